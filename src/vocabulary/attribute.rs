//! Words for gender, for the role in a workshop and for the form of taking
//! part, each brought to one English label, so that `Femme`, `Mujer` and `f`
//! are counted together. A word that is not in a table keeps its own form.
//!
//! One letter is a gender only where it means the same in all six languages:
//! `F` does, and so does `H` (homme, hombre, homem), while `M` is Mujer here
//! and male there.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::entry::{self, Entry};
use crate::model::name::fold;

type Table = &'static [Entry<&'static str>];

// A line a language: laid out by hand so that a reader can compare them.
#[rustfmt::skip]
const GENDERS: Table = &[
    Entry { meaning: "Female",
        en: &["Female", "F", "W", "Fem", "Woman", "Women", "Girl", "She/her"],
        fr: &["Femme", "Femmes", "Féminin", "Féminine", "Fille"],
        es: &["Mujer", "Mujeres", "Femenino", "Femenina"],
        pt: &["Mulher", "Mulheres", "Feminino", "Feminina"],
        de: &["Frau", "Frauen", "Weiblich"],
        ru: &["Женщина", "Женщины", "Женский", "Ж", "Жен"] },
    Entry { meaning: "Male",
        en: &["Male", "Man", "Men", "Boy", "He/him"],
        fr: &["Homme", "Hommes", "H", "Masculin", "Masculine", "Garçon"],
        es: &["Hombre", "Hombres", "Masculino", "Varón", "Varones"],
        pt: &["Homem", "Homens", "Masculino"],
        de: &["Mann", "Männer", "Männlich"],
        ru: &["Мужчина", "Мужчины", "Мужской", "М", "Муж"] },
    Entry { meaning: "Non-binary",
        en: &["Non-binary", "Nonbinary", "They/them"],
        fr: &["Non binaire", "Non-binaire"],
        es: &["No binario", "No binaria", "No binarie"],
        pt: &["Não binário", "Não binária", "Não-binário"],
        de: &["Divers", "Nichtbinär", "Nicht-binär"],
        ru: &["Небинарный", "Небинарная"] },
    Entry { meaning: "Other",
        en: &["Other", "Another"],
        fr: &["Autre"],
        es: &["Otro", "Otra"],
        pt: &["Outro", "Outra"],
        de: &["Andere", "Anderes", "Sonstige"],
        ru: &["Другой", "Другая", "Другое", "Иное"] },
    Entry { meaning: "Prefer not to say",
        en: &["Prefer not to say", "Prefer not to answer"],
        fr: &["Ne souhaite pas répondre", "Préfère ne pas répondre", "Préfère ne pas dire"],
        es: &["Prefiero no decirlo", "Prefiero no responder", "Prefiere no decir", "Prefiere no responder"],
        pt: &["Prefiro não dizer", "Prefiro não responder", "Prefere não dizer", "Prefere não responder"],
        de: &["Keine Angabe", "Möchte ich nicht sagen"],
        ru: &["Предпочитаю не отвечать", "Не указано"] },
];

