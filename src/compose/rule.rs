//! The rule under which the workshops were held, at each place where a document
//! tells of it.
//!
//! No sentence claims more than the barrier keeps: under every rule somebody
//! may have agreed to be named, and under every rule somebody may have refused.

use super::desk::Desk;
use super::language::say;
use crate::model::settings::DisclosureRule::{Attributed, ChathamHouse, Open};

/// Among the facts of a meeting.
pub fn in_masthead(desk: &Desk) -> String {
    match desk.series.disclosed.settings.rule {
        ChathamHouse => say!(desk.language, "masthead-chatham-house"),
        Attributed => say!(desk.language, "masthead-attributed"),
        Open => say!(desk.language, "masthead-open"),
    }
}

/// Who is named in a document and who is not, wherever sources and method are
/// told.
pub fn applied(desk: &Desk) -> String {
    match desk.series.disclosed.settings.rule {
        ChathamHouse => say!(desk.language, "rule-chatham-house"),
        Attributed => say!(desk.language, "rule-attributed"),
        Open => say!(desk.language, "rule-open"),
    }
}

/// Said of all workshops together.
pub fn in_introduction(desk: &Desk) -> String {
    match desk.series.disclosed.settings.rule {
        ChathamHouse => say!(desk.language, "introduction-chatham-house"),
        Attributed => say!(desk.language, "introduction-attributed"),
        Open => say!(desk.language, "introduction-open"),
    }
}

/// What readers may and may not do with the paper.
pub fn in_colophon(desk: &Desk) -> String {
    match desk.series.disclosed.settings.rule {
        ChathamHouse => say!(desk.language, "colophon-chatham-house"),
        Attributed => say!(desk.language, "colophon-attributed"),
        Open => say!(desk.language, "colophon-open"),
    }
}

/// Whose names can stand in the paper at all.
pub fn in_endnote(desk: &Desk) -> String {
    match desk.series.disclosed.settings.rule {
        ChathamHouse => say!(desk.language, "endnote-named-by-consent"),
        Attributed | Open => say!(desk.language, "endnote-named-speakers"),
    }
}
