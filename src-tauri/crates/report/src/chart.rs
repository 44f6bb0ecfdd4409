//! A report's charts: drawn once, as SVG, for every form; each stands with the table that says the same in numbers.
//! Readable without colour: hatches, signs and numbers on the spot. No wording of its own, no reading of a clock.

mod picture;
mod svg;

use chrono::{Datelike as _, NaiveDate};
use text::Args;
use text::era::{DateStyle, fiscal_start, fiscal_year, fiscal_year_text};

use crate::content::{Charts, Coverage, CoverageRow, Health, HealthPoint, Item, Milestone, Report};
use crate::document::{Block, Cell, Chart, Column, Table};
use crate::room;
use crate::words::{HEALTHS, Words, symbol};
pub(crate) use picture::Picture;
use svg::{Drawing, Fill, INK, QUIET, SMALL, TEXT, wide};

/// These files: what they draw is part of what a page looks like.
pub(crate) const SOURCE: &str = concat!(include_str!("chart.rs"), include_str!("chart/svg.rs"));

/// Lines that a chart of steps has at most; how many more there are is said.
const MOST_STEPS: usize = 24;

/// Room for the names at the left.
const NAMES: f64 = 230.0;
const WIDTH: f64 = svg::WIDTH;
const ROW: f64 = 17.0;

/// Each chart with its heading and its table; nothing of content of before there were charts.
pub(crate) fn blocks(report: &Report, words: Words) -> Vec<Block> {
    shown(report, words).into_iter().flat_map(Shown::blocks).collect()
}

fn shown(report: &Report, words: Words) -> Vec<Shown> {
    let Some(charts) = &report.charts else { return Vec::new() };
    let steps: Vec<Dated<'_>> = report.sections.iter().flat_map(|section| &section.items).flat_map(dated).collect();
    let all = [
        health(charts, words),
        coverage(&charts.coverage, words),
        timeline(report, &steps, words),
        slips(&steps, words),
    ];
    all.into_iter().flatten().collect()
}

/// Each chart with its table and the name of its sheet in a workbook.
pub(crate) fn sheets(report: &Report, words: Words) -> Vec<(String, Chart, Table)> {
    shown(report, words).into_iter().map(|it| (it.sheet.unwrap_or(it.heading), it.chart, it.table)).collect()
}

/// A chart ready to be placed.
struct Shown {
    heading: String,
    chart: Chart,
    table: Table,
    /// What is not on it.
    rest: Option<String>,
    /// The name of its sheet, where its heading is too long for one.
    sheet: Option<String>,
}

impl Shown {
    fn blocks(self) -> Vec<Block> {
        let mut blocks = vec![Block::heading(self.heading), Block::Chart(self.chart), Block::Table(self.table)];
        blocks.extend(self.rest.map(Block::note));
        blocks
    }
}

fn columns(labels: Vec<String>, first: u16, other: u16) -> Vec<Column> {
    let share = |place| if place == 0 { first } else { other };
    labels.into_iter().enumerate().map(|(place, label)| Column { label, share: share(place) }).collect()
}

fn count(number: usize) -> Cell {
    Cell::number(i64::try_from(number).unwrap_or(i64::MAX))
}

/// How a health is filled, so that each is another one on a greyscale print.
const fn fill(health: Option<Health>) -> Fill {
    match health {
        Some(Health::OnTrack) => Fill::Light,
        Some(Health::AtRisk) => Fill::Stripes,
        Some(Health::OffTrack) => Fill::Crossed,
        Some(Health::NotStarted) => Fill::White,
        Some(Health::Completed) => Fill::Dark,
        None => Fill::Dots,
    }
}

