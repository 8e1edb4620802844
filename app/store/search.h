// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/search.h"
#include "app/store/connection.h"

namespace lagebild::store {

/// Looks into one profile again and again, on the thread that opened it. What is on disk when it looks is found; see
/// SoughtWords for what counts as found.
class Search {
public:
    /// Errors: those of openForReading().
    static Result<Search> open(const QString& folder);
    /// In titles, entries and their translations, services and notices; the newest first.
    SearchAnswer find(const SearchQuery& query);

private:
    explicit Search(Connection connection);
    Connection m_connection;
};

/// The same, once. A folder without a profile has nothing to be found.
SearchAnswer searchProfile(const QString& folder, const SearchQuery& query);

} // namespace lagebild::store
