//! Lists of workstreams, and one workstream with all that is known of it.

use std::cmp::Ordering;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt::Write as _;

use model::ids::{AssignmentId, EntityId, FactId, OrganisationId, PostId, StatusId, TopicId, WorkstreamId};
use model::silence::{Days, Due, Reported, judge};
use model::time::{Day, Instant};
use model::values::{
    AssignmentState, Axis, Basis, Bilingual, Budget, Cadence, Citation, Dependency, Dispute, Goal, Health, Role,
    Silence, TopicKind,
};
use rusqlite::types::Value;
use rusqlite::{OptionalExtension as _, Row, params_from_iter};

use super::chase::{days, judged};
use super::ownership::{ownership_on, ownership_since};
use super::{At, Reader, to_day, word};
use crate::error::Error;
use crate::rows::{
    AssignmentRow, FactRow, HealthFilter, OrganisationRef, Owned, Ownership, Page, StatusRow, TopicRef, Window,
    WorkstreamCounts, WorkstreamDetail, WorkstreamFilter, WorkstreamGroup, WorkstreamGrouping, WorkstreamRow,
    WorkstreamSort,
};

/// What sorting needs of a workstream.
pub(super) struct Light {
    pub(super) id: WorkstreamId,
    pub(super) code: Option<String>,
    title: String,
    pub(super) health: Option<Health>,
    pub(super) as_of: Option<i64>,
    next_on: Option<i64>,
    progress: Option<i64>,
    pub(super) lead: Option<OrganisationId>,
    cadence: Option<Cadence>,
    begun: i64,
}

impl Light {
    /// What is known of its reports.
    pub(super) fn reported(&self) -> Reported {
        Reported {
            cadence: self.cadence,
            last: self.as_of.and_then(to_day),
            since: to_day(self.begun),
            health: self.health,
        }
    }
}

/// A condition with its parameters, in order.
#[derive(Default)]
pub(super) struct Conditions {
    pub(super) sql: String,
    pub(super) parameters: Vec<Value>,
}

impl Conditions {
    pub(super) fn and(&mut self, sql: &str, parameters: impl IntoIterator<Item = Value>) {
        let _ = write!(self.sql, " AND ({sql})");
        self.parameters.extend(parameters);
    }
}

pub(super) fn blob(id: impl Into<EntityId>) -> Value {
    Value::Blob(id.into().as_bytes().to_vec())
}

impl HealthFilter {
    /// The token; none for 未評価.
    const fn token(self) -> Option<&'static str> {
        match self {
            Self::OnTrack => Some(Health::OnTrack.token()),
            Self::AtRisk => Some(Health::AtRisk.token()),
            Self::OffTrack => Some(Health::OffTrack.token()),
            Self::NotStarted => Some(Health::NotStarted.token()),
            Self::Completed => Some(Health::Completed.token()),
            Self::None => None,
        }
    }
}

/// The organisation and all within it on the day.
pub(super) fn body(at: At, exact: bool) -> String {
    if exact {
        return "SELECT ?".to_owned();
    }
    format!(
        "WITH RECURSIVE body(id) AS (SELECT ? UNION SELECT p.entity FROM body
           JOIN organisation_parent AS p ON p.parent = body.id AND {}) SELECT id FROM body",
        at.holds("p")
    )
}

/// The latest status of each workstream on the day, as a table to join.
pub(super) fn standing(at: At) -> String {
    let day = at.number();
    match at.seq {
        // The live rows know until when they are the latest.
        None => format!(
            "status AS s ON s.workstream = w.entity AND s.to_seq IS NULL AND s.as_of <= {day} AND s.until_on > {day}"
        ),
        Some(_) => format!(
            "(SELECT *, row_number() OVER (PARTITION BY workstream ORDER BY as_of DESC, clock DESC, id DESC) AS rank
              FROM status AS told WHERE {} AND told.as_of <= {day}) AS s ON s.workstream = w.entity AND s.rank = 1",
            at.alive("told")
        ),
    }
}

/// Workstreams of which something arrived after that position: a row's number begins with that of its arrival. The few
/// rows at the end of a table are nearer by their numbers than by any index.
fn changed_after(seq: i64) -> String {
    let row = (seq << 16) | 0xffff;
    let later = |table: &str| {
        format!(
            "EXISTS (SELECT 1 FROM {table} AS later WHERE later.workstream = w.entity
               AND (later.row > {row} OR later.to_seq > {seq}))"
        )
    };
    format!(
        "w.row > {row} OR {} OR {} OR w.entity IN (
           SELECT workstream FROM status NOT INDEXED WHERE row > {row}
           UNION SELECT told.workstream FROM change AS undo JOIN change AS first ON first.subject = undo.subject
             JOIN status AS told NOT INDEXED ON told.row BETWEEN first.seq << 16 AND (first.seq << 16) + 65535
             WHERE undo.seq > {seq} AND undo.kind = 'change.retracted')",
        later("assignment"),
        later("fact")
    )
}

