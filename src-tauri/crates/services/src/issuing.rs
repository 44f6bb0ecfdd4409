//! Reports that leave the house: issued under a number, kept as they were, and proven to be what they were.

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use model::change::{ReportFile, ReportIssued};
use model::ids::{ChangeId, OrganisationId, WorkstreamId};
use model::intent::Intent;
use model::refusal::Refusal;
use model::template::{Template, USUAL, is_key};
use model::time::Day;
use model::values::{Caveat, Marking, TemplatePartKind};
use report::compare::compare;
use report::content::{self, fingerprint, sha256};
use report::document::Document;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::query::{At, Reader};
use store::rows::{AsOf, IssuedRow, Page, RecordedBy, Window};
use ts_rs::TS;

use crate::contract::{
    IssueRequest, Language, Outcome, Progress, Receipt, ReportAt, ReportCompared, ReportDetail, ReportFormat,
    ReportMinistry, ReportPreview, ReportRequest, ReportSeries, ReportSideOf, Reports,
};
use crate::drawing::Words;
use crate::failure::{Code, Failure};
use crate::house::Drawer;
use crate::reporting::{Form, draw, form};
use crate::workspace::{Workspace, missing};

/// What an issued report is not any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
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

    /// A page of the reports that had been issued by a day, the newest first, and their series.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub(crate) fn reports(&self, series: Option<&str>, window: Window, at: At) -> Outcome<Reports> {
        let all = by_day(self.store.reader().issued(at)?, at.day);
        let mut known: Vec<ReportSeries> = Vec::new();
        for row in &all {
            let at = known.iter().position(|one| one.series == row.series).unwrap_or_else(|| {
                known.push(ReportSeries { series: row.series.clone(), reports: 0, last: None });
                known.len() - 1
            });
            known[at].reports += 1;
        }
        for one in &mut known {
            one.last = last_of(&all, &one.series, None).cloned();
        }
        let wanted: Vec<IssuedRow> =
            all.into_iter().filter(|row| series.is_none_or(|series| row.series == series)).collect();
        let total = wanted.len() as u64;
        let items = wanted.into_iter().skip(window.offset as usize).take(window.limit as usize).collect();
        Ok(Reports { page: Page { items, total }, series: known })
    }

    /// An issued report with what it says, as it was issued.
    ///
    /// # Errors
    /// [`Code::NotFound`] if there was none by the day.
    pub(crate) fn report_detail(&self, number: &str, at: At) -> Outcome<ReportDetail> {
        let reader = self.store.reader();
        let all = by_day(reader.issued(at)?, at.day);
        let row = found(&all, number)?.clone();
        let content = said(&reader, &row)?;
        let earlier = all.iter().filter(|other| other.series == row.series && order_of(other) < order_of(&row));
        Ok(ReportDetail {
            fingerprint: fingerprint(&row.content),
            document: content.as_ref().map(Document::of_report),
            text: content.as_ref().map(report::plain),
            before: earlier.max_by_key(|other| order_of(other)).map(|other| other.number.clone()),
            row,
        })
    }

    /// What a report would say if it were issued now.
    ///
    /// # Errors
    /// As [`Workspace::draft_report`].
    pub fn preview_report(&self, request: &IssueRequest, template: Option<&Template>) -> Outcome<ReportPreview> {
        let (mut content, said) = self.composed(request, template)?;
        let previous = said.previous;
        let issued = self.store.reader().issued(At::day(self.today()))?;
        let of = |section: &content::Section| {
            let summary = section.summary(content.since);
            let id = section.id.as_ref()?.parse().ok()?;
            let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
            let (workstreams, changed) = (count(summary.workstreams), count(summary.changed));
            Some(ReportMinistry { id, name: section.ministry.clone()?, workstreams, changed })
        };
        let ministries = content.sections.iter().filter_map(of).collect();
        // It is none yet: neither number nor fingerprint stand on it.
        content.number = None;
        Ok(ReportPreview {
            number: said.number(),
            since: said.since,
            previous: issued.iter().find(|row| Some(row.id) == previous).map(|row| row.number.clone()),
            marking: said.marking,
            document: Document::of_report(&content),
            ministries,
        })
    }

    /// What is otherwise between two reports, or days.
    ///
    /// # Errors
    /// [`Code::NotFound`], [`Code::NoEarlierReport`], [`Code::ReportErased`]; [`Code::OtherLanguage`] where two reports
    /// were issued in different languages; if the file cannot be read.
    pub fn compare_reports(
        &self,
        from: &ReportAt,
        to: &ReportAt,
        language: Language,
        readers: Option<Marking>,
    ) -> Outcome<ReportCompared> {
        let issued = self.store.reader().issued(At::day(self.today()))?;
        let named = |side: &ReportAt| match side {
            ReportAt::Report { number } => found(&issued, number).map(Some),
            ReportAt::Last { series } => last_of(&issued, series, None)
                .map(Some)
                .ok_or_else(|| Failure::new(Code::NoEarlierReport, json!({ "series": series }))),
            ReportAt::Day { .. } => Ok(None),
        };
        let (first, second) = (named(from)?, named(to)?);
        let language = [first, second].into_iter().flatten().find_map(language_of).unwrap_or(language);
        let mut first = self.side(from, first, None, language, readers)?;
        let mut second = self.side(to, second, Some(&first), language, readers)?;
        if let Some(most) = [readers, first.readers(), second.readers()].into_iter().flatten().min() {
            self.keep_from(most, &mut first, &mut second)?;
        }
        if first.content.language != second.content.language {
            return Err(Failure::of(Code::OtherLanguage));
        }
        Ok(ReportCompared {
            marking: first.marking.max(second.marking),
            differences: compare(&first.content, &second.content),
            from: first.of,
            to: second.of,
        })
    }

    /// Leaves out of both sides what is graded higher than its readers may read, in either of them or now: what rose
    /// since is not told as closed, nor what sank as opened. What was found in a whole report says something of what is
    /// left out, so that findings are compared between days alone.
    fn keep_from(&self, most: Marking, first: &mut Side, second: &mut Side) -> Outcome<()> {
        let mut above = self.above(Some(most), first.at)?;
        above.extend(self.above(Some(most), second.at)?);
        let is_seen = |item: &content::Item| {
            let id = item.id.as_ref().and_then(|id| id.parse().ok());
            id.is_some_and(|id: WorkstreamId| !above.contains(&id))
        };
        let are_days = first.of.number.is_none() && second.of.number.is_none();
        for side in [first, second] {
            for section in &mut side.content.sections {
                section.items.retain(is_seen);
            }
            side.content.findings.take_if(|_| !are_days);
            side.marking = side.marking.min(most);
        }
        Ok(())
    }

    /// What one side says. Of a day, it is set against the first side, so that it knows why something was closed.
    fn side(
        &self,
        at: &ReportAt,
        row: Option<&IssuedRow>,
        first: Option<&Side>,
        language: Language,
        readers: Option<Marking>,
    ) -> Outcome<Side> {
        let reader = self.store.reader();
        if let Some(row) = row {
            let content =
                said(&reader, row)?.ok_or_else(|| Failure::new(Code::ReportErased, json!({ "number": row.number })))?;
            let of = ReportSideOf { number: Some(row.number.clone()), as_of: row.as_of };
            let recorded_by = row.upto.map(|change| RecordedBy::Change { change });
            let at = reader.at(&AsOf { day: Some(row.as_of), recorded_by }, self.today())?;
            return Ok(Side { of, content, marking: row.marking, upto: row.upto, at });
        }
        let ReportAt::Day { day } = at else { return Err(Failure::of(Code::Broken).traced("comparison")) };
        let known = |day: Day| AsOf {
            day: Some(day),
            recorded_by: (day < self.today()).then_some(RecordedBy::EndOfDay { day }),
        };
        let after = reader.at(&known(*day), self.today())?;
        let (since, before) = match first.filter(|first| first.of.as_of <= *day) {
            None => (*day, after),
            Some(first) => {
                let then = match first.upto {
                    Some(change) => {
                        AsOf { day: Some(first.of.as_of), recorded_by: Some(RecordedBy::Change { change }) }
                    }
                    None => known(first.of.as_of),
                };
                (first.of.as_of, reader.at(&then, self.today())?)
            }
        };
        let request = ReportRequest { since, as_of: *day, language, formats: Vec::new(), readers, both: false };
        let (mut content, marking) = self.content_between(&request, &Form::usual(), before, after)?;
        content.findings = Some(self.findings_at(after, &Form::usual(), language.into(), readers)?);
        Ok(Side { of: ReportSideOf { number: None, as_of: *day }, content, marking, upto: None, at: after })
    }

    /// What a report of a series would say if it were issued now; set against the last one that still holds.
    ///
    /// # Errors
    /// [`Code::NoEarlierReport`] where no day is given and there is none; as [`Workspace::report_content`].
    pub fn draft_report(&self, request: &IssueRequest) -> Outcome<content::Report> {
        Ok(self.composed(request, None)?.0)
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
        let mut content = self.composed(request, None)?.0;
        content.number = None;
        draw(&self.drawer()?, &content, &request.formats, progress)
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
        judged(&row, content, files, &self.drawer()?)
    }

    fn ready(&self, request: &IssueRequest, progress: &mut dyn FnMut(Progress) -> bool) -> Outcome<Ready> {
        let (content, mut said) = self.composed(request, None)?;
        let bytes = content.canonical_json().into_bytes();
        said.content = sha256(&bytes);
        let mut files = Vec::new();
        let drawer = self.drawer()?;
        said.renderer = drawer.name();
        for (format, drawn) in draw(&drawer, &content, &request.formats, progress)? {
            let form = form(format).extension().to_owned();
            said.files.push(ReportFile { form, hash: sha256(&drawn), size: drawn.len() as u64 });
            files.push(drawn);
        }
        Ok(Ready { said, content: bytes, files })
    }

    /// What it says, and what its issue would record, but for the hashes.
    fn composed(
        &self,
        request: &IssueRequest,
        template: Option<&Template>,
    ) -> Outcome<(content::Report, ReportIssued)> {
        let (mut content, said) = self.composed_alone(request, template)?;
        if request.both {
            let other = IssueRequest { language: request.language.other(), ..request.clone() };
            let (mut beside, _) = self.composed_alone(&other, template)?;
            // There is one number, and it stands on the whole.
            beside.number = None;
            content.beside = Some(Box::new(beside));
        }
        Ok((content, said))
    }

    /// The same in its first language.
    fn composed_alone(
        &self,
        request: &IssueRequest,
        template: Option<&Template>,
    ) -> Outcome<(content::Report, ReportIssued)> {
        let reader = self.store.reader();
        let at = At::day(self.today());
        let issued = reader.issued(at)?;
        let template = match template {
            Some(edited) => edited.clone().checked().map_err(|fault| Refusal::BadTemplate { fault })?,
            None => self.template(request.template.as_deref().unwrap_or(USUAL))?.template,
        };
        let form = Form { template, body: request.body, topic: request.topic, post: request.post };
        form.ready(&reader, At::day(request.as_of))?;
        let series = match request.series.is_empty() {
            true => self.series_of(&form, at)?,
            false => series(&request.series)?,
        };
        let supersedes = request.supersedes.as_deref().map(|number| numbered(&reader, at, number)).transpose()?;
        let previous = match request.since {
            Some(_) => None,
            None => last_of(&issued, &series, supersedes.as_ref()),
        };
        let since = request.since.or(previous.map(|row| row.as_of)).or_else(|| form.first_since(request.as_of));
        let since = since.ok_or_else(|| Failure::new(Code::NoEarlierReport, json!({ "series": series })))?;
        let plain = ReportRequest {
            since,
            as_of: request.as_of,
            language: request.language,
            formats: request.formats.clone(),
            readers: request.readers,
            both: request.both,
        };
        let (mut content, marking) = self.content_since(&plain, &form, previous.and_then(|row| row.upto))?;
        let fiscal_year = text::era::fiscal_year(request.as_of.date());
        let of_year = issued.iter().filter(|row| row.series == series && row.fiscal_year == fiscal_year);
        let place = of_year.map(|row| row.place).max().unwrap_or(0) + 1;
        let number = ReportIssued::numbered(&series, fiscal_year, place);
        content.number = Some(number.clone());
        content.supersedes = supersedes.as_ref().map(|row| row.number.clone());
        if let Some(previous) = previous {
            content.against = Some(content::Against::Report(previous.number.clone()));
        }
        content.subtitle.clone_from(&request.remarks);
        content.distribution.clone_from(&request.distribution);
        let language: text::Language = request.language.into();
        content.marking = marked(&content.marking, &request.caveats, language);
        if form.template.has(TemplatePartKind::Findings) {
            content.findings = Some(self.findings_at(At::day(request.as_of), &form, language, request.readers)?);
        }
        if let Some(meeting) = request.meeting {
            let known = reader.meeting(meeting, at)?.ok_or_else(|| missing("meeting", meeting))?;
            let words = Words { language };
            let args =
                text::Args::new().set("title", words.said(&known.row.title)).set("day", words.long(known.row.on));
            content.meeting = Some(words.tell("report-meeting", &args));
        }
        // Those that were named stand first; a sort that is stable leaves the others where they are.
        let rank = |section: &content::Section| {
            let id: Option<OrganisationId> = section.id.as_ref().and_then(|id| id.parse().ok());
            request.order.iter().position(|wanted| Some(*wanted) == id).unwrap_or(usize::MAX)
        };
        content.sections.sort_by_key(rank);
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
            meeting: request.meeting,
            template: Some(form.template.key.clone()),
            about: form.about(),
            readers: request.readers,
            caveats: request.caveats.clone(),
        };
        Ok((content, said))
    }
}

