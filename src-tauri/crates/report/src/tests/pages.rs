//! Of HTML and Markdown: everything is there, and nothing of it is code.

use pulldown_cmark::{Event, Options, Parser, Tag};

use super::{HOSTILE, empty, hostile, large, sample, with_missing};
use crate::content::{Checked, Language, Report, Since};
use crate::words::Words;
use crate::{html, markdown};

pub(super) fn page(report: &Report) -> String {
    String::from_utf8(html(report).expect("the page can be filled in")).expect("the page is UTF-8")
}

/// The text of the Markdown page, and whether any of it is a link, an image,
/// HTML or code.
pub(super) fn read(report: &Report) -> (String, Vec<String>) {
    let source = markdown(report);
    let mut text = String::new();
    let mut code = Vec::new();
    for event in Parser::new_ext(&source, Options::all()) {
        match event {
            Event::Text(piece) => text.push_str(&piece),
            Event::SoftBreak | Event::HardBreak | Event::End(_) => text.push('\n'),
            Event::Rule | Event::Start(Tag::Heading { .. } | Tag::Paragraph | Tag::List(None) | Tag::Item) => {}
            Event::Start(Tag::Table(_) | Tag::TableHead | Tag::TableRow | Tag::TableCell | Tag::Strong) => {}
            other => code.push(format!("{other:?}")),
        }
    }
    (text, code)
}

/// Every recorded text that each format must show.
fn must_show(report: &Report) -> Vec<String> {
    let mut texts = vec![report.title.clone(), report.marking.clone()];
    texts.extend(report.provenance.clone());
    for item in report.sections.iter().flat_map(|s| &s.items) {
        texts.extend([item.code.clone(), item.title.clone()]);
        let words = Words::new(report.language);
        texts.extend(item.ownership.leads.iter().chain(&item.ownership.joint).map(|h| words.path(h)));
        texts.extend(item.status.iter().map(|s| s.headline.clone()));
        texts.extend(item.changes.iter().map(|change| words.change_line(change)));
    }
    texts
}

pub(super) fn unescaped(html: &str) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#x2f;", "/"), ("&amp;", "&")]
        .iter()
        .fold(html.to_owned(), |text, (from, to)| text.replace(from, to))
}

#[test]
fn both_pages_show_every_item() {
    let report = sample();
    let (html, (markdown, _)) = (unescaped(&page(&report)), read(&report));
    for text in must_show(&report) {
        assert!(html.contains(&text), "HTML lacks {text}");
        assert!(markdown.contains(&text), "Markdown lacks {text}");
    }
}

#[test]
fn every_word_is_in_the_catalogues() {
    for language in [Language::Ja, Language::En] {
        let report = Report { language, ..sample() };
        assert!(!page(&report).contains('⟦'), "{language:?}");
        assert!(!markdown(&report).contains('⟦'), "{language:?}");
    }
}

#[test]
fn an_english_report_has_english_labels() {
    let report = Report { language: Language::En, ..sample() };
    let page = page(&report);
    assert!(page.contains("<html lang=\"en\">"));
    assert!(page.contains("Not reported in the period"));
    assert!(!page.contains("期間中"));
    let markdown = markdown(&report);
    assert!(markdown.contains("\n- Changes counted\\: 2 November 2026 – 20 November 2026 "));
    assert!(markdown.contains("\n- Next step\\: 2026-12-03\n"));
}

#[test]
fn silence_is_not_printed_as_no_change() {
    let mut report = sample();
    report.sections.retain(|s| s.ministry.as_deref() == Some("金融庁"));
    let page = page(&report);
    assert!(page.contains("<p class=\"text small\">期間中の報告なし</p>"));
    assert!(!page.contains("<p class=\"text small\">変化なし</p>"));
}

#[test]
fn a_missing_report_is_marked_and_counted_by_ministry() {
    let report = with_missing();
    let (page, markdown) = (page(&report), markdown(&report));
    for text in [&page, &markdown] {
        for wanted in ["期限超過（期限R8.11.16、4営業日超過）", "報告なし", "報告期限超過"] {
            assert!(text.contains(wanted), "{wanted}");
        }
    }
    // Once in the heading; on the page the table below it bears the same name.
    assert_eq!(markdown.matches("報告期限を過ぎたもの2件").count(), 1);
    assert_eq!(page.matches("報告期限を過ぎたもの2件</h3>").count(), 1);
    assert!(page.contains("<p class=\"text strong small\">！ 報告なし</p>"));
    // Content of before says nothing of it, and so must its pages.
    assert!(!super::pages::page(&sample()).contains("報告期限超過"));
    let english = Report { language: Language::En, ..with_missing() };
    assert!(super::pages::page(&english).contains("4 working days late"));
}

