//! What is read of reports that were issued.

use model::ids::{ChangeId, EntityId, ReportId};
use model::time::{Day, Instant};
use model::values::{Caveat, Marking};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::MeetingRef;

/// A report that was issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct IssuedRow {
    /// Which.
    pub id: ReportId,
    /// What people call it by: series, fiscal year and place.
    pub number: String,
    /// Of which series it is one.
    pub series: String,
    /// Of which fiscal year.
    pub fiscal_year: i32,
    /// Which one of the series in that year.
    pub place: u32,
    /// The day of which it speaks.
    pub as_of: Day,
    /// The day against which it is set.
    pub since: Day,
    /// The number of the issued report against which it is set, instead of the day.
    pub previous: Option<String>,
    /// The newest change that it knew.
    pub upto: Option<ChangeId>,
    /// In which language.
    pub language: String,
    /// The highest handling grade of what it contains.
    pub marking: Marking,
    /// SHA-256 of its content.
    pub content: String,
    /// Whether the content is still kept; an erasure takes it away.
    pub kept: bool,
    /// Its files.
    pub files: Vec<IssuedFile>,
    /// What drew them.
    pub renderer: String,
    /// What its maker wrote above it.
    pub remarks: Option<String>,
    /// To whom it goes.
    pub distribution: Vec<String>,
    /// The number of the one that it takes the place of.
    pub supersedes: Option<String>,
    /// The number of the one that took its place.
    pub superseded_by: Option<String>,
    /// Since when it no longer holds.
    pub withdrawn_on: Option<Day>,
    /// Why it no longer holds.
    pub withdrawn_reason: Option<String>,
    /// When it was issued.
    pub issued_at: Instant,
    /// The post that issued it.
    pub issued_by: Option<String>,
    /// The meeting for which it was made.
    pub meeting: Option<MeetingRef>,
    /// The key of the template by which it was made; none for those of before there were templates.
    pub template: Option<String>,
    /// Of whom or what it speaks: a body, a topic or a post.
    pub about: Option<EntityId>,
    /// Up to which marking its readers may read; none where it leaves nothing out.
    pub readers: Option<Marking>,
    /// What must not be done with it.
    pub caveats: Vec<Caveat>,
}

/// A file of an issued report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct IssuedFile {
    /// Its form, as the ending of a file's name.
    pub form: String,
    /// SHA-256 of its bytes.
    pub hash: String,
    /// How many bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// Whether it is still kept.
    pub kept: bool,
}
