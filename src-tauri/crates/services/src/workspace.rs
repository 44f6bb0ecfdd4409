//! One open workspace and its two doors: [`Workspace::ask`] and [`Workspace::submit`].
//! Everything that reads or writes a workspace, with a window or without, comes through here.

mod coordination;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use model::Decision;
use model::change::{Change, Verb};
use model::ids::{AssignmentId, ChangeId, EntityId, PostId, WorkstreamId};
use model::intent::{Context, Intent, TakeIn};
use model::refusal::Refusal;
use model::time::Day;
use model::values::Bilingual;
use store::keys::{self, Cost, Key};
use store::query::At;
use store::rows::{AsOf, AssignmentRow, Noun, Page};
use store::{Act, Appended, Store, Writing};

use crate::contract::{
    Answer, Created, Introduction, Outcome, OwnershipChange, Progress, Query, Receipt, Rehearsal, Rehearsed, SCREEN,
    Submission, Tag, Undoable, User, WorkspaceInfo,
};
use crate::failure::{Class, Code, Failure};
use crate::import::{self, Prepared};
use crate::surroundings::{self, Clock};
use crate::{backups, reference, sample};

pub(crate) use coordination::span;

/// Bytes of a key under which a screen keeps something.
const LONGEST_KEY: usize = 200;
/// Bytes of what a screen keeps under one key: several times the longest narrative.
const LONGEST_KEPT: usize = 256 * 1024;

/// What opens a workspace.
#[derive(Clone)]
pub enum Secret {
    /// The passphrase.
    Passphrase(String),
    /// The recovery key, as it was written down.
    Recovery(String),
}

/// How hard a passphrase is to try.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Hardness {
    /// As trust demands: 64 MiB, and passes for about half a second on this laptop.
    #[default]
    Calibrated,
    /// Next to nothing: for harnesses that open thousands of workspaces; no option of any door reaches it.
    Harness,
}

/// With what a workspace begins, and where this laptop keeps what it remembers.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The reference workspace, the 224 sample projects and the made-up statuses too.
    pub sample: bool,
    /// How hard the passphrase is to try.
    pub hardness: Hardness,
    /// The folder of this laptop's memory; the usual one where none is given.
    pub home: Option<PathBuf>,
    /// The clock.
    pub clock: Clock,
}

/// One open workspace.
pub struct Workspace {
    pub(crate) store: Store,
    pub(crate) key: Key,
    pub(crate) home: PathBuf,
    pub(crate) clock: Clock,
    pub(crate) prepared: BTreeMap<u32, Prepared>,
    pub(crate) next_handle: u32,
}

/// Goes on whatever happens: for acts that nobody can stop.
pub(crate) fn unstoppable(_: Progress) -> bool {
    true
}

impl Workspace {
    /// Makes a workspace with the organisations of the field, and opens it.
    ///
    /// # Errors
    /// If the passphrase is too short, the place is unsafe, or a file is there already.
    pub fn create(path: &Path, passphrase: &str, options: Options) -> Outcome<(Self, Created)> {
        if keys::passphrase_fault(passphrase).is_some() {
            return Err(Failure::new(
                Code::PassphraseTooShort,
                serde_json::json!({ "characters": keys::LEAST_CHARACTERS, "words": keys::LEAST_WORDS }),
            ));
        }
        let key_file = keys::beside(path);
        if path.symlink_metadata().is_ok() || key_file.symlink_metadata().is_ok() {
            return Err(Failure::of(Code::FileExists));
        }
        store::place::check(folder_of(path))?;
        let cost = match options.hardness {
            Hardness::Harness => Cost::MINIMAL,
            Hardness::Calibrated => Cost::calibrated(timed),
        };
        let (key, recovery) = match keys::create(&key_file, passphrase, cost, &surroundings::entropy()) {
            Ok(made) => made,
            Err(store::Error::Exists) => return Err(Failure::of(Code::FileExists)),
            Err(error) => {
                // It may be in its place and yet not be certain to stay; it is of no use without a database.
                let _ = std::fs::remove_file(&key_file);
                return Err(error.into());
            }
        };
        let home = options.home.unwrap_or_else(surroundings::home);
        let device = surroundings::device(options.clock.now());
        let made = Store::create(path, &key, device, &home).map_err(Failure::from).and_then(|store| {
            let mut workspace = Self::of(store, key, home, options.clock);
            workspace.seed(options.sample)?;
            Ok(workspace)
        });
        match made {
            Ok(workspace) => {
                let recovery_key = recovery.printed().to_string();
                Ok((workspace, Created { recovery_key }))
            }
            Err(failure) => {
                // Half a workspace is none: what was made a moment ago goes again.
                for made in [path.to_owned(), key_file, beside(path, "-wal"), beside(path, "-shm")] {
                    let _ = std::fs::remove_file(made);
                }
                Err(failure)
            }
        }
    }

