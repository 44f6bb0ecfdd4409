//! What can be typed: nouns, verbs and flags, stable from the first release on.
//!
//! No sentence lives here: help and examples are messages (`cli-cmd-…`, `cli-arg-…`), put in by `speech`.

mod coordination;
mod overview;

use std::path::PathBuf;

use clap::{ArgAction, Args, Parser, Subcommand, ValueHint};
use clap_complete::Shell;

use crate::known::{
    Axis, BasisKind, Cadence, Caveat, FindingKind, GoalLevel, HealthFilter, Marking, Noun, OrganisationKind, Ownership,
    Pillar, Remain, ReportFormat, Role, Silence, Tie, TopicKind, Verification, WorkstreamSort,
};
use crate::tokens::{ExportForm, export_form, health, noun, one_of, ownership, remain, report_form, sort, text_form};

pub use coordination::{
    ActionListArgs, ActionVerb, ChaseArgs, DecisionVerb, MeetingArgs, MeetingVerb, MilestoneListArgs, MilestoneVerb,
    SeriesArgs, SeriesVerb, TakeArgs,
};
pub use overview::{DependVerb, TimelineArgs, TodayArgs};

#[derive(Debug, Parser)]
#[command(name = "renkei", version, disable_help_flag = true, disable_version_flag = true)]
#[command(disable_help_subcommand = true, arg_required_else_help = true, args_override_self = true)]
pub struct Cli {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub noun: Command,
}

#[derive(Debug, Args)]
pub struct Global {
    #[arg(long, global = true, value_name = "FILE", env = "RENKEI_WORKSPACE", value_hint = ValueHint::FilePath)]
    pub workspace: Option<PathBuf>,
    #[arg(long, global = true, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub passphrase_file: Option<PathBuf>,
    #[arg(long, global = true, value_name = "FILE", conflicts_with = "passphrase_file", value_hint = ValueHint::FilePath)]
    pub recovery_key_file: Option<PathBuf>,
    #[arg(long, global = true)]
    pub json: bool,
    #[arg(long, global = true, value_name = "LANG", value_parser = one_of(&text::Language::ALL))]
    pub lang: Option<text::Language>,
    #[arg(long, global = true)]
    pub dry_run: bool,
    #[arg(long = "as", id = "actor", global = true, value_name = "POST")]
    pub actor: Option<String>,
    #[arg(long, short = 'h', global = true, action = ArgAction::Help)]
    pub help: Option<bool>,
    #[arg(long, short = 'V', action = ArgAction::Version)]
    pub version: Option<bool>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    #[command(subcommand)]
    Workspace(WorkspaceVerb),
    Import(ImportArgs),
    #[command(subcommand)]
    Organisation(OrganisationVerb),
    #[command(subcommand)]
    Post(PostVerb),
    #[command(subcommand)]
    Person(PersonVerb),
    #[command(subcommand)]
    Topic(TopicVerb),
    #[command(subcommand)]
    Workstream(WorkstreamVerb),
    Coverage(CoverageArgs),
    #[command(subcommand)]
    Framework(FrameworkVerb),
    Findings(FindingsArgs),
    Assign(AssignArgs),
    Agree(AgreeArgs),
    Unassign(UnassignArgs),
    Transfer(TransferArgs),
    Dispute(DisputeArgs),
    #[command(subcommand)]
    Handover(HandoverVerb),
    #[command(subcommand)]
    Status(StatusVerb),
    #[command(subcommand)]
    Milestone(MilestoneVerb),
    #[command(subcommand)]
    Meeting(MeetingVerb),
    #[command(subcommand)]
    Decision(DecisionVerb),
    #[command(subcommand)]
    Action(ActionVerb),
    Today(TodayArgs),
    Timeline(TimelineArgs),
    #[command(subcommand)]
    Depend(DependVerb),
    Search(SearchArgs),
    History(HistoryArgs),
    Undo(UndoArgs),
    Redo,
    Erase(EraseArgs),
    #[command(subcommand)]
    Report(ReportVerb),
    Export(ExportArgs),
    Completions {
        shell: Shell,
    },
    Man {
        #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
        output: Option<PathBuf>,
    },
}

#[derive(Debug, Subcommand)]
pub enum WorkspaceVerb {
    Create {
        #[arg(long)]
        sample: bool,
    },
    ClearSamples,
    Refresh {
        #[arg(long)]
        sample: bool,
    },
    Info,
    Verify,
    Rebuild,
    Backup {
        #[arg(long, value_name = "PATH", value_hint = ValueHint::AnyPath)]
        to: Option<PathBuf>,
    },
    Restore {
        #[arg(value_name = "BACKUP", value_hint = ValueHint::FilePath)]
        backup: PathBuf,
    },
}

