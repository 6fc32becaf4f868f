//! What other people’s programs say of the bundle.

use super::*;

/// Extracts with Info-ZIP, as a stranger would.
pub(super) fn unzipped(bundle: &Bundle, place: &Path) -> Option<PathBuf> {
    let target = place.join("unzipped");
    let words: [&OsStr; 4] = [
        "-q".as_ref(),
        bundle.zip.as_ref(),
        "-d".as_ref(),
        target.as_ref(),
    ];
    run_outside("unzip", &words, place)?;
    let name = bundle.zip.file_stem().expect("the zip has a name");
    let folder = target.join(name);
    assert!(folder.is_dir(), "the zip holds one folder of its own name");
    Some(folder)
}

#[test]
fn other_peoples_programs_read_the_zip() {
    let story = Story::with_files();
    let zip = story.bundle("out").zip;
    let zip = zip.as_os_str();
    let place = story.place.path();
    run_outside("unzip", &["-tq".as_ref(), zip], place);
    run_outside("7z", &["t".as_ref(), zip], place);
    run_outside("bsdtar", &["-tf".as_ref(), zip], place);
    let test = "import sys, zipfile; sys.exit(zipfile.ZipFile(sys.argv[1]).testzip() is not None)";
    run_outside("python3", &["-c".as_ref(), test.as_ref(), zip], place);
}

#[test]
fn other_peoples_programs_agree_with_what_is_in_it() {
    let story = Story::with_files();
    let bundle = story.bundle("out");
    let Some(folder) = unzipped(&bundle, story.place.path()) else {
        return;
    };
    for manifest in ["manifest-sha256.txt", "tagmanifest-sha256.txt"] {
        run_outside(
            "sha256sum",
            &["--check", "--strict", "--quiet", manifest],
            &folder,
        );
        run_outside("shasum", &["-a", "256", "-c", manifest], &folder);
    }
    run_outside("bagit.py", &["--validate", "."], &folder);
    run_outside("case_validate", &["report/case.jsonld"], &folder);
    let known = story.place.path().join("known.txt");
    fs::write(&known, hashdeep_list(&folder)).expect("the temporary folder takes it");
    let audit: [&OsStr; 8] = [
        "-c".as_ref(),
        "sha256".as_ref(),
        "-alr".as_ref(),
        "-k".as_ref(),
        known.as_ref(),
        "-v".as_ref(),
        "--".as_ref(),
        "data".as_ref(),
    ];
    run_outside("hashdeep", &audit, &folder);
    let manifest = fs::read_to_string(folder.join("manifest-sha256.txt")).expect("it is there");
    for file in &story.sample.files {
        let is_enclosed = manifest.contains(&file.sha256);
        assert!(
            is_enclosed || file.kind == "export",
            "{} is handed over byte for byte",
            file.path
        );
    }
}

/// The manifest of the bag as hashdeep reads it.
fn hashdeep_list(folder: &Path) -> String {
    let manifest = fs::read_to_string(folder.join("manifest-sha256.txt")).expect("it is there");
    let mut known = "%%%% HASHDEEP-1.0\n%%%% size,sha256,filename\n".to_owned();
    for line in manifest.lines() {
        let (hash, path) = line.split_once("  ").expect("hash, two spaces, path");
        let size = fs::metadata(folder.join(path)).expect("it is there").len();
        writeln!(known, "{size},{hash},{path}").expect("a text grows");
    }
    known
}