    /// Opens a workspace.
    ///
    /// # Errors
    /// If the secret is wrong, or the files are missing, damaged, newer, rolled back or in an unsafe place.
    pub fn open(path: &Path, secret: &Secret, options: Options) -> Outcome<Self> {
        if !path.exists() {
            return Err(Failure::of(Code::NoSuchFile));
        }
        store::place::check(folder_of(path))?;
        let key_file = keys::beside(path);
        let key = match secret {
            Secret::Passphrase(passphrase) => keys::unlock(&key_file, &keys::Secret::Passphrase(passphrase))?,
            Secret::Recovery(text) => {
                let recovery = keys::RecoveryKey::parse(text).map_err(|_| Failure::of(Code::WrongKey))?;
                keys::unlock(&key_file, &keys::Secret::Recovery(&recovery))?
            }
        };
        let home = options.home.unwrap_or_else(surroundings::home);
        let fresh = surroundings::device(options.clock.now());
        let store = Store::open(path, &key, fresh, &home)?;
        let workspace = Self::of(store, key, home, options.clock);
        if workspace.store.erasure_is_unfinished()? {
            // A full disk must not keep the workspace shut; the next opening tries again.
            let _ = workspace.finish_erasure();
        }
        Ok(workspace)
    }

    fn of(store: Store, key: Key, home: PathBuf, clock: Clock) -> Self {
        Self { store, key, home, clock, prepared: BTreeMap::new(), next_handle: 1 }
    }

    /// The organisations of the field, and the reference workspace with the sample projects if they are wanted.
    fn seed(&mut self, with_sample: bool) -> Outcome<()> {
        self.take_in_reference(with_sample)?;
        if with_sample {
            self.take_in_fiction()?;
        }
        Ok(())
    }

