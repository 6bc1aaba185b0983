//! Tests of `aggregate`: small cases counted by hand, and properties that hold
//! of every dataset.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use rapporteur::aggregate::tabulate;
use rapporteur::model::grouping::ListedGroups;
use rapporteur::model::{
    Attendance, CountryCode, CountryMention, Dataset, Dimension, Include, Note, NoteConsent, Scope, Tables,
};

use sample::{attendance, country, note, series, unresolved};

/// Small datasets, written briefly. `disclose` is tested on the same.
pub(crate) mod sample {
    use rapporteur::diagnostic::CellAddress;
    use rapporteur::model::{
        Attendance, AttendanceConsent, CountryCode, CountryMention, Dataset, EvidenceReference, Include,
        Note, NoteConsent, Origin, Person, Settings, SheetId, Term, Terms, Workshop, WorkshopCells,
        WorkshopNumber,
    };

    pub(crate) const FINANCING: usize = 0;
    pub(crate) const INCLUSION: usize = 1;
    pub(crate) const IDEA: usize = 0;
    pub(crate) const RECOMMENDATION: usize = 1;
    pub(crate) const MEMBER_STATE: usize = 0;
    pub(crate) const UN_SYSTEM: usize = 1;
    pub(crate) const THINK_TANK: usize = 2;
    pub(crate) const ACADEMIA: usize = 3;

    fn terms(terms: &[(&str, &str)]) -> Terms {
        let mut list = Terms::default();
        for (id, label) in terms {
            let plural = format!("{label}s");
            list.add(
                Term {
                    plural,
                    ..Term::new(*id, *label)
                },
                &[],
            );
        }
        list
    }

    fn number(position: usize) -> WorkshopNumber {
        WorkshopNumber::parse(&(position + 1).to_string()).unwrap()
    }

    pub(crate) fn series(workshops: usize, people: usize) -> Dataset {
        Dataset {
            editorial: rapporteur::model::prose::Editorial::default(),
            brand: rapporteur::model::Brand::default(),
            name: "sample".to_owned(),
            settings: Settings::default(),
            topics: terms(&[
                ("financing", "Financing"),
                ("inclusion", "Inclusion"),
                ("mandates", "Mandates"),
            ]),
            threads: terms(&[("youth", "Youth"), ("gender", "Gender")]),
            kinds: terms(&[
                ("idea", "Idea"),
                ("recommendation", "Recommendation"),
                ("challenge", "Challenge"),
            ]),
            groups: terms(&[
                ("member-state", "Member State"),
                ("un-system", "UN system"),
                ("think-tank", "Think tank"),
                ("academia", "Academia"),
            ]),
            addressees: terms(&[("council", "Security Council"), ("donors", "Donors")]),
            workshops: (0..workshops).map(workshop).collect(),
            people: (0..people).map(person).collect(),
            attendance: Vec::new(),
            notes: Vec::new(),
            attendance_from_times: 0,
            cluster_heading: String::new(),
            set_aside_names: Vec::new(),
            files: Vec::new(),
            sheets: Vec::new(),
        }
    }

    fn workshop(position: usize) -> Workshop {
        Workshop {
            number: number(position),
            title: format!("Workshop {}", position + 1),
            topics: vec![],
            date: None,
            hosts: vec![],
            venue: String::new(),
            format: "in person".to_owned(),
            duration_minutes: None,
            hours: None,
            cluster: String::new(),
            questions: vec![],
            countries: vec![],
            chair: String::new(),
            origin: None,
            cells: WorkshopCells::default(),
        }
    }

    fn person(position: usize) -> Person {
        Person {
            names: vec![format!("Person{position} Surname{position}")],
            emails: vec![],
        }
    }

    fn origin(row: usize) -> Origin {
        Origin {
            sheet: SheetId(0),
            cell: CellAddress::new(u32::try_from(row).unwrap(), 0),
        }
    }

    pub(crate) fn attendance(workshop: usize, person: usize) -> Attendance {
        Attendance {
            workshop,
            person,
            organisation: "".into(),
            group: None,
            country: None,
            gender: "".into(),
            role: "".into(),
            format: "".into(),
            attended: true,
            minutes: None,
            consent: AttendanceConsent::Unsaid,
            origin: origin(person),
        }
    }