/// The condition that a workstream stands in no column of an axis.
fn belongs_to_none(axis: Axis, at: At) -> String {
    if axis == Axis::Pillar {
        return "w.pillar IS NULL".to_owned();
    }
    let kinds: Vec<String> =
        TopicKind::ALL.iter().filter(|kind| axis.takes(**kind)).map(|kind| format!("'{kind}'")).collect();
    format!(
        "NOT EXISTS (SELECT 1 FROM fact AS f JOIN topic AS t ON t.entity = f.other WHERE f.workstream = w.entity
           AND f.sort = 'topic' AND t.kind IN ({}) AND {} AND {})",
        kinds.join(", "),
        at.alive("f"),
        at.alive("t")
    )
}

/// `since` is the last position that does not count as changed.
fn conditions(filter: &WorkstreamFilter, since: Option<i64>, at: At) -> Conditions {
    let mut conditions = Conditions::default();
    let day = at.number();
    let holds = at.holds("a");
    if !filter.closed {
        conditions.and(&format!("w.to_on > {day} AND w.from_on <= {day}"), []);
    }
    if let Some(organisation) = filter.led_by {
        let body = body(at, filter.exact);
        conditions.and(
            &format!(
                "w.entity IN (SELECT a.workstream FROM assignment AS a WHERE a.organisation IN ({body})
                   AND (a.role = 'joint-lead' OR a.role = 'lead' AND a.state = 'agreed') AND {holds})"
            ),
            [blob(organisation)],
        );
    }
    if let Some(organisation) = filter.involving {
        let body = body(at, filter.exact);
        let role = filter.role.map(|role| Value::Text(role.token().to_owned()));
        let in_role = if role.is_some() { "AND a.role = ?" } else { "" };
        conditions.and(
            &format!(
                "w.entity IN (SELECT a.workstream FROM assignment AS a WHERE a.organisation IN ({body}) {in_role} AND {holds})"
            ),
            [Some(blob(organisation)), role].into_iter().flatten(),
        );
    }
    if !filter.health.is_empty() {
        let known: Vec<Value> =
            filter.health.iter().filter_map(|health| health.token()).map(|token| token.to_owned().into()).collect();
        let marks = vec!["?"; known.len()].join(", ");
        let none = if filter.health.contains(&HealthFilter::None) { " OR s.health IS NULL" } else { "" };
        conditions.and(&format!("s.health IN ({marks}){none}"), known);
    }
    if let Some(days) = filter.stale {
        let limit = day - i64::from(days);
        let nothing = if filter.health.is_empty() || filter.health.contains(&HealthFilter::None) {
            "s.as_of IS NULL OR "
        } else {
            ""
        };
        conditions.and(&format!("{nothing}s.as_of <= {limit}"), []);
    }
    if let Some(since) = filter.turned_since {
        conditions.and(
            &format!(
                "(SELECT b.health FROM status AS b WHERE b.workstream = w.entity AND {} AND b.as_of < {}
                   ORDER BY b.as_of DESC, b.clock DESC, b.id DESC LIMIT 1) IS NOT s.health",
                at.alive("b"),
                since.number()
            ),
            [],
        );
    }
    if let Some(topic) = filter.topic {
        let alive = at.alive("f");
        conditions.and(
            &format!(
                "w.entity IN (SELECT f.workstream FROM fact AS f WHERE f.other = ? AND f.sort = 'topic' AND {alive})"
            ),
            [blob(topic)],
        );
    }
    if let Some(pillar) = filter.pillar {
        conditions.and("w.pillar = ?", [Value::Text(pillar.token().to_owned())]);
    }
    if let Some(axis) = filter.outside {
        conditions.and(&belongs_to_none(axis, at), []);
    }
    if !filter.ownership.is_empty() {
        let agreed = format!(
            "SELECT 1 FROM assignment AS a WHERE a.workstream = w.entity AND a.role IN ('lead', 'joint-lead') AND a.state = 'agreed' AND {holds}"
        );
        let leads = format!(
            "(SELECT count(*) FROM assignment AS a WHERE a.workstream = w.entity AND a.role = 'lead' AND {holds})"
        );
        let any = filter.ownership.iter().map(|ownership| match ownership {
            Ownership::Settled => format!("EXISTS ({agreed}) AND {leads} < 2"),
            Ownership::Vacant => format!("NOT EXISTS ({agreed}) AND {leads} < 2"),
            Ownership::Contested => format!("{leads} >= 2"),
        });
        conditions.and(&any.collect::<Vec<_>>().join(" OR "), []);
    }
    if let Some(due) = filter.due_by {
        conditions.and(&format!("s.next_on <= {}", due.number()), []);
    }
    if let Some(seq) = since {
        conditions.and(&changed_after(seq), []);
    }
    if let Some(post) = filter.post {
        conditions.and(
            &format!(
                "w.entity IN (SELECT a.workstream FROM assignment AS a WHERE a.post = ? AND {holds}
                   UNION SELECT a.workstream FROM post AS p JOIN assignment AS a ON a.organisation = p.organisation
                   WHERE p.entity = ? AND a.post IS NULL AND {} AND {holds})",
                at.holds("p")
            ),
            [blob(post), blob(post)],
        );
    }
    if let Some(text) = filter.text.as_ref().filter(|text| !text.trim().is_empty()) {
        let named = at.holds("n");
        conditions.and(
            &format!(
                "renkei_matches(?, coalesce(w.code, '') || ' ' || w.ja || ' ' || coalesce(w.en, '')) OR w.entity IN (
                   SELECT a.workstream FROM organisation_name AS n JOIN assignment AS a ON a.organisation = n.entity
                   WHERE renkei_matches(?, n.ja || ' ' || coalesce(n.short, '') || ' ' || coalesce(n.abbreviation, ''))
                     AND a.role IN ('lead', 'joint-lead') AND {named} AND {holds})"
            ),
            [Value::Text(text.clone()), Value::Text(text.clone())],
        );
    }
    conditions
}

