//! What stopped a command: what happened, and what to do next.

use holdfast_core::error::{Error, ErrorCode};
use holdfast_core::fact::Lang;

use super::{Text, fill, text};

/// What happened, and what to do next, with the gaps filled.
pub fn say(error: &Error, lang: Lang) -> [String; 2] {
    let gaps = error.params();
    let code = error.code();
    let is_need_unknown = gaps
        .iter()
        .any(|(gap, value)| *gap == "needed_mb" && value == "0");
    let [happened, next] = match error {
        Error::EventUnknown { .. } => EVENT_UNKNOWN,
        Error::CaseThere { .. } => CASE_THERE,
        Error::LogDamaged { finding, .. } if finding.starts_with("head_lost") => HEAD_LOST,
        Error::CaseForked { .. } => FORKED,
        _ if code == ErrorCode::DiskFull && is_need_unknown => [DISK_FULL_NEED_UNKNOWN, next(code)],
        _ => [what_happened(code), next(code)],
    };
    [happened, next].map(|text| fill(text.get(lang), &gaps))
}

/// What happened, and what to do, when a case is where another one should be made or copied to.
pub const CASE_THERE: [Text; 2] = [
    text(
        "There is a case in “{path}” already, and it is neither a new one with nothing in it nor a copy of this case, so nothing was put there. Nothing in it was changed.",
        "Il y a déjà un dossier Holdfast à l’emplacement «\u{a0}{path}\u{a0}», et ce n’est ni un dossier tout neuf et vide ni une copie de celui-ci\u{a0}: rien n’y a été mis. Rien n’y a été modifié.",
    ),
    text(
        "“list” shows what is in it. If it is the one you want, go on with it; otherwise choose an empty folder, or a new name.",
        "«\u{a0}list\u{a0}» montre ce qu’il contient. Si c’est celui que vous voulez, continuez avec lui; sinon, choisissez un emplacement vide ou un nouveau nom.",
    ),
];

/// What happened, and what to do, when a copy of the case was continued by itself.
pub const FORKED: [Text; 2] = [
    text(
        "In “{path}” is a copy of this case that was continued in another way than this one, so nothing was put there. Nothing in either was changed.",
        "À l’emplacement «\u{a0}{path}\u{a0}» se trouve une copie de ce dossier qui a été continuée autrement que celui-ci\u{a0}: rien n’y a été mis. Rien n’a été modifié ni dans l’une ni dans l’autre.",
    ),
    text(
        "Keep both as they are, and copy this case to an empty folder. Go on in one of them only, add there what only the other has, and tell police that there are two.",
        "Gardez les deux tels quels et copiez ce dossier vers un emplacement vide. Continuez dans un seul des deux, ajoutez-y ce que seul l’autre contient, et dites à la police qu’il y en a deux.",
    ),
];

/// What happened, and what to do, when only the small file that notes the log's end is lost.
pub const HEAD_LOST: [Text; 2] = [
    text(
        "The small file that notes where the log of the case in “{path}” ends is missing or cannot be read, so nothing was added. The log and the saved files are still there. Nothing was changed.",
        "Le petit fichier qui note où finit le journal du dossier situé dans «\u{a0}{path}\u{a0}» manque ou est illisible\u{a0}: rien n’a été ajouté. Le journal et les fichiers gardés sont toujours là. Rien n’a été modifié.",
    ),
    text(
        "“check” makes that file anew when the log is whole, and notes that it was lost; then try again.",
        "«\u{a0}check\u{a0}» refait ce fichier si le journal est complet, et note qu’il était perdu; réessayez ensuite.",
    ),
];

/// What happened, and what to do, when a newer version did something that may concern what is handed over.
pub const EVENT_UNKNOWN: [Text; 2] = [
    text(
        "A newer version of Holdfast did something in this case that this version does not know (line {line} of the log). It may be about what must not be handed over, so no bundle was written. Nothing was changed.",
        "Une version plus récente de Holdfast a fait dans ce dossier quelque chose que cette version ne connaît pas (ligne {line} du journal). Cela peut toucher ce qui ne doit pas être remis\u{a0}: aucune remise n’a été écrite. Rien n’a été modifié.",
    ),
    text(
        "Write the bundle with the newest version of Holdfast. Until then keep the case as it is; you can tell police now that you have it.",
        "Écrivez la remise avec la version la plus récente de Holdfast. D’ici là, gardez le dossier tel quel; vous pouvez déjà dire à la police que vous l’avez.",
    ),
];

