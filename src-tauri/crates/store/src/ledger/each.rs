//! The whole ledger, entity by entity. What has to be worked out of each is worked out on a thread of its own, so that
//! a rebuild keeps two processors busy: the connection, which can be used by one thread only, reads and writes meanwhile.

use std::collections::{BTreeMap, HashMap};
use std::sync::mpsc::{Receiver, Sender, channel};

use model::change::{Recorded, Verb};
use model::ids::{ChangeId, DeviceId, EntityId, GestureId};
use rusqlite::{Connection, Row};

use super::{COLUMNS, Read, changes_of, erasure_of, parse};
use crate::error::Error;

/// Rows of the ledger that are handed over at a time, and how many such parts are under way.
const ROWS: usize = 256;
const UNDER_WAY: usize = 4;

/// An act: which changes it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Acted {
    /// Whose chain.
    pub device: DeviceId,
    /// The order of arrival of its first change.
    pub first_seq: i64,
    /// The order of arrival of its last change.
    pub last_seq: i64,
    /// How many changes it has; an erased one still counts.
    pub changes: i64,
}

/// Acts by their gestures.
pub(crate) type Acts = BTreeMap<GestureId, Acted>;

/// A row of the ledger as it lies there.
struct Raw {
    seq: i64,
    id: ChangeId,
    envelope: String,
    payload: String,
}

/// What the worker says to the reader.
enum Told<T> {
    /// It needs all changes of an entity: there are more of them, further on.
    Asks(EntityId),
    /// What a part came to.
    Done(Result<Vec<T>, Error>),
}

