// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/profile.h"
#include "app/domain/verbs.h"
#include "app/journal/author.h"

#include <QObject>

namespace lagebild {

enum class Origin { User, Undo, Redo, CommandLine, Remote };

/// What the window may honestly say about saving.
struct SaveState {
    qint64 committed = 0;             ///< batches handed to the writer
    qint64 saved = 0;                 ///< batches on disk
    std::optional<Instant> savedAt {};
    std::optional<Error> problem {};  ///< why the rest is not saved yet
    bool isReadOnly = false;          ///< nothing more will be written; see the unsaved operations

    bool isAllSaved() const { return saved == committed; }
    bool operator==(const SaveState&) const = default;
};

/// The clock of the program, so that tests can hold it.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};
class SystemClock : public Clock {
public:
    Instant now() const override;
};

/// The one place where anything changes. commit() checks, applies, tells everybody, and hands one transaction to the
/// writer; saved is what the writer says is on disk. Lives on one thread.
class Desk : public QObject, private ProfileWriter::Outcomes {
    Q_OBJECT
public:
    /// `writer` may be null: a profile opened read-only (a newer or damaged one).
    Desk(journal::State state, journal::Session session, ProfileWriter* writer, const Clock& clock);
    ~Desk() override;

    const Records& records() const { return m_state.records; }
    const journal::State& state() const { return m_state; }
    const Clock& clock() const { return m_clock; }
    /// The person and the wall clock for verbs.
    Stamp stamp() const;
    void setLanguage(const QString& language) { m_language = language; }

    /// Errors: Outdated (somebody was faster), ReadOnly, TooLong (one value above 4 MiB). Nothing has changed
    /// then. An empty change set succeeds and does nothing.
    Result<void> commit(const ChangeSet& changes, Origin origin = Origin::User);
    /// For verbs: commits what they answer or passes their error on.
    Result<void> commit(const Result<ChangeSet>& changes, Origin origin = Origin::User);
    /// Commits what was typed under `key` and ends keeping it, in one transaction: after a kill it is either a change
    /// or still being typed. When refused it stays kept.
    Result<void> commitTyped(const QString& key, const Result<ChangeSet>& changes);

    /// Keeps text that is being typed; empty: there is nothing to keep any more. It does not count in saveState(): what
    /// the window says is saved are changes, which others will see and undo takes back, and the line must not flicker
    /// with every pause in typing. A disk that fails says so with the next change.
    void keepTyping(const QString& key, const QString& text);
    /// What is kept under a key, by this session or by one that was killed.
    std::optional<WorkingText> keptTyping(const QString& key) const;
    QList<WorkingText> allKeptTyping() const { return m_typing.values(); }
    /// What an earlier session left, from the profile.
    void takeUp(const QList<WorkingText>& texts);

    /// Operations from elsewhere are never refused; they are merged. DamagedProfile names the first that does not
    /// continue its actor's chain; those before it are in, and `note` is not. Otherwise `note` is written in their
    /// transaction.
    Result<void> receive(const QList<journal::Operation>& operations, const std::optional<RemoteNote>& note = {});
    /// Takes what sync::reissued() wrote: operations of this session under a fresh actor. All that is written from now
    /// on is under fresh actors too.
    Result<void> replaceActors(const QList<journal::Operation>& copies);
    const journal::Session& session() const { return m_session; }

    /// The change that undo() would take back; nullptr when there is none. For menus and the "… · Undo" line.
    const ChangeSet* undoable() const { return m_undo.isEmpty() ? nullptr : &m_undo.last(); }
    const ChangeSet* redoable() const { return m_redo.isEmpty() ? nullptr : &m_redo.last(); }
    /// Refused with Outdated when someone else has changed the thing meanwhile; the step is then dropped.
    Result<void> undo();
    Result<void> redo();

    const SaveState& saveState() const { return m_saveState; }
    /// Everything committed and not on disk, for the file that is offered when the profile stops taking writes.
    QList<journal::Operation> unsavedOperations() const;
    /// The same as JSON, one operation a line, as they travel (app/journal/README.md).
    QByteArray unsavedLines() const;
    /// Blocks until saved or `patience` is over; for the command line and for closing.
    bool waitUntilSaved(Milliseconds patience);
    void retrySaving();

signals:
    void changed(const lagebild::ChangeSet& changes, lagebild::Origin origin);
    void saveStateChanged(const lagebild::SaveState& state);
    /// These are on disk, in the order of the journal.
    void operationsSaved(const QList<lagebild::journal::Operation>& operations);

private:
    Result<void> write(const ChangeSet& changes);
    void hand(Batch batch);
    void announce(const journal::Touched& touched);
    void forgetSteps();
    void saved(qint64 batch) override;
    void waiting(qint64 batch, const Error& why) override;
    void stopped(qint64 batch, const Error& why) override;

    journal::State m_state;
    journal::Session m_session;
    journal::Author m_author;
    ProfileWriter* m_writer;
    const Clock& m_clock;
    QString m_language;
    SaveState m_saveState;
    QList<Batch> m_unsaved;
    QHash<QString, WorkingText> m_typing;
    QString m_typed; ///< key of the text that the next batch makes a change
    QList<ChangeSet> m_undo;
    QList<ChangeSet> m_redo;
};

} // namespace lagebild
