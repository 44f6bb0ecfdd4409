//! Taking in files: what a second look at the same source changes, and what it must leave alone.

use model::change::{AssignmentGiven, ERASED, ImportMade, OrganisationFounded, StatusRecorded, TopicAdded, Verb};
use model::change::{WithWorkstream, WorkstreamOpened};
use model::ids::{EntityId, OrganisationId, WorkstreamId};
use model::intent::{Intent, TakeIn};
use model::refusal::Warning;
use model::register::{FactBody, Slot, State};
use model::time::Day;
use model::values::{
    AssignmentState, Bilingual, Entry, Goal, GoalLevel, Names, OrganisationKind, Role, SourceKey, TopicKind,
    WorkstreamField,
};

use crate::ledger::{Ledger, close, day, found, said};

/// The entities of a source, one of each sort that files bring.
const ORGANISATION: EntityId = EntityId::from_bytes([0x11; 16]);
const WORK: EntityId = EntityId::from_bytes([0x22; 16]);
const OWNER: EntityId = EntityId::from_bytes([0x33; 16]);
const GOAL: EntityId = EntityId::from_bytes([0x44; 16]);
const STATUS: EntityId = EntityId::from_bytes([0x55; 16]);
const TOPIC: EntityId = EntityId::from_bytes([0x66; 16]);

/// What the source says of them; tests change a word and look again.
#[derive(Clone)]
struct Source {
    as_of: Day,
    organisation: Option<&'static str>,
    work: Option<(&'static str, Option<i32>)>,
    owner: Option<(AssignmentState, Option<Day>)>,
    goal: Option<&'static str>,
    status: Option<Entry>,
    topic: Option<&'static str>,
}

impl Source {
    fn new() -> Self {
        Self {
            as_of: day("2025-02-17"),
            organisation: Some("経済産業省"),
            work: Some(("蓄電池の供給確保", Some(2030))),
            owner: Some((AssignmentState::Agreed, None)),
            goal: Some("年間150GWh"),
            status: Some(said("2025-02-17", "計画どおり")),
            topic: Some("蓄電池"),
        }
    }

    fn records(&self) -> Vec<(EntityId, Verb)> {
        let key = |key: &str| Some(SourceKey { scheme: "rs-system/2024".to_owned(), key: key.to_owned() });
        let organisation = self.organisation.map(|name| {
            Verb::OrganisationFounded(Box::new(OrganisationFounded {
                organisation_kind: OrganisationKind::Ministry,
                names: Names { ja: name.to_owned(), ..Names::default() },
                parent: None,
                order: None,
                corporate_number: None,
                from: None,
                reference: None,
                verification: None,
                source: key("o"),
            }))
        });
        let work = self.work.map(|(title, ends_fiscal_year)| opened(title, ends_fiscal_year, key("w")));
        let owner = self.owner.map(|(state, from)| {
            Verb::AssignmentGiven(Box::new(AssignmentGiven {
                agreed_by: None,
                workstream: WORK.into(),
                organisation: ORGANISATION.into(),
                post: None,
                role: Role::Lead,
                state,
                from,
                to: None,
                basis: None,
                source: key("w/lead"),
            }))
        });
        let goal = self.goal.map(|text| {
            let fact = Goal {
                level: GoalLevel::Output,
                text: text.to_owned(),
                indicator: None,
                target: None,
                due: None,
                follows: Vec::new(),
                reasoning: None,
                why_not_staged: None,
            };
            Verb::GoalSet(WithWorkstream { workstream: WORK.into(), source: key("w/goal"), fact })
        });
        let status = self.status.clone().map(|entry| {
            Verb::StatusRecorded(Box::new(StatusRecorded { workstream: WORK.into(), entry, origin: key("w/status") }))
        });
        let topic = self.topic.map(|name| {
            Verb::TopicAdded(Box::new(TopicAdded {
                topic_kind: TopicKind::Domain,
                code: None,
                name: Bilingual::ja(name),
                summary: None,
                on: None,
                reference: None,
                aliases: Vec::new(),
                order: None,
                verification: None,
                source: key("t"),
            }))
        });
        let all = [
            (ORGANISATION, organisation),
            (WORK, work),
            (OWNER, owner),
            (GOAL, goal),
            (STATUS, status),
            (TOPIC, topic),
        ];
        all.into_iter().filter_map(|(id, verb)| Some((id, verb?))).collect()
    }

