//! What was said, with names in every column.

use super::super::crowd::{Form, GROUPS, Manner, PEOPLE_OF_WORKSHOP};
use super::super::sheets::{Row, Table};
use super::attendance::ATTENDANCE;
use super::{COUNTRIES, LINE, OPEN_WORKSHOP, SPEAKERS, Series, TOPICS, WORKSHOPS};

const NOTES: [&str; 16] = [
    "Workshop",
    "Id",
    "Type",
    "Note",
    "Topic",
    "Country example",
    "Thread",
    "Question",
    "Speaker",
    "Speaker group",
    "Addressee",
    "Priority",
    "Group",
    "Consent",
    "Include",
    "Edited text",
];

const KINDS: [&str; 6] = [
    "Idea",
    "Challenge",
    "Recommendation",
    "Good practice",
    "Action",
    "Role of the PBC",
];

impl Series {
    /// A note without a name.
    fn note(point: usize, text: &str) -> Row {
        let kind = KINDS[point / 5 % KINDS.len()];
        Row::of(&[
            ("Workshop", &(point % WORKSHOPS + 1).to_string()),
            ("Type", kind),
            ("Note", text),
            ("Topic", TOPICS[point / 3 % TOPICS.len()]),
            ("Country example", COUNTRIES[point % COUNTRIES.len()]),
            (
                "Addressee",
                if kind == "Recommendation" {
                    "Member States"
                } else {
                    ""
                },
            ),
        ])
    }

    /// A sentence with a name in it.
    fn sentence(form: &Form, point: usize) -> String {
        let name = &form.text;
        match (form.manner, point % 5) {
            (Manner::Possessive, 0..=2) => {
                format!("{name} proposal to pool the early warning data found support (point {point}).")
            }
            (Manner::Possessive, _) => {
                format!("It was {name} idea to invite the mayors first (point {point}).")
            }
            (Manner::Email | Manner::Link, 0..=2) => {
                format!("Write to {name} for the list of mediators (point {point}).")
            }
            (Manner::Email | Manner::Link, _) => {
                format!("The draft can be had from {name}, or at the desk (point {point}).")
            }
            (_, 0) => format!("As {name} put it, budgets follow the loudest voice (point {point})."),
            (_, 1) => format!("{name} asked for one map of all water points (point {point})."),
            (_, 2) => {
                format!("The office should send the draft to {name}; the mayors come later (point {point}).")
            }
            (_, 3) => format!("Women's groups, said {name}, are heard too late (point {point})."),
            (_, _) => format!("Two districts followed the advice of “{name}” (point {point})."),
        }
    }

    /// A note whose text names a person; every few, its edited text does.
    fn naming_note(&mut self, person: usize) -> Row {
        let point = person + 1;
        let manners = [LINE, &[Manner::LineBreak]].concat();
        let quoted = person % 10 != 9;
        let in_edited = person.is_multiple_of(8);
        let place = if in_edited { "an edited text" } else { "a note" };
        let form = self.plant_person(person, place, quoted.then_some(point), &manners);
        let sentence = Self::sentence(&form, point);
        let mut note = if in_edited {
            Self::note(point, &format!("Rough words on the river (point {point})."))
        } else {
            Self::note(point, &sentence)
        };
        // Most are spoken of where they were.
        if person % 3 < 2 {
            note.set("Workshop", (person / PEOPLE_OF_WORKSHOP + 1).to_string());
        }
        if person % 8 <= 1 {
            note.set("Edited text", sentence);
        }
        if person.is_multiple_of(4) {
            let form = self.plant_person(person, "a speaker", None, SPEAKERS);
            note.set("Speaker", form.text);
            note.set("Speaker group", self.people[person].group);
            note.set("Consent", if person.is_multiple_of(8) { "group" } else { "" });
        }
        if !quoted {
            note.set("Consent", "none");
        }
        note
    }

    fn naming_notes(&mut self, people: std::ops::Range<usize>) -> Vec<Row> {
        people.map(|person| self.naming_note(person)).collect()
    }

    pub(super) fn notes(&mut self) {
        self.listed_notes();
        self.notes_in_files();
        self.odd_notes();
        self.agreed_notes();
    }

    fn listed_notes(&mut self) {
        let mut table = Table::new("Notes", &NOTES, self.naming_notes(0..120));
        table.hidden_rows = vec![5, 55, 105];
        for row in [1, 2, 3, 4] {
            table.remarks.push((row, self.plant("a remark on a cell", LINE)));
        }
        table.page_header = Some(self.plant("a page header", LINE));
        table.link = Some(self.plant("a link", &[Manner::Link]));
        table.header.push(self.plant("the header of a column", LINE));
        self.workbook("notes.xlsx", &[table]);
        let mut tables: Vec<Table> = (0..4)
            .map(|sheet| {
                let first = 120 + sheet * 20;
                let (before, manner) = [
                    ("Notes of ", Manner::Full),
                    ("", Manner::SurnameUpper),
                    ("", Manner::Initial),
                    ("By ", Manner::WithoutAccents),
                ][sheet];
                let name = self.sheet_name(before, manner);
                Table::new(&name, &NOTES, self.naming_notes(first..first + 20))
            })
            .collect();
        let name = self.sheet_name("", Manner::Full);
        let hidden = Self::note(900, &format!("{name} wants to stay out of this."));
        tables.push(Table {
            hidden: true,
            ..Table::new(&name, &NOTES, vec![hidden])
        });
        self.workbook("more notes.xlsx", &tables);
    }

