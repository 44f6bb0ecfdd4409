//! Of two reports set against each other: every sort of difference is found, and nothing else is.

use chrono::{Days, NaiveDate};

use super::sample;
use crate::compare::{ReportComparison, ReportField, ReportSide, compare};
use crate::content::{Change, Finding, Health, Holding, Item, Language, Milestone, Report, Since, What};

/// The sample with ids, and with one step and one finding.
fn first() -> Report {
    let mut report = sample();
    for (at, item) in report.sections.iter_mut().flat_map(|section| &mut section.items).enumerate() {
        item.id = Some(format!("w{at}"));
        item.changes.retain(|change| !matches!(change.what, What::Closed { .. }));
    }
    // What is listed again is the same workstream.
    let again: Vec<(String, String)> = all(&report)
        .filter(|item| item.again.is_some())
        .filter_map(|item| Some((item.code.clone(), by_code(&report, &item.code).id.clone()?)))
        .collect();
    for item in report.sections.iter_mut().flat_map(|section| &mut section.items) {
        if let Some((_, id)) = again.iter().find(|(code, _)| *code == item.code) {
            item.id = Some(id.clone());
        }
    }
    let due = report.as_of;
    report.sections[0].items[0].milestones =
        vec![Milestone { id: "m".into(), name: "着工".into(), due, planned: None, reached: None }];
    report.findings = Some(vec![found("vacant")]);
    report
}

fn all(report: &Report) -> impl Iterator<Item = &Item> {
    report.sections.iter().flat_map(|section| &section.items)
}

fn by_code<'r>(report: &'r Report, code: &str) -> &'r Item {
    all(report).find(|item| item.code == code && item.again.is_none()).expect("it is in the report")
}

fn found(kind: &str) -> Finding {
    Finding { kind: kind.into(), key: format!("{kind}:1"), about: vec!["水道".into()] }
}

/// A week later: everyone whose report is owed gave one, in the same words.
fn second() -> Report {
    let mut report = first();
    report.since = report.as_of;
    report.as_of = report.as_of + Days::new(7);
    let as_of = report.as_of;
    for item in report.sections.iter_mut().flat_map(|section| &mut section.items) {
        item.changes = vec![Change { on: as_of, what: What::Confirmed { as_of } }];
    }
    report
}

fn item(report: &mut Report, place: usize) -> &mut Item {
    report.sections.iter_mut().flat_map(|section| &mut section.items).nth(place).expect("so many there are")
}

fn sizes(it: &ReportComparison) -> [usize; 9] {
    [
        it.opened.len(),
        it.closed.len(),
        it.lead.len(),
        it.health.len(),
        it.moved.len(),
        it.wording.len(),
        it.found.as_ref().map_or(0, Vec::len),
        it.settled.as_ref().map_or(0, Vec::len),
        it.silent.len(),
    ]
}

#[test]
fn the_same_content_has_no_difference() {
    let it = compare(&first(), &second());
    assert_eq!(sizes(&it), [0; 9]);
    assert_eq!(it.unchanged as usize, first().summary().workstreams);
    assert_eq!(it.told(Language::Ja), [("両者に違いはありません。".to_owned(), Vec::new())]);
}

#[test]
fn what_is_new_and_what_is_closed_are_told_apart_by_the_sets() {
    let (mut a, mut b) = (first(), second());
    let removed = a.sections[0].items.remove(0);
    let it = compare(&a, &b);
    assert_eq!(it.opened.iter().map(|one| one.code.as_str()).collect::<Vec<_>>(), [removed.code.as_str()]);
    assert_eq!(it.opened[0].ministry, b.sections[0].ministry);
    // Not in the second any more, and closed in it with a reason.
    let a = first();
    b = second();
    let gone = b.sections[0].items.remove(0);
    let on = b.as_of;
    item(&mut b, 0).changes.push(Change { on, what: What::Closed { reason: Some("目的を達した".into()) } });
    let closed = item(&mut b, 0).code.clone();
    let it = compare(&a, &b);
    let told: Vec<(&str, Option<&str>)> =
        it.closed.iter().map(|one| (one.item.code.as_str(), one.reason.as_deref())).collect();
    assert_eq!(told, [(closed.as_str(), Some("目的を達した")), (gone.code.as_str(), None)]);
    assert!(it.opened.is_empty() && it.silent.is_empty());
    // What was closed in the first already is no news when it is gone.
    let mut a = first();
    let on = a.as_of;
    a.sections[0].items[0].changes.push(Change { on, what: What::Closed { reason: None } });
    let mut b = second();
    b.sections[0].items.remove(0);
    assert_eq!(sizes(&compare(&a, &b)), [0; 9]);
}

