//! What changed since an earlier edition: what is compared, and what a page
//! and a line say of it.

use rapporteur::compose::{DocumentChoice, compare, compose_since};
use rapporteur::diagnostic::Warned;
use rapporteur::model::changes::{
    ChangedValues, Changes, FigureChange, RecommendationChange, WorkshopChange,
};
use rapporteur::model::disclosed::{Disclosed, PublicCount};
use rapporteur::model::document::{Document, View};
use rapporteur::model::name::{EvidenceReference, WorkshopNumber};
use rapporteur::model::tables::{Dimension, Scope};
use rapporteur::model::view::PaperView;
use rapporteur::publish::recorded;

use super::fixture::{breakdown, counted, documents, locales, note, on, series, workshop};

/// Two workshops with three notes each.
fn earlier() -> Disclosed {
    let mut disclosed = series("Series");
    disclosed.fingerprint = "0123-4567".to_owned();
    workshop(&mut disclosed, "Financing");
    workshop(&mut disclosed, "Prevention");
    for number in 0..2 {
        note(
            &mut disclosed,
            number,
            "challenge",
            &format!("A challenge of {number}"),
        )
        .countries = on(&["Liberia"]);
        note(
            &mut disclosed,
            number,
            "recommendation",
            &format!("Pool the funds of {number}"),
        );
        note(&mut disclosed, number, "idea", &format!("An idea of {number}"));
    }
    disclosed
}

fn compared(earlier: &Disclosed, present: &Disclosed) -> Warned<Changes> {
    let (earlier, recorded) = (recorded(earlier).unwrap(), recorded(present).unwrap());
    compare(&earlier, &recorded, present)
}

fn told(present: &Disclosed, changes: &Changes) -> Vec<Document> {
    compose_since(present, Some(changes), &locales(), DocumentChoice::ALL).unwrap()
}

fn page(present: &Disclosed, changes: &Changes) -> PaperView {
    match told(present, changes).pop().unwrap().view {
        View::Paper(view) => *view,
        View::Brief(_) | View::CountryNote(_) => panic!("the paper comes last"),
    }
}

fn line(present: &Disclosed, changes: &Changes, workshop: usize) -> String {
    match told(present, changes).remove(workshop).view {
        View::Brief(view) => view.changes.unwrap(),
        View::CountryNote(_) | View::Paper(_) => panic!("briefs come first"),
    }
}

fn figure<'a>(changes: &'a Changes, name: &str) -> Option<&'a FigureChange> {
    changes.figures.iter().find(|change| change.key.name() == name)
}

/// What a page says, all its sentences in order.
fn sentences(view: &PaperView) -> Vec<String> {
    let view = view.changes.as_ref().unwrap();
    let sections = view.sections.iter().flat_map(|section| {
        let items = section.items.iter().map(|item| item.text.clone());
        std::iter::once(section.lead.clone()).chain(items)
    });
    let paragraphs = view.paragraphs.iter().map(|paragraph| paragraph.text.clone());
    let all = paragraphs.chain(sections);
    all.map(|text| text.replace('\u{a0}', " ")).collect()
}

fn says(view: &PaperView, sentence: &str) {
    let all = sentences(view);
    assert!(
        all.iter().any(|text| text.contains(sentence)),
        "“{sentence}” is not in {all:#?}"
    );
}

/// Puts a note before the others of its workshop, which then bear other
/// references, as they do where sheets give no `Id`.
fn put_first(disclosed: &mut Disclosed, workshop: usize, kind: &str, text: &str) {
    note(disclosed, workshop, kind, text);
    let last = disclosed.notes.pop().unwrap();
    let place = disclosed
        .notes
        .iter()
        .position(|note| note.workshop == workshop)
        .unwrap();
    disclosed.notes.insert(place, last);
    renumber(disclosed, workshop);
}

fn renumber(disclosed: &mut Disclosed, workshop: usize) {
    let number = disclosed.workshops[workshop].number.clone();
    let notes = disclosed
        .notes
        .iter_mut()
        .filter(|note| note.workshop == workshop);
    for (order, note) in notes.enumerate() {
        note.reference = EvidenceReference::new(number.clone(), (order + 1).to_string());
    }
}

#[test]
fn equal_editions_have_no_changes_and_say_so() {
    let edition = counted(earlier());
    let Warned {
        value: changes,
        diagnostics,
    } = compared(&edition, &edition);
    assert!(diagnostics.is_empty());
    assert!(changes.figures.is_empty() && changes.references.is_empty() && changes.workshops.is_empty());
    assert_eq!(changes.notes, Some(Vec::new()));
    let view = page(&edition, &changes);
    says(&view, "Nothing that the documents count or rank has changed.");
    assert_eq!(
        line(&edition, &changes, 0),
        "No contribution has changed since the edition of 11 May 2017 (data 0123-4567)."
    );
}

