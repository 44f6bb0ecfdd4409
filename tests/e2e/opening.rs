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
