//! United States: whom to call and whom to tell.

use super::of_region;
use crate::link::LinkId;
use crate::text::{name, text};

of_region! {
    EMERGENCY "united_states.911" text("Emergency", "Urgence"), Danger Some("911"), None, None,
        GENERAL General
        "Call if someone is hurt, has a plan to die, or may act on it. Help comes to where you are."
        "Appelez si quelqu’un est blessé, a un plan pour s’enlever la vie ou risque de passer à l’acte. L’aide se rend chez vous."
        "Appelle si quelqu’un est blessé, a un plan pour s’enlever la vie ou risque de passer à l’acte. L’aide se rend chez toi."
    CRISIS "united_states.988" text("988 Lifeline", "988, ligne d’aide"), Crisis Some("988"), Some("988"), None,
        US_CRISIS Medium
        "For thoughts of suicide, or if you fear for someone. Call or text."
        "Pour des idées de suicide, ou si vous avez peur pour quelqu’un. Appel ou texto."
        "Pour des idées de suicide, ou si tu as peur pour quelqu’un. Appel ou texto."
    CYBERTIPLINE "united_states.cybertipline" text("NCMEC CyberTipline", "CyberTipline du NCMEC"), Report Some("1-800-843-5678"), None, Some(LinkId::CyberTipline),
        NCMEC High
        "Tell them where it took place and where you live. You can leave out your name."
        "Dites où c’est arrivé et où vous habitez. Vous pouvez taire votre nom."
        "Dis où c’est arrivé et où tu habites. Tu peux taire ton nom."
    FBI "united_states.fbi" name("FBI"), Report Some("1-800-CALL-FBI"), None, Some(LinkId::FbiTips),
        FBI High
        "You can call or write to them about a threat to a child."
        "Vous pouvez les appeler ou leur écrire au sujet d’une menace contre un enfant."
        "Tu peux les appeler ou leur écrire au sujet d’une menace contre un enfant."
    POLICE "united_states.police" text("Your local police", "Votre police locale").tu("Ta police locale"), Report None, None, None,
        JOINT High
        "Call the number for your town that is not 911. Ask for the people who work on child exploitation."
        "Appelez le numéro de votre ville qui n’est pas le 911. Demandez l’équipe qui s’occupe de l’exploitation d’enfants."
        "Appelle le numéro de ta ville qui n’est pas le 911. Demande l’équipe qui s’occupe de l’exploitation d’enfants."
    TAKE_IT_DOWN "united_states.take_it_down" name("Take It Down"), Removal None, None, Some(LinkId::TakeItDown),
        TAKE_IT_DOWN High
        "For images taken under 18. The image stays on your device."
        "Pour les images prises avant 18 ans. L’image reste sur votre appareil."
        "Pour les images prises avant 18 ans. L’image reste sur ton appareil."
    IC3 "united_states.ic3" text("FBI Internet Crime Complaint Center", "FBI, plaintes pour crimes sur Internet (IC3)"), Money None, None, Some(LinkId::Ic3),
        FBI High
        "For the money: the account, the date, the sum, and who got it."
        "Pour l’argent : le compte, la date, le montant, et qui l’a reçu."
    KNOW2PROTECT "united_states.know2protect" name("Know2Protect"), Advice None, None, Some(LinkId::Know2Protect),
        KNOW2PROTECT Medium
        "Homeland Security tells you how to report here."
        "La Sécurité intérieure des États-Unis y explique comment signaler."
}