    pub(crate) fn note(workshop: usize, id: usize) -> Note {
        Note {
            reference: EvidenceReference::new(number(workshop), id.to_string()),
            workshop,
            kind: IDEA,
            text: format!("Text {workshop}-{id}"),
            edited: None,
            language: None,
            topics: vec![],
            countries: vec![],
            countries_from_text: vec![],
            threads: vec![],
            question: None,
            speaker: String::new(),
            group: None,
            addressees: vec![],
            priority: None,
            same_as: String::new(),
            consent: NoteConsent::Group,
            include: Include::Yes,
            origin: origin(id),
            text_cell: CellAddress::new(u32::try_from(id).unwrap(), 1),
        }
    }

    pub(crate) fn country(code: &str) -> CountryMention {
        CountryMention::Country(CountryCode::new(code).unwrap())
    }

    pub(crate) fn unresolved(name: &str) -> CountryMention {
        CountryMention::Unresolved(name.to_owned())
    }
}

use sample::{FINANCING, IDEA, INCLUSION, MEMBER_STATE, RECOMMENDATION, THINK_TANK, UN_SYSTEM};

fn breakdown(tables: &Tables, scope: Scope, dimension: Dimension) -> Vec<(&str, u32)> {
    tables
        .participation
        .iter()
        .find(|one| one.scope == scope && one.dimension == dimension)
        .map(|one| {
            one.counts
                .iter()
                .map(|(label, count)| (label.as_str(), *count))
                .collect()
        })
        .unwrap_or_default()
}

fn code(text: &str) -> Option<CountryCode> {
    CountryCode::new(text)
}

#[test]
fn only_those_who_attended_count_and_each_once() {
    let mut dataset = series(3, 3);
    dataset.attendance = vec![
        attendance(0, 0),
        attendance(0, 0),
        attendance(0, 1),
        Attendance {
            attended: false,
            ..attendance(0, 2)
        },
        attendance(1, 0),
        Attendance {
            attended: false,
            ..attendance(1, 1)
        },
    ];
    let tables = tabulate(&dataset).unwrap();
    let participants: Vec<_> = tables
        .workshops
        .iter()
        .map(|figures| figures.participants)
        .collect();
    assert_eq!(participants, [Some(2), Some(1), None]);
    assert_eq!(tables.participants, 2);
    assert_eq!(tables.continuity, [(1, 1), (2, 1)]);
}

#[test]
fn a_workshop_that_nobody_attended_has_none_rather_than_unknown() {
    let mut dataset = series(1, 1);
    dataset.attendance = vec![Attendance {
        attended: false,
        ..attendance(0, 0)
    }];
    let tables = tabulate(&dataset).unwrap();
    assert_eq!(tables.workshops[0].participants, Some(0));
    assert_eq!((tables.participants, tables.participation), (0, vec![]));
}

/// The groups that a person's rows state, each with its workshop.
type Stated<'a> = &'a [(usize, Option<usize>)];

#[test]
fn the_value_stated_most_often_stands_for_a_person() {
    let cases: [(Stated, &str); 6] = [
        (&[(0, None), (0, None)], ""),
        (&[(0, None), (1, None), (2, Some(UN_SYSTEM))], "UN system"),
        (
            &[(0, Some(UN_SYSTEM)), (1, Some(THINK_TANK)), (2, Some(THINK_TANK))],
            "Think tank",
        ),
        (&[(1, Some(MEMBER_STATE)), (0, Some(UN_SYSTEM))], "UN system"),
        (&[(0, Some(UN_SYSTEM)), (0, Some(MEMBER_STATE))], "Member State"),
        (
            &[
                (2, Some(MEMBER_STATE)),
                (1, Some(UN_SYSTEM)),
                (1, Some(THINK_TANK)),
            ],
            "Think tank",
        ),
    ];
    for (rows, expected) in cases {
        let mut dataset = series(3, 1);
        dataset.attendance = rows
            .iter()
            .map(|(workshop, group)| Attendance {
                group: *group,
                ..attendance(*workshop, 0)
            })
            .collect();
        let tables = tabulate(&dataset).unwrap();
        let counts = breakdown(&tables, Scope::Series, Dimension::StakeholderGroup);
        assert_eq!(counts, [(expected, 1)], "{rows:?}");
    }
}

