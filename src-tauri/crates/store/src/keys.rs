//! The key of a workspace, and the key file that holds it wrapped twice: by a passphrase and by a recovery key.
//! No randomness is drawn here and no clock is read: [`Entropy`], [`Fresh`] and the timing of [`Cost`] come from
//! `services`. No plaintext key is ever written, logged or shown by `Debug`.
//!
//! The key file is JSON that a person can read. Its last field, `digest`, is the SHA-256 of every byte before
//! its value, in this format and every later one: it tells a damaged file from a wrong passphrase, which the wraps
//! alone cannot. `check` is made with the key and covers the same bytes up to its own value: it tells whether a key
//! belongs to this file, and that nobody without the key rewrote it.

use std::fmt;
use std::path::{Path, PathBuf};

use argon2::{Algorithm, Argon2, Params, Version};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use zeroize::{Zeroize as _, ZeroizeOnDrop, Zeroizing};

use crate::error::Error;
use crate::whole::{self, Existing};

mod recovery;

pub use recovery::{RecoveryFault, RecoveryKey};

/// The key file format that this program writes, and the newest that it reads.
pub const KEY_FORMAT: u32 = 1;
/// The ledger format that this program writes, and the newest that it reads.
pub const LEDGER_FORMAT: u32 = 1;
/// A key file is about 800 bytes; anything much longer is something else.
pub const MOST_KEY_FILE_BYTES: u64 = 64 * 1024;

const DAMAGED: Error = Error::Damaged { what: "key-file" };
const DIGEST_FIELD: &str = ",\n  \"digest\": \"";
const CHECK_FIELD: &str = ",\n  \"check\": \"";
const END: &str = "\"\n}\n";

/// The key under which the database is encrypted: 256 random bits, wiped from memory when dropped.
#[derive(Clone, ZeroizeOnDrop)]
pub struct Key([u8; 32]);

impl Key {
    /// Takes the key's bytes.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The key as SQLCipher takes it, `x'…'`, wiped when dropped. It goes between double quotes after `PRAGMA key =`.
    #[must_use]
    pub fn pragma(&self) -> Zeroizing<String> {
        const HEX: &[u8; 16] = b"0123456789abcdef";
        // Room for all of it, so that no piece is left behind in memory by growing.
        let mut text = Zeroizing::new(String::with_capacity(67));
        text.push_str("x'");
        for byte in self.0 {
            text.push(char::from(HEX[usize::from(byte >> 4)]));
            text.push(char::from(HEX[usize::from(byte & 15)]));
        }
        text.push('\'');
        text
    }

    /// A tag over `message` that only a holder of this key can make. `purpose` keeps uses apart.
    #[must_use]
    pub fn tag(&self, purpose: &str, message: &[u8]) -> [u8; 16] {
        let subkey = derived(purpose, &[&self.0]);
        // A nonce made from the message repeats only with the message, and then the tag is the same anyway.
        let digest = Sha256::digest(message);
        let sealed = seal(&subkey, &first(&digest), &[], message);
        first(&sealed)
    }

    /// Whether `tag` is what [`Key::tag`] gives.
    #[must_use]
    pub fn vouches(&self, purpose: &str, message: &[u8], tag: &[u8]) -> bool {
        let own = self.tag(purpose, message);
        // All bytes are compared, so that the time taken tells nothing.
        tag.len() == own.len() && own.iter().zip(tag).fold(0, |differs, (a, b)| differs | (a ^ b)) == 0
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(…)")
    }
}

/// What Argon2id costs: memory in KiB and passes over it, always in one lane.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cost {
    memory_kib: u32,
    passes: u32,
}

impl Cost {
    /// 64 MiB and 3 passes: the least for a workspace of people.
    pub const STANDARD: Self = Self { memory_kib: 64 * 1024, passes: 3 };
    /// Next to nothing: for harnesses that open thousands of workspaces, and reachable through code only.
    pub const MINIMAL: Self = Self { memory_kib: 8, passes: 1 };
    /// What a derivation should take on the laptop that makes the workspace.
    const TARGET: std::time::Duration = std::time::Duration::from_millis(500);
    /// Calibration goes no further, for the file may later be opened on a slower laptop.
    const MOST_CALIBRATED: u32 = 32;
    /// A key file that asks for more is refused, for it would keep the laptop busy (1 GiB; 512 passes over 64 MiB).
    const MOST_MEMORY_KIB: u32 = 1024 * 1024;
    const MOST_WORK_KIB: u64 = 512 * 64 * 1024;

