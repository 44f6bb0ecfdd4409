//! Backup, check and restore of a real encrypted database; damage and hostility of every sort.

use std::fs;

use model::time::Day;

use super::rotation::{self, Keep};
use super::*;
use crate::keys::{Cost, Entropy, Fresh, RecoveryKey};
use crate::whole;

const PASSPHRASE: &str = "重要物資の安定供給確保の取組";

/// A workspace with text in it, a folder for backups and a scratch folder.
struct Place {
    folder: tempfile::TempDir,
    key: Key,
    recovery: RecoveryKey,
    connection: Connection,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        for name in ["work", "backups", "scratch", "restored"] {
            fs::create_dir(folder.path().join(name)).unwrap();
        }
        let database = folder.path().join("work/w.renkei");
        let bytes = std::array::from_fn(|at| (at as u8).wrapping_mul(151) ^ 0x5A);
        let entropy = Entropy::new(&bytes);
        let (key, recovery) = keys::create(&keys::beside(&database), PASSPHRASE, Cost::MINIMAL, &entropy).unwrap();
        let connection = connection::open(&database, &key, Mode::Create).unwrap();
        connection.execute_batch("CREATE TABLE note (n INTEGER PRIMARY KEY, text TEXT) STRICT;").unwrap();
        let place = Self { folder, key, recovery, connection };
        place.write(0..300);
        place
    }
    fn write(&self, numbers: std::ops::Range<u32>) {
        for n in numbers {
            let text = format!("CANARY-{n} {}", "半導体の安定供給".repeat(8));
            self.connection.execute("INSERT INTO note VALUES (?1, ?2)", (n, text)).unwrap();
        }
    }
    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
    fn make(&self, to: &Path, existing: Existing) -> Result<Manifest, Error> {
        let key_file = self.at("work/w.renkei.key");
        make_of(&self.connection, &self.key, &key_file, to, &facts(), existing, &self.at("scratch"))
    }
    fn backup(&self) -> PathBuf {
        let to = self.at("backups/w.renkei-backup");
        self.make(&to, Existing::Replace).unwrap();
        to
    }
    fn check(&self, path: &Path) -> Result<Manifest, Error> {
        check(path, &Secret::Passphrase(PASSPHRASE), &self.at("scratch"))
    }
    fn left_behind(&self) -> usize {
        fs::read_dir(self.at("scratch")).unwrap().count()
    }
}

fn facts() -> Facts {
    let head = Head { device: DeviceId::from_bytes([3; 16]), n: 42, id: ChangeId::from_bytes([9; 32]) };
    Facts { made_at: "2026-11-20T01:23:45.678Z".parse().unwrap(), head: Some(head) }
}

fn notes(connection: &Connection) -> Vec<(u32, String)> {
    let mut statement = connection.prepare("SELECT n, text FROM note ORDER BY n").unwrap();
    statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().map(Result::unwrap).collect()
}

#[test]
fn what_was_backed_up_comes_back_and_can_go_on() {
    let place = Place::new();
    let backup = place.backup();
    let manifest = place.check(&backup).unwrap();
    assert_eq!((manifest.made_at, manifest.head.clone()), (facts().made_at, facts().head));
    place.write(300..310);

    let folder = place.at("restored");
    let restored = restore(&backup, &Secret::Recovery(&place.recovery), &folder, "戻した").unwrap();
    assert_eq!(restored.database, folder.join("戻した.renkei"));
    assert_eq!(restored.manifest, manifest);
    let key = keys::unlock(&restored.key_file, &Secret::Passphrase(PASSPHRASE)).unwrap();
    let again = connection::open(&restored.database, &key, Mode::Write).unwrap();
    assert_eq!(notes(&again)[..], notes(&place.connection)[..300], "one moment, no later change");
    again.execute("INSERT INTO note VALUES (999, 'on')", []).unwrap();
    assert_eq!(fs::read_dir(&folder).unwrap().filter(|e| part_of(e.as_ref().unwrap())).count(), 0);
    assert_eq!(place.left_behind(), 0);
}

fn part_of(entry: &fs::DirEntry) -> bool {
    entry.file_name().to_string_lossy().contains(whole::PART)
}

