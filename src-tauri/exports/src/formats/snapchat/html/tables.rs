//! Lists in HTML: a heading and a table for each section.

use std::borrow::Cow;

use super::super::lists::{CREATION, account, list_of};
use super::super::place::Kind;
use super::super::{clock, people::People};
use crate::container::EntryId;
use crate::draft::Draft;
use crate::finding::{Code, Level};
use crate::formats::listing::{self, About};
use crate::html::{self, Node, Piece};
use crate::json::{Fields, Value};
use crate::model::{Flag, Person};

/// Reads a page of lists.
pub(in super::super) fn lists(
    draft: &mut Draft<'_>,
    people: &mut People,
    entry: EntryId,
    kind: Kind,
) {
    if kind == Kind::Snaps {
        return super::snaps(draft, people, entry);
    }
    let container = draft.container();
    draft.uses(entry);
    let reader = match container.read(entry) {
        Ok(reader) => reader,
        Err(error) => return draft.fault(entry, &error),
    };
    let mut tables = Tables {
        kind,
        ..Tables::default()
    };
    let is_block = |tag: &html::Tag| tag.is("tr") || is_heading(&tag.name);
    let outcome = html::read(
        reader,
        container.limits(),
        &is_block,
        &mut |piece| match piece {
            Piece::Block(node) => tables.take(draft, people, entry, &node),
            Piece::Start(tag) => tables.starts(&tag.name),
            Piece::End(name) => tables.hidden -= usize::from(tables.hidden > 0 && is_hidden(name)),
            Piece::Text(text) => tables.has_text |= tables.hidden == 0 && !text.trim().is_empty(),
        },
    );
    if let Err(stop) = outcome {
        draft.stopped(entry, stop);
    }
    if tables.has_text && !tables.has_table {
        let label = draft.label(entry);
        draft.finding(Level::Warning, Code::FileNotUnderstood, label.as_ref());
    }
    if kind == Kind::Account && !tables.basics.is_empty() {
        account(people, &Value::Object(tables.basics));
    }
}

fn is_heading(name: &str) -> bool {
    matches!(name, "h1" | "h2" | "h3" | "h4" | "h5")
}

/// Elements whose text is no list: navigation, mostly.
fn is_hidden(name: &str) -> bool {
    super::page::HIDDEN.contains(&name) || matches!(name, "a" | "script" | "style")
}

fn is_strong(node: &Node) -> bool {
    node.is("b") || node.is("strong")
}

struct Tables {
    kind: Kind,
    section: String,
    header: Vec<String>,
    basics: Fields<'static>,
    count: u64,
    has_table: bool,
    /// Whether something is said outside of tables and headings.
    has_text: bool,
    /// How many elements of navigation are open.
    hidden: usize,
}

impl Default for Tables {
    fn default() -> Self {
        Self {
            kind: Kind::Friends,
            section: String::new(),
            header: Vec::new(),
            basics: Vec::new(),
            count: 0,
            has_table: false,
            has_text: false,
            hidden: 0,
        }
    }
}

impl Tables {
    fn starts(&mut self, name: &str) {
        self.hidden += usize::from(is_hidden(name));
        if name == "table" {
            self.has_table = true;
            self.header.clear();
        }
    }

    fn take(&mut self, draft: &mut Draft<'_>, people: &mut People, entry: EntryId, node: &Node) {
        if is_heading(&node.tag.name) {
            self.section = node.text();
            self.header.clear();
            return;
        }
        let cells: Vec<&Node> = node.all(|node| node.is("td") || node.is("th"));
        let texts: Vec<String> = cells.iter().map(|cell| cell.text()).collect();
        // Older pages write the names of columns in bold, as cells like all others.
        let is_named = self.header.is_empty() && texts.iter().any(|text| text == "Username");
        let is_bold = |cell: &&Node| cell.is("th") || is_named && cell.first(is_strong).is_some();
        // A table of people may have one column; elsewhere one cell in bold is a label.
        let is_first = self.kind == Kind::Friends && self.header.is_empty();
        let is_header = cells.iter().all(is_bold) && (cells.len() > 1 || is_first);
        if is_header {
            self.header = texts;
            return;
        }
        let is_basic = self.kind == Kind::Account && list_of(self.kind, &self.section).is_none();
        if is_basic {
            self.basic(texts);
            return;
        }
        self.count += 1;
        let Some(list) = list_of(self.kind, &self.section) else {
            return;
        };
        let values = texts
            .into_iter()
            .map(|text| Value::Text(Cow::Owned(text)))
            .enumerate();
        let fields: Fields<'_> = values
            .map(|(place, value)| {
                let name = self.header.get(place);
                let name = name.map_or_else(|| format!("column {}", place + 1), Clone::clone);
                (Cow::Owned(name), value)
            })
            .collect();
        let value = Value::Object(fields);
        let about = about(people, self.kind, &value);
        let source = draft.source(entry, format!("row {}", self.count), None);
        let more = [("section", self.section.as_str())];
        listing::add(draft, list, source, &value, about, &more);
    }

    /// A label with its value, or a row under labels.
    fn basic(&mut self, texts: Vec<String>) {
        let mut add = |name: &str, value: String| {
            let name = name.trim().trim_end_matches(':').to_owned();
            let value = Value::Text(Cow::Owned(value));
            self.basics.push((Cow::Owned(name), value));
        };
        if self.header.is_empty() {
            if let [name, value] = texts.as_slice() {
                add(name, value.clone());
            }
            return;
        }
        for (name, value) in self.header.iter().zip(texts) {
            add(name, value);
        }
    }
}

fn about(people: &mut People, kind: Kind, value: &Value<'_>) -> About {
    let mut about = About::default();
    let text = |key| value.written(key).map(Cow::into_owned);
    if kind == Kind::Friends {
        let person = Person {
            username: text("Username"),
            display_name: text("Display Name"),
            ..Person::default()
        };
        people.learn(&person);
        about.person = Some(person);
        about.used.extend(["Username", "Display Name"]);
    }
    let keys = [CREATION, "Created", "Start Time"];
    if let Some(key) = keys.into_iter().find(|key| value.written(key).is_some()) {
        about.time = text(key).as_deref().and_then(clock::read);
        about.used.push(key);
        about.flags.add_if(Flag::Created, key == CREATION);
    }
    about
}
