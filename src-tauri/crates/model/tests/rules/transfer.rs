//! Handing ownership on: the lead from a day, what becomes of those who led, settling a dispute, passing one
//! assignment to another body or post, and dividing a body.

use model::ids::{AssignmentId, FactId, OrganisationId, PostId, WorkstreamId};
use model::intent::{Intent, Part, Remain, Stance};
use model::refusal::{Refusal, Warning};
use model::values::{AssignmentState, Basis, Bilingual, Dispute, Names, Role};

use crate::ledger::{Ledger, assign, close, day, lead, open};

fn scene() -> (Ledger, WorkstreamId, OrganisationId, OrganisationId, OrganisationId) {
    let mut ledger = Ledger::new();
    let work = ledger.workstream("特定重要物資の安定供給確保");
    let (a, b, c) =
        (ledger.organisation("経済産業省"), ledger.organisation("厚生労働省"), ledger.organisation("内閣府"));
    (ledger, work, a, b, c)
}

fn transfer(workstream: WorkstreamId, organisation: OrganisationId, from: &str, others: Remain) -> Intent {
    Intent::TransferLead {
        workstream,
        organisation,
        post: None,
        from: day(from),
        others,
        basis: Some(Basis { kind: None, reference: "閣議決定".to_owned(), on: None, verification: None }),
        agreed_by: Some("両省課長".to_owned()),
        settles: false,
        actions: false,
    }
}

fn settle(workstream: WorkstreamId, organisation: OrganisationId, from: &str, others: Remain) -> Intent {
    match transfer(workstream, organisation, from, others) {
        Intent::TransferLead { workstream, organisation, post, from, others, basis, agreed_by, .. } => {
            let settles = true;
            Intent::TransferLead {
                workstream,
                organisation,
                post,
                from,
                others,
                basis,
                agreed_by,
                settles,
                actions: false,
            }
        }
        other => other,
    }
}

/// Who holds what on a day: body, role and whether it is agreed.
fn held(ledger: &Ledger, work: WorkstreamId, on: &str) -> Vec<(OrganisationId, Role, AssignmentState)> {
    let mut all: Vec<_> = ledger
        .register
        .assignments_of(work)
        .filter(|(_, held)| held.holds_on(day(on)))
        .map(|(_, held)| (held.organisation, held.role, held.state))
        .collect();
    all.sort();
    all
}

const AGREED: AssignmentState = AssignmentState::Agreed;
const CLAIMED: AssignmentState = AssignmentState::Proposed;

#[test]
fn the_lead_passes_on_a_day_and_the_past_stays() {
    for (others, role) in
        [(Remain::Leave, None), (Remain::JointLead, Some(Role::JointLead)), (Remain::Support, Some(Role::Support))]
    {
        let (mut ledger, work, a, b, _) = scene();
        ledger.done(lead(work, a, "2024-04-01", Stance::Plain));
        ledger.done(assign(work, b, Role::Support, Some("2024-04-01"), None, Stance::Plain));
        let before = ledger.states();
        let act = ledger.done(transfer(work, b, "2026-10-01", others));
        assert_eq!(held(&ledger, work, "2026-09-30"), [(a, Role::Lead, AGREED), (b, Role::Support, AGREED)]);
        let mut wanted = vec![(b, Role::Lead, AGREED)];
        wanted.extend(role.map(|role| (a, role, AGREED)));
        wanted.sort();
        assert_eq!(held(&ledger, work, "2026-10-01"), wanted, "{others:?}");
        let new =
            ledger.register.assignments_of(work).find(|(_, held)| held.role == Role::Lead && held.organisation == b);
        assert_eq!(new.unwrap().1.agreed_by.as_deref(), Some("両省課長"));
        // One act, one undo.
        ledger.undo(&act).unwrap();
        assert_eq!(ledger.states(), before);
    }
}

#[test]
fn a_transfer_is_refused_where_it_makes_no_sense() {
    let (mut ledger, work, a, b, _) = scene();
    let first = ledger.done(lead(work, a, "2024-04-01", Stance::Plain)).subject();
    assert_eq!(
        ledger.refuse(transfer(work, a, "2026-10-01", Remain::Leave)),
        Refusal::AssignedAlready { assignment: first }
    );
    assert!(matches!(ledger.refuse(transfer(work, b, "2024-04-01", Remain::Leave)), Refusal::EndsBeforeStart { .. }));
    ledger.done(close(work, "2027-04-01"));
    assert!(matches!(ledger.refuse(transfer(work, b, "2027-04-01", Remain::Leave)), Refusal::WorkstreamClosed { .. }));
}

#[test]
fn a_planned_lead_begins_as_planned() {
    let (mut ledger, work, a, b, c) = scene();
    ledger.done(assign(work, a, Role::Lead, Some("2024-04-01"), Some("2027-04-01"), Stance::Plain));
    ledger.done(lead(work, c, "2027-04-01", Stance::Plain));
    ledger.done(transfer(work, b, "2026-10-01", Remain::Leave));
    assert_eq!(held(&ledger, work, "2027-03-31"), [(b, Role::Lead, AGREED)]);
    assert_eq!(held(&ledger, work, "2027-04-01"), [(c, Role::Lead, AGREED)]);
}

