//! A ledger in memory: decides against everything, gives places and names by counting, and applies.
//! It must not know a rule of its own.

use model::change::{Position, Recorded};
use model::ids::{ChangeId, DeviceId, EntityId, Fresh, GestureId, OrganisationId, WorkstreamId};
use model::intent::{Context, Intent, Stance, TakeIn};
use model::refusal::{Refusal, Warning};
use model::register::{Entity, State};
use model::time::{Day, Instant};
use model::values::{Bilingual, Entry, Names, OrganisationKind, Role};
use model::{Decision, Register, apply, decide};

/// One act that was recorded.
#[derive(Debug, Clone)]
pub struct Act {
    pub gesture: GestureId,
    pub changes: Vec<ChangeId>,
    pub subjects: Vec<EntityId>,
    pub warnings: Vec<Warning>,
}

impl Act {
    /// The entity of its first change.
    pub fn subject<T: From<EntityId>>(&self) -> T {
        self.subjects[0].into()
    }
    /// The entity of its last change.
    pub fn last<T: From<EntityId>>(&self) -> T {
        (*self.subjects.last().unwrap()).into()
    }
}

pub struct Ledger {
    pub register: Register,
    pub recorded: Vec<Recorded>,
    pub acts: Vec<Act>,
    pub today: Day,
}

impl Ledger {
    pub fn new() -> Self {
        Self { register: Register::default(), recorded: Vec::new(), acts: Vec::new(), today: day("2026-11-20") }
    }

    fn context(&self) -> Context {
        // Each act has its own stretch of ids; the gesture's is at its end.
        let act = self.acts.len() as u64 + 1;
        let mut seed = [0x01; 16];
        seed[..8].copy_from_slice(&act.to_be_bytes());
        let fresh = Fresh::from_seed(seed);
        seed[8..].copy_from_slice(&[0xff; 8]);
        Context { today: self.today, gesture: GestureId::from_bytes(seed), fresh }
    }

    /// What an intent would come to.
    pub fn decide(&self, intent: Intent) -> Result<Decision, Refusal> {
        decide(&self.register, intent, &mut self.context())
    }

    /// Why an intent is refused.
    pub fn refuse(&self, intent: Intent) -> Refusal {
        self.decide(intent).unwrap_err()
    }

    /// Decides, records and applies.
    pub fn submit(&mut self, intent: Intent) -> Result<Act, Refusal> {
        let decision = self.decide(intent)?;
        let gesture = self.context().gesture;
        let mut act = Act { gesture, changes: Vec::new(), subjects: Vec::new(), warnings: decision.warnings };
        for change in decision.changes {
            let n = self.recorded.len() as u64 + 1;
            let mut id = [0; 32];
            id[..8].copy_from_slice(&n.to_be_bytes());
            let recorded = Recorded {
                seq: i64::try_from(n).unwrap(),
                id: ChangeId::from_bytes(id),
                position: Position { clock: n, device: DeviceId::from_bytes([7; 16]), n },
                at: Instant::from_millis(1_795_000_000_000 + i64::try_from(n).unwrap()),
                gesture,
                actor: None,
                change,
            };
            act.changes.push(recorded.id);
            act.subjects.push(recorded.change.subject);
            apply(&mut self.register, recorded.clone());
            self.recorded.push(recorded);
        }
        self.acts.push(act.clone());
        Ok(act)
    }

    /// Submits what must be accepted.
    pub fn done(&mut self, intent: Intent) -> Act {
        self.submit(intent).unwrap()
    }

    /// Takes an act back, or an undo of one.
    pub fn undo(&mut self, act: &Act) -> Result<Act, Refusal> {
        self.submit(Intent::Retract { changes: act.changes.clone() })
    }

    pub fn entity(&self, id: impl Into<EntityId>) -> &Entity {
        self.register.entity(id).unwrap()
    }

    /// How everything stands, without what is not there.
    pub fn states(&self) -> Vec<(EntityId, State)> {
        states(&self.register)
    }

    pub fn organisation(&mut self, name: &str) -> OrganisationId {
        self.done(found(name)).subject()
    }

    pub fn workstream(&mut self, title: &str) -> WorkstreamId {
        self.done(open(title, None)).subject()
    }

    pub fn take_in(&mut self, take_in: TakeIn) -> Act {
        self.done(Intent::TakeIn(Box::new(take_in)))
    }
}

/// How everything stands, without what is not there.
pub fn states(register: &Register) -> Vec<(EntityId, State)> {
    register.entities().filter_map(|(id, entity)| Some((id, entity.state()?.clone()))).collect()
}

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub fn found(name: &str) -> Intent {
    Intent::FoundOrganisation {
        kind: OrganisationKind::Ministry,
        names: Names { ja: name.to_owned(), ..Names::default() },
        parent: None,
        from: None,
        order: None,
        corporate_number: None,
    }
}

pub fn open(title: &str, code: Option<&str>) -> Intent {
    Intent::open_workstream(Bilingual::ja(title), code.map(str::to_owned))
}

/// To whom, in what role, from when to when.
pub fn assign(
    workstream: WorkstreamId,
    organisation: OrganisationId,
    role: Role,
    from: Option<&str>,
    to: Option<&str>,
    stance: Stance,
) -> Intent {
    let (from, to) = (from.map(day), to.map(day));
    Intent::Assign { workstream, organisation, post: None, role, from, to, basis: None, stance }
}

/// A lead from a day on.
pub fn lead(workstream: WorkstreamId, organisation: OrganisationId, from: &str, stance: Stance) -> Intent {
    assign(workstream, organisation, Role::Lead, Some(from), None, stance)
}

pub fn said(as_of: &str, headline: &str) -> Entry {
    Entry { headline: Some(headline.to_owned()), ..Entry::on(day(as_of)) }
}

pub fn log(workstream: WorkstreamId, as_of: &str, headline: &str) -> Intent {
    Intent::LogStatus { workstream, entry: said(as_of, headline) }
}

pub fn close(workstream: WorkstreamId, on: &str) -> Intent {
    Intent::CloseWorkstream { workstream, on: day(on), reason: None }
}
