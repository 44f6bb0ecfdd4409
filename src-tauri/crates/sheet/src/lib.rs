//! Excel and CSV in and out.
//!
//! Files of others come in as [`incoming::Incoming`]: what they say, with the place of every word, and
//! nothing decided. Own files go out as bytes. This crate reads what it is given under limits and writes
//! where it is told; it knows no clock, no randomness, no register and no sentence.
#![warn(missing_docs)]

mod cell;
pub mod csv;
pub mod given;
pub mod incoming;
pub mod limits;
pub mod mapping;
pub mod organisation;
pub mod out;
pub mod rs_system;
mod table;
pub mod workbook;
