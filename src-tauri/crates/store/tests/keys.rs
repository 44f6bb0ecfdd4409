//! The key file: what opens it, what does not, and what it says when it is damaged.
#![expect(clippy::unwrap_used, reason = "a test says what went wrong by panicking")]

use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

use store::error::Error;
use store::keys::{self, Cost, Entropy, Fresh, Key, PassphraseFault, RecoveryFault, RecoveryKey, Secret};

const PASSPHRASE: &str = "経済安全保障の推進に関する法律";

fn entropy(seed: u8) -> Entropy {
    let mut bytes = [0; Entropy::BYTES];
    fill(&mut bytes, seed);
    Entropy::new(&bytes)
}

fn fresh(seed: u8) -> Fresh {
    let mut bytes = [0; Fresh::BYTES];
    fill(&mut bytes, seed);
    Fresh::new(&bytes)
}

/// Numbers that look random and are the same in each run.
fn fill(bytes: &mut [u8], seed: u8) {
    let mut state = u64::from(seed) + 1;
    for byte in bytes {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        *byte = (state >> 56) as u8;
    }
}

struct Made {
    folder: tempfile::TempDir,
    key: Key,
    recovery: RecoveryKey,
}

impl Made {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("w.renkei.key");
        let (key, recovery) = keys::create(&path, PASSPHRASE, Cost::MINIMAL, &entropy(1)).unwrap();
        Self { folder, key, recovery }
    }
    fn path(&self) -> std::path::PathBuf {
        self.folder.path().join("w.renkei.key")
    }
    fn text(&self) -> String {
        fs::read_to_string(self.path()).unwrap()
    }
    fn files(&self) -> usize {
        fs::read_dir(self.folder.path()).unwrap().count()
    }
}

fn same(a: &Key, b: &Key) -> bool {
    *a.pragma() == *b.pragma()
}

fn unlock(path: &Path, passphrase: &str) -> Result<Key, Error> {
    keys::unlock(path, &Secret::Passphrase(passphrase))
}

#[test]
fn both_secrets_open_it_and_no_other_does() {
    let made = Made::new();
    assert!(same(&unlock(&made.path(), PASSPHRASE).unwrap(), &made.key));
    assert!(same(&keys::unlock(&made.path(), &Secret::Recovery(&made.recovery)).unwrap(), &made.key));
    assert!(same(&keys::unlock(&made.path(), &Secret::Known(&made.key)).unwrap(), &made.key));
    assert_eq!(unlock(&made.path(), "経済安全保障の推進に関する法律 ").unwrap_err(), Error::WrongKey);
    assert_eq!(unlock(&made.path(), "").unwrap_err(), Error::WrongKey);
    let other = RecoveryKey::from_bytes([7; RecoveryKey::BYTES]);
    assert_eq!(keys::unlock(&made.path(), &Secret::Recovery(&other)).unwrap_err(), Error::WrongKey);
    let other = Key::from_bytes([7; 32]);
    assert_eq!(keys::unlock(&made.path(), &Secret::Known(&other)).unwrap_err(), Error::WrongKey);
}

#[test]
fn a_passphrase_is_the_same_from_every_keyboard() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("w.renkei.key");
    let (key, _) = keys::create(&path, "ガスと電気 ABC 2026 年度版", Cost::MINIMAL, &entropy(2)).unwrap();
    // Half-width kana, か with a separate mark, full-width letters and an ideographic blank.
    for typed in ["ｶﾞｽと電気 ABC 2026 年度版", "カ\u{3099}スと電気　ＡＢＣ　２０２６　年度版"]
    {
        assert!(same(&unlock(&path, typed).unwrap(), &key), "{typed}");
    }
    // Case is kept apart.
    assert_eq!(unlock(&path, "ガスと電気 abc 2026 年度版").unwrap_err(), Error::WrongKey);
}

