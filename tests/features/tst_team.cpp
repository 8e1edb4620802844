// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/journalfile.h"
#include "app/store/profile.h"
#include "app/store/profilefiles.h"
#include "app/store/verify.h"
#include "app/sync/remotelink.h"
#include "tests/testkit/builders.h"
#include "tests/testkit/serverprogram.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lagebild;

namespace {

constexpr int patience = 30'000; // ms; a client may pause for 5 s after a failure

void copyFolder(const QString& from, const QString& to)
{
    QDir().mkpath(to);
    for (const QFileInfo& file : QDir(from).entryInfoList(QDir::Files))
        QFile::copy(file.filePath(), to + u'/' + file.fileName());
}

/// The team's server with its folder. It keeps its address over stops.
class Server {
public:
    explicit Server(const QString& folder) : m_folder(folder) { start(QStringLiteral("127.0.0.1:0")); }
    void start() { start(QStringLiteral("127.0.0.1:%1").arg(m_port)); }
    void stop() { m_program.reset(); }
    QString address() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_port); }
    QString invite()
    {
        if (!m_first.isEmpty())
            return std::exchange(m_first, {});
        testkit::ServerProgram program({QStringLiteral("invite"), QStringLiteral("--data"), m_folder});
        return program.value(QStringLiteral("invite"));
    }

private:
    void start(const QString& listen)
    {
        m_program = std::make_unique<testkit::ServerProgram>(
            QStringList{QStringLiteral("--data"), m_folder, QStringLiteral("--listen"), listen});
        if (m_port == 0)
            m_first = m_program->value(QStringLiteral("invite"));
        m_port = m_program->port();
    }

    QString m_folder;
    QString m_first;
    quint16 m_port = 0;
    std::unique_ptr<testkit::ServerProgram> m_program;
};

/// A laptop: a profile on disk, a desk, and sync.
class Laptop {
public:
    Laptop(const QString& folder, const QString& user) : m_folder(folder), m_user(user)
    {
        auto opened = store::openProfile(folder, store::ProfileUse::Write, {.ballastBytes = 0});
        m_profile = std::move(*opened);
        m_desk = std::make_unique<Desk>(std::move(m_profile.state),
            journal::Session{user, user + QStringLiteral("'s laptop"), QStringLiteral("lagebild test")}, m_profile.writer.get(), m_clock);
        m_journal = std::move(*store::readJournalOf(folder));
        m_link = std::make_unique<sync::RemoteLink>(*m_desk, *m_journal, m_profile.remotes, store::tokenFile(folder));
    }
    ~Laptop() { m_desk->waitUntilSaved(std::chrono::seconds(5)); }

    Result<void> join(Server& server, const QSet<IncidentId>& shared = {})
    {
        QSignalSpy joined(m_link.get(), &ServerLink::joined);
        m_link->connectTo({server.address(), server.invite(), m_user, shared});
        if (!joined.wait(patience))
            return Error{Error::Code::Unreachable, {}};
        return joined.first().first().value<Result<void>>();
    }
    Desk& desk() { return *m_desk; }
    sync::RemoteLink& link() { return *m_link; }
    const QString& folder() const { return m_folder; }
    void say(IncidentId incident, const char* words) { testkit::withEntry(desk(), incident, QString::fromLatin1(words)); }
    bool hasHeard(IncidentId incident, const char* words)
    {
        const IncidentRecord* record = findIncident(desk().records(), incident);
        return record && std::any_of(record->entries.cbegin(), record->entries.cend(),
            [&](const TimelineEntry& entry) { return entry.text == QLatin1StringView(words); });
    }
    Result<void> setSeverity(IncidentId incident, int severity)
    {
        Incident after = findIncident(desk().records(), incident)->incident;
        after.severity = severity;
        return desk().commit(editIncident(desk().records(), after));
    }

private:
    QString m_folder;
    QString m_user;
    SystemClock m_clock;
    store::OpenedProfile m_profile;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<JournalReader> m_journal;
    std::unique_ptr<sync::RemoteLink> m_link;
};

} // namespace

/// Laptops, real profiles, the real server, the real network of this computer.
class TestTeam : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void twoLaptopsAgree();
    void refusesWrongInvites_data();
    void refusesWrongInvites();
    void worksWithoutTheServer();
    void aConflictIsSeenAndDecided();
    void aRestoredServerGetsEverythingBack();
    void aCopiedProfileGoesOn();
    void whatIsNotSharedStays();
    void aLongTextGoesAcross();

