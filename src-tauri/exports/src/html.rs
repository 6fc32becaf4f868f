//! HTML as a stream of pieces: blocks that a format asks for, as small trees; everything around them, tag by tag.
//!
//! html5ever's tokenizer reads it; there is no tree of the whole file, so memory does not grow with it. Nothing is
//! rendered, no script is looked at, no reference is followed.
//!
//! ```text
//! html::read(reader, limits, &|tag| tag.has_class("message"), &mut |piece| match piece {
//!     Piece::Block(node) => node.first(|node| node.has_class("from_name")).map(Node::text),
//!     Piece::Start(tag) | Piece::End(name) | Piece::Text(text) => … outside of blocks …
//! })
//! ```

use std::cell::RefCell;
use std::io::Read;

use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use html5ever::{Attribute, LocalName};

use crate::container::fault_of;
use crate::finding::Code;
use crate::json::Stop;
use crate::limits::Limits;
use crate::text::decode::Decoded;

mod node;
mod utf8;

pub use node::{Node, Tag};
use utf8::Utf8;

/// A piece of an HTML file.
#[derive(Debug)]
pub enum Piece<'a> {
    /// A block that was asked for, whole.
    Block(Node),
    /// The start of an element outside of blocks.
    Start(&'a Tag),
    /// The end of an element outside of blocks; one for every start.
    End(&'a str),
    /// Text outside of blocks, entities decoded, spaces as they are.
    Text(&'a str),
}

/// Elements without an end.
const VOID: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];
/// Elements that end where the next of their kind begins.
const NEIGHBOURS: &[&str] = &["li", "option", "tr", "td", "th", "dt", "dd", "p"];
/// Elements that do not lie within a paragraph.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "blockquote",
    "div",
    "dl",
    "fieldset",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "ul",
];
/// Elements whose end tag may be left out.
const END_LEFT_OUT: &[&str] = &[
    "body", "caption", "colgroup", "dd", "dt", "head", "html", "li", "optgroup", "option", "p",
    "rp", "rt", "tbody", "td", "tfoot", "th", "thead", "tr",
];
/// Elements deeper than this lie beside each other: real exports nest a few dozen.
const DEPTH_MAX: usize = 256;
const CHUNK: usize = 32 << 10;

/// Reads a file. `is_block` says which elements are wanted whole; a block within a block belongs to the outer one. A file
/// that ends in the middle gives all that is there, and then says that it was cut.
pub fn read<R: Read>(
    input: R,
    limits: &Limits,
    is_block: &dyn Fn(&Tag) -> bool,
    each: &mut dyn FnMut(Piece<'_>),
) -> Result<(), Stop> {
    let tokenizer = Tokenizer::new(
        Pieces {
            state: RefCell::new(State {
                open: Vec::new(),
                block: Vec::new(),
                outside: 0,
                size: 0,
                waiting: 0,
                hidden: false,
                ends_in_tag: false,
                natures: Vec::new(),
                is_block,
                each,
                limits,
            }),
        },
        TokenizerOpts::default(),
    );
    let queue = BufferQueue::default();
    let mut utf8 = Utf8::new(Decoded::new(input));
    let outcome = loop {
        match utf8.next() {
            Ok(Some(text)) => {
                let len = text.len();
                queue.push_back(text);
                // There are no scripts to wait for.
                let _done = tokenizer.feed(&queue);
                let mut state = tokenizer.sink.state.borrow_mut();
                state.waiting += len;
                if state.waiting > limits.row_bytes {
                    break Err(Code::TooLarge);
                }
            }
            Ok(None) => break Ok(()),
            Err(error) => break Err(fault_of(&error)),
        }
    };
    let at = utf8.given;
    if outcome.is_ok() {
        tokenizer.end();
    }
    let mut state = tokenizer.sink.state.borrow_mut();
    let is_cut = state.is_cut();
    state.close_all();
    let outcome = outcome.and(if is_cut { Err(Code::Truncated) } else { Ok(()) });
    outcome.map_err(|code| Stop { code, at })
}

struct Pieces<'a> {
    state: RefCell<State<'a>>,
}

/// What an element's name says of it.
#[derive(Debug, Clone, Copy)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent traits of an element"
)]
struct Nature {
    is_void: bool,
    is_neighbour: bool,
    is_block: bool,
    is_hidden: bool,
}

impl Nature {
    fn of(name: &str) -> Self {
        Self {
            is_void: VOID.contains(&name),
            is_neighbour: NEIGHBOURS.contains(&name),
            is_block: BLOCKS.contains(&name),
            is_hidden: matches!(name, "script" | "style"),
        }
    }
}

/// Names whose nature is remembered: real pages have a dozen or two.
const NATURES_MAX: usize = 48;

/// An open element.
struct Open {
    name: LocalName,
    /// It lies too deep within a block: counted as open, so that ends fit; its content goes to the one around it.
    is_too_deep: bool,
}

impl Open {
    fn is(&self, name: &str) -> bool {
        !self.is_too_deep && &*self.name == name
    }
}

