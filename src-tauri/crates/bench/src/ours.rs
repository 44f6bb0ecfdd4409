//! Renkei's side: a workspace made for a benchmark, and what is asked of it. Everything goes through the
//! two doors of the services, as the window and the command line go.

use std::path::{Path, PathBuf};
use std::process::Command;

use floor::Fault;
use floor::data::{LEADER, TODAY_TEXT};
use floor::watch::now;
use services::contract::{Answer, Query, ReportFormat, ReportRequest, Submission};
use services::model::ids::{OrganisationId, WorkstreamId};
use services::model::intent::Intent;
use services::model::time::Day;
use services::model::values::{Axis, Bilingual, Entry, Health, TopicKind};
use services::rows::{
    AsOf, Coverage, HealthFilter, Hit, Noun, Page, SearchEachFor, SearchFor, Window, WorkstreamFilter, WorkstreamRow,
    WorkstreamSort,
};
use services::{Hardness, ImportRequest, Options, Profile, Secret, Workspace};

/// Of every workspace made here.
pub const PASSPHRASE: &str = "correct horse battery staple";

/// A folder with a workspace and this laptop's memory of it.
pub struct Place {
    pub folder: PathBuf,
}

/// Milliseconds of an import, by what was being done.
#[derive(Debug, Clone, Copy, Default)]
pub struct Laps {
    /// Reading and checking the sheet.
    pub read: f64,
    /// Comparing it with what is there, and telling the differences.
    pub preview: f64,
    /// The backup before it, and deciding once more.
    pub decide: f64,
    /// Ledger, views, search, commit.
    pub record: f64,
    /// The most memory, in MB.
    pub peak: f64,
}

impl Laps {
    pub fn all(&self) -> f64 {
        self.read + self.preview + self.decide + self.record
    }
}

impl Place {
    pub fn new(folder: PathBuf) -> Result<Self, Fault> {
        std::fs::create_dir_all(&folder)?;
        std::fs::write(folder.join("pw"), PASSPHRASE)?;
        Ok(Self { folder })
    }

    pub fn file(&self) -> PathBuf {
        self.folder.join("w.renkei")
    }

    /// Where the command finds the same memory as the services here.
    fn options(&self) -> Options {
        Options { hardness: Hardness::Harness, home: Some(self.folder.join("data/renkei")), ..Options::default() }
    }

    /// Makes the workspace, with next to no key derivation.
    pub fn create(&self) -> Result<Workspace, Fault> {
        Ok(Workspace::create(&self.file(), PASSPHRASE, self.options())?.0)
    }

    pub fn open(&self) -> Result<Workspace, Fault> {
        Ok(Workspace::open(&self.file(), &Secret::Passphrase(PASSPHRASE.to_owned()), self.options())?)
    }

    /// The `renkei` command on this workspace.
    pub fn command(&self, renkei: &Path) -> Command {
        let mut command = Command::new(renkei);
        command.env("XDG_DATA_HOME", self.folder.join("data")).env("LANG", "ja_JP.UTF-8");
        command.arg("--workspace").arg(self.file()).arg("--passphrase-file").arg(self.folder.join("pw")).arg("--json");
        command
    }
}

/// Takes in one sheet: preview, then apply.
pub fn import(workspace: &mut Workspace, sheet: &Path) -> Result<Laps, Fault> {
    let profile = Profile::Mapping(sheet.with_extension("toml"));
    let request = ImportRequest { paths: vec![sheet.to_owned()], profile, as_of: None };
    let mut laps = Laps::default();
    let start = now();
    let since = |start: std::time::Instant| start.elapsed().as_secs_f64() * 1e3;
    let preview = workspace.preview(&request, &mut |progress| {
        if progress.step == "compare" {
            laps.read = since(start);
        }
        true
    })?;
    if preview.problem_total > 0 {
        return Err(format!("{} rows of the sheet were not understood", preview.problem_total).into());
    }
    laps.preview = since(start) - laps.read;
    let start = now();
    workspace.submit_with(Submission::Import { handle: preview.handle }, None, &mut |progress| {
        // The first 256 changes are recorded when this is told first: a quarter of a per cent.
        if progress.step == "record" && laps.decide == 0.0 {
            laps.decide = since(start);
        }
        true
    })?;
    laps.record = since(start) - laps.decide;
    Ok(laps)
}

fn wrong() -> Fault {
    "another answer than was asked for".into()
}

pub fn leader(workspace: &Workspace) -> Result<OrganisationId, Fault> {
    organisation(workspace, LEADER)
}