#[test]
fn another_lead_is_another_body_and_not_another_name() {
    let (mut a, mut b) = (first(), second());
    let lead = |id: &str, name: &str| Holding {
        path: vec![name.into()],
        since: Since::Unknown,
        basis: None,
        checked: None,
        agreed_by: None,
        proposed: false,
        id: Some(id.into()),
    };
    item(&mut a, 0).ownership.leads = vec![lead("o1", "旧称省")];
    item(&mut b, 0).ownership.leads = vec![lead("o1", "新称省")];
    assert_eq!(sizes(&compare(&a, &b)), [0; 9]);
    item(&mut b, 0).ownership.leads = vec![lead("o2", "別の省")];
    let it = compare(&a, &b);
    assert_eq!(
        (it.lead[0].from.as_slice(), it.lead[0].to.as_slice()),
        (&["旧称省".to_owned()][..], &["別の省".to_owned()][..])
    );
    item(&mut b, 0).ownership.leads.clear();
    let told = compare(&a, &b).told(Language::Ja);
    assert!(told[0].1[0].ends_with("旧称省 → 未定"), "{told:?}");
}

#[test]
fn health_days_and_words_that_moved_are_told_with_both_sides() {
    let (a, mut b) = (first(), second());
    let place =
        all(&a).position(|item| item.status.as_ref().is_some_and(|it| it.next_on.is_some() && it.next_step.is_some()));
    let place = place.expect("the sample has one");
    let later = |day: NaiveDate| day + Days::new(30);
    let status = item(&mut b, place).status.as_mut().expect("it has one");
    let (was, next) = (status.health, status.next_on.expect("it has one"));
    status.health = if was == Some(Health::OffTrack) { Some(Health::OnTrack) } else { Some(Health::OffTrack) };
    status.next_on = Some(later(next));
    status.headline = format!("{}追記。", status.headline);
    b.sections[0].items[0].milestones[0].due = later(a.as_of);
    let it = compare(&a, &b);
    assert_eq!((it.health.len(), it.health[0].from), (1, was));
    let mut days: Vec<i64> = it.moved.iter().map(|one| one.days).collect();
    days.dedup();
    assert_eq!((it.moved.len(), days), (2, vec![30]));
    assert_eq!((it.wording.len(), it.wording[0].field), (1, ReportField::Headline));
    let last = it.wording[0].pieces.last().expect("there are pieces");
    assert_eq!((last.side, last.text.as_str()), (ReportSide::Second, "追記。"));
    // A step that was reached has not slipped.
    b.sections[0].items[0].milestones[0].reached = Some(later(a.as_of));
    assert_eq!(compare(&a, &b).moved.len(), 1);
}

#[test]
fn findings_are_compared_where_both_looked() {
    let (mut a, mut b) = (first(), second());
    b.findings = Some(vec![found("contested")]);
    let it = compare(&a, &b);
    assert_eq!(it.found.expect("both looked")[0].kind, "contested");
    assert_eq!(it.settled.expect("both looked")[0].kind, "vacant");
    a.findings = None;
    let it = compare(&a, &b);
    assert_eq!((it.found, it.settled), (None, None));
}

#[test]
fn silence_is_told_and_is_no_sameness() {
    let (a, mut b) = (first(), second());
    item(&mut b, 0).changes.clear();
    if let Some(status) = &mut item(&mut b, 0).status {
        status.health = Some(Health::AtRisk);
        status.as_of = a.as_of;
    }
    let mut a = a;
    let since = a.since;
    if let Some(status) = &mut item(&mut a, 0).status {
        status.health = Some(Health::AtRisk);
        status.as_of = since;
    }
    // It was reported on the first one's day, after the first: so it did report.
    assert_eq!(compare(&a, &b).silent.len(), 0);
    let mut b = second();
    *item(&mut b, 0) = Item { changes: Vec::new(), ..item(&mut a, 0).clone() };
    let it = compare(&a, &b);
    assert_eq!(it.silent.len(), 1, "{:?}", it.silent);
    // What is completed or closed owes none.
    for end in [Health::Completed] {
        let mut a = a.clone();
        for report in [&mut a, &mut b] {
            if let Some(status) = &mut item(report, 0).status {
                status.health = Some(end);
            }
        }
        assert_eq!(compare(&a, &b).silent.len(), 0);
    }
}

#[test]
fn reports_of_the_first_versions_are_matched_by_code() {
    let (mut a, b) = (first(), second());
    for item in a.sections.iter_mut().flat_map(|section| &mut section.items) {
        item.id = None;
    }
    let it = compare(&a, &b);
    assert_eq!((it.opened.len(), it.closed.len()), (0, 0));
}
