use super::super::*;
use super::latest;

fn named(name: &str) -> Capture {
    of_name(name, 1, latest())
}

/// The time of a name's claim: UTC with `Z`, a clock time without, a day as a day; and the app.
fn says(name: &str) -> (String, String) {
    let capture = named(name);
    let time = capture.claims.first().map_or(String::new(), |claim| {
        let value = serde_json::to_value(&claim.time).expect("times serialize");
        let text = |key: &str| value[key].as_str().map(str::to_owned);
        text("utc")
            .or_else(|| text("local"))
            .or_else(|| Some(claim.time.local?.format("%Y-%m-%d").to_string()))
            .unwrap_or_default()
    });
    (time, capture.app.map_or(String::new(), |app| app.name))
}

/// Names as formats.md, section 9, describes them; every one is invented.
const NAMES: &[(&str, &str, &str)] = &[
    (
        "Screenshot_20230115-183022_Instagram.jpg",
        "2023-01-15T18:30:22",
        "Instagram",
    ),
    (
        "Screenshot_20230115_183022_Instagram.jpg",
        "2023-01-15T18:30:22",
        "Instagram",
    ),
    ("Screenshot_20230115-183022.png", "2023-01-15T18:30:22", ""),
    (
        "Screenshot_2024-07-21-19-29-29-662_com.instagram.android.jpg",
        "2024-07-21T19:29:29.662",
        "Instagram",
    ),
    (
        "Screenshot_20211218_225800_com.instagram.android.jpg",
        "2021-12-18T22:58:00",
        "Instagram",
    ),
    (
        "Screenshot 20221106 211633.com.snapchat.android.jpg",
        "2022-11-06T21:16:33",
        "Snapchat",
    ),
    (
        ".pending-1640741877-Screenshot_20211222-103757_Gallery.jpg",
        "2021-12-22T10:37:57",
        "Gallery",
    ),
    (
        "Screenshot_20230115-183022_Instagram(1).jpg",
        "2023-01-15T18:30:22",
        "Instagram",
    ),
    (
        "Screenshot_20230115-183022_Instagram~2.jpg",
        "2023-01-15T18:30:22",
        "Instagram",
    ),
    (
        "Screenshot_20230115-183022 copy.png",
        "2023-01-15T18:30:22",
        "",
    ),
    (
        "WhatsApp Image 2023-01-15 at 18.30.22_1a2b3c4d.jpg",
        "2023-01-15T18:30:22",
        "WhatsApp",
    ),
    (
        "Imagem do WhatsApp de 2023-01-15 à(s) 18.30.22_1a2b3c4d.jpg",
        "2023-01-15T18:30:22",
        "WhatsApp",
    ),
    (
        "Imagen de WhatsApp 2023-01-15 a las 18.30.22.jpg",
        "2023-01-15T18:30:22",
        "WhatsApp",
    ),
    (
        "Image WhatsApp 2023-01-15 à 18.30.22.jpg",
        "2023-01-15T18:30:22",
        "WhatsApp",
    ),
    ("IMG_1234.PNG", "", ""),
    ("IMG_E1234.JPG", "", ""),
    ("RPReplay_Final1673807422.MP4", "2023-01-15T18:30:22Z", ""),
    (
        "ScreenRecording_01-15-2023 18-30-22_1.MP4",
        "2023-01-15T18:30:22",
        "",
    ),
    (
        "Screen_Recording_20230115-183022_Instagram.mp4",
        "2023-01-15T18:30:22",
        "Instagram",
    ),
    ("screen-20230115-183022.mp4", "2023-01-15T18:30:22", ""),
    ("Record_2023-01-15-18-30-22.mp4", "2023-01-15T18:30:22", ""),
    (
        "Screenrecorder-2023-01-15-18-30-22-123.mp4",
        "2023-01-15T18:30:22.123",
        "",
    ),
    (
        "Screenshot 2023-01-15 183022.png",
        "2023-01-15T18:30:22",
        "",
    ),
    ("Screenshot (12).png", "", ""),
    (
        "Capture d'écran 2023-01-15 183022.png",
        "2023-01-15T18:30:22",
        "",
    ),
    (
        "Screenshot 2023-01-15 at 6.30.22\u{202f}PM.png",
        "2023-01-15T18:30:22",
        "",
    ),
    (
        "Screenshot 2023-01-15 at 12.05.00 AM.png",
        "2023-01-15T00:05:00",
        "",
    ),
    (
        "Screen Shot 2019-02-03 at 18.30.22.png",
        "2019-02-03T18:30:22",
        "",
    ),
    (
        "Bildschirmfoto 2023-01-15 um 18.30.22.png",
        "2023-01-15T18:30:22",
        "",
    ),
    (
        "Capture d’écran, le 2023-01-15 à 18.30.22.png",
        "2023-01-15T18:30:22",
        "",
    ),
    (
        "Capture d’écran 2023-01-15 à 6.30.22 PM.png",
        "2023-01-15T18:30:22",
        "",
    ),
    (
        "Captura de pantalla 2023-01-15 a las 18.30.22.png",
        "2023-01-15T18:30:22",
        "",
    ),
    (
        "Screenshot from 2020-12-21 19-19-35.png",
        "2020-12-21T19:19:35",
        "",
    ),
    ("Screenshot_20230115_183022.png", "2023-01-15T18:30:22", ""),
    ("Snapchat-1673807422.jpg", "", "Snapchat"),
    ("IMG-20230115-WA0001.jpg", "2023-01-15", "WhatsApp"),
    ("PTT-20230115-WA0003.opus", "2023-01-15", "WhatsApp"),
    (
        "WhatsApp Image 2023-01-15 at 18.30.22.jpeg",
        "2023-01-15T18:30:22",
        "WhatsApp",
    ),
    (
        "WhatsApp Image 2023-01-15 at 6.30.22 PM (1).jpeg",
        "2023-01-15T18:30:22",
        "WhatsApp",
    ),
    (
        "00000035-PHOTO-2022-03-27-21-41-55.jpg",
        "2022-03-27T21:41:55",
        "WhatsApp",
    ),
    (
        "signal-2022-12-17-15-16-04-718.jpg",
        "2022-12-17T15:16:04.718",
        "Signal",
    ),
    (
        "signal-2022-12-17-151604.jpg",
        "2022-12-17T15:16:04",
        "Signal",
    ),
    (
        "photo_2023-01-15_18-30-22.jpg",
        "2023-01-15T18:30:22",
        "Telegram",
    ),
    (
        "photo_1@15-01-2023_18-30-22.jpg",
        "2023-01-15T18:30:22",
        "Telegram",
    ),
    (
        "FB_IMG_1673807422000.jpg",
        "2023-01-15T18:30:22Z",
        "Facebook",
    ),
    ("received_10150000000000.jpeg", "", "Messenger"),
    ("123456789_1234567890_123_n.jpg", "", ""),
    ("PXL_20241231_151646544.jpg", "2024-12-31T15:16:46.544Z", ""),
    (
        "PXL_20241231_151646544.PORTRAIT.jpg",
        "2024-12-31T15:16:46.544Z",
        "",
    ),
    ("20170923_220934000_iOS.jpg", "2017-09-23T22:09:34Z", ""),
    ("20230115_183022.jpg", "2023-01-15T18:30:22", ""),
    ("IMG_20230115_183022.jpg", "2023-01-15T18:30:22", ""),
    ("IMG_20230115_183022-edited.jpg", "2023-01-15T18:30:22", ""),
    (
        "mmexport1673807422000.jpg",
        "2023-01-15T18:30:22Z",
        "WeChat",
    ),
    (
        "Screenshot_٢٠٢٣٠١١٥-١٨٣٠٢٢_Instagram.jpg",
        "2023-01-15T18:30:22",
        "Instagram",
    ),
    // No time of a calendar, not yet, too long ago, or no custom at all.
    ("Screenshot_20231345-183022.png", "", ""),
    ("Screenshot_20990115-183022.png", "", ""),
    ("IMG_19990115_183022.jpg", "", ""),
    ("2019-10-31 155703.jpg", "", ""),
    ("holiday.jpg", "", ""),
    ("", "", ""),
];

