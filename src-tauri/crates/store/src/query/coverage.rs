//! Who covers what: the matrix of a day with its names, beside that of another day where asked.

use std::collections::{BTreeMap, BTreeSet};

use model::coverage::{Cell, Column, ColumnSum, Line, Matrix, matrix};
use model::ids::{OrganisationId, TopicId};
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
        let now = self.told(axis, within, at)?;
        let then = before.map(|before| Ok::<_, Error>((before, self.told(axis, within, before)?))).transpose()?;
        let told_then = then.as_ref().map(|(_, told)| told);
        let keys = united(now.columns.iter().map(|(key, _)| *key), told_then);
        let columns = keys.iter().map(|key| self.column(*key, &now, told_then, at)).collect::<Result<_, _>>()?;
        let lines = self.lines(&keys, now.lines.clone(), &now, then.as_ref().map(|(day, told)| (*day, told)), at)?;
        Ok(Coverage {
            axis,
            day: at.day,
            before: before.map(|before| before.day),
            within: within.map(|within| self.organisation_ref(within, at)).transpose()?,
            columns,
            lines,
            sum: now.sum,
            sum_before: told_then.map(|then| then.sum),
        })
    }

    fn told(&self, axis: Axis, within: Option<OrganisationId>, at: At) -> Result<Told, Error> {
        let landscape = self.landscape(at)?;
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

    fn lines(
        &self,
        keys: &[Key],
        mine: Vec<((OrganisationId, bool), Line)>,
        now: &Told,
        then: Option<(At, &Told)>,
        at: At,
    ) -> Result<Vec<CoverageLine>, Error> {
        let known: BTreeSet<_> = mine.iter().map(|(key, _)| *key).collect();
        let gone = then.iter().flat_map(|(_, told)| told.lines.iter().map(|(key, _)| *key));
        let gone: Vec<_> = gone.filter(|key| !known.contains(key)).collect();
        let before: BTreeMap<_, &Line> =
            then.iter().flat_map(|(_, told)| told.lines.iter().map(|(key, line)| (*key, line))).collect();
        let mut lines = Vec::new();
        // Who had a part on the other day only stands after those of the day, in 建制順.
        for (key, line) in
            mine.iter().map(|(key, line)| (*key, Some(line))).chain(gone.into_iter().map(|key| (key, None)))
        {
            let other = then.map(|(_, told)| (told, before.get(&key).copied()));
            let mut cells = Vec::new();
            for (place, column) in keys.iter().enumerate() {
                let cell = of_column(line, now, *column);
                let old = other.map(|(told, line)| of_column(line, told, *column));
                if cell != Cell::default() || old.is_some_and(|old| old != Cell::default()) {
                    let column = u32::try_from(place).unwrap_or(u32::MAX);
                    cells.push(CoverageCell { column, cell, before: old });
                }
            }
            lines.push(CoverageLine {
                organisation: self.organisation_ref(key.0, at)?,
                name: self.own_name(key.0, at)?,
                own: key.1,
                divides: line.is_some_and(|line| line.divides) || before.get(&key).is_some_and(|line| line.divides),
                sum: line.map(|line| line.sum).unwrap_or_default(),
                before: other.map(|(_, line)| line.map(|line| line.sum).unwrap_or_default()),
                cells,
            });
        }
        Ok(lines)
    }
}

fn of_column(line: Option<&Line>, told: &Told, key: Key) -> Cell {
    let place = told.place(key);
    line.zip(place).and_then(|(line, place)| line.cells.get(&place)).copied().unwrap_or_default()
}

/// The columns of both days; what belongs to none stays last.
fn united(mine: impl Iterator<Item = Key>, then: Option<&Told>) -> Vec<Key> {
    let mut keys: Vec<Key> = mine.collect();
    for (key, _) in then.iter().flat_map(|told| &told.columns) {
        if !keys.contains(key) {
            keys.push(*key);
        }
    }
    keys.sort_by_key(|key| *key == Key::None);
    keys
}
