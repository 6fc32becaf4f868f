// Settings and About, in French.
import type { Messages } from "../messages";
import { n } from "./words";

export const settings: Messages["settings"] = {
  title: "Réglages",
  language: "Langue",
  languages: { system: "Comme cet ordinateur", en: "English", fr: "Français" },
  region: "Numéros d’urgence pour",
  theme: "Clair ou sombre",
  themes: { system: "Comme cet ordinateur", light: "Clair", dark: "Sombre" },
  contrast: "Contraste",
  contrasts: { system: "Comme cet ordinateur", more: "Élevé" },
  textSize: "Taille du texte",
  textSizes: { 100: "Habituelle", 125: "Un peu plus grande", 150: "Plus grande", 200: "Deux fois plus grande" },
  textKeys: "Ou appuyez sur Ctrl et + ou −. Ctrl et 0 redonne la taille habituelle.",
  caseTitle: "Votre dossier",
  caseWhere: "Où il est",
  caseMade: "Créé le",
  caseHolds: "Contient",
  caseHoldsText: (kept, listed, size) => `gardées\u00a0: ${n(kept)} (${size}); répertoriées\u00a0: ${n(listed)}`,
  caseName: "Nom",
  showFolder: "Montrer l’emplacement",
  copyTitle: "Une deuxième copie",
  copyText:
    "Si cet ordinateur tombe en panne, une copie sur une clé USB sera encore là. Gardez la clé dans un endroit sûr, hors de portée des autres.",
  copyDo: "Copier le dossier sur une clé",
  copyThere: "Copier le dossier à cet endroit",
  copying: "Copie du dossier",
  copyStop: "Arrêter la copie",
  copyDone: {
    nothing: (folder) => `Le dossier a été copié et vérifié. La copie est dans ${folder}.`,
    earlier: (folder) =>
      `Une copie antérieure s’y trouvait. Elle a été complétée et vérifiée. La copie est dans ${folder}.`,
    whole: (folder) =>
      `Cette copie s’y trouvait déjà. Elle a été vérifiée et est complète. La copie est dans ${folder}.`,
  },
  copyDamaged: (folder) =>
    `La copie est faite et vérifiée\u00a0: ${folder}. Elle contient tout ce qui est intact. Quelque chose est abîmé ou manque dans le dossier lui-même, donc aussi dans la copie.`,
  copyDamagedList: "Ceci n’est donc pas non plus dans la copie\u00a0:",
  copyDamagedNext:
    "Gardez les originaux, et les deux dossiers tels quels. Si vous avez encore l’original d’un fichier, ajoutez-le de nouveau\u00a0: sa copie sera remise en ordre.",
  closeCase: "Fermer ce dossier",
  aboutTitle: "À propos de Holdfast",
  version: (version) => `Version ${version}`,
  networkTitle: "Voir par vous‑même qu’il n’utilise pas le réseau",
  network: [
    "Coupez le Wi-Fi et débranchez le câble réseau. Tout fonctionne encore ici.",
    "Rétablissez le réseau et regardez votre pare-feu\u00a0: Holdfast n’a rien à y demander.",
    "Il n’y a ni compte, ni mise à jour automatique, ni infonuagique. Son code source est public.",
  ],
  hideTitle: "Cacher",
  hideText:
    "Appuyez deux fois sur Échap, ou sur le bouton Cacher\u00a0: un calendrier couvre aussitôt la fenêtre. «\u00a0Continuer\u00a0» la ramène. Cela ne verrouille rien et n’efface pas les traces de Holdfast sur cet ordinateur.",
  whoTitle: "Qui peut ouvrir ce dossier",
  whoText:
    "Toute personne qui peut ouvrir une session à votre nom sur cet ordinateur. Holdfast n’a pas de mot de passe. Si cela vous inquiète, gardez le dossier sur une clé USB.",
  licences: "Licences",
};
