//! What the sample of a new workspace holds beside the reference workspace: 224 real projects, and made-up statuses that
//! say so and go in one step.

use model::change::{ImportMade, StatusRecorded, TopicAdded, TopicRelated, Verb};
use model::ids::EntityId;
use model::intent::{Intent, TakeIn};
use model::time::Day;
use model::values::{Bilingual, Entry, Health, SourceKey, Tie, TopicKind, Verification};
use serde::Deserialize;
use sheet::given::Given;
use sheet::limits::Limits;
use sheet::rs_system;

use crate::contract::Outcome;
use crate::failure::{Code, Failure};
use crate::import::{made, translate};
use crate::reference;
use crate::workspace::{Workspace, unstoppable};

/// The source of the made-up statuses: whatever has a key in it is no fact.
pub(crate) const FICTION: &str = "renkei/fiction";
const FICTIONS: &str = include_str!("../data/fiction.toml");
const PROJECTS: &[u8] = include_bytes!("../data/rs-system-2024.zip");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fictions {
    /// Who says so: shown beside each.
    source: String,
    status: Vec<Fiction>,
    event: Vec<Announced>,
}

/// A made-up status of a workstream of the reference workspace.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fiction {
    /// The workstream's key.
    of: String,
    /// How many days before the workspace is made.
    days_ago: i32,
    health: Health,
    headline: String,
    obstacles: Option<String>,
    next_step: Option<String>,
    /// In how many days that comes.
    next_in: Option<i32>,
}

/// A made-up event of frameworks or partners of the reference workspace.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Announced {
    /// The keys of what it is about.
    of: Vec<String>,
    key: String,
    ja: String,
    en: String,
    /// In how many days from the making of the workspace.
    in_days: i32,
}

/// What each text that is made up begins with, wherever it is shown.
const MARK: &str = "（架空）";

fn marked(text: &str) -> String {
    format!("{MARK}{text}")
}

/// The same for English names.
const MARK_EN: &str = "(Fictional) ";

/// The data that the program carries is not as it should be.
pub(crate) fn broken() -> Failure {
    Failure::of(Code::Broken).traced("sample")
}

impl Workspace {
    /// Takes in the sample projects.
    ///
    /// # Errors
    /// If the disk says no.
    pub(crate) fn take_in_projects(&mut self) -> Outcome<()> {
        let given = Given { name: "rs-system-2024.zip".to_owned(), bytes: PROJECTS.to_vec() };
        let incoming =
            rs_system::read(&[given], &rs_system::Options::default(), &Limits::default()).map_err(|_| broken())?;
        let (today, as_of) = (self.today(), incoming.as_of.map(Day::new));
        self.write(None, &mut unstoppable, |writing, context| {
            let told = translate(&writing.reader(), &incoming, as_of, today, &mut context.fresh)?;
            let intake = TakeIn { import: made(&incoming, as_of), records: told.records, gone: Vec::new() };
            Ok(vec![Intent::TakeIn(Box::new(intake))])
        })?;
        Ok(())
    }

    /// Takes in the made-up statuses, of days before today, and the made-up events, of days after it.
    ///
    /// # Errors
    /// If the disk says no.
    pub(crate) fn take_in_fiction(&mut self) -> Outcome<()> {
        let told: Fictions = toml::from_str(FICTIONS).map_err(|_| broken())?;
        let today = self.today();
        self.write(None, &mut unstoppable, |writing, context| {
            let known = writing.reader().sources(reference::SCHEME)?;
            let mut records = Vec::new();
            for (place, one) in told.status.iter().enumerate() {
                let workstream = known.get(&format!("workstream/{}", one.of)).ok_or_else(broken)?;
                let entry = Entry {
                    health: Some(one.health),
                    headline: Some(marked(&one.headline)),
                    obstacles: one.obstacles.as_deref().map(marked),
                    next_step: one.next_step.as_deref().map(marked),
                    next_on: one.next_in.map(|days| today.plus(days)),
                    source: Some(told.source.clone()),
                    ..Entry::on(today.plus(-one.days_ago))
                };
                let origin = Some(SourceKey { scheme: FICTION.to_owned(), key: format!("{}/{place}", one.of) });
                let recorded = StatusRecorded { workstream: (*workstream).into(), entry, origin };
                records.push((EntityId::fresh(&mut context.fresh), Verb::StatusRecorded(Box::new(recorded))));
            }
            for one in &told.event {
                let id = EntityId::fresh(&mut context.fresh);
                let added = TopicAdded {
                    topic_kind: TopicKind::Event,
                    code: None,
                    name: Bilingual { ja: marked(&one.ja), en: Some(format!("{MARK_EN}{}", one.en)) },
                    summary: None,
                    on: Some(today.plus(one.in_days)),
                    reference: Some(told.source.clone()),
                    aliases: Vec::new(),
                    order: None,
                    verification: Some(Verification::Unchecked),
                    source: Some(SourceKey { scheme: FICTION.to_owned(), key: format!("event/{}", one.key) }),
                };
                records.push((id, Verb::TopicAdded(Box::new(added))));
                // The tie has no key of its own: it goes with the event on which it rests.
                for key in &one.of {
                    let other = *known.get(&format!("topic/{key}")).ok_or_else(broken)?;
                    let (topic, verification) = (id.into(), Some(Verification::Unchecked));
                    let related = TopicRelated { topic, tie: Tie::About, other, verification, source: None };
                    records.push((EntityId::fresh(&mut context.fresh), Verb::TopicRelated(related)));
                }
            }
            let import = ImportMade {
                scheme: Some(FICTION.to_owned()),
                label: Some("架空の進捗及び予定".to_owned()),
                attribution: None,
                as_of: Some(today),
                files: Vec::new(),
            };
            Ok(vec![Intent::TakeIn(Box::new(TakeIn { import, records, gone: Vec::new() }))])
        })?;
        Ok(())
    }
}