impl ReportCompared {
    /// What is compared with what, in words.
    #[must_use]
    pub fn title(&self, language: text::Language) -> String {
        let words = Words { language };
        let side = |of: &ReportSideOf| match &of.number {
            Some(number) => format!("{number} {}", words.long(of.as_of)),
            None => words.long(of.as_of),
        };
        words.tell("compare-title", &text::Args::new().set("from", side(&self.from)).set("to", side(&self.to)))
    }

    /// What is otherwise, in words: headings and their lines.
    #[must_use]
    pub fn told(&self, language: text::Language) -> Vec<(String, Vec<String>)> {
        self.differences.told(language)
    }
}

/// One side of a comparison.
struct Side {
    of: ReportSideOf,
    content: content::Report,
    marking: Marking,
    upto: Option<ChangeId>,
    at: At,
}

impl Side {
    /// Up to which marking its readers may read.
    fn readers(&self) -> Option<Marking> {
        self.content.readers.as_ref().and_then(|token| token.parse().ok())
    }
}

/// The marking as it stands on every page: with what must not be done with the report, each once and in one order.
fn marked(marking: &str, caveats: &[Caveat], language: text::Language) -> String {
    let words = Words { language };
    let wanted: BTreeSet<Caveat> = caveats.iter().copied().collect();
    if wanted.is_empty() {
        return marking.to_owned();
    }
    let said: Vec<String> = wanted.iter().map(|caveat| words.say(&format!("caveat-{}", caveat.token()))).collect();
    words.tell("report-marking-with", &text::Args::new().set("marking", marking).set("caveats", words.list(&said)))
}

