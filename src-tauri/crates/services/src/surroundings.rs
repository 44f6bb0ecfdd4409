//! Where clock and randomness enter, and where this laptop keeps what it remembers. Nothing below
//! `services` reads either.

use std::path::PathBuf;

use model::ids::{DeviceId, Fresh, GestureId};
use model::time::{Day, Instant};
use store::keys::Entropy;

/// The laptop's clock, or a fixed one for tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Clock {
    /// What the laptop says.
    #[default]
    System,
    /// Always this moment.
    Fixed(Instant),
}

/// 0001-01-01T00:00:00Z and 9999-12-31T23:59:59.999 in Japan, in milliseconds since 1970: days and instants have years
/// of four digits where they are written down.
const CALENDAR: std::ops::RangeInclusive<i64> = -62_135_596_800_000..=253_402_268_399_999;

impl Clock {
    /// Now; of a clock that is beyond the calendar, the calendar's end, so that what is written can be read again.
    #[must_use]
    pub fn now(self) -> Instant {
        let now = match self {
            Self::System => system_now(),
            Self::Fixed(at) => at,
        };
        Instant::from_millis(now.millis().clamp(*CALENDAR.start(), *CALENDAR.end()))
    }
    /// Today in Japan.
    #[must_use]
    pub fn today(self) -> Day {
        self.now().day_in_japan()
    }
}

#[expect(clippy::disallowed_methods, reason = "the clock enters here")]
fn system_now() -> Instant {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    let millis = since.map_or_else(
        // A laptop whose battery died can believe to be before 1970.
        |before| i64::try_from(before.duration().as_millis()).map_or(i64::MIN, |millis| -millis),
        |since| i64::try_from(since.as_millis()).unwrap_or(i64::MAX),
    );
    Instant::from_millis(millis)
}

/// Random bytes from the operating system.
///
/// # Panics
/// If the operating system has no randomness to give; without it no key is safe.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "randomness enters here")]
pub fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the operating system gives randomness");
    bytes
}

/// The seed of fresh identifiers: a UUIDv7 of that moment.
fn seed(at: Instant) -> [u8; 16] {
    let mut bytes: [u8; 16] = random();
    let millis = u64::try_from(at.millis()).unwrap_or(0);
    bytes[..6].copy_from_slice(&millis.to_be_bytes()[2..]);
    bytes[6] = 0x70 | (bytes[6] & 0x0f);
    bytes[8] = 0x80 | (bytes[8] & 0x3f);
    // Room to count upwards without touching the bits above.
    bytes[9] &= 0x7f;
    bytes
}

/// Fresh identifiers for one act.
#[must_use]
pub fn fresh(at: Instant) -> Fresh {
    Fresh::from_seed(seed(at))
}

/// A new act.
#[must_use]
pub fn gesture(at: Instant) -> GestureId {
    GestureId::from_bytes(seed(at))
}

/// A new chain.
#[must_use]
pub fn device(at: Instant) -> DeviceId {
    DeviceId::from_bytes(seed(at))
}

/// Randomness for a new workspace's keys.
#[must_use]
pub fn entropy() -> Entropy {
    Entropy::new(&random())
}

/// The folder in which this laptop remembers its workspaces and keeps automatic backups.
#[must_use]
pub fn home() -> PathBuf {
    directories::ProjectDirs::from("org", "renkei", "Renkei")
        .map_or_else(|| std::env::temp_dir().join("renkei"), |folders| folders.data_local_dir().to_owned())
}
