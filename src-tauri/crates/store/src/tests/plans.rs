//! Plans: asking and writing must not read whole what grows with the statuses. Noise cannot move this:
//! SQLite says itself how it would go about each statement.

use std::sync::mpsc;

use rusqlite::trace::{TraceEvent, TraceEventCodes};

use super::*;
use crate::rows::{HealthFilter, Noun, Ownership, SearchEachFor, WorkstreamGrouping};

/// What a plan may go through whole: the workstreams of a list (`w`), the imports that were made (`i`, one
/// row each), the index's own hits, and what the same statement made a moment before.
const SMALL: &[&str] = &["w", "i", "search", "body", "chain", "ranked", "CONSTANT"];
/// Undo looks for the newest act from the end and stops there; so does a question about what was recorded since a day.
const FROM_THE_END: [(&str, &str); 2] =
    [("SCAN gesture USING INDEX gesture_first", ""), ("SCAN change", "ORDER BY seq DESC")];

/// Every scan in the plans of what `work` asks for, with its statement.
fn scans(bench: &mut Bench, work: impl FnOnce(&mut Bench)) -> Vec<String> {
    let (sender, told) = mpsc::channel();
    let trace = move |event: TraceEvent<'_>| {
        if let TraceEvent::Stmt(statement, _) = event {
            let _ = sender.send(statement.expanded_sql());
        }
    };
    bench.store.connection.trace_v2(TraceEventCodes::SQLITE_TRACE_STMT, Some(trace)).unwrap();
    work(bench);
    bench.store.connection.trace_v2(TraceEventCodes::empty(), None::<fn(TraceEvent<'_>)>).unwrap();
    let statements: BTreeSet<String> = told.try_iter().flatten().collect();
    assert!(!statements.is_empty(), "nothing was asked");
    let mut found = Vec::new();
    for sql in statements {
        // The index's own tables are written by it alone; only what reads or changes rows has a plan.
        let has_plan =
            ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH"].iter().any(|word| sql.trim_start().starts_with(word));
        if !has_plan || sql.contains("search_") {
            continue;
        }
        let mut plan = bench.store.connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        let steps = plan.query_map([], |row| row.get::<_, String>(3)).unwrap();
        for step in steps.map(Result::unwrap) {
            let scanned = step.strip_prefix("SCAN ").and_then(|rest| rest.split_whitespace().next());
            if scanned.is_some_and(|table| !SMALL.contains(&table) && !table.starts_with("(subquery"))
                && !FROM_THE_END.iter().any(|(scan, end)| step == *scan && sql.ends_with(end))
            {
                found.push(format!("{step}: {sql}"));
            }
        }
    }
    found
}

fn some() -> Bench {
    worked(&[(6, 0, 1), (6, 1, 3), (7, 0, 2), (7, 1, 5), (8, 1, 9), (9, 0, 2), (10, 1, 4)])
}

fn filters(bench: &Bench) -> Vec<WorkstreamFilter> {
    let organisation = Some(bench.organisations[0].into());
    vec![
        WorkstreamFilter::default(),
        WorkstreamFilter {
            led_by: organisation,
            health: vec![HealthFilter::OffTrack],
            stale: Some(14),
            ..WorkstreamFilter::default()
        },
        WorkstreamFilter { involving: organisation, role: Some(Role::Support), ..WorkstreamFilter::default() },
        WorkstreamFilter { health: vec![HealthFilter::None, HealthFilter::AtRisk], ..WorkstreamFilter::default() },
        WorkstreamFilter { ownership: vec![Ownership::Vacant], ..WorkstreamFilter::default() },
        WorkstreamFilter { topic: Some(bench.workstreams[0].into()), ..WorkstreamFilter::default() },
        WorkstreamFilter { due_by: Some(day(60)), ..WorkstreamFilter::default() },
        WorkstreamFilter { changed_since: Some(day(0)), ..WorkstreamFilter::default() },
    ]
}

#[test]
fn lists_and_records_read_no_table_of_statuses_whole() {
    let mut bench = some();
    let found = scans(&mut bench, |bench| {
        let reader = bench.store.reader();
        for at in [At::day(day(60)), At::day(day(3))] {
            for filter in filters(bench) {
                reader.workstreams(&filter, WorkstreamSort::default(), false, Window::default(), at).unwrap();
                reader.workstream_counts(&filter, at).unwrap();
                reader.workstream_groups(&filter, WorkstreamGrouping::Lead, at).unwrap();
            }
            for id in &bench.workstreams {
                reader.workstream((*id).into(), at).unwrap().unwrap();
                reader.statuses((*id).into(), Window::default(), at).unwrap();
                reader.latest_status((*id).into(), day(60)).unwrap();
            }
        }
    });
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn a_search_reads_no_table_whole() {
    let mut bench = some();
    let found = scans(&mut bench, |bench| {
        for (text, kinds) in [("見", vec![]), ("見出", vec![Noun::Status]), ("見出し", vec![]), ("Division", vec![])]
        {
            let wanted = SearchFor { text: text.to_owned(), kinds, limit: 50, count: true };
            assert!(bench.store.reader().search(&wanted, day(60)).unwrap().total > 0, "{text}");
            let each = SearchEachFor { text: text.to_owned(), kinds: Vec::new(), limit: 5 };
            assert!(bench.store.reader().search_each(&each, day(60)).unwrap().iter().any(|of| of.count > 0));
        }
    });
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn a_report_reads_no_table_of_statuses_whole() {
    let mut bench = some();
    let seq = bench.store.tip().unwrap().seq - 1;
    let found = scans(&mut bench, |bench| {
        let reader = bench.store.reader();
        let before = At { day: day(3), seq: Some(seq) };
        reader.reported(before).unwrap();
        reader.reported(At::day(day(60))).unwrap();
        reader.log_changes(before, At::day(day(60))).unwrap();
    });
    let of_statuses: Vec<&String> = found
        .iter()
        .filter(|scan| {
            ["SCAN s ", "SCAN n ", "SCAN p ", "SCAN status", "SCAN told"].iter().any(|one| scan.starts_with(one))
        })
        .collect();
    assert_eq!(of_statuses, Vec::<&String>::new());
}

#[test]
fn a_code_is_looked_up() {
    let mut bench = some();
    let code = |bench: &Bench, given: &str| {
        let found = bench.store.reader().candidates(Noun::Workstream, given, At::day(day(60))).unwrap();
        found.into_iter().filter_map(|candidate| candidate.code).collect::<Vec<_>>()
    };
    bench.submit(revised(&bench, 0, "ＡＩ-1")).unwrap();
    let found = scans(&mut bench, |bench| {
        assert_eq!(code(bench, "ai-1"), ["ＡＩ-1"]);
        bench.submit(revised(bench, 0, "ＡＩ-2")).unwrap();
        assert_eq!(code(bench, "AI-2"), ["ＡＩ-2"]);
    });
    assert_eq!(found, Vec::<String>::new());
    // What was its code is none any more, and is looked for in all names.
    assert_eq!(code(&bench, "ai-1"), Vec::<String>::new());
}

fn revised(bench: &Bench, workstream: usize, code: &str) -> Intent {
    Intent::ReviseWorkstream {
        workstream: bench.workstreams[workstream].into(),
        set: vec![WorkstreamField::Code(Some(code.to_owned()))],
    }
}

#[test]
fn a_write_and_its_undo_read_no_table_whole() {
    let mut bench = some();
    let found = scans(&mut bench, |bench| {
        let workstream = bench.workstreams[0].into();
        for n in [70, 2] {
            let entry = Entry { headline: Some("見出し".to_owned()), ..Entry::on(day(n)) };
            bench.submit(Intent::LogStatus { workstream, entry }).unwrap();
        }
        bench.undo().unwrap();
        bench.redo().unwrap();
    });
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn control_a_scan_of_the_statuses_is_found() {
    let mut bench = some();
    let found = scans(&mut bench, |bench| {
        let sql = "SELECT count(*) FROM status AS s WHERE s.headline = '見出し'";
        bench.store.connection.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
    });
    assert_eq!(found.len(), 1, "{found:?}");
}
