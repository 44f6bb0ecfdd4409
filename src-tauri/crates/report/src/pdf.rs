//! A report on paper: PDF/UA-1 and PDF/A-2a by typst.
//!
//! The compiler lives in a closed world of two files, the template and the
//! data; no packages, no system fonts, no other file can be read. Text arrives
//! as JSON strings and is never parsed as markup. Timestamp and identifier
//! come from the content, so that the same content gives the same bytes.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use chrono::{Datelike, NaiveDate};
use serde_json::Value;
use text::Args;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::layout::Abs;
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook, FontInstance, FontVariant, FontVariations};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::RenderError;
use crate::content::Report;
use crate::document::Document;
use crate::room::{self, Place};
use crate::words::{self, Words};

pub(crate) const PAGE: &str =
    concat!(include_str!("../templates/paper.typ"), include_str!("../templates/document.typ"));
pub(crate) const REGULAR: &[u8] = include_bytes!("../fonts/BIZUDPGothic-Regular.ttf");
pub(crate) const BOLD: &[u8] = include_bytes!("../fonts/BIZUDPGothic-Bold.ttf");

/// Japan keeps one offset all year.
const JST_MINUTES: i32 = 9 * 60;

/// Stands for a character that the typeface lacks, as printers do it.
const GETA: char = '〓';

/// Renders the report as a tagged PDF.
///
/// # Errors
/// [`RenderError::Typeset`] if the compiler refuses the document; with the
/// shipped template this is a fault of ours, not of the content.
pub fn pdf(report: &Report) -> Result<Vec<u8>, RenderError> {
    drawn(&Document::of_report(report), words::draft(report).as_deref())
}

/// Renders a document as a tagged PDF.
///
/// # Errors
/// As [`pdf`].
pub(crate) fn of_document(document: &Document) -> Result<Vec<u8>, RenderError> {
    drawn(document, None)
}

fn drawn(document: &Document, draft: Option<&str>) -> Result<Vec<u8>, RenderError> {
    let world = Desk::new(PAGE, data(document, draft)?);
    let rendered = typeset(&world, document.hash(), document.made_on);
    // Without this the compiler keeps every document it ever made.
    typst::comemo::evict(0);
    rendered
}

/// What the template is given; a draft says so on every page.
pub(crate) fn data(document: &Document, draft: Option<&str>) -> Result<Vec<u8>, RenderError> {
    let mut tree = laid_out(document)?;
    tree["draft"] = draft.map(str::to_owned).into();
    Ok(serde_json::to_vec(&tree)?)
}

/// The tree with what is printed in place of each character, and the measures of its tables.
fn laid_out(document: &Document) -> Result<Value, RenderError> {
    let tree = printable(document, Words::new(document.language()))?;
    Ok(room::measured(document, tree, Place::paper(document.upright)))
}

/// On how many pages it stands, with a little room to spare: word processors set lines wider than this typesetter.
pub(crate) fn pages(document: &Document) -> Result<usize, RenderError> {
    let mut tree = laid_out(document)?;
    tree["spare"] = true.into();
    let world = Desk::new(PAGE, serde_json::to_vec(&tree)?);
    let compiled = typst::compile::<PagedDocument>(&world);
    typst::comemo::evict(8);
    Ok(compiled.output.map_err(|errors| refusal(&errors))?.pages().len())
}

fn typeset(world: &Desk, ident: String, made_on: NaiveDate) -> Result<Vec<u8>, RenderError> {
    let compiled = typst::compile::<PagedDocument>(world);
    let document = compiled.output.map_err(|errors| refusal(&errors))?;
    typst_pdf::pdf(&document, &options(ident, made_on)?).map_err(|errors| refusal(&errors))
}

fn options(ident: String, day: NaiveDate) -> Result<PdfOptions, RenderError> {
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .map_err(|error| RenderError::Typeset(vec![error.message().to_string()]))?;
    let timestamp = u8::try_from(day.month())
        .ok()
        .zip(u8::try_from(day.day()).ok())
        .and_then(|(month, date)| Datetime::from_ymd_hms(day.year(), month, date, 0, 0, 0))
        .and_then(|midnight| Timestamp::new_local(midnight, JST_MINUTES));
    Ok(PdfOptions {
        ident: Smart::Custom(ident),
        creator: Smart::Custom(Some("Renkei".to_owned())),
        timestamp,
        standards,
        ..PdfOptions::default()
    })
}

fn refusal(diagnostics: &[SourceDiagnostic]) -> RenderError {
    RenderError::Typeset(diagnostics.iter().map(|d| d.message.to_string()).collect())
}

