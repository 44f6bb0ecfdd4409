//! The list of workstreams: which of them are printed, and what stands in each column.

use model::values::{Grouping, ItemColumn, TemplatePartKind};
use text::Args;

use super::{Extent, Telling, section_anchor, section_name};
use crate::content::{ANNEX_ABOVE, Again, Health, Holding, Item, Report, Section, Standing, Status, Summary};
use crate::document::{Block, Cell, Column, Line, Table, Tone};
use crate::words::{self, Words, dotted};

/// A narrative that was told before is cut after this many characters: what it says in full stands in the annex.
const TOLD: usize = 160;

/// The same where an annex is needed anyway, and of one that is news.
const TOLD_BESIDE_ANNEX: usize = 80;
const NEWS_BESIDE_ANNEX: usize = 240;

/// With an annex, so many entries are printed at most: some 60 pages, which is more than anybody reads, and as much as
/// can be typeset in the memory of an office laptop.
const MOST_PRINTED: usize = 800;

/// On one side a text is cut after so many characters.
const SHORT: usize = 60;

/// How pressing an item is, and so whether it is printed where the annex holds everything.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Weight {
    /// Off track, or without an agreed lead.
    Alarm,
    /// At risk.
    Risk,
    /// Changed in the period.
    News,
    /// None of these.
    Calm,
}

impl Weight {
    const ALL: [Self; 4] = [Self::Alarm, Self::Risk, Self::News, Self::Calm];

    fn of(item: &Item) -> Self {
        match item.health() {
            _ if item.ownership.standing != Standing::Agreed => Self::Alarm,
            Some(Health::OffTrack) => Self::Alarm,
            Some(Health::AtRisk) => Self::Risk,
            _ if !item.changes.is_empty() => Self::News,
            _ => Self::Calm,
        }
    }
}

/// How many items of each weight there are, and how many of them are printed.
struct Room {
    extent: Extent,
    of: [(usize, usize); 4],
}

impl Room {
    fn of(report: &Report, extent: Extent) -> Self {
        let mut left = match extent {
            Extent::Whole => usize::MAX,
            Extent::BesideAnnex => MOST_PRINTED,
            Extent::OneSide { items, .. } => items,
        };
        let of = Weight::ALL.map(|weight| {
            let all = report.sections.iter().flat_map(|section| &section.items);
            // On one side nothing stands twice.
            let all = all.filter(|item| Weight::of(item) == weight && !(extent.is_one_side() && item.again.is_some()));
            let all = all.count();
            // The annex holds what is calm.
            let most = if extent == Extent::BesideAnnex && weight == Weight::Calm { 0 } else { left };
            let printed = all.min(most);
            left -= printed;
            (all, printed)
        });
        Self { extent, of }
    }

    /// The items of a section that are printed, in their order, and how many that are as pressing are not: each section
    /// has its share of each weight. Where room is short, the most pressing stand first.
    fn share<'i>(&self, section: &'i Section) -> (Vec<&'i Item>, usize) {
        if self.extent == Extent::Whole {
            return (section.items.iter().collect(), 0);
        }
        let is_one_side = self.extent.is_one_side();
        let here: Vec<&Item> = section.items.iter().filter(|item| !(is_one_side && item.again.is_some())).collect();
        let mut left = Weight::ALL.map(|weight| {
            let (all, printed) = self.of[weight as usize];
            let here = here.iter().filter(|item| Weight::of(item) == weight).count();
            (here * printed).checked_div(all).unwrap_or(0)
        });
        let (mut items, mut out) = (Vec::new(), 0);
        for item in here {
            let weight = Weight::of(item);
            match left[weight as usize].checked_sub(1) {
                Some(rest) => {
                    left[weight as usize] = rest;
                    items.push(item);
                }
                None if is_one_side || weight != Weight::Calm => out += 1,
                None => {}
            }
        }
        if is_one_side {
            items.sort_by_key(|item| (Weight::of(item), item.health() != Some(Health::OffTrack)));
        }
        (items, out)
    }
}

