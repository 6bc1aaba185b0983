//! What series.toml says of how a sheet is to be read (`[[sheets]]`).

use crate::diagnostic::{CellAddress, toml_string};
use crate::model::settings::{HeaderRows, RoleSetting};
use crate::model::{SheetRole, SheetSettings};
use crate::vocabulary::header::{self, Field};

/// The first entry whose patterns fit a sheet, and its position.
pub fn rule_for<'a>(
    rules: &'a [SheetSettings],
    file: &str,
    sheet: &str,
) -> Option<(usize, &'a SheetSettings)> {
    let mut entries = rules.iter().enumerate();
    entries.find(|(_, entry)| fits(entry, file, sheet))
}

/// The end of a help text: what to write into series.toml, and where. The first
/// entry that fits a sheet counts, so that one that does must take the line.
/// Without a sheet every sheet of the file is meant.
pub fn instruction(rule: Option<usize>, file: &str, sheet: Option<&str>, line: &str) -> String {
    if let Some(at) = rule {
        return format!("in entry {} of [[sheets]] in series.toml:\n{line}", at + 1);
    }
    // The one sheet of a text table is called as its file.
    let stem = file.rsplit('/').next().and_then(|name| name.rsplit_once('.'));
    let sheet = sheet.filter(|sheet| stem.is_none_or(|(stem, _)| stem != *sheet));
    let sheet = sheet.map_or(String::new(), |sheet| format!("sheet = {}\n", toml_string(sheet)));
    format!(
        "in series.toml:\n[[sheets]]\nfile = {}\n{sheet}{line}",
        toml_string(file)
    )
}

/// Whether an entry's patterns fit a sheet.
pub fn fits(entry: &SheetSettings, file: &str, sheet: &str) -> bool {
    let fits = |pattern: &Option<String>, name: &str| {
        pattern
            .as_ref()
            .is_none_or(|pattern| matches(&pattern.to_lowercase(), &name.to_lowercase()))
    };
    fits(&entry.file, file) && fits(&entry.sheet, sheet)
}

/// Whether a name fits a pattern in which `*` stands for any letters and `?`
/// for one.
pub fn matches(pattern: &str, name: &str) -> bool {
    let (pattern, name): (Vec<char>, Vec<char>) = (pattern.chars().collect(), name.chars().collect());
    let (mut at, mut from) = (0, 0);
    // Where the last star stands, and up to where it has swallowed the name.
    let mut star: Option<(usize, usize)> = None;
    while from < name.len() {
        match pattern.get(at) {
            Some('*') => {
                star = Some((at, from));
                at += 1;
            }
            Some(letter) if *letter == '?' || *letter == name[from] => {
                at += 1;
                from += 1;
            }
            _ => {
                let Some((position, swallowed)) = star else {
                    return false;
                };
                star = Some((position, swallowed + 1));
                at = position + 1;
                from = swallowed + 1;
            }
        }
    }
    pattern[at..].iter().all(|letter| *letter == '*')
}

/// The role that a rule gives.
pub fn role(settled: &SheetSettings) -> Option<SheetRole> {
    let role = match settled.role? {
        RoleSetting::Workshops => SheetRole::Workshops,
        RoleSetting::Attendance => SheetRole::Attendance,
        RoleSetting::Notes => SheetRole::Notes,
    };
    Some(role)
}

/// The rows, counted from zero, in which a rule sees the headers.
pub fn header_rows(settled: &SheetSettings) -> Option<(u32, u32)> {
    let (first, last) = match settled.header_row? {
        HeaderRows::One(row) => (row, row),
        HeaderRows::Two([first, last]) => (first, last),
    };
    Some((first.checked_sub(1)?, last.checked_sub(1)?))
}

/// What a rule says of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ColumnRule {
    Field(Field),
    /// Notes of this kind.
    Notes(String),
    NotUsed,
}

/// Whether a name in a rule is that of a column: its header or its letter.
pub fn means(name: &str, header: &str, cell: CellAddress) -> bool {
    header::normalise(name) == header::normalise(header) || name.eq_ignore_ascii_case(&letters(cell))
}

/// What a rule says of a column by its header or its letter.
pub fn column(
    settled: &SheetSettings,
    role: SheetRole,
    header: &str,
    cell: CellAddress,
) -> Option<ColumnRule> {
    let means = |name: &str| means(name, header, cell);
    if let Some((_, kind)) = settled.notes.iter().find(|(name, _)| means(name)) {
        return Some(ColumnRule::Notes(kind.clone()));
    }
    let (_, field) = settled.columns.iter().find(|(name, _)| means(name))?;
    if field.trim().is_empty() {
        return Some(ColumnRule::NotUsed);
    }
    field_called(role, field).map(ColumnRule::Field)
}

/// The field of a role that goes by this name: `country_example`, or any
/// header that means it.
pub fn field_called(role: SheetRole, name: &str) -> Option<Field> {
    header::fields(role)
        .find(|field| field.name() == name.trim())
        .or_else(|| header::field(role, name))
}

/// The letters of a cell's column.
fn letters(cell: CellAddress) -> String {
    let address = cell.to_string();
    address
        .trim_end_matches(|letter: char| letter.is_ascii_digit())
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_fit_as_people_expect() {
        for (pattern, name, expected) in [
            ("forms/*.xlsx", "forms/a.xlsx", true),
            ("*.xlsx", "forms/a.xlsx", true),
            ("notes*", "my notes", false),
            ("week ?", "week 3", true),
            ("week ?", "week 12", false),
            ("*ré*", "les réponses", true),
            ("", "", true),
            ("a*b*c", "a1b2b3c", true),
        ] {
            assert_eq!(matches(pattern, name), expected, "{pattern} {name}");
        }
    }

    #[test]
    fn columns_go_by_header_or_letter() {
        let settled = SheetSettings {
            columns: [
                ("Your point".to_owned(), "note".to_owned()),
                ("C".to_owned(), String::new()),
            ]
            .into(),
            notes: [("What hinders you?".to_owned(), "challenge".to_owned())].into(),
            ..SheetSettings::default()
        };
        let found = |header: &str, at| column(&settled, SheetRole::Notes, header, CellAddress::new(3, at));
        assert_eq!(found("your  POINT", 0), Some(ColumnRule::Field(Field::Note)));
        assert_eq!(found("Remark", 2), Some(ColumnRule::NotUsed));
        assert_eq!(
            found("What hinders you?", 4),
            Some(ColumnRule::Notes("challenge".into()))
        );
        assert_eq!(found("Other", 5), None);
    }
}
