//! What a report reads: whole registers in a few passes, however many workstreams there are, and what
//! became of the status log since a position. No sentence, and nothing that only one record needs.

use std::collections::{BTreeMap, HashMap, HashSet};

use model::ids::{AssignmentId, EntityId, MilestoneId, OrganisationId, TopicId, WorkstreamId};
use model::silence::{self, Due};
use model::time::{Day, Instant};
use model::values::{
    AssignmentState, Basis, Bilingual, Cadence, Citation, Dispute, Goal, Health, Marking, Pillar, Role, TopicKind,
};
use rusqlite::OptionalExtension as _;

use super::chase::judged;
use super::{At, Reader, to_day, word};
use crate::error::Error;
use crate::views;

/// A workstream that is known at a position, open or closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reported {
    /// Its code.
    pub code: Option<String>,
    /// What it is called.
    pub title: Bilingual,
    /// Since when it exists; none where unknown.
    pub from: Option<Day>,
    /// Since when it is closed, be it a later day.
    pub closed_on: Option<Day>,
    /// Why.
    pub closed_reason: Option<String>,
    /// How often it is to be reported on.
    pub cadence: Option<Cadence>,
    /// Its handling grade.
    pub marking: Marking,
    /// When it came to be known: the order of arrival of its first row.
    pub first_seq: i64,
    /// The assignments that hold on the day.
    pub held: Vec<Held>,
    /// The latest status of the day.
    pub standing: Option<Standing>,
    /// The disputes on record.
    pub disputes: Vec<Dispute>,
}

impl Reported {
    /// Whether it is open on a day.
    #[must_use]
    pub fn is_open_on(&self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.closed_on.is_none_or(|closed| closed > day)
    }

    /// The report that was due by the cadence on a day and is missing, with the working days since; none where none is.
    #[must_use]
    pub fn missing_on(&self, day: Day) -> Option<(Due, Option<i64>)> {
        let reported = silence::Reported {
            cadence: self.cadence,
            last: self.standing.as_ref().map(|standing| standing.as_of),
            since: self.from,
            health: self.standing.as_ref().and_then(|standing| standing.health),
        };
        let (due, late) = judged(&reported, At::day(day));
        (due.silence.is_missing() && self.is_open_on(day)).then_some((due, late))
    }
}

/// An assignment that holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Which.
    pub assignment: AssignmentId,
    /// Whose.
    pub organisation: OrganisationId,
    /// In what role.
    pub role: Role,
    /// Claimed or agreed.
    pub state: AssignmentState,
    /// First day; none where unknown.
    pub from: Option<Day>,
    /// On what it rests.
    pub basis: Option<Basis>,
    /// Who agreed to it.
    pub agreed_by: Option<String>,
    /// The order of arrival of the change that made it so.
    pub seq: i64,
}

/// The latest status of a workstream on a day; of a confirmation, what it confirms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The day of which it speaks, or for which it was confirmed.
    pub as_of: Day,
    /// How it stands.
    pub health: Option<Health>,
    /// The source's own rating.
    pub original_rating: Option<String>,
    /// One line.
    pub headline: Option<String>,
    /// The whole story.
    pub narrative: Option<String>,
    /// What stands in the way.
    pub obstacles: Option<String>,
    /// What comes next.
    pub next_step: Option<String>,
    /// When it comes.
    pub next_on: Option<Day>,
    /// When it was written down.
    pub recorded_at: Instant,
}

/// What came into a status log after a position, or became due after a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogChange {
    /// Of which workstream.
    pub workstream: WorkstreamId,
    /// What.
    pub what: Logged,
    /// The day of which the entry speaks.
    pub as_of: Day,
    /// When it was written down.
    pub recorded_at: Instant,
}

/// How a status log can change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Logged {
    /// A status is new.
    Recorded,
    /// "No change" is new.
    Confirmed,
    /// A status that was known says something else now.
    Corrected,
}

/// What stands beside a workstream.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Background {
    /// Its pillar of the Act.
    pub pillar: Option<Pillar>,
    /// What it is for.
    pub aim: Option<String>,
    /// What it is to reach.
    pub goals: Vec<Goal>,
    /// On what it rests.
    pub bases: Vec<Citation>,
    /// The topics that it belongs to.
    pub topics: Vec<NamedTopic>,
}

