// What a young person reads in the place of the French of the same name.
import type { Tu } from "../messages";

export const boxes: Tu<"boxes"> = {
  before:
    "Dévoile-la d’abord. Tu pourras ensuite dessiner des rectangles pleins sur une copie, et seule la copie sera remise. L’original n’est pas modifié.",
  lead: "Dessine un rectangle sur chaque partie que personne ne devrait voir. Tout le reste demeure tel quel.",
  keys: "Au clavier\u00a0: ajoute un rectangle, puis déplace-le avec les flèches. Maj et une flèche changent sa taille. La touche Suppr l’enlève.",
  most: "Il n’y a plus de place pour d’autres rectangles. Agrandis-en quelques-uns.",
  copyText:
    "Voici la copie. Sous les rectangles, il ne reste rien, et les mots que contenait le fichier (comme le lieu ou l’appareil) n’y sont plus. Regarde-la bien avant de la garder.",
  copyShown: "La copie est dessinée. Regarde-la, puis garde-la ou reviens aux rectangles.",
  released: "L’original n’est pas dans ce dossier. Il reste là où tu l’as.",
  doubt:
    "Tu as changé la réponse après avoir fait la copie. Si les rectangles cachent tout, dis-le, et la copie sera de nouveau remise.",
  listOriginal:
    "Si l’original montre une image intime, tu peux aussi retirer notre copie de l’original ci-dessous, une fois qu’il est retrouvé là où tu l’as. La copie masquée reste.",
};
