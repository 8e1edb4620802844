// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/statuspage/page.h"

namespace lagebild::statuspage {

/// A component as an update names it.
struct Affected {
    QString code {};
    QString name {};
    std::optional<ServiceState> state {}; ///< since the update; older pages tell none
};

struct Update {
    QString id {};
    QString body {};   ///< as it stands in the file, but for line ends
    QString tweet {};  ///< what was published elsewhere with it
    QString status {}; ///< the word
    std::optional<Phase> phase {};
    std::optional<Instant> at {};
    QList<Affected> affected {};
};

/// The updates of an incident, the oldest first whichever way round the file has them. One without a time keeps its
/// place behind its predecessor.
QList<Update> updatesOf(const Members& incident, const Page& page);

} // namespace lagebild::statuspage
