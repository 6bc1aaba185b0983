//! Which tables a document carries as files: those that it shows, and the
//! notes that it cites where the series publishes notes.
//!
//! The paper carries the tables of `data/` as they are, a brief the rows about
//! its workshop. Each is `data` in the sense of PDF/A-3 (what figures and
//! tables were drawn from), the notes are a `supplement`.

use super::language::{Language, say};
use super::series::Series;
use crate::model::attachment::{AttachedRows, AttachedTable, TableName};
use crate::model::document::{Document, View};
use crate::model::name::WorkshopNumber;
use crate::model::settings::PublishedNotes;
use crate::model::tables::Scope;
use crate::model::view::{AttachmentView, BriefView, PaperView};

/// Puts in what a finished document carries. Of a brief, `workshop` is the
/// index of its workshop.
pub fn add(document: &mut Document, series: &Series, language: &Language, workshop: Option<usize>) {
    let part = workshop.map(|index| &series.workshop(index).number);
    let scope = workshop.map_or(Scope::Series, Scope::Workshop);
    let breakdowns = &series.disclosed.participation;
    let has_groups = breakdowns.iter().any(|breakdown| breakdown.scope == scope);
    let tables = match &document.view {
        View::Brief(view) => of_brief(view, has_groups),
        // The rows on one example are in no table by themselves.
        View::CountryNote(_) => Vec::new(),
        View::Paper(view) => of_paper(view, has_groups, series.disclosed.attended.is_some()),
    };
    let publishes_notes = series.disclosed.settings.outputs.notes == PublishedNotes::Cited;
    let cites = publishes_notes && !document.evidence.cited.is_empty();
    let tables = tables.into_iter().map(|table| match part {
        Some(number) => of_workshop(language, table, number),
        None => whole(language, table),
    });
    let notes = cites.then(|| cited_notes(language, part));
    let mut attachments: Vec<AttachmentView> = tables.chain(notes).collect();
    for attachment in &mut attachments {
        // Documents share no files, so that one of an earlier run keeps its own.
        attachment.file = format!("data/{}/{}", document.stem, attachment.name);
    }
    document.view.document_mut().attachments = attachments;
}

fn of_brief(view: &BriefView, has_groups: bool) -> Vec<TableName> {
    shown([
        (TableName::Workshops, !view.key_figures.is_empty()),
        (
            TableName::Participation,
            view.participation.is_some() && has_groups,
        ),
        (TableName::Recommendations, view.recommendations.is_some()),
    ])
}

fn of_paper(view: &PaperView, has_groups: bool, has_returns: bool) -> Vec<TableName> {
    let countries = view.countries.as_ref();
    let has_matrix =
        view.summary.matrix.is_some() || countries.is_some_and(|chapter| chapter.matrix.is_some());
    let readings = view.cross_readings.as_ref();
    shown([
        (
            TableName::Workshops,
            !view.workshops_annex.workshops.rows.is_empty(),
        ),
        (TableName::Participation, has_groups),
        (TableName::Topics, !view.chapters.is_empty()),
        (TableName::Countries, countries.is_some()),
        (TableName::TopicCountry, has_matrix),
        (TableName::Threads, view.threads.is_some()),
        (
            TableName::AddresseeTopic,
            readings.is_some_and(|chapter| chapter.matrix.is_some()),
        ),
        (TableName::AddresseeSupport, view.support.is_some()),
        (
            TableName::Continuity,
            has_returns || view.workshops_annex.continuity.is_some(),
        ),
        (TableName::Recommendations, view.recommendations.is_some()),
        (TableName::Clusters, view.clusters.is_some()),
        (
            TableName::ClusterTopic,
            view.clusters
                .as_ref()
                .is_some_and(|chapter| chapter.matrix.is_some()),
        ),
        (TableName::Changes, view.changes.is_some()),
    ])
}

fn shown<const COUNT: usize>(tables: [(TableName, bool); COUNT]) -> Vec<TableName> {
    let shown = tables.into_iter().filter(|(_, is_shown)| *is_shown);
    shown.map(|(table, _)| table).collect()
}

fn whole(language: &Language, table: TableName) -> AttachmentView {
    let description = match table {
        TableName::Workshops => say!(language, "attachment-workshops"),
        TableName::Participation => say!(language, "attachment-participation"),
        TableName::Topics => say!(language, "attachment-topics"),
        TableName::Countries => say!(language, "attachment-countries"),
        TableName::TopicCountry => say!(language, "attachment-topic-country"),
        TableName::Threads => say!(language, "attachment-threads"),
        TableName::AddresseeTopic => say!(language, "attachment-addressee-topic"),
        TableName::AddresseeSupport => say!(language, "attachment-addressee-support"),
        TableName::Continuity => say!(language, "attachment-continuity"),
        TableName::Recommendations => say!(language, "attachment-recommendations"),
        TableName::Clusters => say!(language, "attachment-clusters"),
        TableName::ClusterTopic => say!(language, "attachment-cluster-topic"),
        TableName::Changes => say!(language, "attachment-changes"),
        TableName::CitedNotes => say!(language, "attachment-cited-notes"),
    };
    attachment(table, "", AttachedRows::All, description)
}

fn of_workshop(language: &Language, table: TableName, number: &WorkshopNumber) -> AttachmentView {
    let description = match table {
        TableName::Participation => say!(language, "attachment-participation-of-workshop"),
        TableName::Recommendations => say!(language, "attachment-recommendations-of-workshop"),
        _ => say!(language, "attachment-workshop"),
    };
    let rows = AttachedRows::OfWorkshop(number.clone());
    attachment(table, number.as_str(), rows, description)
}

/// Part of the notes that all documents cite, and so under a name of its own.
fn cited_notes(language: &Language, number: Option<&WorkshopNumber>) -> AttachmentView {
    let whose = number.map_or("policy-paper", WorkshopNumber::as_str);
    let description = say!(language, "attachment-cited-notes");
    attachment(TableName::CitedNotes, whose, AttachedRows::Cited, description)
}

fn attachment(table: TableName, whose: &str, rows: AttachedRows, description: String) -> AttachmentView {
    let mark = if whose.is_empty() {
        String::new()
    } else {
        format!("-{whose}")
    };
    AttachmentView {
        name: format!("{}{mark}.csv", table.name()),
        file: String::new(),
        relationship: match rows {
            AttachedRows::Cited => "supplement",
            AttachedRows::All | AttachedRows::OfWorkshop(_) => "data",
        },
        description,
        content: AttachedTable { table, rows },
    }
}
