//! What can be typed about the morning, time, and what depends on what.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueHint};

use super::{Clocks, Length};
use crate::known::{Relation, TimelineBy, TodayView};
use crate::tokens::{one_of, timeline_by, today_view};

#[derive(Debug, Args)]
pub struct TodayArgs {
    #[arg(long, value_name = "VIEW", value_parser = today_view(), default_value = "mine")]
    pub view: TodayView,
    #[arg(long, value_name = "POST")]
    pub post: Option<String>,
    #[arg(long = "ministry", id = "of_ministry", value_name = "ORGANISATION", conflicts_with = "post")]
    pub ministry: Option<String>,
    #[arg(long = "since", id = "looked", value_name = "DAY")]
    pub since: Option<String>,
    #[command(flatten)]
    pub clocks: Clocks,
}

#[derive(Debug, Args)]
pub struct TimelineArgs {
    #[arg(long = "from", id = "first_day", value_name = "DAY")]
    pub from: String,
    #[arg(long = "to", id = "last_day", value_name = "DAY")]
    pub to: String,
    #[arg(long = "by", id = "divided", value_name = "GROUP", value_parser = timeline_by(), default_value = "ministry")]
    pub by: TimelineBy,
    #[arg(long, value_name = "ORGANISATION")]
    pub led_by: Option<String>,
    #[arg(long = "ics", value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub ics: Option<PathBuf>,
    #[arg(long, requires = "ics")]
    pub overwrite: bool,
    #[command(flatten)]
    pub clocks: Clocks,
    #[command(flatten)]
    pub length: Length,
}

#[derive(Debug, Subcommand)]
pub enum DependVerb {
    Link {
        workstream: String,
        #[arg(value_name = "OTHER")]
        other: String,
        #[arg(long, value_name = "RELATION", value_parser = one_of(Relation::ALL), default_value = "blocks")]
        how: Relation,
    },
    Unlink {
        #[arg(value_name = "DEPENDENCY")]
        dependency: String,
        #[arg(long, value_name = "TEXT")]
        reason: Option<String>,
    },
    Around {
        #[arg(value_name = "WORKSTREAM", required = true)]
        selection: Vec<String>,
        #[arg(long, value_name = "N", default_value_t = 2)]
        hops: u32,
        #[command(flatten)]
        clocks: Clocks,
    },
    Impact {
        #[arg(value_name = "MILESTONE")]
        slipping: String,
        #[arg(long = "to", id = "slip_to", value_name = "DAY")]
        to: Option<String>,
        #[command(flatten)]
        clocks: Clocks,
    },
}
