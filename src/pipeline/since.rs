//! The edition that a run with `--since` compares with.
//!
//! It is read before anything is written, so the output folder may be compared
//! with itself: with what the last run left there.

use std::path::Path;

use anyhow::Result;

use crate::compose;
use crate::diagnostic::{Diagnostic, Warned};
use crate::model::Disclosed;
use crate::model::changes::{Changes, RecordedEdition};
use crate::publish;

/// The earlier edition of a series; `None` where none is asked for or the
/// earlier output does not have the series.
pub fn read(since: Option<&Path>, series: &str) -> Result<Warned<Option<RecordedEdition>>> {
    match since {
        Some(output) => publish::read_earlier(output, series),
        None => Ok(Warned::new(None, Vec::new())),
    }
}

/// What differs from it. The diagnostics are for the owner's eyes.
pub fn compare(
    earlier: Option<&RecordedEdition>,
    disclosed: &Disclosed,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Option<Changes>> {
    let Some(earlier) = earlier else {
        return Ok(None);
    };
    let present = publish::recorded(disclosed)?;
    let compared = compose::compare(earlier, &present, disclosed);
    Ok(Some(compared.unpack(diagnostics)))
}
