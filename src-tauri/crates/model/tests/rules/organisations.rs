//! Organisations, posts and topics: dated names and parents, no rings, dissolution with passing on.

use model::change::Verb;
use model::ids::{AssignmentId, EntityId, FactId, OrganisationId, TopicId};
use model::intent::{Intent, Part, Stance};
use model::refusal::{Refusal, Warning};
use model::values::{AssignmentState, Bilingual, Names, Role, Tie, TopicKind, Verification};

use crate::ledger::{Ledger, assign, day, found, lead};

fn named(ja: &str) -> Names {
    Names { ja: ja.to_owned(), ..Names::default() }
}

fn move_to(organisation: OrganisationId, parent: Option<OrganisationId>, from: Option<&str>) -> Intent {
    Intent::MoveOrganisation { organisation, parent, from: from.map(day) }
}

fn dissolve(organisation: OrganisationId, on: &str, into: Option<OrganisationId>) -> Intent {
    Intent::DissolveOrganisation { organisation, on: day(on), into, children: None }
}

#[test]
fn names_hold_from_their_day() {
    let mut ledger = Ledger::new();
    let ministry = ledger.organisation("通商産業省");
    let rename = |ja: &str, from: Option<&str>| Intent::RenameOrganisation {
        organisation: ministry,
        names: named(ja),
        from: from.map(day),
    };
    ledger.done(rename("経済産業省", Some("2001-01-06")));
    let known = ledger.register.organisation(ministry).unwrap();
    assert_eq!(known.names_on(day("2001-01-05")).unwrap().ja, "通商産業省");
    assert_eq!(known.names_on(day("2001-01-06")).unwrap().ja, "経済産業省");
    assert_eq!(ledger.refuse(rename("経済産業省", Some("2001-01-06"))), Refusal::NothingChanges);
    ledger.done(dissolve(ministry, "2030-01-01", None));
    assert_eq!(
        ledger.refuse(rename("産業省", Some("2030-01-01"))),
        Refusal::EndsBeforeStart { from: day("2030-01-01"), to: day("2030-01-01") }
    );
    ledger.done(rename("産業省", Some("2029-12-31")));
}

#[test]
fn nothing_is_its_own_ancestor() {
    let mut ledger = Ledger::new();
    let (a, b, c) = (ledger.organisation("省"), ledger.organisation("局"), ledger.organisation("課"));
    ledger.done(move_to(c, Some(b), None));
    ledger.done(move_to(b, Some(a), None));
    assert_eq!(ledger.refuse(move_to(a, Some(a), None)), Refusal::Circular { entity: a.into() });
    assert_eq!(ledger.refuse(move_to(a, Some(c), None)), Refusal::Circular { entity: a.into() });
    ledger.done(move_to(c, Some(a), None));
    assert_eq!(ledger.refuse(move_to(c, Some(a), None)), Refusal::NothingChanges);
}

#[test]
fn a_ring_of_a_later_day_is_refused_too() {
    let mut ledger = Ledger::new();
    let (a, b) = (ledger.organisation("甲庁"), ledger.organisation("乙庁"));
    ledger.done(move_to(a, Some(b), Some("2030-04-01")));
    assert_eq!(ledger.refuse(move_to(b, Some(a), Some("2026-04-01"))), Refusal::Circular { entity: b.into() });
    // Moved away again before that day, it closes no ring.
    ledger.done(move_to(b, None, Some("2030-04-01")));
    ledger.done(move_to(b, Some(a), Some("2026-04-01")));
}

#[test]
fn an_organisation_ends_once_and_after_it_began() {
    let mut ledger = Ledger::new();
    let Intent::FoundOrganisation { kind, names, parent, order, corporate_number, .. } = found("デジタル庁")
    else {
        panic!("not an organisation")
    };
    let from = Some(day("2021-09-01"));
    let agency =
        ledger.done(Intent::FoundOrganisation { kind, names, parent, from, order, corporate_number }).subject();
    assert_eq!(
        ledger.refuse(dissolve(agency, "2021-09-01", None)),
        Refusal::EndsBeforeStart { from: day("2021-09-01"), to: day("2021-09-01") }
    );
    assert_eq!(
        ledger.refuse(dissolve(agency, "2030-01-01", Some(agency))),
        Refusal::Circular { entity: agency.into() }
    );
    ledger.done(dissolve(agency, "2021-09-02", None));
    assert_eq!(ledger.refuse(dissolve(agency, "2030-01-01", None)), Refusal::EndedAlready { on: day("2021-09-02") });
}

