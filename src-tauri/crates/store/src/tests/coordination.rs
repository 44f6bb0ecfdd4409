//! Milestones, meetings, decisions and actions in the views: generated acts, the golden part of each kind, and what
//! lists, the agenda and the chase list answer.

use model::ids::{ActionId, DecisionId, MeetingId, MilestoneId, OrganisationId, SeriesId};
use model::intent::{
    AddMilestone, AddSeries, CancelMeeting, DropAction, DropMilestone, ExtendAction, FinishAction, FinishMilestone,
    GiveAction, HoldMeeting, PassAction, PlanMeeting, ReopenAction, ReviseAction, ReviseDecision, ReviseMeeting,
    ReviseMilestone, ReviseSeries, SetAgenda, SlipMilestone, TakeDecision,
};
use model::values::{AgendaItem, AgendaReason, Attendance, Axis, Dependency, Every, MeetingLevel, Relation, Silence};

use super::*;
use crate::rows::{
    ActionFilter, ChaseOf, DecisionFilter, ListView, MeetingFilter, MilestoneFilter, TimelineBy, TodayKind,
    WorkstreamGrouping,
};

impl Bench {
    /// One of the entities that were ever in a view.
    fn one_of(&self, table: &str, n: u16) -> Option<EntityId> {
        let sql = format!("SELECT DISTINCT entity FROM {table} ORDER BY entity");
        let mut statement = self.store.connection.prepare(&sql).unwrap();
        let all: Vec<EntityId> =
            statement.query_map([], |row| Ok(EntityId::from_bytes(row.get(0)?))).unwrap().map(Result::unwrap).collect();
        Self::pick(&all, n)
    }

    /// What a generated step asks of milestones, meetings, decisions and actions.
    pub(super) fn coordinating(&self, sort: u8, a: u16, b: u16) -> Option<Intent> {
        let ws: Option<WorkstreamId> = Self::pick(&self.workstreams, a).map(Into::into);
        let org: Option<OrganisationId> = Self::pick(&self.organisations, b).map(Into::into);
        let when = day(i32::from(a % 90));
        let title = Bilingual::ja(format!("第{a}回 連絡会議"));
        let text = format!("調達先の調査 {b}");
        Some(match (sort, b % 4) {
            (17, _) => Intent::AddMilestone(AddMilestone {
                workstream: ws?,
                title: Bilingual::ja(format!("告示 {a}")),
                on: when,
                milestone: None,
                critical: b.is_multiple_of(2),
                every: b.is_multiple_of(3).then_some(Every::Month),
                until: None,
            }),
            (18, 0) => Intent::FinishMilestone(FinishMilestone {
                milestone: self.one_of("milestone", a)?.into(),
                evidence: text,
                on: Some(when),
            }),
            (18, _) => Intent::SlipMilestone(SlipMilestone {
                milestone: self.one_of("milestone", a)?.into(),
                to: day(i32::from(b)),
                reason: text,
                on: Some(when),
            }),
            (19, 0) => Intent::AddSeries(AddSeries {
                name: title,
                level: MeetingLevel::Liaison,
                series: None,
                cadence: Some(Cadence::Monthly),
                host: org,
                members: org.into_iter().collect(),
            }),
            (19, 2) => {
                let known = self.one_of("template", a).map(Into::into);
                match known.filter(|_| a.is_multiple_of(2)) {
                    Some(template) if a.is_multiple_of(4) => Intent::RemoveTemplate { template },
                    template => {
                        let key = ["first", "second"][usize::from(b / 4 % 2)];
                        let weekly = model::template::Template::shipped("weekly")?;
                        let content = Box::new(weekly.copied(key, Some(title)));
                        Intent::SaveTemplate { template, content }
                    }
                }
            }
            (19, 1) => Intent::HoldMeeting(HoldMeeting {
                meeting: self.one_of("meeting", a)?.into(),
                on: Some(when),
                attendance: vec![Attendance { organisation: org?, post: None, note: Some("代理".to_owned()) }],
                minutes: Some(text),
            }),
            (19, _) => Intent::PlanMeeting(PlanMeeting {
                on: when,
                meeting: None,
                series: self.one_of("series", a).map(Into::into),
                title: Some(title),
                starts: Some(600),
                place: Some("合同庁舎".to_owned()),
                workstreams: ws.into_iter().collect(),
            }),
            (20, 0 | 1) => Intent::TakeDecision(TakeDecision {
                text,
                decision: None,
                meeting: self.one_of("meeting", a).map(Into::into),
                workstream: ws,
                on: None,
            }),
            (20, _) | (21, 0) => Intent::GiveAction(GiveAction {
                text,
                action: None,
                organisation: org,
                post: None,
                due: Some(when),
                workstream: ws,
                meeting: None,
                decision: self.one_of("decision", a).map(Into::into),
                on: None,
            }),
            (21, 1) => Intent::PassAction(PassAction {
                action: self.one_of("action", a)?.into(),
                organisation: org?,
                post: None,
                from: Some(when),
                reason: None,
            }),
            (21, 2) => Intent::FinishAction(FinishAction {
                action: self.one_of("action", a)?.into(),
                on: Some(when),
                note: Some(text),
            }),
            (21, _) => Intent::ExtendAction(ExtendAction {
                action: self.one_of("action", a)?.into(),
                reason: text,
                due: Some(day(i32::from(b))),
            }),
            _ => return None,
        })
    }
}

