//! The framework map against the lists behind it, its next dates at both clocks, and its workbook.

use std::io::Cursor;

use calamine::{DataType as _, Reader as _, Xlsx, open_workbook_from_rs};
use model::ids::{EntityId, OrganisationId, TopicId, WorkstreamId};
use model::intent::{AddMilestone, FinishMilestone, Intent, Stance};
use model::time::Day;
use model::values::{Bilingual, Entry, Role, Tie, TopicKind};
use store::rows::{AsOf, FindingFilter, FrameworkDetail, FrameworkMap, Noun, Window, WorkstreamFilter, WorkstreamSort};

use crate::contract::{Answer, Language, Query, Submission, Workbook};
use crate::reporting::tests::Desk;

fn day(text: &str) -> Day {
    text.parse().expect("a day of these tests")
}

fn on(text: &str) -> AsOf {
    AsOf { day: Some(day(text)), recorded_by: None }
}

fn map(desk: &Desk, unfold: Vec<OrganisationId>, clock: AsOf) -> FrameworkMap {
    match desk.workspace.ask(&Query::FrameworkMap { unfold, clock }) {
        Ok(Answer::FrameworkMap(found)) => *found,
        other => panic!("{other:?}"),
    }
}

fn detail(desk: &Desk, id: TopicId, clock: AsOf) -> FrameworkDetail {
    match desk.workspace.ask(&Query::Framework { id, clock }) {
        Ok(Answer::Framework(found)) => *found,
        other => panic!("{other:?}"),
    }
}

fn topic(desk: &mut Desk, kind: TopicKind, name: &str, on: Option<&str>) -> TopicId {
    let add = Intent::AddTopic {
        topic: None,
        kind,
        code: None,
        name: Bilingual::ja(name.to_owned()),
        summary: None,
        on: on.map(day),
        reference: None,
        aliases: Vec::new(),
        verification: None,
    };
    desk.submit(add).subject.into()
}

fn relate(desk: &mut Desk, topic: TopicId, tie: Tie, other: impl Into<EntityId>) {
    desk.submit(Intent::RelateTopic { topic, tie, other: other.into(), verification: None });
}

fn step(desk: &mut Desk, workstream: WorkstreamId, as_of: &str, next: &str) {
    let entry = Entry { next_step: Some("協議".to_owned()), next_on: Some(day(next)), ..Entry::on(day(as_of)) };
    desk.submit(Intent::LogStatus { workstream, entry });
}

/// Two frameworks and a country; one workstream of the foreign ministry in the first, another ministry only named.
struct Ground {
    desk: Desk,
    quad: TopicId,
    cptpp: TopicId,
    t1: WorkstreamId,
}

fn ground() -> Ground {
    let mut desk = Desk::new(false);
    let quad = topic(&mut desk, TopicKind::Framework, "日米豪印", None);
    let cptpp = topic(&mut desk, TopicKind::Framework, "CPTPP", None);
    let country = topic(&mut desk, TopicKind::Country, "米国", None);
    let t1 = desk.open("T1", "重要技術の協力");
    desk.assign(t1, "MOFA", Role::Lead, "2026-04-01", Stance::Plain);
    for topic in [quad, country] {
        desk.submit(Intent::LinkTopic { workstream: t1, topic });
    }
    let meti = desk.organisation("METI");
    relate(&mut desk, quad, Tie::Involves, meti);
    relate(&mut desk, quad, Tie::LedBy, meti);
    Ground { desk, quad, cptpp, t1 }
}

#[test]
fn bodies_are_those_with_a_workstream_and_those_that_are_named() {
    let Ground { desk, t1, .. } = ground();
    let (mofa, meti) = (desk.organisation("MOFA"), desk.organisation("METI"));
    let found = map(&desk, vec![mofa], AsOf::default());
    assert_eq!(found.bodies.iter().map(|body| body.organisation.id).collect::<Vec<_>>(), [mofa, meti], "in 建制順");
    let names: Vec<&str> = found.frameworks.iter().map(|row| row.row.name.ja.as_str()).collect();
    assert_eq!(names, ["CPTPP", "日米豪印", "米国"], "frameworks first");
    let cells: Vec<(u32, u32, u32, Option<Tie>)> =
        found.cells.iter().map(|cell| (cell.framework, cell.body, cell.cell.parts.lead, cell.tie)).collect();
    assert_eq!(cells, [(1, 0, 1, None), (1, 1, 0, Some(Tie::LedBy)), (2, 0, 1, None)], "who leads is also involved");
    let [unfolded] = found.unfolded.as_slice() else { panic!("one was asked for: {:?}", found.unfolded) };
    assert_eq!((unfolded.body, unfolded.total), (0, 1));
    assert_eq!((unfolded.workstreams[0].id, &unfolded.workstreams[0].frameworks), (t1, &vec![1, 2]));
    let before = map(&desk, Vec::new(), on("2026-03-31"));
    assert!(before.cells.iter().all(|cell| cell.cell.parts.lead == 0), "nobody led then: {:?}", before.cells);
}

