//! `holdfast-cli`: everything the window does, without a window.
//!
//! Arguments in, one call of the core, an answer out. The contract (commands, JSON, exit codes) is in `README.md`.

mod args;
mod commands;
mod error;
mod help;
mod output;
mod progress;

use std::process::ExitCode;

use args::Call;
use output::Answer;

fn main() -> ExitCode {
    let call = match Call::parse(std::env::args_os().skip(1)) {
        Ok(call) => call,
        Err(error) => return output::print_error(&error.failure, error.lang, error.json),
    };
    let (lang, json) = (call.lang, call.json);
    match run(&call) {
        Ok(answer) => output::print(&answer, lang, json),
        Err(failure) => output::print_error(&failure, lang, json),
    }
}

fn run(call: &Call) -> Result<Answer, error::Failure> {
    if !holdfast_core::digest::self_test() {
        return Err(holdfast_core::error::Error::SelfTest.into());
    }
    let mut answer = commands::run(call)?;
    if commands::is_practice(call) {
        answer.mark(call.lang);
    }
    Ok(answer)
}
