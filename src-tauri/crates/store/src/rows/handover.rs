//! What is answered about handovers 引継ぎ, and about how people are reached.

use model::ids::{HandoverId, PostId, WorkstreamId};
use model::time::{Day, Instant};
use model::values::{Bilingual, Marking, Role};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    AssignmentRow, FactRow, FindingRow, LeadPeriod, OrganisationRef, PersonRef, PostRow, StatusRow, TopicRow,
    WorkstreamRow,
};

/// How a post or a person is reached.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Reached {
    /// Telephone, such as an extension 内線.
    pub telephone: Option<String>,
    /// Mail address.
    pub mail: Option<String>,
}

/// Someone to turn to: an organisation, a post of it, and who holds that.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ContactRow {
    /// The organisation.
    pub organisation: OrganisationRef,
    /// The post.
    pub post: Option<PostRef>,
    /// Who holds it; none where nobody does.
    pub person: Option<PersonRef>,
    /// How that person is reached; where that is not known, how the post is.
    #[serde(flatten)]
    #[ts(flatten)]
    pub reached: Reached,
    /// Whether the assignment names that post; otherwise it is a post of the organisation that it names.
    pub is_named: bool,
    /// In what roles.
    pub roles: Vec<Role>,
    /// In which workstreams.
    pub workstreams: Vec<WorkstreamId>,
}

/// A post as others speak of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PostRef {
    /// Which.
    pub id: PostId,
    /// What it is called.
    pub title: Bilingual,
}

/// A handover, as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HandoverRow {
    /// Which.
    pub id: HandoverId,
    /// Of which post.
    pub post: Option<PostRef>,
    /// Of which organisation: that of the post, or the one that uses no posts.
    pub organisation: OrganisationRef,
    /// Who goes.
    pub predecessor: Option<PersonRef>,
    /// Who comes.
    pub successor: Option<PersonRef>,
    /// The first day of the one who comes.
    pub on: Day,
    /// The organisation to which the assignments pass, where they do.
    pub into: Option<OrganisationRef>,
    /// The post to which they pass.
    pub into_post: Option<PostRef>,
    /// When it was begun.
    pub begun_at: Instant,
    /// Who began it.
    pub begun_by: Option<PostRow>,
    /// Whether all of it is handed over.
    pub completed: Option<HandoverEnd>,
    /// How many workstreams belong to it.
    pub items: u32,
    /// Of how many the one who comes has taken note.
    pub confirmed: u32,
    /// About how many a question stands.
    pub questioned: u32,
}

/// The end of a handover.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HandoverEnd {
    /// The first day of the one who comes.
    pub on: Day,
    /// When that was written down.
    pub at: Instant,
    /// By whom.
    pub by: Option<PostRow>,
}

/// 申し送り.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HandoverNote {
    /// What is passed on.
    pub text: String,
    /// When that was written down.
    pub at: Instant,
    /// By whom.
    pub by: Option<PostRow>,
}

/// What the one who comes says of a workstream.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HandoverMark {
    /// Whether it was taken note of; otherwise the question stands.
    pub confirmed: bool,
    /// What was asked last.
    pub question: Option<String>,
    /// When that was written down.
    pub at: Instant,
    /// By whom.
    pub by: Option<PostRow>,
}

/// A workstream that is handed over, with all that the one who comes needs of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HandoverItem {
    /// What a list shows.
    #[serde(flatten)]
    pub row: WorkstreamRow,
    /// Handling grade.
    pub marking: Marking,
    /// What is handed over: the parts of the post or organisation in it.
    pub parts: Vec<AssignmentRow>,
    /// Its goals, and what is in dispute about it.
    pub facts: Vec<FactRow>,
    /// Who led when, the latest first.
    pub leads: Vec<LeadPeriod>,
    /// What was last reported, the latest first; at most three.
    pub reports: Vec<StatusRow>,
    /// What is amiss with it, acknowledged or not.
    pub findings: Vec<FindingRow>,
    /// What is passed on about it.
    pub note: Option<HandoverNote>,
    /// What the one who comes says of it; none where nothing was said yet.
    pub mark: Option<HandoverMark>,
}

/// What sort of thing was promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum PromiseKind {
    /// The next step of the latest status.
    NextStep,
    /// A goal with a day.
    Goal,
    /// A milestone that is not reached.
    Milestone,
    /// An action that is open.
    Action,
}

/// What was promised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Promise {
    /// For which day; an action may have none.
    pub on: Option<Day>,
    /// Days from the day asked about; negative once it is past.
    pub in_days: Option<i32>,
    /// What sort of thing.
    pub kind: PromiseKind,
    /// What.
    pub what: String,
    /// Of which workstream; an action may be for none.
    pub workstream: Option<WorkstreamId>,
    /// Its code.
    pub code: Option<String>,
    /// What it is called.
    pub title: Option<Bilingual>,
}

/// All that a successor needs on the first day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HandoverPack {
    /// What a list shows.
    #[serde(flatten)]
    pub row: HandoverRow,
    /// The day of which it speaks.
    pub as_of: Day,
    /// The highest handling grade of what is in it.
    pub marking: Marking,
    /// What is passed on about all of it.
    pub note: Option<HandoverNote>,
    /// The workstreams: those led first, each role by code.
    pub workstreams: Vec<HandoverItem>,
    /// What was promised, by day; what has none last.
    pub promises: Vec<Promise>,
    /// Whom to turn to, in 建制順.
    pub contacts: Vec<ContactRow>,
    /// The topics to which the workstreams belong: what they are.
    pub topics: Vec<TopicRow>,
}
