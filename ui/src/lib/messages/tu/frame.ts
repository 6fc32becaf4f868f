// What a young person reads in the place of the French of the same name.
import type { Tu } from "../messages";
import { countFiles } from "../fr/words";

export const app: Tu<"app"> = {
  dangerElsewhere: "ton numéro d’urgence local",
  saved: "C’est enregistré. Tu peux fermer cette fenêtre.",
  dropHere: (count) => `Relâche pour ajouter ${countFiles(count)}. Rien n’est déplacé ni modifié.`,
  dropNeedsCase: "Crée ou ouvre d’abord un dossier. Puis dépose les fichiers de nouveau.",
  dropNoFiles:
    "C’était une adresse, pas un fichier. Enregistre-le d’abord sur cet ordinateur. Puis dépose le fichier ici.",
  dropBusy: "Un travail est en cours. Dépose les fichiers de nouveau quand ce sera fini.",
  copyFailed: "La copie n’a pas fonctionné. Sélectionne le texte et copie-le toi‑même.",
};

export const rail: Tu<"rail"> = { start: "Ton dossier" };

export const error: Tu<"error"> = { helper: "Pour la personne qui t’aide" };
