//! What helps to hear, and what an adult can say. No questions to the child: police have people for that (domain E6).

use serde::Serialize;

use crate::fact::{Fact, facts};
use crate::text::{Text, text};

/// Both sides of the second screen.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Words {
    /// Title of the young person's side.
    pub child_title: Text,
    /// What a young person needs to hear; in French it says *tu*.
    pub child: &'static [&'static Fact],
    /// Title of the adult's side.
    pub adult_title: Text,
    /// What an adult says and leaves out.
    pub adult: &'static [&'static Fact],
    /// Why paying and obeying do not help.
    pub why: &'static [&'static Fact],
}

/// The words to begin with.
pub fn words() -> &'static Words {
    &WORDS
}

static WORDS: Words = Words {
    child_title: text("If this happened to you", "Si ça t’est arrivé"),
    child: &[&FAULT, &TROUBLE, &ALONE, &HACKED, &AFTER, &TELLING],
    adult_title: text("If you are the adult", "Si vous êtes l’adulte"),
    adult: &[&SAY, &LISTEN, &NO_WHY, &WRITE, &SECRECY, &PHONE, &NOT_YOURS],
    why: &[&DEADLINE, &RARELY_STOPS, &MORE_DEMANDS, &CONTROL],
};

facts! {
    FAULT "words.child.fault" JOINT High
        "It is not your fault. A person set out to trick you. The blame is theirs."
        "Ce n’est pas ta faute. Quelqu’un a tout fait pour te piéger. Toute la faute est de son côté."
    TROUBLE "words.child.trouble" JOINT High
        "You are not in trouble. Police want to help you."
        "Tu n’auras pas d’ennuis. La police veut t’aider."
    ALONE "words.child.alone" NCA High
        "You are not alone. This has happened to many kids. Many of them felt fear and shame too."
        "Tu n’es pas la seule personne à vivre ça. C’est arrivé à beaucoup de jeunes. Beaucoup ont eu peur et honte aussi."
    HACKED "words.child.hacked" NCA High
        "They may say that they hacked you or can see all you do. That may be a lie."
        "On te dit peut-être qu’on a piraté ton téléphone ou qu’on voit tout. C’est peut-être faux."
    AFTER "words.child.after" JOINT High
        "There is life after this. It will not always feel like tonight."
        "Il y a une vie après ça. Tu ne te sentiras pas toujours comme ce soir."
    TELLING "words.child.telling" C3P High
        "Telling an adult you trust is brave. It helps."
        "En parler à un adulte de confiance, c’est courageux. Ça aide."
    SAY "words.adult.say" NCMEC_STORY High
        "Say: “I am glad you told me. I am here for you. We will do this together.” A hug helps too."
        "Dites : « Merci de m’en parler. Je suis là pour toi. On va traverser ça ensemble. » Un câlin aide aussi."
    LISTEN "words.adult.listen" SPEECH High
        "Stay calm. Let them tell it in their own words."
        "Restez calme. Laissez la jeune personne raconter dans ses mots."
    NO_WHY "words.adult.no_why" SPEECH High
        "Leave out “why”. Do not ask a list of questions. Police have people trained to ask."
        "Laissez tomber les « pourquoi ». Pas de liste de questions. La police a des gens formés pour ça."
    WRITE "words.adult.write" SPEECH High
        "Soon after, write down what they said, word for word."
        "Peu après, écrivez ce qui a été dit, mot pour mot."
    SECRECY "words.adult.secrecy" SPEECH High
        "Do not promise to keep it a secret. Promise to stay at their side."
        "Ne promettez pas le secret. Promettez de rester là."
    PHONE "words.adult.phone" NCMEC_STORY High
        "Do not take the phone away as a punishment. Keep it safe and charged, just as it is."
        "N’enlevez pas le téléphone pour punir. Gardez-le chargé, en lieu sûr, tel quel."
    NOT_YOURS "words.adult.not_yours" JOINT High
        "It is not your fault either."
        "Ce n’est pas votre faute non plus."
    DEADLINE "words.why.deadline" JOINT High
        "Did they give a deadline? You do not have to meet it. You do not have to answer."
        "On vous a donné un délai? Vous n’avez pas à le respecter, ni à répondre."
        "On t’a donné un délai? Tu n’as pas à le respecter, ni à répondre."
    RARELY_STOPS "words.why.rarely_stops" JOINT High
        "Doing what they ask rarely makes it stop. Police can."
        "Obéir met rarement fin aux menaces. La police, elle, peut y arriver."
    MORE_DEMANDS "words.why.more_demands" C3P High
        "Canada’s child protection centre read 6,500 stories told by people this happened to. Giving in mostly led to more demands."
        "Le Centre canadien de protection de l’enfance a lu 6 500 récits de personnes à qui c’est arrivé. Céder a surtout mené à d’autres demandes."
    CONTROL "words.why.control" NCA High
        "This is not hopeless. There are tools that give you back control."
        "Tout n’est pas perdu. Des outils aident à reprendre la situation en main."
}
