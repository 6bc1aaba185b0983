//! Tests of `rapporteur inspect`: what it shows of every case, and what it
//! keeps to itself.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use rapporteur::ingest::{Isolation, inspect_series};
use rapporteur::model::{InspectedTable, SheetRole};
use serde_json::Value;
use unicode_width::UnicodeWidthStr as _;

use crate::support::{Run, Sandbox, copy, repository};

/// A working folder whose inputs are the cases, as a researcher has them.
fn with_cases() -> (Sandbox, Vec<String>) {
    let sandbox = Sandbox::new();
    let mut names = Vec::new();
    for case in fs::read_dir(repository().join("tests/cases")).unwrap() {
        let case: PathBuf = case.unwrap().path();
        if !case.is_dir() {
            continue;
        }
        let name = case.file_name().unwrap().to_string_lossy().into_owned();
        let target = sandbox.path(&format!("inputs/{name}"));
        copy(&case, &target);
        for ours in ["expected.txt", "README.md"] {
            // A case under work has no expectation yet.
            let _ = fs::remove_file(target.join(ours));
        }
        names.push(name);
    }
    names.sort();
    assert!(names.len() > 60, "only {} cases", names.len());
    (sandbox, names)
}

/// A series in which everything occurs that must not be told.
fn with_people() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write(
        "inputs/s/workshop 1.csv",
        "Name,Email,Organisation,Contry,Nickname,Gender\n\
         Ada Obi,ada.obi@example.org,Lake Forum,Kenya,Adaobi,Female\n\
         Kofi Mensah,kofi@example.org,Volta Institute,Ghana,Kofster,Male\n\
         Total,,,,2,\n",
    );
    sandbox.write(
        "inputs/s/Ada Obi notes.csv",
        "Workshop,Type,Note,Speaker\n\
         1,Idea,One map for all.,Kofi Mensah\n\
         1,Idea,As Kofi Mensah said,\n\
         7,Challenge,Nobody pays.,Ada Obi\n",
    );
    sandbox.write(
        "inputs/s/remarks.csv",
        "Chen Wei called again\nand so did Ada Obi\n",
    );
    sandbox
}

fn events(run: &Run) -> Vec<Value> {
    run.stdout
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn named<'a>(events: &'a [Value], name: &str) -> Vec<&'a Value> {
    events.iter().filter(|event| event["event"] == name).collect()
}

#[test]
fn no_line_of_any_case_is_wider_than_100_columns() {
    let (sandbox, names) = with_cases();
    let mut wide = Vec::new();
    for options in [&["--show-identities"][..], &["-v"], &["-q"]] {
        let run = sandbox.run(&[&["inspect"], options].concat());
        run.ends_with(1);
        for name in &names {
            assert!(run.stdout.contains(name.as_str()), "{name} is shown");
        }
        // What is meant to be copied into series.toml stands far in, and whole.
        let prose = run.stdout.lines().filter(|line| !line.starts_with("           "));
        wide.extend(prose.filter(|line| line.width() > 100).map(str::to_owned));
    }
    assert!(wide.is_empty(), "{wide:#?}");
}

#[test]
fn every_case_is_told_to_tools_row_by_row() {
    let (sandbox, names) = with_cases();
    let run = sandbox.run(&["inspect", "--message-format", "json"]);
    run.ends_with(1);
    let events = events(&run);
    assert_eq!(named(&events, "inspected").len(), names.len());
    let tables = named(&events, "table");
    assert!(tables.len() > names.len(), "{} tables", tables.len());
    for table in tables {
        let count = |what: &str| table["rows"][what].as_u64().unwrap();
        assert_eq!(count("read"), count("used") + count("set_aside"), "{table}");
        let reasons = table["set_aside"].as_array().unwrap();
        let cells: usize = reasons
            .iter()
            .map(|reason| reason["cells"].as_array().unwrap().len())
            .sum();
        assert_eq!(
            cells as u64,
            count("set_aside"),
            "a reason and a cell for each row: {table}"
        );
        let is_placed = !table["workshops"].as_array().unwrap().is_empty();
        assert_eq!(
            is_placed,
            count("used") > 0,
            "used rows are some workshop's: {table}"
        );
        for column in table["columns"].as_array().unwrap() {
            assert_eq!(column["field"].is_null(), column["score"].is_null(), "{column}");
            assert!(column["examples"].as_array().unwrap().len() <= 3);
        }
    }
}

