//! Kana and Latin letters for words that are written in kanji: an officer who types けいざい or keizai before the IME has
//! converted it means 経済. The words are those of the field (`data/readings.tsv`); no dictionary of the language.

use std::sync::LazyLock;

use super::fold;

/// Spellings that one word may stand for, at most: each is one more question to the index.
const MOST: usize = 8;
/// Words that one spelling may be put together from.
const LONGEST: usize = 6;
/// So many kana at least let the beginning of a word stand for it.
const BEGINNING: usize = 3;
/// So many letters at least are taken for kana in Latin letters: shorter ones are abbreviations.
const LATIN: usize = 4;

/// A word of the field.
struct Known {
    /// As it is written, folded.
    written: String,
    /// As it is compared: see [`loose`].
    read: String,
}

static KNOWN: LazyLock<Vec<Known>> = LazyLock::new(|| {
    let lines = include_str!("../../data/readings.tsv").lines().filter(|line| !line.starts_with('#'));
    let known = lines.filter_map(|line| line.split_once('\t'));
    known.map(|(written, read)| Known { written: fold(written), read: loose(&fold(read)) }).collect()
});

/// How a folded word may be written instead: none unless all of it is kana, or Latin letters that spell kana, and reads as
/// words of the field, of which the last may only have begun.
pub(super) fn spellings(word: &str) -> Vec<String> {
    let kana = if word.chars().all(is_kana) {
        word.to_owned()
    } else if word.len() >= LATIN && word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        match kana_of(word) {
            Some(kana) => kana,
            None => return Vec::new(),
        }
    } else {
        return Vec::new();
    };
    let read = loose(&kana);
    if read.chars().count() < 2 {
        return Vec::new();
    }
    let mut found = Vec::new();
    spell(&read, String::new(), 0, &mut found);
    found.retain(|spelling| spelling != word);
    found.truncate(MOST);
    found
}

/// Whole readings first, so that a word is not hidden behind longer ones that begin as it does.
fn spell(rest: &str, before: String, words: usize, found: &mut Vec<String>) {
    if words == LONGEST || found.len() >= MOST {
        return;
    }
    // A single sign, such as 省, says too little to begin with.
    let fits = |known: &&Known| words > 0 || known.written.chars().count() > 1;
    let mut add = |spelling: String| {
        if !found.contains(&spelling) {
            found.push(spelling);
        }
    };
    for known in KNOWN.iter().filter(fits).filter(|known| known.read == rest) {
        add(format!("{before}{}", known.written));
    }
    let begun = rest.chars().count() >= BEGINNING || words > 0;
    for known in KNOWN.iter().filter(fits).filter(|known| begun && known.read != rest && known.read.starts_with(rest)) {
        add(format!("{before}{}", known.written));
    }
    for known in KNOWN.iter().filter(fits) {
        if let Some(rest) = rest.strip_prefix(known.read.as_str()).filter(|rest| !rest.is_empty()) {
            spell(rest, format!("{before}{}", known.written), words + 1, found);
        }
    }
}

const fn is_kana(folded: char) -> bool {
    matches!(folded, 'ぁ'..='ゖ' | 'ー')
}

/// Without what is written in more than one way in Latin letters: long vowels, and ん before や, ゆ and よ.
fn loose(folded: &str) -> String {
    let mut out = String::new();
    for c in folded.chars() {
        let last = out.chars().next_back();
        let is_long = match c {
            'ー' => true,
            'う' => {
                last.is_some_and(|last| "おこそとのほもよろをごぞどぼぽうくすつぬふむゆるぐずづぶぷ".contains(last))
            }
            'お' => last.is_some_and(|last| "おこそとのほもよろごぞどぼぽ".contains(last)),
            _ => false,
        };
        if matches!(c, 'や' | 'ゆ' | 'よ') && last == Some('に') {
            out.pop();
            if !out.ends_with('ん') {
                out.push('ん');
            }
        }
        if !is_long {
            out.push(c);
        }
    }
    out
}

