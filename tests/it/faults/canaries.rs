//! Two hundred marked words through every field that takes text: none of them, no passphrase and no recovery key can
//! be read in any file that the program leaves, be it closed, killed, backed up or after an erasure.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use services::contract::{Introduction, Submission};
use services::model::intent::{Intent, Stance};
use services::model::time::Day;
use services::model::values::{
    Basis, BasisKind, Bilingual, Budget, Citation, Dependency, Dispute, Entry, Goal, GoalLevel, Names,
    OrganisationKind, Relation, Role, TopicKind, WorkstreamField,
};
use services::{ImportRequest, Profile, Workspace};

use super::deeds;
use super::desk::{Desk, PASSPHRASE, Places};
use super::worker::{Line, Order, Running, command, erasable};

/// At least so many words go in.
pub const CANARIES: u32 = 200;
/// In every one of the words; one in letters of one byte, one in letters of three.
const MARKS: [&str; 2] = ["CANARY7Q", "籠の鳥"];

/// Marked words, one after the other.
struct Aviary(u32);

impl Aviary {
    fn next(&mut self) -> String {
        self.0 += 1;
        format!("{} {}{:03}", MARKS[1], MARKS[0], self.0)
    }
    fn some(&mut self) -> Option<String> {
        Some(self.next())
    }
    fn both(&mut self) -> Bilingual {
        Bilingual { ja: self.next(), en: self.some() }
    }
    fn names(&mut self) -> Names {
        let aliases = vec![self.next(), self.next()];
        Names { ja: self.next(), en: self.some(), short: self.some(), abbreviation: self.some(), aliases }
    }
    fn entry(&mut self, as_of: Day) -> Entry {
        Entry {
            original_rating: self.some(),
            headline: self.some(),
            narrative: self.some(),
            obstacles: self.some(),
            next_step: self.some(),
            source: self.some(),
            ..Entry::on(as_of)
        }
    }
}

fn write(workspace: &mut Workspace, intent: Intent) -> services::contract::Receipt {
    workspace.submit(deeds::intent(intent), None).unwrap_or_else(|failure| panic!("{failure:?}"))
}

/// Fills every field that takes text, and goes on with statuses; gives how many words went in. Done in the child.
pub fn fill(places: &Places) -> (Workspace, u32) {
    let mut birds = Aviary(0);
    let mut workspace = places.open().unwrap();
    let today = workspace.today();
    let organisation = bodies(&mut workspace, &mut birds, today);
    let introduction = Introduction { name: birds.next(), organisation, title: birds.next() };
    workspace.introduce(&introduction).unwrap();
    let workstream = workstream(&mut workspace, &mut birds, organisation, today);
    facts(&mut workspace, &mut birds, workstream, organisation);
    let entry = birds.entry(today.plus(-1));
    let status = write(&mut workspace, Intent::LogStatus { workstream, entry }).subject.into();
    write(&mut workspace, Intent::ConfirmStatus { status, as_of: today, note: birds.some() });
    let entry = birds.entry(today);
    write(&mut workspace, Intent::CorrectStatus { status, entry });
    import(&mut workspace, &mut birds, &places.0.join("../given"));
    while birds.0 < CANARIES {
        let entry = birds.entry(today);
        write(&mut workspace, Intent::LogStatus { workstream, entry });
    }
    workspace.backup(None).unwrap();
    let reason = birds.next();
    write(&mut workspace, Intent::CloseWorkstream { workstream, on: today, reason: Some(reason) });
    // An act that is refused and one that is taken back leave nothing either.
    let twice = Intent::CloseWorkstream { workstream, on: today, reason: birds.some() };
    assert!(workspace.submit(deeds::intent(twice), None).is_err());
    workspace.submit(Submission::Undo { with_dependents: false }, None).unwrap();
    (workspace, birds.0)
}

fn bodies(workspace: &mut Workspace, birds: &mut Aviary, today: Day) -> services::model::ids::OrganisationId {
    let kind = OrganisationKind::Ministry;
    let (parent, from, order, corporate_number) = (None, None, None, None);
    let founded = Intent::FoundOrganisation { kind, names: birds.names(), parent, from, order, corporate_number };
    let organisation = write(workspace, founded).subject.into();
    let names = birds.names();
    write(workspace, Intent::RenameOrganisation { organisation, names, from: Some(today) });
    let title = birds.both();
    write(workspace, Intent::CreatePost { organisation, title, from: None });
    organisation
}