/// One line of each kind for the golden ledger.
pub(super) fn record(bench: &mut Bench, workstream: EntityId, ministry: EntityId, other: EntityId) {
    let workstream: WorkstreamId = workstream.into();
    let milestone: MilestoneId = bench
        .submit(Intent::AddMilestone(AddMilestone {
            workstream,
            title: Bilingual { ja: "供給計画の認定".to_owned(), en: Some("Plan approved".to_owned()) },
            on: day(40),
            milestone: None,
            critical: true,
            every: Some(Every::Quarter),
            until: Some(day(200)),
        }))
        .unwrap()
        .subject
        .into();
    let slip = |to, reason: &str, on| {
        Intent::SlipMilestone(SlipMilestone { milestone, to: day(to), reason: reason.to_owned(), on: Some(day(on)) })
    };
    bench.submit(slip(60, "審査の遅れ", 30)).unwrap();
    bench.submit(slip(70, "追加資料", 50)).unwrap();
    let done = FinishMilestone { milestone, evidence: "告示第12号".to_owned(), on: Some(day(71)) };
    let next = bench.submit(Intent::FinishMilestone(done)).unwrap().subject;
    let dropped = DropMilestone { milestone: next.into(), reason: "制度の見直し".to_owned(), on: Some(day(80)) };
    bench.submit(Intent::DropMilestone(dropped)).unwrap();
    record_meeting(bench, workstream, ministry.into(), other.into());
}

fn record_meeting(bench: &mut Bench, workstream: WorkstreamId, ministry: OrganisationId, other: OrganisationId) {
    let name = |ja: &str| Bilingual { ja: ja.to_owned(), en: Some("Liaison meeting".to_owned()) };
    let series = AddSeries {
        name: name("関係省庁連絡会議"),
        level: MeetingLevel::Liaison,
        series: None,
        cadence: Some(Cadence::Monthly),
        host: Some(ministry),
        members: vec![ministry, other],
    };
    let series: SeriesId = bench.submit(Intent::AddSeries(series)).unwrap().subject.into();
    let plan = |on: i32| PlanMeeting {
        on: day(on),
        meeting: None,
        series: Some(series),
        title: None,
        starts: Some(14 * 60),
        place: Some("中央合同庁舎".to_owned()),
        workstreams: vec![workstream],
    };
    let meeting: MeetingId = bench.submit(Intent::PlanMeeting(plan(75))).unwrap().subject.into();
    let items = vec![AgendaItem { workstream: Some(workstream), text: Some("遅れの扱い".to_owned()) }];
    bench.submit(Intent::SetAgenda(SetAgenda { meeting, items })).unwrap();
    let attendance = vec![Attendance { organisation: ministry, post: None, note: Some("代理出席".to_owned()) }];
    let minutes = Some("調達先を広げることとした。".to_owned());
    bench.submit(Intent::HoldMeeting(HoldMeeting { meeting, on: None, attendance, minutes })).unwrap();
    let cancelled: MeetingId = bench.submit(Intent::PlanMeeting(plan(100))).unwrap().subject.into();
    let cancel = CancelMeeting { meeting: cancelled, reason: "日程が合わない".to_owned() };
    bench.submit(Intent::CancelMeeting(cancel)).unwrap();
    let taken = TakeDecision {
        text: "調達先を広げる".to_owned(),
        decision: None,
        meeting: Some(meeting),
        workstream: Some(workstream),
        on: None,
    };
    let decision: DecisionId = bench.submit(Intent::TakeDecision(taken)).unwrap().subject.into();
    let give = |text: &str| GiveAction {
        text: text.to_owned(),
        action: None,
        organisation: Some(ministry),
        post: None,
        due: Some(day(90)),
        workstream: None,
        meeting: None,
        decision: Some(decision),
        on: None,
    };
    let action: ActionId = bench.submit(Intent::GiveAction(give("代替調達先の調査"))).unwrap().subject.into();
    let (from, reason) = (Some(day(85)), Some("所管の移管".to_owned()));
    bench.submit(Intent::PassAction(PassAction { action, organisation: other, post: None, from, reason })).unwrap();
    let extend = ExtendAction { action, reason: "先方の都合".to_owned(), due: Some(day(95)) };
    bench.submit(Intent::ExtendAction(extend)).unwrap();
    let finish = FinishAction { action, on: Some(day(94)), note: Some("報告書を提出".to_owned()) };
    bench.submit(Intent::FinishAction(finish)).unwrap();
    bench.submit(Intent::ReopenAction(ReopenAction { action, reason: Some("不足".to_owned()) })).unwrap();
    let second: ActionId = bench.submit(Intent::GiveAction(give("様式の作成"))).unwrap().subject.into();
    let drop = DropAction { action: second, reason: "不要となった".to_owned(), on: Some(day(88)) };
    bench.submit(Intent::DropAction(drop)).unwrap();
}