/// What happened when the disk is full and nobody knows how much room is needed.
pub const DISK_FULL_NEED_UNKNOWN: Text = text(
    "The disk is full, so “{path}” could not be saved. What was saved before is safe.",
    "Le disque est plein\u{a0}: «\u{a0}{path}\u{a0}» n’a pas pu être enregistré. Ce qui était déjà enregistré est en sécurité.",
);

/// What happened. The gaps are those of [`Error::params`].
#[expect(clippy::too_many_lines, reason = "one text for each code")]
pub const fn what_happened(code: ErrorCode) -> Text {
    use ErrorCode as E;
    match code {
        E::NotACase => text(
            "There is no case in the folder “{path}”.",
            "Il n’y a aucun dossier Holdfast à l’emplacement «\u{a0}{path}\u{a0}».",
        ),
        E::FolderNotEmpty => text(
            "The folder “{path}” already has files in it, so no case was made there. Nothing in it was changed.",
            "L’emplacement «\u{a0}{path}\u{a0}» contient déjà des fichiers\u{a0}: aucun dossier n’y a été créé. Rien n’y a été modifié.",
        ),
        E::StoreLocked => text(
            "This case is open in another window or program. What was saved before is safe.",
            "Ce dossier est ouvert dans une autre fenêtre ou un autre programme. Ce qui était déjà enregistré est en sécurité.",
        ),
        E::ReadOnly => text(
            "This case was opened for reading only, so nothing was changed.",
            "Ce dossier a été ouvert en lecture seule\u{a0}: rien n’a été modifié.",
        ),
        E::FormatNewer => text(
            "This was made by a newer version of Holdfast ({format}). Nothing in it was changed.",
            "Ceci vient d’une version plus récente de Holdfast ({format}). Rien n’y a été modifié.",
        ),
        E::LogDamaged => text(
            "The log of the case in “{path}” is missing or not as it was written, so nothing more is added to it. The saved files are still there. Nothing was changed just now.",
            "Le journal du dossier situé dans «\u{a0}{path}\u{a0}» manque ou n’est plus tel qu’il a été écrit\u{a0}: plus rien n’y est ajouté. Les fichiers gardés sont toujours là. Rien n’a été modifié à l’instant.",
        ),
        E::CannotRead => text(
            "“{path}” could not be read. Nothing in it was changed.",
            "«\u{a0}{path}\u{a0}» n’a pas pu être lu. Rien n’y a été modifié.",
        ),
        E::CannotWrite => text(
            "“{path}” could not be written. What was saved before is safe.",
            "«\u{a0}{path}\u{a0}» n’a pas pu être écrit. Ce qui était déjà enregistré est en sécurité.",
        ),
        E::DiskFull => text(
            "There is not enough room on the disk for “{path}”: about {needed_mb} MB are needed. What was saved before is safe.",
            "Il n’y a pas assez de place sur le disque pour «\u{a0}{path}\u{a0}»\u{a0}: il faut environ {needed_mb}\u{a0}Mo. Ce qui était déjà enregistré est en sécurité.",
        ),
        E::NotCertain => text(
            "This was written down in the case in “{path}”, but the disk failed before it was certain that it stays there. What was saved before is safe.",
            "Ceci a été noté dans le dossier situé dans «\u{a0}{path}\u{a0}», mais le disque a fait défaut avant qu’il soit certain que cela y reste. Ce qui était déjà enregistré est en sécurité.",
        ),
        E::ReadBackDiffers => text(
            "The copy at “{path}” did not read back as it was written, so it does not count as saved. The original was not changed.",
            "À la relecture, la copie «\u{a0}{path}\u{a0}» n’était pas telle qu’elle a été écrite\u{a0}: elle ne compte pas comme enregistrée. L’original n’a pas été modifié.",
        ),
        E::UnknownId => text(
            "This case has nothing called “{id}”.",
            "Ce dossier ne contient rien qui s’appelle «\u{a0}{id}\u{a0}».",
        ),
        E::AlreadySetAside => text(
            "{id} is set aside already, so nothing was changed.",
            "La pièce {id} est déjà mise de côté\u{a0}: rien n’a été modifié.",
        ),
        E::AlreadyJoined => text(
            "{id} is read together with that download already, so nothing was changed.",
            "{id} est déjà lue avec cette archive\u{a0}: rien n’a été modifié.",
        ),
        E::NotOneDownload => text(
            "{id} does not look like a part of that download, so nothing was joined. They may be of two apps, two accounts or two dates.",
            "{id} ne semble pas être une partie de cette archive\u{a0}: rien n’a été réuni. Elles peuvent venir de deux applications, de deux comptes ou de deux dates.",
        ),
        E::NotSetAside => text(
            "{id} is not set aside, so nothing was changed.",
            "La pièce {id} n’est pas mise de côté\u{a0}: rien n’a été modifié.",
        ),
        E::NotKept => text(
            "The case holds no copy of {id}, so there is nothing to show or to remove.",
            "Le dossier ne contient aucune copie de {id}\u{a0}: il n’y a rien à montrer ni à retirer.",
        ),
        E::NotAPicture => text(
            "{id} is not a picture, so there is nothing to uncover. Nothing was changed.",
            "La pièce {id} n’est pas une image\u{a0}: il n’y a rien à dévoiler. Rien n’a été modifié.",
        ),
        E::NotAnswered => text(
            "Nobody has answered yet whether {id} could show an intimate image, so it stays covered. Nothing was changed.",
            "Personne n’a encore répondu si la pièce {id} peut montrer une image intime\u{a0}: elle reste couverte. Rien n’a été modifié.",
        ),
        E::Intimate => text(
            "{id} may show an intimate image, so it is never shown here. Nothing was changed.",
            "La pièce {id} peut montrer une image intime\u{a0}: elle n’est jamais montrée ici. Rien n’a été modifié.",
        ),
        E::NotIntimate => text(
            "{id} is not said to be intimate, so its copy was not removed. Nothing was changed.",
            "La pièce {id} n’est pas dite intime\u{a0}: sa copie n’a pas été retirée. Rien n’a été modifié.",
        ),
        E::KeptCovered => text(
            "The young person covered {id} and asked to be there when it is uncovered. Nothing was changed.",
            "La jeune personne a couvert la pièce {id} et a demandé d’être là si on la dévoile. Rien n’a été modifié.",
        ),
        E::OriginalNotFound => text(
            "The original of {id} was not found in its place with the same content, so the copy stays in the case.",
            "L’original de {id} n’a pas été trouvé à sa place avec le même contenu\u{a0}: la copie reste dans le dossier.",
        ),
        E::NoCoveredCopy => text(
            "{id} has no covered copy, so there is nothing to take back. Nothing was changed.",
            "La pièce {id} n’a pas de copie masquée\u{a0}: il n’y a rien à annuler. Rien n’a été modifié.",
        ),
        E::CopyRefused => text(
            "The covered copy of {id} did not come out as it must, so it was not kept. The original is as it was.",
            "La copie masquée de la pièce {id} n’est pas telle qu’elle devrait être\u{a0}: elle n’a pas été gardée. L’original est tel qu’il était.",
        ),
        E::UnknownField => text(
            "A record of the kind “{kind}” has no field called “{field}”. Nothing was changed.",
            "Une fiche de type «\u{a0}{kind}\u{a0}» n’a pas de champ «\u{a0}{field}\u{a0}». Rien n’a été modifié.",
        ),
        E::TooLong => text(
            "These words are too long to be kept in one piece: {limit_mb} MB at most. Nothing was changed.",
            "Ce texte est trop long pour être gardé d’un seul tenant\u{a0}: {limit_mb}\u{a0}Mo au plus. Rien n’a été modifié.",
        ),
        E::AlreadyThere => text(
            "There is something at “{path}” already, and nothing is ever replaced.",
            "Il y a déjà quelque chose à «\u{a0}{path}\u{a0}», et rien n’est jamais remplacé.",
        ),
        E::InsideTheCase => text(
            "“{path}” is inside the case folder, so it cannot be used for this.",
            "«\u{a0}{path}\u{a0}» se trouve à l’intérieur du dossier Holdfast\u{a0}: cet emplacement ne convient pas.",
        ),
        E::CloudFolder => text(
            "The folder “{path}” is copied to the internet by {service}, so nothing was put there.",
            "L’emplacement «\u{a0}{path}\u{a0}» est copié sur Internet par {service}\u{a0}: rien n’y a été mis.",
        ),
        E::ObjectDamaged => text(
            "The saved copy of {id} is missing, cannot be read, or is not as it was saved, so no bundle was written.",
            "La copie enregistrée de {id} est absente, illisible ou n’est plus telle qu’elle a été enregistrée\u{a0}: aucune remise n’a été écrite.",
        ),
        E::BundleCheckFailed => text(
            "The new bundle did not pass its own check, so do not hand it over. The case itself was not changed.",
            "La nouvelle remise n’a pas réussi sa propre vérification\u{a0}: ne la remettez à personne. Le dossier lui-même n’a pas été modifié.",
        ),
        E::NotABundle => text(
            "“{path}” is not a zip or a folder that could be a bundle.",
            "«\u{a0}{path}\u{a0}» n’est ni un fichier zip ni un emplacement qui pourrait être une remise.",
        ),
        E::PracticeCase => text(
            "This is a practice case. It takes no files of your own, so that nothing real is mixed with what is invented. Nothing was added.",
            "Ceci est un dossier d’exercice. Il ne prend aucun de vos fichiers, pour que rien de vrai ne se mêle à ce qui est inventé. Rien n’a été ajouté.",
        ),
        E::Cancelled => text(
            "You stopped this. What was saved before is safe.",
            "Vous avez arrêté l’opération. Ce qui était déjà enregistré est en sécurité.",
        ),
        E::SelfTest => text(
            "This computer did not pass a short test that comes before all work, so nothing was started. What was saved before was not touched.",
            "Cet ordinateur n’a pas réussi un court test qui précède tout travail\u{a0}: rien n’a été commencé. Ce qui était déjà enregistré n’a pas été touché.",
        ),
    }
}

