//! `00-READ-ME-FIRST.txt`: one page in English, one in French, for whoever opens the zip with no time to spare.
//!
//! It claims nothing that the check does not show, and it holds no name and no word that the family typed.

use holdfast_core::fact::{AnswerState, Lang};

use crate::contents::Contents;
use crate::plain::plain;
use crate::police::Withheld;

mod downloads;

/// Writes the read-me of one part.
pub fn read_me(contents: &Contents, folder: &str, part: usize) -> Vec<u8> {
    let facts = Facts {
        contents,
        folder,
        part,
    };
    let [en_head, fr_head] = if contents.case.is_practice {
        [EN_PRACTICE, FR_PRACTICE]
    } else {
        [EN_HEAD, FR_HEAD]
    };
    let text = [
        en_head,
        &facts.en(),
        EN_LOOK,
        files_line(contents, EN_FILES),
        copies_line(contents, EN_COPIES),
        &downloads::places(contents, Lang::En),
        gaps_line(contents, EN_GAPS),
        &statement_line(contents, EN_STATEMENT),
        EN_REST,
        &downloads::section(contents, Lang::En),
        EN_SHOWS,
        &facts.clock_en(),
        EN_END,
        fr_head,
        &facts.fr(),
        FR_LOOK,
        files_line(contents, FR_FILES),
        copies_line(contents, FR_COPIES),
        &downloads::places(contents, Lang::Fr),
        gaps_line(contents, FR_GAPS),
        &statement_line(contents, FR_STATEMENT),
        FR_REST,
        &downloads::section(contents, Lang::Fr),
        FR_SHOWS,
        &facts.clock_fr(),
        FR_END,
    ];
    plain(&text.concat())
}

const EN_HEAD: &str = "\
READ ME FIRST                                            (le français suit)

WHAT THIS IS
A family says that a young person was blackmailed online. They kept what
they had: messages, screenshots, account names, demands for money. They
used Holdfast, a program on their own computer. It copies each file without
changing it, and writes down every step in a log.

";

const EN_PRACTICE: &str = "\
READ ME FIRST                                            (le français suit)

WHAT THIS IS
A practice bundle, made with Holdfast, a program for families. It shows what
a bundle looks like. The people, accounts, numbers, messages and pictures in
it are invented. There is no young person to protect, and nothing to look
into. If somebody gave it to you as real, please ask them about it.

";

const EN_LOOK: &str = "
WHERE TO LOOK FIRST
  report/exhibits.csv    every exhibit: number, name, times, SHA-256
  report/accounts.csv    usernames, IDs, phone numbers, links
  report/payments.csv    what was demanded, what was paid, to whom
  report/timeline.csv    everything that has a time, in one order
";

const EN_FILES: &str = "  data/exhibits/         the files, named by their exhibit number\n";

const EN_COPIES: &str =
    "    …-covered.png        the family covered parts of a picture on this copy;
                         metadata taken off, original with the family
";
const EN_GAPS: &str = "  report/gaps.csv        what is not there, and why, as the family says\n";

const EN_STATEMENT: &str =
    "  data/statement/        how it was captured, in the family's own words\n";

const EN_REST: &str = "  VERIFY.txt             how to check, with the computer you have

SENSITIVE CONTENT
Intimate images are left out on purpose. What is recognised as a picture
or a video, or not recognised at all, is enclosed only if the family
answered that it shows none; they could be mistaken. Documents were not
looked into and may contain pictures.
If an exhibit may be child sexual abuse and exploitation material, it is
named but not enclosed: its row in report/exhibits.csv says on which device,
in which app and folder the original is, as far as the family said. Please
collect it from there. Holdfast did not delete, move or change it.
";

