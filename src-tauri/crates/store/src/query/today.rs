//! The morning look: numbers, each with the list from which it comes.

use chrono::Datelike as _;
use model::ids::{OrganisationId, PostId};
use model::time::Day;
use model::values::Silence;

use super::{At, Reader};
use crate::error::Error;
use crate::rows::{
    ActionFilter, DecisionFilter, HealthFilter, ListView, MilestoneFilter, Ownership, Reminder, Today, TodayKind,
    TodaySection, TodayView, Window, WorkstreamFilter, WorkstreamSort,
};

impl Reader<'_> {
    /// What a post, a ministry or everyone looks at in the morning, with at most `limit` rows of each.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn today(
        &self,
        post: Option<PostId>,
        ministry: Option<OrganisationId>,
        since: Day,
        limit: u32,
        at: At,
    ) -> Result<Today, Error> {
        let view = match (post, ministry) {
            (Some(_), _) => TodayView::Mine,
            (None, Some(_)) => TodayView::Ministry,
            (None, None) => TodayView::All,
        };
        let week = end_of_week(at.day);
        let mut sections = Vec::new();
        for (kind, view) in views(post, ministry, since, week) {
            sections.push(self.section(kind, view, limit, at)?);
        }
        Ok(Today { view, post, ministry, day: at.day, since, week, sections })
    }

    /// What is due for a post by the end of the week, or was: the numbers of its morning that ask for something.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn reminders(&self, post: PostId, at: At) -> Result<Vec<Reminder>, Error> {
        let week = end_of_week(at.day);
        let mut reminders = Vec::new();
        for (kind, view) in views(Some(post), None, at.day, week) {
            let view = match (kind, view) {
                (TodayKind::Actions, ListView::Actions { filter }) => {
                    ListView::Actions { filter: ActionFilter { due_by: Some(week), ..filter } }
                }
                (TodayKind::Silent | TodayKind::ReportsDue | TodayKind::StepsDue | TodayKind::MilestonesDue, view) => {
                    view
                }
                // These tell what happened, and not what is to be done by a day.
                _ => continue,
            };
            reminders.push(Reminder { kind, count: self.section(kind, view, 0, at)?.count });
        }
        Ok(reminders)
    }

    fn section(&self, kind: TodayKind, view: ListView, limit: u32, at: At) -> Result<TodaySection, Error> {
        let window = Window { offset: 0, limit };
        let (workstreams, milestones, actions, decisions) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let mut section = TodaySection { kind, count: 0, view, workstreams, milestones, actions, decisions };
        match &section.view {
            ListView::Workstreams { filter } => {
                let page = self.workstreams(filter, WorkstreamSort::AsOf, false, window, at)?;
                (section.count, section.workstreams) = (page.total, page.items);
            }
            ListView::Milestones { filter } => {
                let page = self.milestones(filter, window, at)?;
                (section.count, section.milestones) = (page.total, page.items);
            }
            ListView::Actions { filter } => {
                let page = self.actions(filter, window, at)?;
                (section.count, section.actions) = (page.total, page.items);
            }
            ListView::Decisions { filter } => {
                let page = self.decisions(filter, window, at)?;
                (section.count, section.decisions) = (page.total, page.items);
            }
        }
        Ok(section)
    }
}

/// The Sunday that ends the week of a day.
fn end_of_week(day: Day) -> Day {
    let to_sunday = 6 - day.date().weekday().num_days_from_monday();
    day.plus(i32::try_from(to_sunday).unwrap_or_default())
}

/// What is looked at, and by which lists.
fn views(post: Option<PostId>, ministry: Option<OrganisationId>, since: Day, week: Day) -> Vec<(TodayKind, ListView)> {
    let led_by = if post.is_some() { None } else { ministry };
    let streams = |filter: WorkstreamFilter| ListView::Workstreams {
        filter: Box::new(WorkstreamFilter { post, led_by, ..filter }),
    };
    let milestones =
        |filter: MilestoneFilter| ListView::Milestones { filter: MilestoneFilter { post, led_by, ..filter } };
    // What nobody leads, no ministry leads: it is looked for where the ministry has any part.
    let unsettled = WorkstreamFilter {
        ownership: vec![Ownership::Vacant, Ownership::Contested],
        post,
        involving: led_by,
        ..WorkstreamFilter::default()
    };
    let silence = |silence: &[Silence]| WorkstreamFilter { silence: silence.to_vec(), ..WorkstreamFilter::default() };
    vec![
        (TodayKind::Silent, streams(silence(&[Silence::Overdue, Silence::Never]))),
        (TodayKind::ReportsDue, streams(silence(&[Silence::DueSoon]))),
        (TodayKind::StepsDue, streams(WorkstreamFilter { due_by: Some(week), ..WorkstreamFilter::default() })),
        (TodayKind::MilestonesDue, milestones(MilestoneFilter { to: Some(week), ..MilestoneFilter::default() })),
        (
            TodayKind::NewlyOffTrack,
            streams(WorkstreamFilter {
                health: vec![HealthFilter::OffTrack],
                turned_since: Some(since),
                ..WorkstreamFilter::default()
            }),
        ),
        (TodayKind::Slipped, milestones(MilestoneFilter { slipped_since: Some(since), ..MilestoneFilter::default() })),
        (TodayKind::Unsettled, ListView::Workstreams { filter: Box::new(unsettled) }),
        (
            TodayKind::Actions,
            ListView::Actions { filter: ActionFilter { post, organisation: led_by, ..ActionFilter::default() } },
        ),
        (
            TodayKind::Decisions,
            ListView::Decisions {
                filter: DecisionFilter { post, led_by, without_action: true, ..DecisionFilter::default() },
            },
        ),
        (TodayKind::Changed, streams(WorkstreamFilter { changed_since: Some(since), ..WorkstreamFilter::default() })),
    ]
}
