//! `organisation list|show|add|rename|merge|dissolve`.

use crate::args::{NameArgs, OrganisationVerb};
use crate::desk::{Desk, answer};
use crate::known::{Intent, Names, OrganisationFilter, Query, Submission};
use crate::lines;
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
        OrganisationVerb::Merge { organisation, into, on } => Intent::DissolveOrganisation {
            organisation: desk.organisation(&organisation)?,
            on: desk.day(&on)?,
            into: Some(desk.organisation(&into)?),
        },
        OrganisationVerb::Dissolve { organisation, on } => Intent::DissolveOrganisation {
            organisation: desk.organisation(&organisation)?,
            on: desk.day(&on)?,
            into: None,
        },
        OrganisationVerb::List { .. } | OrganisationVerb::Show { .. } => return run(desk, verb),
    };
    desk.submit(Submission::Intent { intent })
}

fn called(ja: String, names: NameArgs) -> Names {
    let NameArgs { en, short, abbreviation, aliases } = names;
    Names { ja, en, short, abbreviation, aliases }
}
