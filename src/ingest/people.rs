//! Who is who: the same person across sheets and workshops.
//!
//! A person is known by e-mail; without one, by name and organisation. An
//! e-mail under which people of quite other names are listed is an office's,
//! and tells nobody apart; nor does a name of one word beyond its own table. A row
//! without an e-mail joins the one person with an e-mail who bears that name
//! in that organisation; a row without either joins the one person who bears
//! the name at all, which is said. Where two do, it stays a person of its own.
//! Where one list has e-mails and another organisations, as an export and a
//! sign-in sheet do, the one who bears a name in the one is who alone bears it in
//! the other, for nothing contradicts it; that is said, too.
//! Nothing is merged on likeness: likely doubles are pointed out, and
//! `aliases.people` of series.toml merges them, or says that a name stands for
//! itself.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use rayon::prelude::*;

use super::{person_lists, person_name};
use crate::model::Person;
use crate::model::name::fold;

/// What a row says of who it is.
#[derive(Debug, Clone)]
pub struct Identity {
    pub name: Arc<str>,
    /// Holds an `@`, or nothing.
    pub email: Arc<str>,
    pub organisation: Arc<str>,
    /// What all spellings of the name share.
    pub name_key: Box<str>,
    /// The table that says so.
    table: usize,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Key {
    /// And, where several people share it, the name.
    Email(String, Box<str>),
    /// Name and organisation.
    Name(Box<str>, String),
}

impl Key {
    /// Sorts as the key does, as far as it goes.
    fn prefix(&self) -> u64 {
        let (kind, text): (u8, &str) = match self {
            Self::Email(email, _) => (0, email),
            Self::Name(name, _) => (1, name),
        };
        let mut bytes = [0; 8];
        bytes[0] = kind;
        for (place, byte) in bytes[1..].iter_mut().zip(text.bytes()) {
            *place = byte;
        }
        u64::from_be_bytes(bytes)
    }
}

impl Identity {
    pub fn new(name: Arc<str>, email: Arc<str>, organisation: Arc<str>) -> Self {
        Self {
            name_key: person_name::key(&name).into(),
            name,
            email,
            organisation,
            table: 0,
        }
    }

    /// The same identity, known to stand in this table.
    #[must_use]
    pub fn in_table(mut self, table: usize) -> Self {
        self.table = table;
        self
    }

    /// The name without titles and additions, where it is written with them.
    pub fn other_spelling(&self) -> Option<String> {
        // Most names are their own key but for the case of letters.
        if !self.name_key.contains(' ') || self.name.eq_ignore_ascii_case(&self.name_key) {
            return None;
        }
        (fold(&self.name) != *self.name_key).then(|| self.name_key.to_string())
    }

    fn own_key(&self) -> Key {
        if !self.email.is_empty() {
            return Key::Email(fold(&self.email), Box::default());
        }
        let organisation = fold(&self.organisation);
        if organisation.is_empty() && !self.name_key.contains(' ') {
            // “Maria” here is not “Maria” there.
            return Key::Name(self.name_key.clone(), format!("\u{0}{}", self.table));
        }
        Key::Name(self.name_key.clone(), organisation)
    }

    /// Whether the two bear quite other names: no word of the one is a word of
    /// the other, or its beginning. A single word may be anybody's nickname.
    fn is_another(&self, other: &Self) -> bool {
        if self.name_key == other.name_key {
            return false;
        }
        let (one, other): (Vec<&str>, Vec<&str>) = (
            self.name_key.split(' ').collect(),
            other.name_key.split(' ').collect(),
        );
        let related = |left: &str, right: &str| left.starts_with(right) || right.starts_with(left);
        one.len() >= 2
            && other.len() >= 2
            && !one
                .iter()
                .any(|left| other.iter().any(|right| related(left, right)))
    }
}

/// Tells people apart within one table, whose rows come from one source: a row
/// without an e-mail is the one person of that name who has one.
pub fn keys_in_table(identities: &[&Identity]) -> Vec<String> {
    let mut emails: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for identity in identities.iter().filter(|identity| !identity.email.is_empty()) {
        emails
            .entry(&identity.name_key)
            .or_default()
            .insert(fold(&identity.email));
    }
    let key = |identity: &&Identity| {
        if !identity.email.is_empty() {
            return fold(&identity.email);
        }
        let of_name = emails.get(&*identity.name_key).filter(|emails| emails.len() == 1);
        of_name
            .and_then(BTreeSet::first)
            .cloned()
            .unwrap_or_else(|| format!("\u{0}{}", identity.name_key))
    };
    identities.iter().map(key).collect()
}

/// Names and e-mails that stand for others, as series.toml says.
#[derive(Debug, Default)]
pub struct PersonAliases {
    names: HashMap<String, String>,
    emails: HashMap<String, String>,
}

impl PersonAliases {
    pub fn new(aliases: &BTreeMap<String, String>) -> Self {
        let mut known = Self::default();
        for (alias, target) in aliases {
            let target = if target.contains('@') {
                fold(target)
            } else {
                target.clone()
            };
            if alias.contains('@') {
                known.emails.insert(fold(alias), target);
            } else {
                known.names.insert(person_name::key(alias), target);
            }
        }
        known
    }

