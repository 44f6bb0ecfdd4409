//! 引継ぎ: what a post has passes from the one who goes to the one who comes. What belongs to it is worked out from the
//! assignments; recorded is who and when, what is passed on, and what the one who comes says of each workstream.

use std::collections::BTreeMap;

use super::{Assignment, State};
use crate::change::{HandoverBegun, Recorded, Verb};
use crate::ids::{OrganisationId, PersonId, PostId, WorkstreamId};
use crate::time::{Day, Instant};

/// 引継ぎ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handover {
    /// Whose: the organisation itself, or that of the post.
    pub organisation: OrganisationId,
    /// Of which post of it.
    pub post: Option<PostId>,
    /// Who goes.
    pub predecessor: Option<PersonId>,
    /// Who comes.
    pub successor: Option<PersonId>,
    /// The successor's first day.
    pub on: Day,
    /// The organisation to which the assignments pass, where they do.
    pub into: Option<OrganisationId>,
    /// The post of it to which they pass.
    pub into_post: Option<PostId>,
    /// When it was begun, and by whom.
    pub begun: (Instant, Option<PostId>),
    /// What is passed on, of each workstream, and of all of it.
    pub notes: BTreeMap<Option<WorkstreamId>, Passed>,
    /// What the one who comes says of each workstream.
    pub marks: BTreeMap<WorkstreamId, Mark>,
    /// Whether all of it is handed over.
    pub completed: Option<Completed>,
}

/// 申し送り.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passed {
    /// What is passed on.
    pub text: String,
    /// When that was written down, and by whom.
    pub said: (Instant, Option<PostId>),
}

/// What the one who comes says of a workstream.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Whether it was taken note of.
    pub confirmed: bool,
    /// What was asked last; it stays when it is confirmed.
    pub question: Option<String>,
    /// When that was written down, and by whom.
    pub said: (Instant, Option<PostId>),
}

/// The end of a handover.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completed {
    /// The successor's first day.
    pub on: Day,
    /// When that was written down, and by whom.
    pub said: (Instant, Option<PostId>),
}

impl Handover {
    fn of(begun: &HandoverBegun, said: (Instant, Option<PostId>)) -> Self {
        Self {
            organisation: begun.organisation,
            post: begun.post,
            predecessor: begun.predecessor,
            successor: begun.successor,
            on: begun.on,
            into: begun.into,
            into_post: begun.into_post,
            begun: said,
            notes: BTreeMap::new(),
            marks: BTreeMap::new(),
            completed: None,
        }
    }

    /// Whether an assignment is a part of what is handed over: it names the post, or the post's organisation and no
    /// post; of an organisation, all that it has itself.
    #[must_use]
    pub fn takes(&self, held: &Assignment) -> bool {
        takes((self.post, self.organisation), held.post, held.organisation)
    }

    /// Whether the assignments pass to another organisation or post.
    #[must_use]
    pub const fn moves_assignments(&self) -> bool {
        self.into.is_some() || self.into_post.is_some()
    }

    /// The day whose assignments belong to it, when it is asked for on a day: where they have passed on, the last one
    /// before.
    #[must_use]
    pub fn day(&self, asked: Day) -> Day {
        match &self.completed {
            Some(completed) if self.moves_assignments() => asked.min(completed.on.plus(-1)),
            _ => asked,
        }
    }
}

/// Whether an assignment to a post or organisation is a part of what a handover of a post, or of an organisation, takes.
#[must_use]
pub fn takes(whose: (Option<PostId>, OrganisationId), post: Option<PostId>, organisation: OrganisationId) -> bool {
    match whose {
        (Some(mine), its) => post == Some(mine) || (post.is_none() && organisation == its),
        (None, mine) => organisation == mine,
    }
}

pub(super) fn step(state: &mut Option<State>, recorded: &Recorded) {
    let said = (recorded.at, recorded.actor);
    if let Verb::HandoverBegun(begun) = &recorded.change.verb {
        let mut handover = Handover::of(begun, said);
        // Said again, it leaves what was passed on and confirmed.
        if let Some(State::Handover(known)) = state.take() {
            handover.begun = known.begun;
            handover.notes = known.notes;
            handover.marks = known.marks;
            handover.completed = known.completed;
        }
        *state = Some(State::Handover(Box::new(handover)));
        return;
    }
    let Some(State::Handover(handover)) = state else { return };
    match &recorded.change.verb {
        Verb::HandoverNoted(noted) => {
            match &noted.text {
                Some(text) => handover.notes.insert(noted.item, Passed { text: text.clone(), said }),
                None => handover.notes.remove(&noted.item),
            };
        }
        Verb::HandoverConfirmed(confirmed) => {
            let question = handover.marks.remove(&confirmed.item).and_then(|mark| mark.question);
            handover.marks.insert(confirmed.item, Mark { confirmed: true, question, said });
        }
        Verb::HandoverQuestioned(asked) => {
            let question = Some(asked.question.clone());
            handover.marks.insert(asked.item, Mark { confirmed: false, question, said });
        }
        Verb::HandoverCompleted(completed) => handover.completed = Some(Completed { on: completed.on, said }),
        _ => {}
    }
}