pub fn organisation(workspace: &Workspace, given: &str) -> Result<OrganisationId, Fault> {
    let query = Query::Resolve { noun: Noun::Organisation, given: given.to_owned(), clock: AsOf::default() };
    match workspace.ask(&query)? {
        Answer::Resolve(found) => Ok(found.id.into()),
        _ => Err(wrong()),
    }
}

pub fn workstream(workspace: &Workspace, code: &str) -> Result<WorkstreamId, Fault> {
    let query = Query::Resolve { noun: Noun::Workstream, given: code.to_owned(), clock: AsOf::default() };
    match workspace.ask(&query)? {
        Answer::Resolve(found) => Ok(found.id.into()),
        _ => Err(wrong()),
    }
}

pub fn day(text: &str) -> Result<Day, Fault> {
    Ok(services::read_day(text)?)
}

/// Led by an organisation, off track, silent for 14 days.
pub fn list(workspace: &Workspace, leader: OrganisationId, on: Day) -> Result<Page<WorkstreamRow>, Fault> {
    let filter = WorkstreamFilter {
        led_by: Some(leader),
        health: vec![HealthFilter::OffTrack],
        stale: Some(14),
        ..WorkstreamFilter::default()
    };
    let query = Query::Workstreams {
        filter,
        sort: WorkstreamSort::default(),
        descending: false,
        window: Window::default(),
        clock: AsOf { day: Some(on), recorded_by: None },
    };
    match workspace.ask(&query)? {
        Answer::Workstreams(page) => Ok(page),
        _ => Err(wrong()),
    }
}

/// Puts each workstream under its policy domains, a thousand in an act.
pub fn classify(
    workspace: &mut Workspace,
    domains: impl Iterator<Item = (String, Vec<usize>)>,
    how_many: usize,
) -> Result<(), Fault> {
    let mut topics = Vec::new();
    for number in 0..how_many {
        let intent = Intent::AddTopic {
            topic: None,
            kind: TopicKind::Domain,
            code: Some(format!("D{number:02}")),
            name: Bilingual::ja(format!("分野{number:02}")),
            summary: None,
            on: None,
            reference: None,
            aliases: Vec::new(),
            verification: None,
        };
        let receipt = workspace.submit(Submission::Intent { intent }, None)?;
        topics.push(receipt.subject.into());
    }
    let mut intents = Vec::new();
    for (code, of) in domains {
        let workstream = workstream(workspace, &code)?;
        intents.extend(of.into_iter().map(|domain| Intent::LinkTopic { workstream, topic: topics[domain] }));
        if intents.len() >= 1_000 {
            workspace.submit(Submission::Batch { intents: std::mem::take(&mut intents) }, None)?;
        }
    }
    workspace.submit(Submission::Batch { intents }, None)?;
    workspace.settle()?;
    Ok(())
}

/// Organisation by policy domain.
pub fn coverage(workspace: &Workspace, on: Day) -> Result<Coverage, Fault> {
    let clock = AsOf { day: Some(on), recorded_by: None };
    match workspace.ask(&Query::Coverage { axis: Axis::Domain, within: None, before: None, clock })? {
        Answer::Coverage(found) => Ok(*found),
        _ => Err(wrong()),
    }
}

/// Statuses in which words are found.
pub fn search(workspace: &Workspace, words: &str, most: u32, count: bool) -> Result<Page<Hit>, Fault> {
    let search = SearchFor { text: words.to_owned(), kinds: vec![Noun::Status], limit: most, count };
    match workspace.ask(&Query::Search { search })? {
        Answer::Search(page) => Ok(page),
        _ => Err(wrong()),
    }
}

/// Everything that the search screen asks at once.
pub fn search_each(workspace: &Workspace, words: &str) -> Result<u64, Fault> {
    let search = SearchEachFor { text: words.to_owned(), kinds: Vec::new(), limit: 5 };
    match workspace.ask(&Query::SearchEach { search })? {
        Answer::SearchEach(kinds) => Ok(kinds.iter().map(|of| of.count).sum()),
        _ => Err(wrong()),
    }
}

/// Logs one status: one durable commit.
pub fn log(workspace: &mut Workspace, workstream: WorkstreamId, headline: &str) -> Result<(), Fault> {
    let entry =
        Entry { health: Some(Health::OnTrack), headline: Some(headline.to_owned()), ..Entry::on(day(TODAY_TEXT)?) };
    workspace.submit(Submission::Intent { intent: Intent::LogStatus { workstream, entry } }, None)?;
    Ok(())
}

/// A report from a day on. From the import's day on nothing is new; from an earlier one on, all of it is.
pub fn report(since: Day, as_of: Day, formats: &[ReportFormat]) -> ReportRequest {
    ReportRequest {
        since,
        as_of,
        language: services::contract::Language::Ja,
        formats: formats.to_vec(),
        readers: None,
        both: false,
    }
}
