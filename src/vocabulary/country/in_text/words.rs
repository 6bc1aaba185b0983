//! The small words by which the words around a name are told apart. All are
//! folded.

use std::collections::HashSet;
use std::sync::LazyLock;

fn set(words: &'static str) -> HashSet<&'static str> {
    words.split_ascii_whitespace().collect()
}

/// Words that begin sentences or stand before a country, and are nobody's
/// given name.
pub(super) static LEADS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    set("\
        a about across after again against all along alors also although among an and ante antes apres \
        are around as at au aussi autour aux avant avec because before between beyond both but by can \
        car cas case ce central ces cet cette cf chez comme como con contra contre could country cuando \
        d dans de del depuis des desde despite despues did discussion do does donc donde du during e \
        east eastern eg el ella elle en entre es est esta este et even every example except exemple for \
        former from greater hacia had has hasta have he here hors how however ici ie if il ile iles ils \
        in input inside into is it its jusqu l la las later le les lesson lessons leur like lors los \
        mais malgre many mas may meme mientras modern more most must ne near neither no nor nord norte \
        north northern not note notre nous now o oeste of on only or ou ouest our outside over par para \
        pas pendant per pero por porque post pour pourquoi qu quand que question qui re rural s sans \
        sauf see segun selon she should si sin since so sobre some son source sous south southern su \
        such sud sur tambien than that the their then there these they this those through to today \
        toward towards tras un una under une unlike until upper ver vers versus via visit voir vs was we \
        were west western what when where whereas which while who why will with within without would y \
        ya yet you your")
});

/// Words that make, with a country, the name of an institution, a place or a
/// plan.
pub(super) static INSTITUTIONS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    set("\
        academy act action advisory affairs african agence agency agreement airways alliance ambassade \
        ambassador amnesty april arab armed army asamblea assemblee assembly association august \
        authority autorite banco bank banque board border bureau business cabinet camara campaign \
        caritas catholic center centrale centre chamber chambre chapter chief children christian church \
        churches citizens civil clearing cluster coalition college comision comite commission committee \
        communaute community compact conference configuration conseil consejo constitution consultation \
        consultations cooperation corte council country county cour court crescent crisis croix cross \
        december defence delegates delegation democratic department desk development dialogue direction \
        donor donors economic education election electoral embajada embassy estado european february \
        federal federation femmes field first flag fondation fonds force forces forum foundation \
        framework friday fund global gobierno gouvernement government group groupe haut haute health \
        high home house human humanitarian independent initiative institut institute institution inter \
        internal international interpeace islamic january jeunes joint july june king kingdom land law \
        lead leaders leadership legal libre ligue local march media member mercy middle minister \
        ministere ministerio ministre ministry mission model monday mouvement movement mujeres municipal \
        national network november october office one operation opposition organisation organizacion \
        organization orient oxfam parlement parliament participants partners partnership peace \
        peacebuilding people permanent plan platform police policy political presidence presidency \
        president prime process program programa programme project projet protocol province proyecto \
        public queen railways reconciliation reconstruction recovery red reform refugee refugees \
        regional representative republic republica republique reseau resilience response review roadmap \
        rouge round royaume school second secretariat section security senate september service session \
        situation social sociedad societe society solidarite solidarity speaker special stabilisation \
        stabilization state states strategic strategy study summit support supreme syrian task team \
        telecom televisions terre third thursday times today transition transitional treaty tribune \
        trust truth tuesday two unies union unit universidad universite university vision volontaires \
        war water wednesday wildlife women working world young youth")
});

/// What stands before the names of people.
pub(super) const TITLES: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "dr",
    "prof",
    "professor",
    "sir",
    "madam",
    "m",
    "mme",
    "mlle",
    "mm",
    "pr",
    "dre",
    "me",
    "monsieur",
    "madame",
    "sr",
    "sra",
    "srta",
    "dra",
    "don",
    "dona",
    "senor",
    "senora",
    "rev",
    "fr",
    "imam",
    "sheikh",
    "cheikh",
    "pasteur",
    "pastor",
    "father",
    "sister",
    "brother",
];

/// What may stand between two countries of a list.
pub(super) const BETWEEN: &[&str] = &[
    ",", ";", "/", "&", "+", "and", "or", "et", "ou", "y", "e", "o", ", and", ", or", "et le", "et la",
    "et l", "et les", "et au", "et a la", "et en", "and the", ", le", ", la", ", l", ", les", "y el", "y la",
    "",
];

/// Words of a text that speaks of languages.
pub(super) const OF_LANGUAGES: &[&str] = &[
    "language",
    "languages",
    "version",
    "versions",
    "translation",
    "translations",
    "translated",
    "translate",
    "interpretation",
    "interpreted",
    "interpreter",
    "interpreters",
    "speaking",
    "speaker",
    "speakers",
    "speak",
    "speaks",
    "spoke",
    "subtitles",
    "langue",
    "langues",
    "traduction",
    "traductions",
    "traduit",
    "traduite",
    "traduire",
    "interprete",
    "interpretes",
    "parle",
    "parlent",
    "parler",
    "idioma",
    "idiomas",
    "lengua",
    "lenguas",
    "traduccion",
    "traducciones",
    "traducido",
    "interpretacion",
    "habla",
    "hablan",
    "hablar",
    "parlant",
    "parlants",
    "hablante",
    "hablantes",
    "bilingual",
    "bilingue",
];

/// States of the United States, but Georgia.
pub(super) const AMERICAN_STATES: &[&str] = &[
    "alabama",
    "alaska",
    "arizona",
    "arkansas",
    "california",
    "colorado",
    "connecticut",
    "delaware",
    "florida",
    "hawaii",
    "idaho",
    "illinois",
    "indiana",
    "iowa",
    "kansas",
    "kentucky",
    "louisiana",
    "maine",
    "maryland",
    "massachusetts",
    "michigan",
    "minnesota",
    "mississippi",
    "missouri",
    "montana",
    "nebraska",
    "nevada",
    "new hampshire",
    "new jersey",
    "new mexico",
    "new york",
    "north carolina",
    "north dakota",
    "ohio",
    "oklahoma",
    "oregon",
    "pennsylvania",
    "rhode island",
    "south carolina",
    "south dakota",
    "tennessee",
    "texas",
    "utah",
    "vermont",
    "virginia",
    "washington",
    "west virginia",
    "wisconsin",
    "wyoming",
];

/// Small words that are frequent in English and in neither other language.
pub(super) const ENGLISH: &[&str] = &[
    "the", "of", "and", "to", "is", "was", "for", "that", "with", "by", "are", "were", "it", "from", "in",
    "be", "has", "have", "had", "not", "but", "which", "who",
];

/// The same in French.
pub(super) const FRENCH: &[&str] = &[
    "le", "les", "des", "du", "et", "est", "une", "dans", "pour", "par", "au", "aux", "avec", "ont", "sont",
    "qui", "sur", "pas", "ne", "d", "l", "ou", "ce", "cette", "leur", "leurs",
];

/// The same in Spanish.
pub(super) const SPANISH: &[&str] = &[
    "el", "los", "las", "del", "y", "una", "por", "con", "para", "como", "su", "al", "fue", "esta", "lo",
];
