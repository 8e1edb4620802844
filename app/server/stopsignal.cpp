// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/stopsignal.h"

#include <csignal>
#include <pthread.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace lagebild::server {

namespace {

int blockAndWatch()
{
    std::signal(SIGPIPE, SIG_IGN); // nobody reads our output any more: no reason to end
    sigset_t signalsToStop;
    sigemptyset(&signalsToStop);
    sigaddset(&signalsToStop, SIGTERM);
    sigaddset(&signalsToStop, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signalsToStop, nullptr);
    return ::signalfd(-1, &signalsToStop, SFD_NONBLOCK | SFD_CLOEXEC);
}

} // namespace

StopSignal::StopSignal()
    : m_descriptor(blockAndWatch())
    , m_notifier(m_descriptor, QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, [this] {
        m_notifier.setEnabled(false);
        emit received();
    });
}

StopSignal::~StopSignal()
{
    m_notifier.setEnabled(false);
    ::close(m_descriptor);
}

} // namespace lagebild::server
