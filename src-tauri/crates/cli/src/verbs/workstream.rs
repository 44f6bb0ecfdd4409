//! `workstream list|show|open|revise|close|reopen`.

use crate::args::{Length, WorkstreamFields, WorkstreamListArgs, WorkstreamVerb};
use crate::desk::{Desk, answer};
use crate::known::{
    AsOf, Bilingual, FactRow, Failure, Goal, Intent, Page, Query, Refusal, Role, Submission, WorkstreamDetail,
    WorkstreamField, WorkstreamFilter, WorkstreamId, WorkstreamRow, WorkstreamSort,
};
use crate::lines;
use crate::verbs::{emptied, text_or_stdin};
use crate::voice::{Ending, Stop};

pub fn run(desk: &mut Desk, verb: WorkstreamVerb) -> Result<Ending, Stop> {
    let intent = match verb {
        WorkstreamVerb::List(args) => return list(desk, *args),
        WorkstreamVerb::Show { workstream, clocks } => {
            let clock = desk.clock(&clocks)?;
            let day = clock.day.map_or_else(|| desk.info().map(|info| info.today), Ok)?;
            let found = detail(desk, desk.workstream(&workstream)?, clock)?;
            let item = lines::workstream_detail(&found, desk.voice.language);
            desk.voice.item("renkei/workstream/1", item, || lines::workstream_lines(&found, day, desk.voice))?;
            return Ok(Ending::Good);
        }
        WorkstreamVerb::Open { title, from, fields } => open(desk, title, from.as_deref(), *fields)?,
        WorkstreamVerb::Revise { .. } => revise(desk, verb)?,
        WorkstreamVerb::Close { workstream, on, reason } => {
            let workstream = desk.workstream(&workstream)?;
            let on = match on {
                Some(on) => desk.day(&on)?,
                None => desk.info()?.today,
            };
            Intent::CloseWorkstream { workstream, on, reason }
        }
        WorkstreamVerb::Link { workstream, topic } => {
            Intent::LinkTopic { workstream: desk.workstream(&workstream)?, topic: desk.topic(&topic)? }
        }
        WorkstreamVerb::Unlink { workstream, topic } => unlink(desk, &workstream, &topic)?,
        WorkstreamVerb::Goal { workstream, goal, level, indicator, target, due } => {
            let (workstream, due) = (desk.workstream(&workstream)?, desk.day_if(due.as_deref())?);
            let goal = Goal {
                level,
                text: goal,
                indicator,
                target,
                due,
                follows: Vec::new(),
                reasoning: None,
                why_not_staged: None,
            };
            Intent::SetGoal { workstream, goal }
        }
        WorkstreamVerb::Reopen { workstream } => Intent::ReopenWorkstream { workstream: desk.workstream(&workstream)? },
    };
    desk.submit(Submission::Intent { intent })
}

pub fn detail(desk: &Desk, id: WorkstreamId, clock: AsOf) -> Result<Box<WorkstreamDetail>, Stop> {
    let query = Query::Workstream { id, clock };
    answer!(desk, query, Workstream)
}

fn unlink(desk: &Desk, workstream: &str, topic: &str) -> Result<Intent, Stop> {
    let (found, wanted) = (detail(desk, desk.workstream(workstream)?, AsOf::default())?, desk.topic(topic)?);
    let linked = found.facts.iter().find_map(|fact| match fact {
        FactRow::Topic { id, topic } if topic.id == wanted => Some(*id),
        _ => None,
    });
    let none = || Failure::from(Refusal::NotFound { noun: "topic".to_owned(), given: topic.to_owned() }).into();
    linked.map(|fact| Intent::WithdrawFact { fact, reason: None }).ok_or_else(none)
}

fn list(desk: &Desk, args: WorkstreamListArgs) -> Result<Ending, Stop> {
    let filter = filter(desk, &args)?;
    let clock = desk.clock(&args.clocks)?;
    let page = desk.pages(&args.length, |desk, window| {
        let query = Query::Workstreams {
            filter: filter.clone(),
            sort: args.sort,
            descending: args.descending,
            window,
            clock: clock.clone(),
        };
        answer!(desk, query, Workstreams)
    })?;
    let items = page.items.iter().map(|row| lines::workstream_item(row, desk.voice.language)).collect();
    desk.voice.list("renkei/workstreams/1", items, page.total, || lines::workstream_table(&page.items, desk.voice))?;
    Ok(Ending::Good)
}

/// All workstreams that a filter finds, in protocol order.
pub fn pages(desk: &Desk, length: &Length, filter: &WorkstreamFilter) -> Result<Page<WorkstreamRow>, Stop> {
    desk.pages(length, |desk, window| {
        let (filter, sort, clock) = (filter.clone(), WorkstreamSort::default(), AsOf::default());
        let query = Query::Workstreams { filter, sort, descending: false, window, clock };
        answer!(desk, query, Workstreams)
    })
}