    /// The standard cost with its passes raised until a derivation takes about half a second. `timed` makes one
    /// derivation, such as [`Cost::rehearse`], and tells how long it took; the clock is the caller's.
    pub fn calibrated(mut timed: impl FnMut(Self) -> std::time::Duration) -> Self {
        // The shorter of two, for other programs can make one slow, and a cost too low is the worse mistake.
        let took = timed(Self::STANDARD).min(timed(Self::STANDARD)).as_micros().max(1);
        let passes = u128::from(Self::STANDARD.passes) * Self::TARGET.as_micros() / took;
        let passes = u32::try_from(passes).unwrap_or(u32::MAX);
        Self { passes: passes.clamp(Self::STANDARD.passes, Self::MOST_CALIBRATED), ..Self::STANDARD }
    }

    /// Makes one derivation of this cost and forgets it, for timing.
    pub fn rehearse(self) {
        std::hint::black_box(derive("rehearsal of a passphrase", &[0; 16], self).is_ok());
    }

    /// Memory in KiB.
    #[must_use]
    pub const fn memory_kib(self) -> u32 {
        self.memory_kib
    }

    /// Passes over the memory.
    #[must_use]
    pub const fn passes(self) -> u32 {
        self.passes
    }

    fn bearable(self) -> bool {
        self.memory_kib >= Params::MIN_M_COST
            && self.memory_kib <= Self::MOST_MEMORY_KIB
            && self.passes >= 1
            && u64::from(self.memory_kib) * u64::from(self.passes) <= Self::MOST_WORK_KIB
    }
}

/// The random bytes that a new workspace needs; wiped when dropped.
#[derive(ZeroizeOnDrop)]
pub struct Entropy {
    key: [u8; 32],
    recovery: [u8; RecoveryKey::BYTES],
    workspace: [u8; 16],
    recovery_nonce: [u8; 24],
    #[zeroize(skip)]
    fresh: Fresh,
}

impl Entropy {
    /// How many random bytes it takes.
    pub const BYTES: usize = 32 + RecoveryKey::BYTES + 16 + 24 + Fresh::BYTES;

    /// Deals out bytes from the system's random source, all of them drawn for this workspace alone.
    #[must_use]
    pub fn new(bytes: &[u8; Self::BYTES]) -> Self {
        let mut rest = &bytes[..];
        Self {
            key: take(&mut rest),
            recovery: take(&mut rest),
            workspace: take(&mut rest),
            recovery_nonce: take(&mut rest),
            fresh: Fresh { salt: take(&mut rest), nonce: take(&mut rest) },
        }
    }
}

/// The random bytes that a new passphrase needs. They are written into the key file and are no secret.
pub struct Fresh {
    salt: [u8; 16],
    nonce: [u8; 24],
}

impl Fresh {
    /// How many random bytes it takes.
    pub const BYTES: usize = 16 + 24;

    /// Deals out bytes from the system's random source, drawn for this passphrase alone.
    #[must_use]
    pub fn new(bytes: &[u8; Self::BYTES]) -> Self {
        let mut rest = &bytes[..];
        Self { salt: take(&mut rest), nonce: take(&mut rest) }
    }
}

/// What opens a key file.
#[derive(Clone, Copy)]
pub enum Secret<'a> {
    /// The passphrase, as typed; normalised here.
    Passphrase(&'a str),
    /// The recovery key from the printed sheet.
    Recovery(&'a RecoveryKey),
    /// The key itself, of a workspace that is open: asks only whether the file belongs to it.
    Known(&'a Key),
}

/// What a key file says without being opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// The format of the ledger in the database beside it; never above [`LEDGER_FORMAT`].
    pub ledger_format: u32,
    /// Which workspace, the same in every copy and backup.
    pub workspace: String,
    /// What its passphrase costs to try.
    pub cost: Cost,
}

/// Why a passphrase is too weak.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PassphraseFault {
    /// Fewer than [`LEAST_CHARACTERS`] characters, and fewer than [`LEAST_WORDS`] words.
    TooShort {
        /// How many characters it has, blanks at its ends not counted.
        characters: usize,
        /// How many words it has.
        words: usize,
    },
}

