//! The workshops on an axis of time.
//!
//! The axis begins and ends where a day, a month or a year does, whichever
//! leaves few enough marks; a workshop stands at its day. Workshops without a
//! date are counted in the source line.

use jiff::ToSpan;
use jiff::civil::Date;

use super::budget;
use crate::compose::desk::Desk;
use crate::compose::language::{Language, say};
use crate::compose::workshop_label::{number, short_title};
use crate::model::view::{FigureText, Tick, Timeline, TimelineEvent};

/// More marks than these have no room for their words.
const MOST_TICKS: usize = 9;

/// From one mark to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Days(i64),
    Months(i16),
    Years(i16),
}

const STEPS: [Step; 13] = [
    Step::Days(1),
    Step::Days(2),
    Step::Days(7),
    Step::Days(14),
    Step::Months(1),
    Step::Months(2),
    Step::Months(3),
    Step::Months(6),
    Step::Years(1),
    Step::Years(2),
    Step::Years(5),
    Step::Years(10),
    Step::Years(50),
];

impl Step {
    /// The last beginning of such a step that is not after the day.
    fn begins(self, day: Date) -> Date {
        let (year, month) = (day.year(), i16::from(day.month()) - 1);
        match self {
            Self::Days(_) => day,
            Self::Months(step) => first_of(year, month - month % step),
            Self::Years(step) => first_of(year - year.rem_euclid(step), 0),
        }
    }

    fn after(self, day: Date) -> Option<Date> {
        let span = match self {
            Self::Days(step) => step.days(),
            Self::Months(step) => step.months(),
            Self::Years(step) => step.years(),
        };
        day.checked_add(span).ok()
    }

    /// The marks from the last that is not after the first day to the first that
    /// is after the last; `None` where there are too many.
    fn marks(self, first: Date, last: Date) -> Option<Vec<Date>> {
        let mut marks = vec![self.begins(first)];
        while marks.len() <= MOST_TICKS {
            let mark = *marks.last()?;
            if mark > last {
                return Some(marks);
            }
            marks.push(self.after(mark)?);
        }
        None
    }

    fn tick(self, language: &Language, mark: Date, before: Option<Date>) -> Tick {
        let is_of_year = before.is_some_and(|before| before.year() == mark.year());
        let year = (!is_of_year).then(|| language.year(mark));
        let (label, year) = match self {
            Self::Days(_) => (language.day_of_month(mark), year),
            Self::Months(_) => (language.month(mark), year),
            Self::Years(_) => (language.year(mark), None),
        };
        Tick {
            label: Some(label),
            year,
            position: 0.0,
        }
    }
}

fn first_of(year: i16, month: i16) -> Date {
    let month = i8::try_from(month + 1).unwrap_or(1);
    Date::new(year, month, 1).unwrap_or(Date::ZERO)
}

/// `None` where it would say nothing: where all workshops with a date were on
/// one day.
pub fn timeline(desk: &mut Desk) -> Option<Timeline> {
    let dated = dated(desk);
    let (first, last) = (dated.first()?.1, dated.last()?.1);
    if first == last {
        return None;
    }
    let mut steps = STEPS.into_iter();
    let (step, marks) = steps.find_map(|step| Some((step, step.marks(first, last)?)))?;
    let axis = Axis {
        first: *marks.first()?,
        last: *marks.last()?,
    };
    let finding = finding(desk, &dated);
    let undated = desk.series.workshops.len() - dated.len();
    let undated = desk.dates("series/undated-workshops", undated);
    let mut events = Vec::new();
    for (workshop, date) in dated.iter().take(budget::WORKSHOPS) {
        events.push(event(desk, axis, *workshop, *date));
    }
    let language = desk.language;
    let named: Vec<String> = events.iter().map(|event| in_words(language, event)).collect();
    Some(Timeline {
        figure: FigureText {
            finding,
            source: say!(language, "timeline-source", undated = undated),
            alternative: say!(language, "timeline-alternative", named = language.facts(named)),
        },
        ticks: axis.ticks(language, step, &marks),
        events,
    })
}

/// From the first mark to the last.
#[derive(Debug, Clone, Copy)]
struct Axis {
    first: Date,
    last: Date,
}

