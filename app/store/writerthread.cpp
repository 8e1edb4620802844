// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/writerthread.h"

#include "app/store/rows.h"

#include <chrono>
#include <thread>

namespace lagebild::store {

namespace {

/// A disk in trouble refuses the connection too, and is worth another try.
Result<void> openIn(std::optional<Connection>& connection, const QString& file)
{
    if (connection)
        return {};
    auto opened = Connection::open(file, Connection::Mode::Write);
    if (!opened)
        return opened.error();
    connection.emplace(std::move(*opened));
    return {};
}

Result<void> writeTo(std::optional<Connection>& connection, const QString& file, std::span<const Batch> batches)
{
    const auto connected = openIn(connection, file);
    return connected ? writeBatches(*connection, batches) : connected;
}

/// What waits while the disk is busy goes to it in one transaction: imports and syncing make many small changes, and
/// what each costs alone is mostly the disk's answer. No more at once than leaves the person's next change in time.
constexpr size_t mostBatches = 256;
constexpr qsizetype mostOperations = 4096;

/// While the disk is slow or full, only the last state of what is being typed needs to be written.
bool isOutdatedBy(const Batch& earlier, const Batch& later)
{
    const auto isTyping = [](const Batch& batch) { return batch.working && batch.operations.isEmpty(); };
    return isTyping(earlier) && isTyping(later) && earlier.working->key == later.working->key;
}

std::chrono::steady_clock::time_point after(Milliseconds length)
{
    return std::chrono::steady_clock::now() + length;
}

/// Waits a moment for the next of what is counted without sleeping: to be woken takes about a tenth of a durable
/// change, and after a change another one or its outcome often follows at once.
void waitAwake(const std::atomic<int>& count, int known)
{
    const auto end = std::chrono::steady_clock::now() + std::chrono::microseconds(300);
    while (count == known && std::chrono::steady_clock::now() < end)
        std::this_thread::yield();
}

} // namespace

WriterThread::WriterThread(const QString& folder, std::unique_ptr<QLockFile> lock, const WriterOptions& options)
    : m_folder(folder)
    , m_options(options)
    , m_lock(std::move(lock))
    , m_thread(QThread::create([this] { work(); }))
{
    m_thread->setObjectName(QStringLiteral("profile writer"));
    m_thread->start();
}

WriterThread::~WriterThread()
{
    {
        const std::lock_guard guard(m_mutex);
        m_isClosing = true;
    }
    m_wakeWriter.notify_all();
    m_thread->wait();
}

void WriterThread::write(const Batch& batch)
{
    std::unique_lock guard(m_mutex);
    if (m_stoppedBecause) {
        const Outcome refused{Outcome::Kind::Stopped, batch.number, *m_stoppedBecause};
        guard.unlock();
        return report(refused);
    }
    if (!m_queue.empty() && isOutdatedBy(m_queue.back(), batch))
        m_queue.pop_back();
    m_queue.push_back(batch);
    ++m_orders;
    guard.unlock();
    m_wakeWriter.notify_one();
}

void WriterThread::flush(Milliseconds patience)
{
    const auto deadline = after(patience);
    std::unique_lock guard(m_mutex);
    const auto isBusy = [this] { return (!m_queue.empty() || m_isWriting) && !m_stoppedBecause; };
    while (isBusy()) {
        if (m_undelivered.isEmpty() && patience > Milliseconds::zero()) {
            const int known = m_reports;
            guard.unlock();
            waitAwake(m_reports, known);
            guard.lock();
        }
        if (m_undelivered.isEmpty() && isBusy() && m_settled.wait_until(guard, deadline) == std::cv_status::timeout)
            break;
        guard.unlock();
        deliver();
        guard.lock();
    }
    guard.unlock();
    deliver();
}

void WriterThread::retryNow()
{
    const std::lock_guard guard(m_mutex);
    m_isRetryWanted = true;
    m_wakeWriter.notify_all();
}

void WriterThread::work()
{
    std::optional<Connection> connection;
    (void)openIn(connection, databaseFile(m_folder)); // if not now, with the first batch
    Ballast ballast(m_folder, m_options.ballastBytes);
    ballast.take();
    size_t alone = 0; // so many go one by one, since all at once they did not
    for (auto batches = next(mostBatches); !batches.empty(); batches = next(alone > 0 ? 1 : mostBatches)) {
        alone -= std::min<size_t>(alone, 1);
        if (batches.size() == 1) {
            settle(connection, ballast, batches.front());
        } else if (writeTo(connection, databaseFile(m_folder), batches)) {
            ballast.take();
            report({Outcome::Kind::Saved, batches.back().number});
        } else {
            alone = batches.size();
            giveBack(batches);
        }
    }
}

/// What is queued, at most so many; waits for the first. Empty: the thread is to end.
std::vector<Batch> WriterThread::next(size_t most)
{
    std::unique_lock guard(m_mutex);
    if (m_queue.empty() && !m_isClosing) {
        const int known = m_orders;
        guard.unlock();
        waitAwake(m_orders, known);
        guard.lock();
    }
    m_wakeWriter.wait(guard, [this] { return !m_queue.empty() || m_isClosing || m_stoppedBecause; });
    std::vector<Batch> batches;
    qsizetype operations = 0;
    while (!m_queue.empty() && !m_stoppedBecause && batches.size() < most && operations < mostOperations) {
        operations += m_queue.front().operations.size();
        batches.push_back(std::move(m_queue.front()));
        m_queue.pop_front();
    }
    m_isWriting = !batches.empty();
    return batches;
}

/// For settle(), which knows what to do about an error and loses no batch before the one that has it.
void WriterThread::giveBack(const std::vector<Batch>& batches)
{
    const std::lock_guard guard(m_mutex);
    m_queue.insert(m_queue.begin(), batches.begin(), batches.end());
}

void WriterThread::settle(std::optional<Connection>& connection, Ballast& ballast, const Batch& batch)
{
    const QString file = databaseFile(m_folder);
    std::optional<Error> reported;
    for (Milliseconds length = m_options.firstRetry;; length = std::min(2 * length, m_options.longestRetry)) {
        auto written = writeTo(connection, file, {&batch, 1});
        if (!written && isTransient(written.error()) && ballast.release())
            written = writeTo(connection, file, {&batch, 1}); // into the room that was kept for this
        if (written) {
            ballast.take();
            return report({Outcome::Kind::Saved, batch.number});
        }
        if (!isTransient(written.error()))
            return report({Outcome::Kind::Stopped, batch.number, written.error()});
        if (reported != written.error())
            report({Outcome::Kind::Waiting, batch.number, written.error()});
        reported = written.error();
        if (!pause(length))
            return stop(written.error()); // never a later batch without this one
    }
}

/// False when the program is closing and waiting longer makes no sense.
bool WriterThread::pause(Milliseconds length)
{
    const auto deadline = after(length);
    std::unique_lock guard(m_mutex);
    m_wakeWriter.wait_until(guard, deadline, [this] { return m_isClosing || m_isRetryWanted; });
    m_isRetryWanted = false;
    return !m_isClosing;
}

void WriterThread::stop(const Error& why)
{
    const std::lock_guard guard(m_mutex);
    m_stoppedBecause = why;
    m_isWriting = false;
    m_settled.notify_all();
}

/// Whoever waits is woken after the lock is gone: it takes it first thing.
void WriterThread::report(const Outcome& outcome)
{
    std::unique_lock guard(m_mutex);
    m_undelivered << outcome;
    ++m_reports;
    m_isWriting = m_isWriting && outcome.kind == Outcome::Kind::Waiting;
    if (outcome.kind == Outcome::Kind::Stopped)
        m_stoppedBecause = outcome.why;
    const bool isOnItsWay = std::exchange(m_isDeliveryPosted, true);
    guard.unlock();
    m_settled.notify_all();
    if (!isOnItsWay)
        QMetaObject::invokeMethod(this, [this] { deliverPosted(); }, Qt::QueuedConnection);
}

void WriterThread::deliverPosted()
{
    {
        const std::lock_guard guard(m_mutex);
        m_isDeliveryPosted = false;
    }
    deliver();
}

void WriterThread::deliver()
{
    std::unique_lock guard(m_mutex);
    while (!m_undelivered.isEmpty()) {
        const Outcome outcome = m_undelivered.takeFirst();
        guard.unlock();
        if (m_outcomes && outcome.kind == Outcome::Kind::Saved)
            m_outcomes->saved(outcome.batch);
        else if (m_outcomes && outcome.kind == Outcome::Kind::Waiting)
            m_outcomes->waiting(outcome.batch, outcome.why);
        else if (m_outcomes)
            m_outcomes->stopped(outcome.batch, outcome.why);
        guard.lock();
    }
}

} // namespace lagebild::store