#[derive(Debug, Args)]
pub struct ImportArgs {
    #[arg(value_name = "FILE|FOLDER", required = true, value_hint = ValueHint::AnyPath)]
    pub paths: Vec<PathBuf>,
    #[arg(long, value_name = "PROFILE", value_parser = ["rs-system"], required_unless_present = "mapping")]
    pub profile: Option<String>,
    #[arg(long, value_name = "FILE", conflicts_with = "profile", value_hint = ValueHint::FilePath)]
    pub mapping: Option<PathBuf>,
    #[arg(long, value_name = "DAY")]
    pub as_of: Option<String>,
}

/// At which two clocks, and how much of it.
#[derive(Debug, Args)]
pub struct Clocks {
    #[arg(long, value_name = "DAY")]
    pub as_of: Option<String>,
    // The id of a change may begin with a hyphen.
    #[arg(long, value_name = "CHANGE|REPORT|DAY|INSTANT", allow_hyphen_values = true)]
    pub recorded_by: Option<String>,
}

#[derive(Debug, Args)]
pub struct Length {
    #[arg(long, value_name = "N", default_value_t = 200)]
    pub limit: u32,
}

#[derive(Debug, Subcommand)]
pub enum OrganisationVerb {
    List {
        #[arg(long, value_name = "ORGANISATION")]
        parent: Option<String>,
        #[arg(long, conflicts_with = "parent")]
        top: bool,
        #[arg(long, value_name = "KIND", value_parser = one_of(OrganisationKind::ALL))]
        kind: Option<OrganisationKind>,
        #[arg(long, value_name = "WORDS")]
        text: Option<String>,
        #[arg(long)]
        dissolved: bool,
        #[command(flatten)]
        clocks: Clocks,
        #[command(flatten)]
        length: Length,
    },
    Show {
        organisation: String,
        #[command(flatten)]
        clocks: Clocks,
    },
    Add {
        name: String,
        #[arg(long, value_name = "KIND", value_parser = one_of(OrganisationKind::ALL))]
        kind: OrganisationKind,
        #[command(flatten)]
        names: NameArgs,
        #[arg(long, value_name = "ORGANISATION")]
        parent: Option<String>,
        #[arg(long, value_name = "DAY")]
        from: Option<String>,
        #[arg(long, value_name = "N")]
        order: Option<u32>,
        #[arg(long, value_name = "NUMBER")]
        corporate_number: Option<String>,
    },
    Rename {
        organisation: String,
        name: String,
        #[command(flatten)]
        names: NameArgs,
        #[arg(long, value_name = "DAY")]
        from: Option<String>,
    },
    Move {
        organisation: String,
        #[arg(long = "under", value_name = "ORGANISATION", required_unless_present = "top")]
        under: Option<String>,
        #[arg(long, conflicts_with = "under")]
        top: bool,
        #[arg(long, value_name = "DAY")]
        from: Option<String>,
    },
    Split {
        organisation: String,
        #[arg(long = "into", id = "parts", value_name = "ORGANISATION[=WORKSTREAM,…]", required = true)]
        into: Vec<String>,
        #[arg(long, value_name = "DAY")]
        on: String,
        #[arg(long)]
        goes_on: bool,
        #[arg(long = "child", id = "child", value_name = "ORGANISATION=PART")]
        children: Vec<String>,
    },
    Restore {
        organisation: String,
        #[arg(long)]
        with_dependents: bool,
    },
    Merge {
        organisation: String,
        #[arg(long, value_name = "ORGANISATION")]
        into: String,
        #[arg(long, value_name = "DAY")]
        on: String,
        #[arg(long, value_name = "ORGANISATION")]
        children_to: Option<String>,
    },
    Dissolve {
        organisation: String,
        #[arg(long, value_name = "DAY")]
        on: String,
        #[arg(long, value_name = "ORGANISATION")]
        children_to: Option<String>,
    },
}

#[derive(Debug, Args)]
pub struct NameArgs {
    #[arg(long, value_name = "NAME")]
    pub en: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub short: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub abbreviation: Option<String>,
    #[arg(long = "alias", value_name = "NAME")]
    pub aliases: Vec<String>,
}

#[derive(Debug, Subcommand)]
pub enum PostVerb {
    List {
        #[arg(long, value_name = "ORGANISATION")]
        organisation: Option<String>,
        #[arg(long, value_name = "WORDS")]
        text: Option<String>,
        #[arg(long)]
        ended: bool,
        #[command(flatten)]
        clocks: Clocks,
    },
    Show {
        post: String,
        #[command(flatten)]
        clocks: Clocks,
    },
    Add {
        title: String,
        #[arg(long, value_name = "ORGANISATION")]
        organisation: String,
        #[arg(long, value_name = "TITLE")]
        en: Option<String>,
        #[arg(long, value_name = "DAY")]
        from: Option<String>,
    },
    Rename {
        post: String,
        title: String,
        #[arg(long, value_name = "TITLE")]
        en: Option<String>,
        #[arg(long, value_name = "DAY")]
        from: Option<String>,
    },
    Move {
        post: String,
        #[arg(long = "to", id = "to_organisation", value_name = "ORGANISATION")]
        to: String,
        #[arg(long, value_name = "DAY")]
        from: Option<String>,
    },
    Contact {
        post: String,
        #[command(flatten)]
        reached: ContactArgs,
    },
    End {
        post: String,
        #[arg(long, value_name = "DAY")]
        on: String,
        #[arg(long, value_name = "TEXT")]
        reason: Option<String>,
    },
}

