//! Which recommendations say the same: the labelled pairs, the sample series,
//! and what must hold of every grouping.

#![allow(
    clippy::print_stdout,
    reason = "the figures that the tests hold to are worth reading"
)]

use std::collections::BTreeSet;

use proptest::prelude::*;
use rapporteur::aggregate::grouping::{
    Grouping, Likeness, Problem, Proposal, Reason, Ruling, Statement, fingerprint, group,
};
use rapporteur::model::{CountryCode, EvidenceReference, WorkshopNumber};
use rapporteur::vocabulary::country;

/// Two statements and whether they say the same.
struct Pair {
    left: &'static str,
    right: &'static str,
    same: bool,
    why: &'static str,
}

fn pairs() -> Vec<Pair> {
    include_str!("grouping/pairs.tsv")
        .lines()
        .skip(1)
        .map(|line| {
            let [left, right, _, label, why] = line.split('\t').collect::<Vec<_>>()[..] else {
                panic!("{line}")
            };
            assert!(["same", "different"].contains(&label), "{line}");
            Pair {
                left,
                right,
                same: label == "same",
                why,
            }
        })
        .collect()
}

fn reference(workshop: usize, id: usize) -> EvidenceReference {
    let number = WorkshopNumber::parse(&workshop.to_string()).unwrap();
    EvidenceReference::new(number, id.to_string())
}

/// A list of texts as statements of one kind that have nothing else.
struct Notes {
    references: Vec<EvidenceReference>,
    texts: Vec<String>,
}

impl Notes {
    fn of<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let texts: Vec<String> = texts.map(str::to_owned).collect();
        let references = (0..texts.len())
            .map(|at| reference(at / 50 + 1, at % 50 + 1))
            .collect();
        Self { references, texts }
    }

    fn statements(&self) -> Vec<Statement<'_>> {
        let pairs = self.references.iter().zip(&self.texts);
        pairs.map(|(reference, text)| bare(reference, text)).collect()
    }
}

fn bare<'a>(reference: &'a EvidenceReference, text: &'a str) -> Statement<'a> {
    Statement {
        reference,
        kind: 0,
        text,
        group: "",
        addressees: &[],
        countries: &[],
    }
}

/// The countries whose UN names a text has.
fn countries_of(text: &str) -> Vec<CountryCode> {
    let padded = |text: &str| {
        let words: Vec<&str> = text.split(|letter: char| !letter.is_alphanumeric()).collect();
        format!(" {} ", words.join(" ").to_lowercase())
    };
    let text = padded(text);
    let all = country::all().iter();
    all.filter(|one| text.contains(&padded(one.name)))
        .map(|one| one.code)
        .collect()
}

/// How a half of the labelled pairs fared.
#[derive(Debug, Default)]
struct Score {
    same: usize,
    merged: usize,
    proposed: usize,
    /// Proposals between a labelled pair that says different things.
    proposed_different: usize,
    /// All proposals, also between statements of two pairs.
    proposals: usize,
    wrong: Vec<String>,
}

impl Score {
    /// Of the pairs that say the same, those merged or proposed.
    fn recall(&self) -> f64 {
        share(self.merged + self.proposed, self.same)
    }

    /// Of the proposals between labelled pairs, those that say the same.
    fn precision(&self) -> f64 {
        share(self.proposed, self.proposed + self.proposed_different)
    }

    fn print(&self, half: &str) {
        println!(
            "{half}: {} say the same: {} merged, {} proposed, recall {:.3}; {} others proposed, precision {:.3}; \
             {} proposals in all; {} wrong merges",
            self.same,
            self.merged,
            self.proposed,
            self.recall(),
            self.proposed_different,
            self.precision(),
            self.proposals,
            self.wrong.len()
        );
    }
}

#[allow(clippy::cast_precision_loss, reason = "some hundred pairs")]
fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

fn grouped(notes: &Notes) -> Grouping {
    group(&notes.statements(), &[], &countries_of)
}

/// For each statement its group.
fn group_of(grouping: &Grouping, statements: usize) -> Vec<usize> {
    let mut groups = vec![usize::MAX; statements];
    for (at, group) in grouping.groups.iter().enumerate() {
        for member in &group.members {
            groups[*member] = at;
        }
    }
    assert!(groups.iter().all(|group| *group < usize::MAX), "each has a group");
    groups
}

