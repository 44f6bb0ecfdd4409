//! An open workspace with what every verb needs of it: names to ids, days to days, whole lists from pages,
//! writes with their acknowledgement. No noun's own form lives here.

use serde_json::{Value, json};
use text::Args;

use crate::args::{Clocks, Global, Length};
use crate::known::{
    ActionId, Answer, AsOf, Candidate, ChangeId, Code, Day, DecisionId, FactId, Failure, Instant, MOST_ROWS, MeetingId,
    MilestoneId, Noun, Options, OrganisationId, OrganisationRef, Page, PersonId, PostId, Query, Receipt, RecordedBy,
    Refusal, Rehearsal, Rehearsed, SeriesId, StatusId, Submission, TopicId, Warning, Window, Workspace, WorkspaceInfo,
    WorkstreamId,
};
use crate::lines;
use crate::progress::Watched;
use crate::secret;
use crate::voice::{Ending, Said, Stop, Voice};

/// Takes the one answer that fits the question.
macro_rules! answer {
    ($desk:expr, $query:expr, $variant:ident) => {
        match $desk.workspace.ask(&$query) {
            Ok($crate::known::Answer::$variant(value)) => Ok(value),
            Ok(_) => Err($crate::voice::Stop::broken("ask")),
            Err(failure) => Err($crate::voice::Stop::from(failure)),
        }
    };
}
pub(crate) use answer;

pub struct Desk {
    pub workspace: Workspace,
    pub voice: Voice,
    pub dry_run: bool,
    actor: Option<PostId>,
}

impl Desk {
    /// Opens the workspace of the flags.
    ///
    /// # Errors
    /// Without a workspace or a secret, and as the services refuse.
    pub fn open(global: &Global, voice: Voice) -> Result<Self, Stop> {
        let Some(path) = &global.workspace else {
            return Err(Stop::Usage(voice.say("cli-usage-no-workspace")));
        };
        // A missing file is said before a passphrase is asked for.
        if path.symlink_metadata().is_err() {
            return Err(Failure::of(Code::NoSuchFile).into());
        }
        let secret = secret::of(global, voice)?;
        crate::end_at_once_when_interrupted()?;
        let workspace = Workspace::open(path, &secret, Options::default())?;
        let mut desk = Self { workspace, voice, dry_run: global.dry_run, actor: None };
        if let Some(post) = &global.actor {
            desk.actor = Some(desk.post(post)?);
        }
        Ok(desk)
    }

