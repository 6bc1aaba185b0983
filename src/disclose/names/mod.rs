//! Finds names of people in a text, however they are written.
//!
//! One automaton over words knows every written form of every name (`forms`):
//! in order and reversed, with initials, with a title before the family name,
//! with and without particles and accents; and e-mails. It goes through a text
//! once. Where a form is met, the writing decides whether it is a name
//! (`writing`): “Will Grant said” names somebody, “the Bank will grant funds”
//! does not. A name needs two parts to be found, so that Jordan, Mali, Rose or
//! Bank alone never are; both may be in one word, as `adaobi` is. The cases of
//! a Russian name are one word to it (`inflection`).

mod alone;
mod forms;
mod inflection;
mod words;
mod writing;

use std::collections::BTreeSet;
use std::ops::Range;

use rustc_hash::FxHashMap;

use self::forms::{Form, Forms, Shape, Symbol};
use self::inflection::stem;
use self::words::Word;
use self::writing::Writing;
use crate::vocabulary::person;

pub(super) use self::alone::{alone, fullest, names_several};
/// The folded words of a text.
pub(super) use self::words::of as words_of;

/// A name that was met in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Met {
    /// Where it stands, in bytes.
    pub(super) place: Range<usize>,
    /// Those who bear it, as they were given to [`Names::add`].
    pub(super) bearers: Vec<u32>,
}

/// The automaton.
#[derive(Debug)]
pub(super) struct Names {
    symbols: FxHashMap<Box<str>, u32>,
    /// Those of the words by which people are addressed.
    addresses: BTreeSet<u32>,
    steps: FxHashMap<(u32, u32), u32>,
    /// For each state the forms that end in it.
    ends: FxHashMap<u32, Vec<(Shape, u32)>>,
    states: u32,
    /// Names written in one word: `adaobi`, `aobi`.
    joined: FxHashMap<String, Vec<u32>>,
    /// Whole texts that are names of one part.
    single: BTreeSet<Vec<String>>,
    /// The number of words of the longest form.
    longest: usize,
}

const START: u32 = 0;
/// The symbol of [`Symbol::Address`]; words count from 1.
const ADDRESS: u32 = 0;

/// The written forms of a name, ready to be added.
#[derive(Debug)]
pub(super) struct Prepared(Forms);

impl Prepared {
    /// Of a name or e-mail as a sheet gives it.
    pub(super) fn new(name: &str) -> Self {
        Self(forms::of(name))
    }

    /// The same of a row that may tell of a person, whatever the words.
    pub(super) fn of_person(name: &str, is_person: bool) -> Self {
        Self(forms::of_person(name, is_person))
    }

    /// Whether it is a name of one part, which cannot.
    pub(super) fn is_single(&self) -> bool {
        self.0.forms.is_empty() && !self.0.single.is_empty()
    }
}

impl Default for Names {
    fn default() -> Self {
        let mut names = Self {
            symbols: FxHashMap::default(),
            addresses: BTreeSet::new(),
            steps: FxHashMap::default(),
            ends: FxHashMap::default(),
            joined: FxHashMap::default(),
            states: START,
            single: BTreeSet::new(),
            longest: 0,
        };
        let addresses = person::addresses().chain(writing::CLIPPED_TITLES);
        names.addresses = addresses.map(|word| names.symbol(word)).collect();
        names
    }
}

impl Names {
    /// Adds a name or e-mail as a sheet gives it. Answers whether it can be
    /// sought in sentences: a name of one part cannot.
    #[cfg(test)]
    pub(super) fn add(&mut self, name: &str, bearer: u32) -> bool {
        self.add_forms(forms::of(name), bearer)
    }

    /// Adds a name whose forms are prepared.
    pub(super) fn add_prepared(&mut self, name: Prepared, bearer: u32) {
        self.add_forms(name.0, bearer);
    }

