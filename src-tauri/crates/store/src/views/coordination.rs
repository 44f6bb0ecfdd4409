//! The rows of milestones, meetings, decisions and actions.

use model::ids::{EntityId, PostId};
use model::register::{Action, DecisionMade, Meeting, Milestone, Series};
use rusqlite::types::Value;

use super::entities::{Row, begin, bytes, day, end, opt, periods, said, source_row, text};
use super::tables::Table;

fn blob(id: Option<impl Into<EntityId>>) -> Value {
    opt(id.map(|id| id.into().as_bytes().to_vec()))
}

fn joined<I: Copy + std::fmt::Display>(ids: &[I]) -> String {
    ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

fn mentions(ids: impl IntoIterator<Item = EntityId>, rows: &mut Vec<Row>) {
    let ids: std::collections::BTreeSet<EntityId> = ids.into_iter().collect();
    rows.extend(ids.into_iter().map(|id| Row { table: Table::Mention, cells: vec![bytes(id)], texts: Vec::new() }));
}

pub(super) fn milestone_rows(milestone: &Milestone, rows: &mut Vec<Row>) {
    let mut texts = vec![("title", milestone.title.ja.clone())];
    texts.extend(said("title_en", &milestone.title.en));
    texts.extend(milestone.slips.iter().map(|slip| ("reason", slip.reason.clone())));
    let done = milestone.done.as_ref();
    let evidence = done.map(|(_, evidence)| evidence.clone());
    texts.extend(said("evidence", &evidence));
    let dropped = milestone.dropped.as_ref();
    texts.extend(dropped.map(|(_, reason)| ("reason", reason.clone())));
    let forecasts = milestone.forecasts();
    let last = forecasts.len() - 1;
    for (place, (from, to, forecast)) in periods(&forecasts).enumerate() {
        // The slip that led to this day, and how many had been told by then.
        let by_then = |on: model::time::Day| i64::from(on.number()) <= from;
        let slips = milestone.slips.iter().filter(|slip| place > 0 && by_then(slip.on));
        let (count, slip) = slips.fold((0_i64, None), |(count, _), slip| (count + 1, Some(slip)));
        let reason = slip.map(|slip| slip.reason.clone());
        let reason = if place == last { dropped.map(|(_, why)| why.clone()).or(reason) } else { reason };
        rows.push(Row {
            table: Table::Milestone,
            cells: vec![
                bytes(milestone.workstream),
                from.into(),
                to.into(),
                milestone.title.ja.clone().into(),
                text(&milestone.title.en),
                i64::from(milestone.critical).into(),
                i64::from(milestone.baseline.number()).into(),
                i64::from(forecast.number()).into(),
                count.into(),
                text(&reason),
                end(done.map(|(on, _)| *on)).into(),
                end(dropped.map(|(on, _)| *on)).into(),
                text(&evidence),
                opt(milestone.every.map(|every| every.token().to_owned())),
                day(milestone.until),
                blob(milestone.after),
            ],
            // The last row is found for all of them.
            texts: if place == last { texts.clone() } else { Vec::new() },
        });
    }
    source_row(milestone.source.as_ref(), rows);
}

pub(super) fn series_rows(series: &Series, rows: &mut Vec<Row>) {
    let mut texts = vec![("name", series.name.ja.clone())];
    texts.extend(said("name_en", &series.name.en));
    rows.push(Row {
        table: Table::Series,
        cells: vec![
            series.name.ja.clone().into(),
            text(&series.name.en),
            series.level.token().to_owned().into(),
            opt(series.cadence.map(|cadence| cadence.token().to_owned())),
            blob(series.host),
            joined(&series.members).into(),
        ],
        texts,
    });
    mentions(series.host.iter().chain(&series.members).map(|body| EntityId::from(*body)), rows);
}

pub(super) fn meeting_rows(meeting: &Meeting, rows: &mut Vec<Row>) {
    let mut texts = vec![("title", meeting.title.ja.clone())];
    texts.extend(said("title_en", &meeting.title.en));
    texts.extend(said("place", &meeting.place));
    texts.extend(meeting.agenda.iter().filter_map(|item| item.text.clone()).map(|text| ("agenda", text)));
    texts.extend(meeting.attendance.iter().filter_map(|one| one.note.clone()).map(|note| ("note", note)));
    texts.extend(said("minutes", &meeting.minutes));
    texts.extend(said("reason", &meeting.reason));
    rows.push(Row {
        table: Table::Meeting,
        cells: vec![
            blob(meeting.series),
            i64::from(meeting.day().number()).into(),
            opt(meeting.starts.map(i64::from)),
            meeting.state.token().to_owned().into(),
            meeting.title.ja.clone().into(),
            text(&meeting.title.en),
            text(&meeting.place),
            joined(&meeting.workstreams).into(),
            text(&meeting.reason),
            // These are maps with text keys, which serde_json can always write.
            serde_json::to_string(&meeting.agenda).unwrap_or_default().into(),
            serde_json::to_string(&meeting.attendance).unwrap_or_default().into(),
            text(&meeting.minutes),
        ],
        texts,
    });
    let about = meeting.workstreams.iter().copied().chain(meeting.agenda.iter().filter_map(|item| item.workstream));
    let there = meeting
        .attendance
        .iter()
        .flat_map(|one| [Some(EntityId::from(one.organisation)), one.post.map(EntityId::from)].into_iter().flatten());
    mentions(about.map(EntityId::from).chain(there), rows);
}

pub(super) fn decision_row(decision: &DecisionMade) -> Row {
    Row {
        table: Table::Decision,
        cells: vec![
            blob(decision.meeting),
            blob(decision.workstream),
            i64::from(decision.on.number()).into(),
            decision.text.clone().into(),
        ],
        texts: vec![("decision", decision.text.clone())],
    }
}

pub(super) fn action_rows(action: &Action, rows: &mut Vec<Row>) {
    let closed = action.closed.as_ref();
    let note = closed.and_then(|(.., note)| note.clone());
    let mut texts = vec![("action", action.text.clone())];
    texts.extend(said("reason", &action.extended));
    texts.extend(said("note", &note));
    let last = action.owners.len().saturating_sub(1);
    for (place, (from, to, owner)) in periods(&action.owners).enumerate() {
        rows.push(Row {
            table: Table::Action,
            cells: vec![
                from.into(),
                to.into(),
                bytes(owner.organisation),
                blob(owner.post as Option<PostId>),
                begin(Some(action.on)).into(),
                day(action.due),
                end(closed.map(|(on, ..)| *on)).into(),
                opt(closed.map(|(_, outcome, _)| outcome.token().to_owned())),
                blob(action.workstream),
                blob(action.meeting),
                blob(action.decision),
                text(&action.extended),
                text(&note),
                action.text.clone().into(),
            ],
            texts: if place == last { texts.clone() } else { Vec::new() },
        });
    }
}
