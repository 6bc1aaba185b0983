//! Words around the names of people: what is written before and behind them,
//! particles within them, everyday words that are names, too, and words that
//! tell that a name is nobody's. All in the form that [`fold`] gives a word.
//!
//! [`fold`]: crate::model::name::fold

use std::collections::HashSet;
use std::sync::LazyLock;

use super::{calendar, country};
use crate::model::name::fold;

/// What people write before a name.
#[rustfmt::skip]
pub const TITLES: &[&str] = &[
    "dr", "dra", "prof", "profa", "mr", "mrs", "ms", "miss", "mx", "sir", "dame", "he", "amb", "ambassador",
    "ambassadeur", "embajador", "embajadora", "botschafter", "botschafterin", "hon", "m", "mme", "mlle", "me",
    "sr", "sra", "srta", "dna", "don", "dona", "herr", "frau", "ing", "lic", "rev", "fr", "col", "gen", "maj",
    "capt", "professor", "doctor", "doktor",
];

/// Those that are names or words, too, without a dot.
#[rustfmt::skip]
pub const SHORT_TITLES: &[&str] = &[
    "he", "m", "me", "don", "dona", "fr", "gen", "col", "sr", "lic", "ing", "hon",
];

/// What people write behind a name, after a comma.
#[rustfmt::skip]
pub const CREDENTIALS: &[&str] = &[
    "phd", "ph d", "md", "ma", "msc", "mba", "esq", "jr", "sr", "ii", "iii", "llm", "jd",
];

/// Titles that, before a family name alone, say as clearly as a given name who
/// is meant: `Ms Obi`.
#[rustfmt::skip]
const ADDRESSES: &[&str] = &[
    "mr", "mrs", "ms", "miss", "mx", "dr", "dra", "prof", "profa", "professor", "doctor", "sir", "dame", "amb",
    "ambassador", "ambassadeur", "embajador", "embajadora", "botschafter", "botschafterin", "m", "mme", "mlle",
    "monsieur", "madame", "mademoiselle", "senor", "senora", "senorita", "senhor", "senhora", "sr", "sra",
    "srta", "herr", "frau", "hon", "rev", "госпожа", "господин",
];

/// Words within a family name that stand for nobody by themselves.
#[rustfmt::skip]
const PARTICLES: &[&str] = &[
    "de", "del", "della", "di", "da", "das", "do", "dos", "du", "des", "d", "la", "las", "los", "el", "al",
    "le", "les", "van", "von", "der", "den", "ter", "ten", "zu", "zur", "bin", "ibn", "bint", "y", "e", "vom",
    "af", "av", "ould", "ul", "ur",
];

