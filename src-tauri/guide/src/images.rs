//! Intimate images: the one question, why they are listed and not copied, and how to have them taken down.

use serde::Serialize;

use crate::contact::{Contact, Purpose, Region, contacts_for};
use crate::fact::{Fact, facts};
use crate::law::{Law, law};
use crate::link::LinkId;
use crate::step;
use crate::text::{Text, text};

/// What is said about intimate images in one region.
#[derive(Debug, Clone, Serialize)]
pub struct Images {
    /// The one question that is asked of every picture and video.
    pub question: Text,
    /// How to answer it.
    pub answering: &'static [&'static Fact],
    /// What is noted of such an image, and what police may ask.
    pub listed: &'static [&'static Fact],
    /// When a screenshot shows too much.
    pub covering: &'static [&'static Fact],
    /// What the law says.
    pub law: Law,
    /// How to have an image taken down.
    pub removal: Removal,
}

/// How to have an image taken down.
#[derive(Debug, Clone, Serialize)]
pub struct Removal {
    /// Title.
    pub title: Text,
    /// What to know first.
    pub lines: &'static [&'static Fact],
    /// Free, official services for images of someone under 18.
    pub under_18: Vec<&'static Contact>,
    /// For images taken at 18 or over.
    pub adult: &'static Fact,
    /// The site for those.
    pub adult_link: LinkId,
    /// Look-alikes and paid "helpers".
    pub warnings: &'static [&'static Fact],
}

/// What is said about intimate images in a region.
pub fn images(region: Region) -> Images {
    Images {
        question: text(
            "Could any of these show nudity or a sexual image of someone under 18? You do not have to look.",
            "Est-ce que cela pourrait montrer de la nudité, ou une image sexuelle d’une personne de moins de 18 ans? Vous n’avez pas à regarder.",
        ).tu("Est-ce que cela pourrait montrer de la nudité, ou une image sexuelle d’une personne de moins de 18 ans? Tu n’as pas à regarder."),
        answering: ANSWERING,
        listed: LISTED,
        covering: COVERING,
        law: law(region),
        removal: removal(region),
    }
}

/// How to have an image taken down, in a region.
pub fn removal(region: Region) -> Removal {
    Removal {
        title: text("Have an image taken down", "Faire retirer une image"),
        lines: if region == Region::UnitedKingdom {
            REMOVING_UK
        } else {
            REMOVING
        },
        under_18: contacts_for(region, Purpose::Removal).collect(),
        adult: &ADULT,
        adult_link: LinkId::StopNcii,
        warnings: WARNINGS,
    }
}

static ANSWERING: &[&Fact] = &[&NOT_SURE, &NO_LOOKING, &NOT_YOURS];
static LISTED: &[&Fact] = &[
    &WHERE,
    &WHO_HAS_IT,
    &STAYS,
    &POLICE_LOOK,
    &IN_DOWNLOADS,
    &NO_SENDING,
];
static COVERING: &[&Fact] = &[&NEW_SHOT, &BOXES];
static REMOVING: &[&Fact] = &[&KEEP_IT, &SOME_APPS, &NO_REPOST, &NO_PROMISE];
static REMOVING_UK: &[&Fact] = &[&KEEP_IT, &SOME_APPS, &NO_REPOST, &NO_PROMISE, &UK_UPLOAD];
static WARNINGS: &[&Fact] = &[&LOOK_ALIKE, &step::NO_HELPERS];

