//! People whom one list knows by their e-mail and another by their organisation,
//! as an export and a sign-in sheet do.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::people::{Identity, Key, PersonAliases};

/// What the lists know of a name: those who have an e-mail and no organisation
/// anywhere, and those who have an organisation and no e-mail.
#[derive(Default)]
struct OfName<'a> {
    with_email: BTreeMap<&'a Key, bool>,
    with_organisation: BTreeMap<&'a Key, usize>,
}

/// Gives whoever is known by name and organisation the key of the one who bears
/// the same name with an e-mail and without any organisation, where each of the
/// two is the only one. Answers the first identity of each that was joined.
pub fn join(identities: &[&Identity], keys: &mut [Key], aliases: &PersonAliases) -> Vec<usize> {
    let has_organisation = |key: &Key| matches!(key, Key::Name(_, organisation) if !organisation.is_empty());
    // Only they can be joined, and most lists have e-mails for all or for nobody.
    let wanted: HashSet<&str> = identities
        .iter()
        .zip(keys.iter())
        .filter(|(identity, key)| has_organisation(key) && identity.name_key.contains(' '))
        .map(|(identity, _)| &*identity.name_key)
        .filter(|name| !aliases.settles(name))
        .collect();
    if !keys.iter().any(|key| matches!(key, Key::Email(..))) {
        return Vec::new();
    }
    let mut names: HashMap<&str, OfName<'_>> = HashMap::new();
    for (at, (identity, key)) in identities.iter().zip(keys.iter()).enumerate() {
        if !wanted.contains(&*identity.name_key) {
            continue;
        }
        let of_name = names.entry(&*identity.name_key).or_default();
        match key {
            Key::Email(..) => {
                *of_name.with_email.entry(key).or_default() |= !identity.organisation.is_empty();
            }
            Key::Name(..) if has_organisation(key) => {
                of_name.with_organisation.entry(key).or_insert(at);
            }
            Key::Name(..) => {}
        }
    }
    let only = |of_name: OfName<'_>| {
        let (email, is_told) = of_name.with_email.first_key_value()?;
        let (name, first) = of_name.with_organisation.first_key_value()?;
        let alone = of_name.with_email.len() == 1 && of_name.with_organisation.len() == 1;
        (alone && !is_told).then(|| ((*name).clone(), ((*email).clone(), *first)))
    };
    let joined: HashMap<Key, (Key, usize)> = names.into_values().filter_map(only).collect();
    for key in keys.iter_mut() {
        if let Some((email, _)) = joined.get(key) {
            *key = email.clone();
        }
    }
    let mut firsts: Vec<usize> = joined.into_values().map(|(_, first)| first).collect();
    firsts.sort_unstable();
    firsts
}
