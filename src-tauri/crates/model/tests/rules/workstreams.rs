//! Workstreams 施策 and the facts beside them: codes, parents, closing, revising, withdrawing.

use model::change::Verb;
use model::ids::{FactId, TopicId, WorkstreamId};
use model::intent::Intent;
use model::refusal::Refusal;
use model::values::{
    BasisKind, Bilingual, Budget, Citation, Dependency, Dispute, Goal, GoalLevel, Marking, Relation, TopicKind,
    WorkstreamField,
};

use crate::ledger::{Ledger, close, day, open};

fn revise(workstream: WorkstreamId, set: impl Into<Vec<WorkstreamField>>) -> Intent {
    Intent::ReviseWorkstream { workstream, set: set.into() }
}

fn code(text: &str) -> WorkstreamField {
    WorkstreamField::Code(Some(text.to_owned()))
}

fn title(text: &str) -> WorkstreamField {
    WorkstreamField::Title(Bilingual::ja(text))
}

fn goal(text: &str) -> Goal {
    Goal {
        level: GoalLevel::Output,
        text: text.to_owned(),
        indicator: None,
        target: None,
        due: None,
        follows: Vec::new(),
        reasoning: None,
        why_not_staged: None,
    }
}

fn budget(fiscal_year: i32) -> Budget {
    Budget {
        fiscal_year,
        account: None,
        initial: Some(1_058_000_000_000),
        supplementary: None,
        carried_in: None,
        carried_out: None,
        reserve: None,
        total: None,
        executed: None,
        requested: None,
        remarks: None,
    }
}

fn depends(to: Option<WorkstreamId>, outside: Option<&str>) -> Dependency {
    Dependency { to, outside: outside.map(str::to_owned), relation: Relation::Blocks, original: None }
}

#[test]
fn a_code_is_one_open_workstreams_own() {
    let mut ledger = Ledger::new();
    let first: WorkstreamId = ledger.done(open("一", Some("T1"))).subject();
    let second: WorkstreamId = ledger.done(open("二", Some("T2"))).subject();
    let taken = |given: &str, workstream| Refusal::CodeTaken { given: given.to_owned(), workstream };
    assert_eq!(ledger.refuse(open("三", Some(" T1 "))), taken("T1", first));
    assert_eq!(ledger.refuse(revise(second, [code("T1")])), taken("T1", first));
    assert_eq!(ledger.refuse(revise(first, [code("T1")])), Refusal::NothingChanges);
    ledger.done(open("三", Some("T3")));
    // A closed one holds its code no longer, and must find it free when it goes on.
    ledger.done(close(first, "2026-04-01"));
    let third: WorkstreamId = ledger.done(open("四", Some("T1"))).subject();
    assert_eq!(ledger.refuse(Intent::ReopenWorkstream { workstream: first }), taken("T1", third));
    ledger.done(revise(third, [WorkstreamField::Code(None)]));
    ledger.done(Intent::ReopenWorkstream { workstream: first });
}

#[test]
fn it_is_opened_under_a_given_id_once() {
    let mut ledger = Ledger::new();
    let given = WorkstreamId::from_bytes([7; 16]);
    let under = |title: &str| match open(title, None) {
        Intent::OpenWorkstream { title, code, parent, aim, outline, from, pillar, cadence, marking, .. } => {
            let workstream = Some(given);
            Intent::OpenWorkstream { workstream, title, code, parent, aim, outline, from, pillar, cadence, marking }
        }
        other => other,
    };
    let opened = ledger.done(under("一"));
    assert_eq!(opened.subject::<WorkstreamId>(), given);
    assert_eq!(ledger.refuse(under("二")), Refusal::IdTaken { given: given.into() });
    // Taken back, it is still an id that something had.
    ledger.done(Intent::Retract { changes: opened.changes });
    assert_eq!(ledger.refuse(under("二")), Refusal::IdTaken { given: given.into() });
}

#[test]
fn an_erased_code_is_nobodys() {
    let mut ledger = Ledger::new();
    let opened = [ledger.done(open("一", Some("T1"))), ledger.done(open("二", Some("T2")))];
    for act in &opened {
        ledger.done(Intent::Erase { change: act.changes[0], reason: "誤入力".to_owned() });
    }
    let first = opened[0].subject();
    ledger.done(close(first, "2026-04-01"));
    ledger.done(Intent::ReopenWorkstream { workstream: first });
}

#[test]
fn it_is_closed_once_and_after_it_began_and_may_go_on() {
    let mut ledger = Ledger::new();
    let Intent::OpenWorkstream { workstream, title, code, parent, aim, outline, pillar, cadence, marking, .. } =
        open("一", None)
    else {
        panic!("not a workstream")
    };
    let from = Some(day("2026-04-01"));
    let open = Intent::OpenWorkstream { workstream, title, code, parent, aim, outline, from, pillar, cadence, marking };
    let work = ledger.done(open).subject();
    let reopen = || Intent::ReopenWorkstream { workstream: work };
    assert_eq!(ledger.refuse(reopen()), Refusal::NothingChanges);
    assert_eq!(
        ledger.refuse(close(work, "2026-04-01")),
        Refusal::EndsBeforeStart { from: day("2026-04-01"), to: day("2026-04-01") }
    );
    let closed = ledger.done(close(work, "2026-04-02"));
    assert_eq!(ledger.refuse(close(work, "2026-05-01")), Refusal::WorkstreamClosed { on: day("2026-04-02") });
    ledger.done(reopen());
    assert_eq!(ledger.recorded.last().unwrap().change.over, closed.changes);
    assert_eq!(ledger.register.workstream(work).unwrap().closed_on, None);
    ledger.done(close(work, "2026-05-01"));
}

