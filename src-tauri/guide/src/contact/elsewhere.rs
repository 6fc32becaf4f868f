//! Any other country: no number of ours, and where to find the right one.

use super::of_region;
use crate::link::LinkId;
use crate::text::{name, text};

of_region! {
    EMERGENCY "elsewhere.emergency" text("Your local emergency number", "Votre numéro d’urgence local").tu("Ton numéro d’urgence local"), Danger None, None, None,
        GENERAL General
        "Call the number for police or an ambulance where you are."
        "Appelez le numéro de la police ou de l’ambulance là où vous êtes."
        "Appelle le numéro de la police ou de l’ambulance là où tu es."
    POLICE "elsewhere.police" text("Your local police", "Votre police locale").tu("Ta police locale"), Report None, None, None,
        JOINT High
        "Tell them that a child is being blackmailed online."
        "Dites qu’on fait du chantage en ligne à un enfant."
        "Dis qu’on fait du chantage en ligne à un enfant."
    INHOPE "elsewhere.inhope" name("INHOPE"), Report None, None, None,
        INHOPE Medium
        "This group lists tip-lines in many countries. Police can tell you which one is yours."
        "Ce réseau tient la liste des lignes de signalement de plusieurs pays. La police peut vous dire laquelle est la vôtre."
        "Ce réseau tient la liste des lignes de signalement de plusieurs pays. La police peut te dire laquelle est la tienne."
    TAKE_IT_DOWN "elsewhere.take_it_down" name("Take It Down"), Removal None, None, Some(LinkId::TakeItDown),
        TAKE_IT_DOWN High
        "Works in any country for images taken under 18. The image stays on your device."
        "Marche dans tous les pays, pour les images prises avant 18 ans. L’image reste sur votre appareil."
        "Marche dans tous les pays, pour les images prises avant 18 ans. L’image reste sur ton appareil."
}
