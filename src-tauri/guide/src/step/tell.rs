//! Tell police or a tip-line, and get help.

use super::{Stage, Template};
use crate::fact::{Fact, facts};
use crate::text::{Text, text};

pub(super) static TELL_POLICE: Template = Template {
    stage: Stage::Tell,
    title: text(
        "Tell police or the tip-line",
        "Parlez à la police ou à la ligne de signalement",
    )
    .tu("Parle à la police ou à la ligne de signalement"),
    // What to say, and what differs by region, is put in by the plan.
    lines: &[&REPORT_FIRST, &FILE_NUMBER, &FIRST_PERSON, &OTHERS],
    for_adults: &[],
    minutes: Some(20),
};

/// The same where the tip-line has a name and no number.
pub(crate) const TELL_UK_TITLE: Text =
    text("Tell police or CEOP", "Parlez à la police ou au CEOP").tu("Parle à la police ou au CEOP");
pub(crate) const TELL_UK: &[&Fact] = &[&REPORT_FIRST_UK, &REFERENCE, &FIRST_PERSON, &OTHERS];

pub(super) static TELL_MONEY: Template = Template {
    stage: Stage::Tell,
    title: text(
        "Report the money that was sent",
        "Signalez aussi l’argent envoyé",
    )
    .tu("Signale aussi l’argent envoyé"),
    lines: &[&POLICE_FIRST, &MONEY_NOTES],
    for_adults: &[],
    minutes: Some(20),
};

pub(super) static LOOK_AFTER: Template = Template {
    stage: Stage::Tell,
    title: text("Look after each other", "Prenez soin de vous").tu("Prends soin de toi"),
    lines: &[&NO_REREADING, &TALK, &SCHOOL],
    for_adults: &[&STAY_CLOSE],
    minutes: None,
};

/// Above the same step where one is alone.
pub(crate) const LOOK_AFTER_YOURSELF: Text = text("Look after yourself", "Prends soin de toi");

pub(super) static LATER: Template = Template {
    stage: Stage::Tell,
    title: text(
        "Later: stay safer online",
        "Plus tard : mieux se protéger en ligne",
    ),
    lines: &[&PRIVACY, &WARY],
    for_adults: &[&KEEP_TALKING],
    minutes: None,
};

