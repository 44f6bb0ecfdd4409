//! A report put into words: the tree that every form is drawn from. Every sentence is made here or in `words`; the
//! renderers only place strings, so that the forms cannot come to say different things.

use text::Args;

use crate::content::{ANNEX_ABOVE, Health, Holding, Item, Lack, Report, Section, Standing, Status, Summary};
use crate::document::{Block, Cell, Column, Document, Fact, Line, Part, Table, Tone};
use crate::words::{HEALTHS, Words};

/// With an annex, a narrative on paper is cut after this many characters if it
/// is news.
const NEWS_BESIDE_ANNEX: usize = 240;

/// And after this many if it was told before.
const TOLD_BESIDE_ANNEX: usize = 80;

/// With an annex, so many entries are printed at most: some 60 pages, which is more than anybody reads, and as much as
/// can be typeset in the memory of an office laptop.
const MOST_PRINTED: usize = 800;

/// This file itself: what it puts into words is part of what a page looks like.
pub(crate) const SOURCE: &str = include_str!("view.rs");

/// How much of a report a document holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extent {
    /// Every item.
    Whole,
    /// Exceptions and changes; the whole list is in the annex.
    BesideAnnex,
}

/// What is amiss, a line for each sort.
pub(crate) struct FindingsView {
    pub(crate) heading: String,
    pub(crate) lines: Vec<String>,
}

/// One count of the summary.
struct Count {
    label: String,
    count: usize,
}

/// Counts by ministry.
pub(crate) struct Matrix {
    pub(crate) head: Vec<String>,
    pub(crate) rows: Vec<MatrixRow>,
    pub(crate) total: MatrixRow,
}

pub(crate) struct MatrixRow {
    pub(crate) name: String,
    pub(crate) counts: Vec<usize>,
}

/// Puts a report into words. Number and fingerprint are those of what is issued: of `whole`, which is `report` itself but
/// where that stands beside another one.
pub(crate) fn view(report: &Report, whole: &Report, extent: Extent) -> Document {
    let words = Words::new(report.language);
    let summary = report.summary();
    let part = |heading: &str, blocks| {
        let heading = words.label(heading);
        Part { sheet: heading.clone(), heading, blocks }
    };
    let mut parts = vec![
        part("report-summary-heading", vec![Block::text(lead(report, &summary, words))]),
        part("report-ministries-heading", counts(report, extent, &summary, words)),
        part("report-items-heading", items(report, extent, words)),
    ];
    if let Some(found) = findings(report, words) {
        parts.push(Part {
            sheet: found.heading.clone(),
            heading: found.heading,
            blocks: found.lines.into_iter().map(Block::text).collect(),
        });
    }
    let lacks = wording(report, words);
    if !lacks.is_empty() {
        parts.push(part("report-wording-heading", lacks.into_iter().map(Block::text).collect()));
    }
    let charts = crate::chart::blocks(report, words);
    if !charts.is_empty() {
        parts.push(part("report-charts-heading", charts));
    }
    Document {
        lang: words.tag().to_owned(),
        title: report.title.clone(),
        subtitle: report.subtitle.clone(),
        as_of: as_of(report, words),
        facts: facts(report, whole, words),
        marking: report.marking.clone(),
        handling: handling(whole, words),
        parts,
        notes: Vec::new(),
        made_on: report.made_on,
        made_by: report.made_by.clone(),
    }
}

/// The name of a section's heading, by its place.
fn section_anchor(place: usize) -> String {
    format!("section-{place}")
}

