//! Small series made by hand, counted as the tables would count them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use rapporteur::compose::{DocumentChoice, compose};
use rapporteur::model::dataset::{CountryMention, Include, SheetAccount, SheetId, SheetRole};
use rapporteur::model::disclosed::{
    Disclosed, Merging, PartValue, PublicBreakdown, PublicCount, PublicNote, PublicPart, PublicWorkshop,
};
use rapporteur::model::document::{Document, View};
use rapporteur::model::name::{CountryCode, EvidenceReference, WorkshopNumber};
use rapporteur::model::names::Names;
use rapporteur::model::prose::Editorial;
use rapporteur::model::settings::Settings;
use rapporteur::model::tables::{
    AddresseeSupportFigures, AddresseeTopicFigures, CountryFigures, Dimension, RecommendationFigures, Scope,
    ThreadFigures, TopicCountryFigures, TopicKindFigures,
};
use rapporteur::model::template_files::TemplateFiles;
use rapporteur::model::term::{Term, Terms, Wording};
use rapporteur::model::view::{BriefView, PaperView};
use rapporteur::vocabulary::country;

/// Labels that the program gives, and not the series.
const THE_PROGRAM_S: Wording = Wording {
    knows_label: true,
    knows_plural: true,
};

const KINDS: [(&str, &str); 8] = [
    ("idea", "Idea"),
    ("challenge", "Challenge"),
    ("recommendation", "Recommendation"),
    ("good-practice", "Good practice"),
    ("question", "Question"),
    ("role-of-the-pbc", "Role of the Peacebuilding Commission"),
    ("action", "Action"),
    ("observation", "Observation"),
];

const GROUPS: [(&str, &str, &str); 4] = [
    ("un-system", "UN system", "UN system"),
    ("member-state", "Member State", "Member States"),
    ("practitioner", "Practitioner", "Practitioners"),
    ("academia", "Academia", "Academia"),
];

/// A series without anything but its lists of terms.
pub fn series(title: &str) -> Disclosed {
    let mut disclosed = Disclosed {
        editorial: Editorial::default(),
        logo: None,
        name: "series".to_owned(),
        settings: Settings {
            title: Some(title.to_owned()),
            ..Settings::default()
        }
        .into(),
        names: Names::default(),
        foreign: Vec::new(),
        minimum_cell: 3,
        edition_date: Some(jiff::civil::date(2017, 5, 11)),
        fingerprint: "7f3a-91c2".to_owned(),
        topics: Terms::default(),
        threads: Terms::default(),
        kinds: Terms::default(),
        groups: Terms::default(),
        addressees: Terms::default(),
        clusters: Vec::new(),
        cluster_heading: String::new(),
        attendance_from_times: None,
        workshops: Vec::new(),
        notes: Vec::new(),
        participants: PublicCount::Unknown,
        returning: None,
        attended: None,
        in_time: Vec::new(),
        merging: Merging::default(),
        participant_list: None,
        participation: Vec::new(),
        topic_figures: Vec::new(),
        country_figures: Vec::new(),
        topic_country_figures: Vec::new(),
        thread_figures: Vec::new(),
        recommendation_figures: Vec::new(),
        addressee_topic_figures: Vec::new(),
        addressee_support_figures: Vec::new(),
        files: Vec::new(),
        sheets: vec![notes_sheet()],
    };
    for (id, label) in KINDS {
        let term = Term {
            wording: THE_PROGRAM_S,
            ..Term::new(id, label)
        };
        disclosed.kinds.add(term, &[]);
    }
    for (id, label, plural) in GROUPS {
        let term = Term {
            plural: plural.to_owned(),
            wording: THE_PROGRAM_S,
            ..Term::new(id, label)
        };
        disclosed.groups.add(term, &[]);
    }
    disclosed
}

fn notes_sheet() -> SheetAccount {
    SheetAccount {
        section: None,
        file: Arc::from("notes.xlsx"),
        sheet: Arc::from("Notes"),
        role: SheetRole::Notes,
        header: None,
        columns: Vec::new(),
        read: 0,
        used: 0,
        set_aside: 0,
    }
}

