// What a young person reads in the place of the French of the same name.
import type { Tu } from "../messages";

export const practice: Tu<"practice"> = {
  takesNone:
    "Un dossier d’exercice ne prend aucun de tes fichiers. Quitte l’exercice pour ajouter les tiens à ton propre dossier.",
  title: "Exerce-toi d’abord, si tu veux",
  text: "Holdfast peut créer un dossier inventé sur cet ordinateur. Tu peux tout y regarder et tout y changer. Chaque page dit que c’est un exercice, et il ne se mêle jamais à ton propre dossier.",
  checkText:
    "Holdfast écrit une remise inventée et y change un seul octet. Puis il la vérifie, pour que tu saches à quoi cela ressemble.",
};
