//! The screens' types, written by services' generator: refreshed, or only compared.
//!
//! Not here: what the contract holds (`services`).

use crate::ground::{Ground, Outcome, Profile, Stop, about, must};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

type Files = BTreeMap<PathBuf, Vec<u8>>;

/// Writes `ui/src/ipc/gen` anew; what the contract no longer has goes.
pub fn write(ground: &Ground) -> Outcome {
    let (fresh, committed, folder) = both(ground)?;
    for path in committed.keys().filter(|path| !fresh.contains_key(*path)) {
        let stale = folder.join(path);
        std::fs::remove_file(&stale).map_err(about(&stale))?;
    }
    // Untouched files keep their time, so that nothing is rebuilt for them.
    for (path, bytes) in fresh.iter().filter(|(path, bytes)| committed.get(*path) != Some(bytes)) {
        let file = folder.join(path);
        let parent = file.parent().unwrap_or(&folder);
        std::fs::create_dir_all(parent).map_err(about(parent))?;
        std::fs::write(&file, bytes).map_err(about(&file))?;
    }
    report(&differences(&fresh, &committed));
    Ok(())
}

/// Fails when the folder is not what the contract says. Needs no git: a generated file that was never added is
/// missing in every other clone, and found there.
pub fn compare(ground: &Ground) -> Outcome {
    let (fresh, committed, _) = both(ground)?;
    let found = differences(&fresh, &committed);
    report(&found);
    match found.is_empty() {
        true => Ok(()),
        false => Err(Stop("ui/src/ipc/gen is not what the contract says. Run `cargo xtask gen` and commit it.".into())),
    }
}

fn both(ground: &Ground) -> Result<(Files, Files, PathBuf), Stop> {
    must(&mut ground.cargo_whole(&["build", "--examples"]))?;
    let generator = ground.binary(Profile::Dev, "examples/gen");
    let scratch = ground.target.join("gen-fresh");
    if scratch.exists() {
        std::fs::remove_dir_all(&scratch).map_err(about(&scratch))?;
    }
    std::fs::create_dir_all(&scratch).map_err(about(&scratch))?;
    must(Command::new(generator).arg(&scratch).current_dir(&ground.root))?;
    let fresh = read(&scratch)?;
    if fresh.is_empty() {
        return Err(Stop("the generator wrote nothing.".into()));
    }
    let folder = ground.ui().join("src/ipc/gen");
    let committed = read(&folder)?;
    Ok((fresh, committed, folder))
}

/// Every file below a folder; a folder that is not there has none.
fn read(folder: &Path) -> Result<Files, Stop> {
    let mut files = Files::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop().filter(|next| next.exists()) {
        for entry in std::fs::read_dir(&next).map_err(about(&next))? {
            let path = entry.map_err(about(&next))?.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let inside = path.strip_prefix(folder).map_err(|error| Stop(error.to_string()))?.to_path_buf();
            files.insert(inside, std::fs::read(&path).map_err(about(&path))?);
        }
    }
    Ok(files)
}

fn differences(fresh: &Files, committed: &Files) -> Vec<String> {
    let paths: BTreeSet<&PathBuf> = fresh.keys().chain(committed.keys()).collect();
    paths
        .into_iter()
        .filter_map(|path| {
            let word = match (fresh.get(path), committed.get(path)) {
                (Some(new), Some(old)) if new == old => return None,
                (Some(_), Some(_)) => "changed",
                (Some(_), None) => "new",
                (None, _) => "gone",
            };
            Some(format!("{word:8} {}", path.display()))
        })
        .collect()
}

fn report(found: &[String]) {
    match found.is_empty() {
        true => println!("ui/src/ipc/gen is what the contract says."),
        false => found.iter().for_each(|line| println!("{line}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(pairs: &[(&str, &str)]) -> Files {
        pairs.iter().map(|(path, text)| (PathBuf::from(path), text.as_bytes().to_vec())).collect()
    }

    #[test]
    fn each_way_to_differ_has_its_word() {
        let fresh = files(&[("a.ts", "1"), ("b.ts", "2"), ("c.ts", "3")]);
        let committed = files(&[("a.ts", "1"), ("b.ts", "old"), ("d.ts", "4")]);
        assert_eq!(differences(&fresh, &committed), ["changed  b.ts", "new      c.ts", "gone     d.ts"]);
    }

    #[test]
    fn the_same_is_no_difference() {
        let same = files(&[("a.ts", "1")]);
        assert_eq!(differences(&same, &same), Vec::<String>::new());
    }

    #[test]
    fn a_folder_that_is_not_there_has_no_files() {
        assert_eq!(read(Path::new("no/such/folder")).map(|files| files.len()), Ok(0));
    }
}
