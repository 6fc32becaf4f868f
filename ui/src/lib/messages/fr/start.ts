// Making or opening a case, in French.
import type { Messages } from "../messages";

export const start: Messages["start"] = {
  titleKnown: "Votre dossier est ici",
  leadKnown: "Ouvrez-le pour continuer.",
  titleNew: "Créer un dossier",
  leadNew:
    "Un dossier est un emplacement sur cet ordinateur. Ce que vous ajoutez y est gardé, sans modification, pour que la police puisse s’en servir plus tard.",
  open: (id) => `Ouvrir le dossier ${id}`,
  twice:
    "Un dossier et sa copie portent le même numéro. Continuez dans un seul, celui dont l’heure est la plus récente, et gardez l’autre en réserve.",
  lastUsed: (time) => `Dernière utilisation\u00a0: ${time}`,
  readOnly: "Ouvrir le dossier en lecture seule",
  nameLabel: "Un nom, si vous voulez",
  nameHint: "De préférence sans le nom de la jeune personne. Vous pouvez laisser ce champ vide.",
  placeLabel: "Où il sera",
  placeHint: "Toute personne qui peut ouvrir une session à votre nom sur cet ordinateur peut l’ouvrir.",
  free: (size) => `${size} libres`,
  otherPlace: "Choisir un autre endroit",
  choosePlace: "Choisir un endroit",
  make: "Créer le dossier",
  other: "Autre chose",
  makeNew: "Créer un nouveau dossier",
  openOther: "Ouvrir un dossier qui se trouve ailleurs",
  readGuides: "Lire les guides",
  checkBundle: "Vérifier une remise que j’ai reçue",
};

export const cloud: Messages["cloud"] = {
  title: (service) => `${service} copie cet emplacement sur Internet`,
  text: "Choisissez un emplacement qui reste sur cet ordinateur, ou une clé. C’est plus sûr pour la jeune personne.",
  insist: "Il faut que ce soit cet emplacement. Holdfast note que c’est mon choix.",
};