/// Adds a workshop of one topic with that title, and the topic.
pub fn workshop<'a>(disclosed: &'a mut Disclosed, title: &str) -> &'a mut PublicWorkshop {
    let number = (disclosed.workshops.len() + 1).to_string();
    let topic = disclosed.topics.add(Term::new(title.to_lowercase(), title), &[]);
    disclosed.workshops.push(PublicWorkshop {
        number: WorkshopNumber::parse(&number).unwrap(),
        title: title.to_owned(),
        topics: vec![topic],
        date: None,
        hosts: Vec::new(),
        venue: String::new(),
        format: String::new(),
        duration_minutes: None,
        cluster: String::new(),
        questions: Vec::new(),
        participants: PublicCount::Unknown,
        returned: None,
        countries: 0,
        notes: 0,
        recommendations: 0,
        new_countries: 0,
        new_recommendations: 0,
    });
    disclosed.workshops.last_mut().unwrap()
}

/// Adds a note to the workshop with that index, on the workshop's own topics.
pub fn note<'a>(disclosed: &'a mut Disclosed, workshop: usize, kind: &str, text: &str) -> &'a mut PublicNote {
    let here = disclosed
        .notes
        .iter()
        .filter(|note| note.workshop == workshop)
        .count();
    let owner = &disclosed.workshops[workshop];
    let row = u32::try_from(disclosed.notes.len()).unwrap() + 2;
    disclosed.notes.push(PublicNote {
        reference: EvidenceReference::new(owner.number.clone(), (here + 1).to_string()),
        workshop,
        kind: disclosed.kinds.find(kind).unwrap(),
        text: text.to_owned(),
        language: None,
        topics: owner.topics.clone(),
        countries: Vec::new(),
        countries_from_text: Vec::new(),
        threads: Vec::new(),
        question: None,
        addressees: Vec::new(),
        group: None,
        attributed_to: None,
        priority: None,
        same_as: None,
        shown: true,
        redacted: false,
        fingerprint: String::new(),
        include: Include::Yes,
        sheet: SheetId(0),
        row,
    });
    disclosed.notes.last_mut().unwrap()
}

/// The code of a country by its UN short name.
pub fn code(name: &str) -> CountryCode {
    match country::resolve(name) {
        country::Resolution::Country(country) => country.code,
        other => panic!("{name}: {other:?}"),
    }
}

/// Country examples by their UN short names.
pub fn on(names: &[&str]) -> Vec<CountryMention> {
    names
        .iter()
        .map(|name| CountryMention::Country(code(name)))
        .collect()
}

/// The index of an addressee, added where it is new.
pub fn addressee(disclosed: &mut Disclosed, label: &str) -> usize {
    disclosed.addressees.find(label).unwrap_or_else(|| {
        disclosed
            .addressees
            .add(Term::new(label.to_lowercase(), label), &[])
    })
}

/// The index of a thread, added where it is new.
pub fn thread(disclosed: &mut Disclosed, label: &str) -> usize {
    disclosed
        .threads
        .find(label)
        .unwrap_or_else(|| disclosed.threads.add(Term::new(label.to_lowercase(), label), &[]))
}

/// A breakdown of people; an empty label stands for merged groups.
pub fn breakdown(scope: Scope, dimension: Dimension, counts: &[(&str, u32)]) -> PublicBreakdown {
    let merged = if dimension == Dimension::Region {
        "Oceania"
    } else {
        "Think tank"
    };
    let value = |label: &str| match label {
        "" => PartValue::Other(vec![merged.to_owned(), String::new()]),
        "-" => PartValue::NotStated,
        label => PartValue::Named(label.to_owned()),
    };
    PublicBreakdown {
        scope,
        dimension,
        counts: counts
            .iter()
            .map(|(label, participants)| PublicPart {
                value: value(label),
                participants: *participants,
            })
            .collect(),
    }
}

/// Counts what the tables count.
pub fn counted(mut disclosed: Disclosed) -> Disclosed {
    disclosed.in_time = (0..disclosed.workshops.len()).collect();
    count_workshops(&mut disclosed);
    count_topics(&mut disclosed);
    count_countries(&mut disclosed);
    count_threads(&mut disclosed);
    rank_recommendations(&mut disclosed);
    count_addressees(&mut disclosed);
    count_support(&mut disclosed);
    disclosed.sheets[0].read = disclosed.notes.len() + 1;
    disclosed.sheets[0].used = disclosed.notes.len();
    disclosed.sheets[0].set_aside = 1;
    disclosed
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap()
}

