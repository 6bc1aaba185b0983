use jiff::civil::date;

use super::*;
use crate::compose::edition;
use crate::model::name::{CountryCode, Slug};
use crate::model::tables::Dimension;

const ENGLISH: &str = include_str!("../../../report_templates/locales/en.ftl");

fn language_with(catalogue: &str) -> anyhow::Result<Language> {
    let mut files = TemplateFiles::default();
    files
        .files
        .insert("locales/en.ftl".to_owned(), catalogue.to_owned());
    Language::load("en", &files)
}

fn english() -> Language {
    language_with(ENGLISH).unwrap()
}

fn country(code: &str) -> CountryCode {
    CountryCode::new(code).unwrap()
}

#[test]
fn numbers_up_to_ten_are_words_and_larger_ones_are_grouped() {
    let language = english();
    let counted = |count: usize| say!(language, "contributions-counted", count = count);
    assert_eq!(counted(1), "One contribution");
    assert_eq!(counted(2), "Two contributions");
    assert_eq!(counted(10), "Ten contributions");
    assert_eq!(counted(11), "11 contributions");
    assert_eq!(counted(1234), "1,234 contributions");
    assert_eq!(language.digits(9_999_999_u64), "9,999,999");
}

#[test]
fn dates_and_periods_are_as_short_as_they_can_be() {
    let language = english();
    assert_eq!(language.date(date(2016, 11, 7)), "7 November 2016");
    let period = |first, last| language.period(first, last);
    assert_eq!(period(date(2016, 11, 17), date(2016, 11, 17)), "17 November 2016");
    assert_eq!(
        period(date(2016, 10, 4), date(2016, 10, 6)),
        "4 to 6 October 2016"
    );
    assert_eq!(period(date(2017, 5, 11), date(2017, 3, 2)), "March to May 2017");
    assert_eq!(
        period(date(2016, 11, 17), date(2017, 5, 11)),
        "November 2016 to May 2017"
    );
}

#[test]
fn lists_have_no_comma_before_the_last() {
    let language = english();
    assert_eq!(language.list::<&str>(&[]), "");
    assert_eq!(language.list(&["Mali"]), "Mali");
    assert_eq!(language.list(&["Liberia", "Nepal"]), "Liberia and Nepal");
    assert_eq!(
        language.list(&["Liberia", "Nepal", "Mali"]),
        "Liberia, Nepal and Mali"
    );
}

#[test]
fn and_is_chosen_by_the_first_letter_of_the_last() {
    let spanish = language("es");
    for (last, expected) in [
        ("Italia", "Malta e Italia"),
        ("«Inclusividad»", "Malta e «Inclusividad»"),
        ("«Financiación»", "Malta y «Financiación»"),
        ("«»", "Malta y «»"),
    ] {
        assert_eq!(spanish.list(&["Malta", last]), expected);
    }
}

#[test]
fn names_are_sorted_as_people_sort_them() {
    let language = english();
    let mut names = [
        "Zambia",
        "Åland Islands",
        "Côte d'Ivoire",
        "Austria",
        "Costa Rica",
        "Czechia",
    ];
    names.sort_by(|left, right| language.compare(left, right));
    assert_eq!(
        names,
        [
            "Åland Islands",
            "Austria",
            "Costa Rica",
            "Côte d'Ivoire",
            "Czechia",
            "Zambia"
        ]
    );
}

#[test]
fn a_country_has_its_article_in_a_sentence_only() {
    let language = english();
    assert_eq!(language.country(country("GMB")), "Gambia");
    assert_eq!(language.country_in_text(country("GMB")), "the Gambia");
    assert_eq!(
        language.country_initial(country("COD")),
        "The Democratic Republic of the Congo"
    );
    assert_eq!(
        language.country_in_text(country("IRN")),
        "the Islamic Republic of Iran"
    );
    assert_eq!(language.country_initial(country("LBR")), "Liberia");
}

#[test]
fn a_text_ends_as_a_sentence_ends() {
    let language = english();
    for (text, expected) in [
        ("Plan early", "Plan early."),
        ("Plan early.", "Plan early."),
        ("When?", "When?"),
        ("Plan (early)", "Plan (early)."),
        ("They said “plan early”", "They said “plan early”."),
        ("They said “plan early.”", "They said “plan early.”"),
        ("Cut by 20%", "Cut by 20%."),
        ("First: plan…", "First: plan…"),
    ] {
        assert_eq!(language.sentence(text), expected);
    }
}

#[test]
fn faults_are_told_together_and_leave_no_key_in_the_text() {
    let broken = ENGLISH.replace(
        "masthead-hosts = Hosted by { $hosts }",
        "masthead-hosts = By { $host }",
    );
    let language = language_with(&broken).unwrap();
    assert_eq!(say!(language, "masthead-hosts", hosts = "A"), "");
    assert_eq!(language.say("no-such-message", &[]), "");
    let error = language.finish().unwrap_err().to_string();
    assert!(error.contains("message `masthead-hosts`"), "{error}");
    assert!(error.contains("$host"), "{error}");
    assert!(error.contains("`no-such-message`"), "{error}");
}

#[test]
fn a_catalogue_that_cannot_be_read_says_where() {
    let error = format!(
        "{:#}",
        language_with("locale = en-GB\n\nbroken = { $\n").err().unwrap()
    );
    assert!(
        error.contains("locales/en.ftl") && error.contains("line 3"),
        "{error}"
    );
    let error = format!(
        "{:#}",
        Language::load("xx", &TemplateFiles::default()).err().unwrap()
    );
    assert!(error.contains("locales/xx.ftl"), "{error}");
}

