//! What a report says, as data: the one source of every rendered file.
//!
//! Facts only, in the report's own terms. No wording (that is `words`), no
//! layout, no reading of a clock, a file or the register: whoever composes a
//! report fills these types in. A later number, freeze or translation adds
//! fields at the end of [`Report`]; what is stored is the canonical JSON.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use model::values::{Grouping, ItemColumn, TemplatePartKind};
pub use text::Language;

/// The name and version of the canonical form; the first field of the JSON.
pub const SCHEMA: &str = "renkei/report-content/1";

/// Above this many items the PDF holds exceptions and changes only, and the
/// full list is the annex (XLSX).
pub const ANNEX_ABOVE: usize = 200;

/// Everything one coordination report says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// Always [`SCHEMA`] for content written by this version.
    pub schema: String,
    /// Which kind of report this is.
    pub template: Template,
    /// The language of labels and sentences; quoted text stays as recorded.
    pub language: Language,
    /// The document's title, as printed.
    pub title: String,
    /// The meeting or purpose the report is made for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subtitle: Option<String>,
    /// The day against which the report is set: what was so by its end is no change.
    pub since: NaiveDate,
    /// Against what it is set, where that is not what was on record by the end of `since`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub against: Option<Against>,
    /// The day of which the report speaks.
    pub as_of: NaiveDate,
    /// The ledger position read, when it is not simply the newest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recorded_by: Option<String>,
    /// The day on which the report was made.
    pub made_on: NaiveDate,
    /// The organisation or post that made it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made_by: Option<String>,
    /// The handling grade printed on every page, such as 機密性2情報.
    pub marking: String,
    /// The number given at issue; a draft has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// The number of the issued report in whose place it comes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<String>,
    /// One line per data source, with the attribution its licence asks for.
    #[serde(default)]
    pub provenance: Vec<String>,
    /// One section per ministry, in protocol order unless its maker set another.
    pub sections: Vec<Section>,
    /// To whom it goes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub distribution: Vec<String>,
    /// The meeting for which it is made, with its day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<String>,
    /// What was amiss on the report's day; `None` where that was not looked at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub findings: Option<Vec<Finding>>,
    /// The handling grade up to which its readers may read, by its token; `None` where it is for readers of all grades.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub readers: Option<String>,
    /// What its charts show beyond what the items say; `None` in content of before there were charts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub charts: Option<Charts>,
    /// Names that one language lacks, or that are older than those of the other.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub wording: Vec<Wording>,
    /// The same in the other language, where both are wanted side by side; it has neither number nor another beside it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beside: Option<Box<Report>>,
    /// Of what parts it is made, as its template said; those of the coordination report where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub layout: Option<Layout>,
    /// What is to be done by somebody and is not done, by the day on which it is due.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub actions: Vec<Action>,
}

/// Against what a report is set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Against {
    /// What was on record when this report was issued.
    Report(String),
    /// How it stood on the day as far as is known now, for nothing was on record then.
    PresentRecords,
}

/// Of what parts a report is made: its template in the report's language, filled in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layout {
    /// The key of the template.
    pub template: String,
    /// Under what the workstreams are put together.
    pub grouping: Grouping,
    /// Of whom or what it speaks: the body, the topic or the post that was named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// Whether its sheets stand upright.
    #[serde(default, skip_serializing_if = "is_false")]
    pub upright: bool,
    /// Whether all of it stands on one side of A4.
    #[serde(default, skip_serializing_if = "is_false")]
    pub one_side: bool,
    /// Its parts, in their order.
    pub parts: Vec<LayoutPart>,
}

/// A part of a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LayoutPart {
    /// Of which kind.
    pub part: TemplatePartKind,
    /// Its heading, where that is not the usual one of its kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading: Option<String>,
    /// Its words, if it is a text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Its columns, if it is the list of workstreams.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<ItemColumn>,
    /// How many days it looks ahead, if it is that of the milestones.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<u16>,
}

