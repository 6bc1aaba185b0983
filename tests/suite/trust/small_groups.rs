//! What would tell of few people by a way around the tables: a comparison with
//! the last edition, the group of a contribution among others that are named,
//! the words of a rare group.

use crate::pdf;
use crate::support::Sandbox;

/// Twelve who came to one workshop.
const CROWD: &str = "Workshop,Name,Stakeholder group,Country,Gender,Role\n\
    1,Arlo Zanderaax,Member State,Kenya,Woman,Participant\n\
    1,Bram Zanderbbx,Member State,Kenya,Woman,Participant\n\
    1,Cato Zanderccx,Member State,Kenya,Woman,Participant\n\
    1,Dirk Zanderddx,Member State,Kenya,Man,Participant\n\
    1,Egon Zandereex,Member State,Peru,Man,Participant\n\
    1,Falk Zanderffx,Member State,Peru,Man,Participant\n\
    1,Gero Zanderggx,Civil society,Peru,Woman,Speaker\n\
    1,Hugo Zanderhhx,Civil society,Peru,Woman,Speaker\n\
    1,Ivar Zanderiix,Civil society,Peru,Woman,Speaker\n\
    1,Jona Zanderjjx,Civil society,Kenya,Man,Speaker\n\
    1,Karl Zanderkkx,Civil society,Kenya,Man,Speaker\n\
    1,Lars Zanderllx,Civil society,Peru,Man,Speaker\n";

/// The rows of changes that are about people, where these came in their place.
fn changes_of_people(attendance: &str) -> Vec<String> {
    let sandbox = Sandbox::new();
    let notes = "Workshop,Type,Note,Speaker group\n1,Idea,Share the wells.,Member State\n";
    sandbox.write("inputs/s/attendance.csv", CROWD);
    sandbox.write("inputs/s/notes.csv", notes);
    sandbox.run(&["--output", "first", "--only", "data"]).ends_with(0);
    sandbox.write("inputs/s/attendance.csv", attendance);
    sandbox.write(
        "inputs/s/notes.csv",
        format!("{notes}1,Challenge,Nobody asks who carries the water.,Member State\n"),
    );
    sandbox.run(&["--since", "first", "--only", "data"]).ends_with(0);
    let table = sandbox.read("output/s/data/changes.csv");
    assert!(table.contains("note,W1-2,,Challenge"), "{table}");
    let people = table
        .lines()
        .filter(|row| row.contains("/participants,") || row.contains(",participation:"));
    people.map(str::to_owned).collect()
}

#[test]
fn a_comparison_draws_no_portrait_of_a_newcomer() {
    let newcomer = "1,Selma Quist,Member State,Kenya,Woman,Speaker\n";
    assert_eq!(
        changes_of_people(&format!("{CROWD}{newcomer}")),
        ["figure,workshop:1/participants,changed,changed,"]
    );
    // One left and another came: not even the total tells of it.
    let left = "1,Lars Zanderllx,Civil society,Peru,Man,Speaker\n";
    assert_eq!(
        changes_of_people(&CROWD.replace(left, newcomer)),
        Vec::<String>::new()
    );
    // Three of a kind are as many as any table tells.
    let three = ["Selma Quist", "Tilda Rask", "Una Sund"]
        .map(|name| format!("1,{name},Member State,Kenya,Woman,Participant\n"));
    let told = changes_of_people(&format!("{CROWD}{}", three.concat()));
    for row in [
        "figure,workshop:1/participants,12,15,",
        "figure,participation:1/gender/Female,6,9,",
        "figure,participation:1/stakeholder_group/Member State,6,9,",
    ] {
        assert!(told.iter().any(|one| one == row), "{row} is not in {told:#?}");
    }
}

/// A series in which all speakers may be named but one; `others` came as well.
fn attributed(others: &str) -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write(
        "inputs/s/series.toml",
        "title = \"Shared water\"\n[disclosure]\nrule = \"attributed\"\n",
    );
    sandbox.write(
        "inputs/s/attendance.csv",
        format!(
            "Workshop,Name,Stakeholder group,Consent\n1,Ada Obi,Civil society,named\n\
             1,Pius Zwingli,Civil society,named\n1,Zoltan Kovacs,Civil society,no\n\
             1,Jan Novak,Member State,named\n1,Eva Lindt,Member State,named\n1,Ines Prokop,Member State,named\n{others}"
        ),
    );
    sandbox.write(
        "inputs/s/notes.csv",
        "Workshop,Type,Note,Speaker,Speaker group\n1,Idea,Dig wells in every village.,Ada Obi,Civil society\n\
         1,Idea,Lay pipes under every road.,Pius Zwingli,Civil society\n\
         1,Idea,The ministry stole the pumps.,Zoltan Kovacs,Civil society\n\
         1,Idea,Buy filters for every school.,Jan Novak,Member State\n",
    );
    sandbox.run(&[]).ends_with(0);
    sandbox
}

