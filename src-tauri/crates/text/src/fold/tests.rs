//! Folding, tokens and queries together, against a small index of sets that behaves as the full-text table does.

use std::collections::BTreeSet;

use super::tokens::{Kind, kind};
use super::*;
use proptest::prelude::*;

/// What the full-text table does with a query: every token asked for must be there, whole or as a beginning.
struct Index(BTreeSet<String>);

impl Index {
    fn of(text: &str) -> Self {
        Self(tokens(text).into_iter().collect())
    }

    fn finds(&self, query: &Query) -> bool {
        !query.is_empty()
            && query.terms().into_iter().all(|term| {
                if term.prefix {
                    let first = self.0.range(term.text.clone()..).next();
                    first.is_some_and(|token| token.starts_with(&term.text))
                } else {
                    self.0.contains(&term.text)
                }
            })
    }
}

/// What a search answers: the index first, then the recheck where it is asked for.
fn found(text: &str, typed: &str) -> bool {
    let query = Query::parse(typed);
    Index::of(text).finds(&query) && (!query.needs_recheck() || query.matches(text))
}

#[test]
fn spellings_that_are_the_same() {
    let same = [
        ("ﾃﾞｰﾀ", "データ"),
        ("でーた", "データ"),
        ("サプライチェーン", "ｻﾌﾟﾗｲﾁｪｰﾝ"),
        ("キヤノン", "キャノン"),
        ("強靱", "強靭"),
        ("髙橋", "高橋"),
        ("山﨑", "山崎"),
        ("渡邊", "渡辺"),
        ("渡邉", "渡辺"),
        ("齋藤", "斎藤"),
        ("葛\u{e0100}城", "葛城"),
        ("補塡", "補填"),
        ("𠮷田", "吉田"),
        ("經濟", "経済"),
        ("ＡＩ", "ai"),
        ("５Ｇ", "5g"),
        ("か\u{3099}", "が"),
        ("ハ\u{309a}", "パ"),
        ("㈱日立", "(株)日立"),
        ("①", "1"),
        ("㌔", "キロ"),
        ("㍻", "平成"),
        ("2020〜2024", "2020～2024"),
        ("2020∼2024", "2020~2024"),
        ("a‐b", "a-b"),
        ("a－b", "a−b"),
        ("a―b", "a–b"),
        ("点検・改善ー結果", "点検・改善－結果"),
        ("国土交通省　観光庁", "国土交通省 観光庁"),
        ("半\u{200b}導体", "半導体"),
        ("Ⅳ", "iv"),
        ("É", "é"),
        ("e\u{301}", "é"),
        ("\u{feff}題名", "題名"),
        ("一\u{a0}二", "一 二"),
        ("ヽ", "ゝ"),
        ("神﨑", "神崎"),
        ("ッ\u{3099}", "ツ"),
    ];
    for (a, b) in same {
        assert_eq!(fold(a), fold(b), "{a} and {b}");
    }
    for (a, b) in [("サーバー", "サーバ"), ("はし", "ばし"), ("大", "太"), ("令和6", "令和7"), ("一", "ー")]
    {
        assert_ne!(fold(a), fold(b), "{a} and {b}");
    }
}

#[test]
fn tokens_of_seams() {
    assert_eq!(tokens("半導体"), ["半導", "導体", "体"]);
    assert_eq!(tokens("網"), ["網"]);
    assert_eq!(tokens("AI人材"), ["ai人", "人材", "材"]);
    assert_eq!(tokens("5G網"), ["5g網", "網"]);
    assert_eq!(tokens("Kプロ"), ["kぷ", "ぷろ", "ろ"]);
    assert_eq!(tokens("令和6年度"), ["令和", "和6", "6年", "年度", "度"]);
    assert_eq!(tokens("対GDP比"), ["対gdp", "gdp比", "比"]);
    assert_eq!(tokens("量子AI"), ["量子", "子ai", "ai"]);
    assert_eq!(tokens("J-Startup (2024)"), ["j", "startup", "2024"]);
    assert_eq!(tokens("café Ünal"), ["café", "ünal"]);
    assert_eq!(tokens("佐々木、〇〇ー"), ["佐々", "々木", "木", "〇〇", "〇"]);
    assert_eq!(tokens("　、。・"), Vec::<String>::new());
    let mut joined = String::from("a");
    tokens_into(&mut joined, "半導体");
    tokens_into(&mut joined, "");
    tokens_into(&mut joined, "AI");
    assert_eq!(joined, "a 半導 導体 体 ai");
}

#[test]
fn seams_are_found_from_either_side() {
    for (text, words) in [
        ("AI人材の育成", &["AI", "A", "AI人", "AI人材", "人材", "材", "ａｉ人材"][..]),
        ("次世代5G網", &["5G", "5", "5G網", "網", "代5", "代5G網", "次世代5G網"]),
        ("Kプロの推進", &["K", "Kプ", "Kプロ", "プロ", "kプロ", "Ｋプロ", "くプロ"][..6]),
        ("令和6年度予算", &["令和6年度", "6年", "和6", "令和", "度", "年度予算", "令和６"]),
        ("半導体AI", &["体A", "体AI", "AI", "半導体AI"]),
    ] {
        for word in words {
            assert!(found(text, word), "{word} in {text}");
        }
    }
    assert!(!found("令和16年度予算", "令和6年度"));
    assert!(!found("定員120人", "20人"));
    assert!(!found("said", "AI"));
    assert!(!found("AIX戦略", "AI戦略"));
    assert!(found("AIX戦略", "AI"));
    assert!(!found("Aい人材", "AI人材"));
}

