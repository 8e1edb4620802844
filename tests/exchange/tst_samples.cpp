// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/board.h"
#include "app/exchange/samples.h"

#include <QTest>

using namespace lagebild;

class SamplesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const auto samples = demoIncidents({});
        QVERIFY2(samples.has_value(), samples ? "" : qPrintable(samples.error().where));
        QCOMPARE(samples->size(), 2);
        for (const ChangeSet& changes : *samples)
            apply(m_records, changes);
    }

    void neverBetweenRealIncidents()
    {
        const auto again = demoIncidents(m_records);
        QVERIFY(!again.has_value());
        QCOMPARE(int(again.error().code), int(Error::Code::NotEmpty));
    }

    void everyTextIsInBothLanguages()
    {
        for (const IncidentRecord& record : std::as_const(m_records.incidents)) {
            for (const TimelineEntry& entry : record.entries) {
                QVERIFY2(wordsIn(entry, QStringLiteral("de")) && wordsIn(entry, QStringLiteral("en")), qPrintable(entry.text));
                QVERIFY2(*wordsIn(entry, QStringLiteral("de")) != *wordsIn(entry, QStringLiteral("en")), qPrintable(entry.text));
            }
            const Incident& incident = record.incident;
            for (const LocalText& text : {incident.title, incident.summary, incident.cause, incident.scope.text, incident.dataImpactText,
                     incident.customerActionText, incident.apology, incident.thanks, incident.outlook, incident.contact})
                QCOMPARE(text.keys(), (QStringList{QStringLiteral("de"), QStringLiteral("en")}));
            for (const Commitment& promise : record.commitments)
                QCOMPARE(promise.text.size(), 2);
        }
        for (const Service& service : std::as_const(m_records.services))
            QCOMPARE(service.names.size(), 2);
    }

    void campusHoldsTheFacts()
    {
        const IncidentRecord& record = sample(QStringLiteral("Data-centre network outage"));
        QList<int> groups{0, 0, 0};
        for (const BoardRow& row : boardOf(record, Instant::max()))
            ++groups[int(row.group)];
        QCOMPARE(groups, (QList<int>{5, 11, 0}));
        QList<std::pair<double, Bound>> percents;
        for (const TimelineEntry& entry : inOrder(record)) {
            if (entry.percent)
                percents << std::pair(entry.percent->value, entry.percent->bound);
        }
        QCOMPARE(percents, (QList<std::pair<double, Bound>>{{50, Bound::MoreThan}, {70, Bound::Exactly}, {90, Bound::MoreThan}, {100, Bound::Exactly}}));
        QCOMPARE(record.incident.dataImpact, DataImpact::None);
        QCOMPARE(record.incident.customerAction, CustomerAction::None);
        QVERIFY(!record.incident.recovery.isEmpty() && !record.incident.lesson.isEmpty());
        QCOMPARE(record.incident.phase, Phase::Resolved);
        QVERIFY(has(record, Milestone::Relapsed) && has(record, Milestone::Detected) && has(record, Milestone::Resolved));
    }

    void pageAppsHoldTheFacts()
    {
        const IncidentRecord& record = sample(QStringLiteral("Contest apps unreachable"));
        QCOMPARE(record.incident.scope.count, 200000.0);
        QCOMPARE(record.incident.scope.bound, Bound::MoreThan);
        QCOMPARE(record.incident.dataImpact, DataImpact::Partial);
        QCOMPARE(record.incident.customerAction, CustomerAction::Required);
        QCOMPARE(record.incident.customerActionServices.size(), 8);
        const auto byProvider = [](const Commitment& promise) { return promise.by == Promiser::Provider; };
        QCOMPARE(std::count_if(record.commitments.begin(), record.commitments.end(), byProvider), 2);
        QCOMPARE(record.incident.earlierOutages.size(), 1);
        QCOMPARE(record.incident.earlierOutages.first().duration, Milliseconds(std::chrono::hours(24)));
        for (const QString& wording : {QStringLiteral("gegen 7:00"), QStringLiteral("Samstagmittag"), QStringLiteral("Freitagabend")}) {
            const auto says = [&](const TimelineEntry& entry) { return entry.time.wording.contains(wording) && entry.time.isVague(); };
            QVERIFY2(std::any_of(record.entries.begin(), record.entries.end(), says), qPrintable(wording));
        }
        const auto isRestored = [](const Involvement& facts) { return facts.restoration == Restoration::Restored; };
        QVERIFY(std::any_of(record.involvements.begin(), record.involvements.end(), isRestored));
    }

    void someEntriesAreInternal()
    {
        for (const IncidentRecord& record : std::as_const(m_records.incidents)) {
            const auto isInternal = [](const TimelineEntry& entry) { return entry.visibility == Visibility::Internal; };
            const auto internal = std::count_if(record.entries.begin(), record.entries.end(), isInternal);
            QVERIFY(internal > 0 && internal < record.entries.size() / 2);
        }
    }

private:
    const IncidentRecord& sample(const QString& title) const
    {
        return *findIncident(m_records, resolveIncident(m_records, title).value());
    }
    static bool has(const IncidentRecord& record, Milestone milestone)
    {
        const auto same = [&](const TimelineEntry& entry) { return entry.milestone == milestone; };
        return std::any_of(record.entries.begin(), record.entries.end(), same);
    }

    Records m_records;
};

QTEST_GUILESS_MAIN(SamplesTest)
#include "tst_samples.moc"
