//! Be safe.

use super::{Stage, Template};
use crate::fact::facts;
use crate::text::text;

pub(super) static CHECK_DANGER: Template = Template {
    stage: Stage::BeSafe,
    title: text(
        "See that everyone is safe",
        "Assurez-vous que chacun est en sécurité",
    )
    .tu("Assure-toi que chacun est en sécurité"),
    lines: &[&PEOPLE_FIRST, &TONIGHT],
    for_adults: &[],
    minutes: Some(1),
};

pub(super) static FIND_ADULT: Template = Template {
    stage: Stage::BeSafe,
    title: text(
        "Ask one adult you trust to sit with you",
        "Demandez à un adulte de confiance de rester avec vous",
    )
    .tu("Demande à un adulte de confiance de rester avec toi"),
    lines: &[&ONE_ADULT, &CAN_BE_SHORT, &GO_ON_ALONE],
    for_adults: &[],
    minutes: Some(5),
};

pub(super) static HEAR_THIS: Template = Template {
    stage: Stage::BeSafe,
    title: text(
        "Read what helps to hear",
        "Lisez ce qui fait du bien à entendre",
    )
    .tu("Lis ce qui fait du bien à entendre"),
    lines: &[&NO_BLAME],
    for_adults: &[&BOTH_SIDES],
    minutes: Some(2),
};

pub(super) static BRING_GUARDIAN: Template = Template {
    stage: Stage::BeSafe,
    title: text(
        "Bring in a parent, a guardian or police",
        "Joignez un parent, la personne qui a la garde ou la police",
    ),
    lines: &[&GUARDIAN, &ASK_CHILD],
    for_adults: &[],
    minutes: Some(5),
};

facts! {
    PEOPLE_FIRST "step.check_danger.people_first" JOINT High
        "People come first. The chats can wait. If you are not sure, call for help now."
        "Les gens d’abord. Les messages peuvent attendre. Dans le doute, appelez tout de suite."
        "Les gens d’abord. Les messages peuvent attendre. Dans le doute, appelle tout de suite."
    TONIGHT "step.check_danger.tonight" GENERAL General
        "The first hours and days can be the hardest. No one should be alone with this tonight."
        "Les premières heures et les premiers jours peuvent être les plus durs. Personne ne devrait rester seul avec ça cette nuit."
    ONE_ADULT "step.find_adult.one" JOINT High
        "Pick one person you trust: a parent, an aunt, a coach, a teacher."
        "Choisissez une personne de confiance : un parent, une tante, un entraîneur, une enseignante."
        "Choisis une personne de confiance : un parent, une tante, un entraîneur, une enseignante."
    CAN_BE_SHORT "step.find_adult.short" TEXTED High
        "You can say: “Someone is blackmailing me online. I need help.” You can show them this page."
        "Vous pouvez dire : « On me fait du chantage en ligne. J’ai besoin d’aide. » Vous pouvez montrer cette page."
        "Tu peux dire : « On me fait du chantage en ligne. J’ai besoin d’aide. » Tu peux montrer cette page."
    GO_ON_ALONE "step.find_adult.go_on" KIDS_HELP High
        "No one yet? You can go on here. You can also call or text a helper and ask what to do."
        "Personne pour l’instant? Vous pouvez continuer ici. Vous pouvez aussi appeler ou texter un service d’aide."
        "Personne pour l’instant? Tu peux continuer ici. Tu peux aussi appeler ou texter un service d’aide."
    NO_BLAME "step.hear_this.no_blame" JOINT High
        "The person who threatens is to blame. No one else is."
        "C’est la personne qui menace qui a tort. Personne d’autre."
    BOTH_SIDES "step.hear_this.both" SPEECH High
        "Read it together, or each read your own side first."
        "Lisez ensemble, ou chacun sa partie d’abord."
    GUARDIAN "step.bring_guardian.who" CHILD_LAW Medium
        "Do not do this all alone. If home is not safe for the child, call police."
        "Ne faites pas tout cela sans aide. Si la maison n’est pas sûre pour l’enfant, appelez la police."
    ASK_CHILD "step.bring_guardian.ask" SPEECH High
        "Tell the young person whom you will call, and why. Let them be there if they wish."
        "Dites à la jeune personne qui vous allez appeler, et pourquoi. Laissez-la être là si elle le veut."
}
