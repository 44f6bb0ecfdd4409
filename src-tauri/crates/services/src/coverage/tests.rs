//! The matrix against the lists that its cells open, on the sample projects; its two days; its workbook; findings.

use std::io::Cursor;

use calamine::{DataType as _, Reader as _, Xlsx, open_workbook_from_rs};
use model::coverage::{Cell, Parts};
use model::ids::{EntityId, OrganisationId, TopicId, WorkstreamId};
use model::intent::{Intent, Stance};
use model::time::Day;
use model::values::{Axis, Bilingual, FindingKind, Goal, GoalLevel, Pillar, Role, Rule, TopicKind, WorkstreamField};
use store::rows::{
    AsOf, Coverage, CoverageLine, FindingFilter, FindingRow, Findings, Ownership, Window, WorkstreamFilter,
    WorkstreamSort,
};

use crate::contract::{Answer, Language, Query, Submission};
use crate::reporting::tests::Desk;

fn day(text: &str) -> Day {
    text.parse().expect("a day of these tests")
}

fn coverage(desk: &Desk, axis: Axis, within: Option<OrganisationId>, before: Option<&str>) -> Coverage {
    let query = Query::Coverage { axis, within, before: before.map(day), clock: AsOf::default() };
    match desk.workspace.ask(&query) {
        Ok(Answer::Coverage(found)) => *found,
        other => panic!("{other:?}"),
    }
}

fn count(desk: &Desk, filter: WorkstreamFilter) -> u32 {
    match desk.workspace.ask(&Query::WorkstreamCounts { filter, clock: AsOf::default() }) {
        Ok(Answer::WorkstreamCounts(counts)) => u32::try_from(counts.total).expect("few"),
        other => panic!("{other:?}"),
    }
}

fn topic(desk: &mut Desk, kind: TopicKind, code: &str) -> TopicId {
    let name = Bilingual { ja: format!("主題{code}"), en: Some(code.to_owned()) };
    let code = Some(code.to_owned());
    desk.submit(Intent::AddTopic {
        topic: None,
        kind,
        code,
        name,
        summary: None,
        on: None,
        reference: None,
        aliases: Vec::new(),
        verification: None,
    })
    .subject
    .into()
}

fn line(found: &Coverage, organisation: OrganisationId, own: bool) -> &CoverageLine {
    let mut lines = found.lines.iter();
    lines.find(|line| line.organisation.id == organisation && line.own == own).expect("the organisation has a line")
}

fn parts(line: &CoverageLine, column: usize) -> Parts {
    line.cells.iter().find(|cell| cell.column as usize == column).map(|cell| cell.cell.parts).unwrap_or_default()
}

/// Says it, unless it was said already.
fn said(desk: &mut Desk, intent: Intent) {
    if let Err(failure) = desk.workspace.submit(Submission::Intent { intent }, None) {
        assert!(matches!(failure.code, crate::Code::NothingChanges | crate::Code::AssignedAlready), "{failure:?}");
    }
}

/// The sample, its projects partly in two domains, a framework or a pillar, some claimed by another ministry.
fn sample() -> Desk {
    let mut desk = Desk::new(true);
    let topics = [
        topic(&mut desk, TopicKind::Domain, "SEM"),
        topic(&mut desk, TopicKind::Domain, "MIN"),
        topic(&mut desk, TopicKind::Framework, "QUAD"),
        topic(&mut desk, TopicKind::Country, "US"),
    ];
    let query = Query::Workstreams {
        filter: WorkstreamFilter::default(),
        sort: WorkstreamSort::Code,
        descending: false,
        window: Window { offset: 0, limit: 60 },
        clock: AsOf::default(),
    };
    let Ok(Answer::Workstreams(page)) = desk.workspace.ask(&query) else { panic!("workstreams were asked for") };
    let mofa = desk.organisation("MOFA");
    for (place, row) in page.items.iter().enumerate() {
        let workstream = row.id;
        for (nth, topic) in topics.iter().enumerate() {
            if place % (nth + 2) == 0 {
                said(&mut desk, Intent::LinkTopic { workstream, topic: *topic });
            }
        }
        if place % 5 == 0 {
            let set = vec![WorkstreamField::Pillar(Some(Pillar::CriticalProducts))];
            said(&mut desk, Intent::ReviseWorkstream { workstream, set });
        }
        if place % 7 == 0 && row.lead.iter().all(|lead| !lead.name.ja.starts_with("外務省")) {
            let (role, stance) =
                if place % 2 == 0 { (Role::Lead, Stance::Claim) } else { (Role::Support, Stance::Plain) };
            let (post, from, to, basis) = (None, Some(day("2026-05-01")), None, None);
            said(&mut desk, Intent::Assign { workstream, organisation: mofa, post, role, from, to, basis, stance });
        }
    }
    desk
}

