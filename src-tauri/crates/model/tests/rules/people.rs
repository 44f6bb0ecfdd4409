//! Posts and the people who hold them: titles and places by day, succession, and leaving; topics written anew.

use model::ids::{HoldingId, OrganisationId, PersonId, PostId, TopicId};
use model::intent::{Intent, Newcomer};
use model::refusal::{Refusal, Warning};
use model::values::{Bilingual, TopicKind, Verification};

use crate::ledger::{Ledger, day};

fn ledger() -> (Ledger, OrganisationId, PostId) {
    let mut ledger = Ledger::new();
    let ministry = ledger.organisation("経済産業省");
    let post = create(&mut ledger, ministry, "総括課長補佐");
    (ledger, ministry, post)
}

fn create(ledger: &mut Ledger, organisation: OrganisationId, title: &str) -> PostId {
    ledger.done(Intent::CreatePost { organisation, title: Bilingual::ja(title), from: None }).subject()
}

fn add(ledger: &mut Ledger, name: &str) -> PersonId {
    ledger.done(Intent::AddPerson { name: Bilingual::ja(name), reading: None }).subject()
}

fn hold(person: PersonId, post: PostId, from: &str, succeeding: bool) -> Intent {
    Intent::HoldPost { person: Some(person), newcomer: None, post, from: Some(day(from)), to: None, succeeding }
}

fn leave(person: PersonId, on: &str, successor: Option<PersonId>) -> Intent {
    Intent::LeavePosts { person, on: day(on), posts: Vec::new(), successor, reason: None }
}

fn end(post: PostId, on: &str) -> Intent {
    Intent::EndPost { post, on: day(on), reason: None }
}

#[test]
fn a_post_keeps_the_title_and_the_place_of_each_day() {
    let (mut ledger, ministry, post) = ledger();
    let other = ledger.organisation("環境省");
    let title = Bilingual::ja("企画官");
    ledger.done(Intent::RenamePost { post, title: title.clone(), from: Some(day("2026-07-01")) });
    ledger.done(Intent::MovePost { post, organisation: other, from: Some(day("2026-08-01")) });
    let known = ledger.register.post(post).unwrap();
    assert_eq!(
        known.titles.iter().map(|dated| dated.value.ja.as_str()).collect::<Vec<_>>(),
        ["総括課長補佐", "企画官"]
    );
    assert_eq!(known.organisation_on(day("2026-07-31")), Some(ministry));
    assert_eq!(known.organisation_on(day("2026-08-01")), Some(other));
    let again = Intent::RenamePost { post, title, from: Some(day("2026-07-01")) };
    assert_eq!(ledger.refuse(again), Refusal::NothingChanges);
}

#[test]
fn who_succeeds_takes_the_post_on_the_day_the_other_leaves() {
    let (mut ledger, _, post) = ledger();
    let (first, second) = (add(&mut ledger, "山田"), add(&mut ledger, "鈴木"));
    let held: HoldingId = ledger.done(hold(first, post, "2024-07-01", false)).subject();
    // Beside each other: accepted, and someone should look.
    let beside = ledger.done(hold(second, post, "2026-07-01", false));
    assert_eq!(beside.warnings, [Warning::PostIsHeldToo { person: first }]);
    ledger.undo(&beside).unwrap();
    ledger.done(hold(second, post, "2026-07-01", true));
    assert_eq!(ledger.register.holding(held).unwrap().to, Some(day("2026-07-01")));
    // Twice is once too often, and before it began nobody can be succeeded.
    assert!(matches!(ledger.refuse(hold(second, post, "2026-08-01", false)), Refusal::HeldAlready { .. }));
    let third = add(&mut ledger, "佐藤");
    assert!(matches!(ledger.refuse(hold(third, post, "2026-06-01", true)), Refusal::EndsBeforeStart { .. }));
}

#[test]
fn someone_new_is_recorded_in_the_act_of_coming() {
    let (mut ledger, _, post) = ledger();
    let come = |name: &str| Intent::HoldPost {
        person: None,
        newcomer: Some(Newcomer { name: Bilingual::ja(name), reading: None }),
        post,
        from: Some(day("2026-07-01")),
        to: None,
        succeeding: false,
    };
    assert!(matches!(ledger.refuse(come(" ")), Refusal::EmptyText { .. }));
    let act = ledger.done(come("山田"));
    let person = PersonId::from(act.subjects[0]);
    assert_eq!(ledger.register.person(person).unwrap().name.ja, "山田");
    assert!(ledger.register.holdings().any(|(_, held)| held.person == person && held.post == post));
    ledger.undo(&act).unwrap();
    assert!(ledger.register.person(person).is_none());
}

