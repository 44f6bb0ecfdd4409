//! A report put into words: the tree that every form is drawn from, part by part as its layout says. Every sentence is
//! made here or in `words`; the renderers only place strings, so that the forms cannot come to say different things.

mod items;
mod lists;
mod questions;

use std::borrow::Cow;

use model::values::{Grouping, ItemColumn, TemplatePartKind};
use text::Args;

use crate::content::{ANNEX_ABOVE, Against, Lack, Layout, LayoutPart, Report, Section, Summary};
use crate::document::{Block, Cell, Column, Document, Fact, Part, Table};
use crate::words::{HEALTHS, Words};

pub(crate) use items::owners;

/// These files themselves: what they put into words is part of what a page looks like.
pub(crate) const SOURCE: &str = concat!(
    include_str!("view.rs"),
    include_str!("view/items.rs"),
    include_str!("view/lists.rs"),
    include_str!("view/questions.rs")
);

/// The columns of a coordination report whose content names none.
const USUAL_COLUMNS: [ItemColumn; 5] =
    [ItemColumn::Code, ItemColumn::Workstream, ItemColumn::Status, ItemColumn::Changes, ItemColumn::Next];

/// How much of a report a document holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extent {
    /// Every item.
    Whole,
    /// Exceptions and changes; the whole list is in the annex.
    BesideAnnex,
    /// So many items and so many parts, in few words each: all of it on one side.
    OneSide {
        /// The most items.
        items: usize,
        /// The most parts.
        parts: usize,
    },
}

impl Extent {
    const fn is_one_side(self) -> bool {
        matches!(self, Self::OneSide { .. })
    }
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

/// Counts by ministry, or by what else the workstreams are put together.
pub(crate) struct Matrix {
    pub(crate) head: Vec<String>,
    pub(crate) rows: Vec<MatrixRow>,
    pub(crate) total: MatrixRow,
}

pub(crate) struct MatrixRow {
    pub(crate) name: String,
    pub(crate) counts: Vec<usize>,
}

/// A report that is being put into words.
#[derive(Clone, Copy)]
struct Telling<'r> {
    report: &'r Report,
    layout: &'r Layout,
    summary: &'r Summary,
    extent: Extent,
    words: Words,
}

/// The layout of content that says none: the coordination report as it always was.
pub(crate) fn layout(report: &Report) -> Cow<'_, Layout> {
    report.layout.as_ref().map_or_else(
        || {
            let items = LayoutPart { columns: USUAL_COLUMNS.to_vec(), ..LayoutPart::of(TemplatePartKind::Items) };
            let [summary, counts, findings, charts] = [
                TemplatePartKind::Summary,
                TemplatePartKind::Counts,
                TemplatePartKind::Findings,
                TemplatePartKind::Charts,
            ]
            .map(LayoutPart::of);
            Cow::Owned(Layout {
                template: model::template::USUAL.to_owned(),
                grouping: Grouping::Ministry,
                subject: None,
                upright: false,
                one_side: false,
                parts: vec![summary, counts, items, findings, charts],
            })
        },
        Cow::Borrowed,
    )
}

/// Puts a report into words. Number and fingerprint are those of what is issued: of `whole`, which is `report` itself but
/// where that stands beside another one.
pub(crate) fn view(report: &Report, whole: &Report, extent: Extent) -> Document {
    let words = Words::new(report.language);
    let layout = layout(report);
    let summary = report.summary();
    let told = Telling { report, layout: &layout, summary: &summary, extent, words };
    let most = if let Extent::OneSide { parts, .. } = extent { parts } else { usize::MAX };
    let mut parts = Vec::new();
    let mut number = 0;
    for part in layout.parts.iter().take(most) {
        let Some(blocks) = told.blocks(part) else { continue };
        // A text may stand without a heading; it is no part that is counted.
        let usual = (part.part != TemplatePartKind::Text).then(|| told.heading(part.part));
        let heading = match part.heading.clone().or(usual) {
            Some(heading) => {
                number += 1;
                words.numbered(number, &heading)
            }
            None => String::new(),
        };
        parts.push(Part { sheet: heading.clone(), heading, blocks });
    }
    if most < layout.parts.len() {
        let left =
            layout.parts[most..].iter().map(|part| part.heading.clone().unwrap_or_else(|| told.heading(part.part)));
        let note = Args::new().set("parts", words.list(&left.collect::<Vec<_>>()));
        parts.push(Part {
            heading: String::new(),
            sheet: String::new(),
            blocks: vec![Block::note(words.tell("report-one-side-parts", note))],
        });
    }
    let lacks = wording(report, words);
    if !lacks.is_empty() && !extent.is_one_side() {
        let heading = words.numbered(number + 1, &words.label("report-wording-heading"));
        parts.push(Part { sheet: heading.clone(), heading, blocks: lacks.into_iter().map(Block::text).collect() });
    }
    // The sources stand with the counts on the first page; without those, at the end.
    let with_counts = layout.parts.iter().take(most).any(|part| part.part == TemplatePartKind::Counts);
    Document {
        lang: words.tag().to_owned(),
        title: report.title.clone(),
        subtitle: report.subtitle.clone(),
        as_of: as_of(report, words),
        facts: facts(report, whole, words),
        marking: report.marking.clone(),
        handling: handling(whole, words),
        parts,
        notes: if with_counts { Vec::new() } else { sources(report, words) },
        made_on: report.made_on,
        made_by: report.made_by.clone(),
        upright: layout.upright,
        one_side: layout.one_side,
    }
}

