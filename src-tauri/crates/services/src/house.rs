//! The house style of the ministry: the Word file from which issued Word files take how they look. Kept in the workspace,
//! encrypted like everything in it; what is read of it is worked out in `report`.

use std::path::Path;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use report::HouseStyle;
use report::content::sha256;
use serde::{Deserialize, Serialize};

use crate::contract::Outcome;
use crate::failure::{Code, Failure};
use crate::given;
use crate::workspace::Workspace;

const KEY: &str = "report.style";
/// A style sheet without pictures is far smaller.
const MOST: u64 = 4 << 20;

/// As it is kept.
#[derive(Serialize, Deserialize)]
struct Kept {
    name: String,
    file: String,
}

impl Workspace {
    /// What the file of the house style was called; none where there is none.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn house_style_name(&self) -> Outcome<Option<String>> {
        Ok(self.kept_style()?.map(|kept| kept.name))
    }

    /// Lets Word files look as those of the ministry; without a file, as they did at first.
    ///
    /// # Errors
    /// What the disk says.
    pub fn set_house_style(&mut self, file: Option<&HouseFile>) -> Outcome<()> {
        let Some(HouseFile { name, bytes }) = file else { return Ok(self.store.drop_local(KEY)?) };
        let kept = Kept { name: name.clone(), file: BASE64_STANDARD.encode(bytes) };
        let text = serde_json::to_string(&kept).map_err(|_| Failure::of(Code::Broken).traced("style"))?;
        Ok(self.store.set_local(KEY, &text)?)
    }

    fn kept_style(&self) -> Outcome<Option<Kept>> {
        let text = self.store.local(KEY)?;
        Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
    }

    /// What draws here.
    pub(crate) fn drawer(&self) -> Outcome<Drawer> {
        let file = self.kept_style()?.and_then(|kept| BASE64_STANDARD.decode(kept.file).ok());
        let style = file.and_then(|file| Some((HouseStyle::of(&file).ok()?, sha256(&file))));
        Ok(Drawer { style })
    }
}

/// A Word file that can lend its look.
#[derive(Debug, Clone)]
pub struct HouseFile {
    name: String,
    bytes: Vec<u8>,
}

impl HouseFile {
    /// The one of a path.
    ///
    /// # Errors
    /// [`Code::NoSuchFile`], [`Code::UnreadableFile`], [`Code::TooLarge`], [`Code::NotAStyle`].
    pub fn open(path: &Path) -> Outcome<Self> {
        let bytes = given::read(path, MOST)?;
        HouseStyle::of(&bytes).map_err(|why| Failure::of(Code::NotAStyle).traced(&why.to_string()))?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok(Self { name, bytes })
    }

    /// What it is called.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }
}

/// What draws a report: this program, and the house style if there is one.
pub(crate) struct Drawer {
    style: Option<(HouseStyle, String)>,
}

impl Drawer {
    /// Two that are called the same draw the same bytes of the same content.
    pub(crate) fn name(&self) -> String {
        match &self.style {
            None => report::renderer(),
            Some((_, hash)) => format!("{} {}", report::renderer(), hash.get(..8).unwrap_or_default()),
        }
    }

    pub(crate) fn style(&self) -> Option<&HouseStyle> {
        self.style.as_ref().map(|(style, _)| style)
    }
}
