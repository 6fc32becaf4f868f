//! Why a file was not added, or what is worth knowing about one that was.

use holdfast_core::import::{Reason, Remark};

use super::{Text, fill, text};
use holdfast_core::fact::Lang;

/// What happened and what to do, in one language, with its gaps filled.
pub fn say(remark: &Remark, lang: Lang) -> [String; 2] {
    let happened = match remark.reason {
        Reason::NotEnoughSpace if remark.param.is_empty() => NOT_ENOUGH_SPACE_NEED_UNKNOWN,
        reason => what_happened(reason),
    };
    let gaps = [
        ("target", remark.param.clone()),
        ("needed_mb", remark.param.clone()),
        ("exhibit", remark.param.clone()),
    ];
    [happened, next(remark.reason)].map(|text| fill(text.get(lang), &gaps))
}

/// What happened.
#[expect(clippy::too_many_lines, reason = "one text for each reason")]
pub const fn what_happened(reason: Reason) -> Text {
    match reason {
        Reason::NotFound => text(
            "There is no file at this place.",
            "Il n’y a aucun fichier à cet endroit.",
        ),
        Reason::NoPermission => text(
            "This computer does not let you open this file.",
            "Cet ordinateur ne vous permet pas d’ouvrir ce fichier.",
        ),
        Reason::IsShortcut => text(
            "This is a shortcut to “{target}”, not the file itself.",
            "C’est un raccourci vers «\u{a0}{target}\u{a0}», pas le fichier lui-même.",
        ),
        Reason::NotAFile => text(
            "This is not a file; it is something that programs use to talk to each other or to a device.",
            "Ce n’est pas un fichier; c’est quelque chose qui sert aux programmes à communiquer entre eux ou avec un appareil.",
        ),
        Reason::NotEnoughSpace => text(
            "There is not enough room on the disk for this file: about {needed_mb} MB are needed. What was saved before is safe.",
            "Il n’y a pas assez de place sur le disque pour ce fichier\u{a0}: il faut environ {needed_mb}\u{a0}Mo. Ce qui était déjà enregistré est en sécurité.",
        ),
        Reason::ReadFailed => text(
            "This file could not be read to its end, so it is not saved yet. The original was not changed.",
            "Ce fichier n’a pas pu être lu jusqu’au bout\u{a0}: il n’est pas encore enregistré. L’original n’a pas été modifié.",
        ),
        Reason::WriteFailed => text(
            "The copy could not be written, so this file is not saved yet. What was saved before is safe.",
            "La copie n’a pas pu être écrite\u{a0}: ce fichier n’est pas encore enregistré. Ce qui était déjà enregistré est en sécurité.",
        ),
        Reason::NotCertain => text(
            "The file was copied and written down, but the disk failed before it was certain that both stay there, so it does not count as saved yet.",
            "Le fichier a été copié et noté, mais le disque a fait défaut avant qu’il soit certain que les deux restent\u{a0}: il ne compte pas encore comme enregistré.",
        ),
        Reason::ReadBackDiffers => text(
            "The copy did not read back as it was written, so this file is not saved yet. The original was not changed.",
            "À la relecture, la copie n’était pas telle qu’elle a été écrite\u{a0}: ce fichier n’est pas encore enregistré. L’original n’a pas été modifié.",
        ),
        Reason::SourceChanged => text(
            "This file is saved, but it changed while it was being copied.",
            "Ce fichier est enregistré, mais il a changé pendant la copie.",
        ),
        Reason::ChangedSincePlan => text(
            "This file changed after the question was answered, so it counts as not answered.",
            "Ce fichier a changé après la réponse à la question\u{a0}: il compte comme sans réponse.",
        ),
        Reason::OnlineOnly => text(
            "Only the name of this file is on this computer; its content is still online.",
            "Seul le nom de ce fichier est sur cet ordinateur; son contenu est encore en ligne.",
        ),
        Reason::ListedBefore => text(
            "This file is listed already, so it stays listed and was not copied.",
            "Ce fichier est déjà répertorié\u{a0}: il le reste et n’a pas été copié.",
        ),
        Reason::KeptBefore => text(
            "It is said to be intimate now, but a copy of it has been in the case from before.",
            "On le dit maintenant intime, mais une copie se trouve déjà dans le dossier.",
        ),
        Reason::Empty => text(
            "This file is saved, but there is nothing in it.",
            "Ce fichier est enregistré, mais il ne contient rien.",
        ),
        Reason::Cancelled => text(
            "You stopped before this file was saved. What was saved before is safe.",
            "Vous avez arrêté avant que ce fichier soit enregistré. Ce qui était déjà enregistré est en sécurité.",
        ),
        Reason::InsideTheCase => text(
            "This file is inside the case folder, so it was not added.",
            "Ce fichier se trouve à l’intérieur du dossier Holdfast\u{a0}: il n’a pas été ajouté.",
        ),
    }
}

