//! A name that is not synced may be gone after a power cut: every folder and file that a command made or renamed must
//! lie in a folder that was synced afterwards, all the way up to the first folder that was there before.

use std::ffi::OsString;
use std::fs;
use std::path::Path;

use support::Cli;

/// The names that a command gave and never synced. It must end with 0.
pub(super) fn unsynced(arguments: &[OsString], trace: &Path) -> Vec<String> {
    let mut words: Vec<OsString> = ["strace", "-f", "-qq", "-y", "-s", "4096", "-e"]
        .map(OsString::from)
        .to_vec();
    words.extend([
        "trace=mkdir,rename,renameat2,link,openat,fsync".into(),
        "-o".into(),
    ]);
    words.push(trace.into());
    let cli = Cli::new().with("SOURCE_DATE_EPOCH", "1800000000");
    cli.started_by(&words).json(arguments).expect_code(0);
    let seen = fs::read_to_string(trace).expect("strace writes it");
    let mut waiting: Vec<String> = Vec::new();
    for line in seen.lines() {
        let Some((_, call)) = line.split_once(' ') else {
            continue;
        };
        let call = call.trim_start();
        if let Some(folder) = synced_folder(call) {
            waiting.retain(|name| Path::new(name).parent() != Some(Path::new(folder)));
        }
        waiting.extend(named(call).map(str::to_owned));
    }
    waiting
}

fn synced_folder(call: &str) -> Option<&str> {
    let (_, rest) = call.strip_prefix("fsync(")?.split_once('<')?;
    rest.split_once('>').map(|(path, _)| path)
}

/// The name that a call gives, where it is meant to stay.
fn named(call: &str) -> Option<&str> {
    let mut quoted = call.split('"').skip(1).step_by(2);
    let name =
        if call.starts_with("mkdir(") || call.starts_with("openat(") && call.contains("O_CREAT") {
            quoted.next()
        } else if call.starts_with("rename") || call.starts_with("link(") {
            quoted.nth(1)
        } else {
            None
        }?;
    let is_passing = call.contains("EEXIST")
        || name.contains("/incoming/")
        || Path::new(name).extension() == Some("part".as_ref());
    (!is_passing && !name.ends_with("/lock")).then_some(name)
}
