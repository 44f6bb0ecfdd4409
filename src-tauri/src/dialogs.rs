//! Asking the user for files and folders. Paths stay in the core: the window gets names and handles.
//!
//! Not here: what happens with the files.

use std::path::PathBuf;

use tauri::{AppHandle, Manager as _, Runtime};
use tauri_plugin_dialog::{DialogExt as _, FileDialogBuilder, FilePath};

use crate::session::{Desk, Prompts};

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    /// Where a new workspace goes.
    NewWorkspace,
    /// A workspace that exists.
    OpenWorkspace,
    /// A folder with tables to take in.
    ImportFolder,
    /// Tables to take in.
    ImportFiles,
    /// Where a report goes that is one file.
    ReportFile {
        /// The proposed name.
        name: String,
    },
    /// The folder for a report in several forms.
    ReportFolder,
    /// A template of reports to take in.
    TemplateFile,
    /// A Word file that lends reports its look.
    HouseStyle,
    /// Where the recovery sheet goes.
    RecoverySheet {
        /// The proposed name.
        name: String,
    },
}

impl Question {
    /// The name under which a prepared answer lies.
    #[cfg(any(test, debug_assertions))]
    const fn token(&self) -> &'static str {
        match self {
            Self::NewWorkspace => "new-workspace",
            Self::OpenWorkspace => "open-workspace",
            Self::ImportFolder => "import-folder",
            Self::ImportFiles => "import-files",
            Self::ReportFile { .. } => "report-file",
            Self::ReportFolder => "report-folder",
            Self::TemplateFile => "template-file",
            Self::HouseStyle => "house-style",
            Self::RecoverySheet { .. } => "recovery-sheet",
        }
    }

    /// The dialog's title: words that the screens use too.
    const fn title(&self) -> &'static str {
        match self {
            Self::NewWorkspace | Self::OpenWorkspace => "noun-workspace",
            Self::ImportFolder | Self::ImportFiles => "screen-import",
            Self::ReportFile { .. } | Self::ReportFolder | Self::TemplateFile | Self::HouseStyle => "screen-reports",
            Self::RecoverySheet { .. } => "screen-app-name",
        }
    }
}

/// Asks, and waits for the answer; nothing when the user backs out. Blocks: never on the window's own thread.
pub fn ask<R: Runtime>(app: &AppHandle<R>, desk: &Desk, question: &Question) -> Option<Vec<PathBuf>> {
    match desk.prompts() {
        Prompts::Dialogs => shown(app, desk.settings().language.into(), question),
        #[cfg(any(test, debug_assertions))]
        Prompts::Prepared(folder) => {
            let answer = std::fs::read_to_string(folder.join(question.token())).ok()?;
            Some(answer.lines().map(PathBuf::from).collect())
        }
    }
}

/// As [`ask`], where the answer is one path.
pub fn ask_one<R: Runtime>(app: &AppHandle<R>, desk: &Desk, question: &Question) -> Option<PathBuf> {
    ask(app, desk, question)?.into_iter().next()
}

/// Where release builds ask: in dialogs, whatever the environment says.
#[must_use]
#[cfg(not(debug_assertions))]
pub fn of_this_build() -> Prompts {
    Prompts::Dialogs
}

/// Debug builds take answers from the folder that `RENKEI_TEST_FILES` names, so that a test can drive the window
/// through what it cannot click. A folder holds one file for each question, named by its token, with a path a line; a
/// file that is not there is a user who backs out.
#[must_use]
#[cfg(debug_assertions)]
pub fn of_this_build() -> Prompts {
    std::env::var_os("RENKEI_TEST_FILES").map_or(Prompts::Dialogs, |folder| Prompts::Prepared(folder.into()))
}

fn shown<R: Runtime>(app: &AppHandle<R>, language: text::Language, question: &Question) -> Option<Vec<PathBuf>> {
    let dialog = dialog(app, language, question);
    let one = |path: Option<FilePath>| path.map(|path| vec![path]);
    let answer = match question {
        Question::NewWorkspace => {
            one(dialog.set_file_name(format!("{}.renkei", text::say(language, "screen-app-name"))).blocking_save_file())
        }
        Question::OpenWorkspace | Question::TemplateFile | Question::HouseStyle => one(dialog.blocking_pick_file()),
        Question::ImportFolder | Question::ReportFolder => one(dialog.blocking_pick_folder()),
        Question::ImportFiles => dialog.blocking_pick_files(),
        Question::ReportFile { name } | Question::RecoverySheet { name } => {
            one(dialog.set_file_name(name).blocking_save_file())
        }
    };
    answer.map(|paths| paths.into_iter().filter_map(|path| path.into_path().ok()).collect())
}

fn dialog<R: Runtime>(app: &AppHandle<R>, language: text::Language, question: &Question) -> FileDialogBuilder<R> {
    let dialog = app.dialog().file().set_title(text::say(language, question.title()));
    let dialog = match app.get_webview_window("main") {
        Some(window) => dialog.set_parent(&window),
        None => dialog,
    };
    match question {
        Question::NewWorkspace | Question::OpenWorkspace => {
            dialog.add_filter(text::say(language, "screen-app-name-latin"), &["renkei"])
        }
        Question::ImportFiles => {
            dialog.add_filter("CSV, Excel, ZIP", &["csv", "xlsx", "xls", "xlsm", "ods", "zip", "toml"])
        }
        Question::TemplateFile => dialog.add_filter("JSON", &["json"]),
        Question::HouseStyle => dialog.add_filter("Word", &["docx", "dotx"]),
        Question::ImportFolder
        | Question::ReportFile { .. }
        | Question::ReportFolder
        | Question::RecoverySheet { .. } => dialog,
    }
}
