//! Safety first: is anyone in danger, whom to call, what to say, and who stays with whom.
//!
//! What a parent does at home until help comes is common knowledge here; a clinician must read it (domain F2).

use serde::Serialize;

use crate::contact::{Contact, Region, helplines, lines_in_quebec};
use crate::fact::{Fact, facts};
use crate::text::{Text, text};

/// The first screen and the one behind it, for one region.
#[derive(Debug, Clone, Serialize)]
pub struct Safety {
    /// The one question.
    pub question: Text,
    /// What the question means, and what to do when in doubt.
    pub meaning: &'static [&'static Fact],
    /// What stands above the numbers.
    pub call_title: Text,
    /// Whom to call, the most urgent first.
    pub helplines: Vec<&'static Contact>,
    /// The lines of Quebec, after those of Canada; none elsewhere.
    pub in_quebec: Vec<&'static Contact>,
    /// What to say on the phone.
    pub say: &'static Fact,
    /// What an adult does until help is there.
    pub stay: &'static [&'static Fact],
    /// The same for a young person who is alone.
    pub alone: &'static [&'static Fact],
    /// What tells that somebody is not well.
    pub signs: &'static Fact,
}

/// What is said first in a region, and always within reach.
pub fn safety(region: Region) -> Safety {
    Safety {
        question: text(
            "First: is anyone in danger right now?",
            "D’abord : quelqu’un est‑il en danger en ce moment?",
        ),
        meaning: MEANING,
        call_title: text(
            "Call now. Stay with someone.",
            "Appelez maintenant. Restez avec quelqu’un.",
        )
        .tu("Appelle maintenant. Reste avec quelqu’un."),
        helplines: helplines(region).collect(),
        in_quebec: match region {
            Region::Canada => lines_in_quebec().collect(),
            _ => Vec::new(),
        },
        say: &SAY,
        stay: STAYING,
        alone: if region == Region::Elsewhere {
            ALONE_ELSEWHERE
        } else {
            ALONE
        },
        signs: &SIGNS,
    }
}

static MEANING: &[&Fact] = &[&MEANS, &UNSURE];
static STAYING: &[&Fact] = &[&STAY, &OUT_OF_REACH, &OUT_LOUD, &CAN_WAIT];
static ALONE: &[&Fact] = &[&GO_TO_SOMEONE, &CALL_YOURSELF, &ENOUGH];
static ALONE_ELSEWHERE: &[&Fact] = &[&GO_TO_SOMEONE, &CALL_LOCAL, &ENOUGH];

facts! {
    MEANS "safety.means" JOINT High
        "That means hurt, or about to be. It also means thinking about suicide."
        "Quelqu’un est blessé, ou risque de l’être. Ou quelqu’un pense au suicide."
    UNSURE "safety.unsure" CRISIS_CA High
        "If you are not sure, call. The rest can wait."
        "Dans le doute, appelez. Le reste peut attendre."
        "Dans le doute, appelle. Le reste peut attendre."
    SAY "safety.say" GENERAL General
        "You can say: “Someone is blackmailing a young person online. I am afraid that they are in danger. We are at this address: …”"
        "Vous pouvez dire : « Quelqu’un fait du chantage à une jeune personne en ligne. J’ai peur qu’elle soit en danger. Nous sommes à cette adresse : … »"
    STAY "safety.stay" GENERAL General
        "Stay with them tonight. No young person should be alone with this."
        "Restez ensemble cette nuit. Aucun jeune ne devrait rester seul avec ça."
    OUT_OF_REACH "safety.out_of_reach" GENERAL General
        "Put pills and sharp things out of reach. Do it quietly. You can say why."
        "Mettez les médicaments et les objets coupants hors de portée. Faites-le avec calme. Vous pouvez dire pourquoi."
    OUT_LOUD "safety.out_loud" JOINT High
        "Say it out loud: “You are not in trouble. We will get through this together.”"
        "Dites-le à voix haute : « Tu n’auras pas d’ennuis. On va passer au travers ensemble. »"
    CAN_WAIT "safety.can_wait" GENERAL General
        "Leave the phone and the chats as they are. They can wait. The young person cannot."
        "Laissez le téléphone et les messages comme ils sont. Ils peuvent attendre. La jeune personne, non."
    GO_TO_SOMEONE "safety.alone.go" JOINT High
        "Go to an adult you trust, or call one now. You can just say: “I need you here.”"
        "Va voir un adulte de confiance, ou appelle-le maintenant. Tu peux juste dire : « J’ai besoin de toi. »"
    CALL_YOURSELF "safety.alone.call" KIDS_HELP High
        "No one is near? Call a number on this page. Where it says so, you can text."
        "Il n’y a personne? Appelle un numéro de cette page. Si c’est indiqué, tu peux texter."
    CALL_LOCAL "safety.alone.call_local" GENERAL General
        "No one is near? Call the number for police or an ambulance where you are."
        "Il n’y a personne? Appelle le numéro de la police ou de l’ambulance là où tu es."
    ENOUGH "safety.alone.enough" TEXTED High
        "You do not have to tell it all. “I am not okay” is enough."
        "Tu n’as pas à tout raconter. « Ça ne va pas » suffit."
    SIGNS "safety.signs" PARENTS_CA Medium
        "Watch for this: they pull away, seem scared, get angry fast, or their grades drop."
        "Surveillez ces signes : la jeune personne s’isole, a peur, se fâche vite, ou ses notes baissent."
}
