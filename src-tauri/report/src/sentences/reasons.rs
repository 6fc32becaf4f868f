//! Why an exhibit is not enclosed, and why a file was not added (or what is worth knowing about it).

use super::{Text, text};

/// Why an exhibit is not enclosed in a bundle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Withheld {
    /// It is listed, not kept.
    Listed,
    /// A person said that it could be an intimate image.
    Intimate,
    /// Nobody has answered the one question.
    Unanswered,
    /// It is set aside.
    SetAside,
    /// The case's copy was removed, by declaration.
    Released,
    /// A platform's whole download: enclosed only by an explicit choice.
    CompleteDownload,
    /// The saved copy could not be read.
    Unreadable,
}

impl Withheld {
    /// Every reason, in the order of the contract.
    pub const ALL: [Self; 7] = [
        Self::Listed,
        Self::Intimate,
        Self::Unanswered,
        Self::SetAside,
        Self::Released,
        Self::CompleteDownload,
        Self::Unreadable,
    ];

    /// Its code in JSON and in tables.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Listed => "listed",
            Self::Intimate => "intimate",
            Self::Unanswered => "unanswered",
            Self::SetAside => "set_aside",
            Self::Released => "released",
            Self::CompleteDownload => "complete_download",
            Self::Unreadable => "unreadable",
        }
    }

    /// The reason in words.
    pub const fn text(self) -> Text {
        match self {
            Self::Listed => text(
                "It is listed, not copied: the file stays where it is, and the bundle describes it.",
                "La pièce est répertoriée, pas copiée\u{a0}: le fichier reste où il est, et la remise le décrit.",
            ),
            Self::Intimate => text(
                "Somebody said that it could be an intimate image, so it is never put into a bundle.",
                "Quelqu’un a dit qu’il pourrait s’agir d’une image intime\u{a0}: elle n’est jamais mise dans une remise.",
            ),
            Self::Unanswered => text(
                "Nobody has said yet whether it could show nudity or a sexual image of someone under 18, so it is held back.",
                "Personne n’a encore dit si la pièce pourrait montrer de la nudité ou une image sexuelle d’une personne de moins de 18\u{a0}ans\u{a0}: elle est retenue.",
            ),
            Self::SetAside => text(
                "It is set aside; it is still kept in the case.",
                "La pièce est mise de côté\u{a0}; elle reste dans le dossier.",
            ),
            Self::Released => text(
                "The log says that the family removed its own copy of this image.",
                "Selon le journal, la famille a retiré sa propre copie de cette image.",
            ),
            Self::CompleteDownload => text(
                "A platform’s whole download may hold pictures that nobody has looked at; it is handed over only by an explicit choice.",
                "L’archive complète d’une plateforme peut contenir des images que personne n’a regardées\u{a0}; elle n’est remise que par un choix explicite.",
            ),
            Self::Unreadable => text(
                "The saved copy could not be read.",
                "La copie enregistrée n’a pas pu être lue.",
            ),
        }
    }
}

/// Why a file was not added, or what is worth knowing about one that was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AddReason {
    /// There is nothing at this place.
    NotFound,
    /// The system does not allow it to be read.
    NoPermission,
    /// A symbolic link; gap `{target}`.
    IsShortcut,
    /// A pipe, device or socket.
    NotAFile,
    /// The disk of the case has not enough room; gap `{needed_mb}`.
    NotEnoughSpace,
    /// The source stopped giving bytes.
    ReadFailed,
    /// The case's disk took no bytes.
    WriteFailed,
    /// The copy did not read back as it was written.
    ReadBackDiffers,
    /// Kept, but the source changed while it was being copied.
    SourceChanged,
    /// A cloud placeholder.
    OnlineOnly,
    /// The same bytes are listed already, and stay listed.
    ListedBefore,
    /// Said to be intimate now, but a copy is in the case from before.
    KeptBefore,
    /// A file that operating systems leave behind.
    SystemJunk,
    /// Kept, but it has no bytes.
    Empty,
    /// The person stopped.
    Cancelled,
    /// It lies inside the case folder.
    InsideTheCase,
    /// Anything else.
    Failed,
}

