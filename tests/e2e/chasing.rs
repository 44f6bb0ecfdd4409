//! Missing reports in the real window, by the keys alone: the request to the first ministry is copied, and a report that
//! came in is logged where it stands. The acts are counted.
//!
//! Not here: when a report is missing (`model`), and what the request says (`ui`).

use crate::desk::{self, Desk};
use crate::stage::{Home, Window};

/// Acts from anywhere to the copied request, and from there to the logged report.
const ACTS: u32 = 8;

/// The titles of what is missing, as the screen has them.
const FIRST: &str = "return document.querySelector('.chase-rows > li .chase-what .kit-button')?.innerText ?? ''";

#[test]
fn a_missing_report_is_asked_for_and_logged_in_eight_acts() {
    let home = Home::new();
    desk::prepare(&home);
    let missing = || desk::told(&home, &["status", "chase", "--limit", "1"])["total"].as_u64().expect("a number");
    let before = missing();
    assert!(before > 100, "the sample was reported on long ago");
    let window = Window::open_alone(&home);
    let desk = Desk::before(&window);
    desk.press("Ctrl+K");
    desk.is_in(".app-palette-panel");
    desk.types("chase");
    desk.comes(".app-palette-list", &desk.person.word("screen-chase"));
    desk.press("Enter");
    desk.comes(".chase-rows", &desk.person.word("silence-overdue"));
    desk.waits("the request", "return !document.querySelector('.chase-asked .page-head button').disabled", &[]);
    desk.press("C");
    desk.comes(".kit-toasts", "をコピーしました");
    let said = window.execute(FIRST, &[]).expect("a title");
    let first = said.as_str().filter(|title| !title.is_empty()).expect("something is missing").to_owned();
    desk.press("S");
    desk.is_in(".chase-rows .strip");
    desk.press("1");
    desk.is_in(".chase-rows .strip input");
    desk.types("as planned");
    desk.press("Ctrl+Enter");
    desk.comes(".kit-toasts", &desk.person.word("screen-status-logged"));
    desk.goes(".chase-rows", &first);
    desk.has_taken("chasing and logging", ACTS);
    desk.is_in(".chase-rows");
    assert_eq!(missing(), before - 1, "what was logged is missing no more");
}
