//! `status chase` and `status scales`: whom to ask for what is missing, and what each rating means.

use crate::args::ChaseArgs;
use crate::desk::{Desk, answer};
use crate::known::{Query, WorkstreamFilter};
use crate::lines;
use crate::voice::{Ending, Stop};

pub fn run(desk: &Desk, args: &ChaseArgs) -> Result<Ending, Stop> {
    let filter = WorkstreamFilter {
        led_by: args.led_by.as_ref().map(|given| desk.organisation(given)).transpose()?,
        post: args.post.as_ref().map(|given| desk.post(given)).transpose()?,
        ..WorkstreamFilter::default()
    };
    let clock = desk.clock(&args.clocks)?;
    let page = desk.pages(&args.length, |desk, window| {
        let query = Query::Chase { filter: filter.clone(), soon: args.soon, of: None, window, clock: clock.clone() };
        answer!(desk, query, Chase).map(|chase| chase.page)
    })?;
    let items = page.items.iter().map(|row| lines::chase_item(row, desk.voice.language)).collect();
    desk.voice.list("renkei/chase/1", items, page.total, || lines::chase_table(&page.items, desk.voice))?;
    Ok(Ending::Good)
}

pub fn scales(desk: &Desk) -> Result<Ending, Stop> {
    let scales = answer!(desk, Query::Scales, Scales)?;
    let items = lines::rows(&scales);
    desk.voice.list("renkei/scales/1", items, scales.len() as u64, || lines::scale_table(&scales, desk.voice))?;
    Ok(Ending::Good)
}