impl AddReason {
    /// Every reason, in the order of the contract.
    pub const ALL: [Self; 17] = [
        Self::NotFound,
        Self::NoPermission,
        Self::IsShortcut,
        Self::NotAFile,
        Self::NotEnoughSpace,
        Self::ReadFailed,
        Self::WriteFailed,
        Self::ReadBackDiffers,
        Self::SourceChanged,
        Self::OnlineOnly,
        Self::ListedBefore,
        Self::KeptBefore,
        Self::SystemJunk,
        Self::Empty,
        Self::Cancelled,
        Self::InsideTheCase,
        Self::Failed,
    ];

    /// Its code in JSON and in the log.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NotFound => "not_found",
            Self::NoPermission => "no_permission",
            Self::IsShortcut => "is_shortcut",
            Self::NotAFile => "not_a_file",
            Self::NotEnoughSpace => "not_enough_space",
            Self::ReadFailed => "read_failed",
            Self::WriteFailed => "write_failed",
            Self::ReadBackDiffers => "read_back_differs",
            Self::SourceChanged => "source_changed",
            Self::OnlineOnly => "online_only",
            Self::ListedBefore => "listed_before",
            Self::KeptBefore => "kept_before",
            Self::SystemJunk => "system_junk",
            Self::Empty => "empty",
            Self::Cancelled => "cancelled",
            Self::InsideTheCase => "inside_the_case",
            Self::Failed => "failed",
        }
    }

    /// What happened.
    #[expect(clippy::too_many_lines, reason = "one text for each reason")]
    pub const fn what_happened(self) -> Text {
        match self {
            Self::NotFound => text(
                "There is no file at this place.",
                "Il n’y a aucun fichier à cet endroit.",
            ),
            Self::NoPermission => text(
                "This computer does not let you open this file.",
                "Cet ordinateur ne vous permet pas d’ouvrir ce fichier.",
            ),
            Self::IsShortcut => text(
                "This is a shortcut to “{target}”, not the file itself.",
                "C’est un raccourci vers «\u{a0}{target}\u{a0}», pas le fichier lui-même.",
            ),
            Self::NotAFile => text(
                "This is not a file; it is something that programs use to talk to each other or to a device.",
                "Ce n’est pas un fichier\u{a0}; c’est quelque chose qui sert aux programmes à communiquer entre eux ou avec un appareil.",
            ),
            Self::NotEnoughSpace => text(
                "There is not enough room on the disk for this file: about {needed_mb} MB are needed. What was saved before is safe.",
                "Il n’y a pas assez de place sur le disque pour ce fichier\u{a0}: il faut environ {needed_mb}\u{a0}Mo. Ce qui était déjà enregistré est en sécurité.",
            ),
            Self::ReadFailed => text(
                "This file could not be read to its end, so it is not saved yet. The original was not changed.",
                "Ce fichier n’a pas pu être lu jusqu’au bout\u{a0}: il n’est pas encore enregistré. L’original n’a pas été modifié.",
            ),
            Self::WriteFailed => text(
                "The copy could not be written, so this file is not saved yet. What was saved before is safe.",
                "La copie n’a pas pu être écrite\u{a0}: ce fichier n’est pas encore enregistré. Ce qui était déjà enregistré est en sécurité.",
            ),
            Self::ReadBackDiffers => text(
                "The copy did not read back as it was written, so this file is not saved yet. The original was not changed.",
                "À la relecture, la copie n’était pas telle qu’elle a été écrite\u{a0}: ce fichier n’est pas encore enregistré. L’original n’a pas été modifié.",
            ),
            Self::SourceChanged => text(
                "This file is saved, but it changed while it was being copied.",
                "Ce fichier est enregistré, mais il a changé pendant la copie.",
            ),
            Self::OnlineOnly => text(
                "Only the name of this file is on this computer; its content is still online.",
                "Seul le nom de ce fichier est sur cet ordinateur\u{a0}; son contenu est encore en ligne.",
            ),
            Self::ListedBefore => text(
                "This file is listed already, so it stays listed and was not copied.",
                "Ce fichier est déjà répertorié\u{a0}: il le reste et n’a pas été copié.",
            ),
            Self::KeptBefore => text(
                "It is said to be intimate now, but a copy of it has been in the case from before.",
                "On le dit maintenant intime, mais une copie se trouve déjà dans le dossier.",
            ),
            Self::SystemJunk => text(
                "The computer makes this small file for itself, so it was left out.",
                "L’ordinateur crée ce petit fichier pour son propre usage\u{a0}: il n’a pas été ajouté.",
            ),
            Self::Empty => text(
                "This file is saved, but there is nothing in it.",
                "Ce fichier est enregistré, mais il ne contient rien.",
            ),
            Self::Cancelled => text(
                "You stopped before this file was saved. What was saved before is safe.",
                "Vous avez arrêté avant que ce fichier soit enregistré. Ce qui était déjà enregistré est en sécurité.",
            ),
            Self::InsideTheCase => text(
                "This file is inside the case folder, so it was not added.",
                "Ce fichier se trouve à l’intérieur du dossier Holdfast\u{a0}: il n’a pas été ajouté.",
            ),
            Self::Failed => text(
                "This file could not be added. The original was not changed.",
                "Ce fichier n’a pas pu être ajouté. L’original n’a pas été modifié.",
            ),
        }
    }

    /// What to do next.
    #[expect(clippy::too_many_lines, reason = "one text for each reason")]
    pub const fn next(self) -> Text {
        match self {
            Self::NotFound => text(
                "See that the name is right and that the disk is plugged in, then try again.",
                "Voyez si le nom est exact et si le disque est branché, puis réessayez.",
            ),
            Self::NoPermission => text(
                "Sign in as the person who owns the file, or ask that person to add it.",
                "Ouvrez une session au nom de la personne à qui appartient le fichier, ou demandez-lui de l’ajouter.",
            ),
            Self::IsShortcut => text(
                "Add “{target}” itself.",
                "Ajoutez «\u{a0}{target}\u{a0}» directement.",
            ),
            Self::NotAFile | Self::SystemJunk => text(
                "You do not need to do anything.",
                "Vous n’avez rien à faire.",
            ),
            Self::NotEnoughSpace => text(
                "Make room on the disk, then add the file again.",
                "Libérez de la place sur le disque, puis ajoutez le fichier de nouveau.",
            ),
            Self::ReadFailed => text(
                "If it is on a stick, a card or a phone, plug that in again, then add the file again.",
                "S’il se trouve sur une clé, une carte ou un téléphone, rebranchez l’appareil, puis ajoutez le fichier de nouveau.",
            ),
            Self::WriteFailed => text(
                "See that the disk of the case is plugged in, then add the file again.",
                "Voyez si le disque du dossier est branché, puis ajoutez le fichier de nouveau.",
            ),
            Self::ReadBackDiffers => text(
                "Add the file again, and if it happens again, use another disk or another cable.",
                "Ajoutez le fichier de nouveau\u{a0}; si cela se reproduit, utilisez un autre disque ou un autre câble.",
            ),
            Self::SourceChanged => text(
                "Close the program that uses the file, then add it once more.",
                "Fermez le programme qui utilise le fichier, puis ajoutez-le encore une fois.",
            ),
            Self::OnlineOnly => text(
                "Download it to this computer first, then add it.",
                "Téléchargez-le d’abord sur cet ordinateur, puis ajoutez-le.",
            ),
            Self::ListedBefore => text(
                "Leave the file where it is; you do not need to do anything.",
                "Laissez le fichier où il est\u{a0}; vous n’avez rien à faire.",
            ),
            Self::KeptBefore => text(
                "Use “release” to remove that copy once the original has been found in its place.",
                "Utilisez «\u{a0}release\u{a0}» pour retirer cette copie une fois l’original trouvé à sa place.",
            ),
            Self::Empty => text(
                "If there should be something in it, look for it on the device that it came from.",
                "S’il devrait contenir quelque chose, cherchez-le sur l’appareil d’où il vient.",
            ),
            Self::Cancelled => text(
                "You can add it whenever you like.",
                "Vous pouvez l’ajouter quand vous voulez.",
            ),
            Self::InsideTheCase => text(
                "Choose files outside the case folder.",
                "Choisissez des fichiers à l’extérieur du dossier Holdfast.",
            ),
            Self::Failed => text(
                "Try again; the file stays where it is.",
                "Réessayez\u{a0}; le fichier reste où il est.",
            ),
        }
    }
}

/// What happened when the disk is full and nobody knows how much room is needed.
pub const NOT_ENOUGH_SPACE_NEED_UNKNOWN: Text = text(
    "There is not enough room on the disk for this file. What was saved before is safe.",
    "Il n’y a pas assez de place sur le disque pour ce fichier. Ce qui était déjà enregistré est en sécurité.",
);