fn health(charts: &Charts, words: Words) -> Option<Shown> {
    let (first, last) = (charts.health.first()?, charts.health.last()?);
    let total = |point: &HealthPoint| point.counts.iter().sum::<usize>();
    let most = charts.health.iter().map(total).max().filter(|most| *most > 0)?;
    let mut draw = Drawing::new("health");
    // Above the bars where there is room for all of it, otherwise beginning before them, in as many lines as it takes.
    let long = |one| 34.0 + wide(&words.health_mark(one), TEXT);
    let start = (WIDTH - HEALTHS.into_iter().map(long).sum::<f64>()).clamp(0.0, NAMES);
    let (mut x, mut top) = (start, 2.0);
    for one in HEALTHS {
        if x > start && x + long(one) > WIDTH + 12.0 {
            (x, top) = (start, top + 15.0);
        }
        draw.area(x, top, 18.0, 11.0, fill(one));
        draw.text(x + 22.0, top + 9.0, &words.health_mark(one), TEXT, INK);
        x += long(one);
    }
    let room = WIDTH - NAMES - 40.0;
    let mut y = top + 22.0;
    for point in &charts.health {
        draw.text_end(NAMES - 8.0, y + 13.0, &words.day(point.on), TEXT, INK);
        let mut x = NAMES;
        for (one, number) in HEALTHS.into_iter().zip(point.counts) {
            let width = room * number as f64 / most as f64;
            if number == 0 {
                continue;
            }
            draw.area(x, y, width, 19.0, fill(one));
            let label = format!("{} {number}", symbol(one));
            if wide(&label, SMALL) + 6.0 < width {
                draw.boxed(x + width / 2.0, y + 12.8, &label);
            }
            x += width;
        }
        draw.text(x + 6.0, y + 13.0, &total(point).to_string(), TEXT, INK);
        y += 25.0;
    }
    let head = std::iter::once(words.label("report-chart-day"))
        .chain(HEALTHS.map(|one| words.health_mark(one)))
        .chain([words.label("report-total")]);
    let row = |point: &HealthPoint| {
        let numbers = point.counts.iter().copied().chain([total(point)]).map(count);
        std::iter::once(Cell::day(point.on, words.day(point.on))).chain(numbers).collect()
    };
    let heading = words.label("report-chart-health");
    let args = Args::new()
        .set("from", words.long_day(first.on))
        .set("to", words.long_day(last.on))
        .set("off", last.counts[2])
        .set("before", first.counts[2]);
    Some(Shown {
        chart: draw.chart(y, words.tell("report-chart-health-alt", args)),
        table: Table::new(heading.clone(), columns(head.collect(), 16, 10), charts.health.iter().map(row).collect()),
        heading,
        rest: Some(words.label("report-chart-health-note")),
        sheet: None,
    })
}

fn coverage(coverage: &Coverage, words: Words) -> Option<Shown> {
    let of_domains = |row: &CoverageRow| -> Vec<usize> {
        // What belongs to no domain would outweigh everything else.
        row.counts.iter().zip(&coverage.domains).filter(|(_, name)| name.is_some()).map(|(count, _)| *count).collect()
    };
    coverage.rows.first()?;
    let most = coverage.rows.iter().flat_map(of_domains).max().unwrap_or(0);
    let domain = |name: &Option<String>| name.clone().unwrap_or_else(|| words.label("report-chart-no-domain"));
    let domains: Vec<String> = coverage.domains.iter().map(domain).collect();
    let name = |of: &Option<String>| of.clone().unwrap_or_else(|| words.label("assignment-vacant"));
    let mut draw = Drawing::new("coverage");
    let longest = coverage.rows.iter().map(|row| wide(&name(&row.ministry), TEXT)).fold(0.0, f64::max);
    let left = (longest + 12.0).clamp(160.0, NAMES);
    let cell = ((WIDTH - left) / (domains.len() as f64 + 1.0)).min(90.0);
    let mut y = heads(&mut draw, &domains, left, cell, words);
    for row in &coverage.rows {
        // A name that is longer than its room stands in two lines, as high as one row.
        let lines = svg::lines(
            &name(&row.ministry),
            if wide(&name(&row.ministry), TEXT) + 10.0 > left { SMALL } else { TEXT },
            left - 10.0,
            2,
        );
        match &lines[..] {
            [line] => draw.text_end(
                left - 8.0,
                y + 12.0,
                line,
                if wide(line, TEXT) + 10.0 > left { SMALL } else { TEXT },
                INK,
            ),
            lines => {
                for (at, line) in lines.iter().enumerate() {
                    draw.text_end(left - 8.0, y + 7.0 + 8.2 * at as f64, line, SMALL, INK);
                }
            }
        }
        for (place, number) in row.counts.iter().chain([&row.all]).enumerate() {
            let x = left + cell * place as f64;
            let is_sum = coverage.domains.get(place).is_none_or(Option::is_none);
            // From white to a grey on which black is still read at 7:1.
            let shade = if is_sum { 0.0 } else { 0.35 * *number as f64 / most.max(1) as f64 };
            draw.shaded(x, y, cell, ROW, shade);
            if *number > 0 {
                draw.text_middle(x + cell / 2.0, y + 12.0, &number.to_string(), TEXT, INK);
            }
        }
        y += ROW;
    }
    let head = std::iter::once(words.label("report-ministry-label"))
        .chain(domains)
        .chain([words.label("report-total")])
        .collect();
    let row = |row: &CoverageRow| {
        let numbers = row.counts.iter().copied().chain([row.all]).map(count);
        std::iter::once(Cell::text(name(&row.ministry))).chain(numbers).collect()
    };
    let heading = words.label("report-chart-coverage");
    let args =
        Args::new().set("ministries", coverage.rows.len()).set("domains", coverage.domains.len()).set("most", most);
    Some(Shown {
        chart: draw.chart(y + 2.0, words.tell("report-chart-coverage-alt", args)),
        table: Table::new(heading.clone(), columns(head, 20, 8), coverage.rows.iter().map(row).collect()),
        heading,
        rest: Some(words.label("report-chart-coverage-note")),
        sheet: Some(words.label("report-sheet-coverage")),
    })
}