/// A language by the catalogue that the repository has.
fn language(code: &str) -> Language {
    let path = format!(
        "{}/report_templates/locales/{code}.ftl",
        env!("CARGO_MANIFEST_DIR")
    );
    let mut files = TemplateFiles::default();
    let text = std::fs::read_to_string(path).unwrap();
    files.files.insert(format!("locales/{code}.ftl"), text);
    Language::load(code, &files).unwrap()
}

/// White space of any sort as a space.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn dates_are_as_the_language_writes_them() {
    for (code, first, later) in [
        ("es", "1 de junio de 2021", "17 de noviembre de 2016"),
        ("fr", "1er juin 2021", "17 novembre 2016"),
        ("ru", "1 июня 2021 года", "17 ноября 2016 года"),
    ] {
        let language = language(code);
        assert_eq!(plain(&language.date(date(2021, 6, 1))), first);
        assert_eq!(plain(&language.date(date(2016, 11, 17))), later);
        let period = language.period(date(2021, 6, 1), date(2021, 6, 3));
        assert!(period.starts_with(['1', 'd']), "{period}");
        language.finish().unwrap();
    }
    let period = |code: &str, first, last| plain(&language(code).period(first, last));
    assert_eq!(
        period("fr", date(2021, 6, 1), date(2021, 6, 3)),
        "1er au 3 juin 2021"
    );
    assert_eq!(
        period("fr", date(2016, 11, 17), date(2017, 5, 11)),
        "novembre 2016 à mai 2017"
    );
    assert_eq!(
        period("ru", date(2016, 11, 17), date(2017, 5, 11)),
        "ноябрь 2016 года — май 2017 года"
    );
}

#[test]
fn numbers_are_grouped_as_the_language_groups_them() {
    for (code, number, expected) in [
        ("es", 12_345_u64, "12.345"),
        ("fr", 12_345, "12\u{202f}345"),
        ("ru", 12_345, "12\u{a0}345"),
    ] {
        assert_eq!(language(code).digits(number), expected, "{code}");
    }
}

/// The English catalogue calls things as the vocabulary does, so that a series
/// that repeats these words repeats the program's.
#[test]
fn the_english_catalogue_and_the_vocabulary_use_the_same_words() {
    use crate::vocabulary::{attribute, term};

    let language = english();
    for known in term::KINDS {
        let said = say!(language, "kind", kind = known.id, name = "?");
        assert_eq!(said, known.label);
    }
    for known in term::STAKEHOLDER_GROUPS {
        assert_eq!(say!(language, "group", group = known.id, name = "?"), known.label);
        let plural = say!(language, "group-plural", group = known.id, name = "?");
        assert_eq!(plural, known.plural);
    }
    let attributes = [
        (Dimension::Gender, attribute::genders().collect::<Vec<_>>()),
        (Dimension::Role, attribute::roles().collect()),
        (Dimension::Format, attribute::formats().collect()),
    ];
    for (dimension, known) in attributes {
        for label in known {
            assert_eq!(edition::value(&language, dimension, label), label);
        }
    }
    language.finish().unwrap();
}

/// Whatever the program knows, every catalogue has a word for: what is none of
/// its variants would come out as the question mark.
#[test]
fn every_catalogue_has_words_for_all_that_the_program_knows() {
    use crate::vocabulary::{attribute, country, term};

    for code in ["es", "fr", "ru"] {
        let language = language(code);
        let mut words: Vec<(String, String)> = Vec::new();
        for known in term::KINDS {
            words.push((
                known.id.to_owned(),
                say!(language, "kind", kind = known.id, name = "?"),
            ));
        }
        for known in term::STAKEHOLDER_GROUPS {
            let id = known.id.to_owned();
            words.push((id.clone(), say!(language, "group", group = known.id, name = "?")));
            words.push((
                id.clone(),
                say!(language, "group-plural", group = known.id, name = "?"),
            ));
            words.push((id, say!(language, "group-in-text", group = known.id, name = "?")));
        }
        for (id, _) in term::ADDRESSEES {
            words.push((
                (*id).to_owned(),
                say!(language, "addressee-known", addressee = *id, name = "?"),
            ));
        }
        for label in attribute::genders() {
            let id = Slug::of(label);
            words.push((
                label.to_owned(),
                say!(language, "gender", gender = id.as_str(), name = "?"),
            ));
        }
        for label in attribute::roles() {
            let id = Slug::of(label);
            words.push((
                label.to_owned(),
                say!(language, "role", role = id.as_str(), name = "?"),
            ));
        }
        for label in attribute::formats() {
            let id = Slug::of(label);
            words.push((
                label.to_owned(),
                say!(language, "format", format = id.as_str(), name = "?"),
            ));
        }
        for (id, word) in &words {
            assert!(!word.contains('?') && !word.is_empty(), "{code}: {id}");
        }
        let regions = country::all().iter().map(|country| country.region);
        for region in regions.filter(|region| !region.is_empty() && *region != "Asia") {
            let said = say!(language, "region", region = region);
            assert!(said != region || region == "Europe", "{code}: {region}");
        }
        language.finish().unwrap();
    }
}
