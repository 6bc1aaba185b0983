//! One organisation under several names, as `[aliases.organisations]` of
//! series.toml says. It tells people and rules apart by one name; what the
//! sheets write stays with the row, for every name of it is protected.

use std::collections::HashMap;
use std::sync::Arc;

use super::attendance::AttendanceDraft;
use crate::model::name::fold;
use crate::model::settings::AliasSettings;

/// Gives the people of all rows the name by which their organisation is known.
pub fn unite(aliases: &AliasSettings, attendance: &mut [AttendanceDraft]) {
    let mut known: HashMap<String, Arc<str>> = HashMap::new();
    for names in aliases.names_of_organisations() {
        let first: Arc<str> = names[0].into();
        known.extend(names.iter().map(|name| (fold(name), Arc::clone(&first))));
    }
    if known.is_empty() {
        return;
    }
    // Few names for many rows: each is looked up once.
    let mut met: HashMap<Arc<str>, Arc<str>> = HashMap::new();
    for draft in attendance {
        let own = &mut draft.identity.organisation;
        let name = met
            .entry(Arc::clone(own))
            .or_insert_with_key(|text| known.get(&fold(text)).unwrap_or(text).clone());
        *own = Arc::clone(name);
    }
}
