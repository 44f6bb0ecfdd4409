//! A disk that is full in the midst of work: a memory disk of a few megabytes, in a namespace of the child's own.

use std::fs;

use super::desk::Desk;
use super::worker::{Line, Order, Running, Told, wrapped};

/// A new workspace takes about a megabyte, and its log grows to four before it is written back.
const DISK: &str = "size=12m,mode=700";

/// Works in the child until the disk is full.
fn fill(order: Order) -> Told {
    let desk = Desk::bare();
    let place = desk.live().0.to_string_lossy().into_owned();
    let mount = format!("mount -t tmpfs -o {DISK} renkei \"$1\" && shift && exec \"$@\"");
    let wrap = ["unshare", "-rm", "sh", "-c", &mount, "sh", &place];
    let told = Running::start(wrapped(&wrap, order, &desk.live(), 11)).finish();
    assert_eq!(
        told.lines.first(),
        Some(&Line::Ready),
        "the small disk could not be made. This test needs `unshare -rm`, a mount namespace of its own. {}",
        told.complaint
    );
    assert_eq!(fs::read_dir(&desk.live().0).unwrap().count(), 0, "the child worked on the real disk");
    told
}

/// Whether all that was acknowledged is there after the disk was full, and work goes on once there is room.
fn judge(told: &Told) -> Result<usize, String> {
    let full = told.lines.iter().position(|line| matches!(line, Line::Failed(_)));
    let Some(full) = full else { return Err(format!("the disk never was full: {told:?}")) };
    let [Line::Failed(code), Line::Found(found, wrong), again, Line::End] = &told.lines[full..] else {
        return Err(format!("it did not come to its end: {told:?}"));
    };
    if code != "disk-full" {
        return Err(format!("a full disk is called {code}"));
    }
    if !wrong.is_empty() {
        return Err(wrong.clone());
    }
    let written = Told { lines: told.lines[..full].to_vec(), ..Told::default() }.acknowledged().0;
    let Some(Line::Begin(before)) = told.lines.get(1) else { return Err(format!("no beginning: {told:?}")) };
    // A backup that fails leaves the status before it.
    let least = before + written;
    if *found < least || *found > least + 1 {
        return Err(format!("{found} changes, and {least} were acknowledged"));
    }
    if matches!(again, Line::Done(..)) { Ok(full - 2) } else { Err(format!("with room again: {again:?}")) }
}

fn holds(order: Order) {
    let told = fill(order);
    match judge(&told) {
        Ok(written) => println!("{order:?}: {written} acts until the disk was full, none lost"),
        Err(wrong) => panic!("{order:?}: {wrong}\n{}", told.complaint),
    }
}

#[test]
fn a_disk_that_fills_while_editing_loses_nothing() {
    holds(Order::FillByEditing);
}

#[test]
fn a_disk_that_fills_while_importing_loses_nothing() {
    holds(Order::FillByImporting);
}

#[test]
fn a_disk_that_fills_while_backing_up_loses_nothing() {
    holds(Order::FillByBackups);
}

#[test]
fn control_a_lost_change_is_noticed() {
    let mut told = fill(Order::FillByEditing);
    assert!(judge(&told).is_ok(), "{told:?}");
    told.lines.insert(2, Line::Done(2, Vec::new()));
    assert!(judge(&told).is_err(), "an acknowledgement more than there are changes is not noticed");
}