fn workstream(
    workspace: &mut Workspace,
    birds: &mut Aviary,
    organisation: services::model::ids::OrganisationId,
    today: Day,
) -> services::model::ids::WorkstreamId {
    let opened = Intent::OpenWorkstream {
        workstream: None,
        title: birds.both(),
        code: birds.some(),
        parent: None,
        aim: birds.some(),
        outline: birds.some(),
        from: None,
        pillar: None,
        cadence: None,
        marking: None,
    };
    let workstream = write(workspace, opened).subject.into();
    let set = vec![
        WorkstreamField::Title(birds.both()),
        WorkstreamField::Code(birds.some()),
        WorkstreamField::Aim(birds.some()),
        WorkstreamField::Issues(birds.some()),
        WorkstreamField::Outline(birds.some()),
        WorkstreamField::Url(Some(format!("https://example.org/{}", birds.next()))),
    ];
    write(workspace, Intent::ReviseWorkstream { workstream, set });
    let basis = Some(Basis { kind: None, reference: birds.next(), on: None, verification: None });
    let (post, from, to, role, stance) = (None, None, None, Role::Lead, Stance::Plain);
    let given = Intent::Assign { workstream, organisation, post, role, from, to, basis, stance };
    let assignment = write(workspace, given).subject.into();
    write(workspace, Intent::EndAssignment { assignment, on: today, reason: birds.some() });
    workstream
}

fn facts(
    workspace: &mut Workspace,
    birds: &mut Aviary,
    workstream: services::model::ids::WorkstreamId,
    organisation: services::model::ids::OrganisationId,
) {
    let (kind, code, name, summary) = (TopicKind::Document, birds.some(), birds.both(), Some(birds.both()));
    let (aliases, reference) = (vec![birds.next()], birds.some());
    let topic =
        Intent::AddTopic { topic: None, kind, code, name, summary, on: None, reference, aliases, verification: None };
    let topic = write(workspace, topic).subject.into();
    write(workspace, Intent::LinkTopic { workstream, topic });
    let goal = Goal {
        level: GoalLevel::Output,
        text: birds.next(),
        indicator: birds.some(),
        target: birds.some(),
        due: None,
        follows: vec![birds.next()],
        reasoning: birds.some(),
        why_not_staged: birds.some(),
    };
    write(workspace, Intent::SetGoal { workstream, goal });
    let (basis, name, number) = (BasisKind::Law, birds.next(), birds.some());
    let citation = Citation { basis, name, number, article: birds.some(), url: None, verification: None };
    write(workspace, Intent::CiteBasis { workstream, citation });
    let (account, remarks) = (birds.some(), birds.some());
    let none = (None, None, None, None);
    let budget = Budget {
        fiscal_year: 2026,
        account,
        initial: Some(1),
        supplementary: none.0,
        carried_in: none.1,
        carried_out: none.2,
        reserve: none.3,
        total: None,
        executed: None,
        requested: None,
        remarks,
    };
    write(workspace, Intent::StateBudget { workstream, budget });
    let (outside, relation, original) = (birds.some(), Relation::Feeds, birds.some());
    let dependency = Dependency { to: None, outside, relation, original };
    let fact = write(workspace, Intent::NoteDependency { workstream, dependency }).subject.into();
    write(workspace, Intent::WithdrawFact { fact, reason: birds.some() });
    let dispute = Dispute { settled_by: Some(organisation), note: birds.next(), from: None };
    write(workspace, Intent::NoteDispute { workstream, dispute });
}

/// A sheet with marked words in its cells, its mapping and its name.
fn import(workspace: &mut Workspace, birds: &mut Aviary, folder: &Path) {
    let mapping = folder.join("m.toml");
    let table = folder.join(format!("{}.csv", birds.next()));
    let words = format!(
        "name = \"birds\"\nlabel = \"{}\"\n[workstream]\nkey = \"番号\"\ntitle = \"施策\"\n[status]\nnarrative = \"備考\"\n",
        birds.next()
    );
    fs::write(&mapping, words).unwrap();
    fs::write(&table, format!("番号,施策,備考\n{},{},{}\n", birds.next(), birds.next(), birds.next())).unwrap();
    let request = ImportRequest { paths: vec![table], profile: Profile::Mapping(mapping), as_of: None };
    deeds::import(workspace, &request).unwrap();
}

// ---- looking for them ----

fn utf16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(order).collect()
}

/// A text as it may lie in a file.
fn forms(text: &str) -> [Vec<u8>; 3] {
    [text.as_bytes().to_vec(), utf16(text, u16::to_le_bytes), utf16(text, u16::to_be_bytes)]
}

fn contains(bytes: &[u8], piece: &[u8]) -> bool {
    // Looking for the first byte first keeps an unoptimised search short.
    let mut rest = bytes;
    while let Some(at) = rest.iter().position(|byte| *byte == piece[0]) {
        if rest[at..].starts_with(piece) {
            return true;
        }
        rest = &rest[at + 1..];
    }
    false
}

