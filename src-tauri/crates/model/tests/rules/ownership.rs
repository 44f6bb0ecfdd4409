//! Ownership 所管: one agreed lead a day, or several that say so; transfer, joint, claim; agree and end.

use model::change::Verb;
use model::ids::{AssignmentId, OrganisationId, WorkstreamId};
use model::intent::{Intent, Stance};
use model::refusal::{Refusal, Warning};
use model::values::{AssignmentState, Basis, BasisKind, Role};

use crate::ledger::{Act, Ledger, assign, close, day, lead};

/// A workstream, and three ministries none of which owns it yet.
fn scene() -> (Ledger, WorkstreamId, OrganisationId, OrganisationId, OrganisationId) {
    let mut ledger = Ledger::new();
    let work = ledger.workstream("特定重要物資の安定供給確保");
    let (a, b, c) =
        (ledger.organisation("経済産業省"), ledger.organisation("厚生労働省"), ledger.organisation("内閣府"));
    (ledger, work, a, b, c)
}

fn agree(assignment: AssignmentId, on: Option<&str>) -> Intent {
    Intent::AgreeAssignment { assignment, on: on.map(day), stance: Stance::Plain, agreed_by: None }
}

fn state_of(ledger: &Ledger, act: &Act) -> AssignmentState {
    ledger.register.assignment(act.last()).unwrap().state
}

#[test]
fn a_second_lead_is_refused_and_names_the_first() {
    let (mut ledger, work, a, b, _) = scene();
    let first: AssignmentId = ledger.done(lead(work, a, "2024-04-01", Stance::Plain)).subject();
    assert_eq!(
        ledger.refuse(lead(work, b, "2026-04-01", Stance::Plain)),
        Refusal::LeadExists { assignment: first, organisation: a, from: Some(day("2024-04-01")) }
    );
    // A day on which nobody else leads, and a role that anyone may have, are accepted.
    ledger.done(assign(work, b, Role::Lead, Some("2023-04-01"), Some("2024-04-01"), Stance::Plain));
    ledger.done(assign(work, b, Role::Support, Some("2026-04-01"), None, Stance::Plain));
    // Without a first day it might have led all along.
    assert!(matches!(
        ledger.refuse(assign(work, b, Role::Lead, None, None, Stance::Plain)),
        Refusal::LeadExists { .. }
    ));
}

#[test]
fn a_lead_may_follow_where_the_other_one_ended() {
    let (mut ledger, work, a, b, _) = scene();
    let first = ledger.done(lead(work, a, "2024-04-01", Stance::Plain)).subject();
    ledger.done(Intent::EndAssignment { assignment: first, on: day("2026-04-01"), reason: Some("移管".to_owned()) });
    assert!(matches!(ledger.refuse(lead(work, b, "2026-03-31", Stance::Plain)), Refusal::LeadExists { .. }));
    assert!(ledger.done(lead(work, b, "2026-04-01", Stance::Plain)).warnings.is_empty());
}

#[test]
fn a_transfer_ends_the_other_lead_on_its_first_day() {
    let (mut ledger, work, a, b, _) = scene();
    let first: AssignmentId = ledger.done(lead(work, a, "2024-04-01", Stance::Plain)).subject();
    let act = ledger.done(lead(work, b, "2026-04-01", Stance::Transfer));
    assert_eq!(act.changes.len(), 2);
    assert_eq!(ledger.register.assignment(first).unwrap().to, Some(day("2026-04-01")));
    let second = ledger.register.assignment(act.last()).unwrap();
    assert_eq!(
        (second.role, second.state, second.from),
        (Role::Lead, AssignmentState::Agreed, Some(day("2026-04-01")))
    );
}

#[test]
fn a_transfer_cannot_come_before_the_other_lead_began() {
    let (mut ledger, work, a, b, _) = scene();
    ledger.done(lead(work, a, "2024-04-01", Stance::Plain));
    let on = day("2024-04-01");
    assert_eq!(
        ledger.refuse(lead(work, b, "2024-04-01", Stance::Transfer)),
        Refusal::EndsBeforeStart { from: on, to: on }
    );
    ledger.done(lead(work, b, "2024-04-02", Stance::Transfer));
}

