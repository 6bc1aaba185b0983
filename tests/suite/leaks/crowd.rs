//! People of many cultures, and the ways in which others write their names.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Given names, surname and traits of those who must not be named.
const PEOPLE: &str = include_str!("people.txt");

/// Those who agreed to be named: no part of these names is a part of another's.
const AGREED: &[(&str, &str)] = &[
    ("Amarachi", "Uzodinma"),
    ("Thorvald", "Rasmussen"),
    ("Yolanda", "Xicoténcatl"),
    ("Beatrix", "Kinsky"),
    ("Jacinda", "Tamihere"),
    ("Edmundo", "Valverde"),
    ("Roxana", "Popescu"),
    ("Wendell", "Ashworth"),
];

/// As series without settings know them: the word in sheets.
pub const GROUPS: [&str; 7] = [
    "UN system",
    "Member State",
    "Academia",
    "Practitioner",
    "Civil society",
    "Regional organization",
    "Think tank",
];

/// How many people of the crowd first come to each workshop.
pub const PEOPLE_OF_WORKSHOP: usize = 25;

const HOUSES: [&str; 25] = [
    "Tamberlake",
    "Ostravelle",
    "Quillmere",
    "Brackenholt",
    "Velmoor",
    "Sorrentide",
    "Kestrelby",
    "Harrowmont",
    "Lindqvale",
    "Mirabrook",
    "Zephyrton",
    "Cindermoor",
    "Aldervane",
    "Fennimarsh",
    "Goldwyke",
    "Hollowmere",
    "Ivoryton",
    "Larkspurdale",
    "Mossgrave",
    "Nettleford",
    "Orchardine",
    "Pennywhist",
    "Ravenscombe",
    "Saltmarden",
    "Umberfield",
];

const SORTS: [&str; 12] = [
    "Trust",
    "Institute",
    "Foundation",
    "Forum",
    "Initiative",
    "Collective",
    "Observatory",
    "Network",
    "Alliance",
    "Centre",
    "Academy",
    "Conservatory",
];

/// A way to write of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Manner {
    Full,
    Possessive,
    Reversed,
    Comma,
    Upper,
    SurnameUpper,
    Initial,
    Initials,
    SurnameInitial,
    /// The first of several given names, or of two surnames, and no more.
    Short,
    WithoutAccents,
    /// Letters and accents are characters of their own.
    Decomposed,
    /// German ae, oe, ue and ss.
    Spelt,
    HardSpace,
    LineBreak,
    Email,
    Link,
}

/// A person as somebody wrote it.
#[derive(Debug, Clone)]
pub struct Form {
    pub manner: Manner,
    pub text: String,
}

#[derive(Debug, Clone)]
pub struct Person {
    pub given: String,
    pub surname: String,
    /// The surname stands first.
    eastern: bool,
    /// The surname is a word of the language; with an initial it means nothing.
    common: bool,
    german: bool,
    pub email: String,
    pub organisation: String,
    pub group: &'static str,
}

/// The three hundred who must not be named.
pub fn protected() -> Vec<Person> {
    let lines = PEOPLE.lines().enumerate();
    lines
        .map(|(at, line)| {
            let mut parts = line.split('|');
            let (given, surname) = (parts.next().unwrap(), parts.next().unwrap());
            let trait_ = parts.next().unwrap_or_default();
            Person {
                eastern: trait_ == "eastern",
                common: trait_ == "common",
                german: trait_ == "german",
                ..Person::new(at, given, surname)
            }
        })
        .collect()
}

/// Those who agreed to be named.
pub fn agreed() -> Vec<Person> {
    let people = AGREED.iter().enumerate();
    people
        .map(|(at, (given, surname))| Person {
            organisation: format!("Agreeing House {at}"),
            email: format!("{}@agreeing-house.example", given.to_lowercase()),
            ..Person::new(at, given, surname)
        })
        .collect()
}

