// What a young person reads in the place of the French of the same name.
import type { Tu } from "../messages";

export const reading: Tu<"reading"> = {
  zones: { stated: "dans le fuseau que tu as donné" },
  unread: {
    zipInside:
      "Il contient un autre zip, et Holdfast n’ouvre pas un zip dans un zip. Le fichier est gardé en entier. Décompresse celui de l’extérieur et ajoute aussi le zip qu’il contient.",
    damaged:
      "Il est endommagé. Le fichier est gardé tel quel. Si possible, télécharge-le de nouveau et ajoute-le aussi.",
  },
  findings: {
    fileEmpty: "Un de ses fichiers est vide. Demande l’archive de nouveau si possible, et garde les deux.",
    partMissing: "Une partie de l’archive n’a pas été ajoutée. Ajoute aussi les autres parties.",
  },
  stated: (zone) => `fuseau que tu as donné\u00a0: ${zone}`,
  workingNote: "Tu peux continuer tout le reste.",
  dayWrong: "Écris les jours ainsi\u00a0: 2026-03-05.",
  dayNone: "Holdfast ne comprend pas ce jour. Écris les jours ainsi\u00a0: 2026-03-05.",
  oneSided:
    "On ne trouve dans cette archive que ce que le titulaire du compte a écrit. Les messages de l’autre côté n’y sont pas\u00a0: garde aussi des captures.",
  choose: "Choisis une conversation, ou cherche.",
  zoneLead: (format) =>
    `${format} donne l’heure sans fuseau horaire. Dans quel fuseau se trouvait le téléphone qui a produit cette archive? Tu pourras changer la réponse plus tard.`,
  zoneIs: (zone) => `Fuseau horaire\u00a0: ${zone}, comme tu l’as dit`,
};