#[test]
fn a_merger_passes_assignments_on() {
    let mut ledger = Ledger::new();
    let (old, new) = (ledger.organisation("旧省"), ledger.organisation("新省"));
    let (first, second, third) = (ledger.workstream("一"), ledger.workstream("二"), ledger.workstream("三"));
    let led: AssignmentId = ledger.done(lead(first, old, "2024-04-01", Stance::Plain)).subject();
    let claimed: AssignmentId = ledger.done(lead(second, old, "2024-04-01", Stance::Claim)).subject();
    let over: AssignmentId =
        ledger.done(assign(third, old, Role::Support, Some("2020-04-01"), Some("2026-04-01"), Stance::Plain)).subject();
    let act = ledger.done(dissolve(old, "2026-04-01", Some(new)));
    for (mine, state) in [(led, AssignmentState::Agreed), (claimed, AssignmentState::Proposed)] {
        let ended = ledger.register.assignment(mine).unwrap();
        assert_eq!(ended.to, Some(day("2026-04-01")));
        let passed: Vec<_> =
            ledger.register.assignments_of(ended.workstream).filter(|(_, held)| held.organisation == new).collect();
        assert_eq!(passed.len(), 1);
        let (_, passed) = passed[0];
        assert_eq!((passed.role, passed.state), (Role::Lead, state));
        assert_eq!((passed.from, passed.to), (Some(day("2026-04-01")), None));
    }
    // What had ended by then stays as it was.
    assert!(!act.subjects.contains(&over.into()));
    assert_eq!(ledger.register.assignments_of(third).count(), 1);
    // One act, one undo.
    ledger.undo(&act).unwrap();
    assert_eq!(ledger.register.assignment(led).unwrap().to, None);
    assert_eq!(ledger.register.assignments_of(first).count(), 1);
}

#[test]
fn a_merger_gives_nothing_twice() {
    let mut ledger = Ledger::new();
    let (old, new) = (ledger.organisation("旧省"), ledger.organisation("新省"));
    let work = ledger.workstream("一");
    for organisation in [old, new] {
        ledger.done(assign(work, organisation, Role::Support, None, None, Stance::Plain));
    }
    ledger.done(dissolve(old, "2026-04-01", Some(new)));
    assert_eq!(ledger.register.assignments_of(work).filter(|(_, held)| held.organisation == new).count(), 1);
}

#[test]
fn a_merger_leaves_the_dissolved_one_nothing_of_later_days() {
    let mut ledger = Ledger::new();
    let (old, new) = (ledger.organisation("旧省"), ledger.organisation("新省"));
    let work = ledger.workstream("一");
    let planned: AssignmentId = ledger.done(lead(work, old, "2028-04-01", Stance::Plain)).subject();
    ledger.done(dissolve(old, "2026-04-01", Some(new)));
    let day = day("2028-04-01");
    let holders: Vec<_> = ledger
        .register
        .assignments_of(work)
        .filter(|(_, held)| held.holds_on(day))
        .map(|(_, held)| held.organisation)
        .collect();
    assert_eq!(holders, [new]);
    // What never began stands in nobody's way.
    assert!(!ledger.register.assignment(planned).unwrap().overlaps(None, None));
}

#[test]
fn nothing_passes_to_a_body_that_is_gone() {
    let mut ledger = Ledger::new();
    let (a, b) = (ledger.organisation("甲"), ledger.organisation("乙"));
    ledger.done(dissolve(b, "2026-04-01", None));
    assert_eq!(ledger.refuse(dissolve(a, "2026-04-01", Some(b))), Refusal::OrganisationGone { on: day("2026-04-01") });
    ledger.done(dissolve(a, "2026-03-31", Some(b)));
}