fn counts<F: Fn(Day) -> Day>(found: &[Light], days: &Days<F>) -> WorkstreamCounts {
    let mut counts = WorkstreamCounts::default();
    for light in found {
        counts.total += 1;
        counts.silence.count(judge(&light.reported(), days).silence);
        *match light.health {
            Some(Health::OnTrack) => &mut counts.on_track,
            Some(Health::AtRisk) => &mut counts.at_risk,
            Some(Health::OffTrack) => &mut counts.off_track,
            Some(Health::NotStarted) => &mut counts.not_started,
            Some(Health::Completed) => &mut counts.completed,
            None => &mut counts.none,
        } += 1;
    }
    counts
}

impl Reader<'_> {
    /// A page of workstreams.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn workstreams(
        &self,
        filter: &WorkstreamFilter,
        sort: WorkstreamSort,
        descending: bool,
        window: Window,
        at: At,
    ) -> Result<Page<WorkstreamRow>, Error> {
        let mut found = self.light(filter, at)?;
        self.sort(&mut found, sort, at)?;
        if descending {
            found.reverse();
        }
        // As in a spreadsheet, what has nothing there stands last either way.
        match sort {
            WorkstreamSort::NextOn => found.sort_by_key(|light| light.next_on.is_none()),
            WorkstreamSort::Progress => found.sort_by_key(|light| light.progress.is_none()),
            _ => {}
        }
        let total = found.len() as u64;
        let page = found.iter().skip(window.offset as usize).take(window.limit as usize);
        let items = page.map(|light| self.workstream_row(light.id, at)).collect::<Result<Vec<_>, _>>()?;
        Ok(Page { items: items.into_iter().flatten().collect(), total })
    }

    pub(super) fn light(&self, filter: &WorkstreamFilter, at: At) -> Result<Vec<Light>, Error> {
        let since = filter.changed_since.map(|day| self.seq_before(day.plus(-1).end_in_japan())).transpose()?;
        let conditions = conditions(filter, since, at);
        let sql = format!(
            "SELECT w.entity, w.code, w.ja, s.health, s.as_of,
               (SELECT a.organisation FROM assignment AS a WHERE a.workstream = w.entity AND a.role = 'lead'
                  AND a.state = 'agreed' AND {} LIMIT 1), w.cadence, w.from_on, s.next_on, s.progress
             FROM workstream AS w LEFT JOIN {} WHERE {}{}",
            at.holds("a"),
            standing(at),
            at.alive("w"),
            conditions.sql
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_and_then(params_from_iter(conditions.parameters), |row| {
            let health: Option<String> = row.get(3)?;
            Ok::<_, Error>(Light {
                id: WorkstreamId::from_bytes(row.get(0)?),
                code: row.get(1)?,
                title: row.get(2)?,
                health: health.map(|health| word(&health)).transpose()?,
                as_of: row.get(4)?,
                lead: row.get::<_, Option<[u8; 16]>>(5)?.map(OrganisationId::from_bytes),
                cadence: row.get::<_, Option<String>>(6)?.map(|token| word(&token)).transpose()?,
                begun: row.get(7)?,
                next_on: row.get(8)?,
                progress: row.get(9)?,
            })
        })?;
        let mut found = rows.collect::<Result<Vec<_>, Error>>()?;
        if !filter.silence.is_empty() {
            // The calendar is not in SQL, and what is wanted of it is little: one look a workstream.
            let days = days(at.day);
            found.retain(|light| filter.silence.contains(&judge(&light.reported(), &days).silence));
        }
        Ok(found)
    }

    pub(super) fn sort(&self, found: &mut [Light], sort: WorkstreamSort, at: At) -> Result<(), Error> {
        let by_code = |a: &Light, b: &Light| {
            natural(a.code.as_deref(), b.code.as_deref()).then_with(|| a.title.cmp(&b.title)).then(a.id.cmp(&b.id))
        };
        match sort {
            WorkstreamSort::Protocol => {
                let mut places = BTreeMap::new();
                for lead in found.iter().filter_map(|light| light.lead) {
                    if let std::collections::btree_map::Entry::Vacant(place) = places.entry(lead) {
                        place.insert(self.known(lead.into(), at, 0)?.protocol);
                    }
                }
                let place = |light: &Light| light.lead.and_then(|lead| places.get(&lead));
                found.sort_by(|a, b| match (place(a), place(b)) {
                    (Some(mine), Some(other)) => mine.cmp(other).then_with(|| by_code(a, b)),
                    // What nobody leads stands last.
                    (Some(_), None) => Ordering::Less,
                    (None, Some(_)) => Ordering::Greater,
                    (None, None) => by_code(a, b),
                });
            }
            WorkstreamSort::Code => found.sort_by(by_code),
            WorkstreamSort::Title => found.sort_by(|a, b| a.title.cmp(&b.title).then(a.id.cmp(&b.id))),
            WorkstreamSort::Health => {
                found.sort_by(|a, b| urgency(a.health).cmp(&urgency(b.health)).then_with(|| by_code(a, b)))
            }
            WorkstreamSort::AsOf => found.sort_by(|a, b| a.as_of.cmp(&b.as_of).then_with(|| by_code(a, b))),
            WorkstreamSort::Silence => {
                let days = days(at.day);
                let due: BTreeMap<WorkstreamId, Due> =
                    found.iter().map(|light| (light.id, judge(&light.reported(), &days))).collect();
                let place = |light: &Light| due.get(&light.id).map(|due| (pressing(due.silence), due.on));
                found.sort_by(|a, b| place(a).cmp(&place(b)).then_with(|| by_code(a, b)));
            }
            WorkstreamSort::NextOn => found.sort_by(|a, b| a.next_on.cmp(&b.next_on).then_with(|| by_code(a, b))),
            WorkstreamSort::Progress => found.sort_by(|a, b| a.progress.cmp(&b.progress).then_with(|| by_code(a, b))),
        }
        Ok(())
    }

    /// How many a filter finds, by health.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn workstream_counts(&self, filter: &WorkstreamFilter, at: At) -> Result<WorkstreamCounts, Error> {
        Ok(counts(&self.light(filter, at)?, &days(at.day)))
    }

    /// The parts of a divided list, in the order of the list that fits.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn workstream_groups(
        &self,
        filter: &WorkstreamFilter,
        by: WorkstreamGrouping,
        at: At,
    ) -> Result<Vec<WorkstreamGroup>, Error> {
        let mut found = self.light(filter, at)?;
        let sort = match by {
            WorkstreamGrouping::Lead => WorkstreamSort::Protocol,
            WorkstreamGrouping::Health => WorkstreamSort::Health,
            WorkstreamGrouping::Silence => WorkstreamSort::Silence,
        };
        self.sort(&mut found, sort, at)?;
        let days = days(at.day);
        let silence = |light: &Light| judge(&light.reported(), &days).silence;
        let mut places = HashMap::new();
        if by == WorkstreamGrouping::Lead {
            for lead in found.iter().filter_map(|light| light.lead) {
                self.place(lead, at, &mut places)?;
            }
        }
        let top = |light: &Light| light.lead.map(|lead| places.get(&lead).map_or(lead, |place| place.top));
        let is_same = |a: &Light, b: &Light| match by {
            WorkstreamGrouping::Lead => top(a) == top(b),
            WorkstreamGrouping::Health => a.health == b.health,
            WorkstreamGrouping::Silence => silence(a) == silence(b),
        };
        let group = |part: &[Light]| {
            let (lead, health, silence) = match by {
                WorkstreamGrouping::Lead => (top(&part[0]), None, None),
                WorkstreamGrouping::Health => (None, part[0].health, None),
                WorkstreamGrouping::Silence => (None, None, Some(silence(&part[0]))),
            };
            let lead = lead.map(|lead| self.organisation_ref(lead, at)).transpose()?;
            Ok(WorkstreamGroup { lead, health, silence, counts: counts(part, &days) })
        };
        found.chunk_by(is_same).map(group).collect()
    }

    /// One line of the list.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn workstream_row(&self, id: WorkstreamId, at: At) -> Result<Option<WorkstreamRow>, Error> {
        let sql = format!(
            "SELECT w.code, w.ja, w.en, w.to_on, s.health, s.rating, s.as_of, s.headline, s.progress, s.next_step,
               s.next_on, w.pillar, s.entity, w.from_on, w.cadence, s.confirmation
             FROM workstream AS w LEFT JOIN {} WHERE w.entity = ? AND {}",
            standing(at),
            at.alive("w")
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut begun = crate::views::NO_BEGIN;
        let found = statement
            .query_and_then([EntityId::from(id).as_bytes()], |row| {
                begun = row.get(13)?;
                let health: Option<String> = row.get(4)?;
                let as_of = row.get::<_, Option<i64>>(6)?.and_then(to_day);
                let health = health.map(|health| word(&health)).transpose()?;
                let cadence = row.get::<_, Option<String>>(14)?.map(|token| word(&token)).transpose()?;
                let reported = Reported { cadence, last: as_of, since: to_day(begun), health };
                let (due, late_days) = judged(&reported, at);
                Ok::<_, Error>(WorkstreamRow {
                    id,
                    code: row.get(0)?,
                    title: Bilingual { ja: row.get(1)?, en: row.get(2)? },
                    lead: Vec::new(),
                    joint: Vec::new(),
                    ownership: Ownership::Vacant,
                    health,
                    original_rating: row.get(5)?,
                    status: row.get::<_, Option<[u8; 16]>>(12)?.map(StatusId::from_bytes),
                    as_of,
                    age_days: as_of.map(|as_of| at.day.days_since(as_of)),
                    confirmed: row.get::<_, Option<bool>>(15)?.unwrap_or_default(),
                    silence: due.silence,
                    due_on: due.on,
                    late_days,
                    headline: row.get(7)?,
                    progress: row.get(8)?,
                    next_step: row.get(9)?,
                    next_on: row.get::<_, Option<i64>>(10)?.and_then(to_day),
                    led_since: None,
                    ownership_since: None,
                    pillar: row.get::<_, Option<String>>(11)?.map(|token| word(&token)).transpose()?,
                    cadence,
                    topics: Vec::new(),
                    closed_on: to_day(row.get(3)?),
                })
            })?
            .next()
            .transpose()?;
        let Some(mut row) = found else { return Ok(None) };
        self.fill_leads(&mut row, begun, at)?;
        row.topics = self.topics_of(id, at)?;
        Ok(Some(row))
    }

    pub(super) fn topics_of(&self, id: WorkstreamId, at: At) -> Result<Vec<TopicRef>, Error> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT f.entity, t.entity, t.kind, t.code, t.ja, t.en FROM fact AS f JOIN topic AS t ON t.entity = f.other
             WHERE f.workstream = ? AND f.sort = 'topic' AND {} AND {} ORDER BY t.kind, t.code, t.ja",
            at.alive("f"),
            at.alive("t")
        ))?;
        let found = statement.query_and_then([EntityId::from(id).as_bytes()], |row| {
            Ok(TopicRef {
                fact: FactId::from_bytes(row.get(0)?),
                id: TopicId::from_bytes(row.get(1)?),
                kind: word(&row.get::<_, String>(2)?)?,
                code: row.get(3)?,
                name: Bilingual { ja: row.get(4)?, en: row.get(5)? },
            })
        })?;
        found.collect()
    }

    fn fill_leads(&self, row: &mut WorkstreamRow, begun: i64, at: At) -> Result<(), Error> {
        let held = self.led(row.id, at)?;
        for one in held.iter().filter(|one| one.holds_on(at.number())) {
            if one.role == Role::JointLead {
                row.joint.push(self.organisation_ref(one.organisation, at)?);
            } else if one.state == AssignmentState::Agreed {
                row.led_since = row.led_since.max(to_day(one.from));
                row.lead.push(self.organisation_ref(one.organisation, at)?);
            }
        }
        self.in_protocol_order(&mut row.lead, at)?;
        self.in_protocol_order(&mut row.joint, at)?;
        row.ownership = ownership_on(&held, at.number());
        row.ownership_since = ownership_since(&held, begun, at.number());
        Ok(())
    }

    pub(super) fn in_protocol_order(&self, bodies: &mut [OrganisationRef], at: At) -> Result<(), Error> {
        let mut places = BTreeMap::new();
        for body in bodies.iter() {
            places.insert(body.id, self.known(body.id.into(), at, 0)?.protocol);
        }
        bodies.sort_by(|a, b| places.get(&a.id).cmp(&places.get(&b.id)));
        Ok(())
    }

    /// One workstream with all that is known of it.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn workstream(&self, id: WorkstreamId, at: At) -> Result<Option<WorkstreamDetail>, Error> {
        let Some(row) = self.workstream_row(id, at)? else { return Ok(None) };
        let assignments = self.assignments(id, at)?;
        let leads = self.lead_periods(id, at)?;
        let facts = self.facts(id, at)?;
        let contacts = self.contacts(id, &assignments, at)?;
        let (statuses, latest) = self.latest(id, at)?;
        let sql = format!(
            "SELECT w.parent, w.aim, w.issues, w.outline, w.url, w.starts, w.ends, w.marking,
               (SELECT i.label FROM import AS i WHERE i.scheme = w.scheme LIMIT 1)
             FROM workstream AS w WHERE w.entity = ? AND {}",
            at.alive("w")
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query([EntityId::from(id).as_bytes()])?;
        let Some(found) = rows.next()? else { return Ok(None) };
        let parent = found.get::<_, Option<[u8; 16]>>(0)?.map(WorkstreamId::from_bytes);
        let parent = parent.map(|parent| Ok::<_, Error>((parent, self.about(parent.into(), at)?))).transpose()?;
        Ok(Some(WorkstreamDetail {
            row,
            parent,
            aim: found.get(1)?,
            issues: found.get(2)?,
            outline: found.get(3)?,
            url: found.get(4)?,
            starts_fiscal_year: found.get(5)?,
            ends_fiscal_year: found.get(6)?,
            marking: word(&found.get::<_, String>(7)?)?,
            source: found.get(8)?,
            leads,
            assignments,
            latest,
            facts,
            contacts,
            statuses,
        }))
    }

    /// The assignments of a workstream: those that hold first, then the latest.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn assignments(&self, id: WorkstreamId, at: At) -> Result<Vec<AssignmentRow>, Error> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT entity, organisation, post, role, state, from_on, to_on, basis_kind, basis, basis_on, agreed_on,
               agreed_by, reason, basis_verification
             FROM assignment AS a WHERE workstream = ? AND {}",
            at.alive("a")
        ))?;
        let rows = statement.query_and_then([EntityId::from(id).as_bytes()], |row| self.assignment_row(row, at))?;
        let mut rows = rows.collect::<Result<Vec<_>, Error>>()?;
        let mut places = BTreeMap::new();
        for row in &rows {
            places.insert(row.organisation.id, self.known(row.organisation.id.into(), at, 0)?.protocol);
        }
        rows.sort_by(|a, b| {
            (!a.holds, a.role, places.get(&a.organisation.id), std::cmp::Reverse(a.from), a.id).cmp(&(
                !b.holds,
                b.role,
                places.get(&b.organisation.id),
                std::cmp::Reverse(b.from),
                b.id,
            ))
        });
        Ok(rows)
    }

    /// What an organisation itself, or a post, has on the day in open workstreams, by code.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn owned(
        &self,
        organisation: Option<OrganisationId>,
        post: Option<PostId>,
        window: Window,
        at: At,
    ) -> Result<Page<Owned>, Error> {
        let (column, id) = match (organisation, post) {
            (_, Some(post)) => ("post", EntityId::from(post)),
            (Some(organisation), None) => ("organisation", EntityId::from(organisation)),
            (None, None) => return Ok(Page { items: Vec::new(), total: 0 }),
        };
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT a.entity, a.organisation, a.post, a.role, a.state, a.from_on, a.to_on, a.basis_kind, a.basis,
               a.basis_on, a.agreed_on, a.agreed_by, a.reason, a.basis_verification, a.workstream, w.code, w.ja, w.en
             FROM assignment AS a JOIN workstream AS w ON w.entity = a.workstream AND {}
             WHERE a.{column} = ? AND {}",
            at.holds("w"),
            at.holds("a")
        ))?;
        let rows = statement.query_and_then([id.as_bytes()], |row| {
            Ok::<_, Error>(Owned {
                workstream: WorkstreamId::from_bytes(row.get(14)?),
                code: row.get(15)?,
                workstream_title: Bilingual { ja: row.get(16)?, en: row.get(17)? },
                row: self.assignment_row(row, at)?,
            })
        })?;
        let mut items = rows.collect::<Result<Vec<_>, _>>()?;
        items.sort_by(|a, b| {
            natural(a.code.as_deref(), b.code.as_deref())
                .then_with(|| (a.row.role, a.row.id).cmp(&(b.row.role, b.row.id)))
        });
        let total = items.len() as u64;
        let items = items.into_iter().skip(window.offset as usize).take(window.limit as usize).collect();
        Ok(Page { items, total })
    }

    fn assignment_row(&self, row: &Row<'_>, at: At) -> Result<AssignmentRow, Error> {
        let (from_on, to_on): (i64, i64) = (row.get(5)?, row.get(6)?);
        let reference: Option<String> = row.get(8)?;
        let kind: Option<String> = row.get(7)?;
        let basis = match reference {
            Some(reference) => Some(Basis {
                kind: kind.map(|kind| word(&kind)).transpose()?,
                reference,
                on: row.get::<_, Option<i64>>(9)?.and_then(to_day),
                verification: row.get::<_, Option<String>>(13)?.map(|mark| word(&mark)).transpose()?,
            }),
            None => None,
        };
        let post = row.get::<_, Option<[u8; 16]>>(2)?.map(PostId::from_bytes);
        Ok(AssignmentRow {
            id: AssignmentId::from_bytes(row.get(0)?),
            organisation: self.organisation_ref(OrganisationId::from_bytes(row.get(1)?), at)?,
            post: post.map(|post| self.post(post, at)).transpose()?.flatten(),
            role: word(&row.get::<_, String>(3)?)?,
            state: word(&row.get::<_, String>(4)?)?,
            from: to_day(from_on),
            to: to_day(to_on),
            holds: from_on <= at.number() && at.number() < to_on,
            basis,
            agreed_on: row.get::<_, Option<i64>>(10)?.and_then(to_day),
            agreed_by: row.get(11)?,
            end_reason: row.get(12)?,
        })
    }

    /// A page of the status log, the latest first.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn statuses(&self, id: WorkstreamId, window: Window, at: At) -> Result<Page<StatusRow>, Error> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT {STATUS} FROM status AS s WHERE workstream = ?1 AND {} AND as_of <= ?2
             ORDER BY as_of DESC, clock DESC, id DESC LIMIT ?3 OFFSET ?4",
            at.alive("s")
        ))?;
        let rows = statement.query_and_then(
            rusqlite::params![EntityId::from(id).as_bytes(), at.number(), window.limit, window.offset],
            |row| self.status_row(row),
        )?;
        let items = rows.collect::<Result<Vec<_>, Error>>()?;
        let total: i64 = self
            .connection
            .prepare_cached(&format!(
                "SELECT count(*) FROM status AS s WHERE workstream = ?1 AND {} AND as_of <= ?2",
                at.alive("s")
            ))?
            .query_row(rusqlite::params![EntityId::from(id).as_bytes(), at.number()], |row| row.get(0))?;
        Ok(Page { items, total: u64::try_from(total).unwrap_or(0) })
    }

    fn status_row(&self, row: &Row<'_>) -> Result<StatusRow, Error> {
        let as_of = to_day(row.get(4)?).ok_or(Error::Damaged { what: "view" })?;
        // The post as it was called, and who held it, on the day of which the entry speaks.
        let reporter = row.get::<_, Option<[u8; 16]>>(14)?.map(PostId::from_bytes);
        let narrative: Option<String> = row.get(9)?;
        Ok(StatusRow {
            id: StatusId::from_bytes(row.get(0)?),
            status: StatusId::from_bytes(row.get(1)?),
            confirmation: row.get(2)?,
            corrected: row.get(3)?,
            as_of,
            health: row.get::<_, Option<String>>(5)?.map(|token| word(&token)).transpose()?,
            original_rating: row.get(6)?,
            progress: row.get(7)?,
            headline: row.get(8)?,
            prose: narrative.as_deref().map(text::prose::read).unwrap_or_default(),
            narrative,
            obstacles: row.get(10)?,
            next_step: row.get(11)?,
            next_on: row.get::<_, Option<i64>>(12)?.and_then(to_day),
            source: row.get(13)?,
            reporter: reporter.map(|post| self.post(post, At::day(as_of))).transpose()?.flatten(),
            recorded_at: Instant::from_millis(row.get(15)?),
        })
    }

    /// How many entries the log has, and the latest that is not a confirmation.
    fn latest(&self, id: WorkstreamId, at: At) -> Result<(u64, Option<StatusRow>), Error> {
        let total = self.statuses(id, Window { offset: 0, limit: 0 }, at)?.total;
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT {STATUS} FROM status AS s WHERE workstream = ?1 AND {} AND as_of <= ?2 AND confirmation = 0
             ORDER BY as_of DESC, clock DESC, id DESC LIMIT 1",
            at.alive("s")
        ))?;
        let latest = statement
            .query_and_then(rusqlite::params![EntityId::from(id).as_bytes(), at.number()], |row| self.status_row(row))?
            .next()
            .transpose()?;
        Ok((total, latest))
    }

    /// The facts beside a workstream, those that point to it from others included.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn facts(&self, id: WorkstreamId, at: At) -> Result<Vec<FactRow>, Error> {
        let alive = at.alive("f");
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT entity, workstream, sort, body FROM fact AS f WHERE workstream = ?1 AND {alive}
             UNION ALL
             SELECT entity, workstream, sort, body FROM fact AS f WHERE other = ?1 AND sort = 'dependency' AND {alive}"
        ))?;
        let mut rows = statement.query([EntityId::from(id).as_bytes()])?;
        let mut facts = Vec::new();
        let mut seen = HashSet::new();
        while let Some(row) = rows.next()? {
            let fact = FactId::from_bytes(row.get(0)?);
            let owner = WorkstreamId::from_bytes(row.get(1)?);
            let (sort, body): (String, String) = (row.get(2)?, row.get(3)?);
            if seen.insert(fact) {
                facts.extend(self.fact_row(fact, owner, id, &sort, &body, at)?);
            }
        }
        facts.sort_by_key(fact_order);
        Ok(facts)
    }

    fn fact_row(
        &self,
        id: FactId,
        owner: WorkstreamId,
        asked: WorkstreamId,
        sort: &str,
        body: &str,
        at: At,
    ) -> Result<Option<FactRow>, Error> {
        Ok(Some(match sort {
            "goal" => FactRow::Goal { id, goal: serde_json::from_str::<Goal>(body)? },
            "citation" => FactRow::Citation { id, citation: serde_json::from_str::<Citation>(body)? },
            "budget" => FactRow::Budget { id, budget: serde_json::from_str::<Budget>(body)? },
            "dispute" => {
                let dispute: Dispute = serde_json::from_str(body)?;
                let settler = dispute.settled_by.map(|body| self.organisation_ref(body, at)).transpose()?;
                FactRow::Dispute { id, dispute, settler }
            }
            "topic" => {
                let link: model::values::TopicLink = serde_json::from_str(body)?;
                match self.topic(link.topic, at)? {
                    Some(topic) => FactRow::Topic { id, topic },
                    None => return Ok(None),
                }
            }
            _ => {
                let dependency: Dependency = serde_json::from_str(body)?;
                let inward = owner != asked;
                let other = if inward { Some(owner) } else { dependency.to };
                let other = match other {
                    Some(other) => self.about(other.into(), at)?,
                    None => dependency.outside.clone().unwrap_or_default(),
                };
                FactRow::Dependency { id, dependency, other, inward }
            }
        }))
    }

    /// The workstream that a status entry, or a confirmation, belongs to, with the status itself.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn latest_status(&self, id: WorkstreamId, day: Day) -> Result<Option<StatusId>, Error> {
        let at = At::day(day);
        Ok(self
            .connection
            .prepare_cached(&format!(
                "SELECT entity FROM status AS s WHERE workstream = ?1 AND {} AND as_of <= ?2 AND confirmation = 0
                 ORDER BY as_of DESC, clock DESC, id DESC LIMIT 1",
                at.alive("s")
            ))?
            .query_row(rusqlite::params![EntityId::from(id).as_bytes(), at.number()], |row| {
                Ok(StatusId::from_bytes(row.get(0)?))
            })
            .optional()?)
    }
}

