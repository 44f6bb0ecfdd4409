//! Handovers 引継ぎ: the list, and the pack of one, put together from what holds on a day; and whom to turn to.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use model::findings::find;
use model::ids::{EntityId, HandoverId, OrganisationId, PersonId, PostId, WorkstreamId};
use model::intent::Intent;
use model::register::takes;
use model::time::Instant;
use model::values::{Marking, Role};
use rusqlite::OptionalExtension as _;

use super::{At, Reader, natural, to_day};
use crate::error::Error;
use crate::rows::{
    ActionFilter, ActionRow, AssignmentRow, ContactRow, FactRow, FindingRow, HandoverEnd, HandoverItem, HandoverMark,
    HandoverNote, HandoverPack, HandoverRow, MilestoneFilter, MilestoneRow, PostFilter, PostRef, PostRow, Promise,
    PromiseKind, Reached, TopicRow, Window,
};
use crate::{ledger, views};

/// So many reports of a workstream are handed on.
const LAST_REPORTS: u32 = 3;
/// So many posts of an organisation are named where an assignment names none.
const MOST_POSTS: usize = 5;

/// What is said in a handover of one workstream, or of all of it.
type Said = (Option<HandoverMark>, Option<HandoverNote>);

/// A handover with its parts, what is said of each and of all of it, and the clocks at which they were read.
type Whole = (HandoverRow, Parts, BTreeMap<Option<WorkstreamId>, Said>, At);

/// The parts that are handed over, by workstream.
type Parts = BTreeMap<WorkstreamId, (Option<String>, Vec<AssignmentRow>)>;

