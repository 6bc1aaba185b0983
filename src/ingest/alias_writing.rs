//! Writes into series.toml what nobody need decide: aliases of names that
//! differ from what they stand for in spelling only.
//!
//! Comments, order and layout of the file stay as they are, and so does every
//! alias that it has. The file is replaced as a whole or not at all, and only
//! by one that can be read.

use std::collections::BTreeMap;
use std::fs::{self, Permissions};
use std::io::{ErrorKind, Write as _};
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use toml_edit::{DocumentMut, Item, Table, TableLike, Value, value};

use super::discover::SERIES_FILE;
use super::series_file;
use crate::diagnostic::{AliasTable, Diagnostic, Proposal};

/// Writes the proposals of these diagnostics that are certain, and answers
/// those that series.toml did not have. A folder without series.toml gets one.
pub fn write(folder: &Path, diagnostics: &[Diagnostic]) -> Result<Vec<Proposal>> {
    let wanted = certain(diagnostics);
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    // A link stays one: the file that it leads to is replaced.
    let path = folder.join(SERIES_FILE);
    let path = path.canonicalize().unwrap_or(path);
    let before = present(&path)?;
    let text = before.as_ref().map_or("", |(text, _)| text.as_str());
    let (after, written) =
        with_aliases(text, wanted).with_context(|| format!("cannot add aliases to {}", path.display()))?;
    if !written.is_empty() {
        replace(&path, &after, before.map(|(_, permissions)| permissions))
            .with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(written)
}

/// One target for each name: two that disagree leave something to decide.
fn certain(diagnostics: &[Diagnostic]) -> Vec<Proposal> {
    let proposals = diagnostics.iter().filter_map(|one| one.proposal.as_ref());
    let mut by_name: BTreeMap<(AliasTable, &str), Vec<&Proposal>> = BTreeMap::new();
    for proposal in proposals.filter(|proposal| proposal.certain) {
        let own = by_name.entry((proposal.table, &proposal.name)).or_default();
        own.push(proposal);
    }
    by_name
        .into_values()
        .filter(|own| own.iter().all(|one| one.target == own[0].target))
        .map(|own| own[0].clone())
        .collect()
}

/// The file as it is, if there is one that may be written.
fn present(path: &Path) -> Result<Option<(String, Permissions)>> {
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error).with_context(|| format!("cannot read {}", path.display())),
    };
    let permissions = fs::metadata(path)
        .with_context(|| format!("cannot look at {}", path.display()))?
        .permissions();
    if permissions.readonly() {
        bail!(
            "{} is read-only, so no alias can be added to it: allow writing, or build without --write-aliases",
            path.display()
        );
    }
    Ok(Some((text, permissions)))
}

/// The file with what it lacks, and that.
fn with_aliases(text: &str, wanted: Vec<Proposal>) -> Result<(String, Vec<Proposal>)> {
    let plain = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut document: DocumentMut = plain.parse()?;
    let mut written = Vec::new();
    for proposal in wanted {
        let table = table(&mut document, proposal.table)?;
        if !table.contains_key(&proposal.name) {
            table.insert(&proposal.name, value(&proposal.target));
            written.push(proposal);
        }
    }
    let mut after = document.to_string();
    if plain.contains("\r\n") {
        after = after.replace("\r\n", "\n").replace('\n', "\r\n");
    }
    if plain.len() < text.len() {
        after.insert(0, '\u{feff}');
    }
    let mut faults = Vec::new();
    series_file::parse(after.as_bytes(), &mut faults);
    if let Some(fault) = faults.first() {
        bail!("{}", fault.message);
    }
    Ok((after, written))
}

/// `[aliases.<list>]`, new at the end of the file where there is none.
fn table(document: &mut DocumentMut, list: AliasTable) -> Result<&mut dyn TableLike> {
    let new = |is_implicit: bool| {
        let mut table = Table::new();
        table.set_implicit(is_implicit);
        Item::Table(table)
    };
    let aliases = document.entry("aliases").or_insert_with(|| new(true));
    // A table within braces cannot take another one as people write it.
    if let Item::Value(Value::InlineTable(inline)) = aliases {
        *aliases = Item::Table(std::mem::take(inline).into_table());
    }
    let aliases = aliases.as_table_like_mut().context("aliases is no table")?;
    let own = aliases.entry(list.key()).or_insert_with(|| new(false));
    own.as_table_like_mut()
        .with_context(|| format!("aliases.{} is no table", list.key()))
}

