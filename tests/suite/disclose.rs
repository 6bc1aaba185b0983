//! Tests of `disclose`: each rule by hand, properties of whatever is told, and
//! a reader who tries every series of people to work out a small count.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

use proptest::prelude::*;
use rapporteur::aggregate::tabulate;
use rapporteur::diagnostic::{CellAddress, Code, Diagnostic, Place};
use rapporteur::disclose::participation::{
    Attendee, Attendees, PublicParticipation, publish as publish_unless,
};
use rapporteur::disclose::{Passed, disclose};
use rapporteur::model::{
    Attendance, Breakdown, ClusterFigures, Dataset, Dimension, Disclosed, Include, InputFile, Note,
    NoteConsent, PartValue, Person, PublicCount, PublicPart, Scope, SheetAccount, SheetColumn, SheetRole,
    Substitutes, Tables, TemplateFiles, Workshop, WorkshopFigures,
};

use crate::aggregate::any_series;
use crate::aggregate::sample::{
    ACADEMIA, MEMBER_STATE, RECOMMENDATION, THINK_TANK, UN_SYSTEM, attendance, note, series,
};

#[path = "disclose/rules.rs"]
mod rules;
#[path = "disclose/solver.rs"]
mod solver;

const GROUP: Dimension = Dimension::StakeholderGroup;

/// What is told where every label may be.
fn publish(people: &People, minimum: u32) -> PublicParticipation {
    publish_unless(&people.tables, &people.attendees, minimum, &|_| false)
}

/// Everybody, and what is counted of them.
struct People {
    tables: Tables,
    attendees: Attendees<'static>,
}

/// People who each came to some workshops and are of one group: how many, at
/// which workshops, of which group.
type Crowd<'a> = (u32, &'a [usize], &'static str);

fn people(workshops: usize, crowds: &[Crowd]) -> People {
    let attendees = crowds.iter().flat_map(|(persons, places, label)| {
        let at = places.iter().map(|place| (*place, [*label, "", "", "", ""]));
        let attendee = Attendee { at: at.collect() };
        (0..*persons).map(move |_| attendee.clone())
    });
    People {
        tables: tables(workshops, crowds),
        attendees: Attendees(attendees.filter(|attendee| !attendee.at.is_empty()).collect()),
    }
}

/// What is counted of such people.
fn tables(workshops: usize, crowds: &[Crowd]) -> Tables {
    let count = |matches: &dyn Fn(&Crowd) -> bool| -> u32 {
        crowds
            .iter()
            .filter(|crowd| matches(crowd))
            .map(|(persons, _, _)| persons)
            .sum()
    };
    let at = |scope: Scope, places: &[usize]| match scope {
        Scope::Workshop(workshop) => places.contains(&workshop),
        Scope::Series => !places.is_empty(),
    };
    let scopes = (0..workshops).map(Scope::Workshop).chain([Scope::Series]);
    let breakdown = |scope| {
        let mut labels: Vec<&str> = crowds.iter().map(|(_, _, label)| *label).collect();
        labels.sort_unstable();
        labels.dedup();
        let counts: Vec<(String, u32)> = labels
            .into_iter()
            .map(|label| {
                (
                    label.to_owned(),
                    count(&|crowd| crowd.2 == label && at(scope, crowd.1)),
                )
            })
            .filter(|(_, persons)| *persons > 0)
            .collect();
        (!counts.is_empty()).then_some(Breakdown {
            scope,
            dimension: GROUP,
            counts,
        })
    };
    Tables {
        workshops: (0..workshops)
            .map(|workshop| WorkshopFigures {
                participants: Some(count(&|crowd| crowd.1.contains(&workshop))),
                returned: Some(count(&|crowd| {
                    crowd.1.contains(&workshop) && crowd.1.iter().any(|place| *place < workshop)
                })),
                ..WorkshopFigures::default()
            })
            .collect(),
        participants: count(&|crowd| !crowd.1.is_empty()),
        continuity: (1..=workshops)
            .map(|times| {
                (
                    u32::try_from(times).unwrap(),
                    count(&|crowd| crowd.1.len() == times),
                )
            })
            .filter(|(_, persons)| *persons > 0)
            .collect(),
        in_time: (0..workshops).collect(),
        participation: scopes.filter_map(breakdown).collect(),
        ..Tables::default()
    }
}

/// Puts the workshops into these groups.
fn grouped(people: &mut People, groups: &[&[usize]]) {
    let together = |workshops: &&[usize]| {
        let attendees = people.attendees.0.iter();
        let came = attendees.filter(|attendee| workshops.iter().any(|place| attendee.at.contains_key(place)));
        ClusterFigures {
            workshops: workshops.to_vec(),
            participants: Some(u32::try_from(came.count()).unwrap()),
            ..ClusterFigures::default()
        }
    };
    people.tables.clusters = groups.iter().map(together).collect();
}

