//! What a careful person would write by hand over SQLite for the questions of the benchmark and no other,
//! with the data and the stopwatch of the benchmark.
//!
//! A crate of its own, for it also runs as a process (`floor`), and that must carry nothing of Renkei.
//! No rule of the product lives here, and the product uses nothing of this.
#![warn(missing_docs)]

pub mod data;
pub mod sql;
pub mod watch;

/// Why a measurement could not be made.
pub type Fault = Box<dyn std::error::Error>;
