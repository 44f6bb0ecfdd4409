//! What is answered when it is asked what is amiss.

use model::findings::Evidence;
use model::ids::EntityId;
use model::time::Day;
use model::values::{Bilingual, FindingKind, Rule};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Noun, OrganisationRef, Page, PostRow};

/// Which findings.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct FindingFilter {
    /// Any of these.
    #[ts(as = "Option<Vec<FindingKind>>", optional)]
    pub kinds: Vec<FindingKind>,
    /// Those that concern this body, or one within it.
    pub organisation: Option<model::ids::OrganisationId>,
    /// Those that are about this entity: a workstream, a topic or a body.
    pub about: Option<EntityId>,
    /// Those that are about this topic, or about a workstream that is linked to it.
    pub topic: Option<model::ids::TopicId>,
    /// Acknowledged ones too, where it is not yet time to look again.
    #[ts(as = "Option<bool>", optional)]
    pub acknowledged: bool,
}

/// What was found: a page of it, and how much there is of each sort.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Findings {
    /// The page.
    #[serde(flatten)]
    #[ts(flatten)]
    pub page: Page<FindingRow>,
    /// How many of each sort, whichever sorts the filter asks for; those with none are left out.
    pub counts: Vec<FindingCount>,
}

/// How many findings there are of a sort.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FindingCount {
    /// The sort.
    pub kind: FindingKind,
    /// Those that nobody acknowledged, or that are to be looked at again.
    pub open: u64,
    /// Those that someone knows of.
    pub acknowledged: u64,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FindingRow {
    /// The sort.
    pub kind: FindingKind,
    /// By which rule.
    pub rule: Rule,
    /// Of what; with the rule it names the finding.
    pub about: Vec<About>,
    /// Whom it concerns, in 建制順.
    pub organisations: Vec<OrganisationRef>,
    /// What was seen.
    pub evidence: Vec<EvidenceRow>,
    /// Since when; unknown where the sources do not say.
    pub since: Option<Day>,
    /// Calendar days since then.
    pub age_days: Option<i32>,
    /// Who settles it, where that is known.
    pub settled_by: Option<OrganisationRef>,
    /// Who knows of it, and why it stands for now.
    pub acknowledged: Option<Acknowledged>,
}

/// What a finding is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct About {
    /// What sort of thing; none for an import.
    pub noun: Option<Noun>,
    /// Which.
    pub id: EntityId,
    /// Its code.
    pub code: Option<String>,
    /// What it is called.
    pub name: Bilingual,
}

/// What was seen, with the names that a sentence about it needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EvidenceRow {
    /// What.
    #[serde(flatten)]
    #[ts(flatten)]
    pub evidence: Evidence,
    /// The organisations, topics or workstreams that it names, in its order.
    pub names: Vec<Bilingual>,
}

/// Who knows of a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Acknowledged {
    /// Why it stands for now.
    pub reason: String,
    /// Since when it is known.
    pub on: Day,
    /// When someone will look again; none for "no more".
    pub review_on: Option<Day>,
    /// Whether that day has come: then the finding is open again.
    pub is_due: bool,
    /// The post that acknowledged.
    pub by: Option<PostRow>,
}
