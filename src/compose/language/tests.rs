use jiff::civil::date;

use super::*;
use crate::model::name::CountryCode;

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
