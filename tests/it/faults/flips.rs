//! Bits that flip in the database or its log, and files that lost their end: noticed, or without any effect.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use services::{Clock, Code, Failure, Secret, Workspace};

use super::chance::Chance;
use super::deeds;
use super::desk::{self, Desk, PASSPHRASE};

const PLACES: u64 = 220;

/// A saved desk, part of it in the database and part in the log, and all that can be read there.
struct Scene {
    desk: Desk,
    clock: Clock,
    picture: Vec<Result<String, Failure>>,
    backup: PathBuf,
}

/// What became of damage that is as it should be.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Fate {
    /// Noticed: by what, and as what.
    Noticed(&'static str, &'static str),
    /// Nothing that can be read is different.
    Harmless,
}

impl Scene {
    fn new(settled: bool) -> Self {
        let desk = Desk::in_memory().furnished().0;
        let clock = Clock::Fixed(Clock::System.now());
        let mut workspace = open(&desk, clock).unwrap();
        let first = deeds::begin(&mut workspace, "半導体の供給").unwrap();
        deeds::import(&mut workspace, &deeds::sheets(&desk.live().0, 10, &mut Chance::from_seed(1))).unwrap();
        workspace.settle().unwrap();
        let backup = desk.aside("good.renkei-backup");
        for headline in ["体制を協議中", "体制が決まった"] {
            workspace.submit(deeds::log(&workspace, first, headline), None).unwrap();
        }
        deeds::begin(&mut workspace, "医療品の確保").unwrap();
        workspace.submit(deeds::log(&workspace, first, "最後の一行"), None).unwrap();
        workspace.backup(Some(&backup)).unwrap();
        let picture = desk::picture(&workspace);
        assert!(picture.iter().all(Result::is_ok), "{picture:?}");
        if settled {
            workspace.settle().unwrap();
        }
        drop(workspace);
        let log = fs::metadata(desk.live().wal()).map_or(0, |wal| wal.len());
        assert!(if settled { log == 0 } else { log > 50_000 }, "the log holds {log} bytes");
        desk.save();
        Self { desk, clock, picture, backup }
    }

    /// Whether damage is noticed or harmless.
    ///
    /// # Errors
    /// If it is neither, or is called something that would lead a user astray.
    fn judge(&self) -> Result<Fate, String> {
        let workspace = match open(&self.desk, self.clock) {
            Ok(workspace) => workspace,
            Err(failure) => return noticed("open", &failure),
        };
        match workspace.verify() {
            Err(failure) => return noticed("verify", &failure),
            Ok(verified) if !verified.problems.is_empty() => return Ok(Fate::Noticed("verify", "problems")),
            Ok(_) => {}
        }
        let seen = desk::picture(&workspace);
        if let Some(failure) = seen.iter().find_map(|answer| answer.as_ref().err()) {
            return noticed("reading", failure);
        }
        if seen == self.picture {
            Ok(Fate::Harmless)
        } else {
            Err("it reads otherwise, and nothing says so".to_owned())
        }
    }

    fn damaged(&self, file: &PathBuf, damage: impl FnOnce(&mut Vec<u8>)) -> Result<Fate, String> {
        self.desk.reset();
        let mut bytes = fs::read(file).unwrap();
        damage(&mut bytes);
        fs::write(file, bytes).unwrap();
        self.judge()
    }

    fn flip_all_over(&self, file: &PathBuf, chance: &mut Chance) -> BTreeMap<Fate, u64> {
        let mut fates = BTreeMap::new();
        let mut wrong = Vec::new();
        let length = fs::metadata(file).unwrap().len();
        for _ in 0..PLACES {
            let (at, bit) = (chance.below(length), chance.below(8));
            match self.damaged(file, |bytes| bytes[usize::try_from(at).unwrap()] ^= 1 << bit) {
                Ok(fate) => *fates.entry(fate).or_default() += 1,
                Err(why) => wrong.push(format!("bit {bit} of byte {at} of {length}: {why}")),
            }
        }
        assert!(wrong.is_empty(), "{} of {PLACES} are wrong\n{}", wrong.len(), wrong.join("\n"));
        fates
    }
}

fn open(desk: &Desk, clock: Clock) -> Result<Workspace, Failure> {
    desk.live().open_with(Secret::Passphrase(PASSPHRASE.to_owned()), clock)
}

