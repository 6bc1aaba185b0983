//! The stakeholder groups of participants whose rows state none.
//!
//! Rules in series.toml tell them by e-mail and organisation, and every use of
//! a rule is said. A rule for `un.org` also means what lies within it, unless
//! another rule speaks of that. Two rules that give somebody different groups
//! give none. Without a rule nothing is assumed: where several participants of
//! a sheet write from a domain that everybody knows, the rule is proposed.
//!
//! No message names an organisation, or a domain but those that everybody
//! knows: a rule for another is told by its place in series.toml, and who reads
//! at a terminal sees it beside.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::attendance::AttendanceDraft;
use super::sheet_rule::matches;
use crate::diagnostic::{CellAddress, Code, Diagnostic, Place, toml_string};
use crate::model::name::fold;
use crate::model::{Settings, SheetAccount, Terms};
use crate::vocabulary::domain;

/// What a rule looks at.
enum Condition {
    /// The domain of the e-mail, in lower case, and its position in the list.
    Domain(String, usize),
    /// The organisation: a folded pattern, and its position in the list.
    Organisation(String, usize),
}

struct Rule<'a> {
    /// Index in the list of groups.
    group: usize,
    condition: Condition,
    /// As series.toml writes it.
    written: &'a str,
}

impl Rule<'_> {
    /// Why the rule applies; names nothing that not everybody knows.
    fn reason(&self) -> String {
        match &self.condition {
            Condition::Domain(domain, _) if domain::is_well_known(domain) => {
                format!("by their e-mail at {domain}")
            }
            Condition::Domain(_, position) => {
                format!("by their e-mail (entry {} of its domains)", position + 1)
            }
            Condition::Organisation(_, position) => {
                format!(
                    "by their organisation (entry {} of its organisations)",
                    position + 1
                )
            }
        }
    }

    /// Whether [`Self::reason`] leaves out what the rule looks for.
    fn is_masked(&self) -> bool {
        match &self.condition {
            Condition::Domain(domain, _) => !domain::is_well_known(domain),
            Condition::Organisation(..) => true,
        }
    }

    /// Whether another rule speaks of a part of what this one does.
    fn is_outweighed_by(&self, other: &Self) -> bool {
        match (&self.condition, &other.condition) {
            (Condition::Domain(own, _), Condition::Domain(other, _)) => {
                own != other && domain::fits(own, other)
            }
            _ => false,
        }
    }
}

fn rules<'a>(settings: &'a Settings, groups: &Terms) -> Vec<Rule<'a>> {
    let mut rules = Vec::new();
    for listed in &settings.stakeholder_groups {
        let Some(group) = groups.find(&listed.id) else {
            continue;
        };
        let domains = listed.domains.iter().enumerate();
        rules.extend(domains.map(|(position, written)| Rule {
            group,
            condition: Condition::Domain(written.trim().trim_start_matches('@').to_lowercase(), position),
            written,
        }));
        let organisations = listed.organisations.iter().enumerate();
        rules.extend(organisations.map(|(position, written)| Rule {
            group,
            condition: Condition::Organisation(fold(written), position),
            written,
        }));
    }
    rules
}

/// The rows of one participant at one workshop.
type Rows = Vec<usize>;

/// For each draft the group that the rules give; empty where they give none at
/// all.
pub fn by_rule(
    settings: &Settings,
    groups: &Terms,
    drafts: &[AttendanceDraft],
    persons: &[usize],
    accounts: &[SheetAccount],
    diagnostics: &mut Vec<Diagnostic>,
) -> HashMap<usize, usize> {
    let participants = without_group(groups, drafts, persons);
    if participants.is_empty() {
        return HashMap::new();
    }
    let rules = rules(settings, groups);
    let mut finder = Finder::new(&rules);
    let mut told = Told::new(accounts, drafts);
    let mut found = HashMap::new();
    for (person, rows) in &participants {
        let applying = finder.applying(drafts, rows);
        let wanted: BTreeSet<usize> = applying.iter().map(|at| rules[*at].group).collect();
        match (wanted.len(), wanted.first()) {
            (0, _) | (_, None) => told.unruled(*person, rows),
            (1, Some(group)) => {
                found.extend(rows.iter().map(|row| (*row, *group)));
                told.used(applying[0], rows[0]);
            }
            _ => told.disagreements.push((rows[0], applying)),
        }
    }
    told.report(settings, groups, &rules, diagnostics);
    found
}