/// The parts of a breakdown; none where it is not told.
fn parts(told: &PublicParticipation, scope: Scope) -> Vec<(String, u32)> {
    let mut breakdowns = told.breakdowns.iter();
    let breakdown = breakdowns.find(|one| one.scope == scope && one.dimension == GROUP);
    let parts = breakdown.into_iter().flat_map(|breakdown| &breakdown.counts);
    parts
        .map(|part| (describe(&part.value), part.participants))
        .collect()
}

fn describe(value: &PartValue) -> String {
    match value {
        PartValue::Named(label) => label.clone(),
        PartValue::NotStated => "?".to_owned(),
        PartValue::Other(labels) => format!("other: {}", labels.join(", ")),
    }
}

fn named(parts: &[(&str, u32)]) -> Vec<(String, u32)> {
    parts
        .iter()
        .map(|(label, persons)| ((*label).to_owned(), *persons))
        .collect()
}

#[test]
fn totals_are_told_from_the_minimum_on() {
    let told = publish(
        &people(3, &[(2, &[0], "A"), (3, &[1], "A"), (4, &[0, 1], "A")]),
        3,
    );
    let expected = [
        PublicCount::Exactly(6),
        PublicCount::Exactly(7),
        PublicCount::FewerThan(3),
    ];
    assert_eq!(told.workshops, expected);
    assert_eq!(told.participants, PublicCount::Exactly(9));
}

#[test]
fn a_series_without_attendance_is_unknown() {
    let mut people = people(2, &[]);
    people
        .tables
        .workshops
        .iter_mut()
        .for_each(|figures| figures.participants = None);
    let told = publish(&people, 3);
    assert_eq!(told.workshops, [PublicCount::Unknown, PublicCount::Unknown]);
    assert_eq!((told.participants, told.returning), (PublicCount::Unknown, None));
}

#[test]
fn a_series_of_few_tells_as_little_as_a_workshop_of_few() {
    let told = publish(&people(1, &[(2, &[0], "A")]), 3);
    assert_eq!(
        (told.participants, told.breakdowns),
        (PublicCount::FewerThan(3), vec![])
    );
}

#[test]
fn the_series_is_not_counted_where_that_counts_a_small_workshop() {
    let of = |small: &[usize]| people(2, &[(8, &[0], "A"), (2, small, "A")]);
    assert_eq!(publish(&of(&[1]), 3).participants, PublicCount::Unknown);
    assert_eq!(publish(&of(&[0, 1]), 3).participants, PublicCount::Exactly(10));
}

#[test]
fn returning_is_told_where_neither_part_is_few() {
    let returning = |once, twice| {
        publish(
            &people(2, &[(once, &[0], "A"), (4, &[1], "A"), (twice, &[0, 1], "A")]),
            3,
        )
        .returning
    };
    assert_eq!(returning(5, 3), Some(3));
    assert_eq!(returning(5, 2), None);
    assert_eq!(returning(5, 0), Some(0));
    let all_but = |once| publish(&people(2, &[(once, &[0], "A"), (5, &[0, 1], "A")]), 3).returning;
    assert_eq!(all_but(0), Some(5));
    assert_eq!(all_but(1), None);
    assert_eq!(all_but(3), Some(5));
}

#[test]
fn a_series_of_one_workshop_is_told_as_the_workshop_is() {
    let told = publish(
        &people(
            1,
            &[(9, &[0], "A"), (5, &[0], "B"), (2, &[0], "C"), (4, &[0], "")],
        ),
        3,
    );
    let expected = named(&[("A", 9), ("B", 5), ("other: , C", 6)]);
    assert_eq!(parts(&told, Scope::Workshop(0)), expected);
    assert_eq!(parts(&told, Scope::Series), expected);
}

#[test]
fn those_of_whom_nothing_is_said_are_a_part_like_any_other() {
    let told = publish(&people(1, &[(9, &[0], "A"), (10, &[0], "")]), 3);
    assert_eq!(parts(&told, Scope::Series), named(&[("?", 10), ("A", 9)]));
    let told = publish(&people(1, &[(10, &[0], "")]), 3);
    assert_eq!(told.breakdowns, []);
}

#[test]
fn a_value_hidden_in_one_workshop_is_merged_in_a_series_that_would_tell_it() {
    let crowds: &[Crowd] = &[
        (9, &[0], "A"),
        (6, &[0], "B"),
        (2, &[0], "C"),
        (9, &[1], "A"),
        (7, &[1], "B"),
        (5, &[1], "C"),
    ];
    let told = publish(&people(2, crowds), 3);
    assert_eq!(
        parts(&told, Scope::Workshop(0)),
        named(&[("A", 9), ("other: B, C", 8)])
    );
    assert_eq!(
        parts(&told, Scope::Workshop(1)),
        named(&[("A", 9), ("B", 7), ("C", 5)])
    );
    assert_eq!(
        parts(&told, Scope::Series),
        named(&[("A", 18), ("other: B, C", 20)])
    );
}

