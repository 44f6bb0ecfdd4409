//! Two reports set against each other, by the sets of what they say: what is new, closed, passed on, moved, worded
//! anew, found and settled, and who did not report. No reading of the register.

mod wording;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use text::{Args, Language};
use ts_rs::TS;

use crate::content::{Change, Finding, Health, Holding, Item, Milestone, Report, Standing, Status, What};
use crate::words::Words;
use wording::differences;

/// One report against another: what is otherwise in the second.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReportComparison {
    /// In the second alone.
    pub opened: Vec<ReportNamed>,
    /// Open in the first; closed in the second, or not in it any more.
    pub closed: Vec<ReportClosed>,
    /// Led by others.
    pub lead: Vec<ReportLeadMoved>,
    /// Another health.
    pub health: Vec<ReportHealthMoved>,
    /// A day that moved: of a step, or of what comes next.
    pub moved: Vec<ReportDayMoved>,
    /// A text that is worded otherwise.
    pub wording: Vec<ReportReworded>,
    /// What was found in the second alone; none where one of the two did not look.
    pub found: Option<Vec<ReportFound>>,
    /// What was found in the first alone; none where one of the two did not look.
    pub settled: Option<Vec<ReportFound>>,
    /// Of which nothing was reported since the first, though it was owed.
    pub silent: Vec<ReportSilent>,
    /// How many workstreams are in both and the same.
    #[ts(type = "number")]
    pub unchanged: u64,
}

/// A workstream, as the report calls it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReportNamed {
    /// Which; unknown to reports of the first versions.
    pub id: Option<String>,
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: String,
    /// The ministry under which it is counted; none without a lead.
    pub ministry: Option<String>,
}

/// A workstream that is not open any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReportClosed {
    /// Which.
    #[serde(flatten)]
    #[ts(flatten)]
    pub item: ReportNamed,
    /// Why, where the second says so.
    pub reason: Option<String>,
}

/// A workstream that others lead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReportLeadMoved {
    /// Which.
    #[serde(flatten)]
    #[ts(flatten)]
    pub item: ReportNamed,
    /// Who led; nobody where it is empty.
    pub from: Vec<String>,
    /// Who leads.
    pub to: Vec<String>,
    /// Whether the lead is contested now.
    pub contested: bool,
}

/// A workstream that stands otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReportHealthMoved {
    /// Which.
    #[serde(flatten)]
    #[ts(flatten)]
    pub item: ReportNamed,
    /// Before; none is 未評価.
    #[ts(type = "Health | null")]
    pub from: Option<Health>,
    /// After.
    #[ts(type = "Health | null")]
    pub to: Option<Health>,
}

/// A day that moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReportDayMoved {
    /// Of which workstream.
    #[serde(flatten)]
    #[ts(flatten)]
    pub item: ReportNamed,
    /// What it is the day of: a step's name, or what comes next.
    pub what: String,
    /// Before.
    #[ts(type = "string")]
    pub from: NaiveDate,
    /// After.
    #[ts(type = "string")]
    pub to: NaiveDate,
    /// Calendar days later; negative where it is earlier.
    #[ts(type = "number")]
    pub days: i64,
}

/// A text that is worded otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReportReworded {
    /// Of which workstream.
    #[serde(flatten)]
    #[ts(flatten)]
    pub item: ReportNamed,
    /// Which text: a field of the glossary.
    pub field: ReportField,
    /// The two texts, cut where they differ.
    pub pieces: Vec<ReportPiece>,
}

/// A text of a report's item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReportField {
    /// 施策名.
    Title,
    /// 要旨.
    Headline,
    /// 本文.
    Narrative,
    /// 課題.
    Obstacles,
    /// 次の予定.
    NextStep,
}

/// A piece of two texts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReportPiece {
    /// In which of the two.
    pub side: ReportSide,
    /// The words.
    pub text: String,
}

/// In which of two texts something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ReportSide {
    /// In both.
    Both,
    /// In the first alone.
    First,
    /// In the second alone.
    Second,
}

