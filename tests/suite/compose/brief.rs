//! The words of a brief: with nothing, one, two and many.

use jiff::civil::date;
use rapporteur::model::dataset::Include;
use rapporteur::model::disclosed::{Disclosed, PublicCount};
use rapporteur::model::tables::{Dimension, Scope};
use rapporteur::model::view::{BriefView, Contribution, EvidenceMark, Statement};

use super::fixture::{addressee, breakdown, brief, counted, documents, note, on, series, workshop};

fn texts(statements: &[Statement]) -> Vec<&str> {
    statements
        .iter()
        .map(|statement| statement.text.as_str())
        .collect()
}

fn words(contributions: &[Contribution]) -> Vec<&str> {
    contributions
        .iter()
        .map(|one| one.statement.text.as_str())
        .collect()
}

fn marks(marks: &[EvidenceMark]) -> Vec<&str> {
    marks.iter().map(|mark| mark.reference.as_str()).collect()
}

fn figures(view: &BriefView) -> Vec<(&str, &str)> {
    view.key_figures
        .iter()
        .map(|figure| (figure.number.as_str(), figure.label.as_str()))
        .collect()
}

/// Two workshops, of which the first has `notes` challenges.
fn challenges(notes: usize) -> Disclosed {
    let mut disclosed = series("Applying Sustaining Peace");
    workshop(&mut disclosed, "Financing");
    workshop(&mut disclosed, "Prevention");
    for number in 1..=notes {
        note(
            &mut disclosed,
            0,
            "challenge",
            &format!("Challenge number {number}"),
        );
    }
    disclosed
}

#[test]
fn a_workshop_of_which_nothing_is_known_has_a_brief() {
    let view = brief(&counted(challenges(0)), 0);
    assert_eq!(view.document.title, "Applying Sustaining Peace: Financing");
    let (line, fingerprint) = view.document.edition_line.rsplit_once(' ').unwrap();
    assert_eq!(
        line,
        "Applying Sustaining Peace · Meeting brief 1 · Edition of 11 May 2017 · data"
    );
    assert_eq!(fingerprint.len(), "7f3a-91c2".len());
    assert_eq!(view.masthead.facts, "Held under the Chatham House Rule");
    assert!(view.key_figures.is_empty() && view.key_messages.is_none() && view.questions.is_none());
    assert!(view.challenges.is_none() && view.recommendations.is_none() && view.participation.is_none());
    assert_eq!(
        view.sources.paragraphs[0].text,
        "No contribution to this workshop has been recorded yet; the brief shows what is known of the meeting."
    );
}

/// Another input file is another edition of the series, and of the paper; a
/// brief is another only when it says something else.
#[test]
fn a_brief_bears_the_fingerprint_of_what_it_says() {
    let line = |change: fn(&mut Disclosed)| {
        let mut disclosed = challenges(3);
        change(&mut disclosed);
        brief(&counted(disclosed), 0).document.edition_line
    };
    let first = line(|_| {});
    assert!(!first.contains("7f3a-91c2"), "{first}");
    assert_eq!(
        first,
        line(|disclosed| disclosed.fingerprint = "1111-2222".to_owned())
    );
    assert_ne!(
        first,
        line(|disclosed| disclosed.notes[0].text = "Something else.".to_owned())
    );
}

#[test]
fn a_long_title_is_cut_at_the_foot_of_the_page_alone() {
    for (title, at_the_foot) in [
        ("Peace ".repeat(12), "Peace ".repeat(12)),
        (
            "Peace ".repeat(13),
            format!("{} …", "Peace ".repeat(12).trim_end()),
        ),
        ("é".repeat(80), format!("{} …", "é".repeat(72))),
    ] {
        let mut disclosed = challenges(0);
        disclosed.settings.title = Some(title.trim_end().to_owned());
        let view = brief(&counted(disclosed), 0);
        assert!(
            view.document
                .edition_line
                .starts_with(&format!("{} · Meeting brief 1", at_the_foot.trim_end())),
            "{}",
            view.document.edition_line
        );
        assert_eq!(view.masthead.series, title.trim_end());
    }
}

