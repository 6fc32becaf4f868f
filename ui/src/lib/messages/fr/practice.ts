// Practising with an invented case, in French.
import type { Messages } from "../messages";

export const practice: Messages["practice"] = {
  band: "Exercice\u00a0: rien ici n’est vrai.",
  bandMore: "Tout y est inventé. Les numéros d’aide, eux, sont vrais.",
  leave: "Quitter l’exercice",
  takesNone:
    "Un dossier d’exercice ne prend aucun de vos fichiers. Quittez l’exercice pour ajouter les vôtres à votre propre dossier.",
  title: "Exercez-vous d’abord, si vous voulez",
  text: "Holdfast peut créer un dossier inventé sur cet ordinateur. Vous pouvez tout y regarder et tout y changer. Chaque page dit que c’est un exercice, et il ne se mêle jamais à votre propre dossier.",
  begin: "M’exercer avec un dossier inventé",
  goOn: "Continuer l’exercice",
  anew: "Commencer un nouvel exercice",
  making: "Le dossier inventé se crée. Cela prend un instant.",
  bundleMore: "Tout y est inventé, les personnes aussi.",
  bundle: "C’est une remise d’exercice\u00a0: rien de ce qu’elle contient n’est vrai.",
  checkTitle: "Voir à quoi ressemble une remise modifiée",
  checkText:
    "Holdfast écrit une remise inventée et y change un seul octet. Puis il la vérifie, pour que vous sachiez à quoi cela ressemble.",
  check: "Vérifier une remise d’exercice modifiée",
};
