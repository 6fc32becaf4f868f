// What a young person reads in the place of the French of the same name.
import type { Tu } from "../messages";

export const codes: Tu<"codes"> = {
  errors: {
    notACase: { next: "Choisis l’emplacement de ton dossier, ou crée un nouveau dossier." },
    folderNotEmpty: { next: "Choisis un emplacement vide ou un nouveau nom." },
    storeLocked: { next: "Ferme-le là-bas, puis réessaie. Pour le consulter d’ici là, ouvre-le en lecture seule." },
    readOnly: {
      next: "Pour ajouter ou modifier quelque chose, ferme le dossier et rouvre-le sans «\u00a0lecture seule\u00a0».",
    },
    formatNewer: { next: "Ouvre-le avec la version la plus récente de Holdfast." },
    logDamaged: {
      next: "Laisse le dossier tel quel et fais-en une copie complète. Puis utilise Vérifier pour voir ce qui diffère.",
    },
    cannotRead: { next: "Regarde si le disque est branché et si tu as le droit de l’ouvrir, puis réessaie." },
    cannotWrite: { next: "Regarde si le disque est branché et si tu as le droit d’y écrire, puis réessaie." },
    notCertain: {
      next: "Regarde si le disque est branché et s’il y reste de la place, puis ferme le dossier et rouvre-le\u00a0: ce qui s’y trouve alors est enregistré. Ce qui n’y est pas n’a pas été gardé; recommence-le.",
    },
    diskFull: { next: "Libère de la place ou choisis un autre disque, puis réessaie." },
    readBackDiffers: { next: "Réessaie; si cela se reproduit, utilise un autre disque ou un autre câble." },
    unknownId: { next: "Retourne aux pièces et choisis-la de nouveau." },
    alreadySetAside: { next: "Tu n’as rien à faire. Tu peux la reprendre en tout temps." },
    alreadyJoined: { next: "Tu n’as rien à faire." },
    notOneDownload: { next: "Laisse-les comme elles sont. Elles peuvent venir de deux comptes, ou de deux dates." },
    notSetAside: { next: "Tu n’as rien à faire." },
    notKept: { next: "Tu n’as rien à faire." },
    notIntimate: { next: "Si elle l’est, réponds d’abord à la question pour elle, puis retire la copie." },
    tooLong: { next: "Enregistre le texte dans un fichier et ajoute ce fichier." },
    notAPicture: { next: "Tu n’as rien à faire." },
    notAnswered: { next: "Réponds d’abord à la question. Tu n’as pas à regarder." },
    intimate: { next: "Tu n’as rien à faire." },
    originalNotFound: { next: "Garde la copie, ne l’envoie à personne et demande à la police quoi en faire." },
    noCoveredCopy: { next: "Tu n’as rien à faire." },
    copyRefused: {
      next: "Vérifie que chaque rectangle se trouve dans l’image, puis réessaie. Si cela ne marche pas, mets l’image de côté.",
    },
    unknownField: { next: "Ferme la fenêtre, rouvre-la, puis réessaie." },
    alreadyThere: { next: "Choisis un autre nom ou un autre emplacement." },
    insideTheCase: { next: "Choisis un endroit à l’extérieur du dossier Holdfast." },
    practiceCase: {
      title: "Ceci est un dossier d’exercice. Il ne prend aucun de tes fichiers.",
      safe: "Rien n’a été ajouté. Tes fichiers sont où ils étaient.",
      next: "Ferme-le dans les Réglages, puis ouvre ton propre dossier ou crée-en un nouveau, et ajoute-y les fichiers.",
    },
    cloudFolder: {
      next: "Choisis un emplacement qui reste sur cet ordinateur, ou une clé. S’il faut que ce soit celui-ci, coche la case qui le dit.",
    },
    objectDamaged: {
      safe: "Le reste de ton dossier n’a pas été modifié.",
      next: "Si tu as encore l’original, garde-le. Utilise Vérifier pour voir s’il y a d’autres différences.",
    },
    bundleCheckFailed: {
      title: "La nouvelle remise n’a pas réussi sa propre vérification\u00a0: ne la remets à personne.",
      next: "Écris la remise une nouvelle fois, sur un autre disque si possible.",
    },
    notABundle: { next: "Choisis le fichier zip qui a été remis, ou l’emplacement où il a été décompressé." },
    cancelled: { title: "Tu as arrêté l’opération.", next: "Tu peux recommencer quand tu veux." },
    selfTest: { next: "Redémarre l’ordinateur et réessaie; si cela se reproduit, utilise un autre ordinateur." },
    noCaseOpen: { next: "Ouvre ton dossier, puis réessaie." },
    staleHandle: { next: "Choisis de nouveau." },
    busy: { next: "Attends la fin, ou arrête l’opération. Puis réessaie." },
    cannotShow: { next: "Tu n’as pas besoin de la voir. La police pourra l’ouvrir." },
    caseThere: {
      next: "Si c’est le dossier que tu veux, ouvre-le. Sinon, choisis un emplacement vide ou un nouveau nom.",
    },
    eventUnknown: {
      safe: "Rien n’a été modifié. Tout ce que tu as ajouté est encore dans ton dossier.",
      next: "Écris la remise avec la version la plus récente de Holdfast. D’ici là, garde le dossier tel quel. Tu peux déjà dire à la police que tu l’as.",
    },
    cannotShowFolder: {
      title: "L’emplacement n’a pas pu être ouvert pour toi.",
      next: "Ouvre-le toi‑même\u00a0: son nom est écrit à l’écran.",
    },
    cannotOpenSite: {
      title: "Le site n’a pas pu être ouvert pour toi.",
      next: "Copie plutôt l’adresse et ouvre-la dans ton navigateur.",
    },
    unexpected: { next: "Réessaie. Si cela se reproduit, ferme la fenêtre et rouvre-la." },
  },
  findings: {
    tablesDisagree: "«\u00a0{subject}\u00a0» dit autre chose que le journal\u00a0: ne t’y fie pas.",
    rowsDiffer:
      "«\u00a0{subject}\u00a0» n’est pas ce que cette version lit dans les fichiers de messages joints. Il a été modifié, ou lu autrement; fie-toi aux fichiers de messages.",
    partNotGiven:
      "«\u00a0{subject}\u00a0» se trouve dans une autre partie de cette remise. Cette partie n’a pas été fournie\u00a0: la vérification n’a pas pu se faire. Vérifie toutes les parties ensemble.",
  },
  reasons: {
    notFound: { next: "Regarde si le nom est exact et si le disque est branché, puis réessaie." },
    noPermission: {
      title: "Cet ordinateur ne te permet pas d’ouvrir ce fichier.",
      next: "Ouvre une session au nom de la personne à qui appartient le fichier, ou demande-lui de l’ajouter.",
    },
    isShortcut: { next: "Ajoute «\u00a0{target}\u00a0» directement." },
    notAFile: { next: "Tu n’as rien à faire." },
    notEnoughSpace: { next: "Libère de la place sur le disque, puis ajoute le fichier de nouveau." },
    readFailed: {
      next: "S’il se trouve sur une clé, une carte ou un téléphone, rebranche l’appareil, puis ajoute le fichier de nouveau.",
    },
    writeFailed: { next: "Regarde si le disque du dossier est branché, puis ajoute le fichier de nouveau." },
    notCertain: {
      next: "Regarde si le disque du dossier est branché et s’il y reste de la place, puis ajoute le fichier de nouveau\u00a0: s’il y est déjà, ce sera dit.",
    },
    readBackDiffers: {
      next: "Ajoute le fichier de nouveau; si cela se reproduit, utilise un autre disque ou un autre câble.",
    },
    sourceChanged: { next: "Ferme le programme qui utilise le fichier, puis ajoute-le encore une fois." },
    changedSincePlan: { next: "Réponds de nouveau à la question pour ce fichier." },
    onlineOnly: { next: "Télécharge-le d’abord sur cet ordinateur, puis ajoute-le." },
    listedBefore: { next: "Laisse le fichier où il est; tu n’as rien à faire." },
    keptBefore: { next: "Ouvre ses détails. Tu pourras y retirer cette copie, une fois l’original trouvé à sa place." },
    empty: { next: "S’il devrait contenir quelque chose, cherche-le sur l’appareil d’où il vient." },
    cancelled: {
      title: "Tu as arrêté avant que ce fichier soit enregistré. Ce qui était déjà enregistré est en sécurité.",
      next: "Tu peux l’ajouter quand tu veux.",
    },
    insideTheCase: { next: "Choisis des fichiers à l’extérieur du dossier Holdfast." },
  },
  folderHasNoFingerprint:
    "Un répertoire n’a pas d’empreinte. Seul le fichier zip dont il vient en a une\u00a0: celle qui a été fournie n’a pas pu être comparée. Vérifie le fichier zip lui-même.",
};