/// A topic and what it is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedTopic {
    /// Which.
    pub id: TopicId,
    /// Its sort.
    pub kind: TopicKind,
    /// Its place among those of its sort.
    pub place: Option<u32>,
    /// Its code.
    pub code: Option<String>,
    /// What it is called.
    pub name: Bilingual,
}

/// A dated step of a workstream, as it is known on the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Which.
    pub id: MilestoneId,
    /// What it is called.
    pub title: Bilingual,
    /// The day on which it is expected.
    pub forecast: Day,
    /// The day planned at first.
    pub baseline: Day,
    /// The day on which it was reached.
    pub reached: Option<Day>,
    /// Since when it is not to be reached any more.
    pub dropped: Option<Day>,
    /// Since when it is expected then.
    pub from: Option<Day>,
    /// The order of arrival of what made it so.
    pub seq: i64,
}

/// An organisation's place on a day, from the top body down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The top body.
    pub top: OrganisationId,
    /// What each body on the way is called, the top one first.
    pub path: Vec<Bilingual>,
    /// What protocol order 建制順 compares.
    pub protocol: Vec<(u32, String)>,
}

/// Depth at which a chain of parents is taken for a ring.
const DEEPEST: usize = 32;

/// The workstreams whose status log is another now than at a position: a row came, and rows are numbered by when they came,
/// or one went.
fn log_changed_since(seq: i64) -> String {
    let first = views::first_row_after(seq);
    format!(
        "SELECT workstream FROM status WHERE row >= {first} UNION ALL SELECT workstream FROM status WHERE to_seq > {seq}"
    )
}

/// The condition that a row of a status log came after a position or speaks of a later day. Rows are numbered by when they
/// came; of those that were there and speak of a later day, the live ones are found by the day of the next.
fn new_or_due(before: At, after: At, is_recent: bool) -> String {
    let day = before.number();
    let Some(seq) = before.seq else { return format!("n.as_of > {day}") };
    let first = views::first_row_after(seq);
    if after.seq.is_some() || !is_recent {
        return format!("n.row >= {first} OR n.as_of > {day}");
    }
    let due = |health: &str| {
        format!("SELECT row FROM status WHERE to_seq IS NULL AND {health} AND until_on > {day} AND as_of > {day}")
    };
    let healths: Vec<String> = Health::ALL.iter().map(|health| format!("'{}'", health.token())).collect();
    let (rated, other) = (due(&format!("health IN ({})", healths.join(", "))), due("health IS NULL"));
    format!("n.row IN (SELECT row FROM status WHERE row >= {first} UNION ALL {rated} UNION ALL {other})")
}

/// Which of a name's two languages was not changed when the other was.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Behind {
    Neither,
    English,
    Japanese,
}

impl Behind {
    /// The one that is behind catches up when it is changed, and what is written for the first time says what the other says.
    fn after(self, before: &Bilingual, name: &Bilingual) -> Self {
        match (before.ja != name.ja, before.en != name.en) {
            (false, false) => self,
            (true, true) => Self::Neither,
            (true, false) if self == Self::Japanese || name.en.is_none() => Self::Neither,
            (true, false) => Self::English,
            (false, true) if self == Self::English || before.en.is_none() || name.en.is_none() => Self::Neither,
            (false, true) => Self::Japanese,
        }
    }
}

/// The markings that readers of one may see, as SQL lists them.
fn up_to(most: Marking) -> String {
    let tokens: Vec<String> =
        Marking::ALL.iter().filter(|it| **it <= most).map(|it| format!("'{}'", it.token())).collect();
    tokens.join(", ")
}

/// The source of a scheme, whichever of its files it names: what stands before the first stroke.
fn source_of(scheme: &str) -> String {
    format!("substr({scheme}, 1, instr({scheme} || '/', '/') - 1)")
}

