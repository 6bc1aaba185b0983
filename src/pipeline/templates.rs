//! Loads `report_templates/`: from a folder, and what that lacks from the
//! program itself.

use std::path::Path;

use anyhow::{Context, Result, bail};

use super::config::TemplateSource;
use crate::model::TemplateFiles;

/// What `src/build.rs` gathered: path in the templates folder, content.
const BUILT_IN: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/templates.rs"));

/// The templates of a run: those of the program, and over them the files of a
/// folder. Whoever changes one component keeps no copy of the others, and gets
/// theirs with each new version of the program.
pub fn load(source: &TemplateSource) -> Result<TemplateFiles> {
    let mut templates = TemplateFiles::default();
    if let TemplateSource::Folder(folder) = source {
        read(folder, "", &mut templates)?;
        if templates.files.is_empty() {
            bail!("the templates folder {} holds no template", folder.display());
        }
    }
    for (name, text) in BUILT_IN {
        templates
            .files
            .entry((*name).to_owned())
            .or_insert_with(|| (*text).to_owned());
    }
    Ok(templates)
}

fn read(folder: &Path, prefix: &str, templates: &mut TemplateFiles) -> Result<()> {
    let unreadable = || format!("cannot read the templates folder {}", folder.display());
    for entry in std::fs::read_dir(folder).with_context(unreadable)? {
        let path = entry.with_context(unreadable)?.path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let relative = format!("{prefix}{name}");
        if path.is_dir() {
            read(&path, &format!("{relative}/"), templates)?;
        } else if [".typ", ".j2", ".ftl"]
            .iter()
            .any(|ending| name.ends_with(ending))
        {
            let text = std::fs::read_to_string(&path)
                .with_context(|| format!("cannot read the template {}", path.display()))?;
            templates.files.insert(relative, text);
        }
    }
    Ok(())
}
