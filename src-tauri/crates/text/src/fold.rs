//! Folding: spellings that officers hold to be the same become one form, so that search finds them. Index tokens and
//! queries are made from folded text in this module's parts; no SQL lives here.
//!
//! Folded away are: width (ｱ ア, Ａ A), case, katakana against hiragana (データ でーた), small kana (キャノン キヤノン),
//! Unicode composition and compatibility (NFKC: ㈱, ①, か゛ as two code points), variation selectors (葛󠄀), invisible
//! marks, kinds of dash, wave dash and space, and a table of variant kanji (強靱 強靭). Kept apart are サーバ and サーバー:
//! a long mark after kana means something. After anything else it is taken for a dash (点検・改善ー結果).

mod query;
mod readings;
mod tokens;
mod variants;

use std::ops::Range;

use icu_normalizer::ComposingNormalizerBorrowed;

pub use query::Query;
pub use tokens::{tokens, tokens_into};

/// Folds a text for comparison.
///
/// ```
/// use text::fold::fold;
/// assert_eq!(fold("ﾃﾞｰﾀ"), fold("データ"));
/// assert_eq!(fold("強靱化"), fold("強靭化"));
/// assert_eq!(fold("ＡＩ"), "ai");
/// assert_ne!(fold("サーバー"), fold("サーバ"));
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    each(text, |c, _| out.push(c));
    out
}

/// A folded text that remembers where each of its characters came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folded {
    /// The folded text, the same as [`fold`] gives.
    pub text: String,
    /// One entry for each character of `text`, in order.
    pub origin: Vec<Origin>,
}

/// Where one folded character came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// Byte position of the character in the folded text.
    pub at: usize,
    /// Byte range in the original. Characters that were folded together, or came from one sign, share a range.
    pub range: Range<usize>,
}

impl Folded {
    /// Folds `original` and keeps the way back.
    #[must_use]
    pub fn new(original: &str) -> Self {
        let mut text = String::with_capacity(original.len());
        let mut origin = Vec::with_capacity(original.len() / 2);
        each(original, |c, range| {
            origin.push(Origin { at: text.len(), range });
            text.push(c);
        });
        Self { text, origin }
    }

    /// The byte range of the original behind a byte range of the folded text; empty ranges have none.
    #[must_use]
    pub fn original(&self, folded: &Range<usize>) -> Option<Range<usize>> {
        let from = self.origin.partition_point(|origin| origin.at < folded.start);
        let to = self.origin.partition_point(|origin| origin.at < folded.end);
        let (first, last) = (self.origin.get(from)?, self.origin.get(to.checked_sub(1)?)?);
        (from < to).then_some(first.range.start..last.range.end)
    }
}

/// The byte ranges of `original` to highlight for what somebody typed into a search box: sorted, apart, on character
/// boundaries.
///
/// ```
/// use text::fold::highlight;
/// let title = "ﾃﾞｰﾀの強靱化";
/// let found: Vec<&str> = highlight(title, "強靭 データ").into_iter().map(|range| &title[range]).collect();
/// assert_eq!(found, ["ﾃﾞｰﾀ", "強靱"]);
/// ```
#[must_use]
pub fn highlight(original: &str, query: &str) -> Vec<Range<usize>> {
    let folded = Folded::new(original);
    let query = Query::parse(query);
    let mut ranges: Vec<Range<usize>> =
        query.places(&folded.text).filter_map(|place| folded.original(&place)).collect();
    ranges.sort_by_key(|range| (range.start, range.end));
    let mut merged: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match merged.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    merged
}

/// The compatibility-composed form (NFKC) of a text, for what must be the same from any keyboard: Ａ is A, ｶﾞ is ガ.
#[must_use]
pub fn nfkc(text: &str) -> std::borrow::Cow<'_, str> {
    const NFKC: ComposingNormalizerBorrowed<'static> = ComposingNormalizerBorrowed::new_nfkc();
    NFKC.normalize(text)
}

/// The composed form (NFC) of a text: what file systems and people take for the same name.
#[must_use]
pub fn nfc(text: &str) -> std::borrow::Cow<'_, str> {
    const NFC: ComposingNormalizerBorrowed<'static> = ComposingNormalizerBorrowed::new_nfc();
    NFC.normalize(text)
}