facts! {
    NOT_SURE "images.not_sure" SPEECH High
        "Not sure? Choose “I do not know”. Holdfast then treats it with the same care."
        "Vous avez un doute? Choisissez « Je ne sais pas ». Holdfast prend alors autant de soin."
        "Tu as un doute? Choisis « Je ne sais pas ». Holdfast prend alors autant de soin."
    NO_LOOKING "images.no_looking" UKCIS High
        "No one needs to open an image to answer. The name and the date are enough."
        "Personne n’a à ouvrir une image pour répondre. Le nom et la date suffisent."
    NOT_YOURS "images.not_yours" UKCIS High
        "Another adult, such as a coach or a teacher, leaves such images to a parent or guardian or to police. They call police or a report service. What is listed here is not copied and not shown."
        "Un autre adulte, comme un entraîneur ou une enseignante, laisse ces images au parent, à la personne qui a la garde ou à la police. Il appelle la police ou un service de signalement. Ce qui est répertorié ici n’est ni copié ni montré."
    WHERE "images.where" CYBERTIP Medium
        "Write down where it is: which phone, which app, which chat, what day, who sent it."
        "Notez où elle est : quel téléphone, quelle appli, quelle conversation, quel jour, qui l’a envoyée."
        "Note où elle est : quel téléphone, quelle appli, quelle conversation, quel jour, qui l’a envoyée."
    WHO_HAS_IT "images.who" CYBERTIP Medium
        "Write down who has it, as far as you know, and if it was posted: the exact web address."
        "Notez qui l’a, si vous le savez, et si elle a été publiée : l’adresse Web exacte."
        "Note qui l’a, si tu le sais, et si elle a été publiée : l’adresse Web exacte."
    STAYS "images.stays" GATINEAU High
        "The image stays where it is. Holdfast looks each time if it is still there."
        "L’image reste où elle est. Holdfast vérifie chaque fois si elle y est encore."
    POLICE_LOOK "images.police_look" WHITE_HATTER Medium
        "An officer may need to see it. Let them do that on the phone itself. Do not hide it from police."
        "Il se peut qu’un policier doive la voir. Laissez-le faire sur le téléphone même. Ne la cachez pas à la police."
        "Il se peut qu’un policier doive la voir. Laisse-le faire sur le téléphone même. Ne la cache pas à la police."
    IN_DOWNLOADS "images.in_downloads" ACCCE Medium
        "An app’s download may hold such images. Keep it closed. Give it to police whole and in person."
        "L’archive d’une appli peut contenir de telles images. Gardez-la fermée. Remettez-la entière à la police, en personne."
        "L’archive d’une appli peut contenir de telles images. Garde-la fermée. Remets-la entière à la police, en personne."
    NO_SENDING "images.no_sending" GATINEAU High
        "Never put such an image in an email, a chat, a cloud or a web form. The one exception is a tool made for it."
        "Ne mettez jamais une telle image dans un courriel, une conversation, un nuage ou un formulaire. Seule exception : un outil fait pour ça."
        "Ne mets jamais une telle image dans un courriel, une conversation, un nuage ou un formulaire. Seule exception : un outil fait pour ça."
    NEW_SHOT "images.new_shot" TOOLKIT Medium
        "Does a screenshot of the threat show too much? Take a new one, scrolled so that it does not."
        "Une capture de la menace en montre trop? Refaites-la en faisant défiler pour que ça ne se voie plus."
    BOXES "images.boxes" TOOLKIT Medium
        "Or cover it with solid boxes on a copy. The first one stays as it was."
        "Ou masquez-en des parties par des rectangles pleins, sur une copie. La première reste telle quelle."
        "Ou masques-en des parties par des rectangles pleins, sur une copie. La première reste telle quelle."
    KEEP_IT "images.removal.keep" TAKE_IT_DOWN High
        "Do not delete the image first. The tools need it to know what to look for."
        "Ne supprimez pas l’image avant. Les outils en ont besoin pour savoir quoi chercher."
        "Ne supprime pas l’image avant. Les outils en ont besoin pour savoir quoi chercher."
    SOME_APPS "images.removal.some_apps" TAKE_IT_DOWN High
        "Take It Down works with some apps and sites only. It cannot see into locked chats. So report in the app as well."
        "Take It Down marche avec certaines applis et certains sites. Il ne voit pas dans les conversations chiffrées. Signalez donc aussi dans l’appli."
        "Take It Down marche avec certaines applis et certains sites. Il ne voit pas dans les conversations chiffrées. Signale donc aussi dans l’appli."
    NO_REPOST "images.removal.no_repost" TAKE_IT_DOWN High
        "Once that is done, do not post the image again."
        "Une fois que c’est fait, ne publiez plus l’image."
        "Une fois que c’est fait, ne publie plus l’image."
    NO_PROMISE "images.removal.no_promise" C3P Medium
        "No one can promise that each copy is found. It still helps a lot."
        "Personne ne peut promettre de trouver chaque copie. Cela aide quand même beaucoup."
    UK_UPLOAD "images.removal.uk_upload" REPORT_REMOVE High
        "Report Remove asks the young person to upload the image. The tool is made for that."
        "Report Remove demande à la jeune personne d’y téléverser l’image. L’outil est fait pour ça."
    ADULT "images.removal.adult" STOPNCII High
        "Was the person 18 or over in the image? Then StopNCII.org is the place."
        "La personne avait 18 ans ou plus sur l’image? Alors c’est StopNCII.org."
    LOOK_ALIKE "images.removal.look_alike" TAKE_IT_DOWN High
        "The real site is takeitdown.ncmec.org. A site with much the same name, ending in “.help”, asks you to upload images. It is not the same."
        "Le vrai site est takeitdown.ncmec.org. Un site au nom presque pareil, finissant par « .help », demande de téléverser des images. Ce n’est pas le même."
}
