//! A person before the window: finds controls by what they are called, as the words of the product say it, waits for
//! what should appear, and never reaches behind the screen.
//!
//! Not here: what the person wants (the scenarios).

use crate::stage::Window;
use crate::webdriver::{Answer, Element, Trouble, keys, wait_until};
use serde_json::{Value, json};
use std::path::Path;
use std::time::Duration;
use text::{Args, Language};

/// How long a person waits before saying that it does not work: debug builds on a busy machine are slow.
const PATIENCE: Duration = Duration::from_secs(30);

/// Long acts: key derivation, import, reports.
const LONG: Duration = Duration::from_secs(180);

/// Some two seconds of looking for an entry.
const LOOKS_BEFORE_TYPING_AGAIN: u32 = 80;

/// Finds a visible control by its sort and its name, the name as assistive technology would say it.
const FIND: &str = r#"
const [sort, name, exact] = arguments;
const sorts = {
  button: 'button, [role=button], [role=option], [role=tab], [role=menuitem], a[href]',
  tab: '[role=tab]',
  option: '[role=option]',
  choice: 'label:has(input[type=radio]), label:has(input[type=checkbox])',
  heading: 'h1, h2, h3, [role=heading]',
  list: 'button[aria-haspopup=listbox]',
  cell: '[role=gridcell], [role=rowheader]',
};
const clean = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
const shown = (one) => {
  const box = one.getBoundingClientRect();
  return box.width > 0 && box.height > 0 && getComputedStyle(one).visibility !== 'hidden';
};
const words = (one) => {
  const label = one.getAttribute('aria-label');
  if (label) return clean(label);
  const others = one.getAttribute('aria-labelledby');
  if (others) return clean(others.split(' ').map((id) => document.getElementById(id)?.textContent).join(' '));
  const copy = one.cloneNode(true);
  for (const mute of copy.querySelectorAll('[aria-hidden], .kit-need, svg')) mute.remove();
  return clean(copy.textContent);
};
const fits = (said) => (exact ? said === name : said.includes(name));
const field = () => {
  for (const label of document.querySelectorAll('label')) {
    if (!shown(label) || !fits(words(label))) continue;
    const control = label.htmlFor ? document.getElementById(label.htmlFor) : label.querySelector('input, textarea');
    if (control && shown(control)) return control;
  }
  const bare = [...document.querySelectorAll('input[aria-label], textarea[aria-label]')];
  return bare.find((one) => shown(one) && fits(words(one))) ?? null;
};
if (sort === 'field') return field();
const found = [...document.querySelectorAll(sorts[sort])].filter((one) => shown(one) && fits(words(one)));
const open = found.filter((one) => !one.disabled && one.getAttribute('aria-disabled') !== 'true');
return open[0] ?? null;
"#;

/// What the screen says, as a person reads it.
const READ: &str = "return document.body.innerText";

/// What stands in its fields, but for secrets.
const FIELDS: &str = "\
    return [...document.querySelectorAll('input:not([type=password]), textarea')].map((one) => \
        `${one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? ''}: ${one.value}` + \
        (one === document.activeElement ? ' (has the keyboard)' : ''))";

/// Counts frames from now on.
const DRAW: &str = "\
    window.renkeiFrames = 0; \
    const tick = () => { window.renkeiFrames += 1; if (window.renkeiFrames < 5) requestAnimationFrame(tick); }; \
    requestAnimationFrame(tick); return null";

/// Whether some were drawn, in the fonts that they are meant to be drawn in.
const DRAWN: &str = "return window.renkeiFrames >= 5 && document.fonts.status === 'loaded'";

/// Someone who uses the window.
pub struct Person<'w> {
    window: &'w Window,
    language: Language,
}

impl<'w> Person<'w> {
    /// Someone who reads Japanese.
    pub fn before(window: &'w Window) -> Self {
        Self { window, language: Language::Ja }
    }

    /// The window.
    pub fn window(&self) -> &Window {
        self.window
    }

    /// What the product calls it.
    pub fn word(&self, id: &str) -> String {
        text::say(self.language, id)
    }

    /// Presses the button, link, tab or option of that name.
    #[track_caller]
    pub fn press(&self, id: &str) {
        self.press_named(&self.word(id));
    }

    /// The same for a name that is no message.
    #[track_caller]
    pub fn press_named(&self, name: &str) {
        self.act("button", name, true, |control| control.click());
    }

    /// The same for a button whose name goes on.
    #[track_caller]
    pub fn press_saying(&self, name: &str) {
        self.act("button", name, false, |control| control.click());
    }

    /// Waits for a button, after an act that takes its time.
    #[track_caller]
    pub fn awaits(&self, id: &str) {
        let name = self.word(id);
        let found = wait_until(&name, LONG, || self.find("button", &name, true));
        self.stands(found);
    }

    /// Presses a tab, whose name may go on with a count.
    #[track_caller]
    pub fn press_section(&self, id: &str) {
        self.act("tab", &self.word(id), false, |tab| tab.click());
    }

