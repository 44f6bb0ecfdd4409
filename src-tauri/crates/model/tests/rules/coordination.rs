//! Milestones, meetings, decisions and actions: what is refused and its nearest accepted neighbour; actions that follow
//! a lead; rings of dependencies; and how silent a workstream is.

use model::ids::{ActionId, MeetingId, MilestoneId, OrganisationId, WorkstreamId};
use model::intent::{
    AddMilestone, CancelMeeting, ExtendAction, FinishAction, FinishMilestone, GiveAction, HoldMeeting, Intent,
    PassAction, PlanMeeting, Remain, ReopenAction, SlipMilestone, Stance, TakeDecision,
};
use model::refusal::{Refusal, Warning};
use model::silence::{Days, Due, Reported, judge};
use model::time::Day;
use model::values::{Bilingual, Cadence, Dependency, Every, Health, Outcome, Relation, Silence};
use proptest::prelude::*;

use crate::ledger::{Ledger, day, lead};

fn scene() -> (Ledger, WorkstreamId, OrganisationId, OrganisationId) {
    let mut ledger = Ledger::new();
    let work = ledger.workstream("先端半導体の供給網強靱化");
    let (a, b) = (ledger.organisation("経済産業省"), ledger.organisation("内閣府"));
    (ledger, work, a, b)
}

fn milestone(ledger: &mut Ledger, workstream: WorkstreamId, on: &str, every: Option<Every>) -> MilestoneId {
    ledger
        .done(Intent::AddMilestone(AddMilestone {
            workstream,
            title: Bilingual::ja("認定"),
            on: day(on),
            milestone: None,
            critical: true,
            every,
            until: Some(day("2027-03-31")),
        }))
        .subject()
}

fn slip(milestone: MilestoneId, to: &str, reason: &str, on: &str) -> Intent {
    let on = Some(day(on));
    Intent::SlipMilestone(SlipMilestone { milestone, to: day(to), reason: reason.to_owned(), on })
}

fn reached(milestone: MilestoneId, evidence: &str, on: &str) -> Intent {
    let on = Some(day(on));
    Intent::FinishMilestone(FinishMilestone { milestone, evidence: evidence.to_owned(), on })
}

#[test]
fn every_slip_is_kept_with_its_reason_and_the_baseline_stays() {
    let (mut ledger, work, ..) = scene();
    let id = milestone(&mut ledger, work, "2026-09-30", None);
    ledger.done(slip(id, "2026-10-31", "審査の遅れ", "2026-09-10"));
    ledger.done(slip(id, "2026-12-15", "追加資料", "2026-10-20"));
    let known = ledger.register.milestone(id).unwrap();
    let told: Vec<_> = known.slips.iter().map(|slip| (slip.to, slip.reason.as_str())).collect();
    assert_eq!(told, [(day("2026-10-31"), "審査の遅れ"), (day("2026-12-15"), "追加資料")]);
    assert_eq!((known.baseline, known.forecast()), (day("2026-09-30"), day("2026-12-15")));
    let expected: Vec<_> = known.forecasts().iter().map(|dated| (dated.from, dated.value)).collect();
    assert_eq!(
        expected,
        [
            (None, day("2026-09-30")),
            (Some(day("2026-09-10")), day("2026-10-31")),
            (Some(day("2026-10-20")), day("2026-12-15"))
        ]
    );
    assert_eq!(ledger.refuse(slip(id, "2026-12-15", "同じ", "2026-11-01")), Refusal::NothingChanges);
    assert_eq!(ledger.refuse(slip(id, "2027-01-15", " ", "2026-11-01")), Refusal::EmptyText { field: "reason".into() });
    assert_eq!(ledger.refuse(slip(id, "2027-01-15", "先", "2026-11-21")), Refusal::NotYet { on: day("2026-11-21") });
    let earlier = ledger.done(slip(id, "2026-12-01", "前倒し", "2026-11-01"));
    assert_eq!(earlier.warnings, [Warning::MilestoneComesEarlier { was: day("2026-12-15") }]);
}

