//! Plain text files: UTF-8 with its mark and CRLF, so that every Windows Notepad shows accents and lines.

/// A text with `\n` line ends as the bytes of such a file.
pub fn plain(text: &str) -> Vec<u8> {
    format!("\u{feff}{}", text.replace('\n', "\r\n")).into_bytes()
}

/// What the texts' tests ask of all of them.
#[cfg(test)]
pub(crate) mod checks {
    /// Claims that we never make.
    const NEVER: [&str; 8] = [
        "authentic",
        "authentique",
        "admissible",
        "forensic",
        "judiciaire",
        "certified",
        "certifi",
        "pornograph",
    ];

    /// Marks, line ends, width, claims, French spaces and apostrophes.
    pub(crate) fn check(bytes: &[u8], columns: usize) -> String {
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        let text = text.strip_prefix('\u{feff}').expect("a mark").to_owned();
        assert!(
            !text.replace("\r\n", "").contains(['\r', '\n']),
            "CRLF only"
        );
        for line in text.split("\r\n") {
            assert!(line.chars().count() <= columns, "too long: {line}");
            assert_eq!(line, line.trim_end(), "no blanks at the end");
        }
        let lower = text.to_lowercase();
        for word in NEVER {
            assert!(!lower.contains(word), "never {word}");
        }
        text
    }

    /// No straight apostrophe, no breaking space where French wants a fixed one, and none before a semicolon.
    pub(crate) fn check_french(text: &str) {
        for wrong in [" :", " ;", "\u{a0};", " !", " ?", "« ", " »", "'"] {
            let found = text.lines().find(|line| {
                let is_command = line.starts_with("    ");
                !is_command && line.contains(wrong)
            });
            assert_eq!(found, None, "{wrong:?} in French");
        }
        for line in text.lines().filter(|line| !line.starts_with("    ")) {
            for mark in [':', '!', '?', '»'] {
                let sign = line.split_once(mark).map(|(before, _)| before);
                let is_plain = sign.is_some_and(|before| {
                    before.ends_with(char::is_alphabetic) && !line.contains("://")
                });
                assert!(!is_plain, "a fixed space before {mark} in {line}");
            }
        }
    }
}
