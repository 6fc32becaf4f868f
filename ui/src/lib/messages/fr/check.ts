// Checking, in French.
import type { Messages } from "../messages";
import { jump, many, n, subject } from "./words";

export const check: Messages["check"] = {
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
  headNewTitle: "Un petit fichier manquait, et a été refait",
  headNew:
    "Il dit où le journal se termine. Le journal forme une seule chaîne complète\u00a0: le fichier a été refait à partir de lui, et c’est noté. Si des lignes avaient été coupées à la fin auparavant, personne ne peut plus le dire\u00a0: l’historique n’est donc pas confirmé. Vous pouvez continuer votre dossier.",
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
  alsoForAlike: (count) =>
    many(count) ? `Pareil pour ${n(count)} autres du même genre.` : `Pareil pour ${n(count)} autre du même genre.`,
  details: "Détails",
  places: {
    note: () => "une note du dossier",
    noteOf: (id) => `une note au sujet de ${id}`,
    copyOf: (id) => `la copie masquée de ${id}`,
    log: () => "le journal",
    caseFile: () => "le fichier qui nomme le dossier",
    tables: () => "un tableau du rapport",
    report: () => "le rapport",
    lists: () => "une liste d’empreintes",
    label: () => "la description de la remise",
    exhibit: (id) => `pièce ${id}`,
    download: (id) => `un fichier de messages de l’archive ${id}`,
    object: () => "une copie dans le dossier",
    unfinished: () => "une copie inachevée",
    container: () => "le fichier zip entier",
  },
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
  compared: {
    same: "La même empreinte.",
    different: "Une autre empreinte. Ce n’est pas la remise dont on vous a parlé.",
    noFingerprint: "Un répertoire n’a pas d’empreinte, la comparaison est donc impossible. Demandez le zip.",
    notReadable: "Ce ne sont pas 9 mots ni 64 caractères. Cherchez une faute de frappe.",
  },
  doesNotTitle: "Ce que cela ne montre pas",
  doesNot:
    "Cela ne montre pas qui a écrit un message, ni qu’une capture raconte toute l’histoire. Cela montre si ces fichiers sont restés les mêmes.",
  another: "Vérifier autre chose",
  copyText: "Copier ce résultat en texte",
  subject,
};
