//! Search: what a person types becomes terms of the index, never its grammar.

use std::fmt::Write;
use std::ops::Range;

use chrono::{DateTime, Utc};
use holdfast_core::error::Result;
use holdfast_exports::model::Kind;
use holdfast_exports::time::TimeKind;
use rusqlite::types::Value;
use rusqlite::{OptionalExtension, params, params_from_iter};

use super::fault;
use crate::make::NO_TIME;
use crate::model::{COUNT_MAX, Page, Query, RowInfo};
use crate::open::Index;
use crate::placing::Placing;
use crate::stamp::{kind_code, place};
use crate::tag::Tag;
use crate::words;

/// A query, as SQLite is asked.
struct Sql {
    /// The column that rows are put in order by.
    rank: &'static str,
    /// Where they come from, and what must hold.
    from: String,
    values: Vec<Value>,
    order: &'static str,
}

impl Index {
    /// Rows that fit a query, a stretch of them. What is typed so far finds nothing when it holds no letter, digit or
    /// sign; without any words, every row that passes the filters is found.
    pub fn search(&self, query: &Query, offset: u64, limit: u64) -> Result<Page> {
        let Some(sql) = self.sql(query)? else {
            let rows = Vec::new();
            return Ok(Page { rows, found: 0 });
        };
        let mut ranks = Vec::new();
        self.each_rank(&sql, offset, limit, |rank| {
            ranks.push(rank);
            Ok(())
        })?;
        let Sql { from, values, .. } = &sql;
        let count = format!("SELECT count(*) FROM (SELECT 1 {from} LIMIT {COUNT_MAX})");
        let mut asked = self.db.prepare(&count).map_err(fault)?;
        let found = asked
            .query_row(params_from_iter(values), |row| row.get(0))
            .map_err(fault)?;
        let rows = self.by_rank(&ranks)?;
        Ok(Page { rows, found })
    }

    /// Gives every row that fits a query, one after the other: memory does not grow with their number.
    pub fn each(
        &self,
        query: &Query,
        limit: u64,
        mut take: impl FnMut(RowInfo) -> Result<()>,
    ) -> Result<()> {
        let Some(sql) = self.sql(query)? else {
            return Ok(());
        };
        self.each_rank(&sql, 0, limit, |rank| {
            self.by_rank(&[rank])?.into_iter().try_for_each(&mut take)
        })
    }

    fn each_rank(
        &self,
        sql: &Sql,
        offset: u64,
        limit: u64,
        mut take: impl FnMut(i64) -> Result<()>,
    ) -> Result<()> {
        let Sql {
            rank,
            from,
            values,
            order,
        } = sql;
        let most = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        let (limit, offset) = (most(limit), most(offset));
        let sql =
            format!("SELECT {rank} {from} ORDER BY {rank} {order} LIMIT {limit} OFFSET {offset}");
        let mut asked = self.db.prepare(&sql).map_err(fault)?;
        let mut rows = asked.query(params_from_iter(values)).map_err(fault)?;
        while let Some(row) = rows.next().map_err(fault)? {
            take(row.get(0).map_err(fault)?)?;
        }
        Ok(())
    }

    /// A query in the words of SQL; none when it can find nothing.
    fn sql(&self, query: &Query) -> Result<Option<Sql>> {
        let Some(terms) = terms(query) else {
            return Ok(None);
        };
        let (from, to) = (self.rank_of(query.from)?, self.rank_of(query.to)?);
        let (table, rank) = if terms.is_empty() {
            ("rank", "rank")
        } else {
            ("words", "rowid")
        };
        let mut wheres = Vec::new();
        let mut values: Vec<Value> = Vec::new();
        if !terms.is_empty() {
            wheres.push("words MATCH ?".to_owned());
            values.push(terms.join(" AND ").into());
        }
        for (bound, sign) in [(from, ">="), (to, "<")] {
            if let Some(bound) = bound {
                wheres.push(format!("{rank} {sign} ?"));
                values.push(bound.into());
            }
        }
        let filter = if wheres.is_empty() {
            String::new()
        } else {
            format!("WHERE {}", wheres.join(" AND "))
        };
        Ok(Some(Sql {
            rank,
            from: format!("FROM {table} {filter}"),
            values,
            order: if query.newest_first { "DESC" } else { "ASC" },
        }))
    }