impl Telling<'_> {
    /// Every section with its heading, its table and what is only named in it.
    pub(super) fn items(&self, columns: &[ItemColumn]) -> Vec<Block> {
        let Self { report, extent, words, .. } = *self;
        let mut blocks = Vec::new();
        if report.sections.iter().all(|section| section.items.is_empty()) {
            blocks.push(Block::text(words.label("report-empty")));
        }
        let room = Room::of(report, extent);
        let mut number = 0;
        for (place, section) in report.sections.iter().enumerate() {
            self.section(section, place, columns, &room, &mut number, &mut blocks);
        }
        blocks
    }

    fn section(
        &self,
        section: &Section,
        place: usize,
        columns: &[ItemColumn],
        room: &Room,
        number: &mut usize,
        blocks: &mut Vec<Block>,
    ) {
        let Self { report, extent, words, .. } = *self;
        let (printed, out) = room.share(section);
        let is_silent = |i: &&Item| {
            extent == Extent::BesideAnnex
                && Weight::of(i) == Weight::Calm
                && i.again.is_none()
                && i.is_unreported(report.since)
        };
        let silent: Vec<&Item> = section.items.iter().filter(is_silent).collect();
        let summary = section.summary(report.since);
        let mut heading = format!("{}　{}", section_name(section, words), section_count(&summary, words));
        if self.layout.grouping == Grouping::Nothing || extent.is_one_side() {
            heading = self.heading(TemplatePartKind::Items);
        } else {
            blocks.push(Block::Heading { text: heading.clone(), name: Some(section_anchor(place)) });
        }
        if printed.is_empty() && silent.is_empty() && out == 0 && !section.items.is_empty() {
            blocks.push(Block::text(words.label("report-section-empty")));
        }
        if !printed.is_empty() {
            let labels =
                columns.iter().map(|column| Column { label: words.label(label(*column)), share: share(*column) });
            let has_again = columns.contains(&ItemColumn::Again);
            let rows = printed.into_iter().map(|item| {
                // What is listed again was counted where it stands first.
                *number += usize::from(item.again.is_none());
                columns.iter().map(|column| self.cell(*column, item, *number, has_again)).collect()
            });
            blocks.push(Block::Table(Table::new(heading, labels.collect(), rows.collect())));
        }
        if out > 0 {
            let id = if extent.is_one_side() { "report-one-side-left-out" } else { "report-left-out" };
            blocks.push(Block::note(words.tell(id, Args::new().set("count", out))));
        }
        if !silent.is_empty() {
            blocks.push(Block::note(named(&silent, words)));
        }
    }

    fn cell(&self, column: ItemColumn, item: &Item, number: usize, has_again: bool) -> Cell {
        let Self { report, extent, words, .. } = *self;
        match column {
            ItemColumn::Number => match item.again {
                None => Cell::number(i64::try_from(number).unwrap_or(i64::MAX)),
                Some(_) => Cell::text("－"),
            },
            ItemColumn::Code => code(item),
            ItemColumn::Workstream => workstream(item, report, extent, words),
            ItemColumn::Title => self.title(item, has_again),
            ItemColumn::Ministries => ministries(item, words),
            ItemColumn::Basis => basis(item, words),
            ItemColumn::Goals => goals(item, words),
            ItemColumn::Health => Cell::default().and_line(mark(item, None, words)),
            ItemColumn::LastPlan => last_plan(item, words),
            ItemColumn::Status => status(item, report, extent, words),
            ItemColumn::Results => results(item, report, extent, words),
            ItemColumn::Headline => self.headline(item),
            ItemColumn::Changes => changes(item, report, words),
            ItemColumn::Next => self.next(item),
            ItemColumn::Milestones => milestones(item, words),
            ItemColumn::Again => item.again.as_ref().map(|again| listed_again(again, words)).unwrap_or_default(),
        }
    }

    /// The title, with what must not be overlooked.
    fn title(&self, item: &Item, has_again: bool) -> Cell {
        let Self { report, extent, words, .. } = *self;
        let again = item.again.as_ref().filter(|_| !has_again).map(|again| format!("※ {}", words.again_under(again)));
        let title = if extent.is_one_side() { short(&item.title) } else { item.title.clone() };
        Cell::strong(title)
            .and_small(again.unwrap_or_default())
            .and_line(pressing(words.standing(&item.ownership.standing, report.as_of)))
    }

    /// Health and headline.
    fn headline(&self, item: &Item) -> Cell {
        let Self { report, extent, words, .. } = *self;
        let cell = Cell::default().and_line(mark(item, Some(day_of(item, report, words)), words));
        let missing = item.missing.as_ref().map(|missing| words.missing(missing));
        let cell = cell.and_line(pressing(missing));
        let Some(status) = &item.status else { return cell };
        cell.and(if extent.is_one_side() { short(&status.headline) } else { status.headline.clone() })
    }

    fn next(&self, item: &Item) -> Cell {
        let Self { extent, words, .. } = *self;
        let status = item.status.as_ref();
        let day = status.and_then(|status| status.next_on).map(|day| words.day(day));
        let step = next_step(status, words);
        Cell::default()
            .and_line(Line { strong: true, ..Line::small(day.unwrap_or_default()) })
            .and_small(if extent.is_one_side() { short(&step) } else { step })
    }
}

