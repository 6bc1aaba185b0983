//! Codebooks: the list of words with which somebody coded notes, as `NVivo`,
//! MAXQDA, `ATLAS.ti`, `QualCoder` and Taguette exchange it (REFI-QDA, `.qdc`), and
//! Taguette's own table of tags.
//!
//! A codebook is a list of topics, or of threads where series.toml says so. Its
//! outermost codes are the terms; the codes below one are other words for it,
//! for a chapter on every last code helps nobody. A kind of note is no topic.
//! What series.toml lists itself comes first and keeps its words.

use std::sync::Arc;

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};

use super::delimited;
use super::format;
use super::grid::{Grid, Row};
use super::guard::Refusal;
use super::guard::markup;
use super::term_lists::TermList;
use super::value;
use crate::diagnostic::{AliasTable, Code as Fault, Diagnostic, Place};
use crate::model::name::{Slug, fold};
use crate::model::settings::{CodebookSetting, TopicSettings};
use crate::model::{Settings, Terms};
use crate::vocabulary::header;

/// A codebook of the series folder.
#[derive(Debug)]
pub struct Codebook {
    pub place: Place,
    codes: Vec<Code>,
}

/// A code with what lies below it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Code {
    name: String,
    /// Whether a passage may have it; else it only holds others.
    is_codable: bool,
    below: Vec<Code>,
}

impl Code {
    /// Its name and every one below it.
    fn names(&self) -> Vec<&str> {
        let below = self.below.iter().flat_map(Code::names);
        std::iter::once(self.name.as_str()).chain(below).collect()
    }
}

/// No codebook has more codes, or deeper ones.
const MOST_CODES: usize = 10_000;
const DEEPEST: usize = 64;

/// Reads a REFI-QDA codebook.
pub fn read(file: &Arc<str>, bytes: &[u8]) -> Result<Codebook, Refusal> {
    let (bytes, _) = format::readable(bytes);
    let text = delimited::decode(&bytes);
    markup::check(text.as_bytes())?;
    let damaged = || {
        Refusal::unreadable(
            "the codebook cannot be read to its end: it is no well-formed XML",
            "Export it again from the program that made it.",
        )
    };
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    reader.config_mut().expand_empty_elements = true;
    // The outermost stands for the codebook itself.
    let mut open: Vec<Code> = vec![Code::default()];
    let mut count = 0;
    loop {
        match reader.read_event().map_err(|_| damaged())? {
            Event::Start(tag) if tag.local_name().as_ref() == "Code" => {
                count += 1;
                if count > MOST_CODES || open.len() > DEEPEST {
                    return Err(Refusal::beyond(
                        "the codebook holds more codes than anybody uses; it is not read",
                    ));
                }
                open.push(code(&tag).ok_or_else(damaged)?);
            }
            Event::End(tag) if tag.local_name().as_ref() == "Code" => {
                let (own, above) = (open.pop(), open.last_mut());
                let (own, above) = own.zip(above).ok_or_else(damaged)?;
                above.below.push(own);
            }
            Event::Eof => break,
            _ => {}
        }
    }
    let root = open.pop().filter(|_| open.is_empty()).ok_or_else(damaged)?;
    if root.below.is_empty() {
        return Err(Refusal::unusable(
            "the codebook holds no code",
            "Export it again, or delete it.",
        ));
    }
    Ok(Codebook {
        place: Place::file(file),
        codes: root.below,
    })
}

fn code(tag: &BytesStart<'_>) -> Option<Code> {
    let mut code = Code {
        is_codable: true,
        ..Code::default()
    };
    for attribute in tag.attributes().with_checks(false) {
        let attribute = attribute.ok()?;
        let value = unescape(&attribute.value).ok()?;
        match attribute.key.local_name().as_ref() {
            "name" => code.name = value::single_spaced(&value),
            "isCodable" => code.is_codable = !matches!(value.trim(), "false" | "0"),
            _ => {}
        }
    }
    Some(code)
}

/// Taguette's table of tags, by its header; `None` for any other sheet.
pub fn of_sheet(file: &Arc<str>, sheet: &Arc<str>, grid: &Grid) -> Option<Codebook> {
    const HEADER: [&str; 4] = [
        "tag",
        "description",
        "number of highlights",
        "number of documents",
    ];
    let says = |row: Row<'_>| -> Vec<String> {
        row.cells
            .iter()
            .map(|(_, value)| header::normalise(&value.text()))
            .collect()
    };
    if grid.len() < 2 || says(grid.row(0)) != HEADER {
        return None;
    }
    let tags = grid.rows(1..grid.len()).filter_map(|row| row.get(0));
    let codes = tags.take(MOST_CODES).map(|tag| Code {
        name: value::line(tag).to_string(),
        is_codable: true,
        below: Vec::new(),
    });
    Some(Codebook {
        place: Place::sheet(file, sheet),
        codes: codes.collect(),
    })
}

/// Adds the codes to the topics or threads of the series, and says what was
/// added.
pub fn list(codebooks: &[Codebook], settings: &mut Settings, diagnostics: &mut Vec<Diagnostic>) {
    // Whatever the files are called: first those that were made to be exchanged.
    let mut codebooks: Vec<&Codebook> = codebooks.iter().collect();
    codebooks.sort_by_key(|codebook| (codebook.place.sheet.is_some(), &codebook.place));
    for codebook in codebooks {
        diagnostics.push(codebook.told(settings).at(codebook.place.clone()));
    }
}

