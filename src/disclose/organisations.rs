//! Organisations that were in the room. None is an attribute of a person or a
//! note; one that the series names by itself, as a host, in its title, in a
//! note's own words, is public there.

use std::collections::{BTreeMap, BTreeSet};

use super::names::{Names, words_of};
use super::roll::place;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Dataset, NoteConsent, Origin};
use crate::vocabulary::person::is_everyday;
use crate::vocabulary::{attribute, country, term};

/// What programs write into the files themselves.
const WORDS_OF_FORMATS: &str = "rapporteur Typst Microsoft Excel Office Theme Calibri Cambria Arial Normal Libertinus Serif \
    Noto Sans DejaVu Unicode Adobe Document Identity Creator Description Producer Title Author Subject Keywords \
    Language Figure Table Caption Section Artifact Header Footer Pagination Associated Data Source Annex";

/// The organisations of the attendance. The automaton that knows people knows
/// them, too, as bearers with this bit.
#[derive(Debug)]
pub(super) struct Organisations {
    known: Vec<Organisation>,
}

const BIT: u32 = 1 << 31;

#[derive(Debug)]
struct Organisation {
    /// Long enough to be looked for in what is published: five letters or two
    /// words; a shorter one would be met by chance.
    is_sought: bool,
    /// It may stand in what is published.
    is_public: bool,
    /// Its words are those of a host, of the documents or of the vocabulary,
    /// so that a note which uses them reveals nothing.
    is_common: bool,
    /// Where it first stands.
    origin: Origin,
    workshops: BTreeSet<usize>,
    /// `WaterAid` is written `Wateraid`, too.
    in_one_word: Vec<String>,
}

impl Organisations {
    pub(super) fn of(dataset: &Dataset, automaton: &mut Names) -> Self {
        let mut by_words: BTreeMap<Vec<String>, Organisation> = BTreeMap::new();
        let mut words_by_text: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for row in &dataset.attendance {
            let words = words_by_text
                .entry(&row.organisation)
                .or_insert_with_key(|text| words_of(text));
            if words.is_empty() {
                continue;
            }
            if !by_words.contains_key(words) {
                by_words.insert(words.clone(), Organisation::new(&row.organisation, row.origin));
            }
            if let Some(organisation) = by_words.get_mut(words) {
                organisation.workshops.insert(row.workshop);
            }
        }
        let names = dataset.settings.aliases.names_of_organisations();
        add_other_names(&names, &mut by_words);
        let mut known = Vec::with_capacity(by_words.len());
        for (at, (words, organisation)) in (0..).zip(by_words) {
            // Two letters are met everywhere.
            if words.concat().chars().count() >= 3 {
                automaton.add_phrase(&words, BIT | at);
                automaton.add_phrase(&organisation.in_one_word, BIT | at);
            }
            known.push(organisation);
        }
        let mut organisations = Self { known };
        organisations.pass_plain(dataset, &names, automaton);
        for word in own_words() {
            organisations.make_common(automaton, word);
        }
        organisations
    }

    /// One that is called by nothing but words of the vocabulary, of the series'
    /// own lists and numbers (“Civil society 5”, “May 2024”) says nothing, and
    /// would be met wherever these stand beside each other.
    fn pass_plain(&mut self, dataset: &Dataset, other_names: &[Vec<&str>], names: &Names) {
        let lists = [
            &dataset.groups,
            &dataset.kinds,
            &dataset.topics,
            &dataset.threads,
            &dataset.addressees,
        ];
        let labels = lists
            .into_iter()
            .flat_map(|terms| terms.iter().map(|term| term.label.as_str()));
        let mut known: BTreeSet<String> = own_words().flat_map(words_of).collect();
        known.extend(labels.flat_map(words_of));
        let is_plain = |word: &String| {
            known.contains(word) || is_everyday(word) || word.bytes().all(|byte| byte.is_ascii_digit())
        };
        let titles = dataset.workshops.iter().map(|workshop| workshop.title.as_str());
        let numbered: BTreeSet<String> = titles.flat_map(words_of).collect();
        let is_number = |word: &String| word.bytes().all(|byte| byte.is_ascii_digit());
        let written = dataset.attendance.iter().map(|row| &*row.organisation);
        let texts: BTreeSet<&str> = written.chain(other_names.iter().flatten().copied()).collect();
        for text in texts {
            let words = words_of(text);
            let has_number = words.iter().any(is_number);
            if words
                .iter()
                .all(|word| is_plain(word) || has_number && numbered.contains(word))
            {
                self.make_public(names, text);
            }
        }
    }

