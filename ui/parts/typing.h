// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/eventtime.h"

#include <QObject>
#include <QTimer>
#include <functional>
#include <optional>

namespace lagebild {

/// When text that is being typed is due: on the disk, so that a kill loses none of it, and as a change. Moments are on
/// a clock that never jumps.
class TypingPace {
public:
    void typed(Milliseconds now);
    void kept() { m_firstUnkept.reset(); }
    void changed() { m_isUnchanged = false; }

    /// 250 ms after the last key, and 1 s after the first that is not kept; nullopt: all is kept.
    std::optional<Milliseconds> keepDue() const;
    /// 3 s after the last key; nullopt: nothing was typed since it became a change.
    std::optional<Milliseconds> changeDue() const;

private:
    std::optional<Milliseconds> m_firstUnkept;
    Milliseconds m_last {};
    bool m_isUnchanged = false;
};

/// Tells a field when what is typed in it is to be kept and when to become a change.
class TypingKeeper : public QObject {
    Q_OBJECT
public:
    using Ticks = std::function<Milliseconds()>;
    explicit TypingKeeper(QObject* parent);
    /// Another clock, for tests.
    void setTicks(Ticks ticks) { m_ticks = std::move(ticks); }

    void typed();
    /// What was typed is a change now, or was given up.
    void settle();
    /// Asks for what is not kept yet, for leaving.
    void keepNow();
    /// Asks for what is due.
    void look();

signals:
    void keepIt();
    void idle();

private:
    void schedule();

    TypingPace m_pace;
    Ticks m_ticks;
    QTimer m_timer;
};

/// "Taken up again: what you were typing at 14:03.", on the clock of `zone`.
QString takenUpWords(Instant at, Instant now, const QByteArray& zone);

} // namespace lagebild
