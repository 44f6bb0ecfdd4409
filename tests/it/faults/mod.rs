//! Faults on purpose: what is acknowledged survives a kill, a failing call, a full disk, a flipped bit, two writers
//! and a wrong clock, and nothing that the program leaves behind can be read without the key.
//!
//! Each harness judges by one function, and has a control: a fault that this function must see. Work that has to die
//! is done in a child, which is this test program again ([`worker`]). Where strace or namespaces are denied the tests
//! fail and say so; they never pass untried. Not here: damaged backups and key files, which are tried in `store`.
#![allow(clippy::unwrap_used, reason = "a harness that cannot set up has failed")]

mod calls;
mod canaries;
mod chance;
mod clocks;
mod deeds;
mod desk;
mod flips;
mod full;
mod kill;
mod secrets;
mod together;
mod worker;
