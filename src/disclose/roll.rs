//! Everybody whom the sheets name, and how far each may be named.
//!
//! | rule | row of attendance | in notes and titles | with an own contribution |
//! |---|---|---|---|
//! | any | `no` | never | never |
//! | any | `named` | yes | if the note says `named`, or under `attributed` and `open` nothing |
//! | chatham-house | nothing | never | if the note says `named` |
//! | attributed | nothing | if a contribution bears the name | unless the note says otherwise |
//! | open | nothing | yes | unless the note says otherwise |
//!
//! A refusal in any file counts for all of them, older ones too, and an e-mail
//! is never told. A speaker who is on no list of attendance has only the
//! consent of the notes. Whoever `disclosure.protect` lists is never named.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rayon::prelude::*;

use super::names::{Met, Names, Prepared, alone, fullest, names_several, words_of};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::model::{
    Attendance, AttendanceConsent, Dataset, DisclosureRule, Note, NoteConsent, Origin, SheetAccount,
};
use crate::vocabulary::person::{are_nobody, could_be_person, is_office, is_particle};
use crate::vocabulary::{country, term};

/// How far somebody may be named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Standing {
    Free,
    /// With contributions of their own, and nowhere else.
    Attributed,
    Protected,
}

/// One who bears a name, or an e-mail, that the automaton knows.
#[derive(Debug, Clone)]
pub(super) struct Bearer {
    pub(super) standing: Standing,
    /// Index of the person, where attendance lists one.
    pub(super) person: Option<usize>,
    /// Where the name stands.
    pub(super) origin: Option<Origin>,
    /// Whether `disclosure.protect` lists the name.
    pub(super) is_listed: bool,
}

/// What a note tells of its speaker.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Attribution {
    /// The name that the note bears.
    pub(super) name: Option<String>,
    /// Those whom it names, who may be named in its own words, too.
    pub(super) bearers: Vec<u32>,
}

/// Everybody, by name.
#[derive(Debug)]
pub(super) struct Roll {
    pub(super) names: Names,
    pub(super) bearers: Vec<Bearer>,
    /// One for each note.
    pub(super) attributions: Vec<Attribution>,
    /// Participants who agreed to be listed, with their names alone.
    pub(super) listed_as: BTreeMap<usize, String>,
    /// What is doubtful about consents and names.
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl Roll {
    pub(super) fn of(dataset: &Dataset) -> Self {
        let mut making = Making::new(dataset);
        making.add_people();
        making.refuse_set_aside();
        let speakers = making.speakers();
        making.attribute(&speakers);
        making.settle_people(&speakers);
        making.add_speakers(&speakers);
        making.add_chairs();
        making.add_set_aside();
        making.add_listed();
        Self {
            listed_as: making.listed_as(),
            names: making.names,
            bearers: making.bearers,
            attributions: making.attributions,
            diagnostics: making.diagnostics,
        }
    }

    /// The names of a text that it must not hold; those whom an attribution
    /// names may stand beside it.
    pub(super) fn protected_in(&self, text: &str, beside: &Attribution) -> Vec<Met> {
        let sought =
            |bearer: u32| self.standing(bearer) > Standing::Free && !beside.bearers.contains(&bearer);
        self.names.find(text, sought)
    }

    /// How far a bearer may be named; an organisation is none of these.
    pub(super) fn standing(&self, bearer: u32) -> Standing {
        let bearer = self.bearers.get(bearer as usize);
        bearer.map_or(Standing::Free, |bearer| bearer.standing)
    }
}

/// Who speaks in the cell of a note: persons of the attendance, or somebody
/// else.
#[derive(Debug, Clone, Default)]
struct Speaker {
    persons: BTreeSet<usize>,
    /// The folded words, where no person is meant.
    stranger: Vec<String>,
}

struct Making<'a> {
    dataset: &'a Dataset,
    names: Names,
    bearers: Vec<Bearer>,
    attributions: Vec<Attribution>,
    diagnostics: Vec<Diagnostic>,
    /// The consent of each person, over all rows.
    consents: Vec<AttendanceConsent>,
    /// The first row of each person.
    rows: Vec<Option<Origin>>,
    /// The organisations that the rows of each person give.
    organisations: Vec<BTreeSet<&'a str>>,
    /// Whether a row tells of each that it is a person, and no room or account.
    are_people: Vec<bool>,
    /// Persons by their names of one part; `None` where several bear it.
    single: HashMap<Vec<String>, Option<usize>>,
    /// Words that are those of a place, a group, an organisation: nobody's name.
    phrases: BTreeSet<Vec<String>>,
}