const EN_SHOWS: &str = "
WHAT THE CHECK SHOWS, AND WHAT IT DOES NOT
It shows that the files agree with the lists in this bundle and that the
log is in one piece. With a fingerprint that was told to someone outside,
it shows that nothing has changed since then. It does not show who wrote
a message, or that a picture is true.
The fingerprint is the SHA-256 of the zip. If the family gave it to someone
outside (Cybertip.ca, a bank, an officer's notes), then this zip existed on
that day.
";

const EN_END: &str = "
WHOM TO CALL
  In danger now                    911
  Suicide crisis, call or text     9-8-8
  Cybertip.ca                      1-866-658-9022
  Kids Help Phone                  1-800-668-6868
To reach the family, ask the person who gave you this.
";

const FR_HEAD: &str = "


À LIRE EN PREMIER

CE QUE C’EST
Selon sa famille, une jeune personne a subi du chantage en ligne. La
famille a gardé ce qu’elle avait\u{a0}: messages, captures d’écran, noms de
comptes, demandes d’argent. Elle s’est servie de Holdfast, un programme
installé sur son propre ordinateur, qui copie chaque fichier sans le
modifier et consigne chaque étape dans un journal.

";

const FR_PRACTICE: &str = "


À LIRE EN PREMIER

CE QUE C’EST
Une remise d’exercice, faite avec Holdfast, un programme pour les familles.
Elle montre à quoi ressemble une remise. Les personnes, les comptes, les
numéros, les messages et les images qu’elle contient sont inventés. Il n’y a
aucune jeune personne à protéger et aucune enquête à mener. Si quelqu’un
vous l’a donnée comme vraie, parlez-en avec cette personne.

";

const FR_LOOK: &str = "
PAR OÙ COMMENCER
  report/exhibits.csv    chaque pièce\u{a0}: numéro, nom, dates, SHA-256
  report/accounts.csv    noms d’utilisateur, identifiants, téléphones, liens
  report/payments.csv    ce qui a été exigé, ce qui a été payé, à qui
  report/timeline.csv    tout ce qui porte une date, dans un seul ordre
";

const FR_FILES: &str = "  data/exhibits/         les fichiers, nommés par leur numéro de pièce\n";

const FR_COPIES: &str =
    "    …-covered.png        la famille a masqué des parties sur cette copie\u{a0};
                         sans métadonnées, original chez la famille
";
const FR_GAPS: &str = "  report/gaps.csv        ce qui manque et pourquoi, selon la famille\n";

const FR_STATEMENT: &str =
    "  data/statement/        comment la capture s’est faite, selon la famille\n";

const FR_REST: &str = "  VERIFY.txt             comment vérifier, avec l’ordinateur que vous avez

CONTENU DÉLICAT
Les images intimes sont exclues exprès. Ce qui est reconnu comme une image
ou une vidéo, ou n’est pas reconnu du tout, n’est joint que si la famille
a répondu qu’il n’en montre pas\u{a0}; elle a pu se tromper. Les documents
n’ont pas été examinés et peuvent contenir des images. Toute pièce qui
pourrait être du matériel d’abus et d’exploitation pédosexuels est nommée,
mais non jointe\u{a0}: sa ligne dans report/exhibits.csv indique l’appareil,
l’application et le dossier où se trouve l’original, selon ce que la
famille en a dit. Prière de le recueillir à cet endroit. Holdfast n’a ni
supprimé, ni déplacé, ni modifié l’original.
";

const FR_SHOWS: &str = "
CE QUE LA VÉRIFICATION MONTRE, ET CE QU’ELLE NE MONTRE PAS
Elle montre que les fichiers correspondent aux listes de cette remise et
que le journal est d’un seul tenant. Avec une empreinte communiquée à
quelqu’un d’autre, elle montre que rien n’a changé depuis. Elle ne montre
pas qui a écrit un message, ni qu’une image est véridique.
L’empreinte est le SHA-256 du fichier zip. Si la famille l’a communiquée à
quelqu’un d’autre (Cyberaide.ca, une banque, le carnet de notes d’un
policier), c’est que ce zip existait ce jour-là.
";

const FR_END: &str = "
QUI APPELER
  Danger immédiat                              911
  Crise suicidaire, appel ou texto             9-8-8
  Cyberaide.ca                                 1-866-658-9022
  Jeunesse, J’écoute                           1-800-668-6868
Pour joindre la famille, adressez-vous à la personne qui vous a remis ceci.
";

fn files_line<'a>(contents: &Contents, line: &'a str) -> &'a str {
    if contents.enclosed_count() + contents.copies().count() > 0 {
        line
    } else {
        ""
    }
}

fn copies_line<'a>(contents: &Contents, line: &'a str) -> &'a str {
    if contents.copies().next().is_some() {
        line
    } else {
        ""
    }
}

/// Only where the family said something of what is missing.
fn gaps_line<'a>(contents: &Contents, line: &'a str) -> &'a str {
    let path = &contents.case.path;
    let mut answers = path.gaps.iter();
    let is_answered = answers.any(|one| one.answer.state != AnswerState::Open);
    if is_answered || !path.neighbours.is_empty() {
        line
    } else {
        ""
    }
}

