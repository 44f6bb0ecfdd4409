//! What must hold of every format, on the sample content of `testdata/`.

mod compare;
mod content;
mod docx;
mod forms;
mod pages;
mod pdf;
mod xlsx;

use crate::content::{Item, Missing, Report, Section};

/// A report in Japanese over ten sections, fourteen workstreams, one listed again.
fn sample() -> Report {
    serde_json::from_str(include_str!("../../testdata/coordination.json")).expect("the sample is content")
}

/// The sample, with two reports of its fifth ministry missing: one was late before, one never came.
fn with_missing() -> Report {
    let mut report = sample();
    let due_on = chrono::NaiveDate::from_ymd_opt(2026, 11, 16);
    let items = &mut report.sections[4].items;
    items[0].missing = Some(Missing { never: false, due_on, working_days: Some(4) });
    items[1].missing = Some(Missing { never: true, due_on: None, working_days: None });
    report
}

/// The sample without sections.
fn empty() -> Report {
    Report { sections: Vec::new(), ..sample() }
}

/// The sample's items over and over, `count` in all and each with its own code.
fn large(count: usize) -> Report {
    let mut report = sample();
    let items: Vec<Item> = report.sections.iter().flat_map(|s| s.items.clone()).filter(|i| i.again.is_none()).collect();
    let many = items
        .iter()
        .cycle()
        .take(count)
        .enumerate()
        .map(|(at, item)| Item { code: format!("{}-{at}", item.code), ..item.clone() });
    report.sections = vec![Section { ministry: Some("経済産業省".into()), items: many.collect(), id: None }];
    report
}

/// Texts that some format or other would read as code.
const HOSTILE: [&str; 17] = [
    "=cmd|'/C calc'!A0",
    "+1",
    "-1",
    "@SUM(A1:A9)",
    "\t=1+1",
    "<script>alert(1)</script>",
    "\"onload=alert(1) x=\"",
    "'; DROP TABLE change; --",
    "#read(\"/etc/passwd\")",
    "*bold* _em_ `code` $x$ @ref <label> // comment",
    "= heading",
    "- list\n1. one\n# title\n> quote\n---\n| a | b |\n    code",
    "[link](javascript:alert(1)) ![image](http://example.com/x.png)",
    "http://example.com www.example.com a@example.com",
    "{{ d.title }} {% raw %} {# note #}",
    "&amp; &#60;b&#62; \\*",
    "～①髙﨑\u{20bb7}葛\u{e0100}\u{202e}txt.exe\u{0}\u{1b}[31m",
];

/// The sample with one hostile text in every field that holds recorded text.
fn hostile(text: &str) -> Report {
    let mut report = sample();
    let text = || text.to_owned();
    report.title = text();
    report.subtitle = Some(text());
    report.made_by = Some(text());
    report.marking = text();
    report.recorded_by = Some(text());
    report.provenance = vec![text()];
    report.sections.truncate(5);
    for section in &mut report.sections {
        section.ministry = Some(text());
        for item in &mut section.items {
            item.code = text();
            item.title = text();
            for holding in item.ownership.leads.iter_mut().chain(&mut item.ownership.joint) {
                holding.path = vec![text(), text()];
                holding.basis = Some(text());
            }
            if let Some(status) = &mut item.status {
                status.headline = text();
                status.narrative = Some(text());
                status.obstacles = Some(text());
                status.next_step = Some(text());
                status.original_rating = Some(text());
            }
        }
    }
    report
}
