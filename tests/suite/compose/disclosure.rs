//! What documents say of the rule, of what is not told, and of who is named.

use rapporteur::compose::substitutes;
use rapporteur::model::dataset::{Include, SheetRole};
use rapporteur::model::disclosed::{Disclosed, Merging, PublicCount};
use rapporteur::model::document::{Evidence, View};
use rapporteur::model::settings::DisclosureRule;
use rapporteur::model::term::{Term, Terms, Wording};
use rapporteur::model::view::PaperView;
use rapporteur::vocabulary::term::STAKEHOLDER_GROUPS;

use super::fixture::{brief, counted, documents, locales, note, paper, series, workshop};

/// A workshop with `notes` ideas.
fn ideas(notes: usize) -> Disclosed {
    let mut disclosed = series("Series");
    workshop(&mut disclosed, "Financing");
    for number in 1..=notes {
        note(&mut disclosed, 0, "idea", &format!("Idea number {number}"));
    }
    counted(disclosed)
}

fn under(rule: DisclosureRule) -> Disclosed {
    let mut disclosed = ideas(1);
    disclosed.settings.rule = rule;
    disclosed
}

/// The sentences of the annex on method.
fn method(disclosed: &Disclosed) -> String {
    paper(disclosed).method_annex.paragraphs.join("\n")
}

fn evidence(disclosed: &Disclosed) -> Evidence {
    documents(disclosed).pop().unwrap().evidence
}

/// The value of the figure with that name, and the notes behind it.
fn figure(evidence: &Evidence, name: &str) -> Option<(String, Vec<String>)> {
    let figure = evidence.figures.iter().find(|figure| figure.name == name)?;
    Some((figure.value.clone(), figure.notes.clone()))
}

/// Where the paper tells of the rule: introduction, colophon, endnote, annex.
fn places(view: &PaperView) -> [&str; 4] {
    let introduction = view.introduction.paragraphs.iter().rev().nth(1).unwrap();
    [
        &introduction.text,
        &view.colophon.paragraphs[1],
        view.endnotes
            .items
            .iter()
            .find(|item| item.contains("counted once each"))
            .unwrap(),
        view.method_annex.paragraphs.last().unwrap(),
    ]
}

#[test]
fn under_the_chatham_house_rule_speakers_are_named_who_agreed() {
    let disclosed = under(DisclosureRule::ChathamHouse);
    let view = brief(&disclosed, 0);
    assert_eq!(view.masthead.facts, "Held under the Chatham House Rule");
    let applied = "Under the Chatham House Rule, speakers are shown by stakeholder group, where it is recorded, and by \
                   name only where they agreed to it for that contribution. The organisations of participants are not \
                   given.";
    assert_eq!(
        view.sources.paragraphs[1].text,
        format!("{applied} No group of fewer than three people is shown by itself.")
    );
    let view = paper(&disclosed);
    let [introduction, colophon, endnote, annex] = places(&view);
    assert_eq!(
        introduction,
        "All met under the Chatham House Rule, so speakers are shown by stakeholder group, where it is recorded, and \
         by name only where they agreed to it."
    );
    assert_eq!(
        colophon,
        "The workshops were held under the Chatham House Rule: participants are free to use what was said, but \
         neither the identity nor the affiliation of speakers and participants is revealed without their consent."
    );
    assert!(endnote.ends_with("No participant is named without having agreed to it."));
    assert_eq!(annex, applied);
}