struct State<'a> {
    /// The open elements, outermost first.
    open: Vec<Open>,
    /// The open elements of the block that is being built; empty outside.
    block: Vec<Node>,
    /// How many elements were open where the block began.
    outside: usize,
    /// Bytes in the block.
    size: usize,
    /// Bytes that were fed since the last token came out.
    waiting: usize,
    /// Within a script or style.
    hidden: bool,
    /// The file ends before a tag does.
    ends_in_tag: bool,
    /// Names that were met, with what they say.
    natures: Vec<(LocalName, Nature)>,
    is_block: &'a dyn Fn(&Tag) -> bool,
    each: &'a mut dyn FnMut(Piece<'_>),
    limits: &'a Limits,
}

impl TokenSink for Pieces<'_> {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut state = self.state.borrow_mut();
        state.waiting = 0;
        match token {
            Token::CharacterTokens(text) => state.text(&text),
            Token::TagToken(tag) if tag.kind == TagKind::EndTag => state.end(&tag.name),
            Token::TagToken(tag) => {
                let raw = match &*tag.name {
                    "script" => Some(RawKind::ScriptData),
                    "style" | "xmp" | "iframe" | "noembed" | "noframes" => Some(RawKind::Rawtext),
                    "title" | "textarea" => Some(RawKind::Rcdata),
                    _ => None,
                };
                state.start(tag.name, tag.attrs);
                if let Some(raw) = raw {
                    return TokenSinkResult::RawData(raw);
                }
            }
            Token::ParseError(error) => state.ends_in_tag |= error.contains("EOF"),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl State<'_> {
    fn nature(&mut self, name: &LocalName) -> Nature {
        if let Some(&(_, nature)) = self.natures.iter().find(|(own, _)| own == name) {
            return nature;
        }
        let nature = Nature::of(name);
        if self.natures.len() < NATURES_MAX {
            self.natures.push((name.clone(), nature));
        }
        nature
    }

    fn start(&mut self, element: LocalName, attributes: Vec<Attribute>) {
        let nature = self.nature(&element);
        let name: &str = &element;
        if nature.is_neighbour && self.open.last().is_some_and(|open| open.is(name)) {
            self.close();
        }
        if nature.is_block && self.open.last().is_some_and(|open| open.is("p")) {
            self.close();
        }
        let tag = Tag::new(element.clone(), attributes);
        self.hidden = nature.is_hidden;
        let is_void = nature.is_void;
        if self.block.is_empty() {
            if !is_void && (self.is_block)(&tag) {
                self.outside = self.open.len();
                self.size = 0;
                self.block.push(Node::element(tag));
                self.open.push(Open {
                    name: element,
                    is_too_deep: false,
                });
                return;
            }
            (self.each)(Piece::Start(&tag));
            if is_void {
                (self.each)(Piece::End(name));
            } else {
                self.open.push(Open {
                    name: element,
                    is_too_deep: false,
                });
            }
            return;
        }
        self.size += 64 + tag.size();
        if is_void {
            self.add(Node::element(tag));
        } else {
            let is_too_deep = self.block.len() >= DEPTH_MAX || self.size > self.limits.row_bytes;
            if !is_too_deep {
                self.block.push(Node::element(tag));
            }
            self.open.push(Open {
                name: element,
                is_too_deep,
            });
        }
    }

    /// Closes the innermost open element of a name; an end without a start is nothing.
    fn end(&mut self, name: &LocalName) {
        self.hidden = false;
        let is_name = |open: &Open| open.name == *name;
        let Some(place) = self.open.iter().rposition(is_name) else {
            return;
        };
        // An end tag within a block does not close what lies around it.
        if !self.block.is_empty() && place < self.outside {
            return;
        }
        while self.open.len() > place {
            self.close();
        }
    }

    fn close(&mut self) {
        let Some(open) = self.open.pop() else {
            return;
        };
        if self.block.is_empty() {
            (self.each)(Piece::End(&open.name));
        } else if !open.is_too_deep
            && let Some(node) = self.block.pop()
        {
            if self.block.is_empty() {
                (self.each)(Piece::Block(node));
            } else {
                self.add(node);
            }
        }
    }

    /// Whether the file ends in the middle: inside a tag or an element that always has an end, where the page around
    /// it has a beginning. (A page may leave out the end of `body` and `html`, and a scrap of a page has neither.)
    fn is_cut(&self) -> bool {
        let is_page = self
            .open
            .iter()
            .any(|open| matches!(&*open.name, "html" | "body"));
        let needs_end = |open: &Open| !END_LEFT_OUT.contains(&&*open.name);
        is_page && (self.ends_in_tag || self.open.iter().any(needs_end))
    }

    fn close_all(&mut self) {
        while !self.open.is_empty() {
            self.close();
        }
    }

    fn text(&mut self, text: &str) {
        if self.hidden {
            return;
        }
        if self.block.is_empty() {
            (self.each)(Piece::Text(text));
            return;
        }
        self.size += text.len();
        if self.size <= self.limits.row_bytes
            && let Some(node) = self.block.last_mut()
        {
            node.add_text(text);
        }
    }

    fn add(&mut self, node: Node) {
        if let Some(parent) = self.block.last_mut() {
            parent.children.push(node);
        }
    }
}

#[cfg(test)]
mod tests;
