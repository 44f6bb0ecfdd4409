//! Words: what the product says and how it reads what officers write.
//!
//! Here live the Fluent catalogues (日本語 and English), Japanese eras and fiscal years, public holidays, and the
//! folding that makes search forgiving. Everything is pure: no files, no clock, no randomness, no SQL. A sentence that
//! a user sees belongs in `locales/`, never in another crate's code.
//!
//! # Glossary
//! | word | what it means here |
//! |---|---|
//! | language 言語 | [`Language`]: one of the two languages of screen, command line and reports |
//! | message 文言 | one entry of a catalogue, named by an id and present in both languages ([`messages`]) |
//! | catalogue | the set of `.ftl` files of one language ([`catalogue`]) |
//! | wareki 和暦 | a year counted from the start of an era 元号 ([`era`]) |
//! | fiscal year 年度 | 1 April to 31 March, named by the year it starts in ([`era::fiscal_year`]) |
//! | working day 開庁日 | neither weekend, holiday nor 29 December to 3 January ([`calendar`]) |
//! | folding | giving spellings that officers hold to be the same one form ([`fold`]) |
//! | token | one entry of the search index, made from folded text ([`fold::tokens`]) |
//! | prose | the headings, lists and bold words of a narrative ([`prose`]) |
//! | query | what somebody typed into a search box ([`fold::Query`]) |
#![warn(missing_docs)]

pub mod calendar;
pub mod catalogue;
pub mod era;
pub mod fold;
mod language;
pub mod messages;
pub mod minute;
pub mod prose;

pub use language::{Language, UnknownLanguage};
pub use messages::{Args, has, ids, say, say_with};
