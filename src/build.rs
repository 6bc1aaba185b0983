//! Puts the files of `report_templates/` into the program, so that it runs in
//! any folder. Generates a list of `include_str!`, which cargo follows: a
//! changed template is a changed program.
//!
//! Also tells the program a hash of its own sources, by which documents know
//! that another program made them.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let mut sources = vec![root.join("Cargo.lock"), root.join("Cargo.toml")];
    gather(&root.join("src"), &mut sources)?;
    println!("cargo::rustc-env=RAPPORTEUR_SOURCES={:016x}", hash(&sources)?);
    let folder = root.join("report_templates");
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

/// Every file below a folder.
fn gather(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    println!("cargo::rerun-if-changed={}", folder.display());
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            gather(&path, files)?;
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(())
}

/// FNV-1a over what the files say, however a checkout ends their lines.
fn hash(files: &[PathBuf]) -> io::Result<u64> {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for file in files {
        println!("cargo::rerun-if-changed={}", file.display());
        let bytes = fs::read(file)?;
        for byte in bytes.into_iter().filter(|byte| *byte != b'\r').chain([0]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
    Ok(hash)
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
