//! One of every verb, its texts, numbers and blanks drawn from what a test wants them to be.

use model::change::{
    ActionDone, ActionExtended, ActionGiven, ActionPassed, ActionReopened, AgendaSet, AssignmentAgreed,
    AssignmentEnded, AssignmentGiven, ChangeErased, ChangeRetracted, Closed, ContactStated, DecisionTaken, Dropped,
    Ended, FactWithdrawn, FindingAcknowledged, FindingReopened, HandoverBegun, HandoverCompleted, HandoverConfirmed,
    HandoverNoted, HandoverQuestioned, ImportMade, Kept, MeetingCancelled, MeetingHeld, MeetingSet, MilestoneDone,
    MilestoneSet, MilestoneSlipped, OrganisationDissolved, OrganisationFounded, OrganisationMoved, OrganisationNamed,
    PersonAdded, PostCreated, PostHeld, PostMoved, PostNamed, Reopened, ReportFile, ReportIssued, ReportWithdrawn,
    SeriesSet, StatusConfirmed, StatusCorrected, StatusRecorded, TemplateRemoved, TemplateSaved, TopicAdded,
    TopicRelated, Verb, WithWorkstream, WorkstreamOpened,
};
use model::ids::{ChangeId, EntityId, OrganisationId, PostId, StatusId, TopicId, WorkstreamId};
use model::template::{Scope, Template, TemplatePart};
use model::time::Day;
use model::values::{
    AgendaItem, AssignmentState, Attendance, Basis, BasisKind, Bilingual, Budget, Cadence, Caveat, Citation,
    Dependency, Dispute, Entry, Every, FirstSince, Goal, GoalLevel, Grouping, Health, ImportedFile, Marking,
    MeetingLevel, Names, Needs, OrganisationKind, Paper, Pillar, Relation, Role, Rule, SourceKey, TemplatePartKind,
    Tie, TopicKind, TopicLink, Verification, WorkstreamField,
};

/// Where the values of a sample come from.
pub trait Draw {
    fn text(&mut self) -> String;
    fn number(&mut self) -> u64;
    /// Whether an optional value is there.
    fn there(&mut self) -> bool;
}

fn maybe<D: Draw, T>(draw: &mut D, make: impl FnOnce(&mut D) -> T) -> Option<T> {
    if draw.there() { Some(make(draw)) } else { None }
}

fn texts<D: Draw>(draw: &mut D) -> Vec<String> {
    if draw.there() { vec![draw.text(), draw.text()] } else { Vec::new() }
}

fn one_of<D: Draw, T: Copy>(draw: &mut D, all: &[T]) -> T {
    all[usize::try_from(draw.number() % all.len() as u64).unwrap()]
}

fn entity<D: Draw>(draw: &mut D) -> EntityId {
    let mut bytes = [0x01; 16];
    bytes[8..].copy_from_slice(&draw.number().to_be_bytes());
    EntityId::from_bytes(bytes)
}

fn id<D: Draw, T: From<EntityId>>(draw: &mut D) -> T {
    entity(draw).into()
}

fn change_id<D: Draw>(draw: &mut D) -> ChangeId {
    let mut bytes = [0xfb; 32];
    bytes[8..16].copy_from_slice(&draw.number().to_be_bytes());
    ChangeId::from_bytes(bytes)
}

fn a_day<D: Draw>(draw: &mut D) -> Day {
    let first = Day::from_ymd(1868, 1, 1).unwrap();
    first.plus(i32::try_from(draw.number() % 2_900_000).unwrap())
}

#[expect(clippy::cast_possible_wrap, reason = "any amount will do, negative ones too")]
fn yen<D: Draw>(draw: &mut D) -> i64 {
    draw.number() as i64
}

fn year<D: Draw>(draw: &mut D) -> i32 {
    i32::try_from(1868 + draw.number() % 300).unwrap()
}

fn bilingual<D: Draw>(draw: &mut D) -> Bilingual {
    Bilingual { ja: draw.text(), en: maybe(draw, D::text) }
}

fn names<D: Draw>(draw: &mut D) -> Names {
    Names {
        ja: draw.text(),
        en: maybe(draw, D::text),
        short: maybe(draw, D::text),
        abbreviation: maybe(draw, D::text),
        aliases: texts(draw),
    }
}

/// A key says where a record is in its source; it is no text of ours.
fn key<D: Draw>(draw: &mut D) -> SourceKey {
    SourceKey { scheme: "rs-system/2024".to_owned(), key: format!("{:06}", draw.number() % 1_000_000) }
}

