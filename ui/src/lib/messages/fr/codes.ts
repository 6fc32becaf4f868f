// Every code in French. An error says what is not done, what is safe, and what to do.
import type { Codes } from "../messages";

export const codes: Codes = {
  errors: {
    notACase: {
      title: "Il n’y a aucun dossier Holdfast à l’emplacement «\u00a0{path}\u00a0».",
      safe: "Rien n’a été modifié.",
      next: "Choisissez l’emplacement de votre dossier, ou créez un nouveau dossier.",
    },
    folderNotEmpty: {
      title: "L’emplacement «\u00a0{path}\u00a0» contient déjà des fichiers\u00a0: aucun dossier n’y a été créé.",
      safe: "Rien n’y a été modifié.",
      next: "Choisissez un emplacement vide ou un nouveau nom.",
    },
    storeLocked: {
      title: "Ce dossier est ouvert dans une autre fenêtre ou un autre programme.",
      safe: "Ce qui était déjà enregistré est en sécurité.",
      next: "Fermez-le là-bas, puis réessayez. Pour le consulter d’ici là, ouvrez-le en lecture seule.",
    },
    readOnly: {
      title: "Ce dossier a été ouvert en lecture seule\u00a0: ceci n’a pas été fait.",
      safe: "Le dossier est tel qu’il était.",
      next: "Pour ajouter ou modifier quelque chose, fermez le dossier et rouvrez-le sans «\u00a0lecture seule\u00a0».",
    },
    formatNewer: {
      title: "Ceci vient d’une version plus récente de Holdfast ({format}).",
      safe: "Rien n’y a été modifié.",
      next: "Ouvrez-le avec la version la plus récente de Holdfast.",
    },
    logDamaged: {
      title:
        "Le journal du dossier situé dans «\u00a0{path}\u00a0» n’est plus tel qu’il a été écrit\u00a0: plus rien n’y est ajouté.",
      safe: "Rien n’a été modifié à l’instant.",
      next: "Laissez le dossier tel quel et faites-en une copie complète. Puis utilisez Vérifier pour voir ce qui diffère.",
    },
    cannotRead: {
      title: "«\u00a0{path}\u00a0» n’a pas pu être lu.",
      safe: "Rien n’y a été modifié.",
      next: "Voyez si le disque est branché et si vous avez le droit de l’ouvrir, puis réessayez.",
    },
    cannotWrite: {
      title: "«\u00a0{path}\u00a0» n’a pas pu être écrit.",
      safe: "Ce qui était déjà enregistré est en sécurité.",
      next: "Voyez si le disque est branché et si vous avez le droit d’y écrire, puis réessayez.",
    },
    notCertain: {
      title:
        "Ceci a été noté dans le dossier situé dans «\u00a0{path}\u00a0». Mais le disque a fait défaut avant qu’il soit certain que cela y reste.",
      safe: "Ce qui était déjà enregistré est en sécurité.",
      next: "Voyez si le disque est branché et s’il y reste de la place, puis fermez le dossier et rouvrez-le\u00a0: ce qui s’y trouve alors est enregistré. Ce qui n’y est pas n’a pas été gardé; recommencez-le.",
    },
    diskFull: {
      title:
        "Il n’y a pas assez de place sur le disque pour «\u00a0{path}\u00a0»\u00a0: il faut environ {needed_mb}\u00a0Mo.",
      safe: "Ce qui était déjà enregistré est en sécurité.",
      next: "Libérez de la place ou choisissez un autre disque, puis réessayez.",
    },
    readBackDiffers: {
      title:
        "À la relecture, la copie «\u00a0{path}\u00a0» n’était pas telle qu’elle a été écrite\u00a0: elle ne compte pas comme enregistrée.",
      safe: "L’original n’a pas été modifié.",
      next: "Réessayez; si cela se reproduit, utilisez un autre disque ou un autre câble.",
    },
    unknownId: {
      title: "Ce dossier ne contient rien qui s’appelle «\u00a0{id}\u00a0».",
      safe: "Rien n’a été modifié.",
      next: "Retournez aux pièces et choisissez-la de nouveau.",
    },
    alreadySetAside: {
      title: "La pièce {id} est déjà mise de côté.",
      safe: "Rien n’a été modifié.",
      next: "Vous n’avez rien à faire. Vous pouvez la reprendre en tout temps.",
    },
    notSetAside: {
      title: "La pièce {id} n’est pas mise de côté.",
      safe: "Rien n’a été modifié.",
      next: "Vous n’avez rien à faire.",
    },
    notKept: {
      title: "Le dossier ne contient aucune copie de {id}\u00a0: il n’y a rien à montrer ni à retirer.",
      safe: "Rien n’a été modifié.",
      next: "Vous n’avez rien à faire.",
    },
    notIntimate: {
      title: "La pièce {id} n’est pas dite intime\u00a0: sa copie n’a pas été retirée.",
      safe: "Rien n’a été modifié.",
      next: "Si elle l’est, répondez d’abord à la question pour elle, puis retirez la copie.",
    },
    tooLong: {
      title: "Ce texte est trop long pour être gardé d’un seul tenant\u00a0: {limit_mb}\u00a0Mo au plus.",
      safe: "Rien n’a été modifié.",
      next: "Enregistrez le texte dans un fichier et ajoutez ce fichier.",
    },
    notAPicture: {
      title: "La pièce {id} n’est pas une image\u00a0: il n’y a rien à dévoiler.",
      safe: "Rien n’a été modifié.",
      next: "Vous n’avez rien à faire.",
    },
    notAnswered: {
      title: "Personne n’a encore répondu si la pièce {id} peut montrer une image intime.",
      safe: "Elle reste couverte. Rien n’a été modifié.",
      next: "Répondez d’abord à la question. Vous n’avez pas à regarder.",
    },
    intimate: {
      title: "La pièce {id} peut montrer une image intime\u00a0: elle n’est jamais montrée ici.",
      safe: "Elle reste couverte. Rien n’a été modifié.",
      next: "Vous n’avez rien à faire.",
    },
    originalNotFound: {
      title:
        "L’original de {id} n’a pas été trouvé à sa place avec le même contenu\u00a0: notre copie n’a pas été retirée.",
      safe: "La copie dans ce dossier est telle qu’elle était.",
      next: "Gardez la copie, ne l’envoyez à personne et demandez à la police quoi en faire.",
    },
    noCoveredCopy: {
      title: "La pièce {id} n’a pas de copie masquée\u00a0: il n’y a rien à annuler.",
      safe: "Rien n’a été modifié, et rien n’est perdu.",
      next: "Vous n’avez rien à faire.",
    },
    copyRefused: {
      title: "La copie de {id} n’est pas telle qu’elle devrait être\u00a0: elle n’a pas été gardée.",
      safe: "L’original est tel qu’il était.",
      next: "Vérifiez que chaque rectangle se trouve dans l’image, puis réessayez. Si cela ne marche pas, mettez l’image de côté.",
    },
    unknownField: {
      title: "Une fiche de type «\u00a0{kind}\u00a0» n’a pas de champ «\u00a0{field}\u00a0».",
      safe: "Rien n’a été modifié, et rien n’est perdu.",
      next: "Fermez la fenêtre, rouvrez-la, puis réessayez.",
    },
    alreadyThere: {
      title: "Il y a déjà quelque chose à «\u00a0{path}\u00a0»\u00a0: rien n’y a été écrit.",
      safe: "Ce qui s’y trouve n’a pas été modifié. Rien n’est jamais remplacé.",
      next: "Choisissez un autre nom ou un autre emplacement.",
    },
    insideTheCase: {
      title: "«\u00a0{path}\u00a0» se trouve à l’intérieur du dossier Holdfast\u00a0: cet emplacement ne convient pas.",
      safe: "Le dossier est tel qu’il était.",
      next: "Choisissez un endroit à l’extérieur du dossier Holdfast.",
    },
    keptCovered: {
      title: "La jeune personne a couvert la pièce {id} et a demandé d’être là si on la dévoile.",
      safe: "Elle est toujours couverte, et rien n’a été modifié.",
      next: "Demandez-lui d’abord. Ses propres mots disent ce qu’on y voit.",
    },
    alreadyJoined: {
      title: "{id} est déjà lue avec cette archive.",
      safe: "Rien n’a été modifié.",
      next: "Vous n’avez rien à faire.",
    },
    notOneDownload: {
      title: "{id} ne semble pas être une partie de cette archive.",
      safe: "Rien n’a été réuni et rien n’est perdu\u00a0: chacune est lue pour elle-même.",
      next: "Laissez-les comme elles sont. Elles peuvent venir de deux comptes, ou de deux dates.",
    },
    practiceCase: {
      title: "Ceci est un dossier d’exercice. Il ne prend aucun de vos fichiers.",
      safe: "Rien n’a été ajouté. Vos fichiers sont où ils étaient.",
      next: "Fermez-le dans les Réglages, puis ouvrez votre propre dossier ou créez-en un nouveau, et ajoutez-y les fichiers.",
    },
    cloudFolder: {
      title: "L’emplacement «\u00a0{path}\u00a0» est copié sur Internet par {service}.",
      safe: "Rien n’y a été mis.",
      next: "Choisissez un emplacement qui reste sur cet ordinateur, ou une clé. S’il faut que ce soit celui-ci, cochez la case qui le dit.",
    },
    objectDamaged: {
      title:
        "La copie enregistrée de {id} est absente ou n’est plus telle qu’elle a été enregistrée\u00a0: aucune remise n’a été écrite.",
      safe: "Le reste de votre dossier n’a pas été modifié.",
      next: "Si vous avez encore l’original, gardez-le. Utilisez Vérifier pour voir s’il y a d’autres différences.",
    },
    bundleCheckFailed: {
      title: "La nouvelle remise n’a pas réussi sa propre vérification\u00a0: ne la remettez à personne.",
      safe: "Le dossier lui-même n’a pas été modifié.",
      next: "Écrivez la remise une nouvelle fois, sur un autre disque si possible.",
    },
    notABundle: {
      title: "«\u00a0{path}\u00a0» n’est ni un fichier zip ni un emplacement qui pourrait être une remise.",
      safe: "Rien n’a été modifié.",
      next: "Choisissez le fichier zip qui a été remis, ou l’emplacement où il a été décompressé.",
    },
    cancelled: {
      title: "Vous avez arrêté l’opération.",
      safe: "Ce qui était déjà enregistré est en sécurité.",
      next: "Vous pouvez recommencer quand vous voulez.",
    },
    selfTest: {
      title: "Cet ordinateur n’a pas réussi un court test qui précède tout travail\u00a0: rien n’a été commencé.",
      safe: "Ce qui était déjà enregistré n’a pas été touché.",
      next: "Redémarrez l’ordinateur et réessayez; si cela se reproduit, utilisez un autre ordinateur.",
    },
    noCaseOpen: {
      title: "Aucun dossier n’est ouvert dans cette fenêtre.",
      safe: "Ce qui était déjà enregistré est en sécurité.",
      next: "Ouvrez votre dossier, puis réessayez.",
    },
    staleHandle: {
      title: "Ce choix n’est plus valable\u00a0: ceci n’a pas été fait.",
      safe: "Rien n’a été modifié.",
      next: "Choisissez de nouveau.",
    },
    busy: {
      title: "Holdfast fait encore autre chose\u00a0: ceci n’a pas été commencé.",
      safe: "Le travail en cours continue.",
      next: "Attendez la fin, ou arrêtez l’opération. Puis réessayez.",
    },
    cannotShow: {
      title: "Holdfast ne peut pas montrer cette image.",
      safe: "Le fichier enregistré n’a pas été modifié.",
      next: "Vous n’avez pas besoin de la voir. La police pourra l’ouvrir.",
    },
    caseThere: {
      title:
        "Il y a déjà un dossier Holdfast à l’emplacement «\u00a0{path}\u00a0». Ce n’est ni une copie de celui-ci ni un dossier vide\u00a0: rien n’y a été mis.",
      safe: "Rien n’y a été modifié.",
      next: "Si c’est le dossier que vous voulez, ouvrez-le. Sinon, choisissez un emplacement vide ou un nouveau nom.",
    },
    eventUnknown: {
      title:
        "Une version plus récente de Holdfast a fait dans ce dossier quelque chose que cette version ne connaît pas (ligne\u00a0{line} du journal). Cela peut toucher ce qui ne doit pas être remis\u00a0: aucune remise n’est écrite.",
      safe: "Rien n’a été modifié. Tout ce que vous avez ajouté est encore dans votre dossier.",
      next: "Écrivez la remise avec la version la plus récente de Holdfast. D’ici là, gardez le dossier tel quel. Vous pouvez déjà dire à la police que vous l’avez.",
    },
    cannotShowFolder: {
      title: "L’emplacement n’a pas pu être ouvert pour vous.",
      safe: "Rien n’a été modifié.",
      next: "Ouvrez-le vous‑même\u00a0: son nom est écrit à l’écran.",
    },
    cannotOpenSite: {
      title: "Le site n’a pas pu être ouvert pour vous.",
      safe: "Rien n’a été modifié ni envoyé.",
      next: "Copiez plutôt l’adresse et ouvrez-la dans votre navigateur.",
    },
    unexpected: {
      title: "Quelque chose n’a pas fonctionné dans Holdfast.",
      safe: "Ce qui était déjà enregistré est en sécurité.",
      next: "Réessayez. Si cela se reproduit, fermez la fenêtre et rouvrez-la.",
    },
  },
  findings: {
    missing: "«\u00a0{subject}\u00a0» devrait être ici et manque.",
    changed: "«\u00a0{subject}\u00a0» ne correspond pas à l’empreinte qui a été notée à son sujet.",
    added: "«\u00a0{subject}\u00a0» se trouve ici, mais aucune liste ne le nomme.",
    systemJunk: "«\u00a0{subject}\u00a0» est un petit fichier que les ordinateurs laissent d’eux-mêmes.",
    unreadable: "«\u00a0{subject}\u00a0» n’a pas pu être lu et n’a donc pas pu être vérifié.",
    algorithmUnknown: "«\u00a0{subject}\u00a0» utilise un type d’empreinte que cette version ne connaît pas.",
    zipBroken: "«\u00a0{subject}\u00a0» ne peut pas être lu comme un fichier zip; il est peut-être endommagé ou coupé.",
    zipUnusual: "L’enveloppe zip des fichiers diffère de ce que Holdfast écrit, à «\u00a0{subject}\u00a0».",
    zipRepacked:
      "Ce n’est pas le fichier zip que Holdfast a écrit\u00a0: quelqu’un l’a décompressé et en a refait un, peut-être seulement pour le transmettre. Les fichiers sont jugés d’après les listes qu’il contient, comme toujours. L’empreinte communiquée est celle du zip d’origine; celui-ci en a une autre.",
    duplicateEntry: "Le fichier zip contient deux fichiers nommés «\u00a0{subject}\u00a0».",
    overlappingEntries: "Dans le fichier zip, «\u00a0{subject}\u00a0» partage des octets avec un autre fichier.",
    headersDisagree: "Le fichier zip décrit «\u00a0{subject}\u00a0» à deux endroits qui ne concordent pas.",
    sizeLies: "«\u00a0{subject}\u00a0» n’a pas la taille ou la somme de contrôle que le fichier zip lui donne.",
    bomb: "«\u00a0{subject}\u00a0» grossirait hors de toute proportion une fois décompressé\u00a0: il ne l’a pas été.",
    encrypted: "«\u00a0{subject}\u00a0» est protégé par un mot de passe et n’a donc pas pu être vérifié.",
    specialEntry:
      "«\u00a0{subject}\u00a0» est un lien ou un périphérique, pas un simple fichier, et n’a pas été suivi.",
    methodUnknown: "«\u00a0{subject}\u00a0» est compressé d’une manière que cette version ne lit pas.",
    unsafeName:
      "Le nom «\u00a0{subject}\u00a0» pourrait mener hors de la remise, ou certains ordinateurs ne l’acceptent pas.",
    bagDeclaration: "«\u00a0{subject}\u00a0», le fichier qui annonce un paquet BagIt, manque ou n’est pas conforme.",
    bagVersionUnknown: "Le paquet dit suivre BagIt «\u00a0{subject}\u00a0», une version inconnue ici.",
    manifestLine: "Une ligne d’une liste d’empreintes ne peut pas être lue, à «\u00a0{subject}\u00a0».",
    listedTwice: "«\u00a0{subject}\u00a0» est nommé deux fois dans une liste d’empreintes.",
    manifestIncomplete: "Une liste d’empreintes ne nomme pas tous les fichiers, à «\u00a0{subject}\u00a0».",
    noManifest: "Il n’y a pas de liste d’empreintes\u00a0: les fichiers ne peuvent pas être vérifiés.",
    noPayloadFolder: "Il n’y a pas de répertoire «\u00a0data\u00a0», que tout paquet BagIt doit avoir.",
    oxumDiffers: "Le nombre ou la taille totale des fichiers n’est pas ce que dit le paquet.",
    bagInfoLine: "Une ligne de la description du paquet ne peut pas être lue, à «\u00a0{subject}\u00a0».",
    fetchListed: "Selon le paquet, «\u00a0{subject}\u00a0» se trouve ailleurs; rien n’est jamais téléchargé.",
    namesAlike:
      "«\u00a0{subject}\u00a0» ne diffère d’un autre nom que par les majuscules ou la manière d’enregistrer les lettres.",
    weakAlgorithm:
      "Les fichiers ne sont protégés que par un type d’empreinte faible depuis des années («\u00a0{subject}\u00a0»).",
    bagLayout: "«\u00a0{subject}\u00a0» manque à sa place dans le paquet, ou se trouve là où rien ne devrait être.",
    logEdited:
      "Le journal n’est pas tel qu’il a été écrit, à «\u00a0{subject}\u00a0»; une ligne a été modifiée, enlevée ou ajoutée.",
    logCut: "Des lignes manquent à la fin du journal.",
    logTail:
      "La dernière ligne du journal n’a pas été terminée; ce qu’elle commençait n’a jamais compté comme enregistré.",
    forked: "Deux copies de ce dossier ont été continuées, chacune de son côté.",
    headDiffers:
      "Le petit fichier qui note la longueur et la fin du journal manque, ou ne concorde pas avec le journal.",
    caseFileChanged: "Le fichier qui nomme le dossier n’est pas celui avec lequel le journal a commencé.",
    formatNewer:
      "«\u00a0{subject}\u00a0» vient d’une version plus récente\u00a0: cette version n’a pas pu tout vérifier.",
    eventUnknown: "Le journal mentionne quelque chose que cette version ne connaît pas, à «\u00a0{subject}\u00a0».",
    clockJump:
      "L’horloge de l’ordinateur a fait un saut, à «\u00a0{subject}\u00a0»; l’ordre des lignes n’en est pas changé.",
    factUnnamed: "«\u00a0{subject}\u00a0» contient des mots, un nom ou un lieu qu’aucune ligne du journal ne nomme.",
    factWithheld: "Des mots, un nom ou un lieu nommés par le journal ne sont pas joints («\u00a0{subject}\u00a0»).",
    exhibitUndeclared:
      "Le journal nomme «\u00a0{subject}\u00a0», mais la pièce n’est ni jointe ni indiquée comme non incluse.",
    exhibitWithheld: "«\u00a0{subject}\u00a0» n’est pas incluse, et la remise l’indique.",
    released: "Selon le journal, la famille a retiré sa propre copie de «\u00a0{subject}\u00a0».",
    tablesDisagree: "«\u00a0{subject}\u00a0» dit autre chose que le journal\u00a0: ne vous y fiez pas.",
    rowsDiffer:
      "«\u00a0{subject}\u00a0» n’est pas ce que cette version lit dans les fichiers de messages joints. Il a été modifié, ou lu autrement; fiez-vous aux fichiers de messages.",
    rowsNotCompared:
      "Les tableaux de messages n’ont pas été comparés aux fichiers de messages. Ces derniers ne peuvent pas tous être lus ici («\u00a0{subject}\u00a0»).",
    noHistory: "Il n’y a pas de journal\u00a0: on ne peut rien dire de l’historique.",
    partNotGiven:
      "«\u00a0{subject}\u00a0» se trouve dans une autre partie de cette remise. Cette partie n’a pas été fournie\u00a0: la vérification n’a pas pu se faire. Vérifiez toutes les parties ensemble.",
    setMismatch: "«\u00a0{subject}\u00a0» ne va pas avec les autres éléments fournis.",
    fingerprintDiffers: "L’empreinte fournie («\u00a0{subject}\u00a0») n’est pas celle de ce qui a été vérifié ici.",
    fingerprintMatches: "L’empreinte fournie («\u00a0{subject}\u00a0») est bien celle de la remise vérifiée ici.",
    recovered:
      "Une interruption avait laissé quelque chose d’inachevé, et tout a été remis en ordre; rien de ce qui était enregistré n’est touché.",
    unfinished:
      "Une interruption a laissé quelque chose d’inachevé; tout sera remis en ordre à la prochaine ouverture du dossier en écriture.",
    originalMissing: "L’original répertorié de «\u00a0{subject}\u00a0» n’est plus là où il était.",
    originalChanged: "L’original répertorié de «\u00a0{subject}\u00a0» n’est plus le même qu’avant.",
    orphan:
      "«\u00a0{subject}\u00a0» a été laissé par une interruption et n’appartient à aucune pièce; cela ne nuit à rien.",
    foreignFile: "«\u00a0{subject}\u00a0» se trouve dans le dossier sans en faire partie; il a été laissé tel quel.",
  },
  reasons: {
    notFound: {
      title: "Il n’y a aucun fichier à cet endroit.",
      next: "Voyez si le nom est exact et si le disque est branché, puis réessayez.",
    },
    noPermission: {
      title: "Cet ordinateur ne vous permet pas d’ouvrir ce fichier.",
      next: "Ouvrez une session au nom de la personne à qui appartient le fichier, ou demandez-lui de l’ajouter.",
    },
    isShortcut: {
      title: "C’est un raccourci vers «\u00a0{target}\u00a0», pas le fichier lui-même.",
      next: "Ajoutez «\u00a0{target}\u00a0» directement.",
    },
    notAFile: {
      title:
        "Ce n’est pas un fichier; c’est quelque chose qui sert aux programmes à communiquer entre eux ou avec un appareil.",
      next: "Vous n’avez rien à faire.",
    },
    notEnoughSpace: {
      title:
        "Il n’y a pas assez de place sur le disque pour ce fichier\u00a0: il faut environ {needed_mb}\u00a0Mo. Ce qui était déjà enregistré est en sécurité.",
      next: "Libérez de la place sur le disque, puis ajoutez le fichier de nouveau.",
    },
    readFailed: {
      title:
        "Ce fichier n’a pas pu être lu jusqu’au bout\u00a0: il n’est pas encore enregistré. L’original n’a pas été modifié.",
      next: "S’il se trouve sur une clé, une carte ou un téléphone, rebranchez l’appareil, puis ajoutez le fichier de nouveau.",
    },
    writeFailed: {
      title:
        "La copie n’a pas pu être écrite\u00a0: ce fichier n’est pas encore enregistré. Ce qui était déjà enregistré est en sécurité.",
      next: "Voyez si le disque du dossier est branché, puis ajoutez le fichier de nouveau.",
    },
    notCertain: {
      title:
        "Le fichier a été copié et noté, mais le disque a fait défaut avant qu’il soit certain que les deux restent\u00a0: il ne compte pas encore comme enregistré.",
      next: "Voyez si le disque du dossier est branché et s’il y reste de la place, puis ajoutez le fichier de nouveau\u00a0: s’il y est déjà, ce sera dit.",
    },
    readBackDiffers: {
      title:
        "À la relecture, la copie n’était pas telle qu’elle a été écrite\u00a0: ce fichier n’est pas encore enregistré. L’original n’a pas été modifié.",
      next: "Ajoutez le fichier de nouveau; si cela se reproduit, utilisez un autre disque ou un autre câble.",
    },
    sourceChanged: {
      title: "Ce fichier est enregistré, mais il a changé pendant la copie.",
      next: "Fermez le programme qui utilise le fichier, puis ajoutez-le encore une fois.",
    },
    changedSincePlan: {
      title: "Ce fichier a changé après la réponse à la question\u00a0: il compte comme sans réponse.",
      next: "Répondez de nouveau à la question pour ce fichier.",
    },
    onlineOnly: {
      title: "Seul le nom de ce fichier est sur cet ordinateur; son contenu est encore en ligne.",
      next: "Téléchargez-le d’abord sur cet ordinateur, puis ajoutez-le.",
    },
    listedBefore: {
      title: "Ce fichier est déjà répertorié\u00a0: il le reste et n’a pas été copié.",
      next: "Laissez le fichier où il est; vous n’avez rien à faire.",
    },
    keptBefore: {
      title: "On le dit maintenant intime, mais une copie se trouve déjà dans le dossier.",
      next: "Ouvrez ses détails. Vous pourrez y retirer cette copie, une fois l’original trouvé à sa place.",
    },
    empty: {
      title: "Ce fichier est enregistré, mais il ne contient rien.",
      next: "S’il devrait contenir quelque chose, cherchez-le sur l’appareil d’où il vient.",
    },
    cancelled: {
      title: "Vous avez arrêté avant que ce fichier soit enregistré. Ce qui était déjà enregistré est en sécurité.",
      next: "Vous pouvez l’ajouter quand vous voulez.",
    },
    insideTheCase: {
      title: "Ce fichier se trouve à l’intérieur du dossier Holdfast\u00a0: il n’a pas été ajouté.",
      next: "Choisissez des fichiers à l’extérieur du dossier Holdfast.",
    },
  },
  missingNotGiven: "«\u00a0{subject}\u00a0» n’a pas été fourni et n’a donc pas pu être vérifié.",
  folderHasNoFingerprint:
    "Un répertoire n’a pas d’empreinte. Seul le fichier zip dont il vient en a une\u00a0: celle qui a été fournie n’a pas pu être comparée. Vérifiez le fichier zip lui-même.",
  diskFullNeedUnknown: "Le disque est plein\u00a0: «\u00a0{path}\u00a0» n’a pas pu être enregistré.",
  notEnoughSpaceNeedUnknown:
    "Il n’y a pas assez de place sur le disque pour ce fichier. Ce qui était déjà enregistré est en sécurité.",
};
