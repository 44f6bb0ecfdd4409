//! Questions that the store answers, and the rows of its answers. Plain data: what a list, a record,
//! a search or a history shows. No SQL here, and no sentence.

mod coordination;
mod coverage;
mod findings;
mod frameworks;
mod handover;
mod milestones;
mod reports;
mod today;

use model::ids::{
    AssignmentId, ChangeId, EntityId, FactId, GestureId, HoldingId, OrganisationId, PersonId, PostId, StatusId,
    TopicId, WorkstreamId,
};
use model::time::{Day, Instant};
use model::values::{
    AssignmentState, Axis, Basis, Bilingual, Budget, Cadence, Citation, Dependency, Dispute, Goal, Health, Marking,
    Names, OrganisationKind, Pillar, Role, Silence, Tie, TopicKind, Verification,
};
use serde::{Deserialize, Serialize};
use text::prose::Prose;
use ts_rs::TS;

pub use coordination::{
    ActionFilter, ActionRow, AgendaRow, AskRow, AttendanceRow, Chase, ChaseCount, ChaseOf, ChaseRow, DecisionFilter,
    DecisionRow, MeetingDetail, MeetingFilter, MeetingRef, MeetingRow, Proposed, SeriesRow, WorkstreamRef,
};
pub use coverage::{Coverage, CoverageCell, CoverageColumn, CoverageLine};
pub use findings::{About, Acknowledged, EvidenceRow, FindingCount, FindingFilter, FindingRow, Findings};
pub use frameworks::{
    ComingDate, Commitment, FrameworkBody, FrameworkDetail, FrameworkMap, FrameworkRow, MapBody, MapCell, MapStream,
    Unfolded,
};
pub use handover::{
    ContactRow, HandoverEnd, HandoverItem, HandoverMark, HandoverNote, HandoverPack, HandoverRow, PostRef, Promise,
    PromiseKind, Reached,
};
pub use reports::{IssuedFile, IssuedRow};

pub use milestones::{
    EdgeRow, ImpactRow, MilestoneDetail, MilestoneFilter, MilestoneRow, Neighbourhood, NodeRow, SlipRow,
};

pub use today::{
    HolidayRow, ListView, Reminder, TimelineBy, TimelineFrame, TimelineGroup, TimelineRow, Today, TodayKind,
    TodaySection, TodayView,
};

/// The most rows in one answer.
pub const MOST_ROWS: u32 = 200;

/// At which two clocks a question is asked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AsOf {
    /// The day in the world; today in Japan where none is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub day: Option<Day>,
    /// What was recorded by then; everything where none is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub recorded_by: Option<RecordedBy>,
}

/// A position of this laptop's ledger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "by", rename_all = "kebab-case")]
pub enum RecordedBy {
    /// Up to and with this change.
    Change {
        /// Its id.
        change: ChangeId,
    },
    /// Up to the last change before the first one that was written down later than this.
    Instant {
        /// The moment.
        at: Instant,
    },
    /// The same for the end of a day in Japan.
    EndOfDay {
        /// The day.
        day: Day,
    },
}

/// One page of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Page<T> {
    /// The rows of this page.
    pub items: Vec<T>,
    /// How many rows there are on all pages.
    pub total: u64,
}

/// Which page of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Window {
    /// Rows to pass over.
    #[serde(default)]
    pub offset: u32,
    /// Rows to give, at most [`MOST_ROWS`] over the window's door.
    pub limit: u32,
}

impl Default for Window {
    fn default() -> Self {
        Self { offset: 0, limit: MOST_ROWS }
    }
}

/// An organisation as others speak of it, named as on the day asked about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OrganisationRef {
    /// Which.
    pub id: OrganisationId,
    /// Full name from the ministry down, such as 経済産業省 製造産業局 金属課.
    pub name: Bilingual,
    /// 略称 of the top body, such as 経産省.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub short: Option<String>,
    /// Latin abbreviation of the top body, such as METI.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub abbreviation: Option<String>,
}

