//! A document as a Word file: real headings, tables whose heads are repeated and that say what they show, A4 across,
//! marking and page number on every page, one typeface for both scripts. Written by hand: the parts that Word needs are
//! few, and the libraries at hand write neither repeated heads nor what a table shows.
//!
//! What was recorded goes in as text and never as markup. The same document gives the same bytes.

mod house;

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::RenderError;
use crate::chart::Picture;
use crate::content::Report;
use crate::document::{Block, Cell, Chart, Document, Line, Table};
use crate::room::{self, Fitted, Place};
use crate::xml::escaped;
use house::BESIDE;
pub use house::{HouseStyle, NotAStyle};

/// This file itself: it is all that there is to what the Word file looks like.
pub(crate) const SOURCE: &str = concat!(include_str!("docx.rs"), include_str!("docx/house.rs"), include_str!("xml.rs"));

/// The sides of A4, and a margin of 16 mm, in twentieths of a point.
const LONG: u32 = 16_838;
const SHORT_SIDE: u32 = 11_906;
const MARGIN: u32 = 907;

/// The width between the margins.
const fn room(document: &Document) -> u32 {
    (if document.upright { SHORT_SIDE } else { LONG }) - 2 * MARGIN
}
/// One typeface for both scripts, by the names under which Word finds it.
const FONT: &str = "BIZ UDPゴシック";
const LATIN: &str = "BIZ UDPGothic";

/// Renders a document as a Word file.
///
/// # Errors
/// [`RenderError::Package`] if the package cannot be written, a fault of ours.
pub fn docx(document: &Document) -> Result<Vec<u8>, RenderError> {
    docx_in(document, None)
}

/// The same as a ministry's own files look.
///
/// # Errors
/// As [`docx`].
pub fn docx_in(document: &Document, house: Option<&HouseStyle>) -> Result<Vec<u8>, RenderError> {
    drawn(document, house, None)
}

/// A report as a Word file; a draft says so on every page.
pub(crate) fn of_report(report: &Report, house: Option<&HouseStyle>) -> Result<Vec<u8>, RenderError> {
    drawn(&Document::of_report(report), house, crate::words::draft(report).as_deref())
}

fn drawn(document: &Document, house: Option<&HouseStyle>, draft: Option<&str>) -> Result<Vec<u8>, RenderError> {
    let pictures = pictures(document)?;
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let beside: Vec<_> = house.map(HouseStyle::parts).unwrap_or_default().iter().collect();
    let named = |xml: String| house.map(|house| house.renamed(&xml)).unwrap_or(xml);
    let mut parts: Vec<(&str, String)> = vec![
        ("[Content_Types].xml", content_types(&beside)),
        ("_rels/.rels", RELATIONS.to_owned()),
        ("docProps/core.xml", core(document)),
        ("docProps/app.xml", APP.to_owned()),
        ("word/document.xml", named(body(document, &pictures))),
        ("word/styles.xml", house.map_or_else(|| styles(document), |house| house.styles(&own_styles(document)))),
        ("word/settings.xml", settings(document)),
        ("word/header1.xml", named(header(document, draft))),
        ("word/footer1.xml", named(footer(document))),
        ("word/_rels/document.xml.rels", document_relations(pictures.len(), &beside)),
    ];
    parts.extend(beside.iter().map(|(name, text)| (*name, text.clone())));
    for (name, text) in parts {
        package.start_file(name, options)?;
        package.write_all(text.as_bytes())?;
    }
    for (number, picture) in (1..).zip(&pictures) {
        package.start_file(format!("word/media/chart{number}.png"), options)?;
        package.write_all(&picture.png)?;
    }
    Ok(package.finish()?.into_inner())
}