#[test]
fn without_an_earlier_edition_nothing_is_said() {
    let edition = counted(earlier());
    for document in documents(&edition) {
        match document.view {
            View::Brief(view) => assert!(view.changes.is_none()),
            View::CountryNote(_) => {}
            View::Paper(view) => assert!(view.changes.is_none()),
        }
    }
}

#[test]
fn a_new_workshop_is_named_with_what_it_brought() {
    let mut present = earlier();
    workshop(&mut present, "Inclusivity");
    note(&mut present, 2, "challenge", "A new challenge").countries = on(&["Liberia", "Nepal"]);
    note(&mut present, 2, "challenge", "Another one");
    let present = counted(present);
    let changes = compared(&counted(earlier()), &present).value;
    assert_eq!(changes.workshops, [WorkshopChange::New(2)]);
    let view = page(&present, &changes);
    assert_eq!(
        view.changes.as_ref().unwrap().heading,
        "What changed since the edition of 11 May 2017"
    );
    says(&view, "One workshop is new: “Inclusivity”.");
    says(
        &view,
        "In workshop 3, two contributions are new: Challenge (two).",
    );
    says(&view, "Contributions that draw on Liberia went from 2 to 3.");
    assert!(line(&present, &changes, 2).starts_with("This workshop is new since the edition of"));
    assert!(line(&present, &changes, 0).starts_with("No contribution has changed"));
}

#[test]
fn a_figure_names_the_rows_by_which_it_changed() {
    let mut present = earlier();
    note(&mut present, 1, "challenge", "A new challenge").countries = on(&["Liberia"]);
    note(&mut present, 1, "idea", "Of no country");
    // Recoded: it counted for Liberia.
    present.notes[0].countries = on(&["Nepal"]);
    let present = counted(present);
    let changes = compared(&counted(earlier()), &present).value;
    let causes = |name: &str| -> Vec<String> {
        let change = figure(&changes, name).unwrap_or_else(|| panic!("no {name}"));
        change
            .causes
            .iter()
            .map(|cause| cause.reference.clone())
            .collect()
    };
    assert!(
        figure(&changes, "country:Liberia/notes").is_none(),
        "one more and one less"
    );
    assert_eq!(causes("topic_country:Prevention/Liberia"), ["W2-4"]);
    assert_eq!(causes("topic_country:Financing/Nepal"), ["W1-1"]);
    assert_eq!(causes("workshop:2/notes"), ["W2-4", "W2-5"]);
    let told = &figure(&changes, "topic_country:Financing/Liberia")
        .unwrap()
        .values;
    let expected = ChangedValues::Told {
        before: Some("1".to_owned()),
        after: None,
    };
    assert_eq!(told, &expected);
    says(
        &page(&present, &changes),
        "Contributions on “Prevention” that draw on Liberia went from 1 to 2.",
    );
    assert!(line(&present, &changes, 0).ends_with(", one contribution has been changed."));
}

#[test]
fn a_row_put_before_others_shifts_references_and_changes_no_other_note() {
    let mut present = earlier();
    put_first(&mut present, 0, "idea", "A first idea");
    let present = counted(present);
    let Warned {
        value: changes,
        diagnostics,
    } = compared(&counted(earlier()), &present);
    let shifts: Vec<(&str, &str)> = changes
        .references
        .iter()
        .map(|shift| (shift.before.as_str(), shift.after.as_str()))
        .collect();
    assert_eq!(shifts, [("W1-1", "W1-2"), ("W1-2", "W1-3"), ("W1-3", "W1-4")]);
    let notes = changes.notes.as_ref().unwrap();
    assert_eq!(notes.len(), 1);
    assert_eq!(
        (notes[0].reference.as_str(), notes[0].before.as_ref()),
        ("W1-1", None)
    );
    assert!(
        changes.recommendations.is_empty(),
        "a recommendation is known by its words"
    );
    assert_eq!(diagnostics.len(), 1);
    assert_eq!(diagnostics[0].code.name(), "reference-shifted");
    assert_eq!(diagnostics[0].place.as_ref().unwrap().cells.len(), 3);
    assert!(diagnostics[0].help.as_ref().unwrap().contains("“Id”"));
    says(&page(&present, &changes), "W1-1 is now W1-2");
}

