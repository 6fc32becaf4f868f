//! Sheets of the guide: as the guide has them, in either language, and never over anything.

use std::fs;
use std::path::Path;

use holdfast_guide::{Lang, Platform, Reader, card, sheet};
use holdfast_view::{ErrorCode, Language, SetupAnswers};

use super::{House, code};

#[test]
fn a_sheet_says_what_the_card_says_and_is_told_of_by_its_name() {
    let house = House::new();
    let folder = house.path("sheets");
    fs::create_dir(&folder).unwrap();
    for (language, lang) in [(Language::En, Lang::En), (Language::Fr, Lang::Fr)] {
        let wanted = folder.join(format!("Snapchat {lang:?}"));
        let saved = house
            .page
            .save_sheet(Platform::Snapchat, language, &wanted)
            .unwrap();
        assert_eq!(saved.file_name, format!("Snapchat {lang:?}.txt"));
        assert!(!saved.is_beside, "nothing had that name");
        let text = fs::read_to_string(folder.join(&saved.file_name)).unwrap();
        assert!(text.starts_with('\u{feff}'), "every Notepad shows accents");
        let lines: Vec<&str> = text.trim_start_matches('\u{feff}').split("\r\n").collect();
        assert!(
            lines.iter().all(|line| line.chars().count() <= 80),
            "it fits on paper"
        );
        let words = |text: &str| {
            text.split_whitespace()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        assert_eq!(
            words(&lines.join("\n")),
            words(&sheet(Platform::Snapchat, Reader::Family, lang)),
            "word for word"
        );
    }
}

#[test]
fn what_has_the_name_already_is_left_as_it_is() {
    let house = House::new();
    let wanted = house.path("Snapchat.txt");
    fs::write(&wanted, "mine").unwrap();
    let save = || {
        let saved = house
            .page
            .save_sheet(Platform::Snapchat, Language::En, &wanted);
        saved.unwrap()
    };
    for name in ["Snapchat-2.txt", "Snapchat-3.txt"] {
        let saved = save();
        assert_eq!((saved.file_name.as_str(), saved.is_beside), (name, true));
    }
    assert_eq!(fs::read_to_string(&wanted).unwrap(), "mine", "untouched");
}

#[test]
fn a_case_holds_nothing_but_itself_and_a_missing_folder_is_said() {
    let house = House::with_screenshot();
    let save = |path: &Path| house.page.save_sheet(Platform::X, Language::En, path);
    for inside in ["X.txt", "drafts/X.txt"] {
        assert_eq!(
            code(save(&house.root().join(inside))),
            ErrorCode::InsideTheCase,
            "{inside}"
        );
    }
    assert_eq!(
        code(save(&house.path("nowhere/X.txt"))),
        ErrorCode::CannotWrite,
        "no folder is made for it"
    );
    assert!(!house.path("nowhere").exists(), "none was made");
}

#[test]
fn a_sheet_speaks_to_whoever_is_here() {
    let house = House::with_case();
    let page = &house.page;
    let setup = SetupAnswers {
        who: Some("young_person".into()),
        ..SetupAnswers::default()
    };
    page.set_up_path(&setup).unwrap();
    let folder = house.path("sheets");
    fs::create_dir(&folder).unwrap();
    let saved = page.save_sheet(
        Platform::Snapchat,
        Language::Fr,
        &folder.join("Snapchat.txt"),
    );
    let text = fs::read_to_string(folder.join(saved.unwrap().file_name)).unwrap();
    let tu = card(Platform::Snapchat).first.text.tu.unwrap();
    let (begins, _) = tu.split_once('.').unwrap();
    assert!(text.contains(begins), "{begins}");
}
