//! The sample sheets once more, as one who counts by hand would sort them.

use std::collections::{BTreeMap, BTreeSet};

use crate::recount::{Record, Samples, list};

/// Sets of evidence references and of words.
pub type Words = BTreeSet<String>;

/// A row of notes.
pub struct Note {
    pub reference: String,
    pub workshop: usize,
    /// As figures call it.
    pub kind: &'static str,
    pub topics: Words,
    pub countries: Words,
    pub threads: Words,
    pub addressees: Words,
    pub question: Option<usize>,
    pub speakers: String,
    /// Its cell Group; empty where it is said once.
    pub group: String,
    pub quotable: bool,
    /// As it may be quoted.
    pub text: String,
    /// File, sheet and row.
    pub place: (String, String, u64),
}

impl Note {
    fn of(row: &Record) -> Self {
        let words = |column: &str| list(&row[column]).map(str::to_owned).collect();
        let edited = &row["edited text"];
        Self {
            reference: format!("W{}-{}", row["workshop"], row["id"]),
            workshop: row["workshop"].parse().unwrap(),
            kind: kind(&row["type"]),
            topics: words("topic"),
            countries: words("country example"),
            threads: words("thread"),
            addressees: words("addressee"),
            question: row["question"].parse().ok(),
            speakers: row["speaker group"].clone(),
            group: row["group"].clone(),
            quotable: row["consent"] != "none" && row["include"] != "no",
            text: if edited.is_empty() { &row["note"] } else { edited }.clone(),
            place: (
                row["file"].clone(),
                row["sheet"].clone(),
                row["row"].parse().unwrap(),
            ),
        }
    }

    /// What it says: notes of one group say the same, any other its own.
    pub fn said(&self) -> &str {
        if self.group.is_empty() {
            &self.reference
        } else {
            &self.group
        }
    }
}

fn kind(cell: &str) -> &'static str {
    match cell {
        "Idea" => "idea",
        "Challenge" => "challenge",
        "Recommendation" => "recommendation",
        "Good practice" => "good-practice",
        "Question" => "question",
        "Role of the PBC" => "commission",
        "Action" => "action",
        "Observation" => "observation",
        other => panic!("no kind is called {other}"),
    }
}

/// One person at one workshop, by dimension.
pub struct Attendance {
    pub email: String,
    pub workshop: usize,
    pub attributes: BTreeMap<&'static str, String>,
}

impl Attendance {
    fn of(row: &Record) -> Self {
        Self {
            email: row["email"].clone(),
            workshop: row["workshop"].parse().unwrap(),
            attributes: BTreeMap::from([
                ("stakeholder_group", stakeholder_group(&row["group"]).to_owned()),
                ("region", region(&row["country"]).to_owned()),
                ("gender", row["gender"].clone()),
                ("role", row["role"].clone()),
            ]),
        }
    }
}

/// What series.toml calls the group of a cell.
fn stakeholder_group(cell: &str) -> &str {
    match cell {
        "UN" | "UN system" => "UN system",
        "Member State" | "Member States" => "Member State",
        "Academic" | "Academics" | "Academia" | "University" => "Academia",
        "Practitioner" | "Practitioners" => "Practitioner",
        "Civil society organization" | "NGO" | "CSO" | "Civil society" => "Civil society",
        "Regional organisation" | "Regional organization" => "Regional organization",
        "Think tank" | "Think tanks" | "Think-tank" => "Think tank",
        other => panic!("no stakeholder group is called {other}"),
    }
}

/// The regions of M49 with the countries that the sample sheets name.
const REGIONS: [(&str, &str); 5] = [
    (
        "Africa",
        "Algeria|Burkina Faso|Burundi|Cameroon|Central African Republic|Côte d'Ivoire|Democratic Republic of the Congo|\
         Djibouti|Egypt|Ethiopia|Gambia|Ghana|Guinea|Guinea-Bissau|Kenya|Liberia|Mali|Niger|Nigeria|Rwanda|Senegal|\
         Sierra Leone|Somalia|South Africa|South Sudan|Tunisia|Uganda",
    ),
    (
        "Americas",
        "Argentina|Bolivia (Plurinational State of)|Brazil|Canada|Colombia|Guatemala|Haiti|Mexico|Peru|United States of America",
    ),
    (
        "Asia",
        "Afghanistan|Cambodia|China|Cyprus|Georgia|India|Indonesia|Japan|Kazakhstan|Kyrgyzstan|Lebanon|Malaysia|Nepal|Pakistan|\
         Philippines|Republic of Korea|Sri Lanka|Tajikistan|Timor-Leste|Türkiye",
    ),
    (
        "Europe",
        "Austria|Belgium|Bosnia and Herzegovina|Bulgaria|Denmark|Finland|France|Germany|Hungary|Iceland|Ireland|Italy|\
         Netherlands (Kingdom of the)|Norway|Poland|Russian Federation|Serbia|Spain|Sweden|Switzerland|\
         United Kingdom of Great Britain and Northern Ireland",
    ),
    (
        "Oceania",
        "Australia|Fiji|New Zealand|Papua New Guinea|Solomon Islands|Tonga",
    ),
];

