//! How files come to lie in the series' folder, and how they go.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use rapporteur::publish::{Manifest, Purpose, SeriesFolder};
use tempfile::TempDir;

fn folder(output: &TempDir) -> SeriesFolder {
    SeriesFolder::new(output.path(), "peace", Purpose::Write).expect("a folder")
}

fn paths(paths: &[&str]) -> BTreeSet<String> {
    paths.iter().map(|&path| path.to_owned()).collect()
}

/// Every file below a folder, by its path.
pub fn files_below(folder: &Path) -> BTreeSet<String> {
    let mut files = BTreeSet::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let relative = path.strip_prefix(folder).expect("below");
                files.insert(relative.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    files
}

#[test]
fn a_file_is_replaced_as_a_whole_and_nothing_else_is_left() {
    let output = TempDir::new().expect("a folder");
    let folder = folder(&output);
    let first = folder
        .write("data/topics.csv", b"a long first version\n")
        .expect("written");
    let second = folder.write("data/topics.csv", b"short\n").expect("written");
    assert!(first.changed && second.changed);
    assert_ne!(first.sha256, second.sha256);
    let path = output.path().join("peace/data/topics.csv");
    assert_eq!(fs::read(path).expect("a file"), b"short\n");
    assert_eq!(files_below(output.path()), paths(&["peace/data/topics.csv"]));
}

#[test]
fn a_file_that_says_the_same_is_not_touched() {
    let output = TempDir::new().expect("a folder");
    let folder = folder(&output);
    folder.write("a.csv", b"same").expect("written");
    let path = output.path().join("peace/a.csv");
    let mut permissions = fs::metadata(&path).expect("a file").permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).expect("read-only");
    let again = folder.write("a.csv", b"same").expect("written");
    assert!(!again.changed);
    assert!(
        fs::metadata(&path).expect("a file").permissions().readonly(),
        "a file that was written anew would not be read-only"
    );
}

#[cfg(unix)]
#[test]
fn files_have_the_permissions_of_any_other_file() {
    use std::os::unix::fs::PermissionsExt;
    let output = TempDir::new().expect("a folder");
    folder(&output).write("a.csv", b"ours").expect("written");
    let other = output.path().join("other");
    fs::write(&other, b"theirs").expect("written");
    let mode = |path: &Path| fs::metadata(path).expect("a file").permissions().mode() & 0o777;
    assert_eq!(mode(&output.path().join("peace/a.csv")), mode(&other));
}

#[test]
fn comparing_changes_nothing_and_says_what_would_change() {
    let output = TempDir::new().expect("a folder");
    folder(&output).write("a.csv", b"old").expect("written");
    let folder = SeriesFolder::new(output.path(), "peace", Purpose::Compare).expect("a folder");
    assert!(!folder.write("a.csv", b"old").expect("compared").changed);
    assert!(folder.write("a.csv", b"new").expect("compared").changed);
    assert!(folder.write("b.csv", b"new").expect("compared").changed);
    let stale = folder
        .remove_stale(&paths(&["a.csv"]), &paths(&[]))
        .expect("compared");
    assert_eq!(stale, ["a.csv"]);
    assert_eq!(files_below(output.path()), paths(&["peace/a.csv"]));
    assert_eq!(folder.read("a.csv").as_deref(), Some(b"old".as_slice()));
}

#[test]
fn an_error_names_the_file() {
    let output = TempDir::new().expect("a folder");
    fs::create_dir_all(output.path().join("peace/a.csv/in-the-way")).expect("a folder");
    let error = folder(&output)
        .write("a.csv", b"new")
        .expect_err("a folder is in the way");
    assert!(format!("{error:#}").contains("a.csv"), "{error:#}");
    assert_eq!(
        files_below(output.path()),
        BTreeSet::new(),
        "no temporary file stays"
    );
}

#[test]
fn no_path_leads_out() {
    let output = TempDir::new().expect("a folder");
    fs::write(output.path().join("foreign"), b"theirs").expect("written");
    let folder = folder(&output);
    folder.write("own", b"ours").expect("written");
    assert!(folder.write("../escaped", b"x").is_err());
    assert!(SeriesFolder::new(output.path(), "../elsewhere", Purpose::Write).is_err());
    let absolute = output.path().join("foreign").to_string_lossy().into_owned();
    let listed = paths(&["../foreign", "../peace/own", &absolute, ""]);
    assert!(
        folder
            .remove_stale(&listed, &paths(&[]))
            .expect("nothing")
            .is_empty()
    );
    assert_eq!(files_below(output.path()), paths(&["foreign", "peace/own"]));
}

#[cfg(unix)]
#[test]
fn what_a_link_leads_to_is_not_removed() {
    let output = TempDir::new().expect("a folder");
    let elsewhere = TempDir::new().expect("a folder");
    fs::write(elsewhere.path().join("topics.csv"), b"theirs").expect("written");
    let folder = folder(&output);
    folder.write("own", b"ours").expect("written");
    std::os::unix::fs::symlink(elsewhere.path(), output.path().join("peace/data")).expect("a link");
    let removed = folder
        .remove_stale(&paths(&["data/topics.csv"]), &paths(&[]))
        .expect("nothing");
    assert!(removed.is_empty());
    assert!(elsewhere.path().join("topics.csv").exists());
}

#[test]
fn stale_files_go_with_the_folders_they_leave_empty() {
    let output = TempDir::new().expect("a folder");
    let folder = folder(&output);
    for path in ["fr/briefs/1.pdf", "briefs/1.pdf", "briefs/2.pdf"] {
        folder.write(path, b"a document").expect("written");
    }
    let previous = paths(&["fr/briefs/1.pdf", "briefs/1.pdf", "briefs/2.pdf", "gone.csv"]);
    let removed = folder
        .remove_stale(&previous, &paths(&["briefs/2.pdf"]))
        .expect("removed");
    assert_eq!(removed, ["briefs/1.pdf", "fr/briefs/1.pdf"]);
    assert_eq!(files_below(output.path()), paths(&["peace/briefs/2.pdf"]));
    assert!(!output.path().join("peace/fr").exists());
}

#[test]
fn a_broken_manifest_is_no_manifest() {
    let output = TempDir::new().expect("a folder");
    let folder = folder(&output);
    assert_eq!(folder.read_json::<Manifest>("manifest.json"), None);
    for broken in ["", "{", "[]", "{\"documents\": 3}"] {
        folder.write("manifest.json", broken.as_bytes()).expect("written");
        assert_eq!(folder.read_json::<Manifest>("manifest.json"), None, "{broken}");
    }
}

#[test]
fn what_a_killed_run_left_on_its_way_goes() {
    let output = TempDir::new().expect("a folder");
    let folder = folder(&output);
    folder.write("data/topics.csv", b"whole").expect("written");
    let data = output.path().join("peace/data");
    fs::write(data.join(".rapporteur-a1b2c3.partial"), b"ha").expect("written");
    fs::write(data.join(".hidden"), b"theirs").expect("written");
    folder
        .remove_leftovers(["data/topics.csv", "missing/file"])
        .expect("removed");
    assert_eq!(files_below(&data), paths(&[".hidden", "topics.csv"]));
}
