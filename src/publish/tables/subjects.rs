//! What the notes are about: `topics`, `countries`, `topic_country`, `threads`,
//! `addressee_topic` and `addressee_support`.

use super::{Cell, Table, UNRESOLVED, columns, country_name, labels};
use crate::model::name::fold;
use crate::model::{CountryCode, Dimension, Disclosed};
use crate::vocabulary::country;

pub(super) fn topics(disclosed: &Disclosed) -> Table {
    let mut figures: Vec<_> = disclosed
        .topic_figures
        .iter()
        .filter(|figures| figures.notes > 0)
        .map(|figures| {
            let topic = disclosed.topics.label(figures.topic);
            (topic, disclosed.kinds.label(figures.kind), figures)
        })
        .collect();
    figures.sort_by_cached_key(|(topic, kind, _)| (fold(topic), fold(kind)));
    Table {
        name: "topics",
        description: "Notes by topic and kind; a note on several topics counts in each of them",
        columns: columns(&[
            ("topic", "The topic"),
            ("kind", "The kind of note, for example recommendation"),
            ("notes", "Recorded contributions of this kind on this topic"),
            ("workshops", "Workshops in which they were recorded"),
            ("countries", "Different country examples that they draw on"),
        ]),
        rows: figures
            .into_iter()
            .map(|(topic, kind, figures)| {
                vec![
                    topic.into(),
                    kind.into(),
                    figures.notes.into(),
                    figures.workshops.into(),
                    figures.countries.into(),
                ]
            })
            .collect(),
    }
}

pub(super) fn countries(disclosed: &Disclosed) -> Table {
    let mut figures: Vec<_> = disclosed
        .country_figures
        .iter()
        .filter(|figures| figures.notes > 0)
        .collect();
    figures.sort_by_cached_key(|figures| country_order(disclosed, figures.country));
    Table {
        name: "countries",
        description: "Notes by country example; a note on several countries counts in each of them",
        columns: columns(&[
            (
                "country",
                "The country or area whose experience the notes draw on; “unresolved” for names that nobody \
                 has settled yet",
            ),
            ("code", "Its ISO 3166-1 alpha-3 code"),
            ("region", "Its region as the UN's M49 standard has it"),
            ("notes", "Recorded contributions that draw on it"),
            ("recommendations", "Those of them that are recommendations"),
            ("workshops", "Workshops in which they were recorded"),
            ("topics", "The topics that they are on"),
        ]),
        rows: figures
            .into_iter()
            .map(|figures| {
                vec![
                    name(disclosed, figures.country).into(),
                    figures
                        .country
                        .map(|code| code.to_string())
                        .unwrap_or_default()
                        .into(),
                    region(disclosed, figures.country).into(),
                    figures.notes.into(),
                    figures.recommendations.into(),
                    figures.workshops.into(),
                    labels(&disclosed.topics, &figures.topics).into(),
                ]
            })
            .collect(),
    }
}

pub(super) fn topic_country(disclosed: &Disclosed) -> Table {
    let mut figures: Vec<_> = disclosed
        .topic_country_figures
        .iter()
        .filter(|figures| figures.notes > 0)
        .map(|figures| (disclosed.topics.label(figures.topic), figures))
        .collect();
    figures.sort_by_cached_key(|(topic, figures)| (fold(topic), country_order(disclosed, figures.country)));
    Table {
        name: "topic_country",
        description: "Notes by topic and country example; a note on several topics or countries counts in each of them",
        columns: columns(&[
            ("topic", "The topic"),
            ("country", "The country example, or “unresolved”"),
            ("notes", "Recorded contributions on this topic that draw on it"),
            ("recommendations", "Those of them that are recommendations"),
        ]),
        rows: figures
            .into_iter()
            .map(|(topic, figures)| {
                vec![
                    topic.into(),
                    name(disclosed, figures.country).into(),
                    figures.notes.into(),
                    figures.recommendations.into(),
                ]
            })
            .collect(),
    }
}

pub(super) fn threads(disclosed: &Disclosed) -> Table {
    let mut figures: Vec<_> = disclosed
        .thread_figures
        .iter()
        .filter(|figures| figures.notes > 0)
        .map(|figures| {
            let thread = disclosed.threads.label(figures.thread);
            (thread, disclosed.topics.label(figures.topic), figures.notes)
        })
        .collect();
    figures.sort_by_cached_key(|(thread, topic, _)| (fold(thread), fold(topic)));
    Table {
        name: "threads",
        description: "Notes by thread and topic; a note on several threads or topics counts in each of them",
        columns: columns(&[
            (
                "thread",
                "The cross-cutting question that is followed through all topics",
            ),
            ("topic", "The topic"),
            ("notes", "Recorded contributions on this topic that take it up"),
        ]),
        rows: figures
            .into_iter()
            .map(|(thread, topic, notes)| vec![thread.into(), topic.into(), Cell::Number(notes)])
            .collect(),
    }
}

pub(super) fn addressee_topic(disclosed: &Disclosed) -> Table {
    let mut figures: Vec<_> = disclosed
        .addressee_topic_figures
        .iter()
        .map(|figures| {
            let addressee = disclosed.addressees.label(figures.addressee);
            let topic = disclosed.topics.label(figures.topic);
            (addressee, topic, figures.recommendations)
        })
        .collect();
    figures.sort_by_cached_key(|(addressee, topic, _)| (fold(addressee), fold(topic)));
    Table {
        name: "addressee_topic",
        description: "Recommendations by addressee and topic; one to two addressees or on two topics counts \
                      in each",
        columns: columns(&[
            ("addressee", "The one to whom recommendations are directed"),
            ("topic", "The topic"),
            (
                "recommendations",
                "Different recommendations on this topic that are directed to the addressee",
            ),
        ]),
        rows: figures
            .into_iter()
            .map(|(addressee, topic, count)| vec![addressee.into(), topic.into(), Cell::Number(count)])
            .collect(),
    }
}

pub(super) fn addressee_support(disclosed: &Disclosed) -> Table {
    let mut figures: Vec<_> = disclosed
        .addressee_support_figures
        .iter()
        .map(|figures| {
            let addressee = disclosed.addressees.label(figures.addressee);
            (addressee, figures.workshops, figures.recommendations)
        })
        .collect();
    figures.sort_by_cached_key(|(addressee, support, _)| (fold(addressee), *support));
    Table {
        name: "addressee_support",
        description: "Recommendations by addressee and by how many workshops made them; one to two addressees \
                      counts for each",
        columns: columns(&[
            ("addressee", "The one to whom recommendations are directed"),
            ("support", "In how many workshops they were made"),
            (
                "recommendations",
                "Different recommendations to the addressee that were made in exactly so many workshops",
            ),
        ]),
        rows: figures
            .into_iter()
            .map(|(addressee, support, count)| vec![addressee.into(), support.into(), Cell::Number(count)])
            .collect(),
    }
}

fn name(disclosed: &Disclosed, country: Option<CountryCode>) -> String {
    country.map_or_else(
        || UNRESOLVED.to_owned(),
        |code| country_name(&disclosed.names, code),
    )
}

fn region(disclosed: &Disclosed, country: Option<CountryCode>) -> &str {
    let region = country.map_or("", country::region);
    disclosed.names.value(Dimension::Region, region)
}

/// By name, the unresolved last.
fn country_order(disclosed: &Disclosed, country: Option<CountryCode>) -> (bool, String) {
    (country.is_none(), fold(&name(disclosed, country)))
}
