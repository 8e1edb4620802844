// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/bugs.h"

#include "app/journal/wire.h"

namespace lagebild::simulation {

std::span<const SeededBug> seededBugs()
{
    static constexpr SeededBug bugs[] = {{Bug::AckClearsOutbox, "ack clears outbox"},
        {Bug::AcceptStaleAnswer, "accept stale answer"}, {Bug::EchoFromStaleAnswer, "echo from stale answer"},
        {Bug::NoRewindDetection, "no rewind detection"}, {Bug::RewindKeepsEchoes, "rewind keeps echoes"},
        {Bug::GapIsFinal, "gap is final"}, {Bug::NoWatchdog, "no watchdog"},
        {Bug::NewScopeNotShared, "new scope not shared"}, {Bug::OwnOnly, "own only"},
        {Bug::OutboxOfSession, "outbox of session"}, {Bug::EchoOfAnyRemote, "echo of any remote"},
        {Bug::RefusedBlocks, "refused blocks"}, {Bug::NaiveSequence, "naive sequence"},
        {Bug::PagingOffByOne, "paging off by one"}, {Bug::StoredTwice, "stored twice"},
        {Bug::CursorBeforeApply, "cursor before apply"}, {Bug::AckBeforeDurable, "ack before durable"},
        {Bug::ReuseActor, "reuse actor"}, {Bug::NewIdOnRetry, "new id on retry"},
        {Bug::NoSupersedeGuard, "no supersede guard"}, {Bug::LastWriterWins, "last writer wins"},
        {Bug::SkewRejected, "skew rejected"}};
    return bugs;
}

TestedProtocol::TestedProtocol(RemoteLedger ledger, const QList<HeldChain>& held,
    const sync::HeldJournal& journal, const Surroundings& surroundings)
    : Protocol(std::move(ledger), held, journal)
    , m_surroundings(surroundings)
{
    for (const HeldChain& chain : held)
        m_before.insert(chain.actor, chain.seq);
}

bool TestedProtocol::isSetBack(const Position& asked, const sync::SyncAnswer& answer) const
{
    return !has(Bug::NoRewindDetection) && Protocol::isSetBack(asked, answer);
}

void TestedProtocol::startOver()
{
    const auto echoed = m_ledger.echoed;
    m_surroundings.acknowledged->clear();
    Protocol::startOver();
    if (has(Bug::RewindKeepsEchoes))
        m_ledger.echoed = echoed;
}

void TestedProtocol::stored(const journal::OpId& id)
{
    Protocol::stored(id);
    if (has(Bug::AckClearsOutbox))
        m_surroundings.acknowledged->insert(id.actor, id.seq);
}

void TestedProtocol::refused(const journal::OpId& id, const QString& why, sync::ToDo& todo)
{
    if (has(Bug::GapIsFinal) && why == u"gap")
        giveUp(id, Refusal::Other, todo);
    else if (!has(Bug::RefusedBlocks) || why != u"role")
        Protocol::refused(id, why, todo);
}

std::optional<sync::Offer> TestedProtocol::missing(const HeldChain& chain) const
{
    auto offer = Protocol::missing(chain);
    if (!offer || (has(Bug::OwnOnly) && !m_surroundings.own->contains(chain.actor)))
        return std::nullopt;
    qint64 gone = m_surroundings.acknowledged->value(chain.actor);
    if (has(Bug::OutboxOfSession))
        gone = m_before.value(chain.actor);
    if (has(Bug::EchoOfAnyRemote) && m_surroundings.other)
        gone = m_surroundings.other->echoed.value(chain.actor).op.seq;
    offer->from = std::max(offer->from, gone + 1);
    return offer->from <= offer->to ? offer : std::nullopt;
}

bool TestedProtocol::isStuck(const sync::Moment& moment) const
{
    return !has(Bug::NoWatchdog) && Protocol::isStuck(moment);
}

void TestedProtocol::stale(const sync::SyncAnswer& answer, sync::ToDo& todo)
{
    if (has(Bug::AcceptStaleAnswer) && answer.page.end.cursor > m_ledger.position.cursor) {
        m_ledger.position = answer.page.end;
        record(todo);
    }
    if (has(Bug::EchoFromStaleAnswer)) {
        const Position position = m_ledger.position;
        (void)readBlindly(answer.page);
        m_ledger.position = position;
        record(todo);
    }
    Protocol::stale(answer, todo);
}

/// Believes the server: neither the chain of the log nor those of the actors are checked.
QList<sync::Received> TestedProtocol::readBlindly(const sync::LogPage& page)
{
    QList<sync::Received> received;
    for (const sync::LogLine& line : page.lines) {
        auto operation = journal::fromWire(line.operation, {});
        if (!operation)
            continue;
        operation->hash = m_journal.hashOf(operation->id);
        if (operation->hash.isEmpty())
            operation->hash = hashOf(*operation, m_journal.hashOf({operation->id.actor, operation->id.seq - 1}));
        m_ledger.echoed.insert(operation->id.actor, {operation->id, operation->hash});
        m_ledger.shared.insert(operation->scope);
        received << sync::Received{line.seq, line.at, *operation};
    }
    m_ledger.position = page.end;
    return received;
}

Result<QList<sync::Received>> TestedProtocol::read(const sync::LogPage& page)
{
    const auto shared = m_ledger.shared;
    const bool isBlind
        = has(Bug::AcceptStaleAnswer) || has(Bug::EchoFromStaleAnswer) || has(Bug::NoRewindDetection);
    auto received = isBlind ? readBlindly(page) : Protocol::read(page);
    if (has(Bug::NewScopeNotShared))
        m_ledger.shared = shared;
    return received;
}

/// Passes on to the transaction of the storage, with the bug.
class TestedTransaction : public statusapi::LogTransaction {
public:
    TestedTransaction(statusapi::LogTransaction& inner, TestedLog& log) : m_inner(inner), m_log(log) {}