/// A workstream with a ministry that leads it, and another ministry.
fn scene() -> (Bench, WorkstreamId, OrganisationId, OrganisationId) {
    let mut bench = Bench::new();
    let mut found = |ja: &str, order| {
        let intent = Intent::FoundOrganisation {
            kind: OrganisationKind::Ministry,
            names: Names { ja: ja.to_owned(), ..Names::default() },
            parent: None,
            from: None,
            order: Some(order),
            corporate_number: None,
        };
        OrganisationId::from(bench.submit(intent).unwrap().subject)
    };
    let (ministry, other) = (found("経済産業省", 22), found("外務省", 17));
    let work = bench.submit(Intent::open_workstream(Bilingual::ja("先端半導体"), Some("T1".to_owned()))).unwrap();
    let work: WorkstreamId = work.subject.into();
    let lead = Intent::Assign {
        workstream: work,
        organisation: ministry,
        post: None,
        role: Role::Lead,
        from: Some(day(0)),
        to: None,
        basis: None,
        stance: Stance::Plain,
    };
    bench.submit(lead).unwrap();
    (bench, work, ministry, other)
}

#[test]
fn a_milestone_is_told_as_it_was_known_on_each_day() {
    let (mut bench, work, ministry, other) = scene();
    record(&mut bench, EntityId::from(work), ministry.into(), other.into());
    let reader = bench.store.reader();
    let filter = MilestoneFilter { closed: true, ..MilestoneFilter::default() };
    let on = |n: i32| reader.milestones(&filter, Window::default(), At::day(day(n))).unwrap().items.remove(0);
    let known = |n: i32| {
        let row = on(n);
        (row.forecast, row.slips, row.actual)
    };
    assert_eq!(known(29), (day(40), 0, None));
    assert_eq!(known(30), (day(60), 1, None));
    assert_eq!(known(70), (day(70), 2, None));
    assert_eq!(known(71), (day(70), 2, Some(day(71))));
    assert_eq!((on(71).slipped_days, on(71).baseline, on(71).evidence.as_deref()), (31, day(40), Some("告示第12号")));
    let detail = reader.milestone(on(71).id, At::day(day(71))).unwrap().unwrap();
    let history: Vec<_> = detail.history.iter().map(|slip| (slip.was, slip.to, slip.reason.as_str())).collect();
    assert_eq!(history, [(day(40), day(60), "審査の遅れ"), (day(60), day(70), "追加資料")]);
    // What slipped since a day, and what is late, are filters of the same list.
    let count =
        |filter: MilestoneFilter, n: i32| reader.milestones(&filter, Window::default(), At::day(day(n))).unwrap().total;
    let slipped = |since: i32| MilestoneFilter { slipped_since: Some(day(since)), ..MilestoneFilter::default() };
    assert_eq!((count(slipped(50), 55), count(slipped(51), 55)), (1, 0));
    let late = MilestoneFilter { late: true, ..MilestoneFilter::default() };
    assert_eq!((count(late.clone(), 70), count(late, 59)), (0, 0));
}

#[test]
fn what_meetings_decide_comes_back_until_it_is_done() {
    let (mut bench, work, ministry, other) = scene();
    record(&mut bench, EntityId::from(work), ministry.into(), other.into());
    let reader = bench.store.reader();
    let at = At::day(day(99));
    let open = |filter: ActionFilter| reader.actions(&filter, Window::default(), at).unwrap();
    let all = open(ActionFilter::default());
    assert_eq!(all.items.iter().map(|row| row.text.as_str()).collect::<Vec<_>>(), ["代替調達先の調査"]);
    let row = &all.items[0];
    assert_eq!(
        (row.organisation.id, row.due, row.meeting.as_ref().map(|met| met.on)),
        (other, Some(day(95)), Some(day(75)))
    );
    assert!(row.late_days.is_some_and(|late| late > 0) && row.workstream.as_ref().is_some_and(|of| of.id == work));
    assert_eq!(open(ActionFilter { organisation: Some(ministry), ..ActionFilter::default() }).total, 0);
    let ended = open(ActionFilter { ended: true, ..ActionFilter::default() });
    assert_eq!((ended.total, ended.items[0].closed_on.is_some()), (1, true), "what ended stands alone");
    let due = |from: i32| open(ActionFilter { due_from: Some(day(from)), ..ActionFilter::default() }).total;
    assert_eq!((due(95), due(96)), (1, 0));
    assert_eq!(reader.action(row.id, at).unwrap().as_ref(), Some(row));
    let before = At::day(day(84));
    let then = reader.actions(&ActionFilter::default(), Window::default(), before).unwrap();
    assert_eq!(then.total, 2, "the other was dropped later");
    assert!(then.items.iter().all(|row| row.organisation.id == ministry));
    let decisions = reader.decisions(&DecisionFilter::default(), Window::default(), at).unwrap();
    assert_eq!((decisions.items[0].actions, decisions.items[0].open), (2, 1));
    let one = reader.decision(decisions.items[0].id, at).unwrap();
    assert_eq!(one.as_ref(), decisions.items.first());
    let without = DecisionFilter { without_action: true, ..DecisionFilter::default() };
    assert_eq!(reader.decisions(&without, Window::default(), at).unwrap().total, 0);
    let met =
        reader.meetings(&MeetingFilter { workstream: Some(work), ..MeetingFilter::default() }, Window::default(), at);
    let met = met.unwrap();
    assert_eq!(met.total, 2);
    let first = met.items.last().unwrap();
    let detail = reader.meeting(first.id, at).unwrap().unwrap();
    assert_eq!((detail.taken.len(), detail.given.len(), detail.carried.len()), (1, 2, 0));
    assert_eq!(detail.absent.iter().map(|body| body.id).collect::<Vec<_>>(), [other]);
    let series = reader.series(at).unwrap().remove(0);
    assert_eq!((series.held, series.last, series.next, series.open), (1, Some(day(75)), None, 1));
}

