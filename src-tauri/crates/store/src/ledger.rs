//! The ledger: one append-only table. Its stored bytes are what is hashed; nothing is re-serialised to
//! be verified. Here changes are written, read back and verified; what they add up to is in `views`.

mod each;

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use model::change::{Change, ChangeErased, Position, Recorded, Verb, read_payload, write_payload};
use model::ids::{ChangeId, DeviceId, EntityId, GestureId, PostId};
use model::register::Entity;
use model::time::Instant;
use rusqlite::{CachedStatement, Connection, OptionalExtension as _, Row, params};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::error::Error;

pub(crate) use each::{Acted, Acts, each_entity};

/// The format of the ledger; a higher one is refused unread.
pub const FORMAT: u32 = 1;

/// The tables that are not views: the ledger, this laptop's own settings, and issued bytes.
pub const SCHEMA: &str = "
CREATE TABLE change (
  seq       INTEGER PRIMARY KEY,
  id        BLOB NOT NULL UNIQUE,
  envelope  TEXT NOT NULL,
  payload   TEXT,
  salt      BLOB,
  signature BLOB,
  received_from TEXT,
  device  TEXT    NOT NULL GENERATED ALWAYS AS (envelope ->> '$.device') VIRTUAL,
  n       INTEGER NOT NULL GENERATED ALWAYS AS (envelope ->> '$.n') VIRTUAL,
  clock   INTEGER NOT NULL GENERATED ALWAYS AS (envelope ->> '$.clock') VIRTUAL,
  gesture TEXT GENERATED ALWAYS AS (payload ->> '$.gesture') VIRTUAL,
  subject TEXT GENERATED ALWAYS AS (payload ->> '$.subject') VIRTUAL,
  kind    TEXT GENERATED ALWAYS AS (payload ->> '$.change.kind') VIRTUAL
) STRICT;
CREATE UNIQUE INDEX change_link ON change (device, n);
CREATE INDEX change_subject ON change (subject, seq);
CREATE TABLE local (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE blob (hash BLOB PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
CREATE TRIGGER change_stays BEFORE DELETE ON change
BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER change_is_new BEFORE INSERT ON change
WHEN EXISTS (SELECT 1 FROM change WHERE seq = NEW.seq) OR EXISTS (SELECT 1 FROM change WHERE id = NEW.id)
BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER change_is_only_erased BEFORE UPDATE ON change
WHEN NOT (
  NEW.payload IS NULL AND NEW.salt IS NULL AND NEW.seq IS OLD.seq AND NEW.id IS OLD.id
  AND NEW.envelope IS OLD.envelope AND NEW.signature IS OLD.signature AND NEW.received_from IS OLD.received_from
  AND EXISTS (SELECT 1 FROM change AS erasure WHERE erasure.subject = OLD.subject AND erasure.kind = 'change.erased'
              AND erasure.payload ->> '$.change.change' = renkei_change_id(OLD.id)))
BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
";

/// The form of an envelope; the stored text is what is hashed.
#[derive(Serialize, Deserialize)]
struct Envelope {
    v: u32,
    device: DeviceId,
    n: u64,
    clock: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    prev: Option<ChangeId>,
    at: Instant,
    /// SHA-256 of salt and payload.
    payload: Digest,
}

#[derive(PartialEq, Eq)]
struct Digest([u8; 32]);

impl Serialize for Digest {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&URL_SAFE_NO_PAD.encode(self.0))
    }
}
impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        ChangeId::deserialize(deserializer).map(|id| Self(*id.as_bytes()))
    }
}

/// The act that changes are recorded as.
#[derive(Debug, Clone)]
pub struct Act {
    /// Its identity.
    pub gesture: GestureId,
    /// The post that acts.
    pub actor: Option<PostId>,
    /// Now, by this laptop's clock.
    pub at: Instant,
    /// Randomness from which each change's salt is made; never stored.
    pub seed: [u8; 16],
}

/// The end of the ledger on this laptop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tip {
    /// This laptop's chain.
    pub device: DeviceId,
    /// Its last link and that one's number.
    pub head: Option<(ChangeId, u64)>,
    /// The highest Lamport clock of all chains.
    pub clock: u64,
    /// The last order of arrival.
    pub seq: i64,
}

