//! What kept documents from being made, told so that one cause is one message.

use std::collections::BTreeMap;

/// What kept a document from being made.
#[derive(Debug)]
pub enum Fault {
    /// The document at this path could not be rendered.
    Rendering(String, anyhow::Error),
    /// The document at this path could not be written.
    Writing(String, anyhow::Error),
}

/// The faults of documents, each once: a mistake in a template stops every
/// document that is made with it, and a full disk every one that changed.
pub fn told_once(faults: Vec<Fault>) -> Vec<anyhow::Error> {
    let mut alike: BTreeMap<String, (anyhow::Error, Vec<String>)> = BTreeMap::new();
    for fault in faults {
        let (verb, path, error) = match fault {
            Fault::Writing(path, error) => ("write", path, error),
            Fault::Rendering(path, error) => ("render", path, error),
        };
        let cause = match verb {
            "write" => error.root_cause().to_string(),
            _ => format!("{error:#}"),
        };
        let (_, paths) = alike
            .entry(format!("{verb} {cause}"))
            .or_insert((error, Vec::new()));
        paths.push(path);
    }
    let tell = |(what, (error, paths)): (String, (anyhow::Error, Vec<String>))| {
        let verb = what.split(' ').next().unwrap_or_default();
        let first = paths.iter().min().map_or("", String::as_str);
        let others = match paths.len() - 1 {
            0 => String::new(),
            1 => " (and one more document)".to_owned(),
            others => format!(" (and {others} more documents)"),
        };
        error.context(format!("cannot {verb} {first}{others}"))
    };
    alike.into_iter().map(tell).collect()
}
