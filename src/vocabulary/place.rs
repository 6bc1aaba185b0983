//! Words that tell where one is: in a sheet of which workshop, in a sheet
//! whose name says nothing, in a row of totals, in a footnote below a table.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::entry::Entry;
use crate::model::name::fold;

// A line a language: laid out by hand so that a reader can compare them.
#[rustfmt::skip]
const WORKSHOP_WORDS: Entry<()> = Entry { meaning: (),
    en: &["workshop", "workshops", "session", "sessions", "meeting", "meetings", "module", "modules", "day", "days",
          "dialogue", "dialogues", "webinar", "webinars", "event", "consultation", "seminar", "panel", "ws"],
    fr: &["atelier", "ateliers", "séance", "séances", "session", "réunion", "réunions", "module", "journée", "jour",
          "dialogue", "webinaire", "séminaire", "consultation", "événement"],
    es: &["taller", "talleres", "sesión", "sesiones", "reunión", "reuniones", "módulo", "módulos", "jornada",
          "jornadas", "día", "diálogo", "seminario", "encuentro", "consulta", "evento"],
    pt: &["oficina", "oficinas", "sessão", "sessões", "reunião", "reuniões", "módulo", "jornada", "dia", "diálogo",
          "webinário", "seminário", "encontro", "consulta", "evento"],
    de: &["workshop", "workshops", "Sitzung", "Sitzungen", "Treffen", "Werkstatt", "Modul", "Module", "Tag",
          "Dialog", "Webinar", "Seminar", "Veranstaltung", "Konsultation"],
    ru: &["семинар", "семинары", "заседание", "заседания", "сессия", "встреча", "встречи", "модуль", "день", "диалог",
          "вебинар", "конференция", "мероприятие", "консультация"] };

/// What spreadsheet programs call a sheet that nobody named; a number follows.
#[rustfmt::skip]
const UNNAMED_SHEETS: Entry<()> = Entry { meaning: (),
    en: &["Sheet", "Worksheet", "Table"],
    fr: &["Feuil", "Feuille"],
    es: &["Hoja"],
    pt: &["Planilha", "Folha", "Plan"],
    de: &["Tabelle", "Tabellenblatt", "Blatt"],
    ru: &["Лист", "Таблица"] };

/// Names that say what a sheet holds, and nothing of which workshop it is.
#[rustfmt::skip]
const PLAIN_SHEETS: Entry<()> = Entry { meaning: (),
    en: &["attendance", "attendees", "attendance list", "attendance sheet", "attendance report", "participants",
          "participant list", "list of participants", "registration", "registrations", "sign-in", "sign-in sheet",
          "notes", "note", "data", "export", "report", "responses", "form responses", "answers", "highlights",
          "workshops", "list of workshops", "sessions", "meetings", "all", "summary"],
    fr: &["présence", "présences", "participants", "participantes", "liste de présence", "liste des présences",
          "liste des participants", "feuille de présence", "émargement", "inscriptions", "notes", "données",
          "réponses", "réponses au formulaire", "ateliers", "liste des ateliers", "rapport", "résumé"],
    es: &["asistencia", "asistentes", "participantes", "lista de asistencia", "lista de participantes",
          "inscripciones", "notas", "datos", "respuestas", "respuestas de formulario", "talleres",
          "lista de talleres", "informe", "resumen"],
    pt: &["presença", "presenças", "participantes", "lista de presença", "lista de presenças",
          "lista de participantes", "inscrições", "notas", "apontamentos", "dados", "respostas",
          "respostas ao formulário", "oficinas", "lista de oficinas", "relatório", "resumo"],
    de: &["Anwesenheit", "Anwesenheitsliste", "Teilnehmer", "Teilnehmende", "Teilnehmerliste", "Teilnahmeliste",
          "Anmeldungen", "Notizen", "Daten", "Antworten", "Formularantworten", "Workshops", "Liste der Workshops",
          "Bericht", "Zusammenfassung"],
    ru: &["посещаемость", "присутствие", "участники", "список участников", "регистрация", "записи", "заметки",
          "данные", "ответы", "ответы на форму", "семинары", "список семинаров", "отчет", "сводка"] };