#[derive(Debug, Subcommand)]
pub enum PersonVerb {
    List {
        #[arg(long, value_name = "WORDS")]
        text: Option<String>,
        #[command(flatten)]
        clocks: Clocks,
        #[command(flatten)]
        length: Length,
    },
    Show {
        person: String,
        #[command(flatten)]
        clocks: Clocks,
    },
    Add {
        name: String,
        #[arg(long, value_name = "NAME")]
        en: Option<String>,
        #[arg(long, value_name = "KANA")]
        reading: Option<String>,
    },
    Revise {
        person: String,
        #[arg(long = "name", id = "new_name", value_name = "NAME")]
        name: Option<String>,
        #[arg(long, value_name = "NAME")]
        en: Option<String>,
        #[arg(long, value_name = "KANA")]
        reading: Option<String>,
    },
    Contact {
        person: String,
        #[command(flatten)]
        reached: ContactArgs,
    },
    Hold {
        person: String,
        post: String,
        #[arg(long, value_name = "DAY")]
        from: Option<String>,
        #[arg(long, value_name = "DAY")]
        to: Option<String>,
        #[arg(long)]
        succeeding: bool,
    },
    Leave {
        person: String,
        #[arg(value_name = "POST")]
        posts: Vec<String>,
        #[arg(long, value_name = "DAY")]
        on: String,
        #[arg(long, value_name = "PERSON")]
        successor: Option<String>,
        #[arg(long, value_name = "TEXT")]
        reason: Option<String>,
    },
}

/// How someone is reached; an empty value empties the field.
#[derive(Debug, Args)]
pub struct ContactArgs {
    #[arg(long, value_name = "NUMBER", required_unless_present = "mail")]
    pub telephone: Option<String>,
    #[arg(long, value_name = "ADDRESS")]
    pub mail: Option<String>,
}

/// Who goes, who comes, when, and to whom the assignments pass.
#[derive(Debug, Args)]
pub struct HandoverSides {
    #[arg(long, value_name = "DAY")]
    pub on: String,
    #[arg(long, value_name = "PERSON")]
    pub predecessor: Option<String>,
    #[arg(long, value_name = "PERSON")]
    pub successor: Option<String>,
    #[arg(long, value_name = "NAME", conflicts_with = "successor")]
    pub newcomer: Option<String>,
    #[arg(long, id = "into_organisation", value_name = "ORGANISATION")]
    pub into: Option<String>,
    #[arg(long, value_name = "POST", conflicts_with = "into_organisation")]
    pub into_post: Option<String>,
}

#[derive(Debug, Subcommand)]
pub enum HandoverVerb {
    List {
        #[command(flatten)]
        clocks: Clocks,
    },
    Begin {
        #[arg(long, value_name = "POST", required_unless_present = "organisation")]
        post: Option<String>,
        #[arg(long, value_name = "ORGANISATION", conflicts_with = "post")]
        organisation: Option<String>,
        #[command(flatten)]
        sides: Box<HandoverSides>,
    },
    Revise {
        handover: String,
        #[command(flatten)]
        sides: Box<HandoverSides>,
    },
    Show {
        handover: String,
        #[command(flatten)]
        clocks: Clocks,
    },
    Note {
        handover: String,
        #[arg(id = "note_text", value_name = "TEXT")]
        text: String,
        #[arg(long = "on-workstream", id = "note_item", value_name = "WORKSTREAM")]
        item: Option<String>,
    },
    Confirm {
        handover: String,
        #[arg(id = "items", value_name = "WORKSTREAM", required_unless_present = "all")]
        workstreams: Vec<String>,
        #[arg(long, conflicts_with = "items")]
        all: bool,
    },
    Question {
        handover: String,
        workstream: String,
        #[arg(id = "question_text", value_name = "TEXT")]
        text: String,
    },
    Complete {
        handover: String,
        #[arg(long)]
        anyway: bool,
    },
    Export {
        handover: String,
        #[arg(long = "format", id = "report_format", value_name = "FORMAT", value_parser = report_form(),
              value_delimiter = ',', default_value = "pdf")]
        formats: Vec<ReportFormat>,
        #[arg(long, value_name = "DIR", default_value = ".", value_hint = ValueHint::DirPath)]
        output: PathBuf,
        #[arg(long)]
        overwrite: bool,
        #[command(flatten)]
        clocks: Clocks,
    },
}

