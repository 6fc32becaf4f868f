//! Why something is named but not enclosed: codes for machines, sentences for people.

/// Why an exhibit is not enclosed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Withheld {
    /// It was never copied: only described.
    Listed,
    /// A person said that it shows an intimate image.
    Intimate,
    /// Nobody has said yet what it shows.
    Unanswered,
    /// The family left it out.
    SetAside,
    /// Our copy was removed because it was intimate.
    Released,
    /// A platform's whole download, or another archive: nobody can say what is in it.
    CompleteDownload,
    /// A platform's whole download, of which the message files are enclosed.
    MessagesEnclosed,
    /// A file of a download that was added unzipped, and is none of its message files.
    DownloadMedia,
    /// A message file in which pictures may stand, written as text.
    InlineMedia,
    /// Its bytes are missing, or not what was saved.
    Damaged,
    /// Its bytes could not be read.
    Unreadable,
    /// A newer version did something with it that is not known here.
    NotUnderstood,
    /// Parts of it are covered on a copy, which is enclosed in its place.
    Covered,
}

impl Withheld {
    /// Every reason, in the order of the texts.
    pub const ALL: [Self; 13] = [
        Self::Listed,
        Self::Intimate,
        Self::Unanswered,
        Self::SetAside,
        Self::Released,
        Self::CompleteDownload,
        Self::MessagesEnclosed,
        Self::DownloadMedia,
        Self::InlineMedia,
        Self::Damaged,
        Self::Unreadable,
        Self::NotUnderstood,
        Self::Covered,
    ];

    /// Whether nothing that stands in it may travel, in whatever form: somebody holds it back, or may want to.
    pub const fn is_silent(self) -> bool {
        match self {
            Self::Listed
            | Self::Intimate
            | Self::Unanswered
            | Self::SetAside
            | Self::Released
            | Self::NotUnderstood
            | Self::Covered => true,
            Self::CompleteDownload
            | Self::MessagesEnclosed
            | Self::DownloadMedia
            | Self::InlineMedia
            | Self::Damaged
            | Self::Unreadable => false,
        }
    }