#[test]
fn names_are_lines_that_say_something() {
    let mut ledger = Ledger::new();
    let empty = |field: &str| Refusal::EmptyText { field: field.to_owned() };
    assert_eq!(ledger.refuse(found(" ")), empty("name"));
    assert_eq!(ledger.refuse(found("経済\t産業省")), Refusal::NotOneLine { field: "name".to_owned() });
    let ministry = ledger.organisation("　経済産業省 ");
    let known = ledger.register.organisation(ministry).unwrap();
    assert_eq!(known.names[0].value.ja, "経済産業省");
    let post = |title: &str| Intent::CreatePost { organisation: ministry, title: Bilingual::ja(title), from: None };
    assert_eq!(ledger.refuse(post("")), empty("title"));
    let act = ledger.done(post("経済安全保障課長"));
    assert!(matches!(ledger.recorded.last().unwrap().change.verb, Verb::PostCreated(_)));
    assert_eq!(act.changes.len(), 1);
    let topic = |summary: &str| Intent::AddTopic {
        topic: None,
        kind: TopicKind::Framework,
        code: None,
        name: Bilingual::ja("IPEF"),
        summary: Some(Bilingual::ja(summary)),
        on: None,
        reference: None,
        aliases: Vec::new(),
        verification: None,
    };
    assert_eq!(ledger.refuse(topic("\n")), empty("summary"));
    ledger.done(topic("二行の\n説明"));
}

#[test]
fn a_topic_bears_on_another_or_on_an_organisation_and_says_so_once() {
    let mut ledger = Ledger::new();
    let ministry = ledger.organisation("経済産業省");
    let mut topic = |name: &str| -> TopicId {
        let added = Intent::AddTopic {
            topic: None,
            kind: TopicKind::Domain,
            code: None,
            name: Bilingual::ja(name),
            summary: None,
            on: None,
            reference: None,
            aliases: vec![format!(" {name}の別名 ")],
            verification: Some(Verification::General),
        };
        ledger.done(added).subject()
    };
    let (narrow, wide) = (topic("半導体"), topic("重要物資"));
    assert_eq!(ledger.register.topic(narrow).unwrap().aliases, ["半導体の別名"]);
    let relate = |tie, other: EntityId| Intent::RelateTopic {
        topic: narrow,
        tie,
        other,
        verification: Some(Verification::Seen),
    };
    let led: FactId = ledger.done(relate(Tie::LedBy, ministry.into())).subject();
    ledger.done(relate(Tie::Within, wide.into()));
    ledger.done(relate(Tie::Relates, wide.into()));
    assert_eq!(ledger.refuse(relate(Tie::Within, wide.into())), Refusal::NothingChanges);
    assert_eq!(ledger.refuse(relate(Tie::Within, narrow.into())), Refusal::Circular { entity: narrow.into() });
    let nobody = EntityId::from_bytes([9; 16]);
    let missing = Refusal::NotFound { noun: "topic".to_owned(), given: nobody.to_string() };
    assert_eq!(ledger.refuse(relate(Tie::Within, nobody)), missing);
    // A tie is no topic itself, and what it rests on cannot go without it.
    assert!(matches!(ledger.refuse(relate(Tie::Within, led.into())), Refusal::NotFound { .. }));
    let founding = ledger.register.entity(ministry).unwrap().opening().unwrap().id;
    assert!(matches!(ledger.refuse(Intent::Retract { changes: vec![founding] }), Refusal::DependentsExist { .. }));
    ledger.done(Intent::WithdrawFact { fact: led, reason: None });
    assert!(ledger.register.tie(led.into()).is_none());
    ledger.done(relate(Tie::LedBy, ministry.into()));
}

#[test]
fn parents_and_posts_need_an_organisation() {
    let mut ledger = Ledger::new();
    let nobody = OrganisationId::from_bytes([9; 16]);
    let known = ledger.organisation("内閣府");
    let not_found = Refusal::NotFound { noun: "organisation".to_owned(), given: nobody.to_string() };
    let post = Intent::CreatePost { organisation: nobody, title: Bilingual::ja("課長"), from: None };
    for intent in [move_to(known, Some(nobody), None), dissolve(known, "2026-04-01", Some(nobody)), post] {
        assert_eq!(ledger.refuse(intent), not_found);
    }
}

/// A bureau with a division below it, one that is gone already, and two bodies beside it.
fn with_division() -> (Ledger, [OrganisationId; 5]) {
    let mut ledger = Ledger::new();
    let bodies = ["省", "局", "他局", "課", "旧課"].map(|name| ledger.organisation(name));
    let [_, bureau, _, division, closed] = bodies;
    for child in [division, closed] {
        ledger.done(move_to(child, Some(bureau), None));
    }
    ledger.done(dissolve(closed, "2026-01-01", None));
    (ledger, bodies)
}