#[test]
fn the_file_can_be_read_by_a_person_and_holds_no_secret() {
    let made = Made::new();
    let json: serde_json::Value = serde_json::from_str(&made.text()).unwrap();
    assert_eq!(json["renkei_key"], 1);
    assert_eq!(json["ledger_format"], 1);
    assert_eq!(json["kdf"]["name"], "argon2id");
    assert_eq!(json["kdf"]["memory_kib"], 8);
    assert_eq!(json["workspace"].as_str().unwrap().len(), 36);
    let header = keys::read_header(&made.path()).unwrap();
    assert_eq!(header.workspace, json["workspace"]);
    assert_eq!(header.cost, Cost::MINIMAL);

    let hex = made.key.pragma()[2..66].to_owned();
    let bytes: Vec<u8> = (0..64).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect();
    let (printed, text) = (made.recovery.printed(), made.text());
    assert!(!text.contains(PASSPHRASE) && !text.to_lowercase().contains(&hex));
    assert!(!text.contains(&*printed) && !text.contains(&printed.replace('-', "")));
    // In whichever base64 and at whichever offset; the file's own wraps are the control that the search works.
    use base64::Engine as _;
    let decoded: Vec<Vec<u8>> =
        text.split('"').filter_map(|part| base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(part).ok()).collect();
    let holds = |piece: &[u8]| decoded.iter().any(|bytes| bytes.windows(piece.len()).any(|window| window == piece));
    assert!(decoded.iter().any(|bytes| bytes.len() == 48), "the wraps are not found");
    assert!(!holds(&bytes[..8]) && !holds(&bytes[24..]));
    let mut raw = [0; Entropy::BYTES];
    fill(&mut raw, 1);
    assert!(!holds(&raw[32..40]), "part of the recovery key is in the file");
    assert!(holds(&raw[raw.len() - 24..]), "the control: the passphrase's nonce is in the file");
    for shown in [format!("{:?}", made.key), format!("{:?}", made.recovery)] {
        assert!(shown.len() < 20, "{shown}");
    }
}

#[test]
fn every_flipped_bit_is_noticed() {
    let made = Made::new();
    let sound = fs::read(made.path()).unwrap();
    let copy = made.folder.path().join("copy.key");
    for at in 0..sound.len() {
        for bit in [0x01, 0x04, 0x20, 0x80] {
            let mut bytes = sound.clone();
            bytes[at] ^= bit;
            for secret in [Secret::Passphrase(PASSPHRASE), Secret::Recovery(&made.recovery), Secret::Known(&made.key)] {
                let found = keys::unlock_bytes(&bytes, &secret).unwrap_err();
                assert_eq!(found, Error::Damaged { what: "key-file" }, "byte {at}, bit {bit}");
            }
        }
        fs::write(&copy, &sound[..at]).unwrap();
        assert_eq!(keys::read_header(&copy).unwrap_err(), Error::Damaged { what: "key-file" }, "cut at {at}");
    }
    // The control: nothing flipped.
    assert!(keys::unlock_bytes(&sound, &Secret::Passphrase(PASSPHRASE)).is_ok());
}

/// A file as someone makes it who knows the format but not the key: the digest fits again.
fn forged(text: &str, from: &str, to: &str) -> String {
    use base64::Engine as _;
    use sha2::Digest as _;
    assert!(text.contains(from), "{from} is not in the file");
    let text = text.replacen(from, to, 1);
    let start = text.rfind("\"digest\": \"").unwrap() + "\"digest\": \"".len();
    let digest = sha2::Sha256::digest(&text.as_bytes()[..start]);
    let digest = base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(digest);
    format!("{}{digest}\"\n}}\n", &text[..start])
}

