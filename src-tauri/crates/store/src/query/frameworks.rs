//! The framework map: which workstreams and ministries stand behind a framework or partner, and what day comes next.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use model::coverage::{Cell, Column, ColumnSum, PartKind, matrix};
use model::ids::{EntityId, OrganisationId, TopicId, WorkstreamId};
use model::landscape::{Holder, Landscape};
use model::values::{Axis, Bilingual, OrganisationKind, Tie, TopicKind};

use super::workstreams::standing;
use super::{At, Reader, natural, to_day, word};
use crate::error::Error;
use crate::rows::{
    ComingDate, Commitment, FrameworkBody, FrameworkDetail, FrameworkMap, FrameworkRow, MOST_ROWS, MapBody, MapCell,
    MapStream, Noun, TopicRow, Unfolded, Window, WorkstreamFilter, WorkstreamSort,
};

/// The sorts of topics that the map shows, in its order.
const KINDS: [TopicKind; 4] = [TopicKind::Framework, TopicKind::Partner, TopicKind::Country, TopicKind::Grouping];

/// What a framework comes to, and who stands behind it.
#[derive(Default)]
struct Behind {
    sum: ColumnSum,
    /// By place of the body, which is in 建制順.
    bodies: BTreeMap<usize, (Cell, Option<Tie>)>,
}

/// An event or a commitment that bears on a framework.
struct Dated {
    kind: TopicKind,
    id: TopicId,
    date: ComingDate,
    has_day: bool,
}

/// The whole of a day, as far as the map asks.
struct Told {
    landscape: Landscape,
    rows: Vec<TopicRow>,
    behind: Vec<Behind>,
    dated: HashMap<TopicId, Vec<Dated>>,
    steps: HashMap<TopicId, Vec<ComingDate>>,
    /// Topics whose workstreams somebody leads.
    led: BTreeSet<TopicId>,
}