#[test]
fn a_workshop_counts_what_its_own_rows_state() {
    let mut dataset = series(2, 2);
    dataset.attendance = vec![
        Attendance {
            group: Some(UN_SYSTEM),
            ..attendance(0, 0)
        },
        Attendance {
            group: Some(THINK_TANK),
            ..attendance(1, 0)
        },
        Attendance {
            group: Some(THINK_TANK),
            ..attendance(1, 0)
        },
        attendance(1, 1),
    ];
    let tables = tabulate(&dataset).unwrap();
    let group = Dimension::StakeholderGroup;
    assert_eq!(breakdown(&tables, Scope::Workshop(0), group), [("UN system", 1)]);
    assert_eq!(
        breakdown(&tables, Scope::Workshop(1), group),
        [("", 1), ("Think tank", 1)]
    );
    assert_eq!(
        breakdown(&tables, Scope::Series, group),
        [("", 1), ("Think tank", 1)]
    );
}

#[test]
fn people_are_broken_down_by_region_and_format() {
    let mut dataset = series(1, 4);
    let from = |person, mention, format: &str| Attendance {
        country: mention,
        format: format.into(),
        ..attendance(0, person)
    };
    dataset.attendance = vec![
        from(0, Some(country("KEN")), "online"),
        from(1, Some(country("GHA")), " "),
        from(2, Some(unresolved("Congo")), ""),
        from(3, None, "online"),
    ];
    let tables = tabulate(&dataset).unwrap();
    let scope = Scope::Workshop(0);
    assert_eq!(
        breakdown(&tables, scope, Dimension::Region),
        [("", 2), ("Africa", 2)]
    );
    assert_eq!(
        breakdown(&tables, scope, Dimension::Format),
        [("in person", 2), ("online", 2)]
    );
    assert_eq!(breakdown(&tables, scope, Dimension::Gender), [("", 4)]);
}

/// Two notes on Liberia: one on two topics with two unresolved names, one
/// recommendation.
fn notes_on_countries() -> Dataset {
    let mut dataset = series(2, 0);
    dataset.notes = vec![
        Note {
            topics: vec![FINANCING, INCLUSION],
            countries: vec![
                country("LBR"),
                unresolved("Congo"),
                unresolved("Korea"),
                country("LBR"),
            ],
            threads: vec![1],
            consent: NoteConsent::None,
            ..note(0, 1)
        },
        Note {
            kind: RECOMMENDATION,
            topics: vec![FINANCING],
            countries: vec![country("LBR"), country("COL")],
            include: Include::No,
            ..note(1, 1)
        },
        note(1, 2),
    ];
    dataset
}

#[test]
fn notes_count_in_each_of_their_topics_and_countries() {
    let tables = tabulate(&notes_on_countries()).unwrap();
    let topics: Vec<_> = tables
        .topics
        .iter()
        .map(|one| (one.topic, one.kind, one.notes, one.workshops, one.countries))
        .collect();
    assert_eq!(
        topics,
        [
            (FINANCING, IDEA, 1, 1, 1),
            (FINANCING, RECOMMENDATION, 1, 1, 2),
            (INCLUSION, IDEA, 1, 1, 1)
        ]
    );
    let threads: Vec<_> = tables
        .threads
        .iter()
        .map(|one| (one.thread, one.topic, one.notes))
        .collect();
    assert_eq!(threads, [(1, FINANCING, 1), (1, INCLUSION, 1)]);
}

