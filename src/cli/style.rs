//! Colours, where the stream and the person want them.

use std::fmt;

use anstyle::AnsiColor;

use super::arguments::ColorArgument;
use crate::diagnostic::Severity;

/// Whether messages are coloured.
#[derive(Debug, Clone, Copy)]
pub struct Style {
    coloured: bool,
}

impl Style {
    /// `auto` means a terminal and no `NO_COLOR` (<https://no-color.org>).
    pub fn new(argument: ColorArgument, is_terminal: bool) -> Self {
        let coloured = match argument {
            ColorArgument::Always => true,
            ColorArgument::Never => false,
            ColorArgument::Auto => {
                is_terminal && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
            }
        };
        Self { coloured }
    }

    pub fn severity(self, severity: Severity, text: &str) -> String {
        let colour = match severity {
            Severity::Error => AnsiColor::Red,
            Severity::Warning => AnsiColor::Yellow,
            Severity::Note => AnsiColor::Cyan,
        };
        self.paint(colour.on_default().bold(), text)
    }

    pub fn fine(self, text: &str) -> String {
        self.paint(AnsiColor::Green.on_default().bold(), text)
    }

    pub fn strong(self, text: impl fmt::Display) -> String {
        self.paint(anstyle::Style::new().bold(), text)
    }

    pub fn faint(self, text: impl fmt::Display) -> String {
        self.paint(anstyle::Style::new().dimmed(), text)
    }

    fn paint(self, style: anstyle::Style, text: impl fmt::Display) -> String {
        if self.coloured {
            format!("{style}{text}{style:#}")
        } else {
            text.to_string()
        }
    }
}
