//! What the platform exports of a case say, made searchable; disposable, made again from the objects at any time.
//!
//! It stands above `holdfast-core` (cases) and `holdfast-exports` (formats), and is where the two meet. Nothing of it is
//! part of the record: a case without it is whole, and marks hold their rows themselves.
//!
//! # For whoever asks
//!
//! ```text
//! Index::ready(store, case)                    at once: the index in the cache, if it is of this very state
//! Index::is_whole(store)                       hashes it: in the background; if false, Index::make
//! Index::make(store, case, place, progress)    long work; Place::Cache for whoever holds the lock, else Place::Memory
//! Index::open(store, case, place, progress)    the three in one, for the command line
//! index.fits(case)                             false after an export was added or a zone was stated: make it again
//!
//! exports() unread()                           what was read: format, numbers, findings, whether a zone is asked for
//! further(case)                                exports that look like parts of earlier ones: to be asked about
//! threads() accounts()                         all of them; thread(no) account(no) export(no)
//! rows(thread, from, limit)                    a stretch of a conversation, in order of time
//! search(query, offset, limit)                 words and filters over everything; highlight(text, words)
//! each(query, limit, take)                     the same, row by row, for tables
//! row(no) find(reference)                      one row; the number of a reference
//! original(store, no, most)                    where it stands in the original, and the raw text
//! seen(store, numbers)                         what `holdfast_core::edit::mark` keeps
//! items(offset, limit) dated_items()           dated entries of lists
//! files_with_rows()                            which files hold rows; the others hold lists, or the account
//! found() found_one(no)                        numbers, addresses and links in rows, each once
//! timeline(case)                               marked rows, threads' first and last, dated entries, in one order
//! zone::Zone::read(text) zone::names()         what may be stated as a zone
//! shots::shots(case, told) shots::in_order()   screenshots in their order; shots::neighbours()
//! ```
//!
//! Numbers ([`RowNo`] and its like) are small, opaque, and hold for one index; a page is given these. What holds for good
//! is the [`Ref`] of a row. An index can be moved to another thread but is asked by one at a time. An error of kind
//! `CannotRead` while asking means that the index is damaged: make it again.

mod ask;
mod bytes;
pub mod capture;
mod column;
mod ends;
mod found;
mod kept;
mod make;
mod model;
mod open;
mod placing;
pub mod recognise;
mod reference;
mod schema;
pub mod shots;
mod stamp;
mod tag;
mod timeline;
pub mod words;
pub mod zone;

pub use ask::{FilesWithRows, Original, codes_of, highlight};
pub use ends::{Between, Ends};
pub use found::FoundKind;
pub use model::{
    AccountInfo, AccountNo, COUNT_MAX, ExportInfo, ExportNo, FoundInfo, FoundNo, ItemInfo, Moment,
    Page, Placed, Query, ReactionInfo, RowInfo, RowNo, ThreadInfo, ThreadNo, UnreadInfo,
    ZoneStatus,
};
pub use open::{Index, Place};
pub use placing::{Doubt, Placing};
pub use reference::{NotARef, Ref, escaped};
pub use stamp::{moment_of_seen, person, seen};
pub use timeline::{Point, What, marked};
