//! What a document says of contributions that it does not show as they were
//! recorded: those that nobody may quote, and those in whose words the name of
//! a person was replaced.

use super::desk::Desk;
use super::language::say;

/// How many of the notes are not quoted; empty where all may be.
pub fn not_quoted(desk: &mut Desk, figure: String, notes: &[usize]) -> String {
    let series = desk.series;
    let notes: Vec<usize> = notes
        .iter()
        .copied()
        .filter(|note| !series.quotable(*note))
        .collect();
    if notes.is_empty() {
        return String::new();
    }
    let count = desk.count(figure, &notes);
    say!(desk.language, "sources-withheld", count = count)
}

/// In how many of the notes that may be quoted a name was replaced; empty where
/// in none, for then there is nothing that a reader could stumble over.
pub fn redacted(desk: &mut Desk, figure: String, notes: &[usize]) -> String {
    let series = desk.series;
    let notes: Vec<usize> = notes
        .iter()
        .copied()
        .filter(|note| series.quotable(*note) && series.note(*note).redacted)
        .collect();
    if notes.is_empty() {
        return String::new();
    }
    let count = desk.count(figure, &notes);
    say!(desk.language, "sources-redacted", count = count)
}