#[test]
fn a_backup_holds_no_plaintext_and_any_zip_tool_opens_it() {
    let place = Place::new();
    let backup = place.backup();
    let bytes = fs::read(&backup).unwrap();
    let holds = |piece: &[u8]| bytes.windows(piece.len()).any(|window| window == piece);
    assert!(
        !holds(b"CANARY-") && !holds("半導体".as_bytes()) && !holds(b"SQLite format") && !holds(PASSPHRASE.as_bytes())
    );
    assert!(holds(b"renkei_backup"), "the control: the manifest is in the clear");
    let mut zip = zip::ZipArchive::new(File::open(&backup).unwrap()).unwrap();
    assert_eq!(zip.len(), 3);
    let mut database = Vec::new();
    zip.by_name(DATABASE).unwrap().read_to_end(&mut database).unwrap();
    let taken = place.at("restored/by-hand.renkei");
    fs::write(&taken, database).unwrap();
    assert_eq!(notes(&connection::open(&taken, &place.key, Mode::Read).unwrap()).len(), 300);
}

#[test]
fn a_backup_is_never_written_over_unasked() {
    let place = Place::new();
    let to = place.at("backups/mine.renkei-backup");
    fs::write(&to, "something else").unwrap();
    assert_eq!(place.make(&to, Existing::Refuse).unwrap_err(), Error::Exists);
    assert_eq!(fs::read(&to).unwrap(), b"something else");
    place.make(&to, Existing::Replace).unwrap();
    place.check(&to).unwrap();
    assert_eq!(fs::read_dir(place.at("backups")).unwrap().count(), 1);
    assert_eq!(place.left_behind(), 0);

    let folder = place.at("restored");
    for taken in ["w.renkei", "w.renkei.key"] {
        fs::write(folder.join(taken), "kept").unwrap();
        let refused = restore(&to, &Secret::Passphrase(PASSPHRASE), &folder, "w");
        assert_eq!(refused.unwrap_err(), Error::Exists);
        assert_eq!(fs::read(folder.join(taken)).unwrap(), b"kept");
        fs::remove_file(folder.join(taken)).unwrap();
    }
    for name in ["../w", "CON", "a\u{202E}b", "", "w."] {
        let refused = restore(&to, &Secret::Passphrase(PASSPHRASE), &folder, name).unwrap_err();
        assert_eq!(refused, Error::Io(io::ErrorKind::InvalidFilename), "{name:?}");
    }
    assert_eq!(fs::read_dir(place.folder.path()).unwrap().count(), 4, "nothing outside the folder");
}

#[test]
fn only_its_own_secrets_open_it() {
    let place = Place::new();
    let backup = place.backup();
    let scratch = place.at("scratch");
    assert!(check(&backup, &Secret::Known(&place.key), &scratch).is_ok());
    assert_eq!(check(&backup, &Secret::Passphrase("違う合い言葉"), &scratch).unwrap_err(), Error::WrongKey);
    let other = Key::from_bytes([1; 32]);
    assert_eq!(check(&backup, &Secret::Known(&other), &scratch).unwrap_err(), Error::WrongKey);
    // Another workspace's key file would make a backup that nobody can open.
    let mixed = make_of(
        &place.connection,
        &other,
        &place.at("work/w.renkei.key"),
        &place.at("backups/mixed"),
        &facts(),
        Existing::Refuse,
        &scratch,
    );
    assert_eq!(mixed.unwrap_err(), Error::WrongKey);
    // After a change of passphrase the old backup still opens with the old one, as the sheet says.
    let (file, fresh) = (place.at("work/w.renkei.key"), Fresh::new(&[8; Fresh::BYTES]));
    keys::change_passphrase(&file, &place.key, "次の合い言葉", Cost::MINIMAL, &fresh).unwrap();
    assert!(place.check(&backup).is_ok());
}

/// Numbers that look random and are the same in each run.
fn numbers(seed: u64) -> impl FnMut(usize) -> usize {
    let mut state = seed;
    move |below| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((state >> 33) as usize) % below
    }
}

#[test]
fn every_flipped_byte_is_noticed() {
    let place = Place::new();
    let sound = fs::read(place.backup()).unwrap();
    let path = place.at("backups/flipped");
    let mut random = numbers(20_261_120);
    // 200 anywhere, and every byte of the comment, the directory and the headers at both ends.
    let ends = (0..600).chain(sound.len() - 500..sound.len());
    let places: Vec<usize> = (0..200).map(|_| random(sound.len())).chain(ends).collect();
    for at in places {
        let mut bytes = sound.clone();
        bytes[at] ^= 1 << random(8);
        fs::write(&path, bytes).unwrap();
        let found = place.check(&path).unwrap_err();
        assert!(matches!(found, Error::Damaged { .. } | Error::NotAWorkspace), "{at}: {found}");
    }
    for _ in 0..40 {
        fs::write(&path, &sound[..random(sound.len())]).unwrap();
        assert!(matches!(place.check(&path).unwrap_err(), Error::Damaged { .. } | Error::NotAWorkspace));
    }
    fs::write(&path, &sound).unwrap();
    assert!(place.check(&path).is_ok(), "the control: nothing flipped");
    assert_eq!(place.left_behind(), 0);
}

