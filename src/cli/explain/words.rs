//! Words by which notes and people are grouped, and references to notes.

use super::Explanation;
use crate::diagnostic::Code;

pub const EXPLANATIONS: &[Explanation] = &[
    Explanation {
        code: Code::UnknownTerm,
        title: "A topic, kind or group is in no list",
        meaning: "A cell names a topic, thread, kind of note, stakeholder group or addressee that series.toml does not list and that is not known \
            anyway. It is kept under its own name: the note counts, but apart from the entry that was perhaps meant, so that two rows of a table \
            may speak of one thing.\n\nNothing is joined on likeness. Where nothing but the spelling differs (capitals, accents, punctuation, hyphens, “&” for “and”, \
            an article, an s for the plural), the help line offers --write-aliases, which adds the alias for you.",
        example: "warning[unknown-term]: “Finanzing” is in no list of topics; it is kept under its own name
  --> inputs/water-and-peace/notes.csv › notes!D2 (and 3 more cells)
   |  Topic: “Finanzing”
   = help: Did you mean “Financing”? Correct the cell, or add to series.toml:
           [aliases.topics]
           \"Finanzing\" = \"financing\"",
        remedy: "If it is another word for an entry of the list, correct the cells or paste the lines of the help into series.toml. If it is something of its \
            own, add it to the list.\n\n\
            \x20 [[topics]]\n  id = \"finance-for-youth\"\n  title = \"Finance for youth\"\n\n\
            Several topics, threads or addressees in one cell are set apart by semicolons: “Financing; Youth”.",
    },
    Explanation {
        code: Code::Untranslated,
        title: "Words of the series stand untranslated in a further edition",
        meaning: "The series appears in several languages. The program words everything that is its own in each of them: kinds of contributions, the usual stakeholder \
            groups, countries, dates. What the series says in its own words (titles, topics, questions, hosts, a background) it does not translate, and notes are always \
            quoted as they were recorded. The message counts the words of the series that have no translation yet; they stand in the further edition as in the first, and \
            are marked there as being in another language.",
        example: "note[untranslated]: the edition in “fr” has 2 of the series' own words untranslated, such as “Water and peace”, “Financing”
  --> inputs/water-and-peace/series.toml
   = help: Add to series.toml, with the words in that language between the second quotation marks:
           [translations.fr]
           title = \"\"
           \"Financing\" = \"\"",
        remedy: "Paste the lines of the help into series.toml and write the translation between the second quotation marks. Words stand on the left as they stand in series.toml \
            or in the sheets; a setting may go by its key, which is easier for a long text.\n\n\
            \x20 [translations.fr]\n  title = \"L'eau et la paix\"\n  \"Financing\" = \"Financement\"\n\n\
            Write a name that is the same in both languages twice, and it is not counted any more.",
    },
    Explanation {
        code: Code::UnusedTranslation,
        title: "A translation is of words that the series does not have",
        meaning: "A line below [translations.…] in series.toml gives words that stand neither in series.toml nor in a sheet, so that their translation appears in no document. \
            Perhaps the words were changed since, or are spelt otherwise there. Case, accents and spaces make no difference.",
        example: "warning[unused-translation]: line 31: the series has no words “Finanzing”; their translation is used nowhere
  --> inputs/water-and-peace/series.toml
   = help: Did you mean “Financing”? Else delete the line.",
        remedy: "Write on the left the words as they stand in series.toml or in the sheet, or the key of a setting (title, subtitle, summary, background, period, citation, disclaimer, colophon, footer). \
            Delete the line if the series does not have the words any more.",
    },
    Explanation {
        code: Code::GroupFromRule,
        title: "A stakeholder group comes from a rule, or could",
        meaning: "Some participants have no stakeholder group of their own in any row of a workshop. Rules in series.toml gave them one by their e-mail or their \
            organisation, and the message lists the cells. Where two rules give a person different groups, none is taken.\n\nWithout a rule nothing is assumed. If at \
            least as many participants as may be counted write from a domain that everybody knows, such as un.org, the message proposes the rule; \
            whether they spoke for that group is for you to say.",
        example: "note[group-from-rule]: participants without a stakeholder group have e-mail addresses at un.org, known as “UN system”; they count as not stated
  --> inputs/water-and-peace/attendance.csv › attendance
   = help: If they spoke for it, add to series.toml:
           [[stakeholder_groups]]
           id = \"un-system\"
           domains = [\"un.org\"]",
        remedy: "Fill in the column “Stakeholder group” where a rule is wrong: what a row states outweighs every rule. Write rules into series.toml where \
            they are right. A star stands for any letters in the name of an organisation.\n\n\
            \x20 [[stakeholder_groups]]\n  id = \"member-state\"\n  domains = [\"gov.*\"]\n  organisations = [\"Ministry of *\"]",
    },
    Explanation {
        code: Code::NoteGroups,
        title: "Which notes say the same is for you to decide",
        meaning: "Recommendations, and challenges, that say the same in several workshops are counted as one, with the support of all of them. The program \
            joins only what is certain: equal cells in the column Group, equal texts, texts that differ in a full stop, a capital at the beginning or an English “the” only. What is likely but \
            not certain it leaves apart and counts how many pairs there are.\n\nThe message also tells of entries of [[groups]] that do nothing: the note is gone, or its words \
            have changed since the entry was written, or two entries contradict each other.",
        example: "note[note-groups]: 4 pairs of recommendations or challenges are likely to say the same; they count apart until somebody decides
  --> inputs/water-and-peace/series.toml
   = help: rapporteur inspect --groups lists them, each with the lines that accept or refuse it.",
        remedy: "Run rapporteur inspect --groups: it shows each pair with the words that bind it and what stands against it. Paste the lines that are right \
            into series.toml; what is refused is never proposed again.\n\n\
            \x20 [[groups]]\n  notes = [\"W1-3@a1b2c3d4\", \"W4-12@9c0d1e2f\"]\n\n\
            \x20 [[groups]]\n  notes = [\"W1-3@a1b2c3d4\", \"W2-7@0f1e2d3c\"]\n  same = false\n\n\
            Behind the reference stands a fingerprint of the words, so that an entry never joins other notes when rows are added.",
    },
    Explanation {
        code: Code::LikelyDouble,
        title: "Two people are likely one",
        meaning: "Two people have the same name with another e-mail or organisation, or nearly the same name in one organisation; or people of quite different \
            names are listed under one e-mail. They are counted as two, because joining two people by mistake cannot be undone in a table.",
        example: "warning[likely-double]: two people of one organisation have nearly the same name; they are counted as two
  --> inputs/water-and-peace/attendance.csv › attendance!A5
   |  Name: “Ada Obi (Lake Forum) / A. Obi (Lake Forum)”
   = help: If they are one, correct the cell, or put the one name or e-mail and the other in place of the dots and add to series.toml:
           [aliases.people]
           \"…\" = \"…\"
           A name that stands for itself is somebody of their own.",
        remedy: "If they are one person, correct the spelling, or say it in series.toml. The help line has dots where the names go, because a message never holds \
            a name.\n\n\
            \x20 [aliases.people]\n  \"A. Obi\" = \"Ada Obi\"\n\n\
            If they are two, write a name that stands for itself (\"A. Obi\" = \"A. Obi\"), and the message does not come again.",
    },
    Explanation {
        code: Code::AmbiguousValue,
        title: "A value could stand for several things",
        meaning: "The name of a country could be that of several (“Congo”, “Korea”, “Virgin Islands”), or the headers of a sheet fit two kinds of sheets. A country \
            is never guessed: the note counts under “unresolved” in every table until somebody decides. A sheet is read as the message says.",
        example: "error[ambiguous-value]: “Congo” could be more than one country
  --> inputs/water-and-peace/notes.csv › notes!E2
   |  Country example: “Congo”
   = help: Did you mean “Congo” (COG) or “Democratic Republic of the Congo” (COD)? Correct the cell, or add to series.toml:
           [aliases.countries]
           \"Congo\" = \"COG\"",
        remedy: "Find out which one is meant, for all cells that the message counts. Then write the full name into the cells, or one line into series.toml, with \
            the code of the country that is meant. The first candidate is no recommendation.",
    },
    Explanation {
        code: Code::ReferenceShifted,
        title: "Notes bear another reference than in the earlier edition",
        meaning: "Documents cite notes by a reference such as W3-12. Compared with the edition that --since names, some notes have got another number, because rows were \
            added, removed or moved and the notes have no Id of their own. Whoever cited the old number would now be led to another note.",
        example: "warning[reference-shifted]: notes bear another reference than in the earlier edition, so whoever cited that is led astray: W3-12 is now W3-13
  --> inputs/water-and-peace/notes.csv › notes!A14
   = help: Add a column “Id” and write into it the part of the old reference behind the hyphen; then no row that is added, removed or moved shifts a reference.",
        remedy: "Give every note an Id in a column “Id”, and leave it with that note for good: the part of the old reference behind the hyphen for notes that were \
            cited, new numbers for new notes.",
    },
];
