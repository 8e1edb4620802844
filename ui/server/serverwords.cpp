// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/serverwords.h"

#include <QUrl>

namespace lagebild {

namespace {

/// The role, the disk, or what answers there.
bool isForPerson(Obstacle obstacle)
{
    return obstacle == Obstacle::ReadOnly || obstacle == Obstacle::Full || obstacle == Obstacle::NotOurs;
}

/// What keeps the server from taking what waits; empty when nothing does.
QString obstacleText(Obstacle obstacle, const QString& name)
{
    switch (obstacle) {
    case Obstacle::None: return {};
    case Obstacle::ReadOnly: return ServerWords::tr("Your role on %1 may only read. Ask for another one.").arg(name);
    case Obstacle::Busy: return ServerWords::tr("%1 is busy; they are sent later by themselves.").arg(name);
    case Obstacle::Full: return ServerWords::tr("The disk of %1 is full. They are sent when there is room.").arg(name);
    case Obstacle::NotOurs: return ServerWords::tr("What answers at %1 cannot be understood. Check the address, or update.").arg(name);
    }
    return {};
}

/// Why changes wait, or that none do.
QString linkText(const SyncState& state, const QString& name)
{
    switch (state.link) {
    case Link::Connecting: return ServerWords::tr("Connecting to %1.").arg(name);
    case Link::Offline:
        return state.waiting > 0 ? ServerWords::tr("%n change(s) go to %1 when it answers.", nullptr, int(state.waiting)).arg(name)
                                 : ServerWords::tr("%1 does not answer; nothing waits for it.").arg(name);
    case Link::SignInNeeded: return ServerWords::tr("Connect to %1 again with a new invite: Incident > Team server.").arg(name);
    case Link::Online: break;
    }
    return state.waiting > 0 ? ServerWords::tr("Being sent to %1.").arg(name) : QString();
}

} // namespace

QString ServerWords::headline(const SyncState& state)
{
    if (state.link == Link::SignInNeeded)
        return tr("Signed out of the server");
    if (state.needsAttention > 0)
        return tr("%n change(s) need attention", nullptr, int(state.needsAttention));
    if (state.obstacle == Obstacle::NotOurs)
        return tr("No Lagebild server there");
    if (state.link == Link::Offline)
        return tr("Working offline");
    if (state.waiting > 0)
        return tr("%n change(s) wait for the server", nullptr, int(state.waiting));
    return state.link == Link::Connecting ? tr("Connecting …") : tr("On the server");
}

QString ServerWords::detail(const SyncState& state, const QString& name)
{
    const QString here = tr("Saved on this laptop.") + QLatin1Char(' ');
    if (state.link == Link::SignInNeeded)
        return here + linkText(state, name);
    if (state.needsAttention > 0)
        return here + tr("%1 does not take them. The timeline shows which.").arg(name);
    if (state.obstacle == Obstacle::NotOurs || (state.link == Link::Online && state.waiting > 0 && state.obstacle != Obstacle::None))
        return here + obstacleText(state.obstacle, name);
    if (const QString why = linkText(state, name); !why.isEmpty())
        return here + why;
    return tr("Saved on this laptop and on %1.").arg(name);
}

QString ServerWords::nameOf(const QString& address)
{
    const QUrl url(address);
    if (url.host().isEmpty())
        return address;
    return url.port() < 0 ? url.host() : QStringLiteral("%1:%2").arg(url.host()).arg(url.port());
}

bool needsPerson(const SyncState& state)
{
    const bool isStuck = state.waiting > 0 && state.link == Link::Online && isForPerson(state.obstacle);
    return state.link == Link::SignInNeeded || state.needsAttention > 0 || state.obstacle == Obstacle::NotOurs || isStuck;
}

} // namespace lagebild
