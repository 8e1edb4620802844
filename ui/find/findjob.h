// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/search.h"

#include <QObject>
#include <QTimer>
#include <functional>

namespace lagebild {

/// Looks something up on another thread and answers on that of who asks, never within the call. Who asks again gives
/// the earlier question up: it need not be answered.
using FindDoor = std::function<void(const SearchQuery& query, std::function<void(const SearchAnswer&)> answer)>;

/// Looks up what is being typed: a moment after the last key, and only the latest answer counts.
class FindJob : public QObject {
    Q_OBJECT
public:
    FindJob(FindDoor door, QObject* parent);

    /// Words of blanks alone end the search without an answer.
    void look(const SearchQuery& query);
    /// What look() would do in a moment.
    void lookNow();
    /// Whether an answer is still to come.
    bool isPending() const { return m_delay.isActive() || m_isAsking; }

signals:
    void answered(const lagebild::SearchAnswer& answer);
    /// It takes so long that a person should know.
    void slow();

private:
    void ask();

    FindDoor m_door;
    SearchQuery m_query;
    QTimer m_delay;
    QTimer m_patience;
    quint64 m_number = 0; ///< of the latest question
    bool m_isAsking = false;
};

} // namespace lagebild
