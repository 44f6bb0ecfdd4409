//! Use cases and the contract. Clock, randomness and files enter here.

pub mod contract;
pub mod failure;