#[test]
fn names_tell_the_time_and_the_app_that_their_custom_means() {
    for (name, time, app) in NAMES {
        assert_eq!(
            says(name),
            ((*time).to_owned(), (*app).to_owned()),
            "{name}"
        );
    }
}

#[test]
fn a_bare_number_is_only_a_guess_and_makes_nothing_certain() {
    let capture = named("1673807422000.jpg");
    assert!(capture.claims[0].is_guess, "it may be a time");
    assert_eq!(
        capture.certainty,
        Certainty::CopyTimeOnly,
        "a guess is no time"
    );
}

#[test]
fn downloads_name_the_day_they_were_made() {
    let made = |name: &str| named(name).exported().map(|claim| claim.time.raw.clone());
    assert_eq!(
        made("instagram-a.b_09-2026-03-08-Ab3dE9xZ.zip").as_deref(),
        Some("2026-03-08"),
        "Instagram"
    );
    assert_eq!(
        made("mydata~1772900000000.zip").as_deref(),
        Some("1772900000000"),
        "Snapchat"
    );
    assert_eq!(
        made("ChatExport_2026-03-08.zip").as_deref(),
        Some("2026-03-08"),
        "Telegram"
    );
    assert_eq!(
        made("sms-20260308164510.xml").as_deref(),
        Some("20260308164510"),
        "SMS Backup & Restore"
    );
    assert_eq!(made("package.zip"), None, "Discord's says nothing");
}

fn claim(text: &str) -> Claim {
    let time = Time::iso(text).expect("a time");
    let clock = Time::iso(&text[..19.min(text.len())]).and_then(|time| time.local);
    let claim = Claim::new("test", Moment::Captured, time);
    match clock {
        Some(clock) => claim.with_clock(clock),
        None => claim,
    }
}

#[test]
fn times_differ_only_where_no_zone_can_explain_it() {
    let cases = [
        ("2026-03-05T05:41:09Z", "2026-03-05 05:41:40", true),
        ("2026-03-04T22:41:09-07:00", "2026-03-04 22:41:10", true),
        ("2026-03-04T22:41:09-07:00", "2026-03-04 21:41:10", false),
        ("2026-03-05 05:41:09", "2026-03-07 05:41:09", false),
        ("2026-03-05", "2026-03-05 05:41:09", true),
        ("2026-03-05", "2026-03-08 05:41:09", false),
    ];
    for (one, other, expected) in cases {
        assert_eq!(
            agree(&claim(one), &claim(other)),
            expected,
            "{one} and {other}"
        );
        assert_eq!(
            agree(&claim(other), &claim(one)),
            expected,
            "{other} and {one}"
        );
    }
    let utc = Claim::new(
        "test",
        Moment::Captured,
        Time::iso("2026-03-05T05:41:09Z").expect("a time"),
    );
    for (local, expected) in [
        ("2026-03-04 22:41:30", true),
        ("2026-03-05 11:26:09", true),
        ("2026-03-04 22:49:09", false),
        ("2026-03-06 05:41:09", false),
    ] {
        assert_eq!(
            agree(&utc, &claim(local)),
            expected,
            "{local} somewhere in the world"
        );
    }
}
