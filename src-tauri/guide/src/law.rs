//! What the law says about intimate images of someone under 18, in careful words, by region. It is not legal advice.
//!
//! Left out on purpose: Canada's Bill C-16 of 2026, until somebody has looked up which parts are in force; and what
//! United States law says of people who report, which no source here makes plain.

use serde::Serialize;

use crate::contact::Region;
use crate::fact::{Fact, facts};
use crate::text::{Text, text};

/// What the law says in one region.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Law {
    /// Title.
    pub title: Text,
    /// What it is not.
    pub not_advice: Text,
    /// What it says.
    pub lines: &'static [&'static Fact],
    /// What follows for the family; the same everywhere.
    pub so: &'static [&'static Fact],
}

/// What the law says about such images in a region.
pub fn law(region: Region) -> Law {
    Law {
        title: text("What the law says", "Ce que dit la loi"),
        not_advice: text(
            "This is not legal advice. Police or a lawyer can tell you more.",
            "Ce n’est pas un avis juridique. La police ou un avocat peut vous en dire plus.",
        )
        .tu("Ce n’est pas un avis juridique. La police ou un avocat peut t’en dire plus."),
        lines: match region {
            Region::Canada => CANADA,
            Region::UnitedKingdom => UNITED_KINGDOM,
            Region::Australia => AUSTRALIA,
            Region::NewZealand => NEW_ZEALAND,
            Region::UnitedStates | Region::Elsewhere => ELSEWHERE,
        },
        so: SO,
    }
}

static CANADA: &[&Fact] = &[
    &TERM,
    &ACTS,
    &ON_THE_PHONE,
    &DEFENCE,
    &OWN_IMAGE,
    &SHARING,
    &NAMES,
];
static UNITED_KINGDOM: &[&Fact] = &[&UK_SCHOOLS, &UK_POLICE];
static AUSTRALIA: &[&Fact] = &[&AU_CHAT];
static NEW_ZEALAND: &[&Fact] = &[&NZ_COPY];
static ELSEWHERE: &[&Fact] = &[&STRICT];
static SO: &[&Fact] = &[&NOT_IN_TROUBLE, &LEFT_WHERE_IT_IS, &POLICE_TAKE_IT];