    /// How many rows fit a query.
    pub fn count(&self, query: &Query) -> Result<u64> {
        match self.sql(query)? {
            Some(sql) => self.count_of(&sql),
            None => Ok(0),
        }
    }

    fn count_of(&self, Sql { from, values, .. }: &Sql) -> Result<u64> {
        let count = format!("SELECT count(*) {from}");
        let mut asked = self.db.prepare(&count).map_err(fault)?;
        asked
            .query_row(params_from_iter(values), |row| row.get(0))
            .map_err(fault)
    }

    /// How many rows fit a query but for its time, and may be of that time all the same: nobody says the zone of their
    /// clock, or they have no time at all.
    pub fn near(&self, query: &Query, placing: Placing) -> Result<u64> {
        if query.from.is_none() && query.to.is_none() {
            return Ok(0);
        }
        let whole = Query {
            from: None,
            to: None,
            ..query.clone()
        };
        let Some(mut sql) = self.sql(&whole)? else {
            return Ok(0);
        };
        let by = |hours: u32| i64::from(hours) * 3_600_000;
        let clock = by(placing.doubt(false).hours());
        let day = by(placing.doubt(true).hours());
        let is_day = kind_code(TimeKind::DateOnly);
        // What has no time at all comes first.
        let mut spans = vec![(0, self.rank_of_ms(NO_TIME + 1)?, NO_TIME, NO_TIME)];
        spans.retain(|_| query.from.is_some());
        for (at, is_before) in [(query.from, true), (query.to, false)] {
            let Some(at) = at.map(ms) else { continue };
            let off = |by: i64| at.saturating_add(if is_before { -by } else { by });
            let (near, far) = (off(clock), off(day));
            let (here, there) = (self.rank_of_ms(at)?, self.rank_of_ms(far)?);
            spans.push(if is_before {
                (there, here, near, i64::MAX)
            } else {
                (here, there, i64::MIN, near)
            });
        }
        let (is_first, mut parts) = (sql.values.is_empty(), Vec::new());
        for (low, high, earliest, latest) in spans {
            parts.push(
                "SELECT rank.rank FROM rank JOIN row ON row.no = rank.row
                WHERE rank.rank >= ? AND rank.rank < ? AND row.utc IS NULL
                AND (row.time IS NOT NULL OR rank.at = ?)
                AND (row.time & 7 = ? OR (rank.at >= ? AND rank.at <= ?))",
            );
            let values = [low, high, NO_TIME, is_day, earliest, latest];
            sql.values.extend(values.map(Value::from));
        }
        let (rank, and) = (sql.rank, if is_first { "WHERE" } else { "AND" });
        let parts = parts.join(" UNION ALL ");
        let _ignored = write!(sql.from, " {and} {rank} IN ({parts})");
        self.count_of(&sql)
    }

    /// How many rows come before an instant.
    fn rank_of(&self, at: Option<DateTime<Utc>>) -> Result<Option<i64>> {
        at.map(|at| self.rank_of_ms(ms(at))).transpose()
    }

