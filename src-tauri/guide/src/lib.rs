//! The advice that Holdfast gives to a family, as data: safety, words, the path, a card for each app, contacts.
//!
//! Every sentence is a [`Fact`]: English and Canadian French side by side, with its source, the source's date, how sure
//! it is, and the day on which a person checked it. The base of every sentence is the project's `domain.md`; what is
//! unsure there is unsure here, and says so ([`Fact::doubt`]).
//!
//! Pure and without a clock: nothing here knows a case, a window or the network. Links are opened by others, by
//! [`LinkId`] out of this list alone.
//!
//! Where to begin: [`safety`], [`words`], [`questions`], [`plan`], [`card`], [`helplines`], [`link`].

mod about;
mod bringing;
mod capturing;
mod catalogue;
mod clock;
mod contact;
mod coverage;
mod fact;
mod gap;
mod images;
mod law;
mod link;
mod money;
mod plan;
mod platform;
mod question;
mod safety;
mod setup;
mod sheet;
mod source;
mod step;
mod text;
mod words;

pub use about::{About, about};
pub use bringing::{Bringing, Computer, Phone, all_bringing, bringing};
pub use capturing::{Capturing, capturing};
pub use catalogue::{fact, facts};
pub use clock::{AppClock, Clock, Gone, Of, clocks, first_clock};
pub use contact::{
    Contact, Purpose, Region, contact, contacts, contacts_for, helplines, lines_in_quebec,
};
pub use coverage::{Covered, Named, Place, coverage, named};
pub use fact::{Confidence, Fact, Source};
pub use gap::{CaseFacts, Gap, GapId, Standing, gaps};
pub use images::{Images, Removal, images, removal};
pub use law::{Law, law};
pub use link::{Link, LinkId, link, links};
pub use money::{Method, money};
pub use plan::{Step, plan};
pub use platform::{
    Button, Buttons, Card, CardTitles, Download, Effect, Platform, Reach, Screenshots, Told, card,
    card_titles, cards,
};
pub use question::{Answer, Choice, Many, Question, questions};
pub use safety::{Safety, safety};
pub use setup::{Happened, ImageKind, InTouch, Setup, Who};
pub use sheet::{sheet, sheet_in_columns};
pub use step::{Minimum, Stage, StepId, minimum};
pub use text::{Lang, Reader, Text};
pub use words::{Words, words};
