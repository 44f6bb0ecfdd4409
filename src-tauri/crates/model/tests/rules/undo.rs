//! Undo, redo and erasure, as acts: what rests on what, what comes back, what is gone for good.

use model::change::{ERASED, Verb};
use model::ids::{ChangeId, StatusId, WorkstreamId};
use model::intent::{Intent, Stance};
use model::refusal::Refusal;
use model::register::Slot;
use model::values::{Bilingual, Role, WorkstreamField};

use crate::ledger::{Ledger, assign, close, day, lead, log, open, said};

fn title(work: WorkstreamId, text: &str) -> Intent {
    Intent::ReviseWorkstream { workstream: work, set: vec![WorkstreamField::Title(Bilingual::ja(text))] }
}

fn erase(change: ChangeId) -> Intent {
    Intent::Erase { change, reason: "機密性3情報の誤入力".to_owned() }
}

#[test]
fn what_rests_on_a_change_is_listed_in_order_and_can_go_along() {
    let mut ledger = Ledger::new();
    let opened = ledger.done(open("一", None));
    let work: WorkstreamId = opened.subject();
    let ministry = ledger.organisation("経済産業省");
    let revised = ledger.done(title(work, "二"));
    let given = ledger.done(assign(work, ministry, Role::Lead, None, None, Stance::Plain));
    let logged = ledger.done(log(work, "2026-11-01", "順調"));
    let elsewhere = ledger.workstream("三");
    let under =
        ledger.done(Intent::ReviseWorkstream { workstream: elsewhere, set: vec![WorkstreamField::Parent(Some(work))] });
    let resting: Vec<ChangeId> =
        [&revised, &given, &logged, &under].into_iter().flat_map(|act| act.changes.clone()).collect();
    assert_eq!(ledger.undo(&opened).unwrap_err(), Refusal::DependentsExist { changes: resting.clone() });
    let all = opened.changes.iter().copied().chain(resting.iter().copied()).collect();
    let undone = ledger.done(Intent::Retract { changes: all });
    assert!(ledger.register.workstream(work).is_none());
    // The newest goes first.
    let order: Vec<ChangeId> = ledger.recorded[ledger.recorded.len() - undone.changes.len()..]
        .iter()
        .filter_map(|recorded| match &recorded.change.verb {
            Verb::ChangeRetracted(retraction) => Some(retraction.change),
            _ => None,
        })
        .collect();
    assert_eq!(order, resting.iter().rev().copied().chain(opened.changes).collect::<Vec<_>>());
}

#[test]
fn what_does_not_rest_on_it_is_left_alone() {
    let mut ledger = Ledger::new();
    let work = ledger.workstream("一");
    let first = ledger.done(title(work, "二"));
    ledger.done(log(work, "2026-11-01", "順調"));
    ledger.undo(&first).unwrap();
    assert_eq!(ledger.register.workstream(work).unwrap().title.ja, "一");
}

#[test]
fn a_replaced_word_cannot_be_taken_back_under_its_replacement() {
    let mut ledger = Ledger::new();
    let work = ledger.workstream("一");
    let (first, second) = (ledger.done(title(work, "二")), ledger.done(title(work, "三")));
    assert_eq!(ledger.undo(&first).unwrap_err(), Refusal::DependentsExist { changes: second.changes.clone() });
    ledger.undo(&second).unwrap();
    assert_eq!(ledger.register.workstream(work).unwrap().title.ja, "二", "the replaced word did not come back");
    ledger.undo(&first).unwrap();
    assert_eq!(ledger.register.workstream(work).unwrap().title.ja, "一");
}

#[test]
fn undo_of_undo_is_redo_until_something_else_was_said() {
    let mut ledger = Ledger::new();
    let work = ledger.workstream("一");
    let first = ledger.done(title(work, "二"));
    let undone = ledger.undo(&first).unwrap();
    let redone = ledger.undo(&undone).unwrap();
    assert_eq!(ledger.register.workstream(work).unwrap().title.ja, "二");
    let undone = ledger.undo(&redone).unwrap();
    assert_eq!(ledger.register.workstream(work).unwrap().title.ja, "一");
    let instead = ledger.done(title(work, "三"));
    // To revive the old word beside the new one would leave two on one field.
    assert_eq!(ledger.undo(&undone).unwrap_err(), Refusal::DependentsExist { changes: instead.changes.clone() });
    let both = [undone.changes, instead.changes].concat();
    ledger.done(Intent::Retract { changes: both });
    assert_eq!(ledger.register.workstream(work).unwrap().title.ja, "二");
    assert_eq!(ledger.entity(work).holders(&Slot::Field("title")), first.changes);
}

#[test]
fn what_was_taken_back_last_comes_back_first() {
    let mut ledger = Ledger::new();
    let opened = ledger.done(open("一", None));
    let work: WorkstreamId = opened.subject();
    let revised = ledger.done(title(work, "二"));
    let logged = ledger.done(log(work, "2026-11-01", "順調"));
    let before = ledger.states();
    let undone: Vec<_> = [&logged, &revised, &opened].map(|act| ledger.undo(act).unwrap()).into();
    // A title and a status of what is not there would rest on nothing.
    for early in &undone[..2] {
        let in_the_way = Refusal::DependentsExist { changes: undone[2].changes.clone() };
        assert_eq!(ledger.undo(early).unwrap_err(), in_the_way);
    }
    for act in undone.iter().rev() {
        ledger.undo(act).unwrap();
    }
    assert_eq!(ledger.states(), before);
}

