//! The meeting brief: what one workshop said, on two to four pages.

mod budget;
mod changes;
mod closing;
mod countries;
mod discussion;
mod head;
mod key_messages;
mod recommendations;
mod selection;

pub use self::head::kind;
use self::selection::Selection;
use super::desk::Desk;
use super::document;
use super::editorial;
use super::foreign;
use super::language::{Language, say};
use super::recommendation::is_numbered;
use super::series::{Countries, Series};
use crate::model::disclosed::PublicWorkshop;
use crate::model::document::{Document, View};
use crate::model::name::Slug;
use crate::model::prose::EditorialPlace;
use crate::model::view::BriefView;

/// What the sections of a brief share: the workshop, its notes, and which of
/// them stand where.
struct Brief<'a> {
    index: usize,
    workshop: &'a PublicWorkshop,
    notes: &'a [usize],
    /// Its country examples with the notes on each, the most discussed first.
    countries: Countries,
    selection: Selection,
}

impl Brief<'_> {
    /// The name of one of the workshop's figures.
    fn figure(&self, what: &str) -> String {
        format!("workshop:{}/{what}", self.workshop.number)
    }

    /// Whether there are too few notes for more than one page.
    fn is_short(&self) -> bool {
        self.notes.len() < budget::FEWEST_FOR_PAGES
    }
}

/// The brief on the workshop with this index.
pub fn compose(series: &Series, language: &Language, index: usize) -> Document {
    let mut desk = Desk::new(series, language, false);
    let notes = series.notes_of_workshop(index);
    let countries = series.by_country(notes);
    let is_summed_up = editorial::text(&desk, EditorialPlace::Workshop(index)).is_some();
    let brief = Brief {
        index,
        workshop: series.workshop(index),
        notes,
        selection: Selection::new(series, index, &countries, is_summed_up),
        countries,
    };
    let mut view = view(&mut desk, &brief);
    view.document.foreign = foreign::patterns(&view, desk.foreign());
    let name = file_name(&series.main.workshops[index]);
    Document {
        path: path(&series.main.workshops[index]),
        stem: format!("brief-{name}"),
        title: view.document.title.clone(),
        language: language.code().to_owned(),
        view: View::Brief(Box::new(view)),
        evidence: desk.into_evidence(),
    }
}

fn view(desk: &mut Desk, brief: &Brief) -> BriefView {
    BriefView {
        document: document::document(desk, head::subject(desk, brief)),
        masthead: head::masthead(desk, brief),
        key_figures: head::key_figures(desk, brief),
        changes: changes::line(desk, brief),
        summary: editorial::section(
            desk,
            EditorialPlace::Workshop(brief.index),
            say!(desk.language, "workshop-summary-heading"),
        ),
        key_messages: key_messages::section(desk, brief),
        questions: discussion::questions(desk, brief),
        countries: countries::section(desk, brief),
        ideas: discussion::ideas(desk, brief),
        challenges: discussion::challenges(desk, brief),
        recommendations: recommendations::section(desk, brief),
        commission: discussion::commission(desk, brief),
        next_steps: discussion::next_steps(desk, brief),
        participation: closing::participation(desk, brief),
        sources: closing::sources(desk, brief),
        paper: closing::paper(desk),
    }
}

/// Where the brief on a workshop lies.
pub fn path(workshop: &PublicWorkshop) -> String {
    format!("briefs/{}.pdf", file_name(workshop))
}

/// The workshop's own number and its title, in every edition as in the first; a
/// number that is a slug of the
/// title stands for both.
fn file_name(workshop: &PublicWorkshop) -> String {
    let slug = Slug::of(&workshop.title);
    if slug.as_str().is_empty() || !is_numbered(&workshop.number) {
        workshop.number.to_string()
    } else {
        format!("{}-{slug}", workshop.number)
    }
}
