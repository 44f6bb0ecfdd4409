//! What the window needs beside questions and acts: languages, unlocking, first run, settings, progress.

use model::ids::OrganisationId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The languages of the product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Language {
    /// Japanese.
    #[default]
    Ja,
    /// English.
    En,
}

impl Language {
    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Ja => Self::En,
            Self::En => Self::Ja,
        }
    }
}

impl From<Language> for text::Language {
    fn from(language: Language) -> Self {
        match language {
            Language::Ja => Self::Ja,
            Language::En => Self::En,
        }
    }
}

impl From<text::Language> for Language {
    fn from(language: text::Language) -> Self {
        match language {
            text::Language::Ja => Self::Ja,
            text::Language::En => Self::En,
        }
    }
}

/// How the window stands before and between questions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "session", rename_all = "kebab-case")]
pub enum Session {
    /// Nothing was ever opened here: language, passphrase, recovery sheet, sample or import.
    FirstRun,
    /// A workspace is known, and locked.
    Locked {
        /// Its name.
        name: String,
        /// Seconds to wait before the next try.
        wait_seconds: u32,
    },
    /// A workspace is open.
    Open {
        /// Its name.
        name: String,
    },
}

/// What creating a workspace gives: the recovery key, shown once and printed on the recovery sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Created {
    /// The recovery key in groups, as it is to be written down.
    pub recovery_key: String,
}

/// What the user is asked at first run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Introduction {
    /// 氏名.
    pub name: String,
    /// 組織.
    pub organisation: OrganisationId,
    /// 担当（職）.
    pub title: String,
}

/// How the window looks: kept on this laptop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Settings {
    /// Language of screens.
    pub language: Language,
    /// 和暦, 西暦 or both: `wareki`, `western` or `both`.
    pub date_style: String,
    /// `system`, `light` or `dark`.
    pub theme: String,
    /// How large everything is, in percent: 50 to 300.
    #[serde(default = "Settings::full_size")]
    pub zoom: u16,
    /// How much room lines have: `comfortable` or `compact`.
    #[serde(default = "Settings::usual_density")]
    pub density: String,
    /// Whether the system tells, too, how much is due; not unless someone asked for it.
    #[serde(default)]
    pub notices: bool,
}

impl Settings {
    const fn full_size() -> u16 {
        100
    }

    fn usual_density() -> String {
        "comfortable".to_owned()
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: Language::Ja,
            date_style: "wareki".to_owned(),
            theme: "system".to_owned(),
            zoom: Self::full_size(),
            density: Self::usual_density(),
            notices: false,
        }
    }
}

/// How far a long act has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Progress {
    /// The step: a code with words in `text` (`progress-<step>`).
    pub step: String,
    /// How much of it is done.
    pub done: u64,
    /// Of how much; 0 where unknown.
    pub of: u64,
}
