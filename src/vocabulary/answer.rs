//! The answers that people write into cells: yes or no, how far they agree to
//! be known, how important something is, what happened in a log of events.
//! A word that is not in a table is no answer: each function says `None`, and
//! whoever asks tells the owner of the sheet.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::entry::{self, Entry};
use crate::model::name::fold;
use crate::model::{AttendanceConsent, Include, NoteConsent};

/// What happened, in a log of who joined and left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    Joined,
    Left,
}

// A line a language: laid out by hand so that a reader can compare them.
#[rustfmt::skip]
const ANSWERS: &[Entry<bool>] = &[
    Entry { meaning: true,
        en: &["Yes", "Y", "True", "1"],
        fr: &["Oui", "Vrai"],
        es: &["Sí", "S", "Verdadero"],
        pt: &["Sim", "S", "Verdadeiro"],
        de: &["Ja", "J", "Wahr"],
        ru: &["Да", "Д", "Истина"] },
    Entry { meaning: false,
        en: &["No", "N", "False", "0"],
        fr: &["Non", "N", "Faux"],
        es: &["No", "N", "Falso"],
        pt: &["Não", "N", "Falso"],
        de: &["Nein", "N", "Falsch"],
        ru: &["Нет", "Н", "Ложь"] },
];

// Who was excused or cancelled was not there. What a learning platform says of a module is an answer, too.
#[rustfmt::skip]
const PRESENCE: &[Entry<bool>] = &[
    Entry { meaning: true,
        en: &["Present", "P", "Attended", "Checked in", "X", "✓", "✔", "✅", "☑", "√", "Completed"],
        fr: &["Présent", "Présente", "Présent(e)", "Présent·e", "A participé", "A assisté", "Terminé", "Achevé"],
        es: &["Presente", "Asistió", "Participó", "Completado", "Finalizado"],
        pt: &["Presente", "Compareceu", "Participou", "Concluído"],
        de: &["Anwesend", "Teilgenommen", "Hat teilgenommen", "Da", "Eingecheckt", "Abgeschlossen"],
        ru: &["Присутствовал", "Присутствовала", "Участвовал", "Участвовала", "Был", "Была",
              "Завершено", "Завершен", "Пройден"] },
    Entry { meaning: false,
        en: &["Absent", "A", "Did not attend", "Not attending", "No show", "No-show", "Excused", "Apologies",
              "Cancelled", "Canceled", "Refunded", "-", "✗", "✘", "❌", "☐", "Not completed", "Incomplete"],
        fr: &["Absent", "Absente", "Absent(e)", "Absent·e", "Excusé", "Excusée", "N'a pas participé", "Annulé",
              "Remboursé", "Pas terminé", "Non terminé", "Inachevé"],
        es: &["Ausente", "No asistió", "No participó", "Excusado", "Excusada", "Disculpado", "Cancelado",
              "Reembolsado", "No completado", "No finalizado"],
        pt: &["Ausente", "Não compareceu", "Não participou", "Faltou", "Falta justificada", "Cancelado",
              "Reembolsado", "Não concluído"],
        de: &["Abwesend", "Nicht teilgenommen", "Nicht anwesend", "Entschuldigt", "Fehlt", "Abgesagt", "Storniert",
              "Erstattet", "Nicht abgeschlossen"],
        ru: &["Отсутствовал", "Отсутствовала", "Не участвовал", "Не участвовала", "Не был", "Не была", "Отменено",
              "Не завершено", "Не завершен", "Не пройден"] },
];

// `Yes` is not among the words for a name: it may answer another question than
// the one that the column should ask.
#[rustfmt::skip]
const CONSENTS: &[Entry<NoteConsent>] = &[
    Entry { meaning: NoteConsent::Named,
        en: &["Named", "By name"],
        fr: &["Nommé", "Nommée", "Nommément", "Nominatif", "Par son nom"],
        es: &["Nombrado", "Nombrada", "Con nombre", "Por su nombre"],
        pt: &["Nomeado", "Nomeada", "Com nome", "Pelo nome"],
        de: &["Namentlich", "Genannt", "Mit Namen"],
        ru: &["По имени", "С именем", "Поименно"] },
    Entry { meaning: NoteConsent::Group,
        en: &["Group", "By group"],
        fr: &["Groupe", "Par groupe"],
        es: &["Grupo", "Por grupo"],
        pt: &["Grupo", "Por grupo"],
        de: &["Gruppe", "Nach Gruppe"],
        ru: &["Группа", "По группе"] },
    Entry { meaning: NoteConsent::None,
        en: &["None", "No", "Not quoted", "Do not quote"],
        fr: &["Aucun", "Aucune", "Non", "Ne pas citer"],
        es: &["Ninguno", "Ninguna", "No", "No citar"],
        pt: &["Nenhum", "Nenhuma", "Não", "Não citar"],
        de: &["Keine", "Keiner", "Nein", "Nicht zitieren"],
        ru: &["Никак", "Нет", "Не цитировать"] },
];