// A bare `Président` or `Presidente` may be a head of State: not listed.
#[rustfmt::skip]
const ROLES: Table = &[
    Entry { meaning: "Participant",
        en: &["Participant", "Participants", "Attendee", "Attendees", "Guest"],
        fr: &["Participant", "Participante", "Participant(e)", "Participant·e", "Participants", "Invité", "Invitée"],
        es: &["Participante", "Participantes", "Asistente", "Asistentes", "Invitado", "Invitada"],
        pt: &["Participante", "Participantes", "Convidado", "Convidada"],
        de: &["Teilnehmer", "Teilnehmerin", "Teilnehmende", "Teilnehmender", "Teilnehmer*in", "Teilnehmer:in",
              "Gast"],
        ru: &["Участник", "Участница", "Участники", "Гость"] },
    Entry { meaning: "Speaker",
        en: &["Speaker", "Speakers", "Guest speaker"],
        fr: &["Intervenant", "Intervenante", "Intervenant(e)", "Intervenant·e", "Orateur", "Oratrice",
              "Conférencier", "Conférencière"],
        es: &["Ponente", "Orador", "Oradora", "Conferenciante", "Conferencista", "Expositor", "Expositora"],
        pt: &["Palestrante", "Orador", "Oradora", "Conferencista", "Expositor", "Expositora"],
        de: &["Redner", "Rednerin", "Sprecher", "Sprecherin", "Vortragende", "Vortragender"],
        ru: &["Выступающий", "Выступающая", "Докладчик на заседании", "Оратор"] },
    Entry { meaning: "Keynote speaker",
        en: &["Keynote speaker", "Keynote"],
        fr: &["Orateur principal", "Oratrice principale", "Conférencier principal", "Conférencière principale"],
        es: &["Orador principal", "Oradora principal", "Ponente principal"],
        pt: &["Orador principal", "Oradora principal", "Palestrante principal"],
        de: &["Hauptredner", "Hauptrednerin", "Keynote-Sprecher", "Keynote-Sprecherin"],
        ru: &["Основной докладчик", "Основной оратор"] },
    Entry { meaning: "Opening speaker",
        en: &["Opening speaker"],
        fr: &["Orateur d'ouverture", "Oratrice d'ouverture"],
        es: &["Orador de apertura", "Oradora de apertura", "Orador inaugural"],
        pt: &["Orador de abertura", "Oradora de abertura"],
        de: &["Eröffnungsredner", "Eröffnungsrednerin"],
        ru: &["Выступающий при открытии"] },
    Entry { meaning: "Panellist",
        en: &["Panellist", "Panelist", "Panellists", "Panelists"],
        fr: &["Panéliste", "Paneliste", "Panélistes"],
        es: &["Panelista", "Panelistas"],
        pt: &["Painelista", "Painelistas"],
        de: &["Podiumsteilnehmer", "Podiumsteilnehmerin", "Panelteilnehmer", "Panelteilnehmerin",
              "Podiumsgast"],
        ru: &["Участник дискуссии", "Участница дискуссии", "Панелист"] },
    Entry { meaning: "Chair",
        en: &["Chair", "Chairperson", "Chairman", "Chairwoman"],
        fr: &["Présidence", "Président", "Présidente", "Président de séance", "Présidente de séance"],
        es: &["Presidencia", "Presidente", "Presidenta", "Presidente de la sesión", "Presidenta de la sesión"],
        pt: &["Presidência", "Presidente", "Presidenta", "Presidente da sessão", "Presidente de mesa"],
        de: &["Vorsitz", "Vorsitzende", "Vorsitzender", "Sitzungsleitung"],
        ru: &["Председатель", "Председательствующий", "Председательствующая"] },
    Entry { meaning: "Co-chair",
        en: &["Co-chair", "Cochair"],
        fr: &["Coprésidence", "Coprésident", "Coprésidente"],
        es: &["Copresidencia", "Copresidente", "Copresidenta"],
        pt: &["Copresidência", "Copresidente"],
        de: &["Ko-Vorsitz", "Co-Vorsitz", "Ko-Vorsitzende", "Ko-Vorsitzender", "Co-Vorsitzende"],
        ru: &["Сопредседатель"] },
    Entry { meaning: "Moderator",
        en: &["Moderator"],
        fr: &["Modérateur", "Modératrice"],
        es: &["Moderador", "Moderadora"],
        pt: &["Moderador", "Moderadora", "Mediador", "Mediadora"],
        de: &["Moderator", "Moderatorin", "Moderation"],
        ru: &["Модератор", "Ведущий", "Ведущая"] },
    Entry { meaning: "Facilitator",
        en: &["Facilitator", "Co-facilitator"],
        fr: &["Facilitateur", "Facilitatrice", "Animateur", "Animatrice"],
        es: &["Facilitador", "Facilitadora", "Cofacilitador", "Cofacilitadora"],
        pt: &["Facilitador", "Facilitadora", "Cofacilitador", "Cofacilitadora"],
        de: &["Begleiter", "Begleiterin", "Prozessbegleitung", "Prozessbegleiter", "Prozessbegleiterin"],
        ru: &["Фасилитатор", "Координатор дискуссии"] },
    Entry { meaning: "Discussant",
        en: &["Discussant", "Commentator"],
        fr: &["Discutant", "Discutante", "Commentateur", "Commentatrice"],
        es: &["Comentarista"],
        pt: &["Debatedor", "Debatedora", "Comentador", "Comentadora"],
        de: &["Diskutant", "Diskutantin", "Kommentator", "Kommentatorin"],
        ru: &["Комментатор", "Дискутант"] },
    Entry { meaning: "Organiser",
        en: &["Organiser", "Organizer", "Co-organiser", "Co-organizer", "Convener", "Convenor"],
        fr: &["Organisateur", "Organisatrice", "Co-organisateur", "Co-organisatrice"],
        es: &["Organizador", "Organizadora", "Coorganizador", "Coorganizadora"],
        pt: &["Organizador", "Organizadora", "Coorganizador", "Coorganizadora"],
        de: &["Organisator", "Organisatorin", "Mitorganisator", "Mitorganisatorin", "Veranstalter",
              "Veranstalterin"],
        ru: &["Организатор", "Соорганизатор"] },
    Entry { meaning: "Host",
        en: &["Host", "Co-host"],
        fr: &["Hôte", "Hôtesse", "Co-hôte"],
        es: &["Anfitrión", "Anfitriona", "Coanfitrión"],
        pt: &["Anfitrião", "Anfitriã", "Coanfitrião"],
        de: &["Gastgeber", "Gastgeberin"],
        ru: &["Принимающая сторона", "Хозяин"] },
    // German `Referent` is Teams' word for who presents.
    Entry { meaning: "Presenter",
        en: &["Presenter"],
        fr: &["Présentateur", "Présentatrice"],
        es: &["Presentador", "Presentadora"],
        pt: &["Apresentador", "Apresentadora"],
        de: &["Referent", "Referentin"],
        ru: &["Презентующий"] },
    Entry { meaning: "Rapporteur",
        en: &["Rapporteur", "Note-taker", "Note taker", "Notetaker"],
        fr: &["Rapporteur", "Rapporteuse", "Rapporteure"],
        es: &["Relator", "Relatora"],
        pt: &["Relator", "Relatora"],
        de: &["Berichterstatter", "Berichterstatterin", "Protokollführer", "Protokollführerin"],
        ru: &["Докладчик", "Секретарь заседания", "Протоколист"] },
    Entry { meaning: "Observer",
        en: &["Observer"],
        fr: &["Observateur", "Observatrice"],
        es: &["Observador", "Observadora"],
        pt: &["Observador", "Observadora"],
        de: &["Beobachter", "Beobachterin"],
        ru: &["Наблюдатель", "Наблюдательница"] },
    Entry { meaning: "Resource person",
        en: &["Resource person", "Resource persons"],
        fr: &["Personne-ressource", "Personne ressource"],
        es: &["Persona de recurso", "Persona recurso"],
        pt: &["Pessoa-recurso", "Pessoa de recurso"],
        de: &["Ressourcenperson", "Fachperson"],
        ru: &["Эксперт-консультант"] },
    Entry { meaning: "Interpreter",
        en: &["Interpreter"],
        fr: &["Interprète"],
        es: &["Intérprete"],
        pt: &["Intérprete"],
        de: &["Dolmetscher", "Dolmetscherin"],
        ru: &["Переводчик", "Переводчица"] },
];