#[test]
fn a_value_hidden_where_many_return_may_be_told_of_the_series() {
    let crowds: &[Crowd] = &[
        (5, &[0], "A"),
        (6, &[0, 1], "A"),
        (5, &[0, 1], "B"),
        (4, &[1], "B"),
        (2, &[0, 1], "C"),
        (4, &[1], "C"),
        (4, &[0], "B"),
    ];
    let told = publish(&people(2, crowds), 3);
    assert_eq!(
        parts(&told, Scope::Workshop(0)),
        named(&[("A", 11), ("other: B, C", 11)])
    );
    assert_eq!(
        parts(&told, Scope::Series),
        named(&[("B", 13), ("A", 11), ("C", 6)])
    );
}

#[test]
fn those_who_missed_a_workshop_are_not_broken_down_by_subtraction() {
    let newcomer: &[Crowd] = &[(5, &[0, 1], "A"), (5, &[0, 1], "B"), (1, &[1], "A")];
    let told = publish(&people(2, newcomer), 3);
    assert_eq!(told.participants, PublicCount::Exactly(11));
    assert_eq!(parts(&told, Scope::Workshop(0)), []);
    assert_eq!(parts(&told, Scope::Workshop(1)), named(&[("A", 6), ("B", 5)]));
    assert_eq!(parts(&told, Scope::Series), []);
}

#[test]
fn those_who_came_again_are_not_broken_down_by_subtraction() {
    let crowds: &[Crowd] = &[
        (8, &[0], "A"),
        (5, &[0], "B"),
        (4, &[0], "C"),
        (8, &[1], "A"),
        (5, &[1], "B"),
        (4, &[1], "C"),
        (1, &[0, 1], "A"),
    ];
    let told = publish(&people(2, crowds), 3);
    let workshop = named(&[("A", 9), ("B", 5), ("C", 4)]);
    assert_eq!(parts(&told, Scope::Workshop(0)), workshop);
    assert_eq!(parts(&told, Scope::Workshop(1)), workshop);
    assert_eq!(
        parts(&told, Scope::Series),
        named(&[("B", 10), ("other: A, C", 25)])
    );
}

/// A series of one workshop with three people of each of two groups, one of a
/// third, and one note by a member of each.
fn series_with_notes() -> Dataset {
    let mut dataset = series(2, 10);
    let groups = [
        MEMBER_STATE,
        MEMBER_STATE,
        MEMBER_STATE,
        MEMBER_STATE,
        UN_SYSTEM,
        UN_SYSTEM,
        UN_SYSTEM,
    ];
    dataset.attendance = groups
        .into_iter()
        .chain([THINK_TANK])
        .enumerate()
        .map(|(person, group)| Attendance {
            group: Some(group),
            ..attendance(0, person)
        })
        .collect();
    dataset.notes = [MEMBER_STATE, UN_SYSTEM, THINK_TANK, ACADEMIA]
        .into_iter()
        .enumerate()
        .map(|(id, group)| Note {
            group: Some(group),
            ..note(0, id + 1)
        })
        .collect();
    dataset.notes.push(Note {
        group: Some(THINK_TANK),
        ..note(1, 1)
    });
    dataset
}

fn told(dataset: Dataset) -> Disclosed {
    passed(dataset).disclosed
}

fn passed(dataset: Dataset) -> Passed {
    let tables = tabulate(&dataset).unwrap();
    let substitutes = substitutes(&dataset);
    disclose(dataset, tables, &substitutes, &TemplateFiles::default()).value
}

/// What stands instead of names: the label of the group in brackets.
fn substitutes(dataset: &Dataset) -> Substitutes {
    Substitutes {
        participant: "[participant]".to_owned(),
        somebody: "[somebody]".to_owned(),
        by_group: dataset
            .groups
            .iter()
            .map(|group| format!("[{}]", group.label))
            .collect(),
    }
}

#[test]
fn a_note_names_its_group_only_where_the_workshop_does() {
    let disclosed = told(series_with_notes());
    let groups: Vec<_> = disclosed.notes.iter().map(|note| note.group).collect();
    assert_eq!(groups, [Some(MEMBER_STATE), None, None, None, Some(THINK_TANK)]);
}

#[test]
fn a_recommendation_has_the_groups_of_its_notes_and_no_rank_by_others() {
    let mut dataset = series_with_notes();
    let texts = ["Alone", "Together", "Together", "Alone", "Elsewhere"];
    for (note, text) in dataset.notes.iter_mut().zip(texts) {
        note.kind = RECOMMENDATION;
        text.clone_into(&mut note.text);
    }
    // Together they would be two groups, but neither may be told.
    dataset.notes.remove(4);
    dataset.notes.remove(3);
    let second = dataset.notes[0].clone();
    dataset.notes.push(Note {
        reference: note(0, 9).reference,
        ..second
    });
    let disclosed = told(dataset);
    let figures: Vec<_> = disclosed
        .recommendation_figures
        .iter()
        .map(|one| (one.notes.clone(), one.groups.clone()))
        .collect();
    assert_eq!(figures, [(vec![0, 3], vec![MEMBER_STATE]), (vec![1, 2], vec![])]);
}