/// What to do next. The gaps are those of [`Error::params`].
#[expect(clippy::too_many_lines, reason = "one text for each code")]
pub const fn next(code: ErrorCode) -> Text {
    use ErrorCode as E;
    match code {
        E::NotACase => text(
            "Choose the folder that holds your case, or make a new case.",
            "Choisissez l’emplacement de votre dossier, ou créez un nouveau dossier.",
        ),
        E::FolderNotEmpty => text(
            "Choose an empty folder, or a new name.",
            "Choisissez un emplacement vide ou un nouveau nom.",
        ),
        E::StoreLocked => text(
            "Close it there, then try again.",
            "Fermez-le là-bas, puis réessayez.",
        ),
        E::ReadOnly => text(
            "To add or change something, open the case without the read-only setting.",
            "Pour ajouter ou modifier quelque chose, ouvrez le dossier sans le mode lecture seule.",
        ),
        E::FormatNewer => text(
            "Open it with the newest version of Holdfast.",
            "Ouvrez-le avec la version la plus récente de Holdfast.",
        ),
        E::LogDamaged => text(
            "Leave the folder as it is and copy all of it to a stick for police; “check” says what is different. Keep what is still to come in a new case.",
            "Laissez tout tel quel et copiez-le sur une clé pour la police; «\u{a0}check\u{a0}» dit ce qui diffère. Gardez dans un nouveau dossier ce qui reste à venir.",
        ),
        E::CannotRead => text(
            "See that the disk is plugged in and that you are allowed to open it, then try again.",
            "Voyez si le disque est branché et si vous avez le droit de l’ouvrir, puis réessayez.",
        ),
        E::CannotWrite => text(
            "See that the disk is plugged in and that you are allowed to write there, then try again.",
            "Voyez si le disque est branché et si vous avez le droit d’y écrire, puis réessayez.",
        ),
        E::DiskFull => text(
            "Make room on the disk or choose another disk, then try again.",
            "Libérez de la place ou choisissez un autre disque, puis réessayez.",
        ),
        E::NotCertain => text(
            "See that the disk is plugged in and has room, then use “check” and “list”: what is there now is saved. What is not there was not kept; do it again.",
            "Voyez si le disque est branché et s’il y reste de la place, puis utilisez «\u{a0}check\u{a0}» et «\u{a0}list\u{a0}»\u{a0}: ce qui s’y trouve alors est enregistré. Ce qui n’y est pas n’a pas été gardé; recommencez-le.",
        ),
        E::ReadBackDiffers => text(
            "Try again, and if it happens again, use another disk or another cable.",
            "Réessayez; si cela se reproduit, utilisez un autre disque ou un autre câble.",
        ),
        E::UnknownId => text(
            "Use “list” to see the names, then try again.",
            "Utilisez «\u{a0}list\u{a0}» pour voir les noms, puis réessayez.",
        ),
        E::AlreadySetAside => text(
            "You do not need to do anything; “restore” takes it in again.",
            "Vous n’avez rien à faire; «\u{a0}restore\u{a0}» permet de la reprendre.",
        ),
        E::NotSetAside
        | E::NotKept
        | E::NotAPicture
        | E::Intimate
        | E::NoCoveredCopy
        | E::AlreadyJoined => text(
            "You do not need to do anything.",
            "Vous n’avez rien à faire.",
        ),
        E::NotOneDownload => text(
            "Leave them as they are: each is read by itself, and nothing is lost.",
            "Laissez-les comme elles sont\u{a0}: chacune est lue pour elle-même, et rien n’est perdu.",
        ),
        E::NotAnswered => text(
            "Answer first with “shows {id} nothing”, if nothing speaks against it.",
            "Répondez d’abord avec «\u{a0}shows {id} nothing\u{a0}», si rien ne s’y oppose.",
        ),
        E::NotIntimate => text(
            "If it is, say so first with “shows {id} intimate”, then release it.",
            "Si elle l’est, dites-le d’abord avec «\u{a0}shows {id} intimate\u{a0}», puis retirez la copie.",
        ),
        E::KeptCovered => text(
            "Ask them first. Their own words say what it shows.",
            "Demandez-lui d’abord. Ses propres mots disent ce qu’on y voit.",
        ),
        E::OriginalNotFound => text(
            "Keep the copy, send it to nobody, and ask police what to do with it.",
            "Gardez la copie, ne l’envoyez à personne et demandez à la police quoi en faire.",
        ),
        E::CopyRefused => text(
            "Check that each box lies inside the picture, then try again.",
            "Vérifiez que chaque rectangle se trouve dans l’image, puis réessayez.",
        ),
        E::UnknownField => text(
            "Use “note --fields {kind}” to see the fields, then try again.",
            "Utilisez «\u{a0}note --fields {kind}\u{a0}» pour voir les champs, puis réessayez.",
        ),
        E::TooLong => text(
            "Save the words as a text file and add that file.",
            "Enregistrez le texte dans un fichier et ajoutez ce fichier.",
        ),
        E::AlreadyThere => text(
            "Choose another name or another folder.",
            "Choisissez un autre nom ou un autre emplacement.",
        ),
        E::InsideTheCase => text(
            "Choose a place outside the case folder.",
            "Choisissez un endroit à l’extérieur du dossier Holdfast.",
        ),
        E::CloudFolder => text(
            "Choose a folder that stays on this computer, or a stick. If you must use this one, say so with --insist.",
            "Choisissez un emplacement qui reste sur cet ordinateur, ou une clé. S’il le faut vraiment, dites-le avec --insist.",
        ),
        E::ObjectDamaged => text(
            "If you still have the original, keep it, and use “check” to see what else is different.",
            "Si vous avez encore l’original, gardez-le, et utilisez «\u{a0}check\u{a0}» pour voir s’il y a d’autres différences.",
        ),
        E::BundleCheckFailed => text(
            "Write the bundle once more, on another disk if you can.",
            "Écrivez la remise une nouvelle fois, sur un autre disque si possible.",
        ),
        E::NotABundle => text(
            "Choose the zip that was handed over, or the folder that it was unpacked into.",
            "Choisissez le fichier zip qui a été remis, ou l’emplacement où il a été décompressé.",
        ),
        E::PracticeCase => text(
            "Open your own case, or make a new one, and add the files there.",
            "Ouvrez votre propre dossier, ou créez-en un nouveau, et ajoutez-y les fichiers.",
        ),
        E::Cancelled => text(
            "You can start again whenever you like.",
            "Vous pouvez recommencer quand vous voulez.",
        ),
        E::SelfTest => text(
            "Restart the computer and try again, and if it happens again, use another computer.",
            "Redémarrez l’ordinateur et réessayez; si cela se reproduit, utilisez un autre ordinateur.",
        ),
    }
}
