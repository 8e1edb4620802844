// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/conflicts.h"
#include "app/journal/redaction.h"
#include "tests/testkit/builders.h"
#include "tests/testkit/fakes.h"

#include <QSignalSpy>
#include <QTest>

using namespace lagebild;
using namespace lagebild::testkit;
using Answer = FakeWriter::Answer;

class TestDesk : public QObject {
    Q_OBJECT
private slots:
    void init();
    void undoesAndRedoesEverything();
    void undoIsRefusedWhenSomeoneWasFaster();
    void whatOthersWroteInIsNotTakenBack();
    void whatIsDisputedIsNotTakenBack();
    void refusesWhatIsOutdated();
    void tellsOncePerCommit();
    void emptyChangesNothing();
    void tooLongIsRefused();
    void savedIsSaidOnlyWhenItIs();
    void failureKeepsOrder();
    void stoppedIsReadOnlyAndOffersTheRest();
    void withoutWriterIsReadOnly();
    void receivedIsCheckedAndMerged();
    void redactedElsewhereIsNotUndone();
    void typingIsKeptAndNotCounted();
    void typingEndsWithItsChange();

private:
    FakeClock m_clock;
    std::unique_ptr<FakeWriter> m_writer;
    std::unique_ptr<Desk> m_desk;
};

void TestDesk::init()
{
    m_desk.reset();
    m_writer = std::make_unique<FakeWriter>();
    m_desk = std::make_unique<Desk>(journal::State(), aSession, m_writer.get(), m_clock);
}

void TestDesk::typingIsKeptAndNotCounted()
{
    const QString key = QStringLiteral("quick");
    m_writer->answer = Answer::Held;
    m_desk->keepTyping(key, QStringLiteral("the mail ga"));
    QVERIFY(m_desk->saveState().isAllSaved()); // typing is no change
    QVERIFY(m_desk->unsavedOperations().isEmpty());
    QCOMPARE(m_desk->keptTyping(key)->text, QStringLiteral("the mail ga"));
    m_desk->keepTyping(key, QStringLiteral("the mail ga")); // nothing new
    m_writer->answer = Answer::Saved;
    m_writer->flush(Milliseconds(0));
    QCOMPARE(m_writer->written.size(), 1);
    QCOMPARE(m_writer->written.first().working, (WorkingText{key, QStringLiteral("the mail ga"), m_clock.now()}));
    QVERIFY(m_writer->written.first().operations.isEmpty());
    QVERIFY(!m_desk->saveState().savedAt); // nothing that the window would call saved
    m_desk->keepTyping(key, {});
    QVERIFY(!m_desk->keptTyping(key));
    QVERIFY(m_writer->written.last().working->text.isEmpty());
    m_desk->keepTyping(key, {});
    QCOMPARE(m_writer->written.size(), 2);
}

void TestDesk::typingEndsWithItsChange()
{
    const QString key = QStringLiteral("quick");
    m_desk->takeUp({{key, QStringLiteral("Mail"), m_clock.now()}});
    const auto refused = m_desk->commitTyped(key, Error{Error::Code::BadValue, {}, {}});
    QVERIFY(!refused && m_desk->keptTyping(key));
    QVERIFY(m_desk->commitTyped(key, addService(m_desk->records(), {.name = QStringLiteral("Mail")})));
    QVERIFY(!m_desk->keptTyping(key));
    QCOMPARE(m_writer->written.size(), 1); // both in one transaction
    QCOMPARE(m_writer->written.first().working, (WorkingText{key, {}, m_clock.now()}));
    QVERIFY(!m_writer->written.first().operations.isEmpty());
    QVERIFY(m_desk->commit(addService(m_desk->records(), {.name = QStringLiteral("Chat")})));
    QVERIFY(!m_writer->written.last().working);
}

