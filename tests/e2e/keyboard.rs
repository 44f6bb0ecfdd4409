//! A keyboard at the display: keys arrive as from the hardware, through X and whatever input method is there, and are
//! counted. WebDriver's keys come from within WebKit and pass every input method by.
//!
//! Not here: what the keys are for.

use std::cell::Cell;
use std::collections::HashMap;
use std::error::Error;
use x11rb::connection::Connection as _;
use x11rb::protocol::xproto::{ConnectionExt as _, InputFocus, KEY_PRESS_EVENT, KEY_RELEASE_EVENT, MapState, Window};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;

/// 半角/全角, which switches a Japanese input method on and off.
const ZENKAKU: u32 = 0xff2a;

/// Keys that have no letter, as they are written in [`Keyboard::press`], with their X11 names (keysymdef.h).
const NAMED: [(&str, u32); 19] = [
    ("Ctrl", 0xffe3),
    ("Shift", 0xffe1),
    ("Alt", 0xffe9),
    ("Enter", 0xff0d),
    ("Esc", 0xff1b),
    ("Tab", 0xff09),
    ("Backspace", 0xff08),
    ("Delete", 0xffff),
    ("Space", 0x20),
    ("Left", 0xff51),
    ("Up", 0xff52),
    ("Right", 0xff53),
    ("Down", 0xff54),
    ("PageDown", 0xff56),
    ("PageUp", 0xff55),
    ("Home", 0xff50),
    ("F1", 0xffbe),
    ("F2", 0xffbf),
    ("Zenkaku", ZENKAKU),
];

/// The keys of a display, with the one window that they go to.
pub struct Keyboard {
    client: RustConnection,
    root: Window,
    /// By X11 name: the key's code, and whether Shift is held for it.
    codes: HashMap<u32, (u8, bool)>,
    actions: Cell<u32>,
}

impl Keyboard {
    /// Gives the display's only window the keys, as a window manager would.
    ///
    /// # Errors
    /// If there is no display, or no window in sight.
    pub fn at(display: &str) -> Result<Self, Box<dyn Error>> {
        let (client, screen) = x11rb::connect(Some(display))?;
        let setup = client.setup();
        let root = setup.roots[screen].root;
        let (first, last) = (setup.min_keycode, setup.max_keycode);
        let mapping = client.get_keyboard_mapping(first, last - first + 1)?.reply()?;
        let mut codes = HashMap::new();
        let rows = mapping.keysyms.chunks(usize::from(mapping.keysyms_per_keycode));
        for (code, names) in (first..=last).zip(rows) {
            for (name, is_shifted) in names.iter().take(2).zip([false, true]) {
                codes.entry(*name).or_insert((code, is_shifted));
            }
        }
        // A Japanese keyboard has a key that other ones lack: it goes where this one has none.
        let rows = mapping.keysyms.chunks(usize::from(mapping.keysyms_per_keycode));
        let mut spare = (first..=last).zip(rows).filter(|(_, names)| names.iter().all(|name| *name == 0));
        let (spare, _) = spare.next_back().ok_or("every key of this keyboard is taken")?;
        client.change_keyboard_mapping(1, spare, 1, &[ZENKAKU])?.check()?;
        codes.insert(ZENKAKU, (spare, false));
        let keyboard = Self { client, root, codes, actions: Cell::new(0) };
        keyboard.take()?;
        Ok(keyboard)
    }

    fn take(&self) -> Result<(), Box<dyn Error>> {
        let mut largest = None;
        for window in self.client.query_tree(self.root)?.reply()?.children {
            let is_shown = self.client.get_window_attributes(window)?.reply()?.map_state == MapState::VIEWABLE;
            let size = self.client.get_geometry(window)?.reply()?;
            let area = u32::from(size.width) * u32::from(size.height);
            if is_shown && largest.is_none_or(|(most, _)| area > most) {
                largest = Some((area, window));
            }
        }
        let (_, window) = largest.ok_or("no window is in sight")?;
        self.client.set_input_focus(InputFocus::PARENT, window, x11rb::CURRENT_TIME)?.check()?;
        Ok(())
    }

    /// One act of the keys: `Ctrl+K`, `Enter`, `1`.
    ///
    /// # Errors
    /// If the display is gone or has no such key.
    pub fn press(&self, chord: &str) -> Result<(), Box<dyn Error>> {
        self.actions.set(self.actions.get() + 1);
        // A chord of one letter may be the sign between the others.
        let parts: Vec<&str> = if chord.len() == 1 { vec![chord] } else { chord.split('+').collect() };
        let (last, held) = parts.split_last().ok_or("no key")?;
        let held = held.iter().map(|name| Ok(self.code(name)?.0)).collect::<Result<Vec<_>, Box<dyn Error>>>()?;
        held.iter().try_for_each(|code| self.send(KEY_PRESS_EVENT, *code))?;
        // Shift is held where it is named.
        let last = if last.len() == 1 { last.to_lowercase() } else { (*last).to_owned() };
        self.strike(&last)?;
        held.iter().rev().try_for_each(|code| self.send(KEY_RELEASE_EVENT, *code))
    }

    /// Letters one after the other; one act, as a word is one thought.
    ///
    /// # Errors
    /// If the display is gone or has no such key.
    pub fn types(&self, letters: &str) -> Result<(), Box<dyn Error>> {
        self.actions.set(self.actions.get() + 1);
        letters.chars().try_for_each(|letter| self.strike(letter.encode_utf8(&mut [0; 4])))
    }

    /// How many acts there have been since this was last asked.
    pub fn counted(&self) -> u32 {
        self.actions.replace(0)
    }

    fn strike(&self, key: &str) -> Result<(), Box<dyn Error>> {
        let (code, is_shifted) = self.code(key)?;
        let shift = self.code("Shift")?.0;
        if is_shifted {
            self.send(KEY_PRESS_EVENT, shift)?;
        }
        self.send(KEY_PRESS_EVENT, code)?;
        self.send(KEY_RELEASE_EVENT, code)?;
        if is_shifted {
            self.send(KEY_RELEASE_EVENT, shift)?;
        }
        Ok(())
    }

    fn code(&self, key: &str) -> Result<(u8, bool), Box<dyn Error>> {
        let named = NAMED.iter().find(|(name, _)| *name == key).map(|(_, symbol)| *symbol);
        let letter = key
            .chars()
            .next()
            .filter(|letter| key.len() == 1 && (*letter == ' ' || letter.is_ascii_graphic()))
            .map(u32::from);
        let symbol = named.or(letter).ok_or_else(|| format!("no key is called {key}"))?;
        self.codes.get(&symbol).copied().ok_or_else(|| format!("this keyboard has no {key}").into())
    }

    fn send(&self, what: u8, code: u8) -> Result<(), Box<dyn Error>> {
        self.client.xtest_fake_input(what, code, x11rb::CURRENT_TIME, self.root, 0, 0, 0)?.check()?;
        Ok(())
    }
}
