-- SPDX-License-Identifier: GPL-3.0-or-later
-- A smaller full-text index that costs a commit less. Without one of its own for prefixes: the words of a profile are
-- few enough to walk through. Without sizes of columns: hits are shown by time, not by rank.
DROP TABLE words;
CREATE VIRTUAL TABLE words USING fts5(text, content='', columnsize=0, tokenize='unicode61 remove_diacritics 2');
INSERT INTO words(rowid, text) SELECT row, replace(replace(search, 'ß', 'ss'), 'ẞ', 'SS') FROM entity WHERE search <> '';

-- entity.search: from here on the words besides the text that stands in the body.
UPDATE entity SET search = substr(search, 1 + length(json_extract(CAST(body AS TEXT), '$.text')))
    WHERE deleted = 0 AND kind IN ('entry', 'notice') AND substr(search, 1, length(json_extract(CAST(body AS TEXT), '$.text')))
        = json_extract(CAST(body AS TEXT), '$.text');
UPDATE entity SET search = '' WHERE search = char(10) AND kind = 'entry';
