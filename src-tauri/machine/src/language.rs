//! The language, region and time zone that the system is set to.

/// For example `fr_CA.UTF-8` or `fr-CA`; none when the system does not say.
#[cfg(not(any(windows, target_vendor = "apple")))]
pub fn locale() -> Option<String> {
    // In the order of POSIX (XBD 8.2) for messages.
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"];
    let mut said = names.iter().filter_map(|name| std::env::var(name).ok());
    said.find(|value| !value.is_empty())
}

/// For example `fr-CA`; none when the system does not say.
#[cfg(any(windows, target_vendor = "apple"))]
pub fn locale() -> Option<String> {
    sys_locale::get_locale()
}

/// The name of the time zone, for example `America/Toronto`; none when the system does not say.
pub fn zone() -> Option<String> {
    // Where the environment says so, it stands above the system (POSIX, XBD 8.3).
    let said = std::env::var("TZ").ok().filter(|value| value.contains('/'));
    said.or_else(|| iana_time_zone::get_timezone().ok())
}