#[test]
fn where_contributions_are_attributed_speakers_are_named_who_did_not_refuse() {
    for (rule, masthead, met, held, said) in [
        (
            DisclosureRule::Attributed,
            "Held on the record",
            "All met on the record",
            "The workshops were held on the record",
            "What is reported was said on the record.",
        ),
        (
            DisclosureRule::Open,
            "Held in public",
            "All met in public",
            "The workshops were held in public",
            "What is reported was said in public.",
        ),
    ] {
        let disclosed = under(rule);
        let view = brief(&disclosed, 0);
        assert_eq!(view.masthead.facts, masthead);
        let applied = format!(
            "{said} Contributions bear the names of their speakers, where these are recorded, except where a speaker \
             preferred to be shown by stakeholder group or not to be quoted. No other participant is named without \
             having agreed to it, and the organisations of participants are not given."
        );
        assert_eq!(
            view.sources.paragraphs[1].text,
            format!("{applied} No group of fewer than three people is shown by itself.")
        );
        let view = paper(&disclosed);
        let [introduction, colophon, endnote, annex] = places(&view);
        assert_eq!(
            introduction,
            format!(
                "{met}, so contributions bear the names of their speakers, where these are recorded, unless a speaker \
                 preferred otherwise."
            )
        );
        assert_eq!(
            colophon,
            format!(
                "{held}: contributions bear the names of their speakers, unless a speaker preferred otherwise. No \
                 other participant is named without having agreed to it."
            )
        );
        assert!(endnote.ends_with(
            "Speakers are named with their contributions unless they preferred otherwise; no other participant is \
             named without having agreed to it."
        ));
        assert_eq!(annex, applied);
    }
}

#[test]
fn no_rule_is_told_in_the_words_of_another() {
    for rule in [DisclosureRule::Attributed, DisclosureRule::Open] {
        for document in documents(&under(rule)) {
            let view = match &document.view {
                View::Brief(view) => serde_json::to_string(view),
                View::CountryNote(view) => serde_json::to_string(view),
                View::Paper(view) => serde_json::to_string(view),
            };
            assert!(!view.unwrap().contains("Chatham"), "{}", document.stem);
        }
    }
}

/// What the annex says of so many breakdowns published, merged and left out.
fn breakdowns(published: u32, merged: u32, left_out: u32) -> Option<String> {
    let mut disclosed = ideas(1);
    disclosed.merging = Merging {
        published,
        merged,
        left_out,
    };
    let paragraph = paper(&disclosed).method_annex.paragraphs.pop().unwrap();
    let general = "Breakdowns of people are made by one attribute at a time, for each workshop and for the series. \
                   Groups of fewer than three are merged, or else the breakdown is left out. ";
    let counted = paragraph.strip_prefix(general)?;
    Some(counted.replace(" in data/participation.csv", ""))
}

#[test]
fn the_annex_counts_the_breakdowns_that_merge_groups() {
    assert_eq!(breakdowns(0, 0, 0), None, "nobody was counted");
    for (published, merged, expected) in [
        (1, 0, "In the one breakdown, no group had to be merged."),
        (2, 0, "In the two breakdowns, no group had to be merged."),
        (1, 1, "In the one breakdown, small groups are merged."),
        (2, 1, "In one of the two breakdowns, small groups are merged."),
        (2, 2, "In both breakdowns, small groups are merged."),
        (3, 3, "In all three breakdowns, small groups are merged."),
        (35, 18, "In 18 of the 35 breakdowns, small groups are merged."),
    ] {
        assert_eq!(breakdowns(published, merged, 0).as_deref(), Some(expected));
    }
}

#[test]
fn the_annex_counts_the_breakdowns_that_are_left_out() {
    for (published, left_out, expected) in [
        (0, 1, "The one breakdown that could be made is left out."),
        (0, 2, "Both breakdowns that could be made are left out."),
        (0, 7, "All seven breakdowns that could be made are left out."),
        (
            4,
            1,
            "In the four breakdowns, no group had to be merged. One more breakdown is left out.",
        ),
        (
            4,
            3,
            "In the four breakdowns, no group had to be merged. Three more breakdowns are left out.",
        ),
    ] {
        assert_eq!(breakdowns(published, 0, left_out).as_deref(), Some(expected));
    }
}

