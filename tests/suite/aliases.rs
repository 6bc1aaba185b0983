//! Aliases: what a help line proposes can be pasted into series.toml and then
//! settles what it is about; what is certain is written by the program.
//!
//! One exception is by design: the help text on people who are likely one has
//! dots where their names belong, for a message never holds a name. Filled in,
//! it settles like the others.

use std::path::Path;

use rapporteur::diagnostic::{Code, Diagnostic, Severity, Warned, consolidate};
use rapporteur::ingest::{Isolation, Reading, read_series, write_aliases};
use rapporteur::model::Dataset;

use crate::support::Sandbox;

const SERIES_FILE: &str = "s/series.toml";

fn read(sandbox: &Sandbox) -> (Option<Dataset>, Vec<Diagnostic>) {
    let Warned { value, diagnostics } =
        read_series(&sandbox.path("s"), "series", &Isolation::Within).unwrap();
    let dataset = match value {
        Reading::Dataset(dataset) => Some(*dataset),
        Reading::Nothing(_) => None,
    };
    (dataset, consolidate(diagnostics))
}

fn with(files: &[(&str, &str)]) -> Sandbox {
    let sandbox = Sandbox::new();
    for (name, content) in files {
        sandbox.write(&format!("s/{name}"), content);
    }
    sandbox
}