    /// The workspace's file.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.store.path()
    }

    /// Today in Japan, by this laptop's clock.
    #[must_use]
    pub fn today(&self) -> Day {
        self.clock.today()
    }

    /// The two clocks at which a question is asked.
    pub(crate) fn at(&self, clock: &AsOf) -> Outcome<At> {
        self.store.reader().at(clock, self.today()).map_err(|error| match error {
            store::Error::NotFound => missing("change", ""),
            other => other.into(),
        })
    }

    /// Keeps few pages in memory from here on: for a process that asks or records one thing and ends.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn keep_few_pages(&self) -> Outcome<()> {
        Ok(self.store.keep_few_pages()?)
    }

    /// Answers a question.
    ///
    /// # Errors
    /// If there is no such thing, or the file cannot be read.
    pub fn ask(&self, query: &Query) -> Outcome<Answer> {
        let reader = self.store.reader();
        let today = self.today();
        let at = |clock: &AsOf| self.at(clock);
        Ok(match query {
            Query::Workspace => Answer::Workspace(Box::new(self.info()?)),
            Query::Workstreams { filter, sort, descending, window, clock } => {
                Answer::Workstreams(reader.workstreams(filter, *sort, *descending, *window, at(clock)?)?)
            }
            Query::WorkstreamCounts { filter, clock } => {
                Answer::WorkstreamCounts(reader.workstream_counts(filter, at(clock)?)?)
            }
            Query::WorkstreamGroups { filter, by, clock } => {
                Answer::WorkstreamGroups(reader.workstream_groups(filter, *by, at(clock)?)?)
            }
            Query::Coverage { axis, within, before, clock } => {
                let at = at(clock)?;
                let before = before.map(|day| store::query::At { day, ..at });
                let coverage = reader.coverage(*axis, *within, before, at).map_err(|error| match (error, within) {
                    (store::Error::NotFound, Some(within)) => missing("organisation", within),
                    (other, _) => other.into(),
                })?;
                Answer::Coverage(Box::new(coverage))
            }
            Query::FrameworkMap { unfold, clock } => {
                Answer::FrameworkMap(Box::new(reader.framework_map(unfold, at(clock)?)?))
            }
            Query::Framework { id, clock } => {
                let found = reader.framework(*id, at(clock)?)?;
                Answer::Framework(Box::new(found.ok_or_else(|| missing("topic", id))?))
            }
            Query::Findings { filter, window, clock } => {
                Answer::Findings(Box::new(reader.findings(filter, *window, at(clock)?)?))
            }
            Query::Workstream { id, clock } => {
                let found = reader.workstream(*id, at(clock)?)?;
                Answer::Workstream(Box::new(found.ok_or_else(|| missing("workstream", id))?))
            }
            Query::Statuses { workstream, window, clock } => {
                Answer::Statuses(reader.statuses(*workstream, *window, at(clock)?)?)
            }
            Query::Organisations { filter, window, clock } => {
                Answer::Organisations(reader.organisations(filter, *window, at(clock)?)?)
            }
            Query::Organisation { id, clock } => {
                let found = reader.organisation(*id, at(clock)?)?;
                Answer::Organisation(Box::new(found.ok_or_else(|| missing("organisation", id))?))
            }
            Query::Topics { kind, text, window, clock } => {
                Answer::Topics(reader.topics(*kind, text.as_deref(), *window, at(clock)?)?)
            }
            Query::Topic { id, clock } => {
                let found = reader.topic_detail(*id, at(clock)?)?;
                Answer::Topic(Box::new(found.ok_or_else(|| missing("topic", id))?))
            }
            Query::Posts { filter, clock } => {
                let items = reader.posts(filter, at(clock)?)?;
                Answer::Posts(Page { total: items.len() as u64, items })
            }
            Query::Assignments { organisation, post, window, clock } => {
                Answer::Assignments(reader.owned(*organisation, *post, *window, at(clock)?)?)
            }
            Query::Post { id, clock } => {
                let found = reader.post_detail(*id, at(clock)?)?;
                Answer::Post(Box::new(found.ok_or_else(|| missing("post", id))?))
            }
            Query::People { text, window, clock } => {
                Answer::People(reader.people(text.as_deref(), *window, at(clock)?)?)
            }
            Query::Person { id, clock } => {
                let found = reader.person(*id, at(clock)?)?;
                Answer::Person(Box::new(found.ok_or_else(|| missing("person", id))?))
            }
            Query::Handovers { clock } => {
                let items = reader.handovers(at(clock)?)?;
                Answer::Handovers(Page { total: items.len() as u64, items })
            }
            Query::Handover { id, clock } => {
                let found = reader.handover(*id, at(clock)?)?;
                Answer::Handover(Box::new(found.ok_or_else(|| missing("handover", id))?))
            }
            Query::Reports { series, window, clock } => {
                Answer::Reports(Box::new(self.reports(series.as_deref(), *window, at(clock)?)?))
            }
            Query::Report { number, clock } => Answer::Report(Box::new(self.report_detail(number, at(clock)?)?)),
            Query::ReportPreview { request, template } => {
                Answer::ReportPreview(Box::new(self.preview_report(request, template.as_deref())?))
            }
            Query::Templates => Answer::Templates(self.templates()?),
            Query::HouseStyle => Answer::HouseStyle(self.house_style_name()?),
            Query::ReportVerdict { number } => Answer::ReportVerdict(Box::new(self.verify_report(number)?)),
            Query::ReportComparison { from, to, language, readers } => {
                Answer::ReportComparison(Box::new(self.compare_reports(from, to, *language, *readers)?))
            }
            Query::Search { search } => Answer::Search(reader.search(search, today)?),
            Query::SearchEach { search } => Answer::SearchEach(reader.search_each(search, today)?),
            Query::History { entity, window } => {
                let device = self.store.tip()?.device;
                Answer::History(reader.history(*entity, *window, device, At::day(today))?)
            }
            Query::Activity { window } => Answer::Activity(reader.activity(*window, store::query::At::day(today))?),
            Query::Undoable => {
                let device = self.store.tip()?.device;
                Answer::Undoable(Undoable {
                    undo: reader.undoable(device)?.map(|act| act.gesture),
                    redo: reader.redoable(device)?.map(|act| act.gesture),
                })
            }
            Query::Local { prefix } if prefix.starts_with(SCREEN) => Answer::Local(self.store.locals(prefix)?),
            Query::Local { .. } => return Err(Failure::of(Code::NotUnderstood).traced("local")),
            Query::Resolve { noun, given, clock } => {
                let mut found = reader.candidates(*noun, given, at(clock)?)?;
                match found.len() {
                    0 => return Err(missing(noun_token(*noun), given)),
                    1 => Answer::Resolve(found.remove(0)),
                    _ => {
                        let noun = noun_token(*noun).to_owned();
                        return Err(Refusal::Ambiguous { noun, given: given.clone(), candidates: found }.into());
                    }
                }
            }
            Query::Day { given } => Answer::Day(read_day(given)?),
            Query::Scales => Answer::Scales(crate::scales::all().to_vec()),
            Query::Minute { line, from } => {
                let at = store::query::At::day(today);
                Answer::Minute(Box::new(crate::minutes::read(&reader, line, from.unwrap_or(today), at)?))
            }
            Query::Today { view, post, ministry, since, clock } => {
                let at = at(clock)?;
                Answer::Today(Box::new(coordination::today(self, *view, (*post, *ministry), *since, at)?))
            }
            Query::Reminders => Answer::Reminders(coordination::reminders(self, today)?),
            Query::Timeline { clock, .. }
            | Query::TimelineFrame { clock, .. }
            | Query::Impact { clock, .. }
            | Query::Neighbourhood { clock, .. }
            | Query::Chase { clock, .. }
            | Query::Milestones { clock, .. }
            | Query::Milestone { clock, .. }
            | Query::Series { clock }
            | Query::Meetings { clock, .. }
            | Query::Meeting { clock, .. }
            | Query::Agenda { clock, .. }
            | Query::Decisions { clock, .. }
            | Query::Decision { clock, .. }
            | Query::Actions { clock, .. }
            | Query::Action { clock, .. } => coordination::answer(&reader, query, at(clock)?)?,
        })
    }

    fn info(&self) -> Outcome<WorkspaceInfo> {
        let reader = self.store.reader();
        let today = self.today();
        let sizes = reader.sizes(today)?;
        let tip = self.store.tip()?;
        let files = [self.path().to_owned(), beside(self.path(), "-wal"), keys::beside(self.path())];
        Ok(WorkspaceInfo {
            name: name_of(self.path()),
            device: tip.device.to_string(),
            changes: sizes.changes,
            unknown: sizes.unknown,
            erased: sizes.erased,
            head: tip.head,
            workstreams: sizes.workstreams,
            organisations: sizes.organisations,
            statuses: sizes.statuses,
            bytes: files.iter().filter_map(|file| std::fs::metadata(file).ok()).map(|file| file.len()).sum(),
            today,
            fictional: reader.sources(sample::FICTION)?.len() as u64,
            user: self.user()?,
            attributions: reader.attributions()?,
        })
    }

    /// Who works here.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn user(&self) -> Outcome<Option<User>> {
        let Some(name) = self.store.local("user.name")? else { return Ok(None) };
        let post: Option<PostId> = self.store.local("user.post")?.and_then(|post| post.parse().ok());
        let Some(post) = post else { return Ok(None) };
        let (reader, at) = (self.store.reader(), store::query::At::day(self.today()));
        let Some(post) = reader.post(post, at)? else { return Ok(None) };
        let (ministry, _) = reader.top_of(post.organisation.id, at)?;
        Ok(Some(User { name, post, ministry }))
    }

    /// Notes who works here: the name stays on this laptop, the post is recorded.
    ///
    /// # Errors
    /// If the organisation is unknown or a text is not a line.
    pub fn introduce(&mut self, introduction: &Introduction) -> Outcome<Receipt> {
        let title = Bilingual::ja(introduction.title.clone());
        let intent = Intent::CreatePost { organisation: introduction.organisation, title, from: None };
        let receipt = self.submit(Submission::Intent { intent }, None)?;
        self.store.set_local("user.name", introduction.name.trim())?;
        self.store.set_local("user.post", &receipt.subject.to_string())?;
        Ok(receipt)
    }

    /// Keeps what a screen wants to find again (a view, a layout, an unfinished text), or forgets it.
    ///
    /// # Errors
    /// If the key is not a screen's or the value is too long, and what the disk says.
    pub fn keep(&self, key: &str, value: Option<&str>) -> Outcome<()> {
        if !key.starts_with(SCREEN) || key.len() > LONGEST_KEY || value.is_some_and(|value| value.len() > LONGEST_KEPT)
        {
            return Err(Failure::of(Code::NotUnderstood).traced("local"));
        }
        match value {
            Some(value) => self.store.set_local(key, value)?,
            None => self.store.drop_local(key)?,
        }
        Ok(())
    }

    /// Writes: one gesture, all or nothing, and acknowledged after the commit.
    ///
    /// # Errors
    /// The rule that says no, or what the disk says; nothing is written then.
    pub fn submit(&mut self, submission: Submission, actor: Option<PostId>) -> Outcome<Receipt> {
        self.submit_with(submission, actor, &mut unstoppable)
    }

    /// As [`Workspace::submit`], telling how far it has come; `progress` answers false to stop.
    ///
    /// # Errors
    /// As [`Workspace::submit`], and [`Code::Cancelled`].
    pub fn submit_with(
        &mut self,
        submission: Submission,
        actor: Option<PostId>,
        progress: &mut dyn FnMut(Progress) -> bool,
    ) -> Outcome<Receipt> {
        let actor = self.actor(actor)?;
        let erases = erases(&submission);
        let intake = match submission {
            Submission::Import { handle } => {
                let prepared = self.prepared.remove(&handle).ok_or_else(|| Failure::of(Code::PreviewGone))?;
                backups::automatic(self, "import")?;
                self.prepared.clear();
                Some(prepared.intake)
            }
            _ => None,
        };
        let receipt =
            self.write(actor, progress, |writing, context| intents_of(submission, intake, writing, context))?;
        if erases {
            // The text is struck out by now; what is not certain is that no page and no backup keeps it.
            self.finish_erasure()
                .map_err(|failure| Failure::of(Code::ErasureUnfinished).traced(failure.code.token()))?;
        }
        Ok(receipt)
    }

    /// Decides without writing.
    ///
    /// # Errors
    /// As [`Workspace::submit`].
    pub fn rehearse(&mut self, submission: Submission, actor: Option<PostId>) -> Outcome<Rehearsal> {
        let actor = self.actor(actor)?;
        let act = self.act(actor);
        let mut context = self.context(&act);
        let intake = match &submission {
            Submission::Import { handle } => self.prepared.get(handle).map(|prepared| prepared.intake.clone()),
            _ => None,
        };
        self.store.rehearse(&act, |writing| {
            let is_batch = matches!(submission, Submission::Batch { .. });
            let mut rehearsal =
                Rehearsal { changes: Vec::new(), warnings: Vec::new(), outcomes: Vec::new(), ownership: Vec::new() };
            let seq = writing.position();
            let mut turns = Vec::new();
            for intent in intents_of(submission, intake, writing, &context)? {
                let outcome = match decided(writing, intent, &mut context) {
                    Ok(Some(decision)) => {
                        let told =
                            decision.changes.iter().map(|change| (change.verb.kind().to_owned(), change.subject));
                        rehearsal.changes.extend(told);
                        rehearsal.warnings.extend(decision.warnings);
                        turns.extend(decision.changes.iter().filter_map(turn));
                        if is_batch {
                            writing.append(decision.changes, &mut |_| true)?;
                        }
                        Rehearsed::Changes
                    }
                    Ok(None) if is_batch => Rehearsed::Nothing,
                    Ok(None) => return Err(Refusal::NothingChanges.into()),
                    Err(failure) if is_batch && failure.class == Class::Refused => Rehearsed::Refused { failure },
                    Err(failure) => return Err(failure),
                };
                rehearsal.outcomes.push(outcome);
            }
            if is_batch {
                rehearsal.ownership = ownership_changes(writing, &turns, seq)?;
            }
            Ok(rehearsal)
        })
    }

    fn finish_erasure(&self) -> Outcome<()> {
        self.store.scrub()?;
        backups::after_erasure(self)
    }

    /// The post that acts: the one given, or the user's own.
    pub(crate) fn actor(&self, given: Option<PostId>) -> Outcome<Option<PostId>> {
        match given {
            Some(post) => Ok(Some(post)),
            None => Ok(self.store.local("user.post")?.and_then(|post| post.parse().ok())),
        }
    }

    pub(crate) fn act(&self, actor: Option<PostId>) -> Act {
        let at = self.clock.now();
        Act { gesture: surroundings::gesture(at), actor, at, seed: surroundings::random() }
    }

    pub(crate) fn context(&self, act: &Act) -> Context {
        Context { today: act.at.day_in_japan(), gesture: act.gesture, fresh: surroundings::fresh(act.at) }
    }

    /// Decides and records as one act what `make` works out from what is in the file by then.
    pub(crate) fn write(
        &mut self,
        actor: Option<PostId>,
        progress: &mut dyn FnMut(Progress) -> bool,
        make: impl FnOnce(&Writing<'_>, &mut Context) -> Outcome<Vec<Intent>>,
    ) -> Outcome<Receipt> {
        let act = self.act(actor);
        let mut context = self.context(&act);
        let mut warnings = Vec::new();
        let mut tags = BTreeSet::from([Tag::Ledger]);
        let appended = self.store.write(&act, |writing| {
            let intents = make(writing, &mut context)?;
            let many = intents.len() as u64;
            let mut all: Option<Appended> = None;
            for (index, intent) in intents.into_iter().enumerate() {
                let index = index as u64;
                if many > 1 && !progress(Progress { step: "record".to_owned(), done: index, of: many }) {
                    return Err(Failure::of(Code::Cancelled));
                }
                let decision = decided(writing, intent, &mut context);
                let Some(decision) =
                    decision.map_err(|failure| if many > 1 { failure.of_intent(index) } else { failure })?
                else {
                    continue;
                };
                let of = decision.changes.len() as u64;
                tags.extend(decision.changes.iter().flat_map(|change| tags_of(change.verb.kind())));
                warnings.extend(decision.warnings);
                let appended = writing.append(decision.changes, &mut |done| {
                    let (done, of) = if many > 1 { (index, many) } else { (done, of) };
                    progress(Progress { step: "record".to_owned(), done, of })
                })?;
                all = Some(match all.take() {
                    Some(before) => before.with(appended),
                    None => appended,
                });
            }
            all.ok_or_else(|| Failure::from(Refusal::NothingChanges))
        })?;
        let (changes, subject) = (appended.changes, appended.subject);
        let tags = tags.into_iter().collect();
        Ok(Receipt { gesture: act.gesture, changes, subject, warnings, tags, at: act.at })
    }

    /// Whether another process has written since the last look; see [`Store::data_version`].
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn version(&self) -> Outcome<i64> {
        Ok(self.store.data_version()?)
    }

    /// Writes everything back into the one file, for people copy files; called on lock and close.
    ///
    /// # Errors
    /// What the disk says.
    pub fn settle(&self) -> Outcome<()> {
        Ok(self.store.checkpoint()?)
    }

    /// Drops all views and fills them anew from the ledger.
    ///
    /// # Errors
    /// If the ledger cannot be read.
    pub fn rebuild(&mut self) -> Outcome<()> {
        Ok(self.store.rebuild()?)
    }

    /// Checks every hash and link of the ledger.
    ///
    /// # Errors
    /// If the ledger cannot be read at all.
    pub fn verify(&self) -> Outcome<store::Verified> {
        Ok(self.store.verify()?)
    }
}

