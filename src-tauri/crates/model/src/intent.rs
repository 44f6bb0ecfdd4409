//! What someone asks for. Names were resolved to ids before; nothing here is decided.

mod coordination;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::change::{ImportMade, ReportIssued, Verb};
use crate::ids::{
    AssignmentId, ChangeId, EntityId, FactId, Fresh, GestureId, HandoverId, HoldingId, OrganisationId, PersonId,
    PostId, ReportId, StatusId, TemplateId, TopicId, WorkstreamId,
};
use crate::template::Template;
use crate::time::Day;
use crate::values::{
    Basis, Bilingual, Budget, Cadence, Citation, Dependency, Dispute, Entry, Goal, Marking, Names, OrganisationKind,
    Pillar, Role, Rule, Tie, TopicKind, Verification, WorkstreamField,
};

pub use coordination::{
    AddMilestone, AddSeries, CancelMeeting, DropAction, DropMilestone, ExtendAction, FinishAction, FinishMilestone,
    GiveAction, HoldMeeting, PassAction, PlanMeeting, ReopenAction, ReviseAction, ReviseDecision, ReviseMeeting,
    ReviseMilestone, ReviseSeries, SetAgenda, SlipMilestone, TakeDecision,
};

/// What is asked when an organisation is to lead what another leads already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, Default)]
#[serde(rename_all = "kebab-case")]
pub enum Stance {
    /// Nothing special: refused if another leads.
    #[default]
    Plain,
    /// From that day the other no longer leads.
    Transfer,
    /// Both lead, and say so: the roles become joint.
    Joint,
    /// The lead is claimed and not agreed.
    Claim,
}

/// What becomes of those who led when another takes the lead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, Default)]
#[serde(rename_all = "kebab-case")]
pub enum Remain {
    /// They leave.
    #[default]
    Leave,
    /// They lead jointly 共管.
    JointLead,
    /// They support 関係.
    Support,
}

/// Someone who was not recorded yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Newcomer {
    /// The name.
    pub name: Bilingual,
    /// How it is read, in kana.
    #[serde(default)]
    #[ts(optional)]
    pub reading: Option<String>,
}

/// One of the bodies into which an organisation is split.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Part {
    /// A body that is there already; a new one is founded where none is named.
    #[serde(default)]
    #[ts(optional)]
    pub organisation: Option<OrganisationId>,
    /// What the new one is called.
    #[serde(default)]
    #[ts(optional)]
    pub names: Option<Names>,
    /// The assignments that pass to it.
    #[serde(default)]
    #[ts(as = "Option<Vec<AssignmentId>>", optional)]
    pub assignments: Vec<AssignmentId>,
    /// The posts that move to it.
    #[serde(default)]
    #[ts(as = "Option<Vec<PostId>>", optional)]
    pub posts: Vec<PostId>,
    /// The bodies below it that move under it.
    #[serde(default)]
    #[ts(as = "Option<Vec<OrganisationId>>", optional)]
    pub children: Vec<OrganisationId>,
}

