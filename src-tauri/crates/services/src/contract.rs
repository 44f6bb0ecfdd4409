//! The contract of the two doors: every query and its answer, every submission and its receipt, the
//! tags that say what a write made stale, and the one failure type. TypeScript is generated from here.

mod files;
mod imports;
mod window;

use model::ids::{
    ActionId, ChangeId, DecisionId, EntityId, GestureId, HandoverId, MeetingId, MilestoneId, OrganisationId, PersonId,
    PostId, TopicId, WorkstreamId,
};
use model::intent::Intent;
use model::refusal::{Candidate, Warning};
use model::template::Template;
use model::time::{Day, Instant};
use model::values::{Axis, Bilingual, Marking, TopicKind};
use serde::{Deserialize, Serialize};
use store::rows::{
    ActionFilter, ActionRow, AsOf, AssignmentRow, Chase, ChaseOf, Coverage, DecisionFilter, DecisionRow, FindingFilter,
    Findings, FoundOfKind, FrameworkDetail, FrameworkMap, GestureRow, HandoverPack, HandoverRow, HistoryRow, Hit,
    ImpactRow, MeetingDetail, MeetingFilter, MeetingRow, MilestoneDetail, MilestoneFilter, MilestoneRow, Neighbourhood,
    Noun, OrganisationDetail, OrganisationFilter, OrganisationRow, Owned, Page, PersonDetail, PersonRow, PostDetail,
    PostFilter, PostRow, Proposed, Reminder, SearchEachFor, SearchFor, SeriesRow, StatusRow, TimelineBy, TimelineFrame,
    TimelineRow, Today, TodayView, TopicDetail, TopicRow, Window, WorkstreamCounts, WorkstreamDetail, WorkstreamFilter,
    WorkstreamGroup, WorkstreamGrouping, WorkstreamRow, WorkstreamSort,
};
use ts_rs::TS;

pub use self::files::{
    HandoverRequest, IssueRequest, MeetingRequest, ReportAt, ReportCompared, ReportDetail, ReportFormat, ReportGiven,
    ReportMinistry, ReportPreview, ReportRequest, ReportSeries, ReportSideOf, Reports, TemplateRow, Workbook,
};
pub use self::imports::{
    Difference, DifferenceKind, FieldDifference, ImportCount, ImportFile, ImportNote, ImportPreview, ImportProblem,
};
pub use self::window::{Created, Introduction, Language, Progress, Session, Settings};
use crate::failure::Failure;
pub use crate::issuing::{ReportFault, ReportVerdict};
pub use crate::minutes::{Minute, MinuteSort};
pub use crate::scales::{Mark, Scale};

