//! The words of the field as values. Each enumeration has one token per meaning, the same in the
//! ledger, in SQL, on the command line and in TypeScript; what people read is in `text`.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{OrganisationId, PostId, TopicId, WorkstreamId};
use crate::time::Day;

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $token:literal,)+ })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $token)] $variant,)+ }

        impl $name {
            /// All of them, in the order in which screens list them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            /// The token that stands for it everywhere.
            #[must_use]
            pub const fn token(self) -> &'static str {
                match self { $(Self::$variant => $token),+ }
            }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.token())
            }
        }
        impl std::str::FromStr for $name {
            type Err = UnknownWord;
            fn from_str(text: &str) -> Result<Self, UnknownWord> {
                match text { $($token => Ok(Self::$variant),)+ _ => Err(UnknownWord) }
            }
        }
    )+};
}

mod coordination;
mod template;

pub use coordination::{AgendaItem, AgendaReason, Attendance, Every, MeetingLevel, MeetingState, Outcome, Silence};
pub use template::{FirstSince, Grouping, ItemColumn, Needs, Paper, TemplatePartKind};

/// Why a text is not one of the listed tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownWord;

impl std::fmt::Display for UnknownWord {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("not one of the known words")
    }
}
impl std::error::Error for UnknownWord {}

words! {
    /// What sort of body an organisation 組織 is.
    OrganisationKind {
        /// 府省.
        Ministry = "ministry",
        /// 庁・委員会.
        Agency = "agency",
        /// 局.
        Bureau = "bureau",
        /// 部・課・室.
        Division = "division",
        /// 独立行政法人等.
        Corporation = "corporation",
        /// 会議体.
        Council = "council",
        /// 政党.
        Party = "party",
        /// 外国政府.
        ForeignGovernment = "foreign-government",
        /// 国際機関.
        InternationalBody = "international-body",
        /// シンクタンク・大学等.
        ThinkTank = "think-tank",
        /// 内閣・政権.
        Government = "government",
        /// 議会.
        Legislature = "legislature",
        /// 報道機関.
        Media = "media",
    }
    /// What part an organisation has in a workstream.
    Role {
        /// 主管.
        Lead = "lead",
        /// 共管.
        JointLead = "joint-lead",
        /// 取りまとめ.
        Coordinator = "coordinator",
        /// 関係.
        Support = "support",
        /// 協議: its consent is needed.
        Consulted = "consulted",
        /// 情報共有.
        Informed = "informed",
    }
    /// Whether the ministries agree on an assignment. *Vacant* and *contested* are derived per day.
    AssignmentState {
        /// 主張: claimed, not agreed.
        Proposed = "proposed",
        /// 合意済み.
        Agreed = "agreed",
    }
    /// How a workstream stands.
    Health {
        /// 順調.
        OnTrack = "on-track",
        /// 要注意.
        AtRisk = "at-risk",
        /// 遅延.
        OffTrack = "off-track",
        /// 未着手.
        NotStarted = "not-started",
        /// 完了.
        Completed = "completed",
    }
    /// How often a workstream is to be reported on.
    Cadence {
        /// 毎週.
        Weekly = "weekly",
        /// 毎月.
        Monthly = "monthly",
        /// 四半期ごと.
        Quarterly = "quarterly",
        /// 随時.
        OnDemand = "on-demand",
    }
    /// Handling grade; nothing above 機密性2 may be entered.
    Marking {
        /// 機密性1情報.
        One = "confidentiality-1",
        /// 機密性2情報.
        Two = "confidentiality-2",
    }
    /// 取扱制限: what must not be done with a document, beside its handling grade.
    Caveat {
        /// 関係者限り.
        Recipients = "recipients-only",
        /// 複製禁止.
        NoCopying = "no-copying",
        /// 転送禁止.
        NoForwarding = "no-forwarding",
        /// 再配布禁止.
        NoDistribution = "no-distribution",
        /// 会議後回収.
        ToBeReturned = "to-be-returned",
    }
    /// The pillar of the Economic Security Promotion Act, or outside it.
    Pillar {
        /// 特定重要物資の安定供給.
        CriticalProducts = "critical-products",
        /// 基幹インフラ役務の安定提供.
        CoreInfrastructure = "core-infrastructure",
        /// 先端的な重要技術の開発支援.
        CriticalTechnology = "critical-technology",
        /// 特許出願の非公開.
        PatentNonDisclosure = "patent-non-disclosure",
        /// 法の枠外.
        Outside = "outside-act",
    }
    /// What sort of reference entry a topic 主題 is.
    TopicKind {
        /// 政策分野.
        Domain = "domain",
        /// 柱.
        Pillar = "pillar",
        /// 目的.
        Aim = "aim",
        /// 枠組み.
        Framework = "framework",
        /// 相手国・機関.
        Partner = "partner",
        /// 国・地域.
        Country = "country",
        /// グループ.
        Grouping = "grouping",
        /// 文書.
        Document = "document",
        /// 出来事.
        Event = "event",
        /// 概念.
        Concept = "concept",
        /// 約束事項: what was promised within a framework, by its own day.
        Commitment = "commitment",
    }
    /// What stands across the coverage 所管一覧表.
    Axis {
        /// 政策分野.
        Domain = "domain",
        /// 推進法の柱.
        Pillar = "pillar",
        /// 目的.
        Aim = "aim",
        /// 枠組み.
        Framework = "framework",
        /// 相手国・機関, countries and groupings included.
        Partner = "partner",
    }
    /// What sort of finding 所見 it is.
    FindingKind {
        /// 空白: a policy domain or framework in which nobody leads anything.
        Gap = "gap",
        /// 主管なし.
        Vacant = "vacant",
        /// 主管競合.
        Contested = "contested",
        /// 重複: two leads that are not declared joint, or two workstreams that say the same.
        Overlap = "overlap",
        /// 担当未定: a lead without a post.
        Orphan = "orphan",
        /// 縦割り.
        Stovepipe = "stovepipe",
        /// 目標なし.
        NoGoal = "no-goal",
        /// 目標の不備: no indicator, target or date.
        GoalIncomplete = "goal-incomplete",
        /// 担当のない約束: a commitment that no led workstream keeps.
        CommitmentUnowned = "commitment-unowned",
    }
    /// The rule by which something was found; each is stated in words.
    Rule {
        /// No open workstream of a policy domain has an agreed lead.
        GapDomain = "gap-domain",
        /// No open workstream of a framework has an agreed lead.
        GapFramework = "gap-framework",
        /// An open workstream has no agreed lead, and at most one claim.
        Vacant = "vacant",
        /// Two or more claim the lead, or a dispute is on record.
        Contested = "contested",
        /// Two or more lead by agreement, and none of it is declared joint.
        OverlapLeads = "overlap-leads",
        /// Two workstreams of different ministries are called nearly the same.
        OverlapTitles = "overlap-titles",
        /// A ministry leads, and no post of it is named.
        Orphan = "orphan",
        /// A workstream belongs to two or more policy domains, and one ministry alone has a part in it.
        StovepipeWorkstream = "stovepipe-workstream",
        /// Two ministries lead in two or more common policy domains, and share no workstream.
        StovepipeMinistries = "stovepipe-ministries",
        /// A workstream has no goal.
        NoGoal = "no-goal",
        /// A goal lacks an indicator, a target or a date.
        GoalIncomplete = "goal-incomplete",
        /// None of the goals of an imported source names an indicator, a target or a date.
        GoalsNotInSource = "goals-not-in-source",
        /// No open workstream with an agreed lead is linked to a commitment.
        CommitmentUnowned = "commitment-unowned",
    }
    /// How a topic bears on what it is related to.
    Tie {
        /// 含まれる: it is part of the other.
        Within = "within",
        /// 参加する: it is a member of, or a party to, the other.
        Member = "member",
        /// 主に担う組織: the other usually leads in it.
        LedBy = "led-by",
        /// 関わる: the other has a part in it.
        Involves = "involves",
        /// 作成・発出: the other made or issued it.
        By = "by",
        /// 扱う: the other is what it is about.
        About = "about",
        /// 引き継ぐ: it comes after the other and replaces it.
        Follows = "follows",
        /// 関連する.
        Relates = "relates",
    }
    /// How far what is said was checked; nothing but the first is to be shown as a fact.
    Verification {
        /// 確認済: seen in the source that is named.
        Seen = "seen",
        /// 二次資料のみ: seen in a secondary or a single weak source.
        Secondary = "secondary",
        /// 一般的知識: what any directory or textbook says; no source was looked at.
        General = "general",
        /// 要確認: to be checked before it is relied upon.
        Unchecked = "unchecked",
    }
    /// On what an ownership or a workstream rests.
    BasisKind {
        /// 法令.
        Law = "law",
        /// 閣議決定.
        CabinetDecision = "cabinet-decision",
        /// 計画・通知.
        Plan = "plan",
        /// 政策・施策.
        Measure = "measure",
        /// 申合せ.
        Agreement = "agreement",
        /// 資料.
        Source = "source",
    }
    /// How one workstream bears on another.
    Relation {
        /// 前提となる: the other cannot go on without this one.
        Blocks = "blocks",
        /// 成果を渡す.
        Feeds = "feeds",
        /// 関連する.
        Relates = "relates",
    }
    /// Where a goal stands on the way from activity to outcome.
    GoalLevel {
        /// 活動.
        Activity = "activity",
        /// 活動目標.
        Output = "output",
        /// 短期成果目標.
        OutcomeShort = "outcome-short",
        /// 中期成果目標.
        OutcomeMiddle = "outcome-middle",
        /// 長期成果目標.
        OutcomeLong = "outcome-long",
    }
}

