//! A small W3C WebDriver client: what a person does in the window, and what they see there.
//!
//! Not here: starting the driver and the window (`stage`), and any knowledge of our screens.

use crate::http;
use serde_json::{Value, json};
use std::fmt;
use std::path::Path;
use std::time::{Duration, Instant};

/// The key under which WebDriver names an element, fixed by the standard.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// How long the window may take to answer one question.
const ANSWER: Duration = Duration::from_secs(30);

/// How long to wait between two looks at a condition.
const BETWEEN_LOOKS: Duration = Duration::from_millis(25);

/// Why something in the window did not work.
#[derive(Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The driver refused: its error code (`no such element`, …) and its message.
    Refused { code: String, message: String },
    /// The driver could not be asked, or its answer made no sense.
    Broken(String),
    /// A condition did not come true in time; with the last reason why not.
    TooLate { what: String, last: String },
}

impl fmt::Display for Trouble {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused { code, message } => write!(out, "{code}: {message}"),
            Self::Broken(why) => out.write_str(why),
            Self::TooLate { what, last } => write!(out, "waited in vain for {what} ({last})"),
        }
    }
}

/// Answers of the client.
pub type Answer<T> = Result<T, Trouble>;

/// Keys that have no character, as WebDriver writes them (its standard lists the others).
#[rustfmt::skip]
pub mod keys {
    pub const TAB: &str = "\u{E004}";
    pub const ENTER: &str = "\u{E007}";
    pub const CONTROL: &str = "\u{E009}";
}

/// Where the window is on the screen, in pixels.
#[derive(Debug, PartialEq, Eq)]
pub struct Rect {
    pub x: i64,
    pub y: i64,
    pub width: i64,
    pub height: i64,
}

/// One window under the driver's hand.
pub struct Session {
    port: u16,
    id: String,
}

impl Session {
    /// Lets the driver on `port` start `binary`; waits for its window no longer than `patience`.
    pub fn open(port: u16, binary: &Path, arguments: &[&str], patience: Duration) -> Answer<Self> {
        let wish = json!({ "capabilities": { "alwaysMatch": { "webkitgtk:browserOptions": {
            "binary": binary, "args": arguments,
        } } } });
        let value = ask(port, "POST", "/session", &wish, patience)?;
        let id = text(&value["sessionId"])?;
        Ok(Self { port, id })
    }

    /// Whether the driver takes orders.
    pub fn ready(port: u16) -> bool {
        ask(port, "GET", "/status", &Value::Null, ANSWER).is_ok_and(|value| value["ready"] == true)
    }

    /// The first element that the CSS selector names.
    pub fn find(&self, css: &str) -> Answer<Element<'_>> {
        let value = self.post("/element", &json!({ "using": "css selector", "value": css }))?;
        self.element(&value)
    }

    /// All elements that the CSS selector names, none included.
    pub fn find_all(&self, css: &str) -> Answer<Vec<Element<'_>>> {
        let value = self.post("/elements", &json!({ "using": "css selector", "value": css }))?;
        let list = value.as_array().ok_or_else(|| nonsense(&value))?;
        list.iter().map(|one| self.element(one)).collect()
    }

    /// The element that has the keyboard.
    pub fn active(&self) -> Answer<Element<'_>> {
        let value = self.get("/element/active")?;
        self.element(&value)
    }

    /// Types where the keyboard is.
    pub fn press(&self, keys: &str) -> Answer<()> {
        self.active()?.send_keys(keys)
    }

    /// Runs a function body in the page and answers what it returns.
    pub fn execute(&self, script: &str, arguments: &[Value]) -> Answer<Value> {
        self.post("/execute/sync", &json!({ "script": script, "args": arguments }))
    }

    /// Runs a function body in the page and answers the element that it returns, if it returns one.
    pub fn choose(&self, script: &str, arguments: &[Value]) -> Answer<Option<Element<'_>>> {
        match self.execute(script, arguments)? {
            Value::Null => Ok(None),
            found => self.element(&found).map(Some),
        }
    }

    /// The document's title.
    pub fn title(&self) -> Answer<String> {
        text(&self.get("/title")?)
    }

    /// Position and size of the window.
    pub fn rect(&self) -> Answer<Rect> {
        let value = self.get("/window/rect")?;
        let number = |name: &str| value[name].as_f64().map(|number| number.round() as i64);
        match (number("x"), number("y"), number("width"), number("height")) {
            (Some(x), Some(y), Some(width), Some(height)) => Ok(Rect { x, y, width, height }),
            _ => Err(nonsense(&value)),
        }
    }

    /// Makes the window this wide and high, in pixels.
    pub fn resize(&self, width: u32, height: u32) -> Answer<()> {
        self.post("/window/rect", &json!({ "width": width, "height": height })).map(drop)
    }

    /// Waits for an element to appear and answers it.
    pub fn wait_for(&self, css: &str, patience: Duration) -> Answer<Element<'_>> {
        wait_until(css, patience, || self.find(css).map(Some))
    }

    /// Closes the window; the app ends.
    pub fn close(&self) -> Answer<()> {
        ask(self.port, "DELETE", &format!("/session/{}", self.id), &Value::Null, ANSWER).map(drop)
    }

    fn get(&self, path: &str) -> Answer<Value> {
        let path = format!("/session/{}{path}", self.id);
        ask(self.port, "GET", &path, &Value::Null, ANSWER)
    }

    fn post(&self, path: &str, body: &Value) -> Answer<Value> {
        ask(self.port, "POST", &format!("/session/{}{path}", self.id), body, ANSWER)
    }

    fn element(&self, value: &Value) -> Answer<Element<'_>> {
        let id = text(&value[ELEMENT])?;
        Ok(Element { session: self, id })
    }
}