/// The lines of a help text that are meant to be pasted.
fn lines_to_paste(help: &str) -> Option<String> {
    let (_, lines) = help.split_once(":\n")?;
    let is_toml = |line: &&str| line.starts_with('[') || line.contains(" = ");
    let lines: Vec<&str> = lines.lines().take_while(is_toml).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// Pastes as a person does who does what the help text says: lines that bring
/// a header to the end of the file, or, where the file has that header, below
/// it; others below the header that the text names.
fn paste(sandbox: &Sandbox, one: &Diagnostic, lines: &str) {
    let path = sandbox.path(SERIES_FILE);
    let before = if path.exists() {
        sandbox.read(SERIES_FILE)
    } else {
        String::new()
    };
    let (first, rest) = lines.split_once('\n').unwrap_or((lines, ""));
    let of_proposal = one
        .proposal
        .as_ref()
        .map(|proposal| format!("[aliases.{}]", proposal.table.key()));
    let named = one.help.as_deref().unwrap().split_once(", below ");
    let (header, lines) = match named {
        Some((_, named)) => (Some(named.split_once(":\n").unwrap().0.to_owned()), lines),
        None if first.starts_with("[[") => (None, lines),
        None if first.starts_with('[') && before.contains(first) => (Some(first.to_owned()), rest),
        None if first.starts_with('[') => (None, lines),
        None if first.starts_with("columns") => (Some("[[sheets]]".to_owned()), lines),
        None => (of_proposal, lines),
    };
    let after = match header {
        None => format!("{before}\n{lines}\n"),
        Some(header) => {
            let (above, below) = before
                .split_once(&header)
                .unwrap_or_else(|| panic!("{header} in:\n{before}"));
            format!("{above}{header}\n{lines}{below}")
        }
    };
    sandbox.write(SERIES_FILE, after);
}

/// A series that raises a code, and the settings that it has.
struct Case {
    code: Code,
    settings: &'static str,
    files: &'static [(&'static str, &'static str)],
}

const LISTS: &str = "title = \"T\"
[[topics]]
id = \"financing\"
title = \"Financing\"
[[threads]]
id = \"gender\"
title = \"Gender and youth\"
[[addressees]]
id = \"donors\"
label = \"Donor\"
plural = \"Donors\"
";

const NOTES: &str = "Workshop,Type,Note,Topic,Thread,Addressee,Speaker group\n";

macro_rules! notes {
    ($row:literal) => {
        &[(
            "notes.csv",
            concat!(
                "Workshop,Type,Note,Topic,Thread,Addressee,Speaker group\n1,Idea,Plain.,Financing,,,\n",
                $row
            ),
        )]
    };
}

macro_rules! countries {
    ($name:literal) => {
        &[(
            "notes.csv",
            concat!("Workshop,Type,Note,Country example\n1,Idea,Plain.,", $name, "\n"),
        )]
    };
}

const CASES: &[Case] = &[
    Case {
        code: Code::UnknownTerm,
        settings: LISTS,
        files: notes!("1,Idea,A.,Finanzing,,,\n"),
    },
    Case {
        code: Code::UnknownTerm,
        settings: LISTS,
        files: notes!("1,Idea,A.,The financings,,,\n"),
    },
    Case {
        code: Code::UnknownTerm,
        settings: LISTS,
        files: notes!("1,Idea,A.,Zebras,,,\n1,Idea,A.,平和,,,\n1,Idea,A.,安全,,,\n"),
    },
    Case {
        code: Code::UnknownTerm,
        settings: LISTS,
        files: notes!("1,Idea,A.,,Gender & youth,,\n1,Idea,A.,,Sport,,\n"),
    },
    Case {
        code: Code::UnknownTerm,
        settings: LISTS,
        files: notes!("1,Chalenge,A.,,,,\n1,Takeaway,A.,,,,\n"),
    },
    Case {
        code: Code::UnknownTerm,
        settings: LISTS,
        files: notes!("1,Idea,A.,,,The donors,\n1,Idea,A.,,,Everybody,\n"),
    },
    Case {
        code: Code::UnknownTerm,
        settings: LISTS,
        files: notes!("1,Idea,A.,,,,Academics & universities\n1,Idea,A.,,,,Acedemia\n1,Idea,A.,,,,Elders\n"),
    },
    Case {
        code: Code::UnknownTerm,
        settings: "[[topics]]\nid = \"a\"\ntitle = \"Financing\"\n[aliases.topics]\n\"Money\" = \"a\"\n[branding]\npaper = \"a4\"\n",
        files: notes!("1,Idea,A.,Financin,,,\n1,Idea,A.,\"Quotes \"\"and\"\" \\ financing\",,,\n"),
    },
    Case {
        code: Code::UnknownCountry,
        settings: "",
        files: countries!("Cote dIvoir"),
    },
    Case {
        code: Code::UnknownCountry,
        settings: "[aliases.countries]\n\"Ivory\" = \"CIV\"\n",
        files: countries!("Cote dIvoir; Libera"),
    },
    Case {
        code: Code::AmbiguousValue,
        settings: "",
        files: countries!("Congo; Korea"),
    },
    Case {
        code: Code::FormerCountry,
        settings: "",
        files: countries!("Yugoslavia; USSR"),
    },
    Case {
        code: Code::AmbiguousValue,
        settings: "[branding]\npaper = \"a4\"\n",
        files: countries!("Mali?; Niger or Nigeria; Virgin Islands"),
    },
    Case {
        code: Code::UnknownCountry,
        settings: "",
        files: countries!("Kosovo; Taiwan; Libera"),
    },
    Case {
        code: Code::GroupFromRule,
        settings: "",
        files: &[(
            "attendance.csv",
            "Workshop,Name,Email,Stakeholder group\n1,Ada Obi,a@un.org,\n1,Kim Lo,k@un.org,\n1,Noor Aziz,n@x.undp.org,\n\
             1,Lea Roth,l@un.org,\n1,Ibo Sy,i@undp.org,\n1,Ana Paz,p@undp.org,\n",
        )],
    },
    Case {
        code: Code::GroupFromRule,
        settings: "[[stakeholder_groups]]\nid = \"un-system\"\ndomains = [\"who.int\"]\n",
        files: &[(
            "attendance.csv",
            "Workshop,Name,Email\n1,Ada Obi,a@un.org\n1,Kim Lo,k@un.org\n1,Noor Aziz,n@un.org\n",
        )],
    },
    Case {
        code: Code::UnknownColumn,
        settings: "",
        files: &[(
            "attendance.csv",
            "Workshop,Name,Organizaton,Stakehoder group,Contry\n1,Ada Obi,Lake Forum,Academia,Mali\n",
        )],
    },
    Case {
        code: Code::UnknownColumn,
        settings: "[[sheets]]\nfile = \"*.csv\"\ncolumns = { \"Room\" = \"\" }\n",
        files: &[(
            "attendance.csv",
            "Workshop,Name,Organizaton,Room\n1,Ada Obi,Lake Forum,7\n",
        )],
    },
    Case {
        code: Code::UnknownWorkshop,
        settings: "",
        files: &[
            (
                "workshops.csv",
                "Workshop,Title,Date\n1,Rivers,2021-02-12\n2,Lakes,2021-03-12\n",
            ),
            ("people.csv", "Name,Email\nAda Obi,a@x.example\n"),
        ],
    },
    Case {
        code: Code::InvalidDate,
        settings: "",
        files: &[(
            "workshops.csv",
            "Workshop,Title,Date\n1,Rivers,03/02/2021\n2,Lakes,05/03/2021\n",
        )],
    },
];

/// What of a code is still said, but for what no line can settle.
fn remaining(diagnostics: &[Diagnostic], code: Code) -> Vec<&Diagnostic> {
    let is_settled_by_lines =
        |one: &&Diagnostic| one.help.as_deref().is_some_and(|help| help.contains(":\n"));
    diagnostics
        .iter()
        .filter(|one| one.code == code)
        .filter(is_settled_by_lines)
        .collect()
}

#[test]
fn every_line_that_is_proposed_settles_what_it_is_about() {
    for case in CASES {
        let sandbox = with(case.files);
        if !case.settings.is_empty() {
            sandbox.write(SERIES_FILE, case.settings);
        }
        let (_, first) = read(&sandbox);
        let before = remaining(&first, case.code).len();
        assert!(before > 0, "{}: {first:?}", case.code);
        for round in 0..=before {
            let (_, diagnostics) = read(&sandbox);
            let left = remaining(&diagnostics, case.code);
            let Some(one) = left.first() else { break };
            assert!(round < before, "{left:?}\n{}", sandbox.read(SERIES_FILE));
            let help = one.help.as_deref().unwrap();
            let lines = lines_to_paste(help).unwrap_or_else(|| panic!("{help}"));
            // A line that the file has is replaced by the new one.
            for key in ["domains", "columns"] {
                if sandbox.path(SERIES_FILE).exists() && lines.starts_with(key) {
                    let text = sandbox.read(SERIES_FILE);
                    let kept: Vec<&str> = text.lines().filter(|line| !line.starts_with(key)).collect();
                    sandbox.write(SERIES_FILE, kept.join("\n"));
                }
            }
            paste(&sandbox, one, &lines);
            let (_, after) = read(&sandbox);
            assert!(
                after
                    .iter()
                    .all(|own| own.code != Code::SeriesFile || own.severity < Severity::Error),
                "{after:?}\n{}",
                sandbox.read(SERIES_FILE)
            );
            assert!(
                remaining(&after, case.code).len() < left.len(),
                "{help}\nsettles nothing: {after:?}\n{}",
                sandbox.read(SERIES_FILE)
            );
        }
    }
}

/// The one help text with dots: filled in by whoever sees the names.
#[test]
fn likely_doubles_are_settled_by_filling_in() {
    let sandbox = with(&[(
        "attendance.csv",
        "Workshop,Name,Organisation\n1,Ada Obi,Lake Forum\n1,Adah Obi,Lake Forum\n1,Kim Lo,A\n1,Kim Lo,B\n",
    )]);
    for filled in ["\"Adah Obi\" = \"Ada Obi\"", "\"Kim Lo\" = \"Kim Lo\""] {
        let (_, diagnostics) = read(&sandbox);
        let left = remaining(&diagnostics, Code::LikelyDouble);
        let help = left[0].help.as_deref().unwrap();
        assert!(!help.contains("Obi") && !help.contains("Kim"), "{help}");
        let lines = lines_to_paste(help).unwrap();
        assert!(lines.contains("\"…\" = \"…\""), "{lines}");
        let lines = if sandbox.path(SERIES_FILE).exists() {
            format!("[aliases.people]\n{filled}")
        } else {
            lines.replace("\"…\" = \"…\"", filled)
        };
        paste(&sandbox, left[0], &lines);
    }
    let (_, diagnostics) = read(&sandbox);
    assert!(
        remaining(&diagnostics, Code::LikelyDouble).is_empty(),
        "{diagnostics:?}"
    );
}

#[test]
fn two_pasted_tables_are_told_in_plain_words() {
    let sandbox = with(&[(
        "notes.csv",
        &format!("{NOTES}1,Idea,A.,Finanzing,,,\n1,Idea,A.,Financin,,,\n"),
    )]);
    sandbox.write(SERIES_FILE, LISTS);
    let (_, diagnostics) = read(&sandbox);
    let mut text = LISTS.to_owned();
    for one in remaining(&diagnostics, Code::UnknownTerm) {
        text.push_str(&lines_to_paste(one.help.as_deref().unwrap()).unwrap());
        text.push('\n');
    }
    sandbox.write(SERIES_FILE, text);
    let (_, diagnostics) = read(&sandbox);
    let problem = diagnostics
        .iter()
        .find(|one| one.code == Code::SeriesFile)
        .unwrap();
    assert_eq!(
        problem.message,
        "line 14: the table [aliases.topics] stands here a second time; the series is not built"
    );
}

#[test]
fn quotation_marks_of_a_word_processor_are_told_in_plain_words() {
    for (line, mark) in [
        ("title = “Ways”", Some('“')),
        ("hosts = [„Commission“]", Some('„')),
        ("title = 'Ways", None),
    ] {
        let sandbox = with(&[("notes.csv", &format!("{NOTES}1,Idea,A.,Water,,,\n"))]);
        sandbox.write(SERIES_FILE, line);
        let (_, diagnostics) = read(&sandbox);
        let problem = diagnostics
            .iter()
            .find(|one| one.code == Code::SeriesFile)
            .unwrap();
        let told = mark.map(|mark| {
            format!("line 1: the text begins with the quotation mark {mark}; the series is not built")
        });
        assert_eq!(
            told.is_some(),
            problem.message.contains("quotation mark"),
            "{}",
            problem.message
        );
        assert!(
            told.is_none_or(|told| told == problem.message),
            "{}",
            problem.message
        );
    }
}

#[test]
fn several_words_in_a_cell_are_all_counted() {
    let sandbox = with(&[
        (
            "notes.csv",
            &format!(
                "{NOTES}1,Idea,A.,Financing; Zebras,Gender and youth;Sport,\"Donor\nEverybody\",\n\
                 1,Idea,B.,\"Financing, Zebras\",,,\n"
            ),
        ),
        (
            "series.toml",
            &format!("{LISTS}[[topics]]\nid = \"z\"\ntitle = \"Zebras\"\n"),
        ),
    ]);
    let (dataset, diagnostics) = read(&sandbox);
    let dataset = dataset.unwrap();
    let note = &dataset.notes[0];
    let counts = [note.topics.len(), note.threads.len(), note.addressees.len()];
    assert_eq!(counts, [2, 2, 2]);
    let help = |value: &str| {
        let own = diagnostics
            .iter()
            .find(|one| one.value.as_ref().is_some_and(|found| found.text == value));
        own.and_then(|one| one.help.clone()).unwrap()
    };
    assert_eq!(
        help("Financing, Zebras"),
        "Set several topics apart by semicolons: Financing; Zebras."
    );
}

const PARTICIPANTS: &str = "Workshop,Name,Email,Organisation,Stakeholder group\n\
    1,Ada Obi,ada@peace.un.org,,\n\
    1,Kim Lo,kim@x.example,Ministry of Peace,\n\
    1,Noor Aziz,noor@un.org,,Academia\n\
    1,Lea Roth,lea@un.org,Ministry of Peace,\n\
    1,Ibo Sy,ibo@lab.un.org,,\n\
    1,Ana Paz,ana@y.example,MoP,\n\
    1,Jo Diaz,jo@z.example,,\n";
const RULES: &str = "[[stakeholder_groups]]\nid = \"un-system\"\ndomains = [\"un.org\"]\n\
    [[stakeholder_groups]]\nid = \"member-state\"\norganisations = [\"ministry of *\"]\n\
    [[stakeholder_groups]]\nid = \"think-tank\"\nlabel = \"Laboratory\"\ndomains = [\"lab.un.org\"]\n\
    [aliases.organisations]\n\"MoP\" = \"Ministry of Peace\"\n";

#[test]
fn groups_come_from_rules_and_never_silently() {
    let sandbox = with(&[("attendance.csv", PARTICIPANTS), ("series.toml", RULES)]);
    let (dataset, diagnostics) = read(&sandbox);
    let dataset = dataset.unwrap();
    let groups: Vec<Option<&str>> = dataset
        .attendance
        .iter()
        .map(|row| row.group.map(|group| dataset.groups.label(group)))
        .collect();
    assert_eq!(
        groups,
        [
            Some("UN system"),
            Some("Member State"),
            Some("Academia"),
            None,
            Some("Laboratory"),
            Some("Member State"),
            None
        ]
    );
    let told: Vec<(Severity, usize, &str)> = diagnostics
        .iter()
        .filter(|one| one.code == Code::GroupFromRule)
        .map(|one| {
            (
                one.severity,
                one.place.as_ref().unwrap().cells.len(),
                one.message.as_str(),
            )
        })
        .collect();
    assert_eq!(told.len(), 4, "{told:#?}");
    let has = |severity: Severity, cells: usize, part: &str| {
        assert!(
            told.iter()
                .any(|(own, count, message)| *own == severity && *count == cells && message.contains(part)),
            "{part}: {told:#?}"
        );
    };
    has(Severity::Note, 1, "“UN system” by their e-mail at un.org");
    has(Severity::Note, 2, "“Member State” by their organisation (entry 1");
    has(
        Severity::Note,
        1,
        "“Laboratory” by their e-mail (entry 1 of its domains)",
    );
    has(Severity::Warning, 1, "several stakeholder groups");
    for (_, _, message) in told {
        assert!(!message.to_lowercase().contains("ministry"), "{message}");
    }
}

#[test]
fn a_rare_or_private_domain_is_never_spoken_of() {
    let rows = |domain: &str, people: usize| {
        let names = ["Ada Obi", "Kim Lo", "Noor Aziz", "Lea Roth"];
        let rows: Vec<String> = names[..people]
            .iter()
            .map(|name| format!("1,{name},{}@{domain}", name.replace(' ', ".")))
            .collect();
        format!("Workshop,Name,Email\n{}\n", rows.join("\n"))
    };
    for (domain, people, is_told) in [
        ("worldbank.org", 3, true),
        ("worldbank.org", 2, false),
        ("gmail.com", 4, false),
        ("lakeforum.example", 4, false),
    ] {
        let sandbox = with(&[("attendance.csv", &rows(domain, people))]);
        let (_, diagnostics) = read(&sandbox);
        let said = diagnostics.iter().any(|one| {
            let texts = [Some(&one.message), one.help.as_ref()];
            texts.into_iter().flatten().any(|text| text.contains(domain))
        });
        assert_eq!(said, is_told, "{domain} of {people}: {diagnostics:?}");
    }
}

/// Two names of one organisation are one in telling people apart.
#[test]
fn an_organisation_under_two_names_is_one() {
    let attendance = "Workshop,Name,Organisation\n1,Ada Obi,UNDP\n2,Ada Obi,UN Development Programme\n";
    let people = |settings: &str| {
        let sandbox = with(&[("attendance.csv", attendance), ("series.toml", settings)]);
        read(&sandbox).0.unwrap().people.len()
    };
    assert_eq!(people("title = \"T\"\n"), 2);
    let alias = "[aliases.organisations]\n\"UN Development Programme\" = \"UNDP\"\n";
    assert_eq!(people(alias), 1);
}

#[test]
fn only_what_is_certain_is_written() {
    let notes = format!(
        "{NOTES}1,Idea,A.,The financings,Gender & Youth,,\n1,Idea,A.,Finanzing,,,\n1,Ideas!,A.,Zebra,,,\n"
    );
    let sandbox = with(&[("notes.csv", &notes)]);
    sandbox.write(SERIES_FILE, format!("# Ours\n{LISTS}# The end\n"));
    let (_, diagnostics) = read(&sandbox);
    let written = write_aliases(&sandbox.path("s"), &diagnostics).unwrap();
    let lines: Vec<String> = written.iter().map(|one| one.lines(false)).collect();
    assert_eq!(
        lines,
        [
            "[aliases.topics]\n\"The financings\" = \"financing\"",
            "[aliases.threads]\n\"Gender & Youth\" = \"gender\"",
            "[aliases.kinds]\n\"Ideas!\" = \"idea\"",
        ]
    );
    let text = sandbox.read(SERIES_FILE);
    assert!(
        text.starts_with("# Ours\n") && text.contains("# The end\n"),
        "{text}"
    );
    let (_, diagnostics) = read(&sandbox);
    assert_eq!(remaining(&diagnostics, Code::UnknownTerm).len(), 2);
    assert!(
        write_aliases(&sandbox.path("s"), &diagnostics)
            .unwrap()
            .is_empty()
    );
    assert_eq!(sandbox.read(SERIES_FILE), text);
    assert_eq!(leftovers(&sandbox.path("s")), ["notes.csv", "series.toml"]);
}

#[test]
fn a_folder_without_settings_gets_them_and_a_read_only_file_is_left() {
    let notes = format!("{NOTES}1,Ideas!,A.,,,,\n");
    let sandbox = with(&[("notes.csv", &notes)]);
    let (_, diagnostics) = read(&sandbox);
    write_aliases(&sandbox.path("s"), &diagnostics).unwrap();
    assert_eq!(
        sandbox.read(SERIES_FILE),
        "[aliases.kinds]\n\"Ideas!\" = \"idea\"\n"
    );

    sandbox.write(SERIES_FILE, "title = \"T\"\n");
    let path = sandbox.path(SERIES_FILE);
    let mut permissions = std::fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&path, permissions).unwrap();
    let error = write_aliases(&sandbox.path("s"), &diagnostics).unwrap_err();
    assert!(error.to_string().contains("is read-only"), "{error:#}");
    assert_eq!(sandbox.read(SERIES_FILE), "title = \"T\"\n");
}

