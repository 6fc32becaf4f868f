//! What the read-me says of platforms' downloads; nothing where there are none.

use holdfast_core::fact::Lang;

use super::count;
use crate::contents::Contents;
use crate::exports::{NotRead, Reading};
use crate::police::Downloads;

/// Numbers, a line each.
pub(super) fn counts(contents: &Contents, lang: Lang) -> Vec<String> {
    let exports = &contents.exports;
    if exports.is_empty() {
        return Vec::new();
    }
    let not_read = |why: NotRead| {
        let exports = exports.iter();
        exports
            .filter(|export| export.not_read == Some(why))
            .count()
    };
    let unread = not_read(NotRead::NotKnown) + not_read(NotRead::NotThere);
    let enclosed = exports.iter().map(|export| export.message_files().1);
    let lists: usize = exports.iter().map(|export| export.list_files().1).sum();
    let readings = || exports.iter().flat_map(|export| &export.readings);
    let sum = |of: fn(&Reading) -> u64| {
        let all = readings().map(of).sum::<u64>();
        usize::try_from(all).unwrap_or(usize::MAX)
    };
    let not_understood = sum(|reading| reading.counts.rows_not_understood);
    let missing = sum(|reading| reading.counts.media_missing);
    let [downloads, files, listed, rows, odd, gone, later, twice] = match lang {
        Lang::En => [
            "Platform downloads",
            "message files enclosed",
            "list and account files enclosed",
            "rows in report/messages.csv",
            "rows not understood",
            "media named but missing",
            "could not be read yet",
            "the same files once more",
        ],
        Lang::Fr => [
            "Archives de plateformes",
            "fichiers de messages joints",
            "fichiers de listes et du compte",
            "lignes dans report/messages.csv",
            "lignes non comprises",
            "médias nommés, mais absents",
            "pas encore lisibles",
            "les mêmes fichiers de nouveau",
        ],
    };
    let mut lines = vec![
        count(downloads, exports.len()),
        count(files, enclosed.sum()),
    ];
    lines.extend((lists > 0).then(|| count(listed, lists)));
    lines.push(count(rows, sum(Reading::own_rows)));
    let rest = [
        (odd, not_understood),
        (gone, missing),
        (later, unread),
        (twice, not_read(NotRead::Repeated)),
    ];
    let rest = rest.into_iter().filter(|(_, number)| *number > 0);
    lines.extend(rest.map(|(what, number)| count(what, number)));
    lines
}

/// Where to look.
pub(super) fn places(contents: &Contents, lang: Lang) -> String {
    let mut text = String::new();
    let mut readings = contents.exports.iter().flat_map(|export| &export.readings);
    let has_rows = readings.any(|reading| reading.counts.rows_kept > 0);
    if has_rows {
        text.push_str(match lang {
            Lang::En => "  report/messages.csv    every message of the downloads, with its place\n",
            Lang::Fr => "  report/messages.csv    chaque message des archives, avec sa place\n",
        });
    }
    let mut readings = contents.exports.iter().flat_map(|export| &export.readings);
    if readings.any(|reading| reading.lists.iter().any(|(_, entries)| *entries > 0)) {
        text.push_str(match lang {
            Lang::En => {
                "  report/export-lists.csv  their lists: contacts, logins, devices, snaps\n"
            }
            Lang::Fr => {
                "  report/export-lists.csv  leurs listes\u{a0}: contacts, connexions, appareils\n"
            }
        });
    }
    if !contents.exports.is_empty() {
        text.push_str(match lang {
            Lang::En => "  report/exports.csv     what was read in each download, what was not\n",
            Lang::Fr => "  report/exports.csv     ce qui a été lu dans chaque archive, ou non\n",
        });
    }
    text
}

/// What is in the bag of them and what is not, and why.
pub(super) fn section(contents: &Contents, lang: Lang) -> String {
    if contents.exports.is_empty() {
        return String::new();
    }
    let head = match lang {
        Lang::En => EN,
        Lang::Fr => FR,
    };
    let is_complete = contents.options.downloads == Downloads::Complete;
    let rest = match (lang, is_complete) {
        (Lang::En, false) => EN_MESSAGES,
        (Lang::Fr, false) => FR_MESSAGES,
        (Lang::En, true) => EN_COMPLETE,
        (Lang::Fr, true) => FR_COMPLETE,
    };
    let mut files = contents.exports.iter().flat_map(|export| &export.files);
    let has_page = files.any(|file| {
        let path = file.path.as_deref();
        path.and_then(|path| path.rsplit_once('.'))
            .is_some_and(|(_, end)| end == "bin")
    });
    let page = match lang {
        _ if !has_page => "",
        Lang::En => EN_PAGES,
        Lang::Fr => FR_PAGES,
    };
    format!("{head}{page}{rest}")
}

/// A page could run what is in it, so a double click must not open it.
const EN_PAGES: &str = "\
Read report/messages.csv first. A message file named .bin was a web page or
the like: to see it, copy it and give the copy its old ending (.html).
";

const FR_PAGES: &str = "\
Lisez d’abord report/messages.csv. Un fichier .bin était une page Web ou
l’équivalent\u{a0}: copiez-le et redonnez à la copie son extension (.html).
";

const EN: &str = "
PLATFORM DOWNLOADS
Message files are enclosed as the platform wrote them, renamed:
report/export-files.csv tells which is which. The tables of messages are
Holdfast's reading of them; the files are the evidence.
";

const EN_MESSAGES: &str = "\
Pictures and videos of a download were not looked at and are not enclosed:
report/export-files.csv lists them with their SHA-256. The family has the
complete download; collect it in person.
";

const EN_COMPLETE: &str = "\
The family chose to enclose complete downloads, so that nothing is missing.
Nobody has looked at the pictures in them: they may show sexual abuse of a
minor. Take this zip in person, on a stick; do not send it on.
";

const FR: &str = "
ARCHIVES DE PLATEFORMES
Les fichiers de messages sont joints tels que la plateforme les a écrits,
renommés\u{a0}: report/export-files.csv dit lequel est lequel. Les tableaux de
messages sont la lecture de Holdfast; les fichiers font foi.
";

const FR_MESSAGES: &str = "\
Les images et vidéos d’une archive n’ont pas été regardées et ne sont pas
jointes\u{a0}: report/export-files.csv les énumère avec leur SHA-256. La famille
a l’archive complète; recueillez-la en personne.
";

const FR_COMPLETE: &str = "\
La famille a choisi de joindre les archives complètes, pour que rien ne
manque. Personne n’a regardé les images qu’elles contiennent\u{a0}: elles
peuvent montrer l’abus sexuel d’une personne mineure. Prenez ce zip en
personne, sur une clé; ne le transmettez pas.
";
