//! The gate: every file is read back before it is put into `output/`, and
//! searched for everything that must not be in it: names and e-mails of
//! protected people in all their written forms, and organisations that are not
//! public. One automaton looks for all of them in one go.
//!
//! It trusts nothing that came before it. What it cannot read it does not let
//! pass.

mod apart;
mod contents;
mod pdf;

use std::collections::BTreeSet;

use super::disguise::{Disguise, WITHHELD};
use super::names::Met;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Finding, Gate, Told};

/// So many findings of one file say enough.
const MOST_FINDINGS: usize = 20;

/// Knows whom a series must not name. Made by [`super::disclose`] alone.
#[derive(Debug)]
pub struct Gatekeeper {
    disguise: Disguise,
}

impl Gatekeeper {
    pub(super) fn new(disguise: Disguise) -> Self {
        Self { disguise }
    }

    /// Diagnostics as they may be written to a file or a pipe: without values
    /// from columns that identify people, and with the names of files and
    /// sheets as [`crate::model::Disclosed`] has them. A text in which a
    /// protected name turned up (a name in a column of countries, say) is
    /// withheld.
    pub fn told(&self, diagnostics: Vec<Diagnostic>) -> Told<Vec<Diagnostic>> {
        Told::by_disclose(self.disguise.diagnostics(diagnostics))
    }

    fn finding(&self, path: &str, at: &str, passage: &str, met: Option<&Met>) -> Finding {
        let inside = if at.is_empty() {
            String::new()
        } else {
            format!(", {at},")
        };
        let message = match met {
            Some(_) => format!(
                "{path}{inside} would name who must not be named; the file is withheld, and an older version of it removed"
            ),
            None => format!(
                "{path} cannot be read back, so nobody knows what it tells; the file is withheld, and an older version of it removed"
            ),
        };
        let mut own = Diagnostic::error(Code::Disclosure, message)
            .help("Look for the name in the inputs and in the templates, and take it out; then build again.");
        if let Some(met) = met {
            own = own.value(&passage[met.place.clone()], true);
            if let Some(place) = met.bearers.iter().find_map(|bearer| self.disguise.place(*bearer)) {
                own = own.at(place);
            }
        }
        let mut told = self.disguise.diagnostic(own.clone());
        if self.disguise.tells(path) {
            told.message = format!("a file would name who must not be named, and its own name is {WITHHELD}");
        }
        Finding { own, told }
    }
}

impl Gate for Gatekeeper {
    fn examine(&self, path: &str, bytes: &[u8]) -> Vec<Finding> {
        let Ok(passages) = contents::passages(path, bytes) else {
            return vec![self.finding(path, "", "", None)];
        };
        let mut known: BTreeSet<(Vec<u32>, String)> = BTreeSet::new();
        let mut findings = Vec::new();
        let mut seek = |at: &str, text: &str| {
            for met in self.disguise.met_in(text) {
                if findings.len() < MOST_FINDINGS && known.insert((met.bearers.clone(), at.to_owned())) {
                    findings.push(self.finding(path, at, text, Some(&met)));
                }
            }
        };
        for passage in &passages {
            seek(&passage.at, &passage.text);
        }
        findings
    }

    fn tells(&self, text: &str) -> bool {
        self.disguise.tells(text)
    }
}
