// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/searchthread.h"

#include "app/store/search.h"

namespace lagebild {

class SearchThread::Worker : public QObject {
public:
    explicit Worker(QString folder) : m_folder(std::move(folder)) {}

    SearchAnswer find(const SearchQuery& query)
    {
        if (m_search) {
            if (auto answer = m_search->find(query))
                return answer;
            m_search.reset(); // perhaps only the connection has gone bad
        }
        auto opened = store::Search::open(m_folder);
        if (!opened)
            return opened.error().code == Error::Code::NotFound ? SearchAnswer(QList<SearchHit>()) : SearchAnswer(opened.error());
        m_search.emplace(std::move(*opened));
        return m_search->find(query);
    }

private:
    QString m_folder;
    std::optional<store::Search> m_search;
};

SearchThread::SearchThread(QString profileFolder)
    : m_worker(new Worker(std::move(profileFolder)))
{
    m_thread.setObjectName(QStringLiteral("search"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

SearchThread::~SearchThread()
{
    ++m_latest; // what waits is not looked up any more
    m_thread.quit();
    m_thread.wait();
}

void SearchThread::ask(const SearchQuery& query, std::function<void(const SearchAnswer&)> answer)
{
    const quint64 number = ++m_latest;
    QMetaObject::invokeMethod(m_worker, [this, query, number, answer = std::move(answer)] {
        if (number != m_latest)
            return;
        const SearchAnswer found = m_worker->find(query);
        QMetaObject::invokeMethod(this, [answer, found] { answer(found); }, Qt::QueuedConnection);
    });
}

} // namespace lagebild
