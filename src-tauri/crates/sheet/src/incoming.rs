//! What files say, before anything is decided: plain data, closed enums, and for every record the
//! place it was read from. No reading of files here, no rule of the register, and no sentence: whoever
//! shows a [`Problem`] or a [`Note`] words it from its code.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Everything one import read. Order is the order of the files and of the rows in them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Incoming {
    /// Which reading produced this: `rs-system/2024`, or `mapping/` and the mapping's name.
    pub scheme: String,
    /// How the source is called in front of people: `RS 2024`.
    pub label: String,
    /// The credit that the source's licence demands, word for word.
    pub attribution: Option<String>,
    /// The day the source speaks of where its rows name none.
    pub as_of: Option<NaiveDate>,
    /// The files read; [`Place::file`] is an index into this list.
    pub files: Vec<SourceFile>,
    /// The kinds of record that the files could hold. Only of these may a later import say "gone".
    pub tables_read: BTreeSet<Table>,
    /// One for each source key.
    pub workstreams: Vec<Workstream>,
    /// Who does what for which workstream.
    pub assignments: Vec<Assignment>,
    /// Laws, plans and policy measures that workstreams rest on.
    pub bases: Vec<Basis>,
    /// Ties between workstreams.
    pub dependencies: Vec<Dependency>,
    /// Specific goals and how they lead to each other.
    pub goals: Vec<Goal>,
    /// Stated money, in yen.
    pub budgets: Vec<Budget>,
    /// How workstreams stand.
    pub statuses: Vec<Status>,
    /// What could not be read, or not be read as meant. Nothing is dropped without a line here or in `notes`.
    pub problems: Vec<Problem>,
    /// Counts about the source as a whole, each said once.
    pub notes: Vec<Note>,
}

/// A kind of record, and with it the table of a source that holds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Table {
    /// Workstreams (RS table 1-2).
    Workstreams,
    /// Organisations and their parts (RS table 1-1).
    Assignments,
    /// Laws, plans, measures (RS table 1-3).
    Bases,
    /// Related workstreams (RS table 1-5).
    Dependencies,
    /// Specific goals (RS table 3-2).
    Goals,
    /// Budget and execution (RS table 2-1).
    Budgets,
    /// Self-checks, ratings, progress (RS table 4-1).
    Statuses,
}

/// One file, or one sheet of a workbook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceFile {
    /// The file's own name, without its folder. A table inside a zip: `outer.zip/inner.csv`.
    pub name: String,
    /// The sheet, where the file is a workbook.
    pub sheet: Option<String>,
    /// SHA-256 of the file's bytes as given (of the zip where it was zipped), in lower-case hex.
    pub sha256: String,
    /// Data rows, header not counted.
    pub rows: u32,
}

/// Where something was read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Place {
    /// Index into [`Incoming::files`].
    pub file: u16,
    /// 1-based: the line a text editor shows (the first line of a row that spans several), or the row of a sheet.
    pub line: u32,
    /// The column's header as the file writes it, where one cell is meant.
    pub column: Option<String>,
}

/// A ministry's unit as names from the top down: `["経済産業省", "貿易経済安全保障局", "経済安全保障政策課"]`.
pub type OrganisationPath = Vec<String>;

/// A 施策.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Workstream {
    /// Where it was read (the first row, if several speak of it).
    pub at: Place,
    /// The source's own key (RS: 予算事業ID).
    pub key: String,
    /// Its name.
    pub title: String,
    /// What it is for (事業の目的).
    pub aim: Option<String>,
    /// Situation and issues (現状・課題).
    pub issues: Option<String>,
    /// What is done (事業の概要).
    pub outline: Option<String>,
    /// A page about it, as the source writes it.
    pub url: Option<String>,
    /// Fiscal year (April to March, named by the year of its April).
    pub starts_fiscal_year: Option<i32>,
    /// Last fiscal year, also when only planned.
    pub ends_fiscal_year: Option<i32>,
    /// The source says that no end is planned (`false`: says the opposite; `None`: says nothing).
    pub open_ended: Option<bool>,
    /// Numbers it had in earlier years, one each (旧事業番号).
    pub earlier_numbers: Vec<String>,
    /// The body that the row itself stands under; empty if the row names none.
    pub owner: OrganisationPath,
}

/// What an organisation is to a workstream.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// 主管
    Lead,
    /// 共管
    JointLead,
    /// 関係
    Support,
    /// 協議
    Consulted,
    /// 情報共有
    Informed,
    /// 取りまとめ
    Coordinator,
}

/// An organisation's part in a workstream, as the source states it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assignment {
    /// Where it was read (the first row that says so).
    pub at: Place,
    /// The workstream's source key.
    pub workstream: String,
    /// Who.
    pub organisation: OrganisationPath,
    /// What for.
    pub role: Role,
    /// A claim to be agreed, not an agreed fact.
    pub proposed: bool,
    /// What the statement rests on, in the source's words (`RS 2024`).
    pub basis_text: Option<String>,
    /// First day; `None` = the source does not say since when.
    pub from: Option<NaiveDate>,
    /// First day on which it no longer holds.
    pub to: Option<NaiveDate>,
}

