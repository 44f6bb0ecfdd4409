//! Killed at any moment: every acknowledged change is there afterwards, and no gesture is there by half.

use std::time::Duration;

use services::contract::{Answer, Query};
use services::{Clock, Workspace};

use super::chance::Chance;
use super::desk::{self, ALL, Desk};
use super::worker::{Line, Order, Running, Told, command};

const CYCLES: u64 = 1_000;
/// A fresh workspace now and then, or the last cycles would verify the changes of all before.
const CYCLES_A_WORKSPACE: u64 = 25;
/// Every so often the views are compared with what a replay gives.
const CYCLES_A_REBUILD: u64 = 50;

/// Whether the workspace is what a child said it would be, beginning at `before` changes. Gives how many it has now.
fn judge(workspace: &Workspace, before: u64, told: &Told) -> Result<u64, String> {
    desk::sound(workspace)?;
    let (acknowledged, ids) = told.acknowledged();
    let now = desk::changes(workspace);
    let least = before + acknowledged;
    let in_flight = told.in_flight();
    if now != least && in_flight.is_none_or(|count| now != least + count) {
        return Err(format!("{now} changes: {least} were acknowledged, and {in_flight:?} were being written"));
    }
    if let Some(lost) = ids.iter().find(|id| !desk::holds(workspace, **id)) {
        return Err(format!("the acknowledged change {lost} is not there"));
    }
    whole_gestures(workspace, now)?;
    Ok(now)
}

/// Every change belongs to a gesture of the list, and none of the gestures is empty.
fn whole_gestures(workspace: &Workspace, changes: u64) -> Result<(), String> {
    let Ok(Answer::Activity(page)) = workspace.ask(&Query::Activity { window: ALL }) else {
        return Err("the list of acts cannot be read".to_owned());
    };
    let sum: u64 = page.items.iter().map(|act| act.changes).sum();
    if sum != changes || page.items.iter().any(|act| act.changes == 0) {
        return Err(format!("the acts hold {sum} changes and the ledger {changes}"));
    }
    Ok(())
}

fn views_are_what_a_replay_gives(workspace: &mut Workspace) {
    let before = desk::picture(workspace);
    workspace.rebuild().unwrap();
    let after = desk::picture(workspace);
    assert_eq!(before.len(), after.len());
    for (before, after) in before.iter().zip(&after) {
        assert_eq!(before, after);
    }
}

/// How long a child may work, in microseconds: about as long as its whole work takes, however busy the machine is.
struct Length(u64);

impl Length {
    /// A child that came to its end had too long, one that was killed perhaps not long enough: of ten, one ends.
    fn learn(&mut self, killed: bool) {
        self.0 = if killed { self.0 + self.0 / 180 } else { self.0 - self.0 / 20 };
    }
}

#[test]
fn no_kill_loses_what_was_acknowledged() {
    let mut chance = Chance::new("kill");
    let began = Clock::System.now().millis();
    // By turns on the disk, where a commit takes its time, and in memory, where other moments are hit.
    let mut lengths = [Length(length_of_a_run(false)), Length(length_of_a_run(true))];
    let (mut desk, mut before) = fresh(false);
    let (mut killed, mut within, mut acknowledged) = (0, 0, 0);
    for cycle in 0..CYCLES {
        let in_memory = (cycle / CYCLES_A_WORKSPACE) % 2 == 1;
        if cycle > 0 && cycle % CYCLES_A_WORKSPACE == 0 {
            (desk, before) = fresh(in_memory);
        }
        let length = &mut lengths[usize::from(in_memory)];
        let delay = Duration::from_micros(chance.below(length.0));
        let told = Running::start(command(Order::Edit, &desk.live(), chance.next())).kill_after(delay);
        assert!(told.exit.is_none_or(|code| code == 0), "cycle {cycle}: the child failed: {}", told.complaint);
        length.learn(told.exit.is_none());
        killed += u64::from(told.exit.is_none());
        // An import makes a backup first, so that only single changes surely were within their transaction.
        within += u64::from(told.exit.is_none() && told.in_flight() == Some(1));
        acknowledged += told.acknowledged().0;
        let mut workspace = desk.live().open().unwrap_or_else(|failure| panic!("cycle {cycle}: {failure:?}"));
        before = judge(&workspace, before, &told).unwrap_or_else(|wrong| panic!("cycle {cycle}: {wrong}\n{told:?}"));
        if cycle % CYCLES_A_REBUILD == CYCLES_A_REBUILD - 1 {
            views_are_what_a_replay_gives(&mut workspace);
        }
    }
    let took = (Clock::System.now().millis() - began) / 1_000;
    println!(
        "kill: {CYCLES} cycles in {took} s, {killed} killed, {within} of them within the transaction of an edit, \
         {acknowledged} changes acknowledged, none lost"
    );
    assert!(
        within * 5 >= killed,
        "only {within} of {killed} kills were within a transaction: the delays miss the work"
    );
    assert!(killed * 5 >= CYCLES * 4, "only {killed} of {CYCLES} were killed: the delays are too long");
}

fn fresh(in_memory: bool) -> (Desk, u64) {
    let desk = if in_memory { Desk::in_memory().furnished().0 } else { Desk::new() };
    let before = desk::changes(&desk.live().open().unwrap());
    (desk, before)
}

/// How long a child works if it is left alone, in microseconds.
fn length_of_a_run(in_memory: bool) -> u64 {
    let (desk, _) = fresh(in_memory);
    let began = Clock::System.now().millis();
    let told = Running::start(command(Order::Edit, &desk.live(), 1)).finish();
    assert_eq!(told.lines.last(), Some(&Line::End), "{told:?}");
    u64::try_from(Clock::System.now().millis() - began).unwrap() * 1_000
}

#[test]
fn control_a_child_that_acknowledges_before_the_commit_is_caught() {
    let (desk, mut before) = fresh(false);
    for tries in 1..=50 {
        let child = Running::start(command(Order::EditEarly, &desk.live(), tries));
        let told = child.kill_at(1 + (tries as usize % 8), |line| matches!(line, Line::Done(..)));
        let workspace = desk.live().open().unwrap();
        match judge(&workspace, before, &told) {
            Ok(now) => before = now,
            Err(wrong) => {
                println!("control: caught at try {tries}: {wrong}");
                return;
            }
        }
    }
    panic!("fifty kills right after a premature acknowledgement, and no loss was reported: the harness is blind");
}