    /// Adds what stands before the sign of an e-mail, which is what its owner
    /// goes by elsewhere, too. Beside the names it must say whose it is, or
    /// stand where nothing but such a name stands: `@pumps`.
    pub(super) fn add_account(&mut self, email: &str, names: &[String], bearer: u32) {
        let local = words_of(email.split('@').next().unwrap_or_default());
        let is_long = local.iter().map(|word| word.chars().count()).sum::<usize>() >= 5;
        if !is_long || person::are_nobody(&local) {
            return;
        }
        let known: BTreeSet<String> = names.iter().flat_map(|name| words_of(name)).collect();
        let holds = |word: &String| {
            let mut parts = known.iter().filter(|part| part.chars().count() >= 3);
            !known.contains(word) && parts.any(|part| word.contains(part.as_str()))
        };
        let shape = if local.len() >= 2 || local.iter().any(holds) {
            Shape::Account
        } else {
            Shape::Handle
        };
        let symbols = local.into_iter().map(Symbol::Word).collect();
        self.add_form(&(symbols, shape), bearer);
    }

    /// Adds words that are sought as they stand: the name of an organisation.
    pub(super) fn add_phrase(&mut self, words: &[String], bearer: u32) {
        let symbols = words.iter().cloned().map(Symbol::Word).collect();
        self.add_form(&(symbols, Shape::Phrase), bearer);
    }

    /// Adds what the owner lists to be protected, be it one word.
    pub(super) fn add_listed(&mut self, entry: &str, bearer: u32) {
        self.add_forms(forms::of_listed(entry), bearer);
    }

    fn add_forms(&mut self, forms: Forms, bearer: u32) -> bool {
        let sought = !forms.forms.is_empty();
        for (symbols, shape) in forms.forms {
            self.add_form(&(symbols, shape), bearer);
        }
        self.single.extend(forms.single);
        sought
    }

    fn add_form(&mut self, (symbols, shape): &Form, bearer: u32) {
        if let ([Symbol::Word(one), Symbol::Word(other)], Shape::Spoken | Shape::Reversed | Shape::Initials) =
            (&symbols[..], shape)
        {
            let word = format!("{one}{other}");
            // A shorter one is met by chance.
            if word.chars().count() >= 6 {
                let are_words = one.chars().count() >= 3 && other.chars().count() >= 3;
                if are_words && *shape != Shape::Initials {
                    self.add_form(&(vec![Symbol::Word(word.clone())], Shape::Account), bearer);
                }
                self.joined.entry(word).or_default().push(bearer);
            }
        }
        self.longest = self.longest.max(symbols.len());
        let mut state = START;
        for symbol in symbols {
            let symbol = match symbol {
                Symbol::Address => ADDRESS,
                Symbol::Word(word) => self.symbol(word),
            };
            let states = &mut self.states;
            state = *self.steps.entry((state, symbol)).or_insert_with(|| {
                *states += 1;
                *states
            });
        }
        let ends = self.ends.entry(state).or_default();
        if !ends.contains(&(*shape, bearer)) {
            ends.push((*shape, bearer));
        }
    }

    fn symbol(&mut self, word: &str) -> u32 {
        let word = &*stem(word);
        if let Some(symbol) = self.symbols.get(word) {
            return *symbol;
        }
        let symbol = u32::try_from(self.symbols.len()).unwrap_or(u32::MAX - 1) + 1;
        self.symbols.insert(word.into(), symbol);
        symbol
    }

    /// Every name in a text of which `sought` says that it is looked for, from
    /// left to right; of several at one place the longest.
    pub(super) fn find(&self, text: &str, sought: impl Fn(u32) -> bool) -> Vec<Met> {
        self.find_in(text, false, sought)
    }

    /// Whether a label (the name of a file or sheet, a header, a cell) holds a
    /// name that is looked for, in whatever letters, be it in one word.
    pub(super) fn are_in_label(&self, label: &str, sought: impl Fn(u32) -> bool) -> bool {
        let in_one_word = |word: &String| {
            let bearers = self.joined.get(word).into_iter().flatten();
            bearers.copied().any(&sought)
        };
        words_of(label).iter().any(in_one_word) || !self.find_in(label, true, &sought).is_empty()
    }