fn entry<D: Draw>(draw: &mut D) -> Entry {
    Entry {
        as_of: a_day(draw),
        health: maybe(draw, |draw| one_of(draw, Health::ALL)),
        original_rating: maybe(draw, D::text),
        progress: maybe(draw, |draw| u8::try_from(draw.number() % 101).unwrap()),
        headline: maybe(draw, D::text),
        narrative: maybe(draw, D::text),
        obstacles: maybe(draw, D::text),
        next_step: maybe(draw, D::text),
        next_on: maybe(draw, a_day),
        source: maybe(draw, D::text),
        reporter: maybe(draw, id),
    }
}

fn with<D: Draw, T>(draw: &mut D, fact: T) -> WithWorkstream<T> {
    WithWorkstream { workstream: id::<_, WorkstreamId>(draw), source: maybe(draw, key), fact }
}

/// Every field that a revision can set.
pub fn fields<D: Draw>(draw: &mut D) -> Vec<WorkstreamField> {
    vec![
        WorkstreamField::Title(bilingual(draw)),
        WorkstreamField::Code(maybe(draw, D::text)),
        WorkstreamField::Aim(maybe(draw, D::text)),
        WorkstreamField::Issues(maybe(draw, D::text)),
        WorkstreamField::Outline(maybe(draw, D::text)),
        WorkstreamField::Url(maybe(draw, D::text)),
        WorkstreamField::Parent(maybe(draw, id)),
        WorkstreamField::Pillar(maybe(draw, |draw| one_of(draw, Pillar::ALL))),
        WorkstreamField::Cadence(maybe(draw, |draw| one_of(draw, Cadence::ALL))),
        WorkstreamField::Marking(one_of(draw, Marking::ALL)),
        WorkstreamField::StartsFiscalYear(maybe(draw, year)),
        WorkstreamField::EndsFiscalYear(maybe(draw, year)),
    ]
}

/// At least one of every kind but the unknown one.
pub fn every<D: Draw>(draw: &mut D) -> Vec<Verb> {
    let mut all: Vec<Verb> = fields(draw).into_iter().map(Verb::WorkstreamRevised).collect();
    all.extend(organisations(draw));
    all.extend(workstreams(draw));
    all.extend(statuses(draw));
    all.extend(facts(draw));
    all.extend(handovers(draw));
    all.extend(coordination(draw));
    all.extend(ledger(draw));
    for kind in Verb::KINDS {
        assert!(all.iter().any(|verb| verb.kind() == *kind), "no sample of {kind}");
    }
    all
}

fn organisations<D: Draw>(draw: &mut D) -> Vec<Verb> {
    vec![
        Verb::OrganisationFounded(Box::new(OrganisationFounded {
            organisation_kind: one_of(draw, OrganisationKind::ALL),
            names: names(draw),
            parent: maybe(draw, id),
            order: maybe(draw, |draw| u32::try_from(draw.number() % 1_000).unwrap()),
            corporate_number: maybe(draw, D::text),
            from: maybe(draw, a_day),
            reference: maybe(draw, D::text),
            verification: maybe(draw, |draw| one_of(draw, Verification::ALL)),
            source: maybe(draw, key),
        })),
        Verb::OrganisationNamed(OrganisationNamed { names: names(draw), from: maybe(draw, a_day) }),
        Verb::OrganisationMoved(OrganisationMoved { parent: maybe(draw, id), from: maybe(draw, a_day) }),
        Verb::OrganisationDissolved(OrganisationDissolved {
            on: a_day(draw),
            into: maybe(draw, id),
            beside: maybe(draw, id).into_iter().collect(),
        }),
        Verb::PostCreated(PostCreated {
            organisation: id::<_, OrganisationId>(draw),
            title: bilingual(draw),
            from: maybe(draw, a_day),
            source: maybe(draw, key),
        }),
        Verb::PostNamed(PostNamed { title: bilingual(draw), from: maybe(draw, a_day) }),
        Verb::PostMoved(PostMoved { organisation: id(draw), from: maybe(draw, a_day) }),
        Verb::PostEnded(Ended { on: a_day(draw), reason: maybe(draw, D::text) }),
        Verb::PersonAdded(PersonAdded {
            name: bilingual(draw),
            reading: maybe(draw, D::text),
            reference: maybe(draw, D::text),
            verification: maybe(draw, |draw| one_of(draw, Verification::ALL)),
            source: maybe(draw, key),
        }),
        Verb::PostHeld(PostHeld {
            person: id(draw),
            post: id(draw),
            from: maybe(draw, a_day),
            to: maybe(draw, a_day),
            source: maybe(draw, key),
        }),
        Verb::PostLeft(Ended { on: a_day(draw), reason: maybe(draw, D::text) }),
        Verb::TopicAdded(Box::new(TopicAdded {
            topic_kind: one_of(draw, TopicKind::ALL),
            code: maybe(draw, D::text),
            name: bilingual(draw),
            summary: maybe(draw, bilingual),
            on: maybe(draw, a_day),
            reference: maybe(draw, D::text),
            aliases: texts(draw),
            order: maybe(draw, |draw| u32::try_from(draw.number() % 1_000).unwrap()),
            verification: maybe(draw, |draw| one_of(draw, Verification::ALL)),
            source: maybe(draw, key),
        })),
        Verb::TopicRelated(TopicRelated {
            topic: id::<_, TopicId>(draw),
            tie: one_of(draw, Tie::ALL),
            other: id(draw),
            verification: maybe(draw, |draw| one_of(draw, Verification::ALL)),
            source: maybe(draw, key),
        }),
    ]
}

