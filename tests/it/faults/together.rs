//! Two processes on one workspace, and one that comes after a killed one.

use super::chance::Chance;
use super::desk::{self, Desk};
use super::{deeds, worker};
use worker::{Line, Order, Running, command};

#[test]
fn two_who_write_at_once_are_both_kept() {
    let desk = Desk::new();
    let mut workspace = desk.live().open().unwrap();
    deeds::begin(&mut workspace, "海上輸送の確保").unwrap();
    let before = desk::changes(&workspace);
    let both = [1, 2].map(|seed| Running::start(command(Order::Alongside, &desk.live(), seed)));
    let told = both.map(Running::finish);
    let mut all = 0;
    for told in &told {
        assert_eq!(told.lines.last(), Some(&Line::End), "{told:?}");
        let (count, ids) = told.acknowledged();
        assert_eq!(count, 30);
        assert!(ids.iter().all(|id| desk::holds(&workspace, *id)), "an acknowledged change is not there");
        all += count;
    }
    assert_eq!(desk::changes(&workspace), before + all);
    assert_eq!(desk::sound(&workspace), Ok(()));
}

#[test]
fn a_lock_of_a_killed_process_holds_nobody_up() {
    let desk = Desk::new();
    let mut chance = Chance::new("stale lock");
    let mut killed_within = 0;
    for _ in 0..10 {
        let child = Running::start(command(Order::Edit, &desk.live(), chance.next()));
        let told = child.kill_at(1 + chance.below(6) as usize, |line| matches!(line, Line::Begin(_)));
        killed_within += usize::from(told.in_flight().is_some());
        // No waiting: a lock that outlived its process would answer busy after five seconds.
        let mut workspace = desk.live().open().unwrap();
        deeds::begin(&mut workspace, "医療品の確保").unwrap();
        assert_eq!(desk::sound(&workspace), Ok(()));
    }
    assert!(killed_within > 0, "no child was killed while it wrote");
}
