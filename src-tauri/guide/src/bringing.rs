//! How to bring files from a phone to this computer without changing them, for each pair of systems.
//!
//! Menus of phones and computers are common knowledge here: nobody has checked them yet, and each line says so.

use serde::{Deserialize, Serialize};

use crate::fact::{Fact, facts};
use crate::text::{Text, text};

/// The phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phone {
    /// An iPhone or iPad.
    Iphone,
    /// An Android phone or tablet.
    Android,
}

/// The computer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Computer {
    /// Windows.
    Windows,
    /// macOS.
    Mac,
    /// Linux.
    Linux,
}

/// The way from one phone to one computer.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Bringing {
    /// From.
    pub phone: Phone,
    /// To.
    pub computer: Computer,
    /// Title.
    pub title: Text,
    /// What to do, in order.
    pub lines: &'static [&'static Fact],
    /// Why not by e-mail, chat or cloud; the same for all.
    pub why_not: &'static [&'static Fact],
}

/// How to bring files from a phone to a computer.
pub fn bringing(phone: Phone, computer: Computer) -> Bringing {
    let (title, lines) = match (phone, computer) {
        (Phone::Iphone, Computer::Windows) => (
            text("From an iPhone to Windows", "D’un iPhone à Windows"),
            IPHONE_WINDOWS,
        ),
        (Phone::Iphone, Computer::Mac) => (
            text("From an iPhone to a Mac", "D’un iPhone à un Mac"),
            IPHONE_MAC,
        ),
        (Phone::Iphone, Computer::Linux) => (
            text("From an iPhone to Linux", "D’un iPhone à Linux"),
            IPHONE_LINUX,
        ),
        (Phone::Android, Computer::Windows) => (
            text("From Android to Windows", "D’un Android à Windows"),
            ANDROID_WINDOWS,
        ),
        (Phone::Android, Computer::Mac) => (
            text("From Android to a Mac", "D’un Android à un Mac"),
            ANDROID_MAC,
        ),
        (Phone::Android, Computer::Linux) => (
            text("From Android to Linux", "D’un Android à Linux"),
            ANDROID_LINUX,
        ),
    };
    Bringing {
        phone,
        computer,
        title,
        lines,
        why_not: WHY_NOT,
    }
}

/// Every pair of phone and computer.
pub fn all_bringing() -> impl Iterator<Item = Bringing> {
    [Phone::Iphone, Phone::Android]
        .into_iter()
        .flat_map(|phone| {
            [Computer::Windows, Computer::Mac, Computer::Linux]
                .into_iter()
                .map(move |computer| bringing(phone, computer))
        })
}

static IPHONE_WINDOWS: &[&Fact] = &[
    &NOT_INTIMATE,
    &KEEP_ORIGINALS,
    &CABLE_TRUST,
    &EXPLORER,
    &NEW_FOLDER,
    &ADD,
];
static IPHONE_MAC: &[&Fact] = &[
    &NOT_INTIMATE,
    &AIRDROP,
    &ALL_DATA,
    &IMAGE_CAPTURE,
    &NEW_FOLDER,
    &ADD,
];
static IPHONE_LINUX: &[&Fact] = &[&NOT_INTIMATE, &CABLE_TRUST, &FILES_APP, &NEW_FOLDER, &ADD];
static ANDROID_WINDOWS: &[&Fact] = &[
    &NOT_INTIMATE,
    &CABLE_TRANSFER,
    &EXPLORER_ANDROID,
    &NEW_FOLDER,
    &ADD,
];
static ANDROID_MAC: &[&Fact] = &[&NOT_INTIMATE, &MAC_STICK, &NEW_FOLDER, &ADD];
static ANDROID_LINUX: &[&Fact] = &[
    &NOT_INTIMATE,
    &CABLE_TRANSFER,
    &FILES_APP_ANDROID,
    &NEW_FOLDER,
    &ADD,
];
static WHY_NOT: &[&Fact] = &[&NO_CHAT, &NO_CLOUD];