/// How many days a filter on health accepts; `none` is 未評価.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum HealthFilter {
    /// 順調.
    OnTrack,
    /// 要注意.
    AtRisk,
    /// 遅延.
    OffTrack,
    /// 未着手.
    NotStarted,
    /// 完了.
    Completed,
    /// 未評価: no status, or one whose rating names no health.
    None,
}

/// Whether a workstream's lead is settled on the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Ownership {
    /// One agreed lead, or several that say they are joint.
    Settled,
    /// No agreed lead.
    Vacant,
    /// Two claims or leads not declared joint.
    Contested,
}

/// Which workstreams.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct WorkstreamFilter {
    /// Lead or joint lead by this organisation, or by one within it.
    pub led_by: Option<OrganisationId>,
    /// With `led_by` or `involving`: that organisation itself only.
    #[ts(as = "Option<bool>", optional)]
    pub exact: bool,
    /// In any role (or in `role`) by this organisation, or by one within it.
    pub involving: Option<OrganisationId>,
    /// With `involving`: in this role.
    pub role: Option<Role>,
    /// Any of these.
    #[ts(as = "Option<Vec<HealthFilter>>", optional)]
    pub health: Vec<HealthFilter>,
    /// At least so many calendar days since the latest status or confirmation; never reported counts.
    pub stale: Option<u32>,
    /// Any of these: whether a report is due by the cadence, in working days.
    #[ts(as = "Option<Vec<Silence>>", optional)]
    pub silence: Vec<Silence>,
    /// That stood otherwise at the end of the day before this one.
    pub turned_since: Option<Day>,
    /// Linked to this topic.
    pub topic: Option<TopicId>,
    /// Of this pillar of the Act.
    pub pillar: Option<Pillar>,
    /// In no column of this axis of the coverage.
    pub outside: Option<Axis>,
    /// Any of these: settled, vacant or contested.
    #[ts(as = "Option<Vec<Ownership>>", optional)]
    pub ownership: Vec<Ownership>,
    /// With a next step of the latest status due on this day or before.
    pub due_by: Option<Day>,
    /// Of which anything was recorded on this day or later, in Japan.
    pub changed_since: Option<Day>,
    /// In which this post has a part, or its organisation where no post is named.
    pub post: Option<PostId>,
    /// Words in code, title or the lead's name.
    pub text: Option<String>,
    /// Closed ones too.
    #[ts(as = "Option<bool>", optional)]
    pub closed: bool,
}

impl WorkstreamFilter {
    /// Whether it leaves anything out, but what is closed.
    #[must_use]
    pub fn narrows(&self) -> bool {
        *self != Self { closed: self.closed, ..Self::default() }
    }
}

/// By what a list of workstreams is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum WorkstreamSort {
    /// 建制順 of the lead, then code.
    #[default]
    Protocol,
    /// Code.
    Code,
    /// Title.
    Title,
    /// Health, the worst first.
    Health,
    /// Day of the latest status, the oldest first.
    AsOf,
    /// Silence, what is missing longest first.
    Silence,
    /// Day of the next step, the nearest first; those without one last in either order.
    NextOn,
    /// Progress, the least first; those without one last in either order.
    Progress,
}