/// The kinds of ground that a workstream rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BasisKind {
    /// 法令
    Law,
    /// 計画・通知
    Plan,
    /// 政策・施策
    Measure,
}

/// One law, plan or policy measure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Basis {
    /// Where it was read.
    pub at: Place,
    /// The workstream's source key.
    pub workstream: String,
    /// Law, plan or measure.
    pub kind: BasisKind,
    /// Its name. Of a measure: 政策 and 施策 joined by ` › `.
    pub name: String,
    /// The number of a law (令和四年法律第四十三号).
    pub number: Option<String>,
    /// 条, 項 and 号 joined, as the source writes them: `第八十五条第3項第1号イ`.
    pub article: Option<String>,
    /// A page about it, as the source writes it.
    pub url: Option<String>,
}

/// How one workstream is tied to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DependencyKind {
    /// The workstream holds the other one up until it is done.
    Blocks,
    /// What the workstream yields goes into the other one (also: it is merged into it, it pays into it).
    Feeds,
    /// Tied without a direction that the source names.
    Relates,
}

/// A tie from a workstream to another one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dependency {
    /// Where it was read.
    pub at: Place,
    /// The workstream whose row says it.
    pub workstream: String,
    /// The other one's source key, if the source gives one.
    pub to_key: Option<String>,
    /// The other one's title as this row writes it.
    pub to_title: Option<String>,
    /// Our reading of `original`.
    pub kind: DependencyKind,
    /// The tie runs from the other one to this one (the other one feeds this one).
    pub reversed: bool,
    /// The source's own word (関連性: 統合先, その他関連元 …).
    pub original: String,
    /// The other one is not in the files read.
    pub outside: bool,
}

/// Where a goal stands in the chain from doing to effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GoalLevel {
    /// アクティビティ
    Activity,
    /// アウトプット
    Output,
    /// アウトカム（短期）
    OutcomeShort,
    /// アウトカム（中期）
    OutcomeMiddle,
    /// アウトカム（長期）
    OutcomeLong,
}

/// One specific goal. A goal may follow from several (51 do in the reference data), hence `follows` is a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goal {
    /// Where it was first read.
    pub at: Place,
    /// The workstream's source key.
    pub workstream: String,
    /// Unique within the workstream: `output/2`, and `output/2#2` where the source gives one number two texts.
    pub key: String,
    /// Its place in the chain.
    pub level: GoalLevel,
    /// The goal in words.
    pub text: String,
    /// The goals it follows from.
    pub follows: Vec<GoalLink>,
    /// Why no steps are set between (アウトカムを複数段階で設定できない理由).
    pub why_not_staged: Option<String>,
    /// What is measured.
    pub indicator: Option<String>,
    /// The value to be reached, as written.
    pub target: Option<String>,
    /// By when.
    pub due_on: Option<NaiveDate>,
}

/// "This goal follows from that one", with the source's reasoning.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoalLink {
    /// Where it was read.
    pub at: Place,
    /// The earlier goal's key, in the same workstream.
    pub goal: String,
    /// Why the one leads to the other (後続アウトカムへのつながり).
    pub reasoning: Option<String>,
}

/// Money of one fiscal year, in whole yen. A blank cell is `None` and never 0.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Budget {
    /// Where it was read.
    pub at: Place,
    /// The workstream's source key.
    pub workstream: String,
    /// Named by the year of its April.
    pub fiscal_year: i32,
    /// The account (一般会計, エネルギー対策特別会計 エネルギー需給勘定); `None` = the row of totals.
    pub account: Option<String>,
    /// 当初予算
    pub initial: Option<i64>,
    /// 補正予算
    pub supplementary: Option<i64>,
    /// 前年度からの繰越し
    pub carried_in: Option<i64>,
    /// 翌年度への繰越し
    pub carried_out: Option<i64>,
    /// 予備費等
    pub reserve: Option<i64>,
    /// 計（歳出予算現額）
    pub total: Option<i64>,
    /// 執行額
    pub executed: Option<i64>,
    /// 翌年度要求額
    pub requested: Option<i64>,
    /// 主な増減理由, その他特記事項, 備考
    pub remarks: Option<String>,
}

/// The five levels of health; only a mapping file may turn a rating into one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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

/// How a workstream stood on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Status {
    /// Where it was read.
    pub at: Place,
    /// The workstream's source key.
    pub workstream: String,
    /// The day it speaks of; `None` = the row does not say and the source has no day either.
    pub as_of: Option<NaiveDate>,
    /// Only where a mapping file maps `original_rating`.
    pub health: Option<Health>,
    /// The source's rating in its own words.
    pub original_rating: Option<String>,
    /// One line.
    pub headline: Option<String>,
    /// In full.
    pub narrative: Option<String>,
    /// What stands in the way.
    pub obstacles: Option<String>,
    /// What comes next.
    pub next_step: Option<String>,
    /// When it comes.
    pub next_on: Option<NaiveDate>,
    /// Percent, 0 to 100.
    pub progress: Option<u8>,
    /// Who reported: an organisation or a post, as written.
    pub reporter: Option<String>,
}

