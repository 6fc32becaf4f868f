// What a young person reads in the place of the French of the same name.
import type { Tu } from "../messages";

export const drawings: Tu<"drawings"> = {
  username: ["Nom d’utilisateur\u00a0:", "garde celui-ci"],
  profile: {
    snapchat:
      "Dessin d’un profil\u00a0: une image ronde, dessous le nom affiché, qui peut être n’importe lequel, et plus bas, en petit, le nom d’utilisateur. Garde le nom d’utilisateur.",
    instagram:
      "Dessin d’un profil\u00a0: le nom d’utilisateur est tout en haut de l’écran. Le nom affiché est sous l’image ronde et peut être n’importe lequel. Garde le nom d’utilisateur.",
  },
  tap: { iphone: ["Touche «\u00a0Se fier\u00a0»"], android: ["Touche «\u00a0Transfert", "de fichiers\u00a0»"] },
};