#[test]
fn the_unresolved_are_one_line_and_the_last() {
    let tables = tabulate(&notes_on_countries()).unwrap();
    let countries: Vec<_> = tables
        .countries
        .iter()
        .map(|one| {
            (
                one.country,
                one.notes,
                one.recommendations,
                one.workshops,
                one.topics.clone(),
            )
        })
        .collect();
    assert_eq!(
        countries,
        [
            (code("COL"), 1, 1, 1, vec![FINANCING]),
            (code("LBR"), 2, 1, 2, vec![FINANCING, INCLUSION]),
            (None, 1, 0, 1, vec![FINANCING, INCLUSION]),
        ]
    );
    let crossed: Vec<_> = tables
        .topic_country
        .iter()
        .map(|one| (one.topic, one.country, one.notes, one.recommendations))
        .collect();
    assert_eq!(
        crossed,
        [
            (FINANCING, code("COL"), 1, 1),
            (FINANCING, code("LBR"), 2, 1),
            (FINANCING, None, 1, 0),
            (INCLUSION, code("LBR"), 1, 0),
            (INCLUSION, None, 1, 0),
        ]
    );
}

#[test]
fn workshops_count_notes_recommendations_and_known_countries() {
    let tables = tabulate(&notes_on_countries()).unwrap();
    let figures: Vec<_> = tables
        .workshops
        .iter()
        .map(|one| (one.notes, one.recommendations, one.countries))
        .collect();
    assert_eq!(figures, [(1, 0, 1), (2, 1, 2)]);
}

fn recommendation(workshop: usize, id: usize, text: &str) -> Note {
    Note {
        kind: RECOMMENDATION,
        text: text.to_owned(),
        ..note(workshop, id)
    }
}

/// The references of each recommendation's notes, by rank.
fn ranked(notes: Vec<Note>) -> Vec<Vec<String>> {
    let mut dataset = series(4, 0);
    dataset.notes = notes;
    let tables = tabulate(&dataset).unwrap();
    let reference = |index: &usize| dataset.notes[*index].reference.to_string();
    tables
        .recommendations
        .iter()
        .map(|one| one.notes.iter().map(reference).collect())
        .collect()
}

#[test]
fn recommendations_with_equal_group_cell_or_text_are_one() {
    let grouped = |note: Note, same_as: &str| Note {
        same_as: same_as.to_owned(),
        ..note
    };
    let notes = vec![
        grouped(recommendation(0, 1, "Fund local peacebuilders."), "Local funds"),
        grouped(recommendation(1, 1, "Pay those who are there."), "LOCAL FUNDS "),
        recommendation(2, 1, "fund  local peacebuilders."),
        Note {
            edited: Some("Consult women’s groups.".to_owned()),
            ..recommendation(0, 2, "Ask the women.")
        },
        recommendation(1, 2, "Consult women's groups."),
        recommendation(0, 3, "Ask the women."),
        note(0, 4),
    ];
    assert_eq!(
        ranked(notes),
        [vec!["W1-1", "W2-1", "W3-1"], vec!["W1-2", "W2-2"], vec!["W1-3"]]
    );
}

#[test]
fn recommendations_rank_by_each_criterion_in_turn() {
    let same = |workshop, id, text: &str| recommendation(workshop, id, text);
    let notes = vec![
        same(3, 1, "two workshops"),
        same(2, 1, "two workshops"),
        Note {
            topics: vec![0, 1],
            ..same(0, 9, "two topics")
        },
        Note {
            topics: vec![0],
            group: Some(0),
            ..same(0, 8, "two groups")
        },
        Note {
            topics: vec![0],
            group: Some(1),
            ..same(0, 7, "two groups")
        },
        Note {
            topics: vec![0],
            group: Some(1),
            ..same(0, 6, "two notes")
        },
        Note {
            topics: vec![0],
            group: Some(1),
            ..same(0, 5, "two notes")
        },
        Note {
            topics: vec![0],
            group: Some(1),
            priority: Some(0),
            ..same(0, 4, "low priority")
        },
        Note {
            topics: vec![0],
            group: Some(1),
            ..same(0, 10, "large reference")
        },
        Note {
            topics: vec![0],
            group: Some(1),
            ..same(0, 3, "small reference")
        },
    ];
    assert_eq!(
        ranked(notes),
        [
            vec!["W3-1", "W4-1"],
            vec!["W1-9"],
            vec!["W1-7", "W1-8"],
            vec!["W1-5", "W1-6"],
            vec!["W1-4"],
            vec!["W1-3"],
            vec!["W1-10"],
        ]
    );
}

