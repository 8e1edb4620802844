// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"
#include "app/cli/commandresult.h"
#include "app/desk/desk.h"
#include "app/desk/serverlink.h"

#include <QTimer>

namespace lagebild::cli {

inline bool isAboutServer(Command command)
{
    return command == Command::Connect || command == Command::Sync;
}

/// `connect` and `sync`: goes on until everything is there and here, or until it is clear that it will not be for now.
class ServerCommand : public QObject {
    Q_OBJECT
public:
    /// `desk` and `link` must outlive it.
    ServerCommand(const Desk& desk, ServerLink& link, const CommandLine& line, QObject* parent = nullptr);
    void start();

signals:
    /// Once. Perhaps within start().
    void ended(const lagebild::cli::CommandResult& result);

private:
    void join();
    void hearJoined(const Result<void>& outcome);
    void giveUp();
    void look();
    void end(CommandResult result);

    const Desk& m_desk;
    ServerLink& m_link;
    CommandLine m_line;
    QTimer m_patience;
    QByteArray m_said;                      ///< printed before the outcome
    enum class Step { Joining, Syncing, Ended } m_step = Step::Syncing;
};

/// Runs it on a profile that no window holds, from beginning to end.
CommandResult runServerCommand(Desk& desk, const QList<Remote>& remotes, const CommandLine& line, const QString& profileFolder);

} // namespace lagebild::cli
