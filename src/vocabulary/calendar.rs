//! The words of dates, times and durations. Each function takes one word as
//! [`fold`](crate::model::name::fold) leaves it; a full stop behind an
//! abbreviation is of no account.
//!
//! A word stands for a month only where no other language means another one:
//! `mar` is March in four languages and never the French Tuesday (`mardi`) or
//! the Spanish one, because programs write dates with months, not weekdays.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::entry::{self, Entry};
use crate::model::name::fold;

// A line a language: laid out by hand so that a reader can compare them.
#[rustfmt::skip]
const MONTHS: &[Entry<i8>] = &[
    Entry { meaning: 1,
        en: &["January", "Jan"],
        fr: &["janvier", "janv", "jan"],
        es: &["enero", "ene"],
        pt: &["janeiro", "jan"],
        de: &["Januar", "Jan", "Jänner", "Jaenner"],
        ru: &["январь", "января", "янв"] },
    Entry { meaning: 2,
        en: &["February", "Feb", "Febr"],
        fr: &["février", "févr", "fév"],
        es: &["febrero", "feb"],
        pt: &["fevereiro", "fev"],
        de: &["Februar", "Feb", "Febr", "Feber"],
        ru: &["февраль", "февраля", "февр", "фев"] },
    Entry { meaning: 3,
        en: &["March", "Mar"],
        fr: &["mars", "mar"],
        es: &["marzo", "mar"],
        pt: &["março", "mar"],
        de: &["März", "Maerz", "Mär", "Mrz"],
        ru: &["март", "марта", "мар"] },
    Entry { meaning: 4,
        en: &["April", "Apr"],
        fr: &["avril", "avr"],
        es: &["abril", "abr"],
        pt: &["abril", "abr"],
        de: &["April", "Apr"],
        ru: &["апрель", "апреля", "апр"] },
    Entry { meaning: 5,
        en: &["May"],
        fr: &["mai"],
        es: &["mayo", "may"],
        pt: &["maio", "mai"],
        de: &["Mai"],
        ru: &["май", "мая"] },
    Entry { meaning: 6,
        en: &["June", "Jun"],
        fr: &["juin"],
        es: &["junio", "jun"],
        pt: &["junho", "jun"],
        de: &["Juni", "Jun"],
        ru: &["июнь", "июня", "июн"] },
    Entry { meaning: 7,
        en: &["July", "Jul"],
        fr: &["juillet", "juil"],
        es: &["julio", "jul"],
        pt: &["julho", "jul"],
        de: &["Juli", "Jul"],
        ru: &["июль", "июля", "июл"] },
    Entry { meaning: 8,
        en: &["August", "Aug"],
        fr: &["août", "aou"],
        es: &["agosto", "ago"],
        pt: &["agosto", "ago"],
        de: &["August", "Aug"],
        ru: &["август", "августа", "авг"] },
    Entry { meaning: 9,
        en: &["September", "Sept", "Sep"],
        fr: &["septembre", "sept", "sep"],
        es: &["septiembre", "setiembre", "sept", "sep", "set"],
        pt: &["setembro", "set"],
        de: &["September", "Sept", "Sep"],
        ru: &["сентябрь", "сентября", "сент", "сен"] },
    Entry { meaning: 10,
        en: &["October", "Oct"],
        fr: &["octobre", "oct"],
        es: &["octubre", "oct"],
        pt: &["outubro", "out"],
        de: &["Oktober", "Okt"],
        ru: &["октябрь", "октября", "окт"] },
    Entry { meaning: 11,
        en: &["November", "Nov"],
        fr: &["novembre", "nov"],
        es: &["noviembre", "nov"],
        pt: &["novembro", "nov"],
        de: &["November", "Nov"],
        ru: &["ноябрь", "ноября", "нояб", "ноя"] },
    Entry { meaning: 12,
        en: &["December", "Dec"],
        fr: &["décembre", "déc"],
        es: &["diciembre", "dic"],
        pt: &["dezembro", "dez"],
        de: &["Dezember", "Dez"],
        ru: &["декабрь", "декабря", "дек"] },
];

