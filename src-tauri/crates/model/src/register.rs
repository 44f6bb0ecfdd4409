//! The state that changes add up to. Every entity is a pure function of the *set* of its changes, so
//! the order in which they arrive, and how often, cannot matter. Nothing here is asked what day it is.

mod coordination;
mod handover;

use std::collections::{BTreeMap, BTreeSet};

use crate::change::{
    Change, ImportMade, Kept, PersonAdded, Position, Recorded, ReportIssued, TopicAdded, TopicRelated, Verb,
};
use crate::ids::{
    AssignmentId, ChangeId, EntityId, HandoverId, HoldingId, OrganisationId, PersonId, PostId, StatusId, TopicId,
    WorkstreamId,
};
use crate::template::Template;
use crate::time::{Day, Instant};
use crate::values::{
    AssignmentState, Basis, Bilingual, Budget, Cadence, Citation, Dependency, Dispute, Entry, Goal, Marking, Names,
    OrganisationKind, Pillar, Role, Rule, SourceKey, TopicKind, TopicLink, Verification, WorkstreamField,
};

pub use coordination::{Action, DecisionMade, Meeting, Milestone, Owner, Series, Slip};
pub use handover::{Completed, Handover, Mark, Passed, takes};

/// A value that holds from a day on; none for "from the beginning".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated<T> {
    /// The first day.
    pub from: Option<Day>,
    /// The value.
    pub value: T,
}

/// 組織 as the register knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// Its sort.
    pub kind: OrganisationKind,
    /// Names, by first day.
    pub names: Vec<Dated<Names>>,
    /// Parents, by first day.
    pub parents: Vec<Dated<Option<OrganisationId>>>,
    /// 建制順 among its siblings.
    pub order: Option<u32>,
    /// 法人番号.
    pub corporate_number: Option<String>,
    /// Since when; none where unknown.
    pub from: Option<Day>,
    /// Where this is known from.
    pub reference: Option<String>,
    /// How far it was checked.
    pub verification: Option<Verification>,
    /// The first day on which it no longer exists, and what took its place.
    pub dissolved: Option<(Day, Option<OrganisationId>)>,
    /// What else took its place, where it was split.
    pub beside: Vec<OrganisationId>,
    /// Where it was imported from.
    pub source: Option<SourceKey>,
}

impl Organisation {
    /// The names of a day.
    #[must_use]
    pub fn names_on(&self, day: Day) -> Option<&Names> {
        on(&self.names, day)
    }
    /// The parent of a day.
    #[must_use]
    pub fn parent_on(&self, day: Day) -> Option<OrganisationId> {
        on(&self.parents, day).copied().flatten()
    }
}

/// The value of a day: the last that began by then, or the first one if none had.
fn on<T>(values: &[Dated<T>], day: Day) -> Option<&T> {
    let begun = values.iter().rev().find(|dated| dated.from.is_none_or(|from| from <= day));
    begun.or_else(|| values.first()).map(|dated| &dated.value)
}

/// 担当（職）.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Post {
    /// Where it is, by first day.
    pub organisations: Vec<Dated<OrganisationId>>,
    /// Titles, by first day.
    pub titles: Vec<Dated<Bilingual>>,
    /// Since when; none where unknown.
    pub from: Option<Day>,
    /// The first day on which it no longer exists.
    pub ended: Option<Day>,
    /// Why it ended.
    pub end_reason: Option<String>,
    /// How it is reached.
    pub contact: Contact,
    /// Where it was imported from.
    pub source: Option<SourceKey>,
}

impl Post {
    /// Where it is on a day.
    #[must_use]
    pub fn organisation_on(&self, day: Day) -> Option<OrganisationId> {
        on(&self.organisations, day).copied()
    }
}

/// 人.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The name.
    pub name: Bilingual,
    /// How it is read, in kana.
    pub reading: Option<String>,
    /// Where this is known from.
    pub reference: Option<String>,
    /// How far it was checked.
    pub verification: Option<Verification>,
    /// How the person is reached.
    pub contact: Contact,
    /// Where it was imported from.
    pub source: Option<SourceKey>,
}

/// How a post or a person is reached.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contact {
    /// Telephone, such as an extension 内線.
    pub telephone: Option<String>,
    /// Mail address.
    pub mail: Option<String>,
}

/// 在職.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holding {
    /// Who.
    pub person: PersonId,
    /// Which post.
    pub post: PostId,
    /// First day; none where unknown.
    pub from: Option<Day>,
    /// First day on which it no longer holds.
    pub to: Option<Day>,
    /// Why it ended.
    pub end_reason: Option<String>,
    /// Where it was imported from.
    pub source: Option<SourceKey>,
}

impl Holding {
    /// Whether it shares a day with the period `[from, to)`.
    #[must_use]
    pub fn overlaps(&self, from: Option<Day>, to: Option<Day>) -> bool {
        share_a_day((self.from, self.to), (from, to))
    }
}

/// Whether two periods share a day; none is "unknown, so from the beginning" and "no end". One that ends as it
/// begins has no day.
#[must_use]
pub fn share_a_day(mine: (Option<Day>, Option<Day>), other: (Option<Day>, Option<Day>)) -> bool {
    let in_time = |from: Option<Day>, to: Option<Day>| from.zip(to).is_none_or(|(from, to)| from < to);
    [mine.1, other.1].into_iter().all(|to| in_time(mine.0, to) && in_time(other.0, to))
}

