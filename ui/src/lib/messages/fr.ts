// Every text in French (Canada). A hard space before : and inside guillemets, none before ? ! ; (as the Office québécois writes).
import { formatCount, formatSpan } from "../format";
import { codes } from "./codes.fr";
import type { Messages } from "./messages";

const n = (count: number) => formatCount("fr", count);
// In French, 0 and 1 are singular.
const many = (count: number) => count >= 2;
const files = (count: number) => (many(count) ? `${n(count)}\u00a0fichiers` : `${n(count)}\u00a0fichier`);
const exhibits = (count: number) => (many(count) ? `${n(count)}\u00a0pièces` : `${n(count)}\u00a0pièce`);

/** What a finding is about: file names and ids stay, the words around them are French. */
const subject = (raw: string) =>
  raw
    .replace(/^line (\d+)/, "ligne\u00a0$1")
    .replace(/^(\d+) of (\d+) lines$/, "$1 lignes sur $2")
    .replace(/^(\d+) bytes$/, "$1\u00a0octets")
    .replace(/\(fact ([0-9a-f]+)\)$/, "(fait $1)")
    .replace(/^case \(/, "dossier (");

const jump = (seconds: number) =>
  `${seconds < 0 ? "a reculé de" : "a avancé de"} ${formatSpan("fr", Math.abs(seconds))}`;

export const fr: Messages = {
  codes,

  app: {
    name: "Holdfast",
    skip: "Aller à l’écran",
    case: "Dossier",
    otherLanguage: "English",
    hide: "Cacher",
    hideKeys: "Échap Échap",
    places: "Menu",
    danger: "En danger, ou des idées de suicide?",
    dangerElsewhere: "votre numéro d’urgence local",
    readOnly: "En lecture seule. Rien ne peut être ajouté ni modifié.",
    saved: "C’est enregistré. Vous pouvez fermer cette fenêtre.",
    dropHere: (count) => `Relâchez pour ajouter ${files(count)}. Rien n’est déplacé ni modifié.`,
    dropNeedsCase: "Créez ou ouvrez d’abord un dossier. Puis déposez les fichiers de nouveau.",
    dropNoFiles:
      "C’était une adresse, pas un fichier. Enregistrez-le d’abord sur cet ordinateur. Puis déposez le fichier ici.",
    dropBusy: "Un travail est en cours. Déposez les fichiers de nouveau quand ce sera fini.",
    loading: "Un instant…",
    back: "Retour",
    close: "Fermer",
    copied: "Copié.",
    copyFailed: "La copie n’a pas fonctionné. Sélectionnez le texte et copiez-le vous‑même.",
  },

  rail: {
    kept: "Ce qui est gardé",
    police: "Pour la police",
    exhibits: "Pièces",
    handOver: "Remettre",
    check: "Vérifier",
    settings: "Réglages",
    start: "Votre dossier",
  },

  hidden: {
    title: "Calendrier",
    days: ["dim.", "lun.", "mar.", "mer.", "jeu.", "ven.", "sam."],
    months: [
      "Janvier",
      "Février",
      "Mars",
      "Avril",
      "Mai",
      "Juin",
      "Juillet",
      "Août",
      "Septembre",
      "Octobre",
      "Novembre",
      "Décembre",
    ],
    resume: "Continuer",
  },

  safety: {
    title: "D’abord\u00a0: quelqu’un est\u2011il en danger en ce moment?",
    lead: "C’est-à-dire blessé, ou sur le point de l’être. Ou encore\u00a0: quelqu’un pense au suicide.",
    lead2: "Dans le doute, appelez. Tout le reste peut attendre.",
    goOn: "Personne n’est en danger. Continuer",
    notSure: "Oui, ou je ne sais pas",
    promises: [
      {
        title: "Vous avez fait ce qu’il fallait",
        text: "Chercher de l’aide est un bon pas. Vous n’avez rien fait de mal.",
      },
      { title: "Rien n’est supprimé", text: "Holdfast fait des copies. Tout reste là où c’est." },
      { title: "Rien n’est envoyé", text: "Il fonctionne sans Internet. Vous décidez qui reçoit quoi." },
    ],
  },

  numbers: {
    title: "Appelez tout de suite au besoin",
    region: "Numéros pour",
    regions: {
      canada: "Canada",
      unitedStates: "États-Unis",
      unitedKingdom: "Royaume-Uni",
      australia: "Australie",
      newZealand: "Nouvelle-Zélande",
      elsewhere: "Ailleurs",
    },
    texts: {
      emergency: "Quelqu’un est blessé ou en danger.",
      suicideCa: "Des idées de suicide. Appel ou texto, jour et nuit.",
      kidsCa: "Jeunesse, J’écoute, pour les jeunes. Ou textez au 686868.",
      suicideUs: "Des idées de suicide. Appel ou texto.",
      lifelineAu: "Lifeline. Des idées de suicide.",
      kidsAu: "Kids Helpline, pour les jeunes.",
    },
    elsewhere: "Appelez votre numéro d’urgence local.",
    elsewhereMore: "C’est celui de la police ou de l’ambulance là où vous êtes.",
  },

  call: {
    title: "Restez ensemble. Appelez maintenant.",
    lead: "Pas besoin que tout soit prêt. Pas besoin de certitude.",
    wait: "Holdfast attendra. Rien n’y change en votre absence.",
    sayTitle: "Ce que vous pouvez dire",
    say: "«\u00a0On fait du chantage à mon enfant en ligne. J’ai peur pour sa sécurité en ce moment.\u00a0»",
    doTitle: "En attendant l’aide",
    steps: [
      "Restez avec la jeune personne. Pas besoin de trouver les mots justes. Votre présence suffit.",
      "Dites\u00a0: «\u00a0Ce n’est pas ta faute. Tu n’as pas d’ennuis. On va traverser ça ensemble.\u00a0»",
      "Laissez le téléphone et les messages tels quels. Ils peuvent attendre.",
    ],
    goOn: "Nous sommes en sécurité pour l’instant. Continuer",
  },

  start: {
    titleKnown: "Votre dossier est ici",
    leadKnown: "Ouvrez-le pour continuer.",
    titleNew: "Créer un dossier",
    leadNew:
      "Un dossier est un emplacement sur cet ordinateur. Ce que vous ajoutez y est gardé, sans modification, pour que la police puisse s’en servir plus tard.",
    open: (id) => `Ouvrir le dossier ${id}`,
    lastUsed: (time) => `Dernière utilisation\u00a0: ${time}`,
    readOnly: "L’ouvrir en lecture seule",
    nameLabel: "Un nom, si vous voulez",
    nameHint: "De préférence sans le nom de la jeune personne. Vous pouvez le laisser vide.",
    placeLabel: "Où il sera",
    placeHint: "Toute personne qui peut ouvrir une session à votre nom sur cet ordinateur peut l’ouvrir.",
    free: (size) => `${size} libres`,
    otherPlace: "Choisir un autre endroit",
    choosePlace: "Choisir un endroit",
    make: "Créer le dossier",
    other: "Autre chose",
    makeNew: "Créer un nouveau dossier",
    openOther: "Ouvrir un dossier qui se trouve ailleurs",
    checkBundle: "Vérifier une remise que j’ai reçue",
  },

  cloud: {
    title: (service) => `${service} copie cet emplacement sur Internet`,
    text: "Choisissez un emplacement qui reste sur cet ordinateur, ou une clé. C’est plus sûr pour la jeune personne.",
    insist: "Il faut que ce soit cet emplacement. Holdfast note que c’est mon choix.",
  },

  error: {
    safe: "Ce qui est en sécurité",
    isNot: "Ce qui ne l’est pas",
    toDo: "Quoi faire",
    helper: "Pour la personne qui vous aide",
    helperText: (code, id) => `${code} · ${id}`,
    dismiss: "Fermer ce message",
  },

  kinds: {
    screenshot: "Capture",
    photo: "Photo",
    video: "Vidéo",
    audio: "Son",
    export: "Archive de plateforme",
    document: "Document",
    other: "Autre fichier",
  },

  kindsMany: {
    screenshot: "Captures",
    photo: "Photos",
    video: "Vidéos",
    audio: "Sons",
    export: "Archives",
    document: "Documents",
    other: "Autres fichiers",
  },

  states: {
    kept: "Gardée",
    listed: "Répertoriée, non copiée",
    setAside: "Mise de côté",
    released: "Copie retirée",
  },

  damaged: {
    exhibit: (id) => `${id}\u00a0: le fichier gardé manque ou n’est plus tel qu’il a été enregistré.`,
    aboutExhibit: (id) =>
      `${id}\u00a0: un nom, un lieu ou des mots à son sujet manquent ou ne sont plus tels qu’ils ont été enregistrés.`,
    aboutRecord: (id) => `${id}\u00a0: ce qui y était noté manque ou n’est plus tel qu’il a été enregistré.`,
    aboutBundle: (id) =>
      `${id}\u00a0: la note qui dit où est allée cette remise antérieure manque ou n’est plus telle qu’elle a été enregistrée.`,
    aboutCase: () =>
      "Le dossier lui-même\u00a0: un nom, un lieu ou des mots manquent ou ne sont plus tels qu’ils ont été enregistrés.",
    file: (name) =>
      `Le fichier «\u00a0${name}\u00a0» du dossier Holdfast manque ou n’est plus tel qu’il a été enregistré.`,
  },

  flags: {
    empty: "Ce fichier ne contient rien.",
    sourceChangedDuringCopy: "Le fichier a changé pendant la copie. Le voici tel qu’il était à un moment.",
    sparse: "Le fichier a des parties vides; elles ont été copiées comme des zéros.",
    viaLink: "On y est arrivé par un raccourci que vous avez choisi.",
    noHash: "Aucune empreinte n’a été faite, comme vous l’avez demandé.",
    unknown: "Une version plus récente de Holdfast a noté quelque chose à son sujet.",
  },

  exhibits: {
    title: "Pièces",
    add: "Ajouter des fichiers",
    addFolder: "Ajouter tout un répertoire",
    lead: "Ou déposez n’importe quoi dans la fenêtre. Rien n’est déplacé ni modifié.",
    emptyTitle: "Rien n’est encore gardé",
    emptyText:
      "Commencez par des captures des messages, du profil avec le nom d’utilisateur et de toute demande d’argent. Tout fichier peut être ajouté.",
    show: "Afficher",
    all: "Tout",
    photosVideos: "Photos, vidéos",
    rest: "Autres",
    showState: "Afficher selon l’état",
    unanswered: "Sans réponse",
    setAside: "Mises de côté",
    view: "Présentation",
    grid: "Couvertes",
    list: "Liste avec les noms",
    none: "Rien ici.",
    covered: (kind) => `${kind}, couverte`,
    tileName: (id, kind, state, time) => `${id}, ${kind}, ${state}, ${time}`,
    addedAt: (time) => `ajout le ${time}`,
    count: (count) => exhibits(count),
    noticesTitle: "À l’ouverture du dossier",
    originalNext:
      "Si quelqu’un l’a déplacé, ajoutez-le de nouveau de là où il est maintenant. Il reste alors répertorié. S’il a disparu, dites-le à la police.",
  },

  details: {
    label: (id) => `Détails de ${id}`,
    back: "Retour aux pièces",
    choose: "Choisissez une pièce pour voir ce qu’on en sait. Elle reste couverte.",
    covered: "Couverte. Personne ne l’a dévoilée.",
    answerFirst: "Répondre à la question",
    coveredReadOnly: "Couverte. Dévoiler est noté, et rien n’est noté en lecture seule.",
    coveredAgain: (count) =>
      count === 1 ? "Couverte. Elle a été dévoilée une fois." : `Couverte. Elle a été dévoilée ${n(count)} fois.`,
    uncover: "Dévoiler celle-ci",
    cover: "La couvrir de nouveau",
    noted: "Dévoiler une image est noté, et la police peut le lire.",
    opening: "D’abord, c’est noté…",
    picture: (id) => `${id}, dévoilée`,
    not: {
      possible: "",
      noPicture: "Holdfast ne montre pas ce type de fichier. Il est gardé tel quel.",
      notHere: "Il n’y a pas de copie à montrer ici. L’emplacement de l’original est écrit ci-dessous.",
      notAnswered:
        "Elle reste couverte tant que la question ci-dessous n’a pas de réponse. Vous n’avez pas à regarder.",
      intimate: "Jamais montrée ici\u00a0: vous avez dit qu’elle peut montrer une image intime.",
    },
    name: "Nom",
    alsoSeen: "Trouvée aussi sous",
    kind: "Type",
    kept: "Ajoutée le",
    size: "Taille",
    sha: "Empreinte (SHA-256)",
    noSha: "Aucune n’a été faite.",
    copySha: "Copier l’empreinte",
    place: "Trouvée dans",
    times: {
      person: "Prise le",
      fileChanged: "Fichier modifié le",
      fileMade: "Fichier créé le",
      added: "Ajoutée le",
    },
    timeSource: {
      person: "Comme vous l’avez écrit.",
      fileChanged:
        "D’après le disque d’origine. Une copie ou un enregistrement peut la changer\u00a0: probable, pas certain.",
      fileMade: "D’après le disque d’origine. Une copie peut la changer\u00a0: pas certain.",
      added: "Selon l’horloge de cet ordinateur.",
    },
    question: "Pourrait-elle montrer de la nudité ou une image sexuelle d’une personne de moins de 18 ans?",
    questionShort: "Votre réponse",
    shows: {
      nothing: "Non",
      intimate: "Oui, c’est possible",
      unknown: "Sans réponse pour l’instant",
    },
    change: "Changer la réponse",
    keepAnswer: "Garder cette réponse",
    notAnswered: "Vous n’avez pas à regarder. Sans réponse, elle n’est pas remise.",
    effects: {
      answered: "Votre réponse est notée.",
      nowKept: "Votre réponse est notée, et le fichier a été copié de l’endroit où il se trouve.",
      stillListed:
        "Votre réponse est notée. La pièce reste répertoriée\u00a0: le fichier n’était plus à sa place. Ajoutez-le de là où il est maintenant.",
      copyIsKept:
        "Votre réponse est notée. La pièce ne sera pas remise. Une copie est encore dans ce dossier; vous pouvez la retirer ci-dessous.",
    },
    note: "Votre note",
    noteHint: "Ce qu’elle montre, ou pourquoi c’est important. La police peut la lire.",
    keepNote: "Garder cette note",
    noteKept: "La note est enregistrée.",
    draft: "Pas encore gardée. Ce que vous avez tapé n’est pas perdu.",
    captured: "Quand elle a été prise, si vous le savez",
    capturedHint: "Dans vos mots, par exemple «\u00a0mercredi soir, vers 21\u00a0h\u00a0».",
    setAside: "Mettre de côté, avec une raison",
    setAsideWhy: "Pourquoi la laisser de côté?",
    setAsideHint: "Rien n’est supprimé. Vous pouvez la reprendre en tout temps. La raison reste dans le journal.",
    setAsideDo: "Mettre de côté",
    setAsideSince: (time) => `Mise de côté le ${time}.`,
    restore: "La reprendre",
    release: "Retirer notre copie",
    releaseText:
      "Pour une image intime copiée par erreur. Holdfast cherche d’abord l’original là d’où vous l’avez ajouté. C’est seulement s’il y est, intact, que la copie de ce dossier est retirée. L’original reste.",
    releaseDo: "Chercher l’original, puis retirer notre copie",
    releaseLaw:
      "Laissez l’original où il est jusqu’à ce que la police vous dise quoi faire. Ne l’envoyez à personne. Ceci n’est pas un avis juridique.",
    released: (folder) => `Notre copie a été retirée. L’original est dans ${folder}. Laissez-le là.`,
    more: "En savoir plus",
    historyTitle: "Ce qui a été fait",
    described: {
      description: "Ce que c’est",
      whyItMatters: "Pourquoi c’est important",
      note: "Note",
      device: "Appareil",
      app: "Application",
      folder: "Emplacement sur l’appareil",
      whoHasIt: "Qui l’a",
      captured: "Quand elle a été prise",
      capturedZone: "Fuseau horaire",
    },
    events: {
      created: "Dossier créé",
      opened: "Dossier ouvert",
      added: "Ajoutée",
      listed: "Répertoriée",
      failed: "N’a pas pu être ajoutée",
      described: "Quelque chose a été écrit à son sujet",
      noted: "Une fiche a été faite",
      setAside: "Mise de côté",
      restored: "Reprise",
      released: "Notre copie a été retirée",
      covered: "Couverte",
      uncovered: "Dévoilée",
      redacted: "Une copie de travail masquée a été faite",
      marked: "Marquée",
      unmarked: "Marque enlevée",
      showsAnswered: "Réponse donnée à la question",
      zoneAnswered: "Fuseau horaire indiqué",
      linked: "Liée",
      unlinked: "Lien enlevé",
      offerAccepted: "Acceptée",
      offerRejected: "Non acceptée",
      gapAnswered: "Réponse donnée à un manque",
      stepDone: "Étape faite",
      placeInsisted: "Un emplacement en ligne a été utilisé",
      placeChecked: "L’original a été cherché",
      checked: "Vérification faite",
      bundled: "Une remise a été écrite",
      handedOver: "Remise à quelqu’un",
      copied: "Dossier copié",
      recovered: "Remis en ordre après une interruption",
      clockJump: "L’horloge a fait un saut",
      unknown: "Quelque chose qu’une version plus récente a noté",
    },
  },

  uncover: {
    title: "Avant de dévoiler une image",
    points: [
      "Vous n’avez jamais à regarder. La police peut le faire.",
      "Le fait de dévoiler cette image est noté, avec l’heure. La police peut le lire.",
      "Seule celle-ci est dévoilée. Elle est couverte de nouveau quand vous la quittez.",
    ],
    yes: "La dévoiler",
    no: "La laisser couverte",
  },

  adding: {
    looking: "Examen des fichiers…",
    lookingText: "Rien n’est encore copié.",
    planTitle: (count) => `Avant d’ajouter ${files(count)}`,
    planNothing: "Rien de tout cela ne peut être ajouté",
    planSize: "En tout",
    planFree: "Libre sur le disque de votre dossier",
    planTooBig: "Il n’y a peut-être pas assez de place. Ce qui entre est enregistré, le reste est nommé.",
    planLong: "C’est beaucoup. Copier et vérifier peut prendre du temps. Vous pouvez arrêter en tout temps.",
    planSparse: (count) =>
      many(count)
        ? `${files(count)} prendront plus de place ici que là où ils sont.`
        : `${files(count)} prendra plus de place ici que là où il est.`,
    planCloud: (service) =>
      `Certains viennent d’un emplacement ${service}. Holdfast ne fait que les copier. Ne partagez pas cet emplacement et ne le videz pas.`,
    refusedTitle: (count) =>
      many(count) ? `${files(count)} ne peuvent pas être ajoutés` : `${files(count)} ne peut pas être ajouté`,
    junk: (count, names) =>
      many(count)
        ? `${files(count)} du système sont laissés de côté\u00a0: ${names}`
        : `${files(count)} du système est laissé de côté\u00a0: ${names}`,
    goOn: "Continuer",
    eyebrow: (count, visuals) =>
      `Ajout de ${files(count)} · dont ${many(visuals) ? `${n(visuals)} images ou vidéos` : `${n(visuals)} image ou vidéo`}`,
    question:
      "Est-ce que l’un de ces fichiers pourrait montrer de la nudité ou une image sexuelle d’une personne de moins de 18 ans?",
    lead: "Vous n’avez pas à regarder. Si vous ne le savez pas, c’est une bonne réponse.",
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
      some: { title: "Certains pourraient", text: "Vous choisissez lesquels, par leur nom." },
    },
    someTitle: "Lesquels pourraient? Choisissez aussi ceux dont vous doutez.",
    someHint: "Ceux-là ne sont pas copiés, seulement répertoriés. Les autres sont gardés et couverts.",
    someNone: "Choisissez-en au moins un, ou une autre réponse.",
    hash: "Faire une empreinte de chaque fichier qui reste à sa place",
    hashText:
      "Elle permet à la police de retrouver exactement ce fichier. Aucune image n’est ouverte, et on ne peut pas refaire l’image à partir d’elle.",
    why: "Pourquoi cette question, et ce que dit la loi",
    whyText: [
      "Une image sexuelle d’une personne de moins de 18 ans est, en droit canadien, du «\u00a0matériel d’abus et d’exploitation pédosexuels\u00a0». La copier peut être un crime, même pour un parent qui veut aider.",
      "Holdfast ne copie donc pas une telle image. Il note où elle est, et la police la recueille.",
      "Ceci n’est pas un avis juridique. La police peut vous dire quoi faire de l’original.",
    ],
    stop: "Arrêter, ne rien ajouter",
    add: (count) => (many(count) ? `Ajouter les ${n(count)} fichiers` : "Ajouter le fichier"),
    runTitle: (count) => `Ajout de ${files(count)}`,
    progress: (done, total) => `${n(Math.min(done, total))} sur ${files(total)}`,
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
            : `${files(listed)} ${many(listed) ? "répertoriés, non copiés" : "répertorié, non copié"}`
          : `${files(saved)} ${many(saved) ? "enregistrés" : "enregistré"}`
        : saved === 0
          ? `${files(failed)} non ${many(failed) ? "enregistrés" : "enregistré"}`
          : `${files(saved)} ${many(saved) ? "enregistrés" : "enregistré"}, ${n(failed)} non`,
    partlySaved:
      "Ce qui dit «\u00a0Enregistré\u00a0» ou «\u00a0Déjà là\u00a0» est en sécurité. Vous pouvez fermer cette fenêtre.",
    doneListed: (count) =>
      many(count)
        ? `${n(count)} sont répertoriés, non copiés. Laissez les originaux où ils sont.`
        : `${n(count)} est répertorié, non copié. Laissez l’original où il est.`,
    groups: {
      failed: "Pas enregistrés",
      listed: "Répertoriés, non copiés",
      added: "Enregistrés",
      alreadyThere: "Déjà là",
    },
    means: {
      failed: "Pas enregistré.",
      listed: "L’emplacement de chacun est noté. Laissez-les où ils sont.",
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
  },

  progress: {
    quarter: (percent) => `${String(percent)}\u00a0% fait`,
    unknown: "En cours…",
  },

  handOver: {
    title: "Remettre à la police",
    lead: "Holdfast écrit un seul fichier, une remise. Vous la donnez vous‑même à la police, en personne sur une clé USB ou comme l’agent le demande.",
    inTitle: "Ce qui est inclus",
    exact: "Copies exactes",
    records: {
      account: "Comptes",
      payment: "Paiements",
      event: "Événements",
      statement: "Déclarations",
      action: "Ce qui a été fait",
    },
    recordsText: "Ce que vous avez écrit",
    log: "Journal et empreintes",
    logText: "Pour que chacun puisse vérifier",
    outTitle: "Ce qui est retenu, et pourquoi",
    outNothing: "Rien n’est retenu.",
    outText: "Tout reste dans votre dossier. La police peut demander les originaux; donnez-les en personne.",
    reasons: {
      listed: {
        title: "Répertoriées, non copiées",
        text: "La police reçoit l’emplacement et ce que vous avez écrit. L’original reste à sa place.",
      },
      intimate: {
        title: "Peuvent montrer une image intime",
        text: "Retenues exprès. La police reçoit l’empreinte, pas l’image.",
      },
      unanswered: { title: "Sans réponse", text: "Personne n’a dit si elles pourraient montrer une image intime." },
      setAside: { title: "Mises de côté", text: "Vous les avez laissées de côté." },
      released: {
        title: "Notre copie a été retirée",
        text: "Elle montrait une image intime. L’original est resté à sa place.",
      },
      completeDownload: {
        title: "Téléchargements complets",
        text: "Ils peuvent contenir des images que personne n’a vues. Donnez-les en personne.",
      },
      unreadable: {
        title: "N’ont pas pu être lues",
        text: "Le fichier gardé manque ou n’est plus tel qu’il a été enregistré.",
      },
      notUnderstood: {
        title: "Plus récentes que cette version",
        text: "Une version plus récente de Holdfast a fait avec elles quelque chose que cette version ne connaît pas.",
      },
    },
    answerThem: "Répondre à la question pour celles-ci",
    setAsideQuoted: (reason) => `Vous avez écrit\u00a0: «\u00a0${reason}\u00a0»`,
    andMore: (count) => `et ${n(count)} de plus`,
    alsoTitle: "Ce qui voyage avec",
    alsoFolders: (count) =>
      many(count)
        ? `Les noms de ${n(count)} répertoires où étaient les fichiers`
        : `Le nom de ${n(count)} répertoire où étaient les fichiers`,
    alsoTimes: (count) => `Les dates du disque, pour ${files(count)}`,
    alsoDevices: (count) =>
      many(count) ? `${n(count)} appareils que vous avez nommés` : `${n(count)} appareil que vous avez nommé`,
    alsoPictures: (count) =>
      many(count)
        ? `${n(count)} images et vidéos\u00a0: le lieu de la prise peut s’y trouver`
        : `${n(count)} image ou vidéo\u00a0: le lieu de la prise peut s’y trouver`,
    includePlaces: "Inclure les noms des répertoires",
    includePlacesText: "Ils aident la police à trouver les originaux. Votre répertoire personnel est abrégé en\u00a0~.",
    whereTitle: "Où l’écrire",
    whereNone: "Une clé USB est un bon endroit.",
    chooseWhere: "Choisir où l’écrire",
    otherWhere: "Choisir un autre endroit",
    write: "Écrire la remise pour la police",
    sends: "Un nouveau fichier est créé. Rien n’est envoyé.",
    parts: (count) => `Elle est grande\u00a0: il y aura ${files(count)}.`,
    earlier: (id, time) =>
      `La remise ${id} a été écrite le ${time}. Une nouvelle prend un nouveau nom; rien n’est remplacé.`,
    empty: "Il n’y a encore rien à remettre. Ajoutez d’abord des pièces.",
    toExhibits: "Aller aux pièces",
    writing: "Écriture de la remise pour la police",
    writingText: "Chaque fichier est copié, relu et vérifié. Laissez la clé branchée.",
    stop: "Arrêter l’écriture",
    notFinished: "La remise n’a pas été terminée",
    notFinishedSafe: "Votre dossier est tel qu’il était.",
    notFinishedNot: "La remise. S’il reste là un fichier dont le nom finit par .part, ne le remettez pas.",
    again: "L’écrire de nouveau",
    stopped: "L’écriture a été arrêtée",
    doneTitle: "La remise est écrite et vérifiée",
    doneTitleParts: (count) => `La remise est écrite et vérifiée\u00a0: ${files(count)}`,
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
    enclosedCount: (count, withheld) =>
      `${exhibits(count)} ${many(count) ? "jointes" : "jointe"}, ${n(withheld)} ${many(withheld) ? "retenues" : "retenue"}`,
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
      `Elle a fait avec ${names} quelque chose que cette version ne connaît pas. Par prudence, ces pièces sont retenues.`,
    notUnderstoodPlan:
      "Si possible, écrivez la remise avec la version la plus récente de Holdfast. Une vérification de celle d’ici dira NON CONFIRMÉ.",
    notUnderstoodNext:
      "Une vérification de cette remise dit NON CONFIRMÉ. Écrivez-la de nouveau avec la version la plus récente de Holdfast, si possible.",
  },

  check: {
    title: "Vérifier",
    lead: "Voyez si les fichiers sont toujours exactement tels qu’ils étaient. Une vérification ne change rien.",
    caseTitle: "Ce dossier",
    caseText: "Chaque fichier gardé est relu, et le journal est vérifié ligne par ligne.",
    caseDo: "Vérifier ce dossier",
    bundleTitle: "Une remise que j’ai reçue",
    bundleText:
      "Un fichier zip, ou le répertoire où il a été décompressé. Vous pouvez aussi le déposer dans la fenêtre. Plusieurs parties se vérifient ensemble.",
    bundleZip: "Choisir un fichier zip",
    bundleFolder: "Choisir un répertoire",
    running: "Vérification en cours",
    runningCase: "Chaque fichier gardé est relu.",
    stop: "Arrêter la vérification",
    stopped: "La vérification a été arrêtée. Rien n’a été modifié.",
    checkedCase: (time) => `Ce dossier, vérifié le ${time}`,
    checkedBundle: (names, time) => `Remise vérifiée\u00a0: ${names} · ${time}`,
    headline: {
      none: "Il n’y avait rien à vérifier",
      pass: "Aucun changement n’a été trouvé",
      unconfirmed: "Rien d’anormal, mais tout n’a pas pu être vérifié",
      error: "Quelque chose n’a pas pu être lu",
      fail: "Quelque chose n’est plus comme avant",
    },
    failLead: "Une copie peut changer par accident. Gardez tout tel quel, et ne réparez rien.",
    contents: "Contenu",
    history: "Historique",
    date: "Date",
    verdicts: {
      none: "AUCUN",
      pass: "RÉUSSI",
      unconfirmed: "NON CONFIRMÉ",
      error: "ERREUR",
      fail: "ÉCHEC",
    },
    matches: "CONCORDE",
    contentsSays: {
      case: {
        none: "Il n’y avait aucun fichier à vérifier.",
        pass: "Chaque fichier est exactement tel qu’il était lors de son enregistrement dans ce dossier.",
        unconfirmed:
          "Rien d’anormal n’a été trouvé dans les fichiers, mais quelque chose n’a pas pu être vérifié. Les constats disent quoi.",
        error: "Quelque chose n’a pas pu être lu\u00a0: on ne sait donc pas si chaque fichier est tel qu’il était.",
        fail: "Quelque chose dans ce dossier n’est pas tel qu’il a été enregistré. Les constats disent quoi.",
      },
      bundle: {
        none: "Il n’y avait aucun fichier à vérifier.",
        pass: "Chaque fichier est exactement tel qu’il était lorsque cette remise a été écrite.",
        unconfirmed:
          "Rien d’anormal n’a été trouvé dans les fichiers, mais quelque chose n’a pas pu être vérifié. Les constats disent quoi.",
        error: "Quelque chose n’a pas pu être lu\u00a0: on ne sait donc pas si chaque fichier est tel qu’il était.",
        fail: "Quelque chose dans cette remise n’est pas comme il se doit. Les constats disent quoi.",
      },
    },
    historySays: {
      none: "Il n’y a pas de journal\u00a0: on ne peut rien dire de l’historique.",
      pass: "Chaque ligne du journal s’accorde avec la précédente et aucune ne manque, pour autant que le journal lui-même puisse le montrer.",
      unconfirmed: "Rien d’anormal n’a été trouvé dans le journal, mais quelque chose n’a pas pu y être vérifié.",
      error: "Quelque chose n’a pas pu être lu\u00a0: on ne sait donc pas si le journal est complet.",
      fail: "Le journal n’est pas tel qu’il a été écrit, ou il ne s’accorde pas avec ce qui est ici. Les constats disent où.",
    },
    dateSays: {
      case: "Un dossier n’a pas de date que quelqu’un d’autre ait notée. Une remise peut en avoir une.",
      nothing: "Rien n’indique quand cela a été écrit.",
      clock: (written) =>
        `On y lit ${written}, selon l’horloge de l’ordinateur qui l’a écrite. Une empreinte communiquée à quelqu’un d’autre montre qu’elle existait à ce moment-là.`,
      fingerprint:
        "L’empreinte qu’on vous a dite est bien celle de cette remise. Elle existait donc quand cette empreinte a été communiquée.",
    },
    counts: (count, size, lines) => `${count}\u00a0fichiers relus, ${size}. ${lines}\u00a0lignes du journal.`,
    countsCase: (count, size, lines) =>
      `${count}\u00a0fichiers relus\u00a0: ce qui est gardé et ce qui a été écrit à son sujet. ${size}. ${lines}\u00a0lignes du journal.`,
    foreign: "Cette remise n’a pas été écrite par Holdfast.",
    findings: "Ce qui a été constaté",
    noFindings: "Rien d’autre à signaler.",
    jump,
    clockJump: (line, seconds) =>
      `L’horloge de l’ordinateur ${jump(seconds)} (ligne\u00a0${line} du journal). L’ordre des lignes n’en est pas changé.`,
    partsNotGiven: (own, missing, parts) =>
      `Cette remise compte ${parts}\u00a0parties. La partie ${own} a été vérifiée. Non fournie et non vérifiée\u00a0: partie ${missing}. Vérifiez toutes les parties ensemble.`,
    partsSubject: (own, missing) => `partie ${missing}, à côté de la partie ${own}`,
    alsoFor: (count, names) =>
      many(count) ? `Pareil pour ${n(count)} autres\u00a0: ${names}` : `Pareil pour ${n(count)} autre\u00a0: ${names}`,
    moreFindings: (count) => `et ${n(count)} autres du même genre`,
    levels: {
      note: "Note",
      warning: "À regarder",
      unconfirmed: "Non vérifié",
      error: "Illisible",
      fail: "Plus comme avant",
    },
    columns: { found: "Constat", means: "Ce que cela veut dire" },
    matchTitle: "Est-ce bien ce qu’on vous a dit?",
    matchHint: "Tapez les 9 mots, ou collez les 64 caractères.",
    matchLabel: "Mots ou caractères qu’on vous a dits",
    compare: "Comparer",
    same: "La même empreinte.",
    different: "Une autre empreinte. Ce n’est pas la remise dont on vous a parlé.",
    notReadable: "Ce ne sont pas 9 mots ni 64 caractères. Cherchez une faute de frappe.",
    doesNotTitle: "Ce que cela ne montre pas",
    doesNot:
      "Cela ne montre pas qui a écrit un message, ni qu’une capture raconte toute l’histoire. Cela montre si ces fichiers sont restés les mêmes.",
    another: "Vérifier autre chose",
    copyText: "Copier ce résultat en texte",
    subject,
  },

  settings: {
    title: "Réglages",
    language: "Langue",
    languages: { system: "Comme cet ordinateur", en: "English", fr: "Français" },
    region: "Numéros d’urgence pour",
    theme: "Clair ou sombre",
    themes: { system: "Comme cet ordinateur", light: "Clair", dark: "Sombre" },
    contrast: "Contraste",
    contrasts: { system: "Comme cet ordinateur", more: "Élevé" },
    textSize: "Taille du texte",
    textSizes: { 100: "Habituelle", 125: "Un peu plus grande", 150: "Plus grande", 200: "Deux fois plus grande" },
    textKeys: "Ou appuyez sur Ctrl et + ou −. Ctrl et 0 redonne la taille habituelle.",
    caseTitle: "Votre dossier",
    caseWhere: "Où il est",
    caseMade: "Créé le",
    caseHolds: "Contient",
    caseHoldsText: (kept, listed, size) => `gardées\u00a0: ${n(kept)} (${size}); répertoriées\u00a0: ${n(listed)}`,
    caseName: "Nom",
    showFolder: "Montrer l’emplacement",
    copyTitle: "Une deuxième copie",
    copyText:
      "Si cet ordinateur tombe en panne, une copie sur une clé USB sera encore là. Gardez la clé dans un endroit sûr, hors de portée des autres.",
    copyDo: "Copier le dossier sur une clé",
    copying: "Copie du dossier",
    copyStop: "Arrêter la copie",
    copyDone: {
      nothing: (folder) => `Le dossier a été copié et vérifié. La copie est dans ${folder}.`,
      earlier: (folder) =>
        `Une copie antérieure s’y trouvait. Elle a été complétée et vérifiée. La copie est dans ${folder}.`,
      whole: (folder) =>
        `Cette copie s’y trouvait déjà. Elle a été vérifiée et est complète. La copie est dans ${folder}.`,
    },
    copyDamaged: (folder) =>
      `La copie est faite et vérifiée\u00a0: ${folder}. Elle contient tout ce qui est intact. Quelque chose est abîmé ou manque dans le dossier lui-même, donc aussi dans la copie.`,
    copyDamagedList: "Ceci n’est donc pas non plus dans la copie\u00a0:",
    copyDamagedNext:
      "Gardez les originaux, et les deux dossiers tels quels. Si vous avez encore l’original d’un fichier, ajoutez-le de nouveau\u00a0: sa copie sera remise en ordre.",
    closeCase: "Fermer ce dossier",
    aboutTitle: "À propos de Holdfast",
    version: (version) => `Version ${version}`,
    networkTitle: "Voir par vous‑même qu’il n’utilise pas le réseau",
    network: [
      "Coupez le Wi-Fi et débranchez le câble réseau. Tout fonctionne encore ici.",
      "Rétablissez le réseau et regardez votre pare-feu\u00a0: Holdfast n’a rien à y demander.",
      "Il n’y a ni compte, ni mise à jour automatique, ni infonuagique. Son code source est public.",
    ],
    hideTitle: "Cacher",
    hideText:
      "Appuyez deux fois sur Échap, ou sur le bouton Cacher\u00a0: un calendrier couvre aussitôt la fenêtre. «\u00a0Continuer\u00a0» la ramène. Cela ne verrouille rien et n’efface pas les traces de Holdfast sur cet ordinateur.",
    whoTitle: "Qui peut ouvrir ce dossier",
    whoText:
      "Toute personne qui peut ouvrir une session à votre nom sur cet ordinateur. Holdfast n’a pas de mot de passe. Si cela vous inquiète, gardez le dossier sur une clé USB.",
    licences: "Licences",
  },
};
