// What a young person reads in the place of the French of the same name.
import type { Tu } from "../messages";

export const settings: Tu<"settings"> = {
  textKeys: "Ou appuie sur Ctrl et + ou −. Ctrl et 0 redonne la taille habituelle.",
  caseTitle: "Ton dossier",
  copyText:
    "Si cet ordinateur tombe en panne, une copie sur une clé USB sera encore là. Garde la clé dans un endroit sûr, hors de portée des autres.",
  copyDamagedNext:
    "Garde les originaux, et les deux dossiers tels quels. Si tu as encore l’original d’un fichier, ajoute-le de nouveau\u00a0: sa copie sera remise en ordre.",
  networkTitle: "Voir par toi‑même qu’il n’utilise pas le réseau",
  network: [
    "Coupe le Wi-Fi et débranche le câble réseau. Tout fonctionne encore ici.",
    "Rétablis le réseau et regarde ton pare-feu\u00a0: Holdfast n’a rien à y demander.",
    "Il n’y a ni compte, ni mise à jour automatique, ni infonuagique. Son code source est public.",
  ],
  hideText:
    "Appuie deux fois sur Échap, ou sur le bouton Cacher\u00a0: un calendrier couvre aussitôt la fenêtre. «\u00a0Continuer\u00a0» la ramène. Cela ne verrouille rien et n’efface pas les traces de Holdfast sur cet ordinateur.",
  whoText:
    "Toute personne qui peut ouvrir une session à ton nom sur cet ordinateur. Holdfast n’a pas de mot de passe. Si cela t’inquiète, garde le dossier sur une clé USB.",
};