/// What can be asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "query", rename_all = "kebab-case")]
pub enum Query {
    /// The workspace itself.
    Workspace,
    /// A list of workstreams.
    Workstreams {
        /// Which.
        #[serde(default)]
        filter: WorkstreamFilter,
        /// In what order.
        #[serde(default)]
        sort: WorkstreamSort,
        /// From the other end.
        #[serde(default)]
        descending: bool,
        /// Which page.
        #[serde(default)]
        window: Window,
        /// At which clocks.
        #[serde(default)]
        clock: AsOf,
    },
    /// How many a filter finds.
    WorkstreamCounts {
        /// Which.
        #[serde(default)]
        filter: WorkstreamFilter,
        /// At which clocks.
        #[serde(default)]
        clock: AsOf,
    },
    /// Who covers what: organisation by policy domain, pillar, aim, framework or partner.
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
    /// Which workstreams and ministries stand behind which framework or partner, and what day comes next.
    FrameworkMap {
        /// The bodies whose workstreams are wanted one by one.
        #[serde(default)]
        #[ts(as = "Option<Vec<OrganisationId>>", optional)]
        unfold: Vec<OrganisationId>,
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
    /// What is amiss: gaps, claims, overlaps, stovepipes, missing goals.
    Findings {
        /// Which.
        #[serde(default)]
        filter: FindingFilter,
        /// Which page.
        #[serde(default)]
        window: Window,
        /// At which clocks.
        #[serde(default)]
        clock: AsOf,
    },
    /// Which reports are missing or due, ministry by ministry, and whom to ask.
    Chase {
        /// Of which workstreams.
        #[serde(default)]
        filter: WorkstreamFilter,
        /// Those too that are due soon.
        #[serde(default)]
        soon: bool,
        /// Of one ministry only; the counts are of all.
        #[serde(default)]
        #[ts(optional)]
        of: Option<ChaseOf>,
        /// Which page.
        #[serde(default)]
        window: Window,
        /// At which clocks.
        #[serde(default)]
        clock: AsOf,
    },
    /// A list of milestones, by the day on which they are expected.
    Milestones {
        /// Which.
        #[serde(default)]
        filter: MilestoneFilter,
        /// Which page.
        #[serde(default)]
        window: Window,
        /// At which clocks.
        #[serde(default)]
        clock: AsOf,
    },
    /// One milestone with every slip.
    Milestone {
        /// Which.
        id: MilestoneId,
        /// At which clocks.
        #[serde(default)]
        clock: AsOf,
    },
    /// The series of meetings.
    Series {
        /// At which clocks.
        #[serde(default)]
        clock: AsOf,
    },
    /// A list of meetings, the latest first.
    Meetings {
        /// Which.
        #[serde(default)]
        filter: MeetingFilter,
        /// Which page.
        #[serde(default)]
        window: Window,
        /// At which clocks.
        #[serde(default)]
        clock: AsOf,
    },
    /// One meeting with all that belongs to it.
    Meeting {
        /// Which.
        id: MeetingId,
        /// At which clocks.
        #[serde(default)]
        clock: AsOf,
    },
    /// What a meeting should speak of, the most pressing first.
    Agenda {
        /// Of which meeting.
        meeting: MeetingId,
        /// Which page.
        #[serde(default)]
        window: Window,
        /// At which clocks.
        #[serde(default)]
        clock: AsOf,
    },
    /// A list of decisions, the latest first.
    Decisions {
        /// Which.
        #[serde(default)]
        filter: DecisionFilter,
        /// Which page.
        #[serde(default)]
        window: Window,
        /// At which clocks.
        #[serde(default)]
        clock: AsOf,
    },
    /// A list of actions: what is due first stands first.
    Actions {
        /// Which.
        #[serde(default)]
        filter: ActionFilter,
        /// Which page.
        #[serde(default)]
        window: Window,
        /// At which clocks.
        #[serde(default)]
        clock: AsOf,
    },
    /// One decision.
    Decision {
        /// Which.
        id: DecisionId,
        /// At which clocks.
        #[serde(default)]
        clock: AsOf,
    },
    /// One action.
    Action {
        /// Which.
        id: ActionId,
        /// At which clocks.
        #[serde(default)]
        clock: AsOf,
    },
    /// The morning look: numbers, each with the list from which it comes.
    Today {
        /// Whose morning.
        #[serde(default)]
        view: TodayView,
        /// Of which post; the user's own where none is given.
        #[serde(default)]
        #[ts(optional)]
        post: Option<PostId>,
        /// Of which ministry; the user's own where none is given.
        #[serde(default)]
        #[ts(optional)]
        ministry: Option<OrganisationId>,
        /// From which day on something is new; a week ago where none is given.
        #[serde(default)]
        #[ts(optional)]
        since: Option<Day>,
        /// At which clocks.
        #[serde(default)]
        clock: AsOf,
    },
    /// How much is due for the user's post by the end of this week, or was; today's, whatever day is looked at.
    Reminders,
    /// Workstreams over time, with their milestones between two days.
    Timeline {
        /// Which.
        #[serde(default)]
        filter: WorkstreamFilter,
        /// Divided by what.
        #[serde(default)]
        by: TimelineBy,
        /// From this day.
        from: Day,
        /// To this day.
        to: Day,
        /// Which page.
        #[serde(default)]
        window: Window,
        /// At which clocks.
        #[serde(default)]
        clock: AsOf,
    },
    /// What stands around the lines of a timeline: how they are divided, meetings and public holidays.
    TimelineFrame {
        /// Which workstreams.
        #[serde(default)]
        filter: WorkstreamFilter,
        /// Divided by what.
        #[serde(default)]
        by: TimelineBy,
        /// From this day.
        from: Day,
        /// To this day.
        to: Day,
        /// At which clocks.
        #[serde(default)]
        clock: AsOf,
    },
    /// How far the slip of a milestone reaches.
    Impact {
        /// Which.
        milestone: MilestoneId,
        /// To which day it would slip; as far as it has where none is given.
        #[serde(default)]
        #[ts(optional)]
        to: Option<Day>,
        /// At which clocks.
        #[serde(default)]
        clock: AsOf,
    },
    /// What bears on what around a selection of workstreams.
    Neighbourhood {
        /// Which.
        workstreams: Vec<WorkstreamId>,
        /// How many steps in either direction.
        hops: u32,
        /// At which clocks.
        #[serde(default)]
        clock: AsOf,
    },
    /// What a line of minutes says, such as 「対応: 代替調達先の調査 @METI 期限 12/20」.
    Minute {
        /// As it was typed.
        line: String,
        /// From which day a day without a year is the next; today where none is given.
        #[serde(default)]
        #[ts(optional)]
        from: Option<Day>,
    },
    /// The scales of ratings, and what health each rating means.
    Scales,
    /// The parts of a divided list, with their subtotals.
    WorkstreamGroups {
        /// Which.
        #[serde(default)]
        filter: WorkstreamFilter,
        /// Divided by what.
        by: WorkstreamGrouping,
        /// At which clocks.
        #[serde(default)]
        clock: AsOf,
    },
    /// One workstream with all that is known of it.
    Workstream {
        /// Which.
        id: WorkstreamId,
        /// At which clocks.
        #[serde(default)]
        clock: AsOf,
    },
    /// The status log of a workstream, the latest first.
    Statuses {
        /// Which.
        workstream: WorkstreamId,
        /// Which page.
        #[serde(default)]
        window: Window,
        /// At which clocks.
        #[serde(default)]
        clock: AsOf,
    },
    /// A list of organisations, in protocol order.
    Organisations {
        /// Which.
        #[serde(default)]
        filter: OrganisationFilter,
        /// Which page.
        #[serde(default)]
        window: Window,
        /// At which clocks.
        #[serde(default)]
        clock: AsOf,
    },
    /// One organisation.
    Organisation {
        /// Which.
        id: OrganisationId,
        /// At which clocks.
        #[serde(default)]
        clock: AsOf,
    },
    /// A list of topics.
    Topics {
        /// Of this sort only.
        #[serde(default)]
        #[ts(optional)]
        kind: Option<TopicKind>,
        /// Words in code or names.
        #[serde(default)]
        text: Option<String>,
        /// Which page.
        #[serde(default)]
        window: Window,
        /// At which clocks.
        #[serde(default)]
        clock: AsOf,
    },
    /// One topic.
    Topic {
        /// Which.
        id: TopicId,
        /// At which clocks.
        #[serde(default)]
        clock: AsOf,
    },
    /// A list of posts.
    Posts {
        /// Which.
        #[serde(default)]
        filter: PostFilter,
        /// At which clocks.
        #[serde(default)]
        clock: AsOf,
    },
    /// What an organisation itself, or a post, has on the day.
    Assignments {
        /// Which organisation.
        #[serde(default)]
        organisation: Option<OrganisationId>,
        /// Which post.
        #[serde(default)]
        post: Option<PostId>,
        /// Which page.
        #[serde(default)]
        window: Window,
        /// At which clocks.
        #[serde(default)]
        clock: AsOf,
    },
    /// One post.
    Post {
        /// Which.
        id: PostId,
        /// At which clocks.
        #[serde(default)]
        clock: AsOf,
    },
    /// A list of people.
    People {
        /// Words in the name or its reading.
        #[serde(default)]
        text: Option<String>,
        /// Which page.
        #[serde(default)]
        window: Window,
        /// At which clocks.
        #[serde(default)]
        clock: AsOf,
    },
    /// One person.
    Person {
        /// Who.
        id: PersonId,
        /// At which clocks.
        #[serde(default)]
        clock: AsOf,
    },
    /// The handovers that were begun: open ones first, then the latest.
    Handovers {
        /// At which clocks.
        #[serde(default)]
        clock: AsOf,
    },
    /// The pack of a handover.
    Handover {
        /// Which.
        id: HandoverId,
        /// At which clocks.
        #[serde(default)]
        clock: AsOf,
    },
    /// Reports that were issued, the newest first, and their series.
    Reports {
        /// Of this series only.
        #[serde(default)]
        #[ts(optional)]
        series: Option<String>,
        /// Which page.
        #[serde(default)]
        window: Window,
        /// At which clocks.
        #[serde(default)]
        clock: AsOf,
    },
    /// One issued report with what it says.
    Report {
        /// Its number.
        number: String,
        /// At which clocks.
        #[serde(default)]
        clock: AsOf,
    },
    /// What a report would say if it were issued now.
    ReportPreview {
        /// Which report.
        request: IssueRequest,
        /// As this template says, instead of the one that is named: how it would look while it is edited.
        #[serde(default)]
        #[ts(optional)]
        template: Option<Box<Template>>,
    },
    /// The templates of reports: those that come with the program, and those that someone saved.
    Templates,
    /// What the Word file is called from which Word reports take how they look.
    HouseStyle,
    /// Whether an issued report is still what was issued.
    ReportVerdict {
        /// Its number.
        number: String,
    },
    /// What is otherwise between two reports, or days.
    ReportComparison {
        /// The first.
        from: ReportAt,
        /// The second.
        to: ReportAt,
        /// In which language days are told; that of a report where one is compared.
        #[serde(default)]
        language: Language,
        /// The marking up to which its readers may read; a report that was made for readers of a lower one sets that.
        #[serde(default)]
        #[ts(optional)]
        readers: Option<Marking>,
    },
    /// Words, anywhere.
    Search {
        /// What is looked for.
        #[serde(flatten)]
        search: SearchFor,
    },
    /// Words, in each sort of thing.
    SearchEach {
        /// What is looked for.
        #[serde(flatten)]
        search: SearchEachFor,
    },
    /// The changes of an entity and of what belongs to it, the newest first.
    History {
        /// Which.
        entity: EntityId,
        /// Which page.
        #[serde(default)]
        window: Window,
    },
    /// The acts of this workspace, the newest first.
    Activity {
        /// Which page.
        #[serde(default)]
        window: Window,
    },
    /// What the undo and redo keys would act on.
    Undoable,
    /// What the screens keep in this workspace for themselves.
    Local {
        /// How the keys start.
        prefix: String,
    },
    /// What a name, code or id means.
    Resolve {
        /// What sort of thing.
        noun: Noun,
        /// As it was given.
        given: String,
        /// At which clocks.
        #[serde(default)]
        clock: AsOf,
    },
    /// A day as people write it, in 和暦 or 西暦.
    Day {
        /// As it was written.
        given: String,
    },
}

/// What is answered, one variant a query.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "answer", content = "value", rename_all = "kebab-case")]
pub enum Answer {
    /// To `workspace`.
    Workspace(Box<WorkspaceInfo>),
    /// To `workstreams`.
    Workstreams(Page<WorkstreamRow>),
    /// To `workstream-counts`.
    WorkstreamCounts(WorkstreamCounts),
    /// To `coverage`.
    Coverage(Box<Coverage>),
    /// To `framework-map`.
    FrameworkMap(Box<FrameworkMap>),
    /// To `framework`.
    Framework(Box<FrameworkDetail>),
    /// To `findings`.
    Findings(Box<Findings>),
    /// To `chase`.
    Chase(Box<Chase>),
    /// To `milestones`.
    Milestones(Page<MilestoneRow>),
    /// To `milestone`.
    Milestone(Box<MilestoneDetail>),
    /// To `series`.
    Series(Vec<SeriesRow>),
    /// To `meetings`.
    Meetings(Page<MeetingRow>),
    /// To `meeting`.
    Meeting(Box<MeetingDetail>),
    /// To `agenda`.
    Agenda(Page<Proposed>),
    /// To `decisions`.
    Decisions(Page<DecisionRow>),
    /// To `decision`.
    Decision(Box<DecisionRow>),
    /// To `actions`.
    Actions(Page<ActionRow>),
    /// To `action`.
    Action(Box<ActionRow>),
    /// To `today`.
    Today(Box<Today>),
    /// To `reminders`.
    Reminders(Vec<Reminder>),
    /// To `timeline`.
    Timeline(Page<TimelineRow>),
    /// To `timeline-frame`.
    TimelineFrame(Box<TimelineFrame>),
    /// To `impact`.
    Impact(Vec<ImpactRow>),
    /// To `neighbourhood`.
    Neighbourhood(Box<Neighbourhood>),
    /// To `minute`.
    Minute(Box<Minute>),
    /// To `scales`.
    Scales(Vec<Scale>),
    /// To `workstream-groups`.
    WorkstreamGroups(Vec<WorkstreamGroup>),
    /// To `workstream`.
    Workstream(Box<WorkstreamDetail>),
    /// To `statuses`.
    Statuses(Page<StatusRow>),
    /// To `organisations`.
    Organisations(Page<OrganisationRow>),
    /// To `organisation`.
    Organisation(Box<OrganisationDetail>),
    /// To `topics`.
    Topics(Page<TopicRow>),
    /// To `topic`.
    Topic(Box<TopicDetail>),
    /// To `posts`.
    Posts(Page<PostRow>),
    /// To `assignments`.
    Assignments(Page<Owned>),
    /// To `post`.
    Post(Box<PostDetail>),
    /// To `people`.
    People(Page<PersonRow>),
    /// To `person`.
    Person(Box<PersonDetail>),
    /// To `handovers`.
    Handovers(Page<HandoverRow>),
    /// To `handover`.
    Handover(Box<HandoverPack>),
    /// To `reports`.
    Reports(Box<Reports>),
    /// To `report`.
    Report(Box<ReportDetail>),
    /// To `report-preview`.
    ReportPreview(Box<ReportPreview>),
    /// To `templates`.
    Templates(Vec<TemplateRow>),
    /// To `house-style`; none where they look as at first.
    HouseStyle(Option<String>),
    /// To `report-verdict`.
    ReportVerdict(Box<ReportVerdict>),
    /// To `report-comparison`.
    ReportComparison(Box<ReportCompared>),
    /// To `search`.
    Search(Page<Hit>),
    /// To `search-each`.
    SearchEach(Vec<FoundOfKind>),
    /// To `history`.
    History(Page<HistoryRow>),
    /// To `activity`.
    Activity(Page<GestureRow>),
    /// To `undoable`.
    Undoable(Undoable),
    /// To `local`: keys and values.
    Local(Vec<(String, String)>),
    /// To `resolve`.
    Resolve(Candidate),
    /// To `day`.
    Day(Day),
}

/// What the undo and redo keys would act on: acts of this laptop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Undoable {
    /// The newest act that can be taken back.
    pub undo: Option<GestureId>,
    /// The undo that can be taken back.
    pub redo: Option<GestureId>,
}

