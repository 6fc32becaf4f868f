//! Where originals are that are named only, and where an intimate image is that was written down in words. The one place
//! of the page that holds words of the family: without them nobody can collect it.

use holdfast_core::fact::Lang;

use super::words::{TOLD_EN, TOLD_FR, WHERE_EN, WHERE_FR};
use crate::contents::{Contents, Decided};
use crate::police::Withheld;
use crate::told_image::{in_a_line, numbers, told_images};

/// No more images, and lines of each, than that: the page is one page.
const MOST: usize = 2;
const LINES: usize = 2;
const COLUMNS: usize = 74;

/// What ends the section about sensitive content.
pub(super) fn section(contents: &Contents, lang: Lang) -> String {
    let [said, not_said, named] = match lang {
        Lang::En => WHERE_EN,
        Lang::Fr => WHERE_FR,
    };
    let is_told = told_images(contents).next().is_some();
    let mut listed = contents.exhibits.iter().filter(|decided| {
        matches!(
            decided.withheld(),
            Some(Withheld::Listed | Withheld::Intimate | Withheld::Released)
        )
    });
    let is_listed = listed.clone().next().is_some();
    let of_listed = match (is_listed, listed.any(Decided::is_where_said), is_told) {
        _ if contents.exhibits.is_empty() => "",
        (true, false, false) => not_said,
        (true, false, true) => "",
        _ => said,
    };
    let told = if is_told {
        told(contents, named, lang)
    } else {
        String::new()
    };
    format!("{of_listed}{told}")
}

/// What was written down in words: where to read it, and what it says.
fn told(contents: &Contents, named: &str, lang: Lang) -> String {
    let [rest, cut] = match lang {
        Lang::En => TOLD_EN,
        Lang::Fr => TOLD_FR,
    };
    let lines = told_images(contents).take(MOST);
    let lines = lines.map(|record| laid_out(&in_a_line(record, lang), cut));
    let is_more = told_images(contents).count() > MOST;
    let mut text = named.replace("{numbers}", &first_numbers(contents));
    text.extend(lines);
    text.push_str(if is_more { rest } else { "" });
    text
}

/// Not so many that the line would be too long.
fn first_numbers(contents: &Contents) -> String {
    const FEW: usize = 4;
    let all = numbers(contents);
    match all.match_indices(", ").nth(FEW - 1) {
        Some((end, _)) => format!("{}, …", all.get(..end).unwrap_or_default()),
        None => all,
    }
}

/// A text in a few lines of the page; the rest is left to the table.
fn laid_out(text: &str, cut: &str) -> String {
    let mut lines: Vec<String> = vec![String::new()];
    // A fixed space stays where it is.
    for word in text.split(' ').flat_map(pieces) {
        let line = lines.last().map_or(0, |line| line.chars().count());
        if line + 1 + word.chars().count() > COLUMNS - 4 {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            line.push_str(if line.is_empty() { "" } else { " " });
            line.push_str(&word);
        }
    }
    lines.retain(|line| !line.is_empty());
    let is_cut = lines.len() > LINES;
    lines.truncate(LINES);
    let end = if is_cut { cut } else { "" };
    format!("    {}\n{end}", lines.join("\n    "))
}

/// A word that is longer than a line, in pieces.
fn pieces(word: &str) -> Vec<String> {
    let chars: Vec<char> = word.chars().collect();
    let pieces = chars.chunks(COLUMNS - 8);
    pieces.map(|piece| piece.iter().collect()).collect()
}