#[test]
fn a_transfer_without_a_day_is_of_today_and_leaves_history_alone() {
    let (mut ledger, work, a, b, c) = scene();
    let past: AssignmentId =
        ledger.done(assign(work, c, Role::Lead, Some("2020-04-01"), Some("2022-04-01"), Stance::Plain)).subject();
    let present: AssignmentId = ledger.done(lead(work, a, "2022-04-01", Stance::Plain)).subject();
    let act = ledger.done(assign(work, b, Role::Lead, None, None, Stance::Transfer));
    assert_eq!(ledger.register.assignment(past).unwrap().to, Some(day("2022-04-01")), "history was rewritten");
    assert_eq!(ledger.register.assignment(present).unwrap().to, Some(ledger.today));
    assert_eq!(ledger.register.assignment(act.last()).unwrap().from, Some(ledger.today));
}

#[test]
fn a_transfer_of_today_cannot_have_ended_yesterday() {
    let (mut ledger, work, a, b, _) = scene();
    ledger.done(assign(work, a, Role::Lead, None, None, Stance::Plain));
    // The first day is today, as none was given; so the last one cannot be earlier.
    let given = |to| assign(work, b, Role::Lead, None, Some(to), Stance::Transfer);
    assert!(matches!(ledger.refuse(given("2026-11-20")), Refusal::EndsBeforeStart { .. }));
    ledger.done(given("2026-11-21"));
}

#[test]
fn a_transfer_without_a_day_is_not_of_a_time_before_today() {
    let (mut ledger, work, a, b, _) = scene();
    ledger.done(assign(work, a, Role::Lead, None, Some("2026-05-26"), Stance::Plain));
    // Were its beginning unknown, both would have led in May.
    let given = |to| assign(work, b, Role::Lead, None, to, Stance::Transfer);
    assert!(matches!(ledger.refuse(given(Some("2026-09-02"))), Refusal::EndsBeforeStart { .. }));
    let act = ledger.done(given(None));
    assert_eq!(ledger.register.assignment(act.last()).unwrap().from, Some(ledger.today));
}

#[test]
fn joint_leads_stand_side_by_side() {
    let (mut ledger, work, a, b, c) = scene();
    let first: AssignmentId = ledger.done(lead(work, a, "2024-04-01", Stance::Plain)).subject();
    let act = ledger.done(lead(work, b, "2026-04-01", Stance::Joint));
    assert_eq!(ledger.register.assignment(act.last()).unwrap().role, Role::JointLead);
    assert_eq!(ledger.register.assignment(first).unwrap().to, None);
    // Where nobody leads, there is nothing to be joint with.
    let other = ledger.workstream("基幹インフラ役務");
    let alone = ledger.done(lead(other, c, "2026-04-01", Stance::Joint));
    assert_eq!(ledger.register.assignment(alone.last()).unwrap().role, Role::Lead);
}

#[test]
fn a_claim_is_proposed_and_says_who_leads() {
    let (mut ledger, work, a, b, c) = scene();
    let first: AssignmentId = ledger.done(lead(work, a, "2024-04-01", Stance::Plain)).subject();
    let act = ledger.done(lead(work, b, "2026-04-01", Stance::Claim));
    assert_eq!(state_of(&ledger, &act), AssignmentState::Proposed);
    assert_eq!(act.warnings, [Warning::LeadIsClaimedToo { assignment: first }]);
    let second = act.last();
    let third = ledger.done(lead(work, c, "2026-04-01", Stance::Claim));
    assert_eq!(
        third.warnings,
        [Warning::LeadIsClaimedToo { assignment: first }, Warning::LeadIsClaimedToo { assignment: second }]
    );
}

#[test]
fn a_lead_over_a_mere_claim_is_agreed_with_a_warning() {
    let (mut ledger, work, a, b, _) = scene();
    let claim = ledger.done(lead(work, a, "2024-04-01", Stance::Claim)).subject();
    let act = ledger.done(lead(work, b, "2026-04-01", Stance::Plain));
    assert_eq!(state_of(&ledger, &act), AssignmentState::Agreed);
    assert_eq!(act.warnings, [Warning::LeadIsClaimedToo { assignment: claim }]);
}

