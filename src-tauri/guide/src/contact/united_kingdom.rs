//! United Kingdom: whom to call and whom to tell.

use super::of_region;
use crate::link::LinkId;
use crate::text::{name, text};

of_region! {
    EMERGENCY "united_kingdom.999" text("Emergency", "Urgence"), Danger Some("999"), None, None,
        NCA High
        "Call if someone is hurt, thinks of suicide, or may be harmed now."
        "Appelez si quelqu’un est blessé, pense au suicide ou est en danger maintenant."
        "Appelle si quelqu’un est blessé, pense au suicide ou est en danger maintenant."
    CHILDLINE "united_kingdom.childline" name("Childline"), Talk Some("0800 1111"), None, Some(LinkId::Childline),
        GENERAL General
        "For young people who want to talk to someone kind. The number is on their site too."
        "Pour les jeunes qui veulent parler à une personne à l’écoute. Le numéro est aussi sur leur site."
    POLICE "united_kingdom.101" text("Police", "Police"), Report Some("101"), None, None,
        NCA High
        "Call when no one is in danger right now."
        "Appelez quand personne n’est en danger en ce moment."
        "Appelle quand personne n’est en danger en ce moment."
    CEOP "united_kingdom.ceop" name("CEOP Safety Centre"), Report None, None, Some(LinkId::Ceop),
        CEOP High
        "Report online blackmail of a child. There is a form for the child and one for you. A child protection adviser reads it."
        "Pour signaler le chantage en ligne fait à un enfant. Il y a un formulaire pour l’enfant et un pour vous. Une personne formée le lit."
        "Pour signaler le chantage en ligne fait à un enfant. Il y a un formulaire pour toi et un pour un parent. Une personne formée le lit."
    REPORT_REMOVE "united_kingdom.report_remove" name("Report Remove"), Removal None, None, Some(LinkId::Childline),
        REPORT_REMOVE High
        "The young person can use it to get a nude image taken down. They need a Childline account. From age 13 they must show their age. Childline and the IWF run it."
        "La jeune personne peut s’en servir pour faire retirer une image de nudité. Il lui faut un compte Childline. Dès 13 ans, elle doit prouver son âge. Childline et l’IWF s’en occupent."
    TAKE_IT_DOWN "united_kingdom.take_it_down" name("Take It Down"), Removal None, None, Some(LinkId::TakeItDown),
        TAKE_IT_DOWN High
        "Works in any country for images taken under 18. The image stays on your device."
        "Marche dans tous les pays, pour les images prises avant 18 ans. L’image reste sur votre appareil."
        "Marche dans tous les pays, pour les images prises avant 18 ans. L’image reste sur ton appareil."
    IWF "united_kingdom.iwf" name("Internet Watch Foundation"), Advice None, None, Some(LinkId::Iwf),
        REPORT_REMOVE High
        "They help take images of children off the web."
        "Elle aide à faire retirer du Web les images d’enfants."
    CEOP_EDUCATION "united_kingdom.ceop_education" name("CEOP Education"), Advice None, None, Some(LinkId::Ceop),
        NCA High
        "It has a page for parents about online blackmail. You can find it from the CEOP site."
        "Il y a une page pour les parents sur le chantage en ligne. On la trouve à partir du site du CEOP."
}
