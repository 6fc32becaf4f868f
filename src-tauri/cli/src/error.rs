//! What stops a command: an error of the core, or a call that makes no sense.

use holdfast_core::error::Error;
use holdfast_core::fact::Lang;
use holdfast_machine::NoPicture;
use holdfast_report::sentences::{Text, errors, fill};

/// Why a command could not be done.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The core could not.
    Core(Error),
    /// The call itself is wrong.
    Usage(Usage),
    /// The picture could not be decoded.
    Picture(NoPicture),
    /// What is named is not what the command is for.
    Named(String, Wrong),
    /// Part of the contract that is not built yet.
    NotThereYet(String),
}

/// Why what is named cannot be meant.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Wrong {
    NoSuchRow,
    NoSuchThread,
    NotMarked,
    NotAnExport,
    SameExport,
}

/// What is wrong with a call. `what` names the word that is wrong.
#[derive(Debug)]
pub(crate) struct Usage {
    pub(crate) fault: Fault,
    pub(crate) what: String,
}

/// How a call can be wrong.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Fault {
    UnknownCommand,
    UnknownOption,
    MissingOption,
    MissingArgument,
    BadValue,
    BadTime,
    BadZone,
    BadNumber,
    BadRow,
    BadId,
    GivenTwice,
    NotText,
}

impl Failure {
    pub(crate) fn usage(fault: Fault, what: impl Into<String>) -> Self {
        Self::Usage(Usage {
            fault,
            what: what.into(),
        })
    }

    /// The code in the JSON.
    pub(crate) fn code(&self) -> String {
        match self {
            Self::Core(error) => serde_json::to_value(error.code())
                .ok()
                .and_then(|code| code.as_str().map(str::to_owned))
                .unwrap_or_default(),
            Self::Usage(_) => "usage".to_owned(),
            Self::Named(_, wrong) => wrong.code().to_owned(),
            Self::Picture(_) => "cannot_show".to_owned(),
            Self::NotThereYet(_) => "not_there_yet".to_owned(),
        }
    }

    /// What fills the sentences.
    pub(crate) fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Core(error) => error.params(),
            Self::Usage(usage) => vec![("what", usage.what.clone())],
            Self::Picture(why) => vec![("why", why.code().to_owned())],
            Self::Named(what, _) | Self::NotThereYet(what) => vec![("what", what.clone())],
        }
    }

    /// What happened, and what to do.
    pub(crate) fn sentences(&self, lang: Lang) -> (String, String) {
        let (happened, next) = match self {
            Self::Core(error) => {
                let [happened, next] = errors::say(error, lang);
                return (happened, next);
            }
            Self::Usage(usage) => (usage.fault.text(), SEE_HELP),
            Self::Named(_, wrong) => wrong.texts(),
            Self::Picture(NoPicture::NotShown) => (NOT_SHOWN, NOT_SHOWN_NEXT),
            Self::Picture(NoPicture::Missing(_)) => (NO_PROGRAM, NO_PROGRAM_NEXT),
            Self::Picture(_) => (NO_PICTURE, NO_PICTURE_NEXT),
            Self::NotThereYet(_) => (NOT_YET, NOT_YET_NEXT),
        };
        (
            fill(happened.get(lang), &self.params()),
            fill(next.get(lang), &self.params()),
        )
    }
}

impl From<NoPicture> for Failure {
    fn from(why: NoPicture) -> Self {
        Self::Picture(why)
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Core(error)
    }
}

impl Fault {
    const fn text(self) -> Text {
        match self {
            Self::UnknownCommand => Text {
                en: "There is no command {what}.",
                fr: "Il n’y a pas de commande {what}.",
            },
            Self::UnknownOption => Text {
                en: "This command has no option {what}.",
                fr: "Cette commande n’a pas d’option {what}.",
            },
            Self::MissingOption => Text {
                en: "The option {what} is missing.",
                fr: "Il manque l’option {what}.",
            },
            Self::MissingArgument => Text {
                en: "{what} is missing.",
                fr: "Il manque {what}.",
            },
            Self::BadValue => Text {
                en: "{what} is not a value that can stand here.",
                fr: "{what} ne peut pas être mis ici.",
            },
            Self::BadTime => Text {
                en: "“{what}” cannot be read as a time. Write 2026-03-05, or 2026-03-05T21:14:00-07:00.",
                fr: "«\u{a0}{what}\u{a0}» ne peut pas être lu comme une heure. Écrivez 2026-03-05, ou 2026-03-05T21:14:00-07:00.",
            },
            Self::BadZone => Text {
                en: "“{what}” is no time zone that is known here. Write America/Edmonton, or -07:00, or unknown.",
                fr: "«\u{a0}{what}\u{a0}» n’est pas un fuseau horaire connu ici. Écrivez America/Edmonton, ou -07:00, ou unknown.",
            },
            Self::BadNumber => Text {
                en: "“{what}” is not a number.",
                fr: "«\u{a0}{what}\u{a0}» n’est pas un nombre.",
            },
            Self::BadRow => Text {
                en: "“{what}” does not name a message. Copy the line under it that “messages” prints, such as E0001:message_1.json:/messages/0.",
                fr: "«\u{a0}{what}\u{a0}» ne désigne pas un message. Copiez la ligne que «\u{a0}messages\u{a0}» écrit sous lui, comme E0001:message_1.json:/messages/0.",
            },
            Self::BadId => Text {
                en: "“{what}” is no name of anything in a case. Names are like E0001, X01 or A01; “list” shows them.",
                fr: "«\u{a0}{what}\u{a0}» n’est le nom de rien dans un dossier. Les noms sont comme E0001, X01 ou A01; «\u{a0}list\u{a0}» les montre.",
            },
            Self::GivenTwice => Text {
                en: "{what} is given twice, with different values.",
                fr: "{what} est donné deux fois, avec des valeurs différentes.",
            },
            Self::NotText => Text {
                en: "{what} is not valid text.",
                fr: "{what} n’est pas un texte valide.",
            },
        }
    }
}

