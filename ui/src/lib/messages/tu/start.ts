// What a young person reads in the place of the French of the same name.
import type { Tu } from "../messages";

export const start: Tu<"start"> = {
  titleKnown: "Ton dossier est ici",
  leadKnown: "Ouvre-le pour continuer.",
  leadNew:
    "Un dossier est un emplacement sur cet ordinateur. Ce que tu ajoutes y est gardé, sans modification, pour que la police puisse s’en servir plus tard.",
  twice:
    "Un dossier et sa copie portent le même numéro. Continue dans un seul, celui dont l’heure est la plus récente, et garde l’autre en réserve.",
  nameLabel: "Un nom, si tu veux",
  nameHint: "De préférence sans le nom de la jeune personne. Tu peux laisser ce champ vide.",
  placeHint: "Toute personne qui peut ouvrir une session à ton nom sur cet ordinateur peut l’ouvrir.",
};

export const cloud: Tu<"cloud"> = {
  text: "Choisis un emplacement qui reste sur cet ordinateur, ou une clé. C’est plus sûr pour la jeune personne.",
};
