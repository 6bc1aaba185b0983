//! A small series with one of everything that the tables have a word for.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::date;
use rapporteur::diagnostic::CellAddress;
use rapporteur::model::prose::Editorial;
use rapporteur::model::settings::Settings;
use rapporteur::model::view::{BriefView, DocumentView, MastheadView, TextSection};
use rapporteur::model::*;

/// Two workshops, 2 and 10; three notes that may be shown, one that may not be
/// quoted and one that the editors left out.
pub fn disclosed() -> Disclosed {
    Disclosed {
        editorial: Editorial::default(),
        logo: None,
        name: "peace".to_owned(),
        settings: Settings {
            title: Some("Sustaining Peace".to_owned()),
            ..Settings::default()
        }
        .into(),
        names: Names::default(),
        foreign: Vec::new(),
        minimum_cell: 3,
        edition_date: Some(date(2017, 5, 11)),
        fingerprint: "7f3a-91c2".to_owned(),
        topics: terms(&["Women’s leadership", "Financing"]),
        threads: terms(&["Youth"]),
        kinds: terms(&["Idea", "Recommendation"]),
        groups: terms(&["Member State", "Think tank"]),
        addressees: terms(&["Security Council", "Member States"]),
        clusters: Vec::new(),
        cluster_heading: String::new(),
        attendance_from_times: None,
        workshops: vec![
            workshop("2", "Money, and how", PublicCount::Exactly(12)),
            workshop("10", "=cmd|' /C calc'!A0", PublicCount::FewerThan(3)),
        ],
        notes: notes(),
        participants: PublicCount::Exactly(13),
        returning: None,
        attended: Some([6, 4, 3]),
        in_time: vec![1, 0],
        merging: Merging::default(),
        participant_list: None,
        participation: participation(),
        topic_figures: topic_figures(),
        country_figures: country_figures(),
        topic_country_figures: topic_country_figures(),
        thread_figures: vec![ThreadFigures {
            thread: 0,
            topic: 1,
            notes: 2,
        }],
        recommendation_figures: recommendation_figures(),
        addressee_topic_figures: vec![AddresseeTopicFigures {
            addressee: 0,
            topic: 1,
            recommendations: 1,
        }],
        addressee_support_figures: vec![AddresseeSupportFigures {
            addressee: 0,
            workshops: 2,
            recommendations: 1,
        }],
        files: vec![input("notes.xlsx", "bb"), input("attendance.xlsx", "aa")],
        sheets: vec![sheet()],
    }
}

pub fn reference(workshop: &str, id: &str) -> EvidenceReference {
    EvidenceReference::new(WorkshopNumber::parse(workshop).expect("a number"), id)
}

/// A brief with two figures and one citation.
pub fn rendered(path: &str, stem: &str, language: &str, pdf: &str) -> RenderedDocument {
    let figure = |name: &str, value: &str, notes: &[&str], rule: Option<&str>| Figure {
        name: name.to_owned(),
        value: value.to_owned(),
        notes: notes.iter().map(|&note| note.to_owned()).collect(),
        rule: rule.map(str::to_owned),
        sheets: if rule.is_some() {
            FigureSheets::Attendance
        } else {
            FigureSheets::OfNotes
        },
    };
    RenderedDocument {
        document: Document {
            path: path.to_owned(),
            stem: stem.to_owned(),
            title: format!("Brief {stem}"),
            language: language.to_owned(),
            view: View::Brief(Box::new(brief())),
            evidence: Evidence {
                figures: vec![
                    figure("topic:Financing", "2", &["W2-3", "W2-1"], None),
                    figure("participants:2", "12", &[], Some("counts below 3 are not told")),
                ],
                cited: vec![reference("2", "1")],
            },
        },
        source: TypstSource {
            file: format!("{language}-{stem}.typ"),
            text: format!("= {stem}\n"),
            files: vec![ProjectFile {
                path: format!("data/{language}-{stem}/cited_notes-2.csv"),
                bytes: b"evidence,note\nW2-1,Pay\n".to_vec(),
            }],
        },
        pdf: Pdf {
            bytes: pdf.as_bytes().to_vec(),
            pages: 3,
        },
        words: format!("# {stem}\n"),
    }
}

fn terms(labels: &[&str]) -> Terms {
    let mut terms = Terms::default();
    for label in labels {
        terms.add(Term::new(label.to_lowercase(), *label), &[]);
    }
    terms
}

fn workshop(number: &str, title: &str, participants: PublicCount) -> PublicWorkshop {
    PublicWorkshop {
        number: WorkshopNumber::parse(number).expect("a number"),
        title: title.to_owned(),
        topics: vec![0, 1],
        date: (number == "2").then(|| date(2016, 11, 16)),
        hosts: vec!["Institute A".to_owned(), "University B".to_owned()],
        venue: "New York".to_owned(),
        format: "in person".to_owned(),
        duration_minutes: Some(90),
        cluster: String::new(),
        questions: vec!["Who pays?".to_owned(), "Who decides?".to_owned()],
        participants,
        returned: (number == "2").then_some(5),
        countries: 2,
        notes: 4,
        recommendations: 1,
        new_countries: 1,
        new_recommendations: 1,
    }
}

fn code(text: &str) -> CountryCode {
    CountryCode::new(text).expect("a code")
}

fn note(workshop: usize, reference: EvidenceReference, kind: usize, text: &str) -> PublicNote {
    PublicNote {
        fingerprint: format!("f{workshop}-{}", reference.id()),
        reference,
        workshop,
        kind,
        text: text.to_owned(),
        language: None,
        topics: vec![1],
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
        include: Include::Yes,
        sheet: SheetId(0),
        row: 4,
    }
}