fn parent(ledger: &Ledger, child: OrganisationId, on: &str) -> Option<OrganisationId> {
    ledger.register.organisation(child).and_then(|body| body.parent_on(day(on)))
}

#[test]
fn what_stands_below_goes_on_under_what_takes_its_place_or_under_who_is_named() {
    for (into, children, expected) in [(Some(2), None, 2), (None, Some(0), 0), (Some(2), Some(0), 0)] {
        let (mut ledger, bodies) = with_division();
        let [_, bureau, _, division, closed] = bodies;
        let (into, children) = (into.map(|place: usize| bodies[place]), children.map(|place: usize| bodies[place]));
        ledger.done(Intent::DissolveOrganisation { organisation: bureau, on: day("2026-07-01"), into, children });
        assert_eq!(parent(&ledger, division, "2026-06-30"), Some(bureau), "until then");
        assert_eq!(parent(&ledger, division, "2026-07-01"), Some(bodies[expected]));
        assert_eq!(parent(&ledger, closed, "2026-07-01"), Some(bureau), "what is gone itself moves nowhere");
    }
    // Nobody takes it: it stays, and that is said.
    let (mut ledger, [_, bureau, _, division, _]) = with_division();
    let act = ledger.done(dissolve(bureau, "2026-07-01", None));
    assert_eq!(act.warnings, [Warning::ChildrenStay { count: 1 }]);
    assert_eq!(parent(&ledger, division, "2026-07-01"), Some(bureau));
}

#[test]
fn a_division_that_takes_the_place_of_its_bureau_rises() {
    let (mut ledger, [top, bureau, _, division, _]) = with_division();
    ledger.done(move_to(bureau, Some(top), None));
    let act = ledger.done(dissolve(bureau, "2026-07-01", Some(division)));
    assert_eq!(act.warnings, []);
    assert_eq!(parent(&ledger, division, "2026-07-01"), Some(top));
    // Below what stands below it nothing can go: that would be a ring.
    let (mut ledger, [_, bureau, unit, division, _]) = with_division();
    ledger.done(move_to(unit, Some(division), None));
    let act = ledger.done(dissolve(bureau, "2026-07-01", Some(unit)));
    assert_eq!(act.warnings, [Warning::ChildrenStay { count: 1 }]);
    assert_eq!(parent(&ledger, division, "2026-07-01"), Some(bureau));
}

#[test]
fn a_split_shares_out_what_stands_below() {
    for goes_on in [true, false] {
        let (mut ledger, [_, bureau, other, division, _]) = with_division();
        ledger.done(move_to(other, Some(bureau), None));
        let part = |name: &str, children| Part { names: Some(named(name)), children, ..Part::default() };
        let into = vec![part("第一局", Vec::new()), part("第二局", vec![division])];
        ledger.done(Intent::SplitOrganisation { organisation: bureau, on: day("2026-07-01"), into, goes_on });
        let above = |child| {
            let above = ledger.register.organisation(parent(&ledger, child, "2026-07-01")?)?;
            Some(above.names_on(day("2026-07-01"))?.ja.clone())
        };
        assert_eq!(above(division).as_deref(), Some("第二局"));
        assert_eq!(above(other).as_deref(), Some(if goes_on { "局" } else { "第一局" }), "goes on: {goes_on}");
    }
}

#[test]
fn no_split_puts_a_body_below_what_stands_below_it() {
    let (mut ledger, [_, bureau, other, division, _]) = with_division();
    ledger.done(move_to(other, Some(division), None));
    let split = |part: Part| Intent::SplitOrganisation {
        organisation: bureau,
        on: day("2026-07-01"),
        into: vec![part],
        goes_on: true,
    };
    let part = Part { organisation: Some(other), children: vec![division], ..Part::default() };
    assert_eq!(ledger.refuse(split(part)), Refusal::Circular { entity: division.into() });
    // Nor on a later day, below a new body.
    let (mut ledger, [top, bureau, _, division, _]) = with_division();
    ledger.done(move_to(bureau, Some(top), None));
    ledger.done(move_to(bureau, None, Some("2027-01-01")));
    ledger.done(move_to(top, Some(division), Some("2027-04-01")));
    let part = Part { names: Some(named("新局")), children: vec![division], ..Part::default() };
    assert_eq!(ledger.refuse(split(part)), Refusal::Circular { entity: division.into() });
}
