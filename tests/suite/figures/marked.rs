//! The catalogue rewritten so that every number can be told from the words
//! around it: `⟦chapter-spread.rest=7⟧` names the message, its argument and the
//! number. Sentences come out clumsy and are never read by people.

use std::collections::BTreeSet;

use rapporteur::model::template_files::TemplateFiles;

/// Messages whose numbers are no figures: how long a meeting was is a fact of
/// its own row, and the smallest group that may be told is a setting.
const NO_FIGURES: [&str; 7] = [
    "duration-hours",
    "duration-minutes",
    "duration-hours-minutes",
    "number-word",
    "number-initial",
    "locale",
    "endnote-disclosure",
];

/// Arguments that name something and count nothing: the number of a workshop,
/// ranks, references, dates, the edition's fingerprint, a file and its row.
const LABELS: [(&str, &str); 30] = [
    ("brief-kind", "number"),
    ("chapter-recommendations-more", "ranks"),
    ("chapter-spread", "workshop"),
    ("citation-work", "date"),
    ("citation-work", "fingerprint"),
    ("citation-work-undated", "fingerprint"),
    ("colophon-data", "fingerprint"),
    ("continuity-in-words", "workshop"),
    ("continuity-in-words-untold", "workshop"),
    ("edition", "date"),
    ("edition-data", "fingerprint"),
    ("evidence-row", "row"),
    ("evidence-sheet", "file"),
    ("evidence-sheet", "sheet"),
    ("growth-item", "number"),
    ("growth-nothing", "number"),
    ("introduction-guide", "mark"),
    ("period-days", "first"),
    ("period-days", "last"),
    ("period-months", "last"),
    ("period-years", "first"),
    ("period-years", "last"),
    ("regions-cell", "workshop"),
    ("support-elsewhere", "workshops"),
    ("support-one", "workshop"),
    ("timeline-finding", "first"),
    ("timeline-finding", "last"),
    ("timeline-in-words", "date"),
    ("timeline-in-words", "workshop"),
    ("workshop-in-text", "number"),
];

/// Numbers of people that are too small to be told are told as a bound.
const BOUNDS: [&str; 2] = ["people-fewer", "participation-fewer"];

/// Messages that print a number which is worded already.
const WORDED: [&str; 4] = [
    "labelled-number",
    "labelled-number-in-text",
    "labelled-number-share",
    "regions-cell",
];

/// Messages that are a number as a whole.
const WHOLE: [&str; 3] = ["share", "share-under-one", "share-nearly-all"];

/// Numbers that a message writes out because it is chosen for them alone.
const WRITTEN_OUT: [(&str, &str, &str); 1] = [(
    "chapter-one-country",
    "The one country",
    "The ⟦chapter-one-country.count=1⟧ country",
)];

/// A number as a text tells it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Told {
    /// `chapter-spread.rest`
    pub place: String,
    pub value: String,
}

/// A catalogue with marks, and every place that it marks.
pub struct Marked {
    pub locales: TemplateFiles,
    pub places: BTreeSet<String>,
}

pub fn catalogue(mut locales: TemplateFiles) -> Marked {
    let text = locales.files.get_mut("locales/en.ftl").unwrap();
    let mut places = BTreeSet::new();
    let mut message = String::new();
    let lines = text.lines().map(|line| {
        if line.starts_with('#') {
            return String::new();
        }
        if let Some((id, _)) = line.split_once(" =")
            && line.starts_with(|letter: char| letter.is_ascii_lowercase())
        {
            id.clone_into(&mut message);
        }
        marked_line(&message, line, &mut places)
    });
    *text = lines.collect::<Vec<_>>().join("\n");
    assert!(places.len() > 100, "{places:?}");
    Marked { locales, places }
}

fn marked_line(message: &str, line: &str, places: &mut BTreeSet<String>) -> String {
    if NO_FIGURES.contains(&message) {
        return line.to_owned();
    }
    if WHOLE.contains(&message) {
        let (id, body) = line.split_once(" = ").unwrap();
        places.insert("share".to_owned());
        return format!(
            "{id} = ⟦share={}⟧",
            body.replace("$percent-word", "$percent-figure")
        );
    }
    // Variants that write a number out themselves are never chosen.
    let mut line = line.replace("[one]", "[few]").replace("[2]", "[900002]");
    for (_, words, marked) in WRITTEN_OUT.iter().filter(|(id, ..)| *id == message) {
        line = line.replace(words, marked);
    }
    let mut marked = String::new();
    let mut rest = line.as_str();
    while let Some((before, after)) = rest.split_once("{ $") {
        marked.push_str(before);
        let (name, behind) = after.split_at(after.find([' ', '}']).unwrap());
        let (placed, behind) = match behind.strip_prefix(" }") {
            Some(behind) => (placeable(message, name, places), behind),
            None => (format!("{{ ${name}"), behind),
        };
        marked.push_str(&placed);
        rest = behind;
    }
    marked.push_str(rest);
    if message.starts_with("key-") {
        let begins = format!("{message} =");
        marked = marked.replacen(&begins, &format!("{begins} ⟪{message}⟫"), 1);
    }
    marked
}

/// What stands in place of `{ $name }`.
fn placeable(message: &str, name: &str, places: &mut BTreeSet<String>) -> String {
    let endings = ["-word", "-initial", "-figure"];
    let number = endings.iter().find_map(|ending| name.strip_suffix(ending));
    let (argument, printed) = match number {
        Some("minimum") if BOUNDS.contains(&message) => ("minimum", "<{ $minimum-figure }".to_owned()),
        Some("minimum") => return format!("{{ ${name} }}"),
        Some(number) => (number, format!("{{ ${number}-figure }}")),
        None if WORDED.contains(&message) && name == "number" => (name, "{ $number }".to_owned()),
        None if LABELS.contains(&(message, name)) => return format!("⟨{{ ${name} }}⟩"),
        None => return format!("{{ ${name} }}"),
    };
    let place = format!("{message}.{argument}");
    places.insert(place.clone());
    format!("⟦{place}={printed}⟧")
}

/// The numbers that a text tells.
pub fn told(text: &str) -> Vec<Told> {
    text.split('⟦')
        .skip(1)
        .map(|part| {
            let (place, value) = part.split_once('⟧').unwrap().0.split_once('=').unwrap();
            Told {
                place: place.to_owned(),
                value: plain(value),
            }
        })
        .collect()
}

/// A value without marks and without what sets thousands apart.
pub fn plain(value: &str) -> String {
    let value = value.replace("⟦share=", "").replace(['⟦', '⟧', ','], "");
    value
        .replace("people-fewer.minimum=", "")
        .replace("fewer than ", "")
}

/// A text without the numbers and labels that are marked.
pub fn unmarked(text: &str) -> String {
    let mut rest = text.to_owned();
    for (open, close) in [('⟦', '⟧'), ('⟨', '⟩'), ('⟪', '⟫')] {
        while let Some((before, after)) = rest.split_once(open) {
            let behind = after.split_once(close).map_or("", |(_, behind)| behind);
            rest = format!("{before}·{behind}");
        }
    }
    rest
}
