//! What was recorded: the verbs of the ledger. Kinds and fields are only ever added to;
//! the first commit of a kind adds a line to the golden ledger (`tests/ledgers`).

mod coordination;

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;

use crate::ids::{
    ChangeId, DeviceId, EntityId, GestureId, MeetingId, OrganisationId, PersonId, PostId, ReportId, StatusId, TopicId,
    WorkstreamId,
};
use crate::template::Template;
use crate::time::{Day, Instant};
use crate::values::{
    AssignmentState, Basis, Bilingual, Budget, Cadence, Caveat, Citation, Dependency, Dispute, Entry, Goal,
    ImportedFile, Marking, Names, OrganisationKind, Pillar, Role, Rule, SourceKey, Tie, TopicKind, TopicLink,
    Verification, WorkstreamField,
};

pub use coordination::{
    ActionDone, ActionExtended, ActionGiven, ActionPassed, ActionReopened, AgendaSet, DecisionTaken, Dropped,
    MeetingCancelled, MeetingHeld, MeetingSet, MilestoneDone, MilestoneSet, MilestoneSlipped, SeriesSet,
};

/// What stands in the place of a text that was erased.
pub const ERASED: &str = "［消去］";

/// The version of the kinds below. A kind with a higher version is from a newer Renkei.
pub const VERSION: u32 = 1;

/// The place of a change in the one order that all laptops share. Wall time has no say in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// Lamport clock.
    pub clock: u64,
    /// Whose chain.
    pub device: DeviceId,
    /// Which link of the chain, from 1.
    pub n: u64,
}

/// A change as decided, before it has a place in the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The entity of which it speaks.
    pub subject: EntityId,
    /// The changes that it replaces.
    pub over: Vec<ChangeId>,
    /// What it says.
    pub verb: Verb,
}

/// A change with its place in the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// Order of arrival on this laptop.
    pub seq: i64,
    /// Its name on every laptop.
    pub id: ChangeId,
    /// Its place in the shared order.
    pub position: Position,
    /// When it was written down, by the clock of the laptop that wrote it.
    pub at: Instant,
    /// The act of which it is a part.
    pub gesture: GestureId,
    /// The post that acted, where one was named.
    pub actor: Option<PostId>,
    /// What it says, of what.
    pub change: Change,
}

