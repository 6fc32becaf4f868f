//! Numbers and hosts are those of the reference, and no others.

use std::collections::BTreeSet;

use holdfast_guide::{
    Card, Fact, LinkId, Platform, Purpose, Region, Told, cards, contacts, helplines, link, links,
    safety,
};

use crate::texts::all;

/// Hosts of `domain.md`, B and D; the French ones beside them.
const HOSTS: &[&str] = &[
    "accce.gov.au",
    "accounts.snapchat.com",
    "aidezmoisvp.ca",
    "alert-ab.ca",
    "antifraudcentre.ca",
    "ceop.police.uk",
    "childline.org.uk",
    "cyberaide.ca",
    "cybertip.ca",
    "dhs.gov",
    "esafety.gov.au",
    "ic3.gov",
    "iwf.org.uk",
    "jeunessejecoute.ca",
    "kidshelpphone.ca",
    "needhelpnow.ca",
    "projectarachnid.ca",
    "protectchildren.ca",
    "report.cybertip.org",
    "report.netsafe.org.nz",
    "stopncii.org",
    "support.discord.com",
    "takeitdown.ncmec.org",
    "texted.ca",
    "thinkuknow.org.au",
    "tips.fbi.gov",
];

/// Numbers of `domain.md`, B, that no source confirms (H): shown with their doubt, or not at all.
const DOUBTED: &[&str] = &["0800 1111", "105", "1-800-263-2266", "1-866-277-3553"];

/// Numbers of `domain.md`, B, with confidence H or M.
const NUMBERS: &[&str] = &[
    "911",
    "9-8-8",
    "988",
    "1-800-668-6868",
    "686868",
    "1-866-658-9022",
    "1-888-495-8501",
    "1-800-222-8477",
    "1-800-387-5437",
    "1-800-638-0715",
    "999",
    "101",
    "1-800-843-5678",
    "1-800-CALL-FBI",
    "000",
    "13 11 14",
    "1800 55 1800",
    "1800 333 000",
    "111",
    "0508 NETSAFE",
];

#[test]
fn links_lead_to_official_hosts_only() {
    let mut met = BTreeSet::new();
    for link in links() {
        for (url, host) in [(link.url.en, link.host.en), (link.url.fr, link.host.fr)] {
            let rest = url
                .strip_prefix("https://")
                .unwrap_or_else(|| panic!("{url} is https"));
            let (before, path) = rest
                .split_once('/')
                .unwrap_or_else(|| panic!("{url} ends its host with a slash"));
            assert_eq!(before, host, "the host shown is the host opened");
            assert!(HOSTS.contains(&host), "{host} is in the reference");
            assert!(
                path.chars()
                    .all(|sign| sign.is_ascii_alphanumeric() || "-/".contains(sign)),
                "{url} is plain"
            );
            met.insert(host);
        }
    }
    assert_eq!(
        met,
        HOSTS.iter().copied().collect(),
        "every host of the list is used"
    );
}

#[test]
fn a_link_is_found_by_its_name() {
    for one in links() {
        assert_eq!(link(one.id), one, "{:?}", one.id);
    }
    assert_eq!(
        link(LinkId::Cybertip).host.fr,
        "cyberaide.ca",
        "each language has its own site where there is one"
    );
}

#[test]
fn numbers_are_those_of_the_reference() {
    let mut met = BTreeSet::new();
    for contact in Region::ALL.into_iter().flat_map(contacts) {
        for number in contact.number.into_iter().chain(contact.text_to) {
            let is_doubted = DOUBTED.contains(&number);
            assert!(
                is_doubted || NUMBERS.contains(&number),
                "{number} is in the reference"
            );
            assert_eq!(
                contact.doubt().is_some(),
                is_doubted,
                "{number}: a doubt is said, and only where there is one"
            );
            met.insert(number);
        }
    }
    assert_eq!(
        met,
        NUMBERS.iter().chain(DOUBTED).copied().collect(),
        "every number of the list is used"
    );
}

/// What looks like a telephone number in a text: digits joined by hyphens, or seven and more digits.
fn numbers_in(text: &str) -> Vec<String> {
    text.split(|sign: char| !(sign.is_ascii_digit() || sign == '-'))
        .map(|run| run.trim_matches('-'))
        .filter(|run| {
            (run.contains('-') && run.len() > 3)
                || run.len() >= 6
                || ["911", "988", "999", "111", "000"].contains(run)
        })
        .map(str::to_owned)
        .collect()
}

#[test]
fn no_text_holds_another_number() {
    assert_eq!(
        numbers_in("Call 1-800-111-2222 or 5551234, by 2023, in 24 hours."),
        ["1-800-111-2222", "5551234"],
        "they are seen"
    );
    for pair in all() {
        for number in numbers_in(&pair.en).into_iter().chain(numbers_in(&pair.fr)) {
            assert!(
                NUMBERS.contains(&number.as_str()),
                "{number} in {:?} is in the reference",
                pair.en
            );
        }
    }
}

#[test]
fn danger_comes_first_everywhere() {
    for region in Region::ALL {
        let first = helplines(region)
            .next()
            .expect("there is always whom to call");
        assert_eq!(first.purpose, Purpose::Danger, "{region:?}");
        assert_eq!(
            safety(region).helplines.first(),
            Some(&first),
            "{region:?}: on the first screen"
        );
        assert!(
            contacts(region)
                .iter()
                .any(|contact| contact.purpose == Purpose::Report),
            "{region:?}: whom to tell"
        );
        assert!(
            contacts(region)
                .iter()
                .any(|contact| contact.purpose == Purpose::Removal),
            "{region:?}: how to have it taken down"
        );
        assert!(
            first.doubt().is_none(),
            "{region:?}: no doubt is said beside an emergency number"
        );
        let order: Vec<_> = helplines(region)
            .map(|contact| contact.purpose as u8)
            .collect();
        assert!(
            order.is_sorted(),
            "{region:?}: danger, thoughts of suicide, talking"
        );
    }
}

#[test]
fn a_card_begins_with_the_profile_unless_the_chat_would_go() {
    for Card {
        platform,
        capture,
        identity,
        screenshots,
        clocks,
        download,
        no_download,
        ..
    } in cards()
    {
        let is_advice = |fact: &Fact| ["app.no_nudity", "app.one_device"].contains(&fact.id);
        let mut saved = capture.iter().filter(|fact| !is_advice(fact));
        let first = saved.next().expect("something to save");
        let begins = if *platform == Platform::Roblox {
            // Looking at the profile ends the game on a phone, and the chat with it.
            ".chat"
        } else {
            ".profile"
        };
        assert!(
            capture.iter().any(|fact| fact.id.ends_with(".profile")),
            "{platform:?} has the profile"
        );
        assert!(
            first.id.ends_with(begins),
            "{platform:?} begins with {begins}, not {}",
            first.id
        );
        assert!(
            capture
                .first()
                .is_some_and(|first| first.id == "app.no_nudity"),
            "{platform:?}: what to leave out stands before the first screenshot"
        );
        assert_eq!(
            capture.iter().any(|fact| fact.id == "app.one_device"),
            screenshots.told != Told::No,
            "{platform:?}: where a second device is asked for, what to do with only one"
        );
        assert!(
            !identity.is_empty() && !clocks.is_empty(),
            "{platform:?} says who and when"
        );
        assert!(
            download.is_some() != no_download.is_some(),
            "{platform:?}: a download, or why there is none"
        );
    }
}
