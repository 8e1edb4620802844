// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/verbs.h"
#include "app/journal/author.h"
#include "app/server/serverline.h"
#include "app/sync/messages.h"
#include "tests/statusapi/rawclient.h"
#include "tests/testkit/serverprogram.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace lagebild;
using namespace lagebild::server;
using testkit::RawClient;
using testkit::ServerProgram;

namespace {

QByteArray ask(quint16 port, const QByteArray& line, const QByteArray& token, const QByteArray& body = {})
{
    const auto answer = RawClient(port).ask(line + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + token + "\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    return QByteArray::number(answer.status) + ' ' + answer.body;
}

QByteArray join(quint16 port, const QString& invite)
{
    const QJsonObject json{{QStringLiteral("invite"), invite}, {QStringLiteral("user"), QStringLiteral("Ana\tG.\n")},
        {QStringLiteral("device"), QStringLiteral("nb 17")}};
    const QByteArray answer = ask(port, "POST /v1/join", {}, QJsonDocument(json).toJson());
    return QJsonDocument::fromJson(answer.mid(4)).object()[u"token"].toString().toLatin1();
}

} // namespace

/// lagebild-server as an administrator meets it: its line, its output, its sentences and its end.
class TestServerProgram : public QObject {
    Q_OBJECT
private slots:
    void readsLines_data();
    void readsLines();
    void refusesLines_data();
    void refusesLines();
    void helps();
    void startsForTheFirstTime();
    void stopsWhenTold_data();
    void stopsWhenTold();
    void startsAgainAfterItWasKilled();
    void keepsWhatItStoredAndGivesItToOthers();
    void saysWhyItCannotStart_data();
    void saysWhyItCannotStart();
    void invitesAndRevokesBesideTheServer();
    void keepsItsFilesToItself();

private:
    QStringList serving(const QString& folder, const QString& listen = QStringLiteral("127.0.0.1:0")) const
    {
        return {QStringLiteral("--data"), folder, QStringLiteral("--listen"), listen};
    }
};

void TestServerProgram::readsLines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<ServerCommand>("command");
    QTest::addColumn<QString>("place");
    const auto row = [](const char* line, ServerCommand command, const char* place = "127.0.0.1 8420") {
        QTest::newRow(line) << QString::fromLatin1(line) << command << QString::fromLatin1(place);
    };
    row("--data d", ServerCommand::Serve);
    row("--data=d --listen 127.0.0.1:9000", ServerCommand::Serve, "127.0.0.1 9000");
    row("--listen localhost:9000 --data d", ServerCommand::Serve, "127.0.0.1 9000");
    row("--listen [::1]:0 --data d", ServerCommand::Serve, "::1 0");
    row("--listen 0.0.0.0:80 --data d", ServerCommand::Serve, "0.0.0.0 80"); // understood; refused when serving
    row("invite --data d --role admin", ServerCommand::Invite);
    row("--data d invite", ServerCommand::Invite);
    row("devices --data d", ServerCommand::Devices);
    row("revoke abc --data d", ServerCommand::Revoke);
    row("--help", ServerCommand::Help);
    row("-h", ServerCommand::Help);
    row("--version", ServerCommand::Version);
}

void TestServerProgram::readsLines()
{
    QFETCH(QString, line);
    const auto read = parseServerLine(line.split(u' '));
    QVERIFY(read);
    QTEST(read->command, "command");
    QTEST(QStringLiteral("%1 %2").arg(read->address).arg(read->port), "place");
    if (read->command == ServerCommand::Revoke)
        QCOMPARE(read->device, QStringLiteral("abc"));
    if (line.contains(QStringLiteral("admin")))
        QCOMPARE(read->role, statusapi::Role::Admin);
}

void TestServerProgram::refusesLines_data()
{
    QTest::addColumn<QString>("line");
    for (const char* line : {"", "--listen 127.0.0.1:0", "--data", "--data d --listen", "--data d --listen 8420", "--data d --listen ::1:80",
             "--data d --listen 127.0.0.1:65536", "--data d --listen example.org:80", "--data d --listen 127.0.0.1:", "--data d --port 1",
             "--data d surplus", "--data d serve", "invite", "invite --data d --role root", "invite --data d --listen 127.0.0.1:0",
             "--data d --role admin", "revoke --data d", "revoke a b --data d", "devices x --data d"})
        QTest::newRow(*line ? line : "nothing") << QString::fromLatin1(line);
}

void TestServerProgram::refusesLines()
{
    QFETCH(QString, line);
    ServerProgram program(line.split(u' ', Qt::SkipEmptyParts));
    QCOMPARE(program.exitCode(), 2);
    const QString errors = program.errors();
    QVERIFY2(errors.count(u'\n') == 1 && errors.size() > 10, qPrintable(errors));
    QCOMPARE(program.output(), QString());
}

