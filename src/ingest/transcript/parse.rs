//! The turns of a chat or transcript: who said what in which lines of the file.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::chat;
use crate::ingest::value;

/// How a program writes down who said what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// `WebVTT`, as Zoom and Teams write it: the name before a colon or in a tag.
    Captions,
    /// A chat that Zoom saved.
    Chat,
    /// Otter: name and time above each paragraph.
    Paragraphs,
}

/// What somebody said without a break.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Turn<'a> {
    /// The line at which it begins, counted from zero.
    pub row: u32,
    pub time: &'a str,
    pub speaker: &'a str,
    /// To whom it was written, where that was not all.
    pub recipient: Option<&'a str>,
    /// Whether it only says what somebody thought of another message.
    pub is_reaction: bool,
    /// Its lines, or captions, with where each stands.
    pub lines: Vec<(u32, String)>,
}

/// Recognises a chat or transcript by the beginning of a text.
pub fn recognise(head: &str) -> Option<Style> {
    let head = head.trim_start_matches('\u{feff}');
    if let Some(rest) = head.strip_prefix("WEBVTT") {
        return rest
            .chars()
            .next()
            .is_none_or(char::is_whitespace)
            .then_some(Style::Captions);
    }
    let mut lines = head.lines().map(str::trim_end).filter(|line| !line.is_empty());
    let first = lines.next()?;
    if chat::message(first).is_some() {
        return Some(Style::Chat);
    }
    let (_, _, is_wide) = paragraph(first)?;
    let below = lines.next()?;
    let is_followed = paragraph(below).is_none() && !below.contains('\t');
    let again = || lines.clone().any(|line| paragraph(line).is_some());
    (is_followed && (is_wide || again())).then_some(Style::Paragraphs)
}

/// All turns, in the order of the file.
pub fn turns(text: &str, style: Style) -> Vec<Turn<'_>> {
    let text = text.trim_start_matches('\u{feff}');
    match style {
        Style::Captions => captions(text),
        Style::Chat => chat::turns(text),
        Style::Paragraphs => paragraphs(text),
    }
}

pub(super) fn numbered(text: &str) -> impl Iterator<Item = (u32, &str)> {
    (0..).zip(text.lines())
}

/// `#recommendation` of `#recommendation:`, and what stands behind it; a tag
/// has a letter, so that `#3` is none.
pub fn tag(word: &str) -> Option<(&str, &str)> {
    let rest = word.trim_start_matches(['(', '[', '“', '"']).strip_prefix('#')?;
    let end = rest
        .find(|letter: char| !letter.is_alphanumeric() && !matches!(letter, '-' | '_'))
        .unwrap_or(rest.len());
    let (tag, tail) = rest.split_at(end);
    tag.chars().any(char::is_alphabetic).then_some((tag, tail))
}

/// Whether a text is a time of a meeting: `0:03`, `00:58:04`.
pub(super) fn is_time(text: &str) -> bool {
    let parts: Vec<&str> = text.split(':').collect();
    let is_number =
        |part: &&str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    (2..=3).contains(&parts.len())
        && parts.iter().all(is_number)
        && parts.last().is_some_and(|part| part.len() == 2)
}

/// Adds a line to the last turn.
pub(super) fn add(turns: &mut [Turn<'_>], row: u32, text: &str) {
    let text = value::single_spaced(text);
    if let (Some(turn), false) = (turns.last_mut(), text.is_empty()) {
        turn.lines.push((row, text));
    }
}

/// Name and time above a paragraph, and whether more than a space is between
/// them, as Otter writes it and nobody else.
fn paragraph(line: &str) -> Option<(&str, &str, bool)> {
    /// No name is longer, in bytes.
    const LONGEST: usize = 120;
    let line = line.trim_end();
    let (name, time) = line.rsplit_once(' ')?;
    let is_wide = name.ends_with(' ');
    let name = name.trim();
    let is_name = name.chars().any(char::is_alphabetic)
        && !name.contains([';', '|', '\t', ':'])
        && name.len() <= LONGEST;
    (is_name && is_time(time)).then_some((name, time, is_wide))
}

fn paragraphs(text: &str) -> Vec<Turn<'_>> {
    let mut turns: Vec<Turn<'_>> = Vec::new();
    for (row, line) in numbered(text) {
        if let Some((speaker, time, _)) = paragraph(line) {
            turns.push(Turn {
                row,
                time,
                speaker,
                ..Turn::default()
            });
        } else if !line.starts_with("Transcribed by http") {
            add(&mut turns, row, line);
        }
    }
    turns.retain(|turn| !turn.lines.is_empty());
    turns
}

/// One caption.
struct Caption<'a> {
    row: u32,
    time: &'a str,
    /// From a tag, which leaves no doubt.
    voice: Option<&'a str>,
    text: String,
    /// Where the text began before tags were taken out.
    written: &'a str,
}