#[rustfmt::skip]
const LEAD: &[Entry<Include>] = &[
    Entry { meaning: Include::Lead,
        en: &["Lead", "Leading", "Headline"],
        fr: &["En tête", "À la une", "En premier"],
        es: &["Destacar", "Destacado", "Destacada", "Principal"],
        pt: &["Destacar", "Destaque", "Principal"],
        de: &["Zuerst", "Aufmacher", "Hervorheben"],
        ru: &["Главное", "В первую очередь"] },
];

// Numbers are not listed: 1 is the highest here and the lowest there.
#[rustfmt::skip]
const PRIORITIES: &[Entry<u8>] = &[
    Entry { meaning: 2,
        en: &["High", "H", "Top", "Urgent", "Very high"],
        fr: &["Haute", "Haut", "Élevée", "Élevé", "Forte", "Fort", "Urgent", "Urgente"],
        es: &["Alta", "Alto", "Urgente"],
        pt: &["Alta", "Alto", "Urgente"],
        de: &["Hoch", "Sehr hoch", "Dringend"],
        ru: &["Высокий", "Высокая", "Высокое", "Срочно"] },
    Entry { meaning: 1,
        en: &["Medium", "Middle", "M", "Normal", "Moderate"],
        fr: &["Moyenne", "Moyen", "Normale"],
        es: &["Media", "Medio", "Normal"],
        pt: &["Média", "Médio", "Normal"],
        de: &["Mittel", "Mittlere", "Normal"],
        ru: &["Средний", "Средняя", "Среднее"] },
    Entry { meaning: 0,
        en: &["Low", "L"],
        fr: &["Basse", "Bas", "Faible"],
        es: &["Baja", "Bajo"],
        pt: &["Baixa", "Baixo"],
        de: &["Niedrig", "Gering"],
        ru: &["Низкий", "Низкая", "Низкое"] },
];

// `Joined before`: somebody was there when the log began.
#[rustfmt::skip]
const ACTIONS: &[Entry<Action>] = &[
    Entry { meaning: Action::Joined,
        en: &["Joined", "Joined before", "Join"],
        fr: &["Rejoint", "A rejoint", "A rejoint l'appel", "A rejoint la réunion", "Rejoint avant", "A rejoint avant",
              "Déjà présent"],
        es: &["Se unió", "Se ha unido", "Se unió antes", "Unido", "Unido antes", "Entró"],
        pt: &["Entrou", "Entrou antes", "Ingressou", "Ingressou antes"],
        de: &["Beigetreten", "Vorher beigetreten", "Zuvor beigetreten", "Ist beigetreten", "Teilgenommen",
              "Zuvor teilgenommen"],
        ru: &["Присоединился", "Присоединилась", "Вошел", "Вошла"] },
    Entry { meaning: Action::Left,
        en: &["Left", "Leave"],
        fr: &["A quitté l'appel", "A quitté", "A quitté la réunion", "Quitté", "Parti"],
        es: &["Abandonó", "Ha abandonado", "Salió", "Abandonó la reunión", "Abandonado"],
        pt: &["Saiu", "Saiu da reunião", "Abandonou"],
        de: &["Verlassen", "Hat verlassen", "Ausgetreten", "Hat die Besprechung verlassen"],
        ru: &["Покинул", "Покинула", "Вышел", "Вышла"] },
];

/// What programs call all those together whose names they do not know.
const ANONYMOUS: [&str; 8] = [
    "anonymous",
    "anonyme",
    "anonymes",
    "anonimo",
    "anonimos",
    "anonym",
    "anonyma",
    "anonymous users",
];

/// Whether a name says that there is none.
pub fn anonymous(name: &str) -> bool {
    ANONYMOUS.contains(&form(name).as_str())
}

/// Programs that join a meeting to write it down, by a part of the name under
/// which they are listed.
const NOTE_TAKERS: [&str; 10] = [
    "read.ai",
    "otter.ai",
    "otterpilot",
    "fireflies.ai",
    "fathom notetaker",
    "tl;dv",
    "meetgeek",
    "sembly",
    "avoma",
    "circleback",
];

