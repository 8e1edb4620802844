// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/servercommands.h"

#include "app/cli/editing.h"
#include "app/domain/records.h"
#include "app/messages/syncsentence.h"
#include "app/store/journalfile.h"
#include "app/store/profilefiles.h"
#include "app/sync/remotelink.h"

#include <QEventLoop>

namespace lagebild::cli {

namespace {

using namespace std::chrono_literals;
constexpr auto patienceToJoin = 40s;
constexpr auto patienceWithoutProgress = 40s; ///< the transport itself gives up before

/// Which incidents --share names; all of them when it is not given.
Result<QSet<IncidentId>> sharedBy(const CommandLine& line, const Records& records)
{
    const QString given = line.option(QLatin1StringView("share"));
    QSet<IncidentId> shared;
    if (given == QStringLiteral("none"))
        return shared;
    if (given.isEmpty() || given == QStringLiteral("all"))
        return QSet<IncidentId>(records.incidents.keyBegin(), records.incidents.keyEnd());
    for (const QString& name : given.split(u',', Qt::SkipEmptyParts)) {
        const auto incident = resolveIncident(records, name.trimmed());
        if (!incident)
            return incident.error();
        shared.insert(*incident);
    }
    return shared;
}

CommandResult failing(const QString& sentence)
{
    CommandResult result;
    result.err = sentence.toUtf8() + '\n';
    result.exitCode = 1;
    return result;
}

std::optional<messages::ServerTrouble> troubleOf(Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::None: return std::nullopt;
    case Obstacle::ReadOnly: return messages::ServerTrouble::ReadOnly;
    case Obstacle::Busy: return messages::ServerTrouble::Busy;
    case Obstacle::Full: return messages::ServerTrouble::Full;
    case Obstacle::NotOurs: return messages::ServerTrouble::NotOurs;
    }
    return std::nullopt;
}

/// Whether waiting longer would change nothing for now.
bool isOver(const ServerLink& link)
{
    const SyncState state = link.state();
    return link.isSettled() || state.link == Link::Offline || state.link == Link::SignInNeeded || state.obstacle != Obstacle::None;
}

CommandResult outcome(const ServerLink& link, const CommandLine& line)
{
    const SyncState state = link.state();
    if (state.link == Link::SignInNeeded)
        return failing(messages::signInNeeded(link.address()));
    if (const auto trouble = troubleOf(state.obstacle))
        return failing(messages::serverTrouble(link.address(), *trouble));
    if (!link.isSettled()) {
        CommandResult result = refused({Error::Code::Unreachable, link.address()});
        if (state.waiting > 0)
            result.err += messages::waitingForServer(link.address(), state.waiting).toUtf8() + '\n';
        return result;
    }
    if (line.has(QLatin1StringView("json"))) {
        return printing(QJsonObject{{QStringLiteral("server"), link.address()}, {QStringLiteral("waiting"), state.waiting},
            {QStringLiteral("needsAttention"), state.needsAttention}});
    }
    QString said = messages::allOnServer(link.address()) + u'\n';
    if (state.needsAttention > 0)
        said = messages::needingAttention(link.address(), state.needsAttention) + u'\n';
    return printing(said);
}

} // namespace

ServerCommand::ServerCommand(const Desk& desk, ServerLink& link, const CommandLine& line, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_link(link)
    , m_line(line)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &ServerCommand::giveUp);
    connect(&m_link, &ServerLink::joined, this, &ServerCommand::hearJoined);
    connect(&m_link, &ServerLink::changed, this, &ServerCommand::look);
}

void ServerCommand::start()
{
    if (m_line.command == Command::Connect)
        return join();
    if (m_link.address().isEmpty())
        return end(failing(messages::notConnected()));
    m_link.tryNow();
    look();
}

void ServerCommand::join()
{
    const auto shared = sharedBy(m_line, m_desk.records());
    if (!shared)
        return end(refused(shared.error()));
    m_step = Step::Joining;
    m_patience.start(patienceToJoin);
    const QString user = m_line.option(QLatin1StringView("user"));
    m_link.connectTo({m_line.words[0], m_line.option(QLatin1StringView("invite")), user.isEmpty() ? m_desk.session().user : user, *shared});
}

void ServerCommand::hearJoined(const Result<void>& outcome)
{
    if (m_step != Step::Joining)
        return; // somebody else's, in the window
    if (!outcome)
        return end(failing(messages::whyNotJoined(outcome.error(), m_line.words[0])));
    m_step = Step::Syncing;
    if (!m_line.has(QLatin1StringView("json")))
        m_said = messages::connected(m_link.address(), m_link.shared().size()).toUtf8() + '\n';
    look();
}

void ServerCommand::look()
{
    if (m_step != Step::Syncing)
        return;
    m_patience.start(patienceWithoutProgress);
    if (isOver(m_link))
        end(outcome(m_link, m_line));
}

void ServerCommand::giveUp()
{
    if (m_step == Step::Joining)
        return end(failing(messages::whyNotJoined({Error::Code::Unreachable, m_line.words[0]}, m_line.words[0])));
    end(outcome(m_link, m_line));
}

void ServerCommand::end(CommandResult result)
{
    if (std::exchange(m_step, Step::Ended) == Step::Ended)
        return;
    m_patience.stop();
    result.out.prepend(m_said);
    emit ended(result);
}

CommandResult runServerCommand(Desk& desk, const QList<Remote>& remotes, const CommandLine& line, const QString& profileFolder)
{
    const auto journal = store::readJournalOf(profileFolder);
    if (!journal)
        return refused(journal.error(), profileFolder);
    sync::RemoteLink link(desk, **journal, remotes, store::tokenFile(profileFolder));
    ServerCommand command(desk, link, line);
    std::optional<CommandResult> result;
    QEventLoop loop;
    QObject::connect(&command, &ServerCommand::ended, &loop, [&](const CommandResult& answer) {
        result = answer;
        loop.quit();
    });
    command.start();
    if (!result)
        loop.exec();
    return *result;
}

} // namespace lagebild::cli
