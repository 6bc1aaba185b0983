//! Of a workbook's styles, which numbers are dates: nothing else is needed.
//!
//! Libraries copy the whole of a font and a border for each style; a list that
//! is written anew with formats alone cannot make them.

use std::fmt::Write as _;

use quick_xml::Reader;
use quick_xml::escape::{escape, unescape};
use quick_xml::events::{BytesStart, Event};

/// Excel allows 65,490 styles in a workbook.
const MOST_STYLES: usize = 65_536;

/// Excel allows 255 characters in a number format.
const LONGEST_FORMAT: usize = 1024;

/// The part anew with number formats alone. What cannot be read ends it there.
pub fn formats_alone(part: &[u8]) -> Vec<u8> {
    let (mut formats, mut styles) = (String::new(), String::new());
    let (mut format_count, mut style_count) = (0, 0);
    let mut reader = Reader::from_reader(part);
    let mut in_styles = false;
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag)) if tag.local_name().as_ref() == "cellXfs" => in_styles = true,
            Ok(Event::End(tag)) if tag.local_name().as_ref() == "cellXfs" => in_styles = false,
            Ok(Event::Start(tag) | Event::Empty(tag)) => match tag.local_name().as_ref() {
                "numFmt" if format_count < MOST_STYLES => {
                    format_count += 1;
                    if let (Some(id), Some(code)) = (value(&tag, "numFmtId"), value(&tag, "formatCode"))
                        && code.len() <= LONGEST_FORMAT
                    {
                        let (id, code) = (escape(&id), escape(&code));
                        // Writing to a String cannot fail.
                        let _ = write!(formats, r#"<numFmt numFmtId="{id}" formatCode="{code}"/>"#);
                    }
                }
                "xf" if in_styles && style_count < MOST_STYLES => {
                    style_count += 1;
                    let id = value(&tag, "numFmtId").unwrap_or_default();
                    let _ = write!(styles, r#"<xf numFmtId="{}"/>"#, escape(&id));
                }
                _ => {}
            },
            Ok(Event::Eof) | Err(_) => break,
            Ok(_) => {}
        }
    }
    format!("<styleSheet><numFmts>{formats}</numFmts><cellXfs>{styles}</cellXfs></styleSheet>").into_bytes()
}

fn value(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = tag.try_get_attribute(name).ok()??;
    Some(unescape(&attribute.value).ok()?.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_stay_and_fonts_go() {
        let part = br#"<styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="dd&quot;.&quot;mm"/></numFmts>
            <fonts><font><name val="Calibri"/></font></fonts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
            <cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="164"><alignment/></xf></cellXfs></styleSheet>"#;
        assert_eq!(
            String::from_utf8(formats_alone(part)).unwrap(),
            r#"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd&quot;.&quot;mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>"#
        );
    }
}
