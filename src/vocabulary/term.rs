//! The kinds of notes and the stakeholder groups that are known without being
//! listed in series.toml: id, label for one, label for several, aliases.

/// A word that is known without being listed.
#[derive(Debug)]
pub struct KnownTerm {
    pub id: &'static str,
    pub label: &'static str,
    pub plural: &'static str,
    pub aliases: &'static [&'static str],
}

/// In the order in which documents show them.
pub const KINDS: &[KnownTerm] = &[
    KnownTerm {
        id: "idea",
        label: "Idea",
        plural: "Ideas",
        aliases: &["Suggestion", "Proposal", "New idea"],
    },
    KnownTerm {
        id: "challenge",
        label: "Challenge",
        plural: "Challenges",
        aliases: &["Problem", "Obstacle", "Gap", "Risk"],
    },
    KnownTerm {
        id: "recommendation",
        label: "Recommendation",
        plural: "Recommendations",
        aliases: &["Recommended action"],
    },
    KnownTerm {
        id: "good-practice",
        label: "Good practice",
        plural: "Good practices",
        aliases: &["Best practice", "Practice", "Lesson", "Lesson learned"],
    },
    KnownTerm {
        id: "question",
        label: "Question",
        plural: "Questions",
        aliases: &["Open question"],
    },
    KnownTerm {
        id: "role-of-the-pbc",
        label: "Role of the Peacebuilding Commission",
        plural: "Role of the Peacebuilding Commission",
        aliases: &["Role of the PBC", "PBC", "Peacebuilding Commission", "PBC role"],
    },
    KnownTerm {
        id: "action",
        label: "Action",
        plural: "Actions",
        aliases: &["Next step", "Next steps", "Follow-up", "To do"],
    },
    KnownTerm {
        id: "observation",
        label: "Observation",
        plural: "Observations",
        aliases: &["Remark", "Comment", "Other"],
    },
];

/// In the order of PRODUCT's vocabulary.
pub const STAKEHOLDER_GROUPS: &[KnownTerm] = &[
    KnownTerm {
        id: "un-system",
        label: "UN system",
        plural: "UN system",
        aliases: &["UN", "United Nations", "UN entity", "UN staff"],
    },
    KnownTerm {
        id: "member-state",
        label: "Member State",
        plural: "Member States",
        aliases: &["Government", "Permanent Mission", "State"],
    },
    KnownTerm {
        id: "academia",
        label: "Academia",
        plural: "Academia",
        aliases: &["Academic", "Academics", "University"],
    },
    KnownTerm {
        id: "practitioner",
        label: "Practitioner",
        plural: "Practitioners",
        aliases: &[],
    },
    KnownTerm {
        id: "civil-society",
        label: "Civil society",
        plural: "Civil society",
        aliases: &[
            "CSO",
            "NGO",
            "Civil society organisation",
            "Civil society organization",
        ],
    },
    KnownTerm {
        id: "regional-organization",
        label: "Regional organization",
        plural: "Regional organizations",
        aliases: &["Regional organisation", "Regional organisations"],
    },
    KnownTerm {
        id: "think-tank",
        label: "Think tank",
        plural: "Think tanks",
        aliases: &["Think-tank", "Research institute"],
    },
    KnownTerm {
        id: "financial-institution",
        label: "International financial institution",
        plural: "International financial institutions",
        aliases: &["IFI", "Financial institution"],
    },
    KnownTerm {
        id: "private-sector",
        label: "Private sector",
        plural: "Private sector",
        aliases: &["Business"],
    },
    KnownTerm {
        id: "media",
        label: "Media",
        plural: "Media",
        aliases: &["Press"],
    },
];

/// Words for gender, role and form of participation that tell nothing of who
/// somebody is. What a sheet says beyond them (“Director of …”) may.
const COMMON_ATTRIBUTES: &[&str] = &[
    "female",
    "male",
    "woman",
    "man",
    "women",
    "men",
    "f",
    "m",
    "non-binary",
    "other",
    "participant",
    "speaker",
    "opening speaker",
    "keynote speaker",
    "panellist",
    "panelist",
    "chair",
    "co-chair",
    "moderator",
    "facilitator",
    "discussant",
    "rapporteur",
    "observer",
    "organiser",
    "organizer",
    "host",
    "resource person",
    "presenter",
    "in person",
    "in-person",
    "online",
    "remote",
    "virtual",
    "hybrid",
    "on site",
];

/// Whether a gender, role or form of participation is one of the common words.
pub fn is_common_attribute(text: &str) -> bool {
    COMMON_ATTRIBUTES.contains(&crate::model::name::fold(text).as_str())
}
