//! The page of all series: what is kept of a series when it is built, and the
//! page that is made of what was kept. Each series speaks its first language,
//! each edition its own.

use std::collections::BTreeMap;

use anyhow::Result;

use super::language::{DEFAULT, Language, known, say};
use super::quotation::on_one_line;
use crate::model::changes::{Changes, WorkshopChange};
use crate::model::disclosed::{Disclosed, PublicSettings};
use crate::model::index::{
    IndexEdition, IndexLink, IndexLinks, IndexSeries, IndexView, ListedDocument, PublishedSeries, SeriesCard,
    SeriesNews,
};
use crate::model::name::Slug;
use crate::model::own_words::OwnPart;
use crate::model::settings::WorkshopsAre;
use crate::model::template_files::TemplateFiles;

/// What the page will say of a series that is in its first language.
pub fn card(disclosed: &Disclosed, changes: Option<&Changes>, locales: &TemplateFiles) -> Result<SeriesCard> {
    let settings = &disclosed.settings;
    let code = super::edition::first_language(disclosed);
    let language = Language::of_series(code, settings.workshops_are, locales)?;
    let line = |text: &Option<String>| text.as_deref().map(on_one_line).filter(|line| !line.is_empty());
    let edition = match disclosed.edition_date {
        Some(date) => say!(language, "edition", date = language.date(date)),
        None => String::new(),
    };
    let card = SeriesCard {
        title: line(&settings.title).unwrap_or_else(|| disclosed.name.clone()),
        subtitle: line(&settings.subtitle),
        summary: line(&settings.summary),
        period: line(&settings.period).unwrap_or_else(|| period(disclosed, &language)),
        edition,
        notice: settings
            .illustrative
            .then(|| say!(language, "notice-illustrative")),
        accent: settings.branding.accent.clone(),
        news: changes.map(|changes| news(disclosed, changes, &language)),
        language: language.code().to_owned(),
        workshops_are: settings.workshops_are,
        consolidated: consolidated(settings),
    };
    language.finish()?;
    Ok(card)
}

/// What each edition calls the document that consolidates the series.
fn consolidated(settings: &PublicSettings) -> BTreeMap<String, String> {
    let Some(kind) = &settings.outputs.consolidated.kind else {
        return BTreeMap::new();
    };
    let translated = |code: &String| {
        let found = settings.translations.find(code, kind, OwnPart::Consolidated);
        (code.clone(), on_one_line(found.unwrap_or(kind)))
    };
    settings.languages.iter().map(translated).collect()
}

fn period(disclosed: &Disclosed, language: &Language) -> String {
    let dates = || disclosed.workshops.iter().filter_map(|workshop| workshop.date);
    match (dates().min(), dates().max()) {
        (Some(first), Some(last)) => language.period(first, last),
        _ => String::new(),
    }
}

/// The largest of what changed; the paper has a page on it.
fn news(disclosed: &Disclosed, changes: &Changes, language: &Language) -> SeriesNews {
    let titles: Vec<String> = changes
        .workshops
        .iter()
        .filter_map(|change| match change {
            WorkshopChange::New(index) => Some(&disclosed.workshops[*index].title),
            WorkshopChange::Gone(_) => None,
        })
        .map(|title| language.title_in_text(&on_one_line(title)))
        .collect();
    let notes = changes.notes.iter().flatten();
    let new = notes.clone().filter(|change| change.before.is_none()).count();
    let reworded = notes
        .filter(|change| change.before.is_some() && change.note.is_some())
        .count();
    let candidates = [
        (
            titles.len(),
            say!(
                language,
                "changes-workshops-new",
                count = titles.len(),
                workshops = language.list(&titles)
            ),
        ),
        (new, say!(language, "changes-notes-new", count = new)),
        (
            reworded,
            say!(language, "changes-notes-changed", count = reworded),
        ),
    ];
    let mut items: Vec<String> = candidates
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(_, item)| item)
        .collect();
    if items.is_empty() {
        items.push(say!(language, "index-no-news"));
    }
    SeriesNews {
        heading: match changes.since.date {
            Some(date) => say!(language, "changes-heading", date = language.date(date)),
            None => say!(language, "changes-heading-undated"),
        },
        items,
    }
}

/// The page, in the language of the series if they share one, with the series
/// in alphabetical order.
pub fn index(series: &[PublishedSeries], generator: &str, locales: &TemplateFiles) -> Result<IndexView> {
    let mut codes = series.iter().map(|one| one.card.language.as_str());
    let first = codes.next().unwrap_or(DEFAULT);
    let shared = if codes.all(|code| code == first) {
        first
    } else {
        DEFAULT
    };
    let known = known(locales);
    let languages = Languages {
        known: &known,
        locales,
    };
    let page = languages.of(shared, WorkshopsAre::Workshops)?;
    let mut series: Vec<&PublishedSeries> = series.iter().collect();
    series.sort_by(|left, right| page.compare(&left.card.title, &right.card.title));
    let view = IndexView {
        title: say!(page, "index-title"),
        skip: say!(page, "index-skip"),
        contents: (series.len() > 1).then(|| say!(page, "index-contents")),
        series: series
            .iter()
            .map(|one| section(one, &languages))
            .collect::<Result<_>>()?,
        generator: generator.to_owned(),
        language: page.code().to_owned(),
    };
    page.finish()?;
    Ok(view)
}

/// The catalogues; a series that was built with another one than there is now
/// speaks the default language.
struct Languages<'a> {
    known: &'a [String],
    locales: &'a TemplateFiles,
}

impl Languages<'_> {
    fn of(&self, code: &str, workshops: WorkshopsAre) -> Result<Language> {
        let is_known = self.known.iter().any(|known| known == code);
        let code = if is_known { code } else { DEFAULT };
        Language::of_series(code, workshops, self.locales)
    }
}

