// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>
#include <functional>
#include <memory>

namespace lagebild {

/// Does `work` on another thread, so it must be pure, and hands its result to `done` on the thread of `owner`; nothing
/// is handed over when the owner is gone by then.
template<class T>
void inBackground(QObject* owner, std::function<T()> work, std::function<void(const T&)> done)
{
    auto promise = std::make_shared<QPromise<std::shared_ptr<T>>>();
    promise->start();
    promise->future().then(owner, [done = std::move(done)](const std::shared_ptr<T>& result) { done(*result); });
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(std::make_shared<T>(work()));
        promise->finish();
    });
}

} // namespace lagebild
