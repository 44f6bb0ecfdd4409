//! Tokens for the full-text index, made from folded text. What asks the index is in [`super::Query`].
//!
//! A *word* is an unbroken run of letters and digits; it is cut into runs of one kind, *alphabet* (ASCII letters and
//! digits, Latin, Greek, Cyrillic …) or *ideographic* (kanji, kana, hangul). The tokens are
//! - of an ideographic run: its overlapping pairs, and its last character;
//! - of an alphabet run: the run as a whole;
//! - at a seam, the neighbours are glued on: the last ideograph takes the alphabet run after it (`和6`), the alphabet
//!   run takes the ideograph after it (`6年`, `ai人`). This costs no token more and makes AI人材, 5G網 and 令和6年度
//!   findable by tokens that hardly any other text has.
//!
//! So every character begins a token (one character is a prefix query), every pair of ideographs is a token, and every
//! alphabet run begins a token (`ai` is a prefix query). Tokens hold letters and digits only, of the categories that
//! SQLite's `unicode61` keeps, so that no tokenizer of SQLite splits them.

use icu_normalizer::properties::CanonicalCombiningClassMapBorrowed;

use super::each;

/// The tokens of a text, in order, with repetitions.
///
/// ```
/// use text::fold::tokens;
/// assert_eq!(tokens("半導体"), ["半導", "導体", "体"]);
/// assert_eq!(tokens("AI人材"), ["ai人", "人材", "材"]);
/// assert_eq!(tokens("令和６年度"), ["令和", "和6", "6年", "年度", "度"]);
/// assert_eq!(tokens("K-Program"), ["k", "program"]);
/// ```
#[must_use]
pub fn tokens(text: &str) -> Vec<String> {
    let mut out = String::new();
    tokens_into(&mut out, text);
    out.split(' ').filter(|token| !token.is_empty()).map(str::to_owned).collect()
}

/// Appends the tokens of a text to `out`, joined by spaces: what goes into the index. Several fields may be appended
/// one after another.
pub fn tokens_into(out: &mut String, text: &str) {
    // Pairs repeat each ideograph, and the spaces come on top.
    out.reserve(text.len() * 2 + text.len() / 2);
    let mut state = State::Between;
    each(text, |c, _| state.step(out, c));
    state.step(out, ' ');
}

/// What kind of run a folded character belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Punctuation, spaces, symbols: between words.
    None,
    /// A letter or digit of an alphabet.
    Alphabet,
    /// A kanji, kana or hangul.
    Ideographic,
}

/// The kind of a folded character.
#[inline]
pub(super) fn kind(c: char) -> Kind {
    match c {
        'a'..='z' | '0'..='9' | 'A'..='Z' => Kind::Alphabet,
        '\0'..='\x7f' => Kind::None,
        'ぁ'..='ゖ' | 'ー' | 'ゝ' | 'ゞ' | '々'..='〇' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' => {
            Kind::Ideographic
        }
        '\u{ac00}'..='\u{d7a3}' | '\u{20000}'..='\u{323af}' => Kind::Ideographic,
        _ => unusual(c),
    }
}

/// The kind of a character outside the usual ranges.
///
/// Marks are excluded although Unicode counts many as alphabetic: `unicode61` splits there, and a token that splits
/// becomes a phrase, which the index cannot answer. The scripts of South and South-East Asia, whose vowels are marks,
/// and everything beyond the basic plane but kanji are therefore not searchable.
#[cold]
fn unusual(c: char) -> Kind {
    const CLASSES: CanonicalCombiningClassMapBorrowed<'static> = CanonicalCombiningClassMapBorrowed::new();
    let splits = matches!(c,
        '\u{700}'..='\u{109f}' | '\u{1200}'..='\u{1cff}' | '\u{24b6}'..='\u{24e9}' | '\u{a000}'..='\u{abff}'
        | '\u{10000}'..);
    if splits || !c.is_alphanumeric() || CLASSES.get_u8(c) != 0 {
        Kind::None
    } else if c < '\u{2e80}' {
        Kind::Alphabet
    } else {
        Kind::Ideographic
    }
}

/// Where the tokeniser stands between two characters.
#[derive(Clone, Copy)]
enum State {
    /// Outside a word.
    Between,
    /// After an ideograph that has not yet begun a token.
    Ideograph(char),
    /// Inside an alphabet run, which is already written at `from`; `led` says that an ideograph is glued before it.
    Alphabet { from: usize, led: bool },
}

impl State {
    #[inline]
    fn step(&mut self, out: &mut String, c: char) {
        *self = match (*self, kind(c)) {
            (State::Between, Kind::None) => State::Between,
            (State::Between, Kind::Ideographic) => State::Ideograph(c),
            (State::Between, Kind::Alphabet) => {
                begin(out);
                out.push(c);
                State::Alphabet { from: out.len() - c.len_utf8(), led: false }
            }
            (State::Ideograph(last), Kind::Ideographic) => {
                begin(out);
                out.push(last);
                out.push(c);
                State::Ideograph(c)
            }
            (State::Ideograph(last), Kind::Alphabet) => {
                begin(out);
                out.push(last);
                out.push(c);
                State::Alphabet { from: out.len() - c.len_utf8(), led: true }
            }
            (State::Ideograph(last), Kind::None) => {
                begin(out);
                out.push(last);
                State::Between
            }
            (run @ State::Alphabet { .. }, Kind::Alphabet) => {
                out.push(c);
                run
            }
            (State::Alphabet { from, led }, Kind::Ideographic) => {
                own_token(out, from, led);
                out.push(c);
                State::Ideograph(c)
            }
            (State::Alphabet { from, led }, Kind::None) => {
                own_token(out, from, led);
                State::Between
            }
        };
    }
}

/// A run that was written after an ideograph needs a token that it begins itself.
fn own_token(out: &mut String, from: usize, led: bool) {
    if led {
        let to = out.len();
        begin(out);
        out.extend_from_within(from..to);
    }
}

#[inline]
fn begin(out: &mut String) {
    if !out.is_empty() {
        out.push(' ');
    }
}
