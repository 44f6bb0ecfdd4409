//! Files that this command writes for people: complete or not at all, never over another without being told to.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use text::Args;

use crate::known::{Code, Failure};
use crate::voice::{Said, Stop, Voice};

/// A file to be written: its name, its form and its bytes.
pub struct Ready {
    pub name: String,
    pub form: String,
    pub bytes: Vec<u8>,
}

/// Where files go.
pub struct Place<'a> {
    pub output: &'a Path,
    pub overwrite: bool,
    pub dry_run: bool,
}

/// Writes the files and names them; a single one to stdout where `-` was asked.
///
/// # Errors
/// If several are to go to stdout, a name is taken, or the folder cannot be written.
pub fn write(ready: &[Ready], place: &Place<'_>, voice: Voice) -> Result<(), Stop> {
    if place.output == Path::new("-") {
        return to_stdout(ready, voice);
    }
    let paths: Vec<PathBuf> = ready.iter().map(|file| place.output.join(safe(&file.name))).collect();
    if !place.overwrite {
        // Before the first is written, so that a name that is taken leaves nothing half done.
        if let Some(taken) = paths.iter().find(|path| path.symlink_metadata().is_ok()) {
            return Err(at(taken, Code::FileExists, "cli-file-exists", voice));
        }
    }
    if !place.dry_run {
        let fault = |_| at(place.output, Code::FileFault, "cli-file-fault", voice);
        std::fs::create_dir_all(place.output).map_err(fault)?;
        for (file, path) in ready.iter().zip(&paths) {
            whole(path, &file.bytes).map_err(|_| at(path, Code::FileFault, "cli-file-fault", voice))?;
        }
    }
    name(ready, &paths, voice)
}

fn name(ready: &[Ready], paths: &[PathBuf], voice: Voice) -> Result<(), Stop> {
    if voice.json {
        let items: Vec<Value> = ready
            .iter()
            .zip(paths)
            .map(|(file, path)| json!({ "format": file.form, "path": path, "bytes": file.bytes.len() }))
            .collect();
        let total = items.len();
        return voice.data("renkei/files/1", json!({ "items": items, "total": total }));
    }
    let lines: Vec<String> = paths.iter().map(|path| path.display().to_string()).collect();
    voice.print(&lines.join("\n"))
}

fn to_stdout(ready: &[Ready], voice: Voice) -> Result<(), Stop> {
    let [file] = ready else {
        return Err(Stop::Usage(voice.say("cli-usage-one-file-to-stdout")));
    };
    let mut out = std::io::stdout().lock();
    out.write_all(&file.bytes)?;
    out.flush()?;
    Ok(())
}

/// A file under its name only when all of it is on disk.
fn whole(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut partial = path.as_os_str().to_owned();
    partial.push(".partial");
    let partial = PathBuf::from(partial);
    let written = std::fs::File::create(&partial).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    let done = written.and_then(|()| std::fs::rename(&partial, path));
    if done.is_err() {
        // What failed to be written is of no use; that it cannot be removed either changes nothing.
        let _ = std::fs::remove_file(&partial);
    }
    done
}

fn at(path: &Path, code: Code, message: &str, voice: Voice) -> Stop {
    let args = Args::new().set("path", path.display().to_string());
    // The path is for whoever typed it; the failure itself carries none.
    Stop::Failure(Box::new(Said {
        failure: Failure::of(code).traced("output"),
        message: Some(voice.with(message, &args)),
        more: Vec::new(),
    }))
}

/// A name that every system takes and that leaves no folder.
fn safe(name: &str) -> String {
    let kept: String = name
        .chars()
        .map(|letter| if letter.is_control() || r#"<>:"/\|?*"#.contains(letter) { '_' } else { letter })
        .collect();
    let kept = kept.trim_end_matches([' ', '.']);
    if kept.is_empty() || kept.starts_with('.') { format!("_{kept}") } else { kept.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VOICE: Voice = Voice { language: text::Language::Ja, json: false };

    fn ready(name: &str) -> Ready {
        Ready { name: name.to_owned(), form: "md".to_owned(), bytes: b"x".to_vec() }
    }

    #[test]
    fn names_stay_in_their_folder() {
        for (given, kept) in [
            ("報告書_令和8年.pdf", "報告書_令和8年.pdf"),
            ("../../etc/passwd", "_.._.._etc_passwd"),
            ("a/b\\c:d", "a_b_c_d"),
            ("", "_"),
            ("..", "_"),
            ("a. ", "a"),
        ] {
            assert_eq!(safe(given), kept);
        }
    }

    #[test]
    fn a_taken_name_stops_all_of_it_unless_told_to() {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("b.md"), "old").expect("written");
        let both = [ready("a.md"), ready("b.md")];
        let mut place = Place { output: folder.path(), overwrite: false, dry_run: false };
        let stop = write(&both, &place, VOICE).expect_err("b.md is there");
        assert!(matches!(&stop, Stop::Failure(said) if said.failure.code == Code::FileExists));
        assert!(!folder.path().join("a.md").exists(), "nothing is half done");
        place.overwrite = true;
        write(&both, &place, VOICE).expect("it was told to");
        assert_eq!(std::fs::read_to_string(folder.path().join("b.md")).expect("read"), "x");
        assert_eq!(std::fs::read_dir(folder.path()).expect("read").count(), 2, "no partial file is left");
    }

    #[test]
    fn a_dry_run_writes_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        let place = Place { output: &folder.path().join("new"), overwrite: false, dry_run: true };
        write(&[ready("a.md")], &place, VOICE).expect("it could");
        assert!(!folder.path().join("new").exists());
    }

    #[test]
    fn a_folder_that_is_a_file_is_a_failure() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("x");
        std::fs::write(&file, "").expect("written");
        let place = Place { output: &file, overwrite: false, dry_run: false };
        let stop = write(&[ready("a.md")], &place, VOICE).expect_err("it is no folder");
        assert!(matches!(stop, Stop::Failure(said) if said.failure.code == Code::FileFault));
    }
}