#[test]
fn an_inspection_counts_rows_as_a_build_does() {
    let sandbox = Sandbox::with_samples();
    let json = ["--message-format", "json"];
    let inspected = sandbox.run(&[&["inspect"], &json[..]].concat());
    assert!(!sandbox.path("output").exists(), "an inspection writes nothing");
    let built = sandbox.run(&[&["build", "--only", "data"], &json[..]].concat());
    assert_eq!(inspected.code, built.code);
    let (inspected, built) = (events(&inspected), events(&built));
    for (inspected, built) in named(&inspected, "inspected").iter().zip(named(&built, "series")) {
        assert_eq!(inspected["rows"]["read"], built["rows_read"]);
        assert_eq!(inspected["rows"]["used"], built["rows_used"]);
        assert_eq!(inspected["rows"]["set_aside"], built["rows_set_aside"]);
    }
    let diagnostics =
        |events: &[Value]| -> Vec<Value> { named(events, "diagnostic").into_iter().cloned().collect() };
    assert_eq!(diagnostics(&inspected), diagnostics(&built));
}

#[test]
fn values_that_identify_people_are_for_the_terminal_alone() {
    let sandbox = with_people();
    for format in ["human", "json"] {
        let run = sandbox.run(&["inspect", "--message-format", format]);
        run.ends_with(1);
        for secret in [
            "Ada",
            "Obi",
            "Mensah",
            "Lake Forum",
            "example.org",
            "Kofster",
            "Adaobi",
            "Chen Wei",
        ] {
            assert!(
                !run.stdout.contains(secret),
                "{format} tells “{secret}”:\n{}",
                run.stdout
            );
            assert!(!run.stderr.contains(secret), "{}", run.stderr);
        }
        for public in ["Female", "One map for all.", "Contry", "workshop 1.csv"] {
            assert!(
                run.stdout.contains(public),
                "{format} hides “{public}”:\n{}",
                run.stdout
            );
        }
    }
    let shown = sandbox.run(&["inspect", "--show-identities"]);
    for name in ["Ada Obi notes.csv", "Kofi Mensah", "Lake Forum", "Kofster"] {
        assert!(shown.stdout.contains(name), "{}", shown.stdout);
    }
}

#[test]
fn exit_codes_are_those_of_a_build() {
    let sandbox = Sandbox::new();
    sandbox.run(&["inspect"]).ends_with(2).says("no inputs folder");
    sandbox.write(
        "inputs/s/workshops.csv",
        "Workshop,Title,Date\n1,First steps,2017-03-02\n",
    );
    sandbox.write("inputs/s/people.csv", "Workshop,Name,Country\n1,Ada Obi,Kenya\n");
    sandbox.write(
        "inputs/s/notes.csv",
        "Workshop,Type,Note\n1,Idea,One map for all.\n",
    );
    sandbox
        .run(&["inspect", "t"])
        .ends_with(2)
        .says("there is no series");
    let fine = sandbox.run(&["inspect", "s"]);
    fine.ends_with(0);
    assert!(
        fine.stdout.contains("make the documents: rapporteur build s"),
        "{}",
        fine.stdout
    );
    sandbox.write(
        "inputs/s/notes.csv",
        "Workshop,Type,Note,Contry\n1,Idea,One map for all.,Mali\n",
    );
    sandbox.run(&["inspect", "s"]).ends_with(0);
    sandbox.run(&["inspect", "s", "--deny", "warnings"]).ends_with(1);
    sandbox.write(
        "inputs/s/notes.csv",
        "Workshop,Type,Note\n2,Idea,One map for all.\n",
    );
    let wrong = sandbox.run(&["inspect", "s"]);
    wrong.ends_with(1);
    assert!(
        wrong
            .stdout
            .contains("correct the error above, first notes.csv › notes!A2"),
        "{}",
        wrong.stdout
    );
}

