//! Two wordings of a text, cut into what both say and what only one says. What is compared are words: Japanese has no
//! blanks between them, so a run of one script counts as one, and a change of script ends it.

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::{ReportPiece, ReportSide};

/// Cuts two texts where they differ.
pub(super) fn differences(first: &str, second: &str) -> Vec<ReportPiece> {
    let (then, now) = (words(first), words(second));
    let mut pieces: Vec<ReportPiece> = Vec::new();
    let mut say = |side: ReportSide, words: &[&str]| {
        let text: String = words.concat();
        match pieces.last_mut() {
            _ if text.is_empty() => {}
            Some(last) if last.side == side => last.text.push_str(&text),
            _ => pieces.push(ReportPiece { side, text }),
        }
    };
    for step in capture_diff_slices(Algorithm::Patience, &then, &now) {
        let (old, new) = (&then[step.old_range()], &now[step.new_range()]);
        match step {
            DiffOp::Equal { .. } => say(ReportSide::Both, old),
            DiffOp::Delete { .. } => say(ReportSide::First, old),
            DiffOp::Insert { .. } => say(ReportSide::Second, new),
            DiffOp::Replace { .. } => {
                say(ReportSide::First, old);
                say(ReportSide::Second, new);
            }
        }
    }
    pieces
}

/// What a character is part of.
#[derive(PartialEq, Eq, Clone, Copy)]
enum Script {
    Number,
    Letter,
    Kanji,
    Hiragana,
    Katakana,
    Blank,
    /// Stands alone.
    Mark,
}

fn script(c: char) -> Script {
    match c {
        _ if c.is_numeric() && !matches!(c, '\u{3007}' | '\u{4e00}'..='\u{9fff}') => Script::Number,
        '\u{3041}'..='\u{309f}' => Script::Hiragana,
        // The long vowel mark and the middle dot's neighbours belong to the word that they stand in.
        '\u{30a0}'..='\u{30fa}' | '\u{30fc}'..='\u{30ff}' | '\u{ff66}'..='\u{ff9f}' => Script::Katakana,
        '々'
        | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}' => Script::Kanji,
        _ if c.is_whitespace() => Script::Blank,
        _ if c.is_alphabetic() || c == '\'' || c == '’' => Script::Letter,
        _ => Script::Mark,
    }
}

/// A text as its words; together they are the text.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut from = 0;
    let mut last: Option<Script> = None;
    for (at, c) in text.char_indices() {
        let here = script(c);
        // Marks that only shape the character before them stay with it.
        let is_mark_of_it = matches!(c, '\u{0300}'..='\u{036f}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}');
        if last.is_some_and(|last| (last != here || here == Script::Mark) && !is_mark_of_it) {
            words.push(&text[from..at]);
            from = at;
        }
        if !is_mark_of_it || last.is_none() {
            last = Some(here);
        }
    }
    if from < text.len() {
        words.push(&text[from..]);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(first: &str, second: &str) -> String {
        let mark = |piece: ReportPiece| match piece.side {
            ReportSide::Both => piece.text,
            ReportSide::First => format!("[-{}-]", piece.text),
            ReportSide::Second => format!("{{+{}+}}", piece.text),
        };
        differences(first, second).into_iter().map(mark).collect()
    }

    #[test]
    fn words_are_runs_of_a_script_and_make_up_the_text() {
        let text = "2026年度に半導体サプライチェーンの調査を開始した（AI 2.0）。";
        let words = words(text);
        assert_eq!(words.concat(), text);
        assert!(
            words.contains(&"半導体") && words.contains(&"サプライチェーン") && words.contains(&"2026"),
            "{words:?}"
        );
        assert_eq!(super::words("葛\u{e0100}飾区"), ["葛\u{e0100}飾区"]);
    }

    #[test]
    fn only_the_words_that_differ_are_told() {
        assert_eq!(told("調査を開始した。", "調査を完了した。"), "調査を[-開始-]{+完了+}した。");
        assert_eq!(told("予算は12億円", "予算は15億円"), "予算は[-12-]{+15+}億円");
        assert_eq!(told("The draft is ready", "The final draft is ready"), "The {+final +}draft is ready");
        assert_eq!(told("", "新設"), "{+新設+}");
        assert_eq!(told("同じ", "同じ"), "同じ");
    }

    #[test]
    fn either_text_can_be_read_back_from_the_pieces() {
        let (first, second) = ("第1回会合を10月に開催。議題は未定", "第2回会合を11月5日に開催した。\n議題は供給網");
        let pieces = differences(first, second);
        let side = |not: ReportSide| -> String {
            pieces.iter().filter(|piece| piece.side != not).map(|piece| piece.text.as_str()).collect()
        };
        assert_eq!((side(ReportSide::Second).as_str(), side(ReportSide::First).as_str()), (first, second));
    }
}
