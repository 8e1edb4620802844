// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/verbs.h"

#include <QtTest>

using namespace lagebild;

namespace {

const Stamp stamp {Instant(std::chrono::hours(430'000)), QStringLiteral("Mara"), "Europe/Berlin", QStringLiteral("de")};
const LocalText wording {{QStringLiteral("de"), QStringLiteral("Es ist so.")}, {QStringLiteral("en"), QStringLiteral("It is so.")}};
using Code = Error::Code;

EventTime at(int minutes)
{
    return atMinute(stamp.now + std::chrono::minutes(minutes), stamp.zone);
}

/// Records on which every change must fit before it is carried out, as the desk does it.
struct Team {
    Records records {};
    IncidentId incident {};
    ServiceId chat {};

    Team()
    {
        Service service;
        service.name = QStringLiteral("Chat");
        Q_UNUSED(take(addService(records, service)));
        chat = records.services.firstKey();
        Q_UNUSED(take(declareIncident(records, {QStringLiteral("Chat antwortet nicht")}, stamp)));
        incident = records.incidents.firstKey();
    }

    bool take(const Result<ChangeSet>& changes)
    {
        if (!changes || !fits(records, *changes))
            return false;
        apply(records, *changes);
        return true;
    }

    const IncidentRecord& record() const { return *records.incidents.constFind(incident); }
    bool mark(ServiceState state, int minutes)
    {
        return take(markService(records, incident, {chat, state, {}, at(minutes)}, wording, stamp));
    }
    /// Told at the end of the day.
    bool move(Phase phase, int minutes)
    {
        Stamp evening = stamp;
        evening.now += std::chrono::hours(10);
        return take(setPhase(records, incident, phase, at(minutes), wording, evening));
    }
    Milestone lastMilestone() const { return inOrder(record()).last().milestone; }
};

template<class T>
Code codeOf(const Result<T>& result)
{
    return result ? Code::Internal : result.error().code;
}

Notice aNotice(const Team& team)
{
    Notice notice;
    notice.id = NoticeId::fresh();
    notice.incident = team.incident;
    notice.text = QStringLiteral("Der Chat ist gestört.");
    return notice;
}

} // namespace

class TestVerbs : public QObject {
    Q_OBJECT
private slots:
    void aTitleIsEnough()
    {
        Records records;
        const auto changes = declareIncident(records, {QStringLiteral("  Netz weg  ")}, stamp);
        QVERIFY(changes);
        QVERIFY(fits(records, *changes));
        apply(records, *changes);
        const IncidentRecord record = records.incidents.first();
        QCOMPARE(record.incident.id, changes->incident);
        QCOMPARE(record.incident.title, (LocalText{{QStringLiteral("de"), QStringLiteral("Netz weg")}}));
        QCOMPARE(record.incident.shortId.size(), 4);
        QCOMPARE(record.incident.phase, Phase::Investigating);
        QCOMPARE(record.incident.started, at(0));
        QCOMPARE(record.entries.size(), 1);
        QCOMPARE(record.entries.first().milestone, Milestone::Detected);
        QCOMPARE(record.entries.first().visibility, Visibility::Internal);
    }

    void badDeclarationsAreRefused()
    {
        QCOMPARE(codeOf(declareIncident({}, {QStringLiteral(" \t")}, stamp)), Code::MissingArgument);
        QCOMPARE(codeOf(declareIncident({}, {QString(longestTitle + 1, u'x')}, stamp)), Code::TooLong);
        QCOMPARE(codeOf(declareIncident({}, {QStringLiteral("x"), 0}, stamp)), Code::BadValue);
        QCOMPARE(codeOf(declareIncident({}, {QStringLiteral("x"), 6}, stamp)), Code::BadValue);
        const auto planned = declareIncident({}, {QStringLiteral("x"), 5, IncidentKind::Maintenance}, stamp);
        QCOMPARE(planned->changes.first().value[u"phase"].toString(), QStringLiteral("scheduled"));
    }

    void aTitleIsOneLine()
    {
        const auto changes = declareIncident({}, {QStringLiteral("Netz\r\n weg\t") + QString(longestTitle - 9, u'!')}, stamp);
        QVERIFY(changes);
        QVERIFY(changes->subject.startsWith(u"Netz weg !"));
    }

    void noIncidentEndsBeforeItBegan()
    {
        Team team;
        QCOMPARE(codeOf(setPhase(team.records, team.incident, Phase::Resolved, at(-1), wording, stamp)), Code::BeforeBegin);
        QVERIFY(setPhase(team.records, team.incident, Phase::Identified, at(-1), wording, stamp)); // known beforehand
        const EventTime about = around(stamp.now - std::chrono::minutes(20), stamp.zone);          // may be later
        QVERIFY(setPhase(team.records, team.incident, Phase::Resolved, about, wording, stamp));
        QVERIFY(team.move(Phase::Resolved, 0)); // the same minute
    }

    void aPhaseOfThePastIsHistory()
    {
        Team team;
        QVERIFY(team.move(Phase::Monitoring, 10));
        QVERIFY(team.move(Phase::Identified, 6)); // forgotten, and told afterwards
        QCOMPARE(team.record().incident.phase, Phase::Monitoring);
        QCOMPARE(phaseTimes(team.record()).value(Phase::Identified), at(6));
        QVERIFY(team.move(Phase::Identified, 12)); // not solved after all
        QCOMPARE(team.record().incident.phase, Phase::Identified);
        QCOMPARE(team.lastMilestone(), Milestone::Relapsed);
    }

    void aPhaseSetNowCountsThoughAnotherClockIsAhead()
    {
        Team team;
        QVERIFY(team.take(setPhase(team.records, team.incident, Phase::Identified, at(4), wording, stamp)));
        QVERIFY(team.take(setPhase(team.records, team.incident, Phase::Monitoring, at(1), wording, stamp)));
        QCOMPARE(team.record().incident.phase, Phase::Monitoring);
    }

    void noPhaseBeginsLater()
    {
        const Team team;
        const auto later = setPhase(team.records, team.incident, Phase::Resolved, at(600), wording, stamp);
        QCOMPARE(codeOf(later), Code::NotYet);
    }

    void aPercentMustBePossibleInTheState_data()
    {
        QTest::addColumn<ServiceState>("state");
        QTest::addColumn<double>("value");
        QTest::addColumn<Bound>("bound");
        QTest::addColumn<Counts>("counts");
        QTest::addColumn<bool>("isPossible");
        using S = ServiceState;
        QTest::newRow("works for a fifth") << S::Operational << 20. << Bound::Exactly << Counts::Working << false;
        QTest::newRow("works for all") << S::Operational << 100. << Bound::Exactly << Counts::Working << true;
        QTest::newRow("works for more") << S::Operational << 90. << Bound::MoreThan << Counts::Working << true;
        QTest::newRow("works for less") << S::Operational << 90. << Bound::LessThan << Counts::Working << false;
        QTest::newRow("nobody is hit") << S::Operational << 0. << Bound::Exactly << Counts::Affected << true;
        QTest::newRow("some are hit") << S::Operational << 5. << Bound::AtLeast << Counts::Affected << false;
        QTest::newRow("less are hit") << S::Operational << 5. << Bound::LessThan << Counts::Affected << true;
        QTest::newRow("down for nobody") << S::MajorOutage << 100. << Bound::Exactly << Counts::Working << false;
        QTest::newRow("down for most") << S::MajorOutage << 30. << Bound::About << Counts::Working << true;
        QTest::newRow("slow for all") << S::Degraded << 100. << Bound::Exactly << Counts::Working << true;
    }
    void aPercentMustBePossibleInTheState()
    {
        QFETCH(const ServiceState, state);
        QFETCH(const double, value);
        QFETCH(const Bound, bound);
        QFETCH(const Counts, counts);
        QFETCH(const bool, isPossible);
        Team team;
        const Mark mark {team.chat, state, Percent{value, bound, counts, {}}, at(0)};
        const auto marked = markService(team.records, team.incident, mark, wording, stamp);
        QCOMPARE(marked.has_value(), isPossible);
        if (!isPossible)
            QCOMPARE(codeOf(marked), Code::Contradiction);
    }

    void phasesMoveBothWays()
    {
        Team team;
        QVERIFY(team.move(Phase::Identified, 10));
        QCOMPARE(team.lastMilestone(), Milestone::Identified);
        QVERIFY(team.move(Phase::Resolved, 20));
        QCOMPARE(team.lastMilestone(), Milestone::Resolved);
        QCOMPARE(team.record().incident.ended, std::optional(at(20)));
        QVERIFY(team.move(Phase::Monitoring, 30)); // reopened
        QCOMPARE(team.lastMilestone(), Milestone::Relapsed);
        QCOMPARE(team.record().incident.ended, std::nullopt);
        QVERIFY(team.move(Phase::Investigating, 40)); // relapsed
        QCOMPARE(team.lastMilestone(), Milestone::Relapsed);
        const TimelineEntry entry = inOrder(team.record()).last();
        QCOMPARE(entry.text, wording[QStringLiteral("de")]);
        QCOMPARE(entry.translations, (LocalText{{QStringLiteral("en"), wording[QStringLiteral("en")]}}));
        QCOMPARE(entry.kind, EntryKind::StateChange);
        QCOMPARE(entry.time, at(40));
    }

    void phasesThatDoNotApply()
    {
        const Team team;
        const auto same = setPhase(team.records, team.incident, Phase::Investigating, at(1), wording, stamp);
        QVERIFY(same && same->isEmpty());
        QCOMPARE(codeOf(setPhase(team.records, team.incident, Phase::Scheduled, at(1), wording, stamp)), Code::BadValue);
        QCOMPARE(codeOf(setPhase(team.records, IncidentId::fresh(), Phase::Resolved, at(1), wording, stamp)), Code::NotFound);
    }

    void aMarkWritesAnEntryAndAConfirmationDoesNot()
    {
        Team team;
        QVERIFY(team.mark(ServiceState::MajorOutage, 5));
        QCOMPARE(team.record().entries.size(), 2);
        const StateClaim claim = team.record().claims.first();
        QCOMPARE(team.record().entries[claim.entry].services, QList{team.chat});
        QCOMPARE(claim.verifiedBy, QStringLiteral("Mara"));
        const auto again = markService(team.records, team.incident,
            {team.chat, ServiceState::MajorOutage, {}, at(9)}, wording, stamp);
        QCOMPARE(again->verb, Verb::ConfirmService);
        QVERIFY(team.take(again));
        QCOMPARE(team.record().entries.size(), 2);
        QCOMPARE(team.record().claims.size(), 2);
    }

    void theLaterOfTwoMarksInOneMinuteWins()
    {
        Team team;
        for (const auto state : {ServiceState::MajorOutage, ServiceState::Operational, ServiceState::Degraded}) {
            QVERIFY(team.mark(state, 5));
            QCOMPARE(boardOf(team.record(), stamp.now).first().state, state);
        }
    }

    void unknownOrRemovedServicesCannotBeMarked()
    {
        Team team;
        const Mark stranger {ServiceId::fresh(), ServiceState::Degraded, {}, at(0)};
        QCOMPARE(codeOf(markService(team.records, team.incident, stranger, wording, stamp)), Code::NotFound);
        QCOMPARE(codeOf(watchServices(team.records, team.incident, {ServiceId::fresh()})), Code::NotFound);
        team.records.services[team.chat].deleted = true;
        const Mark removed {team.chat, ServiceState::Degraded, {}, at(0)};
        QCOMPARE(codeOf(markService(team.records, team.incident, removed, wording, stamp)), Code::NotFound);
        QCOMPARE(codeOf(watchServices(team.records, team.incident, {team.chat})), Code::NotFound);
    }

    void watchingAgainAfterUndoWatches()
    {
        Team team;
        const auto watch = watchServices(team.records, team.incident, {team.chat, team.chat});
        QVERIFY(team.take(watch));
        QVERIFY(boardOf(team.record(), stamp.now).first().watched);
        QVERIFY(watchServices(team.records, team.incident, {team.chat})->isEmpty());
        QVERIFY(team.take(inverse(*watch)));
        QVERIFY(boardOf(team.record(), stamp.now).isEmpty());
        QVERIFY(team.take(watchServices(team.records, team.incident, {team.chat})));
        QCOMPARE(boardOf(team.record(), stamp.now).size(), 1);
    }

    void namesOfServicesAreTakenOnce()
    {
        Team team;
        Service service;
        service.name = QStringLiteral(" cHAT ");
        QCOMPARE(codeOf(addService(team.records, service)), Code::AlreadyExists);
        team.records.services[team.chat].deleted = true;
        QVERIFY(team.take(addService(team.records, service)));
        QCOMPARE(resolveService(team.records, QStringLiteral("chat")).value() == team.chat, false);
        service.name = QStringLiteral(" ");
        QCOMPARE(codeOf(addService(team.records, service)), Code::MissingArgument);
    }

    void entriesAreAddedAndEdited()
    {
        Team team;
        TimelineEntry entry;
        QCOMPARE(codeOf(addEntry(team.records, team.incident, entry, stamp)), Code::MissingArgument);
        entry.text = QStringLiteral("Router getauscht");
        entry.id = EntryId::fresh();
        QVERIFY(team.take(addEntry(team.records, team.incident, entry, stamp)));
        TimelineEntry added = team.record().entries[entry.id];
        QCOMPARE(added.author, stamp.person);
        QCOMPARE(added.language, stamp.language);
        QVERIFY(editEntry(team.records, added)->isEmpty());
        added.text = QStringLiteral("Switch getauscht");
        const auto edit = editEntry(team.records, added);
        QCOMPARE(edit->changes.size(), 1);
        QVERIFY(team.take(edit));
        added.text = QStringLiteral(" ");
        QCOMPARE(codeOf(editEntry(team.records, added)), Code::MissingArgument);
        QVERIFY(team.take(deleteEntry(team.records, team.incident, entry.id)));
        added.text = QStringLiteral("zu spät");
        QCOMPARE(codeOf(editEntry(team.records, added)), Code::NotFound);
        QCOMPARE(codeOf(deleteEntry(team.records, team.incident, entry.id)), Code::NotFound);
    }

    void deletingAnEntryRetractsItsClaim()
    {
        Team team;
        QVERIFY(team.mark(ServiceState::MajorOutage, 5));
        const auto gone = deleteEntry(team.records, team.incident, team.record().claims.first().entry);
        QVERIFY(team.take(gone));
        QVERIFY(boardOf(team.record(), stamp.now).isEmpty());
        QVERIFY(team.take(inverse(*gone)));
        QCOMPARE(boardOf(team.record(), stamp.now).first().state, ServiceState::MajorOutage);
    }

    void savingADeletedThingBringsItBack()
    {
        Team team;
        Notice notice = aNotice(team);
        QVERIFY(team.take(saveNotice(team.records, notice)));
        QVERIFY(saveNotice(team.records, notice)->isEmpty());
        team.records.incidents[team.incident].notices[notice.id].deleted = true;
        notice.text = QStringLiteral("Der Chat ist wieder da.");
        const auto saved = saveNotice(team.records, notice);
        QVERIFY(team.take(saved));
        QCOMPARE(team.record().notices[notice.id], notice);
        QVERIFY(team.take(inverse(*saved)));
        QVERIFY(team.record().notices[notice.id].deleted);
    }

    void promisesAndActionsComeBackToo()
    {
        Team team;
        Commitment promise;
        promise.id = CommitmentId::fresh();
        Action action;
        action.id = ActionId::fresh();
        promise.incident = action.incident = team.incident;
        for (const bool deleted : {false, true}) {
            promise.outcome = deleted ? Outcome::Kept : Outcome::Open;
            QVERIFY(team.take(saveCommitment(team.records, promise)));
            QVERIFY(team.take(saveAction(team.records, action)));
            QCOMPARE(team.record().commitments[promise.id], promise);
            QCOMPARE(team.record().actions[action.id], action);
            team.records.incidents[team.incident].commitments[promise.id].deleted = true;
            team.records.incidents[team.incident].actions[action.id].deleted = true;
        }
    }

    void nothingHappensInADeletedIncident()
    {
        Team team;
        const Incident before = team.record().incident;
        QVERIFY(team.take(deleteIncident(team.records, team.incident)));
        QVERIFY(!team.mark(ServiceState::Degraded, 5));
        QCOMPARE(codeOf(editIncident(team.records, before)), Code::NotFound);
        QCOMPARE(codeOf(deleteIncident(team.records, team.incident)), Code::NotFound);
        QCOMPARE(codeOf(saveNotice(team.records, aNotice(team))), Code::NotFound);
    }

    void editingAnIncidentSetsOnlyWhatDiffers()
    {
        Team team;
        Incident changed = team.record().incident;
        changed.severity = 1;
        const auto edit = editIncident(team.records, changed);
        QCOMPARE(edit->changes.size(), 1);
        QVERIFY(team.take(edit));
        QCOMPARE(team.record().incident, changed);
    }
};

QTEST_GUILESS_MAIN(TestVerbs)
#include "tst_verbs.moc"
