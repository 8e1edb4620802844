-- SPDX-License-Identifier: GPL-3.0-or-later
-- What texts said before, so that what others wrote meanwhile can be merged.

-- One row a revision: its text and parents stand in op. What the thing was created with has no actor and its text here.
CREATE TABLE revision (
    id    BLOB NOT NULL,
    kind  TEXT NOT NULL,
    scope BLOB NOT NULL,
    field TEXT NOT NULL,
    actor BLOB NOT NULL,
    seq   INTEGER NOT NULL,
    text  TEXT,
    PRIMARY KEY (id, kind, scope, field, actor, seq)
) STRICT, WITHOUT ROWID;

-- Views that a migration could not fill: made from the journal when the profile is opened next.
CREATE TABLE stale (view TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO stale SELECT 'revision' FROM op LIMIT 1;