#[test]
fn consent_and_inclusion_decide_what_is_shown() {
    let mut dataset = series(1, 0);
    let speaker = "Ada Speaker".to_owned();
    let spoken = |id, consent, include| Note {
        speaker: speaker.clone(),
        group: Some(UN_SYSTEM),
        consent,
        include,
        ..note(0, id)
    };
    dataset.notes = vec![
        spoken(1, NoteConsent::Named, Include::Lead),
        spoken(2, NoteConsent::Group, Include::Yes),
        spoken(3, NoteConsent::None, Include::Lead),
        spoken(4, NoteConsent::Group, Include::No),
        Note {
            edited: Some("Better".to_owned()),
            ..spoken(5, NoteConsent::Group, Include::Yes)
        },
        Note {
            speaker: " ".to_owned(),
            ..spoken(6, NoteConsent::Named, Include::Yes)
        },
    ];
    let disclosed = told(dataset);
    let seen: Vec<_> = disclosed
        .notes
        .iter()
        .map(|note| {
            (
                note.text.as_str(),
                note.shown,
                note.group,
                note.attributed_to.as_deref(),
            )
        })
        .collect();
    let group = Some(UN_SYSTEM);
    assert_eq!(
        seen,
        [
            ("Text 0-1", true, group, Some("Ada Speaker")),
            ("Text 0-2", true, group, None),
            ("", false, None, None),
            ("Text 0-4", false, group, None),
            ("Better", true, group, None),
            ("Text 0-6", true, group, None),
        ]
    );
    assert_eq!(disclosed.notes[0].row, 2);
}

#[test]
fn the_edition_bears_the_given_date_or_that_of_the_last_workshop() {
    let mut dataset = series(3, 0);
    let date = |text: &str| Some(text.parse().unwrap());
    dataset.workshops[0].date = date("2017-05-02");
    dataset.workshops[1].date = date("2016-11-30");
    assert_eq!(told(dataset.clone()).edition_date, date("2017-05-02"));
    dataset.settings.edition_date = Some("2018-01-31".to_owned());
    assert_eq!(told(dataset.clone()).edition_date, date("2018-01-31"));
    dataset.settings.edition_date = Some("soon".to_owned());
    assert_eq!(told(dataset).edition_date, date("2017-05-02"));
}

#[test]
fn the_minimum_is_never_below_two() {
    let mut dataset = series(1, 3);
    dataset.attendance = (0..3).map(|person| attendance(0, person)).collect();
    dataset.attendance[0].group = Some(UN_SYSTEM);
    dataset.settings.disclosure.minimum_cell = 0;
    let disclosed = told(dataset);
    assert_eq!(disclosed.minimum_cell, 2);
    assert!(
        disclosed
            .participation
            .iter()
            .all(|breakdown| breakdown.dimension != GROUP)
    );
}

/// Gives everybody in a dataset names, e-mails and organisations that nothing
/// else holds, and writes them where they do not belong.
fn with_identities(mut dataset: Dataset) -> Dataset {
    for (position, person) in dataset.people.iter_mut().enumerate() {
        *person = Person {
            names: vec![format!("Qwname{position} Qwsurname{position}")],
            emails: vec![format!("qwmail{position}@qwhost.example")],
        };
    }
    for (position, row) in dataset.attendance.iter_mut().enumerate() {
        row.organisation = format!("Qworganisation{position}").into();
    }
    for note in &mut dataset.notes {
        let named = note.consent == NoteConsent::Named;
        let speaker = if named {
            "Agreed Speaker"
        } else {
            "Qwspeaker Qwquiet"
        };
        speaker.clone_into(&mut note.speaker);
    }
    for workshop in &mut dataset.workshops {
        *workshop = Workshop {
            chair: "Qwchair Qwsurname".to_owned(),
            ..workshop.clone()
        };
    }
    let path = "inputs/QWSURNAME0_qwname0.xlsx";
    let column = |column, header: &str| SheetColumn {
        cell: CellAddress::new(0, column),
        header: header.to_owned(),
        field: None,
    };
    dataset.files = vec![
        InputFile {
            path: "inputs/people.csv".into(),
            sha256: "00".to_owned(),
        },
        InputFile {
            path: path.into(),
            sha256: "01".to_owned(),
        },
    ];
    dataset.sheets = ["People", "Note by Qwname1 Qwsurname1", "qwmail1@qwhost.example"]
        .into_iter()
        .map(|sheet| SheetAccount {
            section: None,
            file: path.into(),
            sheet: sheet.into(),
            role: SheetRole::Attendance,
            header: None,
            columns: vec![column(0, "Full name"), column(1, "Qwchair Qwsurname")],
            read: 2,
            used: 2,
            set_aside: 0,
        })
        .collect();
    dataset
}

#[test]
fn a_name_in_the_name_of_a_file_sheet_or_column_is_replaced() {
    let mut dataset = series(1, 2);
    dataset.notes = vec![note(0, 1)];
    let disclosed = told(with_identities(dataset));
    let files: Vec<&str> = disclosed.files.iter().map(|file| &*file.path).collect();
    // Positions are those of the sorted paths.
    assert_eq!(files, ["inputs/people.csv", "file-01"]);
    let sheets: Vec<(&str, &str)> = disclosed
        .sheets
        .iter()
        .map(|sheet| (&*sheet.file, &*sheet.sheet))
        .collect();
    assert_eq!(
        sheets,
        [
            ("file-01", "People"),
            ("file-01", "sheet-02"),
            ("file-01", "sheet-03")
        ]
    );
    let headers: Vec<&str> = disclosed.sheets[0]
        .columns
        .iter()
        .map(|column| column.header.as_str())
        .collect();
    assert_eq!(headers, ["Full name", "column-02"]);
}

