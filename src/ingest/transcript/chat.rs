//! A chat that Zoom saved: a line for each message, and its text behind or
//! below it.
//!
//! Zoom writes the words around a name in the language of its window. A message
//! that names a recipient who is not seen to be everyone was written to one
//! person.

use super::parse::{Turn, add, is_time, numbered};
use crate::model::name::fold;

/// The words of a language: `From Ada Obi to Everyone:`.
struct Words {
    from: &'static [&'static str],
    to: &'static [&'static str],
}

const ENGLISH: Words = Words {
    from: &["From ", "from "],
    to: &[" to ", " To "],
};

const OTHERS: [Words; 5] = [
    // French, Spanish and Portuguese.
    Words {
        from: &["De ", "Desde "],
        to: &[" à ", " À ", " a ", " A ", " para ", " Para ", " pour "],
    },
    Words {
        from: &["Von "],
        to: &[" an ", " An "],
    },
    Words {
        from: &["Da "],
        to: &[" a ", " A "],
    },
    Words {
        from: &["От "],
        to: &[" кому ", " Кому "],
    },
    Words {
        from: &["Від "],
        to: &[" до ", " До ", " кому "],
    },
];

/// All who were there, folded, in these languages.
const ALL: [&str; 12] = [
    "everyone",
    "all",
    "tous",
    "tout le monde",
    "todos",
    "todo el mundo",
    "alle",
    "jeder",
    "tutti",
    "все",
    "всем",
    "всі",
];

/// A message's first line.
#[derive(Clone, Copy)]
pub struct Message<'a> {
    time: &'a str,
    speaker: &'a str,
    to: Option<&'a str>,
    text: &'a str,
    is_english: bool,
}

/// `00:58:04⇥Ada Obi:⇥text` of a recording; `11:35:16⇥ From Ada Obi : text`,
/// `11:35:16 From Ada Obi to Everyone:` of a chat that somebody saved, with a
/// date before the time in some versions.
pub fn message(line: &str) -> Option<Message<'_>> {
    let (first, rest) = line.split_once([' ', '\t'])?;
    let is_date = first.len() == 10 && first.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    let (time, rest) = if is_date {
        rest.split_once([' ', '\t'])?
    } else {
        (first, rest)
    };
    if time.len() != 8 || !is_time(time) {
        return None;
    }
    let sent = rest.trim_start();
    if let Some(message) = saved(time, sent, &ENGLISH) {
        return Some(Message {
            is_english: true,
            ..message
        });
    }
    // Elsewhere a name may begin like a message: `De Souza`, `Von Trapp`.
    let other = OTHERS.iter().find_map(|words| saved(time, sent, words));
    other
        .filter(|message| message.to.is_some())
        .or_else(|| recorded(time, rest))
        .or_else(|| other.filter(|_| sent.contains(" : ")))
}

/// Of a recording: tabs around the name.
fn recorded<'a>(time: &'a str, rest: &'a str) -> Option<Message<'a>> {
    let (speaker, text) = rest.split_once(":\t")?;
    let is_name = !speaker.trim().is_empty() && !speaker.contains('\t');
    is_name.then(|| Message {
        time,
        speaker: speaker.trim(),
        to: None,
        text: text.trim(),
        is_english: true,
    })
}

fn saved<'a>(time: &'a str, sent: &'a str, words: &Words) -> Option<Message<'a>> {
    let sender = words.from.iter().find_map(|word| sent.strip_prefix(word))?;
    let sender = sender.trim_start();
    let (who, text) = sender.split_once(" : ").or_else(|| sender.split_once(':'))?;
    let to = words.to.iter().find_map(|word| who.rsplit_once(word));
    Some(Message {
        time,
        speaker: to.map_or(who, |(speaker, _)| speaker).trim(),
        to: to.map(|(_, to)| to.trim()),
        text: text.trim(),
        is_english: false,
    })
}

/// Whether a message went to all who were there.
fn is_to_all(to: &str) -> bool {
    let folded = fold(to);
    ALL.iter().any(|word| {
        folded.strip_prefix(word).is_some_and(|rest| {
            rest.is_empty()
                || rest.starts_with(" in ")
                || rest.starts_with(" (in ")
                || rest.starts_with(" panelists")
        })
    })
}

/// All turns, in the order of the file.
pub fn turns(text: &str) -> Vec<Turn<'_>> {
    let mut turns: Vec<Turn<'_>> = Vec::new();
    let mut are_english = Vec::new();
    for (row, line) in numbered(text) {
        if let Some(message) = message(line) {
            turns.push(Turn {
                row,
                time: message.time,
                speaker: message.speaker,
                recipient: message.to.filter(|to| !is_to_all(to)),
                ..Turn::default()
            });
            are_english.push(message.is_english);
            add(&mut turns, row, message.text);
        } else {
            add(&mut turns, row, line);
        }
    }
    for (turn, is_english) in turns.iter_mut().zip(are_english) {
        let first = turn
            .lines
            .first()
            .map(|(_, text)| text.as_str())
            .unwrap_or_default();
        let begins = Beginning::of(first, is_english);
        turn.is_reaction = begins == Beginning::Reaction;
        // What it answers was said by somebody else.
        if begins == Beginning::Reply && turn.lines.len() > 1 {
            turn.lines.remove(0);
        }
    }
    turns.retain(|turn| !turn.lines.is_empty());
    turns
}