/// Those that had been issued by the end of a day, as they stood then.
fn by_day(all: Vec<IssuedRow>, day: Day) -> Vec<IssuedRow> {
    let mut then: Vec<IssuedRow> = all.into_iter().filter(|row| row.issued_at.day_in_japan() <= day).collect();
    let numbers: BTreeSet<String> = then.iter().map(|row| row.number.clone()).collect();
    for row in &mut then {
        if row.withdrawn_on.is_some_and(|on| on > day) {
            row.withdrawn_on = None;
            row.withdrawn_reason = None;
        }
        row.superseded_by = row.superseded_by.take().filter(|number| numbers.contains(number));
    }
    then
}

/// What orders the reports of a series.
const fn order_of(row: &IssuedRow) -> (i32, u32) {
    (row.fiscal_year, row.place)
}

/// The last report of a series that still holds, but for one.
fn last_of<'r>(issued: &'r [IssuedRow], series: &str, without: Option<&IssuedRow>) -> Option<&'r IssuedRow> {
    issued
        .iter()
        .filter(|row| row.series == series && row.withdrawn_on.is_none())
        .filter(|row| without.is_none_or(|gone| gone.id != row.id))
        .max_by_key(|row| order_of(row))
}

fn language_of(row: &IssuedRow) -> Option<Language> {
    [Language::Ja, Language::En].into_iter().find(|language| text::Language::from(*language).tag() == row.language)
}

