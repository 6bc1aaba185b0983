//! A made-up series of any size, the same each time: a workbook of attendance
//! and one of notes for each workshop, and a list of workshops.

use std::path::Path;

use rust_xlsxwriter::Workbook;

use super::chance::Chance;

/// How large a series is.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    pub workshops: usize,
    /// For each workshop.
    pub attendance_rows: usize,
    /// For each workshop.
    pub notes: usize,
}

impl Size {
    /// Of whom the participants are drawn: some come back, most do not.
    fn people(self) -> usize {
        20 * self.workshops
    }
}

const GROUPS: [&str; 7] = [
    "UN system",
    "Member State",
    "Academia",
    "Practitioner",
    "Civil society",
    "Regional organization",
    "Think tank",
];
const KINDS: [&str; 8] = [
    "Idea",
    "Challenge",
    "Recommendation",
    "Good practice",
    "Question",
    "Role of the PBC",
    "Action",
    "Observation",
];
const COUNTRIES: [&str; 12] = [
    "Liberia",
    "Burundi",
    "Timor-Leste",
    "Sierra Leone",
    "Colombia",
    "Gambia",
    "Guinea-Bissau",
    "Kyrgyzstan",
    "Nepal",
    "Mali",
    "Somalia",
    "Guinea",
];
const ADDRESSEES: [&str; 5] = [
    "Security Council",
    "Member States",
    "Peacebuilding Commission",
    "UN Secretariat",
    "Donors",
];
const TOPICS: [&str; 6] = [
    "Mandates",
    "Financing",
    "Inclusivity",
    "Prevention",
    "Partnerships",
    "Support office",
];
const WORDS: [&str; 40] = [
    "budget", "county", "council", "mandate", "ministry", "network", "elders", "mission", "region",
    "compact", "office", "review", "border", "market", "police", "radio", "youth", "women", "farmers",
    "teachers", "plans", "reports", "follows", "supports", "delays", "opens", "closes", "shares", "funds",
    "joins", "the", "a", "every", "no", "of", "in", "before", "after", "with", "without",
];

/// Writes the series into a folder.
pub fn series(folder: &Path, size: Size) {
    std::fs::create_dir_all(folder).unwrap();
    let mut chance = Chance::new(0x5eed);
    list(folder, size.workshops);
    for workshop in 1..=size.workshops {
        attendance(folder, workshop, size, &mut chance);
        notes(folder, workshop, size, &mut chance);
    }
}

fn list(folder: &Path, workshops: usize) {
    let rows = (1..=workshops).map(|workshop| {
        let topic = TOPICS[workshop % TOPICS.len()];
        let date = format!(
            "{}-{:02}-{:02}",
            2016 + workshop / 12,
            workshop % 12 + 1,
            workshop % 28 + 1
        );
        vec![
            workshop.to_string(),
            format!("{topic} in practice, part {workshop}"),
            topic.to_owned(),
            date,
            "What would change first?\nWho decides?".to_owned(),
        ]
    });
    write(
        &folder.join("workshops.xlsx"),
        &["Workshop", "Title", "Topic", "Date", "Guiding questions"],
        rows,
    );
}

fn attendance(folder: &Path, workshop: usize, size: Size, chance: &mut Chance) {
    let header = [
        "Workshop",
        "Name",
        "Email",
        "Organisation",
        "Stakeholder group",
        "Country",
        "Gender",
        "Role",
        "Attended",
    ];
    let rows: Vec<Vec<String>> = (0..size.attendance_rows)
        .map(|_| {
            let person = chance.below(size.people());
            vec![
                workshop.to_string(),
                format!("Person{person} Family{}", person * 7),
                format!("person{person}@example.org"),
                format!("Organisation {}", person % 97),
                GROUPS[person % GROUPS.len()].to_owned(),
                COUNTRIES[person % COUNTRIES.len()].to_owned(),
                if person.is_multiple_of(2) { "woman" } else { "man" }.to_owned(),
                if person.is_multiple_of(9) {
                    "speaker"
                } else {
                    "participant"
                }
                .to_owned(),
                if chance.below(20) == 0 { "no" } else { "yes" }.to_owned(),
            ]
        })
        .collect();
    write(
        &folder.join(format!("attendance-{workshop}.xlsx")),
        &header,
        rows.into_iter(),
    );
}

/// Writes the notes of one workshop.
fn notes(folder: &Path, workshop: usize, size: Size, chance: &mut Chance) {
    let header = [
        "Workshop",
        "Id",
        "Type",
        "Note",
        "Country example",
        "Question",
        "Speaker group",
        "Addressee",
        "Priority",
        "Group",
    ];
    let rows: Vec<Vec<String>> = (1..=size.notes)
        .map(|id| {
            let kind = KINDS[chance.below(KINDS.len())];
            let is_recommendation = kind == "Recommendation";
            let of = |text: &str| {
                if is_recommendation {
                    text.to_owned()
                } else {
                    String::new()
                }
            };
            vec![
                workshop.to_string(),
                id.to_string(),
                kind.to_owned(),
                sentence(chance),
                COUNTRIES[chance.below(COUNTRIES.len())].to_owned(),
                (chance.below(2) + 1).to_string(),
                GROUPS[chance.below(GROUPS.len())].to_owned(),
                of(ADDRESSEES[chance.below(ADDRESSEES.len())]),
                of(["High", "Medium", "Low"][chance.below(3)]),
                of(&format!("group {}", chance.below(workshop * 3 + 5))),
            ]
        })
        .collect();
    write(
        &folder.join(format!("notes-{workshop}.xlsx")),
        &header,
        rows.into_iter(),
    );
}

fn sentence(chance: &mut Chance) -> String {
    let length = 15 + chance.below(20);
    let words: Vec<&str> = (0..length).map(|_| WORDS[chance.below(WORDS.len())]).collect();
    let text = words.join(" ");
    format!("{}{}.", text[..1].to_uppercase(), &text[1..])
}

/// Writes a sheet of texts.
pub fn write(path: &Path, header: &[&str], rows: impl Iterator<Item = Vec<String>>) {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, header.iter().copied()).unwrap();
    for (row, cells) in (1..).zip(rows) {
        sheet.write_row(row, 0, cells).unwrap();
    }
    book.save(path).unwrap();
}
