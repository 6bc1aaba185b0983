//! From a cell to the countries that it names. Nothing is guessed: what no
//! name or alias settles is a diagnostic and counts as unresolved.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use super::value;
use crate::diagnostic::{AliasTable, Code, Diagnostic, Place, Proposal};
use crate::model::CountryMention;
use crate::model::name::fold;
use crate::model::settings::AliasSettings;
use crate::vocabulary::country::{self, Ambiguous, Area, Country, Former, Resolution};

/// Resolves names with the aliases of one series.
#[derive(Debug)]
pub struct CountryResolver {
    /// By the folded name, and by its spelling where it is not in doubt.
    aliases: HashMap<String, CountryMention>,
    /// Whether series.toml has a table of aliases for countries.
    has_table: bool,
    /// Cells say the same again and again, in all sheets of a series.
    known: RwLock<HashMap<String, Arc<CellReading>>>,
}

/// Cells that are longer say something else, and each something of its own.
const LONGEST_KNOWN: usize = 200;

/// What a cell says, wherever it stands.
#[derive(Debug, Default)]
struct CellReading {
    mentions: Vec<CountryMention>,
    /// Without their place.
    diagnostics: Vec<Diagnostic>,
}

impl CountryResolver {
    /// Aliases that name no country themselves are errors in series.toml.
    pub fn new(aliases: &AliasSettings, series_file: &Place, diagnostics: &mut Vec<Diagnostic>) -> Self {
        let mut known = HashMap::new();
        let mut spellings = Vec::new();
        for (alias, target) in &aliases.countries {
            match settled(target) {
                Ok(mention) => {
                    spellings.extend(country::spelling(alias).map(|spelling| (spelling, mention.clone())));
                    known.insert(fold(alias), mention);
                }
                Err(problem) => diagnostics.push(
                    Diagnostic::error(
                        Code::SeriesFile,
                        format!("the alias “{alias}” stands for “{target}”, which {problem}"),
                    )
                    .at(series_file.clone())
                    .help("Write the UN's short name or the ISO 3166 code of the country."),
                ),
            }
        }
        // What is written in these very letters goes before another spelling.
        for (spelling, mention) in spellings {
            known.entry(spelling).or_insert(mention);
        }
        Self {
            aliases: known,
            has_table: !aliases.countries.is_empty(),
            known: RwLock::default(),
        }
    }

    /// Every country that the cell names, each once, in the order of the cell.
    pub fn mentions(
        &self,
        text: &str,
        place: &Place,
        field: &'static str,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Vec<CountryMention> {
        let reading = self.cell(text);
        let placed = |diagnostic: &Diagnostic| {
            let diagnostic = diagnostic.clone().at(place.clone());
            diagnostic.field(field).value(text, false)
        };
        diagnostics.extend(reading.diagnostics.iter().map(placed));
        reading.mentions.clone()
    }

    fn cell(&self, text: &str) -> Arc<CellReading> {
        let known = self
            .known
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .get(text)
            .cloned();
        known.unwrap_or_else(|| {
            let reading = Arc::new(self.read(text));
            if text.len() <= LONGEST_KNOWN {
                let mut known = self.known.write().unwrap_or_else(PoisonError::into_inner);
                known.insert(text.to_owned(), Arc::clone(&reading));
            }
            reading
        })
    }

    fn read(&self, text: &str) -> CellReading {
        let mut reading = CellReading::default();
        for name in value::list(text) {
            let name = value::single_spaced(name);
            let (mention, finding) = self.mention(&name);
            let diagnostic = finding.map(|finding| finding.diagnostic(&name, self.has_table));
            reading.diagnostics.extend(diagnostic);
            let new = mention.filter(|mention| !reading.mentions.contains(mention));
            reading.mentions.extend(new);
        }
        reading
    }