/// A passphrase of so many characters is long enough.
pub const LEAST_CHARACTERS: usize = 14;
/// A passphrase of so many words is long enough.
pub const LEAST_WORDS: usize = 5;

/// What is wrong with a passphrase that someone would like to set; asked before a key file is made.
#[must_use]
pub fn passphrase_fault(passphrase: &str) -> Option<PassphraseFault> {
    let normal = normalised(passphrase);
    let (characters, words) = (normal.trim().chars().count(), normal.split_whitespace().count());
    (characters < LEAST_CHARACTERS && words < LEAST_WORDS).then_some(PassphraseFault::TooShort { characters, words })
}

/// Where the key file of a database is: `w.renkei.key` beside `w.renkei`.
#[must_use]
pub fn beside(database: &Path) -> PathBuf {
    let mut path = database.as_os_str().to_owned();
    path.push(".key");
    path.into()
}

/// Makes the key file of a new workspace and gives its key, and the recovery key to be printed once.
///
/// # Errors
/// [`Error::Exists`] if there is such a file, and what the disk says.
pub fn create(path: &Path, passphrase: &str, cost: Cost, entropy: &Entropy) -> Result<(Key, RecoveryKey), Error> {
    let key = Key(entropy.key);
    let recovery = RecoveryKey::from_bytes(entropy.recovery);
    let workspace = uuid_text(&entropy.workspace);
    let recovery_wrap =
        Wrap::around(&key, &recovery_kek(&recovery, &workspace), entropy.recovery_nonce, &recovery_context(&workspace));
    let text = sealed_file(&key, LEDGER_FORMAT, workspace, passphrase, cost, &entropy.fresh, recovery_wrap)?;
    whole::write(path, text.as_bytes(), Existing::Refuse)?;
    Ok((key, recovery))
}

/// Opens a key file.
///
/// # Errors
/// [`Error::NoKeyFile`], [`Error::Newer`], [`Error::Damaged`] if the file is not what was written, and
/// [`Error::WrongKey`] if it is but the secret does not fit.
pub fn unlock(path: &Path, secret: &Secret<'_>) -> Result<Key, Error> {
    unlock_bytes(&read(path)?, secret)
}

/// Opens the bytes of a key file, such as a copy within a backup.
///
/// # Errors
/// Like [`unlock`].
pub fn unlock_bytes(bytes: &[u8], secret: &Secret<'_>) -> Result<Key, Error> {
    let (file, covered) = parse(bytes)?;
    let key = match secret {
        Secret::Passphrase(passphrase) => {
            let kek = derive(passphrase, &decoded(&file.kdf.salt)?, file.kdf.cost)?;
            file.passphrase_wrap.open(&kek, &passphrase_context(&file.workspace, &file.kdf))?
        }
        Secret::Recovery(recovery) => {
            file.recovery_wrap.open(&recovery_kek(recovery, &file.workspace), &recovery_context(&file.workspace))?
        }
        Secret::Known(key) => (*key).clone(),
    };
    if key.vouches(CHECK_PURPOSE, covered.as_bytes(), &decoded::<16>(&file.check)?) {
        return Ok(key);
    }
    // A wrap that opened has proved its key, so then it is the rest of the file that was rewritten.
    Err(if matches!(secret, Secret::Known(_)) { Error::WrongKey } else { DAMAGED })
}

/// Puts another passphrase in the place of the present one. The key, the database and the recovery key stay.
///
/// # Errors
/// Like [`unlock`]; the file is then as it was.
pub fn change_passphrase(path: &Path, key: &Key, new: &str, cost: Cost, fresh: &Fresh) -> Result<(), Error> {
    let bytes = read(path)?;
    unlock_bytes(&bytes, &Secret::Known(key))?;
    let (file, _) = parse(&bytes)?;
    let text = sealed_file(key, file.ledger_format, file.workspace, new, cost, fresh, file.recovery_wrap)?;
    whole::write(path, text.as_bytes(), Existing::Replace)
}

/// Reads what a key file says without a secret; asked before SQLite opens anything.
///
/// # Errors
/// [`Error::NoKeyFile`], [`Error::Newer`] and [`Error::Damaged`].
pub fn read_header(path: &Path) -> Result<Header, Error> {
    header_of(&read(path)?)
}

