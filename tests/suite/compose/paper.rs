//! The words of the paper: with nothing, one, two and many.

use jiff::civil::date;
use rapporteur::model::dataset::CountryMention;
use rapporteur::model::disclosed::{Disclosed, PublicCount};
use rapporteur::model::tables::{Dimension, Scope};
use rapporteur::model::view::PaperView;

use super::fixture::{addressee, breakdown, counted, note, on, paper, series, thread, workshop};

/// Three workshops with a topic each.
fn three() -> Disclosed {
    let mut disclosed = series("Applying Sustaining Peace");
    for (title, month) in [("Mandates", 1), ("Financing", 3), ("Prevention", 5)] {
        workshop(&mut disclosed, title).date = Some(date(2017, month, 11));
    }
    disclosed
}

fn summary(view: &PaperView) -> Vec<&str> {
    view.summary
        .paragraphs
        .iter()
        .map(|one| one.text.as_str())
        .collect()
}

#[test]
fn a_series_without_notes_has_a_paper() {
    let mut disclosed = series("Applying Sustaining Peace");
    workshop(&mut disclosed, "Financing");
    let view = paper(&counted(disclosed));
    assert_eq!(view.summary.title, "Applying Sustaining Peace");
    assert_eq!(
        summary(&view),
        ["The series held one workshop. No contribution has been recorded yet."]
    );
    assert!(view.chapters.is_empty());
    assert!(view.countries.is_none() && view.threads.is_none() && view.recommendations.is_none());
    assert!(view.evidence_annex.groups.is_empty() && view.evidence_annex.lead.is_empty());
    assert_eq!(view.document.title, "Applying Sustaining Peace: Policy paper");
}

#[test]
fn the_cover_tells_hosts_period_and_edition() {
    let mut disclosed = three();
    disclosed.workshops[0].hosts = vec!["Institute A".to_owned()];
    disclosed.workshops[1].hosts = vec!["Institute B".to_owned(), "Institute A".to_owned()];
    let view = paper(&counted(disclosed));
    assert_eq!(view.cover.hosts, "Institute A and Institute B");
    assert_eq!(view.cover.facts, "Three workshops · January to May 2017");
    assert_eq!(view.cover.edition, "Edition of 11 May 2017 · data 7f3a-91c2");
    assert_eq!(
        view.colophon.citation,
        "Institute A and Institute B. Applying Sustaining Peace: Policy paper. Edition of 11 May 2017, data 7f3a-91c2."
    );
}

/// The hosts in the list of workshops, where it has a column for them.
fn hosts_listed(view: &PaperView) -> Option<Vec<String>> {
    let table = &view.workshops_annex.workshops;
    let at = table
        .columns
        .iter()
        .position(|column| column.heading == "Hosts")?;
    assert!(table.rows.iter().all(|row| row.len() == table.columns.len()));
    Some(table.rows.iter().map(|row| row[at].clone()).collect())
}

#[test]
fn the_list_of_workshops_tells_hosts_where_they_differ() {
    let mut disclosed = three();
    assert_eq!(hosts_listed(&paper(&counted(disclosed.clone()))), None);
    disclosed.workshops[1].hosts = vec!["Institute B".to_owned()];
    let listed = hosts_listed(&paper(&counted(disclosed.clone())));
    assert_eq!(listed.unwrap(), ["–", "Institute B", "–"]);
    disclosed.settings.hosts = vec!["Institute A".to_owned()];
    let listed = hosts_listed(&paper(&counted(disclosed.clone())));
    assert_eq!(listed.unwrap(), ["Institute A", "Institute B", "Institute A"]);
    disclosed.workshops[1].hosts.clear();
    assert_eq!(
        hosts_listed(&paper(&counted(disclosed))),
        None,
        "the cover names them"
    );
}

