//! Several exports in one folder or one zip: none hides another.

use std::fs;
use std::io::Write;
use std::path::Path;

use serde_json::Value;
use support::{Cli, temporary};

const CHAT: &str = "2026-03-05, 9:14 p.m. - Kit: pay or I send it\n\
    2026-03-05, 9:15 p.m. - Em: no\n\
    2026-03-05, 9:16 p.m. - Kit: last chance\n";
const OTHER_CHAT: &str = "2026-03-06, 8:00 a.m. - Ash: are you there\n\
    2026-03-06, 8:01 a.m. - Em: yes\n\
    2026-03-06, 8:02 a.m. - Ash: call me\n";
const SMS: &str = r#"<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>
<smses count="1">
  <sms protocol="0" address="+15550100" date="1772746440000" type="1" body="it is me" read="1" status="-1" contact_name="Kit" />
</smses>
"#;
const HANGOUTS: &str = r#"{"conversations":[{"conversation":{"conversation_id":{"id":"c1"},"conversation":{"id":{"id":"c1"},
    "participant_data":[{"id":{"gaia_id":"1","chat_id":"1"},"fallback_name":"Em"},{"id":{"gaia_id":"2","chat_id":"2"},"fallback_name":"Kit"}]}},
    "events":[{"conversation_id":{"id":"c1"},"sender_id":{"gaia_id":"2","chat_id":"2"},"timestamp":"1772746440000000",
    "chat_message":{"message_content":{"segment":[{"type":"TEXT","text":"hi"}]}},"event_id":"e1","event_type":"REGULAR_CHAT_MESSAGE"}]}]}"#;

fn formats(of: &Path) -> Vec<(String, u64)> {
    let answer: Value = Cli::new().done(&["inspect".as_ref(), of.as_os_str()]);
    let exports = answer["exports"].as_array().expect("exports");
    let mut all: Vec<_> = exports
        .iter()
        .map(|export| {
            let format = export["format"].as_str().expect("a format").to_owned();
            let rows = export["counts"]["rows_kept"].as_u64();
            (format, rows.expect("a number"))
        })
        .collect();
    all.sort();
    all
}

fn folder(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let place = temporary();
    for (name, bytes) in files {
        let path = place.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, bytes).expect("written");
    }
    place
}

fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let stored = zip::write::SimpleFileOptions::default();
        zip.start_file(*name, stored).expect("begun");
        zip.write_all(bytes).expect("written");
    }
    zip.finish().expect("finished").into_inner()
}

fn of(all: &[(&str, u64)]) -> Vec<(String, u64)> {
    all.iter()
        .map(|(format, rows)| ((*format).to_owned(), *rows))
        .collect()
}

#[test]
fn exports_beside_each_other_are_all_read_in_a_folder_and_in_a_zip() {
    let files = [
        ("Hangouts.json", HANGOUTS.as_bytes()),
        ("sms-20260305211400.xml", SMS.as_bytes()),
        ("WhatsApp Chat with Kit.txt", CHAT.as_bytes()),
    ];
    let wanted = of(&[("hangouts", 1), ("sms_backup_xml", 1), ("whatsapp_text", 3)]);
    assert_eq!(formats(folder(&files).path()), wanted, "in a folder");
    let packed = folder(&[("all.zip", &zip(&files))]);
    let packed = packed.path().join("all.zip");
    assert_eq!(formats(&packed), wanted, "in a zip");
}

#[test]
fn a_chat_under_another_name_is_read_beside_one_that_the_app_named() {
    let files = [
        ("WhatsApp Chat with Kit.txt", CHAT.as_bytes()),
        ("Oak family.txt", OTHER_CHAT.as_bytes()),
    ];
    let both = of(&[("whatsapp_text", 6)]);
    assert_eq!(formats(folder(&files).path()), both, "by what is in it");
    let sending = format!("{CHAT}2026-03-05, 9:17 p.m. - Kit: Oak family.txt (file attached)\n");
    let files = [
        ("WhatsApp Chat with Kit.txt", sending.as_bytes()),
        ("Oak family.txt", OTHER_CHAT.as_bytes()),
    ];
    let one = of(&[("whatsapp_text", 4)]);
    assert_eq!(
        formats(folder(&files).path()),
        one,
        "one that was sent is a file"
    );
}

#[test]
fn zips_deeper_in_a_folder_are_read() {
    let packed = zip(&[("WhatsApp Chat with Kit.txt", CHAT.as_bytes())]);
    let place = folder(&[
        ("from the phone/chats/kit.zip", &packed),
        ("sms.xml", SMS.as_bytes()),
    ]);
    let wanted = of(&[("sms_backup_xml", 1), ("whatsapp_text", 3)]);
    assert_eq!(formats(place.path()), wanted, "as adding the folder does");
}

#[test]
fn two_copies_of_a_chat_are_two_conversations() {
    let place = folder(&[
        ("WhatsApp Chat with Kit.txt", CHAT.as_bytes()),
        ("WhatsApp Chat with Kit (1).txt", CHAT.as_bytes()),
    ]);
    let answer: Value = Cli::new().done(&["inspect".as_ref(), place.path().as_os_str()]);
    let threads = answer["exports"][0]["threads"].as_array().expect("threads");
    let ids: Vec<&Value> = threads.iter().map(|thread| &thread["id"]).collect();
    assert_eq!(ids.len(), 2, "both");
    assert_ne!(ids[0], ids[1], "told apart");
}
