//! Messages for tools: lines that the schema describes, and annotations.

use serde_json::Value;

use super::put;
use crate::support::Sandbox;

/// Whether a value is as a schema says, as far as the schema of the messages
/// goes: types, constants, references, required and known properties.
fn conforms(schema: &Value, root: &Value, value: &Value) -> bool {
    if let Some(reference) = schema["$ref"].as_str() {
        let target = root.pointer(reference.strip_prefix('#').unwrap()).unwrap();
        return conforms(target, root, value);
    }
    for choice in ["oneOf", "anyOf"] {
        if let Some(choices) = schema[choice].as_array() {
            let fitting = choices.iter().filter(|one| conforms(one, root, value)).count();
            return fitting == 1 || (choice == "anyOf" && fitting > 0);
        }
    }
    if let Some(constant) = schema.get("const") {
        return constant == value;
    }
    if let Some(known) = schema["enum"].as_array() {
        return known.contains(value);
    }
    let is_type = |name: &str| match name {
        "string" => value.is_string(),
        "integer" => value.is_u64(),
        "boolean" => value.is_boolean(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        "null" => value.is_null(),
        other => panic!("the test knows no type {other}"),
    };
    let fits = match &schema["type"] {
        Value::String(name) => is_type(name),
        Value::Array(names) => names.iter().any(|name| is_type(name.as_str().unwrap())),
        other => panic!("the test knows no such type: {other}"),
    };
    let items = value.as_array().into_iter().flatten();
    let properties = value.as_object().into_iter().flatten();
    fits && items
        .into_iter()
        .all(|item| conforms(&schema["items"], root, item))
        && properties.into_iter().all(|(name, property)| {
            let known = schema["properties"].get(name);
            known.is_some_and(|known| conforms(known, root, property))
        })
        && schema["required"]
            .as_array()
            .into_iter()
            .flatten()
            .all(|name| value.get(name.as_str().unwrap()).is_some())
}

#[test]
fn every_line_is_as_the_schema_says() {
    let sandbox = Sandbox::new();
    put(&sandbox, 0);
    sandbox.write(
        "inputs/ways/broken.xlsx",
        b"PK\x03\x04 xl/workbook.xml and no more",
    );
    let schema: Value = serde_json::from_str(&sandbox.run(&["schema", "messages"]).stdout).unwrap();
    let mut seen = std::collections::BTreeSet::new();
    for arguments in [
        &["--message-format", "json"][..],
        &["--message-format", "json", "--check"][..],
    ] {
        let run = sandbox.run(arguments);
        run.ends_with(1);
        for line in run.stdout.lines() {
            let event: Value = serde_json::from_str(line).unwrap();
            assert!(conforms(&schema, &schema, &event), "{line}");
            seen.insert(event["event"].as_str().unwrap().to_owned());
        }
        sandbox.write("output/ways/data/topics.csv", "");
    }
    let seen: Vec<&str> = seen.iter().map(String::as_str).collect();
    assert_eq!(
        seen,
        [
            "diagnostic",
            "difference",
            "document",
            "index",
            "progress",
            "series",
            "stage"
        ]
    );
    // The test can tell what is not as it says.
    let wrong = serde_json::json!({"event": "progress", "done": "1", "total": 2});
    assert!(!conforms(&schema, &schema, &wrong));
    let unknown = serde_json::json!({"event": "progress", "done": 1, "total": 2, "more": 3});
    assert!(!conforms(&schema, &schema, &unknown));
    let lacking = serde_json::json!({"event": "progress", "done": 1});
    assert!(!conforms(&schema, &schema, &lacking));
}

#[test]
fn annotations_stand_beside_the_input() {
    let sandbox = Sandbox::new();
    put(&sandbox, 0);
    sandbox.write(
        "inputs/ways/notes_2.csv",
        "Workshop,Type,Note,Topic,Country example\n2,Challenge,The roads end.,Travel,\"Cote d,Ivwar::x\"\n",
    );
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("Notes").unwrap();
    for (row, cells) in (0..).zip([
        ["Workshop", "Type", "Note", "Country example"],
        ["2", "Idea", "Mend the bridge.", "Atlantis"],
    ]) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write(row, column, cell).unwrap();
        }
    }
    sandbox.write("inputs/ways/more.xlsx", book.save_to_buffer().unwrap());
    let run = sandbox.run(&["--message-format", "github"]);
    run.ends_with(1).says("output/ways/policy-paper.pdf");
    assert!(
        !run.stderr.contains("unknown-country"),
        "said once: {}",
        run.stderr
    );
    let lines: Vec<&str> = run.stdout.lines().collect();
    assert!(lines.iter().all(|line| line.starts_with("::")), "{}", run.stdout);
    let begins = |beginning: &str| lines.iter().any(|line| line.starts_with(beginning));
    for beginning in [
        "::error file=inputs/ways/notes_2.csv,line=2,title=unknown-country (E2)::“Cote d,Ivwar::x”",
        "::error file=inputs/ways/more.xlsx,title=unknown-country (Notes!D2)::“Atlantis”",
        "::warning file=inputs/ways,title=no-attendance::",
    ] {
        assert!(begins(beginning), "{beginning} in:\n{}", run.stdout);
    }
    let checked = sandbox.run(&["--message-format", "github", "--check"]);
    checked.ends_with(1);
    assert!(!checked.stdout.contains("not up to date"), "{}", checked.stdout);
    put(&sandbox, 1);
    let checked = sandbox.run(&["--message-format", "github", "--check"]);
    let expected = "::error title=not up to date::output/ways is not up to date:%0Abriefs/1-rivers.pdf%0A";
    assert!(checked.stdout.contains(expected), "{}", checked.stdout);
}

/// What names people is masked where nobody sits at a terminal.
#[test]
fn annotations_name_nobody() {
    let sandbox = Sandbox::new();
    put(&sandbox, 0);
    sandbox.write(
        "inputs/ways/people.csv",
        "Workshop,Name,Email\n1,Ada Obi,ada@mail.example\n9,Kim Lo,kim@mail.example\n",
    );
    let run = sandbox.run(&["--message-format", "github", "--verbose"]);
    assert!(run.stdout.contains("people.csv"), "{}", run.stdout);
    for name in ["Ada", "Kim"] {
        assert!(!run.stdout.contains(name) && !run.stderr.contains(name));
    }
}