#[test]
fn the_summary_counts_what_recurs() {
    let mut disclosed = three();
    for index in 0..3 {
        let words = "Fund the two years after a mission leaves before the mission leaves, and say so in the budget \
                     that announces its departure";
        note(&mut disclosed, index, "recommendation", words).same_as = Some(1);
        note(&mut disclosed, index, "challenge", "Horizons are short").same_as = Some(2);
    }
    for index in 0..2 {
        note(&mut disclosed, index, "recommendation", "Plan early").same_as = Some(3);
    }
    let view = paper(&counted(disclosed));
    assert_eq!(
        view.summary.title,
        "One recommendation was made in all three workshops, and one more in at least two"
    );
    assert_eq!(
        summary(&view)[0],
        "The series held three workshops (January to May 2017). Rapporteurs recorded eight contributions on three \
         topics. One recommendation and one challenge came up in all three workshops."
    );
    let support: Vec<&str> = view
        .summary
        .recommendations
        .iter()
        .map(|one| one.support.as_str())
        .collect();
    assert_eq!(support, ["All three workshops", "Two of three workshops"]);
}

#[test]
fn a_short_recommendation_that_is_shared_titles_the_summary() {
    let mut disclosed = three();
    for index in 0..2 {
        let words = "Fund the two years after a mission leaves before the mission leaves.";
        note(&mut disclosed, index, "recommendation", words).same_as = Some(1);
    }
    let view = paper(&counted(disclosed));
    assert_eq!(
        view.summary.title,
        "Fund the two years after a mission leaves before the mission leaves"
    );
}

#[test]
fn one_note_makes_a_paper_in_the_singular() {
    let mut disclosed = series("Series");
    workshop(&mut disclosed, "Financing");
    let council = addressee(&mut disclosed, "Security Council");
    let only = note(&mut disclosed, 0, "recommendation", "Decide soon");
    only.countries = on(&["Gambia"]);
    only.addressees = vec![council];
    let view = paper(&counted(disclosed));
    assert_eq!(view.summary.title, "One contribution from one workshop");
    assert_eq!(
        summary(&view)[0],
        "The series held one workshop. Rapporteurs recorded one contribution on one topic, with one country example."
    );
    assert_eq!(view.chapters.len(), 1);
    let introduction: Vec<&str> = view.chapters[0]
        .introduction
        .iter()
        .map(|one| one.text.as_str())
        .collect();
    assert_eq!(
        introduction,
        [
            "This topic drew one contribution from one workshop.",
            "The one country example is the Gambia."
        ]
    );
    let recommendations = view.recommendations.unwrap();
    assert_eq!(recommendations.lead, "The workshop made one recommendation.");
    assert_eq!(recommendations.groups[0].items[0].dots, 0);
    let countries = view.countries.unwrap();
    assert_eq!(
        countries.introduction[0].text,
        "Contributions drew on the Gambia as their only country example."
    );
    assert!(countries.matrix.is_none(), "one topic makes no matrix");
    assert!(countries.map.is_none(), "one country makes no map");
}

#[test]
fn chapters_open_with_what_is_true_of_their_topic() {
    let mut disclosed = three();
    for number in 0..6 {
        note(&mut disclosed, 0, "challenge", &format!("Challenge {number}")).countries = on(&["Nepal"]);
    }
    note(&mut disclosed, 0, "good-practice", "Practice").countries = on(&["Mali"]);
    note(&mut disclosed, 1, "idea", "On mandates too").topics = vec![0, 1];
    for number in 0..2 {
        note(&mut disclosed, 1, "good-practice", &format!("Practice {number}"));
    }
    note(&mut disclosed, 1, "challenge", "Challenge");
    note(&mut disclosed, 2, "idea", "Idea");
    let view = paper(&counted(disclosed));
    let openings: Vec<&str> = view
        .chapters
        .iter()
        .map(|one| one.introduction[0].text.as_str())
        .collect();
    assert_eq!(
        openings,
        [
            "More was said on this topic than on any other: eight contributions, from two workshops. Most of them, \
             seven, come from workshop 1; one was added in one other workshop. Challenges prevail: six were named, \
             against one good practice.",
            "One workshop recorded four contributions on this topic. Good practices outnumber challenges, two to one.",
            "This topic drew one contribution from one workshop.",
        ]
    );
    assert_eq!(
        view.chapters[0].introduction[1].text,
        "Nepal stands out among the country examples: six of the seven contributions that draw on a country concern \
         it."
    );
}