impl Telling<'_> {
    /// What a part holds; nothing where it was not looked at.
    fn blocks(&self, part: &LayoutPart) -> Option<Vec<Block>> {
        let Self { report, summary, words, .. } = *self;
        Some(match part.part {
            TemplatePartKind::Text => vec![Block::text(part.text.clone()?)],
            TemplatePartKind::Summary => {
                let mut said = vec![Block::text(lead(report, summary, words))];
                // Where no table of counts follows, this is all that tells how things stand as a whole.
                if !self.layout.parts.iter().any(|part| part.part == TemplatePartKind::Counts) {
                    let counted = health_counts(summary, words);
                    let counted = counted.into_iter().map(|it| format!("{} {}", it.label, it.count));
                    said.push(Block::text(words.list(&counted.collect::<Vec<_>>())));
                }
                said
            }
            TemplatePartKind::Counts => self.counts(),
            TemplatePartKind::Changes => self.changes(),
            TemplatePartKind::Silent => self.silent(),
            TemplatePartKind::Items => self.items(&part.columns),
            TemplatePartKind::Milestones => self.milestones(part.days.unwrap_or(LOOKS_AHEAD)),
            TemplatePartKind::Actions => self.actions(),
            TemplatePartKind::Questions => self.questions(),
            TemplatePartKind::Findings => findings(report, words)?.lines.into_iter().map(Block::text).collect(),
            TemplatePartKind::Charts => {
                let charts = crate::chart::blocks(report, words);
                (!charts.is_empty()).then_some(charts)?
            }
        })
    }

    /// What a part of a kind is usually called.
    fn heading(&self, part: TemplatePartKind) -> String {
        let id = match (part, self.layout.grouping) {
            (TemplatePartKind::Text, _) => "report-part-text",
            (TemplatePartKind::Summary, _) => "report-part-summary",
            (TemplatePartKind::Counts, Grouping::Ministry) => "report-part-counts-ministry",
            (TemplatePartKind::Counts, Grouping::Domain) => "report-part-counts-domain",
            (TemplatePartKind::Counts, Grouping::Pillar) => "report-part-counts-pillar",
            (TemplatePartKind::Counts, Grouping::Framework) => "report-part-counts-framework",
            (TemplatePartKind::Counts, Grouping::Nothing) => "report-part-counts",
            (TemplatePartKind::Changes, _) => "report-part-changes",
            (TemplatePartKind::Silent, _) => "report-part-silent",
            (TemplatePartKind::Items, _) => "report-part-items",
            (TemplatePartKind::Milestones, _) => "report-part-milestones",
            (TemplatePartKind::Actions, _) => "report-part-actions",
            (TemplatePartKind::Questions, _) => "report-part-questions",
            (TemplatePartKind::Findings, _) => "report-part-findings",
            (TemplatePartKind::Charts, _) => "report-part-charts",
        };
        self.words.label(id)
    }

    /// Whether there are headings to which a row of counts can lead.
    fn has_sections(&self) -> bool {
        let listed = |part: &LayoutPart| matches!(part.part, TemplatePartKind::Items);
        self.layout.grouping != Grouping::Nothing && !self.extent.is_one_side() && self.layout.parts.iter().any(listed)
    }

    /// Counts by ministry, each row leading to the ministry's section.
    fn counts(&self) -> Vec<Block> {
        let Self { report, summary, words, .. } = *self;
        let Matrix { head, rows, total } = matrix(report, summary, words);
        let leads = self.has_sections();
        let cells = |row: MatrixRow, of: fn(String) -> Cell, to: Option<String>| {
            let name = Cell { to, ..of(row.name) };
            let counts = row
                .counts
                .into_iter()
                .map(|count| Cell { number: Some(i64::try_from(count).unwrap_or(i64::MAX)), ..of(count.to_string()) });
            std::iter::once(name).chain(counts).collect()
        };
        let mut table = Table {
            caption: self.heading(TemplatePartKind::Counts),
            columns: shares(&head, |place| match place {
                0 => 20,
                1 => 9,
                _ => 7,
            }),
            rows: vec![cells(total, Cell::strong, None)],
            total: true,
            pages: leads.then(|| words.label("report-page-label")),
        };
        let rows = rows.into_iter().enumerate();
        table.rows.extend(rows.map(|(i, row)| cells(row, Cell::text, leads.then(|| section_anchor(i)))));
        let notes = self.notes().into_iter().chain(sources(report, words));
        std::iter::once(Block::Table(table)).chain(notes.map(Block::note)).collect()
    }

    fn notes(&self) -> Vec<String> {
        let words = self.words;
        let mut notes = vec![words.label("report-counting-note")];
        if self.layout.parts.iter().any(|part| part.columns.contains(&ItemColumn::Code)) {
            notes.push(words.label("report-change-note"));
        }
        if self.summary.missing > 0 {
            notes.push(words.label("report-missing-note"));
        }
        if self.extent == Extent::BesideAnnex {
            notes.push(words.tell("report-annex-note", Args::new().set("limit", ANNEX_ABOVE)));
        }
        notes
    }

    /// A table, or what is said where it has no rows. Where room is short, the first rows and how many there are more.
    fn table(
        &self,
        caption: TemplatePartKind,
        columns: &[(&str, u16)],
        mut rows: Vec<Vec<Cell>>,
        none: &str,
    ) -> Vec<Block> {
        let words = self.words;
        if rows.is_empty() {
            return vec![Block::text(words.label(none))];
        }
        let most = match self.extent {
            Extent::Whole => usize::MAX,
            Extent::BesideAnnex => MOST_ROWS,
            Extent::OneSide { .. } => MOST_ROWS_ON_ONE_SIDE,
        };
        let out = rows.len().saturating_sub(most);
        rows.truncate(most);
        let columns = columns.iter().map(|(id, share)| Column { label: words.label(id), share: *share }).collect();
        let mut blocks = vec![Block::Table(Table::new(self.heading(caption), columns, rows))];
        if out > 0 {
            blocks.push(Block::note(words.tell("report-rows-left-out", Args::new().set("count", out))));
        }
        blocks
    }
}