#[derive(Debug, Subcommand)]
pub enum TopicVerb {
    List {
        #[arg(long, value_name = "KIND", value_parser = one_of(TopicKind::ALL))]
        kind: Option<TopicKind>,
        #[arg(long, value_name = "WORDS")]
        text: Option<String>,
        #[command(flatten)]
        clocks: Clocks,
        #[command(flatten)]
        length: Length,
    },
    Show {
        topic: String,
        #[command(flatten)]
        clocks: Clocks,
    },
    Add {
        name: String,
        #[arg(long, value_name = "KIND", value_parser = one_of(TopicKind::ALL))]
        kind: TopicKind,
        #[arg(long, value_name = "NAME")]
        en: Option<String>,
        #[arg(long, value_name = "CODE")]
        code: Option<String>,
        #[arg(long, value_name = "TEXT")]
        summary: Option<String>,
        #[arg(long, value_name = "TEXT", requires = "summary")]
        summary_en: Option<String>,
        #[arg(long, value_name = "DAY")]
        on: Option<String>,
        #[arg(long, value_name = "TEXT")]
        reference: Option<String>,
        #[arg(long = "alias", value_name = "NAME")]
        aliases: Vec<String>,
        #[arg(long, value_name = "MARK", value_parser = one_of(Verification::ALL))]
        verification: Option<Verification>,
    },
    Relate {
        topic: String,
        #[arg(long, value_name = "TIE", value_parser = one_of(Tie::ALL))]
        tie: Tie,
        #[arg(long, value_name = "TOPIC", required_unless_present_any = ["organisation", "person"])]
        to: Option<String>,
        #[arg(long, value_name = "ORGANISATION", conflicts_with = "to")]
        organisation: Option<String>,
        #[arg(long, value_name = "PERSON", conflicts_with_all = ["to", "organisation"])]
        person: Option<String>,
        #[arg(long, value_name = "MARK", value_parser = one_of(Verification::ALL))]
        verification: Option<Verification>,
    },
    Unrelate {
        #[arg(value_name = "TIE")]
        tie: String,
        #[arg(long, value_name = "TEXT")]
        reason: Option<String>,
    },
    Revise {
        topic: String,
        #[arg(long = "name", id = "new_name", value_name = "NAME")]
        name: Option<String>,
        #[arg(long, value_name = "KIND", value_parser = one_of(TopicKind::ALL))]
        kind: Option<TopicKind>,
        #[arg(long, value_name = "NAME")]
        en: Option<String>,
        #[arg(long, value_name = "CODE")]
        code: Option<String>,
        #[arg(long, value_name = "TEXT")]
        summary: Option<String>,
        #[arg(long, value_name = "TEXT")]
        summary_en: Option<String>,
        #[arg(long, value_name = "DAY")]
        on: Option<String>,
        #[arg(long, value_name = "TEXT")]
        reference: Option<String>,
        #[arg(long = "alias", value_name = "NAME")]
        aliases: Vec<String>,
        #[arg(long, value_name = "MARK", value_parser = one_of(Verification::ALL))]
        verification: Option<Verification>,
    },
}

#[derive(Debug, Subcommand)]
pub enum WorkstreamVerb {
    List(Box<WorkstreamListArgs>),
    Show {
        workstream: String,
        #[command(flatten)]
        clocks: Clocks,
    },
    Open {
        #[arg(long, value_name = "TITLE")]
        title: String,
        #[arg(long, value_name = "DAY")]
        from: Option<String>,
        #[command(flatten)]
        fields: Box<WorkstreamFields>,
    },
    Revise {
        workstream: String,
        #[arg(long, value_name = "TITLE")]
        title: Option<String>,
        #[arg(long, value_name = "TEXT")]
        issues: Option<String>,
        #[arg(long, value_name = "ADDRESS")]
        url: Option<String>,
        #[arg(long, value_name = "YEAR")]
        starts_fiscal_year: Option<String>,
        #[arg(long, value_name = "YEAR")]
        ends_fiscal_year: Option<String>,
        #[command(flatten)]
        fields: Box<WorkstreamFields>,
    },
    Close {
        workstream: String,
        #[arg(long, value_name = "DAY")]
        on: Option<String>,
        #[arg(long, value_name = "TEXT")]
        reason: Option<String>,
    },
    Reopen {
        workstream: String,
    },
    Link {
        workstream: String,
        topic: String,
    },
    Unlink {
        workstream: String,
        topic: String,
    },
    Goal {
        workstream: String,
        #[arg(value_name = "TEXT")]
        goal: String,
        #[arg(long, value_name = "LEVEL", value_parser = one_of(GoalLevel::ALL), default_value = "outcome-long")]
        level: GoalLevel,
        #[arg(long, value_name = "TEXT")]
        indicator: Option<String>,
        #[arg(long, value_name = "TEXT")]
        target: Option<String>,
        #[arg(long, value_name = "DAY")]
        due: Option<String>,
    },
}

