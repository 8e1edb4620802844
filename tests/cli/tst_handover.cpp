// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/handover.h"
#include "app/store/profile.h"
#include "tests/testkit/fakes.h"
#include "process.h"

#include <QSignalSpy>

using namespace lagebild;

namespace {

/// A team's server that is always there.
class ReachableServer : public testkit::FakeServerLink {
public:
    void connectTo(const ServerInvitation& invitation) override
    {
        FakeServerLink::connectTo(invitation);
        answer(invitation.invite == QStringLiteral("wrong") ? Result<void>(Error{Error::Code::NotAllowed, invitation.invite}) : Result<void>());
    }
    void tryNow() override
    {
        FakeServerLink::tryNow();
        become({Link::Online, Obstacle::None, 0, 0});
    }
};

} // namespace

/// A desk with its server, as a window has it, and the real program beside it.
class HandoverTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_cli.emplace();
        auto profile = store::openProfile(m_cli->profile(), store::ProfileUse::Write);
        QVERIFY(profile.has_value());
        m_writer = std::move(profile->writer);
        m_desk.emplace(std::move(profile->state), journal::Session{QStringLiteral("window"), {}, {}}, m_writer.get(), m_clock);
        m_link.emplace();
        m_server.emplace(*m_desk, m_cli->profile(), &*m_link);
        QVERIFY(m_server->listen().has_value());
    }

    void cleanup()
    {
        m_server.reset();
        m_link.reset();
        m_desk.reset();
        m_writer.reset();
    }

    void aWindowCarriesCommandsOut()
    {
        QSignalSpy changes(&*m_desk, &Desk::changed);
        const auto answer = m_cli->runBeside(split("declare|Mail is slow|--language|en"));
        VERIFY_DONE(answer);
        QCOMPARE(changes.size(), 1);
        QVERIFY(m_desk->saveState().isAllSaved()); // answered only once it was on disk
        QCOMPARE(m_desk->records().incidents.size(), 1);
        QVERIFY(answer.out.contains("Mail is slow"));
        const auto list = m_cli->runBeside(split("incidents"));
        QVERIFY(list.out.contains("Mail is slow"));
    }

    void aWindowSearches()
    {
        VERIFY_DONE(m_cli->runBeside(split("declare|Mail is slow|--language|en")));
        VERIFY_DONE(m_cli->runBeside(split("add|mail|The spool is full")));
        const auto answer = m_cli->runBeside(split("search|spool|fu|--kind|entry"));
        VERIFY_DONE(answer);
        QVERIFY2(answer.out.contains("The spool is full"), answer.out.constData());
        QVERIFY(m_cli->runBeside(split("search|nothing|such")).err.contains(QStringLiteral("“nothing such”")));
        QCOMPARE(m_cli->runBeside({QStringLiteral("search"), QStringLiteral(" ")}).code, 2);
    }

    void filesAreThoseOfTheCaller()
    {
        VERIFY_DONE(m_cli->runBeside(split("declare|Mail is slow|--language|en")));
        VERIFY_DONE(m_cli->runBeside(split("export|mail|--format|json|--output|mail.json")));
        QVERIFY(QFile::exists(m_cli->folder(QStringLiteral("mail.json"))));
        VERIFY_REFUSED(m_cli->runBeside(split("import|mail.json"))); // relative to the caller; known already
    }

    void errorsComeBack()
    {
        VERIFY_REFUSED(m_cli->runBeside(split("show|nothing")));
        QCOMPARE(m_cli->runBeside(split("phase|x|gone")).code, 2);
        VERIFY_REFUSED(m_cli->runBeside(split("rebuild"))); // not under an open window
        VERIFY_DONE(m_cli->runBeside(split("verify")));
    }

    void aJournalGoesInAndOut()
    {
        VERIFY_DONE(m_cli->runBeside(split("declare|Mail is slow|--language|en")));
        Cli other;
        VERIFY_DONE(other.run(split("declare|Chat is down|--language|en")));
        m_cli->write(QStringLiteral("theirs.jsonl"), other.run(split("journal")).out);
        QSignalSpy changes(&*m_desk, &Desk::changed);
        VERIFY_DONE(m_cli->runBeside(split("journal|--input|theirs.jsonl")));
        QCOMPARE(changes.size(), 1);
        QCOMPARE(m_desk->records().incidents.size(), 2);
        VERIFY_DONE(other.run(split("journal|--input|-"), m_cli->runBeside(split("journal")).out));
        QVERIFY(other.run(split("incidents")).out.contains("Mail is slow"));
        VERIFY_DONE(m_cli->runBeside(split("verify")));
    }

    void aBackupIsWhole()
    {
        VERIFY_DONE(m_cli->runBeside(split("declare|Mail is slow|--language|en")));
        Cli other;
        QVERIFY(QDir().mkpath(other.profile()));
        VERIFY_DONE(m_cli->runBeside({QStringLiteral("backup"), other.profile() + QStringLiteral("/profile.sqlite")}));
        VERIFY_DONE(other.run(split("verify")));
        QCOMPARE(other.run(split("journal")).out, m_cli->runBeside(split("journal")).out);
        VERIFY_DONE(m_cli->runBeside(split("backup|copy.sqlite"))); // relative to the caller
        const auto again = m_cli->runBeside(split("backup|copy.sqlite"));
        VERIFY_REFUSED(again);
        QVERIFY2(again.err.contains(QStringLiteral("copy.sqlite exists already")), qPrintable(again.err));
        VERIFY_REFUSED(m_cli->runBeside(split("backup|nowhere/copy.sqlite")));
    }

    void aRedactionEmptiesUndo()
    {
        VERIFY_DONE(m_cli->runBeside(split("declare|Mail is slow|--language|en")));
        VERIFY_DONE(m_cli->runBeside(split("add|mail|Hunter2")));
        QVERIFY(m_desk->undoable());
        VERIFY_DONE(m_cli->runBeside(split("redact|mail|2")));
        QVERIFY(!m_desk->undoable());
        QVERIFY(!m_cli->runBeside(split("show|mail")).out.contains("Hunter2"));
        VERIFY_DONE(m_cli->runBeside(split("verify")));
    }

    void theWindowConnects()
    {
        VERIFY_DONE(m_cli->runBeside(split("declare|Mail is slow|--language|en")));
        VERIFY_REFUSED(m_cli->runBeside(split("sync"))); // with nobody
        VERIFY_REFUSED(m_cli->runBeside(split("connect|lage.example.org|--invite|wrong")));
        const auto answer = m_cli->runBeside(split("connect|lage.example.org|--invite|abc|--user|Ana"));
        VERIFY_DONE(answer);
        QVERIFY(answer.out.contains("1 incident"));
        QCOMPARE(m_link->invitations.last().user, QStringLiteral("Ana"));
        m_link->become({Link::Offline, Obstacle::None, 3, 0});
        VERIFY_DONE(m_cli->runBeside(split("sync")));
        QCOMPARE(m_link->tries, 1);
    }

    void strangeMessagesHurtNobody()
    {
        QLocalSocket socket;
        socket.connectToServer(cli::socketPath(m_cli->profile()));
        QVERIFY(socket.waitForConnected(1000));
        QSignalSpy closed(&socket, &QLocalSocket::disconnected);
        socket.write("GET / HTTP/1.1\r\n\r\n");
        QTRY_COMPARE(closed.size(), 1);
        VERIFY_DONE(m_cli->runBeside(split("incidents")));
    }

    void onlyTheUserMayConnect()
    {
        const auto permissions = QFileInfo(cli::socketPath(m_cli->profile())).permissions();
        QVERIFY(!(permissions & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
    }

private:
    std::optional<Cli> m_cli;
    SystemClock m_clock;
    std::unique_ptr<ProfileWriter> m_writer;
    std::optional<Desk> m_desk;
    std::optional<ReachableServer> m_link;
    std::optional<cli::HandoverServer> m_server;
};

QTEST_GUILESS_MAIN(HandoverTest)
#include "tst_handover.moc"
