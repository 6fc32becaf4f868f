//! The words of a call, sorted. Global options may stand before or after the command.

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

use holdfast_core::fact::Lang;
use holdfast_core::id::Id;
use lexopt::Arg;

use crate::error::{Failure, Fault};
use crate::help::{COMMANDS, Command};

/// Options that may be given several values.
const MANY: [&str; 3] = ["set", "row", "box"];

/// A call, sorted into command, options and the rest.
#[derive(Debug)]
pub(crate) struct Call {
    pub(crate) command: &'static Command,
    pub(crate) json: bool,
    pub(crate) lang: Lang,
    pub(crate) read_only: bool,
    /// How the command is called is asked, and nothing else.
    pub(crate) asks_help: bool,
    /// Options with their values; a flag has an empty one.
    options: BTreeMap<String, Vec<OsString>>,
    /// Everything that is no option.
    rest: Vec<OsString>,
}

/// A call that could not be sorted, with how the answer should look.
#[derive(Debug)]
pub(crate) struct BadCall {
    pub(crate) failure: Failure,
    pub(crate) lang: Lang,
    pub(crate) json: bool,
}

impl Call {
    pub(crate) fn parse(words: impl Iterator<Item = OsString>) -> Result<Self, BadCall> {
        let words: Vec<OsString> = words.collect();
        // The answer to a wrong call comes in the form that was asked for, wherever the word stands.
        let json = words.iter().any(|word| word == "--json");
        let asks_french = words.windows(2).any(|pair| pair == ["--lang", "fr"]);
        let lang = if asks_french || words.iter().any(|word| word == "--lang=fr") {
            Lang::Fr
        } else {
            Lang::En
        };
        Self::sort(words, json).map_err(|failure| BadCall {
            failure,
            lang,
            json,
        })
    }

    fn sort(words: Vec<OsString>, json: bool) -> Result<Self, Failure> {
        let command = find_command(&words)?;
        let mut call = Self {
            command,
            json,
            lang: Lang::En,
            read_only: false,
            asks_help: false,
            options: BTreeMap::new(),
            rest: Vec::new(),
        };
        let mut parser = lexopt::Parser::from_args(words);
        let mut is_named = false;
        loop {
            if let Some(word) = offset(&mut parser) {
                call.rest.push(word);
                continue;
            }
            let Some(arg) = parser
                .next()
                .map_err(|error| Failure::usage(Fault::BadValue, error.to_string()))?
            else {
                break;
            };
            match arg {
                Arg::Long("json") => {}
                Arg::Long("read-only") => call.read_only = true,
                Arg::Long("help" | "version") | Arg::Short('h') if !is_named => {
                    is_named = true;
                }
                Arg::Long("help") | Arg::Short('h') => call.asks_help = true,
                Arg::Long("lang") => {
                    let given = value(&mut parser, "--lang")?;
                    call.lang = parse_lang(&given)?;
                    call.note("lang", given)?;
                }
                Arg::Long(name) => {
                    let name = name.to_owned();
                    let given = if command.flags.contains(&name.as_str()) {
                        OsString::new()
                    } else if command.options.contains(&name.as_str()) {
                        value(&mut parser, &format!("--{name}"))?
                    } else {
                        return Err(Failure::usage(Fault::UnknownOption, format!("--{name}")));
                    };
                    call.note(&name, given)?;
                }
                Arg::Short(letter) => {
                    return Err(Failure::usage(Fault::UnknownOption, format!("-{letter}")));
                }
                Arg::Value(_) if !is_named => is_named = true,
                Arg::Value(word) => call.rest.push(word),
            }
        }
        Ok(call)
    }

    /// Takes an option in. A flag may stand there any number of times; an option that has one meaning may not be given
    /// two values: which of them would be meant?
    fn note(&mut self, name: &str, given: OsString) -> Result<(), Failure> {
        let before = self.options.entry(name.to_owned()).or_default();
        let is_other = before.iter().any(|known| *known != given);
        if is_other && !MANY.contains(&name) {
            return Err(Failure::usage(Fault::GivenTwice, format!("--{name}")));
        }
        before.push(given);
        Ok(())
    }

    /// True when the flag was given.
    pub(crate) fn has(&self, flag: &str) -> bool {
        self.options.contains_key(flag)
    }