/// Has `work` done of every entity, given its changes in order of arrival, and hands what comes of it to `each`, one
/// entity at a time; the entities come in the order of their first changes, so that ledger and views are gone through
/// from beginning to end. Answers with the acts.
pub(crate) fn each_entity<T: Send>(
    connection: &Connection,
    work: impl Fn(EntityId, Vec<Recorded>) -> T + Send,
    mut each: impl FnMut(T) -> Result<(), Error>,
) -> Result<Acts, Error> {
    let several = of_several_changes(connection)?;
    std::thread::scope(|scope| {
        let (give, parts) = channel();
        let (answer, answers) = channel();
        let (tell, told) = channel();
        let worker = Worker { several, acts: Acts::new(), answers, tell, work };
        let worker = scope.spawn(move || worker.run(&parts));
        let mut under_way = 0;
        // Nobody waits for ever: the worker is asked for no more than what it was given, and is answered at once.
        let mut take_until = |most: usize, under_way: &mut usize| -> Result<(), Error> {
            while *under_way > most {
                match told.recv() {
                    Ok(Told::Asks(entity)) => {
                        let _ = answer.send(changes_of(connection, entity)?);
                    }
                    Ok(Told::Done(done)) => {
                        *under_way -= 1;
                        done?.into_iter().try_for_each(&mut each)?;
                    }
                    // It broke down, which joining it tells.
                    Err(_) => break,
                }
            }
            Ok(())
        };
        let mut erased = Acts::new();
        let mut part = Vec::with_capacity(ROWS);
        let mut statement = connection.prepare(&format!("SELECT {COLUMNS} FROM change ORDER BY seq"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            match raw(row)? {
                Some(whole) => part.push(whole),
                None => count_erased(connection, row, &mut erased)?,
            }
            if part.len() == ROWS {
                let _ = give.send(std::mem::replace(&mut part, Vec::with_capacity(ROWS)));
                under_way += 1;
                take_until(UNDER_WAY - 1, &mut under_way)?;
            }
        }
        let _ = give.send(part);
        drop(give);
        under_way += 1;
        take_until(0, &mut under_way)?;
        let mut acts = worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        for (gesture, acted) in erased {
            add(&mut acts, gesture, acted);
        }
        Ok(acts)
    })
}

/// The row, unless its payload was erased.
fn raw(row: &Row<'_>) -> Result<Option<Raw>, Error> {
    let damaged = |what| move |_| Error::Damaged { what };
    let Some(payload) = row.get_ref(3)?.as_str_or_null().map_err(damaged("payload"))? else { return Ok(None) };
    let envelope = row.get_ref(2)?.as_str().map_err(damaged("envelope"))?;
    let (envelope, payload) = (envelope.to_owned(), payload.to_owned());
    Ok(Some(Raw { seq: row.get(0)?, id: ChangeId::from_bytes(row.get(1)?), envelope, payload }))
}

/// Counts an erased change to the act that its erasure names.
fn count_erased(connection: &Connection, row: &Row<'_>, acts: &mut Acts) -> Result<(), Error> {
    if let Read::Erased { seq, id, position, .. } = super::read(row)?
        && let Some(erasure) = erasure_of(connection, id)?
        && let Verb::ChangeErased(erased) = &erasure.change.verb
    {
        add(acts, erased.kept.gesture, Acted { device: position.device, first_seq: seq, last_seq: seq, changes: 1 });
    }
    Ok(())
}

fn add(acts: &mut Acts, gesture: GestureId, more: Acted) {
    let acted = acts.entry(gesture).or_insert(Acted { changes: 0, ..more });
    acted.first_seq = acted.first_seq.min(more.first_seq);
    acted.last_seq = acted.last_seq.max(more.last_seq);
    acted.changes += more.changes;
}

/// The entities of which more than one change speaks, and whether they were met; most have a single one.
fn of_several_changes(connection: &Connection) -> Result<HashMap<EntityId, bool>, Error> {
    let mut statement = connection.prepare(
        "SELECT subject FROM change INDEXED BY change_subject WHERE subject IS NOT NULL GROUP BY subject HAVING count(*) > 1",
    )?;
    let mut rows = statement.query([])?;
    let mut several = HashMap::new();
    while let Some(row) = rows.next()? {
        let subject = row.get_ref(0)?.as_str().map_err(|_| Error::Damaged { what: "payload" })?;
        several.insert(subject.parse().map_err(|_| Error::Damaged { what: "payload" })?, false);
    }
    Ok(several)
}

/// The thread that reads what rows say and does the work.
struct Worker<T, W> {
    several: HashMap<EntityId, bool>,
    acts: Acts,
    answers: Receiver<Vec<Recorded>>,
    tell: Sender<Told<T>>,
    work: W,
}

impl<T: Send, W: Fn(EntityId, Vec<Recorded>) -> T> Worker<T, W> {
    /// Until there are no more parts, or nobody listens any more.
    fn run(mut self, parts: &Receiver<Vec<Raw>>) -> Acts {
        for part in parts {
            let done = self.part(part).transpose();
            if done.is_none_or(|done| self.tell.send(Told::Done(done)).is_err()) {
                break;
            }
        }
        self.acts
    }

    /// Nothing if nobody answers any more.
    fn part(&mut self, part: Vec<Raw>) -> Result<Option<Vec<T>>, Error> {
        let mut done = Vec::with_capacity(part.len());
        for raw in part {
            let Read::Whole(recorded) = parse(raw.seq, raw.id, &raw.envelope, Some(&raw.payload))? else { continue };
            let act =
                Acted { device: recorded.position.device, first_seq: recorded.seq, last_seq: recorded.seq, changes: 1 };
            add(&mut self.acts, recorded.gesture, act);
            let subject = recorded.change.subject;
            let is_met = self.several.get_mut(&subject).map(|met| std::mem::replace(met, true));
            if is_met == Some(true) {
                continue;
            }
            // An erasure may speak of a change whose own row names no subject any more.
            let is_single = is_met.is_none() && !matches!(recorded.change.verb, Verb::ChangeErased(_));
            let changes = if is_single {
                vec![*recorded]
            } else {
                let _ = self.tell.send(Told::Asks(subject));
                let Ok(changes) = self.answers.recv() else { return Ok(None) };
                changes
            };
            done.push((self.work)(subject, changes));
        }
        Ok(Some(done))
    }
}
