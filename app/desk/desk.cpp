// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/desk.h"

#include "app/journal/wire.h"

#include <QJsonDocument>
#include <QTimeZone>
#include <algorithm>

namespace lagebild {

Instant SystemClock::now() const
{
    return std::chrono::floor<Milliseconds>(std::chrono::system_clock::now());
}

Desk::Desk(journal::State state, journal::Session session, ProfileWriter* writer, const Clock& clock)
    : m_state(std::move(state))
    , m_session(session)
    , m_author(std::move(session))
    , m_writer(writer)
    , m_clock(clock)
    , m_language(QStringLiteral("en"))
{
    m_saveState.isReadOnly = writer == nullptr;
    if (m_writer)
        m_writer->setOutcomes(this);
}

Desk::~Desk()
{
    if (m_writer)
        m_writer->setOutcomes(nullptr);
}

Stamp Desk::stamp() const
{
    return {m_clock.now(), m_session.user, QTimeZone::systemTimeZoneId(), m_language};
}

namespace {

/// What was being typed over something that is redacted holds it, too; its key ends in the id. To be called before the
/// redaction is handed on, because that empties the files. True: there is one.
template<class Steps>
bool forgetTyped(Desk& desk, const Steps& steps, QUuid redacted(const typename Steps::value_type&))
{
    QSet<QString> things;
    for (const auto& step : steps)
        things << redacted(step).toString(QUuid::WithoutBraces);
    things.remove(QUuid().toString(QUuid::WithoutBraces));
    for (const WorkingText& text : desk.allKeptTyping()) {
        if (things.contains(text.key.section(u'/', 1)))
            desk.keepTyping(text.key, {});
    }
    return !things.isEmpty();
}

} // namespace

Result<void> Desk::commit(const ChangeSet& changes, Origin origin)
{
    if (changes.isEmpty())
        return {};
    const bool isRedaction = forgetTyped(*this, changes.changes, [](const Change& change) {
        return change.kind == Change::Kind::Redact ? change.entity.id : QUuid();
    });
    const auto written = write(changes);
    if (written) {
        m_redo.clear();
        m_undo << changes;
        if (isRedaction)
            forgetSteps();
        emit changed(changes, origin);
    }
    return written;
}

Result<void> Desk::commit(const Result<ChangeSet>& changes, Origin origin)
{
    return changes ? commit(*changes, origin) : Result<void>(changes.error());
}

Result<void> Desk::write(const ChangeSet& changes)
{
    if (m_saveState.isReadOnly)
        return Error{Error::Code::ReadOnly, {}};
    if (const auto fit = fits(m_state.records, changes); !fit)
        return fit;
    journal::Touched touched;
    auto operations = m_author.write(m_state, changes, m_clock.now(), touched);
    if (!operations)
        return operations.error();
    hand(batchFor(m_state, std::move(*operations), touched));
    return {};
}

void Desk::hand(Batch batch)
{
    batch.number = ++m_saveState.committed;
    batch.at = m_clock.now();
    if (m_typing.remove(m_typed))
        batch.working = WorkingText{m_typed, {}, batch.at};
    m_unsaved << batch;
    emit saveStateChanged(m_saveState);
    m_writer->write(batch);
}

Result<void> Desk::commitTyped(const QString& key, const Result<ChangeSet>& changes)
{
    m_typed = key;
    const auto done = commit(changes);
    m_typed.clear();
    if (done)
        keepTyping(key, {}); // where nothing had changed
    return done;
}

/// Under the number of the batch before it: once this is on disk, that one is.
void Desk::keepTyping(const QString& key, const QString& text)
{
    const auto kept = keptTyping(key);
    if (m_saveState.isReadOnly || (kept ? kept->text == text : text.isEmpty()))
        return;
    Batch batch;
    batch.number = m_saveState.committed;
    batch.at = m_clock.now();
    batch.working = WorkingText{key, text, batch.at};
    if (text.isEmpty())
        m_typing.remove(key);
    else
        m_typing.insert(key, *batch.working);
    m_writer->write(batch);
}

std::optional<WorkingText> Desk::keptTyping(const QString& key) const
{
    const auto kept = m_typing.constFind(key);
    return kept == m_typing.constEnd() ? std::nullopt : std::optional(*kept);
}

void Desk::takeUp(const QList<WorkingText>& texts)
{
    for (const WorkingText& text : texts)
        m_typing.insert(text.key, text);
}

/// What came from elsewhere, for models: which things may look different now.
void Desk::announce(const journal::Touched& touched)
{
    ChangeSet seen;
    for (const EntityRef& entity : touched.entities)
        seen.changes << Change{entity, Change::Kind::Set, {}, {}, {}};
    if (!seen.isEmpty())
        emit changed(seen, Origin::Remote);
}

Result<void> Desk::receive(const QList<journal::Operation>& operations, const std::optional<RemoteNote>& note)
{
    if (m_saveState.isReadOnly)
        return Error{Error::Code::ReadOnly, {}};
    journal::Touched touched;
    QList<journal::Operation> taken;
    Result<void> chain;
    for (const journal::Operation& operation : operations) {
        if (operation.id.seq <= m_state.chains.value(operation.id.actor).op.seq)
            continue;
        if (chain = checkChain(m_state, operation); !chain)
            break; // what came before it is folded in and must be saved all the same
        fold(m_state, operation, touched);
        taken << operation;
    }
    Batch batch = batchFor(m_state, taken, touched);
    batch.source = Batch::Source::Elsewhere;
    if (chain)
        batch.remote = note;
    if (forgetTyped(*this, taken, [](const journal::Operation& operation) {
            return operation.kind == journal::OpKind::Redact ? operation.entity : QUuid();
        }))
        forgetSteps();
    if (!taken.isEmpty() || batch.remote)
        hand(std::move(batch));
    announce(touched);
    return chain;
}

Result<void> Desk::replaceActors(const QList<journal::Operation>& copies)
{
    if (m_saveState.isReadOnly)
        return Error{Error::Code::ReadOnly, {}};
    m_author = journal::Author(m_session);
    journal::Touched touched;
    for (const journal::Operation& copy : copies) {
        fold(m_state, copy, touched);
        m_state.lastInScope.insert(copy.scope, {copy.id, copy.hash});
    }
    if (!copies.isEmpty())
        hand(batchFor(m_state, copies, touched));
    announce(touched);
    return {};
}

/// A redaction cannot be taken back, and the steps before it hold what was taken away.
void Desk::forgetSteps()
{
    m_undo.clear();
    m_redo.clear();
}

namespace {

/// A value that stands beside somebody else's is for the conflict card: to take one's own back would take theirs, too.
Result<void> isUndisputed(const journal::State& state, const ChangeSet& changes)
{
    for (const Change& change : changes.changes) {
        if (change.kind == Change::Kind::Set && state.split.contains({change.entity, change.field}))
            return Error{Error::Code::Outdated, change.field};
    }
    return {};
}

} // namespace

Result<void> Desk::undo()
{
    if (m_undo.isEmpty())
        return Error{Error::Code::NothingToDo, {}};
    const ChangeSet back = inverse(m_undo.takeLast());
    const auto mine = isUndisputed(m_state, back);
    const auto written = mine ? write(back) : mine;
    if (!written)
        return written;
    m_redo << inverse(back); // not the original: what was created once is brought back, not created again
    emit changed(back, Origin::Undo);
    return {};
}

Result<void> Desk::redo()
{
    if (m_redo.isEmpty())
        return Error{Error::Code::NothingToDo, {}};
    const ChangeSet again = m_redo.takeLast();
    const auto written = write(again);
    if (!written)
        return written;
    m_undo << again;
    emit changed(again, Origin::Redo);
    return {};
}

QList<journal::Operation> Desk::unsavedOperations() const
{
    QList<journal::Operation> operations;
    for (const Batch& batch : m_unsaved)
        operations << batch.operations;
    return operations;
}

QByteArray Desk::unsavedLines() const
{
    QByteArray lines;
    for (const journal::Operation& operation : unsavedOperations())
        lines += QJsonDocument(journal::wireOf(operation)).toJson(QJsonDocument::Compact) + '\n';
    return lines;
}

bool Desk::waitUntilSaved(Milliseconds patience)
{
    if (m_writer && !m_saveState.isAllSaved())
        m_writer->flush(patience);
    return m_saveState.isAllSaved();
}

void Desk::retrySaving()
{
    if (m_writer)
        m_writer->retryNow();
}

void Desk::saved(qint64 batch)
{
    QList<journal::Operation> operations;
    while (!m_unsaved.isEmpty() && m_unsaved.first().number <= batch)
        operations << m_unsaved.takeFirst().operations; // they are in order, and there may be very many
    if (batch > m_saveState.saved)
        m_saveState.savedAt = m_clock.now(); // not for text that is being typed
    m_saveState.saved = std::max(batch, m_saveState.saved);
    m_saveState.problem.reset();
    emit saveStateChanged(m_saveState);
    if (!operations.isEmpty())
        emit operationsSaved(operations);
}

void Desk::waiting(qint64, const Error& why)
{
    m_saveState.problem = why;
    emit saveStateChanged(m_saveState);
}

void Desk::stopped(qint64, const Error& why)
{
    m_saveState.problem = why;
    m_saveState.isReadOnly = true;
    emit saveStateChanged(m_saveState);
}

} // namespace lagebild