/// One line of a list of workstreams.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WorkstreamRow {
    /// Which.
    pub id: WorkstreamId,
    /// Its code.
    pub code: Option<String>,
    /// What it is called.
    pub title: Bilingual,
    /// Who leads on the day.
    pub lead: Vec<OrganisationRef>,
    /// Who leads jointly, agreed or proposed.
    pub joint: Vec<OrganisationRef>,
    /// Settled, vacant or contested.
    pub ownership: Ownership,
    /// How it stands.
    pub health: Option<Health>,
    /// The source's own rating of the latest status.
    pub original_rating: Option<String>,
    /// The latest status, confirmed or not; what a confirmation is of.
    pub status: Option<StatusId>,
    /// The day of the latest status or confirmation.
    pub as_of: Option<Day>,
    /// Calendar days since then.
    pub age_days: Option<i32>,
    /// Whether the latest word is that nothing changed; silence is never told so.
    pub confirmed: bool,
    /// Whether the next report is due by the cadence, or missing.
    pub silence: Silence,
    /// The day on which the next report is due, or was.
    pub due_on: Option<Day>,
    /// Working days since then, where it is missing.
    pub late_days: Option<i64>,
    /// One line of the latest status.
    pub headline: Option<String>,
    /// Percent done, by the latest status.
    pub progress: Option<u8>,
    /// What comes next, by the latest status.
    pub next_step: Option<String>,
    /// When that is due.
    pub next_on: Option<Day>,
    /// Since when it is led as it is; unknown where the sources do not say.
    pub led_since: Option<Day>,
    /// Since when it is settled, vacant or contested without a break; unknown where the sources do not say.
    pub ownership_since: Option<Day>,
    /// Pillar of the Act.
    pub pillar: Option<Pillar>,
    /// Reporting cadence.
    pub cadence: Option<Cadence>,
    /// The topics to which it belongs, by kind and code.
    pub topics: Vec<TopicRef>,
    /// Since when it is closed.
    pub closed_on: Option<Day>,
}

/// By what a list is divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum WorkstreamGrouping {
    /// The top body of the lead, in 建制順: fits lists sorted by [`WorkstreamSort::Protocol`].
    Lead,
    /// Health, the worst first: fits lists sorted by [`WorkstreamSort::Health`].
    Health,
    /// Silence, missing reports first: fits lists sorted by [`WorkstreamSort::Silence`].
    Silence,
}

/// One part of a divided list, with its subtotals.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WorkstreamGroup {
    /// The top body that leads, itself or by one within it; nobody's part has none. Divided by lead only.
    pub lead: Option<OrganisationRef>,
    /// Divided by health only.
    pub health: Option<Health>,
    /// Divided by silence only.
    pub silence: Option<Silence>,
    /// How many are in it.
    pub counts: WorkstreamCounts,
}

/// How many workstreams a filter finds, by health and by silence.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WorkstreamCounts {
    /// All of them.
    pub total: u64,
    /// 順調.
    pub on_track: u64,
    /// 要注意.
    pub at_risk: u64,
    /// 遅延.
    pub off_track: u64,
    /// 未着手.
    pub not_started: u64,
    /// 完了.
    pub completed: u64,
    /// 未評価.
    pub none: u64,
    /// Whether their reports came.
    pub silence: SilenceCounts,
}

/// How many workstreams are how silent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SilenceCounts {
    /// 報告なし: nobody ever reported, and it was due.
    pub never: u64,
    /// 期限超過.
    pub overdue: u64,
    /// 期限間近.
    pub due_soon: u64,
    /// 報告済み.
    pub fresh: u64,
    /// 随時.
    pub on_demand: u64,
    /// 完了.
    pub finished: u64,
}

impl SilenceCounts {
    /// Counts one more.
    pub const fn count(&mut self, silence: Silence) {
        *match silence {
            Silence::Never => &mut self.never,
            Silence::Overdue => &mut self.overdue,
            Silence::DueSoon => &mut self.due_soon,
            Silence::Fresh => &mut self.fresh,
            Silence::OnDemand => &mut self.on_demand,
            Silence::Finished => &mut self.finished,
        } += 1;
    }
}

/// An assignment as a record shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AssignmentRow {
    /// Which.
    pub id: AssignmentId,
    /// To whom.
    pub organisation: OrganisationRef,
    /// To which post.
    pub post: Option<PostRow>,
    /// In what role.
    pub role: Role,
    /// Claimed or agreed.
    pub state: AssignmentState,
    /// First day; none where unknown.
    pub from: Option<Day>,
    /// First day on which it no longer holds.
    pub to: Option<Day>,
    /// Whether it holds on the day asked about.
    pub holds: bool,
    /// On what it rests.
    pub basis: Option<Basis>,
    /// When it was agreed, where that was said after it was claimed.
    pub agreed_on: Option<Day>,
    /// Who agreed, in words.
    pub agreed_by: Option<String>,
    /// Why it ended.
    pub end_reason: Option<String>,
}

