//! What the rules over the whole look at: everything that holds on one day, as plain values.
//! Filled by `store`; read by [`crate::coverage`] and [`crate::findings`]. No rule lives here.

use crate::ids::{AssignmentId, EntityId, FactId, OrganisationId, PostId, TopicId, WorkstreamId};
use crate::time::Day;
use crate::values::{AssignmentState, Health, OrganisationKind, Pillar, Role, TopicKind};

/// Everything that holds on one day.
#[derive(Debug, Clone, Default)]
pub struct Landscape {
    /// The organisations, each after the one that it belongs to, in 建制順.
    pub bodies: Vec<Body>,
    /// The topics, by kind and in the order in which they were added.
    pub subjects: Vec<Subject>,
    /// The workstreams that are open on the day.
    pub streams: Vec<Stream>,
}

/// An organisation, as far as rules over the whole ask.
#[derive(Debug, Clone)]
pub struct Body {
    /// Which.
    pub id: OrganisationId,
    /// Its sort.
    pub kind: OrganisationKind,
    /// Whether it exists on the day; parts are held by dissolved ones too, where nobody ended them.
    pub exists: bool,
    /// The one that it belongs to on the day: a place in [`Landscape::bodies`].
    pub parent: Option<usize>,
}

/// A topic, as far as rules over the whole ask.
#[derive(Debug, Clone)]
pub struct Subject {
    /// Which.
    pub id: TopicId,
    /// Its sort.
    pub kind: TopicKind,
    /// Its own day.
    pub on: Option<Day>,
}

/// A workstream, as far as rules over the whole ask.
#[derive(Debug, Clone)]
pub struct Stream {
    /// Which.
    pub id: WorkstreamId,
    /// Since when it exists; none where unknown.
    pub from: Option<Day>,
    /// The pillar that it belongs to.
    pub pillar: Option<Pillar>,
    /// How it stands.
    pub health: Option<Health>,
    /// Whether a report that was due is missing.
    pub silent: bool,
    /// Its topics: places in [`Landscape::subjects`].
    pub subjects: Vec<usize>,
    /// Who has a part in it on the day.
    pub holders: Vec<Holder>,
    /// What only [`crate::findings`] asks of it.
    pub traits: Traits,
}

/// A part that an organisation has in a workstream.
#[derive(Debug, Clone)]
pub struct Holder {
    /// By what it is recorded.
    pub assignment: AssignmentId,
    /// Who: a place in [`Landscape::bodies`].
    pub body: usize,
    /// Which post of it.
    pub post: Option<PostId>,
    /// In what role.
    pub role: Role,
    /// Claimed or agreed.
    pub state: AssignmentState,
    /// Since when; none where unknown.
    pub from: Option<Day>,
}

impl Holder {
    /// Whether it leads, and that is agreed.
    #[must_use]
    pub fn leads(&self) -> bool {
        self.role == Role::Lead && self.state == AssignmentState::Agreed
    }
    /// Whether it has the lead or a part of it by agreement.
    #[must_use]
    pub fn owns(&self) -> bool {
        crate::coverage::owns(self.role, self.state)
    }
}

impl Stream {
    /// The parts that are held in it.
    pub fn parts(&self) -> impl Iterator<Item = (Role, AssignmentState)> {
        self.holders.iter().map(|holder| (holder.role, holder.state))
    }
}

/// What only findings ask of a workstream.
#[derive(Debug, Clone, Default)]
pub struct Traits {
    /// The day on which the last lead that it had ended, if it ever had one.
    pub lead_ended: Option<Day>,
    /// Its goals.
    pub goals: Vec<GoalMade>,
    /// The dispute over it, with who settles it.
    pub dispute: Option<Disputed>,
    /// The pairs of neighbouring letters of its title, folded, sorted, each once.
    pub letters: Vec<u64>,
}

/// A goal, as far as findings ask.
#[derive(Debug, Clone)]
pub struct GoalMade {
    /// Which.
    pub id: FactId,
    /// The latest import of the source that it came from; none where a person wrote it.
    pub source: Option<EntityId>,
    /// Whether an indicator is named.
    pub has_indicator: bool,
    /// Whether a target is named.
    pub has_target: bool,
    /// Whether a day is named.
    pub has_due: bool,
}

/// A dispute over ownership, as far as findings ask.
#[derive(Debug, Clone)]
pub struct Disputed {
    /// Which.
    pub id: FactId,
    /// The body that settles it.
    pub settled_by: Option<OrganisationId>,
    /// Since when.
    pub from: Option<Day>,
}

impl Landscape {
    /// The top body that a body belongs to. A ring of parents ends where it began.
    #[must_use]
    pub fn top(&self, body: usize) -> usize {
        let mut at = body;
        for _ in 0..self.bodies.len() {
            match self.bodies[at].parent {
                Some(parent) if parent != body => at = parent,
                _ => break,
            }
        }
        at
    }
}
