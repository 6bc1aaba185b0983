//! Reads attendance: who was at which workshop.

use super::countries::CountryResolver;
use super::grid::{Row, Value};
use super::people::Identity;
use super::register::{Register, workshop_of};
use super::sheet::Sheet;
use super::terms::Mention;
use super::value;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Attendance, Origin, SheetAccount, SheetId};
use crate::vocabulary::header::Field;

/// An attendance whose person and stakeholder group are still words.
#[derive(Debug)]
pub struct AttendanceDraft {
    pub attendance: Attendance,
    pub identity: Identity,
    pub group: Option<Mention>,
}

/// Reads the rows of one sheet.
pub fn read(
    sheet: &Sheet,
    id: SheetId,
    register: &Register,
    countries: &CountryResolver,
    account: &mut SheetAccount,
    set_aside_names: &mut Vec<String>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<AttendanceDraft> {
    let whole = register.of_sheet(sheet);
    let mut drafts = Vec::with_capacity(sheet.rows.len());
    for row in &sheet.rows {
        sheet.report_error_cells(row, diagnostics);
        let usable = identity(sheet, row)
            .and_then(|identity| Ok((identity, workshop_of(register, sheet, whole, row)?)));
        if let Some((identity, workshop)) = account.settle(usable, diagnostics) {
            drafts.push(draft(sheet, id, row, workshop, identity, countries, diagnostics));
        } else {
            set_aside_names.extend([Field::Name, Field::Email].map(|field| sheet.text(row, field)));
        }
    }
    drafts
}

fn identity(sheet: &Sheet, row: &Row) -> Result<Identity, Diagnostic> {
    let text = |field| value::single_spaced(&sheet.text(row, field));
    let whole = text(Field::Name);
    let name = if whole.is_empty() {
        value::single_spaced(&format!("{} {}", text(Field::FirstName), text(Field::LastName)))
    } else {
        whole
    };
    let email = text(Field::Email);
    if name.is_empty() && email.is_empty() {
        return Err(Diagnostic::error(
            Code::MissingValue,
            "the row has neither a name nor an e-mail; it is set aside",
        )
        .at(sheet.row_place(row))
        .field(Field::Name.name())
        .help("Write the name or the e-mail of the participant, or delete the row."));
    }
    Ok(Identity {
        name,
        email,
        organisation: text(Field::Organisation),
    })
}

fn draft(
    sheet: &Sheet,
    id: SheetId,
    row: &Row,
    workshop: usize,
    identity: Identity,
    countries: &CountryResolver,
    diagnostics: &mut Vec<Diagnostic>,
) -> AttendanceDraft {
    let text = |field| value::single_spaced(&sheet.text(row, field));
    let group = text(Field::StakeholderGroup);
    let place = sheet.place(row, Field::Country);
    let country = countries
        .mentions(&text(Field::Country), &place, Field::Country.name(), diagnostics)
        .into_iter()
        .next();
    let attendance = Attendance {
        workshop,
        person: 0,
        organisation: identity.organisation.clone(),
        group: None,
        country,
        gender: text(Field::Gender),
        role: text(Field::Role),
        format: text(Field::Format),
        attended: attended(sheet, row, diagnostics),
        minutes: sheet.value(row, Field::Minutes).and_then(value::minutes),
        named: consent(sheet, row, diagnostics),
        origin: Origin {
            sheet: id,
            cell: row.first_cell(),
        },
    };
    let group = (!group.is_empty()).then(|| Mention {
        text: group,
        place: sheet.place(row, Field::StakeholderGroup),
    });
    AttendanceDraft {
        attendance,
        identity,
        group,
    }
}

/// A row without a word on it means that the person came: that is why she is
/// on the list.
fn attended(sheet: &Sheet, row: &Row, diagnostics: &mut Vec<Diagnostic>) -> bool {
    let Some(cell) = sheet.value(row, Field::Attended) else {
        return true;
    };
    value::truth(cell).unwrap_or_else(|| {
        diagnostics.push(
            doubtful(
                sheet,
                row,
                Field::Attended,
                cell,
                "is neither yes nor no; the person is counted as present",
            )
            .help("Write yes or no."),
        );
        true
    })
}

/// What cannot be read is no consent.
fn consent(sheet: &Sheet, row: &Row, diagnostics: &mut Vec<Diagnostic>) -> bool {
    let Some(cell) = sheet.value(row, Field::Consent) else {
        return false;
    };
    value::attendance_consent(&cell.text()).unwrap_or_else(|| {
        diagnostics.push(
            doubtful(
                sheet,
                row,
                Field::Consent,
                cell,
                "is no consent that I know; the person is not named",
            )
            .help("Write “named” where the person agreed to be named, else “no”."),
        );
        false
    })
}

fn doubtful(sheet: &Sheet, row: &Row, field: Field, cell: &Value, what: &str) -> Diagnostic {
    Diagnostic::warning(Code::InvalidValue, format!("“{}” {what}", cell.text()))
        .at(sheet.place(row, field))
        .field(field.name())
        .value(cell.text(), false)
}