#[test]
fn without_the_last_character_token_a_final_character_is_missed() {
    let query = Query::parse("体");
    let mut index = Index::of("半導体");
    assert!(index.finds(&query));
    index.0.retain(|token| token.chars().count() > 1);
    assert!(!index.finds(&query), "the control: pairs alone do not find 体 in 半導体");
}

#[test]
fn questions_to_the_index() {
    let fts = |typed: &str| Query::parse(typed).fts();
    assert_eq!(fts("半"), r#""半"*"#);
    assert_eq!(fts("半導"), r#""半導""#);
    assert_eq!(fts("半導体"), r#""半導" AND "導体""#);
    assert_eq!(fts("AI"), r#""ai"*"#);
    assert_eq!(fts("AI　電池"), r#""ai"* AND "電池""#);
    assert_eq!(fts("AI人材"), r#""ai人" AND "人材""#);
    assert_eq!(fts("5G網"), r#""5g網""#);
    assert_eq!(fts("和6"), r#""和6"*"#);
    assert_eq!(fts("令和6年度"), r#""令和" AND "和6" AND "6年" AND "年度""#);
    assert_eq!(
        fts(r#"" OR * NEAR(半導, 2) -x ^a:b"#),
        r#""or"* AND "near"* AND "半導" AND "2"* AND "x"* AND "a"* AND "b"*"#
    );
    assert_eq!(fts("電池 電池 ﾃﾞﾝﾁ"), r#""電池" AND ("でん" AND "んち" OR "電池")"#);
    assert_eq!(fts("ー、。"), "");
    assert!(Query::parse("").is_empty() && !Query::parse("").matches("何か"));
}

#[test]
fn the_recheck_is_asked_for_only_where_the_index_is_unsure() {
    for sure in ["半", "半導", "AI", "AI 電池", "5G網", "和6", "J-Startup", ""] {
        assert!(!Query::parse(sure).needs_recheck(), "{sure}");
    }
    for unsure in ["半導体", "AI人材", "令和6年度", "電池 半導体"] {
        assert!(Query::parse(unsure).needs_recheck(), "{unsure}");
    }
    let apart = "半導、導体";
    assert!(Index::of(apart).finds(&Query::parse("半導体")) && !Query::parse("半導体").matches(apart));
}

#[test]
fn a_pasted_page_stays_a_small_question() {
    let page: String = (0..2_000).filter_map(|n| char::from_u32(0x4e00 + n)).collect();
    let query = Query::parse(&page);
    assert_eq!(query.terms().len(), 64);
    assert!(query.needs_recheck() && query.matches(&page) && Index::of(&page).finds(&query));
    let spaced = page.chars().flat_map(|c| [c, ' ']).collect::<String>();
    assert!(Query::parse(&spaced).needs_recheck(), "single words beyond the limit are left to the recheck");
}

#[test]
fn highlights_point_into_the_original() {
    let shown = |text: &str, typed: &str| -> Vec<String> {
        highlight(text, typed).into_iter().map(|range| text[range].to_owned()).collect()
    };
    assert_eq!(shown("サプライチェーンの強靱化と強靭性", "強靭"), ["強靱", "強靭"]);
    assert_eq!(shown("ﾃﾞｰﾀ連携", "データ"), ["ﾃﾞｰﾀ"]);
    assert_eq!(shown("葛\u{e0100}城市", "葛"), ["葛\u{e0100}"]);
    assert_eq!(shown("か\u{3099}ん対策", "がん"), ["か\u{3099}ん"]);
    assert_eq!(shown("㈱日立", "株"), ["㈱"]);
    assert_eq!(shown("ＡＩ and said AIs", "ai"), ["ＡＩ", "AI"]);
    assert_eq!(shown("半導体半導体", "半導体 導体半"), ["半導体半導体"]);
    assert_eq!(shown("𠮷田と吉田", "吉田"), ["𠮷田", "吉田"]);
    assert_eq!(shown("半導、導体", "半導体"), Vec::<String>::new());
    assert_eq!(shown("何か", ""), Vec::<String>::new());
}

#[test]
#[expect(clippy::disallowed_methods, reason = "a stopwatch whose reading is only printed")]
fn the_speed_of_tokenising_is_printed() {
    let line = "令和６年度補正予算により、半導体サプライチェーンの強靱化に向けた設備投資支援（１０件）を交付決定。\
                次回は2026年12月にＡＩ人材育成の工程表を関係府省庁で協議予定。Progress is on track (85%).\n";
    let text = line.repeat(if cfg!(debug_assertions) { 2_000 } else { 40_000 });
    let mut out = String::new();
    let started = std::time::Instant::now();
    tokens_into(&mut out, &text);
    let tokenised = started.elapsed();
    let started = std::time::Instant::now();
    let folded = fold(&text);
    let folding = started.elapsed();
    let speed = |elapsed: std::time::Duration| text.len() as f64 / 1e6 / elapsed.as_secs_f64();
    println!(
        "tokens {:.0} MB/s, fold {:.0} MB/s, {} bytes in, {} out",
        speed(tokenised),
        speed(folding),
        text.len(),
        out.len()
    );
    assert!(!folded.is_empty() && out.len() > text.len());
}

/// Texts as officers write them, and worse.
fn mixed() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => prop::sample::select("半導体強靱靭化電池人材網年度月日経済安全保障協議々〇髙𠮷﨑".chars().collect::<Vec<_>>()).prop_map(String::from),
        3 => prop::sample::select("ひらがなカタッャヶーーヴｶﾊﾃｰ".chars().collect::<Vec<_>>()).prop_map(String::from),
        1 => prop::sample::select(vec!["ﾞ", "ﾟ", "\u{3099}", "\u{e0100}", "\u{fe0f}", "\u{200b}", "㈱", "①", "㍻", "é", "e\u{301}", "한글", "가\u{11a8}"]).prop_map(String::from),
        2 => prop::sample::select("abAIkKGdp0569ＡＩｋ５６".chars().collect::<Vec<_>>()).prop_map(String::from),
        1 => prop::sample::select(" 　、。・-－～〜()（）「」/\n\"*:".chars().collect::<Vec<_>>()).prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

/// Folding as one NFKC of the whole text: what walking in clusters must equal.
fn fold_at_once(text: &str) -> String {
    let mut out = String::new();
    let mut last = ' ';
    unusual(text, |c| {
        last = if c == LONG && !is_kana(last) { '-' } else { c };
        out.push(last);
    });
    out
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, max_global_rejects: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn folding_in_clusters_is_folding_at_once(text in mixed(), any in any::<String>()) {
        prop_assert_eq!(fold(&text), fold_at_once(&text));
        prop_assert_eq!(fold(&any), fold_at_once(&any));
    }

    #[test]
    fn folding_twice_is_folding_once(text in mixed()) {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }

    #[test]
    fn origins_walk_through_the_original(text in mixed()) {
        let folded = Folded::new(&text);
        prop_assert_eq!(&folded.text, &fold(&text));
        prop_assert_eq!(folded.origin.len(), folded.text.chars().count());
        let mut before = 0..0;
        for (origin, (at, _)) in folded.origin.iter().zip(folded.text.char_indices()) {
            prop_assert_eq!(origin.at, at);
            prop_assert!(text.get(origin.range.clone()).is_some_and(|part| !part.is_empty()));
            prop_assert!(origin.range == before || origin.range.start >= before.end);
            before = origin.range.clone();
        }
    }

    #[test]
    fn tokens_hold_nothing_that_would_split_them(text in mixed(), any in any::<String>()) {
        for token in tokens(&text).into_iter().chain(tokens(&any)) {
            prop_assert!(token.chars().all(|c| kind(c) != Kind::None), "{:?}", token);
        }
    }

    /// Whatever stands in a text is found by it, if it begins where a run begins or in the middle of ideographs.
    #[test]
    fn every_piece_of_a_text_finds_it(text in mixed(), from in any::<prop::sample::Index>(), length in 1usize..=6) {
        let chars: Vec<char> = text.chars().collect();
        if chars.is_empty() {
            return Ok(());
        }
        let from = from.index(chars.len());
        let to = (from + length).min(chars.len());
        let whole = |at: usize| chars.get(at).is_none_or(|c| starts_cluster(*c));
        prop_assume!(whole(from) && whole(to));
        let piece: String = chars[from..to].iter().collect();
        let before: String = chars[..from].iter().collect();
        let is_alphabet = |c: Option<char>| c.is_some_and(|c| kind(c) == Kind::Alphabet);
        prop_assume!(!(is_alphabet(fold(&before).chars().next_back()) && is_alphabet(fold(&piece).chars().next())));
        let query = Query::parse(&piece);
        prop_assume!(!query.is_empty());
        prop_assert!(query.matches(&text), "{:?} matches {:?}", piece, text);
        prop_assert!(Index::of(&text).finds(&query), "{:?} is found in {:?}: {}", piece, text, query.fts());
        prop_assert!(!highlight(&text, &piece).is_empty());
    }

    /// The index never misses what matches, and where no recheck is asked for it finds nothing else.
    #[test]
    fn the_index_is_complete_and_where_sure_exact(text in mixed(), typed in mixed(), cut in 1usize..5) {
        let typed: String = typed.chars().take(cut).collect();
        let query = Query::parse(&typed);
        let (matches, finds) = (query.matches(&text), Index::of(&text).finds(&query));
        prop_assert!(!matches || finds, "{:?} in {:?}: {}", typed, text, query.fts());
        if !query.needs_recheck() {
            prop_assert_eq!(matches, finds, "{:?} in {:?}: {}", typed, text, query.fts());
        }
    }
}
