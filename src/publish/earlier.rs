//! The tables of an edition, read back: of an earlier one from its output
//! folder, of the present one from the bytes that are about to be written. One
//! reader for both, so that equal tables never differ.
//!
//! A folder that cannot be compared with is an error, and says why; what an
//! edition lacks without fault (it was written by another version, its
//! `internal/` was not kept) is a diagnostic, and the rest is compared.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::csv::to_csv;
use super::folder::{Purpose, SeriesFolder, sha256};
use super::manifest::{GENERATOR, MANIFEST, Manifest, edition};
use super::tables::{looks_like_formula, notes, public_tables};
use crate::diagnostic::{Code, Diagnostic, Warned};
use crate::model::Disclosed;
use crate::model::changes::{
    EditionName, FigureKey, FigureTable, NoteContent, RecordedEdition, RecordedFigure, RecordedNote,
    RecordedNotes, RecordedRecommendation,
};

const NOTES: &str = "internal/notes.csv";
const CITED_NOTES: &str = "data/cited_notes.csv";

/// Whether a folder is an output folder at all: an error where it is none, so
/// that a wrong path is not taken for series that are all new.
pub fn check_earlier(output: &Path) -> Result<()> {
    let shown = output.display();
    if !output.is_dir() {
        bail!("there is no folder {shown} to compare with: --since takes an output folder of an earlier run");
    }
    if output.join(MANIFEST).is_file() {
        bail!("{shown} is the output of one series: give --since the folder that holds it");
    }
    let unreadable = || format!("cannot read the folder {shown} to compare with");
    for entry in fs::read_dir(output).with_context(unreadable)? {
        if entry.with_context(unreadable)?.path().join(MANIFEST).is_file() {
            return Ok(());
        }
    }
    bail!("{shown} is no output folder of an earlier run: no folder in it has a {MANIFEST}")
}

/// The edition of a series in an earlier output folder; `None` where that has
/// no such series.
pub fn read_earlier(output: &Path, series: &str) -> Result<Warned<Option<RecordedEdition>>> {
    let folder = SeriesFolder::new(output, series, Purpose::Compare)?;
    let Some(manifest) = folder.read(MANIFEST) else {
        let message = "the earlier edition does not have this series, so nothing is said of changes";
        let note = Diagnostic::note(Code::EarlierEdition, message);
        return Ok(Warned::new(None, vec![note]));
    };
    let place = output.join(series);
    let broken = || format!("cannot compare with {}", place.display());
    let manifest: Manifest = serde_json::from_slice(&manifest)
        .with_context(|| format!("{MANIFEST} is none that this program wrote"))
        .with_context(broken)?;
    let earlier = Earlier { folder, manifest };
    let edition = earlier.read().with_context(broken)?;
    let diagnostics = earlier.diagnostics(&edition);
    Ok(Warned::new(Some(edition), diagnostics))
}

/// The present edition in the form in which an earlier one is read.
pub fn recorded(disclosed: &Disclosed) -> Result<RecordedEdition> {
    let tables = public_tables(disclosed);
    let table = |path: &str| -> Result<Option<Vec<u8>>> {
        if path == NOTES {
            return to_csv(&notes(disclosed)).map(Some);
        }
        let stem = path.trim_start_matches("data/").trim_end_matches(".csv");
        let found = tables.iter().find(|table| table.name == stem);
        found.map(to_csv).transpose()
    };
    read_edition(edition_name(&edition(disclosed))?, table)
}

/// One series in an earlier output folder.
struct Earlier {
    folder: SeriesFolder,
    manifest: Manifest,
}

impl Earlier {
    fn read(&self) -> Result<RecordedEdition> {
        read_edition(edition_name(&self.manifest.edition)?, |path| self.file(path))
    }