impl<'a> Making<'a> {
    fn new(dataset: &'a Dataset) -> Self {
        let mut consents = vec![AttendanceConsent::Unsaid; dataset.people.len()];
        let mut rows = vec![None; dataset.people.len()];
        let mut organisations = vec![BTreeSet::new(); dataset.people.len()];
        let emails = dataset.people.iter().map(|person| !person.emails.is_empty());
        let mut are_people: Vec<bool> = emails.collect();
        for row in &dataset.attendance {
            consents[row.person] = weightier(consents[row.person], row);
            rows[row.person].get_or_insert(row.origin);
            if !row.organisation.is_empty() {
                organisations[row.person].insert(&*row.organisation);
            }
            are_people[row.person] |= !row.organisation.is_empty()
                || row.country.is_some()
                || row.consent != AttendanceConsent::Unsaid;
        }
        for (consent, person) in consents.iter_mut().zip(&dataset.people) {
            let is_shared = || person.names.iter().any(|name| names_several(name));
            if *consent == AttendanceConsent::Named && is_shared() {
                *consent = AttendanceConsent::Unclear;
            }
        }
        Self {
            dataset,
            names: Names::default(),
            bearers: Vec::new(),
            attributions: vec![Attribution::default(); dataset.notes.len()],
            diagnostics: Vec::new(),
            consents,
            rows,
            organisations,
            are_people,
            single: HashMap::new(),
            phrases: phrases(dataset),
        }
    }

    fn rule(&self) -> DisclosureRule {
        self.dataset.settings.disclosure.rule
    }

    fn add_bearer(&mut self, bearer: Bearer) -> u32 {
        self.bearers.push(bearer);
        u32::try_from(self.bearers.len() - 1).unwrap_or(u32::MAX)
    }

    /// Two bearers for each person: of the names, and of the e-mails, which are
    /// never told.
    fn add_people(&mut self) {
        let prepared: Vec<Vec<(&String, Prepared)>> = self
            .dataset
            .people
            .par_iter()
            .zip(&self.are_people)
            .map(|(person, is_person)| {
                let names = person
                    .names
                    .iter()
                    .filter(|name| !self.phrases.contains(&words_of(name)));
                names
                    .map(|name| (name, Prepared::of_person(name, *is_person)))
                    .collect()
            })
            .collect();
        for (person, names) in prepared.into_iter().enumerate() {
            let bearer = Bearer {
                standing: Standing::Protected,
                person: Some(person),
                origin: self.rows[person],
                is_listed: false,
            };
            let of_names = self.add_bearer(bearer.clone());
            let of_emails = self.add_bearer(bearer);
            for (name, prepared) in names {
                if prepared.is_single() {
                    let whole = self.single.entry(words_of(name)).or_insert(Some(person));
                    *whole = whole.filter(|known| *known == person);
                }
                self.names.add_prepared(prepared, of_names);
            }
            for email in &self.dataset.people[person].emails {
                self.names.add_prepared(Prepared::new(email), of_emails);
                let names = &self.dataset.people[person].names;
                self.names.add_account(email, names, of_names);
            }
        }
    }

    /// A refusal counts in a row that is not used, too.
    fn refuse_set_aside(&mut self) {
        for name in self.dataset.set_aside_names.iter().filter(|name| name.refused) {
            let single = self.single.get(&words_of(&name.text)).copied().flatten();
            for person in self.persons_in(&name.text).into_iter().chain(single) {
                self.consents[person] = AttendanceConsent::Refused;
            }
        }
    }

    /// Who speaks in each note. Only people are in the automaton yet.
    fn speakers(&self) -> Vec<Speaker> {
        let notes = self.dataset.notes.par_iter();
        notes.map(|note| self.speaker(&note.speaker)).collect()
    }

    fn speaker(&self, text: &str) -> Speaker {
        let mut speaker = Speaker {
            persons: self.persons_in(text),
            stranger: Vec::new(),
        };
        if speaker.persons.is_empty() {
            let whole = words_of(text);
            match self.single.get(&whole) {
                Some(Some(person)) => {
                    speaker.persons.insert(*person);
                }
                _ => speaker.stranger = whole,
            }
        }
        speaker
    }

    fn persons_in(&self, text: &str) -> BTreeSet<usize> {
        let met = self.names.find(text, |_| true);
        met.iter()
            .flat_map(|met| &met.bearers)
            .filter_map(|bearer| self.bearers[*bearer as usize].person)
            .collect()
    }

