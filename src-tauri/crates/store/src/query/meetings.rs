//! Meetings and their series, what belongs to a meeting, and what it should speak of.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use model::ids::{EntityId, MeetingId, OrganisationId, SeriesId, WorkstreamId};
use model::silence::judge;
use model::values::{AgendaItem, AgendaReason, Attendance, Bilingual, Health, MeetingLevel};
use rusqlite::types::Value;
use rusqlite::{OptionalExtension as _, Row, params_from_iter};

use super::chase::days;
use super::workstreams::{Conditions, Light, blob};
use super::{At, Reader, to_day, word};
use crate::error::Error;
use crate::rows::{
    ActionFilter, ActionRow, AgendaRow, AttendanceRow, DecisionFilter, MOST_ROWS, MeetingDetail, MeetingFilter,
    MeetingRow, MilestoneFilter, OrganisationRef, Ownership, Page, Proposed, SeriesRow, Window, WorkstreamFilter,
};

/// Days before a meeting from which a slip is spoken of there, where the series had no meeting before.
const LOOKS_BACK: i32 = 31;

fn conditions(filter: &MeetingFilter, at: At) -> Conditions {
    let mut conditions = Conditions::default();
    if let Some(series) = filter.series {
        conditions.and("x.series = ?", [blob(series)]);
    }
    if let Some(from) = filter.from {
        conditions.and("x.on_day >= ?", [Value::Integer(i64::from(from.number()))]);
    }
    if let Some(to) = filter.to {
        conditions.and("x.on_day <= ?", [Value::Integer(i64::from(to.number()))]);
    }
    if !filter.states.is_empty() {
        let marks = vec!["?"; filter.states.len()].join(", ");
        let tokens = filter.states.iter().map(|state| Value::Text(state.token().to_owned()));
        conditions.and(&format!("x.state IN ({marks})"), tokens);
    }
    if let Some(workstream) = filter.workstream {
        conditions.and(
            &format!(
                "x.entity IN (SELECT n.entity FROM mention AS n WHERE n.other = ? AND {}
                   UNION SELECT d.meeting FROM decision AS d WHERE d.workstream = ? AND {}
                   UNION SELECT a.meeting FROM action AS a WHERE a.workstream = ? AND {})",
                at.alive("n"),
                at.alive("d"),
                at.alive("a")
            ),
            [blob(workstream), blob(workstream), blob(workstream)],
        );
    }
    if let Some(about) = &filter.about {
        let of = "IN (SELECT unhex(value) FROM json_each(?))";
        let ids = listed(about);
        conditions.and(
            &format!(
                "x.entity IN (SELECT n.entity FROM mention AS n WHERE n.other {of} AND {}
                   UNION SELECT d.meeting FROM decision AS d WHERE d.workstream {of} AND {}
                   UNION SELECT a.meeting FROM action AS a WHERE a.workstream {of} AND {})",
                at.alive("n"),
                at.alive("d"),
                at.alive("a")
            ),
            [ids.clone(), ids.clone(), ids],
        );
    }
    if let Some(text) = filter.text.as_ref().filter(|text| !text.trim().is_empty()) {
        conditions.and(
            "renkei_matches(?, x.ja || ' ' || coalesce(x.en, '') || ' ' || coalesce(x.place, '') || ' ' || coalesce(x.minutes, ''))",
            [Value::Text(text.clone())],
        );
    }
    conditions
}

/// Ids as a JSON list of hexadecimal digits: however many there are, they go into a question as one value.
fn listed(ids: &[WorkstreamId]) -> Value {
    let mut text = String::from("[");
    for (place, id) in ids.iter().enumerate() {
        text.push_str(if place == 0 { "\"" } else { ",\"" });
        for byte in EntityId::from(*id).as_bytes() {
            let _ = write!(text, "{byte:02x}");
        }
        text.push('"');
    }
    text.push(']');
    Value::Text(text)
}

