//! "Participants: Rosa Fern, Kit Oak and Blue Kite", as pages of HTML write above the messages of a group.
//!
//! A name may hold a comma and an "and" of its own. Whoever writes in the conversation is found in the line first; what
//! is left is a person only where it can be read in one way.

mod languages;

use languages::{LANGUAGES, Words};

/// Who takes part, as far as a line is certain.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Participants<'a> {
    pub(super) names: Vec<&'a str>,
    /// Whether they are all.
    pub(super) is_whole: bool,
}

/// Whether a text is such a line.
pub(super) fn is_line(text: &str) -> bool {
    line(text).is_some()
}

/// The names in a line, of which some are known. A text that is no such line names nobody.
pub(super) fn names<'a>(text: &'a str, known: &[&str]) -> Participants<'a> {
    line(text).map_or_else(Participants::default, |(names, words)| {
        List { names, words }.read(known)
    })
}

/// Longer than the line of any group.
const LONGEST: usize = 16 << 10;

fn line(text: &str) -> Option<(&str, &'static Words)> {
    let line = text.lines().next().filter(|line| line.len() <= LONGEST)?;
    let (label, names) = line.split_once([':', '：'])?;
    let (label, names) = (label.trim(), names.trim());
    let words = LANGUAGES.iter().find(|words| words.label == label)?;
    (!names.is_empty()).then_some((names, words))
}

/// Something that may stand between two names.
#[derive(Debug, Clone, Copy)]
struct Mark {
    from: usize,
    to: usize,
    is_and: bool,
}

/// Part of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Piece {
    from: usize,
    to: usize,
}

struct List<'a> {
    names: &'a str,
    words: &'static Words,
}

/// A list that was cut into names.
struct Cut {
    /// Where it was cut.
    marks: Vec<Mark>,
    /// Words that may stand between two names or in one.
    open: Vec<Mark>,
    /// Whether it is built as lists of its language are.
    is_shaped: bool,
}