/// Something that was amiss.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReportFound {
    /// The sort, by its token.
    pub kind: String,
    /// Of what.
    pub about: Vec<String>,
}

/// A workstream of which nothing was reported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReportSilent {
    /// Which.
    #[serde(flatten)]
    #[ts(flatten)]
    pub item: ReportNamed,
    /// The day of the last status; none if there never was one.
    #[ts(type = "string | null")]
    pub last: Option<NaiveDate>,
}

/// Sets the second report against the first.
#[must_use]
pub fn compare(first: &Report, second: &Report) -> ReportComparison {
    let by_id = [first, second].into_iter().flat_map(counted).all(|(_, item)| item.id.is_some());
    let key = |item: &Item| match &item.id {
        Some(id) if by_id => id.clone(),
        // Reports of the first versions knew codes and titles alone.
        _ if item.code.is_empty() => item.title.clone(),
        _ => item.code.clone(),
    };
    let then: BTreeMap<String, &Item> = counted(first).map(|(_, item)| (key(item), item)).collect();
    let now: BTreeSet<String> = counted(second).map(|(_, item)| key(item)).collect();
    let mut all = ReportComparison::default();
    for (section, item) in counted(second) {
        let named = named(section, item);
        let Some(before) = then.get(&key(item)) else {
            all.closed.extend(item.is_closed().then(|| closed(named.clone(), item)));
            all.silent.extend(silent(first, second, None, item, &named));
            all.opened.push(named);
            continue;
        };
        let count = weight(&all);
        if item.is_closed() && !before.is_closed() {
            all.closed.push(closed(named.clone(), item));
        } else if before.is_closed() && !item.is_closed() {
            all.opened.push(named.clone());
        }
        all.lead.extend(lead(&named, before, item));
        let (from, to) = (before.health(), item.health());
        all.health.extend((from != to).then(|| ReportHealthMoved { item: named.clone(), from, to }));
        all.moved.extend(moved(&named, before, item));
        all.wording.extend(reworded(&named, before, item));
        all.unchanged += u64::from(weight(&all) == count);
        all.silent.extend(silent(first, second, Some(before), item, &named));
    }
    for (section, item) in counted(first) {
        if !now.contains(&key(item)) && !item.is_closed() {
            all.closed.push(ReportClosed { item: named(section, item), reason: None });
        }
    }
    if let Some((then, now)) = first.findings.as_ref().zip(second.findings.as_ref()) {
        all.found = Some(beyond(now, then));
        all.settled = Some(beyond(then, now));
    }
    all
}

impl ReportComparison {
    /// All of it in words: a heading for each sort of difference that there is, and a line for each difference.
    #[must_use]
    pub fn told(&self, language: Language) -> Vec<(String, Vec<String>)> {
        let words = Words::new(language);
        let mut all = Vec::new();
        let mut part = |id: &str, lines: Vec<String>| {
            if !lines.is_empty() {
                all.push((words.tell(id, Args::new().set("count", lines.len())), lines));
            }
        };
        let arrow = |item: &ReportNamed, from: &str, to: &str| format!("{}{from} → {to}", before(item, words));
        part("compare-opened", self.opened.iter().map(|item| called_with(item, words)).collect());
        let closed = |it: &ReportClosed| match &it.reason {
            Some(reason) => format!("{}{reason}", before(&it.item, words)),
            None => called_with(&it.item, words),
        };
        part("compare-closed", self.closed.iter().map(closed).collect());
        let nobody = |names: &[String]| {
            if names.is_empty() { words.label("report-nobody") } else { words.list(names) }
        };
        part("compare-lead", self.lead.iter().map(|it| arrow(&it.item, &nobody(&it.from), &nobody(&it.to))).collect());
        let health = |it: &ReportHealthMoved| arrow(&it.item, &words.health_mark(it.from), &words.health_mark(it.to));
        part("compare-health", self.health.iter().map(health).collect());
        let moved = |it: &ReportDayMoved| {
            let id = if it.days > 0 { "compare-later" } else { "compare-earlier" };
            let days = words.bracketed(&[words.tell(id, Args::new().set("days", it.days.abs()))]);
            let (from, to) = (words.day(it.from), words.day(it.to));
            format!("{}{}　{from} → {to}{days}", before(&it.item, words), it.what)
        };
        part("compare-moved", self.moved.iter().map(moved).collect());
        let reworded = |it: &ReportReworded| {
            let field = words.before(&words.label(it.field.message()));
            format!("{}{field}{}", before(&it.item, words), marked(&it.pieces))
        };
        part("compare-wording", self.wording.iter().map(reworded).collect());
        let found = |it: &ReportFound| {
            let kind = words.before(&words.label(&format!("finding-{}", it.kind)));
            format!("{kind}{}", it.about.join(words.within()))
        };
        part("compare-found", self.found.iter().flatten().map(found).collect());
        part("compare-settled", self.settled.iter().flatten().map(found).collect());
        let silent = |it: &ReportSilent| match it.last {
            Some(last) => {
                let last = words.tell("compare-last-report", Args::new().set("day", words.day(last)));
                format!("{}{}", called_with(&it.item, words), words.bracketed(&[last]))
            }
            None => {
                format!("{}{}", called_with(&it.item, words), words.bracketed(&[words.label("compare-never-reported")]))
            }
        };
        part("compare-silent", self.silent.iter().map(silent).collect());
        if all.is_empty() {
            all.push((words.label("compare-same"), Vec::new()));
        }
        all
    }
}