    statusapi::LogHead head() override { return m_inner.head(); }
    QByteArray chainAt(qint64 seq) override { return m_inner.chainAt(seq); }
    statusapi::ActorEnd endOf(const journal::Actor& actor) override { return m_inner.endOf(actor); }
    QByteArray hashOf(const journal::OpId& id) override
    {
        const QByteArray hash = m_inner.hashOf(id);
        const bool isItsOwn = id.seq == m_log.m_lastAsked.seq + 1; // asked for after the one before it
        m_log.m_lastAsked = id;
        return m_log.m_bug == Bug::StoredTwice && isItsOwn && m_log.m_chance.percent(50) ? QByteArray() : hash;
    }
    void append(const statusapi::LogRow& row) override
    {
        m_inner.append(row);
        if (m_log.m_bug == Bug::NaiveSequence && m_log.m_chance.percent(30))
            m_log.m_invisible.insert(row.seq);
    }
    QByteArray wireOf(const journal::OpId& id) override { return m_inner.wireOf(id); }
    void replace(const journal::OpId& id, const QByteArray& wire) override { m_inner.replace(id, wire); }
    void noteRedaction(const journal::OpId& target, const journal::OpId& by) override { m_inner.noteRedaction(target, by); }
    QList<journal::OpId> redactionsOf(const journal::OpId& target) override { return m_inner.redactionsOf(target); }
    QList<statusapi::LogRow> after(qint64 seq, int count) override
    {
        const int size = std::min(count, m_log.m_pageSize);
        auto rows = m_inner.after(seq, size);
        if (m_log.m_bug == Bug::PagingOffByOne && rows.size() == size)
            rows.removeFirst();
        rows.removeIf([&](const statusapi::LogRow& row) { return m_log.m_invisible.contains(row.seq); });
        return rows;
    }

private:
    statusapi::LogTransaction& m_inner;
    TestedLog& m_log;
};

Result<void> TestedLog::transaction(Access access, const std::function<void(statusapi::LogTransaction&)>& work)
{
    if (m_chance.percent(30))
        settle();
    return m_storage.transaction(access, [&](statusapi::LogTransaction& inner) {
        TestedTransaction tested(inner, *this);
        work(tested);
    });
}

} // namespace lagebild::simulation
