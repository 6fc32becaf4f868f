use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::super::*;
use super::latest;

fn sample() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/sample-case")
}

fn media_type(path: &str) -> &'static str {
    let ending = path.rsplit('.').next().unwrap_or_default().to_lowercase();
    match ending.as_str() {
        "png" => "image/png",
        "jpg" => "image/jpeg",
        "heic" => "image/heic",
        "mp4" => "video/mp4",
        "eml" => "message/rfc822",
        _ => "application/octet-stream",
    }
}

fn file(path: &Path) -> Arc<dyn ReadAt> {
    Arc::new(fs::read(path).expect("a fixture"))
}

fn compare_the_rest(path: &str, capture: &Capture, got: &Value, expected: &Value) {
    let exported = capture
        .exported()
        .map(|claim| serde_json::to_value(claim).expect("JSON"));
    for key in ["raw", "utc", "local", "kind"] {
        let made = exported
            .as_ref()
            .map_or(Value::Null, |claim| claim[key].clone());
        assert_eq!(
            made, expected["export_made"][key],
            "{path}: export_made {key}"
        );
    }
    if expected["app"]["from"] == "file name" {
        assert_eq!(got["app"], expected["app"], "{path}");
    }
    if expected["pixels"].is_array() {
        assert_eq!(got["pixels"], expected["pixels"], "{path}");
    }
    for (key, field) in [("Make", "make"), ("Model", "model")] {
        if expected["exif"][key].is_string() {
            assert_eq!(got["device"][field], expected["exif"][key], "{path}");
        }
    }
    let is_marked = expected["exif"]["UserComment"] == "Screenshot";
    assert!(
        !is_marked || capture.says_screenshot,
        "{path}: it says so itself"
    );
    let has_place = expected["exif"]["GPS"].is_string();
    assert_eq!(
        capture.warnings.contains(&Warning::HoldsPlace),
        has_place,
        "{path}"
    );
    assert!(
        !capture.warnings.contains(&Warning::TimesDiffer),
        "{path}: its times agree"
    );
}

#[test]
fn the_sample_case_says_what_its_manifest_expects() {
    let manifest = fs::read(sample().join("manifest.json")).expect("the manifest");
    let manifest: Value = serde_json::from_slice(&manifest).expect("it is JSON");
    let mut seen = 0;
    for entry in manifest["files"].as_array().expect("a list") {
        let path = entry["path"].as_str().expect("a path");
        let expected = &entry["learn"];
        let name = path.rsplit('/').next().unwrap_or(path);
        let bytes = file(&sample().join(path));
        let capture = of_file(name, media_type(path), &bytes, latest());
        let got = serde_json::to_value(&capture).expect("it serializes");
        assert_eq!(got["certainty"], expected["capture"]["certainty"], "{path}");
        let claims: Vec<&Claim> = capture.made().collect();
        let wanted = expected["capture"]["claims"].as_array().expect("a list");
        assert_eq!(claims.len(), wanted.len(), "{path}: {claims:?}");
        for (claim, wanted) in claims.iter().zip(wanted) {
            let claim = serde_json::to_value(claim).expect("it serializes");
            for key in ["source", "raw", "utc", "local", "kind", "precision"] {
                assert_eq!(claim[key], wanted[key], "{path}: {key}");
            }
            seen += 1;
        }
        compare_the_rest(path, &capture, &got, expected);
    }
    assert!(
        seen >= 18,
        "the claims of the sample case were compared: {seen}"
    );
}

#[test]
fn mail_names_its_people_in_every_encoding() {
    let mail = b"From: =?UTF-8?B?WiDDqXRvaWxl?= <z@mail.example.com>\r\nTo: a@b.example\r\nSubject: =?iso-8859-1?Q?d=E9pos=E9?=\r\nDate: Thu, 05 Mar 2026 20:29:41 -0700\r\n\r\nbody";
    let bytes: Arc<dyn ReadAt> = Arc::new(mail.to_vec());
    let capture = of_file("x.eml", "message/rfc822", &bytes, latest());
    let mail = capture.mail.expect("it is a mail");
    assert_eq!(
        mail.from.as_deref(),
        Some("Z étoile <z@mail.example.com>"),
        "from"
    );
    assert_eq!(mail.subject.as_deref(), Some("déposé"), "subject");
}

#[test]
fn a_mail_saved_by_an_editor_keeps_its_first_header() {
    let mail = "\u{feff}From: z@mail.example.com\r\nDate: 05 Mar 2026 20:29 -0700\r\n\r\nbody";
    let bytes: Arc<dyn ReadAt> = Arc::new(mail.as_bytes().to_vec());
    let capture = of_file("x.eml", "message/rfc822", &bytes, latest());
    let from = capture.mail.and_then(|mail| mail.from);
    assert_eq!(from.as_deref(), Some("z@mail.example.com"), "from");
    let precision = capture.claims.first().map(|claim| claim.time.precision);
    assert_eq!(precision, Some(crate::time::Precision::Min), "no seconds");
}

/// Every cut and many flipped bytes of real files: nothing may panic or hang.
#[test]
fn damage_says_less_and_harms_nothing() {
    for path in [
        "phone-screenshots/Screenshot_20260304-213512_Instagram.jpg",
        "phone-screenshots/IMG_4018.PNG",
        "phone-screenshots/IMG_4021.PNG",
        "other/IMG_4030.HEIC",
        "screen-recording/ScreenRecording_03-04-2026 22-55-10_1.MP4",
    ] {
        let whole = fs::read(sample().join(path)).expect("a fixture");
        let media_type = media_type(path);
        for step in 0..60 {
            let cut: Arc<dyn ReadAt> = Arc::new(whole[..whole.len() * step / 60].to_vec());
            of_file(path, media_type, &cut, latest());
            let mut flipped = whole.clone();
            for at in (step * 7..flipped.len().min(4096)).step_by(61) {
                flipped[at] ^= 0xff;
            }
            let flipped: Arc<dyn ReadAt> = Arc::new(flipped);
            of_file(path, media_type, &flipped, latest());
        }
    }
}
