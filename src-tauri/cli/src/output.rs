//! Answers and errors on the way out: one JSON document, or plain text for people.

use std::io::{BufWriter, ErrorKind, Write};
use std::path::Path;
use std::process::ExitCode;

use holdfast_core::error::Error;
use holdfast_core::fact::Lang;
use holdfast_exports::export::Inspection;
use holdfast_report::practice::SENTENCE;
use serde_json::{Map, Value, json};

use crate::commands::Messages;
use crate::error::Failure;

/// The exit code for "could not find out, or bad arguments".
const EXIT_ERROR: u8 = 2;

/// The JSON of an answer.
#[derive(Debug)]
pub(crate) enum Json {
    /// A document.
    Value(Value),
    /// Exports with their rows, which are written from where they lie.
    Inspection(Box<Inspection>),
    /// Rows of the case, which are written as they are asked for.
    Messages(Box<Messages>),
}

impl Json {
    fn write(&self, out: &mut dyn Write) -> std::io::Result<()> {
        match self {
            Self::Value(value) => writeln!(out, "{value:#}"),
            Self::Inspection(inspection) => stream(inspection, out),
            Self::Messages(messages) => stream(messages, out),
        }
    }
}

/// Writes a document without holding it.
fn stream<T: serde::Serialize>(document: &T, out: &mut dyn Write) -> std::io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, document)?;
    out.write_all(b"\n")
}

/// What a command answers.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) json: Json,
    pub(crate) text: String,
    pub(crate) exit: u8,
}

impl Answer {
    /// An answer with its exit code.
    pub(crate) const fn with_exit(json: Value, text: String, exit: u8) -> Self {
        Self {
            json: Json::Value(json),
            text,
            exit,
        }
    }

    /// Says first that nothing in it is real.
    pub(crate) fn mark(&mut self, lang: Lang) {
        self.text = format!("{}\n{}", SENTENCE.get(lang), self.text);
        match &mut self.json {
            Json::Value(Value::Object(members)) => {
                members.insert("practice".to_owned(), Value::Bool(true));
            }
            Json::Messages(messages) => messages.mark(),
            Json::Value(_) | Json::Inspection(_) => {}
        }
    }

    /// An answer to something that was done.
    pub(crate) const fn done(json: Value, text: String) -> Self {
        Self::with_exit(json, text, 0)
    }
}

/// The one of two texts that the language asks for.
pub(crate) const fn pick<'a>(lang: Lang, en: &'a str, fr: &'a str) -> &'a str {
    match lang {
        Lang::En => en,
        Lang::Fr => fr,
    }
}

/// Prints an answer on standard output.
pub(crate) fn print(answer: &Answer, lang: Lang, json: bool) -> ExitCode {
    let mut out = BufWriter::new(std::io::stdout().lock());
    let written = if json {
        answer.json.write(&mut out)
    } else {
        out.write_all(answer.text.as_bytes())
    };
    match written.and_then(|()| out.flush()) {
        Ok(()) => ExitCode::from(answer.exit),
        // A reader that closed the pipe has what it wanted.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::from(answer.exit),
        // An answer that did not arrive is none, whatever was done.
        Err(error) => {
            let failure = Error::write(Path::new("standard output"), error).into();
            print_error(&failure, lang, json)
        }
    }
}

/// Prints an error on standard error.
pub(crate) fn print_error(failure: &Failure, lang: Lang, json: bool) -> ExitCode {
    let (message, next) = failure.sentences(lang);
    let text = if json {
        let params: Map<String, Value> = failure
            .params()
            .into_iter()
            .map(|(name, value)| (name.to_owned(), Value::String(value)))
            .collect();
        let error =
            json!({"code": failure.code(), "params": params, "message": message, "next": next});
        format!("{:#}\n", json!({ "error": error }))
    } else {
        format!("{message}\n{next}\n")
    };
    let _ignored = std::io::stderr().lock().write_all(text.as_bytes());
    ExitCode::from(EXIT_ERROR)
}
