// Handing over, in French.
import type { Messages } from "../messages";
import { countExhibits, countFiles, many, n } from "./words";

export const handOver: Messages["handOver"] = {
  title: "Remettre à la police",
  lead: "Holdfast écrit un seul fichier, une remise. Vous, ou quelqu’un en qui vous avez confiance, la remettez à la police : en mains propres sur une clé USB, ou comme l’agent le demande.",
  inTitle: "Ce qui est inclus",
  exact: "Copies exactes",
  records: {
    account: "Comptes",
    payment: "Paiements",
    event: "Événements",
    statement: "Déclarations",
    action: "Ce qui a été fait",
  },
  covered: "Copies masquées",
  coveredText: "Seules les copies sont jointes; leurs originaux restent ici",
  recordsText: "Ce que vous avez écrit",
  log: "Journal et empreintes",
  logText: "Pour que chacun puisse vérifier",
  outTitle: "Ce qui n’est pas inclus, et pourquoi",
  outNothing: "Aucun fichier n’est laissé de côté.",
  staysPrivate:
    "Ce que vous avez répondu au début, et ce que vous avez coché en chemin, reste chez vous. Le journal joint montre seulement quand vous avez répondu. La police lit ce que vous notez.",
  outText:
    "Tout est noté dans votre dossier. La police peut demander les originaux. Ne déplacez pas une image intime, ne l’envoyez pas\u00a0: elle vient la chercher.",
  reasons: {
    listed: {
      title: "Répertoriées, non copiées",
      text: "La police reçoit l’emplacement et ce que vous avez écrit. L’original reste à sa place.",
    },
    intimate: {
      title: "Peuvent montrer une image intime",
      text: "Non incluses exprès. La police reçoit l’empreinte, pas l’image.",
    },
    unanswered: { title: "Sans réponse", text: "Personne n’a dit si elles pourraient montrer une image intime." },
    setAside: { title: "Mises de côté", text: "Vous les avez laissées de côté." },
    released: {
      title: "Notre copie a été retirée",
      text: "Vous avez dit qu’elle pourrait montrer une image intime. L’original a été trouvé à sa place.",
    },
    completeDownload: {
      title: "Archives entières et autres fichiers zip",
      text: "Elles peuvent contenir des images que personne n’a vues. Donnez-les en personne.",
    },
    messagesEnclosed: {
      title: "Archives entières dont les messages sont joints",
      text: "Le reste peut contenir des images que personne n’a vues. Donnez-le en personne.",
    },
    downloadMedia: {
      title: "Fichiers d’archives",
      text: "Images, vidéos et autres fichiers que personne n’a regardés. Les messages sont joints.",
    },
    inlineMedia: {
      title: "Fichiers de messages où il peut y avoir des images",
      text: "Des images peuvent y être écrites. Leurs messages sont dans le tableau.",
    },
    damaged: {
      title: "Abîmées ou manquantes",
      text: "Le fichier gardé manque ou n’est plus tel qu’il a été enregistré.",
    },
    unreadable: {
      title: "N’ont pas pu être lues",
      text: "Le disque n’a pas donné le fichier gardé. On ne sait pas s’il est intact.",
    },
    notUnderstood: {
      title: "Plus récentes que cette version",
      text: "Une version plus récente de Holdfast a fait avec elles quelque chose que cette version ne connaît pas.",
    },
    covered: {
      title: "Originaux de copies masquées",
      text: "La copie masquée est jointe, l’original reste ici. La police en reçoit l’empreinte.",
    },
  },
  noneTitle: "Aucune de vos pièces n’est encore incluse",
  noneText:
    "Personne n’a dit si elles pourraient montrer une image intime. Vous n’avez pas à regarder. Les noms suffisent.",
  onlyListTitle: "Aucun fichier n’est inclus\u00a0: la police reçoit une liste, et ce que vous avez écrit",
  onlyListText:
    "La liste dit ce qu’est chaque fichier. Écrivez où la police les trouvera\u00a0: sur quel appareil, dans quelle appli, qui les a. Si l’un d’eux ne montre que des mots, changez sa réponse, et il est inclus.",
  answerThem: "Répondre à la question pour celles-ci",
  sayWhere: "Dire où la police les trouvera",
  setAsideQuoted: (reason) => `Vous avez écrit\u00a0: «\u00a0${reason}\u00a0»`,
  andMore: (count) => `et ${n(count)} de plus`,
  alsoTitle: "Ce qui voyage avec",
  alsoLead: "Décochez ce qui doit rester ici. La remise dira que vous l’avez laissé de côté.",
  alsoFolders: (count) =>
    count === 0
      ? "Les noms des répertoires où étaient les fichiers"
      : many(count)
        ? `Les noms de ${n(count)} répertoires où étaient les fichiers`
        : "Le nom du répertoire où étaient les fichiers",
  alsoFoldersText: "Cela aide la police à trouver les originaux. Votre répertoire personnel est abrégé en\u00a0~.",
  alsoTimes: (count) => (count === 0 ? "Les dates du disque" : `Les dates du disque, pour ${countFiles(count)}`),
  alsoTimesText: "Elles aident à mettre les choses en ordre. Sans elles, la police a moins de repères.",
  alsoAnswers: (boxes) => `Ce que vous avez répondu sous Ce qui manque\u00a0: ${boxes}`,
  alsoAnswersText: "La police sait ainsi ce qui a disparu, et où chercher.",
  alsoNotPossible: (box) => `${box} (impossible)`,
  alsoStays: "Ce qui est joint tel quel",
  alsoPictures: (count) =>
    many(count)
      ? `${n(count)} images et vidéos\u00a0: le lieu de la prise peut s’y trouver.`
      : `${n(count)} image ou vidéo\u00a0: le lieu de la prise peut s’y trouver.`,
  alsoPlaceIn: (count) =>
    many(count) ? "Un lieu a été trouvé dans celles-ci\u00a0:" : "Un lieu a été trouvé dans celle-ci\u00a0:",
  alsoPlaceText:
    "Le fichier est joint tel quel, et le lieu y reste. Pour ne pas l’inclure, ouvrez la pièce et mettez-la de côté. Ou masquez une partie de l’image\u00a0: la copie masquée ne contient aucun lieu.",
  alsoNoPlace: "Holdfast n’en a trouvé aucun. Il ne sait pas lire toutes les sortes de fichiers.",
  alsoDevices: (count) =>
    many(count)
      ? `${n(count)} appareils que vous avez nommés, ici\u00a0:`
      : `${n(count)} appareil que vous avez nommé, ici\u00a0:`,
  alsoDevicesText:
    "Ce sont vos propres mots. Pour en laisser un de côté, effacez-le là. Ce que vous aviez écrit reste ici.",
  alsoLog: "Le journal\u00a0: ce qui a été fait ici et quand, aussi quand une image a été dévoilée.",
  alsoLogText: "Il est toujours joint. C’est par lui que la police vérifie tout le reste.",
  alsoOpen: (id) => `Ouvrir ${id}`,
  whereTitle: "Où l’écrire",
  whereNone: "Une clé USB est un bon endroit.",
  chooseWhere: "Choisir où l’écrire",
  otherWhere: "Choisir un autre endroit",
  write: "Écrire la remise pour la police",
  sends: "Un nouveau fichier est créé. Rien n’est envoyé.",
  parts: (count) => `Elle est grande\u00a0: il y aura ${countFiles(count)}.`,
  earlier: (id, time) =>
    `La remise ${id} a été écrite le ${time}. Une nouvelle prend un nouveau nom; rien n’est remplacé.`,
  newSince: (id, exhibits, records) =>
    exhibits + records === 0
      ? `Rien n’a été ajouté depuis ${id}.`
      : `Nouveau depuis ${id}\u00a0: ${[
          ...(exhibits > 0 ? [countExhibits(exhibits)] : []),
          ...(records > 0
            ? [
                many(records)
                  ? `${n(records)}\u00a0fiches (nouvelles ou modifiées)`
                  : `${n(records)}\u00a0fiche (nouvelle ou modifiée)`,
              ]
            : []),
        ].join(", ")}.`,
  wholeAgain: "La prochaine remise contient tout de nouveau, sauf ce que vous retenez.",
  insideTitle: (bundles) => `Déjà dans une remise écrite\u00a0: ${bundles}`,
  insideWritten: (id, time, folder) => `${id} a été écrite le ${time}${folder === "" ? "" : `, dans ${folder}`}.`,
  insideWhat: {
    file: "Ce que vous gardez ici maintenant est dedans",
    copy: "Une copie masquée plus ancienne est dedans",
    download: "Des fichiers de cette archive sont peut-être dedans",
  },
  insideNever: "Ne donnez cette remise à personne. Si elle a déjà été donnée, dites-le au policier.",
  insideNext: "Écrivez une nouvelle remise. Demandez à la police avant de supprimer l’ancienne.",
  empty:
    "Il n’y a encore rien à remettre. Ajoutez des fichiers, ou notez ce qui s’est passé\u00a0: l’un ou l’autre suffit.",
  toExhibits: "Aller aux pièces",
  toRecords: "Noter ce qui s’est passé",
  writing: "Écriture de la remise pour la police",
  writingText: "Chaque fichier est copié, relu et vérifié. Laissez la clé branchée.",
  stop: "Arrêter l’écriture",
  notFinished: "La remise n’a pas été terminée",
  notFinishedSafe: "Votre dossier est tel qu’il était.",
  notFinishedNot: "La remise. S’il reste là un fichier dont le nom finit par .part, ne le remettez pas.",
  again: "L’écrire de nouveau",
  stopped: "L’écriture a été arrêtée",
  doneTitle: "La remise est écrite et vérifiée",
  doneTitleParts: (count) => `La remise est écrite et vérifiée\u00a0: ${countFiles(count)}`,
  showInFolder: "Montrer dans le répertoire",
  fingerprint: "Son empreinte",
  fingerprintText: "Si une seule lettre du fichier change, l’empreinte change.",
  aloud: "À dire à voix haute\u00a0: 9 mots",
  aloudText: "Ils sont tirés par numéro et ne veulent rien dire.",
  otherWords: "En anglais\u00a0:",
  toCopy: "À copier\u00a0: 64 caractères",
  copyBoth: "Copier les deux",
  alsoBeside: "Aussi dans le fichier texte à côté du zip.",
  dateTitle: "Faites noter la date. Une façon suffit.",
  dateWays: [
    { title: "Au téléphone", text: "Lisez les 9 mots à la police. On les note." },
    { title: "Par écrit", text: "Collez l’empreinte dans un courriel ou un formulaire pour la police." },
  ],
  keep: "Gardez aussi votre dossier. Rien n’en a été enlevé.",
  another: "Retour à Remettre",
  whomToTell: "Voir à qui en parler",
  enclosedCount: (count, downloads, records, withheld) => {
    const messages =
      downloads === 1 ? "ce qui a été lu dans 1 archive" : `ce qui a été lu dans ${n(downloads)} archives`;
    const parts = [
      ...(count === 0 && downloads + records > 0 ? [] : [countExhibits(count)]),
      ...(downloads > 0 ? [messages] : []),
      ...(records > 0 ? [many(records) ? `${n(records)}\u00a0fiches` : `${n(records)}\u00a0fiche`] : []),
    ];
    return `Joint\u00a0: ${parts.join("; ")}. Non inclus\u00a0: ${n(withheld)}.`;
  },
  coveredCount: (count) =>
    count === 1
      ? "1 copie masquée est jointe. Son original reste chez vous."
      : `${n(count)} copies masquées sont jointes. Leurs originaux restent chez vous.`,
  doneTitleDamaged: "La remise est écrite, mais ce qui est abîmé n’y est pas",
  doneTitleNotUnderstood: "La remise est écrite, mais tout ne peut pas y être confirmé",
  damagedTitle: "Quelque chose dans ce dossier est abîmé ou manque",
  damagedPlan: "La remise contiendra ce qui est intact. Ceci n’y sera pas\u00a0:",
  damagedDone:
    "La remise contient ce qui est intact et a été vérifiée. Vous pouvez la remettre. Ceci n’y est pas\u00a0:",
  damagedNext:
    "Gardez les originaux, et le dossier tel quel. Si vous avez encore l’original d’un fichier, ajoutez-le de nouveau\u00a0: sa copie sera remise en ordre. Écrivez ensuite la remise de nouveau.",
  noPlan: "Aucune remise ne peut être écrite en ce moment",
  planAgain: "Réessayer",
  notUnderstoodTitle: "Une version plus récente de Holdfast a continué ce dossier",
  notUnderstood: (names) =>
    `Elle a fait avec ${names} quelque chose que cette version ne connaît pas. Par prudence, ces pièces ne sont pas incluses.`,
  notUnderstoodPlan:
    "Si possible, écrivez la remise avec la version la plus récente de Holdfast. Une vérification de celle d’ici dira NON CONFIRMÉ.",
  notUnderstoodNext:
    "Une vérification de cette remise dit NON CONFIRMÉ. Écrivez-la de nouveau avec la version la plus récente de Holdfast, si possible.",
};