/// The words that begin a row of totals.
#[rustfmt::skip]
const TOTALS: Entry<()> = Entry { meaning: (),
    en: &["total", "totals", "subtotal", "sub-total", "grand total", "sum", "overall total", "count"],
    fr: &["total", "totaux", "sous-total", "total général", "somme", "au total"],
    es: &["total", "totales", "subtotal", "total general", "suma", "en total"],
    pt: &["total", "totais", "subtotal", "total geral", "soma", "no total"],
    de: &["Summe", "Zwischensumme", "Gesamt", "Gesamtsumme", "Gesamtzahl", "Gesamtanzahl", "Insgesamt"],
    ru: &["итого", "всего", "общий итог", "промежуточный итог", "сумма"] };

/// What a row of totals counts, and the words between. A sentence that begins
/// with “Total” goes on with others.
#[rustfmt::skip]
const COUNTED: Entry<()> = Entry { meaning: (),
    en: &["number", "of", "the", "participants", "participant", "attendees", "attended", "present", "absent",
          "people", "persons", "women", "men", "female", "male", "notes", "workshops", "minutes", "registered", "n"],
    fr: &["nombre", "de", "des", "du", "participants", "participantes", "personnes", "présents", "présentes",
          "absents", "femmes", "hommes", "inscrits", "notes", "ateliers", "minutes", "général"],
    es: &["número", "de", "del", "participantes", "asistentes", "personas", "presentes", "ausentes", "mujeres",
          "hombres", "inscritos", "notas", "talleres", "minutos", "general"],
    pt: &["número", "de", "do", "participantes", "pessoas", "presentes", "ausentes", "mulheres", "homens",
          "inscritos", "notas", "oficinas", "minutos", "geral"],
    de: &["der", "die", "Anzahl", "Teilnehmer", "Teilnehmerinnen", "Teilnehmenden", "Teilnehmende", "Personen",
          "Anwesende", "Anwesenden", "Frauen", "Männer", "Angemeldete", "Notizen", "Workshops", "Minuten"],
    ru: &["число", "участников", "участника", "человек", "женщин", "мужчин", "присутствовало", "отсутствовало",
          "записей", "семинаров", "минут"] };

/// What opens a footnote where a colon follows.
#[rustfmt::skip]
const FOOTNOTES: Entry<()> = Entry { meaning: (),
    en: &["source", "sources", "note", "notes", "NB", "N.B.", "remark", "remarks", "legend", "key", "signature",
          "signed", "prepared by", "compiled by", "date of print"],
    fr: &["source", "sources", "note", "notes", "NB", "remarque", "remarques", "légende", "signature", "établi par",
          "préparé par"],
    es: &["fuente", "fuentes", "nota", "notas", "NB", "observación", "observaciones", "leyenda", "firma",
          "elaborado por", "preparado por"],
    pt: &["fonte", "fontes", "nota", "notas", "NB", "observação", "observações", "legenda", "assinatura",
          "elaborado por", "preparado por"],
    de: &["Quelle", "Quellen", "Hinweis", "Hinweise", "Anmerkung", "Anmerkungen", "Bemerkung", "Bemerkungen",
          "Legende", "Unterschrift", "erstellt von", "NB"],
    ru: &["источник", "источники", "примечание", "примечания", "подпись", "составил", "подготовил"] };

/// What opens a footnote with or without a colon: nothing else begins so.
#[rustfmt::skip]
const CLOSINGS: Entry<()> = Entry { meaning: (),
    en: &["prepared by", "compiled by", "signature", "signed by"],
    fr: &["établi par", "préparé par", "signature"],
    es: &["elaborado por", "preparado por", "firma del", "firma de la"],
    pt: &["elaborado por", "preparado por", "assinatura"],
    de: &["erstellt von", "zusammengestellt von", "Unterschrift"],
    ru: &["подготовлено", "составлено", "подпись"] };