#[test]
fn the_note_that_speaks_for_a_recommendation_may_be_shown() {
    let same = |id| recommendation(0, id, "Same text");
    let lead = |note| Note {
        include: Include::Lead,
        ..note
    };
    let priority = |note, priority| Note {
        priority: Some(priority),
        ..note
    };
    let hidden = |note| Note {
        include: Include::No,
        ..note
    };
    let unquoted = |note| Note {
        consent: NoteConsent::None,
        ..note
    };
    let voice = |notes| ranked(notes)[0][0].clone();
    assert_eq!(voice(vec![same(2), same(1)]), "W1-1");
    assert_eq!(
        voice(vec![same(1), priority(same(2), 0), priority(same(3), 2)]),
        "W1-3"
    );
    assert_eq!(voice(vec![lead(same(3)), priority(same(2), 2), same(1)]), "W1-3");
    assert_eq!(
        voice(vec![
            unquoted(lead(same(1))),
            hidden(priority(same(2), 2)),
            same(3)
        ]),
        "W1-3"
    );
    assert_eq!(
        ranked(vec![same(1), same(2), lead(same(3)), same(4)]),
        [vec!["W1-3", "W1-1", "W1-2", "W1-4"]]
    );
}

#[test]
fn a_recommendation_gathers_what_its_notes_list() {
    let mut dataset = series(3, 0);
    dataset.notes = vec![
        Note {
            topics: vec![2, 0],
            addressees: vec![1],
            group: Some(THINK_TANK),
            countries: vec![country("MLI"), unresolved("Congo")],
            ..recommendation(2, 1, "Same text")
        },
        Note {
            topics: vec![0],
            addressees: vec![0, 1],
            countries: vec![country("COL"), country("MLI")],
            ..recommendation(0, 1, "Same text")
        },
    ];
    let tables = tabulate(&dataset).unwrap();
    let [one] = tables.recommendations.as_slice() else {
        panic!("one recommendation")
    };
    assert_eq!(
        (one.workshops.as_slice(), one.topics.as_slice()),
        ([0, 2].as_slice(), [0, 2].as_slice())
    );
    assert_eq!(
        (one.addressees.as_slice(), one.groups.as_slice()),
        ([0, 1].as_slice(), [THINK_TANK].as_slice())
    );
    assert_eq!(one.countries, [code("COL").unwrap(), code("MLI").unwrap()]);
}

#[test]
fn an_empty_series_has_no_figures() {
    assert_eq!(tabulate(&series(0, 0)).unwrap(), Tables::default());
}

prop_compose! {
    pub(crate) fn any_attendance(workshops: usize, people: usize)(
        workshop in 0..workshops,
        person in 0..people,
        group in proptest::option::of(0..4_usize),
        mention in proptest::option::of(0..4_usize),
        gender in 0..3_usize,
        format in 0..3_usize,
        attended in proptest::bool::weighted(0.8),
    ) -> Attendance {
        Attendance {
            group,
            country: mention.map(any_mention),
            gender: ["", "female", "male"][gender].into(),
            format: ["", "online", "in person"][format].into(),
            attended,
            ..attendance(workshop, person)
        }
    }
}

fn any_mention(which: usize) -> CountryMention {
    [
        country("KEN"),
        country("COL"),
        unresolved("Congo"),
        unresolved("Korea"),
    ][which]
        .clone()
}

prop_compose! {
    fn any_note(workshops: usize)(
        workshop in 0..workshops,
        kind in 0..3_usize,
        text in 0..4_usize,
        same_as in 0..6_usize,
        topics in proptest::collection::vec(0..3_usize, 0..3),
        threads in proptest::collection::vec(0..2_usize, 0..3),
        mentions in proptest::collection::vec(0..4_usize, 0..4),
        group in proptest::option::of(0..4_usize),
        priority in proptest::option::of(0..3_u8),
        consent in 0..3_usize,
        include in 0..3_usize,
    ) -> Note {
        Note {
            kind,
            text: ["Fund it", "fund it", "Ask first", "Wait"][text].to_owned(),
            same_as: ["", "", "", "", "money", "Money"][same_as].to_owned(),
            topics,
            threads,
            countries: mentions.into_iter().map(any_mention).collect(),
            group,
            priority,
            consent: [NoteConsent::Named, NoteConsent::Group, NoteConsent::None][consent],
            include: [Include::Lead, Include::Yes, Include::No][include],
            ..note(workshop, 0)
        }
    }
}

