//! How phones, computers and apps name their files.

use std::sync::LazyLock;

use regex::Regex;

use super::super::Moment;

/// What the digits of a name are.
#[derive(Clone, Copy)]
pub(super) enum Digits {
    /// A clock time without a zone.
    Local,
    /// A clock time in UTC.
    Utc,
    /// A number since 1970.
    Epoch,
    /// Numbers that are no time.
    Nothing,
}

/// One custom of naming.
pub(super) struct Custom {
    pub(super) pattern: Regex,
    pub(super) digits: Digits,
    pub(super) of: Moment,
    /// The app that names files so; a group `app` in the pattern says more.
    pub(super) app: Option<&'static str>,
    pub(super) is_screenshot: bool,
    pub(super) is_guess: bool,
}

/// Words for "screenshot" in the languages whose systems write them.
const WORDS: &str = r"(?:screenshot|screen shot|capture d[’']écran|captura de (?:pantalla|tela|ecrã)|bildschirmfoto|schermata|schermafbeelding|skärmavbild|skjermbilde|skærmbillede|näyttökuva|zrzut ekranu|снимок экрана|スクリーンショット|截屏|スクショ)";
const DAY: &str = r"(?<y>\d{4})-?(?<mo>\d\d)-?(?<d>\d\d)";
const CLOCK: &str = r"(?<h>\d\d)[-.:]?(?<mi>\d\d)[-.:]?(?<s>\d\d)";
const CLOCK_12: &str = r"(?<h>\d{1,2})[.:](?<mi>\d\d)[.:](?<s>\d\d)(?:\s?(?<ampm>[ap])\.?\s?m\.?)?";