const STATUS: &str =
    "id, entity, confirmation, corrected, as_of, health, rating, progress, headline, narrative, obstacles,
  next_step, next_on, source, reporter, recorded_at";

/// Goals by level, then bases, budgets by year, dependencies, topics, disputes.
fn fact_order(fact: &FactRow) -> (u8, i64, String) {
    match fact {
        FactRow::Dispute { dispute, .. } => (0, 0, dispute.note.clone()),
        FactRow::Topic { topic, .. } => (1, topic.kind as i64, topic.code.clone().unwrap_or_default()),
        FactRow::Goal { goal, .. } => (2, goal.level as i64, goal.text.clone()),
        FactRow::Citation { citation, .. } => (3, citation.basis as i64, citation.name.clone()),
        FactRow::Budget { budget, .. } => {
            (4, -i64::from(budget.fiscal_year), budget.account.clone().unwrap_or_default())
        }
        FactRow::Dependency { other, inward, .. } => (5, i64::from(*inward), other.clone()),
    }
}

/// The worst first; what nobody rated last.
const fn urgency(health: Option<Health>) -> u8 {
    match health {
        Some(Health::OffTrack) => 0,
        Some(Health::AtRisk) => 1,
        Some(Health::NotStarted) => 2,
        Some(Health::OnTrack) => 3,
        Some(Health::Completed) => 4,
        None => 5,
    }
}

