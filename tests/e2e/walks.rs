//! What officers do every day, by the keys alone: each walk counts its acts, a word or a line being one, and says how
//! many it took.
//!
//! Not here: walks whose screens are not there yet, and Japanese while it is composed (`composing`).

use crate::desk::{self, Desk, PROJECT};
use crate::stage::{Home, Window};

const RECORD: &str = "[role=tabpanel]";

/// Views by the digit of their key; back to those that were silent at last.
const VIEWS: [(u8, &str); 7] =
    [(2, "mine"), (3, "ministry"), (4, "off-track"), (6, "due"), (7, "unsettled"), (8, "changed"), (5, "stale")];

/// One status: the goal is six acts, from wherever one is.
#[test]
fn a_status_takes_six_acts() {
    let home = Home::new();
    desk::prepare(&home);
    let window = Window::open_alone(&home);
    let desk = Desk::before(&window);
    open_project(&desk);
    desk.press("1");
    desk.is_in(RECORD);
    desk.types("agreement signed");
    desk.press("Ctrl+Enter");
    desk.comes(".record", "agreement signed");
    desk.has_taken("a status", 6);
}

/// The look around in the morning, through each view that comes with Renkei; and where nothing has changed, one key.
#[test]
fn the_morning_look_takes_eleven_acts() {
    let home = Home::new();
    desk::prepare(&home);
    let window = Window::open_alone(&home);
    let desk = Desk::before(&window);
    let current = ".page-view[aria-current]";
    for (key, view) in VIEWS {
        desk.press(&format!("Alt+{key}"));
        desk.comes(current, &desk.person.word(&format!("screen-view-{view}")));
    }
    // Before there are rows, Enter would go to the heading.
    desk.comes(".kit-grid", "RS-47");
    desk.press("Esc");
    desk.is_in(".kit-grid");
    desk.press("Enter");
    desk.comes(".record", &desk.person.word("noun-headline"));
    desk.press("Enter");
    desk.is_in("#record-title");
    let silent = desk.listed();
    desk.press("0");
    desk.comes(".page-head", &format!("{}件", silent - 1));
    desk.has_taken("the morning look", 11);
}

/// The lead passes to another ministry, from today and on a basis; that another one leads is said first.
#[test]
fn a_lead_passes_in_sixteen_acts() {
    let home = Home::new();
    desk::prepare(&home);
    let window = Window::open_alone(&home);
    let desk = Desk::before(&window);
    open_project(&desk);
    desk.press("Ctrl+K");
    desk.is_in(".app-palette-field");
    desk.types(">assign");
    desk.comes(".app-palette-list", &desk.person.word("screen-assign"));
    desk.press("Enter");
    desk.is_in(&format!("{RECORD} [role=combobox]"));
    desk.types("METI");
    desk.comes("[role=listbox]", "経済産業省");
    // Those that begin with fewer of the letters go one after the other.
    for other in ["内閣官房", "総務省", "文部科学省"] {
        desk.goes("[role=listbox]", other);
    }
    desk.press("Down");
    desk.press("Enter");
    desk.holds("経済産業省");
    for _ in 0..4 {
        desk.press("Tab");
    }
    desk.types("cabinet decision");
    desk.holds("cabinet decision");
    desk.press("Ctrl+Enter");
    desk.comes(RECORD, &desk.person.word("screen-assign-transfer"));
    // The refusal leads to the three ways on.
    desk.is_in(&format!("{RECORD} button"));
    desk.press("Enter");
    desk.comes(RECORD, "cabinet decision");
    desk.comes(".answer-who", "経済産業省");
    desk.has_taken("a transfer of the lead", 16);
}

/// Three acts, wherever one is.
fn open_project(desk: &Desk<'_>) {
    desk.press("Ctrl+K");
    desk.is_in(".app-palette-field");
    desk.types("X-nics");
    desk.comes(".app-palette-list", PROJECT);
    desk.press("Enter");
    desk.comes("#record-title", PROJECT);
    desk.is_in("#record-title");
}