#[test]
fn the_next_date_is_the_nearest_event_and_else_the_nearest_step() {
    let Ground { mut desk, quad, cptpp, t1 } = ground();
    assert_eq!(detail(&desk, quad, AsOf::default()).framework.next, None);
    step(&mut desk, t1, "2026-09-20", "2026-12-01");
    let next = |desk: &Desk, clock| detail(desk, quad, clock).framework.next.map(|date| (date.on, date.noun));
    assert_eq!(next(&desk, AsOf::default()), Some((day("2026-12-01"), Noun::Workstream)));
    let milestone = |title: &str, on: &str| AddMilestone {
        workstream: t1,
        title: Bilingual::ja(title),
        on: day(on),
        milestone: None,
        critical: false,
        every: None,
        until: None,
    };
    let planned = desk.submit(Intent::AddMilestone(milestone("中間報告", "2026-11-20"))).subject;
    let reached = desk.submit(Intent::AddMilestone(milestone("着手", "2026-11-10"))).subject.into();
    let finish = FinishMilestone { milestone: reached, evidence: "議事録".to_owned(), on: Some(day("2026-09-30")) };
    desk.submit(Intent::FinishMilestone(finish));
    let found = detail(&desk, quad, AsOf::default()).framework.next.unwrap();
    assert_eq!((found.on, found.noun, found.id), (day("2026-11-20"), Noun::Milestone, planned));
    assert_eq!((found.workstream, found.step.as_deref()), (Some(t1), Some("中間報告")));
    let later = topic(&mut desk, TopicKind::Event, "首脳会合", Some("2027-03-01"));
    let sooner = topic(&mut desk, TopicKind::Event, "高級実務者会合", Some("2027-01-15"));
    relate(&mut desk, later, Tie::About, quad);
    // The framework may say it as well as the event.
    relate(&mut desk, quad, Tie::Relates, sooner);
    let undated = topic(&mut desk, TopicKind::Event, "時期未定の会合", None);
    relate(&mut desk, undated, Tie::About, quad);
    assert_eq!(next(&desk, AsOf::default()), Some((day("2027-01-15"), Noun::Topic)), "set from outside, so first");
    assert_eq!(next(&desk, on("2027-01-15")), Some((day("2027-01-15"), Noun::Topic)), "on its own day still");
    assert_eq!(next(&desk, on("2027-01-16")), Some((day("2027-03-01"), Noun::Topic)));
    let found = detail(&desk, quad, on("2027-02-01"));
    assert_eq!(found.past.iter().map(|date| (date.on, date.days)).collect::<Vec<_>>(), [(day("2027-01-15"), -17)]);
    let all = detail(&desk, quad, AsOf::default()).coming;
    let days: Vec<Day> = all.iter().map(|date| date.on).collect();
    assert_eq!(days, [day("2026-11-20"), day("2026-12-01"), day("2027-01-15"), day("2027-03-01")]);
    assert_eq!(detail(&desk, cptpp, AsOf::default()).framework.next, None, "of another framework");
    // As it was recorded before the dates were.
    desk.workspace.submit(Submission::Undo { with_dependents: true }, None).unwrap();
}

