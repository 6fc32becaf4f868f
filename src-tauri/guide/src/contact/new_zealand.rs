//! New Zealand: whom to call and whom to tell.

use super::of_region;
use crate::link::LinkId;
use crate::text::{name, text};

of_region! {
    EMERGENCY "new_zealand.111" text("Emergency", "Urgence"), Danger Some("111"), None, None,
        NETSAFE High
        "Call if someone is hurt, thinks of suicide, or may be harmed now."
        "Appelez si quelqu’un est blessé, pense au suicide ou est en danger maintenant."
        "Appelle si quelqu’un est blessé, pense au suicide ou est en danger maintenant."
    NETSAFE "new_zealand.netsafe" name("Netsafe"), Report Some("0508 NETSAFE"), None, Some(LinkId::Netsafe),
        NETSAFE High
        "They help with online threats. They are there on weekdays from 8 to 8, and on weekends from 9 to 5. Do not send them any nude image."
        "On y aide contre les menaces en ligne. On répond en semaine de 8 h à 20 h et la fin de semaine de 9 h à 17 h. N’envoyez aucune image de nudité."
        "On y aide contre les menaces en ligne. On répond en semaine de 8 h à 20 h et la fin de semaine de 9 h à 17 h. N’envoie aucune image de nudité."
    POLICE "new_zealand.police" text("New Zealand Police", "Police de Nouvelle-Zélande"), Report Some("105"), None, None,
        GENERAL General
        "Call when no one is in danger right now."
        "Appelez quand personne n’est en danger en ce moment."
        "Appelle quand personne n’est en danger en ce moment."
    TAKE_IT_DOWN "new_zealand.take_it_down" name("Take It Down"), Removal None, None, Some(LinkId::TakeItDown),
        TAKE_IT_DOWN High
        "Works in any country for images taken under 18. The image stays on your device."
        "Marche dans tous les pays, pour les images prises avant 18 ans. L’image reste sur votre appareil."
        "Marche dans tous les pays, pour les images prises avant 18 ans. L’image reste sur ton appareil."
}