/// Counts by ministry, each row leading to the ministry's section.
fn counts(report: &Report, extent: Extent, summary: &Summary, words: Words) -> Vec<Block> {
    let Matrix { head, rows, total } = matrix(report, summary, words);
    let cells = |row: MatrixRow, of: fn(String) -> Cell, to: Option<String>| {
        let name = Cell { to, ..of(row.name) };
        let counts = row
            .counts
            .into_iter()
            .map(|count| Cell { number: Some(i64::try_from(count).unwrap_or(i64::MAX)), ..of(count.to_string()) });
        std::iter::once(name).chain(counts).collect()
    };
    let mut table = Table {
        caption: words.label("report-ministries-heading"),
        columns: shares(&head, |place| if place == 0 { 20 } else { 6 }),
        rows: vec![cells(total, Cell::strong, None)],
        total: true,
        pages: Some(words.label("report-page-label")),
    };
    table.rows.extend(rows.into_iter().enumerate().map(|(i, row)| cells(row, Cell::text, Some(section_anchor(i)))));
    let notes = notes(extent, summary, words).into_iter().chain(sources(report, words));
    std::iter::once(Block::Table(table)).chain(notes.map(Block::note)).collect()
}

/// From where its facts come, with the words that their licences ask for.
fn sources(report: &Report, words: Words) -> Vec<String> {
    let label = words.before(&words.label("report-sources-heading"));
    report.provenance.iter().map(|source| format!("{label}{source}")).collect()
}

/// Every section with its heading, its table and what is only named in it.
fn items(report: &Report, extent: Extent, words: Words) -> Vec<Block> {
    let mut blocks = Vec::new();
    if report.sections.iter().all(|section| section.items.is_empty()) {
        blocks.push(Block::text(words.label("report-empty")));
    }
    let room = Room::of(report, extent);
    for (place, it) in report.sections.iter().enumerate() {
        section(report, it, place, &room, words, &mut blocks);
    }
    blocks
}

fn shares(labels: &[String], share: impl Fn(usize) -> u16) -> Vec<Column> {
    labels.iter().enumerate().map(|(place, label)| Column { label: label.clone(), share: share(place) }).collect()
}

/// What must not be written into it, and once it has a number, that and the fingerprint: it stands on every page.
pub(crate) fn handling(report: &Report, words: Words) -> String {
    let handling = words.label("report-handling");
    match report.number.as_ref().zip(report.fingerprint()) {
        None => handling,
        Some((number, print)) => format!("{handling}　{number}　{print}"),
    }
}

/// Names of a sort of findings that are printed; how many there are is always said.
const MOST_NAMED: usize = 20;

pub(crate) fn findings(report: &Report, words: Words) -> Option<FindingsView> {
    let found = report.findings.as_ref()?;
    let mut kinds: Vec<&str> = Vec::new();
    for finding in found {
        if !kinds.contains(&finding.kind.as_str()) {
            kinds.push(&finding.kind);
        }
    }
    let line = |kind: &&str| {
        let of: Vec<String> =
            found.iter().filter(|one| one.kind == **kind).map(|one| one.about.join(words.within())).collect();
        let named =
            words.list(&of.iter().take(MOST_NAMED).filter(|name| !name.is_empty()).cloned().collect::<Vec<_>>());
        let rest = of.len().saturating_sub(MOST_NAMED);
        let rest = (rest > 0).then(|| words.tell("report-unreported-rest", Args::new().set("count", rest)));
        let head = Args::new().set("kind", words.label(&format!("finding-{kind}"))).set("count", of.len());
        format!("{}{named}{}", words.before(&words.tell("report-findings-kind", head)), rest.unwrap_or_default())
    };
    let mut lines: Vec<String> = kinds.iter().map(line).collect();
    if lines.is_empty() {
        lines.push(words.label("report-findings-none"));
    }
    Some(FindingsView { heading: words.label("report-findings-heading"), lines })
}

