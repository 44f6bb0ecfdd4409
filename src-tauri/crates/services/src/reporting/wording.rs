//! Which names of a report one language lacks, or has in an older form than the other: both draft and report say so.

use std::collections::{BTreeMap, HashMap};

use model::ids::{EntityId, WorkstreamId};
use model::values::Bilingual;
use report::content::{Lack, Wording};
use store::query::{Reported, Step};

use super::Names;
use crate::contract::{Language, Outcome, ReportRequest};

/// Of an English report, what is the matter with its English, and so of a Japanese one; of both, all of it.
pub(super) fn wording(
    names: &Names<'_>,
    now: &BTreeMap<WorkstreamId, Reported>,
    steps: &HashMap<WorkstreamId, Vec<Step>>,
    request: &ReportRequest,
) -> Outcome<Vec<Wording>> {
    let (english, japanese) =
        (request.both || request.language == Language::En, request.both || request.language == Language::Ja);
    let (old_english, old_japanese) = names.reader.names_apart(names.at)?;
    let mut all = Vec::new();
    let mut look = |id: EntityId, name: &Bilingual, about: String| {
        let mut say = |lack| all.push(Wording { lack, about: about.clone() });
        if english && name.en.is_none() {
            say(Lack::NoEnglish);
        }
        if english && name.en.is_some() && old_english.contains(&id) {
            say(Lack::OldEnglish);
        }
        if japanese && old_japanese.contains(&id) {
            say(Lack::OldJapanese);
        }
    };
    let mut by_code: Vec<_> = now.iter().collect();
    by_code.sort_by(|a, b| store::query::natural(a.1.code.as_deref(), b.1.code.as_deref()).then(a.0.cmp(b.0)));
    for (id, it) in by_code {
        let code = it.code.as_deref().unwrap_or_default();
        look((*id).into(), &it.title, format!("{code} {}", names.said(&it.title)).trim().to_owned());
        let standing = steps.get(id).into_iter().flatten().filter(|step| step.dropped.is_none());
        for step in standing {
            look(step.id.into(), &step.title, format!("{code} {}", names.said(&step.title)).trim().to_owned());
        }
    }
    if english {
        let known = names.known.borrow();
        let mut places: Vec<_> =
            known.values().filter(|it| it.path.last().is_some_and(|name| name.en.is_none())).collect();
        places.sort_by(|a, b| a.protocol.cmp(&b.protocol));
        for place in places {
            let about = place.path.last().map(|name| names.called(&names.said(name))).unwrap_or_default();
            all.push(Wording { lack: Lack::NoEnglish, about });
        }
    }
    Ok(all)
}
