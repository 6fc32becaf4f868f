//! Every address that the guide may open, by id. Only official hosts, each shown before it is opened.
//!
//! Addresses are the front page of a host: deep paths grow old, and an old path frightens. None is built from input.

use serde::{Deserialize, Serialize};

use crate::text::{Text, name, text};

/// The name of a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LinkId {
    /// Canada's tip-line.
    Cybertip,
    /// Help for youth in Canada, run by C3P.
    NeedHelpNow,
    /// The Canadian Centre for Child Protection.
    ProtectChildren,
    /// C3P's site for teens.
    Texted,
    /// Project Arachnid.
    ProjectArachnid,
    /// Canadian Anti-Fraud Centre.
    AntiFraud,
    /// ALERT, Alberta.
    Alert,
    /// Kids Help Phone.
    KidsHelpPhone,
    /// CEOP Safety Centre, United Kingdom.
    Ceop,
    /// Childline, United Kingdom.
    Childline,
    /// Internet Watch Foundation, United Kingdom.
    Iwf,
    /// NCMEC's CyberTipline, United States.
    CyberTipline,
    /// NCMEC's Take It Down.
    TakeItDown,
    /// FBI tips.
    FbiTips,
    /// FBI's Internet Crime Complaint Center.
    Ic3,
    /// US Homeland Security.
    Know2Protect,
    /// Australian Centre to Counter Child Exploitation.
    Accce,
    /// Australia's eSafety Commissioner.
    Esafety,
    /// ThinkUKnow, Australia.
    ThinkUKnow,
    /// Netsafe, New Zealand.
    Netsafe,
    /// StopNCII, for images taken at 18 or over.
    StopNcii,
    /// Snapchat's own page for one's account and data.
    SnapchatAccount,
    /// Discord's own help pages.
    DiscordHelp,
}

/// One address of an official site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Link {
    /// Its name.
    pub id: LinkId,
    /// What the site is called.
    pub name: Text,
    /// The address that the browser gets, always `https`.
    pub url: Text,
    /// The host, as it is shown to the person first.
    pub host: Text,
}

macro_rules! links {
    ($($id:ident $name:expr, $host_en:literal $host_fr:literal $path:literal;)*) => {
        /// The link of that name.
        pub fn link(id: LinkId) -> &'static Link {
            match id {
                $(LinkId::$id => {
                    static LINK: Link = Link {
                        id: LinkId::$id,
                        name: $name,
                        url: text(
                            concat!("https://", $host_en, "/", $path),
                            concat!("https://", $host_fr, "/", $path),
                        ),
                        host: text($host_en, $host_fr),
                    };
                    &LINK
                })*
            }
        }

        /// Every link of the guide.
        pub fn links() -> impl Iterator<Item = &'static Link> {
            [$(LinkId::$id),*].into_iter().map(link)
        }
    };
}

links! {
    Cybertip text("Cybertip.ca", "Cyberaide.ca"), "cybertip.ca" "cyberaide.ca" "";
    NeedHelpNow text("NeedHelpNow.ca", "AidezMoiSVP.ca"), "needhelpnow.ca" "aidezmoisvp.ca" "";
    ProtectChildren text("Canadian Centre for Child Protection", "Centre canadien de protection de l’enfance"), "protectchildren.ca" "protectchildren.ca" "";
    Texted name("texted.ca"), "texted.ca" "texted.ca" "";
    ProjectArachnid text("Project Arachnid", "Projet Arachnid"), "projectarachnid.ca" "projectarachnid.ca" "";
    AntiFraud text("Canadian Anti-Fraud Centre", "Centre antifraude du Canada"), "antifraudcentre.ca" "antifraudcentre.ca" "";
    Alert name("ALERT (Alberta)"), "alert-ab.ca" "alert-ab.ca" "public-knowledge/child-exploitation";
    KidsHelpPhone text("Kids Help Phone", "Jeunesse, J’écoute"), "kidshelpphone.ca" "jeunessejecoute.ca" "";
    Ceop name("CEOP Safety Centre"), "ceop.police.uk" "ceop.police.uk" "";
    Childline name("Childline"), "childline.org.uk" "childline.org.uk" "";
    Iwf name("Internet Watch Foundation"), "iwf.org.uk" "iwf.org.uk" "";
    CyberTipline name("NCMEC CyberTipline"), "report.cybertip.org" "report.cybertip.org" "";
    TakeItDown name("Take It Down"), "takeitdown.ncmec.org" "takeitdown.ncmec.org" "";
    FbiTips name("FBI"), "tips.fbi.gov" "tips.fbi.gov" "";
    Ic3 text("FBI Internet Crime Complaint Center", "FBI, plaintes pour crimes sur Internet (IC3)"), "ic3.gov" "ic3.gov" "";
    Know2Protect name("Know2Protect"), "dhs.gov" "dhs.gov" "know2protect/how-to-report";
    Accce text("Australian Centre to Counter Child Exploitation", "Centre australien contre l’exploitation des enfants (ACCCE)"), "accce.gov.au" "accce.gov.au" "";
    Esafety text("eSafety Commissioner", "Commissaire eSafety"), "esafety.gov.au" "esafety.gov.au" "";
    ThinkUKnow name("ThinkUKnow"), "thinkuknow.org.au" "thinkuknow.org.au" "";
    Netsafe name("Netsafe"), "report.netsafe.org.nz" "report.netsafe.org.nz" "";
    StopNcii name("StopNCII.org"), "stopncii.org" "stopncii.org" "";
    SnapchatAccount text("Your Snapchat account", "Votre compte Snapchat").tu("Ton compte Snapchat"), "accounts.snapchat.com" "accounts.snapchat.com" "";
    DiscordHelp text("Discord’s help pages", "L’aide de Discord"), "support.discord.com" "support.discord.com" "";
}