#[test]
fn a_workstream_is_not_its_own_ancestor() {
    let mut ledger = Ledger::new();
    let (a, b, c) = (ledger.workstream("一"), ledger.workstream("二"), ledger.workstream("三"));
    let under = |work, parent| revise(work, [WorkstreamField::Parent(Some(parent))]);
    ledger.done(under(b, a));
    ledger.done(under(c, b));
    for parent in [a, b, c] {
        assert_eq!(ledger.refuse(under(a, parent)), Refusal::Circular { entity: a.into() });
    }
    ledger.done(revise(b, [WorkstreamField::Parent(None)]));
    ledger.done(under(a, c));
    let nothing = WorkstreamId::from_bytes([9; 16]);
    assert!(matches!(ledger.refuse(under(a, nothing)), Refusal::NotFound { .. }));
}

#[test]
fn only_fields_that_change_are_recorded() {
    let mut ledger = Ledger::new();
    let work = ledger.workstream("一");
    assert_eq!(ledger.refuse(revise(work, [])), Refusal::NothingChanges);
    assert_eq!(
        ledger.refuse(revise(work, [title(" 一 "), WorkstreamField::Marking(Marking::Two)])),
        Refusal::NothingChanges
    );
    let act = ledger.done(revise(work, [title("一"), WorkstreamField::Aim(Some("自律性の確保\n".to_owned()))]));
    assert_eq!(act.changes.len(), 1);
    let known = ledger.register.workstream(work).unwrap();
    assert_eq!(known.aim.as_deref(), Some("自律性の確保"));
    // A text of blanks empties the field.
    ledger.done(revise(work, [WorkstreamField::Aim(Some("　".to_owned()))]));
    assert_eq!(ledger.register.workstream(work).unwrap().aim, None);
}

#[test]
fn of_two_words_on_one_field_the_last_counts() {
    let mut ledger = Ledger::new();
    let work = ledger.workstream("一");
    let act = ledger.done(revise(work, [title("二"), code("T1"), title("三")]));
    assert_eq!(act.changes.len(), 2);
    assert_eq!(ledger.register.workstream(work).unwrap().title.ja, "三");
    assert_eq!(ledger.refuse(revise(work, [title("四"), title("三")])), Refusal::NothingChanges);
}

#[test]
fn fiscal_years_have_a_range() {
    let mut ledger = Ledger::new();
    let work = ledger.workstream("一");
    let out = |field: &str| Refusal::OutOfRange { field: field.to_owned(), least: 1868, most: 2200 };
    for year in [1867, 2201] {
        assert_eq!(
            ledger.refuse(revise(work, [WorkstreamField::StartsFiscalYear(Some(year))])),
            out("starts_fiscal_year")
        );
        assert_eq!(ledger.refuse(revise(work, [WorkstreamField::EndsFiscalYear(Some(year))])), out("ends_fiscal_year"));
        let stated = Intent::StateBudget { workstream: work, budget: budget(year) };
        assert_eq!(ledger.refuse(stated), out("fiscal_year"));
    }
    for year in [1868, 2200] {
        ledger.done(revise(work, [WorkstreamField::StartsFiscalYear(Some(year))]));
        ledger.done(Intent::StateBudget { workstream: work, budget: budget(year) });
    }
}

/// One intent for each sort of fact.
fn facts(work: WorkstreamId, other: WorkstreamId, topic: TopicId) -> Vec<Intent> {
    let citation = Citation {
        basis: BasisKind::Law,
        name: "経済安全保障推進法".to_owned(),
        number: Some("令和4年法律第43号".to_owned()),
        article: Some("第7条".to_owned()),
        url: None,
        verification: None,
    };
    vec![
        Intent::LinkTopic { workstream: work, topic },
        Intent::SetGoal { workstream: work, goal: goal("年間生産能力150GWh") },
        Intent::CiteBasis { workstream: work, citation },
        Intent::StateBudget { workstream: work, budget: budget(2024) },
        Intent::NoteDependency { workstream: work, dependency: depends(Some(other), None) },
        Intent::NoteDependency { workstream: work, dependency: depends(None, Some("2023-経産-0101")) },
        Intent::NoteDispute {
            workstream: work,
            dispute: Dispute { settled_by: None, note: "水質の所管".to_owned(), from: None },
        },
    ]
}