private:
    QString place(const char* name) const { return m_place->filePath(QLatin1StringView(name)); }
    void pair();

    std::unique_ptr<QTemporaryDir> m_place;
    std::unique_ptr<Server> m_server;
    std::unique_ptr<Laptop> m_ana;
    std::unique_ptr<Laptop> m_bo;
    IncidentId m_incident {};
};

void TestTeam::init()
{
    m_place = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<Server>(place("server"));
    m_ana = std::make_unique<Laptop>(place("ana"), QStringLiteral("Ana"));
    m_incident = testkit::declared(m_ana->desk(), QStringLiteral("Login down"));
}

void TestTeam::cleanup()
{
    for (const auto* laptop : {&m_ana, &m_bo}) {
        if (!*laptop)
            continue;
        (*laptop)->desk().waitUntilSaved(std::chrono::seconds(5));
        const auto findings = store::verifyProfile((*laptop)->folder());
        QVERIFY(findings && findings->isEmpty());
    }
    m_bo.reset();
    m_ana.reset();
    m_server.reset();
}

/// Ana shares the incident, Bo joins and has it.
void TestTeam::pair()
{
    const auto joined = m_ana->join(*m_server, {m_incident});
    QVERIFY2(joined, qPrintable(QString::number(int(joined.error().code)) + joined.error().detail));
    m_bo = std::make_unique<Laptop>(place("bo"), QStringLiteral("Bo"));
    QVERIFY(m_bo->join(*m_server));
    QTRY_VERIFY_WITH_TIMEOUT(m_ana->link().isSettled() && m_bo->link().isSettled(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(findIncident(m_bo->desk().records(), m_incident), patience);
}

void TestTeam::twoLaptopsAgree()
{
    pair();
    const IncidentId second = testkit::declared(m_bo->desk(), QStringLiteral("Payments down"));
    QTRY_VERIFY_WITH_TIMEOUT(findIncident(m_ana->desk().records(), second), patience); // declared in the team, for the team
    m_ana->say(m_incident, "from Ana");
    m_bo->say(m_incident, "from Bo");
    QTRY_VERIFY_WITH_TIMEOUT(m_ana->hasHeard(m_incident, "from Bo") && m_bo->hasHeard(m_incident, "from Ana"), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_ana->link().state().whereabouts(), Whereabouts::OnServer, patience);
    QCOMPARE(m_ana->desk().records(), m_bo->desk().records());
}

void TestTeam::refusesWrongInvites_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("invite");
    QTest::addColumn<int>("code");
    QTest::newRow("invite") << QString() << QStringLiteral("AAAAA-BBBBB-CCCCC-DDDDD") << int(Error::Code::NotAllowed);
    QTest::newRow("nobody there") << QStringLiteral("http://127.0.0.1:9") << QStringLiteral("A") << int(Error::Code::Unreachable);
    QTest::newRow("not encrypted") << QStringLiteral("http://status.example") << QStringLiteral("A") << int(Error::Code::BadValue);
    QTest::newRow("no address") << QStringLiteral(" ") << QStringLiteral("A") << int(Error::Code::BadValue);
}

void TestTeam::refusesWrongInvites()
{
    QFETCH(QString, address);
    QFETCH(QString, invite);
    QSignalSpy joined(&m_ana->link(), &ServerLink::joined);
    m_ana->link().connectTo({address.isEmpty() ? m_server->address() : address, invite, QStringLiteral("Ana"), {}});
    QTRY_COMPARE_WITH_TIMEOUT(joined.size(), 1, patience);
    const auto outcome = joined.first().first().value<Result<void>>();
    QVERIFY(!outcome);
    QTEST(int(outcome.error().code), "code");
    QVERIFY(m_ana->link().address().isEmpty());
}

void TestTeam::worksWithoutTheServer()
{
    pair();
    m_server->stop();
    m_ana->say(m_incident, "while it was away");
    QTRY_COMPARE_WITH_TIMEOUT(m_ana->link().state().link, Link::Offline, patience);
    QTRY_COMPARE(m_ana->link().state().whereabouts(), Whereabouts::SavedHere);
    m_server->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_bo->hasHeard(m_incident, "while it was away"), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_ana->link().state().whereabouts(), Whereabouts::OnServer, patience);
}