impl Rule {
    /// Whether it says that something is nowhere in the register, which nobody can say of a part of it.
    #[must_use]
    pub const fn needs_all(self) -> bool {
        match self {
            Self::GapDomain | Self::GapFramework | Self::StovepipeMinistries | Self::CommitmentUnowned => true,
            Self::Vacant
            | Self::Contested
            | Self::OverlapLeads
            | Self::OverlapTitles
            | Self::Orphan
            | Self::StovepipeWorkstream
            | Self::NoGoal
            | Self::GoalIncomplete
            | Self::GoalsNotInSource => false,
        }
    }

    /// What sort of finding it makes.
    #[must_use]
    pub const fn kind(self) -> FindingKind {
        match self {
            Self::GapDomain | Self::GapFramework => FindingKind::Gap,
            Self::Vacant => FindingKind::Vacant,
            Self::Contested => FindingKind::Contested,
            Self::OverlapLeads | Self::OverlapTitles => FindingKind::Overlap,
            Self::Orphan => FindingKind::Orphan,
            Self::StovepipeWorkstream | Self::StovepipeMinistries => FindingKind::Stovepipe,
            Self::NoGoal => FindingKind::NoGoal,
            Self::GoalIncomplete | Self::GoalsNotInSource => FindingKind::GoalIncomplete,
            Self::CommitmentUnowned => FindingKind::CommitmentUnowned,
        }
    }
}

