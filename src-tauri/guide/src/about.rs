//! What this crime is, in a few calm sentences: for those who want to know, never in their way.
//!
//! Figures are old and carry their year. They are here because it helps to hear how many others there are.

use serde::Serialize;

use crate::fact::{Fact, facts};
use crate::text::{Text, text};

/// What this is.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct About {
    /// Title.
    pub title: Text,
    /// How it goes.
    pub how_it_goes: &'static [&'static Fact],
    /// How many others there are.
    pub how_many: &'static [&'static Fact],
    /// Who does it, and who works against it.
    pub who: &'static [&'static Fact],
    /// Where the advice comes from.
    pub advice: &'static [&'static Fact],
}

/// What this is.
pub fn about() -> &'static About {
    &ABOUT
}

static ABOUT: About = About {
    title: text("What is this?", "De quoi s’agit-il?"),
    how_it_goes: &[
        &SEXTORTION,
        &PATTERN,
        &HACKED_FRIEND,
        &FAKES,
        &DEMANDS,
        &FAST,
        &ANYWHERE,
    ],
    how_many: &[&MONTHLY, &WORLD, &UK_BOYS, &ALBERTA, &UNTOLD],
    who: &[&GROUPS, &RISK, &CAUGHT],
    advice: &[&WARNING, &UK_ALERT, &BODIES],
};

facts! {
    SEXTORTION "about.sextortion" NCA High
        "Sextortion is online blackmail. Someone says that they will share a sexual image. They want money, a card or more images."
        "La sextorsion est du chantage en ligne. On menace de diffuser une image sexuelle. On veut de l’argent, une carte ou d’autres images."
    PATTERN "about.pattern" JOINT High
        "Often they pose as a girl of the same age. They may send an image first."
        "Souvent, on se fait passer pour une fille du même âge. On envoie parfois une image en premier."
    HACKED_FRIEND "about.hacked_friend" NCA High
        "At times they use the hacked account of a friend, and the chat just feels off."
        "Parfois, on se sert du compte piraté d’un ami, et quelque chose sonne faux."
    FAKES "about.fakes" NCA High
        "The image may be real, changed, or made by a computer."
        "L’image peut être vraie, modifiée ou faite par ordinateur."
    DEMANDS "about.demands" NCA High
        "They want money, gift cards or more images. They may claim that they hacked the phone, true or not."
        "On veut de l’argent, des cartes-cadeaux ou d’autres images. On dit parfois avoir piraté le téléphone, vrai ou non."
    FAST "about.fast" NCA High
        "It can go from hello to threat in less than an hour."
        "Du bonjour à la menace, il faut parfois moins d’une heure."
    ANYWHERE "about.anywhere" JOINT High
        "It happens on phones, computers and game consoles, at home and in class."
        "Cela arrive sur les téléphones, les ordinateurs et les consoles, à la maison comme en classe."
    MONTHLY "about.monthly" JOINT High
        "In early 2023, Cybertip.ca got about 200 such reports a month. Of these, 87 in 100 were about boys."
        "Au début de 2023, Cyberaide.ca recevait environ 200 signalements par mois. Sur 100, 87 touchaient des garçons."
    WORLD "about.world" NCA High
        "A US centre heard of 10,731 cases in 2022 and 26,718 in 2023. The real number is higher."
        "Un centre américain a reçu 10 731 cas en 2022 et 26 718 en 2023. Le vrai nombre est plus élevé."
    UK_BOYS "about.uk_boys" NCA High
        "In the UK in 2023, 91 in 100 of those who were helped were boys or men. Many were 14 to 18."
        "Au Royaume-Uni en 2023, 91 personnes aidées sur 100 étaient des garçons ou des hommes. Beaucoup avaient de 14 à 18 ans."
    ALBERTA "about.alberta" CALGARY High
        "In the south of Alberta, more than 100 young people went through it from March to December 2022. Most cases were on Snapchat and Instagram."
        "Dans le sud de l’Alberta, plus de 100 jeunes l’ont vécu de mars à décembre 2022. Surtout sur Snapchat et Instagram."
    UNTOLD "about.untold" CALGARY High
        "Many do not tell anyone, out of shame and fear. You are here. That is a big step."
        "Beaucoup n’en parlent à personne, par honte et par peur. Vous êtes ici. C’est un grand pas."
        "Beaucoup n’en parlent à personne, par honte et par peur. Tu es ici. C’est un grand pas."
    GROUPS "about.groups" NCA High
        "Many of those who do this are in groups in other countries. They are after money."
        "Souvent, ce sont des groupes dans d’autres pays. Ils veulent de l’argent."
    RISK "about.risk" JOINT High
        "Such threats can bring thoughts of suicide, and people have died. That is why safety comes first here. It is not hopeless. For you or for someone near you, the line at the top of each screen leads to help."
        "De telles menaces peuvent amener des idées de suicide, et des gens en sont morts. C’est pourquoi la sécurité passe d’abord ici. Tout n’est pas perdu. Pour vous ou pour quelqu’un près de vous, la ligne en haut de chaque écran mène à de l’aide."
        "De telles menaces peuvent amener des idées de suicide, et des gens en sont morts. C’est pourquoi la sécurité passe d’abord ici. Tout n’est pas perdu. Pour toi ou pour quelqu’un près de toi, la ligne en haut de chaque écran mène à de l’aide."
    CAUGHT "about.caught" CALGARY High
        "A young person in Calgary lost $1,000. In September 2022, someone in Australia was arrested for it."
        "Une jeune personne de Calgary a perdu 1 000 $. En septembre 2022, quelqu’un a été arrêté en Australie pour cela."
    WARNING "about.warning" JOINT High
        "This advice starts from a joint warning for Safer Internet Day in February 2023."
        "Ces conseils partent d’une mise en garde commune, lors de la Journée pour un Internet plus sûr de février 2023."
    UK_ALERT "about.uk_alert" NCA High
        "It also builds on an alert of the UK National Crime Agency, of 29 April 2024."
        "Ils s’appuient aussi sur une alerte de la National Crime Agency du Royaume-Uni, du 29 avril 2024."
    BODIES "about.bodies" JOINT High
        "Behind the warning stood ALERT, the Toronto Police Service, the RCMP, the FBI and Homeland Security. NCMEC, the Australian Federal Police, New Zealand Police and the Virtual Global Taskforce were there too."
        "La mise en garde venait d’ALERT, de la police de Toronto, de la GRC, du FBI et de la Sécurité intérieure des États-Unis. Le NCMEC, la police fédérale australienne, la police néo-zélandaise et le Virtual Global Taskforce y étaient aussi."
}
