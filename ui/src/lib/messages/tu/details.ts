// What a young person reads in the place of the French of the same name.
import type { Tu } from "../messages";

export const details: Tu<"details"> = {
  choose: "Choisis une pièce pour voir ce qu’on en sait. Elle reste couverte.",
  not: {
    notAnswered: "Elle reste couverte tant que la question ci-dessous n’a pas de réponse. Tu n’as pas à regarder.",
    intimate: "Jamais montrée ici\u00a0: tu as dit qu’elle peut montrer une image intime.",
  },
  timeSource: { person: "Comme tu l’as écrit." },
  questionShort: "Ta réponse",
  notAnswered: "Tu n’as pas à regarder. Sans réponse, elle n’est pas remise.",
  effects: {
    answered: "Ta réponse est notée.",
    nowKept: "Ta réponse est notée, et le fichier a été copié de l’endroit où il se trouve.",
    stillListed:
      "Ta réponse est notée. La pièce reste répertoriée\u00a0: le fichier n’était plus à sa place. Ajoute-le de là où il est maintenant.",
    copyIsKept:
      "Ta réponse est notée. La pièce ne sera pas remise. Une copie est encore dans ce dossier; tu peux la retirer ci-dessous.",
  },
  own: { note: "Ta note", captured: "Quand elle a été prise, si tu le sais" },
  ownHint: {
    whoHasIt: "Toutes les personnes qui l’ont reçue ou vue, si tu le sais.",
    captured: "Dans tes mots, par exemple «\u00a0mercredi soir, vers 21\u00a0h\u00a0».",
  },
  where: { lead: "Écris ce que tu sais et laisse le reste. Pas besoin de l’ouvrir." },
  noteKept: "Ce que tu as écrit est enregistré.",
  draft: "Pas encore gardée. Ce que tu as tapé n’est pas perdu.",
  setAsideHint: "Rien n’est supprimé. Tu peux la reprendre en tout temps. La raison reste dans le journal.",
  releaseText:
    "Pour une image intime copiée par erreur. Holdfast cherche d’abord l’original là d’où tu l’as ajouté. C’est seulement s’il y est, intact, que la copie de ce dossier est retirée. L’original reste.",
  releaseLaw:
    "Laisse l’original où il est jusqu’à ce que la police te dise quoi faire. Ne l’envoie à personne. Ceci n’est pas un avis juridique.",
  released: (folder) => `Notre copie a été retirée. L’original est dans ${folder}. Laisse-le là.`,
};

export const uncover: Tu<"uncover"> = {
  points: [
    "Tu n’as jamais à regarder. La police peut le faire.",
    "Le fait de dévoiler cette image est noté, avec l’heure. La police peut le lire.",
    "Seule celle-ci est dévoilée. Elle est couverte de nouveau quand tu la quittes.",
  ],
};