#[test]
fn agreeing_to_a_claim_is_refused_while_another_leads() {
    let (mut ledger, work, a, b, _) = scene();
    let first: AssignmentId = ledger.done(lead(work, a, "2024-04-01", Stance::Plain)).subject();
    let claim: AssignmentId = ledger.done(lead(work, b, "2026-04-01", Stance::Claim)).subject();
    let agree = || agree(claim, None);
    assert_eq!(
        ledger.refuse(agree()),
        Refusal::LeadExists { assignment: first, organisation: a, from: Some(day("2024-04-01")) }
    );
    ledger.done(Intent::EndAssignment { assignment: first, on: day("2026-04-01"), reason: None });
    let agreed = ledger.done(agree());
    assert_eq!(state_of(&ledger, &agreed), AssignmentState::Agreed);
    let Verb::AssignmentAgreed(said) = &ledger.recorded.last().unwrap().change.verb else { panic!("not agreed") };
    assert_eq!(said.on, Some(ledger.today), "without a day it is agreed today");
    assert_eq!(ledger.refuse(agree()), Refusal::NothingChanges);
}

#[test]
fn agreeing_to_another_role_asks_nobody() {
    let (mut ledger, work, a, b, _) = scene();
    ledger.done(lead(work, a, "2024-04-01", Stance::Plain));
    let claim = ledger.done(assign(work, b, Role::JointLead, Some("2024-04-01"), None, Stance::Claim)).subject();
    ledger.done(agree(claim, Some("2024-05-01")));
}

#[test]
fn the_same_role_twice_in_one_period_is_refused() {
    let (mut ledger, work, a, _, _) = scene();
    for role in Role::ALL.iter().copied() {
        let given = |from, to| assign(work, a, role, Some(from), to, Stance::Plain);
        let assignment = ledger.done(given("2024-04-01", Some("2025-04-01"))).subject();
        assert_eq!(ledger.refuse(given("2025-03-31", None)), Refusal::AssignedAlready { assignment }, "{role}");
        ledger.done(given("2025-04-01", None));
    }
}

#[test]
fn an_assignment_ends_once_and_after_it_began() {
    let (mut ledger, work, a, _, _) = scene();
    let assignment = ledger.done(lead(work, a, "2024-04-01", Stance::Plain)).subject();
    let end = |on: &str| Intent::EndAssignment { assignment, on: day(on), reason: None };
    assert_eq!(
        ledger.refuse(end("2024-04-01")),
        Refusal::EndsBeforeStart { from: day("2024-04-01"), to: day("2024-04-01") }
    );
    ledger.done(end("2024-04-02"));
    assert_eq!(ledger.refuse(end("2025-04-01")), Refusal::EndedAlready { on: day("2024-04-02") });
    assert_eq!(
        ledger.refuse(assign(work, a, Role::Support, Some("2024-04-02"), Some("2024-04-01"), Stance::Plain)),
        Refusal::EndsBeforeStart { from: day("2024-04-02"), to: day("2024-04-01") }
    );
}

#[test]
fn a_planned_end_moves_but_not_into_the_next_lead() {
    let (mut ledger, work, a, b, _) = scene();
    let end = |assignment, on: &str| Intent::EndAssignment { assignment, on: day(on), reason: None };
    let first: AssignmentId =
        ledger.done(assign(work, a, Role::Lead, Some("2024-04-01"), Some("2027-04-01"), Stance::Plain)).subject();
    ledger.done(end(first, "2028-04-01"));
    assert_eq!(ledger.register.assignment(first).unwrap().to, Some(day("2028-04-01")));
    assert_eq!(ledger.refuse(end(first, "2028-04-01")), Refusal::NothingChanges);
    let next = ledger.done(lead(work, b, "2028-04-01", Stance::Plain)).subject();
    assert_eq!(
        ledger.refuse(end(first, "2028-04-02")),
        Refusal::LeadExists { assignment: next, organisation: b, from: Some(day("2028-04-01")) }
    );
    ledger.done(end(first, "2027-01-01"));
    // What has ended is history.
    ledger.done(end(first, "2026-01-01"));
    assert_eq!(ledger.refuse(end(first, "2027-01-01")), Refusal::EndedAlready { on: day("2026-01-01") });
}