namespace {

/// Without what was undone: deleted things stay inside, marked.
QList<QString> visible(const Records& records)
{
    QList<QString> names;
    for (const Service& service : records.services) {
        if (!service.deleted)
            names << service.name;
    }
    for (const IncidentRecord& record : records.incidents) {
        for (const TimelineEntry& entry : record.entries) {
            if (!entry.deleted && !record.incident.deleted)
                names << entry.text << nameOf(record.incident.phase) << QString::number(record.incident.severity);
        }
    }
    return names;
}

} // namespace

void TestDesk::undoesAndRedoesEverything()
{
    doEverything(*m_desk);
    while (m_desk->redoable())
        QVERIFY(m_desk->redo());
    QList<QList<QString>> seen{visible(m_desk->records())};
    while (m_desk->undoable()) {
        QVERIFY(m_desk->undo());
        seen << visible(m_desk->records());
    }
    QVERIFY(seen.size() > 20);
    QVERIFY(seen.last().isEmpty());
    QCOMPARE(m_desk->undo().error().code, Error::Code::NothingToDo);
    while (m_desk->redoable()) {
        QCOMPARE(visible(m_desk->records()), seen.takeLast());
        QVERIFY(m_desk->redo());
    }
    QCOMPARE(visible(m_desk->records()), seen.takeLast());
    QCOMPARE(m_desk->redo().error().code, Error::Code::NothingToDo);
}

void TestDesk::undoIsRefusedWhenSomeoneWasFaster()
{
    const IncidentId id = declared(*m_desk, QStringLiteral("Netz"));
    auto incident = findIncident(m_desk->records(), id)->incident;
    incident.severity = 1;
    QVERIFY(m_desk->commit(editIncident(m_desk->records(), incident)));
    FakeWriter theirWriter;
    Desk theirs(m_desk->state(), aSession, &theirWriter, m_clock);
    incident.severity = 4;
    QVERIFY(theirs.commit(editIncident(theirs.records(), incident)));
    for (const Batch& batch : std::as_const(theirWriter.written))
        QVERIFY(m_desk->receive(batch.operations));
    QCOMPARE(findIncident(m_desk->records(), id)->incident.severity, 4);
    const auto undone = m_desk->undo();
    QVERIFY(!undone);
    QCOMPARE(undone.error().code, Error::Code::Outdated);
    QCOMPARE(undone.error().detail, QStringLiteral("severity"));
    QCOMPARE(findIncident(m_desk->records(), id)->incident.severity, 4);
    QCOMPARE(m_desk->undoable()->verb, Verb::DeclareIncident); // the step is dropped
}

/// Both changed the severity at once, and ours leads: going back to what was before would take theirs, too.
void TestDesk::whatIsDisputedIsNotTakenBack()
{
    const IncidentId id = declared(*m_desk, QStringLiteral("Netz"));
    FakeWriter theirWriter;
    Desk theirs(m_desk->state(), aSession, &theirWriter, m_clock);
    for (const auto& [desk, severity] : {std::pair(&*m_desk, 1), std::pair(&theirs, 4)}) {
        Incident incident = findIncident(desk->records(), id)->incident;
        incident.severity = severity;
        QVERIFY(desk->commit(editIncident(desk->records(), incident)));
    }
    for (const Batch& batch : std::as_const(theirWriter.written))
        QVERIFY(m_desk->receive(batch.operations));
    const auto undone = m_desk->undo();
    QVERIFY(!undone);
    QCOMPARE(undone.error().code, Error::Code::Outdated);
    QCOMPARE(conflictsOf(m_desk->state(), id).size(), 1);
}

/// Taking an entry back that somebody else has gone on writing in would take theirs, too.
void TestDesk::whatOthersWroteInIsNotTakenBack()
{
    const IncidentId id = declared(*m_desk, QStringLiteral("Netz"));
    const EntryId entry = withEntry(*m_desk, id, QStringLiteral("one"));
    FakeWriter theirWriter;
    Desk theirs(m_desk->state(), aSession, &theirWriter, m_clock);
    auto changed = findIncident(theirs.records(), id)->entries.value(entry);
    changed.text = QStringLiteral("one and two");
    QVERIFY(theirs.commit(editEntry(theirs.records(), changed)));
    QVERIFY(m_desk->receive(theirWriter.written.last().operations));
    const auto undone = m_desk->undo();
    QVERIFY(!undone);
    QCOMPARE(undone.error().code, Error::Code::Outdated);
    QCOMPARE(findIncident(m_desk->records(), id)->entries.value(entry).text, QStringLiteral("one and two"));
    QVERIFY(!findIncident(m_desk->records(), id)->entries.value(entry).deleted);
}

