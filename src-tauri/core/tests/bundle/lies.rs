//! Zips whose parts say different things of the same bytes.

use holdfast_core::finding::{FindingCode, Verdict};

use crate::forge::{Forged, foreign_bag, zip, zip_with_end};
use crate::hostile::{assert_fails, check, with};
use crate::sample::verify_bytes;

#[test]
fn headers_that_disagree_are_named() {
    let entry = Forged {
        local_name: b"bag/data/other".to_vec(),
        ..Forged::stored("bag/x.txt", b"x")
    };
    assert_fails(&check(&with(entry)), FindingCode::HeadersDisagree, "x.txt");
    let entry = Forged {
        local_size: 9,
        ..Forged::stored("bag/x.txt", b"x")
    };
    assert_fails(&check(&with(entry)), FindingCode::HeadersDisagree, "x.txt");
    // Info-ZIP's second name.
    let mut entry = Forged::stored("bag/x.txt", b"x");
    entry.central_extra = b"\x75\x70\x0b\0\x01\0\0\0\0bag/y!".to_vec();
    assert_fails(&check(&with(entry)), FindingCode::HeadersDisagree, "x.txt");
}

#[test]
fn sizes_and_checksums_that_lie_are_named() {
    let honest = Forged::deflated("bag/x.txt", b"hello hello hello");
    for (size, crc) in [(5, honest.crc), (99, honest.crc), (17, 1)] {
        let entry = Forged {
            size,
            local_size: size,
            crc,
            ..honest.clone()
        };
        assert_fails(&check(&with(entry)), FindingCode::SizeLies, "x.txt");
    }
    let mut garbage = honest.clone();
    garbage.packed = vec![0xFF; honest.packed.len()];
    assert_fails(&check(&with(garbage)), FindingCode::SizeLies, "x.txt");
    let mut trailing = honest;
    trailing.packed.extend(b"hidden");
    trailing.packed_size += 6;
    assert_fails(&check(&with(trailing)), FindingCode::SizeLies, "x.txt");
    let entry = Forged {
        size: 9,
        local_size: 9,
        ..Forged::stored("bag/x.txt", b"x")
    };
    assert_fails(&check(&with(entry)), FindingCode::SizeLies, "x.txt");
    let mut far = Forged::stored("bag/x.txt", b"x");
    (far.size, far.local_size, far.packed_size) = (1 << 30, 1 << 30, 1 << 30);
    assert_fails(&check(&with(far)), FindingCode::SizeLies, "x.txt");
}

#[test]
fn a_bomb_is_not_unpacked() {
    let bomb = Forged::deflated("bag/data/bomb", &vec![0; 32 << 20]);
    let contents = check(&with(bomb.clone()));
    assert_fails(&contents, FindingCode::Bomb, "data/bomb");
    assert!(!contents.files.contains_key("data/bomb"), "not read");
    // The same, saying that it is small: no more than it says is unpacked.
    let liar = Forged {
        size: 1000,
        local_size: 1000,
        ..bomb
    };
    let contents = check(&with(liar));
    assert_fails(&contents, FindingCode::SizeLies, "data/bomb");
    assert_eq!(contents.files["data/bomb"].size, 1000, "no more");
    let small = Forged::deflated("bag/tag.txt", &vec![0; 1 << 20]);
    assert_eq!(
        check(&with(small)).verdict(),
        Verdict::Pass,
        "one mebibyte harms nobody"
    );
}

#[test]
fn sixty_four_bit_lies_are_named() {
    let wide = |values: &[u64]| {
        let mut extra = vec![1, 0, u8::try_from(values.len() * 8).unwrap(), 0];
        for value in values {
            extra.extend(value.to_le_bytes());
        }
        extra
    };
    let mut honest = Forged::stored("bag/x.txt", b"x");
    (honest.size, honest.local_size, honest.packed_size) = (u32::MAX, u32::MAX, u32::MAX);
    honest.central_extra = wide(&[1, 1]);
    honest.local_extra = wide(&[1, 1]);
    assert_eq!(
        check(&with(honest.clone())).verdict(),
        Verdict::Pass,
        "64 bits for one byte"
    );
    let lie = Forged {
        local_extra: wide(&[1, 2]),
        ..honest.clone()
    };
    assert_fails(&check(&with(lie)), FindingCode::HeadersDisagree, "x.txt");
    let huge = Forged {
        central_extra: wide(&[u64::MAX, u64::MAX]),
        ..honest.clone()
    };
    assert_fails(&check(&with(huge)), FindingCode::SizeLies, "x.txt");
    let short = Forged {
        central_extra: wide(&[1]),
        ..honest
    };
    assert_fails(&check(&with(short)), FindingCode::HeadersDisagree, "x.txt");
}

#[test]
fn an_end_record_that_lies_is_named() {
    let entries = foreign_bag(Forged::stored);
    for (lie, code) in [
        (0, FindingCode::HeadersDisagree),
        (1, FindingCode::ZipBroken),
        (2, FindingCode::HeadersDisagree),
    ] {
        let zip = zip_with_end(&entries, |mut truth| {
            truth[lie] -= 1;
            truth
        });
        let contents = verify_bytes(&zip).unwrap();
        assert_fails(&contents, code, "container");
        let zip = zip_with_end(&entries, |mut truth| {
            truth[lie] += 1;
            truth
        });
        assert_eq!(
            verify_bytes(&zip).unwrap().verdict(),
            Verdict::Fail,
            "{lie} and one"
        );
    }
}

#[test]
fn two_ends_are_one_too_many() {
    // A comment that is itself an end: other programs would see another zip.
    let mut changed = zip(&foreign_bag(Forged::stored));
    let comment_len = changed.len() - 2;
    changed[comment_len] = 22;
    changed.extend(zip(&[]));
    let contents = verify_bytes(&changed).unwrap();
    assert_eq!(contents.verdict(), Verdict::Fail, "{:?}", contents.findings);
}