/// Reads the tip.
pub(crate) fn tip(connection: &Connection, device: DeviceId) -> Result<Tip, Error> {
    let head = connection
        .prepare_cached("SELECT id, n FROM change WHERE device = ?1 ORDER BY n DESC LIMIT 1")?
        .query_row([device.to_string()], |row| Ok((ChangeId::from_bytes(row.get(0)?), row.get::<_, i64>(1)?)))
        .optional()?
        .map(|(id, n)| Ok::<_, Error>((id, u64::try_from(n).map_err(|_| Error::Damaged { what: "chain" })?)))
        .transpose()?;
    let seq = connection.prepare_cached("SELECT coalesce(max(seq), 0) FROM change")?.query_row([], |row| row.get(0))?;
    // Every chain's last link has the highest clock of that chain: one seek a device, not a scan.
    let clock: i64 = connection
        .prepare_cached(
            "WITH RECURSIVE chain(device) AS (
               SELECT min(device) FROM change UNION ALL
               SELECT (SELECT min(device) FROM change WHERE device > chain.device) FROM chain WHERE chain.device IS NOT NULL)
             SELECT coalesce(max((SELECT clock FROM change AS last WHERE last.device = chain.device ORDER BY n DESC LIMIT 1)), 0)
             FROM chain WHERE device IS NOT NULL",
        )?
        .query_row([], |row| row.get(0))?;
    let clock = u64::try_from(clock).map_err(|_| Error::Damaged { what: "clock" })?;
    Ok(Tip { device, head, clock, seq })
}

/// A change in its place, and how it lies in the ledger.
pub(crate) struct Link {
    pub recorded: Recorded,
    envelope: String,
    payload: String,
    salt: [u8; 16],
}

/// Puts a change at the end of the chain and moves the tip.
pub(crate) fn link(tip: &mut Tip, act: &Act, change: Change) -> Result<Link, Error> {
    let payload = write_payload(act.gesture, act.actor, &change)?;
    let n = tip.head.map_or(1, |(_, n)| n + 1);
    let salt = salt(&act.seed, n);
    let envelope = Envelope {
        v: FORMAT,
        device: tip.device,
        n,
        clock: tip.clock + 1,
        prev: tip.head.map(|(id, _)| id),
        at: act.at,
        payload: digest(&salt, &payload),
    };
    let text = serde_json::to_string(&envelope)?;
    let id = ChangeId::from_bytes(Sha256::digest(text.as_bytes()).into());
    let seq = tip.seq + 1;
    tip.head = Some((id, n));
    tip.clock = envelope.clock;
    tip.seq = seq;
    let position = Position { clock: envelope.clock, device: tip.device, n };
    let recorded = Recorded { seq, id, position, at: act.at, gesture: act.gesture, actor: act.actor, change };
    Ok(Link { recorded, envelope: text, payload, salt })
}

/// Writes a link with the statement [`INSERT`].
pub(crate) fn append(insert: &mut CachedStatement<'_>, link: Link) -> Result<Recorded, Error> {
    let Link { recorded, envelope, payload, salt } = link;
    insert.execute(params![recorded.seq, recorded.id.as_bytes(), envelope, payload, salt])?;
    Ok(recorded)
}

/// The statement that `append` executes.
pub(crate) const INSERT: &str = "INSERT INTO change (seq, id, envelope, payload, salt) VALUES (?1, ?2, ?3, ?4, ?5)";

fn salt(seed: &[u8; 16], n: u64) -> [u8; 16] {
    let mut hash = Sha256::new();
    hash.update(seed);
    hash.update(n.to_be_bytes());
    let mut salt = [0; 16];
    salt.copy_from_slice(&hash.finalize()[..16]);
    salt
}

fn digest(salt: &[u8], payload: &str) -> Digest {
    let mut hash = Sha256::new();
    hash.update(salt);
    hash.update(payload.as_bytes());
    Digest(hash.finalize().into())
}

const COLUMNS: &str = "seq, id, envelope, payload";

/// A row of the ledger, read. An erased one has no payload.
enum Read {
    Whole(Box<Recorded>),
    Erased { seq: i64, id: ChangeId, position: Position, at: Instant },
}

fn read(row: &Row<'_>) -> Result<Read, Error> {
    let envelope = row.get_ref(2)?.as_str().map_err(|_| Error::Damaged { what: "envelope" })?;
    let payload = row.get_ref(3)?.as_str_or_null().map_err(|_| Error::Damaged { what: "payload" })?;
    parse(row.get(0)?, ChangeId::from_bytes(row.get(1)?), envelope, payload)
}

fn parse(seq: i64, id: ChangeId, envelope: &str, payload: Option<&str>) -> Result<Read, Error> {
    let envelope: Envelope = serde_json::from_str(envelope)?;
    let position = Position { clock: envelope.clock, device: envelope.device, n: envelope.n };
    let at = envelope.at;
    Ok(match payload {
        Some(text) => {
            let (gesture, actor, change) = read_payload(text)?;
            Read::Whole(Box::new(Recorded { seq, id, position, at, gesture, actor, change }))
        }
        None => Read::Erased { seq, id, position, at },
    })
}