void TestServerProgram::helps()
{
    ServerProgram help({QStringLiteral("--help")});
    QCOMPARE(help.exitCode(), 0);
    const QString text = help.output();
    for (const char* word : {"--data", "--listen", "invite", "revoke", "devices", "--role"})
        QVERIFY2(text.contains(QLatin1StringView(word)), word);
    for (const QString& line : text.split(u'\n'))
        QVERIFY2(line.size() <= 120, qPrintable(line));
    ServerProgram version({QStringLiteral("--version")});
    QCOMPARE(version.exitCode(), 0);
    QVERIFY(version.output().startsWith(QStringLiteral("lagebild-server ")));
}

void TestServerProgram::startsForTheFirstTime()
{
    QTemporaryDir place;
    const QString folder = place.filePath(QStringLiteral("new/folder"));
    QByteArray token;
    {
        ServerProgram program(serving(folder));
        const QString invite = program.value(QStringLiteral("invite"));
        QCOMPARE(invite.size(), 23);
        const quint16 port = program.port();
        QVERIFY(port != 0);
        token = join(port, invite);
        QVERIFY(!token.isEmpty());
        QVERIFY(join(port, invite).isEmpty());
        program.tell(SIGTERM);
        QCOMPARE(program.exitCode(), 0);
    }
    ServerProgram again(serving(folder));
    const quint16 port = again.port(); // and no invite before it
    QVERIFY(port != 0);
    QVERIFY(!ask(port, "GET /", token).startsWith("401"));
}

