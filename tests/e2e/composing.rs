//! Writing Japanese in the real window, with a real input method: its keys are its own. Enter that confirms a conversion
//! neither sends nor moves, Esc takes back the conversion and nothing else, nothing is looked for before it is written,
//! and the first key in the table goes to the input method.
//!
//! Not here, because they cannot be driven from a keyboard at this display: WebView2's and macOS's own orders of events
//! (`kit/keys` plays those), the list of candidates, which belongs to the desktop, and the kana keys of Japanese
//! keyboards.

use crate::desk::{self, Desk};
use crate::stage::{Home, Window};

/// As it is read, as it is converted, and a project in whose title it is.
const READING: &str = "うちゅう";
const WORD: &str = "宇宙";
const FOUND: &str = "宇宙開発利用推進費";

#[test]
fn the_keys_of_a_composition_belong_to_the_input_method() {
    let home = Home::new();
    desk::prepare(&home);
    let window = Window::open_with_input_method(&home);
    let desk = Desk::before(&window);
    in_the_palette(&desk);
    in_the_quick_filter(&desk);
    in_a_cell(&desk);
    in_the_status_form(&desk);
}

/// The same letters without an input method are letters: what the test above sees comes from the input method.
#[test]
fn without_an_input_method_letters_are_letters() {
    let home = Home::new();
    desk::prepare(&home);
    let window = Window::open_alone(&home);
    let desk = Desk::before(&window);
    desk.press("Ctrl+K");
    desk.is_in(".app-palette-field");
    desk.press("Zenkaku");
    desk.types("uchuu");
    desk.holds("uchuu");
}

/// From reading to word: two acts, and the third confirms.
#[track_caller]
fn compose(desk: &Desk<'_>, before: &str) {
    desk.types("uchuu");
    desk.holds(&format!("{before}{READING}"));
    desk.press("Space");
    desk.holds(&format!("{before}{WORD}"));
}

fn in_the_palette(desk: &Desk<'_>) {
    let list = ".app-palette-list";
    desk.press("Ctrl+K");
    desk.is_in(".app-palette-field");
    desk.press("Zenkaku");
    compose(desk, "");
    assert!(!desk.shows(list, FOUND), "half a word was looked for");
    desk.press("Enter");
    desk.comes(list, FOUND);
    desk.is_in(".app-palette-field");
    desk.types("uchuu");
    desk.holds(&format!("{WORD}{READING}"));
    desk.press("Esc");
    desk.holds(WORD);
    desk.is_in(".app-palette-field");
    desk.press("Enter");
    desk.is_in("#record-title");
    desk.press("Esc");
    desk.is_in(".kit-grid");
}

fn in_the_quick_filter(desk: &Desk<'_>) {
    let field = ".page-filters";
    desk.press("Ctrl+F");
    desk.is_in(field);
    let all = desk.listed();
    compose(desk, "");
    assert_eq!(desk.listed(), all, "half a word narrowed the list");
    desk.press("Enter");
    desk.goes(".page-head", &format!("{all}件"));
    desk.is_in(field);
    desk.types("uchuu");
    desk.holds(&format!("{WORD}{READING}"));
    desk.press("Esc");
    desk.holds(WORD);
    desk.is_in(field);
    desk.press("Ctrl+A");
    desk.press("Delete");
    desk.comes(".page-head", &format!("{all}件"));
    desk.press("Esc");
    desk.is_in(".kit-grid");
}

/// The text area over the cell is there before it is seen: the first key is the input method's already.
fn in_a_cell(desk: &Desk<'_>) {
    let first = "[role=row][aria-rowindex='2'] [aria-colindex='1']";
    desk.press("Ctrl+Home");
    compose(desk, "");
    desk.press("Enter");
    desk.types("uchuu");
    desk.holds(&format!("{WORD}{READING}"));
    desk.press("Esc");
    desk.holds(WORD);
    assert!(!desk.shows(first, WORD), "what is still being written was recorded");
    desk.press("Enter");
    desk.comes(first, WORD);
    desk.holds("");
}

/// Enter, Tab and Ctrl+Enter would leave the field or record what is half written.
fn in_the_status_form(desk: &Desk<'_>) {
    let log = "[role=tabpanel]";
    desk.press("Enter");
    desk.is_in("#record-title");
    desk.press("1");
    desk.is_in(log);
    compose(desk, "");
    desk.press("Ctrl+Enter");
    desk.press("Enter");
    desk.holds(WORD);
    desk.types("uchuu");
    desk.holds(&format!("{WORD}{READING}"));
    // To this input method, Tab asks how to go on; what it proposes is the dictionary's affair.
    desk.press("Tab");
    desk.begins(WORD);
    desk.press("Enter");
    desk.begins(WORD);
    desk.press("Ctrl+A");
    desk.press("Delete");
    desk.holds("");
    compose(desk, "");
    desk.press("Enter");
    desk.holds(WORD);
    assert!(!desk.shows(log, WORD), "what is still being written was recorded");
    desk.press("Ctrl+Enter");
    desk.comes(log, WORD);
}
