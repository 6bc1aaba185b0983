//! Whose the domains of e-mail addresses are, as far as everybody knows. Such
//! a domain is only ever proposed: an address says where a letter goes, not
//! for whom somebody speaks.
//!
//! A domain also means those below it, `un.org` also `peacekeeping.un.org`;
//! one `*` stands for letters between two dots.

/// Domains, each with the id of its stakeholder group in
/// [`super::term::STAKEHOLDER_GROUPS`]. A line a group.
#[rustfmt::skip]
const WELL_KNOWN: &[(&str, &[&str])] = &[
    ("un-system", &[
        "un.org", "undp.org", "unicef.org", "unhcr.org", "unwomen.org", "unfpa.org", "unesco.org", "unops.org",
        "unep.org", "unhabitat.org", "unodc.org", "unitar.org", "unv.org", "unaids.org", "undrr.org", "unu.edu",
        "wfp.org", "fao.org", "who.int", "ilo.org", "iom.int", "ohchr.org", "unctad.org", "itu.int", "wipo.int",
        "ifad.org", "unssc.org",
    ]),
    ("financial-institution", &[
        "worldbank.org", "worldbankgroup.org", "ifc.org", "imf.org", "afdb.org", "adb.org", "iadb.org", "ebrd.com",
        "eib.org", "isdb.org", "aiib.org",
    ]),
    ("regional-organization", &[
        "africa-union.org", "africanunion.org", "ecowas.int", "igad.int", "sadc.int", "eac.int", "asean.org", "oas.org",
        "osce.org", "coe.int", "europa.eu", "forumsec.org", "caricom.org", "arab-league.org", "oic-oci.org",
    ]),
    ("member-state", &["gov", "mil", "gov.*", "gob.*", "gouv.*", "go.jp", "go.ke", "go.kr", "go.tz", "go.ug", "admin.ch", "bund.de", "gc.ca"]),
    ("academia", &["edu", "edu.*", "ac.*", "uni-*.de", "univ-*.fr"]),
];

/// Services at which anybody may have an address.
const OPEN_TO_ALL: &[&str] = &[
    "gmail.com",
    "googlemail.com",
    "yahoo.*",
    "ymail.com",
    "rocketmail.com",
    "hotmail.*",
    "outlook.*",
    "live.*",
    "msn.com",
    "icloud.com",
    "me.com",
    "mac.com",
    "aol.com",
    "proton.me",
    "protonmail.com",
    "pm.me",
    "gmx.*",
    "web.de",
    "t-online.de",
    "orange.fr",
    "wanadoo.fr",
    "free.fr",
    "laposte.net",
    "mail.ru",
    "yandex.*",
    "qq.com",
    "163.com",
    "126.com",
    "zoho.com",
    "tutanota.com",
    "fastmail.com",
    "mail.com",
    "uol.com.br",
    "bol.com.br",
    "terra.com.br",
    "libero.it",
];

/// What is known of a domain: the pattern that fits it, and the id of the
/// stakeholder group.
pub fn well_known(domain: &str) -> Option<(&'static str, &'static str)> {
    WELL_KNOWN
        .iter()
        .flat_map(|(group, patterns)| patterns.iter().map(move |pattern| (*pattern, *group)))
        .find(|(pattern, _)| fits(pattern, domain))
}

/// Whether a pattern is one of those that everybody knows.
pub fn is_well_known(pattern: &str) -> bool {
    WELL_KNOWN.iter().any(|(_, patterns)| patterns.contains(&pattern))
}

/// Whether anybody may have an address there, so that it tells nothing.
pub fn is_open_to_all(domain: &str) -> bool {
    let domain = domain.to_lowercase();
    OPEN_TO_ALL.iter().any(|pattern| fits(pattern, &domain))
}

/// Whether a domain is the one that a pattern means, or lies within it; both
/// are in lower case.
pub fn fits(pattern: &str, domain: &str) -> bool {
    let starts = std::iter::once(0).chain(domain.match_indices('.').map(|(at, _)| at + 1));
    starts
        .map(|start| &domain[start..])
        .any(|tail| is_called(pattern, tail))
}

/// `gov.*` is `gov.ng`, `uni-*.de` is `uni-example.de`.
fn is_called(pattern: &str, tail: &str) -> bool {
    let Some((before, after)) = pattern.split_once('*') else {
        return pattern == tail;
    };
    let between = tail
        .strip_prefix(before)
        .and_then(|rest| rest.strip_suffix(after));
    between.is_some_and(|between| !between.is_empty() && !between.contains('.'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::term::STAKEHOLDER_GROUPS;

    #[test]
    fn domains_are_those_of_groups_that_are_known() {
        for (group, _) in WELL_KNOWN {
            assert!(
                STAKEHOLDER_GROUPS.iter().any(|known| known.id == *group),
                "{group}"
            );
        }
        for (domain, expected) in [
            ("un.org", Some(("un.org", "un-system"))),
            ("peacekeeping.un.org", Some(("un.org", "un-system"))),
            ("mofa.gov.ng", Some(("gov.*", "member-state"))),
            ("state.gov", Some(("gov", "member-state"))),
            ("law.example.ac.uk", Some(("ac.*", "academia"))),
            ("unu.edu", Some(("unu.edu", "un-system"))),
            ("example.edu", Some(("edu", "academia"))),
            ("uni-example.de", Some(("uni-*.de", "academia"))),
            ("notun.org", None),
            ("un.org.example", None),
            ("gmail.com", None),
        ] {
            assert_eq!(well_known(domain), expected, "{domain}");
        }
    }

    #[test]
    fn services_for_everybody_tell_nothing() {
        for domain in ["gmail.com", "Hotmail.fr", "mail.gmx.de"] {
            assert!(is_open_to_all(domain) && well_known(domain).is_none(), "{domain}");
        }
        assert!(!is_open_to_all("un.org"));
    }
}
