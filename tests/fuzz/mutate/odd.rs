//! Values that break programs, and words that this one knows.

use super::super::chance::Chance;

pub fn pick<'a, T: ?Sized>(of: &[&'a T], chance: &mut Chance) -> &'a T {
    of[chance.below(of.len())]
}

pub fn byte(chance: &mut Chance) -> u8 {
    *pick(
        &[
            &0, &1, &9, &10, &13, &0x20, &0x22, &0x2c, &0x3b, &0x7f, &0x80, &0xc3, &0xef, &0xfe, &0xff,
        ],
        chance,
    )
}

pub fn number(chance: &mut Chance) -> u64 {
    let edges: [u64; 18] = [
        0,
        1,
        2,
        3,
        7,
        0x7f,
        0x80,
        0xff,
        0x100,
        0x7fff,
        0x8000,
        0xffff,
        0x10_0000,
        0x7fff_ffff,
        0x8000_0000,
        0xffff_fffe,
        0xffff_ffff,
        u64::MAX,
    ];
    match chance.below(4) {
        0 => chance.below(1 << 16) as u64,
        _ => edges[chance.below(edges.len())],
    }
}

/// A cell that nobody expects.
pub fn value(chance: &mut Chance) -> String {
    if chance.below(12) == 0 {
        let count = 1 << chance.below(15);
        return pick(
            &[
                "a", " ", "(", "İ", "é", "\u{301}", "1", "- ", ", ", "x;", "ﷺ", ": ",
            ],
            chance,
        )
        .repeat(count);
    }
    pick(VALUES, chance).to_owned()
}

pub fn header(chance: &mut Chance) -> &'static str {
    pick(HEADERS, chance)
}

/// What stands in attributes and elements of a workbook.
pub fn attribute(chance: &mut Chance) -> &'static str {
    pick(ATTRIBUTES, chance)
}

// Laid out by hand: a word a line would be pages.
#[rustfmt::skip]
const VALUES: &[&str] = &[
    "", " ", "0", "-0", "-1", "1", "0.5", "1e308", "1e400", "-1e308", "NaN", "inf", "99999999999999999999", "1e-320",
    "2147483648", "4294967296", "31/02/2020", "11/12/2020", "13/13/2020", "0000-00-00", "9999-12-31", "10000-01-01",
    "-0001-01-01", "2020-02-30", "1/1/1", "1.1.99", "29 February 2021", "March 2017", "٣ مارس ٢٠٢١", "24:61:61",
    "25:00", "12:30", "3:", ":", "::", "1:2:3:4", "1e9:00:00", "1h 99999999999m", "1,5,5 h", "½ h", "h", "9 h h", "- 5 min",
    "1 h -", "=1+1", "#REF!", "#BUSY!", "--", "—", "n/a", "Total", "Total: 5", "Total of the participants 12", "Summe",
    "* a footnote", "Source: x", "1. Summary", "2. Participants", "3. In-Meeting activities", "4. Meeting Engagement",
    "*Résumé de la réunion", "Workshop", "Workshop 1", "Workshop 99999999999999999999", "Workshop 1 and 2", "W1", "w001",
    "W", "Workshop 0", "workshop -1", "séance 3", "No. 3", "3b", "3.0", "③", "x;y;z", ";;;", "a\nb", "a\r\nb", "\r", "\t",
    "()", "(((", ")))", "A (B) (C)", "(Guest)", " (Guest)", "Obi, Ada", ", ,", ",", "Dr.", "Dr. , PhD", "Ada Obi - iPad",
    " - iPad", "é", "e\u{301}", "\u{301}", "İ", "ß", "ﬃ", "Å", "K", "\u{202e}abc", "\u{200b}", "\u{feff}", "\u{ad}", "\0",
    "\u{1}", "\u{85}", "\u{2028}", "\u{a0}", "“", "”", "\"", "'", "’", "yes", "no", "oui", "sí", "✓", "x", "P", "A", "0.9999",
    "2", "true", "Joined", "Joined before", "Left", "Rejoint", "A quitté l'appel", "Entrou", "Saiu", "named", "public",
    "09/24/2020 11:35:16 AM", "19/01/2021 à 09:58:51", "7/20/23, 4:16:29 PM", "11/12/2020, 12:27:24", "Mar 22, 2025 19:13:27",
    "14/11/22", "2020-01-01T00:00:00Z", "2020-01-01T25:00:00", "0:00:00", "24:00", "12:00 AM", "13:00 PM", "59 Min. 0 Sek.",
    "2 h 44 m", "1 hr 2 min", "PT1H", "PT99999999999999H", "-PT1H", "ada@example.org", "@", "a@", "@b", "a@b@c",
    "Republic of Korea; ; Korea", "Congo", "Utopia", "Liberia, Mali", "LBR", "Refunded", "Not Attending", "Yes", "in the lobby",
    "high", "1000000", "Recommendation", "Role of the PBC", "Idee",
    "a very long cell that goes on and on and on and on and on and on and on and on and on and on and on and on",
];