    /// As an importer would ask for it: what was there before and is not now is gone.
    fn take_in(&self) -> TakeIn {
        let records = self.records();
        let here = |id: &EntityId| records.iter().any(|(known, _)| known == id);
        let gone = [ORGANISATION, WORK, OWNER, GOAL, STATUS, TOPIC].into_iter().filter(|id| !here(id)).collect();
        let import = ImportMade {
            scheme: Some("rs-system/2024".to_owned()),
            label: Some("行政事業レビュー".to_owned()),
            attribution: None,
            as_of: Some(self.as_of),
            files: Vec::new(),
        };
        TakeIn { import, records, gone }
    }
}

fn opened(title: &str, ends_fiscal_year: Option<i32>, source: Option<SourceKey>) -> Verb {
    Verb::WorkstreamOpened(Box::new(WorkstreamOpened {
        title: Bilingual::ja(title),
        code: Some("RS-1".to_owned()),
        parent: None,
        aim: Some("自律性の向上".to_owned()),
        issues: None,
        outline: None,
        url: None,
        earlier_codes: Vec::new(),
        from: None,
        starts_fiscal_year: None,
        ends_fiscal_year,
        pillar: None,
        cadence: None,
        marking: None,
        source,
    }))
}

/// A ledger into which the source was taken once.
fn scene() -> (Ledger, Source) {
    let mut ledger = Ledger::new();
    let source = Source::new();
    let act = ledger.take_in(source.take_in());
    assert_eq!(act.changes.len(), 7);
    assert_eq!(act.last::<EntityId>(), act.gesture.into(), "the import is the gesture's own entity");
    (ledger, source)
}

/// The kinds that looking at the source would record, and the warnings.
fn look(ledger: &Ledger, source: &Source) -> (Vec<(&'static str, EntityId)>, Vec<Warning>) {
    let decision = ledger.decide(Intent::TakeIn(Box::new(source.take_in()))).unwrap();
    let mut changes = decision.changes;
    if let Some(last) = changes.pop() {
        assert!(matches!(last.verb, Verb::ImportMade(_)));
        assert!(!changes.is_empty(), "an import that brings nothing is none");
    }
    (changes.iter().map(|change| (change.verb.kind(), change.subject)).collect(), decision.warnings)
}

fn kept(entity: EntityId) -> Vec<Warning> {
    vec![Warning::KeptOverSource { entity }]
}

fn nothing() -> (Vec<(&'static str, EntityId)>, Vec<Warning>) {
    (Vec::new(), Vec::new())
}

#[test]
fn the_same_files_again_change_nothing() {
    let (ledger, source) = scene();
    assert_eq!(look(&ledger, &source), nothing());
}

#[test]
fn a_new_word_of_the_source_is_followed_where_nobody_touched_it() {
    let (mut ledger, source) = scene();
    let edited = Source {
        organisation: Some("経済産業省（新）"),
        work: Some(("蓄電池・部素材の供給確保", None)),
        owner: Some((AssignmentState::Proposed, None)),
        goal: Some("年間200GWh"),
        status: Some(said("2025-02-17", "やや遅れ")),
        topic: Some("蓄電池・部素材"),
        ..source.clone()
    };
    let (changes, warnings) = look(&ledger, &edited);
    assert_eq!(
        changes,
        [
            ("organisation.named", ORGANISATION),
            ("workstream.revised", WORK),
            ("workstream.revised", WORK),
            ("assignment.given", OWNER),
            ("goal.set", GOAL),
            ("status.corrected", STATUS),
            ("topic.added", TOPIC),
        ]
    );
    assert_eq!(warnings, []);
    let before = ledger.states();
    let act = ledger.take_in(edited.take_in());
    assert_eq!(look(&ledger, &edited), nothing());
    let work = ledger.register.workstream(WORK.into()).unwrap();
    assert_eq!((work.title.ja.as_str(), work.ends_fiscal_year), ("蓄電池・部素材の供給確保", None));
    assert_eq!(ledger.register.assignment(OWNER.into()).unwrap().state, AssignmentState::Proposed);
    assert!(ledger.register.status(STATUS.into()).unwrap().corrected);
    assert_eq!(ledger.register.organisation(ORGANISATION.into()).unwrap().names.len(), 1);
    // One word on each slot, and one undo for all.
    assert_eq!(ledger.entity(GOAL).holders(&Slot::Content).len(), 1);
    ledger.undo(&act).unwrap();
    assert_eq!(ledger.states(), before);
    assert_eq!(look(&ledger, &edited).0.len(), 7, "what was undone is brought again");
}

#[test]
fn a_persons_word_stays_and_is_warned_of() {
    let (mut ledger, source) = scene();
    let title = |text: &str| Intent::ReviseWorkstream {
        workstream: WORK.into(),
        set: vec![WorkstreamField::Title(Bilingual::ja(text))],
    };
    ledger.done(title("私の件名"));
    ledger.done(Intent::CorrectStatus { status: STATUS.into(), entry: said("2025-02-17", "私の話") });
    ledger.done(Intent::EndAssignment { assignment: OWNER.into(), on: day("2026-04-01"), reason: None });
    let names = Names { ja: "私の省".to_owned(), ..Names::default() };
    ledger.done(Intent::RenameOrganisation { organisation: ORGANISATION.into(), names, from: None });
    assert_eq!(look(&ledger, &source), nothing(), "the source says what it always said");

    let edited = Source {
        organisation: Some("別の省"),
        work: Some(("別の件名", Some(2031))),
        owner: Some((AssignmentState::Proposed, None)),
        status: Some(said("2025-02-17", "別の話")),
        ..source
    };
    let (changes, warnings) = look(&ledger, &edited);
    assert_eq!(changes, [("workstream.revised", WORK)], "a field that nobody touched follows");
    assert_eq!(warnings, [kept(ORGANISATION), kept(WORK), kept(OWNER), kept(STATUS)].concat());
    ledger.take_in(edited.take_in());
    let work = ledger.register.workstream(WORK.into()).unwrap();
    assert_eq!((work.title.ja.as_str(), work.ends_fiscal_year), ("私の件名", Some(2031)));
}

#[test]
fn where_both_say_the_same_there_is_nothing_to_warn_of() {
    let (mut ledger, source) = scene();
    let set = vec![WorkstreamField::Title(Bilingual::ja("同じ件名"))];
    ledger.done(Intent::ReviseWorkstream { workstream: WORK.into(), set });
    ledger.done(Intent::CorrectStatus { status: STATUS.into(), entry: said("2025-02-17", "同じ話") });
    let names = Names { ja: "同じ省".to_owned(), ..Names::default() };
    ledger.done(Intent::RenameOrganisation { organisation: ORGANISATION.into(), names, from: None });
    let edited = Source {
        organisation: Some("同じ省"),
        work: Some(("同じ件名", Some(2030))),
        status: Some(said("2025-02-17", "同じ話")),
        ..source
    };
    assert_eq!(look(&ledger, &edited), nothing());
}

#[test]
fn a_confirmation_is_no_edit() {
    let (mut ledger, source) = scene();
    ledger.done(Intent::ConfirmStatus { status: STATUS.into(), as_of: day("2025-03-01"), note: None });
    let edited = Source { status: Some(said("2025-02-17", "やや遅れ")), ..source };
    assert_eq!(look(&ledger, &edited), (vec![("status.corrected", STATUS)], Vec::new()));
}

#[test]
fn what_is_gone_ends_and_what_comes_back_goes_on() {
    let (mut ledger, source) = scene();
    let empty =
        Source { organisation: None, work: None, owner: None, goal: None, status: None, topic: None, ..source.clone() };
    let (changes, warnings) = look(&ledger, &empty);
    assert_eq!(
        changes,
        [("workstream.closed", WORK), ("assignment.ended", OWNER), ("fact.withdrawn", GOAL)],
        "what was said of a day stays said; organisations and topics outlive a list"
    );
    assert_eq!(warnings, []);
    ledger.take_in(empty.take_in());
    assert_eq!(ledger.register.workstream(WORK.into()).unwrap().closed_on, Some(day("2025-02-17")));
    assert_eq!(ledger.register.assignment(OWNER.into()).unwrap().to, Some(day("2025-02-17")));
    assert!(ledger.register.fact(GOAL).is_none());
    assert_eq!(look(&ledger, &empty), nothing());

    let (changes, warnings) = look(&ledger, &source);
    assert_eq!(changes, [("workstream.reopened", WORK), ("assignment.given", OWNER), ("goal.set", GOAL)]);
    assert_eq!(warnings, []);
    ledger.take_in(source.take_in());
    assert_eq!(ledger.register.workstream(WORK.into()).unwrap().closed_on, None);
    assert_eq!(ledger.register.assignment(OWNER.into()).unwrap().to, None);
    assert!(ledger.register.fact(GOAL).is_some());
    assert_eq!(ledger.entity(GOAL).holders(&Slot::Content).len(), 1, "two words on one slot");
    assert_eq!(look(&ledger, &source), nothing());
    // And round once more.
    ledger.take_in(empty.take_in());
    ledger.take_in(source.take_in());
    assert_eq!(look(&ledger, &source), nothing());
    assert!(ledger.register.fact(GOAL).is_some());
}

#[test]
fn what_a_person_ended_stays_ended() {
    let (mut ledger, source) = scene();
    ledger.done(close(WORK.into(), "2026-04-01"));
    ledger.done(Intent::EndAssignment { assignment: OWNER.into(), on: day("2026-04-01"), reason: None });
    ledger.done(Intent::WithdrawFact { fact: GOAL.into(), reason: None });
    let empty = Source { work: None, owner: None, goal: None, ..source.clone() };
    assert_eq!(look(&ledger, &source), nothing());
    assert_eq!(look(&ledger, &empty), nothing());
    // A new word about it does not bring it back.
    let edited = Source { goal: Some("年間200GWh"), ..source };
    assert_eq!(look(&ledger, &edited), (Vec::new(), kept(GOAL)));
}

#[test]
fn what_a_person_reopened_is_not_argued_about() {
    let (mut ledger, source) = scene();
    let without = Source { work: None, ..source.clone() };
    ledger.take_in(without.take_in());
    ledger.done(Intent::ReopenWorkstream { workstream: WORK.into() });
    assert_eq!(look(&ledger, &source), nothing());
    assert_eq!(look(&ledger, &without), nothing());
}

#[test]
fn what_was_to_begin_later_does_not_end_before_it_begins() {
    let mut ledger = Ledger::new();
    let source = Source { owner: Some((AssignmentState::Agreed, Some(day("2025-04-01")))), ..Source::new() };
    ledger.take_in(source.take_in());
    ledger.take_in(Source { owner: None, ..source }.take_in());
    let owner = ledger.register.assignment(OWNER.into()).unwrap();
    assert_eq!((owner.from, owner.to), (Some(day("2025-04-01")), Some(day("2025-04-01"))));
    assert!(!owner.holds_on(day("2025-04-01")) && !owner.overlaps(None, None));
}

#[test]
fn an_import_that_was_undone_can_be_made_again() {
    let (mut ledger, source) = scene();
    let before = ledger.states();
    let first = ledger.acts[0].clone();
    let undone = ledger.undo(&first).unwrap();
    assert_eq!(ledger.states(), []);
    let (changes, warnings) = look(&ledger, &source);
    assert_eq!((changes.len(), warnings), (6, Vec::new()));
    assert!(changes.iter().all(|(kind, _)| {
        ["founded", "opened", "given", "set", "recorded", "added"].contains(&kind.split('.').nth(1).unwrap())
    }));
    ledger.take_in(source.take_in());
    let without_marks = |states: Vec<(EntityId, State)>| -> Vec<EntityId> {
        states.into_iter().filter(|(_, state)| !matches!(state, State::Import(_))).map(|(id, _)| id).collect()
    };
    assert_eq!(without_marks(ledger.states()), without_marks(before));
    assert_eq!(look(&ledger, &source), nothing());
    let again = ledger.acts.last().unwrap().clone();
    ledger.undo(&again).unwrap();
    ledger.undo(&undone).unwrap();
    assert_eq!(look(&ledger, &source), nothing());
}

#[test]
fn a_new_record_beside_known_ones_is_brought_alone() {
    let (ledger, source) = scene();
    let mut take_in = source.take_in();
    let other = EntityId::from_bytes([0x77; 16]);
    take_in.records.push((other, opened("半導体", None, None)));
    let decision = ledger.decide(Intent::TakeIn(Box::new(take_in))).unwrap();
    let kinds: Vec<_> = decision.changes.iter().map(|change| change.verb.kind()).collect();
    assert_eq!(kinds, ["workstream.opened", "import.made"]);
}

#[test]
fn what_is_not_of_the_source_is_never_touched() {
    let (mut ledger, source) = scene();
    let mine: WorkstreamId = ledger.workstream("私の施策");
    let ours: OrganisationId = ledger.done(found("私の組織")).subject();
    let before = ledger.states();
    let empty = Source { work: None, owner: None, goal: None, ..source };
    ledger.take_in(empty.take_in());
    for id in [EntityId::from(mine), ours.into()] {
        assert_eq!(ledger.entity(id).state(), before.iter().find(|(known, _)| *known == id).map(|(_, state)| state));
    }
    // Even where an importer names it as gone.
    let gone = TakeIn { gone: vec![mine.into()], ..empty_import() };
    assert_eq!(ledger.decide(Intent::TakeIn(Box::new(gone))).unwrap(), model::Decision::default());
}

fn empty_import() -> TakeIn {
    let import = ImportMade { scheme: None, label: None, attribution: None, as_of: None, files: Vec::new() };
    TakeIn { import, records: Vec::new(), gone: Vec::new() }
}

#[test]
fn what_was_erased_does_not_come_back_with_a_file() {
    let (mut ledger, source) = scene();
    let opened: Vec<_> = ledger.acts[0].changes[..6].to_vec();
    for change in opened {
        ledger.done(Intent::Erase { change, reason: "保存期間満了".to_owned() });
    }
    // The files are as they were: nothing is brought, and nothing can be said of it.
    assert_eq!(look(&ledger, &source), nothing());
    // What is no text is followed where it stands by itself, and warned of where it would bring texts along.
    let status = Entry { progress: Some(50), ..said("2025-02-17", "計画どおり") };
    let edited = Source {
        work: Some(("蓄電池の供給確保", Some(2031))),
        owner: Some((AssignmentState::Proposed, None)),
        status: Some(status),
        ..source
    };
    let (changes, warnings) = look(&ledger, &edited);
    assert_eq!(changes, [("workstream.revised", WORK)]);
    assert_eq!(warnings, [kept(OWNER), kept(STATUS)].concat());
    ledger.take_in(edited.take_in());
    assert_eq!(ledger.register.workstream(WORK.into()).unwrap().title.ja, ERASED);
    assert_eq!(ledger.register.topic(TOPIC.into()).unwrap().name.ja, ERASED);
    assert!(matches!(&ledger.register.fact(GOAL).unwrap().body, FactBody::Goal(goal) if goal.text == ERASED));
}
