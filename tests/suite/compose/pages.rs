//! What of a view can only be seen on the page.

use rapporteur::compose::{DocumentChoice, compose};
use rapporteur::model::disclosed::Disclosed;
use rapporteur::pipeline::{TemplateSource, templates};
use rapporteur::publish::AttachableTables;
use rapporteur::render::{Engine, Renderer};

use super::fixture::{counted, note, series, workshop};
use crate::pdf;

/// The paper's pages, without white space and hyphens.
fn pages(disclosed: &Disclosed) -> Vec<String> {
    let templates = templates::load(&TemplateSource::BuiltIn).unwrap();
    let renderer = Renderer::new(&templates, &Engine::Embedded).unwrap();
    let choice = DocumentChoice {
        briefs: false,
        paper: true,
    };
    let paper = compose(disclosed, &templates, choice).unwrap().remove(0);
    let files = AttachableTables::new(disclosed, None).files(&paper).unwrap();
    let rendered = renderer.render(paper, files).unwrap();
    let pages = pdf::pages(&rendered.pdf.bytes);
    pages.iter().map(|page| pdf::squeeze(page)).collect()
}

fn name(number: usize) -> String {
    // Every seventh takes two lines and more.
    let more = if number.is_multiple_of(7) {
        " de la Fuente y Montenegro, called the Elder"
    } else {
        ""
    };
    format!("Participant {number:03}{more}")
}

#[test]
fn every_name_that_is_listed_stands_on_a_page_and_in_its_order() {
    let mut disclosed = series("Series");
    workshop(&mut disclosed, "Financing");
    note(&mut disclosed, 0, "idea", "Idea");
    let mut disclosed = counted(disclosed);
    let without = pages(&disclosed).len();
    for (names, more_pages) in [(0, 0), (1, 0), (2, 0), (12, 0), (61, 1), (400, 3)] {
        disclosed.participant_list = Some((0..names).map(name).collect());
        let pages = pages(&disclosed);
        let text = pages.concat();
        let (before, annex_b) = text.rsplit_once("AnnexB:").unwrap();
        let places: Vec<Option<usize>> = (0..names)
            .map(|number| before.find(&pdf::squeeze(&name(number))))
            .collect();
        assert!(places.iter().all(Option::is_some), "a name of {names} is missing");
        assert!(places.is_sorted(), "{names} names are out of order");
        assert!(!annex_b.contains("Participant0"));
        assert!(
            pages.len() <= without + more_pages,
            "{names} names, {} pages",
            pages.len()
        );
    }
}