macro_rules! verbs {
    ($($(#[$doc:meta])* $variant:ident($body:ty) = $kind:literal,)+) => {
        /// What a change says.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(tag = "kind")]
        pub enum Verb {
            $($(#[$doc])* #[serde(rename = $kind)] $variant($body),)+
            /// A kind of a newer Renkei: kept and counted, applied as nothing.
            #[serde(other, rename = "unknown")]
            Unknown,
        }
        impl Verb {
            /// All kinds of this version.
            pub const KINDS: &'static [&'static str] = &[$($kind),+];
            /// The kind's name in the ledger.
            #[must_use]
            pub const fn kind(&self) -> &'static str {
                match self { $(Self::$variant(_) => $kind,)+ Self::Unknown => "unknown" }
            }
            /// Reads what a change of a kind says. The same as serde would, which keeps all of it in between to find
            /// the kind first.
            fn read(kind: &str, text: &str) -> Result<Self, serde_json::Error> {
                Ok(match kind {
                    $($kind => Self::$variant(serde_json::from_str(text)?),)+
                    _ => Self::Unknown,
                })
            }
        }
    };
}

verbs! {
    /// An organisation comes into view.
    OrganisationFounded(Box<OrganisationFounded>) = "organisation.founded",
    /// It is called so from a day on.
    OrganisationNamed(OrganisationNamed) = "organisation.named",
    /// It belongs to another from a day on.
    OrganisationMoved(OrganisationMoved) = "organisation.moved",
    /// It ends on a day, perhaps into another.
    OrganisationDissolved(OrganisationDissolved) = "organisation.dissolved",
    /// A post 担当 exists.
    PostCreated(PostCreated) = "post.created",
    /// It is called so from a day on.
    PostNamed(PostNamed) = "post.named",
    /// It is in another organisation from a day on.
    PostMoved(PostMoved) = "post.moved",
    /// It ends on a day.
    PostEnded(Ended) = "post.ended",
    /// Someone who holds posts.
    PersonAdded(PersonAdded) = "person.added",
    /// A person holds a post for a time.
    PostHeld(PostHeld) = "post.held",
    /// The person leaves it on a day.
    PostLeft(Ended) = "post.left",
    /// How a post or a person is reached.
    ContactStated(ContactStated) = "contact.stated",
    /// A reference entry is added.
    TopicAdded(Box<TopicAdded>) = "topic.added",
    /// A topic bears on another, or on an organisation.
    TopicRelated(TopicRelated) = "topic.related",
    /// A workstream begins to be followed.
    WorkstreamOpened(Box<WorkstreamOpened>) = "workstream.opened",
    /// One field of it changes.
    WorkstreamRevised(WorkstreamField) = "workstream.revised",
    /// It ends.
    WorkstreamClosed(Closed) = "workstream.closed",
    /// It goes on after all.
    WorkstreamReopened(Reopened) = "workstream.reopened",
    /// An organisation has a role in a workstream.
    AssignmentGiven(Box<AssignmentGiven>) = "assignment.given",
    /// What was claimed is agreed.
    AssignmentAgreed(AssignmentAgreed) = "assignment.agreed",
    /// It ends on a day.
    AssignmentEnded(AssignmentEnded) = "assignment.ended",
    /// A contested ownership is put on record.
    DisputeNoted(WithWorkstream<Dispute>) = "dispute.noted",
    /// How a workstream stands.
    StatusRecorded(Box<StatusRecorded>) = "status.recorded",
    /// What was said of it was wrong; this is said instead.
    StatusCorrected(Box<StatusCorrected>) = "status.corrected",
    /// Nothing changed, and someone looked.
    StatusConfirmed(StatusConfirmed) = "status.confirmed",
    /// A goal is set, or set anew.
    GoalSet(WithWorkstream<Goal>) = "goal.set",
    /// A law, plan or measure is cited.
    BasisCited(WithWorkstream<Citation>) = "basis.cited",
    /// Budget and execution of a year.
    BudgetStated(WithWorkstream<Budget>) = "budget.stated",
    /// A workstream bears on another.
    DependencyNoted(WithWorkstream<Dependency>) = "dependency.noted",
    /// A workstream belongs to a topic.
    TopicLinked(WithWorkstream<TopicLink>) = "topic.linked",
    /// A goal, basis, budget, dependency, link or dispute no longer holds.
    FactWithdrawn(FactWithdrawn) = "fact.withdrawn",
    /// Someone knows of a finding, and says why it stands for now.
    FindingAcknowledged(Box<FindingAcknowledged>) = "finding.acknowledged",
    /// A report is issued: from now on it says what it says.
    ReportIssued(Box<ReportIssued>) = "report.issued",
    /// An issued report no longer holds; it stays as it was.
    ReportWithdrawn(ReportWithdrawn) = "report.withdrawn",
    /// A template of reports is saved; said again, it replaces all of it.
    TemplateSaved(Box<TemplateSaved>) = "template.saved",
    /// It is not offered any more. What was issued by it stays.
    TemplateRemoved(TemplateRemoved) = "template.removed",
    /// It is to be looked at again.
    FindingReopened(FindingReopened) = "finding.reopened",
    /// What a post or an organisation has is to be handed over; said again, it replaces who and when.
    HandoverBegun(Box<HandoverBegun>) = "handover.begun",
    /// What the one who goes passes on 申し送り: of all of it, or of one workstream.
    HandoverNoted(HandoverNoted) = "handover.noted",
    /// The one who comes has taken note of a workstream.
    HandoverConfirmed(HandoverConfirmed) = "handover.confirmed",
    /// The one who comes asks about it.
    HandoverQuestioned(HandoverQuestioned) = "handover.questioned",
    /// All of it is handed over.
    HandoverCompleted(HandoverCompleted) = "handover.completed",
    /// A dated step of a workstream is planned, or planned anew.
    MilestoneSet(Box<MilestoneSet>) = "milestone.set",
    /// It is expected on another day.
    MilestoneSlipped(MilestoneSlipped) = "milestone.slipped",
    /// It was reached.
    MilestoneDone(MilestoneDone) = "milestone.done",
    /// It is not to be reached any more.
    MilestoneDropped(Dropped) = "milestone.dropped",
    /// There is a series of meetings.
    SeriesSet(Box<SeriesSet>) = "series.set",
    /// A meeting is planned, or planned anew.
    MeetingSet(Box<MeetingSet>) = "meeting.set",
    /// Its agenda is settled.
    MeetingAgendaSet(AgendaSet) = "meeting.agenda-set",
    /// It took place.
    MeetingHeld(Box<MeetingHeld>) = "meeting.held",
    /// It does not take place.
    MeetingCancelled(MeetingCancelled) = "meeting.cancelled",
    /// Something was decided.
    DecisionTaken(Box<DecisionTaken>) = "decision.taken",
    /// Someone is to do something.
    ActionGiven(Box<ActionGiven>) = "action.given",
    /// Another is to do it from a day on.
    ActionPassed(ActionPassed) = "action.passed",
    /// It is due on another day.
    ActionExtended(ActionExtended) = "action.extended",
    /// It was done.
    ActionDone(ActionDone) = "action.done",
    /// It is not to be done any more.
    ActionDropped(Dropped) = "action.dropped",
    /// It is to be done after all.
    ActionReopened(ActionReopened) = "action.reopened",
    /// Files were taken in.
    ImportMade(ImportMade) = "import.made",
    /// Another change is as if it had not been.
    ChangeRetracted(ChangeRetracted) = "change.retracted",
    /// The texts of another change are gone for good.
    ChangeErased(Box<ChangeErased>) = "change.erased",
}

macro_rules! bodies {
    ($($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident: $type:ty,)+ })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        pub struct $name { $($(#[$fdoc])* #[serde(default, skip_serializing_if = "Blank::blank")] pub $field: $type,)+ }
    )+};
}

/// What is left out of the ledger's JSON because it says nothing.
trait Blank {
    fn blank(&self) -> bool;
}
impl<T> Blank for Option<T> {
    fn blank(&self) -> bool {
        self.is_none()
    }
}
impl<T> Blank for Vec<T> {
    fn blank(&self) -> bool {
        self.is_empty()
    }
}

bodies! {
    /// What `workstream.closed` says beside its kind.
    Closed {
        /// The last day.
        on: Option<Day>,
        /// Why.
        reason: Option<String>,
    }
    /// What `workstream.reopened` says.
    Reopened {
        /// From which day.
        on: Option<Day>,
    }
    /// What `assignment.agreed` says.
    AssignmentAgreed {
        /// When it was agreed.
        on: Option<Day>,
        /// Who agreed, in words.
        agreed_by: Option<String>,
    }
    /// What `fact.withdrawn` says.
    FactWithdrawn {
        /// Why.
        reason: Option<String>,
    }
    /// What `finding.reopened` says.
    FindingReopened {
        /// Why.
        reason: Option<String>,
    }
    /// What `contact.stated` says; what it leaves out is not known.
    ContactStated {
        /// Telephone, such as an extension 内線.
        telephone: Option<String>,
        /// Mail address.
        mail: Option<String>,
    }
    /// What `handover.noted` says.
    HandoverNoted {
        /// Of which workstream; none for all that is handed over.
        item: Option<WorkstreamId>,
        /// What is passed on; none takes it out.
        text: Option<String>,
    }
    /// What `import.made` says.
    ImportMade {
        /// The source, as `SourceKey::scheme`.
        scheme: Option<String>,
        /// The source in words.
        label: Option<String>,
        /// The attribution that its licence asks for.
        attribution: Option<String>,
        /// The day of which the files speak.
        as_of: Option<Day>,
        /// The files.
        files: Vec<ImportedFile>,
    }
}

/// What `organisation.founded` says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganisationFounded {
    /// Its sort.
    pub organisation_kind: OrganisationKind,
    /// What it is called at first.
    pub names: Names,
    /// What it belongs to at first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<OrganisationId>,
    /// 建制順 among its siblings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<u32>,
    /// 法人番号.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub corporate_number: Option<String>,
    /// Since when; none where the beginning is unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    /// Where this is known from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// How far it was checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verification: Option<Verification>,
    /// Where it was imported from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceKey>,
}

/// What `organisation.named` says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganisationNamed {
    /// The names.
    pub names: Names,
    /// From which day; none for "from the beginning".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
}