/// Makes the digest fit again, as one does who knows the format but not the key.
fn resealed(mut bytes: Vec<u8>) -> Vec<u8> {
    let end = bytes.len() - DIGEST_BYTES;
    let digest = URL_SAFE_NO_PAD.encode(Sha256::digest(&bytes[..end]));
    bytes[end..].copy_from_slice(digest.as_bytes());
    bytes
}

#[test]
fn flips_that_the_digest_misses_are_noticed_too() {
    let place = Place::new();
    let sound = fs::read(place.backup()).unwrap();
    let path = place.at("backups/forged");
    let mut random = numbers(7);
    let members = sound.len() - 500;
    for _ in 0..200 {
        let mut bytes = sound.clone();
        let at = random(members - 600) + 600;
        bytes[at] ^= 1 << random(8);
        fs::write(&path, resealed(bytes)).unwrap();
        assert!(place.check(&path).is_err(), "{at}");
    }
    fs::write(&path, resealed(sound)).unwrap();
    assert!(place.check(&path).is_ok(), "the control: nothing flipped");
}

/// A container as an attacker makes it.
fn container(members: &[(&str, &[u8])], comment: &str, method: CompressionMethod) -> Vec<u8> {
    let mut zip = ZipWriter::new(io::Cursor::new(Vec::new()));
    zip.set_comment(comment.to_owned()).unwrap();
    for (name, bytes) in members {
        zip.start_file(*name, SimpleFileOptions::default().compression_method(method)).unwrap();
        zip.write_all(bytes).unwrap();
    }
    resealed(zip.finish().unwrap().into_inner())
}

#[test]
fn hostile_containers_are_refused() {
    let place = Place::new();
    let sound = place.backup();
    let mut zip = zip::ZipArchive::new(File::open(&sound).unwrap()).unwrap();
    let comment = String::from_utf8(zip.comment().to_vec()).unwrap();
    let mut read = |name: &str| {
        let mut bytes = Vec::new();
        zip.by_name(name).unwrap().read_to_end(&mut bytes).unwrap();
        bytes
    };
    let (manifest, key_file, database) = (read(MANIFEST), read(KEY_FILE), read(DATABASE));
    let text = String::from_utf8(manifest.clone()).unwrap();
    let members: [(&str, &[u8]); 3] = [(MANIFEST, &manifest), (KEY_FILE, &key_file), (DATABASE, &database)];
    let path = place.at("backups/hostile");
    let refused = |what: &str, bytes: Vec<u8>| {
        fs::write(&path, bytes).unwrap();
        place.check(&path).expect_err(what)
    };
    let stored = CompressionMethod::Stored;
    let damaged = |error: Error| assert!(matches!(error, Error::Damaged { .. }), "{error}");

    damaged(refused("climbing", container(&[members[0], members[1], ("../../w.renkei", &database)], &comment, stored)));
    damaged(refused("absolute", container(&[members[0], members[1], ("/etc/w.renkei", &database)], &comment, stored)));
    damaged(refused("order", container(&[members[0], members[2], members[1]], &comment, stored)));
    damaged(refused("missing", container(&members[..2], &comment, stored)));
    damaged(refused("more", container(&[members[0], members[1], members[2], ("x", b"y")], &comment, stored)));
    damaged(refused("bomb", container(&members, &comment, CompressionMethod::Deflated)));
    let huge = vec![b' '; 5 << 20];
    damaged(refused("huge manifest", container(&[(MANIFEST, &huge), members[1], members[2]], &comment, stored)));
    damaged(refused("no json", container(&[(MANIFEST, b"{}"), members[1], members[2]], &comment, stored)));
    let longer = [&database[..], &[0; 4096]].concat();
    damaged(refused("longer", container(&[members[0], members[1], (DATABASE, &longer)], &comment, stored)));
    // The manifest is sealed with the key: neither the head nor a size can be rewritten.
    for (from, to) in [("\"n\": 42", "\"n\": 41"), ("2026-11-20", "2027-11-20"), ("\"bytes\": ", "\"bytes\": 9999999")]
    {
        assert!(text.contains(from), "{from}");
        let rewritten = text.replace(from, to);
        damaged(refused(
            from,
            container(&[(MANIFEST, rewritten.as_bytes()), members[1], members[2]], &comment, stored),
        ));
    }
    // Sizes in a member's own header: four gigabytes where there are a few hundred bytes.
    let mut lying = fs::read(&sound).unwrap();
    lying[18..26].fill(0xFE);
    damaged(refused("lying size", resealed(lying)));
    let newer = text.replace("\"renkei_backup\": 1", "\"renkei_backup\": 5");
    let newer = container(&[(MANIFEST, newer.as_bytes()), members[1], members[2]], &comment, stored);
    assert_eq!(refused("newer", newer), Error::Newer { format: 5 });
    let newer = container(&members, &comment.replacen("renkei-backup 1", "renkei-backup 6", 1), stored);
    assert_eq!(refused("newer container", newer), Error::Newer { format: 6 });
    assert_eq!(refused("a letter", b"Dear Sir".to_vec()), Error::NotAWorkspace);
    assert_eq!(refused("nothing", Vec::new()), Error::NotAWorkspace);
    fs::write(&path, container(&members, &comment, stored)).unwrap();
    assert!(place.check(&path).is_ok(), "the control: the same, untouched");
    assert_eq!(place.left_behind(), 0);
}

