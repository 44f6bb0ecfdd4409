//! The real window, driven through WebDriver the way a person uses it: visible controls only, nothing behind them.
//!
//! Scenarios live in modules of their own; `webdriver` is the client, `stage` starts and clears away. A machine that
//! lacks the driver or a virtual display fails here: these tests are never skipped.

mod axe;
mod chasing;
mod clipboard;
mod close_button;
mod composing;
mod coordinating;
mod demo;
mod desk;
mod handing_over;
mod http;
mod input_method;
mod journey;
mod keyboard;
mod meeting;
mod opening;
mod person;
mod picture;
mod protocol;
mod reporting;
mod stage;
mod walks;
mod webdriver;
mod whole;
mod whole_path;

/// Shows the main job where there is no display: pictures and the report go to `RENKEI_DEMO_DIR`, or to this build's own
/// folder for temporary files when a person runs all tests.
#[test]
fn demo() {
    let folder = std::env::var_os("RENKEI_DEMO_DIR")
        .map_or_else(|| std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("demo"), std::path::PathBuf::from);
    std::fs::create_dir_all(&folder).expect("the folder can be made");
    demo::show(&folder);
}
