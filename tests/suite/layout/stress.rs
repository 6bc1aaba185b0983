//! Series that no design expects: nothing and far too much of everything,
//! words that no column holds, titles that no heading holds.
//!
//! They are written as a researcher writes them, sheets and a `series.toml`,
//! and are the same each time.

use std::fmt::Write;

use rapporteur::vocabulary::country;

use crate::support::Sandbox;

const LETTERS_OF_A_LONG_WORD: usize = 80;
const LETTERS_OF_A_LONG_TITLE: usize = 200;

const WORDS: [&str; 32] = [
    "budgets",
    "county",
    "councils",
    "mandates",
    "ministries",
    "networks",
    "elders",
    "missions",
    "regions",
    "compacts",
    "offices",
    "reviews",
    "borders",
    "markets",
    "police",
    "radio",
    "youth",
    "women",
    "farmers",
    "teachers",
    "plans",
    "reports",
    "agree",
    "support",
    "delay",
    "of",
    "in",
    "before",
    "after",
    "with",
    "without",
    "the",
];
/// So many of them, at the beginning, name something.
const NOUNS: usize = 22;
const SYLLABLES: [&str; 12] = [
    "ba", "lon", "gi", "tur", "mez", "ka", "do", "ver", "shi", "pun", "ter", "wo",
];
const KINDS: [&str; 8] = [
    "Recommendation",
    "Idea",
    "Challenge",
    "Good practice",
    "Question",
    "Role of the PBC",
    "Action",
    "Observation",
];

/// How a series is worded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wording {
    /// Short names, sentences of everyday words.
    Plain,
    /// Titles and questions of 200 letters in everyday words.
    Titles,
    /// Texts that say in a paragraph what others say in a sentence.
    LongNotes,
    /// Every text has a word of 80 letters among others.
    LongWords,
    /// Every text is made of words of 80 letters.
    OnlyLongWords,
}

/// What a series holds.
#[derive(Debug, Clone, Copy)]
pub struct Stress {
    pub folder: &'static str,
    pub paper: &'static str,
    pub accent: &'static str,
    pub wording: Wording,
    /// The notes of each workshop.
    pub notes: &'static [usize],
    pub kinds: &'static [&'static str],
    pub topics: usize,
    pub threads: usize,
    pub addressees: usize,
    pub groups: usize,
    pub countries: usize,
    /// People of each stakeholder group at each workshop.
    pub attendance: usize,
    /// Whether a list names those who agreed.
    pub lists_people: bool,
}

/// A workshop of which nothing is known but when it met.
pub const NOTHING: Stress = Stress {
    folder: "nothing",
    paper: "a4",
    accent: "#0b6378",
    wording: Wording::Plain,
    notes: &[0],
    kinds: &KINDS,
    topics: 1,
    threads: 0,
    addressees: 1,
    groups: 3,
    countries: 0,
    attendance: 0,
    lists_people: false,
};

/// Sixty workshops: of 0, 1, 4, 5 and 400 notes, and of two to twelve.
const SIXTY: [usize; 60] = {
    let mut notes = [0; 60];
    let mut at = 0;
    while at < notes.len() {
        notes[at] = 2 + at * 7 % 11;
        at += 1;
    }
    notes[0] = 0;
    notes[1] = 1;
    notes[2] = 4;
    notes[3] = 5;
    notes[4] = 400;
    notes[5] = 23;
    notes
};

/// A workshop with one note.
pub const ONE_NOTE: Stress = Stress {
    folder: "one-note",
    notes: &[1],
    paper: "us-letter",
    ..NOTHING
};

/// The fewest notes for a brief of several sections, and a warm accent.
pub const FIVE_NOTES: Stress = Stress {
    folder: "five-notes",
    notes: &[5],
    countries: 2,
    attendance: 1,
    accent: "#8a5a00",
    ..NOTHING
};

/// Ideas alone: no challenges, recommendations, countries or threads.
pub const ONE_KIND: Stress = Stress {
    folder: "one-kind",
    notes: &[12, 30],
    kinds: &["Idea"],
    attendance: 4,
    ..NOTHING
};

