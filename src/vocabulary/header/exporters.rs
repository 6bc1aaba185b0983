//! The headers that programs export, letter by letter: each must be found.

use super::Field::{
    Action, ApprovalStatus, Attended, AttendeeStatus, Country, Email, FirstName, Guest, Id, Joined, LastName,
    Left, Minutes, Name, NameAndOriginal, Note, OrderNumber, Phone, RecordingConsent, RegisteredAt, Role,
    SeatNumber, Speaker, Submitted, Timestamp, Topic, UserPrincipal, WaitingRoom,
};
use super::{Field, field, loose_field};
use crate::model::SheetRole;

fn check(role: SheetRole, source: &str, headers: &[(&str, Field)]) {
    for (header, expected) in headers {
        assert_eq!(field(role, header), Some(*expected), "{source}: {header}");
        assert_eq!(loose_field(role, header), Some(*expected), "{source}: {header}");
    }
}

fn attendance(source: &str, headers: &[(&str, Field)]) {
    check(SheetRole::Attendance, source, headers);
}

#[test]
fn zoom_meetings() {
    attendance(
        "English",
        &[
            ("Name (Original Name)", NameAndOriginal),
            ("Name (original name)", NameAndOriginal),
            ("User Email", Email),
            ("Email", Email),
            ("Total Duration (Minutes)", Minutes),
            ("Duration (Minutes)", Minutes),
            ("Duration (minutes)", Minutes),
            ("Guest", Guest),
            ("Join Time", Joined),
            ("Leave time", Left),
            ("Recording Consent", RecordingConsent),
            ("Recording Disclaimer Response", RecordingConsent),
            ("Recording disclaimer response", RecordingConsent),
            ("In Waiting Room", WaitingRoom),
        ],
    );
    attendance(
        "Spanish",
        &[
            ("Nombre (nombre original)", NameAndOriginal),
            ("E-mail del usuario", Email),
            ("Correo electrónico", Email),
            ("Hora para unirse", Joined),
            ("Hora de entrada", Joined),
            ("Hora para salir", Left),
            ("Hora de salida", Left),
            ("Duración (minutos)", Minutes),
            ("Duración total (minutos)", Minutes),
            ("Invitado", Guest),
            ("En sala de espera", WaitingRoom),
        ],
    );
    attendance(
        "French",
        &[
            ("Nom (nom original)", NameAndOriginal),
            ("Adresse e-mail de l’utilisateur", Email),
            ("Adresse e-mail de l'utilisateur", Email),
            ("Heure d’arrivée", Joined),
            ("Heure de départ", Left),
            ("Heure de connexion", Joined),
            ("Heure de déconnexion", Left),
            ("Durée (minutes)", Minutes),
            ("Invité", Guest),
            ("Salle d’attente", WaitingRoom),
        ],
    );
}

#[test]
fn zoom_webinars_and_registrations() {
    attendance(
        "webinar",
        &[
            ("Attended", Attended),
            ("User Name (Original Name)", NameAndOriginal),
            ("First Name", FirstName),
            ("Last Name", LastName),
            ("Phone", Phone),
            ("Registration Time", RegisteredAt),
            ("Approval Status", ApprovalStatus),
            ("Time in Session (minutes)", Minutes),
            ("Is Guest", Guest),
            ("Country/Region Name", Country),
        ],
    );
}

#[test]
fn teams() {
    attendance(
        "2020",
        &[
            ("Full Name", Name),
            ("User Action", Action),
            ("Timestamp", Timestamp),
            ("Nom complet", Name),
            ("Action de l’utilisateur", Action),
            ("Date et heure", Timestamp),
            ("Nome Completo", Name),
            ("Atividade", Action),
            ("Data e hora", Timestamp),
        ],
    );
    attendance(
        "2021",
        &[
            ("Join Time", Joined),
            ("Leave Time", Left),
            ("Duration", Minutes),
            ("Role", Role),
            ("Participant ID (UPN)", UserPrincipal),
            ("Heure d'arrivée", Joined),
            ("Heure de départ", Left),
            ("Durée", Minutes),
            ("E-mail", Email),
            ("Rôle", Role),
        ],
    );
    attendance(
        "2022",
        &[
            ("Name", Name),
            ("First join", Joined),
            ("First Join", Joined),
            ("Last leave", Left),
            ("In-meeting duration", Minutes),
            ("In-Meeting Duration", Minutes),
            ("Primera entrada", Joined),
            ("Duración de la reunión", Minutes),
            ("Id. de participante (UPN)", UserPrincipal),
            ("Primeira Entrada", Joined),
            ("Primeiro ingresso", Joined),
            ("Erster Beitritt", Joined),
            ("Letztes Verlassen", Left),
        ],
    );
}