#[test]
fn a_dispute_is_settled_in_one_act() {
    let (mut ledger, work, a, b, c) = scene();
    ledger.done(lead(work, a, "2024-04-01", Stance::Plain));
    ledger.done(lead(work, b, "2026-04-01", Stance::Claim));
    ledger.done(lead(work, c, "2026-12-01", Stance::Claim));
    let dispute = Dispute { settled_by: Some(c), note: "調整中".to_owned(), from: None };
    let fact: FactId = ledger.done(Intent::NoteDispute { workstream: work, dispute }).subject();
    let before = ledger.states();
    // The claim wins: from then on it leads, and what it claimed until then stays a claim.
    let act = ledger.done(settle(work, b, "2026-11-01", Remain::Support));
    assert_eq!(held(&ledger, work, "2026-10-31"), [(a, Role::Lead, AGREED), (b, Role::Lead, CLAIMED)]);
    assert_eq!(held(&ledger, work, "2026-11-01"), [(a, Role::Support, AGREED), (b, Role::Lead, AGREED)]);
    assert_eq!(
        held(&ledger, work, "2026-12-01"),
        [(a, Role::Support, AGREED), (b, Role::Lead, AGREED), (c, Role::Support, AGREED)]
    );
    assert!(ledger.register.fact(fact.into()).is_none(), "the dispute goes on");
    ledger.undo(&act).unwrap();
    assert_eq!(ledger.states(), before);
    // Who leads may win too; the others give way.
    ledger.done(settle(work, a, "2026-11-01", Remain::Leave));
    assert_eq!(held(&ledger, work, "2026-12-01"), [(a, Role::Lead, AGREED)]);
}

#[test]
fn agreeing_offers_the_same_ways_on_as_assigning() {
    for (stance, wanted) in [(Stance::Transfer, None), (Stance::Joint, Some(Role::Lead))] {
        let (mut ledger, work, a, b, _) = scene();
        ledger.done(lead(work, a, "2024-04-01", Stance::Plain));
        let claim: AssignmentId = ledger.done(lead(work, b, "2026-04-01", Stance::Claim)).subject();
        let on = Some(day("2026-11-01"));
        let agree = Intent::AgreeAssignment { assignment: claim, on, stance, agreed_by: Some("両省".to_owned()) };
        ledger.done(agree);
        assert_eq!(held(&ledger, work, "2026-10-31"), [(a, Role::Lead, AGREED), (b, Role::Lead, CLAIMED)]);
        let role = if wanted.is_some() { Role::JointLead } else { Role::Lead };
        let mut all: Vec<_> = wanted.map(|wanted| (a, wanted, AGREED)).into_iter().collect();
        all.push((b, role, AGREED));
        assert_eq!(held(&ledger, work, "2026-11-01"), all, "{stance:?}");
    }
}

#[test]
fn an_assignment_passes_to_another_post_or_body() {
    let (mut ledger, work, a, b, _) = scene();
    let post = |ledger: &mut Ledger, organisation, title: &str| -> PostId {
        ledger.done(Intent::CreatePost { organisation, title: Bilingual::ja(title), from: None }).subject()
    };
    let (old, new) = (post(&mut ledger, a, "総括"), post(&mut ledger, b, "企画"));
    let given = match assign(work, a, Role::Support, Some("2024-04-01"), None, Stance::Plain) {
        Intent::Assign { workstream, organisation, role, from, to, basis, stance, .. } => {
            Intent::Assign { workstream, organisation, post: Some(old), role, from, to, basis, stance }
        }
        other => other,
    };
    let assignment: AssignmentId = ledger.done(given).subject();
    let pass = |organisation, post, from: &str| {
        let from = day(from);
        Intent::PassAssignment { assignment, organisation, post, from, basis: None, agreed_by: None, actions: false }
    };
    assert_eq!(ledger.refuse(pass(a, Some(old), "2026-07-01")), Refusal::NothingChanges);
    ledger.done(pass(b, Some(new), "2026-07-01"));
    let (_, passed) = ledger.register.assignments_of(work).find(|(_, held)| held.organisation == b).unwrap();
    assert_eq!((passed.post, passed.role, passed.from), (Some(new), Role::Support, Some(day("2026-07-01"))));
    assert_eq!(ledger.refuse(pass(b, None, "2026-08-01")), Refusal::EndedAlready { on: day("2026-07-01") });
    // A post that is no longer there takes nothing.
    ledger.done(Intent::EndPost { post: new, on: day("2026-08-01"), reason: None });
    let late = match transfer(work, b, "2026-09-01", Remain::Leave) {
        Intent::TransferLead { workstream, organisation, from, others, basis, agreed_by, settles, .. } => {
            let post = Some(new);
            Intent::TransferLead {
                workstream,
                organisation,
                post,
                from,
                others,
                basis,
                agreed_by,
                settles,
                actions: false,
            }
        }
        other => other,
    };
    assert_eq!(ledger.refuse(late), Refusal::PostGone { on: day("2026-08-01") });
}

