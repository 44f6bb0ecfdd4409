//! How the window stands (nothing known yet, locked, open) and what each command does in that state.
//!
//! Everything here may block on the disk and on key derivation: it is called from a blocking thread, never from the
//! window's own. Not here: Tauri, dialogs, the rules of the product (`services`).

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
#[cfg(test)]
use std::sync::{Arc, atomic::AtomicU64};
use std::sync::{LazyLock, Mutex, MutexGuard, TryLockError};
use std::time::{Duration, Instant};

use serde_json::json;
use services::contract::{
    Answer, Created, HandoverRequest, ImportPreview, Introduction, IssueRequest, Language, MeetingRequest, Progress,
    Query, Receipt, Rehearsal, ReportFormat, ReportGiven, Session, Settings, Submission, Workbook,
};
use services::model::template::Template;
use services::model::time::Day;
use services::rows::{MOST_ROWS, Window};
use services::{
    Clock, Code, Failure, Hardness, HouseFile, ImportRequest, Options, Outcome, Profile, Secret, Workspace,
};

use crate::laptop::Laptop;
use crate::notices::{Notice, Unavailable};

/// Without an act of the user for so long, the workspace locks itself.
const IDLE: Duration = Duration::from_secs(10 * 60);

/// Questions asked so soon after the window was told of outside writes are its own, not the user's.
const ECHO: Duration = Duration::from_secs(2);

/// A gap in the wall clock between two looks that only sleep explains, in milliseconds.
const SLEPT: i64 = 60_000;

/// The longest wait after a failed try.
const LONGEST_WAIT: Duration = Duration::from_secs(15 * 60);

/// Between two messages about progress.
const BETWEEN_STEPS: Duration = Duration::from_millis(50);

/// A clock that only runs forward, for waits and idleness: setting the laptop's clock shortens neither.
#[derive(Clone, Default)]
pub enum Timer {
    /// The laptop's own.
    #[default]
    Laptop,
    /// One that a test moves by hand, in milliseconds.
    #[cfg(test)]
    Hand(Arc<AtomicU64>),
}

static STARTED: LazyLock<Instant> = LazyLock::new(monotonic);

#[expect(clippy::disallowed_methods, reason = "how long to wait is no fact of the product; only differences are used")]
fn monotonic() -> Instant {
    Instant::now()
}

impl Timer {
    fn now(&self) -> Duration {
        match self {
            Self::Laptop => monotonic().saturating_duration_since(*STARTED),
            #[cfg(test)]
            Self::Hand(millis) => Duration::from_millis(millis.load(Ordering::SeqCst)),
        }
    }
}

/// Where files are asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Prompts {
    /// In the system's own dialogs.
    #[default]
    Dialogs,
    /// In a folder with prepared answers, for tests: nothing drives the system's dialogs. Not in release builds.
    #[cfg(any(test, debug_assertions))]
    Prepared(PathBuf),
}

/// What the desk stands on.
#[derive(Clone, Default)]
pub struct Surroundings {
    /// The folder of this laptop's memory; the usual one where none is given.
    pub home: Option<PathBuf>,
    /// How hard passphrases are to try.
    pub hardness: Hardness,
    /// The wall clock.
    pub clock: Clock,
    /// The clock of waits.
    pub timer: Timer,
    /// Where files are asked for.
    pub prompts: Prompts,
}

/// What the desk noticed by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Noticed {
    /// Someone else wrote into the workspace.
    OutsideWrite,
    /// Nobody was here, or the laptop slept: the workspace was locked.
    Locked,
}

struct Open {
    workspace: Workspace,
    /// The file's version when we last looked.
    seen: i64,
    /// When the user last acted.
    active: Duration,
    /// Until when questions are echoes.
    echo_until: Duration,
    backup_due: bool,
}

#[derive(Default)]
struct Standing {
    /// The workspace to unlock, or the one that is open.
    path: Option<PathBuf>,
    open: Option<Open>,
    /// Where a new workspace is to be made.
    new: Option<PathBuf>,
    /// Files chosen for an import, by handle.
    chosen: BTreeMap<u32, Vec<PathBuf>>,
    /// The report's files that were written last.
    written: Vec<PathBuf>,
    /// No try to unlock before this.
    free_at: Duration,
}

/// The one desk behind the window.
pub struct Desk {
    standing: Mutex<Standing>,
    laptop: Laptop,
    surroundings: Surroundings,
    /// Set by `cancel`; long acts look at it.
    stop: AtomicBool,
    /// The wall clock at the last look, in milliseconds.
    looked: AtomicI64,
}