fn statement_line(contents: &Contents, line: &str) -> String {
    let has_statement = contents.case.records.iter().any(crate::statement::is_given);
    if has_statement { line } else { "" }.to_owned()
}

/// What differs from bundle to bundle.
struct Facts<'a> {
    contents: &'a Contents<'a>,
    folder: &'a str,
    part: usize,
}

impl Facts<'_> {
    fn en(&self) -> String {
        let contents = self.contents;
        let mut lines = vec![format!(
            "Case {}, bundle {}, written {}",
            contents.case.id,
            contents.bundle,
            self.written()
        )];
        if contents.parts > 1 {
            lines.push(format!(
                "This zip is part {} of {}; it holds {} of the enclosed exhibits.",
                self.part,
                contents.parts,
                self.here()
            ));
        }
        lines.push(format!("Folder {}\n", self.folder));
        lines.push(count("Exhibits in this case", contents.exhibits.len()));
        lines.push(count("enclosed, byte for byte", contents.enclosed_count()));
        let copies = contents.copies().count();
        if copies > 0 {
            lines.push(count("covered copies enclosed", copies));
        }
        lines.extend(self.withheld(short_en));
        lines.extend(downloads::counts(contents, Lang::En));
        lines.join("\n") + "\n"
    }

    fn fr(&self) -> String {
        let contents = self.contents;
        let mut lines = vec![format!(
            "Dossier {}, remise {}, préparée le {}",
            contents.case.id,
            contents.bundle,
            self.written()
        )];
        if contents.parts > 1 {
            lines.push(format!(
                "Ce zip est la partie {} de {}\u{a0}; pièces jointes qu’il contient\u{a0}: {}.",
                self.part,
                contents.parts,
                self.here()
            ));
        }
        lines.push(format!("Répertoire {}\n", self.folder));
        lines.push(count("Pièces de ce dossier", contents.exhibits.len()));
        lines.push(count("jointes, à l’octet près", contents.enclosed_count()));
        let copies = contents.copies().count();
        if copies > 0 {
            lines.push(count("copies masquées jointes", copies));
        }
        lines.extend(self.withheld(short_fr));
        lines.extend(downloads::counts(contents, Lang::Fr));
        lines.join("\n") + "\n"
    }

    /// A line for every reason that there is.
    fn withheld(&self, short: fn(Withheld) -> &'static str) -> Vec<String> {
        let counts = Withheld::ALL.map(|why| (short(why), self.contents.withheld_count(why)));
        let counts = counts.into_iter().filter(|(_, number)| *number > 0);
        counts.map(|(what, number)| count(what, number)).collect()
    }

    fn written(&self) -> String {
        let time = self.contents.export_time;
        time.format("%Y-%m-%d %H:%M UTC").to_string()
    }

    fn here(&self) -> usize {
        let exhibits = self.contents.exhibits.iter();
        let copies = self.contents.copies();
        exhibits.filter(|d| d.part() == Some(self.part)).count()
            + copies.filter(|(_, copy)| copy.part == self.part).count()
    }

    fn clock_en(&self) -> String {
        let jumps = self.contents.case.clock_jumps.len();
        let text = "\
Times of saving are what the family's computer said. Times typed by the\n\
family are as they told them. The column \"certainty\" of the timeline tells\n\
which is which.";
        match jumps {
            0 => format!("{text}\n"),
            jumps => {
                format!("{text}\nJumps of the clock that were noted: {jumps} (see the timeline).\n")
            }
        }
    }

    fn clock_fr(&self) -> String {
        let jumps = self.contents.case.clock_jumps.len();
        let text = "\
Les heures d’enregistrement sont celles de l’ordinateur de la famille. Les\n\
heures saisies par la famille sont telles qu’elle les a données. La colonne\n\
«\u{a0}certainty\u{a0}» de la chronologie dit lesquelles sont lesquelles.";
        match jumps {
            0 => format!("{text}\n"),
            jumps => {
                format!("{text}\nSauts d’horloge consignés\u{a0}: {jumps} (voir la chronologie).\n")
            }
        }
    }
}

fn count(what: &str, number: usize) -> String {
    format!("  {what:<31}{number:>5}")
}