/// What to do next.
#[expect(clippy::too_many_lines, reason = "one text for each reason")]
pub const fn next(reason: Reason) -> Text {
    match reason {
        Reason::NotFound => text(
            "See that the name is right and that the disk is plugged in, then try again.",
            "Voyez si le nom est exact et si le disque est branché, puis réessayez.",
        ),
        Reason::NoPermission => text(
            "Sign in as the person who owns the file, or ask that person to add it.",
            "Ouvrez une session au nom de la personne à qui appartient le fichier, ou demandez-lui de l’ajouter.",
        ),
        Reason::IsShortcut => text(
            "Add “{target}” itself.",
            "Ajoutez «\u{a0}{target}\u{a0}» directement.",
        ),
        Reason::NotAFile => text(
            "You do not need to do anything.",
            "Vous n’avez rien à faire.",
        ),
        Reason::NotEnoughSpace => text(
            "Make room on the disk, then add the file again.",
            "Libérez de la place sur le disque, puis ajoutez le fichier de nouveau.",
        ),
        Reason::ReadFailed => text(
            "If it is on a stick, a card or a phone, plug that in again, then add the file again.",
            "S’il se trouve sur une clé, une carte ou un téléphone, rebranchez l’appareil, puis ajoutez le fichier de nouveau.",
        ),
        Reason::WriteFailed => text(
            "See that the disk of the case is plugged in, then add the file again.",
            "Voyez si le disque du dossier est branché, puis ajoutez le fichier de nouveau.",
        ),
        Reason::NotCertain => text(
            "See that the disk of the case is plugged in and has room, then add the file again: if it is there already, that is said.",
            "Voyez si le disque du dossier est branché et s’il y reste de la place, puis ajoutez le fichier de nouveau\u{a0}: s’il y est déjà, ce sera dit.",
        ),
        Reason::ReadBackDiffers => text(
            "Add the file again, and if it happens again, use another disk or another cable.",
            "Ajoutez le fichier de nouveau; si cela se reproduit, utilisez un autre disque ou un autre câble.",
        ),
        Reason::SourceChanged => text(
            "Close the program that uses the file, then add it once more.",
            "Fermez le programme qui utilise le fichier, puis ajoutez-le encore une fois.",
        ),
        Reason::ChangedSincePlan => text(
            "Answer the question again for this file.",
            "Répondez de nouveau à la question pour ce fichier.",
        ),
        Reason::OnlineOnly => text(
            "Download it to this computer first, then add it.",
            "Téléchargez-le d’abord sur cet ordinateur, puis ajoutez-le.",
        ),
        Reason::ListedBefore => text(
            "Leave the file where it is. Only if it shows nothing intimate: “shows {exhibit} nothing” copies it from here.",
            "Laissez le fichier où il est. Seulement s’il ne montre rien d’intime\u{a0}: «\u{a0}shows {exhibit} nothing\u{a0}» le copie d’ici.",
        ),
        Reason::KeptBefore => text(
            "Use “release” to remove that copy once the original has been found in its place.",
            "Utilisez «\u{a0}release\u{a0}» pour retirer cette copie une fois l’original trouvé à sa place.",
        ),
        Reason::Empty => text(
            "If there should be something in it, look for it on the device that it came from.",
            "S’il doit contenir quelque chose, cherchez-le sur l’appareil d’où il vient.",
        ),
        Reason::Cancelled => text(
            "You can add it whenever you like.",
            "Vous pouvez l’ajouter quand vous voulez.",
        ),
        Reason::InsideTheCase => text(
            "Choose files outside the case folder.",
            "Choisissez des fichiers à l’extérieur du dossier Holdfast.",
        ),
    }
}

/// What happened when the disk is full and nobody knows how much room is needed.
pub const NOT_ENOUGH_SPACE_NEED_UNKNOWN: Text = text(
    "There is not enough room on the disk for this file. What was saved before is safe.",
    "Il n’y a pas assez de place sur le disque pour ce fichier. Ce qui était déjà enregistré est en sécurité.",
);
