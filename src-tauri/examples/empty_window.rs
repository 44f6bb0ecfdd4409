//! A window with one word in it: what Tauri itself takes to show something, for `cargo xtask bench` to compare with.

use std::process::ExitCode;

use tauri::{WebviewUrl, WebviewWindowBuilder};

/// Runs before anything else on the page.
const WRITE: &str = "addEventListener('DOMContentLoaded', () => { document.body.textContent = '空'; });";

fn main() -> ExitCode {
    let built = tauri::Builder::default().setup(|app| {
        let blank = WebviewUrl::External("about:blank".parse()?);
        WebviewWindowBuilder::new(app, "main", blank).inner_size(1280.0, 800.0).initialization_script(WRITE).build()?;
        Ok(())
    });
    match built.run(tauri::generate_context!()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("empty_window: {error}");
            ExitCode::FAILURE
        }
    }
}