fn filter(desk: &Desk, args: &WorkstreamListArgs) -> Result<WorkstreamFilter, Stop> {
    let organisation = |given: &Option<String>| given.as_ref().map(|given| desk.organisation(given)).transpose();
    let (mut led_by, mut involving) = (organisation(&args.led_by)?, organisation(&args.involving)?);
    if led_by.is_none() && involving.is_none() && (args.exact || args.role.is_some()) {
        return Err(Stop::Usage(desk.voice.say("cli-usage-whose-role")));
    }
    if let (Some(leader), Some(role)) = (led_by, args.role) {
        // One of the two roles in which an organisation leads.
        if !matches!(role, Role::Lead | Role::JointLead) {
            return Err(Stop::Usage(desk.voice.say("cli-usage-led-by-role")));
        }
        (led_by, involving) = (None, Some(leader));
    }
    Ok(WorkstreamFilter {
        led_by,
        exact: args.exact,
        involving,
        role: args.role,
        health: args.health.clone(),
        stale: args.stale,
        silence: args.silence.clone(),
        turned_since: desk.day_if(args.turned_since.as_deref())?,
        topic: args.domain.as_ref().map(|given| desk.topic(given)).transpose()?,
        pillar: args.pillar,
        outside: args.outside,
        ownership: args.ownership.clone(),
        due_by: desk.day_if(args.due_by.as_deref())?,
        changed_since: desk.day_if(args.changed_since.as_deref())?,
        post: None,
        text: args.text.clone(),
        closed: args.closed,
    })
}

fn open(desk: &Desk, title: String, from: Option<&str>, fields: WorkstreamFields) -> Result<Intent, Stop> {
    let parent = fields.parent.map(|parent| desk.workstream(&parent)).transpose()?;
    Ok(Intent::OpenWorkstream {
        workstream: None,
        title: Bilingual { ja: title, en: fields.title_en },
        code: fields.code,
        parent,
        aim: text_or_stdin(fields.aim, desk.voice)?,
        outline: text_or_stdin(fields.outline, desk.voice)?,
        from: desk.day_if(from)?,
        pillar: fields.pillar,
        cadence: fields.cadence,
        marking: fields.marking,
    })
}

fn revise(desk: &Desk, verb: WorkstreamVerb) -> Result<Intent, Stop> {
    let WorkstreamVerb::Revise { workstream, title, issues, url, starts_fiscal_year, ends_fiscal_year, fields } = verb
    else {
        return Err(Stop::Usage(desk.voice.say("cli-usage-nothing-to-revise")));
    };
    let workstream = desk.workstream(&workstream)?;
    let mut set = Vec::new();
    if title.is_some() || fields.title_en.is_some() {
        let now = detail(desk, workstream, AsOf::default())?.row.title;
        let en = fields.title_en.map_or(now.en, emptied);
        set.push(WorkstreamField::Title(Bilingual { ja: title.unwrap_or(now.ja), en }));
    }
    if let Some(parent) = fields.parent {
        let parent = emptied(parent).map(|parent| desk.workstream(&parent)).transpose()?;
        set.push(WorkstreamField::Parent(parent));
    }
    let text = |given| text_or_stdin(given, desk.voice);
    set.extend(fields.code.map(|code| WorkstreamField::Code(emptied(code))));
    set.extend(text(fields.aim)?.map(|aim| WorkstreamField::Aim(emptied(aim))));
    set.extend(text(issues)?.map(|issues| WorkstreamField::Issues(emptied(issues))));
    set.extend(text(fields.outline)?.map(|outline| WorkstreamField::Outline(emptied(outline))));
    set.extend(url.map(|url| WorkstreamField::Url(emptied(url))));
    set.extend(fields.pillar.map(|pillar| WorkstreamField::Pillar(Some(pillar))));
    set.extend(fields.cadence.map(|cadence| WorkstreamField::Cadence(Some(cadence))));
    set.extend(fields.marking.map(WorkstreamField::Marking));
    if let Some(year) = starts_fiscal_year {
        set.push(WorkstreamField::StartsFiscalYear(fiscal_year(desk, year)?));
    }
    if let Some(year) = ends_fiscal_year {
        set.push(WorkstreamField::EndsFiscalYear(fiscal_year(desk, year)?));
    }
    if set.is_empty() {
        return Err(Stop::Usage(desk.voice.say("cli-usage-nothing-to-revise")));
    }
    Ok(Intent::ReviseWorkstream { workstream, set })
}

/// 令和8年度, R8, 2026; empty for none.
fn fiscal_year(desk: &Desk, given: String) -> Result<Option<i32>, Stop> {
    let Some(given) = emptied(given) else { return Ok(None) };
    let read = text::era::parse_fiscal_year(&given);
    read.map(Some).map_err(|fault| Stop::Usage(fault.say(desk.voice.language)))
}