/// 主題.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// Its sort.
    pub kind: TopicKind,
    /// Its code.
    pub code: Option<String>,
    /// What it is called.
    pub name: Bilingual,
    /// What it is.
    pub summary: Option<Bilingual>,
    /// The day of an event or document.
    pub on: Option<Day>,
    /// Where this is known from.
    pub reference: Option<String>,
    /// Other names by which it is found.
    pub aliases: Vec<String>,
    /// Its place among those of its sort.
    pub order: Option<u32>,
    /// How far it was checked.
    pub verification: Option<Verification>,
    /// Where it was imported from.
    pub source: Option<SourceKey>,
}

impl Topic {
    /// The topic of which that is said.
    #[must_use]
    pub fn of(said: &TopicAdded) -> Self {
        Self {
            kind: said.topic_kind,
            code: said.code.clone(),
            name: said.name.clone(),
            summary: said.summary.clone(),
            on: said.on,
            reference: said.reference.clone(),
            aliases: said.aliases.clone(),
            order: said.order,
            verification: said.verification,
            source: said.source.clone(),
        }
    }
}

/// 施策.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workstream {
    /// What it is called.
    pub title: Bilingual,
    /// A short code.
    pub code: Option<String>,
    /// Parent workstream.
    pub parent: Option<WorkstreamId>,
    /// What it is for.
    pub aim: Option<String>,
    /// 現状・課題.
    pub issues: Option<String>,
    /// 概要.
    pub outline: Option<String>,
    /// Where it is described.
    pub url: Option<String>,
    /// Numbers that it had in earlier years.
    pub earlier_codes: Vec<String>,
    /// Since when it exists; none where unknown.
    pub from: Option<Day>,
    /// First fiscal year.
    pub starts_fiscal_year: Option<i32>,
    /// Last fiscal year.
    pub ends_fiscal_year: Option<i32>,
    /// Pillar of the Act.
    pub pillar: Option<Pillar>,
    /// Reporting cadence.
    pub cadence: Option<Cadence>,
    /// Handling grade.
    pub marking: Marking,
    /// The first day on which it is closed.
    pub closed_on: Option<Day>,
    /// Why it was closed.
    pub closed_reason: Option<String>,
    /// Where it was imported from.
    pub source: Option<SourceKey>,
}

/// 所管.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assignment {
    /// Of what.
    pub workstream: WorkstreamId,
    /// To whom.
    pub organisation: OrganisationId,
    /// To which post of it.
    pub post: Option<PostId>,
    /// In what role.
    pub role: Role,
    /// Claimed or agreed.
    pub state: AssignmentState,
    /// First day; none where unknown.
    pub from: Option<Day>,
    /// First day on which it no longer holds.
    pub to: Option<Day>,
    /// On what it rests.
    pub basis: Option<Basis>,
    /// When it was agreed, where that was said after it was claimed.
    pub agreed_on: Option<Day>,
    /// Who agreed, in words.
    pub agreed_by: Option<String>,
    /// Why it ended.
    pub end_reason: Option<String>,
    /// Where it was imported from.
    pub source: Option<SourceKey>,
}

impl Assignment {
    /// Whether it holds on a day. An unknown beginning counts as begun.
    #[must_use]
    pub fn holds_on(&self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day < to)
    }
    /// Whether it shares a day with the period `[from, to)`. One that ended as it began holds on no day.
    #[must_use]
    pub fn overlaps(&self, from: Option<Day>, to: Option<Day>) -> bool {
        share_a_day((self.from, self.to), (from, to))
    }
}

/// 進捗: one entry with its confirmations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// Of what.
    pub workstream: WorkstreamId,
    /// What is said.
    pub entry: Entry,
    /// Where in the shared order, and when, it was recorded.
    pub recorded: (u64, Instant),
    /// Whether it was corrected since.
    pub corrected: bool,
    /// The days for which it was confirmed.
    pub confirmations: Vec<Confirmation>,
    /// Who recorded it.
    pub actor: Option<PostId>,
    /// Where it was imported from.
    pub source: Option<SourceKey>,
}

/// "No change", for a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirmation {
    /// Its own identity among the entries.
    pub id: StatusId,
    /// The day.
    pub as_of: Day,
    /// A remark.
    pub note: Option<String>,
    /// Where in the shared order, and when, it was recorded.
    pub recorded: (u64, Instant),
    /// Who confirmed.
    pub actor: Option<PostId>,
}

/// A fact beside a workstream.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// Of what.
    pub workstream: WorkstreamId,
    /// What.
    pub body: FactBody,
    /// Where it was imported from.
    pub source: Option<SourceKey>,
}

/// 報告書: a report that was issued.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issued {
    /// What was said at its issue.
    pub said: ReportIssued,
    /// When it was issued.
    pub at: Instant,
    /// Who issued it.
    pub actor: Option<PostId>,
    /// Since when it no longer holds, and why.
    pub withdrawn: Option<(Day, String)>,
}

