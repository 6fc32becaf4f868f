//! What this process may use, set before the first byte is read.
//!
//! With no number left for an open file, no file, no folder and no socket can be opened or made any more, not even in
//! place of the three that are open: nothing of this computer but the picture can be read, and nothing can be sent. A
//! filter of system calls (seccomp, Landlock) would say the same in other words and needs a further crate.

use crate::decode::Refusal;

/// Address space: the decoder's own limit (400 MiB), the input, the small picture, the program.
#[cfg(unix)]
const MAX_MEMORY_BYTES: u64 = 1024 * 1024 * 1024;
/// Seconds of computing; the parent stops earlier.
#[cfg(unix)]
const MAX_CPU_SECONDS: u64 = 10;
/// The same for a copy of the full size, which is encoded whole and decoded again.
#[cfg(unix)]
const MAX_CPU_SECONDS_WHOLE: u64 = 40;

/// Sets the limits, for a small picture or a whole one; without them nothing is read.
#[cfg(unix)]
pub(crate) fn set(is_whole: bool) -> Result<(), Refusal> {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let seconds = if is_whole {
        MAX_CPU_SECONDS_WHOLE
    } else {
        MAX_CPU_SECONDS
    };
    let limits = [
        (Resource::As, MAX_MEMORY_BYTES),
        (Resource::Cpu, seconds),
        // No file grows, none is opened, no process or thread is begun, nothing is left behind by a crash.
        (Resource::Fsize, 0),
        (Resource::Nofile, 0),
        (Resource::Nproc, 0),
        (Resource::Core, 0),
    ];
    for (resource, most) in limits {
        let limit = Rlimit {
            current: Some(most),
            maximum: Some(most),
        };
        match setrlimit(resource, limit) {
            Ok(()) => {}
            // macOS knows no limit of address space; the decoder's own limits hold there.
            Err(_) if resource == Resource::As && cfg!(target_vendor = "apple") => {}
            Err(_) => return Err(Refusal::Call),
        }
    }
    end_with_parent()
}

/// When the window is gone, nobody waits for a picture. And nobody else may look into this process.
#[cfg(target_os = "linux")]
fn end_with_parent() -> Result<(), Refusal> {
    use rustix::process::{
        DumpableBehavior, Signal, set_dumpable_behavior, set_parent_process_death_signal,
    };
    set_parent_process_death_signal(Some(Signal::KILL))
        .and_then(|()| set_dumpable_behavior(DumpableBehavior::NotDumpable))
        .and_then(|()| rustix::thread::set_no_new_privs(true))
        .map_err(|_| Refusal::Call)
}

#[cfg(all(unix, not(target_os = "linux")))]
#[expect(clippy::unnecessary_wraps, reason = "it can fail on Linux")]
fn end_with_parent() -> Result<(), Refusal> {
    Ok(())
}

/// Elsewhere the decoder's own limits hold.
#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "it can fail on other systems")]
pub(crate) fn set(_is_whole: bool) -> Result<(), Refusal> {
    Ok(())
}
