// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/remotesession.h"

#include <memory>

namespace lagebild::sync {

/// The team's server of one profile: joins it, keeps the token, and syncs for as long as this lives.
class RemoteLink final : public ServerLink {
    Q_OBJECT
public:
    /// `tokenFile` names where the token is kept. Of several remotes the one connected last counts.
    /// `desk` and `journal` must outlive it.
    RemoteLink(Desk& desk, JournalReader& journal, const QList<Remote>& remotes, QString tokenFile, TransportLimits limits = {});

    QString address() const override { return m_session ? m_session->remote().address : QString(); }
    bool isSettled() const override;
    SyncState state() const override { return m_session ? m_session->state() : SyncState(); }
    Whereabouts whereabouts(const QUuid& entity) const override;
    void connectTo(const ServerInvitation& invitation) override;
    QSet<IncidentId> shared() const override;
    void share(const QSet<IncidentId>& incidents) override;
    void tryNow() override;
    void setInUse(bool isInUse) override;


private:
    void answered(const ServerInvitation& invitation, const TransportAnswer& answer);
    Remote remoteAt(const QString& address) const;
    void sessionFor(const Remote& remote, const QByteArray& token);

    Desk& m_desk;
    JournalReader& m_journal;
    const QString m_tokenFile;
    const TransportLimits m_limits;
    QList<Remote> m_remotes;
    std::unique_ptr<Transport> m_joining;
    std::unique_ptr<RemoteSession> m_session;
};

/// The URL that somebody means: https where no scheme is given, http on this computer itself; no slash at its end.
/// Error::BadValue for what is none, or to which no token may be sent.
Result<QString> serverAddress(const QString& typed);

} // namespace lagebild::sync