const WORKSHOPS: usize = 4;
const PEOPLE: usize = 6;

prop_compose! {
    pub(crate) fn any_series()(
        attendance in proptest::collection::vec(any_attendance(WORKSHOPS, PEOPLE), 0..40),
        notes in proptest::collection::vec(any_note(WORKSHOPS), 0..16),
    ) -> Dataset {
        let mut dataset = series(WORKSHOPS, PEOPLE);
        dataset.attendance = attendance;
        dataset.notes = notes
            .into_iter()
            .enumerate()
            .map(|(id, row)| Note { reference: note(row.workshop, id).reference, ..row })
            .collect();
        dataset
    }
}

/// A series, and the same with its attendance and notes in another order.
fn any_shuffled_series() -> impl Strategy<Value = (Dataset, Dataset)> {
    any_series().prop_flat_map(|dataset| {
        let rows = Just(dataset.attendance.clone()).prop_shuffle();
        let notes = Just(dataset.notes.clone()).prop_shuffle();
        (Just(dataset), rows, notes).prop_map(|(dataset, attendance, notes)| {
            let shuffled = Dataset {
                attendance,
                notes,
                ..dataset.clone()
            };
            (dataset, shuffled)
        })
    })
}

/// The tables, with each recommendation's notes replaced by what they are.
fn by_reference(dataset: &Dataset, mut tables: Tables) -> (Tables, Vec<Vec<String>>, ListedGroups) {
    let groups = std::mem::take(&mut tables.grouping).listed(dataset);
    let notes = tables
        .recommendations
        .iter_mut()
        .map(|one| std::mem::take(&mut one.notes));
    let references = notes
        .map(|notes| {
            notes
                .iter()
                .map(|note| dataset.notes[*note].reference.to_string())
                .collect()
        })
        .collect();
    (tables, references, groups)
}

/// Breakdowns by stakeholder group, counted as plainly as possible.
fn groups_counted_plainly(dataset: &Dataset, scope: Scope) -> BTreeMap<String, u32> {
    let mut counts = BTreeMap::new();
    for person in 0..dataset.people.len() {
        let rows: Vec<&Attendance> = dataset
            .attendance
            .iter()
            .filter(|row| row.attended && row.person == person)
            .filter(|row| scope == Scope::Series || scope == Scope::Workshop(row.workshop))
            .collect();
        let stated: Vec<(&str, usize)> = rows
            .iter()
            .filter_map(|row| row.group.map(|group| (dataset.groups.label(group), row.workshop)))
            .collect();
        let best = stated.iter().min_by_key(|(label, _)| {
            let times = stated.iter().filter(|(other, _)| other == label).count();
            let first = stated
                .iter()
                .filter(|(other, _)| other == label)
                .map(|(_, at)| at)
                .min();
            (std::cmp::Reverse(times), first, *label)
        });
        if !rows.is_empty() {
            *counts
                .entry(best.map_or("", |(label, _)| label).to_owned())
                .or_default() += 1;
        }
    }
    counts
}