void TestDesk::refusesWhatIsOutdated()
{
    const IncidentId id = declared(*m_desk, QStringLiteral("Netz"));
    const EntryId entry = withEntry(*m_desk, id, QStringLiteral("one"));
    auto changed = findIncident(m_desk->records(), id)->entries.value(entry);
    changed.text = QStringLiteral("two");
    const auto first = editEntry(m_desk->records(), changed);
    changed.text = QStringLiteral("three");
    const auto second = editEntry(m_desk->records(), changed);
    QVERIFY(m_desk->commit(first));
    const auto before = m_desk->state();
    QCOMPARE(m_desk->commit(second).error().code, Error::Code::Outdated);
    QCOMPARE(m_desk->state(), before);
}

void TestDesk::tellsOncePerCommit()
{
    QSignalSpy changed(m_desk.get(), &Desk::changed);
    const IncidentId id = declared(*m_desk, QStringLiteral("Netz"));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.last().at(0).value<ChangeSet>().incident, id);
    QCOMPARE(changed.last().at(1).value<Origin>(), Origin::User);
    QVERIFY(m_desk->undo());
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed.last().at(1).value<Origin>(), Origin::Undo);
}

void TestDesk::emptyChangesNothing()
{
    QSignalSpy changed(m_desk.get(), &Desk::changed);
    QVERIFY(m_desk->commit(ChangeSet{}));
    QVERIFY(changed.isEmpty());
    QVERIFY(!m_desk->undoable());
    QCOMPARE(m_desk->saveState().committed, 0);
}

void TestDesk::tooLongIsRefused()
{
    const IncidentId id = declared(*m_desk, QStringLiteral("Netz"));
    const auto before = m_desk->state();
    TimelineEntry entry;
    entry.text = QString(journal::maximumValueBytes, u'x');
    const auto refused = m_desk->commit(addEntry(m_desk->records(), id, entry, m_desk->stamp()));
    QCOMPARE(refused.error().code, Error::Code::TooLong);
    QCOMPARE(m_desk->state(), before);
}

void TestDesk::savedIsSaidOnlyWhenItIs()
{
    m_writer->answer = Answer::Held;
    declared(*m_desk, QStringLiteral("Netz"));
    QVERIFY(!m_desk->saveState().isAllSaved());
    QVERIFY(!m_desk->saveState().savedAt);
    QVERIFY(!m_desk->waitUntilSaved(Milliseconds(1)));
    m_clock.advance(std::chrono::seconds(3));
    m_writer->answer = Answer::Saved;
    QVERIFY(m_desk->waitUntilSaved(Milliseconds(1)));
    QCOMPARE(m_desk->saveState().savedAt, m_clock.now());
    QVERIFY(m_desk->unsavedOperations().isEmpty());
}

void TestDesk::failureKeepsOrder()
{
    m_writer->answer = Answer::Waiting;
    doEverything(*m_desk);
    QCOMPARE(m_desk->saveState().problem, m_writer->error);
    QVERIFY(!m_desk->saveState().isReadOnly);
    const auto unsaved = m_desk->unsavedOperations();
    m_writer->answer = Answer::Saved;
    m_desk->retrySaving();
    QVERIFY(m_desk->saveState().isAllSaved());
    QVERIFY(!m_desk->saveState().problem);
    QList<journal::Operation> written;
    for (const Batch& batch : std::as_const(m_writer->written))
        written << batch.operations;
    QCOMPARE(written, unsaved);
}

