//! `framework list|show|date`: the framework map, one framework or partner, and its next date.

use services::contract::Workbook;
use services::model::ids::TopicId;

use crate::args::FrameworkVerb;
use crate::desk::{Desk, answer};
use crate::files::{Place, Ready, write};
use crate::known::{Bilingual, Intent, Query, Submission, Tie, TopicKind};
use crate::lines;
use crate::voice::{Ending, Stop};

pub fn run(desk: &mut Desk, verb: FrameworkVerb) -> Result<Ending, Stop> {
    match verb {
        FrameworkVerb::List { clocks } => {
            let query = Query::FrameworkMap { unfold: Vec::new(), clock: desk.clock(&clocks)? };
            let found = answer!(desk, query, FrameworkMap)?;
            let items = lines::framework_items(&found, desk.voice.language);
            let total = items.len() as u64;
            desk.voice.list("renkei/frameworks/1", items, total, || lines::framework_table(&found, desk.voice))?;
            Ok(Ending::Good)
        }
        FrameworkVerb::Show { framework, clocks, output, overwrite } => {
            let (id, clock) = (desk.topic(&framework)?, desk.clock(&clocks)?);
            if let Some(output) = &output {
                let book = Workbook::Framework { id, clock };
                let (name, bytes) = desk.workspace.workbook(&book, desk.voice.language.into())?;
                let ready = [Ready { name, form: "xlsx".to_owned(), bytes }];
                write(&ready, &Place { output, overwrite, dry_run: desk.dry_run }, desk.voice)?;
                return Ok(Ending::Good);
            }
            let found = answer!(desk, Query::Framework { id, clock }, Framework)?;
            let item = lines::framework_detail(&found, desk.voice.language);
            desk.voice.item("renkei/framework/1", item, || lines::framework_lines(&found, desk.voice))?;
            Ok(Ending::Good)
        }
        FrameworkVerb::Date { framework, name, on, en, reference, verification } => {
            let (framework, on) = (desk.topic(&framework)?, Some(desk.day(&on)?));
            let topic = TopicId::fresh(&mut services::surroundings::fresh(services::Clock::default().now()));
            let event = Intent::AddTopic {
                topic: Some(topic),
                kind: TopicKind::Event,
                code: None,
                name: Bilingual { ja: name, en },
                summary: None,
                on,
                reference,
                aliases: Vec::new(),
                verification,
            };
            let about = Intent::RelateTopic { topic, tie: Tie::About, other: framework.into(), verification };
            desk.submit(Submission::Batch { intents: vec![event, about] })
        }
    }
}