/// Which of the texts can be read in which files, or in their names.
fn found(files: &[PathBuf], texts: &[String]) -> BTreeSet<(PathBuf, String)> {
    let mut found = BTreeSet::new();
    for file in files {
        let bytes = fs::read(file).unwrap();
        let name = file.to_string_lossy();
        for text in texts {
            if name.contains(text) || forms(text).iter().any(|form| contains(&bytes, form)) {
                found.insert((file.clone(), text.clone()));
            }
        }
    }
    found
}

/// What must not be read anywhere: marks, passphrase, and every two neighbouring groups of the recovery key.
fn sought(recovery: &str) -> Vec<String> {
    let groups: Vec<&str> = recovery.split('-').collect();
    let pairs = groups.windows(2).flat_map(|pair| [pair.join("-"), pair.concat()]);
    let marks = MARKS.iter().map(|mark| (*mark).to_owned());
    marks.chain([PASSPHRASE.to_owned(), PASSPHRASE.chars().take(6).collect()]).chain(pairs).collect()
}

/// Every file that a program left below a folder of the desk, save what was given to it.
fn left(desk: &Desk) -> Vec<PathBuf> {
    ["live", "temp", "user", "here"].iter().flat_map(|name| Places(desk.aside(name)).files()).collect()
}

#[test]
fn no_file_that_is_left_behind_can_be_read() {
    let (desk, recovery) = Desk::with_recovery();
    for folder in ["temp", "user", "here", "given"] {
        fs::create_dir(desk.aside(folder)).unwrap();
    }
    let mut child = command(Order::Canaries, &desk.live(), 1);
    child.env("TMPDIR", desk.aside("temp")).env("HOME", desk.aside("user")).current_dir(desk.aside("here"));
    child.env_remove("XDG_DATA_HOME").env_remove("XDG_CONFIG_HOME").env_remove("XDG_CACHE_HOME");
    let told = Running::start(child).kill_at(1, |line| matches!(line, Line::Found(..)));
    let Some(Line::Found(count, _)) = told.lines.last() else { panic!("{told:?}") };
    assert!(*count >= u64::from(CANARIES), "only {count} words went in");
    let sought = sought(&recovery);
    let files = left(&desk);
    let named = |end: &str| files.iter().any(|file| file.to_string_lossy().ends_with(end));
    assert!(
        named(".renkei") && named(".key") && named("-wal") && named("-shm") && named(".renkei-backup"),
        "{files:?}"
    );
    assert_eq!(found(&files, &sought), BTreeSet::new(), "after a kill");

    let mut workspace = desk.live().open().unwrap();
    let change = erasable(&workspace);
    write(&mut workspace, Intent::Erase { change, reason: "個人情報".to_owned() });
    workspace.backup(Some(&desk.live().0.join("own.renkei-backup"))).unwrap();
    workspace.settle().unwrap();
    drop(workspace);
    assert_eq!(found(&left(&desk), &sought), BTreeSet::new(), "after an erasure, a backup and closing");
    let bytes: u64 = files.iter().map(|file| fs::metadata(file).map_or(0, |file| file.len())).sum();
    println!("canaries: {count} words in, 0 found in {} files of {bytes} bytes", files.len());
}

#[test]
fn control_the_same_words_unencrypted_are_all_found() {
    let folder = tempfile::tempdir().unwrap();
    let mut birds = Aviary(0);
    let words: Vec<String> = (0..CANARIES).map(|_| birds.next()).collect();
    let noise: Vec<u8> = (0..=255).cycle().take(5_001).collect();
    for (name, form) in [("utf-8", 0), ("utf-16le", 1), ("utf-16be", 2)] {
        let file = folder.path().join(name);
        let bytes = words.iter().flat_map(|word| [noise.clone(), forms(word)[form].clone()].concat());
        fs::write(&file, bytes.collect::<Vec<u8>>()).unwrap();
        assert_eq!(found(std::slice::from_ref(&file), &words).len(), words.len(), "{name}");
        assert_eq!(found(&[file], &sought("AAAAA-BBBBB")).len(), MARKS.len(), "{name}");
    }
    let named = folder.path().join(format!("{}.csv", words[0]));
    fs::write(&named, "").unwrap();
    assert_eq!(found(&[named], &words[..1]).len(), 1, "in a name");
    let key = folder.path().join("key");
    fs::write(&key, "AAAAABBBBB").unwrap();
    assert_eq!(found(&[key], &sought("AAAAA-BBBBB")).len(), 1, "the recovery key without its dashes");
}
