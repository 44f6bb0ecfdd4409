//! Who covers what: the matrix of a day with its names, beside that of another day where asked.

use std::collections::HashSet;

use model::coverage::{Cell, Column, ColumnSum, Line, Matrix, matrix};
use model::ids::{OrganisationId, TopicId, WorkstreamId};
use model::landscape::Landscape;
use model::values::{Axis, Pillar};

use super::{At, Reader};
use crate::error::Error;
use crate::rows::{Coverage, CoverageCell, CoverageColumn, CoverageLine};

/// A column, by what it is: the same on both days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Pillar(Pillar),
    Topic(TopicId),
    None,
}

/// One day's matrix, by what its lines and columns are.
struct Told {
    columns: Vec<(Key, ColumnSum)>,
    lines: Vec<((OrganisationId, bool), Line)>,
    sum: ColumnSum,
}

impl Told {
    fn of(landscape: &Landscape, matrix: Matrix) -> Self {
        let key = |column: Column| match column {
            Column::Topic(place) => Key::Topic(landscape.subjects[place].id),
            Column::Pillar(pillar) => Key::Pillar(pillar),
            Column::None => Key::None,
        };
        let columns = matrix.columns.iter().map(|(column, sum)| (key(*column), *sum)).collect();
        let lines = matrix.lines.into_iter().map(|line| ((landscape.bodies[line.body].id, line.own), line)).collect();
        Self { columns, lines, sum: matrix.sum }
    }
    fn place(&self, key: Key) -> Option<usize> {
        self.columns.iter().position(|(mine, _)| *mine == key)
    }
    fn line(&self, key: (OrganisationId, bool)) -> Option<&Line> {
        self.lines.iter().find(|(mine, _)| *mine == key).map(|(_, line)| line)
    }
}

impl Reader<'_> {
    /// Who covers what on a day: the top bodies, or what belongs to one body; beside an earlier or later day if asked.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn coverage(
        &self,
        axis: Axis,
        within: Option<OrganisationId>,
        before: Option<At>,
        at: At,
    ) -> Result<Coverage, Error> {
        let none = HashSet::new();
        let now = self.told(axis, within, at, &none)?;
        let then = before.map(|before| self.told(axis, within, before, &none)).transpose()?;
        self.covered(axis, within, (&now, at), then.as_ref().zip(before))
    }

    /// Who covers what on a day, as if some workstreams were not there.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn coverage_without(&self, axis: Axis, at: At, without: &HashSet<WorkstreamId>) -> Result<Coverage, Error> {
        let now = self.told(axis, None, at, without)?;
        self.covered(axis, None, (&now, at), None)
    }

    fn covered(
        &self,
        axis: Axis,
        within: Option<OrganisationId>,
        (now, at): (&Told, At),
        before: Option<(&Told, At)>,
    ) -> Result<Coverage, Error> {
        let then = before.map(|(then, _)| then);
        let keys = united(now, then);
        let columns = keys.iter().map(|key| self.column(*key, now, then, at)).collect::<Result<_, _>>()?;
        let lines = self.lines(&keys, now, then, at)?;
        Ok(Coverage {
            axis,
            day: at.day,
            before: before.map(|(_, before)| before.day),
            within: within.map(|within| self.organisation_ref(within, at)).transpose()?,
            columns,
            lines,
            sum: now.sum,
            sum_before: then.map(|then| then.sum),
        })
    }

    fn told(
        &self,
        axis: Axis,
        within: Option<OrganisationId>,
        at: At,
        without: &HashSet<WorkstreamId>,
    ) -> Result<Told, Error> {
        let mut landscape = self.landscape(at)?;
        landscape.streams.retain(|stream| !without.contains(&stream.id));
        let within = match within {
            None => None,
            Some(id) => match landscape.bodies.iter().position(|body| body.id == id) {
                Some(place) => Some(place),
                None => return Err(Error::NotFound),
            },
        };
        let matrix = matrix(&landscape, axis, within);
        Ok(Told::of(&landscape, matrix))
    }

    fn column(&self, key: Key, now: &Told, then: Option<&Told>, at: At) -> Result<CoverageColumn, Error> {
        let sum = |told: &Told| told.place(key).map(|place| told.columns[place].1).unwrap_or_default();
        let (topic, pillar) = match key {
            Key::Topic(topic) => (self.topic_name(topic, at)?, None),
            Key::Pillar(pillar) => (None, Some(pillar)),
            Key::None => (None, None),
        };
        let (code, name) = topic.unzip();
        Ok(CoverageColumn {
            topic: if let Key::Topic(topic) = key { Some(topic) } else { None },
            pillar,
            code: code.flatten(),
            name,
            sum: sum(now),
            before: then.map(sum),
        })
    }

    fn lines(&self, keys: &[Key], now: &Told, then: Option<&Told>, at: At) -> Result<Vec<CoverageLine>, Error> {
        let mine = now.lines.iter().map(|(key, _)| *key);
        // Who had a part on the other day only stands after those of the day, in 建制順.
        let gone = then.iter().flat_map(|then| &then.lines).map(|(key, _)| *key);
        let gone = gone.filter(|key| now.line(*key).is_none());
        mine.chain(gone).map(|key| self.line(key, keys, now, then, at)).collect()
    }

    fn line(
        &self,
        key: (OrganisationId, bool),
        keys: &[Key],
        now: &Told,
        then: Option<&Told>,
        at: At,
    ) -> Result<CoverageLine, Error> {
        let (id, own) = key;
        let (line, old) = (now.line(key), then.and_then(|then| then.line(key)));
        let mut cells = Vec::new();
        for (column, topic) in (0_u32..).zip(keys) {
            let cell = of_column(line, now, *topic);
            let before = then.map(|then| of_column(old, then, *topic));
            if cell != Cell::default() || before.is_some_and(|before| before != Cell::default()) {
                cells.push(CoverageCell { column, cell, before });
            }
        }
        let sum = |line: Option<&Line>| line.map(|line| line.sum).unwrap_or_default();
        Ok(CoverageLine {
            organisation: self.organisation_ref(id, at)?,
            name: self.own_name(id, at)?,
            own,
            divides: [line, old].into_iter().flatten().any(|line| line.divides),
            sum: sum(line),
            before: then.map(|_| sum(old)),
            cells,
        })
    }
}

fn of_column(line: Option<&Line>, told: &Told, key: Key) -> Cell {
    let place = told.place(key);
    line.zip(place).and_then(|(line, place)| line.cells.get(&place)).copied().unwrap_or_default()
}

/// The columns of both days; what belongs to none stays last.
fn united(now: &Told, then: Option<&Told>) -> Vec<Key> {
    let mut keys: Vec<Key> = now.columns.iter().map(|(key, _)| *key).collect();
    let further = then.iter().flat_map(|then| &then.columns).map(|(key, _)| *key);
    keys.extend(further.filter(|key| now.place(*key).is_none()));
    keys.sort_by_key(|key| *key == Key::None);
    keys
}
