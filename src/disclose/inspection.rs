//! What of an inspection may be told where others can read it: no value from
//! a column that identifies people, and no name wherever it turned up.

use super::disguise::{Disguise, WITHHELD, numbered};
use crate::diagnostic::FoundValue;
use crate::model::{InspectedFile, InspectedSheet, InspectedTable, Inspection, Remark};

/// The inspection without names. Where nothing could be made of the series
/// nobody knows a name, and only columns that identify people are hidden.
pub(super) fn told(disguise: Option<&Disguise>, mut inspection: Inspection) -> Inspection {
    let telling = Telling { disguise };
    for file in &mut inspection.files {
        telling.file(file);
    }
    for workshop in &mut inspection.workshops {
        // What a list says is public, but for names in full; what a file or
        // sheet is called may be a name of one word.
        let tells = if inspection.listed {
            disguise.is_some_and(|disguise| disguise.tells(&workshop.title))
        } else {
            telling.is_name(&workshop.title)
        };
        if tells {
            WITHHELD.clone_into(&mut workshop.title);
        }
    }
    for proposal in &mut inspection.groups.proposals {
        for words in [&mut proposal.shared, &mut proposal.against] {
            // Words apart may make a name together.
            if telling.is_name(&words.join(" ")) || words.iter().any(|one| telling.is_name(one)) {
                *words = vec![WITHHELD.to_owned()];
            }
        }
    }
    inspection
}

struct Telling<'a> {
    disguise: Option<&'a Disguise>,
}

impl Telling<'_> {
    fn is_name(&self, text: &str) -> bool {
        self.disguise
            .is_some_and(|disguise| disguise.tells_in_label(text))
    }

    fn text(&self, text: &mut String) {
        if self.is_name(text) {
            WITHHELD.clone_into(text);
        }
    }

    fn file(&self, file: &mut InspectedFile) {
        for sheet in &mut file.sheets {
            self.sheet(sheet);
            if let Some(disguise) = self.disguise {
                sheet.name = disguise.sheet(&file.path, &sheet.name);
            }
        }
        self.remark(file.passed_over.as_mut());
        if let Some(disguise) = self.disguise {
            file.path = disguise.file(&file.path);
        }
    }

    fn sheet(&self, sheet: &mut InspectedSheet) {
        self.remark(sheet.passed_over.as_mut());
        self.values(&mut sheet.first_row);
        for table in &mut sheet.tables {
            self.table(table);
        }
    }

    fn table(&self, table: &mut InspectedTable) {
        for column in &mut table.columns {
            self.values(&mut column.examples);
            if self.is_name(&column.header) {
                column.header = numbered("column", column.cell.column as usize + 1);
            }
        }
        if let Some(pointer) = &mut table.pointer {
            self.text(pointer);
        }
        if let Some(section) = &mut table.section {
            self.text(section);
        }
        if let Some(meeting) = &mut table.meeting {
            self.text(&mut meeting.title);
        }
        for reason in &mut table.reasons {
            self.text(&mut reason.message);
        }
        if let Some(dates) = &mut table.dates {
            self.text(&mut dates.written);
        }
    }

    fn remark(&self, remark: Option<&mut Remark>) {
        let Some(remark) = remark else { return };
        self.text(&mut remark.message);
        remark.help = remark.help.take().filter(|help| !self.is_name(help));
    }

    fn values(&self, values: &mut [FoundValue]) {
        for value in values {
            if value.identifying || self.is_name(&value.text) {
                value.identifying = true;
                value.text.clear();
            }
        }
    }
}
