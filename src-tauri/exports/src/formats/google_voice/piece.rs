//! One message or call of Google Voice's HTML.

use super::{Reader, attach, time};
use crate::draft::Draft;
use crate::html::Node;
use crate::model::{Flag, Kind, Row, Text};

/// Somebody whom a block names.
#[derive(PartialEq, Eq)]
pub(super) struct Card {
    pub(super) number: String,
    pub(super) name: String,
    /// Called "Me".
    is_me: bool,
    /// In a tag that contacts mostly do not have.
    is_marked: bool,
}

impl Card {
    /// Whether it is the owner, in a file with others: a party that its name names, numbers that it lists.
    pub(super) fn is_owner(&self, party: &str, listed: &[String]) -> bool {
        let is_party = !party.is_empty() && (self.name == party || self.number == party);
        let is_listed = !self.number.is_empty() && listed.contains(&self.number);
        let is_other = is_party || is_listed;
        self.is_me || self.is_marked && !is_other
    }
}

/// Everybody whom a block names.
pub(super) fn people(node: &Node) -> Vec<Card> {
    let is_card = |node: &Node| {
        node.is("cite") || node.has_class("vcard") && !node.is("img") && !node.is("a")
    };
    let mut cards = node.all(is_card);
    if cards.is_empty() {
        cards.push(node);
    }
    cards.into_iter().filter_map(person).collect()
}

fn person(card: &Node) -> Option<Card> {
    let link = card.first(|node| node.is("a") && node.has_class("tel"))?;
    let number = link
        .attribute("href")
        .unwrap_or_default()
        .trim_start_matches("tel:")
        .trim()
        .to_owned();
    let name = link
        .first(|node| node.has_class("fn"))
        .or_else(|| card.first(|node| node.has_class("fn")));
    let is_marked = name.is_some_and(|name| name.is("abbr"));
    let name = name.map(Node::text).unwrap_or_default();
    let name = name.trim().to_owned();
    Some(Card {
        is_me: name == "Me",
        is_marked,
        number,
        name,
    })
}

/// The other side in a file's name: `Blue Kite - Text - 2011-12-16T01_08_08Z.html`.
pub(super) fn party(base: &str) -> String {
    let mut parts = base.split(" - ");
    match (parts.next(), parts.next()) {
        (Some(name), Some(_)) if !name.starts_with("Group Conversation") => name.trim().to_owned(),
        _ => String::new(),
    }
}

/// What a file is, by the same name.
pub(super) fn kind(base: &str) -> String {
    base.split(" - ").nth(1).unwrap_or_default().to_owned()
}

pub(super) fn read(
    draft: &mut Draft<'_>,
    reader: &mut Reader,
    row: &mut Row,
    node: &Node,
    folder: &str,
) {
    row.time = time(node);
    if node.has_class("haudio") {
        return call(draft, reader, row, node, folder);
    }
    if let Some(card) = people(node).into_iter().next() {
        let is_owner = reader.is_owner(&card);
        row.author = reader.person(draft, &card.number, &card.name, is_owner);
        row.is_owner = Some(is_owner);
    }
    let quote = node.first(|node| node.is("q"));
    row.text = quote.map(|quote| Text::plain(quote.text()));
    for image in node.all(|node| node.is("img") || node.is("video") || node.is("audio")) {
        if let Some(source) = image.attribute("src") {
            row.kind = Kind::Media;
            attach(draft, row, source, folder);
        }
    }
    let is_file = |node: &Node| {
        node.is("a")
            && ["vcard", "video", "audio"]
                .iter()
                .any(|class| node.has_class(class))
    };
    for link in node.all(is_file) {
        if let Some(target) = link
            .attribute("href")
            .filter(|target| !target.starts_with("tel:"))
        {
            row.kind = if link.has_class("vcard") {
                Kind::Contact
            } else {
                Kind::Media
            };
            attach(draft, row, target, folder);
        }
    }
    if let Some(text) = &row.text
        && text.shown.is_empty()
        && !row.media.is_empty()
    {
        row.text = None;
    }
}

fn call(draft: &mut Draft<'_>, reader: &mut Reader, row: &mut Row, node: &Node, folder: &str) {
    row.kind = Kind::Call;
    let title = node
        .first(|node| node.has_class("fn") && node.is("span"))
        .map(Node::text)
        .unwrap_or_default();
    let mut tags = labels(node);
    if !reader.kind.is_empty() && !has_tag(&tags, &reader.kind) {
        tags.push(reader.kind.clone());
    }
    let has = |word: &str| has_tag(&tags, word);
    row.flags.add_if(Flag::Missed, has("missed"));
    row.is_owner = if has("placed") {
        Some(true)
    } else if has("missed") || has("received") || has("voicemail") {
        Some(false)
    } else {
        None
    };
    if let Some(card) = people(node).into_iter().next() {
        let is_owner = reader.is_owner(&card);
        let person = reader.person(draft, &card.number, &card.name, is_owner);
        if row.is_owner != Some(true) {
            row.author = person;
        }
    }
    if !tags.is_empty() {
        row.keep("labels", tags.join(", "));
    }
    if let Some(duration) = node.first(|node| node.has_class("duration")) {
        row.keep(
            "duration",
            duration
                .attribute("title")
                .map_or_else(|| duration.text(), str::to_owned),
        );
    }
    let spoken = node
        .first(|node| node.has_class("full-text"))
        .map(Node::text)
        .filter(|text| !text.is_empty());
    let shown = node
        .first(|node| node.has_class("contributor"))
        .map(Node::text);
    row.text = spoken
        .or(shown.filter(|text| !text.is_empty()))
        .or(Some(title))
        .filter(|text| !text.is_empty())
        .map(Text::plain);
    for audio in node
        .all(|node| node.is("audio") || node.is("a") && node.attribute("rel") == Some("enclosure"))
    {
        let source = audio.attribute("src").or_else(|| audio.attribute("href"));
        if let Some(source) = source
            && row.media.iter().all(|media| media.name != source)
        {
            attach(draft, row, source, folder);
        }
    }
}

fn has_tag(tags: &[String], word: &str) -> bool {
    tags.iter().any(|tag| tag.eq_ignore_ascii_case(word))
}

/// `Missed`, `Placed`, `Inbox`: by the link's end, which is in English whatever is shown.
fn labels(node: &Node) -> Vec<String> {
    let tags = node.all(|node| node.is("a") && node.attribute("rel") == Some("tag"));
    tags.into_iter()
        .map(|tag| {
            let end = tag
                .attribute("href")
                .and_then(|href| href.rsplit('#').next());
            end.map_or_else(|| tag.text(), str::to_owned)
        })
        .collect()
}
