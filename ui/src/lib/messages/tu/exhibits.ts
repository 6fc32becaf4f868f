// What a young person reads in the place of the French of the same name.
import type { Tu } from "../messages";
import { many, n } from "../fr/words";

export const flags: Tu<"flags"> = {
  viaLink: "On y est arrivé par un raccourci que tu as choisi.",
  noHash: "Aucune empreinte n’a été faite, comme tu l’as demandé.",
};

export const exhibits: Tu<"exhibits"> = {
  answerThese: {
    lead: "Tu n’as pas à regarder. Les noms suffisent. Tant que personne ne le dit, elles ne sont pas remises.",
    orOne:
      "Si certaines le pourraient et d’autres non, ou si tu ne le sais toujours pas\u00a0: choisis-les une à une ci-dessous.",
    kept: (count) =>
      many(count)
        ? `Ta réponse est notée pour ${n(count)} fichiers.`
        : `Ta réponse est notée pour ${n(count)} fichier.`,
  },
  lead: "Ou dépose n’importe quoi dans la fenêtre. Rien n’est déplacé ni modifié.",
  emptyText:
    "Commence par des captures des messages, du profil avec le nom d’utilisateur et de toute demande d’argent. Tout fichier peut être ajouté.",
  originalNext:
    "Si quelqu’un l’a déplacé, ajoute-le de nouveau de là où il est maintenant. Il reste alors répertorié. S’il a disparu, dis-le à la police.",
};