/// An assignment of a list, with what it is of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Owned {
    /// Of which workstream.
    pub workstream: WorkstreamId,
    /// Its code.
    pub code: Option<String>,
    /// What it is called.
    pub workstream_title: Bilingual,
    /// The assignment.
    #[serde(flatten)]
    pub row: AssignmentRow,
}

/// Who led in a period in which nothing about it changed: as the organisation, the post and its holder were then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LeadPeriod {
    /// The assignment.
    pub assignment: AssignmentId,
    /// Who, as it was called then.
    pub organisation: OrganisationRef,
    /// The post's title then.
    pub post: Option<Bilingual>,
    /// Who held the post then.
    pub holders: Vec<PersonRef>,
    /// Lead or joint lead.
    pub role: Role,
    /// Claimed or agreed.
    pub state: AssignmentState,
    /// First day; none where unknown.
    pub from: Option<Day>,
    /// First day on which this no longer holds.
    pub to: Option<Day>,
}

/// A post, as on the day asked about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PostRow {
    /// Which.
    pub id: PostId,
    /// What it is called.
    pub title: Bilingual,
    /// Where it is.
    pub organisation: OrganisationRef,
    /// Since when it exists.
    pub from: Option<Day>,
    /// Since when it no longer exists.
    pub ended_on: Option<Day>,
    /// Who holds it.
    pub holders: Vec<Holder>,
}

/// A person as others speak of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PersonRef {
    /// Who.
    pub id: PersonId,
    /// The name.
    pub name: Bilingual,
    /// How it is read.
    pub reading: Option<String>,
}

/// Who holds a post, and for how long.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Holder {
    /// The holding.
    pub id: HoldingId,
    /// Who.
    pub person: PersonRef,
    /// First day; none where unknown.
    pub from: Option<Day>,
    /// First day on which it no longer holds.
    pub to: Option<Day>,
}

/// A title of a post, and where it was, in a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PostPeriod {
    /// What it is called.
    pub title: Bilingual,
    /// Where it is, named as on the period's first day.
    pub organisation: OrganisationRef,
    /// First day; none for "from the beginning".
    pub from: Option<Day>,
    /// First day on which this no longer holds.
    pub to: Option<Day>,
}

/// A post with all that is known of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PostDetail {
    /// What a list shows.
    #[serde(flatten)]
    pub row: PostRow,
    /// All its titles and places, by first day.
    pub periods: Vec<PostPeriod>,
    /// All who hold or held it, the latest first.
    pub held: Vec<Holder>,
    /// How it is reached.
    pub reached: Reached,
}

/// Which posts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct PostFilter {
    /// In this organisation itself.
    pub organisation: Option<OrganisationId>,
    /// Words in its title or its holder's name.
    pub text: Option<String>,
    /// Those too that do not exist on the day.
    #[ts(as = "Option<bool>", optional)]
    pub ended: bool,
}

/// A post that a person holds or held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Held {
    /// The holding.
    pub id: HoldingId,
    /// The post, as on the day asked about, or on the last day of the holding if that was before.
    pub post: PostId,
    /// Its title.
    pub title: Bilingual,
    /// Where it was.
    pub organisation: OrganisationRef,
    /// First day; none where unknown.
    pub from: Option<Day>,
    /// First day on which it no longer holds.
    pub to: Option<Day>,
    /// Whether it holds on the day asked about.
    pub holds: bool,
}

/// One line of a list of people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PersonRow {
    /// Who.
    pub id: PersonId,
    /// The name.
    pub name: Bilingual,
    /// How it is read.
    pub reading: Option<String>,
    /// The posts that the person holds on the day.
    pub posts: Vec<Held>,
}

/// A person with all posts ever held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PersonDetail {
    /// What a list shows.
    #[serde(flatten)]
    pub row: PersonRow,
    /// All posts, those held on the day first, then the latest.
    pub held: Vec<Held>,
    /// How the person is reached.
    pub reached: Reached,
    /// Where the person is known from.
    pub reference: Option<String>,
    /// How far that was checked.
    pub verification: Option<Verification>,
    /// The topics that bear on the person.
    pub ties: Vec<TieRow>,
}