    /// What a name stands for, and what there is to say about it.
    fn mention(&self, name: &str) -> (Option<CountryMention>, Option<Finding>) {
        if let Some(mention) = self.alias(name) {
            return (Some(mention.clone()), None);
        }
        let finding = match country::resolve(name) {
            Resolution::Country(country) => return (Some(CountryMention::Country(country.code)), None),
            Resolution::Nothing => return (None, None),
            Resolution::Region(region) => {
                return (Some(CountryMention::Region(region)), Some(Finding::region(name)));
            }
            Resolution::Ambiguous(ambiguous) => Finding::ambiguous(name, ambiguous),
            Resolution::Former(former) => Finding::former(name, former),
            Resolution::Unlisted(area) => Finding::unlisted(name, area),
            Resolution::Several(countries) => Finding::several(name, &countries),
            Resolution::Doubt {
                candidates,
                named_twice,
            } => Finding::doubt(name, &candidates, named_twice),
            Resolution::Unknown(candidates) => Finding::unknown(name, &candidates),
        };
        (Some(CountryMention::Unresolved(name.to_owned())), Some(finding))
    }

    fn alias(&self, name: &str) -> Option<&CountryMention> {
        if self.aliases.is_empty() {
            return None;
        }
        let spelling = || self.aliases.get(&country::spelling(name)?);
        self.aliases.get(&fold(name)).or_else(spelling)
    }
}

/// What an alias may stand for: a country, a region, or what UN documents have
/// a rule for; else why it may not.
fn settled(target: &str) -> Result<CountryMention, &'static str> {
    match country::resolve(target) {
        Resolution::Country(country) => Ok(CountryMention::Country(country.code)),
        Resolution::Region(region) => Ok(CountryMention::Region(region)),
        Resolution::Unlisted(area) if !area.rule.is_empty() => Ok(CountryMention::Region(area.name)),
        Resolution::Ambiguous(_) => Err("could be more than one country"),
        Resolution::Former(_) => Err("is a country that is no more"),
        Resolution::Several(_) => Err("is more than one country"),
        Resolution::Doubt { .. } => Err("leaves open which country is meant"),
        Resolution::Nothing | Resolution::Unlisted(_) | Resolution::Unknown(_) => {
            Err("is no country or area that I know")
        }
    }
}

/// What there is to say about a name.
struct Finding {
    code: Code,
    message: String,
    /// What to do in the cell.
    help: String,
    /// What an alias may stand for, and whether that is beyond doubt.
    target: Option<(&'static str, bool)>,
}

impl Finding {
    fn region(name: &str) -> Self {
        Self {
            code: Code::RegionNamed,
            message: format!("“{name}” is a region and counts for no country"),
            help: "Write the countries that are meant if they are to be counted.".to_owned(),
            target: None,
        }
    }

    fn ambiguous(name: &str, ambiguous: &Ambiguous) -> Self {
        let message = match ambiguous.or_else {
            "" => format!("“{name}” could be more than one country"),
            or_else => format!("“{name}” could be a country, or {or_else}"),
        };
        Self {
            code: Code::AmbiguousValue,
            message,
            help: question(&ambiguous.candidates),
            target: first(&ambiguous.candidates),
        }
    }

    fn former(name: &str, former: &Former) -> Self {
        let successors = &former.successors;
        let lies = if successors.len() == 1 {
            "Its territory lies in"
        } else {
            "Its territory is shared by"
        };
        Self {
            code: Code::FormerCountry,
            message: format!("“{name}” ({}) is a country that is no more", former.years),
            help: format!(
                "{lies} {}. Name the one that is meant.",
                listed(successors, "and")
            ),
            target: first(successors),
        }
    }

    fn unlisted(name: &str, area: &'static Area) -> Self {
        let (help, target) = match area.rule {
            "" => (
                format!(
                    "It lies in {}. Name the country if it is to be counted.",
                    listed(&area.candidates, "and")
                ),
                first(&area.candidates),
            ),
            rule => (
                format!(
                    "{rule} It can be kept under the name that UN documents give it, and then counts for no country."
                ),
                Some((area.name, false)),
            ),
        };
        Self {
            code: Code::UnknownCountry,
            message: format!("“{name}” is no entry of the UN's list of countries and areas"),
            help,
            target,
        }
    }

