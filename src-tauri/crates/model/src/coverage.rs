//! Who covers what: organisation × policy domain, pillar, aim, framework or partner, counted for one day.
//! Pure: what holds on the day is a [`Landscape`]; names and drawing are elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::landscape::{Holder, Landscape, Stream};
use crate::values::{AssignmentState, Axis, Health, OrganisationKind, Pillar, Role, TopicKind};

impl Axis {
    /// Whether topics of a kind are columns of it.
    #[must_use]
    pub const fn takes(self, kind: TopicKind) -> bool {
        match self {
            Self::Domain => matches!(kind, TopicKind::Domain),
            // The pillar is a field of the workstream.
            Self::Pillar => false,
            Self::Aim => matches!(kind, TopicKind::Aim),
            Self::Framework => matches!(kind, TopicKind::Framework),
            Self::Partner => matches!(kind, TopicKind::Partner | TopicKind::Country | TopicKind::Grouping),
        }
    }
}

/// A column of the matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// A topic: its place in [`Landscape::subjects`].
    Topic(usize),
    /// A pillar.
    Pillar(Pillar),
    /// What belongs to none of them.
    None,
}

/// How many workstreams an organisation has a part in. Each counts once, in its weightiest part.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Parts {
    /// 主管, agreed.
    pub lead: u32,
    /// 共管.
    pub joint: u32,
    /// A lead that is claimed and not agreed.
    pub claimed: u32,
    /// 関係, 取りまとめ, 協議 and 情報共有.
    pub support: u32,
}

/// How many workstreams stand how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Standings {
    /// 順調.
    pub on_track: u32,
    /// 要注意.
    pub at_risk: u32,
    /// 遅延.
    pub off_track: u32,
    /// 未着手.
    pub not_started: u32,
    /// 完了.
    pub completed: u32,
    /// 未評価.
    pub none: u32,
}

/// What stands where a row and a column meet.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Cell {
    /// Parts in workstreams.
    pub parts: Parts,
    /// How those stand that it leads, alone or jointly.
    pub health: Standings,
    /// Of how many of those a report that was due is missing.
    pub silent: u32,
}

/// An organisation's line.
#[derive(Debug, Clone)]
pub struct Line {
    /// Which: a place in [`Landscape::bodies`].
    pub body: usize,
    /// Only what it holds itself, and nothing of what belongs to it.
    pub own: bool,
    /// Whether anything that belongs to it has a part in a workstream.
    pub divides: bool,
    /// All columns together; a workstream in several columns counts once.
    pub sum: Cell,
    /// By column, where there is anything.
    pub cells: BTreeMap<usize, Cell>,
}

/// What a column comes to, over all organisations.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ColumnSum {
    /// Open workstreams.
    pub workstreams: u32,
    /// Those without an agreed lead: 主管なし.
    pub vacant: u32,
    /// Those that several claim: 主管競合.
    pub contested: u32,
    /// Top bodies that lead any of them, alone or jointly.
    pub ministries: u32,
    /// How they stand.
    pub health: Standings,
    /// Of how many a report that was due is missing.
    pub silent: u32,
}

/// Who covers what.
#[derive(Debug, Clone)]
pub struct Matrix {
    /// The columns, in order; [`Column::None`] last, and only if anything is in it.
    pub columns: Vec<(Column, ColumnSum)>,
    /// The lines, in 建制順.
    pub lines: Vec<Line>,
    /// Everything together; a workstream in several columns counts once.
    pub sum: ColumnSum,
}

impl Standings {
    fn count(&mut self, health: Option<Health>) {
        *match health {
            Some(Health::OnTrack) => &mut self.on_track,
            Some(Health::AtRisk) => &mut self.at_risk,
            Some(Health::OffTrack) => &mut self.off_track,
            Some(Health::NotStarted) => &mut self.not_started,
            Some(Health::Completed) => &mut self.completed,
            None => &mut self.none,
        } += 1;
    }
}

/// The part that an organisation has in a workstream; where it has several, the weightiest counts, which is the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum PartKind {
    /// 関係, 取りまとめ, 協議 and 情報共有.
    Support,
    /// A lead that is claimed and not agreed.
    Claimed,
    /// 共管.
    Joint,
    /// 主管, agreed.
    Lead,
}

impl PartKind {
    /// The part that someone holds.
    #[must_use]
    pub const fn of(holder: &Holder) -> Self {
        match (holder.role, holder.state) {
            (Role::Lead, AssignmentState::Agreed) => Self::Lead,
            (Role::JointLead, AssignmentState::Agreed) => Self::Joint,
            (Role::Lead | Role::JointLead, AssignmentState::Proposed) => Self::Claimed,
            (Role::Coordinator | Role::Support | Role::Consulted | Role::Informed, _) => Self::Support,
        }
    }
}

impl Cell {
    fn count(&mut self, weight: PartKind, stream: &Stream) {
        *match weight {
            PartKind::Lead => &mut self.parts.lead,
            PartKind::Joint => &mut self.parts.joint,
            PartKind::Claimed => &mut self.parts.claimed,
            PartKind::Support => &mut self.parts.support,
        } += 1;
        if weight >= PartKind::Joint {
            self.health.count(stream.health);
            self.silent += u32::from(stream.silent);
        }
    }
}

impl ColumnSum {
    fn count(&mut self, stream: &Stream, vacant: bool, contested: bool) {
        self.workstreams += 1;
        self.vacant += u32::from(vacant);
        self.contested += u32::from(contested);
        self.health.count(stream.health);
        self.silent += u32::from(stream.silent);
    }
}