#[test]
fn each_cell_counts_what_its_list_holds() {
    let desk = sample();
    let mut cells = 0;
    for axis in Axis::ALL {
        for within in [None, Some(desk.organisation("METI")), Some(desk.organisation("MOFA"))] {
            let found = coverage(&desk, *axis, within, None);
            let of_column = |place: usize| WorkstreamFilter {
                topic: found.columns[place].topic,
                pillar: found.columns[place].pillar,
                outside: (found.columns[place].topic.is_none() && found.columns[place].pillar.is_none())
                    .then_some(*axis),
                ..WorkstreamFilter::default()
            };
            for line in &found.lines {
                for place in 0..found.columns.len() {
                    let listed = count(
                        &desk,
                        WorkstreamFilter { involving: Some(line.organisation.id), exact: line.own, ..of_column(place) },
                    );
                    let parts = parts(line, place);
                    let counted = parts.lead + parts.joint + parts.claimed + parts.support;
                    assert_eq!(counted, listed, "{axis} {} column {place}", line.organisation.name.ja);
                    cells += u32::from(counted > 0);
                }
            }
            for (place, column) in found.columns.iter().enumerate() {
                assert_eq!(column.sum.workstreams, count(&desk, of_column(place)));
                let owned = |ownership| WorkstreamFilter { ownership: vec![ownership], ..of_column(place) };
                assert_eq!(column.sum.vacant, count(&desk, owned(Ownership::Vacant)));
                assert_eq!(column.sum.contested, count(&desk, owned(Ownership::Contested)));
            }
            assert_eq!(found.sum.workstreams, count(&desk, WorkstreamFilter::default()));
        }
    }
    assert!(cells > 100, "only {cells} cells held anything");
}

#[test]
fn two_days_stand_beside_each_other() {
    let mut desk = Desk::new(false);
    let chips = topic(&mut desk, TopicKind::Domain, "SEM");
    let t1 = desk.open("T1", "先端半導体");
    desk.submit(Intent::LinkTopic { workstream: t1, topic: chips });
    desk.assign(t1, "METI", Role::Lead, "2026-04-01", Stance::Plain);
    desk.assign(t1, "MOFA", Role::Lead, "2026-09-01", Stance::Transfer);
    let found = coverage(&desk, Axis::Domain, None, Some("2026-08-31"));
    let (meti, mofa) = (desk.organisation("METI"), desk.organisation("MOFA"));
    let led = Parts { lead: 1, ..Parts::default() };
    let of = |id| line(&found, id, false).cells[0].clone();
    assert_eq!((of(meti).cell, of(meti).before.map(|cell| cell.parts)), (Cell::default(), Some(led)));
    assert_eq!((of(mofa).cell.parts, of(mofa).before), (led, Some(Cell::default())));
    // The same day on both sides is no difference.
    let same = coverage(&desk, Axis::Domain, None, Some("2026-10-01"));
    for line in &same.lines {
        assert!(line.cells.iter().all(|cell| cell.before == Some(cell.cell)));
    }
}

#[test]
fn an_organisation_that_is_not_there_is_named() {
    let desk = Desk::new(false);
    let within = Some(OrganisationId::from_bytes([9; 16]));
    let query = Query::Coverage { axis: Axis::Domain, within, before: None, clock: AsOf::default() };
    let failure = desk.workspace.ask(&query).unwrap_err();
    assert_eq!(failure.code, crate::Code::NotFound);
}

