// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/world.h"

#include <QCryptographicHash>

namespace lagebild::simulation {

using journal::Operation;
using journal::OpId;

void World::written(const QList<Operation>& operations)
{
    for (const Operation& operation : operations)
        m_written.insert(operation.id, operation);
}

void World::promise(const QList<Operation>& operations)
{
    for (const Operation& operation : operations)
        m_promised.insert(operation.id);
}

/// A backup was put back on a laptop or a server. What was nowhere else is gone, and nobody can be blamed.
void World::excuseWhatIsGone()
{
    QSet<OpId> held;
    for (const auto& laptop : m_clients) {
        for (const Operation& operation : std::as_const(laptop->disk.operations))
            held.insert(operation.id);
    }
    for (const auto& server : m_servers) {
        for (const statusapi::LogRow& row : server->rows())
            held.insert(row.id);
    }
    m_promised.intersect(held);
}

bool World::isQuiet()
{
    for (int index = 0; index < int(m_clients.size()); ++index) {
        if (!client(index).queue.empty())
            return false;
        for (const int remote : std::as_const(client(index).connected)) {
            const auto& there = protocol(index, remote);
            const auto head = server(remote).head();
            const auto isUnjust = [&](const OpId& id) { return m_written[id].field != u"apology"; };
            const auto refused = there.ledger().refused.keys();
            const auto unjust = std::find_if(refused.cbegin(), refused.cend(), isUnjust);
            if (unjust != refused.cend()) {
                fail(QStringLiteral("%1 (%2) is given up without cause, reason %3")
                         .arg(unjust->text(), m_written[*unjust].kindName).arg(int(there.ledger().refused[*unjust])));
            }
            if (there.state().waiting > 0 || there.ledger().position.cursor != head.seq
                || there.ledger().position.chain != head.chain) // as long a log may be another
                return false;
        }
    }
    return true;
}

void World::judge()
{
    m_outcome.healing = m_now - m_healedAt;
    if (!isQuiet())
        return fail(QStringLiteral("stalled"));
    for (int remote = 0; remote < int(m_servers.size()); ++remote)
        judgeLog(remote);
    judgePromises();
    judgeStates();
}

/// Kept here although everything else arrives: refused, or after a refused one (and written again).
bool World::isLocalOnly(int index, const OpId& id)
{
    for (const int remote : std::as_const(client(index).connected)) {
        const auto& refused = protocol(index, remote).ledger().refused;
        for (auto it = refused.cbegin(); it != refused.cend(); ++it) {
            if (it.key().actor == id.actor && it.key().seq <= id.seq)
                return true;
        }
    }
    return false;
}

void World::judgeLog(int remote)
{
    QByteArray chain;
    qint64 seq = 0;
    QHash<journal::Actor, qint64> ends;
    for (const statusapi::LogRow& row : server(remote).rows()) {
        chain = QCryptographicHash::hash(chain + row.hash, QCryptographicHash::Sha256);
        if (row.seq != ++seq || row.chain != chain)
            return fail(QStringLiteral("the log has a hole or a broken chain"));
        if (row.id.seq != ++ends[row.id.actor])
            return fail(QStringLiteral("an actor's chain in the log has a hole"));
        if (!m_written.contains(row.id) || m_written[row.id].hash != row.hash)
            return fail(QStringLiteral("nobody wrote what is in the log"));
    }
}

void World::judgePromises()
{
    for (int index = 0; index < int(m_clients.size()); ++index) {
        const SimClient& laptop = client(index);
        for (const OpId& id : std::as_const(m_promised)) {
            if (laptop.hashOf(id) == m_written[id].hash)
                continue;
            bool isLocal = false;
            for (int other = 0; other < int(m_clients.size()); ++other)
                isLocal = isLocal || (isLocalOnly(other, id) && !client(other).hashOf(id).isEmpty());
            if (!isLocal)
                return fail(QStringLiteral("a saved edit is lost: %1 at laptop %2").arg(id.text()).arg(index));
        }
        for (const Operation& operation : laptop.operations) {
            if (!m_written.contains(operation.id) || m_written[operation.id].hash != operation.hash)
                return fail(QStringLiteral("nobody wrote what is in a journal"));
        }
    }
}

namespace {

/// Cells whose heads were all replaced before they arrived are as good as none.
auto standing(const journal::State& state)
{
    auto heads = state.heads;
    heads.removeIf([](auto it) { return it.value().isEmpty(); });
    return heads;
}

/// What was replaced before it arrived, and has not arrived since.
auto awaited(const journal::State& state)
{
    auto superseded = state.superseded;
    for (QSet<OpId>& ids : superseded)
        ids.removeIf([&](const OpId& id) { return id.seq <= state.chains.value(id.actor).op.seq; });
    superseded.removeIf([](auto it) { return it.value().isEmpty(); });
    return superseded;
}

} // namespace

/// Each laptop shows what its operations say in any order, and all show the same except for what is kept at one.
void World::judgeStates()
{
    for (int index = 0; index < int(m_clients.size()); ++index) {
        SimClient& laptop = client(index);
        journal::State again;
        journal::Touched touched;
        QSet<OpId> shared;
        for (const statusapi::LogRow& row : server(laptop.connected.first()).rows()) {
            if (!m_written.contains(row.id))
                return fail(QStringLiteral("nobody wrote what is in the log"));
            fold(again, m_written[row.id], touched);
            shared.insert(row.id);
        }
        qsizetype local = 0;
        for (const Operation& operation : std::as_const(laptop.operations)) {
            if (shared.contains(operation.id))
                continue;
            bool isKept = false;
            for (int other = 0; other < int(m_clients.size()); ++other)
                isKept = isKept || isLocalOnly(other, operation.id);
            if (!isKept)
                return fail(QStringLiteral("an operation is here and not on the server"));
            fold(again, operation, touched);
            ++local;
        }
        if (shared.size() + local != laptop.operations.size())
            return fail(QStringLiteral("an operation is on the server and not here"));
        if (standing(again) != standing(laptop.state) || awaited(again) != awaited(laptop.state))
            return fail(QStringLiteral("the heads depend on the order"));
        if (again.revisions != laptop.state.revisions || again.writers != laptop.state.writers)
            return fail(QStringLiteral("the revisions depend on the order"));
        if (again.records != laptop.state.records || again.chains != laptop.state.chains || again.clock != laptop.state.clock)
            return fail(QStringLiteral("the records depend on the order"));
        judgeHeads(laptop);
    }
}

/// What must stand, without fold(): what no other operation of the cell names among its parents.
void World::judgeHeads(const SimClient& laptop)
{
    QHash<journal::Cell, QSet<OpId>> truth;
    QHash<journal::Cell, QSet<OpId>> replaced;
    for (const Operation& operation : laptop.operations) {
        const auto kind = fromName<EntityKind>(operation.entityKind);
        if (!kind || operation.kind == journal::OpKind::Open || operation.kind == journal::OpKind::Create
            || operation.kind == journal::OpKind::Part)
            continue;
        const journal::Cell cell = cellOf({*kind, operation.entity, operation.scope}, operation);
        truth[cell].insert(operation.id);
        for (const OpId& parent : operation.parents)
            replaced[cell].insert(parent);
    }
    const auto heads = standing(laptop.state);
    qsizetype cells = 0;
    for (auto it = truth.begin(); it != truth.end(); ++it) {
        it->subtract(replaced.value(it.key()));
        QSet<OpId> shown;
        for (const journal::Head& head : heads.value(it.key()))
            shown.insert(head.op);
        if (shown != *it)
            return fail(QStringLiteral("the visible values are not those that nobody replaced"));
        cells += it->isEmpty() ? 0 : 1;
        m_outcome.conflicts += it->size() > 1 ? 1 : 0;
    }
    if (cells != heads.size())
        fail(QStringLiteral("values stand in cells that nobody wrote"));
}

} // namespace lagebild::simulation