    fn target(&self, identity: &Identity) -> Option<&String> {
        if self.is_empty() {
            return None;
        }
        let by_email = (!identity.email.is_empty())
            .then(|| self.emails.get(&fold(&identity.email)))
            .flatten();
        // A name that stands for itself stays what it is.
        let is_another = |target: &&String| person_name::key(target) != *identity.name_key;
        by_email.or_else(|| self.names.get(&*identity.name_key).filter(is_another))
    }

    pub fn is_empty(&self) -> bool {
        self.names.is_empty() && self.emails.is_empty()
    }

    /// Whether the owner said who bears this name.
    pub fn settles(&self, name_key: &str) -> bool {
        self.names.contains_key(name_key)
    }
}

/// The people of a series.
#[derive(Debug)]
pub struct People {
    pub persons: Vec<Person>,
    /// For each identity the index of its person.
    pub of_identity: Vec<usize>,
    /// Identities that joined a person by name alone.
    pub by_name_alone: Vec<usize>,
    /// The first identity of each person whose e-mail and organisation come from
    /// different lists.
    pub of_two_lists: Vec<usize>,
    /// For each e-mail that several people share the first identity with it.
    pub shared_emails: Vec<usize>,
}

/// The persons behind the identities. The result does not depend on the order
/// of the identities but for that of the indices: persons are sorted by key.
pub fn persons(identities: &[&Identity], aliases: &PersonAliases) -> People {
    let mut own: Vec<Key> = identities.par_iter().map(|identity| identity.own_key()).collect();
    let shared_emails = tell_apart(identities, &mut own);
    let with_address = Bearers::new(identities, &own, true);
    let joined: Vec<(usize, Key)> = if with_address.of.is_empty() {
        Vec::new()
    } else {
        let all = identities.par_iter().enumerate();
        all.filter_map(|(at, identity)| Some((at, with_address.joined(identity)?)))
            .collect()
    };
    let mut keys = own;
    for (at, key) in joined {
        keys[at] = key;
    }
    let of_two_lists = person_lists::join(identities, &mut keys, aliases);
    let everyone = Bearers::new(identities, &keys, false);
    let by_name_alone: Vec<usize> = identities
        .iter()
        .enumerate()
        .filter(|(_, identity)| identity.email.is_empty() && identity.organisation.is_empty())
        .filter_map(|(at, identity)| {
            let key = everyone.only_bearer(identity, &keys[at])?;
            Some((at, key))
        })
        .collect::<Vec<_>>()
        .into_iter()
        .map(|(at, key)| {
            keys[at] = key;
            at
        })
        .collect();
    follow_aliases(identities, &mut keys, aliases);
    let (people, of_identity) = gather(identities, &keys);
    People {
        persons: people,
        of_identity,
        by_name_alone,
        of_two_lists,
        shared_emails,
    }
}

/// Puts the name into the keys of e-mails that several people share; answers
/// the first identity with each.
fn tell_apart(identities: &[&Identity], keys: &mut [Key]) -> Vec<usize> {
    let mut met: HashMap<&Key, usize> = HashMap::with_capacity(keys.len() / 2);
    let firsts: Vec<usize> = keys
        .iter()
        .enumerate()
        .map(|(at, key)| {
            if matches!(key, Key::Email(..)) {
                *met.entry(key).or_insert(at)
            } else {
                at
            }
        })
        .collect();
    let shared: BTreeSet<usize> = firsts
        .par_iter()
        .enumerate()
        .filter(|(at, first)| identities[**first].is_another(identities[*at]))
        .map(|(_, first)| *first)
        .collect();
    if !shared.is_empty() {
        for (at, _) in firsts
            .iter()
            .enumerate()
            .filter(|(_, first)| shared.contains(first))
        {
            if let Key::Email(_, name) = &mut keys[at] {
                name.clone_from(&identities[at].name_key);
            }
        }
    }
    shared.into_iter().collect()
}

/// Who bears which name: by name and organisation, or by name.
struct Bearers<'a> {
    of: HashMap<(&'a str, Option<String>), BTreeSet<&'a Key>>,
}

impl<'a> Bearers<'a> {
    /// Those with an e-mail, by name and organisation; or those with an e-mail
    /// or an organisation, by name.
    fn new(identities: &[&'a Identity], keys: &'a [Key], with_organisation: bool) -> Self {
        // Only names that a row without what tells it apart bears need looking up.
        let lacks = |identity: &Identity| {
            identity.email.is_empty() && (with_organisation || identity.organisation.is_empty())
        };
        let wanted: BTreeSet<&str> = identities
            .iter()
            .filter(|identity| lacks(identity))
            .map(|identity| &*identity.name_key)
            .collect();
        let mut of: HashMap<(&str, Option<String>), BTreeSet<&Key>> = HashMap::new();
        if !wanted.is_empty() {
            for (identity, key) in identities
                .iter()
                .zip(keys)
                .filter(|(identity, _)| !lacks(identity))
            {
                if wanted.contains(&*identity.name_key) {
                    let organisation = with_organisation.then(|| fold(&identity.organisation));
                    of.entry((&*identity.name_key, organisation))
                        .or_default()
                        .insert(key);
                }
            }
        }
        Self { of }
    }

    fn bearer(&self, identity: &Identity, organisation: Option<String>) -> Option<Key> {
        let bearers = self.of.get(&(&*identity.name_key, organisation))?;
        bearers
            .first()
            .filter(|_| bearers.len() == 1)
            .map(|key| (*key).clone())
    }

    /// The key that a row without an e-mail joins: that of the one who bears
    /// its name in its organisation, if one does.
    fn joined(&self, identity: &Identity) -> Option<Key> {
        let lacks = identity.email.is_empty();
        lacks.then(|| self.bearer(identity, Some(fold(&identity.organisation))))?
    }

    fn only_bearer(&self, identity: &Identity, own: &Key) -> Option<Key> {
        if !matches!(own, Key::Name(..)) || !identity.name_key.contains(' ') {
            return None;
        }
        self.bearer(identity, None)
    }
}

/// Whoever series.toml calls somebody else gets that person's key: the one of
/// the e-mail, else of whoever bears the name, else a key of the name alone.
fn follow_aliases(identities: &[&Identity], keys: &mut [Key], aliases: &PersonAliases) {
    let targets: Vec<(usize, &String)> = identities
        .iter()
        .enumerate()
        .filter_map(|(at, identity)| Some((at, aliases.target(identity)?)))
        .collect();
    if targets.is_empty() {
        return;
    }
    let mut bearers: BTreeMap<&str, BTreeSet<Key>> = BTreeMap::new();
    for (identity, key) in identities.iter().zip(keys.iter()) {
        if aliases.target(identity).is_none() {
            bearers.entry(&identity.name_key).or_default().insert(key.clone());
        }
    }
    for (at, target) in targets {
        keys[at] = if target.contains('@') {
            Key::Email(target.clone(), Box::default())
        } else {
            let name = person_name::key(target);
            let borne = bearers.get(name.as_str()).and_then(BTreeSet::first);
            borne
                .cloned()
                .unwrap_or_else(|| Key::Name(name.into(), String::new()))
        };
    }
}

/// One person for each key, in the order of the keys.
fn gather(identities: &[&Identity], keys: &[Key]) -> (Vec<Person>, Vec<usize>) {
    let mut met: HashMap<&Key, usize> = HashMap::with_capacity(keys.len() / 2);
    let mut spellings: Vec<(&Key, Vec<&str>, Vec<&str>)> = Vec::new();
    let positions: Vec<usize> = keys
        .iter()
        .zip(identities)
        .map(|(key, identity)| {
            let at = *met.entry(key).or_insert_with(|| {
                spellings.push((key, Vec::new(), Vec::new()));
                spellings.len() - 1
            });
            let (_, names, emails) = &mut spellings[at];
            add(names, &identity.name);
            add(emails, &identity.email);
            at
        })
        .collect();
    // By their first letters, side by side; what they point to lies far apart.
    let mut order: Vec<(u64, usize)> = spellings.iter().map(|(key, ..)| key.prefix()).zip(0..).collect();
    order.par_sort_unstable_by(|left, right| {
        let whole = || spellings[left.1].0.cmp(spellings[right.1].0);
        left.0.cmp(&right.0).then_with(whole)
    });
    let order: Vec<usize> = order.into_iter().map(|(_, at)| at).collect();
    let mut rank = vec![0; order.len()];
    for (position, at) in order.iter().enumerate() {
        rank[*at] = position;
    }
    let owned = |texts: &[&str]| -> Vec<String> {
        let mut owned: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
        owned.sort_unstable();
        owned
    };
    let people = order
        .par_iter()
        .map(|at| Person {
            names: owned(&spellings[*at].1),
            emails: owned(&spellings[*at].2),
        })
        .collect();
    (people, positions.into_iter().map(|at| rank[at]).collect())
}

/// Keeps each of the few spellings of one person once.
fn add<'a>(spellings: &mut Vec<&'a str>, text: &'a str) {
    if !text.is_empty() && !spellings.contains(&text) {
        spellings.push(text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn identity(name: &str, email: &str, organisation: &str) -> Identity {
        Identity::new(name.into(), email.into(), organisation.into())
    }

    fn resolve(identities: &[Identity], aliases: &[(&str, &str)]) -> People {
        let aliases = aliases
            .iter()
            .map(|(one, other)| ((*one).to_owned(), (*other).to_owned()))
            .collect();
        persons(
            &identities.iter().collect::<Vec<_>>(),
            &PersonAliases::new(&aliases),
        )
    }

    #[test]
    fn an_address_or_a_name_with_its_organisation_is_a_person() {
        let found = resolve(
            &[
                identity("Ada Obi", "ada@x.example", "X"),
                identity("Obi, Ada", "", "x"),
                identity("A. Obi", "ADA@x.example", "X"),
                identity("Ada Obi", "", "Y"),
                identity("Kim Lo", "kim@x.example", "X"),
                identity("Kim Lo", "kim@y.example", "X"),
                identity("Kim Lo", "", "X"),
                identity("Noor Aziz (Guest)", "", ""),
                identity("Noor Aziz", "noor@z.example", "Z"),
            ],
            &[],
        );
        let indices = &found.of_identity;
        assert_eq!(found.persons.len(), 6);
        assert_eq!(indices[0], indices[1]);
        assert_eq!(indices[0], indices[2]);
        assert_ne!(indices[0], indices[3]);
        assert!(
            indices[4] != indices[5] && indices[6] != indices[4] && indices[6] != indices[5],
            "two bear the name: a third"
        );
        assert_eq!(indices[7], indices[8]);
        assert_eq!(found.by_name_alone, [7]);
    }

    #[test]
    fn an_office_address_is_nobody_and_a_first_name_is_one_table_s() {
        let rows = [
            identity("Ada Obi", "info@x.example", "X"),
            identity("Kofi Mensah", "info@x.example", "X"),
            identity("Adaeze N. Obi", "ada@x.example", "X"),
            identity("AO", "ada@x.example", "X"),
            identity("Maria", "", "").in_table(1),
            identity("Maria", "", "").in_table(2),
        ];
        let found = resolve(&rows, &[]);
        assert_eq!(found.persons.len(), 5);
        assert_eq!(found.of_identity[2], found.of_identity[3]);
        assert_eq!(found.shared_emails, [0]);
    }

    #[test]
    fn an_export_and_a_sign_in_sheet_know_one_person() {
        let rows = [
            identity("Ada Obi", "ada@x.example", ""),
            identity("Obi, Ada", "", "X"),
            identity("Kim Lo", "kim@x.example", ""),
            identity("Kim Lo", "", "X"),
            identity("Kim Lo", "", "Y"),
            identity("Lin Ma", "lin@x.example", "X"),
            identity("Lin Ma", "", "Y"),
        ];
        let found = resolve(&rows, &[]);
        assert_eq!(found.of_identity[0], found.of_identity[1]);
        assert_eq!(
            found.persons.len(),
            6,
            "where something contradicts, none is joined"
        );
        assert_eq!(found.of_two_lists, [1]);
        let apart = resolve(&rows, &[("Ada Obi", "Ada Obi")]);
        assert_ne!(apart.of_identity[0], apart.of_identity[1]);
    }

    #[test]
    fn a_name_that_stands_for_itself_stays_as_it_is() {
        let rows = [
            identity("Ana Silva", "ana@x.example", "X"),
            identity("Ana Silva", "silva@y.example", "Y"),
            identity("A. Silva", "", "Y"),
        ];
        let found = resolve(&rows, &[("Ana Silva", "Ana Silva"), ("A. Silva", "A. Silva")]);
        assert_eq!(found.persons.len(), 3);
        let email = resolve(
            &rows,
            &[("Ana Silva", "Ana Silva"), ("silva@y.example", "ana@x.example")],
        );
        assert_eq!(email.persons.len(), 2);
    }

    #[test]
    fn aliases_merge_and_likeness_only_points_out() {
        let rows = [
            identity("Ada Obi", "", "X"),
            identity("Adah Obi", "", "X"),
            identity("Lin Ma", "", "X"),
        ];
        let apart = resolve(&rows, &[]);
        assert_eq!(apart.persons.len(), 3);
        let all: Vec<&Identity> = rows.iter().collect();
        let doubles = super::super::likeness::likely_doubles(&all, &apart, &PersonAliases::default());
        assert_eq!(
            doubles.iter().map(|one| (one.one, one.other)).collect::<Vec<_>>(),
            [(0, 1)]
        );
        let merged = resolve(&rows, &[("Adah Obi", "Ada Obi")]);
        assert_eq!(merged.persons.len(), 2);
        assert_eq!(merged.of_identity[0], merged.of_identity[1]);
    }
}
