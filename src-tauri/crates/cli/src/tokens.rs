//! The tokens that flags accept, taken from the nouns themselves so that no list is written twice.
//! What a token means to people is a message; nothing here speaks.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::known::{
    ExportFormat, HealthFilter, Noun, Ownership, Remain, ReportFormat, TimelineBy, TodayView, WorkstreamSort,
};

/// Everything out, in one of these forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportForm {
    Jsonl,
    Csv,
    Xlsx,
}

impl ExportForm {
    pub const fn asked(self) -> ExportFormat {
        match self {
            Self::Jsonl => ExportFormat::JsonLines,
            Self::Csv => ExportFormat::Csv,
            Self::Xlsx => ExportFormat::Xlsx,
        }
    }
}

/// One of the values of an enumeration, by the token that it prints and reads itself.
pub fn one_of<T>(all: &[T]) -> impl TypedValueParser<Value = T> + use<T>
where
    T: std::fmt::Display + std::str::FromStr<Err: std::error::Error + Send + Sync + 'static>,
    T: Clone + Send + Sync + 'static,
{
    let tokens: Vec<String> = all.iter().map(ToString::to_string).collect();
    PossibleValuesParser::new(tokens).try_map(|token| token.parse::<T>())
}

/// A value of the contract that has its tokens from its JSON form.
fn contract<T: DeserializeOwned + Clone + Send + Sync + 'static>(
    tokens: &'static [&'static str],
) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(tokens).try_map(|token| serde_json::from_value::<T>(Value::String(token)))
}

pub fn health() -> impl TypedValueParser<Value = HealthFilter> {
    contract(&["on-track", "at-risk", "off-track", "not-started", "completed", "none"])
}

pub fn ownership() -> impl TypedValueParser<Value = Ownership> {
    contract(&["settled", "vacant", "contested"])
}

pub fn remain() -> impl TypedValueParser<Value = Remain> {
    contract(&["leave", "joint-lead", "support"])
}

pub fn sort() -> impl TypedValueParser<Value = WorkstreamSort> {
    contract(&["protocol", "code", "title", "health", "as-of", "silence", "next-on", "progress"])
}

pub fn today_view() -> impl TypedValueParser<Value = TodayView> {
    contract(&["mine", "ministry", "all"])
}

pub fn timeline_by() -> impl TypedValueParser<Value = TimelineBy> {
    contract(&["ministry", "domain"])
}

pub fn noun() -> impl TypedValueParser<Value = Noun> {
    contract(&[
        "workstream",
        "organisation",
        "topic",
        "assignment",
        "status",
        "fact",
        "post",
        "person",
        "milestone",
        "series",
        "meeting",
        "decision",
        "action",
        "handover",
    ])
}

pub fn report_form() -> impl TypedValueParser<Value = ReportFormat> {
    contract(&["pdf", "docx", "xlsx", "html", "md", "txt"])
}

/// A form that can be read where it is printed.
pub fn text_form() -> impl TypedValueParser<Value = ReportFormat> {
    contract(&["md", "txt"])
}

pub fn export_form() -> impl TypedValueParser<Value = ExportForm> {
    PossibleValuesParser::new(["jsonl", "csv", "xlsx"]).map(|token| match token.as_str() {
        "csv" => ExportForm::Csv,
        "xlsx" => ExportForm::Xlsx,
        _ => ExportForm::Jsonl,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Arg;
    use std::ffi::OsStr;

    /// Every token that a flag offers is one that the contract knows.
    #[test]
    fn every_offered_token_is_read() {
        fn all<P: TypedValueParser>(parser: P) -> usize {
            let command = clap::Command::new("x");
            let offered: Vec<String> =
                parser.possible_values().expect("tokens are listed").map(|value| value.get_name().to_owned()).collect();
            for token in &offered {
                let read = parser.parse_ref(&command, Some(&Arg::new("y")), OsStr::new(token));
                assert!(read.is_ok(), "{token}");
            }
            assert!(parser.parse_ref(&command, None, OsStr::new("nonsense")).is_err());
            offered.len()
        }
        assert_eq!(all(health()), 6);
        assert_eq!(all(ownership()), 3);
        assert_eq!(all(remain()), 3);
        assert_eq!(all(sort()), 8);
        assert_eq!(all(noun()), 14);
        assert_eq!(all(today_view()), 3);
        assert_eq!(all(timeline_by()), 2);
        assert_eq!(all(report_form()), 6);
        assert_eq!(all(text_form()), 2);
        assert_eq!(all(export_form()), 3);
        assert_eq!(all(one_of(&text::Language::ALL)), 2);
    }
}