facts! {
    NOT_INTIMATE "bringing.not_intimate" ACCCE High
        "Bring screenshots and saved files. Leave intimate images on the phone."
        "Apportez les captures et les fichiers enregistrés. Laissez les images intimes sur le téléphone."
        "Apporte les captures et les fichiers enregistrés. Laisse les images intimes sur le téléphone."
    KEEP_ORIGINALS "bringing.keep_originals" GENERAL General
        "On the iPhone, open Settings, Photos, and scroll down. Under “Transfer to Mac or PC”, choose “Keep Originals”. Else photos are changed on the way."
        "Sur l’iPhone, ouvrez Réglages, Photos, tout en bas. Sous « Transférer sur Mac ou PC », choisissez « Conserver les originaux ». Sinon, les photos changent en route."
        "Sur l’iPhone, ouvre Réglages, Photos, tout en bas. Sous « Transférer sur Mac ou PC », choisis « Conserver les originaux ». Sinon, les photos changent en route."
    CABLE_TRUST "bringing.cable_trust" GENERAL General
        "Join phone and computer with the cable. Unlock the phone and tap “Trust”."
        "Reliez le téléphone à l’ordinateur par le câble. Déverrouillez-le et touchez « Se fier »."
        "Relie le téléphone à l’ordinateur par le câble. Déverrouille-le et touche « Se fier »."
    EXPLORER "bringing.explorer" GENERAL General
        "Open File Explorer, “This PC”, the iPhone, “Internal Storage”, “DCIM”. Copy what you need."
        "Ouvrez l’Explorateur de fichiers, « Ce PC », l’iPhone, « Internal Storage », « DCIM ». Copiez ce qu’il faut."
        "Ouvre l’Explorateur de fichiers, « Ce PC », l’iPhone, « Internal Storage », « DCIM ». Copie ce qu’il faut."
    AIRDROP "bringing.airdrop" GENERAL General
        "In Photos on the iPhone, select the pictures. Tap “Share”."
        "Dans Photos sur l’iPhone, choisissez les images. Touchez « Partager »."
        "Dans Photos sur l’iPhone, choisis les images. Touche « Partager »."
    ALL_DATA "bringing.all_data" GENERAL General
        "Tap “Options” and turn on “All Photos Data”. Then tap “AirDrop” and your Mac."
        "Touchez « Options » et activez « Toutes les données des photos ». Touchez ensuite « AirDrop » et votre Mac."
        "Touche « Options » et active « Toutes les données des photos ». Touche ensuite « AirDrop » et ton Mac."
    IMAGE_CAPTURE "bringing.image_capture" GENERAL General
        "Or use the cable and the Mac app called “Image Capture”."
        "Ou prenez le câble et l’appli du Mac nommée « Transfert d’images »."
        "Ou prends le câble et l’appli du Mac nommée « Transfert d’images »."
    FILES_APP "bringing.files_app" GENERAL General
        "Open the file manager. The iPhone shows at the side. Copy from “DCIM”."
        "Ouvrez le gestionnaire de fichiers. L’iPhone est sur le côté. Copiez depuis « DCIM »."
        "Ouvre le gestionnaire de fichiers. L’iPhone est sur le côté. Copie depuis « DCIM »."
    CABLE_TRANSFER "bringing.cable_transfer" GENERAL General
        "Join phone and computer with the cable and unlock the phone. Swipe down, tap the USB note, and choose “File transfer”."
        "Reliez le téléphone à l’ordinateur par le câble et déverrouillez-le. Glissez vers le bas, touchez l’avis USB et choisissez « Transfert de fichiers »."
        "Relie le téléphone à l’ordinateur par le câble et déverrouille-le. Glisse vers le bas, touche l’avis USB et choisis « Transfert de fichiers »."
    EXPLORER_ANDROID "bringing.explorer_android" GENERAL General
        "Open File Explorer, “This PC”, the phone. Look in “Pictures”, “DCIM” and “Download”. Copy what you need."
        "Ouvrez l’Explorateur de fichiers, « Ce PC », le téléphone. Regardez dans « Pictures », « DCIM » et « Download ». Copiez ce qu’il faut."
        "Ouvre l’Explorateur de fichiers, « Ce PC », le téléphone. Regarde dans « Pictures », « DCIM » et « Download ». Copie ce qu’il faut."
    FILES_APP_ANDROID "bringing.files_app_android" GENERAL General
        "Open the file manager and the phone at the side. Look in “Pictures”, “DCIM” and “Download”."
        "Ouvrez le gestionnaire de fichiers, puis le téléphone sur le côté. Regardez dans « Pictures », « DCIM » et « Download »."
        "Ouvre le gestionnaire de fichiers, puis le téléphone sur le côté. Regarde dans « Pictures », « DCIM » et « Download »."
    MAC_STICK "bringing.mac_stick" GENERAL General
        "Most Macs do not read an Android phone by cable. Use a memory stick that fits the phone, or another computer."
        "La plupart des Mac ne lisent pas un Android par câble. Prenez une clé USB qui va dans le téléphone, ou un autre ordinateur."
        "La plupart des Mac ne lisent pas un Android par câble. Prends une clé USB qui va dans le téléphone, ou un autre ordinateur."
    NEW_FOLDER "bringing.new_folder" TOOLKIT Medium
        "Copy them to a new folder on this computer, not in OneDrive, iCloud, Dropbox or Google Drive."
        "Copiez-les dans un nouveau dossier de cet ordinateur, pas dans OneDrive, iCloud, Dropbox ni Google Drive."
        "Copie-les dans un nouveau dossier de cet ordinateur, pas dans OneDrive, iCloud, Dropbox ni Google Drive."
    ADD "bringing.add" BERKELEY Medium
        "Drop the folder on Holdfast. Leave the files on the phone as well."
        "Déposez le dossier sur Holdfast. Laissez aussi les fichiers sur le téléphone."
        "Dépose le dossier sur Holdfast. Laisse aussi les fichiers sur le téléphone."
    NO_CHAT "bringing.no_chat" TOOLKIT Medium
        "Email and chats make pictures smaller and take out the date. Police want the file as it was."
        "Le courriel et les messageries réduisent les images et enlèvent la date. La police veut le fichier tel quel."
    NO_CLOUD "bringing.no_cloud" TOOLKIT Medium
        "A cloud makes one more copy, out of your hands. A cable does not."
        "Un nuage fait une copie de plus, hors de vos mains. Un câble, non."
        "Un nuage fait une copie de plus, hors de tes mains. Un câble, non."
}
