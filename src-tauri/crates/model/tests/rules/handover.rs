//! Handing over what a post has: what belongs to it, confirming and asking, and the one act in which all of it moves.

use model::ids::{ActionId, HandoverId, OrganisationId, PersonId, PostId, WorkstreamId};
use model::intent::{GiveAction, Intent, Newcomer, Stance};
use model::refusal::Refusal;
use model::register::Contact;
use model::values::{Bilingual, Role};

use crate::ledger::{Ledger, day, lead};

struct Desk {
    ledger: Ledger,
    ministry: OrganisationId,
    post: PostId,
    goes: PersonId,
    comes: PersonId,
    /// Led by the post, supported by its ministry without a post, led by another body.
    works: [WorkstreamId; 3],
}

fn create(ledger: &mut Ledger, organisation: OrganisationId, title: &str) -> PostId {
    ledger.done(Intent::CreatePost { organisation, title: Bilingual::ja(title), from: None }).subject()
}

fn add(ledger: &mut Ledger, name: &str) -> PersonId {
    ledger.done(Intent::AddPerson { name: Bilingual::ja(name), reading: None }).subject()
}

fn assigned(work: WorkstreamId, to: OrganisationId, post: Option<PostId>, role: Role) -> Intent {
    Intent::Assign {
        workstream: work,
        organisation: to,
        post,
        role,
        from: Some(day("2025-04-01")),
        to: None,
        basis: None,
        stance: Stance::Plain,
    }
}

fn desk() -> Desk {
    let mut ledger = Ledger::new();
    let ministry = ledger.organisation("経済産業省");
    let other = ledger.organisation("環境省");
    let post = create(&mut ledger, ministry, "総括係長");
    let (goes, comes) = (add(&mut ledger, "山田"), add(&mut ledger, "鈴木"));
    ledger.done(Intent::HoldPost {
        person: Some(goes),
        newcomer: None,
        post,
        from: Some(day("2025-04-01")),
        to: None,
        succeeding: false,
    });
    let works = [ledger.workstream("半導体"), ledger.workstream("蓄電池"), ledger.workstream("水道")];
    ledger.done(assigned(works[0], ministry, Some(post), Role::Lead));
    ledger.done(assigned(works[1], ministry, None, Role::Support));
    ledger.done(lead(works[2], other, "2025-04-01", Stance::Plain));
    Desk { ledger, ministry, post, goes, comes, works }
}

impl Desk {
    fn begin(&self) -> Intent {
        Intent::BeginHandover {
            post: Some(self.post),
            organisation: None,
            predecessor: None,
            successor: Some(self.comes),
            newcomer: None,
            on: day("2027-04-01"),
            into: None,
            into_post: None,
        }
    }

    fn begun(&mut self) -> HandoverId {
        self.ledger.done(self.begin()).subject()
    }

    fn holder(&self, on: &str) -> Vec<PersonId> {
        let on = day(on);
        let held = self.ledger.register.holdings().map(|(_, held)| held);
        held.filter(|held| held.post == self.post && held.overlaps(Some(on), Some(on.plus(1))))
            .map(|held| held.person)
            .collect()
    }
}

#[test]
fn who_holds_the_post_goes_unless_another_is_named() {
    let mut desk = desk();
    let handover = desk.begun();
    let known = desk.ledger.register.handover(handover).unwrap();
    assert_eq!((known.predecessor, known.successor), (Some(desk.goes), Some(desk.comes)));
    assert_eq!(known.organisation, desk.ministry);
    assert_eq!(desk.ledger.refuse(desk.begin()), Refusal::HandoverOpen { handover });
}