#[test]
fn nothing_outlasts_its_organisation_unnoticed() {
    let (mut ledger, work, a, b, _) = scene();
    ledger.done(Intent::DissolveOrganisation { organisation: a, on: day("2027-04-01"), into: None, children: None });
    let act = ledger.done(lead(work, a, "2026-04-01", Stance::Plain));
    assert_eq!(act.warnings, [Warning::EndsWithOrganisation { on: day("2027-04-01") }]);
    let assignment: AssignmentId = act.subject();
    assert_eq!(ledger.register.assignment(assignment).unwrap().to, Some(day("2027-04-01")));
    let later = Intent::EndAssignment { assignment, on: day("2027-05-01"), reason: None };
    assert_eq!(ledger.refuse(later), Refusal::OrganisationGone { on: day("2027-04-01") });
    // A body that ends without a successor leaves its ownership vacant, and says how much that is.
    let other = ledger.workstream("基幹インフラ役務");
    let held: AssignmentId = ledger.done(lead(other, b, "2024-04-01", Stance::Plain)).subject();
    let act = ledger.done(Intent::DissolveOrganisation {
        organisation: b,
        on: day("2026-10-01"),
        into: None,
        children: None,
    });
    assert_eq!(act.warnings, [Warning::AssignmentsEnd { count: 1 }]);
    assert_eq!(ledger.register.assignment(held).unwrap().to, Some(day("2026-10-01")));
    ledger.undo(&act).unwrap();
    assert_eq!(ledger.register.assignment(held).unwrap().to, None);
}

#[test]
fn a_closed_workstream_is_given_to_nobody() {
    let (mut ledger, work, a, _, _) = scene();
    ledger.done(close(work, "2026-04-01"));
    assert_eq!(
        ledger.refuse(lead(work, a, "2026-04-01", Stance::Plain)),
        Refusal::WorkstreamClosed { on: day("2026-04-01") }
    );
    // Without a day it would be of today.
    assert!(matches!(
        ledger.refuse(assign(work, a, Role::Lead, None, None, Stance::Plain)),
        Refusal::WorkstreamClosed { .. }
    ));
    ledger.done(assign(work, a, Role::Lead, Some("2025-04-01"), Some("2026-04-01"), Stance::Plain));
}

#[test]
fn a_dissolved_organisation_is_given_nothing() {
    let (mut ledger, work, a, _, _) = scene();
    ledger.done(Intent::DissolveOrganisation { organisation: a, on: day("2026-04-01"), into: None, children: None });
    assert_eq!(
        ledger.refuse(lead(work, a, "2026-04-01", Stance::Plain)),
        Refusal::OrganisationGone { on: day("2026-04-01") }
    );
    ledger.done(assign(work, a, Role::Lead, Some("2026-03-31"), Some("2026-04-01"), Stance::Plain));
}

#[test]
fn what_is_not_there_is_named() {
    let (mut ledger, work, a, _, _) = scene();
    let nobody = OrganisationId::from_bytes([9; 16]);
    let nothing = WorkstreamId::from_bytes([9; 16]);
    let missing = AssignmentId::from_bytes([9; 16]);
    let not_found = |noun: &str, given: String| Refusal::NotFound { noun: noun.to_owned(), given };
    assert_eq!(
        ledger.refuse(lead(work, nobody, "2026-04-01", Stance::Plain)),
        not_found("organisation", nobody.to_string())
    );
    assert_eq!(
        ledger.refuse(lead(nothing, a, "2026-04-01", Stance::Plain)),
        not_found("workstream", nothing.to_string())
    );
    for intent in [agree(missing, None), Intent::EndAssignment { assignment: missing, on: ledger.today, reason: None }]
    {
        assert_eq!(ledger.refuse(intent), not_found("assignment", missing.to_string()));
    }
    // The id of something else is not found either.
    let other = AssignmentId::from_bytes(*work.as_bytes());
    let end = Intent::EndAssignment { assignment: other, on: ledger.today, reason: None };
    assert_eq!(ledger.refuse(end), not_found("assignment", other.to_string()));
    ledger.done(lead(work, a, "2026-04-01", Stance::Plain));
}

#[test]
fn a_basis_is_one_line_that_says_something() {
    let (mut ledger, work, a, _, _) = scene();
    let with = |reference: &str| Intent::Assign {
        workstream: work,
        organisation: a,
        post: None,
        role: Role::Lead,
        from: None,
        to: None,
        basis: Some(Basis {
            kind: Some(BasisKind::CabinetDecision),
            reference: reference.to_owned(),
            on: None,
            verification: None,
        }),
        stance: Stance::Plain,
    };
    assert_eq!(ledger.refuse(with("　")), Refusal::EmptyText { field: "basis".to_owned() });
    assert_eq!(ledger.refuse(with("閣議\n決定")), Refusal::NotOneLine { field: "basis".to_owned() });
    let given = ledger.done(with(" 令和4年9月30日閣議決定 ")).subject();
    let basis = ledger.register.assignment(given).unwrap().basis.clone().unwrap();
    assert_eq!(basis.reference, "令和4年9月30日閣議決定");
}