fn different(values: impl IntoIterator<Item = usize>) -> BTreeSet<usize> {
    values.into_iter().collect()
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_order_of_rows_changes_a_figure((dataset, shuffled) in any_shuffled_series()) {
        prop_assert_eq!(
            by_reference(&dataset, tabulate(&dataset).unwrap()),
            by_reference(&shuffled, tabulate(&shuffled).unwrap())
        );
    }

    #[test]
    fn breakdowns_are_those_of_a_plain_count(dataset in any_series()) {
        let tables = tabulate(&dataset).unwrap();
        for scope in (0..WORKSHOPS).map(Scope::Workshop).chain([Scope::Series]) {
            let counts = breakdown(&tables, scope, Dimension::StakeholderGroup);
            let plain = groups_counted_plainly(&dataset, scope);
            prop_assert!(counts.is_sorted_by_key(|(label, persons)| (std::cmp::Reverse(*persons), *label)));
            prop_assert_eq!(counts.len(), plain.len());
            prop_assert!(counts.iter().all(|(label, persons)| plain.get(*label) == Some(persons)));
        }
    }

    #[test]
    fn every_breakdown_adds_up_to_the_participants(dataset in any_series()) {
        let tables = tabulate(&dataset).unwrap();
        for one in &tables.participation {
            let participants = match one.scope {
                Scope::Workshop(workshop) => tables.workshops[workshop].participants.unwrap(),
                Scope::Series => tables.participants,
            };
            prop_assert_eq!(one.counts.iter().map(|(_, persons)| persons).sum::<u32>(), participants);
        }
        let scopes = tables.workshops.iter().filter(|one| one.participants.is_some_and(|count| count > 0));
        let expected = scopes.count() + usize::from(tables.participants > 0);
        prop_assert_eq!(tables.participation.len(), expected * Dimension::ALL.len());
        prop_assert_eq!(tables.continuity.iter().map(|(_, persons)| persons).sum::<u32>(), tables.participants);
        let attendances: u32 = tables.workshops.iter().filter_map(|one| one.participants).sum();
        prop_assert_eq!(tables.continuity.iter().map(|(times, persons)| times * persons).sum::<u32>(), attendances);
    }

    #[test]
    fn the_tables_of_notes_agree(dataset in any_series()) {
        let tables = tabulate(&dataset).unwrap();
        let notes = &dataset.notes;
        prop_assert_eq!(tables.workshops.iter().map(|one| one.notes).sum::<u32>(), count(notes.len()));
        for topic in 0..dataset.topics.len() {
            let with_topic = notes.iter().filter(|note| note.topics.contains(&topic));
            let counted: u32 = tables.topics.iter().filter(|one| one.topic == topic).map(|one| one.notes).sum();
            prop_assert_eq!(counted, count(with_topic.clone().count()));
            let threads: usize = with_topic.clone().map(|note| different(note.threads.clone()).len()).sum();
            let counted = tables.threads.iter().filter(|one| one.topic == topic).map(|one| one.notes);
            prop_assert_eq!(counted.sum::<u32>(), count(threads));
            let incidences: usize = with_topic.map(countries_of).map(|countries| countries.len()).sum();
            let counted = tables.topic_country.iter().filter(|one| one.topic == topic).map(|one| one.notes);
            prop_assert_eq!(counted.sum::<u32>(), count(incidences));
        }
        for one in &tables.countries {
            let with_country: Vec<&Note> =
                notes.iter().filter(|note| countries_of(note).contains(&one.country)).collect();
            prop_assert_eq!(one.notes, count(with_country.len()));
            prop_assert_eq!(one.workshops, count(different(with_country.iter().map(|note| note.workshop)).len()));
            let topics = different(with_country.iter().flat_map(|note| note.topics.iter().copied()));
            prop_assert_eq!(&one.topics, &topics.into_iter().collect::<Vec<_>>());
        }
    }

    #[test]
    fn every_recommendation_note_stands_in_one_recommendation(dataset in any_series()) {
        let tables = tabulate(&dataset).unwrap();
        let mut listed: Vec<usize> = tables.recommendations.iter().flat_map(|one| one.notes.clone()).collect();
        listed.sort_unstable();
        let expected: Vec<usize> =
            (0..dataset.notes.len()).filter(|note| dataset.notes[*note].kind == RECOMMENDATION).collect();
        prop_assert_eq!(&listed, &expected);
        let by_workshop: u32 = tables.workshops.iter().map(|one| one.recommendations).sum();
        prop_assert_eq!(by_workshop, count(expected.len()));
        let shown = |note: &usize| {
            let note = &dataset.notes[*note];
            note.include != Include::No && note.consent != NoteConsent::None
        };
        for one in &tables.recommendations {
            prop_assert_eq!(shown(&one.notes[0]), one.notes.iter().any(shown));
        }
    }
}

/// Different countries of a note, all that are unresolved as one.
fn countries_of(note: &Note) -> BTreeSet<Option<CountryCode>> {
    note.countries.iter().map(CountryMention::code).collect()
}