/// How the keys of what screens keep for themselves start: never exchanged, never in a report.
pub const SCREEN: &str = "screen.";

/// What can be asked to be written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "submit", rename_all = "kebab-case")]
pub enum Submission {
    /// An intent.
    Intent {
        /// Which.
        #[serde(flatten)]
        intent: Intent,
    },
    /// Several intents as one act: all of them, or none. Those that would change nothing are passed over.
    Batch {
        /// Which, in order: each is decided on what those before it leave.
        intents: Vec<Intent>,
    },
    /// Take back this laptop's newest live act.
    Undo {
        /// Take along what rests on it.
        #[serde(default)]
        with_dependents: bool,
    },
    /// Put back what was undone last.
    Redo,
    /// Take back one act of the list.
    Revert {
        /// Which.
        gesture: GestureId,
        /// Take along what rests on it.
        #[serde(default)]
        with_dependents: bool,
    },
    /// Take out the made-up statuses of the sample, and what rests on them.
    ClearFiction,
    /// Bring what came with Renkei up to what this version says.
    Refresh {
        /// The reference entries too where the workspace has none.
        #[serde(default)]
        sample: bool,
    },
    /// Apply an import that was previewed.
    Import {
        /// The handle that the preview gave.
        handle: u32,
    },
}

/// What a write would do, had it been asked in earnest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Rehearsal {
    /// Kind and subject of each change.
    pub changes: Vec<(String, EntityId)>,
    /// What someone should look at.
    pub warnings: Vec<Warning>,
    /// What each intent comes to, in order.
    pub outcomes: Vec<Rehearsed>,
    /// The workstreams whose ownership several intents would change: how it is, and how it would be. At most
    /// [`store::rows::MOST_ROWS`].
    pub ownership: Vec<OwnershipChange>,
}

