//! Pictures of screens in the order in which they were probably made, and which of them are neighbours.
//!
//! The order is a proposal: first the time that a file tells of itself, where the timeline places it, then the number in
//! its name, then the order of adding. Beside instants of the same row of names, the number of a file whose clock has no
//! zone comes before that clock. Only a person knows; what they confirm is kept by the case, and what comes later is
//! fitted into it. Nothing here looks into a picture.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDateTime;
use holdfast_core::case::{Case, Exhibit, State};
use holdfast_core::fact::Between;
use holdfast_core::id::Id;
use holdfast_core::line::Kind;
use holdfast_exports::capture::{Capture, Claim, Moment};
use holdfast_exports::time::TimeKind;

use crate::placing::Placing;

/// A picture of a screen, by all that its file and the person say of it.
#[derive(Debug, Clone)]
pub struct Shot {
    /// Which exhibit.
    pub id: Id,
    /// The file's own name.
    pub name: String,
    /// When it was made, as far as the file tells a clock time.
    pub claim: Option<Claim>,
    /// Where that time stands among the others.
    pub at: Option<NaiveDateTime>,
    /// The app that it shows: as the person says, else as the file does.
    pub app: Option<String>,
}

impl Shot {
    /// Its file tells an instant, and not only what a clock showed.
    fn has_instant(&self) -> bool {
        let claim = self.claim.as_ref();
        claim.is_some_and(|claim| claim.time.utc.is_some())
    }
}

/// Screenshots that stand in the case, kept or listed, in the order of adding; photos too, where a person said which
/// app they show: those are screens that a second phone took.
pub fn shots(case: &Case, told: impl Fn(&Exhibit) -> Arc<Capture>) -> Vec<Shot> {
    let placing = Placing::of(case);
    let stand = case.exhibits.iter().filter(|exhibit| is_shot(exhibit));
    stand
        .map(|exhibit| {
            let told = told(exhibit);
            let app_told = told.app.as_ref().map(|app| app.name.clone());
            let claim = made(&told).cloned();
            Shot {
                id: exhibit.id,
                name: exhibit.name().to_owned(),
                at: claim.as_ref().and_then(|claim| placing.stand(&claim.time)),
                claim,
                app: app_said(exhibit).map(str::to_owned).or(app_told),
            }
        })
        .collect()
}

fn is_shot(exhibit: &Exhibit) -> bool {
    let stands = matches!(exhibit.state(), State::Kept | State::Listed);
    let is_screen = match exhibit.kind {
        Kind::Screenshot => true,
        Kind::Photo => app_said(exhibit).is_some(),
        _ => false,
    };
    stands && is_screen && !exhibit.is_only_in_exports()
}

fn app_said(exhibit: &Exhibit) -> Option<&str> {
    let said = exhibit.described.get("app").map(|words| words.text.trim());
    said.filter(|app| !app.is_empty())
}

/// The first claim of a clock time at which it was made.
fn made(told: &Capture) -> Option<&Claim> {
    told.claims.iter().find(|claim| {
        claim.of == Moment::Captured
            && !claim.is_guess
            && claim.time.kind != TimeKind::DateOnly
            && claim.time.order().is_some()
    })
}

/// The shots in the order that was confirmed, with what came later where it seems to belong; without one, as proposed.
pub fn in_order(shots: Vec<Shot>, confirmed: &[Id]) -> Vec<Shot> {
    let proposed = proposed(shots);
    let ids: Vec<Id> = proposed.iter().map(|shot| shot.id).collect();
    let mut by_id: BTreeMap<Id, Shot> = proposed.into_iter().map(|shot| (shot.id, shot)).collect();
    let mut order: Vec<Shot> = confirmed.iter().filter_map(|id| by_id.remove(id)).collect();
    let mut before: Option<Id> = None;
    for id in ids {
        if let Some(shot) = by_id.remove(&id) {
            // Most follow the last one: looked for from there.
            let after = order.iter().rposition(|one| Some(one.id) == before);
            order.insert(after.map_or(0, |place| place + 1), shot);
        }
        before = Some(id);
    }
    order
}

