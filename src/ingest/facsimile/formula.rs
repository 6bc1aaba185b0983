//! Which formulas a copy may keep: those from which every spreadsheet program
//! reckons the value that stands in the file.
//!
//! A formula that leans on what a copy does not have (another file, a named
//! range, a table, a macro) would make the copy unreadable or show an error
//! where the owner's file shows a value. One that asks for the day or for
//! chance shows something else each time. So only what is known to be harmless
//! is kept; of all others the value stands.

use std::collections::BTreeSet;

/// Functions that every program knows by this name, and that depend on nothing
/// but their arguments.
const FUNCTIONS: &str = "
    ABS AND AVERAGE AVERAGEIF AVERAGEIFS CHAR CHOOSE CODE COLUMN COLUMNS
    CONCATENATE COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS DATE DAY EXACT FALSE
    FIND HLOOKUP HOUR IF IFERROR INDEX INT ISBLANK ISERROR ISNA
    ISNUMBER ISTEXT LARGE LEFT LEN LOOKUP LOWER MATCH MAX MEDIAN
    MID MIN MINUTE MOD MONTH NA NOT OR PROPER RANK
    REPT RIGHT ROUND ROUNDDOWN ROUNDUP ROW ROWS SEARCH SECOND SMALL
    SUBSTITUTE SUM SUMIF SUMIFS SUMPRODUCT TRIM TRUE UPPER VALUE VLOOKUP
    WEEKDAY YEAR
";

/// Longer formulas no program takes.
const LONGEST: usize = 8192;

/// Whether a copy with these sheets may keep a formula.
pub fn is_kept(formula: &str, sheets: &BTreeSet<&str>) -> bool {
    formula.len() <= LONGEST
        && Scan {
            rest: formula,
            sheets,
        }
        .all_known()
}

struct Scan<'a> {
    rest: &'a str,
    sheets: &'a BTreeSet<&'a str>,
}

impl Scan<'_> {
    fn all_known(&mut self) -> bool {
        let mut after_colon = false;
        while let Some(letter) = self.rest.chars().next() {
            let known = match letter {
                '"' => self.quoted('"').is_some(),
                '\'' => self.quoted('\'').is_some_and(|sheet| self.is_of_sheet(&sheet)),
                letter if is_word(letter) => self.word(after_colon),
                letter => {
                    self.rest = &self.rest[letter.len_utf8()..];
                    "+-*/^&=<>(),%: \n".contains(letter)
                }
            };
            if !known {
                return false;
            }
            after_colon = letter == ':';
        }
        true
    }

    /// What stands in quotation marks, of which two stand for one.
    fn quoted(&mut self, mark: char) -> Option<String> {
        let mut text = String::new();
        let mut letters = self.rest.char_indices().skip(1).peekable();
        while let Some((at, letter)) = letters.next() {
            if letter != mark {
                text.push(letter);
            } else if letters.next_if(|(_, next)| *next == mark).is_some() {
                text.push(mark);
            } else {
                self.rest = &self.rest[at + 1..];
                return Some(text);
            }
        }
        None
    }

    /// Whether the name before an exclamation mark is one of the sheets.
    fn is_of_sheet(&mut self, sheet: &str) -> bool {
        let Some(rest) = self.rest.strip_prefix('!') else {
            return false;
        };
        self.rest = rest;
        self.sheets.contains(sheet)
    }

    fn word(&mut self, after_colon: bool) -> bool {
        let end = self
            .rest
            .find(|letter| !is_word(letter))
            .unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        match rest.chars().next() {
            Some('(') => is_function(word),
            Some('!') => self.is_of_sheet(word),
            next => {
                let in_range = after_colon || next == Some(':');
                is_number(word)
                    || is_cell(word)
                    || matches!(word, "TRUE" | "FALSE")
                    || (in_range && is_line(word))
            }
        }
    }
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '_' | '.' | '$' | '\\')
}

fn is_function(word: &str) -> bool {
    FUNCTIONS.split_whitespace().any(|known| known == word)
}

fn is_number(word: &str) -> bool {
    word.starts_with(|letter: char| letter.is_ascii_digit() || letter == '.') && word.parse::<f64>().is_ok()
}

/// `A1`, `$A$1`.
fn is_cell(word: &str) -> bool {
    let word = word.strip_prefix('$').unwrap_or(word);
    let letters = word.bytes().take_while(u8::is_ascii_uppercase).count();
    let row = &word[letters..];
    let row = row.strip_prefix('$').unwrap_or(row);
    (1..=3).contains(&letters) && is_row(row)
}

/// `A` or `1`, which stand for a whole column or row in `A:A` and `1:1`.
fn is_line(word: &str) -> bool {
    let line = word.strip_prefix('$').unwrap_or(word);
    let is_column = (1..=3).contains(&line.len()) && line.bytes().all(|byte| byte.is_ascii_uppercase());
    is_column || is_row(line)
}

fn is_row(word: &str) -> bool {
    (1..=7).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit()) && !word.starts_with('0')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_needs_nothing_but_its_cells_is_kept() {
        let sheets = BTreeSet::from(["Notes", "List of people", "It's"]);
        for formula in [
            "A1&\" [1] \"&$B$2",
            "SUM(A1:A9)*1.5E3-Notes!C3%",
            "IF('List of people'!A2=\"x\",TRUE,\"\")",
            "COUNTIF(C:C,\">3\")+COUNTA($1:$1)",
            "'It''s'!A1",
        ] {
            assert!(is_kept(formula, &sheets), "{formula}");
        }
        for formula in [
            "[1]Notes!A1",
            "'[book.xlsx]Notes'!A1",
            "Table1[Name]",
            "SUM(People)",
            "Other!A1",
            "NOW()",
            "INDIRECT(\"A1\")",
            "_xlfn.XLOOKUP(A1,B:B,C:C)",
            "MyMacro(A1)",
            "{1,2}",
            "A1#",
            "@A1",
            "#REF!",
            "\"never closed",
            "B",
        ] {
            assert!(!is_kept(formula, &sheets), "{formula}");
        }
    }
}
