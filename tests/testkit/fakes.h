// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/desk.h"
#include "app/desk/serverlink.h"

#include <deque>

namespace lagebild::testkit {

/// A clock that only moves when told to.
class FakeClock : public Clock {
public:
    Instant now() const override { return m_now; }
    void advance(Milliseconds by) { m_now += by; }
    void set(Instant now) { m_now = now; }

private:
    Instant m_now {std::chrono::hours(24 * 365 * 50)};
};

/// A writer that answers at once, or when told to, or with a failure.
class FakeWriter : public ProfileWriter {
public:
    enum class Answer { Saved, Waiting, Stopped, Held };
    Answer answer = Answer::Saved;
    Error error {Error::Code::DiskFull, {}, {}};
    QList<Batch> written {}; ///< in the order in which they were saved

    void write(const Batch& batch) override;
    /// Settles what is queued with the present `answer`.
    void flush(Milliseconds patience) override;
    void retryNow() override { flush(Milliseconds(0)); }

private:
    std::deque<Batch> m_queue;
};

/// A team's server that is what the test says, and remembers what was asked of it.
class FakeServerLink : public ServerLink {
public:
    QString at {};                            ///< empty: not connected
    SyncState now {};
    QHash<QUuid, Whereabouts> places {};      ///< OnServer for all others
    QSet<IncidentId> sharedNow {};
    QList<ServerInvitation> invitations {};   ///< every connectTo()
    int tries = 0;                            ///< every tryNow()
    std::optional<bool> inUse {};             ///< the last setInUse()

    QString address() const override { return at; }
    SyncState state() const override { return now; }
    bool isSettled() const override { return !at.isEmpty() && now == SyncState{Link::Online, Obstacle::None, 0, now.needsAttention}; }
    Whereabouts whereabouts(const QUuid& entity) const override { return places.value(entity, Whereabouts::OnServer); }
    void connectTo(const ServerInvitation& invitation) override { invitations << invitation; }
    QSet<IncidentId> shared() const override { return sharedNow; }
    void share(const QSet<IncidentId>& incidents) override;
    void tryNow() override { ++tries; }
    void setInUse(bool isInUse) override { inUse = isInUse; }

    /// Changes what it is and tells everybody.
    void become(const SyncState& state);
    /// Answers connectTo(): connected then, or the error.
    void answer(const Result<void>& outcome);
};

} // namespace lagebild::testkit