facts! {
    TERM "law.canada.term" JUSTICE High
        "The law has a name for a sexual image of someone under 18. Since 10 October 2025, Canada’s Criminal Code calls it “child sexual abuse and exploitation material”."
        "La loi a un nom pour l’image sexuelle d’une personne de moins de 18 ans. Depuis le 10 octobre 2025, le Code criminel parle de « matériel d’abus et d’exploitation pédosexuels »."
    ACTS "law.canada.acts" JUSTICE High
        "It is a crime to make, print, send, share or keep such an image of someone under 18. It is also a crime to look it up on purpose."
        "C’est un crime de faire, d’imprimer, d’envoyer, de partager ou de garder une telle image d’une personne de moins de 18 ans. Y accéder exprès aussi."
    ON_THE_PHONE "law.canada.on_the_phone" GATINEAU High
        "Is such an image on the young person’s phone already? One Canadian police service asks you to report it, and to delete it only after they have seen it. So tell police soon. Until they answer, leave it there, untouched. If that worries you, ask police or a lawyer."
        "Une telle image est déjà sur le téléphone de la jeune personne? Un service de police canadien demande de la signaler, et de la supprimer seulement après qu’il l’a vue. Avertissez donc vite la police. D’ici sa réponse, laissez l’image là, sans y toucher. Si cela vous inquiète, parlez-en à la police ou à un avocat."
        "Une telle image est déjà sur ton téléphone? Un service de police canadien demande de la signaler, et de la supprimer seulement après qu’il l’a vue. Avertis donc vite la police. D’ici sa réponse, laisse l’image là, sans y toucher. Si cela t’inquiète, parles-en à la police ou à un avocat."
    DEFENCE "law.canada.defence" CODE_163 High
        "There is a defence for acts that help justice and put no child at risk. A court decides on it later. It is not a permit, and there is no rule just for parents."
        "La loi prévoit un moyen de défense pour les gestes qui aident la justice sans risque pour un enfant. Un tribunal en décide plus tard. Ce n’est pas une permission, et il n’y a aucune exception pour les parents."
    OWN_IMAGE "law.canada.own_image" CODE_163 High
        "The law leaves some room for a young person who keeps their own image private. That does not cover a copy made by someone else."
        "La loi laisse une place à la jeune personne qui garde sa propre image pour elle. Cela ne couvre pas une copie faite par quelqu’un d’autre."
    SHARING "law.canada.sharing" CODE_162 High
        "To pass on an intimate image of anyone without their consent is a crime too."
        "Transmettre l’image intime de quelqu’un sans son accord est aussi un crime."
    NAMES "law.canada.names" BANS Medium
        "The law protects a child’s name in such cases. Do not post about it."
        "La loi protège le nom d’un enfant dans ces dossiers. Ne publiez rien à ce sujet."
        "La loi protège le nom d’un enfant dans ces dossiers. Ne publie rien à ce sujet."
    UK_SCHOOLS "law.united_kingdom.schools" UKCIS High
        "UK advice to schools: never look at, copy, print, share or save such an image. Report it."
        "Conseil aux écoles du Royaume-Uni : ne jamais regarder, copier, imprimer, partager ni garder une telle image. La signaler."
    UK_POLICE "law.united_kingdom.police" COLLEGE High
        "UK police are told to act with care when a child took the image. If the child was forced, they look into it in full."
        "La police du Royaume-Uni agit avec mesure quand l’enfant a pris l’image. Si l’enfant a été forcé, elle mène une enquête complète."
    AU_CHAT "law.australia.chat" ACCCE High
        "Take screenshots of the chat, but not of sexual images of someone under 18. To save or share those is a crime in Australia."
        "Faites des captures de la conversation, mais pas des images sexuelles d’une personne de moins de 18 ans. Les enregistrer ou les partager est un crime en Australie."
        "Fais des captures de la conversation, mais pas des images sexuelles d’une personne de moins de 18 ans. Les enregistrer ou les partager est un crime en Australie."
    NZ_COPY "law.new_zealand.copy" NETSAFE High
        "To copy or share such an image is against the law in New Zealand. Take screenshots of the chat only."
        "Copier ou partager une telle image est contre la loi en Nouvelle-Zélande. Faites des captures de la conversation seulement."
        "Copier ou partager une telle image est contre la loi en Nouvelle-Zélande. Fais des captures de la conversation seulement."
    STRICT "law.elsewhere.strict" GENERAL General
        "In most places the law on such images is strict. We cannot tell you the rules where you are."
        "Presque partout, la loi sur ces images est stricte. Nous ne pouvons pas vous dire les règles là où vous êtes."
        "Presque partout, la loi sur ces images est stricte. Nous ne pouvons pas te dire les règles là où tu es."
    NOT_IN_TROUBLE "law.so.not_in_trouble" JOINT High
        "Was a young person tricked or pushed into sending an image? They are not in trouble. Police want to help them."
        "Une jeune personne a été piégée ou poussée à envoyer une image? Elle n’aura pas d’ennuis. La police veut l’aider."
        "Quelqu’un t’a fait envoyer une image par la ruse ou la pression? Tu n’auras pas d’ennuis. La police veut t’aider."
    LEFT_WHERE_IT_IS "law.so.left" ACCCE High
        "So Holdfast does not copy such an image. It notes where the image is, and the image stays there."
        "Holdfast ne copie donc pas une telle image. Il note où elle est, et elle y reste."
    POLICE_TAKE_IT "law.so.police" GATINEAU High
        "Police take it from there. Until they tell you, do not move it, send it or delete it."
        "La police la prend là où elle est. D’ici là, ne la déplacez pas, ne l’envoyez pas, ne la supprimez pas."
        "La police la prend là où elle est. D’ici là, ne la déplace pas, ne l’envoie pas, ne la supprime pas."
}
