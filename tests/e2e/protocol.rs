//! The client against a server that answers by script: what is sent, and what is made of the answers.
//!
//! Not here: the real driver (`stage`).

use crate::webdriver::{Session, Trouble, keys, wait_until};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::thread::JoinHandle;
use std::time::Duration;

const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";
const SOON: Duration = Duration::from_secs(5);

/// Answers one connection after the other by script, then hands over what was asked.
struct Script {
    port: u16,
    server: JoinHandle<Vec<(String, Value)>>,
}

impl Script {
    /// The session's opening is answered first, then these.
    fn with_session(answers: Vec<(u16, Value)>) -> (Self, Session) {
        let opening = (200, json!({ "sessionId": "s1", "capabilities": {} }));
        let script = Self::new(std::iter::once(opening).chain(answers).collect());
        let session = Session::open(script.port, Path::new("/opt/renkei"), &["--x"], SOON);
        let session = session.expect("the script answers with a session");
        (script, session)
    }

    fn new(answers: Vec<(u16, Value)>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = listener.local_addr().expect("it is bound").port();
        let server = std::thread::spawn(move || {
            let answer = |(status, value): (u16, Value)| {
                let (stream, _) = listener.accept().expect("the client connects");
                serve(stream, status, &json!({ "value": value }).to_string())
            };
            answers.into_iter().map(answer).collect()
        });
        Self { port, server }
    }

    /// Everything asked after the session's opening, as `METHOD /path` and body.
    fn asked(self) -> Vec<(String, Value)> {
        let mut asked = self.server.join().expect("the script was played to its end");
        asked.remove(0);
        asked
    }
}

fn serve(stream: TcpStream, status: u16, answer: &str) -> (String, Value) {
    let mut from = BufReader::new(stream);
    let mut first = String::new();
    from.read_line(&mut first).expect("a request line");
    let mut length = 0;
    loop {
        let mut header = String::new();
        from.read_line(&mut header).expect("headers");
        match header.trim().split_once(": ") {
            Some(("Content-Length", value)) => length = value.parse().expect("a number"),
            Some(_) => {}
            None => break,
        }
    }
    let mut body = vec![0; length];
    from.read_exact(&mut body).expect("the announced body");
    let head = format!("HTTP/1.1 {status} X\r\nContent-Length: {}\r\n\r\n", answer.len());
    let stream = from.get_mut();
    stream.write_all((head + answer).as_bytes()).expect("the client listens");
    let line = first.rsplit_once(" HTTP").map_or(String::new(), |(line, _)| line.to_owned());
    (line, serde_json::from_slice(&body).unwrap_or(Value::Null))
}

fn element(id: &str) -> Value {
    json!({ ELEMENT: id })
}

fn refused(code: &str) -> (u16, Value) {
    (404, json!({ "error": code, "message": "m", "stacktrace": "" }))
}

#[test]
fn the_driver_is_told_which_program_to_start() {
    let script = Script::new(vec![(200, json!({ "sessionId": "s1" }))]);
    Session::open(script.port, Path::new("/opt/renkei"), &["--x"], SOON).expect("a session");
    let asked = script.server.join().expect("played");
    let wish = &asked[0].1["capabilities"]["alwaysMatch"]["webkitgtk:browserOptions"];
    assert_eq!(asked[0].0, "POST /session");
    assert_eq!(*wish, json!({ "binary": "/opt/renkei", "args": ["--x"] }));
}

#[test]
fn each_act_on_an_element_is_one_request() {
    let (script, session) = Script::with_session(vec![
        (200, element("e1")),
        (200, Value::Null),
        (200, Value::Null),
        (200, Value::Null),
        (200, json!("順調")),
        (200, json!("dialog")),
        (200, Value::Null),
        (200, json!(true)),
    ]);
    let found = session.find("[name=title]").expect("found");
    found.click().expect("clicked");
    found.clear().expect("cleared");
    found.send_keys(&format!("経済{}", keys::ENTER)).expect("typed");
    assert_eq!(found.text(), Ok("順調".into()));
    assert_eq!(found.attribute("role"), Ok(Some("dialog".into())));
    assert_eq!(found.attribute("hidden"), Ok(None));
    assert_eq!(found.property("checked"), Ok(json!(true)));
    let css = json!({ "using": "css selector", "value": "[name=title]" });
    let expected = [
        ("POST /session/s1/element", css),
        ("POST /session/s1/element/e1/click", json!({})),
        ("POST /session/s1/element/e1/clear", json!({})),
        ("POST /session/s1/element/e1/value", json!({ "text": "経済\u{E007}" })),
        ("GET /session/s1/element/e1/text", Value::Null),
        ("GET /session/s1/element/e1/attribute/role", Value::Null),
        ("GET /session/s1/element/e1/attribute/hidden", Value::Null),
        ("GET /session/s1/element/e1/property/checked", Value::Null),
    ];
    let expected: Vec<(String, Value)> = expected.into_iter().map(|(line, body)| (line.to_owned(), body)).collect();
    assert_eq!(script.asked(), expected);
}

