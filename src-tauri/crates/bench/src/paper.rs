//! The typesetter alone: the same texts in the same number of tables, without tags, heads, styles or checks. What a
//! report's PDF is measured against.

use floor::Fault;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;

const FACE: &[u8] = include_bytes!("../../report/fonts/BIZUDPGothic-Regular.ttf");
const TEMPLATE: &str = "#set page(paper: \"a4\", flipped: true)
#set text(font: \"BIZ UDPGothic\", size: 9pt, lang: \"ja\", fallback: false)
#for rows in json(\"data.json\") {
  table(columns: rows.first().map(_ => 1fr), ..rows.flatten())
}";

/// The typesetter with its typeface, made once.
pub struct Press {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    font: Font,
}

impl Press {
    pub fn new() -> Result<Self, Fault> {
        let font = Font::new(Bytes::new(FACE), 0).ok_or("the typeface is not sound")?;
        Ok(Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts([&font])),
            font,
        })
    }

    /// Tables of texts as a PDF.
    pub fn print(&self, tables: &[Vec<Vec<String>>]) -> Result<Vec<u8>, Fault> {
        let id = |name: &str| -> Result<FileId, Fault> {
            let path = VirtualPath::new(name).map_err(|_| "no file's name")?;
            Ok(FileId::new(RootedPath::new(VirtualRoot::Project, path)))
        };
        let sheet = Paper {
            press: self,
            main: Source::new(id("main.typ")?, TEMPLATE.to_owned()),
            data: Bytes::new(serde_json::to_vec(tables)?),
        };
        let document = typst::compile::<PagedDocument>(&sheet).output.map_err(|_| "the typesetter refused")?;
        let file = typst_pdf::pdf(&document, &PdfOptions { tagged: false, ..PdfOptions::default() });
        typst::comemo::evict(0);
        Ok(file.map_err(|_| "the typesetter refused")?)
    }
}

struct Paper<'p> {
    press: &'p Press,
    main: Source,
    data: Bytes,
}

impl World for Paper<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.press.library
    }
    fn book(&self) -> &LazyHash<FontBook> {
        &self.press.book
    }
    fn main(&self) -> FileId {
        self.main.id()
    }
    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() { Ok(self.main.clone()) } else { Err(FileError::AccessDenied) }
    }
    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Ok(self.data.clone())
    }
    fn font(&self, index: usize) -> Option<Font> {
        (index == 0).then(|| self.press.font.clone())
    }
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
