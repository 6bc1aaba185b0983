//! Which figures may stand behind the numbers of each message.

/// The families behind a place of the catalogue. A place that is missing here
/// is a number that nobody has traced.
pub fn families(place: &str) -> &'static [&'static str] {
    let found = FAMILIES.iter().find(|(places, _)| places.contains(&place));
    found.map_or_else(
        || panic!("no figure is known behind {place}"),
        |(_, families)| families,
    )
}

type Places = &'static [&'static str];

const FAMILIES: &[(Places, Places)] = &[
    // People.
    (
        &[
            "participation-total.count",
            "participation-fewer.minimum",
            "people-fewer.minimum",
            "key-participants",
        ],
        &["workshop:*/participants", "series/participants"],
    ),
    (
        &["summary-participants.count", "introduction-participants.count"],
        &["series/participants"],
    ),
    (&["key-participants.groups"], &["workshop:*/groups"]),
    (
        &["summary-participants.groups", "introduction-participants.groups"],
        &["series/groups"],
    ),
    (&["introduction-returning.count"], &["series/returning"]),
    (&["participant-list-lead.count"], &["series/listed"]),
    (
        &[
            "participation-returned.count",
            "continuity-finding.count",
            "continuity-sentence.count",
            "continuity-in-words.count",
        ],
        &["workshop:*/returned"],
    ),
    (
        &[
            "continuity-finding.total",
            "continuity-sentence.total",
            "continuity-in-words.total",
            "continuity-in-words-untold.total",
        ],
        &["workshop:*/participants"],
    ),
    (&["continuity-finding-plain.count"], &["series/returning"]),
    (
        &[
            "continuity-finding-plain.total",
            "attended-finding.total",
            "attended-alternative.total",
        ],
        &["series/participants"],
    ),
    (
        &["attended-finding.one"],
        &["participation:series/workshops-attended/one"],
    ),
    (
        &["attended-finding.more"],
        &["participation:series/workshops-attended/three-or-more"],
    ),
    (&["regions-cell.number"], &["participation:*/region/*"]),
    (&["regions-finding.count"], &["regions/led-by/*"]),
    (
        &["regions-finding.total", "regions-finding-none.total"],
        &["regions/workshops"],
    ),
    // Dates.
    (&["timeline-finding.count"], &["series/dated-workshops"]),
    (&["timeline-finding.days"], &["series/longest-interval"]),
    (&["timeline-source.undated"], &["series/undated-workshops"]),
    (
        &["introduction-largest-group.count"],
        &["participation:series/stakeholder_group/*"],
    ),
    (
        &[
            "chart-finding.count",
            "labelled-number-in-text.number",
            "labelled-number-share.number",
        ],
        &["participation:*/*/*"],
    ),
    (&["share"], &["participation:*/share"]),
    (
        &[
            "chart-finding.total",
            "chart-finding-none.total",
            "chart-alternative.total",
        ],
        &["workshop:*/participants", "series/participants"],
    ),
    (&["method-merged.published"], &["breakdowns/published"]),
    (&["method-merged.merged"], &["breakdowns/merged"]),
    (
        &["method-left-out.count", "method-all-left-out.count"],
        &["breakdowns/left-out"],
    ),
    // All workshops and notes.
    (
        &[
            "support-all.total",
            "support-some.total",
            "support-summary.total",
            "message-everywhere.workshops",
            "workshops-counted.count",
            "summary-title-everywhere.workshops",
            "summary-title-shared.workshops",
            "summary-title-plain.workshops",
            "summary-meetings.count",
            "summary-meetings-period.count",
            "summary-everywhere.workshops",
            "introduction-meetings.count",
            "introduction-meetings-period.count",
        ],
        &["series/workshops"],
    ),
    (
        &["key-workshops"],
        &["series/workshops", "topic:*/workshops", "country:*/workshops"],
    ),
    (
        &["key-contributions"],
        &[
            "series/notes",
            "workshop:*/notes",
            "topic:*/notes",
            "country:*/notes",
        ],
    ),
    (
        &["country-note-opening.count", "country-note-sources.total"],
        &["country:*/notes"],
    ),
    (&["country-note-opening.workshops"], &["country:*/workshops"]),
    (&["country-note-topic.count"], &["country:*/topic/*"]),
    (&["country-note-more.count"], &["country:*/left-out/*"]),
    (&["country-note-sources.quoted"], &["country:*/quoted"]),
    (
        &[
            "summary-title-plain.count",
            "summary-recorded.count",
            "method-choice.total",
        ],
        &["series/notes"],
    ),
    (
        &["sources-all-quoted.total", "sources-some-quoted.total"],
        &["workshop:*/notes"],
    ),
    (&["sources-some-quoted.quoted"], &["workshop:*/quoted"]),
    (
        &["sources-withheld.count"],
        &["workshop:*/withheld", "series/withheld", "country:*/withheld"],
    ),
    (
        &["sources-redacted.count"],
        &["workshop:*/redacted", "series/redacted", "country:*/redacted"],
    ),
    (
        &[
            "method-choice.cited",
            "evidence-lead.count",
            "evidence-lead-published.count",
        ],
        &["series/cited"],
    ),
    (
        &["contributions-more.count"],
        &["workshop:*/left-out/*", "topic:*/left-out/*", "series/left-out/*"],
    ),
    (&["kind-counted.count"], &["workshop:*/kind/*", "topic:*/kind/*"]),
    (&["support-told.examples"], &["recommendation:*/countries"]),
    (&["questions-more.count"], &["workshop:*/questions-left-out"]),
    // Topics and chapters.
    (
        &[
            "summary-recorded.topics",
            "introduction-topics.count",
            "introduction-topics-many.count",
            "matrix-finding-everywhere-one.topics",
            "matrix-finding-everywhere.topics",
            "matrix-finding-everywhere-counted.topics",
        ],
        &["series/topics"],
    ),
    (
        &[
            "summary-most-topic-country.count",
            "summary-most-topic.count",
            "chapter-opening-without-topic.count",
            "chapter-opening-most.count",
            "chapter-opening-everywhere.count",
            "chapter-opening.count",
        ],
        &["topic:*/notes"],
    ),
    (
        &[
            "chapter-opening-most.workshops",
            "chapter-opening-everywhere.workshops",
            "chapter-opening.workshops",
        ],
        &["topic:*/workshops"],
    ),
    (&["chapter-spread.main"], &["topic:*/workshop/*"]),
    (&["chapter-spread.rest"], &["topic:*/elsewhere-than/*"]),
    (
        &["chapter-spread.others"],
        &["topic:*/elsewhere-than/*/workshops"],
    ),
    (
        &[
            "chapter-challenges-prevail.challenges",
            "chapter-practices-prevail.challenges",
        ],
        &["topic:*/kind/challenge"],
    ),
    (
        &[
            "chapter-challenges-prevail.practices",
            "chapter-practices-prevail.practices",
        ],
        &["topic:*/kind/good-practice"],
    ),
    (
        &["chapter-country-dominates.count", "chapter-countries-spread.most"],
        &["topic_country:*/*"],
    ),
    (&["chapter-country-dominates.all"], &["topic:*/with-country"]),
    (
        &["chapter-countries-spread.total", "chapter-one-country.count"],
        &["topic:*/countries"],
    ),
    (
        &["chapter-shared.count", "chapter-shared-most.count"],
        &["topic:*/shared-recommendations"],
    ),
    (
        &["chapter-shared.all", "chapter-shared-most.all"],
        &["topic:*/recommendations"],
    ),
    (
        &["chapter-shared.most", "chapter-shared-most.most"],
        &["recommendation:*/workshops"],
    ),
    (
        &["chapter-recommendations-more.count"],
        &["topic:*/further-recommendations"],
    ),
    // Country examples.
    (
        &["key-countries"],
        &["series/countries", "workshop:*/countries", "topic:*/countries"],
    ),
    (
        &[
            "map-finding.total",
            "map-alternative.total",
            "summary-recorded.countries",
            "countries-one-region.count",
            "countries-regions.count",
        ],
        &["series/countries"],
    ),
    (&["countries-lead.total"], &["workshop:*/countries"]),
    (&["countries-lead.count"], &["workshop:*/region:*/countries"]),
    (
        &["map-finding.count", "region-counted.count"],
        &["region:*/countries"],
    ),
    (&["countries-regions.regions"], &["series/regions"]),
    (&["countries-recurring.count"], &["series/recurring-countries"]),
    (
        &["countries-more-counted.count"],
        &["workshop:*/countries-without-box"],
    ),
    (&["countries-unresolved.count"], &["country:unresolved/notes"]),
    (
        &["contributions-counted.count"],
        &[
            "topic_country:*/*",
            "workshop:*/country/*",
            "workshop:*/question/*",
            "country:*/notes",
        ],
    ),
    (
        &["contributions-in-workshops.workshops"],
        &["country:*/workshops"],
    ),
    (
        &[
            "contributions-in-workshops.count",
            "countries-sections-lead.least",
            "matrix-finding-topic.count",
            "matrix-finding-most.count",
            "matrix-finding-tied.count",
            "summary-most-topic-country.mentions",
            "summary-most-country.count",
        ],
        &["country:*/notes"],
    ),
    (&["map-counted.count"], &["country:*/notes"]),
    (&["matrix-finding-topic.most"], &["topic_country:*/*"]),
    (
        &["matrix-finding-everywhere-counted.count"],
        &["series/countries-everywhere"],
    ),
    (
        &[
            "countries-tied.count",
            "countries-leader.count",
            "countries-leader-followed.count",
            "labelled-count-in-text.count",
        ],
        &["country:*/notes", "workshop:*/country/*", "topic_country:*/*"],
    ),
    (
        &["attribution-countries.count"],
        &[
            "note:*/countries",
            "recommendation:*/countries",
            "workshop:*/recommendation:*/countries",
        ],
    ),
    (
        &["labelled-number.number"],
        &[
            "country:*/notes",
            "thread:*/notes",
            "addressee:*/recommendations",
            "cluster:*/notes",
        ],
    ),
    // Threads.
    (&["threads-introduction.threads"], &["series/threads"]),
    (&["threads-introduction.count"], &["series/on-threads"]),
    (
        &[
            "thread-lead.count",
            "thread-lead-topic.count",
            "thread-finding-most.count",
        ],
        &["thread:*/notes"],
    ),
    (
        &["thread-lead.workshops", "thread-lead-topic.workshops"],
        &["thread:*/workshops"],
    ),
    (&["thread-lead-topic.most"], &["thread_topic:*/*"]),
    // Recommendations and what recurs.
    (&["key-recommendations"], &["workshop:*/recommendations"]),
    (&["key-recommendations.addressees"], &["workshop:*/addressees"]),
    (
        &["key-different-recommendations"],
        &[
            "series/recommendations",
            "topic:*/recommendations",
            "country:*/different-recommendations",
        ],
    ),
    (
        &["recommendations-lead.count", "recommendations-lead-ranked.count"],
        &["series/recommendations"],
    ),
    (
        &["recommendations-more.count"],
        &[
            "workshop:*/left-out/recommendation",
            "series/left-out/recommendation",
        ],
    ),
    (
        &["support-some.count", "support-summary.count"],
        &["recommendation:*/workshops"],
    ),
    (
        &["shared-recommendations.count"],
        &["workshop:*/shared-recommendations"],
    ),
    (
        &["shared-recommendations.total"],
        &["workshop:*/different-recommendations"],
    ),
    (&["shared-challenges.count"], &["workshop:*/shared-challenges"]),
    (&["shared-challenges.total"], &["workshop:*/kind/challenge"]),
    (
        &["message-everywhere.recommendations"],
        &["workshop:*/recommendations-everywhere"],
    ),
    (
        &["message-everywhere.challenges"],
        &["workshop:*/challenges-everywhere"],
    ),
    (
        &[
            "summary-title-everywhere.count",
            "summary-everywhere.recommendations",
        ],
        &["series/recommendations-everywhere"],
    ),
    (
        &["summary-everywhere.challenges"],
        &["series/challenges-everywhere"],
    ),
    (
        &["summary-title-everywhere.more"],
        &["series/further-shared-recommendations"],
    ),
    (
        &["summary-title-shared.count", "summary-shared.recommendations"],
        &["series/shared-recommendations"],
    ),
    (&["summary-shared.challenges"], &["series/shared-challenges"]),
    (&["commission-lead.count"], &["series/kind/commission"]),
    (
        &["commission-lead.workshops"],
        &["series/kind/commission/workshops"],
    ),
    // Reading across.
    (&["cross-topics.count"], &["series/topics-with-more/*"]),
    (&["cross-topic-balance.challenges"], &["topic:*/challenge"]),
    (&["cross-topic-balance.practices"], &["topic:*/good-practice"]),
    (&["cross-countries-both.count"], &["series/countries-both"]),
    (&["cross-country-balance.challenges"], &["country:*/challenge"]),
    (&["cross-country-balance.practices"], &["country:*/good-practice"]),
    (&["cross-questions.asked"], &["series/questions-before-the-last"]),
    (&["cross-questions.count"], &["series/questions-open"]),
    (
        &["addressee-finding-most.count"],
        &["addressee:*/recommendations"],
    ),
    (
        &["addressee-finding-plain.count", "support-finding-plain.count"],
        &["series/addressees"],
    ),
    (
        &[
            "support-finding.count",
            "support-finding-tied.count",
            "support-in-words.count",
        ],
        &["addressee:*/recommendations"],
    ),
    (
        &["support-finding.shared"],
        &["addressee:*/shared-recommendations"],
    ),
    (&["support-part-in-words.count"], &["addressee:*/support/*"]),
    (&["support-source.count"], &["table:support/left-out"]),
    (&["growth-countries.count"], &["workshop:*/new-countries"]),
    (
        &["growth-recommendations.count"],
        &["workshop:*/new-recommendations"],
    ),
    // Groups of workshops.
    (&["clusters-introduction.workshops"], &["series/workshops"]),
    (
        &["further-topics-introduction.count"],
        &["table:further-topics/topics"],
    ),
    (
        &["further-topics-introduction.chapters"],
        &["table:further-topics/chapters"],
    ),
    (
        &["further-topics-cut.rows", "further-topics-summary.count"],
        &["table:further-topics/rows"],
    ),
    (&["further-topics-cut.count"], &["table:further-topics/left-out"]),
    (
        &[
            "clusters-introduction.groups",
            "clusters-table-summary.count",
            "cluster-matrix-alternative.count",
        ],
        &["table:clusters/rows"],
    ),
    (
        &["cluster-lead.workshops", "cluster-lead-topic.workshops"],
        &["cluster:*/workshops"],
    ),
    (
        &[
            "clusters-leader.count",
            "cluster-lead.count",
            "cluster-lead-topic.count",
        ],
        &["cluster:*/notes"],
    ),
    (&["cluster-lead-topic.most"], &["cluster_topic:*/*"]),
    (&["method-from-times.count"], &["attendance/from-times"]),
    (&["method-from-times.minutes"], &["attendance/least-minutes"]),
    // Rows of sheets, and of the tables on the page.
    (&["method-rows.read", "method-all-rows.read"], &["sheets/read"]),
    (&["method-rows.used"], &["sheets/used"]),
    (&["method-rows.set_aside"], &["sheets/set-aside"]),
    (
        &["matrix-alternative.count"],
        &["table:summary/rows", "table:countries/rows"],
    ),
    (
        &["thread-matrix-alternative.count", "thread-finding-plain.count"],
        &["table:threads/rows"],
    ),
    (
        &["addressee-matrix-alternative.count"],
        &["table:addressees/rows"],
    ),
    (
        &["countries-sections-lead.count"],
        &["table:country-sections/examples"],
    ),
    (&["countries-matrix-cut.rows"], &["table:countries/examples"]),
    (&["countries-matrix-cut.count"], &["table:countries/left-out"]),
    (
        &["workshops-table-summary.count", "workshops-annex-cut.rows"],
        &["table:workshops/rows"],
    ),
    (&["workshops-annex-cut.count"], &["table:workshops/left-out"]),
    (
        &["sheets-table-summary.count", "sheets-table-caption-cut.rows"],
        &["table:sheets/rows"],
    ),
    (&["sheets-table-caption-cut.count"], &["table:sheets/left-out"]),
];