#[derive(Debug, Args)]
pub struct WorkstreamFields {
    #[arg(long, value_name = "TITLE")]
    pub title_en: Option<String>,
    #[arg(long, value_name = "CODE")]
    pub code: Option<String>,
    #[arg(long, value_name = "WORKSTREAM")]
    pub parent: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub aim: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub outline: Option<String>,
    #[arg(long, value_name = "PILLAR", value_parser = one_of(Pillar::ALL))]
    pub pillar: Option<Pillar>,
    #[arg(long, value_name = "CADENCE", value_parser = one_of(Cadence::ALL))]
    pub cadence: Option<Cadence>,
    #[arg(long, value_name = "MARKING", value_parser = one_of(Marking::ALL))]
    pub marking: Option<Marking>,
}

#[derive(Debug, Args)]
pub struct WorkstreamListArgs {
    #[arg(long, value_name = "ORGANISATION", conflicts_with = "involving")]
    pub led_by: Option<String>,
    #[arg(long, value_name = "ORGANISATION")]
    pub involving: Option<String>,
    #[arg(long)]
    pub exact: bool,
    #[arg(long, value_name = "ROLE", value_parser = one_of(Role::ALL))]
    pub role: Option<Role>,
    #[arg(long, value_name = "HEALTH", value_parser = health(), value_delimiter = ',')]
    pub health: Vec<HealthFilter>,
    #[arg(long, value_name = "DAYS")]
    pub stale: Option<u32>,
    #[arg(long, value_name = "SILENCE", value_parser = one_of(Silence::ALL), value_delimiter = ',')]
    pub silence: Vec<Silence>,
    #[arg(long, value_name = "DAY")]
    pub turned_since: Option<String>,
    #[arg(long, value_name = "TOPIC")]
    pub domain: Option<String>,
    #[arg(long, value_name = "PILLAR", value_parser = one_of(Pillar::ALL))]
    pub pillar: Option<Pillar>,
    #[arg(long, value_name = "AXIS", value_parser = one_of(Axis::ALL))]
    pub outside: Option<Axis>,
    #[arg(long, value_name = "OWNERSHIP", value_parser = ownership(), value_delimiter = ',')]
    pub ownership: Vec<Ownership>,
    #[arg(long, value_name = "DAY")]
    pub due_by: Option<String>,
    #[arg(long, value_name = "DAY")]
    pub changed_since: Option<String>,
    #[arg(long, value_name = "WORDS")]
    pub text: Option<String>,
    #[arg(long)]
    pub closed: bool,
    #[arg(long, value_name = "FIELD", value_parser = sort(), default_value = "protocol")]
    pub sort: WorkstreamSort,
    #[arg(long)]
    pub descending: bool,
    #[command(flatten)]
    pub clocks: Clocks,
    #[command(flatten)]
    pub length: Length,
}

/// Who covers what.
#[derive(Debug, Args)]
pub struct CoverageArgs {
    #[arg(long, value_name = "AXIS", value_parser = one_of(Axis::ALL), default_value = "domain")]
    pub by: Axis,
    #[arg(long, value_name = "ORGANISATION")]
    pub within: Option<String>,
    #[arg(long, value_name = "DAY")]
    pub before: Option<String>,
    #[command(flatten)]
    pub clocks: Clocks,
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub output: Option<PathBuf>,
    #[arg(long, requires = "output")]
    pub overwrite: bool,
}

/// Frameworks and partners with what stands behind them.
#[derive(Debug, Subcommand)]
pub enum FrameworkVerb {
    List {
        #[command(flatten)]
        clocks: Clocks,
    },
    Show {
        framework: String,
        #[command(flatten)]
        clocks: Clocks,
        #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
        output: Option<PathBuf>,
        #[arg(long, requires = "output")]
        overwrite: bool,
    },
    Date {
        framework: String,
        name: String,
        #[arg(long, value_name = "DAY")]
        on: String,
        #[arg(long, value_name = "NAME")]
        en: Option<String>,
        #[arg(long, value_name = "TEXT")]
        reference: Option<String>,
        #[arg(long, value_name = "MARK", value_parser = one_of(Verification::ALL))]
        verification: Option<Verification>,
    },
}

/// What is amiss; without a verb, the list.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct FindingsArgs {
    #[command(subcommand)]
    pub verb: Option<FindingVerb>,
    #[command(flatten)]
    pub list: FindingsListArgs,
}

#[derive(Debug, Subcommand)]
pub enum FindingVerb {
    List(FindingsListArgs),
    Acknowledge(AcknowledgeArgs),
    Reopen(ReopenFindingArgs),
}

