//! `handover list|begin|revise|show|note|confirm|question|complete|export`.

use crate::args::HandoverVerb;
use crate::desk::{Desk, answer};
use crate::files::{Place, Ready, write};
use crate::known::{
    AsOf, Bilingual, Failure, HandoverId, HandoverRequest, HandoverRow, Intent, Newcomer, Noun, OrganisationId,
    PersonId, PostId, Query, Refusal, Submission,
};
use crate::lines;
use crate::progress::Watched;
use crate::verbs::output::{once, token};
use crate::verbs::text_or_stdin;
use crate::voice::{Ending, Stop};

pub fn run(desk: &mut Desk, verb: HandoverVerb) -> Result<Ending, Stop> {
    let intent = match verb {
        HandoverVerb::List { clocks } => {
            let query = Query::Handovers { clock: desk.clock(&clocks)? };
            let page = answer!(desk, query, Handovers)?;
            let items = lines::rows(&page.items);
            desk.voice
                .list("renkei/handovers/1", items, page.total, || lines::handover_table(&page.items, desk.voice))?;
            return Ok(Ending::Good);
        }
        HandoverVerb::Show { handover, clocks } => {
            let query = Query::Handover { id: named(desk, &handover)?, clock: desk.clock(&clocks)? };
            let found = answer!(desk, query, Handover)?;
            let item = serde_json::to_value(&found).unwrap_or_default();
            desk.voice.item("renkei/handover/1", item, || lines::handover_lines(&found, desk.voice))?;
            return Ok(Ending::Good);
        }
        HandoverVerb::Export { handover, formats, output, overwrite, clocks } => {
            let (handover, clock) = (named(desk, &handover)?, desk.clock(&clocks)?);
            let request =
                HandoverRequest { handover, clock, language: desk.voice.language.into(), formats: once(&formats) };
            return export(desk, &request, &Place { output: &output, overwrite, dry_run: desk.dry_run });
        }
        HandoverVerb::Begin { post, organisation, sides } => {
            let (successor, newcomer) = comes(desk, sides.successor.as_deref(), sides.newcomer)?;
            let (into, into_post) = receiver(desk, sides.into.as_deref(), sides.into_post.as_deref())?;
            Intent::BeginHandover {
                post: post.map(|given| desk.post(&given)).transpose()?,
                organisation: organisation.map(|given| desk.organisation(&given)).transpose()?,
                predecessor: sides.predecessor.map(|given| desk.person(&given)).transpose()?,
                successor,
                newcomer,
                on: desk.day(&sides.on)?,
                into,
                into_post,
            }
        }
        HandoverVerb::Revise { handover, sides } => {
            let handover = named(desk, &handover)?;
            let now = answer!(desk, Query::Handover { id: handover, clock: AsOf::default() }, Handover)?.row;
            let (successor, newcomer) = comes(desk, sides.successor.as_deref(), sides.newcomer)?;
            let (into, into_post) = receiver(desk, sides.into.as_deref(), sides.into_post.as_deref())?;
            let keeps = into.is_none();
            Intent::ReviseHandover {
                handover,
                predecessor: match sides.predecessor {
                    Some(given) => Some(desk.person(&given)?),
                    None => now.predecessor.map(|person| person.id),
                },
                successor: match (&newcomer, successor) {
                    (None, None) => now.successor.map(|person| person.id),
                    _ => successor,
                },
                newcomer,
                on: desk.day(&sides.on)?,
                into: into.or(now.into.filter(|_| keeps).map(|into| into.id)),
                into_post: into_post.or(now.into_post.filter(|_| keeps).map(|into| into.id)),
            }
        }
        HandoverVerb::Note { handover, text, item } => Intent::NoteHandover {
            handover: named(desk, &handover)?,
            item: item.map(|given| desk.workstream(&given)).transpose()?,
            text: text_or_stdin(Some(text), desk.voice)?,
        },
        HandoverVerb::Confirm { handover, workstreams, all } => {
            let handover = named(desk, &handover)?;
            let items = if all {
                let pack = answer!(desk, Query::Handover { id: handover, clock: AsOf::default() }, Handover)?;
                let open = pack.workstreams.iter().filter(|item| item.mark.is_none());
                open.map(|item| item.row.id).collect()
            } else {
                workstreams.iter().map(|given| desk.workstream(given)).collect::<Result<_, _>>()?
            };
            Intent::ConfirmHandover { handover, items }
        }
        HandoverVerb::Question { handover, workstream, text } => Intent::QuestionHandover {
            handover: named(desk, &handover)?,
            item: desk.workstream(&workstream)?,
            question: text_or_stdin(Some(text), desk.voice)?.unwrap_or_default(),
        },
        HandoverVerb::Complete { handover, anyway } => {
            let intent = Intent::CompleteHandover { handover: named(desk, &handover)?, anyway };
            // As a batch, a rehearsal tells what becomes of the ownership.
            return desk.submit(Submission::Batch { intents: vec![intent] });
        }
    };
    desk.submit(Submission::Intent { intent })
}

