//! What a report's charts show beyond what its items say: counts through time, and ministries against policy domains.

use std::collections::HashSet;

use model::ids::WorkstreamId;
use model::time::Day;
use model::values::{Axis, Health};
use report::content::{Charts, Coverage, CoverageRow, HealthPoint};
use store::query::{At, Reader};

use super::Names;
use crate::contract::Outcome;

/// Ends of periods that are shown.
const PERIODS: i32 = 6;
/// Days of a period where the report has none of its own.
const WEEK: i32 = 7;

/// Without what its readers may not see: now and at the end of each period alike.
pub(super) fn charts(names: &Names<'_>, since: Day, without: &HashSet<WorkstreamId>) -> Outcome<Charts> {
    let (reader, at) = (names.reader, names.at);
    let days = match at.day.days_since(since) {
        days @ 1.. => days,
        _ => WEEK,
    };
    let ends = (0..PERIODS).rev().map(|back| at.day.plus(-days * back));
    let health = ends.map(|day| point(reader, At { day, ..at }, without)).collect::<Outcome<Vec<_>>>()?;
    // Before there was anything to follow, there is nothing to show.
    let first = health.iter().position(|point| point.counts.iter().any(|count| *count > 0));
    let health = first.map(|first| health[first..].to_vec()).unwrap_or_default();
    Ok(Charts { health, coverage: coverage(names, without)? })
}

fn point(reader: &Reader<'_>, at: At, without: &HashSet<WorkstreamId>) -> Outcome<HealthPoint> {
    let mut counts = [0; 6];
    for (_, health) in reader.healths(at)?.into_iter().filter(|(id, _)| !without.contains(id)) {
        counts[match health {
            Some(Health::OnTrack) => 0,
            Some(Health::AtRisk) => 1,
            Some(Health::OffTrack) => 2,
            Some(Health::NotStarted) => 3,
            Some(Health::Completed) => 4,
            None => 5,
        }] += 1;
    }
    Ok(HealthPoint { on: at.day.date(), counts })
}

fn coverage(names: &Names<'_>, without: &HashSet<WorkstreamId>) -> Outcome<Coverage> {
    let found = names.reader.coverage_without(Axis::Domain, names.at, without)?;
    let used: Vec<usize> = (0..found.columns.len()).filter(|at| found.columns[*at].sum.workstreams > 0).collect();
    let domains = used.iter().map(|at| found.columns[*at].name.as_ref().map(|name| names.said(name))).collect();
    let owned = |parts: &model::coverage::Parts| (parts.lead + parts.joint) as usize;
    let lines = found.lines.iter().filter(|line| owned(&line.sum.parts) > 0);
    let mut rows: Vec<CoverageRow> = lines
        .map(|line| {
            let of = |at: &usize| line.cells.iter().find(|cell| cell.column as usize == *at);
            CoverageRow {
                ministry: Some(names.called(&names.said(&line.name))),
                counts: used.iter().map(|at| of(at).map_or(0, |cell| owned(&cell.cell.parts))).collect(),
                all: owned(&line.sum.parts),
            }
        })
        .collect();
    let nobody = |sum: &model::coverage::ColumnSum| (sum.vacant + sum.contested) as usize;
    if nobody(&found.sum) > 0 {
        let counts = used.iter().map(|at| nobody(&found.columns[*at].sum)).collect();
        rows.push(CoverageRow { ministry: None, counts, all: nobody(&found.sum) });
    }
    Ok(Coverage { domains, rows })
}