impl LayoutPart {
    /// The usual part of a kind.
    pub(crate) const fn of(part: TemplatePartKind) -> Self {
        Self { part, heading: None, text: None, columns: Vec::new(), days: None }
    }
}

/// What somebody is to do: 対応事項.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Action {
    /// Which.
    pub id: String,
    /// What is to be done.
    pub text: String,
    /// Who is to do it.
    pub owner: String,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
    /// The workstream of which it is a part, by code and title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub workstream: Option<String>,
}

/// A name that one language lacks, or that is older there than in the other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// What is the matter.
    pub lack: Lack,
    /// What is called so: a code and a name, in the report's language as far as there is one.
    pub about: String,
}

/// What is the matter with a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Lack {
    /// There is no English one.
    NoEnglish,
    /// The Japanese one was changed since the English was written.
    OldEnglish,
    /// The English one was changed since the Japanese was written.
    OldJapanese,
}

/// What charts show beyond what the items say.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Charts {
    /// How many workstreams stood how at the ends of the last periods, the oldest first.
    pub health: Vec<HealthPoint>,
    /// Who leads how many workstreams of which policy domain.
    pub coverage: Coverage,
}

/// How many workstreams stood how at the end of a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HealthPoint {
    /// The day.
    pub on: NaiveDate,
    /// 順調, 要注意, 遅延, 未着手, 完了, 未評価.
    pub counts: [usize; 6],
}

/// Ministries against policy domains.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coverage {
    /// The domains, in their order; `None` is what belongs to none, and stands last.
    pub domains: Vec<Option<String>>,
    /// The ministries, in protocol order; what nobody leads stands last.
    pub rows: Vec<CoverageRow>,
}

/// What one ministry leads, alone or jointly.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CoverageRow {
    /// The ministry; `None` is what nobody leads by agreement.
    pub ministry: Option<String>,
    /// Workstreams by domain.
    pub counts: Vec<usize>,
    /// All of them, each once.
    pub all: usize,
}

/// The kinds of report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Template {
    /// By ministry: ownership, latest status, what changed, what comes next.
    Coordination,
}

/// The workstreams of one ministry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// The ministry's name on the report's day; `None` gathers the
    /// workstreams that have no lead.
    pub ministry: Option<String>,
    /// Its workstreams, in the order in which they are printed.
    pub items: Vec<Item>,
    /// Which ministry, beyond its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// What it is called where its workstreams are put together by something else; empty where all stand together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// Something that was amiss: a rule, and of what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The sort, by its token: `vacant`.
    pub kind: String,
    /// The rule by which it was found and what it is about, by ids: the finding's own name.
    pub key: String,
    /// What that is called.
    pub about: Vec<String>,
}

/// One workstream as listed under one ministry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// The workstream's code, as officers quote it.
    pub code: String,
    /// Its title on the report's day.
    pub title: String,
    /// Set when the item was already listed under another ministry (再掲).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub again: Option<Again>,
    /// Who owns it.
    pub ownership: Ownership,
    /// The latest status on the report's day; `None` if never reported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    /// What changed since the report's `since`, oldest first.
    #[serde(default)]
    pub changes: Vec<Change>,
    /// Which workstream, beyond its code and title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Its dated steps that were not dropped, by the day on which they are expected.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub milestones: Vec<Milestone>,
    /// The report that was due by the workstream's cadence and did not come; `None` where none is missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub missing: Option<Missing>,
    /// What the report before said would come next; `None` where it said nothing or was not asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned: Option<Planned>,
    /// What it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aim: Option<String>,
    /// What it is to reach.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub goals: Vec<Goal>,
    /// On what it rests itself, beside the bases of those who have a part in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bases: Vec<String>,
    /// The frameworks, partners and other topics that it belongs to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<String>,
}

/// A step that was planned when the report before was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Planned {
    /// What.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<String>,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<NaiveDate>,
}

/// What a workstream is to reach.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goal {
    /// What.
    pub text: String,
    /// By what that is measured, and how much of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<String>,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
}