#[rustfmt::skip]
const FORMATS: Table = &[
    Entry { meaning: "Online",
        en: &["Online", "On-line", "Remote", "Remotely", "Virtual", "Virtually", "Via Zoom", "By video"],
        fr: &["En ligne", "À distance", "Distanciel", "En distanciel", "Virtuel", "Virtuelle", "Visioconférence",
              "Par visioconférence"],
        es: &["En línea", "A distancia", "Virtual", "Remoto", "Remota", "Por videoconferencia", "Videoconferencia"],
        pt: &["Online", "Em linha", "À distância", "Virtual", "Remoto", "Remota", "Por videoconferência",
              "Videoconferência"],
        de: &["Online", "Virtuell", "Digital", "Per Video", "Videokonferenz"],
        ru: &["Онлайн", "Дистанционно", "Удаленно", "Виртуально", "По видеосвязи"] },
    Entry { meaning: "In person",
        en: &["In person", "In-person", "On site", "Onsite", "Face to face", "Physical", "Physically", "In the room"],
        fr: &["En présentiel", "Présentiel", "Présentielle", "En présence", "Sur place", "En personne"],
        es: &["Presencial", "En persona", "De forma presencial"],
        pt: &["Presencial", "Em pessoa", "Presencialmente"],
        de: &["Präsenz", "In Präsenz", "Vor Ort", "Persönlich"],
        ru: &["Очно", "Очный", "Лично", "На месте"] },
    Entry { meaning: "Hybrid",
        en: &["Hybrid"],
        fr: &["Hybride"],
        es: &["Híbrido", "Híbrida"],
        pt: &["Híbrido", "Híbrida"],
        de: &["Hybrid"],
        ru: &["Смешанный", "Гибридный", "Гибридная", "Смешанная"] },
];

type Index = LazyLock<HashMap<String, &'static str>>;

static GENDER_INDEX: Index = LazyLock::new(|| entry::index(GENDERS, form));
static ROLE_INDEX: Index = LazyLock::new(|| entry::index(ROLES, form));
static FORMAT_INDEX: Index = LazyLock::new(|| entry::index(FORMATS, form));

/// Case, accents, hyphens and closing points tell nothing.
fn form(text: &str) -> String {
    fold(text)
        .trim_end_matches('.')
        .replace('-', " ")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// The labels of all these words, as English documents print them.
pub fn labels() -> impl Iterator<Item = &'static str> {
    genders().chain(roles()).chain(formats())
}

/// The labels of the genders.
pub fn genders() -> impl Iterator<Item = &'static str> {
    GENDERS.iter().map(|entry| entry.meaning)
}

/// The labels of the roles.
pub fn roles() -> impl Iterator<Item = &'static str> {
    ROLES.iter().map(|entry| entry.meaning)
}

/// The labels of the forms of taking part.
pub fn formats() -> impl Iterator<Item = &'static str> {
    FORMATS.iter().map(|entry| entry.meaning)
}