/// What `organisation.moved` says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganisationMoved {
    /// The new parent; none for the top.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<OrganisationId>,
    /// From which day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
}

/// What `organisation.dissolved` says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganisationDissolved {
    /// The first day on which it no longer exists.
    pub on: Day,
    /// The body that takes its place; the first of them where it was split.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub into: Option<OrganisationId>,
    /// The other bodies into which it was split.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub beside: Vec<OrganisationId>,
}

/// What `post.created` says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PostCreated {
    /// Where the post is at first.
    pub organisation: OrganisationId,
    /// What it is called at first.
    pub title: Bilingual,
    /// Since when; none where the beginning is unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    /// Where it was imported from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceKey>,
}

/// What `post.named` says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PostNamed {
    /// The title.
    pub title: Bilingual,
    /// From which day; none for "from the beginning".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
}

/// What `post.moved` says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PostMoved {
    /// Where it is then.
    pub organisation: OrganisationId,
    /// From which day; none for "from the beginning".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
}

/// What `post.ended` and `post.left` say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ended {
    /// The first day on which it no longer holds.
    pub on: Day,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// What `person.added` says; said again, it replaces the entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonAdded {
    /// The name.
    pub name: Bilingual,
    /// How it is read, in kana.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reading: Option<String>,
    /// Where this is known from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// How far it was checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verification: Option<Verification>,
    /// Where it was imported from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceKey>,
}