#[test]
fn a_workshop_that_is_still_to_come_shows_its_questions() {
    let mut disclosed = challenges(0);
    disclosed.workshops[0].questions = vec!["What is asked?".to_owned(), "And what else?".to_owned()];
    let view = brief(&counted(disclosed), 0);
    let questions = view.questions.unwrap();
    assert_eq!(questions.items.len(), 2);
    assert!(
        questions
            .items
            .iter()
            .all(|item| item.count.is_empty() && item.answers.is_empty())
    );
    assert_eq!(questions.more, None);
}

#[test]
fn the_masthead_tells_date_hosts_place_duration_and_rule() {
    let mut disclosed = challenges(0);
    let first = &mut disclosed.workshops[0];
    first.date = Some(date(2016, 11, 17));
    first.hosts = vec!["Institute A".to_owned(), "Institute B".to_owned()];
    first.venue = " New York\n".to_owned();
    first.format = "In person".to_owned();
    first.duration_minutes = Some(90);
    let facts = |minutes| {
        let mut disclosed = disclosed.clone();
        disclosed.workshops[0].duration_minutes = minutes;
        brief(&counted(disclosed), 0).masthead.facts
    };
    assert_eq!(
        facts(Some(90)),
        "17 November 2016 · Hosted by Institute A and Institute B · New York · In person · 1 hour 30 minutes · \
         Held under the Chatham House Rule"
    );
    assert!(facts(Some(120)).contains(" · 2 hours · "));
    assert!(facts(Some(60)).contains(" · 1 hour · "));
    assert!(facts(Some(45)).contains(" · 45 minutes · "));
    assert!(facts(Some(0)).contains("In person · Held"));
    assert!(facts(None).contains("In person · Held"));
}

#[test]
fn figures_speak_in_the_right_number() {
    for (notes, expected) in [
        (1, ("1", "contribution recorded")),
        (2, ("2", "contributions recorded")),
        (12, ("12", "contributions recorded")),
    ] {
        assert_eq!(figures(&brief(&counted(challenges(notes)), 0)), [expected]);
    }
}

#[test]
fn participants_are_told_as_they_are_disclosed() {
    let mut disclosed = challenges(1);
    disclosed.workshops[0].participants = PublicCount::Exactly(27);
    let counts = [
        ("UN system", 8),
        ("Member State", 8),
        ("Practitioner", 7),
        ("", 4),
    ];
    let scope = Scope::Workshop(0);
    disclosed.participation = vec![breakdown(scope, Dimension::StakeholderGroup, &counts)];
    disclosed.workshops[1].participants = PublicCount::FewerThan(3);
    let disclosed = counted(disclosed);

    let few_notes = brief(&disclosed, 0);
    assert_eq!(
        figures(&few_notes)[0],
        ("27", "participants from four stakeholder groups")
    );
    let participation = few_notes.participation.unwrap();
    assert_eq!(
        participation.paragraphs,
        [
            "The workshop brought together 27 participants. By stakeholder group, they were: UN system (8), Member \
          States (8), Practitioners (7) and Other groups (4). “Other groups” stands for Think tank and those of \
          whom nothing is stated."
        ]
    );
    assert!(
        participation.charts.is_empty(),
        "a brief of one page has no chart"
    );

    let second = brief(&disclosed, 1);
    assert_eq!(figures(&second), [("fewer than 3", "participants")]);
    assert_eq!(
        second.participation.unwrap().paragraphs,
        ["Fewer than three participants took part."]
    );
}

#[test]
fn charts_tell_their_finding_and_shares_that_are_right() {
    let mut disclosed = challenges(5);
    disclosed.workshops[0].participants = PublicCount::Exactly(27);
    let scope = Scope::Workshop(0);
    disclosed.participation = vec![
        breakdown(
            scope,
            Dimension::StakeholderGroup,
            &[("UN system", 8), ("Member State", 8), ("-", 11)],
        ),
        breakdown(scope, Dimension::Region, &[("Americas", 20), ("Asia", 7)]),
        breakdown(scope, Dimension::Gender, &[("Women", 15), ("Men", 12)]),
    ];
    let participation = brief(&counted(disclosed), 0).participation.unwrap();
    let [groups, regions] = &participation.charts[..] else {
        panic!("a brief shows groups and regions");
    };
    assert_eq!(
        groups.figure.finding, "The stakeholder groups of 27 participants",
        "the longest bar is of people whose group is not stated"
    );
    assert_eq!(
        groups.figure.alternative,
        "Bar chart of 27 participants by stakeholder group: UN system with 8 (30\u{a0}% of all), Member States with 8 (30\u{a0}% of all) and Not stated with 11 (41\u{a0}% of all)."
    );
    let bars: Vec<_> = groups
        .bars
        .iter()
        .map(|bar| (bar.share.as_str(), bar.muted))
        .collect();
    assert_eq!(
        bars,
        [("30\u{a0}%", false), ("30\u{a0}%", false), ("41\u{a0}%", true)]
    );
    assert!((groups.bars[2].length - 1.0).abs() < f64::EPSILON);
    assert_eq!(
        regions.figure.finding,
        "Region with most participants: Americas, with 20 of 27"
    );
}