pub(super) static CUSTOMS: LazyLock<Vec<Custom>> = LazyLock::new(|| {
    let local = Digits::Local;
    let captured = Moment::Captured;
    let rows: Vec<(String, Digits, Moment, Option<&'static str>)> = vec![
        // Android of every maker, KDE, Windows 11; what follows is a label or a package name.
        (
            format!(
                r"(?:\.pending-\d+-)?{WORDS}[_ -]{DAY}[-_ ]{CLOCK}(?:-(?<ms>\d{{3}}))?(?:[_.](?<app>.+))?"
            ),
            local,
            captured,
            None,
        ),
        // macOS, words in between by language.
        (
            format!(
                r"{WORDS},?\s(?:\p{{L}}{{1,4}}\s)?{DAY}(?:\s\p{{L}}{{1,4}}\.?){{0,2}}\s{CLOCK_12}"
            ),
            local,
            captured,
            None,
        ),
        // GNOME.
        (
            format!(r"{WORDS}\s(?:from|de|du|vom|del|da)\s{DAY}\s{CLOCK}"),
            local,
            captured,
            None,
        ),
        (format!("{WORDS}.*"), Digits::Nothing, captured, None),
        // Screen recordings: iOS (its number is the end), newer iOS (month first), Samsung, Pixel, others.
        (
            r"rpreplay_final(?<epoch>\d{10})".into(),
            Digits::Epoch,
            Moment::Ended,
            None,
        ),
        (
            format!(r"screenrecording_(?<mo>\d\d)-(?<d>\d\d)-(?<y>\d{{4}})\s{CLOCK}(?:_\d+)?"),
            local,
            captured,
            None,
        ),
        (
            format!(r"screen_recording_{DAY}[-_]{CLOCK}(?:_(?<app>.+))?"),
            local,
            captured,
            None,
        ),
        (
            format!(r"(?:screen|record|screenrecorder)[-_]{DAY}-{CLOCK}(?:-(?<ms>\d{{3}}))?"),
            local,
            captured,
            None,
        ),
        // Apps.
        (
            format!(r"(?:img|vid|aud|ptt|stk|doc)-{DAY}-wa\d+"),
            local,
            Moment::Saved,
            Some("WhatsApp"),
        ),
        (
            format!(
                r"(?:whatsapp (?:image|video|audio|ptt|document|bild|afbeelding)|(?:image|imagen|imagem|immagine|v[ií]d[eé]o) (?:de |do )?whatsapp)(?: de)? {DAY} (?:\p{{L}}{{1,4}}(?:\(s\))? ){{1,2}}{CLOCK_12}(?:_[0-9a-f]{{8}})?"
            ),
            local,
            Moment::Saved,
            Some("WhatsApp"),
        ),
        (
            format!(r"\d{{8}}-(?:photo|video|audio|sticker|gif)-{DAY}-{CLOCK}"),
            local,
            Moment::Sent,
            Some("WhatsApp"),
        ),
        (
            format!(r"signal-{DAY}-{CLOCK}(?:-(?<ms>\d{{3}}))?"),
            local,
            Moment::Saved,
            Some("Signal"),
        ),
        (
            format!(r"(?:photo|video|audio|voice)_{DAY}_{CLOCK}"),
            local,
            Moment::Saved,
            Some("Telegram"),
        ),
        (
            format!(r"\w+_\d+@(?<d>\d\d)-(?<mo>\d\d)-(?<y>\d{{4}})_{CLOCK}"),
            local,
            Moment::Sent,
            Some("Telegram"),
        ),
        (
            r"fb_img_(?<epoch>\d{13})".into(),
            Digits::Epoch,
            Moment::Saved,
            Some("Facebook"),
        ),
        (
            r"mmexport(?<epoch>\d{13})".into(),
            Digits::Epoch,
            Moment::Saved,
            Some("WeChat"),
        ),
        (
            r"snapchat-\d+".into(),
            Digits::Nothing,
            captured,
            Some("Snapchat"),
        ),
        (
            r"received_\d+".into(),
            Digits::Nothing,
            captured,
            Some("Messenger"),
        ),
        // Cameras.
        (
            format!(r"pxl_{DAY}_{CLOCK}(?<ms>\d{{3}})(?:[.~].*)?"),
            Digits::Utc,
            captured,
            None,
        ),
        (
            format!(r"{DAY}_{CLOCK}(?<ms>\d{{3}})_ios"),
            Digits::Utc,
            captured,
            None,
        ),
        (
            format!(r"(?:(?:img|vid|pano|mvimg|burst)[-_])?{DAY}_{CLOCK}(?:_\d{{1,3}})?"),
            local,
            captured,
            None,
        ),
        // Downloads of platforms.
        (
            format!(r"(?:instagram|facebook|meta)-.+-{DAY}-\w+"),
            local,
            Moment::Exported,
            None,
        ),
        (
            r"mydata~(?<epoch>\d{13})".into(),
            Digits::Epoch,
            Moment::Exported,
            None,
        ),
        (format!("chatexport_{DAY}"), local, Moment::Exported, None),
        (
            format!(r"(?:sms|calls)-{DAY}{CLOCK}"),
            local,
            Moment::Exported,
            None,
        ),
        (
            r"(?<epoch>\d{10}|\d{13})".into(),
            Digits::Epoch,
            Moment::Saved,
            None,
        ),
    ];
    rows.into_iter()
        .filter_map(|(pattern, digits, of, app)| {
            Some(Custom {
                is_screenshot: pattern.contains(WORDS),
                is_guess: pattern.starts_with("(?<epoch>"),
                // Every pattern is tried by a test: none is lost here.
                pattern: Regex::new(&format!("(?i)^(?:{pattern})$")).ok()?,
                digits,
                of,
                app,
            })
        })
        .collect()
});

/// What systems add to a name that is taken already, and to an edited copy.
pub(super) static ADDED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)(?:\s?\(\d+\)|~\d+|-\d|[-_ ]edited|-collage|[- ]+(?:copy|copie|kopie|copia)(?: \d+)?)$").ok()
});
