//! Where the advice comes from, in French after the stroke where the words are ours or the body has a French name.
//! A place without a page of its own says so.

use crate::fact::Source;

macro_rules! french {
    () => {
        None
    };
    ($fr:literal) => {
        Some($fr)
    };
}

macro_rules! sources {
    ($($name:ident: $who:literal $(/ $fr:literal)?, $at:literal, $dated:literal;)*) => {
        $(pub(crate) static $name: Source = Source {
            name: $who,
            fr: french!($($fr)?),
            at: $at,
            dated: $dated,
        };)*
    };
}

sources! {
    JOINT: "ALERT, Toronto Police, RCMP, FBI, NCMEC, ACCCE and others: joint warning, Safer Internet Day" / "ALERT, police de Toronto, GRC, FBI, NCMEC, ACCCE et d’autres : mise en garde commune, Journée pour un Internet plus sûr", "alert-ab.ca", "2023-02";
    CALGARY: "ALERT Internet Child Exploitation unit, quoted in Calgary news" / "ALERT, unité contre l’exploitation des enfants dans Internet, citée dans des nouvelles de Calgary", "alert-ab.ca", "2022-12-15";
    NCA: "UK National Crime Agency and CEOP Education: alert to schools" / "National Crime Agency et CEOP Education (Royaume-Uni) : alerte aux écoles", "ceop.police.uk", "2024-04-29";
    C3P: "Canadian Centre for Child Protection: sextortion campaign" / "Centre canadien de protection de l’enfance : campagne sur la sextorsion", "protectchildren.ca/en/press-and-media/news-releases/2024/sextortion-information-campaign", "2024";
    C3P_OFFICE: "Canadian Centre for Child Protection" / "Centre canadien de protection de l’enfance", "protectchildren.ca", "2024";
    CYBERTIP: "Cybertip.ca: report form" / "Cyberaide.ca : formulaire de signalement", "cybertip.ca/app/en/report_general", "undated";
    CYBERTIP_HOW: "Cybertip.ca: how it works" / "Cyberaide.ca : comment cela marche", "cybertip.ca/app/en/about-how_it_works", "undated";
    CYBERAIDE: "Cyberaide.ca: taking action", "cyberaide.ca/en/report/taking-action", "undated";
    TEXTED: "texted.ca", "texted.ca/app/en", "undated";
    ARACHNID: "Project Arachnid: file upload questions", "projectarachnid.ca/en/fileupload/faq", "2024/2026";
    RCMP_UNIT: "RCMP releases" / "Communiqués de la GRC", "brewuptrend.com", "2023/2024";
    ALERT: "ALERT: child exploitation", "alert-ab.ca/public-knowledge/child-exploitation", "2023/2025";
    ANTIFRAUD: "Canadian Anti-Fraud Centre" / "Centre antifraude du Canada", "antifraudcentre-centreantifraude.ca", "2021/2024";
    CRISIS_CA: "9-8-8: Suicide Crisis Helpline" / "9-8-8 : Ligne d’aide en cas de crise de suicide", "canada.ca", "2023-11-30";
    KIDS_HELP: "Kids Help Phone" / "Jeunesse, J’écoute", "kidshelpphone.ca", "undated";
    PARENTS_CA: "Government of Canada: guide for parents" / "Gouvernement du Canada : guide pour les parents", "canada.ca", "undated";
    WHITE_HATTER: "The White Hatter (former police)" / "The White Hatter (d’anciens policiers)", "thewhitehatter.ca", "2026-06";
    GATINEAU: "Gatineau police, quoted in the Ottawa Citizen" / "Police de Gatineau, citée dans l’Ottawa Citizen", "ottawacitizen.com", "2019-04-12";
    JUSTICE: "Criminal Code as changed by S.C. 2024, c. 23" / "Code criminel, modifié par L.C. 2024, ch. 23", "Justice Canada, laws-lois", "2025-10-10";
    CODE_163: "Criminal Code, section 163.1, with court decisions" / "Code criminel, article 163.1, et décisions de tribunaux", "criminalnotebook.ca", "undated";
    CODE_162: "Criminal Code, section 162.1" / "Code criminel, article 162.1", "Justice Canada, laws-lois", "2014";
    BANS: "Publication bans in cases with children" / "Ordonnances de non-publication dans les causes d’enfants", "no single page", "undated";
    COLLEGE: "UK College of Policing", "no single page", "undated";
    CODE_487: "Criminal Code, sections 487.012 to 487.0195" / "Code criminel, articles 487.012 à 487.0195", "Justice Canada, laws-lois", "2026-03";
    US_KEEPING: "United States Code, title 18, section 2703(f)", "no single page", "undated";
    PROVINCES: "Laws of British Columbia and Quebec on intimate images", "no single page", "2024/2025";
    CHILD_LAW: "Ontario CYFSA, section 125; Quebec Youth Protection Act", "Justice and provincial law", "undated";
    SPEECH: "Sexual violence helplines: letting a child speak", "sexualviolencehelpline.ca", "undated";
    NO_SCREENS: "texted.ca: advice on saved messages", "texted.ca/app/en", "undated";
    NCMEC_STORY: "NCMEC: a parent's story", "wtap.com", "2023-02-27";
    NCMEC: "NCMEC: CyberTipline questions", "report.cybertip.org/faqs", "undated";
    NCMEC_ADVICE: "NCMEC advice, as published by a children's centre", "nationalcac.org", "2023/2024";
    TAKE_IT_DOWN: "NCMEC: Take It Down", "takeitdown.ncmec.org", "2023/2026";
    FBI: "FBI: tips and Internet Crime Complaint Center", "tips.fbi.gov; ic3.gov", "undated";
    US_CRISIS: "988 Suicide and Crisis Lifeline, as named by Know2Protect", "dhs.gov/know2protect/how-to-report", "undated";
    KNOW2PROTECT: "US Homeland Security: Know2Protect", "dhs.gov/know2protect/how-to-report", "undated";
    ICAC: "US Internet Crimes Against Children guide", "ojp.gov", "2024";
    CEOP: "CEOP Safety Centre", "ceop.police.uk", "undated";
    UKCIS: "UK Council for Internet Safety", "gov.uk", "2024-03-11";
    REPORT_REMOVE: "Childline and IWF: Report Remove", "iwf.org.uk; childline.org.uk", "undated";
    ACCCE: "ACCCE: how and what to report", "accce.gov.au/help-and-support/how-and-what-to-report", "undated";
    THINKUKNOW: "ThinkUKnow Australia", "thinkuknow.org.au", "undated";
    ESAFETY: "eSafety: report image-based abuse", "esafety.gov.au", "undated";
    NETSAFE: "Netsafe", "report.netsafe.org.nz", "undated";
    INHOPE: "INHOPE: hotlines in other countries", "INHOPE directory", "undated";
    TOOLKIT: "BC Society of Transition Houses and Women's Shelters Canada: evidence toolkits", "techsafety.ca; bcsth.ca", "undated";
    NNEDV: "NNEDV: how to capture messages", "3advance.github.io/NNEDV-Content", "undated";
    STOPNCII: "StopNCII.org", "stopncii.org", "undated";
    BERKELEY: "Berkeley Protocol, in short", "digitalevidencetoolkit.org", "2020";
    CASE_LAW: "Ontario Court of Appeal, R v SM and R v SP, in a digest", "isthatlegal.ca", "2025";
    SNAPCHAT: "Snap's pages and users' reports" / "Pages de Snap et récits d’utilisateurs", "snap.com safety-enforcement; memories-export.com", "2022/2026";
    INSTAGRAM: "Meta's pages and users' reports" / "Pages de Meta et récits d’utilisateurs", "no single page", "2018/2026";
    FACEBOOK: "Meta's pages" / "Pages de Meta", "about.fb.com", "2024-03-28";
    WHATSAPP: "Notes on WhatsApp from several places" / "Notes sur WhatsApp, de plusieurs endroits", "no single page", "2024";
    DISCORD: "Discord: your data package", "support.discord.com 360004957991", "undated";
    TIKTOK: "TikTok's settings, as described by others" / "Réglages de TikTok, décrits par d’autres", "pirg.org", "2021/2024";
    TELEGRAM: "Notes on Telegram from several places" / "Notes sur Telegram, de plusieurs endroits", "no single page", "undated";
    APPLE: "Notes on iMessage and SMS from several places" / "Notes sur iMessage et les textos, de plusieurs endroits", "no single page", "undated";
    GOOGLE: "Notes on Google Chat and Gmail" / "Notes sur Google Chat et Gmail", "no single page", "undated";
    X: "Notes on X from several places" / "Notes sur X, de plusieurs endroits", "receipts.love", "2022/2026";
    KIK: "Kik: law enforcement guide" / "Kik : guide pour la police", "no single page", "2021";
    WIZZ: "NCRI report on sextortion, and news", "no single page", "2024-01-30";
    CONSOLES: "Microsoft's pages, as described by others" / "Pages de Microsoft, décrites par d’autres", "no single page", "undated";
    VIDEO: "Notes on video-chat sites; Omegle's closing" / "Notes sur les sites de vidéo; fermeture d’Omegle", "no single page", "2023-11";
    GENERAL: "General knowledge, without a source" / "Connaissances générales, sans source", "no page", "undated";
}