fn proposed(shots: Vec<Shot>) -> Vec<Shot> {
    // One camera counts on, whatever its clock says: beside instants of the same row of names, a number tells more than
    // a clock of which nobody says the zone.
    let timed: BTreeSet<(String, String)> = shots
        .iter()
        .filter(|shot| shot.has_instant())
        .filter_map(|shot| Some(Numbered::of(&shot.name)?.row))
        .collect();
    let is_by_number = |shot: &Shot| {
        !shot.has_instant() && Numbered::of(&shot.name).is_some_and(|own| timed.contains(&own.row))
    };
    let (mut order, mut rest): (Vec<Shot>, Vec<Shot>) = shots
        .into_iter()
        .partition(|shot| shot.at.is_some() && !is_by_number(shot));
    // Stable: two of one moment keep the order of adding.
    order.sort_by_cached_key(|shot| (shot.at, Numbered::of(&shot.name)));
    rest.sort_by_cached_key(|shot| (Numbered::of(&shot.name), shot.id));
    let mut rows: BTreeMap<(String, String), BTreeMap<u64, Id>> = BTreeMap::new();
    for shot in &order {
        if let Some(own) = Numbered::of(&shot.name) {
            rows.entry(own.row).or_default().insert(own.number, shot.id);
        }
    }
    for shot in rest {
        let mut place = order.len();
        if let Some(own) = Numbered::of(&shot.name) {
            let row = rows.entry(own.row).or_default();
            let place_of = |id: &Id| order.iter().rposition(|one| one.id == *id);
            // Behind the highest lower number of the same row of names, or before the lowest higher one.
            let lower = row.range(..=own.number).next_back();
            let higher = row.range(own.number..).next();
            let found = match (lower, higher) {
                (Some((_, id)), _) => place_of(id).map(|place| place + 1),
                (None, Some((_, id))) => place_of(id),
                (None, None) => None,
            };
            place = found.unwrap_or(place);
            row.insert(own.number, shot.id);
        }
        order.insert(place, shot);
    }
    order
}

/// A name with a number: `IMG_4018.PNG` is number 4018 of the row `img_`.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Numbered {
    row: (String, String),
    number: u64,
}

impl Numbered {
    fn of(name: &str) -> Option<Self> {
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let is_digit = |letter: char| letter.is_ascii_digit();
        let end = stem.rfind(is_digit)? + 1;
        let (head, tail) = stem.split_at_checked(end)?;
        let before = head.trim_end_matches(is_digit);
        let number = head.strip_prefix(before)?.parse().ok()?;
        Some(Self {
            row: (before.to_lowercase(), tail.to_lowercase()),
            number,
        })
    }
}

/// Neighbours that may be of one conversation: each shot with the nearest one before it that is not known to show
/// another app.
pub fn neighbours(order: &[Shot]) -> Vec<[&Shot; 2]> {
    let mut pairs = Vec::new();
    for (place, shot) in order.iter().enumerate() {
        let mut earlier = order.get(..place).unwrap_or_default().iter().rev();
        if let Some(one) = earlier.find(|one| may_be_one_app(one, shot)) {
            pairs.push([one, shot]);
        }
    }
    pairs
}

fn may_be_one_app(one: &Shot, other: &Shot) -> bool {
    match (&one.app, &other.app) {
        (Some(one), Some(other)) => one.to_lowercase() == other.to_lowercase(),
        _ => true,
    }
}

/// How many neighbours of a case there are, by what was said of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ends {
    /// A person said that nothing is missing between them.
    pub closed: u32,
    /// Something is missing, or nobody knows or has said.
    pub open: u32,
}

impl Ends {
    /// Counts them, in the order that [`in_order`] gives.
    pub fn of(case: &Case, order: &[Shot]) -> Self {
        let mut ends = Self::default();
        for [one, other] in neighbours(order) {
            match case.path.between([one.id, other.id]) {
                Some(Between::Nothing) => ends.closed += 1,
                Some(Between::Something | Between::Unknown) | None => ends.open += 1,
            }
        }
        ends
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Utc};
    use holdfast_exports::capture::of_name;
    use holdfast_exports::time::Time;

    use super::*;

    const CALGARY: Placing = Placing::east(-420);

    /// A shot by the name of its file alone, with the app in front where it is told.
    fn shot(number: u32, name: &str, app: Option<&str>) -> Shot {
        let latest: DateTime<Utc> = "2026-11-01T00:00:00Z".parse().unwrap();
        let told = of_name(name, 9, latest);
        let claim = made(&told).cloned();
        Shot {
            id: Id::Exhibit(number),
            name: name.into(),
            at: claim.as_ref().and_then(|claim| CALGARY.stand(&claim.time)),
            claim,
            app: app.map(str::to_owned),
        }
    }

    fn named(names: &[&str]) -> Vec<Shot> {
        let numbered = (1..).zip(names);
        numbered
            .map(|(number, name)| shot(number, name, None))
            .collect()
    }

    fn names(order: &[Shot]) -> Vec<&str> {
        order.iter().map(|shot| shot.name.as_str()).collect()
    }

    #[test]
    fn times_in_names_come_before_numbers_and_numbers_before_the_order_of_adding() {
        let order = in_order(
            named(&[
                "Screenshot_20260304-221500_Snapchat.png",
                "IMG_4020.PNG",
                "Screenshot_20260304-220100_Snapchat.png",
                "img_4003.png",
                "photo.png",
                "IMG_10.PNG",
            ]),
            &[],
        );
        assert_eq!(
            names(&order),
            [
                "Screenshot_20260304-220100_Snapchat.png",
                "Screenshot_20260304-221500_Snapchat.png",
                "photo.png",
                "IMG_10.PNG",
                "img_4003.png",
                "IMG_4020.PNG",
            ],
            "10 stands before 4003: a number is no text"
        );
    }

