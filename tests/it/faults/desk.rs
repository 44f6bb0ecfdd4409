//! A workspace in a folder that goes away, with this laptop's memory beside it, and what is asked of it afterwards:
//! whether it opens, verifies and shows the same. What is done to it is in `deeds`.

use std::fs;
use std::path::{Path, PathBuf};

use services::contract::{Answer, Query};
use services::model::ids::ChangeId;
use services::rows::{AsOf, RecordedBy, SearchFor, Window, WorkstreamFilter, WorkstreamSort};
use services::{Clock, Failure, Hardness, Options, Outcome, Secret, Workspace};

/// Long enough, and in the letters that people type.
pub const PASSPHRASE: &str = "重要物資の安定供給確保の取組";

/// Everything on one page.
pub const ALL: Window = Window { offset: 0, limit: u32::MAX };

/// A folder `live` with the workspace, its memory and sheets to import, and a copy of it to go back to.
pub struct Desk {
    folder: tempfile::TempDir,
}

/// The places in one folder; a child knows no more of the desk than this.
#[derive(Clone)]
pub struct Places(pub PathBuf);

impl Places {
    pub fn file(&self) -> PathBuf {
        self.0.join("w.renkei")
    }
    pub fn key_file(&self) -> PathBuf {
        self.0.join("w.renkei.key")
    }
    pub fn wal(&self) -> PathBuf {
        self.0.join("w.renkei-wal")
    }
    pub fn home(&self) -> PathBuf {
        self.0.join("home")
    }
    pub fn options(&self, clock: Clock) -> Options {
        Options { sample: false, hardness: Hardness::Harness, home: Some(self.home()), clock }
    }
    pub fn create(&self) -> Outcome<(Workspace, String)> {
        let (workspace, created) = Workspace::create(&self.file(), PASSPHRASE, self.options(Clock::System))?;
        Ok((workspace, created.recovery_key))
    }
    pub fn open_with(&self, secret: Secret, clock: Clock) -> Outcome<Workspace> {
        Workspace::open(&self.file(), &secret, self.options(clock))
    }
    pub fn open(&self) -> Outcome<Workspace> {
        self.open_with(Secret::Passphrase(PASSPHRASE.to_owned()), Clock::System)
    }
    /// The names of all files below the folder.
    pub fn files(&self) -> Vec<PathBuf> {
        let mut files = Vec::new();
        below(&self.0, &mut files);
        files.sort();
        files
    }
    /// Files that a finished program must not leave: parts of others, and journals of copies.
    pub fn debris(&self) -> Vec<PathBuf> {
        let is_debris = |file: &PathBuf| {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            name.contains(".part") || name.ends_with("-journal") || name.ends_with(".new")
        };
        self.files().into_iter().filter(is_debris).collect()
    }
}

fn below(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() { below(&path, files) } else { files.push(path) }
    }
}

impl Desk {
    /// A folder without a workspace.
    pub fn bare() -> Self {
        Self::within(tempfile::tempdir().unwrap())
    }

    /// The same on a disk in memory where there is one, for harnesses that go back to the saved state a thousand times
    /// and for which it makes no difference how long a disk takes.
    pub fn in_memory() -> Self {
        let memory = Path::new("/dev/shm");
        let folder = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() };
        Self::within(folder.unwrap())
    }

    fn within(folder: tempfile::TempDir) -> Self {
        let desk = Self { folder };
        fs::create_dir(desk.live().0).unwrap();
        desk
    }

    /// With a workspace in it, closed again; also the recovery key.
    pub fn furnished(self) -> (Self, String) {
        let (workspace, recovery) = self.live().create().unwrap();
        drop(workspace);
        (self, recovery)
    }

    pub fn with_recovery() -> (Self, String) {
        Self::bare().furnished()
    }

    pub fn new() -> Self {
        Self::with_recovery().0
    }

    pub fn live(&self) -> Places {
        Places(self.folder.path().join("live"))
    }

    /// A place beside `live` that no reset touches.
    pub fn aside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Keeps the present state.
    pub fn save(&self) {
        copy_folder(&self.live().0, &self.aside("saved"));
    }

    /// Goes back to the kept state, in the same place, so that this laptop's memory is still of it.
    pub fn reset(&self) {
        fs::remove_dir_all(self.live().0).unwrap();
        copy_folder(&self.aside("saved"), &self.live().0);
    }
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// How many changes there are.
pub fn changes(workspace: &Workspace) -> u64 {
    match workspace.ask(&Query::Workspace) {
        Ok(Answer::Workspace(info)) => info.changes,
        other => panic!("{other:?}"),
    }
}

/// Whether the ledger holds a change.
pub fn holds(workspace: &Workspace, change: ChangeId) -> bool {
    let clock = AsOf { day: None, recorded_by: Some(RecordedBy::Change { change }) };
    workspace.ask(&Query::WorkstreamCounts { filter: WorkstreamFilter::default(), clock }).is_ok()
}

/// All that can be read, question by question, with what cannot be read as its failure.
pub fn picture(workspace: &Workspace) -> Vec<Result<String, Failure>> {
    let clock = AsOf::default();
    let filter = WorkstreamFilter { closed: true, ..WorkstreamFilter::default() };
    let (sort, descending) = (WorkstreamSort::Title, false);
    let list = Query::Workstreams { filter, sort, descending, window: ALL, clock: clock.clone() };
    let mut queries = vec![
        Query::Organisations { filter: Default::default(), window: ALL, clock: clock.clone() },
        Query::Topics { kind: None, text: None, window: ALL, clock: clock.clone() },
        Query::Posts { filter: Default::default(), clock: clock.clone() },
        Query::People { text: None, window: ALL, clock: clock.clone() },
        Query::Activity { window: ALL },
    ];
    for text in ["省", "供給", "体制"] {
        let search = SearchFor { text: text.to_owned(), kinds: Vec::new(), limit: u32::MAX, count: true };
        queries.push(Query::Search { search });
    }
    let listed = workspace.ask(&list);
    if let Ok(Answer::Workstreams(page)) = &listed {
        for row in &page.items {
            queries.push(Query::Workstream { id: row.id, clock: clock.clone() });
            queries.push(Query::Statuses { workstream: row.id, window: ALL, clock: clock.clone() });
            queries.push(Query::History { entity: row.id.into(), window: ALL });
        }
    }
    queries.push(list);
    let told = |query: &Query| workspace.ask(query).map(|answer| serde_json::to_string(&answer).unwrap());
    queries.iter().map(told).chain([workspace.user().map(|user| format!("{user:?}"))]).collect()
}

/// Nothing is wrong with the ledger.
///
/// # Errors
/// What is wrong, in words for whoever reads a failed test.
pub fn sound(workspace: &Workspace) -> Result<(), String> {
    let verified = workspace.verify().map_err(|failure| format!("does not verify: {failure}"))?;
    match verified.problems.as_slice() {
        [] => Ok(()),
        problems => Err(format!("verify finds {problems:?}")),
    }
}
