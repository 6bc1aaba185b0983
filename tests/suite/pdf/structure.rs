//! The structure tree of a PDF: what reads it aloud goes through it in its
//! order.

use std::collections::BTreeMap;

use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::object::{Array, Dict, Name, ObjRef, Object, String as Text};

/// A structure element.
#[derive(Debug, Clone)]
pub struct Element {
    /// Its type: `H1`, `P`, `LI`, `Figure`.
    pub kind: String,
    pub alternative: Option<String>,
    pub parts: Vec<Part>,
}

/// What an element holds, in the order of reading.
#[derive(Debug, Clone)]
pub enum Part {
    Element(Element),
    Content(Content),
}

/// A piece of a page's content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Content {
    /// Counted from 0.
    pub page: usize,
    /// The number under which the page marks it.
    pub number: i32,
}

impl Element {
    /// All content below it, in the order of reading.
    pub fn contents(&self) -> Vec<Content> {
        let mut contents = Vec::new();
        self.gather(&mut contents);
        contents
    }

    fn gather(&self, contents: &mut Vec<Content>) {
        for part in &self.parts {
            match part {
                Part::Element(element) => element.gather(contents),
                Part::Content(content) => contents.push(*content),
            }
        }
    }

    /// The elements below it.
    pub fn elements(&self) -> impl Iterator<Item = &Self> {
        self.parts.iter().filter_map(|part| match part {
            Part::Element(element) => Some(element),
            Part::Content(_) => None,
        })
    }

    /// Itself and all elements below it, each before those that it holds.
    pub fn all(&self) -> Vec<&Self> {
        let mut all = vec![self];
        for element in self.elements() {
            all.extend(element.all());
        }
        all
    }

    /// The level of a heading.
    pub fn heading_level(&self) -> Option<u32> {
        self.kind.strip_prefix('H')?.parse().ok()
    }
}

/// The structure tree of a PDF, under an element that stands for the file.
pub fn read(bytes: &[u8]) -> Element {
    let pdf = Pdf::new(bytes.to_vec()).expect("a PDF that can be read");
    let pages = pdf
        .pages()
        .iter()
        .zip(0..)
        .map(|(page, number)| (page.raw().obj_id().expect("a page is an object").into(), number))
        .map(|(page, number): (ObjRef, usize)| ((page.obj_number, page.gen_number), number))
        .collect();
    let catalog: Dict<'_> = pdf.xref().get(pdf.xref().root_id()).expect("a catalog");
    let root: Dict<'_> = catalog.get("StructTreeRoot").expect("a tagged PDF");
    Tree { pages }.element("Root", &root, None)
}

struct Tree {
    pages: BTreeMap<(i32, i32), usize>,
}

impl Tree {
    fn element(&self, kind: &str, dictionary: &Dict<'_>, page: Option<usize>) -> Element {
        let page = self.page(dictionary).or(page);
        let held = match dictionary.get::<Object<'_>>("K") {
            Some(Object::Array(array)) => self.parts(&array, page),
            Some(object) => self.part(object, page).into_iter().collect(),
            None => Vec::new(),
        };
        Element {
            kind: kind.to_owned(),
            alternative: dictionary
                .get::<Text<'_>>("Alt")
                .map(|text| decoded(text.as_bytes())),
            parts: held,
        }
    }

    fn parts(&self, array: &Array<'_>, page: Option<usize>) -> Vec<Part> {
        array
            .iter::<Object<'_>>()
            .filter_map(|object| self.part(object, page))
            .collect()
    }

    /// `None` for a reference to an annotation, which has no content.
    fn part(&self, object: Object<'_>, page: Option<usize>) -> Option<Part> {
        if let Object::Number(number) = object {
            return Some(Part::Content(Content {
                page: page.expect("content stands on a page"),
                number: i32::try_from(number.as_i64()).expect("a small number"),
            }));
        }
        let dictionary = object.into_dict().expect("an element");
        if let Some(kind) = dictionary.get::<Name<'_>>("S") {
            return Some(Part::Element(self.element(kind.as_str(), &dictionary, page)));
        }
        let number = dictionary.get::<i32>("MCID")?;
        assert!(
            !dictionary.contains_key("Stm"),
            "content of a form is not looked for"
        );
        Some(Part::Content(Content {
            page: self.page(&dictionary).or(page).expect("content stands on a page"),
            number,
        }))
    }

    fn page(&self, dictionary: &Dict<'_>) -> Option<usize> {
        let page = dictionary.get_ref("Pg")?;
        self.pages.get(&(page.obj_number, page.gen_number)).copied()
    }
}

/// A text string: UTF-16 after its mark, or else one byte a letter.
fn decoded(bytes: &[u8]) -> String {
    let Some(units) = bytes.strip_prefix(&[0xfe, 0xff]) else {
        return bytes.iter().copied().map(char::from).collect();
    };
    let units: Vec<u16> = units
        .chunks_exact(2)
        .map(|pair| u16::from_be_bytes([pair[0], pair[1]]))
        .collect();
    String::from_utf16(&units).expect("UTF-16")
}
