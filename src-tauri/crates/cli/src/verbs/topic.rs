//! `topic list|show|add`.

use crate::args::TopicVerb;
use crate::desk::{Desk, answer};
use crate::known::{Bilingual, Intent, Query, Submission};
use crate::lines;
use crate::voice::{Ending, Stop};

pub fn run(desk: &mut Desk, verb: TopicVerb) -> Result<Ending, Stop> {
    match verb {
        TopicVerb::List { text, clocks, length } => {
            let clock = desk.clock(&clocks)?;
            let page = desk.pages(&length, |desk, window| {
                let query = Query::Topics { text: text.clone(), window, clock: clock.clone() };
                answer!(desk, query, Topics)
            })?;
            let items = page.items.iter().map(|row| lines::topic_item(row, desk.voice.language)).collect();
            desk.voice.list("renkei/topics/1", items, page.total, || lines::topic_table(&page.items, desk.voice))?;
        }
        TopicVerb::Show { topic, clocks } => {
            let (id, clock) = (desk.topic(&topic)?, desk.clock(&clocks)?);
            let query = Query::Topic { id, clock };
            let found = answer!(desk, query, Topic)?;
            let item = lines::topic_item(&found, desk.voice.language);
            desk.voice.item("renkei/topic/1", item, || lines::topic_lines(&found, desk.voice))?;
        }
        TopicVerb::Add { name, kind, en, code, summary, summary_en, on, reference } => {
            let summary = summary.map(|ja| Bilingual { ja, en: summary_en });
            let (name, on) = (Bilingual { ja: name, en }, desk.day_if(on.as_deref())?);
            let intent = Intent::AddTopic { kind, code, name, summary, on, reference };
            return desk.submit(Submission::Intent { intent });
        }
    }
    Ok(Ending::Good)
}