#[test]
fn who_comes_may_be_someone_new_and_may_change() {
    let mut desk = desk();
    let newcomer = Some(Newcomer { name: Bilingual::ja("佐藤"), reading: None });
    let Intent::BeginHandover { post, on, .. } = desk.begin() else { panic!("a beginning") };
    let begin = Intent::BeginHandover {
        post,
        organisation: None,
        predecessor: None,
        successor: None,
        newcomer,
        on,
        into: None,
        into_post: None,
    };
    let handover: HandoverId = desk.ledger.done(begin).last();
    desk.ledger.done(Intent::NoteHandover { handover, item: None, text: Some("年度末は早い".to_owned()) });
    let revise = Intent::ReviseHandover {
        handover,
        predecessor: Some(desk.goes),
        successor: Some(desk.comes),
        newcomer: None,
        on: day("2027-07-01"),
        into: None,
        into_post: None,
    };
    desk.ledger.done(revise.clone());
    assert_eq!(desk.ledger.refuse(revise), Refusal::NothingChanges);
    let known = desk.ledger.register.handover(handover).unwrap();
    assert_eq!((known.successor, known.on), (Some(desk.comes), day("2027-07-01")));
    assert_eq!(known.notes[&None].text, "年度末は早い", "what was passed on stays");
}

#[test]
fn each_workstream_is_confirmed_or_asked_about() {
    let mut desk = desk();
    let handover = desk.begun();
    let [led, supported, others] = desk.works;
    let refused = desk.ledger.refuse(Intent::ConfirmHandover { handover, items: vec![others] });
    assert_eq!(refused, Refusal::NotHandedOver { workstream: others });
    let ask = Intent::QuestionHandover { handover, item: led, question: "根拠は？".to_owned() };
    desk.ledger.done(ask.clone());
    assert_eq!(desk.ledger.refuse(ask), Refusal::NothingChanges);
    let refused = desk.ledger.refuse(Intent::CompleteHandover { handover, anyway: false });
    assert_eq!(refused, Refusal::HandoverUnconfirmed { open: 1, questioned: 1 });

    let act = desk.ledger.done(Intent::ConfirmHandover { handover, items: vec![led, supported, led] });
    assert_eq!(act.changes.len(), 2, "each once");
    let mark = &desk.ledger.register.handover(handover).unwrap().marks[&led];
    assert_eq!((mark.confirmed, mark.question.as_deref()), (true, Some("根拠は？")), "what was asked stays");
    let again = Intent::ConfirmHandover { handover, items: vec![led] };
    assert_eq!(desk.ledger.refuse(again), Refusal::NothingChanges);

    desk.ledger.undo(&act).unwrap();
    let mark = &desk.ledger.register.handover(handover).unwrap().marks[&led];
    assert!(!mark.confirmed, "undo takes a confirmation back");
}

#[test]
fn the_post_passes_in_one_act_and_comes_back_in_one() {
    let mut desk = desk();
    let handover = desk.begun();
    desk.ledger.done(Intent::ConfirmHandover { handover, items: desk.works[..2].to_vec() });
    let before = desk.ledger.states();
    let act = desk.ledger.done(Intent::CompleteHandover { handover, anyway: false });
    assert_eq!(desk.holder("2027-03-31"), [desk.goes]);
    assert_eq!(desk.holder("2027-04-01"), [desk.comes]);
    let again = desk.ledger.refuse(Intent::ConfirmHandover { handover, items: vec![desk.works[0]] });
    assert_eq!(again, Refusal::HandoverCompleted { on: day("2027-04-01") });
    desk.ledger.undo(&act).unwrap();
    assert_eq!(desk.ledger.states(), before);
}