#[test]
fn the_next_agenda_carries_over_what_is_open_and_copies_nothing() {
    let (mut bench, work, ministry, other) = scene();
    record(&mut bench, EntityId::from(work), ministry.into(), other.into());
    let at = At::day(day(96));
    let series = bench.store.reader().series(at).unwrap().remove(0).id;
    let plan = PlanMeeting {
        on: day(110),
        meeting: None,
        series: Some(series),
        title: None,
        starts: None,
        place: None,
        workstreams: Vec::new(),
    };
    let before = bench.store.tip().unwrap().seq;
    let next: MeetingId = bench.submit(Intent::PlanMeeting(plan)).unwrap().subject.into();
    assert_eq!(bench.store.tip().unwrap().seq, before + 1, "nothing is copied");
    let agenda = bench.store.reader().proposed_agenda(next, Window::default(), at).unwrap().unwrap();
    let item = agenda.items.iter().find(|item| item.workstream.as_ref().is_some_and(|of| of.id == work)).unwrap();
    assert_eq!(item.reasons, [AgendaReason::CarriedOver, AgendaReason::Silent, AgendaReason::Due]);
    assert_eq!(item.actions.len(), 1);
    let action = item.actions[0].id;
    bench.submit(Intent::FinishAction(FinishAction { action, on: Some(day(96)), note: None })).unwrap();
    let agenda = bench.store.reader().proposed_agenda(next, Window::default(), at).unwrap().unwrap();
    assert_eq!(agenda.items[0].reasons, [AgendaReason::Silent], "what is done is gone");
}

#[test]
fn a_missing_report_is_asked_for_and_is_no_confirmation() {
    let (mut bench, work, ministry, _) = scene();
    let told = |bench: &Bench, on: i32| {
        let at = At::day(day(on));
        let row = bench.store.reader().workstream_row(work, at).unwrap().unwrap();
        let chase =
            bench.store.reader().chase(&WorkstreamFilter::default(), false, None, Window::default(), at).unwrap();
        (row.silence, row.confirmed, chase.page.total)
    };
    assert_eq!(told(&bench, 0), (Silence::Never, false, 1));
    let cadence = WorkstreamField::Cadence(Some(Cadence::Weekly));
    bench.submit(Intent::ReviseWorkstream { workstream: work, set: vec![cadence] }).unwrap();
    let log =
        Intent::LogStatus { workstream: work, entry: Entry { health: Some(Health::OnTrack), ..Entry::on(day(0)) } };
    let status = bench.submit(log).unwrap().subject.into();
    assert_eq!(told(&bench, 0), (Silence::DueSoon, false, 0));
    assert_eq!(told(&bench, 8), (Silence::Overdue, false, 1));
    bench.submit(Intent::ConfirmStatus { status, as_of: day(8), note: None }).unwrap();
    assert_eq!(told(&bench, 8), (Silence::DueSoon, true, 0));
    let at = At::day(day(40));
    let chase = bench.store.reader().chase(&WorkstreamFilter::default(), true, None, Window::default(), at).unwrap();
    let row = &chase.page.items[0];
    assert_eq!(row.ministry.as_ref().map(|body| body.id), Some(ministry));
    assert_eq!(row.ask.iter().map(|ask| ask.organisation.id).collect::<Vec<_>>(), [ministry]);
    assert_eq!((chase.ministries[0].overdue, chase.ministries[0].never), (1, 0));
    // The list answers the same by its filter.
    let filter = WorkstreamFilter { silence: vec![Silence::Overdue], ..WorkstreamFilter::default() };
    let found = bench.store.reader().workstream_counts(&filter, at).unwrap();
    assert_eq!(found.total, chase.page.total);
}

