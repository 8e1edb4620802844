// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/search.h"

#include <QObject>
#include <QThread>
#include <atomic>
#include <functional>
#include <memory>

namespace lagebild {

/// Searches a profile on a thread of its own, with one connection. Of several questions that wait only the latest is
/// looked up; the others are never answered.
class SearchThread : public QObject {
    Q_OBJECT
public:
    explicit SearchThread(QString profileFolder);
    /// Waits for what is being looked up.
    ~SearchThread() override;

    /// Answers on the thread that asked, later.
    void ask(const SearchQuery& query, std::function<void(const SearchAnswer&)> answer);

private:
    class Worker;
    QThread m_thread;
    Worker* m_worker; ///< lives on m_thread and dies with it
    std::atomic<quint64> m_latest = 0;
};

} // namespace lagebild
