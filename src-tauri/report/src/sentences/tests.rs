use std::collections::BTreeSet;
use std::io;
use std::path::PathBuf;

use holdfast_core::error::{Action, Error, ErrorCode, Why};
use holdfast_core::finding::{Finding, FindingCode, Level, Verdict};

use holdfast_core::import::Reason;

use super::verdicts::{Checked, DateProof};
use super::*;

/// Every variant of an enum; one that is left out does not compile.
macro_rules! every {
    ($name:ident: $($variant:ident)+) => {{
        const fn _complete(value: $name) {
            match value { $($name::$variant => (),)+ }
        }
        [$($name::$variant),+]
    }};
}

fn error_codes() -> Vec<ErrorCode> {
    every!(ErrorCode: NotACase FolderNotEmpty StoreLocked ReadOnly FormatNewer LogDamaged CannotRead CannotWrite
        DiskFull NotCertain ReadBackDiffers UnknownId AlreadySetAside NotSetAside NotKept NotIntimate NotAPicture NotAnswered Intimate
        OriginalNotFound NoCoveredCopy CopyRefused KeptCovered AlreadyJoined NotOneDownload UnknownField TooLong AlreadyThere InsideTheCase CloudFolder ObjectDamaged BundleCheckFailed NotABundle PracticeCase Cancelled SelfTest)
    .to_vec()
}

fn reasons_of_adding() -> Vec<Reason> {
    every!(Reason: NotFound NoPermission IsShortcut NotAFile NotEnoughSpace ReadFailed WriteFailed
        NotCertain ReadBackDiffers SourceChanged ChangedSincePlan OnlineOnly ListedBefore KeptBefore Empty Cancelled
        InsideTheCase)
    .to_vec()
}

fn finding_codes() -> Vec<FindingCode> {
    every!(FindingCode: Missing Changed Added SystemJunk Unreadable AlgorithmUnknown ZipBroken ZipUnusual ZipRepacked
        DuplicateEntry OverlappingEntries HeadersDisagree SizeLies Bomb Encrypted SpecialEntry MethodUnknown
        UnsafeName BagDeclaration BagVersionUnknown ManifestLine ListedTwice ManifestIncomplete NoManifest
        NoPayloadFolder OxumDiffers BagInfoLine FetchListed NamesAlike WeakAlgorithm BagLayout LogEdited LogCut
        LogTail Forked HeadDiffers CaseFileChanged FormatNewer EventUnknown ClockJump FactUnnamed FactWithheld
        ExhibitUndeclared ExhibitWithheld Released TablesDisagree RowsDiffer RowsNotCompared NoHistory PartNotGiven SetMismatch
        FingerprintDiffers FingerprintMatches Recovered Unfinished OriginalMissing OriginalChanged Orphan ForeignFile)
    .to_vec()
}

fn levels() -> Vec<Level> {
    every!(Level: Note Warning Unconfirmed Error Fail).to_vec()
}

/// One error of each code, with every name filled in.
#[expect(clippy::too_many_lines, reason = "a line or two a code")]
fn sample(code: ErrorCode) -> Error {
    let path = PathBuf::from("P");
    let text = || "X".to_owned();
    let io = |action| Error::Io {
        action,
        path: path.clone(),
        source: io::ErrorKind::Other.into(),
    };
    let not_possible = |why| Error::NotPossible { id: text(), why };
    match code {
        ErrorCode::NotACase => Error::NotACase { path },
        ErrorCode::FolderNotEmpty => Error::FolderNotEmpty { path },
        ErrorCode::StoreLocked => Error::StoreLocked { path },
        ErrorCode::ReadOnly => Error::ReadOnly,
        ErrorCode::FormatNewer => Error::FormatNewer { format: text() },
        ErrorCode::LogDamaged => Error::LogDamaged {
            path,
            finding: text(),
        },
        ErrorCode::CannotRead => io(Action::Read),
        ErrorCode::CannotWrite => io(Action::Write),
        ErrorCode::DiskFull => Error::DiskFull {
            path,
            needed_bytes: 5_000_000,
        },
        ErrorCode::NotCertain => Error::NotCertain { path },
        ErrorCode::ReadBackDiffers => Error::ReadBackDiffers { path },
        ErrorCode::UnknownId => Error::UnknownId { id: text() },
        ErrorCode::AlreadySetAside => not_possible(Why::AlreadySetAside),
        ErrorCode::NotSetAside => not_possible(Why::NotSetAside),
        ErrorCode::NotKept => not_possible(Why::NotKept),
        ErrorCode::NotIntimate => not_possible(Why::NotIntimate),
        ErrorCode::NotAPicture => not_possible(Why::NotAPicture),
        ErrorCode::NotAnswered => not_possible(Why::NotAnswered),
        ErrorCode::Intimate => not_possible(Why::Intimate),
        ErrorCode::OriginalNotFound => not_possible(Why::OriginalNotFound),
        ErrorCode::NoCoveredCopy => not_possible(Why::NoCoveredCopy),
        ErrorCode::CopyRefused => not_possible(Why::CopyRefused),
        ErrorCode::KeptCovered => not_possible(Why::KeptCovered),
        ErrorCode::AlreadyJoined => not_possible(Why::AlreadyJoined),
        ErrorCode::NotOneDownload => not_possible(Why::NotOneDownload),
        ErrorCode::UnknownField => Error::UnknownField {
            kind: text(),
            field: text(),
        },
        ErrorCode::AlreadyThere => Error::AlreadyThere { path },
        ErrorCode::InsideTheCase => Error::InsideTheCase { path },
        ErrorCode::TooLong => Error::TooLong {
            size_bytes: 9_000_000,
            limit_bytes: 8_388_608,
        },
        ErrorCode::CloudFolder => Error::CloudFolder {
            path: PathBuf::from("x"),
            service: String::from("x"),
        },
        ErrorCode::ObjectDamaged => Error::ObjectDamaged { id: text() },
        ErrorCode::BundleCheckFailed => Error::BundleCheckFailed { finding: text() },
        ErrorCode::NotABundle => Error::NotABundle { path },
        ErrorCode::PracticeCase => Error::PracticeCase,
        ErrorCode::Cancelled => Error::Cancelled,
        ErrorCode::SelfTest => Error::SelfTest,
    }
}