/// Whether a text goes for good, which must not stay in backups.
fn erases(submission: &Submission) -> bool {
    let is_erasure = |intent: &Intent| matches!(intent, Intent::Erase { .. });
    match submission {
        Submission::Intent { intent } => is_erasure(intent),
        Submission::Batch { intents } => intents.iter().any(is_erasure),
        Submission::Undo { .. }
        | Submission::Redo
        | Submission::Revert { .. }
        | Submission::ClearFiction
        | Submission::Refresh { .. }
        | Submission::Import { .. } => false,
    }
}

/// What a submission comes to, by what is in the file now; `intake` is what the import had made ready.
fn intents_of(
    submission: Submission,
    intake: Option<TakeIn>,
    writing: &Writing<'_>,
    context: &Context,
) -> Outcome<Vec<Intent>> {
    let reader = writing.reader();
    let (changes, with_dependents) = match submission {
        Submission::Intent { intent } => return Ok(vec![intent]),
        Submission::Batch { intents } => return Ok(intents),
        Submission::Import { .. } => {
            let intake = intake.ok_or_else(|| Failure::of(Code::PreviewGone))?;
            return Ok(vec![import::intent(writing, intake)?]);
        }
        Submission::Undo { with_dependents } => {
            let newest = reader.undoable(writing.device())?.ok_or(Refusal::NothingToUndo)?;
            (newest.changes, with_dependents)
        }
        Submission::Redo => (reader.redoable(writing.device())?.ok_or(Refusal::NothingToRedo)?.changes, false),
        Submission::Revert { gesture, with_dependents } => (reader.live_changes(gesture)?, with_dependents),
        Submission::Refresh { sample } => {
            let intake = reference::newer(&reader, sample, &mut context.fresh.clone())?;
            return Ok(vec![Intent::TakeIn(Box::new(intake))]);
        }
        Submission::ClearFiction => match reader.openings(sample::FICTION)? {
            none if none.is_empty() => return Err(Refusal::NothingChanges.into()),
            made_up => (made_up, true),
        },
    };
    let changes = if with_dependents { with_all_on_top(changes, writing, context)? } else { changes };
    Ok(vec![Intent::Retract { changes }])
}