impl<'a> List<'a> {
    fn read(&self, known: &[&str]) -> Participants<'a> {
        let known = self.find(known);
        let cut = self.cut(&self.marks(&known), &known);
        let mut pieces = Vec::new();
        let mut from = 0;
        for mark in &cut.marks {
            pieces.push(Piece {
                from,
                to: mark.from,
            });
            from = mark.to;
        }
        let to = self.names.len();
        pieces.push(Piece { from, to });
        let mut read = Participants {
            names: Vec::new(),
            is_whole: true,
        };
        let among_whole = self.among_whole(&pieces, &cut, &known);
        for (at, piece) in pieces.iter().enumerate() {
            let name = self.text(*piece);
            let is_certain = known.contains(piece)
                || cut.is_shaped
                    && !name.is_empty()
                    && !is_suffix(name)
                    && !cut.open.iter().any(|mark| piece.holds(*mark))
                    && (among_whole.get(at) == Some(&true)
                        || self.stands_apart(&pieces, at, &cut, &known));
            if is_certain {
                read.names.push(name);
            }
            read.is_whole &= is_certain;
        }
        read
    }

    fn text(&self, piece: Piece) -> &'a str {
        self.names.get(piece.from..piece.to).unwrap_or_default()
    }

    /// Where known names stand whole, the longest first.
    fn find(&self, known: &[&str]) -> Vec<Piece> {
        let mut known: Vec<&str> = known.to_vec();
        known.retain(|name| !name.is_empty());
        known.sort_by_key(|name| std::cmp::Reverse(name.len()));
        let mut found: Vec<Piece> = Vec::new();
        for name in known {
            for (from, name) in self.names.match_indices(name) {
                let piece = Piece {
                    from,
                    to: from + name.len(),
                };
                let is_free = found
                    .iter()
                    .all(|other| piece.to <= other.from || piece.from >= other.to);
                if is_free && self.is_bordered(piece) {
                    found.push(piece);
                }
            }
        }
        found
    }

    fn is_bordered(&self, piece: Piece) -> bool {
        let before = self.names.get(..piece.from).unwrap_or_default();
        let behind = self.names.get(piece.to..).unwrap_or_default();
        let between = || std::iter::once(self.words.comma).chain(self.words.ands.iter().copied());
        (before.is_empty() || between().any(|mark| before.ends_with(mark)))
            && (behind.is_empty()
                || behind.starts_with(',')
                || between().any(|mark| behind.starts_with(mark)))
    }

    /// Everything that may stand between two names, outside of known ones.
    fn marks(&self, known: &[Piece]) -> Vec<Mark> {
        let mut marks: Vec<Mark> = Vec::new();
        for (from, _) in self.names.char_indices() {
            let rest = self.names.get(from..).unwrap_or_default();
            let and = self.and(rest);
            let comma = rest.starts_with(self.words.comma);
            let Some(len) = and.or_else(|| comma.then_some(self.words.comma.len())) else {
                continue;
            };
            let to = from + len;
            let is_inside = known.iter().any(|own| from < own.to && to > own.from);
            let is_new = marks.last().is_none_or(|last| last.to <= from);
            if is_new && !is_inside {
                let is_and = and.is_some();
                marks.push(Mark { from, to, is_and });
            }
        }
        marks
    }

    /// How long the "and" is that a text begins with; ", and" too.
    fn and(&self, text: &str) -> Option<usize> {
        let begins = |text: &str| {
            let mut ands = self.words.ands.iter();
            ands.find(|and| text.starts_with(**and))
                .map(|and| and.len())
        };
        begins(text).or_else(|| Some(1 + begins(text.strip_prefix(',')?)?))
    }

    fn cut(&self, marks: &[Mark], known: &[Piece]) -> Cut {
        let (ands, commas): (Vec<Mark>, Vec<Mark>) = marks.iter().partition(|mark| mark.is_and);
        let mut cut = Cut {
            marks: commas,
            open: Vec::new(),
            is_shaped: true,
        };
        if self.words.is_and_everywhere {
            let (sure, open): (Vec<Mark>, Vec<Mark>) =
                ands.iter().partition(|and| self.is_sure(**and, known));
            cut.marks.extend(sure);
            cut.marks.sort_by_key(|mark| mark.from);
            cut.open = open;
            return cut;
        }
        let from = cut.marks.last().map_or(0, |mark| mark.to);
        let last: Vec<Mark> = ands.into_iter().filter(|and| and.from >= from).collect();
        let to = self.names.len();
        let is_beside = |and: &&Mark| {
            let before = Piece { from, to: and.from };
            let behind = Piece { from: and.to, to };
            known.contains(&before) || known.contains(&behind)
        };
        let mut beside = last.iter().filter(is_beside);
        let and = match (last.as_slice(), beside.next(), beside.next()) {
            (_, Some(one), None) => Some(*one),
            ([only], ..) if self.is_sure(*only, known) => Some(*only),
            _ => None,
        };
        cut.is_shaped = and.is_some() || from == 0 || !self.words.ends_in_and;
        match and {
            Some(and) => cut.marks.push(and),
            None => cut.open = last,
        }
        cut
    }

    /// Whether an "and" is no part of a name. One without spaces around it is not where another script or somebody known
    /// begins behind it.
    fn is_sure(&self, and: Mark, known: &[Piece]) -> bool {
        let behind = self.names.get(and.to..).unwrap_or_default();
        let is_latin = behind.starts_with(|c: char| c < '\u{500}');
        !self.words.is_and_grown || is_latin || known.iter().any(|piece| piece.from == and.to)
    }

    /// Whether nothing beside a piece could be of the same name.
    fn stands_apart(&self, pieces: &[Piece], at: usize, cut: &Cut, known: &[Piece]) -> bool {
        let is_end = |mark: Option<&Mark>, beside: Option<&Piece>| {
            mark.zip(beside).is_none_or(|(mark, beside)| {
                mark.is_and || self.words.comma != languages::COMMA || known.contains(beside)
            })
        };
        let before = at.checked_sub(1);
        let before = is_end(
            before.and_then(|before| cut.marks.get(before)),
            before.and_then(|before| pieces.get(before)),
        );
        before && is_end(cut.marks.get(at), pieces.get(at + 1))
    }

    /// For each piece, whether it and those that may be of the same name are all whole ones: a first and a family name,
    /// or a handle.
    fn among_whole(&self, pieces: &[Piece], cut: &Cut, known: &[Piece]) -> Vec<bool> {
        let is_whole = |piece: &Piece| {
            let name = self.text(*piece);
            (name.contains(' ') || is_handle(name)) && !is_suffix(name)
        };
        let is_and = |behind: &Piece| {
            let mut ands = cut.marks.iter().filter(|mark| mark.is_and);
            ands.any(|and| and.to == behind.from)
        };
        let runs = pieces
            .chunk_by(|one, other| known.contains(one) == known.contains(other) && !is_and(other));
        runs.flat_map(|run| vec![run.iter().all(is_whole); run.len()])
            .collect()
    }
}

impl Piece {
    const fn holds(self, mark: Mark) -> bool {
        self.from <= mark.from && mark.to <= self.to
    }
}

/// `zoe_k`, as those without a display name are shown.
fn is_handle(name: &str) -> bool {
    let is_mark = |c: char| c.is_ascii_digit() || c == '_' || c == '.';
    name.contains(is_mark) && name.chars().all(|c| c.is_ascii_lowercase() || is_mark(c))
}

/// "Jr." and the like are nobody.
fn is_suffix(name: &str) -> bool {
    const SUFFIXES: &[&str] = &[
        "jr", "sr", "ii", "iii", "iv", "md", "phd", "esq", "dds", "rn", "cpa", "fils", "père",
    ];
    let plain = name.replace('.', "").to_lowercase();
    SUFFIXES.contains(&plain.as_str())
}

