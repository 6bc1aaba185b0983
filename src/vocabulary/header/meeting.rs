//! What Zoom and Teams say of a meeting before and between their lists: the
//! words of the preamble, and the titles of the sections of a report. Neither
//! is a header of a list of people: a preamble's `Participants` is a count, and
//! its `User Email` is the host's.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::super::entry::{self, Entry};
use super::normalise;

/// What a word of the preamble says of the meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MeetingField {
    Title,
    Id,
    Start,
    End,
    Duration,
    /// How many came.
    Participants,
    /// Known, and of no use here.
    Ignored,
}

/// A part of a report that holds several lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// What is said of the meeting as a whole.
    Summary,
    /// Teams: a row a person.
    Participants,
    /// Teams: a row a session of a person; the same people as
    /// [`Self::Participants`], never to be added to them.
    Activities,
    /// Teams: raised hands and reactions.
    Engagement,
    /// Zoom: those who held the webinar. They did not attend it.
    Hosts,
    Panelists,
    Attendees,
    /// The title of the whole report.
    Report,
}

impl Section {
    /// For accounts and messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Participants => "participants",
            Self::Activities => "activities",
            Self::Engagement => "engagement",
            Self::Hosts => "hosts",
            Self::Panelists => "panelists",
            Self::Attendees => "attendees",
            Self::Report => "report",
        }
    }
}