// `Feira` is the tail of `segunda-feira`.
#[rustfmt::skip]
const WEEKDAYS: &[Entry<()>] = &[
    Entry { meaning: (),
        en: &["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
              "Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun"],
        fr: &["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
              "lun", "mer", "jeu", "ven", "sam", "dim"],
        es: &["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo",
              "lun", "mié", "jue", "vie", "sáb", "dom"],
        pt: &["segunda", "terça", "quarta", "quinta", "sexta", "sábado", "domingo", "feira",
              "segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira",
              "seg", "ter", "qua", "qui", "sex", "sáb", "dom"],
        de: &["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonnabend", "Sonntag",
              "Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"],
        ru: &["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье", "пн", "вт", "ср",
              "чт", "пт", "сб", "вс"] },
];

// German `am` (on) is the English half of the day: see `half_day`.
#[rustfmt::skip]
const FILLERS: &[Entry<()>] = &[
    Entry { meaning: (),
        en: &["of", "the", "at", "on", "from", "o'clock"],
        fr: &["le", "la", "l'", "du", "de", "d'", "à", "au", "en", "dès"],
        es: &["el", "la", "las", "los", "de", "del", "a", "al", "en"],
        pt: &["o", "a", "de", "do", "da", "às", "ao", "em", "no"],
        de: &["der", "den", "dem", "des", "um", "vom", "im", "Uhr"],
        ru: &["в", "на", "от", "г", "года"] },
];

