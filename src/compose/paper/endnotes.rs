//! Endnotes: how the paper counts. They are numbered in the order in which the
//! text first refers to them.

use crate::compose::desk::Desk;
use crate::compose::language::say;
use crate::compose::rule;
use crate::model::view::EndnotesView;

/// A definition that passages refer to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Endnote {
    Contribution,
    CountryExample,
    Ranking,
    Disclosure,
    HeatMap,
}

/// The endnotes that the text has referred to so far.
#[derive(Debug, Default)]
pub struct Endnotes {
    referred: Vec<Endnote>,
}

impl Endnotes {
    /// The number of an endnote, from 1.
    pub fn refer(&mut self, endnote: Endnote) -> usize {
        let known = self.referred.iter().position(|other| *other == endnote);
        let position = known.unwrap_or_else(|| {
            self.referred.push(endnote);
            self.referred.len() - 1
        });
        position + 1
    }

    pub fn view(&self, desk: &Desk) -> EndnotesView {
        EndnotesView {
            heading: say!(desk.language, "endnotes-heading"),
            items: self.referred.iter().map(|endnote| text(desk, *endnote)).collect(),
        }
    }
}

fn text(desk: &Desk, endnote: Endnote) -> String {
    let language = desk.language;
    match endnote {
        Endnote::Contribution => say!(language, "endnote-contribution"),
        Endnote::CountryExample => say!(language, "endnote-country-example"),
        Endnote::Ranking => say!(language, "endnote-ranking"),
        Endnote::Disclosure => {
            let minimum = desk.series.disclosed.minimum_cell;
            let counting = say!(language, "endnote-disclosure", minimum = minimum);
            language.paragraph([counting, rule::in_endnote(desk)])
        }
        Endnote::HeatMap => say!(language, "endnote-heat-map"),
    }
}