fn workstreams<D: Draw>(draw: &mut D) -> Vec<Verb> {
    vec![
        Verb::WorkstreamOpened(Box::new(WorkstreamOpened {
            title: bilingual(draw),
            code: maybe(draw, D::text),
            parent: maybe(draw, id),
            aim: maybe(draw, D::text),
            issues: maybe(draw, D::text),
            outline: maybe(draw, D::text),
            url: maybe(draw, D::text),
            earlier_codes: texts(draw),
            from: maybe(draw, a_day),
            starts_fiscal_year: maybe(draw, year),
            ends_fiscal_year: maybe(draw, year),
            pillar: maybe(draw, |draw| one_of(draw, Pillar::ALL)),
            cadence: maybe(draw, |draw| one_of(draw, Cadence::ALL)),
            marking: maybe(draw, |draw| one_of(draw, Marking::ALL)),
            source: maybe(draw, key),
        })),
        Verb::WorkstreamClosed(Closed { on: maybe(draw, a_day), reason: maybe(draw, D::text) }),
        Verb::WorkstreamReopened(Reopened { on: maybe(draw, a_day) }),
        Verb::AssignmentGiven(Box::new(AssignmentGiven {
            workstream: id(draw),
            organisation: id(draw),
            post: maybe(draw, id::<_, PostId>),
            role: one_of(draw, Role::ALL),
            state: one_of(draw, AssignmentState::ALL),
            from: maybe(draw, a_day),
            to: maybe(draw, a_day),
            basis: maybe(draw, |draw| Basis {
                kind: maybe(draw, |draw| one_of(draw, BasisKind::ALL)),
                reference: draw.text(),
                on: maybe(draw, a_day),
                verification: maybe(draw, |draw| one_of(draw, Verification::ALL)),
            }),
            agreed_by: maybe(draw, D::text),
            source: maybe(draw, key),
        })),
        Verb::AssignmentAgreed(AssignmentAgreed { on: maybe(draw, a_day), agreed_by: maybe(draw, D::text) }),
        Verb::AssignmentEnded(AssignmentEnded { on: a_day(draw), reason: maybe(draw, D::text) }),
    ]
}

fn statuses<D: Draw>(draw: &mut D) -> Vec<Verb> {
    vec![
        Verb::StatusRecorded(Box::new(StatusRecorded {
            workstream: id(draw),
            entry: entry(draw),
            origin: maybe(draw, key),
        })),
        Verb::StatusCorrected(Box::new(StatusCorrected { entry: entry(draw) })),
        Verb::StatusConfirmed(StatusConfirmed {
            id: id::<_, StatusId>(draw),
            as_of: a_day(draw),
            note: maybe(draw, D::text),
        }),
    ]
}