#[test]
fn a_forged_file_opens_nothing() {
    let (made, other) = (Made::new(), tempfile::tempdir().unwrap());
    let path = other.path().join("w.renkei.key");
    let text = made.text();
    let workspace = keys::read_header(&made.path()).unwrap().workspace;
    let elsewhere = workspace.replace(&workspace[..4], "0000");
    for (from, to) in [
        (workspace.as_str(), elsewhere.as_str()),
        ("\"passes\": 1", "\"passes\": 2"),
        ("\"memory_kib\": 8", "\"memory_kib\": 9"),
        ("\"ledger_format\": 1", "\"ledger_format\": 0"),
    ] {
        fs::write(&path, forged(&text, from, to)).unwrap();
        let by_passphrase = unlock(&path, PASSPHRASE).unwrap_err();
        let by_recovery = keys::unlock(&path, &Secret::Recovery(&made.recovery)).unwrap_err();
        for error in [by_passphrase, by_recovery] {
            assert!(matches!(error, Error::WrongKey | Error::Damaged { what: "key-file" }), "{from}: {error}");
        }
    }
    // A cost that would keep the laptop busy for hours, or take all its memory.
    for (from, to) in [("\"passes\": 1", "\"passes\": 4294967295"), ("\"memory_kib\": 8", "\"memory_kib\": 4294967295")]
    {
        fs::write(&path, forged(&text, from, to)).unwrap();
        assert_eq!(unlock(&path, PASSPHRASE).unwrap_err(), Error::Damaged { what: "key-file" });
    }
    // The control: a forgery that changes nothing opens.
    fs::write(&path, forged(&text, "\"lanes\": 1", "\"lanes\": 1")).unwrap();
    assert!(unlock(&path, PASSPHRASE).is_ok());
}

#[test]
fn a_newer_file_is_refused_before_anything_else() {
    let made = Made::new();
    let path = made.folder.path().join("newer.key");
    for (from, to) in [
        ("\"ledger_format\": 1", "\"ledger_format\": 7"),
        ("\"renkei_key\": 1", "\"renkei_key\": 7"),
        // Its fields may have other names by then.
        ("\"ledger_format\": 1,\n  \"workspace\"", "\"ledger_format\": 7,\n  \"place_of_work\""),
    ] {
        fs::write(&path, forged(&made.text(), from, to)).unwrap();
        assert_eq!(keys::read_header(&path).unwrap_err(), Error::Newer { format: 7 });
        assert_eq!(unlock(&path, "whatever").unwrap_err(), Error::Newer { format: 7 });
    }
}

#[test]
fn what_is_no_key_file_is_said_to_be_none() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("w.renkei.key");
    assert_eq!(keys::read_header(&path).unwrap_err(), Error::NoKeyFile);
    fs::write(&path, vec![b'{'; 3 << 20]).unwrap();
    assert_eq!(keys::read_header(&path).unwrap_err(), Error::Damaged { what: "key-file" });
    fs::write(&path, "").unwrap();
    assert_eq!(keys::read_header(&path).unwrap_err(), Error::Damaged { what: "key-file" });
}

#[test]
fn a_new_passphrase_replaces_the_old_and_nothing_else() {
    let made = Made::new();
    let workspace = keys::read_header(&made.path()).unwrap().workspace;
    let cost = Cost::calibrated(|_| Duration::from_secs(9));
    keys::change_passphrase(&made.path(), &made.key, "新しい合い言葉は十四字よりも長い", Cost::MINIMAL, &fresh(9))
        .unwrap();
    assert_eq!(cost, Cost::STANDARD);
    assert_eq!(unlock(&made.path(), PASSPHRASE).unwrap_err(), Error::WrongKey);
    assert!(same(&unlock(&made.path(), "新しい合い言葉は十四字よりも長い").unwrap(), &made.key));
    assert!(same(&keys::unlock(&made.path(), &Secret::Recovery(&made.recovery)).unwrap(), &made.key));
    assert_eq!(keys::read_header(&made.path()).unwrap().workspace, workspace);
    assert_eq!(made.files(), 1, "something is left behind");

    let before = made.text();
    let wrong = Key::from_bytes([3; 32]);
    let refused = keys::change_passphrase(&made.path(), &wrong, "x", Cost::MINIMAL, &fresh(3));
    assert_eq!(refused.unwrap_err(), Error::WrongKey);
    assert_eq!(made.text(), before);
}

