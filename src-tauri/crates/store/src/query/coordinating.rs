//! Which entities a decision about milestones, meetings, decisions and actions must see.

use std::collections::BTreeSet;

use model::ids::{DecisionId, EntityId, PostId, WorkstreamId};
use model::intent::Intent;
use model::register::State;

use super::Reader;
use crate::error::Error;
use crate::ledger;

impl Reader<'_> {
    pub(super) fn to_coordinate(&self, intent: &Intent, scope: &mut BTreeSet<EntityId>) -> Result<(), Error> {
        fn all<const N: usize>(ids: [Option<EntityId>; N]) -> impl Iterator<Item = EntityId> {
            ids.into_iter().flatten()
        }
        match intent {
            Intent::AddMilestone(asked) => {
                scope.extend(all([Some(asked.workstream.into()), asked.milestone.map(Into::into)]));
            }
            Intent::ReviseMilestone(asked) => scope.extend([EntityId::from(asked.milestone)]),
            Intent::SlipMilestone(asked) => scope.extend([EntityId::from(asked.milestone)]),
            Intent::FinishMilestone(asked) => scope.extend([EntityId::from(asked.milestone)]),
            Intent::DropMilestone(asked) => scope.extend([EntityId::from(asked.milestone)]),
            Intent::AddSeries(asked) => {
                scope.extend(all([asked.series.map(Into::into), asked.host.map(Into::into)]));
                scope.extend(asked.members.iter().map(|body| EntityId::from(*body)));
            }
            Intent::ReviseSeries(asked) => {
                scope.extend(all([Some(asked.series.into()), asked.host.map(Into::into)]));
                scope.extend(asked.members.iter().map(|body| EntityId::from(*body)));
            }
            Intent::PlanMeeting(asked) => {
                scope.extend(all([asked.meeting.map(Into::into), asked.series.map(Into::into)]));
                scope.extend(asked.workstreams.iter().map(|of| EntityId::from(*of)));
            }
            Intent::ReviseMeeting(asked) => {
                scope.insert(asked.meeting.into());
                scope.extend(asked.workstreams.iter().map(|of| EntityId::from(*of)));
            }
            Intent::SetAgenda(asked) => {
                scope.insert(asked.meeting.into());
                scope.extend(asked.items.iter().filter_map(|item| item.workstream).map(EntityId::from));
            }
            Intent::HoldMeeting(asked) => {
                scope.insert(asked.meeting.into());
                for one in &asked.attendance {
                    scope.extend(all([Some(one.organisation.into()), one.post.map(Into::into)]));
                }
            }
            Intent::CancelMeeting(asked) => {
                scope.insert(asked.meeting.into());
            }
            Intent::TakeDecision(asked) => scope.extend(all([
                asked.decision.map(Into::into),
                asked.meeting.map(Into::into),
                asked.workstream.map(Into::into),
            ])),
            Intent::ReviseDecision(asked) => {
                scope.extend(all([Some(asked.decision.into()), asked.workstream.map(Into::into)]));
                self.behind_decision(asked.decision, scope)?;
            }
            Intent::GiveAction(asked) => {
                scope.extend(all([
                    asked.action.map(Into::into),
                    asked.organisation.map(Into::into),
                    asked.workstream.map(Into::into),
                    asked.meeting.map(Into::into),
                ]));
                self.with_home(asked.post, scope)?;
                if let Some(decision) = asked.decision {
                    self.behind_decision(decision, scope)?;
                }
            }
            Intent::ReviseAction(asked) => {
                scope.extend(all([Some(asked.action.into()), asked.workstream.map(Into::into)]));
                if let Some(State::Action(known)) = ledger::entity(self.connection, asked.action.into())?.state() {
                    scope.extend(known.workstream.map(EntityId::from));
                }
            }
            Intent::PassAction(asked) => {
                scope.extend(all([Some(asked.action.into()), Some(asked.organisation.into())]));
                self.with_home(asked.post, scope)?;
            }
            Intent::ExtendAction(asked) => scope.extend([EntityId::from(asked.action)]),
            Intent::FinishAction(asked) => scope.extend([EntityId::from(asked.action)]),
            Intent::DropAction(asked) => scope.extend([EntityId::from(asked.action)]),
            Intent::ReopenAction(asked) => scope.extend([EntityId::from(asked.action)]),
            _ => {}
        }
        Ok(())
    }

    /// A decision with its meeting and its workstream.
    fn behind_decision(&self, decision: DecisionId, scope: &mut BTreeSet<EntityId>) -> Result<(), Error> {
        scope.insert(decision.into());
        if let Some(State::Decision(known)) = ledger::entity(self.connection, decision.into())?.state() {
            scope.extend(known.meeting.map(EntityId::from));
            scope.extend(known.workstream.map(EntityId::from));
        }
        Ok(())
    }

    /// A post with the organisations that it was ever in.
    fn with_home(&self, post: Option<PostId>, scope: &mut BTreeSet<EntityId>) -> Result<(), Error> {
        let Some(post) = post else { return Ok(()) };
        scope.insert(post.into());
        self.collect("SELECT organisation FROM post WHERE entity = ?1 AND to_seq IS NULL", post.into(), scope)
    }

    /// A workstream, all that waits for it, and by what that is recorded.
    pub(super) fn downstream(&self, from: WorkstreamId, scope: &mut BTreeSet<EntityId>) -> Result<(), Error> {
        let mut todo = vec![EntityId::from(from)];
        let mut seen = BTreeSet::new();
        while let Some(id) = todo.pop() {
            if !seen.insert(id) {
                continue;
            }
            scope.insert(id);
            self.collect(
                "SELECT entity FROM fact WHERE workstream = ?1 AND sort = 'dependency' AND to_seq IS NULL",
                id,
                scope,
            )?;
            let mut next = BTreeSet::new();
            self.collect(
                "SELECT other FROM fact WHERE workstream = ?1 AND sort = 'dependency' AND other IS NOT NULL
                   AND body ->> '$.relation' <> 'relates' AND to_seq IS NULL",
                id,
                &mut next,
            )?;
            todo.extend(next);
        }
        Ok(())
    }
}