impl ReportField {
    /// The message that names it.
    const fn message(self) -> &'static str {
        match self {
            Self::Title => "report-field-title",
            Self::Headline => "noun-headline",
            Self::Narrative => "field-narrative",
            Self::Obstacles => "field-obstacles",
            Self::NextStep => "report-column-next",
        }
    }
}

fn called_with(item: &ReportNamed, words: Words) -> String {
    let ministry: Vec<String> = item.ministry.iter().cloned().collect();
    format!("{}{}", format!("{} {}", item.code, item.title).trim(), words.bracketed(&ministry))
}

fn before(item: &ReportNamed, words: Words) -> String {
    words.before(format!("{} {}", item.code, item.title).trim())
}

/// Both wordings in one line: what is gone in [-…-], what is new in {+…+}.
fn marked(pieces: &[ReportPiece]) -> String {
    let mark = |piece: &ReportPiece| {
        let text = piece.text.split(['\n', '\r']).collect::<Vec<_>>().join(" ");
        match piece.side {
            ReportSide::Both => text,
            ReportSide::First => format!("[-{text}-]"),
            ReportSide::Second => format!("{{+{text}+}}"),
        }
    };
    pieces.iter().map(mark).collect()
}

/// The items with the ministry under which they are counted, each once.
fn counted(report: &Report) -> impl Iterator<Item = (Option<&str>, &Item)> {
    report.sections.iter().flat_map(|section| {
        section.items.iter().filter(|item| item.again.is_none()).map(|item| (section.ministry.as_deref(), item))
    })
}

fn named(section: Option<&str>, item: &Item) -> ReportNamed {
    ReportNamed {
        id: item.id.clone(),
        code: item.code.clone(),
        title: item.title.clone(),
        ministry: section.map(str::to_owned),
    }
}

/// How much was found so far, silence aside.
fn weight(all: &ReportComparison) -> usize {
    [all.opened.len(), all.closed.len(), all.lead.len(), all.health.len(), all.moved.len(), all.wording.len()]
        .iter()
        .sum()
}

fn closed(item: ReportNamed, of: &Item) -> ReportClosed {
    let reason = of.changes.iter().rev().find_map(|change| match &change.what {
        What::Closed { reason } => Some(reason.clone()),
        _ => None,
    });
    ReportClosed { item, reason: reason.flatten() }
}