#[test]
fn nothing_is_reached_without_evidence_and_only_once() {
    let (mut ledger, work, ..) = scene();
    let id = milestone(&mut ledger, work, "2026-09-30", None);
    assert_eq!(ledger.refuse(reached(id, "", "2026-10-01")), Refusal::EmptyText { field: "evidence".into() });
    assert_eq!(ledger.refuse(reached(id, "告示", "2026-11-21")), Refusal::NotYet { on: day("2026-11-21") });
    ledger.done(reached(id, "告示第12号", "2026-10-01"));
    let closed = Refusal::MilestoneClosed { on: day("2026-10-01") };
    assert_eq!(ledger.refuse(reached(id, "告示", "2026-10-02")), closed);
    assert_eq!(ledger.refuse(slip(id, "2027-01-15", "遅れ", "2026-10-02")), closed);
}

#[test]
fn what_comes_again_is_followed_by_the_next_in_the_same_act_until_its_end() {
    let (mut ledger, work, ..) = scene();
    let first = milestone(&mut ledger, work, "2026-06-30", Some(Every::Quarter));
    let act = ledger.done(reached(first, "議事録", "2026-07-01"));
    assert_eq!(act.changes.len(), 2);
    let second: MilestoneId = act.last();
    let known = ledger.register.milestone(second).unwrap();
    assert_eq!((known.baseline, known.after, known.critical), (day("2026-09-30"), Some(first), true));
    ledger.undo(&act).unwrap();
    assert!(ledger.register.milestone(second).is_none() && ledger.register.milestone(first).unwrap().done.is_none());
    // The control: one whose next would come after its end has no next.
    let last = milestone(&mut ledger, work, "2026-11-10", Some(Every::Year));
    assert_eq!(ledger.done(reached(last, "議事録", "2026-11-11")).changes.len(), 1);
    // The end of a month stays the end of a month.
    let month = milestone(&mut ledger, work, "2026-02-28", Some(Every::Month));
    let next: MilestoneId = ledger.done(reached(month, "報告", "2026-03-01")).last();
    assert_eq!(ledger.register.milestone(next).unwrap().baseline, day("2026-03-31"));
}

fn meeting(ledger: &mut Ledger, on: &str) -> MeetingId {
    let (series, starts, place) = (None, Some(600), Some("中央合同庁舎".to_owned()));
    let title = Some(Bilingual::ja("関係省庁連絡会議"));
    let asked = PlanMeeting { on: day(on), meeting: None, series, title, starts, place, workstreams: Vec::new() };
    ledger.done(Intent::PlanMeeting(asked)).subject()
}

fn action(organisation: OrganisationId, workstream: Option<WorkstreamId>) -> GiveAction {
    GiveAction {
        text: "代替調達先の調査".to_owned(),
        action: None,
        organisation: Some(organisation),
        post: None,
        due: Some(day("2026-12-20")),
        workstream,
        meeting: None,
        decision: None,
        on: None,
    }
}

#[test]
fn an_action_traces_to_its_decision_meeting_and_workstream() {
    let (mut ledger, work, a, _) = scene();
    let met = meeting(&mut ledger, "2026-11-18");
    let taken = TakeDecision {
        text: "調達先を広げる".to_owned(),
        decision: None,
        meeting: Some(met),
        workstream: Some(work),
        on: None,
    };
    let decision = ledger.done(Intent::TakeDecision(taken)).subject();
    assert_eq!(ledger.register.decision(decision).unwrap().on, day("2026-11-18"));
    let given = GiveAction { decision: Some(decision), ..action(a, None) };
    let id: ActionId = ledger.done(Intent::GiveAction(given)).subject();
    let known = ledger.register.action(id).unwrap();
    assert_eq!((known.meeting, known.workstream, known.on), (Some(met), Some(work), day("2026-11-18")));
    let nobody = GiveAction { organisation: None, ..action(a, None) };
    assert_eq!(ledger.refuse(Intent::GiveAction(nobody)), Refusal::NoOwner);
    let cancelled = CancelMeeting { meeting: met, reason: "中止".to_owned() };
    ledger.done(Intent::CancelMeeting(cancelled));
    let of_none = GiveAction { meeting: Some(met), ..action(a, None) };
    assert_eq!(ledger.refuse(Intent::GiveAction(of_none)), Refusal::MeetingCancelled);
}

