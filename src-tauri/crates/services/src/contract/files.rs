//! What can be asked for as a file, and what is said of reports: drafts, issued ones, templates, comparisons.

use model::ids::{HandoverId, MeetingId, OrganisationId, PostId, TemplateId, TopicId};
use model::template::Template;
use model::time::Day;
use model::values::{Axis, Caveat, Marking};
use report::compare::ReportComparison;
use report::document::Document;
use serde::{Deserialize, Serialize};
use store::rows::{AsOf, IssuedRow, Page, WorkstreamFilter};
use ts_rs::TS;

use super::{Language, Receipt};

/// A file that holds what a screen shows: an Excel workbook, or a calendar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "workbook", rename_all = "kebab-case")]
pub enum Workbook {
    /// Who covers what.
    Coverage {
        /// What stands across.
        axis: Axis,
        /// What belongs to this body, instead of the top bodies.
        #[serde(default)]
        #[ts(optional)]
        within: Option<OrganisationId>,
        /// Beside the same on this day.
        #[serde(default)]
        #[ts(optional)]
        before: Option<Day>,
        /// At which clocks.
        #[serde(default)]
        clock: AsOf,
    },
    /// One framework or partner.
    Framework {
        /// Which.
        id: TopicId,
        /// At which clocks.
        #[serde(default)]
        clock: AsOf,
    },
    /// Milestones, meetings and actions between two days, as a file for a calendar.
    Calendar {
        /// Of which workstreams.
        #[serde(default)]
        filter: WorkstreamFilter,
        /// From this day.
        from: Day,
        /// To this day.
        to: Day,
        /// At which clocks.
        #[serde(default)]
        clock: AsOf,
    },
}

/// The form of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ReportFormat {
    /// PDF/UA-1 and PDF/A-2a.
    Pdf,
    /// Word document.
    Docx,
    /// Excel workbook.
    Xlsx,
    /// One HTML file.
    Html,
    /// Markdown.
    Md,
    /// Plain text, for mail.
    Txt,
}

/// Which report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReportRequest {
    /// Changes after this day are shown as changes.
    pub since: Day,
    /// The day of which it speaks.
    pub as_of: Day,
    /// Its language.
    pub language: Language,
    /// Its forms.
    pub formats: Vec<ReportFormat>,
    /// The marking up to which its readers may read: what is graded higher is left out without a trace. Without it, all.
    #[serde(default)]
    #[ts(optional)]
    pub readers: Option<Marking>,
    /// Whether the other language stands beside it.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub both: bool,
}

/// A report of a series that is to be issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct IssueRequest {
    /// Of which series: small Latin letters, digits and hyphens. Where it is empty, its template and what it speaks of say.
    #[serde(default)]
    pub series: String,
    /// By which template, by its key; the weekly one where none is named.
    #[serde(default)]
    #[ts(optional)]
    pub template: Option<String>,
    /// Of which body it speaks.
    #[serde(default)]
    #[ts(optional)]
    pub body: Option<OrganisationId>,
    /// Of which topic it speaks.
    #[serde(default)]
    #[ts(optional)]
    pub topic: Option<TopicId>,
    /// Of which post it speaks.
    #[serde(default)]
    #[ts(optional)]
    pub post: Option<PostId>,
    /// Set against this day instead of the last report of the series.
    #[serde(default)]
    #[ts(optional)]
    pub since: Option<Day>,
    /// The day of which it speaks.
    pub as_of: Day,
    /// Its language.
    pub language: Language,
    /// Its forms.
    pub formats: Vec<ReportFormat>,
    /// What its maker writes above it.
    #[serde(default)]
    #[ts(optional)]
    pub remarks: Option<String>,
    /// To whom it goes.
    #[serde(default)]
    pub distribution: Vec<String>,
    /// The number of the one that it takes the place of.
    #[serde(default)]
    #[ts(optional)]
    pub supersedes: Option<String>,
    /// The meeting for which it is made.
    #[serde(default)]
    #[ts(optional)]
    pub meeting: Option<MeetingId>,
    /// The ministries that stand first, in this order; the others follow in 建制順.
    #[serde(default)]
    #[ts(as = "Option<Vec<OrganisationId>>", optional)]
    pub order: Vec<OrganisationId>,
    /// The marking up to which its readers may read: what is graded higher is left out without a trace. Without it, all.
    #[serde(default)]
    #[ts(optional)]
    pub readers: Option<Marking>,
    /// Whether the other language stands beside it.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub both: bool,
    /// What must not be done with it: stands beside the marking on every page.
    #[serde(default)]
    #[ts(as = "Option<Vec<Caveat>>", optional)]
    pub caveats: Vec<Caveat>,
}