/// Everybody who has a row and none with a group that counts, by workshop and
/// person.
fn without_group(groups: &Terms, drafts: &[AttendanceDraft], persons: &[usize]) -> Vec<(usize, Rows)> {
    // Few words for many rows: each is looked up once.
    let mut known: HashMap<&str, bool> = HashMap::new();
    let mut is_stated = |at: usize| {
        drafts[at].group.as_ref().is_some_and(|mention| {
            *known
                .entry(&mention.text)
                .or_insert_with_key(|text| groups.find(text).is_some())
        })
    };
    let key = |at: usize| (drafts[at].attendance.workshop, persons[at]);
    let (stated, mut silent): (Rows, Rows) = (0..drafts.len()).partition(|at| is_stated(*at));
    let keys: HashSet<(usize, usize)> = silent.iter().map(|at| key(*at)).collect();
    if keys.is_empty() {
        return Vec::new();
    }
    let elsewhere: HashSet<(usize, usize)> = stated
        .into_iter()
        .map(key)
        .filter(|key| keys.contains(key))
        .collect();
    silent.retain(|at| !elsewhere.contains(&key(*at)));
    silent.sort_by_key(|at| key(*at));
    silent
        .chunk_by(|one, other| key(*one) == key(*other))
        .map(|rows| (persons[rows[0]], rows.to_vec()))
        .collect()
}

/// The domain of an e-mail, in lower case.
fn domain_of(email: &str) -> Option<String> {
    let (_, domain) = email.rsplit_once('@')?;
    (!domain.is_empty()).then(|| domain.trim().to_lowercase())
}

/// Finds rules; each domain and each organisation is looked at once.
struct Finder<'a> {
    rules: &'a [Rule<'a>],
    by_domain: HashMap<String, Vec<usize>>,
    by_organisation: HashMap<String, Vec<usize>>,
}

impl<'a> Finder<'a> {
    fn new(rules: &'a [Rule<'a>]) -> Self {
        Self {
            rules,
            by_domain: HashMap::new(),
            by_organisation: HashMap::new(),
        }
    }

    /// The rules that apply to a participant, in their order.
    fn applying(&mut self, drafts: &[AttendanceDraft], rows: &[usize]) -> Vec<usize> {
        if self.rules.is_empty() {
            return Vec::new();
        }
        let mut found = BTreeSet::new();
        for draft in rows.iter().map(|row| &drafts[*row]) {
            if let Some(domain) = domain_of(&draft.identity.email) {
                found.extend(self.of_domain(domain));
            }
            // Under the name that the row gives, and the one by which it is known.
            for organisation in [&draft.attendance.organisation, &draft.identity.organisation] {
                found.extend(self.of_organisation(organisation));
            }
        }
        let rules = self.rules;
        let outweighed = |at: &usize| {
            found
                .iter()
                .any(|other: &usize| rules[*at].is_outweighed_by(&rules[*other]))
        };
        found.iter().copied().filter(|at| !outweighed(at)).collect()
    }

    fn of_domain(&mut self, domain: String) -> &[usize] {
        let rules = self.rules;
        self.by_domain.entry(domain).or_insert_with_key(|domain| {
            fitting(rules, |condition| match condition {
                Condition::Domain(pattern, _) => domain::fits(pattern, domain),
                Condition::Organisation(..) => false,
            })
        })
    }

    fn of_organisation(&mut self, written: &str) -> &[usize] {
        let rules = self.rules;
        self.by_organisation
            .entry(fold(written))
            .or_insert_with_key(|name| {
                fitting(rules, |condition| match condition {
                    Condition::Domain(..) => false,
                    Condition::Organisation(pattern, _) => !name.is_empty() && matches(pattern, name),
                })
            })
    }
}

fn fitting(rules: &[Rule<'_>], fits: impl Fn(&Condition) -> bool) -> Vec<usize> {
    let all = rules.iter().enumerate();
    all.filter(|(_, rule)| fits(&rule.condition))
        .map(|(at, _)| at)
        .collect()
}

/// What is said of the rules.
struct Told<'a> {
    accounts: &'a [SheetAccount],
    drafts: &'a [AttendanceDraft],
    /// By table and rule: the first row of each participant.
    uses: BTreeMap<(usize, usize), Vec<usize>>,
    /// The first row of a participant and the rules that disagree.
    disagreements: Vec<(usize, Vec<usize>)>,
    /// By group and table: domains that everybody knows, and who writes from them.
    domains: BTreeMap<&'static str, BTreeMap<usize, BTreeMap<&'static str, BTreeSet<usize>>>>,
    known: HashMap<String, Option<(&'static str, &'static str)>>,
}

impl<'a> Told<'a> {
    fn new(accounts: &'a [SheetAccount], drafts: &'a [AttendanceDraft]) -> Self {
        Self {
            accounts,
            drafts,
            uses: BTreeMap::new(),
            disagreements: Vec::new(),
            domains: BTreeMap::new(),
            known: HashMap::new(),
        }
    }

    fn table(&self, row: usize) -> usize {
        self.drafts[row].attendance.origin.sheet.0
    }

    fn cell(&self, row: usize) -> CellAddress {
        self.drafts[row].attendance.origin.cell
    }

    fn sheet(&self, table: usize) -> Place {
        let account = &self.accounts[table];
        Place::sheet(&account.file, &account.sheet)
    }

    fn used(&mut self, rule: usize, row: usize) {
        let key = (self.table(row), rule);
        self.uses.entry(key).or_default().push(row);
    }