/// A place in a file that could not be read, or not as it was meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// File, line and column.
    pub at: Place,
    /// What is wrong.
    pub code: ProblemCode,
    /// What the cell holds, at most 200 characters of it; empty where nothing is there.
    pub value: String,
    /// The whole row was left out because of it. `false`: the row was read, this cell was not.
    pub row_skipped: bool,
}

/// Why something could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProblemCode {
    /// The table lacks a column that is needed; `value` names it.
    MissingColumn,
    /// A key cell is blank.
    MissingKey,
    /// The workstream has no name.
    MissingTitle,
    /// A name that a record cannot do without is blank (a law, the other project, a goal's text).
    MissingText,
    /// The row names no organisation.
    MissingOrganisation,
    /// The key was read before, with other content; the first row stands.
    ConflictingRow,
    /// The row speaks of a workstream that is in none of the files.
    UnknownWorkstream,
    /// Not a whole number (of yen, of percent …).
    NotANumber,
    /// Not a fiscal year.
    NotAYear,
    /// Not a day, or a day that could be two.
    NotADate,
    /// Neither TRUE nor FALSE.
    NotAFlag,
    /// A percentage outside 0 to 100.
    OutOfRange,
    /// The last year is before the first.
    EndsBeforeStart,
    /// 関連性, role or level in a word that is not known; `value` is the word.
    UnknownWord,
    /// The workstream is tied to itself.
    TiedToItself,
    /// "Same as above" in a row that has nothing above.
    NothingAbove,
    /// Lists that should be read in parallel (ministries, divisions) have different lengths; the ministries were read.
    UnevenLists,
    /// More cells than the header has; `value` is the first one too many.
    ExtraCells,
    /// Fewer cells than the header has.
    MissingCells,
    /// Bytes that are no text in the file's encoding; shown as �.
    BadBytes,
    /// The cell holds an error value (#REF!, #N/A).
    CellError,
    /// A formula whose result the file does not hold.
    FormulaWithoutValue,
    /// A formula that draws on another workbook: its last stored value was read.
    ExternalLink,
    /// The row speaks of another review year than the rest of the source.
    OtherYear,
}

/// A count about the source as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// What was counted.
    pub code: NoteCode,
    /// The table it was counted in, where it is about one.
    pub table: Option<Table>,
    /// How many.
    pub count: u32,
    /// Of how many, where that is told.
    pub of: Option<u32>,
    /// What it is about (a column, a file, a word), where that is told.
    pub value: Option<String>,
}

/// What a [`Note`] counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoteCode {
    /// The source has no such column at all (`value`: indicator, target, due …).
    NotInSource,
    /// Rows that hold a key and nothing else.
    EmptyRows,
    /// Rows that repeat an earlier row in all that is read from them.
    RepeatedRows,
    /// Ties to workstreams outside the files.
    OutsideReferences,
    /// Further rows for one workstream, joined with the first.
    MergedRows,
    /// Rows of one account in one year, added up.
    AddedUp,
    /// Ties told from both ends, kept once.
    MirroredTies,
    /// A bracket in a row of its own, joined to the name before it.
    BracketsJoined,
    /// Cells that say that there is none (ー, なし).
    NoneStated,
    /// A unit's name repeated its parents; they were taken off.
    ParentsRemoved,
    /// One cell held a ministry and its agency; they were split.
    SplitOrganisations,
    /// Organisations of another ministry, read as proposed joint leads.
    ProposedJointLeads,
    /// Workstreams whose start is unknown to the source.
    StartUnknown,
    /// A stated end together with "no end planned".
    EndAndOpenEnded,
    /// One goal number with several texts: read as several goals.
    GoalNumberShared,
    /// Goals that follow from several goals.
    SeveralOrigins,
    /// Ratings read as they are, without a health; by a mapping one note for each rating, which `value` names.
    RatingsUnmapped,
    /// Totals rows left out.
    TotalsSkipped,
    /// Lines of notes (※) left out.
    RemarksSkipped,
    /// Blank rows left out.
    BlankSkipped,
    /// Rows marked 再掲 (listed again) left out.
    RelistedSkipped,
    /// Columns of the file that nothing was read from; `value` names one.
    ColumnUnused,
    /// Files that were in the folder and are no table of this source; `value` names one.
    FileIgnored,
    /// Tables of the source that were not among the files.
    TableAbsent,
    /// Cells filled from the head of a merged area or from the row above.
    CellsFilled,
    /// The file is not UTF-8: `value` is its encoding.
    Encoding,
}
