//! What is wrong with settings in ways that their types cannot say.

use std::borrow::Cow;
use std::collections::BTreeSet;

use jiff::civil::Date;

use super::term_lists;
use crate::diagnostic::AliasTable;
use crate::model::{ParticipantList, Settings};
use crate::vocabulary::domain;

/// A setting that cannot be used.
#[derive(Debug)]
pub struct Fault {
    pub line: FaultyLine,
    pub message: String,
    pub help: Cow<'static, str>,
}

/// Which line of series.toml is at fault.
#[derive(Debug)]
pub enum FaultyLine {
    /// The first that begins so.
    Beginning(&'static str),
    /// An entry of the aliases.
    Alias(AliasTable, String),
}

impl Fault {
    fn new(beginning: &'static str, message: impl Into<String>, help: &'static str) -> Self {
        Self {
            line: FaultyLine::Beginning(beginning),
            message: message.into(),
            help: Cow::Borrowed(help),
        }
    }
}

/// The least contrast of text with its ground that WCAG 2.2 allows (1.4.3).
const LEAST_CONTRAST: f64 = 4.5;

/// Everything that is wrong, in the order of the settings.
pub fn faults(settings: &Settings) -> Vec<Fault> {
    edition_date(settings)
        .into_iter()
        .chain(lists(settings))
        .chain(open_domains(settings))
        .chain(aliases(settings))
        .chain(
            [
                minimum_cell(settings),
                participant_list(settings),
                accent(settings),
                background(settings),
                footer(settings),
                consolidated_kind(settings),
            ]
            .into_iter()
            .flatten(),
        )
        .collect()
}

fn edition_date(settings: &Settings) -> Option<Fault> {
    let date = settings.edition_date.as_ref()?;
    let message = format!("edition_date “{date}” is no date");
    let help = "Write it as \"2017-05-11\".";
    date.parse::<Date>()
        .is_err()
        .then(|| Fault::new("edition_date", message, help))
}

fn minimum_cell(settings: &Settings) -> Option<Fault> {
    (settings.disclosure.minimum_cell < 2).then(|| {
        Fault::new(
            "minimum_cell",
            "minimum_cell is below 2, which would protect nobody",
            "Write 3, the default, or more.",
        )
    })
}

fn participant_list(settings: &Settings) -> Option<Fault> {
    (settings.disclosure.participant_list == ParticipantList::Switch(true)).then(|| {
        Fault::new(
            "participant_list",
            "participant_list is true, but nobody may be listed who did not agree to it",
            "Write \"consenting\" to list those whose row of attendance says “named”, or false.",
        )
    })
}

fn background(settings: &Settings) -> Option<Fault> {
    (settings.background.is_some() && settings.texts.background.is_some()).then(|| {
        Fault::new(
            "background",
            "background is given twice: as a text and, under [texts], as a file",
            "Delete one of the two.",
        )
    })
}

/// The foot of a page has room for one line of own words.
const LETTERS_OF_THE_FOOTER: usize = 90;
/// The kind of a document stands in a narrow column, and in the foot of each page.
const LETTERS_OF_A_KIND: usize = 60;

/// In every language, for the translations have the same room.
fn footer(settings: &Settings) -> Option<Fault> {
    let translations = settings.translations.values();
    let translated = translations.filter_map(|table| table.get("footer"));
    let mut words = settings.footer.iter().chain(translated);
    words
        .find(|words| words.chars().count() > LETTERS_OF_THE_FOOTER)
        .map(|words| {
            let message = format!(
                "footer has {} letters, more than the {LETTERS_OF_THE_FOOTER} that a line at the foot of a page holds",
                words.chars().count()
            );
            Fault::new("footer", message, "Shorten it; longer words have room in colophon or disclaimer.")
        })
}

fn consolidated_kind(settings: &Settings) -> Option<Fault> {
    let kind = settings.outputs.consolidated.kind.as_ref()?;
    (kind.chars().count() > LETTERS_OF_A_KIND).then(|| {
        let message = format!(
            "kind has {} letters, more than {LETTERS_OF_A_KIND}",
            kind.chars().count()
        );
        Fault::new(
            "kind",
            message,
            "Name the kind of document in a few words, and give it a title.",
        )
    })
}

fn accent(settings: &Settings) -> Option<Fault> {
    let accent = &settings.branding.accent;
    match contrast_with_white(accent) {
        None => Some(Fault::new(
            "accent",
            format!("the accent “{accent}” is no colour"),
            "Write it as \"#0b6378\".",
        )),
        Some(contrast) if contrast < LEAST_CONTRAST => Some(Fault::new(
            "accent",
            format!("the accent “{accent}” is too light to be read on white (contrast {contrast:.1}:1)"),
            "Choose a darker colour: WCAG asks for at least 4.5:1.",
        )),
        Some(_) => None,
    }
}

/// Entries without id or words, and ids that two entries have.
fn lists(settings: &Settings) -> impl Iterator<Item = Fault> {
    let topics = settings
        .topics
        .iter()
        .map(|topic| (&topic.id, &topic.title))
        .collect();
    let threads = settings
        .threads
        .iter()
        .map(|thread| (&thread.id, &thread.title))
        .collect();
    let groups = settings
        .stakeholder_groups
        .iter()
        .map(|group| match term_lists::known_group(&group.id) {
            // Its label is known.
            Some(_) => (&group.id, &group.id),
            None => (&group.id, &group.label),
        })
        .collect();
    let kinds = settings
        .kinds
        .iter()
        .map(|kind| (&kind.id, &kind.label))
        .collect();
    let addressees = settings
        .addressees
        .iter()
        .map(|addressee| (&addressee.id, &addressee.label))
        .collect();
    let lists: [(&'static str, Vec<(&String, &String)>); 5] = [
        ("[[topics]]", topics),
        ("[[threads]]", threads),
        ("[[stakeholder_groups]]", groups),
        ("[[kinds]]", kinds),
        ("[[addressees]]", addressees),
    ];
    lists.into_iter().filter_map(|(key, entries)| {
        let message = format!("{key}: {}", fault_of_entries(&entries)?);
        Some(Fault::new(
            key,
            message,
            "Give each entry an id of its own and the words that documents print.",
        ))
    })
}

/// Addresses at a host that is open to everybody tell no group.
fn open_domains(settings: &Settings) -> Option<Fault> {
    let domains = settings
        .stakeholder_groups
        .iter()
        .flat_map(|group| &group.domains);
    let mut open = domains.filter(|domain| domain::is_open_to_all(domain));
    let message = format!(
        "“{}” is an e-mail service for everybody; it tells no stakeholder group",
        open.next()?
    );
    Some(Fault::new("domains", message, "Take it out of the list."))
}

/// Entries of `[aliases.<list>]` that stand for nothing.
fn aliases(settings: &Settings) -> impl Iterator<Item = Fault> {
    term_lists::faults(settings).into_iter().map(|fault| Fault {
        line: FaultyLine::Alias(fault.table, fault.alias),
        message: fault.message,
        help: Cow::Owned(fault.help),
    })
}

fn fault_of_entries(entries: &[(&String, &String)]) -> Option<String> {
    let mut seen = BTreeSet::new();
    for (id, label) in entries {
        if id.trim().is_empty() || label.trim().is_empty() {
            return Some("an entry lacks its id or its words".to_owned());
        }
        if !seen.insert(id) {
            return Some(format!("two entries have the id “{id}”"));
        }
    }
    None
}

/// Contrast of a colour `#rrggbb` with white, from 1 to 21, as WCAG 2.2
/// defines it; `None` where the text is no such colour.
fn contrast_with_white(colour: &str) -> Option<f64> {
    let digits = colour.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let channel = |start: usize| {
        let value = f64::from(u8::from_str_radix(digits.get(start..start + 2)?, 16).ok()?) / 255.0;
        Some(if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        })
    };
    let luminance = 0.2126 * channel(0)? + 0.7152 * channel(2)? + 0.0722 * channel(4)?;
    Some(1.05 / (luminance + 0.05))
}
