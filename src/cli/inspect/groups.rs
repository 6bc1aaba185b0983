//! Which recommendations and challenges say the same, and which may: each with
//! the lines of series.toml that decide.

use std::io;

use super::page::Page;
use crate::cli::summary::counted;
use crate::model::grouping::{ListedGroup, ListedGroups, ListedProposal};

pub fn write(page: &mut Page<'_>, groups: &ListedGroups) -> io::Result<()> {
    let found = counted(groups.groups.len(), "group of notes says", "groups of notes say");
    page.text(2, &format!("{found} the same"))?;
    for group in &groups.groups {
        one(page, group)?;
    }
    page.gap()?;
    if groups.proposals.is_empty() {
        page.text(2, "nothing else is likely to say the same")?;
        return page.gap();
    }
    let open = counted(groups.proposals.len(), "pair is", "pairs are");
    page.text(
        2,
        &format!("{open} likely to say the same; add to series.toml the lines that are right"),
    )?;
    page.gap()?;
    groups.proposals.iter().try_for_each(|one| proposal(page, one))
}

fn one(page: &mut Page<'_>, group: &ListedGroup) -> io::Result<()> {
    let reasons = group.reasons.join(", ");
    page.text(4, &format!("{} ({reasons})", group.notes.join(", ")))
}

fn proposal(page: &mut Page<'_>, proposal: &ListedProposal) -> io::Result<()> {
    let head = format!(
        "{} and {}, likeness {}",
        proposal.left, proposal.right, proposal.likeness
    );
    page.finished(&format!("  {}", page.style.strong(head)))?;
    page.labelled(4, "in common", &proposal.shared.join(", "))?;
    for against in &proposal.against {
        page.labelled(4, "against", against)?;
    }
    for (label, lines) in [("the same", &proposal.accept), ("not", &proposal.refuse)] {
        page.labelled(4, label, "")?;
        // To be copied as they are.
        for line in lines.lines() {
            page.finished(&format!("      {line}"))?;
        }
    }
    page.gap()
}
