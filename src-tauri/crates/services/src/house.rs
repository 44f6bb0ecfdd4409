//! The house style of the ministry: the Word file from which issued Word files take how they look. Kept in the workspace,
//! encrypted like everything in it; what is read of it is worked out in `report`.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use report::HouseStyle;
use report::content::sha256;
use serde::{Deserialize, Serialize};

use crate::contract::Outcome;
use crate::failure::{Code, Failure};
use crate::workspace::Workspace;

const KEY: &str = "report.style";
/// A style sheet without pictures is far smaller.
const MOST: usize = 4 << 20;

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
    /// [`Code::TooLarge`], [`Code::NotAStyle`]; what the disk says.
    pub fn set_house_style(&mut self, file: Option<(&str, &[u8])>) -> Outcome<()> {
        let Some((name, bytes)) = file else { return Ok(self.store.drop_local(KEY)?) };
        if bytes.len() > MOST {
            return Err(Failure::of(Code::TooLarge));
        }
        HouseStyle::of(bytes).map_err(|why| Failure::of(Code::NotAStyle).traced(&why.to_string()))?;
        let kept = Kept { name: name.to_owned(), file: BASE64_STANDARD.encode(bytes) };
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
