// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ids.h"
#include "app/domain/result.h"

#include <QObject>
#include <QSet>

namespace lagebild {

enum class Link {
    Connecting,
    Online,
    Offline,       ///< normal: everything is saved here and goes up later
    SignInNeeded   ///< the token is not, or no longer, known to the remote
};

/// What stands between us and the remote although it answers.
enum class Obstacle {
    None,
    ReadOnly,   ///< the role may read only
    Busy,       ///< it asked us to come back later
    Full,       ///< its disk
    NotOurs     ///< what answers there is no Lagebild server, or one that does not understand us
};

/// Where one change is.
enum class Whereabouts { SavedHere, OnServer, NeedsAttention };

/// What the window may honestly say about one remote.
struct SyncState {
    Link link = Link::Connecting;
    Obstacle obstacle = Obstacle::None;
    qint64 waiting = 0;         ///< operations that are saved here and not yet on the server
    qint64 needsAttention = 0;  ///< operations that will not get there by themselves

    /// In sum: the least good of all changes.
    Whereabouts whereabouts() const
    {
        return needsAttention > 0 ? Whereabouts::NeedsAttention
            : waiting > 0 ? Whereabouts::SavedHere : Whereabouts::OnServer;
    }
    bool operator==(const SyncState&) const = default;
};

/// What a person says to connect to the team's server.
struct ServerInvitation {
    QString address {};           ///< a URL: https, or http to this computer itself
    QString invite {};            ///< a code of the server, good for one device
    QString user {};              ///< as the others shall see them
    QSet<IncidentId> shared {};   ///< incidents to share; the set-up always goes with them
};

/// The port behind which sync with the team's server happens. Nothing blocks; everything is told by changed().
/// Lives on the desk's thread.
class ServerLink : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Empty: not connected to a server; every change is kept on this laptop only.
    virtual QString address() const = 0;
    /// Only meaningful while there is an address.
    virtual SyncState state() const = 0;
    /// Whether everything shared is there, and everything that was there when it was asked last is here.
    virtual bool isSettled() const = 0;
    /// Where the changes of a thing are: the least good of them. OnServer also for what is not shared.
    virtual Whereabouts whereabouts(const QUuid& entity) const = 0;

    /// Joins and connects. joined() tells what came of it.
    virtual void connectTo(const ServerInvitation& invitation) = 0;
    virtual QSet<IncidentId> shared() const = 0;
    /// From now on exactly these incidents go up; what is there already stays there.
    virtual void share(const QSet<IncidentId>& incidents) = 0;
    /// Somebody asks, or the network is back: no waiting.
    virtual void tryNow() = 0;
    /// Whether somebody looks at the window: the pauses are short then.
    virtual void setInUse(bool isInUse) = 0;

signals:
    void changed();
    /// Error: BadValue (address), NotAllowed (invite), Unreachable (no answer), WrongFormat (no Lagebild server),
    /// CannotWrite (the token could not be kept).
    void joined(const lagebild::Result<void>& outcome);
};

} // namespace lagebild
