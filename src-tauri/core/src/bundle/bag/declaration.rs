//! `bagit.txt`: which version of `BagIt`, and how the other tag files are encoded (RFC 8493, 2.1.1).

use super::text::{Encoding, lines};
use crate::finding::{Finding, FindingCode, Level};

/// The file itself.
pub(crate) const DECLARATION: &str = "bagit.txt";
/// What we write into it.
pub(crate) const OUR_DECLARATION: &str = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

/// What a bag says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Declaration {
    pub(crate) version: Version,
    /// None when it is not known here.
    pub(crate) encoding: Option<Encoding>,
}

/// `MAJOR.MINOR`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Version(pub(crate) u32, pub(crate) u32);

impl Version {
    pub(crate) const V0_97: Self = Self(0, 97);
    pub(crate) const V1_0: Self = Self(1, 0);

    /// Whether the rules of RFC 8493 hold, not those of the drafts before it.
    pub(crate) fn is_strict(self) -> bool {
        self >= Self::V1_0
    }

    fn parse(text: &str) -> Option<Self> {
        let (major, minor) = text.split_once('.')?;
        let number = |digits: &str| {
            let is_number = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
            is_number.then(|| digits.parse().ok())?
        };
        Some(Self(number(major)?, number(minor)?))
    }
}

/// Reads the declaration; the rules of 1.0 are assumed where it cannot be read.
pub(crate) fn read_declaration(bytes: Option<&[u8]>, findings: &mut Vec<Finding>) -> Declaration {
    let mut found = |level, code| findings.push(Finding::contents(level, code, DECLARATION));
    let mut declaration = Declaration {
        version: Version::V1_0,
        encoding: Some(Encoding::Utf8),
    };
    let text = bytes.and_then(|bytes| std::str::from_utf8(bytes).ok());
    let Some((version, encoding, is_exact)) = text.and_then(parse) else {
        found(Level::Fail, FindingCode::BagDeclaration);
        return declaration;
    };
    declaration.version = version;
    declaration.encoding = Encoding::from_name(encoding);
    if !is_exact && version >= Version::V0_97 {
        found(Level::Fail, FindingCode::BagDeclaration);
    }
    if declaration.encoding.is_none() {
        found(Level::Unconfirmed, FindingCode::BagDeclaration);
    }
    match version {
        Version(1, 0) | Version(0, 97) => {}
        Version(0, 93..=96) => found(Level::Note, FindingCode::BagDeclaration),
        Version(..) => found(Level::Unconfirmed, FindingCode::BagVersionUnknown),
    }
    declaration
}

/// Version, name of the encoding, and whether every character is where the rules want it.
fn parse(text: &str) -> Option<(Version, &str, bool)> {
    let all = lines(text);
    let [first, second, more @ ..] = all.as_slice() else {
        return None;
    };
    let (version_label, version) = first.split_once(':')?;
    let (encoding_label, encoding) = second.split_once(':')?;
    let (version, encoding) = (version.trim(), encoding.trim());
    let is_named = version_label.trim().eq_ignore_ascii_case("BagIt-Version")
        && encoding_label
            .trim()
            .eq_ignore_ascii_case("Tag-File-Character-Encoding");
    let is_exact = more.is_empty()
        && *first == format!("BagIt-Version: {version}")
        && *second == format!("Tag-File-Character-Encoding: {encoding}");
    is_named.then(|| Some((Version::parse(version)?, encoding, is_exact)))?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(text: &str) -> (Declaration, Vec<(Level, FindingCode)>) {
        let mut findings = Vec::new();
        let declaration = read_declaration(Some(text.as_bytes()), &mut findings);
        let codes = findings.iter().map(|f| (f.level, f.code)).collect();
        (declaration, codes)
    }

    #[test]
    fn ours_is_read_without_a_word() {
        assert!(codes(OUR_DECLARATION).1.is_empty(), "ours");
        let crlf = OUR_DECLARATION.replace('\n', "\r\n");
        assert!(codes(&crlf).1.is_empty(), "other line ends are allowed");
    }

    #[test]
    fn every_loose_character_is_refused_from_0_97_on() {
        for text in [
            "\u{FEFF}BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
            "BagIt-Version : 1.0\nTag-File-Character-Encoding: UTF-8\n",
            "BagIt-Version:  1.0\nTag-File-Character-Encoding: UTF-8\n",
            "BagIt-Version: 1.0 \nTag-File-Character-Encoding: UTF-8\n",
            "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n\n",
            "BagIt-Version: 1.0\n",
            "BagIt-Version: .97\nTag-File-Character-Encoding: UTF-8\n",
            "BagIt-Version: 1\nTag-File-Character-Encoding: UTF-8\n",
            " BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n",
        ] {
            let (_, codes) = codes(text);
            assert_eq!(
                codes,
                [(Level::Fail, FindingCode::BagDeclaration)],
                "{text:?}"
            );
        }
    }

    #[test]
    fn old_and_unknown_versions_are_told_apart() {
        let (_, old) = codes("BagIt-Version: 0.95\nTag-File-Character-Encoding: UTF-8\n");
        assert_eq!(old, [(Level::Note, FindingCode::BagDeclaration)], "old");
        let (_, new) = codes("BagIt-Version: 2.0\nTag-File-Character-Encoding: UTF-8\n");
        assert_eq!(
            new,
            [(Level::Unconfirmed, FindingCode::BagVersionUnknown)],
            "newer"
        );
    }
}