fn facts<D: Draw>(draw: &mut D) -> Vec<Verb> {
    let goal = Goal {
        level: one_of(draw, GoalLevel::ALL),
        text: draw.text(),
        indicator: maybe(draw, D::text),
        target: maybe(draw, D::text),
        due: maybe(draw, a_day),
        follows: texts(draw),
        reasoning: maybe(draw, D::text),
        why_not_staged: maybe(draw, D::text),
    };
    let citation = Citation {
        basis: one_of(draw, BasisKind::ALL),
        name: draw.text(),
        number: maybe(draw, D::text),
        article: maybe(draw, D::text),
        url: maybe(draw, D::text),
        verification: maybe(draw, |draw| one_of(draw, Verification::ALL)),
    };
    let budget = Budget {
        fiscal_year: year(draw),
        account: maybe(draw, D::text),
        initial: maybe(draw, yen),
        supplementary: maybe(draw, yen),
        carried_in: maybe(draw, yen),
        carried_out: maybe(draw, yen),
        reserve: maybe(draw, yen),
        total: maybe(draw, yen),
        executed: maybe(draw, yen),
        requested: maybe(draw, yen),
        remarks: maybe(draw, D::text),
    };
    let dependency = Dependency {
        to: maybe(draw, id),
        outside: maybe(draw, D::text),
        relation: one_of(draw, Relation::ALL),
        original: maybe(draw, D::text),
    };
    let dispute = Dispute { settled_by: maybe(draw, id), note: draw.text(), from: maybe(draw, a_day) };
    let link = TopicLink { topic: id::<_, TopicId>(draw) };
    vec![
        Verb::GoalSet(with(draw, goal)),
        Verb::BasisCited(with(draw, citation)),
        Verb::BudgetStated(with(draw, budget)),
        Verb::DependencyNoted(with(draw, dependency)),
        Verb::TopicLinked(with(draw, link)),
        Verb::DisputeNoted(with(draw, dispute)),
        Verb::FactWithdrawn(FactWithdrawn { reason: maybe(draw, D::text) }),
        Verb::FindingAcknowledged(Box::new(FindingAcknowledged {
            rule: one_of(draw, Rule::ALL),
            about: vec![id(draw), id(draw)],
            reason: draw.text(),
            review_on: maybe(draw, a_day),
            on: a_day(draw),
        })),
        Verb::FindingReopened(FindingReopened { reason: maybe(draw, D::text) }),
        Verb::ReportIssued(Box::new(ReportIssued {
            series: "weekly".to_owned(),
            fiscal_year: year(draw),
            place: u32::try_from(draw.number() % 1_000).unwrap(),
            language: "ja".to_owned(),
            since: a_day(draw),
            previous: maybe(draw, id),
            as_of: a_day(draw),
            upto: None,
            marking: one_of(draw, Marking::ALL),
            content: format!("{:064x}", draw.number()),
            files: vec![ReportFile { form: "pdf".to_owned(), hash: format!("{:064x}", draw.number()), size: 1 }],
            renderer: "renkei-report/1".to_owned(),
            remarks: maybe(draw, D::text),
            distribution: texts(draw),
            supersedes: maybe(draw, id),
            meeting: maybe(draw, id),
            template: maybe(draw, |_| "weekly".to_owned()),
            about: maybe(draw, entity),
            readers: maybe(draw, |draw| one_of(draw, Marking::ALL)),
            caveats: (0..draw.number() % 3).map(|_| one_of(draw, Caveat::ALL)).collect(),
        })),
        Verb::ReportWithdrawn(ReportWithdrawn { on: a_day(draw), reason: draw.text() }),
        Verb::TemplateSaved(Box::new(TemplateSaved { template: template(draw) })),
        Verb::TemplateRemoved(TemplateRemoved { on: a_day(draw) }),
    ]
}

fn template<D: Draw>(draw: &mut D) -> Template {
    let part = TemplatePart {
        part: TemplatePartKind::Text,
        heading: maybe(draw, bilingual),
        text: Some(bilingual(draw)),
        columns: Vec::new(),
        days: None,
    };
    Template {
        schema: model::template::SCHEMA.to_owned(),
        key: "own".to_owned(),
        name: bilingual(draw),
        title: bilingual(draw),
        needs: maybe(draw, |draw| one_of(draw, Needs::ALL)),
        scope: Scope {
            bodies: maybe(draw, id).into_iter().collect(),
            topics: maybe(draw, id).into_iter().collect(),
            posts: Vec::new(),
            pillars: maybe(draw, |draw| one_of(draw, Pillar::ALL)).into_iter().collect(),
            health: maybe(draw, |draw| one_of(draw, Health::ALL)).into_iter().collect(),
            text: maybe(draw, D::text),
        },
        grouping: one_of(draw, Grouping::ALL),
        first_since: one_of(draw, FirstSince::ALL),
        paper: one_of(draw, Paper::ALL),
        one_side: draw.there(),
        parts: vec![part],
    }
}

fn handovers<D: Draw>(draw: &mut D) -> Vec<Verb> {
    vec![
        Verb::ContactStated(ContactStated { telephone: maybe(draw, D::text), mail: maybe(draw, D::text) }),
        Verb::HandoverBegun(Box::new(HandoverBegun {
            organisation: id(draw),
            post: maybe(draw, id),
            predecessor: maybe(draw, id),
            successor: maybe(draw, id),
            on: a_day(draw),
            into: maybe(draw, id),
            into_post: maybe(draw, id),
        })),
        Verb::HandoverNoted(HandoverNoted { item: maybe(draw, id), text: maybe(draw, D::text) }),
        Verb::HandoverConfirmed(HandoverConfirmed { item: id(draw) }),
        Verb::HandoverQuestioned(HandoverQuestioned { item: id(draw), question: draw.text() }),
        Verb::HandoverCompleted(HandoverCompleted { on: a_day(draw) }),
    ]
}