    /// Keeps few pages in memory: what asks or records one thing comes back to few of them.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn brief(self) -> Result<Self, Stop> {
        self.workspace.keep_few_pages()?;
        Ok(self)
    }

    /// The post that acts, where one was named.
    pub const fn actor(&self) -> Option<PostId> {
        self.actor
    }

    // ---- names ----

    fn resolve(&self, noun: Noun, given: &str) -> Result<Candidate, Stop> {
        let query = Query::Resolve { noun, given: given.to_owned(), clock: AsOf::default() };
        match self.workspace.ask(&query) {
            Ok(Answer::Resolve(found)) => Ok(found),
            Ok(_) => Err(Stop::broken("resolve")),
            Err(failure) => Err(self.with_candidates(failure)),
        }
    }

    /// An ambiguous name with what it could be, a line each.
    fn with_candidates(&self, failure: Failure) -> Stop {
        let candidates: Vec<Candidate> = failure
            .data
            .get("candidates")
            .and_then(|candidates| serde_json::from_value(candidates.clone()).ok())
            .unwrap_or_default();
        let more = candidates.iter().map(lines::candidate).collect();
        Stop::Failure(Box::new(Said { failure, message: None, more }))
    }

    pub fn workstream(&self, given: &str) -> Result<WorkstreamId, Stop> {
        Ok(self.resolve(Noun::Workstream, given)?.id.into())
    }

    pub fn organisation(&self, given: &str) -> Result<OrganisationId, Stop> {
        Ok(self.resolve(Noun::Organisation, given)?.id.into())
    }

    pub fn topic(&self, given: &str) -> Result<TopicId, Stop> {
        Ok(self.resolve(Noun::Topic, given)?.id.into())
    }

    pub fn fact(&self, given: &str) -> Result<FactId, Stop> {
        given
            .parse()
            .map_err(|_| Failure::from(Refusal::NotFound { noun: "fact".to_owned(), given: given.to_owned() }).into())
    }

    pub fn post(&self, given: &str) -> Result<PostId, Stop> {
        Ok(self.resolve(Noun::Post, given)?.id.into())
    }

    pub fn person(&self, given: &str) -> Result<PersonId, Stop> {
        Ok(self.resolve(Noun::Person, given)?.id.into())
    }

    pub fn milestone(&self, given: &str) -> Result<MilestoneId, Stop> {
        Ok(self.resolve(Noun::Milestone, given)?.id.into())
    }

    pub fn series(&self, given: &str) -> Result<SeriesId, Stop> {
        Ok(self.resolve(Noun::Series, given)?.id.into())
    }

    pub fn meeting(&self, given: &str) -> Result<MeetingId, Stop> {
        Ok(self.resolve(Noun::Meeting, given)?.id.into())
    }

    pub fn decision(&self, given: &str) -> Result<DecisionId, Stop> {
        Ok(self.resolve(Noun::Decision, given)?.id.into())
    }

    pub fn action(&self, given: &str) -> Result<ActionId, Stop> {
        Ok(self.resolve(Noun::Action, given)?.id.into())
    }

    /// An entry of a status log by its id, with the title of its workstream; none if the text is no such id.
    pub fn status(&self, given: &str) -> Result<Option<(StatusId, String)>, Stop> {
        let Ok(status) = given.parse::<StatusId>() else { return Ok(None) };
        match self.resolve(Noun::Status, given) {
            Ok(found) => Ok(Some((status, found.name))),
            Err(Stop::Failure(said)) if said.failure.code == Code::NotFound => Ok(None),
            Err(stop) => Err(stop),
        }
    }

    /// A record of any of these sorts: the first in which the name means something.
    pub fn record(&self, nouns: &[Noun], given: &str) -> Result<Candidate, Stop> {
        let mut first = None;
        for noun in nouns {
            match self.resolve(*noun, given) {
                Err(Stop::Failure(said)) if said.failure.code == Code::NotFound => {
                    first.get_or_insert(Stop::Failure(said));
                }
                other => return other,
            }
        }
        Err(first.unwrap_or_else(|| Failure::of(Code::NotFound).into()))
    }

    // ---- clocks ----

    pub fn day(&self, given: &str) -> Result<Day, Stop> {
        let query = Query::Day { given: given.to_owned() };
        let read: Result<Day, Stop> = answer!(self, query, Day);
        read.map_err(|stop| self.with_what_is_wrong(stop, given))
    }

    /// Not merely that it is no day, but why: 令和元年4月1日 lies before that era.
    fn with_what_is_wrong(&self, stop: Stop, given: &str) -> Stop {
        let Stop::Failure(mut said) = stop else { return stop };
        said.message = text::era::parse_day(given).err().map(|fault| fault.say(self.voice.language));
        Stop::Failure(said)
    }

    /// The day given, or today in Japan.
    pub fn day_or_today(&self, given: Option<&str>) -> Result<Day, Stop> {
        Ok(self.day_if(given)?.unwrap_or_else(|| self.workspace.today()))
    }

    pub fn day_if(&self, given: Option<&str>) -> Result<Option<Day>, Stop> {
        given.map(|given| self.day(given)).transpose()
    }

    pub fn clock(&self, clocks: &Clocks) -> Result<AsOf, Stop> {
        let recorded_by = clocks.recorded_by.as_deref().map(|given| self.recorded_by(given)).transpose()?;
        Ok(AsOf { day: self.day_if(clocks.as_of.as_deref())?, recorded_by })
    }

    fn recorded_by(&self, given: &str) -> Result<RecordedBy, Stop> {
        if let Ok(change) = given.parse::<ChangeId>() {
            return Ok(RecordedBy::Change { change });
        }
        if let Ok(at) = given.parse::<Instant>() {
            return Ok(RecordedBy::Instant { at });
        }
        // Before the number of a report, for which all that were issued are read.
        if let Ok(day) = self.day(given) {
            return Ok(RecordedBy::EndOfDay { day });
        }
        if let Ok(report) = self.workspace.issued_as(given)
            && let Some(change) = report.upto
        {
            return Ok(RecordedBy::Change { change });
        }
        let args = Args::new().set("given", given.to_owned());
        Err(Stop::Usage(self.voice.with("cli-usage-recorded-by", &args)))
    }

    pub fn info(&self) -> Result<WorkspaceInfo, Stop> {
        answer!(self, Query::Workspace, Workspace).map(|info| *info)
    }

    // ---- lists ----

    /// As many rows as were asked for, page by page; all of them where the limit is 0.
    pub fn pages<T>(
        &self,
        length: &Length,
        mut page: impl FnMut(&Self, Window) -> Result<Page<T>, Stop>,
    ) -> Result<Page<T>, Stop> {
        let wanted = if length.limit == 0 { u32::MAX } else { length.limit };
        let mut all = Page { items: Vec::new(), total: 0 };
        loop {
            let offset = u32::try_from(all.items.len()).unwrap_or(u32::MAX);
            let window = Window { offset, limit: MOST_ROWS.min(wanted - offset) };
            let next = page(self, window)?;
            all.total = next.total;
            let came = next.items.len();
            all.items.extend(next.items);
            let have = u32::try_from(all.items.len()).unwrap_or(u32::MAX);
            if came == 0 || have >= wanted || u64::from(have) >= all.total {
                return Ok(all);
            }
        }
    }

    // ---- writes ----

    /// Writes it and says so after the commit, or says what would be written.
    pub fn submit(&mut self, submission: Submission) -> Result<Ending, Stop> {
        let done = self.submit_as("renkei/receipt/1", json!({}), submission);
        done.map_err(|stop| self.with_ways_on(stop))
    }

    /// The same, under a schema of its own and with more fields.
    pub fn submit_as(&mut self, schema: &str, more: Value, submission: Submission) -> Result<Ending, Stop> {
        if self.dry_run {
            let rehearsal = self.workspace.rehearse(submission, self.actor)?;
            self.rehearsed(&rehearsal)?;
        } else {
            self.back_up_daily();
            let receipt = {
                let watched = Watched::new(self.voice);
                self.workspace.submit_with(submission, self.actor, &mut |progress| watched.step(&progress))?
            };
            self.acknowledge(schema, more, &receipt)?;
        }
        Ok(Ending::Good)
    }

    /// The first write of a day keeps what was there before it. A full backup folder is no reason not to record.
    pub fn back_up_daily(&self) {
        if let Err(failure) = self.workspace.daily_backup()
            && !self.voice.json
        {
            let args = Args::new().set("why", self.voice.sentence(&failure));
            self.voice.remark(&self.voice.with("cli-no-daily-backup", &args));
        }
    }

    /// Writes everything back into the one file, after acts that are long anyway. A single write waits for the disk once
    /// and leaves this to the window's closing, the next backup, or a WAL that has grown: what is acknowledged is safe
    /// in the files beside it. That somebody is reading there just now is no failure.
    pub fn settle(&self) {
        let _ = self.workspace.settle();
    }

    /// What one act outside the submissions would record.
    pub fn would_record(&self, kind: &str) -> Result<Ending, Stop> {
        if self.voice.json {
            let fields = json!({ "changes": [{ "kind": kind, "subject": null }], "gesture": null, "warnings": [] });
            self.voice.data("renkei/rehearsal/1", fields)?;
            return Ok(Ending::Good);
        }
        self.voice.print(&self.voice.word("change-kind", &kind.replace('.', "-")))?;
        self.voice.remark(&self.voice.with("cli-rehearsed", &Args::new().set("count", 1)));
        Ok(Ending::Good)
    }

    pub fn acknowledge(&self, schema: &str, more: Value, receipt: &Receipt) -> Result<(), Stop> {
        self.warn(&receipt.warnings);
        if self.voice.json {
            let mut fields = json!({
                "changes": receipt.changes, "gesture": receipt.gesture, "subject": receipt.subject,
                "at": receipt.at, "warnings": receipt.warnings,
            });
            if let (Value::Object(fields), Value::Object(more)) = (&mut fields, more) {
                fields.extend(more);
            }
            return self.voice.data(schema, fields);
        }
        let ids: Vec<String> = receipt.changes.iter().map(ToString::to_string).collect();
        self.voice.print(&ids.join("\n"))?;
        let args = Args::new().set("count", ids.len()).set("gesture", receipt.gesture.to_string());
        self.voice.remark(&self.voice.with("cli-recorded", &args));
        Ok(())
    }

    fn rehearsed(&self, rehearsal: &Rehearsal) -> Result<(), Stop> {
        // Of several intents, one that would be refused stops all of them.
        for outcome in &rehearsal.outcomes {
            if let Rehearsed::Refused { failure } = outcome {
                return Err(failure.clone().into());
            }
        }
        self.warn(&rehearsal.warnings);
        if self.voice.json {
            let changes: Vec<Value> =
                rehearsal.changes.iter().map(|(kind, subject)| json!({ "kind": kind, "subject": subject })).collect();
            let fields = json!({
                "changes": changes, "gesture": null, "warnings": rehearsal.warnings, "ownership": rehearsal.ownership,
            });
            return self.voice.data("renkei/rehearsal/1", fields);
        }
        let kinds: Vec<String> =
            rehearsal.changes.iter().map(|(kind, _)| self.voice.word("change-kind", kind)).collect();
        if rehearsal.ownership.is_empty() {
            self.voice.print(&kinds.join("\n"))?;
        } else {
            self.voice.print(&lines::ownership_table(&rehearsal.ownership, self.voice).to_string())?;
        }
        self.voice.remark(&self.voice.with("cli-rehearsed", &Args::new().set("count", kinds.len())));
        Ok(())
    }

    pub fn warn(&self, warnings: &[Warning]) {
        if self.voice.json {
            return;
        }
        for warning in warnings {
            let data = serde_json::to_value(warning).unwrap_or_default();
            let token = data.get("warning").and_then(Value::as_str).unwrap_or_default().to_owned();
            self.voice.remark(&self.voice.with(&format!("warning-{token}"), &self.voice.variables(&data)));
        }
    }

    /// A refusal that a person must settle, with who leads now and the three ways on.
    fn with_ways_on(&self, stop: Stop) -> Stop {
        let Stop::Failure(mut said) = stop else { return stop };
        match said.failure.code {
            Code::LeadExists => {
                if let Some(leader) = self.leader(&said.failure) {
                    let args = Args::new().set("organisation", lines::name(&leader.name, self.voice.language));
                    said.more.push(self.voice.with("cli-lead-now", &args));
                }
                said.more.push(self.voice.say("cli-ways-lead"));
            }
            Code::DependencyRing => {
                let path = said.failure.data.get("path").and_then(Value::as_array);
                let name = |one: &Value| {
                    let text = |key| one.get(key).and_then(Value::as_str);
                    text("code").or(text("name")).map(str::to_owned)
                };
                let path: Vec<String> = path.into_iter().flatten().filter_map(name).collect();
                said.more.push(format!("  {}", path.join(" → ")));
            }
            Code::DependentsExist => {
                let changes = said.failure.data.get("changes").and_then(Value::as_array);
                let ids = changes.into_iter().flatten().filter_map(Value::as_str);
                said.more.extend(ids.map(|id| format!("  {id}")));
                said.more.push(self.voice.say("cli-ways-dependents"));
            }
            Code::HandoverUnconfirmed => said.more.push(self.voice.say("cli-ways-handover")),
            Code::HandoverOpen => {
                let id = said.failure.data.get("handover").and_then(Value::as_str);
                said.more.extend(id.map(|id| format!("  renkei handover show {id}")));
            }
            _ => {}
        }
        Stop::Failure(said)
    }

    fn leader(&self, failure: &Failure) -> Option<OrganisationRef> {
        let id = serde_json::from_value::<OrganisationId>(failure.data.get("organisation")?.clone()).ok()?;
        let query = Query::Organisation { id, clock: AsOf::default() };
        let found = answer!(self, query, Organisation).ok()?;
        let row = &found.row;
        let (short, abbreviation) = (row.names.short.clone(), row.names.abbreviation.clone());
        Some(OrganisationRef { id: row.id, name: row.path.clone(), short, abbreviation })
    }
}