    fn find_in(&self, text: &str, is_label: bool, sought: impl Fn(u32) -> bool) -> Vec<Met> {
        let mut found: Vec<Met> = Vec::new();
        if self.longest == 0 {
            return found;
        }
        let words = self.words(text);
        let writing = Writing {
            text,
            words: &words,
            is_label,
        };
        let mut at = 0;
        while at < words.len() {
            match self.longest_from(&writing, at, &sought) {
                Some((end, bearers)) => {
                    let (end, bearers) = self.chained(&writing, at + 1, (end, bearers), &sought);
                    let place = writing.whole(at..end);
                    // What was widened to the left may meet what stands there.
                    let start = found
                        .last()
                        .map_or(place.start, |met| met.place.end.max(place.start));
                    found.push(Met {
                        place: start..place.end,
                        bearers,
                    });
                    at = words[end..]
                        .iter()
                        .position(|word| word.place.start >= place.end)
                        .map_or(words.len(), |further| end + further);
                }
                None => at += 1,
            }
        }
        found
    }

    /// Calls `met` with the bearer of everything that a text holds, also of
    /// what stands within something longer.
    pub(super) fn each(&self, text: &str, mut met: impl FnMut(u32)) {
        let words = self.words(text);
        let writing = Writing {
            text,
            words: &words,
            is_label: false,
        };
        for from in 0..words.len() {
            self.walk(&writing, from, |state, end| {
                for (shape, bearer) in self.ends.get(&state).into_iter().flatten() {
                    if writing.is_name(from..end, *shape) {
                        met(*bearer);
                    }
                }
            });
        }
    }

    /// What begins within a name and goes on behind it belongs to it: `Dr. Obi,
    /// Ada` is more than `Dr. Obi`.
    fn chained(
        &self,
        writing: &Writing<'_>,
        mut from: usize,
        (mut end, mut bearers): (usize, Vec<u32>),
        sought: &impl Fn(u32) -> bool,
    ) -> (usize, Vec<u32>) {
        while from < end {
            if let Some((further, others)) = self.longest_from(writing, from, sought)
                && further > end
            {
                end = further;
                bearers.extend(others);
            }
            from += 1;
        }
        bearers.sort_unstable();
        bearers.dedup();
        (end, bearers)
    }

    /// Whether a text holds a name that is looked for.
    pub(super) fn are_in(&self, text: &str, sought: impl Fn(u32) -> bool) -> bool {
        !self.find(text, sought).is_empty()
    }

    /// Whether a label (the name of a file or sheet, a header, a cell) holds
    /// the whole of a name of one part.
    pub(super) fn single_in(&self, label: &str) -> bool {
        let words = words_of(label);
        let is_there = |name: &Vec<String>| words.windows(name.len()).any(|window| window == &name[..]);
        !self.single.is_empty() && self.single.iter().any(is_there)
    }

    fn words(&self, text: &str) -> Vec<Word> {
        let mut words = Vec::new();
        words::each(text, |place, folded| {
            let symbol = self.symbols.get(&*stem(folded)).copied();
            words.push(Word { place, symbol });
        });
        words
    }

    /// The longest form that begins at a word: where it ends, and who bears it.
    fn longest_from(
        &self,
        writing: &Writing<'_>,
        from: usize,
        sought: &impl Fn(u32) -> bool,
    ) -> Option<(usize, Vec<u32>)> {
        let mut longest = None;
        self.walk(writing, from, |state, end| {
            let Some(ends) = self.ends.get(&state) else { return };
            let bearers: BTreeSet<u32> = ends
                .iter()
                .filter(|(shape, bearer)| sought(*bearer) && writing.is_name(from..end, *shape))
                .map(|(_, bearer)| *bearer)
                .collect();
            let is_longer = longest.as_ref().is_none_or(|(longest, _)| *longest < end);
            if !bearers.is_empty() && is_longer {
                longest = Some((end, bearers.into_iter().collect()));
            }
        });
        longest
    }