impl Person {
    /// Somebody of whom nothing but the name is known.
    pub fn named(given: &str, surname: &str) -> Self {
        Self {
            email: format!("{}@example.org", address(0, given, surname)).to_lowercase(),
            ..Self::new(0, given, surname)
        }
    }

    fn new(at: usize, given: &str, surname: &str) -> Self {
        let (house, sort) = (HOUSES[at % HOUSES.len()], SORTS[at / HOUSES.len()]);
        Self {
            given: given.to_owned(),
            surname: surname.to_owned(),
            eastern: false,
            common: false,
            german: false,
            email: format!("{}@{house}-{sort}.example", address(at, given, surname)).to_lowercase(),
            organisation: format!("{house} {sort}"),
            group: GROUPS[at % GROUPS.len()],
        }
    }

    /// The name in the order that its culture gives it.
    pub fn full(&self) -> String {
        if self.eastern {
            format!("{} {}", self.surname, self.given)
        } else {
            format!("{} {}", self.given, self.surname)
        }
    }

    fn reversed(&self) -> String {
        if self.eastern {
            format!("{} {}", self.given, self.surname)
        } else {
            format!("{} {}", self.surname, self.given)
        }
    }

    /// The name in one of the dresses that sheets of attendance give it. Where
    /// a plain one would not tell which parts are the surname, it is not plain.
    pub fn dressed(&self, dress: usize) -> String {
        let long = self.given.contains(' ') && self.surname.contains(' ');
        match dress % 6 {
            1 => format!("{} {}", self.surname.to_uppercase(), self.given),
            2 => format!("{}, {}", self.surname, self.given),
            _ if long || self.eastern => format!("{}, {}", self.surname, self.given),
            3 => format!("Dr. {}", self.full()),
            4 => format!("{} (Guest)", self.full()),
            _ => self.full(),
        }
    }

    /// Every way to write of the person.
    pub fn forms(&self) -> Vec<Form> {
        let mut forms = self.names();
        forms.append(&mut self.initials());
        forms.extend(self.short().map(|text| Form::new(Manner::Short, text)));
        forms.append(&mut self.dialects());
        forms.push(Form::new(Manner::Email, self.email.clone()));
        forms.push(Form::new(Manner::Link, format!("mailto:{}", self.email)));
        forms
    }

    fn names(&self) -> Vec<Form> {
        let full = self.full();
        let possessive = match (full.ends_with('s'), full.len() % 2) {
            (true, _) => format!("{full}'"),
            (false, 0) => format!("{full}'s"),
            (false, _) => format!("{full}\u{2019}s"),
        };
        [
            (Manner::Possessive, possessive),
            (Manner::Reversed, self.reversed()),
            (Manner::Comma, format!("{}, {}", self.surname, self.given)),
            (Manner::Upper, full.to_uppercase()),
            (
                Manner::SurnameUpper,
                format!("{} {}", self.surname.to_uppercase(), self.given),
            ),
            (Manner::HardSpace, full.replace(' ', "\u{a0}")),
            (Manner::LineBreak, full.replacen(' ', "\n", 1)),
            (Manner::Full, full),
        ]
        .map(|(manner, text)| Form::new(manner, text))
        .into()
    }

    /// `A. Obi`, `A.N. Obi`, `J.-P. N'Diaye`, `Obi, A.`
    fn initials(&self) -> Vec<Form> {
        if self.common {
            return Vec::new();
        }
        let first = |word: &str| {
            word.chars()
                .next()
                .map(|letter| format!("{}.", letter.to_uppercase()))
        };
        let hyphenated: Vec<String> = self.given.split('-').filter_map(first).collect();
        let words: Vec<String> = self.given.split(' ').filter_map(first).collect();
        let mut forms = Vec::new();
        if let [initial] = hyphenated.as_slice() {
            forms.push((Manner::Initial, format!("{initial} {}", self.surname)));
            forms.push((Manner::SurnameInitial, format!("{}, {initial}", self.surname)));
        } else if words.len() == 1 {
            forms.push((
                Manner::Initials,
                format!("{} {}", hyphenated.join("-"), self.surname),
            ));
        }
        if words.len() > 1 && !self.has_particle() {
            forms.push((Manner::Initials, format!("{} {}", words.concat(), self.surname)));
        }
        forms
            .into_iter()
            .map(|(manner, text)| Form::new(manner, text))
            .collect()
    }