impl Axis {
    /// Where so many days and a part of a day after the beginning of a day are,
    /// from 0.0 to 1.0.
    fn position(self, date: Date, part: f64) -> f64 {
        (f64::from(days(self.first, date)) + part) / f64::from(days(self.first, self.last).max(1))
    }

    /// The last mark only ends the axis.
    fn ticks(self, language: &Language, step: Step, marks: &[Date]) -> Vec<Tick> {
        let before = std::iter::once(None).chain(marks.iter().copied().map(Some));
        let ticks = marks.iter().zip(before).map(|(mark, before)| {
            let words = if *mark == self.last {
                Tick::default()
            } else {
                step.tick(language, *mark, before)
            };
            Tick {
                position: self.position(*mark, 0.0),
                ..words
            }
        });
        ticks.collect()
    }
}

fn days(first: Date, last: Date) -> i32 {
    (last - first).get_days()
}

/// In the order in which they took place.
fn dated(desk: &Desk) -> Vec<(usize, Date)> {
    let workshops = desk.series.workshops.iter();
    let mut dated: Vec<(usize, Date)> = workshops
        .filter_map(|workshop| Some((*workshop, desk.series.workshop(*workshop).date?)))
        .collect();
    dated.sort_by_key(|(_, date)| *date);
    dated
}

/// A workshop stands at the middle of its day.
fn event(desk: &Desk, axis: Axis, workshop: usize, date: Date) -> TimelineEvent {
    TimelineEvent {
        number: number(desk, workshop),
        title: short_title(&desk.series.workshop(workshop).title),
        date: desk.language.date(date),
        position: axis.position(date, 0.5),
    }
}

/// A workshop for those who cannot see it.
fn in_words(language: &Language, event: &TimelineEvent) -> String {
    let name = language.facts([event.number.clone(), event.title.clone()]);
    say!(language, "timeline-in-words", workshop = name, date = &event.date)
}

/// From when to when, and how long it took at most from one to the next.
fn finding(desk: &mut Desk, dated: &[(usize, Date)]) -> String {
    let in_order = || dated.iter().map(|(_, date)| *date);
    let longest = in_order()
        .zip(in_order().skip(1))
        .map(|(one, next)| days(one, next))
        .max();
    let longest = usize::try_from(longest.unwrap_or(0)).unwrap_or(0);
    let longest = desk.dates("series/longest-interval", longest);
    let count = desk.dates("series/dated-workshops", dated.len());
    let written = |date: Option<Date>| date.map_or_else(String::new, |date| desk.language.date(date));
    say!(
        desk.language,
        "timeline-finding",
        count = count,
        first = written(in_order().next()),
        last = written(in_order().next_back()),
        days = longest
    )
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn marks(first: Date, last: Date) -> (Step, Vec<String>) {
        let mut steps = STEPS.into_iter();
        let found = steps.find_map(|step| Some((step, step.marks(first, last)?)));
        let (step, marks) = found.unwrap_or((Step::Days(0), vec![]));
        (step, marks.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn the_axis_begins_and_ends_with_its_step() {
        let (step, of_a_conference) = marks(date(2016, 10, 4), date(2016, 10, 6));
        assert_eq!(step, Step::Days(1));
        assert_eq!(
            of_a_conference,
            ["2016-10-04", "2016-10-05", "2016-10-06", "2016-10-07"]
        );
        let (step, of_a_series) = marks(date(2016, 11, 17), date(2017, 5, 11));
        assert_eq!(step, Step::Months(1));
        assert_eq!((of_a_series.len(), of_a_series[0].as_str()), (8, "2016-11-01"));
        assert_eq!(of_a_series[7], "2017-06-01");
        let (step, of_a_decade) = marks(date(2011, 3, 2), date(2020, 12, 31));
        assert_eq!(step, Step::Years(2));
        assert_eq!(
            (of_a_decade[0].as_str(), of_a_decade[6].as_str()),
            ("2010-01-01", "2022-01-01")
        );
    }

    #[test]
    fn every_span_has_an_axis_that_holds_it() {
        let first = date(1999, 12, 31);
        for span in 1..40_000 {
            let last = first.saturating_add(span.days());
            let (_, marks) = marks(first, last);
            assert!(
                (2..=MOST_TICKS + 1).contains(&marks.len()),
                "{span} days: {marks:?}"
            );
            assert!(marks[0] <= first.to_string() && marks[marks.len() - 1] > last.to_string());
        }
    }
}
