//! Snapchat.

use super::shared::{
    ADDS_ONLY, DELETE, FRIENDS, NAME_SHOWN, NO_NUDITY, ONE_DEVICE, REPORT, THREAT,
};
use super::{Button, Buttons, Card, Download, Effect, Platform, Reach, Screenshots, Told};
use crate::clock::{Gone, Of, clock};
use crate::fact::facts;
use crate::link::LinkId;

pub(super) static CARD: Card = Card {
    platform: Platform::Snapchat,
    name: Platform::Snapchat.label(),
    first: &FIRST,
    capture: &[&NO_NUDITY, &ONE_DEVICE, &PROFILE, &CHAT, &THREAT, &FRIENDS],
    least: &[&NO_NUDITY, &ONE_DEVICE, &PROFILE, &THREAT],
    identity: &[&USERNAME, &RENAMED, &PROFILE_LINK, &NAME_SHOWN],
    screenshots: Screenshots {
        told: Told::Yes,
        about: &TOLD,
    },
    download: Some(Download {
        reach: Reach::BothSides,
        how: &[&MY_DATA, &BOXES, &MEDIA_OFF],
        wait: &WAIT,
        holds: &[&HOLDS, &PARTS, &ADDS_ONLY],
    }),
    no_download: None,
    buttons: Buttons {
        block: Button {
            effect: Effect::MayLose,
            about: &BLOCK,
        },
        report: REPORT,
        pause: Button {
            effect: Effect::Loses,
            about: &PAUSE,
        },
        delete: DELETE,
    },
    clocks: &[
        clock(Of::Chat, Gone::Hours(24), &READ_CHATS),
        clock(Of::Chat, Gone::Days(30), &UNOPENED),
        clock(Of::Chat, Gone::Days(180), &LOGS),
        clock(Of::Chat, Gone::Stays, &SAVED_CHATS),
    ],
    links: &[LinkId::SnapchatAccount],
};