impl Desk {
    /// A desk that knows what this laptop remembers.
    #[must_use]
    pub fn new(surroundings: Surroundings) -> Self {
        let home = surroundings.home.clone().unwrap_or_else(services::surroundings::home);
        let laptop = Laptop::at(home, surroundings.clock);
        let memory = laptop.memory();
        let now = surroundings.timer.now();
        // Leaving and coming back is no way around the wait.
        let free_at = now + wait_after(memory.failed);
        let standing = Standing { path: memory.workspace, free_at, ..Standing::default() };
        let looked = AtomicI64::new(surroundings.clock.now().millis());
        Self { standing: Mutex::new(standing), laptop, surroundings, stop: AtomicBool::new(false), looked }
    }

    /// Where files are asked for.
    #[must_use]
    pub const fn prompts(&self) -> &Prompts {
        &self.surroundings.prompts
    }

    /// Notes a code in this laptop's log.
    pub fn log(&self, code: &str) {
        self.laptop.log(code);
    }

    fn now(&self) -> Duration {
        self.surroundings.timer.now()
    }

    /// The standing; after a panic in the middle of an act the workspace is in doubt, so it is closed.
    fn standing(&self) -> MutexGuard<'_, Standing> {
        self.standing.lock().unwrap_or_else(|poisoned| {
            let mut standing = poisoned.into_inner();
            standing.open = None;
            self.standing.clear_poison();
            standing
        })
    }

    fn options(&self) -> Options {
        Options {
            sample: false,
            hardness: self.surroundings.hardness,
            home: Some(self.laptop.home().to_owned()),
            clock: self.surroundings.clock,
        }
    }

    fn session_of(&self, standing: &Standing) -> Session {
        match (&standing.path, &standing.open) {
            (None, _) => Session::FirstRun,
            (Some(path), Some(_)) => Session::Open { name: name_of(path) },
            (Some(path), None) => Session::Locked { name: name_of(path), wait_seconds: self.wait(standing) },
        }
    }

    fn wait(&self, standing: &Standing) -> u32 {
        let wait = standing.free_at.saturating_sub(self.now());
        u32::try_from(wait.as_millis().div_ceil(1000)).unwrap_or(u32::MAX)
    }

    // ---- what the window asks about itself ----

    /// How the window stands. The window asks while its user types or reads, so it counts as an act of theirs.
    pub fn session(&self) -> Session {
        let mut standing = self.standing();
        if let Some(open) = &mut standing.open {
            open.active = self.now();
        }
        self.session_of(&standing)
    }

    /// How the window looks.
    pub fn settings(&self) -> Settings {
        self.laptop.memory().settings
    }

    /// Changes how the window looks.
    ///
    /// # Errors
    /// If a word is none of the contract's.
    pub fn set_settings(&self, settings: Settings) -> Outcome<()> {
        let known = ["wareki", "western", "both"].contains(&settings.date_style.as_str())
            && ["system", "light", "dark"].contains(&settings.theme.as_str())
            && ["compact", "comfortable"].contains(&settings.density.as_str())
            && (50..=300).contains(&settings.zoom);
        if !known {
            return Err(Failure::of(Code::NotUnderstood).traced("settings"));
        }
        self.laptop.remember(|memory| memory.settings = settings);
        Ok(())
    }

    /// Lets the system say how much is due, if the user asked for that; without a number, that it can.
    ///
    /// # Errors
    /// [`Code::Locked`] while no workspace is open; [`Code::NoticesUnavailable`] if the system takes none.
    pub fn remind(&self, count: Option<u64>, show: impl FnOnce(&Notice) -> Result<(), Unavailable>) -> Outcome<()> {
        if self.standing().open.is_none() {
            return Err(Failure::of(Code::Locked));
        }
        let settings = self.settings();
        if count == Some(0) || (count.is_some() && !settings.notices) {
            return Ok(());
        }
        show(&Notice::of(count, settings.language.into())).map_err(|Unavailable| Failure::of(Code::NoticesUnavailable))
    }

    // ---- which workspace ----

    /// Where a new workspace is to be made. Answers its name.
    pub fn plan(&self, path: PathBuf) -> String {
        let path = with_ending(path);
        let name = name_of(&path);
        self.standing().new = Some(path);
        name
    }

    /// Another workspace is to be unlocked; the one that is open locks. Answers its name.
    pub fn turn_to(&self, path: PathBuf) -> String {
        let name = name_of(&path);
        let mut standing = self.standing();
        self.close_workspace(&mut standing);
        standing.path = Some(path);
        name
    }

    /// Makes the workspace that was planned, and opens it.
    ///
    /// # Errors
    /// If none was planned, the passphrase is too short, or the place will not do.
    pub fn create(&self, passphrase: &str, language: Language, sample: bool) -> Outcome<Created> {
        let mut standing = self.standing();
        let path = standing.new.clone().ok_or_else(|| Failure::of(Code::NoWorkspace))?;
        let options = Options { sample, ..self.options() };
        let (workspace, created) = Workspace::create(&path, passphrase, options)?;
        standing.new = None;
        self.laptop.remember(|memory| memory.settings.language = language);
        self.opened(&mut standing, path, workspace)?;
        Ok(created)
    }

    /// Opens the workspace, unless a wait is running.
    ///
    /// # Errors
    /// [`Code::Locked`] with the seconds to wait, [`Code::WrongKey`] with the wait that follows, or what is wrong
    /// with the file.
    pub fn unlock(&self, secret: String, recovery: bool) -> Outcome<Session> {
        let mut standing = self.standing();
        let path = standing.path.clone().ok_or_else(|| Failure::of(Code::NoWorkspace))?;
        if standing.open.is_some() {
            return Ok(self.session_of(&standing));
        }
        let wait = self.wait(&standing);
        if wait > 0 {
            return Err(Failure::new(Code::Locked, json!({ "wait_seconds": wait })));
        }
        let secret = if recovery { Secret::Recovery(secret) } else { Secret::Passphrase(secret) };
        match Workspace::open(&path, &secret, self.options()) {
            Ok(workspace) => {
                self.opened(&mut standing, path, workspace)?;
                Ok(self.session_of(&standing))
            }
            Err(failure) if failure.code == Code::WrongKey => Err(self.failed_try(&mut standing)),
            Err(failure) => Err(failure),
        }
    }

    fn failed_try(&self, standing: &mut Standing) -> Failure {
        self.laptop.remember(|memory| memory.failed = memory.failed.saturating_add(1));
        let wait = wait_after(self.laptop.memory().failed);
        standing.free_at = self.now() + wait;
        self.laptop.log(Code::WrongKey.token());
        Failure::new(Code::WrongKey, json!({ "wait_seconds": wait.as_secs() }))
    }

    fn opened(&self, standing: &mut Standing, path: PathBuf, workspace: Workspace) -> Outcome<()> {
        self.close_workspace(standing);
        let seen = workspace.version()?;
        let (active, echo_until) = (self.now(), Duration::ZERO);
        standing.open = Some(Open { workspace, seen, active, echo_until, backup_due: true });
        standing.path = Some(path.clone());
        standing.free_at = Duration::ZERO;
        self.laptop.remember(|memory| {
            memory.failed = 0;
            memory.workspace = Some(path);
        });
        Ok(())
    }

    /// Closes the workspace: everything is written back into the one file, and the key is wiped with it.
    fn close_workspace(&self, standing: &mut Standing) {
        standing.chosen.clear();
        if let Some(open) = standing.open.take()
            && let Err(failure) = open.workspace.settle()
        {
            // The records are safe in the file beside it; only copying the one file alone would miss them.
            self.laptop.log(&format!("not-settled {}", failure.trace));
        }
    }

    /// Locks; a long act that is running stops first.
    pub fn lock(&self) -> Session {
        self.cancel();
        let mut standing = self.standing();
        self.close_workspace(&mut standing);
        self.session_of(&standing)
    }

    /// Stops the long act that is running, if one is. Never waits.
    pub fn cancel(&self) {
        self.stop.store(true, Ordering::SeqCst);
    }

    // ---- the two doors ----

    /// Does something with the open workspace as an act of the user.
    fn with<T>(&self, act: impl FnOnce(&mut Workspace) -> Outcome<T>) -> Outcome<T> {
        let mut standing = self.standing();
        let code = if standing.path.is_some() { Code::Locked } else { Code::NoWorkspace };
        let Some(open) = &mut standing.open else { return Err(Failure::of(code)) };
        let outcome = act(&mut open.workspace);
        // Afterwards, so that a long act does not count as absence.
        open.active = self.now();
        outcome
    }

    /// Answers a question, with at most [`MOST_ROWS`] rows.
    ///
    /// # Errors
    /// If the workspace is locked, there is no such thing, or the file cannot be read.
    pub fn ask(&self, query: Query) -> Outcome<Answer> {
        let query = clamped(query);
        let mut standing = self.standing();
        let code = if standing.path.is_some() { Code::Locked } else { Code::NoWorkspace };
        let Some(open) = &mut standing.open else { return Err(Failure::of(code)) };
        if self.now() >= open.echo_until {
            open.active = self.now();
        }
        open.workspace.ask(&query).map(cut)
    }

    /// Writes, telling how far it has come.
    ///
    /// # Errors
    /// If the workspace is locked, a rule says no, the user stopped it, or the disk says no.
    pub fn submit(&self, submission: Submission, tell: &dyn Fn(Progress)) -> Outcome<Receipt> {
        self.stop.store(false, Ordering::SeqCst);
        self.with(|workspace| workspace.submit_with(submission, None, &mut self.steps(tell)))
    }

    /// Tells what a write would do, without writing.
    ///
    /// # Errors
    /// As [`Desk::submit`]; of a batch, rules that say no are told in the answer.
    pub fn rehearse(&self, submission: Submission) -> Outcome<Rehearsal> {
        self.with(|workspace| workspace.rehearse(submission, None))
    }

    /// Keeps what a screen wants to find again, or forgets it. No act of the user: it is done while they pause.
    ///
    /// # Errors
    /// If the workspace is locked, or the key is not a screen's.
    pub fn keep(&self, key: &str, value: Option<&str>) -> Outcome<()> {
        let standing = self.standing();
        let code = if standing.path.is_some() { Code::Locked } else { Code::NoWorkspace };
        let Some(open) = &standing.open else { return Err(Failure::of(code)) };
        open.workspace.keep(key, value)
    }

    /// What a screen shows, as a workbook: its name and its bytes.
    ///
    /// # Errors
    /// If the workspace is locked, or there is no such thing.
    pub fn workbook(&self, workbook: &Workbook, language: Language) -> Outcome<(String, Vec<u8>)> {
        self.with(|workspace| workspace.workbook(workbook, language))
    }

    /// A template of reports as a file: its name and its bytes.
    ///
    /// # Errors
    /// If the workspace is locked, or there is no such template.
    pub fn template_file(&self, key: &str, language: Language) -> Outcome<(String, Vec<u8>)> {
        self.with(|workspace| workspace.template_file(key, language))
    }

    /// The template of a file.
    ///
    /// # Errors
    /// If the workspace is locked, or the file is no sound template.
    pub fn template_of_file(&self, path: &Path) -> Outcome<Template> {
        self.with(|workspace| workspace.template_of_file(path))
    }

    /// Lets Word reports look as a file does, or as they did at first.
    ///
    /// # Errors
    /// If the workspace is locked, or the disk says no.
    pub fn set_house_style(&self, file: Option<&HouseFile>) -> Outcome<()> {
        self.with(|workspace| workspace.set_house_style(file))
    }

    /// Notes who works here.
    ///
    /// # Errors
    /// If the workspace is locked, the organisation is unknown or a text is not a line.
    pub fn introduce(&self, introduction: &Introduction) -> Outcome<Receipt> {
        self.with(|workspace| workspace.introduce(introduction))
    }

    /// Passes progress on, not more often than a person sees; answers false once the user said stop.
    fn steps<'a>(&'a self, tell: &'a dyn Fn(Progress)) -> impl FnMut(Progress) -> bool + 'a {
        let mut last: Option<(String, Duration)> = None;
        move |progress| {
            let now = self.now();
            let said = last.as_ref().is_some_and(|(step, at)| *step == progress.step && now < *at + BETWEEN_STEPS);
            if !said || progress.done == progress.of {
                last = Some((progress.step.clone(), now));
                tell(progress);
            }
            !self.stop.load(Ordering::SeqCst)
        }
    }

    // ---- files ----

    /// Files that were chosen for an import. Answers their handle; paths stay here.
    ///
    /// # Errors
    /// If the workspace is locked.
    pub fn choose(&self, paths: Vec<PathBuf>) -> Outcome<u32> {
        self.with(|_| Ok(()))?;
        let mut standing = self.standing();
        let handle = standing.chosen.last_key_value().map_or(1, |(last, _)| last + 1);
        standing.chosen.insert(handle, paths);
        Ok(handle)
    }

    /// Reads the chosen files and tells what taking them in would do. A mapping file among them says how they are to
    /// be read; without one they are tables of the Administrative Project Review.
    ///
    /// # Errors
    /// If the handle is unknown, a file cannot be read, or the user stopped it.
    pub fn preview(&self, handle: u32, as_of: Option<Day>, tell: &dyn Fn(Progress)) -> Outcome<ImportPreview> {
        self.stop.store(false, Ordering::SeqCst);
        let chosen = self.standing().chosen.get(&handle).cloned().ok_or_else(|| Failure::of(Code::PreviewGone))?;
        let (mut mappings, paths): (Vec<_>, Vec<_>) =
            chosen.into_iter().partition(|path| path.extension().is_some_and(|ending| ending == "toml"));
        let profile = mappings.pop().map_or(Profile::RsSystem, Profile::Mapping);
        let request = ImportRequest { paths, profile, as_of };
        self.with(|workspace| workspace.preview(&request, &mut self.steps(tell)))
    }

    /// A report of a series in each of its forms, as a draft.
    ///
    /// # Errors
    /// If the workspace is locked, the report cannot be drawn, or the user stopped it.
    pub fn draft_report(
        &self,
        request: &IssueRequest,
        tell: &dyn Fn(Progress),
    ) -> Outcome<Vec<(ReportFormat, Vec<u8>)>> {
        self.stop.store(false, Ordering::SeqCst);
        self.with(|workspace| workspace.draft_files(request, &mut self.steps(tell)))
    }

    /// Issues a report: from now on it says what it says.
    ///
    /// # Errors
    /// As [`Desk::draft_report`], and if another one was issued meanwhile.
    pub fn issue_report(&self, request: &IssueRequest, tell: &dyn Fn(Progress)) -> Outcome<ReportGiven> {
        self.stop.store(false, Ordering::SeqCst);
        self.with(|workspace| {
            let (number, receipt) = workspace.issue_report(request, &mut self.steps(tell))?;
            Ok(ReportGiven { number, receipt })
        })
    }

    /// Files of an issued report, as they were issued.
    ///
    /// # Errors
    /// If the workspace is locked, there is no such report or form, or it was erased.
    pub fn issued_files(&self, number: &str, formats: &[ReportFormat]) -> Outcome<Vec<(ReportFormat, Vec<u8>)>> {
        self.with(|workspace| {
            formats.iter().map(|format| Ok((*format, workspace.issued_file(number, *format)?))).collect()
        })
    }

    /// The pack of a handover in each of its forms.
    ///
    /// # Errors
    /// As [`Desk::draft_report`], and if there is no such handover.
    pub fn handover(
        &self,
        request: &HandoverRequest,
        tell: &dyn Fn(Progress),
    ) -> Outcome<Vec<(ReportFormat, Vec<u8>)>> {
        self.stop.store(false, Ordering::SeqCst);
        self.with(|workspace| workspace.handover_files(request, &mut self.steps(tell)))
    }

    /// The minutes of a meeting in each of their forms.
    ///
    /// # Errors
    /// As [`Desk::draft_report`], and if there is no such meeting.
    pub fn minutes(&self, request: &MeetingRequest, tell: &dyn Fn(Progress)) -> Outcome<Vec<(ReportFormat, Vec<u8>)>> {
        self.stop.store(false, Ordering::SeqCst);
        self.with(|workspace| workspace.meeting_files(request, &mut self.steps(tell)))
    }

    /// These are the report's files that were written last.
    pub fn note_written(&self, paths: Vec<PathBuf>) {
        self.standing().written = paths;
    }

    /// The report's files that were written last.
    pub fn written(&self) -> Vec<PathBuf> {
        self.standing().written.clone()
    }

    /// The name of the workspace, for a sheet that belongs to it.
    ///
    /// # Errors
    /// If the workspace is locked.
    pub fn workspace_name(&self) -> Outcome<String> {
        self.with(|workspace| Ok(name_of(workspace.path())))
    }

    // ---- by itself ----

    /// Looks whether someone else wrote, nobody is here any more, or a backup is due. Called twice a second; while an
    /// act is running it sees nothing and waits for nothing.
    pub fn look(&self) -> Option<Noticed> {
        let wall = self.surroundings.clock.now().millis();
        let slept = wall - self.looked.swap(wall, Ordering::SeqCst) > SLEPT;
        let mut standing = match self.standing.try_lock() {
            Ok(standing) => standing,
            Err(TryLockError::WouldBlock) => return None,
            Err(TryLockError::Poisoned(_)) => self.standing(),
        };
        let now = self.now();
        let open = standing.open.as_mut()?;
        if slept || now >= open.active + IDLE {
            self.close_workspace(&mut standing);
            return Some(Noticed::Locked);
        }
        if std::mem::take(&mut open.backup_due)
            && let Err(failure) = open.workspace.daily_backup()
        {
            self.laptop.log(&format!("no-backup {}", failure.trace));
        }
        // A file that cannot be read says so to whoever asks next.
        let version = open.workspace.version().unwrap_or(open.seen);
        if version == open.seen {
            return None;
        }
        (open.seen, open.echo_until) = (version, now + ECHO);
        Some(Noticed::OutsideWrite)
    }
}