#[rustfmt::skip]
const UNITS: &[Entry<Unit>] = &[
    Entry { meaning: Unit::Hour,
        en: &["h", "hr", "hrs", "hour", "hours"],
        fr: &["h", "heure", "heures"],
        es: &["h", "hr", "hrs", "hora", "horas"],
        pt: &["h", "hr", "hrs", "hora", "horas"],
        de: &["h", "Std", "Stdn", "Stunde", "Stunden"],
        ru: &["ч", "час", "часа", "часов"] },
    Entry { meaning: Unit::Minute,
        en: &["m", "mn", "min", "mins", "minute", "minutes", "'"],
        fr: &["m", "mn", "min", "minute", "minutes"],
        es: &["m", "min", "mins", "minuto", "minutos"],
        pt: &["m", "min", "mins", "minuto", "minutos"],
        de: &["m", "Min", "Minute", "Minuten"],
        ru: &["мин", "минута", "минуты", "минут"] },
    Entry { meaning: Unit::Second,
        en: &["s", "sec", "secs", "second", "seconds", "\""],
        fr: &["s", "sec", "seconde", "secondes"],
        es: &["s", "seg", "segs", "segundo", "segundos"],
        pt: &["s", "seg", "segs", "segundo", "segundos"],
        de: &["s", "Sek", "Sekunde", "Sekunden"],
        ru: &["сек", "секунда", "секунды", "секунд"] },
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unit {
    Hour,
    Minute,
    Second,
}

type Index<T> = LazyLock<HashMap<String, T>>;

static MONTH_INDEX: Index<i8> = LazyLock::new(|| entry::index(MONTHS, fold));
static WEEKDAY_INDEX: Index<()> = LazyLock::new(|| entry::index(WEEKDAYS, fold));
static FILLER_INDEX: Index<()> = LazyLock::new(|| entry::index(FILLERS, fold));
static UNIT_INDEX: Index<Unit> = LazyLock::new(|| entry::index(UNITS, fold));

fn without_stop(word: &str) -> &str {
    word.trim_end_matches('.')
}

/// The month from 1 to 12, in full or as it is usually cut.
pub fn month(word: &str) -> Option<i8> {
    MONTH_INDEX.get(without_stop(word)).copied()
}

/// Whether the word is a day of the week, and so tells nothing that the date
/// does not.
pub fn is_weekday(word: &str) -> bool {
    WEEKDAY_INDEX.contains_key(without_stop(word))
}

/// Whether the word stands in a date or time only for the sake of grammar.
pub fn is_filler(word: &str) -> bool {
    FILLER_INDEX.contains_key(without_stop(word))
}

/// Whether the time is of the second half of the day: `am` and `pm`, with or
/// without points and spaces (`p. m.`). German writes `am` for “on”, before
/// the date and never after a time: that is for the caller to tell apart.
pub fn half_day(word: &str) -> Option<bool> {
    let letters: String = word
        .chars()
        .filter(|letter| *letter != '.' && !letter.is_whitespace())
        .collect();
    match letters.as_str() {
        "am" => Some(false),
        "pm" => Some(true),
        _ => None,
    }
}

/// How many minutes the unit of a duration has.
pub fn unit(word: &str) -> Option<f64> {
    UNIT_INDEX.get(without_stop(word)).map(|unit| match unit {
        Unit::Hour => 60.0,
        Unit::Minute => 1.0,
        Unit::Second => 1.0 / 60.0,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::entry::check;

    #[test]
    fn no_word_is_two_months_or_two_units() {
        assert_eq!(check::collisions(MONTHS, fold), Vec::<String>::new());
        assert_eq!(check::slips(MONTHS, fold), Vec::<String>::new());
        assert_eq!(check::collisions(UNITS, fold), Vec::<String>::new());
        assert_eq!(check::slips(UNITS, fold), Vec::<String>::new());
        assert_eq!(check::slips(WEEKDAYS, fold), Vec::<String>::new());
        assert_eq!(check::slips(FILLERS, fold), Vec::<String>::new());
    }

    #[test]
    fn no_month_is_passed_over_as_a_weekday_or_filler() {
        for word in MONTHS.iter().flat_map(Entry::words).map(fold) {
            assert!(!is_weekday(&word) && !is_filler(&word), "{word}");
        }
        for word in FILLERS.iter().flat_map(Entry::words).map(fold) {
            assert_eq!(half_day(&word), None, "{word}");
        }
    }

    #[test]
    fn months_in_five_languages() {
        for (word, expected) in [
            ("March", 3),
            ("mars", 3),
            ("marzo", 3),
            ("março", 3),
            ("März", 3),
            ("Sept.", 9),
            ("févr.", 2),
            ("ene", 1),
            ("out", 10),
            ("Dez.", 12),
            ("août", 8),
        ] {
            assert_eq!(month(&fold(word)), Some(expected), "{word}");
        }
        for word in ["ju", "jui", "ma", "uhr", "", "m"] {
            assert_eq!(month(word), None, "{word}");
        }
    }

    #[test]
    fn weekdays_fillers_and_halves_of_the_day() {
        for word in [
            "Thursday",
            "jeu.",
            "Miércoles",
            "sexta",
            "feira",
            "Donnerstag",
            "Mo",
        ] {
            assert!(is_weekday(&fold(word)), "{word}");
        }
        assert!(!is_weekday("mar") && !is_weekday("march"));
        for word in ["of", "de", "del", "do", "à", "às", "um", "den", "Uhr", "le", "el"] {
            assert!(is_filler(&fold(word)), "{word}");
        }
        assert!(!is_filler("am") && !is_filler("march"));
        assert_eq!(half_day("am"), Some(false));
        assert_eq!(half_day("a.m."), Some(false));
        assert_eq!(half_day("p. m."), Some(true));
        assert_eq!(half_day("uhr"), None);
    }

    #[test]
    fn units_in_five_languages() {
        for (word, expected) in [
            ("h", 60.0),
            ("heures", 60.0),
            ("Std.", 60.0),
            ("m", 1.0),
            ("Min.", 1.0),
            ("minutos", 1.0),
            ("Sek.", 1.0 / 60.0),
            ("segundos", 1.0 / 60.0),
        ] {
            let found = unit(&fold(word));
            assert!(
                found.is_some_and(|minutes| (minutes - expected).abs() < 1e-12),
                "{word}"
            );
        }
        assert_eq!(unit("months"), None);
        assert_eq!(unit(""), None);
    }
}