fn captions(text: &str) -> Vec<Turn<'_>> {
    let captions = each_caption(text);
    let speakers = names(&captions);
    let mut turns: Vec<Turn<'_>> = Vec::new();
    for caption in captions {
        let named = named(caption.written).filter(|(name, _)| speakers.contains_key(name));
        let (speaker, said) = match (caption.voice, named) {
            (Some(voice), _) => (Some(voice), caption.text.as_str()),
            (None, Some((name, _))) => {
                let said = caption.text.split_once(':').map_or("", |(_, said)| said);
                (Some(name), said)
            }
            (None, None) => (None, caption.text.as_str()),
        };
        let is_next = turns
            .last()
            .is_none_or(|last| speaker.is_some_and(|speaker| speaker != last.speaker));
        if is_next {
            turns.push(Turn {
                row: caption.row,
                time: caption.time,
                speaker: speaker.unwrap_or_default(),
                ..Turn::default()
            });
        }
        add(&mut turns, caption.row, said);
    }
    turns.retain(|turn| !turn.lines.is_empty());
    turns
}

fn each_caption(text: &str) -> Vec<Caption<'_>> {
    let mut captions: Vec<Caption<'_>> = Vec::new();
    // The time of the caption that is open.
    let mut open: Option<&str> = None;
    let mut is_first = false;
    for (row, line) in numbered(text) {
        let line = line.trim();
        if let Some((time, _)) = line.split_once("-->") {
            open = Some(time.trim());
            is_first = true;
        } else if line.is_empty() {
            open = None;
        } else if let Some(time) = open {
            for (voice, said) in voices(line) {
                let text = value::single_spaced(&plain(said));
                match captions.last_mut() {
                    // A caption is wrapped where its lines get long.
                    Some(last) if !is_first && voice.is_none() => {
                        last.text.push(' ');
                        last.text.push_str(&text);
                    }
                    _ => captions.push(Caption {
                        row,
                        time,
                        voice,
                        text,
                        written: said,
                    }),
                }
                is_first = false;
            }
        }
    }
    captions
}

/// The parts of a line by the tags that name a voice: `<v Ada Obi>Text</v>`.
fn voices(line: &str) -> Vec<(Option<&str>, &str)> {
    let mut parts = Vec::new();
    let mut rest = line;
    let mut voice = None;
    while let Some((before, tag)) = rest
        .split_once("<v")
        .filter(|(_, tag)| tag.starts_with([' ', '.', '\t']))
    {
        let Some((name, after)) = tag.split_once('>') else {
            break;
        };
        if !before.trim().is_empty() {
            parts.push((voice, before));
        }
        // `<v.loud Ada Obi>`
        voice = Some(name.split_once([' ', '\t']).map_or("", |(_, name)| name).trim());
        rest = after;
    }
    if !rest.trim().is_empty() {
        parts.push((voice, rest));
    }
    parts
}

/// A text without tags and with the letters that stand for marks.
fn plain(text: &str) -> Cow<'_, str> {
    if !text.contains(['<', '&']) {
        return Cow::Borrowed(text);
    }
    let mut bare = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, tag)) = rest.split_once('<') {
        bare.push_str(before);
        // A tag begins with a letter, a slash or the digit of a time.
        let is_tag = tag.starts_with(|letter: char| letter.is_ascii_alphanumeric() || letter == '/');
        if let Some((_, after)) = tag.split_once('>').filter(|_| is_tag) {
            rest = after;
        } else {
            bare.push('<');
            rest = tag;
        }
    }
    bare.push_str(rest);
    let marks = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&nbsp;", " "),
        ("&lrm;", ""),
        ("&rlm;", ""),
        ("&amp;", "&"),
    ];
    let decoded = marks
        .iter()
        .fold(bare, |text, (mark, letter)| text.replace(mark, letter));
    Cow::Owned(decoded)
}

/// What may be a name before a colon, and what follows it.
fn named(text: &str) -> Option<(&str, &str)> {
    const MOST_WORDS: usize = 6;
    let (name, rest) = text.split_once(':')?;
    let name = name.trim();
    let is_short = (1..=MOST_WORDS).contains(&name.split_whitespace().count());
    let begins = name
        .chars()
        .next()
        .is_some_and(|letter| letter.is_uppercase() || !letter.is_ascii());
    (is_short && begins && !name.ends_with(['.', '?', '!']) && rest.starts_with(' ')).then_some((name, rest))
}

/// The names before colons, as often as they come: Zoom writes one before every
/// caption, and `Remember: …` comes once.
fn names<'a>(captions: &[Caption<'a>]) -> BTreeMap<&'a str, usize> {
    let mut names: BTreeMap<&str, usize> = BTreeMap::new();
    let unvoiced = || captions.iter().filter(|caption| caption.voice.is_none());
    for (name, _) in unvoiced().filter_map(|caption| named(caption.written)) {
        *names.entry(name).or_default() += 1;
    }
    let before_all = names.values().sum::<usize>() == unvoiced().count();
    let is_full = |name: &str| {
        let mut words = name.split_whitespace();
        words.clone().count() >= 2
            && words.all(|word| word.starts_with(|letter: char| !letter.is_lowercase()))
    };
    names.retain(|name, count| before_all || *count >= 2 || is_full(name));
    names
}

