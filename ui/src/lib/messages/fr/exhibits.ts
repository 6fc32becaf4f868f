// Exhibits: the shelf, and the words for what they are, in French.
import type { Messages } from "../messages";
import { countExhibits, many, n } from "./words";

export const kinds: Messages["kinds"] = {
  screenshot: "Capture",
  photo: "Photo",
  video: "Vidéo",
  audio: "Son",
  export: "Archive de plateforme",
  document: "Document",
  other: "Autre fichier",
};

export const kindsMany: Messages["kindsMany"] = {
  screenshot: "Captures",
  photo: "Photos",
  video: "Vidéos",
  audio: "Sons",
  export: "Archives",
  document: "Documents",
  other: "Autres fichiers",
};

export const states: Messages["states"] = {
  kept: "Gardée",
  listed: "Répertoriée, non copiée",
  setAside: "Mise de côté",
  released: "Copie retirée",
};

export const damaged: Messages["damaged"] = {
  exhibit: (id) => `${id}\u00a0: le fichier gardé manque ou n’est plus tel qu’il a été enregistré.`,
  unreadExhibit: (id) =>
    `${id}\u00a0: le fichier gardé n’a pas pu être lu. On ne sait pas s’il est tel qu’il a été enregistré.`,
  aboutExhibit: (id) =>
    `${id}\u00a0: un nom, un lieu ou des mots à son sujet manquent ou ne sont plus tels qu’ils ont été enregistrés.`,
  aboutRecord: (id) => `${id}\u00a0: ce qui y était noté manque ou n’est plus tel qu’il a été enregistré.`,
  aboutBundle: (id) =>
    `${id}\u00a0: la note qui dit où est allée cette remise antérieure manque ou n’est plus telle qu’elle a été enregistrée.`,
  aboutCase: () =>
    "Le dossier lui-même\u00a0: un nom, un lieu ou des mots manquent ou ne sont plus tels qu’ils ont été enregistrés.",
  file: (name) =>
    `Le fichier «\u00a0${name}\u00a0» du dossier Holdfast manque ou n’est plus tel qu’il a été enregistré.`,
};

export const flags: Messages["flags"] = {
  empty: "Ce fichier ne contient rien.",
  sourceChangedDuringCopy: "Le fichier a changé pendant la copie. Le voici tel qu’il était à un moment.",
  sparse: "Le fichier a des parties vides; elles ont été copiées comme des zéros.",
  viaLink: "On y est arrivé par un raccourci que vous avez choisi.",
  noHash: "Aucune empreinte n’a été faite, comme vous l’avez demandé.",
  unknown: "Une version plus récente de Holdfast a noté quelque chose à son sujet.",
};

export const exhibits: Messages["exhibits"] = {
  title: "Pièces",
  add: "Ajouter des fichiers",
  addFolder: "Ajouter tout un répertoire",
  lead: "Ou déposez n’importe quoi dans la fenêtre. Rien n’est déplacé ni modifié.",
  emptyTitle: "Aucun fichier n’est encore gardé",
  emptyText:
    "Commencez par des captures des messages, du profil avec le nom d’utilisateur et de toute demande d’argent. Tout fichier peut être ajouté.",
  answerThese: {
    question: (count) =>
      count === 1
        ? "Celle-ci pourrait-elle montrer de la nudité ou une image sexuelle d’une personne de moins de 18 ans?"
        : `Une de ces ${n(count)} pièces pourrait-elle montrer de la nudité ou une image sexuelle d’une personne de moins de 18 ans?`,
    lead: "Vous n’avez pas à regarder. Les noms suffisent. Tant que personne ne le dit, elles ne sont pas remises.",
    answers: {
      nothing: "Non, aucune ne le pourrait",
      intimate: "Oui, toutes le pourraient",
    },
    orOne:
      "Si certaines le pourraient et d’autres non, ou si vous ne le savez toujours pas\u00a0: choisissez-les une à une ci-dessous.",
    kept: (count) =>
      many(count)
        ? `Votre réponse est notée pour ${n(count)} fichiers.`
        : `Votre réponse est notée pour ${n(count)} fichier.`,
  },
  show: "Afficher",
  all: "Tout",
  photosVideos: "Photos, vidéos",
  rest: "Autres",
  showState: "Afficher selon l’état",
  unanswered: "Sans réponse",
  toCollect: "À recueillir par la police",
  setAside: "Mises de côté",
  view: "Présentation",
  grid: "Couvertes",
  list: "Liste avec les noms",
  none: "Rien ici.",
  covered: (kind) => `${kind}, couverte`,
  tileName: (id, kind, state, time) => `${id}, ${kind}, ${state}, ${time}`,
  addedAt: (time) => `ajout le ${time}`,
  fileAtShort: (time) => `fichier\u00a0: ${time}`,
  fileAt: (time) => `heure du fichier\u00a0: ${time}`,
  count: (count) => countExhibits(count),
  noticesTitle: "À l’ouverture du dossier",
  headLost:
    "Tant que le dossier n’est pas vérifié, rien ne peut être ajouté ni modifié. La vérification relit tout et, si le journal est complet, refait ce fichier.",
  originalNext:
    "Si quelqu’un l’a déplacé, ajoutez-le de nouveau de là où il est maintenant. Il reste alors répertorié. S’il a disparu, dites-le à la police.",
};
