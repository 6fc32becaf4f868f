//! `VERIFY.txt`: commands to copy, for the computer that the reader has. None of them needs Holdfast or a network.

use crate::plain::plain;

/// Writes the page for the zip `<folder>.zip`.
pub fn verify_txt(folder: &str) -> Vec<u8> {
    let text = format!(
        "{EN_ZIP}{}{EN_COMPARE}{EN_FILES}{UNIX}{EN_WINDOWS}{WINDOWS}{EN_ANSWERS}{}{EN_HOLDFAST}{}{EN_END}\
         {FR_ZIP}{}{FR_COMPARE}{FR_FILES}{UNIX}{FR_WINDOWS}{WINDOWS}{FR_ANSWERS}{}{FR_HOLDFAST}{}{FR_END}",
        whole_zip(folder),
        lab(folder),
        holdfast(folder),
        whole_zip(folder),
        lab(folder),
        holdfast(folder),
    );
    plain(&text.replace("FOLDER", folder))
}

/// The four ways to hash the zip; the names of the systems are the same in both languages.
pub(crate) fn whole_zip(folder: &str) -> String {
    format!(
        "\
Windows (PowerShell)
    Get-FileHash .\\{folder}.zip
Windows (cmd)
    certutil -hashfile {folder}.zip SHA256
macOS
    shasum -a 256 {folder}.zip
Linux
    sha256sum {folder}.zip
"
    )
}

const UNIX: &str = "\
macOS
    shasum -a 256 -c manifest-sha256.txt
    shasum -a 256 -c tagmanifest-sha256.txt
Linux
    sha256sum -c manifest-sha256.txt
    sha256sum -c tagmanifest-sha256.txt
";

const WINDOWS: &str = r#"    Get-Content manifest-sha256.txt -Encoding UTF8 | ForEach-Object {
    $hash, $path = $_ -split '\s+', 2
    "$path " + $(if ((Get-FileHash -LiteralPath $path).Hash -eq $hash) {"OK"} else {"FAILED"}) }
"#;

fn lab(folder: &str) -> String {
    let commands = [
        "pip install bagit case-utils".to_owned(),
        format!("bagit.py --validate {folder}"),
        format!("case_validate {folder}/report/case.jsonld"),
    ];
    commands.map(|command| format!("    {command}\n")).concat()
}

fn holdfast(folder: &str) -> String {
    format!("    holdfast-cli verify {folder}.zip\n")
}

const EN_ZIP: &str = "\
HOW TO CHECK THIS BUNDLE                                 (le français suit)

1. THE WHOLE ZIP: HALF A MINUTE
Open a terminal in the folder where the zip is, and copy one command.

";

const EN_COMPARE: &str = "
You get 64 digits and letters: the fingerprint. Compare them with those that
were written down when the zip was made: in a tip-line report, in an
officer's notes, or in FOLDER.zip.txt beside the zip.
Capital letters make no difference. The same: nothing in the zip has changed.
A note that someone else keeps is worth more than the file beside the zip,
for whoever changes one could change the other.

";

const EN_FILES: &str = "\
2. FILE BY FILE
Unzip into a new folder. Open a terminal in the folder
FOLDER.
manifest-sha256.txt is the list of the exhibits; tagmanifest-sha256.txt is
the list of everything else.

";

const EN_WINDOWS: &str = "\
Windows (PowerShell): copy these three lines, then the same three with
tagmanifest-sha256.txt in the first
";

const EN_ANSWERS: &str = "
What you should see: OK after each name, and no FAILED.
FAILED: this file changed, or is gone. A file that no list names was added.
A file named .DS_Store, Thumbs.db or desktop.ini is made by macOS or Windows
when someone looks into a folder. It says nothing about the evidence, but
bagit.py then calls the bag invalid: unzip again, and check before looking.

3. WITH THE TOOLS OF A LAB
They need Python. Installing them needs the network once; checking does not.
Start in the folder above, where you unzipped.
";

const EN_HOLDFAST: &str = "
What you should see: \"FOLDER is valid\"
and \"Conforms: True\".

4. WITH HOLDFAST, IF YOU LIKE
";