/// The names of the columns above them, and how far down they reach: in lines, or turned where a column is narrower than
/// a word.
fn heads(draw: &mut Drawing, domains: &[String], left: f64, cell: f64, words: Words) -> f64 {
    let total = words.label("report-total");
    let names = || domains.iter().chain([&total]);
    let is_torn = |name: &String| room::words(name).into_iter().any(|word| wide(word, SMALL) > cell - 3.0);
    let middle = |place: usize| left + cell * (place as f64 + 0.5);
    if !names().any(is_torn) {
        let heads: Vec<Vec<String>> =
            domains.iter().map(|name| svg::lines(name, SMALL, cell - 4.0, 7)).chain([vec![total.clone()]]).collect();
        let tall = heads.iter().map(Vec::len).max().unwrap_or(1) as f64 * 10.0 + 4.0;
        for (place, lines) in heads.iter().enumerate() {
            for (line, text) in lines.iter().enumerate() {
                let y = tall - 10.0 * (lines.len() - line) as f64 + 6.0;
                draw.text_middle(middle(place), y, text, SMALL, INK);
            }
        }
        return tall + 2.0;
    }
    let most = ((cell / 9.0) as usize).max(1);
    let heads: Vec<Vec<String>> = names().map(|name| svg::lines(name, SMALL, TURNED, most)).collect();
    let tall = heads.iter().flatten().map(|line| wide(line, SMALL)).fold(0.0, f64::max) + 4.0;
    for (place, lines) in heads.iter().enumerate() {
        for (line, text) in lines.iter().enumerate() {
            let x = middle(place) + 9.0 * (line as f64 - (lines.len() as f64 - 1.0) / 2.0) + 2.8;
            draw.text_up(x, tall - 2.0, text, SMALL, INK);
        }
    }
    tall + 2.0
}

/// How long a turned name of a column may be, in points.
const TURNED: f64 = 130.0;

/// A step with what it belongs to.
struct Dated<'r> {
    item: &'r Item,
    step: &'r Milestone,
}

impl Dated<'_> {
    fn name(&self) -> String {
        format!("{} {}", self.item.code, self.step.name).trim().to_owned()
    }
    /// Later than planned at first, in calendar days.
    fn slipped(&self) -> i64 {
        self.step.planned.map_or(0, |planned| self.step.due.signed_duration_since(planned).num_days())
    }
}

fn dated(item: &Item) -> impl Iterator<Item = Dated<'_>> {
    // What is listed again has its steps at its first place.
    let steps = item.milestones.iter().filter(|_| item.again.is_none());
    steps.map(move |step| Dated { item, step })
}

/// Days on the axis between two of them.
struct Axis {
    from: NaiveDate,
    to: NaiveDate,
    left: f64,
    right: f64,
}