#[test]
fn notes_without_a_topic_have_a_chapter_of_their_own() {
    let mut disclosed = three();
    note(&mut disclosed, 0, "idea", "On the topic");
    note(&mut disclosed, 0, "idea", "On none").topics = Vec::new();
    let view = paper(&counted(disclosed));
    let headings: Vec<&str> = view.chapters.iter().map(|one| one.heading.as_str()).collect();
    assert_eq!(headings, ["Mandates", "Further contributions"]);
    assert_eq!(
        view.chapters[1].introduction[0].text,
        "One contribution bears on none of the topics."
    );
    assert!(view.method_annex.paragraphs.iter().any(|paragraph| {
        paragraph.contains("No contribution was recorded under “Financing” and “Prevention”.")
    }));
}

#[test]
fn a_note_is_quoted_in_one_chapter_only() {
    let mut disclosed = three();
    for number in 0..6 {
        let one = note(&mut disclosed, 0, "challenge", &format!("On all topics {number}"));
        one.topics = vec![0, 1, 2];
    }
    let view = paper(&counted(disclosed));
    let mut quoted: Vec<&str> = view
        .chapters
        .iter()
        .filter_map(|chapter| chapter.challenges.as_ref())
        .flat_map(|section| section.items.iter().map(|item| item.statement.text.as_str()))
        .collect();
    let count = quoted.len();
    quoted.sort_unstable();
    quoted.dedup();
    assert_eq!((count, quoted.len()), (6, 6));
}

#[test]
fn no_country_stands_out_of_those_discussed_as_much() {
    let findings = |countries: &[&str], topics: &[usize]| {
        let mut disclosed = three();
        for (country, topic) in countries
            .iter()
            .flat_map(|one| topics.iter().map(move |topic| (one, topic)))
        {
            note(&mut disclosed, *topic, "idea", "Idea").countries = on(&[country]);
        }
        note(&mut disclosed, 2, "idea", "Idea").countries = on(&["Nepal"]);
        let matrix = paper(&counted(disclosed)).countries.unwrap().matrix.unwrap();
        matrix.figure.finding
    };
    assert_eq!(
        findings(&["Mali", "Gambia"], &[0, 0, 1]),
        "The Gambia and Mali were discussed most, with three contributions each"
    );
    assert_eq!(
        findings(&["Mali"], &[0, 0, 1, 1]),
        "Mali was discussed most, with four contributions"
    );
    assert_eq!(
        findings(&["Mali", "Gambia", "Guinea", "Kenya"], &[0, 0, 1]),
        "Contributions by country example and topic"
    );
}

#[test]
fn the_matrix_counts_by_country_and_topic() {
    let mut disclosed = three();
    for (topic, notes) in [(0, 5), (1, 2), (2, 1)] {
        for _ in 0..notes {
            note(&mut disclosed, topic, "idea", "Idea").countries = on(&["Liberia"]);
        }
    }
    note(&mut disclosed, 1, "idea", "Idea").countries = on(&["Gambia", "Liberia"]);
    note(&mut disclosed, 2, "idea", "Idea").countries = vec![CountryMention::Unresolved("Congo".to_owned())];
    let view = paper(&counted(disclosed));
    let countries = view.countries.unwrap();
    let matrix = countries.matrix.unwrap();
    let rows: Vec<_> = matrix
        .rows
        .iter()
        .map(|row| {
            let cells: Vec<_> = row
                .cells
                .iter()
                .map(|cell| (cell.number.as_str(), cell.step))
                .collect();
            (row.label.as_str(), cells, row.total.as_str())
        })
        .collect();
    assert_eq!(
        rows,
        [
            ("Liberia", vec![("5", 5), ("3", 3), ("1", 1)], "9"),
            ("Gambia", vec![("", 0), ("1", 1), ("", 0)], "1"),
            ("Unresolved", vec![("", 0), ("", 0), ("1", 1)], "1"),
        ]
    );
    assert_eq!(
        matrix.figure.finding,
        "Liberia was drawn on in nine contributions, five of them on “Mandates”"
    );
    assert_eq!(
        view.summary.matrix.unwrap().figure.finding,
        "Liberia was discussed under all three topics"
    );
    assert_eq!(
        countries.introduction[1].text,
        "One contribution names an example that nobody has yet assigned to a country; it counts as unresolved."
    );
    let map = countries.map.unwrap();
    assert_eq!(
        map.figure.finding,
        "Both country examples are in Africa, and Liberia drew most contributions"
    );
    let liberia = map.tiles.iter().find(|tile| tile.code == "LBR").unwrap();
    assert_eq!(liberia.step, 5);
    assert!(
        map.tiles.len() > 200
            && map
                .tiles
                .iter()
                .all(|tile| tile.column < map.columns && tile.row < map.rows)
    );
}

