//! The files of a police zip beside the payload, its folder's name and its labels.

use std::io;
use std::path::Path;

use super::{PlannedFile, Source};
use crate::contents::Contents;
use crate::exports::dated::Dated;
use crate::exports::spool::Spool;
use crate::plain::plain;
use crate::{case_json, case_uco, practice, read_me, tables, verify_txt};

/// `case-7F3K2MQ9-b01-police`, with `-p1of3` when there are several.
pub(super) fn folder(contents: &Contents, part: usize) -> String {
    let whole = format!("{}-police", set_name(contents));
    match contents.parts {
        0 | 1 => whole,
        parts => format!("{whole}-p{part}of{parts}"),
    }
}

/// `case-7F3K2MQ9-b01`; of a case for practice `practice-7F3K2MQ9-b01`
fn set_name(contents: &Contents) -> String {
    let bundle = contents.bundle.to_string().to_lowercase();
    let what = if contents.case.is_practice {
        "practice"
    } else {
        "case"
    };
    format!("{what}-{}-{bundle}", contents.case.id.as_str())
}

/// The timeline of a bundle, which does not say in which part anything lies.
pub(super) const TIMELINE: &str = "report/timeline.csv";

/// Makes it: in memory where there are no lists, else in a temporary file.
pub(super) fn timeline(contents: &Contents, waiting: Option<&Path>) -> io::Result<PlannedFile> {
    let lists = contents.lists.as_ref();
    let dated = lists.and_then(|lists| Dated::written(&lists.jsonl));
    let source = match (dated, waiting) {
        (None, _) => Source::Bytes(tables::timeline(contents)),
        (Some(dated), None) => Source::Bytes(tables::write_timeline(contents, &dated, Vec::new())?),
        (Some(dated), Some(folder)) => {
            let spool = Spool::new(folder)?;
            Source::Stretch(tables::write_timeline(contents, &dated, spool)?.cut()?)
        }
    };
    Ok(PlannedFile {
        path: TIMELINE.to_owned(),
        source,
    })
}

/// The tag files that every part holds alike, but for the timeline.
pub(super) fn common_files(contents: &Contents) -> Vec<PlannedFile> {
    let mut files = vec![
        file("report/exhibits.csv", tables::exhibits(contents)),
        file("report/accounts.csv", tables::accounts(contents)),
        file("report/payments.csv", tables::payments(contents)),
        file("report/exports.csv", tables::exports(contents)),
        file("report/export-files.csv", tables::export_files(contents)),
        file("report/gaps.csv", tables::gaps(contents)),
        file("report/case.json", case_json::case_json(contents)),
        file("report/case.jsonld", case_uco::case_uco(contents)),
        file("report/log.jsonl", contents.log.to_vec()),
        file("report/log-head.txt", log_head(contents)),
    ];
    let long = [
        ("messages", &contents.messages),
        ("export-lists", &contents.lists),
    ];
    for (name, table) in long {
        let Some(table) = table else { continue };
        let twice = [("csv", &table.csv), ("jsonl", &table.jsonl)];
        files.extend(twice.map(|(ending, source)| PlannedFile {
            path: format!("report/{name}.{ending}"),
            source: source.clone(),
        }));
    }
    files.extend(contents.facts.iter().filter_map(|fact| {
        let bytes = fact.bytes.as_ref().ok()?;
        Some(file(
            &format!("report/facts/{}.json", fact.digest),
            bytes.clone(),
        ))
    }));
    files
}

/// The tag files that name their own part.
pub(super) fn files_of_part(contents: &Contents, part: usize) -> Vec<PlannedFile> {
    let folder = folder(contents, part);
    let texts = [
        (
            "00-READ-ME-FIRST.txt",
            read_me::read_me(contents, &folder, part),
        ),
        ("VERIFY.txt", verify_txt::verify_txt(&folder)),
    ];
    let marked = |bytes| practice::marked(contents.case.is_practice, bytes);
    texts.map(|(path, bytes)| file(path, marked(bytes))).into()
}

