//! The commands that the window may call: each moves to a blocking thread, asks the desk and answers. No rule lives
//! here. Every one is async, for a synchronous command freezes the window.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use services::contract::{
    Answer, Created, HandoverRequest, ImportPreview, Introduction, IssueRequest, Language, MeetingRequest, Progress,
    Query, Receipt, Rehearsal, ReportFormat, ReportGiven, Session, Settings, Submission, Tag, Workbook,
};
use services::model::template::Template;
use services::model::time::Day;
use services::{Code, Failure, HouseFile, Outcome};
use tauri::ipc::{Channel, JavaScriptChannelId};
use tauri::{AppHandle, Emitter as _, Runtime, State, Webview};
use tauri_plugin_opener::OpenerExt as _;

use crate::dialogs::{self, Question};
use crate::files::{self, Existing};
use crate::notices;
use crate::panics;
use crate::session::Desk;

/// The desk as Tauri holds it.
pub type Shared = Arc<Desk>;

/// What a workspace is chosen for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// To be made.
    Create,
    /// To be unlocked.
    Open,
}

/// What is chosen for an import.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A folder of tables.
    Folder,
    /// Single files.
    Files,
}

/// What this program is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct About {
    /// Its version.
    pub version: String,
}

/// Does it on a blocking thread; a panic there is logged by its place and becomes a failure.
async fn aside<T: Send + 'static>(
    desk: &State<'_, Shared>,
    act: impl FnOnce(&Desk) -> Outcome<T> + Send + 'static,
) -> Outcome<T> {
    let desk = Shared::clone(desk);
    let caught = move || {
        catch_unwind(AssertUnwindSafe(|| act(&desk)))
            .unwrap_or_else(|_| Err(Failure::of(Code::Broken).traced(&panics::last_place())))
    };
    tauri::async_runtime::spawn_blocking(caught)
        .await
        .unwrap_or_else(|_| Err(Failure::of(Code::Broken).traced("runtime")))
}

/// Tells every screen what is stale.
pub fn tell_changed<R: Runtime>(app: &AppHandle<R>, tags: &[Tag]) {
    // A window that is closing hears nothing any more, and need not.
    let _ = app.emit("changed", tags);
}

fn told<R: Runtime>(app: &AppHandle<R>, receipt: Receipt) -> Receipt {
    tell_changed(app, &receipt.tags);
    receipt
}

// ---- the two doors ----

#[tauri::command]
pub async fn ask(desk: State<'_, Shared>, query: Query) -> Outcome<Answer> {
    aside(&desk, move |desk| desk.ask(query)).await
}

#[tauri::command]
pub async fn submit<R: Runtime>(
    app: AppHandle<R>,
    webview: Webview<R>,
    desk: State<'_, Shared>,
    submission: Submission,
    progress: Option<JavaScriptChannelId>,
) -> Outcome<Receipt> {
    let progress: Option<Channel<Progress>> = progress.map(|channel| channel.channel_on(webview));
    let tell = move |step: Progress| progress.iter().for_each(|channel| send(channel, step.clone()));
    let receipt = aside(&desk, move |desk| desk.submit(submission, &tell)).await?;
    Ok(told(&app, receipt))
}

#[tauri::command]
pub async fn rehearse(desk: State<'_, Shared>, submission: Submission) -> Outcome<Rehearsal> {
    aside(&desk, move |desk| desk.rehearse(submission)).await
}

#[tauri::command]
pub async fn keep(desk: State<'_, Shared>, key: String, value: Option<String>) -> Outcome<()> {
    aside(&desk, move |desk| desk.keep(&key, value.as_deref())).await
}

fn send(channel: &Channel<Progress>, step: Progress) {
    // Nobody looks any more: that stops nothing.
    let _ = channel.send(step);
}

// ---- the window itself ----

#[tauri::command]
pub async fn about<R: Runtime>(app: AppHandle<R>) -> Outcome<About> {
    Ok(About { version: app.package_info().version.to_string() })
}

#[tauri::command]
pub async fn session(desk: State<'_, Shared>) -> Outcome<Session> {
    aside(&desk, |desk| Ok(desk.session())).await
}

#[tauri::command]
pub async fn settings(desk: State<'_, Shared>) -> Outcome<Settings> {
    aside(&desk, |desk| Ok(desk.settings())).await
}

#[tauri::command]
pub async fn set_settings(desk: State<'_, Shared>, settings: Settings) -> Outcome<()> {
    aside(&desk, move |desk| desk.set_settings(settings)).await
}

/// Lets the system say how much is due; without a number, that it can.
#[tauri::command]
pub async fn remind<R: Runtime>(app: AppHandle<R>, desk: State<'_, Shared>, count: Option<u64>) -> Outcome<()> {
    let identifier = app.config().identifier.clone();
    aside(&desk, move |desk| desk.remind(count, |notice| notices::show(notice, &identifier, desk.prompts()))).await
}

