// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace lagebild::server {

/// SIGTERM and SIGINT as a Qt signal of the thread that makes this; threads begun later do not see them. One that came
/// before the event loop runs is not lost.
class StopSignal : public QObject {
    Q_OBJECT
public:
    StopSignal();
    ~StopSignal() override;

signals:
    void received();

private:
    int m_descriptor;
    QSocketNotifier m_notifier;
};

} // namespace lagebild::server
