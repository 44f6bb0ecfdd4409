//! Under what the workstreams of a report are put together, and in which order they stand. What belongs under several is
//! counted under the first and listed again under the others.

use std::collections::{BTreeMap, HashMap, HashSet};

use model::ids::{OrganisationId, WorkstreamId};
use model::values::{Citation, Goal, Grouping, ItemColumn, Pillar, TemplatePartKind, TopicKind};
use report::content;
use store::query::{Background, Held, Place, Reported, Step, natural};

use super::{Form, Names, Parts, item, milestones};
use crate::contract::Outcome;

/// What is told of each workstream.
pub(super) struct Told<'r> {
    pub names: &'r Names<'r>,
    pub form: &'r Form,
    pub earlier: &'r BTreeMap<WorkstreamId, Reported>,
    pub now: &'r BTreeMap<WorkstreamId, Reported>,
    pub steps: &'r HashMap<WorkstreamId, Vec<Step>>,
    pub beside: &'r HashMap<WorkstreamId, Background>,
}

/// A section by its place: in protocol order, or by a topic's code and name. Those of nothing stand last.
type Key = (Vec<u32>, String, String);

#[derive(Default)]
struct Section {
    /// None for what has no ministry, and so no lead.
    ministry: Option<String>,
    id: Option<String>,
    name: Option<String>,
    /// Place of the unit within the ministry, and the item.
    own: Vec<(Vec<u32>, content::Item)>,
    again: Vec<content::Item>,
}

/// One of the sections under which a workstream stands.
struct Under {
    key: Key,
    section: Section,
    /// What it is called where the workstream is listed again.
    called: String,
    /// Its place among those of the section.
    order: Vec<u32>,
}