/// One change by its id; of an erased one, what is kept of it.
pub(crate) fn change(connection: &Connection, id: ChangeId) -> Result<Option<Recorded>, Error> {
    let mut statement = connection.prepare_cached(&format!("SELECT {COLUMNS} FROM change WHERE id = ?1"))?;
    let found = statement.query_and_then([id.as_bytes()], read)?.next().transpose()?;
    match found {
        None => Ok(None),
        Some(Read::Whole(recorded)) => Ok(Some(*recorded)),
        Some(Read::Erased { seq, id, position, at }) => {
            let erasure = erasure_of(connection, id)?.ok_or(Error::Damaged { what: "payload" })?;
            Ok(revive(&erasure, seq, id, position, at))
        }
    }
}

/// The texts that an erasure takes away, as JSON writes them, without quotes.
pub(crate) fn texts(connection: &Connection, erased: &ChangeErased) -> Result<BTreeSet<String>, Error> {
    let payload: Option<String> =
        connection
            .query_row("SELECT payload FROM change WHERE id = ?1", [erased.change.as_bytes()], |row| row.get(0))?;
    let payload: Option<Value> = payload.and_then(|payload| serde_json::from_str(&payload).ok());
    let told = payload.map(|mut payload| payload["change"].take()).unwrap_or_default();
    let kept = serde_json::to_value(&erased.kept.change).unwrap_or_default();
    let mut texts = strings(told);
    // A kind, a day or an id is no text, and is kept.
    strings(kept).iter().for_each(|kept| {
        texts.remove(kept);
    });
    Ok(texts)
}

fn strings(value: Value) -> BTreeSet<String> {
    match value {
        Value::String(text) if text.is_empty() => BTreeSet::new(),
        Value::String(text) => BTreeSet::from([Value::String(text).to_string().trim_matches('"').to_owned()]),
        Value::Array(items) => items.into_iter().flat_map(strings).collect(),
        Value::Object(fields) => fields.into_values().flat_map(strings).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) => BTreeSet::new(),
    }
}

/// The change that erased another.
fn erasure_of(connection: &Connection, id: ChangeId) -> Result<Option<Recorded>, Error> {
    let found = connection
        .prepare_cached(&format!(
            "SELECT {COLUMNS} FROM change WHERE kind = 'change.erased' AND payload ->> '$.change.change' = ?1"
        ))?
        .query_and_then([id.to_string()], read)?
        .next()
        .transpose()?;
    Ok(match found {
        Some(Read::Whole(erasure)) => Some(*erasure),
        _ => None,
    })
}

/// Takes payload and salt away. The trigger refuses it unless an erasure names the change.
pub(crate) fn blank(connection: &Connection, id: ChangeId) -> Result<(), Error> {
    connection.execute("UPDATE change SET payload = NULL, salt = NULL WHERE id = ?1", [id.as_bytes()])?;
    Ok(())
}

/// An erased change as what its erasure kept.
fn revive(erasure: &Recorded, seq: i64, id: ChangeId, position: Position, at: Instant) -> Option<Recorded> {
    let Verb::ChangeErased(erased) = &erasure.change.verb else { return None };
    let kept = &erased.kept;
    let change = Change { subject: kept.subject, over: kept.over.clone(), verb: kept.change.clone() };
    Some(Recorded { seq, id, position, at, gesture: kept.gesture, actor: kept.actor, change })
}

/// All changes of one entity, in order of arrival; each erased one as what is kept of it.
pub(crate) fn changes_of(connection: &Connection, entity: EntityId) -> Result<Vec<Recorded>, Error> {
    let mut statement =
        connection.prepare_cached(&format!("SELECT {COLUMNS} FROM change WHERE subject = ?1 ORDER BY seq"))?;
    let mut changes = Vec::new();
    for found in statement.query_and_then([entity.to_string()], read)? {
        if let Read::Whole(recorded) = found? {
            changes.push(*recorded);
        }
    }
    with_erased(connection, &mut changes)?;
    Ok(changes)
}

/// Puts the erased changes that erasures among `changes` name in their places.
fn with_erased(connection: &Connection, changes: &mut Vec<Recorded>) -> Result<(), Error> {
    let mut revived = Vec::new();
    for erasure in changes.iter() {
        if let Verb::ChangeErased(erased) = &erasure.change.verb {
            let known = changes.iter().any(|other| other.id == erased.change);
            if known {
                continue;
            }
            let found = connection
                .prepare_cached(&format!("SELECT {COLUMNS} FROM change WHERE id = ?1"))?
                .query_and_then([erased.change.as_bytes()], read)?
                .next()
                .transpose()?;
            if let Some(Read::Erased { seq, id, position, at }) = found {
                revived.extend(revive(erasure, seq, id, position, at));
            }
        }
    }
    if !revived.is_empty() {
        changes.extend(revived);
        changes.sort_by_key(|recorded| recorded.seq);
    }
    Ok(())
}

