//! Panics are faults of ours: their place in the program is kept for the help desk, their words are not, for words may
//! hold content.

use std::cell::RefCell;
use std::panic::PanicHookInfo;
use std::sync::Arc;

use crate::session::Desk;

thread_local! {
    static PLACE: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Notes each panic's place, in the desk's log and for [`last_place`]. Debug builds print the words too.
pub fn note(desk: Arc<Desk>) {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        let place = place(info);
        desk.log(&format!("broken {place}"));
        PLACE.with_borrow_mut(|last| *last = place);
        if cfg!(debug_assertions) {
            before(info);
        }
    }));
}

/// Where this thread panicked last.
pub fn last_place() -> String {
    PLACE.with_borrow_mut(std::mem::take)
}

/// File and line without the folders, which are those of the machine that built the program.
fn place(info: &PanicHookInfo<'_>) -> String {
    info.location().map_or_else(
        || "unknown".to_owned(),
        |at| format!("{}:{}", at.file().rsplit(['/', '\\']).next().unwrap_or_default(), at.line()),
    )
}