    fn several(name: &str, countries: &[&'static Country]) -> Self {
        Self {
            code: Code::UnknownCountry,
            message: format!("“{name}” is no country or area that I know"),
            help: format!("Set several countries apart by semicolons: {}.", apart(countries)),
            target: None,
        }
    }

    fn doubt(name: &str, candidates: &[&'static Country], named_twice: bool) -> Self {
        let help = match candidates {
            [] => "Write the country that is meant.".to_owned(),
            [_] => question(candidates),
            _ => format!(
                "{} If all of them are meant, set them apart by semicolons: {}.",
                question(candidates),
                apart(candidates)
            ),
        };
        Self {
            code: Code::AmbiguousValue,
            message: format!("“{name}” leaves open which country is meant"),
            help,
            target: first(candidates).map(|(target, _)| (target, named_twice)),
        }
    }

    fn unknown(name: &str, candidates: &[&'static Country]) -> Self {
        let help = match candidates {
            [] => "Write the UN's short name or the ISO 3166 code, or say below [aliases.countries] in series.toml what it stands for.".to_owned(),
            _ => question(candidates),
        };
        Self {
            code: Code::UnknownCountry,
            message: format!("“{name}” is no country or area that I know"),
            help,
            target: first(candidates),
        }
    }

    fn diagnostic(self, name: &str, has_table: bool) -> Diagnostic {
        let diagnostic = match self.code {
            Code::RegionNamed => Diagnostic::note(self.code, self.message),
            code => Diagnostic::error(code, self.message),
        };
        let Some((target, certain)) = self.target else {
            return diagnostic.help(self.help);
        };
        let proposal = Proposal {
            table: AliasTable::Countries,
            name: name.to_owned(),
            target: target.to_owned(),
            certain,
        };
        let below = if has_table {
            ", below [aliases.countries]"
        } else {
            ""
        };
        let lines = proposal.lines(has_table);
        diagnostic
            .help(format!(
                "{} Correct the cell, or add to series.toml{below}:\n{lines}",
                self.help
            ))
            .proposal(proposal)
    }
}

/// The likeliest candidate as the target of an alias; nobody has decided yet.
fn first(candidates: &[&'static Country]) -> Option<(&'static str, bool)> {
    candidates.first().map(|country| (unmistakable(country), false))
}

/// A name that is itself ambiguous settles nothing; the code does.
fn unmistakable(country: &Country) -> &'static str {
    match country::resolve(country.name) {
        Resolution::Country(_) => country.name,
        _ => country.alpha3,
    }
}

fn question(candidates: &[&'static Country]) -> String {
    format!("Did you mean {}?", listed(candidates, "or"))
}

/// “Niger” (NER), “Nigeria” (NGA) or “Mali” (MLI).
fn listed(countries: &[&'static Country], joint: &str) -> String {
    let quoted: Vec<String> = countries
        .iter()
        .map(|country| format!("“{}” ({})", country.name, country.alpha3))
        .collect();
    match quoted.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} {joint} {last}", rest.join(", ")),
        _ => quoted.concat(),
    }
}

fn apart(countries: &[&'static Country]) -> String {
    let names: Vec<&str> = countries.iter().map(|country| unmistakable(country)).collect();
    names.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::CountryCode;

    #[test]
    fn aliases_settle_what_names_do_not() {
        let mut diagnostics = Vec::new();
        let aliases = AliasSettings {
            countries: [
                ("Big Congo".to_owned(), "COD".to_owned()),
                ("Francophonie".to_owned(), "Several countries".to_owned()),
                ("Kosovo*".to_owned(), "Kosovo".to_owned()),
                ("Zwei Sudan".to_owned(), "Sudans".to_owned()),
            ]
            .into(),
            ..AliasSettings::default()
        };
        let resolver = CountryResolver::new(&aliases, &Place::default(), &mut diagnostics);
        let mentions = resolver.mentions(
            "BIG CONGO; Mali\nCongo; CIV; n/a; francophonie; Sahel; Kosovo",
            &Place::default(),
            "country_example",
            &mut diagnostics,
        );
        let code = |text| CountryMention::Country(CountryCode::new(text).unwrap());
        assert_eq!(
            mentions,
            [
                code("COD"),
                code("MLI"),
                CountryMention::Unresolved("Congo".into()),
                code("CIV"),
                CountryMention::Region("Several countries"),
                CountryMention::Region("Sahel"),
                CountryMention::Region("Kosovo (Security Council resolution 1244 (1999))"),
            ]
        );
        assert_eq!(
            diagnostics
                .iter()
                .map(|diagnostic| diagnostic.code)
                .collect::<Vec<_>>(),
            [Code::SeriesFile, Code::AmbiguousValue, Code::RegionNamed]
        );
    }
}