#[test]
fn what_is_missing_is_told_by_ministry_with_whom_to_ask() {
    let (mut bench, _, ministry, other) = scene();
    let open = |bench: &mut Bench, title: &str, code: &str| -> WorkstreamId {
        let open = Intent::open_workstream(Bilingual::ja(title), Some(code.to_owned()));
        bench.submit(open).unwrap().subject.into()
    };
    let theirs = open(&mut bench, "材料", "T2");
    let nobodys = open(&mut bench, "装置", "T3");
    let create = Intent::CreatePost { organisation: other, title: Bilingual::ja("総括補佐"), from: None };
    let post = bench.submit(create).unwrap().subject;
    let (telephone, mail) = (Some("内線2000".to_owned()), Some("a@example.go.jp".to_owned()));
    bench.submit(Intent::StateContact { of: post, telephone, mail }).unwrap();
    let lead = Intent::Assign {
        workstream: theirs,
        organisation: other,
        post: Some(post.into()),
        role: Role::Lead,
        from: Some(day(0)),
        to: None,
        basis: None,
        stance: Stance::Plain,
    };
    bench.submit(lead).unwrap();
    let at = At::day(day(60));
    let reader = bench.store.reader();
    let all = WorkstreamFilter::default();
    let chase = |of| reader.chase(&all, false, of, Window::default(), at).unwrap();
    let whole = chase(None);
    let ministries: Vec<_> =
        whole.ministries.iter().map(|one| one.ministry.as_ref().map(|ministry| ministry.id)).collect();
    assert_eq!(ministries.len(), 3);
    assert_eq!(ministries.last(), Some(&None), "what nobody leads stands last");
    let theirs_only = chase(Some(ChaseOf::Ministry { id: other }));
    assert_eq!(theirs_only.ministries, whole.ministries, "the counts are of all");
    let [row] = &theirs_only.page.items[..] else { panic!("{theirs_only:?}") };
    assert_eq!((row.row.id, theirs_only.page.total), (theirs, 1));
    let reached: Vec<_> = row.contacts.iter().map(|contact| contact.reached.mail.as_deref()).collect();
    assert_eq!(reached, [Some("a@example.go.jp")]);
    let unled = chase(Some(ChaseOf::Nobody));
    assert_eq!(unled.page.items.iter().map(|row| row.row.id).collect::<Vec<_>>(), [nobodys]);
    let of_lead = chase(Some(ChaseOf::Ministry { id: ministry })).page.total;
    assert_eq!(of_lead + 2, whole.page.total);
}

#[test]
fn the_list_is_sorted_divided_and_counted_by_silence() {
    let (mut bench, work, ..) = scene();
    let open = |bench: &mut Bench, code: &str, cadence| -> WorkstreamId {
        let open = Intent::open_workstream(Bilingual::ja(code), Some(code.to_owned()));
        let id: WorkstreamId = bench.submit(open).unwrap().subject.into();
        let cadence = WorkstreamField::Cadence(Some(cadence));
        bench.submit(Intent::ReviseWorkstream { workstream: id, set: vec![cadence] }).unwrap();
        id
    };
    let log = |bench: &mut Bench, workstream, health, on: i32| {
        let entry = Entry { health: Some(health), ..Entry::on(day(on)) };
        bench.submit(Intent::LogStatus { workstream, entry }).unwrap();
    };
    let asked = open(&mut bench, "A", Cadence::OnDemand);
    let done = open(&mut bench, "B", Cadence::Weekly);
    let late = open(&mut bench, "C", Cadence::Weekly);
    let later = open(&mut bench, "D", Cadence::Weekly);
    let fresh = open(&mut bench, "E", Cadence::Quarterly);
    log(&mut bench, done, Health::Completed, 0);
    log(&mut bench, late, Health::OnTrack, 10);
    log(&mut bench, later, Health::OnTrack, 3);
    log(&mut bench, fresh, Health::OnTrack, 40);
    let at = At::day(day(45));
    let reader = bench.store.reader();
    let all = WorkstreamFilter::default();
    let page = reader.workstreams(&all, WorkstreamSort::Silence, false, Window::default(), at).unwrap();
    let order: Vec<_> = page.items.iter().map(|row| row.id).collect();
    assert_eq!(order, [work, later, late, fresh, asked, done], "what is missing longest stands first");
    let counts = reader.workstream_counts(&all, at).unwrap().silence;
    let told = (counts.never, counts.overdue, counts.due_soon, counts.fresh, counts.on_demand, counts.finished);
    assert_eq!(told, (1, 2, 0, 1, 1, 1));
    let groups = reader.workstream_groups(&all, WorkstreamGrouping::Silence, at).unwrap();
    let parts: Vec<_> = groups.iter().map(|group| (group.silence, group.counts.total)).collect();
    let expected = [
        (Silence::Never, 1),
        (Silence::Overdue, 2),
        (Silence::Fresh, 1),
        (Silence::OnDemand, 1),
        (Silence::Finished, 1),
    ];
    assert_eq!(parts, expected.map(|(silence, count)| (Some(silence), count)));
    // The matrix counts the same, whoever leads.
    let coverage = reader.coverage(Axis::Domain, None, None, at).unwrap();
    assert_eq!(u64::from(coverage.sum.silent), counts.never + counts.overdue);
}

