//! What is amiss on a day: the rules of the model over the whole, with names, and who knows of it.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use model::findings::{Evidence, Finding, find};
use model::ids::{EntityId, FactId, OrganisationId, PostId, TopicId, WorkstreamId};
use model::landscape::{Disputed, GoalMade, Landscape};
use model::time::Day;
use model::values::{Bilingual, Dispute, FindingKind, Rule};
use rusqlite::OptionalExtension as _;

use super::{At, Reader, to_day, word};
use crate::error::Error;
use crate::rows::{
    About, Acknowledged, EvidenceRow, FindingCount, FindingFilter, FindingRow, Findings, Noun, Page, Window,
};
use crate::views;

impl Reader<'_> {
    /// A page of what is amiss, by rule and then in the order of codes; and how much there is of each sort.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn findings(&self, filter: &FindingFilter, window: Window, at: At) -> Result<Findings, Error> {
        let mut landscape = self.landscape(at)?;
        self.put_traits(&mut landscape, at)?;
        let known = self.acknowledged(at)?;
        let linked = linked(&landscape, filter.topic);
        let mut counts: BTreeMap<FindingKind, FindingCount> = BTreeMap::new();
        let mut wanted = Vec::new();
        for finding in find(&landscape) {
            if !concerns(&landscape, &finding, filter, &linked) {
                continue;
            }
            let known = known.get(&(finding.rule, views::about(&finding.about)));
            let is_settled = known.is_some_and(|known| !known.is_due);
            let kind = finding.rule.kind();
            let count = counts.entry(kind).or_insert(FindingCount { kind, open: 0, acknowledged: 0 });
            *(if is_settled { &mut count.acknowledged } else { &mut count.open }) += 1;
            if (filter.kinds.is_empty() || filter.kinds.contains(&kind)) && (filter.acknowledged || !is_settled) {
                wanted.push((finding, known.cloned()));
            }
        }
        let total = wanted.len() as u64;
        let page = wanted.into_iter().skip(window.offset as usize).take(window.limit as usize);
        let items = page.map(|(finding, known)| self.finding_row(&landscape, finding, known, at));
        let page = Page { items: items.collect::<Result<_, _>>()?, total };
        Ok(Findings { page, counts: counts.into_values().collect() })
    }

    /// What is amiss, whether someone knows of it or not: by which rule, and of what. What is left out is no ground for
    /// anything: neither is it amiss, nor does it cover what would be amiss without it.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn found(&self, at: At, without: &HashSet<WorkstreamId>) -> Result<Vec<(Rule, Vec<EntityId>)>, Error> {
        let mut landscape = self.landscape(at)?;
        landscape.streams.retain(|stream| !without.contains(&stream.id));
        self.put_traits(&mut landscape, at)?;
        Ok(find(&landscape).into_iter().map(|finding| (finding.rule, finding.about)).collect())
    }

    pub(super) fn finding_row(
        &self,
        landscape: &Landscape,
        finding: Finding,
        acknowledged: Option<Acknowledged>,
        at: At,
    ) -> Result<FindingRow, Error> {
        let organisation = |place: &usize| self.organisation_ref(landscape.bodies[*place].id, at);
        Ok(FindingRow {
            kind: finding.rule.kind(),
            rule: finding.rule,
            about: finding.about.iter().map(|id| self.named(*id, at)).collect::<Result<_, _>>()?,
            organisations: finding.bodies.iter().map(organisation).collect::<Result<_, _>>()?,
            evidence: finding.evidence.into_iter().map(|seen| self.evidence_row(seen, at)).collect::<Result<_, _>>()?,
            since: finding.since,
            age_days: finding.since.map(|since| at.day.days_since(since)),
            settled_by: finding.settled_by.map(|body| self.organisation_ref(body, at)).transpose()?,
            acknowledged,
        })
    }

    /// What an entity is called, and what sort of thing it is.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn named(&self, id: EntityId, at: At) -> Result<About, Error> {
        let mut code = None;
        let (noun, name) = if let Some((known, name)) = self.topic_name(id.into(), at)? {
            code = known;
            (Some(Noun::Topic), name)
        } else if let Some((known, name)) = self.workstream_name(id.into(), at)? {
            code = known;
            (Some(Noun::Workstream), name)
        } else if let Some(text) = self.goal_text(id.into(), at)? {
            (Some(Noun::Fact), Bilingual::ja(text))
        } else if let Some(label) = self.import_label(id)? {
            (None, Bilingual::ja(label))
        } else {
            (Some(Noun::Organisation), self.organisation_ref(id.into(), at)?.name)
        };
        Ok(About { noun, id, code, name })
    }

    pub(super) fn workstream_name(
        &self,
        id: WorkstreamId,
        at: At,
    ) -> Result<Option<(Option<String>, Bilingual)>, Error> {
        let found = self
            .connection
            .prepare_cached(&format!(
                "SELECT code, ja, en FROM workstream AS w WHERE entity = ?1 AND {}",
                at.alive("w")
            ))?
            .query_row([EntityId::from(id).as_bytes()], |row| {
                Ok((row.get(0)?, Bilingual { ja: row.get(1)?, en: row.get(2)? }))
            });
        Ok(found.optional()?)
    }

    fn goal_text(&self, id: FactId, at: At) -> Result<Option<String>, Error> {
        let found = self
            .connection
            .prepare_cached(&format!(
                "SELECT body ->> '$.text' FROM fact AS f WHERE entity = ?1 AND {}",
                at.alive("f")
            ))?
            .query_row([EntityId::from(id).as_bytes()], |row| row.get(0));
        Ok(found.optional()?)
    }

    fn import_label(&self, id: EntityId) -> Result<Option<String>, Error> {
        let found = self
            .connection
            .prepare_cached("SELECT coalesce(label, scheme, '') FROM import WHERE entity = ?1")?
            .query_row([id.as_bytes()], |row| row.get(0));
        Ok(found.optional()?)
    }

    fn evidence_row(&self, evidence: Evidence, at: At) -> Result<EvidenceRow, Error> {
        let names = match &evidence {
            Evidence::Lead { organisation, .. } => vec![self.organisation_ref(*organisation, at)?.name],
            Evidence::Topics { topics } => {
                let name = |topic: &TopicId| Ok(self.topic_name(*topic, at)?.map(|(_, name)| name));
                topics.iter().map(name).collect::<Result<Vec<_>, Error>>()?.into_iter().flatten().collect()
            }
            Evidence::Alike { workstream, .. } => {
                self.workstream_name(*workstream, at)?.map(|(_, name)| name).into_iter().collect()
            }
            Evidence::LeadEnded { .. }
            | Evidence::Workstreams { .. }
            | Evidence::Lacks { .. }
            | Evidence::Goals { .. }
            | Evidence::Due { .. } => Vec::new(),
        };
        Ok(EvidenceRow { evidence, names })
    }

    /// What people know of, by rule and by what it is about. Of two that speak of the same, the later counts.
    pub(super) fn acknowledged(&self, at: At) -> Result<HashMap<(Rule, String), Acknowledged>, Error> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT rule, about, reason, on_day, review_on, actor FROM acknowledgement AS k
             WHERE {} AND on_day <= {} ORDER BY row",
            at.alive("k"),
            at.number()
        ))?;
        let found = statement.query_and_then([], |row| {
            let rule: Rule = word(&row.get::<_, String>(0)?)?;
            let review_on = row.get::<_, Option<i64>>(4)?.and_then(to_day);
            let actor = row.get::<_, Option<[u8; 16]>>(5)?.map(PostId::from_bytes);
            let known = Acknowledged {
                reason: row.get(2)?,
                on: to_day(row.get(3)?).ok_or(Error::Damaged { what: "view" })?,
                review_on,
                is_due: review_on.is_some_and(|day| day <= at.day),
                by: actor.map(|actor| self.post(actor, at)).transpose()?.flatten(),
            };
            Ok::<_, Error>(((rule, row.get(1)?), known))
        })?;
        found.collect()
    }

    /// What only findings ask of workstreams, and in what order they are told: by code.
    pub(super) fn put_traits(&self, landscape: &mut Landscape, at: At) -> Result<(), Error> {
        let mut titles = self
            .connection
            .prepare_cached(&format!("SELECT w.entity, w.ja, w.code FROM workstream AS w WHERE {}", at.holds("w")))?;
        let mut codes: HashMap<EntityId, Option<String>> = HashMap::new();
        let mut letters: HashMap<EntityId, Vec<u64>> = HashMap::new();
        let mut rows = titles.query([])?;
        while let Some(row) = rows.next()? {
            let id = EntityId::from_bytes(row.get(0)?);
            let title = row.get_ref(1)?.as_str().map_err(|_| Error::Damaged { what: "view" })?;
            letters.insert(id, pairs(title));
            codes.insert(id, row.get(2)?);
        }
        let code = |id: WorkstreamId| codes.get(&id.into()).and_then(Option::as_deref);
        landscape.streams.sort_by(|a, b| super::natural(code(a.id), code(b.id)).then(a.id.cmp(&b.id)));
        let places: HashMap<EntityId, usize> =
            landscape.streams.iter().enumerate().map(|(place, stream)| (stream.id.into(), place)).collect();
        for stream in &mut landscape.streams {
            stream.traits.letters = letters.remove(&stream.id.into()).unwrap_or_default();
        }
        for (workstream, ended) in self.ended_leads(at)? {
            if let Some(place) = places.get(&workstream) {
                landscape.streams[*place].traits.lead_ended = Some(ended);
            }
        }
        for (workstream, goal) in self.goals_made(at)? {
            if let Some(place) = places.get(&workstream) {
                landscape.streams[*place].traits.goals.push(goal);
            }
        }
        for (workstream, dispute) in self.disputes(at)? {
            if let Some(place) = places.get(&workstream) {
                landscape.streams[*place].traits.dispute.get_or_insert(dispute);
            }
        }
        Ok(())
    }

    /// The day on which the last agreed lead of a workstream ended.
    fn ended_leads(&self, at: At) -> Result<Vec<(EntityId, Day)>, Error> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT workstream, max(to_on) FROM assignment AS a WHERE role IN ('lead', 'joint-lead')
               AND state = 'agreed' AND to_on <= {} AND {} GROUP BY workstream",
            at.number(),
            at.alive("a")
        ))?;
        let found = statement.query_map([], |row| Ok((EntityId::from_bytes(row.get(0)?), row.get::<_, i64>(1)?)))?;
        let found = found.collect::<Result<Vec<_>, _>>()?;
        Ok(found.into_iter().filter_map(|(id, on)| Some((id, to_day(on)?))).collect())
    }

    fn goals_made(&self, at: At) -> Result<Vec<(EntityId, GoalMade)>, Error> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT f.workstream, f.entity, f.body ->> '$.indicator' IS NOT NULL, f.body ->> '$.target' IS NOT NULL,
               f.body ->> '$.due' IS NOT NULL,
               (SELECT i.entity FROM import AS i WHERE i.scheme = f.scheme AND i.to_seq IS NULL ORDER BY i.row DESC LIMIT 1)
             FROM fact AS f WHERE f.sort = 'goal' AND {} ORDER BY f.row",
            at.alive("f")
        ))?;
        let found = statement.query_map([], |row| {
            let goal = GoalMade {
                id: FactId::from_bytes(row.get(1)?),
                source: row.get::<_, Option<[u8; 16]>>(5)?.map(EntityId::from_bytes),
                has_indicator: row.get(2)?,
                has_target: row.get(3)?,
                has_due: row.get(4)?,
            };
            Ok((EntityId::from_bytes(row.get(0)?), goal))
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// Disputes that were on record by the day, the oldest first.
    fn disputes(&self, at: At) -> Result<Vec<(EntityId, Disputed)>, Error> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT f.workstream, f.entity, f.body FROM fact AS f WHERE f.sort = 'dispute' AND {} ORDER BY f.row",
            at.alive("f")
        ))?;
        let found = statement.query_and_then([], |row| {
            let dispute: Dispute = serde_json::from_str(&row.get::<_, String>(2)?)?;
            let (id, settled_by, from) = (FactId::from_bytes(row.get(1)?), dispute.settled_by, dispute.from);
            Ok::<_, Error>((EntityId::from_bytes(row.get(0)?), Disputed { id, settled_by, from }))
        })?;
        let begun = |found: &Result<(EntityId, Disputed), Error>| {
            found.as_ref().map_or(true, |(_, dispute)| dispute.from.is_none_or(|from| from <= at.day))
        };
        found.filter(begun).collect()
    }
}

