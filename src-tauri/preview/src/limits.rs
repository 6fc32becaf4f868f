//! What this process may use, set before the first byte is read.

use crate::shrink::Refusal;

/// Address space: the decoder's own limit (400 MiB), the input, the small picture, the program.
#[cfg(unix)]
const MAX_MEMORY_BYTES: u64 = 1024 * 1024 * 1024;
/// Seconds of computing; the parent stops earlier.
#[cfg(unix)]
const MAX_CPU_SECONDS: u64 = 10;

/// Sets the limits; without them nothing is read.
#[cfg(unix)]
pub(crate) fn set() -> Result<(), Refusal> {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let limits = [
        (Resource::As, MAX_MEMORY_BYTES),
        (Resource::Cpu, MAX_CPU_SECONDS),
        // No file grows, none is opened beside the three that are open, nothing is left behind by a crash.
        (Resource::Fsize, 0),
        (Resource::Nofile, 3),
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
    Ok(())
}

/// Elsewhere the decoder's own limits hold.
#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "it can fail on other systems")]
pub(crate) fn set() -> Result<(), Refusal> {
    Ok(())
}
