//! The policy paper: what a series of workshops adds up to.
//!
//! Its sections are composed in the order in which they are printed, for
//! endnotes are numbered and notes cited as they come; the annex on evidence
//! comes last and lists what the others cited.

mod budget;
mod cast_off;
mod changes;
mod chapter;
mod chapter_introduction;
mod clusters;
mod commission;
mod countries;
mod cross_readings;
mod endnotes;
mod evidence_annex;
mod front;
mod further_topics;
mod introduction;
mod matrix;
mod method_annex;
mod recommendations;
mod selection;
mod standing_out;
mod summary;
mod summary_title;
mod support;
mod threads;
mod timeline;
mod workshops_annex;

use self::endnotes::Endnotes;
use self::selection::Selection;
use super::desk::Desk;
use super::document;
use super::editorial;
use super::foreign;
use super::language::{Language, say};
use super::series::{Countries, Series};
use crate::model::document::{Document, View};
use crate::model::prose::EditorialPlace;
use crate::model::view::PaperView;

/// What the sections of the paper share.
struct Paper {
    /// Its country examples with the notes on each, the most discussed first.
    countries: Countries,
    selection: Selection,
}

/// Records what tables tell of groups of workshops.
pub use self::clusters::record as record_clusters;

/// Where the paper lies.
pub const PATH: &str = "policy-paper.pdf";

pub fn compose(series: &Series, language: &Language) -> Document {
    let by_country = |notes: &[usize]| series.by_country(notes);
    let paper = Paper {
        countries: by_country(&series.notes),
        selection: Selection::new(series, by_country),
    };
    let mut desk = Desk::new(series, language, true);
    let mut view = view(&mut desk, &paper);
    view.document.foreign = foreign::patterns(&view, desk.foreign());
    Document {
        path: PATH.to_owned(),
        stem: "policy-paper".to_owned(),
        title: view.document.title.clone(),
        language: language.code().to_owned(),
        view: View::Paper(Box::new(view)),
        evidence: desk.into_evidence(),
    }
}

fn view(desk: &mut Desk, paper: &Paper) -> PaperView {
    let mut endnotes = Endnotes::default();
    PaperView {
        document: document::document(desk, front::subject(desk, paper)),
        cover: front::cover(desk),
        colophon: front::colophon(desk),
        contents_heading: say!(desk.language, "contents-heading"),
        foreword: editorial::section(
            desk,
            EditorialPlace::Foreword,
            say!(desk.language, "foreword-heading"),
        ),
        summary: summary::summary(desk, paper, &mut endnotes),
        changes: changes::page(desk),
        introduction: introduction::introduction(desk, paper, &mut endnotes),
        timeline: timeline::timeline(desk),
        key_figures: introduction::key_figures(desk),
        chapters: chapter::chapters(desk, paper),
        further_topics: further_topics::part(desk, paper),
        countries: countries::chapter(desk, paper, &mut endnotes),
        clusters: clusters::chapter(desk, paper),
        threads: threads::chapter(desk, paper),
        cross_readings: cross_readings::chapter(desk),
        commission: commission::section(desk, paper),
        support: support::chart(desk, paper),
        recommendations: recommendations::section(desk, paper, &mut endnotes),
        conclusions: editorial::section(
            desk,
            EditorialPlace::Conclusions,
            say!(desk.language, "conclusions-heading"),
        ),
        endnotes: endnotes.view(desk),
        workshops_annex: workshops_annex::annex(desk),
        method_annex: method_annex::annex(desk),
        evidence_annex: evidence_annex::annex(desk),
    }
}
