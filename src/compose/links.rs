//! How documents of a series lead to each other: the paper to every brief, a
//! brief to the paper.
//!
//! What the series asks for counts, and neither what this run was asked to
//! make nor what lies in `output/`: a document has the same bytes whichever
//! others are made beside it. Only a document that the gate withholds is taken
//! out again (by [`Document::unlink`]).
//!
//! A reference is relative to the document that it stands in, as PDF resolves
//! a URI without a base (ISO 32000-1, 12.6.4.7), so that a copied folder keeps
//! its links. It is a URI and no path, for browsers follow those alone; Firefox
//! does so only for documents from the web. Paths are made of slugs, which need
//! no escaping in a URI.

use std::collections::BTreeMap;

use super::series::Series;
use super::{brief, paper};
use crate::model::disclosed::PublicWorkshop;
use crate::model::document::{Document, DocumentKind};
use crate::model::view::DocumentLink;

/// The key of the policy paper.
const PAPER: &str = "policy-paper";

/// The key of the brief on a workshop.
pub fn key_of_brief(workshop: &PublicWorkshop) -> String {
    format!("brief-{}", workshop.number)
}

/// Puts in where a document may lead. `folder` is that of its language.
pub fn add(document: &mut Document, series: &Series, folder: Option<&str>) {
    let outputs = &series.disclosed.settings.outputs;
    let link = |path: String, from_here: &str| DocumentLink {
        uri: format!("{from_here}{path}"),
        path: in_folder(folder, &path),
    };
    let links: BTreeMap<String, DocumentLink> = match document.kind() {
        DocumentKind::Brief if outputs.paper => {
            BTreeMap::from([(PAPER.to_owned(), link(paper::PATH.to_owned(), "../"))])
        }
        DocumentKind::Paper if outputs.briefs => {
            // Files are named alike in every edition.
            let workshops = series
                .workshops
                .iter()
                .map(|index| &series.main.workshops[*index]);
            workshops
                .map(|workshop| (key_of_brief(workshop), link(brief::path(workshop), "")))
                .collect()
        }
        DocumentKind::Brief | DocumentKind::CountryNote | DocumentKind::Paper => BTreeMap::new(),
    };
    document.view.document_mut().links = links;
}

/// A path in the folder of a further language.
pub fn in_folder(folder: Option<&str>, path: &str) -> String {
    folder.map_or_else(|| path.to_owned(), |folder| format!("{folder}/{path}"))
}