/// What a colon follows in the first cell of a row that only shows how to fill
/// in a sheet.
#[rustfmt::skip]
const EXAMPLES: Entry<()> = Entry { meaning: (),
    en: &["Example"],
    fr: &["Exemple"],
    es: &["Ejemplo"],
    pt: &["Exemplo"],
    de: &["Beispiel"],
    ru: &["Пример"] };

type Words = LazyLock<HashSet<String>>;

static WORKSHOP_SET: Words = LazyLock::new(|| set(&WORKSHOP_WORDS));
static UNNAMED_SET: Words = LazyLock::new(|| set(&UNNAMED_SHEETS));
static PLAIN_SET: Words = LazyLock::new(|| set(&PLAIN_SHEETS));
static COUNTED_SET: Words = LazyLock::new(|| set(&COUNTED));
static EXAMPLE_SET: Words = LazyLock::new(|| set(&EXAMPLES));
static FOOTNOTE_SET: Words = LazyLock::new(|| set(&FOOTNOTES));

fn set(entry: &Entry<()>) -> HashSet<String> {
    entry.words().map(fold).collect()
}

/// Whether a word says that a workshop is meant: `Séance` in `Séance 3`.
pub fn is_workshop_word(word: &str) -> bool {
    WORKSHOP_SET.contains(fold(word).trim_end_matches(['.', ':']))
}

/// Whether the name of a sheet says nothing of which workshop it is: what the
/// program gave it (`Sheet1`, `Feuil2 (2)`), or only what it holds.
pub fn is_default_sheet_name(name: &str) -> bool {
    let folded = fold(name).replace('_', " ");
    let stem = folded.trim_end_matches(|letter: char| {
        letter.is_ascii_digit() || matches!(letter, ' ' | '(' | ')' | '-' | '.')
    });
    UNNAMED_SET.contains(stem) || PLAIN_SET.contains(stem) || stem.is_empty()
}

static TOTAL_WORDS: LazyLock<Vec<String>> = LazyLock::new(|| TOTALS.words().map(fold).collect());

/// What words of totals begin with. None of them begins with an accent.
static TOTAL_LETTERS: LazyLock<Vec<char>> = LazyLock::new(|| {
    TOTAL_WORDS
        .iter()
        .filter_map(|word| word.chars().next())
        .collect()
});

/// Whether a cell begins a row of totals: one of its words alone, before a
/// colon, or followed by nothing but what is counted and numbers. “Total lack
/// of trust” is a note.
pub fn total(text: &str) -> bool {
    // Asked of every row: most begin with a letter that no such word has.
    let first = text.trim_start().chars().next();
    if !first.is_some_and(|letter| letter.to_lowercase().any(|low| TOTAL_LETTERS.contains(&low))) {
        return false;
    }
    let folded = fold(text);
    TOTAL_WORDS.iter().any(|word| {
        folded
            .strip_prefix(word.as_str())
            .is_some_and(|rest| rest.trim_start().starts_with([':', '=']) || only_counts(rest))
    })
}

/// Whether a first cell marks its row as an example: `Example: 1`, `Exemple : 1`.
pub fn example(text: &str) -> bool {
    let before_colon = text.split_once([':', '：']).map(|(before, _)| before);
    // Asked of every row: few have a colon in their first cell, and fewer so near its beginning.
    before_colon.is_some_and(|word| word.len() <= LONGEST_EXAMPLE && EXAMPLE_SET.contains(&fold(word)))
}

/// In bytes, with a space before the colon.
const LONGEST_EXAMPLE: usize = 24;

/// The mark of an example in a language, to be written before what it shows.
pub fn example_mark(language: &str) -> String {
    let word = EXAMPLES.words_in(language).first().unwrap_or(&EXAMPLES.en[0]);
    // French sets a space before the colon.
    let space = if language == "fr" { "\u{a0}" } else { "" };
    format!("{word}{space}: ")
}