/// What `post.held` says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PostHeld {
    /// Who.
    pub person: PersonId,
    /// Which post.
    pub post: PostId,
    /// First day; none where the beginning is unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    /// First day on which it no longer holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Day>,
    /// Where it was imported from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceKey>,
}

/// What `topic.added` says; said again, it replaces the entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TopicAdded {
    /// Its sort.
    pub topic_kind: TopicKind,
    /// Its code, such as SEM.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// What it is called.
    pub name: Bilingual,
    /// What it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<Bilingual>,
    /// The day of an event or document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Day>,
    /// Where this is known from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// Other names by which it is found.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Its place among those of its sort.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<u32>,
    /// How far it was checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verification: Option<Verification>,
    /// Where it was imported from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceKey>,
}

/// What `topic.related` says. It is withdrawn as facts are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TopicRelated {
    /// Which topic.
    pub topic: TopicId,
    /// How it bears on the other.
    pub tie: Tie,
    /// The other: a topic, an organisation or a person.
    pub other: EntityId,
    /// How far it was checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verification: Option<Verification>,
    /// Where it was imported from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceKey>,
}

/// What `workstream.opened` says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkstreamOpened {
    /// What it is called.
    pub title: Bilingual,
    /// A short code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Parent workstream.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<WorkstreamId>,
    /// What it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aim: Option<String>,
    /// 現状・課題.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issues: Option<String>,
    /// 概要.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outline: Option<String>,
    /// Where it is described.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Numbers that it had in earlier years.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub earlier_codes: Vec<String>,
    /// Since when it exists; none where unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    /// First fiscal year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub starts_fiscal_year: Option<i32>,
    /// Last fiscal year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends_fiscal_year: Option<i32>,
    /// Pillar of the Act.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pillar: Option<Pillar>,
    /// Reporting cadence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cadence: Option<Cadence>,
    /// Handling grade; 機密性2 where none is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub marking: Option<Marking>,
    /// Where it was imported from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceKey>,
}