impl Reader<'_> {
    /// Frameworks and partners, the bodies behind them, and the workstreams of those bodies that are unfolded.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn framework_map(&self, unfold: &[OrganisationId], at: At) -> Result<FrameworkMap, Error> {
        let told = self.behind_frameworks(at)?;
        let frameworks = (0..told.rows.len()).map(|place| told.row(place)).collect();
        let shown: Vec<usize> = told
            .behind
            .iter()
            .flat_map(|behind| behind.bodies.keys().copied())
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect();
        let bodies = shown
            .iter()
            .map(|body| {
                let id = told.landscape.bodies[*body].id;
                Ok(MapBody { organisation: self.organisation_ref(id, at)?, name: self.own_name(id, at)? })
            })
            .collect::<Result<_, Error>>()?;
        let mut cells = Vec::new();
        for (framework, behind) in (0_u32..).zip(&told.behind) {
            for (body, place) in (0_u32..).zip(&shown) {
                if let Some((cell, tie)) = behind.bodies.get(place) {
                    cells.push(MapCell { framework, body, cell: *cell, tie: *tie });
                }
            }
        }
        let mut unfolded = Vec::new();
        for (body, place) in (0_u32..).zip(&shown) {
            if unfold.contains(&told.landscape.bodies[*place].id) {
                unfolded.push(self.unfolded(&told, body, *place, at)?);
            }
        }
        Ok(FrameworkMap { day: at.day, frameworks, bodies, cells, unfolded })
    }

    /// One framework or partner with all that stands behind it; none if there is no such topic, or it is neither.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn framework(&self, id: TopicId, at: At) -> Result<Option<FrameworkDetail>, Error> {
        let mut told = self.behind_frameworks(at)?;
        let Some(place) = told.rows.iter().position(|row| row.id == id) else { return Ok(None) };
        let framework = told.row(place);
        let bodies = told.behind[place]
            .bodies
            .iter()
            .map(|(body, (cell, tie))| {
                let id = told.landscape.bodies[*body].id;
                let (organisation, name) = (self.organisation_ref(id, at)?, self.own_name(id, at)?);
                Ok(FrameworkBody { organisation, name, cell: *cell, tie: *tie })
            })
            .collect::<Result<_, Error>>()?;
        let filter = WorkstreamFilter { topic: Some(id), ..WorkstreamFilter::default() };
        let window = Window { offset: 0, limit: MOST_ROWS };
        let linked = self.workstreams(&filter, WorkstreamSort::Health, false, window, at)?;
        let dated = told.dated.remove(&id).unwrap_or_default();
        let mut promised: Vec<Commitment> = dated
            .iter()
            .filter(|one| one.kind == TopicKind::Commitment)
            .map(|one| Commitment {
                id: one.id,
                name: one.date.name.clone(),
                on: one.has_day.then_some(one.date.on),
                is_led: told.led.contains(&one.id),
                verification: one.date.verification,
            })
            .collect();
        promised.sort_by_key(|one| (one.on.is_none(), one.on));
        let days = dated.into_iter().filter(|one| one.has_day).map(|one| one.date);
        let (mut coming, mut past): (Vec<_>, Vec<_>) = days.partition(|date| date.days >= 0);
        coming.extend(told.steps.remove(&id).unwrap_or_default());
        coming.sort_by(nearest);
        past.sort_by(|one, other| nearest(other, one));
        let ties = self.ties(id.into(), at)?;
        Ok(Some(FrameworkDetail { framework, day: at.day, ties, bodies, linked, coming, past, promised }))
    }

    fn behind_frameworks(&self, at: At) -> Result<Told, Error> {
        let landscape = self.landscape(at)?;
        let mut rows = Vec::new();
        for kind in KINDS {
            rows.extend(self.topics(Some(kind), None, Window { offset: 0, limit: u32::MAX }, at)?.items);
        }
        let places: HashMap<TopicId, usize> = rows.iter().enumerate().map(|(place, row)| (row.id, place)).collect();
        let mut behind: Vec<Behind> = rows.iter().map(|_| Behind::default()).collect();
        for axis in [Axis::Framework, Axis::Partner] {
            let matrix = matrix(&landscape, axis, None);
            let of = |column: usize| match matrix.columns.get(column) {
                Some((Column::Topic(subject), _)) => places.get(&landscape.subjects[*subject].id).copied(),
                _ => None,
            };
            for (column, (_, sum)) in matrix.columns.iter().enumerate() {
                if let Some(place) = of(column) {
                    behind[place].sum = *sum;
                }
            }
            for line in &matrix.lines {
                for (column, cell) in &line.cells {
                    if let Some(place) = of(*column) {
                        behind[place].bodies.entry(line.body).or_default().0 = *cell;
                    }
                }
            }
        }
        for (topic, body, tie) in self.named_bodies(&landscape, at)? {
            if let Some(place) = places.get(&topic) {
                let named = &mut behind[*place].bodies.entry(body).or_default().1;
                // Whoever leads is also involved.
                *named = if *named == Some(Tie::LedBy) { *named } else { Some(tie) };
            }
        }
        let led = landscape
            .streams
            .iter()
            .filter(|stream| stream.holders.iter().any(Holder::owns))
            .flat_map(|stream| &stream.subjects)
            .map(|subject| landscape.subjects[*subject].id)
            .collect();
        Ok(Told { rows, behind, dated: self.dated(at)?, steps: self.next_steps(at)?, led, landscape })
    }

    /// The bodies of our own government that frameworks name as leading or involved, each as the top body above it.
    fn named_bodies(&self, landscape: &Landscape, at: At) -> Result<Vec<(TopicId, usize, Tie)>, Error> {
        let places: HashMap<EntityId, usize> =
            landscape.bodies.iter().enumerate().map(|(place, body)| (body.id.into(), place)).collect();
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT topic, other, tie FROM tie AS x WHERE tie IN ('{}', '{}') AND {} ORDER BY row",
            Tie::LedBy,
            Tie::Involves,
            at.alive("x")
        ))?;
        let mut rows = statement.query([])?;
        let mut named = Vec::new();
        while let Some(row) = rows.next()? {
            let Some(body) = places.get(&EntityId::from_bytes(row.get(1)?)) else { continue };
            let top = landscape.top(*body);
            if landscape.bodies[top].exists && is_of_the_government(landscape.bodies[top].kind) {
                named.push((TopicId::from_bytes(row.get(0)?), top, word(&row.get::<_, String>(2)?)?));
            }
        }
        Ok(named)
    }

    /// Events and commitments by the framework that they bear on, whichever of the two says so.
    fn dated(&self, at: At) -> Result<HashMap<TopicId, Vec<Dated>>, Error> {
        let side = |mine: &str, theirs: &str| {
            format!(
                "SELECT x.{mine} AS framework, e.entity, e.kind, e.code, e.ja, e.en, e.on_day, e.reference, e.verification
                 FROM tie AS x JOIN topic AS e ON e.entity = x.{theirs} WHERE e.kind IN ('{}', '{}') AND {} AND {}",
                TopicKind::Event,
                TopicKind::Commitment,
                at.alive("x"),
                at.alive("e")
            )
        };
        let mut statement = self.connection.prepare_cached(&format!(
            "{} UNION {} ORDER BY 1, 2",
            side("topic", "other"),
            side("other", "topic")
        ))?;
        let mut rows = statement.query([])?;
        let mut found: HashMap<TopicId, Vec<Dated>> = HashMap::new();
        while let Some(row) = rows.next()? {
            let kind = word(&row.get::<_, String>(2)?)?;
            let on = row.get::<_, Option<i64>>(6)?.and_then(to_day);
            let day = on.unwrap_or(at.day);
            let date = ComingDate {
                on: day,
                days: day.days_since(at.day),
                noun: Noun::Topic,
                id: EntityId::from_bytes(row.get(1)?),
                workstream: None,
                kind: Some(kind),
                code: row.get(3)?,
                name: Bilingual { ja: row.get(4)?, en: row.get(5)? },
                step: None,
                reference: row.get(7)?,
                verification: row.get::<_, Option<String>>(8)?.map(|mark| word(&mark)).transpose()?,
            };
            let dated = Dated { kind, id: date.id.into(), date, has_day: on.is_some() };
            found.entry(TopicId::from_bytes(row.get(0)?)).or_default().push(dated);
        }
        Ok(found)
    }

    /// The next steps and milestones of open workstreams that are still to come, by framework.
    fn next_steps(&self, at: At) -> Result<HashMap<TopicId, Vec<ComingDate>>, Error> {
        let kinds: Vec<String> = KINDS.iter().map(|kind| format!("'{kind}'")).collect();
        let behind = format!(
            "FROM topic AS t JOIN fact AS f ON f.other = t.entity AND f.sort = 'topic'
             JOIN workstream AS w ON w.entity = f.workstream AND t.kind IN ({}) AND {} AND {} AND {}",
            kinds.join(", "),
            at.alive("t"),
            at.alive("f"),
            at.holds("w")
        );
        let day = at.number();
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT f.other, w.entity, w.code, w.ja, w.en, s.next_on, s.next_step, s.source, NULL
             {behind} JOIN {} WHERE s.next_on >= {day}
             UNION ALL
             SELECT f.other, w.entity, w.code, w.ja, w.en, m.forecast, m.ja, NULL, m.entity
             {behind} JOIN milestone AS m ON m.workstream = w.entity
             WHERE m.forecast >= {day} AND m.done_on > {day} AND m.dropped_on > {day} AND {}",
            standing(at),
            at.holds("m")
        ))?;
        let mut rows = statement.query([])?;
        let mut found: HashMap<TopicId, Vec<ComingDate>> = HashMap::new();
        while let Some(row) = rows.next()? {
            let Some(on) = to_day(row.get(5)?) else { continue };
            let workstream: [u8; 16] = row.get(1)?;
            let milestone: Option<[u8; 16]> = row.get(8)?;
            found.entry(TopicId::from_bytes(row.get(0)?)).or_default().push(ComingDate {
                on,
                days: on.days_since(at.day),
                noun: if milestone.is_some() { Noun::Milestone } else { Noun::Workstream },
                id: EntityId::from_bytes(milestone.unwrap_or(workstream)),
                workstream: Some(WorkstreamId::from_bytes(workstream)),
                kind: None,
                code: row.get(2)?,
                name: Bilingual { ja: row.get(3)?, en: row.get(4)? },
                step: row.get(6)?,
                reference: row.get(7)?,
                verification: None,
            });
        }
        Ok(found)
    }

    fn unfolded(&self, told: &Told, body: u32, place: usize, at: At) -> Result<Unfolded, Error> {
        let places: HashMap<TopicId, u32> = (0_u32..).zip(&told.rows).map(|(place, row)| (row.id, place)).collect();
        let landscape = &told.landscape;
        let mut found = Vec::new();
        for stream in &landscape.streams {
            let mine = stream.holders.iter().filter(|holder| landscape.top(holder.body) == place);
            let Some(part) = mine.map(PartKind::of).max() else { continue };
            let mut frameworks: Vec<u32> = stream
                .subjects
                .iter()
                .filter_map(|subject| places.get(&landscape.subjects[*subject].id).copied())
                .collect();
            frameworks.sort_unstable();
            frameworks.dedup();
            if !frameworks.is_empty() {
                let Some((code, title)) = self.workstream_name(stream.id, at)? else { continue };
                found.push(MapStream { id: stream.id, code, title, health: stream.health, part, frameworks });
            }
        }
        found.sort_by(|one, other| {
            natural(one.code.as_deref(), other.code.as_deref()).then(key(one.id).cmp(&key(other.id)))
        });
        let total = found.len() as u64;
        found.truncate(MOST_ROWS as usize);
        Ok(Unfolded { body, workstreams: found, total })
    }
}