#[test]
fn a_merger_takes_posts_and_ownership_along() {
    let (mut ledger, work, a, b, _) = scene();
    let post: PostId =
        ledger.done(Intent::CreatePost { organisation: a, title: Bilingual::ja("総括"), from: None }).subject();
    ledger.done(lead(work, a, "2024-04-01", Stance::Plain));
    ledger.done(Intent::DissolveOrganisation { organisation: a, on: day("2026-07-01"), into: Some(b), children: None });
    assert_eq!(held(&ledger, work, "2026-07-01"), [(b, Role::Lead, AGREED)]);
    let known = ledger.register.post(post).unwrap();
    assert_eq!(
        (known.organisation_on(day("2026-06-30")), known.organisation_on(day("2026-07-01"))),
        (Some(a), Some(b))
    );
    assert_eq!(known.ended, None);
}

#[test]
fn a_body_is_divided_and_each_part_takes_its_share() {
    for goes_on in [false, true] {
        let (mut ledger, first, a, b, _) = scene();
        let (second, third) = (ledger.workstream("基幹インフラ"), ledger.workstream("特許非公開"));
        let ids: Vec<AssignmentId> = [first, second, third]
            .into_iter()
            .map(|work| ledger.done(lead(work, a, "2024-04-01", Stance::Plain)).subject())
            .collect();
        let before = ledger.states();
        let new = Names { ja: "新一課".to_owned(), ..Names::default() };
        let into = vec![
            Part {
                organisation: None,
                names: Some(new),
                assignments: vec![ids[0]],
                posts: Vec::new(),
                children: Vec::new(),
            },
            Part {
                organisation: Some(b),
                names: None,
                assignments: vec![ids[1]],
                posts: Vec::new(),
                children: Vec::new(),
            },
        ];
        let on = day("2026-07-01");
        let act = ledger.done(Intent::SplitOrganisation { organisation: a, on, into, goes_on });
        let founded = OrganisationId::from(act.subjects[0]);
        assert_eq!(ledger.register.organisation(founded).unwrap().from, Some(on));
        assert_eq!(held(&ledger, first, "2026-07-01"), [(founded, Role::Lead, AGREED)]);
        assert_eq!(held(&ledger, second, "2026-07-01"), [(b, Role::Lead, AGREED)]);
        // What no part was given stays with the body, or goes to the first part.
        let rest = if goes_on { a } else { founded };
        assert_eq!(held(&ledger, third, "2026-07-01"), [(rest, Role::Lead, AGREED)]);
        assert_eq!(held(&ledger, third, "2026-06-30"), [(a, Role::Lead, AGREED)]);
        let gone = ledger.register.organisation(a).unwrap();
        assert_eq!(gone.dissolved, (!goes_on).then_some((on, Some(founded))));
        assert_eq!(gone.beside, if goes_on { Vec::new() } else { vec![b] });
        // Taking it back brings all of it back.
        ledger.undo(&act).unwrap();
        assert_eq!(ledger.states(), before);
    }
    let (mut ledger, _, a, ..) = scene();
    let split = |into| Intent::SplitOrganisation { organisation: a, on: day("2026-07-01"), into, goes_on: false };
    assert!(matches!(ledger.refuse(split(Vec::new())), Refusal::EmptyText { .. }));
    let nameless =
        Part { organisation: None, names: None, assignments: Vec::new(), posts: Vec::new(), children: Vec::new() };
    assert!(matches!(ledger.refuse(split(vec![nameless])), Refusal::EmptyText { .. }));
    let itself =
        Part { organisation: Some(a), names: None, assignments: Vec::new(), posts: Vec::new(), children: Vec::new() };
    assert!(matches!(ledger.refuse(split(vec![itself])), Refusal::Circular { .. }));
    ledger.organisation("まだある");
}

#[test]
fn taking_back_brings_no_code_back_that_another_has() {
    let mut ledger = Ledger::new();
    let first: WorkstreamId = ledger.done(open("先", Some("T1"))).subject();
    let closed = ledger.done(close(first, "2026-04-01"));
    let second: WorkstreamId = ledger.done(open("後", Some("T1"))).subject();
    assert_eq!(ledger.undo(&closed).unwrap_err(), Refusal::CodeTaken { given: "T1".to_owned(), workstream: second });
    let again = ledger.done(close(second, "2026-05-01"));
    ledger.undo(&closed).unwrap();
    assert!(matches!(ledger.undo(&again).unwrap_err(), Refusal::CodeTaken { workstream, .. } if workstream == first));
}

#[test]
fn a_claim_beside_a_transfer_is_told() {
    // The control: a claim that nothing settles is still there, and a warning says so.
    let (mut ledger, work, a, b, _) = scene();
    let claim = ledger.done(lead(work, a, "2024-04-01", Stance::Claim)).subject();
    let act = ledger.done(lead(work, b, "2026-04-01", Stance::Plain));
    assert_eq!(act.warnings, [Warning::LeadIsClaimedToo { assignment: claim }]);
}