/// What is the matter with names, a line for each sort.
pub(crate) fn wording(report: &Report, words: Words) -> Vec<String> {
    let line = |lack: Lack, id: &str| {
        let of: Vec<&str> = report.wording.iter().filter(|it| it.lack == lack).map(|it| it.about.as_str()).collect();
        let named = words.list(&of.iter().take(MOST_NAMED).map(|it| (*it).to_owned()).collect::<Vec<_>>());
        let rest = of.len().saturating_sub(MOST_NAMED);
        let rest = (rest > 0).then(|| words.tell("report-unreported-rest", Args::new().set("count", rest)));
        let head = words.before(&words.tell(id, Args::new().set("count", of.len())));
        (!of.is_empty()).then(|| format!("{head}{named}{}", rest.unwrap_or_default()))
    };
    let all = [
        line(Lack::NoEnglish, "report-wording-no-english"),
        line(Lack::OldEnglish, "report-wording-old-english"),
        line(Lack::OldJapanese, "report-wording-old-japanese"),
    ];
    all.into_iter().flatten().collect()
}

pub(crate) fn as_of(report: &Report, words: Words) -> String {
    words.tell("report-as-of", Args::new().set("day", words.full_day(report.as_of)))
}

/// The lines under the title: period, who made it when, number, position.
pub(crate) fn facts(report: &Report, whole: &Report, words: Words) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut say = |id: &str, text: String| facts.push(Fact { label: words.before(&words.label(id)), text });
    if let Some(number) = &whole.number {
        say("report-number-label", number.clone());
    }
    if let Some(print) = whole.fingerprint() {
        say("report-fingerprint-label", print);
    }
    let first = report.since.succ_opt().unwrap_or(report.since).min(report.as_of);
    let period = Args::new()
        .set("first", words.long_day(first))
        .set("from", words.long_day(report.since))
        .set("to", words.long_day(report.as_of));
    say("report-period-label", words.tell("report-period", period));
    let mut made = words.long_day(report.made_on);
    if let Some(by) = &report.made_by {
        made = format!("{made}　{by}");
    }
    say("report-made-label", made);
    if let Some(meeting) = &report.meeting {
        say("report-meeting-label", meeting.clone());
    }
    if !report.distribution.is_empty() {
        say("report-distribution-label", words.list(&report.distribution));
    }
    if let Some(token) = &report.readers {
        let marking = words.label(&format!("marking-{token}"));
        say("report-readers-label", words.tell("report-readers", Args::new().set("marking", marking)));
    }
    if let Some(position) = &report.recorded_by {
        say("report-recorded-label", words.tell("report-recorded", Args::new().set("position", position.as_str())));
    }
    facts
}

pub(crate) fn lead(report: &Report, summary: &Summary, words: Words) -> String {
    words.tell(
        "report-summary-lead",
        Args::new()
            .set("from", words.long_day(report.since))
            .set("to", words.long_day(report.as_of))
            .set("total", summary.workstreams)
            .set("changed", summary.changed)
            .set("silent", summary.not_reported),
    )
}

fn health_counts(summary: &Summary, words: Words) -> Vec<Count> {
    HEALTHS
        .into_iter()
        .map(|health| Count { label: words.health_mark(health), count: summary.by_health(health) })
        .collect()
}

fn other_counts(summary: &Summary, any_missing: bool, words: Words) -> Vec<Count> {
    let mut counts = vec![
        ("report-changed-label", summary.changed),
        ("report-not-reported-label", summary.not_reported),
        ("assignment-vacant", summary.vacant),
        ("assignment-contested", summary.contested),
        ("listed-again", summary.again),
    ];
    // Content of before there were such marks says nothing of them, and must not seem to say that none is missing.
    if any_missing {
        counts.insert(2, ("report-missing-label", summary.missing));
    }
    counts.into_iter().map(|(id, count)| Count { label: words.label(id), count }).collect()
}

/// Counts by ministry: workstreams, each health, then the other counts.
pub(crate) fn matrix(report: &Report, total: &Summary, words: Words) -> Matrix {
    let any_missing = total.missing > 0;
    let row = |name: String, summary: &Summary| {
        let healths = health_counts(summary, words).into_iter().map(|c| c.count);
        let others = other_counts(summary, any_missing, words).into_iter().map(|c| c.count);
        let counts = std::iter::once(summary.workstreams).chain(healths).chain(others).collect();
        MatrixRow { name, counts }
    };
    let mut head = vec![words.label("report-ministry-label"), words.label("report-workstreams-label")];
    head.extend(health_counts(total, words).into_iter().map(|c| c.label));
    head.extend(other_counts(total, any_missing, words).into_iter().map(|c| c.label));
    Matrix {
        head,
        rows: report
            .sections
            .iter()
            .map(|section| row(section_name(section, words), &section.summary(report.since)))
            .collect(),
        total: row(words.label("report-total"), total),
    }
}