impl Told {
    fn row(&self, place: usize) -> FrameworkRow {
        let row = self.rows[place].clone();
        let none = Vec::new();
        let dated = self.dated.get(&row.id).unwrap_or(&none);
        let promised = || dated.iter().filter(|one| one.kind == TopicKind::Commitment);
        let ahead = dated.iter().filter(|one| one.has_day && one.date.days >= 0).map(|one| &one.date);
        let steps = || self.steps.get(&row.id).into_iter().flatten();
        // A day that is set from outside comes before what a ministry planned for itself.
        let next =
            ahead.min_by(|one, other| nearest(one, other)).or_else(|| steps().min_by(|one, other| nearest(one, other)));
        FrameworkRow {
            sum: self.behind[place].sum,
            next: next.cloned(),
            commitments: count(promised().count()),
            unowned: count(promised().filter(|one| !self.led.contains(&one.id)).count()),
            row,
        }
    }
}

fn nearest(one: &ComingDate, other: &ComingDate) -> std::cmp::Ordering {
    let key = |date: &ComingDate| (date.on, date.workstream.is_some(), date.id);
    key(one).cmp(&key(other))
}

fn key(id: WorkstreamId) -> EntityId {
    id.into()
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// Frameworks also name foreign governments, parties and Cabinets of the past: those are no line of the map.
const fn is_of_the_government(kind: OrganisationKind) -> bool {
    match kind {
        OrganisationKind::Ministry
        | OrganisationKind::Agency
        | OrganisationKind::Bureau
        | OrganisationKind::Division
        | OrganisationKind::Corporation
        | OrganisationKind::Council => true,
        OrganisationKind::Party
        | OrganisationKind::ForeignGovernment
        | OrganisationKind::InternationalBody
        | OrganisationKind::ThinkTank
        | OrganisationKind::Government
        | OrganisationKind::Legislature
        | OrganisationKind::Media => false,
    }
}
