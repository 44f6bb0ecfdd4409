//! What depends on what: how far a slip reaches, and what surrounds a selection.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use model::ids::{EntityId, FactId, MilestoneId, WorkstreamId};
use model::time::Day;
use model::values::Relation;

use super::{At, Reader, word};
use crate::error::Error;
use crate::rows::{
    EdgeRow, ImpactRow, MOST_ROWS, MilestoneFilter, Neighbourhood, NodeRow, OrganisationRef, Window, WorkstreamRef,
};

/// The most steps that are followed.
const FARTHEST: u32 = 16;

impl Reader<'_> {
    /// What bears on what beside a workstream, in one direction.
    fn edges(&self, of: WorkstreamId, onward: bool, at: At) -> Result<Vec<EdgeRow>, Error> {
        let column = if onward { "workstream" } else { "other" };
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT f.entity, f.workstream, f.other, f.body ->> '$.relation' FROM fact AS f
             WHERE f.{column} = ?1 AND f.sort = 'dependency' AND f.other IS NOT NULL AND {} ORDER BY f.row",
            at.alive("f")
        ))?;
        let rows = statement.query_and_then([EntityId::from(of).as_bytes()], |row| {
            Ok(EdgeRow {
                fact: FactId::from_bytes(row.get(0)?),
                from: WorkstreamId::from_bytes(row.get(1)?),
                to: WorkstreamId::from_bytes(row.get(2)?),
                relation: word(&row.get::<_, String>(3)?)?,
            })
        })?;
        rows.collect()
    }

    /// How far a slip of a milestone reaches: to the day that is given, or as far as it has slipped.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn impact_of_slip(
        &self,
        milestone: MilestoneId,
        to: Option<Day>,
        at: At,
    ) -> Result<Option<Vec<ImpactRow>>, Error> {
        let Some(known) = self.milestone(milestone, at)?.map(|detail| detail.row) else { return Ok(None) };
        let (from, days) = match to {
            Some(to) => (known.forecast, to.days_since(known.forecast)),
            None => (known.baseline, known.forecast.days_since(known.baseline)),
        };
        self.impact(known.workstream.id, from, days, at).map(Some)
    }

    /// The workstreams that wait for one, the nearest first, and how their milestones from a day on are pushed.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn impact(&self, start: WorkstreamId, from: Day, days: i32, at: At) -> Result<Vec<ImpactRow>, Error> {
        let mut reached: BTreeMap<WorkstreamId, (u32, bool)> = BTreeMap::from([(start, (0, true))]);
        let mut todo = VecDeque::from([start]);
        let mut found: Vec<(EdgeRow, u32)> = Vec::new();
        while let Some(here) = todo.pop_front() {
            let (hops, blocked) = reached.get(&here).copied().unwrap_or_default();
            if hops >= FARTHEST {
                continue;
            }
            for edge in self.edges(here, true, at)? {
                if edge.relation == Relation::Relates {
                    continue;
                }
                let blocks = blocked && edge.relation == Relation::Blocks;
                match reached.get_mut(&edge.to) {
                    None => {
                        reached.insert(edge.to, (hops + 1, blocks));
                        todo.push_back(edge.to);
                        found.push((edge, hops + 1));
                    }
                    // A longer way on which every step blocks is a block all the same.
                    Some((_, known)) if blocks && !*known => {
                        *known = true;
                        todo.push_back(edge.to);
                    }
                    Some(_) => {}
                }
            }
        }
        found.retain(|(edge, _)| edge.to != start);
        let rows = found.into_iter().filter_map(|(edge, hops)| {
            let blocked = reached.get(&edge.to).is_some_and(|(_, blocked)| *blocked);
            self.impact_row(&edge, hops, blocked, (from, days), at).transpose()
        });
        rows.collect()
    }

    fn impact_row(
        &self,
        edge: &EdgeRow,
        hops: u32,
        blocked: bool,
        (from, days): (Day, i32),
        at: At,
    ) -> Result<Option<ImpactRow>, Error> {
        let Some(row) = self.workstream_row(edge.to, at)? else { return Ok(None) };
        let filter = MilestoneFilter { workstream: Some(edge.to), from: Some(from), ..MilestoneFilter::default() };
        let window = Window { offset: 0, limit: MOST_ROWS };
        let milestones = self.milestones(&filter, window, at)?.items;
        let pushed = |on: Day| (blocked && days > 0).then(|| on.plus(days));
        Ok(Some(ImpactRow {
            workstream: WorkstreamRef { id: row.id, code: row.code, title: row.title },
            health: row.health,
            lead: all_leads(row.lead, row.joint),
            hops,
            from: edge.from,
            relation: edge.relation,
            blocked,
            milestones: milestones.into_iter().map(|one| (one.clone(), pushed(one.forecast))).collect(),
        }))
    }

    /// What surrounds a selection, so many steps in either direction.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn neighbourhood(&self, selection: &[WorkstreamId], hops: u32, at: At) -> Result<Neighbourhood, Error> {
        let mut near: BTreeMap<WorkstreamId, u32> = selection.iter().map(|id| (*id, 0)).collect();
        let mut todo: VecDeque<WorkstreamId> = selection.iter().copied().collect();
        let mut edges: BTreeMap<FactId, EdgeRow> = BTreeMap::new();
        let mut more = false;
        while let Some(here) = todo.pop_front() {
            let step = near.get(&here).copied().unwrap_or_default();
            let both = [self.edges(here, true, at)?, self.edges(here, false, at)?];
            for edge in both.into_iter().flatten() {
                let other = if edge.from == here { edge.to } else { edge.from };
                if !near.contains_key(&other) {
                    if step >= hops.min(FARTHEST) {
                        continue;
                    }
                    if near.len() >= MOST_ROWS as usize {
                        more = true;
                        continue;
                    }
                    near.insert(other, step + 1);
                    todo.push_back(other);
                }
                edges.insert(edge.fact, edge);
            }
        }
        let mut nodes = Vec::new();
        let mut ministries = BTreeMap::new();
        for (id, hops) in &near {
            let Some(row) = self.workstream_row(*id, at)? else { continue };
            let top = row.lead.first().map(|lead| self.top_of(lead.id, at)).transpose()?;
            if let Some((top, place)) = &top {
                ministries.insert(place.clone(), *top);
            }
            nodes.push(NodeRow {
                workstream: WorkstreamRef { id: row.id, code: row.code, title: row.title },
                health: row.health,
                lead: all_leads(row.lead, row.joint),
                ministry: top.map(|(top, _)| top),
                hops: *hops,
            });
        }
        nodes.sort_by(|a, b| {
            (a.hops, b.workstream.code.is_some())
                .cmp(&(b.hops, a.workstream.code.is_some()))
                .then_with(|| super::natural(a.workstream.code.as_deref(), b.workstream.code.as_deref()))
        });
        let there: BTreeSet<WorkstreamId> = nodes.iter().map(|node| node.workstream.id).collect();
        let edges = edges.into_values().filter(|edge| there.contains(&edge.from) && there.contains(&edge.to));
        let mut known = BTreeSet::new();
        let in_order = ministries.into_values().filter(|top| known.insert(*top));
        let ministries = in_order.map(|top| self.organisation_ref(top, at)).collect::<Result<_, _>>()?;
        Ok(Neighbourhood { nodes, ministries, edges: edges.collect(), more })
    }
}

fn all_leads(mut lead: Vec<OrganisationRef>, joint: Vec<OrganisationRef>) -> Vec<OrganisationRef> {
    lead.extend(joint);
    lead
}