#[test]
fn a_date_is_recorded_with_its_framework_in_one_act() {
    let Ground { mut desk, cptpp, .. } = ground();
    let mut fresh = crate::surroundings::fresh(desk.workspace.clock.now());
    let event = TopicId::fresh(&mut fresh);
    let intents = vec![
        Intent::AddTopic {
            topic: Some(event),
            kind: TopicKind::Event,
            code: None,
            name: Bilingual::ja("委員会".to_owned()),
            summary: None,
            on: Some(day("2027-02-10")),
            reference: None,
            aliases: Vec::new(),
            verification: None,
        },
        Intent::RelateTopic { topic: event, tie: Tie::About, other: cptpp.into(), verification: None },
    ];
    desk.workspace.submit(Submission::Batch { intents: intents.clone() }, None).unwrap();
    assert_eq!(detail(&desk, cptpp, AsOf::default()).framework.next.map(|date| date.id), Some(event.into()));
    let again = desk.workspace.submit(Submission::Batch { intents }, None).unwrap_err();
    assert_eq!(again.code, crate::Code::IdTaken);
    desk.workspace.submit(Submission::Undo { with_dependents: false }, None).unwrap();
    assert_eq!(detail(&desk, cptpp, AsOf::default()).framework.next, None);
}

#[test]
fn commitments_without_anybody_who_leads_are_counted() {
    let Ground { mut desk, quad, t1, .. } = ground();
    let kept = topic(&mut desk, TopicKind::Commitment, "半導体の協力", Some("2027-03-31"));
    let open = topic(&mut desk, TopicKind::Commitment, "海底ケーブルの協力", None);
    for commitment in [kept, open] {
        relate(&mut desk, commitment, Tie::Within, quad);
    }
    desk.submit(Intent::LinkTopic { workstream: t1, topic: kept });
    let found = detail(&desk, quad, AsOf::default());
    assert_eq!((found.framework.commitments, found.framework.unowned), (2, 1));
    let promised: Vec<(TopicId, bool)> = found.promised.iter().map(|one| (one.id, one.is_led)).collect();
    assert_eq!(promised, [(kept, true), (open, false)]);
    // What is amiss with a framework is what is amiss with it and its workstreams.
    let about = FindingFilter { topic: Some(quad), ..FindingFilter::default() };
    let query = Query::Findings { filter: about, window: Window::default(), clock: AsOf::default() };
    let Ok(Answer::Findings(findings)) = desk.workspace.ask(&query) else { panic!("findings were asked for") };
    assert!(findings.page.total > 0);
    let ids: Vec<EntityId> = vec![quad.into(), t1.into()];
    assert!(findings.page.items.iter().all(|row| row.about.iter().any(|about| ids.contains(&about.id))));
}

#[test]
fn each_framework_counts_what_its_list_holds_on_the_sample() {
    let desk = Desk::new(true);
    let found = map(&desk, Vec::new(), AsOf::default());
    let mut linked = 0;
    for row in &found.frameworks {
        let query = Query::Workstreams {
            filter: WorkstreamFilter { topic: Some(row.row.id), ..WorkstreamFilter::default() },
            sort: WorkstreamSort::default(),
            descending: false,
            window: Window::default(),
            clock: AsOf::default(),
        };
        let Ok(Answer::Workstreams(page)) = desk.workspace.ask(&query) else { panic!("a list was asked for") };
        assert_eq!(u64::from(row.sum.workstreams), page.total, "{}", row.row.name.ja);
        assert_eq!(row.row.workstreams, page.total);
        linked += page.total;
    }
    assert!(linked >= 15, "{linked}");
    assert!(
        desk.workspace.ask(&Query::Framework { id: TopicId::from_bytes([7; 16]), clock: AsOf::default() }).is_err()
    );
}

#[test]
fn the_workbook_says_what_the_screen_says() {
    let Ground { mut desk, quad, t1, .. } = ground();
    step(&mut desk, t1, "2026-09-20", "2026-12-01");
    for language in [Language::Ja, Language::En] {
        let book = Workbook::Framework { id: quad, clock: AsOf::default() };
        let (name, bytes) = desk.workspace.workbook(&book, language).unwrap();
        assert!(name.ends_with(".xlsx"), "{name}");
        let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).unwrap();
        assert_eq!(book.sheet_names().len(), 5);
        let sheets = book.sheet_names();
        let cell = |book: &mut Xlsx<Cursor<Vec<u8>>>, sheet: usize, at| {
            book.worksheet_range(&sheets[sheet]).unwrap().get_value(at).and_then(|value| value.as_string())
        };
        assert_eq!(cell(&mut book, 0, (1, 1)).as_deref(), Some("日米豪印"));
        assert_eq!(cell(&mut book, 1, (1, 0)).as_deref(), Some("T1"));
        assert_eq!(book.worksheet_range(&sheets[2]).unwrap().height(), 3, "two bodies and a head");
        assert_eq!(book.worksheet_range(&sheets[3]).unwrap().height(), 2, "one day and a head");
    }
}
