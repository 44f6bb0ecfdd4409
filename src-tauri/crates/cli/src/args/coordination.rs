//! What can be typed about milestones, meetings, decisions, actions and missing reports.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueHint};

use super::{Clocks, Length};
use crate::known::{Cadence, Every, MeetingLevel, MeetingState, Remain, ReportFormat};
use crate::tokens::{one_of, remain, report_form};

#[derive(Debug, Args)]
pub struct ChaseArgs {
    #[arg(long, value_name = "ORGANISATION")]
    pub led_by: Option<String>,
    #[arg(long, value_name = "POST")]
    pub post: Option<String>,
    #[arg(long)]
    pub soon: bool,
    #[command(flatten)]
    pub clocks: Clocks,
    #[command(flatten)]
    pub length: Length,
}

#[derive(Debug, Subcommand)]
pub enum MilestoneVerb {
    List(MilestoneListArgs),
    Show {
        milestone: String,
        #[command(flatten)]
        clocks: Clocks,
    },
    Add {
        workstream: String,
        #[arg(value_name = "TITLE")]
        milestone_title: String,
        #[arg(long = "on", id = "planned", value_name = "DAY")]
        on: String,
        #[command(flatten)]
        more: MilestoneArgs,
    },
    Revise {
        milestone: String,
        #[arg(long = "title", id = "new_title", value_name = "TITLE")]
        title: Option<String>,
        #[arg(long = "on", id = "planned", value_name = "DAY")]
        on: Option<String>,
        #[arg(long, conflicts_with = "critical")]
        ordinary: bool,
        #[command(flatten)]
        more: MilestoneArgs,
    },
    Slip {
        milestone: String,
        #[arg(long = "to", id = "slip_to", value_name = "DAY")]
        to: String,
        #[arg(long, value_name = "TEXT")]
        reason: String,
        #[arg(long = "on", id = "known_on", value_name = "DAY")]
        on: Option<String>,
    },
    Done {
        milestone: String,
        #[arg(long, value_name = "TEXT")]
        evidence: String,
        #[arg(long = "on", id = "done_on", value_name = "DAY")]
        on: Option<String>,
    },
    Drop {
        milestone: String,
        #[arg(long, value_name = "TEXT")]
        reason: String,
        #[arg(long = "on", id = "done_on", value_name = "DAY")]
        on: Option<String>,
    },
}

#[derive(Debug, Args)]
pub struct MilestoneArgs {
    #[arg(long = "en", id = "title_en", value_name = "TITLE")]
    pub en: Option<String>,
    #[arg(long)]
    pub critical: bool,
    #[arg(long, value_name = "PERIOD", value_parser = one_of(Every::ALL))]
    pub every: Option<Every>,
    #[arg(long, value_name = "DAY", requires = "every")]
    pub until: Option<String>,
}

#[derive(Debug, Args)]
pub struct MilestoneListArgs {
    #[arg(long = "workstream", id = "of_workstream", value_name = "WORKSTREAM")]
    pub workstream: Option<String>,
    #[arg(long, value_name = "ORGANISATION")]
    pub led_by: Option<String>,
    #[arg(long = "from", id = "expected_from", value_name = "DAY")]
    pub from: Option<String>,
    #[arg(long = "to", id = "expected_to", value_name = "DAY")]
    pub to: Option<String>,
    #[arg(long)]
    pub critical: bool,
    #[arg(long)]
    pub late: bool,
    #[arg(long, value_name = "DAY")]
    pub slipped_since: Option<String>,
    #[arg(long = "text", id = "words_in", value_name = "WORDS")]
    pub text: Option<String>,
    #[arg(long = "closed", id = "ended_too")]
    pub closed: bool,
    #[command(flatten)]
    pub clocks: Clocks,
    #[command(flatten)]
    pub length: Length,
}

