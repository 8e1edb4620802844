// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/servercommands.h"

#include "app/cli/editing.h"
#include "app/domain/records.h"
#include "app/messages/syncsentence.h"
#include "app/store/journalfile.h"
#include "app/store/profilefiles.h"
#include "app/sync/remotelink.h"

#include <QEventLoop>
#include <QTimer>

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
bool isOver(const sync::RemoteLink& link)
{
    const SyncState state = link.state();
    return link.isSettled() || state.link == Link::Offline || state.link == Link::SignInNeeded || state.obstacle != Obstacle::None;
}

CommandResult outcome(const sync::RemoteLink& link, const CommandLine& line)
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

CommandResult syncNow(sync::RemoteLink& link, const CommandLine& line)
{
    if (link.address().isEmpty())
        return failing(messages::notConnected());
    QEventLoop loop;
    QTimer patience;
    patience.setSingleShot(true);
    QObject::connect(&patience, &QTimer::timeout, &loop, &QEventLoop::quit);
    QObject::connect(&link, &ServerLink::changed, &loop, [&] {
        patience.start(patienceWithoutProgress);
        if (isOver(link))
            loop.quit();
    });
    patience.start(patienceWithoutProgress);
    if (!isOver(link))
        loop.exec();
    return outcome(link, line);
}

CommandResult connectNow(sync::RemoteLink& link, const CommandLine& line, const Desk& desk)
{
    const auto shared = sharedBy(line, desk.records());
    if (!shared)
        return refused(shared.error());
    const QString user = line.option(QLatin1StringView("user"));
    QEventLoop loop;
    Result<void> joined = Error{Error::Code::Unreachable, line.words[0]};
    QObject::connect(&link, &ServerLink::joined, &loop, [&](const Result<void>& answer) {
        joined = answer;
        loop.quit();
    });
    QTimer::singleShot(patienceToJoin, &loop, &QEventLoop::quit);
    link.connectTo({line.words[0], line.option(QLatin1StringView("invite")), user.isEmpty() ? desk.session().user : user, *shared});
    loop.exec();
    if (!joined)
        return failing(messages::whyNotJoined(joined.error(), line.words[0]));
    CommandResult result = syncNow(link, line);
    if (!line.has(QLatin1StringView("json")))
        result.out.prepend(messages::connected(link.address(), link.shared().size()).toUtf8() + '\n');
    return result;
}

} // namespace

CommandResult runServerCommand(Desk& desk, const QList<Remote>& remotes, const CommandLine& line, const QString& profileFolder)
{
    const auto journal = store::readJournalOf(profileFolder);
    if (!journal)
        return refused(journal.error(), profileFolder);
    sync::RemoteLink link(desk, **journal, remotes, store::tokenFile(profileFolder));
    return line.command == Command::Connect ? connectNow(link, line, desk) : syncNow(link, line);
}

} // namespace lagebild::cli
