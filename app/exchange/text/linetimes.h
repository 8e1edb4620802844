// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace lagebild::text {

inline constexpr qsizetype wrappedWidth = 60; ///< a shorter line was not broken for want of space

/// What stands before a line.
enum class LineOpening { Plain, Bullet };

/// A log line opens with its clock time; prose that happens to open with one ("Gegen 8 Uhr fiel …") has a preposition.
bool opensWithClock(QStringView line, LineOpening opening, const QString& language);
/// Whether the time that the line opens with says which day it was.
bool opensWithDay(QStringView line, const QString& language);
/// Whether there are words behind the time that the line opens with, other than a zone.
bool saysMoreThanTime(QStringView line, const QString& language);
/// Whether a short line holds a date or a clock time.
bool holdsTime(QStringView line, const QString& language);
/// Whether a time begins at the end of a full line and ends on the next one ("… as of Thursday," / "06:08 UTC and …").
bool splitsTime(QStringView line, QStringView next, const QString& language);

} // namespace lagebild::text
