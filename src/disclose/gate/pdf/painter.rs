//! Follows the operators of a content stream to the words that it draws.

use std::collections::BTreeSet;
use std::rc::Rc;

use anyhow::{Context as _, Result, bail, ensure};

use super::document::Document;
use super::drawing::{Drawing, Join, Piece};
use super::encoding::decoded;
use super::font::{Font, Fonts};
use super::lexer::{Lexer, Token, name_of, number_of};
use super::value::Value;

/// How deep drawings may be nested in each other.
const DEPTH: usize = 16;
/// How deep marks may be nested in each other.
const MARKS: usize = 256;
/// What a drawing takes of the budget beside its bytes, so that drawings that
/// repeat drawings come to an end.
const FORM: usize = 1 << 12;

/// Where a drawing's unit vectors and its origin come to lie.
#[derive(Clone, Copy)]
struct Matrix {
    right: (f64, f64),
    up: (f64, f64),
    origin: (f64, f64),
}

const IDENTITY: Matrix = Matrix {
    right: (1.0, 0.0),
    up: (0.0, 1.0),
    origin: (0.0, 0.0),
};

impl From<[f64; 6]> for Matrix {
    fn from(numbers: [f64; 6]) -> Self {
        let [right_x, right_y, up_x, up_y, x, y] = numbers;
        Self {
            right: (right_x, right_y),
            up: (up_x, up_y),
            origin: (x, y),
        }
    }
}

impl Matrix {
    fn vector(self, (x, y): (f64, f64)) -> (f64, f64) {
        (x * self.right.0 + y * self.up.0, x * self.right.1 + y * self.up.1)
    }

    /// The same with another origin, given in its own measure.
    fn moved(self, x: f64, y: f64) -> Self {
        let (right, up) = self.vector((x, y));
        let origin = (self.origin.0 + right, self.origin.1 + up);
        Self { origin, ..self }
    }

    /// First this one, then the other.
    fn then(self, other: Self) -> Self {
        Self {
            right: other.vector(self.right),
            up: other.vector(self.up),
            origin: other.moved(self.origin.0, self.origin.1).origin,
        }
    }
}

/// What `q` keeps and `Q` brings back.
#[derive(Clone)]
struct State {
    matrix: Matrix,
    font: Option<Rc<Font>>,
    size: f64,
    spacing: f64,
    word_spacing: f64,
    stretch: f64,
    leading: f64,
    rise: f64,
}

/// A marked part of a content stream.
#[derive(Default)]
struct Mark {
    artifact: bool,
    reversed: bool,
    number: Option<u32>,
    actual: Option<String>,
    /// The first piece in it.
    start: usize,
}

/// Where a text ended, in which direction it ran, and how large it was.
#[derive(Clone, Copy)]
struct End {
    point: (f64, f64),
    direction: (f64, f64),
    em: f64,
}

/// What content streams refer to by name, and the fonts met so far.
struct Resources<'a> {
    all: Value<'a>,
    fonts: Vec<(Vec<u8>, Rc<Font>)>,
}

/// Follows the operators of a content stream.
pub(super) struct Painter<'d, 'a> {
    document: &'d Document<'a>,
    fonts: &'d mut Fonts,
    drawing: Drawing,
    state: State,
    saved: Vec<State>,
    line: Matrix,
    text: Matrix,
    end: Option<End>,
    /// The number of the marked part in which the last text was.
    number: Option<u32>,
    marks: Vec<Mark>,
    /// Streams that were read on the way, and those that are to follow.
    read: BTreeSet<u32>,
    later: Vec<u32>,
    known: BTreeSet<u32>,
}

impl<'d, 'a> Painter<'d, 'a> {
    pub(super) fn new(document: &'d Document<'a>, fonts: &'d mut Fonts) -> Self {
        let state = State {
            matrix: IDENTITY,
            font: None,
            size: 0.0,
            spacing: 0.0,
            word_spacing: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
        };
        Self {
            document,
            fonts,
            drawing: Drawing::default(),
            state,
            saved: Vec::new(),
            line: IDENTITY,
            text: IDENTITY,
            end: None,
            number: None,
            marks: Vec::new(),
            read: BTreeSet::new(),
            later: Vec::new(),
            known: BTreeSet::new(),
        }
    }

    pub(super) fn run(&mut self, content: &[u8], resources: Value<'a>, depth: usize) -> Result<()> {
        ensure!(depth < DEPTH, "drawings nested too deep");
        let mut resources = Resources {
            all: resources,
            fonts: Vec::new(),
        };
        let mut lexer = Lexer::new(content);
        let mut operands = Vec::new();
        while let Some(operator) = lexer.operator(&mut operands)? {
            self.operate(operator, &operands, &mut resources, depth)
                .with_context(|| format!("an operator before byte {}", lexer.at))?;
        }
        for comment in lexer.comments {
            decoded(comment, &mut self.drawing.notes);
        }
        Ok(())
    }

