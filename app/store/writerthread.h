// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/profile.h"
#include "app/store/connection.h"
#include "app/store/profilefiles.h"

#include <QLockFile>
#include <QObject>
#include <QThread>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <vector>

namespace lagebild::store {

struct WriterOptions {
    qint64 ballastBytes = Ballast::usualBytes;
    Milliseconds firstRetry {250};
    Milliseconds longestRetry {10'000}; ///< the pause doubles up to this
};

/// Writes batches in order on a thread of its own, which owns the one writing and checkpointing connection.
/// Lives on the desk's thread and holds the profile's lock as long as it lives.
class WriterThread final : public QObject, public ProfileWriter {
public:
    WriterThread(const QString& folder, std::unique_ptr<QLockFile> lock, const WriterOptions& options);
    /// Writes what is queued, trying once; see flush() for waiting longer.
    ~WriterThread() override;

    void write(const Batch& batch) override;
    void flush(Milliseconds patience) override;
    void retryNow() override;

private:
    struct Outcome {
        enum class Kind { Saved, Waiting, Stopped } kind;
        qint64 batch;
        Error why {};
    };
    void work();
    std::vector<Batch> next(size_t most);
    void giveBack(const std::vector<Batch>& batches);
    void settle(std::optional<Connection>& connection, Ballast& ballast, const Batch& batch);
    void stop(const Error& why);
    bool pause(Milliseconds length);
    void report(const Outcome& outcome);
    void deliver();
    void deliverPosted();

    const QString m_folder;
    const WriterOptions m_options;
    const std::unique_ptr<QLockFile> m_lock;

    // not Qt's: whoever QWaitCondition wakes runs into its inner mutex and sleeps again, which is felt in every commit
    std::mutex m_mutex; ///< guards everything below
    std::condition_variable m_wakeWriter;
    std::condition_variable m_settled;
    std::deque<Batch> m_queue;
    QList<Outcome> m_undelivered;
    bool m_isWriting = false;
    bool m_isDeliveryPosted = false;
    bool m_isClosing = false;
    bool m_isRetryWanted = false;
    std::optional<Error> m_stoppedBecause;
    std::atomic<int> m_orders = 0;  ///< batches ever queued; may be looked at without the lock
    std::atomic<int> m_reports = 0; ///< outcomes ever reported; the same

    std::unique_ptr<QThread> m_thread;
};

} // namespace lagebild::store
