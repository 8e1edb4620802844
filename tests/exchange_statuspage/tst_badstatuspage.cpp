// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exchange_statuspage/pages.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace lagebild;
using namespace Qt::StringLiterals;

namespace {

QStringList placesOf(const ImportedFile& file)
{
    QStringList places;
    QList<Error> problems = file.problems;
    for (const ImportDraft& draft : file.drafts)
        problems << draft.problems;
    for (const Error& problem : std::as_const(problems))
        places << problem.where;
    places.sort();
    return places;
}

/// Every way to put `wrong` in the place of one member or item of `value`.
QList<QJsonValue> spoiled(const QJsonValue& value, const QJsonValue& wrong)
{
    QList<QJsonValue> all{wrong};
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const QString& key : object.keys()) {
            for (const QJsonValue& part : spoiled(object[key], wrong)) {
                QJsonObject other = object;
                other[key] = part;
                all << other;
            }
        }
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            for (const QJsonValue& part : spoiled(array[i], wrong)) {
                QJsonArray other = array;
                other[i] = part;
                all << QJsonValue(other);
            }
        }
    }
    return all;
}

} // namespace

class BadStatuspageTest : public QObject {
    Q_OBJECT

private slots:
    void namesTheMemberAndKeepsTheRest_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QStringList>("places");
        QTest::addColumn<int>("entries");
        const auto row = [](const char* name, const char* from, const char* to, const char* places, int entries = 7) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(places).split(u'|') << entries;
        };
        row("no time at all", R"("display_at": null, "created_at": "2026-03-12T10:02:30.700+01:00")", R"("display_at": null)", "incidents[0].incident_updates[3].created_at");
        row("no time but words", R"("display_at": "2026-03-12T10:12:41.900+01:00")", R"("display_at": "soon")", "incidents[0].incident_updates[1].display_at");
        row("a number for a time", R"("display_at": "2026-03-12T10:12:41.900+01:00")", R"("display_at": 1773306761)", "incidents[0].incident_updates[1].display_at");
        row("an unknown status of an update", R"("status": "identified")", R"("status": "surprise")", "incidents[0].incident_updates[1].status");
        row("an unknown state", R"("new_status": "major_outage")", R"("new_status": "on_fire")", "incidents[0].incident_updates[1].affected_components[0].new_status");
        row("an unknown impact", R"("impact": "major")", R"("impact": "catastrophic")", "incidents[0].impact");
        row("a text for a list of components", R"("affected_components": null})", R"("affected_components": "Mail"})", "incidents[0].incident_updates[3].affected_components");
        row("a text for updates", "\"incident_updates\": [\n        {\"id\": \"u4\"", "\"incident_updates\": \"none\", \"x\": [\n        {\"id\": \"u4\"",
            "incidents[0].incident_updates", 3);
        row("an id twice", R"("id": "u3")", R"("id": "u4")", "incidents[0].incident_updates");
        row("an incident's id twice", R"("id": "m1")", R"("id": "inc1")", "scheduled_maintenances[0].id");
        row("no title", R"("name": "Payments are slow")", R"("name": null)", "incidents[0].name");
        row("a number for words", R"("body": "Half of the payments fail.")", R"("body": 5)", "incidents[0].incident_updates[2].body");
        row("half a character", R"(Half of the payments fail.)", R"(Half of \ud83d the payments fail.)", "incidents[0].incident_updates[2].body");
        row("a zone that is none", R"("time_zone": "Europe/Berlin")", R"("time_zone": "Atlantis")", "page.time_zone");
        row("a page that is a word", R"("page": {"id")", R"("page": "p", "other": {"id")", "page");
    }

    void namesTheMemberAndKeepsTheRest()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QStringList, places);
        QFETCH(int, entries);
        QByteArray json = sample("statuspage/summary.json");
        QVERIFY(json.contains(from));
        json.replace(json.indexOf(from), from.size(), to);
        const auto file = importFile(json, someOptions);
        QVERIFY2(file, qPrintable(file ? QString() : file.error().detail));
        QCOMPARE(file->drafts.size(), 2);
        QCOMPARE(placesOf(*file), places);
        QCOMPARE(eventsOf(file->drafts[0]).size() + eventsOf(file->drafts[1]).size(), entries);
    }

    void whatHasNoTimeKeepsItsPlace()
    {
        QByteArray json = sample("statuspage/summary.json");
        json.replace("\"display_at\": \"2026-03-12T10:12:41.900+01:00\"", "\"display_at\": \"\"");
        const auto file = importFile(json, someOptions);
        const QList<TimelineEntry> entries = eventsOf(file->drafts[0]);
        QCOMPARE(entries.size(), 4);
        QVERIFY(entries[2].text.startsWith("The pool of"_L1));
        QCOMPARE(entries[2].time.precision, Precision::Unknown);
        QCOMPARE(entries[2].time.after, entries[1].id);
    }

    void aListWithStrangeItemsIsRead()
    {
        const auto file = importFile(R"({"page": {"id": "p"}, "incidents": [5, {"id": "a", "name": "Mail", "status": "resolved", "impact": "none"}, null]})", someOptions);
        QVERIFY(file);
        QCOMPARE(file->drafts.size(), 1);
        QVERIFY(placesOf(*file).contains(u"incidents[0]"_s));
        QVERIFY(placesOf(*file).contains(u"incidents[2]"_s));
    }

    void noWrongTypeStopsIt_data()
    {
        QTest::addColumn<QByteArray>("wrong");
        for (const char* wrong : {"null", "5", "-1e308", "true", "\"\"", "\"words\"", "[]", "[[]]", "{}", "[{}]"})
            QTest::newRow(wrong) << QByteArray(wrong);
    }

    /// In every place of a whole page: it is read or refused, and a word never goes without a sentence.
    void noWrongTypeStopsIt()
    {
        QFETCH(QByteArray, wrong);
        const QJsonValue value = QJsonDocument::fromJson("[" + wrong + "]").array().first();
        const QJsonObject page = QJsonDocument::fromJson(sample("statuspage/summary.json")).object();
        for (const QJsonValue& bad : spoiled(page, value)) {
            if (!bad.isObject())
                continue;
            const auto file = importFile(QJsonDocument(bad.toObject()).toJson(), someOptions);
            QVERIFY2(file || !file.error().detail.isEmpty() || !file.error().where.isEmpty(), "refused without a reason");
            if (!file)
                continue;
            for (const ImportDraft& draft : file->drafts) {
                QVERIFY(!draft.incoming.record.incident.id.isNull());
                QVERIFY(!titleOf(draft).isEmpty());
            }
        }
    }

    void refusesWhatIsNoJson_data()
    {
        QTest::addColumn<QByteArray>("json");
        const QByteArray page = sample("statuspage/summary.json");
        QTest::newRow("cut off") << page.left(page.size() / 2);
        QTest::newRow("cut off in a character") << page.left(page.indexOf("\xc3\xbc") + 1);
        QTest::newRow("10,000 levels of lists") << "{\"incidents\": " + QByteArray(10'000, '[') + QByteArray(10'000, ']') + "}";
        QByteArray deep;
        for (int i = 0; i < 10'000; ++i)
            deep += "{\"incident\": ";
        QTest::newRow("10,000 levels of objects") << deep + "5" + QByteArray(10'000, '}');
        QTest::newRow("no UTF-8") << QByteArray("{\"incidents\": [{\"name\": \"M\xfcll\"}]}");
    }

    void refusesWhatIsNoJson()
    {
        QFETCH(QByteArray, json);
        const auto file = importFile(json, someOptions);
        QVERIFY(!file);
        QCOMPARE(file.error().code, Error::Code::MalformedJson);
        QVERIFY(file.error().where.startsWith("line "_L1));
    }

    void aLargeFileIsReadWhole()
    {
        QByteArray json = "{\"page\": {\"id\": \"p\"}, \"incidents\": [";
        const QByteArray body(100'000, 'x');
        constexpr int count = 500; // 50 MB
        for (int i = 0; i < count; ++i) {
            const QByteArray id = QByteArray::number(i);
            const QByteArray time = "\"2026-03-12T10:00:00Z\"";
            json += QByteArray(i > 0 ? "," : "") + "{\"id\": \"" + id + "\", \"name\": \"Mail is down\", \"status\": \"resolved\","
                + "\"impact\": \"none\", \"started_at\": " + time + ", \"incident_updates\": [{\"id\": \"u" + id
                + "\", \"status\": \"resolved\", \"display_at\": " + time + ", \"body\": \"" + body + "\"}]}";
        }
        const auto file = importFile(json + "]}", someOptions);
        QVERIFY(file);
        QCOMPARE(file->drafts.size(), count);
        QCOMPARE(eventsOf(file->drafts.last()).first().text.size(), body.size());
    }
};

QTEST_GUILESS_MAIN(BadStatuspageTest)
#include "tst_badstatuspage.moc"
