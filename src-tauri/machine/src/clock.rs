//! The system's clocks.

use chrono::{DateTime, Local, Utc};
use holdfast_core::moment::{Clock, Moment};

/// Reads the system's clocks.
#[derive(Debug, Clone)]
pub struct SystemClock {
    boot: String,
    #[cfg(not(target_os = "linux"))]
    started: std::time::Instant,
}

impl SystemClock {
    /// Learns which run of the system this is.
    pub fn new() -> Self {
        Self {
            boot: boot_id(),
            #[cfg(not(target_os = "linux"))]
            started: std::time::Instant::now(),
        }
    }

    /// Milliseconds since the system started, asleep or awake.
    #[cfg(target_os = "linux")]
    #[expect(
        clippy::unused_self,
        reason = "on other systems the clock counts from this value's making"
    )]
    fn mono_ms(&self) -> u64 {
        let time = rustix::time::clock_gettime(rustix::time::ClockId::Boottime);
        u64::try_from(time.tv_sec * 1000 + time.tv_nsec / 1_000_000).unwrap_or_default()
    }

    /// Milliseconds since this program started.
    #[cfg(not(target_os = "linux"))]
    fn mono_ms(&self) -> u64 {
        u64::try_from(self.started.elapsed().as_millis()).unwrap_or(u64::MAX)
    }
}

impl Default for SystemClock {
    fn default() -> Self {
        Self::new()
    }
}

impl Clock for SystemClock {
    fn now(&self) -> Moment {
        let local = utc_now().with_timezone(&Local);
        Moment {
            utc: local.with_timezone(&Utc),
            offset_minutes: local.offset().local_minus_utc() / 60,
            mono_ms: self.mono_ms(),
            boot: self.boot.clone(),
        }
    }
}

/// The system's time, also when its clock is set to before 1970 (`Utc::now` takes that for impossible).
fn utc_now() -> DateTime<Utc> {
    DateTime::from(std::time::SystemTime::now())
}

/// Names this run of the system.
#[cfg(target_os = "linux")]
fn boot_id() -> String {
    std::fs::read_to_string("/proc/sys/kernel/random/boot_id")
        .map(|id| id.trim().to_owned())
        .unwrap_or_default()
}

/// Names this run of the program: the forward-going clock above counts from its start.
#[cfg(not(target_os = "linux"))]
fn boot_id() -> String {
    format!("{}-{}", std::process::id(), utc_now().timestamp_micros())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forward_clock_never_goes_back() {
        let clock = SystemClock::new();
        let (one, two) = (clock.now(), clock.now());
        assert!(two.mono_ms >= one.mono_ms, "it only goes forward");
        assert_eq!(one.boot, two.boot, "one run of the system");
    }
}