/// Changes with what rests on them, and what rests on that in turn.
fn with_all_on_top(mut changes: Vec<ChangeId>, writing: &Writing<'_>, context: &Context) -> Outcome<Vec<ChangeId>> {
    loop {
        let intent = Intent::Retract { changes: changes.clone() };
        let register = writing.register(writing.reader().scope(&intent)?)?;
        match model::decide(&register, intent, &mut context.clone()) {
            Err(Refusal::DependentsExist { changes: more }) => changes.extend(more),
            _ => return Ok(changes),
        }
    }
}

/// What is to be recorded, if anything changes.
fn decided(writing: &Writing<'_>, intent: Intent, context: &mut Context) -> Outcome<Option<Decision>> {
    let register = writing.register(writing.reader().scope(&intent)?)?;
    match model::decide(&register, intent, context) {
        Ok(decision) => Ok((!decision.changes.is_empty()).then_some(decision)),
        Err(Refusal::NothingChanges) => Ok(None),
        Err(refusal) => Err(refusal.into()),
    }
}

/// The assignment of which a change speaks, and from which day it differs.
fn turn(change: &Change) -> Option<(AssignmentId, Option<Day>)> {
    let on = match &change.verb {
        Verb::AssignmentGiven(given) => given.from,
        Verb::AssignmentEnded(ended) => Some(ended.on),
        Verb::AssignmentAgreed(_) => None,
        _ => return None,
    };
    Some((change.subject.into(), on))
}