#[test]
fn notes_that_say_the_same_are_taken_in_order() {
    let mut before = earlier();
    note(&mut before, 0, "idea", "Twice");
    note(&mut before, 0, "idea", "Twice");
    let mut present = before.clone();
    put_first(&mut present, 0, "idea", "A first idea");
    let changes = compared(&counted(before), &counted(present)).value;
    let shifts: Vec<&str> = changes
        .references
        .iter()
        .map(|shift| shift.after.as_str())
        .collect();
    assert_eq!(shifts, ["W1-2", "W1-3", "W1-4", "W1-5", "W1-6"]);
}

#[test]
fn a_note_that_was_rewritten_is_changed_and_not_replaced() {
    let mut present = earlier();
    present.notes[2].text = "The idea in other words".to_owned();
    let changes = compared(&counted(earlier()), &counted(present)).value;
    let notes = changes.notes.unwrap();
    assert_eq!(notes.len(), 1);
    assert_eq!(
        (notes[0].before.as_deref(), notes[0].after.as_deref()),
        (Some("Idea"), Some("Idea"))
    );
    assert!(changes.figures.is_empty() && changes.references.is_empty());
}

/// A series whose recommendations stand in this order; each is made in as many
/// workshops as it takes to stand there.
fn ranked(words: &[&str]) -> Disclosed {
    let mut disclosed = series("Series");
    for number in 0..words.len() {
        workshop(&mut disclosed, &format!("Workshop on {number}"));
    }
    for (rank, text) in words.iter().enumerate() {
        for here in 0..words.len() - rank {
            let same = text.len() * 100 + usize::from(text.as_bytes()[0]);
            note(&mut disclosed, here, "recommendation", text).same_as = Some(same);
        }
    }
    counted(disclosed)
}

fn moves(changes: &Changes) -> Vec<(Option<u32>, Option<u32>, i64)> {
    let of = |one: &RecommendationChange| (one.before, one.after, one.rose);
    changes.recommendations.iter().map(of).collect()
}

#[test]
fn what_moves_only_because_another_is_new_has_not_fallen() {
    let present = ranked(&["New", "Alpha", "Beta", "Gamma"]);
    let changes = compared(&ranked(&["Alpha", "Beta", "Gamma"]), &present).value;
    assert_eq!(
        moves(&changes),
        [
            (Some(1), Some(2), 0),
            (Some(2), Some(3), 0),
            (Some(3), Some(4), 0),
            (None, Some(1), 0)
        ]
    );
    let view = page(&present, &changes);
    says(&view, "One recommendation is new.");
    says(&view, "New at rank 1: New.");
    assert!(
        !sentences(&view)
            .iter()
            .any(|text| text.contains("fell") || text.contains("Fallen"))
    );
}

#[test]
fn what_overtakes_has_risen_and_what_is_overtaken_has_fallen() {
    let present = ranked(&["Gamma", "Alpha", "Beta"]);
    let changes = compared(&ranked(&["Alpha", "Beta", "Gamma"]), &present).value;
    assert_eq!(
        moves(&changes),
        [
            (Some(3), Some(1), 2),
            (Some(1), Some(2), -1),
            (Some(2), Some(3), -1)
        ]
    );
    let view = page(&present, &changes);
    says(
        &view,
        "Among those that both editions have, one rose and two fell.",
    );
    says(&view, "Risen from rank 3 to rank 1: Gamma.");
}

#[test]
fn a_recommendation_in_other_words_is_known_by_its_notes() {
    let before = ranked(&["Alpha", "Beta"]);
    let mut present = before.clone();
    for note in present.notes.iter_mut().filter(|note| note.text == "Alpha") {
        note.text = "Alpha, edited".to_owned();
    }
    assert!(moves(&compared(&before, &present).value).is_empty());
}

#[test]
fn what_is_gone_is_named_and_never_quoted() {
    let mut present = earlier();
    present.notes.remove(1);
    renumber(&mut present, 0);
    let present = counted(present);
    let changes = compared(&counted(earlier()), &present).value;
    let view = page(&present, &changes);
    says(&view, "Of the earlier edition, recommendation 1 (W1-2) is gone.");
    says(&view, "From workshop 1, one contribution is gone: W1-2.");
    assert!(!format!("{changes:?}").contains("Pool the funds of 0"));
    assert!(!sentences(&view).join(" ").contains("Pool the funds of 0"));
}