impl Reader<'_> {
    /// The workstreams that are graded higher than a marking, at a position or now: whoever may read no higher is told
    /// nothing of them.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn graded_above(&self, most: Marking, at: At) -> Result<HashSet<WorkstreamId>, Error> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT w.entity FROM workstream AS w WHERE (w.to_seq IS NULL OR {}) AND w.marking NOT IN ({})",
            at.alive("w"),
            up_to(most)
        ))?;
        let rows = statement.query_map([], |row| Ok(WorkstreamId::from_bytes(row.get(0)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Whether any workstream was on record at a position.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn knows_workstreams(&self, at: At) -> Result<bool, Error> {
        let known = at.seq.unwrap_or(i64::MAX);
        let sql = "SELECT EXISTS (SELECT 1 FROM workstream WHERE from_seq <= ?1)";
        Ok(self.connection.prepare_cached(sql)?.query_row([known], |row| row.get(0))?)
    }

    /// Workstreams and milestones whose name was changed in one language alone since the other was written: those whose
    /// English is the older one, and those whose Japanese is.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn names_apart(&self, at: At) -> Result<(HashSet<EntityId>, HashSet<EntityId>), Error> {
        let known = at.seq.unwrap_or(i64::MAX);
        let of = |table: &str| format!("SELECT entity, from_seq, row, ja, en FROM {table} WHERE from_seq <= {known}");
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT entity, ja, en FROM ({} UNION ALL {}) ORDER BY entity, from_seq, row",
            of("workstream"),
            of("milestone")
        ))?;
        let mut rows = statement.query([])?;
        let (mut english, mut japanese) = (HashSet::new(), HashSet::new());
        let mut last: Option<(EntityId, Bilingual, Behind)> = None;
        let mut file = |last: Option<(EntityId, Bilingual, Behind)>| match last {
            Some((id, _, Behind::English)) => _ = english.insert(id),
            Some((id, _, Behind::Japanese)) => _ = japanese.insert(id),
            Some((_, _, Behind::Neither)) | None => {}
        };
        while let Some(row) = rows.next()? {
            let (id, name) = (EntityId::from_bytes(row.get(0)?), Bilingual { ja: row.get(1)?, en: row.get(2)? });
            let behind = match last.take() {
                Some((same, before, behind)) if same == id => behind.after(&before, &name),
                other => {
                    file(other);
                    Behind::Neither
                }
            };
            last = Some((id, name, behind));
        }
        file(last);
        Ok((english, japanese))
    }

    /// How every workstream stands that is open on the day.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn healths(&self, at: At) -> Result<Vec<(WorkstreamId, Option<Health>)>, Error> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT w.entity, s.health FROM workstream AS w LEFT JOIN {} WHERE {}",
            super::workstreams::standing(at),
            at.holds("w")
        ))?;
        let rows = statement.query_and_then([], |row| {
            let health: Option<String> = row.get(1)?;
            let health = health.map(|token| word(&token)).transpose()?;
            Ok((WorkstreamId::from_bytes(row.get(0)?), health))
        })?;
        rows.collect()
    }

    /// The attributions that sources ask for from which something came that readers of a marking may see.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn attributions_within(&self, most: Marking) -> Result<Vec<String>, Error> {
        let (mine, of_work, of_fact) = (source_of("i.scheme"), source_of("w.scheme"), source_of("f.scheme"));
        let within = up_to(most);
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT DISTINCT i.attribution FROM import AS i WHERE i.to_seq IS NULL AND i.attribution IS NOT NULL AND (
               EXISTS (SELECT 1 FROM workstream AS w
                 WHERE w.to_seq IS NULL AND w.marking IN ({within}) AND {of_work} = {mine})
               OR EXISTS (SELECT 1 FROM workstream AS w JOIN fact AS f ON f.workstream = w.entity AND f.to_seq IS NULL
                 WHERE w.to_seq IS NULL AND w.marking IN ({within}) AND {of_fact} = {mine}))
             ORDER BY i.attribution"
        ))?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Every workstream that is known at a position and begins by the day, with what holds on the day.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn reported(&self, at: At) -> Result<BTreeMap<WorkstreamId, Reported>, Error> {
        let sql = format!(
            "SELECT w.entity, w.code, w.ja, w.en, w.from_on, w.to_on, w.closed_reason, w.marking, w.cadence,
               (SELECT min(f.from_seq) FROM workstream AS f WHERE f.entity = w.entity)
             FROM workstream AS w WHERE {} AND w.from_on <= {}",
            at.alive("w"),
            at.number()
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_and_then([], |row| {
            let reported = Reported {
                code: row.get(1)?,
                title: Bilingual { ja: row.get(2)?, en: row.get(3)? },
                from: to_day(row.get(4)?),
                closed_on: to_day(row.get(5)?),
                closed_reason: row.get(6)?,
                marking: word(&row.get::<_, String>(7)?)?,
                cadence: row.get::<_, Option<String>>(8)?.map(|token| word(&token)).transpose()?,
                first_seq: row.get(9)?,
                held: Vec::new(),
                standing: None,
                disputes: Vec::new(),
            };
            Ok::<_, Error>((WorkstreamId::from_bytes(row.get(0)?), reported))
        })?;
        let mut found = rows.collect::<Result<BTreeMap<_, _>, _>>()?;
        self.fill_held(&mut found, at)?;
        self.fill_standing(&mut found, at)?;
        self.fill_disputes(&mut found, at)?;
        Ok(found)
    }

    /// What stands beside every workstream: what it is for, its goals, bases and topics.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn backgrounds(&self, at: At) -> Result<HashMap<WorkstreamId, Background>, Error> {
        let mut found: HashMap<WorkstreamId, Background> = HashMap::new();
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT w.entity, w.pillar, w.aim FROM workstream AS w WHERE {}",
            at.alive("w")
        ))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let it = found.entry(WorkstreamId::from_bytes(row.get(0)?)).or_default();
            it.pillar = row.get::<_, Option<String>>(1)?.map(|token| word(&token)).transpose()?;
            it.aim = row.get(2)?;
        }
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT f.workstream, f.sort, f.body FROM fact AS f WHERE f.sort IN ('goal', 'citation') AND {} ORDER BY f.row",
            at.alive("f")
        ))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let Some(it) = found.get_mut(&WorkstreamId::from_bytes(row.get(0)?)) else { continue };
            let body: String = row.get(2)?;
            let damaged = |_| Error::Damaged { what: "view" };
            match row.get::<_, String>(1)?.as_str() {
                "goal" => it.goals.push(serde_json::from_str(&body).map_err(damaged)?),
                _ => it.bases.push(serde_json::from_str(&body).map_err(damaged)?),
            }
        }
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT f.workstream, t.entity, t.kind, t.code, t.ja, t.en, t.place FROM fact AS f JOIN topic AS t ON t.entity = f.other
             WHERE f.sort = 'topic' AND {} AND {} ORDER BY t.kind, t.place IS NULL, t.place, t.code, t.ja",
            at.alive("f"),
            at.alive("t")
        ))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let Some(it) = found.get_mut(&WorkstreamId::from_bytes(row.get(0)?)) else { continue };
            it.topics.push(NamedTopic {
                id: TopicId::from_bytes(row.get(1)?),
                kind: word(&row.get::<_, String>(2)?)?,
                place: row.get(6)?,
                code: row.get(3)?,
                name: Bilingual { ja: row.get(4)?, en: row.get(5)? },
            });
        }
        Ok(found)
    }

    /// The dated steps of every workstream, by the day on which they are expected.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn steps(&self, at: At) -> Result<HashMap<WorkstreamId, Vec<Step>>, Error> {
        let (sql, day) = (at.holds("x"), at.number());
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT x.workstream, x.entity, x.ja, x.en, x.forecast, iif(x.done_on <= {day}, x.done_on, NULL),
               iif(x.dropped_on <= {day}, x.dropped_on, NULL), x.from_on, x.from_seq, x.baseline
             FROM milestone AS x WHERE {sql} ORDER BY x.forecast, x.row"
        ))?;
        let mut rows = statement.query([])?;
        let mut found: HashMap<WorkstreamId, Vec<Step>> = HashMap::new();
        while let Some(row) = rows.next()? {
            let step = Step {
                id: MilestoneId::from_bytes(row.get(1)?),
                title: Bilingual { ja: row.get(2)?, en: row.get(3)? },
                forecast: to_day(row.get(4)?).ok_or(Error::Damaged { what: "view" })?,
                reached: row.get::<_, Option<i64>>(5)?.and_then(to_day),
                dropped: row.get::<_, Option<i64>>(6)?.and_then(to_day),
                from: to_day(row.get(7)?),
                seq: row.get(8)?,
                baseline: to_day(row.get(9)?).ok_or(Error::Damaged { what: "view" })?,
            };
            found.entry(WorkstreamId::from_bytes(row.get(0)?)).or_default().push(step);
        }
        Ok(found)
    }

    /// Whether so little came after a position that it is worth looking for, row by row, instead of reading everything.
    fn is_recent(&self, seq: i64) -> Result<bool, Error> {
        let last: i64 = self
            .connection
            .prepare_cached("SELECT coalesce(max(seq), 0) FROM change")?
            .query_row([], |row| row.get(0))?;
        Ok(last - seq < last / 4)
    }

    fn fill_held(&self, found: &mut BTreeMap<WorkstreamId, Reported>, at: At) -> Result<(), Error> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT workstream, entity, organisation, role, state, from_on, basis_kind, basis, basis_on, from_seq,
               basis_verification, agreed_by
             FROM assignment AS a WHERE {}",
            at.holds("a")
        ))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let Some(workstream) = found.get_mut(&WorkstreamId::from_bytes(row.get(0)?)) else { continue };
            let kind: Option<String> = row.get(6)?;
            let reference: Option<String> = row.get(7)?;
            let basis = reference
                .map(|reference| {
                    let kind = kind.map(|kind| word(&kind)).transpose()?;
                    let verification = row.get::<_, Option<String>>(10)?.map(|mark| word(&mark)).transpose()?;
                    let on = row.get::<_, Option<i64>>(8)?.and_then(to_day);
                    Ok::<_, Error>(Basis { kind, reference, on, verification })
                })
                .transpose()?;
            workstream.held.push(Held {
                assignment: AssignmentId::from_bytes(row.get(1)?),
                organisation: OrganisationId::from_bytes(row.get(2)?),
                role: word(&row.get::<_, String>(3)?)?,
                state: word(&row.get::<_, String>(4)?)?,
                from: to_day(row.get(5)?),
                basis,
                agreed_by: row.get(11)?,
                seq: row.get(9)?,
            });
        }
        Ok(())
    }

    fn fill_standing(&self, found: &mut BTreeMap<WorkstreamId, Reported>, at: At) -> Result<(), Error> {
        let day = at.number();
        // The live rows know until when they are the latest.
        let standing = |which: &str| {
            format!(
                "SELECT s.row FROM workstream AS w CROSS JOIN status AS s ON s.workstream = w.entity
                 WHERE {} AND s.to_seq IS NULL AND s.until_on > {day} AND s.as_of <= {day}{which}",
                at.alive("w")
            )
        };
        let ranked = |seq: i64, which: &str| {
            format!(
                "SELECT place FROM (SELECT row AS place,
                   row_number() OVER (PARTITION BY workstream ORDER BY as_of DESC, clock DESC, id DESC) AS rank
                   FROM status AS told WHERE told.row < {} AND {} AND told.as_of <= {day}{which}) WHERE rank = 1",
                views::first_row_after(seq),
                at.alive("told")
            )
        };
        let latest = match at.seq {
            None => standing(""),
            // So they do of a workstream whose log has not changed since; the others' logs are gone through.
            Some(seq) if self.is_recent(seq)? => {
                let changed = log_changed_since(seq);
                format!(
                    "{} UNION ALL {}",
                    standing(&format!(" AND w.entity NOT IN ({changed})")),
                    ranked(seq, &format!(" AND told.workstream IN ({changed})"))
                )
            }
            Some(seq) => ranked(seq, ""),
        };
        // A confirmation's own text is its remark; the story is that of the status that it confirms.
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT s.workstream, s.as_of, s.health, s.rating, s.headline, s.obstacles, s.next_step, s.next_on,
               s.recorded_at, CASE s.confirmation WHEN 0 THEN s.narrative ELSE (
                 SELECT b.narrative FROM status AS b WHERE b.workstream = s.workstream AND b.entity = s.entity
                   AND b.confirmation = 0 AND {}) END
             FROM status AS s WHERE s.row IN ({latest})",
            at.alive("b")
        ))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let Some(workstream) = found.get_mut(&WorkstreamId::from_bytes(row.get(0)?)) else { continue };
            let health: Option<String> = row.get(2)?;
            workstream.standing = Some(Standing {
                as_of: to_day(row.get(1)?).ok_or(Error::Damaged { what: "view" })?,
                health: health.map(|health| word(&health)).transpose()?,
                original_rating: row.get(3)?,
                headline: row.get(4)?,
                obstacles: row.get(5)?,
                next_step: row.get(6)?,
                next_on: row.get::<_, Option<i64>>(7)?.and_then(to_day),
                recorded_at: Instant::from_millis(row.get(8)?),
                narrative: row.get(9)?,
            });
        }
        Ok(())
    }

    fn fill_disputes(&self, found: &mut BTreeMap<WorkstreamId, Reported>, at: At) -> Result<(), Error> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT workstream, body FROM fact AS f WHERE sort = 'dispute' AND {} ORDER BY row",
            at.alive("f")
        ))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            if let Some(workstream) = found.get_mut(&WorkstreamId::from_bytes(row.get(0)?)) {
                workstream.disputes.push(serde_json::from_str(&row.get::<_, String>(1)?)?);
            }
        }
        Ok(())
    }

    /// How the status logs differ between two positions, each seen on its day: entries that are there
    /// at `after` and were not at `before`, and entries that say something else. An entry that was
    /// recorded earlier for a later day counts from that day.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn log_changes(&self, before: At, after: At) -> Result<Vec<LogChange>, Error> {
        let is_recent = before.seq.map(|seq| self.is_recent(seq)).transpose()?.unwrap_or(false);
        let same = [
            "as_of",
            "health",
            "rating",
            "progress",
            "headline",
            "narrative",
            "obstacles",
            "next_step",
            "next_on",
            "source",
            "reporter",
        ]
        .map(|column| format!("n.{column} IS p.{column}"))
        .join(" AND ");
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT n.workstream, n.as_of, n.confirmation, n.recorded_at, n.from_seq, p.as_of, {same}
             FROM status AS n {} LEFT JOIN status AS p
               ON p.workstream = n.workstream AND p.row < {} AND p.id = n.id AND {}
             WHERE {} AND n.as_of <= {} AND ({})
             ORDER BY +n.workstream, n.as_of, n.clock, n.id",
            if is_recent { "" } else { "NOT INDEXED" },
            before.seq.map_or(i64::MAX, views::first_row_after),
            before.alive("p"),
            after.alive("n"),
            after.number(),
            new_or_due(before, after, is_recent)
        ))?;
        let mut rows = statement.query([])?;
        let mut changes = Vec::new();
        while let Some(row) = rows.next()? {
            let confirmation: bool = row.get(2)?;
            let visible_before = row.get::<_, Option<i64>>(5)?.is_some_and(|as_of| as_of <= before.number());
            let mut recorded_at = Instant::from_millis(row.get(3)?);
            let what = match (visible_before, confirmation, row.get::<_, Option<bool>>(6)?) {
                (false, true, _) => Logged::Confirmed,
                (false, false, _) => Logged::Recorded,
                // A confirmation repeats what it confirms: when that is corrected, the status itself says so.
                (true, true, _) | (true, false, Some(true)) => continue,
                (true, false, _) => {
                    recorded_at = self.written_at(row.get(4)?)?;
                    Logged::Corrected
                }
            };
            changes.push(LogChange {
                workstream: WorkstreamId::from_bytes(row.get(0)?),
                what,
                as_of: to_day(row.get(1)?).ok_or(Error::Damaged { what: "view" })?,
                recorded_at,
            });
        }
        Ok(changes)
    }

    /// When the change of an order of arrival was written down.
    ///
    /// # Errors
    /// [`Error::NotFound`] if there is none; if the file cannot be read.
    pub fn written_at(&self, seq: i64) -> Result<Instant, Error> {
        let at: Option<String> = self
            .connection
            .prepare_cached("SELECT envelope ->> '$.at' FROM change WHERE seq = ?1")?
            .query_row([seq], |row| row.get(0))
            .optional()?;
        at.ok_or(Error::NotFound)?.parse().map_err(|_| Error::Damaged { what: "envelope" })
    }

    /// When a workstream's title became what it is, if that was after a position.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn retitled_at(&self, id: WorkstreamId, title: &str, after: i64) -> Result<Option<Instant>, Error> {
        let seq: Option<i64> = self
            .connection
            .prepare_cached("SELECT max(from_seq) FROM workstream AS w WHERE entity = ?1 AND ja = ?2 AND from_seq > ?3
               AND NOT EXISTS (SELECT 1 FROM workstream AS b WHERE b.entity = w.entity AND b.to_seq = w.from_seq AND b.ja = w.ja)")?
            .query_row(rusqlite::params![EntityId::from(id).as_bytes(), title, after], |row| row.get(0))?;
        seq.map(|seq| self.written_at(seq)).transpose()
    }

    /// When a workstream's row became what it is.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn revised_at(&self, id: WorkstreamId) -> Result<Option<Instant>, Error> {
        let seq: Option<i64> = self
            .connection
            .prepare_cached("SELECT from_seq FROM workstream WHERE entity = ?1 AND to_seq IS NULL")?
            .query_row([EntityId::from(id).as_bytes()], |row| row.get(0))
            .optional()?;
        seq.map(|seq| self.written_at(seq)).transpose()
    }

    /// How an assignment came to hold no longer: its first day without, if it was ended, and when that
    /// was written down.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn ended(&self, id: AssignmentId) -> Result<(Option<Day>, Option<Instant>), Error> {
        let key = EntityId::from(id);
        let live: Option<(i64, i64)> = self
            .connection
            .prepare_cached("SELECT to_on, from_seq FROM assignment WHERE entity = ?1 AND to_seq IS NULL")?
            .query_row([key.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let (day, seq) = match live {
            Some((to, seq)) => (to_day(to), Some(seq)),
            None => {
                let seq = self
                    .connection
                    .prepare_cached("SELECT max(to_seq) FROM assignment WHERE entity = ?1")?
                    .query_row([key.as_bytes()], |row| row.get::<_, Option<i64>>(0))?;
                (None, seq)
            }
        };
        Ok((day, seq.map(|seq| self.written_at(seq)).transpose()?))
    }

    /// The place of an organisation on the day. One that has no name on that day is called by the
    /// nearest that it has, never by an id; one that nobody named is called by nothing.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn place(
        &self,
        id: OrganisationId,
        at: At,
        known: &mut HashMap<OrganisationId, Place>,
    ) -> Result<Place, Error> {
        self.place_within(id, at, known, 0)
    }

    fn place_within(
        &self,
        id: OrganisationId,
        at: At,
        known: &mut HashMap<OrganisationId, Place>,
        depth: usize,
    ) -> Result<Place, Error> {
        if let Some(place) = known.get(&id) {
            return Ok(place.clone());
        }
        let key = EntityId::from(id);
        let day = at.number();
        let name = self
            .connection
            .prepare_cached(&format!(
                "SELECT n.ja, n.en FROM organisation_name AS n WHERE n.entity = ?1
                 ORDER BY ({}) DESC, (n.from_on <= {day} AND n.to_on > {day}) DESC, abs(n.from_on - {day}), n.row DESC LIMIT 1",
                at.alive("n")
            ))?
            .query_row([key.as_bytes()], |row| Ok(Bilingual { ja: row.get(0)?, en: row.get(1)? }))
            .optional()?
            .unwrap_or_default();
        let parent: Option<[u8; 16]> = self
            .connection
            .prepare_cached(&format!(
                "SELECT p.parent FROM organisation_parent AS p WHERE p.entity = ?1 AND {}",
                at.holds("p")
            ))?
            .query_row([key.as_bytes()], |row| row.get(0))
            .optional()?
            .flatten();
        let order: Option<u32> = self
            .connection
            .prepare_cached(&format!(
                "SELECT o.place FROM organisation AS o WHERE o.entity = ?1 AND {}",
                at.alive("o")
            ))?
            .query_row([key.as_bytes()], |row| row.get(0))
            .optional()?
            .flatten();
        let mine = (order.unwrap_or(u32::MAX), name.ja.clone());
        let mut place = match parent {
            Some(parent) if depth < DEEPEST => {
                self.place_within(OrganisationId::from_bytes(parent), at, known, depth + 1)?
            }
            _ => Place { top: id, path: Vec::new(), protocol: Vec::new() },
        };
        place.path.push(name);
        place.protocol.push(mine);
        known.insert(id, place.clone());
        Ok(place)
    }
}
