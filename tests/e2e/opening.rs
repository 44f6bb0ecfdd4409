//! The window opens on a laptop that has never seen Renkei.

use crate::stage::Home;
use crate::stage::Window;
use std::time::Duration;

/// WebKit's first paint on a cold machine, beside other builds.
const FIRST_PAINT: Duration = Duration::from_secs(20);

#[test]
fn a_first_start_shows_a_headed_page_in_a_named_language() {
    let home = Home::new();
    let window = Window::open(&home);
    let heading = window.wait_for("h1", FIRST_PAINT).unwrap_or_else(|trouble| panic!("{trouble}"));
    assert_ne!(heading.text(), Ok(String::new()));
    let page = window.find("html").unwrap_or_else(|trouble| panic!("{trouble}"));
    let language = page.attribute("lang");
    assert!(
        language == Ok(Some("ja".into())) || language == Ok(Some("en".into())),
        "a screen reader needs the language: {language:?}"
    );
}

#[test]
fn between_screens_and_core_stands_a_frame_that_nobody_sees() {
    let home = Home::new();
    let window = Window::open(&home);
    window.wait_for("h1", FIRST_PAINT).unwrap_or_else(|trouble| panic!("{trouble}"));
    // Tauri hides it by a style of its own, which the policy lets through by its hash: a new Tauri may need a new one.
    let script = "const frame = document.querySelector('iframe'); \
                  return [frame.src.split('-')[0], frame.getAttribute('sandbox'), getComputedStyle(frame).display, \
                  document.querySelectorAll('iframe').length]";
    let frame = window.execute(script, &[]);
    assert_eq!(frame, Ok(serde_json::json!(["isolation", "allow-scripts", "none", 1])));
}

#[test]
fn a_page_cannot_reach_what_its_policy_forbids() {
    let home = Home::new();
    let window = Window::open(&home);
    window.wait_for("h1", FIRST_PAINT).unwrap_or_else(|trouble| panic!("{trouble}"));
    // Each is tried from within the page; what the policy lets through leaves a mark.
    let script = "window.reached = []; \
                  const script = document.createElement('script'); \
                  script.textContent = 'window.reached.push(\"inline script\")'; document.body.append(script); \
                  try { new Function('window.reached.push(\"eval\")')(); } catch {} \
                  return [window.reached, typeof window.__TAURI__, typeof window.__TAURI_INTERNALS__]";
    let reached = window.execute(script, &[]);
    assert_eq!(reached, Ok(serde_json::json!([[], "undefined", "object"])));
}