/// A section's heading: its ministry, or that there is no lead.
pub(crate) fn section_name(section: &Section, words: Words) -> String {
    section.ministry.clone().unwrap_or_else(|| words.label("assignment-vacant"))
}

fn notes(extent: Extent, summary: &Summary, words: Words) -> Vec<String> {
    let mut notes = vec![words.label("report-counting-note"), words.label("report-change-note")];
    if summary.missing > 0 {
        notes.push(words.label("report-missing-note"));
    }
    if extent == Extent::BesideAnnex {
        notes.push(words.tell("report-annex-note", Args::new().set("limit", ANNEX_ABOVE)));
    }
    notes
}

/// How pressing an item is, and so whether it is printed where the annex holds everything.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Weight {
    /// Off track, or without an agreed lead.
    Alarm,
    /// At risk.
    Risk,
    /// Changed in the period.
    News,
}

impl Weight {
    const ALL: [Self; 3] = [Self::Alarm, Self::Risk, Self::News];

    fn of(item: &Item) -> Option<Self> {
        match item.health() {
            _ if item.ownership.standing != Standing::Agreed => Some(Self::Alarm),
            Some(Health::OffTrack) => Some(Self::Alarm),
            Some(Health::AtRisk) => Some(Self::Risk),
            _ => (!item.changes.is_empty()).then_some(Self::News),
        }
    }
}

/// How many items of each weight there are, and how many of them are printed.
struct Room {
    extent: Extent,
    of: [(usize, usize); 3],
}

impl Room {
    fn of(report: &Report, extent: Extent) -> Self {
        let mut left = MOST_PRINTED;
        let of = Weight::ALL.map(|weight| {
            let all = report.sections.iter().flat_map(|section| &section.items);
            let all = all.filter(|item| Weight::of(item) == Some(weight)).count();
            let printed = all.min(left);
            left -= printed;
            (all, printed)
        });
        Self { extent, of }
    }

    /// The items of a section that are printed, in their order, and how many that are as pressing are not: each section
    /// has its share of each weight.
    fn share<'i>(&self, section: &'i Section) -> (Vec<&'i Item>, usize) {
        if self.extent == Extent::Whole {
            return (section.items.iter().collect(), 0);
        }
        let mut left = Weight::ALL.map(|weight| {
            let (all, printed) = self.of[weight as usize];
            let here = section.items.iter().filter(|item| Weight::of(item) == Some(weight)).count();
            (here * printed).checked_div(all).unwrap_or(0)
        });
        let (mut items, mut out) = (Vec::new(), 0);
        for item in &section.items {
            let Some(weight) = Weight::of(item) else { continue };
            match left[weight as usize].checked_sub(1) {
                Some(rest) => {
                    left[weight as usize] = rest;
                    items.push(item);
                }
                None => out += 1,
            }
        }
        (items, out)
    }
}

/// The columns of the table of workstreams and their shares.
const COLUMNS: [(&str, u16); 5] = [
    ("report-column-code", 8),
    ("report-column-workstream", 32),
    ("report-column-status", 39),
    ("report-column-changes", 22),
    ("report-column-next", 17),
];

