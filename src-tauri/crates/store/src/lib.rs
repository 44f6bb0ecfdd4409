//! The ledger, its views, keys, search and backup: the only crate that names rusqlite.

pub mod rows;
