//! Every command with its options and what it answers: the source of `help` and of the check of arguments.

use holdfast_core::fact::Lang;
use serde_json::{Value, json};

use crate::output::{Answer, pick};

/// A command, its options, and a sentence.
#[derive(Debug)]
pub(crate) struct Command {
    pub(crate) name: &'static str,
    /// What stands after the name.
    pub(crate) usage: &'static str,
    /// Options with a value.
    pub(crate) options: &'static [&'static str],
    /// Options without one.
    pub(crate) flags: &'static [&'static str],
    en: &'static str,
    fr: &'static str,
    /// The shape of the JSON answer.
    answer: &'static str,
}

/// All commands, in the order of the contract.
pub(crate) const COMMANDS: &[Command] = &[
    Command {
        name: "new",
        usage: "DIR [--title TEXT] [--insist]",
        options: &["title"],
        flags: &["insist"],
        en: "Makes a case in an empty or missing folder and prints its id. --insist uses a folder that a cloud service copies away, and notes it (here, in copy and in bundle).",
        fr: "Crée un dossier dans un répertoire vide ou absent et affiche son numéro. --insist utilise un répertoire qu’un service infonuagique copie, et le note (ici, dans copy et dans bundle).",
        answer: r#"{"case": "7F3K-2MQ9", "path", "warnings": ["network_disk"]}"#,
    },
    Command {
        name: "practice",
        usage: "DIR [--changed]",
        options: &[],
        flags: &["changed"],
        en: "Makes an invented case to practise with, in an empty or missing folder: the case in DIR/case, its invented files in DIR/files. It says everywhere that nothing in it is real, takes no other files, and can never become a real case. --changed also writes its bundle, and beside it a copy of which one byte was changed: verify finds it.",
        fr: "Crée un dossier inventé pour s’exercer, dans un répertoire vide ou absent : le dossier dans DIR/case, ses fichiers inventés dans DIR/files. Il dit partout que rien n’y est vrai, ne prend aucun autre fichier et ne peut jamais devenir un vrai dossier. --changed écrit aussi sa remise et, à côté, une copie dont un octet a été changé : verify le trouve.",
        answer: r#"{"case", "path", "files", "changed": null | "path of the changed bundle", "practice": true}"#,
    },
    Command {
        name: "add",
        usage: "--case DIR PATH... [--shows nothing|intimate|unknown] [--list-only] [--no-hash] [--kind KIND] [--follow]",
        options: &["case", "shows", "kind"],
        flags: &["list-only", "no-hash", "follow"],
        en: "Adds files and folders as exhibits. A platform's download is recognised as one export (X01), as a zip, in parts or unzipped; it is kept whole and --shows is not asked for what is in it: \"nothing\" is no answer there, \"intimate\" lists the pictures of an unzipped one. --follow follows shortcuts that are named themselves.",
        fr: "Ajoute des fichiers et des répertoires comme pièces. L’archive d’une plateforme est reconnue comme une seule (X01), zippée, en parties ou dézippée; elle est gardée entière et --shows ne vaut pas pour son contenu\u{a0}: «\u{a0}nothing\u{a0}» n’y répond pas, «\u{a0}intimate\u{a0}» répertorie les images d’une archive dézippée. --follow suit les raccourcis nommés eux-mêmes.",
        answer: r#"{"files": [{"path", "exhibit", "export", "sha256", "size", "outcome": "added|already_there|listed|failed", "healed", "reason", "sentence"}], "exports": [{"export", "formats", "files"}], "further": [{"export", "looks_like_part_of"}], "junk": [path], "synced_sources": [path], "sparse": [path]}"#,
    },
    Command {
        name: "shows",
        usage: "--case DIR EXHIBIT... nothing|intimate|unknown",
        options: &["case"],
        flags: &[],
        en: "Answers the one question: could it show nudity or a sexual image of someone under 18?",
        fr: "Répond à la seule question\u{a0}: peut-on y voir de la nudité ou une image sexuelle d’une personne mineure?",
        answer: r#"{"exhibits": [{"exhibit", "shows", "effect": "answered|now_kept|still_listed|copy_is_kept", "why": "no_hash|original_changed|original_missing"}]}"#,
    },
    Command {
        name: "release",
        usage: "--case DIR EXHIBIT",
        options: &["case"],
        flags: &[],
        en: "Removes our copy of an intimate image after finding the original in place.",
        fr: "Retire notre copie d’une image intime après avoir retrouvé l’original à sa place.",
        answer: r#"{"exhibit", "state": "released", "original"}"#,
    },
    Command {
        name: "cover",
        usage: "--case DIR EXHIBIT --box X,Y,W,H... [--list-original] | --undo",
        options: &["case", "box"],
        flags: &["list-original", "undo"],
        en: "Covers parts of a kept picture with solid boxes on a copy, in points of the upright picture from its upper left corner. Look at the copy before you hand it over: from then on it goes into bundles, without metadata, and the original stays here. Boxes come on top of earlier ones; on JPEG and WebP they reach 16 points further. --list-original says that the original may show an intimate image and removes our copy of it, as release does. --undo lets the original stand in its own place again.",
        fr: "Masque des parties d’une image gardée avec des rectangles pleins, sur une copie, en points de l’image à l’endroit, depuis son coin supérieur gauche. Regardez la copie avant de la remettre\u{a0}: dès lors, c’est elle qui va dans les remises, sans métadonnées, et l’original reste ici. Les rectangles s’ajoutent aux précédents; en JPEG et WebP, ils dépassent de 16 points. --list-original dit que l’original peut montrer une image intime et retire notre copie de celui-ci, comme release. --undo remet l’original à sa place.",
        answer: r#"{"exhibit", "state", "covered": null | {"sha256", "size", "pixels": [W, H], "boxes": ["X,Y,W,H"], "in_doubt"}, "original": null | where it lies}"#,
    },
    Command {
        name: "list",
        usage: "--case DIR",
        options: &["case"],
        flags: &[],
        en: "Lists the exhibits and records.",
        fr: "Montre les pièces et les fiches.",
        answer: r#"{"case", "title", "exhibits": [{"exhibit", "sha256", "size", "kind", "media_type", "name", "state": "kept|listed|set_aside|released", "shows", "added", "flags", "exports"}], "exports": [{"export", "exhibits", "joined"}], "records": [{"id", "kind", "fields", "changed"}], "bundles": [{"bundle", "fingerprints", "written"}]}"#,
    },
    Command {
        name: "show",
        usage: "--case DIR ID",
        options: &["case"],
        flags: &[],
        en: "Shows one exhibit or record with its facts and history, or what can be read in an export (X01).",
        fr: "Montre une pièce ou une fiche avec ce qu’on en sait et son histoire, ou ce qui se lit dans une archive (X01).",
        answer: r#"{"exhibit"|"record", …, "capture": {"looked": "inside|not_yet|intimate|no_copy", "certainty", "claims": [{"source", "of", TIME}], "export_made", "app", "device", "pixels", "mail", "warnings"}, "files", "places", "described", "covered": as in cover, "set_aside", "kept_covered": null | {"words", "lang", "since"}, "history": [{"line", "utc", "event", "who": null | "young_person|parent|other_adult"}]} or {"export", "exhibits", "read": the answer of inspect, "not_there": [exhibit]}"#,
    },
    Command {
        name: "note",
        usage: "--case DIR [--id ID] --kind account|payment|event|statement|action --set FIELD=VALUE... | --fields KIND",
        options: &["case", "id", "kind", "set", "fields"],
        flags: &[],
        en: "Adds a record, or changes one (an empty value clears a field). With --id E0001 it describes an exhibit.",
        fr: "Ajoute une fiche ou en change une (une valeur vide efface un champ). Avec --id E0001, décrit une pièce.",
        answer: r#"{"id", "kind", "fields"} or {"kind", "fields": [name], "codes": {field: [code]}}"#,
    },
    Command {
        name: "set-aside",
        usage: "--case DIR EXHIBIT --reason TEXT",
        options: &["case", "reason"],
        flags: &[],
        en: "Takes an exhibit out of what is handed over; of an export (X01), every file that is its own. Nothing is deleted.",
        fr: "Met une pièce de côté\u{a0}: elle ne sera pas remise; d’une archive (X01), chaque fichier qui n’est qu’à elle. Rien n’est supprimé.",
        answer: r#"{"exhibit", "state"} or {"export", "exhibits": [{"exhibit", "state"}]}"#,
    },
    Command {
        name: "restore",
        usage: "--case DIR EXHIBIT",
        options: &["case"],
        flags: &[],
        en: "Takes it in again.",
        fr: "La reprend.",
        answer: r#"{"exhibit", "state"} or {"export", "exhibits": [{"exhibit", "state"}]}"#,
    },
    Command {
        name: "messages",
        usage: "--case DIR [--thread ID] [--search TEXT] [--from T] [--to T] [--limit N]",
        options: &["case", "thread", "search", "from", "to", "limit"],
        flags: &[],
        en: "Rows read from platform exports, in order of time: by conversation, or with --search over all. ID as shown (X01:inbox/em), T as 2026-03-05 or 2026-03-05T05:41:09Z (UTC unless an offset is written), both ends included. Under each row stands its REF: exhibit, entry and pointer with : between; bytes other than A-Z a-z 0-9 . _ - / @ + , are written %2F-like; a further row of the same place ends in :2. A REF never changes.",
        fr: "Les lignes lues dans les archives des plateformes, dans l’ordre des heures\u{a0}: par conversation, ou dans toutes avec --search. ID comme il est montré (X01:inbox/em), T comme 2026-03-05 ou 2026-03-05T05:41:09Z (UTC si aucun décalage n’est écrit), bornes comprises. Sous chaque ligne figure sa REF\u{a0}: pièce, fichier et endroit séparés par des deux-points; les octets autres que A-Z a-z 0-9 . _ - / @ + , s’écrivent comme %2F; une autre ligne au même endroit se termine par\u{a0}:2. Une REF ne change jamais.",
        answer: r#"{"exports": [{"export", "exhibits", "format", "sources", "owner", "threads", "lists", "counts", "findings", "zone", "rows_without_zone", "repeats": null | export}], "unread": [{"export", "name", "reason"}], "threads": [{"thread", "export", "id", "title", "box", "participants", "messages", "system", "first", "last", "are_ends_proven"}], "rows": [{"row": REF, "thread", "n", "author", "is_owner", "time", "zone_status": "exact|offset_doubted|stated|not_known|day_only|no_time", "placed": {"utc", "zone", "may_be_off_hours"}, "kind", "text", "raw_text", "flags", "media", "reactions", "extra", "source": {"exhibit", "entry", "pointer"}, "marked"}], "found", "near"}; found counts without --limit, near what --from and --to leave out that may be of that time; with --search or --thread, threads are those of the rows asked for"#,
    },
    Command {
        name: "mark",
        usage: "--case DIR --row REF...",
        options: &["case", "row"],
        flags: &[],
        en: "Marks rows for the report. A mark keeps the row as it was seen and the hash of its raw bytes.",
        fr: "Marque des lignes pour le rapport. Une marque garde la ligne telle qu’elle a été vue et l’empreinte de ses octets.",
        answer: r#"{"rows": [{"row", "outcome": "marked|already_marked", "fact", "sha256", "hash_of": "bytes|seen_row"}]}"#,
    },
    Command {
        name: "unmark",
        usage: "--case DIR --row REF...",
        options: &["case", "row"],
        flags: &[],
        en: "Takes marks back. Nothing is deleted: that they were marked stays in the log.",
        fr: "Retire des marques. Rien n’est supprimé\u{a0}: le journal garde qu’elles ont été marquées.",
        answer: r#"{"rows": [{"row", "outcome": "unmarked", "fact"}]}"#,
    },
    Command {
        name: "zone",
        usage: "--case DIR EXPORT ZONE|unknown",
        options: &["case"],
        flags: &[],
        en: "States the time zone of an export whose clock times name none: America/Edmonton, -07:00. It places rows in order; the export’s own times stay as they are. Can be changed.",
        fr: "Indique le fuseau horaire d’une archive dont les heures n’en nomment aucun\u{a0}: America/Edmonton, -07:00. Il sert à mettre les lignes en ordre; les heures de l’archive restent telles quelles. Peut être changé.",
        answer: r#"{"export", "zone", "before", "rows_without_zone": 0: nothing is read differently}"#,
    },
    Command {
        name: "join",
        usage: "--case DIR EXPORT EXPORT [--undo]",
        options: &["case"],
        flags: &["undo"],
        en: "Says that two exports are parts of one download (the second of three zips that came a day later): from then on they are one export, by the earlier one's id. Nothing is copied or changed; marks stay on their rows. Two that do not read as one download, or are of two accounts, are refused. --undo says that they are two: each is read by itself again, and they are not offered again.",
        fr: "Indique que deux archives sont des parties d’un même téléchargement (le deuxième de trois zips, arrivé le lendemain)\u{a0}: dès lors, elles n’en font qu’une, sous le numéro de la première. Rien n’est copié ni changé; les marques restent sur leurs lignes. Deux archives qui ne se lisent pas comme un seul téléchargement, ou qui sont de deux comptes, sont refusées. --undo indique qu’il y en a deux\u{a0}: chacune est de nouveau lue pour elle-même, et on ne le propose plus.",
        answer: r#"{"exports": [two], "joined", "export": the one that both are now, "with": [exports joined to it]}"#,
    },
    Command {
        name: "timeline",
        usage: "--case DIR",
        options: &["case"],
        flags: &[],
        en: "Everything that has a time, in order; of the exports marked rows, the ends of conversations and dated entries.",
        fr: "Tout ce qui a une date, dans l’ordre; des archives, les lignes marquées, les bouts des conversations et les inscriptions datées.",
        answer: r#"{"rows": [{"utc", "local_as_written", "zone", "certainty", "what", "id", "text", "source", "placed_by": null | "instant|zone|zone_twice|zone_skipped|clock", "may_be_off_hours", "is_end_proven": null | "yes|no"}]}"#,
    },
    Command {
        name: "check",
        usage: "--case DIR",
        options: &["case"],
        flags: &[],
        en: "Puts in order what an interruption left, hashes every object again and checks the log.",
        fr: "Remet en ordre ce qu’une interruption a laissé, recalcule chaque empreinte et vérifie le journal.",
        answer: r#"{"contents": VERDICT, "history": VERDICT, "date", "findings": [{"level", "code", "subject", "sentence"}], "counts", "recovered"}"#,
    },
    Command {
        name: "copy",
        usage: "--case DIR --to DIR2 [--insist]",
        options: &["case", "to"],
        flags: &["insist"],
        en: "Makes a second copy of the case, or completes one that is there, and verifies it.",
        fr: "Fait une deuxième copie du dossier, ou complète celle qui est là, et la vérifie.",
        answer: r#"{"path", "files", "bytes", "before": "nothing|earlier_copy|same_copy", "damaged": [subject]}"#,
    },
    Command {
        name: "bundle",
        usage: "--case DIR --for police|tip-line --out DIR [--no-places] [--no-file-times] [--no-answers] [--part-size BYTES] [--complete-downloads] [--voice] [--since B01] [--insist]",
        options: &["case", "for", "out", "since", "part-size"],
        flags: &[
            "complete-downloads",
            "voice",
            "no-places",
            "no-file-times",
            "no-answers",
            "insist",
        ],
        en: "Writes what is handed over, reads it back and verifies it. Exit 1 when something of the case is damaged: the rest is written. --no-places leaves folder names out, --no-file-times the disk's times of files, --no-answers what was answered about what is missing; the bundle says so. Of platforms' downloads the message files go in, and every message into messages.csv; --voice adds voice messages; --complete-downloads adds all of them whole: nobody has looked at the pictures inside, so hand that zip over in person, on a stick.",
        fr: "Écrit la remise, la relit et la vérifie. Code 1 quand quelque chose du dossier est abîmé\u{a0}: le reste est écrit. --no-places laisse de côté les noms des répertoires, --no-file-times les dates de fichiers du disque, --no-answers les réponses sur ce qui manque; la remise le dit. Des archives de plateformes, les fichiers de messages sont joints, et chaque message figure dans messages.csv; --voice ajoute les messages vocaux; --complete-downloads joint les archives entières\u{a0}: personne n’a regardé les images qu’elles contiennent, alors remettez ce zip en personne, sur une clé.",
        answer: r#"{"bundles": [{"bundle", "path", "fingerprint", "words": {"en": [9], "fr": [9]}, "size", "enclosed", "covered": [exhibit], "withheld": [{"exhibit", "reason", "sentence"}]}], "exports": [{"export", "exhibits", "formats", "not_read", "repeats", "rows_kept", "rows_not_understood", "message_files", "message_files_enclosed", "list_files", "list_files_enclosed", "other_files"}], "damaged": [{"exhibit", "fact", "about", "why": "damaged|unreadable", "sentence"}], "unknown": [{"line", "exhibit", "sentence"}], "also_travels"}"#,
    },
    Command {
        name: "verify",
        usage: "BUNDLE... [--fingerprint HEX]",
        options: &["fingerprint"],
        flags: &[],
        en: "Checks bundles, zips or unzipped folders, ours or any BagIt bag.",
        fr: "Vérifie des remises, zippées ou non, les nôtres ou tout sac BagIt.",
        answer: r#"{"contents": VERDICT, "history": VERDICT, "date", "findings", "counts", "bundles": [the same for each], "unread": [{"path", "code", "message", "next"}]}"#,
    },
    Command {
        name: "inspect",
        usage: "PATH... [--rows]",
        options: &[],
        flags: &["rows"],
        en: "Reads platform exports (zips, folders, files) without a case; --rows shows every row.",
        fr: "Lit les archives des plateformes (zips, répertoires, fichiers) sans dossier; --rows montre chaque ligne.",
        answer: r#"{"exports": [{"format", "sources", "owner", "threads": [{"id", "title", "box", "participants", "messages", "system", "first", "last", "rows"}], "lists": [{"kind", "entries", "rows"}], "counts", "findings": [{"level", "code", "subject"}]}], "unread": [{"path", "reason"}]}"#,
    },
    Command {
        name: "help",
        usage: "[COMMAND]",
        options: &[],
        flags: &[],
        en: "This text, or what it says of one command, as COMMAND --help does; with --json the shape of the answers.",
        fr: "Ce texte, ou ce qu’il dit d’une commande, comme le fait COMMANDE --help; avec --json, la forme des réponses.",
        answer: r#"{"version", "commands": [{"command", "usage", "what", "answer"}]}"#,
    },
];

