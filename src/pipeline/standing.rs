//! A run that has been made already.
//!
//! A whole build that found nothing in its way keeps in the owner's cache what
//! it was made from, which files it left and what it had to tell. Where all of
//! that is as it was, the next build has nothing to do but say so: nothing is
//! read, counted or read back again. What was told is personal data in part,
//! so it lies in the cache alone; a run without a cache finds everything out
//! anew, and so does one that compares, for it takes nothing on trust.

mod kept;

use self::kept::KeptRun;
use super::basis;
use super::config::Config;
use super::report::{Built, SeriesReport};
use super::{SeriesFolder, unsettled};
use crate::disclose;
use crate::ingest::{self, SeriesCache};
use crate::model::TemplateFiles;
use crate::publish::{Purpose, lies_as_left};
use crate::render::Engine;

/// What all series of a run are made from beside their folders. `None` where a
/// run is no plain build, whose result a later one could take over.
pub fn circumstances(config: &Config, templates: &TemplateFiles) -> Option<String> {
    let is_plain = config.purpose == Purpose::Write
        && config.engine == Engine::Embedded
        && config.only.is_none()
        && config.since.is_none()
        && !config.writes_aliases;
    let output = std::path::absolute(&config.output).ok().filter(|_| is_plain)?;
    let isolation = format!("{:?}", config.isolation);
    let languages = config.languages.iter().map(String::as_bytes);
    let own = [isolation.as_bytes(), output.as_os_str().as_encoded_bytes()];
    Some(basis::of_run(templates, own.into_iter().chain(languages)))
}

/// A build of a series whose result may be taken over.
pub struct Asked<'a> {
    config: &'a Config,
    series: &'a SeriesFolder,
    cache: &'a SeriesCache,
    /// Of everything that it is made from, as it was before it was read.
    basis: String,
}

impl<'a> Asked<'a> {
    /// `None` where somebody would have to find out anew anyway.
    pub fn of(
        circumstances: &str,
        config: &'a Config,
        series: &'a SeriesFolder,
        cache: &'a SeriesCache,
    ) -> Option<Self> {
        let census = ingest::census(&series.path)?;
        let parts = [circumstances.as_bytes(), series.name.as_bytes(), &census];
        Some(Self {
            config,
            series,
            cache,
            basis: basis::hash(parts),
        })
    }

    /// Takes over what the last run told, where this one would do and tell the
    /// same.
    pub fn answered(&self, report: &mut SeriesReport) -> bool {
        self.answer(report).is_some()
    }

    fn answer(&self, report: &mut SeriesReport) -> Option<()> {
        let run: KeptRun = serde_json::from_slice(&self.cache.last_run()?).ok()?;
        let whole = run.whole(&self.basis)?;
        if !lies_as_left(&self.config.output, &self.series.name, whole) {
            return None;
        }
        let stood = run.stood()?;
        // Half a workbook may have been what was there to be read.
        if !unsettled::of(self.series, &stood.diagnostics, &self.config.unsettled).is_empty() {
            return None;
        }
        report.diagnostics = stood.diagnostics;
        report.told = disclose::told_before(stood.told);
        report.sheets = stood.sheets;
        report.built = Some(stood.built);
        Some(())
    }

    /// Keeps a run for the next one, where it was whole.
    pub fn keep(&self, report: &SeriesReport) {
        let whole = |built: &&Built| report.failures.is_empty() && built.published.whole.is_some();
        let kept = report.built.as_ref().filter(whole);
        let kept = kept.map(|built| KeptRun::new(&self.basis, report, built));
        if let Some(payload) = kept.and_then(|kept| serde_json::to_vec(&kept).ok()) {
            self.cache.keep_run(&payload);
        }
    }
}
