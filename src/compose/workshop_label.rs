//! What a workshop is called in a figure, where there is little room.

use super::desk::Desk;
use super::quotation::on_one_line;
use super::recommendation::is_numbered;

/// A title in more letters is cut.
const LONGEST_TITLE: usize = 56;
/// What stands before a colon is a title of its own from so many letters on.
const SHORTEST_TITLE: usize = 10;
/// A head of a column in more letters is cut.
const LONGEST_HEAD: usize = 18;

/// `3 · Inclusivity in practice`
pub fn numbered_title(desk: &Desk, workshop: usize) -> String {
    let title = short_title(&desk.series.workshop(workshop).title);
    desk.language.facts([number(desk, workshop), title])
}

/// The number, or the beginning of the title of a workshop that has none.
pub fn head(desk: &Desk, workshop: usize) -> String {
    let number = number(desk, workshop);
    if number.is_empty() {
        cut(&on_one_line(&desk.series.workshop(workshop).title), LONGEST_HEAD)
    } else {
        number
    }
}

/// The workshop's own number; empty where it has none.
pub fn number(desk: &Desk, workshop: usize) -> String {
    let number = &desk.series.workshop(workshop).number;
    if is_numbered(number) {
        number.to_string()
    } else {
        String::new()
    }
}

/// The title without what follows its colon, and cut where it is still long.
pub fn short_title(title: &str) -> String {
    let title = on_one_line(title);
    let marks = [": ", " – ", " — ", "："];
    let ends = marks.iter().filter_map(|mark| title.find(mark));
    let head = ends.min().map_or(title.as_str(), |end| &title[..end]);
    if head.chars().count() < SHORTEST_TITLE {
        cut(&title, LONGEST_TITLE)
    } else {
        cut(head, LONGEST_TITLE)
    }
}

/// At the end of a word, with a mark where something is left out.
fn cut(text: &str, longest: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(longest) else {
        return text.to_owned();
    };
    let beginning = &text[..end];
    let word = beginning.rfind(' ').filter(|place| *place > end / 2);
    let beginning = &beginning[..word.unwrap_or(end)];
    let beginning = beginning.trim_end_matches([' ', ',', ';', ':', '-', '–', '—']);
    format!("{beginning}…")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_shortened_at_its_colon_or_at_a_word() {
        for (title, expected) in [
            ("Prevention before the crisis", "Prevention before the crisis"),
            (
                "Inclusivity in practice: communities in the lead",
                "Inclusivity in practice",
            ),
            ("Day 2: what\n next", "Day 2: what next"),
            (
                "Partnerships with regional organizations, banks and beyond it all",
                "Partnerships with regional organizations, banks and…",
            ),
        ] {
            assert_eq!(short_title(title), expected);
        }
        let word = "é".repeat(80);
        assert_eq!(short_title(&word), format!("{}…", "é".repeat(LONGEST_TITLE)));
    }
}
