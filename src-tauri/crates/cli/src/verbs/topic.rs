//! `topic list|show|add|revise|relate|unrelate`.

use crate::args::TopicVerb;
use crate::desk::{Desk, answer};
use crate::known::{AsOf, Bilingual, Intent, Query, Submission};
use crate::lines;
use crate::verbs::emptied;
use crate::voice::{Ending, Stop};

pub fn run(desk: &mut Desk, verb: TopicVerb) -> Result<Ending, Stop> {
    match verb {
        TopicVerb::List { kind, text, clocks, length } => {
            let clock = desk.clock(&clocks)?;
            let page = desk.pages(&length, |desk, window| {
                let query = Query::Topics { kind, text: text.clone(), window, clock: clock.clone() };
                answer!(desk, query, Topics)
            })?;
            let items = page.items.iter().map(|row| lines::topic_item(row, desk.voice.language)).collect();
            desk.voice.list("renkei/topics/1", items, page.total, || lines::topic_table(&page.items, desk.voice))?;
        }
        TopicVerb::Show { topic, clocks } => {
            let (id, clock) = (desk.topic(&topic)?, desk.clock(&clocks)?);
            let query = Query::Topic { id, clock };
            let found = answer!(desk, query, Topic)?;
            let item = lines::topic_detail(&found, desk.voice.language);
            desk.voice.item("renkei/topic/1", item, || lines::topic_lines(&found, desk.voice))?;
        }
        TopicVerb::Add { name, kind, en, code, summary, summary_en, on, reference, aliases, verification } => {
            let summary = summary.map(|ja| Bilingual { ja, en: summary_en });
            let (name, on) = (Bilingual { ja: name, en }, desk.day_if(on.as_deref())?);
            let intent =
                Intent::AddTopic { topic: None, kind, code, name, summary, on, reference, aliases, verification };
            return desk.submit(Submission::Intent { intent });
        }
        TopicVerb::Revise { .. } => return revise(desk, verb),
        TopicVerb::Relate { topic, tie, to, organisation, person, verification } => {
            let topic = desk.topic(&topic)?;
            let other = match (&to, &organisation, &person) {
                (_, Some(organisation), _) => desk.organisation(organisation)?.into(),
                (_, None, Some(person)) => desk.person(person)?.into(),
                (to, None, None) => desk.topic(to.as_deref().unwrap_or_default())?.into(),
            };
            let intent = Intent::RelateTopic { topic, tie, other, verification };
            return desk.submit(Submission::Intent { intent });
        }
        TopicVerb::Unrelate { tie, reason } => {
            let fact = desk.fact(&tie)?;
            return desk.submit(Submission::Intent { intent: Intent::WithdrawFact { fact, reason } });
        }
    }
    Ok(Ending::Good)
}

/// What is not named stays as it is; an empty value empties the field.
fn revise(desk: &mut Desk, verb: TopicVerb) -> Result<Ending, Stop> {
    let TopicVerb::Revise { topic, name, kind, en, code, summary, summary_en, on, reference, aliases, verification } =
        verb
    else {
        return Err(Stop::Usage(desk.voice.say("cli-usage-nothing-to-revise")));
    };
    let topic = desk.topic(&topic)?;
    let query = Query::Topic { id: topic, clock: AsOf::default() };
    let now = answer!(desk, query, Topic)?.row;
    let on = match on {
        Some(on) => emptied(on).map(|on| desk.day(&on)).transpose()?,
        None => now.on,
    };
    let told = now.summary.unwrap_or_default();
    let summary = Bilingual { ja: summary.unwrap_or(told.ja), en: summary_en.map_or(told.en, emptied) };
    let intent = Intent::ReviseTopic {
        topic,
        kind: kind.unwrap_or(now.kind),
        code: code.map_or(now.code, emptied),
        name: Bilingual { ja: name.unwrap_or(now.name.ja), en: en.map_or(now.name.en, emptied) },
        summary: Some(summary).filter(|summary| !summary.ja.is_empty() || summary.en.is_some()),
        on,
        reference: reference.map_or(now.reference, emptied),
        // Given at all, they are all of them; an empty one empties the list.
        aliases: (!aliases.is_empty()).then(|| aliases.into_iter().filter_map(emptied).collect()),
        verification,
    };
    desk.submit(Submission::Intent { intent })
}
