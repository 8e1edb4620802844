// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/times/timeresolve.h"

namespace lagebild::text {

/// The time of a whole sentence. A day that opens it belongs to the clock time further on ("Am Montag kam es gegen
/// 3 Uhr zu …"), unless a clause of its own begins between the two.
std::optional<Placed> timeOfSentence(const QList<Token>& tokens, const TimeContext& context);

/// The last place between two times where a clause begins that has its own time close by, or -1.
qsizetype clauseBetween(const QList<Token>& tokens, qsizetype from, qsizetype to);

/// "At this point", "seit diesem Zeitpunkt" at the beginning of a sentence: the token behind it, or -1.
qsizetype pointsBack(const QList<Token>& tokens);

} // namespace lagebild::text