#[test]
fn words_that_only_the_earlier_edition_has_are_not_repeated() {
    let mut before = earlier();
    before.notes[0].reference = EvidenceReference::new(WorkshopNumber::parse("1").unwrap(), "ada-obi");
    let topic = before
        .topics
        .add(rapporteur::model::Term::new("obi", "What Ada Obi asked"), &[]);
    before.notes[0].topics.push(topic);
    let mut present = earlier();
    present.notes.remove(0);
    let present = counted(present);
    let changes = compared(&counted(before), &present).value;
    let view = page(&present, &changes);
    let said = format!("{changes:?} {:?}", sentences(&view)).to_lowercase();
    assert!(!said.contains("obi"), "{said}");
    assert!(figure(&changes, "topics:(gone 1)/Challenge/notes").is_some());
}

fn with_people(first: &[(&str, u32)]) -> Disclosed {
    let mut disclosed = earlier();
    let total = first.iter().map(|(_, count)| count).sum();
    disclosed.workshops[0].participants = PublicCount::Exactly(total);
    disclosed.participation = vec![breakdown(Scope::Workshop(0), Dimension::StakeholderGroup, first)];
    counted(disclosed)
}

fn is_told(changes: &Changes, name: &str) -> bool {
    let change = figure(changes, name).unwrap_or_else(|| panic!("no {name}"));
    change.values != ChangedValues::Untold
}

#[test]
fn small_differences_between_people_are_not_told_nor_whom_they_concern() {
    let before = with_people(&[("UN system", 12), ("Member State", 5)]);
    let group = "participation:1/stakeholder_group/UN system";
    // One more: neither the group nor the total.
    let present = with_people(&[("UN system", 13), ("Member State", 5)]);
    let changes = compared(&before, &present).value;
    assert!(figure(&changes, group).is_none() && !is_told(&changes, "workshop:1/participants"));
    says(
        &page(&present, &changes),
        "a change by fewer than three is not told as a number",
    );
    // Three more: both.
    let present = with_people(&[("UN system", 15), ("Member State", 5)]);
    let changes = compared(&before, &present).value;
    assert!(is_told(&changes, group) && is_told(&changes, "workshop:1/participants"));
    says(
        &page(&present, &changes),
        "Participants in workshop 1 went from 17 to 20.",
    );
    // Four more and one less: the total is three more, the groups are not told.
    let present = with_people(&[("UN system", 16), ("Member State", 4)]);
    let changes = compared(&before, &present).value;
    assert!(figure(&changes, group).is_none() && is_told(&changes, "workshop:1/participants"));
    // Four more and three less: the total is one more.
    let present = with_people(&[("UN system", 16), ("Member State", 8), ("Academia", 3)]);
    let changes = compared(&before, &present).value;
    assert!(
        figure(&changes, group).is_none(),
        "a group that is new could be had by subtraction"
    );
}

#[test]
fn every_number_of_the_page_has_its_rows_or_its_rule() {
    let mut present = earlier();
    workshop(&mut present, "Inclusivity");
    for number in 0..12 {
        note(&mut present, 2, "challenge", &format!("A new challenge {number}")).countries = on(&["Liberia"]);
    }
    present.notes.remove(4);
    let present = counted(present);
    let changes = compared(&counted(earlier()), &present).value;
    let paper = told(&present, &changes).pop().unwrap();
    let value = |name: &str| {
        let found = paper.evidence.figures.iter().find(|figure| figure.name == name);
        found.unwrap_or_else(|| panic!("no figure {name}"))
    };
    assert_eq!(
        (
            value("changes/new-notes").value.as_str(),
            value("changes/new-notes").notes.len()
        ),
        ("12", 12)
    );
    let gone = value("changes/gone-notes");
    assert!(gone.value == "1" && gone.notes.is_empty() && gone.rule.is_some());
    assert_eq!(value("country:Liberia/notes/before").value, "2");
    assert_eq!(value("country:Liberia/notes").notes.len(), 14);
    let names: Vec<&str> = paper
        .evidence
        .figures
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    let mut different = names.clone();
    different.dedup();
    assert_eq!(names, different, "a figure has one value");
}

#[test]
fn the_order_of_the_notes_does_not_matter() {
    let mut present = earlier();
    put_first(&mut present, 1, "idea", "A first idea");
    note(&mut present, 0, "recommendation", "Report once");
    let present = counted(present);
    let mut turned = present.clone();
    turned.notes.reverse();
    let last = turned.notes.len() - 1;
    for figures in &mut turned.recommendation_figures {
        figures.notes.iter_mut().for_each(|note| *note = last - *note);
    }
    let before = counted(earlier());
    let told = |present: &Disclosed| sentences(&page(present, &compared(&before, present).value));
    assert_eq!(told(&present), told(&turned));
}