/// Words that people use every day and that are given or family names, too. In
/// small letters they are not taken for names: “the Bank will grant funds”
/// names neither Will Grant nor Ada Bank.
#[rustfmt::skip]
const EVERYDAY: &[&str] = &[
    // English
    "abbey", "art", "ash", "baker", "ball", "banks", "bank", "barber", "bar", "bay", "bear", "bell", "best",
    "bill", "bird", "bishop", "black", "bloom", "blue", "bond", "book", "booth", "box", "brook", "brooks",
    "brown", "bush", "butler", "button", "carpenter", "carter", "case", "cash", "chance", "chase", "child",
    "christian", "church", "clay", "close", "coach", "cole", "cook", "cooper", "cross", "crown", "curry",
    "daisy", "dale", "dawn", "day", "dean", "dear", "dick", "drew", "duke", "early", "earth", "east", "english",
    "ever", "fair", "faith", "farmer", "field", "fields", "fish", "fisher", "flower", "flowers", "ford",
    "forest", "foster", "fox", "frank", "freedom", "french", "friend", "gale", "gardener", "gay", "gene",
    "gold", "good", "grace", "grant", "grants", "gray", "green", "grey", "grove", "guy", "hall", "hand",
    "hardy", "harmony", "head", "heath", "hill", "hills", "holiday", "hope", "house", "hunt", "hunter", "ivy",
    "iris", "jack", "jade", "joy", "judge", "justice", "key", "king", "knight", "lake", "lamb", "land", "lane",
    "law", "leaf", "lily", "little", "long", "lord", "love", "low", "lucky", "major", "man", "mark", "marks",
    "marsh", "mason", "may", "mercy", "merit", "mill", "mills", "miller", "moon", "moore", "noble", "north",
    "oak", "olive", "page", "parish", "park", "parks", "pat", "patience", "pay", "peace", "pearl", "penny",
    "piece", "pike", "pope", "porter", "post", "pound", "power", "powers", "price", "prince", "prior", "pride",
    "prudence", "pure", "queen", "ray", "read", "red", "reed", "reef", "rich", "ring", "river", "rivers", "rob",
    "robin", "rock", "root", "rose", "roses", "ruby", "rush", "sage", "sailor", "sally", "sand", "sandy",
    "savage", "sergeant", "sharp", "shepherd", "short", "silver", "singer", "skip", "small", "smart", "smith",
    "snow", "south", "spring", "star", "steel", "stern", "still", "stone", "storm", "strong", "sue", "summer",
    "summers", "swan", "swift", "sun", "tailor", "tailer", "temple", "terry", "thorn", "tiger", "town", "trust",
    "truth", "union", "van", "victor", "victory", "violet", "virtue", "walker", "wall", "walls", "ward",
    "water", "waters", "way", "weaver", "welcome", "well", "wells", "west", "white", "wild", "will", "wills",
    "wing", "winter", "winters", "wise", "wolf", "wood", "woods", "worth", "young",
    // French, Spanish, Portuguese, German
    "blanc", "bois", "bon", "bonne", "chant", "clair", "claire", "constant", "desire", "espoir", "esperance",
    "fleur", "fort", "franc", "grand", "jour", "juste", "laurent", "legrand", "leroy", "marche", "mercier",
    "merveille", "moulin", "noir", "olivier", "petit", "pierre", "pont", "prudent", "roi", "rouge", "roux",
    "soleil", "vert", "alegria", "amado", "amor", "angel", "barrios", "blanco", "bravo", "bueno", "cabello",
    "calle", "camino", "campo", "campos", "casas", "castillo", "concepcion", "consuelo", "cortes", "cruz",
    "delgado", "dolores", "escudero", "esperanza", "flores", "fuente", "fuentes", "gallo", "guerra", "guerrero",
    "herrero", "hidalgo", "iglesias", "justo", "leal", "leon", "libertad", "luna", "luz", "mar", "marques",
    "mercedes", "molino", "monte", "montes", "moreno", "nieves", "pastor", "paz", "pena", "pilar", "pinto",
    "prado", "puente", "reina", "rey", "reyes", "ribera", "rico", "rio", "rios", "rojo", "rosa", "rosario",
    "rubio", "salud", "santos", "serrano", "sierra", "socorro", "sol", "soto", "torre", "torres", "trinidad",
    "valle", "vega", "victoria", "vida", "costa", "lago", "lagos", "lima", "lobo", "machado", "matos", "neves",
    "oliveira", "pereira", "porto", "ramos", "reis", "ribeiro", "rocha", "salvador", "silva", "vale", "vieira",
    "adler", "bach", "bauer", "baum", "berg", "braun", "ernst", "fischer", "frank", "freund", "frei", "fuchs",
    "gross", "grun", "haas", "hahn", "hammer", "hart", "hell", "herz", "hof", "huber", "jung", "jager",
    "kaiser", "klein", "koch", "konig", "krieg", "kuhn", "kurz", "lang", "lange", "mai", "meister", "muller",
    "neu", "richter", "ritter", "roth", "sauer", "schmidt", "schneider", "schon", "schwarz", "sommer", "stark",
    "stein", "vogel", "vogt", "wagner", "wald", "weber", "weiss", "weise", "wolf", "zimmer",
];

