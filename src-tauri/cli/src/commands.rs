//! One function a command: arguments to one call of the core, its answer to JSON and sentences.

mod add;
mod bundle;
mod case;
mod cover;
mod exhibit;
mod inspect;
mod join;
mod list;
mod mark;
mod messages;
mod note;
mod practice;
mod timeline;
mod verify;
mod view;

pub(crate) use messages::Messages;

use std::path::Path;

use holdfast_core::edit::{PlaceUse, insist_place};
use holdfast_core::error::Error;
use holdfast_core::import::place_of;
use holdfast_core::store::{Store, Writer};
use holdfast_machine::{SystemClock, cloud_of, home};

use crate::args::Call;
use crate::error::Failure;
use crate::help;
use crate::output::Answer;

/// Does what the call asks for.
pub(crate) fn run(call: &Call) -> Result<Answer, Failure> {
    if call.asks_help {
        return Ok(help::answer(Some(call.command), call.lang));
    }
    match call.command.name {
        "new" => case::new(call),
        "practice" => practice::practice(call),
        "add" => add::add(call),
        "shows" => exhibit::shows(call),
        "release" => exhibit::release(call),
        "cover" => cover::cover(call),
        "list" => list::list(call),
        "show" => list::show(call),
        "note" => note::note(call),
        "set-aside" => exhibit::set_aside(call),
        "restore" => exhibit::restore(call),
        "timeline" => timeline::timeline(call),
        "check" => case::check(call),
        "copy" => case::copy(call),
        "bundle" => bundle::bundle(call),
        "verify" => verify::verify(call),
        "inspect" => inspect::inspect(call),
        "messages" => messages::messages(call),
        "mark" => mark::mark(call),
        "unmark" => mark::unmark(call),
        "zone" => mark::zone(call),
        "join" => join::join(call),
        _ => Ok(help::answer(call.about()?, call.lang)),
    }
}

/// Whether the case of a call is for practice: then every answer says so.
pub(crate) fn is_practice(call: &Call) -> bool {
    let case = call.option("case").map(Path::new);
    let glance = case.and_then(|case| Store::at(case).ok()?.glance().ok()?);
    glance.is_some_and(|glance| glance.is_practice)
}

/// Opens the case of a call for writing.
fn open(call: &Call, clock: &SystemClock) -> Result<Writer, Failure> {
    refuse_read_only(call)?;
    Ok(Writer::open(&call.case()?, clock)?)
}

fn refuse_read_only(call: &Call) -> Result<(), Failure> {
    if call.read_only {
        Err(Error::ReadOnly.into())
    } else {
        Ok(())
    }
}

/// Refuses a folder that a cloud service copies away, unless the person insists; gives the service's name then.
fn guard_cloud(call: &Call, path: &Path) -> Result<Option<&'static str>, Failure> {
    match cloud_of(path) {
        Some(cloud) if call.has("insist") => Ok(Some(cloud.name())),
        Some(cloud) => Err(Error::CloudFolder {
            path: path.to_owned(),
            service: cloud.name().to_owned(),
        }
        .into()),
        None => Ok(None),
    }
}

/// Writes down that a place was used because the person insisted.
fn note_insisted(
    writer: &mut Writer,
    used_for: PlaceUse,
    path: &Path,
    clock: &SystemClock,
) -> Result<(), Failure> {
    let place = place_of(path, home().as_deref());
    Ok(insist_place(writer, used_for, place, clock)?)
}

/// A path with its folder's links and dots resolved as far as it exists, so that facts do not depend on where the
/// program was started.
fn absolute(path: &Path) -> std::path::PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}
