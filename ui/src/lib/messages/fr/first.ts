// The first screen, and whom to call, in French. Questions, numbers and advice are the guide's.
import type { Messages } from "../messages";

export const safety: Messages["safety"] = {
  goOn: "Personne n’est en danger. Continuer",
  notSure: "Oui, ou je ne sais pas",
  read: "Je veux seulement lire. Rien n’est noté",
  promises: [
    {
      title: "Vous avez fait ce qu’il fallait",
      text: "Chercher de l’aide, c’est un bon pas. Vous n’aurez pas d’ennuis.",
    },
    { title: "Rien n’est supprimé", text: "Holdfast fait des copies. Tout reste en place." },
    { title: "Rien n’est envoyé", text: "Il fonctionne sans Internet. Vous décidez qui reçoit quoi." },
  ],
};

export const numbers: Messages["numbers"] = {
  title: "Appelez tout de suite au besoin",
  inQuebec: "Si vous habitez au Québec",
  region: "Numéros pour",
  place: "Où vous habitez",
  regions: {
    canada: "Canada",
    unitedStates: "États-Unis",
    unitedKingdom: "Royaume-Uni",
    australia: "Australie",
    newZealand: "Nouvelle-Zélande",
    elsewhere: "Ailleurs",
  },
  textTo: (number) => `Ou textez au ${number}.`,
  copy: "Copier le numéro",
  copyName: (name) => `Copier le numéro\u00a0: ${name}`,
};

export const call: Messages["call"] = {
  lead: "Pas besoin que tout soit prêt. Pas besoin de certitude.",
  wait: "Holdfast attendra. Rien n’y change en votre absence.",
  sayTitle: "Si vous êtes l’adulte\u00a0: ce que vous pouvez dire",
  doTitle: "Si vous êtes l’adulte\u00a0: en attendant l’aide",
  adultHere: "Si un adulte est avec toi\u00a0: ce qu’il peut dire et faire",
  aloneTitle: "Tu es jeune et sans personne près de toi?",
  goOn: "En sécurité pour l’instant. Continuer",
};
