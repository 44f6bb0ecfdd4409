//! Which reports are missing, ministry by ministry, and whom to ask for them.

use std::collections::BTreeMap;

use model::silence::{Days, Due, Reported, SOON, judge};
use model::time::Day;
use model::values::{AssignmentState, Role, Silence};
use text::calendar::Calendar;

use super::{At, Reader};
use crate::error::Error;
use crate::rows::{
    AskRow, AssignmentRow, Chase, ChaseCount, ChaseOf, ChaseRow, OrganisationRef, Page, Window, WorkstreamFilter,
    WorkstreamSort,
};

/// The days by which silence is judged on a day.
pub(super) fn days(today: Day) -> Days<impl Fn(Day) -> Day> {
    let calendar = Calendar::standard();
    let soon = Day::new(calendar.add_working_days(today.date(), SOON));
    Days { today, soon, working: move |day: Day| Day::new(calendar.working_on_or_after(day.date())) }
}

/// Working days from a day on which something was due to today; none if it is not past.
pub(super) fn late(due: Day, today: Day) -> Option<i64> {
    (due < today).then(|| Calendar::standard().working_days_between(due.date(), today.date()))
}

/// Whether a report is due, and how many working days late.
pub(super) fn judged(reported: &Reported, at: At) -> (Due, Option<i64>) {
    let due = judge(reported, &days(at.day));
    let late = due.on.filter(|_| due.silence.is_missing()).and_then(|on| late(on, at.day));
    (due, late)
}

impl Reader<'_> {
    /// What is to be asked for: reports that are missing, and those that are due soon where they are asked for too. The
    /// counts are of all ministries, the page is of one where one is named.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn chase(
        &self,
        filter: &WorkstreamFilter,
        soon: bool,
        of: Option<ChaseOf>,
        window: Window,
        at: At,
    ) -> Result<Chase, Error> {
        let mut silence = vec![Silence::Overdue, Silence::Never];
        if soon {
            silence.push(Silence::DueSoon);
        }
        let filter = WorkstreamFilter { silence, ..filter.clone() };
        let mut found = self.light(&filter, at)?;
        self.sort(&mut found, WorkstreamSort::AsOf, at)?;
        // By ministry: what nobody leads stands last.
        let mut places = BTreeMap::new();
        for light in &found {
            if let Some(lead) = light.lead
                && let std::collections::btree_map::Entry::Vacant(place) = places.entry(lead)
            {
                place.insert(self.top_of(lead, at)?);
            }
        }
        let place = |light: &super::workstreams::Light| light.lead.and_then(|lead| places.get(&lead));
        found.sort_by_key(|light| {
            place(light).map_or((true, (u32::MAX, String::new()), None), |(top, protocol)| {
                (false, protocol.first().cloned().unwrap_or_default(), Some(*top))
            })
        });
        let judge_by = days(at.day);
        let mut ministries: Vec<ChaseCount> = Vec::new();
        let mut last = None;
        for light in &found {
            let top = place(light).map(|(top, _)| *top);
            if last != Some(top) {
                let ministry = top.map(|top| self.organisation_ref(top, at)).transpose()?;
                ministries.push(ChaseCount { ministry, overdue: 0, never: 0, due_soon: 0 });
                last = Some(top);
            }
            if let Some(counts) = ministries.last_mut() {
                match judge(&light.reported(), &judge_by).silence {
                    Silence::Overdue => counts.overdue += 1,
                    Silence::Never => counts.never += 1,
                    _ => counts.due_soon += 1,
                }
            }
        }
        if let Some(of) = of {
            found.retain(|light| match (of, place(light)) {
                (ChaseOf::Ministry { id }, Some((top, _))) => *top == id,
                (ChaseOf::Nobody, None) => true,
                _ => false,
            });
        }
        let total = found.len() as u64;
        let mut items = Vec::new();
        for light in found.iter().skip(window.offset as usize).take(window.limit as usize) {
            let Some(row) = self.workstream_row(light.id, at)? else { continue };
            let ministry: Option<OrganisationRef> =
                place(light).map(|(top, _)| self.organisation_ref(*top, at)).transpose()?;
            let asked = self.asked(light.id, at)?;
            let contacts = self.contacts(light.id, &asked, at)?;
            let ask = asked.into_iter().map(|row| AskRow { organisation: row.organisation, post: row.post }).collect();
            items.push(ChaseRow { ministry, ask, contacts, row });
        }
        Ok(Chase { page: Page { items, total }, ministries })
    }

    /// By what someone leads a workstream, alone or jointly; where nobody does, coordinates or claims it.
    fn asked(&self, id: model::ids::WorkstreamId, at: At) -> Result<Vec<AssignmentRow>, Error> {
        let held: Vec<_> = self.assignments(id, at)?.into_iter().filter(|row| row.holds).collect();
        let leads = |row: &AssignmentRow| {
            matches!(row.role, Role::Lead | Role::JointLead) && row.state == AssignmentState::Agreed
        };
        let any = held.iter().any(leads);
        let asked = held.into_iter().filter(|row| {
            if any { leads(row) } else { matches!(row.role, Role::Lead | Role::JointLead | Role::Coordinator) }
        });
        Ok(asked.collect())
    }
}