#[test]
fn an_action_ends_once_and_can_be_opened_again() {
    let (mut ledger, _, a, b) = scene();
    let id: ActionId = ledger.done(Intent::GiveAction(action(a, None))).subject();
    let pass = |from: &str| {
        Intent::PassAction(PassAction { action: id, organisation: b, post: None, from: Some(day(from)), reason: None })
    };
    ledger.done(pass("2026-12-01"));
    let known = ledger.register.action(id).unwrap();
    let owner = |on: &str| known.owner_on(day(on)).unwrap().organisation;
    assert_eq!((owner("2026-11-30"), owner("2026-12-01")), (a, b));
    assert_eq!(ledger.refuse(pass("2026-12-02")), Refusal::NothingChanges);
    let extend = |due| Intent::ExtendAction(ExtendAction { action: id, reason: "先方都合".to_owned(), due });
    assert_eq!(ledger.refuse(extend(Some(day("2026-12-20")))), Refusal::NothingChanges);
    let past = ledger.done(extend(Some(day("2026-11-01"))));
    assert_eq!(past.warnings, [Warning::DueIsPast { on: day("2026-11-01") }]);
    let finish = Intent::FinishAction(FinishAction { action: id, on: Some(day("2026-11-19")), note: None });
    ledger.done(finish.clone());
    assert_eq!(ledger.register.action(id).unwrap().closed, Some((day("2026-11-19"), Outcome::Done, None)));
    assert_eq!(ledger.refuse(finish), Refusal::ActionClosed { on: day("2026-11-19") });
    let reopen = Intent::ReopenAction(ReopenAction { action: id, reason: None });
    ledger.done(reopen.clone());
    assert!(ledger.register.action(id).unwrap().closed.is_none());
    assert_eq!(ledger.refuse(reopen), Refusal::NothingChanges);
}

#[test]
fn open_actions_follow_the_lead_when_they_are_asked_to() {
    let transfer = |workstream, organisation, actions| Intent::TransferLead {
        workstream,
        organisation,
        post: None,
        from: day("2026-12-01"),
        others: Remain::Support,
        basis: None,
        agreed_by: None,
        settles: false,
        actions,
    };
    for follow in [false, true] {
        let (mut ledger, work, a, b) = scene();
        let other = ledger.workstream("水道の基幹インフラ審査");
        ledger.done(lead(work, a, "2026-04-01", Stance::Plain));
        let open: ActionId = ledger.done(Intent::GiveAction(action(a, Some(work)))).subject();
        let elsewhere: ActionId = ledger.done(Intent::GiveAction(action(a, Some(other)))).subject();
        let done: ActionId = ledger.done(Intent::GiveAction(action(a, Some(work)))).subject();
        ledger.done(Intent::FinishAction(FinishAction { action: done, on: None, note: None }));
        let act = ledger.done(transfer(work, b, follow));
        let owner =
            |id: ActionId, on: &str| ledger.register.action(id).unwrap().owner_on(day(on)).unwrap().organisation;
        assert_eq!(owner(open, "2026-12-01"), if follow { b } else { a });
        assert_eq!((owner(open, "2026-11-30"), owner(elsewhere, "2026-12-01"), owner(done, "2026-12-01")), (a, a, a));
        assert_eq!(act.warnings, if follow { Vec::new() } else { vec![Warning::ActionsStay { count: 1 }] });
        ledger.undo(&act).unwrap();
        assert_eq!(ledger.register.action(open).unwrap().last_owner().unwrap().organisation, a);
    }
}

#[test]
fn a_meeting_that_was_held_says_who_was_there_and_not_before_its_day() {
    let (mut ledger, _, a, _) = scene();
    let met = meeting(&mut ledger, "2026-11-25");
    let held = |on: Option<Day>| {
        let attendance =
            vec![model::values::Attendance { organisation: a, post: None, note: Some("代理出席".to_owned()) }];
        Intent::HoldMeeting(HoldMeeting {
            meeting: met, on, attendance, minutes: Some("報告があった。".to_owned())
        })
    };
    assert_eq!(ledger.refuse(held(None)), Refusal::NotYet { on: day("2026-11-25") });
    ledger.done(held(Some(day("2026-11-20"))));
    assert_eq!(ledger.register.meeting(met).unwrap().day(), day("2026-11-20"));
    assert_eq!(ledger.refuse(held(None)), Refusal::NothingChanges);
}

