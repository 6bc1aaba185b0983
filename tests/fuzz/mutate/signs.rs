//! Running text: the signs that mean something to Markdown, to Typst or to
//! whoever reads a date.

use super::super::chance::Chance;
use super::{bytes, odd};

pub fn mutate_markdown(input: &[u8], other: &[u8], chance: &mut Chance) -> Vec<u8> {
    if chance.below(2) == 0 {
        return mutate_lines(input, other, MARKDOWN, chance);
    }
    mutate(input, other, MARKDOWN, chance)
}

pub fn mutate_text(input: &[u8], other: &[u8], chance: &mut Chance) -> Vec<u8> {
    mutate(input, other, TYPST, chance)
}

pub fn mutate_dates(input: &[u8], other: &[u8], chance: &mut Chance) -> Vec<u8> {
    match chance.below(4) {
        0 => mutate_lines(input, other, DATES, chance),
        1 => {
            let line = odd::value(chance);
            insert(input, format!("{line}\n").as_bytes(), chance)
        }
        _ => mutate(input, other, DATES, chance),
    }
}

fn mutate(input: &[u8], other: &[u8], signs: &[&str], chance: &mut Chance) -> Vec<u8> {
    match chance.below(8) {
        0 | 1 => insert(input, odd::pick(signs, chance).as_bytes(), chance),
        2 => {
            let sign = odd::pick(signs, chance).repeat(1 + chance.below(40));
            insert(input, sign.as_bytes(), chance)
        }
        3 => replace_letter(input, odd::pick(signs, chance), chance),
        4 => replace_letter(input, &letter(chance).to_string(), chance),
        5 => insert(input, part(other, chance), chance),
        6 => insert(
            &without(input, chance),
            odd::pick(signs, chance).as_bytes(),
            chance,
        ),
        _ => bytes::mutate(input.to_vec(), other, chance),
    }
}

/// Lines taken away, doubled, exchanged, indented, marked.
fn mutate_lines(input: &[u8], other: &[u8], signs: &[&str], chance: &mut Chance) -> Vec<u8> {
    let mut lines: Vec<Vec<u8>> = input.split(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
    let (one, two) = (chance.below(lines.len()), chance.below(lines.len()));
    match chance.below(7) {
        0 => drop(lines.remove(one)),
        1 => lines.insert(two, lines[one].clone()),
        2 => lines.swap(one, two),
        3 => lines[one] = [&b"    "[..=chance.below(4)], &lines[one]].concat(),
        4 => lines[one] = [odd::pick(signs, chance).as_bytes(), &lines[one]].concat(),
        5 => {
            let theirs: Vec<&[u8]> = other.split(|byte| *byte == b'\n').collect();
            lines.insert(two, theirs[chance.below(theirs.len())].to_vec());
        }
        _ => lines.insert(one, Vec::new()),
    }
    lines.join(&b'\n')
}

/// The starts of letters; what is no UTF-8 is left to `bytes`.
fn starts(input: &[u8]) -> Vec<usize> {
    (0..=input.len())
        .filter(|at| input.get(*at).is_none_or(|byte| byte & 0xc0 != 0x80))
        .collect()
}

fn insert(input: &[u8], what: &[u8], chance: &mut Chance) -> Vec<u8> {
    let starts = starts(input);
    let at = starts[chance.below(starts.len())];
    [&input[..at], what, &input[at..]].concat()
}

fn replace_letter(input: &[u8], with: &str, chance: &mut Chance) -> Vec<u8> {
    let starts = starts(input);
    let at = chance.below(starts.len());
    let end = starts.get(at + 1).copied().unwrap_or(input.len());
    [&input[..starts[at]], with.as_bytes(), &input[end..]].concat()
}

fn without(input: &[u8], chance: &mut Chance) -> Vec<u8> {
    let starts = starts(input);
    let at = chance.below(starts.len());
    let end = (at + 1 + chance.below(12)).min(starts.len() - 1);
    [&input[..starts[at]], &input[starts[end]..]].concat()
}

fn part<'a>(other: &'a [u8], chance: &mut Chance) -> &'a [u8] {
    let starts = starts(other);
    let at = chance.below(starts.len());
    let end = (at + 1 + chance.below(20)).min(starts.len() - 1);
    &other[starts[at.min(end)]..starts[end]]
}

/// Any letter at all, those of small numbers more often.
fn letter(chance: &mut Chance) -> char {
    let bound = [0x80, 0x250, 0x3000, 0x1_1000, 0x11_0000][chance.below(5)];
    u32::try_from(chance.below(bound))
        .ok()
        .and_then(char::from_u32)
        .unwrap_or('\u{fffd}')
}