/// How ownership was at a position and is now, workstream by workstream, on the first day on which it differs.
fn ownership_changes(
    writing: &Writing<'_>,
    turns: &[(AssignmentId, Option<Day>)],
    seq: i64,
) -> Outcome<Vec<OwnershipChange>> {
    let reader = writing.reader();
    let mut places: BTreeMap<WorkstreamId, usize> = BTreeMap::new();
    let mut found: Vec<(WorkstreamId, Day)> = Vec::new();
    for (assignment, on) in turns {
        let register = writing.register([EntityId::from(*assignment)])?;
        let Some(held) = register.assignment(*assignment) else { continue };
        let Some(on) = on.or(held.from) else { continue };
        match places.get(&held.workstream) {
            Some(place) => found[*place].1 = found[*place].1.min(on),
            None => {
                places.insert(held.workstream, found.len());
                found.push((held.workstream, on));
            }
        }
    }
    let mut changes = Vec::new();
    for (workstream, on) in found.into_iter().take(store::rows::MOST_ROWS as usize) {
        let held = |seq| -> Outcome<Vec<AssignmentRow>> {
            let all = reader.assignments(workstream, store::query::At { day: on, seq })?;
            Ok(all.into_iter().filter(|row| row.holds).collect())
        };
        let Some(row) = reader.workstream_row(workstream, store::query::At::day(on))? else { continue };
        let (before, after) = (held(Some(seq))?, held(None)?);
        changes.push(OwnershipChange { workstream, code: row.code, title: row.title, on, before, after });
    }
    Ok(changes)
}

