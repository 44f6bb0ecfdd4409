//! The nouns of the product as this door sees them: only what `services` hands out, under one roof.
//! Nothing is defined here.

pub use services::contract::{
    Answer, HandoverRequest, ImportPreview, IssueRequest, OwnershipChange, Progress, Query, Receipt, Rehearsal,
    Rehearsed, ReportAt, ReportCompared, ReportFormat, ReportRequest, Submission, TemplateRow, WorkspaceInfo,
};
pub use services::failure::{Class, Code, Failure};
#[cfg(test)]
pub use services::model::ids::AssignmentId;
pub use services::model::ids::{
    ActionId, ChangeId, DecisionId, EntityId, FactId, GestureId, HandoverId, MeetingId, MilestoneId, OrganisationId,
    PersonId, PostId, SeriesId, StatusId, TemplateId, TopicId, WorkstreamId,
};
pub use services::model::intent::{Intent, Newcomer, Part, Remain, Stance};
pub use services::model::refusal::{Candidate, Refusal, Warning};
pub use services::model::template::Template;
pub use services::model::time::{Day, Instant};
pub use services::model::values::{
    Axis, Basis, BasisKind, Bilingual, Cadence, Caveat, Dispute, Entry, Every, FindingKind, Goal, GoalLevel, Health,
    Marking, MeetingLevel, MeetingState, Names, OrganisationKind, Pillar, Relation, Role, Rule, Silence, Tie,
    TopicKind, Verification, WorkstreamField,
};
pub use services::rows::{
    AsOf, AssignmentRow, ContactRow, FactRow, GestureRow, HandoverPack, HandoverRow, HealthFilter, Held, HistoryRow,
    Hit, Holder, LeadPeriod, MOST_ROWS, Noun, OrganisationDetail, OrganisationFilter, OrganisationRef, OrganisationRow,
    Ownership, Page, PersonDetail, PersonRef, PersonRow, PostDetail, PostFilter, PostRow, Reached, RecordedBy,
    SearchFor, StatusRow, TieRow, TimelineBy, TodayView, TopicDetail, TopicRow, Window, WorkstreamDetail,
    WorkstreamFilter, WorkstreamRow, WorkstreamSort,
};
pub use services::{ExportFormat, ImportRequest, Options, Problem, Profile, Secret, Workspace, restore};
