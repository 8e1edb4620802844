// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/handover.h"

#include "app/cli/message.h"
#include "app/cli/servercommands.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QTimer>
#include <chrono>
#include <memory>
#include <unistd.h>

namespace lagebild::cli {

namespace {

using namespace std::chrono_literals;
constexpr auto patienceToConnect = 500ms;
constexpr auto patienceToSend = 10s;
constexpr auto patienceToSave = 10s;
constexpr auto patienceForAnswer = 30s;
constexpr auto patienceForServer = 10min; ///< it ends by itself as soon as nothing moves any more
constexpr qsizetype longestSocketPath = 100; ///< sockaddr_un has room for 107

void send(QLocalSocket* socket, const CommandResult& result)
{
    socket->write(framed(toJson(result)));
    socket->flush();
    socket->disconnectFromServer();
}

CommandResult notSaved(const Desk& desk)
{
    return refused(desk.saveState().problem.value_or(Error{Error::Code::CannotWrite, QStringLiteral("time limit")}));
}

} // namespace

QString socketPath(const QString& profileFolder)
{
    QString folder = QFileInfo(profileFolder).canonicalFilePath();
    if (folder.isEmpty())
        folder = QDir::cleanPath(QFileInfo(profileFolder).absoluteFilePath());
    const QString inside = folder + QStringLiteral("/window.socket");
    if (inside.toUtf8().size() <= longestSocketPath)
        return inside;
    const QByteArray name = QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256).toHex().left(32);
    return QDir::tempPath() + QStringLiteral("/lagebild-") + QString::fromLatin1(name);
}

HandoverServer::HandoverServer(Desk& desk, QString profileFolder, ServerLink* server)
    : m_desk(desk)
    , m_profileFolder(std::move(profileFolder))
    , m_link(server)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &HandoverServer::welcome);
}

Result<void> HandoverServer::listen()
{
    const QString path = socketPath(m_profileFolder);
    QLocalServer::removeServer(path); // left by a program that died: whoever holds the profile's lock owns the name
    if (!m_server.listen(path))
        return Error{Error::Code::CannotWrite, m_server.errorString(), path};
    return {};
}

void HandoverServer::welcome()
{
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
        QTimer::singleShot(patienceToSend, socket, [socket] {
            if (!socket->property("isComplete").toBool())
                socket->abort();
        });
        read(socket);
    }
}

void HandoverServer::read(QLocalSocket* socket)
{
    if (socket->property("isComplete").toBool())
        return;
    const auto message = unframed(socket->peek(socket->bytesAvailable()));
    if (message && !*message)
        return; // the rest is still on its way
    socket->setProperty("isComplete", true);
    if (!message)
        return send(socket, refused(message.error()));
    const auto line = commandLineFromJson(**message);
    if (!line)
        return send(socket, wrongUsage(line.error()));
    answer(socket, *line);
}

void HandoverServer::answer(QLocalSocket* socket, const CommandLine& line)
{
    if (m_link && isAboutServer(line.command)) {
        auto* command = new ServerCommand(m_desk, *m_link, line, socket);
        connect(command, &ServerCommand::ended, socket, [socket](const CommandResult& result) { send(socket, result); });
        return command->start();
    }
    const CommandResult result = runCommand(m_desk, line, m_profileFolder);
    const qint64 committed = m_desk.saveState().committed;
    if (isReading(line.command) || m_desk.saveState().saved >= committed)
        return send(socket, result);
    // the window goes on meanwhile; the answer waits for the disk
    const auto answered = std::make_shared<bool>(false);
    connect(&m_desk, &Desk::saveStateChanged, socket, [=](const SaveState& state) {
        if (state.saved >= committed && !std::exchange(*answered, true))
            send(socket, result);
    });
    QTimer::singleShot(patienceToSave, socket, [this, socket, answered] {
        if (!std::exchange(*answered, true))
            send(socket, notSaved(m_desk));
    });
}

std::optional<CommandResult> handOver(const CommandLine& line, const QString& profileFolder)
{
    const QString path = socketPath(profileFolder);
    if (QFileInfo(path).ownerId() != ::getuid())
        return {}; // nobody is there, or somebody else who would like to read along
    QLocalSocket socket;
    socket.connectToServer(path);
    if (!socket.waitForConnected(int(Milliseconds(patienceToConnect).count())))
        return {};
    const QByteArray message = framed(toJson(line));
    socket.write(message);
    QElapsedTimer waited;
    waited.start();
    const Milliseconds patience = isAboutServer(line.command) ? Milliseconds(patienceForServer) : Milliseconds(patienceForAnswer);
    QByteArray received;
    while (Milliseconds(waited.elapsed()) < patience) {
        const bool isMore = socket.waitForReadyRead(1000);
        received += socket.readAll();
        const auto answer = unframed(received);
        if (!answer)
            return refused(answer.error());
        if (*answer)
            return resultFromJson(**answer);
        if (!isMore && socket.state() != QLocalSocket::ConnectedState)
            break;
    }
    return refused({Error::Code::InUse, QStringLiteral("no answer"), profileFolder});
}

} // namespace lagebild::cli