    /// The code, as in the tables and `case.json`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Listed => "listed",
            Self::Intimate => "intimate",
            Self::Unanswered => "unanswered",
            Self::SetAside => "set_aside",
            Self::Released => "released",
            Self::CompleteDownload => "complete_download",
            Self::MessagesEnclosed => "complete_download_messages_enclosed",
            Self::DownloadMedia => "download_media",
            Self::InlineMedia => "inline_media",
            Self::Damaged => "damaged",
            Self::Unreadable => "unreadable",
            Self::NotUnderstood => "not_understood",
            Self::Covered => "covered",
        }
    }

    /// One English sentence.
    pub const fn en(self) -> &'static str {
        match self {
            Self::Listed => {
                "Listed, not copied: the original is where the family has it; see device, app, folder and who_has_it in exhibits.csv."
            }
            Self::Intimate => {
                "The family says it shows an intimate image; it is held back on purpose. Please collect the original."
            }
            Self::Unanswered => {
                "Nobody has said yet whether it shows an intimate image, so it is held back; ask the family for it."
            }
            Self::SetAside => "The family set it aside; their reason is in set_aside_reason.",
            Self::Released => {
                "The family said that it shows an intimate image; the copy was removed, after the original was found in place with the same hash."
            }
            Self::CompleteDownload => {
                "A complete download or archive, which may hold pictures nobody has looked at; ask the family for it in person."
            }
            Self::MessagesEnclosed => {
                "A complete download: its message files are enclosed, see export-files.csv. The rest may hold pictures nobody has looked at; ask the family for it in person."
            }
            Self::DownloadMedia => {
                "A file of a complete download that nobody has looked at; the message files are enclosed. Ask the family for it in person."
            }
            Self::InlineMedia => {
                "A message file that may hold pictures inside, which nobody has looked at; its rows are in messages.csv. Ask the family for it in person."
            }
            Self::Damaged => {
                "When this bundle was written, the kept file was missing or not as it was saved; ask the family for the original."
            }
            Self::Unreadable => {
                "The kept file could not be read when this bundle was written; it may be whole, and come in a later bundle."
            }
            Self::NotUnderstood => {
                "A newer version of Holdfast did something with it that the version which wrote this bundle does not know; ask the family for a bundle from the newest version."
            }
            Self::Covered => {
                "The family covered parts of it with solid boxes. The covered copy is enclosed; the original was not changed and stays with the family. Ask them for it if you need it."
            }
        }
    }

    /// The same in French.
    pub const fn fr(self) -> &'static str {
        match self {
            Self::Listed => {
                "Répertoriée, non copiée\u{a0}: l’original est resté où la famille l’avait; voir device, app, folder et who_has_it dans exhibits.csv."
            }
            Self::Intimate => {
                "Selon la famille, elle montre une image intime; elle est exclue exprès. Prière de recueillir l’original."
            }
            Self::Unanswered => {
                "Personne n’a encore dit si elle montre une image intime; elle n’est donc pas incluse. Demandez-la à la famille."
            }
            Self::SetAside => {
                "La famille l’a mise de côté; la raison figure dans set_aside_reason."
            }
            Self::Released => {
                "Selon la famille, elle montre une image intime; la copie a été retirée une fois l’original retrouvé, avec la même empreinte."
            }
            Self::CompleteDownload => {
                "Téléchargement complet ou archive, qui peut contenir des images que personne n’a vues; à demander en personne."
            }
            Self::MessagesEnclosed => {
                "Téléchargement complet\u{a0}: ses fichiers de messages sont joints, voir export-files.csv. Le reste peut contenir des images que personne n’a vues; à demander en personne."
            }
            Self::DownloadMedia => {
                "Fichier d’un téléchargement complet que personne n’a regardé; les fichiers de messages sont joints. À demander en personne."
            }
            Self::InlineMedia => {
                "Fichier de messages qui peut contenir des images que personne n’a vues; ses lignes sont dans messages.csv. À demander en personne."
            }
            Self::Damaged => {
                "Au moment d’écrire cette remise, le fichier conservé manquait ou n’était plus tel qu’il avait été enregistré; demandez l’original à la famille."
            }
            Self::Unreadable => {
                "Le fichier conservé n’a pas pu être lu au moment d’écrire cette remise; il est peut-être intact et pourra venir dans une remise ultérieure."
            }
            Self::NotUnderstood => {
                "Une version plus récente de Holdfast a fait quelque chose avec cette pièce que la version qui a écrit cette remise ne connaît pas; demandez à la famille une remise de la version la plus récente."
            }
            Self::Covered => {
                "La famille en a masqué des parties avec des rectangles pleins. La copie masquée est jointe; l’original n’a pas été modifié et reste chez la famille. Demandez-le-lui au besoin."
            }
        }
    }
}

/// Why a fact is not enclosed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum WithheldFact {
    /// A folder, and the person left folders out.
    Place,
    /// A file's name and its times on the disk, and the person left those times out.
    FileTimes,
    /// What was answered about what is missing, and the person left the answers out.
    Answer,
    /// Words that a person has since replaced: an earlier version of a record, a description written anew, the reason
    /// of an exhibit that was taken in again.
    EarlierVersion,
    /// Where a bundle or a copy was written, or a case lies against advice.
    Destination,
    /// A folder that files were added from, though a cloud service copies it away.
    Source,
    /// What the family said and did on its path: its own matter.
    Path,
    /// Who was at the computer: the family's own matter.
    Present,
    /// It holds what an exhibit says that is held back: a row of it that was marked, an account that was found in it.
    Exhibit,
    /// It is missing or damaged.
    Unreadable,
    /// A newer version wrote it: it might be anything.
    NotUnderstood,
}

impl WithheldFact {
    /// The code, as in `case.json`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Place => "place",
            Self::FileTimes => "file_times",
            Self::Answer => "answer",
            Self::EarlierVersion => "earlier_version",
            Self::Destination => "destination",
            Self::Source => "source",
            Self::Path => "path",
            Self::Present => "present",
            Self::Exhibit => "exhibit",
            Self::Unreadable => "unreadable",
            Self::NotUnderstood => "not_understood",
        }
    }
}
