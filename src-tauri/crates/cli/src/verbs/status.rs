//! `status log|confirm|correct|list|chase|scales`.

use crate::args::{EntryArgs, Length, StatusVerb};
use crate::desk::{Desk, answer};
use crate::known::{
    AsOf, Code, Entry, Failure, Health, HealthFilter, Intent, Query, StatusId, StatusRow, Submission, WorkstreamFilter,
    WorkstreamId,
};
use crate::lines;
use crate::verbs::text_or_stdin;
use crate::verbs::workstream::{self, detail};
use crate::voice::{Ending, Stop};

pub fn run(desk: &mut Desk, verb: StatusVerb) -> Result<Ending, Stop> {
    let intent = match verb {
        StatusVerb::Log { workstream, as_of, entry } => {
            let (workstream, as_of) = (desk.workstream(&workstream)?, desk.day_or_today(as_of.as_deref())?);
            Intent::LogStatus { workstream, entry: said(desk, Entry::on(as_of), *entry)? }
        }
        StatusVerb::Confirm { workstream, as_of, note } => {
            let as_of = desk.day_or_today(as_of.as_deref())?;
            let status = latest(desk, desk.workstream(&workstream)?)?.id;
            Intent::ConfirmStatus { status, as_of, note }
        }
        StatusVerb::Correct { status, as_of, entry } => correct(desk, &status, as_of.as_deref(), *entry)?,
        StatusVerb::Chase(args) => return crate::verbs::chase::run(desk, &args),
        StatusVerb::Scales => return crate::verbs::chase::scales(desk),
        StatusVerb::List { workstream, clocks, length } => {
            let (workstream, clock) = (desk.workstream(&workstream)?, desk.clock(&clocks)?);
            let page = desk.pages(&length, |desk, window| {
                let query = Query::Statuses { workstream, window, clock: clock.clone() };
                answer!(desk, query, Statuses)
            })?;
            let items = lines::rows(&page.items);
            desk.voice.list("renkei/statuses/1", items, page.total, || lines::status_table(&page.items, desk.voice))?;
            return Ok(Ending::Good);
        }
    };
    desk.submit(Submission::Intent { intent })
}

/// The latest entry that is not a confirmation, on whatever day.
fn latest(desk: &Desk, workstream: WorkstreamId) -> Result<StatusRow, Stop> {
    detail(desk, workstream, AsOf::default())?.latest.ok_or_else(|| Failure::of(Code::NoStatus).into())
}

/// The latest entry of a workstream, or the entry of that id; what was not given stays as it was said.
fn correct(desk: &Desk, given: &str, as_of: Option<&str>, entry: EntryArgs) -> Result<Intent, Stop> {
    let row = match desk.status(given)? {
        Some((status, title)) => entry_of(desk, status, title)?,
        None => latest(desk, desk.workstream(given)?)?,
    };
    let mut was = Entry::on(row.as_of);
    was.health = row.health;
    was.original_rating = row.original_rating;
    was.progress = row.progress;
    was.headline = row.headline;
    was.narrative = row.narrative;
    was.obstacles = row.obstacles;
    was.next_step = row.next_step;
    was.next_on = row.next_on;
    was.source = row.source;
    was.reporter = row.reporter.map(|post| post.id);
    if let Some(as_of) = as_of {
        was.as_of = desk.day(as_of)?;
    }
    Ok(Intent::CorrectStatus { status: row.status, entry: said(desk, was, entry)? })
}

/// The entry of that id. An id alone does not tell the workstream; its title does, or one of several with that title.
fn entry_of(desk: &Desk, status: StatusId, title: String) -> Result<StatusRow, Stop> {
    let filter = WorkstreamFilter { text: Some(title), closed: true, ..WorkstreamFilter::default() };
    let all = Length { limit: 0 };
    let workstreams = workstream::pages(desk, &all, &filter)?;
    for workstream in workstreams.items {
        let log = desk.pages(&all, |desk, window| {
            let query = Query::Statuses { workstream: workstream.id, window, clock: AsOf::default() };
            answer!(desk, query, Statuses)
        })?;
        if let Some(row) = log.items.into_iter().find(|row| row.id == status && !row.confirmation) {
            return Ok(row);
        }
    }
    Err(Failure::of(Code::NoStatus).into())
}

/// What the flags say, over what stood there. An empty text empties the field.
fn said(desk: &Desk, mut entry: Entry, args: EntryArgs) -> Result<Entry, Stop> {
    let text = |given: Option<String>, was: &mut Option<String>| -> Result<(), Stop> {
        if let Some(given) = text_or_stdin(given, desk.voice)? {
            *was = Some(given).filter(|given| !given.is_empty());
        }
        Ok(())
    };
    // A rating is kept as it was given, and says the health unless that is said beside it.
    if let Some(rating) = args.rating {
        if args.health.is_none() {
            entry.health = services::scales::health_of(&rating, args.scale.as_deref())?;
        }
        entry.original_rating = Some(rating);
    }
    if let Some(health) = args.health {
        entry.health = rated(health);
    }
    if let Some(progress) = args.progress {
        entry.progress = Some(progress);
    }
    // A note is a headline if it is one line, and a narrative if it is more.
    if let Some(note) = text_or_stdin(args.note, desk.voice)? {
        let note = note.trim_end().to_owned();
        let (line, several) = (Some(note.clone()).filter(|note| !note.is_empty()), note.contains('\n'));
        if several { entry.narrative = line } else { entry.headline = line }
    }
    text(args.headline, &mut entry.headline)?;
    text(args.narrative, &mut entry.narrative)?;
    text(args.obstacles, &mut entry.obstacles)?;
    text(args.next_step, &mut entry.next_step)?;
    text(args.source, &mut entry.source)?;
    if let Some(post) = args.reporter {
        entry.reporter = if post.is_empty() { None } else { Some(desk.post(&post)?) };
    }
    if let Some(day) = args.next_on {
        entry.next_on = if day.is_empty() { None } else { Some(desk.day(&day)?) };
    }
    Ok(entry)
}

const fn rated(health: HealthFilter) -> Option<Health> {
    match health {
        HealthFilter::OnTrack => Some(Health::OnTrack),
        HealthFilter::AtRisk => Some(Health::AtRisk),
        HealthFilter::OffTrack => Some(Health::OffTrack),
        HealthFilter::NotStarted => Some(Health::NotStarted),
        HealthFilter::Completed => Some(Health::Completed),
        HealthFilter::None => None,
    }
}