/// The columns of a meeting's line.
fn meeting_columns(at: At) -> String {
    let (day, actions) = (at.number(), at.holds("a"));
    format!(
        "x.entity, x.ja, x.en, x.series, x.on_day, x.starts, x.place, x.state,
         (SELECT count(*) FROM decision AS d WHERE d.meeting = x.entity AND {}),
         (SELECT count(*) FROM action AS a WHERE a.meeting = x.entity AND {actions}),
         (SELECT count(*) FROM action AS a WHERE a.meeting = x.entity AND a.done_on > {day} AND {actions})",
        at.alive("d")
    )
}

/// A question for all of a list.
const ALL: Window = Window { offset: 0, limit: u32::MAX };

impl Reader<'_> {
    /// A page of meetings, the latest first.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn meetings(&self, filter: &MeetingFilter, window: Window, at: At) -> Result<Page<MeetingRow>, Error> {
        let conditions = conditions(filter, at);
        let which = format!("FROM meeting AS x WHERE {}{}", at.alive("x"), conditions.sql);
        let total = self.count(&which, &conditions)?;
        let sql = format!(
            "SELECT {} {which} ORDER BY x.on_day DESC, x.starts DESC, x.row DESC LIMIT {} OFFSET {}",
            meeting_columns(at),
            window.limit,
            window.offset
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows =
            statement.query_and_then(params_from_iter(conditions.parameters), |row| self.meeting_row(row, at))?;
        Ok(Page { items: rows.collect::<Result<_, Error>>()?, total })
    }

    fn meeting_row(&self, row: &Row<'_>, at: At) -> Result<MeetingRow, Error> {
        let series = row.get::<_, Option<[u8; 16]>>(3)?.map(SeriesId::from_bytes);
        Ok(MeetingRow {
            id: MeetingId::from_bytes(row.get(0)?),
            title: Bilingual { ja: row.get(1)?, en: row.get(2)? },
            series: series.map(|series| self.series_name(series, at)).transpose()?.flatten(),
            on: to_day(row.get(4)?).ok_or(Error::Damaged { what: "view" })?,
            starts: row.get(5)?,
            place: row.get(6)?,
            state: word(&row.get::<_, String>(7)?)?,
            decisions: row.get(8)?,
            actions: row.get(9)?,
            open: row.get(10)?,
        })
    }

    fn series_name(&self, id: SeriesId, at: At) -> Result<Option<(SeriesId, Bilingual, MeetingLevel)>, Error> {
        let found = self
            .connection
            .prepare_cached(&format!("SELECT ja, en, level FROM series AS t WHERE entity = ?1 AND {}", at.alive("t")))?
            .query_row([EntityId::from(id).as_bytes()], |row| {
                Ok((Bilingual { ja: row.get(0)?, en: row.get(1)? }, row.get::<_, String>(2)?))
            })
            .optional()?;
        found.map(|(name, level)| Ok((id, name, word(&level)?))).transpose()
    }

    /// The series of meetings, by level and name.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn series(&self, at: At) -> Result<Vec<SeriesRow>, Error> {
        let (day, alive) = (at.number(), at.alive("m"));
        let meetings = format!("FROM meeting AS m WHERE m.series = x.entity AND {alive}");
        let levels: String = MeetingLevel::ALL
            .iter()
            .enumerate()
            .fold(String::new(), |all, (place, level)| format!("{all} WHEN '{level}' THEN {place}"));
        let sql = format!(
            "SELECT x.entity, x.ja, x.en, x.level, x.cadence, x.host, x.members,
               (SELECT count(*) {meetings} AND m.state = 'held' AND m.on_day <= {day}),
               (SELECT max(m.on_day) {meetings} AND m.state = 'held' AND m.on_day <= {day}),
               (SELECT min(m.on_day) {meetings} AND m.state = 'planned' AND m.on_day >= {day}),
               (SELECT count(*) FROM meeting AS m JOIN action AS a ON a.meeting = m.entity
                WHERE m.series = x.entity AND a.done_on > {day} AND a.on_day <= {day} AND {alive} AND {})
             FROM series AS x WHERE {} ORDER BY CASE x.level{levels} END, x.ja",
            at.holds("a"),
            at.alive("x")
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_and_then([], |row| {
            let host = row.get::<_, Option<[u8; 16]>>(5)?.map(OrganisationId::from_bytes);
            let mut members = self.called_by(&row.get::<_, String>(6)?, at)?;
            self.in_protocol_order(&mut members, at)?;
            Ok::<_, Error>(SeriesRow {
                id: SeriesId::from_bytes(row.get(0)?),
                name: Bilingual { ja: row.get(1)?, en: row.get(2)? },
                level: word(&row.get::<_, String>(3)?)?,
                cadence: row.get::<_, Option<String>>(4)?.map(|token| word(&token)).transpose()?,
                host: host.map(|host| self.organisation_ref(host, at)).transpose()?,
                members,
                held: row.get(7)?,
                last: row.get::<_, Option<i64>>(8)?.and_then(to_day),
                next: row.get::<_, Option<i64>>(9)?.and_then(to_day),
                open: row.get(10)?,
            })
        })?;
        rows.collect()
    }

    fn called_by(&self, ids: &str, at: At) -> Result<Vec<OrganisationRef>, Error> {
        ids.split_whitespace().filter_map(|id| id.parse().ok()).map(|id| self.organisation_ref(id, at)).collect()
    }

    /// A meeting with all that belongs to it. Names are those of its day.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn meeting(&self, id: MeetingId, at: At) -> Result<Option<MeetingDetail>, Error> {
        let sql = format!(
            "SELECT {}, x.workstreams, x.agenda, x.attendance, x.minutes, x.reason FROM meeting AS x
             WHERE x.entity = ? AND {}",
            meeting_columns(at),
            at.alive("x")
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query([EntityId::from(id).as_bytes()])?;
        let Some(found) = rows.next()? else { return Ok(None) };
        let row = self.meeting_row(found, at)?;
        let then = At { day: row.on, ..at };
        let workstreams = found.get::<_, String>(11)?;
        let workstreams = workstreams.split_whitespace().filter_map(|id| id.parse::<EntityId>().ok());
        let workstreams = workstreams
            .map(|id| self.workstream_ref(Some(*id.as_bytes()), at))
            .collect::<Result<Vec<_>, _>>()?
            .into_iter()
            .flatten()
            .collect();
        let agenda: Vec<AgendaItem> = serde_json::from_str(&found.get::<_, String>(12)?)?;
        let agenda = agenda.into_iter().map(|item| {
            let of = item.workstream.map(|of| *EntityId::from(of).as_bytes());
            Ok(AgendaRow { workstream: self.workstream_ref(of, at)?, text: item.text })
        });
        let agenda = agenda.collect::<Result<_, Error>>()?;
        let attended: Vec<Attendance> = serde_json::from_str(&found.get::<_, String>(13)?)?;
        let (minutes, reason) = (found.get(14)?, found.get(15)?);
        let absent = self.absent(&row, &attended, then)?;
        let attendance = attended.into_iter().map(|one| {
            Ok(AttendanceRow {
                organisation: self.organisation_ref(one.organisation, then)?,
                post: one.post.map(|post| self.post(post, then)).transpose()?.flatten(),
                note: one.note,
            })
        });
        let attendance = attendance.collect::<Result<_, Error>>()?;
        let taken = self.decisions(&DecisionFilter { meeting: Some(id), ..DecisionFilter::default() }, ALL, at)?.items;
        let of_this = ActionFilter { meeting: Some(id), closed: true, ..ActionFilter::default() };
        let given = self.actions(&of_this, ALL, at)?.items;
        let carried = self.carried(&row, at)?;
        let reports = self.reports_for(id, at)?;
        Ok(Some(MeetingDetail {
            row,
            workstreams,
            agenda,
            attendance,
            absent,
            minutes,
            reason,
            taken,
            given,
            carried,
            reports,
        }))
    }

    /// Members of the series for whom nobody was there, neither themselves nor a part of them.
    fn absent(&self, row: &MeetingRow, attended: &[Attendance], at: At) -> Result<Vec<OrganisationRef>, Error> {
        if attended.is_empty() {
            return Ok(Vec::new());
        }
        let members = self.members(row, at)?;
        let mut there = BTreeSet::new();
        for one in attended {
            there.insert(one.organisation);
            there.insert(self.top_of(one.organisation, at)?.0);
        }
        let absent = members.into_iter().filter(|member| !there.contains(member));
        absent.map(|member| self.organisation_ref(member, at)).collect()
    }

    fn members(&self, row: &MeetingRow, at: At) -> Result<Vec<OrganisationId>, Error> {
        let Some((series, ..)) = row.series else { return Ok(Vec::new()) };
        let members: Option<String> = self
            .connection
            .prepare_cached(&format!("SELECT members FROM series AS t WHERE entity = ?1 AND {}", at.alive("t")))?
            .query_row([EntityId::from(series).as_bytes()], |row| row.get(0))
            .optional()?;
        Ok(members.unwrap_or_default().split_whitespace().filter_map(|id| id.parse().ok()).collect())
    }

    /// Actions of earlier meetings of the series that are open: on the day of the meeting, or on the day asked about if
    /// that is earlier. Nothing is copied from meeting to meeting.
    fn carried(&self, row: &MeetingRow, at: At) -> Result<Vec<ActionRow>, Error> {
        let Some((series, ..)) = row.series else { return Ok(Vec::new()) };
        let then = At { day: row.on, ..at };
        let filter = ActionFilter { series: Some(series), ..ActionFilter::default() };
        let open = self.actions(&filter, ALL, then)?.items;
        Ok(open
            .into_iter()
            .filter(|action| action.meeting.as_ref().is_some_and(|met| met.id != row.id && met.on <= row.on))
            .collect())
    }

    /// What a meeting should speak of, the most pressing first: what its workstreams, or those of its members, ask for.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn proposed_agenda(&self, id: MeetingId, window: Window, at: At) -> Result<Option<Page<Proposed>>, Error> {
        let Some(meeting) = self.meeting(id, at)? else { return Ok(None) };
        // A meeting to come is prepared by what is known today.
        let then = At { day: meeting.row.on, ..at };
        let scope = self.in_scope(&meeting, at)?;
        let mut reasons: BTreeMap<Option<WorkstreamId>, BTreeSet<AgendaReason>> = BTreeMap::new();
        let mut note = |of, reason| {
            reasons.entry(of).or_default().insert(reason);
        };
        for action in &meeting.carried {
            note(action.workstream.as_ref().map(|of| of.id), AgendaReason::CarriedOver);
        }
        let judge_by = days(meeting.row.on);
        for light in scope.values() {
            if light.health == Some(Health::OffTrack) {
                note(Some(light.id), AgendaReason::OffTrack);
            }
            if judge(&light.reported(), &judge_by).silence.is_missing() {
                note(Some(light.id), AgendaReason::Silent);
            }
        }
        for (ownership, reason) in
            [(Ownership::Contested, AgendaReason::Contested), (Ownership::Vacant, AgendaReason::Vacant)]
        {
            let filter = WorkstreamFilter { ownership: vec![ownership], ..WorkstreamFilter::default() };
            for light in self.light(&filter, at)?.iter().filter(|light| scope.contains_key(&light.id)) {
                note(Some(light.id), reason);
            }
        }
        let due = WorkstreamFilter { due_by: Some(meeting.row.on), ..WorkstreamFilter::default() };
        for light in self.light(&due, at)?.iter().filter(|light| scope.contains_key(&light.id)) {
            note(Some(light.id), AgendaReason::Due);
        }
        let last = self.last_before(&meeting.row, at)?.unwrap_or_else(|| meeting.row.on.plus(-LOOKS_BACK));
        let in_scope = |of: WorkstreamId| scope.contains_key(&of);
        let mut milestones = self
            .milestones(&MilestoneFilter { to: Some(meeting.row.on), ..MilestoneFilter::default() }, ALL, at)?
            .items;
        let slipped = MilestoneFilter { slipped_since: Some(last), ..MilestoneFilter::default() };
        milestones.extend(self.milestones(&slipped, ALL, at)?.items);
        let mut seen = BTreeSet::new();
        milestones.retain(|one| in_scope(one.workstream.id) && seen.insert(one.id));
        for one in &milestones {
            let slipped = one.slips > 0 || one.forecast < meeting.row.on;
            note(Some(one.workstream.id), if slipped { AgendaReason::Slipped } else { AgendaReason::Due });
        }
        let asked = ActionFilter { due_by: Some(meeting.row.on), ..ActionFilter::default() };
        let mut actions = self.actions(&asked, ALL, at)?.items;
        actions.retain(|action| action.workstream.as_ref().is_some_and(|of| in_scope(of.id)));
        for action in &actions {
            note(action.workstream.as_ref().map(|of| of.id), AgendaReason::Due);
        }
        let carried: BTreeSet<_> = meeting.carried.iter().map(|action| action.id).collect();
        actions.retain(|action| !carried.contains(&action.id));
        actions.splice(0..0, meeting.carried.iter().cloned());
        let mut order: Vec<(Option<WorkstreamId>, Vec<AgendaReason>)> =
            reasons.into_iter().map(|(of, why)| (of, why.into_iter().collect())).collect();
        // The first reason is the most pressing; of one reason, whoever has more of them.
        let code = |of: &Option<WorkstreamId>| of.and_then(|of| scope.get(&of)?.code.clone());
        order.sort_by(|(one, mine), (other, theirs)| {
            (mine.first(), theirs.len())
                .cmp(&(theirs.first(), mine.len()))
                .then_with(|| super::natural(code(one).as_deref(), code(other).as_deref()))
                .then(one.cmp(other))
        });
        let total = order.len() as u64;
        let page = order.into_iter().skip(window.offset as usize).take(window.limit.min(MOST_ROWS) as usize);
        let items = page.map(|(of, reasons)| {
            let row = of.map(|of| self.workstream_row(of, then)).transpose()?.flatten();
            let reference = of.map(|of| *EntityId::from(of).as_bytes());
            Ok(Proposed {
                workstream: self.workstream_ref(reference, at)?,
                reasons,
                health: row.as_ref().and_then(|row| row.health),
                as_of: row.as_ref().and_then(|row| row.as_of),
                headline: row.and_then(|row| row.headline),
                actions: actions
                    .iter()
                    .filter(|action| action.workstream.as_ref().map(|of| of.id) == of)
                    .cloned()
                    .collect(),
                milestones: milestones.iter().filter(|one| Some(one.workstream.id) == of).cloned().collect(),
            })
        });
        Ok(Some(Page { items: items.collect::<Result<_, Error>>()?, total }))
    }

    /// The workstreams that a meeting is about: those named, else those in which its members have a part, else all.
    fn in_scope(&self, meeting: &MeetingDetail, at: At) -> Result<BTreeMap<WorkstreamId, Light>, Error> {
        let members = self.members(&meeting.row, at)?;
        let mut scope = BTreeMap::new();
        if meeting.workstreams.is_empty() && !members.is_empty() {
            for member in members {
                let filter = WorkstreamFilter { involving: Some(member), ..WorkstreamFilter::default() };
                scope.extend(self.light(&filter, at)?.into_iter().map(|light| (light.id, light)));
            }
            return Ok(scope);
        }
        let named: BTreeSet<WorkstreamId> = meeting.workstreams.iter().map(|of| of.id).collect();
        let all = self.light(&WorkstreamFilter::default(), at)?.into_iter();
        scope.extend(all.filter(|light| named.is_empty() || named.contains(&light.id)).map(|light| (light.id, light)));
        Ok(scope)
    }

    /// The day of the meeting of the series before this one.
    fn last_before(&self, row: &MeetingRow, at: At) -> Result<Option<model::time::Day>, Error> {
        let Some((series, ..)) = row.series else { return Ok(None) };
        let last: Option<i64> = self
            .connection
            .prepare_cached(&format!(
                "SELECT max(on_day) FROM meeting AS m WHERE m.series = ?1 AND m.state = 'held' AND m.on_day < ?2 AND {}",
                at.alive("m")
            ))?
            .query_row(rusqlite::params![EntityId::from(series).as_bytes(), row.on.number()], |row| row.get(0))?;
        Ok(last.and_then(to_day))
    }
}