fn section(series: &PublishedSeries, languages: &Languages<'_>) -> Result<IndexSeries> {
    let card = &series.card;
    let language = languages.of(&card.language, card.workshops_are)?;
    let mut by_language: BTreeMap<(bool, &str), Vec<&ListedDocument>> = BTreeMap::new();
    for document in &series.documents {
        let key = (document.language != card.language, document.language.as_str());
        by_language.entry(key).or_default().push(document);
    }
    let editions = by_language
        .into_iter()
        .map(|((is_further, code), documents)| edition(card, code, is_further, &documents, languages))
        .collect::<Result<_>>()?;
    let facts = [&card.period, &card.edition];
    let section = IndexSeries {
        anchor: anchor(&series.folder),
        language: card.language.clone(),
        title: card.title.clone(),
        subtitle: card.subtitle.clone(),
        summary: card.summary.clone(),
        facts: facts
            .into_iter()
            .filter(|fact| !fact.is_empty())
            .cloned()
            .collect(),
        notice: card.notice.clone(),
        accent: card.accent.clone(),
        cover: cover(&card.title),
        news: card.news.clone(),
        editions,
        tables: tables(series, &language),
    };
    language.finish()?;
    Ok(section)
}

/// No two folders have the same name, but their slugs may be the same: the
/// folder's letters follow it.
fn anchor(folder: &str) -> String {
    let slug = Slug::of(folder);
    if slug.as_str() == folder {
        return format!("series-{slug}");
    }
    let letters: Vec<String> = folder
        .chars()
        .map(|letter| format!("{:x}", u32::from(letter)))
        .collect();
    format!("series-{slug}-{}", letters.join("-"))
}

fn edition(
    card: &SeriesCard,
    code: &str,
    is_further: bool,
    documents: &[&ListedDocument],
    languages: &Languages<'_>,
) -> Result<IndexEdition> {
    let language = languages.of(code, card.workshops_are)?;
    let own_kind = card.consolidated.get(code).cloned();
    let kinds = [
        (
            "policy-paper",
            own_kind.unwrap_or_else(|| say!(language, "index-papers")),
        ),
        ("meeting-brief", say!(language, "index-briefs")),
        ("country-note", say!(language, "index-country-notes")),
    ];
    let link = |document: &&ListedDocument| IndexLink {
        href: document.href.clone(),
        text: match document.kind.as_str() {
            // Its title is that of the series and says what it is.
            "policy-paper" => document.title.clone(),
            _ => without_series(&document.title, &card.title),
        },
        detail: say!(language, "index-pdf", pages = document.pages),
    };
    let groups = kinds.into_iter().filter_map(|(kind, heading)| {
        let own = documents.iter().filter(|document| document.kind == kind);
        let links: Vec<IndexLink> = own.map(link).collect();
        (!links.is_empty()).then_some(IndexLinks { heading, links })
    });
    let edition = IndexEdition {
        language: code.to_owned(),
        groups: groups.collect(),
        heading: is_further.then(|| say!(language, "index-language")),
    };
    language.finish()?;
    Ok(edition)
}

/// The documents of a series bear its title before their own.
fn without_series(title: &str, series: &str) -> String {
    let rest = title.strip_prefix(series).map(str::trim_start);
    let own = rest.and_then(|rest| rest.strip_prefix(':')).map(str::trim_start);
    own.unwrap_or(title).to_owned()
}

fn tables(series: &PublishedSeries, language: &Language) -> Option<IndexLinks> {
    let is_workbook = |name: &str| name.rsplit('.').next() == Some("xlsx");
    let mut links: Vec<IndexLink> = series
        .tables
        .iter()
        .map(|table| IndexLink {
            href: table.href.clone(),
            text: if is_workbook(&table.name) {
                say!(language, "index-workbook")
            } else {
                table.name.clone()
            },
            detail: if is_workbook(&table.name) { "XLSX" } else { "CSV" }.to_owned(),
        })
        .collect();
    links.sort_by_key(|link| link.detail != "XLSX");
    (!links.is_empty()).then(|| IndexLinks {
        heading: say!(language, "index-tables"),
        links,
    })
}

/// The title in lines that a cover can hold; what is too long ends in an
/// ellipsis.
fn cover(title: &str) -> Vec<String> {
    const LONGEST: usize = 16;
    const MOST: usize = 6;
    let mut lines: Vec<String> = Vec::new();
    for word in title.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= LONGEST => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    if lines.len() > MOST {
        lines.truncate(MOST);
        if let Some(last) = lines.last_mut() {
            last.push('…');
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cover_holds_any_title() {
        assert_eq!(
            cover("Applying Sustaining Peace"),
            ["Applying", "Sustaining Peace"]
        );
        assert_eq!(cover(""), Vec::<String>::new());
        let long = cover(&"peace and development ".repeat(20));
        assert!(long.len() == 6 && long[5].ends_with('…'), "{long:?}");
    }

    #[test]
    fn anchors_tell_folders_apart() {
        assert_eq!(anchor("my-series"), "series-my-series");
        assert_ne!(anchor("My series"), anchor("my-series"));
        assert_ne!(anchor("мир"), anchor("миф"));
        assert!(!anchor("a b").contains(' '));
    }

    #[test]
    fn titles_lose_the_title_of_their_series_alone() {
        assert_eq!(without_series("River: Dams", "River"), "Dams");
        assert_eq!(without_series("Fleuve\u{a0}: Barrages", "Fleuve"), "Barrages");
        assert_eq!(without_series("Rivers: Dams", "River"), "Rivers: Dams");
    }
}