    fn notes_in_files(&mut self) {
        for (file, first) in (200..300).step_by(10).enumerate() {
            let stem = self.file_stem(file);
            let table = Table::new("", &NOTES, self.naming_notes(first..first + 10));
            self.write(format!("{stem}.csv"), table.csv(b','));
        }
    }

    /// A name for a sheet, in the letters and the length that are allowed.
    pub(super) fn sheet_name(&mut self, before: &str, manner: Manner) -> String {
        let count = self.people.len();
        let first = self.planted.len() * 7;
        let fits = |person: &usize| {
            let forms = self.people[*person].forms();
            let form = forms.iter().find(|form| form.manner == manner);
            form.is_some_and(|form| {
                let length = before.len() + form.text.encode_utf16().count();
                length <= 31 && !form.text.contains('\'')
            })
        };
        let mut people = (first..first + count).map(|at| at % count);
        let person = people.find(fits).unwrap();
        let form = self.plant_person(person, "a sheet's name", None, &[manner]);
        format!("{before}{}", form.text)
    }

    /// Names of files, as cameras, people and programs make them.
    fn file_stem(&mut self, file: usize) -> String {
        let manner = match file {
            5 => Manner::Email,
            6 => Manner::Possessive,
            7 => Manner::Reversed,
            8 => Manner::Comma,
            _ => Manner::Full,
        };
        let name = self.plant("a file's name", &[manner]);
        match file {
            0 => format!("Notes by {name}"),
            1 => name.replace([' ', '-'], ""),
            2 => name.replace(' ', "_"),
            3 => format!("notes-{}-final", name.replace(' ', "-").to_lowercase()),
            4 => name.to_uppercase(),
            9 => format!("{name}/notes"),
            _ => name,
        }
    }

    /// Names in the other columns of notes.
    fn odd_notes(&mut self) {
        let columns: [(&str, &'static str, usize); 14] = [
            ("Id", "an id", 8),
            ("Topic", "a topic of a note", 6),
            ("Country example", "a country example", 8),
            ("Thread", "a thread", 4),
            ("Question", "a question of a note", 10),
            ("Addressee", "an addressee", 6),
            ("Priority", "a priority", 4),
            ("Group", "a group", 10),
            ("Consent", "a consent", 4),
            ("Include", "an inclusion", 4),
            ("Type", "a kind", 4),
            ("Speaker", "a speaker", 20),
            ("Speaker group", "a speaker group", 4),
            ("Workshop", "a workshop", 3),
        ];
        let mut rows = Vec::new();
        for (column, place, count) in columns {
            for turn in 0..count {
                let point = 400 + rows.len();
                let mut note = Self::note(point, &format!("An odd remark on the bridge (point {point})."));
                let manners = if column == "Speaker" { SPEAKERS } else { LINE };
                note.set(column, self.plant(place, manners));
                if column == "Speaker" {
                    note.set("Speaker group", GROUPS[turn % GROUPS.len()]);
                    note.set("Consent", ["", "group", "none"][turn % 3]);
                }
                rows.push(note);
            }
        }
        for at in 0..4 {
            let point = 400 + rows.len();
            let note = Self::note(point, &format!("An odd remark on the ferry (point {point})."));
            rows.push(note.with("Speaker group", self.organisation(at + 30)));
        }
        self.workbook("odd notes.xlsx", &[Table::new("Odd", &NOTES, rows)]);
    }

    /// What those say who agreed to be named, at a workshop of their own and at
    /// others, and that they were there.
    fn agreed_notes(&mut self) {
        let (mut notes, mut attendance) = (Vec::new(), Vec::new());
        for (at, person) in self.agreed.iter().enumerate() {
            for (turn, workshop) in [OPEN_WORKSHOP, at + 1].into_iter().enumerate() {
                let point = 600 + at * 2 + turn;
                let text = format!(
                    "Villages that {} early need fewer mediators later (point {point}).",
                    ["meet", "trade", "talk", "learn"][at % 4]
                );
                let note = Self::note(point, &text)
                    .with("Workshop", workshop.to_string())
                    .with("Speaker", person.full())
                    .with("Speaker group", person.group)
                    .with("Type", ["Idea", "Challenge", "Good practice"][at % 3])
                    .with("Consent", "named");
                notes.push(note);
                attendance.push(Row::of(&[
                    ("Workshop", &workshop.to_string()),
                    ("Name", &person.full()),
                    ("Email", &person.email),
                    ("Organisation", &person.organisation),
                    ("Stakeholder group", person.group),
                    ("Consent", "named"),
                ]));
            }
        }
        // Key messages are not attributed: these take their places.
        for point in [700, 701] {
            let text = format!("Mayors are the first to be asked and the last to be paid (point {point}).");
            let note = Self::note(point, &text).with("Workshop", OPEN_WORKSHOP.to_string());
            notes.push(note.with("Include", "lead"));
        }
        let notes = Table::new("", &NOTES, notes).csv(b',');
        self.write("agreed notes.csv", notes);
        let attendance = Table::new("", &ATTENDANCE, attendance).csv(b',');
        self.write("agreed attendance.csv", attendance);
    }
}
