//! A report's content as data, and its renderers.
//!
//! [`content`] says what a report holds; the renderers turn the same content
//! into files. Pure but for rendering: no clock, no randomness, no network and
//! no files; bytes are returned to the caller, and the same content gives the
//! same bytes.
#![warn(missing_docs)]

mod beside;
mod chart;
pub mod compare;
pub mod content;
pub mod document;
mod docx;
mod fit;
mod html;
mod markdown;
mod pdf;
mod plain;
mod room;
#[cfg(test)]
mod tests;
mod view;
mod words;
mod xlsx;
mod xml;

use std::fmt;
use std::str::FromStr;

pub use content::Report;
pub use document::Document;
pub use docx::{HouseStyle, NotAStyle, docx, docx_in};
pub use html::html;
pub use markdown::markdown;
pub use pdf::pdf;
pub use plain::plain;
pub use words::health_mark;
pub use xlsx::xlsx;

/// A kind of file that a report can be rendered to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Format {
    /// PDF/UA-1 and PDF/A-2a, A4.
    Pdf,
    /// A Word document, A4.
    Docx,
    /// An Excel workbook with every item: the annex.
    Xlsx,
    /// One HTML file without scripts.
    Html,
    /// CommonMark with pipe tables.
    Markdown,
    /// Plain text, for mail.
    Text,
}

impl Format {
    /// All formats, in the order in which they are offered.
    pub const ALL: [Format; 6] =
        [Format::Pdf, Format::Docx, Format::Xlsx, Format::Html, Format::Markdown, Format::Text];

    /// The file name's ending, without the dot; also the format's name on the
    /// command line.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Format::Pdf => "pdf",
            Format::Docx => "docx",
            Format::Xlsx => "xlsx",
            Format::Html => "html",
            Format::Markdown => "md",
            Format::Text => "txt",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.extension())
    }
}

/// A name that is no [`Format`]'s.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no such report format: {0:?} (known: pdf, docx, xlsx, html, md, txt)")]
pub struct UnknownFormat(pub String);

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Format::ALL.into_iter().find(|format| format.extension() == name).ok_or_else(|| UnknownFormat(name.to_owned()))
    }
}

/// Why a report could not be rendered. Each is a fault of this program: no
/// content that the types admit should lead here.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// The typesetter refused; its messages, in English.
    #[error("the typesetter refused: {}", .0.join("; "))]
    Typeset(Vec<String>),
    /// The workbook could not be written.
    #[error("the workbook could not be written: {0}")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    /// The Word file could not be packed.
    #[error("the Word file could not be packed: {0}")]
    Package(#[from] zip::result::ZipError),
    /// The Word file could not be written.
    #[error("the Word file could not be written: {0}")]
    Write(#[from] std::io::Error),
    /// A chart could not be turned into a picture; the reason, in English.
    #[error("the chart could not be drawn: {0}")]
    Picture(String),
    /// The page could not be filled in.
    #[error("the page could not be filled in: {0}")]
    Page(#[from] minijinja::Error),
    /// The content could not be handed to the typesetter.
    #[error("the content could not be handed over: {0}")]
    Handover(#[from] serde_json::Error),
}

/// What draws here: two that are equal draw the same bytes of the same content.
#[must_use]
pub fn renderer() -> String {
    use sha2::{Digest as _, Sha256};
    let mut parts = Sha256::new();
    for part in [
        pdf::PAGE,
        html::PAGE,
        html::STYLE,
        docx::SOURCE,
        view::SOURCE,
        words::SOURCE,
        chart::SOURCE,
        beside::SOURCE,
        room::SOURCE,
        xlsx::SOURCE,
    ] {
        parts.update(part);
    }
    let parts = parts.finalize();
    format!(
        "renkei-report/{} {:02x}{:02x}{:02x}{:02x}",
        env!("CARGO_PKG_VERSION"),
        parts[0],
        parts[1],
        parts[2],
        parts[3]
    )
}

/// Renders the report as a file of the given format.
///
/// # Errors
/// See [`RenderError`].
pub fn render(report: &Report, format: Format) -> Result<Vec<u8>, RenderError> {
    render_in(report, format, None)
}

/// The same, as a ministry's own Word files look.
///
/// # Errors
/// See [`RenderError`].
pub fn render_in(report: &Report, format: Format, house: Option<&HouseStyle>) -> Result<Vec<u8>, RenderError> {
    match format {
        Format::Pdf => pdf(report),
        Format::Docx => docx::of_report(report, house),
        Format::Xlsx => xlsx(report),
        Format::Html => html(report),
        Format::Markdown => Ok(markdown(report).into_bytes()),
        Format::Text => Ok(plain(report).into_bytes()),
    }
}

/// Renders a document as a file of the given format.
///
/// # Errors
/// See [`RenderError`].
pub fn render_document(document: &Document, format: Format) -> Result<Vec<u8>, RenderError> {
    match format {
        Format::Pdf => pdf::of_document(document),
        Format::Docx => docx(document),
        Format::Xlsx => xlsx::of_document(document),
        Format::Html => html::of_document(document),
        Format::Markdown => Ok(markdown::of_document(document).into_bytes()),
        Format::Text => Ok(plain::of_document(document).into_bytes()),
    }
}