/// The first word of a language for each gender, as a sheet offers them.
pub fn gender_words(language: &str) -> Vec<&'static str> {
    entry::offered(GENDERS, language)
}

/// The first word of a language for each form of taking part.
pub fn format_words(language: &str) -> Vec<&'static str> {
    entry::offered(FORMATS, language)
}

/// The label of a gender that is written in one of the known ways.
pub fn gender(text: &str) -> Option<&'static str> {
    GENDER_INDEX.get(&form(text)).copied()
}

/// The label of a role in a workshop that is written in one of the known ways.
pub fn role(text: &str) -> Option<&'static str> {
    ROLE_INDEX.get(&form(text)).copied()
}

/// The label of a form of taking part that is written in one of the known ways.
pub fn format(text: &str) -> Option<&'static str> {
    FORMAT_INDEX.get(&form(text)).copied()
}

/// Whether a form of taking part is a word of the language already, so that
/// nothing need be put in its place.
pub fn is_format_in(text: &str, language: &str) -> bool {
    let written = form(text);
    let words = FORMATS.iter().flat_map(|entry| entry.words_in(language));
    words.copied().any(|word| form(word) == written)
}

/// Whether a gender, role or form of participation is one of the common words,
/// which tell nothing of who somebody is. What a sheet says beyond them
/// (“Director of …”) may. The letter `M` is common, whatever it stands for.
pub fn is_common_attribute(text: &str) -> bool {
    gender(text).or(role(text)).or(format(text)).is_some() || form(text) == "m"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::entry::check;

    #[test]
    fn no_word_has_two_labels() {
        for table in [GENDERS, ROLES, FORMATS] {
            assert_eq!(check::collisions(table, form), Vec::<String>::new());
            for entry in table {
                assert_eq!(entry.en.first(), Some(&entry.meaning), "the label comes first");
            }
        }
    }

    #[test]
    fn genders_in_five_languages() {
        for text in [
            "female", "F", "w", "Femme", "Mujer", "Mulher", "Frau", "weiblich", "f.",
        ] {
            assert_eq!(gender(text), Some("Female"), "{text}");
        }
        for text in ["Man", "homme", "H", "Varón", "Homem", "männlich"] {
            assert_eq!(gender(text), Some("Male"), "{text}");
        }
        assert_eq!(gender("divers"), Some("Non-binary"));
        assert_eq!(gender("No binario"), Some("Non-binary"));
        for ambiguous in ["M", "m.", "D", "X", "", "Engineer"] {
            assert_eq!(gender(ambiguous), None, "{ambiguous}");
        }
    }

    #[test]
    fn roles_and_formats_in_five_languages() {
        for (text, expected) in [
            ("panelist", "Panellist"),
            ("Intervenante", "Speaker"),
            ("Organizador", "Organiser"),
            ("Relatora", "Rapporteur"),
            ("Moderatorin", "Moderator"),
            ("Personne ressource", "Resource person"),
            ("Asistente", "Participant"),
            ("Apresentador", "Presenter"),
        ] {
            assert_eq!(role(text), Some(expected), "{text}");
        }
        assert_eq!(
            role("Présidente"),
            Some("Chair"),
            "in a column of roles at the workshop"
        );
        for (text, expected) in [
            ("en ligne", "Online"),
            ("À distance", "Online"),
            ("Presencial", "In person"),
            ("Vor Ort", "In person"),
            ("in-person", "In person"),
            ("híbrida", "Hybrid"),
        ] {
            assert_eq!(format(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn a_form_of_taking_part_is_known_in_its_own_language() {
        assert!(is_format_in("Virtual", "en") && is_format_in("virtual", "es"));
        assert!(is_format_in("En ligne", "fr"));
        assert!(!is_format_in("Online", "fr") && !is_format_in("Online", "ru"));
        assert!(!is_format_in("By post", "en"));
    }

    #[test]
    fn common_words_tell_nothing_of_a_person() {
        for text in [
            "female",
            "male",
            "woman",
            "man",
            "women",
            "men",
            "f",
            "m",
            "non-binary",
            "other",
            "participant",
            "speaker",
            "opening speaker",
            "keynote speaker",
            "panellist",
            "panelist",
            "chair",
            "co-chair",
            "moderator",
            "facilitator",
            "discussant",
            "rapporteur",
            "observer",
            "organiser",
            "organizer",
            "host",
            "resource person",
            "presenter",
            "in person",
            "in-person",
            "online",
            "remote",
            "virtual",
            "hybrid",
            "on site",
            "Teilnehmerin",
        ] {
            assert!(is_common_attribute(text), "{text}");
        }
        for text in ["Director of Peacebuilding", "Ambassador", ""] {
            assert!(!is_common_attribute(text), "{text}");
        }
    }
}
