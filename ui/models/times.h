// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/eventtime.h"

#include <QCoreApplication>
#include <QLocale>

namespace lagebild {

/// The window's locale: the system's own where it speaks `language`, else the plain one of that language.
QLocale localeFor(const QString& language);

/// Event times for people. Clock times have 24 hours in every language; all are read on the clock of the time's own
/// zone. Vague times never turn into exact ones.
class Times {
    Q_DECLARE_TR_FUNCTIONS(Times)
public:
    /// "13:54", "≈ 07:00", "late afternoon", "by 18:00", "16:30 – 18:00", "no time".
    static QString shortTime(const EventTime& time, const QLocale& locale);
    /// Like shortTime(), with weekday and day in front where that is not `today`: "Fri 13 Jun 13:54".
    static QString nearTime(const EventTime& time, QDate today, const QLocale& locale);
    /// With its day: "Thu 24 Jan 2019, 13:54". The day stands twice when the range spans more than one.
    static QString longTime(const EventTime& time, const QLocale& locale);
    /// The second, small line beside a vague time: its range, else the original wording; empty for an exact one.
    static QString hint(const EventTime& time, const QLocale& locale);
    /// For hovering: range, zone and original wording.
    static QString toolTip(const EventTime& time, const QLocale& locale);
    /// "between 06:30 and 07:30" with the days where needed; empty for an exact time and where an end is not known.
    static QString range(const EventTime& time, const QLocale& locale);
    /// On the clock of another zone, with its abbreviation: "07:54 EST". The day stands in front where it is another one
    /// there. Empty for a whole day and for no time.
    static QString elsewhere(const EventTime& time, const QByteArray& zone, const QLocale& locale);
    /// "Thursday, 24 January 2019".
    static QString dayHeader(QDate day, const QLocale& locale);
    /// "13:54".
    static QString clock(Instant at, const QByteArray& zone, const QLocale& locale);

    /// "5 h 00 min", "42 min", "3 d 4 h".
    static QString duration(Milliseconds length, const QLocale& locale);
    /// A range where the ends differ: "69.5 – 70.5 h", "at least 2 h 00 min"; "not known" without any end.
    static QString duration(const DurationRange& range, const QLocale& locale);
};

/// The day on its own clock that an event time is listed under; invalid for an unknown time.
QDate dayOf(const EventTime& time);

} // namespace lagebild
