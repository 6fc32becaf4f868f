//! What goes first of what the apps hold: in words, in order, never a countdown.

use holdfast_core::case::Path;
use holdfast_core::fact::AnswerState;
use holdfast_guide::{self as guide, AppClock, Gone, Happened, Of};
use serde::Serialize;

use crate::guide::{FactView, TextView};
use crate::path::setup_of;

/// One thing that will be gone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ClockView {
    /// The app's code.
    pub app: String,
    /// The app's name.
    pub app_name: TextView,
    /// What, and how it comes.
    pub about: FactView,
}

/// What goes of the apps that were named at the start, the first to go at the top; each app stands there. Left out:
/// what stays where something else goes, a link that nobody asked for, an account that nobody closed.
pub(crate) fn clocks_of(path: &Path) -> Vec<ClockView> {
    let setup = path.setup.as_ref().map(|(setup, _)| setup_of(setup));
    let setup = setup.unwrap_or_default();
    let runs = |one: &AppClock| match one.clock.of {
        Of::Chat if one.clock.gone == Gone::Stays => {
            // An app of which nothing is known to go still has its line.
            guide::first_clock(one.platform, Of::Chat)
                .is_some_and(|first| first.gone == Gone::Stays)
        }
        Of::Chat => true,
        Of::Download => {
            let step = guide::StepId::AskDownload.code();
            let asked = path.step(&format!("{step}:{}", one.platform.code()));
            asked == AnswerState::Done
        }
        Of::Account => setup.has(Happened::AccountClosed),
    };
    let all = guide::clocks(&setup).into_iter();
    all.filter(runs)
        .map(|one| ClockView {
            app: one.platform.code().to_owned(),
            app_name: one.platform.label().into(),
            about: one.clock.about.into(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::path::tests::said;

    #[test]
    fn what_goes_first_stands_first_and_what_does_not_run_is_left_out() {
        let apps = |path: &Path| -> Vec<String> {
            clocks_of(path)
                .into_iter()
                .map(|one| one.about.id)
                .collect()
        };
        let path = said(&["facebook", "snapchat"], &[]);
        let found = apps(&path);
        assert!(
            found[0].starts_with("snapchat."),
            "hours before days: {found:?}"
        );
        let all = guide::clocks(&setup_of(&path.setup.as_ref().unwrap().0));
        let stays = all.iter().filter(|one| one.clock.gone == Gone::Stays);
        for one in stays {
            assert!(!found.contains(&one.clock.about.id.to_owned()), "it stays");
        }
        let with_tiktok = apps(&said(&["tiktok", "snapchat"], &[]));
        assert_eq!(
            with_tiktok.last().map(String::as_str),
            Some("app.nothing_known"),
            "an app of which nothing goes stands last"
        );
        let closed = apps(&said(&["facebook", "snapchat"], &["account_closed"]));
        assert_eq!(closed.len(), found.len() + 1, "a closed account goes too");
        assert!(apps(&Path::default()).is_empty(), "nobody named an app");
    }
}
