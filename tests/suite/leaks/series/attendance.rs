//! Who was there: every name in one of its dresses, and other names in columns
//! that ask for something else.

use super::super::crowd::{Manner, PEOPLE_OF_WORKSHOP};
use super::super::sheets::{Row, Table};
use super::{COUNTRIES, LINE, Series, WORKSHOPS};

pub(super) const ATTENDANCE: [&str; 11] = [
    "Workshop",
    "Name",
    "Email",
    "Organisation",
    "Stakeholder group",
    "Country",
    "Gender",
    "Role",
    "Attended",
    "Minutes",
    "Consent",
];

impl Series {
    fn attendance_of(&self, person: usize, workshop: usize, dress: usize) -> Row {
        let own = &self.people[person];
        Row::of(&[
            ("Workshop", &workshop.to_string()),
            ("Name", &own.dressed(dress)),
            ("Email", if person.is_multiple_of(3) { "" } else { &own.email }),
            ("Organisation", &own.organisation),
            ("Stakeholder group", own.group),
            ("Country", COUNTRIES[person % COUNTRIES.len()]),
            (
                "Gender",
                if person.is_multiple_of(2) {
                    "Female"
                } else {
                    "Male"
                },
            ),
            ("Role", "Participant"),
            ("Attended", "yes"),
            ("Minutes", "90"),
            ("Consent", if person % 10 == 7 { "no" } else { "" }),
        ])
    }

    /// Those who first come to a workshop.
    fn newcomers(&self, workshop: usize) -> Vec<Row> {
        let first = (workshop - 1) * PEOPLE_OF_WORKSHOP;
        let people = first..first + PEOPLE_OF_WORKSHOP;
        people
            .map(|person| self.attendance_of(person, workshop, person))
            .collect()
    }

    pub(super) fn attendance(&mut self) {
        let mut sheets: Vec<Table> = (1..=4)
            .map(|workshop| {
                let name = format!("Workshop {workshop}");
                Table::new(&name, &ATTENDANCE[1..], self.newcomers(workshop))
            })
            .collect();
        for (sheet, header) in sheets.iter_mut().zip([Manner::Full, Manner::Possessive]) {
            let header = self.plant("the header of a column", &[header]);
            sheet.header.push(header.clone());
            sheet.rows[0].set(&header, "came late");
        }
        self.odd_attendance(&mut sheets[2]);
        self.workbook("attendance spring.xlsx", &sheets);
        for workshop in [5, 6] {
            let mut table = Table::new("", &ATTENDANCE[1..], self.newcomers(workshop));
            table.above = vec![
                format!("Attendance of workshop {workshop}"),
                format!("Prepared by {}", self.plant("a line above a table", LINE)),
                String::new(),
            ];
            table.below = vec![format!(
                "Source: the notebook of {}",
                self.plant("a line below a table", LINE)
            )];
            self.write(format!("Workshop {workshop}.csv"), table.csv(b';'));
        }
        self.attendance_in_two_columns();
        self.attendance_of_organisations();
        self.returning();
    }

    /// What people write into columns that ask for something else.
    fn odd_attendance(&mut self, table: &mut Table) {
        let rows: Vec<(usize, &str, &'static str)> = [
            ("Role", "a role"),
            ("Role", "a role"),
            ("Stakeholder group", "a stakeholder group of a participant"),
            ("Stakeholder group", "a stakeholder group of a participant"),
            ("Country", "a country of a participant"),
            ("Country", "a country of a participant"),
            ("Attended", "a mark of presence"),
            ("Minutes", "minutes"),
            ("Gender", "a gender"),
            ("Consent", "a consent of a participant"),
            ("Organisation", "an organisation"),
        ]
        .into_iter()
        .zip(0..)
        .map(|((column, place), row)| (row, column, place))
        .collect();
        for (row, column, place) in rows {
            let name = self.plant(place, LINE);
            let text = match column {
                "Role" => format!("Assistant to {name}"),
                "Consent" => format!("agreed with {name}"),
                _ => name,
            };
            table.rows[row].set(column, text);
        }
        for (row, column) in [
            (14, "Role"),
            (15, "Role"),
            (16, "Stakeholder group"),
            (17, "Country"),
        ] {
            let organisation = self.organisation(row);
            let text = if row == 14 {
                format!("Director of {organisation}")
            } else {
                organisation
            };
            table.rows[row].set(column, text);
        }
        let mut stranger = self.attendance_of(299, 99, 0);
        stranger.set("Name", self.plant("a row of no workshop", &[Manner::Full]));
        stranger.set("Email", "");
        table.header.push("Workshop".to_owned());
        for row in &mut table.rows {
            row.set("Workshop", "3");
        }
        table.rows.push(stranger);
    }

    fn attendance_in_two_columns(&mut self) {
        let people = (6 * PEOPLE_OF_WORKSHOP..7 * PEOPLE_OF_WORKSHOP).collect::<Vec<_>>();
        let rows = people
            .into_iter()
            .map(|person| {
                self.attendance_of(person, 7, 0)
                    .with("First name", self.people[person].given.clone())
                    .with("Last name", self.people[person].surname.clone())
            })
            .collect();
        let mut header = vec!["First name", "Last name"];
        header.extend(&ATTENDANCE[2..]);
        header.push("Workshop");
        let table = Table::new("List", &header, rows);
        let path = format!("{} list.xlsx", self.organisation(1));
        self.workbook(&path, &[table]);
    }

    fn attendance_of_organisations(&mut self) {
        let header = [&ATTENDANCE[..]].concat();
        let mut rows = (8..=WORKSHOPS).map(|workshop| self.newcomers(workshop));
        let first = rows.by_ref().take(3).flatten().collect();
        let second = rows.flatten().collect();
        let first = Table::new(&self.organisation(2), &header, first);
        let name = self.sheet_name("", Manner::Upper);
        let second = Table::new(&name, &header, second);
        self.workbook("people.xlsx", &[first, second]);
    }

    /// Some come again, under another dress or with an e-mail and no name.
    fn returning(&mut self) {
        let mut rows = Vec::new();
        for person in 0..self.people.len() {
            let workshop = (person / PEOPLE_OF_WORKSHOP + 1) % WORKSHOPS + 1;
            let again = self.attendance_of(person, workshop, person + 2);
            let email = self.people[person].email.clone();
            if person.is_multiple_of(3) {
                rows.push(again.with("Email", email));
            } else if person % 15 == 1 {
                rows.push(again.with("Name", ""));
            }
        }
        let table = Table::new("", &ATTENDANCE, rows);
        self.write("late registrations.csv", table.csv(b','));
    }
}