/// A handover by its id, or by its post or organisation: the open one, or else the latest.
fn named(desk: &Desk, given: &str) -> Result<HandoverId, Stop> {
    let all = answer!(desk, Query::Handovers { clock: AsOf::default() }, Handovers)?.items;
    let of = |fits: &dyn Fn(&HandoverRow) -> bool| all.iter().find(|row| fits(row)).map(|row| row.id);
    if let Some(id) = given.parse::<HandoverId>().ok().and_then(|id| of(&|row| row.id == id)) {
        return Ok(id);
    }
    let whose = desk.record(&[Noun::Post, Noun::Organisation], given)?.id;
    let (post, organisation) = (PostId::from(whose), OrganisationId::from(whose));
    of(&|row| row.post.as_ref().is_some_and(|known| known.id == post))
        .or_else(|| of(&|row| row.post.is_none() && row.organisation.id == organisation))
        .ok_or_else(|| Failure::from(Refusal::NotFound { noun: "handover".to_owned(), given: given.to_owned() }).into())
}

/// Who comes: someone on record, or someone new.
fn comes(
    desk: &Desk,
    successor: Option<&str>,
    newcomer: Option<String>,
) -> Result<(Option<PersonId>, Option<Newcomer>), Stop> {
    let successor = successor.map(|given| desk.person(given)).transpose()?;
    Ok((successor, newcomer.map(|name| Newcomer { name: Bilingual::ja(name), reading: None })))
}

/// To whom the assignments pass.
fn receiver(
    desk: &Desk,
    into: Option<&str>,
    into_post: Option<&str>,
) -> Result<(Option<OrganisationId>, Option<PostId>), Stop> {
    let post = into_post.map(|given| desk.post(given)).transpose()?;
    let organisation = match post {
        Some(post) => {
            let found = answer!(desk, Query::Post { id: post, clock: AsOf::default() }, Post)?;
            Some(found.row.organisation.id)
        }
        None => into.map(|given| desk.organisation(given)).transpose()?,
    };
    Ok((organisation, post))
}

fn export(desk: &Desk, request: &HandoverRequest, place: &Place<'_>) -> Result<Ending, Stop> {
    let query = Query::Handover { id: request.handover, clock: request.clock.clone() };
    let on = answer!(desk, query, Handover)?.row.on;
    let drawn = {
        let watched = Watched::new(desk.voice);
        desk.workspace.handover_files(request, &mut |progress| watched.step(&progress))?
    };
    let files: Vec<Ready> = drawn
        .into_iter()
        .map(|(format, bytes)| {
            let form = token(format).to_owned();
            Ready { name: format!("{}_{on}.{form}", desk.voice.say("cli-handover-file")), form, bytes }
        })
        .collect();
    write(&files, place, desk.voice)?;
    Ok(Ending::Good)
}
