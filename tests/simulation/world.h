// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/edits.h"
#include "tests/simulation/simclient.h"
#include "tests/simulation/simserver.h"

#include <map>

namespace lagebild::simulation {

/// What one schedule came to.
struct Verdict {
    QString failure {};     ///< empty: every promise was kept
    quint64 trace = 0;      ///< of everything that happened; the same for the same seed
    qint64 edits = 0;
    qint64 messages = 0;
    qint64 faults = 0;
    qint64 conflicts = 0;   ///< cells that show more than one value at the end
    Milliseconds healing {0}; ///< from the end of the faults until all is everywhere
};

struct Options {
    Bug bug = Bug::None;
    QString folder {};      ///< the servers keep their logs in SQLite files in here; empty: in memory
};

/// Runs the schedule of a seed: laptops and one or two servers, edits, and faults of the network, the machines and the
/// clocks; then the faults end, everything has to arrive everywhere, and every promise is checked.
Verdict runSchedule(quint64 seed, const Options& options);

/// The world of one schedule.
class World {
public:
    World(quint64 seed, const Options& options);
    Verdict run();

private:
    struct Event {
        enum class Kind { Step, Request, Reply, Wake, Disk, Wait, WaitOver, Poke, SignIn, Look } kind = Kind::Step;
        int client = 0;
        int remote = 0;
        int process = 0;
        qint64 number = 0;   ///< of the request, the timer or the wait
        int status = 0;
        Milliseconds retryAfter {0};
        QByteArray bytes {};
        qint64 seq = 0;
    };
    struct Connection {      ///< of one client with one remote
        qint64 timer = 0;
        qint64 wait = 0;
    };

    // worldsteps.cpp: what happens
    void step();
    void edit(int client);
    void reboot(int client);
    void cloneProfile(int client);
    void backUpOrRestoreClient(int client);
    void disturbServer();
    void addClient(Disk disk, QList<int> connected);
    void boot(int client);
    void heal();

    // world.cpp: how it happens
    void at(Milliseconds delay, Event event);
    void transmit(Event event);
    void handle(const Event& event);
    void request(const Event& event);
    void poke(int remote);
    void diskDone(const Event& event);
    void perform(int client, int remote, const sync::ToDo& todo);
    void shareElsewhere(int client, int remote);
    void record(int client, int remote, const sync::ToDo& todo);
    void write(int client, DiskWrite what);
    sync::Moment moment() { return {m_now, m_chance.unit()}; }
    Instant wall() const { return Instant(std::chrono::hours(24 * 365 * 50)) + m_now; }
    SimClient& client(int index) { return *m_clients[size_t(index)]; }
    SimServer& server(int index) { return *m_servers[size_t(index)]; }
    TestedProtocol& protocol(int c, int remote) { return *client(c).protocols[size_t(remote)]; }
    Connection& connection(int c, int remote) { return m_connections[{c, remote}]; }
    void note(const Event& event);
    void fail(const QString& why);

    // verdict.cpp: what must be true
    void written(const QList<journal::Operation>& operations);
    void promise(const QList<journal::Operation>& operations);
    void excuseWhatIsGone();
    bool isQuiet();
    void judge();
    bool isLocalOnly(int client, const journal::OpId& id);
    void judgeLog(int remote);
    void judgePromises();
    void judgeStates();
    void judgeHeads(const SimClient& client);

    Chance m_chance;
    SteeredRandomness m_steered;
    Options m_options;
    Verdict m_outcome;
    Milliseconds m_now {0};
    int m_eventsOfInstant = 0;
    std::multimap<Milliseconds, Event> m_events;
    std::vector<std::unique_ptr<SimClient>> m_clients;
    std::vector<std::unique_ptr<SimServer>> m_servers;
    std::map<std::pair<int, int>, Connection> m_connections;
    std::map<int, std::map<qint64, Event>> m_waiters; ///< remote, number of the wait
    std::map<int, Disk> m_backups;
    QSet<int> m_cutOff;                               ///< clients whose network is gone
    int m_stepsLeft = 0;
    Texts m_texts = Texts::Short;
    int m_drop = 0;
    int m_duplicate = 0;
    int m_garble = 0;
    int m_busy = 0;
    qsizetype m_fetch = 500;
    bool m_isHealing = false;
    bool m_isOver = false;
    Milliseconds m_healedAt {0};
    std::array<int, remotes> m_setBacks {};
    qint64 m_numbers = 0;
    QHash<journal::OpId, journal::Operation> m_written;
    QSet<journal::OpId> m_promised;
};

} // namespace lagebild::simulation
