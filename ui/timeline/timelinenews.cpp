// SPDX-License-Identifier: GPL-3.0-or-later
// What is new in the timeline since somebody last looked.
#include "ui/timeline/timelinepane.h"

#include "ui/models/times.h"
#include "ui/reading/news.h"
#include "ui/reading/newsbar.h"
#include "ui/settings/preferences.h"
#include "ui/timeline/timelineview.h"

namespace lagebild {

void TimelinePane::use(Preferences& preferences)
{
    finishEditing(); // rows change their heights
    m_model->setSecondZone(preferences.secondZone());
    m_view->setDensity(preferences.timelineDensity());
    if (m_news)
        return;
    m_news = new News(m_desk, preferences, this);
    connect(m_news, &News::changed, this, [this](IncidentId incident) {
        if (incident == m_model->incident())
            showNews();
    });
    connect(m_newsBar, &NewsBar::nextWanted, this, &TimelinePane::nextNews);
    connect(m_newsBar, &NewsBar::seenWanted, this, [this] {
        const auto fresh = m_model->fresh();
        m_news->saw(m_model->incident(), QSet<EntryId>(fresh.keyBegin(), fresh.keyEnd()));
        m_view->forgetSeen();
        m_model->setFresh({});
        showNews();
    });
}

/// Marks stay while the incident is open, also on what has been in sight; those that come are added.
void TimelinePane::showNews()
{
    if (!m_news)
        return;
    QHash<EntryId, Novelty> fresh = m_model->fresh();
    fresh.insert(m_news->of(m_model->incident()));
    m_model->setFresh(fresh);
    const auto since = m_news->lookedAt(m_model->incident());
    const QByteArray zone = m_desk.stamp().zone;
    const QDate today = inZone(m_desk.clock().now(), zone).date();
    m_newsBar->show(int(fresh.size()), since ? Times::nearTime(atMinute(*since, zone), today, m_model->locale()) : QString());
}

/// Somebody turns away from the incident: what was in sight is seen.
void TimelinePane::leave()
{
    if (m_news && !m_model->incident().isNull())
        m_news->saw(m_model->incident(), m_view->seen());
    m_view->forgetSeen();
}

void TimelinePane::nextNews()
{
    const int rows = m_filter->rowCount();
    const int from = m_view->currentIndex().isValid() ? m_view->currentIndex().row() : -1;
    for (int step = 1; step <= rows; ++step) {
        const int row = (from + step) % rows;
        if (m_filter->index(row, 0).data(TimelineModel::NoveltyRole).value<Novelty>() != Novelty::None)
            return goTo(row);
    }
    if (m_filter->filter() == EntryFilter() || m_model->fresh().isEmpty())
        return; // what is left is no entry any more
    useFilter({});
    if (m_filter->filter() == EntryFilter()) // and not kept by an entry that cannot be saved yet
        nextNews();
}

} // namespace lagebild
