//! The child that dies: this test program again, told by its environment what to do, and what it says on its
//! standard output. It acknowledges a write after the write returned and not before, save where a control lies.

use std::cell::OnceCell;
use std::fs::{File, OpenOptions};
use std::io::{BufRead as _, BufReader, IoSlice, Write as _};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use services::contract::{Receipt, Submission};
use services::model::ids::ChangeId;
use services::model::intent::Intent;
use services::model::values::Role;
use services::{Clock, Code, Failure, ImportRequest, Outcome, Secret, Workspace};

use super::chance::Chance;
use super::deeds;
use super::desk::{self, Places};

const ORDER: &str = "RENKEI_WORKER";
const FOLDER: &str = "RENKEI_WORKER_FOLDER";
const SEED: &str = "RENKEI_WORKER_SEED";
const RECOVERY: &str = "RENKEI_WORKER_RECOVERY";

/// What a child is to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// Edit and import, for as long as it lives.
    Edit,
    /// The control of `Edit`: it acknowledges before the commit.
    EditEarly,
    /// Make the workspace.
    Create,
    /// Open with the passphrase.
    Open,
    /// Open with the recovery key.
    Recover,
    /// Write one status.
    Log,
    /// The control of `Log`: it passes over an error and acknowledges.
    LogSwallowing,
    /// Import the small folder.
    Import,
    /// Back up to a file.
    Backup,
    /// Erase a change.
    Erase,
    /// Edit until the disk is full, and look at what is left.
    FillByEditing,
    /// Import until the disk is full.
    FillByImporting,
    /// Back up until the disk is full.
    FillByBackups,
    /// Put marked words into every field, and stay.
    Canaries,
    /// Write thirty statuses while another does.
    Alongside,
}

impl Order {
    const ALL: [Self; 15] = [
        Self::Edit,
        Self::EditEarly,
        Self::Create,
        Self::Open,
        Self::Recover,
        Self::Log,
        Self::LogSwallowing,
        Self::Import,
        Self::Backup,
        Self::Erase,
        Self::FillByEditing,
        Self::FillByImporting,
        Self::FillByBackups,
        Self::Canaries,
        Self::Alongside,
    ];
}

/// What a child says, a line each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// It is about to work; what came before was the test program's own.
    Ready,
    /// A gesture of so many changes is about to be written.
    Begin(u64),
    /// It was written: how many changes, and their ids where they are known.
    Done(u64, Vec<ChangeId>),
    /// A command that writes no change came to its end.
    Fine,
    /// A clean failure: its code.
    Failed(String),
    /// What was found when all was over: so many changes, and what is wrong.
    Found(u64, String),
    /// It came to its end.
    End,
}

impl Line {
    fn text(&self) -> String {
        match self {
            Self::Ready => "ready".to_owned(),
            Self::Begin(count) => format!("begin {count}"),
            Self::Done(count, ids) => ids.iter().fold(format!("done {count}"), |line, id| format!("{line} {id}")),
            Self::Fine => "fine".to_owned(),
            Self::Failed(code) => format!("failed {code}"),
            Self::Found(changes, wrong) => format!("found {changes} {wrong}"),
            Self::End => "end".to_owned(),
        }
    }

    fn read(line: &str) -> Option<Self> {
        // The test program writes its own words before, without an end of line.
        let (_, line) = line.split_once('@')?;
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        let number = |text: &str| text.parse().ok();
        Some(match word {
            "ready" => Self::Ready,
            "begin" => Self::Begin(number(rest)?),
            "done" => {
                let mut words = rest.split(' ');
                let count = number(words.next()?)?;
                Self::Done(count, words.map(|id| id.parse().ok()).collect::<Option<_>>()?)
            }
            "fine" => Self::Fine,
            "failed" => Self::Failed(rest.to_owned()),
            "found" => {
                let (changes, wrong) = rest.split_once(' ')?;
                Self::Found(number(changes)?, wrong.to_owned())
            }
            "end" => Self::End,
            _ => return None,
        })
    }
}

// ---- the parent's side ----

/// The command that is the child; more words may be put before it by `wrap`.
pub fn command(order: Order, places: &Places, seed: u64) -> Command {
    wrapped(&[], order, places, seed)
}

