//! A series that holds the names of three hundred people wherever a name can
//! stand: the same bytes every time.

mod attendance;
mod notes;

use std::collections::BTreeMap;

use super::crowd::{self, Form, Manner, Person};
use super::sheets::{Properties, Row, Table, workbook};

/// The workshops of the three hundred.
pub const WORKSHOPS: usize = 12;

/// One more, at which only those spoke who agreed to be named.
pub const OPEN_WORKSHOP: usize = WORKSHOPS + 1;

/// A name that was written where none should stand.
#[derive(Debug, Clone)]
pub struct Planted {
    pub person: usize,
    pub form: Form,
    pub place: &'static str,
    /// The number that the text of the note bears, if it is one that is quoted.
    pub point: Option<usize>,
}

/// The files of the series, by path, and who was planted in them.
pub struct Series {
    pub files: BTreeMap<String, Vec<u8>>,
    pub people: Vec<Person>,
    pub agreed: Vec<Person>,
    pub planted: Vec<Planted>,
}

/// Everything but a line break, at which lists end.
const LINE: &[Manner] = &[
    Manner::Full,
    Manner::Possessive,
    Manner::Initial,
    Manner::WithoutAccents,
    Manner::Email,
    Manner::Comma,
    Manner::Upper,
    Manner::SurnameInitial,
    Manner::Spelt,
    Manner::Initials,
    Manner::HardSpace,
    Manner::SurnameUpper,
    Manner::Decomposed,
    Manner::Link,
    Manner::Reversed,
    Manner::Short,
];

/// As people fill in who spoke.
const SPEAKERS: &[Manner] = &[
    Manner::Full,
    Manner::Initial,
    Manner::Comma,
    Manner::Upper,
    Manner::SurnameUpper,
    Manner::Reversed,
    Manner::WithoutAccents,
    Manner::Email,
];

/// As people call files.
const NAMES: &[Manner] = &[
    Manner::Full,
    Manner::Reversed,
    Manner::Upper,
    Manner::WithoutAccents,
    Manner::SurnameUpper,
];

const TOPICS: [&str; 4] = ["Shared rivers", "Local mediation", "Early warning", "Finance"];
const COUNTRIES: [&str; 7] = [
    "Mali",
    "Nepal",
    "Liberia",
    "Colombia",
    "Kyrgyzstan",
    "Timor-Leste",
    "Jordan",
];

impl Series {
    pub fn new() -> Self {
        let mut series = Self {
            files: BTreeMap::new(),
            people: crowd::protected(),
            agreed: crowd::agreed(),
            planted: Vec::new(),
        };
        series.attendance();
        series.workshops();
        series.notes();
        series.settings();
        series.bystanders();
        series
    }

    fn write(&mut self, path: impl Into<String>, content: impl Into<Vec<u8>>) {
        let path = path.into();
        let earlier = self.files.insert(path.clone(), content.into());
        assert!(earlier.is_none(), "{path} is written twice");
    }

    /// The next person, written in one of these manners.
    fn plant(&mut self, place: &'static str, manners: &[Manner]) -> String {
        // A step that has no divisor in common with the number of people.
        let person = (self.planted.len() * 7) % self.people.len();
        self.plant_person(person, place, None, manners).text
    }

    /// A person, written in that of these manners which is the rarest so far.
    fn plant_person(
        &mut self,
        person: usize,
        place: &'static str,
        point: Option<usize>,
        manners: &[Manner],
    ) -> Form {
        let forms = self.people[person].forms();
        let so_far = |manner: Manner| {
            let planted = self.planted.iter();
            planted
                .filter(|planted| planted.form.manner == manner && planted.point.is_some() == point.is_some())
                .count()
        };
        let form = forms
            .into_iter()
            .filter(|form| manners.contains(&form.manner))
            .min_by_key(|form| so_far(form.manner))
            .unwrap();
        self.planted.push(Planted {
            person,
            form: form.clone(),
            place,
            point,
        });
        form
    }

    /// An organisation of a participant, where none may stand.
    fn organisation(&self, at: usize) -> String {
        self.people[(at * 13 + 5) % self.people.len()]
            .organisation
            .clone()
    }

    fn properties(&mut self) -> Properties {
        let texts = std::array::from_fn(|_| self.plant("a property of a workbook", LINE));
        let company = self.organisation(self.planted.len());
        Properties { texts, company }
    }

    fn workbook(&mut self, path: &str, tables: &[Table]) {
        let properties = self.properties();
        self.write(path, workbook(tables, &properties));
    }

