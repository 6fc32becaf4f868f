// Two people, one case: who is at the computer, and what the young person covered. In French.
import type { Messages } from "../messages";

export const present: Messages["present"] = {
  title: "Qui est à l’ordinateur?",
  who: {
    youngPerson: "La jeune personne",
    parent: "Un parent, une tutrice ou un tuteur",
    otherAdult: "Une autre personne adulte",
    unsaid: "J’aime mieux ne pas le dire",
  },
  hint: "Vous pouvez changer cette réponse en tout temps, ou la laisser. Cet ordinateur ne peut pas le savoir\u00a0: c’est ce que vous dites. C’est noté à côté de ce qu’on dévoile, et cela reste dans ce dossier.",
  noted: "C’est noté.",
  keep: "La garder couverte pour moi",
  keepText:
    "Pour la jeune personne. Si quelqu’un d’autre veut la dévoiler, on lui demande de vous appeler d’abord. Vos mots sont là à la place de l’image.",
  words: "Ce qu’on y voit, dans vos propres mots",
  wordsHint: "Quelques mots suffisent. La police peut les lire.",
  keepDo: "La couvrir pour moi",
  kept: "Elle reste couverte pour vous.",
  promised: "La jeune personne garde celle-ci couverte.",
  said: "Dans ses propres mots\u00a0:",
  since: (time) => `Depuis\u00a0: ${time}.`,
  back: "Plus besoin de me demander",
  backDone: "On ne vous demandera plus. Elle est toujours couverte.",
  askTitle: "La jeune personne garde celle-ci couverte",
  askPoints: [
    "Appelez-la d’abord, et demandez-lui. Ses mots disent ce qu’on y voit.",
    "C’est une promesse, pas un verrou. Cet ordinateur ne peut pas savoir qui est là.",
    "Si vous continuez, c’est noté.",
  ],
  leave: "La laisser couverte",
  isMe: "C’est moi, la jeune personne\u00a0: la dévoiler",
  goOn: "La dévoiler quand même",
  by: {
    youngPerson: "par la jeune personne",
    parent: "par un parent, une tutrice ou un tuteur",
    otherAdult: "par une autre personne adulte",
    unsaid: "par quelqu’un qui aime mieux ne pas le dire",
  },
};
