//! The French of the command line and of all sentences, as this project sets it: a no-break space before a colon and inside
//! guillemets, none before `?`, `!` and `;`, and typographic apostrophes.

use std::fs;
use std::io;
use std::path::Path;

const NO_BREAK: char = '\u{a0}';

/// Rust sources below a folder, with their paths.
fn sources(folder: &Path, all: &mut Vec<(String, String)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            sources(&path, all)?;
        } else if path.extension().is_some_and(|end| end == "rs") {
            all.push((path.display().to_string(), fs::read_to_string(&path)?));
        }
    }
    Ok(())
}

/// A literal at the start of a source, and what comes after it.
fn literal(source: &str) -> Option<(String, &str)> {
    let mut rest = source.trim_start().strip_prefix('"')?;
    let mut text = String::new();
    loop {
        let (at, mark) = rest.char_indices().find(|(_, c)| matches!(c, '"' | '\\'))?;
        text.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        if mark == '"' {
            return Some((text, rest));
        }
        let escaped = rest.chars().next()?;
        rest = &rest[escaped.len_utf8()..];
        match escaped {
            'n' => text.push('\n'),
            '\n' => rest = rest.trim_start(),
            'u' => {
                let (code, after) = rest.strip_prefix('{')?.split_once('}')?;
                text.push(char::from_u32(u32::from_str_radix(code, 16).ok()?)?);
                rest = after;
            }
            other => text.push(other),
        }
    }
}

/// The French text that a source has from there on.
type Follows = fn(&str) -> Option<String>;

/// The second of two literals: English, French.
fn second(source: &str) -> Option<String> {
    let (_, rest) = literal(source)?;
    Some(literal(rest.trim_start().strip_prefix(',')?)?.0)
}

/// The same behind the language.
fn second_of_pick(source: &str) -> Option<String> {
    second(source.split_once(',')?.1)
}

/// The next literal of the same arm or field.
fn next(source: &str) -> Option<String> {
    let (before, _) = source.split_once('"')?;
    let is_near = before.len() < 80 && !before.contains([';', '}', '>']);
    is_near.then(|| Some(literal(&source[before.len()..])?.0))?
}

/// Where French stands: what is before it, and how it is found from there.
const PLACES: [(&str, Follows); 4] = [
    ("text(", second),
    ("pick(", second_of_pick),
    ("Lang::Fr =>", next),
    ("fr: ", next),
];

fn french() -> io::Result<Vec<(String, String)>> {
    let mut all = Vec::new();
    for folder in ["src-tauri/report/src", "src-tauri/cli/src"] {
        sources(&support::top().join(folder), &mut all)?;
    }
    let mut texts = Vec::new();
    for (path, source) in &all {
        for (before, find) in PLACES {
            for (at, _) in source.match_indices(before) {
                let text = find(&source[at + before.len()..]);
                texts.extend(text.map(|text| (path.clone(), text)));
            }
        }
    }
    Ok(texts)
}

/// What is not as it should be at a character, given what is before and behind it.
fn fault(before: &[char], here: char, behind: Option<char>) -> Option<&'static str> {
    let last = before.last().copied();
    match here {
        ':' => {
            let is_inside = last.is_some_and(char::is_alphanumeric)
                && behind.is_some_and(|next| next.is_alphanumeric() || next == '/');
            (last != Some(NO_BREAK) && !is_inside).then_some("no no-break space before a colon")
        }
        '?' | '!' | ';' => {
            let is_named = matches!(before, [.., '«', NO_BREAK]);
            let is_apart = last.is_some_and(char::is_whitespace);
            (is_apart && !is_named).then_some("a space before the mark")
        }
        '«' => (behind != Some(NO_BREAK)).then_some("no no-break space in a guillemet"),
        '»' => (last != Some(NO_BREAK)).then_some("no no-break space in a guillemet"),
        '\u{202f}' => Some("a narrow space"),
        '\'' => {
            let is_inside =
                last.is_some_and(char::is_alphabetic) && behind.is_some_and(char::is_alphabetic);
            is_inside.then_some("a straight apostrophe")
        }
        _ => None,
    }
}

#[test]
fn french_sentences_are_set_as_french_is() {
    let texts = french().expect("sources are there");
    assert!(texts.len() > 400, "they are found: {}", texts.len());
    let mut faults = Vec::new();
    for (path, text) in texts {
        let chars: Vec<char> = text.chars().collect();
        for (at, &here) in chars.iter().enumerate() {
            let found = fault(&chars[..at], here, chars.get(at + 1).copied());
            faults.extend(found.map(|found| format!("{path}: {found}: {text}")));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_fault_is_seen() {
    let has = |text: &str| {
        let chars: Vec<char> = text.chars().collect();
        let mut places = chars.iter().enumerate();
        places.any(|(at, &here)| fault(&chars[..at], here, chars.get(at + 1).copied()).is_some())
    };
    for bad in ["Lu : 1", "Lu: 1", "« a »", "Quoi ?", "Quoi\u{a0}!", "l'ami"] {
        assert!(has(bad), "{bad}");
    }
    for good in [
        "Lu\u{a0}: 1",
        "«\u{a0}a\u{a0}»",
        "Quoi?",
        "l’ami",
        "X01:a à 12:30",
    ] {
        assert!(!has(good), "{good}");
    }
}