/// One entry of a status log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StatusRow {
    /// The entry's own identity.
    pub id: StatusId,
    /// The status that it is, or that it confirms.
    pub status: StatusId,
    /// Whether it confirms that nothing changed.
    pub confirmation: bool,
    /// Whether it was corrected since.
    pub corrected: bool,
    /// The day of which it speaks.
    pub as_of: Day,
    /// How it stands.
    pub health: Option<Health>,
    /// The source's own rating, to the letter.
    pub original_rating: Option<String>,
    /// Per cent done.
    pub progress: Option<u8>,
    /// One line.
    pub headline: Option<String>,
    /// The whole story; of a confirmation, its remark.
    pub narrative: Option<String>,
    /// The same, read: headings, lists, words in bold.
    pub prose: Vec<Prose>,
    /// What stands in the way.
    pub obstacles: Option<String>,
    /// What comes next.
    pub next_step: Option<String>,
    /// When it comes.
    pub next_on: Option<Day>,
    /// Who said so, in the source's words.
    pub source: Option<String>,
    /// The post that reported it, as on the day of which it speaks.
    pub reporter: Option<PostRow>,
    /// When it was written down.
    pub recorded_at: Instant,
}

/// A fact beside a workstream.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "fact", rename_all = "kebab-case")]
pub enum FactRow {
    /// 目標.
    Goal {
        /// Which.
        id: FactId,
        /// The goal.
        goal: Goal,
    },
    /// 根拠.
    Citation {
        /// Which.
        id: FactId,
        /// What is cited.
        citation: Citation,
    },
    /// 予算・執行.
    Budget {
        /// Which.
        id: FactId,
        /// The figures, in yen.
        budget: Budget,
    },
    /// 依存関係.
    Dependency {
        /// Which.
        id: FactId,
        /// On what, and how.
        dependency: Dependency,
        /// The other workstream's title, or its name outside.
        other: String,
        /// Whether the other bears on this one, and not this one on the other.
        inward: bool,
    },
    /// 主題との結び付き.
    Topic {
        /// Which.
        id: FactId,
        /// The topic.
        topic: TopicRow,
    },
    /// 所管の調整.
    Dispute {
        /// Which.
        id: FactId,
        /// What is in dispute.
        dispute: Dispute,
        /// The body that settles it.
        settler: Option<OrganisationRef>,
    },
}

/// A workstream with all that is known of it on the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WorkstreamDetail {
    /// What a list shows.
    #[serde(flatten)]
    pub row: WorkstreamRow,
    /// Parent workstream and its title.
    pub parent: Option<(WorkstreamId, String)>,
    /// What it is for.
    pub aim: Option<String>,
    /// 現状・課題.
    pub issues: Option<String>,
    /// 概要.
    pub outline: Option<String>,
    /// Where it is described.
    pub url: Option<String>,
    /// First fiscal year.
    pub starts_fiscal_year: Option<i32>,
    /// Last fiscal year.
    pub ends_fiscal_year: Option<i32>,
    /// Handling grade.
    pub marking: Marking,
    /// Where it was imported from, in words.
    pub source: Option<String>,
    /// Who led when, the latest first.
    pub leads: Vec<LeadPeriod>,
    /// All assignments, those that hold first, then the latest.
    pub assignments: Vec<AssignmentRow>,
    /// The latest status that is not a confirmation.
    pub latest: Option<StatusRow>,
    /// Goals, bases, budgets, dependencies, topics, disputes.
    pub facts: Vec<FactRow>,
    /// Whom to turn to: who holds the posts that have a part in it on the day, in the order of the assignments.
    pub contacts: Vec<ContactRow>,
    /// How many entries its status log has.
    pub statuses: u64,
}

