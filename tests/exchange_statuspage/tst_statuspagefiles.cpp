// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exchange_statuspage/pages.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace lagebild;
using namespace Qt::StringLiterals;

namespace {

QJsonArray incidentsIn(const QJsonDocument& json)
{
    QJsonArray all = json[u"incidents"].toArray();
    for (const auto& maintenance : json[u"scheduled_maintenances"].toArray())
        all.append(maintenance);
    if (json[u"incident"].isObject())
        all.append(json[u"incident"]);
    if (json[u"incident_updates"].isArray())
        all.append(json.object());
    return all;
}

qint64 secondOf(const QJsonValue& update)
{
    return QDateTime::fromString(update[u"display_at"].toString(), Qt::ISODateWithMs).toMSecsSinceEpoch() / 1000;
}

/// As raw as can be compared: the words of the file in the order of their times, turned round.
QList<QJsonValue> updatesIn(const QJsonValue& incident)
{
    QList<QJsonValue> updates;
    for (const auto& update : incident[u"incident_updates"].toArray())
        updates.prepend(update);
    std::stable_sort(updates.begin(), updates.end(), [](const auto& a, const auto& b) { return secondOf(a) < secondOf(b); });
    return updates;
}

QString wordsOf(QString body)
{
    static const QRegularExpression between(u"[\\s]+|<br\\s*/?>"_s);
    return body.replace(between, u" "_s).simplified();
}

QString stateOf(const QJsonValue& word)
{
    static const QHash<QString, QString> names{{u"operational"_s, u"operational"_s}, {u"degraded_performance"_s, u"degraded"_s},
        {u"partial_outage"_s, u"partialOutage"_s}, {u"major_outage"_s, u"majorOutage"_s}, {u"under_maintenance"_s, u"underMaintenance"_s}};
    return names.value(word.toString());
}

} // namespace

/// Pages of others, which are not part of the project: every update and every component as the raw JSON has them.
class StatuspageFilesTest : public QObject {
    Q_OBJECT

private slots:
    void importsExactly_data()
    {
        QTest::addColumn<QString>("file");
        const QDir shared(qEnvironmentVariable("LAGEBILD_SHARED"));
        for (const char* folder : {"payloads", "corpus/en"}) {
            const QDir dir(shared.filePath(QString::fromLatin1(folder)));
            for (const QString& name : dir.entryList({u"*.json"_s}))
                QTest::newRow(qPrintable(name)) << dir.filePath(name);
        }
        if (!shared.exists(u"payloads"_s))
            QTest::newRow("none") << QString();
    }

    void importsExactly()
    {
        QFETCH(QString, file);
        if (file.isEmpty())
            QSKIP("the files of other pages are not here");
        const QByteArray bytes = bytesOf(file);
        const QJsonArray raw = incidentsIn(QJsonDocument::fromJson(bytes));
        const auto read = importFile(bytes, someOptions);
        if (raw.isEmpty()) {
            QVERIFY(!read);
            QCOMPARE(read.error().code, Error::Code::NoIncident);
            return;
        }
        QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
        QCOMPARE(read->drafts.size(), raw.size());
        for (qsizetype i = 0; i < raw.size(); ++i)
            compare(read->drafts[i], raw[i]);
    }

private:
    void compare(const ImportDraft& draft, const QJsonValue& raw)
    {
        QCOMPARE(titleOf(draft), raw[u"name"].toString().simplified());
        QCOMPARE(draft.sourceId, raw[u"id"].toString());
        const QList<QJsonValue> updates = updatesIn(raw);
        const QList<TimelineEntry> entries = eventsOf(draft);
        QCOMPARE(entries.size(), updates.size());
        for (qsizetype i = 0; i < updates.size(); ++i) {
            const TimelineEntry& entry = entries[i];
            QCOMPARE(wordsOf(entry.text), wordsOf(updates[i][u"body"].toString()));
            QCOMPARE(entry.time.earliest->time_since_epoch().count(), secondOf(updates[i]) * 1000);
            QCOMPARE(entry.time.precision, Precision::Exact);
            QCOMPARE(entry.visibility, Visibility::Public);
            QStringList states, names;
            for (const auto& component : updates[i][u"affected_components"].toArray()) {
                if (!stateOf(component[u"new_status"]).isEmpty())
                    states << component[u"name"].toString() + u' ' + stateOf(component[u"new_status"]);
                names << component[u"name"].toString();
            }
            QCOMPARE(statesAt(draft, entry.id), states);
            QStringList services;
            for (const ServiceId id : entry.services)
                services << nameOf(draft, id);
            names.removeDuplicates();
            QCOMPARE(services, names);
        }
    }
};

QTEST_GUILESS_MAIN(StatuspageFilesTest)
#include "tst_statuspagefiles.moc"
