//! Several intents as one act, what they would come to, and what the undo key would act on.

use model::ids::WorkstreamId;
use model::intent::{Intent, Stance};
use model::values::{Bilingual, Entry, Health, Role, TopicKind, WorkstreamField};
use store::rows::{AsOf, Window, WorkstreamFilter, WorkstreamGrouping, WorkstreamSort};

use crate::Code;
use crate::contract::{Answer, Query, Rehearsed, Submission, Undoable};
use crate::reporting::tests::Desk;

fn open(code: &str) -> Intent {
    Intent::open_workstream(Bilingual::ja(format!("施策{code}")), Some(code.to_owned()))
}

fn undoable(desk: &Desk) -> Undoable {
    match desk.workspace.ask(&Query::Undoable) {
        Ok(Answer::Undoable(undoable)) => undoable,
        other => panic!("{other:?}"),
    }
}

/// How many workstreams and how many changes there are.
fn sizes(desk: &Desk) -> (u64, u64) {
    match desk.workspace.ask(&Query::Workspace) {
        Ok(Answer::Workspace(info)) => (info.workstreams, info.changes),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_batch_is_one_act_and_one_undo() {
    let mut desk = Desk::new(false);
    let (_, before) = sizes(&desk);
    let mut told = Vec::new();
    let batch = Submission::Batch { intents: vec![open("A"), open("B"), open("C")] };
    let receipt = desk
        .workspace
        .submit_with(batch, None, &mut |step| {
            told.push((step.done, step.of));
            true
        })
        .unwrap();
    assert_eq!(told, [(0, 3), (1, 3), (2, 3)]);
    assert_eq!(receipt.changes.len(), 3);
    assert_eq!(sizes(&desk), (3, before + 3));
    assert_eq!(undoable(&desk), Undoable { undo: Some(receipt.gesture), redo: None });
    let Answer::Activity(acts) = desk.workspace.ask(&Query::Activity { window: Default::default() }).unwrap() else {
        panic!("acts were asked for");
    };
    assert_eq!((acts.items[0].gesture, acts.items[0].changes), (receipt.gesture, 3));
    desk.workspace.rebuild().unwrap();
    assert_eq!(desk.workspace.ask(&Query::Activity { window: Default::default() }), Ok(Answer::Activity(acts)));
    let undo = desk.workspace.submit(Submission::Undo { with_dependents: false }, None).unwrap();
    assert_eq!(sizes(&desk).0, 0);
    assert_eq!(undoable(&desk), Undoable { undo: None, redo: Some(undo.gesture) });
}

#[test]
fn what_a_batch_opens_can_be_spoken_of_in_the_same_act() {
    let mut desk = Desk::new(false);
    let given = WorkstreamId::from_bytes([7; 16]);
    let Intent::OpenWorkstream { title, code, parent, aim, outline, from, pillar, cadence, marking, .. } = open("A")
    else {
        panic!("not a workstream")
    };
    let workstream = Some(given);
    let opened =
        Intent::OpenWorkstream { workstream, title, code, parent, aim, outline, from, pillar, cadence, marking };
    let kind = TopicKind::Framework;
    let name = Bilingual::ja("鉱物安全保障パートナーシップ");
    let (summary, on, reference) = (None, None, None);
    let topic = Intent::AddTopic {
        topic: None,
        kind,
        code: Some("MSP".to_owned()),
        name,
        summary,
        on,
        reference,
        aliases: Vec::new(),
        verification: None,
    };
    let topic = desk.submit(topic).subject.into();
    let mut entry = Entry::on("2026-10-01".parse().unwrap());
    entry.health = Some(Health::AtRisk);
    let batch = || Submission::Batch {
        intents: vec![
            opened.clone(),
            Intent::LogStatus { workstream: given, entry: entry.clone() },
            Intent::LinkTopic { workstream: given, topic },
        ],
    };
    let outcomes = desk.workspace.rehearse(batch(), None).unwrap().outcomes;
    assert_eq!(outcomes, [Rehearsed::Changes, Rehearsed::Changes, Rehearsed::Changes]);
    desk.workspace.submit(batch(), None).unwrap();
    let query = Query::Workstream { id: given, clock: AsOf::default() };
    let Ok(Answer::Workstream(found)) = desk.workspace.ask(&query) else { panic!("it was opened") };
    assert_eq!((found.row.code.as_deref(), found.row.health), (Some("A"), Some(Health::AtRisk)));
    assert_eq!(
        found.row.topics.iter().map(|one| (one.id, one.code.as_deref())).collect::<Vec<_>>(),
        [(topic, Some("MSP"))]
    );
    // Sent twice, as after a lost answer, it is not opened twice.
    assert_eq!(desk.workspace.submit(batch(), None).unwrap_err().code, Code::IdTaken);
    desk.submit(Intent::WithdrawFact { fact: found.row.topics[0].fact, reason: None });
    let Ok(Answer::Workstream(found)) = desk.workspace.ask(&query) else { panic!("it is there") };
    assert!(found.row.topics.is_empty());
    desk.workspace.submit(Submission::Undo { with_dependents: false }, None).unwrap();
    desk.workspace.submit(Submission::Undo { with_dependents: false }, None).unwrap();
    assert_eq!(sizes(&desk).0, 0);
}

#[test]
fn one_refusal_refuses_the_batch_and_names_the_intent() {
    let mut desk = Desk::new(false);
    let before = sizes(&desk);
    let failure =
        desk.workspace.submit(Submission::Batch { intents: vec![open("A"), open("B"), open("A")] }, None).unwrap_err();
    assert_eq!((failure.code, &failure.data["intent"]), (Code::CodeTaken, &2.into()));
    assert_eq!(sizes(&desk), before, "nothing of it is recorded");
}

#[test]
fn a_batch_can_be_stopped_before_any_of_it_is_recorded() {
    let mut desk = Desk::new(false);
    let before = sizes(&desk);
    let batch = Submission::Batch { intents: vec![open("A"), open("B")] };
    let stopped = desk.workspace.submit_with(batch, None, &mut |step| step.done < 1);
    assert_eq!(stopped.unwrap_err().code, Code::Cancelled);
    assert_eq!(sizes(&desk), before);
}

#[test]
fn what_changes_nothing_is_passed_over_in_a_batch_and_refused_alone() {
    let mut desk = Desk::new(false);
    let workstream = desk.open("A", "題");
    let retitle = |title: &str| {
        let set = vec![WorkstreamField::Title(Bilingual::ja(title))];
        Intent::ReviseWorkstream { workstream, set }
    };
    let batch = Submission::Batch { intents: vec![retitle("題"), retitle("新しい題")] };
    assert_eq!(desk.workspace.submit(batch, None).unwrap().changes.len(), 1);
    let alone = Submission::Batch { intents: vec![retitle("新しい題")] };
    assert_eq!(desk.workspace.submit(alone, None).unwrap_err().code, Code::NothingChanges);
}

#[test]
fn a_rehearsal_tells_what_each_intent_comes_to_and_writes_nothing() {
    let mut desk = Desk::new(false);
    let workstream = desk.open("A", "題");
    let before = sizes(&desk);
    let same = Intent::ReviseWorkstream { workstream, set: vec![WorkstreamField::Title(Bilingual::ja("題"))] };
    let batch = Submission::Batch { intents: vec![open("B"), same, open("B"), open("C")] };
    let rehearsal = desk.workspace.rehearse(batch, None).unwrap();
    let outcomes = rehearsal.outcomes.as_slice();
    let [Rehearsed::Changes, Rehearsed::Nothing, Rehearsed::Refused { failure }, Rehearsed::Changes] = outcomes else {
        panic!("{outcomes:?}");
    };
    assert_eq!(failure.code, Code::CodeTaken);
    assert_eq!(rehearsal.changes.len(), 2);
    assert_eq!(sizes(&desk), before);
}

/// The codes of a list, in its order.
fn list(desk: &Desk, filter: WorkstreamFilter, sort: WorkstreamSort) -> Vec<String> {
    let query =
        Query::Workstreams { filter, sort, descending: false, window: Window::default(), clock: AsOf::default() };
    match desk.workspace.ask(&query) {
        Ok(Answer::Workstreams(page)) => page.items.into_iter().filter_map(|row| row.code).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_due_and_what_changed_since_a_day_are_found() {
    let mut desk = Desk::new(false);
    let [one, two, _] = ["A", "B", "C"].map(|code| desk.open(code, code));
    let due = |by: &str| WorkstreamFilter { due_by: by.parse().ok(), ..WorkstreamFilter::default() };
    let changed = |since: &str| WorkstreamFilter { changed_since: since.parse().ok(), ..WorkstreamFilter::default() };
    let code = WorkstreamSort::Code;
    assert_eq!(list(&desk, changed("2026-10-01"), code), ["A", "B", "C"]);
    assert!(list(&desk, changed("2026-10-02"), code).is_empty());
    desk.turn("2026-10-05T01:00:00Z");
    // Its next step is on 15 December.
    desk.log(one, "2026-10-05", Health::OnTrack, "順調");
    assert_eq!(list(&desk, due("2026-12-15"), code), ["A"]);
    assert!(list(&desk, due("2026-12-14"), code).is_empty());
    desk.assign(two, "経済産業省", Role::Lead, "2026-04-01", Stance::Plain);
    assert_eq!(list(&desk, changed("2026-10-05"), code), ["A", "B"]);
    desk.turn("2026-10-09T01:00:00Z");
    assert!(list(&desk, changed("2026-10-09"), code).is_empty());
    desk.workspace.submit(Submission::Undo { with_dependents: false }, None).unwrap();
    desk.workspace.submit(Submission::Undo { with_dependents: false }, None).unwrap();
    assert_eq!(list(&desk, changed("2026-10-09"), code), ["A", "B"], "what was taken back has changed too");
}

#[test]
fn what_has_no_next_day_and_no_progress_stands_last_either_way() {
    let mut desk = Desk::new(false);
    let [one, two, three, _] = ["A", "B", "C", "D"].map(|code| desk.open(code, code));
    for (workstream, next, progress) in
        [(one, Some("2026-12-20"), None), (two, None, Some(70)), (three, Some("2026-12-01"), Some(20))]
    {
        let entry = Entry {
            headline: Some("報告".to_owned()),
            next_step: next.map(|_| "協議".to_owned()),
            next_on: next.and_then(|day| day.parse().ok()),
            progress,
            ..Entry::on("2026-10-01".parse().unwrap())
        };
        desk.submit(Intent::LogStatus { workstream, entry });
    }
    let sorted = |sort, descending| {
        let (filter, window, clock) = (WorkstreamFilter::default(), Window::default(), AsOf::default());
        match desk.workspace.ask(&Query::Workstreams { filter, sort, descending, window, clock }) {
            Ok(Answer::Workstreams(page)) => page.items.into_iter().filter_map(|row| row.code).collect::<String>(),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(sorted(WorkstreamSort::NextOn, false), "CABD");
    assert_eq!(sorted(WorkstreamSort::NextOn, true), "ACDB");
    assert_eq!(sorted(WorkstreamSort::Progress, false), "CBAD");
    assert_eq!(sorted(WorkstreamSort::Progress, true), "BCDA");
}

#[test]
fn a_divided_list_has_its_parts_in_its_own_order() {
    let mut desk = Desk::new(false);
    let [one, two, three, _] = ["A", "B", "C", "D"].map(|code| desk.open(code, code));
    desk.assign(one, "防衛省", Role::Lead, "2026-04-01", Stance::Plain);
    desk.assign(two, "財務省", Role::Lead, "2026-04-01", Stance::Plain);
    desk.assign(three, "防衛省", Role::Lead, "2026-04-01", Stance::Plain);
    desk.log(three, "2026-10-01", Health::OffTrack, "遅延");
    let groups = |by| {
        let (filter, clock) = (WorkstreamFilter::default(), AsOf::default());
        match desk.workspace.ask(&Query::WorkstreamGroups { filter, by, clock }) {
            Ok(Answer::WorkstreamGroups(groups)) => groups,
            other => panic!("{other:?}"),
        }
    };
    let led: Vec<_> = groups(WorkstreamGrouping::Lead)
        .into_iter()
        .map(|group| (group.lead.map(|lead| lead.name.ja), group.counts.total, group.counts.off_track))
        .collect();
    let named = |name: &str| Some(name.to_owned());
    assert_eq!(led, [(named("財務省"), 1, 0), (named("防衛省"), 2, 1), (None, 1, 0)]);
    assert_eq!(list(&desk, WorkstreamFilter::default(), WorkstreamSort::Protocol), ["B", "A", "C", "D"]);
    let by_health: Vec<_> =
        groups(WorkstreamGrouping::Health).into_iter().map(|group| (group.health, group.counts.total)).collect();
    assert_eq!(by_health, [(Some(Health::OffTrack), 1), (None, 3)]);
}

#[test]
fn what_screens_keep_is_found_by_its_prefix_and_forgotten() {
    let desk = Desk::new(false);
    let kept = |prefix: &str| desk.workspace.ask(&Query::Local { prefix: prefix.to_owned() });
    desk.workspace.keep("screen.view.1", Some("{}")).unwrap();
    desk.workspace.keep("screen.draft.1", Some("[]")).unwrap();
    assert_eq!(kept("screen.view."), Ok(Answer::Local(vec![("screen.view.1".to_owned(), "{}".to_owned())])));
    desk.workspace.keep("screen.view.1", None).unwrap();
    assert_eq!(kept("screen.view."), Ok(Answer::Local(Vec::new())));
    // What the core itself keeps there is none of a screen's business.
    assert_eq!(kept("user.").unwrap_err().code, Code::NotUnderstood);
    assert_eq!(desk.workspace.keep("user.name", Some("x")).unwrap_err().code, Code::NotUnderstood);
    let long = "あ".repeat(100_000);
    assert_eq!(desk.workspace.keep("screen.draft.2", Some(&long)).unwrap_err().code, Code::NotUnderstood);
}

#[test]
fn an_erasure_takes_the_drafts_that_hold_its_text_and_no_other() {
    let mut desk = Desk::new(false);
    let workstream = desk.open("A", "題");
    let said = "漏れてはならない\n一文";
    let mut entry = Entry::on("2026-10-01".parse().unwrap());
    entry.narrative = Some(said.to_owned());
    let logged = desk.submit(Intent::LogStatus { workstream, entry });
    let draft =
        |text: &str| serde_json::json!({ "workstream": workstream, "as_of": "2026-10-01", "text": text }).to_string();
    desk.workspace.keep("screen.draft.with", Some(&draft(&format!("再掲：{said}")))).unwrap();
    desk.workspace.keep("screen.draft.without", Some(&draft("別の文"))).unwrap();
    desk.submit(Intent::Erase { change: logged.changes[0], reason: "誤記".to_owned() });
    let Ok(Answer::Local(kept)) = desk.workspace.ask(&Query::Local { prefix: "screen.".to_owned() }) else {
        panic!("a screen's own were asked for");
    };
    assert_eq!(kept.iter().map(|(key, _)| key.as_str()).collect::<Vec<_>>(), ["screen.draft.without"]);
}