/// What `assignment.given` says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssignmentGiven {
    /// Of what.
    pub workstream: WorkstreamId,
    /// To whom.
    pub organisation: OrganisationId,
    /// To which post of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post: Option<PostId>,
    /// In what role.
    pub role: Role,
    /// Claimed or agreed.
    pub state: AssignmentState,
    /// First day; none where the beginning is unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    /// First day on which it no longer holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Day>,
    /// On what it rests.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<Basis>,
    /// Who agreed, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreed_by: Option<String>,
    /// Where it was imported from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceKey>,
}

/// What `assignment.ended` says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssignmentEnded {
    /// The first day on which it no longer holds.
    pub on: Day,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// What `status.recorded` says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatusRecorded {
    /// Of what.
    pub workstream: WorkstreamId,
    /// What is said.
    #[serde(flatten)]
    pub entry: Entry,
    /// Where it was imported from.
    #[serde(default, skip_serializing_if = "Option::is_none", rename = "from")]
    pub origin: Option<SourceKey>,
}

/// What `status.corrected` says: the whole entry anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatusCorrected {
    /// What is said instead.
    #[serde(flatten)]
    pub entry: Entry,
}

/// What `status.confirmed` says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatusConfirmed {
    /// The confirmation's own identity among the entries.
    pub id: StatusId,
    /// The day for which it still holds.
    pub as_of: Day,
    /// A remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// What `finding.acknowledged` says; said again, it replaces what was said of the same finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindingAcknowledged {
    /// By which rule it was found.
    pub rule: Rule,
    /// Of what.
    pub about: Vec<EntityId>,
    /// Why it stands for now.
    pub reason: String,
    /// When someone will look again; none for "no more".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review_on: Option<Day>,
    /// Since when it is known.
    pub on: Day,
}

/// What `report.issued` says. What the report says itself, and its files, lie beside the ledger under their hashes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportIssued {
    /// Of which series it is one.
    pub series: String,
    /// Of which fiscal year.
    pub fiscal_year: i32,
    /// Which one of the series in that year, from 1.
    pub place: u32,
    /// In which language.
    pub language: String,
    /// The day against which it is set.
    pub since: Day,
    /// The issued report against which it is set, instead of the day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous: Option<ReportId>,
    /// The day of which it speaks.
    pub as_of: Day,
    /// The newest change that it knew.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub upto: Option<ChangeId>,
    /// The highest handling grade of what it contains.
    pub marking: Marking,
    /// SHA-256 of its content, in hexadecimal digits.
    pub content: String,
    /// The files that were made of it.
    pub files: Vec<ReportFile>,
    /// What drew them.
    pub renderer: String,
    /// What its maker wrote above it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remarks: Option<String>,
    /// To whom it goes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub distribution: Vec<String>,
    /// The one that it takes the place of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<ReportId>,
    /// The meeting for which it was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<MeetingId>,
    /// The key of the template by which it was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template: Option<String>,
    /// Of whom or what it speaks: a body, a topic or a post.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<EntityId>,
    /// Up to which marking its readers may read; none where it leaves nothing out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub readers: Option<Marking>,
    /// What must not be done with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub caveats: Vec<Caveat>,
}

impl ReportIssued {
    /// What people call it by: series, fiscal year and place.
    #[must_use]
    pub fn number(&self) -> String {
        Self::numbered(&self.series, self.fiscal_year, self.place)
    }
    /// The same of a report that is to come.
    #[must_use]
    pub fn numbered(series: &str, fiscal_year: i32, place: u32) -> String {
        format!("{series}-{fiscal_year}-{place:03}")
    }
}