/// One line of a list of organisations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OrganisationRow {
    /// Which.
    pub id: OrganisationId,
    /// Its sort.
    pub kind: OrganisationKind,
    /// What it is called on the day.
    pub names: Names,
    /// The full name from the ministry down.
    pub path: Bilingual,
    /// What it belongs to on the day.
    pub parent: Option<OrganisationId>,
    /// 建制順 among its siblings.
    pub order: Option<u32>,
    /// Since when it exists.
    pub from: Option<Day>,
    /// Since when it no longer exists.
    pub dissolved_on: Option<Day>,
    /// How many open workstreams it leads itself, alone or jointly.
    pub leads: u64,
    /// How many bodies belong to it directly.
    pub children: u64,
}

/// A name in a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NamePeriod {
    /// The names.
    pub names: Names,
    /// First day; none for "from the beginning".
    pub from: Option<Day>,
    /// First day on which it is no longer called so.
    pub to: Option<Day>,
}

/// A parent in a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ParentPeriod {
    /// The parent; none for the top.
    pub parent: Option<OrganisationRef>,
    /// First day; none for "from the beginning".
    pub from: Option<Day>,
    /// First day on which it belongs there no longer.
    pub to: Option<Day>,
}

/// An organisation with all that is known of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OrganisationDetail {
    /// What a list shows.
    #[serde(flatten)]
    pub row: OrganisationRow,
    /// 法人番号.
    pub corporate_number: Option<String>,
    /// All its names, by first day.
    pub all_names: Vec<NamePeriod>,
    /// All its parents, by first day.
    pub parents: Vec<ParentPeriod>,
    /// What took its place.
    pub into: Option<OrganisationRef>,
    /// What else took its place, where it was split.
    pub beside: Vec<OrganisationRef>,
    /// The act by which it was dissolved: what takes it back.
    pub dissolved_by: Option<GestureId>,
    /// Its posts.
    pub posts: Vec<PostRow>,
    /// Where it is known from.
    pub reference: Option<String>,
    /// How far that was checked.
    pub verification: Option<Verification>,
    /// The topics that bear on it.
    pub ties: Vec<TieRow>,
}

/// Which organisations.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct OrganisationFilter {
    /// Those that belong directly to this one.
    pub parent: Option<OrganisationId>,
    /// Those at the top only.
    #[ts(as = "Option<bool>", optional)]
    pub top: bool,
    /// Of this sort.
    pub kind: Option<OrganisationKind>,
    /// Words in any of its names.
    pub text: Option<String>,
    /// Dissolved ones too.
    #[ts(as = "Option<bool>", optional)]
    pub dissolved: bool,
}

/// A topic as a list names it beside a workstream.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TopicRef {
    /// The link, which is what is withdrawn when they part.
    pub fact: FactId,
    /// Which topic.
    pub id: TopicId,
    /// Its sort.
    pub kind: TopicKind,
    /// Its code.
    pub code: Option<String>,
    /// What it is called.
    pub name: Bilingual,
}

/// A topic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TopicRow {
    /// Which.
    pub id: TopicId,
    /// Its sort.
    pub kind: TopicKind,
    /// Its code.
    pub code: Option<String>,
    /// What it is called.
    pub name: Bilingual,
    /// What it is.
    pub summary: Option<Bilingual>,
    /// Its day.
    pub on: Option<Day>,
    /// Where this is known from.
    pub reference: Option<String>,
    /// Other names by which it is found.
    pub aliases: Vec<String>,
    /// How far it was checked.
    pub verification: Option<Verification>,
    /// How many open workstreams are linked to it.
    pub workstreams: u64,
}

/// A topic with all that it bears on, and all topics that bear on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TopicDetail {
    /// What a list shows.
    #[serde(flatten)]
    pub row: TopicRow,
    /// Its ties.
    pub ties: Vec<TieRow>,
}

/// How a topic bears on another, or on an organisation, seen from either end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TieRow {
    /// Which.
    pub id: FactId,
    /// How.
    pub tie: Tie,
    /// Whether the other bears on this one, instead of this one on the other.
    pub inward: bool,
    /// What sort of thing the other is.
    pub noun: Noun,
    /// The other.
    pub other: EntityId,
    /// The sort of topic that the other is.
    pub kind: Option<TopicKind>,
    /// The other's name.
    pub name: Bilingual,
    /// How far it was checked.
    pub verification: Option<Verification>,
}

