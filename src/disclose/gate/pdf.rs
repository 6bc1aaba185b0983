//! Reads a PDF back as everybody can who receives it: the words that its pages
//! show, and every text beside them (metadata, structure tree, outline,
//! attachments), so that the gate can search them. Attached tables are read
//! cell by cell, as those in `data/` are.
//!
//! It reads the file from its first byte to its last, object after object, and
//! never by its cross-reference table: what no table mentions is in the file
//! all the same. It repairs nothing. What it does not understand is an error,
//! because what cannot be read cannot be vouched for; a viewer's reader, which
//! shows what it can of a broken file, would be the wrong one here. Nothing in
//! it recurses without a limit, and what is unpacked has a limit too. Errors
//! quote nothing of the file.
//!
//! Not read are font programs, pictures and colour profiles, and so no letters
//! that were drawn as outlines or as pixels. Annotations have no page here.

mod document;
mod drawing;
mod encoding;
mod font;
mod lexer;
mod pages;
mod painter;
mod value;

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::rc::Rc;

use anyhow::{Context as _, Result, ensure};
use encoding_rs::UTF_8;

use super::apart::rows_of_csv;
use document::{Budget, Document};
use font::Fonts;
use pages::{pages, seams};
use painter::{Painter, is_drawing};
use value::Value;

/// A text found in a PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PdfText {
    /// The page that shows it, counted from 1; `None` for what no page shows:
    /// metadata, structure tree, outline, attachments. Words that a page break
    /// parts bear the page on which they begin.
    pub(super) page: Option<usize>,
    pub(super) text: String,
}

/// How deep attached PDFs may be nested in each other.
const ATTACHMENTS: usize = 4;

/// All texts of a PDF. An error where the file or a part of it cannot be read:
/// what cannot be read cannot be vouched for.
///
/// A page has one text with its lines joined, and a second one with words made
/// whole where the two differ (see [`drawing::Reading`]). What a page break, a
/// column or a cell parts is found in a further text of the words around it.
pub(super) fn texts(bytes: &[u8]) -> Result<Vec<PdfText>> {
    texts_of(bytes, ATTACHMENTS, &Budget::new())
}

fn texts_of(bytes: &[u8], attachments: usize, budget: &Rc<Budget>) -> Result<Vec<PdfText>> {
    let mut document = Document::new(Rc::clone(budget));
    document.read_file(bytes)?;
    let packed = document.packed()?;
    for part in &packed {
        document.read_packed(part)?;
    }
    document.sort()?;
    let mut fonts = Fonts::new();
    let pages = pages(&document, &mut fonts)?;
    let mut found = Vec::new();
    for (index, page) in pages.iter().enumerate() {
        let readings = page.drawing.readings();
        found.extend(readings.into_iter().map(|text| PdfText {
            page: Some(index + 1),
            text,
        }));
    }
    found.extend(seams(&document, &pages)?);
    found.sort_by_key(|text| text.page.unwrap_or(usize::MAX));
    let read: BTreeSet<u32> = pages.iter().flat_map(|page| &page.streams).copied().collect();
    let rest = other_streams(&document, &mut fonts, &read, attachments)?;
    let unseen = document.strings.into_iter().chain(rest);
    found.extend(unseen.map(|text| PdfText { page: None, text }));
    Ok(found)
}

/// The texts of the streams that no page shows.
fn other_streams(
    document: &Document,
    fonts: &mut Fonts,
    read: &BTreeSet<u32>,
    attachments: usize,
) -> Result<Vec<String>> {
    let mut texts = Vec::new();
    let mut drawn = BTreeSet::new();
    for (number, object) in &document.objects {
        let Some(stream) = object.stream else { continue };
        if read.contains(number) || drawn.contains(number) || document.opaque.contains(number) {
            continue;
        }
        let value = object.value()?;
        if is_opaque(&value) {
            continue;
        }
        let read = if is_drawing(&value) {
            let mut painter = Painter::new(document, fonts);
            painter
                .form(*number, None, 0)
                .and_then(|()| painter.finish())
                .map(|(drawing, read)| {
                    drawn.extend(read);
                    drawing.readings()
                })
        } else {
            document.unpack(&value, stream).and_then(|bytes| {
                if value.is_name("Subtype", "text/csv") {
                    rows_of_csv(&bytes)
                } else {
                    stream_texts(&bytes, attachments, &document.budget)
                }
            })
        };
        texts.extend(read.with_context(|| format!("stream {number} cannot be read"))?);
    }
    Ok(texts)
}