/// 2ⁿ seconds after the n-th failed try, at most a quarter of an hour; nothing before the first.
fn wait_after(failed: u32) -> Duration {
    match failed {
        0 => Duration::ZERO,
        n => Duration::from_secs(1_u64.checked_shl(n).unwrap_or(u64::MAX)).min(LONGEST_WAIT),
    }
}

/// The question with no more rows asked for than the window's door gives.
fn clamped(mut query: Query) -> Query {
    let most = |window: &mut Window| window.limit = window.limit.min(MOST_ROWS);
    match &mut query {
        Query::Workstreams { window, .. }
        | Query::Statuses { window, .. }
        | Query::Organisations { window, .. }
        | Query::Topics { window, .. }
        | Query::People { window, .. }
        | Query::Assignments { window, .. }
        | Query::Findings { window, .. }
        | Query::Chase { window, .. }
        | Query::Timeline { window, .. }
        | Query::Milestones { window, .. }
        | Query::Meetings { window, .. }
        | Query::Agenda { window, .. }
        | Query::Decisions { window, .. }
        | Query::Actions { window, .. }
        | Query::Reports { window, .. }
        | Query::History { window, .. }
        | Query::Activity { window } => most(window),
        Query::Search { search } => search.limit = search.limit.min(MOST_ROWS),
        Query::SearchEach { search } if search.kinds.len() == 1 => search.limit = search.limit.min(MOST_ROWS),
        // There are twelve sorts of things.
        Query::SearchEach { search } => search.limit = search.limit.min(MOST_ROWS / 12),
        Query::Workspace
        | Query::WorkstreamCounts { .. }
        | Query::WorkstreamGroups { .. }
        | Query::Coverage { .. }
        | Query::FrameworkMap { .. }
        | Query::Framework { .. }
        | Query::Workstream { .. }
        | Query::Milestone { .. }
        | Query::Series { .. }
        | Query::Meeting { .. }
        | Query::Decision { .. }
        | Query::Action { .. }
        | Query::Today { .. }
        | Query::TimelineFrame { .. }
        | Query::Reminders
        | Query::Impact { .. }
        | Query::Neighbourhood { .. }
        | Query::Minute { .. }
        | Query::Scales
        | Query::Organisation { .. }
        | Query::Topic { .. }
        | Query::Posts { .. }
        | Query::Post { .. }
        | Query::Person { .. }
        | Query::Handovers { .. }
        | Query::Handover { .. }
        | Query::Report { .. }
        | Query::ReportPreview { .. }
        | Query::Templates
        | Query::HouseStyle
        | Query::ReportVerdict { .. }
        | Query::ReportComparison { .. }
        | Query::Undoable
        | Query::Local { .. }
        | Query::Resolve { .. }
        | Query::Day { .. } => {}
    }
    query
}

/// Posts have no window to ask through; their number is told all the same.
fn cut(mut answer: Answer) -> Answer {
    if let Answer::Posts(page) = &mut answer {
        page.items.truncate(MOST_ROWS as usize);
    }
    answer
}

/// The file's name without folder and ending.
fn name_of(path: &Path) -> String {
    path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// A workspace is known by its ending.
fn with_ending(path: PathBuf) -> PathBuf {
    match path.extension() {
        Some(ending) if ending == "renkei" => path,
        _ => {
            let mut name = path.into_os_string();
            name.push(".renkei");
            name.into()
        }
    }
}

#[cfg(test)]
#[path = "session_tests.rs"]
mod tests;
