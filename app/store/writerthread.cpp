// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/writerthread.h"

#include "app/store/rows.h"

#include <QDeadlineTimer>

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

Result<void> writeTo(std::optional<Connection>& connection, const QString& file, const Batch& batch)
{
    const auto connected = openIn(connection, file);
    return connected ? writeBatch(*connection, batch) : connected;
}

/// While the disk is slow or full, only the last state of what is being typed needs to be written.
bool isOutdatedBy(const Batch& earlier, const Batch& later)
{
    const auto isTyping = [](const Batch& batch) { return batch.working && batch.operations.isEmpty(); };
    return isTyping(earlier) && isTyping(later) && earlier.working->key == later.working->key;
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
        const QMutexLocker guard(&m_mutex);
        m_isClosing = true;
    }
    m_wakeWriter.wakeAll();
    m_thread->wait();
}

void WriterThread::write(const Batch& batch)
{
    QMutexLocker guard(&m_mutex);
    if (m_stoppedBecause) {
        const Outcome refused{Outcome::Kind::Stopped, batch.number, *m_stoppedBecause};
        guard.unlock();
        return report(refused);
    }
    if (!m_queue.empty() && isOutdatedBy(m_queue.back(), batch))
        m_queue.pop_back();
    m_queue.push_back(batch);
    guard.unlock();
    m_wakeWriter.wakeOne();
}

void WriterThread::flush(Milliseconds patience)
{
    const QDeadlineTimer deadline(patience);
    QMutexLocker guard(&m_mutex);
    while ((!m_queue.empty() || m_isWriting) && !m_stoppedBecause) {
        if (m_undelivered.isEmpty() && !m_settled.wait(&m_mutex, deadline))
            break;
        guard.unlock();
        deliver();
        guard.relock();
    }
    guard.unlock();
    deliver();
}

void WriterThread::retryNow()
{
    const QMutexLocker guard(&m_mutex);
    m_isRetryWanted = true;
    m_wakeWriter.wakeAll();
}

void WriterThread::work()
{
    std::optional<Connection> connection;
    (void)openIn(connection, databaseFile(m_folder)); // if not now, with the first batch
    Ballast ballast(m_folder, m_options.ballastBytes);
    ballast.take();
    while (const auto batch = next())
        settle(connection, ballast, *batch);
}

std::optional<Batch> WriterThread::next()
{
    QMutexLocker guard(&m_mutex);
    while (m_queue.empty() && !m_isClosing && !m_stoppedBecause)
        m_wakeWriter.wait(&m_mutex);
    if (m_queue.empty() || m_stoppedBecause)
        return std::nullopt;
    Batch batch = std::move(m_queue.front());
    m_queue.pop_front();
    m_isWriting = true;
    return batch;
}

void WriterThread::settle(std::optional<Connection>& connection, Ballast& ballast, const Batch& batch)
{
    const QString file = databaseFile(m_folder);
    std::optional<Error> reported;
    for (Milliseconds length = m_options.firstRetry;; length = std::min(2 * length, m_options.longestRetry)) {
        auto written = writeTo(connection, file, batch);
        if (!written && isTransient(written.error()) && ballast.release())
            written = writeTo(connection, file, batch); // into the room that was kept for this
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
    const QDeadlineTimer deadline(length);
    QMutexLocker guard(&m_mutex);
    while (!m_isClosing && !m_isRetryWanted && m_wakeWriter.wait(&m_mutex, deadline)) { }
    m_isRetryWanted = false;
    return !m_isClosing;
}

void WriterThread::stop(const Error& why)
{
    const QMutexLocker guard(&m_mutex);
    m_stoppedBecause = why;
    m_isWriting = false;
    m_settled.wakeAll();
}

/// Whoever waits is woken after the lock is gone: it takes it first thing.
void WriterThread::report(const Outcome& outcome)
{
    QMutexLocker guard(&m_mutex);
    m_undelivered << outcome;
    m_isWriting = m_isWriting && outcome.kind == Outcome::Kind::Waiting;
    if (outcome.kind == Outcome::Kind::Stopped)
        m_stoppedBecause = outcome.why;
    const bool isOnItsWay = std::exchange(m_isDeliveryPosted, true);
    guard.unlock();
    m_settled.wakeAll();
    if (!isOnItsWay)
        QMetaObject::invokeMethod(this, [this] { deliverPosted(); }, Qt::QueuedConnection);
}

void WriterThread::deliverPosted()
{
    {
        const QMutexLocker guard(&m_mutex);
        m_isDeliveryPosted = false;
    }
    deliver();
}

void WriterThread::deliver()
{
    QMutexLocker guard(&m_mutex);
    while (!m_undelivered.isEmpty()) {
        const Outcome outcome = m_undelivered.takeFirst();
        guard.unlock();
        if (m_outcomes && outcome.kind == Outcome::Kind::Saved)
            m_outcomes->saved(outcome.batch);
        else if (m_outcomes && outcome.kind == Outcome::Kind::Waiting)
            m_outcomes->waiting(outcome.batch, outcome.why);
        else if (m_outcomes)
            m_outcomes->stopped(outcome.batch, outcome.why);
        guard.relock();
    }
}

} // namespace lagebild::store
