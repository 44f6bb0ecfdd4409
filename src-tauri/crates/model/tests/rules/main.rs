//! The rules, tried against a ledger in memory: what is refused and its nearest accepted neighbour, what
//! undo, erasure and imports come to, and the properties on which everything above rests. No input or output.
#![allow(clippy::unwrap_used, reason = "a test that has nothing to unwrap has failed")]

mod coordination;
mod coverage;
mod findings;
mod handover;
mod intake;
mod ledger;
mod organisations;
mod ownership;
mod payloads;
mod people;
mod properties;
mod statuses;
mod templates;
mod transfer;
mod undo;
mod values;
mod verbs;
mod workstreams;