fn groups_of_notes(sandbox: &Sandbox) -> Vec<String> {
    let table = sandbox.bytes("output/s/internal/notes.csv");
    let mut reader = csv::Reader::from_reader(&table[..]);
    let header = reader.headers().unwrap().clone();
    let column = header
        .iter()
        .position(|name| name == "stakeholder_group")
        .unwrap();
    let rows = reader.records().map(Result::unwrap);
    rows.map(|row| row[column].to_owned()).collect()
}

/// What the policy paper says, as the record of its words has it.
fn paper(sandbox: &Sandbox) -> String {
    sandbox.read("output/s/internal/text/policy-paper.md")
}

#[test]
fn a_group_whose_others_are_named_does_not_single_out_the_one_who_is_not() {
    let attribution = "The ministry stole the pumps. (W1-3) — Civil society";
    let sandbox = attributed("");
    assert!(paper(&sandbox).contains("The ministry stole the pumps. (W1-3)"));
    assert!(!paper(&sandbox).contains(attribution));
    assert_eq!(groups_of_notes(&sandbox), ["", "", "", ""]);

    // With two more who are not named the group stays told.
    let sandbox = attributed("1,Olga Petrak,Civil society,no\n1,Ugo Ferri,Civil society,\n");
    assert_eq!(
        groups_of_notes(&sandbox),
        ["Civil society", "Civil society", "Civil society", ""]
    );
    assert!(paper(&sandbox).contains(attribution));

    // Without a group, the contribution would be one of the Member State's two.
    let sandbox = attributed(
        "1,Olga Petrak,Civil society,no\n1,Ugo Ferri,Civil society,\n1,Sam Ilves,Member State,no\n1,Tea Ojala,Member State,no\n",
    );
    assert_eq!(groups_of_notes(&sandbox), ["", "", "", ""]);
}

/// Everything that a build wrote, but for what it tells the owner of the cells.
fn all_that_is_written(sandbox: &Sandbox) -> String {
    let mut all = String::new();
    for (path, bytes) in sandbox.files("output/s") {
        if path == "internal/diagnostics.json" {
            continue;
        }
        if path.ends_with(".pdf") {
            all.push_str(&pdf::squeezed(&bytes));
            for content in pdf::contents(&bytes) {
                all.push_str(&pdf::squeeze(&String::from_utf8_lossy(&content)));
            }
        } else {
            all.push_str(&pdf::squeeze(&String::from_utf8_lossy(&bytes)));
        }
    }
    all
}

#[test]
fn the_words_of_a_rare_group_are_nowhere() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "inputs/s/series.toml",
        "title = \"Shared water\"\n[[stakeholder_groups]]\nid = \"lake\"\nlabel = \"Lake wardens\"\n",
    );
    let groups = [
        ("Member State", 4),
        ("River guild", 3),
        ("Lake wardens", 1),
        ("Greenpeace Togo", 1),
        ("Office of the President of Nauru", 2),
    ];
    let mut people = groups
        .iter()
        .flat_map(|(group, count)| std::iter::repeat_n(group, *count));
    let names = [
        "Ada", "Pius", "Zoltan", "Jan", "Eva", "Ines", "Uma", "Kofi", "Rosa", "Tom", "Noor",
    ];
    let rows: String = names
        .iter()
        .map(|name| format!("1,{name} Zander{name}x,{}\n", people.next().unwrap()))
        .collect();
    sandbox.write(
        "inputs/s/attendance.csv",
        format!("Workshop,Name,Stakeholder group\n{rows}"),
    );
    // Of the second workshop nobody knows who came.
    sandbox.write(
        "inputs/s/notes.csv",
        "Workshop,Type,Note,Speaker,Speaker group\n1,Idea,Dig wells.,,Greenpeace Togo\n1,Idea,Dig ponds.,,River guild\n\
         2,Idea,Lakes are far.,Nils Bok,Deputy Minister of Roads of Nauru\n2,Idea,Ponds are near.,,River guild\n\
         2,Idea,Rain is free.,,Lake wardens\n2,Idea,Snow is not.,,Member State\n",
    );
    sandbox.run(&[]).ends_with(0);
    let all = all_that_is_written(&sandbox);
    for words in [
        "Greenpeace Togo",
        "President of Nauru",
        "Deputy Minister of Roads",
    ] {
        assert!(!all.contains(&pdf::squeeze(words)), "{words} is told");
    }
    assert!(all.contains("Lakesarefar."));
    assert_eq!(
        groups_of_notes(&sandbox),
        [
            "",
            "River guild",
            "",
            "River guild",
            "Lake wardens",
            "Member State"
        ]
    );
    // Merged, those whom the owner listed are called by their name.
    let table = sandbox.read("output/s/data/participation.csv");
    assert!(
        table.contains("1,stakeholder_group,other groups,4,Lake wardens\n"),
        "{table}"
    );
}