#[test]
#[allow(clippy::too_many_lines, reason = "two pages as people read them")]
fn an_inspection_reads_well() {
    let sandbox = Sandbox::new();
    copy(
        &repository().join("tests/cases/zoom-en-sessions"),
        &sandbox.path("inputs/water"),
    );
    for ours in ["expected.txt", "README.md"] {
        let _ = fs::remove_file(sandbox.path("inputs/water").join(ours));
    }
    sandbox.write(
        "inputs/water/notes.csv",
        "Workshop,Type,Note,Contry\n1,Idea,One map for all.,Mali\n1,Idea,,\n",
    );
    let run = sandbox.run(&["inspect", "water", "--show-identities", "-q"]);
    let full = sandbox.run(&["inspect", "water"]);
    insta::assert_snapshot!(run.stdout, @r#"
    water  inputs/water

    ! notes.csv  notes · 2 rows: 1 used, 1 set aside · text table
    ✓ participants_91234567891.csv  attendance · 7 rows: 5 used, 2 set aside · text table
    ✓ workshops.csv  list of workshops · 2 rows, all used · text table

    error[missing-value]: the row has no note; it is set aside
      --> inputs/water/notes.csv › notes!A3
       = help: Write the note, or delete the row.

      in all     11 rows: 8 used, 3 set aside, in 3 tables; 3 people and 1 note
      next       correct the error above, first notes.csv › notes!A3
                 then look at the 3 warnings: what is doubtful is used all the same
                 make the documents of what is usable: rapporteur build water
    "#);
    insta::assert_snapshot!(full.stdout, @r#"
    water  inputs/water

    ! notes.csv  notes · 2 rows: 1 used, 1 set aside · text table
        role       notes: the header in row 1 names “Workshop”, “Type” and “Note”
        workshop   1 “First steps”: 1 note; from the column “Workshop”
        set aside  1 row: the row has no note (A3)
           column    field     score  examples
        A  Workshop  workshop  1.00   1
        B  Type      type      1.00   Idea
        C  Note      note      1.00   One map for all.
        D  Contry    not used         ···
           └ did you mean “Country example”?

    ✓ participants_91234567891.csv  attendance · 7 rows: 5 used, 2 set aside · text table
        role       attendance: the header in row 4 names “Name (Original Name)”, “User Email”, “Join
                   Time” and 5 more
        meeting    “Second steps”, 23 February 2021, 92 minutes (B2)
        workshop   2 “Second steps”: 3 participants; from the meeting's title and date
        dates      02/23/2021 01:58:02 PM → 23 February 2021 (C2): month first, for it can be read no
                   other way
        set aside  2 rows: the time in the waiting room is no attendance (H7, H9)
           column                field              score  examples
        A  Name (Original Name)  name               1.00   ···
        B  User Email            email              1.00   ···
        C  Join Time             joined             1.00   02/23/2021 02:00:10 PM
        D  Leave Time            left               1.00   02/23/2021 02:45:10 PM
        E  Duration (Minutes)    minutes            1.00   45 · 60 · 2
        F  Guest                 guest              1.00   No · Yes
        G  Recording Consent     recording_consent  1.00   Yes
        H  In Waiting Room       waiting_room       1.00   No · Yes

    ✓ workshops.csv  list of workshops · 2 rows, all used · text table
        role       list of workshops: the header in row 1 names “Workshop”, “Title” and “Date”
        workshops  1, 2
        dates      2021-01-26 → 26 January 2021 (C2)
           column    field     score  examples
        A  Workshop  workshop  1.00   1 · 2
        B  Title     title     1.00   First steps · Second steps
        C  Date      date      1.00   2021-01-26 · 2021-02-23

    error[missing-value]: the row has no note; it is set aside
      --> inputs/water/notes.csv › notes!A3
       = help: Write the note, or delete the row.

    warning[no-attendance]: workshop 1 has no attendance; its brief says nothing of who took part
      --> inputs/water
       = help: Drop the attendance sheet into the series folder, with a column “Workshop” or in a sheet
               named after the workshop.

    warning[no-notes]: workshop 2 has no notes; its brief says only who met when
      --> inputs/water
       = help: Drop the notes into the series folder, with the columns Workshop, Type and Note.

    warning[unknown-column]: the column's header is none that I know; the column is not used
      --> inputs/water/notes.csv › notes!D1
       |  “Contry”
       = help: Did you mean “Country example”? Rename the header, or say in series.toml:
               [[sheets]]
               file = "notes.csv"
               columns = { "Contry" = "country_example" }

         2 workshops, as listed                                   date               participants  notes
      1  First steps                                              26 January 2021            none      1
      2  Second steps                                             23 February 2021              3   none
      ··· hides what identifies people, or may; a terminal or --show-identities shows it
      in all     11 rows: 8 used, 3 set aside, in 3 tables; 3 people and 1 note
      next       correct the error above, first notes.csv › notes!A3
                 then look at the 3 warnings: what is doubtful is used all the same
                 make the documents of what is usable: rapporteur build water
    "#);
}

/// The one table of a role in a folder of files.
fn table(files: &[(&str, &str)], role: SheetRole) -> InspectedTable {
    let sandbox = Sandbox::new();
    for (path, text) in files {
        sandbox.write(&format!("s/{path}"), text);
    }
    let inspected = inspect_series(&sandbox.path("s"), "s", &Isolation::Within)
        .unwrap()
        .value;
    let mut found: Vec<InspectedTable> = inspected
        .inspection
        .tables()
        .filter(|table| table.role == role)
        .cloned()
        .collect();
    assert_eq!(found.len(), 1, "{found:#?}");
    found.remove(0)
}

#[test]
fn what_says_to_which_workshop_rows_belong_is_named() {
    let workshops = (
        "list.csv",
        "Workshop,Title,Date\n1,First steps,2017-03-02\n2,Second steps,2017-04-06\n",
    );
    let pointer = |name: &str, text: &str| {
        let table = table(&[workshops, (name, text)], SheetRole::Attendance);
        assert_eq!(table.workshops.len(), 1, "{name}: {table:#?}");
        table.pointer.unwrap()
    };
    let rows = "Name,Email\nAda Obi,a@example.org\n";
    assert_eq!(
        pointer("people.csv", "Taller,Nombre\n2,Ada Obi\n"),
        "the column “Taller”"
    );
    assert_eq!(pointer("workshop 2.csv", rows), "the file's name");
    assert_eq!(
        pointer("people.csv", &format!("Workshop 2\n\n{rows}")),
        "the rows above the header"
    );
    assert_eq!(
        pointer("people.csv", "Name,W1,Country\nAda Obi,x,Kenya\n"),
        "the headers of the columns of marks"
    );
}

#[test]
fn how_dates_read_is_shown_by_one_that_could_be_two() {
    let dates = |text: &str| table(&[("list.csv", text)], SheetRole::Workshops).dates.unwrap();
    let settled = dates("Workshop,Title,Date\n1,One,11/12/2020\n2,Two,11/25/2020\n");
    assert_eq!(
        (settled.written.as_str(), settled.read.to_string().as_str()),
        ("11/12/2020", "2020-11-12")
    );
    assert_eq!(settled.otherwise, None);
    let open = dates("Workshop,Title,Date\n1,One,11/12/2020\n");
    assert_eq!(
        open.otherwise.map(|date| date.to_string()).as_deref(),
        Some("2020-11-12")
    );
}

#[test]
fn every_column_says_what_became_of_it() {
    let settings = "[[sheets]]\nfile = \"people.csv\"\nrole = \"attendance\"\ncolumns = { Land = \"country\", Secret = \"\" }\n";
    let text =
        "Workshop,Name,Country (of residence),Organisaton,Land,Name\n1,Ada Obi,Kenya,Lake Forum,Mali,Ada\n";
    let plain = table(&[("people.csv", text)], SheetRole::Attendance);
    let told = table(
        &[
            ("people.csv", text),
            ("series.toml", settings.replace(", Secret = \"\"", "").as_str()),
        ],
        SheetRole::Attendance,
    );
    let score = |table: &InspectedTable| -> BTreeMap<String, Option<u8>> {
        let columns = table.columns.iter();
        columns
            .map(|column| (column.cell.to_string(), column.recognition.hundredths()))
            .collect()
    };
    let plain_scores = score(&plain);
    assert_eq!(plain_scores["B1"], Some(100), "exact");
    assert_eq!(plain_scores["C1"], Some(90), "loose");
    assert_eq!(plain_scores["D1"], None, "a near miss");
    assert_eq!(plain_scores["F1"], None, "a second one");
    assert!(
        plain.columns[3].candidates.contains(&"Organisation"),
        "{:?}",
        plain.columns[3]
    );
    assert!(told.role_told && !plain.role_told);
    assert!(told.columns.iter().any(|column| column.field == Some("country")));
}