#[test]
fn the_window_itself_can_be_asked() {
    let (script, session) = Script::with_session(vec![
        (200, json!([element("e1"), element("e2")])),
        (200, json!([])),
        (200, json!(7)),
        (200, json!("Renkei")),
        (200, json!({ "x": 0, "y": 1.0, "width": 1280, "height": 800 })),
        (200, Value::Null),
        (200, element("e9")),
        (200, Value::Null),
        (200, Value::Null),
    ]);
    assert_eq!(session.find_all("tr").map(|all| all.len()), Ok(2));
    assert_eq!(session.find_all("td").map(|all| all.len()), Ok(0));
    let sum = session.execute("return arguments[0] + 3", &[json!(4)]);
    assert_eq!(sum, Ok(json!(7)));
    assert_eq!(session.title(), Ok("Renkei".into()));
    let rect = session.rect().expect("a rectangle");
    assert_eq!((rect.x, rect.y, rect.width, rect.height), (0, 1, 1280, 800));
    session.resize(1024, 768).expect("resized");
    session.press(keys::TAB).expect("pressed");
    session.close().expect("closed");
    let lines: Vec<String> = script.asked().into_iter().map(|(line, _)| line).collect();
    assert_eq!(
        lines,
        [
            "POST /session/s1/elements",
            "POST /session/s1/elements",
            "POST /session/s1/execute/sync",
            "GET /session/s1/title",
            "GET /session/s1/window/rect",
            "POST /session/s1/window/rect",
            "GET /session/s1/element/active",
            "POST /session/s1/element/e9/value",
            "DELETE /session/s1",
        ]
    );
}

#[test]
fn a_refusal_keeps_its_code() {
    let (_, session) = Script::with_session(vec![refused("invalid selector")]);
    let refused = Trouble::Refused { code: "invalid selector".into(), message: "m".into() };
    assert_eq!(session.find("[").map(drop), Err(refused));
}

#[test]
fn waiting_goes_on_while_the_element_is_not_there() {
    let (script, session) = Script::with_session(vec![
        refused("no such element"),
        refused("stale element reference"),
        (200, element("e1")),
    ]);
    session.wait_for("main", SOON).expect("it came");
    assert_eq!(script.asked().len(), 3);
}

#[test]
fn waiting_ends_at_once_when_it_can_never_come() {
    let (script, session) = Script::with_session(vec![refused("no such window")]);
    assert!(matches!(session.wait_for("main", SOON), Err(Trouble::Refused { .. })));
    assert_eq!(script.asked().len(), 1);
}

#[test]
fn waiting_in_vain_says_what_for() {
    let waited = wait_until("the list", Duration::ZERO, || Ok(None::<()>));
    let trouble = waited.expect_err("it never comes");
    assert_eq!(trouble.to_string(), "waited in vain for the list (not yet)");
}

#[test]
fn an_answer_that_is_no_webdriver_answer_is_not_believed() {
    let (_, session) = Script::with_session(vec![(200, json!(["no", "string"])), (500, json!({}))]);
    assert!(matches!(session.title(), Err(Trouble::Broken(_))));
    assert_eq!(session.title(), Err(Trouble::Broken("GET /session/s1/title: status 500".into())));
}

#[test]
fn silence_has_a_deadline() {
    let silent = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let port = silent.local_addr().expect("bound").port();
    let opened = Session::open(port, Path::new("/opt/renkei"), &[], Duration::from_millis(50));
    let Err(Trouble::Broken(sentence)) = opened else { panic!("silence was an answer") };
    assert_eq!(sentence, "POST /session: no answer within 0 s");
}