/// What a report says, if that is kept and what was issued.
fn said(reader: &Reader<'_>, row: &IssuedRow) -> Outcome<Option<content::Report>> {
    let kept = reader.kept(&row.content)?.filter(|bytes| sha256(bytes) == row.content);
    Ok(kept.and_then(|bytes| serde_json::from_slice(&bytes).ok()))
}

/// What is kept of a report beside what was issued.
fn judged(
    row: &IssuedRow,
    content: Option<Vec<u8>>,
    files: Vec<Option<Vec<u8>>>,
    drawer: &Drawer,
) -> Outcome<ReportVerdict> {
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
    let redrawn = content.is_some() && row.renderer == drawer.name();
    for (file, bytes) in row.files.iter().zip(files) {
        let form = file.form.clone();
        match bytes {
            None => faults.push(ReportFault::FileErased { form }),
            Some(bytes) if sha256(&bytes) != file.hash => faults.push(ReportFault::FileDiffers { form }),
            Some(bytes) => {
                let Some((content, format)) = content.as_ref().filter(|_| redrawn).zip(form.parse().ok()) else {
                    continue;
                };
                let again = report::render_in(content, format, drawer.style())
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
    match is_key(given) {
        true => Ok(given.to_owned()),
        false => Err(Failure::new(Code::BadSeries, json!({ "given": given }))),
    }
}

fn numbered(reader: &Reader<'_>, at: At, number: &str) -> Outcome<IssuedRow> {
    found(&reader.issued(at)?, number).cloned()
}

fn found<'r>(issued: &'r [IssuedRow], number: &str) -> Outcome<&'r IssuedRow> {
    issued.iter().find(|row| row.number == number).ok_or_else(|| missing("report", number))
}
