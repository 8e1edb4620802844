// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>
#include <functional>
#include <memory>

namespace lagebild {

/// Does `work` on another thread, so it must be pure, and hands its result to `done` on the thread of the window, where
/// `owner` lives; nothing is handed over when the owner is gone by then.
template<class T>
void inBackground(QObject* owner, std::function<T()> work, std::function<void(const T&)> done)
{
    // Not QFuture::then(): that one takes it for a mistake when its context is gone (Qt 6.4).
    QThreadPool::globalInstance()->start([owner = QPointer<QObject>(owner), work = std::move(work), done = std::move(done)] {
        const auto result = std::make_shared<T>(work());
        const auto hand = [owner, done, result] {
            if (owner)
                done(*result);
        };
        QMetaObject::invokeMethod(QCoreApplication::instance(), hand, Qt::QueuedConnection);
    });
}

} // namespace lagebild
