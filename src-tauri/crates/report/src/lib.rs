//! A report's content as data, and its renderers.
//!
//! [`content`] says what a report holds; the renderers turn the same content
//! into files. Pure but for rendering: no clock, no randomness, no network and
//! no files; bytes are returned to the caller, and the same content gives the
//! same bytes.
#![warn(missing_docs)]

pub mod content;

pub use content::Report;