#[test]
fn a_chart_of_nobody_who_is_named_is_a_sentence() {
    let mut disclosed = challenges(5);
    disclosed.workshops[0].participants = PublicCount::Exactly(14);
    let parts = [("", 8), ("-", 6)];
    disclosed.participation = vec![breakdown(Scope::Workshop(0), Dimension::Region, &parts)];
    let participation = brief(&counted(disclosed), 0).participation.unwrap();
    assert!(participation.charts.is_empty());
    assert!(
        participation.paragraphs.concat().contains("Other regions (8)"),
        "{:?}",
        participation.paragraphs
    );
}

#[test]
fn a_finding_on_groups_claims_no_more_than_is_shown() {
    let finding = |counts: &[(&str, u32)]| {
        let mut disclosed = challenges(5);
        disclosed.workshops[0].participants = PublicCount::Exactly(31);
        let scope = Scope::Workshop(0);
        disclosed.participation = vec![breakdown(scope, Dimension::StakeholderGroup, counts)];
        let participation = brief(&counted(disclosed), 0).participation.unwrap();
        participation.charts[0].figure.finding.clone()
    };
    assert_eq!(
        finding(&[("UN system", 16), ("Member State", 15)]),
        "Largest stakeholder group: UN system, with 16 of 31 participants"
    );
    assert_eq!(
        finding(&[("UN system", 12), ("Member State", 12), ("-", 7)]),
        "Largest stakeholder groups: UN system and Member States, with 12 of 31 participants each"
    );
    let three = [("UN system", 9), ("Member State", 7), ("Practitioner", 5)];
    assert_eq!(
        finding(&[&three[..], &[("", 5), ("-", 5)]].concat()),
        "Largest of the stakeholder groups shown by themselves: UN system, with nine of 31 participants"
    );
    for overshadowed in [
        &[("UN system", 11), ("Member State", 8), ("", 6), ("-", 6)][..],
        &[
            ("UN system", 8),
            ("Member State", 8),
            ("Practitioner", 6),
            ("-", 9),
        ],
    ] {
        assert_eq!(finding(overshadowed), "The stakeholder groups of 31 participants");
    }
}

#[test]
fn fewer_than_five_notes_each_stand_in_their_section_and_nothing_else() {
    let mut disclosed = challenges(2);
    note(&mut disclosed, 0, "observation", "Seen").countries = on(&["Nepal"]);
    note(&mut disclosed, 0, "action", "Write to the Council").group = Some(1);
    let view = brief(&counted(disclosed), 0);
    assert!(view.key_messages.is_none() && view.countries.is_none());
    assert_eq!(
        words(&view.challenges.unwrap().items),
        ["Challenge number 1.", "Challenge number 2."]
    );
    let ideas = view.ideas.unwrap();
    assert_eq!(ideas.heading, "Ideas, good practice and further points");
    assert_eq!(ideas.items[0].label.as_deref(), Some("Observation"));
    assert_eq!(ideas.items[0].attribution, "Nepal");
    assert_eq!(view.next_steps.unwrap().items[0].attribution, "Member State");
    assert_eq!(
        view.sources.paragraphs[0].text,
        "This brief cites all four contributions that were recorded; the mark behind each is its reference in the \
         tables. A contribution on several countries counts for each of them."
    );
}

