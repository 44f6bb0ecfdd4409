//! `today`, `timeline` and `depend`: the morning look, bars and milestones, and what depends on what.

use services::CalendarRequest;
use services::model::values::Dependency;

use crate::args::{DependVerb, TimelineArgs, TodayArgs};
use crate::desk::{Desk, answer};
use crate::files::{Place, Ready, write};
use crate::known::{Intent, Query, Submission, WorkstreamFilter};
use crate::lines;
use crate::voice::{Ending, Stop};

pub fn today(desk: &Desk, args: &TodayArgs) -> Result<Ending, Stop> {
    let post = match &args.post {
        Some(post) => Some(desk.post(post)?),
        None => desk.actor(),
    };
    let query = Query::Today {
        view: args.view,
        post,
        ministry: args.ministry.as_ref().map(|given| desk.organisation(given)).transpose()?,
        since: desk.day_if(args.since.as_deref())?,
        clock: desk.clock(&args.clocks)?,
    };
    let found = answer!(desk, query, Today)?;
    let item = lines::today_item(&found, desk.voice.language);
    desk.voice.item("renkei/today/1", item, || lines::today_lines(&found, desk.voice))?;
    Ok(Ending::Good)
}

pub fn timeline(desk: &Desk, args: &TimelineArgs) -> Result<Ending, Stop> {
    let (from, to) = (desk.day(&args.from)?, desk.day(&args.to)?);
    let led_by = args.led_by.as_ref().map(|given| desk.organisation(given)).transpose()?;
    let filter = WorkstreamFilter { led_by, ..WorkstreamFilter::default() };
    let clock = desk.clock(&args.clocks)?;
    if let Some(output) = &args.ics {
        let language = desk.voice.language;
        let wanted = CalendarRequest { from, to, filter, clock, language };
        let (name, bytes) = desk.workspace.calendar(&wanted)?;
        let ready = [Ready { name, form: "ics".to_owned(), bytes }];
        write(&ready, &Place { output, overwrite: args.overwrite, dry_run: desk.dry_run }, desk.voice)?;
        return Ok(Ending::Good);
    }
    let page = desk.pages(&args.length, |desk, window| {
        let query = Query::Timeline { filter: filter.clone(), by: args.by, from, to, window, clock: clock.clone() };
        answer!(desk, query, Timeline)
    })?;
    let items = lines::rows(&page.items);
    desk.voice.list("renkei/timeline/1", items, page.total, || lines::timeline_table(&page.items, desk.voice))?;
    Ok(Ending::Good)
}

pub fn depend(desk: &mut Desk, verb: DependVerb) -> Result<Ending, Stop> {
    let intent = match verb {
        DependVerb::Link { workstream, other, how } => {
            let workstream = desk.workstream(&workstream)?;
            let to = Some(desk.workstream(&other)?);
            let dependency = Dependency { to, outside: None, relation: how, original: None };
            Intent::NoteDependency { workstream, dependency }
        }
        DependVerb::Unlink { dependency, reason } => Intent::WithdrawFact { fact: desk.fact(&dependency)?, reason },
        DependVerb::Around { selection, hops, clocks } => {
            let workstreams = selection.iter().map(|given| desk.workstream(given)).collect::<Result<_, _>>()?;
            let query = Query::Neighbourhood { workstreams, hops, clock: desk.clock(&clocks)? };
            let found = answer!(desk, query, Neighbourhood)?;
            let item = serde_json::to_value(&found).unwrap_or_default();
            desk.voice.item("renkei/neighbourhood/1", item, || lines::neighbourhood_lines(&found, desk.voice))?;
            return Ok(Ending::Good);
        }
        DependVerb::Impact { slipping, to, clocks } => {
            let query = Query::Impact {
                milestone: desk.milestone(&slipping)?,
                to: desk.day_if(to.as_deref())?,
                clock: desk.clock(&clocks)?,
            };
            let rows = answer!(desk, query, Impact)?;
            let items = lines::rows(&rows);
            desk.voice.list("renkei/impact/1", items, rows.len() as u64, || lines::impact_table(&rows, desk.voice))?;
            return Ok(Ending::Good);
        }
    };
    desk.submit(Submission::Intent { intent })
}