#[test]
fn the_counts_of_breakdowns_are_figures_that_name_no_row() {
    let mut disclosed = ideas(1);
    disclosed.merging = Merging {
        published: 12,
        merged: 5,
        left_out: 2,
    };
    let evidence = evidence(&disclosed);
    for (name, value) in [
        ("breakdowns/published", "12"),
        ("breakdowns/merged", "5"),
        ("breakdowns/left-out", "2"),
    ] {
        assert_eq!(
            figure(&evidence, name),
            Some((value.to_owned(), Vec::new())),
            "{name}"
        );
    }
}

#[test]
fn sheets_of_attendance_are_missed_only_where_there_are_any() {
    let why = "The sheets of attendance are not listed";
    let mut disclosed = ideas(1);
    assert!(!method(&disclosed).contains(why));
    let mut sheet = disclosed.sheets[0].clone();
    sheet.role = SheetRole::Attendance;
    disclosed.sheets.push(sheet);
    assert!(method(&disclosed).contains(why));
}

#[test]
fn contributions_in_which_a_name_was_replaced_are_counted() {
    let told = |redacted: usize| {
        let mut disclosed = ideas(12);
        for note in disclosed.notes.iter_mut().take(redacted) {
            note.redacted = true;
        }
        let quotations = paper(&disclosed).method_annex.paragraphs.remove(1);
        let general = "They are notes of what was said and no transcript.";
        let (_, rest) = quotations.split_once(general).unwrap();
        (
            rest.trim().to_owned(),
            figure(&evidence(&disclosed), "series/redacted"),
        )
    };
    assert_eq!(told(0), (String::new(), None));
    assert_eq!(
        told(1),
        (
            "In one contribution, words in square brackets stand in place of people’s names.".to_owned(),
            Some(("1".to_owned(), vec!["W1-1".to_owned()]))
        )
    );
    let (words, figure) = told(11);
    assert_eq!(
        words,
        "In 11 contributions, words in square brackets stand in place of people’s names."
    );
    assert_eq!(
        figure.map(|(value, notes)| (value, notes.len())),
        Some(("11".to_owned(), 11))
    );
}

#[test]
fn what_nobody_may_quote_is_counted_once_and_as_not_quoted() {
    let mut disclosed = ideas(4);
    for (note, shown, include) in [(0, false, Include::Yes), (1, true, Include::No)] {
        disclosed.notes[note].redacted = true;
        disclosed.notes[note].shown = shown;
        disclosed.notes[note].include = include;
    }
    let words = method(&disclosed);
    assert!(
        words.contains("Two contributions are counted but not quoted"),
        "{words}"
    );
    assert!(!words.contains("square brackets"), "{words}");
}

#[test]
fn a_brief_tells_of_replaced_names_that_it_shows() {
    let sources = |redacted: usize, notes: usize| {
        let mut disclosed = ideas(notes);
        disclosed.notes[redacted].redacted = true;
        brief(&disclosed, 0).sources.paragraphs.remove(0).text
    };
    let words = "In one contribution, words in square brackets stand in place of people’s names.";
    assert!(sources(0, 1).contains(words));
    let unseen = sources(59, 60);
    assert!(
        unseen.contains("of the 60 contributions") && !unseen.contains(words),
        "{unseen}"
    );
}