#[test]
fn assignments_move_where_the_duties_pass_to_another_post() {
    let mut desk = desk();
    let bureau = desk.ledger.organisation("貿易経済安全保障局");
    let target = create(&mut desk.ledger, bureau, "経済安全保障係長");
    let begin = Intent::BeginHandover {
        post: Some(desk.post),
        organisation: None,
        predecessor: None,
        successor: Some(desk.comes),
        newcomer: None,
        on: day("2027-04-01"),
        into: None,
        into_post: Some(target),
    };
    let handover: HandoverId = desk.ledger.done(begin).subject();
    let other = create(&mut desk.ledger, desk.ministry, "別の係長");
    let mut give = |post, workstream| -> ActionId {
        let given = GiveAction {
            text: "調査".to_owned(),
            action: None,
            organisation: Some(desk.ministry),
            post,
            due: None,
            workstream,
            meeting: None,
            decision: None,
            on: Some(day("2026-10-01")),
        };
        desk.ledger.done(Intent::GiveAction(given)).subject()
    };
    let (of_post, of_ministry, elsewhere) = (give(Some(desk.post), None), give(None, None), give(Some(other), None));
    desk.ledger.done(Intent::CompleteHandover { handover, anyway: true });
    let owner = |id: ActionId, on: &str| {
        let owner = desk.ledger.register.action(id).unwrap().owner_on(day(on)).unwrap();
        (owner.organisation, owner.post)
    };
    assert_eq!(owner(of_post, "2027-03-31"), (desk.ministry, Some(desk.post)));
    assert_eq!(owner(of_post, "2027-04-01"), (bureau, Some(target)), "what is to be done moves along");
    assert_eq!(owner(of_ministry, "2027-04-01"), (bureau, Some(target)));
    assert_eq!(owner(elsewhere, "2027-04-01"), (desk.ministry, Some(other)), "another post's stays");
    let holds = |work: WorkstreamId, on: &str| -> Vec<(OrganisationId, Option<PostId>, Role)> {
        let held = desk.ledger.register.assignments_of(work).map(|(_, held)| held);
        held.filter(|held| held.holds_on(day(on))).map(|held| (held.organisation, held.post, held.role)).collect()
    };
    assert_eq!(holds(desk.works[0], "2027-03-31"), [(desk.ministry, Some(desk.post), Role::Lead)]);
    assert_eq!(holds(desk.works[0], "2027-04-01"), [(bureau, Some(target), Role::Lead)]);
    assert_eq!(holds(desk.works[1], "2027-04-01"), [(bureau, Some(target), Role::Support)]);
    assert_eq!(desk.holder("2027-04-01"), [desk.goes], "the old post stays with whom it has");
    let known = desk.ledger.register.handover(handover).unwrap();
    assert_eq!(known.day(day("2027-05-01")), day("2027-03-31"), "what it took is found on the last day before");
}

#[test]
fn nobody_to_come_is_no_handover_of_a_post() {
    let mut desk = desk();
    let Intent::BeginHandover { post, on, .. } = desk.begin() else { panic!("a beginning") };
    let begin = Intent::BeginHandover {
        post,
        organisation: None,
        predecessor: None,
        successor: None,
        newcomer: None,
        on,
        into: None,
        into_post: None,
    };
    let handover: HandoverId = desk.ledger.done(begin).subject();
    let refused = desk.ledger.refuse(Intent::CompleteHandover { handover, anyway: true });
    assert_eq!(refused, Refusal::EmptyText { field: "successor".to_owned() });
}

#[test]
fn how_someone_is_reached_outlasts_a_change_of_name() {
    let mut desk = desk();
    let said = |telephone: Option<&str>| Intent::StateContact {
        of: desk.goes.into(),
        telephone: telephone.map(str::to_owned),
        mail: Some("yamada@example.go.jp".to_owned()),
    };
    let (first, second, third) = (said(Some("内線 1234")), said(None), said(None));
    desk.ledger.done(first);
    let name = Bilingual::ja("山田太郎");
    desk.ledger.done(Intent::RevisePerson { person: desk.goes, name, reading: None });
    let known = &desk.ledger.register.person(desk.goes).unwrap().contact;
    assert_eq!(known.telephone.as_deref(), Some("内線 1234"));
    desk.ledger.done(second);
    assert_eq!(desk.ledger.refuse(third), Refusal::NothingChanges);
    let known = &desk.ledger.register.person(desk.goes).unwrap().contact;
    assert_eq!(*known, Contact { telephone: None, mail: Some("yamada@example.go.jp".to_owned()) });
    let refused = desk.ledger.refuse(Intent::StateContact { of: desk.ministry.into(), telephone: None, mail: None });
    assert!(matches!(refused, Refusal::NotFound { .. }));
}
