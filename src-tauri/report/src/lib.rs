//! What people read of a case: the files of what is handed over, and every sentence in English and in French.
//!
//! [`police::plan_police`] decides what goes in and what is held back; everything else here writes one kind of file.
//!
//! [`hand_over`] has the bundle written and logged by the core; [`rebuild`] makes the tables of a bundle anew to see
//! whether they agree with its log.
//!
//! Deliberately not here: clocks, disks, the packing itself (`holdfast-core`), the PDF (`holdfast-pdf`). Bytes and
//! times are passed in, and the same input gives the same bytes.

pub mod beside;
pub mod capture;
pub mod case_json;
pub mod case_uco;
pub mod contents;
pub mod exports;
pub mod hand_over;
pub mod names;
pub mod plain;
pub mod police;
pub mod practice;
pub mod read_me;
pub mod rebuild;
pub mod sentences;
pub mod statement;
pub mod tables;
pub mod verify_txt;
pub mod visible;

mod clock;
#[cfg(test)]
mod sample;
mod told_image;
