//! The clipboard between the real window and a spreadsheet: what the list puts there, and what LibreOffice does.
//!
//! Not here: running a spreadsheet. What LibreOffice offered is kept in `tests/data/clipboard`; of Excel nothing was
//! recorded, its ways are played in `kit/grid`.

use crate::desk::{self, Desk};
use crate::stage::{Home, Window};
use crate::webdriver::wait_until;
use std::io::Write as _;
use std::process::{Command, Output, Stdio};
use std::time::Duration;

/// Debug builds on a busy machine are slow.
const PATIENCE: Duration = Duration::from_secs(30);

/// A heading and a row: health, a day of 令和, a headline of two lines.
const SHEET: &[u8] = include_bytes!("../data/clipboard/libreoffice.html");

/// Its headline, in a field of one line.
const ONE_LINE: &str = "用地の取得が遅れている。代替地を\"A&B\"で探す。";

/// Says to LibreOffice that a cell is text: without it 00047 is a number and `=1+1` a sum.
const TEXT: &str = "sdnum=\"1041;0;@\"";

/// The heading over the cell that has the keys.
const ACTIVE: &str = "document.querySelector(`.kit-grid [role=columnheader][data-column='${document.querySelector(\
                      '.kit-grid [role=gridcell][data-active]')?.dataset.column}']`)?.innerText.trim()";

#[test]
fn a_spreadsheet_gives_and_takes() {
    let home = Home::new();
    desk::prepare(&home);
    let window = Window::open_alone(&home);
    let desk = Desk::before(&window);
    let display = window.own_display().expect("the window was opened alone");
    desk.comes(".kit-grid", "RS-");
    desk.press("Esc");
    desk.is_in(".kit-grid");

    // To the spreadsheet: as text, and as a table whose cells are text.
    desk.press("Shift+Down");
    desk.press("Shift+Right");
    desk.press("Ctrl+C");
    desk.comes(".kit-grid [role=status]", "2行 × 2列");
    let (text, table) = (offered(display, "UTF8_STRING"), offered(display, "text/html"));
    let cells: Vec<&str> = text.split(['\t', '\r', '\n']).filter(|cell| !cell.is_empty()).collect();
    assert_eq!(cells.len(), 4, "{text}");
    for cell in cells {
        assert!(table.contains(cell), "「{cell}」 is not in {table}");
    }
    assert_eq!(table.matches(TEXT).count(), 4, "{table}");

    // From the spreadsheet: a line that the cell broke is one, the day is read, and the heading is no row.
    let health = desk.person.word("field-health");
    for _ in 0..steps_to(&desk, &health) {
        desk.press("Right");
    }
    desk.waits(&format!("the keys under {health}"), &format!("return {ACTIVE} === arguments[0]"), &[&health]);
    offer(display, SHEET);
    desk.press("Ctrl+V");
    desk.comes(".review", "令和8年11月20日");
    desk.comes(".review", ONE_LINE);
    desk.press("Ctrl+Enter");
    desk.comes(".kit-grid", ONE_LINE);
}

/// How many columns further right a heading stands than the keys.
fn steps_to(desk: &Desk<'_>, heading: &str) -> u64 {
    let script = "const names = [...document.querySelectorAll('.kit-grid [role=columnheader]')].map(e => e.innerText.trim()); \
                  return names.indexOf(arguments[0]) - document.querySelector('.kit-grid [data-active]').dataset.column";
    let said = desk.person.window().execute(script, &[heading.into()]);
    let said = said.unwrap_or_else(|error| panic!("{heading}: {error}"));
    said.as_u64().unwrap_or_else(|| panic!("{heading} is no heading on the right: {said}"))
}

/// What the window offers to other programs, once it does: it says that it copied a moment before.
fn offered(display: &str, target: &str) -> String {
    let offered = wait_until(&format!("{target} on the clipboard"), PATIENCE, || {
        let output = xclip(display, &["-o", "-t", target], b"");
        Ok(output.status.success().then_some(output.stdout))
    });
    let offered = offered.unwrap_or_else(|trouble| panic!("{trouble}"));
    String::from_utf8(offered).expect("what is offered is UTF-8")
}

/// Another program copies a table.
fn offer(display: &str, table: &[u8]) {
    assert!(xclip(display, &["-i", "-t", "text/html"], table).status.success());
}

fn xclip(display: &str, words: &[&str], given: &[u8]) -> Output {
    let mut child = Command::new("xclip")
        .args(["-selection", "clipboard"])
        .args(words)
        .env("DISPLAY", display)
        .stdin(Stdio::piped())
        // It stays behind to serve what it was given, and would keep these open.
        .stdout(if given.is_empty() { Stdio::piped() } else { Stdio::null() })
        .stderr(if given.is_empty() { Stdio::piped() } else { Stdio::null() })
        .spawn()
        .expect("xclip is among the packages of the tests");
    child.stdin.take().expect("it is piped").write_all(given).expect("xclip reads");
    child.wait_with_output().expect("xclip ends")
}
