//! Which entities a decision must see. A decision over a workspace of a million statuses reads a
//! handful of them.

use std::collections::BTreeSet;

use model::ids::{AssignmentId, ChangeId, EntityId, OrganisationId, WorkstreamId};
use model::intent::Intent;
use model::register::State;
use model::values::WorkstreamField;

use super::Reader;
use crate::error::Error;
use crate::ledger;

/// The bodies that one stands, stood or will stand below.
const PARENTS: &str = "SELECT parent FROM organisation_parent WHERE entity = ?1 AND parent IS NOT NULL";

impl Reader<'_> {
    /// The entities that deciding an intent must see.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn scope(&self, intent: &Intent) -> Result<BTreeSet<EntityId>, Error> {
        let mut scope = BTreeSet::new();
        match intent {
            Intent::FoundOrganisation { parent, .. } => scope.extend(parent.map(EntityId::from)),
            Intent::RenameOrganisation { organisation, .. } | Intent::CreatePost { organisation, .. } => {
                scope.insert((*organisation).into());
            }
            Intent::RenamePost { .. }
            | Intent::MovePost { .. }
            | Intent::EndPost { .. }
            | Intent::AddPerson { .. }
            | Intent::RevisePerson { .. }
            | Intent::HoldPost { .. }
            | Intent::LeavePost { .. }
            | Intent::LeavePosts { .. } => self.of_posts(intent, &mut scope)?,
            Intent::MoveOrganisation { organisation, parent, .. } => {
                scope.insert((*organisation).into());
                scope.extend(parent.map(EntityId::from));
                self.above(&mut scope, PARENTS)?;
            }
            Intent::DissolveOrganisation { organisation, into, children, .. } => {
                scope.extend([Some(*organisation), *into, *children].into_iter().flatten().map(EntityId::from));
                self.held_by(*organisation, &mut scope)?;
                self.above(&mut scope, PARENTS)?;
            }
            Intent::SplitOrganisation { organisation, into, .. } => {
                scope.insert((*organisation).into());
                scope.extend(into.iter().filter_map(|part| part.organisation).map(EntityId::from));
                self.held_by(*organisation, &mut scope)?;
                self.above(&mut scope, PARENTS)?;
            }
            Intent::AddTopic { topic, .. } => scope.extend(topic.map(EntityId::from)),
            Intent::ReviseTopic { topic, .. } => {
                scope.insert((*topic).into());
            }
            Intent::RelateTopic { topic, other, .. } => {
                scope.extend([(*topic).into(), *other]);
                self.collect(
                    "SELECT entity FROM tie WHERE topic = ?1 AND to_seq IS NULL",
                    (*topic).into(),
                    &mut scope,
                )?;
            }
            Intent::OpenWorkstream { workstream, code, parent, .. } => {
                scope.extend([*workstream, *parent].into_iter().flatten().map(EntityId::from));
                self.with_code(code.as_deref(), &mut scope)?;
            }
            Intent::ReviseWorkstream { workstream, set } => self.to_revise(*workstream, set, &mut scope)?,
            Intent::CloseWorkstream { workstream, .. } => {
                scope.insert((*workstream).into());
                self.open_actions("workstream", (*workstream).into(), &mut scope)?;
            }
            Intent::LogStatus { workstream, entry } => {
                scope.insert((*workstream).into());
                scope.extend(entry.reporter.map(EntityId::from));
            }
            Intent::ReopenWorkstream { workstream } => {
                scope.insert((*workstream).into());
                self.with_same_code(*workstream, &mut scope)?;
            }
            Intent::LinkTopic { workstream, topic } => {
                scope.insert((*topic).into());
                self.with_facts(*workstream, &mut scope)?;
            }
            Intent::SetGoal { workstream, .. }
            | Intent::CiteBasis { workstream, .. }
            | Intent::StateBudget { workstream, .. }
            | Intent::NoteDispute { workstream, .. } => self.with_facts(*workstream, &mut scope)?,
            Intent::NoteDependency { workstream, dependency } => {
                self.with_facts(*workstream, &mut scope)?;
                if let Some(to) = dependency.to {
                    self.downstream(to, &mut scope)?;
                }
            }
            Intent::WithdrawFact { fact, .. } => {
                scope.insert((*fact).into());
            }
            Intent::Assign { workstream, organisation, post, .. }
            | Intent::TransferLead { workstream, organisation, post, .. } => {
                if matches!(intent, Intent::TransferLead { .. }) {
                    self.open_actions("workstream", (*workstream).into(), &mut scope)?;
                }
                scope.extend([EntityId::from(*workstream), EntityId::from(*organisation)]);
                scope.extend(post.map(EntityId::from));
                self.ownership_of(*workstream, &mut scope)?;
            }
            Intent::AgreeAssignment { assignment, .. } | Intent::EndAssignment { assignment, .. } => {
                self.around(*assignment, &mut scope)?;
            }
            Intent::PassAssignment { assignment, organisation, post, .. } => {
                scope.insert((*organisation).into());
                scope.extend(post.map(EntityId::from));
                if let Some(workstream) = self.around(*assignment, &mut scope)? {
                    self.open_actions("workstream", workstream.into(), &mut scope)?;
                }
            }
            Intent::ConfirmStatus { status, .. } | Intent::CorrectStatus { status, .. } => {
                scope.insert((*status).into());
                if let Intent::CorrectStatus { entry, .. } = intent {
                    scope.extend(entry.reporter.map(EntityId::from));
                }
                let entity = ledger::entity(self.connection, (*status).into())?;
                if let Some(State::Status(status)) = entity.state() {
                    scope.insert(status.workstream.into());
                }
            }
            Intent::AcknowledgeFinding { rule, about, .. } | Intent::ReopenFinding { rule, about, .. } => {
                scope.extend(about.iter().copied());
                let mut statement = self.connection.prepare_cached(
                    "SELECT entity FROM acknowledgement WHERE rule = ?1 AND about = ?2 AND to_seq IS NULL",
                )?;
                let known = statement.query_map([rule.token(), &crate::views::about(about)], |row| {
                    Ok(EntityId::from_bytes(row.get(0)?))
                })?;
                for known in known {
                    scope.insert(known?);
                }
            }
            Intent::IssueReport(said) => {
                let mut statement = self.connection.prepare_cached(
                    "SELECT entity FROM report WHERE series = ?1 AND fiscal_year = ?2 AND to_seq IS NULL",
                )?;
                let known = statement.query_map(rusqlite::params![said.series, said.fiscal_year], |row| {
                    Ok(EntityId::from_bytes(row.get(0)?))
                })?;
                for known in known {
                    scope.insert(known?);
                }
                scope.extend(said.supersedes.map(EntityId::from));
                scope.extend(said.meeting.map(EntityId::from));
            }
            Intent::WithdrawReport { report, .. } => {
                scope.insert((*report).into());
            }
            Intent::SaveTemplate { template, content } => {
                let mut statement =
                    self.connection.prepare_cached("SELECT entity FROM template WHERE to_seq IS NULL")?;
                let known = statement.query_map([], |row| Ok(EntityId::from_bytes(row.get(0)?)))?;
                for known in known {
                    scope.insert(known?);
                }
                scope.extend(template.map(EntityId::from));
                scope.extend(content.scope.mentions());
            }
            Intent::RemoveTemplate { template } => {
                scope.insert((*template).into());
            }
            Intent::StateContact { .. }
            | Intent::BeginHandover { .. }
            | Intent::ReviseHandover { .. }
            | Intent::NoteHandover { .. }
            | Intent::ConfirmHandover { .. }
            | Intent::QuestionHandover { .. }
            | Intent::CompleteHandover { .. } => self.of_handover(intent, &mut scope)?,
            Intent::AddMilestone(_)
            | Intent::ReviseMilestone(_)
            | Intent::SlipMilestone(_)
            | Intent::FinishMilestone(_)
            | Intent::DropMilestone(_)
            | Intent::AddSeries(_)
            | Intent::ReviseSeries(_)
            | Intent::PlanMeeting(_)
            | Intent::ReviseMeeting(_)
            | Intent::SetAgenda(_)
            | Intent::HoldMeeting(_)
            | Intent::CancelMeeting(_)
            | Intent::TakeDecision(_)
            | Intent::ReviseDecision(_)
            | Intent::GiveAction(_)
            | Intent::ReviseAction(_)
            | Intent::PassAction(_)
            | Intent::ExtendAction(_)
            | Intent::FinishAction(_)
            | Intent::DropAction(_)
            | Intent::ReopenAction(_) => self.to_coordinate(intent, &mut scope)?,
            Intent::Retract { changes } => self.to_retract(changes, &mut scope)?,
            Intent::Erase { change, .. } => {
                scope.extend(ledger::change(self.connection, *change)?.map(|recorded| recorded.change.subject));
            }
            Intent::TakeIn(take_in) => {
                scope.extend(take_in.records.iter().map(|(id, _)| *id));
                scope.extend(take_in.gone.iter().copied());
                let mut statement = self.connection.prepare_cached("SELECT entity FROM import WHERE to_seq IS NULL")?;
                let imports = statement.query_map([], |row| Ok(EntityId::from_bytes(row.get(0)?)))?;
                for import in imports {
                    scope.insert(import?);
                }
            }
        }
        Ok(scope)
    }

    /// The assignments of a workstream with their organisations, and what is in dispute about it.
    pub(super) fn ownership_of(&self, workstream: WorkstreamId, scope: &mut BTreeSet<EntityId>) -> Result<(), Error> {
        for sql in [
            "SELECT entity FROM assignment WHERE workstream = ?1 AND to_seq IS NULL",
            "SELECT organisation FROM assignment WHERE workstream = ?1 AND to_seq IS NULL",
            "SELECT entity FROM fact WHERE workstream = ?1 AND sort = 'dispute' AND to_seq IS NULL",
        ] {
            self.collect(sql, workstream.into(), scope)?;
        }
        Ok(())
    }

    /// An assignment with its workstream, its post and the assignments beside it.
    fn around(&self, assignment: AssignmentId, scope: &mut BTreeSet<EntityId>) -> Result<Option<WorkstreamId>, Error> {
        scope.insert(assignment.into());
        let entity = ledger::entity(self.connection, assignment.into())?;
        let Some(State::Assignment(held)) = entity.state() else { return Ok(None) };
        scope.insert(held.workstream.into());
        scope.extend(held.post.map(EntityId::from));
        self.ownership_of(held.workstream, scope)?;
        Ok(Some(held.workstream))
    }

    fn of_posts(&self, intent: &Intent, scope: &mut BTreeSet<EntityId>) -> Result<(), Error> {
        const HOLDERS: &str = "SELECT entity FROM holding WHERE post = ?1 AND to_seq IS NULL";
        match intent {
            Intent::RenamePost { post, .. } => {
                scope.insert((*post).into());
            }
            Intent::MovePost { post, organisation, .. } => {
                scope.extend([EntityId::from(*post), EntityId::from(*organisation)]);
            }
            Intent::EndPost { post, .. } => {
                scope.insert((*post).into());
                self.collect(HOLDERS, (*post).into(), scope)?;
            }
            Intent::RevisePerson { person, .. } => {
                scope.insert((*person).into());
            }
            Intent::HoldPost { person, post, .. } => {
                scope.insert((*post).into());
                scope.extend(person.map(EntityId::from));
                self.collect(HOLDERS, (*post).into(), scope)?;
            }
            Intent::LeavePost { holding, .. } => {
                scope.insert((*holding).into());
                if let Some(State::Holding(held)) = ledger::entity(self.connection, (*holding).into())?.state() {
                    scope.insert(held.post.into());
                    self.collect(HOLDERS, held.post.into(), scope)?;
                }
            }
            Intent::LeavePosts { person, successor, .. } => {
                scope.insert((*person).into());
                scope.extend(successor.map(EntityId::from));
                // With them who else holds one of these posts: the successor may already.
                self.collect(
                    "SELECT other.entity FROM holding AS mine JOIN holding AS other ON other.post = mine.post
                     WHERE mine.person = ?1 AND mine.to_seq IS NULL AND other.to_seq IS NULL",
                    (*person).into(),
                    scope,
                )?;
            }
            _ => {}
        }
        Ok(())
    }

    /// The actions that are not closed, by the workstream, organisation or post that a column names.
    pub(super) fn open_actions(&self, column: &str, id: EntityId, scope: &mut BTreeSet<EntityId>) -> Result<(), Error> {
        let sql = format!("SELECT entity FROM action WHERE {column} = ?1 AND to_seq IS NULL AND done_on = 9999999");
        self.collect(&sql, id, scope)
    }

    pub(super) fn collect(&self, sql: &str, id: EntityId, scope: &mut BTreeSet<EntityId>) -> Result<(), Error> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let found = statement.query_map([id.as_bytes()], |row| Ok(EntityId::from_bytes(row.get(0)?)))?;
        for entity in found {
            scope.insert(entity?);
        }
        Ok(())
    }

    /// Everything above what is in scope, by a query that gives the parents of one.
    fn above(&self, scope: &mut BTreeSet<EntityId>, sql: &str) -> Result<(), Error> {
        let mut todo: Vec<EntityId> = scope.iter().copied().collect();
        while let Some(id) = todo.pop() {
            let mut parents = BTreeSet::new();
            self.collect(sql, id, &mut parents)?;
            todo.extend(parents.into_iter().filter(|parent| scope.insert(*parent)));
        }
        Ok(())
    }

    fn held_by(&self, organisation: OrganisationId, scope: &mut BTreeSet<EntityId>) -> Result<(), Error> {
        self.collect(
            "SELECT other.entity FROM assignment AS mine JOIN assignment AS other ON other.workstream = mine.workstream
             WHERE mine.organisation = ?1 AND mine.to_seq IS NULL AND other.to_seq IS NULL",
            organisation.into(),
            scope,
        )?;
        // The bodies below it, its posts, and who holds them.
        for sql in [
            "SELECT entity FROM organisation_parent WHERE parent = ?1 AND to_seq IS NULL",
            "SELECT entity FROM post WHERE organisation = ?1 AND to_seq IS NULL",
            "SELECT h.entity FROM post AS p JOIN holding AS h ON h.post = p.entity
             WHERE p.organisation = ?1 AND p.to_seq IS NULL AND h.to_seq IS NULL",
        ] {
            self.collect(sql, organisation.into(), scope)?;
        }
        Ok(())
    }

    fn with_facts(&self, workstream: WorkstreamId, scope: &mut BTreeSet<EntityId>) -> Result<(), Error> {
        scope.insert(workstream.into());
        self.collect("SELECT entity FROM fact WHERE workstream = ?1 AND to_seq IS NULL", workstream.into(), scope)
    }

    fn with_code(&self, code: Option<&str>, scope: &mut BTreeSet<EntityId>) -> Result<(), Error> {
        let Some(code) = code else { return Ok(()) };
        let code = code.trim();
        let mut statement = self
            .connection
            .prepare_cached("SELECT entity FROM workstream WHERE folded_code = ?1 AND code = ?2 AND to_seq IS NULL")?;
        let found =
            statement.query_map([&text::fold::fold(code), code], |row| Ok(EntityId::from_bytes(row.get(0)?)))?;
        for entity in found {
            scope.insert(entity?);
        }
        Ok(())
    }

    /// The workstreams that have a code which this one has or had: it may come back to it.
    fn with_every_code(&self, id: EntityId, scope: &mut BTreeSet<EntityId>) -> Result<(), Error> {
        for recorded in ledger::entity(self.connection, id)?.changes() {
            match &recorded.change.verb {
                model::change::Verb::WorkstreamOpened(opened) => self.with_code(opened.code.as_deref(), scope)?,
                model::change::Verb::WorkstreamRevised(WorkstreamField::Code(code)) => {
                    self.with_code(code.as_deref(), scope)?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn with_same_code(&self, workstream: WorkstreamId, scope: &mut BTreeSet<EntityId>) -> Result<(), Error> {
        let entity = ledger::entity(self.connection, workstream.into())?;
        match entity.state() {
            Some(State::Workstream(known)) => self.with_code(known.code.as_deref(), scope),
            _ => Ok(()),
        }
    }

    fn to_revise(
        &self,
        workstream: WorkstreamId,
        set: &[WorkstreamField],
        scope: &mut BTreeSet<EntityId>,
    ) -> Result<(), Error> {
        scope.insert(workstream.into());
        for field in set {
            match field {
                WorkstreamField::Code(code) => self.with_code(code.as_deref(), scope)?,
                WorkstreamField::Parent(Some(parent)) => {
                    scope.insert((*parent).into());
                    self.above(
                        scope,
                        "SELECT parent FROM workstream WHERE entity = ?1 AND parent IS NOT NULL AND to_seq IS NULL",
                    )?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// The entities of the changes, and all that rests on those.
    fn to_retract(&self, changes: &[ChangeId], scope: &mut BTreeSet<EntityId>) -> Result<(), Error> {
        let mut subjects = BTreeSet::new();
        for id in changes {
            subjects.extend(ledger::change(self.connection, *id)?.map(|recorded| recorded.change.subject));
        }
        for subject in subjects {
            scope.insert(subject);
            self.with_every_code(subject, scope)?;
            for sql in [
                "SELECT entity FROM assignment WHERE workstream = ?1 AND to_seq IS NULL",
                "SELECT entity FROM assignment WHERE organisation = ?1 AND to_seq IS NULL",
                "SELECT entity FROM status WHERE workstream = ?1 AND to_seq IS NULL",
                "SELECT entity FROM fact WHERE workstream = ?1 AND to_seq IS NULL",
                "SELECT entity FROM fact WHERE other = ?1 AND to_seq IS NULL",
                "SELECT entity FROM tie WHERE topic = ?1 AND to_seq IS NULL",
                "SELECT entity FROM tie WHERE other = ?1 AND to_seq IS NULL",
                "SELECT entity FROM post WHERE organisation = ?1 AND to_seq IS NULL",
                "SELECT entity FROM assignment WHERE post = ?1 AND to_seq IS NULL",
                "SELECT entity FROM holding WHERE post = ?1 AND to_seq IS NULL",
                "SELECT entity FROM holding WHERE person = ?1 AND to_seq IS NULL",
                "SELECT entity FROM handover WHERE (organisation = ?1 OR post = ?1 OR predecessor = ?1 OR successor = ?1
                   OR into_organisation = ?1 OR into_post = ?1) AND to_seq IS NULL",
                "SELECT entity FROM handover_item WHERE workstream = ?1 AND to_seq IS NULL",
                "SELECT entity FROM organisation_parent WHERE parent = ?1 AND to_seq IS NULL",
                "SELECT entity FROM workstream WHERE parent = ?1 AND to_seq IS NULL",
                "SELECT entity FROM milestone WHERE workstream = ?1 AND to_seq IS NULL",
                "SELECT entity FROM milestone WHERE after = ?1 AND to_seq IS NULL",
                "SELECT entity FROM meeting WHERE series = ?1 AND to_seq IS NULL",
                "SELECT entity FROM decision WHERE meeting = ?1 AND to_seq IS NULL",
                "SELECT entity FROM decision WHERE workstream = ?1 AND to_seq IS NULL",
                "SELECT entity FROM action WHERE organisation = ?1 AND to_seq IS NULL",
                "SELECT entity FROM action WHERE post = ?1 AND to_seq IS NULL",
                "SELECT entity FROM action WHERE workstream = ?1 AND to_seq IS NULL",
                "SELECT entity FROM action WHERE meeting = ?1 AND to_seq IS NULL",
                "SELECT entity FROM action WHERE decision = ?1 AND to_seq IS NULL",
                "SELECT entity FROM mention WHERE other = ?1 AND to_seq IS NULL",
            ] {
                self.collect(sql, subject, scope)?;
            }
        }
        Ok(())
    }
}