#[rustfmt::skip]
const FIELDS: &[Entry<MeetingField>] = &[
    Entry { meaning: MeetingField::Title,
        en: &["Topic", "Meeting title", "Meeting topic", "Webinar topic", "Webinar title", "Title"],
        fr: &["Sujet", "Titre de la réunion", "Sujet de la réunion", "Sujet du webinaire", "Titre"],
        es: &["Tema", "Título de la reunión", "Tema de la reunión", "Título"],
        pt: &["Tópico", "Título da reunião", "Tópico da reunião", "Tema", "Título"],
        de: &["Thema", "Besprechungstitel", "Titel der Besprechung", "Meeting-Thema", "Titel"],
        ru: &["Тема", "Название собрания", "Тема собрания", "Название"] },
    Entry { meaning: MeetingField::Id,
        en: &["Meeting ID", "ID", "Webinar ID"],
        fr: &["ID de réunion", "ID de la réunion", "N° de réunion", "Identifiant de la réunion", "ID du webinaire",
              "ID"],
        es: &["ID de reunión", "ID de la reunión", "Id. de reunión", "Id. de la reunión", "ID del seminario web",
              "ID"],
        pt: &["ID da reunião", "ID de reunião", "ID do webinar", "ID do webinário", "ID"],
        de: &["Meeting-ID", "Besprechungs-ID", "Webinar-ID", "ID"],
        ru: &["Идентификатор конференции", "Идентификатор собрания", "ИД собрания", "ИД"] },
    Entry { meaning: MeetingField::Start,
        en: &["Start time", "Actual start time", "Meeting start time", "Start"],
        fr: &["Heure de début", "Heure de début réelle", "Heure de début de la réunion", "Début"],
        es: &["Hora de inicio", "Hora de inicio real", "Hora de inicio de la reunión", "Hora de comienzo", "Inicio"],
        pt: &["Hora de início", "Hora de início real", "Horário de início", "Hora de início da reunião", "Início"],
        de: &["Startzeit", "Tatsächliche Startzeit", "Startzeit der Besprechung", "Beginn", "Start"],
        ru: &["Время начала", "Фактическое время начала", "Время начала собрания", "Начало"] },
    Entry { meaning: MeetingField::End,
        en: &["End time", "Actual end time", "Meeting end time", "End"],
        fr: &["Heure de fin", "Heure de fin réelle", "Heure de fin de la réunion", "Fin"],
        es: &["Hora de finalización", "Hora de finalización de la reunión", "Hora de fin", "Fin"],
        pt: &["Hora de término", "Hora de término da reunião", "Horário de término", "Hora de fim",
              "Hora de fim da reunião", "Hora de conclusão", "Término", "Fim"],
        de: &["Endzeit", "Endzeit der Besprechung", "Ende"],
        ru: &["Время окончания", "Фактическое время окончания", "Время окончания собрания", "Окончание"] },
    Entry { meaning: MeetingField::Duration,
        en: &["Duration (minutes)", "Actual duration (minutes)", "Meeting duration", "Duration"],
        fr: &["Durée (minutes)", "Durée réelle (minutes)", "Durée de la réunion", "Durée"],
        es: &["Duración (minutos)", "Duración real (minutos)", "Duración de la reunión", "Duración"],
        pt: &["Duração (minutos)", "Duração real (minutos)", "Duração da reunião", "Duração"],
        de: &["Dauer (Minuten)", "Tatsächliche Dauer (Minuten)", "Besprechungsdauer", "Dauer der Besprechung",
              "Dauer"],
        ru: &["Продолжительность (минуты)", "Фактическая продолжительность (минуты)", "Продолжительность собрания",
              "Длительность (минуты)", "Длительность собрания"] },
    Entry { meaning: MeetingField::Participants,
        en: &["Participants", "Total number of participants", "Attended participants", "Number of participants",
              "Total participants"],
        fr: &["Participants", "Nombre total de participants", "Participants présents", "Participants ayant assisté",
              "Nombre de participants"],
        es: &["Participantes", "Número total de participantes", "Participantes que asistieron",
              "Participantes asistentes", "Participantes presentes", "Número de participantes"],
        pt: &["Participantes", "Número total de participantes", "Participantes presentes",
              "Participantes que compareceram", "Número de participantes"],
        de: &["Teilnehmer", "Gesamtzahl der Teilnehmer", "Gesamtanzahl der Teilnehmer",
              "Gesamtzahl der Teilnehmenden", "Anwesende Teilnehmer", "Teilgenommene Teilnehmer",
              "Anzahl der Teilnehmer"],
        ru: &["Участники", "Общее число участников", "Присутствовавшие участники", "Число участников"] },
    // The address and the name are the host's.
    Entry { meaning: MeetingField::Ignored,
        en: &["Average attendance time", "User email", "User name", "Host", "Host name", "Host email", "Email",
              "Department", "Group", "Creation time", "Has Zoom Rooms?", "Report generated", "# Registered",
              "# Cancelled", "Unique viewers", "Total users", "Max concurrent views", "Enable registration"],
        fr: &["Temps de présence moyen", "Temps de participation moyen", "Durée moyenne de participation",
              "Durée moyenne de présence", "Adresse e-mail de l'utilisateur", "E-mail de l'utilisateur", "Hôte",
              "Rapport généré", "Nombre d'inscrits", "Spectateurs uniques", "Nombre total d'utilisateurs"],
        es: &["Tiempo medio de asistencia", "Promedio de tiempo de asistencia", "Tiempo promedio de asistencia",
              "E-mail del usuario", "Correo electrónico del usuario", "Correo electrónico", "Anfitrión",
              "Informe generado", "N.º de inscritos", "Espectadores únicos", "Usuarios totales"],
        pt: &["Tempo médio de participação", "Tempo médio de presença", "E-mail do usuário", "E-mail do utilizador",
              "Anfitrião", "Relatório gerado", "N.º de inscritos", "Espectadores únicos", "Total de usuários"],
        de: &["Durchschnittliche Teilnahmezeit", "Durchschnittliche Anwesenheitszeit",
              "Durchschnittliche Teilnahmedauer", "Benutzer-E-Mail", "E-Mail des Benutzers", "Host", "Gastgeber",
              "Bericht erstellt", "Anzahl der Registrierten", "Eindeutige Zuschauer", "Benutzer insgesamt"],
        ru: &["Среднее время участия", "Электронная почта пользователя", "Организатор", "Отчет создан"] },
];

