//! What the Typst compiler sees: one source, the files that it reads, the
//! components, the fonts.
//! Nothing of the file system, no clock, no packages, no system fonts.

use std::collections::BTreeMap;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_kit::files::{FileLoader, FileStore};
use typst_kit::fonts::FontStore;

use super::fonts;
use crate::model::{ProjectFile, TemplateFiles, TypstSource};

/// What all documents share, made once: standard library, fonts, components.
#[allow(
    missing_debug_implementations,
    reason = "the standard library and the fonts have none"
)]
pub struct Shared {
    library: LazyHash<Library>,
    fonts: FontStore,
    files: FileStore<Components>,
}

impl Shared {
    /// `own` are the files that a series brings, its fonts among them.
    pub fn new(templates: &TemplateFiles, own: &[ProjectFile]) -> Self {
        let components = templates
            .below("components")
            .map(|(path, text)| (path.to_owned(), Bytes::from_string(text.to_owned())));
        let own_files = own
            .iter()
            .map(|file| (file.path.clone(), Bytes::new(file.bytes.clone())));
        let files = components.chain(own_files).collect();
        Self {
            library: LazyHash::new(Library::builder().build()),
            fonts: fonts::store(own),
            files: FileStore::new(Components { files }),
        }
    }

    /// The fonts of the documents.
    pub fn fonts(&self) -> &FontStore {
        &self.fonts
    }

    /// The world of one document.
    pub fn world<'a>(&'a self, source: &'a TypstSource) -> Option<DocumentWorld<'a>> {
        let path = RootedPath::new(VirtualRoot::Project, VirtualPath::new(&source.file).ok()?);
        Some(DocumentWorld {
            shared: self,
            main: Source::new(path.intern(), source.text.clone()),
            files: &source.files,
        })
    }
}

/// Serves the components, and what a series brings, from memory.
struct Components {
    files: BTreeMap<String, Bytes>,
}

impl FileLoader for Components {
    fn load(&self, id: FileId) -> FileResult<Bytes> {
        let path = id.vpath().get_without_slash();
        let is_project = matches!(id.root(), VirtualRoot::Project);
        match self.files.get(path).filter(|_| is_project) {
            Some(bytes) => Ok(bytes.clone()),
            None => Err(FileError::NotFound(path.into())),
        }
    }
}

/// What the compiler sees of one document.
pub struct DocumentWorld<'a> {
    shared: &'a Shared,
    main: Source,
    files: &'a [ProjectFile],
}

impl DocumentWorld<'_> {
    /// A file that this document alone reads.
    fn own(&self, id: FileId) -> Option<Bytes> {
        let path = id.vpath().get_without_slash();
        let is_project = matches!(id.root(), VirtualRoot::Project);
        let mut files = self.files.iter();
        let file = files.find(|file| is_project && file.path == path)?;
        Some(Bytes::new(file.bytes.clone()))
    }
}

impl World for DocumentWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.shared.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.shared.fonts.book()
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() {
            Ok(self.main.clone())
        } else {
            self.shared.files.source(id)
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.main.id() {
            Ok(Bytes::from_string(self.main.text().to_owned()))
        } else if let Some(bytes) = self.own(id) {
            Ok(bytes)
        } else {
            self.shared.files.file(id)
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.shared.fonts.font(index)
    }

    /// No clock: a document has the dates of its data.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