void TestServerProgram::stopsWhenTold_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void TestServerProgram::stopsWhenTold()
{
    QFETCH(int, signal);
    QTemporaryDir place;
    ServerProgram program(serving(place.path()));
    const QString invite = program.value(QStringLiteral("invite"));
    const quint16 port = program.port();
    const QByteArray token = join(port, invite);
    RawClient waiting(port), idle(port);
    QVERIFY(waiting.send("GET /v1/wait?cursor=0 HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + token + "\r\n\r\n"));
    QVERIFY(!waiting.hasNews(200));
    QElapsedTimer elapsed;
    elapsed.start();
    program.tell(signal);
    QCOMPARE(waiting.read().status, 204);
    QVERIFY(idle.isHungUp());
    QCOMPARE(program.exitCode(), 0);
    QVERIFY2(elapsed.elapsed() < 3000, qPrintable(QString::number(elapsed.elapsed())));
    QCOMPARE(program.errors(), QString());
}

void TestServerProgram::startsAgainAfterItWasKilled()
{
    QTemporaryDir place;
    quint16 port = 0;
    QByteArray token;
    {
        ServerProgram program(serving(place.path()));
        const QString invite = program.value(QStringLiteral("invite"));
        port = program.port();
        token = join(port, invite);
        program.tell(SIGKILL);
        QVERIFY(program.process.waitForFinished());
    }
    ServerProgram again(serving(place.path(), QStringLiteral("127.0.0.1:%1").arg(port)));
    QCOMPARE(again.port(), port);
    QVERIFY(!ask(port, "GET /", token).startsWith("401")); // joined means joined
}

namespace {

/// Nothing is looked up in it: every chain is sent from its first operation.
struct NoJournal final : sync::HeldJournal {
    QByteArray hashOf(const journal::OpId&) const override { return {}; }
};

QList<journal::Operation> operationsOfAPerson()
{
    journal::Author author({QStringLiteral("Mara"), QStringLiteral("laptop"), QStringLiteral("test")});
    journal::State state;
    journal::Touched touched;
    const auto declared = declareIncident({}, {QStringLiteral("Netz weg")}, {});
    return *author.write(state, *declared, Instant(), touched);
}

sync::SyncAnswer exchange(quint16 port, const QByteArray& token, const QList<journal::Operation>& operations)
{
    const QByteArray body = bodyOf({1, {}, {}, 500}, operations, NoJournal());
    const auto answer = sync::readAnswer(ask(port, "POST /v1/sync", token, body).mid(4));
    return answer ? *answer : sync::SyncAnswer{};
}

} // namespace

void TestServerProgram::keepsWhatItStoredAndGivesItToOthers()
{
    QTemporaryDir place;
    const QList<journal::Operation> sent = operationsOfAPerson();
    QByteArray token;
    {
        ServerProgram program(serving(place.path()));
        const QString invite = program.value(QStringLiteral("invite"));
        const quint16 port = program.port();
        token = join(port, invite);
        const auto answer = exchange(port, token, sent);
        QCOMPARE(answer.outcomes.size(), sent.size());
        for (const auto& outcome : answer.outcomes)
            QCOMPARE(outcome.result, QStringLiteral("stored"));
        program.tell(SIGKILL);
        QVERIFY(program.process.waitForFinished());
    }
    ServerProgram again(serving(place.path()));
    const auto read = exchange(again.port(), token, {});
    RemoteLedger ledger;
    const auto received = follow(ledger, read.page);
    QVERIFY(received);
    QCOMPARE(received->size(), sent.size());
    for (qsizetype i = 0; i < sent.size(); ++i)
        QCOMPARE(received->at(i).operation, sent[i]);
}

void TestServerProgram::saysWhyItCannotStart_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("listen");
    QTest::addColumn<QString>("word");
    const QString free = QStringLiteral("127.0.0.1:0");
    QTest::newRow("port taken") << QStringLiteral("other") << QStringLiteral("TAKEN") << QStringLiteral("listens at");
    QTest::newRow("folder taken") << QStringLiteral("first") << free << QStringLiteral("Another server");
    QTest::newRow("no folder") << QStringLiteral("file") << free << QStringLiteral("cannot write");
    QTest::newRow("below a file") << QStringLiteral("file/deeper") << free << QStringLiteral("cannot write");
    QTest::newRow("damaged") << QStringLiteral("damaged") << free << QStringLiteral("damaged");
    QTest::newRow("damaged log") << QStringLiteral("damagedlog") << free << QStringLiteral("damaged");
    QTest::newRow("everywhere") << QStringLiteral("other") << QStringLiteral("0.0.0.0:0") << QStringLiteral("TLS");
    QTest::newRow("everywhere, version 6") << QStringLiteral("other") << QStringLiteral("[::]:0") << QStringLiteral("TLS");
    QTest::newRow("no address") << QStringLiteral("other") << QStringLiteral("127.0.0.999:0") << QStringLiteral("127.0.0.999");
}

void TestServerProgram::saysWhyItCannotStart()
{
    QFETCH(QString, folder);
    QFETCH(QString, listen);
    QTemporaryDir place;
    for (const char* name : {"damaged", "damagedlog"})
        QDir(place.path()).mkpath(QLatin1StringView(name));
    for (const char* name : {"file", "damaged/accounts.sqlite", "damagedlog/log.sqlite"}) {
        QFile file(place.filePath(QLatin1StringView(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5000, 'x'));
    }
    ServerProgram first(serving(place.filePath(QStringLiteral("first"))));
    QVERIFY(!first.value(QStringLiteral("invite")).isEmpty());
    const quint16 port = first.port();
    listen.replace(QStringLiteral("TAKEN"), QStringLiteral("127.0.0.1:%1").arg(port));
    ServerProgram second(serving(place.filePath(folder), listen));
    QCOMPARE(second.exitCode(), 1);
    const QString errors = second.errors();
    QFETCH(QString, word);
    QVERIFY2(errors.contains(word) && errors.count(u'\n') == 1, qPrintable(errors));
    QCOMPARE(second.output(), QString()); // no invite that cannot be used
}

void TestServerProgram::invitesAndRevokesBesideTheServer()
{
    QTemporaryDir place;
    const QStringList data{QStringLiteral("--data"), place.path()};
    ServerProgram program(serving(place.path()));
    const QString first = program.value(QStringLiteral("invite"));
    const quint16 port = program.port();
    ServerProgram inviting(QStringList{QStringLiteral("invite"), QStringLiteral("--role"), QStringLiteral("viewer")} + data);
    QCOMPARE(inviting.exitCode(), 0);
    const QByteArray token = join(port, inviting.value(QStringLiteral("invite")));
    QVERIFY(!token.isEmpty());
    ServerProgram listing(QStringList{QStringLiteral("devices")} + data);
    QCOMPARE(listing.exitCode(), 0);
    const QStringList columns = listing.output().split(u'\t');
    QCOMPARE(columns.size(), 5); // the tab and the line's end in the name did not break the line
    QCOMPARE(columns[1], QStringLiteral("viewer"));
    QCOMPARE(columns[2], QStringLiteral("Ana G."));
    QVERIFY(!ask(port, "GET /", token).startsWith("401"));
    ServerProgram revoking(QStringList{QStringLiteral("revoke"), columns[0]} + data);
    QCOMPARE(revoking.exitCode(), 0);
    QVERIFY(ask(port, "GET /", token).startsWith("401")); // at once
    ServerProgram unknown(QStringList{QStringLiteral("revoke"), QStringLiteral("nobody")} + data);
    QCOMPARE(unknown.exitCode(), 1);
    ServerProgram nowhere({QStringLiteral("invite"), QStringLiteral("--data"), place.filePath(QStringLiteral("none"))});
    QCOMPARE(nowhere.exitCode(), 1); // a mistyped folder must not become a new team
    QVERIFY(!QFileInfo::exists(place.filePath(QStringLiteral("none"))));
}

void TestServerProgram::keepsItsFilesToItself()
{
    QTemporaryDir place;
    const QString folder = place.filePath(QStringLiteral("data"));
    ServerProgram program(serving(folder));
    QVERIFY(!program.value(QStringLiteral("invite")).isEmpty());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFileInfo(folder).permissions() & others));
    const auto files = QDir(folder).entryInfoList(QDir::Files);
    QVERIFY(files.size() >= 2);
    for (const QFileInfo& file : files) {
        if (!file.fileName().endsWith(QStringLiteral(".lock"))) // holds a process id, and Qt decides
            QVERIFY2(!(file.permissions() & others), qPrintable(file.fileName()));
    }
}

QTEST_GUILESS_MAIN(TestServerProgram)
#include "tst_serverprogram.moc"
