//! Which country examples were discussed most, in one sentence that claims no
//! more than the counts bear.

use super::desk::Desk;
use super::language::{Language, say};
use super::series::Countries;
use crate::model::name::CountryCode;

/// Leaders that are named together.
const MOST_TIED: usize = 3;
/// Countries that follow the leader.
const MOST_FOLLOWING: usize = 2;

/// `Liberia was discussed most, with nine contributions, followed by Nepal
/// (six).` `None` where no country stands out. `countries` come with their
/// notes, the most discussed first; `figure` names the figure of a country.
pub fn ranking(desk: &mut Desk, countries: &Countries, figure: impl Fn(&str) -> String) -> Option<String> {
    let counts: Vec<usize> = countries.iter().map(|(_, notes)| notes.len()).collect();
    let most = *counts.first()?;
    let leaders = counts.iter().take_while(|count| **count == most).count();
    if most < 2 || leaders > MOST_TIED {
        return None;
    }
    let followers = if leaders == 1 { following(&counts[1..]) } else { 0 };
    let mut told: Vec<_> = countries[..leaders + followers].iter().collect();
    desk.arrange(&mut told, |(code, notes)| (*code, notes.len()));
    let (leading, next) = told.split_at(leaders);
    for (code, notes) in &told {
        desk.count(figure(&desk.country_key(*code)), notes);
    }
    let language = desk.language;
    let codes: Vec<CountryCode> = leading.iter().map(|(code, _)| *code).collect();
    let names = language.countries_initial(&codes);
    Some(if leaders > 1 {
        say!(language, "countries-tied", countries = names, count = most)
    } else if next.is_empty() {
        say!(language, "countries-leader", country = names, count = most)
    } else {
        let next = with_counts(language, next);
        say!(
            language,
            "countries-leader-followed",
            country = names,
            count = most,
            next = next
        )
    })
}

/// `the Gambia (six) and Mali (two)`
fn with_counts(language: &Language, countries: &[&(CountryCode, Vec<usize>)]) -> String {
    let parts: Vec<String> = countries
        .iter()
        .map(|(code, notes)| {
            let label = language.country_in_text(*code);
            say!(
                language,
                "labelled-count-in-text",
                label = label,
                count = notes.len()
            )
        })
        .collect();
    language.list(&parts)
}

/// How many of the next countries can be named without leaving out one that
/// was discussed as much.
fn following(counts: &[usize]) -> usize {
    (1..=MOST_FOLLOWING.min(counts.len()))
        .rev()
        .find(|last| counts[last - 1] > counts.get(*last).copied().unwrap_or(0).max(1))
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::following;

    #[test]
    fn nobody_who_was_discussed_as_much_is_left_out() {
        for (counts, expected) in [
            (&[6, 4, 2][..], 2),
            (&[6, 4, 4], 1),
            (&[6, 6, 6], 0),
            (&[6, 6], 2),
            (&[2, 1], 1),
            (&[1, 1], 0),
            (&[], 0),
        ] {
            assert_eq!(following(counts), expected, "{counts:?}");
        }
    }
}