#[test]
fn a_narrative_is_printed_without_its_marks() {
    let mut report = sample();
    let item = &mut report.sections[0].items[0];
    item.again = None;
    item.status.as_mut().expect("a status").narrative = Some("# 経緯\n- **再公募**の予定".into());
    let page = page(&report);
    assert!(page.contains("経緯\n・再公募の予定"), "{page}");
}

#[test]
fn an_empty_report_says_so() {
    assert!(page(&empty()).contains("報告の対象となる施策はない。"));
    assert!(markdown(&empty()).contains("報告の対象となる施策はない。"));
}

#[test]
fn the_page_allows_no_script_and_no_outside_resource() {
    let page = page(&sample());
    assert!(page.contains("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-"));
    for forbidden in ["<script", "<img", "<link", "<iframe", "http://", "https://", "url(", "@import", " style=\""] {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
}

#[test]
fn recorded_text_is_never_a_tag_or_an_attribute() {
    // What the sample's own tags look like, to compare with.
    let tags = |page: &str| page.matches('<').count();
    for text in HOSTILE {
        let plain = tags(&page(&hostile("普通の文")));
        let page = page(&hostile(text));
        assert_eq!(tags(&page), plain, "{text}");
        if !text.contains('\0') {
            assert!(unescaped(&page).contains(text), "{text} is not shown");
        }
        assert!(!page.contains("<script"), "{text}");
        assert!(!page.contains(" onload="), "{text}");
    }
}

#[test]
fn recorded_text_is_never_markdown() {
    let structure = |report: &Report| {
        let source = markdown(report);
        let marks = Parser::new_ext(&source, Options::all())
            .filter(|e| matches!(e, Event::Start(Tag::Heading { .. } | Tag::TableRow | Tag::Item)));
        marks.count()
    };
    let plain = structure(&hostile("普通の文"));
    for text in HOSTILE {
        let report = hostile(text);
        let (shown, code) = read(&report);
        assert_eq!(code, Vec::<String>::new(), "{text}");
        assert_eq!(structure(&report), plain, "{text}");
        for line in text.lines().map(str::trim).filter(|line| !line.chars().any(char::is_control)) {
            assert!(shown.contains(line), "{line} is not shown in {shown}");
        }
        let bare = markdown(&report);
        assert!(!bare.contains("http://") && !bare.contains("www.example"), "{text} makes a bare link");
        assert!(!bare.contains("a@example"), "{text} makes a bare address");
    }
}

#[test]
fn a_thousand_items_stay_a_page() {
    let report = large(1_000);
    assert!(page(&report).contains("-999<"));
    assert!(markdown(&report).contains("-999"));
}

#[test]
fn ownership_says_how_far_its_basis_was_checked_and_who_agreed() {
    let mut report = sample();
    let item = report.sections.iter_mut().flat_map(|section| &mut section.items);
    let lead = item.flat_map(|item| &mut item.ownership.leads).find(|lead| lead.basis.is_some()).expect("a basis");
    lead.since = Since::Unknown;
    lead.basis = Some("関係府省庁申合せ".into());
    lead.checked = Some(Checked::Secondary);
    lead.agreed_by = Some("局長級会議".into());
    let (html, (markdown, _)) = (unescaped(&page(&report)), read(&report));
    for text in [&html, &markdown] {
        assert!(text.contains("根拠：関係府省庁申合せ［二次資料のみ］"), "{text}");
        assert!(text.contains("合意：局長級会議"), "{text}");
    }
    // Where the source says neither, nothing is said.
    let plain = unescaped(&page(&sample()));
    assert!(!plain.contains("［確認済］") && !plain.contains("合意："));
}

/// Marking, number and fingerprint stand on every printed page, and no text of the record can end the string they are in.
#[test]
fn each_printed_page_has_its_marking_number_and_fingerprint() {
    let report = Report { number: Some("weekly-2026-007".into()), ..sample() };
    let page = page(&report);
    let line = |place: &str| {
        let rest = page.split_once(place).expect("the margin is filled").1;
        rest.split_once("content: \"").and_then(|(_, rest)| rest.split_once('"')).expect("a string").0.to_owned()
    };
    assert!(line("@top-right").contains(&report.marking) && page.contains("counter(page) \" / \" counter(pages)"));
    let foot = line("@bottom-left");
    assert!(foot.contains("weekly-2026-007") && foot.contains(&report.fingerprint().expect("a print")), "{foot}");
    for text in
        ["\"; } * { display: none } \\", "</style><script>alert(1)</script>", "url(http://example.com) $handling"]
    {
        let page = super::pages::page(&hostile(text));
        let style = page.split_once("<style>").and_then(|(_, rest)| rest.split_once("</style>")).expect("a style").0;
        assert!(!style.contains("script") || !style.contains('<'), "{text}");
        assert!(!style.contains("display: none }") && !style.contains("url("), "{text}");
    }
}