/// 了知: a finding that someone knows of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acknowledgement {
    /// By which rule it was found.
    pub rule: Rule,
    /// Of what.
    pub about: Vec<EntityId>,
    /// Why it stands for now.
    pub reason: String,
    /// When someone will look again.
    pub review_on: Option<Day>,
    /// Since when it is known.
    pub on: Day,
    /// Who acknowledged.
    pub actor: Option<PostId>,
}

/// The sorts of fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FactBody {
    /// 目標.
    Goal(Goal),
    /// 根拠.
    Citation(Citation),
    /// 予算・執行.
    Budget(Budget),
    /// 依存関係.
    Dependency(Dependency),
    /// 主題との結び付き.
    Topic(TopicLink),
    /// 所管の調整.
    Dispute(Dispute),
}

/// What an entity is, and how it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// 組織.
    Organisation(Organisation),
    /// 担当（職）.
    Post(Post),
    /// 人.
    Person(Person),
    /// 在職.
    Holding(Holding),
    /// 主題.
    Topic(Topic),
    /// 施策.
    Workstream(Box<Workstream>),
    /// 所管.
    Assignment(Box<Assignment>),
    /// 進捗.
    Status(Box<Status>),
    /// A fact beside a workstream.
    Fact(Box<Fact>),
    /// 了知.
    Acknowledgement(Box<Acknowledgement>),
    /// 報告書.
    Report(Box<Issued>),
    /// 様式.
    Template(Box<Template>),
    /// 主題の関係: how a topic bears on another, or on an organisation.
    Tie(TopicRelated),
    /// 引継ぎ.
    Handover(Box<Handover>),
    /// 工程.
    Milestone(Box<Milestone>),
    /// 会議体.
    Series(Box<Series>),
    /// 会議.
    Meeting(Box<Meeting>),
    /// 決定.
    Decision(Box<DecisionMade>),
    /// 対応事項.
    Action(Box<Action>),
    /// An import: the act by which files were taken in. Its id is that of the gesture.
    Import(Box<ImportMade>),
}