/// Groups every statement of one half at once: the pairs on the odd lines
/// (`half` 0) chose the threshold, those on the even lines report.
fn score(half: usize, least: Likeness) -> Score {
    let pairs: Vec<Pair> = pairs().into_iter().skip(half).step_by(2).collect();
    let notes = Notes::of(pairs.iter().flat_map(|pair| [pair.left, pair.right]));
    let grouping = grouped(&notes);
    let groups = group_of(&grouping, notes.texts.len());
    let likely = grouping.proposals.iter().filter(|one| one.likeness >= least);
    let proposed: Vec<BTreeSet<usize>> = likely
        .map(|one| BTreeSet::from([groups[one.left], groups[one.right]]))
        .collect();
    let mut score = Score {
        proposals: proposed.len(),
        wrong: merged_across(&grouping, &notes),
        ..Score::default()
    };
    for (at, pair) in pairs.iter().enumerate() {
        let (left, right) = (groups[2 * at], groups[2 * at + 1]);
        let asked = usize::from(left != right && proposed.contains(&BTreeSet::from([left, right])));
        match (pair.same, left == right) {
            (true, true) => score.merged += 1,
            (true, false) => score.proposed += asked,
            (false, true) => score
                .wrong
                .push(format!("{}: {} | {}", pair.why, pair.left, pair.right)),
            (false, false) => score.proposed_different += asked,
        }
        score.same += usize::from(pair.same);
    }
    score
}

/// Groups of statements of several pairs, unless their texts are equal: no two
/// pairs were written to say the same.
fn merged_across(grouping: &Grouping, notes: &Notes) -> Vec<String> {
    let mut wrong = Vec::new();
    for group in &grouping.groups {
        let owners: BTreeSet<usize> = group.members.iter().map(|member| member / 2).collect();
        let texts: BTreeSet<&str> = group
            .members
            .iter()
            .map(|member| notes.texts[*member].as_str())
            .collect();
        if owners.len() > 1 && texts.len() > 1 {
            wrong.push(format!("{texts:?}"));
        }
    }
    wrong
}

const ALL: Likeness = Likeness::thousandths(0);

#[test]
fn no_labelled_pair_is_merged_wrongly_and_most_are_found() {
    assert!(pairs().len() >= 300);
    let (choosing, reporting) = (score(0, ALL), score(1, ALL));
    choosing.print("odd lines, which chose the threshold");
    reporting.print("even lines, which report");
    assert_eq!(choosing.wrong, Vec::<String>::new());
    assert_eq!(reporting.wrong, Vec::<String>::new());
    assert!(reporting.recall() >= 0.7, "{reporting:?}");
}

/// All pairs in one series: other frequencies, more to mix up.
#[test]
fn the_whole_set_at_once_is_merged_rightly_too() {
    let pairs = pairs();
    let notes = Notes::of(pairs.iter().flat_map(|pair| [pair.left, pair.right]));
    let grouping = grouped(&notes);
    let groups = group_of(&grouping, notes.texts.len());
    for (at, pair) in pairs.iter().enumerate() {
        assert!(
            pair.same || groups[2 * at] != groups[2 * at + 1],
            "{} | {}",
            pair.left,
            pair.right
        );
    }
    let across = merged_across(&grouping, &notes);
    assert!(across.is_empty(), "{across:?}");
}

/// The recommendations of the sample series as its sheets have them.
fn samples() -> Vec<[&'static str; 4]> {
    include_str!("grouping/applying_sustaining_peace.tsv")
        .lines()
        .skip(1)
        .map(|line| line.split('\t').collect::<Vec<_>>().try_into().unwrap())
        .collect()
}