#[test]
fn the_editors_lead_then_what_several_workshops_say_then_priority_then_countries() {
    let mut disclosed = challenges(3);
    note(&mut disclosed, 0, "challenge", "With a country").countries = on(&["Mali"]);
    note(&mut disclosed, 0, "challenge", "Of high priority").priority = Some(2);
    note(&mut disclosed, 0, "challenge", "Shared").same_as = Some(7);
    note(&mut disclosed, 0, "challenge", "Leading").include = Include::Lead;
    note(&mut disclosed, 0, "challenge", "Withheld by the editor").include = Include::No;
    note(&mut disclosed, 1, "challenge", "Shared elsewhere").same_as = Some(7);
    let view = brief(&counted(disclosed), 0);
    let messages = view.key_messages.unwrap();
    assert_eq!(texts(&messages.items)[..2], ["Leading.", "Shared."]);
    assert_eq!(
        words(&view.challenges.unwrap().items),
        [
            "Of high priority.",
            "With a country.",
            "Challenge number 1.",
            "Challenge number 2.",
            "Challenge number 3."
        ]
    );
    assert!(
        texts(&messages.items).contains(&"The other workshop shares one of the eight challenges named here.")
    );
    assert!(
        view.sources.paragraphs[0]
            .text
            .contains("One contribution is counted but not quoted, as its speaker or the editors wished.")
    );
}

#[test]
fn what_every_workshop_said_is_a_key_message() {
    let message = |recommendations: usize, challenges: usize| {
        let mut disclosed = self::challenges(5);
        workshop(&mut disclosed, "Partnerships");
        for (kind, number) in [("recommendation", recommendations), ("challenge", challenges)] {
            for which in 1..=number {
                for index in 0..3 {
                    let text = format!("{kind} {which} of all");
                    note(&mut disclosed, index, kind, &text).same_as = Some(which);
                }
            }
        }
        let messages = brief(&counted(disclosed), 0).key_messages.unwrap();
        texts(&messages.items)
            .into_iter()
            .find_map(|text| text.strip_prefix("Other workshops share ").map(str::to_owned))
    };
    assert_eq!(message(0, 0), None);
    for ((recommendations, challenges), expected) in [
        (
            (0, 1),
            "one of the six challenges named here. One of the challenges was named in all three workshops.",
        ),
        (
            (0, 2),
            "two of the seven challenges named here. Two of the challenges were named in all three workshops.",
        ),
        (
            (1, 0),
            "the one recommendation made here. One of the recommendations was made in all three workshops.",
        ),
        (
            (2, 1),
            "both recommendations made here and one of the six challenges named here. Two of the recommendations and \
             one of the challenges came up in all three workshops.",
        ),
    ] {
        assert_eq!(message(recommendations, challenges).as_deref(), Some(expected));
    }
}

#[test]
fn what_is_left_out_is_counted() {
    for (notes, expected) in [
        (7, None),
        (8, Some("One more challenge is not quoted in this brief.")),
        (9, Some("Two more challenges are not quoted in this brief.")),
        (24, Some("17 more challenges are not quoted in this brief.")),
        (30, Some("25 more challenges are not quoted in this brief.")),
        (70, Some("62 more challenges are not quoted in this brief.")),
    ] {
        let view = brief(&counted(challenges(notes)), 0);
        assert_eq!(
            view.challenges.unwrap().more.as_deref(),
            expected,
            "{notes} notes"
        );
    }
}

#[test]
fn where_nothing_was_discussed_recommendations_and_next_steps_have_the_room() {
    for (challenged, shown) in [(false, 12), (true, 3)] {
        let mut disclosed = challenges(usize::from(challenged));
        for number in 1..=12 {
            note(&mut disclosed, 0, "action", &format!("Step {number}"));
            note(&mut disclosed, 0, "recommendation", &format!("Advice {number}"));
        }
        let view = brief(&counted(disclosed), 0);
        let steps = view.next_steps.unwrap();
        assert_eq!(steps.items.len(), shown, "{challenged}");
        assert_eq!(steps.more.is_some(), challenged);
        assert_eq!(view.recommendations.unwrap().more.is_some(), challenged);
    }
}

#[test]
fn a_long_text_leaves_room_for_fewer_and_is_cut() {
    let mut disclosed = challenges(0);
    for _ in 0..8 {
        note(
            &mut disclosed,
            0,
            "challenge",
            &"A sentence of forty letters, more or less. ".repeat(60),
        );
    }
    let view = brief(&counted(disclosed), 0);
    let challenges = view.challenges.unwrap();
    assert_eq!(challenges.items.len(), 2);
    assert!(challenges.items[0].statement.text.ends_with("more or less. […]"));
    assert_eq!(
        challenges.more.as_deref(),
        Some("Four more challenges are not quoted in this brief.")
    );
}

