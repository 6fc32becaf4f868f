//! What the page of Holdfast sees: plain values, camelCase, and the same types in TypeScript.
//!
//! A view is made from a core or report value and goes one way, to the window; what comes back are the small types of
//! answers at the end of each module. Handles (`token`) are opaque random texts: no path ever comes from the page, and
//! the folders that are shown are only shown. Deliberately not here: commands, dialogs, clocks, sentences (the page has
//! its own texts for every code).
//!
//! `cargo test -p holdfast-view` fails when `ui/src/lib/generated/view.ts` is stale;
//! `HOLDFAST_WRITE_TYPES=1 cargo test -p holdfast-view` writes it again.

mod boxes;
mod bundle;
mod capture;
mod case;
mod check;
mod clocks;
#[macro_use]
mod codes;
mod copies;
mod damage;
mod downloads;
mod exhibit;
mod gaps;
mod guide;
mod import;
mod job;
mod order;
mod path;
mod people;
mod points;
mod present;
mod read_codes;
mod reading;
mod records;
mod rows;
mod settings;
mod time;
mod wire;

pub use boxes::{CoveringView, DrawnBox};
pub use bundle::{
    AlsoTravels, BundleChoice, BundlePlanView, BundleResult, BundledView, EnclosedGroup,
    HeldBackView, Inside, NewSinceView, RecordGroup, WithheldView, ZipView,
};
pub use capture::{CaptureView, ClaimView, MailView};
pub use case::{CaseCounts, CaseView, CopyResult, KnownCase, PlaceOffer, PlacePurpose};
pub use check::{
    CheckCounts, CheckResult, CheckTarget, CompareOutcome, Compared, DateProof, DateView,
    FindingView,
};
pub use clocks::ClockView;
pub use codes::{
    AnswerEffect, AnswerOf, Before, Downloads, ErrorCode, EventCode, FindingCode, FitCode,
    FlagCode, FoundCode, Kind, Level, NotRead, OutcomeKind, Reason, RecordKind, SchemeCode, Shows,
    State, Verdict, Withheld,
};
pub use copies::CopiesFolder;
pub use damage::{DamagedKind, DamagedView};
pub use downloads::{DownloadPlanView, HeldBack, HeldBackWhy, InOf};
pub use exhibit::{
    Answered, DescribedField, ExhibitDetails, ExhibitField, ExhibitRow, HistoryLine, PlaceSeen,
    Released, SetAsideView, UncoverState, is_shown,
};
pub use gaps::{
    Counted, GapAnswer, GapHint, GapStanding, GapView, GapsView, RecordChoice, can_tie,
};
pub use guide::{
    AboutView, AnswerChoice, BringingView, ButtonView, CapturingView, CardView, ContactFor,
    ContactView, FactView, GuideView, ImagesView, LawView, LinkToView, MinimumView, MoneyView,
    QuestionView, RemovalView, SafetyView, SheetSaved, SourceView, TextView, advice_good_since,
};
pub use import::{
    DropEvent, FileAnswer, ImportAnswers, OutcomeRow, PlanView, PlannedVisual, RefusedFile,
};
pub use job::{JobAbout, JobEvent, JobResult, RunningJob};
pub use order::{Missing, OrderView, PairView, ShotView};
pub use path::{PathView, SetupAnswers, StageView, StepState, StepView, reader_of};
pub use people::{
    AccountRecord, FoundAccount, LinkView, OfferState, PeopleView, PersonView, Sureness, WroteView,
};
pub use points::{PointView, PointWhat};
pub use present::{PromiseView, WhoIsHere};
pub use read_codes::{
    Assumption, CaptureWarning, ExportFormat, ListCode, MadeCode, MediaState, ReadCode, ReadLevel,
    RowFlag, RowKind, UnreadReason, ZoneCode,
};
pub use reading::{
    AccountView, ChangeCode, DoubtCode, DoubtView, ExportView, FurtherView, MomentView,
    ReadFinding, ReadingView, ThreadView, UnreadView,
};
pub use records::{CheckView, FoundView, RecordView, TakenView};
pub use rows::{FoundIn, FoundRows, MediaView, OriginalView, ReactionView, RowView, SearchAsk};
pub use settings::{About, Contrast, Language, Region, Settings, Start, TextSize, Theme};
pub use time::{Instant, TimeSource, TimeView};
pub use wire::WireError;

#[cfg(test)]
mod types;
