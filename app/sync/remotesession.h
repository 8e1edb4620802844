// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/desk.h"
#include "app/sync/protocol.h"
#include "app/sync/transport.h"

#include <QElapsedTimer>
#include <QTimer>

namespace lagebild::sync {

/// Does what the protocol says: between the desk, the journal on disk and one remote. Lives on the desk's thread.
class RemoteSession : public QObject, private HeldJournal {
    Q_OBJECT
public:
    /// `desk` and `journal` must outlive it.
    RemoteSession(Desk& desk, JournalReader& journal, Remote remote, const QByteArray& token, const TransportLimits& limits);

    void start();
    void share(const QSet<IncidentId>& incidents);
    void tryNow();
    void setInUse(bool isInUse);
    void signIn(const QByteArray& token);

    const Remote& remote() const { return m_remote; }
    SyncState state() const { return m_state; }
    Whereabouts whereabouts(const QUuid& entity) const;
    /// As Protocol::isAtEnd(); changed() tells of it.
    bool isAtEnd() const { return !m_isHalted && m_protocol.isAtEnd(); }

signals:
    void changed();

private:
    QByteArray hashOf(const journal::OpId& id) const override;
    Moment moment() const;
    void carryOut(const ToDo& todo);
    void record(const Record& record);
    QSet<IncidentId> unknownScopes(const QList<journal::Operation>& operations) const;
    void writeAgain(const Reissue& what);
    void send(const Request& request);
    void wait(qint64 cursor);
    void saved(const QList<journal::Operation>& operations);
    void readOutbox();
    void forgetArrived();

    Desk& m_desk;
    JournalReader& m_journal;
    Remote m_remote;
    Transport m_transport;
    Protocol m_protocol;
    QElapsedTimer m_clock;
    QTimer m_wake;
    SyncState m_state {};
    QMultiHash<QUuid, journal::OpId> m_pending; ///< what is not on the remote, by the thing that it is about
    QSet<IncidentId> m_news;                   ///< incidents that are to be shared from now on
    bool m_isHalted = false; ///< the remote's log contradicts what is held; until the next start
};

} // namespace lagebild::sync
