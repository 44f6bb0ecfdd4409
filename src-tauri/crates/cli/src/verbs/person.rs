//! `person list|show|add|revise|contact|hold|leave`.

use crate::args::PersonVerb;
use crate::desk::{Desk, answer};
use crate::known::{AsOf, Bilingual, Intent, Query, Submission};
use crate::lines;
use crate::verbs::{emptied, reached_at};
use crate::voice::{Ending, Stop};

pub fn run(desk: &mut Desk, verb: PersonVerb) -> Result<Ending, Stop> {
    let intent = match verb {
        PersonVerb::List { text, clocks, length } => {
            let clock = desk.clock(&clocks)?;
            let page = desk.pages(&length, |desk, window| {
                let query = Query::People { text: text.clone(), window, clock: clock.clone() };
                answer!(desk, query, People)
            })?;
            let items = page.items.iter().map(|row| lines::person_item(row, desk.voice.language)).collect();
            desk.voice.list("renkei/people/1", items, page.total, || lines::person_table(&page.items, desk.voice))?;
            return Ok(Ending::Good);
        }
        PersonVerb::Show { person, clocks } => {
            let query = Query::Person { id: desk.person(&person)?, clock: desk.clock(&clocks)? };
            let found = answer!(desk, query, Person)?;
            let item = lines::person_detail(&found, desk.voice.language);
            desk.voice.item("renkei/person/1", item, || lines::person_lines(&found, desk.voice))?;
            return Ok(Ending::Good);
        }
        PersonVerb::Add { name, en, reading } => Intent::AddPerson { name: Bilingual { ja: name, en }, reading },
        PersonVerb::Revise { person, name, en, reading } => {
            let person = desk.person(&person)?;
            let query = Query::Person { id: person, clock: AsOf::default() };
            let now = answer!(desk, query, Person)?.row;
            let name = Bilingual { ja: name.unwrap_or(now.name.ja), en: en.map_or(now.name.en, emptied) };
            Intent::RevisePerson { person, name, reading: reading.map_or(now.reading, emptied) }
        }
        PersonVerb::Contact { person, reached } => {
            let id = desk.person(&person)?;
            let now = answer!(desk, Query::Person { id, clock: AsOf::default() }, Person)?.reached;
            reached_at(id.into(), reached, now)
        }
        PersonVerb::Hold { person, post, from, to, succeeding } => Intent::HoldPost {
            person: Some(desk.person(&person)?),
            newcomer: None,
            post: desk.post(&post)?,
            from: desk.day_if(from.as_deref())?,
            to: desk.day_if(to.as_deref())?,
            succeeding,
        },
        PersonVerb::Leave { person, posts, on, successor, reason } => Intent::LeavePosts {
            person: desk.person(&person)?,
            on: desk.day(&on)?,
            posts: posts.iter().map(|post| desk.post(post)).collect::<Result<_, _>>()?,
            successor: successor.map(|successor| desk.person(&successor)).transpose()?,
            reason,
        },
    };
    desk.submit(Submission::Intent { intent })
}