/// A dated step of a workstream.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Milestone {
    /// Which.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// The day on which it is expected.
    pub due: NaiveDate,
    /// The day planned at first, where that was another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned: Option<NaiveDate>,
    /// The day on which it was reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reached: Option<NaiveDate>,
}

/// A report that was due and did not come. Silence is never printed as "no change".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Missing {
    /// True where nobody ever reported.
    #[serde(default, skip_serializing_if = "is_false")]
    pub never: bool,
    /// The day on which it was due.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_on: Option<NaiveDate>,
    /// Working days from that day to the report's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub working_days: Option<i64>,
}

/// Where an item that is listed again was listed first and counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Again {
    /// The ministry whose section holds the counted entry.
    pub under: String,
}

/// Who owns a workstream on the report's day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ownership {
    /// Whether the lead is settled.
    pub standing: Standing,
    /// 主管: one when agreed, several claims when contested, none when vacant.
    #[serde(default)]
    pub leads: Vec<Holding>,
    /// 共管: every joint ministry.
    #[serde(default)]
    pub joint: Vec<Holding>,
    /// 取りまとめ.
    #[serde(default)]
    pub coordinators: Vec<Holding>,
    /// 関係, 協議, 情報共有.
    #[serde(default)]
    pub others: Vec<OtherRole>,
}

/// Whether the lead of a workstream is settled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum Standing {
    /// There is an agreed lead.
    Agreed,
    /// 主管未定: there is no agreed lead.
    Vacant,
    /// 主管競合: several claims, or several leads not declared joint.
    Contested {
        /// The first day on which the claims stood against each other.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        since: Option<NaiveDate>,
        /// Who settles it, if that is recorded.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        settled_by: Option<String>,
    },
}

/// One organisation's part in a workstream.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holding {
    /// From the ministry down to the unit: 経済産業省, 商務情報政策局, 情報産業課.
    pub path: Vec<String>,
    /// Since when.
    pub since: Since,
    /// On what basis: a Cabinet decision, an article of law, 申合せ.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<String>,
    /// How far that basis was checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked: Option<Checked>,
    /// Who agreed to it: 申合せ, a name of a meeting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreed_by: Option<String>,
    /// True while it is only proposed or claimed, not agreed.
    #[serde(default, skip_serializing_if = "is_false")]
    pub proposed: bool,
    /// Which organisation, beyond its names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
}

/// How far a basis was checked; nothing but the first is to be read as a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Checked {
    /// 確認済: seen in the source that is named.
    Seen,
    /// 二次資料のみ.
    Secondary,
    /// 一般的知識.
    General,
    /// 要確認.
    Unchecked,
}

impl Checked {
    /// The message that says it.
    pub(crate) const fn message(self) -> &'static str {
        match self {
            Self::Seen => "verification-seen",
            Self::Secondary => "verification-secondary",
            Self::General => "verification-general",
            Self::Unchecked => "verification-unchecked",
        }
    }
}

/// Since when something holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Since {
    /// From this day.
    On(NaiveDate),
    /// The start is unknown; the source in which it was seen is not.
    SeenIn(String),
    /// Nothing is recorded about the start.
    Unknown,
}

/// A part other than lead, joint lead and coordinator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherRole {
    /// Which part.
    pub role: Role,
    /// Whose.
    pub holding: Holding,
}

/// The remaining roles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// 関係
    Support,
    /// 協議: consent is needed.
    Consulted,
    /// 情報共有
    Informed,
}

/// The latest status of a workstream.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Status {
    /// The day of which the status speaks.
    pub as_of: NaiveDate,
    /// `None`: 未評価, the source's rating was not mapped to a health.
    #[serde(default)]
    pub health: Option<Health>,
    /// The source's own rating words, kept as they were.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original_rating: Option<String>,
    /// One line.
    pub headline: String,
    /// The text below it: plain, line breaks kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub narrative: Option<String>,
    /// What stands in the way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub obstacles: Option<String>,
    /// What comes next.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_step: Option<String>,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_on: Option<NaiveDate>,
}