fn is_opaque(value: &Value) -> bool {
    const TYPES: [&str; 3] = ["XRef", "ObjStm", "CMap"];
    const SUBTYPES: [&str; 4] = ["Image", "Type1C", "CIDFontType0C", "OpenType"];
    TYPES.iter().any(|name| value.is_name("Type", name))
        || SUBTYPES.iter().any(|name| value.is_name("Subtype", name))
}

fn stream_texts(bytes: &[u8], attachments: usize, budget: &Rc<Budget>) -> Result<Vec<String>> {
    if bytes.starts_with(b"%PDF-") {
        ensure!(attachments > 0, "attachments nested too deep");
        return Ok(texts_of(bytes, attachments - 1, budget)?
            .into_iter()
            .map(|found| found.text)
            .collect());
    }
    ensure!(
        !bytes.starts_with(b"PK\x03\x04") && !bytes.starts_with(&[0x1F, 0x8B]),
        "an attached archive"
    );
    let text = UTF_8.decode(bytes).0.into_owned();
    let plain = quick_xml::escape::unescape(&text).map(Cow::into_owned);
    let plain = plain.ok().filter(|plain| *plain != text);
    Ok([text].into_iter().chain(plain).collect())
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    /// A font whose codes are those of ASCII, each half as wide as high, and
    /// some that stand for other characters.
    const FONT: &str =
        "<</Type/Font/Subtype/Type0/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>";
    const CHARACTERS: &str = "begincmap 1 begincodespacerange <0000><FFFF> endcodespacerange
        1 beginbfchar <0001><006600660069> endbfchar
        2 beginbfrange <0020><007E><0020> <0002><0004>[<00FC><00AD><D835DC65>] endbfrange endcmap";

    fn stream(entries: &str, data: &[u8]) -> Vec<u8> {
        let start = format!("<<{entries}/Length {}>>stream\n", data.len());
        [start.as_bytes(), data, b"\nendstream"].concat()
    }

    fn file(objects: &[(u32, Vec<u8>)], trailer: &str) -> Vec<u8> {
        let mut bytes = b"%PDF-1.7\n%\x80\x80\x80\x80\n".to_vec();
        for (number, object) in objects {
            bytes.extend(format!("{number} 0 obj\n").bytes());
            bytes.extend(object);
            bytes.extend(b"\nendobj\n");
        }
        let end = format!(
            "xref\n0 1\n0000000000 65535 f\r\ntrailer\n<</Root 1 0 R{trailer}>>\nstartxref\n9\n%%EOF"
        );
        bytes.extend(end.bytes());
        bytes
    }

    /// Objects 1 to 7: a file of one page with such a content.
    fn objects(content: &str) -> Vec<(u32, Vec<u8>)> {
        vec![
            (1, b"<</Type/Catalog/Pages 2 0 R>>".to_vec()),
            (2, b"<</Type/Pages/Count 1/Kids[3 0 R]/Resources 8 0 R>>".to_vec()),
            (3, b"<</Type/Page/Parent 2 0 R/Contents 4 0 R>>".to_vec()),
            (4, stream("", content.as_bytes())),
            (5, FONT.into()),
            (6, b"<</Subtype/CIDFontType2/DW 0/W[0 200 500]>>".to_vec()),
            (7, stream("/Type/CMap", CHARACTERS.as_bytes())),
            (8, b"<</Font<</F 5 0 R>>>>".to_vec()),
        ]
    }

    /// Text as it is drawn: `{0001}` stands for a code.
    fn drawn(text: &str) -> String {
        let mut codes = String::new();
        for (index, part) in text.split(['{', '}']).enumerate() {
            if index % 2 == 1 {
                codes.push_str(part);
            } else {
                codes.extend(part.bytes().map(|byte| format!("{byte:04X}")));
            }
        }
        format!("<{codes}>")
    }

    /// A text of size 10 at a place, so that a letter is 5 wide.
    fn at(x: i32, y: i32, text: &str) -> String {
        format!("BT /F 10 Tf 1 0 0 1 {x} {y} Tm {}Tj ET\n", drawn(text))
    }

    fn read(objects: &[(u32, Vec<u8>)]) -> Vec<PdfText> {
        texts(&file(objects, "")).unwrap()
    }

    fn of_page(page: usize, texts: &[PdfText]) -> Vec<&str> {
        let texts = texts.iter().filter(|text| text.page == Some(page));
        texts.map(|text| text.text.as_str()).collect()
    }

    fn unseen(texts: &[PdfText]) -> Vec<&str> {
        let texts = texts.iter().filter(|text| text.page.is_none());
        texts
            .map(|text| text.text.as_str())
            .filter(|text| *text != "Identity-H")
            .collect()
    }

    fn page(content: &str) -> Vec<String> {
        let read = read(&objects(content));
        of_page(1, &read).into_iter().map(str::to_owned).collect()
    }

    fn failure(objects: &[(u32, Vec<u8>)], trailer: &str) -> String {
        format!("{:#}", texts(&file(objects, trailer)).unwrap_err())
    }

    #[test]
    fn words_are_joined_as_they_stand() {
        let kerned = "BT /F 10 Tf 1 0 0 1 0 90 Tm [<00410064>-20<0061>80<002C>-400<004F00620069>]TJ ET ";
        assert_eq!(page(kerned), ["Ada, Obi", "Ada,Obi"]);
        let empty = "BT /F 10 Tf 1 0 0 1 0 66 Tm [()-10<0045>]TJ ET %note\n";
        let lines = [
            at(0, 90, "Ada"),
            at(0, 78, "Obi"),
            at(40, 78, "cell"),
            empty.to_owned(),
        ]
        .concat();
        assert_eq!(page(&lines), ["Ada Obi cell E", "note"]);
        assert_eq!(
            page(&[at(0, 90, "Ad"), at(10, 90, "a"), at(15, 90, " Obi")].concat()),
            ["Ada Obi"]
        );
        assert_eq!(
            page(&[at(0, 90, "Ada"), at(17, 90, "Obi")].concat()),
            ["Ada Obi", "AdaObi"]
        );
        let leading =
            "BT /F 10 Tf 12 TL 0 90 Td <0041>Tj T* <0042>Tj <0043>' 1 2 <0044>\" 0 -12 TD <0045>Tj ET";
        assert_eq!(page(leading), ["A B C D E"]);
        let rotated =
            "q 0 1 -1 0 50 50 cm BT /F 10 Tf <00410064>Tj ET Q BT /F 10 Tf 0 1 -1 0 50 60 Tm <0061>Tj ET";
        assert_eq!(page(rotated), ["Ada"]);
        let raised = [
            at(0, 90, "Ada"),
            "BT /F 5 Tf 1 0 0 1 15 94 Tm <0031>Tj ET".to_owned(),
        ]
        .concat();
        assert_eq!(page(&raised), ["Ada 1", "Ada1"]);
    }

    #[test]
    fn what_a_line_break_parts_is_found() {
        let lines = |first: &str, second: &str| page(&[at(0, 90, first), at(0, 78, second)].concat());
        assert_eq!(
            lines("Ada Jean-", "Pierre"),
            ["Ada Jean-Pierre", "Ada JeanPierre"]
        );
        assert_eq!(lines("Hammar{0003}", "skj{0002}ld"), ["Hammarskj\u{fc}ld"]);
        assert_eq!(lines("Jean-", "-Pierre"), ["Jean-Pierre", "JeanPierre"]);
        assert_eq!(lines("Ada -", "Obi"), ["Ada - Obi"]);
        assert_eq!(
            lines("ada@", "example.org"),
            ["ada@ example.org", "ada@example.org"]
        );
    }

    #[test]
    fn characters_are_those_of_the_font() {
        assert_eq!(
            page(&at(0, 0, "Gri{0001}n M{0002}ller {0004}")),
            ["Griffin M\u{fc}ller \u{1d465}"]
        );
        assert_eq!(page(&at(0, 0, "A{0000}")), ["A\u{fffd}"]);
        let text = failure(&objects(&at(0, 0, "{0200}")), "");
        assert!(text.contains("page 1") && text.contains("code 512"), "{text}");
    }

    #[test]
    fn simple_fonts_have_codes_of_one_byte() {
        let mut all = objects("BT /F 10 Tf 1 0 0 1 0 0 Tm (Ad)Tj 1 0 0 1 10 0 Tm (a\\040Obi)Tj ET");
        let font = "<</Subtype/Type3/FontMatrix[.01 0 0 .01 0 0]/FirstChar 65/Widths[50 9 9";
        let rest = " 9".repeat(32) + " 50]/ToUnicode 7 0 R>>";
        all[4].1 = [font, &rest].concat().into_bytes();
        assert_eq!(of_page(1, &read(&all)), ["Ada Obi"]);
    }

    #[test]
    fn marks_say_what_is_read() {
        let marked = |mark: &str, text: &str| page(&format!("{mark} BDC {} EMC", at(0, 0, text)));
        assert_eq!(
            marked("/Span<</ActualText(Ada)/Alt(Obi)>>", "#"),
            ["Ada", "#", "Obi"]
        );
        assert_eq!(marked("/Span<</ActualText<FEFF00AD>>>", "-"), ["\u{ad}"]);
        assert_eq!(marked("/Span<</ActualText(x)>>", "{0200}"), ["x", "\u{fffd}"]);
        assert_eq!(marked("/Artifact<</Type/Layout>>", "Ada"), ["Ada"]);
        assert_eq!(marked("/Figure<</E(Ada)>>", ""), ["Ada"]);
        let reversed = |x, text| format!("/ReversedChars BMC {} EMC ", at(x, 0, text));
        assert_eq!(
            page(&[reversed(0, "ibO "), reversed(20, "adA")].concat()),
            ["Ada Obi"]
        );
    }

    #[test]
    fn drawings_in_drawings_are_read() {
        let mut all = objects(&format!("{} q /X Do Q /P scn", at(0, 90, "Ada")));
        all[7].1 = b"<</Font<</F 5 0 R>>/XObject<</X 9 0 R>>/Pattern<</P 10 0 R>>>>".to_vec();
        all.push((
            9,
            stream(
                "/Type/XObject/Subtype/Form/Matrix[1 0 0 1 20 0]",
                at(0, 90, "Obi").as_bytes(),
            ),
        ));
        let own = "/PatternType 1/Resources<</Font<</F 5 0 R>>>>";
        all.push((10, stream(own, at(0, 0, "tile").as_bytes())));
        all.push((
            11,
            stream(
                &format!("/Subtype/Form{}", &own[14..]),
                at(0, 0, "unused").as_bytes(),
            ),
        ));
        let found = read(&all);
        assert_eq!(of_page(1, &found), ["Ada Obi tile", "AdaObi tile"]);
        assert_eq!(unseen(&found), ["unused"]);
        all[8].1 = stream("/Subtype/Form", b"/X Do");
        assert!(failure(&all, "").ends_with("drawings nested too deep"));
    }

    #[test]
    fn page_breaks_and_notes_part_nothing() {
        let marked =
            |number: u32, y: i32, text: &str| format!("/P<</MCID {number}>>BDC {}EMC ", at(0, y, text));
        let footer = format!("/Artifact BMC {}EMC ", at(0, 9, "footer"));
        let first = [
            marked(0, 90, "by Ada Hammar{0003}"),
            marked(1, 78, "a note"),
            footer.clone(),
        ]
        .concat();
        assert_eq!(
            page(&[marked(0, 90, "Hammar{0003}"), footer.clone()].concat()),
            ["Hammar\u{ad} footer"]
        );
        let mut all = objects(&first);
        all[0].1 = b"<</Type/Catalog/Pages 2 0 R/StructTreeRoot 20 0 R>>".to_vec();
        all[1].1 = b"<</Type/Pages/Count 2/Kids[3 0 R 13 0 R]/Resources 8 0 R>>".to_vec();
        all.push((13, b"<</Type/Page/Parent 2 0 R/Contents 14 0 R>>".to_vec()));
        all.push((
            14,
            stream("", [marked(0, 90, "{0002}ld Obi"), footer].concat().as_bytes()),
        ));
        all.push((20, b"<</Type/StructTreeRoot/K[21 0 R 22 0 R]>>".to_vec()));
        all.push((
            21,
            b"<</Type/StructElem/S/P/K[0<</Type/MCR/MCID 0/Pg 13 0 R>>]/Pg 3 0 R/Alt(alternative)>>".to_vec(),
        ));
        all.push((22, b"<</Type/StructElem/S/Note/K 1/Pg 3 0 R>>".to_vec()));
        let found = read(&all);
        assert_eq!(of_page(1, &found)[1..], ["by Ada Hammar\u{fc}ld Obi a note"]);
        assert_eq!(
            of_page(2, &found),
            ["\u{fc}ld Obi footer", "by Ada Hammar\u{fc}ld Obi a note"]
        );
        assert_eq!(unseen(&found), ["alternative"]);
        all[0].1 = b"<</Type/Catalog/Pages 2 0 R>>".to_vec();
        assert_eq!(of_page(1, &read(&all))[1..], ["by Ada Hammara note \u{fc}ld Obi"]);
    }

    #[test]
    fn texts_beside_the_pages_are_decoded() {
        let mut all = objects("");
        let info = b"<</Title<FEFF00410064006100200160>/Author(O\\220B\\(rien\\)\\\n\x80)/Keywords(\xEF\xBB\xBF\xC5\xBD)
            /Dest(Zo\xC3\xAB)/Kids[[(deep)]]/Subtype/text#2Fx>>%remark\n";
        all.push((9, info.to_vec()));
        let names = "Ada \u{160}|O\u{2019}B(rien)\u{2022}|\u{17d}|Zo\u{c3}\u{ab}|Zo\u{eb}|deep|text/x|remark";
        assert_eq!(unseen(&read(&all)), names.split('|').collect::<Vec<_>>());
    }

    #[test]
    fn streams_without_a_page_are_texts() {
        let mut deflated = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
        deflated.write_all(b"Name\nAda").unwrap();
        let mut all = objects("");
        all.push((
            9,
            stream(
                "/Type/EmbeddedFile/Filter/FlateDecode",
                &deflated.finish().unwrap(),
            ),
        ));
        all.push((10, stream("/Type/Metadata/Subtype/XML", b"<a>O&apos;Brien</a>")));
        all.push((
            16,
            stream(
                "/Type/EmbeddedFile/Subtype/text#2Fcsv",
                b"Ada,\"O\"\"Brien\"\nKim,Lo\n",
            ),
        ));
        all.push((11, stream("/Type/XObject/Subtype/Image", b"pixels")));
        all.push((12, stream("", b"program")));
        all.push((13, b"<</FontFile2 12 0 R>>".to_vec()));
        all.push((14, stream("", &file(&objects(&at(0, 0, "inner")), ""))));
        all.push((
            15,
            stream("/Type/ObjStm/N 2/First 10", b"30 0 31 8 (packed)<</T(too)>>"),
        ));
        let found = read(&all);
        let expected = [
            "text/csv",
            "packed",
            "too",
            "Name\nAda",
            "<a>O&apos;Brien</a>",
            "<a>O'Brien</a>",
            "inner",
            "Ada\u{1}O\"Brien\u{1}",
            "Kim\u{1}Lo\u{1}",
        ];
        assert_eq!(unseen(&found), expected);
    }

    #[test]
    fn what_cannot_be_read_is_an_error() {
        let whole = file(&objects(&at(0, 0, "Ada")), "");
        assert!(texts(&whole).is_ok());
        for length in 0..whole.len() - 20 {
            assert!(texts(&whole[..length]).is_err(), "{length}");
        }
        let with = |number: u32, object: &[u8]| {
            let mut all = objects("");
            all.push((number, object.to_vec()));
            failure(&all, "")
        };
        assert!(failure(&objects(""), "/Encrypt 9 0 R").contains("encrypted"));
        assert!(failure(&objects("1 2 foo"), "").contains("unknown"));
        assert!(with(4, b"()").contains("twice"));
        assert!(with(9, b"<</Type/Page>>").contains("not among the pages"));
        assert!(with(9, b"[)").contains("object 9"));
        assert!(with(9, &stream("/Filter/FlateDecode", b"no")).contains("stream 9"));
        assert!(with(9, &stream("", b"PK\x03\x04")).contains("archive"));
        assert!(
            with(
                9,
                &[b"[".repeat(1 << 20), b"]".repeat(1 << 20), b"stream".to_vec()].concat()
            )
            .contains("deep")
        );
    }
}
