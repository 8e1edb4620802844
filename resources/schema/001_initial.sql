-- SPDX-License-Identifier: GPL-3.0-or-later
-- The first schema of a profile. A statement ends with a semicolon at the end of its line.

-- The journal: append-only. Everything below it can be made anew from it.
CREATE TABLE op (
    ord     INTEGER PRIMARY KEY,  -- order of arrival on this laptop
    actor   BLOB NOT NULL,
    seq     INTEGER NOT NULL,
    arrived INTEGER NOT NULL,     -- wall clock of this laptop, ms since 1970
    here    INTEGER NOT NULL,     -- 1: written in this profile, 0: received
    header  BLOB NOT NULL,        -- canonical JSON, hashed
    value   BLOB,                 -- canonical JSON; NULL once redacted
    salt    BLOB,                 -- NULL once redacted
    hash    BLOB NOT NULL,
    UNIQUE (actor, seq)
) STRICT;

-- Where each actor's chain ends, so that opening needs not read the journal and a cut-off end is noticed.
CREATE TABLE chain (
    actor BLOB PRIMARY KEY,
    scope BLOB NOT NULL,
    here  INTEGER NOT NULL,
    seq   INTEGER NOT NULL,
    hash  BLOB NOT NULL,
    clock INTEGER NOT NULL,       -- hybrid logical clock of the last operation
    ord   INTEGER NOT NULL        -- of the last operation
) STRICT, WITHOUT ROWID;

-- The present state of every thing.
CREATE TABLE entity (
    row     INTEGER PRIMARY KEY,  -- order in which things became known; the row in the full-text index
    kind    TEXT NOT NULL,
    id      BLOB NOT NULL,
    scope   BLOB NOT NULL,
    deleted INTEGER NOT NULL,
    body    BLOB NOT NULL,        -- JSON
    search  TEXT NOT NULL,        -- the words it is found by, as people wrote them
    UNIQUE (id, kind, scope)
) STRICT;

-- What concurrent edits left standing.
CREATE TABLE head (
    id    BLOB NOT NULL,
    kind  TEXT NOT NULL,
    scope BLOB NOT NULL,
    field TEXT NOT NULL,
    actor BLOB NOT NULL,
    seq   INTEGER NOT NULL,
    clock INTEGER NOT NULL,
    value BLOB,                   -- JSON; NULL for none
    PRIMARY KEY (id, kind, scope, field, actor, seq)
) STRICT, WITHOUT ROWID;

-- Operations that were replaced before they arrived.
CREATE TABLE superseded (
    id    BLOB NOT NULL,
    kind  TEXT NOT NULL,
    scope BLOB NOT NULL,
    field TEXT NOT NULL,
    actor BLOB NOT NULL,
    seq   INTEGER NOT NULL,
    PRIMARY KEY (id, kind, scope, field, actor, seq)
) STRICT, WITHOUT ROWID;

-- Contentless: the words stand in entity.search, with sharp s written as ss here.
CREATE VIRTUAL TABLE words USING fts5(text, content='', tokenize='unicode61 remove_diacritics 2', prefix='2 3');
