//! `<zip>.txt`: beside the zip, for the family and whoever receives it: the fingerprint, how to check it, whom to tell.

use crate::plain::plain;
use crate::practice::marked;
use crate::verify_txt::whole_zip;
use holdfast_core::digest::Digest;

/// What the text says of one zip.
#[derive(Debug, Clone, Copy)]
pub struct Beside<'a> {
    /// The zip's folder name: the zip is `<folder>.zip`.
    pub folder: &'a str,
    /// It is the bundle of a practice case.
    pub is_practice: bool,
    /// Its size.
    pub size_bytes: u64,
    /// Its SHA-256.
    pub fingerprint: Digest,
    /// The same as English words.
    pub words_en: [&'a str; 9],
    /// The same as French words.
    pub words_fr: [&'a str; 9],
}

/// Writes the text beside a zip.
pub fn beside(zip: &Beside) -> Vec<u8> {
    let commands = whole_zip(zip.folder);
    let file = plain(&format!(
        "\
{folder}.zip
Size / Taille\u{a0}: {size} bytes / octets

Fingerprint (SHA-256) / Empreinte (SHA-256)
    {hex}
Words to read aloud
{words_en}
Mots à lire à voix haute
{words_fr}

{EN}{commands}{EN_END}

{FR}{commands}{FR_END}",
        folder = zip.folder,
        size = zip.size_bytes,
        hex = zip.fingerprint,
        words_en = rows(&zip.words_en),
        words_fr = rows(&zip.words_fr),
    ));
    marked(zip.is_practice, file)
}

/// Nine words in three rows of three: easier to keep the place on the telephone.
fn rows(words: &[&str; 9]) -> String {
    let rows: Vec<String> = words
        .chunks(3)
        .map(|row| format!("    {}", row.join("  ")))
        .collect();
    rows.join("\n")
}

const EN: &str = "\
WHAT THIS NUMBER IS FOR
Write the fingerprint into your report to the tip-line, or ask the officer
to note it. Then somebody outside your family can say that this zip existed
on that day and has not changed since.
It is safe to give: nobody can tell from it what is in the zip.
On the telephone, read the nine words. In writing, give the 64 digits and
letters.
Hand over the zip as it is. Do not rename or change what is inside, and do
not zip it again: the fingerprint would be another one.

HOW TO CHECK IT
Open a terminal in the folder where the zip is, and copy one command.
";

const EN_END: &str = "\
The same 64 digits and letters: nothing in the zip has changed. Capital
letters make no difference. It does not show who wrote a message, or that a
picture is true. More is in VERIFY.txt inside the zip.
";

const FR: &str = "\
À QUOI SERT CE NUMÉRO
Inscrivez l’empreinte dans votre signalement, ou demandez au policier de la
noter. Quelqu’un d’extérieur à la famille pourra alors dire
que ce zip existait ce jour-là et n’a pas changé depuis.
Vous pouvez la donner sans crainte\u{a0}: elle ne révèle rien du contenu du zip.
Au téléphone, lisez les neuf mots. Par écrit, donnez les 64 chiffres et
lettres.
Remettez le zip tel quel. Ne modifiez rien à l’intérieur et ne le compressez
pas de nouveau\u{a0}: l’empreinte ne serait plus la même.

COMMENT LA VÉRIFIER
Ouvrez un terminal dans le répertoire où se trouve le zip et copiez une
commande.
";

const FR_END: &str = "\
Si les 64 chiffres et lettres sont les mêmes, rien n’a changé dans le zip.
Les majuscules ne comptent pas. Cela ne montre pas qui a écrit un message,
ni qu’une image dit vrai. Pour en savoir plus\u{a0}: VERIFY.txt, dans le zip.
";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plain::checks::{check, check_french};

    #[test]
    fn it_gives_the_fingerprint_in_digits_and_words() {
        let words = [
            "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf",
        ];
        let fingerprint = Digest::of(b"zip");
        let text = check(
            &beside(&Beside {
                folder: "case-7F3K2MQ9-b01-police",
                is_practice: false,
                size_bytes: 1234,
                fingerprint,
                words_en: words,
                words_fr: words,
            }),
            76,
        );
        assert!(text.contains(&fingerprint.to_string()), "all digits");
        assert_eq!(
            text.matches("    quatre  cinq  six\r\n").count(),
            2,
            "words"
        );
        let (_, french) = text.split_once("À QUOI").unwrap();
        check_french(french);
    }
}
