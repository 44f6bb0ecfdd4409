//! The n-th call to the disk fails, for every n: each command then says so cleanly, and what is on the disk is the
//! state before it or after it. Done by strace, so that the program under test is the real one.

use std::fs;

use super::chance::Chance;
use super::desk::{self, Desk};
use super::worker::{Line, Order, Running, Told, WRITES_BEFORE, with_recovery, wrapped};
use super::{deeds, worker};

/// What a failing disk is called once the erasure is on record.
const UNFINISHED: &str = "erasure-unfinished";

/// The calls that fail. A question mark lets a name pass that this machine's kernel does not have.
const CALLS: &[&str] = &["write", "pwrite64", "fsync", "fdatasync", "?rename,?renameat,?renameat2"];
const ERRORS: &[&str] = &["EIO", "ENOSPC"];
/// Of longer commands every further call fails in one of the two ways by turns.
const CALLS_IN_BOTH_WAYS: u32 = 40;
/// Far more than any command makes: to end a search that would never end.
const MOST_CALLS: u32 = 5_000;
/// What a failing disk may be called.
const CODES: &[&str] = &["disk-full", "file-fault"];

/// A desk with a status to erase and sheets to import, in the state to which every try goes back.
struct Trial {
    desk: Desk,
    recovery: String,
    order: Order,
    before: u64,
    after: u64,
}

impl Trial {
    fn new(order: Order) -> Self {
        let (desk, recovery) = match order {
            Order::Create => (Desk::in_memory(), String::new()),
            _ => Desk::in_memory().furnished(),
        };
        let mut trial = Self { desk, recovery, order, before: 0, after: 0 };
        if order != Order::Create {
            let mut workspace = trial.desk.live().open().unwrap();
            deeds::begin(&mut workspace, "半導体の供給").unwrap();
            workspace.settle().unwrap();
            trial.before = desk::changes(&workspace);
            if order == Order::Erase {
                workspace.backup(None).unwrap();
            }
        }
        deeds::sheets(&trial.desk.live().0, 6, &mut Chance::from_seed(1));
        trial.desk.save();
        let told = trial.run("write", "EIO", 0).0;
        assert_eq!(told.exit, Some(0), "without a fault it must succeed: {told:?}");
        let workspace = trial.desk.live().open().unwrap();
        trial.after = desk::changes(&workspace);
        trial
    }

    /// Runs the command with one failing call, from the saved state; whether the fault came to pass.
    fn run(&self, call: &str, error: &str, n: u32) -> (Told, bool) {
        self.desk.reset();
        let log = self.desk.aside("strace.log");
        let _ = fs::remove_file(&log);
        let (trace, inject) = (format!("trace={call}"), format!("inject={call}:error={error}:when={n}"));
        let place = log.to_string_lossy();
        let mut strace =
            vec!["strace", "-f", "-qq", "--seccomp-bpf", "-e", "signal=none", "-o", &*place, "-e", &*trace];
        if n > 0 {
            strace.extend(["-e", &*inject]);
        }
        let command = with_recovery(wrapped(&strace, self.order, &self.desk.live(), 7), &self.recovery);
        let told = Running::start(command).finish();
        assert_eq!(
            told.lines.first(),
            Some(&Line::Ready),
            "strace could not run the program. This test needs strace, and leave to trace one's own children. {}",
            told.complaint
        );
        let hit = fs::read_to_string(&log).unwrap_or_default().contains("(INJECTED)");
        (told, hit)
    }

    /// Whether a try ended as it may, and left what it may.
    fn judge(&self, told: &Told) -> Result<(), String> {
        let outcome = match told.lines.as_slice() {
            [Line::Ready, outcome, Line::End] if told.exit == Some(0) => outcome,
            _ => return Err(format!("it did not end cleanly: {told:?}")),
        };
        if let Line::Failed(code) = outcome
            && !CODES.contains(&code.as_str())
            && !(self.order == Order::Erase && code == UNFINISHED)
        {
            return Err(format!("a failing disk is called {code}"));
        }
        let live = self.desk.live();
        let failed = matches!(outcome, Line::Failed(_));
        let debris = live.debris();
        if failed && !debris.is_empty() {
            return Err(format!("it left {debris:?}"));
        }
        if self.order == Order::Create && failed && !live.file().exists() {
            // Nothing was made: then nothing may be in the way of making it.
            live.create().map_err(|failure| format!("it cannot be made any more: {failure}"))?;
            return Ok(());
        }
        let workspace = live.open().map_err(|failure| format!("it does not open any more: {failure:?}"))?;
        desk::sound(&workspace)?;
        let now = desk::changes(&workspace);
        let (_, ids) = told.acknowledged();
        match outcome {
            Line::Failed(code) if code == UNFINISHED && now == self.after => {}
            Line::Failed(code) if code != UNFINISHED && (now == self.before || now == self.after) => {}
            Line::Done(..) | Line::Fine if now == self.after => {}
            _ => {
                return Err(format!(
                    "after {outcome:?} there are {now} changes, not {} or {}",
                    self.before, self.after
                ));
            }
        }
        if !ids.iter().all(|id| desk::holds(&workspace, *id)) {
            return Err("an acknowledged change is not there".to_owned());
        }
        match self.order {
            Order::Backup => self.judge_backup(failed),
            Order::Erase if now == self.after => self.judge_erasure(),
            _ => Ok(()),
        }
    }

