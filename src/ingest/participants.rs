//! Who a row of attendance is about: the name and e-mail in it, however its
//! columns and the one who filled it in split them.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::grid::{Row, Value};
use super::people::Identity;
use super::person_name;
use super::table::Table;
use super::value;
use crate::model::name::fold;
use crate::vocabulary::header::Field;

/// Reads the people of one table's rows.
#[derive(Debug)]
pub struct Participants<'a> {
    table: &'a Table,
    /// E-mails under which several people are booked: they are the buyer's.
    pub buyers: Vec<String>,
}

impl<'a> Participants<'a> {
    pub fn new(table: &'a Table) -> Self {
        Self {
            table,
            buyers: buyers(table),
        }
    }

    /// The people of a row: one, or several where a cell lists several below
    /// each other; none where neither a name nor an e-mail stands in it.
    pub fn of(&self, row: Row<'_>) -> Vec<Identity> {
        let organisation = self.table.text(row, Field::Organisation);
        let names = self.names(row);
        let emails = self.emails(row);
        match (&names[..], &emails[..]) {
            ([], []) => Vec::new(),
            ([], emails) => emails
                .iter()
                .map(|email| Identity::new(Arc::default(), Arc::clone(email), Arc::clone(&organisation)))
                .collect(),
            ([name], emails) => {
                let email = emails.first().cloned().unwrap_or_default();
                vec![Identity::new(Arc::clone(name), email, organisation)]
            }
            (names, emails) => names
                .iter()
                .enumerate()
                .map(|(at, name)| {
                    // Which address is whose is only clear where each has one.
                    let email = emails.get(at).filter(|_| emails.len() == names.len());
                    Identity::new(
                        Arc::clone(name),
                        email.cloned().unwrap_or_default(),
                        Arc::clone(&organisation),
                    )
                })
                .collect(),
        }
    }

    /// Every text of a row that points to somebody, used or not.
    pub fn mentioned(&self, row: Row<'_>) -> Vec<Arc<str>> {
        let table = self.table;
        let people = self.of(row).into_iter().flat_map(|one| [one.name, one.email]);
        let fields = [Field::UserPrincipal, Field::Name, Field::NameAndOriginal];
        let written = fields.map(|field| table.text(row, field));
        let spare = table
            .spare_people
            .iter()
            .filter_map(|column| match row.get(*column) {
                Some(text @ Value::Text(_)) => Some(value::line(text)),
                _ => None,
            });
        people
            .chain(written)
            .chain([split_name(table, row)])
            .chain(spare)
            .collect()
    }

    fn names(&self, row: Row<'_>) -> Vec<Arc<str>> {
        let of_zoom = self.table.has(Field::NameAndOriginal);
        let field = if of_zoom {
            Field::NameAndOriginal
        } else {
            Field::Name
        };
        let written = self.table.text(row, field);
        if written.is_empty() {
            let name = split_name(self.table, row);
            return (!name.is_empty()).then_some(name).into_iter().collect();
        }
        let one = |text: &str| -> Arc<str> {
            let original = if of_zoom {
                person_name::original(text)
            } else {
                text
            };
            let name = person_name::plain(original);
            person_name::spoken(name).map_or_else(|| name.into(), Arc::from)
        };
        if let Some(plain) = plain(&written) {
            return vec![plain];
        }
        let raw = self.table.raw(row, field);
        let parts: Vec<&str> = value::list(&raw).collect();
        let found: Vec<Arc<str>> = if parts.len() > 1 {
            parts
                .into_iter()
                .map(|part| one(&value::single_spaced(part)))
                .collect()
        } else {
            vec![one(&written)]
        };
        // An address in the column of names is no name.
        found
            .into_iter()
            .filter(|name| !name.is_empty() && person_name::address(name).is_none())
            .collect()
    }

    fn emails(&self, row: Row<'_>) -> Vec<Arc<str>> {
        let stated = self.table.text(row, Field::Email);
        let is_plain = person_name::address(&stated) == Some(&*stated) && !person_name::is_invented(&stated);
        if self.buyers.is_empty() && is_plain {
            return vec![stated];
        }
        let fields = [
            Field::Email,
            Field::UserPrincipal,
            Field::Name,
            Field::NameAndOriginal,
        ];
        let found = fields.into_iter().find_map(|field| {
            let text = self.table.raw(row, field);
            let addresses: Vec<Arc<str>> = value::list(&text)
                .filter_map(person_name::address)
                .filter(|address| !person_name::is_invented(address))
                .map(Arc::from)
                .collect();
            (!addresses.is_empty()).then_some(addresses)
        });
        let mut found = found.unwrap_or_default();
        found.retain(|email| self.buyers.is_empty() || self.buyers.binary_search(&fold(email)).is_err());
        found
    }
}

/// A name of letters and spaces is what it is, as most are.
fn plain(name: &Arc<str>) -> Option<Arc<str>> {
    let is_plain = name.chars().all(|letter| letter.is_alphabetic() || letter == ' ');
    let is_device = name.split(' ').any(person_name::is_device);
    (is_plain && !is_device).then(|| Arc::clone(name))
}

fn split_name(table: &Table, row: Row<'_>) -> Arc<str> {
    let (first, last) = (
        table.text(row, Field::FirstName),
        table.text(row, Field::LastName),
    );
    match (&*first, &*last) {
        ("", _) => last,
        (_, "") => first,
        _ => format!("{first} {last}").into(),
    }
}

/// Sorted; only lists of bookings tell a buyer from a participant.
fn buyers(table: &Table) -> Vec<String> {
    if !table.has(Field::OrderNumber) {
        return Vec::new();
    }
    let mut names: BTreeMap<String, (String, bool)> = BTreeMap::new();
    for row in table.rows() {
        let written = table.text(row, Field::Name);
        let name = if written.is_empty() {
            split_name(table, row)
        } else {
            written
        };
        let key = person_name::key(&name);
        let (first, several) = names
            .entry(fold(&table.text(row, Field::Email)))
            .or_insert_with(|| (key.clone(), false));
        *several |= *first != key;
    }
    names
        .into_iter()
        .filter(|(_, (_, several))| *several)
        .map(|(email, _)| email)
        .collect()
}
