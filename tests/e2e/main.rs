//! The real window, driven through WebDriver the way a person uses it: visible controls only, nothing behind them.
//!
//! Scenarios live in modules of their own; `webdriver` is the client, `stage` starts and clears away. A machine that
//! lacks the driver or a virtual display fails here: these tests are never skipped.

mod http;
mod opening;
mod protocol;
mod stage;
mod webdriver;
