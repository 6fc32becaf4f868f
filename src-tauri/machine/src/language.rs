//! The language and region that the system is set to.

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