#[test]
fn who_reported_is_told_as_on_the_day_and_stays_when_the_text_goes() {
    let (mut bench, work, ministry, _) = scene();
    let create = Intent::CreatePost { organisation: ministry, title: Bilingual::ja("課長補佐"), from: None };
    let post: PostId = bench.submit(create).unwrap().subject.into();
    let narrative = Some("# 経緯\n公募を**2回**行った。".to_owned());
    let entry = Entry { reporter: Some(post), narrative, ..Entry::on(day(5)) };
    let logged = bench.submit(Intent::LogStatus { workstream: work, entry }).unwrap();
    let read = |bench: &Bench| {
        let page = bench.store.reader().statuses(work, Window::default(), At::day(day(9))).unwrap();
        page.items.into_iter().next().unwrap()
    };
    let row = read(&bench);
    assert_eq!(row.reporter.map(|post| post.id), Some(post));
    assert_eq!(row.prose.len(), 2, "{:?}", row.prose);
    let history = bench.store.reader().history(
        work.into(),
        Window::default(),
        bench.store.tip().unwrap().device,
        At::day(day(9)),
    );
    let history = history.unwrap();
    let said = history.items.iter().flat_map(|row| &row.says).find(|said| said.field == "reporter").unwrap();
    assert_eq!(said.value, "課長補佐");
    bench.submit(Intent::Erase { change: logged.changes[0], reason: "誤記".to_owned() }).unwrap();
    assert_eq!(read(&bench).reporter.map(|post| post.id), Some(post), "who reported is no text");
}

/// Each reminder is the number of the list that the morning shows, as far as it is due.
#[test]
fn reminders_count_what_is_due_for_a_post() {
    let (mut bench, work, ministry, _) = scene();
    let create = Intent::CreatePost { organisation: ministry, title: Bilingual::ja("課長補佐"), from: None };
    let post: PostId = bench.submit(create).unwrap().subject.into();
    let due = day(95);
    for (text, due) in [("調査", Some(due)), ("後日の調査", Some(day(300))), ("期限なし", None)] {
        let asked = GiveAction {
            text: text.to_owned(),
            organisation: Some(ministry),
            post: Some(post),
            due,
            on: Some(day(80)),
            action: None,
            workstream: Some(work),
            meeting: None,
            decision: None,
        };
        bench.submit(Intent::GiveAction(asked)).unwrap();
    }
    let at = At::day(day(99));
    let reader = bench.store.reader();
    let reminders = reader.reminders(post, at).unwrap();
    let count = |kind| reminders.iter().find(|one| one.kind == kind).map(|one| one.count);
    assert_eq!(count(TodayKind::Silent), Some(1), "the workstream of the post’s organisation was never reported on");
    assert_eq!(count(TodayKind::Actions), Some(1), "what is due later, or on no day, is not due");
    assert_eq!(count(TodayKind::Changed), None);
    let today = reader.today(Some(post), None, day(90), 1, at).unwrap();
    for kind in [TodayKind::Silent, TodayKind::ReportsDue, TodayKind::StepsDue, TodayKind::MilestonesDue] {
        let section = today.sections.iter().find(|section| section.kind == kind).unwrap();
        assert_eq!(count(kind), Some(section.count), "{kind:?}");
    }
}

#[test]
fn everything_that_has_words_is_found() {
    let (mut bench, work, ministry, other) = scene();
    record(&mut bench, EntityId::from(work), ministry.into(), other.into());
    for (words, noun, field) in [
        ("供給計画", Noun::Milestone, "title"),
        ("審査の遅れ", Noun::Milestone, "reason"),
        ("告示第12号", Noun::Milestone, "evidence"),
        ("連絡会議", Noun::Series, "name"),
        ("合同庁舎", Noun::Meeting, "place"),
        ("広げること", Noun::Meeting, "minutes"),
        ("遅れの扱い", Noun::Meeting, "agenda"),
        ("調達先を広げる", Noun::Decision, "decision"),
        ("代替調達先", Noun::Action, "action"),
        ("先方の都合", Noun::Action, "reason"),
        ("liaison", Noun::Series, "name_en"),
    ] {
        let wanted = SearchFor { text: words.to_owned(), kinds: vec![noun], limit: 5, count: true };
        let found = bench.store.reader().search(&wanted, day(99)).unwrap();
        assert!(found.items.iter().any(|hit| hit.field == field), "{words}: {:?}", found.items);
    }
}

/// A second workstream, and how the first bears on it.
fn bears(bench: &mut Bench, from: WorkstreamId, title: &str, code: &str, relation: Relation) -> WorkstreamId {
    let open = Intent::open_workstream(Bilingual::ja(title), Some(code.to_owned()));
    let to: WorkstreamId = bench.submit(open).unwrap().subject.into();
    let dependency = Dependency { to: Some(to), outside: None, relation, original: None };
    bench.submit(Intent::NoteDependency { workstream: from, dependency }).unwrap();
    to
}

fn plan(bench: &mut Bench, workstream: WorkstreamId, on: i32) -> MilestoneId {
    let asked = AddMilestone {
        workstream,
        title: Bilingual::ja("契約"),
        on: day(on),
        milestone: None,
        critical: false,
        every: None,
        until: None,
    };
    bench.submit(Intent::AddMilestone(asked)).unwrap().subject.into()
}