/// The child under another program, such as strace with its options.
pub fn wrapped(wrap: &[&str], order: Order, places: &Places, seed: u64) -> Command {
    let program = std::env::current_exe().unwrap();
    let mut words = wrap.iter().map(std::ffi::OsStr::new).chain([program.as_os_str()]);
    let mut command = Command::new(words.next().unwrap());
    command.args(words).args(["faults::worker::worker", "--exact", "--nocapture"]);
    command.env(ORDER, format!("{order:?}")).env(FOLDER, &places.0).env(SEED, seed.to_string());
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Lets the child know the recovery key.
pub fn with_recovery(mut command: Command, recovery: &str) -> Command {
    command.env(RECOVERY, recovery);
    command
}

/// A child at work, and its lines as they come.
pub struct Running {
    child: Child,
    lines: Receiver<Line>,
}

/// What a child said until it ended or was killed.
#[derive(Debug, Default)]
pub struct Told {
    pub lines: Vec<Line>,
    /// Its exit code; none where a signal ended it.
    pub exit: Option<i32>,
    /// What it, or the program around it, complained of.
    pub complaint: String,
}

impl Running {
    pub fn start(mut command: Command) -> Self {
        let mut child =
            command.spawn().unwrap_or_else(|error| panic!("{:?} does not start: {error}", command.get_program()));
        let output = BufReader::new(child.stdout.take().unwrap());
        let (send, lines) = channel();
        std::thread::spawn(move || {
            for line in output.lines().map_while(Result::ok) {
                if let Some(line) = Line::read(&line) {
                    // Nobody listens any more where a test has failed.
                    let _ = send.send(line);
                }
            }
        });
        Self { child, lines }
    }

    /// Waits for its end.
    pub fn finish(self) -> Told {
        let lines = self.lines.iter().collect();
        self.told(lines)
    }

    /// Kills it after this time, unless it ends before.
    pub fn kill_after(mut self, delay: Duration) -> Told {
        let mut lines = Vec::new();
        let started = Clock::System.now().millis();
        loop {
            let spent = u64::try_from(Clock::System.now().millis() - started).unwrap_or(0);
            match self.lines.recv_timeout(delay.saturating_sub(Duration::from_millis(spent))) {
                Ok(line) => lines.push(line),
                Err(RecvTimeoutError::Timeout) => {
                    self.child.kill().unwrap();
                    break;
                }
                Err(RecvTimeoutError::Disconnected) => break,
            }
        }
        lines.extend(self.lines.iter());
        self.told(lines)
    }

    /// Kills it as soon as it has said so many lines of a sort.
    pub fn kill_at(mut self, mut count: usize, sort: impl Fn(&Line) -> bool) -> Told {
        let mut lines = Vec::new();
        while let Ok(line) = self.lines.recv() {
            count -= usize::from(sort(&line));
            lines.push(line);
            if count == 0 {
                self.child.kill().unwrap();
                break;
            }
        }
        lines.extend(self.lines.iter());
        self.told(lines)
    }

    fn told(self, lines: Vec<Line>) -> Told {
        let output = self.child.wait_with_output().unwrap();
        let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
        Told { lines, exit: output.status.code(), complaint }
    }
}

impl Told {
    /// How many changes were acknowledged, and the ids of those whose ids are known.
    pub fn acknowledged(&self) -> (u64, Vec<ChangeId>) {
        let mut sum = (0, Vec::new());
        for line in &self.lines {
            if let Line::Done(count, ids) = line {
                sum.0 += count;
                sum.1.extend(ids);
            }
        }
        sum
    }

    /// The size of the gesture that was announced last and not acknowledged.
    pub fn in_flight(&self) -> Option<u64> {
        match self.lines.iter().rfind(|line| matches!(line, Line::Begin(_) | Line::Done(..) | Line::Failed(_)))? {
            Line::Begin(count) => Some(*count),
            _ => None,
        }
    }
}

// ---- the child's side ----

/// Not a test of its own: does what the environment orders, and nothing where it orders nothing.
#[test]
fn worker() {
    let Ok(order) = std::env::var(ORDER) else { return };
    let order = Order::ALL.into_iter().find(|known| format!("{known:?}") == order).unwrap();
    let places = Places(PathBuf::from(std::env::var_os(FOLDER).unwrap()));
    let seed = std::env::var(SEED).unwrap().parse().unwrap();
    // strace counts the calls of each thread, and the test program's own lines are a thread's first writes: with these
    // before it, the n-th write is ours.
    let mut nowhere = OpenOptions::new().write(true).open("/dev/null").unwrap();
    for _ in 0..WRITES_BEFORE {
        nowhere.write_all(b".").unwrap();
    }
    say(&Line::Ready);
    work(order, &places, &mut Chance::from_seed(seed));
    say(&Line::End);
    // The test program would write its summary, to which a fault is nothing of ours.
    std::process::exit(0);
}

/// So many calls of `write` a child makes before the first of its work.
pub const WRITES_BEFORE: u32 = 8;

thread_local! { static SAYS: OnceCell<File> = const { OnceCell::new() }; }

/// Says a line in one piece, by a call that no fault is injected into.
fn say(line: &Line) {
    SAYS.with(|out| {
        let mut out = out.get_or_init(|| OpenOptions::new().append(true).open("/proc/self/fd/1").unwrap());
        let text = format!("@{}\n", line.text());
        assert_eq!(out.write_vectored(&[IoSlice::new(text.as_bytes())]).unwrap(), text.len());
    });
}

fn say_outcome(outcome: Outcome<Line>) {
    say(&outcome.unwrap_or_else(|failure| Line::Failed(code(&failure))));
}

fn code(failure: &Failure) -> String {
    failure.code.token().to_owned()
}

fn done(receipt: &Receipt) -> Line {
    Line::Done(receipt.changes.len() as u64, receipt.changes.clone())
}

fn work(order: Order, places: &Places, chance: &mut Chance) {
    match order {
        Order::Edit => edit(places, chance, &announced),
        Order::EditEarly => edit(places, chance, &acknowledged_early),
        Order::FillByEditing | Order::FillByImporting | Order::FillByBackups => fill(order, places, chance),
        Order::Canaries => {
            // It stays open until it is killed.
            let (_workspace, words) = super::canaries::fill(places);
            say(&Line::Found(words.into(), String::new()));
            loop {
                std::thread::park();
            }
        }
        Order::Alongside => alongside(places, chance).unwrap(),
        _ => say_outcome(one_command(order, places, chance)),
    }
}

/// Writes a gesture of so many changes and says so.
type Writer = dyn Fn(&mut Workspace, Submission, u64) -> Outcome<Receipt>;

fn announced(workspace: &mut Workspace, submission: Submission, count: u64) -> Outcome<Receipt> {
    say(&Line::Begin(count));
    let receipt = workspace.submit(submission, None)?;
    say(&done(&receipt));
    Ok(receipt)
}

fn acknowledged_early(workspace: &mut Workspace, submission: Submission, count: u64) -> Outcome<Receipt> {
    say(&Line::Begin(count));
    say(&Line::Done(count, Vec::new()));
    workspace.submit(submission, None)
}

fn edit(places: &Places, chance: &mut Chance, write: &Writer) {
    let mut workspace = places.open().unwrap();
    let meti = deeds::ministry(&workspace, "METI");
    let mof = deeds::ministry(&workspace, "MOF");
    for part in 0..3 {
        let opening = deeds::open_workstream(&format!("重要鉱物の備蓄 {:x}", chance.next()));
        let workstream = write(&mut workspace, opening, 1).unwrap().subject.into();
        write(&mut workspace, deeds::assign(workstream, meti, Role::Lead), 1).unwrap();
        write(&mut workspace, deeds::assign(workstream, mof, Role::Consulted), 1).unwrap();
        for headline in ["体制を協議中", "案を作成", "照会中", "意見を反映", "関係省庁と合意"]
        {
            let status = deeds::log(&workspace, workstream, headline);
            write(&mut workspace, status, 1).unwrap();
        }
        if part == 1 {
            let request = deeds::sheets(&places.0, 12, chance);
            let import = deeds::prepared(&mut workspace, &request).unwrap();
            let count = workspace.rehearse(import.clone(), None).unwrap().changes.len() as u64;
            write(&mut workspace, import, count).unwrap();
        }
    }
}

fn one_command(order: Order, places: &Places, chance: &mut Chance) -> Outcome<Line> {
    if order == Order::Create {
        return places.create().map(|_| Line::Fine);
    }
    if order == Order::Recover {
        let recovery = Secret::Recovery(std::env::var(RECOVERY).unwrap());
        return places.open_with(recovery, Clock::System).map(|_| Line::Fine);
    }
    let mut workspace = places.open()?;
    match order {
        Order::Open => Ok(Line::Fine),
        Order::Backup => workspace.backup(Some(&places.0.join("copy.renkei-backup"))).map(|_| Line::Fine),
        Order::Import => {
            let request = given_sheets(places);
            deeds::import(&mut workspace, &request).map(|receipt| done(&receipt))
        }
        Order::Erase => {
            let change = erasable(&workspace);
            let erasure = deeds::intent(Intent::Erase { change, reason: "個人情報".to_owned() });
            workspace.submit(erasure, None).map(|receipt| done(&receipt))
        }
        _ => {
            let workstream = deeds::workstreams(&workspace)[0];
            let status = deeds::log(&workspace, workstream, &format!("{:x}", chance.next()));
            match workspace.submit(status, None) {
                Err(_) if order == Order::LogSwallowing => Ok(Line::Done(1, Vec::new())),
                other => other.map(|receipt| done(&receipt)),
            }
        }
    }
}

/// The folder that lies ready, without writing it.
fn given_sheets(places: &Places) -> ImportRequest {
    let folder = places.0.join("sheets");
    let profile = services::Profile::Mapping(folder.join("survey.toml"));
    ImportRequest { paths: vec![folder.join("survey.csv")], profile, as_of: None }
}

/// The newest status of the first workstream.
pub fn erasable(workspace: &Workspace) -> ChangeId {
    use services::contract::{Answer, Query};
    let entity = deeds::workstreams(workspace)[0].into();
    match workspace.ask(&Query::History { entity, window: desk::ALL }) {
        Ok(Answer::History(page)) => page.items.iter().find(|row| row.kind == "status.recorded").unwrap().change,
        other => panic!("{other:?}"),
    }
}

fn alongside(places: &Places, chance: &mut Chance) -> Outcome<()> {
    let mut workspace = places.open()?;
    let workstream = deeds::workstreams(&workspace)[0];
    for _ in 0..30 {
        let status = deeds::log(&workspace, workstream, &format!("{:x}", chance.next()));
        say(&done(&workspace.submit(status, None)?));
    }
    Ok(())
}

/// Works on a small disk until it is full, looks whether it opens then, makes room, and tells what is there.
fn fill(order: Order, places: &Places, chance: &mut Chance) {
    let ballast = places.0.join("ballast");
    let (mut workspace, _) = places.create().unwrap();
    let workstream = deeds::begin(&mut workspace, "半導体の供給").unwrap();
    say(&Line::Begin(desk::changes(&workspace)));
    std::fs::write(&ballast, vec![0; 1 << 20]).unwrap();
    let failure = loop {
        let outcome = match order {
            Order::FillByEditing => workspace.submit(deeds::log(&workspace, workstream, &long(chance)), None),
            Order::FillByImporting => deeds::import(&mut workspace, &deeds::sheets(&places.0, 60, chance)),
            _ => workspace.submit(deeds::log(&workspace, workstream, &long(chance)), None).and_then(|receipt| {
                let name = format!("{:x}.renkei-backup", chance.next());
                workspace.backup(Some(&places.0.join(name))).map(|_| receipt)
            }),
        };
        match outcome {
            Ok(receipt) => say(&done(&receipt)),
            Err(failure) => break failure,
        }
    };
    say(&Line::Failed(code(&failure)));
    drop(workspace);
    // On a full disk it opens or says why not; it must not break anything.
    if let Err(failure) = places.open() {
        assert!([Code::DiskFull, Code::FileFault].contains(&failure.code), "{failure:?}");
    }
    std::fs::remove_file(ballast).unwrap();
    let mut workspace = places.open().unwrap();
    let wrong = desk::sound(&workspace).err().unwrap_or_default();
    say(&Line::Found(desk::changes(&workspace), wrong));
    let again = workspace.submit(deeds::log(&workspace, workstream, "空きができた"), None);
    say_outcome(again.map(|receipt| done(&receipt)));
}

/// A headline as long as one may be.
fn long(chance: &mut Chance) -> String {
    (0..60).map(|_| format!("{:016x}", chance.next())).collect()
}
