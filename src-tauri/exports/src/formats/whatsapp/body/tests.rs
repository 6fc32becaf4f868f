use super::{Body, Place, Shown, read};
use crate::model::Kind;

const IPHONE: Place = Place {
    is_bracket: true,
    has_author: true,
};
const ANDROID: Place = Place {
    is_bracket: false,
    has_author: true,
};

fn on(text: &str, place: Place) -> Body {
    read(text, place, &|name| name == "here.pdf")
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table")]
fn attachments_are_found_in_every_form() {
    for (text, place, name, caption) in [
        (
            "\u{200e}<attached: 00000035-PHOTO-2022-03-27-21-41-55.jpg>",
            IPHONE,
            "00000035-PHOTO-2022-03-27-21-41-55.jpg",
            None,
        ),
        (
            "\u{200e}<Anhang: 1-AUDIO-2.opus>",
            IPHONE,
            "1-AUDIO-2.opus",
            None,
        ),
        (
            "\u{200e}<pièce jointe : 1-VIDEO-2.mp4>",
            IPHONE,
            "1-VIDEO-2.mp4",
            None,
        ),
        (
            "\u{200e}<附件：1-VIDEO-2.mp4>",
            IPHONE,
            "1-VIDEO-2.mp4",
            None,
        ),
        (
            "Plan.pdf • \u{200e}2 pages \u{200e}<attached: 00000051-Plan.pdf>",
            IPHONE,
            "00000051-Plan.pdf",
            None,
        ),
        (
            "look \u{200e}<attached: 1-PHOTO-2.jpg>",
            IPHONE,
            "1-PHOTO-2.jpg",
            Some("look"),
        ),
        (
            "< attached: 00000042-PHOTO-2020-06-07-15-13-20.jpg >",
            IPHONE,
            "00000042-PHOTO-2020-06-07-15-13-20.jpg",
            None,
        ),
        (
            "2015-08-04-PHOTO-00004762.jpg <\u{200e}attached>",
            IPHONE,
            "2015-08-04-PHOTO-00004762.jpg",
            None,
        ),
        (
            "IMG-20210428-WA0001.jpg (file attached)\nlook\nhere",
            ANDROID,
            "IMG-20210428-WA0001.jpg",
            Some("look\nhere"),
        ),
        (
            "\u{200e}IMG-20210428-WA0001.jpg (Datei angehängt)",
            ANDROID,
            "IMG-20210428-WA0001.jpg",
            None,
        ),
        (
            "IMG-20210428-WA0001.jpg (xx yy)",
            ANDROID,
            "IMG-20210428-WA0001.jpg",
            None,
        ),
        (
            "AUD-20190101-WA0000. (file attached)",
            ANDROID,
            "AUD-20190101-WA0000.",
            None,
        ),
        ("here.pdf (whatever)", ANDROID, "here.pdf", None),
    ] {
        let body = on(text, place);
        assert_eq!(body.file.as_deref(), Some(name), "{text}");
        assert_eq!(
            body.shown,
            Shown::from(caption.map(str::to_owned)),
            "{text}: the caption"
        );
    }
    let beneath = on("\u{200e}<attached: 1-PHOTO-2.jpg>\nlook\nhere", IPHONE);
    assert_eq!(beneath.file.as_deref(), Some("1-PHOTO-2.jpg"), "a caption");
    assert_eq!(beneath.shown, Shown::Part("look\nhere".to_owned()), "it");
    for text in [
        "away.pdf (whatever)",
        "see a.b (no)",
        "<3",
        "a <b>",
        "x > y",
    ] {
        assert_eq!(on(text, ANDROID).file, None, "{text} names no file");
    }
}

#[test]
fn what_the_app_left_out_is_found_in_every_language() {
    for text in [
        "\u{200e}image omitted",
        "\u{200e}Bild weggelassen",
        "\u{200e}imagen omitida",
        "\u{200e}image absente",
        "\u{200e}immagine omessa",
        "\u{200e}imagem não revelada",
        "\u{200e}obrázek vynechán",
        "\u{200e}изображение отсутствует",
        "\u{200e}Contact card omitted",
        "\u{200e}sticker non incluso",
        "\u{200e}忽略图片",
        "\u{200e}이미지 생략",
        "image omitted",
        "GIF omitted",
        "<Media omitted>",
        "<Medien ausgeschlossen>",
        "<Multimedia omitido>",
        "<Média vynechány>",
        "<Media weggelaten>",
        "<Без медиафайлов>",
        "<メディアは含まれていません>",
        "<Медіафайлів немає>",
        "<Mediji izostavljeni>",
        "<ละเว้นสื่อ>",
        "<Médias omis>",
        "<Ficheiro não revelado>",
        "<省略多媒体文件>",
        "\u{200e}imagine omisă",
        "\u{200e}مقطع الفيديو محذوف",
    ] {
        let body = on(text, IPHONE);
        assert!(body.is_omitted, "{text} stands for media");
        assert_eq!(body.kind, Kind::Media, "{text}");
    }
    for text in [
        "I omitted the image",
        "<br>",
        "<3",
        "<hello there>",
        "<do not tell anyone>",
        "<pas content du tout>",
        "<привет всем>",
        "<omitted>",
        "<省略>",
        "image of the kite",
        "image",
    ] {
        assert!(!on(text, ANDROID).is_omitted, "{text} is text");
    }
    let document = on(
        "Plan.pdf • \u{200e}2 pages \u{200e}document omitted",
        IPHONE,
    );
    assert!(document.is_omitted, "with its name before it");
    assert_eq!(
        document.shown,
        Shown::Part("Plan.pdf • 2 pages".to_owned()),
        "without marks"
    );
}

#[test]
fn what_can_be_opened_once_says_so() {
    for (text, place) in [
        ("\u{200e}view once photo omitted", IPHONE),
        ("View once voice message omitted", ANDROID),
        (
            "You received a view once message. For added privacy, you can only open it on your phone.",
            ANDROID,
        ),
        ("Vous avez reçu une photo à vue unique.", ANDROID),
    ] {
        let body = on(text, place);
        assert_eq!(
            (body.kind, body.is_view_once),
            (Kind::Media, true),
            "{text}"
        );
    }
    let asked = on("you received a view of the lake once?", ANDROID);
    assert_eq!(asked.kind, Kind::Text, "somebody asks");
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table")]
fn deleted_edited_calls_polls_and_places() {
    for text in [
        "\u{200e}This message was deleted.",
        "This message was deleted",
        "Diese Nachricht wurde gelöscht.",
        "此消息已删除",
        "\u{200e}您删除了此消息。",
        "Esta mensagem foi eliminada",
        "\u{200e}Ce message a été effacé",
        "메시지가 삭제되었습니다",
    ] {
        assert!(on(text, IPHONE).is_deleted, "{text}");
        assert_eq!(on(text, IPHONE).kind, Kind::Text, "{text} is a message");
    }
    for text in [
        "You deleted this message",
        "Ви видалили це повідомлення",
        "あなたがこのメッセージを削除しました。",
    ] {
        assert!(on(text, ANDROID).is_by_owner, "{text}: the owner");
    }
    let own = on("see <edited by me>", ANDROID);
    assert!(!own.is_edited, "somebody's own words");
    assert_eq!(own.shown, Shown::All, "all of them");
    let edited = on("ok \u{200e}<This message was edited>", IPHONE);
    assert!(edited.is_edited, "it says so");
    assert_eq!(
        edited.shown,
        Shown::Part("ok".to_owned()),
        "without the note"
    );
    assert!(
        on("gut <Diese Nachricht wurde bearbeitet.>", ANDROID).is_edited,
        "German"
    );
    for (text, is_missed) in [
        ("\u{200e}Missed voice call", true),
        ("\u{200e}Voice call, \u{200e}5 min", false),
        ("\u{200e}Video call, \u{200e}No answer", true),
        ("\u{200e}Verpasster Videoanruf", true),
        ("\u{200e}No answer", true),
        ("\u{200e}You missed a voice call", true),
        ("不在着信（音声）", true),
        ("\u{200e}Пропущенный аудиозвонок", true),
        ("\u{200e}Пропущений виклик", true),
        ("\u{200e}未接语音来电", true),
        ("\u{200e}Chamada de voz não atendida", true),
        ("\u{200e}Missed voice call, \u{200e}Tap to call back", true),
    ] {
        let body = on(text, IPHONE);
        assert_eq!(
            (body.kind, body.is_missed),
            (Kind::Call, is_missed),
            "{text}"
        );
    }
    for text in [
        "Video call?",
        "Call, please",
        "call (urgent)",
        "Missed call, sorry",
        "Video call, tonight?",
    ] {
        assert_eq!(on(text, ANDROID).kind, Kind::Text, "{text} is somebody's");
    }
    for text in [
        "Voice call, 2 min",
        "Missed voice call, tap to call back",
        "Video call, no answer",
    ] {
        assert_eq!(on(text, ANDROID).kind, Kind::Call, "{text} is the app's");
    }
    assert_eq!(
        on("POLL:\nWhen?\nOPTION: now (3 votes)", ANDROID).kind,
        Kind::Poll,
        "a poll"
    );
    assert_eq!(
        on(
            "\u{200e}ENCUESTA:\n¿Cuándo?\n\u{200e}OPCIÓN: ya (\u{200e}1 voto)",
            IPHONE
        )
        .kind,
        Kind::Poll,
        "a poll"
    );
    for text in [
        "Location: https://maps.google.com/?q=1,2",
        "Kite shop\nhttps://maps.google.com/?q=1,2",
        "\u{200e}Live location shared",
    ] {
        assert_eq!(on(text, IPHONE).kind, Kind::Location, "{text}");
    }
}

#[test]
fn lines_of_the_app_are_told_by_their_mark() {
    let body = on("\u{200e}You blocked this contact. Tap to unblock.", IPHONE);
    assert_eq!(body.kind, Kind::System, "it begins with the mark");
    assert_eq!(
        on(
            "Messages and calls are end-to-end encrypted. Nobody…",
            IPHONE
        )
        .kind,
        Kind::System,
        "known"
    );
    assert_eq!(
        on("\u{200e}+1 555 0100", IPHONE).kind,
        Kind::Text,
        "a copied number"
    );
    assert_eq!(
        on("You blocked this contact", ANDROID).kind,
        Kind::Text,
        "somebody wrote it"
    );
    let alone = Place {
        is_bracket: false,
        has_author: false,
    };
    assert_eq!(
        on("Rosa added you", alone).kind,
        Kind::System,
        "nobody wrote it"
    );
    assert_eq!(
        on("Пропущенный видеозвонок", alone).kind,
        Kind::Call,
        "nothing that was left out"
    );
    assert_eq!(
        on("Missed voice call", alone).kind,
        Kind::Call,
        "a call is a message"
    );
}
