// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QList>

namespace lagebild::store {

/// One thing that is wrong with a profile. The sentence for people is made in messages.
struct Finding {
    enum class Kind {
        DamagedFile,        ///< what: SQLite's own words
        UnreadableOperation,///< what: nothing, where: place in the journal
        EditedOperation,    ///< an operation is not as it was sealed: header, value, salt or hash
        BrokenValue,        ///< a long value whose parts are not those that it was sealed with; it has no effect
        RemainingParts,     ///< of a long value that was redacted
        MissingOperation,   ///< a hole in a chain, or its end is gone
        MissingSession,     ///< an opening record names a session (what) that is not here
        ViewMissing,        ///< the journal yields a row that the view lacks
        ViewDiffers,
        ViewSurplus,        ///< the view has a row that the journal does not yield
        SearchDiffers       ///< what: the word
    };
    Kind kind = Kind::DamagedFile;
    QString what {};
    QString where {}; ///< operation "actor.seq", or "view kind id field"
    bool operator==(const Finding&) const = default;
};

/// Proves that the chains are whole, that no session is missing, and that the views are what the journal yields.
/// Empty: all is well. Reads only; a window may have the profile open. Errors: NotFound, NewerProfile,
/// DamagedProfile when nothing can be read.
Result<QList<Finding>> verifyProfile(const QString& folder);

} // namespace lagebild::store
