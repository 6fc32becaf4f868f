//! Whom to call, in the country that was chosen for the bundle.

use std::fmt::Write as _;

use holdfast_core::fact::Lang;
use holdfast_guide::{Contact, Purpose, Region, contacts, link};

use crate::contents::Contents;

/// No more lines than that: the page is one page.
const MOST: usize = 4;

/// The title and a line for each, the most urgent first.
pub(super) fn to_call(contents: &Contents, lang: Lang) -> String {
    let title = match lang {
        Lang::En => "\nWHOM TO CALL\n",
        Lang::Fr => "\nQUI APPELER\n",
    };
    lines(contents.options.region, lang).fold(title.to_owned(), |mut text, (what, reach)| {
        // Writing to a text does not fail.
        let _ = writeln!(text, "  {what:<44} {reach}");
        text
    })
}

/// Help first, then whoever takes reports and can be reached at once.
fn lines(region: Region, lang: Lang) -> impl Iterator<Item = (&'static str, &'static str)> {
    let all = contacts(region).iter();
    let helps = |one: &&Contact| {
        matches!(
            one.purpose,
            Purpose::Danger | Purpose::Crisis | Purpose::Talk
        )
    };
    let takes = |one: &&Contact| one.purpose == Purpose::Report;
    let helping = all.clone().filter(helps);
    helping
        .chain(all.filter(takes))
        .filter_map(move |one| Some((name(one, lang), reach(one, lang)?)))
        .take(MOST)
}

fn name(one: &'static Contact, lang: Lang) -> &'static str {
    match (one.purpose, lang) {
        (Purpose::Danger, Lang::En) => "In danger now",
        (Purpose::Danger, Lang::Fr) => "Danger immédiat",
        (Purpose::Crisis, Lang::En) => "Suicide crisis",
        (Purpose::Crisis, Lang::Fr) => "Crise suicidaire",
        (_, lang) => one.name.get(of_guide(lang)),
    }
}

/// The number, or the site; where an emergency number is not known, who it is.
fn reach(one: &'static Contact, lang: Lang) -> Option<&'static str> {
    let lang = of_guide(lang);
    one.number
        .or_else(|| one.link.map(|id| link(id).host.get(lang)))
        .or_else(|| (one.purpose == Purpose::Danger).then(|| one.name.get(lang)))
}

const fn of_guide(lang: Lang) -> holdfast_guide::Lang {
    match lang {
        Lang::En => holdfast_guide::Lang::En,
        Lang::Fr => holdfast_guide::Lang::Fr,
    }
}
