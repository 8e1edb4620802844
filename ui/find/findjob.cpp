// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find/findjob.h"

#include <QPointer>
#include <chrono>

namespace lagebild {

using namespace std::chrono_literals;

FindJob::FindJob(FindDoor door, QObject* parent)
    : QObject(parent)
    , m_door(std::move(door))
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(120ms);
    m_patience.setSingleShot(true);
    m_patience.setInterval(300ms);
    connect(&m_delay, &QTimer::timeout, this, &FindJob::ask);
    connect(&m_patience, &QTimer::timeout, this, &FindJob::slow);
}

void FindJob::look(const SearchQuery& query)
{
    m_query = query;
    ++m_number; // whatever is still on its way is about something else
    m_isAsking = false;
    m_patience.stop();
    m_delay.stop();
    if (!query.words.trimmed().isEmpty())
        m_delay.start();
}

void FindJob::lookNow()
{
    if (!m_delay.isActive())
        return;
    m_delay.stop();
    ask();
}

void FindJob::ask()
{
    m_isAsking = true;
    m_patience.start();
    m_door(m_query, [job = QPointer(this), number = ++m_number](const SearchAnswer& answer) {
        if (!job || job->m_number != number)
            return;
        job->m_isAsking = false;
        job->m_patience.stop();
        emit job->answered(answer);
    });
}

} // namespace lagebild