impl Axis {
    /// Whole fiscal years around days.
    fn around(first: NaiveDate, last: NaiveDate, left: f64, right: f64) -> Option<Self> {
        Some(Self { from: fiscal_start(fiscal_year(first))?, to: fiscal_start(fiscal_year(last) + 1)?, left, right })
    }
    fn x(&self, day: NaiveDate) -> f64 {
        let days = |to: NaiveDate| to.signed_duration_since(self.from).num_days() as f64;
        self.left + (self.right - self.left) * (days(day) / days(self.to).max(1.0)).clamp(0.0, 1.0)
    }
    /// The years with their quarters, down to a height.
    fn draw(&self, draw: &mut Drawing, down: f64, words: Words) {
        let mut year = fiscal_year(self.from);
        while let Some(from) = fiscal_start(year).filter(|from| *from < self.to) {
            let x = self.x(from);
            draw.line(x, 2.0, x, down, INK, 0.8);
            let to = fiscal_start(year + 1).map_or(self.right, |to| self.x(to));
            let label = fiscal_year_text(year, DateStyle::Wareki, words.language());
            if wide(&label, TEXT) < to - x {
                draw.text(x + 4.0, 11.0, &label, TEXT, INK);
            }
            for quarter in 1..4 {
                let month = from.month() + quarter * 3;
                let (month, of) = if month > 12 { (month - 12, from.year() + 1) } else { (month, from.year()) };
                if let Some(day) = NaiveDate::from_ymd_opt(of, month, 1) {
                    draw.dashed(self.x(day), 15.0, down);
                }
            }
            year += 1;
        }
        draw.line(self.right, 2.0, self.right, down, INK, 0.8);
        draw.line(self.left, 15.0, self.right, 15.0, INK, 0.8);
    }
    /// A day with its word, across all rows.
    fn mark(&self, draw: &mut Drawing, day: NaiveDate, label: &str, down: f64) {
        let x = self.x(day);
        draw.line(x, 15.0, x, down, INK, 1.6);
        draw.boxed(x.clamp(self.left + 20.0, self.right - 20.0), down + 9.0, label);
    }
}

/// Those nearest to a day, by day; and how many are not among them.
fn nearest<'d, 'r>(mut steps: Vec<&'d Dated<'r>>, to: NaiveDate) -> (Vec<&'d Dated<'r>>, usize) {
    let far = |it: &Dated<'_>| it.step.due.signed_duration_since(to).num_days().abs();
    steps.sort_by_key(|it| (far(it), it.name()));
    let rest = steps.len().saturating_sub(MOST_STEPS);
    steps.truncate(MOST_STEPS);
    steps.sort_by_key(|it| (it.step.due, it.name()));
    (steps, rest)
}

fn rest(number: usize, words: Words) -> Option<String> {
    (number > 0).then(|| words.tell("report-chart-rest", Args::new().set("count", number)))
}

fn timeline(report: &Report, steps: &[Dated<'_>], words: Words) -> Option<Shown> {
    let from = fiscal_start(fiscal_year(report.as_of))?;
    let until = fiscal_start(fiscal_year(report.as_of) + 2)?;
    let within = |it: &&Dated<'_>| it.step.due >= from && it.step.due < until;
    let late = |it: &&Dated<'_>| it.step.reached.is_none() && it.step.due < report.as_of;
    let (shown, left_out) = nearest(steps.iter().filter(|it| within(it) || late(it)).collect(), report.as_of);
    let (first, last) = (shown.first()?.step.due.min(from), shown.last()?.step.due.max(report.as_of));
    let axis = Axis::around(first, last, NAMES, WIDTH - 60.0)?;
    let mut draw = Drawing::new("timeline");
    let down = 20.0 + ROW * shown.len() as f64;
    axis.draw(&mut draw, down, words);
    axis.mark(&mut draw, report.as_of, &words.label("report-chart-report-day"), down);
    let state = |it: &Dated<'_>| match (it.step.reached, late(&it)) {
        (Some(_), _) => "◆",
        (None, true) => "▲",
        (None, false) => "◇",
    };
    for (place, it) in shown.iter().enumerate() {
        let y = 20.0 + ROW * place as f64 + 11.5;
        draw.text_end(NAMES - 8.0, y, &svg::cut(&it.name(), TEXT, NAMES - 12.0), TEXT, INK);
        draw.line(axis.left, y + 4.5, axis.right, y + 4.5, QUIET, 0.3);
        let x = axis.x(it.step.due);
        draw.label(x, y, state(it), &words.day(it.step.due));
    }
    let state_word = |it: &Dated<'_>| match state(it) {
        "◆" => {
            it.step.reached.map(|day| words.tell("report-chart-reached-on", Args::new().set("day", words.day(day))))
        }
        "▲" => Some(words.label("report-chart-late")),
        _ => Some(words.label("report-chart-open")),
    };
    let row = |it: &&Dated<'_>| {
        vec![
            Cell::text(it.item.code.clone()),
            Cell::text(it.step.name.clone()),
            Cell::text(it.item.title.clone()),
            Cell::day(it.step.due, words.day(it.step.due)),
            Cell::text(format!("{} {}", state(it), state_word(it).unwrap_or_default())),
        ]
    };
    let labels =
        ["report-column-code", "report-chart-step", "report-sheet-title", "report-chart-due", "report-chart-state"];
    let heading = words.label("report-chart-timeline");
    let late = shown.iter().filter(|it| state(it) == "▲").count();
    let args = Args::new().set("count", shown.len()).set("late", late);
    Some(Shown {
        chart: draw.chart(down + 14.0, words.tell("report-chart-timeline-alt", args)),
        table: Table::new(
            heading.clone(),
            with_shares(&labels, &[9, 30, 34, 12, 18], words),
            shown.iter().map(row).collect(),
        ),
        heading,
        rest: rest(left_out, words),
        sheet: None,
    })
}

