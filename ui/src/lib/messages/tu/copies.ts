// What a young person reads in the place of the French of the same name.
import type { Tu } from "../messages";

export const copies: Tu<"copies"> = {
  lead: "Laisse-les tous où ils sont jusqu’à ce que la police ait répondu.",
  text: "Ton dossier a sa propre copie, ou note où est le fichier. Holdfast a vu les mêmes fichiers, à l’octet près, à ces emplacements. Il n’y regarde plus, et il n’y modifie ni n’y supprime jamais rien.",
  cloudNext:
    "N’y supprime rien pour l’instant. N’y mets pas d’autres fichiers. Dis-le à la police quand tu remets ton dossier.",
  leave: "Laisse-le là jusqu’à ce que la police ait répondu.",
};
