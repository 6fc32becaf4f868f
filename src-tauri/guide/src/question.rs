//! A few taps that set up the path. Every question can be skipped; every answer is normal, and says what can still be
//! done. Nothing here questions the child.

use serde::{Deserialize, Serialize};

use crate::contact::Region;
use crate::fact::{Fact, facts};
use crate::platform::Platform;
use crate::setup::{Happened, ImageKind, InTouch, Who};
use crate::text::{Text, text};

/// One answer, as a value for [`crate::Setup`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "of", content = "is")]
pub enum Choice {
    /// An answer to "who".
    Who(Who),
    /// An answer to "where".
    Region(Region),
    /// One of the apps.
    App(Platform),
    /// An answer to "are they still messaging".
    InTouch(InTouch),
    /// One thing that has happened.
    Happened(Happened),
    /// An answer to "what kind of image".
    Image(ImageKind),
}

/// Whether one answer or several may be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Many {
    /// One.
    One,
    /// Any number.
    Several,
}

/// One possible answer.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Answer {
    /// What is chosen.
    pub choice: Choice,
    /// What stands on it.
    pub label: Text,
    /// Why it is all right, and what can still be done.
    pub then: Option<&'static Fact>,
}

/// One question, one screen.
#[derive(Debug, Clone, Serialize)]
pub struct Question {
    /// Stable name.
    pub id: &'static str,
    /// The question.
    pub title: Text,
    /// Why it is asked.
    pub why: Text,
    /// How many answers may be chosen.
    pub many: Many,
    /// The answers.
    pub answers: Vec<Answer>,
}

/// The questions, in order. All can be skipped.
pub fn questions() -> Vec<Question> {
    vec![who(), region(), apps(), in_touch(), happened(), image()]
}

const fn answer(choice: Choice, label: Text, then: &'static Fact) -> Answer {
    Answer {
        choice,
        label,
        then: Some(then),
    }
}

fn who() -> Question {
    Question {
        id: "who",
        title: text("Who is at this computer?", "Qui est devant cet ordinateur?"),
        why: text(
            "So that Holdfast speaks to the right person. You can change it later.",
            "Pour que Holdfast parle à la bonne personne. Vous pourrez changer cela plus tard.",
        )
        .tu("Pour que Holdfast parle à la bonne personne. Tu pourras changer plus tard."),
        many: Many::One,
        answers: vec![
            answer(
                Choice::Who(Who::YoungPerson),
                text("I am the young person", "C’est à moi que c’est arrivé"),
                &YOUNG,
            ),
            answer(
                Choice::Who(Who::Parent),
                text(
                    "I am a parent or guardian",
                    "Je suis un parent, ou j’ai la garde",
                ),
                &PARENT,
            ),
            answer(
                Choice::Who(Who::OtherAdult),
                text(
                    "I am another adult they trust",
                    "Je suis un autre adulte de confiance",
                ),
                &OTHER,
            ),
            answer(
                Choice::Who(Who::Together),
                text("We are doing this together", "Nous le faisons ensemble"),
                &TOGETHER,
            ),
        ],
    }
}

fn region() -> Question {
    Question {
        id: "region",
        title: text("Where do you live?", "Où habitez-vous?").tu("Où habites-tu?"),
        why: text(
            "This sets the phone numbers and whom to tell.",
            "C’est pour les numéros à appeler et les gens à joindre.",
        ),
        many: Many::One,
        answers: Region::ALL
            .into_iter()
            .map(|region| Answer {
                choice: Choice::Region(region),
                label: region.label(),
                then: None,
            })
            .collect(),
    }
}

fn apps() -> Question {
    Question {
        id: "apps",
        title: text("Where did it happen?", "Où est-ce arrivé?"),
        why: text(
            "Choose each app that was used, even for one message. Start with the first one.",
            "Choisissez chaque appli, même pour un seul message. Commencez par la première.",
        )
        .tu("Choisis chaque appli, même pour un seul message. Commence par la première."),
        many: Many::Several,
        answers: Platform::ALL
            .into_iter()
            .map(|app| Answer {
                choice: Choice::App(app),
                label: app.label(),
                then: None,
            })
            .collect(),
    }
}