fn noticed(by: &'static str, failure: &Failure) -> Result<Fate, String> {
    match failure.code {
        Code::Damaged | Code::RolledBack => Ok(Fate::Noticed(by, failure.code.token())),
        _ => Err(format!("{by} calls it {failure}")),
    }
}

#[test]
fn no_flipped_bit_of_the_database_passes_unnoticed() {
    let scene = Scene::new(true);
    let fates = scene.flip_all_over(&scene.desk.live().file(), &mut Chance::new("flips in the database"));
    println!("flips in the database: {fates:?}");
    let late = |fate: &Fate| !matches!(fate, Fate::Noticed("open" | "verify", _));
    assert!(!fates.keys().any(late), "every page has its code, and verify looks at all of them: {fates:?}");
}

#[test]
fn no_flipped_bit_of_the_log_passes_unnoticed() {
    let scene = Scene::new(false);
    let fates = scene.flip_all_over(&scene.desk.live().wal(), &mut Chance::new("flips in the log"));
    println!("flips in the log: {fates:?}");
    assert!(fates.keys().any(|fate| matches!(fate, Fate::Noticed("open", "rolled-back"))), "{fates:?}");
}

#[test]
fn a_flipped_bit_under_a_log_is_healed_or_noticed() {
    let scene = Scene::new(false);
    let fates = scene.flip_all_over(&scene.desk.live().file(), &mut Chance::new("flips under the log"));
    println!("flips in the database under a log: {fates:?}");
}

#[test]
fn a_log_that_lost_its_end_raises_the_alarm() {
    let scene = Scene::new(false);
    let wal = scene.desk.live().wal();
    let length = usize::try_from(fs::metadata(&wal).unwrap().len()).unwrap();
    for keep in [0, 1, 32, length / 4, length / 2, length - 4_096, length - 1] {
        let fate = scene.damaged(&wal, |bytes| bytes.truncate(keep));
        assert_eq!(fate, Ok(Fate::Noticed("open", "rolled-back")), "{keep} of {length} bytes");
    }
    scene.desk.reset();
    fs::remove_file(&wal).unwrap();
    assert_eq!(scene.judge(), Ok(Fate::Noticed("open", "rolled-back")), "no log at all");
}

#[test]
fn a_database_that_lost_its_end_raises_the_alarm() {
    let scene = Scene::new(true);
    let file = scene.desk.live().file();
    let length = usize::try_from(fs::metadata(&file).unwrap().len()).unwrap();
    for keep in [0, 1, 4_096, length / 2, length - 4_096, length - 1] {
        let fate = scene.damaged(&file, |bytes| bytes.truncate(keep));
        assert!(matches!(fate, Ok(Fate::Noticed(..))), "{keep} of {length} bytes: {fate:?}");
    }
}

#[test]
fn a_good_backup_brings_a_damaged_workspace_back() {
    let scene = Scene::new(true);
    let fate = scene.damaged(&scene.desk.live().file(), |bytes| bytes[100] ^= 1);
    assert!(matches!(fate, Ok(Fate::Noticed(..))), "{fate:?}");
    let secret = Secret::Passphrase(PASSPHRASE.to_owned());
    let folder = scene.desk.aside("restored");
    fs::create_dir(&folder).unwrap();
    let restored = desk::Places(folder);
    services::restore(&scene.backup, &restored.file(), &secret, &services::Options::default()).unwrap();
    let workspace = restored.open_with(secret, scene.clock).unwrap();
    assert_eq!(desk::sound(&workspace), Ok(()));
    // It is another place, so the changes are no longer this chain's own; all else is the same.
    let elsewhere =
        |answer: &Result<String, Failure>| answer.as_ref().unwrap().replace("\"here\":true", "\"here\":false");
    let (was, is) = (scene.picture.iter().map(elsewhere), desk::picture(&workspace));
    assert!(was.eq(is.iter().map(elsewhere)), "the restored workspace reads otherwise");
}

#[test]
fn control_what_nobody_remembers_goes_unnoticed_and_the_harness_sees_it() {
    let scene = Scene::new(false);
    assert_eq!(
        {
            scene.desk.reset();
            scene.judge()
        },
        Ok(Fate::Harmless),
        "untouched"
    );
    scene.desk.reset();
    fs::remove_dir_all(scene.desk.live().home().join("heads")).unwrap();
    fs::remove_file(scene.desk.live().wal()).unwrap();
    let judged = scene.judge();
    assert!(judged.is_err(), "a lost log without this laptop's memory must be seen as a silent loss: {judged:?}");
}
