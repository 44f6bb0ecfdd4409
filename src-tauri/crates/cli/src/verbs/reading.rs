//! `search` and `history`.

use crate::args::{HistoryArgs, SearchArgs};
use crate::desk::{Desk, answer};
use crate::known::{Noun, Query, SearchFor};
use crate::lines;
use crate::voice::{Ending, Stop};

pub fn search(desk: &Desk, args: &SearchArgs) -> Result<Ending, Stop> {
    let limit = if args.length.limit == 0 { u32::MAX } else { args.length.limit };
    let search = SearchFor { text: args.words.join(" "), kinds: args.kinds.clone(), limit, count: true };
    let query = Query::Search { search };
    let page = answer!(desk, query, Search)?;
    let items = lines::rows(&page.items);
    desk.voice.list("renkei/search/1", items, page.total, || lines::hit_table(&page.items, desk.voice))?;
    Ok(Ending::Good)
}

/// The changes of a record, or the acts of this workspace where no record is named.
pub fn history(desk: &Desk, args: &HistoryArgs) -> Result<Ending, Stop> {
    let Some(record) = &args.record else { return activity(desk, args) };
    let nouns = match args.kind {
        Some(noun) => vec![noun],
        None => vec![
            Noun::Workstream,
            Noun::Organisation,
            Noun::Topic,
            Noun::Post,
            Noun::Person,
            Noun::Meeting,
            Noun::Milestone,
        ],
    };
    let entity = desk.record(&nouns, record)?.id;
    let page = desk.pages(&args.length, |desk, window| {
        let query = Query::History { entity, window };
        answer!(desk, query, History)
    })?;
    let items = lines::rows(&page.items);
    desk.voice.list("renkei/history/1", items, page.total, || lines::history_table(&page.items, desk.voice))?;
    Ok(Ending::Good)
}

fn activity(desk: &Desk, args: &HistoryArgs) -> Result<Ending, Stop> {
    let page = desk.pages(&args.length, |desk, window| {
        let query = Query::Activity { window };
        answer!(desk, query, Activity)
    })?;
    let items = lines::rows(&page.items);
    desk.voice.list("renkei/activity/1", items, page.total, || lines::activity_table(&page.items, desk.voice))?;
    Ok(Ending::Good)
}