#[test]
fn participants_are_listed_who_agreed() {
    let listed = |names: Option<&[&str]>| {
        let mut disclosed = ideas(1);
        disclosed.participants = PublicCount::Exactly(40);
        disclosed.participant_list = names.map(|names| names.iter().map(|name| (*name).to_owned()).collect());
        (
            paper(&disclosed).workshops_annex.participants,
            figure(&evidence(&disclosed), "series/listed"),
        )
    };
    let (list, figure) = listed(None);
    assert!(list.is_none() && figure.is_none());

    let (list, figure) = listed(Some(&[]));
    let list = list.unwrap();
    assert_eq!(list.heading, "Participants who agreed to be named");
    assert_eq!(list.lead, "No participant has agreed to be listed by name.");
    assert!(list.names.is_empty() && figure.is_none());

    let (list, figure) = listed(Some(&["Ada Obi"]));
    assert_eq!(
        list.unwrap().lead,
        "One participant agreed to be listed by name. Anyone else who took part is counted above and not listed."
    );
    assert_eq!(figure, Some(("1".to_owned(), Vec::new())));

    let (list, _) = listed(Some(&[
        "Zoë  Ahn\n",
        "Emil Roux",
        "Émile Abel",
        "Ada Obi",
        "Emil Roux",
    ]));
    let list = list.unwrap();
    assert_eq!(
        list.names,
        ["Ada Obi", "Emil Roux", "Emil Roux", "Émile Abel", "Zoë Ahn"],
        "by the alphabet as given, accents or not; two people may have one name"
    );
    assert_eq!(
        list.lead,
        "Five participants agreed to be listed by name. Anyone else who took part is counted above and not listed."
    );
}

#[test]
fn the_number_of_people_listed_is_no_small_group() {
    let mut disclosed = ideas(1);
    disclosed.participant_list = Some(vec!["Ada Obi".to_owned()]);
    let evidence = evidence(&disclosed);
    let figure = evidence
        .figures
        .iter()
        .find(|figure| figure.name == "series/listed")
        .unwrap();
    assert_eq!(
        figure.rule.as_deref(),
        Some("Each of the people listed agreed to be.")
    );
}

fn groups(terms: impl IntoIterator<Item = Term>) -> Terms {
    let mut groups = Terms::default();
    for term in terms {
        groups.add(term, &[]);
    }
    groups
}

#[test]
fn a_name_is_replaced_by_the_group_of_its_bearer() {
    let known = STAKEHOLDER_GROUPS.iter().map(|known| Term {
        plural: known.plural.to_owned(),
        wording: Wording {
            knows_label: true,
            knows_plural: true,
        },
        ..Term::new(known.id, known.label)
    });
    // Whoever calls a known group otherwise means something else by it.
    let renamed = Term::new("academia", "Scholars and students");
    let added = Term {
        plural: "Religious leaders".to_owned(),
        ..Term::new("religious-leader", "Religious leader")
    };
    let substitutes = substitutes(
        &groups(known.chain([added, renamed])),
        &["en".to_owned()],
        &locales(),
    )
    .unwrap();
    assert_eq!(substitutes.participant, "[a participant]");
    assert_eq!(substitutes.somebody, "[name withheld]");
    assert_eq!(
        substitutes.by_group,
        [
            "[a participant from the UN system]",
            "[a participant from a Member State]",
            "[a participant from academia]",
            "[a practitioner]",
            "[a participant from civil society]",
            "[a participant from a regional organization]",
            "[a participant from a think tank]",
            "[a participant from an international financial institution]",
            "[a participant from the private sector]",
            "[a participant from the media]",
            "[a participant of the group “Religious leaders”]",
            "[a participant of the group “Scholars and students”]",
        ]
    );
}

#[test]
fn names_are_replaced_in_the_words_of_the_first_language() {
    let mut files = locales();
    let text = files.files["locales/en.ftl"].replace("= a participant\n", "= une personne\n");
    files.files.insert("locales/fr.ftl".to_owned(), text);
    let participant = |languages: &[&str]| {
        let languages: Vec<String> = languages.iter().map(|code| (*code).to_owned()).collect();
        substitutes(&Terms::default(), &languages, &files)
            .unwrap()
            .participant
    };
    assert_eq!(participant(&["fr", "en"]), "[une personne]");
    assert_eq!(participant(&["en", "fr"]), "[a participant]");
    assert_eq!(participant(&[]), "[a participant]");
    let error = substitutes(&Terms::default(), &["xx".to_owned()], &files).unwrap_err();
    assert!(format!("{error:#}").contains("locales/xx.ftl"));
}
