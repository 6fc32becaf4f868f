//! What a name tells, and what a file tells of itself.

use chrono::{DateTime, Utc};

mod files;
mod names;

fn latest() -> DateTime<Utc> {
    "2026-12-31T00:00:00Z".parse().expect("a time")
}
