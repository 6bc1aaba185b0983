//! Two texts side by side: how like they are, by what words, and what stands
//! against taking them for one.

use super::corpus::{Corpus, Place, Profile};
use super::outcome::{Difference, Likeness, Objection, SharedWord};
use super::words::{Kind, Word, read};
use crate::model::name::CountryCode;

/// From here on two texts are so alike that what still differs is what they
/// are about: "not", another number, another actor make them different. So do
/// they in less like texts which differ in nothing else.
const SAME_SENTENCE: Likeness = Likeness::thousandths(600);

/// The shared words that a proposal names.
const MOST_SHARED: usize = 8;

/// A text with what the sheets say beside it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Side<'a> {
    pub text: &'a str,
    pub profile: &'a Profile,
    pub countries: &'a [CountryCode],
    pub addressees: &'a [usize],
}

/// The cosine of two texts' weights.
pub(super) fn cosine(left: &Profile, right: &Profile) -> f64 {
    products(left, right).map(|(_, product)| product).sum()
}

/// The concepts that both have, in their order, with the product of weights.
fn products<'a>(left: &'a Profile, right: &'a Profile) -> impl Iterator<Item = (u32, f64)> + 'a {
    let mut others = right.weights.iter().peekable();
    left.weights.iter().filter_map(move |(concept, weight)| {
        while others.next_if(|(other, _)| other < concept).is_some() {}
        let (_, other) = others.next_if(|(other, _)| other == concept)?;
        Some((*concept, weight * other))
    })
}

/// The words that bind two texts, the weightiest first.
pub(super) fn shared(corpus: &Corpus, left: Side<'_>, right: Side<'_>) -> Vec<SharedWord> {
    let mut bound: Vec<(u32, f64)> = products(left.profile, right.profile).collect();
    bound.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
    let (own, other) = (read(left.text).words, read(right.text).words);
    let write = |side: Side<'_>, words: &[Word], concept: u32| {
        let places = side.profile.places.iter().zip(words);
        let terms = places.map(|(place, word)| (corpus.term(*place), word));
        let mut found = terms.filter(|(term, _)| term.concept == concept && term.kind.has_weight());
        found
            .next()
            .map(|(_, word)| word.written.clone())
            .unwrap_or_default()
    };
    bound
        .into_iter()
        .take(MOST_SHARED)
        .map(|(concept, _)| SharedWord {
            left: write(left, &own, concept),
            right: write(right, &other, concept),
        })
        .collect()
}

/// The places of words that the other text has not as often.
struct OneSided {
    left: Vec<usize>,
    right: Vec<usize>,
}

fn one_sided(corpus: &Corpus, left: &Profile, right: &Profile, by_concept: bool) -> OneSided {
    let key = |place: Place| {
        let term = corpus.term(place);
        if term.kind.has_weight() && by_concept {
            (true, term.concept)
        } else {
            (false, term.form)
        }
    };
    let sorted = |profile: &Profile| {
        let places = profile.places.iter().enumerate();
        let mut keys: Vec<((bool, u32), usize)> = places.map(|(at, place)| (key(*place), at)).collect();
        keys.sort_unstable();
        keys
    };
    let (own, others) = (sorted(left), sorted(right));
    let rest = |own: &[((bool, u32), usize)], others: &[((bool, u32), usize)]| {
        let mut others = others.iter().peekable();
        let mut rest: Vec<usize> = Vec::new();
        for (key, at) in own {
            while others.next_if(|(other, _)| other < key).is_some() {}
            if others.next_if(|(other, _)| other == key).is_none() {
                rest.push(*at);
            }
        }
        rest.sort_unstable();
        rest
    };
    OneSided {
        left: rest(&own, &others),
        right: rest(&others, &own),
    }
}

/// What stands against taking two texts for one, and whether it is decisive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Verdict {
    /// Differences with the places of the words on either side.
    against: Vec<(Difference, Vec<usize>, Vec<usize>)>,
    /// Whether they say different things, so that nobody need be asked.
    pub different: bool,
}

impl Verdict {
    fn object(&mut self, difference: Difference, left: Vec<usize>, right: Vec<usize>, decides: bool) {
        self.against.push((difference, left, right));
        self.different |= decides;
    }

    /// The objections in the words of the texts.
    pub fn written(self, left: Side<'_>, right: Side<'_>) -> Vec<Objection> {
        let (own, other) = (read(left.text).words, read(right.text).words);
        let codes = |side: Side<'_>| side.countries.iter().map(ToString::to_string).collect();
        let write = |words: &[Word], places: Vec<usize>| -> Vec<String> {
            places.into_iter().map(|at| words[at].written.clone()).collect()
        };
        let written = self
            .against
            .into_iter()
            .map(|(difference, at, others)| match difference {
                Difference::Country => Objection {
                    difference,
                    left: codes(left),
                    right: codes(right),
                },
                _ => Objection {
                    difference,
                    left: write(&own, at),
                    right: write(&other, others),
                },
            });
        written.collect()
    }
}