#[rustfmt::skip]
const SECTIONS: &[Entry<Section>] = &[
    Entry { meaning: Section::Summary,
        en: &["Meeting summary", "Summary", "Webinar summary"],
        fr: &["Résumé de la réunion", "Résumé"],
        es: &["Resumen de la reunión", "Resumen"],
        pt: &["Resumo da reunião", "Resumo"],
        de: &["Besprechungszusammenfassung", "Zusammenfassung der Besprechung", "Zusammenfassung"],
        ru: &["Сводка по собранию", "Сводка"] },
    // `Participants` without a number is a word of the preamble.
    Entry { meaning: Section::Participants,
        en: &["Participant details", "Full list of participants"],
        fr: &["Liste complète des participants"],
        es: &["Lista completa de participantes"],
        pt: &["Lista completa de participantes"],
        de: &["Vollständige Teilnehmerliste"],
        ru: &["Полный список участников", "Сведения об участниках собрания"] },
    Entry { meaning: Section::Activities,
        en: &["In-meeting activities"],
        fr: &["Activités pendant la réunion", "Activités en réunion", "Activités dans la réunion"],
        es: &["Actividades en la reunión", "Actividades durante la reunión"],
        pt: &["Atividades na reunião", "Atividades durante a reunião"],
        de: &["Aktivitäten in der Besprechung", "Aktivitäten während der Besprechung"],
        ru: &["Действия во время собрания", "Действия на собрании"] },
    Entry { meaning: Section::Engagement,
        en: &["Meeting engagement"],
        fr: &["Engagement dans la réunion", "Engagement lors de la réunion"],
        es: &["Interacción en la reunión", "Participación en la reunión"],
        pt: &["Envolvimento na reunião", "Engajamento na reunião"],
        de: &["Besprechungsengagement", "Engagement in der Besprechung"],
        ru: &["Активность на собрании"] },
    Entry { meaning: Section::Hosts,
        en: &["Host details"],
        fr: &["Détails de l'hôte", "Détails sur l'hôte", "Détails de l'animateur"],
        es: &["Detalles del anfitrión"],
        pt: &["Detalhes do anfitrião"],
        de: &["Host-Details", "Hostdetails", "Details zum Host"],
        ru: &["Сведения об организаторе"] },
    Entry { meaning: Section::Panelists,
        en: &["Panelist details", "Panellist details"],
        fr: &["Détails du panéliste", "Détails des panélistes", "Détails de l'intervenant"],
        es: &["Detalles del panelista", "Detalles de los panelistas"],
        pt: &["Detalhes do painelista", "Detalhes dos painelistas", "Detalhes do palestrante"],
        de: &["Podiumsteilnehmer-Details", "Diskussionsteilnehmer-Details", "Details zum Diskussionsteilnehmer"],
        ru: &["Сведения о докладчиках"] },
    Entry { meaning: Section::Attendees,
        en: &["Attendee details", "Other attended"],
        fr: &["Détails du participant", "Détails des participants", "Détails sur les participants"],
        es: &["Detalles del asistente", "Detalles de los asistentes", "Detalles del participante"],
        pt: &["Detalhes do participante", "Detalhes dos participantes"],
        de: &["Teilnehmer-Details", "Teilnehmerdetails", "Details zum Teilnehmer"],
        ru: &["Сведения об участниках"] },
    Entry { meaning: Section::Report,
        en: &["Attendee report", "Attendance report", "Registration report"],
        fr: &["Rapport sur les participants", "Rapport des participants", "Rapport de présence",
              "Rapport d'inscription"],
        es: &["Informe de asistentes", "Informe de asistencia", "Informe de inscripción"],
        pt: &["Relatório de participantes", "Relatório de presença", "Relatório de inscrição"],
        de: &["Teilnehmerbericht", "Anwesenheitsbericht", "Registrierungsbericht"],
        ru: &["Отчет об участниках", "Отчет о посещаемости", "Отчет о регистрации"] },
];

static FIELD_INDEX: LazyLock<HashMap<String, MeetingField>> =
    LazyLock::new(|| entry::index(FIELDS, normalise));

static SECTION_INDEX: LazyLock<HashMap<String, Section>> =
    LazyLock::new(|| entry::index(SECTIONS, normalise));

