//! The crowd is varied, and the reader finds people in whatever holds them:
//! else that nobody was found would say nothing.

use std::collections::{BTreeMap, BTreeSet};

use super::crowd::{Manner, Person};
use super::reader::{Reader, letters, read_file, words};
use super::{SERIES, TOLD};

#[test]
fn three_hundred_people_are_planted_in_every_manner() {
    assert_eq!(SERIES.people.len(), 300);
    let names: BTreeSet<String> = SERIES.people.iter().map(Person::full).collect();
    let emails: BTreeSet<&String> = SERIES.people.iter().map(|person| &person.email).collect();
    let organisations: BTreeSet<&String> = SERIES.people.iter().map(|person| &person.organisation).collect();
    assert_eq!((names.len(), emails.len(), organisations.len()), (300, 300, 300));
    let people: BTreeSet<usize> = SERIES.planted.iter().map(|planted| planted.person).collect();
    assert_eq!(people.len(), 300);
    let mut manners: BTreeMap<Manner, usize> = BTreeMap::new();
    for planted in SERIES.planted.iter().filter(|planted| planted.point.is_some()) {
        *manners.entry(planted.form.manner).or_default() += 1;
    }
    assert_eq!(manners.len(), 17, "{manners:?}");
    assert!(manners.values().all(|count| *count >= 4), "{manners:?}");
    let places: BTreeSet<&str> = SERIES.planted.iter().map(|planted| planted.place).collect();
    assert!(places.len() > 40, "{places:?}");
}

#[test]
fn who_agreed_is_not_mistaken_for_who_did_not() {
    let seeker = super::seeker();
    for person in &SERIES.agreed {
        for form in person.forms() {
            assert_eq!(seeker.in_text(&form.text), BTreeSet::new(), "{}", form.text);
        }
    }
    for person in &SERIES.people {
        assert!(letters(&person.full()).chars().count() >= 7, "{}", person.full());
    }
}

/// The inputs hold everything that was planted, packed as workbooks pack it.
#[test]
fn all_that_was_planted_is_found_in_the_inputs() {
    let planted = SERIES.planted.iter().map(|planted| planted.form.text.clone());
    let planted: Vec<String> = planted.collect();
    let reader = Reader::new([], &planted);
    let found: BTreeSet<String> = reader
        .in_files(&SERIES.files)
        .iter()
        .map(|hit| words(&hit.sought))
        .collect();
    for text in &planted {
        assert!(found.contains(&words(text)), "“{text}” is not found");
    }
}

#[test]
fn names_are_found_in_every_disguise() {
    let people = [
        Person::named("Małgorzata Ewa", "O'Brien-Żółć"),
        Person::named("Ada", "Obi"),
    ];
    let reader = Reader::new(&people, &["Tamberlake Trust".to_owned()]);
    for text in [
        "Małgorzata Ewa O’Brien-Żółć",
        "MAŁGORZATA EWA O'BRIEN-ŻÓŁĆ",
        "Malgorzata\u{a0}Ewa\nO'Brien-Zolc",
        "MalgorzataEwaObrienzolc.xlsx",
        r"Ma\u0142gorzata Ewa O\'Brien-\u017b\u00f3\u0142\u0107",
        r"Ma\u{142}gorzata Ewa O\u{2019}Brien-Żółć",
        "Ma&#322;gorzata Ewa O&apos;Brien-&#x17b;ółć",
        "Ma<b>łgor</b>zata <i>Ewa</i> O&amp;Brien-Żółć",
        "Ma%C5%82gorzata%20Ewa%20O%27Brien-%C5%BB%C3%B3%C5%82%C4%87",
        "Małgo-\nrzata Ewa O'Brien-Żółć",
        "O'Brien-Żółć, M.",
        "M.E. O'Brien-Żółć",
        "as saidA. Obi",
        "notes-by-a-obi.csv",
        "AdaObi_notes",
        "Obi, A.",
        "write to ada.obi@example.org",
        "tamberlake-trust",
    ] {
        assert!(!reader.in_text(text).is_empty(), "{text}");
    }
    for text in [
        "Ada and Obi",
        "Obiang said so",
        "a obituary",
        "Tamberlake and its trust",
    ] {
        assert!(reader.in_text(text).is_empty(), "{text}");
    }
}

/// A title stands in the metadata of its document, on a page and in the source.
#[test]
fn titles_are_found_wherever_a_document_holds_them() {
    let title = "Meeting on the river, part 1".to_owned();
    let reader = Reader::new([], &[title]);
    let brief = TOLD
        .files
        .keys()
        .find(|path| path.contains("/briefs/1-"))
        .unwrap();
    let hits = reader.in_passages(&read_file(brief, &TOLD.files[brief]));
    for part in ["› page", "› pages", "› strings of stream", "› stream"] {
        assert!(
            hits.iter().any(|hit| hit.place.contains(part)),
            "{part}: {hits:#?}"
        );
    }
    let workbook = "talks/data/tables.xlsx";
    let hits = reader.in_passages(&read_file(workbook, &TOLD.files[workbook]));
    assert!(
        hits.iter().any(|hit| hit.place.contains("sharedStrings")),
        "{hits:#?}"
    );
}