    fn workshops(&mut self) {
        let header = [
            "Workshop",
            "Title",
            "Topic",
            "Date",
            "Host",
            "Venue",
            "Format",
            "Duration (minutes)",
            "Guiding questions",
            "Country examples",
            "Chair",
        ];
        let mut rows = Vec::new();
        for workshop in 1..=WORKSHOPS {
            rows.push(self.workshop(workshop));
        }
        rows.push(Row::of(&[
            ("Workshop", &OPEN_WORKSHOP.to_string()),
            ("Title", "The open meeting"),
            ("Topic", TOPICS[0]),
            ("Date", "2022-01-12"),
        ]));
        let mut table = Table::new("Workshops", &header, rows);
        table.above = vec![format!(
            "List kept by {}",
            self.plant("a line above a table", LINE)
        )];
        self.workbook("workshops.xlsx", &[table]);
    }

    fn workshop(&mut self, workshop: usize) -> Row {
        let mut row = Row::of(&[
            ("Workshop", &workshop.to_string()),
            ("Title", &format!("Meeting on the river, part {workshop}")),
            ("Topic", TOPICS[workshop % TOPICS.len()]),
            ("Date", &format!("2021-{workshop:02}-12")),
            ("Host", "Rivers Forum"),
            ("Venue", "Town hall"),
            ("Format", "In person"),
            ("Duration (minutes)", "120"),
            (
                "Guiding questions",
                "Who shares the water?\nWhat does a lasting truce need?",
            ),
            ("Country examples", "Mali; Nepal"),
        ]);
        row.set("Chair", self.plant("a chair", SPEAKERS));
        if workshop.is_multiple_of(3) {
            let manner = [Manner::Full, Manner::Possessive, Manner::Initial, Manner::Upper][workshop / 3 - 1];
            let name = self.plant("a title of a workshop", &[manner, Manner::Full]);
            row.set(
                "Title",
                format!("Listening to {name} by the river, part {workshop}"),
            );
        }
        if workshop % 3 == 2 {
            let name = self.plant("a guiding question", LINE);
            row.set(
                "Guiding questions",
                format!("Who shares the water?\nHow would {name} answer the mayors?"),
            );
        }
        match workshop {
            1 | 7 => row.set("Venue", format!("Residence of {}", self.plant("a venue", LINE))),
            4 | 10 => row.set("Host", format!("Rivers Forum; {}", self.plant("a host", LINE))),
            5 => row.set("Format", self.plant("a format", LINE)),
            8 => row.set(
                "Country examples",
                format!("Mali; {}", self.plant("a country example", LINE)),
            ),
            11 => row.set("Duration (minutes)", self.plant("a duration", LINE)),
            12 => row.set(
                "Topic",
                format!("The plan of {}", self.plant("a topic of a workshop", LINE)),
            ),
            _ => {}
        }
        row
    }

    fn settings(&mut self) {
        let mut text = |place: &'static str| self.plant(place, LINE);
        let settings = format!(
            r#"# {} wrote this file.
title = "Long talks on shared rivers"
subtitle = "What we heard from {}"
summary = """Twelve meetings, convened with {}, on shared rivers."""
background = """
The talks began when {} invited both banks to a meal.

They went on for a year."""
citation = "{}: Long talks on shared rivers."

[[topics]]
id = "rivers"
title = "Shared rivers"
question = "What would {} do about the dam?"

[[topics]]
id = "mediation"
title = "Local mediation"
aliases = ["The method of {}"]

[[threads]]
id = "trust"
title = "Trust"
question = "Why does nobody listen to {}?"

[[sheets]]
file = "Nothing by {}*.csv"
role = "notes"

[aliases.people]
"{}" = "{}"
"#,
            text("a remark in series.toml"),
            text("the subtitle"),
            text("the summary"),
            text("the background"),
            text("the citation"),
            text("the question of a topic"),
            text("an alias of a topic"),
            text("the question of a thread"),
            text("a pattern of files"),
            "Bibi Nobody",
            self.people[150].full(),
        );
        self.write("series.toml", settings);
    }

    /// Files that are no notes and no lists, or are broken.
    fn bystanders(&mut self) {
        for (stem, content) in [
            ("Budget of {}.csv", "Budget line,Amount\nTravel,3\n"),
            ("Minutes {}.xlsx", "PK\u{3}\u{4} xl/workbook.xml and no more"),
            ("Photo of {}.jpg", "no picture"),
            ("~$Notes {}.xlsx", "lock"),
            ("{}.empty.csv", ""),
        ] {
            let name = self.plant("the name of a file that is not used", NAMES);
            self.write(stem.replace("{}", &name), content);
        }
        let organisation = self.organisation(9);
        self.write(
            format!("Budget of {organisation}.csv"),
            "Budget line,Amount\nTravel,3\n",
        );
    }
}
