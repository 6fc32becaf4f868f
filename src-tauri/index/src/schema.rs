//! The tables, and how SQLite is told to treat a file that can be thrown away.

use rusqlite::Connection;

/// What an index is made by. Goes up with every change of the tables here, or of what the readers of exports give.
pub(crate) const VERSION: u32 = 6;

/// `HFix` in the header of the file, so that another program's database is not taken for ours.
pub(crate) const APPLICATION: i32 = 0x4846_6978;

const TABLES: &str = "
CREATE TABLE export (no INTEGER PRIMARY KEY, kept INTEGER, id TEXT, exhibits TEXT, format INTEGER, about TEXT, without_zone INTEGER, zone TEXT);
CREATE TABLE unread (id TEXT, name TEXT, reason INTEGER);
CREATE TABLE account (no INTEGER PRIMARY KEY, export INTEGER, about TEXT, owner INTEGER, count INTEGER, first INTEGER, last INTEGER, proven INTEGER);
CREATE TABLE further (part TEXT, whole TEXT);
CREATE TABLE copy (part TEXT PRIMARY KEY, whole TEXT);
CREATE TABLE person (no INTEGER PRIMARY KEY, account INTEGER, names TEXT);
CREATE TABLE thread (no INTEGER PRIMARY KEY, export INTEGER, about TEXT, base INTEGER, count INTEGER, first INTEGER, last INTEGER, proven INTEGER);
CREATE TABLE entry (no INTEGER PRIMARY KEY, export INTEGER, exhibit TEXT, path TEXT, label TEXT, has_rows INTEGER);
CREATE TABLE row (
    no INTEGER PRIMARY KEY, thread INTEGER, n INTEGER, author INTEGER, owner INTEGER, kind INTEGER, flags INTEGER,
    time INTEGER, raw TEXT, utc INTEGER, local INTEGER, text TEXT, stored TEXT, more TEXT,
    entry INTEGER, pointer TEXT, start INTEGER, len INTEGER, key INTEGER
);
CREATE TABLE place (pos INTEGER PRIMARY KEY, row INTEGER);
CREATE TABLE rank (rank INTEGER PRIMARY KEY, row INTEGER, pos INTEGER, at INTEGER);
CREATE TABLE item (
    no INTEGER PRIMARY KEY, export INTEGER, kind INTEGER, at INTEGER, person TEXT, says TEXT, flags INTEGER,
    time INTEGER, raw TEXT, utc INTEGER, local INTEGER, entry INTEGER, pointer TEXT
);
CREATE TABLE found (no INTEGER PRIMARY KEY, kind INTEGER, text TEXT, author INTEGER, rows INTEGER, row INTEGER);
CREATE VIRTUAL TABLE words USING fts5(line, content='', tokenize='ascii', prefix='2 3', columnsize=0);
";

/// What is found by, made when all rows are there.
pub(crate) const INDEXES: &str = "
CREATE INDEX row_key ON row (key);
CREATE UNIQUE INDEX place_row ON place (row);
CREATE INDEX item_at ON item (at);
";

/// Nothing here has to survive a loss of power: whatever is not whole is made again.
pub(crate) fn begin(db: &Connection) -> rusqlite::Result<()> {
    db.execute_batch(&format!(
        "PRAGMA page_size = 8192;
         PRAGMA journal_mode = OFF;
         PRAGMA synchronous = OFF;
         PRAGMA locking_mode = EXCLUSIVE;
         PRAGMA temp_store = MEMORY;
         PRAGMA cache_size = -65536;
         PRAGMA application_id = {APPLICATION};
         PRAGMA user_version = {VERSION};
         {TABLES}
         INSERT INTO words (words, rank) VALUES ('hashsize', 33554432);
         INSERT INTO words (words, rank) VALUES ('automerge', 0);
         INSERT INTO words (words, rank) VALUES ('crisismerge', 64);"
    ))
}

/// For asking only.
pub(crate) fn settle(db: &Connection) -> rusqlite::Result<()> {
    db.execute_batch(
        "PRAGMA cache_size = -16384;
         PRAGMA temp_store = MEMORY;
         PRAGMA query_only = ON;
         PRAGMA trusted_schema = OFF;",
    )
}
