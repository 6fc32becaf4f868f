//! The commands over plain values, without a window: a whole hand-over, and whatever a page that is not ours might try.

use house::{CHOSEN, House, PNG, answered, code, done, is_below, last, listening};

mod boxes;
mod covering;
mod door;
mod downloads;
mod forged;
mod gaps;
mod handed;
mod house;
mod measure;
mod path;
mod practice;
mod present;
mod reading;
mod records;
mod settings;
mod sheet;
mod trouble;
mod whole;
