//! Whether a file is a picture that may stand in a document, and the picture
//! alone: what a file says beside it (comments, names of authors, programs) is
//! not kept.
//!
//! An SVG is a program's text, and may be far more than a picture: it can name
//! other files, carry scripts, or grow without end when it is drawn. It is read
//! as a stream first, which costs no more than its length, and what a logo has
//! no need of is refused; only then is it understood as a drawing.

use std::io::Cursor;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::model::{Logo, LogoKind};

/// The largest file that is read, in bytes.
pub const LARGEST: u64 = 2 << 20;
/// What helps with most that is wrong with a logo.
pub const HELP: &str = "Save the logo as a plain SVG, or as a PNG of 400 to 2000 pixels in width.";

const MOST_PIXELS: u64 = 16_000_000;
/// Below it a picture is coarse in print.
const LEAST_HEIGHT: u32 = 120;

/// Elements of an SVG, as they are written and as they are drawn.
const MOST_ELEMENTS: usize = 20_000;
const DEEPEST: usize = 32;
/// Each copy of a part may copy others, so that few make many.
const MOST_COPIES: usize = 16;

const PNG_SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
/// The parts of a PNG that make the picture and its colours.
const CHUNKS_OF_THE_PICTURE: [&[u8]; 10] = [
    b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"sRGB", b"gAMA", b"cHRM", b"iCCP", b"sBIT",
];

/// Why a file is no logo.
#[derive(Debug, PartialEq, Eq)]
pub struct Fault {
    pub message: String,
    pub help: &'static str,
}

impl Fault {
    fn new(message: impl Into<String>) -> Self {
        Self::with(message, HELP)
    }

    fn with(message: impl Into<String>, help: &'static str) -> Self {
        Self {
            message: message.into(),
            help,
        }
    }
}

/// The picture, with a remark on how it will look; by what the file holds and
/// not by its name.
pub fn read(bytes: &[u8]) -> Result<(Logo, Option<String>), Fault> {
    if bytes.starts_with(PNG_SIGNATURE) {
        return png(bytes);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| neither())?;
    let text = text.trim_start_matches('\u{feff}');
    if !text.trim_start().starts_with('<') {
        return Err(neither());
    }
    svg(text).map(|logo| (logo, None))
}

fn neither() -> Fault {
    Fault::new("the file is neither SVG nor PNG")
}

// ------------------------------------------------------------------ PNG

fn png(bytes: &[u8]) -> Result<(Logo, Option<String>), Fault> {
    let broken = |error: png::DecodingError| Fault::new(format!("the PNG is broken ({error})"));
    let mut reader = png::Decoder::new(Cursor::new(bytes))
        .read_info()
        .map_err(broken)?;
    let (width, height) = reader.info().size();
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(Fault::new(format!(
            "the picture has {width} × {height} pixels, more than {} million",
            MOST_PIXELS / 1_000_000
        )));
    }
    let size = reader.output_buffer_size().unwrap_or_default();
    reader.next_frame(&mut vec![0; size]).map_err(broken)?;
    let picture = picture_alone(bytes).ok_or_else(|| Fault::new("the PNG is broken (it ends early)"))?;
    let remark = (height < LEAST_HEIGHT)
        .then(|| format!("the logo is {height} pixels high, which is coarse in print"));
    let logo = Logo {
        kind: LogoKind::Png,
        bytes: picture.into(),
    };
    Ok((logo, remark))
}

/// The PNG without what is not the picture: words on its author, place, time,
/// further pictures. `None` where it ends before its end.
fn picture_alone(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut kept = PNG_SIGNATURE.to_vec();
    let mut rest = bytes.strip_prefix(PNG_SIGNATURE)?;
    loop {
        let length = u32::from_be_bytes(rest.get(..4)?.try_into().ok()?);
        // Length, name, and check sum stand around what a chunk holds.
        let whole = usize::try_from(length).ok()?.checked_add(12)?;
        let (name, chunk) = (rest.get(4..8)?, rest.get(..whole)?);
        if CHUNKS_OF_THE_PICTURE.contains(&name) {
            kept.extend_from_slice(chunk);
        }
        if name == b"IEND" {
            return Some(kept);
        }
        rest = &rest[whole..];
    }
}

// ------------------------------------------------------------------ SVG

fn svg(text: &str) -> Result<Logo, Fault> {
    harmless(text)?;
    let tree = usvg::Tree::from_str(text, &usvg::Options::default())
        .map_err(|error| Fault::new(format!("the SVG is broken ({error})")))?;
    if count(tree.root(), 0) > MOST_ELEMENTS {
        return Err(too_much());
    }
    if !draws(tree.root()) {
        return Err(Fault::new("the SVG draws nothing"));
    }
    // Written anew, for so it holds nothing but what was understood.
    let drawing = tree.to_string(&usvg::WriteOptions::default());
    Ok(Logo {
        kind: LogoKind::Svg,
        bytes: drawing.into_bytes().into(),
    })
}