#[test]
fn a_speaker_whose_name_takes_a_line_leaves_room_for_fewer() {
    for (speaker, shown) in [("Ada Obi".to_owned(), 5), ("Ada Obi of the Office ".repeat(5), 4)] {
        let mut disclosed = challenges(0);
        for _ in 0..8 {
            let challenge = note(&mut disclosed, 0, "challenge", &"Words of a note. ".repeat(11));
            challenge.attributed_to = Some(speaker.clone());
        }
        let view = brief(&counted(disclosed), 0);
        assert_eq!(view.challenges.unwrap().items.len(), shown, "{speaker}");
    }
}

#[test]
fn answers_stand_with_their_question_and_the_count_tells_all() {
    let mut disclosed = challenges(0);
    disclosed.workshops[0].questions = vec!["First?".to_owned(), "Second?".to_owned(), "Third?".to_owned()];
    for number in 1..=9 {
        let answer = note(&mut disclosed, 0, "idea", &format!("Answer {number}"));
        answer.question = Some(0);
        answer.group = Some(2);
    }
    note(&mut disclosed, 0, "recommendation", "Recommended in answer").question = Some(1);
    let view = brief(&counted(disclosed), 0);
    let questions = view.questions.unwrap();
    let counts: Vec<_> = questions
        .items
        .iter()
        .map(|item| (item.question.as_str(), item.count.as_str(), item.answers.len()))
        .collect();
    assert_eq!(
        counts,
        [
            ("First?", "Nine contributions", 3),
            ("Second?", "One contribution: see “Recommendations”", 0)
        ]
    );
    assert_eq!(questions.items[0].answers[0].attribution, "Practitioner");
    assert_eq!(
        questions.more.as_deref(),
        Some("One more guiding question was asked.")
    );
}

#[test]
fn a_recommendation_stands_under_its_first_addressee_with_its_support() {
    let mut disclosed = challenges(5);
    workshop(&mut disclosed, "Partnerships");
    let council = addressee(&mut disclosed, "Security Council");
    let donors = addressee(&mut disclosed, "Donors");
    let plain = note(&mut disclosed, 0, "recommendation", "Fund early");
    plain.addressees = vec![donors, council];
    plain.same_as = Some(1);
    plain.countries = on(&["Nepal", "Liberia"]);
    note(&mut disclosed, 0, "recommendation", "Ask nobody in particular");
    note(&mut disclosed, 0, "recommendation", "Decide soon").addressees = vec![council];
    for elsewhere in [1, 2] {
        note(
            &mut disclosed,
            elsewhere,
            "recommendation",
            "Fund early, they said",
        )
        .same_as = Some(1);
    }
    let disclosed = counted(disclosed);
    let view = brief(&disclosed, 0);
    assert_eq!(figures(&view)[2], ("3", "recommendations to two addressees"));
    let section = view.recommendations.unwrap();
    let lines: Vec<_> = section
        .groups
        .iter()
        .flat_map(|group| group.items.iter().map(|item| (group.addressee.as_str(), item)))
        .map(|(addressee, item)| {
            (
                addressee,
                item.number.as_str(),
                item.support.as_str(),
                item.filled,
                item.dots,
            )
        })
        .collect();
    assert_eq!(
        lines,
        [
            ("Security Council", "1", "", 1, 3),
            (
                "Donors",
                "2",
                "Also addressed to Security Council · Raised in all three workshops · Liberia and Nepal",
                3,
                3
            ),
            ("No addressee named", "3", "", 1, 3),
        ]
    );
    assert_eq!(marks(&section.groups[1].items[0].statement.evidence), ["W1-6"]);
    let second = brief(&disclosed, 1).recommendations.unwrap();
    assert_eq!(second.groups[0].items[0].support, "Raised in all three workshops");
}

