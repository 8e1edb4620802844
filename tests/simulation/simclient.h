// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/author.h"
#include "tests/simulation/bugs.h"

#include <array>
#include <deque>
#include <memory>

namespace lagebild::simulation {

inline constexpr int remotes = 2;

/// What a profile's disk holds. A value: a copy is a backup or a copied profile.
struct Disk {
    QList<journal::Operation> operations {};          ///< in the order of arrival
    std::array<RemoteLedger, remotes> ledgers {};
    QSet<journal::Actor> own {};                      ///< written by this profile
    QSet<IncidentId> declared {};                     ///< scopes that this person shares
    std::array<QHash<journal::Actor, qint64>, remotes> acknowledged {}; ///< see Bug::AckClearsOutbox
};

/// One transaction on its way to the disk.
struct DiskWrite {
    QList<journal::Operation> operations {};
    int remote = -1;                                  ///< whose ledger; -1: none
    RemoteLedger ledger {};
    bool isEdit = false;                              ///< somebody waits to hear "saved"
};

/// A laptop: the real journal and protocol, a disk that is slower than memory, a clock that is wrong.
class SimClient final : public sync::HeldJournal {
public:
    SimClient(Disk disk, QList<int> connected, Milliseconds skew, Bug bug);

    /// A new process on what the disk holds.
    void boot(const journal::Session& session);
    /// The power goes: what is not on the disk is gone.
    void crash();

    QByteArray hashOf(const journal::OpId& id) const override;
    QList<HeldChain> chains() const;
    /// The operations on offer in the order of the journal, at most `most`.
    QList<journal::Operation> offered(const QList<sync::Offer>& offers, qsizetype most) const;

    /// Somebody changes something. Empty when it cannot be done.
    QList<journal::Operation> edit(const ChangeSet& changes, Instant now);
    /// Takes operations in as Desk::receive() does. False when they do not continue their chains.
    bool receive(const QList<journal::Operation>& operations, Instant now);
    QList<journal::Operation> writeAgain(const sync::Reissue& what);

    /// Goes on under the actors of another laptop (Bug::ReuseActor).
    void writeAs(const SimClient& other) { m_author = std::make_unique<journal::Author>(*other.m_author); }

    /// The next transaction reaches the disk.
    DiskWrite settle();

    Disk disk;
    std::deque<DiskWrite> queue;
    QList<int> connected;                 ///< the remotes it knows
    Milliseconds skew;                    ///< of its wall clock
    journal::State state;
    QList<journal::Operation> operations; ///< of the journal, also those that are not on the disk yet
    std::array<std::unique_ptr<TestedProtocol>, remotes> protocols;
    int process = 0;                      ///< answers to an earlier one reach nobody

private:
    void add(const journal::Operation& operation);
    void bend(const journal::Operation& operation, const QHash<journal::Cell, QList<journal::Head>>& before);

    Bug m_bug;
    journal::Session m_session;
    std::unique_ptr<journal::Author> m_author;
    QHash<journal::OpId, qsizetype> m_places;
};

} // namespace lagebild::simulation