/// Everything that can be asked of the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "intent", rename_all = "kebab-case")]
pub enum Intent {
    /// Add an organisation.
    FoundOrganisation {
        /// Its sort.
        kind: OrganisationKind,
        /// What it is called.
        names: Names,
        /// What it belongs to.
        #[serde(default)]
        #[ts(optional)]
        parent: Option<OrganisationId>,
        /// Since when.
        #[serde(default)]
        #[ts(optional)]
        from: Option<Day>,
        /// 建制順.
        #[serde(default)]
        #[ts(optional)]
        order: Option<u32>,
        /// 法人番号.
        #[serde(default)]
        #[ts(optional)]
        corporate_number: Option<String>,
    },
    /// Call it otherwise from a day on.
    RenameOrganisation {
        /// Which.
        organisation: OrganisationId,
        /// The new names.
        names: Names,
        /// From which day; none corrects the names from the beginning.
        #[serde(default)]
        #[ts(optional)]
        from: Option<Day>,
    },
    /// Put it under another parent from a day on.
    MoveOrganisation {
        /// Which.
        organisation: OrganisationId,
        /// The new parent.
        #[serde(default)]
        #[ts(optional)]
        parent: Option<OrganisationId>,
        /// From which day.
        #[serde(default)]
        #[ts(optional)]
        from: Option<Day>,
    },
    /// End it.
    DissolveOrganisation {
        /// Which.
        organisation: OrganisationId,
        /// The first day without it.
        on: Day,
        /// What takes its place; with one, its assignments and posts pass to that one, without one they end.
        #[serde(default)]
        #[ts(optional)]
        into: Option<OrganisationId>,
        /// Under which body those below it go on; under what takes its place where none is named.
        #[serde(default)]
        #[ts(optional)]
        children: Option<OrganisationId>,
    },
    /// Divide it among several bodies from a day on.
    SplitOrganisation {
        /// Which.
        organisation: OrganisationId,
        /// The first day of the new order.
        on: Day,
        /// The bodies, each with its part.
        into: Vec<Part>,
        /// Whether it goes on beside them; otherwise it is dissolved, and the first one takes what no other was given.
        #[serde(default)]
        #[ts(as = "Option<bool>", optional)]
        goes_on: bool,
    },
    /// Add a post.
    CreatePost {
        /// Where.
        organisation: OrganisationId,
        /// What it is called.
        title: Bilingual,
        /// Since when.
        #[serde(default)]
        #[ts(optional)]
        from: Option<Day>,
    },
    /// Call a post otherwise from a day on.
    RenamePost {
        /// Which.
        post: PostId,
        /// The new title.
        title: Bilingual,
        /// From which day; none corrects the title from the beginning.
        #[serde(default)]
        #[ts(optional)]
        from: Option<Day>,
    },
    /// Put a post into another organisation from a day on.
    MovePost {
        /// Which.
        post: PostId,
        /// Where it is then.
        organisation: OrganisationId,
        /// From which day.
        #[serde(default)]
        #[ts(optional)]
        from: Option<Day>,
    },
    /// End a post; whoever holds it leaves it then.
    EndPost {
        /// Which.
        post: PostId,
        /// The first day without it.
        on: Day,
        /// Why.
        #[serde(default)]
        #[ts(optional)]
        reason: Option<String>,
    },
    /// Add someone who holds posts.
    AddPerson {
        /// The name.
        name: Bilingual,
        /// How it is read, in kana.
        #[serde(default)]
        #[ts(optional)]
        reading: Option<String>,
    },
    /// Write the name of a person anew.
    RevisePerson {
        /// Who.
        person: PersonId,
        /// The name.
        name: Bilingual,
        /// How it is read, in kana.
        #[serde(default)]
        #[ts(optional)]
        reading: Option<String>,
    },
    /// Say that a person holds a post.
    HoldPost {
        /// Who; or someone new.
        #[serde(default)]
        #[ts(optional)]
        person: Option<PersonId>,
        /// Who, where nobody has recorded the person yet.
        #[serde(default)]
        #[ts(optional)]
        newcomer: Option<Newcomer>,
        /// Which.
        post: PostId,
        /// From which day; none where the beginning is unknown.
        #[serde(default)]
        #[ts(optional)]
        from: Option<Day>,
        /// The first day on which it no longer holds.
        #[serde(default)]
        #[ts(optional)]
        to: Option<Day>,
        /// Whether those who hold it now leave it on that day.
        #[serde(default)]
        #[ts(as = "Option<bool>", optional)]
        succeeding: bool,
    },
    /// A person leaves a post.
    LeavePost {
        /// Which holding.
        holding: HoldingId,
        /// The first day on which it no longer holds.
        on: Day,
        /// Why.
        #[serde(default)]
        #[ts(optional)]
        reason: Option<String>,
    },
    /// A person leaves posts, and another takes them if one is named.
    LeavePosts {
        /// Who.
        person: PersonId,
        /// The first day on which it no longer holds them.
        on: Day,
        /// Which posts; all where none is named.
        #[serde(default)]
        #[ts(as = "Option<Vec<PostId>>", optional)]
        posts: Vec<PostId>,
        /// Who takes them.
        #[serde(default)]
        #[ts(optional)]
        successor: Option<PersonId>,
        /// Why.
        #[serde(default)]
        #[ts(optional)]
        reason: Option<String>,
    },
    /// Add a reference entry.
    AddTopic {
        /// The id that it is to have, where other intents of the same act speak of it; a fresh one where none is given.
        #[serde(default)]
        #[ts(optional)]
        topic: Option<TopicId>,
        /// Its sort.
        kind: TopicKind,
        /// Its code.
        #[serde(default)]
        #[ts(optional)]
        code: Option<String>,
        /// What it is called.
        name: Bilingual,
        /// What it is.
        #[serde(default)]
        #[ts(optional)]
        summary: Option<Bilingual>,
        /// Its day.
        #[serde(default)]
        #[ts(optional)]
        on: Option<Day>,
        /// Where this is known from.
        #[serde(default)]
        #[ts(optional)]
        reference: Option<String>,
        /// Other names by which it is found.
        #[serde(default)]
        #[ts(as = "Option<Vec<String>>", optional)]
        aliases: Vec<String>,
        /// How far it was checked.
        #[serde(default)]
        #[ts(optional)]
        verification: Option<Verification>,
    },
    /// Say how a topic bears on another, or on an organisation.
    RelateTopic {
        /// Which topic.
        topic: TopicId,
        /// How it bears on the other.
        tie: Tie,
        /// The other: a topic, an organisation or a person.
        other: EntityId,
        /// How far it was checked.
        #[serde(default)]
        #[ts(optional)]
        verification: Option<Verification>,
    },
    /// Write a reference entry anew.
    ReviseTopic {
        /// Which.
        topic: TopicId,
        /// Its sort.
        kind: TopicKind,
        /// Its code.
        #[serde(default)]
        #[ts(optional)]
        code: Option<String>,
        /// What it is called.
        name: Bilingual,
        /// What it is.
        #[serde(default)]
        #[ts(optional)]
        summary: Option<Bilingual>,
        /// Its day.
        #[serde(default)]
        #[ts(optional)]
        on: Option<Day>,
        /// Where this is known from.
        #[serde(default)]
        #[ts(optional)]
        reference: Option<String>,
        /// Other names by which it is found; none leaves them as they are.
        #[serde(default)]
        #[ts(optional)]
        aliases: Option<Vec<String>>,
        /// How far it was checked; none leaves it as it is.
        #[serde(default)]
        #[ts(optional)]
        verification: Option<Verification>,
    },
    /// Begin to follow a workstream.
    OpenWorkstream {
        /// The id that it is to have, where other intents of the same act speak of it; a fresh one where none is given.
        #[serde(default)]
        #[ts(optional)]
        workstream: Option<WorkstreamId>,
        /// What it is called.
        title: Bilingual,
        /// A short code.
        #[serde(default)]
        #[ts(optional)]
        code: Option<String>,
        /// Parent workstream.
        #[serde(default)]
        #[ts(optional)]
        parent: Option<WorkstreamId>,
        /// What it is for.
        #[serde(default)]
        #[ts(optional)]
        aim: Option<String>,
        /// 概要.
        #[serde(default)]
        #[ts(optional)]
        outline: Option<String>,
        /// Since when it exists.
        #[serde(default)]
        #[ts(optional)]
        from: Option<Day>,
        /// Pillar of the Act.
        #[serde(default)]
        #[ts(optional)]
        pillar: Option<Pillar>,
        /// Reporting cadence.
        #[serde(default)]
        #[ts(optional)]
        cadence: Option<Cadence>,
        /// Handling grade.
        #[serde(default)]
        #[ts(optional)]
        marking: Option<Marking>,
    },
    /// Change fields of it.
    ReviseWorkstream {
        /// Which.
        workstream: WorkstreamId,
        /// The fields and their new values.
        set: Vec<WorkstreamField>,
    },
    /// End it.
    CloseWorkstream {
        /// Which.
        workstream: WorkstreamId,
        /// The first day on which it is closed.
        on: Day,
        /// Why.
        #[serde(default)]
        #[ts(optional)]
        reason: Option<String>,
    },
    /// Go on with it.
    ReopenWorkstream {
        /// Which.
        workstream: WorkstreamId,
    },
    /// Say that it belongs to a topic.
    LinkTopic {
        /// Which.
        workstream: WorkstreamId,
        /// To which topic.
        topic: TopicId,
    },
    /// Set a goal.
    SetGoal {
        /// Of which workstream.
        workstream: WorkstreamId,
        /// The goal.
        goal: Goal,
    },
    /// Cite a law, plan or measure.
    CiteBasis {
        /// For which workstream.
        workstream: WorkstreamId,
        /// What is cited.
        citation: Citation,
    },
    /// State budget and execution of a year.
    StateBudget {
        /// Of which workstream.
        workstream: WorkstreamId,
        /// The figures, in yen.
        budget: Budget,
    },
    /// Note that a workstream bears on another.
    NoteDependency {
        /// Which one bears.
        workstream: WorkstreamId,
        /// On what, and how.
        dependency: Dependency,
    },
    /// Put a contested ownership on record.
    NoteDispute {
        /// Of which workstream.
        workstream: WorkstreamId,
        /// What is in dispute and who settles it.
        dispute: Dispute,
    },
    /// Take back a goal, basis, budget, dependency, topic link or dispute, or how a topic bears on something.
    WithdrawFact {
        /// Which.
        fact: FactId,
        /// Why.
        #[serde(default)]
        #[ts(optional)]
        reason: Option<String>,
    },
    /// Give an organisation a role.
    Assign {
        /// Of what.
        workstream: WorkstreamId,
        /// To whom.
        organisation: OrganisationId,
        /// To which post.
        #[serde(default)]
        #[ts(optional)]
        post: Option<PostId>,
        /// In what role.
        role: Role,
        /// From which day; none where the beginning is unknown.
        #[serde(default)]
        #[ts(optional)]
        from: Option<Day>,
        /// The first day on which it no longer holds.
        #[serde(default)]
        #[ts(optional)]
        to: Option<Day>,
        /// On what it rests.
        #[serde(default)]
        #[ts(optional)]
        basis: Option<Basis>,
        /// What to do if another leads.
        #[serde(default)]
        #[ts(as = "Option<Stance>", optional)]
        stance: Stance,
    },
    /// Agree to what was claimed.
    AgreeAssignment {
        /// Which.
        assignment: AssignmentId,
        /// When it was agreed.
        #[serde(default)]
        #[ts(optional)]
        on: Option<Day>,
        /// What to do if another leads; on the day it was agreed.
        #[serde(default)]
        #[ts(as = "Option<Stance>", optional)]
        stance: Stance,
        /// Who agreed, in words.
        #[serde(default)]
        #[ts(optional)]
        agreed_by: Option<String>,
    },
    /// Hand the lead of a workstream to an organisation from a day on.
    TransferLead {
        /// Of what.
        workstream: WorkstreamId,
        /// To whom.
        organisation: OrganisationId,
        /// To which post.
        #[serde(default)]
        #[ts(optional)]
        post: Option<PostId>,
        /// The first day.
        from: Day,
        /// What becomes of those who led.
        #[serde(default)]
        #[ts(as = "Option<Remain>", optional)]
        others: Remain,
        /// On what it rests.
        #[serde(default)]
        #[ts(optional)]
        basis: Option<Basis>,
        /// Who agreed, in words.
        #[serde(default)]
        #[ts(optional)]
        agreed_by: Option<String>,
        /// Whether this settles what was in dispute: then claims give way too, and the dispute is withdrawn.
        #[serde(default)]
        #[ts(as = "Option<bool>", optional)]
        settles: bool,
        /// Whether open actions of those who led pass to the new lead too.
        #[serde(default)]
        #[ts(as = "Option<bool>", optional)]
        actions: bool,
    },
    /// Hand an assignment, whatever its role, to another organisation or post from a day on.
    PassAssignment {
        /// Which.
        assignment: AssignmentId,
        /// To whom.
        organisation: OrganisationId,
        /// To which post.
        #[serde(default)]
        #[ts(optional)]
        post: Option<PostId>,
        /// The first day.
        from: Day,
        /// On what that rests; as before where none is given.
        #[serde(default)]
        #[ts(optional)]
        basis: Option<Basis>,
        /// Who agreed, in words.
        #[serde(default)]
        #[ts(optional)]
        agreed_by: Option<String>,
        /// Whether the open actions of who has it pass along.
        #[serde(default)]
        #[ts(as = "Option<bool>", optional)]
        actions: bool,
    },
    /// End an assignment, or move the end that is planned for it.
    EndAssignment {
        /// Which.
        assignment: AssignmentId,
        /// The first day on which it no longer holds.
        on: Day,
        /// Why.
        #[serde(default)]
        #[ts(optional)]
        reason: Option<String>,
    },
    /// Say how a workstream stands.
    LogStatus {
        /// Which.
        workstream: WorkstreamId,
        /// How it stands.
        entry: Entry,
    },
    /// Say that nothing changed.
    ConfirmStatus {
        /// The status that still holds.
        status: StatusId,
        /// For which day.
        as_of: Day,
        /// A remark.
        #[serde(default)]
        #[ts(optional)]
        note: Option<String>,
    },
    /// Say instead of what was said.
    CorrectStatus {
        /// Which entry.
        status: StatusId,
        /// What is right.
        entry: Entry,
    },
    /// Plan a milestone.
    AddMilestone(AddMilestone),
    /// Plan one anew.
    ReviseMilestone(ReviseMilestone),
    /// Say that one is expected on another day.
    SlipMilestone(SlipMilestone),
    /// Say that one was reached.
    FinishMilestone(FinishMilestone),
    /// Say that one is not to be reached any more.
    DropMilestone(DropMilestone),
    /// Add a series of meetings.
    AddSeries(AddSeries),
    /// Say all of a series anew.
    ReviseSeries(ReviseSeries),
    /// Plan a meeting.
    PlanMeeting(PlanMeeting),
    /// Plan one anew.
    ReviseMeeting(ReviseMeeting),
    /// Settle the agenda of a meeting.
    SetAgenda(SetAgenda),
    /// Say that a meeting took place.
    HoldMeeting(HoldMeeting),
    /// Say that one does not take place.
    CancelMeeting(CancelMeeting),
    /// Record a decision.
    TakeDecision(TakeDecision),
    /// Say a decision in other words.
    ReviseDecision(ReviseDecision),
    /// Give someone something to do.
    GiveAction(GiveAction),
    /// Say in other words what is to be done.
    ReviseAction(ReviseAction),
    /// Hand an action to another.
    PassAction(PassAction),
    /// Give an action another day.
    ExtendAction(ExtendAction),
    /// Say that an action was done.
    FinishAction(FinishAction),
    /// Say that an action is not to be done any more.
    DropAction(DropAction),
    /// Say that an action is to be done after all.
    ReopenAction(ReopenAction),
    /// Say that a finding is known, and why it stands for now.
    AcknowledgeFinding {
        /// By which rule it was found.
        rule: Rule,
        /// Of what.
        about: Vec<EntityId>,
        /// Why it stands for now.
        reason: String,
        /// When someone will look again; none for "no more".
        #[serde(default)]
        #[ts(optional)]
        review_on: Option<Day>,
    },
    /// Look at an acknowledged finding again.
    ReopenFinding {
        /// By which rule it was found.
        rule: Rule,
        /// Of what.
        about: Vec<EntityId>,
        /// Why.
        #[serde(default)]
        #[ts(optional)]
        reason: Option<String>,
    },
    /// Issue a report whose content and files are kept. Made by the services, never sent by a screen.
    #[serde(skip)]
    IssueReport(Box<ReportIssued>),
    /// Say that an issued report no longer holds.
    WithdrawReport {
        /// Which.
        report: ReportId,
        /// Why.
        reason: String,
    },
    /// Save a template of reports: a new one, or another wording of one that there is.
    SaveTemplate {
        /// Which; none for a new one.
        #[serde(default)]
        #[ts(optional)]
        template: Option<TemplateId>,
        /// All of it.
        content: Box<Template>,
    },
    /// Offer a template no more. What was issued by it stays.
    RemoveTemplate {
        /// Which.
        template: TemplateId,
    },
    /// Say how a post or a person is reached.
    StateContact {
        /// Which post, or who.
        of: EntityId,
        /// Telephone, such as an extension 内線; none where it is not known.
        #[serde(default)]
        #[ts(optional)]
        telephone: Option<String>,
        /// Mail address; none where it is not known.
        #[serde(default)]
        #[ts(optional)]
        mail: Option<String>,
    },
    /// Begin to hand over what a post, or an organisation that uses no posts, has.
    BeginHandover {
        /// Which post.
        #[serde(default)]
        #[ts(optional)]
        post: Option<PostId>,
        /// Which organisation, where no post is named.
        #[serde(default)]
        #[ts(optional)]
        organisation: Option<OrganisationId>,
        /// Who goes; whoever holds the post before that day where nobody is named.
        #[serde(default)]
        #[ts(optional)]
        predecessor: Option<PersonId>,
        /// Who comes.
        #[serde(default)]
        #[ts(optional)]
        successor: Option<PersonId>,
        /// Who comes, where nobody has recorded the person yet.
        #[serde(default)]
        #[ts(optional)]
        newcomer: Option<Newcomer>,
        /// The first day of the one who comes.
        on: Day,
        /// The organisation to which the assignments pass, where they do.
        #[serde(default)]
        #[ts(optional)]
        into: Option<OrganisationId>,
        /// The post to which they pass.
        #[serde(default)]
        #[ts(optional)]
        into_post: Option<PostId>,
    },
    /// Say anew who goes, who comes, when, and to whom the assignments pass.
    ReviseHandover {
        /// Which.
        handover: HandoverId,
        /// Who goes.
        #[serde(default)]
        #[ts(optional)]
        predecessor: Option<PersonId>,
        /// Who comes.
        #[serde(default)]
        #[ts(optional)]
        successor: Option<PersonId>,
        /// Who comes, where nobody has recorded the person yet.
        #[serde(default)]
        #[ts(optional)]
        newcomer: Option<Newcomer>,
        /// The first day of the one who comes.
        on: Day,
        /// The organisation to which the assignments pass.
        #[serde(default)]
        #[ts(optional)]
        into: Option<OrganisationId>,
        /// The post to which they pass.
        #[serde(default)]
        #[ts(optional)]
        into_post: Option<PostId>,
    },
    /// Pass something on 申し送り.
    NoteHandover {
        /// In which handover.
        handover: HandoverId,
        /// Of which workstream; none for all that is handed over.
        #[serde(default)]
        #[ts(optional)]
        item: Option<WorkstreamId>,
        /// What is passed on; none takes it out.
        #[serde(default)]
        #[ts(optional)]
        text: Option<String>,
    },
    /// The one who comes has taken note.
    ConfirmHandover {
        /// In which handover.
        handover: HandoverId,
        /// Of which workstreams.
        items: Vec<WorkstreamId>,
    },
    /// The one who comes asks.
    QuestionHandover {
        /// In which handover.
        handover: HandoverId,
        /// About which workstream.
        item: WorkstreamId,
        /// What.
        question: String,
    },
    /// Hand everything over: the post passes to the one who comes, and the assignments to where they are to pass.
    CompleteHandover {
        /// Which.
        handover: HandoverId,
        /// Although the one who comes has not confirmed everything.
        #[serde(default)]
        #[ts(as = "Option<bool>", optional)]
        anyway: bool,
    },
    /// Make changes as if they had not been; of retractions, redo.
    Retract {
        /// Which changes.
        changes: Vec<ChangeId>,
    },
    /// Remove the texts of a change for good.
    Erase {
        /// Which change.
        change: ChangeId,
        /// Why.
        reason: String,
    },
    /// Take in what files say. Made by an importer, never sent by a screen.
    #[serde(skip)]
    TakeIn(Box<TakeIn>),
}

impl Intent {
    /// Opens a workstream of which no more is known than what it is called.
    #[must_use]
    pub const fn open_workstream(title: Bilingual, code: Option<String>) -> Self {
        Self::OpenWorkstream {
            workstream: None,
            title,
            code,
            parent: None,
            aim: None,
            outline: None,
            from: None,
            pillar: None,
            cadence: None,
            marking: None,
        }
    }
}

/// What files say, each record with the entity that it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakeIn {
    /// The import's own facts.
    pub import: ImportMade,
    /// Records in the order of the files: the entity (known, or fresh) and the verb that opens it.
    pub records: Vec<(EntityId, Verb)>,
    /// Entities that an earlier import of this source brought and this one no longer has.
    pub gone: Vec<EntityId>,
}

/// What a decision may know beside the register.
#[derive(Debug, Clone)]
pub struct Context {
    /// Today in Japan.
    pub today: Day,
    /// The act.
    pub gesture: GestureId,
    /// Where new ids come from.
    pub fresh: Fresh,
}
