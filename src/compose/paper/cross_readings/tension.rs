//! Convergence and tension: topics under which more challenges were recorded
//! than good practices or the other way round, and countries that are cited
//! for both.

use std::cmp::Reverse;

use crate::compose::desk::Desk;
use crate::compose::kinds;
use crate::compose::language::say;
use crate::compose::paper::budget;
use crate::model::name::CountryCode;
use crate::model::term::KindRole;
use crate::model::view::Statement;

/// Challenges and good practices on one subject.
struct Balance<T> {
    subject: T,
    challenges: Vec<usize>,
    practices: Vec<usize>,
}

impl<T> Balance<T> {
    fn of(desk: &Desk, subject: T, notes: &[usize]) -> Self {
        Self {
            subject,
            challenges: desk.series.with_role(notes, &[KindRole::Challenge]),
            practices: desk.series.with_role(notes, &[KindRole::GoodPractice]),
        }
    }
}

pub fn paragraphs(desk: &mut Desk) -> Vec<Statement> {
    let texts = [topics(desk), countries(desk)];
    let said = texts.into_iter().filter(|text| !text.is_empty());
    said.map(|text| desk.statement(text, &[])).collect()
}

/// With one topic there is nothing to compare.
fn topics(desk: &mut Desk) -> String {
    let series = desk.series;
    let balances: Vec<Balance<usize>> = (0..series.disclosed.topics.len())
        .map(|topic| Balance::of(desk, topic, series.notes_of_topic(Some(topic))))
        .filter(|one| one.challenges.len() + one.practices.len() > 0)
        .collect();
    if balances.len() < 2 {
        return String::new();
    }
    let (harder, rest): (Vec<_>, Vec<_>) = balances
        .into_iter()
        .partition(|one| one.challenges.len() > one.practices.len());
    let easier: Vec<_> = rest
        .into_iter()
        .filter(|one| one.challenges.len() < one.practices.len())
        .collect();
    let sentences = [
        side(desk, KindRole::Challenge, &harder),
        side(desk, KindRole::GoodPractice, &easier),
    ];
    desk.language.paragraph(sentences)
}

/// The topics under which more was recorded of one of the two kinds.
fn side(desk: &mut Desk, more: KindRole, balances: &[Balance<usize>]) -> String {
    if balances.is_empty() {
        return String::new();
    }
    let named: Vec<String> = balances.iter().map(|one| topic(desk, one)).collect();
    let list = desk.language.list(&named);
    let behind: Vec<usize> = balances
        .iter()
        .flat_map(|one| one.challenges.iter().chain(&one.practices).copied())
        .collect();
    let more = kinds::key(more);
    let count = desk.value(
        format!("series/topics-with-more/{more}"),
        balances.len(),
        &distinct(&behind),
    );
    say!(
        desk.language,
        "cross-topics",
        more = more,
        count = count,
        topics = list
    )
}

/// `Financing (13 challenges and six good practices)`
fn topic(desk: &mut Desk, balance: &Balance<usize>) -> String {
    let label = desk.series.disclosed.topics.label(balance.subject);
    let key = desk.series.main.topics.label(balance.subject);
    let challenges = desk.value(
        format!("topic:{key}/challenge"),
        balance.challenges.len(),
        &balance.challenges,
    );
    let practices = desk.value(
        format!("topic:{key}/good-practice"),
        balance.practices.len(),
        &balance.practices,
    );
    say!(
        desk.language,
        "cross-topic-balance",
        topic = desk.language.title_in_text(label),
        challenges = challenges,
        practices = practices
    )
}

/// Countries that are cited for good practice and for challenges alike: named
/// where they are few, those with the most contributions of the two kinds
/// where they are many.
fn countries(desk: &mut Desk) -> String {
    let series = desk.series;
    let codes: Vec<CountryCode> = series.countries_of(&series.notes).into_iter().collect();
    let mut both: Vec<Balance<CountryCode>> = codes
        .into_iter()
        .map(|code| Balance::of(desk, code, series.notes_of_country(code)))
        .filter(|one| !one.challenges.is_empty() && !one.practices.is_empty())
        .collect();
    if both.is_empty() {
        return String::new();
    }
    let behind: Vec<usize> = both
        .iter()
        .flat_map(|one| one.challenges.iter().chain(&one.practices).copied())
        .collect();
    let count = desk.value("series/countries-both", both.len(), &distinct(&behind));
    let weight = |one: &Balance<CountryCode>| one.challenges.len() + one.practices.len();
    both.sort_by_key(|one| (Reverse(weight(one)), series.order.country(one.subject)));
    both.truncate(budget::CROSS_COUNTRIES);
    desk.arrange(&mut both, |one| (one.subject, weight(one)));
    let named: Vec<String> = both.iter().map(|one| country(desk, one)).collect();
    say!(
        desk.language,
        "cross-countries-both",
        count = count,
        rest = count - named.len(),
        countries = desk.language.list(&named)
    )
}

fn country(desk: &mut Desk, balance: &Balance<CountryCode>) -> String {
    let key = desk.country_key(balance.subject);
    let challenges = desk.value(
        format!("country:{key}/challenge"),
        balance.challenges.len(),
        &balance.challenges,
    );
    let practices = desk.value(
        format!("country:{key}/good-practice"),
        balance.practices.len(),
        &balance.practices,
    );
    say!(
        desk.language,
        "cross-country-balance",
        country = desk.language.country_in_text(balance.subject),
        challenges = challenges,
        practices = practices
    )
}

fn distinct(notes: &[usize]) -> Vec<usize> {
    let notes: std::collections::BTreeSet<usize> = notes.iter().copied().collect();
    notes.into_iter().collect()
}