impl Codebook {
    fn told(&self, settings: &mut Settings) -> Diagnostic {
        let (table, other) = match settings.codebooks {
            CodebookSetting::Topics => (AliasTable::Topics, "threads"),
            CodebookSetting::Threads => (AliasTable::Threads, "topics"),
            CodebookSetting::Ignored => {
                return Diagnostic::note(
                    Fault::SheetPassedOver,
                    "series.toml says that codebooks are not to be used",
                );
            }
        };
        let added = self.add(settings, table);
        let what = table.key();
        let message = match added.len() {
            0 => format!("the codebook lists no {what} that series.toml does not list already"),
            _ => format!(
                "{what} of the series are the outermost codes of the codebook: {}",
                shortened(&added)
            ),
        };
        Diagnostic::note(Fault::Inferred, message).help(format!(
            "Nothing needs to be done if that is right; else write codebooks = \"{other}\" or codebooks = \"ignored\" at the top of series.toml."
        ))
    }

    /// Answers the titles of the terms that are new.
    fn add(&self, settings: &mut Settings, table: AliasTable) -> Vec<String> {
        let kinds = TermList::of(settings, AliasTable::Kinds).terms;
        let known = TermList::of(settings, table).terms;
        let list = match table {
            AliasTable::Threads => &mut settings.threads,
            _ => &mut settings.topics,
        };
        let mut added = Vec::new();
        let mut taken = known.clone();
        for code in self.outermost() {
            let names: Vec<&str> = code
                .names()
                .into_iter()
                .filter(|name| !name.is_empty() && kinds.find(name).is_none())
                .collect();
            let is_term = kinds.find(&code.name).is_none() && !code.name.is_empty();
            // What only holds kinds of notes holds no topic.
            if !is_term || (!code.is_codable && names.len() < 2 && !code.below.is_empty()) {
                continue;
            }
            if let Some(position) = known.find(&code.name) {
                let own = list
                    .iter_mut()
                    .find(|one| fold(&one.id) == fold(&known.get(position).id));
                if let Some(own) = own {
                    add_aliases(own, &names, &mut taken, position);
                }
                continue;
            }
            if taken.find(&code.name).is_some() {
                continue;
            }
            let mut topic = TopicSettings {
                id: free_id(&code.name, &taken),
                title: code.name.clone(),
                ..TopicSettings::default()
            };
            let position = taken.add(crate::model::Term::new(&topic.id, &topic.title), &[]);
            add_aliases(&mut topic, &names, &mut taken, position);
            added.push(topic.title.clone());
            list.push(topic);
        }
        added
    }

    /// The outermost codes; one that holds all others and is none itself is but
    /// the codebook's name.
    fn outermost(&self) -> &[Code] {
        match &self.codes[..] {
            [only] if !only.is_codable && !only.below.is_empty() => &only.below,
            codes => codes,
        }
    }
}

/// A word that means another term stays with that.
fn add_aliases(topic: &mut TopicSettings, names: &[&str], taken: &mut Terms, position: usize) {
    for name in names {
        if taken.find(name).is_none() {
            taken.add_alias(position, name);
            topic.aliases.push((*name).to_owned());
        }
    }
}

fn free_id(name: &str, taken: &Terms) -> String {
    let slug = Slug::of(name);
    let stem = if slug.as_str().is_empty() {
        "code"
    } else {
        slug.as_str()
    };
    std::iter::once(stem.to_owned())
        .chain((2..taken.len() + 3).map(|number| format!("{stem}-{number}")))
        .find(|id| taken.find(id).is_none())
        .unwrap_or_else(|| stem.to_owned())
}

fn shortened(titles: &[String]) -> String {
    const MOST: usize = 12;
    if titles.len() <= MOST {
        return titles.join("; ");
    }
    format!("{}; and {} more", titles[..MOST].join("; "), titles.len() - MOST)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codebook(codes: &str) -> Result<Codebook, Refusal> {
        let text = format!(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\" origin=\"x\"><Codes>{codes}</Codes><Sets/></CodeBook>"
        );
        read(&Arc::from("codebook.qdc"), text.as_bytes())
    }

    #[test]
    fn codes_below_a_code_are_other_words_for_it() {
        let codes = "<Code guid=\"1\" name=\"Financing &amp; trust\" isCodable=\"false\"><Code guid=\"2\" name=\"late funds\"/>\
             <Code guid=\"3\" name=\"Recommendation\"/></Code><Code guid=\"4\" name=\"Land\" isCodable=\"true\"><Description>x</Description></Code>\
             <Code guid=\"5\" name=\"Kinds\" isCodable=\"false\"><Code guid=\"6\" name=\"Idea\"/></Code>";
        let codebook = codebook(codes).unwrap();
        let mut settings: Settings = toml::from_str("[[topics]]\nid = \"land\"\ntitle = \"Land\"\n").unwrap();
        assert_eq!(
            codebook.add(&mut settings, AliasTable::Topics),
            ["Financing & trust"]
        );
        assert_eq!(settings.topics.len(), 2);
        assert_eq!(settings.topics[1].aliases, ["late funds"]);
        // Read a second time, nothing is new.
        assert!(codebook.add(&mut settings, AliasTable::Topics).is_empty());
        assert_eq!(codebook.add(&mut settings, AliasTable::Threads).len(), 2);
    }

    #[test]
    fn what_is_no_codebook_is_refused() {
        for codes in [
            "",
            "<Code name=\"a\">",
            "<Code name=\"a\"></Codes>",
            "</Code>",
            "<Code name=a/>",
        ] {
            assert!(codebook(codes).is_err(), "{codes}");
        }
        let deep = "<Code name=\"a\">".repeat(200) + &"</Code>".repeat(200);
        assert!(codebook(&deep).is_err());
    }
}
