// What a young person reads in the place of the French of the same name.
import type { Tu } from "../messages";

export const present: Tu<"present"> = {
  hint: "Tu peux changer cette réponse en tout temps, ou la laisser. Cet ordinateur ne peut pas le savoir\u00a0: c’est ce que tu dis. C’est noté à côté de ce qu’on dévoile, et cela reste dans ce dossier.",
  keepText:
    "Pour toi. Si quelqu’un d’autre veut la dévoiler, on lui demande de t’appeler d’abord. Tes mots sont là à la place de l’image.",
  words: "Ce qu’on y voit, dans tes propres mots",
  kept: "Elle reste couverte pour toi.",
  backDone: "On ne te demandera plus. Elle est toujours couverte.",
};