/// `help`, of all commands or of the one that is asked about
pub(crate) fn answer(of: Option<&Command>, lang: Lang) -> Answer {
    let commands = || {
        COMMANDS
            .iter()
            .filter(|one| of.is_none_or(|of| of.name == one.name))
    };
    let all: Vec<Value> = commands()
        .map(|command| {
            json!({
                "command": command.name,
                "usage": format!("holdfast-cli {} {}", command.name, command.usage).trim_end(),
                "what": pick(lang, command.en, command.fr),
                "answer": command.answer,
            })
        })
        .collect();
    let mut text = format!("holdfast-cli {}\n", env!("CARGO_PKG_VERSION"));
    text.push_str(pick(
        lang,
        "Global: --json (one JSON document), --lang en|fr, --read-only\nExit codes: 0 done or PASS, 1 FAIL, 2 ERROR, 3 UNCONFIRMED\n",
        "Partout\u{a0}: --json (un document JSON), --lang en|fr, --read-only\nCodes de sortie\u{a0}: 0 fait ou PASS, 1 FAIL, 2 ERROR, 3 UNCONFIRMED\n",
    ));
    for command in commands() {
        let line = format!("\n  {} {}", command.name, command.usage);
        text.push_str(line.trim_end());
        text.push_str("\n      ");
        text.push_str(pick(lang, command.en, command.fr));
        text.push('\n');
    }
    Answer::done(
        json!({"version": env!("CARGO_PKG_VERSION"), "commands": all}),
        text,
    )
}
