//! The thread that looks twice a second: for outside writes, for a user who left, for a backup that is due.
//!
//! What there is to notice is the desk's business ([`Desk::look`]); here is only when it looks and whom it tells.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::time::Duration;

use services::contract::Tag;
use tauri::{AppHandle, Manager as _, Runtime};

use crate::commands::{Shared, tell_changed};
use crate::session::Noticed;

/// Outside writes are to be seen within a second.
const BETWEEN_LOOKS: Duration = Duration::from_millis(500);

/// What someone else wrote can be anything.
const EVERYTHING: [Tag; 6] =
    [Tag::Organisations, Tag::Topics, Tag::Workstreams, Tag::Assignments, Tag::Statuses, Tag::Ledger];

/// Looking ends when this is dropped.
pub struct Watch {
    _stop: Sender<()>,
}

/// Begins to look.
///
/// # Errors
/// If the system has no thread to give.
pub fn begin<R: Runtime>(app: AppHandle<R>, desk: Shared) -> std::io::Result<Watch> {
    let (stop, stopped) = channel();
    std::thread::Builder::new().name("watch".to_owned()).spawn(move || {
        while stopped.recv_timeout(BETWEEN_LOOKS) == Err(RecvTimeoutError::Timeout) {
            // The panic hook has logged it; the desk closes a workspace in doubt at the next act.
            if let Ok(Some(noticed)) = catch_unwind(AssertUnwindSafe(|| desk.look())) {
                tell(&app, noticed);
            }
        }
    })?;
    Ok(Watch { _stop: stop })
}

fn tell<R: Runtime>(app: &AppHandle<R>, noticed: Noticed) {
    match noticed {
        Noticed::OutsideWrite => tell_changed(app, &EVERYTHING),
        // Beginning anew is the one way to be sure that nothing of the records is left on the screen.
        Noticed::Locked => app.webview_windows().values().for_each(|window| {
            let _ = window.reload();
        }),
    }
}
