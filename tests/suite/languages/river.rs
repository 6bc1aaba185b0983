//! A series whose own words are made up, so that every other word in its
//! documents is the program's.

use std::fmt::Write as _;

use crate::support::Sandbox;

pub const SERIES: &str = "river";
pub const FURTHER: [&str; 3] = ["es", "fr", "ru"];

/// All made-up words hold it, and no word of a language does.
pub const MADE_UP: &str = "zq";

pub fn settings_path() -> String {
    format!("inputs/{SERIES}/series.toml")
}

/// A number in letters, for the checks look at words and not at digits.
pub fn letters(number: usize) -> String {
    let letter = |digit: usize| char::from(b'a' + u8::try_from(digit).unwrap());
    format!("{}{}", letter(number / 26 % 26), letter(number % 26))
}

#[derive(Clone)]
pub struct River {
    languages: String,
    more: String,
    notes: String,
}

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
const COUNTRIES: [&str; 6] = ["Liberia", "Ethiopia", "Nepal", "Estonia", "Haiti", "Fiji"];
const ADDRESSEES: [&str; 3] = ["Member States", "zqelders", "Security Council"];
const GROUPS: [&str; 3] = ["Practitioner", "UN system", "Civil society"];

impl River {
    pub fn new() -> Self {
        let mut notes = String::new();
        for number in 0..64 {
            let workshop = 1 + number % 2;
            // Written with care to be joined with nothing.
            let text: Vec<String> = (0..12)
                .map(|word| format!("zq{}{}", letters(number), letters(word)))
                .collect();
            // Writing to a text cannot fail.
            let _ = writeln!(
                notes,
                "{workshop},{},{},{},zqtopic{},{},zqthread,{},{},{},,",
                number + 1,
                KINDS[number / 2 % 8],
                text.join(" "),
                ["", "; zqsecond"][number / 4 % 2],
                COUNTRIES[number / 3 % 6],
                ["", "1"][number / 5 % 2],
                GROUPS[number % 3],
                ADDRESSEES[number / 16 % 3],
            );
        }
        Self {
            languages: "[\"en\", \"es\", \"fr\", \"ru\"]".to_owned(),
            more: String::new(),
            notes,
        }
    }

    pub fn in_languages(mut self, languages: &str) -> Self {
        languages.clone_into(&mut self.languages);
        self
    }

    /// With further lines of series.toml.
    pub fn with(mut self, lines: &str) -> Self {
        self.more.push_str(lines);
        self
    }

    /// With a note of the first workshop, first of all by an editor's wish.
    pub fn note(mut self, kind: &str, text: &str, language: &str) -> Self {
        let id = self.notes.lines().count() + 1;
        let _ = writeln!(self.notes, "1,{id},{kind},\"{text}\",zqtopic,,,,,,{language},1");
        self
    }

    /// With translations of titles, topics, threads, questions and hosts.
    pub fn translated(mut self) -> Self {
        for language in FURTHER {
            let _ = writeln!(self.more, "[translations.{language}]");
            for (number, words) in [
                "zqtitle", "zqone", "zqtwo", "zqtopic", "zqsecond", "zqthread", "zqhost", "zqvenue",
                "zqwhat?", "zqelders",
            ]
            .iter()
            .enumerate()
            {
                let _ = writeln!(self.more, "\"{words}\" = \"zq{language}{}\"", letters(number));
            }
        }
        self
    }

    pub fn sandbox(&self) -> Sandbox {
        let sandbox = Sandbox::new();
        let settings = format!(
            "title = \"zqtitle\"\nlanguages = {}\n\n{}",
            self.languages, self.more
        );
        sandbox.write(&settings_path(), settings);
        sandbox.write(
            &format!("inputs/{SERIES}/zqworkshops.csv"),
            "Workshop,Title,Topic,Date,Host,Venue,Format,Duration (minutes),Guiding questions\n\
             1,zqone,zqtopic,2021-06-01,zqhost,zqvenue,Online,90,zqwhat?\n\
             2,zqtwo,zqsecond,2021-07-14,zqhost,zqvenue,In person,120,zqwhat?\n",
        );
        let header = "Workshop,Id,Type,Note,Topic,Country example,Thread,Question,Speaker group,Addressee,Language,Priority\n";
        sandbox.write(
            &format!("inputs/{SERIES}/zqnotes.csv"),
            format!("{header}{}", self.notes),
        );
        sandbox.write(&format!("inputs/{SERIES}/zqattendance.csv"), attendance());
        sandbox
    }

    /// Builds the series; the run ends with the code.
    pub fn build(&self, code: i32) -> Sandbox {
        let sandbox = self.sandbox();
        sandbox.run(&["build"]).ends_with(code);
        sandbox
    }
}

/// Twenty-four people at each workshop, eight of each group.
fn attendance() -> String {
    let mut rows = String::from("Workshop,Name,Organisation,Stakeholder group,Country,Gender,Role\n");
    rows.push_str("1,Zqada Zqobi,Zqforum,Practitioner,Nepal,Female,Speaker\n");
    for number in 0..48 {
        let person = letters(number % 24);
        let _ = writeln!(
            rows,
            "{},Zqname{person} Zqfamily{person},Zqforum {person},{},{},{},{}",
            1 + number / 24,
            GROUPS[number % 3],
            COUNTRIES[number % 2],
            ["Female", "Male"][number / 2 % 2],
            ["Participant", "Speaker", "Chair"][number / 8 % 3],
        );
    }
    rows
}
