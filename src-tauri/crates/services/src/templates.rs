//! Templates of reports: those that come with the program and those that someone saved, and the series that their reports
//! make up. What a template is, `model` says; that it is saved and removed, the ledger.

#[cfg(test)]
mod tests;

use std::path::Path;

use model::refusal::Refusal;
use model::template::{Template, is_key, shipped};
use serde_json::json;
use store::query::At;

use crate::contract::{Language, Outcome, TemplateRow};
use crate::failure::{Code, Failure};
use crate::given;
use crate::reporting::Form;
use crate::workspace::Workspace;

/// The largest file of a template, in bytes.
const LARGEST: u64 = 1 << 20;

impl Workspace {
    /// Every template: those that come with the program first.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn templates(&self) -> Outcome<Vec<TemplateRow>> {
        let ours = shipped().iter().map(|template| TemplateRow { id: None, template: template.clone() });
        let saved = self.store.reader().templates(At::day(self.today()))?.into_iter();
        Ok(ours.chain(saved.map(|(id, template)| TemplateRow { id: Some(id), template })).collect())
    }

    /// The template of a key.
    ///
    /// # Errors
    /// [`Code::NoSuchTemplate`], with those that there are.
    pub fn template(&self, key: &str) -> Outcome<TemplateRow> {
        let all = self.templates()?;
        let known: Vec<String> = all.iter().map(|row| row.template.key.clone()).collect();
        all.into_iter()
            .find(|row| row.template.key == key)
            .ok_or_else(|| Failure::new(Code::NoSuchTemplate, json!({ "given": key, "known": known.join(", ") })))
    }

    /// The template of a key, if it is one's own: only such a one is changed or removed.
    ///
    /// # Errors
    /// [`Code::NoSuchTemplate`]; [`Code::TemplateShipped`].
    pub fn own_template(&self, key: &str) -> Outcome<TemplateRow> {
        let row = self.template(key)?;
        if row.id.is_none() {
            return Err(Failure::new(Code::TemplateShipped, json!({ "given": key })));
        }
        Ok(row)
    }

    /// A template as a file: its name and its bytes.
    ///
    /// # Errors
    /// [`Code::NoSuchTemplate`].
    pub fn template_file(&self, key: &str, language: Language) -> Outcome<(String, Vec<u8>)> {
        let template = self.template(key)?.template;
        let stem = text::say(language.into(), "cli-report-template-file");
        Ok((format!("{stem}_{key}.json"), template.to_file().into_bytes()))
    }

    /// The template of a file; nothing is recorded.
    ///
    /// # Errors
    /// [`Code::NoSuchFile`], [`Code::TooLarge`]; [`Code::BadTemplate`] with what is wrong, and where.
    pub fn template_of_file(&self, path: &Path) -> Outcome<Template> {
        let text = String::from_utf8(given::read(path, LARGEST)?).map_err(|_| Failure::of(Code::UnreadableFile))?;
        Ok(Template::read(&text).map_err(|fault| Refusal::BadTemplate { fault })?)
    }

    /// The series of a template's reports: its key, with the code of what they speak of, since one report on a ministry is
    /// not set against the last one on another.
    pub(crate) fn series_of(&self, form: &Form, at: At) -> Outcome<String> {
        let key = &form.template.key;
        let reader = self.store.reader();
        let code = if let Some(body) = form.body {
            reader.organisation(body, at)?.and_then(|found| found.row.names.abbreviation)
        } else if let Some(topic) = form.topic {
            reader.topic(topic, at)?.and_then(|topic| topic.code)
        } else {
            None
        };
        let Some(about) = form.about() else { return Ok(key.clone()) };
        let word = |text: &str| -> String {
            let small = text.to_lowercase();
            small.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect()
        };
        let coded = code.map(|code| format!("{key}-{}", word(&code))).filter(|series| is_key(series));
        // What has no code in Latin letters is told apart by a piece of its id.
        let piece: String = word(&about.to_string()).chars().take(8).collect();
        let mut series = coded.unwrap_or_else(|| format!("{key}-{piece}"));
        series.truncate(40);
        Ok(series)
    }
}
