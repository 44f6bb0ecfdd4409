//! The status log 進捗: what an entry must say, confirmations, corrections, days yet to come.

use model::ids::{PostId, StatusId, WorkstreamId};
use model::intent::Intent;
use model::refusal::{Refusal, Warning};
use model::values::{Bilingual, Entry, Health};

use crate::ledger::{Ledger, close, day, log, said};

fn scene() -> (Ledger, WorkstreamId, StatusId) {
    let mut ledger = Ledger::new();
    let work = ledger.workstream("蓄電池の供給確保");
    let status = ledger.done(log(work, "2026-11-01", "順調")).subject();
    (ledger, work, status)
}

fn confirm(status: StatusId, as_of: &str) -> Intent {
    Intent::ConfirmStatus { status, as_of: day(as_of), note: None }
}

fn correct(status: StatusId, entry: Entry) -> Intent {
    Intent::CorrectStatus { status, entry }
}

#[test]
fn an_entry_says_something() {
    let (mut ledger, work, _) = scene();
    let entry = |entry| Intent::LogStatus { workstream: work, entry };
    let on = || Entry::on(day("2026-11-02"));
    let empty = Refusal::EmptyText { field: "headline".to_owned() };
    assert_eq!(ledger.refuse(entry(on())), empty);
    assert_eq!(ledger.refuse(entry(Entry { narrative: Some(" \n".to_owned()), ..on() })), empty);
    // A source, or the day of the next step, says nothing by itself.
    assert_eq!(ledger.refuse(entry(Entry { source: Some("担当者".to_owned()), ..on() })), empty);
    let text = || Some("一".to_owned());
    for enough in [
        Entry { health: Some(Health::OnTrack), ..on() },
        Entry { progress: Some(0), ..on() },
        Entry { original_rating: text(), ..on() },
        Entry { headline: text(), ..on() },
        Entry { narrative: text(), ..on() },
        Entry { obstacles: text(), ..on() },
        Entry { next_step: text(), ..on() },
    ] {
        ledger.done(entry(enough));
    }
}

#[test]
fn progress_is_a_hundred_at_most() {
    let (mut ledger, work, _) = scene();
    let progress = |progress| Intent::LogStatus {
        workstream: work,
        entry: Entry { progress: Some(progress), ..Entry::on(day("2026-11-02")) },
    };
    assert_eq!(ledger.refuse(progress(101)), Refusal::OutOfRange { field: "progress".to_owned(), least: 0, most: 100 });
    ledger.done(progress(100));
}

#[test]
fn texts_have_limits_in_characters() {
    use model::decide::{LONGEST_LINE, LONGEST_TEXT};
    let (mut ledger, work, _) = scene();
    let headline = |length| log(work, "2026-11-02", &"字".repeat(length));
    let narrative = |length| Intent::LogStatus {
        workstream: work,
        entry: Entry { narrative: Some("字".repeat(length)), ..Entry::on(day("2026-11-02")) },
    };
    let too_long = |field: &str, limit| Refusal::TextTooLong { field: field.to_owned(), limit };
    assert_eq!(ledger.refuse(headline(LONGEST_LINE + 1)), too_long("headline", LONGEST_LINE));
    assert_eq!(ledger.refuse(narrative(LONGEST_TEXT + 1)), too_long("narrative", LONGEST_TEXT));
    ledger.done(headline(LONGEST_LINE));
    ledger.done(narrative(LONGEST_TEXT));
    assert_eq!(
        ledger.refuse(log(work, "2026-11-02", "一行目\n二行目")),
        Refusal::NotOneLine { field: "headline".to_owned() }
    );
}

#[test]
fn a_day_yet_to_come_is_accepted_with_a_warning() {
    let (mut ledger, work, status) = scene();
    let later = |as_of: &str| vec![Warning::StatusOfLaterDay { as_of: day(as_of) }];
    assert_eq!(ledger.done(log(work, "2026-11-20", "本日")).warnings, []);
    assert_eq!(ledger.done(log(work, "2026-11-21", "明日")).warnings, later("2026-11-21"));
    assert_eq!(ledger.done(confirm(status, "2026-11-21")).warnings, later("2026-11-21"));
    assert_eq!(ledger.done(correct(status, said("2026-11-22", "順調"))).warnings, later("2026-11-22"));
}