/// Whether a finding is among those that are asked for, by whom it concerns and what it is about.
fn concerns(landscape: &Landscape, finding: &Finding, filter: &FindingFilter, linked: &BTreeSet<EntityId>) -> bool {
    let within = |body: usize, wanted: OrganisationId| {
        let (mut at, mut left) = (Some(body), landscape.bodies.len());
        while let Some(here) = at.filter(|_| left > 0) {
            if landscape.bodies[here].id == wanted {
                return true;
            }
            (at, left) = (landscape.bodies[here].parent, left - 1);
        }
        false
    };
    filter.organisation.is_none_or(|wanted| finding.bodies.iter().any(|body| within(*body, wanted)))
        && filter.about.is_none_or(|wanted| finding.about.contains(&wanted))
        && (filter.topic.is_none() || finding.about.iter().any(|about| linked.contains(about)))
}

/// A topic, and the workstreams that are linked to it.
fn linked(landscape: &Landscape, topic: Option<TopicId>) -> BTreeSet<EntityId> {
    let Some(topic) = topic else { return BTreeSet::new() };
    let place = landscape.subjects.iter().position(|subject| subject.id == topic);
    let streams = landscape.streams.iter().filter(|stream| place.is_some_and(|place| stream.subjects.contains(&place)));
    streams.map(|stream| stream.id.into()).chain([topic.into()]).collect()
}

/// The pairs of neighbouring letters of a title, folded as search does, each once, sorted.
fn pairs(title: &str) -> Vec<u64> {
    let folded = text::fold::fold(title);
    let letters: Vec<u32> = folded.chars().filter(|letter| letter.is_alphanumeric()).map(u32::from).collect();
    let mut pairs: Vec<u64> = letters.windows(2).map(|pair| (u64::from(pair[0]) << 32) | u64::from(pair[1])).collect();
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}