#[test]
fn the_workbook_holds_every_number() {
    let desk = sample();
    for language in [Language::Ja, Language::En] {
        let (name, bytes) = desk
            .workspace
            .coverage_workbook(Axis::Domain, None, Some(day("2026-04-01")), AsOf::default(), language)
            .unwrap();
        assert!(name.ends_with("_2026-10-01.xlsx"), "{name}");
        let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).unwrap();
        let names = book.sheet_names();
        assert_eq!(names.len(), 3);
        let matrix = book.worksheet_range(&names[0]).unwrap();
        let found = coverage(&desk, Axis::Domain, None, Some("2026-04-01"));
        assert_eq!(matrix.width(), found.columns.len() + 2);
        // The head, and what is added up: vacant, contested, silent, all.
        assert_eq!(matrix.height(), found.lines.len() + 5);
        let sums = matrix.rows().rev().nth(1).unwrap();
        let silent = sums.last().unwrap().as_f64().unwrap();
        assert!((silent - f64::from(found.sum.silent)).abs() < 0.5 && silent > 0.0, "{silent}");
        let numbers = book.worksheet_range(&names[1]).unwrap();
        let leads: f64 = numbers.rows().skip(1).filter_map(|row| row[2].as_f64()).sum();
        let counted: u32 = found.lines.iter().flat_map(|line| &line.cells).map(|cell| cell.cell.parts.lead).sum();
        assert!((leads - f64::from(counted)).abs() < 0.5 && counted > 0, "{leads} {counted}");
        let whole = matrix.rows().next_back().unwrap().last().unwrap().as_f64().unwrap();
        assert!((whole - f64::from(found.sum.workstreams)).abs() < 0.5, "{whole}");
    }
}

// ---- findings ----

fn findings(desk: &Desk, filter: FindingFilter, as_of: Option<&str>) -> Findings {
    let clock = AsOf { day: as_of.map(day), ..AsOf::default() };
    match desk.workspace.ask(&Query::Findings { filter, window: Window { offset: 0, limit: 200 }, clock }) {
        Ok(Answer::Findings(found)) => *found,
        other => panic!("{other:?}"),
    }
}

fn about(id: impl Into<EntityId>) -> FindingFilter {
    FindingFilter { about: Some(id.into()), ..FindingFilter::default() }
}

fn rules(found: &Findings) -> Vec<Rule> {
    found.page.items.iter().map(|row| row.rule).collect()
}

fn goal(desk: &mut Desk, workstream: WorkstreamId, due: Option<Day>) {
    let goal = Goal {
        level: GoalLevel::OutcomeLong,
        text: "国内生産能力の倍増".to_owned(),
        indicator: Some("年間生産量".to_owned()),
        target: Some("150GWh".to_owned()),
        due,
        follows: Vec::new(),
        reasoning: None,
        why_not_staged: None,
    };
    desk.submit(Intent::SetGoal { workstream, goal });
}

#[test]
fn a_workstream_of_its_own_says_what_it_lacks_and_a_settled_one_says_nothing() {
    let mut desk = Desk::new(false);
    let t1 = desk.open("T1", "先端半導体の国内生産");
    assert_eq!(rules(&findings(&desk, about(t1), None)), [Rule::Vacant, Rule::NoGoal]);
    desk.assign(t1, "METI", Role::Lead, "2026-04-01", Stance::Plain);
    goal(&mut desk, t1, None);
    assert_eq!(rules(&findings(&desk, about(t1), None)), [Rule::Orphan, Rule::GoalIncomplete]);
    assert_eq!(rules(&findings(&desk, about(t1), Some("2026-03-31"))), [Rule::Vacant, Rule::GoalIncomplete]);
    desk.assign(t1, "MOFA", Role::Lead, "2026-09-01", Stance::Claim);
    let found = findings(&desk, about(t1), None);
    let contested = &found.page.items[0];
    assert_eq!(
        (contested.rule, contested.since, contested.age_days),
        (Rule::Contested, Some(day("2026-09-01")), Some(30))
    );
    let names: Vec<&str> = contested.evidence.iter().map(|seen| seen.names[0].ja.as_str()).collect();
    assert_eq!(names, ["経済産業省", "外務省"]);
    assert_eq!(contested.about[0].code.as_deref(), Some("T1"));
}