/// Reads what the bytes of a key file say without a secret.
///
/// # Errors
/// [`Error::Newer`] and [`Error::Damaged`].
pub fn header_of(bytes: &[u8]) -> Result<Header, Error> {
    let (file, _) = parse(bytes)?;
    Ok(Header { ledger_format: file.ledger_format, workspace: file.workspace, cost: file.kdf.cost })
}

const CHECK_PURPOSE: &str = "renkei key file check";

/// The key file; the order of the fields is the order in the file, and `check` and `digest` come last.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    renkei_key: u32,
    ledger_format: u32,
    workspace: String,
    kdf: Kdf,
    passphrase_wrap: Wrap,
    recovery_wrap: Wrap,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    check: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    digest: String,
}

#[derive(Serialize, Deserialize)]
struct Kdf {
    name: KdfName,
    #[serde(flatten)]
    cost: Cost,
    lanes: u32,
    salt: String,
}

#[derive(Serialize, Deserialize)]
enum KdfName {
    #[serde(rename = "argon2id")]
    Argon2id,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wrap {
    cipher: Cipher,
    nonce: String,
    sealed: String,
}

#[derive(Serialize, Deserialize)]
enum Cipher {
    #[serde(rename = "xchacha20-poly1305")]
    XChaCha20Poly1305,
}

impl Wrap {
    fn around(key: &Key, kek: &[u8; 32], nonce: [u8; 24], context: &str) -> Self {
        let sealed = URL_SAFE_NO_PAD.encode(seal(kek, &nonce, &key.0, context.as_bytes()));
        Self { cipher: Cipher::XChaCha20Poly1305, nonce: URL_SAFE_NO_PAD.encode(nonce), sealed }
    }

    fn open(&self, kek: &[u8; 32], context: &str) -> Result<Key, Error> {
        let (nonce, sealed) = (decoded::<24>(&self.nonce)?, decoded::<48>(&self.sealed)?);
        let opened = XChaCha20Poly1305::new(kek.into())
            .decrypt(&XNonce::from(nonce), Payload { msg: &sealed, aad: context.as_bytes() })
            .map(Zeroizing::new)
            .map_err(|_| Error::WrongKey)?;
        let mut key = Key([0; 32]);
        key.0.copy_from_slice(&opened);
        Ok(key)
    }
}

/// The text of a key file around `key`.
fn sealed_file(
    key: &Key,
    ledger_format: u32,
    workspace: String,
    passphrase: &str,
    cost: Cost,
    fresh: &Fresh,
    recovery_wrap: Wrap,
) -> Result<String, Error> {
    let kdf = Kdf { name: KdfName::Argon2id, cost, lanes: 1, salt: URL_SAFE_NO_PAD.encode(fresh.salt) };
    let kek = derive(passphrase, &fresh.salt, cost)?;
    let passphrase_wrap = Wrap::around(key, &kek, fresh.nonce, &passphrase_context(&workspace, &kdf));
    let (check, digest) = (String::new(), String::new());
    let file =
        File { renkei_key: KEY_FORMAT, ledger_format, workspace, kdf, passphrase_wrap, recovery_wrap, check, digest };
    let mut text = serde_json::to_string_pretty(&file).map_err(|_| DAMAGED)?;
    text.truncate(text.trim_end_matches("\n}").len());
    let check = key.tag(CHECK_PURPOSE, text.as_bytes());
    text += &format!("{CHECK_FIELD}{}\"{DIGEST_FIELD}", URL_SAFE_NO_PAD.encode(check));
    let digest = Sha256::digest(text.as_bytes());
    text += &format!("{}{END}", URL_SAFE_NO_PAD.encode(digest));
    Ok(text)
}

/// Parses a key file; gives the part that `check` covers beside it.
fn parse(bytes: &[u8]) -> Result<(File, &str), Error> {
    #[derive(Deserialize)]
    struct Formats {
        renkei_key: u32,
        ledger_format: u32,
    }
    let text = std::str::from_utf8(bytes).map_err(|_| DAMAGED)?;
    let (before, digest) = text.strip_suffix(END).and_then(|text| text.rsplit_once(DIGEST_FIELD)).ok_or(DAMAGED)?;
    let mut hash = Sha256::new();
    hash.update(before);
    hash.update(DIGEST_FIELD);
    if URL_SAFE_NO_PAD.encode(hash.finalize()) != digest {
        return Err(DAMAGED);
    }
    let formats: Formats = serde_json::from_str(text).map_err(|_| DAMAGED)?;
    if formats.renkei_key > KEY_FORMAT || formats.ledger_format > LEDGER_FORMAT {
        return Err(Error::Newer { format: formats.ledger_format.max(formats.renkei_key) });
    }
    let file: File = serde_json::from_str(text).map_err(|_| DAMAGED)?;
    let (covered, _) = before.rsplit_once(CHECK_FIELD).ok_or(DAMAGED)?;
    if file.kdf.lanes == 1 && file.kdf.cost.bearable() { Ok((file, covered)) } else { Err(DAMAGED) }
}

/// Reads a key file that is no longer than one can be.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, Error> {
    whole::read_at_most(path, MOST_KEY_FILE_BYTES, "key-file").map_err(|error| match error {
        Error::NotFound => Error::NoKeyFile,
        other => other,
    })
}

