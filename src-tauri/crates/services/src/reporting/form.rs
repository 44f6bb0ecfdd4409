//! A template in use: with the body, the topic or the post that was named, which workstreams it takes in, and what its
//! texts say on the day.

use std::collections::{BTreeMap, HashSet};

use chrono::Months;
use model::ids::{EntityId, OrganisationId, PostId, TopicId, WorkstreamId};
use model::template::{Template, USUAL};
use model::time::Day;
use model::values::{FirstSince, Grouping, ItemColumn, Needs, Paper, TemplatePartKind, TopicKind};
use report::content::{self, Layout, LayoutPart};
use serde_json::json;
use store::query::{At, Reader, Reported};
use store::rows::{ActionFilter, HealthFilter, Window, WorkstreamFilter};
use text::era::{DateStyle, day_text};

use super::Names;
use crate::contract::{Outcome, ReportRequest};
use crate::failure::{Code, Failure};
use crate::workspace::missing;

/// A template, and of whom or what its report speaks.
#[derive(Debug, Clone)]
pub(crate) struct Form {
    pub template: Template,
    pub body: Option<OrganisationId>,
    pub topic: Option<TopicId>,
    pub post: Option<PostId>,
}

impl Form {
    /// The coordination report of every workstream.
    pub(crate) fn usual() -> Self {
        let template = Template::shipped(USUAL).expect("it comes with the program").clone();
        Self { template, body: None, topic: None, post: None }
    }

    /// What has to be named is named, and of the right kind.
    pub(crate) fn ready(&self, reader: &Reader<'_>, at: At) -> Outcome<()> {
        let lacks = match self.template.needs {
            None => false,
            Some(Needs::Body) => self.body.is_none(),
            Some(Needs::Domain | Needs::Framework) => self.topic.is_none(),
            Some(Needs::Post) => self.post.is_none(),
        };
        if lacks {
            let needs = self.template.needs.map(Needs::token);
            return Err(Failure::new(Code::TemplateNeeds, json!({ "template": self.template.key, "needs": needs })));
        }
        let Some(topic) = self.topic else { return Ok(()) };
        let known = reader.topic(topic, at)?.ok_or_else(|| missing("topic", topic))?;
        let is_right = match self.template.needs {
            Some(Needs::Domain) => known.kind == TopicKind::Domain,
            Some(Needs::Framework) => known.kind == TopicKind::Framework,
            _ => true,
        };
        if is_right {
            return Ok(());
        }
        let needs = self.template.needs.map(Needs::token);
        Err(Failure::new(Code::TemplateNeeds, json!({ "template": self.template.key, "needs": needs })))
    }

    /// Of whom or what it speaks, as the ledger names it.
    pub(crate) fn about(&self) -> Option<EntityId> {
        let body = self.body.map(EntityId::from);
        body.or(self.topic.map(EntityId::from)).or(self.post.map(EntityId::from))
    }

    /// Against which day it is set where none of its series was issued before; none where that is asked for.
    pub(crate) fn first_since(&self, as_of: Day) -> Option<Day> {
        let before = |months: u32| as_of.date().checked_sub_months(Months::new(months)).map(Day::new);
        match self.template.first_since {
            FirstSince::Ask => None,
            FirstSince::Week => Some(as_of.plus(-7)),
            FirstSince::Month => before(1),
            FirstSince::Quarter => before(3),
            FirstSince::FiscalYear => {
                let year = text::era::fiscal_year(as_of.date());
                chrono::NaiveDate::from_ymd_opt(year, 3, 31).map(Day::new)
            }
        }
    }

    /// Whether it tells what stands beside a workstream: goals, bases, topics.
    pub(super) fn needs_background(&self) -> bool {
        let columns = self.template.columns();
        self.template.has(TemplatePartKind::Questions)
            || columns.contains(&ItemColumn::Goals)
            || columns.contains(&ItemColumn::Basis)
            || matches!(self.template.grouping, Grouping::Domain | Grouping::Pillar | Grouping::Framework)
    }