    /// Calls `reached` for each state that the words from one on lead to, with
    /// the word behind.
    fn walk(&self, writing: &Writing<'_>, from: usize, mut reached: impl FnMut(u32, usize)) {
        let Some(first) = writing.words[from].symbol else {
            return;
        };
        let step = |state: u32, symbol: u32| self.steps.get(&(state, symbol)).copied();
        let addressed = self
            .addresses
            .contains(&first)
            .then(|| step(START, ADDRESS))
            .flatten();
        for start in [step(START, first), addressed].into_iter().flatten() {
            let mut state = start;
            let mut end = from + 1;
            reached(state, end);
            while end < writing.words.len() {
                let symbol = writing.words[end].symbol;
                let Some(next) = symbol.and_then(|symbol| step(state, symbol)) else {
                    // A middle name or its initial that the sheet lacks.
                    let behind = writing.words.get(end + 1).and_then(|word| word.symbol);
                    let over = behind
                        .filter(|_| writing.is_middle(end))
                        .and_then(|symbol| step(state, symbol));
                    if let Some(over) = over {
                        reached(over, end + 2);
                    }
                    // `Ada Obis Vorschlag`
                    let last = self.genitive(writing, end).and_then(|stem| step(state, stem));
                    if let Some(last) = last {
                        reached(last, end + 1);
                    }
                    break;
                };
                state = next;
                end += 1;
                reached(state, end);
            }
        }
    }