fn only_counts(rest: &str) -> bool {
    let parted = !rest.starts_with(char::is_alphanumeric);
    parted
        && rest
            .split(|letter: char| !letter.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .all(|word| word.bytes().all(|letter| letter.is_ascii_digit()) || COUNTED_SET.contains(word))
}

/// Whether a cell begins a footnote. Asked of the first cell of a row below a
/// table; the title of a Teams report, which may begin with an asterisk too,
/// stands above.
pub fn footer(text: &str) -> bool {
    let folded = fold(text);
    if folded.starts_with(['*', '†', '‡']) {
        return true;
    }
    let before_colon = folded.split_once(':').map(|(before, _)| before.trim_end());
    let labelled = before_colon.is_some_and(|label| FOOTNOTE_SET.contains(label));
    labelled
        || CLOSINGS.words().map(fold).any(|opening| {
            folded
                .strip_prefix(&opening)
                .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::entry::check;

    #[test]
    fn no_list_has_a_word_twice_in_a_language() {
        for list in [
            WORKSHOP_WORDS,
            UNNAMED_SHEETS,
            PLAIN_SHEETS,
            TOTALS,
            COUNTED,
            FOOTNOTES,
            CLOSINGS,
            EXAMPLES,
        ] {
            assert_eq!(check::slips(&[list], fold), Vec::<String>::new());
        }
    }

    #[test]
    fn words_for_a_workshop() {
        for word in [
            "Workshop", "Séance", "Taller", "Oficina", "Sitzung", "Tag", "DÍA", "module",
        ] {
            assert!(is_workshop_word(word), "{word}");
        }
        for word in ["Country", "Budget", ""] {
            assert!(!is_workshop_word(word), "{word}");
        }
    }

    #[test]
    fn names_of_sheets_that_say_nothing() {
        for name in [
            "Sheet1",
            "Feuil1",
            "Hoja 2",
            "Planilha1",
            "Folha1",
            "Tabelle1 (2)",
            "Attendance",
            "Présences",
            "Lista de asistencia",
            "Teilnehmerliste",
            "Form Responses 1",
            "Form_responses",
            "notas",
            "1",
        ] {
            assert!(is_default_sheet_name(name), "{name}");
        }
        for name in ["Workshop 3", "Financing", "Notes on women", "Bamako"] {
            assert!(!is_default_sheet_name(name), "{name}");
        }
    }

    #[test]
    fn rows_of_totals() {
        for text in [
            "Total",
            "TOTAL:",
            "Grand total",
            "Sub-total",
            "Total participants: 23",
            "Total 23",
            "Total number of participants",
            "Somme",
            "Total général",
            "Total de participantes: 12",
            "Soma",
            "Gesamtzahl der Teilnehmenden",
            "Summe = 5",
            "Totals (women)",
        ] {
            assert!(total(text), "{text}");
        }
        for text in [
            "Total lack of trust between the parties",
            "Totalization",
            "Summer school",
            "",
            "Gesamtschule",
        ] {
            assert!(!total(text), "{text}");
        }
    }

    #[test]
    fn footnotes() {
        for text in [
            "Source: registration",
            "Source : inscriptions",
            "Notes: two left early",
            "* by telephone",
            "** guest",
            "Prepared by A. B.",
            "Signature",
            "Quelle: Liste",
            "Fuente: lista",
            "Fonte: lista",
            "Remarque : aucune",
            "Erstellt von A. B.",
        ] {
            assert!(footer(text), "{text}");
        }
        for text in [
            "Source",
            "Notes",
            "Source of tension",
            "Preparedness",
            "Amina Diallo",
            "",
        ] {
            assert!(!footer(text), "{text}");
        }
    }

    #[test]
    fn an_example_is_marked_by_a_word_and_a_colon() {
        for language in ["en", "fr", "es", "pt", "de", "ru"] {
            assert!(example(&format!("{}1", example_mark(language))), "{language}");
        }
        for text in ["EXAMPLE : 3", "Exemple\u{a0}: 1", "ejemplo:"] {
            assert!(example(text), "{text}");
        }
        for text in ["Example", "Example 1", "Examples: 1", "For example: 1", "", ": 1"] {
            assert!(!example(text), "{text}");
        }
    }
}