    #[test]
    fn a_clock_without_a_zone_stands_where_the_timeline_places_it() {
        let mut shots = named(&[
            "IMG_4021.PNG",
            "IMG_4018.PNG",
            "IMG_4020.PNG",
            "IMG_4019.PNG",
        ]);
        let times = [
            "2026-03-04T22:09:00",
            // 22:01 and 22:05 in Calgary.
            "2026-03-05T05:01:00Z",
            "2026-03-05T05:05:00Z",
            "2026-03-04T22:01:00",
        ];
        let named = shot(9, "Screenshot_20260304-220900.png", None).claim;
        for (one, text) in shots.iter_mut().zip(times) {
            let mut claim = named.clone().unwrap();
            claim.time = Time::iso(text).unwrap();
            one.at = CALGARY.stand(&claim.time);
            one.claim = Some(claim);
        }
        assert_eq!(
            names(&in_order(shots, &[])),
            [
                "IMG_4018.PNG",
                "IMG_4019.PNG",
                "IMG_4020.PNG",
                "IMG_4021.PNG"
            ],
            "an instant and a clock are one order, and of one moment the number decides"
        );
    }

    #[test]
    fn beside_instants_of_its_row_the_number_tells_more_than_a_clock_of_unknown_zone() {
        let mut shots = named(&["IMG_4018.PNG", "IMG_4021.PNG", "IMG_4022.PNG"]);
        let times = [
            "2026-03-05T05:01:00Z",
            // 22:09 in Calgary, and the case was made in Toronto: its clock would stand two hours too early.
            "2026-03-04T22:09:00",
            "2026-03-05T05:12:00Z",
        ];
        let toronto = Placing::east(-300);
        let named = shot(9, "Screenshot_20260304-220900.png", None).claim;
        for (one, text) in shots.iter_mut().zip(times) {
            let mut claim = named.clone().unwrap();
            claim.time = Time::iso(text).unwrap();
            one.at = toronto.stand(&claim.time);
            one.claim = Some(claim);
        }
        assert_eq!(
            names(&in_order(shots, &[])),
            ["IMG_4018.PNG", "IMG_4021.PNG", "IMG_4022.PNG"],
            "the camera counted on"
        );
    }

    #[test]
    fn one_without_a_time_stands_where_its_number_says() {
        let mut shots = named(&["IMG_4.PNG", "IMG_2.PNG", "IMG_3.PNG", "IMG_1.PNG"]);
        shots[0].at = shot(9, "Screenshot_20260304-220900.png", None).at;
        shots[1].at = shot(9, "Screenshot_20260304-220500.png", None).at;
        assert_eq!(
            names(&in_order(shots, &[])),
            ["IMG_1.PNG", "IMG_2.PNG", "IMG_3.PNG", "IMG_4.PNG"],
            "beside those that have a time"
        );
    }

    #[test]
    fn what_was_confirmed_stays_and_what_came_later_is_fitted_in() {
        let shots = named(&["IMG_1.PNG", "IMG_2.PNG", "IMG_3.PNG", "IMG_4.PNG"]);
        let confirmed = [4, 1, 3, 7].map(Id::Exhibit);
        assert_eq!(
            names(&in_order(shots, &confirmed)),
            ["IMG_4.PNG", "IMG_1.PNG", "IMG_2.PNG", "IMG_3.PNG"],
            "the new one behind the one that it follows; one that is gone is left out"
        );
    }

    #[test]
    fn neighbours_are_of_one_app_as_far_as_anybody_knows() {
        let shots = [
            shot(1, "a.png", Some("Snapchat")),
            shot(2, "b.png", Some("Instagram")),
            shot(3, "c.png", Some("snapchat")),
            shot(4, "d.png", None),
            shot(5, "e.png", Some("Instagram")),
        ];
        let pairs: Vec<_> = neighbours(&shots)
            .into_iter()
            .map(|[one, other]| (one.name.as_str(), other.name.as_str()))
            .collect();
        assert_eq!(
            pairs,
            [("a.png", "c.png"), ("c.png", "d.png"), ("d.png", "e.png")],
            "one in between of another app is none of them; one of an unknown app may be"
        );
    }

    #[test]
    fn a_name_tells_its_last_number() {
        for (name, number) in [
            ("IMG_4018.PNG", Some(4018)),
            ("Screenshot (3).png", Some(3)),
            ("IMG-20260304-WA0007.jpg", Some(7)),
            ("99999999999999999999999.png", None),
            ("photo.png", None),
            ("\u{664}.png", None),
        ] {
            let read = Numbered::of(name).map(|one| one.number);
            assert_eq!(read, number, "{name}");
        }
    }
}