#[derive(Debug, Args)]
pub struct FindingsListArgs {
    #[arg(long = "kind", id = "finding-kind", value_name = "KIND", value_parser = one_of(FindingKind::ALL), value_delimiter = ',')]
    pub kinds: Vec<FindingKind>,
    #[arg(long, value_name = "ORGANISATION")]
    pub organisation: Option<String>,
    #[arg(long, value_name = "WORKSTREAM|TOPIC|ORGANISATION")]
    pub about: Option<String>,
    #[arg(long, value_name = "TOPIC")]
    pub topic: Option<String>,
    #[arg(long)]
    pub acknowledged: bool,
    #[command(flatten)]
    pub clocks: Clocks,
    #[command(flatten)]
    pub length: Length,
}

#[derive(Debug, Args)]
pub struct AcknowledgeArgs {
    pub finding: String,
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
    #[arg(long, value_name = "DAY")]
    pub review_on: Option<String>,
}

#[derive(Debug, Args)]
pub struct ReopenFindingArgs {
    pub finding: String,
    #[arg(long, value_name = "TEXT")]
    pub reason: Option<String>,
}

#[derive(Debug, Args)]
pub struct AssignArgs {
    pub workstream: String,
    pub organisation: String,
    #[arg(long, value_name = "POST")]
    pub post: Option<String>,
    #[arg(long, value_name = "ROLE", value_parser = one_of(Role::ALL), default_value = "lead")]
    pub role: Role,
    #[arg(long, value_name = "DAY")]
    pub from: Option<String>,
    #[arg(long, value_name = "DAY")]
    pub to: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub basis: Option<String>,
    #[arg(long, value_name = "KIND", value_parser = one_of(BasisKind::ALL), requires = "basis")]
    pub basis_kind: Option<BasisKind>,
    #[arg(long, value_name = "DAY", requires = "basis")]
    pub basis_on: Option<String>,
    #[arg(long, group = "stance")]
    pub transfer: bool,
    #[arg(long, group = "stance")]
    pub joint: bool,
    #[arg(long, group = "stance")]
    pub claim: bool,
}

#[derive(Debug, Args)]
pub struct AgreeArgs {
    pub workstream: String,
    pub organisation: String,
    #[arg(long, value_name = "ROLE", value_parser = one_of(Role::ALL))]
    pub role: Option<Role>,
    #[arg(long, value_name = "DAY")]
    pub on: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub agreed_by: Option<String>,
    #[arg(long, group = "agree_stance")]
    pub transfer: bool,
    #[arg(long, group = "agree_stance")]
    pub joint: bool,
}

/// Whose lead passes to whom: of named workstreams, of all that a body leads, or of all that a post has.
#[derive(Debug, Args)]
pub struct TransferArgs {
    #[arg(value_name = "WORKSTREAM", required_unless_present_any = ["led_by", "from_post"])]
    pub workstreams: Vec<String>,
    #[arg(long, value_name = "ORGANISATION", conflicts_with = "workstreams")]
    pub led_by: Option<String>,
    #[arg(long, value_name = "POST", conflicts_with_all = ["workstreams", "led_by"], requires = "post")]
    pub from_post: Option<String>,
    #[arg(long = "to", id = "to_organisation", value_name = "ORGANISATION", required_unless_present = "from_post")]
    pub to: Option<String>,
    #[arg(long, value_name = "POST")]
    pub post: Option<String>,
    #[arg(long, value_name = "DAY")]
    pub from: String,
    #[arg(long, value_name = "ROLE", value_parser = remain(), default_value = "leave")]
    pub others: Remain,
    #[arg(long = "except", value_name = "WORKSTREAM")]
    pub except: Vec<String>,
    #[arg(long, value_name = "TEXT")]
    pub basis: Option<String>,
    #[arg(long, value_name = "KIND", value_parser = one_of(BasisKind::ALL), requires = "basis")]
    pub basis_kind: Option<BasisKind>,
    #[arg(long, value_name = "DAY", requires = "basis")]
    pub basis_on: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub agreed_by: Option<String>,
    #[arg(long)]
    pub settle: bool,
    #[arg(long)]
    pub with_actions: bool,
}

#[derive(Debug, Args)]
pub struct DisputeArgs {
    pub workstream: String,
    #[arg(long, value_name = "LINE")]
    pub note: String,
    #[arg(long, value_name = "ORGANISATION")]
    pub settled_by: Option<String>,
    #[arg(long, value_name = "DAY")]
    pub from: Option<String>,
}

#[derive(Debug, Args)]
pub struct UnassignArgs {
    pub workstream: String,
    pub organisation: String,
    #[arg(long, value_name = "POST")]
    pub post: Option<String>,
    #[arg(long, value_name = "ROLE", value_parser = one_of(Role::ALL))]
    pub role: Option<Role>,
    #[arg(long, value_name = "DAY")]
    pub on: String,
    #[arg(long, value_name = "TEXT")]
    pub reason: Option<String>,
}

