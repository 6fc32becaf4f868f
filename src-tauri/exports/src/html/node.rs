//! A small tree of HTML: an element with its attributes and children, or a text.

use html5ever::{Attribute, LocalName, local_name};

/// An element's name and attributes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// The name, lower case; empty for a text.
    pub name: LocalName,
    attributes: Vec<Attribute>,
    /// Which attribute holds the classes, as they are asked for more than all else.
    class: Option<usize>,
}

impl Tag {
    pub(super) fn new(name: LocalName, attributes: Vec<Attribute>) -> Self {
        let class = local_name!("class");
        let class = attributes.iter().position(|own| own.name.local == class);
        Self {
            name,
            attributes,
            class,
        }
    }

    pub(super) fn size(&self) -> usize {
        let attributes = self.attributes.iter();
        attributes
            .map(|attribute| attribute.name.local.len() + attribute.value.len())
            .sum()
    }

    /// An attribute, entities decoded.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let mut attributes = self.attributes.iter();
        attributes
            .find(|own| &*own.name.local == name)
            .map(|own| &*own.value)
    }

    /// The classes.
    pub fn classes(&self) -> impl Iterator<Item = &str> {
        self.written_classes().split_ascii_whitespace()
    }

    fn written_classes(&self) -> &str {
        let class = self.class.and_then(|place| self.attributes.get(place));
        class.map_or("", |class| &*class.value)
    }

    /// Whether it has a class.
    pub fn has_class(&self, class: &str) -> bool {
        self.written_classes().len() >= class.len() && self.classes().any(|own| own == class)
    }

    /// Whether it is an element of that name.
    pub fn is(&self, name: &str) -> bool {
        &*self.name == name
    }
}

/// An element with what is in it, or a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Name and attributes; nameless for a text.
    pub tag: Tag,
    /// What is in it, in order.
    pub children: Vec<Self>,
    /// The text of a text.
    text: String,
}

impl Node {
    pub(super) const fn element(tag: Tag) -> Self {
        Self {
            tag,
            children: Vec::new(),
            text: String::new(),
        }
    }

    pub(super) fn add_text(&mut self, text: &str) {
        if let Some(last) = self.children.last_mut()
            && last.is_text()
        {
            last.text.push_str(text);
            return;
        }
        self.children.push(Self {
            text: text.to_owned(),
            ..Self::element(Tag::new(LocalName::default(), Vec::new()))
        });
    }

    /// Whether it is a text and no element.
    pub fn is_text(&self) -> bool {
        self.tag.name.is_empty()
    }

    /// An attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.tag.attribute(name)
    }

    /// Whether it has a class.
    pub fn has_class(&self, class: &str) -> bool {
        self.tag.has_class(class)
    }

    /// Whether it is an element of that name.
    pub fn is(&self, name: &str) -> bool {
        self.tag.is(name)
    }

    /// The child elements.
    pub fn elements(&self) -> impl Iterator<Item = &Self> {
        self.children.iter().filter(|child| !child.is_text())
    }

    /// The first element in it, at any depth, of which something holds. Itself is not among them.
    pub fn first(&self, mut holds: impl FnMut(&Self) -> bool) -> Option<&Self> {
        self.find(&mut holds)
    }

    /// No deeper than trees are built, as everything that calls itself here.
    fn find(&self, holds: &mut impl FnMut(&Self) -> bool) -> Option<&Self> {
        self.elements().find_map(|inner| {
            if holds(inner) {
                Some(inner)
            } else {
                inner.find(holds)
            }
        })
    }

    /// All elements in it of which something holds, in order; none within another that was found.
    pub fn all(&self, mut holds: impl FnMut(&Self) -> bool) -> Vec<&Self> {
        let mut found = Vec::new();
        self.collect(&mut holds, &mut found);
        found
    }

    fn collect<'a>(&'a self, holds: &mut impl FnMut(&Self) -> bool, found: &mut Vec<&'a Self>) {
        for inner in self.elements() {
            if holds(inner) {
                found.push(inner);
            } else {
                inner.collect(holds, found);
            }
        }
    }

    /// Its text as a browser shows it: spaces and line ends of the file run together, `<br>` and paragraphs begin a line.
    pub fn text(&self) -> String {
        let mut shown = String::new();
        self.write(&mut shown, &mut |_| false);
        shown.trim_matches([' ', '\n']).to_owned()
    }

    /// The same without the elements of which something holds.
    pub fn text_without(&self, mut leaves_out: impl FnMut(&Self) -> bool) -> String {
        let mut shown = String::new();
        self.write(&mut shown, &mut leaves_out);
        shown.trim_matches([' ', '\n']).to_owned()
    }

    /// Its text with spaces and line ends as they stand in the file; `<br>` is a line end.
    pub fn text_as_is(&self) -> String {
        if self.is_text() {
            return self.text.clone();
        }
        if self.is("br") {
            return "\n".to_owned();
        }
        self.children.iter().map(Self::text_as_is).collect()
    }

    /// No deeper than trees are built.
    fn write(&self, shown: &mut String, leaves_out: &mut dyn FnMut(&Self) -> bool) {
        if self.is_text() {
            write_text(shown, &self.text);
            return;
        }
        if leaves_out(self) {
            return;
        }
        if self.is("br") {
            begin_line(shown);
            shown.push('\n');
            return;
        }
        let is_block = super::BLOCKS.contains(&&*self.tag.name) || self.is("li") || self.is("tr");
        if is_block && !shown.is_empty() && !shown.ends_with('\n') {
            begin_line(shown);
            shown.push('\n');
        }
        let is_cell = self.is("td") || self.is("th");
        if is_cell && !shown.is_empty() && !shown.ends_with([' ', '\n']) {
            shown.push(' ');
        }
        let before = shown.len();
        for child in &self.children {
            child.write(shown, leaves_out);
        }
        if is_block && shown.len() > before && !shown.ends_with('\n') {
            begin_line(shown);
            shown.push('\n');
        }
    }
}

/// No space stands at the end of a line.
fn begin_line(shown: &mut String) {
    let len = shown.trim_end_matches(' ').len();
    shown.truncate(len);
}

fn write_text(shown: &mut String, text: &str) {
    let mut rest = text;
    while !rest.is_empty() {
        let word = rest.find(|c: char| c.is_ascii_whitespace());
        let (word, behind) = rest.split_at(word.unwrap_or(rest.len()));
        shown.push_str(word);
        rest = behind.trim_ascii_start();
        let has_space = rest.len() < behind.len();
        if has_space && !shown.is_empty() && !shown.ends_with([' ', '\n']) {
            shown.push(' ');
        }
    }
}
