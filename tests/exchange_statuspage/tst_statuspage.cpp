// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exchange_statuspage/pages.h"

#include "app/domain/board.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace lagebild;
using namespace Qt::StringLiterals;

namespace {

QString clockOf(const EventTime& time)
{
    return time.earliest ? inZone(*time.earliest, time.zone).toString(u"HH:mm:ss"_s) : u"-"_s;
}

QStringList namesIn(const ImportDraft& draft, BoardGroup group)
{
    QStringList names;
    for (const BoardRow& row : boardOf(draft.incoming.record, Instant::max())) {
        if (row.group == group)
            names << nameOf(draft, row.service);
    }
    names.sort();
    return names;
}

} // namespace

/// A whole page of an invented shop.
class StatuspageTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const auto file = importFile(sample("statuspage/summary.json"), someOptions);
        QVERIFY2(file, qPrintable(file ? QString() : file.error().where));
        QCOMPARE(file->drafts.size(), 2);
        QVERIFY(file->problems.isEmpty());
        m_outage = file->drafts[0];
        m_maintenance = file->drafts[1];
    }

    void everyUpdateIsOneEntry()
    {
        QVERIFY(m_outage.problems.isEmpty());
        const QList<TimelineEntry> entries = eventsOf(m_outage);
        QStringList told;
        for (const TimelineEntry& entry : entries) {
            told << clockOf(entry.time) + u' ' + entry.text;
            QCOMPARE(entry.visibility, Visibility::Public);
            QCOMPARE(entry.time.precision, Precision::Exact);
            QCOMPARE(entry.source, u"https://stspg.example/inc1"_s);
        }
        QCOMPARE(told, (QStringList{u"10:02:30 Investigating"_s, u"10:05:00 Half of the payments fail."_s,
            u"10:12:41 The pool of connections was empty.\nWe make it larger."_s,
            u"10:30:00 The pool is larger now.\n\nWe watch it."_s}));
        QCOMPARE(m_outage.sourceText.value(entries.last().id), u"The pool is larger now.<br /><br />We watch it."_s);
    }

    void everyComponentHasItsStateAtEachUpdate()
    {
        const QList<TimelineEntry> entries = eventsOf(m_outage);
        QCOMPARE(statesAt(m_outage, entries[0].id), QStringList());
        QCOMPARE(statesAt(m_outage, entries[1].id), (QStringList{u"Checkout partialOutage"_s, u"Mail degraded"_s}));
        QCOMPARE(statesAt(m_outage, entries[2].id), (QStringList{u"Checkout majorOutage"_s}));
        QCOMPARE(statesAt(m_outage, entries[3].id), (QStringList{u"Checkout partialOutage"_s, u"Mail degraded"_s}));
    }

    void whatTheListOfComponentsKnowsLaterCounts()
    {
        for (const BoardRow& row : boardOf(m_outage.incoming.record, Instant::max())) {
            if (nameOf(m_outage, row.service) == "Mail"_L1) {
                QCOMPARE(row.state, ServiceState::Operational); // since 10:31:07, which no update says
                QCOMPARE(row.worst, ServiceState::Degraded);
                QCOMPARE(clockOf(*row.since), u"10:31:07"_s);
            }
        }
    }

    void theRestOfThePageIsWorking()
    {
        QCOMPARE(namesIn(m_outage, BoardGroup::Affected), (QStringList{u"Checkout"_s, u"Mail"_s}));
        // two of one name stay two; what only points to the page is no service
        QCOMPARE(namesIn(m_outage, BoardGroup::StillWorking), (QStringList{u"Search"_s, u"Search (c3)"_s}));
        QCOMPARE(m_outage.incoming.services.first().group, u"Europe"_s);
    }

    void theStatusIsThePhase()
    {
        const Incident& incident = m_outage.incoming.record.incident;
        QCOMPARE(incident.phase, Phase::Monitoring);
        QCOMPARE(incident.severity, 2);
        QCOMPARE(clockOf(incident.started), u"09:58:00"_s);
        QVERIFY(!incident.ended);
        QList<Milestone> milestones;
        for (const TimelineEntry& entry : eventsOf(m_outage))
            milestones << entry.milestone;
        QCOMPARE(milestones, (QList<Milestone>{Milestone::Detected, Milestone::None, Milestone::Identified, Milestone::Mitigated}));
        QCOMPARE(clockOf(phaseTimes(m_outage.incoming.record)[Phase::Identified]), u"10:12:41"_s);
    }

    void whatWasPublishedElsewhereIsKept()
    {
        QStringList asides;
        for (const TimelineEntry& entry : m_outage.incoming.record.entries) {
            if (entry.role == EntryRole::Publication)
                asides << entry.text;
        }
        QCOMPARE(asides, (QStringList{u"Half of all payments fail, we look into it."_s}));
    }

    void aMaintenanceHasItsWindow()
    {
        const IncidentRecord& record = m_maintenance.incoming.record;
        QCOMPARE(record.incident.kind, IncidentKind::Maintenance);
        QCOMPARE(record.incident.phase, Phase::Completed);
        QCOMPARE(record.incident.language, u"de"_s);
        QCOMPARE(clockOf(record.incident.started), u"22:00:00"_s);
        QCOMPARE(clockOf(*record.incident.ended), u"23:20:00"_s);
        QCOMPARE(record.commitments.size(), 1);
        QCOMPARE(clockOf(*record.commitments.first().due), u"23:00:00"_s);
        QCOMPARE(record.commitments.first().outcome, Outcome::Late);
        QCOMPARE(phaseTimes(record).keys(), (QList<Phase>{Phase::Scheduled, Phase::InProgress, Phase::Completed}));
        QCOMPARE(namesIn(m_maintenance, BoardGroup::Affected), (QStringList{u"Archiv"_s}));
    }

    void theSameFileGivesTheSameIds()
    {
        const auto again = importFile(sample("statuspage/summary.json"), someOptions);
        QCOMPARE(again->drafts[0].incoming.record, m_outage.incoming.record);
    }

    void readsEveryShapeOfTheInterface_data()
    {
        QTest::addColumn<QByteArray>("json");
        const QJsonObject page = QJsonDocument::fromJson(sample("statuspage/summary.json")).object();
        const QJsonObject incident = page[u"incidents"][0].toObject();
        const auto row = [](const char* name, const QJsonDocument& json) { QTest::newRow(name) << json.toJson(); };
        row("bare", QJsonDocument(incident));
        row("with its page", QJsonDocument(QJsonObject{{u"page"_s, page[u"page"]}, {u"incident"_s, incident}}));
        row("history", QJsonDocument(QJsonObject{{u"page"_s, page[u"page"]}, {u"incidents"_s, QJsonArray{incident}}}));
        row("without a page", QJsonDocument(QJsonObject{{u"incidents"_s, QJsonArray{incident}}}));
        row("a list", QJsonDocument(QJsonArray{incident}));
        QTest::newRow("UTF-8 with its mark") << "\xef\xbb\xbf" + QJsonDocument(incident).toJson();
        const QString wide = QString::fromUtf8(QJsonDocument(incident).toJson());
        QTest::newRow("UTF-16") << "\xff\xfe" + QByteArray(reinterpret_cast<const char*>(wide.utf16()), wide.size() * 2);
        QJsonArray updates;
        for (const auto& update : incident[u"incident_updates"].toArray())
            updates.prepend(update);
        QJsonObject turned = incident;
        turned[u"incident_updates"] = updates;
        row("the oldest first", QJsonDocument(turned));
    }

    void readsEveryShapeOfTheInterface()
    {
        QFETCH(QByteArray, json);
        const auto file = importFile(json, someOptions);
        QVERIFY2(file, qPrintable(file ? QString() : file.error().detail));
        QCOMPARE(file->drafts.size(), 1);
        QStringList told, expected;
        for (const TimelineEntry& entry : eventsOf(file->drafts.first()))
            told << entry.text;
        for (const TimelineEntry& entry : eventsOf(m_outage))
            expected << entry.text;
        QCOMPARE(told, expected);
    }

    void saysWhatAFileWithoutIncidentsHolds_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("content");
        const auto row = [](const char* content, const char* json) { QTest::addRow("%s", content) << QByteArray(json) << QString::fromLatin1(content); };
        row("components", R"({"page": {"id": "p"}, "components": [{"id": "a", "name": "Mail", "status": "operational"}]})");
        row("status", R"({"page": {"id": "p"}, "status": {"indicator": "none", "description": "All Systems Operational"}})");
        row("summary", R"({"page": {"id": "p"}, "components": [], "incidents": [], "scheduled_maintenances": [], "status": {"indicator": "none"}})");
        row("incidents", R"({"page": {"id": "p"}, "incidents": []})");
    }

    void saysWhatAFileWithoutIncidentsHolds()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, content);
        const auto file = importFile(json, someOptions);
        QVERIFY(!file);
        QCOMPARE(file.error(), (Error{Error::Code::NoIncident, content, {}}));
    }

    void otherJsonIsNoStatuspage()
    {
        const auto file = importFile(R"({"name": "a", "version": 3})", someOptions);
        QVERIFY(!file);
        QCOMPARE(file.error().code, Error::Code::WrongFormat);
    }

    void findsOneOfMany()
    {
        const QList<ImportDraft> drafts{m_maintenance, m_outage};
        QCOMPARE(foremost(drafts), 1); // it is open
        QCOMPARE(*findDraft(drafts, u"inc1"_s), 1);
        QCOMPARE(*findDraft(drafts, u"payments"_s), 1);
        QCOMPARE(*findDraft(drafts, u"neue platten FÜR das archiv"_s), 0);
        QCOMPARE(findDraft(drafts, u"a"_s).error().code, Error::Code::Ambiguous);
        QCOMPARE(findDraft(drafts, u"nothing"_s).error().code, Error::Code::NotFound);
    }

private:
    ImportDraft m_outage;
    ImportDraft m_maintenance;
};

QTEST_GUILESS_MAIN(StatuspageTest)
#include "tst_statuspage.moc"
