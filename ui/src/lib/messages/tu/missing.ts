// What a young person reads in the place of the French of the same name.
import type { Tu } from "../messages";

export const missing: Tu<"missing"> = {
  lead: "Tu peux remettre le dossier sans cela. Chaque élément peut aider la police à trouver la personne plus vite.",
  nothing: "Rien ne manque sur cette liste. Ce que tu as est enregistré, et tu peux le remettre.",
  notPossibleText: "C’est aussi une réponse. La police la reçoit, avec tes mots.",
  ways: { showHow: "Montre-moi" },
  hints: { noneMarked: "Des comptes sont gardés. Dis lequel est celui de la personne qui menace." },
  note: "Dans tes mots, si tu veux",
  firstLead: "Commence par le haut.",
  stillAnyway: "Tu peux remettre le dossier sans cela.",
  atStartText:
    "Les applis que tu as nommées, si on écrit encore, et ce qu’est l’image. Cela s’ouvre comme un événement que tu peux changer.",
  toldTitle: "Ce que tu as répondu au début",
  toldLead: "Cela reste chez toi et n’est pas remis. La police lit ce que tu notes.",
};

export const order: Tu<"order"> = {
  lead: "C’est une supposition, d’après les heures et les numéros des fichiers. Déplace ce qui n’est pas à sa place. Aucune image n’est montrée.",
  confirmedAt: (when) => `Tu as confirmé cet ordre\u00a0: ${when}.`,
  someNew: "Certaines sont venues plus tard. Regarde où elles sont, puis confirme de nouveau.",
  pairsLead: "Regarde la conversation sur le téléphone. Tu n’as rien à dévoiler ici.",
  pairsLater: "Confirme d’abord l’ordre. Une question suit pour chaque paire.",
  somethingNext: "Ajoute ce qui manque. Si c’est perdu, ce n’est pas grave\u00a0: la réponse est gardée.",
  afterAdding: "Les captures sont-elles dans le bon ordre? Tu peux regarder maintenant ou plus tard.",
};