/// Never waits for the act that it stops.
#[tauri::command]
pub async fn cancel(desk: State<'_, Shared>) -> Outcome<()> {
    desk.cancel();
    Ok(())
}

// ---- opening and closing ----

#[tauri::command]
pub async fn choose_workspace<R: Runtime>(
    app: AppHandle<R>,
    desk: State<'_, Shared>,
    purpose: Purpose,
) -> Outcome<Option<String>> {
    let chosen = move |desk: &Desk| match purpose {
        Purpose::Create => dialogs::ask_one(&app, desk, &Question::NewWorkspace).map(|path| desk.plan(path)),
        Purpose::Open => dialogs::ask_one(&app, desk, &Question::OpenWorkspace).map(|path| desk.turn_to(path)),
    };
    aside(&desk, move |desk| Ok(chosen(desk))).await
}

#[tauri::command]
pub async fn create(desk: State<'_, Shared>, passphrase: String, language: Language, sample: bool) -> Outcome<Created> {
    aside(&desk, move |desk| desk.create(&passphrase, language, sample)).await
}

#[tauri::command]
pub async fn recovery_sheet<R: Runtime>(
    app: AppHandle<R>,
    desk: State<'_, Shared>,
    recovery_key: String,
) -> Outcome<Option<String>> {
    aside(&desk, move |desk| {
        let workspace = desk.workspace_name()?;
        let language = desk.settings().language;
        let name = format!("{} {workspace}.html", text::say(language.into(), "screen-app-name"));
        dialogs::ask_one(&app, desk, &Question::RecoverySheet { name })
            .map(|path| {
                let sheet = files::recovery_sheet(language, &workspace, &recovery_key);
                files::write(&path, sheet.as_bytes(), Existing::Replace).map(|path| file_name(&path))
            })
            .transpose()
    })
    .await
}

#[tauri::command]
pub async fn introduce<R: Runtime>(
    app: AppHandle<R>,
    desk: State<'_, Shared>,
    introduction: Introduction,
) -> Outcome<Receipt> {
    let receipt = aside(&desk, move |desk| desk.introduce(&introduction)).await?;
    Ok(told(&app, receipt))
}

#[tauri::command]
pub async fn unlock(desk: State<'_, Shared>, secret: String, recovery: bool) -> Outcome<Session> {
    aside(&desk, move |desk| desk.unlock(secret, recovery)).await
}

#[tauri::command]
pub async fn lock(desk: State<'_, Shared>) -> Outcome<Session> {
    aside(&desk, |desk| Ok(desk.lock())).await
}

// ---- files in and out ----

#[tauri::command]
pub async fn choose_import<R: Runtime>(app: AppHandle<R>, desk: State<'_, Shared>, kind: Kind) -> Outcome<Option<u32>> {
    let question = match kind {
        Kind::Folder => Question::ImportFolder,
        Kind::Files => Question::ImportFiles,
    };
    aside(&desk, move |desk| dialogs::ask(&app, desk, &question).map(|paths| desk.choose(paths)).transpose()).await
}

#[tauri::command]
pub async fn preview_import(
    desk: State<'_, Shared>,
    handle: u32,
    as_of: Option<Day>,
    progress: Channel<Progress>,
) -> Outcome<ImportPreview> {
    aside(&desk, move |desk| desk.preview(handle, as_of, &|step| send(&progress, step))).await
}

/// A report of a series as a draft: nothing is recorded.
#[tauri::command]
pub async fn draft_report<R: Runtime>(
    app: AppHandle<R>,
    desk: State<'_, Shared>,
    request: IssueRequest,
    progress: Channel<Progress>,
) -> Outcome<Option<Vec<String>>> {
    aside(&desk, move |desk| {
        let drawn = desk.draft_report(&request, &|step| send(&progress, step))?;
        put(&app, desk, named(&request.draft_stem(), drawn))
    })
    .await
}

#[tauri::command]
pub async fn issue_report<R: Runtime>(
    app: AppHandle<R>,
    desk: State<'_, Shared>,
    request: IssueRequest,
    progress: Channel<Progress>,
) -> Outcome<ReportGiven> {
    let given = aside(&desk, move |desk| desk.issue_report(&request, &|step| send(&progress, step))).await?;
    tell_changed(&app, &given.receipt.tags);
    Ok(given)
}

/// Files of an issued report, as they were issued.
#[tauri::command]
pub async fn save_report<R: Runtime>(
    app: AppHandle<R>,
    desk: State<'_, Shared>,
    number: String,
    formats: Vec<ReportFormat>,
) -> Outcome<Option<Vec<String>>> {
    aside(&desk, move |desk| {
        let kept = desk.issued_files(&number, &formats)?;
        put(&app, desk, named(&number, kept))
    })
    .await
}

fn named(stem: &str, drawn: Vec<(ReportFormat, Vec<u8>)>) -> Vec<(String, Vec<u8>)> {
    drawn.into_iter().map(|(format, bytes)| (format!("{stem}.{}", files::ending(format)), bytes)).collect()
}

