//! A report as one HTML file: no script, no outside resource, and a policy
//! that forbids both. Every string is escaped by the template engine.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, UndefinedBehavior, Value, context};
use sha2::{Digest, Sha256};

use crate::RenderError;
use crate::content::Report;
use crate::document::Document;
use crate::room::{self, Place};
use crate::words;

pub(crate) const PAGE: &str = include_str!("../templates/document.html");
pub(crate) const STYLE: &str = include_str!("../templates/document.css");

/// Renders the whole report as one HTML file.
///
/// # Errors
/// [`RenderError::Page`] if the template cannot be filled in, a fault of ours.
pub fn html(report: &Report) -> Result<Vec<u8>, RenderError> {
    drawn(&Document::of_whole_report(report), words::draft(report).as_deref())
}

/// Renders a document as one HTML file.
///
/// # Errors
/// As [`html`].
pub(crate) fn of_document(document: &Document) -> Result<Vec<u8>, RenderError> {
    drawn(document, None)
}

/// What a cell keeps free at its sides on a page, in points.
const PADDING: f64 = 10.0;

fn drawn(document: &Document, draft: Option<&str>) -> Result<Vec<u8>, RenderError> {
    let place = Place { padding: PADDING, slack: 1.05, ..Place::paper(document.upright) };
    let tree = room::measured(document, serde_json::to_value(document)?, place);
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    let syntax = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()?;
    environment.set_syntax(syntax);
    let page = environment.template_from_str(PAGE)?;
    let style = style(document, draft);
    let filled = page.render(context! {
        d => Value::from(Serde(&tree)),
        draft => draft,
        style => &style,
        style_hash => STANDARD.encode(Sha256::digest(&style)),
    })?;
    Ok(filled.into_bytes())
}

/// The style sheet with what stands above and below each printed page.
fn style(document: &Document, draft: Option<&str>) -> String {
    let marking = match draft {
        Some(draft) => format!("【{draft}】　{}", document.marking),
        None => document.marking.clone(),
    };
    let handling = format!("{}　{}", document.marking, document.handling);
    STYLE
        .replace("$title", &in_css(&document.subject()))
        .replace("$marking", &in_css(&marking))
        .replace("$handling", &in_css(&handling))
}

/// A text within the quotation marks of a style sheet: whatever could mean something there is written as its number.
fn in_css(text: &str) -> String {
    let plain =
        |c: char| c.is_ascii_alphanumeric() || matches!(c, ' ' | '-' | '.' | ',') || !(c.is_ascii() || c.is_control());
    let escaped = |c: char| if plain(c) { c.to_string() } else { format!("\\{:x} ", u32::from(c).max(1)) };
    text.chars().map(escaped).collect()
}
