// What a young person reads in the place of the French of the same name.
import type { Tu } from "../messages";

export const guide: Tu<"guide"> = {
  safeNow: "Tu as dit que personne n’est en danger. Si cela change, ou dans le doute, appelle tout de suite.",
  wordsLead: "Commence par ta partie. Le reste peut attendre.",
  wordsStop: "Ne réponds plus",
  stageTitles: {
    stop_replying: "Ne réponds plus, ne paie rien",
    save: "Garde d’abord ce qui peut disparaître",
    report_and_block: "Maintenant, signale, puis bloque",
    tell: "Parle-en et obtiens de l’aide",
  },
  reportFirstText:
    "La police peut demander à une application de garder ses données. Cela commence seulement quand tu signales.",
  toExhibits: "Ajouter ce que tu as gardé",
  guidesLead: "Lis ce qu’il te faut. Rien n’est à faire d’un seul coup.",
  parts: { help: { lead: "Tous les services à joindre là où tu habites, et à quoi ils servent." } },
  saveInOrder: "Garde dans cet ordre",
  sheetSaved: (name, folder) =>
    `Enregistré sous «\u00a0${name}\u00a0» dans ${folder}. Rien de ton dossier ne s’y trouve.`,
  notChecked: {
    app: "Les menus changent, et personne n’a encore vérifié ces phrases. Si un menu est différent, fie-toi à ce que tu vois.",
  },
  bank: { brandTitle: "Appelle la marque de la carte-cadeau maintenant" },
  call: "Appelle le",
  textTo: "Envoie un texto au",
};
