//! Which notes say the same: groups, proposals and what could not be done.
//! Indices are those of the list of statements that was given, in [`Tables`]
//! those of the dataset's notes.
//!
//! [`Tables`]: super::Tables

use std::fmt;

use serde::Serialize;

use super::dataset::Dataset;

/// The likeness of two statements in thousandths: 1000 where they share all
/// words of weight, 0 where they share none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Likeness(u16);

impl Likeness {
    /// Of a cosine. Rounded, so that the last bits of a logarithm, which
    /// machines differ in, reach no output.
    pub fn of(cosine: f64) -> Self {
        let thousandths = (cosine.clamp(0.0, 1.0) * 1000.0).round();
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "from 0 to 1000"
        )]
        Self(thousandths as u16)
    }

    pub const fn thousandths(thousandths: u16) -> Self {
        Self(thousandths)
    }
}

impl fmt::Display for Likeness {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}.{:02}", self.0 / 1000, self.0 % 1000 / 10)
    }
}

/// Why a statement is in its group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// An entry of `[[groups]]`, by its position.
    Ruling(usize),
    /// Their `Group` cells are equal.
    Cell,
    /// Their texts are equal.
    Text,
    /// They are nearly identical: all that differs tells nothing.
    Wording,
}

/// Two statements that say the same, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tie {
    pub left: usize,
    pub right: usize,
    pub reason: Reason,
}

/// Statements that certainly say the same; one alone where nothing is like it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// By reference.
    pub members: Vec<usize>,
    /// What holds the group together, one less than it has members.
    pub ties: Vec<Tie>,
}

/// A word that two statements share, as each writes it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SharedWord {
    pub left: String,
    pub right: String,
}

/// In what two statements differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Difference {
    Negation,
    Opposite,
    Number,
    Country,
    Actor,
    Addressee,
    Quantity,
    Modality,
    /// `from`, `by`, `and`: how the words belong together.
    Relation,
    Order,
    Language,
    Word,
    GroupCell,
}

impl Difference {
    /// As a sentence of `inspect` begins.
    pub fn name(self) -> &'static str {
        match self {
            Self::Negation => "one denies",
            Self::Opposite => "opposite words",
            Self::Number => "other numbers",
            Self::Country => "other countries",
            Self::Actor => "other names",
            Self::Addressee => "other addressees",
            Self::Quantity => "other quantities",
            Self::Modality => "one obliges, the other allows",
            Self::Relation => "words related in another way",
            Self::Order => "words in another order",
            Self::Language => "another language",
            Self::Word => "words on one side only",
            Self::GroupCell => "different Group cells",
        }
    }
}

/// What stood against merging.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Objection {
    pub difference: Difference,
    /// The words on either side, as they are written; may be empty.
    pub left: Vec<String>,
    pub right: Vec<String>,
}

impl fmt::Display for Objection {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.difference.name())?;
        if self.left.is_empty() && self.right.is_empty() {
            return Ok(());
        }
        let side = |words: &[String]| match words {
            [] => "–".to_owned(),
            words => words.join(", "),
        };
        write!(formatter, ": {} | {}", side(&self.left), side(&self.right))
    }
}

/// Two groups that are likely to say the same, for somebody to decide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The statement of either group by which they are alike; the one with the
    /// smaller reference is left.
    pub left: usize,
    pub right: usize,
    pub likeness: Likeness,
    /// The weightiest first.
    pub shared: Vec<SharedWord>,
    pub against: Vec<Objection>,
    /// The entry of series.toml that makes one group of them.
    pub accept: String,
    /// The entry that keeps them apart and is never asked about again.
    pub refuse: String,
}

/// What `[[groups]]` asks for and cannot have, or what contradicts itself.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Problem {
    /// An entry names a note that is not there.
    NoSuchNote { ruling: usize, note: String },
    /// The note with this reference has other words than when the entry was
    /// written; `now` names it as it is.
    Stale {
        ruling: usize,
        note: String,
        now: String,
    },
    /// What an entry gives is no reference with a fingerprint.
    Unreadable { ruling: usize, note: String },
    /// An entry that names fewer than two different statements.
    TooFew { ruling: usize },
    /// An entry that would make one group of statements of different kinds.
    Mixed { ruling: usize, notes: [String; 2] },
    /// What ties two notes would make one group of two that somebody keeps apart.
    Contradiction {
        reason: Reason,
        tied: [String; 2],
        kept_apart: [String; 2],
    },
}

