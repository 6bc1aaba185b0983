//! JSON as people read it: indented, fields in the order of the contract, a
//! new line at the end.

use anyhow::Context;
use serde::Serialize;

/// The bytes of a JSON file.
pub fn to_json(value: &impl Serialize) -> anyhow::Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec_pretty(value).context("cannot write JSON")?;
    bytes.push(b'\n');
    Ok(bytes)
}