/// The labels of `bag-info.txt`. No `Source-Organization`: a family is none.
pub(super) fn info(contents: &Contents, part: usize, is_oversize: bool) -> Vec<(String, String)> {
    let count = format!("{part} of {}", contents.parts);
    let description = if contents.case.is_practice {
        practice::LINE
    } else {
        "Files kept by a family, for police / Fichiers conservés par une famille, pour la police"
    };
    let mut labels = vec![
        ("External-Identifier", contents.case.id.as_str().to_owned()),
        ("External-Description", description.to_owned()),
        ("Bag-Group-Identifier", set_name(contents)),
        ("Bag-Count", count.clone()),
        (
            "Bag-Software-Agent",
            format!("Holdfast {}", contents.app_version),
        ),
        ("Holdfast-Bundle", "1".to_owned()),
        ("Holdfast-Kind", "police".to_owned()),
        ("Holdfast-Number", contents.bundle.to_string()),
        ("Holdfast-Part", count),
    ];
    if contents.case.is_practice {
        labels.push((practice::LABEL, practice::LINE.to_owned()));
    }
    if is_oversize {
        labels.push(("Holdfast-Remark", "hand over on a stick".to_owned()));
    }
    labels
        .into_iter()
        .map(|(label, value)| (label.to_owned(), value))
        .collect()
}

/// A bag needs a payload: this says why there is none.
pub(super) fn nothing_enclosed(contents: &Contents) -> PlannedFile {
    let is_any_record = !contents.case.records.is_empty();
    let text = match (contents.exhibits.is_empty(), is_any_record) {
        (false, _) => NOTHING_MAY_TRAVEL,
        (true, true) => ONLY_WRITTEN_DOWN,
        (true, false) => NOTHING_YET,
    };
    file("data/nothing-enclosed.txt", plain(text))
}

const NOTHING_MAY_TRAVEL: &str = "\
No exhibit is enclosed in this bundle. Every exhibit is named in
report/exhibits.csv, with the reason why it is not enclosed.

Aucune pièce n’est jointe à cette remise. Chaque pièce figure dans
report/exhibits.csv, avec la raison pour laquelle elle n’est pas jointe.
";

const ONLY_WRITTEN_DOWN: &str = "\
This case holds no exhibit. What the family wrote down is in the tables
under report/; 00-READ-ME-FIRST.txt says which.

Ce dossier ne contient aucune pièce. Ce que la famille a noté est dans les
tableaux sous report/; 00-READ-ME-FIRST.txt dit lesquels.
";

const NOTHING_YET: &str = "\
This case holds no exhibit, and nothing was written down in it yet.

Ce dossier ne contient aucune pièce, et rien n’y a encore été noté.
";

/// Two lines for a program, then what they are for.
fn log_head(contents: &Contents) -> Vec<u8> {
    let head = contents.log_head();
    let mark = if contents.case.is_practice {
        format!("{}\n\n", practice::LINE)
    } else {
        String::new()
    };
    format!(
        "lines: {}\nlast: {}\n\n{mark}\
         log.jsonl has this many lines, and this is the SHA-256 of its last line (without its line feed).\n\
         Each line carries the SHA-256 of the line before it: whoever has noted these two values can see later\n\
         whether the log was cut short or edited.\n\n\
         log.jsonl compte ce nombre de lignes, et voici l’empreinte SHA-256 de sa dernière ligne (sans le saut de\n\
         ligne). Chaque ligne porte l’empreinte de la précédente\u{a0}: quiconque a noté ces deux valeurs peut voir plus\n\
         tard si le journal a été tronqué ou modifié.\n",
        head.lines, head.last
    )
    .into_bytes()
}

fn file(path: &str, bytes: Vec<u8>) -> PlannedFile {
    PlannedFile {
        path: path.to_owned(),
        source: Source::Bytes(bytes),
    }
}
