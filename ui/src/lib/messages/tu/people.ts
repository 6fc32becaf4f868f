// What a young person reads in the place of the French of the same name.
import type { Tu } from "../messages";

export const people: Tu<"people"> = {
  found: "Trouvés dans tes archives",
  foundLead:
    "Dans une même archive, un même nom d’utilisateur ou identifiant est un seul compte. Rien d’autre n’est réuni sans que tu le dises.",
  where:
    "ouvre la conversation dans l’application, touche le nom en haut et fais une capture de cette page. Ajoute-la ensuite aux pièces.",
  why: "Pourquoi? Dans tes mots",
  withMissing: "Choisis d’abord de quel compte il s’agit.",
  surenessMissing: "Choisis d’abord à quel point c’est sûr.",
  none: "Aucun compte pour l’instant. Ajoute une archive de l’application dans Pièces.",
};

export const timeline: Tu<"timeline"> = { records: "Ce que tu as noté" };