/// In the sample series no two recommendations are worded alike: only the
/// `Group` cells make groups, and without them nothing is merged.
#[test]
fn the_sample_series_is_merged_by_its_cells_only() {
    let rows = samples();
    let references: Vec<EvidenceReference> = rows
        .iter()
        .map(|[workshop, id, _, _]| reference(workshop.parse().unwrap(), id.parse().unwrap()))
        .collect();
    let statements = |with_cells: bool| -> Vec<Statement<'_>> {
        let pairs = references.iter().zip(&rows);
        pairs
            .map(|(reference, [_, _, cell, text])| Statement {
                group: if with_cells { cell } else { "" },
                ..bare(reference, text)
            })
            .collect()
    };
    let cells: BTreeSet<&str> = rows
        .iter()
        .map(|row| row[2])
        .filter(|cell| !cell.is_empty())
        .collect();
    let alone = rows.iter().filter(|row| row[2].is_empty()).count();
    let by_cells = group(&statements(true), &[], &countries_of);
    assert_eq!(by_cells.groups.len(), cells.len() + alone);
    let by_words = group(&statements(false), &[], &countries_of);
    assert_eq!(by_words.groups.len(), rows.len(), "nothing is merged");
    let told = |proposals: &[Proposal]| {
        let is_right =
            |one: &&Proposal| rows[one.left][2] == rows[one.right][2] && !rows[one.left][2].is_empty();
        (proposals.len(), proposals.iter().filter(is_right).count())
    };
    for one in &by_words.proposals {
        let words: Vec<&str> = one.shared.iter().map(|word| word.left.as_str()).collect();
        println!(
            "{} {} {}: {}",
            one.likeness,
            references[one.left],
            references[one.right],
            words.join(", ")
        );
    }
    println!(
        "proposals, of which in one group by the cells: {:?} with cells, {:?} without",
        told(&by_cells.proposals),
        told(&by_words.proposals)
    );
}

/// Whether the first two of some texts come into one group.
fn together(texts: &[&str]) -> bool {
    let notes = Notes::of(texts.iter().copied());
    let groups = group_of(&grouped(&notes), texts.len());
    groups[0] == groups[1]
}

#[test]
#[allow(clippy::too_many_lines, reason = "a list of pairs")]
fn what_changes_the_sense_is_never_merged() {
    for (left, right) in [
        (
            "Die Mission soll Frauen fördern.",
            "Die Mission soll Frauen fordern.",
        ),
        ("Move troops in the region.", "Move troops into the region."),
        (
            "Les policiers doivent se former.",
            "Les policiers doivent former.",
        ),
        ("Le Conseil doit les consulter.", "Le Conseil doit consulter."),
        (
            "Support women who were combatants.",
            "Support women who are combatants.",
        ),
        ("Train two hundred mediators.", "Train 2 100 mediators."),
        ("Respect the rights of peoples.", "Respect the rights of people."),
        ("Reducir los perjuicios.", "Reducir los prejuicios."),
        ("Spend 1/2 of the fund.", "Spend 1-2 of the fund."),
        ("Important reforms first.", "Import reforms first."),
        ("Send more police and women.", "Send more women and police."),
        ("Fund 1,5 million places.", "Fund 15 million places."),
        ("Keep teams with < 3 members.", "Keep teams with > 3 members."),
        ("Cut the budget by 10 %.", "Cut the budget by 10."),
        (
            "Let the budget change by -10 %.",
            "Let the budget change by 10 %.",
        ),
        (
            "The UN should plan transfers to the AU.",
            "The UN plan should transfer to the AU.",
        ),
        (
            "Fund organizations that report on abuses.",
            "Fund organizations' reports on abuses.",
        ),
        ("The Fund should reach women.", "Funding should reach women."),
        (
            "Developed countries should pay.",
            "Developing countries should pay.",
        ),
        (
            "Train police and women leaders.",
            "Train women and police leaders.",
        ),
        (
            "Older women and youth should be heard.",
            "Older youth and women should be heard.",
        ),
        (
            "Review the plans adopted in 2017.",
            "In 2017, review the plans adopted.",
        ),
        ("Collect arms.", "Collect arm."),
        ("Improve mediation in camps.", "Improve medication in camps."),
        ("Adopt the regional strategies.", "Adapt the regional strategies."),
        ("Ne pas réduire les effectifs.", "Réduire les effectifs."),
        (
            "Réduire les effectifs au plus tôt.",
            "Réduire les effectifs au moins tôt.",
        ),
        ("Не закрывать миссию до выборов.", "Закрывать миссию до выборов."),
        (
            "Die Mission soll vor der Wahl enden.",
            "Die Mission soll nach der Wahl enden.",
        ),
    ] {
        assert!(!together(&[left, right]), "{left} | {right}");
    }
}