/// Consonants and the kana that they make with あいうえお, folded; Hepburn and the official system.
const ROWS: [(&str, [&str; 5]); 33] = [
    ("", ["あ", "い", "う", "え", "お"]),
    ("k", ["か", "き", "く", "け", "こ"]),
    ("g", ["が", "ぎ", "ぐ", "げ", "ご"]),
    ("s", ["さ", "し", "す", "せ", "そ"]),
    ("z", ["ざ", "じ", "ず", "ぜ", "ぞ"]),
    ("t", ["た", "ち", "つ", "て", "と"]),
    ("d", ["だ", "ぢ", "づ", "で", "ど"]),
    ("n", ["な", "に", "ぬ", "ね", "の"]),
    ("h", ["は", "ひ", "ふ", "へ", "ほ"]),
    ("b", ["ば", "び", "ぶ", "べ", "ぼ"]),
    ("p", ["ぱ", "ぴ", "ぷ", "ぺ", "ぽ"]),
    ("m", ["ま", "み", "む", "め", "も"]),
    ("y", ["や", "い", "ゆ", "え", "よ"]),
    ("r", ["ら", "り", "る", "れ", "ろ"]),
    ("w", ["わ", "い", "う", "え", "を"]),
    ("f", ["ふあ", "ふい", "ふ", "ふえ", "ふお"]),
    ("j", ["じや", "じ", "じゆ", "じえ", "じよ"]),
    ("sh", ["しや", "し", "しゆ", "しえ", "しよ"]),
    ("ch", ["ちや", "ち", "ちゆ", "ちえ", "ちよ"]),
    ("ts", ["つあ", "つい", "つ", "つえ", "つお"]),
    ("ky", ["きや", "きい", "きゆ", "きえ", "きよ"]),
    ("gy", ["ぎや", "ぎい", "ぎゆ", "ぎえ", "ぎよ"]),
    ("sy", ["しや", "しい", "しゆ", "しえ", "しよ"]),
    ("zy", ["じや", "じい", "じゆ", "じえ", "じよ"]),
    ("jy", ["じや", "じい", "じゆ", "じえ", "じよ"]),
    ("ty", ["ちや", "ちい", "ちゆ", "ちえ", "ちよ"]),
    ("ny", ["にや", "にい", "にゆ", "にえ", "によ"]),
    ("hy", ["ひや", "ひい", "ひゆ", "ひえ", "ひよ"]),
    ("by", ["びや", "びい", "びゆ", "びえ", "びよ"]),
    ("py", ["ぴや", "ぴい", "ぴゆ", "ぴえ", "ぴよ"]),
    ("my", ["みや", "みい", "みゆ", "みえ", "みよ"]),
    ("ry", ["りや", "りい", "りゆ", "りえ", "りよ"]),
    ("v", ["ゔあ", "ゔい", "ゔ", "ゔえ", "ゔお"]),
];

/// Latin letters as folded kana; none where they spell none. Consonants at the end are a syllable that is not finished.
fn kana_of(latin: &str) -> Option<String> {
    let mut out = String::new();
    let mut rest = latin;
    while !rest.is_empty() {
        let vowel = rest.find(['a', 'i', 'u', 'e', 'o']);
        let consonants = &rest[..vowel.unwrap_or(rest.len())];
        // ん before another consonant or at the end; a doubled consonant is っ.
        if let Some(after) = consonants.strip_prefix('n').filter(|after| !after.is_empty() && !after.starts_with('y')) {
            out.push('ん');
            // nn is how an IME is told of ん.
            rest = if after == "n" && vowel.is_none() { "" } else { &rest[1..] };
            continue;
        }
        let mut signs = consonants.chars();
        if let (Some(first), Some(second)) = (signs.next(), signs.next())
            && (first == second || (first == 't' && second == 'c'))
        {
            out.push('つ');
            rest = &rest[1..];
            continue;
        }
        let Some(vowel) = vowel else {
            if consonants == "n" {
                out.push('ん');
            }
            return ROWS.iter().any(|(row, _)| row.starts_with(consonants)).then_some(out);
        };
        let place = "aiueo".find(&rest[vowel..=vowel])?;
        let (_, syllables) = ROWS.iter().find(|(row, _)| *row == consonants)?;
        out.push_str(syllables[place]);
        rest = &rest[vowel + 1..];
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(typed: &str) -> Vec<String> {
        spellings(&fold(typed))
    }

    #[test]
    fn kana_and_latin_letters_stand_for_the_words_of_the_field() {
        for typed in ["けいざいさんぎょうしょう", "ケイザイサンギョウショウ", "keizaisangyoushou", "keizaisangyosho"]
        {
            assert!(of(typed).contains(&"経済産業省".to_owned()), "{typed}: {:?}", of(typed));
        }
        for typed in ["はんどうたい", "handoutai", "handotai", "はんどう", "hando"] {
            assert_eq!(of(typed), ["半導体"], "{typed}");
        }
        assert!(of("うちゅう").contains(&"宇宙".to_owned()) && of("uchuu").contains(&"宇宙".to_owned()));
        assert!(of("utyu").contains(&"宇宙".to_owned()));
        assert!(of("でんち").contains(&"電池".to_owned()) && of("kinyu").contains(&"金融".to_owned()));
        assert!(of("きょうじん").contains(&fold("強靱")));
    }

    #[test]
    fn what_is_no_reading_of_the_field_stands_for_itself_alone() {
        for typed in ["METI", "ai", "security", "半導体", "けい", "data", "ん", "さーばー", "12", "keizaixyz", ""]
        {
            assert_eq!(of(typed), Vec::<String>::new(), "{typed}");
        }
    }

    #[test]
    fn the_words_are_in_order() {
        for known in KNOWN.iter() {
            assert!(known.read.chars().all(is_kana), "{}: {}", known.written, known.read);
        }
        assert!(KNOWN.len() > 300);
    }

    #[test]
    fn no_word_stands_for_more_than_the_index_is_to_be_asked() {
        assert!(KNOWN.iter().all(|known| spellings(&known.read).len() <= MOST));
    }
}
