//! Reports that were issued, and what is kept of them beside the ledger.

use std::collections::{BTreeSet, HashMap};

use model::change::{ReportFile, ReportIssued};
use model::ids::{ChangeId, EntityId, MeetingId, PostId, ReportId, TemplateId};
use model::template::Template;
use model::time::{Day, Instant};
use model::values::Marking;
use rusqlite::{Connection, OptionalExtension as _, Row};

use super::{At, Reader};
use crate::error::Error;
use crate::rows::{IssuedFile, IssuedRow};

impl Reader<'_> {
    /// Every report that was issued by then, the newest first; withdrawn ones too.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn issued(&self, at: At) -> Result<Vec<IssuedRow>, Error> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT entity, series, fiscal_year, place, as_of, since, previous, upto, language, marking, content, files,
               renderer, remarks, distribution, supersedes, withdrawn_on, withdrawn_reason, issued_at, actor, meeting, template,
               about, readers, caveats
             FROM report AS r WHERE {} ORDER BY issued_at DESC, series, place DESC",
            at.alive("r")
        ))?;
        let mut rows = statement.query([])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(self.issued_row(row, at)?);
        }
        let numbers: HashMap<ReportId, String> = found.iter().map(|(row, _, _)| (row.id, row.number.clone())).collect();
        let took: HashMap<ReportId, String> =
            found.iter().filter_map(|(row, _, supersedes)| Some(((*supersedes)?, row.number.clone()))).collect();
        let finish = |(mut row, previous, supersedes): (IssuedRow, Option<ReportId>, Option<ReportId>)| {
            row.previous = previous.and_then(|id| numbers.get(&id).cloned());
            row.supersedes = supersedes.and_then(|id| numbers.get(&id).cloned());
            row.superseded_by = took.get(&row.id).cloned();
            row
        };
        Ok(found.into_iter().map(finish).collect())
    }

    /// The numbers of the reports that were made for a meeting, in the order in which they were issued.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub(super) fn reports_for(&self, meeting: MeetingId, at: At) -> Result<Vec<String>, Error> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT series, fiscal_year, place FROM report AS r WHERE meeting = ?1 AND {} ORDER BY issued_at, place",
            at.alive("r")
        ))?;
        let numbers = statement.query_map([EntityId::from(meeting).as_bytes()], |row| {
            let series: String = row.get(0)?;
            Ok(ReportIssued::numbered(&series, row.get(1)?, row.get(2)?))
        })?;
        Ok(numbers.collect::<Result<_, _>>()?)
    }

    /// The templates that someone saved, by key.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn templates(&self, at: At) -> Result<Vec<(TemplateId, Template)>, Error> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT entity, body FROM template AS t WHERE {} ORDER BY word, entity",
            at.alive("t")
        ))?;
        let found = statement.query_and_then([], |row| {
            let body: String = row.get(1)?;
            let template = serde_json::from_str(&body).map_err(|_| Error::Damaged { what: "view" })?;
            Ok((TemplateId::from_bytes(row.get(0)?), template))
        })?;
        found.collect()
    }

    /// The newest change of the ledger.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn newest_change(&self) -> Result<Option<ChangeId>, Error> {
        Ok(self
            .connection
            .prepare_cached("SELECT id FROM change ORDER BY seq DESC LIMIT 1")?
            .query_row([], |row| Ok(ChangeId::from_bytes(row.get(0)?)))
            .optional()?)
    }

    /// The bytes that are kept under a hash, given in hexadecimal digits.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn kept(&self, hash: &str) -> Result<Option<Vec<u8>>, Error> {
        kept(self.connection, hash)
    }

    fn issued_row(&self, row: &Row<'_>, at: At) -> Result<(IssuedRow, Option<ReportId>, Option<ReportId>), Error> {
        let id = |place: usize| -> Result<Option<ReportId>, Error> {
            Ok(row.get::<_, Option<[u8; 16]>>(place)?.map(ReportId::from_bytes))
        };
        let day = |place: usize| -> Result<Option<Day>, Error> {
            let number: Option<i32> = row.get(place)?;
            Ok(number.and_then(Day::from_number))
        };
        let damaged = || Error::Damaged { what: "view" };
        let files: Vec<ReportFile> = serde_json::from_str(&row.get::<_, String>(11)?).map_err(|_| damaged())?;
        let content: String = row.get(10)?;
        let files = files.into_iter().map(|file| {
            let kept = has(self.connection, &file.hash)?;
            Ok(IssuedFile { form: file.form, hash: file.hash, size: file.size, kept })
        });
        let marking: String = row.get(9)?;
        let actor: Option<[u8; 16]> = row.get(19)?;
        let (series, fiscal_year, place): (String, i32, u32) = (row.get(1)?, row.get(2)?, row.get(3)?);
        let issued = IssuedRow {
            id: ReportId::from_bytes(row.get(0)?),
            number: ReportIssued::numbered(&series, fiscal_year, place),
            series,
            fiscal_year,
            place,
            as_of: day(4)?.ok_or_else(damaged)?,
            since: day(5)?.ok_or_else(damaged)?,
            previous: None,
            upto: row.get::<_, Option<[u8; 32]>>(7)?.map(ChangeId::from_bytes),
            language: row.get(8)?,
            marking: grade(&marking)?,
            kept: has(self.connection, &content)?,
            content,
            files: files.collect::<Result<_, Error>>()?,
            renderer: row.get(12)?,
            remarks: row.get(13)?,
            distribution: serde_json::from_str(&row.get::<_, String>(14)?).map_err(|_| damaged())?,
            supersedes: None,
            superseded_by: None,
            withdrawn_on: day(16)?,
            withdrawn_reason: row.get(17)?,
            issued_at: Instant::from_millis(row.get(18)?),
            issued_by: actor.map(|actor| self.post_said(PostId::from_bytes(actor), at)).transpose()?.flatten(),
            meeting: self.meeting_ref(row.get(20)?, at)?,
            template: row.get(21)?,
            about: row.get::<_, Option<[u8; 16]>>(22)?.map(EntityId::from_bytes),
            readers: row.get::<_, Option<String>>(23)?.map(|most| grade(&most)).transpose()?,
            caveats: serde_json::from_str(&row.get::<_, String>(24)?).map_err(|_| damaged())?,
        };
        Ok((issued, id(6)?, id(15)?))
    }

    fn post_said(&self, post: PostId, at: At) -> Result<Option<String>, Error> {
        Ok(self
            .connection
            .prepare_cached(&format!("SELECT ja FROM post AS p WHERE entity = ?1 AND {} LIMIT 1", at.holds("p")))?
            .query_row([EntityId::from(post).as_bytes()], |row| row.get(0))
            .optional()?)
    }
}