impl Wrong {
    const fn code(self) -> &'static str {
        match self {
            Self::NoSuchRow | Self::NoSuchThread => "unknown_id",
            Self::NotMarked => "not_marked",
            Self::NotAnExport => "not_an_export",
            Self::SameExport => "same_export",
        }
    }

    /// What happened, and what to do.
    const fn texts(self) -> (Text, Text) {
        match self {
            Self::NoSuchRow => (
                Text {
                    en: "No message stands at “{what}” in this case. Nothing was changed.",
                    fr: "Aucun message de ce dossier ne se trouve à «\u{a0}{what}\u{a0}». Rien n’a été changé.",
                },
                Text {
                    en: "“messages” shows every message with the line that names it.",
                    fr: "«\u{a0}messages\u{a0}» montre chaque message avec la ligne qui le désigne.",
                },
            ),
            Self::NoSuchThread => (
                Text {
                    en: "This case has no conversation called “{what}”.",
                    fr: "Ce dossier n’a pas de conversation qui s’appelle «\u{a0}{what}\u{a0}».",
                },
                Text {
                    en: "“messages” shows all of them, each with its name, such as X01:inbox/em.",
                    fr: "«\u{a0}messages\u{a0}» les montre toutes, chacune avec son nom, comme X01:inbox/em.",
                },
            ),
            Self::NotMarked => (
                Text {
                    en: "The message at “{what}” is not marked, so nothing was changed.",
                    fr: "Le message à «\u{a0}{what}\u{a0}» n’est pas marqué\u{a0}: rien n’a été changé.",
                },
                Text {
                    en: "You do not need to do anything. In “messages”, a marked one has a * before it.",
                    fr: "Vous n’avez rien à faire. Dans «\u{a0}messages\u{a0}», un message marqué est précédé de *.",
                },
            ),
            Self::NotAnExport => (
                Text {
                    en: "{what} is not a platform’s download, so this cannot be said of it. Nothing was changed.",
                    fr: "{what} n’est pas une archive de plateforme\u{a0}: cela ne peut pas s’y appliquer. Rien n’a été changé.",
                },
                Text {
                    en: "“list” shows the downloads: X01, X02 and so on.",
                    fr: "«\u{a0}list\u{a0}» montre les archives\u{a0}: X01, X02 et ainsi de suite.",
                },
            ),
            Self::SameExport => (
                Text {
                    en: "{what} is named twice: a download cannot be joined to itself. Nothing was changed.",
                    fr: "{what} est nommée deux fois\u{a0}: une archive ne peut pas être réunie à elle-même. Rien n’a été changé.",
                },
                Text {
                    en: "Name the part that came later first, then the download it belongs to, as in “join X02 X01”.",
                    fr: "Nommez d’abord la partie venue plus tard, puis l’archive dont elle fait partie, comme dans «\u{a0}join X02 X01\u{a0}».",
                },
            ),
        }
    }
}

const SEE_HELP: Text = Text {
    en: "Nothing was changed. “holdfast-cli help” lists all commands.",
    fr: "Rien n’a été changé. «\u{a0}holdfast-cli help\u{a0}» montre toutes les commandes.",
};
const NOT_YET: Text = Text {
    en: "{what} is not there yet in this version.",
    fr: "{what} n’existe pas encore dans cette version.",
};
const NOT_YET_NEXT: Text = Text {
    en: "Nothing was changed. What you have saved is safe; a later version will be able to do this.",
    fr: "Rien n’a été changé. Ce que vous avez gardé est en sûreté; une version à venir pourra le faire.",
};

const NOT_SHOWN: Text = Text {
    en: "Pictures of this type cannot be drawn on here. Nothing was changed.",
    fr: "On ne peut pas dessiner ici sur une image de ce type. Rien n’a été modifié.",
};
const NOT_SHOWN_NEXT: Text = Text {
    en: "If you have it as PNG or JPEG, add that too. Or set this one aside.",
    fr: "Si vous l’avez aussi en PNG ou en JPEG, ajoutez cette version. Sinon, mettez la pièce de côté.",
};
const NO_PICTURE: Text = Text {
    en: "This picture could not be read within its limits ({why}). Nothing was changed.",
    fr: "Cette image n’a pas pu être lue dans les limites prévues ({why}). Rien n’a été modifié.",
};
const NO_PICTURE_NEXT: Text = Text {
    en: "It is kept as it is. Set it aside if it must not be handed over.",
    fr: "Elle est gardée telle quelle. Mettez-la de côté si elle ne doit pas être remise.",
};
const NO_PROGRAM: Text = Text {
    en: "The program that reads pictures, holdfast-preview, is not beside this one. Nothing was changed.",
    fr: "Le programme qui lit les images, holdfast-preview, ne se trouve pas à côté de celui-ci. Rien n’a été modifié.",
};
const NO_PROGRAM_NEXT: Text = Text {
    en: "Install Holdfast again, or put holdfast-preview in the same folder.",
    fr: "Installez Holdfast de nouveau, ou mettez holdfast-preview dans le même répertoire.",
};
