// The words in the guide's drawings, and what each shows for whoever does not see it, in French.
import type { Messages } from "../messages";

export const drawings: Messages["drawings"] = {
  nameShown: ["Nom affiché\u00a0:", "n’importe lequel"],
  username: ["Nom d’utilisateur\u00a0:", "gardez celui-ci"],
  profile: {
    snapchat:
      "Dessin d’un profil\u00a0: une image ronde, dessous le nom affiché, qui peut être n’importe lequel, et plus bas, en petit, le nom d’utilisateur. Gardez le nom d’utilisateur.",
    instagram:
      "Dessin d’un profil\u00a0: le nom d’utilisateur est tout en haut de l’écran. Le nom affiché est sous l’image ronde et peut être n’importe lequel. Gardez le nom d’utilisateur.",
  },
  overlap:
    "Dessin de deux captures d’une même conversation\u00a0: les deux derniers messages de la première reviennent en haut de la seconde.",
  overlapLabel: ["Les dernières lignes de l’une", "reviennent en haut de l’autre."],
  camera:
    "Dessin d’un deuxième téléphone qui photographie le premier\u00a0: on voit tout le premier téléphone avec ses bords, et l’heure en haut de son écran.",
  secondPhone: ["Deuxième", "téléphone"],
  clockInView: ["L’heure", "se voit"],
  edgesInView: ["Les bords", "se voient"],
  originals:
    "Dessin d’un iPhone\u00a0: Réglages, puis Photos. Tout à la fin, il y a «\u00a0Transférer sur Mac ou PC\u00a0». Des deux choix, «\u00a0Conserver les originaux\u00a0» est coché.",
  settingsPhotos: "Réglages › Photos",
  transfer: "Transférer sur Mac ou PC",
  automatic: "Automatique",
  keepOriginals: "Conserver les originaux",
  cable: {
    iphone:
      "Dessin d’un iPhone relié à un ordinateur par un câble\u00a0: le téléphone déverrouillé pose une question, et il faut toucher «\u00a0Se fier\u00a0».",
    android:
      "Dessin d’un téléphone Android relié à un ordinateur par un câble\u00a0: dans l’avis USB du téléphone déverrouillé, il faut toucher «\u00a0Transfert de fichiers\u00a0».",
  },
  tap: { iphone: ["Touchez «\u00a0Se fier\u00a0»"], android: ["Touchez «\u00a0Transfert", "de fichiers\u00a0»"] },
};