/// How the ownership of a workstream is, and how it would be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OwnershipChange {
    /// Which.
    pub workstream: WorkstreamId,
    /// Its code.
    pub code: Option<String>,
    /// What it is called.
    pub title: Bilingual,
    /// The first day on which it would differ.
    pub on: Day,
    /// The assignments that hold on that day as it is recorded.
    pub before: Vec<AssignmentRow>,
    /// Those that would hold.
    pub after: Vec<AssignmentRow>,
}

/// What one intent comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "outcome", rename_all = "kebab-case")]
pub enum Rehearsed {
    /// It would be recorded.
    Changes,
    /// It says what is there already.
    Nothing,
    /// A rule says no.
    Refused {
        /// Which, and why.
        failure: Failure,
    },
}

/// What a write answers, after the commit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Receipt {
    /// The act.
    pub gesture: GestureId,
    /// Its changes.
    pub changes: Vec<ChangeId>,
    /// The entity of which the last change speaks, such as the workstream just opened.
    pub subject: EntityId,
    /// What someone should look at.
    pub warnings: Vec<Warning>,
    /// What is stale now.
    pub tags: Vec<Tag>,
    /// When it was written down.
    pub at: Instant,
}

/// What answers can be made stale by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Tag {
    /// Organisations, posts and people.
    Organisations,
    /// Topics.
    Topics,
    /// Workstreams and the facts beside them.
    Workstreams,
    /// Assignments.
    Assignments,
    /// Statuses.
    Statuses,
    /// Handovers.
    Handovers,
    /// Milestones.
    Milestones,
    /// Meetings, decisions and actions.
    Meetings,
    /// Issued reports.
    Reports,
    /// The ledger: history and activity.
    Ledger,
}

