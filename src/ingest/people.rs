//! Who is who: the same person across sheets and workshops.
//!
//! A person is known by e-mail; without one, by name and organisation. A row
//! without an e-mail joins the one person with an e-mail who bears that name
//! in that organisation; where two do, it stays a person of its own. Nothing
//! is merged on likeness.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::Person;
use crate::model::name::fold;

/// What a row says of who it is.
#[derive(Debug, Clone)]
pub struct Identity {
    pub name: String,
    pub email: String,
    pub organisation: String,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Email(String),
    Name(String, String),
}

impl Identity {
    fn email_key(&self) -> Option<Key> {
        let email = fold(&self.email);
        // Exports write words such as "anonymous" where an address is missing.
        email.contains('@').then_some(Key::Email(email))
    }

    fn name_key(&self) -> Key {
        Key::Name(fold(&self.name), fold(&self.organisation))
    }
}

/// The persons behind the identities, and for each identity the index of its
/// person. The result does not depend on the order of the identities but for
/// that of the indices: persons are sorted by key.
pub fn persons(identities: &[Identity]) -> (Vec<Person>, Vec<usize>) {
    let mut addresses: BTreeMap<Key, BTreeSet<Key>> = BTreeMap::new();
    for identity in identities {
        if let Some(email) = identity.email_key() {
            addresses.entry(identity.name_key()).or_default().insert(email);
        }
    }
    let keys: Vec<Key> = identities
        .iter()
        .map(|identity| {
            identity.email_key().unwrap_or_else(|| {
                let name = identity.name_key();
                match addresses
                    .get(&name)
                    .filter(|emails| emails.len() == 1)
                    .and_then(BTreeSet::first)
                {
                    Some(email) => email.clone(),
                    None => name,
                }
            })
        })
        .collect();
    let mut spellings: BTreeMap<&Key, (BTreeSet<&str>, BTreeSet<&str>)> = BTreeMap::new();
    for (key, identity) in keys.iter().zip(identities) {
        let (names, emails) = spellings.entry(key).or_default();
        names.insert(identity.name.as_str());
        emails.insert(identity.email.as_str());
    }
    let positions: BTreeMap<&Key, usize> = spellings
        .keys()
        .enumerate()
        .map(|(position, key)| (*key, position))
        .collect();
    let indices = keys.iter().map(|key| positions[key]).collect();
    let owned = |texts: &BTreeSet<&str>| {
        texts
            .iter()
            .filter(|text| !text.is_empty())
            .map(|text| (*text).to_owned())
            .collect()
    };
    let people = spellings
        .values()
        .map(|(names, emails)| Person {
            names: owned(names),
            emails: owned(emails),
        })
        .collect();
    (people, indices)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn identity(name: &str, email: &str, organisation: &str) -> Identity {
        Identity {
            name: name.into(),
            email: email.into(),
            organisation: organisation.into(),
        }
    }

    #[test]
    fn an_address_or_a_name_with_its_organisation_is_a_person() {
        let (people, indices) = persons(&[
            identity("Ada Obi", "ada@x.example", "X"),
            identity("ada obi", "", "x"),
            identity("A. Obi", "ADA@x.example", "X"),
            identity("Ada Obi", "", "Y"),
            identity("Kim Lo", "kim@x.example", "X"),
            identity("Kim Lo", "kim@y.example", "X"),
            identity("Kim Lo", "", "X"),
        ]);
        assert_eq!(people.len(), 5);
        assert_eq!(indices[0], indices[1]);
        assert_eq!(indices[0], indices[2]);
        assert_ne!(indices[0], indices[3]);
        assert!(
            indices[4] != indices[5] && indices[6] != indices[4] && indices[6] != indices[5],
            "two bear the name: a third"
        );
    }
}