    /// The symbol of a word without the `s` that German adds to names.
    fn genitive(&self, writing: &Writing<'_>, at: usize) -> Option<u32> {
        let folded = words_of(writing.written(at)).concat();
        let stem = folded
            .strip_suffix('s')
            .filter(|stem| stem.chars().count() >= 3)?;
        self.symbols.get(stem).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(names: &[&str], text: &str) -> Vec<String> {
        let mut all = Names::default();
        for (name, bearer) in names.iter().zip(0..) {
            all.add(name, bearer);
        }
        let met = all.find(text, |_| true);
        met.into_iter().map(|met| text[met.place].to_owned()).collect()
    }

    #[test]
    fn a_name_is_found_in_every_writing() {
        let names = [
            "Ada Obi",
            "José García Márquez",
            "Jürg Müller",
            "Anna van der Berg",
            "Seán O’Brien",
            "Parisa E’tesami",
            "Juan de la Cruz",
            "Jan van der Berg",
            "Wyclef Saint-Fleur",
            "Pieter-Jan 't Hooft",
            "Kenya McNeil",
            "ada.obi@example.org",
        ];
        for (text, name) in [
            ("as Ada Obi’s paper says", "Ada Obi"),
            ("ADA OBI asked", "ADA OBI"),
            ("Obi, Ada: more funds", "Obi, Ada"),
            ("and A. Obi agreed", "A. Obi"),
            ("A. Obi: more funds", "A. Obi"),
            ("(Obi A.)", "Obi A."),
            ("by Ms Obi and others", "Ms Obi"),
            ("Dr. Ada Obi", "Dr. Ada Obi"),
            ("Dr. Obi, Ada: more", "Dr. Obi, Ada"),
            ("attendance_OBI-Ada.xlsx", "OBI-Ada"),
            ("notes_AdaObi2", "AdaObi"),
            ("K. MCNEIL", "K. MCNEIL"),
            ("as Ada N. Obi said", "Ada N. Obi"),
            ("as Ada Ngozi Obi said", "Ada Ngozi Obi"),
            ("ada.obi (at) example (dot) org", "ada.obi (at) example (dot) org"),
            ("Ada\u{200e}Obi", "Ada\u{200e}Obi"),
            ("Wyclef Fleur", "Wyclef Fleur"),
            ("K. McNeil", "K. McNeil"),
            ("Jose Garcia was clear", "Jose Garcia"),
            ("J. García Márquez", "J. García Márquez"),
            ("García Márquez, José", "García Márquez, José"),
            ("Juerg Muellers Vorschlag", "Juerg Muellers"),
            ("Anna Berg", "Anna Berg"),
            ("Sean OBrien", "Sean OBrien"),
            ("Sean O'Brien's point", "Sean O'Brien"),
            ("as ada obi said", "ada obi"),
            ("Ada\u{a0}Obi", "Ada\u{a0}Obi"),
            ("Ada\nObi", "Ada\nObi"),
            ("write to ada.obi@example.org", "ada.obi@example.org"),
            ("as P. E’tesami said", "P. E’tesami"),
            ("(de la Cruz, J.)", "de la Cruz, J."),
            ("J. van der Berg said", "J. van der Berg"),
            ("Saint-Fleur, W.", "Saint-Fleur, W."),
            ("so P.-J. 't Hooft said", "P.-J. 't Hooft"),
        ] {
            assert_eq!(found(&names, text), [name], "{text}");
        }
    }

    #[test]
    fn each_of_several_people_in_a_cell_is_found() {
        for cell in [
            "Ada Obi and Kim Lo",
            "Ada Obi, Kim Lo, Rosa Diaz",
            "Kim Lo\nAda Obi",
            "Kim Lo & Ada Obi",
            "Ada (Addie) Obi",
            "Ada \"Addie\" Obi",
            "Ada Obi, Rivers Institute",
            "UNDP_Ada Obi",
            "Ada Obi Director of Peace",
            "UNDP Mali Ada Obi",
            "Kim Lo Ada Obi Rosa Diaz",
        ] {
            assert_eq!(found(&[cell], "As Ada Obi said"), ["Ada Obi"], "{cell}");
        }
    }

    #[test]
    fn a_cell_of_many_joined_words_has_forms_that_can_be_counted() {
        let many: Vec<String> = (0..40)
            .map(|at| format!("Marie-Claire D’Amico-{}x", char::from(b'A' + at % 26)))
            .collect();
        assert_eq!(found(&[&many.join("\n")], "Marie-Claire D’Amico-Bx").len(), 1);
        let particles = format!("Ada {} Obi", "de la ".repeat(30));
        assert_eq!(found(&[&particles], "Ada Obi"), ["Ada Obi"]);
    }

    #[test]
    fn an_address_is_found_as_such_and_written_out() {
        let names = ["ada@example.org", "Ada Obi"];
        assert_eq!(
            found(&names, "mailto:ADA@example.org?x"),
            ["mailto:ADA@example.org?x"]
        );
        assert_eq!(found(&names, "ada (at) example.org,"), ["ada (at) example.org"]);
        assert_eq!(found(&names, "ada.obi@elsewhere.org;"), ["ada.obi@elsewhere.org"]);
        assert_eq!(found(&names, "Ada, example, org"), Vec::<String>::new());
    }

    #[test]
    fn everyday_words_are_no_names() {
        let names = [
            "Will Grant",
            "Amina Rose",
            "Anna Bank",
            "Jordan Lee",
            "Mali Jones",
            "Paul Congo",
            "Mark Young",
            "May Hill",
            "Jean Paul Martin",
            "Maria de la Paz",
        ];
        for text in [
            "the Bank will grant funds",
            "Amina rose to speak",
            "A bank of ideas",
            "A. Bank loans; B. Grants",
            "Towards A Bank for Peace",
            "the World Bank, A. Person",
            "They went to Jordan. Lee was there",
            "Mali, Jones Street",
            "the D.R. Congo and DR Congo",
            "a rose is a rose",
            "de la paz",
            "mark young people's days",
            "Jean Paul Sartre wrote",
            "May",
            "in May, Hill farmers",
        ] {
            assert_eq!(found(&names, text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn one_word_is_sought_only_where_it_is_listed_or_stands_in_a_label() {
        let mut names = Names::default();
        assert!(!names.add("Maria", 0));
        assert!(names.find("Maria said", |_| true).is_empty());
        assert!(names.single_in("Notes by Maria") && !names.single_in("Notes by Marian"));
        names.add_listed("Quillon", 1);
        assert_eq!(names.find("as Quillon said", |_| true)[0].bearers, [1]);
        assert!(
            names.find("Quillons", |_| true).len() <= 1 && names.find("tranquillon", |_| true).is_empty()
        );
    }

    #[test]
    fn letters_that_stand_alone_make_a_name() {
        assert_eq!(found(&["王小明"], "代表王小明说"), ["王小明"]);
    }
}
