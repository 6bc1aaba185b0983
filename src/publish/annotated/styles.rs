//! How the cells of a copy look. Black on each of these colours has a contrast
//! of more than 12 : 1, and no colour says what words do not say, too.

use std::collections::BTreeMap;

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use crate::diagnostic::Severity;
use crate::model::NumberFormat;

/// The background of a cell that a problem names.
pub fn background(severity: Severity) -> Color {
    Color::RGB(match severity {
        Severity::Error => 0x00FF_C7CE,
        Severity::Warning => 0x00FF_EB9C,
        Severity::Note => 0x00DD_EBF7,
    })
}

/// The tab of a sheet that has problems: the same hues, stronger.
pub fn tab(severity: Severity) -> Color {
    Color::RGB(match severity {
        Severity::Error => 0x00C0_0000,
        Severity::Warning => 0x00FF_C000,
        Severity::Note => 0x009B_C2E6,
    })
}

/// What decides how a cell looks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Look {
    /// Position of its number format.
    pub number: u16,
    /// The gravest of what is said of it.
    pub severity: Option<Severity>,
    /// Whether its text looks like a formula.
    pub is_quoted: bool,
    /// Whether its text has several lines.
    pub has_lines: bool,
}

/// The formats of the owner's cells, each made once.
#[derive(Debug)]
pub struct CellStyles<'a> {
    formats: &'a [NumberFormat],
    made: BTreeMap<Look, Format>,
}

impl<'a> CellStyles<'a> {
    pub fn new(formats: &'a [NumberFormat]) -> Self {
        Self {
            formats,
            made: BTreeMap::new(),
        }
    }

    /// `None` for a cell that looks like any other.
    pub fn get(&mut self, look: Look) -> Option<&Format> {
        let shown = self
            .formats
            .get(usize::from(look.number))
            .unwrap_or(&NumberFormat::General);
        let nothing_else = Look {
            number: look.number,
            ..Look::default()
        };
        if *shown == NumberFormat::General && look == nothing_else {
            return None;
        }
        let make = || {
            let mut format = match shown {
                NumberFormat::General => Format::new(),
                NumberFormat::Known(number) => Format::new().set_num_format_index(*number),
                NumberFormat::Code(code) => Format::new().set_num_format(code),
            };
            if let Some(severity) = look.severity {
                format = format
                    .set_background_color(background(severity))
                    .set_border(FormatBorder::Thin)
                    .set_border_color(tab(severity));
            }
            if look.has_lines {
                format = format.set_text_wrap();
            }
            if look.is_quoted {
                format.set_quote_prefix()
            } else {
                format
            }
        };
        Some(self.made.entry(look).or_insert_with(make))
    }
}

/// How the list of problems looks.
#[derive(Debug)]
pub struct ListStyles {
    pub title: Format,
    pub counts: Format,
    pub paragraph: Format,
    pub header: Format,
    pub text: Format,
    /// For texts that look like formulas.
    pub quoted: Format,
    pub link: Format,
    pub faint: Format,
    error: Format,
    warning: Format,
    note: Format,
}

impl ListStyles {
    pub fn new() -> Self {
        let paragraph = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let text = paragraph
            .clone()
            .set_border_bottom(FormatBorder::Thin)
            .set_border_color(Color::RGB(0x00D9_D9D9));
        let label = |severity| {
            let text = text.clone().set_bold();
            text.set_background_color(background(severity))
        };
        Self {
            title: Format::new().set_bold().set_font_size(16),
            counts: Format::new().set_bold(),
            header: text
                .clone()
                .set_bold()
                .set_font_color(Color::White)
                .set_background_color(Color::RGB(0x000B_6378)),
            quoted: text.clone().set_quote_prefix(),
            link: text
                .clone()
                .set_font_color(Color::RGB(0x0005_63C1))
                .set_underline(rust_xlsxwriter::FormatUnderline::Single),
            faint: paragraph.clone().set_font_color(Color::RGB(0x0059_5959)),
            error: label(Severity::Error),
            warning: label(Severity::Warning),
            note: label(Severity::Note),
            text,
            paragraph,
        }
    }

    pub fn label(&self, severity: Severity) -> &Format {
        match severity {
            Severity::Error => &self.error,
            Severity::Warning => &self.warning,
            Severity::Note => &self.note,
        }
    }
}
