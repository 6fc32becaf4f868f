//! Canada: whom to call and whom to tell.

use super::of_region;
use crate::link::LinkId;
use crate::text::{name, text};

of_region! {
    EMERGENCY "canada.911" text("Emergency", "Urgence"), Danger Some("911"), None, None,
        JOINT High
        "Call if someone is hurt, has a plan to die, or may act on it. Help comes to where you are."
        "Appelez si quelqu’un est blessé, a un plan pour s’enlever la vie ou risque de passer à l’acte. L’aide se rend chez vous."
        "Appelle si quelqu’un est blessé, a un plan pour s’enlever la vie ou risque de passer à l’acte. L’aide se rend chez toi."
    CRISIS "canada.988" text("9-8-8: Suicide Crisis Helpline", "9-8-8 : Ligne d’aide en cas de crise de suicide"), Crisis Some("9-8-8"), Some("988"), None,
        CRISIS_CA High
        "For thoughts of suicide, or if you fear for someone. Call or text, day and night, in English or French."
        "Pour des idées de suicide, ou si vous avez peur pour quelqu’un. Appel ou texto, jour et nuit, en français ou en anglais."
        "Pour des idées de suicide, ou si tu as peur pour quelqu’un. Appel ou texto, jour et nuit, en français ou en anglais."
    KIDS_HELP "canada.kids_help_phone" text("Kids Help Phone", "Jeunesse, J’écoute"), Talk Some("1-800-668-6868"), Some("686868"), Some(LinkId::KidsHelpPhone),
        KIDS_HELP High
        "For young people who want to talk. Call or text, day and night, in English or French."
        "Pour les jeunes qui veulent parler. Appel ou texto, jour et nuit, en français ou en anglais."
    CYBERTIP "canada.cybertip" text("Cybertip.ca", "Cyberaide.ca"), Report Some("1-866-658-9022"), None, Some(LinkId::Cybertip),
        CYBERTIP_HOW High
        "Canada’s tip-line for children harmed online. They sort reports by risk and pass them on to police, child welfare or a partner. You can leave out your name, but then they cannot call you back."
        "La ligne de signalement du Canada pour les enfants exploités en ligne. On trie les signalements selon le risque et on les transmet à la police, à la protection de la jeunesse ou à un partenaire. Vous pouvez taire votre nom, mais on ne pourra pas vous rappeler."
        "La ligne de signalement du Canada pour les enfants exploités en ligne. On trie les signalements selon le risque et on les transmet à la police, à la protection de la jeunesse ou à un partenaire. Tu peux taire ton nom, mais on ne pourra pas te rappeler."
    POLICE "canada.police" text("Your local police", "Votre police locale").tu("Ta police locale"), Report None, None, None,
        JOINT High
        "Call the number for your town that is not 911, or go to the station. Ask for the people who work on child exploitation."
        "Appelez le numéro de votre ville qui n’est pas le 911, ou passez au poste. Demandez l’équipe qui s’occupe de l’exploitation d’enfants."
        "Appelle le numéro de ta ville qui n’est pas le 911, ou passe au poste. Demande l’équipe qui s’occupe de l’exploitation d’enfants."
    NEED_HELP_NOW "canada.need_help_now" text("NeedHelpNow.ca", "AidezMoiSVP.ca"), Removal None, None, Some(LinkId::NeedHelpNow),
        C3P High
        "For youth: how to get an image taken down, and how to get through this."
        "Pour les jeunes : comment faire retirer une image, et comment passer au travers."
    ARACHNID "canada.project_arachnid" text("Project Arachnid", "Projet Arachnid"), Removal None, None, Some(LinkId::ProjectArachnid),
        ARACHNID High
        "It finds copies of an image online and asks sites to remove them. Talk to Cybertip.ca, a helper or police first."
        "Il trouve les copies d’une image en ligne et demande aux sites de les retirer. Parlez d’abord à Cyberaide.ca, à un service d’aide ou à la police."
        "Il trouve les copies d’une image en ligne et demande aux sites de les retirer. Parle d’abord à Cyberaide.ca, à un service d’aide ou à la police."
    TAKE_IT_DOWN "canada.take_it_down" name("Take It Down"), Removal None, None, Some(LinkId::TakeItDown),
        TAKE_IT_DOWN High
        "Works in any country for images taken under 18. The image stays on your device."
        "Marche dans tous les pays, pour les images prises avant 18 ans. L’image reste sur votre appareil."
        "Marche dans tous les pays, pour les images prises avant 18 ans. L’image reste sur ton appareil."
    ANTI_FRAUD "canada.anti_fraud" text("Canadian Anti-Fraud Centre", "Centre antifraude du Canada"), Money Some("1-888-495-8501"), None, Some(LinkId::AntiFraud),
        ANTIFRAUD High
        "Tell them about the money once police know the rest. Keep notes of each call and file number."
        "Parlez-leur de l’argent, une fois que la police sait le reste. Notez chaque appel et chaque numéro de dossier."
        "Parle-leur de l’argent, une fois que la police sait le reste. Note chaque appel et chaque numéro de dossier."
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
    QC_TEL_JEUNES "canada.quebec.tel_jeunes" text("Tel-jeunes (Quebec)", "Tel-jeunes (Québec)"), Province Some("1-800-263-2266"), None, None,
        GENERAL General
        "For young people in Quebec who want to talk, in French."
        "Pour les jeunes du Québec qui veulent parler, en français."
    QC_SUICIDE "canada.quebec.suicide" text("Suicide helpline (Quebec)", "Ligne de prévention du suicide (Québec)"), Province Some("1-866-277-3553"), None, None,
        GENERAL General
        "In Quebec, for thoughts of suicide, or if you fear for someone."
        "Au Québec, pour des idées de suicide, ou si vous avez peur pour quelqu’un."
        "Au Québec, pour des idées de suicide, ou si tu as peur pour quelqu’un."
    QC_COURT "canada.quebec.court" text("Court of Quebec", "Cour du Québec"), Province None, None, None,
        PROVINCES Medium
        "In Quebec, a court can soon order that an intimate image be taken down. This is on top of police."
        "Au Québec, un tribunal peut vite ordonner le retrait d’une image intime. Cela s’ajoute à la police."
    AB_ABUSE "canada.alberta.child_abuse" text("Child Abuse Hotline (Alberta)", "Ligne contre la maltraitance d’enfants (Alberta)"), Province Some("1-800-387-5437"), None, None,
        ALERT High
        "In Alberta, if you think that a child is being harmed."
        "En Alberta, si vous croyez qu’on fait du mal à un enfant."
        "En Alberta, si tu crois qu’on fait du mal à un enfant."
    AB_INTERVENTION "canada.alberta.child_intervention" text("Child Intervention (Alberta)", "Protection de l’enfance (Alberta)"), Province Some("1-800-638-0715"), None, None,
        ALERT High
        "Child protection in Alberta, day and night."
        "La protection de l’enfance en Alberta, jour et nuit."
    AB_CRIME_STOPPERS "canada.alberta.crime_stoppers" text("Crime Stoppers (Alberta)", "Échec au crime (Alberta)"), Province Some("1-800-222-8477"), None, None,
        ALERT High
        "If you know something and want to stay unnamed, you can tell them."
        "Si vous savez quelque chose et voulez taire votre nom, vous pouvez leur parler."
        "Si tu sais quelque chose et veux taire ton nom, tu peux leur parler."
    BC_IMAGES "canada.british_columbia.images" text("Intimate Images Protection Service (British Columbia)", "Service de protection des images intimes (Colombie-Britannique)"), Province None, None, None,
        PROVINCES Medium
        "In British Columbia, it helps to have an image taken down. A tribunal there can order it. This is on top of police."
        "En Colombie-Britannique, il aide à faire retirer une image. Un tribunal de là-bas peut l’ordonner. Cela s’ajoute à la police."
}
