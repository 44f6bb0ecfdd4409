//! The house style of a ministry: a Word file of its own, from which headings, texts, tables and typefaces take how they
//! look. Only what says how things look is taken over: no text, no picture, no link, no macro. The file is foreign, and is
//! read within limits.

use std::fmt::Write as _;
use std::io::{Cursor, Read as _};

use zip::ZipArchive;

/// A part that is larger than this is no style sheet.
const MOST: u64 = 4 << 20;

/// Styles of ours by what Word calls them; those that every Word file may have stand under these names in all languages.
const OURS: [(&str, &str); 13] = [
    ("Normal", "normal"),
    ("Title", "title"),
    ("Heading1", "heading 1"),
    ("Heading2", "heading 2"),
    ("AsOf", "as of"),
    ("Figure", "figure"),
    ("Fact", "fact"),
    ("Remark", "remark"),
    ("Head", "table head"),
    ("Body", "table text"),
    ("Header", "header"),
    ("Footer", "footer"),
    ("Ruled", "ruled"),
];

/// A Word file that cannot serve as one; each says what is wrong with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAStyle {
    /// It is no Word file.
    #[error("no Word file")]
    NotWord,
    /// It has no styles.
    #[error("no styles")]
    NoStyles,
    /// Something in it is larger than a style sheet.
    #[error("too large")]
    TooLarge,
    /// Its styles hold what no style sheet needs: declarations, links to elsewhere.
    #[error("more than styles")]
    MoreThanStyles,
}

/// How a ministry's Word files look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HouseStyle {
    /// Its styles up to the end of the last.
    styles: String,
    /// Parts that its styles speak of: name in the package, content.
    parts: Vec<(&'static str, String)>,
    /// Our ids, and its own for the same style.
    ids: Vec<(&'static str, String)>,
}

/// Parts that styles speak of, with what they are called in the list of contents and in relations.
pub(super) const BESIDE: [(&str, &str, &str); 3] = [
    ("word/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml", "theme"),
    ("word/fontTable.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml", "fontTable"),
    ("word/numbering.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml", "numbering"),
];

impl HouseStyle {
    /// Reads a Word file.
    ///
    /// # Errors
    /// [`NotAStyle`] if it cannot serve as one.
    pub fn of(file: &[u8]) -> Result<Self, NotAStyle> {
        let mut package = ZipArchive::new(Cursor::new(file)).map_err(|_| NotAStyle::NotWord)?;
        if package.index_for_name("word/document.xml").is_none() {
            return Err(NotAStyle::NotWord);
        }
        let styles = part(&mut package, "word/styles.xml")?.ok_or(NotAStyle::NoStyles)?;
        let end = styles.rfind("</w:styles>").ok_or(NotAStyle::NoStyles)?;
        let known = known(&styles);
        let ids = OURS.iter().filter_map(|(id, name)| {
            let found = known.iter().find(|(_, known)| known == name)?;
            Some((*id, found.0.clone()))
        });
        let ids = ids.collect();
        let mut parts = Vec::new();
        for (name, _, _) in BESIDE {
            // A part that speaks of others, such as embedded typefaces, is left: they do not come along.
            let text = part(&mut package, name)?.filter(|text| !text.contains("r:id=") && !text.contains("r:embed="));
            parts.extend(text.map(|text| (name, text)));
        }
        Ok(Self { styles: styles[..end].to_owned(), parts, ids })
    }

    /// The styles with those of ours that it has not, made from our own list.
    pub(super) fn styles(&self, own: &[(&'static str, String)]) -> String {
        let mut out = self.styles.clone();
        for (id, style) in own.iter().filter(|(id, _)| self.id(id).is_none()) {
            let named = style.replace(&format!("w:styleId=\"{id}\""), &format!("w:styleId=\"{}\"", added(id)));
            let based = |text: &str, tag: &str| {
                let mut text = text.to_owned();
                for (ours, _) in OURS.iter().chain([&("TableNormal", "")]) {
                    let to = if *ours == "TableNormal" { None } else { Some(self.stands_for(ours)) };
                    let from = format!("<w:{tag} w:val=\"{ours}\"/>");
                    let to = to.map(|to| format!("<w:{tag} w:val=\"{to}\"/>")).unwrap_or_default();
                    text = text.replace(&from, &to);
                }
                text
            };
            // Writing to a string cannot fail.
            let _ = write!(out, "{}", based(&based(&named, "basedOn"), "next"));
        }
        out.push_str("</w:styles>");
        out
    }

    /// A text of ours that names styles, with its names.
    pub(super) fn renamed(&self, xml: &str) -> String {
        let mut xml = xml.to_owned();
        for (id, _) in OURS {
            let to = self.stands_for(id);
            for tag in ["pStyle", "tblStyle"] {
                xml = xml.replace(&format!("<w:{tag} w:val=\"{id}\"/>"), &format!("<w:{tag} w:val=\"{to}\"/>"));
            }
        }
        xml
    }

    pub(super) fn parts(&self) -> &[(&'static str, String)] {
        &self.parts
    }

    fn id(&self, ours: &str) -> Option<&str> {
        self.ids.iter().find(|(id, _)| *id == ours).map(|(_, theirs)| theirs.as_str())
    }

    fn stands_for(&self, ours: &str) -> String {
        self.id(ours).map_or_else(|| added(ours), str::to_owned)
    }
}

/// Under which id a style of ours stands among others: what is called the same there may be something else.
fn added(id: &str) -> String {
    format!("Renkei{id}")
}

/// A part as text; none if there is none.
fn part(package: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Result<Option<String>, NotAStyle> {
    let Ok(file) = package.by_name(name) else { return Ok(None) };
    let mut text = String::new();
    file.take(MOST + 1).read_to_string(&mut text).map_err(|_| NotAStyle::NotWord)?;
    if text.len() as u64 > MOST {
        return Err(NotAStyle::TooLarge);
    }
    // Nothing is declared, and nothing outside is spoken of.
    if text.contains("<!DOCTYPE") || text.contains("<!ENTITY") || text.contains("TargetMode=") {
        return Err(NotAStyle::MoreThanStyles);
    }
    Ok(Some(text))
}

/// Ids and names of the styles, names in small letters.
fn known(styles: &str) -> Vec<(String, String)> {
    let value = |text: &str, name: &str| {
        let from = text.find(&format!("{name}=\""))? + name.len() + 2;
        let value = &text[from..];
        Some(value[..value.find('"')?].to_owned())
    };
    let one = |style: &str| {
        let style = style.split("</w:style>").next()?;
        let id = value(style.split('>').next()?, "w:styleId")?;
        let name = value(&style[style.find("<w:name ")?..], "w:val")?;
        // An id is put into markup: one that no Word file has is not taken.
        id.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_')).then(|| (id, name.to_lowercase()))
    };
    styles.split("<w:style ").skip(1).filter_map(one).collect()
}
