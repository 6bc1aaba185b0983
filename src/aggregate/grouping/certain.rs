//! What is certain without asking: entries of series.toml, `Group` cells, equal
//! texts, nearly identical wording.

use std::collections::BTreeMap;

use super::outcome::{Problem, Reason, Tie};
use super::plain::plain;
use super::rulings::Decision;
use super::series::Series;
use super::ties::Ties;
use crate::model::CountryCode;
use crate::model::name::fold;

/// Ties all statements that certainly say the same.
pub(super) fn ties(series: &Series<'_>, decisions: &[Decision], problems: &mut Vec<Problem>) -> Ties {
    let mut work = Work {
        series,
        ties: Ties::new(&cells(series)),
        problems,
    };
    for decision in decisions.iter().filter(|decision| !decision.same) {
        work.keep_apart(decision);
    }
    for decision in decisions.iter().filter(|decision| decision.same) {
        let mut members: Vec<usize> = decision.notes.iter().flatten().copied().collect();
        members.sort_unstable();
        work.tie_all(&members, Reason::Ruling(decision.ruling));
    }
    for (key, reason) in [
        (by_cell as fn(&Series<'_>) -> Vec<Vec<usize>>, Reason::Cell),
        (by_text, Reason::Text),
        (by_wording, Reason::Wording),
    ] {
        for members in key(series) {
            work.tie_all(&members, reason);
        }
    }
    work.ties
}

struct Work<'a, 'b> {
    series: &'a Series<'b>,
    ties: Ties,
    problems: &'a mut Vec<Problem>,
}

impl Work<'_, '_> {
    fn keep_apart(&mut self, decision: &Decision) {
        for (at, one) in decision.notes.iter().enumerate() {
            for other in &decision.notes[at + 1..] {
                for (left, right) in one
                    .iter()
                    .flat_map(|left| other.iter().map(move |right| (*left, *right)))
                {
                    self.ties.keep_apart(left, right);
                }
            }
        }
    }

    /// Ties statements of which every two say the same; those that must not
    /// come together become groups of their own.
    fn tie_all(&mut self, members: &[usize], reason: Reason) {
        let mut anchors: Vec<usize> = Vec::new();
        for one in members {
            let mut placed = false;
            for anchor in &anchors {
                let tie = Tie {
                    left: *anchor,
                    right: *one,
                    reason,
                };
                match self.ties.tie(tie) {
                    Ok(()) => placed = self.ties.root(*anchor) == self.ties.root(*one),
                    Err(apart) => self.tell(members, tie, apart),
                }
                if placed {
                    break;
                }
            }
            if !placed {
                anchors.push(*one);
            }
        }
    }

    /// Tells that a tie was dropped, unless it was refused itself and nothing
    /// else is there that ties the two.
    fn tell(&mut self, members: &[usize], tie: Tie, apart: (usize, usize)) {
        let refused = (tie.left.min(tie.right), tie.left.max(tie.right)) == apart;
        let root = self.ties.root(tie.left);
        let is_beside = |other: &&usize| **other != tie.left && self.ties.root(**other) == root;
        let beside = members.iter().find(is_beside);
        let by_hand = matches!(tie.reason, Reason::Ruling(_) | Reason::Cell);
        let tied = match beside {
            Some(beside) if refused => [*beside, tie.right],
            None if refused && !by_hand => return,
            _ => [tie.left, tie.right],
        };
        let name = |one: usize| self.series.statements[one].reference.to_string();
        self.problems.push(Problem::Contradiction {
            reason: tie.reason,
            tied: tied.map(name),
            kept_apart: [apart.0, apart.1].map(name),
        });
    }
}

/// For each statement the number of its cell in the order of the alphabet.
fn cells(series: &Series<'_>) -> Vec<Option<usize>> {
    let cells: Vec<String> = series.statements.iter().map(|one| fold(one.group)).collect();
    let numbers: BTreeMap<&str, usize> = {
        let names: std::collections::BTreeSet<&str> = cells.iter().map(String::as_str).collect();
        names
            .into_iter()
            .filter(|name| !name.is_empty())
            .zip(0..)
            .collect()
    };
    cells
        .iter()
        .map(|cell| numbers.get(cell.as_str()).copied())
        .collect()
}

fn by_cell(series: &Series<'_>) -> Vec<Vec<usize>> {
    let mut classes: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
    for (at, cell) in cells(series).into_iter().enumerate() {
        if let Some(cell) = cell {
            classes
                .entry((series.statements[at].kind, cell))
                .or_default()
                .push(at);
        }
    }
    classes.into_values().collect()
}

/// Those with a cell first, in the order of the cells: a statement without one
/// joins the first of them.
fn in_order_of_cells(series: &Series<'_>, classes: impl Iterator<Item = Vec<usize>>) -> Vec<Vec<usize>> {
    let cells = cells(series);
    let sorted = |mut members: Vec<usize>| {
        members.sort_by_key(|at| (cells[*at].is_none(), cells[*at], *at));
        members
    };
    classes.map(sorted).collect()
}

/// Texts of the same words, whatever their addressees and countries.
fn by_text(series: &Series<'_>) -> Vec<Vec<usize>> {
    let mut classes: BTreeMap<(usize, usize, String), Vec<usize>> = BTreeMap::new();
    for (at, statement) in series.with_words() {
        classes
            .entry((statement.kind, series.text_of[at], plain(statement.text)))
            .or_default()
            .push(at);
    }
    in_order_of_cells(series, classes.into_values())
}

/// What the statements of a text, or of a wording, say of one attribute.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Said<'a, T> {
    One(&'a [T]),
    Nothing,
    /// They say different things.
    Several,
}

impl<'a, T: PartialEq> Said<'a, T> {
    fn of(mut all: impl Iterator<Item = &'a [T]>) -> Self {
        all.try_fold(Self::Nothing, |said, one| match said {
            _ if one.is_empty() => Ok(said),
            Self::Nothing => Ok(Self::One(one)),
            Self::One(known) if known == one => Ok(said),
            _ => Err(Self::Several),
        })
        .unwrap_or_else(|several| several)
    }

    fn agrees(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Several, _) | (_, Self::Several) => false,
            (Self::Nothing, _) | (_, Self::Nothing) => true,
            (Self::One(one), Self::One(other)) => one == other,
        }
    }
}