/// A text in Japanese, and in English where someone wrote it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize, TS)]
pub struct Bilingual {
    /// Japanese; the one that always exists.
    pub ja: String,
    /// English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub en: Option<String>,
}

impl Bilingual {
    /// A text in Japanese only.
    pub fn ja(text: impl Into<String>) -> Self {
        Self { ja: text.into(), en: None }
    }
}

/// What an organisation is called in one period.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize, TS)]
pub struct Names {
    /// Full name, Japanese.
    pub ja: String,
    /// Full name, English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub en: Option<String>,
    /// 略称, such as 経産省.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub short: Option<String>,
    /// Latin abbreviation, such as METI.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub abbreviation: Option<String>,
    /// Other names that search and import accept.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(optional, as = "Option<Vec<String>>")]
    pub aliases: Vec<String>,
}

/// On what an assignment rests.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct Basis {
    /// Its sort, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub kind: Option<BasisKind>,
    /// The reference as an officer would cite it.
    pub reference: String,
    /// The day of the decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub on: Option<Day>,
    /// How far it was checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub verification: Option<Verification>,
}

/// Where an imported record comes from, so that a second import finds it again.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
pub struct SourceKey {
    /// The source, such as `rs-system`.
    pub scheme: String,
    /// The record in it.
    pub key: String,
}

/// What someone says of a workstream on a day.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct Entry {
    /// The day of which this speaks.
    pub as_of: Day,
    /// How it stands; none where the source's rating names no health.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub health: Option<Health>,
    /// The source's own rating, to the letter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub original_rating: Option<String>,
    /// Per cent done, 0 to 100.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub progress: Option<u8>,
    /// One line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub headline: Option<String>,
    /// The whole story.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub narrative: Option<String>,
    /// What stands in the way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub obstacles: Option<String>,
    /// What comes next.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub next_step: Option<String>,
    /// When it comes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub next_on: Option<Day>,
    /// Who said so, in the source's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub source: Option<String>,
    /// The post that reported it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub reporter: Option<PostId>,
}