/// How far a part of milestones looks ahead where its template does not say.
const LOOKS_AHEAD: u16 = 92;

/// The most rows of a list beside an annex, and on one side.
const MOST_ROWS: usize = 300;
const MOST_ROWS_ON_ONE_SIDE: usize = 5;

/// The name of a section's heading, by its place.
fn section_anchor(place: usize) -> String {
    format!("section-{place}")
}

/// From where its facts come, with the words that their licences ask for.
fn sources(report: &Report, words: Words) -> Vec<String> {
    let label = words.before(&words.label("report-sources-heading"));
    report.provenance.iter().map(|source| format!("{label}{source}")).collect()
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
    Some(FindingsView { heading: words.label("report-part-findings"), lines })
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
    let subject = report.layout.as_ref().and_then(|layout| layout.subject.clone());
    let mut say = |id: &str, text: String| facts.push(Fact { label: words.before(&words.label(id)), text });
    if let Some(subject) = subject {
        say("report-subject-label", subject);
    }
    if let Some(number) = &whole.number {
        say("report-number-label", number.clone());
    }
    if let Some(number) = &whole.supersedes {
        say("report-supersedes-label", number.clone());
    }
    if let Some(print) = whole.fingerprint() {
        say("report-fingerprint-label", print);
    }
    let first = report.since.succ_opt().unwrap_or(report.since).min(report.as_of);
    let period = Args::new()
        .set("first", words.long_day(first))
        .set("from", words.long_day(report.since))
        .set("to", words.long_day(report.as_of));
    let period = match &report.against {
        _ if report.since >= report.as_of => words.tell("report-period-none", period),
        None => words.tell("report-period", period),
        Some(Against::Report(number)) => words.tell("report-period-report", period.set("number", number.as_str())),
        Some(Against::PresentRecords) => words.tell("report-period-present", period),
    };
    say("report-period-label", period);
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
    let mut head = vec![words.label(group_label(report)), words.label("report-workstreams-label")];
    head.extend(health_counts(total, words).into_iter().map(|c| c.label));
    head.extend(other_counts(total, any_missing, words).into_iter().map(|c| c.label));
    Matrix {
        head,
        // The one section of what is put together by nothing is the total already.
        rows: report
            .sections
            .iter()
            .filter(|_| layout(report).grouping != Grouping::Nothing)
            .map(|section| row(section_name(section, words), &section.summary(report.since)))
            .collect(),
        total: row(words.label("report-total"), total),
    }
}

/// What the sections of a report are.
pub(crate) fn group_label(report: &Report) -> &'static str {
    match layout(report).grouping {
        Grouping::Ministry | Grouping::Nothing => "report-ministry-label",
        Grouping::Domain => "axis-domain",
        Grouping::Pillar => "axis-pillar",
        Grouping::Framework => "axis-framework",
    }
}

/// A section's heading: its own name, its ministry, or that there is no lead.
pub(crate) fn section_name(section: &Section, words: Words) -> String {
    let named = section.name.as_ref().or(section.ministry.as_ref());
    named.cloned().unwrap_or_else(|| words.label("assignment-vacant"))
}
