//! By which fingerprint the edition of a single document is known.
//!
//! The paper speaks of the whole series and bears the fingerprint of all its
//! inputs. A brief or a country note bears that of what it says itself: it
//! changes when its own content does, and a cell that concerns another
//! workshop leaves it as it is, byte for byte.

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::series::Series;
use crate::model::document::{Document, View};

/// Puts the fingerprint of what the document says into the line at its foot.
pub fn mark(document: &mut Document, series: &Series) -> anyhow::Result<()> {
    let of_inputs = &series.disclosed.fingerprint;
    let line = std::mem::take(&mut document.view.document_mut().edition_line);
    let own = match &document.view {
        View::Brief(view) => fingerprint(view)?,
        View::CountryNote(view) => fingerprint(view)?,
        View::Paper(_) => of_inputs.clone(),
    };
    document.view.document_mut().edition_line = match line.rsplit_once(of_inputs.as_str()) {
        Some((before, after)) => format!("{before}{own}{after}"),
        None => line,
    };
    Ok(())
}

/// Like that of the inputs: `7f3a-91c2`.
fn fingerprint(view: &impl Serialize) -> anyhow::Result<String> {
    let digest = Sha256::digest(serde_json::to_vec(view)?);
    let [first, second] = [0, 2].map(|start| u16::from_be_bytes([digest[start], digest[start + 1]]));
    Ok(format!("{first:04x}-{second:04x}"))
}