/// The message that names a column.
const fn label(column: ItemColumn) -> &'static str {
    match column {
        ItemColumn::Number => "report-column-number",
        ItemColumn::Code => "report-column-code",
        ItemColumn::Workstream => "report-column-workstream",
        ItemColumn::Title => "report-sheet-title",
        ItemColumn::Ministries => "report-column-ministries",
        ItemColumn::Basis => "noun-basis",
        ItemColumn::Goals => "noun-goal",
        ItemColumn::Health => "noun-health",
        ItemColumn::LastPlan => "report-column-last-plan",
        ItemColumn::Status => "report-column-status",
        ItemColumn::Results => "report-column-results",
        ItemColumn::Headline => "report-column-headline",
        ItemColumn::Changes => "report-column-changes",
        ItemColumn::Next => "report-column-next",
        ItemColumn::Milestones => "noun-milestone",
        ItemColumn::Again => "listed-again",
    }
}

/// The share that a column takes of the width.
const fn share(column: ItemColumn) -> u16 {
    match column {
        ItemColumn::Number => 5,
        ItemColumn::Code => 11,
        ItemColumn::Workstream => 32,
        ItemColumn::Title => 26,
        ItemColumn::Ministries => 20,
        ItemColumn::Basis => 24,
        ItemColumn::Goals => 28,
        ItemColumn::Health => 12,
        ItemColumn::LastPlan => 20,
        ItemColumn::Status => 39,
        ItemColumn::Results => 34,
        ItemColumn::Headline => 32,
        ItemColumn::Changes => 22,
        ItemColumn::Next => 18,
        ItemColumn::Milestones => 22,
        ItemColumn::Again => 11,
    }
}