    fn has_particle(&self) -> bool {
        let parts = [&self.given, &self.surname].map(|part| part.split(' '));
        let mut words = parts.into_iter().flatten();
        words.any(|word| word.starts_with(|letter: char| letter.is_lowercase() || letter == '\''))
    }

    /// `Ada Obi` for Ada Nkem Obi, `Gabriel García` for Gabriel García Márquez.
    fn short(&self) -> Option<String> {
        if self.eastern || self.has_particle() {
            return None;
        }
        let given: Vec<&str> = self.given.split(' ').collect();
        let surnames: Vec<&str> = self.surname.split(' ').collect();
        match (given.as_slice(), surnames.as_slice()) {
            ([first, _, ..], _) => Some(format!("{first} {}", self.surname)),
            ([only], [first, _]) if first.chars().count() > 3 => Some(format!("{only} {first}")),
            _ => None,
        }
    }

    /// The name as keyboards and other languages have it.
    fn dialects(&self) -> Vec<Form> {
        let full = self.full();
        let mut forms = Vec::new();
        let plain = unaccented(&full);
        let letters_of_iceland = full.contains(['Þ', 'þ', 'ð']);
        if plain.is_ascii() && plain != full && !letters_of_iceland {
            forms.push(Form::new(Manner::WithoutAccents, plain));
        }
        let decomposed: String = full.nfd().collect();
        if decomposed != full {
            forms.push(Form::new(Manner::Decomposed, decomposed));
        }
        if self.german {
            let spelt = [
                ("ä", "ae"),
                ("ö", "oe"),
                ("ü", "ue"),
                ("ß", "ss"),
                ("Ä", "Ae"),
                ("Ö", "Oe"),
                ("Ü", "Ue"),
            ];
            let spelt = spelt
                .into_iter()
                .fold(full, |text, (one, two)| text.replace(one, two));
            forms.push(Form::new(Manner::Spelt, spelt));
        }
        forms
    }
}

impl Form {
    fn new(manner: Manner, text: String) -> Self {
        Self { manner, text }
    }
}

/// Letters as plain as they come, in their own case.
pub fn unaccented(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    let mut plain = String::with_capacity(text.len());
    for letter in text.nfkd().filter(|letter| !is_combining_mark(*letter)) {
        match letter {
            'ß' => plain.push_str("ss"),
            'æ' => plain.push_str("ae"),
            'Æ' => plain.push_str("Ae"),
            'œ' => plain.push_str("oe"),
            'ø' => plain.push('o'),
            'Ø' => plain.push('O'),
            'ł' => plain.push('l'),
            'Ł' => plain.push('L'),
            'đ' | 'ð' => plain.push('d'),
            'Đ' => plain.push('D'),
            'ı' => plain.push('i'),
            'þ' => plain.push_str("th"),
            'Þ' => plain.push_str("Th"),
            '\u{2018}' | '\u{2019}' => plain.push('\''),
            letter => plain.push(letter),
        }
    }
    plain
}

/// The part of an address before the `@`; a number where ASCII has no letters
/// for the name.
fn address(at: usize, given: &str, surname: &str) -> String {
    let ascii = |text: &str| -> String {
        let plain = unaccented(text);
        plain.chars().filter(char::is_ascii_alphanumeric).collect()
    };
    match (ascii(given), ascii(surname)) {
        (given, surname) if given.is_empty() || surname.is_empty() => format!("member.{at}.list"),
        (given, surname) => format!("{given}.{surname}"),
    }
}
