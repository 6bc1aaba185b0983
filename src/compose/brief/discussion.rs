//! What was said in a workshop: to its guiding questions, and by kind.

use super::Brief;
use super::selection::IDEAS;
use crate::compose::contribution::{Label, contributions};
use crate::compose::desk::Desk;
use crate::compose::kinds;
use crate::compose::language::say;
use crate::compose::quotation::on_one_line;
use crate::model::term::KindRole;
use crate::model::view::{ContributionSection, QuestionSection, QuestionView};

/// `None` where nothing was asked.
pub fn questions(desk: &mut Desk, brief: &Brief) -> Option<QuestionSection> {
    let told = &brief.selection.questions;
    let left_out = brief.workshop.questions.len() - told.len();
    if told.is_empty() {
        return None;
    }
    let mut items = Vec::new();
    for (question, answers) in told {
        items.push(question_view(desk, brief, *question, answers));
    }
    Some(QuestionSection {
        heading: say!(desk.language, "questions-heading"),
        items,
        more: (left_out > 0).then(|| {
            let count = desk.questions(brief.figure("questions-left-out"), left_out);
            say!(desk.language, "questions-more", count = count)
        }),
    })
}

fn question_view(desk: &mut Desk, brief: &Brief, position: usize, answers: &[usize]) -> QuestionView {
    let mut notes = brief.notes.to_vec();
    notes.retain(|note| desk.series.note(*note).question == Some(position));
    QuestionView {
        question: on_one_line(&brief.workshop.questions[position]),
        count: if notes.is_empty() {
            String::new()
        } else {
            let count = desk.count(brief.figure(&format!("question/{}", position + 1)), &notes);
            let places = if answers.is_empty() {
                quoted_under(desk, brief, &notes)
            } else {
                Vec::new()
            };
            if places.is_empty() {
                say!(desk.language, "contributions-counted", count = count)
            } else {
                let headings = desk.language.list(&places);
                say!(
                    desk.language,
                    "contributions-elsewhere",
                    count = count,
                    headings = headings
                )
            }
        },
        answers: contributions(desk, answers, Label::Kind),
    }
}

/// The headings under which the brief quotes some of the notes.
fn quoted_under(desk: &Desk, brief: &Brief, notes: &[usize]) -> Vec<String> {
    let chosen = &brief.selection;
    let (language, labels) = (desk.language, &desk.series.disclosed.kinds);
    let recommended: Vec<usize> = chosen
        .recommendations
        .iter()
        .flat_map(|one| one.notes.clone())
        .collect();
    let kind = |note: &usize| labels.label(desk.series.note(*note).kind).to_owned();
    let boxes: Vec<usize> = chosen.boxes.iter().flat_map(|(_, notes)| notes.clone()).collect();
    let sections: [(&[usize], String); 7] = [
        (&chosen.messages, say!(language, "key-messages-heading")),
        (&boxes, say!(language, "countries-heading")),
        (&chosen.ideas, ideas_heading(desk, &chosen.ideas)),
        (&chosen.challenges, say!(language, "challenges-heading")),
        (&recommended, say!(language, "recommendations-heading")),
        (
            &chosen.commission,
            chosen.commission.first().map(kind).unwrap_or_default(),
        ),
        (&chosen.next_steps, say!(language, "next-steps-heading")),
    ];
    let holds = |quoted: &[usize]| quoted.iter().any(|note| notes.contains(note));
    let sections = sections.iter().filter(|(quoted, _)| holds(quoted));
    sections
        .map(|(_, heading)| language.title_in_text(heading))
        .collect()
}

fn ideas_heading(desk: &Desk, chosen: &[usize]) -> String {
    let is_further = |note: &usize| {
        matches!(
            desk.series.role(*note),
            KindRole::Observation | KindRole::Question
        )
    };
    if chosen.iter().any(is_further) {
        say!(desk.language, "ideas-heading-further")
    } else {
        say!(desk.language, "ideas-heading")
    }
}

pub fn ideas(desk: &mut Desk, brief: &Brief) -> Option<ContributionSection> {
    let chosen = &brief.selection.ideas;
    let heading = ideas_heading(desk, chosen);
    section(desk, brief, heading, chosen, &IDEAS, Label::Kind)
}

pub fn challenges(desk: &mut Desk, brief: &Brief) -> Option<ContributionSection> {
    let heading = say!(desk.language, "challenges-heading");
    let chosen = &brief.selection.challenges;
    section(desk, brief, heading, chosen, &[KindRole::Challenge], Label::None)
}

/// The heading is the series' own word for the kind.
pub fn commission(desk: &mut Desk, brief: &Brief) -> Option<ContributionSection> {
    let chosen = &brief.selection.commission;
    let kind = desk.series.note(*chosen.first()?).kind;
    let heading = desk.series.disclosed.kinds.label(kind).to_owned();
    section(desk, brief, heading, chosen, &[KindRole::Commission], Label::None)
}

pub fn next_steps(desk: &mut Desk, brief: &Brief) -> Option<ContributionSection> {
    let heading = say!(desk.language, "next-steps-heading");
    let chosen = &brief.selection.next_steps;
    section(desk, brief, heading, chosen, &[KindRole::Action], Label::None)
}

/// Contributions of some roles. Its last line counts those that stand nowhere
/// in the brief.
fn section(
    desk: &mut Desk,
    brief: &Brief,
    heading: String,
    chosen: &[usize],
    roles: &[KindRole],
    label: Label,
) -> Option<ContributionSection> {
    if chosen.is_empty() {
        return None;
    }
    let left_out = brief
        .selection
        .left_out(&desk.series.with_role(brief.notes, roles));
    Some(ContributionSection {
        heading,
        lead: String::new(),
        items: contributions(desk, chosen, label),
        more: more(desk, brief, roles, &left_out),
    })
}

fn more(desk: &mut Desk, brief: &Brief, roles: &[KindRole], left_out: &[usize]) -> Option<String> {
    let role = match roles {
        [role] => kinds::key(*role),
        _ => "several",
    };
    if left_out.is_empty() {
        return None;
    }
    let count = desk.count(brief.figure(&format!("left-out/{role}")), left_out);
    Some(say!(
        desk.language,
        "contributions-more",
        document = "brief",
        role = role,
        count = count
    ))
}