#[test]
fn diagnostics_lose_what_identifies() {
    let dataset = with_identities(series(1, 2));
    let path = "inputs/QWSURNAME0_qwname0.xlsx".into();
    let place = Place::cell(&path, &"People".into(), CellAddress::new(1, 1));
    let problem = |message: &str, value: &str, identifying| {
        Diagnostic::error(Code::InvalidValue, message)
            .at(place.clone())
            .value(value, identifying)
            .help(format!("Correct “{value}”"))
    };
    let problems = vec![
        problem("“Utopia” is no country", "Utopia", false),
        problem("“Qwname1 Qwsurname1” is no country", "Qwname1 Qwsurname1", false),
        problem("this is no e-mail", "someone", true),
    ];
    let told = passed(dataset).gatekeeper.told(problems);
    let seen: Vec<_> = told
        .iter()
        .cloned()
        .map(|one| {
            (
                one.message,
                one.value.map(|value| value.text),
                one.help,
                one.place.unwrap().file,
            )
        })
        .collect();
    let withheld = "withheld, because it holds the name of a person";
    let file = "file-01".into();
    let help = "Correct “Utopia”".to_owned();
    assert_eq!(
        seen,
        [
            (
                "“Utopia” is no country".to_owned(),
                Some("Utopia".to_owned()),
                Some(help),
                Clone::clone(&file)
            ),
            (withheld.to_owned(), None, None, Clone::clone(&file)),
            ("this is no e-mail".to_owned(), None, None, file),
        ]
    );
}

/// Crowds at up to three workshops, of up to five groups.
fn any_crowds() -> impl Strategy<Value = Vec<(u32, Vec<usize>, usize)>> {
    let places = proptest::sample::subsequence(vec![0, 1, 2], 1..=3);
    proptest::collection::vec((1..7_u32, places, 0..5_usize), 0..14)
}

fn people_of(crowds: &[(u32, Vec<usize>, usize)]) -> People {
    const LABELS: [&str; 5] = ["", "A", "B", "C", "D"];
    let crowds: Vec<Crowd> = crowds
        .iter()
        .map(|(persons, places, label)| (*persons, places.as_slice(), LABELS[*label]))
        .collect();
    people(3, &crowds)
}

fn total(parts: &[PublicPart]) -> u32 {
    parts.iter().map(|part| part.participants).sum()
}

proptest! {
    #[test]
    fn no_part_is_below_the_minimum_and_parts_add_up(crowds in any_crowds(), minimum in 2..6_u32) {
        let people = people_of(&crowds);
        let told = publish(&people, minimum);
        for breakdown in &told.breakdowns {
            prop_assert!(breakdown.counts.iter().all(|part| part.participants >= minimum));
            let participants = match breakdown.scope {
                Scope::Workshop(workshop) => told.workshops[workshop],
                Scope::Series => told.participants,
            };
            prop_assert_eq!(participants, PublicCount::Exactly(total(&breakdown.counts)));
        }
        for (told, counted) in told.workshops.iter().zip(&people.tables.workshops) {
            let few = counted.participants.is_some_and(|count| count < minimum);
            prop_assert_eq!(*told == PublicCount::FewerThan(minimum), few);
        }
    }

    #[test]
    fn parts_told_apart_are_those_counted(crowds in any_crowds()) {
        let people = people_of(&crowds);
        for breakdown in publish(&people, 3).breakdowns {
            let counted = people.tables.participation.iter().find(|one| one.scope == breakdown.scope).unwrap();
            let mut labels = Vec::new();
            for part in &breakdown.counts {
                let told = match &part.value {
                    PartValue::Named(label) => vec![label.clone()],
                    PartValue::NotStated => vec![String::new()],
                    PartValue::Other(labels) => labels.clone(),
                };
                let among = counted.counts.iter().filter(|(label, _)| told.contains(label));
                prop_assert_eq!(among.map(|(_, persons)| persons).sum::<u32>(), part.participants);
                prop_assert!(told.is_sorted());
                labels.extend(told);
            }
            labels.sort();
            prop_assert_eq!(labels, counted.counts.iter().map(|(label, _)| label.clone()).collect::<Vec<_>>());
        }
    }

    #[test]
    fn nothing_that_identifies_passes(dataset in any_series()) {
        let disclosed = told(with_identities(dataset));
        let everything = format!("{disclosed:?}").to_lowercase();
        prop_assert!(!everything.contains("qw"), "{everything}");
    }
}

/// A reader who tries every series of people of whom what is told would be
/// true, and notes which small counts are the same in all of them.
mod reader {
    use std::collections::{BTreeMap, BTreeSet};

