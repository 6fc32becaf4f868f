//! What the person prefers, and what the window says of itself.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::case::CaseView;
use crate::guide::SafetyView;
use crate::job::RunningJob;

/// A language of the screens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub enum Language {
    /// English.
    En,
    /// French.
    Fr,
}

impl From<Language> for holdfast_core::fact::Lang {
    fn from(language: Language) -> Self {
        match language {
            Language::En => Self::En,
            Language::Fr => Self::Fr,
        }
    }
}

impl From<Language> for holdfast_guide::Lang {
    fn from(language: Language) -> Self {
        match language {
            Language::En => Self::En,
            Language::Fr => Self::Fr,
        }
    }
}

/// Whose emergency numbers are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub enum Region {
    /// Canada.
    Canada,
    /// United Kingdom.
    UnitedKingdom,
    /// United States.
    UnitedStates,
    /// Australia.
    Australia,
    /// New Zealand.
    NewZealand,
    /// Anywhere else: "your local emergency number".
    Elsewhere,
}

/// Light or dark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// Plain or high contrast.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub enum Contrast {
    /// As the system says.
    #[default]
    System,
    /// High contrast.
    More,
}

/// How large the page's text is, in hundredths of the plain size.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(try_from = "u16", into = "u16")]
#[cfg_attr(test, ts(type = "100 | 125 | 150 | 200"))]
pub enum TextSize {
    /// 100
    #[default]
    Plain,
    /// 125
    Larger,
    /// 150
    Large,
    /// 200
    Double,
}

impl From<TextSize> for u16 {
    fn from(size: TextSize) -> Self {
        match size {
            TextSize::Plain => 100,
            TextSize::Larger => 125,
            TextSize::Large => 150,
            TextSize::Double => 200,
        }
    }
}

impl TryFrom<u16> for TextSize {
    type Error = &'static str;

    fn try_from(percent: u16) -> Result<Self, Self::Error> {
        let all = [Self::Plain, Self::Larger, Self::Large, Self::Double];
        let found = all.into_iter().find(|size| u16::from(*size) == percent);
        found.ok_or("no such size of text")
    }
}

/// What the person chose; none is "as the system says".
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase", default)]
pub struct Settings {
    /// The language.
    pub language: Option<Language>,
    /// Whose emergency numbers.
    pub region: Option<Region>,
    /// Light or dark.
    pub theme: Theme,
    /// Plain or high contrast.
    pub contrast: Contrast,
    /// How large the text is.
    pub text_size: TextSize,
}

/// What the page gets when it starts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Start {
    /// What the person chose.
    pub settings: Settings,
    /// The system's language, English when it is neither of the two.
    pub system_language: Language,
    /// The system's region.
    pub system_region: Region,
    /// Whom to call and what to do first, for every region.
    #[cfg_attr(test, ts(type = "Record<Region, SafetyView>"))]
    pub safety: BTreeMap<Region, SafetyView>,
    /// The first day on which a check of advice by a person still counts.
    pub advice_good_since: String,
    /// Version of the app.
    pub version: String,
    /// The case that is open already (the page was loaded again).
    pub case: Option<CaseView>,
    /// Long work that goes on, or ended while nobody listened.
    pub job: Option<RunningJob>,
}

/// What the app says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct About {
    /// Version of the app.
    pub version: String,
    /// Licence and notices, plain text.
    pub licences: String,
}