/// Whether a participant is a program that takes notes. “Ada Obi (notetaker)” is
/// somebody; “Ada’s Notetaker” and “AI Notetaker” are not.
pub fn note_taking_program(name: &str) -> bool {
    let name = fold(name).replace('’', "'");
    let takes_notes = name.contains("notetaker") || name.contains("note taker");
    let is_owned = || name.contains("'s note");
    let is_artificial = || {
        let mut words = name.split(|letter: char| !letter.is_alphanumeric());
        words.any(|word| word == "ai")
    };
    NOTE_TAKERS.iter().any(|part| name.contains(part)) || takes_notes && (is_owned() || is_artificial())
}

type Index<T> = LazyLock<HashMap<String, T>>;

static ANSWER_INDEX: Index<bool> = LazyLock::new(|| entry::index(ANSWERS, form));
static PRESENCE_INDEX: Index<bool> = LazyLock::new(|| entry::index(PRESENCE, form));
static CONSENT_INDEX: Index<NoteConsent> = LazyLock::new(|| entry::index(CONSENTS, form));
static LEAD_INDEX: Index<Include> = LazyLock::new(|| entry::index(LEAD, form));
static PRIORITY_INDEX: Index<u8> = LazyLock::new(|| entry::index(PRIORITIES, form));
static ACTION_INDEX: Index<Action> = LazyLock::new(|| entry::index(ACTIONS, form));

/// Case, accents and closing marks tell nothing.
fn form(text: &str) -> String {
    fold(text).trim_end_matches(['.', '!']).trim().to_owned()
}

/// What a column offers to choose from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    YesOrNo,
    /// How far the speaker of a note may be known.
    NoteConsent,
    /// Whether a participant may be named.
    AttendanceConsent,
    /// What an editor decides on a note.
    Include,
    Priority,
}

/// The words of a language for a choice, each of which is understood.
pub fn offered(choice: Choice, language: &str) -> Vec<&'static str> {
    let yes_or_no = || entry::offered(ANSWERS, language);
    match choice {
        Choice::YesOrNo => yes_or_no(),
        Choice::NoteConsent => entry::offered(CONSENTS, language),
        Choice::AttendanceConsent => {
            let named = entry::offered(CONSENTS, language).into_iter().take(1);
            named.chain(yes_or_no().into_iter().skip(1)).collect()
        }
        Choice::Include => entry::offered(LEAD, language)
            .into_iter()
            .chain(yes_or_no())
            .collect(),
        Choice::Priority => entry::offered(PRIORITIES, language),
    }
}

/// Yes or no, there or not, in the notations of attendance sheets.
pub fn truth(text: &str) -> Option<bool> {
    let text = form(text);
    ANSWER_INDEX
        .get(&text)
        .or_else(|| PRESENCE_INDEX.get(&text))
        .copied()
}

/// How far a speaker may be known. What silence means is for the rule of the
/// series to say.
pub fn note_consent(text: &str) -> Option<NoteConsent> {
    match form(text) {
        silence if silence.is_empty() => Some(NoteConsent::Unsaid),
        text => CONSENT_INDEX.get(&text).copied(),
    }
}

/// Whether a participant agreed to be named. Only a word that says so is
/// consent; to be known by the group is to refuse.
pub fn attendance_consent(text: &str) -> Option<AttendanceConsent> {
    let consent = match note_consent(text)? {
        NoteConsent::Named => AttendanceConsent::Named,
        NoteConsent::Unsaid => AttendanceConsent::Unsaid,
        NoteConsent::Group | NoteConsent::None => AttendanceConsent::Refused,
    };
    Some(consent)
}

/// Whether an editor wants a note shown. Silence means that it may be.
pub fn include(text: &str) -> Option<Include> {
    let text = form(text);
    if text.is_empty() {
        return Some(Include::Yes);
    }
    let answer = ANSWER_INDEX
        .get(&text)
        .map(|yes| if *yes { Include::Yes } else { Include::No });
    LEAD_INDEX.get(&text).copied().or(answer)
}

/// From 0 (low) to 2 (high).
pub fn priority(text: &str) -> Option<u8> {
    PRIORITY_INDEX.get(&form(text)).copied()
}