#[derive(Debug, Subcommand)]
pub enum StatusVerb {
    Log {
        workstream: String,
        #[arg(long, value_name = "DAY")]
        as_of: Option<String>,
        #[command(flatten)]
        entry: Box<EntryArgs>,
    },
    Confirm {
        workstream: String,
        #[arg(long, value_name = "DAY")]
        as_of: Option<String>,
        #[arg(long, value_name = "TEXT")]
        note: Option<String>,
    },
    Correct {
        #[arg(value_name = "WORKSTREAM|STATUS")]
        status: String,
        #[arg(long, value_name = "DAY")]
        as_of: Option<String>,
        #[command(flatten)]
        entry: Box<EntryArgs>,
    },
    List {
        workstream: String,
        #[command(flatten)]
        clocks: Clocks,
        #[command(flatten)]
        length: Length,
    },
    Chase(ChaseArgs),
    Scales,
}

#[derive(Debug, Args)]
pub struct EntryArgs {
    #[arg(long, value_name = "HEALTH", value_parser = health())]
    pub health: Option<HealthFilter>,
    #[arg(long, value_name = "RATING")]
    pub rating: Option<String>,
    #[arg(long, value_name = "SCALE", requires = "rating")]
    pub scale: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
    #[arg(long, value_name = "LINE")]
    pub headline: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub narrative: Option<String>,
    #[arg(long, value_name = "PERCENT")]
    pub progress: Option<u8>,
    #[arg(long, value_name = "TEXT")]
    pub obstacles: Option<String>,
    #[arg(long = "next", id = "next_step", value_name = "TEXT")]
    pub next_step: Option<String>,
    #[arg(long, value_name = "DAY")]
    pub next_on: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub source: Option<String>,
    #[arg(long, value_name = "POST")]
    pub reporter: Option<String>,
}

#[derive(Debug, Args)]
pub struct SearchArgs {
    #[arg(value_name = "WORDS", required = true)]
    pub words: Vec<String>,
    #[arg(long = "kind", id = "search_kind", value_name = "KIND", value_parser = noun(), value_delimiter = ',')]
    pub kinds: Vec<Noun>,
    #[command(flatten)]
    pub length: Length,
}

#[derive(Debug, Args)]
pub struct HistoryArgs {
    #[arg(value_name = "RECORD")]
    pub record: Option<String>,
    #[arg(long = "kind", id = "record_kind", value_name = "KIND", value_parser = noun(), requires = "record")]
    pub kind: Option<Noun>,
    #[command(flatten)]
    pub length: Length,
}

#[derive(Debug, Args)]
pub struct UndoArgs {
    #[arg(value_name = "GESTURE")]
    pub gesture: Option<String>,
    #[arg(long)]
    pub with_dependents: bool,
}

#[derive(Debug, Args)]
pub struct EraseArgs {
    #[arg(value_name = "CHANGE", allow_hyphen_values = true)]
    pub change: String,
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
    #[arg(long)]
    pub yes: bool,
}

#[derive(Debug, Subcommand)]
pub enum ReportVerb {
    Coordination {
        #[arg(long, value_name = "DAY")]
        since: String,
        #[arg(long, value_name = "DAY")]
        as_of: Option<String>,
        #[arg(long = "for-marking", id = "for_marking", value_name = "MARKING", value_parser = one_of(Marking::ALL))]
        readers: Option<Marking>,
        #[arg(long, id = "both_languages")]
        both: bool,
        #[arg(long = "format", id = "report_format", value_name = "FORMAT", value_parser = report_form(),
              value_delimiter = ',', default_value = "pdf")]
        formats: Vec<ReportFormat>,
        #[arg(long, value_name = "DIR", default_value = ".", value_hint = ValueHint::DirPath)]
        output: PathBuf,
        #[arg(long)]
        overwrite: bool,
    },
    Preview(PreviewArgs),
    Draft(DraftArgs),
    Issue(IssueArgs),
    List,
    Compare {
        #[arg(value_name = "NUMBER|SERIES|DAY")]
        first: String,
        #[arg(value_name = "NUMBER|SERIES|DAY")]
        second: Option<String>,
        #[arg(long = "for-marking", id = "for_marking", value_name = "MARKING", value_parser = one_of(Marking::ALL))]
        readers: Option<Marking>,
    },
    Show {
        number: String,
        #[arg(long = "format", id = "report_format", value_name = "FORMAT", value_parser = report_form(),
              requires = "output")]
        format: Option<ReportFormat>,
        #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, requires = "report_format")]
        output: Option<PathBuf>,
        #[arg(long)]
        overwrite: bool,
    },
    Verify {
        number: String,
    },
    Style {
        #[arg(value_name = "FILE", value_hint = ValueHint::FilePath, conflicts_with = "clear_style")]
        style_file: Option<PathBuf>,
        #[arg(long = "clear", id = "clear_style")]
        clear: bool,
    },
    Withdraw {
        number: String,
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
    #[command(subcommand)]
    Template(TemplateVerb),
}