/// An entity with its changes.
pub(crate) fn entity(connection: &Connection, id: EntityId) -> Result<Entity, Error> {
    Ok(Entity::of(changes_of(connection, id)?))
}

/// What a verification of the whole ledger found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Verified {
    /// Changes that were checked.
    pub changes: u64,
    /// Changes whose texts were erased; their chain was checked.
    pub erased: u64,
    /// Changes of a newer Renkei.
    pub unknown: u64,
    /// The last link of each chain.
    pub heads: BTreeMap<DeviceId, (u64, ChangeId)>,
    /// What is wrong, by order of arrival; empty if all is well.
    pub problems: Vec<(i64, Problem)>,
}

/// What can be wrong with a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// Its id is not the hash of its envelope.
    Id,
    /// Its payload is not the one that its envelope names.
    Payload,
    /// It is not the next link of its chain.
    Link,
    /// Its payload is gone and no erasure says so.
    Missing,
    /// It cannot be read.
    Unreadable,
}

/// Verifies every hash and every link.
pub(crate) fn verify(connection: &Connection) -> Result<Verified, Error> {
    let mut statement = connection.prepare("SELECT seq, id, envelope, payload, salt FROM change ORDER BY seq")?;
    let mut rows = statement.query([])?;
    let mut verified = Verified::default();
    let mut missing: BTreeMap<ChangeId, i64> = BTreeMap::new();
    let mut erased: BTreeSet<ChangeId> = BTreeSet::new();
    while let Some(row) = rows.next()? {
        let seq: i64 = row.get(0)?;
        verified.changes += 1;
        match verify_row(row, &mut verified.heads) {
            Ok(Verdict::Whole(verb)) => match *verb {
                Verb::ChangeErased(body) => {
                    erased.insert(body.change);
                }
                Verb::Unknown => verified.unknown += 1,
                _ => {}
            },
            Ok(Verdict::NoPayload(id)) => {
                missing.insert(id, seq);
            }
            Err(problem) => verified.problems.push((seq, problem)),
        }
    }
    for (id, seq) in missing {
        if erased.contains(&id) {
            verified.erased += 1;
        } else {
            verified.problems.push((seq, Problem::Missing));
        }
    }
    verified.problems.sort_by_key(|(seq, _)| *seq);
    Ok(verified)
}

enum Verdict {
    Whole(Box<Verb>),
    NoPayload(ChangeId),
}

fn verify_row(row: &Row<'_>, heads: &mut BTreeMap<DeviceId, (u64, ChangeId)>) -> Result<Verdict, Problem> {
    let unreadable = |_| Problem::Unreadable;
    let id = ChangeId::from_bytes(row.get(1).map_err(unreadable)?);
    let text: String = row.get(2).map_err(unreadable)?;
    if Sha256::digest(text.as_bytes()).as_slice() != id.as_bytes() {
        return Err(Problem::Id);
    }
    let envelope: Envelope = serde_json::from_str(&text).map_err(|_| Problem::Unreadable)?;
    let previous = heads.insert(envelope.device, (envelope.n, id));
    let (last, prev) = previous.map_or((0, None), |(n, id)| (n, Some(id)));
    if envelope.n != last + 1 || envelope.prev != prev {
        return Err(Problem::Link);
    }
    let payload: Option<String> = row.get(3).map_err(unreadable)?;
    let salt: Option<Vec<u8>> = row.get(4).map_err(unreadable)?;
    match (payload, salt) {
        (Some(payload), Some(salt)) => {
            if digest(&salt, &payload) != envelope.payload {
                return Err(Problem::Payload);
            }
            let (_, _, change) = read_payload(&payload).map_err(|_| Problem::Unreadable)?;
            Ok(Verdict::Whole(Box::new(change.verb)))
        }
        (None, None) => Ok(Verdict::NoPayload(id)),
        _ => Err(Problem::Payload),
    }
}

/// Appends a payload as it is, as a newer Renkei would have written it.
#[cfg(test)]
pub(crate) fn append_raw(connection: &Connection, tip: Tip, payload: &str) -> Result<(), Error> {
    let salt = [0; 16];
    let envelope = Envelope {
        v: FORMAT,
        device: tip.device,
        n: tip.head.map_or(1, |(_, n)| n + 1),
        clock: tip.clock + 1,
        prev: tip.head.map(|(id, _)| id),
        at: Instant::from_millis(0),
        payload: digest(&salt, payload),
    };
    let text = serde_json::to_string(&envelope)?;
    let id: [u8; 32] = Sha256::digest(text.as_bytes()).into();
    connection.execute(INSERT, params![tip.seq + 1, id, text, payload, salt])?;
    Ok(())
}
