// What a young person reads in the place of the French of the same name.
import type { Tu } from "../messages";

export const downloads: Tu<"downloads"> = {
  joinText: (part, whole) =>
    `${part} et ${whole} semblent venir d’une même archive du même compte. Lues ensemble, elles montrent leurs conversations et leurs personnes au même endroit. Rien n’est copié ni modifié, et tu peux revenir en arrière.`,
  isJoined: (part) => `${part} a été réunie à cette archive\u00a0: tu as dit qu’elles n’en font qu’une.`,
  addedTitle: "Ce qui a été lu dans ce que tu as ajouté",
  addedLater: "Tu n’as pas à attendre. Tout est aussi montré dans Pièces et dans Messages.",
  choices: {
    voice: {
      text: "Choisis ceci quand quelque chose a été dit sans être écrit\u00a0: une menace, un nom, une demande.",
    },
  },
  completeWhy: [
    "Elle peut contenir une image intime d’une personne de moins de 18 ans que personne n’a vue. Envoyer une telle image peut être un crime, même pour un parent qui veut aider. La police, elle, peut la recevoir.",
    "Demande d’abord à la police si elle la veut. Écris-la sur une clé USB, garde la clé avec toi et donne-la en personne. Pas de courriel, pas de téléversement, pas d’autre copie.",
    "Ceci n’est pas un avis juridique.",
  ],
  completeDone: "Des archives entières sont dedans. Donne cette clé à la police en personne; n’envoie pas ce zip.",
  heldBack: { voice: "Messages vocaux; joints seulement si tu le choisis" },
};