fn in_touch() -> Question {
    Question {
        id: "in_touch",
        title: text(
            "Are they still messaging?",
            "Est-ce qu’on vous écrit encore?",
        )
        .tu("Est-ce qu’on t’écrit encore?"),
        why: text(
            "It helps to know what may vanish first.",
            "Cela aide à savoir ce qui peut disparaître d’abord.",
        ),
        many: Many::One,
        answers: vec![
            answer(
                Choice::InTouch(InTouch::StillWriting),
                text(
                    "Yes, messages still come",
                    "Oui, des messages arrivent encore",
                ),
                &WRITING,
            ),
            answer(
                Choice::InTouch(InTouch::Quiet),
                text("No, it is quiet", "Non, plus rien"),
                &QUIET,
            ),
            answer(
                Choice::InTouch(InTouch::Unsure),
                text("I do not know", "Je ne sais pas"),
                &UNSURE,
            ),
        ],
    }
}

fn happened() -> Question {
    use Happened::{AccountClosed, Blocked, Deleted, Paid, PoliceKnow, Reported};
    let row = |what, label, then| answer(Choice::Happened(what), label, then);
    Question {
        id: "happened",
        title: text(
            "What has already happened?",
            "Qu’est-ce qui s’est déjà passé?",
        ),
        why: text(
            "Choose all that fit. Many families did the same, and there is always something left to do.",
            "Cochez tout ce qui convient. Tout cela arrive souvent, et il reste toujours quelque chose à faire.",
        ).tu("Coche tout ce qui convient. Tout cela arrive souvent, et il reste toujours quelque chose à faire."),
        many: Many::Several,
        answers: vec![
            row(
                Paid,
                text(
                    "Money or gift cards were sent",
                    "De l’argent ou des cartes-cadeaux ont été envoyés",
                ),
                &PAID,
            ),
            row(
                Blocked,
                text("The person was blocked", "La personne a été bloquée"),
                &BLOCKED,
            ),
            row(
                Deleted,
                text(
                    "Messages or photos were deleted",
                    "Des messages ou des photos ont été supprimés",
                ),
                &DELETED,
            ),
            row(
                AccountClosed,
                text(
                    "An account was closed or paused",
                    "Un compte a été fermé ou mis en pause",
                ),
                &CLOSED,
            ),
            row(
                Reported,
                text("It was reported in the app", "C’est signalé dans l’appli"),
                &REPORTED,
            ),
            row(
                PoliceKnow,
                text(
                    "Police or a reporting service know",
                    "La police ou un service de signalement le sait",
                ),
                &POLICE,
            ),
        ],
    }
}

fn image() -> Question {
    use ImageKind::{Altered, Fake, NoImage, Real, Unknown};
    let row = |what, label, then| answer(Choice::Image(what), label, then);
    Question {
        id: "image",
        title: text("What is the threat about?", "Sur quoi porte la menace?"),
        why: text(
            "No one has to look. All of these are taken seriously.",
            "Personne n’a à regarder. Tout cela est pris au sérieux.",
        ),
        many: Many::One,
        answers: vec![
            row(
                Real,
                text("A real image or video", "Une vraie image ou vidéo"),
                &REAL,
            ),
            row(
                Altered,
                text("A real one that was changed", "Une vraie image, modifiée"),
                &ALTERED,
            ),
            row(Fake, text("A fake one", "Une fausse image"), &FAKE),
            row(
                NoImage,
                text("There is no image", "Il n’y a pas d’image"),
                &NO_IMAGE,
            ),
            row(Unknown, text("I do not know", "Je ne sais pas"), &UNKNOWN),
        ],
    }
}

impl Region {
    /// The country, as it is offered.
    pub const fn label(self) -> Text {
        match self {
            Self::Canada => text("Canada", "Canada"),
            Self::UnitedKingdom => text("United Kingdom", "Royaume-Uni"),
            Self::UnitedStates => text("United States", "États-Unis"),
            Self::Australia => text("Australia", "Australie"),
            Self::NewZealand => text("New Zealand", "Nouvelle-Zélande"),
            Self::Elsewhere => text("Somewhere else", "Ailleurs"),
        }
    }
}