fn ledger<D: Draw>(draw: &mut D) -> Vec<Verb> {
    let file = ImportedFile { name: draw.text(), sha256: format!("{:064x}", draw.number()) };
    vec![
        Verb::ImportMade(ImportMade {
            scheme: Some("rs-system/2024".to_owned()),
            label: maybe(draw, D::text),
            attribution: maybe(draw, D::text),
            as_of: maybe(draw, a_day),
            files: vec![file],
        }),
        Verb::ChangeRetracted(ChangeRetracted { change: change_id(draw) }),
        Verb::ChangeErased(Box::new(ChangeErased {
            change: change_id(draw),
            reason: draw.text(),
            kept: Kept {
                gesture: id(draw),
                actor: maybe(draw, id),
                subject: id(draw),
                over: maybe(draw, change_id).into_iter().collect(),
                change: Verb::WorkstreamRevised(WorkstreamField::Aim(maybe(draw, D::text))),
            },
        })),
    ]
}

fn coordination<D: Draw>(draw: &mut D) -> Vec<Verb> {
    let minute = |draw: &mut D| u16::try_from(draw.number() % 1_440).unwrap();
    let mut all = vec![
        Verb::MilestoneSet(Box::new(MilestoneSet {
            workstream: id(draw),
            title: bilingual(draw),
            on: a_day(draw),
            critical: draw.there(),
            every: maybe(draw, |draw| one_of(draw, Every::ALL)),
            until: maybe(draw, a_day),
            after: maybe(draw, id),
            source: maybe(draw, key),
        })),
        Verb::MilestoneSlipped(MilestoneSlipped { to: a_day(draw), on: a_day(draw), reason: draw.text() }),
        Verb::MilestoneDone(MilestoneDone { on: a_day(draw), evidence: draw.text() }),
        Verb::MilestoneDropped(Dropped { on: a_day(draw), reason: draw.text() }),
        Verb::SeriesSet(Box::new(SeriesSet {
            name: bilingual(draw),
            level: one_of(draw, MeetingLevel::ALL),
            cadence: maybe(draw, |draw| one_of(draw, Cadence::ALL)),
            host: maybe(draw, id),
            members: maybe(draw, id).into_iter().collect(),
        })),
        Verb::MeetingSet(Box::new(MeetingSet {
            title: bilingual(draw),
            series: maybe(draw, id),
            on: a_day(draw),
            starts: maybe(draw, minute),
            place: maybe(draw, D::text),
            workstreams: maybe(draw, id).into_iter().collect(),
        })),
        Verb::MeetingAgendaSet(AgendaSet {
            items: vec![AgendaItem { workstream: maybe(draw, id), text: maybe(draw, D::text) }],
        }),
        Verb::MeetingHeld(Box::new(MeetingHeld {
            on: a_day(draw),
            attendance: vec![Attendance { organisation: id(draw), post: maybe(draw, id), note: maybe(draw, D::text) }],
            minutes: maybe(draw, D::text),
        })),
        Verb::MeetingCancelled(MeetingCancelled { reason: draw.text() }),
        Verb::DecisionTaken(Box::new(DecisionTaken {
            text: draw.text(),
            on: a_day(draw),
            meeting: maybe(draw, id),
            workstream: maybe(draw, id),
        })),
    ];
    all.extend([
        Verb::ActionGiven(Box::new(ActionGiven {
            text: draw.text(),
            on: a_day(draw),
            organisation: id(draw),
            post: maybe(draw, id),
            due: maybe(draw, a_day),
            workstream: maybe(draw, id),
            meeting: maybe(draw, id),
            decision: maybe(draw, id),
        })),
        Verb::ActionPassed(ActionPassed {
            from: a_day(draw),
            organisation: id(draw),
            post: maybe(draw, id),
            reason: maybe(draw, D::text),
        }),
        Verb::ActionExtended(ActionExtended { due: maybe(draw, a_day), reason: draw.text() }),
        Verb::ActionDone(ActionDone { on: a_day(draw), note: maybe(draw, D::text) }),
        Verb::ActionDropped(Dropped { on: a_day(draw), reason: draw.text() }),
        Verb::ActionReopened(ActionReopened { reason: maybe(draw, D::text) }),
    ]);
    all
}
