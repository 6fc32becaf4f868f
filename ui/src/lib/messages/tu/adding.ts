// What a young person reads in the place of the French of the same name.
import type { Tu } from "../messages";
import { countFiles, many, n } from "../fr/words";

export const adding: Tu<"adding"> = {
  planFree: "Libre sur le disque de ton dossier",
  planLong: "C’est beaucoup. Copier et vérifier peut prendre du temps. Tu peux arrêter en tout temps.",
  planCloud: (service) =>
    `Certains viennent d’un emplacement ${service}. Holdfast ne fait que les copier. Ne partage pas cet emplacement et ne le vide pas.`,
  lead: "Tu n’as pas à regarder. Une image fausse ou modifiée compte aussi. Si tu ne le sais pas, c’est une bonne réponse.",
  answers: {
    unknown: {
      text: "Les captures sont gardées et couvertes. Les photos et vidéos restent à leur place\u00a0: Holdfast note où, sans faire de copie. Tu pourras répondre plus tard.",
    },
    intimate: {
      text: "Holdfast ne fait aucune copie. Il note ce qu’est chaque fichier et où il se trouve, pour que la police puisse le retrouver. Laisse-le en place.",
    },
    some: { text: "Tu choisis lesquels, par leur nom." },
  },
  someTitle: "Lesquels pourraient? Choisis aussi ceux dont tu doutes.",
  someNone: "Choisis-en au moins un, ou une autre réponse.",
  whyText: [
    "Holdfast ne copie donc pas une telle image. Il note où elle est, et la police la recueille.",
    "Ceci n’est pas un avis juridique. La police peut te dire quoi faire de l’original.",
  ],
  safeWhile: "Ce qui est enregistré le reste, même si tu arrêtes maintenant.",
  stoppedTitle: (saved, left) =>
    saved === 0
      ? `Tu as arrêté. ${countFiles(left)} non ${many(left) ? "ajoutés" : "ajouté"}`
      : `Tu as arrêté. ${countFiles(saved)} ${many(saved) ? "enregistrés" : "enregistré"}, ${n(left)} non`,
  partlySaved:
    "Ce qui dit «\u00a0Enregistré\u00a0» ou «\u00a0Déjà là\u00a0» est en sécurité. Tu peux fermer cette fenêtre.",
  doneUnanswered:
    "Tu ne savais pas si les images pourraient montrer de la nudité. C’est correct. Tant que personne ne le dit, elles ne sont pas remises.",
  doneListed: (count) =>
    many(count)
      ? `${n(count)} sont répertoriés, non copiés. Laisse les originaux où ils sont.`
      : `${n(count)} est répertorié, non copié. Laisse l’original où il est.`,
  means: {
    listed:
      "Le répertoire de chacun est noté. Laisse-les où ils sont. Ouvre chacun sous Pièces pour dire sur quel appareil il est et qui l’a.",
  },
};