    fn rank_of_ms(&self, at: i64) -> Result<i64> {
        let most = "SELECT max(rank) FROM rank";
        let most: Option<i64> = self
            .db
            .query_row(most, [], |row| row.get(0))
            .map_err(fault)?;
        let mut asked = self
            .db
            .prepare("SELECT at FROM rank WHERE rank = ?")
            .map_err(fault)?;
        let (mut low, mut high) = (0, most.map_or(0, |most| most + 1));
        while low < high {
            let middle = low + (high - low) / 2;
            let there: Option<i64> = asked
                .query_row(params![middle], |row| row.get(0))
                .optional()
                .map_err(fault)?;
            if there.is_some_and(|there| there < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Ok(low)
    }
}

const fn ms(at: DateTime<Utc>) -> i64 {
    at.timestamp_millis()
}

/// The terms that must all hold; none when words were typed and nothing in them can be searched for.
fn terms(query: &Query) -> Option<Vec<String>> {
    let mut terms = text_terms(&query.text);
    if terms.is_empty() && !query.text.trim().is_empty() {
        return None;
    }
    terms.extend(any_of(
        query.threads.iter().map(|no| Tag::Thread.term(no.0)),
    ));
    terms.extend(any_of(
        query.authors.iter().map(|no| Tag::Account.term(no.0)),
    ));
    terms.extend(query.export.map(|no| Tag::Export.term(no.0)));
    terms.extend(query.flag.map(|flag| Tag::Flag.term(flag as u32)));
    if let Some(kind) = query.kind {
        let no = u32::try_from(place(Kind::ALL, kind)).unwrap_or(u32::MAX);
        terms.push(Tag::Kind.term(no));
    }
    Some(terms)
}

fn any_of(terms: impl Iterator<Item = String>) -> Option<String> {
    let terms: Vec<String> = terms.collect();
    (!terms.is_empty()).then(|| format!("({})", terms.join(" OR ")))
}

/// What people typed, as phrases between quotes: each piece keeps its words together.
fn text_terms(text: &str) -> Vec<String> {
    let pieces = pieces(text);
    let last = pieces.len().saturating_sub(1);
    let grows = !text.ends_with(char::is_whitespace) && !text.ends_with(is_quote);
    let mut terms: Vec<String> = pieces
        .iter()
        .enumerate()
        .filter_map(|(at, piece)| phrase(piece, grows && at == last))
        .collect();
    if words::is_number(text.trim()) {
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let apart = terms.join(" AND ");
        terms = vec![format!("(({apart}) OR \"{digits}\" *)")];
    }
    terms
}

const fn is_quote(c: char) -> bool {
    matches!(
        c,
        '"' | '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{ab}' | '\u{bb}'
    )
}

/// Pieces between spaces, or between quotes.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    for (at, part) in text.split(is_quote).enumerate() {
        if at % 2 == 1 {
            pieces.push(part.to_owned());
        } else {
            pieces.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    pieces
}

/// A piece as a phrase. Only letters, digits and signs are in its words, so nothing in it can end the quotes.
fn phrase(piece: &str, grows: bool) -> Option<String> {
    let mut all: Vec<String> = Vec::new();
    words::each(piece, |word, _| all.push(word.to_owned()));
    let can_grow = grows && all.last().is_some_and(|word| words::can_grow(word));
    let words = all.join(" ");
    let star = if can_grow { " *" } else { "" };
    (!all.is_empty()).then(|| format!("\"{words}\"{star}"))
}

/// Where a text fits a query: stretches of bytes, in order, for whoever shows it.
pub fn highlight(text: &str, query: &str) -> Vec<Range<usize>> {
    let pieces = pieces(query);
    let grows = !query.ends_with(char::is_whitespace) && !query.ends_with(is_quote);
    let mut there: Vec<(String, Range<usize>)> = Vec::new();
    words::each(text, |word, place| there.push((word.to_owned(), place)));
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, piece) in pieces.iter().enumerate() {
        let mut wanted: Vec<String> = Vec::new();
        words::each(piece, |word, _| wanted.push(word.to_owned()));
        let Some(last) = wanted.len().checked_sub(1) else {
            continue;
        };
        let is_open = grows && at + 1 == pieces.len();
        for run in there.windows(wanted.len()) {
            let fits = run
                .iter()
                .zip(&wanted)
                .enumerate()
                .all(|(at, ((word, _), wanted))| {
                    word == wanted
                        || (is_open
                            && at == last
                            && words::can_grow(wanted)
                            && word.starts_with(wanted.as_str()))
                });
            if let (true, Some((_, first)), Some((_, end))) = (fits, run.first(), run.last()) {
                found.push(first.start..end.end);
            }
        }
    }
    found.sort_by_key(|place| (place.start, place.end));
    found.dedup();
    found
}
