//! Use cases and the contract. Clock, randomness and files enter here.
//!
//! [`Workspace`] is one open workspace with two doors, [`Workspace::ask`] and [`Workspace::submit`];
//! what goes through them is in [`contract`], what can go wrong in [`failure`].
#![warn(missing_docs)]

mod backups;
mod calendar;
pub mod contract;
mod coverage;
mod drawing;
mod export;
pub mod failure;
mod frameworks;
mod given;
mod handover;
mod house;
mod import;
mod issuing;
mod minuted;
mod minutes;
mod reference;
mod reporting;
mod sample;
pub mod scales;
pub mod surroundings;
mod templates;
mod workspace;

pub use backups::restore;
pub use calendar::CalendarRequest;
pub use contract::Outcome;
pub use coverage::{OfColumn, SUMS as COVERAGE_SUMS, parts_in_words};
pub use export::{ExportFormat, LEDGER_SCHEMA, UnknownExportFormat};
pub use failure::{Class, Code, Failure};
pub use house::HouseFile;
pub use import::{ImportRequest, Profile};
pub use issuing::{ReportFault, ReportVerdict};
pub use model;
pub use report::content::fingerprint;
pub use store::{Problem, Verified, rows};
pub use surroundings::Clock;
pub use workspace::{Hardness, Options, Secret, Workspace, noun_token, read_day};
