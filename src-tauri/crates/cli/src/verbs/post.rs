//! `post list|show|add|rename|move|contact|end`.

use crate::args::PostVerb;
use crate::desk::{Desk, answer};
use crate::known::{AsOf, Bilingual, Intent, PostFilter, Query, Submission};
use crate::lines;
use crate::verbs::reached_at;
use crate::voice::{Ending, Stop};

pub fn run(desk: &mut Desk, verb: PostVerb) -> Result<Ending, Stop> {
    let intent = match verb {
        PostVerb::List { organisation, text, ended, clocks } => {
            let organisation = organisation.map(|given| desk.organisation(&given)).transpose()?;
            let filter = PostFilter { organisation, text, ended };
            let query = Query::Posts { filter, clock: desk.clock(&clocks)? };
            let page = answer!(desk, query, Posts)?;
            let items = page.items.iter().map(|row| lines::post_item(row, desk.voice.language)).collect();
            desk.voice.list("renkei/posts/1", items, page.total, || lines::post_table(&page.items, desk.voice))?;
            return Ok(Ending::Good);
        }
        PostVerb::Show { post, clocks } => {
            let query = Query::Post { id: desk.post(&post)?, clock: desk.clock(&clocks)? };
            let found = answer!(desk, query, Post)?;
            let item = lines::post_detail(&found, desk.voice.language);
            desk.voice.item("renkei/post/1", item, || lines::post_lines(&found, desk.voice))?;
            return Ok(Ending::Good);
        }
        PostVerb::Add { title, organisation, en, from } => Intent::CreatePost {
            organisation: desk.organisation(&organisation)?,
            title: Bilingual { ja: title, en },
            from: desk.day_if(from.as_deref())?,
        },
        PostVerb::Rename { post, title, en, from } => Intent::RenamePost {
            post: desk.post(&post)?,
            title: Bilingual { ja: title, en },
            from: desk.day_if(from.as_deref())?,
        },
        PostVerb::Move { post, to, from } => Intent::MovePost {
            post: desk.post(&post)?,
            organisation: desk.organisation(&to)?,
            from: desk.day_if(from.as_deref())?,
        },
        PostVerb::Contact { post, reached } => {
            let id = desk.post(&post)?;
            let now = answer!(desk, Query::Post { id, clock: AsOf::default() }, Post)?.reached;
            reached_at(id.into(), reached, now)
        }
        PostVerb::End { post, on, reason } => Intent::EndPost { post: desk.post(&post)?, on: desk.day(&on)?, reason },
    };
    desk.submit(Submission::Intent { intent })
}
