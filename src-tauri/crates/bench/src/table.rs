//! The table that a run ends in, and the facts of the machine under it.

use floor::Fault;
use floor::sql::versions;

/// What a figure must be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Goal {
    /// At most so many times the floor under a key.
    Ratio(f64),
    /// At most so much, in the figure's own unit.
    Most(f64),
    /// None: printed to explain another.
    None,
}

/// One line.
#[derive(Debug, Clone)]
pub struct Figure {
    /// Which goal, such as P1.
    pub id: &'static str,
    /// What was measured.
    pub what: String,
    /// ms, MB or nothing.
    pub unit: &'static str,
    /// Renkei's.
    pub ours: f64,
    /// The floor's under a key.
    pub keyed: Option<f64>,
    /// The floor's without one.
    pub plain: Option<f64>,
    /// Median of pairs, where it is not simply one over the other.
    pub ratio: Option<f64>,
    /// What it must be.
    pub goal: Goal,
}

impl Figure {
    /// A figure with nothing to compare it with.
    pub fn alone(id: &'static str, what: impl Into<String>, unit: &'static str, ours: f64, goal: Goal) -> Self {
        Self { id, what: what.into(), unit, ours, keyed: None, plain: None, ratio: None, goal }
    }

    fn ratio(&self) -> Option<f64> {
        self.ratio.or_else(|| self.keyed.map(|keyed| self.ours / keyed))
    }

    fn verdict(&self) -> &'static str {
        let met = match self.goal {
            Goal::None => return "",
            Goal::Ratio(most) => self.ratio().is_some_and(|ratio| ratio <= most),
            Goal::Most(most) => self.ours <= most,
        };
        if met { "met" } else { "MISSED" }
    }

    fn line(&self) -> String {
        // What was not measured is no number, and a blank in the table.
        let known = |value: Option<f64>| value.filter(|value| !value.is_nan());
        let number = |value| known(value).map_or_else(String::new, |value| format!("{} {}", short(value), self.unit));
        let times = |value| known(value).map_or_else(String::new, |value| format!("{value:.2}×"));
        let goal = match self.goal {
            Goal::None => String::new(),
            Goal::Ratio(most) => format!("≤ {most}×"),
            Goal::Most(most) => format!("≤ {} {}", short(most), self.unit),
        };
        format!(
            "{:<4} {} {:>12} {:>12} {:>12} {:>8} {:>11} {}",
            self.id,
            padded(&self.what, 58),
            number(Some(self.ours)),
            number(self.keyed),
            number(self.plain),
            times(self.ratio()),
            goal,
            self.verdict()
        )
    }
}

/// Three figures that count.
fn short(value: f64) -> String {
    match value.abs() {
        large if large >= 100.0 => format!("{value:.0}"),
        middle if middle >= 10.0 => format!("{value:.1}"),
        _ => format!("{value:.2}"),
    }
}

/// Kanji take two columns of a terminal.
fn padded(text: &str, width: usize) -> String {
    let columns: usize = text.chars().map(|c| if u32::from(c) >= 0x2e80 { 2 } else { 1 }).sum();
    format!("{text}{}", " ".repeat(width.saturating_sub(columns)))
}

/// The head of the table.
pub fn head(scale: &str) -> String {
    format!(
        "\n── {scale}\n{:<4} {} {:>12} {:>12} {:>12} {:>8} {:>11}",
        "",
        padded("(medians; the ratio is the median over pairs)", 58),
        "Renkei",
        "floor, keyed",
        "floor, plain",
        "to keyed",
        "goal"
    )
}

/// Prints a line as soon as it is known.
pub fn show(figure: &Figure) {
    println!("{}", figure.line());
}

/// What was measured on.
///
/// # Errors
/// Without `/proc`.
pub fn machine() -> Result<String, Fault> {
    let processors = std::fs::read_to_string("/proc/cpuinfo")?;
    let name = processors.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or_default();
    let memory = std::fs::read_to_string("/proc/meminfo")?;
    let memory = memory.lines().next().unwrap_or_default().trim_start_matches("MemTotal:").trim().to_owned();
    let load = std::fs::read_to_string("/proc/loadavg")?;
    let load: Vec<&str> = load.split_whitespace().take(3).collect();
    Ok(format!(
        "{} processors,{}, {memory}; load {}; {}",
        std::thread::available_parallelism()?,
        name.trim_start_matches(['\t', ':']),
        load.join(" "),
        versions()?
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_goal_is_met_or_missed() {
        let mut figure = Figure::alone("P1", "x", "ms", 30.0, Goal::Ratio(1.5));
        figure.keyed = Some(20.0);
        assert_eq!(figure.verdict(), "met");
        figure.ratio = Some(1.6);
        assert_eq!(figure.verdict(), "MISSED");
        figure.goal = Goal::Most(29.0);
        assert_eq!(figure.verdict(), "MISSED");
        figure.goal = Goal::None;
        assert_eq!(figure.verdict(), "");
    }
}
