// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/world.h"

namespace lagebild::simulation {

World::World(quint64 seed, const Options& options)
    : m_chance(seed)
    , m_steered(m_chance)
    , m_options(options)
    , m_texts(seed % 8 == 0 ? Texts::Long : Texts::Short)
{
    m_drop = int(m_chance.below(30));
    m_duplicate = int(m_chance.below(20));
    m_garble = int(m_chance.below(8));
    m_busy = m_chance.percent(50) ? int(m_chance.below(25)) : 0;
    m_fetch = m_chance.percent(70) ? m_chance.between(1, 6) : 500;
    m_stepsLeft = int(m_chance.between(30, 90));
    const bool hasTwo = m_chance.percent(25);
    for (int i = 0; i < (hasTwo ? 2 : 1); ++i) {
        SimServer::Options server{options.bug, 1000, statusapi::mostBytesIn, m_chance.percent(20), options.folder};
        if (m_chance.percent(70))
            server.pageSize = int(m_chance.between(2, 12));
        if (m_chance.percent(10))
            server.mostBytes = m_chance.between(3'000, 6'000);
        if (server.mostBytes < statusapi::mostBytesIn)
            m_texts = Texts::Short; // it would refuse them
        if (!options.folder.isEmpty())
            server.folder += QString::number(i);
        m_servers.push_back(std::make_unique<SimServer>(server, m_chance));
    }
    const qint64 count = m_chance.between(2, 3);
    for (int i = 0; i < count; ++i) {
        // the second laptop joins the two servers
        const QList<int> choices[] = {{0}, {0, 1}, {1}};
        addClient({}, hasTwo ? choices[std::min(i, 2)] : QList<int>{0});
    }
}

void World::addClient(Disk disk, QList<int> connected)
{
    const Milliseconds skew(m_chance.percent(20) ? m_chance.between(-43'200'000, 43'200'000)
                                                  : m_chance.between(-2'000, 2'000));
    m_clients.push_back(std::make_unique<SimClient>(std::move(disk), std::move(connected), skew, m_options.bug));
    boot(int(m_clients.size()) - 1);
}

void World::boot(int index)
{
    SimClient& laptop = client(index);
    laptop.boot({QStringLiteral("person %1").arg(index), QStringLiteral("laptop"), QStringLiteral("simulation")});
    for (const int remote : std::as_const(laptop.connected)) {
        connection(index, remote).wait = 0;
        perform(index, remote, protocol(index, remote).share(laptop.disk.declared, moment()));
        perform(index, remote, protocol(index, remote).start(moment()));
    }
    for (const int remote : std::as_const(laptop.connected))
        shareElsewhere(index, remote);
}

void World::edit(int index)
{
    SimClient& laptop = client(index);
    const ChangeSet changes = someEdit(laptop.state.records, m_chance, m_texts);
    const IncidentId scope = changes.incident;
    const bool isDeclared = std::none_of(laptop.operations.cbegin(), laptop.operations.cend(),
        [&](const journal::Operation& operation) { return operation.scope == scope; });
    const auto operations = laptop.edit(changes, wall());
    if (operations.isEmpty())
        return fail(QStringLiteral("an edit was not taken"));
    ++m_outcome.edits;
    written(operations);
    if (m_options.bug == Bug::AckBeforeDurable)
        promise(operations);
    write(index, {operations, -1, {}, true});
    if (!isDeclared)
        return;
    laptop.disk.declared.insert(scope);
    for (const int remote : std::as_const(laptop.connected))
        perform(index, remote, protocol(index, remote).share({scope}, moment()));
}

void World::reboot(int index)
{
    client(index).crash();
    boot(index);
}

void World::cloneProfile(int index)
{
    if (m_clients.size() >= 4)
        return;
    addClient(client(index).disk, client(index).connected);
    if (m_options.bug == Bug::ReuseActor)
        m_clients.back()->writeAs(client(index));
}

void World::backUpOrRestoreClient(int index)
{
    const auto backup = m_backups.find(index);
    if (backup == m_backups.end() || m_chance.percent(50)) {
        m_backups[index] = client(index).disk;
        return;
    }
    client(index).disk = backup->second;
    reboot(index);
    excuseWhatIsGone();
}

void World::disturbServer()
{
    const int remote = int(m_chance.below(qint64(m_servers.size())));
    if (m_chance.percent(60))
        return server(remote).backUp();
    if (m_chance.percent(15))
        server(remote).wipe();
    else if (!server(remote).restore())
        return;
    ++m_setBacks[size_t(remote)];
    m_waiters[remote].clear();
    excuseWhatIsGone();
}

void World::step()
{
    if (m_stepsLeft-- == 0)
        return heal();
    const int index = int(m_chance.below(qint64(m_clients.size())));
    const qint64 choice = m_chance.below(30);
    if (choice < 9)
        ++m_outcome.faults;
    switch (choice) {
    case 0:
    case 1:
        if (!m_cutOff.remove(index))
            m_cutOff.insert(index);
        break;
    case 2:
    case 3: reboot(index); break;
    case 4:
    case 5: disturbServer(); break;
    case 6: cloneProfile(index); break;
    case 7: backUpOrRestoreClient(index); break;
    case 8: client(index).skew = Milliseconds(m_chance.between(-86'400'000, 86'400'000)); break;
    case 9:
        for (const int remote : std::as_const(client(index).connected))
            perform(index, remote, protocol(index, remote).setInUse(m_chance.percent(50), moment()));
        break;
    default: edit(index); break;
    }
    at(Milliseconds(m_chance.percent(10) ? m_chance.between(2'000, 20'000) : m_chance.below(400)), {Event::Kind::Step});
}

void World::heal()
{
    m_isHealing = true;
    m_healedAt = m_now;
    for (int index = 0; index < int(m_clients.size()); ++index) {
        for (const int remote : std::as_const(client(index).connected))
            perform(index, remote, protocol(index, remote).setInUse(true, moment()));
    }
    for (auto& server : m_servers)
        server->endTroubles();
    at(Milliseconds(500), {Event::Kind::Look});
}

} // namespace lagebild::simulation