#[test]
fn a_database_that_was_damaged_before_the_backup_is_found_by_the_check() {
    let place = Place::new();
    // Pages that are free now are read by no query, and are to be found damaged all the same.
    place.connection.execute("DELETE FROM note WHERE n > 40", []).unwrap();
    let database = place.at("restored/bad.renkei");
    copy_pages(&place.connection, &place.key, &{
        fs::write(&database, "").unwrap();
        database.clone()
    })
    .unwrap();
    assert_eq!(check_database(&database, &place.key), Ok(()), "the control: sound");
    let sound = fs::read(&database).unwrap();
    let mut random = numbers(5);
    for page in 0..sound.len() / 4096 {
        let mut bytes = sound.clone();
        bytes[page * 4096 + random(4096)] ^= 1 << random(8);
        fs::write(&database, bytes).unwrap();
        let found = check_database(&database, &place.key);
        assert!(matches!(found, Err(Error::Damaged { what: "database" })), "{found:?}");
    }
}

#[test]
fn a_backup_can_be_made_while_someone_writes() {
    let place = Place::new();
    let other = connection::open(&place.at("work/w.renkei"), &place.key, Mode::Write).unwrap();
    other.execute_batch("BEGIN IMMEDIATE; INSERT INTO note VALUES (5000, 'not yet');").unwrap();
    let backup = place.backup();
    other.execute_batch("COMMIT").unwrap();
    let restored = restore(&backup, &Secret::Passphrase(PASSPHRASE), &place.at("restored"), "w").unwrap();
    let connection = connection::open(&restored.database, &place.key, Mode::Read).unwrap();
    assert_eq!(notes(&connection).len(), 300);
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

#[test]
fn names_tell_when_a_backup_was_made() {
    let at: Instant = "2026-11-20T01:23:45.678Z".parse().unwrap();
    let name = rotation::file_name("w", at, "import");
    assert_eq!(name, "w-2026-11-20T0123Z-import.renkei-backup");
    assert_eq!(rotation::made_at("w", &name), Some("2026-11-20T01:23:00Z".parse().unwrap()));
    let long = rotation::file_name("経済安保-2026-本番", at, "daily");
    assert!(rotation::made_at("経済安保-2026-本番", &long).is_some());
    for other in [
        "w.renkei",
        "v-2026-11-20T0123Z-import.renkei-backup",
        "w2-2026-11-20T0123Z-import.renkei-backup",
        "w-2026-11-20T0123Z-import.renkei-backup.part",
        "w-2026-13-20T0123Z-import.renkei-backup",
        "w-2026-11-20T2561Z-import.renkei-backup",
        "w-2026-11-20T0123Z-.renkei-backup",
        "w-2026-11-20T0123Z-my copy.renkei-backup",
        "w-2026-11-20T0123Z.renkei-backup",
        "w-安全保障経済安全保障-import.renkei-backup",
        "",
    ] {
        assert_eq!(rotation::made_at("w", other), None, "{other}");
    }
}

#[test]
fn rotation_keeps_days_weeks_and_months() {
    // Two a day over 500 days, at 10:00 and 16:00 in Japan.
    let today = day("2026-11-20");
    let names: Vec<String> = (0..500)
        .flat_map(|back| {
            let day = today.plus(-back);
            ["0100", "0700"].map(|time| format!("w-{day}T{time}Z-daily.renkei-backup"))
        })
        .collect();
    let surplus = rotation::surplus("w", names.iter().map(String::as_str), today, Keep::STANDARD);
    let kept: Vec<&str> = names.iter().map(String::as_str).filter(|name| !surplus.contains(name)).collect();
    assert_eq!(
        kept,
        [
            // Today: both.
            "w-2026-11-20T0100Z-daily.renkei-backup",
            "w-2026-11-20T0700Z-daily.renkei-backup",
            // Seven days before it, the later of each; the first of these is also of this week and month.
            "w-2026-11-19T0700Z-daily.renkei-backup",
            "w-2026-11-18T0700Z-daily.renkei-backup",
            "w-2026-11-17T0700Z-daily.renkei-backup",
            "w-2026-11-16T0700Z-daily.renkei-backup",
            "w-2026-11-15T0700Z-daily.renkei-backup",
            "w-2026-11-14T0700Z-daily.renkei-backup",
            "w-2026-11-13T0700Z-daily.renkei-backup",
            // Sundays of the weeks before.
            "w-2026-11-08T0700Z-daily.renkei-backup",
            "w-2026-11-01T0700Z-daily.renkei-backup",
            // Last days of the months before.
            "w-2026-10-31T0700Z-daily.renkei-backup",
            "w-2026-09-30T0700Z-daily.renkei-backup",
            "w-2026-08-31T0700Z-daily.renkei-backup",
            "w-2026-07-31T0700Z-daily.renkei-backup",
            "w-2026-06-30T0700Z-daily.renkei-backup",
            "w-2026-05-31T0700Z-daily.renkei-backup",
            "w-2026-04-30T0700Z-daily.renkei-backup",
            "w-2026-03-31T0700Z-daily.renkei-backup",
            "w-2026-02-28T0700Z-daily.renkei-backup",
            "w-2026-01-31T0700Z-daily.renkei-backup",
            "w-2025-12-31T0700Z-daily.renkei-backup",
        ]
    );
    // What is kept stays kept when asked again, and on the next day loses only what that day makes surplus.
    assert_eq!(rotation::surplus("w", kept.iter().copied(), today, Keep::STANDARD), Vec::<&str>::new());
}

#[test]
fn a_wrong_clock_and_a_long_rest_cost_no_backup() {
    let ahead = ["w-2036-01-01T0000Z-daily.renkei-backup", "w-2026-11-01T0000Z-daily.renkei-backup"];
    assert!(rotation::surplus("w", ahead, day("2026-11-20"), Keep::STANDARD).is_empty());
    assert!(rotation::surplus("w", ahead, day("1970-01-01"), Keep::STANDARD).is_empty());
    let nothing = Keep { daily: 0, weekly: 0, monthly: 0 };
    let old = ["w-2020-01-01T0000Z-daily.renkei-backup", "w-2019-01-01T0000Z-daily.renkei-backup"];
    assert!(rotation::surplus("w", old, day("2026-11-20"), Keep::STANDARD).is_empty());
    assert_eq!(rotation::surplus("w", old, day("2026-11-20"), nothing), [old[1]], "the newest is never deleted");
}

#[test]
fn rotation_deletes_what_it_says_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let names = (1..=28).map(|day| format!("w-2026-02-{day:02}T0100Z-daily.renkei-backup"));
    let others = ["letter.docx", "v-2026-02-01T0100Z-daily.renkei-backup", "w.renkei", "w.renkei.key"];
    for name in names.chain(others.map(str::to_owned)) {
        fs::write(folder.path().join(name), "x").unwrap();
    }
    fs::create_dir(folder.path().join("w-2026-02-02T0500Z-daily.renkei-backup")).unwrap();
    let gone = rotation::rotate(folder.path(), "w", day("2026-03-01"), Keep::STANDARD).unwrap();
    // 22–28 by day; 15, 8 and 22 by week (the week of 28 is that of 23).
    assert_eq!(gone.len(), 28 - 9);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 9 + others.len() + 1);
    assert!(rotation::rotate(folder.path(), "w", day("2026-03-01"), Keep::STANDARD).unwrap().is_empty());
}
