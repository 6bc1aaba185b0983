//! Whom each rule names, what stands instead of a name, and which
//! organisations are kept back.

use rapporteur::aggregate::tabulate;
use rapporteur::diagnostic::{CellAddress, Code, Diagnostic, Severity, Warned};
use rapporteur::disclose::{Passed, disclose};
use rapporteur::model::{
    Attendance, AttendanceConsent, Dataset, Dimension, DisclosureRule, Gate, ListedPeople, Note, NoteConsent,
    PartValue, ParticipantList, Person, Scope, SheetAccount, SheetRole, TemplateFiles,
};

use super::substitutes;
use crate::aggregate::sample::{ACADEMIA, MEMBER_STATE, THINK_TANK, UN_SYSTEM, attendance, note, series};

/// One workshop with five, four and three people of three groups and one of a
/// fourth, so that the first two are told apart. All have names, e-mails and
/// organisations.
fn room() -> Dataset {
    let people = [
        ("Ada Obi", MEMBER_STATE),
        ("José García Márquez", MEMBER_STATE),
        ("Kim Lo", MEMBER_STATE),
        ("Amina Diallo", UN_SYSTEM),
        ("Jürg Müller", UN_SYSTEM),
        ("Maria", UN_SYSTEM),
        ("Noor Aziz", THINK_TANK),
        ("Wanjiru Kamau", MEMBER_STATE),
        ("Tomasz Nowak", MEMBER_STATE),
        ("Leilani Kahale", UN_SYSTEM),
        ("Ingrid Solberg", ACADEMIA),
        ("Rashid Karimov", ACADEMIA),
        ("Thu Nguyen", ACADEMIA),
    ];
    let mut dataset = series(1, people.len());
    dataset.people = people
        .iter()
        .map(|(name, _)| Person {
            names: vec![(*name).to_owned()],
            emails: vec![format!(
                "{}@mail.example",
                name.split(' ').next().unwrap().to_lowercase()
            )],
        })
        .collect();
    dataset.attendance = people
        .iter()
        .enumerate()
        .map(|(person, (_, group))| Attendance {
            group: Some(*group),
            organisation: format!("{} Institute", ["Rivers", "Lakes", "Hills"][person % 3]).into(),
            ..attendance(0, person)
        })
        .collect();
    dataset.sheets = vec![SheetAccount {
        section: None,
        file: "people.csv".into(),
        sheet: "people".into(),
        role: SheetRole::Attendance,
        header: None,
        columns: vec![],
        read: 13,
        used: 13,
        set_aside: 0,
    }];
    dataset
}

fn passed(dataset: Dataset) -> Warned<Passed> {
    let tables = tabulate(&dataset).unwrap();
    let substitutes = substitutes(&dataset);
    disclose(dataset, tables, &substitutes, &TemplateFiles::default())
}

fn said(text: &str) -> Note {
    Note {
        text: text.to_owned(),
        ..note(0, 1)
    }
}

/// The words of a note, and what was said about it.
fn told(text: &str) -> (String, Vec<Diagnostic>) {
    let mut dataset = room();
    dataset.notes = vec![said(text)];
    let Warned { value, diagnostics } = passed(dataset);
    let of_texts = diagnostics.into_iter().filter(|one| one.code == Code::NameInText);
    (value.disclosed.notes[0].text.clone(), of_texts.collect())
}

#[test]
fn a_name_in_a_note_gives_way_to_the_group_and_is_an_error() {
    for (text, expected) in [
        ("As Ada Obi’s office said", "As [Member State]’s office said"),
        ("Dr. Obi, Ada: more", "[Member State]: more"),
        (
            "J. García agrees with A. DIALLO",
            "[Member State] agrees with [UN system]",
        ),
        ("ask ada@mail.example for it", "ask [Member State] for it"),
        ("Juerg Mueller spoke", "[UN system] spoke"),
        // The only one of the group: it may not be told.
        ("Noor Aziz spoke", "[participant] spoke"),
    ] {
        let (note, problems) = told(text);
        assert_eq!(note, expected);
        assert!(!problems.is_empty(), "{text}");
        for problem in problems {
            assert_eq!(problem.severity, Severity::Error);
            assert_eq!(problem.place.unwrap().cells, [CellAddress::new(1, 1)]);
            assert!(problem.value.unwrap().identifying);
        }
    }
}

#[test]
fn what_names_nobody_stays_word_for_word() {
    for text in [
        "Maria said so, and so did Jordan",
        "the Müller report",
        "Kim, Lo and behold",
        "ADA and the lakes",
    ] {
        assert_eq!(told(text), (text.to_owned(), vec![]));
    }
}