#[derive(Debug, Subcommand)]
pub enum TemplateVerb {
    List,
    Show {
        #[arg(id = "template_key", value_name = "TEMPLATE")]
        key: String,
    },
    Copy {
        #[arg(id = "template_key", value_name = "TEMPLATE")]
        key: String,
        #[arg(long = "key", id = "template_word", value_name = "WORD")]
        to: String,
        #[arg(long, value_name = "TEXT")]
        name: Option<String>,
        #[arg(long = "name-en", id = "name_en", value_name = "TEXT")]
        en: Option<String>,
    },
    Edit {
        #[arg(id = "template_key", value_name = "TEMPLATE")]
        key: String,
        #[arg(long = "file", id = "template_file", value_name = "FILE", value_hint = ValueHint::FilePath)]
        file: PathBuf,
    },
    Export {
        #[arg(id = "template_key", value_name = "TEMPLATE")]
        key: String,
        #[arg(long, value_name = "DIR", default_value = ".", value_hint = ValueHint::DirPath)]
        output: PathBuf,
        #[arg(long)]
        overwrite: bool,
    },
    Import {
        #[arg(id = "template_file", value_name = "FILE", value_hint = ValueHint::FilePath)]
        file: PathBuf,
        #[arg(long = "key", id = "template_word", value_name = "WORD")]
        to: Option<String>,
    },
    Remove {
        #[arg(id = "template_key", value_name = "TEMPLATE")]
        key: String,
    },
}

/// What a report of a series is to be.
#[derive(Debug, Args)]
pub struct AskedArgs {
    #[arg(long = "template", id = "template", value_name = "TEMPLATE")]
    pub template: String,
    #[arg(long = "body", id = "report_body", value_name = "ORG", conflicts_with_all = ["report_topic", "report_post"])]
    pub body: Option<String>,
    #[arg(long = "topic", id = "report_topic", value_name = "TOPIC", conflicts_with = "report_post")]
    pub topic: Option<String>,
    #[arg(long = "post", id = "report_post", value_name = "POST")]
    pub post: Option<String>,
    #[arg(long = "series", id = "report_series", value_name = "WORD")]
    pub series: Option<String>,
    #[arg(long, value_name = "DAY")]
    pub as_of: Option<String>,
    #[arg(long, value_name = "DAY")]
    pub since: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub remarks: Option<String>,
    #[arg(long = "to", id = "distribution", value_name = "NAME")]
    pub distribution: Vec<String>,
    #[arg(long, value_name = "NUMBER")]
    pub supersedes: Option<String>,
    #[arg(long, value_name = "MEETING")]
    pub meeting: Option<String>,
    #[arg(long = "first", id = "ministry_first", value_name = "ORG")]
    pub order: Vec<String>,
    #[arg(long = "for-marking", id = "for_marking", value_name = "MARKING", value_parser = one_of(Marking::ALL))]
    pub readers: Option<Marking>,
    #[arg(long, id = "both_languages")]
    pub both: bool,
    #[arg(long = "caveat", id = "caveats", value_name = "CAVEAT", value_parser = one_of(Caveat::ALL), value_delimiter = ',')]
    pub caveats: Vec<Caveat>,
}

/// The same, and in which forms.
#[derive(Debug, Args)]
pub struct IssueArgs {
    #[command(flatten)]
    pub report: AskedArgs,
    #[arg(long = "format", id = "report_format", value_name = "FORMAT", value_parser = report_form(),
          value_delimiter = ',', default_value = "pdf,xlsx")]
    pub formats: Vec<ReportFormat>,
}

/// The same, to be read.
#[derive(Debug, Args)]
pub struct PreviewArgs {
    #[command(flatten)]
    pub report: AskedArgs,
    #[arg(long = "format", id = "text_format", value_name = "FORMAT", value_parser = text_form(), default_value = "md")]
    pub format: ReportFormat,
}

/// The same, into files.
#[derive(Debug, Args)]
pub struct DraftArgs {
    #[command(flatten)]
    pub report: IssueArgs,
    #[arg(long, value_name = "DIR", default_value = ".", value_hint = ValueHint::DirPath)]
    pub output: PathBuf,
    #[arg(long)]
    pub overwrite: bool,
}

#[derive(Debug, Args)]
pub struct ExportArgs {
    #[arg(long = "format", id = "export_format", value_name = "FORMAT", value_parser = export_form(),
          value_delimiter = ',', default_value = "jsonl")]
    pub formats: Vec<ExportForm>,
    #[arg(long, value_name = "DIR", default_value = ".", value_hint = ValueHint::DirPath)]
    pub output: PathBuf,
    #[arg(long)]
    pub overwrite: bool,
}