    fn operate(
        &mut self,
        operator: &[u8],
        operands: &[Token],
        resources: &mut Resources<'a>,
        depth: usize,
    ) -> Result<()> {
        match operator {
            b"q" => self.saved.push(self.state.clone()),
            b"Q" => {
                if let Some(state) = self.saved.pop() {
                    self.state = state;
                }
            }
            b"cm" => self.state.matrix = Matrix::from(numbers(operands)?).then(self.state.matrix),
            b"BT" => self.place(IDENTITY),
            b"Tm" => self.place(numbers(operands)?.into()),
            b"Td" => self.next_line(numbers(operands)?),
            b"TD" => {
                let [x, y] = numbers(operands)?;
                self.state.leading = -y;
                self.next_line([x, y]);
            }
            b"T*" => self.next_line([0.0, -self.state.leading]),
            b"Tc" => [self.state.spacing] = numbers(operands)?,
            b"Tw" => [self.state.word_spacing] = numbers(operands)?,
            b"TL" => [self.state.leading] = numbers(operands)?,
            b"Ts" => [self.state.rise] = numbers(operands)?,
            b"Tz" => self.state.stretch = numbers::<1>(operands)?[0] / 100.0,
            b"Tf" => self.font(operands, resources)?,
            b"Tj" | b"TJ" => self.show(operands)?,
            b"'" => {
                self.next_line([0.0, -self.state.leading]);
                self.show(operands)?;
            }
            b"\"" => {
                let [Token::Number(words), Token::Number(characters), text @ ..] = operands else {
                    bail!("no spacing");
                };
                self.state.word_spacing = number_of(words)?.value;
                self.state.spacing = number_of(characters)?.value;
                self.next_line([0.0, -self.state.leading]);
                self.show(text)?;
            }
            b"BMC" | b"BDC" => self.mark(operands, &resources.all)?,
            b"MP" | b"DP" => self.note(operands)?,
            b"EMC" => self.unmark(),
            b"Do" => self.draw(operands, resources, depth)?,
            b"gs" | b"scn" | b"SCN" => self.postpone(operands, resources)?,
            _ => ensure!(is_graphics(operator), "is unknown"),
        }
        Ok(())
    }

    fn place(&mut self, matrix: Matrix) {
        self.line = matrix;
        self.text = matrix;
    }

    fn next_line(&mut self, [x, y]: [f64; 2]) {
        self.place(self.line.moved(x, y));
    }

    fn font(&mut self, operands: &[Token], resources: &mut Resources<'a>) -> Result<()> {
        let [Token::Name(name), Token::Number(size)] = operands else {
            bail!("no font");
        };
        self.state.size = number_of(size)?.value;
        let known = resources.fonts.iter().find(|(known, _)| known == name);
        if let Some((_, font)) = known {
            self.state.font = Some(Rc::clone(font));
            return Ok(());
        }
        let (number, value) = self.resource(&resources.all, "Font", name)?;
        let known = number.and_then(|number| self.fonts.get(&number));
        let font = match known {
            Some(font) => Rc::clone(font),
            None => Rc::new(Font::new(self.document, &value)?),
        };
        if let Some(number) = number {
            self.fonts.insert(number, Rc::clone(&font));
        }
        resources.fonts.push((name.to_vec(), Rc::clone(&font)));
        self.state.font = Some(font);
        Ok(())
    }

    /// What a name stands for, and the number of its object.
    fn resource(&self, resources: &Value<'a>, kind: &str, name: &[u8]) -> Result<(Option<u32>, Value<'a>)> {
        let name = name_of(name)?;
        let elsewhere;
        let mut named = resources.entry(kind);
        if let Some(Value::Reference(_)) = named {
            elsewhere = self.document.resolved(named)?;
            named = Some(&elsewhere);
        }
        let entry = named.and_then(|named| named.entry_of(&name));
        let value = entry.context("a name that stands for nothing")?;
        Ok((value.reference(), self.document.resolved(Some(value))?))
    }

    /// Draws a text, or texts with adjustments between them.
    fn show(&mut self, operands: &[Token]) -> Result<()> {
        let font = self.state.font.clone().context("a text without a font")?;
        let number = self.marks.iter().rev().find_map(|mark| mark.number);
        let mut join = self.join();
        if self.number != number {
            self.number = number;
            join = join.max(Join::Apart);
        }
        for operand in operands {
            match operand {
                Token::Text(text) if text.raw.is_empty() => {}
                Token::Text(text) => {
                    self.glyphs(&font, &text.bytes()?, join)?;
                    join = Join::Touching;
                }
                Token::Number(adjustment) => {
                    let ems = -number_of(adjustment)?.value / 1000.0;
                    join = join.max(Join::of_gap(ems, 0.15));
                    self.text = self.text.moved(ems * self.state.size * self.state.stretch, 0.0);
                }
                Token::ArrayStart | Token::ArrayEnd => {}
                _ => bail!("no text"),
            }
        }
        self.end = Some(self.here());
        Ok(())
    }