fn notes() -> Vec<PublicNote> {
    vec![
        PublicNote {
            countries: vec![
                CountryMention::Country(code("CIV")),
                CountryMention::Unresolved("Congo".to_owned()),
            ],
            threads: vec![0],
            question: Some(1),
            addressees: vec![0, 1],
            group: Some(1),
            row: 12,
            ..note(0, reference("2", "1"), 1, "Pool the funds; report once.")
        },
        PublicNote {
            shown: false,
            ..note(0, reference("2", "2"), 0, "")
        },
        PublicNote {
            attributed_to: Some("A. Speaker".to_owned()),
            redacted: true,
            ..note(0, reference("2", "3"), 0, "- a list in a cell")
        },
        PublicNote {
            shown: false,
            include: Include::No,
            group: Some(0),
            ..note(1, reference("10", "1"), 1, "Left out by the editors")
        },
        PublicNote {
            topics: vec![0, 1],
            ..note(1, reference("10", "2"), 1, "Pool the funds")
        },
    ]
}

fn participation() -> Vec<PublicBreakdown> {
    let part = |value, participants| PublicPart { value, participants };
    let named = |name: &str| PartValue::Named(name.to_owned());
    vec![
        PublicBreakdown {
            scope: Scope::Series,
            dimension: Dimension::Region,
            counts: vec![
                part(named("Europe"), 5),
                part(named("Africa"), 4),
                part(PartValue::NotStated, 4),
            ],
        },
        PublicBreakdown {
            scope: Scope::Workshop(0),
            dimension: Dimension::StakeholderGroup,
            counts: vec![
                part(named("Think tank"), 6),
                part(named("Member State"), 3),
                part(PartValue::Other(vec!["Academia".to_owned(), String::new()]), 3),
            ],
        },
        PublicBreakdown {
            scope: Scope::Workshop(0),
            dimension: Dimension::Format,
            counts: vec![part(named("online"), 12)],
        },
    ]
}

fn topic_figures() -> Vec<TopicKindFigures> {
    let figures = |topic, kind, notes| TopicKindFigures {
        topic,
        kind,
        notes,
        workshops: 1,
        countries: 0,
    };
    vec![
        figures(0, 1, 1),
        figures(0, 0, 0),
        figures(1, 1, 3),
        figures(1, 0, 2),
    ]
}

fn country_figures() -> Vec<CountryFigures> {
    let figures = |country, notes| CountryFigures {
        country,
        notes,
        recommendations: 1,
        workshops: 1,
        topics: vec![0, 1],
    };
    vec![
        figures(None, 1),
        figures(Some(code("CUB")), 2),
        figures(Some(code("CIV")), 1),
        figures(Some(code("MLI")), 0),
    ]
}

fn topic_country_figures() -> Vec<TopicCountryFigures> {
    let figures = |topic, country, notes| TopicCountryFigures {
        topic,
        country,
        notes,
        recommendations: 1,
    };
    vec![
        figures(0, Some(code("CUB")), 2),
        figures(1, None, 1),
        figures(1, Some(code("CIV")), 1),
        figures(1, Some(code("CUB")), 0),
    ]
}

fn recommendation_figures() -> Vec<RecommendationFigures> {
    vec![
        RecommendationFigures {
            notes: vec![0, 4],
            workshops: vec![0, 1],
            topics: vec![0, 1],
            addressees: vec![0, 1],
            groups: vec![0, 1],
            countries: vec![code("MLI"), code("CIV")],
        },
        RecommendationFigures {
            notes: vec![3],
            workshops: vec![1],
            topics: vec![1],
            addressees: Vec::new(),
            groups: vec![0],
            countries: Vec::new(),
        },
    ]
}

fn input(path: &str, sha256: &str) -> InputFile {
    InputFile {
        path: path.into(),
        sha256: sha256.to_owned(),
    }
}

pub fn sheet() -> SheetAccount {
    let column = |position, header: &str, field| SheetColumn {
        cell: CellAddress::new(2, position),
        header: header.to_owned(),
        field,
    };
    SheetAccount {
        section: None,
        file: Arc::from("notes.xlsx"),
        sheet: Arc::from("Notes"),
        role: SheetRole::Notes,
        header: Some((CellAddress::new(2, 0), CellAddress::new(2, 10))),
        columns: vec![column(0, "Note", Some("note")), column(1, "Colour", None)],
        read: 7,
        used: 5,
        set_aside: 2,
    }
}

/// `publish` never looks into a view.
fn brief() -> BriefView {
    BriefView {
        document: DocumentView {
            draft: None,
            footer: None,
            logo: None,
            title: String::new(),
            authors: Vec::new(),
            description: String::new(),
            keywords: Vec::new(),
            language: "en".to_owned(),
            foreign: Vec::new(),
            date: None,
            accent: String::new(),
            paper: String::new(),
            edition_line: String::new(),
            notice: None,
            attachments: Vec::new(),
            links: BTreeMap::new(),
        },
        masthead: MastheadView {
            series: String::new(),
            kind: String::new(),
            title: String::new(),
            facts: String::new(),
        },
        key_figures: Vec::new(),
        changes: None,
        summary: None,
        key_messages: None,
        questions: None,
        countries: None,
        ideas: None,
        challenges: None,
        recommendations: None,
        commission: None,
        next_steps: None,
        participation: None,
        sources: TextSection {
            heading: String::new(),
            paragraphs: Vec::new(),
        },
        paper: String::new(),
    }
}