/// The beginning of a text, on one line.
pub(super) fn short(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(SHORT) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

fn section_count(summary: &Summary, words: Words) -> String {
    let args = Args::new().set("count", summary.workstreams).set("again", summary.again);
    let id = if summary.again == 0 { "report-section-count" } else { "report-section-count-again" };
    let counted = words.tell(id, args);
    if summary.missing == 0 {
        return counted;
    }
    format!("{counted}　{}", words.tell("report-section-missing", Args::new().set("count", summary.missing)))
}

/// Items by code and title only; no more than fill a page.
fn named(items: &[&Item], words: Words) -> String {
    let names: Vec<String> = items.iter().take(ANNEX_ABOVE).map(|i| format!("{} {}", i.code, i.title)).collect();
    let head = words.tell("report-unreported-list", Args::new().set("count", items.len()));
    let rest = items.len() - names.len();
    let rest = (rest > 0).then(|| words.tell("report-unreported-rest", Args::new().set("count", rest)));
    format!("{head}{}{}", words.list(&names), rest.unwrap_or_default())
}

fn code(item: &Item) -> Cell {
    let mark = if item.changes.is_empty() { "" } else { "◆" };
    Cell::default().and_small(item.code.clone()).and_strong(mark)
}

/// All that lead, each by its ministry, the lead first; claims are called claims.
fn ministries(item: &Item, words: Words) -> Cell {
    let owned = &item.ownership;
    let is_contested = matches!(owned.standing, Standing::Contested { .. });
    let mut cell = Cell::default();
    let mut told: Vec<&str> = Vec::new();
    let lead = if is_contested { "claim" } else { "role-lead" };
    let parts = [(lead, &owned.leads), ("role-joint-lead", &owned.joint), ("role-coordinator", &owned.coordinators)];
    for (role, holdings) in parts {
        for holding in holdings {
            let Some(top) = holding.path.first() else { continue };
            if !told.contains(&top.as_str()) {
                told.push(top);
                // What is only claimed is no lead.
                let role = if holding.proposed { "claim" } else { role };
                cell =
                    cell.and_line(Line { label: Some(words.before(&words.label(role))), ..Line::small(top.clone()) });
            }
        }
    }
    if cell.lines.is_empty() { Cell::default().and_small(words.label("report-nobody")) } else { cell }
}

/// On what it rests: its own bases, and those of the leads.
fn basis(item: &Item, words: Words) -> Cell {
    let owned = &item.ownership;
    let mut lines: Vec<String> = item.bases.clone();
    for holding in owned.leads.iter().chain(&owned.joint) {
        lines.extend(words.rests_on(holding).filter(|said| !lines.contains(said)));
    }
    if lines.is_empty() {
        return Cell::default().and_small(words.label("report-blank"));
    }
    lines.into_iter().fold(Cell::default(), Cell::and_small)
}

/// So many goals of a workstream are shown; the others are counted.
const GOALS_SHOWN: usize = 3;

fn goals(item: &Item, words: Words) -> Cell {
    let mut cell = Cell::default();
    for goal in item.goals.iter().take(GOALS_SHOWN) {
        cell = cell.and_line(Line { small: true, ..dotted(&words.goal(goal)) });
    }
    match item.goals.len().saturating_sub(GOALS_SHOWN) {
        0 if item.goals.is_empty() => Cell::default().and_small(words.label("handover-no-goal")),
        0 => cell,
        more => cell.and_small(words.tell("handover-goals-more", Args::new().set("count", more))),
    }
}

fn last_plan(item: &Item, words: Words) -> Cell {
    let Some(planned) = &item.planned else { return Cell::default().and_small(words.label("report-next-none")) };
    let day = planned.on.map(|day| words.day(day));
    Cell::default()
        .and_line(Line { strong: true, ..Line::small(day.unwrap_or_default()) })
        .and_small(planned.step.clone().unwrap_or_default())
}

/// The dated steps that are ahead or late, and the last that was reached.
fn milestones(item: &Item, words: Words) -> Cell {
    let reached = item.milestones.iter().filter(|step| step.reached.is_some()).max_by_key(|step| step.reached);
    let ahead = item.milestones.iter().filter(|step| step.reached.is_none());
    let line = |step: &crate::content::Milestone| {
        let mark = if step.reached.is_some() { "◎ " } else { "" };
        let day = words.day(step.reached.unwrap_or(step.due));
        Line { label: Some("・".to_owned()), ..Line::small(format!("{mark}{day} {}", step.name)) }
    };
    Cell { lines: reached.into_iter().chain(ahead).map(line).collect(), ..Cell::default() }
}

fn listed_again(again: &Again, words: Words) -> Cell {
    Cell::default()
        .and_small(words.label("listed-again"))
        .and_small(words.tell("report-again-see", Args::new().set("under", again.under.as_str())))
}

fn workstream(item: &Item, report: &Report, extent: Extent, words: Words) -> Cell {
    let again = item.again.as_ref().map(|again| format!("※ {}", words.again_under(again)));
    let alert = words.standing(&item.ownership.standing, report.as_of);
    let mut cell = Cell::strong(item.title.clone()).and_small(again.unwrap_or_default()).and_line(pressing(alert));
    for (label, text) in owners(item, extent, words) {
        cell = cell.and_line(Line { label: Some(label), ..Line::small(text) });
    }
    cell
}

/// What must not be overlooked.
fn pressing(said: Option<String>) -> Line {
    Line { strong: true, ..Line::small(said.map(|said| words::pressing(&said)).unwrap_or_default()) }
}

/// The day of which the latest status speaks.
pub(super) fn day_of(item: &Item, report: &Report, words: Words) -> String {
    match &item.status {
        Some(status) => words.status_day(status, report.as_of),
        None => words.label("report-status-none"),
    }
}

/// Sign and word of the health, and what stands behind them.
pub(super) fn mark(item: &Item, aside: Option<String>, words: Words) -> Line {
    let health = item.health();
    Line { text: words.health_mark(health), strong: true, aside, tone: tone(health), ..Line::default() }
}

fn status(item: &Item, report: &Report, extent: Extent, words: Words) -> Cell {
    let missing = item.missing.as_ref().map(|missing| words.missing(missing));
    let cell =
        Cell::default().and_line(mark(item, Some(day_of(item, report, words)), words)).and_line(pressing(missing));
    let Some(status) = &item.status else { return cell };
    let rating = status.original_rating.as_ref();
    let rating = rating.map(|rating| words.tell("report-original-rating", Args::new().set("rating", rating.as_str())));
    told(cell.and_small(rating.unwrap_or_default()), item, report, extent, words)
}

/// What came of it: headline, narrative and obstacles, with the day of which they speak at the end.
fn results(item: &Item, report: &Report, extent: Extent, words: Words) -> Cell {
    let missing = item.missing.as_ref().map(|missing| words.missing(missing));
    let cell = told(Cell::default().and_line(pressing(missing)), item, report, extent, words);
    cell.and_small(words.bracketed(&[format!("{} {}", words.health_mark(item.health()), day_of(item, report, words))]))
}

/// Headline, narrative and obstacles.
fn told(cell: Cell, item: &Item, report: &Report, extent: Extent, words: Words) -> Cell {
    let Some(status) = &item.status else { return cell };
    let is_pressing = matches!(item.health(), Some(Health::AtRisk | Health::OffTrack));
    let cell = cell.and_line(Line { text: status.headline.clone(), strong: is_pressing, ..Line::default() });
    // An entry that is listed again points to its first place instead of repeating its text.
    if item.again.is_some() {
        return cell;
    }
    let obstacles = status.obstacles.as_ref();
    let obstacles = obstacles.map(|text| words.tell("report-obstacles", Args::new().set("text", text.as_str())));
    cell.and_small(narrative(status, item.is_reported(report.since), extent, words).unwrap_or_default())
        .and_small(obstacles.unwrap_or_default())
}

const fn tone(health: Option<Health>) -> Option<Tone> {
    match health {
        Some(Health::OnTrack | Health::Completed) => Some(Tone::Good),
        Some(Health::AtRisk) => Some(Tone::Warn),
        Some(Health::OffTrack) => Some(Tone::Bad),
        Some(Health::NotStarted) | None => None,
    }
}

fn changes(item: &Item, report: &Report, words: Words) -> Cell {
    if item.changes.is_empty() {
        return Cell::default().and_small(words.without_changes(item, report.since));
    }
    let lines = item
        .changes
        .iter()
        .map(|change| Line { label: Some("・".to_owned()), ..Line::small(words.change_line(change)) });
    Cell { lines: lines.collect(), ..Cell::default() }
}

pub(super) fn next_step(status: Option<&Status>, words: Words) -> String {
    match status.and_then(|s| s.next_step.clone()) {
        Some(step) => step,
        None if status.is_some_and(|s| s.next_on.is_some()) => String::new(),
        None => words.label("report-next-none"),
    }
}

/// Who owns the item, one line for each holding, the lead first. A contested
/// lead's claims are called claims.
pub(crate) fn owners(item: &Item, extent: Extent, words: Words) -> Vec<(String, String)> {
    let owned = &item.ownership;
    let lead = if matches!(owned.standing, Standing::Contested { .. }) { "claim" } else { "role-lead" };
    let named = |id: &str, holdings: &[Holding]| -> Vec<(String, String)> {
        let label = words.before(&words.label(id));
        holdings.iter().map(|h| (label.clone(), words.holding(h))).collect()
    };
    let mut lines = named(lead, &owned.leads);
    lines.extend(named("role-joint-lead", &owned.joint));
    lines.extend(named("role-coordinator", &owned.coordinators));
    lines.extend(owned.others.iter().map(|other| {
        let part = match extent {
            Extent::Whole => words.holding(&other.holding),
            Extent::BesideAnnex | Extent::OneSide { .. } => words.part(&other.holding),
        };
        (words.before(&words.role(other.role)), part)
    }));
    lines
}

fn narrative(status: &Status, is_news: bool, extent: Extent, words: Words) -> Option<String> {
    let text = status.narrative.as_deref().filter(|text| !text.trim().is_empty())?;
    let text = &text::prose::plain(text);
    let most = match (extent == Extent::BesideAnnex, is_news) {
        (true, true) => NEWS_BESIDE_ANNEX,
        (true, false) => TOLD_BESIDE_ANNEX,
        (false, true) => usize::MAX,
        (false, false) => TOLD,
    };
    if text.chars().count() <= most {
        return Some(text.to_owned());
    }
    // What is cut anyway need not keep its blank lines.
    let lines: Vec<&str> = text.lines().map(str::trim_end).filter(|line| !line.is_empty()).collect();
    let kept: String = lines.join("\n").chars().take(most).collect();
    Some(format!("{kept}…{}", words.label("report-cut-note")))
}