impl Told<'_> {
    pub(super) fn sections(
        &self,
        changed: &mut HashMap<WorkstreamId, Vec<content::Change>>,
    ) -> Outcome<Vec<content::Section>> {
        let mut sections: BTreeMap<Key, Section> = BTreeMap::new();
        for (id, it) in self.now {
            let parts = Parts::of(it, self.names)?;
            let mut item = item(self.names, it, &parts, changed.remove(id).unwrap_or_default())?;
            item.id = Some(id.to_string());
            item.milestones = milestones(self.names, self.steps.get(id).map(Vec::as_slice).unwrap_or_default());
            self.fill(*id, &mut item);
            let mut under = self.under(*id, &parts)?.into_iter();
            let Some(first) = under.next() else { continue };
            let home = content::Again { under: first.called.clone() };
            for other in under {
                let again = content::Item { again: Some(home.clone()), ..item.clone() };
                sections.entry(other.key).or_insert(other.section).again.push(again);
            }
            sections.entry(first.key).or_insert(first.section).own.push((first.order, item));
        }
        Ok(sections.into_values().map(finished).collect())
    }

    /// What columns and parts ask for beyond what every report tells.
    fn fill(&self, id: WorkstreamId, item: &mut content::Item) {
        let template = &self.form.template;
        let asks = |column: ItemColumn| template.columns().contains(&column);
        let questions = template.has(TemplatePartKind::Questions);
        if asks(ItemColumn::LastPlan)
            && let Some(then) = self.earlier.get(&id).and_then(|then| then.standing.as_ref())
            && (then.next_step.is_some() || then.next_on.is_some())
        {
            let on = then.next_on.map(model::time::Day::date);
            item.planned = Some(content::Planned { step: then.next_step.clone(), on });
        }
        let Some(beside) = self.beside.get(&id) else { return };
        if questions || asks(ItemColumn::Goals) {
            item.goals = beside.goals.iter().map(goal).collect();
        }
        if questions || asks(ItemColumn::Basis) {
            item.bases = beside.bases.iter().map(|basis| self.basis(basis)).collect();
        }
        if questions {
            item.aim.clone_from(&beside.aim);
            let is_told = |kind: TopicKind| !matches!(kind, TopicKind::Domain | TopicKind::Pillar | TopicKind::Aim);
            let told = beside.topics.iter().filter(|topic| is_told(topic.kind));
            item.topics = told.map(|topic| self.names.said(&topic.name)).collect();
        }
    }

    fn basis(&self, basis: &Citation) -> String {
        let mut said = basis.name.clone();
        for part in [&basis.number, &basis.article].into_iter().flatten() {
            said = format!("{said} {part}");
        }
        match basis.verification {
            Some(mark) => {
                let mark = text::say(self.names.language, &format!("verification-{}", mark.token()));
                let args = text::Args::new().set("mark", mark);
                format!("{said}{}", text::say_with(self.names.language, "report-checked", &args))
            }
            None => said,
        }
    }

    /// Every section under which a workstream stands; it is counted under the first.
    fn under(&self, id: WorkstreamId, parts: &Parts<'_>) -> Outcome<Vec<Under>> {
        let names = self.names;
        let lead = match parts.home().or_else(|| parts.leads.iter().chain(&parts.joint).next().copied()) {
            Some(held) => Some(names.place(held.organisation)?),
            None => None,
        };
        // Within a section of something else, ministries stand in protocol order.
        let order: Vec<u32> =
            lead.as_ref().map_or_else(|| vec![u32::MAX], |place| place.protocol.iter().map(|it| it.0).collect());
        let beside = self.beside.get(&id);
        let mut under = match self.form.template.grouping {
            Grouping::Ministry => return self.under_ministries(parts),
            Grouping::Nothing => {
                let section = Section { name: Some(String::new()), ..Section::default() };
                vec![Under { key: Key::default(), section, called: String::new(), order: order.clone() }]
            }
            Grouping::Pillar => {
                let place = |pillar: Pillar| Pillar::ALL.iter().position(|known| *known == pillar).unwrap_or_default();
                beside.and_then(|it| it.pillar).map_or_else(Vec::new, |pillar| {
                    let name = text::say(names.language, &format!("pillar-{}", pillar.token()));
                    let place = u32::try_from(place(pillar)).unwrap_or_default();
                    vec![named((vec![place], String::new(), String::new()), name, None, order.clone())]
                })
            }
            Grouping::Domain => self.under_topics(beside, TopicKind::Domain, &order),
            Grouping::Framework => self.under_topics(beside, TopicKind::Framework, &order),
        };
        if under.is_empty() {
            let none = format!("report-group-none-{}", self.form.template.grouping.token());
            let key = (vec![u32::MAX], String::new(), String::new());
            under.push(named(key, text::say(names.language, &none), None, order));
        }
        Ok(under)
    }

    fn under_topics(&self, beside: Option<&Background>, kind: TopicKind, order: &[u32]) -> Vec<Under> {
        let topics = beside.map(|it| &it.topics[..]).unwrap_or_default().iter().filter(|topic| topic.kind == kind);
        topics
            .map(|topic| {
                let key = (
                    vec![topic.place.unwrap_or(u32::MAX - 1)],
                    topic.code.clone().unwrap_or_default(),
                    topic.name.ja.clone(),
                );
                named(key, self.names.said(&topic.name), Some(topic.id.to_string()), order.to_vec())
            })
            .collect()
    }

    /// The ministry that leads by agreement, and each that leads jointly or claims to; what nobody leads by agreement is
    /// counted under nobody.
    fn under_ministries(&self, parts: &Parts<'_>) -> Outcome<Vec<Under>> {
        let names = self.names;
        let ministry = |place: &Place| Under {
            key: (
                place.protocol.first().map(|it| vec![it.0]).unwrap_or_default(),
                place.protocol.first().map(|it| it.1.clone()).unwrap_or_default(),
                place.top.to_string(),
            ),
            section: Section {
                ministry: Some(names.called(&names.said(&place.path[0]))),
                id: Some(place.top.to_string()),
                ..Section::default()
            },
            called: names.called(&names.said(&place.path[0])),
            order: unit_order(place),
        };
        let mut under = Vec::new();
        let mut listed: HashSet<OrganisationId> = HashSet::new();
        match parts.home() {
            Some(held) => {
                let place = names.place(held.organisation)?;
                listed.insert(place.top);
                under.push(ministry(&place));
            }
            None => under.push(Under {
                key: (vec![u32::MAX, u32::MAX], String::new(), String::new()),
                section: Section::default(),
                called: text::say(names.language, "assignment-vacant"),
                order: Vec::new(),
            }),
        }
        let claims: Vec<&&Held> = parts.leads.iter().chain(&parts.joint).collect();
        for held in claims {
            let place = names.place(held.organisation)?;
            if listed.insert(place.top) {
                under.push(ministry(&place));
            }
        }
        Ok(under)
    }
}

fn named(key: Key, name: String, id: Option<String>, order: Vec<u32>) -> Under {
    Under { key, called: name.clone(), section: Section { name: Some(name), id, ..Section::default() }, order }
}

/// The order of a unit within its ministry as far as it is known; names say nothing about order.
fn unit_order(place: &Place) -> Vec<u32> {
    let mut order = Vec::new();
    for (step, _) in place.protocol.iter().skip(1) {
        order.push(*step);
        if *step == u32::MAX {
            return order;
        }
    }
    order.push(0);
    order
}

/// By unit where the units have an order, then by code as people count; what is listed again stands last.
fn finished(section: Section) -> content::Section {
    let Section { ministry, id, name, mut own, mut again } = section;
    let code = |item: &content::Item| (!item.code.is_empty()).then(|| item.code.clone());
    let by_code = |a: &content::Item, b: &content::Item| {
        natural(code(a).as_deref(), code(b).as_deref()).then_with(|| a.title.cmp(&b.title))
    };
    own.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| by_code(&a.1, &b.1)));
    again.sort_by(by_code);
    let items = own.into_iter().map(|(_, item)| item).chain(again).collect();
    content::Section { ministry, items, id, name }
}

fn goal(goal: &Goal) -> content::Goal {
    let measure: Vec<String> = [&goal.indicator, &goal.target].into_iter().flatten().cloned().collect();
    content::Goal {
        text: goal.text.clone(),
        measure: (!measure.is_empty()).then(|| measure.join(" ")),
        due: goal.due.map(model::time::Day::date),
    }
}