/// Statements by their text.
type Texts = BTreeMap<usize, Vec<usize>>;

/// What is said beside the words of one text.
type Beside<'a> = (Said<'a, usize>, Said<'a, CountryCode>);

/// Statements whose texts differ in what tells nothing and whose addressees and
/// countries agree, every two of them.
fn by_wording(series: &Series<'_>) -> Vec<Vec<usize>> {
    let mut wordings: BTreeMap<(usize, String), Texts> = BTreeMap::new();
    for (at, statement) in series.with_words() {
        let texts = wordings
            .entry((statement.kind, plain(statement.text)))
            .or_default();
        texts.entry(series.text_of[at]).or_default().push(at);
    }
    let cliques = wordings.into_values().filter(|texts| texts.len() > 1);
    in_order_of_cells(series, cliques.flat_map(|texts| cliques_of(series, texts)))
}

/// Parts the texts of one wording so that within each part every two agree. A
/// text that says nothing goes where there is one part to go to.
fn cliques_of(series: &Series<'_>, texts: Texts) -> Vec<Vec<usize>> {
    let mut parts: Vec<(Beside<'_>, Vec<usize>)> = Vec::new();
    let mut classes: BTreeMap<Beside<'_>, Vec<Vec<usize>>> = BTreeMap::new();
    for statements in texts.into_values() {
        let sides = || statements.iter().map(|at| series.side(*at));
        let beside = (
            Said::of(sides().map(|side| side.addressees)),
            Said::of(sides().map(|side| side.countries)),
        );
        classes.entry(beside).or_default().push(statements);
    }
    // Those that say most come first, as `Said` is ordered.
    for (beside, members) in classes {
        if beside.0 == Said::Several || beside.1 == Said::Several {
            continue;
        }
        let fits =
            |(own, _): &&mut (Beside<'_>, Vec<usize>)| own.0.agrees(&beside.0) && own.1.agrees(&beside.1);
        let members = members.into_iter().flatten();
        let mut fitting: Vec<_> = parts.iter_mut().filter(fits).collect();
        if let [(own, part)] = &mut fitting[..] {
            part.extend(members);
            *own = (more(own.0.clone(), beside.0), more(own.1.clone(), beside.1));
        } else {
            parts.push((beside, members.collect()));
        }
    }
    parts.into_iter().map(|(_, members)| members).collect()
}

fn more<'a, T>(one: Said<'a, T>, other: Said<'a, T>) -> Said<'a, T> {
    if matches!(one, Said::Nothing) { other } else { one }
}