#[derive(Debug, Subcommand)]
pub enum MeetingVerb {
    List {
        #[arg(long, value_name = "SERIES")]
        series: Option<String>,
        #[arg(long = "from", id = "held_from", value_name = "DAY")]
        from: Option<String>,
        #[arg(long = "to", id = "held_to", value_name = "DAY")]
        to: Option<String>,
        #[arg(long, value_name = "STATE", value_parser = one_of(MeetingState::ALL), value_delimiter = ',')]
        state: Vec<MeetingState>,
        #[arg(long = "workstream", id = "of_workstream", value_name = "WORKSTREAM")]
        workstream: Option<String>,
        #[arg(long = "text", id = "words_in", value_name = "WORDS")]
        text: Option<String>,
        #[command(flatten)]
        clocks: Clocks,
        #[command(flatten)]
        length: Length,
    },
    Show {
        meeting: String,
        #[command(flatten)]
        clocks: Clocks,
    },
    Agenda {
        meeting: String,
        #[command(flatten)]
        clocks: Clocks,
        #[command(flatten)]
        length: Length,
    },
    Export {
        meeting: String,
        #[arg(long = "format", id = "report_format", value_name = "FORMAT", value_parser = report_form(),
              value_delimiter = ',', default_value = "docx")]
        formats: Vec<ReportFormat>,
        #[arg(long, value_name = "DIR", default_value = ".", value_hint = ValueHint::DirPath)]
        output: PathBuf,
        #[arg(long)]
        overwrite: bool,
        #[command(flatten)]
        clocks: Clocks,
    },
    #[command(subcommand)]
    Series(SeriesVerb),
    Plan {
        #[arg(long = "on", id = "planned", value_name = "DAY")]
        on: String,
        #[arg(long, value_name = "SERIES", required_unless_present = "meeting_title")]
        series: Option<String>,
        #[arg(long = "title", id = "meeting_title", value_name = "TITLE")]
        title: Option<String>,
        #[command(flatten)]
        more: MeetingArgs,
    },
    Revise {
        meeting: String,
        #[arg(long = "title", id = "meeting_title", value_name = "TITLE")]
        title: Option<String>,
        #[arg(long = "on", id = "planned", value_name = "DAY")]
        on: Option<String>,
        #[command(flatten)]
        more: MeetingArgs,
    },
    SetAgenda {
        meeting: String,
        #[arg(value_name = "[WORKSTREAM:] LINE", required = true)]
        items: Vec<String>,
    },
    Hold {
        meeting: String,
        #[arg(long = "on", id = "met_on", value_name = "DAY")]
        on: Option<String>,
        #[arg(long = "attended", value_name = "ORGANISATION|POST")]
        attended: Vec<String>,
        #[arg(long, value_name = "TEXT")]
        minutes: Option<String>,
    },
    Minute {
        meeting: String,
        #[arg(value_name = "LINE", required = true)]
        lines: Vec<String>,
    },
    Cancel {
        meeting: String,
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
}

#[derive(Debug, Args)]
pub struct MeetingArgs {
    #[arg(long = "at", value_name = "HH:MM")]
    pub at: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub place: Option<String>,
    #[arg(long = "workstream", id = "about_workstreams", value_name = "WORKSTREAM")]
    pub workstreams: Vec<String>,
}

#[derive(Debug, Subcommand)]
pub enum SeriesVerb {
    List {
        #[command(flatten)]
        clocks: Clocks,
    },
    Add {
        #[arg(value_name = "NAME")]
        series_name: String,
        #[arg(long = "level", id = "meeting_level", value_name = "LEVEL", value_parser = one_of(MeetingLevel::ALL))]
        level: MeetingLevel,
        #[command(flatten)]
        more: SeriesArgs,
    },
    Revise {
        series: String,
        #[arg(long = "name", id = "new_name", value_name = "NAME")]
        name: Option<String>,
        #[arg(long = "level", id = "meeting_level", value_name = "LEVEL", value_parser = one_of(MeetingLevel::ALL))]
        level: Option<MeetingLevel>,
        #[command(flatten)]
        more: SeriesArgs,
    },
}

#[derive(Debug, Args)]
pub struct SeriesArgs {
    #[arg(long, value_name = "NAME")]
    pub en: Option<String>,
    #[arg(long = "cadence", id = "meets", value_name = "CADENCE", value_parser = one_of(Cadence::ALL))]
    pub cadence: Option<Cadence>,
    #[arg(long, value_name = "ORGANISATION")]
    pub host: Option<String>,
    #[arg(long = "member", id = "members", value_name = "ORGANISATION")]
    pub members: Vec<String>,
}

#[derive(Debug, Subcommand)]
pub enum DecisionVerb {
    List {
        #[arg(long = "meeting", id = "by_meeting", value_name = "MEETING")]
        meeting: Option<String>,
        #[arg(long, value_name = "SERIES")]
        series: Option<String>,
        #[arg(long = "workstream", id = "of_workstream", value_name = "WORKSTREAM")]
        workstream: Option<String>,
        #[arg(long = "since", id = "taken_since", value_name = "DAY")]
        since: Option<String>,
        #[arg(long)]
        without_action: bool,
        #[arg(long = "text", id = "words_in", value_name = "WORDS")]
        text: Option<String>,
        #[command(flatten)]
        clocks: Clocks,
        #[command(flatten)]
        length: Length,
    },
    Take(Box<TakeArgs>),
    Revise {
        decision: String,
        #[arg(value_name = "TEXT")]
        wording: String,
        #[arg(long = "workstream", id = "of_workstream", value_name = "WORKSTREAM")]
        workstream: Option<String>,
    },
}