    fn glyphs(&mut self, font: &Font, text: &[u8], join: Join) -> Result<()> {
        let start = self.drawing.text.len();
        let replaced = self.marks.iter().any(|mark| mark.actual.is_some());
        let reversed = self.marks.iter().any(|mark| mark.reversed);
        let mut glyphs = Vec::new();
        let mut advance = 0.0;
        for code in font.codes(text) {
            let characters = match font.characters.get(code) {
                Some(characters) => characters,
                // The first glyph of a font is the box for what it lacks.
                None if replaced || code == 0 => "\u{FFFD}",
                None => bail!("no character is known for code {code} of a font"),
            };
            if reversed {
                glyphs.push(characters);
            } else {
                self.drawing.text.push_str(characters);
            }
            let word = if font.bytes == 1 && code == 32 {
                self.state.word_spacing
            } else {
                0.0
            };
            advance += font.width(code) * self.state.size + self.state.spacing + word;
        }
        self.drawing.text.extend(glyphs.into_iter().rev());
        self.text = self.text.moved(advance * self.state.stretch, 0.0);
        self.drawing.pieces.push(Piece {
            join,
            drawn: start..self.drawing.text.len(),
            instead: None,
            artifact: self.marks.iter().any(|mark| mark.artifact),
            reversed,
        });
        Ok(())
    }

    /// Where the next glyph is drawn.
    fn here(&self) -> End {
        let matrix = self.text.moved(0.0, self.state.rise).then(self.state.matrix);
        let (x, y) = matrix.right;
        let length = x.hypot(y);
        End {
            point: matrix.origin,
            direction: (x / length, y / length),
            em: self.state.size.abs() * matrix.up.0.hypot(matrix.up.1),
        }
    }

    /// How the next text stands to the one before.
    fn join(&self) -> Join {
        let (Some(end), here) = (self.end, self.here()) else {
            return Join::Line;
        };
        let (x, y) = end.direction;
        let (right, up) = (here.point.0 - end.point.0, here.point.1 - end.point.1);
        let em = end.em.max(here.em);
        let gap = (right * x + up * y) / em;
        let shift = ((up * x - right * y) / em).abs();
        let is_parallel = x * here.direction.0 + y * here.direction.1 > 0.99;
        let is_near = shift < 0.6 && gap > -0.6;
        if !is_parallel || !is_near {
            return Join::Line;
        }
        // Accents are shifted too, but are of the same size.
        let is_raised = shift > 0.1 && (end.em - here.em).abs() > 0.1 * em;
        Join::of_gap(gap, 0.1).max(if is_raised { Join::Apart } else { Join::Touching })
    }

    fn mark(&mut self, operands: &[Token], resources: &Value<'a>) -> Result<()> {
        ensure!(self.marks.len() < MARKS, "marks nested too deep");
        let mut mark = Mark {
            start: self.drawing.pieces.len(),
            ..Mark::default()
        };
        if let Some(Token::Name(tag)) = operands.first() {
            mark.artifact = *tag == b"Artifact";
            mark.reversed = *tag == b"ReversedChars";
        }
        let mut actual = None;
        if let [_, Token::Name(name)] = operands {
            let value = self.resource(resources, "Properties", name)?.1;
            mark.number = value.entry("MCID").and_then(Value::whole);
            if let Some(Value::Text(text)) = value.entry("ActualText") {
                actual = Some(text.clone());
            }
        } else {
            self.note(operands)?;
            for pair in operands.windows(2) {
                match pair {
                    [Token::Name(b"MCID"), Token::Number(number)] => {
                        mark.number = number_of(number)?.whole;
                    }
                    [Token::Name(b"ActualText"), Token::Text(text)] => actual = Some(text.bytes()?),
                    _ => {}
                }
            }
        }
        if let Some(actual) = actual {
            let mut readings = Vec::new();
            decoded(&actual, &mut readings);
            mark.actual = Some(readings.pop().unwrap_or_default());
        }
        self.marks.push(mark);
        Ok(())
    }

