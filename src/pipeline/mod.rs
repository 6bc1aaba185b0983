//! The order of the stages. [`run`] tells the whole story; nothing else names
//! every stage.
//!
//! For each series: read → aggregate → disclose → compose → render → publish,
//! with the gate before every file that is written; but where `standing` knows
//! that nothing is left to do, nothing is done.
//! Series run one after the other, so that memory holds one at a time; files
//! and documents of a series run in parallel. A document is written as soon as
//! it is rendered and then dropped. What fails in one document or series is
//! kept in the report, and the rest goes on.

pub mod annotate;
mod basis;
mod branding;
pub mod config;
mod faults;
pub mod index;
pub mod init;
pub mod inspect;
mod languages;
mod printing;
pub mod progress;
pub mod report;
pub mod series;
mod since;
mod standing;
pub mod templates;
pub mod trace;
mod unsettled;
#[cfg(test)]
mod withholding;
pub mod workers;

use std::collections::BTreeMap;

use anyhow::Result;

pub use self::annotate::{Copies, MarkedCopy, MarkedFile};
pub use self::config::{Config, InitConfig, InspectConfig, Only, Purpose, TemplateSource, TraceConfig};
pub use self::index::{Index, write_index};
pub use self::init::{InitReport, init};
pub use self::inspect::{InspectedSeries, InspectionReport, inspect};
pub use self::progress::{Progress, Silent, Stage};
pub use self::report::{Built, Failure, Outcome, Report, SeriesReport, WrittenAlias};
pub use self::series::SeriesFolder;
pub use self::trace::{Traced, TracedNote, TracedSheet, trace};
pub use crate::ingest::{Isolation, READ_FILE, serve_file, silence_caught_panics};
pub use crate::publish::{Difference, DifferenceKind, PublishedDocument};
pub use crate::render::Engine;

use self::basis::Foundation;
use self::faults::{Fault, told_once};
use crate::aggregate;
use crate::compose::{self, DocumentChoice};
use crate::diagnostic::{Warned, consolidate};
use crate::disclose::{self, Gatekeeper, Passed};
use crate::ingest::{self, Reading, SeriesCache};
use crate::model::stopwatch::{Step, timed};
use crate::model::{
    Cause, Changes, Dataset, Disclosed, Document, DocumentKind, Finding, Gate, TemplateFiles, Told,
};
use crate::publish::{
    AttachableTables, GuardedOutput, Making, OutputLock, SeriesOutput, Stale, TypstProject, check_earlier,
};
use crate::render::{self, Renderer};

/// Builds all series that the configuration names. An error means that nothing
/// could be begun: no inputs, a template that does not parse.
pub fn run(config: &Config, progress: &dyn Progress) -> Result<Report> {
    let chosen = series::choose(&config.series, &config.inputs)?;
    series::keep_apart(&chosen, &config.output)?;
    if let Some(earlier) = &config.since {
        check_earlier(earlier)?;
    }
    let templates = templates::load(&config.templates)?;
    let languages = languages::known(&templates, &config.languages)?;
    let renderer = Renderer::new(&templates, &config.engine)?;
    let _lock = OutputLock::acquire(&config.output, config.purpose, || progress.waits(&config.output))?;
    let workplace = Workplace {
        config,
        circumstances: standing::circumstances(config, &templates),
        foundation: Foundation::new(&templates),
        templates,
        languages,
        renderer,
        progress,
    };
    let series = chosen.iter().map(|series| workplace.build(series)).collect();
    let mut report = Report {
        series,
        compared: config.purpose == Purpose::Compare,
        ..Report::default()
    };
    match index::settle(&config.output, &workplace.templates, config.purpose) {
        Ok(index) => report.index = index,
        Err(error) => report.index_failure = Some(error),
    }
    progress.finished();
    Ok(report)
}

/// What all series of a run share.
struct Workplace<'a> {
    config: &'a Config,
    foundation: Foundation,
    templates: TemplateFiles,
    /// Those that have a catalogue.
    languages: Vec<String>,
    renderer: Renderer,
    /// What a build is made from beside its series' folder, where a later one may
    /// take over its result.
    circumstances: Option<String>,
    progress: &'a dyn Progress,
}