#[test]
fn threads_are_followed_through_the_topics() {
    let mut disclosed = three();
    let politics = thread(&mut disclosed, "Politics first");
    let pillars = thread(&mut disclosed, "Three pillars");
    for topic in [0, 0, 1] {
        note(&mut disclosed, topic, "idea", "Idea").threads = vec![politics];
    }
    note(&mut disclosed, 2, "idea", "Idea").threads = vec![pillars];
    note(&mut disclosed, 2, "idea", "On no thread");
    let threads = paper(&counted(disclosed)).threads.unwrap();
    assert_eq!(
        threads.introduction[0].text,
        "Two questions were followed across the topics; four contributions take them up."
    );
    let leads: Vec<&str> = threads.threads.iter().map(|one| one.lead.as_str()).collect();
    assert_eq!(
        leads,
        [
            "Three contributions from two workshops address it, most of all under “Mandates” (two).",
            "One contribution addresses it.",
        ]
    );
    assert_eq!(
        threads.matrix.unwrap().figure.finding,
        "The thread taken up most is “Politics first”, in three contributions"
    );
}

#[test]
fn recommendations_keep_their_rank_under_their_addressee() {
    let mut disclosed = three();
    let council = addressee(&mut disclosed, "Security Council");
    let donors = addressee(&mut disclosed, "Donors");
    note(&mut disclosed, 0, "recommendation", "Third").addressees = vec![council];
    for index in 0..2 {
        let one = note(&mut disclosed, index, "recommendation", "Second");
        one.addressees = vec![council, donors];
        one.same_as = Some(1);
    }
    for index in 0..3 {
        let one = note(&mut disclosed, index, "recommendation", "First");
        one.addressees = vec![donors];
        one.same_as = Some(2);
    }
    let section = paper(&counted(disclosed)).recommendations.unwrap();
    let lines: Vec<_> = section
        .groups
        .iter()
        .flat_map(|group| group.items.iter().map(|item| (group.addressee.as_str(), item)))
        .map(|(addressee, item)| (addressee, item.number.as_str(), item.support.as_str()))
        .collect();
    assert_eq!(
        lines,
        [
            (
                "Security Council",
                "2",
                "Also addressed to Donors · Raised in two of three workshops"
            ),
            ("Security Council", "3", "Raised in workshop 1"),
            ("Donors", "1", "Raised in all three workshops"),
        ]
    );
}

#[test]
fn support_is_told_with_workshops_groups_and_examples() {
    let mut disclosed = three();
    let groups = ["member-state", "academia"].map(|id| disclosed.groups.find(id));
    for (workshop, group, countries) in [
        (0, groups[0], on(&["Liberia", "Gambia"])),
        (1, groups[1], on(&["Liberia"])),
    ] {
        let one = note(&mut disclosed, workshop, "recommendation", "Together");
        one.same_as = Some(1);
        one.group = group;
        one.countries = countries;
    }
    let alone = note(&mut disclosed, 2, "recommendation", "Alone");
    alone.countries = on(&["Liberia", "Mali", "Nepal", "Kenya", "Chad"]);
    let section = paper(&counted(disclosed)).recommendations.unwrap();
    let told: Vec<&str> = section.groups[0]
        .items
        .iter()
        .map(|item| item.support.as_str())
        .collect();
    assert_eq!(
        told,
        [
            "Raised in two of three workshops, by Member States and academia, with examples from the Gambia and \
             Liberia",
            "Raised in workshop 3, with examples from five countries",
        ]
    );
}