/// The list of contents, with what a house style brings.
fn content_types(beside: &[&(&'static str, String)]) -> String {
    let of = |name: &str| BESIDE.iter().find(|(known, _, _)| *known == name);
    let line = |(name, _): &&(&'static str, String)| {
        of(name).map(|(name, kind, _)| format!("<Override PartName=\"/{name}\" ContentType=\"{kind}\"/>"))
    };
    let lines: String = beside.iter().filter_map(line).collect();
    format!("{CONTENT_TYPES}{lines}</Types>")
}

/// The charts as pictures, in the order in which they stand.
fn pictures(document: &Document) -> Result<Vec<Picture>, RenderError> {
    let charts = document.parts.iter().flat_map(|part| &part.blocks).filter_map(|block| match block {
        Block::Chart(chart) => Some(chart),
        _ => None,
    });
    charts.map(Picture::of).collect()
}

const NAMESPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
                          xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
                          xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
                          xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
                          xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";
const PROLOGUE: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

const CONTENT_TYPES: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>
<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
<Default Extension=\"xml\" ContentType=\"application/xml\"/>\
<Default Extension=\"png\" ContentType=\"image/png\"/>\
<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>\
<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>\
<Override PartName=\"/word/settings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml\"/>\
<Override PartName=\"/word/header1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml\"/>\
<Override PartName=\"/word/footer1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml\"/>\
<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\
<Override PartName=\"/docProps/app.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/>";

const RELATIONS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>
<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>\
<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>\
<Relationship Id=\"rId3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties\" Target=\"docProps/app.xml\"/>\
</Relationships>";

const DOCUMENT_RELATIONS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>
<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>\
<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings\" Target=\"settings.xml\"/>\
<Relationship Id=\"rId3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/header\" Target=\"header1.xml\"/>\
<Relationship Id=\"rId4\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer\" Target=\"footer1.xml\"/>\
";

fn document_relations(pictures: usize, beside: &[&(&'static str, String)]) -> String {
    let picture = |number| {
        format!(
            "<Relationship Id=\"chart{number}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" \
             Target=\"media/chart{number}.png\"/>"
        )
    };
    let pictures: String = (1..=pictures).map(picture).collect();
    let line = |(name, _): &&(&'static str, String)| {
        let (_, _, kind) = BESIDE.iter().find(|(known, _, _)| known == name)?;
        let target = name.trim_start_matches("word/");
        Some(format!(
            "<Relationship Id=\"{kind}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" \
             Target=\"{target}\"/>"
        ))
    };
    let beside: String = beside.iter().filter_map(line).collect();
    format!("{DOCUMENT_RELATIONS}{pictures}{beside}</Relationships>")
}

const APP: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>
<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>Renkei</Application></Properties>";

fn core(document: &Document) -> String {
    let made = format!("{}T00:00:00Z", document.made_on);
    format!(
        "{PROLOGUE}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title><dc:subject>{}</dc:subject>\
         <dc:creator>{}</dc:creator><dc:description>{}</dc:description><dc:language>{}</dc:language>\
         <cp:contentStatus>{}</cp:contentStatus>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{made}</dcterms:created>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{made}</dcterms:modified></cp:coreProperties>",
        escaped(&document.title),
        escaped(&document.subject()),
        escaped(document.made_by.as_deref().unwrap_or_default()),
        document.hash(),
        document.lang,
        escaped(&document.marking),
    )
}

/// Language tags by script, Latin and East Asian, in a document of either language: English words that were said to be
/// Japanese would be broken anywhere.
const LANGUAGES: &str = "<w:lang w:val=\"en-GB\" w:eastAsia=\"ja-JP\"/>";

/// How far lines and paragraphs stand apart: as the typeface asks, or exactly so far where all has to stand on one side.
#[derive(Clone, Copy)]
struct Spacing {
    dense: bool,
}

impl Spacing {
    fn lines(self, usual: u16, exact: u16) -> String {
        match self.dense {
            true => format!("w:line=\"{exact}\" w:lineRule=\"exact\""),
            false => format!("w:line=\"{usual}\" w:lineRule=\"auto\""),
        }
    }

    const fn after(self, usual: u16) -> u16 {
        if self.dense { usual / 3 } else { usual }
    }

    const fn before(self, usual: u16) -> u16 {
        if self.dense { usual / 2 } else { usual }
    }
}

/// Every style that is used, by its id.
fn own_styles(document: &Document) -> Vec<(&'static str, String)> {
    let spacing = Spacing { dense: document.one_side };
    let room = room(document);
    let heading = |id: &str, name: &str, level: u8, size: u8, before: u16| {
        let (before, after, lines) = (spacing.before(before), spacing.after(80), spacing.lines(276, 320));
        format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/>\
             <w:next w:val=\"Normal\"/><w:uiPriority w:val=\"9\"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/>\
             <w:spacing w:before=\"{before}\" w:after=\"{after}\" {lines}/><w:outlineLvl w:val=\"{level}\"/></w:pPr>\
             <w:rPr><w:b/><w:bCs/><w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/></w:rPr></w:style>"
        )
    };
    let paragraph = |id: &str, name: &str, properties: &str, run: &str| {
        format!(
            "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>\
             <w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>{properties}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
        )
    };
    let spaced = |after: u16, usual: u16, exact: u16| {
        format!("<w:spacing w:after=\"{after}\" {}/>", spacing.lines(usual, exact))
    };
    let border = |side: &str| format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"949494\"/>");
    let borders: String = ["top", "left", "bottom", "right", "insideH", "insideV"].map(border).concat();
    let small = "<w:sz w:val=\"16\"/><w:szCs w:val=\"16\"/>";
    let table = format!(
        "<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"Ruled\"><w:name w:val=\"Ruled\"/>\
         <w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>{borders}</w:tblBorders><w:tblCellMar>\
         <w:top w:w=\"40\" w:type=\"dxa\"/><w:left w:w=\"80\" w:type=\"dxa\"/><w:bottom w:w=\"40\" w:type=\"dxa\"/>\
         <w:right w:w=\"80\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
    );
    let edge = |id: &str, name: &str| {
        format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/>\
             <w:pPr><w:tabs><w:tab w:val=\"right\" w:pos=\"{room}\"/></w:tabs></w:pPr><w:rPr>{small}</w:rPr></w:style>"
        )
    };
    vec![
        ("Normal", "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>".to_owned()),
        (
            "Title",
            format!(
                "<w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name w:val=\"Title\"/><w:basedOn w:val=\"Normal\"/>\
                 <w:next w:val=\"Normal\"/><w:qFormat/><w:pPr><w:keepNext/>{}</w:pPr>\
                 <w:rPr><w:b/><w:bCs/><w:sz w:val=\"34\"/><w:szCs w:val=\"34\"/></w:rPr></w:style>",
                spaced(spacing.after(120), 276, 460)
            ),
        ),
        ("Heading1", heading("Heading1", "heading 1", 0, 23, 320)),
        ("Heading2", heading("Heading2", "heading 2", 1, 20, 240)),
        (
            "AsOf",
            paragraph(
                "AsOf",
                "As of",
                &spaced(spacing.after(80), 276, 320),
                "<w:b/><w:bCs/><w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/>",
            ),
        ),
        // A picture is higher than any line that has an exact height.
        (
            "Figure",
            paragraph(
                "Figure",
                "Figure",
                "<w:keepNext/><w:spacing w:before=\"60\" w:after=\"120\" w:line=\"276\" w:lineRule=\"auto\"/>",
                "",
            ),
        ),
        ("Fact", paragraph("Fact", "Fact", "<w:spacing w:after=\"0\"/>", "")),
        ("Remark", paragraph("Remark", "Remark", &spaced(20, 276, 220), small)),
        (
            "Head",
            paragraph(
                "Head",
                "Table head",
                &format!("{}<w:jc w:val=\"center\"/>", spaced(0, 276, 220)),
                &format!("<w:b/><w:bCs/>{small}"),
            ),
        ),
        ("Body", paragraph("Body", "Table text", &spaced(0, 252, 236), "")),
        ("Header", edge("Header", "header")),
        ("Footer", edge("Footer", "footer")),
        ("Ruled", table),
    ]
}

/// The styles of a file without a house style.
fn styles(document: &Document) -> String {
    let fonts = format!("<w:rFonts w:ascii=\"{LATIN}\" w:hAnsi=\"{LATIN}\" w:eastAsia=\"{FONT}\" w:cs=\"{LATIN}\"/>");
    let own: String = own_styles(document).into_iter().map(|(_, style)| style).collect();
    let spacing = Spacing { dense: document.one_side };
    format!(
        "{PROLOGUE}<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>{fonts}<w:sz w:val=\"18\"/>\
         <w:szCs w:val=\"18\"/>{}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"{}\" \
         {}/></w:pPr></w:pPrDefault></w:docDefaults>\
         <w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/></w:style>{own}</w:styles>",
        LANGUAGES,
        spacing.after(60),
        spacing.lines(276, 250),
    )
}

fn settings(document: &Document) -> String {
    let language = match document.language() {
        text::Language::Ja => "ja-JP",
        text::Language::En => "en-GB",
    };
    format!(
        "{PROLOGUE}<w:settings {NAMESPACES}><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"840\"/>\
         <w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" \
         w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>\
         <w:themeFontLang w:val=\"{language}\" w:eastAsia=\"ja-JP\"/></w:settings>"
    )
}

fn header(document: &Document, draft: Option<&str>) -> String {
    let boxed = |text: &str, more: &str| {
        format!(
            "<w:r><w:rPr>{more}<w:bdr w:val=\"single\" w:sz=\"4\" w:space=\"3\" w:color=\"404040\"/></w:rPr>{}</w:r>",
            words(text)
        )
    };
    let draft = draft.map(|draft| format!("{}{}", boxed(draft, "<w:b/><w:bCs/>"), run("　", ""))).unwrap_or_default();
    let head = format!("{}　{}", document.title, document.as_of);
    format!(
        "{PROLOGUE}<w:hdr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr>{}<w:r><w:tab/></w:r>\
         {draft}{}</w:p></w:hdr>",
        run(&head, ""),
        boxed(&document.marking, "")
    )
}

fn footer(document: &Document) -> String {
    let field = |code: &str| {
        format!(
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> {code} </w:instrText></w:r>\
             <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
        )
    };
    format!(
        "{PROLOGUE}<w:ftr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>{}<w:r><w:tab/></w:r>{}{}{}</w:p></w:ftr>",
        run(&format!("{}　{}", document.marking, document.handling), ""),
        field("PAGE"),
        run(" / ", ""),
        field("NUMPAGES")
    )
}

fn body(document: &Document, pictures: &[Picture]) -> String {
    let mut out = format!("{PROLOGUE}<w:document {NAMESPACES}><w:body>");
    paragraph(&mut out, "Title", &run(&document.title, ""));
    if let Some(subtitle) = &document.subtitle {
        paragraph(&mut out, "Fact", &run(subtitle, ""));
    }
    paragraph(&mut out, "AsOf", &run(&document.as_of, ""));
    for fact in &document.facts {
        let label = run(&fact.label, "<w:color w:val=\"595959\"/>");
        paragraph(&mut out, "Fact", &format!("{label}{}", run(&fact.text, "")));
    }
    let mut places = 0;
    let mut pictures = (1..).zip(pictures);
    for part in &document.parts {
        if !part.heading.is_empty() {
            paragraph(&mut out, "Heading1", &run(&part.heading, ""));
        }
        let mut with_chart = false;
        for (at, block) in part.blocks.iter().enumerate() {
            match block {
                Block::Heading { text, name } => {
                    let mut runs = run(text, "");
                    if let Some(name) = name {
                        places += 1;
                        runs = format!(
                            "<w:bookmarkStart w:id=\"{places}\" w:name=\"{}\"/>{runs}<w:bookmarkEnd w:id=\"{places}\"/>",
                            escaped(name)
                        );
                    }
                    paragraph(&mut out, "Heading2", &runs);
                }
                Block::Text { text } => paragraph(&mut out, "Normal", &run(text, "")),
                Block::Note { text } => paragraph(&mut out, "Remark", &run(text, "")),
                Block::Table(table) => {
                    draw_table(&mut out, table, document, with_chart);
                    with_chart = false;
                }
                Block::Chart(chart) => {
                    with_chart = stands_with(chart, part.blocks.get(at + 1), document);
                    if let Some((number, picture)) = pictures.next() {
                        paragraph(&mut out, "Figure", &drawing(chart, picture, number, room(document)));
                    }
                }
            }
        }
    }
    for note in &document.notes {
        paragraph(&mut out, "Remark", &run(note, ""));
    }
    let size = if document.upright {
        format!("w:w=\"{SHORT_SIDE}\" w:h=\"{LONG}\"")
    } else {
        format!("w:w=\"{LONG}\" w:h=\"{SHORT_SIDE}\" w:orient=\"landscape\"")
    };
    let _ = write!(
        out,
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId3\"/><w:footerReference w:type=\"default\" r:id=\"rId4\"/>\
         <w:pgSz {size}/><w:pgMar w:top=\"1134\" w:right=\"{MARGIN}\" \
         w:bottom=\"964\" w:left=\"{MARGIN}\" w:header=\"510\" w:footer=\"454\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>"
    );
    out
}

/// English metric units in a twentieth of a point.
const EMU: u64 = 635;

/// A picture in the line, as wide as the page allows.
fn drawing(chart: &Chart, picture: &Picture, number: usize, room: u32) -> String {
    let wide = u64::from(room) * EMU;
    // A few thousand at most: what is behind the point does not matter.
    let high = (wide as f64 * f64::from(picture.height) / f64::from(picture.width)) as u64;
    let alt = escaped(&chart.alt);
    format!(
        "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{wide}\" cy=\"{high}\"/>\
         <wp:docPr id=\"{number}\" name=\"chart{number}\" descr=\"{alt}\"/><wp:cNvGraphicFramePr>\
         <a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr><a:graphic>\
         <a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr>\
         <pic:cNvPr id=\"{number}\" name=\"chart{number}.png\" descr=\"{alt}\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>\
         <a:blip r:embed=\"chart{number}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>\
         <a:off x=\"0\" y=\"0\"/><a:ext cx=\"{wide}\" cy=\"{high}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/>\
         </a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
}

fn paragraph(out: &mut String, style: &str, runs: &str) {
    let _ = write!(out, "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{runs}</w:p>");
}

/// Where a table is set: a word processor that lacks the typeface sets a wider one.
fn place(document: &Document) -> Place {
    Place { width: f64::from(room(document)) / 20.0, padding: 9.0, slack: 1.2, ..Place::paper(document.upright) }
}

/// Whether a chart and the table behind it have room on one page.
fn stands_with(chart: &Chart, next: Option<&Block>, document: &Document) -> bool {
    let Some(Block::Table(table)) = next else { return false };
    let place = place(document);
    room::fits_with(chart, &room::kept(table, &room::fitted(table, place), place), place)
}

fn draw_table(out: &mut String, table: &Table, document: &Document, with_chart: bool) {
    let place = place(document);
    let room = room(document);
    let fitted = room::fitted(table, place);
    let kept = room::kept(table, &fitted, place);
    let together = kept.all || with_chart;
    // Twentieths of a point.
    let widths: Vec<u32> = fitted.widths.iter().map(|points| (points * 20.0) as u32).collect();
    let caption = escaped(&table.caption);
    let _ = write!(
        out,
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"Ruled\"/><w:tblW w:w=\"{room}\" w:type=\"dxa\"/>\
         <w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0020\" w:firstRow=\"1\"/><w:tblCaption w:val=\"{caption}\"/>\
         <w:tblDescription w:val=\"{caption}\"/></w:tblPr><w:tblGrid>"
    );
    for width in &widths {
        let _ = write!(out, "<w:gridCol w:w=\"{width}\"/>");
    }
    out.push_str("</w:tblGrid>");
    draw_head(out, table, &fitted, &widths);
    let last = table.rows.len().saturating_sub(1);
    for (place, row) in table.rows.iter().enumerate() {
        let whole = kept.rows.get(place).copied().unwrap_or_default();
        draw_row(
            out,
            row,
            &widths,
            &Row { is_total: table.total && place == 0, whole, with_next: together && place < last },
        );
    }
    out.push_str("</w:tbl>");
    // Two tables without a paragraph between them would become one.
    out.push_str("<w:p><w:pPr><w:pStyle w:val=\"Remark\"/></w:pPr></w:p>");
}

/// The head, which is repeated on every page and stands with the first row; turned where a column is narrower than a word.
fn draw_head(out: &mut String, table: &Table, fitted: &Fitted, widths: &[u32]) {
    out.push_str("<w:tr><w:trPr><w:cantSplit/>");
    if fitted.turn > 0.0 {
        let _ = write!(out, "<w:trHeight w:val=\"{}\" w:hRule=\"atLeast\"/>", (fitted.turn * 1.1 * 20.0) as u32);
    }
    out.push_str("<w:tblHeader/></w:trPr>");
    let small = if fitted.tight { "<w:sz w:val=\"13\"/><w:szCs w:val=\"13\"/>" } else { "" };
    for ((column, width), turned) in table.columns.iter().zip(widths).zip(&fitted.turned) {
        let (turned, side) = if *turned {
            // Lines at an exact distance, of which as many stand side by side as were measured.
            let lines = "<w:spacing w:after=\"0\" w:line=\"180\" w:lineRule=\"exact\"/><w:jc w:val=\"left\"/>";
            ("<w:textDirection w:val=\"btLr\"/>", lines)
        } else {
            ("", "")
        };
        let _ = write!(
            out,
            "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/><w:shd w:val=\"clear\" w:color=\"auto\" \
             w:fill=\"EAEAEA\"/>{turned}<w:vAlign w:val=\"center\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"Head\"/>\
             <w:keepNext/>{side}</w:pPr>{}</w:p></w:tc>",
            run(&column.label, small)
        );
    }
    out.push_str("</w:tr>");
}

/// What is particular to a row.
struct Row {
    is_total: bool,
    whole: bool,
    with_next: bool,
}

fn draw_row(out: &mut String, row: &[Cell], widths: &[u32], of: &Row) {
    out.push_str(if of.whole { "<w:tr><w:trPr><w:cantSplit/></w:trPr>" } else { "<w:tr>" });
    let keep = if of.with_next { "<w:keepNext/>" } else { "" };
    let rule = "<w:tcBorders><w:bottom w:val=\"single\" w:sz=\"10\" w:space=\"0\" w:color=\"404040\"/></w:tcBorders>";
    let rule = if of.is_total { rule } else { "" };
    for (cell, width) in row.iter().zip(widths) {
        let _ = write!(out, "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{rule}</w:tcPr>");
        let alignment = if cell.number.is_some() { "<w:jc w:val=\"right\"/>" } else { "" };
        let blank = [Line::default()];
        for line in if cell.lines.is_empty() { &blank[..] } else { &cell.lines } {
            // Words hang behind what stands before them.
            let hang = if line.label.is_some() { "<w:ind w:left=\"160\" w:hanging=\"160\"/>" } else { "" };
            let mut runs = line_runs(line);
            if let Some(to) = &cell.to {
                runs = format!("<w:hyperlink w:anchor=\"{}\">{runs}</w:hyperlink>", escaped(to));
            }
            let _ = write!(out, "<w:p><w:pPr><w:pStyle w:val=\"Body\"/>{keep}{hang}{alignment}</w:pPr>{runs}</w:p>");
        }
        out.push_str("</w:tc>");
    }
    out.push_str("</w:tr>");
}

/// What stands before the words, the words, and what stands behind them.
fn line_runs(line: &Line) -> String {
    let small = "<w:sz w:val=\"16\"/><w:szCs w:val=\"16\"/>";
    let size = if line.small { small } else { "" };
    let strong = if line.strong { "<w:b/><w:bCs/>" } else { "" };
    let lang = if line.lang.is_some() { LANGUAGES } else { "" };
    let label = line.label.as_deref().unwrap_or_default();
    let aside = line.aside.as_ref().map(|aside| run(&format!("　{aside}"), small));
    format!(
        "{}{}{}",
        run(label, &format!("<w:color w:val=\"595959\"/>{size}")),
        run(&line.text, &format!("{strong}{size}{lang}")),
        aside.unwrap_or_default()
    )
}

fn run(text: &str, properties: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    let properties = if properties.is_empty() { String::new() } else { format!("<w:rPr>{properties}</w:rPr>") };
    format!("<w:r>{properties}{}</w:r>", words(text))
}

/// A text with its line breaks.
fn words(text: &str) -> String {
    let lines: Vec<String> =
        text.split('\n').map(|line| format!("<w:t xml:space=\"preserve\">{}</w:t>", escaped(line))).collect();
    lines.join("<w:br/>")
}
