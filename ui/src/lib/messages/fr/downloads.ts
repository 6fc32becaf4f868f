// Platforms' downloads as one thing each, in French.
import type { Messages } from "../messages";
import { countExhibits, countFiles, many, n } from "./words";

export const downloads: Messages["downloads"] = {
  beingRead: "Lecture en cours…",
  notRead: "Pas encore lue",
  notReadable: "Pas encore lisible",
  threads: (count, shown) => (many(count) ? `${shown} conversations` : `${shown} conversation`),
  rows: (count, shown) => (many(count) ? `${shown} lignes lues` : `${shown} ligne lue`),
  lost: (count, shown) => (many(count) ? `${shown} non comprises` : `${shown} non comprise`),
  absent: (count, shown) => (many(count) ? `${shown} médias n’y sont pas` : `${shown} média n’y est pas`),
  files: (count, shown) => (many(count) ? `${shown} fichiers` : `${shown} fichier`),
  heading: (id, platform) => `${id} · ${platform}`,
  whole: (count, shown) =>
    many(count)
      ? `Ses ${shown} fichiers sont gardés comme une seule archive. Personne n’a à les regarder.`
      : "Elle est gardée en entier. Personne n’a à regarder ce qu’elle contient.",
  showFiles: (count, shown) => (many(count) ? `Montrer ses ${shown} fichiers` : "Montrer son fichier"),
  filesTitle: (id) => `Fichiers de l’archive ${id}`,
  leaveFiles: "Retour à toutes les pièces",
  isAside: "Mise de côté\u00a0: rien n’en est remis. Ses messages sont encore montrés ici.",
  isPartlyAside: "Certains de ses fichiers sont mis de côté.",
  takenBack: "Reprise",
  partOf: (id) => `Partie de l’archive ${id}`,
  count: (exhibits, downloads) =>
    downloads === 0
      ? countExhibits(exhibits)
      : `${countExhibits(exhibits)} et ${many(downloads) ? `${n(downloads)} archives` : `${n(downloads)} archive`}`,
  inFiles: (count) => countFiles(count),
  addedTitle: "Ce qui a été lu dans ce que vous avez ajouté",
  addedRead: (rows, threads) => `Lecture faite\u00a0: ${threads}, ${rows}.`,
  addedLater: "Vous n’avez pas à attendre. Tout est aussi montré dans Pièces et dans Messages.",
  joinTitle: (part, whole) => `${part} semble être une autre partie de ${whole}`,
  joinText: (part, whole) =>
    `${part} et ${whole} semblent venir d’une même archive du même compte. Lues ensemble, elles montrent leurs conversations et leurs personnes au même endroit. Rien n’est copié ni modifié, et vous pouvez revenir en arrière.`,
  joinQuestion: "Les lire ensemble?",
  joinYes: "Oui, les lire ensemble",
  joinNo: "Non, ce sont deux archives",
  joined: (part, whole) => `${part} et ${whole} sont lues ensemble, sous le numéro ${whole}.`,
  keptApart: (part, whole) => `${part} et ${whole} sont deux archives.`,
  isJoined: (part) => `${part} a été réunie à cette archive\u00a0: vous avez dit qu’elles n’en font qu’une.`,
  joinBack: (part) => `Lire de nouveau ${part} pour elle-même`,
  choiceTitle: "Ce qui est joint des archives de plateformes",
  choices: {
    messages: {
      title: "Les messages",
      text: "Les fichiers de messages, octet pour octet, et un tableau de chaque message. C’est assez pour commencer.",
    },
    voice: {
      title: "Les messages et les messages vocaux",
      text: "Choisissez ceci quand quelque chose a été dit sans être écrit\u00a0: une menace, un nom, une demande.",
    },
    complete: {
      title: "L’archive entière, à remettre en personne",
      text: "Tout ce qu’elle contient, y compris des images et des vidéos que personne n’a regardées.",
    },
  },
  completeTitle: "Une archive entière ne passe que de main à main",
  completeYoung:
    "Elle peut contenir une image intime que personne n’a vue. Seule la police peut la recevoir. Quelqu’un t’a fait envoyer une image par la ruse ou la pression? Tu n’auras pas d’ennuis.",
  completeWhy: [
    "Elle peut contenir une image intime d’une personne de moins de 18 ans que personne n’a vue. Envoyer une telle image peut être un crime, même pour un parent qui veut aider. La police, elle, peut la recevoir.",
    "Demandez d’abord à la police si elle la veut. Écrivez-la sur une clé USB, gardez la clé avec vous et donnez-la en personne. Pas de courriel, pas de téléversement, pas d’autre copie.",
    "Ceci n’est pas un avis juridique.",
  ],
  completeAgree: "Je la remettrai en personne, sur une clé.",
  completeDone: "Des archives entières sont dedans. Donnez cette clé à la police en personne; n’envoyez pas ce zip.",
  goesIn: (id) => `Archive ${id}`,
  messageFiles: (enclosed, all) => `Fichiers de messages\u00a0: ${enclosed} sur ${all}`,
  readFiles: (enclosed, all) => `Fichiers de messages et de listes\u00a0: ${enclosed} sur ${all}`,
  listFiles: (enclosed, all) => `Fichiers de listes et du compte\u00a0: ${enclosed} sur ${all}`,
  voiceFiles: (enclosed, all) => `Messages vocaux\u00a0: ${enclosed} sur ${all}`,
  otherFiles: (enclosed, all) => `Autres fichiers\u00a0: ${enclosed} sur ${all}`,
  heldBackTitle: (id) => `Non inclus, archive ${id}`,
  heldBack: {
    voice: "Messages vocaux; joints seulement si vous le choisissez",
    media: "Images, vidéos et autres fichiers que personne n’a regardés",
    inlineMedia: "Fichiers de messages où des images peuvent être écrites; leurs messages sont dans le tableau",
    damaged: "Fichiers qui n’ont pas pu être lus jusqu’au bout",
    tooLarge: "Fichiers plus grands que ce que devrait contenir un zip",
    exhibit: "Fichiers qui sont des pièces non incluses, pour les raisons ci-dessus",
  },
  notEnclosed: {
    notKnown: "Elle est gardée, mais n’est pas encore lisible.",
    notThere: "Rien n’en est joint.",
    repeated: "Les mêmes fichiers sont dans une autre archive. Ils sont joints une seule fois.",
  },
};