#[test]
fn participation_is_told_for_the_series() {
    let mut disclosed = three();
    disclosed.participants = PublicCount::Exactly(112);
    disclosed.returning = Some(1);
    disclosed.workshops[0].participants = PublicCount::Exactly(40);
    disclosed.workshops[1].participants = PublicCount::FewerThan(3);
    let counts = [("UN system", 60), ("Academia", 40), ("", 12)];
    disclosed.participation = vec![
        breakdown(Scope::Series, Dimension::StakeholderGroup, &counts),
        breakdown(Scope::Series, Dimension::Gender, &[("Female", 60), ("Male", 52)]),
        breakdown(Scope::Series, Dimension::Role, &[("Panellist", 56), ("Host", 56)]),
        breakdown(
            Scope::Series,
            Dimension::Format,
            &[("In person", 100), ("Remote", 12)],
        ),
    ];
    let view = paper(&counted(disclosed));
    let people = view.introduction.paragraphs.last().unwrap();
    assert_eq!(
        people.text,
        "In all, 112 people from three stakeholder groups took part. Of these, one attended more than one workshop. \
         The largest group, UN system, had 60 participants (54\u{a0}%). All met under the Chatham House Rule, so \
         speakers are shown by stakeholder group, where it is recorded, and by name only where they agreed to it."
    );
    let cells: Vec<&str> = view
        .workshops_annex
        .workshops
        .rows
        .iter()
        .map(|row| row[3].as_str())
        .collect();
    assert_eq!(cells, ["40", "fewer than 3", "–"]);
    let charts = &view.workshops_annex.charts;
    let findings: Vec<&str> = charts.iter().map(|one| one.figure.finding.as_str()).collect();
    assert_eq!(
        findings,
        [
            "Largest stakeholder group: UN system, with 60 of 112 participants",
            "Gender: Female, 60 of 112 participants",
            "Role: Panellist and Host, 56 of 112 participants each",
        ],
        "the format is no chart"
    );
}

#[test]
fn a_background_takes_the_place_of_hosts_and_topics() {
    let mut disclosed = three();
    disclosed.workshops[0].hosts = vec!["Institute A".to_owned()];
    note(&mut disclosed, 0, "idea", "Idea");
    let texts = |background: Option<&str>| -> Vec<String> {
        let mut disclosed = disclosed.clone();
        disclosed.settings.background = background.map(str::to_owned);
        let paragraphs = paper(&counted(disclosed)).introduction.paragraphs;
        paragraphs.into_iter().map(|one| one.text).collect()
    };
    let meetings = "Three workshops took place (January to May 2017); annex A lists them.";
    for none in [None, Some(" \n")] {
        assert_eq!(
            texts(none)[0],
            format!("The series was hosted by Institute A. It dealt with one topic: “Mandates”. {meetings}")
        );
    }
    assert_eq!(
        texts(Some("Why we met."))[..2],
        ["Why we met.".to_owned(), meetings.to_owned()]
    );
}

#[test]
fn the_examples_with_a_section_are_counted_as_they_are() {
    let lead = |examples: &[(&str, usize)]| {
        let mut disclosed = three();
        for (name, notes) in examples {
            for number in 0..*notes {
                let text = format!("{name} {number}");
                note(&mut disclosed, number % 3, "idea", &text).countries = on(&[*name]);
            }
        }
        let countries = paper(&counted(disclosed)).countries.unwrap().countries;
        countries.map(|section| section.lead)
    };
    assert_eq!(lead(&[("Nepal", 2)]), None);
    assert_eq!(
        lead(&[("Nepal", 4), ("Mali", 2)]).unwrap(),
        "The example drawn on most, in four contributions."
    );
    assert_eq!(
        lead(&[("Nepal", 7), ("Mali", 5), ("Haiti", 6), ("Kenya", 2)]).unwrap(),
        "The three examples drawn on most, each in five contributions or more."
    );
}

