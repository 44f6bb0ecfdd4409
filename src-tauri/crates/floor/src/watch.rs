//! Stopwatch, peak memory and processor time, and the sums over many of them. Linux: read from `/proc`.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::Fault;

/// Ticks of `/proc/*/stat` in a second: fixed at 100 on every Linux that has this file.
const TICKS: f64 = 100.0;

/// Now, for measuring.
#[expect(clippy::disallowed_methods, reason = "a stopwatch is no clock of the product")]
#[must_use]
pub fn now() -> Instant {
    Instant::now()
}

/// What a piece of work gave, and how long it took in milliseconds.
pub fn timed<T>(work: impl FnOnce() -> T) -> (T, f64) {
    let start = now();
    let done = work();
    (done, start.elapsed().as_secs_f64() * 1e3)
}

/// The value below which `part` of the values lie (0.5 is the median). 0 of none.
#[must_use]
pub fn quantile(values: &[f64], part: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and the length")]
    let at = (part * sorted.len().saturating_sub(1) as f64).round() as usize;
    sorted.get(at).copied().unwrap_or(0.0)
}

/// The median.
#[must_use]
pub fn median(values: &[f64]) -> f64 {
    quantile(values, 0.5)
}

/// The median of the ratios of pairs that were measured one right after the other.
#[must_use]
pub fn ratio_of_pairs(ours: &[f64], floor: &[f64]) -> f64 {
    let ratios: Vec<f64> = ours.iter().zip(floor).map(|(ours, floor)| ours / floor.max(1e-9)).collect();
    median(&ratios)
}

/// User and system time of all children that ended and were waited for, in milliseconds.
///
/// # Errors
/// Without `/proc`.
pub fn children_cpu() -> Result<f64, Fault> {
    let stat = std::fs::read_to_string("/proc/self/stat")?;
    // The name may hold blanks; what follows its bracket does not. cutime and cstime are fields 16 and 17.
    let after = stat.rsplit_once(')').map_or("", |(_, after)| after);
    let field = |n: usize| after.split_whitespace().nth(n - 3).and_then(|word| word.parse::<f64>().ok());
    let ticks = field(16).zip(field(17)).ok_or("/proc/self/stat has another form")?;
    Ok((ticks.0 + ticks.1) * 1e3 / TICKS)
}

/// The most memory that a process has had so far, in MB (10^6 bytes).
fn peak(process: &str) -> Option<f64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kib: f64 = line.split_whitespace().next()?.parse().ok()?;
    Some(kib * 1024.0 / 1e6)
}

/// The most memory that this process has had so far, in MB.
#[must_use]
pub fn own_peak() -> f64 {
    peak("self").unwrap_or(0.0)
}

/// Runs a command to its end and looks at its peak memory about every half millisecond: what it took in
/// its last half millisecond may be missed. Answers milliseconds and MB.
///
/// # Errors
/// If it cannot be started or fails.
#[expect(clippy::disallowed_methods, reason = "memory of another process can only be polled")]
pub fn watched(command: &mut Command) -> Result<(f64, f64), Fault> {
    let start = now();
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::null()).spawn()?;
    let process = child.id().to_string();
    let mut most = 0.0_f64;
    let status = loop {
        most = most.max(peak(&process).unwrap_or(0.0));
        if let Some(status) = child.try_wait()? {
            break status;
        }
        std::thread::sleep(Duration::from_micros(500));
    };
    if !status.success() {
        return Err(format!("{command:?} ended with {status}").into());
    }
    Ok((start.elapsed().as_secs_f64() * 1e3, most))
}

/// Runs a command to its end; milliseconds.
///
/// # Errors
/// If it cannot be started or fails; what it said is told.
pub fn run(command: &mut Command) -> Result<f64, Fault> {
    let (output, took) = timed(|| command.stdin(Stdio::null()).output());
    let output = output?;
    if !output.status.success() {
        return Err(format!("{command:?}: {}", String::from_utf8_lossy(&output.stderr)).into());
    }
    Ok(took)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_is_the_middle() {
        assert_eq!(median(&[3.0, 1.0, 2.0]), 2.0);
        assert_eq!(quantile(&[1.0, 2.0, 3.0, 4.0, 5.0], 0.99), 5.0);
        assert_eq!(ratio_of_pairs(&[2.0, 9.0, 4.0], &[1.0, 3.0, 1.0]), 3.0);
        assert_eq!(median(&[]), 0.0);
    }

    #[test]
    fn a_child_that_takes_memory_is_seen_to() {
        let (_, idle) = watched(Command::new("sh").args(["-c", "exit 0"])).unwrap();
        let (_, busy) =
            watched(Command::new("sh").args(["-c", "x=$(head -c 40000000 /dev/zero | tr '\\0' a); :"])).unwrap();
        assert!(busy > idle + 30.0, "{busy} MB against {idle} MB");
    }
}
