//! The lines of an inspection: indented, labelled, none too wide.

use std::io::{self, Write};

use crate::cli::style::Style;
use crate::cli::text::{WIDTH, padded, wrapped};

/// Columns that the labels of a table's facts take.
const LABEL: usize = 11;

/// A stream that is written in lines.
pub struct Page<'a> {
    stream: &'a mut dyn Write,
    pub style: Style,
}

impl<'a> Page<'a> {
    pub fn new(stream: &'a mut dyn Write, style: Style) -> Self {
        Self { stream, style }
    }

    /// A line that has its colours and its width already.
    pub fn finished(&mut self, line: &str) -> io::Result<()> {
        writeln!(self.stream, "{}", line.trim_end())
    }

    pub fn gap(&mut self) -> io::Result<()> {
        writeln!(self.stream)
    }

    /// A text in as many lines as it needs, each indented.
    pub fn text(&mut self, indent: usize, text: &str) -> io::Result<()> {
        for line in wrapped(text, WIDTH - indent) {
            writeln!(self.stream, "{:indent$}{line}", "")?;
        }
        Ok(())
    }

    /// The same in the background.
    pub fn remark(&mut self, indent: usize, text: &str) -> io::Result<()> {
        for line in wrapped(text, WIDTH - indent) {
            writeln!(self.stream, "{:indent$}{}", "", self.style.faint(line))?;
        }
        Ok(())
    }

    /// A label, and beside it a text in as many lines as it needs.
    pub fn labelled(&mut self, indent: usize, label: &str, text: &str) -> io::Result<()> {
        for (position, line) in wrapped(text, WIDTH - indent - LABEL).iter().enumerate() {
            let label = padded(if position == 0 { label } else { "" }, LABEL);
            writeln!(self.stream, "{:indent$}{}{line}", "", self.style.faint(label))?;
        }
        Ok(())
    }
}
