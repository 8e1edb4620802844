// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/serverprogram.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using lagebild::testkit::ServerProgram;

namespace {

constexpr int patience = 60'000; // ms; a client may pause for 5 s after a failure

struct Answer {
    int code = -1;
    QByteArray out;
};

QString program(const char* name)
{
    return qEnvironmentVariable("LAGEBILD_BIN") + u'/' + QLatin1StringView(name);
}

/// A window on a profile of its own. What a person would do in it is handed to it by the command line.
class Window {
public:
    explicit Window(QString profile) : m_profile(std::move(profile)) {}
    ~Window() { close(); }

    void open()
    {
        m_process.start(program("lagebild"), {QStringLiteral("--profile"), m_profile});
        QVERIFY(m_process.waitForStarted());
    }
    void close()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Answer command(const QStringList& words) const
    {
        QProcess process;
        process.start(program("lagebild-cli"), words + QStringList{QStringLiteral("--profile"), m_profile});
        if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
            return {};
        return {process.exitCode(), process.readAllStandardOutput()};
    }
    /// Asked again while the window is still opening: it holds the profile then and does not listen yet.
    bool isDone(const QStringList& words) const
    {
        QDeadlineTimer deadline(patience);
        bool isDone = false;
        while (!isDone && !deadline.hasExpired())
            isDone = command(words).code == 0;
        return isDone;
    }
    bool says(const QString& incident, const char* words) const
    {
        const QJsonObject shown = QJsonDocument::fromJson(
            command({QStringLiteral("show"), incident, QStringLiteral("--json")}).out).object();
        return QJsonDocument(shown).toJson().contains(words);
    }
    bool add(const QString& incident, const char* line) const
    {
        return isDone({QStringLiteral("add"), incident, QLatin1StringView(line)});
    }

private:
    QString m_profile;
    QProcess m_process;
};

} // namespace

/// Two windows, one server, the programs as people have them.
class TestTwoWindows : public QObject {
    Q_OBJECT
private slots:
    void theSameIncidentFromBoth();

private:
    void startServer(const QString& listen);

    QTemporaryDir m_place;
    std::unique_ptr<ServerProgram> m_server;
    QString m_invite;
    quint16 m_port = 0;
};

void TestTwoWindows::startServer(const QString& listen)
{
    m_server = std::make_unique<ServerProgram>(
        QStringList{QStringLiteral("--data"), m_place.filePath(QStringLiteral("server")), QStringLiteral("--listen"), listen});
    if (m_port == 0)
        m_invite = m_server->value(QStringLiteral("invite"));
    m_port = m_server->port();
}

void TestTwoWindows::theSameIncidentFromBoth()
{
    startServer(QStringLiteral("127.0.0.1:0"));
    const QString address = QStringLiteral("http://127.0.0.1:%1").arg(m_port);
    Window ana(m_place.filePath(QStringLiteral("ana")));
    Window bo(m_place.filePath(QStringLiteral("bo")));
    const QString incident = QStringLiteral("Login");
    QCOMPARE(ana.command({QStringLiteral("declare"), QStringLiteral("Login down")}).code, 0);
    QCOMPARE(ana.command({QStringLiteral("connect"), address, QStringLiteral("--invite"), m_invite}).code, 0);
    ServerProgram inviting({QStringLiteral("invite"), QStringLiteral("--data"), m_place.filePath(QStringLiteral("server"))});
    const QString second = inviting.value(QStringLiteral("invite"));
    ana.open();
    bo.open();
    const QStringList joining{QStringLiteral("connect"), address, QStringLiteral("--invite"), second};
    QVERIFY(bo.isDone(joining));
    QTRY_VERIFY_WITH_TIMEOUT(bo.says(incident, "Login down"), patience);
    QVERIFY(ana.add(incident, "13:54 seen by Ana"));
    QVERIFY(bo.add(incident, "13:55 seen by Bo"));
    QTRY_VERIFY_WITH_TIMEOUT(ana.says(incident, "seen by Bo") && bo.says(incident, "seen by Ana"), patience);

    m_server.reset(); // both go on, and one of them is killed
    QVERIFY(ana.add(incident, "14:10 Ana without the server"));
    QVERIFY(bo.add(incident, "14:11 Bo without the server"));
    bo.close();
    bo.open();
    startServer(QStringLiteral("127.0.0.1:%1").arg(m_port));
    QTRY_VERIFY_WITH_TIMEOUT(ana.says(incident, "Bo without"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(bo.says(incident, "Ana without"), patience);
    QCOMPARE(ana.command({QStringLiteral("verify")}).code, 0);
    QCOMPARE(bo.command({QStringLiteral("verify")}).code, 0);
}

QTEST_GUILESS_MAIN(TestTwoWindows)
#include "tst_twowindows.moc"
