//! Notes that are new, gone or changed.

use super::Comparison;
use crate::model::changes::NoteChange;

/// How a note differs, by its places in the lists of both editions.
#[derive(Debug, Clone, Copy)]
pub struct Difference {
    pub earlier: Option<usize>,
    pub present: Option<usize>,
}

/// What differs, present notes first; nothing where it cannot be known.
pub fn differences(comparison: &Comparison) -> Vec<Difference> {
    if !comparison.knows_all_notes() {
        return Vec::new();
    }
    let (earlier, present) = (comparison.earlier_notes(), comparison.present_notes());
    let matching = &comparison.matching;
    let now = matching.before.iter().enumerate();
    let now = now.filter_map(|(place, before)| match before {
        Some(before) if earlier[*before].content == present[place].content => None,
        before => Some(Difference {
            earlier: *before,
            present: Some(place),
        }),
    });
    let gone = matching.now.iter().enumerate();
    let gone = gone
        .filter(|(_, now)| now.is_none())
        .map(|(place, _)| Difference {
            earlier: Some(place),
            present: None,
        });
    now.chain(gone).collect()
}

/// By workshop, those that are gone last; `None` where it cannot be known.
pub fn changed(comparison: &Comparison) -> Option<Vec<NoteChange>> {
    if !comparison.knows_all_notes() {
        return None;
    }
    let mut changes: Vec<NoteChange> = differences(comparison)
        .into_iter()
        .filter_map(|difference| change(comparison, difference))
        .collect();
    changes.sort_by_key(|change| match &change.workshop {
        Ok(workshop) => (false, Some(&comparison.disclosed.workshops[*workshop].number)),
        Err(_) => (true, None),
    });
    Some(changes)
}

fn change(comparison: &Comparison, difference: Difference) -> Option<NoteChange> {
    let earlier = difference.earlier.map(|place| &comparison.earlier_notes()[place]);
    let present = difference.present.map(|place| &comparison.present_notes()[place]);
    let number = &present.or(earlier)?.content.workshop;
    let speakable = &comparison.speakable;
    Some(NoteChange {
        workshop: comparison.workshop(number).ok_or_else(|| speakable.word(number)),
        reference: match (present, earlier) {
            (Some(note), _) => note.reference.clone(),
            (None, note) => speakable.reference(&note?.reference),
        },
        note: difference.present.and_then(|place| comparison.index(place)),
        before: earlier.map(|note| speakable.word(&note.content.kind)),
        after: present.map(|note| note.content.kind.clone()),
    })
}