#[test]
fn who_leaves_hands_all_posts_to_the_successor_in_one_act() {
    let (mut ledger, ministry, post) = ledger();
    let more = create(&mut ledger, ministry, "法令担当");
    let (first, second) = (add(&mut ledger, "山田"), add(&mut ledger, "鈴木"));
    ledger.done(hold(first, post, "2024-07-01", false));
    ledger.done(hold(first, more, "2027-01-01", false));
    let before = ledger.states();
    let act = ledger.done(leave(first, "2026-07-01", Some(second)));
    assert_eq!(act.changes.len(), 4);
    let of = |person| -> Vec<_> {
        let mut all: Vec<_> = ledger
            .register
            .holdings()
            .filter(|(_, held)| held.person == person && held.overlaps(None, None))
            .map(|(_, held)| (held.post, held.from.unwrap(), held.to))
            .collect();
        all.sort_by_key(|(_, from, _)| *from);
        all
    };
    assert_eq!(of(first), [(post, day("2024-07-01"), Some(day("2026-07-01")))]);
    // What was planned for later passes on too, from the day for which it was planned.
    assert_eq!(of(second), [(post, day("2026-07-01"), None), (more, day("2027-01-01"), None)]);
    ledger.undo(&act).unwrap();
    assert_eq!(ledger.states(), before);
    // Only one of them, and nobody takes it.
    let one =
        Intent::LeavePosts { person: first, on: day("2026-07-01"), posts: vec![post], successor: None, reason: None };
    assert_eq!(ledger.done(one).changes.len(), 1);
    assert_eq!(ledger.refuse(leave(second, "2026-07-01", None)), Refusal::NothingChanges);
}

#[test]
fn nobody_outlasts_a_post() {
    let (mut ledger, _, post) = ledger();
    let (first, second) = (add(&mut ledger, "山田"), add(&mut ledger, "鈴木"));
    let held: HoldingId = ledger.done(hold(first, post, "2024-07-01", false)).subject();
    ledger.done(end(post, "2026-07-01"));
    assert_eq!(ledger.register.holding(held).unwrap().to, Some(day("2026-07-01")));
    let late = hold(second, post, "2026-07-01", false);
    assert_eq!(ledger.refuse(late), Refusal::PostGone { on: day("2026-07-01") });
    // Who comes before it ends stays until then.
    let before: HoldingId = ledger.done(hold(second, post, "2026-06-01", true)).last();
    assert_eq!(ledger.register.holding(before).unwrap().to, Some(day("2026-07-01")));
    let title = Bilingual::ja("後の名");
    let renamed = Intent::RenamePost { post, title, from: Some(day("2026-09-01")) };
    assert_eq!(ledger.refuse(renamed), Refusal::PostGone { on: day("2026-07-01") });
    // A planned end moves.
    ledger.done(end(post, "2026-10-01"));
    assert_eq!(ledger.register.post(post).unwrap().ended, Some(day("2026-10-01")));
}

#[test]
fn a_name_and_a_topic_are_written_anew() {
    let (mut ledger, _, _) = ledger();
    let person = add(&mut ledger, "山田太郎");
    let revise = |reading: &str| Intent::RevisePerson {
        person,
        name: Bilingual::ja("山田 太郎"),
        reading: Some(reading.to_owned()),
    };
    ledger.done(revise("やまだ たろう"));
    assert_eq!(ledger.register.person(person).unwrap().reading.as_deref(), Some("やまだ たろう"));
    assert_eq!(ledger.refuse(revise("やまだ たろう")), Refusal::NothingChanges);
    let add = Intent::AddTopic {
        topic: None,
        kind: TopicKind::Domain,
        code: Some("SEM".to_owned()),
        name: Bilingual::ja("半導体"),
        summary: None,
        on: None,
        reference: None,
        aliases: vec!["Chips".to_owned()],
        verification: Some(Verification::Seen),
    };
    let topic: TopicId = ledger.done(add).subject();
    let revise = |name: &str| Intent::ReviseTopic {
        topic,
        kind: TopicKind::Domain,
        code: Some("SEM".to_owned()),
        name: Bilingual::ja(name),
        summary: None,
        on: None,
        reference: None,
        aliases: None,
        verification: None,
    };
    assert_eq!(ledger.refuse(revise("半導体")), Refusal::NothingChanges);
    assert!(matches!(ledger.refuse(revise(" ")), Refusal::EmptyText { .. }));
    let act = ledger.done(revise("先端半導体"));
    let known = ledger.register.topic(topic).unwrap();
    assert_eq!(known.name.ja, "先端半導体");
    assert_eq!((known.aliases.as_slice(), known.verification), (&["Chips".to_owned()][..], Some(Verification::Seen)));
    ledger.undo(&act).unwrap();
    assert_eq!(ledger.register.topic(topic).unwrap().name.ja, "半導体");
}
