//! Of the content itself: its counts and its stored form.

use super::{empty, large, sample, with_missing};
use crate::content::{Again, Report, SCHEMA, Summary};
use crate::{Format, UnknownFormat};

#[test]
fn counts_name_each_workstream_once() {
    let expected = Summary {
        workstreams: 14,
        on_track: 5,
        at_risk: 2,
        off_track: 1,
        not_started: 1,
        completed: 1,
        unrated: 4,
        changed: 11,
        not_reported: 5,
        missing: 0,
        vacant: 1,
        contested: 1,
        again: 1,
    };
    assert_eq!(sample().summary(), expected);
}

#[test]
fn listing_an_item_again_changes_no_other_count() {
    let mut report = sample();
    let before = report.summary();
    let mut again = report.sections[8].items[0].clone();
    again.again = Some(Again { under: "国土交通省".into() });
    report.sections[0].items.push(again);
    assert_eq!(report.summary(), Summary { again: before.again + 1, ..before });
}

#[test]
fn a_missing_report_is_counted_once_and_is_stored_only_where_there_is_one() {
    let report = with_missing();
    assert_eq!(report.summary(), Summary { missing: 2, ..sample().summary() });
    assert_eq!(report.sections[4].summary(report.since).missing, 2);
    let back: Report = serde_json::from_str(&report.canonical_json()).expect("what was written can be read");
    assert_eq!(back, report);
    assert!(!sample().canonical_json().contains("missing"));
}

#[test]
fn sections_add_up_to_the_report() {
    let report = sample();
    let parts = report.sections.iter().map(|s| s.summary(report.since).workstreams);
    assert_eq!(parts.sum::<usize>(), report.summary().workstreams);
    assert_eq!(empty().summary(), Summary::default());
}

#[test]
fn a_completed_workstream_owes_no_report() {
    let mut report = sample();
    let done = &mut report.sections[4].items[1];
    let status = done.status.as_mut().expect("the sample's completed item has a status");
    status.as_of = report.since.pred_opt().expect("not the first day of time");
    assert!(!done.is_unreported(report.since));
}

#[test]
fn the_stored_form_goes_round_and_names_its_schema() {
    let report = sample();
    let json = report.canonical_json();
    assert!(json.starts_with(&format!("{{\"schema\":\"{SCHEMA}\",\"template\":\"coordination\",\"language\":\"ja\",")));
    let back: Report = serde_json::from_str(&json).expect("what was written can be read");
    assert_eq!(back, report);
    assert_eq!(back.canonical_json(), json);
}

/// The hash of stored content is for ever: this value may change only together
/// with [`SCHEMA`].
#[test]
fn the_hash_is_that_of_the_stored_form() {
    assert_eq!(sample().hash(), "6d0de13973a41029ddc9abb390da721f569dc7ab47415114521277e8a09e9135");
    let mut other = sample();
    other.sections[0].items[0].title.push('。');
    assert_ne!(other.hash(), sample().hash());
}

#[test]
fn an_annex_is_needed_above_two_hundred() {
    assert!(!large(200).needs_annex());
    assert!(large(201).needs_annex());
}

#[test]
fn formats_go_by_their_extension() {
    for format in Format::ALL {
        assert_eq!(format.to_string().parse(), Ok(format));
    }
    assert_eq!("docm".parse::<Format>(), Err(UnknownFormat("docm".into())));
}