/// Compares two texts of a likeness.
pub(super) fn compare(corpus: &Corpus, left: Side<'_>, right: Side<'_>, likeness: Likeness) -> Verdict {
    let mut verdict = Verdict {
        against: Vec::new(),
        different: false,
    };
    let rest = one_sided(corpus, left.profile, right.profile, true);
    let opposed = opposed(corpus, left, right);
    let foreign = left.profile.language != right.profile.language;
    let one_thing = !foreign && differ_in_one_thing(corpus, left.profile, right.profile, &rest, &opposed);
    let nearly = likeness >= SAME_SENTENCE || one_thing;
    beside(left, right, foreign, &mut verdict);
    for (kind, difference) in KINDS {
        // Small words of two languages are never the same.
        if !foreign || kind.has_weight() {
            words(
                corpus,
                left,
                right,
                &rest,
                (kind, difference),
                nearly,
                &mut verdict,
            );
        }
    }
    if !opposed.left.is_empty() {
        verdict.object(Difference::Opposite, opposed.left, opposed.right, nearly);
    }
    if verdict.against.is_empty() && left.profile.key != right.profile.key {
        verdict.object(Difference::Order, Vec::new(), Vec::new(), false);
    }
    verdict.against.sort();
    verdict
}

/// Objects to what the sheets say beside the words, and to another language.
fn beside(left: Side<'_>, right: Side<'_>, foreign: bool, verdict: &mut Verdict) {
    let mut object = |difference, decides| verdict.object(difference, Vec::new(), Vec::new(), decides);
    if set_apart(left.countries, right.countries) {
        let disjoint = left.countries.iter().all(|code| !right.countries.contains(code));
        let both = !left.countries.is_empty() && !right.countries.is_empty();
        object(Difference::Country, disjoint && both);
    }
    if set_apart(left.addressees, right.addressees) {
        object(Difference::Addressee, false);
    }
    if foreign {
        object(Difference::Language, false);
    }
}

/// Whether both say something, or one does, and not the same.
fn set_apart<T: PartialEq>(left: &[T], right: &[T]) -> bool {
    left.iter().any(|one| !right.contains(one)) || right.iter().any(|one| !left.contains(one))
}

/// The kinds of words and what a difference in them is.
const KINDS: [(Kind, Difference); 8] = [
    (Kind::Negation, Difference::Negation),
    (Kind::Number, Difference::Number),
    (Kind::Name, Difference::Actor),
    (Kind::Quantity, Difference::Quantity),
    (Kind::Possibility, Difference::Modality),
    (Kind::Relation, Difference::Relation),
    (Kind::Pronoun, Difference::Relation),
    (Kind::Content, Difference::Word),
];

/// Objects to words of one kind that are on one side only.
fn words(
    corpus: &Corpus,
    left: Side<'_>,
    right: Side<'_>,
    rest: &OneSided,
    (kind, difference): (Kind, Difference),
    nearly: bool,
    verdict: &mut Verdict,
) {
    let of_kind = |side: Side<'_>, places: &[usize]| -> Vec<usize> {
        let is_it = |at: &usize| corpus.term(side.profile.places[*at]).kind == kind;
        places.iter().copied().filter(is_it).collect()
    };
    let (own, other) = (of_kind(left, &rest.left), of_kind(right, &rest.right));
    if own.is_empty() && other.is_empty() {
        return;
    }
    let both = !own.is_empty() && !other.is_empty();
    let decides = nearly
        && match kind {
            Kind::Negation | Kind::Possibility => true,
            Kind::Name => both && !look_alike(&names(left, &own), &names(right, &other)),
            Kind::Number | Kind::Quantity => both,
            _ => false,
        };
    verdict.object(difference, own, other, decides);
}

fn names(side: Side<'_>, places: &[usize]) -> Vec<String> {
    let words = read(side.text).words;
    places.iter().map(|at| words[*at].folded.clone()).collect()
}

/// Whether no word of weight is on one side only but numbers, names and
/// opposites.
fn differ_in_one_thing(
    corpus: &Corpus,
    left: &Profile,
    right: &Profile,
    rest: &OneSided,
    opposed: &OneSided,
) -> bool {
    let is_word = |profile: &Profile, at: usize, opposed: &[usize]| {
        corpus.term(profile.places[at]).kind == Kind::Content && !opposed.contains(&at)
    };
    !rest.left.iter().any(|at| is_word(left, *at, &opposed.left))
        && !rest.right.iter().any(|at| is_word(right, *at, &opposed.right))
}

/// Words on one side only that are the opposite of words on the other only.
fn opposed(corpus: &Corpus, left: Side<'_>, right: Side<'_>) -> OneSided {
    let rest = one_sided(corpus, left.profile, right.profile, false);
    let of = |side: Side<'_>, at: usize| &corpus.term(side.profile.places[at]).opposites;
    let faces = |own: usize, other: usize| {
        let others = of(right, other);
        of(left, own)
            .iter()
            .any(|(line, second)| others.contains(&(*line, !second)))
    };
    let met = |own: &[usize], others: &[usize], faces: &dyn Fn(usize, usize) -> bool| {
        let is_met = |one: &usize| others.iter().any(|other| faces(*one, *other));
        own.iter().copied().filter(is_met).collect()
    };
    OneSided {
        left: met(&rest.left, &rest.right, &faces),
        right: met(&rest.right, &rest.left, &|other, own| faces(own, other)),
    }
}

/// Whether names that only one side has look like names that only the other
/// has: one of them may be misspelt.
fn look_alike(left: &[String], right: &[String]) -> bool {
    const SHORTEST: usize = 7;
    let is_like = |one: &String| {
        let mut others = right.iter();
        one.len() >= SHORTEST && others.any(|other| strsim::osa_distance(one, other) <= 1)
    };
    left.len() == right.len() && left.iter().all(is_like)
}