// Laid out by hand: a word a line would be pages.
#[rustfmt::skip]
const HEADERS: &[&str] = &[
    "Workshop", "Atelier", "Taller", "Title", "Titre", "Topic", "Thema", "Date", "Fecha", "Datum", "Host", "Venue",
    "Guiding questions", "Duration", "Name", "Nom", "Nome", "Full Name", "Nom complet", "Nome Completo", "First name",
    "Last name", "Surname", "Name (Original Name)", "Nombre (nombre original)", "User Name (Original Name)", "Email",
    "User Email", "E-mail", "Organisation", "Institution", "Stakeholder group", "Country", "País", "Gender", "Role", "Rôle",
    "Attended", "Present", "Guest", "Format", "Consent", "Recording Consent", "In Waiting Room", "Join Time", "Leave Time",
    "Join time", "First join", "Last leave", "In-meeting duration", "Duration (Minutes)", "Total Duration (Minutes)",
    "Time in Session (minutes)", "User Action", "Action de l’utilisateur", "Atividade", "Timestamp", "Data e hora",
    "Horodateur", "Participant ID (UPN)", "Registration Time", "Approval Status", "Order #", "Attendee Status", "Ticket Type",
    "Checked in", "Type", "Kind", "Note", "Notes", "Remark", "Idea", "Challenge", "Recommendation", "Country example",
    "Question", "Speaker", "Speaker group", "Addressee", "Priority", "Same as", "Id", "Include", "Thread", "Edited",
    "Meeting ID", "Topic", "Start Time", "End Time", "Participants", "Meeting Title", "Meeting Start Time", "Meeting End Time",
    "Meeting Summary", "Total Number of Participants", "Attendee Details", "Host Details", "Panelist Details",
    "Workshop 1", "W2", "3 March 2017", "03/04/2017", "Favourite colour", "Nom / Name", "Country (of residence)", "",
];

// Laid out by hand: a word a line would be pages.
#[rustfmt::skip]
const ATTRIBUTES: &[&str] = &[
    "", "0", "-1", "1", "2", "65535", "65536", "1048576", "1048577", "16384", "2147483647", "2147483648", "4294967295",
    "4294967296", "18446744073709551615", "18446744073709551616", "1e400", "NaN", "1.5", "A1", "A0", "XFD1048576", "XFE1",
    "A1048577", "ZZZZZZ99999999", "AAAAAAAAAAAAAAAAA1", "1A", "a1", "$A$1", "A1:XFD1048576", "A1:A1", "B2:A1", "XFD1048576:A1",
    ":", "A1:", "s", "str", "inlineStr", "b", "e", "d", "n", "z", "true", "false", "hidden", "veryHidden", "visible",
    "#REF!", "#BUSY!", "#N/A", "2020-02-30", "2020-01-01", "2020-01-01T99:99:99", "0001-01-01", "PT99999999H", "float",
    "percentage", "currency", "date", "time", "boolean", "string", "rId1", "rId99", "worksheets/sheet1.xml", "/xl/sharedStrings.xml",
    "../../etc/passwd", "xl/workbook.xml", "collapse", "filter", "1900-02-29", "60", "-1e9", "2958466", "0.99999999999", "h:mm",
    "[h]:mm:ss", "yyyy", "&lt;", "&#0;", "&#x110000;", "&undefined;", "&amp", "&e;",
];