    /// The workstreams that it takes in at one of two pairs of clocks; none where that is all of them.
    pub(super) fn scope(&self, reader: &Reader<'_>, before: At, after: At) -> Outcome<Option<HashSet<WorkstreamId>>> {
        let scope = &self.template.scope;
        let all = || WorkstreamFilter { closed: true, ..WorkstreamFilter::default() };
        let led = |body: &OrganisationId| WorkstreamFilter { led_by: Some(*body), ..all() };
        let about = |topic: &TopicId| WorkstreamFilter { topic: Some(*topic), ..all() };
        let has = |post: &PostId| WorkstreamFilter { post: Some(*post), ..all() };
        let lists: [Vec<WorkstreamFilter>; 9] = [
            self.body.iter().map(led).collect(),
            self.topic.iter().map(about).collect(),
            self.post.iter().map(has).collect(),
            scope.bodies.iter().map(led).collect(),
            scope.topics.iter().map(about).collect(),
            scope.posts.iter().map(has).collect(),
            scope.pillars.iter().map(|pillar| WorkstreamFilter { pillar: Some(*pillar), ..all() }).collect(),
            match scope.health.is_empty() {
                true => Vec::new(),
                false => {
                    let health = scope
                        .health
                        .iter()
                        .filter_map(|health| serde_json::from_value::<HealthFilter>(json!(health.token())).ok());
                    vec![WorkstreamFilter { health: health.collect(), ..all() }]
                }
            },
            scope.text.iter().map(|text| WorkstreamFilter { text: Some(text.clone()), ..all() }).collect(),
        ];
        let mut within: Option<HashSet<WorkstreamId>> = None;
        for list in lists.iter().filter(|list| !list.is_empty()) {
            let mut any = HashSet::new();
            for filter in list {
                any.extend(reader.workstreams_of(filter, after)?);
                // What was closed in the period belonged to somebody before.
                if filter.health.is_empty() && before.day != after.day {
                    any.extend(reader.workstreams_of(filter, before)?);
                }
            }
            within = Some(match within {
                None => any,
                Some(others) => others.intersection(&any).copied().collect(),
            });
        }
        Ok(within)
    }

    /// Whether a finding is about what it takes in, or about its topic.
    pub(super) fn is_about(&self, within: &HashSet<WorkstreamId>, about: &[EntityId]) -> bool {
        let named = self.topic.map(EntityId::from);
        about.iter().any(|id| within.contains(&WorkstreamId::from(*id)) || named == Some(*id))
    }

    /// Of whom or what it speaks, in words.
    pub(super) fn subject(&self, names: &Names<'_>) -> Outcome<Option<String>> {
        if let Some(body) = self.body {
            return Ok(Some(names.path(body)?.join(" ")));
        }
        if let Some(topic) = self.topic {
            let known = names.reader.topic(topic, names.at)?.ok_or_else(|| missing("topic", topic))?;
            return Ok(Some(names.said(&known.name)));
        }
        let Some(post) = self.post else { return Ok(None) };
        let known = names.reader.post(post, names.at)?.ok_or_else(|| missing("post", post))?;
        let mut parts = names.path(known.organisation.id)?;
        parts.push(names.said(&known.title));
        Ok(Some(parts.join(" ")))
    }

    /// The template in the report's language, its texts filled in.
    pub(super) fn layout(
        &self,
        names: &Names<'_>,
        request: &ReportRequest,
        count: usize,
        subject: Option<String>,
    ) -> Layout {
        let template = &self.template;
        let day = |day: Day| day_text(day.date(), DateStyle::Wareki, names.language);
        let whole = || text::say(names.language, "report-subject-all");
        let filled = |text: String| {
            text.replace("{day}", &day(request.as_of))
                .replace("{since}", &day(request.since))
                .replace("{count}", &count.to_string())
                .replace("{subject}", &subject.clone().unwrap_or_else(whole))
        };
        let parts = template.parts.iter().map(|part| LayoutPart {
            part: part.part,
            heading: part.heading.as_ref().map(|heading| names.said(heading)),
            text: part.text.as_ref().map(|text| filled(names.said(text))),
            columns: part.columns.clone(),
            days: part.days,
        });
        Layout {
            template: template.key.clone(),
            grouping: template.grouping,
            parts: parts.collect(),
            upright: template.paper == Paper::Upright,
            one_side: template.one_side,
            subject,
        }
    }

    /// What is open of what somebody is to do for the workstreams that it takes in.
    pub(super) fn actions(
        &self,
        names: &Names<'_>,
        now: &BTreeMap<WorkstreamId, Reported>,
    ) -> Outcome<Vec<content::Action>> {
        const MOST: u32 = 2_000;
        let rows = names.reader.actions(&ActionFilter::default(), Window { offset: 0, limit: MOST }, names.at)?.items;
        let mut actions = Vec::new();
        for row in rows {
            let of = row.workstream.as_ref();
            let is_here = match of {
                Some(of) => now.contains_key(&of.id),
                None => self.post.is_some() && row.post.as_ref().map(|post| post.id) == self.post,
            };
            let speaks_of_all = self.about().is_none() && self.template.scope.is_all();
            if !is_here && !speaks_of_all {
                continue;
            }
            let mut owner = names.path(row.organisation.id)?;
            owner.extend(row.post.as_ref().map(|post| names.said(&post.title)));
            let workstream = of.map(|of| {
                let code = of.code.clone().unwrap_or_default();
                format!("{code} {}", names.said(&of.title)).trim().to_owned()
            });
            actions.push(content::Action {
                id: row.id.to_string(),
                text: row.text,
                owner: owner.join(" "),
                due: row.due.map(Day::date),
                workstream,
            });
        }
        actions.sort_by_key(|action| (action.due.is_none(), action.due));
        Ok(actions)
    }
}
