//! Canada: whom to call and whom to tell.

use super::of_region;
use crate::link::LinkId;
use crate::text::{name, text};

of_region! {
    EMERGENCY "canada.911" text("Emergency", "Urgence"), Danger Some("911"), None, None,
        JOINT High
        "Call if someone is hurt, has a plan to die, or may act on it. Help comes to you."
        "Appelez si quelqu’un est blessé, a un plan pour mourir ou risque de passer à l’acte. L’aide vient à vous."
    CRISIS "canada.988" text("9-8-8: Suicide Crisis Helpline", "9-8-8 : Ligne d’aide en cas de crise de suicide"), Crisis Some("9-8-8"), Some("988"), None,
        CRISIS_CA High
        "For thoughts of suicide, or if you fear for someone. Call or text, day and night, in English or French."
        "Pour des idées de suicide, ou si vous avez peur pour quelqu’un. Appel ou texto, jour et nuit, en français ou en anglais."
    KIDS_HELP "canada.kids_help_phone" text("Kids Help Phone", "Jeunesse, J’écoute"), Talk Some("1-800-668-6868"), Some("686868"), Some(LinkId::KidsHelpPhone),
        KIDS_HELP High
        "For young people who want to talk. Call or text, day and night, in English or French."
        "Pour les jeunes qui veulent parler. Appel ou texto, jour et nuit, en français ou en anglais."
    CYBERTIP "canada.cybertip" text("Cybertip.ca", "Cyberaide.ca"), Report Some("1-866-658-9022"), None, Some(LinkId::Cybertip),
        CYBERTIP_HOW High
        "Canada’s tip-line for children harmed online. They read each report and pass it to police, child welfare or a partner. You can leave out your name, but then they cannot call you back."
        "La ligne de signalement du Canada pour les enfants exploités en ligne. On lit chaque signalement et on le transmet à la police, à la protection de la jeunesse ou à un partenaire. Vous pouvez taire votre nom, mais on ne pourra pas vous rappeler."
    POLICE "canada.police" text("Your local police", "Votre police locale"), Report None, None, None,
        JOINT High
        "Call the number for your town that is not 911, or go in. Ask for the people who work on child exploitation."
        "Appelez le numéro de votre ville qui n’est pas le 911, ou allez-y. Demandez l’équipe qui traite l’exploitation des enfants."
    NEED_HELP_NOW "canada.need_help_now" text("NeedHelpNow.ca", "AidezMoiSVP.ca"), Removal None, None, Some(LinkId::NeedHelpNow),
        C3P High
        "For youth: how to get an image taken down, and how to get through this."
        "Pour les jeunes : comment faire retirer une image, et comment passer au travers."
    ARACHNID "canada.project_arachnid" text("Project Arachnid", "Projet Arachnid"), Removal None, None, Some(LinkId::ProjectArachnid),
        ARACHNID High
        "It finds copies of an image online and asks sites to remove them. Talk to Cybertip.ca, a helper or police first."
        "Il trouve les copies d’une image en ligne et demande aux sites de les retirer. Parlez d’abord à Cyberaide.ca, à un service d’aide ou à la police."
    ANTI_FRAUD "canada.anti_fraud" text("Canadian Anti-Fraud Centre", "Centre antifraude du Canada"), Money Some("1-888-495-8501"), None, Some(LinkId::AntiFraud),
        ANTIFRAUD High
        "Tell them about the money once police know the rest. Keep notes of each call and file number."
        "Parlez-leur de l’argent, une fois que la police sait le reste. Notez chaque appel et chaque numéro de dossier."
    C3P "canada.c3p" text("Canadian Centre for Child Protection", "Centre canadien de protection de l’enfance"), Advice None, None, Some(LinkId::ProtectChildren),
        C3P_OFFICE High
        "The group that runs Cybertip.ca. It has pages for parents about sextortion."
        "L’organisme derrière Cyberaide.ca. Il a des pages sur la sextorsion pour les parents."
    TEXTED "canada.texted" name("texted.ca"), Advice None, None, Some(LinkId::Texted),
        TEXTED High
        "A site for teens, with a team that can help."
        "Un site pour les ados, avec une équipe qui peut aider."
    RCMP "canada.rcmp" text("RCMP, National Child Exploitation Crime Centre", "GRC, centre national contre l’exploitation d’enfants"), Advice None, None, None,
        RCMP_UNIT Medium
        "It works on these cases across Canada. You reach it through your police or Cybertip.ca."
        "Il traite ces dossiers partout au Canada. On le joint par la police ou par Cyberaide.ca."
    ALERT "canada.alert" text("ALERT (Alberta)", "ALERT (Alberta)"), Advice None, None, Some(LinkId::Alert),
        ALERT High
        "In Alberta, a special unit works on these cases. You reach it through your police or Cybertip.ca. Its site tells you more."
        "En Alberta, une unité spéciale traite ces dossiers. On la joint par la police ou par Cyberaide.ca. Son site en dit plus."
    CRIME_STOPPERS "canada.crime_stoppers" text("Crime Stoppers", "Échec au crime"), Report Some("1-800-222-8477"), None, None,
        ALERT High
        "If you know something and want to stay unnamed, you can tell them."
        "Si vous savez quelque chose et voulez taire votre nom, vous pouvez leur parler."
}
