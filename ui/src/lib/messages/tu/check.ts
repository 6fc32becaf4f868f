// What a young person reads in the place of the French of the same name.
import type { Tu } from "../messages";

export const check: Tu<"check"> = {
  lead: "Regarde si les fichiers sont toujours exactement tels qu’ils étaient. Une vérification ne change rien.",
  bundleText:
    "Un fichier zip, ou le répertoire où il a été décompressé. Tu peux aussi le déposer dans la fenêtre. Plusieurs parties se vérifient ensemble.",
  headNew:
    "Il dit où le journal se termine. Le journal forme une seule chaîne complète\u00a0: le fichier a été refait à partir de lui, et c’est noté. Si des lignes avaient été coupées à la fin auparavant, personne ne peut plus le dire\u00a0: l’historique n’est donc pas confirmé. Tu peux continuer ton dossier.",
  failLead: "Une copie peut changer par accident. Garde tout tel quel, et ne répare rien.",
  dateSays: {
    fingerprint:
      "L’empreinte qu’on t’a dite est bien celle de cette remise. Elle existait donc quand cette empreinte a été communiquée.",
  },
  partsNotGiven: (own, missing, parts) =>
    `Cette remise compte ${parts}\u00a0parties. La partie ${own} a été vérifiée. Non fournie et non vérifiée\u00a0: partie ${missing}. Vérifie toutes les parties ensemble.`,
  matchTitle: "Est-ce bien ce qu’on t’a dit?",
  matchHint: "Tape les 9 mots, ou colle les 64 caractères.",
  matchLabel: "Mots ou caractères qu’on t’a dits",
  compared: {
    different: "Une autre empreinte. Ce n’est pas la remise dont on t’a parlé.",
    noFingerprint: "Un répertoire n’a pas d’empreinte, la comparaison est donc impossible. Demande le zip.",
    notReadable: "Ce ne sont pas 9 mots ni 64 caractères. Cherche une faute de frappe.",
  },
};
