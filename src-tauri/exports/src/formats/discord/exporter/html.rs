//! The tool's HTML: groups of messages by one author, in four generations of markup.

use super::{
    People, check_count, claim, clock, files, note, number_of, read_all, set_title, stated_count,
};
use crate::container::{EntryId, fault_of};
use crate::detect::{Claim, Format, FormatId, Look};
use crate::draft::Draft;
use crate::finding::{Code, Level};
use crate::formats::discord::time_of_id;
use crate::html::{self, Node, Piece, Tag};
use crate::json::Stop;
use crate::model::ThreadId;
use crate::time::order::{Decision, Evidence};

mod older;
mod row;

/// The format.
pub(crate) struct ExporterHtml;

/// Styles and icons come first, with a media type in each: the preamble stands far behind.
const HEAD: usize = 256 << 10;

impl Format for ExporterHtml {
    fn claim(&self, look: &Look<'_>) -> Vec<Claim> {
        let files = files(look, &["html", "htm"], HEAD, is_own);
        claim(FormatId::DiscordExporterHtml, files, look)
    }

    fn read(&self, claim: &Claim, draft: &mut Draft<'_>) {
        draft.finding(Level::Note, Code::HtmlTimes, "");
        read_all(claim, draft, read_file);
    }
}

fn is_own(head: &str) -> bool {
    let has = |word: &str| head.contains(word);
    has("chatlog__") || has("preamble__entry") || has("class=\"msg-user\"") && has("id=\"log\"")
}

const GROUP: &str = "chatlog__message-group";
const MESSAGE: &str = "chatlog__message-container";

fn is_block(tag: &Tag) -> bool {
    let is_own = |class: &&str| tag.has_class(class);
    [GROUP, MESSAGE, "preamble__entry", "postamble__entry"]
        .iter()
        .any(is_own)
        || older::is_block(tag)
}

fn read_file(
    draft: &mut Draft<'_>,
    people: &mut People,
    thread: ThreadId,
    entry: EntryId,
) -> Result<(), Stop> {
    let mut evidence = Evidence::default();
    if is_in_numbers(draft, entry) {
        let _told_in_the_second_pass = walk(draft, entry, &mut |_, node| {
            row::times(&node, &mut |raw| clock::see(&mut evidence, raw));
            row::times_beside_ids(&node, &mut |raw, id| {
                if let Some(made) = time_of_id(id) {
                    clock::see_made(&mut evidence, raw, made);
                }
            });
        });
    }
    let mut file = File {
        people,
        thread,
        entry,
        folder: draft.container().entry(entry).folder().to_owned(),
        order: evidence.decide(),
        number: 0,
        entries: 0,
        stated: None,
    };
    let outcome = walk(draft, entry, &mut |draft, node| {
        file.block(draft, &node);
    });
    match file.stated {
        Some(stated) => check_count(draft, entry, stated, file.number),
        None if file.number == 0 => {
            let label = draft.label(entry);
            draft.finding(Level::Broken, Code::FileNotUnderstood, label.as_ref());
        }
        None => {}
    }
    outcome
}

/// Whether the first dates are in numbers, so that the whole file must tell which is the day. A file is written by one
/// computer: where months are in words, they are so in all of it.
fn is_in_numbers(draft: &Draft<'_>, entry: EntryId) -> bool {
    let head = draft.container().head(entry, 2 * HEAD);
    let (mut all, mut numbers) = (0, 0);
    // It ends in the middle.
    let _cut = html::read(head.as_slice(), draft.limits(), &is_block, &mut |piece| {
        if let Piece::Block(node) = piece {
            row::first_times(&node, &mut |raw| {
                all += 1;
                numbers += usize::from(clock::is_in_numbers(raw));
            });
        }
    });
    all < 20 || numbers > 0
}

/// Gives every block.
fn walk(
    draft: &mut Draft<'_>,
    entry: EntryId,
    each: &mut dyn FnMut(&mut Draft<'_>, Node),
) -> Result<(), Stop> {
    let container = draft.container();
    let reader = container.read(entry).map_err(|error| Stop {
        code: fault_of(&error),
        at: 0,
    })?;
    html::read(reader, container.limits(), &is_block, &mut |piece| {
        if let Piece::Block(node) = piece {
            each(draft, node);
        }
    })
}

pub(super) struct File<'a> {
    pub(super) people: &'a mut People,
    pub(super) thread: ThreadId,
    pub(super) entry: EntryId,
    pub(super) folder: String,
    pub(super) order: Decision,
    /// Messages so far.
    pub(super) number: u64,
    /// Lines of the preamble so far.
    entries: u64,
    stated: Option<u64>,
}

impl File<'_> {
    fn block(&mut self, draft: &mut Draft<'_>, node: &Node) {
        if node.has_class("preamble__entry") {
            self.preamble(draft, &node.text());
        } else if node.has_class("postamble__entry") {
            let text = node.text();
            match stated_count(&text) {
                Some(stated) => self.stated = Some(stated),
                None => note(draft, self.thread, "postamble", &text),
            }
        } else if let Some(key) = older::told(node) {
            let text = node.text();
            match key {
                "messages" => {
                    let is_word = |c: char| c.is_alphabetic() || c == ' ';
                    self.stated = number_of(text.trim_end_matches(is_word));
                }
                "channel" => set_title(draft, self.thread, &text),
                _ => {}
            }
            note(draft, self.thread, key, &text);
        } else {
            row::group(draft, self, node);
        }
    }

    /// The server, then category and channel, then topic and dates.
    fn preamble(&mut self, draft: &mut Draft<'_>, text: &str) {
        self.entries += 1;
        let key = match self.entries {
            1 => "guild.name",
            2 => {
                let name = text.rsplit(" / ").next().unwrap_or(text);
                set_title(draft, self.thread, name.trim());
                "channel"
            }
            _ => "preamble",
        };
        note(draft, self.thread, key, text);
    }
}
