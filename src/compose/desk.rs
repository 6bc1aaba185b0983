//! The desk at which one document is written: the series and the language
//! before it, and beside it what has been told and cited so far.

use super::figures::Figures;
use super::language::{Language, base, say};
use super::quotation;
use super::series::Series;
use crate::model::disclosed::PublicCount;
use crate::model::document::{Evidence, FigureSheets};
use crate::model::name::{CountryCode, EvidenceReference};
use crate::model::names::Foreign;
use crate::model::view::{EvidenceMark, KeyFigure, Statement};
use crate::vocabulary::country;

pub struct Desk<'a> {
    pub series: &'a Series<'a>,
    pub language: &'a Language,
    figures: Figures,
    foreign: Vec<Foreign>,
    /// Whether the document ends in an annex to which its marks lead.
    has_annex: bool,
}

impl<'a> Desk<'a> {
    pub fn new(series: &'a Series<'a>, language: &'a Language, has_annex: bool) -> Self {
        Self {
            series,
            language,
            figures: Figures::default(),
            foreign: Vec::new(),
            has_annex,
        }
    }

    /// A country in the names of figures, which are the same in every edition.
    pub fn country_key(&self, code: CountryCode) -> String {
        country::name_in(code, &self.series.main.names.language)
    }

    /// Recorded numbers with what they count; none is not told.
    pub fn key_figures(&self, figures: impl IntoIterator<Item = (usize, String)>) -> Vec<KeyFigure> {
        let told = figures.into_iter().filter(|(count, _)| *count > 0);
        told.map(|(count, label)| KeyFigure {
            number: self.language.digits(count as u64),
            label,
        })
        .collect()
    }

    /// Puts countries that were chosen into the order in which the document
    /// shows them: most first, then by the alphabet of its language.
    pub fn arrange<T>(&self, countries: &mut [T], country: impl Fn(&T) -> (CountryCode, usize)) {
        let name = |code: CountryCode| self.language.country(code);
        countries.sort_by(|left, right| {
            let ((left, less), (right, more)) = (country(left), country(right));
            let most_first = more.cmp(&less);
            most_first.then_with(|| self.language.compare(&name(left), &name(right)))
        });
    }

    /// Records a number of notes and gives it back to be put into words.
    pub fn count(&mut self, name: impl Into<String>, notes: &[usize]) -> usize {
        self.value(name, notes.len(), notes)
    }

    /// Records another number that rests on notes, for example of countries.
    /// None is not told, so it is not recorded.
    pub fn value(&mut self, name: impl Into<String>, value: usize, notes: &[usize]) -> usize {
        if value > 0 {
            self.cell(name, value, notes);
        }
        value
    }

    /// Records a number in a table, which is told even where it is none.
    pub fn cell(&mut self, name: impl Into<String>, value: usize, notes: &[usize]) -> usize {
        let series = self.series;
        let mut references: Vec<EvidenceReference> = notes
            .iter()
            .map(|note| series.note(*note).reference.clone())
            .collect();
        references.sort();
        references.dedup();
        self.figures.tell(name.into(), value.to_string(), &references);
        value
    }

    /// Records a number of people as it is disclosed.
    pub fn people(&mut self, name: impl Into<String>, count: PublicCount) {
        let value = match count {
            PublicCount::Exactly(count) => count.to_string(),
            PublicCount::FewerThan(minimum) => format!("<{minimum}"),
            PublicCount::Unknown => return,
        };
        self.by_people_rule(name.into(), value);
    }

    /// Records how many groups or breakdowns of people there are. None is not
    /// told, so it is not recorded.
    pub fn sorts_of_people(&mut self, name: impl Into<String>, sorts: usize) -> usize {
        if sorts > 0 {
            self.by_people_rule(name.into(), sorts.to_string());
        }
        sorts
    }

    /// Records a share of people in the words that print it.
    pub fn people_share(&mut self, name: String, share: &str) {
        self.by_people_rule(name, share.to_owned());
    }

    fn by_people_rule(&mut self, name: String, value: String) {
        let minimum = self.series.disclosed.minimum_cell;
        let rule = say!(self.language, "figure-rule-people", minimum = minimum);
        self.figures
            .tell_by_rule(name, value, rule, FigureSheets::Attendance);
    }

    /// Records how many people are listed by name, which is no matter of size:
    /// each of them agreed.
    pub fn listed(&mut self, name: impl Into<String>, people: usize) -> usize {
        let rule = say!(self.language, "figure-rule-listed");
        self.figures
            .tell_by_rule(name.into(), people.to_string(), rule, FigureSheets::Attendance);
        people
    }

    /// Records what the earlier edition told, of which this one has no rows.
    pub fn earlier(&mut self, name: impl Into<String>, value: &str) {
        if let Some(changes) = self.series.changes {
            let fingerprint = changes.since.fingerprint.as_str();
            let rule = say!(self.language, "figure-rule-earlier", fingerprint = fingerprint);
            self.figures
                .tell_by_rule(name.into(), value.to_owned(), rule, FigureSheets::OfNotes);
        }
    }