impl Reader<'_> {
    /// The handovers that were begun: open ones first, then the latest.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn handovers(&self, at: At) -> Result<Vec<HandoverRow>, Error> {
        let mut statement =
            self.connection.prepare_cached(&format!("SELECT entity FROM handover AS h WHERE {}", at.alive("h")))?;
        let ids = statement.query_map([], |row| Ok(HandoverId::from_bytes(row.get(0)?)))?;
        let mut all = Vec::new();
        for id in ids {
            if let Some((row, ..)) = self.handover_row(id?, at)? {
                all.push(row);
            }
        }
        all.sort_by_key(|row| (row.completed.is_some(), std::cmp::Reverse(row.on), std::cmp::Reverse(row.id)));
        Ok(all)
    }

    fn handover_row(&self, id: HandoverId, at: At) -> Result<Option<Whole>, Error> {
        let found = self
            .connection
            .prepare_cached(&format!(
                "SELECT organisation, post, predecessor, successor, on_day, into_organisation, into_post, begun_at,
                   begun_by, completed_on, completed_at, completed_by
                 FROM handover AS h WHERE entity = ?1 AND {}",
                at.alive("h")
            ))?
            .query_row([EntityId::from(id).as_bytes()], |row| {
                let ids: Vec<Option<[u8; 16]>> =
                    [1, 2, 3, 5, 6, 8, 11].iter().map(|place| row.get(*place)).collect::<Result<_, _>>()?;
                Ok((
                    OrganisationId::from_bytes(row.get(0)?),
                    ids,
                    row.get::<_, i64>(4)?,
                    row.get::<_, i64>(7)?,
                    row.get::<_, Option<i64>>(9)?,
                    row.get::<_, Option<i64>>(10)?,
                ))
            })
            .optional()?;
        let Some((organisation, ids, on, begun_at, completed_on, completed_at)) = found else { return Ok(None) };
        let post = ids[0].map(PostId::from_bytes);
        let on = to_day(on).ok_or(Error::Damaged { what: "view" })?;
        let person = |id: Option<[u8; 16]>| -> Result<_, Error> {
            Ok(id.map(|id| self.person_ref(PersonId::from_bytes(id), at)).transpose()?.flatten())
        };
        let acted = |id: Option<[u8; 16]>| -> Result<_, Error> {
            Ok(id.map(|id| self.post(PostId::from_bytes(id), at)).transpose()?.flatten())
        };
        let completed_on = completed_on.and_then(to_day);
        let moves = ids[3].is_some() || ids[4].is_some();
        // What has passed on is found on the last day before.
        let read = match completed_on {
            Some(on) if moves => At { day: at.day.min(on.plus(-1)), ..at },
            _ => at,
        };
        let parts = self.handed_over(post, organisation, read)?;
        let said = self.handover_says(id, at)?;
        let count = |confirmed: bool| {
            let marks = parts.keys().filter_map(|id| said.get(&Some(*id))?.0.as_ref());
            u32::try_from(marks.filter(|mark| mark.confirmed == confirmed).count()).unwrap_or(u32::MAX)
        };
        let row = HandoverRow {
            id,
            post: post.map(|post| self.post_ref(post, at)).transpose()?.flatten(),
            organisation: self.organisation_ref(organisation, at)?,
            predecessor: person(ids[1])?,
            successor: person(ids[2])?,
            on,
            into: ids[3].map(|into| self.organisation_ref(OrganisationId::from_bytes(into), at)).transpose()?,
            into_post: ids[4].map(|into| self.post_ref(PostId::from_bytes(into), at)).transpose()?.flatten(),
            begun_at: Instant::from_millis(begun_at),
            begun_by: acted(ids[5])?,
            completed: match (completed_on, completed_at) {
                (Some(on), Some(written)) => {
                    Some(HandoverEnd { on, at: Instant::from_millis(written), by: acted(ids[6])? })
                }
                _ => None,
            },
            items: u32::try_from(parts.len()).unwrap_or(u32::MAX),
            confirmed: count(true),
            questioned: count(false),
        };
        Ok(Some((row, parts, said, read)))
    }

    fn post_ref(&self, id: PostId, at: At) -> Result<Option<PostRef>, Error> {
        Ok(self.post(id, at)?.map(|post| PostRef { id, title: post.title }))
    }

    /// The parts of a post, or of an organisation, in workstreams that are open on the day.
    fn handed_over(&self, post: Option<PostId>, organisation: OrganisationId, at: At) -> Result<Parts, Error> {
        let all = Window { offset: 0, limit: u32::MAX };
        let mut owned = self.owned(Some(organisation), None, all, at)?.items;
        if post.is_some() {
            let mine = self.owned(None, post, all, at)?.items;
            owned.retain(|one| one.row.post.is_none());
            owned.extend(mine);
        }
        let mut parts = Parts::new();
        for one in owned {
            let whose = one.row.post.as_ref().map(|post| post.id);
            if takes((post, organisation), whose, one.row.organisation.id) {
                parts.entry(one.workstream).or_insert_with(|| (one.code.clone(), Vec::new())).1.push(one.row);
            }
        }
        Ok(parts)
    }

    fn handover_says(&self, id: HandoverId, at: At) -> Result<BTreeMap<Option<WorkstreamId>, Said>, Error> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT workstream, confirmed, question, marked_at, marked_by, note, noted_at, noted_by
             FROM handover_item AS i WHERE entity = ?1 AND {}",
            at.alive("i")
        ))?;
        let mut rows = statement.query([EntityId::from(id).as_bytes()])?;
        let mut said = BTreeMap::new();
        let by = |id: Option<[u8; 16]>| -> Result<Option<PostRow>, Error> {
            Ok(id.map(|id| self.post(PostId::from_bytes(id), at)).transpose()?.flatten())
        };
        while let Some(row) = rows.next()? {
            let mark = match (row.get::<_, Option<bool>>(1)?, row.get::<_, Option<i64>>(3)?) {
                (Some(confirmed), Some(at)) => Some(HandoverMark {
                    confirmed,
                    question: row.get(2)?,
                    at: Instant::from_millis(at),
                    by: by(row.get(4)?)?,
                }),
                _ => None,
            };
            let note = match (row.get::<_, Option<String>>(5)?, row.get::<_, Option<i64>>(6)?) {
                (Some(text), Some(at)) => {
                    Some(HandoverNote { text, at: Instant::from_millis(at), by: by(row.get(7)?)? })
                }
                _ => None,
            };
            said.insert(row.get::<_, Option<[u8; 16]>>(0)?.map(WorkstreamId::from_bytes), (mark, note));
        }
        Ok(said)
    }

    /// The pack of a handover.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn handover(&self, id: HandoverId, at: At) -> Result<Option<HandoverPack>, Error> {
        let Some((row, parts, mut said, at)) = self.handover_row(id, at)? else { return Ok(None) };
        let mut parts: Vec<_> = parts.into_iter().collect();
        let role = |parts: &[AssignmentRow]| parts.iter().map(|part| part.role).min();
        parts.sort_by(|(a, (code, mine)), (b, (other, theirs))| {
            role(mine)
                .cmp(&role(theirs))
                .then_with(|| natural(code.as_deref(), other.as_deref()))
                .then_with(|| a.cmp(b))
        });
        let mut findings = self.findings_of(parts.iter().map(|(id, _)| *id), at)?;
        let mut pack = HandoverPack {
            row,
            as_of: at.day,
            marking: Marking::One,
            note: said.remove(&None).and_then(|(_, note)| note),
            workstreams: Vec::with_capacity(parts.len()),
            promises: Vec::new(),
            contacts: Vec::new(),
            topics: Vec::new(),
        };
        for (id, (_, parts)) in parts {
            let (mark, note) = said.remove(&Some(id)).unwrap_or_default();
            let found = findings.remove(&id).unwrap_or_default();
            self.hand_over_item(&mut pack, id, (parts, found), (mark, note), at)?;
        }
        pack.promises
            .extend(self.open_actions_of((pack.row.post.as_ref().map(|it| it.id), pack.row.organisation.id), at)?);
        pack.promises.sort_by(|a, b| {
            let key = |one: &Promise| (one.on.is_none(), one.on, one.kind);
            key(a).cmp(&key(b)).then_with(|| natural(a.code.as_deref(), b.code.as_deref()))
        });
        pack.topics.sort_by(|a, b| (a.kind, &a.code, &a.name.ja).cmp(&(b.kind, &b.code, &b.name.ja)));
        self.sort_contacts(&mut pack.contacts, at)?;
        Ok(Some(pack))
    }

    /// The actions that are open and had by who hands over.
    fn open_actions_of(
        &self,
        (post, organisation): (Option<PostId>, OrganisationId),
        at: At,
    ) -> Result<Vec<Promise>, Error> {
        let all = Window { offset: 0, limit: u32::MAX };
        let mut found =
            self.actions(&ActionFilter { organisation: Some(organisation), ..ActionFilter::default() }, all, at)?.items;
        if post.is_some() {
            found.retain(|action| action.post.is_none());
            let mine = ActionFilter { post, ..ActionFilter::default() };
            found.extend(self.actions(&mine, all, at)?.items.into_iter().filter(|action| action.post.is_some()));
        }
        let whose = |action: &ActionRow| {
            takes((post, organisation), action.post.as_ref().map(|post| post.id), action.organisation.id)
        };
        let promise = |action: ActionRow| {
            let of = action.workstream;
            Promise {
                on: action.due,
                in_days: action.due.map(|due| due.days_since(at.day)),
                kind: PromiseKind::Action,
                what: action.text,
                workstream: of.as_ref().map(|of| of.id),
                code: of.as_ref().and_then(|of| of.code.clone()),
                title: of.map(|of| of.title),
            }
        };
        Ok(found.into_iter().filter(whose).map(promise).collect())
    }

    fn hand_over_item(
        &self,
        pack: &mut HandoverPack,
        id: WorkstreamId,
        (parts, findings): (Vec<AssignmentRow>, Vec<FindingRow>),
        (mark, note): Said,
        at: At,
    ) -> Result<(), Error> {
        let Some(detail) = self.workstream(id, at)? else { return Ok(()) };
        pack.marking = pack.marking.max(detail.marking);
        let ahead = MilestoneFilter { workstream: Some(id), ..MilestoneFilter::default() };
        let ahead = self.milestones(&ahead, Window { offset: 0, limit: u32::MAX }, at)?.items;
        pack.promises.extend(promises(&detail.row, &detail.facts, &ahead, at));
        merge_contacts(&mut pack.contacts, detail.contacts);
        let mut facts = Vec::new();
        for fact in detail.facts {
            match fact {
                FactRow::Topic { topic, .. } => add_topic(&mut pack.topics, topic),
                fact @ (FactRow::Goal { .. } | FactRow::Dispute { .. }) => facts.push(fact),
                FactRow::Citation { .. } | FactRow::Budget { .. } | FactRow::Dependency { .. } => {}
            }
        }
        let reports = self.statuses(id, Window { offset: 0, limit: LAST_REPORTS }, at)?.items;
        pack.workstreams.push(HandoverItem {
            row: detail.row,
            marking: detail.marking,
            parts,
            facts,
            leads: detail.leads,
            reports,
            findings,
            note,
            mark,
        });
        Ok(())
    }

    /// What is amiss with each of these workstreams, or with its goals.
    fn findings_of(
        &self,
        items: impl Iterator<Item = WorkstreamId>,
        at: At,
    ) -> Result<HashMap<WorkstreamId, Vec<FindingRow>>, Error> {
        let mut landscape = self.landscape(at)?;
        self.put_traits(&mut landscape, at)?;
        let wanted: BTreeSet<WorkstreamId> = items.collect();
        let mut whose: HashMap<EntityId, WorkstreamId> = HashMap::new();
        for stream in landscape.streams.iter().filter(|stream| wanted.contains(&stream.id)) {
            whose.insert(stream.id.into(), stream.id);
            whose.extend(stream.traits.goals.iter().map(|goal| (goal.id.into(), stream.id)));
        }
        let known = self.acknowledged(at)?;
        let mut found: HashMap<WorkstreamId, Vec<FindingRow>> = HashMap::new();
        for finding in find(&landscape) {
            let about: BTreeSet<WorkstreamId> = finding.about.iter().filter_map(|id| whose.get(id).copied()).collect();
            if about.is_empty() {
                continue;
            }
            let acknowledged = known.get(&(finding.rule, views::about(&finding.about))).cloned();
            let row = self.finding_row(&landscape, finding, acknowledged, at)?;
            for id in about {
                found.entry(id).or_default().push(row.clone());
            }
        }
        Ok(found)
    }

    /// Whom to turn to about a workstream: who holds the posts that have a part in it; where an assignment names no
    /// post, the posts of its organisation.
    pub(super) fn contacts(&self, id: WorkstreamId, rows: &[AssignmentRow], at: At) -> Result<Vec<ContactRow>, Error> {
        let mut contacts = Vec::new();
        for row in rows.iter().filter(|row| row.holds && row.role != Role::Informed) {
            let (posts, is_named) = match &row.post {
                Some(post) => (vec![post.clone()], true),
                None => (self.posts_to_turn_to(row.organisation.id, at)?, false),
            };
            let mut mine = Vec::new();
            for post in posts {
                self.contacts_at(&post, is_named, &mut mine, at)?;
            }
            if mine.is_empty() {
                mine.push(ContactRow {
                    organisation: row.organisation.clone(),
                    post: None,
                    person: None,
                    reached: Reached::default(),
                    is_named,
                    roles: Vec::new(),
                    workstreams: Vec::new(),
                });
            }
            for contact in &mut mine {
                contact.roles.push(row.role);
                contact.workstreams.push(id);
            }
            merge_contacts(&mut contacts, mine);
        }
        Ok(contacts)
    }

    fn posts_to_turn_to(&self, organisation: OrganisationId, at: At) -> Result<Vec<PostRow>, Error> {
        let filter = PostFilter { organisation: Some(organisation), ..PostFilter::default() };
        let mut posts = self.posts(&filter, at)?;
        posts.retain(|post| !post.holders.is_empty());
        posts.truncate(MOST_POSTS);
        Ok(posts)
    }

    fn contacts_at(&self, post: &PostRow, is_named: bool, into: &mut Vec<ContactRow>, at: At) -> Result<(), Error> {
        let of_post = self.reached(post.id.into(), at)?;
        let mut push = |person, reached| {
            into.push(ContactRow {
                organisation: post.organisation.clone(),
                post: Some(PostRef { id: post.id, title: post.title.clone() }),
                person,
                reached,
                is_named,
                roles: Vec::new(),
                workstreams: Vec::new(),
            });
        };
        if post.holders.is_empty() {
            push(None, of_post.clone());
        }
        for holder in &post.holders {
            let own = self.reached(holder.person.id.into(), at)?;
            let reached = Reached {
                telephone: own.telephone.or_else(|| of_post.telephone.clone()),
                mail: own.mail.or_else(|| of_post.mail.clone()),
            };
            push(Some(holder.person.clone()), reached);
        }
        Ok(())
    }

    /// How a post or a person is reached, as far as it is known.
    pub(super) fn reached(&self, id: EntityId, at: At) -> Result<Reached, Error> {
        let found = self
            .connection
            .prepare_cached(&format!(
                "SELECT telephone, mail FROM contact AS c WHERE entity = ?1 AND {}",
                at.alive("c")
            ))?
            .query_row([id.as_bytes()], |row| Ok(Reached { telephone: row.get(0)?, mail: row.get(1)? }))
            .optional()?;
        Ok(found.unwrap_or_default())
    }

    fn sort_contacts(&self, contacts: &mut Vec<ContactRow>, at: At) -> Result<(), Error> {
        let mut placed = Vec::with_capacity(contacts.len());
        for contact in contacts.drain(..) {
            placed.push((self.known(contact.organisation.id.into(), at, 0)?.protocol, contact));
        }
        placed.sort_by(|(mine, a), (other, b)| {
            let title = |contact: &ContactRow| contact.post.as_ref().map(|post| post.title.ja.clone());
            mine.cmp(other).then_with(|| title(a).cmp(&title(b)))
        });
        contacts.extend(placed.into_iter().map(|(_, contact)| contact));
        Ok(())
    }

    /// The entities that deciding about a handover, or about how someone is reached, must see.
    pub(super) fn of_handover(&self, intent: &Intent, scope: &mut BTreeSet<EntityId>) -> Result<(), Error> {
        match intent {
            Intent::StateContact { of, .. } => {
                scope.insert(*of);
            }
            Intent::BeginHandover { post, organisation, predecessor, successor, into, into_post, .. } => {
                scope.extend(
                    [post.map(EntityId::from), organisation.map(Into::into), predecessor.map(Into::into)]
                        .into_iter()
                        .chain([successor.map(Into::into), into.map(Into::into), into_post.map(Into::into)])
                        .flatten(),
                );
                if let Some(post) = post {
                    // With who holds it, for whoever does goes unless another is named.
                    for sql in [
                        "SELECT entity FROM holding WHERE post = ?1 AND to_seq IS NULL",
                        "SELECT person FROM holding WHERE post = ?1 AND to_seq IS NULL",
                        "SELECT entity FROM handover WHERE post = ?1 AND to_seq IS NULL",
                    ] {
                        self.collect(sql, (*post).into(), scope)?;
                    }
                }
                if let Some(organisation) = organisation {
                    let sql = "SELECT entity FROM handover WHERE organisation = ?1 AND to_seq IS NULL";
                    self.collect(sql, (*organisation).into(), scope)?;
                }
            }
            Intent::ReviseHandover { handover, predecessor, successor, into, into_post, .. } => {
                scope.insert((*handover).into());
                scope.extend(
                    [predecessor.map(EntityId::from), successor.map(Into::into)]
                        .into_iter()
                        .chain([into.map(Into::into), into_post.map(Into::into)])
                        .flatten(),
                );
            }
            Intent::NoteHandover { handover, item, .. } => {
                scope.insert((*handover).into());
                item.iter().try_for_each(|item| self.with_ownership(*item, scope))?;
            }
            Intent::ConfirmHandover { handover, items } => {
                scope.insert((*handover).into());
                items.iter().try_for_each(|item| self.with_ownership(*item, scope))?;
            }
            Intent::QuestionHandover { handover, item, .. } => {
                scope.insert((*handover).into());
                self.with_ownership(*item, scope)?;
            }
            Intent::CompleteHandover { handover, .. } => self.to_complete(*handover, scope)?,
            _ => {}
        }
        Ok(())
    }

    fn with_ownership(&self, workstream: WorkstreamId, scope: &mut BTreeSet<EntityId>) -> Result<(), Error> {
        scope.insert(workstream.into());
        self.ownership_of(workstream, scope)
    }

    /// All that passes in the end: posts with who holds them, and the assignments with all beside them.
    fn to_complete(&self, id: HandoverId, scope: &mut BTreeSet<EntityId>) -> Result<(), Error> {
        scope.insert(id.into());
        let entity = ledger::entity(self.connection, id.into())?;
        let Some(model::register::State::Handover(handover)) = entity.state() else { return Ok(()) };
        scope.insert(handover.organisation.into());
        scope.extend([handover.predecessor, handover.successor].into_iter().flatten().map(EntityId::from));
        scope.extend(handover.into.map(EntityId::from));
        for post in [handover.post, handover.into_post].into_iter().flatten() {
            scope.insert(post.into());
            self.collect("SELECT entity FROM holding WHERE post = ?1 AND to_seq IS NULL", post.into(), scope)?;
        }
        if handover.moves_assignments() {
            self.open_actions("organisation", handover.organisation.into(), scope)?;
            handover.post.iter().try_for_each(|post| self.open_actions("post", (*post).into(), scope))?;
        }
        let mut works = BTreeSet::new();
        let of_organisation = "SELECT workstream FROM assignment WHERE organisation = ?1 AND to_seq IS NULL";
        self.collect(of_organisation, handover.organisation.into(), &mut works)?;
        if let Some(post) = handover.post {
            let of_post = "SELECT workstream FROM assignment WHERE post = ?1 AND to_seq IS NULL";
            self.collect(of_post, post.into(), &mut works)?;
        }
        works.into_iter().try_for_each(|work| self.with_ownership(work.into(), scope))
    }
}

