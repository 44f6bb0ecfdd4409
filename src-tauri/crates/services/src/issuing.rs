//! Reports that leave the house: issued under a number, kept as they were, and proven to be what they were.

#[cfg(test)]
mod tests;

use model::change::{ReportFile, ReportIssued};
use model::intent::Intent;
use model::refusal::Refusal;
use report::content::{self, sha256};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::query::{At, Reader};
use store::rows::IssuedRow;

use crate::contract::{IssueRequest, Outcome, Progress, Receipt, ReportFormat, ReportRequest};
use crate::failure::{Code, Failure};
use crate::reporting::{draw, form};
use crate::workspace::Workspace;

/// What an issued report is not any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "fault", rename_all = "kebab-case")]
pub enum ReportFault {
    /// Its content was erased.
    ContentErased,
    /// Its content is not what was issued.
    ContentDiffers,
    /// A file was erased.
    FileErased {
        /// Its form.
        form: String,
    },
    /// A file is not what was issued.
    FileDiffers {
        /// Its form.
        form: String,
    },
    /// Drawn again from its content, a file is another one.
    RedrawDiffers {
        /// Its form.
        form: String,
    },
}

/// What looking at an issued report came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportVerdict {
    /// Its number.
    pub number: String,
    /// What is wrong; nothing if it is what it was.
    pub faults: Vec<ReportFault>,
    /// Whether its files were drawn again and compared: only what drew them can do that.
    pub redrawn: bool,
}

/// A report that is ready to be issued.
struct Ready {
    said: ReportIssued,
    content: Vec<u8>,
    files: Vec<Vec<u8>>,
}

impl Workspace {
    /// Every report that was issued, the newest first.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn issued(&self) -> Outcome<Vec<IssuedRow>> {
        Ok(self.store.reader().issued(At::day(self.today()))?)
    }

    /// The report of a number.
    ///
    /// # Errors
    /// [`Code::NotFound`] if there is none.
    pub fn issued_as(&self, number: &str) -> Outcome<IssuedRow> {
        numbered(&self.store.reader(), At::day(self.today()), number)
    }

    /// What a report of a series would say if it were issued now; set against the last one that still holds.
    ///
    /// # Errors
    /// [`Code::NoEarlierReport`] where no day is given and there is none; as [`Workspace::report_content`].
    pub fn draft_report(&self, request: &IssueRequest) -> Outcome<content::Report> {
        Ok(self.composed(request)?.0)
    }

    /// The same in its forms, as a draft: without a number, and nothing is recorded.
    ///
    /// # Errors
    /// As [`Workspace::draft_report`]; [`Code::Cancelled`]; [`Code::ReportFault`] if it cannot be drawn.
    pub fn draft_files(
        &self,
        request: &IssueRequest,
        progress: &mut dyn FnMut(Progress) -> bool,
    ) -> Outcome<Vec<(ReportFormat, Vec<u8>)>> {
        let mut content = self.composed(request)?.0;
        content.number = None;
        draw(&content, &request.formats, progress)
    }

    /// Issues a report: from now on it says what it says. `progress` is told how many files are drawn, and answers false
    /// to stop.
    ///
    /// # Errors
    /// As [`Workspace::draft_report`]; [`Code::Cancelled`]; [`Code::ReportNumberTaken`] if another one was issued meanwhile.
    pub fn issue_report(
        &mut self,
        request: &IssueRequest,
        progress: &mut dyn FnMut(Progress) -> bool,
    ) -> Outcome<(String, Receipt)> {
        let ready = self.ready(request, progress)?;
        let number = ready.said.number();
        let actor = self.actor(None)?;
        let receipt = self.write(actor, &mut |_| true, |writing, _| {
            // What is recorded while it is drawn is not in it.
            if writing.reader().newest_change()? != ready.said.upto {
                return Err(Failure::of(Code::Busy).traced("issue"));
            }
            writing.keep(&ready.said.content, &ready.content)?;
            for (file, bytes) in ready.said.files.iter().zip(&ready.files) {
                writing.keep(&file.hash, bytes)?;
            }
            Ok(vec![Intent::IssueReport(Box::new(ready.said))])
        })?;
        Ok((number, receipt))
    }

    /// A file of an issued report, as it was issued.
    ///
    /// # Errors
    /// [`Code::NotFound`], [`Code::NoSuchForm`], [`Code::ReportErased`].
    pub fn issued_file(&self, number: &str, format: ReportFormat) -> Outcome<Vec<u8>> {
        let reader = self.store.reader();
        let row = numbered(&reader, At::day(self.today()), number)?;
        let ending = form(format).extension();
        let Some(file) = row.files.iter().find(|file| file.form == ending) else {
            let forms: Vec<&str> = row.files.iter().map(|file| file.form.as_str()).collect();
            return Err(Failure::new(Code::NoSuchForm, json!({ "given": ending, "forms": forms.join(", ") })));
        };
        reader.kept(&file.hash)?.ok_or_else(|| Failure::new(Code::ReportErased, json!({ "number": number })))
    }

    /// Whether a report is still what was issued: its content and its files by their hashes, and drawn again.
    ///
    /// # Errors
    /// [`Code::NotFound`] if there is none; if the file cannot be read.
    pub fn verify_report(&self, number: &str) -> Outcome<ReportVerdict> {
        let reader = self.store.reader();
        let row = numbered(&reader, At::day(self.today()), number)?;
        let content = reader.kept(&row.content)?;
        let files = row.files.iter().map(|file| reader.kept(&file.hash)).collect::<Result<Vec<_>, _>>()?;
        judged(&row, content, files)
    }

    fn ready(&self, request: &IssueRequest, progress: &mut dyn FnMut(Progress) -> bool) -> Outcome<Ready> {
        let (content, mut said) = self.composed(request)?;
        let bytes = content.canonical_json().into_bytes();
        said.content = sha256(&bytes);
        let mut files = Vec::new();
        for (format, drawn) in draw(&content, &request.formats, progress)? {
            let form = form(format).extension().to_owned();
            said.files.push(ReportFile { form, hash: sha256(&drawn), size: drawn.len() as u64 });
            files.push(drawn);
        }
        Ok(Ready { said, content: bytes, files })
    }

    /// What it says, and what its issue would record, but for the hashes.
    fn composed(&self, request: &IssueRequest) -> Outcome<(content::Report, ReportIssued)> {
        let reader = self.store.reader();
        let at = At::day(self.today());
        let issued = reader.issued(at)?;
        let series = series(&request.series)?;
        let supersedes = request.supersedes.as_deref().map(|number| numbered(&reader, at, number)).transpose()?;
        let previous = match request.since {
            Some(_) => None,
            None => Some(
                issued
                    .iter()
                    .filter(|row| row.series == series && row.withdrawn_on.is_none())
                    .filter(|row| supersedes.as_ref().is_none_or(|gone| gone.id != row.id))
                    .max_by_key(|row| (row.fiscal_year, row.place))
                    .ok_or_else(|| Failure::new(Code::NoEarlierReport, json!({ "series": series })))?,
            ),
        };
        let since = request.since.or(previous.map(|row| row.as_of)).unwrap_or(request.as_of);
        let plain =
            ReportRequest { since, as_of: request.as_of, language: request.language, formats: request.formats.clone() };
        let (mut content, marking) = self.content_since(&plain, previous.and_then(|row| row.upto))?;
        let fiscal_year = text::era::fiscal_year(request.as_of.date());
        let of_year = issued.iter().filter(|row| row.series == series && row.fiscal_year == fiscal_year);
        let place = of_year.map(|row| row.place).max().unwrap_or(0) + 1;
        let number = ReportIssued::numbered(&series, fiscal_year, place);
        content.number = Some(number.clone());
        content.subtitle.clone_from(&request.remarks);
        let language: text::Language = request.language.into();
        let said = ReportIssued {
            series,
            fiscal_year,
            place,
            language: language.tag().to_owned(),
            since,
            previous: previous.map(|row| row.id),
            as_of: request.as_of,
            upto: reader.newest_change()?,
            marking,
            content: String::new(),
            files: Vec::new(),
            renderer: report::renderer(),
            remarks: request.remarks.clone(),
            distribution: request.distribution.clone(),
            supersedes: supersedes.map(|row| row.id),
        };
        Ok((content, said))
    }
}