    /// Records a number of rows that sheets hold, which is told even where it
    /// is none.
    pub fn rows(&mut self, name: impl Into<String>, rows: usize) -> usize {
        let rule = say!(self.language, "figure-rule-rows");
        self.figures
            .tell_by_rule(name.into(), rows.to_string(), rule, FigureSheets::Accounts);
        rows
    }

    /// Records what the times of joining and leaving tell of sessions, or how much
    /// of them is asked for.
    pub fn presence(&mut self, name: impl Into<String>, number: usize) -> usize {
        let rule = say!(self.language, "figure-rule-presence");
        self.figures
            .tell_by_rule(name.into(), number.to_string(), rule, FigureSheets::Attendance);
        number
    }

    /// Records a number of guiding questions, which lists of workshops hold.
    pub fn questions(&mut self, name: impl Into<String>, questions: usize) -> usize {
        let rule = say!(self.language, "figure-rule-questions");
        self.figures
            .tell_by_rule(name.into(), questions.to_string(), rule, FigureSheets::Workshops);
        questions
    }

    /// Records how many rows a table of the document has or leaves out, which
    /// is counted in the table and in no sheet.
    pub fn table(&mut self, name: impl Into<String>, rows: usize) -> usize {
        let rule = say!(self.language, "figure-rule-table");
        self.figures
            .tell_by_rule(name.into(), rows.to_string(), rule, FigureSheets::OfNotes);
        rows
    }

    /// Records on how many country examples notes draw. Those that draw on none
    /// do not stand behind it.
    pub fn countries(&mut self, name: impl Into<String>, notes: &[usize]) -> usize {
        let drawing = self.series.drawing(notes);
        self.value(name, self.series.countries_of(&drawing).len(), &drawing)
    }

    /// Records how many workshops the series has: by rule, for to name every
    /// note of the series in every brief would grow with its square.
    pub fn workshops(&mut self) -> usize {
        let workshops = self.series.workshops.len();
        let rule = say!(self.language, "figure-rule-workshops");
        let counted = self.lists_of_workshops();
        self.figures.tell_by_rule(
            "series/workshops".to_owned(),
            workshops.to_string(),
            rule,
            counted,
        );
        workshops
    }

    /// Records a number that the dates of workshops tell. None is not told, so it
    /// is not recorded.
    pub fn dates(&mut self, name: impl Into<String>, number: usize) -> usize {
        if number > 0 {
            let rule = say!(self.language, "figure-rule-dates");
            let counted = self.lists_of_workshops();
            self.figures
                .tell_by_rule(name.into(), number.to_string(), rule, counted);
        }
        number
    }

    /// The sheets that list workshops, or else all whose rows are told.
    fn lists_of_workshops(&self) -> FigureSheets {
        let mut sheets = self.series.disclosed.sheets.iter();
        if sheets.any(|sheet| FigureSheets::Workshops.include(sheet)) {
            FigureSheets::Workshops
        } else {
            FigureSheets::Accounts
        }
    }

    /// A passage that rests on notes.
    pub fn statement(&mut self, text: String, notes: &[usize]) -> Statement {
        Statement {
            text,
            language: None,
            evidence: self.marks(notes),
            endnotes: Vec::new(),
        }
    }

    /// A note in its own words.
    pub fn quote(&mut self, note: usize) -> Statement {
        let text = quotation::quote(self.language, &self.series.note(note).text);
        Statement {
            language: self.foreign_language(note).map(str::to_owned),
            ..self.statement(text, &[note])
        }
    }

    /// The words of a note that stand within other words: they are marked where
    /// they are in another language.
    pub fn within(&mut self, note: usize, words: &str) {
        if let Some(language) = self.foreign_language(note) {
            self.foreign.push(Foreign {
                words: words.to_owned(),
                language: language.to_owned(),
            });
        }
    }

    /// The language of a note, where it is not the document's.
    fn foreign_language(&self, note: usize) -> Option<&'a str> {
        let own = self.series.language_of(note);
        (base(own) != base(self.language.code())).then_some(own)
    }

    /// All words of the document that may stand in another language than its
    /// own, but for what is quoted as a whole.
    pub fn foreign(&self) -> Vec<Foreign> {
        let own = &self.series.disclosed.foreign;
        own.iter().chain(&self.foreign).cloned().collect()
    }

    /// The marks of notes, in the order of their references. What is marked is
    /// cited.
    pub fn marks(&mut self, notes: &[usize]) -> Vec<EvidenceMark> {
        let mut notes = notes.to_vec();
        notes.sort_by_key(|note| &self.series.note(*note).reference);
        notes.dedup();
        notes.into_iter().map(|note| self.mark(note)).collect()
    }

    fn mark(&mut self, note: usize) -> EvidenceMark {
        let reference = &self.series.note(note).reference;
        self.figures.cite(reference);
        EvidenceMark {
            reference: reference.to_string(),
            anchor: self.has_annex.then(|| self.series.anchor(note).to_owned()),
        }
    }

    /// Those of the notes that the document has cited so far.
    pub fn cited(&self, notes: &[usize]) -> Vec<usize> {
        let cited = self.figures.cited();
        let is_cited = |note: &usize| cited.contains(&self.series.note(*note).reference);
        notes.iter().copied().filter(is_cited).collect()
    }

    /// What the document rests on.
    pub fn into_evidence(self) -> Evidence {
        self.figures.into_evidence()
    }
}