#[test]
fn what_changes_nothing_is_merged() {
    for (left, right) in [
        (
            "The Peacebuilding Commission should meet monthly.",
            "Peacebuilding Commission must meet monthly",
        ),
        (
            "Donors should fund women’s groups",
            "Donors should fund the women's groups.",
        ),
        (
            "Financer les réseaux de femmes.",
            "financer les réseaux de femmes",
        ),
    ] {
        assert!(together(&[left, right]), "{left} | {right}");
    }
}

/// What likely says the same, and in some sentence would not, is for people.
#[test]
fn what_is_likely_is_not_merged() {
    for (left, right) in [
        (
            "Strengthening the capacity of local mediators",
            "Strengthen the capacities of local mediators.",
        ),
        ("Tribunals may not try minors", "Tribunals might not try minors"),
        (
            "Finance few mediation projects",
            "Finance a few mediation projects",
        ),
        (
            "Women and men should lead politics and security respectively",
            "Men and women should lead politics and security respectively",
        ),
        ("Soutenir la marche des femmes", "Soutenir la marché des femmes"),
        ("Return land to US owners", "Return land to us owners"),
        ("Set up compliant mechanisms", "Set up complaint mechanisms"),
        ("Raise spending on schools ↑", "Raise spending on schools ↓"),
        ("No one needs to leave the camps", "No one should leave the camps"),
        (
            "Dissoudre le comité qui surveille la police",
            "Dissoudre le comité que surveille la police",
        ),
    ] {
        assert!(!together(&[left, right]), "{left} | {right}");
    }
}

fn named(reference: &EvidenceReference, text: &str) -> String {
    format!("{reference}@{}", fingerprint(text))
}

#[test]
fn an_entry_accepts_or_refuses_for_good() {
    let notes = Notes::of(
        [
            "Fund women's mediation networks for five years at a time.",
            "Provide multi-year financing to networks of women mediators.",
            "fund women's mediation networks for five years at a time",
        ]
        .into_iter(),
    );
    let asked = grouped(&notes);
    let proposal = &asked.proposals[0];
    assert_eq!((proposal.left, proposal.right), (0, 1));
    let entry = |same| Ruling {
        notes: [0, 1]
            .map(|at| named(&notes.references[at], &notes.texts[at]))
            .into(),
        same,
    };
    for note in &entry(true).notes {
        assert!(
            proposal.accept.contains(note) && proposal.refuse.contains(note),
            "{proposal:?}"
        );
    }
    let accepted = group(&notes.statements(), &[entry(true)], &countries_of);
    assert_eq!(accepted.groups.len(), 1);
    assert!(
        accepted.groups[0]
            .ties
            .iter()
            .any(|tie| tie.reason == Reason::Ruling(0))
    );
    let refused = group(&notes.statements(), &[entry(false)], &countries_of);
    assert_eq!((refused.groups.len(), refused.proposals.len()), (2, 0));
    assert_eq!((accepted.problems, refused.problems), (vec![], vec![]));
}

#[test]
fn an_entry_follows_the_words_and_not_the_reference() {
    let notes = Notes::of(["Train local mediators.", "Visit the region.", "Open an office."].into_iter());
    let moved = EvidenceReference::new(WorkshopNumber::parse("9").unwrap(), "9");
    let entry = |texts: [&str; 2]| Ruling {
        notes: texts.map(|text| named(&moved, text)).into(),
        same: true,
    };
    let fits = group(
        &notes.statements(),
        &[entry([&notes.texts[0], &notes.texts[2]])],
        &countries_of,
    );
    assert_eq!(fits.groups[0].members, [0, 2]);
    let stale = Ruling {
        notes: vec![
            named(&notes.references[0], "Other words."),
            named(&notes.references[1], &notes.texts[1]),
        ],
        same: true,
    };
    let unknown = entry(["Nobody said so.", &notes.texts[1]]);
    let unreadable = Ruling {
        notes: vec!["W1-1".to_owned(), "W1-2@zz".to_owned()],
        same: false,
    };
    let problems = group(&notes.statements(), &[stale, unknown, unreadable], &countries_of);
    assert_eq!(problems.groups.len(), 3, "nothing is done");
    let messages: Vec<String> = problems.problems.iter().map(Problem::message).collect();
    assert_eq!(problems.problems.len(), 4, "{messages:?}");
    assert!(
        matches!(&problems.problems[1], Problem::Stale { now, .. } if *now == named(&notes.references[0], &notes.texts[0]))
    );
}