    /// Keeps the texts of a mark but for the one that is read in its place.
    fn note(&mut self, operands: &[Token]) -> Result<()> {
        let mut key: &[u8] = b"";
        for operand in operands {
            match operand {
                Token::Name(name) => key = name,
                Token::Text(text) if key != b"ActualText" => {
                    decoded(&text.bytes()?, &mut self.drawing.notes);
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn unmark(&mut self) {
        let Some(mark) = self.marks.pop() else {
            return;
        };
        let drawing = &mut self.drawing;
        if let Some(actual) = mark.actual {
            drawing.replace(mark.start, &actual);
        }
        if let Some(number) = mark.number
            && mark.start < drawing.pieces.len()
        {
            drawing.contents.push((number, mark.start..drawing.pieces.len()));
        }
    }

    /// Draws what has a drawing of its own; pictures have none.
    fn draw(&mut self, operands: &[Token], resources: &Resources<'a>, depth: usize) -> Result<()> {
        let [Token::Name(name)] = operands else {
            bail!("nothing to draw");
        };
        let (number, value) = self.resource(&resources.all, "XObject", name)?;
        match number {
            Some(number) if value.is_name("Subtype", "Form") => {
                self.form(number, Some(&resources.all), depth + 1)
            }
            _ => {
                ensure!(
                    value.is_name("Subtype", "Image"),
                    "neither a drawing nor a picture"
                );
                Ok(())
            }
        }
    }

    pub(super) fn form(&mut self, number: u32, outer: Option<&Value<'a>>, depth: usize) -> Result<()> {
        let document = self.document;
        let object = document.object(number).context("a drawing that is missing")?;
        let value = object.value()?;
        let content = document.unpack(&value, object.stream.context("a drawing without content")?)?;
        document.budget.take_bytes(FORM)?;
        self.read.insert(number);
        let own = self.document.entry(&value, "Resources")?;
        let resources = outer.filter(|_| own == Value::Null).cloned().unwrap_or(own);
        let matrix = self.document.entry(&value, "Matrix")?.numbers();
        let matrix = matrix.map_or(IDENTITY, Matrix::from);
        let state = self.state.clone();
        let saved = std::mem::take(&mut self.saved);
        self.state.matrix = matrix.then(state.matrix);
        self.run(&content, resources, depth)
            .with_context(|| format!("drawing {number} cannot be read"))?;
        self.saved = saved;
        self.state = state;
        Ok(())
    }

    /// Remembers the drawings in patterns and masks, which are no part of the
    /// text that they are drawn behind.
    fn postpone(&mut self, operands: &[Token], resources: &Resources<'a>) -> Result<()> {
        let Some(Token::Name(name)) = operands.last() else {
            return Ok(());
        };
        let number = if operands.len() == 1
            && let Ok((_, state)) = self.resource(&resources.all, "ExtGState", name)
            && let Some(mask) = state.entry("SMask")
        {
            self.document
                .resolved(Some(mask))?
                .entry("G")
                .and_then(Value::reference)
        } else {
            let pattern = self.resource(&resources.all, "Pattern", name).ok();
            pattern
                .filter(|(_, pattern)| is_drawing(pattern))
                .and_then(|(number, _)| number)
        };
        if let Some(number) = number
            && self.known.insert(number)
        {
            self.later.push(number);
        }
        Ok(())
    }

    /// Draws what was left for later, and returns everything.
    pub(super) fn finish(mut self) -> Result<(Drawing, BTreeSet<u32>)> {
        let mut next = 0;
        while let Some(number) = self.later.get(next).copied() {
            next += 1;
            if !self.read.contains(&number) {
                self.end = None;
                self.form(number, None, 1)?;
            }
        }
        self.drawing.contents.sort_by_key(|(number, _)| *number);
        Ok((self.drawing, self.read))
    }
}

fn numbers<const COUNT: usize>(operands: &[Token]) -> Result<[f64; COUNT]> {
    let mut numbers = [0.0; COUNT];
    ensure!(operands.len() == COUNT, "not {COUNT} operands");
    for (number, operand) in numbers.iter_mut().zip(operands) {
        let Token::Number(written) = operand else {
            bail!("no number");
        };
        *number = number_of(written)?.value;
    }
    Ok(numbers)
}

/// Operators that show no text. Pictures within the operators are not among
/// them: nothing tells where they end.
#[rustfmt::skip]
fn is_graphics(operator: &[u8]) -> bool {
    matches!(
        operator,
        b"b" | b"B" | b"b*" | b"B*" | b"BX" | b"c" | b"cs" | b"CS" | b"d" | b"d0" | b"d1" | b"ET" | b"EX" | b"f"
            | b"F" | b"f*" | b"g" | b"G" | b"h" | b"i" | b"j" | b"J" | b"k" | b"K" | b"l" | b"m" | b"M" | b"n"
            | b"re" | b"rg" | b"RG" | b"ri" | b"s" | b"S" | b"sc" | b"SC" | b"sh" | b"Tr" | b"v" | b"w" | b"W"
            | b"W*" | b"y"
    )
}

pub(super) fn is_drawing(value: &Value) -> bool {
    value.is_name("Subtype", "Form") || value.entry("PatternType").and_then(Value::whole) == Some(1)
}
