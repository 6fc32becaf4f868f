//! The coach: one step for each gap, "not possible" is an answer, and what does not fit is not asked.

use holdfast_guide::{CaseFacts, Gap, GapId, Happened, Standing, gaps};

fn standing(case: &CaseFacts, id: GapId) -> Option<Standing> {
    gaps(case)
        .into_iter()
        .find(|gap| gap.id == id)
        .map(|gap| gap.standing)
}

fn all_happened() -> Vec<Happened> {
    GapId::ALL.into_iter().filter_map(GapId::happened).collect()
}

fn full() -> CaseFacts {
    CaseFacts {
        exhibits: 12,
        answered: GapId::ALL.to_vec(),
        accounts: 2,
        apps: 2,
        happened: all_happened(),
        payments: 1,
        phone_kept: true,
        ..CaseFacts::default()
    }
}

#[test]
fn an_empty_case_misses_all_that_fits() {
    let found = gaps(&CaseFacts::default());
    assert!(
        found.iter().all(|gap| gap.standing == Standing::Missing),
        "nothing is there: {found:?}"
    );
    assert_eq!(
        found.len(),
        GapId::ALL.len() - all_happened().len(),
        "all but what was said at the start: nobody said anything"
    );
    assert_eq!(
        found.first().map(|gap| gap.id),
        Some(GapId::Usernames),
        "what helps police most comes first"
    );
}

#[test]
fn a_full_case_misses_nothing() {
    let found = gaps(&full());
    assert_eq!(found.len(), GapId::ALL.len(), "every box fits");
    assert!(
        found.iter().all(|gap| gap.standing == Standing::There),
        "{found:?}"
    );
}

#[test]
fn a_name_alone_is_a_gap_whatever_anybody_says() {
    let case = CaseFacts {
        accounts_by_name_only: 1,
        ..full()
    };
    assert_eq!(
        standing(&case, GapId::Usernames),
        Some(Standing::Missing),
        "a name is not a username"
    );
    let case = CaseFacts {
        not_possible: vec![GapId::Usernames],
        ..case
    };
    assert_eq!(
        standing(&case, GapId::Usernames),
        Some(Standing::NotPossible),
        "that it cannot be had is an answer"
    );
}

#[test]
fn zones_and_whole_threads_are_counted() {
    let case = CaseFacts {
        open_zones: 1,
        open_ends: 2,
        ..full()
    };
    assert_eq!(
        standing(&case, GapId::Zones),
        Some(Standing::Missing),
        "one clock has no zone"
    );
    assert_eq!(
        standing(&case, GapId::WholeThreads),
        Some(Standing::Missing),
        "two neighbours do not touch"
    );
}

#[test]
fn what_nobody_asked_for_is_not_called_there() {
    let case = CaseFacts {
        exhibits: 1,
        ..CaseFacts::default()
    };
    for id in [GapId::Zones, GapId::WholeThreads] {
        assert_eq!(
            standing(&case, id),
            Some(Standing::Missing),
            "{id:?}: one receipt is no whole chat, and tells no zone"
        );
        let said = CaseFacts {
            answered: vec![id],
            ..case.clone()
        };
        assert_eq!(
            standing(&said, id),
            Some(Standing::There),
            "{id:?}: nothing in the case speaks against a person's word"
        );
    }
    let counted = CaseFacts {
        known_zones: 1,
        closed_ends: 1,
        ..case
    };
    for id in [GapId::Zones, GapId::WholeThreads] {
        assert_eq!(standing(&counted, id), Some(Standing::There), "{id:?}");
    }
}

#[test]
fn neighbours_are_spoken_of_only_where_there_are_some() {
    let step = |open_ends| {
        let case = CaseFacts {
            open_ends,
            ..CaseFacts::default()
        };
        let mut all = gaps(&case).into_iter();
        all.find(|gap| gap.id == GapId::WholeThreads)
            .map(|gap| gap.next.id)
    };
    assert_eq!(step(0), Some("gap.whole_threads.next.first"));
    assert_eq!(step(2), Some("gap.whole_threads.next"));
}

