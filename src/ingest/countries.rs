//! From a cell to the countries that it names. Nothing is guessed: what no
//! name or alias settles is a diagnostic and counts as unresolved.

use std::collections::HashMap;

use super::value;
use crate::diagnostic::{Code, Diagnostic, Place, toml_string};
use crate::model::CountryMention;
use crate::model::name::fold;
use crate::model::settings::AliasSettings;
use crate::vocabulary::country::{self, Country, Resolution};

/// Resolves names with the aliases of one series.
#[derive(Debug)]
pub struct CountryResolver {
    aliases: HashMap<String, CountryMention>,
}

impl CountryResolver {
    /// Aliases that name no country themselves are errors in series.toml.
    pub fn new(aliases: &AliasSettings, series_file: &Place, diagnostics: &mut Vec<Diagnostic>) -> Self {
        let mut known = HashMap::new();
        for (alias, target) in &aliases.countries {
            if let Resolution::Country(country) = country::resolve(target) {
                known.insert(fold(alias), CountryMention::Country(country.code));
            } else {
                diagnostics.push(
                    Diagnostic::error(Code::SeriesFile, format!("the alias “{alias}” stands for “{target}”, which is no country or area that I know"))
                        .at(series_file.clone())
                        .help("Write the UN's short name or the ISO 3166 code of the country."),
                );
            }
        }
        Self { aliases: known }
    }

    /// Every country that the cell names, each once, in the order of the cell.
    pub fn mentions(
        &self,
        text: &str,
        place: &Place,
        field: &'static str,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Vec<CountryMention> {
        let mut mentions = Vec::new();
        for name in value::list(text) {
            let name = value::single_spaced(name);
            let mention = self.mention(&name, text, place, field, diagnostics);
            if !mentions.contains(&mention) {
                mentions.push(mention);
            }
        }
        mentions
    }

    fn mention(
        &self,
        name: &str,
        cell: &str,
        place: &Place,
        field: &'static str,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> CountryMention {
        if let Some(mention) = self.aliases.get(&fold(name)) {
            return mention.clone();
        }
        let (code, message, candidates) = match country::resolve(name) {
            Resolution::Country(country) => return CountryMention::Country(country.code),
            Resolution::Ambiguous(candidates) => (
                Code::AmbiguousValue,
                format!("“{name}” could be more than one country"),
                candidates,
            ),
            Resolution::Unknown(candidates) => (
                Code::UnknownCountry,
                format!("“{name}” is no country or area that I know"),
                candidates,
            ),
        };
        let help = several(name).unwrap_or_else(|| remedy(name, &candidates));
        diagnostics.push(
            Diagnostic::error(code, message)
                .at(place.clone())
                .field(field)
                .value(cell, false)
                .help(help),
        );
        CountryMention::Unresolved(name.to_owned())
    }
}

/// How to write a list that somebody set apart by commas.
fn several(name: &str) -> Option<String> {
    let parts: Vec<&str> = name.split(',').map(str::trim).collect();
    let all = parts.len() > 1
        && parts
            .iter()
            .all(|part| matches!(country::resolve(part), Resolution::Country(_)));
    all.then(|| format!("Set several countries apart by semicolons: {}.", parts.join("; ")))
}

/// What to correct, and the lines to paste into series.toml.
fn remedy(name: &str, candidates: &[&'static Country]) -> String {
    let quoted: Vec<String> = candidates
        .iter()
        .map(|country| format!("“{}” ({})", country.name, country.alpha3))
        .collect();
    // A name that is itself ambiguous settles nothing; the code does.
    let settling = |country: &Country| match country::resolve(country.name) {
        Resolution::Country(_) => country.name,
        Resolution::Ambiguous(_) | Resolution::Unknown(_) => country.alpha3,
    };
    let alias = |target: &str| {
        format!(
            "[aliases.countries]\n{} = {}",
            toml_string(name),
            toml_string(target)
        )
    };
    match candidates {
        [] => format!(
            "Write the UN's short name or the ISO 3166 code, or say in series.toml what it stands for:\n{}",
            alias("…")
        ),
        [first, ..] => {
            format!(
                "Did you mean {}? Correct the cell, or add to series.toml:\n{}",
                quoted.join(" or "),
                alias(settling(first))
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::CountryCode;

    #[test]
    fn aliases_settle_what_names_do_not() {
        let mut diagnostics = Vec::new();
        let aliases = AliasSettings {
            countries: [("Ivory Coast".to_owned(), "Côte d'Ivoire".to_owned())].into(),
            ..AliasSettings::default()
        };
        let resolver = CountryResolver::new(&aliases, &Place::default(), &mut diagnostics);
        let mentions = resolver.mentions(
            "ivory coast; Mali\nCongo; CIV",
            &Place::default(),
            "country_example",
            &mut diagnostics,
        );
        let code = |text| CountryMention::Country(CountryCode::new(text).unwrap());
        assert_eq!(
            mentions,
            [
                code("CIV"),
                code("MLI"),
                CountryMention::Unresolved("Congo".into())
            ]
        );
        assert_eq!(
            diagnostics
                .iter()
                .map(|diagnostic| diagnostic.code)
                .collect::<Vec<_>>(),
            [Code::AmbiguousValue]
        );
    }
}