const ROOM: &str = "Workshop,Name,Email,Organisation\n1,Ada Obi,ada@lake.example,Lake Forum\n\
    1,Kim Lo,kim@lake.example,Lake Forum\n1,Noor Aziz,noor@lake.example,Lake Forum\n";

/// An organisation was in the room under every name that it has.
#[test]
fn every_name_of_an_organisation_is_protected() {
    let question = |settings: &str| {
        let sandbox = Sandbox::new();
        sandbox.write("inputs/s/attendance.csv", ROOM);
        sandbox.write(
            "inputs/s/notes.csv",
            "Workshop,Type,Note\n1,Idea,The Forum des lacs will share its map.\n",
        );
        sandbox.write("inputs/s/series.toml", settings);
        let run = sandbox.run(&["build", "-v", "--only", "data"]);
        run.ends_with(0);
        run.stderr.contains("note[organisation-in-text]")
    };
    assert!(!question("title = \"T\"\n"));
    assert!(question(
        "[aliases.organisations]\n\"Lake Forum\" = \"Forum des lacs\"\n"
    ));
    assert!(question(
        "[aliases.organisations]\n\"Forum des lacs\" = \"Lake Forum\"\n"
    ));
}

/// Whoever reads along learns neither which domain a rule names nor how many
/// people it fits.
#[test]
fn a_rule_tells_others_nothing_of_people() {
    let sandbox = Sandbox::new();
    sandbox.write("inputs/s/attendance.csv", ROOM);
    sandbox.write(
        "inputs/s/series.toml",
        "[[stakeholder_groups]]\nid = \"civil-society\"\ndomains = [\"lake.example\"]\n",
    );
    let run = sandbox.run(&["build", "--only", "data", "--message-format", "json"]);
    run.ends_with(0);
    let told = run
        .stdout
        .lines()
        .find(|line| line.contains("group-from-rule"))
        .unwrap();
    assert!(
        told.contains("\"cells\":[]") && !told.contains("lake.example"),
        "{told}"
    );
    let written = sandbox.read("output/s/internal/diagnostics.json");
    assert!(
        written.contains("group-from-rule") && !written.contains("lake.example"),
        "{written}"
    );
    let own = sandbox.run(&["build", "-v", "--only", "data", "--show-identities"]);
    own.says("“Civil society” by their e-mail (entry 1 of its domains)")
        .says("attendance!A2 (and 2 more cells)")
        .says("“lake.example”");
}