#[test]
fn a_ring_of_dependencies_is_refused_and_shown() {
    let mut ledger = Ledger::new();
    let [a, b, c] = ["甲", "乙", "丙"].map(|title| ledger.workstream(title));
    let bears = |workstream, to, relation| {
        let dependency = Dependency { to: Some(to), outside: None, relation, original: None };
        Intent::NoteDependency { workstream, dependency }
    };
    ledger.done(bears(a, b, Relation::Blocks));
    ledger.done(bears(b, c, Relation::Feeds));
    let Refusal::DependencyRing { path } = ledger.refuse(bears(c, a, Relation::Blocks)) else { panic!("accepted") };
    let named: Vec<&str> = path.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(named, ["丙", "甲", "乙", "丙"]);
    // What is merely related makes no ring, and closes none.
    ledger.done(bears(c, a, Relation::Relates));
    let d = ledger.workstream("丁");
    ledger.done(bears(c, d, Relation::Blocks));
    assert!(matches!(ledger.refuse(bears(d, d, Relation::Relates)), Refusal::Circular { .. }));
}

/// Sundays alone are off.
fn days(today: &str) -> Days<impl Fn(Day) -> Day> {
    let working = |on: Day| if on.number() % 7 == 0 { on.plus(1) } else { on };
    Days { today: day(today), soon: day(today).plus(7), working }
}

#[test]
fn silence_shows_and_is_never_told_as_no_change() {
    let reported = |cadence, last: Option<&str>, since: Option<&str>| Reported {
        cadence,
        last: last.map(day),
        since: since.map(day),
        health: None,
    };
    let silence = |reported: &Reported, today: &str| judge(reported, &days(today)).silence;
    let weekly = reported(Some(Cadence::Weekly), Some("2026-11-10"), None);
    assert_eq!(judge(&weekly, &days("2026-11-17")), Due { silence: Silence::DueSoon, on: Some(day("2026-11-17")) });
    assert_eq!(silence(&weekly, "2026-11-18"), Silence::Overdue);
    // Nobody said how often: every month.
    let monthly = reported(None, Some("2026-10-31"), None);
    assert_eq!(judge(&monthly, &days("2026-11-10")), Due { silence: Silence::Fresh, on: Some(day("2026-11-30")) });
    let never = reported(Some(Cadence::Quarterly), None, None);
    assert_eq!(judge(&never, &days("2026-11-10")), Due { silence: Silence::Never, on: None });
    let young = reported(Some(Cadence::Quarterly), None, Some("2026-10-01"));
    assert_eq!((silence(&young, "2026-11-10"), silence(&young, "2027-02-01")), (Silence::Fresh, Silence::Never));
    let asked = reported(Some(Cadence::OnDemand), Some("2020-01-01"), None);
    assert_eq!(silence(&asked, "2026-11-10"), Silence::OnDemand);
    let over = Reported { health: Some(Health::Completed), ..weekly };
    assert_eq!(silence(&over, "2027-11-10"), Silence::Finished);
    assert!(Silence::Overdue.is_missing() && Silence::Never.is_missing() && !Silence::DueSoon.is_missing());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Time alone never makes a silence less, and a report never makes it more.
    #[test]
    fn silence_grows_with_time(last in 0..400_i32, later in 0..90_i32, cadence in 0..3_usize, more in 1..30_i32) {
        let first = day("2026-01-01");
        let cadence = Some([Cadence::Weekly, Cadence::Monthly, Cadence::Quarterly][cadence]);
        let told = Reported { cadence, last: Some(first.plus(last)), since: None, health: None };
        let on = |today: Day| judge(&told, &days(&today.to_string())).silence;
        let (now, then) = (first.plus(last + later), first.plus(last + later + more));
        prop_assert!(on(now) <= on(then), "{:?} {:?}", on(now), on(then));
        let again = Reported { last: Some(first.plus(last + more)), ..told };
        prop_assert!(judge(&again, &days(&then.to_string())).silence <= on(then));
    }
}

#[test]
fn what_is_to_be_done_for_a_workstream_that_closes_is_told() {
    let (mut ledger, work, a, _) = scene();
    let close = || Intent::CloseWorkstream { workstream: work, on: day("2026-12-01"), reason: None };
    let done: ActionId = ledger.done(Intent::GiveAction(action(a, Some(work)))).subject();
    ledger.done(Intent::GiveAction(action(a, Some(work))));
    ledger.done(Intent::GiveAction(action(a, None)));
    ledger.done(Intent::FinishAction(FinishAction { action: done, on: None, note: None }));
    assert_eq!(ledger.done(close()).warnings, [Warning::ActionsStayOpen { count: 1 }]);
    let (mut ledger, work, ..) = scene();
    assert_eq!(
        ledger.done(Intent::CloseWorkstream { workstream: work, on: day("2026-12-01"), reason: None }).warnings,
        []
    );
}