/// A series of one workshop with 400 notes, 40 stakeholder groups and 120
/// country examples.
pub const ONE_WORKSHOP: Stress = Stress {
    folder: "one-workshop",
    paper: "us-letter",
    notes: &[400],
    threads: 1,
    addressees: 15,
    groups: 40,
    countries: 120,
    attendance: 3,
    lists_people: true,
    ..NOTHING
};

/// Sixty workshops on twenty topics.
pub const SIXTY_WORKSHOPS: Stress = Stress {
    folder: "sixty-workshops",
    notes: &SIXTY,
    topics: 20,
    threads: 12,
    addressees: 15,
    groups: 12,
    countries: 120,
    attendance: 3,
    ..NOTHING
};

/// More topics than chapters, and more of the others than a table has rows.
pub const MANY_TOPICS: Stress = Stress {
    folder: "many-topics",
    notes: &[60, 40, 70, 50, 30, 80],
    topics: 70,
    threads: 8,
    addressees: 9,
    groups: 6,
    countries: 90,
    attendance: 3,
    accent: "#4b3a82",
    ..NOTHING
};

/// Paragraphs where others write sentences.
pub const LONG_NOTES: Stress = Stress {
    folder: "long-notes",
    wording: Wording::LongNotes,
    notes: &[45, 5, 12, 45],
    topics: 3,
    threads: 3,
    addressees: 5,
    groups: 6,
    countries: 20,
    attendance: 3,
    ..NOTHING
};

/// Titles and questions of 200 letters.
pub const LONG_TITLES: Stress = Stress {
    folder: "long-titles",
    wording: Wording::Titles,
    notes: &[45, 5, 9],
    topics: 3,
    threads: 3,
    addressees: 5,
    groups: 6,
    countries: 20,
    attendance: 3,
    lists_people: true,
    accent: "#7a1f3d",
    ..NOTHING
};

/// Words of 80 letters in every text and name.
pub const LONG_WORDS: Stress = Stress {
    folder: "long-words",
    paper: "us-letter",
    wording: Wording::LongWords,
    notes: &[45, 3, 9],
    topics: 4,
    threads: 3,
    addressees: 5,
    groups: 6,
    countries: 20,
    attendance: 3,
    lists_people: true,
    ..NOTHING
};

/// The same with nothing else in them, and 40 stakeholder groups.
pub const ONLY_LONG_WORDS: Stress = Stress {
    folder: "only-long-words",
    wording: Wording::OnlyLongWords,
    notes: &[30, 3, 9],
    topics: 7,
    threads: 2,
    addressees: 4,
    groups: 40,
    countries: 12,
    attendance: 3,
    lists_people: true,
    ..NOTHING
};

impl Stress {
    /// Writes the series into the inputs of a sandbox.
    pub fn write(&self, sandbox: &Sandbox) {
        let path = |file: &str| format!("inputs/{}/{file}", self.folder);
        sandbox.write(&path("series.toml"), self.settings());
        sandbox.write(&path("workshops.csv"), self.workshops());
        sandbox.write(&path("notes.csv"), self.notes());
        if self.attendance > 0 {
            sandbox.write(&path("attendance.csv"), self.people());
        }
    }

    /// The title of a series, a workshop, a topic, a thread.
    fn title(&self, what: &str, number: usize) -> String {
        if self.wording == Wording::Titles {
            title(&format!("{what} {number}"), number)
        } else {
            self.name(what, number)
        }
    }

    /// The name of a group, a host, a place.
    fn name(&self, what: &str, number: usize) -> String {
        // Names that differ by a number alone would read like lines that repeat.
        let everyday = format!("{what} {number} of {}", WORDS[number % NOUNS]);
        match self.wording {
            Wording::Plain | Wording::LongNotes => everyday,
            Wording::Titles => format!("{everyday} of the ministries and the networks"),
            Wording::LongWords => format!("{everyday} {} in practice", long_word(number)),
            Wording::OnlyLongWords => format!("{}{}", long_word(number), number),
        }
    }

