//! What stands between a stranger's file and the libraries that read it.
//!
//! A workbook is a program for its reader: a thousand bytes can ask for a
//! terabyte, and what a library asks for and does not get ends the process.
//! So every file is looked at before a library sees it. `archive` unpacks zips
//! within limits, `package` writes a clean copy with only the parts that are
//! needed, `compound` does the same for the older format, `budget` counts what
//! is read. The two formats whose library trusts its input most are read in a
//! process of their own (`child`). What is still thrown is caught here.

pub mod archive;
pub mod budget;
pub mod child;
pub mod compound;
pub mod markup;
pub mod package;
pub mod records;
pub mod styles;
pub mod wire;

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;

use super::facsimile;
use super::format::Format;
use super::workbook::{self, SheetReading};
use crate::diagnostic::Code;
use crate::model::Facsimile;

/// Where the formats are read whose library can bring a process down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Isolation {
    /// In a process of its own for each file: the path of this program, whose
    /// hidden command reads one file.
    Program(PathBuf),
    /// In this process: tests and fuzzers have no program to start.
    Within,
}

/// Why a file is not read, in words for its owner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    pub code: Code,
    /// A sentence without a full stop.
    pub message: String,
    /// What to do.
    pub help: String,
}

impl Refusal {
    /// A file that is as it was meant to be, but not for this program.
    pub fn unusable(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self {
            code: Code::UnusableFile,
            message: message.into(),
            help: help.into(),
        }
    }

    /// A file that is not as it was meant to be.
    pub fn unreadable(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self {
            code: Code::UnreadableFile,
            message: message.into(),
            help: help.into(),
        }
    }

    /// A file whose content goes beyond a limit.
    pub fn beyond(message: impl Into<String>) -> Self {
        Self::unusable(
            message,
            "Copy the columns that are needed into a new workbook and save it as .xlsx.",
        )
    }

    /// A file that does not hold together.
    pub fn damaged(what: &str) -> Self {
        Self::unreadable(
            format!("the workbook cannot be opened: {what}"),
            "Open it in a spreadsheet program and save it again as .xlsx; if that fails, copy or download it again.",
        )
    }

    /// A file that ends before its content does.
    pub fn truncated() -> Self {
        Self::unreadable(
            "the workbook ends before its content does; it is only half copied or half downloaded",
            "Copy or download it again.",
        )
    }

    pub fn protected() -> Self {
        Self::unusable(
            "the file is protected by a password and cannot be read",
            "Save a copy without a password.",
        )
    }

    /// A file over which the reading broke down.
    pub fn broke_down() -> Self {
        Self::unreadable(
            "the workbook is damaged, or built in a way that cannot be read safely; reading it was stopped",
            "Open it in a spreadsheet program and save it as a new .xlsx.",
        )
    }
}

/// Reads a workbook where nothing that it does can harm the rest.
pub fn read(bytes: &[u8], format: Format, isolation: &Isolation) -> Result<Vec<SheetReading>, Refusal> {
    match isolation {
        Isolation::Program(program) if matches!(format, Format::Xls | Format::Xlsb) => {
            child::read(program, bytes, format)
        }
        _ => quietly(|| workbook::read(bytes, format)).unwrap_or_else(|| Err(Refusal::broke_down())),
    }
}

/// The same to the letter, for a copy.
pub fn read_to_the_letter(bytes: &[u8], format: Format, isolation: &Isolation) -> Result<Facsimile, Refusal> {
    match isolation {
        Isolation::Program(program) if matches!(format, Format::Xls | Format::Xlsb) => {
            child::read_to_the_letter(program, bytes, format)
        }
        _ => {
            quietly(|| facsimile::read_workbook(bytes, format)).unwrap_or_else(|| Err(Refusal::broke_down()))
        }
    }
}

thread_local! {
    /// Whether this thread is inside [`quietly`].
    static QUIET: Cell<bool> = const { Cell::new(false) };
}

/// Does work that may panic over its input; `None` if it did.
pub fn quietly<T>(work: impl FnOnce() -> T) -> Option<T> {
    QUIET.set(true);
    // What the work borrows is only read, or thrown away with the panic.
    let done = catch_unwind(AssertUnwindSafe(work));
    QUIET.set(false);
    done.ok()
}

/// Keeps panics over input that are caught from being printed; all others
/// are printed as ever. To be called once, when the program starts.
pub fn silence_caught_panics() {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if !QUIET.get() {
            usual(panic);
        }
    }));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_over_input_ends_in_words() {
        let none: Option<u8> = quietly(|| Vec::new()[std::env::args().count() + 7]);
        assert_eq!(none, None);
        assert_eq!(quietly(|| 7), Some(7));
    }
}
