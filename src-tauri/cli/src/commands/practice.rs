//! `practice`

use holdfast_core::error::Error;
use holdfast_core::store::Store;
use holdfast_machine::{SystemClock, home};
use holdfast_practice::{Order, changed_bundle, make};
use serde_json::json;

use super::{absolute, guard_cloud, refuse_read_only};
use crate::args::Call;
use crate::error::{Failure, Fault};
use crate::output::Answer;
use crate::progress::Meter;

pub(crate) fn practice(call: &Call) -> Result<Answer, Failure> {
    refuse_read_only(call)?;
    let paths = call.paths("DIR")?;
    let dir = match paths.as_slice() {
        [dir] => absolute(dir),
        [_, more, ..] => return Err(Failure::usage(Fault::BadValue, more.to_string_lossy())),
        [] => return Err(Failure::usage(Fault::MissingArgument, "DIR")),
    };
    guard_cloud(call, &dir)?;
    let (clock, meter, home) = (SystemClock::new(), Meter::new(), home());
    let order = Order {
        app_version: env!("CARGO_PKG_VERSION"),
        lang: call.lang,
        home: home.as_deref(),
        clock: &clock,
    };
    let changed = if call.has("changed") {
        Some(changed_bundle(&dir, &order, &meter)?)
    } else {
        make(&dir, &order, &meter)?;
        None
    };
    let (case, files) = (dir.join("case"), dir.join("files"));
    let glance = Store::at(&case)?.glance()?;
    let id = glance
        .ok_or_else(|| Error::NotACase { path: case.clone() })?
        .id;
    let changed = changed.map(|path| path.display().to_string());
    let mut text = format!("{id}\n{}\n", case.display());
    text.extend(changed.iter().map(|path| format!("{path}\n")));
    let json = json!({
        "case": id.to_string(),
        "path": case.display().to_string(),
        "files": files.display().to_string(),
        "changed": changed,
    });
    let mut answer = Answer::done(json, text);
    answer.mark(call.lang);
    Ok(answer)
}
