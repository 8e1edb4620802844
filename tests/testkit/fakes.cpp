// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/fakes.h"

namespace lagebild::testkit {

void FakeWriter::write(const Batch& batch)
{
    m_queue.push_back(batch);
    if (m_queue.size() == 1 || answer == Answer::Saved)
        flush(Milliseconds(0));
}

void FakeWriter::flush(Milliseconds)
{
    while (!m_queue.empty() && answer == Answer::Saved) {
        written << m_queue.front();
        m_queue.pop_front();
        if (m_outcomes)
            m_outcomes->saved(written.last().number);
    }
    if (m_queue.empty() || !m_outcomes)
        return;
    if (answer == Answer::Waiting)
        m_outcomes->waiting(m_queue.front().number, error);
    else if (answer == Answer::Stopped)
        m_outcomes->stopped(m_queue.front().number, error);
}

void FakeServerLink::share(const QSet<IncidentId>& incidents)
{
    sharedNow = incidents;
    emit changed();
}

void FakeServerLink::become(const SyncState& state)
{
    now = state;
    emit changed();
}

void FakeServerLink::answer(const Result<void>& outcome)
{
    if (outcome && !invitations.isEmpty()) {
        at = invitations.last().address;
        sharedNow = invitations.last().shared;
        now = {Link::Online, Obstacle::None, 0, 0};
        emit changed();
    }
    emit joined(outcome);
}

} // namespace lagebild::testkit