fn too_much() -> Fault {
    Fault::with(
        "the SVG is no logo but a large drawing",
        "Simplify the drawing, or save it as a PNG of 400 to 2000 pixels in width.",
    )
}

/// The elements that are drawn; counting ends where they are too many.
fn count(group: &usvg::Group, before: usize) -> usize {
    group.children().iter().fold(before, |sum, node| match node {
        _ if sum > MOST_ELEMENTS => sum,
        usvg::Node::Group(inner) => count(inner, sum + 1),
        _ => sum + 1,
    })
}

fn draws(group: &usvg::Group) -> bool {
    group.children().iter().any(|node| match node {
        usvg::Node::Group(inner) => draws(inner),
        usvg::Node::Path(path) => path.is_visible(),
        _ => false,
    })
}

/// Refuses what a logo has no need of, before anybody tries to understand it.
fn harmless(text: &str) -> Result<(), Fault> {
    let mut reader = Reader::from_str(text);
    let (mut elements, mut copies, mut depth, mut in_style) = (0, 0, 0usize, false);
    loop {
        let event = reader
            .read_event()
            .map_err(|error| Fault::new(format!("the SVG is broken ({error})")))?;
        match event {
            Event::Eof => break,
            Event::DocType(kind) if kind.contains('[') => {
                return Err(Fault::new("the SVG defines entities"));
            }
            Event::PI(instruction) if instruction.target() == "xml-stylesheet" => {
                return Err(outside("a style sheet"));
            }
            Event::Start(tag) => {
                depth += 1;
                in_style = tag.local_name().as_ref() == "style";
                element(&tag, &mut elements, &mut copies, depth)?;
            }
            Event::Empty(tag) => element(&tag, &mut elements, &mut copies, depth)?,
            Event::End(_) => {
                depth = depth.saturating_sub(1);
                in_style = false;
            }
            Event::Text(words) if in_style => style(&words)?,
            Event::CData(words) if in_style => style(&words)?,
            _ => {}
        }
    }
    if elements == 0 || depth > 0 {
        return Err(Fault::new("the SVG is broken (it ends early)"));
    }
    Ok(())
}

fn outside(what: &str) -> Fault {
    Fault::with(
        format!("the SVG refers to {what} outside of itself"),
        "Save the logo as a plain SVG that holds all of the drawing.",
    )
}

fn element(
    tag: &BytesStart<'_>,
    elements: &mut usize,
    copies: &mut usize,
    depth: usize,
) -> Result<(), Fault> {
    let name = tag.local_name();
    let name = name.as_ref();
    if *elements == 0 && name != "svg" {
        return Err(neither());
    }
    *elements += 1;
    *copies += usize::from(name == "use");
    if *elements > MOST_ELEMENTS || depth > DEEPEST || *copies > MOST_COPIES {
        return Err(too_much());
    }
    match name {
        "script" | "handler" => return Err(Fault::new("the SVG holds a script")),
        "foreignObject" | "iframe" | "video" | "audio" | "embed" | "object" => {
            return Err(Fault::new(format!(
                "the SVG holds a part that is no drawing ({name})"
            )));
        }
        "image" | "feImage" => {
            return Err(Fault::with(
                "the SVG holds a picture of pixels",
                "Save the whole logo as a PNG of 400 to 2000 pixels in width.",
            ));
        }
        "text" | "tref" => {
            return Err(Fault::with(
                "the SVG holds words, whose look depends on fonts",
                "Convert its words to paths (in Inkscape: Path, Object to Path) and save it again.",
            ));
        }
        _ => {}
    }
    for attribute in tag.attributes() {
        let broken = |error: String| Fault::new(format!("the SVG is broken ({error})"));
        let attribute = attribute.map_err(|error| broken(error.to_string()))?;
        let value =
            quick_xml::escape::unescape(&attribute.value).map_err(|error| broken(error.to_string()))?;
        let key = attribute.key.local_name();
        let key = key.as_ref();
        let is_event = key.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("on"));
        if is_event {
            return Err(Fault::new("the SVG holds a script"));
        }
        if matches!(key, "href" | "src") && !value.trim().starts_with('#') {
            return Err(outside("something"));
        }
        style(&value)?;
    }
    Ok(())
}

/// Styles can load other files.
fn style(words: &str) -> Result<(), Fault> {
    let lower = words.to_ascii_lowercase();
    let leads_out = |rest: &str| {
        let target = rest.trim_start().trim_start_matches(['"', '\'']).trim_start();
        !target.starts_with('#')
    };
    if lower.contains("@import") || lower.split("url(").skip(1).any(leads_out) {
        return Err(outside("something"));
    }
    Ok(())
}