/// What is missing first, then what is due.
const fn pressing(silence: Silence) -> u8 {
    match silence {
        Silence::Never => 0,
        Silence::Overdue => 1,
        Silence::DueSoon => 2,
        Silence::Fresh => 3,
        Silence::OnDemand => 4,
        Silence::Finished => 5,
    }
}

/// Codes as people count: 2 before 10, no code last.
#[must_use]
pub fn natural(a: Option<&str>, b: Option<&str>) -> Ordering {
    let (Some(mut a), Some(mut b)) = (a, b) else {
        return a.is_none().cmp(&b.is_none());
    };
    loop {
        match (a.chars().next(), b.chars().next()) {
            (None, None) => return Ordering::Equal,
            (None, Some(_)) => return Ordering::Less,
            (Some(_), None) => return Ordering::Greater,
            (Some(x), Some(y)) if x.is_ascii_digit() && y.is_ascii_digit() => {
                let (left, right) = (digits(a), digits(b));
                let (x, y) = (left.trim_start_matches('0'), right.trim_start_matches('0'));
                let order = x.len().cmp(&y.len()).then_with(|| x.cmp(y));
                if order != Ordering::Equal {
                    return order;
                }
                (a, b) = (&a[left.len()..], &b[right.len()..]);
            }
            (Some(x), Some(y)) if x == y => (a, b) = (&a[x.len_utf8()..], &b[y.len_utf8()..]),
            (Some(x), Some(y)) => return x.cmp(&y),
        }
    }
}

fn digits(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_count_as_people_do() {
        let mut codes = [Some("RS-10"), None, Some("RS-9"), Some("RS-100"), Some("A")];
        codes.sort_by(|a, b| natural(*a, *b));
        assert_eq!(codes, [Some("A"), Some("RS-9"), Some("RS-10"), Some("RS-100"), None]);
    }
}
