//! The one integration binary: rules that hold between crates, and use cases that need more than one of them.
//!
//! One binary, because each further one links the whole product again. A module per subject; each check has a
//! control that shows it can fail.

#[cfg(target_os = "linux")]
mod bench_gates;
mod cli;
#[cfg(target_os = "linux")]
mod faults;
mod floors;
mod house;
