// The first screen, and whom to call, in French.
import type { Messages } from "../messages";

export const safety: Messages["safety"] = {
  title: "D’abord\u00a0: quelqu’un est\u2011il en danger en ce moment?",
  lead: "C’est-à-dire blessé, ou sur le point de l’être. Ou encore\u00a0: quelqu’un pense au suicide.",
  lead2: "Dans le doute, appelez. Tout le reste peut attendre.",
  goOn: "Personne n’est en danger. Continuer",
  notSure: "Oui, ou je ne sais pas",
  promises: [
    {
      title: "Vous avez fait ce qu’il fallait",
      text: "Chercher de l’aide est un bon pas. Vous n’avez rien fait de mal.",
    },
    { title: "Rien n’est supprimé", text: "Holdfast fait des copies. Tout reste là où c’est." },
    { title: "Rien n’est envoyé", text: "Il fonctionne sans Internet. Vous décidez qui reçoit quoi." },
  ],
};

export const numbers: Messages["numbers"] = {
  title: "Appelez tout de suite au besoin",
  region: "Numéros pour",
  regions: {
    canada: "Canada",
    unitedStates: "États-Unis",
    unitedKingdom: "Royaume-Uni",
    australia: "Australie",
    newZealand: "Nouvelle-Zélande",
    elsewhere: "Ailleurs",
  },
  texts: {
    emergency: "Quelqu’un est blessé ou en danger.",
    suicideCa: "Des idées de suicide. Appel ou texto, jour et nuit.",
    kidsCa: "Jeunesse, J’écoute, pour les jeunes. Ou textez au 686868.",
    suicideUs: "Des idées de suicide. Appel ou texto.",
    lifelineAu: "Lifeline. Des idées de suicide.",
    kidsAu: "Kids Helpline, pour les jeunes.",
  },
  elsewhere: "Appelez votre numéro d’urgence local.",
  elsewhereMore: "C’est celui de la police ou de l’ambulance là où vous êtes.",
};

export const call: Messages["call"] = {
  title: "Restez ensemble. Appelez maintenant.",
  lead: "Pas besoin que tout soit prêt. Pas besoin de certitude.",
  wait: "Holdfast attendra. Rien n’y change en votre absence.",
  sayTitle: "Ce que vous pouvez dire",
  say: "«\u00a0On fait du chantage à mon enfant en ligne. J’ai peur pour sa sécurité en ce moment.\u00a0»",
  doTitle: "En attendant l’aide",
  steps: [
    "Restez avec la jeune personne. Pas besoin de trouver les mots justes. Votre présence suffit.",
    "Dites\u00a0: «\u00a0Ce n’est pas ta faute. Tu n’as pas d’ennuis. On va traverser ça ensemble.\u00a0»",
    "Laissez le téléphone et les messages tels quels. Ils peuvent attendre.",
  ],
  goOn: "Nous sommes en sécurité pour l’instant. Continuer",
};
