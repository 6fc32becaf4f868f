// What a young person reads in the place of the French of the same name.
import type { Tu } from "../messages";
import { many, n } from "../fr/words";

export const handOver: Tu<"handOver"> = {
  onlyListTitle: "Aucun fichier n’est inclus\u00a0: la police reçoit une liste, et ce que tu as écrit",
  onlyListText:
    "La liste dit ce qu’est chaque fichier. Écris où la police les trouvera\u00a0: sur quel appareil, dans quelle appli, qui les a. Si l’un d’eux ne montre que des mots, change sa réponse, et il est inclus.",
  lead: "Holdfast écrit un seul fichier, une remise. Elle va à la police, par toi ou par quelqu’un en qui tu as confiance\u00a0: en mains propres sur une clé USB, ou comme l’agent le demande.",
  recordsText: "Ce que tu as écrit",
  outText:
    "Tout est noté dans ton dossier. La police peut demander les originaux. Ne déplace pas une image intime, ne l’envoie pas\u00a0: elle vient la chercher.",
  reasons: {
    listed: { text: "La police reçoit l’emplacement et ce que tu as écrit. L’original reste à sa place." },
    setAside: { text: "Tu les as laissées de côté." },
    released: { text: "Tu as dit qu’elle pourrait montrer une image intime. L’original a été trouvé à sa place." },
    completeDownload: { text: "Elles peuvent contenir des images que personne n’a vues. Donne-les en personne." },
    messagesEnclosed: { text: "Le reste peut contenir des images que personne n’a vues. Donne-le en personne." },
  },
  noneTitle: "Aucune de tes pièces n’est encore incluse",
  noneText:
    "Personne n’a dit si elles pourraient montrer une image intime. Tu n’as pas à regarder. Les noms suffisent.",
  staysPrivate:
    "Ce que tu as répondu au début, et ce que tu as coché en chemin, reste chez toi. Le journal joint montre seulement quand tu as répondu. La police lit ce que tu notes.",
  wholeAgain: "La prochaine remise contient tout de nouveau, sauf ce que tu retiens.",
  insideWhat: { file: "Ce que tu gardes ici maintenant est dedans" },
  insideNever: "Ne donne cette remise à personne. Si elle a déjà été donnée, dis-le à la police.",
  insideNext: "Écris une nouvelle remise. Demande à la police avant de supprimer l’ancienne.",
  setAsideQuoted: (reason) => `Tu as écrit\u00a0: «\u00a0${reason}\u00a0»`,
  alsoLead: "Décoche ce qui doit rester ici. La remise dira que tu l’as laissé de côté.",
  alsoFoldersText: "Cela aide la police à trouver les originaux. Ton répertoire personnel est abrégé en\u00a0~.",
  alsoAnswers: (boxes) => `Ce que tu as répondu sous Ce qui manque\u00a0: ${boxes}`,
  alsoPlaceText:
    "Le fichier est joint tel quel, et le lieu y reste. Pour ne pas l’inclure, ouvre la pièce et mets-la de côté. Ou masque une partie de l’image\u00a0: la copie masquée ne contient aucun lieu.",
  alsoDevices: (count) =>
    many(count)
      ? `${n(count)} appareils que tu as nommés, ici\u00a0:`
      : `${n(count)} appareil que tu as nommé, ici\u00a0:`,
  alsoDevicesText:
    "Ce sont tes propres mots. Pour en laisser un de côté, efface-le là. Ce que tu avais écrit reste ici.",
  empty:
    "Il n’y a encore rien à remettre. Ajoute des fichiers, ou note ce qui s’est passé\u00a0: l’un ou l’autre suffit.",
  writingText: "Chaque fichier est copié, relu et vérifié. Laisse la clé branchée.",
  notFinishedSafe: "Ton dossier est tel qu’il était.",
  notFinishedNot: "La remise. S’il reste là un fichier dont le nom finit par .part, ne le remets pas.",
  dateTitle: "Fais noter la date. Une façon suffit.",
  dateWays: [
    { title: "Au téléphone", text: "Lis les 9 mots à la police. On les note." },
    { title: "Par écrit", text: "Colle l’empreinte dans un courriel ou un formulaire pour la police." },
  ],
  keep: "Garde aussi ton dossier. Rien n’en a été enlevé.",
  coveredCount: (count) =>
    count === 1
      ? "1 copie masquée est jointe. Son original reste chez toi."
      : `${n(count)} copies masquées sont jointes. Leurs originaux restent chez toi.`,
  damagedDone: "La remise contient ce qui est intact et a été vérifiée. Tu peux la remettre. Ceci n’y est pas\u00a0:",
  damagedNext:
    "Garde les originaux, et le dossier tel quel. Si tu as encore l’original d’un fichier, ajoute-le de nouveau\u00a0: sa copie sera remise en ordre. Écris ensuite la remise de nouveau.",
  notUnderstoodPlan:
    "Si possible, écris la remise avec la version la plus récente de Holdfast. Une vérification de celle d’ici dira NON CONFIRMÉ.",
  notUnderstoodNext:
    "Une vérification de cette remise dit NON CONFIRMÉ. Écris-la de nouveau avec la version la plus récente de Holdfast, si possible.",
};