#[test]
fn a_fact_is_set_once_withdrawn_once_and_may_be_set_again() {
    let mut ledger = Ledger::new();
    let (work, other) = (ledger.workstream("一"), ledger.workstream("二"));
    let topic = Intent::AddTopic {
        topic: None,
        kind: TopicKind::Domain,
        code: Some("SEM".to_owned()),
        name: Bilingual::ja("半導体"),
        summary: None,
        on: None,
        reference: None,
        aliases: Vec::new(),
        verification: None,
    };
    let topic = ledger.done(topic).subject();
    for intent in facts(work, other, topic) {
        let fact: FactId = ledger.done(intent.clone()).subject();
        assert_eq!(ledger.refuse(intent.clone()), Refusal::NothingChanges, "{intent:?}");
        let withdraw = Intent::WithdrawFact { fact, reason: Some("誤り".to_owned()) };
        ledger.done(withdraw.clone());
        assert!(ledger.register.fact(fact.into()).is_none());
        assert_eq!(ledger.refuse(withdraw), Refusal::NotFound { noun: "fact".to_owned(), given: fact.to_string() });
        assert_ne!(ledger.done(intent).subject::<FactId>(), fact);
    }
    let missing = TopicId::from_bytes([9; 16]);
    assert_eq!(
        ledger.refuse(Intent::LinkTopic { workstream: work, topic: missing }),
        Refusal::NotFound { noun: "topic".to_owned(), given: missing.to_string() }
    );
    let nothing = WorkstreamId::from_bytes([9; 16]);
    for intent in facts(nothing, other, topic) {
        assert_eq!(
            ledger.refuse(intent),
            Refusal::NotFound { noun: "workstream".to_owned(), given: nothing.to_string() }
        );
    }
}

#[test]
fn a_dependency_is_on_something_else_that_is_known_or_named() {
    let mut ledger = Ledger::new();
    let work = ledger.workstream("一");
    let on = |dependency| Intent::NoteDependency { workstream: work, dependency };
    assert_eq!(ledger.refuse(on(depends(Some(work), None))), Refusal::Circular { entity: work.into() });
    let empty = Refusal::EmptyText { field: "outside".to_owned() };
    assert_eq!(ledger.refuse(on(depends(None, None))), empty);
    assert_eq!(ledger.refuse(on(depends(None, Some(" ")))), empty);
    let nothing = WorkstreamId::from_bytes([9; 16]);
    assert!(matches!(ledger.refuse(on(depends(Some(nothing), None))), Refusal::NotFound { .. }));
    ledger.done(on(depends(None, Some(" 別の施策 "))));
    let Verb::DependencyNoted(noted) = &ledger.recorded.last().unwrap().change.verb else { panic!("not noted") };
    assert_eq!(noted.fact.outside.as_deref(), Some("別の施策"));
}

#[test]
fn the_texts_of_facts_have_limits_too() {
    use model::decide::{LONGEST_LINE, LONGEST_TEXT};
    let mut ledger = Ledger::new();
    let work = ledger.workstream("一");
    let long = |limit: usize| Some("字".repeat(limit));
    let set = |goal| Intent::SetGoal { workstream: work, goal };
    let text = |field: &str| Refusal::TextTooLong { field: field.to_owned(), limit: LONGEST_TEXT };
    let line = |field: &str| Refusal::TextTooLong { field: field.to_owned(), limit: LONGEST_LINE };
    let too_much = LONGEST_TEXT + 1;
    for (refused, goal) in [
        (Refusal::EmptyText { field: "goal".to_owned() }, goal("\n")),
        (text("goal"), goal(&"字".repeat(too_much))),
        (text("indicator"), Goal { indicator: long(too_much), ..goal("一") }),
        (text("target"), Goal { target: long(too_much), ..goal("一") }),
        (text("reasoning"), Goal { reasoning: long(too_much), ..goal("一") }),
        (text("why_not_staged"), Goal { why_not_staged: long(too_much), ..goal("一") }),
        (text("follows"), Goal { follows: long(too_much).into_iter().collect(), ..goal("一") }),
    ] {
        assert_eq!(ledger.refuse(set(goal)), refused);
    }
    ledger.done(set(Goal { reasoning: long(LONGEST_TEXT), ..goal("一") }));
    let too_much = LONGEST_LINE + 1;
    let (basis, name, number, article, url) = (BasisKind::Law, "法".to_owned(), None, None, None);
    let cited = Citation { basis, name, number, article, url, verification: None };
    for (field, citation) in [
        ("basis", Citation { name: "字".repeat(too_much), ..cited.clone() }),
        ("number", Citation { number: long(too_much), ..cited.clone() }),
        ("article", Citation { article: long(too_much), ..cited.clone() }),
        ("url", Citation { url: long(too_much), ..cited.clone() }),
    ] {
        assert_eq!(ledger.refuse(Intent::CiteBasis { workstream: work, citation }), line(field));
    }
    let stated = |budget| Intent::StateBudget { workstream: work, budget };
    assert_eq!(ledger.refuse(stated(Budget { account: long(too_much), ..budget(2024) })), line("account"));
    let remarks = Budget { remarks: long(LONGEST_TEXT + 1), ..budget(2024) };
    assert_eq!(ledger.refuse(stated(remarks)), text("remarks"));
}
