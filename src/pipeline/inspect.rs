//! The order of an inspection: read each series as a build would, look at how,
//! write nothing but, where it is asked for, marked copies of its files.

use std::path::PathBuf;

use anyhow::Result;

use super::annotate::{self, Copies};
use super::config::{InspectConfig, TemplateSource};
use super::report::Outcome;
use super::{branding, languages, printing, series, templates};
use crate::aggregate;
use crate::diagnostic::{Diagnostic, Warned, consolidate};
use crate::disclose;
use crate::ingest::{self, Inspected};
use crate::model::{Inspection, Told};
use crate::render::{Engine, Renderer};

/// All series of an inspection, by name.
#[derive(Debug, Default)]
pub struct InspectionReport {
    pub series: Vec<InspectedSeries>,
}

/// What was seen of one series.
#[derive(Debug)]
pub struct InspectedSeries {
    pub name: String,
    /// The folder that was read.
    pub source: PathBuf,
    /// For the owner's eyes.
    pub inspection: Inspection,
    /// Consolidated: one for each distinct problem. For the owner's eyes.
    pub diagnostics: Vec<Diagnostic>,
    /// Both as far as they may be written to files and pipes.
    pub told: (Told<Inspection>, Told<Vec<Diagnostic>>),
    /// Marked copies, where they were asked for.
    pub copies: Option<Copies>,
    /// What the environment kept from being read.
    pub failure: Option<anyhow::Error>,
}

/// Inspects all series that the configuration names. An error means that
/// nothing could be begun.
pub fn inspect(config: &InspectConfig) -> Result<InspectionReport> {
    let chosen = series::choose(&config.series, &config.inputs)?;
    annotate::check(config, &chosen)?;
    // What a build would find that the documents cannot print.
    let renderer = Renderer::new(&templates::load(&TemplateSource::BuiltIn)?, &Engine::Embedded)?;
    let languages = languages::known(&templates::load(&config.templates)?, &[])?;
    let inspected = chosen.into_iter().map(|series| {
        let read = ingest::inspect_series(&series.path, &series.name, &config.isolation);
        let mut report = InspectedSeries {
            name: series.name,
            source: series.path,
            inspection: Inspection::default(),
            diagnostics: Vec::new(),
            told: (Told::default(), Told::default()),
            copies: None,
            failure: None,
        };
        match read {
            Ok(mut read) => {
                if let Some(dataset) = &mut read.value.dataset {
                    let found = languages::of_series(&report.source, dataset, &languages, &[]);
                    read.diagnostics.extend(found);
                }
                report.failure = report.take(read, &renderer).err();
            }
            Err(error) => report.failure = Some(error),
        }
        // Of a series that could not be looked at to its end nothing is known to be in order.
        if let Some(copies) = config.copies.as_deref().filter(|_| report.failure.is_none()) {
            report.copies = Some(annotate::annotate(copies, &report, &config.isolation));
        }
        report
    });
    Ok(InspectionReport {
        series: inspected.collect(),
    })
}

impl InspectedSeries {
    fn take(&mut self, read: Warned<Inspected>, renderer: &Renderer) -> Result<()> {
        let Inspected {
            mut inspection,
            dataset,
        } = read.value;
        let mut diagnostics = consolidate(read.diagnostics);
        self.inspection = inspection.clone();
        let Some(mut dataset) = dataset else {
            let told = disclose::diagnostics_of_nothing(diagnostics.clone());
            self.diagnostics = diagnostics;
            self.told = (disclose::inspection_of_nothing(inspection), told);
            return Ok(());
        };
        let branded = branding::settle(&mut dataset, &self.source, renderer)?;
        diagnostics.extend(branded.diagnostics);
        let renderer = branded.value.as_ref().unwrap_or(renderer);
        diagnostics.extend(printing::unprintable(&dataset, renderer));
        let grouping = aggregate::said_alike(&dataset);
        diagnostics.extend(aggregate::remarks(&grouping, &ingest::series_file_place()));
        self.inspection.groups = grouping.listed(&dataset);
        inspection.groups.clone_from(&self.inspection.groups);
        let (inspection, told, diagnostics) = disclose::inspection(dataset, inspection, diagnostics);
        self.diagnostics = diagnostics;
        self.told = (inspection, told);
        Ok(())
    }
}

impl InspectionReport {
    /// The worst that was found, by the rules of a build.
    pub fn outcome(&self, deny_warnings: bool) -> Outcome {
        let of_series = |series: &InspectedSeries| {
            let copies = series.copies.as_ref();
            let has_failed = series.failure.is_some() || copies.is_some_and(Copies::has_failed);
            Outcome::of(has_failed, &series.diagnostics, deny_warnings)
        };
        self.series.iter().map(of_series).max().unwrap_or(Outcome::Fine)
    }
}
