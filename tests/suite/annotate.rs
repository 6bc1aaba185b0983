//! Marked copies: nothing of the owner's is lost in them, what is wrong stands
//! where it is wrong, and they lie and replace nothing where they must not.

#[path = "annotate/book.rs"]
mod book;
#[path = "annotate/kept.rs"]
mod kept;
#[path = "annotate/marked.rs"]
mod marked;
#[path = "annotate/messy.rs"]
mod messy;
#[path = "annotate/placed.rs"]
mod placed;

use std::path::Path;
use std::sync::Arc;

use rapporteur::diagnostic::{Diagnostic, consolidate};
use rapporteur::ingest::{Isolation, NoFacsimile, facsimile, inspect_series};
use rapporteur::publish::annotated_copy;

use crate::support::{Run, Sandbox};

/// What is said of a series.
fn said_of(series: &Path) -> Vec<Diagnostic> {
    consolidate(
        inspect_series(series, "s", &Isolation::Within)
            .unwrap()
            .diagnostics,
    )
}

/// The marked copy of a file with whatever is said of it; `None` of what holds
/// no cells or cannot be read.
fn copy_of(series: &Path, file: &str, said: &[Diagnostic]) -> Option<Vec<u8>> {
    let name: Arc<str> = file.into();
    let facsimile = match facsimile(series, &name, &Isolation::Within) {
        Ok(facsimile) => facsimile,
        Err(NoFacsimile::NoTable | NoFacsimile::Refused(_)) => return None,
    };
    let own = |one: &&Diagnostic| one.place.as_ref().is_some_and(|place| *place.file == *file);
    let problems: Vec<&Diagnostic> = said.iter().filter(own).collect();
    let bytes = annotated_copy(file, &facsimile, &problems).unwrap();
    assert_eq!(bytes, annotated_copy(file, &facsimile, &problems).unwrap());
    Some(bytes)
}

/// A series in which cells, rows, a column, a sheet and whole files have
/// problems of every gravity.
fn with_problems() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("inputs/s/notes.xlsx", messy::notes());
    sandbox.write(
        "inputs/s/more/notes.csv",
        "Workshop,Type,Note,Country example\n\
         1,Idea,\"=1+1\",Utopia\n\
         1,Idea,+41 22 phone,Kenya\n\
         ,Idia,-x,Congo\n",
    );
    sandbox.write("inputs/s/more/damaged.xlsx", b"PK\x03\x04 and no more");
    sandbox.write(
        "inputs/s/fine.csv",
        "Workshop,Type,Note\n1,Idea,A note of its own.\n",
    );
    sandbox
}

fn annotate(sandbox: &Sandbox) -> Run {
    sandbox.run(&["inspect", "--annotate", "marked", "--show-identities"])
}
