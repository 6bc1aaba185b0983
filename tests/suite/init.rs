//! The beginning of a series: what `init` writes, that the reader understands
//! every word of it in every language, and that nothing is overwritten.

use std::io::{Cursor, Read as _};

use rapporteur::compose::starter;
use rapporteur::model::SheetRole;
use rapporteur::model::starter::{StarterCell, StarterColumn, StarterOffer, StarterSheet, StarterWorkbook};
use rapporteur::publish::starter_workbook;

use crate::compose::fixture::locales;
use crate::support::{Run, Sandbox, copy, repository};

const LANGUAGES: [&str; 4] = ["en", "es", "fr", "ru"];

fn workbook(language: &str) -> StarterWorkbook {
    starter("my-series", language, None, &locales()).unwrap().workbook
}

/// The part of a zipped workbook with this name.
fn part(workbook: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(workbook)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn a_series_is_begun_without_a_question_and_the_build_says_what_is_missing() {
    for language in LANGUAGES {
        let sandbox = Sandbox::new();
        sandbox
            .run(&["init", "water-and-peace", "--language", language])
            .ends_with(0)
            .says("wrote inputs/water-and-peace/series.toml")
            .says("wrote inputs/water-and-peace/water-and-peace.xlsx")
            .says("rapporteur inspect water-and-peace");
        let settings = sandbox.read("inputs/water-and-peace/series.toml");
        assert!(settings.contains("title = \"Water and peace\"\n"), "{settings}");
        assert!(
            settings.contains(&format!("languages = [\"{language}\"]")),
            "{settings}"
        );
        let run = sandbox.run(&["-v"]);
        run.ends_with(1)
            .says("error[nothing-to-build]: no row of the sheets could be used")
            .says("so it is an example and no entry")
            .says("0 used, 4 set aside");
        assert!(!run.stderr.contains("warning"), "{}", run.stderr);
    }
}

#[test]
fn what_stands_as_a_remark_is_a_setting_as_soon_as_the_remark_is_gone() {
    for language in LANGUAGES {
        let sandbox = Sandbox::new();
        sandbox
            .run(&["init", "river", "--language", language])
            .ends_with(0);
        let settings = sandbox.read("inputs/river/series.toml");
        let is_setting = |line: &str| line.starts_with("[[") || line.starts_with('[') || line.contains(" = ");
        let mut taken = 0;
        let lines = settings.lines().map(|line| match line.strip_prefix("# ") {
            Some(rest) if is_setting(rest) => {
                taken += 1;
                rest
            }
            _ => line,
        });
        let lines: Vec<&str> = lines.collect();
        assert!(taken > 20, "{taken}");
        sandbox.write("inputs/river/series.toml", lines.join("\n"));
        sandbox.write(
            "inputs/river/notes.csv",
            "Workshop,Note\n1,Rivers bring people together.\n",
        );
        let run = sandbox.run(&["--only", "data"]);
        run.ends_with(0);
        assert!(!run.stderr.contains("series.toml"), "{}", run.stderr);
        let manifest = sandbox.read("output/river/manifest.json");
        assert!(manifest.contains("\"series\": \"river\""), "{manifest}");
    }
}

/// Whoever runs the program from its sources has no command of its name.
#[test]
fn the_next_step_is_called_as_this_one_was() {
    let sandbox = Sandbox::new();
    let of_cargo = |package: &str| {
        let mut program = sandbox.program();
        program.args(["init", package]).env("CARGO_PKG_NAME", package);
        Run::of(program.output().unwrap())
    };
    of_cargo("rapporteur").says("cargo run --release -- inspect rapporteur");
    let other = of_cargo("something-else");
    other.says("rapporteur inspect something-else");
    assert!(!other.stderr.contains("cargo run"), "{}", other.stderr);
}

/// Sheets with the headings of the workbook, whose rows choose every word that
/// it offers, are read without a doubt.
#[test]
fn every_heading_and_every_offered_word_is_understood() {
    for language in LANGUAGES {
        let sandbox = Sandbox::new();
        let workbook = workbook(language);
        let mut chosen = 0;
        for sheet in &workbook.sheets {
            let (csv, words) = filled(sheet, &workbook);
            chosen += words;
            sandbox.write(&format!("inputs/river/{}.csv", sheet.name), csv);
        }
        assert!(chosen > 1_000, "{chosen}");
        let run = sandbox.run(&["inspect", "river", "--message-format", "json"]);
        run.ends_with(0);
        for line in run.stdout.lines() {
            let told: serde_json::Value = serde_json::from_str(line).unwrap();
            if told["event"] == "diagnostic" {
                let is_doubt = told["severity"] != "note" || told["code"] == "unknown-term";
                assert!(!is_doubt, "{language}: {line}");
            }
        }
        let built = sandbox.run(&["river", "--only", "data"]);
        built.ends_with(0);
        for problem in ["warning[", "error["] {
            assert!(!built.stderr.contains(problem), "{language}: {}", built.stderr);
        }
    }
}

/// A sheet as CSV: as many rows as its longest list has words, each column's
/// words in turn, and how many words were chosen.
fn filled(sheet: &StarterSheet, workbook: &StarterWorkbook) -> (Vec<u8>, usize) {
    let is_list = sheet.name == workbook.sheets[0].name;
    let rows = if is_list { 3 } else { 260 };
    let mut chosen = 0;
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer
        .write_record(sheet.columns.iter().map(|column| &column.heading))
        .unwrap();
    for row in 0..rows {
        let cells = sheet.columns.iter().enumerate().map(|(position, column)| {
            chosen += usize::from(matches!(column.offer, StarterOffer::These(_)));
            cell(column, position, row, is_list)
        });
        writer.write_record(cells.collect::<Vec<_>>()).unwrap();
    }
    (writer.into_inner().unwrap(), chosen)
}

fn cell(column: &StarterColumn, position: usize, row: usize, is_list: bool) -> String {
    match &column.offer {
        StarterOffer::These(words) => words[row % words.len()].clone(),
        _ if position == 0 && is_list => (row + 1).to_string(),
        _ if position == 0 => (row % 3 + 1).to_string(),
        _ => match &column.examples.last() {
            // A note, a person and an id are told apart by the row.
            Some(StarterCell::Text(text)) if text.contains('@') => format!("person{row}@example.org"),
            Some(StarterCell::Text(text)) if column.examples.len() > 1 && text.ends_with('.') => {
                format!("{text} {}", "x".repeat(row % 7 + 1).replace('x', "Rivers bend. "))
            }
            Some(StarterCell::Text(text)) if is_list => text.clone(),
            Some(StarterCell::Number(_)) if position == 1 => (row + 1).to_string(),
            Some(StarterCell::Number(number)) => number.to_string(),
            Some(StarterCell::Date(date)) => {
                format!("2026-03-{:02}", usize::try_from(date.day()).unwrap() + row)
            }
            _ => String::new(),
        },
    }
}

#[test]
fn the_workbook_offers_lists_keeps_its_headers_in_sight_and_hides_its_lists() {
    for language in LANGUAGES {
        let starter = workbook(language);
        let bytes = starter_workbook(&starter).unwrap();
        assert!(
            bytes == starter_workbook(&starter).unwrap(),
            "the same words give the same bytes"
        );
        let contents = part(&bytes, "xl/workbook.xml");
        let hidden: Vec<&str> = contents
            .split("<sheet ")
            .filter(|sheet| sheet.contains("state=\"hidden\""))
            .collect();
        assert!(
            hidden.len() == 1 && hidden[0].contains(&starter.lists),
            "{contents}"
        );
        for (position, sheet) in (2..).zip(&starter.sheets) {
            let xml = part(&bytes, &format!("xl/worksheets/sheet{position}.xml"));
            assert!(xml.contains("state=\"frozen\""), "{}", sheet.name);
            let offered = sheet
                .columns
                .iter()
                .filter(|column| column.offer != StarterOffer::Nothing)
                .count();
            assert!(offered >= 2, "{}: {offered}", sheet.name);
            assert_eq!(xml.matches("type=\"list\"").count(), offered, "{}", sheet.name);
            // Each of them says what it is for.
            let told = xml.matches("prompt=\"").count();
            assert_eq!(told, sheet.columns.len(), "{}", sheet.name);
        }
        let countries = starter.sheets[1]
            .columns
            .iter()
            .filter_map(|column| match &column.offer {
                StarterOffer::These(words) => Some(words.len()),
                _ => None,
            })
            .max();
        assert!(countries > Some(240));
    }
}

#[test]
fn nothing_that_exists_is_overwritten() {
    let sandbox = Sandbox::new();
    sandbox.write("inputs/river/series.toml", "title = \"Mine\"\n");
    sandbox
        .run(&["init", "river"])
        .ends_with(0)
        .says("inputs/river/series.toml was there already and stays as it is")
        .says("wrote inputs/river/river.xlsx");
    assert_eq!(sandbox.read("inputs/river/series.toml"), "title = \"Mine\"\n");
    let before = sandbox.files("inputs");
    sandbox.run(&["init", "river", "--language", "fr"]).ends_with(0);
    assert!(before == sandbox.files("inputs"));
}

#[test]
fn settings_are_made_from_spreadsheets_that_are_there() {
    let sandbox = Sandbox::new();
    copy(
        &repository().join("inputs/applying-sustaining-peace"),
        &sandbox.path("received"),
    );
    std::fs::remove_file(sandbox.path("received/series.toml")).unwrap();
    sandbox.write("received/minutes.docx", "no spreadsheet");
    sandbox
        .run(&["init", "peace", "--from", "received"])
        .ends_with(0)
        .says("wrote inputs/peace/notes.xlsx")
        .says("found 7 workshops, 7 topics");
    let settings = sandbox.read("inputs/peace/series.toml");
    for line in [
        "title = \"Peace\"",
        "[[topics]]\nid = \"financing\"\ntitle = \"Financing\"\n",
        "[[threads]]\nid = \"politics-first\"\ntitle = \"Politics first\"\n",
        "[[addressees]]\nid = \"security-council\"\nlabel = \"Security Council\"\n",
    ] {
        assert!(settings.contains(line), "{line}: {settings}");
    }
    // The workshops are listed in a sheet already, and a letter is no spreadsheet.
    assert_eq!(sandbox.files("inputs/peace").len(), 8);
    // Kinds that are known anyway are not listed.
    assert!(!settings.contains("\n[[kinds]]"), "{settings}");
    sandbox.run(&["peace", "--only", "data"]).ends_with(0);
    let topics = |folder: &str| {
        let text = sandbox.read(&format!("output/{folder}/data/topics.csv"));
        text.lines().count()
    };
    assert!(topics("peace") > 7);
    // What was received stays as it is, and is not asked about a second time.
    assert_eq!(sandbox.read("received/minutes.docx"), "no spreadsheet");
    sandbox
        .run(&["init", "received", "--inputs", ".", "--from", "received"])
        .ends_with(0)
        .says("wrote ./received/series.toml");
    let files = sandbox.files("received");
    assert!(
        !files.keys().any(|name| name == "received.xlsx"),
        "{:?}",
        files.keys()
    );
}

#[test]
fn what_cannot_be_begun_is_said_and_writes_nothing() {
    let sandbox = Sandbox::new();
    sandbox.write("received/series.toml", "title = \"Mine\"\n");
    sandbox.write(
        "received/notes.csv",
        "Workshop,Note\n1,Rivers bring people together.\n",
    );
    sandbox.write("letters/letter.txt", "Dear all,\n");
    sandbox.write("inputs/plain", "a file");
    for (arguments, said) in [
        (
            vec!["init", "river", "--language", "xx"],
            "there is no edition in “xx”: known are en, es, fr, ru",
        ),
        (vec!["init", ".river"], "“.river” is no name for a series"),
        (
            vec!["init", "plain"],
            "is a file, so it cannot be the folder of a series",
        ),
        (
            vec!["init", "river", "--from", "nowhere"],
            "there is no folder nowhere",
        ),
        (
            vec!["init", "river", "--from", "received"],
            "received has a series.toml already",
        ),
        (
            vec!["init", "river", "--from", "letters"],
            "nothing in letters could be understood",
        ),
        (
            vec!["init", "inner", "--inputs", "letters", "--from", "letters"],
            "lies within",
        ),
    ] {
        sandbox.run(&arguments).ends_with(2).says(said);
    }
    assert!(!sandbox.path("inputs/river").exists() && !sandbox.path("letters/inner").exists());
}

#[test]
fn an_example_is_no_entry_and_a_note_that_begins_so_is_one() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "inputs/river/notes.csv",
        "Workshop,Type,Note,Speaker\nExemple : 1,Idea,Nobody said this.,Ada Obi\n1,Idea,Rivers bring people together.,\n",
    );
    sandbox.write(
        "inputs/river/more.csv",
        "Note,Workshop,Type\n\"Example: in Nepal, villages share a river.\",1,Idea\n",
    );
    sandbox.write(
        "inputs/river/attendance.csv",
        "Workshop,Name,Stakeholder group\nEjemplo: 1,Priya Raman,Academia\n1,Kofi Mensah,Academia\n",
    );
    let run = sandbox.run(&["river", "-v"]);
    run.ends_with(0)
        .says("notes.csv › notes!A2")
        .says("so it is an example and no entry")
        .says("1 workshop, fewer than 3 participants, 2 notes");
    let notes = sandbox.read("output/river/internal/notes.csv");
    assert!(notes.contains("in Nepal, villages share") && !notes.contains("Nobody said this"));
    assert_eq!(SheetRole::Notes.name(), "notes");
}

