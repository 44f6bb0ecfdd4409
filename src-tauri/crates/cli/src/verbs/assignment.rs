//! `assign`, `agree`, `unassign`, `dispute`.

use crate::args::{AgreeArgs, AssignArgs, DisputeArgs, UnassignArgs};
use crate::desk::Desk;
use crate::known::{AsOf, AssignmentRow, Basis, Candidate, Dispute, Intent, Refusal, Role, Stance, Submission};
use crate::lines;
use crate::verbs::workstream::detail;
use crate::voice::{Ending, Said, Stop};

pub fn assign(desk: &mut Desk, args: AssignArgs) -> Result<Ending, Stop> {
    let basis_on = desk.day_if(args.basis_on.as_deref())?;
    let intent = Intent::Assign {
        workstream: desk.workstream(&args.workstream)?,
        organisation: desk.organisation(&args.organisation)?,
        post: args.post.map(|post| desk.post(&post)).transpose()?,
        role: args.role,
        from: desk.day_if(args.from.as_deref())?,
        to: desk.day_if(args.to.as_deref())?,
        basis: args.basis.map(|reference| Basis { kind: args.basis_kind, reference, on: basis_on, verification: None }),
        stance: stance(args.transfer, args.joint, args.claim),
    };
    desk.submit(Submission::Intent { intent })
}

const fn stance(transfer: bool, joint: bool, claim: bool) -> Stance {
    match (transfer, joint, claim) {
        (true, _, _) => Stance::Transfer,
        (_, true, _) => Stance::Joint,
        (_, _, true) => Stance::Claim,
        _ => Stance::Plain,
    }
}

pub fn agree(desk: &mut Desk, args: &AgreeArgs) -> Result<Ending, Stop> {
    let on = desk.day_if(args.on.as_deref())?;
    let proposed = |row: &AssignmentRow| row.state.token() == "proposed" && row.to.is_none();
    let row = the_one(desk, &args.workstream, &args.organisation, args.role, proposed)?;
    desk.submit(Submission::Intent {
        intent: Intent::AgreeAssignment {
            assignment: row.id,
            on,
            stance: stance(args.transfer, args.joint, false),
            agreed_by: args.agreed_by.clone(),
        },
    })
}

pub fn unassign(desk: &mut Desk, args: UnassignArgs) -> Result<Ending, Stop> {
    let on = desk.day(&args.on)?;
    let post = args.post.as_ref().map(|post| desk.post(post)).transpose()?;
    let today = desk.info()?.today;
    // One whose end is yet to come can end on another day.
    let fits = |row: &AssignmentRow| {
        row.to.is_none_or(|to| today < to) && post.is_none_or(|post| row.post.as_ref().is_some_and(|of| of.id == post))
    };
    let row = the_one(desk, &args.workstream, &args.organisation, args.role, fits)?;
    let intent = Intent::EndAssignment { assignment: row.id, on, reason: args.reason };
    desk.submit(Submission::Intent { intent })
}

pub fn dispute(desk: &mut Desk, args: DisputeArgs) -> Result<Ending, Stop> {
    let settled_by = args.settled_by.map(|given| desk.organisation(&given)).transpose()?;
    let dispute = Dispute { settled_by, note: args.note, from: desk.day_if(args.from.as_deref())? };
    let intent = Intent::NoteDispute { workstream: desk.workstream(&args.workstream)?, dispute };
    desk.submit(Submission::Intent { intent })
}

/// The assignment that is meant: of this organisation, in this role if one was named. Several are for a person to tell
/// apart.
fn the_one(
    desk: &Desk,
    workstream: &str,
    organisation: &str,
    role: Option<Role>,
    fits: impl Fn(&AssignmentRow) -> bool,
) -> Result<AssignmentRow, Stop> {
    let (workstream, of) = (desk.workstream(workstream)?, desk.organisation(organisation)?);
    let all = detail(desk, workstream, AsOf::default())?.assignments;
    let mut found: Vec<AssignmentRow> = all
        .into_iter()
        .filter(|row| row.organisation.id == of && role.is_none_or(|role| role == row.role) && fits(row))
        .collect();
    let (noun, given) = ("assignment".to_owned(), organisation.to_owned());
    match found.len() {
        0 => Err(refused(Refusal::NotFound { noun, given })),
        1 => Ok(found.remove(0)),
        _ => {
            let candidates = found
                .iter()
                .map(|row| Candidate {
                    id: row.id.into(),
                    code: Some(row.role.token().to_owned()),
                    name: lines::name(&row.organisation.name, desk.voice.language),
                })
                .collect();
            Err(refused(Refusal::Ambiguous { noun, given, candidates }))
        }
    }
}

fn refused(refusal: Refusal) -> Stop {
    let more = match &refusal {
        Refusal::Ambiguous { candidates, .. } => candidates.iter().map(lines::candidate).collect(),
        _ => Vec::new(),
    };
    Stop::Failure(Box::new(Said { failure: refusal.into(), message: None, more }))
}