impl Query {
    /// What makes its answer stale.
    #[must_use]
    pub const fn tags(&self) -> &'static [Tag] {
        use Tag::{
            Assignments, Handovers, Ledger, Meetings, Milestones, Organisations, Reports, Statuses, Topics, Workstreams,
        };
        match self {
            Self::Workspace | Self::Activity { .. } | Self::Undoable | Self::History { .. } => &[Ledger],
            Self::Workstreams { .. }
            | Self::WorkstreamCounts { .. }
            | Self::WorkstreamGroups { .. }
            | Self::Coverage { .. }
            | Self::FrameworkMap { .. }
            | Self::Framework { .. }
            | Self::Findings { .. } => &[Workstreams, Assignments, Statuses, Organisations, Topics],
            Self::Workstream { .. } => &[Workstreams, Assignments, Statuses, Organisations, Topics],
            Self::Statuses { .. } => &[Statuses],
            Self::Organisations { .. } | Self::Organisation { .. } => {
                &[Organisations, Assignments, Workstreams, Topics]
            }
            Self::Topics { .. } | Self::Topic { .. } => &[Topics, Workstreams, Organisations],
            Self::Assignments { .. } => &[Assignments, Organisations, Workstreams],
            Self::Posts { .. } | Self::Post { .. } | Self::People { .. } => &[Organisations],
            Self::Person { .. } => &[Organisations, Topics],
            Self::Search { .. } | Self::SearchEach { .. } | Self::Resolve { .. } => {
                &[Workstreams, Assignments, Statuses, Organisations, Topics, Milestones, Meetings]
            }
            Self::Handovers { .. } => &[Handovers, Workstreams, Assignments, Organisations],
            Self::Handover { .. } => &[Handovers, Workstreams, Assignments, Statuses, Organisations, Topics],
            Self::Chase { .. } => &[Workstreams, Assignments, Statuses, Organisations, Topics],
            Self::Milestones { .. } | Self::Milestone { .. } => &[Milestones, Workstreams, Assignments, Organisations],
            Self::Series { .. } | Self::Meetings { .. } => &[Meetings, Organisations],
            Self::Reports { .. } | Self::Report { .. } => &[Reports, Meetings, Organisations],
            // An erasure may take away what it said.
            Self::ReportVerdict { .. } => &[Reports, Ledger],
            Self::Templates | Self::HouseStyle => &[Reports],
            Self::ReportPreview { .. } | Self::ReportComparison { .. } => {
                &[Reports, Meetings, Milestones, Workstreams, Assignments, Statuses, Organisations, Topics]
            }
            Self::Meeting { .. }
            | Self::Decisions { .. }
            | Self::Decision { .. }
            | Self::Actions { .. }
            | Self::Action { .. }
            | Self::Minute { .. } => &[Meetings, Reports, Workstreams, Assignments, Organisations],
            Self::Timeline { .. } | Self::Impact { .. } | Self::Neighbourhood { .. } => {
                &[Milestones, Workstreams, Assignments, Statuses, Organisations, Topics]
            }
            Self::TimelineFrame { .. } | Self::Today { .. } | Self::Reminders => {
                &[Meetings, Milestones, Workstreams, Assignments, Statuses, Organisations, Topics]
            }
            Self::Agenda { .. } => &[Meetings, Milestones, Workstreams, Assignments, Statuses, Organisations],
            Self::Scales => &[],
            Self::Day { .. } | Self::Local { .. } => &[],
        }
    }
}