    /// A text of so many everyday words.
    fn text(&self, words: usize, seed: usize) -> String {
        match self.wording {
            Wording::Plain | Wording::Titles => sentence(words, seed),
            Wording::LongNotes => [
                sentence(words, seed),
                sentence(40, seed + 1),
                sentence(30, seed + 2),
            ]
            .join(" "),
            Wording::LongWords => format!(
                "{} {} {}",
                sentence(words / 2, seed).trim_end_matches('.'),
                long_word(seed),
                sentence(words / 2, seed + 3).to_lowercase()
            ),
            Wording::OnlyLongWords => format!("{}{}.", long_word(seed), long_word(seed + 5)),
        }
    }

    fn settings(&self) -> String {
        let mut toml = String::new();
        let mut line = |key: &str, value: &str| writeln!(toml, "{key} = {value:?}").unwrap();
        line("title", &self.title("A series under stress", 1));
        line("subtitle", &self.text(8, 2));
        line("summary", &self.text(24, 3));
        line(
            "background",
            &format!("{}\n\n{}", self.text(60, 4), self.text(40, 5)),
        );
        writeln!(
            toml,
            "hosts = {:?}\nillustrative = true",
            self.list("Foundation", 3)
        )
        .unwrap();
        for (table, what, count) in [
            ("topics", "Topic", self.topics),
            ("threads", "Thread", self.threads),
        ] {
            for number in 0..count {
                let (title, question) = (self.title(what, number), self.question(number));
                writeln!(
                    toml,
                    "[[{table}]]\nid = \"{table}-{number}\"\ntitle = {title:?}\nquestion = {question:?}"
                )
                .unwrap();
            }
        }
        for (table, what, count) in [
            ("stakeholder_groups", "Group", self.groups),
            ("addressees", "Addressee", self.addressees),
        ] {
            for number in 0..count {
                let label = self.name(what, number);
                writeln!(toml, "[[{table}]]\nid = \"{table}-{number}\"\nlabel = {label:?}").unwrap();
            }
        }
        let people = if self.lists_people {
            "\"consenting\""
        } else {
            "false"
        };
        writeln!(toml, "[disclosure]\nparticipant_list = {people}").unwrap();
        writeln!(
            toml,
            "[branding]\naccent = {:?}\npaper = {:?}",
            self.accent, self.paper
        )
        .unwrap();
        toml
    }

    fn list(&self, what: &str, count: usize) -> Vec<String> {
        (0..count).map(|number| self.name(what, number)).collect()
    }

    fn question(&self, number: usize) -> String {
        match self.wording {
            Wording::Titles => format!("{}?", title("What would", number)),
            Wording::LongNotes => format!("{}?", sentence(14, number + 7).trim_end_matches('.')),
            _ => format!("{}?", self.text(12, number + 7).trim_end_matches('.')),
        }
    }

    fn workshops(&self) -> Vec<u8> {
        let rows = self.notes.iter().zip(1..).map(|(notes, number)| {
            vec![
                number.to_string(),
                self.title("Workshop on a subject", number),
                format!("topics-{}", number % self.topics),
                format!(
                    "{}-{:02}-{:02}",
                    2019 + number / 12,
                    number % 12 + 1,
                    number % 28 + 1
                ),
                self.name("Institute", number % 4),
                self.name("Hall", number % 5),
                // A workshop without notes has no questions either.
                if *notes == 0 {
                    String::new()
                } else {
                    format!("{}\n{}", self.question(number), self.question(number + 2))
                },
            ]
        });
        let header = [
            "Workshop",
            "Title",
            "Topic",
            "Date",
            "Host",
            "Venue",
            "Guiding questions",
        ];
        sheet(&header, rows)
    }

    fn notes(&self) -> Vec<u8> {
        let countries: Vec<String> = country::all()
            .iter()
            .step_by(2)
            .take(self.countries)
            .map(|country| country::name_in(country.code, "en"))
            .collect();
        let mut rows = Vec::new();
        for (workshop, notes) in (1..).zip(self.notes) {
            for id in 1..=*notes {
                rows.push(self.note(workshop, id, &countries));
            }
        }
        let header = [
            "Workshop",
            "Id",
            "Type",
            "Note",
            "Country example",
            "Thread",
            "Question",
            "Speaker group",
            "Addressee",
            "Topic",
        ];
        sheet(&header, rows.into_iter())
    }

