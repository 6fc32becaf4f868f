//! `fetch.txt`: payload files that lie elsewhere (RFC 8493, 2.2.3). Nothing is ever fetched.

use super::declaration::Version;
use super::manifest::decode_path;
use super::text::lines;
use crate::bundle::names::{self, Judgement};
use crate::finding::{Finding, FindingCode, Level};

/// The file itself.
pub(crate) const FETCH: &str = "fetch.txt";

/// Paths that `fetch.txt` lists. Hostile ones are findings.
pub(crate) fn parse_fetch(
    text: &str,
    version: Version,
    findings: &mut Vec<Finding>,
) -> Vec<String> {
    let mut paths = Vec::new();
    for line in lines(text)
        .into_iter()
        .filter(|line| !line.trim().is_empty())
    {
        let path = parse_line(line, version);
        let path = path.map(|path| path.strip_prefix("./").map_or(path.clone(), str::to_owned));
        match path {
            Some(path) if names::judge(&path) == Judgement::Hostile => {
                findings.push(Finding::contents(
                    Level::Fail,
                    FindingCode::UnsafeName,
                    path,
                ));
            }
            Some(path) if path.starts_with("data/") => paths.push(path),
            _ => findings.push(Finding::contents(
                Level::Fail,
                FindingCode::FetchListed,
                FETCH,
            )),
        }
    }
    paths
}

/// `URL LENGTH PATH`; the length is a number or `-`.
fn parse_line(line: &str, version: Version) -> Option<String> {
    let (url, rest) = line.split_once([' ', '\t'])?;
    let (length, path) = rest.trim_start().split_once([' ', '\t'])?;
    let is_length = length == "-" || length.bytes().all(|b| b.is_ascii_digit());
    if url.is_empty() || length.is_empty() || !is_length {
        return None;
    }
    decode_path(path.trim_start_matches([' ', '\t']), version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_taken_and_hostile_ones_named() {
        let mut findings = Vec::new();
        let text = "https://example.org/a 12 data/a b\nhttps://example.org/b - ~/b\nnonsense\n";
        let paths = parse_fetch(text, Version::V1_0, &mut findings);
        assert_eq!(paths, ["data/a b"], "one good line");
        let codes: Vec<FindingCode> = findings.iter().map(|f| f.code).collect();
        assert_eq!(
            codes,
            [FindingCode::UnsafeName, FindingCode::FetchListed],
            "two bad ones"
        );
    }
}