/// What the passphrase's wrap is bound to. The ledger format is left out: it may rise while the passphrase is not at
/// hand; `check` covers it.
fn passphrase_context(workspace: &str, kdf: &Kdf) -> String {
    let Kdf { name: KdfName::Argon2id, cost, lanes, salt } = kdf;
    format!(
        "renkei key {KEY_FORMAT}\npassphrase\n{workspace}\nargon2id {} {} {lanes} {salt}\n",
        cost.memory_kib, cost.passes
    )
}

/// What the recovery key's wrap is bound to. The passphrase's own fields are left out: it may change while the recovery
/// key is not at hand.
fn recovery_context(workspace: &str) -> String {
    format!("renkei key {KEY_FORMAT}\nrecovery\n{workspace}\n")
}

/// The recovery key is 160 random bits and needs no stretching.
fn recovery_kek(recovery: &RecoveryKey, workspace: &str) -> Zeroizing<[u8; 32]> {
    derived("renkei recovery key", &[workspace.as_bytes(), recovery.as_bytes()])
}

/// Argon2id of a passphrase.
fn derive(passphrase: &str, salt: &[u8; 16], cost: Cost) -> Result<Zeroizing<[u8; 32]>, Error> {
    let params = Params::new(cost.memory_kib, cost.passes, 1, Some(32)).map_err(|_| DAMAGED)?;
    let mut out = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(normalised(passphrase).as_bytes(), salt, &mut *out)
        .map_err(|_| Error::Io(std::io::ErrorKind::OutOfMemory))?;
    Ok(out)
}

/// The same passphrase from any keyboard and input method (NFKC): Ａ is A, ｶﾞ is ガ.
fn normalised(passphrase: &str) -> Zeroizing<String> {
    Zeroizing::new(text::fold::nfkc(passphrase).into_owned())
}

/// A key for one purpose; each part goes in with its length, so that no two lists of parts are the same bytes.
fn derived(purpose: &str, parts: &[&[u8]]) -> Zeroizing<[u8; 32]> {
    let mut hash = Sha256::new();
    for part in std::iter::once(purpose.as_bytes()).chain(parts.iter().copied()) {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    let mut digest = hash.finalize();
    let key = Zeroizing::new(first(&digest));
    digest.as_mut_slice().zeroize();
    key
}

fn seal(key: &[u8; 32], nonce: &[u8; 24], message: &[u8], context: &[u8]) -> Vec<u8> {
    XChaCha20Poly1305::new(key.into())
        .encrypt(&XNonce::from(*nonce), Payload { msg: message, aad: context })
        .expect("a message of some bytes is far below the cipher's limit of 256 GiB")
}

/// The first bytes of something longer.
fn first<const N: usize>(bytes: &[u8]) -> [u8; N] {
    *bytes.first_chunk().expect("digests and tags are at least as long as what is taken of them")
}

fn take<const N: usize>(rest: &mut &[u8]) -> [u8; N] {
    let (head, tail) = rest.split_first_chunk().expect("the array is as long as the sum of its parts");
    *rest = tail;
    *head
}

fn decoded<const N: usize>(text: &str) -> Result<[u8; N], Error> {
    URL_SAFE_NO_PAD.decode(text).ok().and_then(|bytes| bytes.try_into().ok()).ok_or(DAMAGED)
}

fn uuid_text(bytes: &[u8; 16]) -> String {
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}