    fn note(&self, workshop: usize, id: usize, countries: &[String]) -> Vec<String> {
        let seed = workshop * 13 + id;
        let kind = self.kinds[id % self.kinds.len()];
        let one_of = |table: &str, count: usize| {
            let number = seed.checked_rem(count);
            number
                .map(|number| format!("{table}-{number}"))
                .unwrap_or_default()
        };
        let country = (seed - seed / 3)
            .checked_rem(countries.len())
            .filter(|_| !seed.is_multiple_of(3))
            .map(|place| countries[place].clone());
        vec![
            workshop.to_string(),
            id.to_string(),
            kind.to_owned(),
            self.text(14 + seed % 19, seed),
            country.unwrap_or_default(),
            one_of("threads", self.threads),
            (id % 2 + 1).to_string(),
            one_of("stakeholder_groups", self.groups),
            if kind == "Recommendation" {
                one_of("addressees", self.addressees)
            } else {
                String::new()
            },
            // Without one of its own a note has that of its workshop.
            if self.topics > self.notes.len() {
                one_of("topics", self.topics)
            } else {
                String::new()
            },
        ]
    }

    fn people(&self) -> Vec<u8> {
        let mut rows = Vec::new();
        // Those of a group come back from workshop to workshop.
        for workshop in 1..=self.notes.len() {
            for person in 0..self.groups * self.attendance {
                let group = person % self.groups;
                rows.push(vec![
                    workshop.to_string(),
                    self.person(person),
                    format!("person{person}@example.org"),
                    format!("stakeholder_groups-{group}"),
                    country::name_in(country::all()[person % 3].code, "en"),
                    if person % 2 == 0 { "woman" } else { "man" }.to_owned(),
                    if person % 3 == 0 { "named" } else { "" }.to_owned(),
                ]);
            }
        }
        let header = [
            "Workshop",
            "Name",
            "Email",
            "Stakeholder group",
            "Country",
            "Gender",
            "Consent",
        ];
        sheet(&header, rows.into_iter())
    }

    fn person(&self, number: usize) -> String {
        match self.wording {
            Wording::Plain | Wording::Titles | Wording::LongNotes => {
                format!("Ada{} Balogun{}", letters(number), letters(number * 7))
            }
            Wording::LongWords | Wording::OnlyLongWords => {
                format!("Ada{} {}", letters(number), long_word(number))
            }
        }
    }
}

fn sheet(header: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(header).unwrap();
    for row in rows {
        writer.write_record(row).unwrap();
    }
    writer.into_inner().unwrap()
}

/// A sentence of so many everyday words.
fn sentence(words: usize, seed: usize) -> String {
    let mut text = String::new();
    for place in 0..words.max(2) {
        let word = WORDS[(seed * 17 + place * (seed % 5 + 3) + place * place / 7) % WORDS.len()];
        if place == 0 {
            text.push_str(&word[..1].to_uppercase());
            text.push_str(&word[1..]);
        } else {
            text.push(' ');
            text.push_str(word);
        }
    }
    text + "."
}

/// A title of everyday words that is as long as titles get.
fn title(begin: &str, seed: usize) -> String {
    let mut title = format!("{begin} ");
    title.push_str(sentence(60, seed).trim_end_matches('.').to_lowercase().as_str());
    let end = title[..LETTERS_OF_A_LONG_TITLE].trim_end().len();
    title.truncate(end);
    title
}

/// A word that no column holds.
fn long_word(seed: usize) -> String {
    let mut word = String::new();
    for place in 0.. {
        if word.len() >= LETTERS_OF_A_LONG_WORD {
            break;
        }
        word.push_str(SYLLABLES[(seed * 5 + place * 7 + place * place * (seed % 3)) % SYLLABLES.len()]);
    }
    word.truncate(LETTERS_OF_A_LONG_WORD);
    word[..1].to_uppercase() + &word[1..]
}

/// A number in letters, so that no name holds a digit.
fn letters(number: usize) -> String {
    let digit = |digit: usize| char::from(b'a' + u8::try_from(digit % 10).unwrap_or_default());
    [number / 100, number / 10, number].map(digit).iter().collect()
}