fn replace(path: &Path, text: &str, permissions: Option<Permissions>) -> Result<()> {
    let folder = path.parent().context("the path has no folder")?;
    let mut builder = tempfile::Builder::new();
    builder.prefix(".series-").suffix(".tmp");
    #[cfg(unix)]
    builder.permissions(ordinary_permissions());
    let mut file = builder
        .tempfile_in(folder)
        .context("cannot create a temporary file beside it")?;
    file.write_all(text.as_bytes())
        .context("cannot write all of it")?;
    if let Some(permissions) = permissions {
        file.as_file()
            .set_permissions(permissions)
            .context("cannot keep its permissions")?;
    }
    file.as_file().sync_all().context("cannot bring it to the disk")?;
    let placed = file.persist(path).map_err(|failure| failure.error);
    placed.context("cannot put it in its place")?;
    Ok(())
}

/// What an ordinary new file gets, before the umask takes its part.
#[cfg(unix)]
fn ordinary_permissions() -> Permissions {
    use std::os::unix::fs::PermissionsExt;
    Permissions::from_mode(0o666)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proposal(table: AliasTable, name: &str, target: &str) -> Proposal {
        Proposal {
            table,
            name: name.to_owned(),
            target: target.to_owned(),
            certain: true,
        }
    }

    const WANTED: [(AliasTable, &str, &str); 2] = [
        (AliasTable::Countries, "Cote dIvoir", "Côte d'Ivoire"),
        (AliasTable::Kinds, "Challenges!", "challenge"),
    ];

    fn wanted() -> Vec<Proposal> {
        WANTED
            .map(|(table, name, target)| proposal(table, name, target))
            .to_vec()
    }

    #[test]
    fn what_the_file_says_stays_as_it_is() {
        let text = "# Our series\ntitle   =  \"T\" # short\n\n[aliases.countries]\n# As we write them\n\
                    'Ivory Coast'=\"CIV\"\n\n\n[branding]\npaper = \"a4\" # for now\n# The end\n";
        let (after, written) = with_aliases(text, wanted()).unwrap();
        assert_eq!(written.len(), 2);
        let added = [
            "\"Cote dIvoir\" = \"Côte d'Ivoire\"",
            "[aliases.kinds]",
            "\"Challenges!\" = \"challenge\"",
        ];
        let kept: Vec<&str> = after
            .lines()
            .filter(|line| !line.is_empty() && !added.contains(line))
            .collect();
        let before: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
        assert_eq!(kept, before, "{after}");
        for line in added {
            assert!(after.lines().any(|own| own == line), "{line} in\n{after}");
        }
        let (again, written) = with_aliases(&after, wanted()).unwrap();
        assert_eq!((again, written.len()), (after, 0));
    }

    #[test]
    fn every_dress_of_a_table_takes_an_alias() {
        for text in [
            "",
            "title = \"T\"",
            "aliases = { countries = { \"A\" = \"MLI\" } }\n",
            "aliases.countries.A = \"MLI\"\n",
            "[aliases]\ncountries = {}\n",
            "[aliases]\ncountries.\"A\" = \"MLI\"\n",
            "\u{feff}title = \"T\"\r\n[aliases.countries]\r\nA = \"MLI\"\r\n",
        ] {
            let (after, written) = with_aliases(text, wanted()).unwrap();
            assert_eq!(written.len(), 2, "{after}");
            let read: toml::Table = after.trim_start_matches('\u{feff}').parse().unwrap();
            assert_eq!(
                read["aliases"]["countries"]["Cote dIvoir"].as_str(),
                Some("Côte d'Ivoire"),
                "{after}"
            );
            assert_eq!(text.contains("\r\n"), after.contains("\r\n"));
            assert_eq!(
                after.matches('\n').count() == after.matches("\r\n").count(),
                text.contains('\r')
            );
        }
    }

    #[test]
    fn an_alias_that_is_there_is_left_alone() {
        let text = "[aliases.countries]\n\"Cote dIvoir\" = \"MLI\"\n";
        let (after, written) = with_aliases(text, wanted()[..1].to_vec()).unwrap();
        assert_eq!((after.as_str(), written.len()), (text, 0));
    }

    #[test]
    fn what_disagrees_or_is_not_certain_is_not_written() {
        let diagnostic = |proposal: Proposal| {
            Diagnostic::warning(crate::diagnostic::Code::UnknownTerm, "").proposal(proposal)
        };
        let doubtful = Proposal {
            certain: false,
            ..proposal(AliasTable::Topics, "A", "a")
        };
        let found = certain(&[
            diagnostic(doubtful),
            diagnostic(proposal(AliasTable::Topics, "B", "b")),
            diagnostic(proposal(AliasTable::Topics, "C", "b")),
            diagnostic(proposal(AliasTable::Topics, "C", "c")),
            diagnostic(proposal(AliasTable::Topics, "B", "b")),
        ]);
        assert_eq!(found, [proposal(AliasTable::Topics, "B", "b")]);
    }
}