fn lead(named: &ReportNamed, before: &Item, item: &Item) -> Option<ReportLeadMoved> {
    let (from, to) = (leads(before), leads(item));
    let knows_ids = from.iter().chain(&to).all(|held| held.id.is_some());
    // Bodies are the same whatever they are called; where only names are known, names are what there is.
    let bodies = |held: &[&Holding]| -> Vec<String> {
        let body = |held: &&Holding| if knows_ids { held.id.clone().unwrap_or_default() } else { called(held) };
        let mut bodies: Vec<String> = held.iter().map(|held| format!("{}{}", body(held), held.proposed)).collect();
        bodies.sort();
        bodies
    };
    let names = |held: &[&Holding]| held.iter().map(|held| called(held)).collect();
    (bodies(&from) != bodies(&to)).then(|| ReportLeadMoved {
        item: named.clone(),
        from: names(&from),
        to: names(&to),
        contested: matches!(item.ownership.standing, Standing::Contested { .. }),
    })
}

fn leads(item: &Item) -> Vec<&Holding> {
    item.ownership.leads.iter().collect()
}

fn called(holding: &Holding) -> String {
    holding.path.join(" ")
}

fn moved(named: &ReportNamed, before: &Item, item: &Item) -> Vec<ReportDayMoved> {
    let mut moved = Vec::new();
    let mut say = |what: &str, from: NaiveDate, to: NaiveDate| {
        let days = to.signed_duration_since(from).num_days();
        if days != 0 {
            moved.push(ReportDayMoved { item: named.clone(), what: what.to_owned(), from, to, days });
        }
    };
    for step in &item.milestones {
        let was = before.milestones.iter().find(|was| was.id == step.id);
        if let Some(was) = was.filter(|_| step.reached.is_none()) {
            say(&step.name, was.due, step.due);
        }
    }
    // What comes next is the same as long as it is called the same.
    let next = |status: &Option<Status>| {
        let status = status.as_ref()?;
        Some((status.next_step.clone()?, status.next_on?))
    };
    if let Some(((was, from), (what, to))) = next(&before.status).zip(next(&item.status))
        && was == what
        && !item.milestones.iter().any(|step: &Milestone| step.name == what)
    {
        say(&what, from, to);
    }
    moved
}

fn reworded(named: &ReportNamed, before: &Item, item: &Item) -> Vec<ReportReworded> {
    let of = |item: &Item, field: ReportField| -> String {
        let status = item.status.as_ref();
        let text = match field {
            ReportField::Title => Some(item.title.clone()),
            ReportField::Headline => status.map(|status| status.headline.clone()),
            ReportField::Narrative => status.and_then(|status| status.narrative.clone()),
            ReportField::Obstacles => status.and_then(|status| status.obstacles.clone()),
            ReportField::NextStep => status.and_then(|status| status.next_step.clone()),
        };
        text.unwrap_or_default()
    };
    let fields = [
        ReportField::Title,
        ReportField::Headline,
        ReportField::Narrative,
        ReportField::Obstacles,
        ReportField::NextStep,
    ];
    fields
        .into_iter()
        .filter_map(|field| {
            let (from, to) = (of(before, field), of(item, field));
            (from != to).then(|| ReportReworded { item: named.clone(), field, pieces: differences(&from, &to) })
        })
        .collect()
}

/// Whether a report was owed since the first and none came: neither a status of a later day nor one that was written
/// down late. Silence is not "no change".
fn silent(
    first: &Report,
    second: &Report,
    before: Option<&Item>,
    item: &Item,
    named: &ReportNamed,
) -> Option<ReportSilent> {
    let told = |change: &Change| change.is_report() && (second.since == first.as_of || change.on > first.as_of);
    let is_told = item.status.as_ref().is_some_and(|status| status.as_of > first.as_of)
        || before.is_some_and(|before| before.status != item.status)
        || item.changes.iter().any(told);
    let is_owed = !item.is_closed() && item.health() != Some(Health::Completed);
    let last = item.status.as_ref().map(|status| status.as_of);
    (is_owed && !is_told).then(|| ReportSilent { item: named.clone(), last })
}

fn beyond(these: &[Finding], others: &[Finding]) -> Vec<ReportFound> {
    let known: BTreeSet<&str> = others.iter().map(|one| one.key.as_str()).collect();
    let is_new = |one: &&Finding| !known.contains(one.key.as_str());
    these.iter().filter(is_new).map(|one| ReportFound { kind: one.kind.clone(), about: one.about.clone() }).collect()
}