    /// Names the speakers who agreed to it.
    fn attribute(&mut self, speakers: &[Speaker]) {
        let refusing = self.words_of_refusing();
        for (at, (note, speaker)) in self.dataset.notes.iter().zip(speakers).enumerate() {
            if note.speaker.trim().is_empty() || !self.is_asked(note, speaker) {
                continue;
            }
            // “Obi” alone may be the one who refused.
            if speaker.stranger.iter().any(|word| refusing.contains(word)) {
                continue;
            }
            if names_several(&note.speaker) || speaker.persons.iter().any(|person| self.is_shared(*person)) {
                continue;
            }
            let refused = |person: &usize| self.consents[*person] == AttendanceConsent::Refused;
            if speaker.persons.iter().any(refused) {
                if note.consent == NoteConsent::Named {
                    self.report_withdrawn(note);
                }
                continue;
            }
            self.attributions[at].name = self.attributed_name(&note.speaker, speaker);
        }
    }

    /// The words of the names of those who refused; of an e-mail, where no name
    /// is known.
    fn words_of_refusing(&self) -> BTreeSet<String> {
        let refused = self.consents.iter().zip(&self.dataset.people);
        let refused = refused.filter(|(consent, _)| **consent == AttendanceConsent::Refused);
        let names = refused.flat_map(|(_, person)| {
            let locals = person.emails.iter().filter_map(|email| email.split('@').next());
            let locals = locals.filter(|_| person.names.is_empty());
            person.names.iter().map(String::as_str).chain(locals)
        });
        let aside = self.dataset.set_aside_names.iter();
        let aside = aside.filter(|name| name.refused).map(|name| &*name.text);
        let says_who = |word: &String| {
            // One letter is an initial, but where letters are words.
            let is_word = word.chars().count() >= 2 || word.len() >= 3;
            is_word && word.chars().any(char::is_alphabetic) && !is_particle(word)
        };
        names.chain(aside).flat_map(words_of).filter(says_who).collect()
    }

    /// Whether a cell that lists the person names somebody else, too.
    fn is_shared(&self, person: usize) -> bool {
        let names = self.dataset.people[person].names.iter();
        names.into_iter().any(|name| names_several(name))
    }

    /// Whether the note is to bear its speaker's name as far as it is concerned.
    fn is_asked(&self, note: &Note, speaker: &Speaker) -> bool {
        let unclear = |person: &usize| self.consents[*person] == AttendanceConsent::Unclear;
        match note.consent {
            NoteConsent::Named => true,
            NoteConsent::Group | NoteConsent::None => false,
            NoteConsent::Unsaid => {
                self.rule() != DisclosureRule::ChathamHouse
                    && !speaker.persons.iter().any(unclear)
                    && !self.is_nobody(&speaker.stranger)
            }
        }
    }

    /// Whether words that stand where a name should are nobody's.
    fn is_nobody(&self, words: &[String]) -> bool {
        self.phrases.contains(words) || are_nobody(words)
    }

    fn report_withdrawn(&mut self, note: &Note) {
        let message = "the note may name its speaker, but a row of attendance says that the person is not to be named; the note is not attributed";
        self.diagnostics.push(
            Diagnostic::warning(Code::ConsentWithdrawn, message)
                .at(place(&self.dataset.sheets, note.origin))
                .field("consent")
                .help("Write “group” into the note's Consent; or, if the person agrees again, “named” into every row of attendance."),
        );
    }

    /// The name alone: neither an e-mail nor an organisation beside it.
    fn attributed_name(&self, text: &str, speaker: &Speaker) -> Option<String> {
        let spoken = alone(text, &[]);
        if let [person] = speaker.persons.iter().collect::<Vec<_>>()[..] {
            let is_whole = |name: &String| {
                let met = self.names.find(name, |_| true);
                name == text.trim() && matches!(&met[..], [met] if met.place == (0..name.len()))
            };
            return spoken.filter(is_whole).or_else(|| self.name_of(*person));
        }
        spoken.filter(|name| {
            let words = words_of(name);
            let is_of_all = speaker.persons.is_empty() || self.persons_in(name) == speaker.persons;
            is_of_all && !words.is_empty() && !self.phrases.contains(&words)
        })
    }