    /// A table that the manifest lists must be as it says; the list of notes,
    /// which no manifest lists, may be missing.
    fn file(&self, path: &str) -> Result<Option<Vec<u8>>> {
        if path == NOTES {
            return Ok(self.folder.read(path));
        }
        let Some(listed) = self.manifest.tables.iter().find(|table| table.path == path) else {
            return Ok(None);
        };
        let bytes = self
            .folder
            .read(path)
            .with_context(|| format!("{path} is missing"))?;
        if sha256(&bytes) != listed.sha256 {
            bail!("{path} is not as {MANIFEST} says: it was changed since, or a run was cut short");
        }
        Ok(Some(bytes))
    }

    /// What keeps the comparison from being whole.
    fn diagnostics(&self, edition: &RecordedEdition) -> Vec<Diagnostic> {
        let mut messages = Vec::new();
        if self.manifest.generator != GENERATOR {
            messages.push(
                "the earlier edition was written by another version of the program; what both have is compared"
                    .to_owned(),
            );
        }
        if edition.notes.as_ref().is_none_or(|notes| !notes.complete) {
            messages.push(format!(
                "the earlier edition is at hand without its {NOTES}, so new and removed notes are not told"
            ));
        }
        let lacks = |name: &&str| {
            let path = format!("data/{name}.csv");
            !self.manifest.tables.iter().any(|table| table.path == path)
        };
        let tables = FigureTable::ALL.map(FigureTable::name).into_iter();
        messages.extend(tables.chain(["recommendations"]).filter(lacks).map(|name| {
            format!("the earlier edition has no data/{name}.csv, so its figures are not compared")
        }));
        messages
            .into_iter()
            .map(|message| Diagnostic::note(Code::EarlierEdition, message))
            .collect()
    }
}

/// `2017-05-11 7f3a-91c2`, or without a date.
fn edition_name(text: &str) -> Result<EditionName> {
    let (date, fingerprint) = match text.rsplit_once(' ') {
        Some((date, fingerprint)) => (Some(date), fingerprint),
        None => (None, text),
    };
    let is_digit = |letter: char| letter.is_ascii_hexdigit() || letter == '-';
    if fingerprint.len() != 9 || !fingerprint.chars().all(is_digit) {
        bail!("{MANIFEST} names no edition");
    }
    let date = date.map(str::parse).transpose();
    Ok(EditionName {
        date: date.with_context(|| format!("{MANIFEST} names an edition without a true date"))?,
        fingerprint: fingerprint.to_owned(),
    })
}

/// Reads an edition from its files, which `file` gives by path.
fn read_edition(
    name: EditionName,
    file: impl Fn(&str) -> Result<Option<Vec<u8>>>,
) -> Result<RecordedEdition> {
    let table = |path: &str| -> Result<Option<Rows>> {
        let read = |bytes: Vec<u8>| Rows::read(&bytes).with_context(|| format!("{path} is no table"));
        file(path)?.map(read).transpose()
    };
    let mut edition = RecordedEdition {
        name,
        workshops: None,
        notes: None,
        recommendations: None,
        columns: BTreeSet::new(),
        figures: Vec::new(),
    };
    for of in FigureTable::ALL {
        let path = format!("data/{}.csv", of.name());
        if let Some(rows) = table(&path)? {
            read_figures(of, &rows, &mut edition).with_context(|| path)?;
        }
    }
    if let Some(rows) = table("data/recommendations.csv")? {
        edition.recommendations = Some(read_recommendations(&rows).context("data/recommendations.csv")?);
    }
    for path in [NOTES, CITED_NOTES] {
        if edition.notes.is_none()
            && let Some(rows) = table(path)?
        {
            edition.notes = Some(RecordedNotes {
                notes: read_notes(&rows).context(path)?,
                complete: path == NOTES,
            });
        }
    }
    Ok(edition)
}