/// The nouns that search finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Noun {
    /// 組織.
    Organisation,
    /// 主題.
    Topic,
    /// 施策.
    Workstream,
    /// 所管.
    Assignment,
    /// 進捗.
    Status,
    /// 目標・根拠・予算・依存関係.
    Fact,
    /// 担当（職）.
    Post,
    /// 人.
    Person,
    /// 工程.
    Milestone,
    /// 会議体.
    Series,
    /// 会議.
    Meeting,
    /// 決定.
    Decision,
    /// 対応事項.
    Action,
    /// 引継ぎ.
    Handover,
}

/// One thing that search found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Hit {
    /// What sort of thing.
    pub kind: Noun,
    /// Which.
    pub id: EntityId,
    /// The workstream that it belongs to, or is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub workstream: Option<WorkstreamId>,
    /// Its code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub code: Option<String>,
    /// Its title, or its workstream's.
    pub title: String,
    /// The field in which the words are.
    pub field: String,
    /// The text around the first of them.
    pub excerpt: String,
    /// Where in `excerpt` they are: pairs of UTF-16 offsets, as a screen counts.
    pub marks: Vec<(u32, u32)>,
    /// The day of which a status speaks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub as_of: Option<Day>,
}

/// What a search looks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SearchFor {
    /// The words; several separated by blanks must all be there.
    pub text: String,
    /// Of these sorts only; all where empty.
    #[serde(default)]
    #[ts(as = "Option<Vec<Noun>>", optional)]
    pub kinds: Vec<Noun>,
    /// At most so many, the newest first.
    pub limit: u32,
    /// Whether to count all of them too, which takes longer.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub count: bool,
}

/// What is looked for in each sort of thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SearchEachFor {
    /// The words; several separated by blanks must all be there.
    pub text: String,
    /// Hits of these sorts only; of all where empty. All sorts are counted.
    #[serde(default)]
    #[ts(as = "Option<Vec<Noun>>", optional)]
    pub kinds: Vec<Noun>,
    /// At most so many hits of a sort, the newest first.
    pub limit: u32,
}

/// What was found of one sort.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FoundOfKind {
    /// Of which.
    pub kind: Noun,
    /// The newest.
    pub items: Vec<Hit>,
    /// How many there are.
    pub count: u64,
    /// Whether there may be more than `count`: it was not counted to the end, for that would take too long.
    pub is_least: bool,
}

/// One change of a record's history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HistoryRow {
    /// The change.
    pub change: ChangeId,
    /// Order of arrival on this laptop.
    pub seq: i64,
    /// When it was written down.
    pub at: Instant,
    /// The act.
    pub gesture: GestureId,
    /// The post that acted.
    pub actor: Option<PostRow>,
    /// Whether this laptop wrote it.
    pub here: bool,
    /// The entity of which it speaks.
    pub subject: EntityId,
    /// The kind, such as `assignment.given`.
    pub kind: String,
    /// What it speaks of, in words: a title or name.
    pub about: String,
    /// What it says: field and value as text, in the order in which a record shows them.
    pub says: Vec<Said>,
    /// Whether it is as if it had not been.
    pub retracted: bool,
    /// Whether its texts were erased.
    pub erased: bool,
    /// Whether its wall clock was wrong: earlier than a change before it, or far ahead.
    pub wrong_clock: bool,
}

/// A field of a change and what it says there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Said {
    /// The field's name, as in the ledger.
    pub field: String,
    /// The value: a token, a day, a name or a text.
    pub value: String,
}

/// One act.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GestureRow {
    /// Which.
    pub gesture: GestureId,
    /// When it was written down.
    pub at: Instant,
    /// The post that acted.
    pub actor: Option<PostRow>,
    /// The kind of its first change.
    pub kind: String,
    /// What that one speaks of.
    pub about: String,
    /// How many changes it has.
    pub changes: u64,
    /// Whether all of them are as if they had not been.
    pub retracted: bool,
    /// Whether it can be taken back: not an undo, a redo or an erasure.
    pub revertible: bool,
}