/// How a workstream stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Health {
    /// 順調
    OnTrack,
    /// 要注意
    AtRisk,
    /// 遅延
    OffTrack,
    /// 未着手
    NotStarted,
    /// 完了
    Completed,
}

/// One thing that changed since the report's `since`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The day on which it became true.
    pub on: NaiveDate,
    /// What.
    pub what: What,
}

impl Change {
    /// Whether someone reported, were it only that nothing changed.
    pub fn is_report(&self) -> bool {
        matches!(self.what, What::StatusLogged { .. } | What::Confirmed { .. } | What::Corrected { .. })
    }
}

/// The kinds of change a coordination report tells apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum What {
    /// The workstream was opened.
    Opened,
    /// It was closed, and goes on after all.
    Reopened,
    /// It was closed.
    Closed {
        /// Why, as recorded.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    /// The lead passed on; an empty list means none.
    LeadChanged {
        /// The leads before.
        from: Vec<String>,
        /// The leads after.
        to: Vec<String>,
        /// On what basis.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        basis: Option<String>,
    },
    /// Joint leads joined or left.
    JointChanged {
        /// Who joined.
        added: Vec<String>,
        /// Who left.
        removed: Vec<String>,
    },
    /// The health moved.
    HealthChanged {
        /// Before; `None` is 未評価.
        from: Option<Health>,
        /// After; `None` is 未評価.
        to: Option<Health>,
    },
    /// A status was logged.
    StatusLogged {
        /// The day of which it speaks.
        as_of: NaiveDate,
    },
    /// "No change" was confirmed.
    Confirmed {
        /// The day of which it speaks.
        as_of: NaiveDate,
    },
    /// An earlier status was corrected by a new entry.
    Corrected {
        /// The day of which the corrected status speaks.
        as_of: NaiveDate,
    },
    /// A text of the workstream was revised.
    Reworded {
        /// Which text.
        field: Field,
        /// Its wording before; empty when there was none.
        from: String,
        /// Its wording after; empty when it was taken out.
        to: String,
    },
    /// A milestone's due day moved, or a milestone was set (`from` empty) or
    /// dropped (`to` empty).
    MilestoneMoved {
        /// The milestone.
        name: String,
        /// Due before.
        from: Option<NaiveDate>,
        /// Due after.
        to: Option<NaiveDate>,
    },
    /// A milestone was reached.
    MilestoneReached {
        /// The milestone.
        name: String,
    },
}

/// The texts of a workstream whose revision is reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// 施策名
    Title,
    /// 目的
    Aim,
    /// 目標
    Goal,
}

/// Counts over a report or a section. An item that is listed again is counted
/// in `again` and nowhere else.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// Workstreams, each once.
    pub workstreams: usize,
    /// 順調
    pub on_track: usize,
    /// 要注意
    pub at_risk: usize,
    /// 遅延
    pub off_track: usize,
    /// 未着手
    pub not_started: usize,
    /// 完了
    pub completed: usize,
    /// 未評価: no status, or one whose rating names no health.
    pub unrated: usize,
    /// Something changed since the report's `since`.
    pub changed: usize,
    /// Nothing was reported since then. Completed ones owe no report.
    pub not_reported: usize,
    /// A report was due by the cadence, and did not come.
    pub missing: usize,
    /// 主管未定
    pub vacant: usize,
    /// 主管競合
    pub contested: usize,
    /// 再掲: entries beyond the first, never counted above.
    pub again: usize,
}

impl Report {
    /// The counts over the whole report.
    pub fn summary(&self) -> Summary {
        count(self.sections.iter().flat_map(|s| &s.items), self.since)
    }

    /// Whether there are so many workstreams that the PDF holds exceptions and
    /// changes only.
    pub fn needs_annex(&self) -> bool {
        self.summary().workstreams > ANNEX_ABOVE
    }

