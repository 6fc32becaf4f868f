//! Settings, and what is being typed.

use holdfast_view::Language;

use super::House;
use crate::state::App;

#[test]
fn settings_and_drafts_stay() {
    let house = House::with_case();
    let settings = holdfast_view::Settings {
        language: Some(Language::Fr),
        ..holdfast_view::Settings::default()
    };
    house.page.write_settings(settings).unwrap();
    let again = App::new(house.page.app.places.clone());
    assert_eq!(
        again.settings.lock().unwrap().settings,
        settings,
        "read again"
    );
    house.page.save_draft("title-1", "half a wor").unwrap();
    assert_eq!(
        house.page.read_draft("title-1").unwrap(),
        "half a wor",
        "kept"
    );
    house.page.save_draft("title-1", "").unwrap();
    assert_eq!(house.page.read_draft("title-1").unwrap(), "", "and gone");
}
