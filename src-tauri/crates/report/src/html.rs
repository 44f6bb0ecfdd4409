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

pub(crate) const PAGE: &str = include_str!("../templates/document.html");
pub(crate) const STYLE: &str = include_str!("../templates/document.css");

/// Renders the whole report as one HTML file.
///
/// # Errors
/// [`RenderError::Page`] if the template cannot be filled in, a fault of ours.
pub fn html(report: &Report) -> Result<Vec<u8>, RenderError> {
    of_document(&Document::of_whole_report(report))
}

/// Renders a document as one HTML file.
///
/// # Errors
/// As [`html`].
pub(crate) fn of_document(document: &Document) -> Result<Vec<u8>, RenderError> {
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    let syntax = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()?;
    environment.set_syntax(syntax);
    let page = environment.template_from_str(PAGE)?;
    let filled = page.render(context! {
        d => Value::from(Serde(document)),
        style => STYLE,
        style_hash => STANDARD.encode(Sha256::digest(STYLE)),
    })?;
    Ok(filled.into_bytes())
}
