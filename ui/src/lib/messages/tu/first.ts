// What a young person reads in the place of the French of the same name.
import type { Tu } from "../messages";

export const safety: Tu<"safety"> = {
  promises: [
    {
      title: "Tu as fait ce qu’il fallait",
      text: "Chercher de l’aide, c’est un bon pas. Tu n’auras pas d’ennuis.",
    },
    { title: "Rien n’est supprimé", text: "Holdfast fait des copies. Tout reste en place." },
    { title: "Rien n’est envoyé", text: "Il fonctionne sans Internet. Tu décides qui reçoit quoi." },
  ],
};

export const numbers: Tu<"numbers"> = {
  title: "Appelle tout de suite au besoin",
  inQuebec: "Si tu habites au Québec",
  place: "Où tu habites",
  textTo: (number) => `Ou texte au ${number}.`,
};

export const call: Tu<"call"> = { wait: "Holdfast attendra. Rien n’y change en ton absence." };