const fn short_en(why: Withheld) -> &'static str {
    match why {
        Withheld::Listed => "listed only, never copied",
        Withheld::Intimate => "held back: intimate image",
        Withheld::Unanswered => "held back: not answered yet",
        Withheld::SetAside => "set aside by the family",
        Withheld::Released => "copy removed: intimate image",
        Withheld::CompleteDownload => "held back: whole download",
        Withheld::MessagesEnclosed => "download: messages enclosed",
        Withheld::DownloadMedia => "held back: media of a download",
        Withheld::InlineMedia => "held back: pictures inside",
        Withheld::Damaged => "missing or damaged",
        Withheld::Unreadable => "could not be read",
        Withheld::NotUnderstood => "held back: newer version",
        Withheld::Covered => "original of a covered copy",
    }
}

const fn short_fr(why: Withheld) -> &'static str {
    match why {
        Withheld::Listed => "répertoriées, jamais copiées",
        Withheld::Intimate => "retenues\u{a0}: image intime",
        Withheld::Unanswered => "retenues\u{a0}: sans réponse encore",
        Withheld::SetAside => "mises de côté par la famille",
        Withheld::Released => "copie retirée\u{a0}: image intime",
        Withheld::CompleteDownload => "retenues\u{a0}: archive complète",
        Withheld::MessagesEnclosed => "archive\u{a0}: messages joints",
        Withheld::DownloadMedia => "retenues\u{a0}: médias d’une archive",
        Withheld::InlineMedia => "retenues\u{a0}: images à l’intérieur",
        Withheld::Damaged => "manquantes ou abîmées",
        Withheld::Unreadable => "n’ont pas pu être lues",
        Withheld::NotUnderstood => "retenues\u{a0}: version plus récente",
        Withheld::Covered => "originaux de copies masquées",
    }
}

#[cfg(test)]
mod tests {
    use crate::plain::checks::{check, check_french};
    use crate::police::{Options, Source};
    use crate::sample::{Sample, everything};

    fn texts(sample: &Sample, limit: u64) -> Vec<String> {
        let plan = sample.plan_with(limit, Options::default());
        let files = plan.parts.iter().flat_map(|part| &part.files);
        files
            .filter(|file| file.path == "00-READ-ME-FIRST.txt")
            .map(|file| match &file.source {
                Source::Bytes(bytes) => check(bytes, 76),
                Source::Object { .. } | Source::Stretch(_) => panic!("made here"),
            })
            .collect()
    }

    #[test]
    fn it_is_a_page_a_language_and_claims_no_more_than_the_check_shows() {
        let mut sample = everything();
        sample.case.clock_jumps.push((4, -3600));
        for limit in [1, u64::MAX] {
            for text in texts(&sample, limit) {
                let (english, french) = text.split_once("À LIRE").unwrap();
                for page in [english, french] {
                    assert!(
                        page.lines().count() <= 66,
                        "a page: {}",
                        page.lines().count()
                    );
                }
                check_french(french);
                assert!(
                    english.contains("911") && french.contains("911"),
                    "whom to call"
                );
            }
        }
    }

    #[test]
    fn a_practice_page_says_first_that_nothing_is_real_and_stays_a_page() {
        let mut sample = everything();
        sample.case.is_practice = true;
        let text = texts(&sample, u64::MAX).concat();
        let (english, french) = text.split_once("À LIRE").unwrap();
        assert!(english.starts_with(crate::practice::LINE), "first of all");
        assert!(english.contains("A practice bundle"), "in English");
        assert!(french.contains("Une remise d’exercice"), "in French");
        assert!(!text.contains("was blackmailed"), "no such claim");
        assert!(!text.contains("a subi du chantage"), "in either language");
        for page in [english, french] {
            let lines = page.lines().count();
            assert!(lines <= 66, "a page: {lines}");
        }
        check_french(french);
    }

    #[test]
    fn it_counts_what_is_enclosed_and_what_is_not() {
        let text = texts(&everything(), u64::MAX).concat();
        for line in [
            "  Exhibits in this case             11\r\n",
            "  enclosed, byte for byte            4\r\n",
            "  listed only, never copied          2\r\n",
            "  held back: intimate image          1\r\n",
        ] {
            assert!(text.contains(line), "{line} in {text}");
        }
        assert!(!text.contains("part 1"), "one zip is no part");
    }
}