#[test]
fn a_confirmation_is_of_a_later_day_and_of_each_day_once() {
    let (mut ledger, _, status) = scene();
    assert_eq!(
        ledger.refuse(confirm(status, "2026-10-31")),
        Refusal::EndsBeforeStart { from: day("2026-11-01"), to: day("2026-10-31") }
    );
    assert_eq!(ledger.refuse(confirm(status, "2026-11-01")), Refusal::NothingChanges);
    ledger.done(confirm(status, "2026-11-10"));
    assert_eq!(ledger.refuse(confirm(status, "2026-11-10")), Refusal::NothingChanges);
    ledger.done(confirm(status, "2026-11-02"));
    let known = ledger.register.status(status).unwrap();
    let days: Vec<_> = known.confirmations.iter().map(|confirmed| confirmed.as_of).collect();
    assert_eq!(days, [day("2026-11-10"), day("2026-11-02")]);
    let ids: Vec<_> = known.confirmations.iter().map(|confirmed| confirmed.id).collect();
    assert_ne!(ids[0], ids[1]);
    assert_eq!(known.entry, said("2026-11-01", "順調"), "a confirmation changed what was said");
}

#[test]
fn a_correction_says_it_all_anew() {
    let (mut ledger, _, status) = scene();
    assert_eq!(ledger.refuse(correct(status, said("2026-11-01", " 順調 "))), Refusal::NothingChanges);
    let act = ledger.done(correct(status, said("2026-11-02", "遅延")));
    let known = ledger.register.status(status).unwrap();
    assert_eq!((known.corrected, &known.entry), (true, &said("2026-11-02", "遅延")));
    assert_eq!(ledger.recorded.last().unwrap().change.over, [ledger.recorded[1].id]);
    let again = ledger.done(correct(status, said("2026-11-02", "要注意")));
    assert_eq!(ledger.recorded.last().unwrap().change.over, act.changes);
    ledger.undo(&again).unwrap();
    assert_eq!(ledger.register.status(status).unwrap().entry, said("2026-11-02", "遅延"));
}

#[test]
fn after_the_closing_nothing_is_said_of_later_days() {
    let (mut ledger, work, status) = scene();
    let late: StatusId = ledger.done(log(work, "2026-11-18", "終わりつつある")).subject();
    ledger.done(close(work, "2026-11-10"));
    let closed = Refusal::WorkstreamClosed { on: day("2026-11-10") };
    assert_eq!(ledger.refuse(log(work, "2026-11-10", "まだ続く")), closed);
    assert_eq!(ledger.refuse(confirm(status, "2026-11-10")), closed);
    assert_eq!(ledger.refuse(correct(status, said("2026-11-10", "順調"))), closed);
    ledger.done(log(work, "2026-11-09", "最後"));
    ledger.done(confirm(status, "2026-11-09"));
    ledger.done(correct(status, said("2026-11-09", "順調")));
    // What was said of such a day before can still be put right.
    ledger.done(correct(late, said("2026-11-18", "終わった")));
}

#[test]
fn what_is_not_there_is_named() {
    let (ledger, ..) = scene();
    let nothing = StatusId::from_bytes([9; 16]);
    let not_found = Refusal::NotFound { noun: "status".to_owned(), given: nothing.to_string() };
    assert_eq!(ledger.refuse(confirm(nothing, "2026-11-10")), not_found);
    assert_eq!(ledger.refuse(correct(nothing, said("2026-11-10", "順調"))), not_found);
}

#[test]
fn who_reported_is_a_post_that_is_there_on_the_day() {
    let (mut ledger, work, status) = scene();
    let organisation = ledger.organisation("経済産業省");
    let create = Intent::CreatePost { organisation, title: Bilingual::ja("課長補佐"), from: None };
    let post: PostId = ledger.done(create).subject();
    let told = |as_of: &str| Entry { reporter: Some(post), ..said(as_of, "順調") };
    let logged: StatusId = ledger.done(Intent::LogStatus { workstream: work, entry: told("2026-11-05") }).subject();
    assert_eq!(ledger.register.status(logged).unwrap().entry.reporter, Some(post));
    ledger.done(Intent::EndPost { post, on: day("2026-11-10"), reason: None });
    let gone = Refusal::PostGone { on: day("2026-11-10") };
    assert_eq!(ledger.refuse(Intent::LogStatus { workstream: work, entry: told("2026-11-10") }), gone);
    assert_eq!(ledger.refuse(correct(status, told("2026-11-12"))), gone);
    ledger.done(correct(status, told("2026-11-09")));
    let nobody = PostId::from_bytes([9; 16]);
    let entry = Entry { reporter: Some(nobody), ..said("2026-11-06", "順調") };
    let not_found = Refusal::NotFound { noun: "post".to_owned(), given: nobody.to_string() };
    assert_eq!(ledger.refuse(Intent::LogStatus { workstream: work, entry }), not_found);
    // A reporter alone says nothing of how it stands.
    let alone = Entry { reporter: Some(post), ..Entry::on(day("2026-11-06")) };
    assert_eq!(
        ledger.refuse(Intent::LogStatus { workstream: work, entry: alone }),
        Refusal::EmptyText { field: "headline".to_owned() }
    );
}
