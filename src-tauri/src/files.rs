//! Files that the window writes for people: reports and the recovery sheet. Complete or not at all.
//!
//! Not here: asking where they go (`dialogs`), and what is in a report (`services`).

use std::io::Write as _;
use std::path::{Path, PathBuf};

use services::contract::{Language, ReportFormat};
use services::{Code, Failure, Outcome};

/// A page to print, in each language: the document itself, with places for the workspace's name and the key.
const SHEET_JA: &str = include_str!("recovery-sheet.ja.html");
const SHEET_EN: &str = include_str!("recovery-sheet.en.html");

/// What happens to a file that is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// The new one gets a number: nobody was asked.
    Keep,
    /// It goes: the system's dialog asked.
    Replace,
}

/// The form's ending.
#[must_use]
pub const fn ending(format: ReportFormat) -> &'static str {
    match format {
        ReportFormat::Pdf => "pdf",
        ReportFormat::Docx => "docx",
        ReportFormat::Xlsx => "xlsx",
        ReportFormat::Html => "html",
        ReportFormat::Md => "md",
        ReportFormat::Txt => "txt",
    }
}

/// The recovery sheet as one HTML file without a script or a link.
#[must_use]
pub fn recovery_sheet(language: Language, workspace: &str, key: &str) -> String {
    let sheet = match language {
        Language::Ja => SHEET_JA,
        Language::En => SHEET_EN,
    };
    sheet.replace("{workspace}", &escaped(workspace)).replace("{key}", &escaped(key))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}

/// Writes a file under its name only when all of it is on disk. Answers where it is.
///
/// # Errors
/// If the folder cannot be written or the disk is full.
pub fn write(path: &Path, bytes: &[u8], existing: Existing) -> Outcome<PathBuf> {
    let partial = beside(path, ".partial");
    let done = private(&partial).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()?;
        drop(file);
        match existing {
            Existing::Replace => std::fs::rename(&partial, path).map(|()| path.to_owned()),
            Existing::Keep => settle_free(&partial, path),
        }
    });
    done.map_err(|error| {
        // What failed to be written is of no use; that it cannot be removed either changes nothing.
        let _ = std::fs::remove_file(&partial);
        fault(&error)
    })
}

/// Moves the file to the first name that is free.
fn settle_free(partial: &Path, path: &Path) -> std::io::Result<PathBuf> {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let ending = path.extension().map(|ending| format!(".{}", ending.to_string_lossy())).unwrap_or_default();
    for n in 1..=u16::MAX {
        let name = if n == 1 { format!("{stem}{ending}") } else { format!("{stem} ({n}){ending}") };
        let free = path.with_file_name(name);
        // Creating is the only question whose answer does not grow old; the rename then fills our own file.
        match std::fs::File::create_new(&free) {
            Ok(_) => return std::fs::rename(partial, &free).map(|()| free),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(std::io::ErrorKind::AlreadyExists.into())
}

/// A new file that only its owner reads, where the system knows such a thing.
fn private(path: &Path) -> std::io::Result<std::fs::File> {
    let mut options = std::fs::File::options();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

fn fault(error: &std::io::Error) -> Failure {
    match error.kind() {
        std::io::ErrorKind::StorageFull => Failure::of(Code::DiskFull),
        kind => Failure::of(Code::FileFault).traced(&format!("{kind:?}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_taken_gets_a_number() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("連絡調整報告書_2026-11-24.pdf");
        let first = write(&path, b"1", Existing::Keep).unwrap();
        let second = write(&path, b"2", Existing::Keep).unwrap();
        assert_eq!(first, path);
        assert_eq!(second, folder.path().join("連絡調整報告書_2026-11-24 (2).pdf"));
        assert_eq!((std::fs::read(first).unwrap(), std::fs::read(second).unwrap()), (b"1".to_vec(), b"2".to_vec()));
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2, "nothing half done is left");
    }

    #[test]
    fn what_the_dialog_asked_about_is_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.html");
        std::fs::write(&path, "old and longer").unwrap();
        write(&path, b"new", Existing::Replace).unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"new");
    }

    #[test]
    fn a_folder_that_is_not_there_is_a_code_without_a_path() {
        let failure = write(Path::new("/nowhere/at/all.pdf"), b"x", Existing::Keep).unwrap_err();
        assert_eq!((failure.code, failure.trace.as_str()), (Code::FileFault, "file-fault@NotFound"));
    }

    #[test]
    fn the_sheet_holds_the_key_and_no_markup_of_others() {
        for language in [Language::Ja, Language::En] {
            let sheet = recovery_sheet(language, "<b>経済安保</b>", "ABCD-EFGH");
            assert!(sheet.contains("ABCD-EFGH") && sheet.contains("&lt;b&gt;経済安保&lt;/b&gt;"));
            let bare = ["{key}", "{workspace}", "<b>", "<script", "http:", "https:"];
            assert!(bare.iter().all(|mark| !sheet.contains(mark)), "{sheet}");
        }
    }
}