facts! {
    FIRST "snapchat.first" SNAPCHAT High
        "Use a second phone or a camera. Snapchat tells the other person about screenshots."
        "Prenez un deuxième téléphone ou un appareil photo. Snapchat avertit l’autre personne des captures d’écran."
        "Prends un deuxième téléphone ou un appareil photo. Snapchat avertit l’autre personne des captures d’écran."
    PROFILE "snapchat.profile" SNAPCHAT Medium
        "Their profile. Tap the picture at the top of the chat. The username is the small line under the name."
        "Son profil. Touchez l’image en haut de la conversation. Le nom d’utilisateur est la petite ligne sous le nom."
        "Son profil. Touche l’image en haut de la conversation. Le nom d’utilisateur est la petite ligne sous le nom."
    CHAT "snapchat.chat" NNEDV High
        "The whole chat, from the top. Take a photo of each screen. Let each one overlap the one before."
        "Toute la conversation, depuis le début. Photographiez chaque écran. Chaque photo reprend un peu la précédente."
        "Toute la conversation, depuis le début. Photographie chaque écran. Chaque photo reprend un peu la précédente."
    USERNAME "snapchat.username" SNAPCHAT Medium
        "Police need the username. It stands under the name shown."
        "La police a besoin du nom d’utilisateur. Il est sous le nom affiché."
    RENAMED "snapchat.renamed" SNAPCHAT Medium
        "A username can change once a year. Note the day on which you saw it."
        "Le nom d’utilisateur peut changer une fois par an. Notez le jour où vous l’avez vu."
        "Le nom d’utilisateur peut changer une fois par an. Note le jour où tu l’as vu."
    PROFILE_LINK "snapchat.profile_link" GENERAL General
        "Their profile link should be snapchat.com/add/ and then the username. Save it too."
        "Le lien du profil devrait être snapchat.com/add/ suivi du nom d’utilisateur. Gardez-le aussi."
        "Le lien du profil devrait être snapchat.com/add/ suivi du nom d’utilisateur. Garde-le aussi."
    TOLD "snapchat.told" SNAPCHAT High
        "Yes. So use a second phone or a camera. Show the whole screen, with the clock at the top."
        "Oui. Prenez donc un deuxième téléphone ou un appareil photo. Montrez tout l’écran, avec l’heure en haut."
        "Oui. Prends donc un deuxième téléphone ou un appareil photo. Montre tout l’écran, avec l’heure en haut."
    MY_DATA "snapchat.my_data" SNAPCHAT Medium
        "Open Settings (the gear), then “My Data”. You can also sign in at accounts.snapchat.com."
        "Ouvrez Réglages (l’engrenage), puis « Mes données ». Vous pouvez aussi ouvrir accounts.snapchat.com."
        "Ouvre Réglages (l’engrenage), puis « Mes données ». Tu peux aussi ouvrir accounts.snapchat.com."
    BOXES "snapchat.boxes" SNAPCHAT Medium
        "Keep HTML. You can tick JSON too, but JSON alone came back empty for some. Choose all dates. Confirm the email."
        "Laissez HTML. Vous pouvez aussi cocher JSON, mais pas JSON seul : chez certains, l’archive est arrivée vide. Choisissez toutes les dates. Confirmez le courriel."
        "Laisse HTML. Tu peux aussi cocher JSON, mais pas JSON seul : chez certains, l’archive est arrivée vide. Choisis toutes les dates. Confirme le courriel."
    MEDIA_OFF "snapchat.media_off" SNAPCHAT Medium
        "Leave “Memories” and “Chat Media” off: they hold photos and videos. If you cannot, do not open the file that comes."
        "Ne cochez ni les souvenirs (« Memories ») ni les médias des conversations (« Chat Media ») : ce sont des photos et des vidéos. Si c’est impossible, n’ouvrez pas le fichier reçu."
        "Ne coche ni les souvenirs (« Memories ») ni les médias des conversations (« Chat Media ») : ce sont des photos et des vidéos. Si c’est impossible, n’ouvre pas le fichier reçu."
    WAIT "snapchat.wait" SNAPCHAT Medium
        "Snapchat says up to 7 days. Do not ask more than twice in a day."
        "Snapchat parle de 7 jours au plus. Ne demandez pas plus de deux fois par jour."
        "Snapchat parle de 7 jours au plus. Ne demande pas plus de deux fois par jour."
    HOLDS "snapchat.holds" SNAPCHAT Medium
        "It shows saved chats, and who wrote to whom and when. What has vanished is not in it."
        "Elle montre les conversations gardées, et qui a écrit à qui et quand. Ce qui a disparu n’y est pas."
    PARTS "snapchat.parts" SNAPCHAT Medium
        "It may come as several zip files. Keep all of them as they are."
        "Elle peut arriver en plusieurs fichiers zip. Gardez-les tous tels quels."
        "Elle peut arriver en plusieurs fichiers zip. Garde-les tous tels quels."
    BLOCK "snapchat.block" SNAPCHAT Low
        "The chat may vanish from your list. Save first."
        "La conversation peut disparaître de votre liste. Gardez-la d’abord."
        "La conversation peut disparaître de ta liste. Garde-la d’abord."
    PAUSE "snapchat.pause" SNAPCHAT Medium
        "There is no pause. After 30 days the account is deleted for good. Do not use it."
        "Il n’y a pas de pause. Après 30 jours, le compte est supprimé pour de bon. Ne le faites pas."
        "Il n’y a pas de pause. Après 30 jours, le compte est supprimé pour de bon. Ne le fais pas."
    READ_CHATS "snapchat.clock.read" SNAPCHAT Medium
        "Chats often go about 24 hours after they are read. Some are set to go at once."
        "Souvent, un message s’efface environ 24 h après la lecture. Certains, tout de suite."
    UNOPENED "snapchat.clock.unopened" SNAPCHAT Medium
        "A snap that no one opened goes after about 30 days."
        "Un snap jamais ouvert disparaît après environ 30 jours."
    LOGS "snapchat.clock.logs" SNAPCHAT Medium
        "Snapchat keeps notes of who wrote to whom for about 180 days. Only police can ask for all of them."
        "Snapchat garde environ 180 jours la trace de qui a écrit à qui. Seule la police peut tout demander."
    SAVED_CHATS "snapchat.clock.saved" SNAPCHAT Low
        "Chats that were saved stay. Saving one now may show to the other side."
        "Les messages enregistrés dans la conversation restent. En enregistrer un maintenant peut se voir de l’autre côté."
}
