//! How many contributions of each kind there are, as a list in a sentence.

use super::desk::Desk;
use super::language::say;
use crate::model::term::KindRole;

/// What most contributions are, in the order in which a sentence tells it.
const MAIN: [KindRole; 4] = [
    KindRole::Challenge,
    KindRole::GoodPractice,
    KindRole::Idea,
    KindRole::Recommendation,
];

/// Every role.
pub const ALL: [KindRole; 8] = [
    KindRole::Idea,
    KindRole::Challenge,
    KindRole::Recommendation,
    KindRole::GoodPractice,
    KindRole::Question,
    KindRole::Commission,
    KindRole::Action,
    KindRole::Observation,
];

/// The name by which messages and figures know a role.
pub fn key(role: KindRole) -> &'static str {
    match role {
        KindRole::Idea => "idea",
        KindRole::Challenge => "challenge",
        KindRole::Recommendation => "recommendation",
        KindRole::GoodPractice => "good-practice",
        KindRole::Question => "question",
        KindRole::Commission => "commission",
        KindRole::Action => "action",
        KindRole::Observation => "observation",
    }
}

/// `ten challenges, seven good practices and 11 recommendations`: the main
/// kinds of which there is any; `None` where there is none of them. `figure`
/// names the figures: `workshop:3/kind`.
pub fn listed(desk: &mut Desk, figure: &str, notes: &[usize]) -> Option<String> {
    let mut parts = Vec::new();
    for role in MAIN {
        let of_role = desk.series.with_role(notes, &[role]);
        if !of_role.is_empty() {
            let count = desk.count(format!("{figure}/{}", key(role)), &of_role);
            parts.push(counted(desk, role, count));
        }
    }
    (!parts.is_empty()).then(|| desk.language.list(&parts))
}

/// `ten challenges`
pub fn counted(desk: &Desk, role: KindRole, count: usize) -> String {
    say!(desk.language, "kind-counted", role = key(role), count = count)
}
