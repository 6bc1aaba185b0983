//! What a PDF says of itself beside its pages: metadata, bookmarks, labels of
//! pages, links and attached files.

use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::object::{Array, Dict, Name, Object, Stream, String as Text};

/// An opened file.
pub struct Catalog {
    pdf: Pdf,
}

/// An entry of the outline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bookmark {
    /// From 1.
    pub level: usize,
    pub title: String,
    /// From 1.
    pub page: usize,
}

/// An annotation that leads somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// From 1.
    pub page: usize,
    /// What is read aloud.
    pub contents: String,
    /// `None` for a place in the document itself.
    pub uri: Option<String>,
}

/// A file within the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attached {
    pub name: String,
    pub description: String,
    pub relationship: String,
    pub mime_type: String,
    pub bytes: Vec<u8>,
}

impl Catalog {
    pub fn open(bytes: &[u8]) -> Self {
        Self {
            pdf: Pdf::new(bytes.to_vec()).expect("a PDF that can be read"),
        }
    }

    fn root(&self) -> Dict<'_> {
        let xref = self.pdf.xref();
        xref.get::<Dict<'_>>(xref.root_id()).expect("a catalogue")
    }

    /// An entry of the information dictionary, by what hayro calls it.
    pub fn title(&self) -> String {
        text(self.pdf.metadata().title.as_deref())
    }

    pub fn author(&self) -> String {
        text(self.pdf.metadata().author.as_deref())
    }

    pub fn subject(&self) -> String {
        text(self.pdf.metadata().subject.as_deref())
    }

    pub fn keywords(&self) -> String {
        text(self.pdf.metadata().keywords.as_deref())
    }

    pub fn language(&self) -> String {
        string(&self.root(), "Lang")
    }

    /// Whether viewers show the title and not the name of the file.
    pub fn displays_title(&self) -> bool {
        let preferences = self.root().get::<Dict<'_>>("ViewerPreferences");
        preferences.and_then(|preferences| preferences.get("DisplayDocTitle")) == Some(true)
    }

    /// The metadata that are XML, as text.
    pub fn xmp(&self) -> String {
        let stream = self.root().get::<Stream<'_>>("Metadata").expect("metadata");
        String::from_utf8(stream.decoded().expect("readable").into_owned()).expect("UTF-8")
    }

    pub fn bookmarks(&self) -> Vec<Bookmark> {
        let mut bookmarks = Vec::new();
        if let Some(outline) = self.root().get::<Dict<'_>>("Outlines") {
            self.gather(&outline, 1, &mut bookmarks);
        }
        bookmarks
    }

    fn gather(&self, parent: &Dict<'_>, level: usize, bookmarks: &mut Vec<Bookmark>) {
        let mut next = parent.get::<Dict<'_>>("First");
        while let Some(item) = next {
            bookmarks.push(Bookmark {
                level,
                title: string(&item, "Title"),
                page: self.page_of(&item),
            });
            self.gather(&item, level + 1, bookmarks);
            next = item.get::<Dict<'_>>("Next");
        }
    }

    /// The page to which an entry leads.
    fn page_of(&self, item: &Dict<'_>) -> usize {
        let destination = item.get::<Array<'_>>("Dest").expect("a destination");
        let page = destination.iter::<Dict<'_>>().next().expect("a page").obj_id();
        let pages = self.pdf.pages();
        let place = pages.iter().position(|one| one.raw().obj_id() == page);
        place.expect("one of the pages") + 1
    }

    /// The label of each page: what a viewer calls it.
    pub fn page_labels(&self) -> Vec<String> {
        let tree = self.root().get::<Dict<'_>>("PageLabels").expect("labels");
        let entries = tree.get::<Array<'_>>("Nums").expect("numbers");
        let objects: Vec<Object<'_>> = entries.iter::<Object<'_>>().collect();
        let mut starts: Vec<(usize, Dict<'_>)> = Vec::new();
        for pair in objects.chunks(2) {
            let [first, label] = pair else {
                panic!("an odd entry")
            };
            let first = first.clone().into_i32().expect("a number");
            let label = label.clone().into_dict().expect("a label");
            starts.push((usize::try_from(first).unwrap(), label));
        }
        (0..self.pdf.pages().len())
            .map(|page| {
                let (first, label) = starts.iter().rev().find(|(first, _)| *first <= page).unwrap();
                label_of(label, page - first)
            })
            .collect()
    }

    pub fn links(&self) -> Vec<Link> {
        let mut links = Vec::new();
        for (page, number) in self.pdf.pages().iter().zip(1..) {
            let Some(annotations) = page.raw().get::<Array<'_>>("Annots") else {
                continue;
            };
            for annotation in annotations.iter::<Dict<'_>>() {
                assert_eq!(name(&annotation, "Subtype"), "Link");
                let action = annotation.get::<Dict<'_>>("A");
                links.push(Link {
                    page: number,
                    contents: string(&annotation, "Contents"),
                    uri: action.map(|action| string(&action, "URI")),
                });
            }
        }
        links
    }

    /// The files that the catalogue associates with the document.
    pub fn attached(&self) -> Vec<Attached> {
        let files = self.root().get::<Array<'_>>("AF");
        let files: Vec<Dict<'_>> = files.iter().flat_map(Array::iter::<Dict<'_>>).collect();
        files
            .iter()
            .map(|file| {
                let embedded = file.get::<Dict<'_>>("EF").expect("an embedded file");
                let stream = embedded.get::<Stream<'_>>("F").expect("its content");
                Attached {
                    name: string(file, "UF"),
                    description: string(file, "Desc"),
                    relationship: name(file, "AFRelationship"),
                    mime_type: name(stream.dict(), "Subtype"),
                    bytes: stream.decoded().expect("readable").into_owned(),
                }
            })
            .collect()
    }
}

fn label_of(label: &Dict<'_>, beyond: usize) -> String {
    let prefix = string(label, "P");
    let first = label.get::<i32>("St").unwrap_or(1);
    let number = usize::try_from(first).unwrap() + beyond;
    match name(label, "S").as_str() {
        "" => prefix,
        "D" => format!("{prefix}{number}"),
        other => panic!("pages are counted by {other}"),
    }
}

fn name(dictionary: &Dict<'_>, key: &str) -> String {
    let name = dictionary.get::<Name<'_>>(key);
    name.map(|name| name.as_str().to_owned()).unwrap_or_default()
}

fn string(dictionary: &Dict<'_>, key: &str) -> String {
    text(dictionary.get::<Text<'_>>(key).as_ref().map(Text::as_bytes))
}

/// A text of a PDF: UTF-16 with a mark, or letters of ASCII.
fn text(bytes: Option<&[u8]>) -> String {
    match bytes.unwrap_or_default() {
        [0xFE, 0xFF, wide @ ..] => {
            let units = wide
                .chunks_exact(2)
                .map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
            String::from_utf16(&units.collect::<Vec<_>>()).expect("UTF-16")
        }
        plain => {
            assert!(plain.is_ascii(), "{plain:?}");
            String::from_utf8(plain.to_vec()).expect("ASCII")
        }
    }
}
