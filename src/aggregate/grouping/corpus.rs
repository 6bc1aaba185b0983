//! All texts of a series, read, with the weight of every word.
//!
//! The weight of a word is 1 + ln(how often the text has it), times
//! ln(1 + texts ÷ texts that have it) (TF-IDF), and a text's weights are scaled
//! to length one. Words that the table of concepts has are one with their
//! synonyms and translations; this serves proposals only, for what is certain
//! compares forms.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::language::Language;
use super::spelling;
use super::vocabulary::{concept, opposites};
use super::words::{Kind, Sentence, Word, read};

/// Words on both sides of which the same can stand.
const CONJUNCTIONS: &[&str] = &["and", "or", "et", "ou", "y", "o", "e", "und", "oder", "и", "или"];

/// Index of a [`Term`].
pub(super) type TermId = u32;

/// A word of a language.
#[derive(Debug, Clone)]
pub(super) struct Term {
    pub kind: Kind,
    /// Rank of the form among all forms of the series.
    pub form: u32,
    /// Rank of the concept among all concepts of the series.
    pub concept: u32,
    /// Lines of opposites that it stands in.
    pub opposites: Vec<(usize, bool)>,
    /// Whether it is `and` or `or`.
    joins: bool,
}

/// A word in its place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub term: TermId,
    opens: bool,
}

/// A text that was read.
#[derive(Debug, Clone)]
pub(super) struct Profile {
    pub language: Language,
    pub places: Vec<Place>,
    /// What a nearly identical text has alike: its forms in their order.
    pub key: Vec<u32>,
    /// Concept and weight, by concept.
    pub weights: Vec<(u32, f64)>,
}

/// Every text of a series.
#[derive(Debug, Default)]
pub(super) struct Corpus {
    pub profiles: Vec<Profile>,
    pub terms: Vec<Term>,
    /// In how many texts each concept stands.
    pub frequencies: Vec<u32>,
}

/// A term before all texts are known.
struct Draft {
    language: Language,
    folded: String,
    kind: Kind,
    form: String,
    stem: String,
    concept: String,
}

#[derive(Default)]
struct Drafts {
    list: Vec<Draft>,
    known: HashMap<(Language, Kind, String), TermId>,
}

impl Drafts {
    fn term(&mut self, language: Language, word: &Word) -> TermId {
        let key = (language, word.kind, word.folded.clone());
        if let Some(term) = self.known.get(&key) {
            return *term;
        }
        let term = TermId::try_from(self.list.len()).unwrap_or(TermId::MAX);
        self.list.push(draft(language, word));
        self.known.insert(key, term);
        term
    }
}

fn draft(language: Language, word: &Word) -> Draft {
    let folded = word.folded.clone();
    let bare = Draft {
        language,
        kind: word.kind,
        form: folded.clone(),
        stem: folded.clone(),
        concept: folded.clone(),
        folded,
    };
    match word.kind {
        Kind::Content | Kind::Name if !word.fixed => {
            let stem = language.stem(&bare.folded);
            let known = concept(language, &stem);
            Draft {
                form: spelling::form(language, &bare.folded),
                concept: match known {
                    Some(concept) => format!("#{concept}"),
                    None if word.kind == Kind::Name => spelling::form(language, &bare.folded),
                    None => stem.clone(),
                },
                stem,
                ..bare
            }
        }
        _ => bare,
    }
}

impl Corpus {
    /// Reads texts; those that are equal need be given once only.
    pub fn of<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut drafts = Drafts::default();
        let read: Vec<(Sentence, Vec<Place>)> = texts
            .map(|text| {
                let mut sentence = read(text);
                let places = sentence
                    .words
                    .iter()
                    .map(|word| Place {
                        term: drafts.term(sentence.language, word),
                        opens: word.opens,
                    })
                    .collect();
                // Only how they are written is left in them, and that can be read again.
                sentence.words = Vec::new();
                (sentence, places)
            })
            .collect();
        let mut list = drafts.list;
        mend_slips(&mut list, &read);
        let (terms, starts) = ranked(&list);
        let mut corpus = Self {
            profiles: Vec::with_capacity(read.len()),
            terms,
            frequencies: Vec::new(),
        };
        for (sentence, places) in read {
            let key = key(&corpus.terms, &starts, &sentence, &places);
            corpus.profiles.push(Profile {
                language: sentence.language,
                places,
                key,
                weights: Vec::new(),
            });
        }
        corpus.weigh();
        corpus
    }

    pub fn term(&self, place: Place) -> &Term {
        &self.terms[place.term as usize]
    }

    fn weigh(&mut self) {
        let most = self.terms.iter().map(|term| term.concept as usize + 1).max();
        let mut frequencies = vec![0_u32; most.unwrap_or_default()];
        let counted: Vec<BTreeMap<u32, u32>> =
            self.profiles.iter().map(|profile| self.counts(profile)).collect();
        for concept in counted.iter().flat_map(BTreeMap::keys) {
            frequencies[*concept as usize] += 1;
        }
        #[allow(clippy::cast_precision_loss, reason = "a number of texts")]
        let texts = self.profiles.len() as f64;
        for (profile, counts) in self.profiles.iter_mut().zip(counted) {
            let weight = |concept: u32, count: u32| {
                (1.0 + f64::from(count).ln()) * (1.0 + texts / f64::from(frequencies[concept as usize])).ln()
            };
            profile.weights = counts
                .into_iter()
                .map(|(concept, count)| (concept, weight(concept, count)))
                .collect();
            scale(&mut profile.weights);
        }
        self.frequencies = frequencies;
    }

    fn counts(&self, profile: &Profile) -> BTreeMap<u32, u32> {
        let mut counts = BTreeMap::new();
        let terms = profile.places.iter().map(|place| self.term(*place));
        for term in terms.filter(|term| term.kind.has_weight()) {
            *counts.entry(term.concept).or_default() += 1;
        }
        counts
    }
}