    use rapporteur::disclose::participation::PublicParticipation;
    use rapporteur::model::{PartValue, PublicCount, PublicPart, Scope};

    use super::{Crowd, People, grouped, people, publish};

    const LABELS: [&str; 4] = ["A", "B", "C", "D"];

    /// One series of people: all that can be told or hidden of them.
    struct World {
        groups: Vec<Vec<usize>>,
        /// How many came to any workshop of each group.
        together: Vec<u32>,
        people: People,
        /// People of each value at each workshop.
        counts: Vec<Vec<u32>>,
        series: Vec<u32>,
        attendances: Vec<u32>,
        /// Those who had come to an earlier one.
        returned: Vec<u32>,
        /// By how often they came.
        times: Vec<u32>,
    }

    impl World {
        /// `persons` of each value and each set of workshops, which are in these
        /// groups.
        fn of(workshops: usize, groups: &[&[usize]], values: usize, persons: &[u32]) -> Self {
            let places: Vec<Vec<usize>> = (1..1_usize << workshops)
                .map(|set| {
                    (0..workshops)
                        .filter(|workshop| set >> workshop & 1 == 1)
                        .collect()
                })
                .collect();
            let kinds = (0..values).flat_map(|value| places.iter().map(move |places| (value, places)));
            let crowds: Vec<(usize, Crowd)> = kinds
                .zip(persons)
                .map(|((value, places), persons)| (value, (*persons, places.as_slice(), LABELS[value])))
                .collect();
            let mut world = Self {
                groups: groups.iter().map(|group| group.to_vec()).collect(),
                together: vec![0; groups.len()],
                people: people(
                    workshops,
                    &crowds.iter().map(|(_, crowd)| *crowd).collect::<Vec<_>>(),
                ),
                counts: vec![vec![0; values]; workshops],
                series: vec![0; values],
                attendances: vec![0; workshops],
                returned: vec![0; workshops],
                times: vec![0; workshops + 1],
            };
            for (value, (persons, places, _)) in crowds {
                world.series[value] += persons;
                world.times[places.len()] += persons;
                for (together, group) in world.together.iter_mut().zip(groups) {
                    let came = group.iter().any(|workshop| places.contains(workshop));
                    *together += if came { persons } else { 0 };
                }
                for workshop in &places[1..] {
                    world.returned[*workshop] += persons;
                }
                for workshop in places {
                    world.counts[*workshop][value] += persons;
                    world.attendances[*workshop] += persons;
                }
            }
            grouped(&mut world.people, groups);
            world
        }

        /// Every count that must not be worked out if it is small. Those who
        /// missed a workshop and those who came again count where the totals
        /// tell that they are few, unless everybody is alike.
        fn counts(&self, minimum: u32) -> Vec<u32> {
            let few = |count: u32| (1..minimum).contains(&count);
            let persons: u32 = self.series.iter().sum();
            let attendances: u32 = self.attendances.iter().sum();
            let mut counts: Vec<u32> = self
                .counts
                .iter()
                .flatten()
                .chain(&self.series)
                .chain(&self.attendances)
                .copied()
                .collect();
            for (value, of_value) in self.series.iter().enumerate() {
                let few = |count| few(count) && *of_value < persons;
                let came: u32 = self.counts.iter().map(|counts| counts[value]).sum();
                let delicate = |count, is_delicate| if is_delicate { count } else { 0 };
                counts.push(delicate(came - of_value, few(attendances - persons)));
                for (workshop, attendance) in self.attendances.iter().enumerate() {
                    let missing = of_value - self.counts[workshop][value];
                    counts.push(delicate(missing, few(persons - attendance)));
                }
            }
            counts
        }

        /// Who came back and who came for the first time, by workshop; how many
        /// came how often.
        fn returns(&self) -> Vec<u32> {
            let first = self.attendances.iter().zip(&self.returned);
            let first = first.map(|(came, returned)| came - returned);
            let returned = self.returned.iter().copied();
            returned.chain(first).chain(self.times.iter().copied()).collect()
        }

        /// Of each group of workshops how many came again, missed one of its
        /// workshops, or came to none.
        fn opened(&self) -> Vec<u32> {
            let persons: u32 = self.series.iter().sum();
            let groups = self.groups.iter().zip(&self.together);
            groups
                .flat_map(|(group, together)| {
                    let came = group.iter().map(|workshop| self.attendances[*workshop]);
                    let again = came.clone().sum::<u32>() - together;
                    came.map(move |came| together - came)
                        .chain([again, persons - together])
                })
                .collect()
        }

        fn returned_as(&self, told: &PublicParticipation) -> bool {
            let from = |times: usize| self.times.iter().skip(times).sum();
            let returned = told.returned.iter().zip(&self.returned);
            told.returning.is_none_or(|told| told == from(2))
                && told
                    .attended
                    .is_none_or(|told| told == [self.times[1], self.times[2], from(3)])
                && returned
                    .into_iter()
                    .all(|(told, count)| told.is_none_or(|told| told == *count))
        }