#[test]
fn a_build_writes_aliases_and_builds_with_them() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "inputs/s/notes.csv",
        "Workshop,Type,Note\n1,The idea,Share one map.\n1,Chalenge,Pay.\n",
    );
    let arguments = ["build", "--only", "data", "--write-aliases"];
    sandbox
        .run(&arguments)
        .ends_with(0)
        .says("added to inputs/s/series.toml: 1 alias")
        .says("[aliases.kinds] \"The idea\" = \"idea\"");
    assert_eq!(
        sandbox.read("inputs/s/series.toml"),
        "[aliases.kinds]\n\"The idea\" = \"idea\"\n"
    );
    let notes = sandbox.read("output/s/internal/notes.csv");
    assert!(notes.contains(",Idea,") && !notes.contains("The idea"), "{notes}");
    let again = sandbox.run(&arguments);
    again.ends_with(0);
    assert!(!again.stderr.contains("added to"), "{}", again.stderr);
    // Without the option nothing is written.
    sandbox.write(
        "inputs/s/notes.csv",
        "Workshop,Type,Note\n1,The ideas!,Share one map.\n",
    );
    sandbox.run(&["build", "--only", "data"]).ends_with(0);
    assert!(!sandbox.read("inputs/s/series.toml").contains("ideas"));
}

fn leftovers(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}
