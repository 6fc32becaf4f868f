//! One of everything.

use holdfast_core::case::Held;
use holdfast_core::digest::Digest;
use holdfast_core::id::{Id, RecordKind};
use holdfast_core::line::{Kind, Shows};

use super::Sample;

/// One of everything: every fate, odd names, records, an earlier version.
pub(crate) fn everything() -> Sample {
    let mut sample = Sample::new();
    let shot = sample.add("Capture d’écran.png", Kind::Screenshot, "image/png", 900);
    sample.describe(shot, "captured", "2026-03-04 22:05");
    sample.describe(shot, "captured_zone", "UTC-07:00");
    sample.describe(shot, "description", "=HYPERLINK(\"x\")\nseconde ligne");
    sample.add(
        "reçu 🎁 Théo \u{202e}gpj.txt",
        Kind::Document,
        "text/plain",
        40,
    );
    let listed = sample.add("IMG_4400.HEIC", Kind::Photo, "image/heic", 10);
    sample.list(listed, Some(Digest::of(b"listed")));
    sample.exhibit(listed).shows = Shows::Intimate;
    sample.describe(listed, "device", "iPhone de Théo");
    let no_hash = sample.add("IMG_4401.HEIC", Kind::Photo, "image/heic", 10);
    sample.list(no_hash, None);
    let open = sample.add("IMG_4402.PNG", Kind::Screenshot, "image/png", 50);
    sample.exhibit(open).shows = Shows::Unknown;
    let intimate = sample.add("IMG_4403.PNG", Kind::Screenshot, "image/png", 51);
    sample.exhibit(intimate).shows = Shows::Intimate;
    let aside = sample.add("chat.png", Kind::Other, "image/png", 52);
    sample.set_aside(aside, "Mauvais fichier");
    sample.add("instagram.zip", Kind::Export, "application/zip", 53);
    let released = sample.add("IMG_4404.PNG", Kind::Screenshot, "image/png", 54);
    let Held::Kept { sha256, size } = sample.exhibit(released).held else {
        panic!("it was kept");
    };
    sample.exhibit(released).held = Held::Released { sha256, size };
    let empty = sample.add("vide", Kind::Other, "", 0);
    sample.exhibit(empty).files[0].value.modified = None;
    sample.add("page.html", Kind::Document, "text/html", 70);
    state_records(&mut sample);
    sample
}

fn state_records(sample: &mut Sample) {
    let account = Id::Record(RecordKind::Account, 1);
    sample.note(account, &[("username", "emily.r_2008")]);
    sample.note(
        account,
        &[
            ("platform", "Instagram"),
            ("username", "emily.r_2009"),
            ("phone", "+44 7700 900142"),
            ("first_contact", "2026-03-01 20:05"),
            ("time_zone", "America/Edmonton"),
        ],
    );
    sample.note(
        Id::Record(RecordKind::Payment, 1),
        &[
            ("what", "e-Transfer"),
            ("amount", "50"),
            ("currency", "CAD"),
            ("date_time", "2026-03-05 20:26"),
            ("time_zone", "UTC-07:00"),
        ],
    );
    sample.note(
        Id::Record(RecordKind::Event, 1),
        &[("what", "menace"), ("date_time", "mercredi soir")],
    );
    sample.note(
        Id::Record(RecordKind::Statement, 1),
        &[("who", "Sa mère"), ("words", "J’ai vu\r\nles messages.")],
    );
}