#[cfg(test)]
mod tests {
    use super::{is_line, names};

    fn read<'a>(line: &'a str, known: &[&str]) -> (Vec<&'a str>, bool) {
        let read = names(line, known);
        (read.names, read.is_whole)
    }

    #[test]
    fn a_list_in_any_of_the_languages_names_everybody() {
        for line in [
            "Participants: Kit Oak, Max and Rosa Fern",
            "Participants: Kit Oak, Max, and Rosa Fern",
            "Participants\u{a0}: Kit Oak, Max et Rosa Fern",
            "Teilnehmer: Kit Oak, Max und Rosa Fern",
            "Participantes: Kit Oak, Max y Rosa Fern",
            "Deltakere: Kit Oak, Max og Rosa Fern",
            "Uczestnicy: Kit Oak, Max i Rosa Fern",
            "Participanți: Kit Oak, Max și Rosa Fern",
            "Účastníci: Kit Oak, Max a Rosa Fern",
            "Osallistujat: Kit Oak, Max ja Rosa Fern",
            "Résztvevők: Kit Oak, Max és Rosa Fern",
            "Katılımcılar: Kit Oak, Max ve Rosa Fern",
            "Участники: Kit Oak, Max и Rosa Fern",
            "Peserta: Kit Oak, Max dan Rosa Fern",
            "Người tham gia: Kit Oak, Max và Rosa Fern",
            "参与者：Kit Oak、Max和Rosa Fern",
            "参加者: Kit Oak、Max、Rosa Fern",
            "Συμμετέχοντες: Kit Oak, Max και Rosa Fern",
            "المشاركون: Kit Oak وMax وRosa Fern",
        ] {
            let wanted = (vec!["Kit Oak", "Max", "Rosa Fern"], true);
            assert_eq!(read(line, &["Kit Oak"]), wanted, "{line}");
        }
        let korean = "참여자: Kit Oak, Max, Rosa Fern";
        let wanted = (vec!["Kit Oak", "Max", "Rosa Fern"], true);
        assert_eq!(
            read(korean, &["Kit Oak", "Rosa Fern"]),
            wanted,
            "Max is between"
        );
    }

    #[test]
    fn what_is_part_of_a_name_is_nobody() {
        let all = |names: &[&'static str]| (names.to_vec(), true);
        let some = |names: &[&'static str]| (names.to_vec(), false);
        for (line, known, wanted) in [
            (
                "Participants: Ann and Bob Kite and Rosa",
                &["Kit Oak", "Rosa"][..],
                all(&["Ann and Bob Kite", "Rosa"]),
            ),
            ("Participants: Ann and Bob Kite and Rosa", &[], some(&[])),
            (
                "Participants: Smith, Jr., Kit Oak and Rosa",
                &["Kit Oak", "Rosa"],
                some(&["Kit Oak", "Rosa"]),
            ),
            (
                "Participants: Kit Oak, Sand and Sea and Rosa Fern",
                &["Kit Oak", "Rosa Fern"],
                all(&["Kit Oak", "Sand and Sea", "Rosa Fern"]),
            ),
            (
                "Participants: Kit Oak, Rosa Fern and Sand and Sea",
                &["Sand and Sea"],
                all(&["Kit Oak", "Rosa Fern", "Sand and Sea"]),
            ),
            (
                "Participants: Sand and Sea, Kit Oak and Rosa Fern",
                &["Kit Oak"],
                all(&["Sand and Sea", "Kit Oak", "Rosa Fern"]),
            ),
            (
                "Participants: Fern, Rosa, Kit Oak and Max",
                &["Kit Oak"],
                some(&["Kit Oak", "Max"]),
            ),
            (
                "Participants: Silver Fox, Blue Kite and Max",
                &[],
                all(&["Silver Fox", "Blue Kite", "Max"]),
            ),
            (
                "Participants: zoe_k, Blue Kite and Max",
                &[],
                all(&["zoe_k", "Blue Kite", "Max"]),
            ),
            ("Participants: Smith, Jr.", &[], some(&[])),
            ("Participants: Kit Oak", &[], all(&["Kit Oak"])),
            ("参与者：Kit Oak、王和平", &["Kit Oak"], some(&["Kit Oak"])),
            (
                "参与者：李明、王和平和陈静",
                &["陈静"],
                all(&["李明", "王和平", "陈静"]),
            ),
            ("المشاركون: Kit Oak وليد وMax", &["Kit Oak"], some(&["Max"])),
        ] {
            assert_eq!(read(line, known), wanted, "{line}");
        }
    }

    #[test]
    fn other_lines_are_no_list() {
        for line in [
            "Group Invite Link: https://example.org",
            "Participants",
            "Participants:",
            "",
        ] {
            assert!(!is_line(line), "{line:?}");
        }
    }
}
