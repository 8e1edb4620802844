-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is known of each remote that this profile syncs with. Not made anew from the journal: rebuild carries it over.

CREATE TABLE remote (
    number  INTEGER PRIMARY KEY,
    address TEXT NOT NULL,
    epoch   BLOB NOT NULL,        -- empty: never spoken to
    cursor  INTEGER NOT NULL,     -- everything of its log up to here has been taken
    chain   BLOB NOT NULL
) STRICT;

-- The incidents that are shared with it; the set-up is the null id.
CREATE TABLE remote_scope (
    remote INTEGER NOT NULL,
    scope  BLOB NOT NULL,
    PRIMARY KEY (remote, scope)
) STRICT, WITHOUT ROWID;

-- How far each actor's operations have come back in its log.
CREATE TABLE remote_echo (
    remote INTEGER NOT NULL,
    actor  BLOB NOT NULL,
    seq    INTEGER NOT NULL,
    hash   BLOB NOT NULL,
    PRIMARY KEY (remote, actor)
) STRICT, WITHOUT ROWID;

-- From where on its chain of an actor is another than ours.
CREATE TABLE remote_fork (
    remote INTEGER NOT NULL,
    actor  BLOB NOT NULL,
    seq    INTEGER NOT NULL,
    PRIMARY KEY (remote, actor)
) STRICT, WITHOUT ROWID;

-- Operations that will not get onto it by themselves.
CREATE TABLE remote_refusal (
    remote INTEGER NOT NULL,
    actor  BLOB NOT NULL,
    seq    INTEGER NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (remote, actor, seq)
) STRICT, WITHOUT ROWID;

-- Where each operation stands in its log, and when it received it: the time of the team.
CREATE TABLE remote_log (
    remote  INTEGER NOT NULL,
    op      INTEGER NOT NULL,     -- op.ord
    seq     INTEGER NOT NULL,
    arrived INTEGER NOT NULL,     -- ms since 1970, the remote's clock
    PRIMARY KEY (remote, op)
) STRICT, WITHOUT ROWID;