    /// The last value of an option.
    pub(crate) fn option(&self, name: &str) -> Option<&OsStr> {
        self.options.get(name)?.last().map(OsString::as_os_str)
    }

    /// The last value of an option, as text.
    pub(crate) fn text(&self, name: &str) -> Result<Option<&str>, Failure> {
        self.option(name).map(text_of).transpose()
    }

    /// Every value of an option, as text.
    pub(crate) fn texts(&self, name: &str) -> Result<Vec<&str>, Failure> {
        self.options
            .get(name)
            .into_iter()
            .flatten()
            .map(|value| text_of(value))
            .collect()
    }

    /// The value of an option that must be there, as a path.
    pub(crate) fn path(&self, name: &str) -> Result<PathBuf, Failure> {
        self.option(name)
            .map(PathBuf::from)
            .ok_or_else(|| Failure::usage(Fault::MissingOption, format!("--{name}")))
    }

    /// The case that the call is about.
    pub(crate) fn case(&self) -> Result<PathBuf, Failure> {
        self.path("case")
    }

    /// Everything that is no option, as paths; at least one.
    pub(crate) fn paths(&self, what: &str) -> Result<Vec<PathBuf>, Failure> {
        if self.rest.is_empty() {
            return Err(Failure::usage(Fault::MissingArgument, what));
        }
        Ok(self.rest.iter().map(PathBuf::from).collect())
    }

    /// Everything that is no option, as text.
    pub(crate) fn words(&self) -> Result<Vec<&str>, Failure> {
        self.rest.iter().map(|word| text_of(word)).collect()
    }

    /// The command that `help` is asked about, if any.
    pub(crate) fn about(&self) -> Result<Option<&'static Command>, Failure> {
        self.words()?.first().map(|name| find(name)).transpose()
    }

    /// The one id that the call is about.
    pub(crate) fn id(&self) -> Result<Id, Failure> {
        match self.words()?.as_slice() {
            [word] => parse_id(word),
            [] => Err(Failure::usage(Fault::MissingArgument, "E0001")),
            [_, more, ..] => Err(Failure::usage(Fault::BadValue, *more)),
        }
    }
}

/// Reads an id; small letters are fine.
pub(crate) fn parse_id(word: &str) -> Result<Id, Failure> {
    word.to_uppercase()
        .parse()
        .map_err(|_| Failure::usage(Fault::BadId, word))
}

fn text_of(value: &OsStr) -> Result<&str, Failure> {
    value
        .to_str()
        .ok_or_else(|| Failure::usage(Fault::NotText, value.to_string_lossy()))
}

/// A word such as `-07:00`: no option begins with a digit.
fn offset(parser: &mut lexopt::Parser) -> Option<OsString> {
    let is_offset = |word: &OsStr| {
        let rest = word.to_str().and_then(|word| word.strip_prefix('-'));
        rest.is_some_and(|rest| rest.starts_with(|letter: char| letter.is_ascii_digit()))
    };
    parser.try_raw_args()?.next_if(is_offset)
}

fn value(parser: &mut lexopt::Parser, name: &str) -> Result<OsString, Failure> {
    parser
        .value()
        .map_err(|_| Failure::usage(Fault::MissingOption, name))
}

fn parse_lang(value: &OsStr) -> Result<Lang, Failure> {
    match value.to_str() {
        Some("en") => Ok(Lang::En),
        Some("fr") => Ok(Lang::Fr),
        _ => Err(Failure::usage(Fault::BadValue, value.to_string_lossy())),
    }
}

/// The command of a call: its first word that is no global option.
fn find_command(words: &[OsString]) -> Result<&'static Command, Failure> {
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match word.to_str() {
            Some("--lang") => {
                words.next();
            }
            Some("--help" | "-h" | "--version") => return find("help"),
            Some(word) if word.starts_with("--") => {}
            Some(word) => return find(word),
            None => return Err(Failure::usage(Fault::NotText, word.to_string_lossy())),
        }
    }
    find("help")
}

fn find(name: &str) -> Result<&'static Command, Failure> {
    COMMANDS
        .iter()
        .find(|command| command.name == name)
        .ok_or_else(|| Failure::usage(Fault::UnknownCommand, name))
}
