//! The answers of a check: contents, history and date, each for itself.

use holdfast_core::finding::Verdict;

use super::{Text, text};

/// What was checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Checked {
    /// A case on this computer.
    Case,
    /// A bundle, ours or a stranger's bag.
    Bundle,
}

/// What speaks for the date of a bundle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateProof {
    /// It says no date.
    Nothing,
    /// Only the clock of the computer that wrote it.
    Clock,
    /// A fingerprint was given, and it is this bundle's.
    Fingerprint,
}

/// Are the files as they were?
pub const fn contents(verdict: Verdict, checked: Checked) -> Text {
    match (verdict, checked) {
        (Verdict::None, _) => text(
            "There were no files to check.",
            "Il n’y avait aucun fichier à vérifier.",
        ),
        (Verdict::Pass, Checked::Case) => text(
            "Every file is exactly as it was when it was saved in this case.",
            "Chaque fichier est exactement tel qu’il était lors de son enregistrement dans ce dossier.",
        ),
        (Verdict::Pass, Checked::Bundle) => text(
            "Every file agrees with the lists inside this bundle. Only a fingerprint that was told to somebody outside can show that the lists themselves were not replaced.",
            "Chaque fichier correspond aux listes contenues dans cette remise. Seule une empreinte communiquée à quelqu’un d’autre peut montrer que les listes elles-mêmes n’ont pas été remplacées.",
        ),
        (Verdict::Unconfirmed, _) => text(
            "Nothing wrong was found in the files, but something could not be checked; the findings say what.",
            "Rien d’anormal n’a été trouvé dans les fichiers, mais quelque chose n’a pas pu être vérifié; les constats disent quoi.",
        ),
        (Verdict::Error, _) => text(
            "Something could not be read, so it is not known whether every file is as it was; the findings say what.",
            "Quelque chose n’a pas pu être lu\u{a0}: on ne sait donc pas si chaque fichier est tel qu’il était; les constats disent quoi.",
        ),
        (Verdict::Fail, Checked::Case) => text(
            "Something in this case is not as it was saved; the findings say what.",
            "Quelque chose dans ce dossier n’est pas tel qu’il a été enregistré; les constats disent quoi.",
        ),
        (Verdict::Fail, Checked::Bundle) => text(
            "Something in this bundle is not as it should be; the findings say what.",
            "Quelque chose dans cette remise n’est pas comme il se doit; les constats disent quoi.",
        ),
    }
}

/// Is the list of what was done whole and unedited?
pub const fn history(verdict: Verdict, checked: Checked) -> Text {
    match (verdict, checked) {
        (Verdict::None, Checked::Case) => text(
            "There is no log in this case, so nothing can be said about its history.",
            "Il n’y a pas de journal dans ce dossier\u{a0}: on ne peut rien dire de son historique.",
        ),
        (Verdict::None, Checked::Bundle) => text(
            "There is no log in this bag, so nothing can be said about its history.",
            "Il n’y a pas de journal dans ce paquet\u{a0}: on ne peut rien dire de son historique.",
        ),
        (Verdict::Pass, _) => text(
            "Each line of the log fits the one before it, and no line is missing, as far as the log itself can show.",
            "Chaque ligne du journal s’accorde avec la précédente et aucune ne manque, pour autant que le journal lui-même puisse le montrer.",
        ),
        (Verdict::Unconfirmed, _) => text(
            "Nothing wrong was found in the log, but something in it could not be checked; the findings say what.",
            "Rien d’anormal n’a été trouvé dans le journal, mais quelque chose n’a pas pu y être vérifié; les constats disent quoi.",
        ),
        (Verdict::Error, _) => text(
            "Something could not be read, so it is not known whether the log is whole; the findings say what.",
            "Quelque chose n’a pas pu être lu\u{a0}: on ne sait donc pas si le journal est complet; les constats disent quoi.",
        ),
        (Verdict::Fail, _) => text(
            "The log is not as it was written, or it does not fit what is here; the findings say where.",
            "Le journal n’est pas tel qu’il a été écrit, ou il ne s’accorde pas avec ce qui est ici; les constats disent où.",
        ),
    }
}

/// When was it written? Never changes a verdict.
pub const fn date(proof: DateProof) -> Text {
    match proof {
        DateProof::Nothing => text(
            "It does not say when it was written.",
            "Rien n’indique quand cela a été écrit.",
        ),
        DateProof::Clock => text(
            "The date is what the computer’s clock said. A fingerprint that was told to somebody outside shows that the bundle existed by then.",
            "La date est celle de l’horloge de l’ordinateur. Une empreinte communiquée à quelqu’un de l’extérieur montre que la remise existait à ce moment-là.",
        ),
        DateProof::Fingerprint => text(
            "The fingerprint that was given is the one of this bundle, so this bundle existed when that fingerprint was told. The date inside is what the computer’s clock said.",
            "L’empreinte fournie est bien celle de cette remise\u{a0}: la remise existait donc quand cette empreinte a été communiquée. La date inscrite à l’intérieur est celle de l’horloge de l’ordinateur.",
        ),
    }
}