/// A file of an issued report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportFile {
    /// Its form, as the ending of a file's name.
    pub form: String,
    /// SHA-256 of its bytes, in hexadecimal digits.
    pub hash: String,
    /// How many bytes.
    pub size: u64,
}

/// What `report.withdrawn` says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportWithdrawn {
    /// From which day on.
    pub on: Day,
    /// Why.
    pub reason: String,
}

/// What `template.saved` says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateSaved {
    /// All of it.
    pub template: Template,
}

/// What `template.removed` says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateRemoved {
    /// From which day on.
    pub on: Day,
}

/// What `handover.begun` says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandoverBegun {
    /// Whose: the organisation itself, or that of the post.
    pub organisation: OrganisationId,
    /// Of which post of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post: Option<PostId>,
    /// Who goes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub predecessor: Option<PersonId>,
    /// Who comes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub successor: Option<PersonId>,
    /// The successor's first day.
    pub on: Day,
    /// The organisation to which the assignments pass, where they do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub into: Option<OrganisationId>,
    /// The post of it to which they pass.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub into_post: Option<PostId>,
}

/// What `handover.confirmed` says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandoverConfirmed {
    /// Which workstream.
    pub item: WorkstreamId,
}

/// What `handover.questioned` says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandoverQuestioned {
    /// About which workstream.
    pub item: WorkstreamId,
    /// What is asked.
    pub question: String,
}

/// What `handover.completed` says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandoverCompleted {
    /// The successor's first day.
    pub on: Day,
}

/// A fact of which a workstream is the owner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WithWorkstream<T> {
    /// Of what.
    pub workstream: WorkstreamId,
    /// Where it was imported from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceKey>,
    /// The fact.
    pub fact: T,
}

/// What `change.retracted` says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeRetracted {
    /// Which change is as if it had not been.
    pub change: ChangeId,
}

/// What `change.erased` says: whose texts are gone, why, and all of it that is not text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeErased {
    /// Which change's payload is gone.
    pub change: ChangeId,
    /// Why.
    pub reason: String,
    /// What is left of it, so that replay still knows what it did.
    pub kept: Kept,
}

/// What is left of an erased change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// The act of which it was a part.
    pub gesture: GestureId,
    /// The post that acted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor: Option<PostId>,
    /// The entity of which it spoke.
    pub subject: EntityId,
    /// What it replaced.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub over: Vec<ChangeId>,
    /// What it said, each text replaced by [`ERASED`].
    pub change: Verb,
}

/// The form of a payload in the ledger.
#[derive(Serialize, Deserialize)]
struct Payload<'a> {
    gesture: GestureId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    actor: Option<PostId>,
    subject: EntityId,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    over: Vec<ChangeId>,
    #[serde(borrow)]
    change: &'a RawValue,
}

#[derive(Serialize)]
struct Stamped<'a> {
    v: u32,
    #[serde(flatten)]
    verb: &'a Verb,
}

#[derive(Deserialize)]
struct Stamp<'a> {
    #[serde(default)]
    v: u32,
    #[serde(borrow)]
    kind: Cow<'a, str>,
}

/// Writes the payload of a change: the bytes that are stored and hashed.
///
/// # Errors
/// None that a change of this version can cause; the type is serde's.
pub fn write_payload(gesture: GestureId, actor: Option<PostId>, change: &Change) -> Result<String, serde_json::Error> {
    let verb = serde_json::value::to_raw_value(&Stamped { v: VERSION, verb: &change.verb })?;
    serde_json::to_string(&Payload {
        gesture,
        actor,
        subject: change.subject,
        over: change.over.clone(),
        change: &verb,
    })
}

