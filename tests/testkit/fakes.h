// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/desk.h"

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

} // namespace lagebild::testkit
