//! The desktop shell: one window over the services, with the least rights that it needs.
//!
//! `commands` is what the window may call, `session` how it stands. Not here: rules, questions and answers of the
//! product, which are the same for the command line (`services`).
#![warn(missing_docs)]

mod commands;
mod dialogs;
mod files;
mod laptop;
mod notices;
mod panics;
mod session;
#[cfg(test)]
mod tests;
mod watch;

use std::process::ExitCode;
use std::sync::Arc;

use tauri::webview::NewWindowResponse;
use tauri::{App, AppHandle, Builder, Context, Manager as _, RunEvent, Runtime, Url, WebviewUrl, WebviewWindowBuilder};

use commands::Shared;
use session::{Desk, Surroundings};

/// Opens the window and stays until it is closed.
#[must_use]
pub fn run() -> ExitCode {
    let desk = Arc::new(Desk::new(Surroundings { prompts: dialogs::of_this_build(), ..Surroundings::default() }));
    panics::note(Arc::clone(&desk));
    // First of all plugins: a second start must end before it opens anything.
    let builder = Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _, _| to_front(app)))
        .plugin(tauri_plugin_window_state::Builder::default().build());
    let built = configure(builder, Arc::clone(&desk)).setup(|app| open(app).map_err(Into::into)).build(context());
    match built {
        Ok(app) => {
            app.run(leave_in_order);
            ExitCode::SUCCESS
        }
        Err(error) => {
            desk.log("window-not-opened");
            eprintln!("renkei-desktop: {error}");
            ExitCode::FAILURE
        }
    }
}

/// What the real window and the tests have in common: plugins, the desk, the commands.
fn configure<R: Runtime>(builder: Builder<R>, desk: Shared) -> Builder<R> {
    builder.plugin(tauri_plugin_dialog::init()).plugin(tauri_plugin_opener::init()).manage(desk).invoke_handler(
        tauri::generate_handler![
            commands::ask,
            commands::submit,
            commands::rehearse,
            commands::keep,
            commands::about,
            commands::session,
            commands::settings,
            commands::set_settings,
            commands::remind,
            commands::cancel,
            commands::choose_workspace,
            commands::create,
            commands::recovery_sheet,
            commands::introduce,
            commands::unlock,
            commands::lock,
            commands::choose_import,
            commands::preview_import,
            commands::draft_report,
            commands::issue_report,
            commands::save_report,
            commands::render_handover,
            commands::render_meeting,
            commands::reveal_report,
            commands::save_workbook,
            commands::save_template,
            commands::read_template,
            commands::choose_house_style,
            commands::clear_house_style,
        ],
    )
}

/// Configuration, capabilities and the built screens.
fn context<R: Runtime>() -> Context<R> {
    tauri::generate_context!()
}

fn open<R: Runtime>(app: &mut App<R>) -> tauri::Result<()> {
    let window = WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
        .title("Renkei")
        .inner_size(1280.0, 800.0)
        .min_inner_size(800.0, 500.0)
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .build()?;
    #[cfg(target_os = "linux")]
    window.with_webview(|webview| {
        show_what_is_composed(&webview.inner());
        paint_as_this_laptop_can(&webview.inner());
    })?;
    #[cfg(not(target_os = "linux"))]
    drop(window);
    let desk = app.state::<Shared>().inner().clone();
    let watch = watch::begin(app.handle().clone(), desk)?;
    app.manage(watch);
    Ok(())
}

/// Wry switches off that a text being composed is shown where it is written: input methods would show it in a window of
/// their own, and the screens would not know that someone composes.
#[cfg(target_os = "linux")]
fn show_what_is_composed(view: &webkit2gtk::WebView) {
    use webkit2gtk::{InputMethodContextExt as _, WebViewExt as _};
    if let Some(method) = view.input_method_context() {
        method.set_enable_preedit(true);
    }
}

/// Without a graphics processor the view would compose its layers in software: for each key ten times the work of
/// simply painting what changed.
#[cfg(target_os = "linux")]
fn paint_as_this_laptop_can(view: &webkit2gtk::WebView) {
    use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt as _};
    if let Some(settings) = webkit2gtk::WebViewExt::settings(view).filter(|_| !has_graphics_processor()) {
        settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
    }
}

/// Whether the system offers one to programs: a render node.
#[cfg(target_os = "linux")]
fn has_graphics_processor() -> bool {
    std::fs::read_dir("/dev/dri")
        .is_ok_and(|nodes| nodes.flatten().any(|node| node.file_name().to_string_lossy().starts_with("renderD")))
}

/// The window shows our own screens and nothing else: no link leads out of it.
fn is_ours(to: &Url) -> bool {
    // Windows has no schemes of one's own: there, the scheme is the first part of the host. The isolation frame's
    // ends in a key that is drawn for each build.
    let ours = |scheme: &str| scheme == "tauri" || scheme.starts_with("isolation-");
    let on_windows = |host: &str| host.strip_suffix(".localhost").is_some_and(ours);
    let host = to.host_str().unwrap_or_default();
    ours(to.scheme()) || on_windows(host) || (cfg!(dev) && host == "127.0.0.1" && to.port() == Some(1420))
}

fn to_front<R: Runtime>(app: &AppHandle<R>) {
    for window in app.webview_windows().values() {
        // A window manager that refuses is within its rights.
        let _ = window.unminimize().and_then(|()| window.set_focus());
    }
}

/// Before the program ends, everything is written back into the one file; off the window's thread, for an act may be
/// running that has to stop first.
fn leave_in_order<R: Runtime>(app: &AppHandle<R>, event: RunEvent) {
    if let RunEvent::ExitRequested { api, code: None, .. } = event {
        api.prevent_exit();
        let app = app.clone();
        let desk = app.state::<Shared>().inner().clone();
        tauri::async_runtime::spawn_blocking(move || {
            desk.lock();
            app.exit(0);
        });
    }
}