#[test]
fn a_slip_reaches_what_waits_and_pushes_what_is_blocked() {
    let (mut bench, first, ministry, _) = scene();
    let second = bears(&mut bench, first, "材料", "T2", Relation::Blocks);
    let third = bears(&mut bench, second, "装置", "T3", Relation::Feeds);
    let aside = bears(&mut bench, first, "人材", "T4", Relation::Relates);
    let start = plan(&mut bench, first, 50);
    let (early, late) = (plan(&mut bench, second, 40), plan(&mut bench, second, 60));
    plan(&mut bench, third, 70);
    let at = At::day(day(10));
    let reader = bench.store.reader();
    let found = reader.impact_of_slip(start, Some(day(65)), at).unwrap().unwrap();
    let reached: Vec<_> = found.iter().map(|row| (row.workstream.id, row.hops, row.blocked)).collect();
    assert_eq!(reached, [(second, 1, true), (third, 2, false)]);
    let pushed: Vec<_> = found[0].milestones.iter().map(|(one, to)| (one.id, *to)).collect();
    assert_eq!(pushed, [(late, Some(day(75)))], "what is due before, such as {early}, is not pushed");
    assert_eq!(found[1].milestones[0].1, None, "what is fed is told, and not moved");
    // One step around the first, and two.
    let near = |hops| {
        let found = reader.neighbourhood(&[first], hops, at).unwrap();
        let ids: Vec<WorkstreamId> = found.nodes.iter().map(|node| node.workstream.id).collect();
        (ids, found.edges.len(), found.more)
    };
    assert_eq!(near(1), (vec![first, second, aside], 2, false));
    assert_eq!(near(2), (vec![first, second, aside, third], 3, false));
    // Each stands with the ministry that leads it; of these only the first is led.
    let around = reader.neighbourhood(&[first], 2, at).unwrap();
    let ministries: Vec<_> = around.nodes.iter().map(|node| node.ministry).collect();
    assert_eq!(ministries, [Some(ministry), None, None, None]);
    assert_eq!(around.ministries.iter().map(|one| one.id).collect::<Vec<_>>(), [ministry]);
}

#[test]
fn a_ring_is_refused_by_what_the_ledger_holds() {
    let (mut bench, first, ..) = scene();
    let second = bears(&mut bench, first, "材料", "T2", Relation::Blocks);
    let third = bears(&mut bench, second, "装置", "T3", Relation::Blocks);
    let back = Dependency { to: Some(first), outside: None, relation: Relation::Blocks, original: None };
    let refused = bench.submit(Intent::NoteDependency { workstream: third, dependency: back });
    let Err(Failed::Refused(Refusal::DependencyRing { path })) = refused else { panic!("{refused:?}") };
    let codes: Vec<_> = path.iter().filter_map(|one| one.code.as_deref()).collect();
    assert_eq!(codes, ["T3", "T1", "T2", "T3"]);
}

/// Each number of the morning is that of the list that it names.
#[test]
fn the_morning_counts_what_its_lists_hold() {
    let (mut bench, work, ministry, other) = scene();
    record(&mut bench, EntityId::from(work), ministry.into(), other.into());
    bears(&mut bench, work, "材料", "T2", Relation::Blocks);
    let log = |on: i32, health| Intent::LogStatus {
        workstream: work,
        entry: Entry { health: Some(health), next_on: Some(day(99)), ..Entry::on(day(on)) },
    };
    bench.submit(log(80, Health::OnTrack)).unwrap();
    bench.submit(log(97, Health::OffTrack)).unwrap();
    plan(&mut bench, work, 98);
    let at = At::day(day(99));
    let reader = bench.store.reader();
    let all = Window::default();
    for (post, ministry) in [(None, None), (None, Some(ministry)), (None, Some(other))] {
        let today = reader.today(post, ministry, day(90), 3, at).unwrap();
        for section in &today.sections {
            let listed = match &section.view {
                ListView::Workstreams { filter } => reader.workstream_counts(filter, at).unwrap().total,
                ListView::Milestones { filter } => reader.milestones(filter, all, at).unwrap().total,
                ListView::Actions { filter } => reader.actions(filter, all, at).unwrap().total,
                ListView::Decisions { filter } => reader.decisions(filter, all, at).unwrap().total,
            };
            assert_eq!(section.count, listed, "{:?}", section.kind);
        }
    }
    let counts = |ministry| -> Vec<u64> {
        let today = reader.today(None, Some(ministry), day(90), 3, at).unwrap();
        today.sections.iter().map(|section| section.count).collect()
    };
    // Silent, reports due, steps due, milestones due, newly off track, slipped, unsettled, actions, decisions, changed.
    assert_eq!(counts(ministry)[..9], [0, 0, 1, 1, 1, 0, 0, 0, 0]);
    assert_eq!(counts(other)[..9], [0, 0, 0, 0, 0, 0, 0, 1, 0]);
    // The control: what was off track before is not new.
    let before = reader.today(None, Some(ministry), day(98), 3, at).unwrap();
    assert_eq!(before.sections[4].count, 0);
}

