//! Attendance sheets of any size, the same each time: people of realistic
//! names, organisations and addresses, each at several workshops.

use std::path::Path;

use rust_xlsxwriter::Workbook;

use super::chance::Chance;

const HEADER: [&str; 9] = [
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

/// So many different people come to the workshops.
const PEOPLE: usize = 100_000;

const GIVEN: [&str; 40] = [
    "Amina",
    "Joao",
    "Fatoumata",
    "Li",
    "Chinedu",
    "Mariam",
    "Sofía",
    "Ibrahim",
    "Grace",
    "Ahmed",
    "Nimali",
    "Peter",
    "Awa",
    "Jean-Pierre",
    "Rosa",
    "Samuel",
    "Zeinab",
    "Tomás",
    "Esther",
    "Kofi",
    "Aïssatou",
    "Bakary",
    "Claudia",
    "Dawit",
    "Elena",
    "Farid",
    "Gulnara",
    "Hassan",
    "Inès",
    "Josephine",
    "Khadija",
    "Lamine",
    "Maria",
    "Noor",
    "Oumar",
    "Patrice",
    "Rania",
    "Sékou",
    "Tesfaye",
    "Yusuf",
];
const SYLLABLES: [&str; 40] = [
    "ba", "di", "ko", "ru", "sé", "ma", "ni", "to", "lu", "ga", "fo", "ha", "ji", "wé", "za", "mba", "nko",
    "tra", "ou", "lo", "si", "va", "ché", "ya", "pe", "ra", "nda", "mo", "ki", "su", "dra", "bé", "le",
    "ngo", "ta", "shi", "ru", "ta", "xo", "ndi",
];
const ORGANISATIONS: [&str; 12] = [
    "Ministry of Planning",
    "Women’s Peace Network",
    "University of",
    "Youth Council of",
    "Permanent Mission of",
    "Institute for Security Studies",
    "Chamber of Commerce",
    "Radio",
    "Foundation for Dialogue",
    "Regional Commission",
    "Farmers’ Union of",
    "Office of the Ombudsman",
];
const COUNTRIES: [&str; 16] = [
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
    "Côte d’Ivoire",
    "Central African Republic",
    "Sri Lanka",
    "Papua New Guinea",
];
const GROUPS: [&str; 7] = [
    "UN system",
    "Member State",
    "Academia",
    "Practitioner",
    "Civil society",
    "Regional organization",
    "Think tank",
];

/// A series of so many files, each the attendance of one workshop, and a list
/// of workshops.
pub fn series(folder: &Path, files: usize, rows: usize) {
    std::fs::create_dir_all(folder).unwrap();
    let mut chance = Chance::new(0x5eed);
    list(folder, files);
    for workshop in 1..=files {
        let path = folder.join(format!("attendance-{workshop:04}.xlsx"));
        attendance(&path, (0..rows).map(|_| workshop), &mut chance);
    }
}

/// A series of one file with so many rows, of a hundred workshops.
pub fn single(folder: &Path, rows: usize) {
    const WORKSHOPS: usize = 100;
    std::fs::create_dir_all(folder).unwrap();
    list(folder, WORKSHOPS);
    let workshops = (0..rows).map(|row| row * WORKSHOPS / rows + 1);
    attendance(
        &folder.join("attendance.xlsx"),
        workshops,
        &mut Chance::new(0x5eed),
    );
}

fn list(folder: &Path, workshops: usize) {
    let rows = (1..=workshops).map(|workshop| {
        [
            workshop.to_string(),
            format!("Peacebuilding in practice, part {workshop}"),
            format!(
                "{}-{:02}-{:02}",
                2010 + workshop / 100,
                workshop % 12 + 1,
                workshop % 28 + 1
            ),
        ]
    });
    write(
        &folder.join("workshops.xlsx"),
        &["Workshop", "Title", "Date"],
        rows,
    );
}

fn attendance(path: &Path, workshops: impl Iterator<Item = usize>, chance: &mut Chance) {
    let rows = workshops.map(|workshop| {
        let person = chance.below(PEOPLE);
        let (given, family) = (GIVEN[person % 40], family(person));
        let organisation = ORGANISATIONS[person / 7 % 12];
        [
            workshop.to_string(),
            format!("{given} {family}"),
            format!(
                "{}.{}{person}@example.org",
                given.to_lowercase(),
                family.to_lowercase()
            ),
            format!("{organisation} {}", COUNTRIES[person / 11 % 16]),
            GROUPS[person % 7].to_owned(),
            COUNTRIES[person % 16].to_owned(),
            if person.is_multiple_of(2) { "woman" } else { "man" }.to_owned(),
            if person.is_multiple_of(9) {
                "speaker"
            } else {
                "participant"
            }
            .to_owned(),
            if chance.below(20) == 0 { "no" } else { "yes" }.to_owned(),
        ]
    });
    write(path, &HEADER, rows);
}

/// One of tens of thousands of family names: a few people share each.
fn family(person: usize) -> String {
    let mixed = person.wrapping_mul(7_919) % 64_000;
    let name = [mixed % 40, mixed / 40 % 40, mixed / 1_600]
        .map(|at| SYLLABLES[at])
        .concat();
    let first = name
        .chars()
        .next()
        .map(|letter| letter.to_uppercase().to_string())
        .unwrap_or_default();
    first + name.get(1..).unwrap_or_default()
}

fn write<const COLUMNS: usize>(path: &Path, header: &[&str], rows: impl Iterator<Item = [String; COLUMNS]>) {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, header.iter().copied()).unwrap();
    for (row, cells) in (1..).zip(rows) {
        sheet.write_row(row, 0, cells).unwrap();
    }
    book.save(path).unwrap();
}
