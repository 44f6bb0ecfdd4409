//! `organisation list|show|add|rename|move|merge|split|dissolve|restore`.

use crate::args::{NameArgs, OrganisationVerb};
use crate::desk::{Desk, answer};
use crate::known::{
    AsOf, Code, Day, Failure, Intent, Names, OrganisationFilter, OrganisationId, Part, Query, Submission,
};
use crate::lines;
use crate::verbs::workstream::detail;
use crate::voice::{Ending, Stop};

pub fn run(desk: &mut Desk, verb: OrganisationVerb) -> Result<Ending, Stop> {
    match verb {
        OrganisationVerb::Show { organisation, clocks } => {
            let (id, clock) = (desk.organisation(&organisation)?, desk.clock(&clocks)?);
            let query = Query::Organisation { id, clock };
            let found = answer!(desk, query, Organisation)?;
            let item = lines::organisation_detail(&found, desk.voice.language);
            desk.voice.item("renkei/organisation/1", item, || lines::organisation_lines(&found, desk.voice))?;
            Ok(Ending::Good)
        }
        OrganisationVerb::List { .. } => list(desk, verb),
        OrganisationVerb::Restore { organisation, with_dependents } => restore(desk, &organisation, with_dependents),
        _ => write(desk, verb),
    }
}

fn list(desk: &Desk, verb: OrganisationVerb) -> Result<Ending, Stop> {
    let OrganisationVerb::List { parent, top, kind, text, dissolved, clocks, length } = verb else {
        return Ok(Ending::Good);
    };
    let parent = parent.map(|parent| desk.organisation(&parent)).transpose()?;
    let filter = OrganisationFilter { parent, top, kind, text, dissolved };
    let clock = desk.clock(&clocks)?;
    let page = desk.pages(&length, |desk, window| {
        let query = Query::Organisations { filter: filter.clone(), window, clock: clock.clone() };
        answer!(desk, query, Organisations)
    })?;
    let items = page.items.iter().map(|row| lines::organisation_item(row, desk.voice.language)).collect();
    desk.voice
        .list("renkei/organisations/1", items, page.total, || lines::organisation_table(&page.items, desk.voice))?;
    Ok(Ending::Good)
}

fn write(desk: &mut Desk, verb: OrganisationVerb) -> Result<Ending, Stop> {
    let intent = match verb {
        OrganisationVerb::Add { name, kind, names, parent, from, order, corporate_number } => {
            let parent = parent.map(|parent| desk.organisation(&parent)).transpose()?;
            let from = desk.day_if(from.as_deref())?;
            Intent::FoundOrganisation { kind, names: called(name, names), parent, from, order, corporate_number }
        }
        OrganisationVerb::Rename { organisation, name, names, from } => Intent::RenameOrganisation {
            organisation: desk.organisation(&organisation)?,
            names: called(name, names),
            from: desk.day_if(from.as_deref())?,
        },
        OrganisationVerb::Move { organisation, under, top: _, from } => Intent::MoveOrganisation {
            organisation: desk.organisation(&organisation)?,
            parent: under.map(|under| desk.organisation(&under)).transpose()?,
            from: desk.day_if(from.as_deref())?,
        },
        OrganisationVerb::Split { organisation, into, on, goes_on, children } => {
            let (organisation, on) = (desk.organisation(&organisation)?, desk.day(&on)?);
            let into = into.iter().map(|given| part(desk, organisation, on, given)).collect::<Result<Vec<_>, _>>()?;
            let into = with_children(desk, into, &children)?;
            Intent::SplitOrganisation { organisation, on, into, goes_on }
        }
        OrganisationVerb::Merge { organisation, into, on, children_to } => Intent::DissolveOrganisation {
            organisation: desk.organisation(&organisation)?,
            on: desk.day(&on)?,
            into: Some(desk.organisation(&into)?),
            children: children_to.map(|to| desk.organisation(&to)).transpose()?,
        },
        OrganisationVerb::Dissolve { organisation, on, children_to } => Intent::DissolveOrganisation {
            organisation: desk.organisation(&organisation)?,
            on: desk.day(&on)?,
            into: None,
            children: children_to.map(|to| desk.organisation(&to)).transpose()?,
        },
        OrganisationVerb::List { .. } | OrganisationVerb::Show { .. } | OrganisationVerb::Restore { .. } => {
            return run(desk, verb);
        }
    };
    desk.submit(Submission::Intent { intent })
}

/// One body of a split: `新課=T1,T2`. A name that nobody has founds a new body.
fn part(desk: &Desk, split: OrganisationId, on: Day, given: &str) -> Result<Part, Stop> {
    let (name, codes) = given.split_once('=').unwrap_or((given, ""));
    let (organisation, names) = match desk.organisation(name) {
        Ok(known) => (Some(known), None),
        Err(Stop::Failure(said)) if said.failure.code == Code::NotFound => {
            (None, Some(Names { ja: name.to_owned(), ..Names::default() }))
        }
        Err(stop) => return Err(stop),
    };
    let mut assignments = Vec::new();
    for code in codes.split(',').map(str::trim).filter(|code| !code.is_empty()) {
        let workstream = desk.workstream(code)?;
        let held = detail(desk, workstream, AsOf { day: Some(on), recorded_by: None })?.assignments;
        assignments.extend(held.into_iter().filter(|row| row.organisation.id == split).map(|row| row.id));
    }
    Ok(Part { organisation, names, assignments, posts: Vec::new(), children: Vec::new() })
}

/// `課=新局`: a body below the one that is split, and the part under which it goes on.
fn with_children(desk: &Desk, mut into: Vec<Part>, given: &[String]) -> Result<Vec<Part>, Stop> {
    for pair in given {
        let (child, part) = pair.split_once('=').unwrap_or((pair, ""));
        let child = desk.organisation(child)?;
        let known = desk.organisation(part).ok();
        let is_it = |one: &Part| {
            one.names.as_ref().is_some_and(|names| names.ja == part) || (known.is_some() && one.organisation == known)
        };
        let Some(taker) = into.iter_mut().find(|one| is_it(one)) else {
            return Err(Stop::Usage(desk.voice.with("cli-usage-child", &text::Args::new().set("given", pair.clone()))));
        };
        taker.children.push(child);
    }
    Ok(into)
}

/// Takes back the act by which it was dissolved, merged or split.
fn restore(desk: &mut Desk, organisation: &str, with_dependents: bool) -> Result<Ending, Stop> {
    let query = Query::Organisation { id: desk.organisation(organisation)?, clock: AsOf::default() };
    let found = answer!(desk, query, Organisation)?;
    let Some(gesture) = found.dissolved_by else {
        return Err(Failure::of(Code::NothingChanges).into());
    };
    desk.submit(Submission::Revert { gesture, with_dependents })
}

fn called(ja: String, names: NameArgs) -> Names {
    let NameArgs { en, short, abbreviation, aliases } = names;
    Names { ja, en, short, abbreviation, aliases }
}
