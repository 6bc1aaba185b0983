//! What was counted. Every index refers to the lists of the `Dataset` that was
//! counted. Nothing here has passed the barrier yet: counts of people may be
//! small enough to point at somebody.

use std::cmp::Reverse;

use super::grouping::Grouping;
use super::name::{CountryCode, EvidenceReference};

/// All figures of a series.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tables {
    /// One for each workshop, in the dataset's order.
    pub workshops: Vec<WorkshopFigures>,
    /// Groups of workshops, in their order: the first workshop of each is by
    /// number; empty where the workshops are not grouped.
    pub clusters: Vec<ClusterFigures>,
    /// Different persons who attended at least one workshop.
    pub participants: u32,
    /// How many persons attended exactly so many workshops: (workshops, persons).
    pub continuity: Vec<(u32, u32)>,
    /// The workshops in the order in which they took place.
    pub in_time: Vec<usize>,
    pub participation: Vec<Breakdown>,
    /// By topic, then kind. A note on two topics counts in both.
    pub topics: Vec<TopicKindFigures>,
    /// By code; the unresolved last, as `None`.
    pub countries: Vec<CountryFigures>,
    /// By topic, then code, the unresolved last.
    pub topic_country: Vec<TopicCountryFigures>,
    /// By thread, then topic.
    pub threads: Vec<ThreadFigures>,
    /// By rank.
    pub recommendations: Vec<RecommendationFigures>,
    /// Which recommendations and challenges say the same.
    pub grouping: Grouping,
    /// By addressee, then topic.
    pub addressee_topic: Vec<AddresseeTopicFigures>,
    /// By addressee, then number of workshops.
    pub addressee_support: Vec<AddresseeSupportFigures>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WorkshopFigures {
    /// Different persons who attended; `None` where no sheet lists attendance.
    pub participants: Option<u32>,
    /// Of these, those who had attended an earlier workshop.
    pub returned: Option<u32>,
    /// Different country examples of its notes, the unresolved not counted.
    pub countries: u32,
    pub notes: u32,
    /// Notes that are recommendations.
    pub recommendations: u32,
    /// Different country examples that no workshop of a smaller number had.
    pub new_countries: u32,
    /// Different recommendations that no workshop of a smaller number made.
    pub new_recommendations: u32,
}

/// What the workshops of one group add up to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ClusterFigures {
    pub workshops: Vec<usize>,
    /// Different persons who attended any of them; `None` where no sheet lists
    /// attendance.
    pub participants: Option<u32>,
    pub notes: u32,
    /// Notes that are recommendations.
    pub recommendations: u32,
    /// Different country examples, the unresolved not counted.
    pub countries: u32,
    /// Topics with their notes, by topic.
    pub topics: Vec<(usize, u32)>,
}

/// Whose participation a breakdown describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// Index of the workshop.
    Workshop(usize),
    /// Each person once in the whole series.
    Series,
}

/// By what participation is broken down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dimension {
    StakeholderGroup,
    Region,
    Gender,
    Role,
    Format,
}

impl Dimension {
    pub const ALL: [Self; 5] = [
        Self::StakeholderGroup,
        Self::Region,
        Self::Gender,
        Self::Role,
        Self::Format,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::StakeholderGroup => "stakeholder_group",
            Self::Region => "region",
            Self::Gender => "gender",
            Self::Role => "role",
            Self::Format => "format",
        }
    }
}

/// People by one attribute: a partition, each person in one part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Breakdown {
    pub scope: Scope,
    pub dimension: Dimension,
    /// Label and persons, most first, then by label. An empty label stands for
    /// those of whom nothing is said.
    pub counts: Vec<(String, u32)>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopicKindFigures {
    pub topic: usize,
    pub kind: usize,
    pub notes: u32,
    pub workshops: u32,
    /// Different countries, the unresolved not counted.
    pub countries: u32,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountryFigures {
    pub country: Option<CountryCode>,
    /// Notes that draw on it; a note on two countries counts in both.
    pub notes: u32,
    pub recommendations: u32,
    pub workshops: u32,
    pub topics: Vec<usize>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopicCountryFigures {
    pub topic: usize,
    pub country: Option<CountryCode>,
    pub notes: u32,
    pub recommendations: u32,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThreadFigures {
    pub thread: usize,
    pub topic: usize,
    pub notes: u32,
}

/// Different recommendations that a note on the topic directs to the addressee.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AddresseeTopicFigures {
    pub addressee: usize,
    pub topic: usize,
    pub recommendations: u32,
}

/// Different recommendations to the addressee that were made in exactly so many
/// workshops.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AddresseeSupportFigures {
    pub addressee: usize,
    pub workshops: u32,
    pub recommendations: u32,
}

/// One recommendation with all notes that say it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecommendationFigures {
    /// Indices of its notes, the one that speaks for all first.
    pub notes: Vec<usize>,
    /// Indices, ascending, each once.
    pub workshops: Vec<usize>,
    pub topics: Vec<usize>,
    pub addressees: Vec<usize>,
    pub groups: Vec<usize>,
    pub countries: Vec<CountryCode>,
}

impl RecommendationFigures {
    /// Puts the best supported first: by workshops, topics, stakeholder groups
    /// and notes, then by the highest priority that a note states, then by the
    /// smallest reference. `priority` and `reference` are those of a note.
    ///
    /// Both sides of the barrier rank by this: behind it a recommendation may
    /// have fewer groups, and its rank must not tell of the others.
    pub fn rank<'a>(
        recommendations: &mut [Self],
        priority: impl Fn(usize) -> Option<u8>,
        reference: impl Fn(usize) -> &'a EvidenceReference,
    ) {
        recommendations.sort_by_cached_key(|one| {
            let notes = || one.notes.iter().copied();
            (
                Reverse((
                    one.workshops.len(),
                    one.topics.len(),
                    one.groups.len(),
                    one.notes.len(),
                )),
                Reverse(notes().filter_map(&priority).max()),
                notes().map(&reference).min(),
            )
        });
    }
}
