//! What a tag says of a note: coding tools, chats and transcripts tie words to
//! a passage without saying what they are. A word that series.toml lists as a
//! topic or a thread is that, one for a kind of note is its kind; what nobody
//! listed is left to whoever asks.

use super::term_lists::TermList;
use crate::diagnostic::AliasTable;
use crate::model::Settings;
use crate::model::name::fold;
use crate::vocabulary::header::Field;

/// The words that a tag may be.
#[derive(Debug)]
pub struct Tags {
    lists: [(Field, TermList); 3],
}

/// A tag that somebody listed: what it is, and by which word it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    pub field: Field,
    pub word: String,
}

impl Tags {
    pub fn new(settings: &Settings) -> Self {
        // What series.toml lists outweighs the kinds that are known anyway.
        Self {
            lists: [
                (Field::Topic, TermList::of(settings, AliasTable::Topics)),
                (Field::Thread, TermList::of(settings, AliasTable::Threads)),
                (Field::Kind, TermList::of(settings, AliasTable::Kinds)),
            ],
        }
    }

    /// What a tag is, by the word itself.
    pub fn listed(&self, tag: &str) -> Option<Listed> {
        let (field, _) = self
            .lists
            .iter()
            .find(|(_, list)| list.terms.find(tag).is_some())?;
        Some(Listed {
            field: *field,
            word: tag.to_owned(),
        })
    }

    /// The same for a tag that stands below wider ones: `Financing\\Budgets` is
    /// Financing where only that is listed.
    pub fn listed_within(&self, tag: &str) -> Option<Listed> {
        let ends = tag.match_indices(['\\', '/']).map(|(at, _)| at);
        let mut ends: Vec<usize> = ends.chain([tag.len()]).collect();
        ends.reverse();
        ends.into_iter().find_map(|end| self.listed(tag[..end].trim()))
    }

    /// The same for a word that no space may stand in: `#GoodPractice`,
    /// `#good-practice` and `women_youth` are `Good practice` and
    /// `Women and youth` where these are so called or have the alias.
    pub fn listed_joined(&self, tag: &str) -> Option<Listed> {
        let own = joined(tag);
        if own.is_empty() {
            return None;
        }
        self.listed(tag).or_else(|| {
            self.lists.iter().find_map(|(field, list)| {
                let (word, _) = list.names.iter().find(|(name, _)| joined(name) == own)?;
                Some(Listed {
                    field: *field,
                    word: word.clone(),
                })
            })
        })
    }

    /// The words of a cell in which a form tool joined several by spaces, as
    /// far as each of them is a word of the list; else the cell as it stands.
    pub fn spaced<'a>(&self, field: Field, text: &'a str) -> Vec<&'a str> {
        let whole = vec![text];
        let Some((_, list)) = self.lists.iter().find(|(own, _)| *own == field) else {
            return whole;
        };
        let parts: Vec<&str> = text.split_whitespace().collect();
        let is_known = |part: &&str| list.terms.find(part).is_some();
        if list.terms.find(text).is_none() && parts.len() > 1 && parts.iter().all(is_known) {
            return parts;
        }
        whole
    }

    /// The kinds that are nearly called so.
    pub fn near_kinds(&self, tag: &str) -> Vec<&str> {
        let (_, kinds) = &self.lists[2];
        kinds
            .nearest(tag)
            .into_iter()
            .map(|at| kinds.terms.get(at).id.as_str())
            .collect()
    }
}

/// Letters and digits alone, folded.
fn joined(text: &str) -> String {
    fold(text)
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags() -> Tags {
        let settings = "[[topics]]\nid = \"financing\"\ntitle = \"Financing\"\n\
             [[threads]]\nid = \"women-youth\"\ntitle = \"Women and youth\"\n";
        Tags::new(&toml::from_str(settings).unwrap())
    }

    fn field(listed: Option<Listed>) -> Option<Field> {
        listed.map(|listed| listed.field)
    }

    #[test]
    fn a_tag_is_what_somebody_listed() {
        let tags = tags();
        assert_eq!(field(tags.listed("FINANCING")), Some(Field::Topic));
        assert_eq!(field(tags.listed("Women and youth")), Some(Field::Thread));
        assert_eq!(field(tags.listed("Recomendación")), Some(Field::Kind));
        assert_eq!(tags.listed("weather"), None);
        assert_eq!(
            tags.listed_within("Financing\\Budgets").map(|listed| listed.word),
            Some("Financing".to_owned())
        );
        for (tag, expected) in [
            ("GoodPractice", Field::Kind),
            ("good-practice", Field::Kind),
            ("WomenYouth", Field::Thread),
            ("women_and_youth", Field::Thread),
        ] {
            assert_eq!(field(tags.listed_joined(tag)), Some(expected), "{tag}");
        }
        assert_eq!(tags.near_kinds("recomendation"), ["recommendation"]);
    }

    #[test]
    fn words_joined_by_spaces_are_several_where_all_are_known() {
        let tags = tags();
        assert_eq!(tags.spaced(Field::Thread, "women-youth women-youth").len(), 2);
        assert_eq!(tags.spaced(Field::Thread, "Women and youth").len(), 1);
        assert_eq!(tags.spaced(Field::Topic, "financing weather").len(), 1);
    }
}