/// Writes where the user says, and notes it for whoever wants to see the folder; the names, or nothing if they backed out.
fn put<R: Runtime>(app: &AppHandle<R>, desk: &Desk, drawn: Vec<(String, Vec<u8>)>) -> Outcome<Option<Vec<String>>> {
    let written = written(app, desk, drawn)?;
    let names = written.as_ref().map(|paths| paths.iter().map(|path| file_name(path)).collect());
    written.into_iter().for_each(|paths| desk.note_written(paths));
    Ok(names)
}

#[tauri::command]
pub async fn save_workbook<R: Runtime>(
    app: AppHandle<R>,
    desk: State<'_, Shared>,
    workbook: Workbook,
    language: Language,
) -> Outcome<Option<String>> {
    aside(&desk, move |desk| {
        let drawn = desk.workbook(&workbook, language)?;
        Ok(put(&app, desk, vec![drawn])?.and_then(|names| names.into_iter().next()))
    })
    .await
}

/// A template of reports to a file.
#[tauri::command]
pub async fn save_template<R: Runtime>(
    app: AppHandle<R>,
    desk: State<'_, Shared>,
    key: String,
    language: Language,
) -> Outcome<Option<String>> {
    aside(&desk, move |desk| {
        let drawn = desk.template_file(&key, language)?;
        Ok(put(&app, desk, vec![drawn])?.and_then(|names| names.into_iter().next()))
    })
    .await
}

/// A template of a file that is asked for, if it is sound; nothing is recorded.
#[tauri::command]
pub async fn read_template<R: Runtime>(app: AppHandle<R>, desk: State<'_, Shared>) -> Outcome<Option<Template>> {
    aside(&desk, move |desk| {
        dialogs::ask_one(&app, desk, &Question::TemplateFile).map(|path| desk.template_of_file(&path)).transpose()
    })
    .await
}

/// Lets Word reports look as a Word file does that is asked for; what that is called.
#[tauri::command]
pub async fn choose_house_style<R: Runtime>(app: AppHandle<R>, desk: State<'_, Shared>) -> Outcome<Option<String>> {
    aside(&desk, move |desk| {
        let Some(path) = dialogs::ask_one(&app, desk, &Question::HouseStyle) else { return Ok(None) };
        let file = HouseFile::open(&path)?;
        desk.set_house_style(Some(&file))?;
        Ok(Some(file.name().to_owned()))
    })
    .await
}

/// Lets Word reports look as they did at first.
#[tauri::command]
pub async fn clear_house_style(desk: State<'_, Shared>) -> Outcome<()> {
    aside(&desk, |desk| desk.set_house_style(None)).await
}

#[tauri::command]
pub async fn render_handover<R: Runtime>(
    app: AppHandle<R>,
    desk: State<'_, Shared>,
    request: HandoverRequest,
    progress: Channel<Progress>,
) -> Outcome<Option<Vec<String>>> {
    aside(&desk, move |desk| {
        let drawn = desk.handover(&request, &|step| send(&progress, step))?;
        let stem = text::say(request.language.into(), "cli-handover-file");
        put(&app, desk, named(&stem, drawn))
    })
    .await
}

#[tauri::command]
pub async fn render_meeting<R: Runtime>(
    app: AppHandle<R>,
    desk: State<'_, Shared>,
    request: MeetingRequest,
    progress: Channel<Progress>,
) -> Outcome<Option<Vec<String>>> {
    aside(&desk, move |desk| {
        let drawn = desk.minutes(&request, &|step| send(&progress, step))?;
        let stem = text::say(request.language.into(), "cli-meeting-file");
        put(&app, desk, named(&stem, drawn))
    })
    .await
}

/// One file goes where the dialog says; several go into a folder, beside what is there already.
fn written<R: Runtime>(
    app: &AppHandle<R>,
    desk: &Desk,
    mut drawn: Vec<(String, Vec<u8>)>,
) -> Outcome<Option<Vec<std::path::PathBuf>>> {
    match drawn.as_mut_slice() {
        [(name, bytes)] => {
            let path = dialogs::ask_one(app, desk, &Question::ReportFile { name: std::mem::take(name) });
            path.map(|path| Ok(vec![files::write(&path, bytes, Existing::Replace)?])).transpose()
        }
        several => {
            let folder = dialogs::ask_one(app, desk, &Question::ReportFolder);
            let one = |folder: &Path, (name, bytes): &(String, Vec<u8>)| {
                files::write(&folder.join(name), bytes, Existing::Keep)
            };
            folder.map(|folder| several.iter().map(|drawn| one(&folder, drawn)).collect()).transpose()
        }
    }
}

#[tauri::command]
pub async fn reveal_report<R: Runtime>(app: AppHandle<R>, desk: State<'_, Shared>) -> Outcome<()> {
    aside(&desk, move |desk| {
        app.opener().reveal_items_in_dir(desk.written()).map_err(|_| Failure::of(Code::FileFault).traced("reveal"))
    })
    .await
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
