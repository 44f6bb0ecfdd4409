//! Steps that go on after a failure, keep each runner's closing lines, and end in one table.
//!
//! Not here: what a step does.

use crate::ground::{Outcome, Stop, cannot_start, shown};
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

struct Step {
    name: String,
    took: Duration,
    outcome: Outcome,
}

/// The steps taken so far.
pub struct Steps {
    taken: Vec<Step>,
    closing: Vec<(String, Vec<String>)>,
}

impl Steps {
    /// No step yet.
    pub fn new() -> Self {
        Self { taken: Vec::new(), closing: Vec::new() }
    }

    /// Takes a step; a failure is noted and the next step still runs.
    pub fn run(&mut self, name: &str, step: impl FnOnce() -> Outcome) {
        println!("\n── {name}");
        let begun = now();
        let outcome = step();
        if let Err(stop) = &outcome {
            println!("{stop}");
        }
        self.taken.push(Step { name: name.into(), took: begun.elapsed(), outcome });
    }

    /// Takes a step that all later ones stand on.
    pub fn must(&mut self, name: &str, step: impl FnOnce() -> Outcome) -> Outcome {
        self.run(name, step);
        match self.taken.last().is_some_and(|step| step.outcome.is_ok()) {
            true => Ok(()),
            false => Err(Stop(format!("{name} failed, and nothing can go on without it."))),
        }
    }

    /// Takes a step that is a test runner: its output goes through, its closing lines are kept for the end.
    pub fn suite(&mut self, name: &str, command: &mut Command) {
        let mut closing = Vec::new();
        let mut terminal = (std::io::stdout(), std::io::stderr());
        self.run(name, || through(command, &mut closing, &mut terminal.0, &mut terminal.1));
        self.closing.push((name.into(), closing));
    }

    /// Prints the closing lines and the table; fails when a step did.
    pub fn conclude(self) -> Outcome {
        for (name, lines) in &self.closing {
            println!("\n── {name}: the runner's closing lines");
            match lines.is_empty() {
                true => println!("(none: it did not get that far)"),
                false => lines.iter().for_each(|line| println!("{line}")),
            }
        }
        println!("\n{}", table(&self.taken));
        let failed: Vec<&str> =
            self.taken.iter().filter(|step| step.outcome.is_err()).map(|step| step.name.as_str()).collect();
        match failed.is_empty() {
            true => Ok(()),
            false => Err(Stop(format!("failed: {}", failed.join("; ")))),
        }
    }
}

/// The clock, for the table's seconds only.
#[expect(clippy::disallowed_methods, reason = "how long a build step took is no fact of the product")]
fn now() -> Instant {
    Instant::now()
}

fn table(taken: &[Step]) -> String {
    let line = |name: &str, took: Duration, result: &str| format!("{:8.1} s  {result:6}  {name}\n", took.as_secs_f64());
    let mut text: String = taken
        .iter()
        .map(|step| line(&step.name, step.took, if step.outcome.is_ok() { "ok" } else { "FAILED" }))
        .collect();
    text.push_str(&line("in all", taken.iter().map(|step| step.took).sum(), ""));
    text
}

/// Runs a command, passes both its outputs on line by line, and keeps the closing lines.
fn through(
    command: &mut Command,
    closing: &mut Vec<String>,
    to_out: &mut impl Write,
    to_err: &mut (impl Write + Send),
) -> Outcome {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| cannot_start(command, &error))?;
    let (out, err) = (child.stdout.take(), child.stderr.take());
    std::thread::scope(|scope| {
        // nextest sums up on stderr, libtest and vitest on stdout: both are read.
        let err = scope.spawn(|| pass_on(err, to_err));
        let mut lines = pass_on(out, to_out);
        lines.extend(err.join().unwrap_or_default());
        closing.extend(total(&lines));
        closing.splice(0..0, lines);
    });
    let status = child.wait().map_err(|error| cannot_start(command, &error))?;
    match status.success() {
        true => Ok(()),
        false => Err(Stop(format!("`{}` ended with {status}.", shown(command)))),
    }
}

