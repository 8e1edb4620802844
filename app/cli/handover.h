// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands.h"
#include "app/desk/serverlink.h"

#include <QLocalServer>
#include <QLocalSocket>

namespace lagebild::cli {

/// The socket at which the window that holds a profile takes commands: inside the profile, so that whoever finds the
/// one finds the other, whatever the environment; elsewhere only where the path is too long for a socket.
QString socketPath(const QString& profileFolder);

/// The side of the window. Takes commands of the same user, carries them out on the window's desk, and answers once
/// their changes are on disk. Lives as long as the window holds the profile's lock.
class HandoverServer : public QObject {
    Q_OBJECT
public:
    /// `server`: null where there can be none; then `connect` and `sync` are refused.
    HandoverServer(Desk& desk, QString profileFolder, ServerLink* server = nullptr);
    /// Errors: CannotWrite (where: the socket). The window works without it.
    Result<void> listen();

private:
    void welcome();
    void read(QLocalSocket* socket);
    void answer(QLocalSocket* socket, const CommandLine& line);

    Desk& m_desk;
    QString m_profileFolder;
    ServerLink* m_link;
    QLocalServer m_server;
};

/// The side of the command line: the window's answer, or nothing where no window holds the profile.
std::optional<CommandResult> handOver(const CommandLine& line, const QString& profileFolder);

} // namespace lagebild::cli
