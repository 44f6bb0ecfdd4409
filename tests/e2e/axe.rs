//! Accessibility of the screen as it stands, by axe-core: its findings, and that it can find.
//!
//! Not here: which screens are looked at (the scenarios).

use crate::person::{Person, texts};
use crate::webdriver::wait_until;
use serde_json::{Value, json};
use std::path::Path;
use std::time::Duration;

/// axe looks at every element; a long list takes it seconds in a debug build.
const LOOKING: Duration = Duration::from_secs(60);

/// WCAG 2.2 at the levels A and AA, and nothing that needs another frame: the one there is holds no content.
const RUN: &str = r#"
window.renkeiFindings = null;
window.axe
  .run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    resultTypes: ['violations'],
    iframes: false,
  })
  .then(
    ({ violations }) => {
      window.renkeiFindings = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html.slice(0, 160)}`),
      );
    },
    (error) => { window.renkeiFindings = [`axe failed: ${error}`]; },
  );
return null;
"#;

/// What is wrong with the screen, a line each; empty when it is clean.
pub fn findings(person: &Person<'_>) -> Vec<String> {
    let window = person.window();
    if window.execute("return typeof window.axe", &[]) != Ok(json!("object")) {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/node_modules/axe-core/axe.min.js");
        let source = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        window.execute(&source, &[]).unwrap_or_else(|trouble| panic!("axe could not be brought in: {trouble}"));
    }
    window.execute(RUN, &[]).unwrap_or_else(|trouble| panic!("axe could not be started: {trouble}"));
    let found = wait_until("axe's findings", LOOKING, || {
        let found = window.execute("return window.renkeiFindings", &[])?;
        Ok((found != Value::Null).then(|| texts(&found)))
    });
    found.unwrap_or_else(|trouble| panic!("{trouble}"))
}

/// Puts a picture without words and a button without a name into the page, and takes them away again; what axe said.
pub fn findings_when_seeded(person: &Person<'_>) -> Vec<String> {
    let window = person.window();
    let seed = r#"
const seed = document.createElement('div');
seed.id = 'seeded';
const button = document.createElement('button');
const picture = document.createElement('img');
picture.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
seed.append(picture, button);
(document.querySelector('main') ?? document.body).append(seed);
return null;
"#;
    window.execute(seed, &[]).expect("the page takes the seed");
    let found = findings(person);
    window.execute("document.getElementById('seeded').remove(); return null;", &[]).expect("the seed goes");
    found
}