facts! {
    REPORT_FIRST "step.tell_police.first" JOINT High
        "Tell the tip-line or your local police. One is enough to start. You can add the rest later."
        "Parlez à la ligne de signalement ou à votre police. L’une des deux suffit pour commencer. Vous ajouterez le reste plus tard."
        "Parle à la ligne de signalement ou à ta police. L’une des deux suffit pour commencer. Tu ajouteras le reste plus tard."
    REPORT_FIRST_UK "step.tell_police.first_uk" NCA High
        "Tell CEOP on its site, or your local police. One is enough to start. You can add the rest later."
        "Parlez au CEOP sur son site, ou à votre police. L’un des deux suffit pour commencer. Vous ajouterez le reste plus tard."
        "Parle au CEOP sur son site, ou à ta police. L’un des deux suffit pour commencer. Tu ajouteras le reste plus tard."
    STARTS_CLOCK "step.tell_police.clock" CODE_487 High
        "Only police can make an app keep its records. That starts once you report, so do it soon."
        "Seule la police peut obliger une appli à garder ses données. Le signalement est le point de départ : faites-le vite."
        "Seule la police peut obliger une appli à garder ses données. Le signalement est le point de départ : fais-le vite."
    STARTS_CLOCK_ELSEWHERE "step.tell_police.clock_elsewhere" US_KEEPING Medium
        "Police can ask an app to keep its records. That starts once you report, so do it soon."
        "La police peut demander à une appli de garder ses données. Le signalement est le point de départ : faites-le vite."
        "La police peut demander à une appli de garder ses données. Le signalement est le point de départ : fais-le vite."
    SAY_THIS "step.tell_police.say" WHITE_HATTER Medium
        "Say: “A child is being blackmailed online. It is sextortion. We saved the messages and the usernames.”"
        "Dites : « On fait du chantage en ligne à un enfant. C’est de la sextorsion. Nous avons gardé les messages et les noms d’utilisateur. »"
    SAY_YOUNG "step.tell_police.say_young" WHITE_HATTER Medium
        "Say: “Someone is blackmailing me online. I am under 18. I saved the messages and the usernames.”"
        "Dites : « On me fait du chantage en ligne. J’ai moins de 18 ans. J’ai gardé les messages et les noms d’utilisateur. »"
        "Dis : « On me fait du chantage en ligne. J’ai moins de 18 ans. J’ai gardé les messages et les noms d’utilisateur. »"
    SAY_LEFT "step.tell_police.say_left" WHITE_HATTER Medium
        "Say: “A child is being blackmailed online. It is sextortion. We saved what is still there.”"
        "Dites : « On fait du chantage en ligne à un enfant. C’est de la sextorsion. Nous avons gardé ce qui reste. »"
    SAY_LEFT_YOUNG "step.tell_police.say_left_young" WHITE_HATTER Medium
        "Say: “Someone is blackmailing me online. I am under 18. I saved what is still there.”"
        "Dites : « On me fait du chantage en ligne. J’ai moins de 18 ans. J’ai gardé ce qui reste. »"
        "Dis : « On me fait du chantage en ligne. J’ai moins de 18 ans. J’ai gardé ce qui reste. »"
    FILE_NUMBER "step.tell_police.file_number" WHITE_HATTER Medium
        "Ask for a file number. Ask who will get what you saved. Read out the nine words of the bundle, if you have one."
        "Demandez un numéro de dossier. Demandez à qui remettre ce que vous avez gardé. Lisez les neuf mots de la remise, s’il y en a une."
        "Demande un numéro de dossier. Demande à qui remettre ce que tu as gardé. Lis les neuf mots de la remise, s’il y en a une."
    REFERENCE "step.tell_police.reference" WHITE_HATTER Medium
        "Ask for the number of your report. Ask who will get what you saved. Read out the nine words of the bundle, if you have one."
        "Demandez le numéro de votre signalement. Demandez à qui remettre ce que vous avez gardé. Lisez les neuf mots de la remise, s’il y en a une."
        "Demande le numéro de ton signalement. Demande à qui remettre ce que tu as gardé. Lis les neuf mots de la remise, s’il y en a une."
    FIRST_PERSON "step.tell_police.first_person" WHITE_HATTER Medium
        "The first person on the phone may not know this crime. If they say no, ask for someone in charge."
        "La première personne au bout du fil connaît peut-être mal ce crime. Si elle refuse, demandez à parler à un responsable."
        "La première personne au bout du fil connaît peut-être mal ce crime. Si elle refuse, demande à parler à un responsable."
    WHAT_FOLLOWS "step.tell_police.follows" CHILD_LAW High
        "A child welfare worker may call you. That is a normal part of it. It does not mean that you did wrong."
        "Il se peut qu’une personne de la protection de la jeunesse vous appelle. C’est normal. Cela ne veut pas dire que vous avez mal agi."
    OTHERS "step.tell_police.others" JOINT High
        "Your report helps to keep other young people safe too."
        "Votre signalement aide aussi à protéger d’autres jeunes."
        "Ton signalement aide aussi à protéger d’autres jeunes."
    PART_CANADA "step.tell_police.canada" CYBERTIP_HOW High
        "Anyone who knows something can tell Cybertip.ca, with or without a name."
        "Toute personne qui sait quelque chose peut le dire à Cyberaide.ca, en se nommant ou non."
    DUTY "step.tell_police.duty" CHILD_LAW High
        "An adult who thinks that a child needs protection must tell child protection. In Ontario and Quebec, that is the law."
        "Un adulte qui croit qu’un enfant a besoin de protection doit le dire à la protection de la jeunesse. En Ontario et au Québec, c’est la loi."
    POLICE_ALREADY "step.tell_police.already" ANTIFRAUD High
        "They know. Good. Add the file number here, and bring them what is new."
        "C’est déjà signalé. Bien. Ajoutez le numéro de dossier ici et apportez ce qui est nouveau."
        "C’est déjà signalé. Bien. Ajoute le numéro de dossier ici et apporte ce qui est nouveau."
    POLICE_FIRST "step.tell_money.police_first" ANTIFRAUD High
        "Police come first. These services look at the money side."
        "La police d’abord. Ces services s’occupent de l’argent."
    MONEY_NOTES "step.tell_money.notes" ANTIFRAUD High
        "Have your notes ready: sums, dates, names, receipts, file numbers. A web form may close after 20 minutes."
        "Ayez vos notes sous la main : montants, dates, noms, reçus, numéros de dossier. Un formulaire en ligne peut se fermer après 20 minutes."
        "Aie tes notes sous la main : montants, dates, noms, reçus, numéros de dossier. Un formulaire en ligne peut se fermer après 20 minutes."
    STAY_CLOSE "step.look_after.close" JOINT High
        "The young person may feel shame and fear for a while. Stay close. Say again that it is not their fault."
        "La jeune personne peut avoir honte et peur un certain temps. Restez là. Redites-lui que ce n’est pas sa faute."
    NO_REREADING "step.look_after.no_rereading" NO_SCREENS High
        "Do not read the messages again and again. Once they are saved, take a break."
        "Ne relisez pas sans cesse les messages. Une fois gardés, laissez-les et prenez une pause."
        "Ne relis pas sans cesse les messages. Une fois gardés, laisse-les et prends une pause."
    TALK "step.look_after.talk" KIDS_HELP High
        "Talk to someone: a helpline, a doctor, a counsellor. Young people and adults both need it."
        "Parlez à quelqu’un : une ligne d’aide, un médecin, une intervenante. Jeunes et adultes en ont besoin."
        "Parle à quelqu’un : une ligne d’aide, un médecin, une intervenante. Jeunes et adultes en ont besoin."
    SCHOOL "step.look_after.school" TEXTED Medium
        "If friends got a message, ask them to keep it and not to share it. School can help."
        "Si des amis ont reçu un message, demandez-leur de le garder sans le partager. L’école peut aider."
        "Si des amis ont reçu un message, demande-leur de le garder sans le partager. L’école peut aider."
    PRIVACY "step.later.privacy" JOINT High
        "Set accounts to private. Do not add people you do not know."
        "Rendez les comptes privés. N’ajoutez pas de gens que vous ne connaissez pas."
        "Rends les comptes privés. N’ajoute pas de gens que tu ne connais pas."
    WARY "step.later.wary" CALGARY High
        "Be careful with someone new who adds you and soon talks about sex. Be careful if they want to switch apps, or say that their camera or mic is broken."
        "Méfiez-vous d’un inconnu qui vous ajoute et parle vite de sexe. Méfiez-vous s’il veut changer d’appli ou dit que sa caméra ou son micro est brisé."
        "Méfie-toi d’un inconnu qui t’ajoute et parle vite de sexe. Méfie-toi s’il veut changer d’appli ou dit que sa caméra ou son micro est brisé."
    KEEP_TALKING "step.later.keep_talking" NCA High
        "Keep talking with young people about life online. Short and often works best."
        "Continuez de parler avec les jeunes de la vie en ligne. Peu à la fois, mais souvent."
}