#[test]
fn a_refusal_wins_and_is_told() {
    let texts = [
        "Fund local mediators.",
        "Fund the local mediators.",
        "fund local mediators",
    ];
    let notes = Notes::of(texts.into_iter());
    let refusal = Ruling {
        notes: [0, 2]
            .map(|at| named(&notes.references[at], &notes.texts[at]))
            .into(),
        same: false,
    };
    assert_eq!(grouped(&notes).groups.len(), 1);
    let grouping = group(&notes.statements(), &[refusal], &countries_of);
    let members: Vec<&[usize]> = grouping
        .groups
        .iter()
        .map(|group| group.members.as_slice())
        .collect();
    assert_eq!(members, [&[0, 1][..], &[2]]);
    assert!(
        matches!(&grouping.problems[..], [Problem::Contradiction { .. }]),
        "{:?}",
        grouping.problems
    );
    assert_eq!(grouping.proposals, []);
}

#[test]
fn cells_addressees_and_countries_keep_apart() {
    let notes = Notes::of(
        [
            "Fund local mediators.",
            "Fund the local mediators.",
            "Fund local mediators",
        ]
        .into_iter(),
    );
    let mali = CountryCode::new("MLI").unwrap();
    let check = |change: &dyn Fn(usize, &mut Statement<'_>), expected: usize| {
        let mut statements = notes.statements();
        for (at, statement) in statements.iter_mut().enumerate() {
            change(at, statement);
        }
        assert_eq!(group(&statements, &[], &countries_of).groups.len(), expected);
    };
    // Of equal texts, and of one cell, the others say nothing of it.
    check(&|at, statement| statement.group = ["a", "b", "A"][at], 2);
    check(&|at, statement| statement.group = ["a", "", ""][at], 1);
    check(
        &|at, statement| statement.addressees = [&[0][..], &[1], &[0]][at],
        2,
    );
    check(
        &|at, statement| statement.addressees = [&[][..], &[1], &[]][at],
        1,
    );
    check(&|at, statement| statement.kind = [0, 1, 0][at], 2);
    let countries = [vec![mali], vec![CountryCode::new("NER").unwrap()], vec![]];
    let mut statements = notes.statements();
    for (statement, countries) in statements.iter_mut().zip(&countries) {
        statement.countries = countries;
    }
    assert_eq!(group(&statements, &[], &countries_of).groups.len(), 2);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever the order in which the sheets give them, the same statements
    /// come together for the same reasons, and the same is proposed.
    #[test]
    fn the_order_of_statements_changes_nothing(order in Just((0..160).collect::<Vec<usize>>()).prop_shuffle()) {
        let texts: Vec<&str> = pairs().iter().step_by(4).flat_map(|pair| [pair.left, pair.right]).collect();
        let notes = Notes::of(texts.into_iter());
        let order: Vec<usize> = order.into_iter().filter(|at| *at < notes.texts.len()).collect();
        let cells = ["", "", "", "one", "two"];
        let statements: Vec<Statement<'_>> = notes.statements().into_iter().enumerate().map(|(at, statement)| Statement {
            group: cells[at % cells.len()],
            ..statement
        }).collect();
        let refusal = Ruling {
            notes: [3, 8].map(|at| named(&notes.references[at], &notes.texts[at])).into(),
            same: false,
        };
        let expected = group(&statements, std::slice::from_ref(&refusal), &countries_of);
        let shuffled: Vec<Statement<'_>> = order.iter().map(|at| statements[*at]).collect();
        let mut found = group(&shuffled, &[refusal], &countries_of);
        for group in &mut found.groups {
            group.members.iter_mut().for_each(|member| *member = order[*member]);
            for tie in &mut group.ties {
                (tie.left, tie.right) = (order[tie.left], order[tie.right]);
            }
        }
        for proposal in &mut found.proposals {
            (proposal.left, proposal.right) = (order[proposal.left], order[proposal.right]);
        }
        prop_assert_eq!(found, expected);
    }
}
