-- SPDX-License-Identifier: GPL-3.0-or-later
-- Text that is being typed and is no change yet. Local: never an operation, never synced, gone once it is a change.
CREATE TABLE working (
    key  TEXT PRIMARY KEY,  -- of the field, as the window names it
    text TEXT NOT NULL,
    at   INTEGER NOT NULL   -- wall clock of this laptop when it was kept, ms since 1970
) STRICT, WITHOUT ROWID;