facts! {
    YOUNG "setup.who.young" SPEECH High
        "You choose what is shown. You can ask an adult to join at any time."
        "C’est toi qui choisis ce qui est montré. Tu peux demander l’aide d’un adulte à tout moment."
    PARENT "setup.who.parent" SPEECH High
        "You are told what to do next. You never have to look at an image."
        "On vous dit quoi faire ensuite. Vous n’avez jamais à regarder une image."
    OTHER "setup.who.other" CHILD_LAW Medium
        "You can help a lot. Bring in a parent, a guardian or police early. Intimate images are for them to deal with, not for you."
        "Vous pouvez beaucoup aider. Joignez vite un parent, la personne qui a la garde ou la police. C’est à eux de s’occuper des images intimes, pas à vous."
    TOGETHER "setup.who.together" SPEECH High
        "Before anything the young person covered is shown, they are asked. That is a promise, not a lock. Take turns, and take breaks."
        "Avant de montrer ce que la jeune personne a couvert, on lui demande. C’est une promesse, pas un verrou. Allez-y à tour de rôle et prenez des pauses."
    WRITING "setup.in_touch.writing" C3P High
        "Do not answer. You do not have to read it now. Keep it, all the same."
        "Ne répondez pas. Pas besoin de lire les messages maintenant. Gardez-les quand même."
        "Ne réponds pas. Pas besoin de lire les messages maintenant. Garde-les quand même."
    QUIET "setup.in_touch.quiet" JOINT Medium
        "Good. Do not write to check. Their account may vanish, so save their profile soon."
        "Bien. N’écrivez pas pour vérifier. Son compte peut disparaître : gardez vite son profil."
        "Bien. N’écris pas pour vérifier. Son compte peut disparaître : garde vite son profil."
    UNSURE "setup.in_touch.unsure" C3P High
        "That is fine. The steps work either way."
        "C’est correct. Les étapes marchent dans les deux cas."
    PAID "setup.happened.paid" NCA Medium
        "Do not panic. Send no more. Call the bank or card company now: some payments can be stopped."
        "Pas de panique. N’envoyez plus rien. Appelez la banque ou l’émetteur de la carte maintenant : certains paiements peuvent être arrêtés."
        "Pas de panique. N’envoie plus rien. Appelle la banque ou l’émetteur de la carte maintenant : certains paiements peuvent être arrêtés."
    BLOCKED "setup.happened.blocked" NCMEC_ADVICE Medium
        "That is fine. Leave it so. The chat may still be on the phone, or in the download that the app gives you."
        "C’est correct. Laissez ça comme ça. La conversation est peut-être encore sur le téléphone, ou dans la copie de vos données que donne l’appli."
        "C’est correct. Laisse ça comme ça. La conversation est peut-être encore sur le téléphone, ou dans la copie de tes données que donne l’appli."
    DELETED "setup.happened.deleted" APPLE Medium
        "Some of it may come back. Look in “recently deleted”, and ask the app for a download of your data."
        "On peut parfois les retrouver. Regardez dans « supprimés récemment », et demandez à l’appli une copie de vos données."
        "On peut parfois les retrouver. Regarde dans « supprimés récemment », et demande à l’appli une copie de tes données."
    CLOSED "setup.happened.closed" SNAPCHAT Medium
        "Many apps keep it for about 30 days. Sign in again soon, if that is safe for you."
        "Souvent, l’appli le garde environ 30 jours. Reconnectez-vous bientôt, si c’est sans risque."
        "Souvent, l’appli le garde environ 30 jours. Reconnecte-toi bientôt, si c’est sans risque."
    REPORTED "setup.happened.reported" ESAFETY High
        "Good. Keep the report number or the email, if there is one."
        "Bien. Gardez le numéro du signalement ou le courriel, s’il y en a un."
        "Bien. Garde le numéro du signalement ou le courriel, s’il y en a un."
    POLICE "setup.happened.police" ANTIFRAUD High
        "Good. Write down the file number, the name and the day."
        "Bien. Notez le numéro de dossier, le nom et le jour."
        "Bien. Note le numéro de dossier, le nom et le jour."
    REAL "setup.image.real" JOINT High
        "The blame is with the one who threatens. There are ways to get images taken down."
        "La faute est à la personne qui menace. Il y a des moyens de faire retirer des images."
    ALTERED "setup.image.altered" NCA High
        "It counts just the same. Report it like a real one."
        "Cela compte tout autant. Signalez-la comme une vraie."
        "Cela compte tout autant. Signale-la comme une vraie."
    FAKE "setup.image.fake" NCA High
        "A fake image is still blackmail. Report it just the same."
        "Une fausse image, c’est quand même du chantage. Signalez-la de la même façon."
        "Une fausse image, c’est quand même du chantage. Signale-la de la même façon."
    NO_IMAGE "setup.image.none" NCA Medium
        "Blackmail with no image is still blackmail. Save the messages and report it."
        "Du chantage sans image reste du chantage. Gardez les messages et signalez-le."
        "Du chantage sans image reste du chantage. Garde les messages et signale-le."
    UNKNOWN "setup.image.unknown" SPEECH High
        "That is a good answer. You do not have to find out."
        "C’est une bonne réponse. Vous n’avez pas à chercher."
        "C’est une bonne réponse. Tu n’as pas à chercher."
}
