//! What must hold of any input. For all: the work comes to an end without a
//! panic. What else is asked is the family's own business.
//!
//! A panic of a library over a file is caught where it is called, and told;
//! one of this program is a fault even where it is caught.

mod dates;
mod files;
mod headers;
mod markdown;
mod typeset;

use std::collections::BTreeMap;
use std::panic::{self, AssertUnwindSafe, PanicHookInfo};
use std::sync::{Mutex, Once};

use super::family::Family;

/// What was made of an input.
pub struct Judgement {
    /// What is said of it, without its particulars: inputs of one signature
    /// are alike.
    pub signature: String,
    pub faults: Vec<String>,
    /// Where libraries panicked, which was caught.
    pub caught: Vec<String>,
}

impl Judgement {
    fn new(signature: impl Into<String>, faults: Vec<String>) -> Self {
        Self {
            signature: signature.into(),
            faults,
            caught: Vec::new(),
        }
    }

    fn fault(fault: String) -> Self {
        Self::new("", vec![fault])
    }
}

pub fn judge(family: Family, input: &[u8]) -> Judgement {
    watched(|| match family {
        Family::Dates => dates::judge(input),
        Family::Headers => headers::judge(input),
        Family::Markdown => markdown::judge(input),
        Family::Prose => typeset::judge_prose(input),
        Family::Escaping => typeset::judge_escaping(input),
        Family::Text | Family::Xlsx | Family::Xlsb | Family::Ods | Family::Xls | Family::Settings => {
            files::judge(family, input)
        }
    })
}

/// Everything that is said of an input, for whoever looks into it.
#[allow(dead_code, reason = "the suite judges and does not explain")]
pub fn explain(family: Family, input: &[u8]) -> String {
    let judged = judge(family, input);
    let told = match family {
        Family::Dates | Family::Headers | Family::Markdown | Family::Prose | Family::Escaping => {
            judged.signature
        }
        _ if judged.faults.iter().any(|fault| fault.contains("panicked")) => String::new(),
        _ => files::explain(family, input),
    };
    format!(
        "{told}\nfaults: {:#?}\ncaught: {:#?}\n",
        judged.faults, judged.caught
    )
}

/// A panic, wherever it happened: it may have been in another thread.
#[derive(Clone)]
struct Panic {
    place: String,
    text: String,
}

static HOOK: Once = Once::new();
static PANICS: Mutex<Vec<Panic>> = Mutex::new(Vec::new());
/// What led to each place, which takes long to find out.
static TRACES: Mutex<BTreeMap<String, String>> = Mutex::new(BTreeMap::new());

fn watched(work: impl FnOnce() -> Judgement) -> Judgement {
    HOOK.call_once(|| panic::set_hook(Box::new(note)));
    let panics = || PANICS.lock().map(|mut panics| std::mem::take(&mut *panics));
    drop(panics());
    let done = panic::catch_unwind(AssertUnwindSafe(work));
    let panics = panics().unwrap_or_default();
    let mut judged = done.unwrap_or_else(|_| {
        let last = panics.last().map_or("panicked", |panic| &panic.text);
        Judgement::fault(last.to_owned())
    });
    for panic in panics {
        if panic.place.starts_with("src/") {
            judged.faults.push(panic.text);
        } else if judged.faults.is_empty() {
            judged.signature += "|caught ";
            judged.signature += &panic.place;
            judged.caught.push(panic.text);
        }
    }
    judged
}

fn note(told: &PanicHookInfo<'_>) {
    let place = told.location().map_or_else(String::new, |at| {
        // Of a library only its folder, which bears its version.
        let file = at.file();
        let file = file.split_once("/registry/src/").map_or(file, |(_, file)| {
            file.split_once('/').map_or(file, |(_, file)| file)
        });
        format!("{file}:{}", at.line())
    });
    let trace = TRACES
        .lock()
        .ok()
        .map(|mut traces| traces.entry(place.clone()).or_insert_with(trace).clone());
    let text = format!("{told} {}", trace.unwrap_or_default()).replace(['\n', '\t'], " ");
    if let Ok(mut panics) = PANICS.lock() {
        panics.push(Panic { place, text });
    }
}

/// The functions of this program that led here.
fn trace() -> String {
    let trace = std::backtrace::Backtrace::force_capture().to_string();
    let own: Vec<&str> = trace
        .lines()
        .filter(|line| line.contains("rapporteur::"))
        .take(4)
        .map(str::trim)
        .collect();
    own.join(" ‹ ")
}