#[test]
fn a_payment_that_says_nothing_leaves_its_box_open_and_is_to_be_completed() {
    let paid = |payments, payments_unsaid| {
        let case = CaseFacts {
            payments,
            payments_unsaid,
            ..CaseFacts::default()
        };
        let mut found = gaps(&case).into_iter().filter(|gap| gap.id == GapId::Paid);
        found.next().map(|gap| (gap.standing, gap.next.id))
    };
    assert_eq!(paid(0, 0), None, "nobody said that anything was paid");
    let complete = Some((Standing::Missing, "gap.paid.next.complete"));
    assert_eq!(paid(0, 1), complete, "it is there, and says nothing");
    let is_there = paid(1, 1).map(|(standing, _)| standing);
    assert_eq!(is_there, Some(Standing::There), "another one says it");
}

#[test]
fn what_does_not_fit_is_not_asked() {
    let case = CaseFacts {
        apps: 1,
        happened: Vec::new(),
        payments: 0,
        ..full()
    };
    assert_eq!(standing(&case, GapId::Move), None, "one app, no move");
    assert_eq!(standing(&case, GapId::Paid), None, "nothing paid");
    let case = CaseFacts {
        answered: Vec::new(),
        payments: 0,
        ..full()
    };
    assert_eq!(
        standing(&case, GapId::Paid),
        Some(Standing::Missing),
        "paid, and not on record yet"
    );
}

#[test]
fn what_was_said_at_the_start_is_open_until_it_is_written_down_or_not_needed() {
    for happened in all_happened() {
        let mut boxes = GapId::ALL.into_iter();
        let id = boxes
            .find(|id| id.happened() == Some(happened))
            .expect("each has its box");
        let said = CaseFacts {
            happened: vec![happened],
            ..CaseFacts::default()
        };
        assert_eq!(standing(&said, id), Some(Standing::Missing), "{id:?}");
        let told = gaps(&said).into_iter();
        let told = told.filter(|gap| gap.id.happened().is_some());
        assert_eq!(told.count(), 1, "{id:?}: nothing that nobody said");
        let written = CaseFacts {
            answered: vec![id],
            ..said.clone()
        };
        assert_eq!(standing(&written, id), Some(Standing::There), "{id:?}");
        let not_needed = CaseFacts {
            not_possible: vec![id],
            ..said
        };
        let kept = standing(&not_needed, id);
        assert_eq!(kept, Some(Standing::NotPossible), "{id:?}");
    }
    assert_eq!(all_happened().len(), 6, "all that can be said");
}

#[test]
fn what_is_missing_stands_before_what_is_not_possible_before_what_is_there() {
    let case = CaseFacts {
        exhibits: 3,
        answered: vec![GapId::Threat, GapId::Demand],
        not_possible: vec![GapId::Profile, GapId::FirstContact],
        ..CaseFacts::default()
    };
    let found: Vec<Standing> = gaps(&case).iter().map(|gap| gap.standing).collect();
    assert!(found.is_sorted(), "{found:?}");
    assert!(
        found.contains(&Standing::NotPossible) && found.contains(&Standing::There),
        "all three: {found:?}"
    );
}

#[test]
fn codes_are_the_names_on_the_wire() {
    for id in GapId::ALL {
        let wire = serde_json::to_value(id).expect("JSON");
        assert_eq!(wire.as_str(), Some(id.code()), "{id:?}");
    }
}

#[test]
fn each_gap_has_one_step_and_an_honest_way_out() {
    for Gap {
        id, next, if_not, ..
    } in gaps(&full())
    {
        assert!(
            next.id.contains(".next") && if_not.id.contains(".if_not"),
            "{id:?}"
        );
        assert_ne!(next.text, if_not.text, "{id:?}: two things to say");
    }
}