fn pass_on(from: Option<impl Read>, to: &mut impl Write) -> Vec<String> {
    let mut kept = Vec::new();
    let Some(from) = from else { return kept };
    let mut from = BufReader::new(from);
    let mut line = Vec::new();
    while from.read_until(b'\n', &mut line).is_ok_and(|length| length > 0) {
        // A closed terminal is no reason to stop the tests.
        let _ = to.write_all(&line).and_then(|()| to.flush());
        let text = without_colour(&String::from_utf8_lossy(&line));
        if is_closing(&text) {
            kept.push(text);
        }
        line.clear();
    }
    kept
}

fn is_closing(line: &str) -> bool {
    // libtest's own line is not indented; indented it is one failed test's output, repeated by nextest.
    let of_a_binary = line.starts_with("test result:");
    let start = line.trim_start();
    of_a_binary || ["Summary [", "Test Files  ", "Tests  ", "Duration  "].iter().any(|mark| start.starts_with(mark))
}

fn without_colour(line: &str) -> String {
    let mut parts = line.trim_end().split('\u{1b}');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        text.push_str(part.split_once('m').map_or("", |(_, rest)| rest));
    }
    text
}

/// libtest closes once per binary; a person wants one sum.
fn total(lines: &[String]) -> Option<String> {
    let of = |line: &str, what: &str| -> Option<u32> { line.split(what).next()?.rsplit(' ').next()?.parse().ok() };
    let sums: Vec<(u32, u32)> = lines
        .iter()
        .filter(|line| line.starts_with("test result:"))
        .filter_map(|line| Some((of(line, " passed")?, of(line, " failed")?)))
        .collect();
    let (passed, failed) = sums.iter().fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    (sums.len() > 1).then(|| format!("in all: {passed} passed; {failed} failed; {} binaries", sums.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIBTEST: &str =
        "test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s";
    const LIBTEST_BAD: &str =
        "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s";

    #[test]
    fn the_closing_lines_of_all_three_runners_are_known() {
        let kept: Vec<bool> = [
            LIBTEST,
            "     Summary [   1.234s] 57 tests run: 57 passed, 0 skipped",
            "      Tests  23 passed (23)",
            " Test Files  4 passed (4)",
            "    test result: FAILED. 0 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out",
            "test model::tests::x ... ok",
            "running 12 tests",
        ]
        .iter()
        .map(|line| is_closing(line))
        .collect();
        assert_eq!(kept, [true, true, true, true, false, false, false]);
    }

    #[test]
    fn failures_are_in_the_sum() {
        let sum = total(&[LIBTEST.into(), LIBTEST_BAD.into()]);
        assert_eq!(sum.as_deref(), Some("in all: 15 passed; 2 failed; 2 binaries"));
    }

    #[test]
    fn colours_do_not_hide_a_closing_line() {
        assert_eq!(
            without_colour("\u{1b}[2m      Tests \u{1b}[22m \u{1b}[32m2 passed\u{1b}[39m\n"),
            "      Tests  2 passed"
        );
    }

    #[test]
    fn a_failure_does_not_stop_the_next_step_and_is_not_forgotten() {
        let mut steps = Steps::new();
        let mut later = false;
        steps.run("first", || Err(Stop("no".into())));
        steps.run("second", || {
            later = true;
            Ok(())
        });
        assert!(later);
        assert_eq!(steps.conclude(), Err(Stop("failed: first".into())));
    }

    #[test]
    fn a_runner_is_listened_to_on_both_outputs() {
        let mut closing = Vec::new();
        let script = format!("echo '{LIBTEST}'; echo '  Summary [ 1s] 1 test run' >&2; exit 3");
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let outcome = through(Command::new("sh").args(["-c", &script]), &mut closing, &mut out, &mut err);
        assert!(outcome.is_err());
        assert_eq!(closing, [LIBTEST, "  Summary [ 1s] 1 test run"]);
        assert_eq!((out, err), (format!("{LIBTEST}\n").into_bytes(), b"  Summary [ 1s] 1 test run\n".to_vec()));
    }
}