/// Reads a payload back.
///
/// A kind or version of a newer Renkei comes back as [`Verb::Unknown`].
///
/// # Errors
/// If the text is not a payload, which a hash that fits makes impossible.
pub fn read_payload(text: &str) -> Result<(GestureId, Option<PostId>, Change), serde_json::Error> {
    let payload: Payload<'_> = serde_json::from_str(text)?;
    let stamp: Stamp<'_> = serde_json::from_str(payload.change.get())?;
    let verb = if stamp.v > VERSION { Verb::Unknown } else { Verb::read(&stamp.kind, payload.change.get())? };
    Ok((payload.gesture, payload.actor, Change { subject: payload.subject, over: payload.over, verb }))
}

/// Keys under which a change holds words that people wrote.
const TEXT_KEYS: &[&str] = &[
    "ja",
    "en",
    "short",
    "abbreviation",
    "aliases",
    "aim",
    "issues",
    "outline",
    "url",
    "reference",
    "reason",
    "original_rating",
    "headline",
    "narrative",
    "obstacles",
    "next_step",
    "source",
    "note",
    "text",
    "indicator",
    "target",
    "follows",
    "reasoning",
    "name",
    "number",
    "article",
    "account",
    "outside",
    "original",
    "label",
    "attribution",
    "corporate_number",
    "earlier_codes",
    "remarks",
    "why_not_staged",
    "reading",
    "agreed_by",
    "distribution",
    "telephone",
    "mail",
    "question",
    "evidence",
    "place",
    "minutes",
];

