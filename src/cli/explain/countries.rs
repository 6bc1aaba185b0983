//! Countries and regions.

use super::Explanation;
use crate::diagnostic::Code;

pub const EXPLANATIONS: &[Explanation] = &[
    Explanation {
        code: Code::UnknownCountry,
        title: "A country example is no country that is known",
        meaning: "The name is none of a country or area on the list of the United Nations, in any of the languages that the program knows, nor a code of one. \
            It is perhaps misspelt, or several countries stand in the cell without a semicolon between them. The note counts under \
            “unresolved” in every table until somebody decides.",
        example: "error[unknown-country]: “Cote dIvoir” is no country or area that I know
  --> inputs/water-and-peace/notes.csv › notes!E3 (and 2 more cells)
   |  Country example: “Cote dIvoir; Mali”
   = help: Did you mean “Côte d'Ivoire” (CIV)? Correct the cell, or add to series.toml:
           [aliases.countries]
           \"Cote dIvoir\" = \"Côte d'Ivoire\"",
        remedy: "Correct the cell, or paste the lines of the help into series.toml if the country that they name is the one that is meant. Set several countries \
            apart by semicolons, never by commas, which names of countries contain.",
    },
    Explanation {
        code: Code::FormerCountry,
        title: "The country exists no more",
        meaning: "The name is that of a country that was dissolved or divided, such as Yugoslavia. Which of its successors a note speaks of cannot be known from the \
            name, so that it counts under “unresolved” until somebody decides.",
        example: "error[former-country]: “Yugoslavia” (1918–2003) is a country that is no more
  --> inputs/water-and-peace/notes.csv › notes!E8
   |  Country example: “Yugoslavia”
   = help: Its territory is shared by “Bosnia and Herzegovina” (BIH), “Croatia” (HRV), “North Macedonia” (MKD), “Montenegro” (MNE), “Serbia” (SRB) and “Slovenia” (SVN). Name the one that is meant. Correct the cell, or add to series.toml:
           [aliases.countries]
           \"Yugoslavia\" = \"Bosnia and Herzegovina\"",
        remedy: "Write into the cell the country of today on whose experience the note draws; several, set apart by semicolons, where it draws on several. One line in \
            series.toml does the same for all cells; the country that the help puts there is only the first of the list.",
    },
    Explanation {
        code: Code::RegionNamed,
        title: "A region stands where a country is looked for",
        meaning: "The name is that of a region of several countries, such as the Sahel or Central America. The note is used, but counts for no country: nobody can say for \
            which of the region's countries it speaks. It is not counted under “unresolved” either.",
        example: "note[region-named]: “Sahel” is a region and counts for no country
  --> inputs/water-and-peace/notes.csv › notes!E5
   |  Country example: “Sahel”
   = help: Write the countries that are meant if they are to be counted.",
        remedy: "Nothing, if the note speaks of the region as a whole. Else name the countries on whose experience it draws, set apart by \
            semicolons.",
    },
    Explanation {
        code: Code::CountryInText,
        title: "A note's words name a country that its column lacks",
        meaning: "The text of the note names a country that the column “Country example” of its row does not list. It is only proposed: a note may mention a country \
            without drawing on its experience, and the figures count what the column says.",
        example: "note[country-in-text]: the text names Liberia, which the country column does not list
  --> inputs/water-and-peace/notes.csv › notes!D6
   = help: Add to the cell what the note draws on; or write from_text = true below [countries] in series.toml, and every country that a text names counts.",
        remedy: "Add the country to the column if the note draws on its experience. To count all countries that notes name, without looking at each, say so in \
            series.toml; `internal/notes.csv` marks those that only the text names.\n\n\
            \x20 [countries]\n  from_text = true",
    },
];
