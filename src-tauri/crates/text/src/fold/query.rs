//! What somebody typed into a search box: how to ask the index, and how to make sure. Tokens are in [`super::tokens`].

use std::ops::Range;

use super::fold;
use super::readings::spellings;
use super::tokens::{Kind, kind};

/// A search: words that must all occur.
///
/// Anything but letters and digits separates words, so nothing that is typed can be query syntax. A word of ideographs
/// matches anywhere; one that begins with a letter or digit matches only where an alphabet run begins, so that `ai`
/// finds AI人材 and AIの but not "said". Kana, and Latin letters that spell kana, also find the words of the field that
/// are read so: はんどうたい and handotai find 半導体.
///
/// ```
/// use text::fold::Query;
/// let query = Query::parse("半導体　AI");
/// assert_eq!(query.fts(), r#""半導" AND "導体" AND "ai"*"#);
/// assert!(query.needs_recheck());
/// assert!(query.matches("AI半導体の確保"));
/// assert!(!query.matches("半導、導体、AI"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    words: Vec<Word>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Word {
    text: String,
    terms: Vec<Term>,
    /// How it may be written instead.
    instead: Vec<Word>,
}

/// One question to the index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Term {
    /// The token, or how it begins.
    pub(super) text: String,
    /// Whether any token that begins so will do.
    pub(super) prefix: bool,
}

/// A pasted paragraph must not become an expression that SQLite refuses; what lies beyond is left to the recheck.
const MOST_TERMS: usize = 64;
/// So many words are looked up by their reading; nobody types more before the IME converts them.
const MOST_READ: usize = 4;

impl Query {
    /// Reads what was typed.
    #[must_use]
    pub fn parse(typed: &str) -> Self {
        let folded = fold(typed);
        let mut words: Vec<Word> = Vec::new();
        for text in folded.split(|c| kind(c) == Kind::None).filter(|word| !word.is_empty()) {
            if words.iter().all(|word| word.text != text) {
                let spelled = if words.len() < MOST_READ { spellings(text) } else { Vec::new() };
                let instead = spelled.iter().map(|spelling| Word::of(spelling)).collect();
                words.push(Word { instead, ..Word::of(text) });
            }
        }
        Self { words }
    }

    /// Whether nothing searchable was typed. Such a query matches nothing, and its [`Query::fts`] is empty, which FTS5
    /// refuses: do not ask it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The FTS5 `MATCH` expression for the index of [`super::tokens`]. Every text that [`Query::matches`] is among its
    /// results; where [`Query::needs_recheck`], others may be too.
    #[must_use]
    pub fn fts(&self) -> String {
        let plain = Self { words: self.words.iter().filter(|word| word.instead.is_empty()).cloned().collect() };
        let mut asked = Vec::new();
        if !plain.is_empty() {
            asked.push(all_of(&plain.terms()));
        }
        for word in self.words.iter().filter(|word| !word.instead.is_empty()) {
            let ways =
                std::iter::once(word).chain(&word.instead).map(|way| all_of(&way.terms.iter().collect::<Vec<_>>()));
            asked.push(format!("({})", ways.collect::<Vec<_>>().join(" OR ")));
        }
        asked.join(" AND ")
    }

    /// Whether the index may find texts that do not match: a word of three characters or more is asked by its pairs,
    /// which may stand apart from one another.
    #[must_use]
    pub fn needs_recheck(&self) -> bool {
        let all = self.words.iter().map(|word| word.terms.len()).sum::<usize>();
        let mut ways = self.words.iter().flat_map(|word| std::iter::once(word).chain(&word.instead));
        all > MOST_TERMS || ways.any(|way| way.terms.len() > 1)
    }

    /// Whether a text (not folded) holds every word. All that was indexed for one row must be given together.
    #[must_use]
    pub fn matches(&self, text: &str) -> bool {
        let folded = fold(text);
        !self.is_empty() && self.words.iter().all(|word| word.places(&folded).next().is_some())
    }

    /// Where the words stand in a folded text, word by word.
    pub(super) fn places<'a>(&'a self, folded: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
        self.words.iter().flat_map(|word| word.places(folded))
    }

    /// What is asked of the index, each question once.
    pub(super) fn terms(&self) -> Vec<&Term> {
        let mut terms: Vec<&Term> = Vec::new();
        for term in self.words.iter().flat_map(|word| &word.terms) {
            if terms.len() < MOST_TERMS && !terms.contains(&term) {
                terms.push(term);
            }
        }
        terms
    }
}

/// An expression that asks for all of the terms.
fn all_of(terms: &[&Term]) -> String {
    let mut out = String::new();
    for term in terms {
        if !out.is_empty() {
            out.push_str(" AND ");
        }
        out.push('"');
        out.push_str(&term.text);
        out.push_str(if term.prefix { "\"*" } else { "\"" });
    }
    out
}

impl Word {
    fn of(text: &str) -> Self {
        Self { text: text.to_owned(), terms: terms(text), instead: Vec::new() }
    }

    /// Where it stands, and where what may be written instead does.
    fn places<'a>(&'a self, folded: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
        std::iter::once(self).chain(&self.instead).flat_map(move |word| word.own_places(folded))
    }

    fn own_places<'a>(&'a self, folded: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
        let at_run_start = self.text.chars().next().is_some_and(|c| kind(c) == Kind::Alphabet);
        let begins_run = move |at: usize| !folded[..at].chars().next_back().is_some_and(|c| kind(c) == Kind::Alphabet);
        folded
            .match_indices(&*self.text)
            .filter(move |(at, _)| !at_run_start || begins_run(*at))
            .map(|(at, found)| at..at + found.len())
    }
}

/// The questions for one word: exactly the tokens that it would give, except that its end may be the middle of a run.
fn terms(word: &str) -> Vec<Term> {
    let runs = runs(word);
    let mut terms = Vec::new();
    for (at, run) in runs.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| runs[at]);
        let after = runs.get(at + 1).copied();
        if kind_of(run) == Kind::Ideographic {
            let chars: Vec<char> = run.chars().collect();
            terms.extend(chars.windows(2).map(|pair| Term { text: pair.iter().collect(), prefix: false }));
            let last = chars[chars.len() - 1];
            match after {
                Some(alphabet) => {
                    let prefix = at + 2 == runs.len();
                    terms.push(Term { text: format!("{last}{alphabet}"), prefix });
                }
                None if before.is_none() && chars.len() == 1 => {
                    terms.push(Term { text: last.to_string(), prefix: true })
                }
                None => {}
            }
        } else {
            match after.and_then(|ideographs| ideographs.chars().next()) {
                Some(next) => terms.push(Term { text: format!("{run}{next}"), prefix: false }),
                None if before.is_none() => terms.push(Term { text: (*run).to_owned(), prefix: true }),
                None => {}
            }
        }
    }
    terms
}

/// A word cut where the kind changes.
fn runs(word: &str) -> Vec<&str> {
    let mut runs = Vec::new();
    let mut from = 0;
    let mut before = None;
    for (at, c) in word.char_indices() {
        let kind = kind(c);
        if before.is_some_and(|before| before != kind) {
            runs.push(&word[from..at]);
            from = at;
        }
        before = Some(kind);
    }
    runs.push(&word[from..]);
    runs
}

fn kind_of(run: &str) -> Kind {
    run.chars().next().map_or(Kind::None, kind)
}
