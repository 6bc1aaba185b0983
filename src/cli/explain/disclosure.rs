//! Names of people and organisations, and what may be told of them.

use super::Explanation;
use crate::diagnostic::Code;

pub const EXPLANATIONS: &[Explanation] = &[
    Explanation {
        code: Code::NameInText,
        title: "A text names somebody who did not agree",
        meaning: "A note, a title, a question or a text of series.toml holds the name or e-mail of a person who did not agree to be named. Until it is mended, the \
            documents and tables have other words in its place, such as “[a participant from civil society]”.",
        example: "error[name-in-text]: the note names a person who did not agree to it; until it is mended, other words stand in place of the name
  --> inputs/water-and-peace/notes.csv › notes!D4
   |  Note: (hidden, for it identifies a person; --show-identities shows it)
   = help: Edit the note, or give a text for publication in the column “Edited text”; or, if the person agrees, write “named” into the column Consent of the attendance.",
        remedy: "Write the note without the name, best in the column “Edited text”, so that the record stays as it is. If the person agrees to be named, write \
            “named” into the column “Consent” of every row of attendance.",
    },
    Explanation {
        code: Code::OrganisationInText,
        title: "A note names an organisation that was in the room",
        meaning: "The note's own words name an organisation of which somebody took part in the same workshop. That may be a subject like any other, or reveal who spoke. \
            Only somebody who was there can tell, so the words are left as they are.",
        example: "note[organisation-in-text]: the note names an organisation that was in the room: does this reveal who spoke?
  --> inputs/water-and-peace/notes.csv › notes!D7
   |  Note: “Lake Forum”
   = help: If it does, give a text for publication in the column “Edited text”.",
        remedy: "Read the note as a participant would. If it shows who made the contribution, write a text without the organisation into the column \
            “Edited text”. Else there is nothing to do.",
    },
    Explanation {
        code: Code::UnprotectedName,
        title: "A name is too short to be looked for",
        meaning: "A participant is listed with one name only, such as “Jordan” or “Rose”. Such a name is a word like others, so it is not looked for in notes and titles, and \
            could stand in a document without being noticed.",
        example: "warning[unprotected-name]: the person is listed by one name only; such a name is not looked for in notes and titles
  --> inputs/water-and-peace/attendance.csv › attendance!B6
   = help: Give the whole name, or list it in series.toml:
           [disclosure]
           protect = [\"…\"]",
        remedy: "Write the whole name into the sheet; names of two parts are found in any order and with initials. If only one name is known, list it under \
            `protect` in series.toml: then it is looked for everywhere, also where it is only a word.",
    },
    Explanation {
        code: Code::ConsentWithdrawn,
        title: "A note may name its speaker, who refused elsewhere",
        meaning: "The row of the note says that its speaker may be named, but a row of attendance says that the same person is not to be named. A refusal counts in every sheet \
            and for every note, older ones too. The note is used without the name.",
        example: "warning[consent-withdrawn]: the note may name its speaker, but a row of attendance says that the person is not to be named; the note is not attributed
  --> inputs/water-and-peace/notes.csv › notes!A12
   = help: Write “group” into the note's Consent; or, if the person agrees again, “named” into every row of attendance.",
        remedy: "Leave the refusal as it is and write “group” into the column “Consent” of the note. Only if the person agrees again, write “named” into every row of \
            attendance that speaks of them.",
    },
    Explanation {
        code: Code::Disclosure,
        title: "A finished file would tell what must not be told",
        meaning: "Every file is read back before it is written. This one holds the name of a person or of an organisation that must not be published, or cannot be read back. It \
            is withheld, and an older version of it is removed, so that nobody passes it on by mistake. The run ends with exit code 3.",
        example: "error[disclosure]: policy-paper.pdf, page 4, would name who must not be named; the file is withheld, and an older version of it removed
  --> inputs/water-and-peace/attendance.csv › attendance!B6
   = help: Look for the name in the inputs and in the templates, and take it out; then build again.",
        remedy: "Run the build on a terminal, or with --show-identities where nobody else reads along, to see the name. Take it out of the note, the title, the settings or the \
            template in which it stands, and build again.",
    },
];