fn section(report: &Report, section: &Section, place: usize, room: &Room, words: Words, blocks: &mut Vec<Block>) {
    let (printed, out) = room.share(section);
    let extent = room.extent;
    let is_silent = |i: &&Item| {
        extent == Extent::BesideAnnex && Weight::of(i).is_none() && i.again.is_none() && i.is_unreported(report.since)
    };
    let silent: Vec<&Item> = section.items.iter().filter(is_silent).collect();
    let summary = section.summary(report.since);
    let heading = format!("{}　{}", section_name(section, words), section_count(&summary, words));
    blocks.push(Block::Heading { text: heading.clone(), name: Some(section_anchor(place)) });
    if printed.is_empty() && silent.is_empty() && out == 0 {
        let empty = if section.items.is_empty() { "report-empty" } else { "report-section-empty" };
        blocks.push(Block::text(words.label(empty)));
    }
    if !printed.is_empty() {
        let labels = COLUMNS.map(|(label, _)| words.label(label));
        let rows = printed.into_iter().map(|it| item(report, it, extent, words)).collect();
        blocks.push(Block::Table(Table::new(heading, shares(&labels, |place| COLUMNS[place].1), rows)));
    }
    if out > 0 {
        blocks.push(Block::note(words.tell("report-left-out", Args::new().set("count", out))));
    }
    if !silent.is_empty() {
        blocks.push(Block::note(named(&silent, words)));
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

fn item(report: &Report, item: &Item, extent: Extent, words: Words) -> Vec<Cell> {
    vec![
        code(item),
        workstream(item, report, extent, words),
        status(item, report, extent, words),
        changes(item, report, words),
        next(item.status.as_ref(), words),
    ]
}

fn code(item: &Item) -> Cell {
    let mark = if item.changes.is_empty() { "" } else { "◆" };
    Cell::default().and_small(item.code.clone()).and_strong(mark)
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
    Line { strong: true, ..Line::small(said.map(|said| format!("■ {said}")).unwrap_or_default()) }
}

fn status(item: &Item, report: &Report, extent: Extent, words: Words) -> Cell {
    let health = item.health();
    let day = match &item.status {
        Some(status) => words.status_day(status, report.as_of),
        None => words.label("report-status-none"),
    };
    let mark =
        Line { text: words.health_mark(health), strong: true, aside: Some(day), tone: tone(health), ..Line::default() };
    let missing = item.missing.as_ref().map(|missing| words.missing(missing));
    let cell = Cell::default().and_line(mark).and_line(pressing(missing));
    let Some(status) = &item.status else { return cell };
    let rating = status.original_rating.as_ref();
    let rating = rating.map(|rating| words.tell("report-original-rating", Args::new().set("rating", rating.as_str())));
    let is_pressing = matches!(health, Some(Health::AtRisk | Health::OffTrack));
    let cell = cell.and_small(rating.unwrap_or_default()).and_line(Line {
        text: status.headline.clone(),
        strong: is_pressing,
        ..Line::default()
    });
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

fn next(status: Option<&Status>, words: Words) -> Cell {
    let day = status.and_then(|status| status.next_on).map(|day| words.day(day));
    Cell::default()
        .and_line(Line { strong: true, ..Line::small(day.unwrap_or_default()) })
        .and_small(next_step(status, words))
}

fn next_step(status: Option<&Status>, words: Words) -> String {
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
            Extent::BesideAnnex => words.part(&other.holding),
        };
        (words.before(&words.role(other.role)), part)
    }));
    lines
}

fn narrative(status: &Status, is_news: bool, extent: Extent, words: Words) -> Option<String> {
    let text = status.narrative.as_deref().filter(|text| !text.trim().is_empty())?;
    let text = &text::prose::plain(text);
    let most = if is_news { NEWS_BESIDE_ANNEX } else { TOLD_BESIDE_ANNEX };
    if extent == Extent::Whole || text.chars().count() <= most {
        return Some(text.to_owned());
    }
    // What is cut anyway need not keep its blank lines.
    let lines: Vec<&str> = text.lines().map(str::trim_end).filter(|line| !line.is_empty()).collect();
    let kept: String = lines.join("\n").chars().take(most).collect();
    Some(format!("{kept}…{}", words.label("report-cut-note")))
}