/// The view as JSON in which every character can be printed. Characters that
/// the typeface lacks become 〓 and are named in a note; marks that only steer
/// other characters (direction, joining, glyph variants) are left out.
fn printable(view: &impl serde::Serialize, words: Words) -> Result<Value, RenderError> {
    let mut data = serde_json::to_value(view)?;
    let mut missing = BTreeSet::new();
    replace_missing(&mut data, &mut missing);
    if !missing.is_empty() {
        let names: Vec<String> = missing.iter().take(20).map(|c| format!("U+{:04X}", u32::from(*c))).collect();
        let note = Args::new().set("characters", names.join(" "));
        if let Some(notes) = data.get_mut("notes").and_then(Value::as_array_mut) {
            notes.push(words.tell("report-glyph-note", note).into());
        }
    }
    Ok(data)
}

fn replace_missing(value: &mut Value, missing: &mut BTreeSet<char>) {
    match value {
        Value::String(text) => {
            if text.chars().any(|c| c != '\n' && !is_printable(c)) {
                *text = text.chars().filter_map(|c| print_as(c, missing)).collect();
            }
            keep_apart(text);
        }
        Value::Array(values) => values.iter_mut().for_each(|v| replace_missing(v, missing)),
        Value::Object(fields) => {
            for (name, value) in fields {
                match value {
                    // In a drawing each text has a place of its own.
                    Value::String(svg) if name == "svg" => {
                        *svg = svg.chars().filter_map(|c| print_as(c, missing)).collect();
                    }
                    value => replace_missing(value, missing),
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn is_printable(c: char) -> bool {
    !c.is_control() && c != '\u{ad}' && shelf().fonts[0].info().coverage.contains(u32::from(c))
}

fn print_as(c: char, missing: &mut BTreeSet<char>) -> Option<char> {
    match c {
        '\n' => Some(c),
        '\t' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' => Some(' '),
        '\u{2010}' | '\u{2011}' => Some('-'),
        // Soft hyphen, joiners, direction marks, glyph variants, byte order mark.
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' => None,
        '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' => None,
        '\u{feff}' | '\u{e0000}'..='\u{e0fff}' => None,
        c if c.is_control() => None,
        c if is_printable(c) => Some(c),
        c => {
            missing.insert(c);
            Some(GETA)
        }
    }
}

const OPENING: &[char] = &['「', '『', '（', '［', '【', '〔', '〈', '《', '｛'];
const CLOSING: &[char] =
    &['」', '』', '）', '］', '】', '〕', '〉', '》', '｝', '、', '。', '，', '．', '：', '；', '・'];

/// Between two characters that the template must set apart. A private-use
/// character: none survives [`print_as`], so the records cannot hold it.
const APART: char = '\u{e000}';

/// Marks the seams between neighbouring brackets and stops. The typesetter
/// takes them to be one em wide, as in most Japanese typefaces, and would push
/// neighbours together; in this proportional one they are narrow already and
/// would overlap.
fn keep_apart(text: &mut String) {
    let is_mark = |c: char| OPENING.contains(&c) || CLOSING.contains(&c);
    let mut marked = String::new();
    let mut from = 0;
    let mut after_mark = false;
    for (at, c) in text.char_indices() {
        let mark = is_mark(c);
        if mark && after_mark {
            marked.push_str(&text[from..at]);
            marked.push(APART);
            from = at;
        }
        after_mark = mark;
    }
    if from > 0 {
        marked.push_str(&text[from..]);
        *text = marked;
    }
}

/// The typefaces and the standard library, made once in a process.
struct Shelf {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    /// The same as they are measured.
    faces: Vec<FontInstance>,
}

fn shelf() -> &'static Shelf {
    static SHELF: OnceLock<Shelf> = OnceLock::new();
    SHELF.get_or_init(|| {
        let fonts: Vec<Font> = [REGULAR, BOLD]
            .into_iter()
            .map(|face| Font::new(Bytes::new(face), 0).expect("the embedded typefaces are sound"))
            .collect();
        let face =
            |font: &Font| font.clone().instantiate(FontVariant::default(), Abs::pt(10.0), &FontVariations::default());
        Shelf {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            faces: fonts.iter().map(face).collect(),
            fonts,
        }
    })
}

/// How far a character is wide, in times of its size; one that the typeface lacks is as wide as what stands for it.
pub(crate) fn advance(c: char, bold: bool) -> f64 {
    let font = &shelf().faces[usize::from(bold)];
    let glyph = font.ttf().glyph_index(c);
    glyph.and_then(|glyph| font.x_advance(glyph.0)).map_or(1.0, |em| em.get())
}

/// All that the compiler can see: one template and one file of data.
pub(crate) struct Desk {
    main: Source,
    data_id: FileId,
    data: Bytes,
}

impl Desk {
    pub(crate) fn new(template: &str, data: Vec<u8>) -> Self {
        Self {
            main: Source::new(file_id("main.typ"), template.to_owned()),
            data_id: file_id("data.json"),
            data: Bytes::new(data),
        }
    }
}

fn file_id(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("both names are plain file names");
    FileId::new(RootedPath::new(VirtualRoot::Project, path))
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &shelf().library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &shelf().book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() { Ok(self.main.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data_id { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        shelf().fonts.get(index).cloned()
    }

    /// The document takes its date from the content; there is no clock here.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
