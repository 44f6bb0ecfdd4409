//! Questions about the whole: `coverage` and `findings`.

use services::rows::{FindingFilter, FindingRow};

use crate::args::{AcknowledgeArgs, CoverageArgs, FindingVerb, FindingsArgs, FindingsListArgs, ReopenFindingArgs};
use crate::desk::{Desk, answer};
use crate::files::{Place, Ready, write};
use crate::known::{AsOf, EntityId, Failure, Intent, Noun, Query, Refusal, Rule, Submission};
use crate::lines;
use crate::voice::{Ending, Stop};

/// Who covers what: a table, JSON, or a workbook.
pub fn coverage(desk: &Desk, args: &CoverageArgs) -> Result<Ending, Stop> {
    let within = args.within.as_ref().map(|given| desk.organisation(given)).transpose()?;
    let (before, clock) = (desk.day_if(args.before.as_deref())?, desk.clock(&args.clocks)?);
    if let Some(output) = &args.output {
        let language = desk.voice.language.into();
        let (name, bytes) = desk.workspace.coverage_workbook(args.by, within, before, clock, language)?;
        let ready = [Ready { name, form: "xlsx".to_owned(), bytes }];
        write(&ready, &Place { output, overwrite: args.overwrite, dry_run: desk.dry_run }, desk.voice)?;
        return Ok(Ending::Good);
    }
    let query = Query::Coverage { axis: args.by, within, before, clock };
    let found = answer!(desk, query, Coverage)?;
    let item = serde_json::to_value(&found).unwrap_or_default();
    desk.voice.item("renkei/coverage/1", item, || lines::coverage_table(&found, desk.voice))?;
    Ok(Ending::Good)
}

pub fn findings(desk: &mut Desk, args: FindingsArgs) -> Result<Ending, Stop> {
    match args.verb {
        None => list(desk, &args.list),
        Some(FindingVerb::List(args)) => list(desk, &args),
        Some(FindingVerb::Acknowledge(args)) => acknowledge(desk, args),
        Some(FindingVerb::Reopen(args)) => reopen(desk, args),
    }
}

fn list(desk: &Desk, args: &FindingsListArgs) -> Result<Ending, Stop> {
    let filter = FindingFilter {
        kinds: args.kinds.clone(),
        organisation: args.organisation.as_ref().map(|given| desk.organisation(given)).transpose()?,
        about: args.about.as_ref().map(|given| about(desk, given)).transpose()?,
        topic: args.topic.as_ref().map(|given| desk.topic(given)).transpose()?,
        acknowledged: args.acknowledged,
    };
    let clock = desk.clock(&args.clocks)?;
    let page = desk.pages(&args.length, |desk, window| {
        let query = Query::Findings { filter: filter.clone(), window, clock: clock.clone() };
        answer!(desk, query, Findings).map(|found| found.page)
    })?;
    let items = page.items.iter().map(lines::finding_item).collect();
    desk.voice.list("renkei/findings/1", items, page.total, || lines::findings_table(&page.items, desk.voice))?;
    Ok(Ending::Good)
}

/// What a finding can be about: a workstream, a topic or an organisation, by code, name or id.
fn about(desk: &Desk, given: &str) -> Result<EntityId, Stop> {
    match given.parse() {
        Ok(id) => Ok(id),
        Err(_) => Ok(desk.record(&[Noun::Workstream, Noun::Topic, Noun::Organisation], given)?.id),
    }
}

/// A finding by its token: the rule, and what it is about.
fn named(desk: &Desk, given: &str) -> Result<(Rule, Vec<EntityId>), Stop> {
    let mut parts = given.split(':');
    let rule = parts.next().unwrap_or_default().parse::<Rule>();
    let Ok(rule) = rule else {
        let args = text::Args::new().set("given", given.to_owned());
        return Err(Stop::Usage(desk.voice.with("cli-usage-finding", &args)));
    };
    Ok((rule, parts.map(|part| about(desk, part)).collect::<Result<_, _>>()?))
}

/// What someone knows of must be there to be known.
fn found(desk: &Desk, rule: Rule, ids: &[EntityId]) -> Result<bool, Stop> {
    let filter = FindingFilter {
        about: ids.first().copied(),
        kinds: vec![rule.kind()],
        acknowledged: true,
        ..FindingFilter::default()
    };
    let all = desk.pages(&crate::args::Length { limit: 0 }, |desk, window| {
        let query = Query::Findings { filter: filter.clone(), window, clock: AsOf::default() };
        answer!(desk, query, Findings).map(|found| found.page)
    })?;
    let same = |row: &FindingRow| row.rule == rule && row.about.iter().map(|about| about.id).eq(ids.iter().copied());
    Ok(all.items.iter().any(same))
}

fn acknowledge(desk: &mut Desk, args: AcknowledgeArgs) -> Result<Ending, Stop> {
    let (rule, about) = named(desk, &args.finding)?;
    if !found(desk, rule, &about)? {
        return Err(Failure::from(Refusal::NotFound { noun: "finding".to_owned(), given: args.finding }).into());
    }
    let review_on = desk.day_if(args.review_on.as_deref())?;
    let intent = Intent::AcknowledgeFinding { rule, about, reason: args.reason, review_on };
    desk.submit(Submission::Intent { intent })
}

fn reopen(desk: &mut Desk, args: ReopenFindingArgs) -> Result<Ending, Stop> {
    let (rule, about) = named(desk, &args.finding)?;
    desk.submit(Submission::Intent { intent: Intent::ReopenFinding { rule, about, reason: args.reason } })
}