/// What happened, in a log of who joined and left.
pub fn action(text: &str) -> Option<Action> {
    ACTION_INDEX.get(&form(text)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::entry::check;

    #[test]
    fn no_word_answers_two_things() {
        let truths: Vec<String> = [ANSWERS, PRESENCE]
            .into_iter()
            .flat_map(|table| [check::collisions(table, form), check::slips(table, form)].concat())
            .collect();
        assert_eq!(truths, Vec::<String>::new());
        for word in PRESENCE.iter().flat_map(Entry::words) {
            assert!(!ANSWER_INDEX.contains_key(&form(word)), "{word}");
        }
        assert_eq!(check::collisions(CONSENTS, form), Vec::<String>::new());
        assert_eq!(check::slips(CONSENTS, form), Vec::<String>::new());
        assert_eq!(check::collisions(PRIORITIES, form), Vec::<String>::new());
        assert_eq!(check::slips(PRIORITIES, form), Vec::<String>::new());
        assert_eq!(check::collisions(ACTIONS, form), Vec::<String>::new());
        assert_eq!(check::slips(ACTIONS, form), Vec::<String>::new());
        assert_eq!(check::slips(LEAD, form), Vec::<String>::new());
        for word in LEAD.iter().flat_map(Entry::words) {
            assert!(!ANSWER_INDEX.contains_key(&form(word)), "{word}");
        }
    }

    #[test]
    fn yes_and_no_in_every_notation() {
        for text in [
            "Yes",
            "y",
            "TRUE",
            "1",
            "x",
            "✓",
            "✔\u{fe0f}",
            "Oui",
            "Sí",
            "si",
            "Sim",
            "Ja",
            "P",
            "présent",
            "Anwesend",
            "Asistió",
        ] {
            assert_eq!(truth(text), Some(true), "{text}");
        }
        for text in [
            "No",
            "n",
            "FALSE",
            "0",
            "–",
            "Non",
            "Não",
            "Nein",
            "A",
            "absente",
            "Ausente",
            "abwesend",
            "Excusé",
            "Not Attending",
            "Refunded",
        ] {
            assert_eq!(truth(text), Some(false), "{text}");
        }
        for text in ["", "maybe", "o", "2", "Attending", "Registered"] {
            assert_eq!(truth(text), None, "{text}");
        }
    }

    #[test]
    fn only_a_word_for_names_is_consent_to_be_named() {
        for text in ["named", "Nommément", "Con nombre", "Pelo nome", "namentlich"] {
            assert_eq!(note_consent(text), Some(NoteConsent::Named), "{text}");
            assert_eq!(attendance_consent(text), Some(AttendanceConsent::Named), "{text}");
        }
        for text in ["", " "] {
            assert_eq!(note_consent(text), Some(NoteConsent::Unsaid), "{text:?}");
            assert_eq!(
                attendance_consent(text),
                Some(AttendanceConsent::Unsaid),
                "{text:?}"
            );
        }
        for text in ["group", "Groupe", "Grupo", "Gruppe"] {
            assert_eq!(note_consent(text), Some(NoteConsent::Group), "{text}");
            assert_eq!(
                attendance_consent(text),
                Some(AttendanceConsent::Refused),
                "{text}"
            );
        }
        for text in ["none", "no", "Aucun", "Ninguno", "Nenhum", "keine", "Nein"] {
            assert_eq!(note_consent(text), Some(NoteConsent::None), "{text}");
            assert_eq!(
                attendance_consent(text),
                Some(AttendanceConsent::Refused),
                "{text}"
            );
        }
        for text in ["yes", "Oui", "Ja", "anonymous"] {
            assert_eq!(note_consent(text), None, "{text}");
            assert_eq!(attendance_consent(text), None, "{text}");
        }
    }

    #[test]
    fn what_editors_and_logs_say() {
        assert_eq!(include(""), Some(Include::Yes));
        assert_eq!(include("Destaque"), Some(Include::Lead));
        assert_eq!(include("nein"), Some(Include::No));
        assert_eq!(include("oui"), Some(Include::Yes));
        assert_eq!(include("present"), None);
        for (text, expected) in [
            ("high", 2),
            ("Élevée", 2),
            ("Media", 1),
            ("Média", 1),
            ("Gering", 0),
            ("faible", 0),
        ] {
            assert_eq!(priority(text), Some(expected), "{text}");
        }
        assert_eq!(priority("1"), None);
        for text in [
            "Joined",
            "Joined before",
            "Rejoint",
            "Entrou",
            "Se unió",
            "Beigetreten",
        ] {
            assert_eq!(action(text), Some(Action::Joined), "{text}");
        }
        for text in ["Left", "A quitté l’appel", "Saiu", "Abandonó", "Verlassen"] {
            assert_eq!(action(text), Some(Action::Left), "{text}");
        }
        assert_eq!(action("Muted"), None);
    }

    #[test]
    fn programs_that_take_notes_are_no_participants() {
        for name in [
            "Notetaker AI (Grace Wanjohi)",
            "read.ai meeting notes",
            "Ada’s Notetaker",
            "Ada's OtterPilot",
            "Fireflies.ai Notetaker Kofi",
            "AI Note Taker",
        ] {
            assert!(note_taking_program(name), "{name}");
        }
        for name in [
            "Ada Obi (notetaker)",
            "Ai Nakamura",
            "Otto Reading",
            "Kim Ai, note-taker's office",
        ] {
            assert!(!note_taking_program(name), "{name}");
        }
    }
}