    /// The name of a person alone; `None` where nothing else can be told from it.
    fn name_of(&self, person: usize) -> Option<String> {
        let known = &self.dataset.people[person];
        let name = fullest(&known.names, &known.emails)?;
        let words = words_of(&name);
        let holds = |organisation: &&str| {
            let sought = words_of(organisation);
            let mut windows = words.windows(sought.len().max(1));
            sought.len() < words.len() && windows.any(|window| window == sought)
        };
        let is_person = !self.phrases.contains(&words) && (!are_nobody(&words) || could_be_person(&words));
        (is_person && !self.organisations[person].iter().any(holds)).then_some(name)
    }

    /// Settles how far each person may be named, now that it is known whom
    /// contributions name.
    fn settle_people(&mut self, speakers: &[Speaker]) {
        let mut attributed: BTreeSet<usize> = BTreeSet::new();
        for (attribution, speaker) in self.attributions.iter_mut().zip(speakers) {
            if attribution.name.is_some() {
                attributed.extend(&speaker.persons);
                attribution.bearers = speaker.persons.iter().map(|person| of_names(*person)).collect();
            }
        }
        for person in 0..self.consents.len() {
            self.bearers[2 * person].standing =
                standing(self.rule(), self.consents[person], attributed.contains(&person));
        }
        self.report_unsought();
    }

    /// Who is known by one name only cannot be found in a sentence.
    fn report_unsought(&mut self) {
        let listed: BTreeSet<Vec<String>> = self
            .dataset
            .settings
            .disclosure
            .protect
            .iter()
            .map(|entry| words_of(entry))
            .collect();
        let message =
            "the person is listed by one name only; such a name is not looked for in notes and titles";
        for (words, person) in self.single.iter().collect::<BTreeMap<_, _>>() {
            let Some(person) = person else { continue };
            let is_protected = self.bearers[2 * person].standing > Standing::Free && !listed.contains(words);
            let only = self.dataset.people[*person]
                .names
                .iter()
                .all(|name| words_of(name).len() < 2);
            if let (true, true, Some(origin)) = (is_protected, only, self.rows[*person]) {
                self.diagnostics.push(
                    Diagnostic::warning(Code::UnprotectedName, message)
                        .at(place(&self.dataset.sheets, origin))
                        .field("name")
                        .help("Give the whole name, or list it in series.toml:\n[disclosure]\nprotect = [\"…\"]"),
                );
            }
        }
    }

    /// Speakers who are on no list of attendance.
    fn add_speakers(&mut self, speakers: &[Speaker]) {
        let mut strangers: BTreeMap<&[String], Vec<usize>> = BTreeMap::new();
        for (at, speaker) in speakers.iter().enumerate() {
            if !speaker.stranger.is_empty() && !self.is_nobody(&speaker.stranger) {
                strangers.entry(&speaker.stranger).or_default().push(at);
            }
        }
        for notes in strangers.into_values() {
            let is_attributed = notes.iter().any(|note| self.attributions[*note].name.is_some());
            let first = &self.dataset.notes[notes[0]];
            let bearer = self.add_bearer(Bearer {
                standing: standing_of_stranger(self.rule(), is_attributed),
                person: None,
                origin: Some(first.origin),
                is_listed: false,
            });
            self.names.add_prepared(Prepared::new(&first.speaker), bearer);
            for note in notes {
                if self.attributions[note].name.is_some() {
                    self.attributions[note].bearers.push(bearer);
                }
            }
        }
    }

    fn add_chairs(&mut self) {
        for workshop in &self.dataset.workshops {
            let cell = workshop.cells.chair;
            let origin = workshop.origin.map(|origin| Origin {
                cell: cell.unwrap_or(origin.cell),
                ..origin
            });
            self.add_other(&workshop.chair, origin);
        }
    }

    fn add_set_aside(&mut self) {
        for name in &self.dataset.set_aside_names {
            self.add_other(&name.text, Some(name.origin));
        }
        // What series.toml calls somebody may stand in a text and in no sheet.
        for alias in self.dataset.settings.aliases.people.keys() {
            self.add_other(alias, None);
        }
    }

    /// Somebody who is named beside the rows that count: perhaps in another
    /// spelling one who is listed, and then no less free.
    fn add_other(&mut self, name: &str, origin: Option<Origin>) {
        let words = words_of(name);
        if words.is_empty() || self.is_nobody(&words) {
            return;
        }
        let known = self.names.find(name, |_| true);
        let bearers = known
            .iter()
            .flat_map(|met| &met.bearers)
            .map(|bearer| &self.bearers[*bearer as usize]);
        let standing = bearers
            .map(|bearer| bearer.standing)
            .max()
            .unwrap_or(Standing::Protected);
        let bearer = self.add_bearer(Bearer {
            standing,
            person: None,
            origin,
            is_listed: false,
        });
        self.names.add_prepared(Prepared::new(name), bearer);
    }

