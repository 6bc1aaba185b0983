//! What the names of figures mean whose rows are notes, in the words of one who
//! counts by hand.

use std::collections::{BTreeMap, BTreeSet};

use super::super::inputs::{Note, Words, region};
use super::{Check, groups, has, region_of};
use crate::recount::table;

impl Check<'_> {
    pub(super) fn workshop(&self, number: usize, what: &[&str]) {
        let here = |note: &Note| note.workshop == number;
        let inputs = self.inputs;
        let all = inputs.workshops();
        let recommends = |note: &Note| here(note) && note.kind == "recommendation";
        match what {
            ["notes"] => self.count(here),
            ["participants"] => self.people(&inputs.people(Some(number), "role").len().to_string()),
            ["groups"] => self.people(&groups(inputs, Some(number)).to_string()),
            ["returned"] => self.people(&inputs.returned(number).to_string()),
            ["first-time"] => {
                let came = inputs.people(Some(number), "role").len();
                self.people(&(came - inputs.returned(number)).to_string());
            }
            ["quoted"] => self.count(|note| here(note) && self.cited.contains(&note.reference)),
            ["withheld"] => self.count(|note| here(note) && !note.quotable),
            ["countries"] => self.countries(|_| true, here),
            [region, "countries"] if region.starts_with("region:") => {
                self.countries(region_of(region.trim_start_matches("region:")), here);
            }
            ["country", country] => self.count(|note| here(note) && has(&note.countries, country)),
            ["countries-without-box"] => self.without_box(number),
            ["question", question] => {
                self.count(|note| here(note) && note.question == question.parse().ok());
            }
            ["kind", kind] => self.count(|note| here(note) && note.kind == *kind),
            ["left-out", "several"] => self.left_out(|note| {
                here(note) && ["idea", "good-practice", "observation", "question"].contains(&note.kind)
            }),
            ["left-out", kind] => self.left_out(|note| here(note) && note.kind == *kind),
            ["recommendations"] => self.count(recommends),
            ["different-recommendations"] => self.recommendations(here),
            ["addressees"] => {
                let rows = inputs.rows(recommends);
                let addressees = inputs.each(&rows, |note| note.addressees.iter().cloned().collect());
                self.value(addressees.len(), &rows);
            }
            ["shared-recommendations"] => self.said_by_one_each(2, recommends),
            ["recommendations-everywhere"] => self.said_by_one_each(all, recommends),
            ["shared-challenges"] => self.challenges_said_in(number, 2),
            ["challenges-everywhere"] => self.challenges_said_in(number, all),
            ["new-countries"] => {
                let before = inputs.countries(&inputs.rows(|note| note.workshop < number));
                self.countries(|country| !before.contains(country), here);
            }
            ["new-recommendations"] => {
                let before = inputs.said(&inputs.rows(|note| note.workshop < number));
                self.recommendations(|note| here(note) && !before.contains(note.said()));
            }
            [rank, "countries"] if rank.starts_with("recommendation:") => {
                let said = inputs.said(&self.rows);
                assert_eq!(said.len(), 1, "{self}");
                self.countries_of(|note| here(note) && said.contains(note.said()));
            }
            _ => self.unknown(),
        }
    }

    /// Told by rule, with the lists of workshops.
    fn listed_workshops(&self, workshops: usize) {
        assert_eq!(self.figure.value, workshops.to_string(), "{self}");
        assert!(self.figure.rule.is_some() && self.rows.is_empty(), "{self}");
        let lists = ["workshop-7-june.xlsx", "workshops.xlsx"].map(|file| (file, "Workshops"));
        assert_eq!(self.named_sheets(), lists.into(), "{self}");
    }

    fn challenges_said_in(&self, number: usize, least: usize) {
        self.count(|note| {
            note.workshop == number && note.kind == "challenge" && self.inputs.breadth(note.said()) >= least
        });
    }

    /// Countries on which notes draw; those that draw on none do not stand
    /// behind their number.
    fn countries_of(&self, among: impl Fn(&Note) -> bool) {
        self.countries(|_| true, among);
    }

    /// Which countries have a box is a matter of choice; but the rows are all
    /// that the workshop has on so many countries.
    fn without_box(&self, number: usize) {
        let inputs = self.inputs;
        let on = |country: &str| inputs.rows(|note| note.workshop == number && has(&note.countries, country));
        let mut countries = inputs.countries(&inputs.rows(|note| note.workshop == number));
        countries.retain(|country| on(country).is_subset(&self.rows));
        let behind: Words = countries.iter().flat_map(|country| on(country)).collect();
        self.value(self.figure.value.parse().unwrap(), &behind);
        assert!(countries.len() >= self.figure.value.parse().unwrap(), "{self}");
    }

    pub(super) fn topic(&self, topic: &str, what: &[&str]) {
        let on = |note: &Note| has(&note.topics, topic);
        let inputs = self.inputs;
        let all = inputs.rows(on);
        match what {
            ["notes"] => self.count(on),
            ["workshops"] => self.value(inputs.workshops_of(&all).len(), &all),
            ["countries"] => self.countries(|_| true, on),
            ["with-country"] => self.count(|note| on(note) && !note.countries.is_empty()),
            ["recommendations"] => self.recommendations(on),
            ["shared-recommendations"] => {
                self.said_by_one_each(2, |note| on(note) && note.kind == "recommendation");
            }
            ["further-recommendations"] => {
                let said = inputs.said(&self.rows);
                self.recommendations(|note| on(note) && said.contains(note.said()));
            }
            ["workshop", number] => self.count(|note| on(note) && note.workshop.to_string() == *number),
            ["elsewhere-than", number] => {
                self.count(|note| on(note) && note.workshop.to_string() != *number);
            }
            ["elsewhere-than", number, "workshops"] => {
                let rows = inputs.rows(|note| on(note) && note.workshop.to_string() != *number);
                self.value(inputs.workshops_of(&rows).len(), &rows);
            }
            ["left-out", "idea" | "several"] => {
                self.left_out(|note| on(note) && ["idea", "observation"].contains(&note.kind));
            }
            ["left-out", kind] => self.left_out(|note| on(note) && note.kind == *kind),
            ["kind", kind] | [kind @ ("challenge" | "good-practice")] => {
                self.count(|note| on(note) && note.kind == *kind);
            }
            _ => self.unknown(),
        }
    }

    pub(super) fn country(&self, country: &str, what: &[&str]) {
        let on = |note: &Note| has(&note.countries, country);
        match what {
            ["notes"] => self.count(on),
            ["workshops"] => {
                let rows = self.inputs.rows(on);
                self.value(self.inputs.workshops_of(&rows).len(), &rows);
            }
            [kind @ ("challenge" | "good-practice")] => self.count(|note| on(note) && note.kind == *kind),
            _ => self.unknown(),
        }
    }

    pub(super) fn thread(&self, thread: &str, what: &[&str]) {
        let on = |note: &Note| has(&note.threads, thread);
        match what {
            ["notes"] => self.count(on),
            ["workshops"] => {
                let rows = self.inputs.rows(on);
                self.value(self.inputs.workshops_of(&rows).len(), &rows);
            }
            _ => self.unknown(),
        }
    }

    /// The rank is that of the published table; the order of ranks is held to
    /// the rule by a test of its own.
    pub(super) fn recommendation(&self, rank: usize, what: &[&str]) {
        let row = &table("recommendations")[rank - 1];
        let said = self.inputs.said(&self.rows);
        assert_eq!(said.len(), 1, "{self}");
        let makes = |note: &Note| note.kind == "recommendation" && said.contains(note.said());
        let evidence: Words = row["evidence"].split("; ").map(str::to_owned).collect();
        assert_eq!(evidence, self.inputs.rows(makes), "{self}");
        match what {
            ["workshops"] => {
                let rows = self.inputs.rows(makes);
                self.value(self.inputs.workshops_of(&rows).len(), &rows);
            }
            ["countries"] => self.countries_of(makes),
            _ => self.unknown(),
        }
    }

    pub(super) fn series(&self, what: &[&str]) {
        let inputs = self.inputs;
        let all = inputs.rows(|_| true);
        let workshops = inputs.workshops();
        let is = |kind: &'static str| move |note: &Note| note.kind == kind;
        match what {
            // Each workshop of the samples has a date.
            ["workshops" | "dated-workshops"] => self.listed_workshops(workshops),
            ["notes"] => self.count(|_| true),
            ["cited"] => self.count(|note| self.cited.contains(&note.reference)),
            ["withheld"] => self.count(|note| !note.quotable),
            ["topics"] => {
                let topics = inputs.each(&all, |note| note.topics.iter().cloned().collect());
                self.value(topics.len(), &all);
            }
            ["countries"] => self.countries(|_| true, |_| true),
            ["regions"] => {
                let countries = inputs.countries(&all);
                let regions: BTreeSet<&str> = countries.iter().map(|country| region(country)).collect();
                self.value(regions.len(), &inputs.rows(|note| !note.countries.is_empty()));
            }
            ["recurring-countries"] => self.countries(|country| self.workshops_on(country) > 1, |_| true),
            ["countries-everywhere"] => self.countries(|country| self.is_everywhere(country), |_| true),
            ["countries-both"] => self.countries(
                |country| self.is_both(country),
                |note| ["challenge", "good-practice"].contains(&note.kind),
            ),
            ["topics-with-more", kind] => self.topics_with_more(kind),
            ["recommendations"] => self.recommendations(|_| true),
            ["shared-recommendations"] => self.said_by_one_each(2, is("recommendation")),
            ["recommendations-everywhere"] => self.said_by_one_each(workshops, is("recommendation")),
            ["further-shared-recommendations"] => self.said_by_one_each(2, |note| {
                note.kind == "recommendation" && inputs.breadth(note.said()) < workshops
            }),
            ["shared-challenges"] => self.said_by_one_each(2, is("challenge")),
            ["challenges-everywhere"] => self.said_by_one_each(workshops, is("challenge")),
            ["addressees"] => {
                let rows = inputs.rows(|note| note.kind == "recommendation" && !note.addressees.is_empty());
                let addressees = inputs.each(&rows, |note| note.addressees.iter().cloned().collect());
                self.value(addressees.len(), &rows);
            }
            ["kind", kind] => self.count(|note| note.kind == *kind),
            ["kind", kind, "workshops"] => {
                let rows = inputs.rows(|note| note.kind == *kind);
                self.value(inputs.workshops_of(&rows).len(), &rows);
            }
            ["left-out", "commission"] => self.left_out(is("commission")),
            ["on-threads"] => self.count(|note| !note.threads.is_empty()),
            ["threads"] => {
                let rows = inputs.rows(|note| !note.threads.is_empty());
                let threads = inputs.each(&rows, |note| note.threads.iter().cloned().collect());
                self.value(threads.len(), &rows);
            }
            ["questions-before-the-last"] => self.count(|note| self.is_asked(note)),
            ["questions-open"] => self.count(|note| self.is_asked(note) && !self.is_taken_up(note)),
            ["longest-interval"] => self.listed_workshops(inputs.longest_interval()),
            _ => self.series_people(what),
        }
    }

    fn series_people(&self, what: &[&str]) {
        let inputs = self.inputs;
        match what {
            ["participants"] => self.people(&inputs.people(None, "role").len().to_string()),
            ["groups"] => self.people(&groups(inputs, None).to_string()),
            ["returning"] => {
                let attended = inputs.workshops_attended();
                let several = attended.values().filter(|times| *times != "one");
                self.people(&several.count().to_string());
            }
            _ => self.unknown(),
        }
    }

    fn workshops_on(&self, country: &str) -> usize {
        let rows = self.inputs.rows(|note| has(&note.countries, country));
        self.inputs.workshops_of(&rows).len()
    }

    /// Whether a country was discussed under every topic.
    fn is_everywhere(&self, country: &str) -> bool {
        let topics = |rows: Words| {
            self.inputs
                .each(&rows, |note| note.topics.iter().cloned().collect())
        };
        let on = self.inputs.rows(|note| has(&note.countries, country));
        topics(on) == topics(self.inputs.rows(|_| true))
    }

    /// Whether a country is cited both for a challenge and for good practice.
    fn is_both(&self, country: &str) -> bool {
        ["challenge", "good-practice"].iter().all(|kind| {
            let is = |note: &Note| note.kind == *kind && has(&note.countries, country);
            !self.inputs.rows(is).is_empty()
        })
    }

    /// Topics with more notes of the kind than of its counterpart; the rows of
    /// both kinds show it.
    fn topics_with_more(&self, more: &str) {
        let kinds = ["challenge", "good-practice"];
        let fewer = kinds.iter().find(|kind| **kind != more).unwrap();
        let of = |topic: &str, kind: &str| {
            let is = |note: &Note| note.kind == kind && has(&note.topics, topic);
            self.inputs.rows(is).len()
        };
        let all = self.inputs.rows(|_| true);
        let mut topics: Words = self
            .inputs
            .each(&all, |note| note.topics.iter().cloned().collect());
        topics.retain(|topic| of(topic, more) > of(topic, fewer));
        let rows = self
            .inputs
            .rows(|note| kinds.contains(&note.kind) && !note.topics.is_disjoint(&topics));
        self.value(topics.len(), &rows);
    }

    fn is_asked(&self, note: &Note) -> bool {
        note.kind == "question" && note.workshop < self.inputs.workshops()
    }

    /// Whether a later workshop says the same, or adds something else than a
    /// question on a topic of this one and on a country or thread of it; on a
    /// topic of it alone where it has neither.
    fn is_taken_up(&self, question: &Note) -> bool {
        let is_plain = question.threads.is_empty() && question.countries.is_empty();
        let later = self.inputs.rows(|note| {
            let shares = !note.threads.is_disjoint(&question.threads)
                || !note.countries.is_disjoint(&question.countries);
            let says_so = note.said() == question.said();
            note.workshop > question.workshop
                && !note.topics.is_disjoint(&question.topics)
                && (says_so || note.kind != "question" && (is_plain || shares))
        });
        !later.is_empty()
    }

    /// Recommendations to an addressee, by how many workshops made them.
    pub(super) fn addressee(&self, addressee: &str, what: &[&str]) {
        let asked = |least: usize, most: usize| {
            self.recommendations(|note| {
                let breadth = self.inputs.breadth(note.said());
                has(&note.addressees, addressee) && (least..=most).contains(&breadth)
            });
        };
        match what {
            ["recommendations"] => asked(1, usize::MAX),
            ["shared-recommendations"] => asked(2, usize::MAX),
            ["support", "1"] => asked(1, 1),
            ["support", "2"] => asked(2, 2),
            ["support", "3"] => asked(3, usize::MAX),
            _ => self.unknown(),
        }
    }

    /// Workshops whose regions are published, and those of them at which one
    /// region was the largest beyond doubt.
    pub(super) fn regions(&self, what: &[&str]) {
        let rows = table("participation");
        let mut published: BTreeMap<&str, Vec<(&str, usize)>> = BTreeMap::new();
        for row in rows
            .iter()
            .filter(|row| row["dimension"] == "region" && row["workshop"] != "series")
        {
            let part = (row["value"].as_str(), row["participants"].parse().unwrap());
            published.entry(&row["workshop"]).or_default().push(part);
        }
        let is_led_by = |region: &str, parts: &[(&str, usize)]| {
            let is_named = |value: &str| !matches!(value, "other groups" | "not stated");
            let unnamed = parts.iter().filter(|(value, _)| !is_named(value));
            let unnamed: usize = unnamed.map(|(_, count)| count).sum();
            let (own, others): (Vec<&(&str, usize)>, _) =
                parts.iter().partition(|(value, _)| *value == region);
            own.first().is_some_and(|(_, most)| {
                let mut others = others.into_iter().filter(|(value, _)| is_named(value));
                unnamed < *most && others.all(|(_, count)| count < most)
            })
        };
        let workshops = match what {
            ["workshops"] => published.len(),
            ["led-by", region] => published
                .values()
                .filter(|parts| is_led_by(region, parts))
                .count(),
            _ => return self.unknown(),
        };
        self.people(&workshops.to_string());
    }
}