#[test]
fn titles_that_are_nearly_the_same_are_found_across_ministries() {
    let mut desk = Desk::new(false);
    let one = desk.open("T1", "重要鉱物の安定的な供給の確保");
    let other = desk.open("T2", "重要鉱物の安定的な供給確保");
    desk.open("T3", "海底ケーブルの防護");
    desk.assign(one, "METI", Role::Lead, "2026-04-01", Stance::Plain);
    desk.assign(other, "METI", Role::Lead, "2026-04-01", Stance::Plain);
    let overlap = FindingFilter { kinds: vec![FindingKind::Overlap], ..FindingFilter::default() };
    assert_eq!(findings(&desk, overlap.clone(), None).page.total, 0, "of one ministry");
    desk.assign(other, "MOFA", Role::Lead, "2026-05-01", Stance::Transfer);
    let found = findings(&desk, overlap, None);
    assert_eq!(rules(&found), [Rule::OverlapTitles]);
    assert_eq!(found.page.items[0].about.iter().map(|about| about.id).collect::<Vec<_>>(), [one.into(), other.into()]);
}

#[test]
fn what_is_known_is_put_aside_until_its_day_and_can_be_taken_up_again() {
    let mut desk = Desk::new(false);
    let t1 = desk.open("T1", "先端半導体の国内生産");
    goal(&mut desk, t1, Some(day("2030-03-31")));
    let known = |reason: &str, review_on: Option<&str>| Intent::AcknowledgeFinding {
        rule: Rule::Vacant,
        about: vec![t1.into()],
        reason: reason.to_owned(),
        review_on: review_on.map(day),
    };
    let submit = |desk: &mut Desk, intent: Intent| desk.workspace.submit(Submission::Intent { intent }, None);
    let failure = submit(&mut desk, known("年内に調整", Some("2026-10-01"))).unwrap_err();
    assert_eq!(failure.code, crate::Code::ReviewNotAhead);
    assert_eq!(submit(&mut desk, known(" ", None)).unwrap_err().code, crate::Code::EmptyText);
    desk.submit(known("年内に調整", Some("2026-12-25")));
    assert_eq!(rules(&findings(&desk, about(t1), None)), []);
    let with = FindingFilter { acknowledged: true, ..about(t1) };
    let row: FindingRow = findings(&desk, with.clone(), None).page.items.remove(0);
    assert_eq!(
        row.acknowledged.as_ref().map(|known| (known.reason.as_str(), known.is_due)),
        Some(("年内に調整", false))
    );
    assert_eq!(findings(&desk, about(t1), None).counts[0].acknowledged, 1);
    assert_eq!(rules(&findings(&desk, about(t1), Some("2026-12-25"))), [Rule::Vacant], "its day has come");
    assert_eq!(rules(&findings(&desk, about(t1), Some("2026-09-30"))), [Rule::Vacant], "not yet known that day");
    // Said again, it replaces what was said; the same again is nothing.
    desk.submit(known("国会後に調整", None));
    assert_eq!(submit(&mut desk, known("国会後に調整", None)).unwrap_err().code, crate::Code::NothingChanges);
    let row = findings(&desk, with, None).page.items.remove(0);
    assert_eq!(row.acknowledged.map(|known| known.reason), Some("国会後に調整".to_owned()));
    let reopen = Intent::ReopenFinding { rule: Rule::Vacant, about: vec![t1.into()], reason: None };
    desk.submit(reopen.clone());
    assert_eq!(rules(&findings(&desk, about(t1), None)), [Rule::Vacant]);
    assert_eq!(submit(&mut desk, reopen).unwrap_err().code, crate::Code::NothingChanges);
    // Undoing the last act puts it aside again.
    desk.workspace.submit(Submission::Undo { with_dependents: false }, None).unwrap();
    assert_eq!(rules(&findings(&desk, about(t1), None)), []);
}

#[test]
fn a_source_that_never_names_indicators_is_told_once() {
    let desk = Desk::new(true);
    let found = findings(&desk, FindingFilter { kinds: vec![FindingKind::GoalIncomplete], ..Default::default() }, None);
    assert_eq!(rules(&found), [Rule::GoalsNotInSource]);
    let all = findings(&desk, FindingFilter::default(), None);
    let of = |kind| all.counts.iter().find(|count| count.kind == kind).map_or(0, |count| count.open);
    assert!(of(FindingKind::Orphan) >= 224, "the source names no posts");
    assert_eq!(of(FindingKind::Contested), 0);
    // Only those of a ministry and of what belongs to it.
    let meti = FindingFilter { organisation: Some(desk.organisation("METI")), ..FindingFilter::default() };
    let mine = findings(&desk, meti, None).page.total;
    assert!(mine > 20 && mine < all.page.total, "{mine} of {}", all.page.total);
}