    /// The stored form: JSON without insignificant blanks, fields in the order
    /// in which the types declare them, absent options left out. New fields
    /// are optional, so that older content keeps its bytes.
    pub fn canonical_json(&self) -> String {
        serde_json::to_string(self).expect("content holds only strings, dates, lists and flags")
    }

    /// SHA-256 of [`Report::canonical_json`], in lower-case hex.
    pub fn hash(&self) -> String {
        sha256(self.canonical_json())
    }

    /// What stands on each page once it has a number: see [`fingerprint`].
    pub fn fingerprint(&self) -> Option<String> {
        self.number.as_ref().map(|_| fingerprint(&self.hash()))
    }
}

/// SHA-256 in lower-case hex.
pub fn sha256(bytes: impl AsRef<[u8]>) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The first 16 digits of a hash as people compare them: 0123-4567-89ab-cdef.
pub fn fingerprint(hash: &str) -> String {
    let groups: Vec<&str> = (0..16).step_by(4).filter_map(|from| hash.get(from..from + 4)).collect();
    groups.join("-")
}

impl Summary {
    /// The count of one health; `None` is 未評価.
    pub fn by_health(&self, health: Option<Health>) -> usize {
        match health {
            Some(Health::OnTrack) => self.on_track,
            Some(Health::AtRisk) => self.at_risk,
            Some(Health::OffTrack) => self.off_track,
            Some(Health::NotStarted) => self.not_started,
            Some(Health::Completed) => self.completed,
            None => self.unrated,
        }
    }
}

impl Section {
    /// The counts over this section; `since` is the report's.
    pub fn summary(&self, since: NaiveDate) -> Summary {
        count(self.items.iter(), since)
    }
}

impl Item {
    /// The health to show; `None` is 未評価.
    pub fn health(&self) -> Option<Health> {
        self.status.as_ref().and_then(|status| status.health)
    }

    /// Whether a report was owed after `since` and none came. Silence is never
    /// printed as "no change"; what is completed or closed owes none.
    pub fn is_unreported(&self, since: NaiveDate) -> bool {
        !self.is_reported(since) && !self.is_closed() && self.health() != Some(Health::Completed)
    }

    /// Whether it was closed in the report's period, and not opened again.
    pub fn is_closed(&self) -> bool {
        let last = self.changes.iter().rev().find(|it| matches!(it.what, What::Closed { .. } | What::Reopened));
        last.is_some_and(|change| matches!(change.what, What::Closed { .. }))
    }

    /// Whether a report came: one that speaks of a day after `since`, or one
    /// that was written down late.
    pub fn is_reported(&self, since: NaiveDate) -> bool {
        self.status.as_ref().is_some_and(|s| s.as_of > since) || self.changes.iter().any(Change::is_report)
    }
}

impl Status {
    /// Calendar days from the status to the report's day; negative for a
    /// status of a later day.
    pub fn age_days(&self, on: NaiveDate) -> i64 {
        on.signed_duration_since(self.as_of).num_days()
    }
}

fn count<'a>(items: impl Iterator<Item = &'a Item>, since: NaiveDate) -> Summary {
    let mut sum = Summary::default();
    for item in items {
        if item.again.is_some() {
            sum.again += 1;
            continue;
        }
        sum.workstreams += 1;
        *match item.health() {
            Some(Health::OnTrack) => &mut sum.on_track,
            Some(Health::AtRisk) => &mut sum.at_risk,
            Some(Health::OffTrack) => &mut sum.off_track,
            Some(Health::NotStarted) => &mut sum.not_started,
            Some(Health::Completed) => &mut sum.completed,
            None => &mut sum.unrated,
        } += 1;
        sum.changed += usize::from(!item.changes.is_empty());
        sum.not_reported += usize::from(item.is_unreported(since));
        sum.missing += usize::from(item.missing.is_some());
        match item.ownership.standing {
            Standing::Agreed => {}
            Standing::Vacant => sum.vacant += 1,
            Standing::Contested { .. } => sum.contested += 1,
        }
    }
    sum
}

fn is_false(flag: &bool) -> bool {
    !flag
}