fn grade(token: &str) -> Result<Marking, Error> {
    token.parse().map_err(|_| Error::Damaged { what: "view" })
}

fn bytes(hash: &str) -> Vec<u8> {
    let digit = |place: usize| hash.get(place..place + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok());
    (0..hash.len()).step_by(2).filter_map(digit).collect()
}

pub(crate) fn kept(connection: &Connection, hash: &str) -> Result<Option<Vec<u8>>, Error> {
    Ok(connection
        .prepare_cached("SELECT bytes FROM blob WHERE hash = ?1")?
        .query_row([bytes(hash)], |row| row.get(0))
        .optional()?)
}

fn has(connection: &Connection, hash: &str) -> Result<bool, Error> {
    Ok(connection.prepare_cached("SELECT 1 FROM blob WHERE hash = ?1")?.exists([bytes(hash)])?)
}

/// Keeps bytes under their hash, given in hexadecimal digits.
pub(crate) fn keep(connection: &Connection, hash: &str, content: &[u8]) -> Result<(), Error> {
    connection
        .prepare_cached("INSERT INTO blob (hash, bytes) VALUES (?1, ?2) ON CONFLICT (hash) DO NOTHING")?
        .execute(rusqlite::params![bytes(hash), content])?;
    Ok(())
}

/// Forgets what issued reports say, content and files, that hold one of these texts of an erased change, as JSON writes
/// them. What another change says as well is no secret of that one.
pub(crate) fn forget(connection: &Connection, erased: ChangeId, texts: &BTreeSet<String>) -> Result<(), Error> {
    let mut statement = connection.prepare("SELECT content, files FROM report WHERE to_seq IS NULL")?;
    let reports = statement.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))?;
    let mut secrets: Option<Vec<&String>> = None;
    for report in reports {
        let (content, files) = report?;
        let Some(said) = kept(connection, &content)? else { continue };
        let said = String::from_utf8_lossy(&said).into_owned();
        let secrets = match &secrets {
            Some(secrets) => secrets,
            None => secrets.insert(only_there(connection, erased, texts)?),
        };
        // A short word may stand in many texts; as a whole value it is the one that was erased.
        let holds = |text: &&String| {
            said.contains(&format!("\"{text}\"")) || (text.chars().count() >= 8 && said.contains(text.as_str()))
        };
        if !secrets.iter().any(holds) {
            continue;
        }
        let files: Vec<ReportFile> = serde_json::from_str(&files).map_err(|_| Error::Damaged { what: "view" })?;
        for hash in files.iter().map(|file| &file.hash).chain([&content]) {
            connection.prepare_cached("DELETE FROM blob WHERE hash = ?1")?.execute([bytes(hash)])?;
        }
    }
    Ok(())
}

/// Those of the texts that no other change says.
fn only_there<'t>(
    connection: &Connection,
    erased: ChangeId,
    texts: &'t BTreeSet<String>,
) -> Result<Vec<&'t String>, Error> {
    let mut elsewhere = connection.prepare("SELECT 1 FROM change WHERE id <> ?1 AND instr(payload, ?2) > 0 LIMIT 1")?;
    let mut only = Vec::new();
    for text in texts {
        if !elsewhere.exists(rusqlite::params![erased.as_bytes(), format!("\"{text}\"")])? {
            only.push(text);
        }
    }
    Ok(only)
}