/// The figures of one table; of the workshops also which there are. A column
/// that an older table has not is passed over.
fn read_figures(of: FigureTable, rows: &Rows, edition: &mut RecordedEdition) -> Result<()> {
    let keys = of.keys().iter().map(|name| rows.column(name));
    let keys: Vec<usize> = keys.collect::<Result<_>>()?;
    let key = |row: &[String]| -> Vec<String> { keys.iter().map(|key| row[*key].clone()).collect() };
    if of == FigureTable::Workshops {
        edition.workshops = Some(rows.rows.iter().flat_map(|row| key(row)).collect());
    }
    let columns = of.columns().iter().copied();
    let columns: Vec<(&'static str, usize)> = columns
        .filter_map(|name| Some((name, rows.column(name).ok()?)))
        .collect();
    edition
        .columns
        .extend(columns.iter().map(|(name, _)| (of, *name)));
    for row in &rows.rows {
        for (column, position) in &columns {
            let value = row[*position].clone();
            if !is_figure(&value) {
                bail!("the column {column} holds what is no figure");
            }
            let key = FigureKey {
                table: of,
                row: key(row),
                column,
            };
            edition.figures.push(RecordedFigure { key, value });
        }
    }
    Ok(())
}

/// Digits, `<3`, or nothing. Whatever else an earlier file holds is not
/// repeated.
fn is_figure(value: &str) -> bool {
    let digits = value.strip_prefix('<').unwrap_or(value);
    digits.len() <= 9 && digits.bytes().all(|byte| byte.is_ascii_digit())
}

fn read_recommendations(rows: &Rows) -> Result<Vec<RecordedRecommendation>> {
    let rank = rows.column("rank")?;
    let text = rows.column("recommendation")?;
    let evidence = rows.column("evidence")?;
    let read = |row: &Vec<String>| {
        Ok(RecordedRecommendation {
            rank: row[rank].parse().context("a rank is no number")?,
            text: row[text].clone(),
            evidence: list(&row[evidence]),
        })
    };
    rows.rows.iter().map(read).collect()
}

fn read_notes(rows: &Rows) -> Result<Vec<RecordedNote>> {
    let [reference, workshop, kind, text, question] =
        ["evidence", "workshop", "kind", "note", "question"].map(|name| rows.column(name));
    let [topics, countries, threads, addressees] =
        ["topics", "countries", "threads", "addressees"].map(|name| rows.column(name));
    let (reference, workshop, kind, text, question) = (reference?, workshop?, kind?, text?, question?);
    let (topics, countries, threads, addressees) = (topics?, countries?, threads?, addressees?);
    let from_text = rows.column("countries_from_text").ok();
    let read = |row: &Vec<String>| {
        let mut all_countries = list(&row[countries]);
        all_countries.extend(from_text.map(|column| list(&row[column])).unwrap_or_default());
        RecordedNote {
            reference: row[reference].clone(),
            content: NoteContent {
                workshop: row[workshop].clone(),
                kind: row[kind].clone(),
                text: row[text].clone(),
                topics: list(&row[topics]),
                countries: all_countries,
                threads: list(&row[threads]),
                question: row[question].clone(),
                addressees: list(&row[addressees]),
            },
        }
    };
    Ok(rows.rows.iter().map(read).collect())
}

fn list(cell: &str) -> Vec<String> {
    let items = cell.split("; ").filter(|item| !item.is_empty());
    items.map(str::to_owned).collect()
}

/// A CSV file with its header.
struct Rows {
    header: Vec<String>,
    /// Each has a cell for every column.
    rows: Vec<Vec<String>>,
}

impl Rows {
    fn read(bytes: &[u8]) -> Result<Self> {
        let mut reader = ::csv::Reader::from_reader(bytes);
        let header = reader.headers()?.iter().map(str::to_owned).collect();
        let rows = reader.records().map(|record| {
            let record = record?;
            Ok(record.iter().map(plain).map(str::to_owned).collect())
        });
        Ok(Self {
            header,
            rows: rows.collect::<Result<_>>()?,
        })
    }

    fn column(&self, name: &str) -> Result<usize> {
        let position = self.header.iter().position(|header| header == name);
        position.with_context(|| format!("the column {name} is missing"))
    }
}

/// The words without the apostrophe that keeps spreadsheets from reading them
/// as a formula.
fn plain(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if looks_like_formula(rest) => rest,
        _ => cell,
    }
}
