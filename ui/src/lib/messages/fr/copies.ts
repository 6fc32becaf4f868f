// Where else the files of a case are, in French.
import type { Messages } from "../messages";
import { countFiles, n } from "./words";

export const copies: Messages["copies"] = {
  title: "Où ces fichiers sont aussi",
  lead: "Laissez-les tous où ils sont jusqu’à ce que la police ait répondu.",
  text: "Votre dossier a sa propre copie, ou note où est le fichier. Holdfast a vu les mêmes fichiers, à l’octet près, à ces emplacements. Il n’y regarde plus, et il n’y modifie ni n’y supprime jamais rien.",
  cloud: (service) => `${service} copie cet emplacement sur Internet.`,
  cloudNext:
    "N’y supprimez rien pour l’instant. N’y mettez pas d’autres fichiers. Dites-le à la police quand vous remettez votre dossier.",
  holds: (count) => countFiles(count),
  andMore: (count) => `et ${n(count)} de plus`,
  none: "Rien n’a encore été ajouté\u00a0: aucun emplacement n’est connu.",
  open: "Où ces fichiers sont aussi",
  openText: "Les emplacements où Holdfast a vu les mêmes fichiers, et ceux qui vont sur Internet.",
  back: "Retour aux réglages",
  leave: "Laissez-le là jusqu’à ce que la police ait répondu.",
};
