//! Says which people are likely one and were counted as two, and which rows
//! were taken for somebody by the name alone.

use super::attendance::AttendanceDraft;
use super::likeness;
use super::people::{Identity, People, PersonAliases};
use crate::diagnostic::{AliasTable, Code, Diagnostic, Place, Proposal};
use crate::model::SheetAccount;

/// So many are shown one by one; more are a habit of the sheets, not a slip.
const MOST: usize = 40;

/// Points them out. No message holds a name: only the value does, which is
/// masked wherever others might read it.
pub fn report(
    drafts: &[AttendanceDraft],
    people: &People,
    aliases: &PersonAliases,
    accounts: &[SheetAccount],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let identities: Vec<&Identity> = drafts.iter().map(|draft| &draft.identity).collect();
    let place = |at: usize| {
        let origin = drafts[at].attendance.origin;
        let account = &accounts[origin.sheet.0];
        Place::cell(&account.file, &account.sheet, origin.cell)
    };
    let doubles = likeness::likely_doubles(&identities, people, aliases);
    for double in doubles.iter().take(MOST) {
        let (one, other) = (identities[double.one], identities[double.other]);
        let diagnostic = if double.same_name {
            Diagnostic::note(
                Code::LikelyDouble,
                "two people bear this name, with another e-mail or organisation; they are counted as two",
            )
        } else {
            Diagnostic::warning(
                Code::LikelyDouble,
                "two people of one organisation have nearly the same name; they are counted as two",
            )
        };
        diagnostics.push(
            diagnostic
                .at(place(double.other))
                .field("name")
                .value(format!("{} / {}", shown(one), shown(other)), true)
                .help(format!(
                    "If they are one, correct the cell, or put the one name or e-mail and the other in place of the dots and {}\nA name that stands for itself is somebody of their own.",
                    to_fill_in(aliases)
                )),
        );
    }
    if doubles.len() > MOST {
        diagnostics.push(Diagnostic::note(
            Code::LikelyDouble,
            format!(
                "{} more pairs of people may be one person each",
                doubles.len() - MOST
            ),
        ));
    }
    report_shared(&identities, people, aliases, place, diagnostics);
    report_joined(&identities, people, place, diagnostics);
}

/// Says who was taken for somebody whom another list knows.
fn report_joined(
    identities: &[&Identity],
    people: &People,
    place: impl Fn(usize) -> Place,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for at in &people.of_two_lists {
        diagnostics.push(
            Diagnostic::note(
                Code::Inferred,
                "another list has the e-mail of somebody of this name, and no organisation; they are counted as one person",
            )
            .at(place(*at))
            .field("name")
            .value(&*identities[*at].name, true),
        );
    }
    for at in &people.by_name_alone {
        diagnostics.push(
            Diagnostic::note(
                Code::Inferred,
                "the row has neither e-mail nor organisation; it is taken for the one person who bears the name",
            )
            .at(place(*at))
            .field("name"),
        );
    }
}

/// Says under which e-mails several people are listed.
fn report_shared(
    identities: &[&Identity],
    people: &People,
    aliases: &PersonAliases,
    place: impl Fn(usize) -> Place,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for at in &people.shared_emails {
        diagnostics.push(
            Diagnostic::warning(
                Code::LikelyDouble,
                "people of quite other names are listed under this e-mail; they are told apart by name",
            )
            .at(place(*at))
            .field("email")
            .value(&*identities[*at].email, true)
            .help(format!(
                "If they are one person, put the one name and the other in place of the dots and {}",
                to_fill_in(aliases)
            )),
        );
    }
}

/// The line of series.toml that makes two people one, without their names:
/// whoever has the sheet fills them in.
fn to_fill_in(aliases: &PersonAliases) -> String {
    let proposal = Proposal {
        table: AliasTable::People,
        name: "…".to_owned(),
        target: "…".to_owned(),
        certain: false,
    };
    proposal.instruction(!aliases.is_empty())
}

fn shown(identity: &Identity) -> String {
    let more = [&identity.email, &identity.organisation];
    match more.into_iter().find(|text| !text.is_empty()) {
        Some(text) => format!("{} ({text})", identity.name),
        None => identity.name.to_string(),
    }
}
