//! Compiles in this process.

use anyhow::{Context, Result, anyhow};
use typst::World;
use typst::diag::{Severity, SourceDiagnostic, Warned};
use typst::foundations::{Datetime, Smart};
use typst::syntax::{DiagSpan, DiagSpanKind};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::fault::{Fault, Place, Step};
use super::world::{DocumentWorld, Shared};
use crate::model::stopwatch::{self, timed};
use crate::model::{Pdf, TypstSource};

/// Compiles a source and exports it.
///
/// `timestamp` counts seconds since 1970 and serves only where the document
/// sets no date of its own, as `--creation-timestamp` of typst-cli does.
pub fn compile(shared: &Shared, source: &TypstSource, timestamp: i64) -> Result<Result<Pdf, Vec<Fault>>> {
    let world = shared
        .world(source)
        .with_context(|| format!("“{}” is no file name for Typst", source.file))?;
    let Warned { output, warnings } = timed(stopwatch::Step::Compile, || {
        typst::compile::<PagedDocument>(&world)
    });
    // A warning is a fault too: a font that is missing or a layout that does
    // not settle must not reach a reader.
    if !warnings.is_empty() {
        return Ok(Err(faults(&world, warnings.iter())));
    }
    let exported = output.and_then(|document| {
        let pages = document.pages().len();
        let options = options(timestamp).unwrap_or_default();
        timed(stopwatch::Step::Export, || typst_pdf::pdf(&document, &options))
            .map(|bytes| Pdf { bytes, pages })
    });
    Ok(exported.map_err(|errors| faults(&world, errors.iter())))
}

/// The options that typst-cli has with the arguments of [`super::command`].
pub fn options(timestamp: i64) -> Result<PdfOptions> {
    let standards = PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1])
        .map_err(|error| anyhow!("Typst refuses the PDF standards: {}", error.message()))?;
    Ok(PdfOptions {
        ident: Smart::Auto,
        creator: Smart::Auto,
        timestamp: datetime(timestamp).map(Timestamp::new_utc),
        page_ranges: None,
        standards,
        tagged: true,
        pretty: false,
    })
}

fn datetime(timestamp: i64) -> Option<Datetime> {
    let moment = jiff::Timestamp::from_second(timestamp)
        .ok()?
        .to_zoned(jiff::tz::TimeZone::UTC)
        .datetime();
    let small = |part: i8| u8::try_from(part).ok();
    Datetime::from_ymd_hms(
        moment.year().into(),
        small(moment.month())?,
        small(moment.day())?,
        small(moment.hour())?,
        small(moment.minute())?,
        small(moment.second())?,
    )
}

fn faults<'a>(
    world: &DocumentWorld<'_>,
    diagnostics: impl Iterator<Item = &'a SourceDiagnostic>,
) -> Vec<Fault> {
    diagnostics
        .map(|diagnostic| {
            let kind = match diagnostic.severity {
                Severity::Error => "",
                Severity::Warning => "warning: ",
            };
            let steps = diagnostic.trace.iter();
            Fault {
                message: format!("{kind}{}", diagnostic.message),
                hints: diagnostic.hints.iter().map(|hint| hint.v.to_string()).collect(),
                place: place(world, diagnostic.span),
                trace: steps
                    .filter_map(|step| {
                        Some(Step {
                            what: step.v.to_string(),
                            place: place(world, step.span.into())?,
                        })
                    })
                    .collect(),
            }
        })
        .collect()
}

fn place(world: &DocumentWorld<'_>, span: DiagSpan) -> Option<Place> {
    let id = span.id()?;
    let source = world.source(id).ok()?;
    let range = match span.get() {
        DiagSpanKind::Detached => return None,
        DiagSpanKind::Number { num, sub_range, .. } => source.range(num, sub_range)?,
        DiagSpanKind::Range { range, .. } => range,
    };
    Some(Place {
        file: id.vpath().get_without_slash().to_owned(),
        first: source.lines().byte_to_line(range.start)?,
        last: source.lines().byte_to_line(range.end)?,
    })
}
