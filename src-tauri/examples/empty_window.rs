//! A window with one word in it: what Tauri itself takes to show something, for `cargo xtask bench` to compare with.

use std::process::ExitCode;

use tauri::http::{HeaderValue, Response, header::CONTENT_TYPE};
use tauri::{WebviewUrl, WebviewWindowBuilder};

/// The whole page.
const PAGE: &str = "<!doctype html><meta charset=utf-8><h1>空の窓</h1>";

fn main() -> ExitCode {
    let built = tauri::Builder::default()
        .register_uri_scheme_protocol("empty", |_, _| {
            let mut page = Response::new(PAGE.as_bytes().to_vec());
            page.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/html"));
            page
        })
        .setup(|app| {
            let page = WebviewUrl::CustomProtocol("empty://localhost/".parse()?);
            WebviewWindowBuilder::new(app, "main", page).inner_size(1280.0, 800.0).build()?;
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