const EN_END: &str = "
What you should see: PASS for contents and for history. It also reads the
log line by line, which the other tools do not. If there are several zips,
give it all of them.
The list in report/exhibits.csv has the SHA-256 of each exhibit, also of
those that are not enclosed (unless the family left it out), so that an
original can be matched later.
In the tables, an apostrophe before = + - or @ keeps a spreadsheet from
taking the cell for a formula; it is not part of what was written.
";

const FR_ZIP: &str = "


COMMENT VÉRIFIER CETTE REMISE

1. LE ZIP ENTIER\u{a0}: UNE DEMI-MINUTE
Ouvrez un terminal dans le répertoire où se trouve le zip et copiez une
commande.

";

const FR_COMPARE: &str = "
Vous obtenez 64 chiffres et lettres\u{a0}: c’est l’empreinte. Comparez-la avec
celle qui a été notée quand le zip a été fait\u{a0}: dans un signalement,
dans le carnet d’un policier ou dans le fichier
FOLDER.zip.txt, à côté du zip.
Les majuscules ne comptent pas. Si tout est pareil, rien n’a changé dans le
zip. La note gardée par quelqu’un d’autre vaut plus que le fichier placé à
côté du zip, car qui modifie l’un pourrait modifier l’autre.

";

const FR_FILES: &str = "\
2. FICHIER PAR FICHIER
Décompressez dans un nouveau répertoire. Ouvrez un terminal dans le répertoire
FOLDER.
manifest-sha256.txt est la liste des pièces; tagmanifest-sha256.txt est la
liste de tout le reste.

";

const FR_WINDOWS: &str = "\
Windows (PowerShell)\u{a0}: copiez ces trois lignes, puis les mêmes avec
tagmanifest-sha256.txt dans la première
";

const FR_ANSWERS: &str = "
Ce que vous devriez voir\u{a0}: OK après chaque nom, et aucun FAILED.
FAILED\u{a0}: ce fichier a changé ou a disparu. Un fichier qu’aucune liste ne
nomme a été ajouté.
Un fichier nommé .DS_Store, Thumbs.db ou desktop.ini est créé par macOS ou
Windows quand on regarde dans un répertoire. Il ne dit rien de la preuve, mais
bagit.py juge alors le répertoire non valide\u{a0}: décompressez de nouveau et
vérifiez avant de regarder.

3. AVEC LES OUTILS D’UN LABORATOIRE
Il faut Python. Le réseau sert une fois, pour l’installation; pas pour la
vérification. Placez-vous dans le répertoire du dessus, là où vous avez
décompressé.
";

const FR_HOLDFAST: &str = "
Ce que vous devriez voir\u{a0}: «\u{a0}FOLDER is valid\u{a0}»
et «\u{a0}Conforms: True\u{a0}».

4. AVEC HOLDFAST, SI VOUS LE SOUHAITEZ
";

const FR_END: &str = "
Ce que vous devriez voir\u{a0}: PASS pour le contenu et pour l’historique. Holdfast
lit aussi le journal ligne par ligne, ce que les autres outils ne font pas.
S’il y a plusieurs zips, donnez-les tous.
La liste report/exhibits.csv donne le SHA-256 de chaque pièce, même de
celles qui ne sont pas jointes (sauf si la famille ne l’a pas donné), pour
reconnaître un original plus tard.
Dans les tableaux, une apostrophe devant = + - ou @ évite qu’un tableur
prenne la cellule pour une formule; elle ne fait pas partie du texte.
";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plain::checks::{check, check_french};

    #[test]
    fn it_names_the_zip_and_stays_narrow() {
        let folder = "case-7F3K2MQ9-b01-police-p1of3";
        let text = check(&verify_txt(folder), 96);
        assert!(!text.contains("FOLDER"), "every place is filled");
        for command in [
            "    Get-FileHash .\\case-7F3K2MQ9-b01-police-p1of3.zip\r\n",
            "    certutil -hashfile case-7F3K2MQ9-b01-police-p1of3.zip SHA256\r\n",
            "    shasum -a 256 case-7F3K2MQ9-b01-police-p1of3.zip\r\n",
            "    sha256sum -c tagmanifest-sha256.txt\r\n",
            "    case_validate case-7F3K2MQ9-b01-police-p1of3/report/case.jsonld\r\n",
        ] {
            assert_eq!(text.matches(command).count(), 2, "{command} twice");
        }
        let (_, french) = text.split_once("COMMENT").unwrap();
        check_french(&french.replace("Conforms:", ""));
    }
}