/// Every text there is, with the names of the gaps that are filled in it.
fn all() -> Vec<(Text, Vec<&'static str>)> {
    let mut all = vec![
        (errors::DISK_FULL_NEED_UNKNOWN, vec!["path"]),
        (reasons::NOT_ENOUGH_SPACE_NEED_UNKNOWN, vec![]),
        (findings::CLOCK_JUMP, vec!["jump", "line"]),
        (findings::PARTS_NOT_GIVEN, vec!["parts", "own", "missing"]),
        (damage::NEXT, vec![]),
        (damage::UNKNOWN_NEXT, vec![]),
    ];
    all.extend(errors::EVENT_UNKNOWN.map(|text| (text, vec!["line"])));
    all.extend(errors::CASE_THERE.map(|text| (text, vec!["path"])));
    for code in error_codes() {
        let gaps: Vec<_> = sample(code).params().iter().map(|(gap, _)| *gap).collect();
        all.push((errors::what_happened(code), gaps.clone()));
        all.push((errors::next(code), gaps));
    }
    for code in finding_codes() {
        all.extend(
            levels()
                .into_iter()
                .map(|level| (findings::sentence(code, level), vec!["subject"])),
        );
    }
    for reason in reasons_of_adding() {
        let gaps = match reason {
            Reason::IsShortcut => vec!["target"],
            Reason::NotEnoughSpace => vec!["needed_mb"],
            Reason::ListedBefore => vec!["exhibit"],
            _ => vec![],
        };
        all.push((reasons::what_happened(reason), gaps.clone()));
        all.push((reasons::next(reason), gaps));
    }
    for verdict in every!(Verdict: None Pass Unconfirmed Error Fail) {
        for checked in every!(Checked: Case Bundle) {
            all.push((verdicts::contents(verdict, checked), vec![]));
            all.push((verdicts::history(verdict, checked), vec![]));
        }
    }
    for proof in every!(DateProof: Nothing Clock Fingerprint) {
        all.push((verdicts::date(proof), vec![]));
    }
    all
}

fn gaps_of(text: &str) -> BTreeSet<&str> {
    text.split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}'))
        .map(|(gap, _)| gap)
        .collect()
}

#[test]
fn no_text_says_more_than_was_proven() {
    let forbidden = [
        "authentic",
        "authentique",
        "authentifi",
        "admissib",
        "recevab",
        "forensi",
        "médico-légal",
        "judiciaire",
        "criminalistique",
        "certifi",
        "guarant",
        "garant",
        "proves",
        "prouve",
        "tamper",
        "falsifi",
        "infalsifiable",
        "victim",
        "you should have",
        "auriez dû",
        "votre faute",
        "your fault",
        "alleged",
        "pornograph",
    ];
    for (text, _) in all() {
        for said in [text.en, text.fr] {
            let lower = said.to_lowercase();
            let found: Vec<_> = forbidden
                .iter()
                .filter(|word| lower.contains(**word))
                .collect();
            assert!(found.is_empty(), "{found:?} in: {said}");
        }
    }
}

#[test]
fn both_languages_have_the_same_gaps_and_all_of_them_are_filled() {
    for (text, filled) in all() {
        assert_eq!(gaps_of(text.en), gaps_of(text.fr), "{}", text.en);
        for gap in gaps_of(text.en) {
            assert!(
                filled.contains(&gap),
                "nothing fills {{{gap}}} in: {}",
                text.en
            );
        }
    }
}

