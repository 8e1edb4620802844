// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/times/tokens.h"

#include <optional>

namespace lagebild::text {

/// Words at the beginning of a line that place it at some other time than now, without saying which one.
struct TimeCue {
    qsizetype end = 0;            ///< the token behind them
    bool followsPrevious = false; ///< "daraufhin": behind the entry before
};

/// "umgehend", "vorhin", "seit Wochen", "gegen 5 von 6 Uhr": nothing where the line tells of now. For lines that begin
/// with no time that phraseAt() reads.
std::optional<TimeCue> cueAtStart(const QList<Token>& tokens, const QString& language);

} // namespace lagebild::text