impl IssueRequest {
    /// What the files of its draft are called, without their endings: by its series, or by its template where that says
    /// the series.
    #[must_use]
    pub fn draft_stem(&self) -> String {
        let of = if self.series.is_empty() { self.template.as_deref().unwrap_or_default() } else { &self.series };
        format!("{}_{of}_{}", text::say(self.language.into(), "cli-report-draft-file"), self.as_of)
    }

    /// A report of a series on a day, in Japanese: whoever wants more of it says so.
    #[must_use]
    pub fn on(series: impl Into<String>, as_of: Day) -> Self {
        Self {
            series: series.into(),
            template: None,
            body: None,
            topic: None,
            post: None,
            since: None,
            as_of,
            language: Language::Ja,
            formats: Vec::new(),
            remarks: None,
            distribution: Vec::new(),
            supersedes: None,
            meeting: None,
            order: Vec::new(),
            readers: None,
            both: false,
            caveats: Vec::new(),
        }
    }
}

/// Reports that were issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Reports {
    /// The page.
    #[serde(flatten)]
    #[ts(flatten)]
    pub page: Page<IssuedRow>,
    /// Every series, that with the newest report first.
    pub series: Vec<ReportSeries>,
}

/// A template of reports.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TemplateRow {
    /// Which; none for those that come with the program and stay as they are.
    pub id: Option<TemplateId>,
    /// All of it.
    pub template: Template,
}

/// A series of reports.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReportSeries {
    /// What it is called.
    pub series: String,
    /// How many were issued.
    pub reports: u32,
    /// The last one that still holds: the next is set against it.
    pub last: Option<IssuedRow>,
}

/// An issued report with what it says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReportDetail {
    /// What a list shows.
    #[serde(flatten)]
    #[ts(flatten)]
    pub row: IssuedRow,
    /// What stands on each page of it.
    pub fingerprint: String,
    /// What it says; none once that is erased.
    pub document: Option<Document>,
    /// The same as plain text, for mail.
    pub text: Option<String>,
    /// The issued one of its series before it.
    pub before: Option<String>,
}

/// What a report would say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReportPreview {
    /// The number that it would get.
    pub number: String,
    /// The day against which it is set.
    pub since: Day,
    /// The number of the issued report against which it is set, instead of the day.
    pub previous: Option<String>,
    /// The highest handling grade of what it contains.
    pub marking: Marking,
    /// What it says.
    pub document: Document,
    /// Its ministries, in the order in which they stand.
    pub ministries: Vec<ReportMinistry>,
}

/// A ministry of a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReportMinistry {
    /// Which.
    pub id: OrganisationId,
    /// What it is called.
    pub name: String,
    /// How many workstreams are counted under it.
    pub workstreams: u32,
    /// In how many of them something changed.
    pub changed: u32,
}

/// A report, or how the register stood on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "at", rename_all = "kebab-case")]
pub enum ReportAt {
    /// As was issued under a number.
    Report {
        /// Which.
        number: String,
    },
    /// As in the last report of a series that still holds.
    Last {
        /// Which series.
        series: String,
    },
    /// As it stood at the end of a day, and was known then.
    Day {
        /// Which.
        day: Day,
    },
}

/// One side of a comparison.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReportSideOf {
    /// The number, where it was issued.
    pub number: Option<String>,
    /// The day of which it speaks.
    pub as_of: Day,
}

/// What is otherwise between two reports, or days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReportCompared {
    /// The first.
    pub from: ReportSideOf,
    /// The second.
    pub to: ReportSideOf,
    /// The higher handling grade of the two.
    pub marking: Marking,
    /// What is otherwise in the second.
    #[serde(flatten)]
    #[ts(flatten)]
    pub differences: ReportComparison,
}

/// What the issue of a report gives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReportGiven {
    /// The number that it got.
    pub number: String,
    /// What a write answers.
    pub receipt: Receipt,
}

/// Which handover, as a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HandoverRequest {
    /// Which.
    pub handover: HandoverId,
    /// At which clocks.
    #[serde(default)]
    pub clock: AsOf,
    /// Its language.
    pub language: Language,
    /// Its forms.
    pub formats: Vec<ReportFormat>,
}

/// Which meeting, as a file: its minutes, or its agenda before it was held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MeetingRequest {
    /// Which.
    pub meeting: MeetingId,
    /// At which clocks.
    #[serde(default)]
    pub clock: AsOf,
    /// Its language.
    pub language: Language,
    /// Its forms.
    pub formats: Vec<ReportFormat>,
}