/// What the stages behind the barrier work with.
struct Behind<'a> {
    disclosed: &'a Disclosed,
    changes: Option<&'a Changes>,
    gatekeeper: &'a Gatekeeper,
    /// With what the series brings.
    renderer: &'a Renderer,
    foundation: &'a Foundation,
}

impl Workplace<'_> {
    fn build(&self, series: &SeriesFolder) -> SeriesReport {
        let mut report = SeriesReport {
            target: self.config.output.join(&series.name),
            source: series.path.clone(),
            name: series.name.clone(),
            diagnostics: Vec::new(),
            told: Told::default(),
            sheets: Vec::new(),
            aliases: Vec::new(),
            built: None,
            unsettled: Vec::new(),
            failures: Vec::new(),
        };
        let cache = self.config.cache.as_deref();
        let cache = cache.and_then(|cache| SeriesCache::open(cache, &series.path));
        let asked = self.circumstances.as_ref().zip(cache.as_ref());
        let asked = asked.and_then(|(circumstances, cache)| {
            standing::Asked::of(circumstances, self.config, series, cache)
        });
        if asked.as_ref().is_some_and(|asked| asked.answered(&mut report)) {
            return report;
        }
        if let Err(error) = self.stages(series, cache.as_ref(), &mut report) {
            report.failures.push(error.into());
        }
        if let Some(asked) = asked {
            asked.keep(&report);
        }
        report
    }

    /// The stages of one series, in order.
    fn stages(
        &self,
        series: &SeriesFolder,
        cache: Option<&SeriesCache>,
        report: &mut SeriesReport,
    ) -> Result<()> {
        let earlier = since::read(self.config.since.as_deref(), &series.name)?;
        let Warned {
            value: reading,
            mut diagnostics,
        } = self.read(series, cache, report)?;
        let earlier = earlier.unpack(&mut diagnostics);
        report.unsettled = unsettled::of(series, &diagnostics, &self.config.unsettled);
        if !report.unsettled.is_empty() {
            return Ok(());
        }
        report.diagnostics = consolidate(diagnostics);
        let output = SeriesOutput::open(&self.config.output, &series.name, self.config.purpose)?;
        let mut dataset = match reading {
            Reading::Dataset(dataset) => dataset,
            Reading::Nothing(sheets) => {
                report.told = disclose::diagnostics_of_nothing(report.diagnostics.clone());
                output.refuse(&series.name, &sheets, &report.told)?;
                report.sheets = sheets;
                return Ok(());
            }
        };
        let branded = branding::settle(&mut dataset, &series.path, &self.renderer)?;
        report.diagnostics.extend(branded.diagnostics);
        let renderer = branded.value.as_ref().unwrap_or(&self.renderer);
        let foundation = self.foundation.of_series(&dataset);
        report
            .diagnostics
            .extend(printing::unprintable(&dataset, renderer));
        let Warned {
            value: Passed {
                disclosed,
                gatekeeper,
            },
            diagnostics,
        } = self.disclose(series, *dataset)?;
        report.diagnostics.extend(diagnostics);
        let changes = since::compare(earlier.as_ref(), &disclosed, &mut report.diagnostics)?;
        report.diagnostics = consolidate(std::mem::take(&mut report.diagnostics));
        report.told = gatekeeper.told(report.diagnostics.clone());
        report.sheets.clone_from(&disclosed.sheets);
        for written in &mut report.aliases {
            written.may_be_told = !gatekeeper.tells(&written.alias.lines(true));
        }
        let behind = Behind {
            disclosed: &disclosed,
            changes: changes.as_ref(),
            gatekeeper: &gatekeeper,
            renderer,
            foundation: &foundation,
        };
        let outcome = self.documents(series, report, output, &behind);
        report.failures.extend(outcome.err().map(Failure::from));
        for failure in &mut report.failures {
            failure.mask(|text| gatekeeper.tells(text));
        }
        Ok(())
    }

    /// Reads the series; where aliases are to be written, writes them and reads
    /// it again, so that a build with them is the build that follows. What
    /// cannot be written keeps the series from being built: it would be built
    /// otherwise than was asked.
    fn read(
        &self,
        series: &SeriesFolder,
        cache: Option<&SeriesCache>,
        report: &mut SeriesReport,
    ) -> Result<Warned<Reading>> {
        let read = || {
            self.stage(series, Stage::Read, || {
                ingest::read_series_again(&series.path, &series.name, &self.config.isolation, cache)
            })
            .map(|read| languages::settle(read, &series.path, &self.languages, &self.config.languages))
        };
        let first = read()?;
        if !self.config.writes_aliases {
            return Ok(first);
        }
        let written = ingest::write_aliases(&series.path, &first.diagnostics)?;
        report
            .aliases
            .extend(written.into_iter().map(|alias| WrittenAlias {
                alias,
                may_be_told: false,
            }));
        if report.aliases.is_empty() {
            Ok(first)
        } else {
            read()
        }
    }

    /// The stages behind the barrier: nobody here has a dataset or a table.
    fn documents(
        &self,
        series: &SeriesFolder,
        report: &mut SeriesReport,
        output: SeriesOutput,
        behind: &Behind<'_>,
    ) -> Result<()> {
        let Behind {
            disclosed,
            changes,
            gatekeeper,
            renderer,
            ..
        } = *behind;
        let gate = TimedGate(gatekeeper);
        let card = compose::card(disclosed, changes, &self.templates)?;
        let output = output.behind(&gate).telling(changes).presented(card);
        let documents = self.stage(series, Stage::Compose, || {
            timed(Step::Compose, || {
                compose::compose_since(disclosed, changes, &self.templates, DocumentChoice::ALL)
            })
        })?;
        let options = options(&documents);
        let tables = AttachableTables::new(disclosed, changes);
        self.stage(series, Stage::Render, || {
            self.render(documents, &tables, behind, &output, &mut report.failures);
        });
        let project = TypstProject {
            version: render::TYPST_VERSION,
            templates: renderer.files(),
            fonts: &render::BROUGHT,
            own: renderer.own_files(),
            options: &options,
        };
        let published = self.stage(series, Stage::Publish, || {
            // A document of the last run that this run was not asked to make, or
            // could not, stays as it is.
            output.keep(disclosed, |listed| {
                options.contains_key(&listed.path) || self.leaves_alone(&listed.language)
            })?;
            let stale = if self.config.only.is_some() {
                Stale::Stays
            } else {
                Stale::Goes
            };
            self.unlink_withheld(behind, &tables, &output, &mut report.failures)?;
            output.finish(disclosed, &report.told, &project, stale)
        })?;
        report.built = Some(Built {
            published,
            workshops: disclosed.workshops.len(),
            notes: disclosed.notes.len(),
            participants: disclosed.participants,
            countries: disclosed
                .country_figures
                .iter()
                .filter(|figures| figures.country.is_some())
                .count(),
        });
        Ok(())
    }

    /// Behind this nobody has a dataset or a table any more.
    fn disclose(&self, series: &SeriesFolder, dataset: Dataset) -> Result<Warned<Passed>> {
        let tables = self.stage(series, Stage::Aggregate, || {
            timed(Step::Aggregate, || aggregate::tabulate(&dataset))
        })?;
        let languages = &dataset.settings.languages;
        let substitutes = compose::substitutes(&dataset.groups, languages, &self.templates)?;
        let remarks = aggregate::remarks(&tables.grouping, &ingest::series_file_place());
        let mut passed = self.stage(series, Stage::Disclose, || {
            timed(Step::Disclose, || {
                disclose::disclose(dataset, tables, &substitutes, &self.templates)
            })
        });
        passed.diagnostics.extend(remarks);
        let Passed {
            disclosed,
            gatekeeper,
        } = passed.value;
        let disclosed = compose::in_first_language(disclosed, &self.templates)?;
        Ok(Warned::new(
            Passed {
                disclosed,
                gatekeeper,
            },
            passed.diagnostics,
        ))
    }

    /// Makes documents anew that lead to one that was withheld, for no link may
    /// lead to what is not there. What the gate thinks of a document is known
    /// only when it is rendered, and documents lead to each other.
    fn unlink_withheld(
        &self,
        behind: &Behind<'_>,
        tables: &AttachableTables<'_>,
        output: &GuardedOutput<'_>,
        failures: &mut Vec<Failure>,
    ) -> Result<()> {
        let withheld = output.withheld();
        if withheld.is_empty() {
            return Ok(());
        }
        let is_gone = |path: &str| withheld.contains(path);
        let mut documents = compose::compose_since(
            behind.disclosed,
            behind.changes,
            &self.templates,
            DocumentChoice::ALL,
        )?;
        documents.retain(|document| output.has_written(&document.path) && document.leads_to_any(is_gone));
        for document in &mut documents {
            document.unlink(is_gone);
        }
        self.render(documents, tables, behind, output, failures);
        Ok(())
    }

    /// Renders and writes all documents that do not stand; those that fail are
    /// kept as they are in `output/` and their faults reported.
    fn render(
        &self,
        documents: Vec<Document>,
        tables: &AttachableTables<'_>,
        behind: &Behind<'_>,
        output: &GuardedOutput<'_>,
        failures: &mut Vec<Failure>,
    ) {
        let mut wanted: Vec<Document> = documents
            .into_iter()
            .filter(|document| self.wants(document.kind()) && self.wants_language(&document.language))
            .collect();
        // The longest first, so that no thread ends long after the others.
        wanted.sort_by_key(|document| document.kind() != DocumentKind::Paper);
        self.progress.documents(wanted.len());
        let made = workers::each(wanted, |document| {
            let path = document.path.clone();
            let made = Self::make(document, tables, behind, output);
            self.progress.document(&path);
            made.err()
        });
        match made {
            Ok(faults) => {
                let faults: Vec<Fault> = faults.into_iter().flatten().collect();
                failures.extend(told_once(faults).into_iter().map(Failure::from));
            }
            Err(error) => failures.push(error.into()),
        }
    }

    /// Makes one document, unless it stands. One that this run has made already
    /// is made anew.
    fn make(
        document: Document,
        tables: &AttachableTables<'_>,
        behind: &Behind<'_>,
        output: &GuardedOutput<'_>,
    ) -> Result<(), Fault> {
        let path = document.path.clone();
        let unmade = |error| Fault::Rendering(path.clone(), error);
        let files = timed(Step::Tables, || tables.files(&document)).map_err(unmade)?;
        let basis = timed(Step::Hash, || behind.foundation.basis(&document, &files)).map_err(unmade)?;
        let again = output.has_written(&path);
        let causes = if again {
            vec![Cause::Unlinked]
        } else {
            match output.stands(&document, &files, &basis, behind.disclosed) {
                Ok(()) => return Ok(()),
                Err(causes) => causes,
            }
        };
        let rendered = behind.renderer.render(document, files).map_err(unmade)?;
        let making = Making { basis, causes };
        let written = if again {
            output.rewrite_document(&rendered, &making)
        } else {
            output.write_document(&rendered, &making)
        };
        written.map_err(|error| Fault::Writing(path, error))
    }

    /// Whether the run was asked for documents of this kind.
    fn wants(&self, kind: DocumentKind) -> bool {
        match self.config.only {
            None => true,
            Some(Only::Briefs) => kind == DocumentKind::Brief,
            Some(Only::Paper) => kind == DocumentKind::Paper,
            Some(Only::Data) => false,
        }
    }

    /// Whether the run was asked for documents in this language.
    fn wants_language(&self, code: &str) -> bool {
        let asked = &self.config.languages;
        asked.is_empty() || asked.iter().any(|one| one == code)
    }

    /// Whether a document in this language stays though nobody would make it: a
    /// run for some documents or languages says nothing of the others.
    fn leaves_alone(&self, code: &str) -> bool {
        self.config.only.is_some() || !self.wants_language(code)
    }

    fn stage<T>(&self, series: &SeriesFolder, stage: Stage, work: impl FnOnce() -> T) -> T {
        self.progress.stage(&series.name, stage);
        work()
    }
}

/// A gate whose time is taken.
struct TimedGate<'a>(&'a Gatekeeper);

impl Gate for TimedGate<'_> {
    fn examine(&self, path: &str, bytes: &[u8]) -> Vec<Finding> {
        timed(Step::Gate, || self.0.examine(path, bytes))
    }

    fn tells(&self, text: &str) -> bool {
        self.0.tells(text)
    }
}

/// For each document the options with which typst-cli makes it.
fn options(documents: &[Document]) -> BTreeMap<String, Vec<String>> {
    documents
        .iter()
        .map(|document| (document.path.clone(), render::typst_options(document)))
        .collect()
}