        fn agrees_with(&self, told: &PublicParticipation) -> bool {
            attendances_agree(&told.workshops, &self.attendances)
                && attendances_agree(&[told.participants], &[self.series.iter().sum()])
                && attendances_agree(&told.clusters, &self.together)
                && self.returned_as(told)
                && told.breakdowns.iter().all(|breakdown| {
                    let counts = match breakdown.scope {
                        Scope::Workshop(workshop) => &self.counts[workshop],
                        Scope::Series => &self.series,
                    };
                    partition_agrees(&breakdown.counts, counts)
                })
        }
    }

    /// The same without those who came back, and without groups of workshops.
    fn without_returns(told: &PublicParticipation) -> PublicParticipation {
        PublicParticipation {
            clusters: vec![],
            returning: None,
            returned: vec![None; told.returned.len()],
            attended: None,
            ..told.clone()
        }
    }

    fn without_groups(told: &PublicParticipation) -> PublicParticipation {
        PublicParticipation {
            clusters: vec![],
            ..told.clone()
        }
    }

    fn attendances_agree(told: &[PublicCount], attendances: &[u32]) -> bool {
        told.iter().zip(attendances).all(|(told, count)| match told {
            PublicCount::Exactly(told) => told == count,
            PublicCount::FewerThan(minimum) => count < minimum,
            PublicCount::Unknown => true,
        })
    }

    /// Each part has its people, each merged value somebody, and no value is
    /// passed over.
    fn partition_agrees(parts: &[PublicPart], counts: &[u32]) -> bool {
        let value = |label: &str| LABELS.iter().position(|one| *one == label);
        let count = |label: &String| value(label).map_or(0, |value| counts[value]);
        let agrees = |part: &PublicPart| match &part.value {
            PartValue::Named(label) => count(label) == part.participants,
            PartValue::NotStated => false,
            PartValue::Other(labels) => {
                labels.iter().all(|label| count(label) > 0)
                    && labels.iter().map(count).sum::<u32>() == part.participants
            }
        };
        let persons: u32 = parts.iter().map(|part| part.participants).sum();
        parts.iter().all(agrees) && persons == counts.iter().sum::<u32>()
    }

    /// Every way to have so many persons in so many kinds.
    fn ways(persons: u32, kinds: usize) -> Vec<Vec<u32>> {
        if kinds == 1 {
            return vec![vec![persons]];
        }
        let first = (0..=persons).flat_map(|first| {
            ways(persons - first, kinds - 1)
                .into_iter()
                .map(move |rest| [vec![first], rest].concat())
        });
        first.collect()
    }

    /// How much was told, over all series of people.
    #[derive(Debug, Default)]
    pub(super) struct Told {
        pub(super) worlds: usize,
        pub(super) series: usize,
        pub(super) hiding: usize,
        pub(super) returns: usize,
        /// Groups of several workshops whose people are counted.
        pub(super) together: usize,
    }

    /// How many groups of several workshops are counted.
    fn told_together(groups: &[&[usize]], told: &PublicParticipation) -> usize {
        let several = groups.iter().zip(&told.clusters);
        let several = several.filter(|(group, count)| group.len() > 1 && count.exactly().is_some());
        several.count()
    }

    /// Tries all series of people up to a number, and panics at the first
    /// whose small count can be worked out.
    pub(super) fn works_out_nothing(
        workshops: usize,
        groups: &[&[usize]],
        values: usize,
        minimum: u32,
        largest: u32,
    ) -> Told {
        let kinds = values * ((1 << workshops) - 1);
        let worlds: Vec<World> = (0..=largest)
            .flat_map(|persons| ways(persons, kinds))
            .map(|persons| World::of(workshops, groups, values, &persons))
            .collect();
        let mut by_attendances: BTreeMap<&[u32], Vec<&World>> = BTreeMap::new();
        for world in &worlds {
            by_attendances.entry(&world.attendances).or_default().push(world);
        }
        let mut result = Told::default();
        let mut seen = BTreeSet::new();
        for world in worlds.iter().filter(|world| world.attendances.is_sorted()) {
            let told = publish(&world.people, minimum);
            result.worlds += 1;
            result.series += usize::from(told.breakdowns.iter().any(|one| one.scope == Scope::Series));
            result.returns += usize::from(told.returned.iter().any(Option::is_some));
            result.together += told_together(groups, &told);
            let small = |counts: &[u32]| -> Vec<usize> {
                let positions = 0..counts.len();
                let positions = positions.filter(|position| (1..minimum).contains(&counts[*position]));
                positions.collect()
            };
            let (real, returns) = (world.counts(minimum), world.returns());
            let (open, hidden) = (small(&real), small(&returns));
            let nothing = open.is_empty() && hidden.is_empty() && small(&world.opened()).is_empty();
            if nothing || !seen.insert(format!("{told:?} {open:?} {hidden:?}")) {
                continue;
            }
            result.hiding += 1;
            let fixed = |told: &PublicParticipation, open: &[usize], of: &dyn Fn(&World) -> Vec<u32>| {
                let real = of(world);
                let mut open = open.to_vec();
                let possible = by_attendances
                    .iter()
                    .filter(|(attendances, _)| attendances_agree(&told.workshops, attendances));
                for other in possible.flat_map(|(_, others)| others) {
                    if open.is_empty() {
                        break;
                    }
                    if other.agrees_with(told) {
                        let counts = of(other);
                        open.retain(|position| counts[*position] == real[*position]);
                    }
                }
                open
            };
            let open = fixed(&told, &open, &|world| world.counts(minimum));
            assert!(open.is_empty(), "{told:#?} gives away {open:?} of {real:?}");
            // What is the same whether or not it is told who came back is not given away by it.
            let hidden = fixed(&told, &hidden, &World::returns);
            let before = fixed(&without_returns(&told), &hidden, &World::returns);
            assert_eq!(hidden, before, "{told:#?} gives away returns of {returns:?}");
            // Nor does the total of a group of workshops give away what it opens.
            let opened = world.opened();
            let hidden = fixed(&told, &small(&opened), &World::opened);
            let before = fixed(&without_groups(&told), &hidden, &World::opened);
            assert_eq!(hidden, before, "{told:#?} gives away {opened:?} of groups");
        }
        result
    }
}