/// One element of the page.
pub struct Element<'window> {
    session: &'window Session,
    id: String,
}

impl Element<'_> {
    /// Clicks its middle; refused when something else lies over it.
    pub fn click(&self) -> Answer<()> {
        self.post("/click", &json!({})).map(drop)
    }

    /// Focuses it and types; `keys` holds the keys without a character.
    pub fn send_keys(&self, keys: &str) -> Answer<()> {
        self.post("/value", &json!({ "text": keys })).map(drop)
    }

    /// Empties a field.
    pub fn clear(&self) -> Answer<()> {
        self.post("/clear", &json!({})).map(drop)
    }

    /// The text as it is rendered.
    pub fn text(&self) -> Answer<String> {
        text(&self.get("/text")?)
    }

    /// An attribute, None where it is not set.
    pub fn attribute(&self, name: &str) -> Answer<Option<String>> {
        Ok(self.get(&format!("/attribute/{name}"))?.as_str().map(str::to_owned))
    }

    /// A property of the live element: a field's `value`, a box's `checked`.
    pub fn property(&self, name: &str) -> Answer<Value> {
        self.get(&format!("/property/{name}"))
    }

    fn get(&self, path: &str) -> Answer<Value> {
        self.session.get(&format!("/element/{}{path}", self.id))
    }

    fn post(&self, path: &str, body: &Value) -> Answer<Value> {
        self.session.post(&format!("/element/{}{path}", self.id), body)
    }
}

/// Looks again and again until the condition gives something; an element that is not there, not any more, or still
/// covered counts as "not yet", every other trouble ends the waiting.
pub fn wait_until<T>(what: &str, patience: Duration, mut look: impl FnMut() -> Answer<Option<T>>) -> Answer<T> {
    let deadline = now() + patience;
    loop {
        let last = match look() {
            Ok(Some(found)) => return Ok(found),
            Ok(None) => "not yet".to_owned(),
            Err(Trouble::Refused { code, message }) if passes(&code) => {
                format!("{code}: {message}")
            }
            Err(trouble) => return Err(trouble),
        };
        if now() >= deadline {
            return Err(Trouble::TooLate { what: what.to_owned(), last });
        }
        pause();
    }
}

fn passes(code: &str) -> bool {
    ["no such element", "stale element reference", "element not interactable", "element click intercepted"]
        .contains(&code)
}

#[expect(clippy::disallowed_methods, reason = "a deadline in a test needs the clock")]
fn now() -> Instant {
    Instant::now()
}

#[expect(
    clippy::disallowed_methods,
    reason = "between two looks at a condition, with a deadline; WebDriver cannot notify"
)]
fn pause() {
    std::thread::sleep(BETWEEN_LOOKS);
}

fn ask(port: u16, method: &str, path: &str, body: &Value, patience: Duration) -> Answer<Value> {
    let body = if body.is_null() { String::new() } else { body.to_string() };
    let answer = http::call(port, method, path, &body, patience).map_err(|error| {
        let silent = [std::io::ErrorKind::WouldBlock, std::io::ErrorKind::TimedOut];
        Trouble::Broken(match silent.contains(&error.kind()) {
            true => format!("{method} {path}: no answer within {} s", patience.as_secs()),
            false => format!("{method} {path}: {error}"),
        })
    })?;
    let mut value: Value =
        serde_json::from_slice(&answer.body).map_err(|error| Trouble::Broken(format!("{method} {path}: {error}")))?;
    let value = value["value"].take();
    match (answer.status, value["error"].as_str()) {
        (200, _) => Ok(value),
        (_, Some(code)) => Err(Trouble::Refused {
            code: code.to_owned(),
            message: value["message"].as_str().unwrap_or_default().to_owned(),
        }),
        (status, None) => Err(Trouble::Broken(format!("{method} {path}: status {status}"))),
    }
}

fn text(value: &Value) -> Answer<String> {
    value.as_str().map(str::to_owned).ok_or_else(|| nonsense(value))
}

fn nonsense(value: &Value) -> Trouble {
    Trouble::Broken(format!("an answer that makes no sense: {value}"))
}
