//! Identifiers: one newtype a noun, written as 22 base64url characters.
//! Nothing here makes randomness; `Fresh` counts on from a number that `services` drew.

use std::fmt;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use uuid::Uuid;

/// Why a text is not an identifier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAnId;

impl fmt::Display for NotAnId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an identifier")
    }
}

impl std::error::Error for NotAnId {}

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident,)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Uuid);

        impl $name {
            /// Takes the 16 bytes as they are stored.
            #[must_use]
            pub const fn from_bytes(bytes: [u8; 16]) -> Self {
                Self(Uuid::from_bytes(bytes))
            }
            /// The 16 bytes as they are stored.
            #[must_use]
            pub const fn as_bytes(&self) -> &[u8; 16] {
                self.0.as_bytes()
            }
            /// The next identifier of `fresh`.
            pub fn fresh(fresh: &mut Fresh) -> Self {
                Self(fresh.draw())
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&URL_SAFE_NO_PAD.encode(self.0.as_bytes()))
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self)
            }
        }
        impl FromStr for $name {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, NotAnId> {
                let mut bytes = [0; 16];
                match URL_SAFE_NO_PAD.decode_slice(text, &mut bytes) {
                    Ok(16) => Ok(Self::from_bytes(bytes)),
                    _ => Err(NotAnId),
                }
            }
        }
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut buffer = [0; 22];
                let length = URL_SAFE_NO_PAD
                    .encode_slice(self.0.as_bytes(), &mut buffer)
                    .map_err(serde::ser::Error::custom)?;
                let text = std::str::from_utf8(&buffer[..length]).map_err(serde::ser::Error::custom)?;
                serializer.serialize_str(text)
            }
        }
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                text(deserializer)
            }
        }
        text_in_typescript!($name);
    )+};
}

macro_rules! text_in_typescript {
    ($name:ident) => {
        impl ts_rs::TS for $name {
            type WithoutGenerics = Self;
            type OptionInnerType = Self;
            fn name(_: &ts_rs::Config) -> String {
                "string".to_owned()
            }
            fn inline(_: &ts_rs::Config) -> String {
                "string".to_owned()
            }
        }
    };
}
pub(crate) use text_in_typescript;

/// Reads a value that is written as text.
pub(crate) fn text<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: FromStr,
    T::Err: fmt::Display,
{
    struct Reader<T>(std::marker::PhantomData<T>);
    impl<T> serde::de::Visitor<'_> for Reader<T>
    where
        T: FromStr,
        T::Err: fmt::Display,
    {
        type Value = T;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a text in the form of its type")
        }
        fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<T, E> {
            text.parse().map_err(E::custom)
        }
    }
    deserializer.deserialize_str(Reader(std::marker::PhantomData))
}

id! {
    /// Any entity of the register; what a change speaks of.
    EntityId,
    /// One laptop's chain of changes.
    DeviceId,
    /// One act of a person: one transaction, one undo.
    GestureId,
    /// 組織.
    OrganisationId,
    /// 担当（職）.
    PostId,
    /// 人.
    PersonId,
    /// 在職: that a person holds a post for a time.
    HoldingId,
    /// 主題.
    TopicId,
    /// 施策.
    WorkstreamId,
    /// 所管.
    AssignmentId,
    /// 進捗.
    StatusId,
    /// A fact beside a workstream: goal, basis, budget, dependency, link, dispute.
    FactId,
    /// 報告書: a report that was issued.
    ReportId,
    /// 引継ぎ.
    HandoverId,
    /// 工程.
    MilestoneId,
    /// 会議体.
    SeriesId,
    /// 会議.
    MeetingId,
    /// 決定.
    DecisionId,
    /// 対応事項.
    ActionId,
    /// 様式: a template of reports that someone saved.
    TemplateId,
}

macro_rules! entity {
    ($($name:ident),+) => {$(
        impl From<$name> for EntityId {
            fn from(id: $name) -> Self {
                Self(id.0)
            }
        }
        impl From<EntityId> for $name {
            /// The caller knows from the entity's kind that the cast is right.
            fn from(id: EntityId) -> Self {
                Self(id.0)
            }
        }
    )+};
}
entity!(
    OrganisationId,
    PostId,
    PersonId,
    HoldingId,
    TopicId,
    WorkstreamId,
    AssignmentId,
    StatusId,
    FactId,
    GestureId,
    ReportId,
    HandoverId
);
entity!(MilestoneId, SeriesId, MeetingId, DecisionId, ActionId, TemplateId);

/// The SHA-256 of a change's envelope: a change's name for ever, on every laptop.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ChangeId([u8; 32]);

impl ChangeId {
    /// Takes a digest as it is.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }
    /// The digest.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Display for ChangeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&URL_SAFE_NO_PAD.encode(self.0))
    }
}
impl fmt::Debug for ChangeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ChangeId({self})")
    }
}
impl FromStr for ChangeId {
    type Err = NotAnId;
    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let mut bytes = [0; 32];
        match URL_SAFE_NO_PAD.decode_slice(text, &mut bytes) {
            Ok(32) => Ok(Self(bytes)),
            _ => Err(NotAnId),
        }
    }
}
impl Serialize for ChangeId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
impl<'de> Deserialize<'de> for ChangeId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        text(deserializer)
    }
}
text_in_typescript!(ChangeId);

/// Fresh identifiers for one gesture: a UUIDv7 that `services` drew, counted upwards.
///
/// The last 62 bits are random; counting in them keeps the order of one gesture
/// and needs no second source of randomness in pure code.
#[derive(Debug, Clone)]
pub struct Fresh {
    next: u128,
}

impl Fresh {
    /// Starts from 16 bytes in the form of a UUIDv7.
    #[must_use]
    pub const fn from_seed(seed: [u8; 16]) -> Self {
        Self { next: u128::from_be_bytes(seed) }
    }

    const fn draw(&mut self) -> Uuid {
        let id = Uuid::from_u128(self.next);
        self.next = self.next.wrapping_add(1);
        id
    }
}
