// Adding files, in French.
import type { Messages } from "../messages";
import { countFiles, many, n } from "./words";

export const adding: Messages["adding"] = {
  looking: "Examen des fichiers…",
  lookingText: "Rien n’est encore copié.",
  planTitle: (count) => `Avant d’ajouter ${countFiles(count)}`,
  planNothing: "Rien de tout cela ne peut être ajouté",
  planSize: "En tout",
  planFree: "Libre sur le disque de votre dossier",
  planTooBig: "Il n’y a peut-être pas assez de place. Ce qui entre est enregistré, le reste est nommé.",
  planLong: "C’est beaucoup. Copier et vérifier peut prendre du temps. Vous pouvez arrêter en tout temps.",
  planSparse: (count) =>
    many(count)
      ? `${countFiles(count)} prendront plus de place ici que là où ils sont.`
      : `${countFiles(count)} prendra plus de place ici que là où il est.`,
  planCloud: (service) =>
    `Certains viennent d’un emplacement ${service}. Holdfast ne fait que les copier. Ne partagez pas cet emplacement et ne le videz pas.`,
  refusedTitle: (count) =>
    many(count) ? `${countFiles(count)} ne peuvent pas être ajoutés` : `${countFiles(count)} ne peut pas être ajouté`,
  junk: (count, names) =>
    many(count)
      ? `${countFiles(count)} du système sont laissés de côté\u00a0: ${names}`
      : `${countFiles(count)} du système est laissé de côté\u00a0: ${names}`,
  goOn: "Continuer",
  eyebrow: (count, visuals) =>
    `Ajout de ${countFiles(count)} · dont ${many(visuals) ? `${n(visuals)} images ou vidéos` : `${n(visuals)} image ou vidéo`}`,
  question:
    "Est-ce que l’un de ces fichiers pourrait montrer de la nudité ou une image sexuelle d’une personne de moins de 18 ans?",
  lead: "Vous n’avez pas à regarder. Une image fausse ou modifiée compte aussi. Si vous ne le savez pas, c’est une bonne réponse.",
  names: "Noms des images et des vidéos",
  moreNames: (count) => `et ${n(count)} de plus`,
  answers: {
    unknown: {
      title: "Je ne sais pas",
      text: "Les captures sont gardées et couvertes. Les photos et vidéos restent à leur place\u00a0: Holdfast note où, sans faire de copie. Vous pourrez répondre plus tard.",
    },
    nothing: { title: "Non", text: "Tout est gardé et couvert. Personne ne voit rien à moins de le vouloir." },
    intimate: {
      title: "Oui, tous pourraient",
      text: "Holdfast ne fait aucune copie. Il note ce qu’est chaque fichier et où il se trouve, pour que la police puisse le retrouver. Laissez-le en place.",
    },
    one: { title: "Oui, c’est possible" },
    some: { title: "Certains pourraient", text: "Vous choisissez lesquels, par leur nom." },
  },
  someTitle: "Lesquels pourraient? Choisissez aussi ceux dont vous doutez.",
  someHint: "Ceux-là ne sont pas copiés, seulement répertoriés. Les autres sont gardés et couverts.",
  someNone: "Choisissez-en au moins un, ou une autre réponse.",
  hash: "Faire une empreinte de chaque fichier qui reste à sa place",
  hashText:
    "Elle permet à la police de retrouver exactement ce fichier. Aucune image n’est ouverte, et on ne peut pas refaire l’image à partir d’elle.",
  why: "Pourquoi cette question, et ce que dit la loi",
  whyCanada:
    "Une image sexuelle d’une personne de moins de 18 ans est, en droit canadien, du «\u00a0matériel d’abus et d’exploitation pédosexuels\u00a0». La copier peut être un crime, même pour un parent qui veut aider.",
  whyElsewhere:
    "Presque partout, la loi est stricte pour une image sexuelle d’une personne de moins de 18 ans. La copier peut être un crime, même pour un parent qui veut aider.",
  whyYoung:
    "La loi est stricte pour une image sexuelle d’une personne de moins de 18 ans, pour te protéger. Quelqu’un t’en a fait envoyer une par la ruse ou la pression? Tu n’auras pas d’ennuis. La police veut t’aider.",
  whyText: [
    "Holdfast ne copie donc pas une telle image. Il note où elle est, et la police la recueille.",
    "Ceci n’est pas un avis juridique. La police peut vous dire quoi faire de l’original.",
  ],
  stop: "Arrêter, ne rien ajouter",
  add: (count) => (many(count) ? `Ajouter les ${n(count)} fichiers` : "Ajouter le fichier"),
  runTitle: (count) => `Ajout de ${countFiles(count)}`,
  progress: (done, total) => `${n(Math.min(done, total))} sur ${countFiles(total)}`,
  bytes: (done, total) => `${done} sur ${total}`,
  now: (name) => `En ce moment\u00a0: ${name}`,
  left: (minutes) => (minutes <= 1 ? "encore environ 1\u00a0minute" : `encore environ ${n(minutes)}\u00a0minutes`),
  stopAdding: "Arrêter l’ajout",
  stopping: "Arrêt après cette partie…",
  safeWhile: "Ce qui est enregistré le reste, même si vous arrêtez maintenant.",
  doneTitle: (saved, failed, listed) =>
    failed === 0
      ? saved === 0
        ? listed === 0
          ? "Rien de nouveau à enregistrer"
          : `${countFiles(listed)} ${many(listed) ? "répertoriés, non copiés" : "répertorié, non copié"}`
        : `${countFiles(saved)} ${many(saved) ? "enregistrés" : "enregistré"}`
      : saved === 0
        ? `${countFiles(failed)} non ${many(failed) ? "enregistrés" : "enregistré"}`
        : `${countFiles(saved)} ${many(saved) ? "enregistrés" : "enregistré"}, ${n(failed)} non`,
  stoppedTitle: (saved, left) =>
    saved === 0
      ? `Vous avez arrêté. ${countFiles(left)} non ${many(left) ? "ajoutés" : "ajouté"}`
      : `Vous avez arrêté. ${countFiles(saved)} ${many(saved) ? "enregistrés" : "enregistré"}, ${n(left)} non`,
  partlySaved:
    "Ce qui dit «\u00a0Enregistré\u00a0» ou «\u00a0Déjà là\u00a0» est en sécurité. Vous pouvez fermer cette fenêtre.",
  doneListed: (count) =>
    many(count)
      ? `${n(count)} sont répertoriés, non copiés. Laissez les originaux où ils sont.`
      : `${n(count)} est répertorié, non copié. Laissez l’original où il est.`,
  listedAgain: (count) =>
    many(count)
      ? `${n(count)} étaient déjà répertoriés. Ils le restent, et ne sont pas copiés.`
      : `${n(count)} était déjà répertorié. Il le reste, et n’est pas copié.`,
  doneUnanswered:
    "Vous ne saviez pas si les images pourraient montrer de la nudité. C’est correct. Tant que personne ne le dit, elles ne sont pas remises.",
  groups: {
    failed: "Pas enregistrés",
    listed: "Répertoriés, non copiés",
    added: "Enregistrés",
    alreadyThere: "Déjà là",
  },
  means: {
    failed: "Pas enregistré.",
    listed:
      "Le répertoire de chacun est noté. Laissez-les où ils sont. Ouvrez chacun sous Pièces pour dire sur quel appareil il est et qui l’a.",
    added: "Chacun a été copié, relu et inscrit au journal.",
    alreadyThere: "Les mêmes fichiers, octet pour octet. Rien d’autre à faire.",
  },
  tag: {
    failed: () => "Pas enregistré",
    listed: (id) => `Répertorié\u00a0: ${id}`,
    added: (id) => `Enregistré\u00a0: ${id}`,
    alreadyThere: (id) => `Déjà là\u00a0: ${id}`,
  },
  healed: {
    title: "La copie dans le dossier manquait ou était abîmée.",
    next: "Elle a été refaite à partir de ce fichier et est intacte.",
  },
  healedTag: (id) => `Remise en ordre\u00a0: ${id}`,
  healedTitle: (count) => (many(count) ? `${n(count)} copies remises en ordre` : `${n(count)} copie remise en ordre`),
  healedCount: (count) =>
    many(count)
      ? `${n(count)} copies du dossier manquaient ou étaient abîmées. Elles sont de nouveau intactes.`
      : `${n(count)} copie du dossier manquait ou était abîmée. Elle est de nouveau intacte.`,
  columns: { file: "Fichier", happened: "Ce qui s’est passé", means: "Ce que cela veut dire" },
  showMore: (count) => `En afficher ${n(count)} de plus`,
  again: "Réessayer ce qui n’est pas enregistré",
  toExhibits: "Aller aux pièces",
  spokenDone: (saved, listed, failed) =>
    `Terminé. Enregistrés\u00a0: ${n(saved)}. Répertoriés\u00a0: ${n(listed)}. Pas enregistrés\u00a0: ${n(failed)}.`,
};
