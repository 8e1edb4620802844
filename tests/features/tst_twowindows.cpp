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

bool copyFolder(const QString& from, const QString& to)
{
    bool isDone = QDir().mkpath(to);
    for (const QString& name : QDir(from).entryList(QDir::Files | QDir::Hidden))
        isDone = QFile::copy(from + u'/' + name, to + u'/' + name) && isDone;
    return isDone;
}

} // namespace

/// Two windows, one server, the programs as people have them.
class TestTwoWindows : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void theServerAndAWindowAreKilled();
    void aRestoredServerIsFilledAgain();
    void aCopiedProfileGoesOn();

private:
    void startServer();
    QString place(const char* name) const { return m_place->filePath(QLatin1StringView(name)); }
    QStringList joining();
    bool hasBoth(const char* words) const { return m_ana->says(incident, words) && m_bo->says(incident, words); }

    const QString incident = QStringLiteral("Login");
    std::unique_ptr<QTemporaryDir> m_place;
    std::unique_ptr<ServerProgram> m_server;
    std::unique_ptr<Window> m_ana;
    std::unique_ptr<Window> m_bo;
    quint16 m_port = 0; ///< 0: a free one
};

void TestTwoWindows::startServer()
{
    m_server = std::make_unique<ServerProgram>(QStringList{QStringLiteral("--data"), place("server"), QStringLiteral("--listen"),
        QStringLiteral("127.0.0.1:%1").arg(m_port)});
    if (m_port == 0)
        m_server->value(QStringLiteral("invite"));
    m_port = m_server->port();
    QVERIFY(m_port > 0);
}

QStringList TestTwoWindows::joining()
{
    ServerProgram inviting({QStringLiteral("invite"), QStringLiteral("--data"), place("server")});
    return {QStringLiteral("connect"), QStringLiteral("http://127.0.0.1:%1").arg(m_port), QStringLiteral("--invite"),
        inviting.value(QStringLiteral("invite"))};
}

/// Ana declares, both open their windows, and both have heard of each other.
void TestTwoWindows::init()
{
    m_place = std::make_unique<QTemporaryDir>();
    m_port = 0;
    startServer();
    m_ana = std::make_unique<Window>(place("ana"));
    m_bo = std::make_unique<Window>(place("bo"));
    QCOMPARE(m_ana->command({QStringLiteral("declare"), QStringLiteral("Login down")}).code, 0);
    QCOMPARE(m_ana->command(joining()).code, 0);
    m_ana->open();
    m_bo->open();
    QVERIFY(m_bo->isDone(joining())); // through the window
    QTRY_VERIFY_WITH_TIMEOUT(m_bo->says(incident, "Login down"), patience);
    QVERIFY(m_ana->add(incident, "13:54 seen by Ana"));
    QVERIFY(m_bo->add(incident, "13:55 seen by Bo"));
    QTRY_VERIFY_WITH_TIMEOUT(hasBoth("seen by Ana") && hasBoth("seen by Bo"), patience);
}

void TestTwoWindows::cleanup()
{
    for (const auto& window : {&m_ana, &m_bo}) {
        QCOMPARE((*window)->command({QStringLiteral("verify")}).code, 0);
        window->reset();
    }
    m_server.reset();
}

void TestTwoWindows::theServerAndAWindowAreKilled()
{
    m_server.reset();
    QVERIFY(m_ana->add(incident, "14:10 Ana without the server"));
    QVERIFY(m_bo->add(incident, "14:11 Bo without the server"));
    m_bo->close();
    m_bo->open();
    startServer();
    QTRY_VERIFY_WITH_TIMEOUT(hasBoth("Ana without") && hasBoth("Bo without"), patience);
}

/// The backup is of a time before half of the work; who joins then must get all of it.
void TestTwoWindows::aRestoredServerIsFilledAgain()
{
    m_server.reset();
    QVERIFY(copyFolder(place("server"), place("backup")));
    startServer();
    QVERIFY(m_ana->add(incident, "14:20 after the backup"));
    QTRY_VERIFY_WITH_TIMEOUT(m_bo->says(incident, "after the backup"), patience);
    m_server.reset();
    QVERIFY(QDir(place("server")).removeRecursively());
    QVERIFY(copyFolder(place("backup"), place("server")));
    startServer();
    QVERIFY(m_bo->add(incident, "14:30 after the return"));
    QTRY_VERIFY_WITH_TIMEOUT(hasBoth("after the return"), patience);
    Window newcomer(place("newcomer"));
    QCOMPARE(newcomer.command(joining()).code, 0);
    for (const char* words : {"seen by Ana", "seen by Bo", "after the backup", "after the return"})
        QVERIFY2(newcomer.says(incident, words), words);
}

void TestTwoWindows::aCopiedProfileGoesOn()
{
    m_bo->close();
    QVERIFY(copyFolder(place("bo"), place("second")));
    Window second(place("second"));
    m_bo->open();
    second.open();
    QVERIFY(m_bo->add(incident, "14:40 at the first machine"));
    QVERIFY(second.add(incident, "14:41 at the second machine"));
    QTRY_VERIFY_WITH_TIMEOUT(hasBoth("at the first") && hasBoth("at the second"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(second.says(incident, "at the first"), patience);
    QCOMPARE(second.command({QStringLiteral("verify")}).code, 0);
}

QTEST_GUILESS_MAIN(TestTwoWindows)
#include "tst_twowindows.moc"