#[test]
fn texts_are_whole_sentences_in_good_type() {
    for (text, _) in all() {
        for said in [text.en, text.fr] {
            assert!(said.ends_with('.'), "full stop: {said}");
            assert!(
                !said.contains(['\'', '"', '\n']),
                "typographic marks: {said}"
            );
            assert!(!said.contains("  "), "single spaces: {said}");
            assert_eq!(
                said.matches(['“', '«']).count(),
                said.matches(['”', '»']).count(),
                "quotes are closed: {said}"
            );
            let first = said.chars().next().unwrap();
            assert!(!first.is_lowercase(), "capital letter: {said}");
        }
        assert!(
            !text.en.contains('\u{a0}'),
            "plain spaces in English: {}",
            text.en
        );
        let french: Vec<char> = text.fr.chars().collect();
        for pair in french.windows(2) {
            if let [before, after] = pair {
                let is_apart = *before == '\u{a0}';
                let needs = matches!(after, ':' | '»') || *before == '«';
                assert!(
                    !matches!(after, ';' | '!' | '?') || !before.is_whitespace(),
                    "no space before these marks: {}",
                    text.fr
                );
                assert!(
                    !needs || is_apart || *after == '\u{a0}',
                    "non-breaking space: {}",
                    text.fr
                );
            }
        }
    }
}

#[test]
fn codes_of_reasons_are_one_of_a_kind() {
    let added: BTreeSet<_> = reasons_of_adding()
        .into_iter()
        .map(Reason::as_str)
        .collect();
    assert_eq!(added.len(), reasons_of_adding().len(), "adding");
    for code in &added {
        assert!(
            code.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'),
            "snake case: {code}"
        );
    }
}

#[test]
fn what_stands_in_a_gap_is_not_read_as_a_gap() {
    let gaps = [("a", "{b}".to_owned()), ("b", "two".to_owned())];
    assert_eq!(fill("{a} and {b}", &gaps), "{b} and two", "one pass");
    assert_eq!(
        fill("{c} {b} {", &gaps),
        "{c} two {",
        "an unknown gap stays"
    );
    assert_eq!(fill("{ {b}", &gaps), "{ two", "a stray brace hides nothing");
}

#[test]
fn an_error_is_said_in_full() {
    for code in error_codes() {
        assert_eq!(sample(code).code(), code, "the sample is of its code");
        for lang in [Lang::En, Lang::Fr] {
            for said in errors::say(&sample(code), lang) {
                assert!(gaps_of(&said).is_empty(), "an open gap: {said}");
            }
        }
    }
    let full = |needed_bytes| Error::DiskFull {
        path: PathBuf::from("P"),
        needed_bytes,
    };
    let [known, _] = errors::say(&full(4_000_001), Lang::En);
    assert!(
        known.contains("about 5 MB"),
        "the need, rounded up: {known}"
    );
    let [unknown, _] = errors::say(&full(0), Lang::En);
    assert!(
        !unknown.contains("MB"),
        "an unknown need is not said: {unknown}"
    );
}

#[test]
fn what_is_written_for_programs_is_said_for_people() {
    let say = |code, level, subject: &str, lang| {
        findings::say(&Finding::history(level, code, subject), lang)
    };
    let jump = |lang| say(FindingCode::ClockJump, Level::Note, "line 5: -7201 s", lang);
    assert!(
        jump(Lang::En).contains("went back by 2 hours and 1 second (line 5"),
        "hours"
    );
    assert!(
        jump(Lang::Fr).contains("a reculé de 2\u{a0}heures et 1\u{a0}seconde (ligne 5"),
        "heures"
    );
    let part = |subject| {
        say(
            FindingCode::PartNotGiven,
            Level::Unconfirmed,
            subject,
            Lang::En,
        )
    };
    assert!(
        part("2, 3/3: 1").contains("3 parts. Part 1 was checked"),
        "the set"
    );
    assert!(
        part("E0005").contains("“E0005” lies in another part"),
        "an exhibit"
    );
    let line = say(FindingCode::LogEdited, Level::Fail, "line 7", Lang::Fr);
    assert!(
        line.contains("ligne 7"),
        "no English word in French: {line}"
    );
    let folder = say(
        FindingCode::FingerprintDiffers,
        Level::Unconfirmed,
        "ab",
        Lang::En,
    );
    assert!(folder.contains("A folder has no fingerprint"), "{folder}");
}

#[test]
fn a_finding_names_its_subject() {
    let finding = Finding::contents(Level::Fail, FindingCode::Changed, "data/exhibits/E0001.png");
    assert_eq!(
        findings::say(&finding, Lang::Fr),
        "«\u{a0}data/exhibits/E0001.png\u{a0}» ne correspond pas à l’empreinte qui a été notée à son sujet.",
        "French"
    );
    let withheld = findings::sentence(FindingCode::Missing, Level::Unconfirmed);
    assert_ne!(
        withheld,
        findings::sentence(FindingCode::Missing, Level::Fail),
        "what was not given is not called missing"
    );
}
