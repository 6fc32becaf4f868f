// Covering parts of a picture, in French.
import type { Messages } from "../messages";
import { n } from "./words";

export const boxes: Messages["boxes"] = {
  title: "Montre-t-elle ce qu’elle ne devrait pas?",
  before:
    "Dévoilez-la d’abord. Vous pourrez ensuite dessiner des rectangles pleins sur une copie, et seule la copie sera remise. L’original n’est pas modifié.",
  begin: "En masquer des parties",
  beginMore: "En masquer davantage",
  lead: "Dessinez un rectangle sur chaque partie que personne ne devrait voir. Tout le reste demeure tel quel.",
  keys: "Au clavier\u00a0: ajoutez un rectangle, puis déplacez-le avec les flèches. Maj et une flèche changent sa taille. La touche Suppr l’enlève.",
  add: "Ajouter un rectangle",
  most: "Il n’y a plus de place pour d’autres rectangles. Agrandissez-en quelques-uns.",
  group: "Rectangles sur l’image",
  box: (number, all, left, top, width, height) =>
    `Rectangle ${n(number)} sur ${n(all)}\u00a0: à ${n(left)}\u00a0% de la gauche, à ${n(top)}\u00a0% du haut, ${n(width)}\u00a0% de large, ${n(height)}\u00a0% de haut`,
  removed: (left) => `Rectangle enlevé. Il en reste ${n(left)}.`,
  look: "Regarder la copie",
  drawing: "La copie se dessine…",
  cancel: "Arrêter sans rien masquer",
  copyTitle: "Tout est-il masqué?",
  copyText:
    "Voici la copie. Sous les rectangles, il ne reste rien, et les mots que contenait le fichier (comme le lieu ou l’appareil) n’y sont plus. Regardez-la bien avant de la garder.",
  copyPicture: (id) => `${id}, la copie masquée`,
  copyShown: "La copie est dessinée. Regardez-la, puis gardez-la ou revenez aux rectangles.",
  keep: "Garder cette copie",
  again: "Revenir aux rectangles",
  kept: "La copie est gardée. C’est elle qui sera remise; l’original reste ici.",
  standing: (time) =>
    `Des parties en ont été masquées sur une copie, ${time}. C’est la copie qui est montrée ici et qui sera remise. L’original n’est pas modifié et reste ici.`,
  released: "L’original n’est pas dans ce dossier. Il reste là où vous l’avez.",
  undo: "Reprendre l’original",
  undoText:
    "L’original est alors montré ici et sera remis, sans rectangles. La copie reste dans le dossier. Les deux sont notés.",
  undone: "L’original est repris.",
  doubtTitle: "Pour l’instant, la copie ne sera pas remise",
  doubt:
    "Vous avez changé la réponse après avoir fait la copie. Si les rectangles cachent tout, dites-le, et la copie sera de nouveau remise.",
  stand: "Les rectangles cachent tout",
  stood: "La copie sera de nouveau remise.",
  listOriginal:
    "Si l’original montre une image intime, vous pouvez aussi retirer notre copie de l’original ci-dessous, une fois qu’il est retrouvé là où vous l’avez. La copie masquée reste.",
  tag: "Copie masquée",
};