#[test]
fn to_take_back_a_redo_is_to_take_back_what_it_brought() {
    let mut ledger = Ledger::new();
    let opened = ledger.done(open("一", None));
    let undone = ledger.undo(&opened).unwrap();
    let redone = ledger.undo(&undone).unwrap();
    let revised = ledger.done(title(opened.subject(), "二"));
    assert_eq!(ledger.undo(&redone).unwrap_err(), Refusal::DependentsExist { changes: revised.changes.clone() });
    ledger.undo(&revised).unwrap();
    ledger.undo(&redone).unwrap();
    assert_eq!(ledger.states(), []);
}

#[test]
fn there_is_nothing_to_undo_twice() {
    let mut ledger = Ledger::new();
    let opened = ledger.done(open("一", None));
    assert_eq!(ledger.refuse(Intent::Retract { changes: Vec::new() }), Refusal::NothingToUndo);
    let unknown = ChangeId::from_bytes([0xee; 32]);
    assert_eq!(ledger.refuse(Intent::Retract { changes: vec![unknown] }), Refusal::NothingToUndo);
    ledger.undo(&opened).unwrap();
    assert_eq!(ledger.undo(&opened).unwrap_err(), Refusal::NothingToUndo);
}

#[test]
fn a_transfer_is_undone_as_one() {
    let mut ledger = Ledger::new();
    let work = ledger.workstream("一");
    let (a, b) = (ledger.organisation("経済産業省"), ledger.organisation("厚生労働省"));
    ledger.done(lead(work, a, "2024-04-01", Stance::Plain));
    let before = ledger.states();
    let transfer = ledger.done(lead(work, b, "2026-04-01", Stance::Transfer));
    ledger.undo(&transfer).unwrap();
    assert_eq!(ledger.states(), before);
}

#[test]
fn a_confirmation_rests_on_its_status() {
    let mut ledger = Ledger::new();
    let work = ledger.workstream("一");
    let logged = ledger.done(log(work, "2026-11-01", "順調"));
    let confirmed =
        ledger.done(Intent::ConfirmStatus { status: logged.subject(), as_of: day("2026-11-10"), note: None });
    assert_eq!(ledger.undo(&logged).unwrap_err(), Refusal::DependentsExist { changes: confirmed.changes.clone() });
    ledger.undo(&confirmed).unwrap();
    ledger.undo(&logged).unwrap();
}

#[test]
fn a_closing_rests_under_its_reopening() {
    let mut ledger = Ledger::new();
    let work = ledger.workstream("一");
    let closed = ledger.done(close(work, "2026-04-01"));
    let reopened = ledger.done(Intent::ReopenWorkstream { workstream: work });
    assert_eq!(ledger.undo(&closed).unwrap_err(), Refusal::DependentsExist { changes: reopened.changes.clone() });
    ledger.undo(&reopened).unwrap();
    assert_eq!(ledger.register.workstream(work).unwrap().closed_on, Some(day("2026-04-01")));
}

#[test]
fn an_erasure_takes_the_texts_and_leaves_what_was_done() {
    let mut ledger = Ledger::new();
    let work = ledger.workstream("一");
    let logged = ledger.done(log(work, "2026-11-01", "秘密の話"));
    let status: StatusId = logged.subject();
    let corrected = ledger.done(Intent::CorrectStatus { status, entry: said("2026-11-02", "別の秘密") });
    ledger.done(erase(corrected.changes[0]));
    // The correction stands, without its words; what it corrected does not come back.
    let known = ledger.register.status(status).unwrap();
    assert_eq!((known.corrected, &known.entry), (true, &said("2026-11-02", ERASED)));
    ledger.done(erase(logged.changes[0]));
    let all = format!("{:?}", ledger.entity(status).changes().collect::<Vec<_>>());
    assert!(!all.contains("秘密"), "a text is still in the register: {all}");
    assert_eq!(ledger.refuse(erase(logged.changes[0])), Refusal::ErasedAlready);
}

#[test]
fn undo_and_erasure_are_not_erased_nor_an_erasure_undone() {
    let mut ledger = Ledger::new();
    let work = ledger.workstream("一");
    let first = ledger.done(title(work, "二"));
    let undone = ledger.undo(&first).unwrap();
    let refused = |kind: &str| Refusal::NotPossibleFor { kind: kind.to_owned() };
    assert_eq!(ledger.refuse(erase(undone.changes[0])), refused("change.retracted"));
    // What was taken back may still hold a text that must go.
    let erased = ledger.done(erase(first.changes[0]));
    assert_eq!(ledger.refuse(erase(erased.changes[0])), refused("change.erased"));
    assert_eq!(ledger.undo(&erased).unwrap_err(), refused("change.erased"));
    let missing = ChangeId::from_bytes([0xee; 32]);
    assert_eq!(
        ledger.refuse(erase(missing)),
        Refusal::NotFound { noun: "change".to_owned(), given: missing.to_string() }
    );
    let silent = Intent::Erase { change: first.changes[0], reason: " ".to_owned() };
    assert_eq!(ledger.refuse(silent), Refusal::EmptyText { field: "reason".to_owned() });
}

#[test]
fn an_erased_change_can_be_undone_and_redone() {
    let mut ledger = Ledger::new();
    let work = ledger.workstream("一");
    let first = ledger.done(title(work, "秘密"));
    ledger.done(erase(first.changes[0]));
    assert_eq!(ledger.register.workstream(work).unwrap().title.ja, ERASED);
    let undone = ledger.undo(&first).unwrap();
    assert_eq!(ledger.register.workstream(work).unwrap().title.ja, "一");
    ledger.undo(&undone).unwrap();
    assert_eq!(ledger.register.workstream(work).unwrap().title.ja, ERASED);
}
