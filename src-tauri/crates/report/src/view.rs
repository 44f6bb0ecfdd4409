//! A report put into words: what the page renderers (PDF, HTML, Markdown) lay
//! out. Every sentence is made here or in `words`; the templates only place
//! strings, so that the formats cannot come to say different things.

use chrono::NaiveDate;
use serde::Serialize;
use text::Args;

use crate::content::{ANNEX_ABOVE, Health, Holding, Item, Report, Section, Standing, Status, Summary};
use crate::words::{self, HEALTHS, Words};

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

/// The columns of the table of workstreams.
const COLUMNS: [&str; 5] = [
    "report-column-code",
    "report-column-workstream",
    "report-column-status",
    "report-column-changes",
    "report-column-next",
];

/// How much of a report a document holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extent {
    /// Every item.
    Whole,
    /// Exceptions and changes; the whole list is in the annex.
    BesideAnnex,
}

/// A label with its colon, and what stands after it.
#[derive(Serialize)]
pub(crate) struct Line {
    pub(crate) label: String,
    pub(crate) text: String,
}

#[derive(Serialize)]
pub(crate) struct View {
    pub(crate) lang: &'static str,
    pub(crate) title: String,
    pub(crate) subtitle: Option<String>,
    pub(crate) as_of: String,
    pub(crate) facts: Vec<Line>,
    pub(crate) marking: String,
    pub(crate) handling: String,
    pub(crate) summary_heading: String,
    pub(crate) lead: String,
    pub(crate) matrix_heading: String,
    pub(crate) matrix: Matrix,
    pub(crate) notes: Vec<String>,
    pub(crate) items_heading: String,
    pub(crate) columns: [String; 5],
    pub(crate) page_label: String,
    pub(crate) sections: Vec<SectionView>,
    pub(crate) empty: Option<String>,
    pub(crate) findings: Option<FindingsView>,
    pub(crate) sources_heading: String,
    pub(crate) sources_label: String,
    pub(crate) sources: Vec<String>,
}

/// What is amiss, a line for each sort.
#[derive(Serialize)]
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
#[derive(Serialize)]
pub(crate) struct Matrix {
    pub(crate) head: Vec<String>,
    pub(crate) rows: Vec<MatrixRow>,
    pub(crate) total: MatrixRow,
}

#[derive(Serialize)]
pub(crate) struct MatrixRow {
    pub(crate) name: String,
    pub(crate) counts: Vec<usize>,
}

#[derive(Serialize)]
pub(crate) struct SectionView {
    pub(crate) heading: String,
    pub(crate) count: String,
    pub(crate) items: Vec<ItemView>,
    /// Said when the section has nothing to list.
    pub(crate) none: Option<String>,
    /// Beside an annex: the items that are only named because they are silent.
    pub(crate) unreported: Option<String>,
    /// Beside an annex: how many that have their place here are only in it.
    pub(crate) left_out: Option<String>,
}

#[derive(Serialize)]
pub(crate) struct ItemView {
    pub(crate) code: String,
    pub(crate) title: String,
    pub(crate) again: Option<String>,
    pub(crate) changed: bool,
    /// 主管未定 or 主管競合.
    pub(crate) alert: Option<String>,
    pub(crate) owners: Vec<Line>,
    pub(crate) symbol: &'static str,
    pub(crate) health: String,
    pub(crate) token: &'static str,
    /// Whether the health asks to be looked at.
    pub(crate) pressing: bool,
    pub(crate) status_day: String,
    /// Said where a report that was due is missing.
    pub(crate) missing: Option<String>,
    pub(crate) rating: Option<String>,
    pub(crate) headline: Option<String>,
    pub(crate) narrative: Option<String>,
    pub(crate) obstacles: Option<String>,
    pub(crate) changes: Vec<String>,
    /// Said where there are no changes.
    pub(crate) without_changes: Option<String>,
    pub(crate) next_step: String,
    pub(crate) next_on: Option<String>,
}

