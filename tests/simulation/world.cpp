// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/world.h"

namespace lagebild::simulation {

using std::chrono::seconds;

Verdict runSchedule(quint64 seed, const Options& options)
{
    return World(seed, options).run();
}

Verdict World::run()
{
    at({}, {Event::Kind::Step});
    while (!m_isOver && !m_events.empty() && m_outcome.failure.isEmpty()) {
        const auto first = m_events.begin();
        m_eventsOfInstant = first->first == m_now ? m_eventsOfInstant + 1 : 0;
        if (m_eventsOfInstant > 10'000)
            fail(QStringLiteral("spins"));
        m_now = first->first;
        const Event event = std::move(first->second);
        m_events.erase(first);
        handle(event);
    }
    if (m_outcome.failure.isEmpty())
        judge();
    return m_outcome;
}

void World::at(Milliseconds delay, Event event)
{
    m_events.emplace(m_now + delay, std::move(event)); // equal times keep their order
}

void World::fail(const QString& why)
{
    if (m_outcome.failure.isEmpty())
        m_outcome.failure = why;
}

/// Puts a message on the wire: it may be late, come twice, come spoilt or not at all.
void World::transmit(Event event)
{
    ++m_outcome.messages;
    if (m_isHealing)
        return at(Milliseconds(m_chance.between(5, 60)), std::move(event));
    const auto delay = [&] { return Milliseconds(m_chance.percent(8) ? m_chance.between(2'000, 12'000) : m_chance.between(5, 400)); };
    if (m_cutOff.contains(event.client) || m_chance.percent(m_drop)) {
        ++m_outcome.faults;
        return;
    }
    if (m_chance.percent(m_duplicate)) {
        ++m_outcome.faults;
        at(delay(), event);
    }
    if (!event.bytes.isEmpty() && m_chance.percent(m_garble)) {
        ++m_outcome.faults;
        event.bytes.truncate(qsizetype(m_chance.below(event.bytes.size())));
    }
    at(delay(), std::move(event));
}

void World::note(const Event& event)
{
    const auto mix = [&](quint64 value) { m_outcome.trace = (m_outcome.trace ^ value) * 0x100000001B3ull + 0x9E37; };
    for (const qint64 value : {qint64(event.kind), qint64(event.client), qint64(event.remote), qint64(event.process),
             event.number, qint64(event.status), event.seq, qint64(m_now.count())})
        mix(quint64(value));
    if (!event.bytes.isEmpty())
        mix(quint64(qHashBits(event.bytes.constData(), size_t(event.bytes.size()), 0)));
}

void World::handle(const Event& event)
{
    note(event);
    using Kind = Event::Kind;
    const bool isForLaptop = event.kind != Kind::Step && event.kind != Kind::Request && event.kind != Kind::Wait
        && event.kind != Kind::Look;
    if (isForLaptop && event.process != client(event.client).process)
        return; // that process is no more
    const auto tell = [&](auto what, const auto&... arguments) {
        perform(event.client, event.remote, (protocol(event.client, event.remote).*what)(arguments..., moment()));
    };
    switch (event.kind) {
    case Kind::Step: return step();
    case Kind::Look:
        if (isQuiet() || m_now - m_healedAt > seconds(150))
            m_isOver = true;
        return at(Milliseconds(500), {Kind::Look});
    case Kind::Request: return request(event);
    case Kind::Disk: return diskDone(event);
    case Kind::Reply:
        return tell(&TestedProtocol::replied, sync::Reply{event.number, event.status, event.retryAfter, event.bytes});
    case Kind::Wake:
        if (connection(event.client, event.remote).timer == event.number)
            tell(&TestedProtocol::woke);
        return;
    case Kind::SignIn: return tell(&TestedProtocol::signedIn);
    case Kind::Wait:
        m_waiters[event.remote][event.number] = event;
        if (server(event.remote).head().seq != event.seq)
            poke(event.remote);
        return;
    case Kind::Poke:
    case Kind::WaitOver:
        if (connection(event.client, event.remote).wait == event.number) {
            connection(event.client, event.remote).wait = 0;
            m_waiters[event.remote].erase(event.number);
            tell(&TestedProtocol::waited, event.seq);
        }
        return;
    }
}

void World::request(const Event& event)
{
    Event reply = event;
    reply.kind = Event::Kind::Reply;
    reply.bytes.clear();
    static constexpr int refusals[] = {503, 429, 500, 507, 401};
    if (!m_isHealing && m_chance.percent(m_busy)) {
        ++m_outcome.faults;
        reply.status = refusals[m_chance.below(5)];
        reply.retryAfter = Milliseconds(m_chance.below(3'000));
        if (reply.status == 401)
            at(Milliseconds(m_chance.between(500, 3'000)), {Event::Kind::SignIn, event.client, event.remote, event.process});
        return transmit(reply);
    }
    const qint64 before = server(event.remote).head().seq;
    const auto answer = server(event.remote).answer(event.bytes, wall());
    reply.status = answer.status;
    reply.bytes = answer.body;
    transmit(reply);
    if (server(event.remote).head().seq != before)
        poke(event.remote);
}

void World::poke(int remote)
{
    for (const auto& [number, waiter] : m_waiters[remote]) {
        Event poke = waiter;
        poke.kind = Event::Kind::Poke;
        poke.seq = server(remote).head().seq;
        transmit(poke);
    }
    m_waiters[remote].clear();
}

void World::write(int index, DiskWrite what)
{
    auto& queue = client(index).queue;
    queue.push_back(std::move(what));
    if (queue.size() == 1)
        at(Milliseconds(m_chance.between(1, 30)), {Event::Kind::Disk, index, 0, client(index).process});
}

void World::diskDone(const Event& event)
{
    SimClient& laptop = client(event.client);
    const DiskWrite done = laptop.settle();
    if (!laptop.queue.empty())
        at(Milliseconds(m_chance.between(1, 30)), {Event::Kind::Disk, event.client, 0, laptop.process});
    if (done.isEdit)
        promise(done.operations);
    QList<HeldChain> chains;
    for (const journal::Operation& operation : done.operations)
        chains << HeldChain{operation.id.actor, operation.scope, operation.id.seq};
    for (const int remote : std::as_const(laptop.connected))
        perform(event.client, remote, protocol(event.client, remote).saved(chains, moment()));
}

void World::perform(int index, int remote, const sync::ToDo& todo)
{
    SimClient& laptop = client(index);
    if (todo.record || !todo.reissue.isEmpty())
        record(index, remote, todo);
    if (todo.renewSockets)
        connection(index, remote).wait = 0;
    if (todo.send) {
        auto operations = laptop.offered(todo.send->offers, std::min<qsizetype>(m_fetch, todo.send->mostOperations));
        if (m_options.bug == Bug::NewIdOnRetry && m_chance.percent(20) && !operations.isEmpty()) {
            operations = {operations.first()};
            operations.first().id = {journal::freshActor(), 1};
        }
        Event event{Event::Kind::Request, index, remote, laptop.process, todo.send->number};
        event.bytes = bodyOf(*todo.send, operations, laptop);
        transmit(event);
    }
    if (todo.wait) {
        Event event{Event::Kind::Wait, index, remote, laptop.process, ++m_numbers};
        event.seq = *todo.wait;
        connection(index, remote).wait = event.number;
        transmit(event);
        event.kind = Event::Kind::WaitOver;
        event.seq = 0;
        at(seconds(30), event);
    }
    connection(index, remote).timer = ++m_numbers;
    const qint64 timer = m_numbers;
    if (todo.record && !todo.record->log.isEmpty())
        shareElsewhere(index, remote);
    if (todo.wakeAt < Milliseconds::max())
        at(std::max(todo.wakeAt - m_now, Milliseconds(0)), {Event::Kind::Wake, index, remote, laptop.process, timer});
}

/// Who works with two teams shares with each what comes from the other.
void World::shareElsewhere(int index, int remote)
{
    const auto scopes = protocol(index, remote).ledger().shared;
    for (const int other : std::as_const(client(index).connected)) {
        if (other != remote && !protocol(index, other).ledger().shared.contains(scopes))
            perform(index, other, protocol(index, other).share(scopes, moment()));
    }
}

void World::record(int index, int remote, const sync::ToDo& todo)
{
    SimClient& laptop = client(index);
    QList<journal::Operation> fresh;
    if (todo.record && todo.record->isFromStart && m_setBacks[size_t(remote)] == 0)
        fail(QStringLiteral("the log is read anew without cause"));
    for (const sync::Received& line : todo.record ? todo.record->log : QList<sync::Received>()) {
        // both remotes may bring it before it is on the disk
        if (line.kind == sync::Received::Kind::New && laptop.hashOf(line.operation.id).isEmpty())
            fresh << line.operation;
    }
    if (!laptop.receive(fresh, wall()))
        fail(QStringLiteral("what came does not continue what is held"));
    for (const sync::Reissue& what : todo.reissue) {
        const auto copies = laptop.writeAgain(what);
        written(copies);
        fresh << copies;
    }
    DiskWrite write{fresh, remote, protocol(index, remote).ledger(), false};
    if (m_options.bug == Bug::CursorBeforeApply) {
        this->write(index, {{}, remote, write.ledger, false});
        write.remote = -1;
    }
    this->write(index, write);
}

} // namespace lagebild::simulation