/// What a kind of change makes stale. A retraction or an erasure can be of anything.
fn tags_of(kind: &str) -> &'static [Tag] {
    match kind.split('.').next().unwrap_or_default() {
        "organisation" | "post" | "person" | "contact" => &[Tag::Organisations],
        "handover" => &[Tag::Handovers],
        "topic" if kind == "topic.added" || kind == "topic.related" => &[Tag::Topics],
        "fact" => &[Tag::Workstreams, Tag::Topics, Tag::Assignments],
        "assignment" | "dispute" => &[Tag::Assignments],
        "status" => &[Tag::Statuses],
        "milestone" => &[Tag::Milestones],
        "series" | "meeting" | "decision" | "action" => &[Tag::Meetings],
        "report" => &[Tag::Reports],
        "change" => &[
            Tag::Organisations,
            Tag::Topics,
            Tag::Workstreams,
            Tag::Assignments,
            Tag::Statuses,
            Tag::Milestones,
            Tag::Meetings,
            Tag::Handovers,
            Tag::Reports,
        ],
        _ => &[Tag::Workstreams],
    }
}

fn timed(cost: Cost) -> std::time::Duration {
    #[expect(clippy::disallowed_methods, reason = "the clock enters in services")]
    let before = std::time::Instant::now();
    cost.rehearse();
    before.elapsed()
}

/// Reads a day as people write it.
///
/// # Errors
/// If the text is not a day.
pub fn read_day(given: &str) -> Outcome<Day> {
    text::era::parse_day(given)
        .map(Day::new)
        .map_err(|_| Failure::new(Code::NotADay, serde_json::json!({ "given": given })))
}

pub(crate) fn missing(noun: &str, given: impl std::fmt::Display) -> Failure {
    Refusal::NotFound { noun: noun.to_owned(), given: given.to_string() }.into()
}

/// The word for a noun, as messages name it.
#[must_use]
pub const fn noun_token(noun: Noun) -> &'static str {
    match noun {
        Noun::Organisation => "organisation",
        Noun::Topic => "topic",
        Noun::Workstream => "workstream",
        Noun::Assignment => "assignment",
        Noun::Status => "status",
        Noun::Fact => "fact",
        Noun::Post => "post",
        Noun::Person => "person",
        Noun::Milestone => "milestone",
        Noun::Series => "series",
        Noun::Meeting => "meeting",
        Noun::Decision => "decision",
        Noun::Action => "action",
        Noun::Handover => "handover",
    }
}

pub(crate) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

pub(crate) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// The file's name without folder and ending.
pub(crate) fn name_of(path: &Path) -> String {
    path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
