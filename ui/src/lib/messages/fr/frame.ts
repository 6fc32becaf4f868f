// The frame around every screen, hiding, errors, progress, in French.
import type { Messages } from "../messages";
import { countFiles } from "./words";

export const app: Messages["app"] = {
  name: "Holdfast",
  skip: "Aller à l’écran",
  case: "Dossier",
  otherLanguage: "English",
  hide: "Cacher",
  hideKeys: "Échap Échap",
  places: "Menu",
  danger: "En danger, ou des idées de suicide?",
  dangerElsewhere: "votre numéro d’urgence local",
  readOnly: "En lecture seule. Rien ne peut être ajouté ni modifié.",
  saved: "C’est enregistré. Vous pouvez fermer cette fenêtre.",
  savedAnswers: "Chaque réponse est enregistrée. Aucun fichier n’est encore ajouté.",
  dropHere: (count) => `Relâchez pour ajouter ${countFiles(count)}. Rien n’est déplacé ni modifié.`,
  dropNeedsCase: "Créez ou ouvrez d’abord un dossier. Puis déposez les fichiers de nouveau.",
  dropNoFiles:
    "C’était une adresse, pas un fichier. Enregistrez-le d’abord sur cet ordinateur. Puis déposez le fichier ici.",
  dropBusy: "Un travail est en cours. Déposez les fichiers de nouveau quand ce sera fini.",
  loading: "Un instant…",
  colon: "\u00a0: ",
  back: "Retour",
  close: "Fermer",
  copied: "Copié.",
  copyFailed: "La copie n’a pas fonctionné. Sélectionnez le texte et copiez-le vous‑même.",
};

export const rail: Messages["rail"] = {
  toDo: "Que faire",
  path: "Parcours",
  guides: "Guides",
  missing: "Ce qui manque",
  kept: "Ce qui est gardé",
  police: "Pour la police",
  exhibits: "Pièces",
  messages: "Messages",
  people: "Personnes",
  records: "Paiements et événements",
  timeline: "Chronologie",
  handOver: "Remettre",
  check: "Vérifier",
  settings: "Réglages",
  start: "Votre dossier",
};

export const hidden: Messages["hidden"] = {
  title: "Calendrier",
  days: ["dim.", "lun.", "mar.", "mer.", "jeu.", "ven.", "sam."],
  months: [
    "Janvier",
    "Février",
    "Mars",
    "Avril",
    "Mai",
    "Juin",
    "Juillet",
    "Août",
    "Septembre",
    "Octobre",
    "Novembre",
    "Décembre",
  ],
  resume: "Continuer",
};

export const error: Messages["error"] = {
  safe: "Ce qui est en sécurité",
  isNot: "Ce qui ne l’est pas",
  toDo: "Quoi faire",
  helper: "Pour la personne qui vous aide",
  helperText: (code, id) => `${code} · ${id}`,
  dismiss: "Fermer ce message",
};

export const progress: Messages["progress"] = {
  reading: "Lecture du fichier",
  stop: "Arrêter",
  quarter: (percent) => `${String(percent)}\u00a0% fait`,
  unknown: "En cours…",
};
