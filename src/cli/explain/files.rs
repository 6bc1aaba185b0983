//! Files, sheets and the series as a whole.

use super::Explanation;
use crate::diagnostic::Code;

pub const EXPLANATIONS: &[Explanation] = &[
    Explanation {
        code: Code::NothingToBuild,
        title: "There is nothing from which a document could be made",
        meaning: "A series folder holds no spreadsheet, or none in which a sheet of notes, attendance or workshops \
            could be recognised. Nothing is written for this series; what an earlier run wrote stays as it is.",
        example: "error[nothing-to-build]: the series folder holds no spreadsheet; nothing is built
  --> inputs/water-and-peace
   = help: Drop a sheet with the columns Workshop, Type and Note into the folder, or one with Workshop, Name and Stakeholder group.",
        remedy: "Put the spreadsheets into the folder of the series. If they are there, `rapporteur inspect` shows for \
            each file and sheet how it was read and which header is missing.",
    },
    Explanation {
        code: Code::UnreadableFile,
        title: "A file could not be read, or not to its end",
        meaning: "The file is protected by a password, damaged, or in a format of which only the name is that of a \
            spreadsheet. None of it is used, unless the message says that the rows before the fault are.",
        example: "error[unreadable-file]: the file is protected by a password and cannot be read
  --> inputs/water-and-peace/attendance.xlsx
   = help: Save a copy without a password.",
        remedy: "Open the file in a spreadsheet program, see whether it is complete, and save it as .xlsx. Then put that \
            copy into the folder in place of the old file.",
    },
    Explanation {
        code: Code::UnusableFile,
        title: "No sheet of a file could be understood",
        meaning: "The file was read, but no sheet in it has a header that the program knows, or the file is of a kind that \
            it does not read. What the file holds does not appear in any document.",
        example: "error[unusable-file]: no sheet of the file has a header that I know; the file is not used
  --> inputs/water-and-peace/rooms.xlsx
   = help: Give the columns headers such as Workshop, Type, Note or Name, Organisation, Stakeholder group; or say in series.toml what they hold ([[sheets]]); or move the file out of the folder.",
        remedy: "Give the columns headers that the program knows, or say in series.toml what they hold. If the file does not \
            belong to the series, move it out of the folder.\n\n\
            \x20 [[sheets]]\n  file = \"rooms.xlsx\"\n  role = \"notes\"\n  columns = { \"What was said\" = \"note\" }",
    },
    Explanation {
        code: Code::SheetPassedOver,
        title: "A sheet or file was passed over",
        meaning: "The sheet is hidden, has no header that the program knows, or series.toml says that it is not to be read; or \
            the file is no spreadsheet at all. The other sheets of the file are used.",
        example: "note[sheet-passed-over]: the sheet is hidden; it is not read
  --> inputs/water-and-peace/notes.xlsx › Old notes
   = help: Show the sheet in the workbook if it is meant to be used.",
        remedy: "Nothing, if the sheet is not meant to count. Else show it in the workbook, or give its columns headers that \
            the program knows; `rapporteur inspect` shows what it looked for.",
    },
    Explanation {
        code: Code::SeriesFile,
        title: "Something in series.toml cannot be used",
        meaning: "A line of series.toml is not written as the format asks, names a setting that does not exist, or says \
            something that cannot be. With an error the series is not built at all, so that no setting is silently left out; \
            with a warning only that line has no effect. A language without a catalogue is an error, too, but the series is built in its others.",
        example: "error[series-file]: line 2: no setting is called “subtitel”
  --> inputs/water-and-peace/series.toml
   = help: Did you mean “subtitle”?",
        remedy: "Correct the line that the message names. A table such as [aliases.countries] may stand in the file only once: \
            put all its lines below one header. `rapporteur schema` prints every setting for editors that check the file \
            while you write.",
    },
    Explanation {
        code: Code::Inferred,
        title: "Something was inferred, because nothing says it",
        meaning: "The program took something from what it found: the workshops from the sheets, because no list of workshops was \
            there; the topics from the notes, because series.toml lists none; a person from the name alone. The message says \
            what it took and from where.",
        example: "note[inferred]: no list of workshops was found; the workshops are those that the sheets name: 1, 2, 3
  --> inputs/water-and-peace
   = help: Add a sheet with the columns Workshop, Title, Topic, Date, Host, Guiding questions.",
        remedy: "Nothing, if it is right. Else state it: in a column, in a list of workshops, or in series.toml, as the help \
            line proposes.",
    },
    Explanation {
        code: Code::Repeated,
        title: "The same thing is said twice",
        meaning: "Two rows or files say the same thing of the same workshop: a workshop is listed twice, a file is a copy of another \
            one, a note bears the Id of another, two columns have the same meaning. Only one of them is used, as the message \
            says, so that nothing counts twice.",
        example: "error[repeated]: workshop 3 is listed a second time; the row is set aside
  --> inputs/water-and-peace/workshops.csv › workshops!A5
   |  Workshop: “3”
   = help: Keep one row for each workshop.",
        remedy: "Delete one of the two. If they are two different things, tell them apart: give each workshop its own number, \
            and each note of a workshop its own Id.",
    },
    Explanation {
        code: Code::NoAttendance,
        title: "A workshop has no list of participants",
        meaning: "No sheet says who took part in these workshops. Their briefs are built without figures on participation, and the \
            series counts only the people of the other workshops.",
        example: "warning[no-attendance]: workshop 3 has no attendance; its brief says nothing of who took part
  --> inputs/water-and-peace
   = help: Drop the attendance sheet into the series folder, with a column “Workshop” or in a sheet named after the workshop.",
        remedy: "Put the list of participants into the folder. If it is there, its rows may belong to another workshop: \
            `rapporteur inspect` shows to which workshop the rows of each sheet went, and why.",
    },
    Explanation {
        code: Code::NoNotes,
        title: "A workshop has no notes",
        meaning: "No sheet holds a note on these workshops, so that their briefs can only say who met when, and the policy paper \
            has nothing of what was said in them.",
        example: "warning[no-notes]: workshop 3 has no notes; its brief says only who met when
  --> inputs/water-and-peace
   = help: Drop the notes into the series folder, with the columns Workshop, Type and Note.",
        remedy: "Put the notes into the folder. If they are there, their rows may have gone to another workshop or been set aside: \
            `rapporteur inspect` shows both.",
    },
    Explanation {
        code: Code::EarlierEdition,
        title: "An earlier edition cannot be compared in full",
        meaning: "With --since the program compares this edition with an earlier one. That one lacks the series, a table or the list of \
            its notes, or another version of the program wrote it; the message says what is not compared for that reason.",
        example: "note[earlier-edition]: the earlier edition does not have this series, so nothing is said of changes
  --> inputs/water-and-peace",
        remedy: "Nothing, if the series is new. Else give --since the complete output folder of the earlier edition, with its \
            folder `internal`, as the program wrote it.",
    },
    Explanation {
        code: Code::Branding,
        title: "A logo or a font of yours cannot be used",
        meaning: "series.toml names a logo, a folder of fonts or families of fonts under [branding], and something is wrong with one of them: it is not \
            in the series folder, it is broken or far larger than it need be, an SVG holds scripts, words or references to other files, or no font of that \
            family is there. The documents are made without it, in the usual fonts.",
        example: "error[branding]: the SVG holds words, whose look depends on fonts; the logo is left out
  --> inputs/water-and-peace/logo.svg
   = help: Convert its words to paths (in Inkscape: Path, Object to Path) and save it again.",
        remedy: "Mend the file, or its name in series.toml. A logo is an SVG or PNG file of at most 2 MB and stands on white; fonts are files that end in \
            ttf, otf or ttc, in a folder of their own.\n\n\
            \x20 [branding]\n  logo = \"logo.svg\"\n  fonts = \"fonts\"\n  serif = \"EB Garamond\"",
    },
    Explanation {
        code: Code::EditorialText,
        title: "A text of yours is missing or cannot be printed whole",
        meaning: "series.toml names Markdown files under [texts]: a foreword, the background, conclusions, a summary for a workshop, an introduction \
            for a topic. What they say stands in the documents in place of what would be generated. The message tells of a file that is not there or belongs \
            to no workshop or topic of the series, and of what a printed document has no place for: raw HTML, pictures, links that lead nowhere, \
            lists nested without end. The rest of the text is used.\n\nIn a series with several languages each text needs a translation beside it; without one \
            the edition has generated words in that place.",
        example: "error[editorial-text]: line 3: HTML is left out
  --> inputs/water-and-peace/foreword.md
   |  “<b>”
   = help: Write it in Markdown: *emphasis*, **strong**, [words](https://address).",
        remedy: "Mend the file, or its name in series.toml. A translation has the language before the ending.\n\n\
            \x20 [texts]\n  foreword = \"foreword.md\"        # and foreword.fr.md for the edition in French\n\n\
            \x20 [texts.workshops]\n  3 = \"workshop-3.md\"\n\n\
            \x20 [texts.topics]\n  financing = \"financing.md\"",
    },
];