impl Entry {
    /// An entry that says nothing yet.
    #[must_use]
    pub const fn on(as_of: Day) -> Self {
        Self {
            as_of,
            health: None,
            original_rating: None,
            progress: None,
            headline: None,
            narrative: None,
            obstacles: None,
            next_step: None,
            next_on: None,
            source: None,
            reporter: None,
        }
    }
}

/// One field of a workstream and its new value; a value of none empties the field.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(tag = "field", content = "value", rename_all = "snake_case")]
pub enum WorkstreamField {
    /// Title.
    Title(Bilingual),
    /// Code, unique among open workstreams.
    Code(Option<String>),
    /// What it is for.
    Aim(Option<String>),
    /// 現状・課題.
    Issues(Option<String>),
    /// 概要.
    Outline(Option<String>),
    /// Where it is described.
    Url(Option<String>),
    /// Parent workstream.
    Parent(Option<WorkstreamId>),
    /// Pillar of the Act.
    Pillar(Option<Pillar>),
    /// Reporting cadence.
    Cadence(Option<Cadence>),
    /// Handling grade.
    Marking(Marking),
    /// First fiscal year (April to March).
    StartsFiscalYear(Option<i32>),
    /// Last fiscal year.
    EndsFiscalYear(Option<i32>),
}

impl WorkstreamField {
    /// The field's name, as in JSON.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Title(_) => "title",
            Self::Code(_) => "code",
            Self::Aim(_) => "aim",
            Self::Issues(_) => "issues",
            Self::Outline(_) => "outline",
            Self::Url(_) => "url",
            Self::Parent(_) => "parent",
            Self::Pillar(_) => "pillar",
            Self::Cadence(_) => "cadence",
            Self::Marking(_) => "marking",
            Self::StartsFiscalYear(_) => "starts_fiscal_year",
            Self::EndsFiscalYear(_) => "ends_fiscal_year",
        }
    }
}

/// A goal 目標 of a workstream.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct Goal {
    /// Where it stands on the way from activity to outcome.
    pub level: GoalLevel,
    /// The goal in words.
    pub text: String,
    /// By what it is measured.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub indicator: Option<String>,
    /// The value to reach.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub target: Option<String>,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub due: Option<Day>,
    /// The texts of the goals or activities that it follows from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(optional, as = "Option<Vec<String>>")]
    pub follows: Vec<String>,
    /// Why the one leads to the other.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub reasoning: Option<String>,
    /// Why no steps are set between.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub why_not_staged: Option<String>,
}

/// A law, plan or measure on which a workstream rests.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct Citation {
    /// Its sort.
    pub basis: BasisKind,
    /// Its name.
    pub name: String,
    /// Its number, such as 令和4年法律第43号.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub number: Option<String>,
    /// Article, paragraph and item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub article: Option<String>,
    /// Where it can be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub url: Option<String>,
    /// How far it was checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub verification: Option<Verification>,
}

/// Budget and execution of one fiscal year and account, in yen.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct Budget {
    /// Fiscal year (April to March).
    pub fiscal_year: i32,
    /// The account; none for the total of all accounts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub account: Option<String>,
    /// 当初予算.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub initial: Option<i64>,
    /// 補正予算.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub supplementary: Option<i64>,
    /// 前年度からの繰越し.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub carried_in: Option<i64>,
    /// 翌年度への繰越し.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub carried_out: Option<i64>,
    /// 予備費等.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub reserve: Option<i64>,
    /// 歳出予算現額.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub total: Option<i64>,
    /// 執行額.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub executed: Option<i64>,
    /// 翌年度要求額.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub requested: Option<i64>,
    /// 主な増減理由, 備考.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub remarks: Option<String>,
}

/// How a workstream bears on another, or on something outside the workspace.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct Dependency {
    /// The other workstream, if it is in the workspace.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub to: Option<WorkstreamId>,
    /// The other's key and title in the source, if it is not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub outside: Option<String>,
    /// How.
    pub relation: Relation,
    /// The source's own word for it, such as 統合先.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub original: Option<String>,
}

/// One file of an import.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct ImportedFile {
    /// The file's name without its folder.
    pub name: String,
    /// SHA-256 of its bytes, hexadecimal.
    pub sha256: String,
}

/// The link from a workstream to a topic.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct TopicLink {
    /// The topic.
    pub topic: TopicId,
}

/// Who settles a contested ownership.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct Dispute {
    /// The body that settles it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub settled_by: Option<OrganisationId>,
    /// What is in dispute.
    pub note: String,
    /// Since when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub from: Option<Day>,
}
