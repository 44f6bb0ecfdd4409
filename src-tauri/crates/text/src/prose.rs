//! The little of Markdown that a narrative may hold: headings, lists, words in bold. One reading of it for the screen and
//! for paper. Not here: links, pictures, HTML or tables; what looks like one stays the text that it is.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A part of a narrative.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "prose", rename_all = "kebab-case")]
pub enum Prose {
    /// A paragraph; its line breaks are kept.
    Paragraph {
        /// Its words.
        words: Vec<Span>,
    },
    /// A heading: a line that begins with `#`.
    Heading {
        /// Its words.
        words: Vec<Span>,
    },
    /// Lines that begin with `-`, `*` or `・`.
    Bullets {
        /// The lines.
        items: Vec<Vec<Span>>,
    },
    /// Lines that begin with a number and a full stop.
    Numbers {
        /// The number of the first one.
        first: u32,
        /// The lines.
        items: Vec<Vec<Span>>,
    },
}

/// Words that look the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Span {
    /// The words.
    pub text: String,
    /// In bold: between two pairs of asterisks on one line.
    pub strong: bool,
}

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Line<'t> {
    Blank,
    Heading(&'t str),
    Bullet(&'t str),
    Number(u32, &'t str),
    Plain(&'t str),
}

/// Reads a narrative. Nothing is refused: what is no mark is text.
#[must_use]
pub fn read(text: &str) -> Vec<Prose> {
    let mut parts: Vec<Prose> = Vec::new();
    // A blank line ends what stands before it.
    let mut ended = true;
    for line in text.lines() {
        let line = line_of(line);
        match (line, parts.last_mut().filter(|_| !ended)) {
            (Line::Blank, _) => {}
            (Line::Bullet(words), Some(Prose::Bullets { items })) => items.push(spans(words)),
            (Line::Number(_, words), Some(Prose::Numbers { items, .. })) => items.push(spans(words)),
            (Line::Plain(more), Some(Prose::Paragraph { words })) => {
                push(words, "\n", false);
                spans(more).into_iter().for_each(|span| push(words, &span.text, span.strong));
            }
            (Line::Bullet(words), _) => parts.push(Prose::Bullets { items: vec![spans(words)] }),
            (Line::Number(first, words), _) => parts.push(Prose::Numbers { first, items: vec![spans(words)] }),
            (Line::Heading(words), _) => parts.push(Prose::Heading { words: spans(words) }),
            (Line::Plain(words), _) => parts.push(Prose::Paragraph { words: spans(words) }),
        }
        ended = matches!(line, Line::Blank | Line::Heading(_));
    }
    parts
}

/// The same as plain lines, for where nothing can be bold: the words without marks, list items behind `・` or their number.
#[must_use]
pub fn plain(text: &str) -> String {
    let said = |words: &[Span]| words.iter().map(|span| span.text.as_str()).collect::<String>();
    let lines = text.lines().map(|line| match line_of(line) {
        Line::Blank => String::new(),
        Line::Heading(words) | Line::Plain(words) => said(&spans(words)),
        Line::Bullet(words) => format!("・{}", said(&spans(words))),
        Line::Number(number, words) => format!("{number}. {}", said(&spans(words))),
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn line_of(line: &str) -> Line<'_> {
    let line = line.trim_end();
    let inner = line.trim_start();
    if inner.is_empty() {
        return Line::Blank;
    }
    if let Some(words) = inner.strip_prefix('・') {
        return Line::Bullet(words.trim_start());
    }
    let marked =
        |mark: char| inner.strip_prefix(mark).filter(|rest| rest.starts_with([' ', '　'])).map(str::trim_start);
    if let Some(words) = marked('-').or_else(|| marked('*')).filter(|words| !words.is_empty()) {
        return Line::Bullet(words);
    }
    let bare = inner.trim_start_matches('#');
    if (1..=3).contains(&(inner.len() - bare.len())) && bare.starts_with([' ', '　']) && !bare.trim().is_empty() {
        return Line::Heading(bare.trim_start());
    }
    let rest = inner.trim_start_matches(|c: char| c.is_ascii_digit());
    if let (Ok(number), Some(words)) = (inner[..inner.len() - rest.len()].parse(), rest.strip_prefix(". "))
        && !words.trim().is_empty()
    {
        return Line::Number(number, words.trim_start());
    }
    Line::Plain(line)
}

/// The words of a line, those between two pairs of asterisks in bold. A pair alone is no mark.
fn spans(line: &str) -> Vec<Span> {
    let mut words = Vec::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("**") {
        let Some((bold, behind)) = after.split_once("**").filter(|(bold, _)| !bold.trim().is_empty()) else { break };
        push(&mut words, before, false);
        push(&mut words, bold, true);
        rest = behind;
    }
    push(&mut words, rest, false);
    words
}

fn push(words: &mut Vec<Span>, text: &str, strong: bool) {
    match words.last_mut().filter(|last| last.strong == strong) {
        _ if text.is_empty() => {}
        Some(last) => last.text.push_str(text),
        None => words.push(Span { text: text.to_owned(), strong }),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn span(text: &str, strong: bool) -> Span {
        Span { text: text.to_owned(), strong }
    }

    #[test]
    fn headings_lists_and_bold_words_are_read() {
        let text = "# 経緯\n公募を**2回**行った。\n応募は3件。\n\n- 1件は辞退\n・2件を採択\n\n3. 契約\n4. 着工";
        assert_eq!(
            read(text),
            [
                Prose::Heading { words: vec![span("経緯", false)] },
                Prose::Paragraph {
                    words: vec![span("公募を", false), span("2回", true), span("行った。\n応募は3件。", false)]
                },
                Prose::Bullets { items: vec![vec![span("1件は辞退", false)], vec![span("2件を採択", false)]] },
                Prose::Numbers { first: 3, items: vec![vec![span("契約", false)], vec![span("着工", false)]] },
            ]
        );
        assert_eq!(plain(text), "経緯\n公募を2回行った。\n応募は3件。\n\n・1件は辞退\n・2件を採択\n\n3. 契約\n4. 着工");
    }

    #[test]
    fn what_is_no_mark_stays_text() {
        for text in [
            "<b>太字</b> [名](https://example.jp) ![絵](a.png)",
            "#番号 1件",
            "-5 % の減少",
            "2026.11.24 に確認",
            "**閉じない",
            "****",
            "令和8年度 * 予算 ** 案",
        ] {
            assert_eq!(read(text), [Prose::Paragraph { words: vec![span(text, false)] }], "{text}");
            assert_eq!(plain(text), text);
        }
        assert_eq!(read(" \n\n"), []);
    }

    proptest! {
        #[test]
        fn no_letter_is_lost(text in "([a-z漢字。<&]|\\*\\*|\n|- |# |1\\. |・|　){0,60}") {
            let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic() || "。<&".contains(*c)).collect::<String>();
            let mut told = String::new();
            let mut tell = |words: &[Span]| words.iter().for_each(|span| told.push_str(&span.text));
            for part in read(&text) {
                match &part {
                    Prose::Paragraph { words } | Prose::Heading { words } => tell(words),
                    Prose::Bullets { items } | Prose::Numbers { items, .. } => items.iter().for_each(|item| tell(item)),
                }
            }
            prop_assert_eq!(letters(&told), letters(&text));
            prop_assert_eq!(letters(&plain(&text)), letters(&text));
        }
    }
}
