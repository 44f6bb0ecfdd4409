//! Why not: what rules say no to, with the data that a sentence needs. Sentences are in `text`.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{AssignmentId, ChangeId, EntityId, HandoverId, HoldingId, OrganisationId, PersonId, WorkstreamId};
use crate::template::Fault;
use crate::time::Day;

/// An expected "no". Each code has a sentence in every language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum Refusal {
    /// There is no such thing.
    NotFound {
        /// What was looked for: a noun of the glossary.
        noun: String,
        /// As it was given.
        given: String,
    },
    /// Several things have that name.
    Ambiguous {
        /// What was looked for.
        noun: String,
        /// As it was given.
        given: String,
        /// What it could be: code or id, and name.
        candidates: Vec<Candidate>,
    },
    /// A text must not be empty.
    EmptyText {
        /// The field.
        field: String,
    },
    /// The next report of a series has another number: another one was issued meanwhile.
    ReportNumberTaken {
        /// The number of the next one.
        next: u32,
    },
    /// Something is wrong with a template of reports.
    BadTemplate {
        /// What, and where.
        #[serde(flatten)]
        fault: Fault,
    },
    /// Another template of reports has that key, or one that comes with the program.
    TemplateKeyTaken {
        /// The key.
        given: String,
    },
    /// A text is too long.
    TextTooLong {
        /// The field.
        field: String,
        /// The limit, in characters.
        limit: usize,
    },
    /// A text must be one line without control characters.
    NotOneLine {
        /// The field.
        field: String,
    },
    /// A number is outside its range.
    OutOfRange {
        /// The field.
        field: String,
        /// The least.
        least: i64,
        /// The most.
        most: i64,
    },
    /// A period ends before it begins.
    EndsBeforeStart {
        /// Its first day.
        from: Day,
        /// The first day after it.
        to: Day,
    },
    /// A day to look again has to lie ahead.
    ReviewNotAhead {
        /// The day that was given.
        on: Day,
    },
    /// Another workstream has that code.
    CodeTaken {
        /// The code.
        given: String,
        /// Whose it is.
        workstream: WorkstreamId,
    },
    /// What is to be opened under that id is there already.
    IdTaken {
        /// The id.
        given: EntityId,
    },
    /// The workstream is closed.
    WorkstreamClosed {
        /// Since when.
        on: Day,
    },
    /// The organisation does not exist on that day.
    OrganisationGone {
        /// Since when.
        on: Day,
    },
    /// The post does not exist on that day.
    PostGone {
        /// Since when.
        on: Day,
    },
    /// The person holds that post in that period already.
    HeldAlready {
        /// The holding.
        holding: HoldingId,
    },
    /// Another organisation leads in that period.
    LeadExists {
        /// The assignment.
        assignment: AssignmentId,
        /// Who leads.
        organisation: OrganisationId,
        /// Since when.
        #[ts(optional)]
        from: Option<Day>,
    },
    /// It has that role in that period already.
    AssignedAlready {
        /// The assignment.
        assignment: AssignmentId,
    },
    /// An assignment cannot end before it begins, or twice.
    EndedAlready {
        /// Since when.
        on: Day,
    },
    /// Something would be its own ancestor.
    Circular {
        /// The entity that would come round.
        entity: EntityId,
    },
    /// What is to be handed over is being handed over already.
    HandoverOpen {
        /// The handover.
        handover: HandoverId,
    },
    /// The handover is completed.
    HandoverCompleted {
        /// The successor's first day.
        on: Day,
    },
    /// The workstream is no part of what is handed over.
    NotHandedOver {
        /// The workstream.
        workstream: WorkstreamId,
    },
    /// The one who comes has not confirmed everything.
    HandoverUnconfirmed {
        /// Workstreams of which nothing was said yet.
        open: u32,
        /// Workstreams about which a question stands.
        questioned: u32,
    },
    /// Workstreams would wait for one another in a ring.
    DependencyRing {
        /// The ring, from the workstream that was to bear on the other back to itself.
        path: Vec<Candidate>,
    },
    /// What was is not of a day to come.
    NotYet {
        /// The day that was given.
        on: Day,
    },
    /// The milestone was reached or dropped.
    MilestoneClosed {
        /// Since when.
        on: Day,
    },
    /// The action was done or dropped.
    ActionClosed {
        /// Since when.
        on: Day,
    },
    /// The meeting was cancelled.
    MeetingCancelled,
    /// An action needs someone who has it.
    NoOwner,
    /// Nothing would change.
    NothingChanges,
    /// There is nothing to undo.
    NothingToUndo,
    /// There is nothing to redo.
    NothingToRedo,
    /// Later changes rest on these.
    DependentsExist {
        /// Which ones.
        changes: Vec<ChangeId>,
    },
    /// It was erased already.
    ErasedAlready,
    /// A change of that kind cannot be undone or erased.
    NotPossibleFor {
        /// The kind.
        kind: String,
    },
}

/// One thing that a name could mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Candidate {
    /// Its id.
    pub id: EntityId,
    /// Its code or abbreviation, if it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub code: Option<String>,
    /// Its name.
    pub name: String,
}

/// What was accepted, and yet someone should look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "warning", rename_all = "kebab-case")]
pub enum Warning {
    /// The status speaks of a day yet to come.
    StatusOfLaterDay {
        /// That day.
        as_of: Day,
    },
    /// The source says something new, and so did a person here; the person's word stays.
    KeptOverSource {
        /// The entity.
        entity: EntityId,
    },
    /// Someone else holds that post in that period too.
    PostIsHeldToo {
        /// Who.
        person: PersonId,
    },
    /// The organisation is to be dissolved, and the assignment ends with it.
    EndsWithOrganisation {
        /// On which day.
        on: Day,
    },
    /// Assignments end without anyone to take them.
    AssignmentsEnd {
        /// How many.
        count: u32,
    },
    /// Bodies stay below one that is gone.
    ChildrenStay {
        /// How many.
        count: u32,
    },
    /// The new day is not later than the one before: the milestone comes earlier.
    MilestoneComesEarlier {
        /// When it was expected.
        was: Day,
    },
    /// The action is due on a day that is past.
    DueIsPast {
        /// That day.
        on: Day,
    },
    /// Open actions of those who led stay with them.
    ActionsStay {
        /// How many.
        count: u32,
    },
    /// What is to be done for a workstream stays open although that is closed.
    ActionsStayOpen {
        /// How many.
        count: u32,
    },
    /// Another organisation claims or holds the lead in that period too: the ownership is contested.
    LeadIsClaimedToo {
        /// The other claim or lead.
        assignment: AssignmentId,
    },
}