const ZOOM: &str = "\u{feff}Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants,\r\n\
    912 3456 7891,Shared rivers,02/25/2021 01:58:02 PM,02/25/2021 03:30:00 PM,host@example.org,92,6,\r\n\r\n\
    Name (Original Name),User Email,Total Duration (Minutes),Guest\r\n\
    Ada Obi,ada.obi@example.org,80,No\r\nKofi Mensah,kofi@example.org,60,Yes\r\n\
    Priya Raman,priya@example.org,90,Yes\r\nMei Chen,mei@example.org,92,Yes\r\n";
const NOTES: &str = "Type,Note,Country\n\
    Challenge,Communities downstream hear of releases only when the water arrives.,Nepal\n\
    Recommendation,Publish the release plans of every dam a week before they take effect.,\n\
    Idea,A gauge that schools on both banks read would build trust.,Liberia\n";

/// Nothing but an export and a sheet of notes, under the names that people give
/// such files.
#[test]
fn an_export_and_notes_are_one_workshop_and_what_was_inferred_is_said() {
    for (zoom, notes) in [
        ("participants_91234567891.csv", "notes.csv"),
        ("participants_91234567891.csv", "what we heard, final.csv"),
        ("Attendance/list.csv", "Notes of the river meeting.csv"),
    ] {
        let sandbox = Sandbox::new();
        sandbox.write(&format!("inputs/river/{zoom}"), ZOOM);
        sandbox.write(&format!("inputs/river/{notes}"), NOTES);
        let run = sandbox.run(&[]);
        run.ends_with(0)
            .says("1 workshop, 4 participants, 3 notes, 2 country examples")
            .says("briefs/shared-rivers.pdf")
            .says(
                "no list of workshops was found; the workshops are those that the sheets name: shared-rivers",
            )
            .says("its rows are taken to be of the only one, shared-rivers “Shared rivers”")
            .says("workshop = \"shared-rivers\"")
            .says("`rapporteur init` with the name of the series writes one");
        assert!(!run.stderr.contains("warning"), "{}", run.stderr);
        let quiet = sandbox.run(&["-q"]);
        assert_eq!(quiet.ends_with(0).stderr, "");
    }
}