/// Calls `sink` with each folded character and the byte range it came from.
///
/// A text is walked in clusters: one character and whatever may join it (voicing marks, accents, selectors). Nearly all
/// clusters of real text are one character with a known form; the others go through NFKC. Normalising cluster by
/// cluster equals normalising the whole because a cluster ends only where nothing can join.
#[inline]
pub(crate) fn each(text: &str, mut sink: impl FnMut(char, Range<usize>)) {
    let mut chars = text.char_indices();
    let mut next = chars.next();
    let mut last = ' ';
    let mut emit = |c: char, range: Range<usize>| {
        // A long mark after anything but kana is a dash that the IME produced.
        last = if c == LONG && !is_kana(last) { '-' } else { c };
        sink(last, range);
    };
    while let Some((from, c)) = next {
        next = chars.next();
        if next.is_none_or(|(_, after)| starts_cluster(after))
            && let Some(folded) = known(c)
        {
            emit(folded, from..from + c.len_utf8());
            continue;
        }
        while next.is_some_and(|(_, after)| !starts_cluster(after)) {
            next = chars.next();
        }
        let to = next.map_or(text.len(), |(at, _)| at);
        unusual(&text[from..to], |c| emit(c, from..to));
    }
}

const LONG: char = 'ー';

const fn is_kana(folded: char) -> bool {
    matches!(folded, 'ぁ'..='ゟ' | LONG)
}

/// The folded form of a character that stands alone, for the characters that nearly all text is made of.
#[inline]
fn known(c: char) -> Option<char> {
    Some(match c {
        '\t'..='\r' | '\u{3000}' => ' ',
        '\0'..='\x7f' => c.to_ascii_lowercase(),
        'ぁ'..='ゖ' => large(c),
        'ァ'..='ヶ' | 'ヽ' | 'ヾ' => large(char::from_u32(c as u32 - 0x60)?),
        LONG | 'ゝ' | 'ゞ' | '々' | '〇' | '、' | '。' | '「' | '」' | '・' => c,
        '\u{3400}'..='\u{9fff}' => variants::standard(c),
        '！'..='～' => char::from_u32(c as u32 - 0xfee0)?.to_ascii_lowercase(),
        '‐'..='―' | '−' | '─' => '-',
        '〜' | '∼' => '~',
        // The index holds the final form of sigma to be the other one.
        'ς' => 'σ',
        _ => return None,
    })
}

/// Small kana as large ones; expects hiragana.
const fn large(c: char) -> char {
    match c {
        'ぁ' => 'あ',
        'ぃ' => 'い',
        'ぅ' => 'う',
        'ぇ' => 'え',
        'ぉ' => 'お',
        'っ' => 'つ',
        'ゃ' => 'や',
        'ゅ' => 'ゆ',
        'ょ' => 'よ',
        'ゎ' => 'わ',
        'ゕ' => 'か',
        'ゖ' => 'け',
        _ => c,
    }
}

/// Folds a cluster that is not one known character.
#[cold]
fn unusual(cluster: &str, mut emit: impl FnMut(char)) {
    const NFKC: ComposingNormalizerBorrowed<'static> = ComposingNormalizerBorrowed::new_nfkc();
    // Composition may only happen once what is invisible is gone, and lower case may need composing again.
    let lower = NFKC.normalize_iter(cluster.chars().filter(|c| !is_invisible(*c))).flat_map(char::to_lowercase);
    for c in NFKC.normalize_iter(lower) {
        // A voicing mark that found nothing to voice (after ッ, a kanji or a space) would voice the large kana later.
        if is_invisible(c) || matches!(c, '\u{3099}' | '\u{309a}') {
            continue;
        }
        emit(match known(c) {
            Some(folded) => folded,
            None if c.is_whitespace() => ' ',
            None => variants::standard(c),
        });
    }
}

/// Signs that say nothing to a reader: variation selectors, joiners, direction marks, soft hyphen, byte order mark.
const fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0100}'..='\u{e01ef}')
}

/// Whether nothing before this character can join it, known for the scripts at hand. A false "no" only makes the
/// highlighted range longer.
#[inline]
const fn starts_cluster(c: char) -> bool {
    match c {
        '\u{ad}' => false,
        '\0'..='\u{2ff}' => true,
        '\u{302a}'..='\u{302f}' | '\u{3099}' | '\u{309a}' | '\u{3130}'..='\u{318f}' => false,
        '\u{3000}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' => true,
        '\u{ff01}'..='\u{ff9d}' | '\u{ffe0}'..='\u{ffee}' => true,
        '\u{370}'..='\u{482}' | '\u{48a}'..='\u{52f}' | '\u{1e00}'..='\u{200a}' | '\u{2010}'..='\u{2029}' => true,
        '\u{202f}'..='\u{205f}' | '\u{2070}'..='\u{20cf}' | '\u{2100}'..='\u{2bff}' => true,
        '\u{1f000}'..='\u{1faff}' | '\u{20000}'..='\u{3ffff}' => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests;