#[test]
fn a_key_file_is_never_written_over_and_never_half_there() {
    let made = Made::new();
    let before = made.text();
    assert_eq!(keys::create(&made.path(), "another", Cost::MINIMAL, &entropy(4)).unwrap_err(), Error::Exists);
    assert_eq!((made.text(), made.files()), (before.clone(), 1));

    // What killed writers left behind is neither used nor in the way, and is swept on request.
    for count in 0..64 {
        let part = format!("w.renkei.key.{}-{count}.part", std::process::id());
        fs::write(made.folder.path().join(part), "half").unwrap();
    }
    fs::write(made.folder.path().join("w.renkei.key.notes.part"), "the user's own").unwrap();
    keys::change_passphrase(&made.path(), &made.key, PASSPHRASE, Cost::MINIMAL, &fresh(5)).unwrap();
    assert_ne!(made.text(), before);
    assert!(unlock(&made.path(), PASSPHRASE).is_ok());
    let swept = |before| store::whole::sweep(made.folder.path(), "w.renkei.key", before).unwrap();
    assert_eq!(swept(SystemTime::UNIX_EPOCH), 0, "what may still be being written stays");
    let later = fs::metadata(made.path()).unwrap().modified().unwrap() + Duration::from_secs(60);
    assert_eq!(swept(later), 64);
    assert_eq!(made.files(), 2);
}

#[cfg(unix)]
#[test]
fn a_folder_that_takes_no_file_leaves_the_key_file_as_it_was() {
    use std::os::unix::fs::PermissionsExt as _;
    let made = Made::new();
    assert_eq!(fs::metadata(made.path()).unwrap().permissions().mode() & 0o777, 0o600);
    // A folder in the place of the key file cannot be replaced by a file, even by root: the rename itself fails.
    let place = made.folder.path().join("taken.key");
    fs::create_dir_all(place.join("x")).unwrap();
    assert!(store::whole::write(&place, b"new", store::whole::Existing::Replace).is_err());
    assert_eq!(made.files(), 2, "the half-done file is left behind");
    assert!(place.join("x").is_dir());
}

#[test]
fn a_passphrase_needs_fourteen_characters_or_five_words() {
    for good in ["12345678901234", "a lazy dog runs by", "安全保障推進室の白い猫と犬たち", "海 山 川 森 空"]
    {
        assert_eq!(keys::passphrase_fault(good), None, "{good}");
    }
    let fault = |characters, words| Some(PassphraseFault::TooShort { characters, words });
    assert_eq!(keys::passphrase_fault("1234567890123"), fault(13, 1));
    assert_eq!(keys::passphrase_fault("             1"), fault(1, 1));
    assert_eq!(keys::passphrase_fault("one　two three"), fault(13, 3));
    assert_eq!(keys::passphrase_fault(""), fault(0, 0));
    // か and its mark are one character once composed.
    assert_eq!(
        keys::passphrase_fault("か\u{3099}か\u{3099}か\u{3099}か\u{3099}か\u{3099}か\u{3099}か\u{3099}"),
        fault(7, 1)
    );
}

#[test]
fn passes_rise_until_a_derivation_takes_half_a_second() {
    let passes = |millis| Cost::calibrated(|_| Duration::from_millis(millis)).passes();
    assert_eq!((passes(150), passes(100), passes(500), passes(5_000)), (10, 15, 3, 3));
    assert_eq!(passes(0), 32, "not without end, for another laptop may be slower");
    let mut times = [900, 150].into_iter();
    let one_slow = Cost::calibrated(|_| Duration::from_millis(times.next().unwrap()));
    assert_eq!(one_slow.passes(), 10, "the shorter of both counts");
    Cost::MINIMAL.rehearse();
}

