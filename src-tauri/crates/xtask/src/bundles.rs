//! `dist`: what is handed to people: packages, the command line, its man pages and completions.
//!
//! Not here: building the binaries.

use crate::ground::{Ground, Outcome, Profile, Stop, about, must};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Makes everything from the release binaries and prints paths and sizes.
pub fn make(ground: &Ground) -> Outcome {
    let out = ground.root.join("target/dist");
    if out.exists() {
        std::fs::remove_dir_all(&out).map_err(about(&out))?;
    }
    let (man, completions) = (out.join("man"), out.join("completions"));
    for folder in [&man, &completions] {
        std::fs::create_dir_all(folder).map_err(about(folder))?;
    }
    let renkei = ground.binary(Profile::Release, "renkei");
    must(Command::new(&renkei).args(["man", "--output"]).arg(&man))?;
    for (shell, file) in [("bash", "renkei.bash"), ("zsh", "_renkei"), ("fish", "renkei.fish")] {
        completion(&renkei, shell, &completions.join(file))?;
    }
    copy_into(&renkei, &out)?;
    packages(ground, &out)?;
    for (path, bytes) in sizes(&out)? {
        println!("{:>10.1} KiB  {}", bytes as f64 / 1024.0, path.display());
    }
    Ok(())
}

fn completion(renkei: &Path, shell: &str, to: &Path) -> Outcome {
    let file = std::fs::File::create(to).map_err(about(to))?;
    must(Command::new(renkei).args(["completions", shell]).stdout(Stdio::from(file)))
}

/// `tauri bundle` packs the binary that is there; `tauri build` would compile it again with other features.
fn packages(ground: &Ground, out: &Path) -> Outcome {
    let made = ground.target.join("release/bundle");
    if made.exists() {
        std::fs::remove_dir_all(&made).map_err(about(&made))?;
    }
    must(
        Command::new(ground.ui().join("node_modules/.bin/tauri"))
            .args(["bundle", "--ci", "--bundles", "deb,rpm"])
            .current_dir(&ground.root)
            .env("CARGO_TARGET_DIR", &ground.target),
    )?;
    for kind in ["deb", "rpm"] {
        let package = files(&made.join(kind))?
            .into_iter()
            .find(|path| path.extension().is_some_and(|extension| extension == kind))
            .ok_or_else(|| Stop(format!("no {kind} package was made.")))?;
        copy_into(&package, out)?;
    }
    Ok(())
}

fn copy_into(file: &Path, folder: &Path) -> Outcome {
    let name = file.file_name().ok_or_else(|| Stop(format!("{} has no name.", file.display())))?;
    std::fs::copy(file, folder.join(name)).map(drop).map_err(about(file))
}

fn files(folder: &Path) -> Result<Vec<PathBuf>, Stop> {
    let entries = std::fs::read_dir(folder).map_err(about(folder))?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    Ok(paths)
}

fn sizes(folder: &Path) -> Result<Vec<(PathBuf, u64)>, Stop> {
    let mut found = Vec::new();
    for path in files(folder)? {
        match path.is_dir() {
            true => found.extend(sizes(&path)?),
            false => found.push((path.clone(), path.metadata().map_err(about(&path))?.len())),
        }
    }
    Ok(found)
}
