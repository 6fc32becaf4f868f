//! Australia: whom to call and whom to tell.

use super::of_region;
use crate::link::LinkId;
use crate::text::{name, text};

of_region! {
    EMERGENCY "australia.000" text("Emergency", "Urgence"), Danger Some("000"), None, None,
        ACCCE High
        "Call if someone is hurt, thinks of suicide, or may be harmed now."
        "Appelez si quelqu’un est blessé, pense au suicide ou est en danger maintenant."
        "Appelle si quelqu’un est blessé, pense au suicide ou est en danger maintenant."
    LIFELINE "australia.lifeline" name("Lifeline"), Crisis Some("13 11 14"), None, None,
        ACCCE High
        "For thoughts of suicide, or if you fear for someone."
        "Pour des idées de suicide, ou si vous avez peur pour quelqu’un."
        "Pour des idées de suicide, ou si tu as peur pour quelqu’un."
    KIDS_HELPLINE "australia.kids_helpline" name("Kids Helpline"), Talk Some("1800 55 1800"), None, None,
        ACCCE High
        "For young people who want to talk."
        "Pour les jeunes qui veulent parler."
    ACCCE "australia.accce" text("Australian Centre to Counter Child Exploitation", "Centre australien contre l’exploitation des enfants (ACCCE)"), Report None, None, Some(LinkId::Accce),
        ACCCE High
        "Report here if the child is under 18. It is run by the Australian Federal Police."
        "Signalez ici si l’enfant a moins de 18 ans. C’est la police fédérale australienne."
        "Signale ici si l’enfant a moins de 18 ans. C’est la police fédérale australienne."
    CRIME_STOPPERS "australia.crime_stoppers" name("Crime Stoppers"), Report Some("1800 333 000"), None, None,
        ACCCE High
        "If you know something and want to stay unnamed, you can tell them."
        "Si vous savez quelque chose et voulez taire votre nom, vous pouvez leur parler."
        "Si tu sais quelque chose et veux taire ton nom, tu peux leur parler."
    ESAFETY "australia.esafety" text("eSafety Commissioner", "Commissaire eSafety"), Removal None, None, Some(LinkId::Esafety),
        ESAFETY High
        "They can help to get an image taken down. They also help people of 18 or more."
        "On peut vous aider à faire retirer une image. On aide aussi les 18 ans et plus."
        "On peut t’aider à faire retirer une image. On aide aussi les 18 ans et plus."
    TAKE_IT_DOWN "australia.take_it_down" name("Take It Down"), Removal None, None, Some(LinkId::TakeItDown),
        TAKE_IT_DOWN High
        "Works in any country for images taken under 18. The image stays on your device."
        "Marche dans tous les pays, pour les images prises avant 18 ans. L’image reste sur votre appareil."
        "Marche dans tous les pays, pour les images prises avant 18 ans. L’image reste sur ton appareil."
    THINKUKNOW "australia.thinkuknow" name("ThinkUKnow"), Advice None, None, Some(LinkId::ThinkUKnow),
        THINKUKNOW High
        "It has clear advice for parents and teens."
        "On y trouve des conseils clairs pour les parents et les ados."
}