/// What is kept of a report beside what was issued.
fn judged(row: &IssuedRow, content: Option<Vec<u8>>, files: Vec<Option<Vec<u8>>>) -> Outcome<ReportVerdict> {
    let mut faults = Vec::new();
    let content = match content {
        None => {
            faults.push(ReportFault::ContentErased);
            None
        }
        Some(bytes) if sha256(&bytes) != row.content => {
            faults.push(ReportFault::ContentDiffers);
            None
        }
        Some(bytes) => serde_json::from_slice::<content::Report>(&bytes).ok(),
    };
    let redrawn = content.is_some() && row.renderer == report::renderer();
    for (file, bytes) in row.files.iter().zip(files) {
        let form = file.form.clone();
        match bytes {
            None => faults.push(ReportFault::FileErased { form }),
            Some(bytes) if sha256(&bytes) != file.hash => faults.push(ReportFault::FileDiffers { form }),
            Some(bytes) => {
                let Some((content, format)) = content.as_ref().filter(|_| redrawn).zip(form.parse().ok()) else {
                    continue;
                };
                let again = report::render(content, format)
                    .map_err(|_| Failure::of(Code::ReportFault).traced(format.extension()))?;
                if again != bytes {
                    faults.push(ReportFault::RedrawDiffers { form });
                }
            }
        }
    }
    Ok(ReportVerdict { number: row.number.clone(), faults, redrawn })
}

/// A series is called by a word that a file's name and a command can carry.
fn series(given: &str) -> Outcome<String> {
    let is_word = !given.is_empty()
        && given.len() <= 40
        && given.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        && given.starts_with(|c: char| c.is_ascii_lowercase());
    match is_word {
        true => Ok(given.to_owned()),
        false => Err(Failure::new(Code::BadSeries, json!({ "given": given }))),
    }
}

fn numbered(reader: &Reader<'_>, at: At, number: &str) -> Outcome<IssuedRow> {
    let found = reader.issued(at)?.into_iter().find(|row| row.number == number);
    found.ok_or_else(|| Refusal::NotFound { noun: "report".to_owned(), given: number.to_owned() }.into())
}