/// Puts a report into words.
pub(crate) fn view(report: &Report, extent: Extent) -> View {
    let words = Words::new(report.language);
    let summary = report.summary();
    let label = |id: &str| words.label(id);
    let fingerprint = report.fingerprint();
    View {
        lang: words.tag(),
        title: report.title.clone(),
        subtitle: report.subtitle.clone(),
        as_of: as_of(report, words),
        facts: facts(report, fingerprint.as_deref(), words),
        marking: report.marking.clone(),
        handling: handling(report, words),
        summary_heading: label("report-summary-heading"),
        lead: lead(report, &summary, words),
        matrix_heading: label("report-ministries-heading"),
        matrix: matrix(report, &summary, words),
        notes: notes(extent, &summary, words),
        items_heading: label("report-items-heading"),
        columns: COLUMNS.map(label),
        page_label: label("report-page-label"),
        sections: {
            let room = Room::of(report, extent);
            report.sections.iter().map(|s| section(report, s, extent, &room, words)).collect()
        },
        empty: report.sections.iter().all(|s| s.items.is_empty()).then(|| label("report-empty")),
        findings: findings(report, words),
        sources_heading: label("report-sources-heading"),
        sources_label: words.before(&label("report-sources-heading")),
        sources: report.provenance.clone(),
    }
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

pub(crate) fn as_of(report: &Report, words: Words) -> String {
    words.tell("report-as-of", Args::new().set("day", words.full_day(report.as_of)))
}

/// The lines under the title: period, who made it when, number, position.
pub(crate) fn facts(report: &Report, fingerprint: Option<&str>, words: Words) -> Vec<Line> {
    let mut facts = Vec::new();
    let mut say = |id: &str, text: String| facts.push(Line { label: words.before(&words.label(id)), text });
    if let Some(number) = &report.number {
        say("report-number-label", number.clone());
    }
    if let Some(print) = fingerprint {
        say("report-fingerprint-label", print.to_owned());
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
    whole: bool,
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
        Self { whole: extent == Extent::Whole, of }
    }

    /// The items of a section that are printed, in their order, and how many that are as pressing are not: each section
    /// has its share of each weight.
    fn share<'i>(&self, section: &'i Section) -> (Vec<&'i Item>, usize) {
        if self.whole {
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

fn section(report: &Report, section: &Section, extent: Extent, room: &Room, words: Words) -> SectionView {
    let (printed, out) = room.share(section);
    let items: Vec<ItemView> = printed.into_iter().map(|i| item(report, i, extent, words)).collect();
    let is_silent = |i: &&Item| {
        extent == Extent::BesideAnnex && Weight::of(i).is_none() && i.again.is_none() && i.is_unreported(report.since)
    };
    let silent: Vec<&Item> = section.items.iter().filter(is_silent).collect();
    let summary = section.summary(report.since);
    let nothing = items.is_empty() && silent.is_empty() && out == 0;
    SectionView {
        heading: section_name(section, words),
        count: section_count(&summary, words),
        none: nothing
            .then(|| words.label(if section.items.is_empty() { "report-empty" } else { "report-section-empty" })),
        items,
        unreported: (!silent.is_empty()).then(|| named(&silent, words)),
        left_out: (out > 0).then(|| words.tell("report-left-out", Args::new().set("count", out))),
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

fn item(report: &Report, item: &Item, extent: Extent, words: Words) -> ItemView {
    let on = report.as_of;
    let again = item.again.as_ref();
    let status = item.status.as_ref();
    let health = item.health();
    // An entry that is listed again points to its first place instead of repeating its text.
    let full = status.filter(|_| again.is_none());
    ItemView {
        code: item.code.clone(),
        title: item.title.clone(),
        again: again.map(|again| words.again_under(again)),
        changed: !item.changes.is_empty(),
        alert: words.standing(&item.ownership.standing, on),
        owners: owners(item, extent, words),
        symbol: words::symbol(health),
        health: words.health(health),
        token: words::token(health),
        pressing: matches!(health, Some(Health::AtRisk | Health::OffTrack)),
        status_day: match status {
            Some(status) => words.status_day(status, on),
            None => words.label("report-status-none"),
        },
        missing: item.missing.as_ref().map(|missing| words.missing(missing)),
        rating: status
            .and_then(|s| s.original_rating.as_ref())
            .map(|rating| words.tell("report-original-rating", Args::new().set("rating", rating.as_str()))),
        headline: status.map(|s| s.headline.clone()).filter(|h| !h.is_empty()),
        narrative: full.and_then(|s| narrative(s, item.is_reported(report.since), extent, words)),
        obstacles: full
            .and_then(|s| s.obstacles.as_ref())
            .map(|text| words.tell("report-obstacles", Args::new().set("text", text.as_str()))),
        changes: item.changes.iter().map(|change| words.change_line(change)).collect(),
        without_changes: item.changes.is_empty().then(|| words.without_changes(item, report.since)),
        next_step: next_step(status, words),
        next_on: status.and_then(|s| s.next_on).map(|day: NaiveDate| words.day(day)),
    }
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
pub(crate) fn owners(item: &Item, extent: Extent, words: Words) -> Vec<Line> {
    let owned = &item.ownership;
    let lead = if matches!(owned.standing, Standing::Contested { .. }) { "claim" } else { "role-lead" };
    let named = |id: &str, holdings: &[Holding]| -> Vec<Line> {
        let label = words.before(&words.label(id));
        holdings.iter().map(|h| Line { label: label.clone(), text: words.holding(h) }).collect()
    };
    let mut lines = named(lead, &owned.leads);
    lines.extend(named("role-joint-lead", &owned.joint));
    lines.extend(named("role-coordinator", &owned.coordinators));
    lines.extend(owned.others.iter().map(|other| Line {
        label: words.before(&words.role(other.role)),
        text: match extent {
            Extent::Whole => words.holding(&other.holding),
            Extent::BesideAnnex => words.part(&other.holding),
        },
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
