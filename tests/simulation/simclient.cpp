// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/simclient.h"

#include "app/sync/reissue.h"

namespace lagebild::simulation {

using journal::Operation;

SimClient::SimClient(Disk held, QList<int> known, Milliseconds clockSkew, Bug bug)
    : disk(std::move(held))
    , connected(std::move(known))
    , skew(clockSkew)
    , m_bug(bug)
{
}

void SimClient::boot(const journal::Session& session)
{
    ++process;
    m_session = session;
    const bool keepsActor = m_bug == Bug::ReuseActor && m_author;
    if (!keepsActor)
        m_author = std::make_unique<journal::Author>(session);
    state = {};
    operations.clear();
    m_places.clear();
    for (const Operation& operation : std::as_const(disk.operations))
        add(operation);
    for (const int remote : std::as_const(connected)) {
        const auto index = size_t(remote);
        protocols[index] = std::make_unique<TestedProtocol>(disk.ledgers[index], chains(), *this,
            TestedProtocol::Surroundings{m_bug, &disk.acknowledged[index], &disk.own,
                connected.size() > 1 ? &disk.ledgers[1 - index] : nullptr});
    }
}

void SimClient::crash()
{
    if (!queue.empty() && m_bug == Bug::ReuseActor)
        m_author.reset(); // its chain has lost its end
    queue.clear();
}

QByteArray SimClient::hashOf(const journal::OpId& id) const
{
    const auto place = m_places.constFind(id);
    return place == m_places.constEnd() ? QByteArray() : operations[*place].hash;
}

QList<HeldChain> SimClient::chains() const
{
    QList<HeldChain> chains;
    QHash<journal::Actor, qsizetype> places;
    for (const Operation& operation : disk.operations) {
        const auto place = places.constFind(operation.id.actor);
        if (place == places.constEnd()) {
            places.insert(operation.id.actor, chains.size());
            chains << HeldChain{operation.id.actor, operation.scope, operation.id.seq};
        } else {
            chains[*place].seq = operation.id.seq;
        }
    }
    return chains;
}

QList<Operation> SimClient::offered(const QList<sync::Offer>& offers, qsizetype most) const
{
    QHash<journal::Actor, sync::Offer> byActor;
    for (const sync::Offer& offer : offers)
        byActor.insert(offer.actor, offer);
    QList<Operation> found;
    for (const Operation& operation : operations) {
        const auto offer = byActor.constFind(operation.id.actor);
        if (offer != byActor.constEnd() && operation.id.seq >= offer->from && operation.id.seq <= offer->to)
            found << operation;
        if (found.size() == most)
            break;
    }
    return found;
}

void SimClient::add(const Operation& operation)
{
    journal::Touched touched;
    const auto before = m_bug == Bug::LastWriterWins ? state.heads : decltype(state.heads)();
    fold(state, operation, touched);
    bend(operation, before);
    m_places.insert(operation.id, operations.size());
    operations << operation;
}

/// What a fold with the bug would have made of it.
void SimClient::bend(const Operation& operation, const QHash<journal::Cell, QList<journal::Head>>& before)
{
    if (m_bug == Bug::NoSupersedeGuard)
        state.superseded.clear();
    const auto kind = fromName<EntityKind>(operation.entityKind);
    if (m_bug != Bug::LastWriterWins || !kind)
        return;
    const journal::Cell cell = cellOf({*kind, operation.entity, operation.scope}, operation);
    const QList<journal::Head> old = before.value(cell);
    if (old.isEmpty() || !state.heads.contains(cell) || state.heads[cell] == old)
        return;
    if (old.first().clock > operation.clock)
        state.heads[cell] = {old.first()};
    else
        state.heads[cell] = {journal::Head{operation.id, operation.clock, operation.value}};
}

QList<Operation> SimClient::edit(const ChangeSet& changes, Instant now)
{
    journal::Touched touched;
    journal::State after = state;
    auto written = m_author->write(after, changes, now + skew, touched);
    if (!written)
        return {};
    for (const Operation& operation : std::as_const(*written)) {
        add(operation);
        disk.own.insert(operation.id.actor);
    }
    state.lastInScope = after.lastInScope;
    return *written;
}

bool SimClient::receive(const QList<Operation>& received, Instant now)
{
    for (const Operation& operation : received) {
        if (operation.id.seq <= state.chains.value(operation.id.actor).op.seq)
            continue;
        const auto tooFar = now + skew + std::chrono::minutes(5);
        if (m_bug == Bug::SkewRejected && journal::wallTime(operation.clock) > tooFar)
            continue;
        if (!checkChain(state, operation))
            return m_bug == Bug::SkewRejected;
        add(operation);
    }
    return true;
}

QList<Operation> SimClient::writeAgain(const sync::Reissue& what)
{
    m_author = std::make_unique<journal::Author>(m_session);
    const auto copies = sync::reissued(operations, what, m_session, state.clock);
    for (const Operation& operation : copies) {
        add(operation);
        disk.own.insert(operation.id.actor);
    }
    return copies;
}

DiskWrite SimClient::settle()
{
    DiskWrite write = std::move(queue.front());
    queue.pop_front();
    disk.operations << write.operations;
    if (write.remote >= 0)
        disk.ledgers[size_t(write.remote)] = write.ledger;
    return write;
}

} // namespace lagebild::simulation