#[test]
fn a_title_question_or_host_is_looked_at_too() {
    let mut dataset = room();
    dataset.workshops[0].title = "Dialogue with Ada Obi".to_owned();
    dataset.workshops[0].questions = vec!["What did Kim Lo find?".to_owned()];
    dataset.workshops[0].hosts = vec!["Amina Diallo".to_owned()];
    dataset.settings.summary = Some("Led by A. Obi.".to_owned());
    let Warned { value, diagnostics } = passed(dataset);
    let workshop = &value.disclosed.workshops[0];
    assert_eq!(workshop.questions, ["What did [Member State] find?"]);
    assert_eq!(workshop.hosts, ["[UN system]"]);
    assert_eq!(
        value.disclosed.settings.summary.as_deref(),
        Some("Led by [Member State].")
    );
    // Nobody listed the workshop, so it bears the name of a sheet, and goes by its place.
    assert_eq!(workshop.title, "Workshop 2");
    let names = diagnostics.iter().filter(|one| one.code == Code::NameInText);
    assert_eq!(names.count(), 3);
}

/// Ada Obi makes a contribution in which her name stands, and stands in another.
fn one_speaker(rule: DisclosureRule, row: AttendanceConsent, consent: NoteConsent) -> Dataset {
    let mut dataset = room();
    dataset.settings.disclosure.rule = rule;
    dataset.attendance[0].consent = row;
    dataset.notes = vec![
        Note {
            speaker: "OBI, Ada".to_owned(),
            consent,
            ..said("I, Ada Obi, say so")
        },
        Note {
            consent: NoteConsent::Group,
            ..note(0, 2)
        },
    ];
    dataset.notes[1].text = "As Ada Obi said".to_owned();
    dataset
}

/// How the attendance and a note speak, and the rule, against what is told:
/// the name, the words, and whether another note may name the speaker.
#[test]
fn consent_and_rule_decide_who_is_named() {
    use AttendanceConsent as Row;
    use DisclosureRule::{Attributed, ChathamHouse, Open};
    let (named, group, none, unsaid) = (
        NoteConsent::Named,
        NoteConsent::Group,
        NoteConsent::None,
        NoteConsent::Unsaid,
    );
    for (rule, row, consent, attributed, quoted, elsewhere) in [
        (ChathamHouse, Row::Unsaid, unsaid, false, true, false),
        (ChathamHouse, Row::Unsaid, named, true, true, false),
        (ChathamHouse, Row::Unsaid, group, false, true, false),
        (ChathamHouse, Row::Unsaid, none, false, false, false),
        (ChathamHouse, Row::Named, unsaid, false, true, true),
        (ChathamHouse, Row::Named, named, true, true, true),
        (ChathamHouse, Row::Refused, named, false, true, false),
        (ChathamHouse, Row::Unclear, named, true, true, false),
        (Attributed, Row::Unsaid, unsaid, true, true, true),
        (Attributed, Row::Unsaid, named, true, true, true),
        (Attributed, Row::Unsaid, group, false, true, false),
        (Attributed, Row::Unsaid, none, false, false, false),
        (Attributed, Row::Refused, unsaid, false, true, false),
        (Attributed, Row::Unclear, unsaid, false, true, false),
        (Open, Row::Unsaid, unsaid, true, true, true),
        (Open, Row::Unsaid, group, false, true, true),
        (Open, Row::Unsaid, none, false, false, true),
        (Open, Row::Refused, unsaid, false, true, false),
        (Open, Row::Refused, named, false, true, false),
    ] {
        let case = format!("{rule:?} {row:?} {consent:?}");
        let notes = passed(one_speaker(rule, row, consent)).value.disclosed.notes;
        let expected = attributed.then_some("Ada Obi");
        assert_eq!(notes[0].attributed_to.as_deref(), expected, "{case}");
        let own = match (quoted, attributed || elsewhere) {
            (false, _) => "",
            (true, true) => "I, Ada Obi, say so",
            (true, false) => "I, [Member State], say so",
        };
        assert_eq!(notes[0].text, own, "{case}");
        let other = if elsewhere {
            "As Ada Obi said"
        } else {
            "As [Member State] said"
        };
        assert_eq!(notes[1].text, other, "{case}");
    }
}

#[test]
fn a_refusal_in_any_row_outweighs_every_consent() {
    let mut dataset = room();
    dataset.attendance[0].consent = AttendanceConsent::Named;
    dataset.attendance.push(Attendance {
        consent: AttendanceConsent::Refused,
        ..dataset.attendance[0].clone()
    });
    dataset.notes = vec![Note {
        speaker: "Ada Obi".to_owned(),
        consent: NoteConsent::Named,
        ..said("Yes")
    }];
    let Warned { value, diagnostics } = passed(dataset);
    assert_eq!(value.disclosed.notes[0].attributed_to, None);
    assert!(diagnostics.iter().any(|one| one.code == Code::ConsentWithdrawn));
    assert!(!value.gatekeeper.examine("a.md", b"Ada Obi").is_empty());
}

#[test]
fn only_those_who_agreed_are_listed() {
    let mut dataset = room();
    dataset.attendance[0].consent = AttendanceConsent::Named;
    dataset.attendance[1].consent = AttendanceConsent::Named;
    dataset.attendance[3].consent = AttendanceConsent::Refused;
    assert_eq!(passed(dataset.clone()).value.disclosed.participant_list, None);
    dataset.settings.disclosure.participant_list = ParticipantList::Of(ListedPeople::Consenting);
    dataset.settings.disclosure.protect = vec!["Garcia Marquez, José".to_owned()];
    let disclosed = passed(dataset).value.disclosed;
    assert_eq!(disclosed.participant_list, Some(vec!["Ada Obi".to_owned()]));
}