#[test]
fn what_was_inferred_is_written_down_by_init_and_gives_the_same_brief() {
    let sandbox = Sandbox::new();
    sandbox.write("inputs/river/participants_91234567891.csv", ZOOM);
    sandbox.write("inputs/river/notes.csv", NOTES);
    sandbox.run(&[]).ends_with(0);
    let table = |name: &str| sandbox.read(&format!("output/river/data/{name}.csv"));
    let before = ["workshops", "participation", "recommendations", "countries"].map(table);
    sandbox
        .run(&["init", "river"])
        .ends_with(0)
        .says("wrote inputs/river/series.toml")
        .says("wrote inputs/river/workshops.xlsx")
        .says("found 1 workshop");
    let run = sandbox.run(&[]);
    run.ends_with(0);
    assert!(!run.stderr.contains("note[inferred]"), "{}", run.stderr);
    let after = ["workshops", "participation", "recommendations", "countries"].map(table);
    assert_eq!(before, after);
}

/// What could be of several workshops is not put to one of them.
#[test]
fn sheets_that_may_be_of_another_workshop_are_not_joined() {
    let another = ZOOM.replace("Shared rivers", "Lakes").replace("02/25", "02/26");
    let cases: [&[(&str, &str)]; 3] = [
        // Two meetings, one sheet of notes.
        &[("a.csv", ZOOM), ("b.csv", &another), ("what we heard.csv", NOTES)],
        // Two sheets of notes, each called after its workshop.
        &[("a.csv", ZOOM), ("lakes.csv", NOTES), ("dams.csv", NOTES)],
        // Two lists of people, neither of which says of what.
        &[
            ("attendance 2.csv", "Name,Organisation\nAda Obi,Lake Forum\n"),
            ("attendance.csv", "Name,Organisation\nKofi Mensah,Rivers\n"),
        ],
    ];
    for (files, workshops) in cases
        .into_iter()
        .zip(["3 workshops", "3 workshops", "2 workshops"])
    {
        let sandbox = Sandbox::new();
        for (position, (name, text)) in files.iter().enumerate() {
            // A copy of a file would not be read.
            sandbox.write(
                &format!("inputs/river/{name}"),
                format!("{text}{}", "\n".repeat(position)),
            );
        }
        sandbox.run(&["--only", "data"]).says(workshops);
    }
    let sandbox = Sandbox::new();
    sandbox.write("inputs/river/notes.csv", NOTES);
    sandbox.write(
        "inputs/river/attendance.csv",
        "Name,Organisation\nAda Obi,Lake Forum\n",
    );
    sandbox.run(&["--only", "data"]).ends_with(0).says("1 workshop, ");
}