void TestDesk::stoppedIsReadOnlyAndOffersTheRest()
{
    m_writer->answer = Answer::Stopped;
    m_writer->error = {Error::Code::DatabaseFailed, {}, {}};
    const IncidentId id = declared(*m_desk, QStringLiteral("Netz"));
    QVERIFY(m_desk->saveState().isReadOnly);
    QCOMPARE(m_desk->saveState().problem, m_writer->error);
    QCOMPARE(m_desk->unsavedOperations().size(), 3); // opening record, incident, entry
    QCOMPARE(m_desk->commit(deleteIncident(m_desk->records(), id)).error().code, Error::Code::ReadOnly);
    QVERIFY(m_desk->records().incidents.contains(id)); // still on screen
}

void TestDesk::withoutWriterIsReadOnly()
{
    Desk desk(m_desk->state(), aSession, nullptr, m_clock);
    QVERIFY(desk.saveState().isReadOnly);
    const auto refused
        = desk.commit(declareIncident(desk.records(), {QStringLiteral("x"), 2, IncidentKind::Outage}, desk.stamp()));
    QCOMPARE(refused.error().code, Error::Code::ReadOnly);
    QVERIFY(desk.waitUntilSaved(Milliseconds(1)));
    desk.retrySaving();
}

void TestDesk::receivedIsCheckedAndMerged()
{
    FakeWriter theirWriter;
    Desk theirs({}, aSession, &theirWriter, m_clock);
    doEverything(theirs);
    QList<journal::Operation> operations;
    for (const Batch& batch : std::as_const(theirWriter.written))
        operations << batch.operations;
    QList<journal::Operation> forged{operations.first()};
    forged.first().value = QStringLiteral("forged");
    QCOMPARE(m_desk->receive(forged).error().code, Error::Code::DamagedProfile);
    QVERIFY(m_desk->receive(operations));
    QCOMPARE(m_desk->records(), theirs.records());
    QCOMPARE(m_desk->state().heads, theirs.state().heads);
    QVERIFY(!m_desk->undoable()); // what others did is not ours to undo
}

/// The steps hold what was taken away: an older text that an undo would write anew.
void TestDesk::redactedElsewhereIsNotUndone()
{
    const auto declared = declareIncident(m_desk->records(), {QStringLiteral("Login")}, m_desk->stamp());
    TimelineEntry entry;
    entry.id = EntryId::fresh();
    entry.text = QStringLiteral("hunter2");
    QVERIFY(m_desk->commit(*declared));
    QVERIFY(m_desk->commit(addEntry(m_desk->records(), declared->incident, entry, m_desk->stamp())));
    FakeWriter theirWriter;
    Desk theirs(m_desk->state(), aSession, &theirWriter, m_clock);
    const auto last = m_writer->written.last().operations.last();
    QVERIFY(theirs.commit(ChangeSet{Verb::None, {}, {}, declared->incident,
        {journal::redactionOf({EntityKind::Entry, entry.id.value, declared->incident}, last)}}));
    TimelineEntry changed = m_desk->records().incidents[declared->incident].entries[entry.id];
    changed.text = QStringLiteral("The password");
    QVERIFY(m_desk->commit(editEntry(m_desk->records(), changed)));
    const QString key = QStringLiteral("entry/") + entry.id.text();
    m_desk->keepTyping(key, QStringLiteral("hunter2, mail"));
    QVERIFY(m_desk->receive(theirWriter.written.last().operations));
    QVERIFY(!m_desk->undo());
    QVERIFY(!m_desk->keptTyping(key));
    const auto& [gone, redacted] = std::pair(m_writer->written.end()[-2], m_writer->written.last());
    QVERIFY(gone.working && gone.working->text.isEmpty()); // before what empties the files
    QVERIFY(!redacted.operations.isEmpty());
    QCOMPARE(m_desk->records().incidents[declared->incident].entries[entry.id].text, QStringLiteral("The password"));
}

QTEST_GUILESS_MAIN(TestDesk)
#include "tst_desk.moc"
