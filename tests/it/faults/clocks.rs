//! Laptops whose clock is wrong: nothing is lost or held up, order is not the wall clock's, and history says so.

use services::contract::{Answer, Query, Submission};
use services::model::ids::{ChangeId, WorkstreamId};
use services::model::intent::Intent;
use services::model::time::Instant;
use services::model::values::Entry;
use services::rows::{AsOf, HistoryRow};
use services::{Clock, Secret, Workspace};

use super::deeds;
use super::desk::{self, ALL, Desk, PASSPHRASE};

const TEN_YEARS_MS: i64 = 3_653 * 86_400_000;

fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

fn open(desk: &Desk, now: Instant) -> Workspace {
    let secret = Secret::Passphrase(PASSPHRASE.to_owned());
    desk.live().open_with(secret, Clock::Fixed(now)).unwrap_or_else(|failure| panic!("{now}: {failure:?}"))
}

fn history(workspace: &Workspace, workstream: WorkstreamId) -> Vec<HistoryRow> {
    match workspace.ask(&Query::History { entity: workstream.into(), window: ALL }) {
        Ok(Answer::History(page)) => page.items,
        other => panic!("{other:?}"),
    }
}

/// A day's work under a clock; gives the changes that were acknowledged.
fn work(workspace: &mut Workspace, workstream: WorkstreamId) -> Vec<ChangeId> {
    let status = deeds::log(workspace, workstream, &format!("{} に記す", workspace.today()));
    let mut ids = workspace.submit(status, None).unwrap().changes;
    ids.extend(workspace.submit(Submission::Undo { with_dependents: false }, None).unwrap().changes);
    ids.extend(workspace.submit(Submission::Redo, None).unwrap().changes);
    workspace.daily_backup().unwrap();
    ids
}

/// The moments, each with whether the first change written then is to be flagged.
fn moments(now: Instant) -> Vec<(Instant, bool)> {
    let millis = |millis: i64| Instant::from_millis(now.millis() + millis);
    vec![
        (millis(60_000), false),
        (at("1970-01-01T00:00:00Z"), true),
        (at("1969-12-31T23:59:59Z"), true),
        (at("2038-01-19T03:14:08Z"), true),
        (millis(0), true),
        (millis(TEN_YEARS_MS), true),
        (millis(-TEN_YEARS_MS), true),
        (millis(0), true),
        (at("9999-12-31T23:59:59Z"), true),
        (Instant::from_millis(i64::MAX), false),
        (Instant::from_millis(i64::MIN), true),
        (millis(120_000), true),
        (millis(180_000), false),
    ]
}

#[test]
fn no_clock_loses_or_blocks_anything_and_history_flags_it() {
    let desk = Desk::new();
    let now = Clock::System.now();
    let mut workspace = open(&desk, now);
    let workstream = deeds::begin(&mut workspace, "海上輸送の確保").unwrap();
    let before = desk::changes(&workspace);
    let mut ids = Vec::new();
    for (moment, flagged) in moments(now) {
        let mut workspace = open(&desk, moment);
        let written = work(&mut workspace, workstream);
        let rows = history(&workspace, workstream);
        let row = rows.iter().find(|row| row.change == written[0]).unwrap();
        assert_eq!(row.wrong_clock, flagged, "{moment}, written as {}", row.at);
        ids.extend(written);
        assert!(desk::picture(&workspace).iter().all(Result::is_ok), "{moment}: something cannot be read");
        assert_eq!(desk::sound(&workspace), Ok(()), "{moment}");
    }
    let workspace = open(&desk, now);
    assert_eq!(desk::changes(&workspace), before + ids.len() as u64);
    assert!(ids.iter().all(|id| desk::holds(&workspace, *id)));
    assert_eq!(desk::sound(&workspace), Ok(()));
}

#[test]
fn what_was_said_last_holds_whatever_the_clock_said() {
    let desk = Desk::new();
    let now = Clock::System.now();
    let mut workspace = open(&desk, now);
    let workstream = deeds::begin(&mut workspace, "医療品の確保").unwrap();
    let as_of = workspace.today();
    let status = match workspace.ask(&Query::Statuses { workstream, window: ALL, clock: AsOf::default() }).unwrap() {
        Answer::Statuses(page) => page.items[0].id,
        other => panic!("{other:?}"),
    };
    drop(workspace);
    for (moment, headline) in [("9999-12-31T00:00:00Z", "先の時計"), ("1970-01-01T00:00:00Z", "昔の時計")] {
        let entry = Entry { headline: Some(headline.to_owned()), ..Entry::on(as_of) };
        let correction = deeds::intent(Intent::CorrectStatus { status, entry });
        open(&desk, at(moment)).submit(correction, None).unwrap();
    }
    let workspace = open(&desk, now);
    let Ok(Answer::Statuses(page)) =
        workspace.ask(&Query::Statuses { workstream, window: ALL, clock: AsOf::default() })
    else {
        panic!("the statuses cannot be read")
    };
    let headlines: Vec<_> = page.items.iter().map(|row| row.headline.as_deref()).collect();
    // By the wall clock, which would be the control's order, the other one would hold.
    assert_eq!(headlines, [Some("昔の時計")]);
}

#[test]
fn control_a_right_clock_is_not_flagged() {
    let desk = Desk::new();
    let now = Clock::System.now();
    let workstream = deeds::begin(&mut open(&desk, now), "重要鉱物の備蓄").unwrap();
    for days in 0..5 {
        work(&mut open(&desk, Instant::from_millis(now.millis() + days * 86_400_000)), workstream);
    }
    let rows = history(&open(&desk, now), workstream);
    assert!(rows.len() > 10 && rows.iter().all(|row| !row.wrong_clock));
}