#[test]
fn other_programs_of_meetings_and_events() {
    attendance(
        "Google Meet",
        &[
            ("First name", FirstName),
            ("Last name", LastName),
            ("Time joined", Joined),
            ("Time exited", Left),
        ],
    );
    attendance(
        "Webex",
        &[
            ("Display Name", Name),
            ("Attendee Email", Email),
            ("Attendance Duration", Minutes),
        ],
    );
    attendance("BigBlueButton", &[("Join", Joined), ("Left", Left)]);
    attendance(
        "Eventbrite",
        &[
            ("Order #", OrderNumber),
            ("Order Date", RegisteredAt),
            ("Last Name (or Surname)", LastName),
            ("Attendee #", SeatNumber),
            ("Attendee Status", AttendeeStatus),
        ],
    );
    attendance(
        "Indico",
        &[
            ("ID", Id),
            ("Registration date", RegisteredAt),
            ("Checked in", Attended),
            ("Check-in date", Joined),
        ],
    );
}

#[test]
fn forms_and_coding_tools() {
    check(
        SheetRole::Notes,
        "Google Forms",
        &[
            ("Timestamp", Submitted),
            ("Horodateur\u{a0}", Submitted),
            ("Marca temporal", Submitted),
        ],
    );
    check(
        SheetRole::Notes,
        "Microsoft Forms",
        &[
            ("ID", Id),
            ("Start time", Submitted),
            ("Completion time", Submitted),
            ("Last modified time", Submitted),
            ("Email", Email),
            ("Name", Speaker),
            ("Id", Id),
            ("Hora de inicio", Submitted),
            ("Hora de finalización", Submitted),
            ("Correo electrónico", Email),
            ("Nombre", Speaker),
        ],
    );
    check(
        SheetRole::Notes,
        "ODK, SurveyMonkey, Taguette, QualCoder",
        &[
            ("SubmissionDate", Submitted),
            ("Respondent ID", Id),
            ("Start Date", Submitted),
            ("End Date", Submitted),
            ("Email Address", Email),
            ("content", Note),
            ("tag", Topic),
            ("Coded", Note),
            ("Codename", Topic),
        ],
    );
}

#[test]
fn sheets_made_by_hand_in_six_languages() {
    for (header, expected) in [
        ("Prénom", FirstName),
        ("Apellidos", LastName),
        ("Sobrenome", LastName),
        ("Teilnehmer", Name),
        ("Teilnehmer*innen", Name),
        ("Órgão", Field::Organisation),
        ("Einrichtung", Field::Organisation),
        ("Pays", Country),
        ("Geschlecht", Field::Gender),
        ("Asistencia", Attended),
        ("Groupe d’acteurs", Field::StakeholderGroup),
        ("Эл. почта:", Field::Email),
        ("Имя и фамилия", Name),
    ] {
        assert_eq!(field(SheetRole::Attendance, header), Some(expected), "{header}");
    }
    for (header, expected) in [
        ("Thème", Topic),
        ("Pays cité en exemple", Field::CountryExample),
        ("Destinatario", Field::Addressee),
        ("Priorität", Field::Priority),
        ("Anmerkung", Note),
        ("Texto editado", Field::EditedText),
        ("Fio condutor", Field::Thread),
        ("Пример страны", Field::CountryExample),
    ] {
        assert_eq!(field(SheetRole::Notes, header), Some(expected), "{header}");
    }
    for (header, expected) in [
        ("Sesión", Field::Workshop),
        ("Leitfragen", Field::Questions),
        ("Data", Field::Date),
        ("Lieu", Field::Venue),
        ("Vorsitz", Field::Chair),
        ("Место проведения", Field::Venue),
    ] {
        assert_eq!(field(SheetRole::Workshops, header), Some(expected), "{header}");
    }
}

#[test]
fn consent_to_something_else_is_no_consent_to_be_named() {
    for header in [
        "Recording Consent",
        "Consentement à l’enregistrement",
        "Konsens",
        "Consensus",
        "Consentement photo",
    ] {
        for role in super::ROLES {
            assert_ne!(field(role, header), Some(Field::Consent), "{header}");
            assert_ne!(loose_field(role, header), Some(Field::Consent), "{header}");
        }
    }
    assert!(NameAndOriginal.identifies() && Email.identifies() && Phone.identifies());
    assert!(UserPrincipal.identifies());
}