fn with_shares(labels: &[&str], shares: &[u16], words: Words) -> Vec<Column> {
    labels.iter().zip(shares).map(|(label, share)| Column { label: words.label(label), share: *share }).collect()
}

fn slips(steps: &[Dated<'_>], words: Words) -> Option<Shown> {
    let mut slipped: Vec<&Dated<'_>> = steps.iter().filter(|it| it.slipped() != 0).collect();
    slipped.sort_by_key(|it| (std::cmp::Reverse(it.slipped()), it.step.due, it.name()));
    let left_out = slipped.len().saturating_sub(MOST_STEPS);
    slipped.truncate(MOST_STEPS);
    let planned = |it: &Dated<'_>| it.step.planned.unwrap_or(it.step.due);
    let days = slipped.iter().flat_map(|it| [planned(it), it.step.due]);
    let (first, last) = (days.clone().min()?, days.max()?);
    let axis = Axis::around(first, last, NAMES, WIDTH - 90.0)?;
    let mut draw = Drawing::new("slips");
    let down = 20.0 + ROW * slipped.len() as f64;
    axis.draw(&mut draw, down, words);
    let by = |it: &Dated<'_>| {
        let id = if it.slipped() > 0 { "report-chart-later" } else { "report-chart-earlier" };
        words.tell(id, Args::new().set("days", it.slipped().abs()))
    };
    for (place, it) in slipped.iter().enumerate() {
        let y = 20.0 + ROW * place as f64 + 8.0;
        draw.text_end(NAMES - 8.0, y + 3.5, &svg::cut(&it.name(), TEXT, NAMES - 12.0), TEXT, INK);
        let (from, to) = (axis.x(planned(it)), axis.x(it.step.due));
        draw.arrow(from, to, y);
        draw.text(from.max(to) + 8.0, y + 3.5, &by(it), SMALL, INK);
    }
    let row = |it: &&Dated<'_>| {
        vec![
            Cell::text(it.item.code.clone()),
            Cell::text(it.step.name.clone()),
            Cell::text(it.item.title.clone()),
            Cell::day(planned(it), words.day(planned(it))),
            Cell::day(it.step.due, words.day(it.step.due)),
            Cell::number(it.slipped()),
        ]
    };
    let labels = [
        "report-column-code",
        "report-chart-step",
        "report-sheet-title",
        "report-chart-planned",
        "report-chart-expected",
        "report-chart-days",
    ];
    let heading = words.label("report-chart-slips");
    let longest = slipped.first().map_or(0, |it| it.slipped());
    let args = Args::new().set("count", slipped.len() + left_out).set("days", longest);
    Some(Shown {
        chart: draw.chart(down + 2.0, words.tell("report-chart-slips-alt", args)),
        table: Table::new(
            heading.clone(),
            with_shares(&labels, &[9, 30, 34, 12, 12, 10], words),
            slipped.iter().map(row).collect(),
        ),
        heading,
        rest: rest(left_out, words),
        sheet: None,
    })
}