impl Problem {
    /// A sentence without a full stop.
    pub fn message(&self) -> String {
        match self {
            Self::NoSuchNote { note, .. } => format!("[[groups]] names {note}, and no note has these words"),
            Self::Stale { note, .. } => {
                format!("[[groups]] names {note}, and the words of that note have changed")
            }
            Self::Unreadable { note, .. } => format!("[[groups]] names “{note}”, which is no note"),
            Self::TooFew { .. } => "an entry of [[groups]] names fewer than two different notes".to_owned(),
            Self::Mixed { notes, .. } => {
                format!(
                    "[[groups]] puts {} and {} together, which are of different kinds",
                    notes[0], notes[1]
                )
            }
            Self::Contradiction { tied, kept_apart, .. } => format!(
                "{} and {} say the same, but to put them together would join {} and {}, which are kept apart",
                tied[0], tied[1], kept_apart[0], kept_apart[1]
            ),
        }
    }

    /// What to do.
    pub fn help(&self) -> String {
        match self {
            Self::NoSuchNote { .. } => {
                "the entry does nothing: remove the note from it, or take the line anew from rapporteur inspect --groups"
                    .to_owned()
            }
            Self::Stale { now, .. } => format!("the entry does nothing: if it still holds, write “{now}”"),
            Self::Unreadable { .. } => "write it as rapporteur inspect --groups does: “W1-3@a1b2c3d4”".to_owned(),
            Self::TooFew { .. } => "name at least two notes, or remove the entry".to_owned(),
            Self::Mixed { .. } => "the entry does nothing: recommendations go with recommendations only".to_owned(),
            Self::Contradiction { reason, .. } => match reason {
                Reason::Ruling(_) => "the two entries of [[groups]] contradict each other: remove one".to_owned(),
                Reason::Cell => "they are left apart: change the Group cell or the entry of [[groups]]".to_owned(),
                Reason::Text | Reason::Wording => {
                    "they are left apart: add an entry of [[groups]] that names all of them, or none".to_owned()
                }
            },
        }
    }
}

/// All that was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Grouping {
    /// By the smallest reference of each; every statement is in one of them.
    pub groups: Vec<Group>,
    /// The likeliest first.
    pub proposals: Vec<Proposal>,
    /// Sorted, each once.
    pub problems: Vec<Problem>,
}

impl Grouping {
    /// The same with other indices: `at` gives for each old one the new one.
    #[must_use]
    pub fn renumbered(mut self, at: &[usize]) -> Self {
        for group in &mut self.groups {
            group.members.iter_mut().for_each(|member| *member = at[*member]);
            for tie in &mut group.ties {
                (tie.left, tie.right) = (at[tie.left], at[tie.right]);
            }
        }
        for proposal in &mut self.proposals {
            (proposal.left, proposal.right) = (at[proposal.left], at[proposal.right]);
        }
        self
    }

    /// As it is listed for people: groups of two or more, and what is proposed.
    pub fn listed(&self, dataset: &Dataset) -> ListedGroups {
        let reference = |note: usize| dataset.notes[note].reference.to_string();
        let groups = self.groups.iter().filter(|group| group.members.len() > 1);
        ListedGroups {
            groups: groups
                .map(|group| {
                    let reasons: std::collections::BTreeSet<&str> =
                        group.ties.iter().map(|tie| tie.reason.name()).collect();
                    ListedGroup {
                        notes: group.members.iter().map(|note| reference(*note)).collect(),
                        reasons: reasons.into_iter().map(str::to_owned).collect(),
                    }
                })
                .collect(),
            proposals: self
                .proposals
                .iter()
                .map(|proposal| ListedProposal {
                    left: reference(proposal.left),
                    right: reference(proposal.right),
                    likeness: proposal.likeness.to_string(),
                    shared: proposal.shared.iter().map(ToString::to_string).collect(),
                    against: proposal.against.iter().map(ToString::to_string).collect(),
                    accept: proposal.accept.clone(),
                    refuse: proposal.refuse.clone(),
                })
                .collect(),
        }
    }
}

impl Reason {
    /// In words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ruling(_) => "[[groups]] of series.toml",
            Self::Cell => "equal Group cells",
            Self::Text => "equal texts",
            Self::Wording => "nearly identical wording",
        }
    }
}

impl fmt::Display for SharedWord {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.left == self.right {
            formatter.write_str(&self.left)
        } else {
            write!(formatter, "{} = {}", self.left, self.right)
        }
    }
}

/// What `rapporteur inspect --groups` shows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ListedGroups {
    pub groups: Vec<ListedGroup>,
    pub proposals: Vec<ListedProposal>,
}

/// Notes that say the same, by reference, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ListedGroup {
    pub notes: Vec<String>,
    pub reasons: Vec<String>,
}

/// Two groups that are likely to say the same, by one note of each.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ListedProposal {
    pub left: String,
    pub right: String,
    pub likeness: String,
    /// The words of the notes that bind them.
    pub shared: Vec<String>,
    /// In what they differ.
    pub against: Vec<String>,
    /// The lines of series.toml.
    pub accept: String,
    pub refuse: String,
}