    fn add_listed(&mut self) {
        for entry in &self.dataset.settings.disclosure.protect {
            let bearer = self.add_bearer(Bearer {
                standing: Standing::Protected,
                person: None,
                origin: None,
                is_listed: true,
            });
            self.names.add_listed(entry, bearer);
        }
    }

    /// Those whose rows say that they agree to be named, and none that they do
    /// not, by the name that is printed.
    fn listed_as(&self) -> BTreeMap<usize, String> {
        let is_listed = |person: &usize| {
            let names = &self.dataset.people[*person].names;
            let listed = |name: &String| {
                let met = self
                    .names
                    .find(name, |bearer| self.bearers[bearer as usize].is_listed);
                !met.is_empty()
            };
            names.iter().any(listed)
        };
        (0..self.consents.len())
            .filter(|person| self.consents[*person] == AttendanceConsent::Named && !is_listed(person))
            .filter_map(|person| Some((person, self.name_of(person)?)))
            .collect()
    }
}

/// The consent of a person of whom several rows speak: a refusal outweighs all.
fn weightier(known: AttendanceConsent, row: &Attendance) -> AttendanceConsent {
    use AttendanceConsent::{Named, Refused, Unclear, Unsaid};
    let weight = |consent| match consent {
        Unsaid => 0,
        Unclear => 1,
        Named => 2,
        Refused => 3,
    };
    if weight(row.consent) > weight(known) {
        row.consent
    } else {
        known
    }
}

fn standing(rule: DisclosureRule, consent: AttendanceConsent, is_attributed: bool) -> Standing {
    use AttendanceConsent::{Named, Refused, Unclear, Unsaid};
    match (consent, rule) {
        (Named, _) | (Unsaid, DisclosureRule::Open) => Standing::Free,
        (Unsaid | Unclear, DisclosureRule::Attributed | DisclosureRule::Open) if is_attributed => {
            Standing::Free
        }
        (Unsaid | Unclear, _) if is_attributed => Standing::Attributed,
        (Unsaid | Unclear | Refused, _) => Standing::Protected,
    }
}

fn standing_of_stranger(rule: DisclosureRule, is_attributed: bool) -> Standing {
    match (is_attributed, rule) {
        (true, DisclosureRule::ChathamHouse) => Standing::Attributed,
        (true, _) => Standing::Free,
        (false, _) => Standing::Protected,
    }
}

/// The bearer of a participant's names; that of the e-mails follows.
pub(super) fn of_names(person: usize) -> u32 {
    u32::try_from(2 * person).unwrap_or(u32::MAX)
}

/// The place of a cell.
pub(super) fn place(sheets: &[SheetAccount], origin: Origin) -> Place {
    let sheet = sheets.get(origin.sheet.0);
    sheet.map_or_else(Place::default, |sheet| {
        Place::cell(&sheet.file, &sheet.sheet, origin.cell)
    })
}

/// What stands in a column of names and is nobody's: names of places, of
/// groups, of offices. Other words of the sheets prove nothing: somebody may be
/// an organisation of one, or stand in the wrong column.
fn phrases(dataset: &Dataset) -> BTreeSet<Vec<String>> {
    let terms = term::STAKEHOLDER_GROUPS.iter().chain(term::KINDS);
    let labels = terms.flat_map(|term| [term.label, term.plural]);
    let countries = country::all()
        .iter()
        .flat_map(|country| [country.name, country.long_name]);
    let hosts = dataset.workshops.iter().flat_map(|workshop| &workshop.hosts);
    let hosts = hosts.chain(&dataset.settings.hosts).map(String::as_str);
    let organisations: BTreeSet<&str> = dataset.attendance.iter().map(|row| &*row.organisation).collect();
    let people: BTreeSet<Vec<String>> = dataset
        .people
        .iter()
        .flat_map(|person| &person.names)
        .map(|name| words_of(name))
        .collect();
    let offices = hosts
        .chain(organisations)
        .map(words_of)
        .filter(|words| words.iter().any(|word| is_office(word)) || !people.contains(words));
    let known = labels.chain(countries).map(words_of);
    known.chain(offices).filter(|words| !words.is_empty()).collect()
}