/// Words that tell that what stands in a column of names is no person's name:
/// an account, a room, a group, an office.
#[rustfmt::skip]
const NOBODY: &[&str] = &[
    // English
    "account", "admin", "administrator", "anon", "anonymous", "attendee", "audience", "bot", "breakout",
    "chair", "civil", "commission", "committee", "conference", "consultant", "contributor", "delegate",
    "delegates", "delegation", "department", "discussant", "division", "embassy", "everyone", "expert",
    "experts", "facilitator", "foundation", "government", "group", "guest", "host", "institute", "interpreter",
    "interpretation", "interpreters", "many", "meeting", "member", "ministry", "mission", "moderator",
    "network", "notetaker", "observer", "office", "organisation", "organization", "panel", "panelist",
    "panellist", "participant", "participants", "permanent", "plenary", "practitioner", "presenter",
    "rapporteur", "recording", "representative", "representatives", "room", "secretariat", "several", "society",
    "some", "somebody", "someone", "speaker", "speakers", "staff", "state", "states", "support", "team", "tbc",
    "tbd", "technical", "test", "think", "tank", "unit", "university", "unknown", "user", "various", "workshop",
    "zoom", "nations", "united", "rep", "reps", "researcher", "academic", "academia", "council", "bureau",
    "agency", "centre", "center", "association", "union",
    // French
    "ambassade", "anonyme", "atelier", "comite", "delegue", "delegation", "equipe", "experte", "groupe",
    "institut", "intervenant", "intervenante", "invite", "invitee", "membre", "ministere", "moderateur",
    "moderatrice", "observateur", "organisme", "participante", "personne", "plusieurs", "presidence",
    "rapporteuse", "salle", "societe", "universite", "inconnu", "fondation", "secretariat",
    // Spanish, Portuguese
    "anonimo", "anonima", "comision", "comissao", "delegado", "delegada", "desconhecido", "desconocido",
    "embajada", "embaixada", "equipo", "equipa", "experto", "experta", "facilitador", "facilitadora",
    "fundacion", "fundacao", "grupo", "instituto", "invitado", "invitada", "convidado", "convidada", "miembro",
    "membro", "ministerio", "mision", "missao", "moderador", "moderadora", "observador", "observadora",
    "oficina", "orador", "oradora", "organizacion", "organizacao", "participantes", "persona", "pessoa",
    "ponente", "sala", "sociedad", "sociedade", "universidad", "universidade", "usuario", "varios", "varias",
    // German
    "anonym", "arbeitsgruppe", "botschaft", "experte", "expertin", "gast", "gruppe", "mehrere", "ministerium",
    "mitglied", "moderatorin", "referent", "referentin", "sprecher", "sprecherin", "stiftung", "teilnehmer",
    "teilnehmerin", "teilnehmende", "unbekannt", "universitat", "vertreter", "vertreterin", "zivilgesellschaft",
];

const CONNECTORS: &[&str] = &[
    "of", "the", "and", "for", "to", "from", "et", "pour", "para", "und", "fur",
];

type Words = LazyLock<HashSet<&'static str>>;

static EVERYDAY_SET: Words = LazyLock::new(|| EVERYDAY.iter().copied().collect());
static NOBODY_SET: Words = LazyLock::new(|| NOBODY.iter().copied().collect());

/// Every word of the name of a country, an area or a region.
static PLACE_SET: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let texts = country::all().iter().flat_map(|country| {
        [
            country.name,
            country.region,
            country.subregion,
            country.intermediate_region,
        ]
    });
    let words = texts.flat_map(|text| {
        fold(text)
            .split(|letter: char| !letter.is_alphanumeric())
            .map(str::to_owned)
            .collect::<Vec<_>>()
    });
    words
        .chain(["korea", "america", "macedonia"].map(str::to_owned))
        .filter(|word| word.len() >= 3)
        .collect()
});