/// Whether nobody leads by agreement, and whether several claim to, of the parts that are held on one day.
pub fn unsettled(parts: impl IntoIterator<Item = (Role, AssignmentState)>) -> (bool, bool) {
    let (mut leads, mut agreed) = (0, false);
    for (role, state) in parts {
        leads += u32::from(role == Role::Lead);
        agreed |= owns(role, state);
    }
    let contested = leads >= 2;
    (!contested && !agreed, contested)
}

/// Whether a part is the lead or a share of it, by agreement.
pub(crate) const fn owns(role: Role, state: AssignmentState) -> bool {
    matches!((role, state), (Role::Lead | Role::JointLead, AssignmentState::Agreed))
}

/// The matrix of a day: top bodies, or what belongs to one body.
#[must_use]
pub fn matrix(landscape: &Landscape, axis: Axis, within: Option<usize>) -> Matrix {
    let mut columns = columns(landscape, axis);
    let place: BTreeMap<usize, usize> = columns
        .iter()
        .enumerate()
        .filter_map(|(place, column)| match column {
            Column::Topic(topic) => Some((*topic, place)),
            _ => None,
        })
        .collect();
    let none = columns.len();
    columns.push(Column::None);
    let row_of: Vec<Option<(usize, bool)>> =
        (0..landscape.bodies.len()).map(|body| line_of(landscape, body, within)).collect();
    let mut lines = empty_lines(landscape, within);
    let mut sums = vec![ColumnSum::default(); columns.len()];
    let mut tops: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); columns.len() + 1];
    let mut sum = ColumnSum::default();
    for stream in &landscape.streams {
        let mine = places(stream, axis, &place, none, &columns);
        let (vacant, contested) = unsettled(stream.parts());
        sum.count(stream, vacant, contested);
        for column in &mine {
            sums[*column].count(stream, vacant, contested);
        }
        for holder in stream.holders.iter().filter(|holder| holder.owns()) {
            let top = landscape.top(holder.body);
            for column in mine.iter().copied().chain([columns.len()]) {
                tops[column].insert(top);
            }
        }
        let mut weights: BTreeMap<(usize, bool), PartKind> = BTreeMap::new();
        for holder in &stream.holders {
            let Some(line) = row_of[holder.body] else { continue };
            let weight = weights.entry(line).or_insert(PartKind::Support);
            *weight = (*weight).max(PartKind::of(holder));
            if line.0 != holder.body {
                line_at(&mut lines, line).divides = true;
            }
        }
        for (key, weight) in weights {
            let line = line_at(&mut lines, key);
            line.sum.count(weight, stream);
            for column in &mine {
                line.cells.entry(*column).or_default().count(weight, stream);
            }
        }
    }
    for (sum, tops) in sums.iter_mut().zip(&tops) {
        sum.ministries = count(tops.len());
    }
    sum.ministries = count(tops[columns.len()].len());
    let mut columns: Vec<_> = columns.into_iter().zip(sums).collect();
    if columns.last().is_some_and(|(_, sum)| sum.workstreams == 0) {
        columns.pop();
    }
    Matrix { columns, lines: lines.into_values().collect(), sum }
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

fn columns(landscape: &Landscape, axis: Axis) -> Vec<Column> {
    if axis == Axis::Pillar {
        return Pillar::ALL.iter().copied().map(Column::Pillar).collect();
    }
    let of_axis = |(_, subject): &(usize, &crate::landscape::Subject)| axis.takes(subject.kind);
    landscape.subjects.iter().enumerate().filter(of_axis).map(|(place, _)| Column::Topic(place)).collect()
}

/// The columns that a workstream stands in; the last one where it belongs to none.
fn places(stream: &Stream, axis: Axis, place: &BTreeMap<usize, usize>, none: usize, columns: &[Column]) -> Vec<usize> {
    let mut mine: Vec<usize> = match (axis, stream.pillar) {
        (Axis::Pillar, Some(pillar)) => {
            columns.iter().position(|column| *column == Column::Pillar(pillar)).into_iter().collect()
        }
        (Axis::Pillar, None) => Vec::new(),
        _ => stream.subjects.iter().filter_map(|subject| place.get(subject).copied()).collect(),
    };
    mine.sort_unstable();
    mine.dedup();
    if mine.is_empty() {
        mine.push(none);
    }
    mine
}

/// The line that a body counts in, and whether that is the one for what the asked body holds itself.
fn line_of(landscape: &Landscape, body: usize, within: Option<usize>) -> Option<(usize, bool)> {
    let Some(within) = within else { return Some((landscape.top(body), false)) };
    if body == within {
        return Some((within, true));
    }
    let mut at = body;
    for _ in 0..landscape.bodies.len() {
        match landscape.bodies[at].parent {
            Some(parent) if parent == within => return Some((at, false)),
            Some(parent) => at = parent,
            None => return None,
        }
    }
    None
}

/// Ministries and agencies have a line whether they have a part in anything or not: what they leave out is to be seen.
fn empty_lines(landscape: &Landscape, within: Option<usize>) -> BTreeMap<(usize, bool), Line> {
    let mut lines = BTreeMap::new();
    if within.is_none() {
        for (place, body) in landscape.bodies.iter().enumerate() {
            let leads_by_nature = matches!(body.kind, OrganisationKind::Ministry | OrganisationKind::Agency);
            if body.parent.is_none() && body.exists && leads_by_nature {
                line_at(&mut lines, (place, false));
            }
        }
    }
    lines
}

fn line_at(lines: &mut BTreeMap<(usize, bool), Line>, key: (usize, bool)) -> &mut Line {
    lines.entry(key).or_insert_with(|| Line {
        body: key.0,
        own: key.1,
        divides: false,
        sum: Cell::default(),
        cells: BTreeMap::new(),
    })
}
