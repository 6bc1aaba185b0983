//! Columns, rows and cells.

use super::Explanation;
use crate::diagnostic::Code;

pub const EXPLANATIONS: &[Explanation] = &[
    Explanation {
        code: Code::UnknownColumn,
        title: "A column is not used, but perhaps should be",
        meaning: "The header of the column is nearly one that the program knows, or the column holds values and has no header. What stands \
            in it appears nowhere. Columns whose headers are quite different, such as “Room”, are passed over without a word.",
        example: "warning[unknown-column]: the column's header is none that I know; the column is not used
  --> inputs/water-and-peace/attendance.csv › attendance!H1
   |  “Organizaton”
   = help: Did you mean “Organisation”? Rename the header, or say in series.toml:
           [[sheets]]
           file = \"attendance.csv\"
           columns = { \"Organizaton\" = \"organisation\" }",
        remedy: "Correct the header in the sheet. If you cannot change the sheet, paste the lines of the help into series.toml. Where the \
            column is not meant to be used, give it the meaning \"\" there.",
    },
    Explanation {
        code: Code::HiddenCells,
        title: "Hidden rows or columns are read like the others",
        meaning: "The spreadsheet hides rows or columns, by hand or by a filter, and they hold values. They are read and counted, because \
            a filter that somebody left on must not change a figure.",
        example: "note[hidden-cells]: hidden rows are read like the others: 12–15
  --> inputs/water-and-peace/notes.xlsx › Notes
   = help: Delete them if they are not meant to count.",
        remedy: "Show the rows and columns in the spreadsheet and look at them. Delete what is not meant to count; leave the rest \
            as it is.",
    },
    Explanation {
        code: Code::UnknownWorkshop,
        title: "A row belongs to no workshop that is known",
        meaning: "The row names a workshop that the list of workshops does not have, or nothing says to which workshop it belongs: no \
            column, no name of the sheet, no date. The row is set aside and counts nowhere.",
        example: "error[unknown-workshop]: the list of workshops has no workshop “7”; the row is set aside
  --> inputs/water-and-peace/notes.csv › notes!A14 (and 9 more cells)
   |  Workshop: “7”
   = help: Add the workshop to the list of workshops, or correct the cell.",
        remedy: "Add the workshop to the list of workshops, or correct the number. Where the sheet does not say it, add a column \
            “Workshop”, name the sheet after the workshop (“Workshop 7”), or say it in series.toml.\n\n\
            \x20 [[sheets]]\n  file = \"notes.csv\"\n  workshop = \"7\"",
    },
    Explanation {
        code: Code::NoSession,
        title: "Somebody in the meeting was at no session",
        meaning: "An export covers several sessions of a day, and the times of joining and leaving tell who was at which. The person was in the meeting \
            between the sessions only, or at a session for less time than counts: ten minutes, or a third of a short session, unless series.toml says \
            otherwise. The person is protected like all others and counts nowhere; where nobody at all was at a session, the clocks differ.",
        example: "warning[no-session]: the person was in the meeting, but at no session long enough to count
  --> inputs/water-and-peace/participants.csv › participants!C14
   = help: Nothing needs to be done if the person came between sessions; else correct the times in the columns Starts and Ends of the list of workshops.",
        remedy: "Compare the times in the columns Starts and Ends with those in the export: both have to be on one clock. What counts as having been there can be \
            set, in minutes.\n\n\x20 [workshops]\n  least_presence = 5\n\nOf a session shorter than half an hour a third is always enough.",
    },
    Explanation {
        code: Code::SessionTimes,
        title: "The times of sessions are missing, wrong or overlap",
        meaning: "An export covers several workshops of a day, and the list of workshops gives one of them no time, an end before its beginning, or a time that \
            overlaps with another. Nobody is counted at a session without a time; whoever was in the meeting while two sessions overlap counts in both.",
        example: "warning[session-times]: workshops 2 “Water” and 3 “Land” overlap; whoever was in the meeting then counts in both
  --> inputs/water-and-peace/workshops.csv › workshops!D4
   = help: Correct the times in the columns Starts and Ends; sessions in parallel rooms need an export each, which says its workshop in its name.",
        remedy: "Write into the list of workshops from when to when each session lasted, in the columns Starts and Ends, as 14:00 and 15:30.",
    },
    Explanation {
        code: Code::SetAside,
        title: "A row is no entry of the table",
        meaning: "The row is a total, a footnote, a heading within the table or the time that somebody spent in a waiting room. It is read and \
            set aside, so that it counts as no participant and no note. Rows that are set aside are in the count of rows read.",
        example: "note[set-aside]: the row is a total; the row is set aside
  --> inputs/water-and-peace/attendance.xlsx › Workshop 1!A48",
        remedy: "Nothing, if the row is none. If it is an entry after all, fill in the columns that an entry has: a name in attendance, \
            a note in notes.",
    },
    Explanation {
        code: Code::MissingValue,
        title: "A row lacks what makes it an entry",
        meaning: "A row of notes has no note, a row of attendance neither a name nor an e-mail, a row of the list of workshops neither a \
            number nor a title. The row is set aside and counts nowhere.",
        example: "error[missing-value]: the row has no note; it is set aside
  --> inputs/water-and-peace/notes.csv › notes!A9
   = help: Write the note, or delete the row.",
        remedy: "Fill in what is missing, or delete the row. If the value stands in another column, look with `rapporteur inspect` \
            whether that column's header was understood.",
    },
    Explanation {
        code: Code::InvalidValue,
        title: "A cell holds what its column cannot take",
        meaning: "The cell holds a word or number that the column does not know: “maybe” where yes or no is asked, several values where one counts, \
            more minutes than the meeting had. The row is used; the message says what stands in place of the value.",
        example: "warning[invalid-value]: “urgent” is none of high, medium or low
  --> inputs/water-and-peace/notes.csv › notes!L7
   |  Priority: “urgent”
   = help: Write high, medium or low, or leave the cell empty.",
        remedy: "Correct the cell as the help line says. Whatever stands in for a value that cannot be read is the more cautious one: \
            what is no clear consent, for example, is no consent.",
    },
    Explanation {
        code: Code::InvalidDate,
        title: "A date cannot be read, or could be two",
        meaning: "The cell holds no date of the calendar, or one such as 11/12/2020, which is in November or in December, and neither the other \
            dates of the file nor the list of workshops settle which. The date is left out; everything else of the row is used.",
        example: "error[invalid-date]: the date could be 2020-11-12 or 2020-12-11; it is left out
  --> inputs/water-and-peace/workshops.csv › workshops!C2
   |  Date: “11/12/2020”
   = help: Write the date as 2017-03-02 or as 2 March 2017, or say in series.toml:
           [[sheets]]
           file = \"workshops.csv\"
           date_order = \"day-first\" # or \"month-first\"",
        remedy: "Write the date so that nobody can mistake it: 2020-12-11, or 11 December 2020. If all dates of the file are written in one way, \
            say which in series.toml.",
    },
    Explanation {
        code: Code::UnknownQuestion,
        title: "The workshop has no such guiding question",
        meaning: "The column “Question” of a note names a guiding question by its number or words, and the list of workshops gives the workshop no \
            such question. The note is used, but stands under no question in the brief.",
        example: "warning[unknown-question]: the workshop has no such guiding question; the note is used without one
  --> inputs/water-and-peace/notes.csv › notes!G2
   |  Question: “9”
   = help: Write the number of the guiding question, from 1 to 4, or its words as in the list of workshops.",
        remedy: "Write the number of the question, or copy its words from the list of workshops. If the question is missing there, \
            add it to the column “Guiding questions”, each on a line of its own.",
    },
    Explanation {
        code: Code::UnreadableCell,
        title: "A cell cannot be read",
        meaning: "The cell holds an error of the spreadsheet (#REF!, #N/A) or something that the file does not give in a readable form. The cell counts \
            as empty. In a text file a quotation mark may be opened and never closed, which can swallow the rows below.",
        example: "error[unreadable-cell]: a quotation mark is opened and never closed; from this row on quotation marks are read as they stand
  --> inputs/water-and-peace/notes.csv › notes!A31
   = help: Close the quotation mark, or write two in its place.",
        remedy: "Open the file, correct the cell or its formula, and save it again. Compare the rows below the cell with what \
            `rapporteur inspect` shows of them.",
    },
    Explanation {
        code: Code::UnprintableCharacter,
        title: "A character is in none of the documents' fonts",
        meaning: "The documents are set in fonts for Latin, Greek and Cyrillic letters. A character that none of them has, such as a pictogram, would be \
            an empty box on the page; a replacement is printed in its place. The tables have the text as it is.",
        example: "error[unprintable-character]: the documents' fonts do not have “🌍” (U+1F30D); a replacement is printed
  --> inputs/water-and-peace/notes.csv › notes!D12
   = help: Write it in words, or give a text for publication in the column “Edited text”.",
        remedy: "Write in words what the character means, in the note itself or in the column “Edited text”, which is printed in place of the \
            note.",
    },
];