#[test]
fn a_chapter_names_the_ranks_that_only_the_final_list_sets_out() {
    let more = |notes: usize| {
        let mut disclosed = three();
        for number in 0..notes {
            note(
                &mut disclosed,
                0,
                "recommendation",
                &format!("Recommendation {number}"),
            );
        }
        let section = paper(&counted(disclosed))
            .chapters
            .remove(0)
            .recommendations
            .unwrap();
        let shown: usize = section.groups.iter().map(|group| group.items.len()).sum();
        (shown, section.more)
    };
    let (shown, none) = more(1);
    assert_eq!((shown, none), (1, None));
    let (most, _) = more(60);
    assert_eq!(more(most).1, None);
    let rank = most + 1;
    assert_eq!(
        more(most + 1).1.unwrap(),
        format!(
            "One more recommendation on this topic, ranked {rank} in the series, is set out in the chapter on \
             recommendations."
        )
    );
    assert_eq!(
        more(most + 2).1.unwrap(),
        format!(
            "Two more recommendations on this topic, ranked {rank} and {} in the series, are set out in the chapter \
             on recommendations.",
            rank + 1
        )
    );
    // The final list has room for 40.
    let last = more(60).1.unwrap();
    assert!(last.contains(" and 40 in the series"), "{last}");
}

#[test]
fn a_chapter_counts_its_different_recommendations_once() {
    let mut disclosed = three();
    for index in 0..3 {
        let one = note(&mut disclosed, index, "recommendation", "Plan early");
        one.same_as = Some(1);
        one.topics = vec![0];
    }
    note(&mut disclosed, 0, "recommendation", "Fund early");
    note(&mut disclosed, 0, "challenge", "Horizons are short");
    let view = paper(&counted(disclosed));
    let chapter = &view.chapters[0];
    let figure = chapter.key_figures.last().unwrap();
    assert_eq!(
        (figure.number.as_str(), figure.label.as_str()),
        ("2", "different recommendations")
    );
    let introduction: Vec<&str> = chapter.introduction.iter().map(|one| one.text.as_str()).collect();
    assert!(
        introduction[0]
            .ends_with("They include one challenge and four contributions that recommend something."),
        "{introduction:?}"
    );
    assert_eq!(
        introduction[1],
        "One of the two different recommendations on this topic was made in three workshops, on this or another topic."
    );
}

#[test]
fn endnotes_are_numbered_as_the_text_refers_to_them() {
    let mut disclosed = three();
    for index in 0..3 {
        let one = note(
            &mut disclosed,
            index,
            "recommendation",
            &format!("Recommendation {index}"),
        );
        one.countries = on(&["Nepal"]);
    }
    let view = paper(&counted(disclosed));
    assert_eq!(view.summary.paragraphs[0].endnotes, [1, 2]);
    assert_eq!(view.summary.paragraphs[1].endnotes, [3]);
    assert_eq!(view.introduction.paragraphs[1].endnotes, [4]);
    assert_eq!(view.countries.unwrap().introduction[0].endnotes, [2, 5]);
    assert_eq!(view.endnotes.items.len(), 5);
    assert!(view.endnotes.items[2].contains("ranked by the number of workshops"));
}

#[test]
fn attendance_sheets_are_not_listed() {
    let mut disclosed = three();
    let mut attendance = disclosed.sheets[0].clone();
    attendance.role = rapporteur::model::dataset::SheetRole::Attendance;
    attendance.sheet = std::sync::Arc::from("Attendance");
    attendance.read = 2;
    disclosed.sheets.push(attendance);
    note(&mut disclosed, 0, "idea", "Idea");
    let view = paper(&counted(disclosed));
    let sheets = view.method_annex.sheets.unwrap();
    assert_eq!(sheets.rows, [["notes.xlsx", "Notes", "Notes", "2", "1", "1"]]);
    assert!(view.method_annex.paragraphs.iter().any(|paragraph| {
        paragraph.contains(
            "the sheets of notes hold two rows: one was used and one was set aside, each with a reason",
        )
    }));
}
