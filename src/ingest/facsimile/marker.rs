//! Whether a file is a copy that this program made and nobody has saved since.
//!
//! A copy says so among its properties, with a moment that no clock shows. A
//! spreadsheet program that saves it writes its own time there, so what
//! somebody has written into a copy is never taken for ours.

use crate::ingest::guard::archive::Archive;
use crate::model::facsimile::{COPY_MOMENT, COPY_SUBJECT};

/// The part of a workbook that says who made it, and when.
const PROPERTIES: &str = "docProps/core.xml";

/// Whether these are the bytes of such a copy.
pub fn is_untouched_copy(bytes: &[u8]) -> bool {
    let Ok(mut archive) = Archive::open(bytes) else {
        return false;
    };
    let Ok(Some(properties)) = archive.part(PROPERTIES) else {
        return false;
    };
    let properties = String::from_utf8_lossy(&properties);
    let holds = |name: &str, text: &str| {
        let start = format!("<{name}");
        let end = format!(">{text}</{name}>");
        properties
            .split_once(&start)
            .and_then(|(_, rest)| rest.split_once("</"))
            .is_some_and(|(own, _)| format!("{own}</{name}>").ends_with(&end))
    };
    holds("dc:subject", COPY_SUBJECT)
        && holds("dcterms:created", COPY_MOMENT)
        && holds("dcterms:modified", COPY_MOMENT)
}
