//! The language of a document: its words, numbers, dates, lists and order.
//!
//! Every word that a document prints and no spreadsheet holds comes from
//! `report_templates/locales/<code>.ftl`, one whole sentence a message, so that
//! a translator decides on order, agreement and plurals. A document asks for a
//! message by [`say!`]; the numbers and names in it are arguments.
//!
//! A message that is missing or that lacks an argument is a fault of the
//! catalogue and not of the data. Faults are gathered while a document is
//! composed and end it all together ([`Language::finish`]), so that a
//! translator sees every one of them at once and a reader none.

mod catalogue;
mod date;
mod list;
mod number;
mod phrase;

use std::cell::RefCell;
use std::cmp::Ordering;
use std::collections::BTreeSet;

use anyhow::{Context as _, bail};
use fluent_bundle::FluentArgs;
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::Locale;
use jiff::civil::Date;

use self::catalogue::{Catalogue, Messages};
use self::date::Dates;
use self::list::Lists;
use self::number::Numbers;
use crate::model::settings::WorkshopsAre;
use crate::model::template_files::TemplateFiles;

/// The language that documents have where a series names none.
pub const DEFAULT: &str = "en";

/// The language of a code, wherever it is spoken: `en` of `en-ZA`.
pub fn base(code: &str) -> &str {
    code.split('-').next().unwrap_or(code)
}

/// Where catalogues lie among the templates: `locales/en.ftl`.
const FOLDER: &str = "locales/";
const ENDING: &str = ".ftl";

/// An argument of a message.
#[derive(Debug, Clone)]
pub enum Argument {
    /// Reaches the message four times: as itself, to choose a plural by; as
    /// `-word`, in words where the language writes small numbers so; as
    /// `-initial`, the same at the beginning of a sentence; as `-figure`, in
    /// digits.
    Number(u64),
    Text(String),
}

impl From<usize> for Argument {
    fn from(number: usize) -> Self {
        Self::Number(number as u64)
    }
}

impl From<u8> for Argument {
    fn from(number: u8) -> Self {
        Self::Number(u64::from(number))
    }
}

