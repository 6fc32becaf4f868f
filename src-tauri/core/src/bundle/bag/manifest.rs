//! Manifests: which files there are, and their hashes (RFC 8493, 2.1.3 and 2.2.1).

use super::algorithms::Algorithm;
use super::declaration::Version;
use super::text::{Encoding, lines};
use crate::bundle::names::{self, Judgement};
use crate::bundle::tree::split_manifest_name;
use crate::digest::bytes_from_hex;
use crate::finding::{Finding, FindingCode, Level};

/// Whose hashes a manifest holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// The files under `data/`.
    Payload,
    /// The other files.
    Tags,
}

/// One manifest.
#[derive(Debug)]
pub(crate) struct Manifest {
    /// Its own file name.
    pub(crate) name: String,
    pub(crate) role: Role,
    /// None when it is not known here.
    pub(crate) algorithm: Option<Algorithm>,
    pub(crate) entries: Vec<Listed>,
}

/// One line of a manifest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Listed {
    pub(crate) path: String,
    pub(crate) hash: Vec<u8>,
}

/// Role and algorithm's name by a manifest's file name; none when it is no manifest.
pub(crate) fn role_of(name: &str) -> Option<(Role, &str)> {
    let (kind, algorithm) = split_manifest_name(name)?;
    let role = if kind == "manifest" {
        Role::Payload
    } else {
        Role::Tags
    };
    Some((role, algorithm))
}

impl Manifest {
    /// Reads a manifest. Lines that cannot be used are findings about it.
    pub(crate) fn parse(
        name: &str,
        bytes: &[u8],
        version: Version,
        encoding: Encoding,
        findings: &mut Vec<Finding>,
    ) -> Option<Self> {
        let (role, algorithm) = role_of(name)?;
        let mut manifest = Self {
            name: name.to_owned(),
            role,
            algorithm: Algorithm::from_name(algorithm),
            entries: Vec::new(),
        };
        let mut found = |level, code, subject: &str| {
            findings.push(Finding::contents(level, code, subject));
        };
        if manifest.algorithm.is_none() {
            found(Level::Unconfirmed, FindingCode::AlgorithmUnknown, name);
        }
        let Some(text) = encoding.decode(bytes) else {
            found(Level::Fail, FindingCode::ManifestLine, name);
            return Some(manifest);
        };
        for line in lines(&text).into_iter().filter(|line| !line.is_empty()) {
            match parse_line(line, role, version) {
                Line::Listed(listed, None) => manifest.entries.push(listed),
                Line::Listed(listed, Some(code)) => {
                    found(Level::Warning, code, &listed.path);
                    manifest.entries.push(listed);
                }
                Line::Hostile(path) => found(Level::Fail, FindingCode::UnsafeName, &path),
                Line::Unreadable => found(Level::Fail, FindingCode::ManifestLine, name),
            }
        }
        Some(manifest)
    }

    /// As our writer would write these entries.
    pub(crate) fn render(entries: &mut [(&str, String)]) -> Vec<u8> {
        entries.sort_unstable();
        let lines = entries
            .iter()
            .map(|(path, hash)| format!("{hash}  {path}\n"));
        lines.collect::<String>().into_bytes()
    }
}

enum Line {
    Listed(Listed, Option<FindingCode>),
    Hostile(String),
    Unreadable,
}

fn parse_line(line: &str, role: Role, version: Version) -> Line {
    let Some((hash, rest)) = line.split_once([' ', '\t']) else {
        return Line::Unreadable;
    };
    let Some(hash) = bytes_from_hex(hash).filter(|hash| !hash.is_empty()) else {
        return Line::Unreadable;
    };
    let raw = rest.trim_start_matches([' ', '\t']);
    let mut warning = None;
    // `md5sum --binary` and `find .` write these; neither is part of the name.
    let raw = raw.strip_prefix('*').map_or(raw, |rest| {
        warning = Some(FindingCode::ManifestLine);
        rest
    });
    let raw = raw.strip_prefix("./").map_or(raw, |rest| {
        warning = Some(FindingCode::ManifestLine);
        rest
    });
    let Some(path) = decode_path(raw, version) else {
        return Line::Unreadable;
    };
    match names::judge(&path) {
        Judgement::Hostile => return Line::Hostile(path),
        Judgement::Awkward => warning = Some(FindingCode::UnsafeName),
        Judgement::Fine => {}
    }
    let is_payload = path.starts_with("data/");
    if is_payload != (role == Role::Payload) && (version.is_strict() || !is_payload) {
        return Line::Unreadable;
    }
    Line::Listed(Listed { path, hash }, warning)
}

/// Undoes the percent encoding; none when a `%` stands for nothing (1.0 encodes it too; before, only line ends).
pub(crate) fn decode_path(raw: &str, version: Version) -> Option<String> {
    let mut path = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some((before, after)) = rest.split_once('%') {
        path.push_str(before);
        let code = after.get(..2).unwrap_or_default();
        let decoded = match code.to_ascii_uppercase().as_str() {
            "0A" => Some('\n'),
            "0D" => Some('\r'),
            "25" if version.is_strict() => Some('%'),
            _ => None,
        };
        match decoded {
            Some(c) => {
                path.push(c);
                rest = after.get(2..).unwrap_or_default();
            }
            None if version.is_strict() => return None,
            None => {
                path.push('%');
                rest = after;
            }
        }
    }
    path.push_str(rest);
    Some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percent_stands_for_three_characters_and_nothing_else() {
        let decode = |raw| decode_path(raw, Version::V1_0);
        assert_eq!(
            decode("data/50%25.txt").as_deref(),
            Some("data/50%.txt"),
            "itself"
        );
        assert_eq!(
            decode("data/a%0Ab%0d").as_deref(),
            Some("data/a\nb\r"),
            "line ends"
        );
        assert_eq!(
            decode("data/%2525").as_deref(),
            Some("data/%25"),
            "once only"
        );
        for raw in ["data/50%.txt", "data/a%20b", "data/%", "data/%é"] {
            assert_eq!(decode(raw), None, "{raw}");
        }
        let old = decode_path("data/50%25%0A", Version::V0_97);
        assert_eq!(
            old.as_deref(),
            Some("data/50%25\n"),
            "before 1.0: line ends only"
        );
    }

    #[test]
    fn the_rendered_form_is_sorted_and_ends_with_a_line_feed() {
        let mut entries = [("data/b", "02".to_owned()), ("data/a", "01".to_owned())];
        assert_eq!(
            Manifest::render(&mut entries),
            b"01  data/a\n02  data/b\n",
            "ours"
        );
    }
}
