//! What must hold of the tables, whoever corrects them.

use super::meaning::INDEX;
use super::{Resolution, all, names, other_names, resolve, table};

#[test]
fn the_table_is_whole() {
    assert_eq!(all().len(), 248);
    assert_eq!(
        all().iter().filter(|country| country.region.is_empty()).count(),
        1,
        "Antarctica alone"
    );
    assert!(all().windows(2).all(|pair| pair[0].code < pair[1].code));
    assert_eq!(table::strays(), Vec::<&str>::new());
}

#[test]
fn every_country_has_a_name_in_six_languages() {
    for country in all() {
        for language in ["en", "fr", "es", "ru", "ar", "zh"] {
            let name = country.name_in(language);
            assert!(
                !name.is_empty() && name.trim() == name,
                "{} {language}",
                country.alpha3
            );
        }
        assert_eq!(country.name_in("pt"), country.name);
    }
}

#[test]
fn no_name_stands_for_two_things() {
    assert_eq!(INDEX.collisions, Vec::<String>::new());
}

#[test]
fn every_name_stands_for_its_country_or_is_refused() {
    for name in table::names() {
        let resolution = resolve(name.text);
        let expected = match &resolution {
            Resolution::Country(country) => *country == name.country,
            Resolution::Ambiguous(_) => true,
            _ => false,
        };
        assert!(expected, "{name:?} {resolution:?}");
    }
}

#[test]
fn no_other_name_stands_for_a_country() {
    for name in other_names() {
        assert!(!matches!(resolve(name), Resolution::Country(_)), "{name}");
    }
}

#[test]
fn codes_stand_for_their_countries_or_are_refused() {
    for country in all() {
        for code in [country.alpha2, country.alpha3, country.m49] {
            match resolve(code) {
                Resolution::Country(other) => assert_eq!(other, country, "{code}"),
                Resolution::Ambiguous(refused) => assert!(refused.candidates.contains(&country), "{code}"),
                other => panic!("{code}: {other:?}"),
            }
        }
    }
}

#[test]
fn names_keep_their_order_and_are_many() {
    assert!(
        names()
            .windows(2)
            .all(|pair| pair[0].country.code <= pair[1].country.code)
    );
    assert!(names().len() > 3_000, "{}", names().len());
}
