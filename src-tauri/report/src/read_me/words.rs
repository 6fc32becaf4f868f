//! The sentences that are the same in every bundle, as they are laid out on the page.

pub(super) const EN_HEAD: &str = "\
READ ME FIRST                                            (le français suit)

WHAT THIS IS
Someone says that a young person was blackmailed online: a parent, another
adult, or the young person. These files call them \"the family\". They kept
what they had: messages, screenshots, account names, demands for money. They
used Holdfast, a program on a computer. It copies each file without changing
it, and writes down every step in a log.

";

pub(super) const EN_PRACTICE: &str = "\
READ ME FIRST                                            (le français suit)

WHAT THIS IS
A practice bundle, made with Holdfast, a program for families. It shows what
a bundle looks like. The people, accounts, numbers, messages and pictures in
it are invented. There is no young person to protect, and nothing to look
into. If somebody gave it to you as real, please ask them about it.

";

pub(super) const EN_LOOK: &str = "
WHERE TO LOOK FIRST
{exhibits}{accounts}{payments}  report/timeline.csv    everything that has a time, in one order
";

/// What stands in `exhibits.csv`; and when it is empty.
pub(super) const EXHIBITS_EN: [&str; 2] = [
    "  report/exhibits.csv    every exhibit: number, name, times, SHA-256\n",
    "  report/exhibits.csv    empty: no file was added to this case\n",
];

/// The same in French.
pub(super) const EXHIBITS_FR: [&str; 2] = [
    "  report/exhibits.csv    chaque pièce\u{a0}: numéro, nom, dates, SHA-256\n",
    "  report/exhibits.csv    vide\u{a0}: aucun fichier n’a été ajouté\n",
];

/// What stands in `payments.csv`; and when it is empty.
pub(super) const PAYMENTS_EN: [&str; 2] = [
    "  report/payments.csv    what was demanded, what was paid, to whom\n",
    "  report/payments.csv    empty: no demand or payment was written down\n",
];

/// The same in French.
pub(super) const PAYMENTS_FR: [&str; 2] = [
    "  report/payments.csv    ce qui a été exigé, ce qui a été payé, à qui\n",
    "  report/payments.csv    vide\u{a0}: aucune demande, aucun paiement n’a été noté\n",
];

/// What stands in `accounts.csv`; when it is empty; and when payments say more then.
pub(super) const ACCOUNTS_EN: [&str; 3] = [
    "  report/accounts.csv    usernames, IDs, phone numbers, links\n",
    "  report/accounts.csv    empty: no account was written down\n",
    "  report/accounts.csv    empty; who was to be paid is in payments.csv\n",
];

/// The same in French.
pub(super) const ACCOUNTS_FR: [&str; 3] = [
    "  report/accounts.csv    noms d’utilisateur, identifiants, téléphones, liens\n",
    "  report/accounts.csv    vide\u{a0}: aucun compte n’a été noté\n",
    "  report/accounts.csv    vide; les destinataires sont dans payments.csv\n",
];

pub(super) const EN_FILES: &str =
    "  data/exhibits/         the files, named by their exhibit number\n";

pub(super) const EN_COPIES: &str =
    "    …-covered.png        the family covered parts of a picture on this copy;
                         metadata taken off, original with the family
";
pub(super) const EN_GAPS: &str =
    "  report/gaps.csv        what is not there, and why, as the family says\n";

pub(super) const EN_STATEMENT: &str =
    "  data/statement/        how it was captured, in the family's own words\n";

pub(super) const EN_REST: &str = "  VERIFY.txt             how to check, with the computer you have

SENSITIVE CONTENT
Intimate images are left out on purpose. What is recognised as a picture
or a video, or not recognised at all, is enclosed only if the family
answered that it shows none; they could be mistaken. Documents were not
looked into and may contain pictures.
If an exhibit may be child sexual abuse and exploitation material, it is
named but not enclosed. Holdfast did not delete, move or change it.
{where}";

/// Where the originals are, as far as somebody said; where nobody did; and where it was written down in words.
pub(super) const WHERE_EN: [&str; 3] = [
    "\
Its row in report/exhibits.csv says on which device, in which app and folder
it is, and who has it, as far as the family said. Please collect it there.
",
    "\
The family did not say on which device or in which app it is, or who has it.
Please ask them, and collect it there.
",
    "\
Where an intimate image is was written down in words; all of it is in
report/timeline.csv ({numbers}). Please collect it there:
",
];

/// Of images that were written down: that there are more; that one says more.
pub(super) const TOLD_EN: [&str; 2] = [
    "    … and more, in report/timeline.csv\n",
    "    … (more in report/timeline.csv)\n",
];