    /// Once the erasure is on record, the next opening at the latest has done away with the older backup.
    fn judge_erasure(&self) -> Result<(), String> {
        let files = self.desk.live().files();
        let kept: Vec<_> =
            files.iter().filter(|file| file.extension().is_some_and(|end| end == "renkei-backup")).collect();
        match kept.as_slice() {
            [] => Ok(()),
            [only] if only.to_string_lossy().contains("-erasure.") => Ok(()),
            _ => Err(format!("a backup keeps what was erased: {kept:?}")),
        }
    }

    /// A backup is in its place whole, or not at all.
    fn judge_backup(&self, failed: bool) -> Result<(), String> {
        let backup = self.desk.live().0.join("copy.renkei-backup");
        if !backup.exists() {
            return if failed { Ok(()) } else { Err("the backup is not there".to_owned()) };
        }
        let folder = self.desk.aside("restored");
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir(&folder).unwrap();
        let secret = services::Secret::Passphrase(desk::PASSPHRASE.to_owned());
        services::restore(&backup, &folder.join("r.renkei"), &secret, &services::Options::default())
            .map_err(|failure| format!("a backup: {failure}"))
    }
}

/// Every call of a command fails in its turn. Gives how many tries there were.
fn each_call_fails(order: Order) {
    let trial = Trial::new(order);
    let mut figures = Vec::new();
    let mut wrong = Vec::new();
    for call in CALLS {
        let first = if *call == "write" { WRITES_BEFORE } else { 0 };
        let (mut tries, mut n) = (0, first);
        let mut untouched = false;
        while !untouched {
            n += 1;
            assert!(n < MOST_CALLS, "{order:?}: {call} never passes untouched");
            let errors = if n <= CALLS_IN_BOTH_WAYS { ERRORS } else { &ERRORS[n as usize % 2..][..1] };
            for error in errors {
                let (told, hit) = trial.run(call, error, n);
                if let Err(why) = trial.judge(&told) {
                    wrong.push(format!("{call} {n} {error}: {why}"));
                }
                untouched = !hit;
                tries += u32::from(hit);
            }
        }
        figures.push(format!("{call} {tries} tries to the {}th", n - first - 1));
    }
    println!("{order:?}: failing calls tried: {}", figures.join(", "));
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn create_survives_each_failing_call() {
    each_call_fails(Order::Create);
}

#[test]
fn open_survives_each_failing_call() {
    each_call_fails(Order::Open);
}

#[test]
fn opening_by_the_recovery_key_survives_each_failing_call() {
    each_call_fails(Order::Recover);
}

#[test]
fn log_survives_each_failing_call() {
    each_call_fails(Order::Log);
}

#[test]
fn import_survives_each_failing_call() {
    each_call_fails(Order::Import);
}

#[test]
fn backup_survives_each_failing_call() {
    each_call_fails(Order::Backup);
}

#[test]
fn erase_survives_each_failing_call() {
    each_call_fails(Order::Erase);
}

#[test]
fn control_a_swallowed_error_is_noticed() {
    let trial = Trial::new(Order::LogSwallowing);
    for n in 1..MOST_CALLS {
        let (told, hit) = trial.run("pwrite64", "EIO", n);
        if let Err(why) = trial.judge(&told) {
            println!("control: noticed at call {n}: {why}");
            return;
        }
        assert!(hit, "every failing call was swallowed, and the harness did not notice");
    }
}

#[test]
fn control_an_untouched_run_is_not_called_wrong() {
    for order in [Order::Create, Order::Log, Order::Erase] {
        let trial = Trial::new(order);
        let (told, hit) = trial.run("pwrite64", "EIO", 0);
        assert!(!hit);
        assert_eq!(trial.judge(&told), Ok(()));
        let silent = Told { lines: vec![worker::Line::Ready], ..told };
        assert!(trial.judge(&silent).is_err(), "a child that died is not noticed");
    }
}