#[test]
fn a_recovery_key_is_read_as_people_type_it() {
    let key = Made::new().recovery;
    let printed = key.printed().to_string();
    assert_eq!(printed.len(), 7 * 5 + 6);
    let wide =
        |text: &str| -> String { text.chars().map(|c| char::from_u32(u32::from(c) + 0xFEE0).unwrap()).collect() };
    for typed in [
        printed.clone(),
        printed.to_lowercase(),
        printed.replace('-', ""),
        printed.replace('-', " "),
        format!("  {}\n", printed.replace('-', "　ー ")),
        printed.replace('0', "O").replace('1', "l"),
        printed.replace('0', "o").replace('1', "I"),
        wide(&printed),
    ] {
        assert_eq!(RecoveryKey::parse(&typed), Ok(key.clone()), "{typed}");
    }
    for seed in 0..200 {
        let mut bytes = [0; RecoveryKey::BYTES];
        fill(&mut bytes, seed);
        let key = RecoveryKey::from_bytes(bytes);
        assert_eq!(RecoveryKey::parse(&key.printed()), Ok(key));
    }
}

#[test]
fn every_slip_in_a_recovery_key_is_noticed() {
    const ALPHABET: &[u8] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let (mut tried, mut unnoticed) = (0, 0);
    for seed in 0..20 {
        let mut bytes = [0; RecoveryKey::BYTES];
        fill(&mut bytes, seed);
        let plain = RecoveryKey::from_bytes(bytes).printed().replace('-', "").into_bytes();
        let mut slips: Vec<Vec<u8>> = Vec::new();
        for at in 0..plain.len() {
            slips.extend(ALPHABET.iter().filter(|c| **c != plain[at]).map(|c| {
                let mut slip = plain.clone();
                slip[at] = *c;
                slip
            }));
            if at > 0 && plain[at] != plain[at - 1] {
                let mut slip = plain.clone();
                slip.swap(at, at - 1);
                slips.push(slip);
            }
        }
        tried += slips.len();
        unnoticed += slips
            .iter()
            .filter(|slip| RecoveryKey::parse(std::str::from_utf8(slip).unwrap()) != Err(RecoveryFault::Check))
            .count();
    }
    assert!(tried > 20_000, "{tried}");
    assert_eq!(unnoticed, 0);
}

#[test]
fn a_recovery_key_says_what_is_wrong_with_it() {
    let printed = Made::new().recovery.printed().to_string();
    let wanted = 35;
    assert_eq!(RecoveryKey::parse(&printed[1..]), Err(RecoveryFault::Length { found: 34, wanted }));
    assert_eq!(RecoveryKey::parse(&format!("{printed}0")), Err(RecoveryFault::Length { found: 36, wanted }));
    assert_eq!(RecoveryKey::parse(""), Err(RecoveryFault::Length { found: 0, wanted }));
    let mut odd = printed;
    odd.replace_range(12..13, "U");
    assert_eq!(RecoveryKey::parse(&odd), Err(RecoveryFault::Character { group: 3 }));
}

#[test]
fn the_key_is_written_as_sqlcipher_reads_it() {
    let key = Key::from_bytes(std::array::from_fn(|at| at as u8 * 8 + 7));
    let pragma = key.pragma();
    assert_eq!(&*pragma, "x'070f171f272f373f474f575f676f777f878f979fa7afb7bfc7cfd7dfe7eff7ff'");
    assert!(key.vouches("a", b"text", &key.tag("a", b"text")));
    assert!(!key.vouches("b", b"text", &key.tag("a", b"text")));
    assert!(!key.vouches("a", b"texts", &key.tag("a", b"text")));
    assert!(!key.vouches("a", b"text", &key.tag("a", b"text")[..15]));
}
