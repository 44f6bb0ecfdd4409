//! A line of minutes with its names resolved: who is to do it, and for which workstream. How a line is read is
//! `text::minute`'s.

use model::refusal::Refusal;
use model::time::Day;
use serde::{Deserialize, Serialize};
use store::query::{At, Reader};
use store::rows::{Noun, OrganisationRef, PostRow, WorkstreamRef};
use ts_rs::TS;

use crate::contract::Outcome;
use crate::failure::{Code, Failure};
use crate::workspace::{missing, noun_token};

/// What sort of line it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum MinuteSort {
    /// 記録: words alone.
    Note,
    /// 決定.
    Decision,
    /// 対応.
    Action,
}

/// A line of minutes, read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Minute {
    /// What sort of line it is.
    pub sort: MinuteSort,
    /// What is decided, to be done, or was said.
    pub text: String,
    /// Who is to do it.
    pub organisation: Option<OrganisationRef>,
    /// In which post.
    pub post: Option<PostRow>,
    /// For which workstream.
    pub workstream: Option<WorkstreamRef>,
    /// By when.
    pub due: Option<Day>,
}

/// Reads a line; a day without a year is the next from `from` on.
///
/// # Errors
/// If a name means nothing or several things, or the day is none.
pub(crate) fn read(reader: &Reader<'_>, line: &str, from: Day, at: At) -> Outcome<Minute> {
    let read = text::minute::read(line, from.date())
        .map_err(|_| Failure::new(Code::NotADay, serde_json::json!({ "given": line.trim() })))?;
    let (organisation, post) = match &read.owner {
        Some(owner) => owner_of(reader, owner, at)?,
        None => (None, None),
    };
    let workstream = match &read.workstream {
        Some(given) => {
            let found = one(reader, Noun::Workstream, given, at)?.ok_or_else(|| missing("workstream", given))?;
            reader.workstream_row(found.into(), at)?.map(|row| WorkstreamRef {
                id: row.id,
                code: row.code,
                title: row.title,
            })
        }
        None => None,
    };
    Ok(Minute {
        sort: match read.sort {
            text::minute::Sort::Note => MinuteSort::Note,
            text::minute::Sort::Decision => MinuteSort::Decision,
            text::minute::Sort::Action => MinuteSort::Action,
        },
        text: read.text,
        organisation,
        post,
        workstream,
        due: read.due.map(Day::new),
    })
}

/// An organisation, or a post and where it is.
fn owner_of(reader: &Reader<'_>, given: &str, at: At) -> Outcome<(Option<OrganisationRef>, Option<PostRow>)> {
    if let Some(found) = one(reader, Noun::Organisation, given, at)? {
        return Ok((Some(reader.organisation_ref(found.into(), at)?), None));
    }
    let Some(found) = one(reader, Noun::Post, given, at)? else { return Err(missing("organisation", given)) };
    let post = reader.post(found.into(), at)?;
    Ok((post.as_ref().map(|post| post.organisation.clone()), post))
}

/// The one thing that a name means; none if it means nothing.
fn one(reader: &Reader<'_>, noun: Noun, given: &str, at: At) -> Outcome<Option<model::ids::EntityId>> {
    let mut found = reader.candidates(noun, given, at)?;
    match found.len() {
        0 => Ok(None),
        1 => Ok(Some(found.remove(0).id)),
        _ => {
            let noun = noun_token(noun).to_owned();
            Err(Refusal::Ambiguous { noun, given: given.to_owned(), candidates: found }.into())
        }
    }
}