// Laid out by hand: a sign a line would be pages.
#[rustfmt::skip]
const MARKDOWN: &[&str] = &[
    "*", "**", "***", "_", "__", "~~", "~", "`", "``", "```\n", "~~~\n", "# ", "## ", "### ", "###### ", "> ", "> > ", ">", "- ",
    "* ", "+ ", "1. ", "1) ", "007. ", "999999999. ", "4294967296. ", "0. ", "-", "---\n", "***\n", "===\n", "    ", "\t", "  \n", "\\\n", "\\",
    "\n", "\n\n", "\r\n", "\r", "|", "| a | b |\n|---|--:|\n| 1 | 2 |\n", "|-|\n", "|:-:|", "\n|---|---|\n", "||", "[", "]", "(", ")", "<", ">", "!", "![",
    "![a](b.png)", "[a](https://example.org)", "[a](b.md)", "[a](javascript:x)", "[a]: https://example.org\n", "[a]: x\n", "[a]", "[a][a]",
    "[^a]", "[^a]: ", "\n[^a]: note\n", "[^b]", "[^a]:", "<https://example.org>", "<a@example.org>", "mailto:", "https://", "http:", "<b>", "</b>",
    "<div>\n", "</div>\n", "<!--", "-->", "<?", "<![CDATA[", "<script>", "&amp;", "&#0;", "&#x1f600;", "&nbsp;", "&", "[ ] ", "- [x] ", "$x$", "{{ x }}",
    ":", "\u{a0}", "\u{feff}", "\0", "\u{ad}", "\u{200b}", "é", "ﬁ", "\u{301}", "ﷺ", "א", "漢", "😀", "\u{202e}", "a", "1",
];

// Laid out by hand: a sign a line would be pages.
#[rustfmt::skip]
const TYPST: &[&str] = &[
    "#", "#read(\"x\")", "#import \"x\": *", "#let x = 1", "#(", "#{", "#[", "[", "]", "{", "}", "(", ")", "*", "_", "$", "`", "```", "= ", "== ", "- ",
    "+ ", "1. ", "/ a: b", "@a", "<a>", "//", "/*", "*/", "\\", "\\u{41}", "\\u{", "\\n", "~", "--", "---", "...", "-?", "'", "\"", "“", "’", ":", ";", ",", ".",
    "{{", "}}", "{%", "%}", "{#", "#}", "{{ 7*7 }}", "https://example.org", "www.", "|", "&", "%", "^", "!", "?", "=", "+", "-", "/", "<", ">", "|literal",
    "\n", "\r", "\r\n", "\t", "\0", "\u{1}", "\u{7f}", "\u{85}", "\u{9f}", "\u{a0}", "\u{ad}", "\u{2028}", "\u{2029}", "\u{3000}", "\u{1680}", "\u{200b}", "\u{200d}",
    "\u{200e}", "\u{202a}", "\u{202e}", "\u{2060}", "\u{2066}", "\u{feff}", "\u{fe0f}", "\u{fffc}", "\u{fffd}", "\u{fffe}", "\u{ffff}", "\u{e000}", "\u{10ffff}", "\u{e0041}",
    "\u{301}", "e\u{301}", "ﬁ", "ﬃ", "İ", "ß", "ﷺ", "א", "ب", "ก", "漢", "한", "😀", "👨\u{200d}👩", "🇫🇷", " ", "  ", "a",
];

// Laid out by hand: a sign a line would be pages.
#[rustfmt::skip]
const DATES: &[&str] = &[
    "0", "1", "2", "9", "12", "13", "28", "29", "30", "31", "32", "00", "99", "1900", "2000", "2020", "9999", "10000", "20170303", "-", "/", ".", ",", ":", " ", "T",
    "Z", "\n", "am", "pm", "AM", "p.m.", "a. m.", "UTC", " GMT", "+01:00", "January", "mars", "März", "abril", "maio", "июня", "Sept", "dec.", "Mon", "lundi", "Dienstag",
    "de", "of", "à", "the", "1st", "2nd", "3rd", "h", "hr", "hours", "min", "Std.", "s", "sec", "½", "1h 30m", "1:30:00", "٣", "۳", "１", "\u{a0}", "\u{202f}", "yes", "non",
    "sí", "e", "E5", "inf", "nan", "-0", "0x1", "+1", "_",
];
