//! Tables, JSON, the Typst project and the manifest: the only room that writes
//! to `output/`.
//!
//! A file in `output/` is complete or is the previous complete one: each is
//! written beside its place and then renamed, and the manifest comes last. A
//! run that changes nothing touches nothing. What an earlier run wrote and
//! this one does not is removed; what no run wrote is never touched. One run
//! at a time writes to an output folder ([`OutputLock`]). Nothing is written
//! but what has passed the gate.
//!
//! Marked copies of the owner's own files, which lie elsewhere, are written in
//! the same way, by `annotated`.
//!
//! [`SeriesOutput`] is the door of the room, [`GuardedOutput`] the way in. Behind it, [`tables`] decides what
//! the tables say, [`csv`] and [`workbook`] in which form, and
//! [`SeriesFolder`] how a file comes to lie where it lies.

mod annotated;
pub mod csv;
pub mod diagnostics;
pub mod earlier;
pub mod evidence;
pub mod folder;
pub mod index;
mod journal;
pub mod json;
mod lock;
pub mod made;
pub mod manifest;
pub mod provenance;
pub mod published;
mod record;
pub mod series;
pub mod starter;
pub mod tables;
pub mod typst_project;
pub mod workbook;

pub use self::annotated::{CopyPlaces, Placed, annotated_copy, place_copy, remove_stale};
pub use self::typst_project::TypstProject;
pub use earlier::{check_earlier, read_earlier, recorded};
pub use folder::{Purpose, SeriesFolder, Written};
pub use index::{INDEX, generator, holds_index, published_series, write_index};
pub use lock::{OutputLock, is_output};
pub use made::Made;
pub use manifest::{Manifest, ManifestDocument, ManifestTable};
pub use provenance::Provenance;
pub use published::{Difference, DifferenceKind, Published, PublishedDocument, PublishedTable, Withheld};
pub use series::{GuardedOutput, Making, SeriesOutput, Stale, lies_as_left};
pub use starter::starter_workbook;
pub use tables::{AttachableTables, Cell, Column, Table};