/// What a cell of a preamble says of the meeting, in the row of headers or in
/// the first column.
pub fn meeting_field(header: &str) -> Option<MeetingField> {
    FIELD_INDEX.get(&normalise(header)).copied()
}

/// The section that a title opens. Teams numbers its own, so that the number
/// tells even where the words are of a sixth language.
pub fn section(text: &str) -> Option<Section> {
    let title = normalise(text);
    SECTION_INDEX
        .get(&title)
        .copied()
        .or_else(|| numbered_section(&title))
}

/// The longest title of a section that has a number, in words.
const LONGEST_TITLE: usize = 5;

fn numbered_section(title: &str) -> Option<Section> {
    let (number, rest) = title.split_once(". ")?;
    let section = match number {
        "1" => Section::Summary,
        "2" => Section::Participants,
        "3" => Section::Activities,
        "4" => Section::Engagement,
        _ => return None,
    };
    let words = rest.split_whitespace().count();
    (1..=LONGEST_TITLE).contains(&words).then_some(section)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::entry::check;

    #[test]
    fn the_tables_are_whole_and_agree_with_themselves() {
        assert_eq!(check::collisions(FIELDS, normalise), Vec::<String>::new());
        assert_eq!(check::slips(FIELDS, normalise), Vec::<String>::new());
        assert_eq!(check::collisions(SECTIONS, normalise), Vec::<String>::new());
        assert_eq!(check::slips(SECTIONS, normalise), Vec::<String>::new());
    }

    #[test]
    fn preambles_of_zoom_and_teams_are_understood() {
        use MeetingField::{Duration, End, Id, Ignored, Participants, Start, Title};
        for (header, expected) in [
            ("Meeting ID", Id),
            ("Topic", Title),
            ("Start Time", Start),
            ("End Time", End),
            ("User Email", Ignored),
            ("Duration (Minutes)", Duration),
            ("Participants", Participants),
            ("ID", Id),
            ("Webinar ID", Id),
            ("Actual Start Time", Start),
            ("Actual Duration (minutes)", Duration),
            ("# Registered", Ignored),
            ("Report Generated:", Ignored),
            ("Total Number of Participants", Participants),
            ("Meeting Title", Title),
            ("Meeting Start Time", Start),
            ("Meeting End Time", End),
            ("Meeting Id", Id),
            ("Meeting title", Title),
            ("Attended participants", Participants),
            ("Meeting duration", Duration),
            ("Average attendance time", Ignored),
            ("Nombre total de participants", Participants),
            ("*Titre de la réunion", Title),
            ("Heure de début de la réunion", Start),
            ("Heure de fin", End),
            ("Título de la reunión", Title),
            ("Título da reunião", Title),
            ("Besprechungstitel", Title),
        ] {
            assert_eq!(meeting_field(header), Some(expected), "{header}");
        }
        assert_eq!(meeting_field("Name (Original Name)"), None);
    }

    #[test]
    fn sections_are_found_by_title_or_number() {
        for (text, expected) in [
            ("1. Summary", Section::Summary),
            ("2. Participants", Section::Participants),
            ("3. In-Meeting activities", Section::Activities),
            ("3. In-Meeting Activities", Section::Activities),
            ("4. Meeting Engagement", Section::Engagement),
            ("2.\u{a0}Teilnehmer", Section::Participants),
            ("3. Möteaktiviteter", Section::Activities),
            ("Meeting Summary", Section::Summary),
            ("*Résumé de la réunion", Section::Summary),
            ("Attendee Report", Section::Report),
            ("Host Details", Section::Hosts),
            ("Panelist Details", Section::Panelists),
            ("Attendee Details", Section::Attendees),
        ] {
            assert_eq!(section(text), Some(expected), "{text}");
        }
        for text in [
            "2. How can the Commission help its partners?",
            "5. Annex",
            "2.",
            "2.5 hours",
            "Participants",
            "",
        ] {
            assert_eq!(section(text), None, "{text}");
        }
    }
}