#[test]
fn one_workshop_gives_no_small_count_away() {
    let told = reader::works_out_nothing(1, &[], 4, 3, 12);
    assert!(told.series > told.worlds / 3 && told.hiding > 100, "{told:?}");
}

#[test]
fn two_workshops_give_no_small_count_away() {
    let told = reader::works_out_nothing(2, &[], 3, 3, 8);
    assert!(told.series > told.worlds / 20 && told.hiding > 1000, "{told:?}");
    let told = reader::works_out_nothing(2, &[], 3, 2, 7);
    assert!(told.series > told.worlds / 20 && told.hiding > 1000, "{told:?}");
}

#[test]
fn three_workshops_give_no_small_count_away() {
    let told = reader::works_out_nothing(3, &[], 2, 2, 6);
    assert!(told.series > told.worlds / 20 && told.hiding > 1000, "{told:?}");
    let told = reader::works_out_nothing(3, &[], 2, 3, 7);
    assert!(told.hiding > 1000, "{told:?}");
}

/// The total of a group of workshops is a further margin of the same people.
#[test]
fn groups_of_workshops_give_no_small_count_away() {
    let told = reader::works_out_nothing(3, &[&[0, 1], &[2]], 2, 2, 5);
    assert!(told.together > 100 && told.hiding > 300, "{told:?}");
    let told = reader::works_out_nothing(3, &[&[0, 2], &[1]], 2, 2, 5);
    assert!(told.together > 100 && told.hiding > 300, "{told:?}");
    let told = reader::works_out_nothing(3, &[&[0], &[1, 2]], 1, 3, 10);
    assert!(told.together > 100 && told.hiding > 100, "{told:?}");
}

#[test]
fn a_group_of_workshops_is_counted_unless_subtraction_opens_few() {
    let told = |crowds: &[Crowd], groups: &[&[usize]]| {
        let mut people = people(3, crowds);
        grouped(&mut people, groups);
        publish(&people, 3).clusters
    };
    let exactly = PublicCount::Exactly;
    let groups: &[&[usize]] = &[&[0, 1], &[2]];
    // Nobody came again, five came again, and two did.
    let apart: &[Crowd] = &[(6, &[0], "A"), (7, &[1], "A"), (8, &[2], "A")];
    assert_eq!(told(apart, groups), [exactly(13), exactly(8)]);
    let again: &[Crowd] = &[(6, &[0], "A"), (7, &[1], "A"), (5, &[0, 1], "A"), (8, &[2], "A")];
    assert_eq!(told(again, groups), [exactly(18), exactly(8)]);
    let few_again: &[Crowd] = &[(6, &[0], "A"), (7, &[1], "A"), (2, &[0, 1], "A"), (8, &[2], "A")];
    assert_eq!(told(few_again, groups), [PublicCount::Unknown, exactly(8)]);
    // Two missed the second workshop of the group.
    let few_missed: &[Crowd] = &[(2, &[0], "A"), (7, &[1], "A"), (5, &[0, 1], "A"), (8, &[2], "A")];
    assert_eq!(told(few_missed, groups), [PublicCount::Unknown, exactly(8)]);
    // Two of the series were at no workshop of the group.
    let few_elsewhere: &[Crowd] = &[(6, &[0], "A"), (7, &[1, 2], "A"), (2, &[2], "A")];
    assert_eq!(told(few_elsewhere, groups), [PublicCount::Unknown, exactly(9)]);
    // One came to both groups.
    let one_across: &[Crowd] = &[(6, &[0], "A"), (7, &[1], "A"), (8, &[2], "A"), (1, &[0, 2], "A")];
    assert_eq!(told(one_across, groups), [PublicCount::Unknown, exactly(9)]);
    // Few came to one workshop of the group.
    let few_came: &[Crowd] = &[(6, &[0], "A"), (2, &[1], "A"), (8, &[2], "A")];
    assert_eq!(told(few_came, groups), [PublicCount::Unknown, exactly(8)]);
}