#[test]
fn support_names_other_workshops_while_they_are_few() {
    let mut disclosed = series("Series");
    for number in 1..=8 {
        workshop(&mut disclosed, &format!("Workshop {number}"));
    }
    note(&mut disclosed, 0, "recommendation", "Two make it").same_as = Some(1);
    note(&mut disclosed, 2, "recommendation", "Two make it").same_as = Some(1);
    for index in [0, 1, 3, 4] {
        note(&mut disclosed, index, "recommendation", "Four make it").same_as = Some(2);
    }
    for index in 0..7 {
        note(&mut disclosed, index, "recommendation", "Seven make it").same_as = Some(3);
    }
    let section = brief(&counted(disclosed), 0).recommendations.unwrap();
    let support: Vec<&str> = section.groups[0]
        .items
        .iter()
        .map(|item| item.support.as_str())
        .collect();
    assert_eq!(
        support,
        [
            "Raised in seven of eight workshops",
            "Also raised in workshops 2, 4 and 5",
            "Also raised in workshop 3"
        ]
    );
}

#[test]
fn country_boxes_come_by_count_and_the_others_are_named() {
    let mut disclosed = challenges(0);
    for (name, notes) in [
        ("Nepal", 3),
        ("Gambia", 5),
        ("Mali", 2),
        ("Haiti", 1),
        ("Kenya", 1),
    ] {
        for number in 1..=notes {
            note(
                &mut disclosed,
                0,
                "good-practice",
                &format!("{name} example {number}"),
            )
            .countries = on(&[name]);
        }
    }
    for name in ["Togo", "Benin", "Somalia"] {
        note(&mut disclosed, 0, "recommendation", "Act").countries = on(&[name]);
    }
    let view = brief(&counted(disclosed), 0);
    let countries = view.countries.unwrap();
    let boxes: Vec<_> = countries
        .boxes
        .iter()
        .map(|one| (one.name.as_str(), one.count.as_str()))
        .collect();
    assert_eq!(
        boxes[..2],
        [("Gambia", "Five contributions"), ("Nepal", "Three contributions")]
    );
    assert_eq!(countries.lead, "Of the eight examples, six are in Africa.");
    let more = countries.more.unwrap();
    assert!(more.starts_with("Contributions also drew on Benin, "), "{more}");
    let messages = view.key_messages.unwrap();
    assert!(texts(&messages.items).contains(
        &"The Gambia was discussed most, with five contributions, followed by Nepal (three) and Mali (two)."
    ));
}

#[test]
fn no_note_is_quoted_twice_but_for_key_messages() {
    let mut disclosed = challenges(0);
    disclosed.workshops[0].questions = vec!["First?".to_owned(), "Second?".to_owned()];
    let kinds = [
        "challenge",
        "idea",
        "good-practice",
        "observation",
        "question",
        "action",
        "role-of-the-pbc",
    ];
    for number in 0..70 {
        let one = note(
            &mut disclosed,
            0,
            kinds[number % 7],
            &format!("Words of note {number}"),
        );
        one.question = (number % 3 == 0).then_some(number % 2);
        one.countries = on(&[["Nepal", "Mali", "Kenya", "Haiti"][number % 4]]);
    }
    let view = brief(&counted(disclosed), 0);
    let questions = view.questions.unwrap();
    let mut quoted: Vec<&str> = questions
        .items
        .iter()
        .flat_map(|item| words(&item.answers))
        .collect();
    for section in [&view.ideas, &view.challenges, &view.commission, &view.next_steps] {
        quoted.extend(words(&section.as_ref().unwrap().items));
    }
    let countries = view.countries.unwrap();
    quoted.extend(countries.boxes.iter().flat_map(|one| texts(&one.statements)));
    let count = quoted.len();
    quoted.sort_unstable();
    quoted.dedup();
    assert_eq!(quoted.len(), count);
    assert!((25..=40).contains(&count), "{count} contributions");
}

#[test]
fn briefs_are_named_by_the_workshops_own_number() {
    let mut disclosed = series("Series");
    for (number, title) in [
        ("12", "Twelve"),
        ("3b", "Façade & co"),
        ("Opening", "Opening"),
        ("2", "平和"),
    ] {
        workshop(&mut disclosed, title).number =
            rapporteur::model::name::WorkshopNumber::parse(number).unwrap();
    }
    let paths: Vec<String> = documents(&counted(disclosed))
        .into_iter()
        .map(|one| one.path)
        .collect();
    assert_eq!(
        paths,
        [
            "briefs/2.pdf",
            "briefs/3b-facade-co.pdf",
            "briefs/12-twelve.pdf",
            "briefs/opening.pdf",
            "policy-paper.pdf"
        ]
    );
}
