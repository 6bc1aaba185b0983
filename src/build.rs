//! Puts the files of `report_templates/` into the program, so that it runs in
//! any folder. Generates a list of `include_str!`, which cargo follows: a
//! changed template is a changed program.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let folder =
        PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join("report_templates");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut files = Vec::new();
    walk(&folder, &folder, &mut files)?;
    files.sort();
    let mut list = String::from("&[\n");
    for (name, path) in files {
        // Writing to a String cannot fail.
        let _ = writeln!(
            list,
            "    ({name:?}, include_str!({:?})),",
            path.display().to_string()
        );
    }
    list.push_str("]\n");
    let target = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("templates.rs");
    fs::write(target, list)
}

fn walk(root: &Path, folder: &Path, files: &mut Vec<(String, PathBuf)>) -> io::Result<()> {
    println!("cargo::rerun-if-changed={}", folder.display());
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            walk(root, &path, files)?;
        } else if let Some(name) = path.strip_prefix(root).ok().and_then(Path::to_str)
            && [".typ", ".j2", ".ftl"]
                .iter()
                .any(|ending| name.ends_with(ending))
        {
            files.push((name.replace('\\', "/"), path));
        }
    }
    Ok(())
}