impl Verb {
    /// The other entities of which it speaks: without them it makes no sense.
    #[must_use]
    pub fn mentions(&self) -> Vec<EntityId> {
        fn all<const N: usize>(ids: [Option<EntityId>; N]) -> Vec<EntityId> {
            ids.into_iter().flatten().collect()
        }
        match self {
            Self::OrganisationFounded(body) => all([body.parent.map(Into::into)]),
            Self::OrganisationMoved(body) => all([body.parent.map(Into::into)]),
            Self::OrganisationDissolved(body) => {
                body.into.iter().chain(&body.beside).map(|into| EntityId::from(*into)).collect()
            }
            Self::PostCreated(body) => all([Some(body.organisation.into())]),
            Self::PostMoved(body) => all([Some(body.organisation.into())]),
            Self::PostHeld(body) => all([Some(body.person.into()), Some(body.post.into())]),
            Self::TopicRelated(body) => all([Some(body.topic.into()), Some(body.other)]),
            Self::WorkstreamOpened(body) => all([body.parent.map(Into::into)]),
            Self::WorkstreamRevised(WorkstreamField::Parent(parent)) => all([parent.map(Into::into)]),
            Self::AssignmentGiven(body) => {
                all([Some(body.workstream.into()), Some(body.organisation.into()), body.post.map(Into::into)])
            }
            Self::StatusRecorded(body) => all([Some(body.workstream.into()), body.entry.reporter.map(Into::into)]),
            Self::StatusCorrected(body) => all([body.entry.reporter.map(Into::into)]),
            Self::GoalSet(body) => all([Some(body.workstream.into())]),
            Self::BasisCited(body) => all([Some(body.workstream.into())]),
            Self::BudgetStated(body) => all([Some(body.workstream.into())]),
            Self::DependencyNoted(body) => all([Some(body.workstream.into()), body.fact.to.map(Into::into)]),
            Self::TopicLinked(body) => all([Some(body.workstream.into()), Some(body.fact.topic.into())]),
            Self::FindingAcknowledged(body) => body.about.clone(),
            Self::ReportIssued(body) => all([body.previous.map(Into::into), body.supersedes.map(Into::into)]),
            Self::TemplateSaved(body) => body.template.scope.mentions(),
            Self::HandoverBegun(body) => [
                Some(body.organisation.into()),
                body.post.map(Into::into),
                body.predecessor.map(Into::into),
                body.successor.map(Into::into),
                body.into.map(Into::into),
                body.into_post.map(Into::into),
            ]
            .into_iter()
            .flatten()
            .collect(),
            Self::HandoverNoted(body) => all([body.item.map(Into::into)]),
            Self::HandoverConfirmed(body) => all([Some(body.item.into())]),
            Self::HandoverQuestioned(body) => all([Some(body.item.into())]),
            Self::DisputeNoted(body) => all([Some(body.workstream.into()), body.fact.settled_by.map(Into::into)]),
            Self::MilestoneSet(body) => all([Some(body.workstream.into()), body.after.map(Into::into)]),
            Self::SeriesSet(body) => body.host.iter().chain(&body.members).map(|body| EntityId::from(*body)).collect(),
            Self::MeetingSet(body) => {
                let of = body.workstreams.iter().map(|of| EntityId::from(*of));
                body.series.map(EntityId::from).into_iter().chain(of).collect()
            }
            Self::MeetingAgendaSet(body) => coordination::mentioned(&body.items),
            Self::MeetingHeld(body) => body.mentions(),
            Self::DecisionTaken(body) => all([body.meeting.map(Into::into), body.workstream.map(Into::into)]),
            Self::ActionGiven(body) => all([
                Some(body.organisation.into()),
                body.post.map(Into::into),
                body.workstream.map(Into::into),
                body.meeting.map(Into::into),
                body.decision.map(Into::into),
            ]),
            Self::ActionPassed(body) => all([Some(body.organisation.into()), body.post.map(Into::into)]),
            Self::MilestoneSlipped(_)
            | Self::MilestoneDone(_)
            | Self::MilestoneDropped(_)
            | Self::MeetingCancelled(_)
            | Self::ActionExtended(_)
            | Self::ActionDone(_)
            | Self::ActionDropped(_)
            | Self::ActionReopened(_)
            | Self::OrganisationNamed(_)
            | Self::PostNamed(_)
            | Self::PostEnded(_)
            | Self::PersonAdded(_)
            | Self::PostLeft(_)
            | Self::ContactStated(_)
            | Self::HandoverCompleted(_)
            | Self::TopicAdded(_)
            | Self::WorkstreamRevised(_)
            | Self::WorkstreamClosed(_)
            | Self::WorkstreamReopened(_)
            | Self::AssignmentAgreed(_)
            | Self::AssignmentEnded(_)
            | Self::StatusConfirmed(_)
            | Self::FactWithdrawn(_)
            | Self::FindingReopened(_)
            | Self::ReportWithdrawn(_)
            | Self::TemplateRemoved(_)
            | Self::ImportMade(_)
            | Self::ChangeRetracted(_)
            | Self::ChangeErased(_)
            | Self::Unknown => Vec::new(),
        }
    }

    /// The same, with [`ERASED`] in the place of every text, and every other field as it was.
    ///
    /// # Errors
    /// None that a verb of this version can cause; the type is serde's.
    pub fn without_texts(&self) -> Result<Self, serde_json::Error> {
        let mut value = serde_json::to_value(self)?;
        // `code` and the value of a revised field are texts in one place and structure in another.
        if let Value::Object(fields) = &mut value {
            let textual = matches!(
                fields.get("field").and_then(Value::as_str),
                Some("code" | "aim" | "issues" | "outline" | "url")
            );
            for (key, inner) in fields.iter_mut() {
                if key == "code" || (key == "value" && textual) {
                    blank_all(inner);
                }
            }
        }
        blank_texts(&mut value);
        serde_json::from_value(value)
    }
}

fn blank_texts(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            for (key, inner) in fields.iter_mut() {
                // A source key is an object under the same name as the words about a source.
                if TEXT_KEYS.contains(&key.as_str()) && !inner.is_object() {
                    blank_all(inner);
                } else {
                    blank_texts(inner);
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(blank_texts),
        _ => {}
    }
}

fn blank_all(value: &mut Value) {
    match value {
        Value::String(text) => ERASED.clone_into(text),
        Value::Array(items) => items.iter_mut().for_each(blank_all),
        _ => {}
    }
}