/// A decision, and what it changes in the same act.
#[derive(Debug, Args)]
pub struct TakeArgs {
    #[arg(value_name = "TEXT")]
    pub wording: String,
    #[arg(long = "meeting", id = "by_meeting", value_name = "MEETING")]
    pub meeting: Option<String>,
    #[arg(long = "workstream", id = "of_workstream", value_name = "WORKSTREAM")]
    pub workstream: Option<String>,
    #[arg(long = "on", id = "taken_on", value_name = "DAY")]
    pub on: Option<String>,
    #[arg(long = "action", id = "actions", value_name = "LINE")]
    pub actions: Vec<String>,
    #[arg(long = "lead-to", value_name = "ORGANISATION", requires = "lead_from")]
    pub lead_to: Option<String>,
    #[arg(long, value_name = "DAY", requires = "lead_to")]
    pub lead_from: Option<String>,
    #[arg(long, value_name = "ROLE", value_parser = remain(), default_value = "leave")]
    pub others: Remain,
    #[arg(long = "slip", id = "slips", value_name = "MILESTONE=DAY")]
    pub slips: Vec<String>,
}

#[derive(Debug, Subcommand)]
pub enum ActionVerb {
    List(ActionListArgs),
    Give {
        #[arg(value_name = "LINE")]
        action_line: String,
        #[arg(long = "to", id = "owner", value_name = "ORGANISATION|POST")]
        to: Option<String>,
        #[arg(long, value_name = "DAY")]
        due: Option<String>,
        #[arg(long = "workstream", id = "of_workstream", value_name = "WORKSTREAM")]
        workstream: Option<String>,
        #[arg(long = "meeting", id = "by_meeting", value_name = "MEETING")]
        meeting: Option<String>,
        #[arg(long = "decision", id = "by_decision", value_name = "DECISION")]
        decision: Option<String>,
        #[arg(long = "on", id = "given_on", value_name = "DAY")]
        on: Option<String>,
    },
    Revise {
        action: String,
        #[arg(value_name = "TEXT")]
        wording: String,
        #[arg(long = "workstream", id = "of_workstream", value_name = "WORKSTREAM")]
        workstream: Option<String>,
    },
    Pass {
        action: String,
        #[arg(long = "to", id = "owner", value_name = "ORGANISATION|POST")]
        to: String,
        #[arg(long = "from", id = "passed_from", value_name = "DAY")]
        from: Option<String>,
        #[arg(long, value_name = "TEXT")]
        reason: Option<String>,
    },
    Extend {
        action: String,
        #[arg(long = "to", id = "due_on", value_name = "DAY", required_unless_present = "no_due")]
        to: Option<String>,
        #[arg(long, conflicts_with = "due_on")]
        no_due: bool,
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
    Done {
        action: String,
        #[arg(long = "on", id = "done_on", value_name = "DAY")]
        on: Option<String>,
        #[arg(long = "note", id = "result", value_name = "TEXT")]
        note: Option<String>,
    },
    Drop {
        action: String,
        #[arg(long, value_name = "TEXT")]
        reason: String,
        #[arg(long = "on", id = "done_on", value_name = "DAY")]
        on: Option<String>,
    },
    Reopen {
        action: String,
        #[arg(long, value_name = "TEXT")]
        reason: Option<String>,
    },
}

#[derive(Debug, Args)]
pub struct ActionListArgs {
    #[arg(long = "organisation", id = "had_by", value_name = "ORGANISATION")]
    pub organisation: Option<String>,
    #[arg(long, value_name = "POST")]
    pub post: Option<String>,
    #[arg(long = "workstream", id = "of_workstream", value_name = "WORKSTREAM")]
    pub workstream: Option<String>,
    #[arg(long = "meeting", id = "by_meeting", value_name = "MEETING")]
    pub meeting: Option<String>,
    #[arg(long, value_name = "SERIES")]
    pub series: Option<String>,
    #[arg(long = "decision", id = "by_decision", value_name = "DECISION")]
    pub decision: Option<String>,
    #[arg(long = "due-from", id = "due_after", value_name = "DAY")]
    pub due_from: Option<String>,
    #[arg(long = "due-by", id = "due_before", value_name = "DAY")]
    pub due_by: Option<String>,
    #[arg(long = "text", id = "words_in", value_name = "WORDS")]
    pub text: Option<String>,
    #[arg(long = "closed", id = "ended_too")]
    pub closed: bool,
    #[arg(long, id = "ended_alone")]
    pub ended: bool,
    #[command(flatten)]
    pub clocks: Clocks,
    #[command(flatten)]
    pub length: Length,
}
