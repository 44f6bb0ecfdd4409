//! The close button of a window, as a window manager tells it: WebDriver has no way to press it, and ends the app
//! instead.
//!
//! Not here: anything within the window.

use std::error::Error;
use x11rb::connection::Connection as _;
use x11rb::protocol::xproto::{AtomEnum, ClientMessageEvent, ConnectionExt as _, EventMask, MapState};
use x11rb::wrapper::ConnectionExt as _;

/// Presses the close button of every window in sight that has one; answers how many there were.
pub fn press(display: &str) -> Result<usize, Box<dyn Error>> {
    let (client, screen) = x11rb::connect(Some(display))?;
    let root = client.setup().roots[screen].root;
    let protocols = client.intern_atom(false, b"WM_PROTOCOLS")?.reply()?.atom;
    let delete = client.intern_atom(false, b"WM_DELETE_WINDOW")?.reply()?.atom;
    let mut pressed = 0;
    for window in client.query_tree(root)?.reply()?.children {
        let is_shown = client.get_window_attributes(window)?.reply()?.map_state == MapState::VIEWABLE;
        let spoken = client.get_property(false, window, protocols, AtomEnum::ATOM, 0, 32)?.reply()?;
        let has_button = spoken.value32().is_some_and(|mut atoms| atoms.any(|atom| atom == delete));
        if is_shown && has_button {
            let press = ClientMessageEvent::new(32, window, protocols, [delete, x11rb::CURRENT_TIME, 0, 0, 0]);
            client.send_event(false, window, EventMask::NO_EVENT, press)?;
            pressed += 1;
        }
    }
    client.sync()?;
    Ok(pressed)
}