pub(super) const EN_SHOWS: &str = "
WHAT THE CHECK SHOWS, AND WHAT IT DOES NOT
It shows that the files agree with the lists in this bundle and that the
log is in one piece. With a fingerprint that was told to someone outside,
it shows that nothing has changed since then. It does not show who wrote
a message, or that a picture is true. The fingerprint is the SHA-256 of the
zip. If the family gave it to someone outside (a tip-line, a bank, an
officer's notes), then this zip existed on that day.
";

pub(super) const EN_END: &str = "\
To reach the family, ask the person who gave you this.
";

pub(super) const FR_HEAD: &str = "


À LIRE EN PREMIER

CE QUE C’EST
Une jeune personne a subi du chantage en ligne, selon un parent, un autre
adulte ou cette personne elle-même. Ces fichiers disent «\u{a0}la famille\u{a0}».
La famille a gardé ce qu’elle avait\u{a0}: messages, captures d’écran, noms de
comptes, demandes d’argent. Elle s’est servie de Holdfast, un programme
installé sur un ordinateur, qui copie chaque fichier sans le modifier et
consigne chaque étape dans un journal.

";

pub(super) const FR_PRACTICE: &str = "


À LIRE EN PREMIER

CE QUE C’EST
Une remise d’exercice, faite avec Holdfast, un programme pour les familles.
Elle montre à quoi ressemble une remise. Les personnes, les comptes, les
numéros, les messages et les images qu’elle contient sont inventés. Il n’y a
aucune jeune personne à protéger et aucune enquête à mener. Si quelqu’un
vous l’a donnée comme vraie, parlez-en avec cette personne.

";

pub(super) const FR_LOOK: &str = "
PAR OÙ COMMENCER
{exhibits}{accounts}{payments}  report/timeline.csv    tout ce qui porte une date, dans un seul ordre
";

pub(super) const FR_FILES: &str =
    "  data/exhibits/         les fichiers, nommés par leur numéro de pièce\n";

pub(super) const FR_COPIES: &str =
    "    …-covered.png        la famille a masqué des parties sur cette copie;
                         sans métadonnées, original chez la famille
";
pub(super) const FR_GAPS: &str =
    "  report/gaps.csv        ce qui manque et pourquoi, selon la famille\n";

pub(super) const FR_STATEMENT: &str =
    "  data/statement/        comment la capture s’est faite, selon la famille\n";

pub(super) const FR_REST: &str =
    "  VERIFY.txt             comment vérifier, avec l’ordinateur que vous avez

CONTENU DÉLICAT
Les images intimes sont exclues exprès. Ce qui est reconnu comme une image
ou une vidéo, ou n’est pas reconnu du tout, n’est joint que si la famille
a répondu qu’il n’en montre pas; elle a pu se tromper. Les documents
n’ont pas été examinés et peuvent contenir des images. Toute pièce qui
pourrait être du matériel d’abus et d’exploitation pédosexuels est nommée,
mais non jointe. Holdfast ne l’a ni supprimée, ni déplacée, ni modifiée.
{where}";

/// The same in French.
pub(super) const WHERE_FR: [&str; 3] = [
    "\
Sa ligne dans report/exhibits.csv indique l’appareil, l’application et le
répertoire où elle est, et qui l’a, selon ce que la famille en a dit. Prière
de la recueillir à cet endroit.
",
    "\
La famille n’a pas dit sur quel appareil ni dans quelle application
elle est, ni qui l’a. Prière de le lui demander et de l’y recueillir.
",
    "\
L’endroit où se trouve une image intime a été noté en mots; le tout est dans
report/timeline.csv ({numbers}). Prière de l’y recueillir\u{a0}:
",
];

/// The same in French.
pub(super) const TOLD_FR: [&str; 2] = [
    "    … et d’autres, dans report/timeline.csv\n",
    "    … (la suite est dans report/timeline.csv)\n",
];

pub(super) const FR_SHOWS: &str = "
CE QUE LA VÉRIFICATION MONTRE, ET CE QU’ELLE NE MONTRE PAS
Elle montre que les fichiers correspondent aux listes de cette remise et
que le journal est d’un seul tenant. Avec une empreinte communiquée à
quelqu’un d’autre, elle montre que rien n’a changé depuis. Elle ne montre
pas qui a écrit un message, ni qu’une image est véridique.
L’empreinte est le SHA-256 du fichier zip. Si la famille l’a communiquée à
quelqu’un d’autre (une ligne de signalement, une banque, le carnet d’un
policier), c’est que ce zip existait ce jour-là.
";

pub(super) const FR_END: &str = "\
Pour joindre la famille, adressez-vous à la personne qui vous a remis ceci.
";

/// What the family left out: folders, times, answers.
pub(super) const LEFT_OUT_EN: [&str; 4] = [
    "\nThe family chose to leave out:",
    "  the names of the folders the files were in",
    "  the disk's times of the files (a name of a file is then only their word)",
    "  their answers about what is missing",
];

/// The same in French.
pub(super) const LEFT_OUT_FR: [&str; 4] = [
    "\nLa famille a choisi de ne pas inclure\u{a0}:",
    "  les noms des répertoires où étaient les fichiers",
    "  les dates de fichiers du disque (leurs noms sont alors selon la famille)",
    "  ses réponses sur ce qui manque",
];
