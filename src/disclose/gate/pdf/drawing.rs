//! The pieces of text that a content stream draws, and how they are read.

use std::collections::BTreeSet;
use std::ops::Range;

/// How a piece of text stands to the one drawn before it, from what joins to
/// what parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Join {
    Touching,
    /// What may be another word or the same one: spaced letters, a raised sign,
    /// an emphasis or a reference without a space before it.
    Apart,
    Gap,
    Line,
}

impl Join {
    pub(super) fn of_gap(ems: f64, least: f64) -> Self {
        if ems > 0.6 {
            Self::Gap
        } else if ems > least {
            Self::Apart
        } else {
            Self::Touching
        }
    }
}

/// A text that is drawn in one go.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub(super) join: Join,
    pub(super) drawn: Range<usize>,
    /// What the file says that it reads, where that is something else.
    pub(super) instead: Option<Range<usize>>,
    /// Belongs to no reading order: headers, footers.
    pub(super) artifact: bool,
    /// Is drawn from left to right and read from right to left.
    pub(super) reversed: bool,
}

/// What a content stream draws.
#[derive(Default)]
pub(super) struct Drawing {
    pub(super) text: String,
    pub(super) pieces: Vec<Piece>,
    /// The pieces that are marked with a number, sorted by it.
    pub(super) contents: Vec<(u32, Range<usize>)>,
    /// Further texts in its marks.
    pub(super) notes: Vec<String>,
    /// Whether something reads differently from what is drawn.
    differs: bool,
}

/// The ways in which the same pieces are read.
///
/// Lines are joined with a space, but where a line ends in a hyphen the next
/// one follows at once, and a hyphen that says of itself that it is only there
/// for the line break goes. `Whole` makes whole what was parted: all hyphens at
/// line ends go, and so do the gaps between spaced letters. `Drawn` is `Broken`
/// with the letters that are drawn instead of those that a mark puts for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    Broken,
    Whole,
    Drawn,
}

impl Drawing {
    /// Every different reading, and the notes.
    pub(super) fn readings(&self) -> Vec<String> {
        let order = self.order(0..self.pieces.len());
        let read = |reading| {
            let mut reader = Reader::new(reading);
            for (join, piece) in &order {
                reader.piece(self, *join, *piece);
            }
            reader.text
        };
        let mut readings = vec![read(Reading::Broken), read(Reading::Whole)];
        if self.differs {
            readings.push(read(Reading::Drawn));
        }
        readings.dedup();
        let notes: BTreeSet<&String> = self.notes.iter().collect();
        readings.extend(notes.into_iter().cloned());
        readings.retain(|text| !text.is_empty());
        readings
    }

    /// The pieces in the order in which they are read: what is written from
    /// right to left is drawn from its end.
    pub(super) fn order(&self, range: Range<usize>) -> Vec<(Join, usize)> {
        let mut order = Vec::with_capacity(range.len());
        let mut next = range.start;
        while next < range.end {
            let start = next;
            let last = |end: usize| self.continues_reversed(start, end).then_some(end);
            next = (start + 1..range.end).map_while(last).last().unwrap_or(start) + 1;
            while next > start + 1 && !self.pieces[next - 1].reversed {
                next -= 1;
            }
            let run = (start..next).rev();
            order.extend(run.map(|piece| {
                let before = if piece + 1 == next { start } else { piece + 1 };
                (self.pieces[before].join, piece)
            }));
        }
        order
    }

    /// Lets the pieces from one on be read as a text.
    pub(super) fn replace(&mut self, start: usize, actual: &str) {
        if self.pieces.len() == start {
            let end = self.text.len();
            self.pieces.push(Piece {
                join: Join::Gap,
                drawn: end..end,
                instead: None,
                artifact: false,
                reversed: false,
            });
        }
        let Some(pieces) = self.pieces.get_mut(start..) else {
            return;
        };
        let drawn: String = pieces
            .iter()
            .map(|piece| &self.text[piece.drawn.clone()])
            .collect();
        if drawn == actual {
            return;
        }
        let hyphens = [drawn.as_str(), actual]
            .iter()
            .all(|text| text.chars().all(is_hyphen));
        self.differs |= !hyphens;
        let place = self.text.len();
        self.text.push_str(actual);
        for piece in pieces {
            piece.instead = Some(self.text.len()..self.text.len());
        }
        self.pieces[start].instead = Some(place..self.text.len());
    }

