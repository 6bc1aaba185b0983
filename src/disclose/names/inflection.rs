//! Names in the cases of Russian: `Анны Ивановой` is Анна Иванова.

use std::borrow::Cow;

/// Endings that a case sets behind a name, in folded letters (`й` is `и`); the
/// longest first.
const ENDINGS: [&str; 36] = [
    "ого", "ому", "его", "ему", "ыми", "ими", "ами", "ями", "иеи", "ием", "ым", "им", "ом", "ем", "ам", "ям",
    "ои", "еи", "ую", "юю", "ая", "яя", "ии", "ия", "ию", "ие", "ые", "ых", "их", "а", "я", "у", "ю", "ы",
    "и", "е",
];

/// What all cases of a folded name have in common, the same for a woman's and
/// a man's family name. Other words and other scripts stay as they are.
pub(super) fn stem(word: &str) -> Cow<'_, str> {
    const SHORTEST: usize = 2;
    let is_cyrillic = |letter: char| ('\u{400}'..='\u{4ff}').contains(&letter);
    if !word.starts_with(is_cyrillic) || !word.chars().all(is_cyrillic) {
        return Cow::Borrowed(word);
    }
    let mut stem = word;
    let shorter = |stem: &str| {
        let endings = ENDINGS.iter().chain(&["ь"]);
        let mut left = endings.filter_map(|ending| stem.strip_suffix(*ending).map(str::len));
        left.find(|length| stem[..*length].chars().count() >= SHORTEST)
    };
    // A name may end as a case does: `Максим`, `Максима`.
    while let Some(length) = shorter(stem) {
        stem = &stem[..length];
    }
    // A vowel that flees: `Павел`, `Павла`; `Лев`, `Льва`.
    match stem {
        "павел" => Cow::Borrowed("павл"),
        "льв" => Cow::Borrowed("лев"),
        _ => match stem.strip_suffix("ец") {
            Some(rest) if rest.chars().count() >= SHORTEST => Cow::Owned(format!("{rest}ц")),
            _ => Cow::Borrowed(stem),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::name::fold;

    #[test]
    fn all_cases_of_a_name_have_one_stem() {
        for cases in [
            "Анна Анны Анне Анну Анной",
            "Мария Марии Марию Марией",
            "Наталья Натальи Наталье Наталью Натальей",
            "Пётр Петра Петру Петром Петре",
            "Павел Павла Павлу Павлом Павле",
            "Лев Льва Льву Львом Льве",
            "Сергей Сергея Сергею Сергеем Сергее",
            "Юрий Юрия Юрию Юрием Юрии",
            "Максим Максима Максиму Максимом Максиме",
            "Артём Артёма Артёму Артёмом Артёме",
            "Игорь Игоря Игорю Игорем Игоре",
            "Иванов Иванова Иванову Ивановым Иванове Ивановой",
            "Пушкин Пушкина Пушкину Пушкиным Пушкине Пушкиной",
            "Соловьёв Соловьёва Соловьёву Соловьёвым Соловьёвой",
            "Достоевский Достоевского Достоевскому Достоевским Достоевском Достоевская Достоевской Достоевскую",
            "Толстой Толстого Толстому Толстым Толстом Толстая",
            "Кузьмич Кузьмича Кузьмичу Кузьмичом Кузьмиче",
            "Цой Цоя Цою Цоем Цое",
            "Шевченко",
            "Седых",
            "госпожа госпожи госпоже госпожу госпожой",
        ] {
            let stems: Vec<String> = cases
                .split(' ')
                .map(|word| stem(&fold(word)).into_owned())
                .collect();
            assert!(stems.iter().all(|stem| *stem == stems[0]), "{cases}: {stems:?}");
        }
        assert_ne!(stem("иван"), stem("иванов"));
        assert_eq!(stem("obi"), "obi");
        assert_eq!(stem("е"), "е");
    }
}