/// What the first line of a message is.
#[derive(PartialEq, Eq)]
enum Beginning {
    /// `Replying to "…"`, before the message itself.
    Reply,
    /// `Reacted to "…" with 👍`
    Reaction,
    Text,
}

impl Beginning {
    fn of(line: &str, is_english: bool) -> Self {
        let is_reaction = line.starts_with("Reacted to \"")
            || (line.starts_with("Removed a") && line.contains("reaction from \""));
        match (is_english, quoting(line)) {
            (true, _) if is_reaction => Self::Reaction,
            (true, _) if line.starts_with("Replying to \"") => Self::Reply,
            (false, Some("")) => Self::Reply,
            (false, Some(rest)) if ends_with_sign(rest) => Self::Reaction,
            _ => Self::Text,
        }
    }
}

/// What stands behind the words that a line quotes after one to four of its own,
/// as a message does in every language that answers another.
fn quoting(line: &str) -> Option<&str> {
    let (before, quoted) = line.split_once(['"', '“', '„', '«'])?;
    let (_, rest) = quoted.rsplit_once(['"', '”', '“', '»'])?;
    let count = before.split_whitespace().count();
    let are_words = before
        .chars()
        .all(|letter| letter.is_alphabetic() || letter == ' ');
    ((1..=4).contains(&count) && are_words).then(|| rest.trim())
}

/// Whether a text ends with 👍 or another sign that is none of writing.
fn ends_with_sign(text: &str) -> bool {
    text.chars().next_back().is_some_and(|last| {
        !last.is_alphanumeric()
            && !last.is_ascii()
            && !matches!(last, '…' | '’' | '”' | '“' | '»' | '–' | '—')
    })
}

#[cfg(test)]
mod tests {
    use super::super::parse::said;
    use super::*;

    #[test]
    fn chats_of_every_version() {
        let chat = "11:35:16\t From  Ada Obi : One: two\n11:36:00 From Kofi Mensah to Everyone:\n\tReplying to \"One: two\"\n\t\n\tThree\n11:37:00 From Kofi Mensah to Ada Obi(Direct Message):\n\tPsst\n11:38:00 From Ada Obi to Everyone:\n\tReacted to \"Three\" with 👍\n00:58:04\tLéa Bertrand:\tFour\n";
        let turns = turns(chat);
        assert_eq!(
            said(&turns),
            [
                ("Ada Obi", vec!["One: two"]),
                ("Kofi Mensah", vec!["Three"]),
                ("Kofi Mensah", vec!["Psst"]),
                ("Ada Obi", vec!["Reacted to \"Three\" with 👍"]),
                ("Léa Bertrand", vec!["Four"]),
            ]
        );
        assert_eq!(
            turns.iter().filter_map(|turn| turn.recipient).collect::<Vec<_>>(),
            ["Ada Obi(Direct Message)"]
        );
        assert!(turns[3].is_reaction);
    }

    #[test]
    fn chats_in_the_language_of_a_window() {
        for (from, to, all, quoting) in [
            ("De", "à", "Tout le monde", "En réponse à"),
            ("De", "a", "Todos", "Respondiendo a"),
            ("De", "para", "Todos", "Respondendo a"),
            ("Von", "an", "Alle", "Antworten auf"),
            ("Da", "a", "Tutti", "In risposta a"),
            ("От", "кому", "Все", "Ответ на"),
            ("Від", "до", "Всі", "Відповідь на"),
        ] {
            let chat = format!(
                "11:35:16 {from} Ada Obi {to} {all}:\n\tOne: two\n\
                 11:36:00 {from} Kofi Mensah {to} {all}:\n\t{quoting} \"One: two\"\n\t\n\tThree\n\
                 11:37:00 {from} Kofi Mensah {to} Ada Obi(x):\n\tPsst\n\
                 11:38:00 {from} Ada Obi {to} {all}:\n\tXyz \"Three\" 👍\n"
            );
            let turns = turns(&chat);
            assert_eq!(
                said(&turns),
                [
                    ("Ada Obi", vec!["One: two"]),
                    ("Kofi Mensah", vec!["Three"]),
                    ("Kofi Mensah", vec!["Psst"]),
                    ("Ada Obi", vec!["Xyz \"Three\" 👍"]),
                ]
            );
            let private: Vec<_> = turns.iter().map(|turn| turn.recipient.is_some()).collect();
            assert_eq!(private, [false, false, true, false], "{chat}");
            assert!(turns[3].is_reaction, "{chat}");
        }
    }

    #[test]
    fn names_that_begin_like_a_message_are_names() {
        let chat = "00:58:04\tDe Souza, Ana:\tOne\n00:58:09\tVon Trapp:\tShe said \"no\" 👍\n";
        let turns = turns(chat);
        assert_eq!(
            said(&turns),
            [
                ("De Souza, Ana", vec!["One"]),
                ("Von Trapp", vec!["She said \"no\" 👍"])
            ]
        );
        assert!(
            turns
                .iter()
                .all(|turn| !turn.is_reaction && turn.recipient.is_none())
        );
    }
}