    fn continues_reversed(&self, start: usize, piece: usize) -> bool {
        let (first, next) = (&self.pieces[start], &self.pieces[piece]);
        let neutral = || self.text[next.drawn.clone()].trim().is_empty();
        first.reversed && next.join != Join::Line && (next.reversed || neutral())
    }
}

/// Puts pieces together to a text.
pub(super) struct Reader {
    reading: Reading,
    pub(super) text: String,
    /// What parts the text from the next piece, as pieces without text had it.
    join: Join,
    /// Whether the last piece was a header, a footer or the like.
    artifact: bool,
}

impl Reader {
    pub(super) fn new(reading: Reading) -> Self {
        Self {
            reading,
            text: String::new(),
            join: Join::Touching,
            artifact: false,
        }
    }

    pub(super) fn piece(&mut self, drawing: &Drawing, join: Join, index: usize) {
        let piece = &drawing.pieces[index];
        let place = match &piece.instead {
            Some(instead) if self.reading != Reading::Drawn => instead,
            _ => &piece.drawn,
        };
        let is_covered = piece.instead.as_ref().is_some_and(Range::is_empty);
        if is_covered && self.reading != Reading::Drawn {
            return;
        }
        self.join = self.join.max(join);
        if place.is_empty() {
            return;
        }
        // No word goes on in a footer.
        let is_new = std::mem::replace(&mut self.artifact, piece.artifact) != piece.artifact;
        let join = std::mem::replace(&mut self.join, Join::Touching);
        self.push(
            if is_new { join.min(Join::Gap) } else { join },
            &drawing.text[place.clone()],
        );
    }

    fn push(&mut self, join: Join, mut next: &str) {
        match join {
            Join::Touching => {}
            Join::Apart if self.is_one_word(next) => {}
            Join::Apart | Join::Gap => self.space(),
            Join::Line => next = self.line(next),
        }
        self.text.push_str(next);
    }

    fn is_one_word(&self, next: &str) -> bool {
        self.reading == Reading::Whole || self.text.ends_with(is_hyphen) || next.starts_with(is_hyphen)
    }

    fn space(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with(char::is_whitespace) {
            self.text.push(' ');
        }
    }

    /// Goes to the next line, and returns what is to be read of it.
    fn line<'n>(&mut self, next: &'n str) -> &'n str {
        self.text.truncate(self.text.trim_end().len());
        let next = next.trim_start();
        let word = self.text.trim_end_matches(is_hyphen);
        if word.len() < self.text.len() && word.ends_with(char::is_alphanumeric) {
            if self.reading == Reading::Whole || self.text.ends_with('\u{AD}') {
                self.text.truncate(word.len());
            }
            // Some languages repeat the hyphen on the next line.
            let repeated = next.strip_prefix(is_hyphen);
            let is_repeated = |next: &&str| next.is_empty() || next.starts_with(char::is_alphabetic);
            return repeated.filter(is_repeated).unwrap_or(next);
        }
        if self.reading != Reading::Whole || !is_parted(&self.text, next) {
            self.space();
        }
        next
    }
}

fn is_hyphen(character: char) -> bool {
    matches!(character, '-' | '\u{AD}' | '\u{2010}' | '\u{2011}')
}

/// Whether a line break parts what belongs together without a hyphen: an
/// address, or a script that has no spaces.
fn is_parted(before: &str, next: &str) -> bool {
    let (before, next) = (before.chars().next_back(), next.chars().next());
    let address = |character: Option<char>| matches!(character, Some('@' | '_' | '/'));
    let spaceless = |character: Option<char>| {
        matches!(
            character,
            Some(
                '\u{E00}'..='\u{EFF}'
                | '\u{1000}'..='\u{109F}'
                | '\u{1780}'..='\u{17FF}'
                | '\u{1100}'..='\u{11FF}'
                | '\u{2E80}'..='\u{9FFF}'
                | '\u{AC00}'..='\u{D7AF}'
                | '\u{F900}'..='\u{FAFF}'
                | '\u{20000}'..='\u{3FFFF}',
            )
        )
    };
    let ending = before == Some('.') && next.is_some_and(char::is_lowercase);
    address(before) || address(next) || ending || spaceless(before) && spaceless(next)
}