#[test]
fn an_attribution_has_neither_address_nor_organisation() {
    for (speaker, expected) in [
        ("Ada Obi (Rivers Institute)", "Ada Obi"),
        ("Obi, Ada <ada@mail.example>", "Ada Obi"),
        ("Zoe Quist, Lakes Institute", "Zoe Quist"),
        ("Zoe Quist zoe@quist.example", "Zoe Quist"),
    ] {
        let mut dataset = room();
        dataset.notes = vec![Note {
            speaker: speaker.to_owned(),
            consent: NoteConsent::Named,
            ..said("Yes")
        }];
        let notes = passed(dataset).value.disclosed.notes;
        assert_eq!(notes[0].attributed_to.as_deref(), Some(expected), "{speaker}");
    }
}

#[test]
fn who_is_known_by_one_name_is_pointed_out_until_it_is_listed() {
    let unprotected = |dataset: Dataset| {
        let found = passed(dataset).diagnostics;
        found
            .iter()
            .filter(|one| one.code == Code::UnprotectedName)
            .count()
    };
    let mut dataset = room();
    assert_eq!(unprotected(dataset.clone()), 1);
    dataset.settings.disclosure.protect = vec!["Maria".to_owned(), "Xanthe Quill".to_owned()];
    dataset.notes = vec![said("Maria said what X. Quill knew; Mariana no more")];
    let disclosed = passed(dataset.clone()).value.disclosed;
    assert_eq!(
        disclosed.notes[0].text,
        "[somebody] said what [somebody] knew; Mariana no more"
    );
    assert_eq!(unprotected(dataset), 0);
}

#[test]
fn an_organisation_in_a_note_is_a_question_to_its_editor() {
    let mut dataset = room();
    dataset.notes = vec![
        said("The Lakes Institute has tried it"),
        Note {
            text: "Nobody else has".to_owned(),
            ..note(0, 2)
        },
    ];
    let Warned { value, diagnostics } = passed(dataset);
    let questions: Vec<Diagnostic> = diagnostics
        .into_iter()
        .filter(|one| one.code == Code::OrganisationInText)
        .collect();
    assert_eq!(questions.len(), 1);
    assert_eq!(questions[0].severity, Severity::Note);
    assert_eq!(value.disclosed.notes[0].text, "The Lakes Institute has tried it");
    // Whoever has the notes must not learn by the cell who was in the room.
    let told = value.gatekeeper.told(questions);
    assert!(told[0].place.as_ref().unwrap().cells.is_empty() && told[0].value.is_none());
    // What a note says in its own words is public, the rest is not.
    assert!(value.gatekeeper.examine("a.md", b"Lakes Institute").is_empty());
    assert!(
        !value
            .gatekeeper
            .examine("a.md", b"the Hills Institute")
            .is_empty()
    );
}

#[test]
fn a_role_that_tells_an_organisation_is_not_told() {
    let mut dataset = room();
    for (row, role) in dataset.attendance.iter_mut().zip([
        "Hills Institute",
        "Hills Institute",
        "Hills Institute",
        "Speaker",
        "Speaker",
        "Speaker",
        "Speaker",
    ]) {
        row.role = role.into();
    }
    let disclosed = passed(dataset).value.disclosed;
    let roles = disclosed
        .participation
        .iter()
        .filter(|one| one.dimension == Dimension::Role && one.scope == Scope::Series);
    let values: Vec<&PartValue> = roles
        .flat_map(|one| one.counts.iter().map(|part| &part.value))
        .collect();
    assert!(!format!("{values:?}").contains("Hills"), "{values:?}");
}

#[test]
fn the_gate_finds_names_in_every_kind_of_file() {
    let gatekeeper = passed(room()).value.gatekeeper;
    for (path, bytes) in [
        ("a.csv", "x\n\"Obi, Ada\"\n".as_bytes()),
        ("a.json", br#"{"a": ["Jos\u00e9 Garc\u00eda"]}"#),
        ("a.typ", br"#note[Kim\u{a0}Lo]"),
        ("a.md", b"write to AMINA@mail.example"),
        ("briefs/1-dialogue-with-ada-obi.md", b""),
        ("a.pdf", b"nothing that can be read"),
    ] {
        let findings = gatekeeper.examine(path, bytes);
        assert_eq!(findings.len(), 1, "{path}");
        let finding = &findings[0];
        assert_eq!(finding.own.severity, Severity::Error);
        assert_eq!(finding.own.code, Code::Disclosure);
        let told = format!("{:?}", finding.told).to_lowercase();
        for name in ["obi", "garc", "kim", "amina"] {
            assert!(!told.contains(name), "{told}");
        }
    }
    for (path, bytes) in [
        ("a.csv", "Ada,Obi\n"),
        ("a.md", "Maria, and Kim. Lo was there"),
        ("a.json", "[\"ok\"]"),
    ] {
        assert_eq!(gatekeeper.examine(path, bytes.as_bytes()), vec![], "{path}");
    }
}