    /// The organisation that a bearer of the automaton is.
    fn get(&self, bearer: u32) -> Option<&Organisation> {
        (bearer & BIT != 0)
            .then(|| self.known.get((bearer & !BIT) as usize))
            .flatten()
    }

    fn get_mut(&mut self, bearer: u32) -> Option<&mut Organisation> {
        (bearer & BIT != 0)
            .then(|| self.known.get_mut((bearer & !BIT) as usize))
            .flatten()
    }

    /// Whether a bearer is an organisation that must not be published.
    pub(super) fn is_withheld(&self, bearer: u32) -> bool {
        self.get(bearer)
            .is_some_and(|one| one.is_sought && !one.is_public)
    }

    /// What this text of the documents or the vocabulary names is everybody's.
    pub(super) fn make_common(&mut self, names: &Names, text: &str) {
        names.each(text, |bearer| {
            if let Some(organisation) = self.get_mut(bearer) {
                organisation.is_public = true;
                organisation.is_common = true;
            }
        });
    }

    /// What this text names is public.
    pub(super) fn make_public(&mut self, names: &Names, text: &str) {
        names.each(text, |bearer| {
            if let Some(organisation) = self.get_mut(bearer) {
                organisation.is_public = true;
            }
        });
    }

    /// Where an organisation stands in the sheets.
    pub(super) fn origin(&self, bearer: u32) -> Option<Origin> {
        self.get(bearer).map(|organisation| organisation.origin)
    }

    /// For each note whose words name an organisation that was in its
    /// workshop: nobody but the editor can say whether that reveals who spoke.
    pub(super) fn questions(&self, names: &Names, dataset: &Dataset) -> Vec<Diagnostic> {
        let mut questions = Vec::new();
        for note in dataset
            .notes
            .iter()
            .filter(|note| note.consent != NoteConsent::None)
        {
            let text = note.edited.as_ref().unwrap_or(&note.text);
            let in_room = |bearer: u32| {
                let organisation = self.get(bearer);
                organisation.is_some_and(|one| one.workshops.contains(&note.workshop) && !one.is_common)
            };
            for met in names.find(text, in_room) {
                let origin = Origin {
                    cell: note.text_cell,
                    ..note.origin
                };
                questions.push(
                    Diagnostic::note(
                        Code::OrganisationInText,
                        "the note names an organisation that was in the room: does this reveal who spoke?",
                    )
                    .at(place(&dataset.sheets, origin))
                    .field("note")
                    .value(&text[met.place], true)
                    .help("If it does, give a text for publication in the column “Edited text”."),
                );
            }
        }
        questions
    }
}

impl Organisation {
    fn new(written: &str, origin: Origin) -> Self {
        Self {
            is_sought: is_sought(&words_of(written)),
            is_public: false,
            is_common: false,
            origin,
            workshops: BTreeSet::new(),
            in_one_word: written
                .split_whitespace()
                .map(|word| words_of(word).concat())
                .collect(),
        }
    }
}

/// An organisation that was in the room under one name was there under all that
/// series.toml gives it. Each name is protected by itself: that one of them is
/// public, or is made of common words, does not make the others so.
fn add_other_names(names: &[Vec<&str>], by_words: &mut BTreeMap<Vec<String>, Organisation>) {
    for own in names {
        let all: BTreeMap<Vec<String>, &str> = own
            .iter()
            .map(|name| (words_of(name), *name))
            .filter(|(words, _)| !words.is_empty())
            .collect();
        let known = || all.keys().filter_map(|words| by_words.get(words));
        let workshops: BTreeSet<usize> = known().flat_map(|one| one.workshops.iter().copied()).collect();
        let Some(origin) = known().map(|one| one.origin).min() else {
            continue;
        };
        for (words, name) in all {
            let organisation = by_words
                .entry(words)
                .or_insert_with(|| Organisation::new(name, origin));
            organisation.workshops.clone_from(&workshops);
        }
    }
}

fn is_sought(words: &[String]) -> bool {
    words.len() >= 2 || words.concat().chars().count() >= 5
}

/// The words of the vocabulary, which stand in documents whoever took part.
fn own_words() -> impl Iterator<Item = &'static str> {
    let terms = term::STAKEHOLDER_GROUPS.iter().chain(term::KINDS);
    let countries = country::all().iter().flat_map(|country| {
        let of_english = [
            country.long_name,
            country.region,
            country.subregion,
            country.intermediate_region,
        ];
        of_english.into_iter().chain(country.names())
    });
    terms
        .flat_map(|term| [term.label, term.plural])
        .chain(attribute::labels())
        .chain(countries)
        .chain([WORDS_OF_FORMATS])
}