impl From<u32> for Argument {
    fn from(number: u32) -> Self {
        Self::Number(u64::from(number))
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Argument {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

/// A message of the language with its arguments:
/// `say!(language, "contributions-counted", count = 7)`.
macro_rules! say {
    ($language:expr, $id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $language.say($id, &[$((stringify!($name), $crate::compose::language::Argument::from($value))),*])
    };
}
pub(crate) use say;

/// One language, ready to word one document.
pub struct Language {
    code: String,
    catalogue: Catalogue,
    numbers: Numbers,
    dates: Dates,
    lists: Lists,
    collator: CollatorBorrowed<'static>,
    faults: RefCell<BTreeSet<String>>,
}

/// The words of a language as its catalogue has them, read once for all
/// documents in it.
pub struct Words {
    code: String,
    messages: Messages,
    /// By the customs of which country numbers, dates and lists are written.
    locale: Locale,
}

impl Words {
    /// Reads the catalogue of a language for a series that calls its
    /// workshops so. The message `locale` names the country.
    pub fn read(code: &str, workshops: WorkshopsAre, files: &TemplateFiles) -> anyhow::Result<Self> {
        let path = format!("{FOLDER}{code}{ENDING}");
        let text = files
            .get(&path)
            .with_context(|| format!("there are no words for the language “{code}”: {path} is missing"))?;
        let messages = catalogue::read(text, workshops).with_context(|| path.clone())?;
        let locale = Catalogue::new(code, &messages)
            .with_context(|| path.clone())?
            .format("locale", &FluentArgs::new())
            .map_err(anyhow::Error::msg)
            .and_then(|locale| Ok(locale.parse::<Locale>()?))
            .with_context(|| format!("{path}: message `locale`"))?;
        Ok(Self {
            code: code.to_owned(),
            messages,
            locale,
        })
    }
}

/// The codes of the languages that have a catalogue, the default first.
pub fn known(files: &TemplateFiles) -> Vec<String> {
    let catalogues = files.files.keys().filter_map(|path| {
        let code = path.strip_prefix(FOLDER)?.strip_suffix(ENDING)?;
        (!code.contains('/')).then(|| code.to_owned())
    });
    let mut codes: Vec<String> = catalogues.collect();
    codes.sort_by_key(|code| (code != DEFAULT, code.clone()));
    codes
}

impl Language {
    /// A language of which no other document reads the words.
    pub fn load(code: &str, files: &TemplateFiles) -> anyhow::Result<Self> {
        Self::of_series(code, WorkshopsAre::Workshops, files)
    }

    /// The same for what belongs to one series, which may call its workshops
    /// otherwise.
    pub fn of_series(code: &str, workshops: WorkshopsAre, files: &TemplateFiles) -> anyhow::Result<Self> {
        Self::new(&Words::read(code, workshops, files)?)
    }

    /// The language, ready to word one document.
    pub fn new(words: &Words) -> anyhow::Result<Self> {
        let locale = &words.locale;
        let collator = Collator::try_new(locale.into(), CollatorOptions::default())
            .with_context(|| format!("no order is known for {locale}"))?;
        Ok(Self {
            code: words.code.clone(),
            catalogue: Catalogue::new(&words.code, &words.messages)?,
            numbers: Numbers::new(locale)?,
            dates: Dates::new(locale)?,
            lists: Lists::new(locale)?,
            collator,
            faults: RefCell::default(),
        })
    }

    /// ISO 639 code.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// A message with its arguments; empty where it has a fault, which
    /// [`Self::finish`] will tell. Use it through [`say!`].
    pub fn say(&self, id: &str, arguments: &[(&str, Argument)]) -> String {
        let mut values = FluentArgs::new();
        for (name, argument) in arguments {
            match argument {
                Argument::Text(text) => values.set((*name).to_owned(), text.as_str()),
                Argument::Number(number) => self.set_number(&mut values, name, *number),
            }
        }
        self.format(id, &values)
    }

    fn set_number<'a>(&self, values: &mut FluentArgs<'a>, name: &'a str, number: u64) {
        let mut spelt = FluentArgs::new();
        spelt.set("number", number);
        spelt.set("figure", self.numbers.digits(number));
        values.set(format!("{name}-word"), self.format("number-word", &spelt));
        values.set(format!("{name}-initial"), self.format("number-initial", &spelt));
        values.set(format!("{name}-figure"), self.numbers.digits(number));
        values.set(name, number);
    }

    fn format(&self, id: &str, values: &FluentArgs) -> String {
        self.catalogue.format(id, values).unwrap_or_else(|fault| {
            self.faults.borrow_mut().insert(fault);
            String::new()
        })
    }

    /// A number in digits.
    pub fn digits(&self, number: impl Into<u64>) -> String {
        self.numbers.digits(number.into())
    }

    /// `17 November 2016`
    pub fn date(&self, date: Date) -> String {
        say!(
            self,
            "date-whole",
            date = self.dates.whole(date),
            day = date.day().unsigned_abs(),
            day_and_month = self.dates.day_and_month(date),
            month_and_year = self.dates.month_of_year(date),
            year = date.year().to_string()
        )
    }

    /// `17`
    fn day(&self, date: Date) -> String {
        let day = date.day().unsigned_abs();
        say!(self, "date-day", date = self.dates.day(date), day = day)
    }

    /// `November`
    pub fn month(&self, date: Date) -> String {
        say!(self, "date-month", date = self.dates.month(date))
    }

    /// `November 2016`
    fn month_of_year(&self, date: Date) -> String {
        say!(
            self,
            "date-month-of-year",
            date = self.dates.month_of_year(date),
            month = self.dates.month(date),
            year = date.year().to_string()
        )
    }

    /// `17 November`
    pub fn day_of_month(&self, date: Date) -> String {
        self.dates.day_and_month(date)
    }

    /// `2016`
    pub fn year(&self, date: Date) -> String {
        self.dates.year(date)
    }

    /// The days from the first to the last, as short as they can be told:
    /// `4 to 6 October 2016`, `March to May 2017`, `November 2016 to May 2017`.
    pub fn period(&self, first: Date, last: Date) -> String {
        let (first, last) = (first.min(last), first.max(last));
        if first == last {
            self.date(first)
        } else if (first.year(), first.month()) == (last.year(), last.month()) {
            say!(
                self,
                "period-days",
                first = self.day(first),
                last = self.date(last)
            )
        } else if first.year() == last.year() {
            say!(
                self,
                "period-months",
                first = self.month(first),
                last = self.month_of_year(last)
            )
        } else {
            say!(
                self,
                "period-years",
                first = self.month_of_year(first),
                last = self.month_of_year(last)
            )
        }
    }

    /// `Liberia, Nepal and Mali`, in the order given.
    pub fn list<S: AsRef<str>>(&self, items: &[S]) -> String {
        self.lists.and(items)
    }

    /// The order of names in this language.
    pub fn compare(&self, left: &str, right: &str) -> Ordering {
        self.collator.compare(left, right).then_with(|| left.cmp(right))
    }

    /// Ends a document: an error with every fault that its wording met.
    pub fn finish(self) -> anyhow::Result<()> {
        let faults = self.faults.into_inner();
        if faults.is_empty() {
            return Ok(());
        }
        let faults: Vec<String> = faults.into_iter().collect();
        bail!("locales/{}.ftl: {}", self.code, faults.join("; "))
    }
}

#[cfg(test)]
mod tests;