void TestTeam::aConflictIsSeenAndDecided()
{
    pair();
    m_server->stop();
    QVERIFY(m_ana->setSeverity(m_incident, 1));
    QVERIFY(m_bo->setSeverity(m_incident, 3));
    m_server->start();
    QTRY_COMPARE_WITH_TIMEOUT(journal::conflicts(m_ana->desk().state()).size(), 1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(journal::conflicts(m_bo->desk().state()).size(), 1, patience);
    QCOMPARE(m_ana->desk().records(), m_bo->desk().records());
    QCOMPARE(findIncident(m_bo->desk().records(), m_incident)->incident.severity, 1); // the safe one leads
    QVERIFY(m_bo->setSeverity(m_incident, 2));
    QTRY_VERIFY_WITH_TIMEOUT(journal::conflicts(m_ana->desk().state()).isEmpty(), patience);
    QCOMPARE(m_ana->desk().records(), m_bo->desk().records());
}

void TestTeam::aRestoredServerGetsEverythingBack()
{
    pair();
    m_server->stop();
    copyFolder(place("server"), place("backup"));
    m_server->start();
    m_bo->say(m_incident, "after the backup");
    QTRY_VERIFY_WITH_TIMEOUT(m_ana->hasHeard(m_incident, "after the backup"), patience);
    m_server->stop();
    QVERIFY(QDir(place("server")).removeRecursively());
    copyFolder(place("backup"), place("server"));
    m_server->start();
    Laptop third(place("third"), QStringLiteral("Cem"));
    QVERIFY(third.join(*m_server));
    QTRY_VERIFY_WITH_TIMEOUT(third.hasHeard(m_incident, "after the backup"), patience);
}

void TestTeam::aCopiedProfileGoesOn()
{
    pair();
    m_ana.reset();
    copyFolder(place("ana"), place("second"));
    m_ana = std::make_unique<Laptop>(place("ana"), QStringLiteral("Ana"));
    Laptop second(place("second"), QStringLiteral("Ana"));
    m_ana->say(m_incident, "on the first machine");
    second.say(m_incident, "on the second machine");
    for (const char* words : {"on the first machine", "on the second machine"}) {
        QTRY_VERIFY_WITH_TIMEOUT(m_ana->hasHeard(m_incident, words), patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_bo->hasHeard(m_incident, words), patience);
        QTRY_VERIFY_WITH_TIMEOUT(second.hasHeard(m_incident, words), patience);
    }
    QCOMPARE(m_ana->desk().records(), second.desk().records());
}

void TestTeam::whatIsNotSharedStays()
{
    const IncidentId secret = testkit::declared(m_ana->desk(), QStringLiteral("Payroll"));
    QVERIFY(m_ana->desk().waitUntilSaved(std::chrono::seconds(5)));
    pair();
    m_ana->say(m_incident, "the next one is not for you");
    QTRY_VERIFY_WITH_TIMEOUT(m_bo->hasHeard(m_incident, "the next one is not for you"), patience);
    QVERIFY(!findIncident(m_bo->desk().records(), secret));
    m_ana->link().share({m_incident, secret});
    QTRY_VERIFY_WITH_TIMEOUT(findIncident(m_bo->desk().records(), secret), patience);
    m_ana->link().share({secret});
    m_ana->say(m_incident, "no longer");
    m_ana->say(secret, "but this");
    QTRY_VERIFY_WITH_TIMEOUT(m_bo->hasHeard(secret, "but this"), patience);
    QVERIFY(!m_bo->hasHeard(m_incident, "no longer"));
}

/// More than one request and one page of the log can hold.
void TestTeam::aLongTextGoesAcross()
{
    pair();
    const EntryId entry = m_ana->desk().records().incidents[m_incident].entries.isEmpty()
        ? testkit::withEntry(m_ana->desk(), m_incident, QStringLiteral("short"))
        : m_ana->desk().records().incidents[m_incident].entries.firstKey();
    const QString text = QStringLiteral("Ein Messwert „42“ am Übergang 🙂.\n").repeated(75'000); // 3 MB
    TimelineEntry changed = findIncident(m_ana->desk().records(), m_incident)->entries.value(entry);
    changed.text = text;
    QVERIFY(m_ana->desk().commit(editEntry(m_ana->desk().records(), changed)));
    m_bo->say(m_incident, "meanwhile");
    const auto textAtBo = [&] { return findIncident(m_bo->desk().records(), m_incident)->entries.value(entry).text; };
    QTRY_VERIFY_WITH_TIMEOUT(textAtBo() == text, 4 * patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_ana->hasHeard(m_incident, "meanwhile"), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_ana->link().state().whereabouts(), Whereabouts::OnServer, patience);
    QVERIFY(m_ana->desk().records() == m_bo->desk().records());
}

QTEST_GUILESS_MAIN(TestTeam)
#include "tst_team.moc"
