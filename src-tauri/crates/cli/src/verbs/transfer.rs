//! `transfer`: the lead of workstreams, of all that a body leads, or what a post has, handed on from a day in one act.

use std::collections::BTreeSet;

use crate::args::{Length, TransferArgs};
use crate::desk::{Desk, answer};
use crate::known::{
    AsOf, Basis, Day, Intent, PostId, Query, Submission, WorkstreamFilter, WorkstreamId, WorkstreamSort,
};
use crate::verbs::workstream::detail;
use crate::voice::{Ending, Stop};

pub fn run(desk: &mut Desk, args: &TransferArgs) -> Result<Ending, Stop> {
    let from = desk.day(&args.from)?;
    let basis_on = desk.day_if(args.basis_on.as_deref())?;
    let basis = args.basis.clone().map(|reference| Basis {
        kind: args.basis_kind,
        reference,
        on: basis_on,
        verification: None,
    });
    let except: BTreeSet<WorkstreamId> =
        args.except.iter().map(|given| desk.workstream(given)).collect::<Result<_, _>>()?;
    let intents = match &args.from_post {
        Some(post) => passing(desk, args, desk.post(post)?, from, basis, &except)?,
        None => leading(desk, args, from, basis, &except)?,
    };
    desk.submit(Submission::Batch { intents })
}

/// The lead of each workstream that is meant.
fn leading(
    desk: &Desk,
    args: &TransferArgs,
    from: Day,
    basis: Option<Basis>,
    except: &BTreeSet<WorkstreamId>,
) -> Result<Vec<Intent>, Stop> {
    let organisation = desk.organisation(args.to.as_deref().unwrap_or_default())?;
    let post = args.post.as_ref().map(|post| desk.post(post)).transpose()?;
    let workstreams: Vec<WorkstreamId> = match &args.led_by {
        Some(leader) => {
            let led_by = Some(desk.organisation(leader)?);
            found(desk, &WorkstreamFilter { led_by, exact: true, ..WorkstreamFilter::default() }, from)?
        }
        None => args.workstreams.iter().map(|given| desk.workstream(given)).collect::<Result<_, _>>()?,
    };
    let lead = |workstream| Intent::TransferLead {
        workstream,
        organisation,
        post,
        from,
        others: args.others,
        basis: basis.clone(),
        agreed_by: args.agreed_by.clone(),
        settles: args.settle,
        actions: args.with_actions,
    };
    Ok(workstreams.into_iter().filter(|id| !except.contains(id)).map(lead).collect())
}

/// All that a post has on that day, handed to another post and its organisation.
fn passing(
    desk: &Desk,
    args: &TransferArgs,
    old: PostId,
    from: Day,
    basis: Option<Basis>,
    except: &BTreeSet<WorkstreamId>,
) -> Result<Vec<Intent>, Stop> {
    let post = desk.post(args.post.as_deref().unwrap_or_default())?;
    let clock = AsOf { day: Some(from), recorded_by: None };
    let query = Query::Post { id: post, clock: clock.clone() };
    let at_home = answer!(desk, query, Post)?.row.organisation.id;
    let organisation = args.to.as_ref().map_or(Ok(at_home), |given| desk.organisation(given))?;
    let filter = WorkstreamFilter { post: Some(old), ..WorkstreamFilter::default() };
    let mut intents = Vec::new();
    for workstream in found(desk, &filter, from)?.into_iter().filter(|id| !except.contains(id)) {
        let held = detail(desk, workstream, clock.clone())?.assignments;
        let of_post = held.into_iter().filter(|row| row.holds && row.post.as_ref().is_some_and(|of| of.id == old));
        intents.extend(of_post.map(|row| Intent::PassAssignment {
            assignment: row.id,
            organisation,
            post: Some(post),
            from,
            basis: basis.clone(),
            agreed_by: args.agreed_by.clone(),
            actions: args.with_actions,
        }));
    }
    Ok(intents)
}

fn found(desk: &Desk, filter: &WorkstreamFilter, day: Day) -> Result<Vec<WorkstreamId>, Stop> {
    let page = desk.pages(&Length { limit: 0 }, |desk, window| {
        let query = Query::Workstreams {
            filter: filter.clone(),
            sort: WorkstreamSort::default(),
            descending: false,
            window,
            clock: AsOf { day: Some(day), recorded_by: None },
        };
        answer!(desk, query, Workstreams)
    })?;
    Ok(page.items.into_iter().map(|row| row.id).collect())
}
