//! Workstreams over time: a bar each, with its milestones between two days, by ministry or by policy domain.

use std::collections::{BTreeMap, BTreeSet};

use model::ids::{EntityId, OrganisationId, WorkstreamId};
use model::time::Day;
use model::values::{Bilingual, TopicKind};
use rusqlite::OptionalExtension as _;
use text::calendar::{Holiday, holidays};

use super::{At, Reader, to_day};
use crate::error::Error;
use crate::rows::{
    HolidayRow, MOST_ROWS, MeetingFilter, MilestoneFilter, Page, TimelineBy, TimelineFrame, TimelineGroup, TimelineRow,
    Window, WorkstreamFilter, WorkstreamSort,
};

/// The most meetings of one answer: two a week for ten years.
const MOST_MEETINGS: u32 = 1_000;

/// The ministry or policy domain that a line belongs to.
type Group = Option<(EntityId, Bilingual)>;

impl Reader<'_> {
    /// A page of a timeline between two days, both included.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn timeline(
        &self,
        filter: &WorkstreamFilter,
        by: TimelineBy,
        (from, to): (Day, Day),
        window: Window,
        at: At,
    ) -> Result<Page<TimelineRow>, Error> {
        let lines = self.timeline_lines(filter, by, at)?;
        let total = lines.len() as u64;
        let mut seen = BTreeSet::new();
        let lines: Vec<(Group, WorkstreamId, bool)> =
            lines.into_iter().map(|(group, id)| (group, id, !seen.insert(id))).collect();
        let page = lines.into_iter().skip(window.offset as usize).take(window.limit as usize);
        let rows = page.map(|(group, id, again)| self.timeline_row(group, id, again, (from, to), at));
        Ok(Page { items: rows.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect(), total })
    }

    /// What stands around the lines of a timeline between two days, both included.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn timeline_frame(
        &self,
        filter: &WorkstreamFilter,
        by: TimelineBy,
        (from, to): (Day, Day),
        at: At,
    ) -> Result<TimelineFrame, Error> {
        let mut groups: Vec<TimelineGroup> = Vec::new();
        for (group, _) in self.timeline_lines(filter, by, at)? {
            match groups.last_mut() {
                Some(last) if last.group == group => last.lines += 1,
                _ => groups.push(TimelineGroup { group, lines: 1 }),
            }
        }
        let about = filter.narrows().then(|| self.workstreams_of(filter, at)).transpose()?;
        let wanted = MeetingFilter { from: Some(from), to: Some(to), about, ..MeetingFilter::default() };
        let mut meetings = self.meetings(&wanted, Window { offset: 0, limit: MOST_MEETINGS }, at)?.items;
        meetings.reverse();
        let between = |holiday: &&Holiday| (from.date()..=to.date()).contains(&holiday.day);
        let named = |holiday: &Holiday| HolidayRow {
            on: Day::new(holiday.day),
            name: Bilingual { ja: holiday.ja.to_owned(), en: Some(holiday.en.to_owned()) },
        };
        let holidays = holidays().iter().filter(between).map(named).collect();
        Ok(TimelineFrame { groups, meetings, holidays })
    }

    /// The workstreams that a filter lets through.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn workstreams_of(&self, filter: &WorkstreamFilter, at: At) -> Result<Vec<WorkstreamId>, Error> {
        Ok(self.light(filter, at)?.into_iter().map(|light| light.id).collect())
    }

    /// The lines of a timeline: what belongs together stands together.
    fn timeline_lines(
        &self,
        filter: &WorkstreamFilter,
        by: TimelineBy,
        at: At,
    ) -> Result<Vec<(Group, WorkstreamId)>, Error> {
        let mut found = self.light(filter, at)?;
        self.sort(&mut found, WorkstreamSort::Protocol, at)?;
        let mut lines: Vec<(Group, WorkstreamId)> = Vec::new();
        let mut tops: BTreeMap<OrganisationId, Group> = BTreeMap::new();
        for light in &found {
            match by {
                TimelineBy::Ministry => {
                    let group = light.lead.map(|lead| self.ministry_of(lead, &mut tops, at)).transpose()?;
                    lines.push((group.flatten(), light.id));
                }
                TimelineBy::Domain => {
                    let topics = self.topics_of(light.id, at)?.into_iter();
                    let domains: Vec<Group> = topics
                        .filter(|topic| topic.kind == TopicKind::Domain)
                        .map(|topic| Some((topic.id.into(), topic.name)))
                        .collect();
                    let domains = if domains.is_empty() { vec![None] } else { domains };
                    lines.extend(domains.into_iter().map(|domain| (domain, light.id)));
                }
            }
        }
        if by == TimelineBy::Domain {
            // In the order in which the domains are first met; what has none stands last.
            let mut order: Vec<EntityId> = Vec::new();
            for id in lines.iter().filter_map(|(group, _)| group.as_ref().map(|(id, _)| *id)) {
                if !order.contains(&id) {
                    order.push(id);
                }
            }
            let place = |group: &Group| {
                let known = group.as_ref().and_then(|(id, _)| order.iter().position(|one| one == id));
                known.unwrap_or(usize::MAX)
            };
            lines.sort_by_key(|(group, _)| place(group));
        }
        Ok(lines)
    }

    /// The ministry above a lead, looked up once for each.
    fn ministry_of(
        &self,
        lead: OrganisationId,
        tops: &mut BTreeMap<OrganisationId, Group>,
        at: At,
    ) -> Result<Group, Error> {
        if let Some(known) = tops.get(&lead) {
            return Ok(known.clone());
        }
        let (top, _) = self.top_of(lead, at)?;
        let group = Some((top.into(), self.organisation_ref(top, at)?.name));
        tops.insert(lead, group.clone());
        Ok(group)
    }

    fn timeline_row(
        &self,
        group: Group,
        id: WorkstreamId,
        again: bool,
        (from, to): (Day, Day),
        at: At,
    ) -> Result<Option<TimelineRow>, Error> {
        let Some(workstream) = self.workstream_ref(Some(*EntityId::from(id).as_bytes()), at)? else { return Ok(None) };
        let bar: Option<(i64, i64, Option<i32>, Option<i32>)> = self
            .connection
            .prepare_cached(&format!(
                "SELECT from_on, to_on, starts, ends FROM workstream AS w WHERE entity = ?1 AND {}",
                at.alive("w")
            ))?
            .query_row([EntityId::from(id).as_bytes()], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
            .optional()?;
        let Some((begun, ended, starts, ends)) = bar else { return Ok(None) };
        // A fiscal year begins on 1 April.
        let year = |year: Option<i32>| year.and_then(|year| Day::from_ymd(year, 4, 1));
        let filter = MilestoneFilter {
            workstream: Some(id),
            from: Some(from),
            to: Some(to),
            closed: true,
            ..MilestoneFilter::default()
        };
        let milestones = self.milestones(&filter, Window { offset: 0, limit: MOST_ROWS }, at)?.items;
        let health = self.workstream_row(id, at)?.and_then(|row| row.health);
        Ok(Some(TimelineRow {
            group,
            again,
            workstream,
            health,
            from: to_day(begun).or_else(|| year(starts)),
            to: to_day(ended).map(|on| on.plus(-1)).or_else(|| year(ends.map(|end| end + 1)).map(|on| on.plus(-1))),
            milestones,
        }))
    }
}