fn recommends(disclosed: &Disclosed, note: &PublicNote) -> bool {
    disclosed.kinds.get(note.kind).id == "recommendation"
}

fn count_workshops(disclosed: &mut Disclosed) {
    for index in 0..disclosed.workshops.len() {
        let notes: Vec<&PublicNote> = disclosed
            .notes
            .iter()
            .filter(|note| note.workshop == index)
            .collect();
        let countries: BTreeSet<_> = notes.iter().flat_map(|note| note.country_codes()).collect();
        let recommendations = notes.iter().filter(|note| recommends(disclosed, note)).count();
        let counts = (small(notes.len()), small(countries.len()), small(recommendations));
        let workshop = &mut disclosed.workshops[index];
        (workshop.notes, workshop.countries, workshop.recommendations) = counts;
    }
}

fn count_topics(disclosed: &mut Disclosed) {
    let mut found: BTreeMap<(usize, usize), Vec<&PublicNote>> = BTreeMap::new();
    for note in &disclosed.notes {
        for topic in note.topics.iter().collect::<BTreeSet<_>>() {
            found.entry((*topic, note.kind)).or_default().push(note);
        }
    }
    disclosed.topic_figures = found
        .into_iter()
        .map(|((topic, kind), notes)| TopicKindFigures {
            topic,
            kind,
            notes: small(notes.len()),
            workshops: small(
                notes
                    .iter()
                    .map(|note| note.workshop)
                    .collect::<BTreeSet<_>>()
                    .len(),
            ),
            countries: small(
                notes
                    .iter()
                    .flat_map(|note| note.country_codes())
                    .collect::<BTreeSet<_>>()
                    .len(),
            ),
        })
        .collect();
}

fn count_countries(disclosed: &mut Disclosed) {
    let mut countries: BTreeMap<(bool, Option<CountryCode>), Vec<&PublicNote>> = BTreeMap::new();
    let mut cells: BTreeMap<(usize, bool, Option<CountryCode>), Vec<&PublicNote>> = BTreeMap::new();
    for note in &disclosed.notes {
        for code in note
            .countries
            .iter()
            .map(CountryMention::code)
            .collect::<BTreeSet<_>>()
        {
            countries.entry((code.is_none(), code)).or_default().push(note);
            for topic in note.topics.iter().collect::<BTreeSet<_>>() {
                cells
                    .entry((*topic, code.is_none(), code))
                    .or_default()
                    .push(note);
            }
        }
    }
    let recommended =
        |notes: &[&PublicNote]| small(notes.iter().filter(|note| recommends(disclosed, note)).count());
    let country_figures = countries
        .into_iter()
        .map(|((_, country), notes)| CountryFigures {
            country,
            notes: small(notes.len()),
            recommendations: recommended(&notes),
            workshops: small(
                notes
                    .iter()
                    .map(|note| note.workshop)
                    .collect::<BTreeSet<_>>()
                    .len(),
            ),
            topics: notes
                .iter()
                .flat_map(|note| note.topics.clone())
                .collect::<BTreeSet<_>>()
                .into_iter()
                .collect(),
        })
        .collect();
    let topic_country_figures = cells
        .into_iter()
        .map(|((topic, _, country), notes)| TopicCountryFigures {
            topic,
            country,
            notes: small(notes.len()),
            recommendations: recommended(&notes),
        })
        .collect();
    disclosed.country_figures = country_figures;
    disclosed.topic_country_figures = topic_country_figures;
}

fn count_threads(disclosed: &mut Disclosed) {
    let mut found: BTreeMap<(usize, usize), u32> = BTreeMap::new();
    for note in &disclosed.notes {
        for thread in note.threads.iter().collect::<BTreeSet<_>>() {
            for topic in note.topics.iter().collect::<BTreeSet<_>>() {
                *found.entry((*thread, *topic)).or_default() += 1;
            }
        }
    }
    disclosed.thread_figures = found
        .into_iter()
        .map(|((thread, topic), notes)| ThreadFigures { thread, topic, notes })
        .collect();
}

