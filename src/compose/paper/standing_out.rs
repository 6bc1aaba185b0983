//! What stands out of a series: what several workshops said, and what was
//! discussed most.

use super::Paper;
use crate::compose::desk::Desk;
use crate::model::name::CountryCode;
use crate::model::term::KindRole;

/// What several workshops said: the notes that speak for each.
pub struct Shared {
    /// All workshops of the series.
    pub workshops: usize,
    pub recommendations: Vec<usize>,
    /// Of these, in every workshop.
    pub recommendations_everywhere: Vec<usize>,
    pub challenges: Vec<usize>,
    pub challenges_everywhere: Vec<usize>,
}

impl Shared {
    pub fn of(desk: &Desk) -> Self {
        let series = desk.series;
        let workshops = series.workshops.len();
        let ranked = &series.disclosed.recommendation_figures;
        let recommendations = |least: usize| -> Vec<usize> {
            let shared = ranked.iter().filter(|one| one.workshops.len() >= least);
            shared.filter_map(|one| one.notes.first().copied()).collect()
        };
        let challenges = series.recurring(KindRole::Challenge);
        let challenges = |least: usize| -> Vec<usize> {
            let speakers = challenges.iter().filter_map(|notes| notes.first().copied());
            speakers
                .filter(|note| series.said_in(*note).len() >= least)
                .collect()
        };
        // With two workshops, “all” says no more than “both”.
        let everywhere = workshops.max(3);
        Self {
            workshops,
            recommendations: recommendations(2),
            recommendations_everywhere: recommendations(everywhere),
            challenges: challenges(2),
            challenges_everywhere: challenges(everywhere),
        }
    }
}

/// The country with more contributions than any other.
pub fn leading_country(paper: &Paper) -> Option<&(CountryCode, Vec<usize>)> {
    match &paper.countries[..] {
        [first, next, ..] if first.1.len() > next.1.len() => Some(first),
        [only] if only.1.len() > 1 => Some(only),
        _ => None,
    }
}

/// The topic with more contributions than any other, or the two; none where
/// these are all topics or where more are level.
pub fn leading_topics(desk: &Desk) -> Vec<usize> {
    let series = desk.series;
    let notes = |topic: usize| series.notes_of_topic(Some(topic)).len();
    let topics: Vec<usize> = (0..series.disclosed.topics.len())
        .filter(|topic| notes(*topic) > 0)
        .collect();
    let most = topics.iter().map(|topic| notes(*topic)).max().unwrap_or(0);
    let leaders: Vec<usize> = topics
        .iter()
        .copied()
        .filter(|topic| notes(*topic) == most)
        .collect();
    if leaders.len() > 2 || leaders.len() == topics.len() {
        Vec::new()
    } else {
        leaders
    }
}

/// Topics by their titles, as a sentence has them.
pub fn topic_titles(desk: &Desk, topics: &[usize]) -> String {
    let terms = &desk.series.disclosed.topics;
    let titles: Vec<&str> = topics.iter().map(|topic| terms.label(*topic)).collect();
    desk.language.titles_in_text(&titles)
}