    /// Takes note of somebody for whom there is no rule.
    fn unruled(&mut self, person: usize, rows: &[usize]) {
        for row in rows {
            let Some(domain) = domain_of(&self.drafts[*row].identity.email) else {
                continue;
            };
            let known = self.known.entry(domain);
            let Some((pattern, group)) = *known.or_insert_with_key(|domain| domain::well_known(domain))
            else {
                continue;
            };
            let tables = self.domains.entry(group).or_default();
            let of_table = tables
                .entry(self.drafts[*row].attendance.origin.sheet.0)
                .or_default();
            of_table.entry(pattern).or_default().insert(person);
        }
    }

    fn report(
        self,
        settings: &Settings,
        groups: &Terms,
        rules: &[Rule<'_>],
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        for ((table, rule), rows) in &self.uses {
            diagnostics.push(self.use_of(*table, rows, &rules[*rule], groups));
        }
        for (row, applying) in &self.disagreements {
            let applying: Vec<&Rule<'_>> = applying.iter().map(|at| &rules[*at]).collect();
            diagnostics.push(self.disagreement(*row, &applying, groups));
        }
        self.propose(settings, groups, diagnostics);
    }

    /// The cells say how many; a count of a few people is none to be told.
    fn use_of(&self, table: usize, rows: &[usize], rule: &Rule<'_>, groups: &Terms) -> Diagnostic {
        let message = format!(
            "participants without a stakeholder group count as “{}” {}, as series.toml says",
            groups.label(rule.group),
            rule.reason()
        );
        let cells = rows.iter().map(|row| self.cell(*row)).collect();
        let diagnostic = Diagnostic::note(Code::GroupFromRule, message)
            .at(Place {
                cells,
                ..self.sheet(table)
            })
            .help("Where it is wrong, write the group into the column “Stakeholder group”.");
        if rule.is_masked() {
            diagnostic.value(rule.written, true)
        } else {
            diagnostic
        }
    }

    fn disagreement(&self, row: usize, applying: &[&Rule<'_>], groups: &Terms) -> Diagnostic {
        let mut reasons: BTreeMap<usize, String> = BTreeMap::new();
        for rule in applying {
            let reason = || format!("“{}” {}", groups.label(rule.group), rule.reason());
            reasons.entry(rule.group).or_insert_with(reason);
        }
        let reasons: Vec<String> = reasons.into_values().collect();
        let message = format!(
            "the rules of series.toml give a participant several stakeholder groups, {}; the group counts as not stated",
            reasons.join(" and ")
        );
        Diagnostic::warning(Code::GroupFromRule, message)
            .at(Place {
                cells: vec![self.cell(row)],
                ..self.sheet(self.table(row))
            })
            .help("Write the group into the column “Stakeholder group”, or change the rules in [[stakeholder_groups]] of series.toml.")
    }

    /// Proposes rules for domains that everybody knows. One or two people who
    /// write from a domain are not spoken of: that would tell who they are.
    fn propose(&self, settings: &Settings, groups: &Terms, diagnostics: &mut Vec<Diagnostic>) {
        let least = settings.disclosure.minimum_cell as usize;
        for (group, tables) in &self.domains {
            let frequent = |table: &BTreeMap<&'static str, BTreeSet<usize>>| -> Vec<&'static str> {
                let often = table.iter().filter(|(_, people)| people.len() >= least);
                often.map(|(pattern, _)| *pattern).collect()
            };
            let all: BTreeSet<&str> = tables.values().flat_map(frequent).collect();
            let label = groups.find(group).map_or(*group, |at| groups.label(at));
            for (table, people) in tables {
                let own = frequent(people);
                if own.is_empty() {
                    continue;
                }
                let message = format!(
                    "participants without a stakeholder group have e-mail addresses at {}, known as “{label}”; they count as not stated",
                    own.join(", ")
                );
                diagnostics.push(
                    Diagnostic::note(Code::GroupFromRule, message)
                        .at(self.sheet(*table))
                        .help(rule_to_paste(settings, group, &all)),
                );
            }
        }
    }
}

/// The lines of series.toml that make a rule of these domains.
fn rule_to_paste(settings: &Settings, group: &str, domains: &BTreeSet<&str>) -> String {
    let listed = settings
        .stakeholder_groups
        .iter()
        .find(|listed| fold(&listed.id) == fold(group));
    let before = listed
        .iter()
        .flat_map(|listed| listed.domains.iter().map(String::as_str));
    let all: Vec<String> = before.chain(domains.iter().copied()).map(toml_string).collect();
    let line = format!("domains = [{}]", all.join(", "));
    match listed {
        Some(listed) => format!(
            "If they spoke for it, say so in its entry of [[stakeholder_groups]] in series.toml, below id = {}:\n{line}",
            toml_string(&listed.id)
        ),
        None => format!(
            "If they spoke for it, add to series.toml:\n[[stakeholder_groups]]\nid = {}\n{line}",
            toml_string(group)
        ),
    }
}