/// Who said what, for tests.
#[cfg(test)]
pub(super) fn said<'a>(turns: &'a [Turn<'_>]) -> Vec<(&'a str, Vec<&'a str>)> {
    let lines = |turn: &'a Turn<'_>| turn.lines.iter().map(|(_, text)| text.as_str()).collect();
    turns.iter().map(|turn| (turn.speaker, lines(turn))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chats_and_transcripts_are_recognised_and_tables_are_not() {
        for (head, expected) in [
            ("WEBVTT\n\n1\n", Some(Style::Captions)),
            ("\u{feff}WEBVTT - Meeting\r\n", Some(Style::Captions)),
            ("11:35:16\t From  Ada Obi : Good morning\n", Some(Style::Chat)),
            (
                "11:35:16 From Ada Obi to Everyone:\n\tGood morning\n",
                Some(Style::Chat),
            ),
            (
                "2023-05-16 11:35:16 From Ada Obi to Everyone:\n",
                Some(Style::Chat),
            ),
            ("00:58:04\tAda Obi:\tGood morning\n", Some(Style::Chat)),
            ("11:35:16 De Ada Obi à Tout le monde:\n", Some(Style::Chat)),
            ("Ada Obi  0:03  \nGood morning.\n", Some(Style::Paragraphs)),
            (
                "Speaker 1 0:03\nGood morning.\n\nSpeaker 2 0:09\nAnd to you.\n",
                Some(Style::Paragraphs),
            ),
            ("Kick-off 10:30\nRoom,Person\n", None),
            ("Name,Email\nAda,a@example.org\n", None),
            ("11:35:16\tAda Obi\tJoined\n", None),
            ("Time;Name\n11:35:16;From\n", None),
            ("", None),
        ] {
            assert_eq!(recognise(head), expected, "{head}");
        }
    }

    #[test]
    fn captions_of_one_voice_are_one_turn() {
        let zoom = "WEBVTT\n\n1\n00:00:03.240 --> 00:00:05.730\nAda Obi: Remember: the well\ncame first.\n\n2\n00:00:06.000 --> 00:00:07.000\nAda Obi: Not the road.\n\nNOTE a remark\n\n3\n00:00:08.000 --> 00:00:09.000\nKofi: Yes &amp; no.\n";
        assert_eq!(
            said(&turns(zoom, Style::Captions)),
            [
                ("Ada Obi", vec!["Remember: the well came first.", "Not the road."]),
                ("Kofi", vec!["Yes & no."])
            ]
        );
        let teams = "WEBVTT\n\n8c0b/12-0\n00:00:05.000 --> 00:00:10.000\n<v Ada Obi>Remember: the <i>well</i></v>\n\n8c0b/13-0\n00:00:11.000 --> 00:00:12.000\n<v.first Kofi Mensah>Yes.</v> <v Ada Obi>No 3 < 4.</v>\n";
        assert_eq!(
            said(&turns(teams, Style::Captions)),
            [
                ("Ada Obi", vec!["Remember: the well"]),
                ("Kofi Mensah", vec!["Yes."]),
                ("Ada Obi", vec!["No 3 < 4."])
            ]
        );
    }

    #[test]
    fn paragraphs_of_otter() {
        let text = "Ada Obi  0:03  \nGood morning.\n\nUnknown Speaker  1:02:15  \nAt 10:30 we begin.\n\nTranscribed by https://otter.ai\n";
        assert_eq!(
            said(&turns(text, Style::Paragraphs)),
            [
                ("Ada Obi", vec!["Good morning."]),
                ("Unknown Speaker", vec!["At 10:30 we begin."])
            ]
        );
    }

    #[test]
    fn tags_have_letters() {
        assert_eq!(tag("#recommendation:"), Some(("recommendation", ":")));
        assert_eq!(tag("(#good-practice)"), Some(("good-practice", ")")));
        assert_eq!(tag("#3"), None);
        assert_eq!(tag("C#"), None);
        assert_eq!(tag("#"), None);
    }

    #[test]
    fn broken_files_have_turns_all_the_same() {
        for style in [Style::Captions, Style::Chat, Style::Paragraphs] {
            for text in [
                "",
                "<v",
                "<v >",
                "-->\n<v x",
                "a:\n:",
                "11:35:16 From",
                "11:35:16 From :",
                "é  0:0",
                "\u{feff}WEBVTT\n--> \n<<>&amp",
            ] {
                let _ = turns(text, style);
            }
        }
    }
}
