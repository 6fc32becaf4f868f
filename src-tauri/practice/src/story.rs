//! What the invented family says of it: the path, accounts, a payment, a mark, a gap. Each by the function that a real
//! family's words go through.

use std::collections::BTreeMap;

use holdfast_core::edit;
use holdfast_core::error::Result;
use holdfast_core::fact::{AnswerFact, AnswerState, Confidence, Lang, SetupFact};
use holdfast_core::id::{Id, RecordKind};
use holdfast_core::progress::Progress;
use holdfast_core::store::Writer;
use holdfast_index::{Index, Place, Query};

use crate::Order;

/// The words of the threat, as they stand in the download of Instagram.
const THREAT: &str = "\"pay 200\"";

/// Tells the whole story. The last thing is the answer to a gap (`crate::is_finished`).
pub(crate) fn tell(writer: &mut Writer, order: &Order<'_>, progress: &dyn Progress) -> Result<()> {
    let told = Told { order };
    told.path(writer)?;
    told.exhibit(writer)?;
    told.accounts(writer)?;
    told.records(writer)?;
    told.mark(writer, progress)?;
    told.gaps(writer)
}

struct Told<'a> {
    order: &'a Order<'a>,
}

impl Told<'_> {
    fn pick(&self, en: &'static str, fr: &'static str) -> &'static str {
        match self.order.lang {
            Lang::En => en,
            Lang::Fr => fr,
        }
    }

    fn path(&self, writer: &mut Writer) -> Result<()> {
        let codes = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect();
        let setup = SetupFact {
            who: Some("parent".to_owned()),
            region: Some("canada".to_owned()),
            apps: codes(&["instagram", "snapchat", "whatsapp"]),
            contact: Some("still_writing".to_owned()),
            happened: codes(&["paid"]),
            image: Some("unknown".to_owned()),
        };
        edit::set_up(writer, setup, self.order.clock)?;
        let done = answer("stop_replying", AnswerState::Done, None);
        edit::answer_step(writer, done, self.order.lang, self.order.clock)
    }

    /// Says of the first screenshot what it shows.
    fn exhibit(&self, writer: &mut Writer) -> Result<()> {
        let Some(id) = exhibit_called(writer, "IMG_4018.PNG") else {
            return Ok(());
        };
        let words = self.pick(
            "Her profile, with the username",
            "Son profil, avec le nom d’utilisateur",
        );
        let fields = fields(&[("description", words)]);
        edit::describe(writer, id, fields, self.order.lang, self.order.clock)
    }

    fn accounts(&self, writer: &mut Writer) -> Result<()> {
        let profile = name_of(exhibit_called(writer, "IMG_4018.PNG"));
        let chat = name_of(exhibit_called(writer, "IMG_4032.PNG"));
        let instagram = [
            ("platform", "Instagram"),
            ("username", "emily.r_2009"),
            ("display_name", "Emily R"),
            ("role", "threatening"),
            ("exhibits", profile.as_str()),
        ];
        let whatsapp = [
            ("platform", "WhatsApp"),
            ("phone", "+44 7700 900142"),
            ("role", "threatening"),
            ("exhibits", chat.as_str()),
        ];
        let one = self.record(writer, RecordKind::Account, &instagram)?;
        let other = self.record(writer, RecordKind::Account, &whatsapp)?;
        let why = self.pick(
            "She gave this number herself.",
            "Elle a donné ce numéro elle-même.",
        );
        let (lang, clock) = (self.order.lang, self.order.clock);
        let why = Some(why.to_owned());
        edit::link(writer, [one, other], Confidence::Likely, why, lang, clock).map(|_| ())
    }

    fn records(&self, writer: &mut Writer) -> Result<()> {
        let chat = name_of(exhibit_called(writer, "IMG_4032.PNG"));
        let payment = [
            ("what", self.pick("an e-Transfer", "un virement Interac")),
            ("status", "paid"),
            ("method", "e_transfer"),
            ("amount", "50"),
            ("currency", "CAD"),
            ("date_time", "2026-03-05 20:26"),
            ("time_zone", "America/Edmonton"),
            ("recipient_email", "er.giftpay77@mail.example.com"),
            ("exhibits", chat.as_str()),
        ];
        let event = [
            ("what", self.pick("the threat", "la menace")),
            ("date_time", "2026-03-04 21:08"),
            ("time_zone", "America/Edmonton"),
            ("platform", "Instagram"),
        ];
        let statement = [
            ("who", self.pick("Theo’s mother", "La mère de Theo")),
            (
                "words",
                self.pick(
                    "Practice: an invented statement. I took these pictures from his telephone on Friday evening.",
                    "Exercice\u{a0}: une déclaration inventée. J’ai pris ces images sur son téléphone vendredi soir.",
                ),
            ),
        ];
        self.record(writer, RecordKind::Payment, &payment)?;
        self.record(writer, RecordKind::Event, &event)?;
        self.record(writer, RecordKind::Statement, &statement)
            .map(|_| ())
    }

    /// Marks the message with the threat, where it was read.
    fn mark(&self, writer: &mut Writer, progress: &dyn Progress) -> Result<()> {
        let index = Index::open(writer.store(), writer.case(), Place::Cache, progress)?;
        let query = Query {
            text: THREAT.to_owned(),
            ..Query::default()
        };
        let found = index.search(&query, 0, 1)?;
        let numbers: Vec<_> = found.rows.iter().map(|row| row.no).collect();
        let seen = index.seen(writer.store(), &numbers)?;
        edit::mark(writer, seen, self.order.clock)
    }

    fn gaps(&self, writer: &mut Writer) -> Result<()> {
        let note = self.pick(
            "She deleted these messages before anyone could save them.",
            "Elle a supprimé ces messages avant que quelqu’un puisse les garder.",
        );
        let gap = answer("move", AnswerState::NotPossible, Some(note));
        edit::answer_gap(writer, gap, self.order.lang, self.order.clock)
    }

    fn record(&self, writer: &mut Writer, kind: RecordKind, said: &[(&str, &str)]) -> Result<Id> {
        edit::add_record(
            writer,
            kind,
            fields(said),
            self.order.lang,
            self.order.clock,
        )
    }
}

fn answer(about: &str, state: AnswerState, note: Option<&str>) -> AnswerFact {
    AnswerFact {
        about: about.to_owned(),
        state,
        tied: Vec::new(),
        note: note.map(str::to_owned),
    }
}

fn fields(said: &[(&str, &str)]) -> BTreeMap<String, String> {
    let said = said.iter().filter(|(_, words)| !words.is_empty());
    said.map(|(field, words)| ((*field).to_owned(), (*words).to_owned()))
        .collect()
}

fn exhibit_called(writer: &Writer, name: &str) -> Option<Id> {
    let mut exhibits = writer.case().exhibits.iter();
    let found = exhibits.find(|exhibit| exhibit.name() == name)?;
    Some(found.id)
}

fn name_of(id: Option<Id>) -> String {
    id.map(|id| id.to_string()).unwrap_or_default()
}