    /// Picks a radio or a check box.
    #[track_caller]
    pub fn choose(&self, id: &str) {
        // Its words may go on with a note.
        self.act("choice", &self.word(id), false, |control| control.click());
    }

    /// Writes into the field of that label, instead of what stands there.
    #[track_caller]
    pub fn fill(&self, id: &str, content: &str) {
        self.act("field", &self.word(id), true, |field| replace(field, content));
    }

    /// Types into a field that narrows a list, and takes the entry of that name.
    #[track_caller]
    pub fn pick(&self, id: &str, typed: &str, entry: &str) {
        // The list may narrow under the pointer, so that the press begins on one entry and ends on none, which closes
        // it: a person looks whether the choice was taken, and types again where the list has gone.
        let mut looks = 0_u32;
        let taken = wait_until(&format!("the choice of 「{entry}」"), PATIENCE, || {
            let Some(field) = self.find("field", &self.word(id), true)? else { return Ok(None) };
            if field.property("value")? == entry {
                return Ok(Some(()));
            }
            match self.find("option", entry, false)? {
                Some(option) => option.click()?,
                None if looks.is_multiple_of(LOOKS_BEFORE_TYPING_AGAIN) => replace(&field, typed)?,
                None => {}
            }
            looks += 1;
            Ok(None)
        });
        self.stands(taken);
    }

    /// Opens a closed list by its label and takes the entry.
    #[track_caller]
    pub fn select(&self, id: &str, entry: &str) {
        self.act("list", &self.word(id), false, |list| list.click());
        self.press(entry);
    }

    /// Clicks a cell of the work table.
    #[track_caller]
    pub fn point_at(&self, cell: &str) {
        self.act("cell", cell, false, |cell| cell.click());
    }

    /// Waits until the screen says it.
    #[track_caller]
    pub fn sees(&self, words: &str) {
        self.sees_within(words, PATIENCE);
    }

    /// The same after an act that takes its time.
    #[track_caller]
    pub fn sees_in_time(&self, words: &str) {
        self.sees_within(words, LONG);
    }

    #[track_caller]
    fn sees_within(&self, words: &str, patience: Duration) {
        let looked = wait_until(words, patience, || Ok(self.reads()?.contains(words).then_some(())));
        self.stands(looked);
    }

    /// Whether the screen says it now.
    pub fn does_see(&self, words: &str) -> bool {
        self.reads().is_ok_and(|text| text.contains(words))
    }

    /// Waits for a heading.
    #[track_caller]
    pub fn arrives_at(&self, heading: &str) {
        self.act("heading", heading, false, |_| Ok(()));
    }

    /// The same after an act that takes its time.
    #[track_caller]
    pub fn arrives_in_time_at(&self, heading: &str) {
        let found = wait_until(heading, LONG, || self.find("heading", heading, false));
        self.stands(found);
    }

    /// A message with its variables filled in.
    pub fn sentence(&self, id: &str, args: &Args<'_>) -> String {
        text::say_with(self.language, id, args)
    }

    /// Takes a picture of what is there now, once it was drawn.
    #[track_caller]
    pub fn photographs(&self, to: &Path) {
        let drawn = self.window.execute(DRAW, &[]).and_then(|_| {
            wait_until("the drawn screen", PATIENCE, || Ok((self.window.execute(DRAWN, &[])? == true).then_some(())))
        });
        self.stands(drawn.and_then(|()| self.window.photograph(to)));
    }

    fn reads(&self) -> Answer<String> {
        Ok(self.window.execute(READ, &[])?.as_str().unwrap_or_default().to_owned())
    }

    fn find(&self, sort: &str, name: &str, exact: bool) -> Answer<Option<Element<'_>>> {
        self.window.choose(FIND, &[json!(sort), json!(name), json!(exact)])
    }

    #[track_caller]
    fn act(&self, sort: &str, name: &str, exact: bool, mut act: impl FnMut(&Element<'_>) -> Answer<()>) {
        let done =
            wait_until(&format!("the {sort} 「{name}」"), PATIENCE, || match self.find(sort, name, exact)? {
                Some(control) => act(&control).map(Some),
                None => Ok(None),
            });
        self.stands(done);
    }

    /// Or says what the screen says instead.
    #[track_caller]
    pub fn stands<T>(&self, answer: Answer<T>) {
        if let Err(trouble) = answer {
            let screen = self.reads().unwrap_or_else(|trouble: Trouble| trouble.to_string());
            let fields = self.window.execute(FIELDS, &[]).unwrap_or_default();
            panic!("{trouble}\nthe screen says:\n{screen}\nits fields: {fields}");
        }
    }
}

/// Writes instead of what stands there.
fn replace(field: &Element<'_>, content: &str) -> Answer<()> {
    field.click()?;
    // Pressed a second time it is let go: this driver does not know the key for letting go.
    field.send_keys(&format!("{}a{}{content}", keys::CONTROL, keys::CONTROL))
}

/// A JSON array's texts, for findings.
pub fn texts(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().filter_map(|one| one.as_str().map(str::to_owned)).collect()
}