/// What was promised: the next step of the latest status and goals, where they have a day, and milestones.
fn promises(row: &crate::rows::WorkstreamRow, facts: &[FactRow], ahead: &[MilestoneRow], at: At) -> Vec<Promise> {
    let promise = |on: model::time::Day, kind, what: String| Promise {
        on: Some(on),
        in_days: Some(on.days_since(at.day)),
        kind,
        what,
        workstream: Some(row.id),
        code: row.code.clone(),
        title: Some(row.title.clone()),
    };
    let step = row.next_on.map(|on| promise(on, PromiseKind::NextStep, row.next_step.clone().unwrap_or_default()));
    let goals = facts.iter().filter_map(|fact| match fact {
        FactRow::Goal { goal, .. } => Some(promise(goal.due?, PromiseKind::Goal, goal.text.clone())),
        _ => None,
    });
    let milestones = ahead.iter().map(|one| promise(one.forecast, PromiseKind::Milestone, one.title.ja.clone()));
    step.into_iter().chain(goals).chain(milestones).collect()
}

fn add_topic(topics: &mut Vec<TopicRow>, topic: TopicRow) {
    if !topics.iter().any(|known| known.id == topic.id) {
        topics.push(topic);
    }
}

/// The same person at the same post is named once, with all roles and workstreams.
fn merge_contacts(into: &mut Vec<ContactRow>, more: Vec<ContactRow>) {
    for contact in more {
        let key = |one: &ContactRow| {
            (one.organisation.id, one.post.as_ref().map(|post| post.id), one.person.as_ref().map(|person| person.id))
        };
        match into.iter_mut().find(|known| key(known) == key(&contact)) {
            Some(known) => {
                known.is_named |= contact.is_named;
                for role in contact.roles.into_iter().filter(|role| !known.roles.contains(role)).collect::<Vec<_>>() {
                    known.roles.push(role);
                }
                known.roles.sort_unstable();
                for id in contact.workstreams {
                    if !known.workstreams.contains(&id) {
                        known.workstreams.push(id);
                    }
                }
            }
            None => into.push(contact),
        }
    }
}