fn scale(weights: &mut [(u32, f64)]) {
    let length = weights
        .iter()
        .map(|(_, weight)| weight * weight)
        .sum::<f64>()
        .sqrt();
    if length > 0.0 {
        for (_, weight) in weights {
            *weight /= length;
        }
    }
}

/// Gives every slip of the pen the form and concept of the word it is one of.
fn mend_slips(list: &mut [Draft], read: &[(Sentence, Vec<Place>)]) {
    let mut counts = vec![0_usize; list.len()];
    for place in read.iter().flat_map(|(_, places)| places) {
        counts[place.term as usize] += 1;
    }
    for language in Language::ALL {
        let own = |draft: &Draft| draft.language == language && draft.kind == Kind::Content;
        let mut words: BTreeMap<String, usize> = BTreeMap::new();
        let mut known: BTreeMap<String, (String, String)> = BTreeMap::new();
        for (draft, count) in list.iter().zip(&counts).filter(|(draft, _)| own(draft)) {
            *words.entry(draft.form.clone()).or_default() += count;
            known
                .entry(draft.form.clone())
                .and_modify(|other| *other = other.clone().min((draft.stem.clone(), draft.concept.clone())))
                .or_insert_with(|| (draft.stem.clone(), draft.concept.clone()));
        }
        let slips = spelling::slips(&words);
        for draft in list.iter_mut().filter(|draft| own(draft)) {
            if let Some(word) = slips.get(&draft.form) {
                draft.form.clone_from(word);
                (draft.stem, draft.concept) = known[word].clone();
            }
        }
    }
}

/// The terms with forms and concepts in the order of the alphabet, so that no
/// sum depends on the order of the texts; and for each term the form that it
/// has as the verb with which an imperative sentence begins.
fn ranked(list: &[Draft]) -> (Vec<Term>, Vec<u32>) {
    let form = |draft: &Draft| format!("{:?} {:?} {}", draft.language, form_kind(draft.kind), draft.form);
    let start = |draft: &Draft| {
        if is_verb(draft) {
            format!("verb {}", draft.stem)
        } else {
            form(draft)
        }
    };
    let forms: BTreeSet<String> = list
        .iter()
        .flat_map(|draft| [form(draft), start(draft)])
        .collect();
    let concepts: BTreeSet<&str> = list.iter().map(|draft| draft.concept.as_str()).collect();
    let forms: HashMap<String, u32> = forms.into_iter().zip(0..).collect();
    let concepts: HashMap<&str, u32> = concepts.into_iter().zip(0..).collect();
    let terms = list
        .iter()
        .map(|draft| Term {
            kind: draft.kind,
            form: forms[&form(draft)],
            concept: concepts[draft.concept.as_str()],
            opposites: opposites(draft.language, &draft.form, &draft.stem),
            joins: draft.kind == Kind::Relation && CONJUNCTIONS.contains(&draft.folded.as_str()),
        })
        .collect();
    (terms, list.iter().map(|draft| forms[&start(draft)]).collect())
}

/// Whether a word can be a verb's bare form or its `-ing`: the stem with no
/// more than an `e` or `y`.
fn is_verb(draft: &Draft) -> bool {
    let bare = draft.folded.strip_suffix(['e', 'y']).unwrap_or(&draft.folded);
    let stem = draft.stem.strip_suffix(['e', 'i', 'y']).unwrap_or(&draft.stem);
    draft.kind == Kind::Content && (draft.folded.ends_with("ing") || bare == stem)
}

/// A name is a word that somebody wrote with a capital: no other form.
fn form_kind(kind: Kind) -> Kind {
    if kind == Kind::Name { Kind::Content } else { kind }
}

/// The forms in their order; of `X and Y` the first in the alphabet first,
/// where nothing before X and nothing behind Y belongs to one of them only.
fn key(terms: &[Term], starts: &[u32], sentence: &Sentence, places: &[Place]) -> Vec<u32> {
    let term = |at: usize| &terms[places[at].term as usize];
    let mut key: Vec<u32> = (0..places.len()).map(|at| term(at).form).collect();
    let is_verb = sentence.imperative && !places.is_empty();
    if is_verb {
        key[0] = starts[places[0].term as usize];
    }
    let single = |at: usize| term(at).kind.has_weight() && term(at).kind != Kind::Number;
    for at in 2..places.len() {
        let (first, conjunction) = (at - 2, at - 1);
        let behind = first.checked_sub(1).map(|before| term(before).kind);
        let is_scope = matches!(behind, Some(Kind::Quantity | Kind::Negation | Kind::Possibility));
        let opens = if is_verb {
            first == 1 || first > 1 && places[first].opens
        } else {
            places[first].opens
        };
        let closes = places
            .get(at + 1)
            .is_none_or(|next| next.opens || !terms[next.term as usize].kind.has_weight());
        if term(conjunction).joins
            && single(first)
            && single(at)
            && opens
            && !is_scope
            && closes
            && key[first] > key[at]
        {
            key.swap(first, at);
        }
    }
    key
}
