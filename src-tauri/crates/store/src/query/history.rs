//! Histories: the changes of a record, the acts of a workspace, and what can be undone and redone.

use std::collections::BTreeSet;

use model::change::{Recorded, Verb};
use model::ids::{ChangeId, DeviceId, EntityId, GestureId};
use rusqlite::{OptionalExtension as _, params};
use serde_json::Value;

use super::{At, Reader};
use crate::error::Error;
use crate::ledger;
use crate::rows::{GestureRow, HistoryRow, Page, Said, Window};

/// A wall clock this far ahead of the one before it is taken for wrong, in milliseconds: ten years.
const FAR_AHEAD_MS: i64 = 10 * 365 * 86_400_000;

/// An act that can be taken back, and its live changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undoable {
    /// Which.
    pub gesture: GestureId,
    /// Its live changes.
    pub changes: Vec<ChangeId>,
}

/// What sort of act a change is part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    Plain,
    Undo,
    Redo,
    /// An erasure, or a report that was issued: nothing takes it back.
    Final,
}

impl Reader<'_> {
    /// The changes of an entity and of what belongs to it, the newest first.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn history(&self, id: EntityId, window: Window, device: DeviceId, at: At) -> Result<Page<HistoryRow>, Error> {
        let mut changes = Vec::new();
        for entity in self.family(id)? {
            changes.extend(ledger::changes_of(self.connection, entity)?);
        }
        changes.sort_by_key(|recorded| std::cmp::Reverse(recorded.seq));
        let total = changes.len() as u64;
        let page = changes.into_iter().skip(window.offset as usize).take(window.limit as usize);
        let items = page.map(|recorded| self.history_row(&recorded, device, at)).collect::<Result<_, _>>()?;
        Ok(Page { items, total })
    }

    /// An entity, and what belongs to it: a workstream's assignments, statuses and facts.
    pub(super) fn family(&self, id: EntityId) -> Result<BTreeSet<EntityId>, Error> {
        let mut family = BTreeSet::from([id]);
        for sql in [
            "SELECT entity FROM assignment WHERE workstream = ?1",
            "SELECT entity FROM status WHERE workstream = ?1",
            "SELECT entity FROM fact WHERE workstream = ?1",
            "SELECT entity FROM tie WHERE topic = ?1",
            "SELECT entity FROM post WHERE organisation = ?1",
            "SELECT entity FROM holding WHERE post = ?1",
            "SELECT entity FROM holding WHERE person = ?1",
            "SELECT entity FROM handover WHERE post = ?1",
            "SELECT entity FROM milestone WHERE workstream = ?1",
            "SELECT entity FROM decision WHERE workstream = ?1",
            "SELECT entity FROM action WHERE workstream = ?1",
            "SELECT entity FROM meeting WHERE series = ?1",
            "SELECT entity FROM decision WHERE meeting = ?1",
            "SELECT entity FROM action WHERE meeting = ?1",
            "SELECT entity FROM action WHERE decision = ?1",
        ] {
            let mut statement = self.connection.prepare_cached(sql)?;
            let found = statement.query_map([id.as_bytes()], |row| Ok(EntityId::from_bytes(row.get(0)?)))?;
            for entity in found {
                family.insert(entity?);
            }
        }
        Ok(family)
    }

    fn history_row(&self, recorded: &Recorded, device: DeviceId, at: At) -> Result<HistoryRow, Error> {
        let retracted = self.is_retracted(recorded.id)?;
        let erased: bool = self
            .connection
            .prepare_cached("SELECT payload IS NULL FROM change WHERE seq = ?1")?
            .query_row([recorded.seq], |row| row.get(0))?;
        let before: Option<String> = self
            .connection
            .prepare_cached("SELECT envelope ->> '$.at' FROM change WHERE seq = ?1")?
            .query_row([recorded.seq - 1], |row| row.get(0))
            .optional()?;
        let before: Option<model::time::Instant> = before.and_then(|before| before.parse().ok());
        let wrong_clock =
            before.is_some_and(|before| recorded.at < before || recorded.at.millis() - before.millis() > FAR_AHEAD_MS);
        Ok(HistoryRow {
            change: recorded.id,
            seq: recorded.seq,
            at: recorded.at,
            gesture: recorded.gesture,
            // The post as it was called, and who held it, when they acted.
            actor: recorded
                .actor
                .map(|actor| self.post(actor, At::day(recorded.at.day_in_japan())))
                .transpose()?
                .flatten(),
            here: recorded.position.device == device,
            subject: recorded.change.subject,
            kind: recorded.change.verb.kind().to_owned(),
            about: self.about(recorded.change.subject, at)?,
            says: self.says(&recorded.change.verb, at)?,
            retracted,
            erased,
            wrong_clock,
        })
    }

    fn is_retracted(&self, change: ChangeId) -> Result<bool, Error> {
        Ok(self
            .connection
            .prepare_cached("SELECT 1 FROM retraction WHERE target = ?1 AND to_seq IS NULL")?
            .exists([change.as_bytes()])?)
    }

    /// What a verb says, field by field, with names in the place of ids.
    fn says(&self, verb: &Verb, at: At) -> Result<Vec<Said>, Error> {
        let mut says = Vec::new();
        if let Verb::ChangeRetracted(retraction) = verb {
            let target = ledger::change(self.connection, retraction.change)?;
            says.extend(target.map(|target| Said {
                field: "retracted_kind".to_owned(),
                value: target.change.verb.kind().to_owned(),
            }));
        }
        if let Verb::ChangeErased(erased) = verb {
            says.push(Said { field: "reason".to_owned(), value: erased.reason.clone() });
            says.push(Said { field: "erased_kind".to_owned(), value: erased.kept.change.kind().to_owned() });
            return Ok(says);
        }
        if let Verb::WorkstreamRevised(field) = verb {
            let value = serde_json::to_value(field)?;
            self.say(field.name(), value.get("value").unwrap_or(&Value::Null), at, &mut says)?;
            return Ok(says);
        }
        if let Value::Object(fields) = serde_json::to_value(verb)? {
            for (field, value) in &fields {
                // What it speaks of stands above it.
                if !matches!(field.as_str(), "kind" | "workstream" | "change" | "id") {
                    self.say(field, value, at, &mut says)?;
                }
            }
        }
        Ok(says)
    }

    fn say(&self, field: &str, value: &Value, at: At, says: &mut Vec<Said>) -> Result<(), Error> {
        match value {
            Value::Null => says.push(Said { field: field.to_owned(), value: String::new() }),
            Value::Object(inner) => {
                // A source key is where a record comes from, which the import itself tells.
                if !inner.contains_key("scheme") {
                    for (name, value) in inner.iter().filter(|(name, _)| *name != "id") {
                        self.say(inner_name(field, name), value, at, says)?;
                    }
                }
            }
            Value::Array(items) => {
                let texts: Vec<String> = items.iter().filter_map(|item| item.as_str().map(str::to_owned)).collect();
                if !texts.is_empty() {
                    says.push(Said { field: field.to_owned(), value: texts.join("、") });
                }
            }
            Value::String(text) => {
                let names_entity = matches!(
                    field,
                    "organisation"
                        | "parent"
                        | "into"
                        | "into_post"
                        | "settled_by"
                        | "to"
                        | "other"
                        | "topic"
                        | "post"
                        | "reporter"
                        | "person"
                        | "predecessor"
                        | "successor"
                        | "item"
                        | "series"
                        | "meeting"
                        | "decision"
                        | "after"
                        | "host"
                );
                let name = match text.parse::<EntityId>() {
                    Ok(id) if names_entity => self.about(id, at)?,
                    _ => text.clone(),
                };
                says.push(Said { field: field.to_owned(), value: name });
            }
            other => says.push(Said { field: field.to_owned(), value: other.to_string() }),
        }
        Ok(())
    }

    /// The acts of this workspace, the newest first.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn activity(&self, window: Window, at: At) -> Result<Page<GestureRow>, Error> {
        let mut statement = self.connection.prepare_cached(
            "SELECT gesture, first_seq, last_seq, changes FROM gesture ORDER BY first_seq DESC LIMIT ?1 OFFSET ?2",
        )?;
        let acts = statement
            .query_map(params![window.limit, window.offset], |row| {
                Ok((row.get::<_, String>(0)?, row.get(1)?, row.get(2)?, row.get::<_, i64>(3)?))
            })?
            .collect::<Result<Vec<_>, _>>()?;
        let total: i64 =
            self.connection.prepare_cached("SELECT count(*) FROM gesture")?.query_row([], |row| row.get(0))?;
        let mut items = Vec::new();
        for (gesture, first, last, changes) in acts {
            let gesture = gesture.parse().map_err(|_| Error::Damaged { what: "view" })?;
            items.extend(self.gesture_row(gesture, first, last, changes, at)?);
        }
        Ok(Page { items, total: u64::try_from(total).unwrap_or(0) })
    }

    fn gesture_row(
        &self,
        gesture: GestureId,
        first: i64,
        last: i64,
        changes: i64,
        at: At,
    ) -> Result<Option<GestureRow>, Error> {
        let id = self
            .connection
            .prepare_cached("SELECT id FROM change WHERE seq = ?1")?
            .query_row([first], |row| Ok(ChangeId::from_bytes(row.get(0)?)))?;
        let Some(opening) = ledger::change(self.connection, id)? else { return Ok(None) };
        // The last change of an import says what was imported; of any other act the first says most.
        let head = self.import_of(gesture)?.unwrap_or_else(|| opening.change.verb.kind().to_owned());
        let about_id = if head == "import.made" { gesture.into() } else { opening.change.subject };
        let any_live = self
            .connection
            .prepare_cached(
                "SELECT 1 FROM change AS c WHERE c.seq BETWEEN ?1 AND ?2 AND c.gesture = ?3
                 AND NOT EXISTS (SELECT 1 FROM retraction AS r WHERE r.target = c.id AND r.to_seq IS NULL) LIMIT 1",
            )?
            .exists(params![first, last, gesture.to_string()])?;
        Ok(Some(GestureRow {
            gesture,
            at: opening.at,
            actor: opening
                .actor
                .map(|actor| self.post(actor, At::day(opening.at.day_in_japan())))
                .transpose()?
                .flatten(),
            about: self.about(about_id, at)?,
            kind: head,
            changes: u64::try_from(changes).unwrap_or(0),
            retracted: !any_live,
            revertible: any_live && self.sort_of(&opening)? == Sort::Plain,
        }))
    }

    fn import_of(&self, gesture: GestureId) -> Result<Option<String>, Error> {
        let made = self
            .connection
            .prepare_cached("SELECT 1 FROM import WHERE entity = ?1")?
            .exists([EntityId::from(gesture).as_bytes()])?;
        Ok(made.then(|| "import.made".to_owned()))
    }

    fn sort_of(&self, recorded: &Recorded) -> Result<Sort, Error> {
        Ok(match &recorded.change.verb {
            // What left the house is not taken back by the undo key; it can be withdrawn.
            Verb::ChangeErased(_) | Verb::ReportIssued(_) => Sort::Final,
            Verb::ChangeRetracted(retraction) => match ledger::change(self.connection, retraction.change)? {
                Some(target) if matches!(target.change.verb, Verb::ChangeRetracted(_)) => Sort::Redo,
                _ => Sort::Undo,
            },
            _ => Sort::Plain,
        })
    }

    /// The live changes of an act.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn live_changes(&self, gesture: GestureId) -> Result<Vec<ChangeId>, Error> {
        let mut statement = self.connection.prepare_cached(
            "SELECT c.id FROM gesture AS g JOIN change AS c ON c.seq BETWEEN g.first_seq AND g.last_seq AND c.gesture = g.gesture
             WHERE g.gesture = ?1
             AND NOT EXISTS (SELECT 1 FROM retraction AS r WHERE r.target = c.id AND r.to_seq IS NULL) ORDER BY c.seq",
        )?;
        let ids = statement.query_map([gesture.to_string()], |row| Ok(ChangeId::from_bytes(row.get(0)?)))?;
        Ok(ids.collect::<Result<_, _>>()?)
    }

    /// This laptop's newest live act that is not an undo, a redo or an erasure.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn undoable(&self, device: DeviceId) -> Result<Option<Undoable>, Error> {
        self.newest(device, |sort, live| match sort {
            Sort::Plain if live => Step::Take,
            _ => Step::Pass,
        })
    }

    /// This laptop's newest live undo, if no new act came after it.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn redoable(&self, device: DeviceId) -> Result<Option<Undoable>, Error> {
        self.newest(device, |sort, live| match sort {
            Sort::Undo if live => Step::Take,
            Sort::Plain => Step::Stop,
            _ => Step::Pass,
        })
    }

    /// Whether an act put in what comes with Renkei: nobody's act to be taken back by the undo key.
    fn is_shipped(&self, gesture: GestureId) -> Result<bool, Error> {
        Ok(self
            .connection
            .prepare_cached("SELECT 1 FROM import WHERE entity = ?1 AND scheme GLOB 'renkei/*'")?
            .exists([EntityId::from(gesture).as_bytes()])?)
    }

    fn newest(&self, device: DeviceId, judge: impl Fn(Sort, bool) -> Step) -> Result<Option<Undoable>, Error> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT gesture, first_seq FROM gesture WHERE device = ?1 ORDER BY first_seq DESC")?;
        let mut acts = statement.query([device.to_string()])?;
        while let Some(act) = acts.next()? {
            let gesture: GestureId =
                act.get_ref(0)?.as_str().ok().and_then(|id| id.parse().ok()).ok_or(Error::Damaged { what: "view" })?;
            let id = self
                .connection
                .prepare_cached("SELECT id FROM change WHERE seq = ?1")?
                .query_row([act.get::<_, i64>(1)?], |row| Ok(ChangeId::from_bytes(row.get(0)?)))?;
            let Some(opening) = ledger::change(self.connection, id)? else { continue };
            if self.is_shipped(gesture)? {
                continue;
            }
            let changes = self.live_changes(gesture)?;
            match judge(self.sort_of(&opening)?, !changes.is_empty()) {
                Step::Take => return Ok(Some(Undoable { gesture, changes })),
                Step::Pass => {}
                Step::Stop => return Ok(None),
            }
        }
        Ok(None)
    }
}

/// What to do with an act on the way back.
enum Step {
    Take,
    Pass,
    Stop,
}

/// The name under which an inner field is shown: that of a bilingual text is the outer one's.
fn inner_name<'n>(outer: &'n str, inner: &'n str) -> &'n str {
    match (outer, inner) {
        (_, "ja") => outer,
        ("title" | "name" | "names" | "summary", "en") => "en",
        _ => inner,
    }
}