/// By workshops, then by notes, then by the first reference.
fn rank_recommendations(disclosed: &mut Disclosed) {
    let mut order: Vec<usize> = (0..disclosed.notes.len())
        .filter(|note| recommends(disclosed, &disclosed.notes[*note]))
        .collect();
    order.sort_by_key(|note| disclosed.notes[*note].reference.clone());
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for note in order {
        let same_as = disclosed.notes[note].same_as;
        let known = groups
            .iter_mut()
            .find(|group| same_as.is_some() && disclosed.notes[group[0]].same_as == same_as);
        match known {
            Some(group) => group.push(note),
            None => groups.push(vec![note]),
        }
    }
    let distinct = |group: &[usize], of: fn(&PublicNote) -> Vec<usize>| -> Vec<usize> {
        let all: BTreeSet<usize> = group
            .iter()
            .flat_map(|note| of(&disclosed.notes[*note]))
            .collect();
        all.into_iter().collect()
    };
    groups.sort_by_key(|group| {
        let workshops = distinct(group, |note| vec![note.workshop]).len();
        let first = disclosed.notes[group[0]].reference.clone();
        (
            std::cmp::Reverse(workshops),
            std::cmp::Reverse(group.len()),
            first,
        )
    });
    let figures = groups
        .iter()
        .map(|group| RecommendationFigures {
            notes: group.clone(),
            workshops: distinct(group, |note| vec![note.workshop]),
            topics: distinct(group, |note| note.topics.clone()),
            addressees: distinct(group, |note| note.addressees.clone()),
            groups: distinct(group, |note| note.group.into_iter().collect()),
            countries: group
                .iter()
                .flat_map(|note| disclosed.notes[*note].country_codes())
                .collect::<BTreeSet<_>>()
                .into_iter()
                .collect(),
        })
        .collect();
    disclosed.recommendation_figures = figures;
}

fn count_addressees(disclosed: &mut Disclosed) {
    let mut found: BTreeMap<(usize, usize), BTreeSet<usize>> = BTreeMap::new();
    for (rank, one) in disclosed.recommendation_figures.iter().enumerate() {
        for note in one.notes.iter().map(|note| &disclosed.notes[*note]) {
            for addressee in &note.addressees {
                for topic in &note.topics {
                    found.entry((*addressee, *topic)).or_default().insert(rank);
                }
            }
        }
    }
    disclosed.addressee_topic_figures = found
        .into_iter()
        .map(|((addressee, topic), ranks)| AddresseeTopicFigures {
            addressee,
            topic,
            recommendations: small(ranks.len()),
        })
        .collect();
}

fn count_support(disclosed: &mut Disclosed) {
    let mut found: BTreeMap<(usize, usize), u32> = BTreeMap::new();
    for one in &disclosed.recommendation_figures {
        for addressee in &one.addressees {
            *found.entry((*addressee, one.workshops.len())).or_default() += 1;
        }
    }
    disclosed.addressee_support_figures = found
        .into_iter()
        .map(
            |((addressee, workshops), recommendations)| AddresseeSupportFigures {
                addressee,
                workshops: small(workshops),
                recommendations,
            },
        )
        .collect();
}

/// The catalogue of the repository.
pub fn locales() -> TemplateFiles {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("report_templates/locales");
    let mut files = TemplateFiles::default();
    for language in ["en", "es", "fr", "ru"] {
        let text = std::fs::read_to_string(folder.join(format!("{language}.ftl"))).unwrap();
        files.files.insert(format!("locales/{language}.ftl"), text);
    }
    files
}

pub fn documents(disclosed: &Disclosed) -> Vec<Document> {
    compose(disclosed, &locales(), DocumentChoice::ALL).unwrap()
}

/// The brief on the workshop with this index.
pub fn brief(disclosed: &Disclosed, workshop: usize) -> BriefView {
    match documents(disclosed).remove(workshop).view {
        View::Brief(view) => *view,
        View::CountryNote(_) | View::Paper(_) => panic!("briefs come before the paper"),
    }
}

pub fn paper(disclosed: &Disclosed) -> PaperView {
    match documents(disclosed).pop().unwrap().view {
        View::Paper(view) => *view,
        View::Brief(_) | View::CountryNote(_) => panic!("the paper comes last"),
    }
}