/// The folded words by which people are addressed by their family names.
pub fn addresses() -> impl Iterator<Item = &'static str> {
    ADDRESSES.iter().copied()
}

/// Whether a folded word is said to address somebody by the family name.
pub fn is_address(word: &str) -> bool {
    ADDRESSES.contains(&word)
}

/// Whether a folded word is a particle within names.
pub fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word)
}

/// Whether a folded word is one of every day, a month or the name of a place,
/// and so says little of whom it names.
pub fn is_everyday(word: &str) -> bool {
    EVERYDAY_SET.contains(word) || calendar::month(word).is_some() || is_place(word)
}

/// Whether a folded word stands in the name of a country, an area or a region.
pub fn is_place(word: &str) -> bool {
    PLACE_SET.contains(word)
}

/// Whether a folded word is one of an office, a room or a group.
pub fn is_office(word: &str) -> bool {
    NOBODY_SET.contains(word)
}

/// Whether folded words are no person's name but that of an account, a room or
/// a group: `civil society`, `delegate of mali`, `zoom user`.
pub fn are_nobody(words: &[String]) -> bool {
    let says_nothing = |word: &str| {
        NOBODY_SET.contains(word)
            || CONNECTORS.contains(&word)
            || is_particle(word)
            || is_everyday(word)
            || word.chars().count() == 1
            || word.chars().all(|letter| letter.is_ascii_digit())
    };
    words.iter().any(|word| is_office(word)) && words.iter().all(|word| says_nothing(word))
}

/// Whether folded words that [`are_nobody`] takes for nobody's are a name all
/// the same where the row tells of a person: `pilar sala`, `jordan host`. A
/// room, an account or a group has words of offices alone, or several.
pub fn could_be_person(words: &[String]) -> bool {
    let is_own = |word: &str| word.chars().count() >= 2 && !is_office(word) && !is_particle(word);
    // `United Nations Mali` is no person, whatever the row says.
    let offices = words.iter().filter(|word| is_office(word)).count();
    words.len() >= 2
        && offices <= 1
        && words.iter().any(|word| is_own(word))
        && !words.iter().any(|word| {
            CONNECTORS.contains(&word.as_str()) || word.chars().any(|letter| letter.is_ascii_digit())
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_every_day_are_a_person_where_a_row_says_so() {
        let could_be = |name: &str| {
            let words: Vec<String> = name.split(' ').map(str::to_owned).collect();
            could_be_person(&words)
        };
        for name in ["pilar sala", "christian gast", "jordan host", "grace chair"] {
            assert!(could_be(name), "{name}");
        }
        for name in [
            "meeting room",
            "zoom host",
            "delegate of mali",
            "meeting room 3",
            "united nations mali",
            "host",
        ] {
            assert!(!could_be(name), "{name}");
        }
    }

    #[test]
    fn every_word_has_the_form_in_which_it_is_looked_for() {
        for word in [TITLES, ADDRESSES, PARTICLES, EVERYDAY, NOBODY].concat() {
            assert_eq!(fold(word), word);
        }
    }

    #[test]
    fn accounts_rooms_and_groups_are_nobody() {
        let are_nobody = |name: &str| {
            let words: Vec<String> = name.split(' ').map(str::to_owned).collect();
            are_nobody(&words)
        };
        for name in [
            "civil society",
            "delegate of mali",
            "zoom user",
            "meeting room 3",
            "think tank expert",
        ] {
            assert!(are_nobody(name), "{name}");
        }
        for name in ["judith guest", "ada obi", "grace young", "mali"] {
            assert!(!are_nobody(name), "{name}");
        }
    }

    #[test]
    fn months_and_places_are_words_of_every_day() {
        for word in ["may", "june", "mali", "jordan", "congo", "korea", "rose", "bank"] {
            assert!(is_everyday(word), "{word}");
        }
        for word in ["obi", "amina", "diallo"] {
            assert!(!is_everyday(word), "{word}");
        }
    }
}
