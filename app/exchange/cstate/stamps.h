// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/times/timephrase.h"

namespace lagebild::cstate {

/// The time in a head: one that a machine wrote, letter for letter, else as people write them.
std::optional<FoundTime> stampIn(const QString& words, const TimeContext& context);

/// Whether the words name their own zone ("21:40 UTC", "2021-04-19T18:50:00-00:00"); empty where they do not.
QByteArray statedZone(const QString& words, const TimeContext& context);

} // namespace lagebild::cstate