#[test]
fn a_timeline_has_a_bar_each_and_the_milestones_between_two_days() {
    let (mut bench, work, ministry, other) = scene();
    record(&mut bench, EntityId::from(work), ministry.into(), other.into());
    let second = bears(&mut bench, work, "材料", "T2", Relation::Blocks);
    let (inside, _) = (plan(&mut bench, second, 60), plan(&mut bench, second, 400));
    let at = At::day(day(99));
    let reader = bench.store.reader();
    let filter = WorkstreamFilter::default();
    let page = reader.timeline(&filter, TimelineBy::Ministry, (day(0), day(99)), Window::default(), at).unwrap();
    let found: Vec<_> = page
        .items
        .iter()
        .map(|row| (row.workstream.id, row.group.as_ref().map(|(id, _)| *id), row.milestones.len()))
        .collect();
    // What nobody leads stands last; the milestone that was reached is there, the one that came after it lies beyond.
    assert_eq!(found, [(work, Some(ministry.into()), 1), (second, None, 1)]);
    assert_eq!(page.items[1].milestones[0].id, inside);
    // Its frame counts the lines group by group, and knows the days off.
    let frame = reader.timeline_frame(&filter, TimelineBy::Ministry, (day(0), day(99)), at).unwrap();
    let groups: Vec<_> =
        frame.groups.iter().map(|group| (group.group.as_ref().map(|(id, _)| *id), group.lines)).collect();
    assert_eq!(groups, [(Some(ministry.into()), 1), (None, 1)]);
    assert!(frame.holidays.iter().all(|holiday| (day(0)..=day(99)).contains(&holiday.on)));
    assert!(!frame.holidays.is_empty());
    // Where the filter narrows, only meetings that speak of what is left are there.
    let of = |text: &str| {
        let filter = WorkstreamFilter { text: Some(text.to_owned()), ..WorkstreamFilter::default() };
        let frame = reader.timeline_frame(&filter, TimelineBy::Ministry, (day(0), day(99)), at).unwrap();
        (frame.groups.len(), frame.meetings.len())
    };
    assert!(frame.meetings.is_sorted_by_key(|meeting| meeting.on) && !frame.meetings.is_empty());
    assert_eq!(of("T2"), (1, 0));
    assert_eq!(of("T1"), (1, frame.meetings.len()));
    let window = Window { offset: 1, limit: 1 };
    let domains = reader.timeline(&filter, TimelineBy::Domain, (day(0), day(99)), window, at).unwrap();
    assert_eq!((domains.total, domains.items.len()), (2, 1));
}

/// The rest of the verbs that revise.
#[test]
fn what_is_said_anew_replaces_all_but_what_became_of_it() {
    let (mut bench, work, ministry, other) = scene();
    record(&mut bench, EntityId::from(work), ministry.into(), other.into());
    let at = At::day(day(99));
    let milestone = MilestoneFilter { closed: true, ..MilestoneFilter::default() };
    let id = bench.store.reader().milestones(&milestone, Window::default(), at).unwrap().items[0].id;
    let revised = ReviseMilestone {
        milestone: id,
        title: Bilingual::ja("計画の認定"),
        on: day(45),
        critical: false,
        every: None,
        until: None,
    };
    bench.submit(Intent::ReviseMilestone(revised)).unwrap();
    let row = bench.store.reader().milestone(id, at).unwrap().unwrap().row;
    assert_eq!((row.slips, row.actual, row.baseline, row.critical), (2, Some(day(71)), day(45), false));
    let met = bench.store.reader().meetings(&MeetingFilter::default(), Window::default(), at).unwrap();
    let held = met.items.last().unwrap().id;
    let moved = ReviseMeeting {
        meeting: held,
        title: Bilingual::ja("臨時会"),
        on: day(74),
        starts: None,
        place: None,
        workstreams: Vec::new(),
    };
    bench.submit(Intent::ReviseMeeting(moved)).unwrap();
    let detail = bench.store.reader().meeting(held, at).unwrap().unwrap();
    assert_eq!((detail.row.on, detail.attendance.len(), detail.agenda.len()), (day(75), 1, 1));
    let action = bench.store.reader().actions(&ActionFilter::default(), Window::default(), at).unwrap().items[0].id;
    let text = "代替調達先の調査（欧州を含む）".to_owned();
    bench.submit(Intent::ReviseAction(ReviseAction { action, text, workstream: None })).unwrap();
    let row = bench.store.reader().action(action, at).unwrap().unwrap();
    assert_eq!((row.due, row.organisation.id), (Some(day(95)), other));
    let decision = detail.taken[0].id;
    let text = "調達先を三か国に広げる".to_owned();
    bench.submit(Intent::ReviseDecision(ReviseDecision { decision, text, workstream: None })).unwrap();
    let series = bench.store.reader().series(at).unwrap().remove(0);
    let smaller = ReviseSeries {
        series: series.id,
        name: series.name,
        level: MeetingLevel::Director,
        cadence: None,
        host: None,
        members: vec![other],
    };
    bench.submit(Intent::ReviseSeries(smaller)).unwrap();
    assert_eq!(bench.store.reader().series(at).unwrap().remove(0).members.len(), 1);
    let before = bench.dump(true);
    bench.store.rebuild().unwrap();
    assert_eq!(bench.dump(true), before);
}