/// The workspace itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WorkspaceInfo {
    /// The file's name without folder and ending.
    pub name: String,
    /// This laptop's chain.
    pub device: String,
    /// How many changes the ledger holds.
    pub changes: u64,
    /// How many of them are from a newer Renkei.
    pub unknown: u64,
    /// How many were erased.
    pub erased: u64,
    /// The last change of this laptop's chain: its id and its number.
    pub head: Option<(ChangeId, u64)>,
    /// Open workstreams.
    pub workstreams: u64,
    /// Organisations that exist today.
    pub organisations: u64,
    /// Status entries, confirmations included.
    pub statuses: u64,
    /// Bytes on disk.
    pub bytes: u64,
    /// Today in Japan, by this laptop's clock.
    pub today: Day,
    /// How many made-up statuses of the sample are among them.
    pub fictional: u64,
    /// Who works here.
    pub user: Option<User>,
    /// Attributions that the imported sources ask for.
    pub attributions: Vec<String>,
}

/// Who works here; asked at first run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct User {
    /// 氏名; stays on this laptop.
    pub name: String,
    /// The post that acts.
    pub post: PostRow,
    /// The top body to which that post belongs today.
    pub ministry: OrganisationId,
}

/// The answer or the failure, as a door gives it.
pub type Outcome<T> = Result<T, Failure>;