/// Which changes replace one another: two live ones on one slot are a finding.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slot {
    /// Each change stands for itself.
    Own(ChangeId),
    /// The whole content of the entity.
    Content,
    /// A field of it.
    Field(&'static str),
    /// A dated field: the name or the parent from one day on.
    From(&'static str, Option<Day>),
    /// What is said of one part of it, or of the whole.
    Of(&'static str, Option<EntityId>),
}

impl Recorded {
    /// The slot that this change fills.
    #[must_use]
    pub fn slot(&self) -> Slot {
        slot(&self.change.verb).unwrap_or(Slot::Own(self.id))
    }
}

/// The slot of a verb; none where each change stands for itself.
#[must_use]
pub fn slot(verb: &Verb) -> Option<Slot> {
    Some(match verb {
        Verb::OrganisationNamed(named) => Slot::From("names", named.from),
        Verb::OrganisationMoved(moved) => Slot::From("parent", moved.from),
        Verb::OrganisationDissolved(_) => Slot::Field("dissolved"),
        Verb::PostNamed(named) => Slot::From("titles", named.from),
        Verb::PostMoved(moved) => Slot::From("organisation", moved.from),
        Verb::PostEnded(_) => Slot::Field("ended"),
        Verb::PostLeft(_) => Slot::Field("to"),
        Verb::ContactStated(_) => Slot::Field("contact"),
        Verb::HandoverNoted(noted) => Slot::Of("note", noted.item.map(Into::into)),
        Verb::HandoverConfirmed(confirmed) => Slot::Of("mark", Some(confirmed.item.into())),
        Verb::HandoverQuestioned(questioned) => Slot::Of("mark", Some(questioned.item.into())),
        Verb::HandoverCompleted(_) => Slot::Field("completed"),
        Verb::WorkstreamRevised(field) => Slot::Field(field.name()),
        Verb::WorkstreamClosed(_) | Verb::WorkstreamReopened(_) => Slot::Field("closed"),
        Verb::AssignmentAgreed(_) => Slot::Field("state"),
        Verb::AssignmentEnded(_) => Slot::Field("to"),
        Verb::StatusRecorded(_)
        | Verb::StatusCorrected(_)
        | Verb::TopicAdded(_)
        | Verb::PersonAdded(_)
        | Verb::GoalSet(_)
        | Verb::BasisCited(_)
        | Verb::BudgetStated(_)
        | Verb::DependencyNoted(_)
        | Verb::DisputeNoted(_)
        | Verb::HandoverBegun(_)
        | Verb::MilestoneSet(_)
        | Verb::SeriesSet(_)
        | Verb::MeetingSet(_)
        | Verb::DecisionTaken(_)
        | Verb::ActionGiven(_)
        | Verb::TemplateSaved(_)
        | Verb::FindingAcknowledged(_) => Slot::Content,
        Verb::MilestoneSlipped(slipped) => Slot::From("forecast", Some(slipped.on)),
        Verb::ActionPassed(passed) => Slot::From("owner", Some(passed.from)),
        Verb::ActionExtended(_) => Slot::Field("due"),
        Verb::MeetingAgendaSet(_) => Slot::Field("agenda"),
        Verb::MeetingHeld(_) | Verb::MeetingCancelled(_) => Slot::Field("held"),
        Verb::MilestoneDone(_)
        | Verb::MilestoneDropped(_)
        | Verb::ActionDone(_)
        | Verb::ActionDropped(_)
        | Verb::ActionReopened(_) => Slot::Field("closed"),
        Verb::FactWithdrawn(_) | Verb::FindingReopened(_) | Verb::ReportWithdrawn(_) | Verb::TemplateRemoved(_) => {
            Slot::Field("withdrawn")
        }
        Verb::OrganisationFounded(_)
        | Verb::PostCreated(_)
        | Verb::PostHeld(_)
        | Verb::TopicRelated(_)
        | Verb::WorkstreamOpened(_)
        | Verb::AssignmentGiven(_)
        | Verb::StatusConfirmed(_)
        | Verb::TopicLinked(_)
        | Verb::ReportIssued(_)
        | Verb::ImportMade(_)
        | Verb::ChangeRetracted(_)
        | Verb::ChangeErased(_)
        | Verb::Unknown => return None,
    })
}

/// One entity: the set of its changes, and the state that they add up to.
#[derive(Debug, Clone, Default)]
pub struct Entity {
    changes: BTreeMap<Position, Recorded>,
    state: Option<State>,
}

impl Entity {
    /// The entity of a set of changes, in any order.
    #[must_use]
    pub fn of(changes: impl IntoIterator<Item = Recorded>) -> Self {
        let changes = changes.into_iter().map(|recorded| (recorded.position, recorded)).collect();
        let mut entity = Self { changes, state: None };
        entity.forget_erased();
        entity.state = entity.fold();
        entity
    }
    /// Adds one change.
    pub fn add(&mut self, recorded: Recorded) {
        self.changes.insert(recorded.position, recorded);
        self.forget_erased();
        self.state = self.fold();
    }
    /// How it stands; none if nothing that is live brought it into being.
    #[must_use]
    pub const fn state(&self) -> Option<&State> {
        self.state.as_ref()
    }
    /// All its changes, in the shared order, dead ones included.
    pub fn changes(&self) -> impl Iterator<Item = &Recorded> {
        self.changes.values()
    }
    /// The names of the changes that are as if they had not been.
    #[must_use]
    pub fn retracted(&self) -> BTreeSet<ChangeId> {
        self.retracted_with(&BTreeSet::new())
    }
    /// The same, if those of `targets` were retracted too.
    fn retracted_with(&self, targets: &BTreeSet<ChangeId>) -> BTreeSet<ChangeId> {
        let mine = self.changes.values().map(|recorded| recorded.id);
        let mut gone: BTreeSet<ChangeId> = mine.filter(|id| targets.contains(id)).collect();
        // A retraction names an earlier change, so one pass from the end settles them all.
        for recorded in self.changes.values().rev() {
            if let Verb::ChangeRetracted(retraction) = &recorded.change.verb
                && !gone.contains(&recorded.id)
            {
                gone.insert(retraction.change);
            }
        }
        gone
    }
    /// The live changes in the shared order; each erased one as what is kept of it.
    #[must_use]
    pub fn live(&self) -> Vec<&Recorded> {
        self.live_without(&BTreeSet::new())
    }
    /// What would be live if those of `targets` were retracted too.
    pub(crate) fn live_without(&self, targets: &BTreeSet<ChangeId>) -> Vec<&Recorded> {
        let gone = self.retracted_with(targets);
        self.changes.values().filter(|recorded| !gone.contains(&recorded.id)).collect()
    }
    /// The live changes that fill a slot now: what the next change to it replaces.
    #[must_use]
    pub fn holders(&self, slot: &Slot) -> Vec<ChangeId> {
        let live = self.live();
        let replaced: BTreeSet<ChangeId> =
            live.iter().flat_map(|recorded| recorded.change.over.iter().copied()).collect();
        live.iter()
            .filter(|recorded| recorded.slot() == *slot && !replaced.contains(&recorded.id))
            .map(|recorded| recorded.id)
            .collect()
    }
    /// The first live change that brought the entity into being.
    #[must_use]
    pub fn opening(&self) -> Option<&Recorded> {
        self.live().into_iter().find(|recorded| opens(&recorded.change.verb))
    }

    /// Leaves of each erased change what its erasure kept, whichever of the two came first.
    fn forget_erased(&mut self) {
        let erasures = self.changes.values().filter_map(|recorded| match &recorded.change.verb {
            Verb::ChangeErased(erased) => Some((erased.change, erased.kept.clone())),
            _ => None,
        });
        let mut kept: BTreeMap<ChangeId, Kept> = erasures.collect();
        if kept.is_empty() {
            return;
        }
        for recorded in self.changes.values_mut() {
            if let Some(kept) = kept.remove(&recorded.id) {
                recorded.change = Change { subject: kept.subject, over: kept.over, verb: kept.change };
            }
        }
    }
    /// How it would stand if those of `targets` were retracted too.
    pub(crate) fn state_without(&self, targets: &BTreeSet<ChangeId>) -> Option<State> {
        let mut state = None;
        for recorded in self.live_without(targets) {
            step(&mut state, recorded);
        }
        state
    }
    fn fold(&self) -> Option<State> {
        let mut state = None;
        for recorded in self.live() {
            step(&mut state, recorded);
        }
        state
    }
}

/// Whether a verb brings an entity into being.
#[must_use]
pub const fn opens(verb: &Verb) -> bool {
    matches!(
        verb,
        Verb::OrganisationFounded(_)
            | Verb::PostCreated(_)
            | Verb::PersonAdded(_)
            | Verb::PostHeld(_)
            | Verb::TopicAdded(_)
            | Verb::TopicRelated(_)
            | Verb::WorkstreamOpened(_)
            | Verb::AssignmentGiven(_)
            | Verb::StatusRecorded(_)
            | Verb::GoalSet(_)
            | Verb::BasisCited(_)
            | Verb::BudgetStated(_)
            | Verb::DependencyNoted(_)
            | Verb::TopicLinked(_)
            | Verb::DisputeNoted(_)
            | Verb::FindingAcknowledged(_)
            | Verb::ReportIssued(_)
            | Verb::TemplateSaved(_)
            | Verb::HandoverBegun(_)
            | Verb::MilestoneSet(_)
            | Verb::SeriesSet(_)
            | Verb::MeetingSet(_)
            | Verb::DecisionTaken(_)
            | Verb::ActionGiven(_)
            | Verb::ImportMade(_)
    )
}

fn step(state: &mut Option<State>, recorded: &Recorded) {
    match &recorded.change.verb {
        Verb::OrganisationFounded(_)
        | Verb::OrganisationNamed(_)
        | Verb::OrganisationMoved(_)
        | Verb::OrganisationDissolved(_) => step_organisation(state, &recorded.change.verb),
        Verb::WorkstreamOpened(_)
        | Verb::WorkstreamRevised(_)
        | Verb::WorkstreamClosed(_)
        | Verb::WorkstreamReopened(_) => step_workstream(state, &recorded.change.verb),
        Verb::AssignmentGiven(_) | Verb::AssignmentAgreed(_) | Verb::AssignmentEnded(_) => {
            step_assignment(state, &recorded.change.verb);
        }
        Verb::StatusRecorded(_) | Verb::StatusCorrected(_) | Verb::StatusConfirmed(_) => step_status(state, recorded),
        Verb::PostCreated(_) | Verb::PostNamed(_) | Verb::PostMoved(_) | Verb::PostEnded(_) => {
            step_post(state, &recorded.change.verb);
        }
        Verb::PersonAdded(person) => {
            let PersonAdded { name, reading, reference, verification, source } = person.clone();
            // Said again, it leaves how the person is reached.
            let contact = match state.take() {
                Some(State::Person(known)) => known.contact,
                _ => Contact::default(),
            };
            *state = Some(State::Person(Person { name, reading, reference, verification, contact, source }));
        }
        Verb::ContactStated(stated) => {
            let contact = Contact { telephone: stated.telephone.clone(), mail: stated.mail.clone() };
            match state {
                Some(State::Post(post)) => post.contact = contact,
                Some(State::Person(person)) => person.contact = contact,
                _ => {}
            }
        }
        Verb::HandoverBegun(_)
        | Verb::HandoverNoted(_)
        | Verb::HandoverConfirmed(_)
        | Verb::HandoverQuestioned(_)
        | Verb::HandoverCompleted(_) => handover::step(state, recorded),
        Verb::PostHeld(_) | Verb::PostLeft(_) => step_holding(state, &recorded.change.verb),
        Verb::TopicAdded(topic) => {
            *state = Some(State::Topic(Topic::of(topic)));
        }
        Verb::TopicRelated(tie) => *state = Some(State::Tie(tie.clone())),
        Verb::GoalSet(fact) => set_fact(state, fact.workstream, &fact.source, FactBody::Goal(fact.fact.clone())),
        Verb::BasisCited(fact) => set_fact(state, fact.workstream, &fact.source, FactBody::Citation(fact.fact.clone())),
        Verb::BudgetStated(fact) => set_fact(state, fact.workstream, &fact.source, FactBody::Budget(fact.fact.clone())),
        Verb::DependencyNoted(fact) => {
            set_fact(state, fact.workstream, &fact.source, FactBody::Dependency(fact.fact.clone()));
        }
        Verb::TopicLinked(fact) => set_fact(state, fact.workstream, &fact.source, FactBody::Topic(fact.fact.clone())),
        Verb::DisputeNoted(fact) => {
            set_fact(state, fact.workstream, &fact.source, FactBody::Dispute(fact.fact.clone()))
        }
        Verb::FindingAcknowledged(said) => {
            *state = Some(State::Acknowledgement(Box::new(Acknowledgement {
                rule: said.rule,
                about: said.about.clone(),
                reason: said.reason.clone(),
                review_on: said.review_on,
                on: said.on,
                actor: recorded.actor,
            })));
        }
        Verb::FactWithdrawn(_) | Verb::FindingReopened(_) | Verb::TemplateRemoved(_) => *state = None,
        Verb::TemplateSaved(saved) => *state = Some(State::Template(Box::new(saved.template.clone()))),
        Verb::ReportIssued(said) => {
            let said = said.as_ref().clone();
            *state =
                Some(State::Report(Box::new(Issued { said, at: recorded.at, actor: recorded.actor, withdrawn: None })));
        }
        Verb::ReportWithdrawn(withdrawn) => {
            if let Some(State::Report(report)) = state {
                report.withdrawn = Some((withdrawn.on, withdrawn.reason.clone()));
            }
        }
        Verb::MilestoneSet(_) | Verb::MilestoneSlipped(_) | Verb::MilestoneDone(_) | Verb::MilestoneDropped(_) => {
            coordination::step_milestone(state, recorded);
        }
        Verb::SeriesSet(_)
        | Verb::MeetingSet(_)
        | Verb::MeetingAgendaSet(_)
        | Verb::MeetingHeld(_)
        | Verb::MeetingCancelled(_) => coordination::step_meeting(state, &recorded.change.verb),
        Verb::DecisionTaken(taken) => {
            *state = Some(State::Decision(Box::new(DecisionMade {
                text: taken.text.clone(),
                on: taken.on,
                meeting: taken.meeting,
                workstream: taken.workstream,
            })));
        }
        Verb::ActionGiven(_)
        | Verb::ActionPassed(_)
        | Verb::ActionExtended(_)
        | Verb::ActionDone(_)
        | Verb::ActionDropped(_)
        | Verb::ActionReopened(_) => coordination::step_action(state, &recorded.change.verb),
        Verb::ImportMade(import) => *state = Some(State::Import(Box::new(import.clone()))),
        // A retraction and an erasure were settled before.
        Verb::ChangeRetracted(_) | Verb::ChangeErased(_) | Verb::Unknown => {}
    }
}

fn set_fact(state: &mut Option<State>, workstream: WorkstreamId, source: &Option<SourceKey>, body: FactBody) {
    *state = Some(State::Fact(Box::new(Fact { workstream, body, source: source.clone() })));
}

fn put<T>(values: &mut Vec<Dated<T>>, from: Option<Day>, value: T) {
    match values.binary_search_by(|dated| dated.from.cmp(&from)) {
        Ok(place) => values[place].value = value,
        Err(place) => values.insert(place, Dated { from, value }),
    }
}

fn step_organisation(state: &mut Option<State>, verb: &Verb) {
    if let Verb::OrganisationFounded(founded) = verb {
        // Said again, it leaves what was said of later days.
        let (mut names, mut parents, dissolved, beside) = match state.take() {
            Some(State::Organisation(known)) => (known.names, known.parents, known.dissolved, known.beside),
            _ => (Vec::new(), Vec::new(), None, Vec::new()),
        };
        put(&mut names, None, founded.names.clone());
        put(&mut parents, None, founded.parent);
        *state = Some(State::Organisation(Organisation {
            kind: founded.organisation_kind,
            names,
            parents,
            order: founded.order,
            corporate_number: founded.corporate_number.clone(),
            from: founded.from,
            reference: founded.reference.clone(),
            verification: founded.verification,
            dissolved,
            beside,
            source: founded.source.clone(),
        }));
        return;
    }
    let Some(State::Organisation(organisation)) = state else { return };
    match verb {
        Verb::OrganisationNamed(named) => put(&mut organisation.names, named.from, named.names.clone()),
        Verb::OrganisationMoved(moved) => put(&mut organisation.parents, moved.from, moved.parent),
        Verb::OrganisationDissolved(dissolved) => {
            organisation.dissolved = Some((dissolved.on, dissolved.into));
            organisation.beside.clone_from(&dissolved.beside);
        }
        _ => {}
    }
}

fn step_post(state: &mut Option<State>, verb: &Verb) {
    if let Verb::PostCreated(created) = verb {
        *state = Some(State::Post(Post {
            organisations: vec![Dated { from: None, value: created.organisation }],
            titles: vec![Dated { from: None, value: created.title.clone() }],
            from: created.from,
            ended: None,
            end_reason: None,
            contact: Contact::default(),
            source: created.source.clone(),
        }));
        return;
    }
    let Some(State::Post(post)) = state else { return };
    match verb {
        Verb::PostNamed(named) => put(&mut post.titles, named.from, named.title.clone()),
        Verb::PostMoved(moved) => put(&mut post.organisations, moved.from, moved.organisation),
        Verb::PostEnded(ended) => {
            post.ended = Some(ended.on);
            post.end_reason.clone_from(&ended.reason);
        }
        _ => {}
    }
}

fn step_holding(state: &mut Option<State>, verb: &Verb) {
    match (verb, state) {
        (Verb::PostHeld(held), state) => {
            *state = Some(State::Holding(Holding {
                person: held.person,
                post: held.post,
                from: held.from,
                to: held.to,
                end_reason: None,
                source: held.source.clone(),
            }));
        }
        (Verb::PostLeft(left), Some(State::Holding(holding))) => {
            holding.to = Some(left.on);
            holding.end_reason.clone_from(&left.reason);
        }
        _ => {}
    }
}

fn step_workstream(state: &mut Option<State>, verb: &Verb) {
    if let Verb::WorkstreamOpened(opened) = verb {
        *state = Some(State::Workstream(Box::new(Workstream {
            title: opened.title.clone(),
            code: opened.code.clone(),
            parent: opened.parent,
            aim: opened.aim.clone(),
            issues: opened.issues.clone(),
            outline: opened.outline.clone(),
            url: opened.url.clone(),
            earlier_codes: opened.earlier_codes.clone(),
            from: opened.from,
            starts_fiscal_year: opened.starts_fiscal_year,
            ends_fiscal_year: opened.ends_fiscal_year,
            pillar: opened.pillar,
            cadence: opened.cadence,
            marking: opened.marking.unwrap_or(Marking::Two),
            closed_on: None,
            closed_reason: None,
            source: opened.source.clone(),
        })));
        return;
    }
    let Some(State::Workstream(workstream)) = state else { return };
    match verb {
        Verb::WorkstreamRevised(field) => workstream.set(field.clone()),
        Verb::WorkstreamClosed(closed) => {
            workstream.closed_on = closed.on;
            workstream.closed_reason.clone_from(&closed.reason);
        }
        Verb::WorkstreamReopened(_) => {
            workstream.closed_on = None;
            workstream.closed_reason = None;
        }
        _ => {}
    }
}

impl Workstream {
    fn set(&mut self, field: WorkstreamField) {
        match field {
            WorkstreamField::Title(value) => self.title = value,
            WorkstreamField::Code(value) => self.code = value,
            WorkstreamField::Aim(value) => self.aim = value,
            WorkstreamField::Issues(value) => self.issues = value,
            WorkstreamField::Outline(value) => self.outline = value,
            WorkstreamField::Url(value) => self.url = value,
            WorkstreamField::Parent(value) => self.parent = value,
            WorkstreamField::Pillar(value) => self.pillar = value,
            WorkstreamField::Cadence(value) => self.cadence = value,
            WorkstreamField::Marking(value) => self.marking = value,
            WorkstreamField::StartsFiscalYear(value) => self.starts_fiscal_year = value,
            WorkstreamField::EndsFiscalYear(value) => self.ends_fiscal_year = value,
        }
    }

    /// The value of the field that `like` names.
    #[must_use]
    pub fn field(&self, like: &WorkstreamField) -> WorkstreamField {
        match like {
            WorkstreamField::Title(_) => WorkstreamField::Title(self.title.clone()),
            WorkstreamField::Code(_) => WorkstreamField::Code(self.code.clone()),
            WorkstreamField::Aim(_) => WorkstreamField::Aim(self.aim.clone()),
            WorkstreamField::Issues(_) => WorkstreamField::Issues(self.issues.clone()),
            WorkstreamField::Outline(_) => WorkstreamField::Outline(self.outline.clone()),
            WorkstreamField::Url(_) => WorkstreamField::Url(self.url.clone()),
            WorkstreamField::Parent(_) => WorkstreamField::Parent(self.parent),
            WorkstreamField::Pillar(_) => WorkstreamField::Pillar(self.pillar),
            WorkstreamField::Cadence(_) => WorkstreamField::Cadence(self.cadence),
            WorkstreamField::Marking(_) => WorkstreamField::Marking(self.marking),
            WorkstreamField::StartsFiscalYear(_) => WorkstreamField::StartsFiscalYear(self.starts_fiscal_year),
            WorkstreamField::EndsFiscalYear(_) => WorkstreamField::EndsFiscalYear(self.ends_fiscal_year),
        }
    }
}

fn step_assignment(state: &mut Option<State>, verb: &Verb) {
    if let Verb::AssignmentGiven(given) = verb {
        *state = Some(State::Assignment(Box::new(Assignment {
            workstream: given.workstream,
            organisation: given.organisation,
            post: given.post,
            role: given.role,
            state: given.state,
            from: given.from,
            to: given.to,
            basis: given.basis.clone(),
            agreed_on: None,
            agreed_by: given.agreed_by.clone(),
            end_reason: None,
            source: given.source.clone(),
        })));
        return;
    }
    let Some(State::Assignment(assignment)) = state else { return };
    match verb {
        Verb::AssignmentAgreed(agreed) => {
            assignment.state = AssignmentState::Agreed;
            assignment.agreed_on = agreed.on;
            assignment.agreed_by.clone_from(&agreed.agreed_by);
        }
        Verb::AssignmentEnded(ended) => {
            assignment.to = Some(ended.on);
            assignment.end_reason.clone_from(&ended.reason);
        }
        _ => {}
    }
}

fn step_status(state: &mut Option<State>, recorded: &Recorded) {
    let when = (recorded.position.clock, recorded.at);
    if let Verb::StatusRecorded(said) = &recorded.change.verb {
        *state = Some(State::Status(Box::new(Status {
            workstream: said.workstream,
            entry: said.entry.clone(),
            recorded: when,
            corrected: false,
            confirmations: Vec::new(),
            actor: recorded.actor,
            source: said.origin.clone(),
        })));
        return;
    }
    let Some(State::Status(status)) = state else { return };
    match &recorded.change.verb {
        Verb::StatusCorrected(said) => {
            status.entry = said.entry.clone();
            status.corrected = true;
        }
        Verb::StatusConfirmed(confirmed) => status.confirmations.push(Confirmation {
            id: confirmed.id,
            as_of: confirmed.as_of,
            note: confirmed.note.clone(),
            recorded: when,
            actor: recorded.actor,
        }),
        _ => {}
    }
}

/// A part of the ledger's state: the entities that a question or a decision needs.
#[derive(Debug, Clone, Default)]
pub struct Register {
    entities: BTreeMap<EntityId, Entity>,
}

/// Adds a change to the register. Cannot fail; order and repetition do not matter.
pub fn apply(register: &mut Register, recorded: Recorded) {
    register.entities.entry(recorded.change.subject).or_default().add(recorded);
}

impl Register {
    /// Puts an entity in, or replaces it.
    pub fn insert(&mut self, id: EntityId, entity: Entity) {
        self.entities.insert(id, entity);
    }
    /// An entity with its changes.
    #[must_use]
    pub fn entity(&self, id: impl Into<EntityId>) -> Option<&Entity> {
        self.entities.get(&id.into())
    }
    /// All entities, by id.
    pub fn entities(&self) -> impl Iterator<Item = (EntityId, &Entity)> {
        self.entities.iter().map(|(id, entity)| (*id, entity))
    }
    /// An organisation.
    #[must_use]
    pub fn organisation(&self, id: OrganisationId) -> Option<&Organisation> {
        match self.entity(id)?.state()? {
            State::Organisation(organisation) => Some(organisation),
            _ => None,
        }
    }
    /// A post.
    #[must_use]
    pub fn post(&self, id: PostId) -> Option<&Post> {
        match self.entity(id)?.state()? {
            State::Post(post) => Some(post),
            _ => None,
        }
    }
    /// A person.
    #[must_use]
    pub fn person(&self, id: PersonId) -> Option<&Person> {
        match self.entity(id)?.state()? {
            State::Person(person) => Some(person),
            _ => None,
        }
    }
    /// A holding.
    #[must_use]
    pub fn holding(&self, id: HoldingId) -> Option<&Holding> {
        match self.entity(id)?.state()? {
            State::Holding(holding) => Some(holding),
            _ => None,
        }
    }
    /// The holdings that are in this part of the register.
    pub fn holdings(&self) -> impl Iterator<Item = (HoldingId, &Holding)> {
        self.entities.iter().filter_map(|(id, entity)| match entity.state()? {
            State::Holding(holding) => Some((HoldingId::from(*id), holding)),
            _ => None,
        })
    }
    /// A handover.
    #[must_use]
    pub fn handover(&self, id: HandoverId) -> Option<&Handover> {
        match self.entity(id)?.state()? {
            State::Handover(handover) => Some(handover),
            _ => None,
        }
    }
    /// The handovers that are in this part of the register.
    pub fn handovers(&self) -> impl Iterator<Item = (HandoverId, &Handover)> {
        self.entities.iter().filter_map(|(id, entity)| match entity.state()? {
            State::Handover(handover) => Some((HandoverId::from(*id), handover.as_ref())),
            _ => None,
        })
    }
    /// A topic.
    #[must_use]
    pub fn topic(&self, id: TopicId) -> Option<&Topic> {
        match self.entity(id)?.state()? {
            State::Topic(topic) => Some(topic),
            _ => None,
        }
    }
    /// A workstream.
    #[must_use]
    pub fn workstream(&self, id: WorkstreamId) -> Option<&Workstream> {
        match self.entity(id)?.state()? {
            State::Workstream(workstream) => Some(workstream),
            _ => None,
        }
    }
    /// An assignment.
    #[must_use]
    pub fn assignment(&self, id: AssignmentId) -> Option<&Assignment> {
        match self.entity(id)?.state()? {
            State::Assignment(assignment) => Some(assignment),
            _ => None,
        }
    }
    /// A status.
    #[must_use]
    pub fn status(&self, id: StatusId) -> Option<&Status> {
        match self.entity(id)?.state()? {
            State::Status(status) => Some(status),
            _ => None,
        }
    }
    /// A fact beside a workstream.
    #[must_use]
    pub fn fact(&self, id: EntityId) -> Option<&Fact> {
        match self.entity(id)?.state()? {
            State::Fact(fact) => Some(fact),
            _ => None,
        }
    }
    /// How a topic bears on something.
    #[must_use]
    pub fn tie(&self, id: EntityId) -> Option<&TopicRelated> {
        match self.entity(id)?.state()? {
            State::Tie(tie) => Some(tie),
            _ => None,
        }
    }
    /// The assignments that are in this part of the register.
    pub fn assignments(&self) -> impl Iterator<Item = (AssignmentId, &Assignment)> {
        self.entities.iter().filter_map(|(id, entity)| match entity.state()? {
            State::Assignment(assignment) => Some((AssignmentId::from(*id), assignment.as_ref())),
            _ => None,
        })
    }
    /// The assignments of a workstream that are in this part of the register.
    pub fn assignments_of(&self, workstream: WorkstreamId) -> impl Iterator<Item = (AssignmentId, &Assignment)> {
        self.entities.iter().filter_map(move |(id, entity)| match entity.state()? {
            State::Assignment(assignment) if assignment.workstream == workstream => {
                Some((AssignmentId::from(*id), assignment.as_ref()))
            }
            _ => None,
        })
    }
    /// A change that fills the same slot as `verb` would, replaced by it.
    #[must_use]
    pub fn replacing(&self, subject: impl Into<EntityId>, verb: Verb) -> Change {
        let subject = subject.into();
        let over = match (slot(&verb), self.entity(subject)) {
            (Some(slot), Some(entity)) => entity.holders(&slot),
            _ => Vec::new(),
        };
        Change { subject, over, verb }
    }
}