pub fn region(country: &str) -> &'static str {
    let found = REGIONS
        .iter()
        .find(|(_, countries)| countries.split('|').any(|one| one == country));
    found.unwrap_or_else(|| panic!("{country} lies in no region")).0
}

/// What the sheets of the sample hold.
pub struct Inputs {
    pub samples: Samples,
    pub notes: BTreeMap<String, Note>,
    pub attendance: Vec<Attendance>,
}

impl Inputs {
    pub fn read() -> Self {
        let samples = Samples::read();
        let notes = samples.notes.iter().map(Note::of);
        Self {
            notes: notes.map(|note| (note.reference.clone(), note)).collect(),
            attendance: samples.attended().map(Attendance::of).collect(),
            samples,
        }
    }

    pub fn workshops(&self) -> usize {
        self.samples.workshops.len()
    }

    /// The references of the notes of which something is true.
    pub fn rows(&self, is: impl Fn(&Note) -> bool) -> Words {
        let found = self.notes.values().filter(|note| is(note));
        found.map(|note| note.reference.clone()).collect()
    }

    /// What notes have of something, each once.
    pub fn each<T: Ord>(&self, rows: &Words, of: impl Fn(&Note) -> Vec<T>) -> BTreeSet<T> {
        rows.iter().flat_map(|row| of(&self.notes[row])).collect()
    }

    pub fn countries(&self, rows: &Words) -> Words {
        self.each(rows, |note| note.countries.iter().cloned().collect())
    }

    pub fn said(&self, rows: &Words) -> Words {
        self.each(rows, |note| vec![note.said().to_owned()])
    }

    pub fn workshops_of(&self, rows: &Words) -> BTreeSet<usize> {
        self.each(rows, |note| vec![note.workshop])
    }

    /// In how many workshops the same was said as in a note.
    pub fn breadth(&self, said: &str) -> usize {
        self.workshops_of(&self.rows(|note| note.said() == said)).len()
    }

    /// Those who came to a workshop, or to any, each with one value: the one
    /// that is stated most often, of equals at the earliest workshop, then the
    /// first in the alphabet.
    pub fn people(&self, workshop: Option<usize>, dimension: &str) -> BTreeMap<&str, String> {
        let mut stated: BTreeMap<&str, BTreeMap<&str, (i32, usize)>> = BTreeMap::new();
        let rows = self.attendance.iter();
        for row in rows.filter(|row| workshop.is_none_or(|workshop| row.workshop == workshop)) {
            let of_person = stated.entry(&row.email).or_default();
            let value = row.attributes[dimension].as_str();
            let (times, first) = of_person.entry(value).or_insert((0, row.workshop));
            *times -= 1;
            *first = row.workshop.min(*first);
        }
        let settled = |values: BTreeMap<&str, (i32, usize)>| {
            let best = values
                .iter()
                .min_by_key(|(value, (times, first))| (value.is_empty(), *times, *first, **value));
            (*best.unwrap().0).to_owned()
        };
        stated
            .into_iter()
            .map(|(email, values)| (email, settled(values)))
            .collect()
    }

    /// Those who came to a workshop and had come to one of a smaller number,
    /// which was earlier: the sample's dates follow its numbers.
    pub fn returned(&self, workshop: usize) -> usize {
        let came = |is: &dyn Fn(usize) -> bool| -> BTreeSet<&str> {
            let rows = self.attendance.iter().filter(|row| is(row.workshop));
            rows.map(|row| row.email.as_str()).collect()
        };
        let before = came(&|other| other < workshop);
        came(&|other| other == workshop).intersection(&before).count()
    }

    /// Everybody with how many workshops they came to.
    pub fn workshops_attended(&self) -> BTreeMap<&str, String> {
        let mut workshops: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
        for row in &self.attendance {
            workshops.entry(&row.email).or_default().insert(row.workshop);
        }
        let times = |workshops: BTreeSet<usize>| match workshops.len() {
            1 => "one",
            2 => "two",
            _ => "three-or-more",
        };
        workshops
            .into_iter()
            .map(|(email, workshops)| (email, times(workshops).to_owned()))
            .collect()
    }

    /// The most days from one workshop to the next.
    pub fn longest_interval(&self) -> usize {
        let dates = self
            .samples
            .workshops
            .iter()
            .map(|row| row["date"].parse().unwrap());
        let mut dates: Vec<jiff::civil::Date> = dates.collect();
        dates.sort_unstable();
        let days = dates.windows(2).map(|pair| (pair[1] - pair[0]).get_days());
        usize::try_from(days.max().unwrap()).unwrap()
    }
}
