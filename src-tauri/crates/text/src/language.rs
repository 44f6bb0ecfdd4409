//! The two languages of the product. No text lives here.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A language the product speaks: on screen, at the command line and, chosen apart, in reports.
///
/// ```
/// use text::Language;
/// assert_eq!("ja".parse(), Ok(Language::Ja));
/// assert_eq!(Language::En.to_string(), "en");
/// assert!("fr".parse::<Language>().is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// 日本語, what a new workspace starts with.
    #[default]
    Ja,
    /// English.
    En,
}

impl Language {
    /// Both languages, Japanese first.
    pub const ALL: [Language; 2] = [Language::Ja, Language::En];

    /// The tag used in files, flags and `lang` attributes: `ja` or `en`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Language::Ja => "ja",
            Language::En => "en",
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

/// A tag that names neither language.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no such language: {0:?} (known: ja, en)")]
pub struct UnknownLanguage(pub String);

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(tag: &str) -> Result<Self, Self::Err> {
        Language::ALL.into_iter().find(|language| language.tag() == tag).ok_or_else(|| UnknownLanguage(tag.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_go_round() {
        for language in Language::ALL {
            assert_eq!(language.to_string().parse(), Ok(language));
            let json = serde_json::to_string(&language).expect("a language is a string");
            assert_eq!(json, format!("\"{language}\""));
            let back: Language = serde_json::from_str(&json).expect("and a string is a language");
            assert_eq!(back, language);
        }
    }

    #[test]
    fn an_unknown_tag_is_named() {
        let fault = "de".parse::<Language>().expect_err("German is not spoken");
        assert!(fault.to_string().contains("\"de\""));
    }
}
