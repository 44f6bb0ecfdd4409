//! Reports: what the register says at two clocks, put into a report's own terms and drawn. What changed
//! is worked out in [`changes`]; wording is `report`'s and `text`'s.

mod changes;
mod charts;
mod form;
mod grouping;
#[cfg(test)]
pub(crate) mod tests;
mod wording;

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};

use model::ids::{ChangeId, EntityId, OrganisationId, WorkstreamId};
use model::refusal::Refusal;
use model::values::{
    AssignmentState, BasisKind, Bilingual, Health, Marking, Role, Silence, TemplatePartKind, Verification,
};
use report::content;
use store::query::{At, Held, Place, Reader, Reported, Step};
use store::rows::{AsOf, RecordedBy};
use text::Language;

use crate::contract::{Outcome, Progress, ReportFormat, ReportRequest};
use crate::failure::{Code, Failure};
use crate::house::Drawer;
use crate::workspace::Workspace;

pub(crate) use form::Form;

impl Workspace {
    /// What a report says, as data: every workstream open on the day, or closed since, once under the
    /// ministry that leads it and again under each that leads jointly or claims to lead.
    ///
    /// A day means its end in Japan: what was recorded or true by the end of `since` is no change.
    ///
    /// # Errors
    /// If the period ends before it begins, or the file cannot be read.
    pub fn report_content(&self, request: &ReportRequest) -> Outcome<content::Report> {
        let form = Form::usual();
        let mut content = self.content_since(request, &form, None)?.0;
        if request.both {
            let other = ReportRequest { language: request.language.other(), ..request.clone() };
            content.beside = Some(Box::new(self.content_since(&other, &form, None)?.0));
        }
        Ok(content)
    }

    /// The same with its handling grade, set against what was recorded up to a change, whenever that was.
    pub(crate) fn content_since(
        &self,
        request: &ReportRequest,
        form: &Form,
        upto: Option<ChangeId>,
    ) -> Outcome<(content::Report, Marking)> {
        if request.as_of < request.since {
            return Err(Refusal::EndsBeforeStart { from: request.since, to: request.as_of }.into());
        }
        let reader = self.store.reader();
        let recorded_by = match upto {
            Some(change) => RecordedBy::Change { change },
            None => RecordedBy::EndOfDay { day: request.since },
        };
        let clock = AsOf { day: Some(request.since), recorded_by: Some(recorded_by) };
        let mut before = reader.at(&clock, self.today())?;
        let after = At::day(request.as_of);
        // Against an empty register all would be new, which tells nobody anything.
        let against = if upto.is_none() && !reader.knows_workstreams(before)? {
            before = At::day(request.since);
            Some(content::Against::PresentRecords)
        } else {
            None
        };
        let (mut content, marking) = self.content_between(request, form, before, after)?;
        content.against = against;
        if form.template.has(TemplatePartKind::Charts) {
            let mut without = self.above(request.readers, after)?;
            if let Some(within) = form.scope(&reader, before, after)? {
                without.extend(reader.reported(after)?.into_keys().filter(|id| !within.contains(id)));
            }
            let language = request.language.into();
            let names = Names { reader: &reader, at: after, language, known: RefCell::default() };
            content.charts = Some(charts::charts(&names, request.since, &without)?);
        }
        Ok((content, marking))
    }

    /// What the register says at one pair of clocks, set against what it said at another.
    pub(crate) fn content_between(
        &self,
        request: &ReportRequest,
        form: &Form,
        before: At,
        after: At,
    ) -> Outcome<(content::Report, Marking)> {
        let reader = self.store.reader();
        let today = self.today();
        let language: Language = request.language.into();
        let mut earlier = reader.reported(before)?;
        // What was to begin later had not begun.
        earlier.retain(|_, then| then.from.is_none_or(|from| from <= before.day));
        let mut now = reader.reported(after)?;
        let above = self.above(request.readers, after)?;
        now.retain(|id, _| !above.contains(id));
        // What was graded higher at the beginning and is not any more is told as it stands, without what it was.
        let lowered = earlier
            .iter()
            .filter(|(_, then)| request.readers.is_some_and(|most| then.marking > most))
            .filter_map(|(id, _)| Some((*id, now.get(id)?.clone())))
            .collect::<Vec<_>>();
        let is_lowered: HashSet<WorkstreamId> = lowered.iter().map(|(id, _)| *id).collect();
        earlier.extend(lowered);
        // Closed before the period, or not known to be closed only then: not a matter of this report.
        now.retain(|id, it| {
            it.is_open_on(request.as_of)
                || earlier.get(id).is_some_and(|then| then.is_open_on(request.since))
                || it.closed_on.is_some_and(|closed| closed > request.since)
        });
        if let Some(within) = form.scope(&reader, before, after)? {
            now.retain(|id, _| within.contains(id));
        }
        let names = Names { reader: &reader, at: after, language, known: RefCell::default() };
        let period = changes::Period {
            reader: &reader,
            before,
            after,
            then: Names { reader: &reader, at: before, language, known: RefCell::default() },
            now: &names,
        };
        let steps = reader.steps(after)?;
        let mut known = reader.steps(before)?;
        for id in is_lowered {
            known.insert(id, steps.get(&id).cloned().unwrap_or_default());
        }
        let mut changed = period.changes(&earlier, &now, &known, &steps)?;
        let marking = now.values().map(|it| it.marking).max().or(request.readers).unwrap_or(Marking::Two);
        let beside = if form.needs_background() { reader.backgrounds(after)? } else { HashMap::new() };
        let told = grouping::Told { names: &names, form, earlier: &earlier, now: &now, steps: &steps, beside: &beside };
        let sections = told.sections(&mut changed)?;
        let wording = wording::wording(&names, &now, &steps, request)?;
        let subject = form.subject(&names)?;
        let title = names.said(&form.template.title);
        let title = match &subject {
            Some(subject) => {
                let args = text::Args::new().set("title", title).set("subject", subject.as_str());
                text::say_with(language, "report-title-of", &args)
            }
            None => title,
        };
        let content = content::Report {
            schema: content::SCHEMA.to_owned(),
            template: content::Template::Coordination,
            language,
            title,
            subtitle: None,
            since: request.since.date(),
            against: None,
            as_of: request.as_of.date(),
            recorded_by: None,
            made_on: today.date(),
            made_by: self.made_by(&names)?,
            marking: text::say(language, &format!("marking-{}", marking.token())),
            number: None,
            supersedes: None,
            provenance: match request.readers {
                Some(most) => reader.attributions_within(most)?,
                None => reader.attributions()?,
            },
            sections,
            distribution: Vec::new(),
            meeting: None,
            findings: None,
            readers: request.readers.map(|most| most.token().to_owned()),
            charts: None,
            wording,
            beside: None,
            layout: Some(form.layout(&names, request, now.len(), subject)),
            actions: if form.template.has(TemplatePartKind::Actions) {
                form.actions(&names, &now)?
            } else {
                Vec::new()
            },
        };
        Ok((content, marking))
    }

    /// What readers up to a marking are told nothing of: what is graded higher at a position or now.
    pub(crate) fn above(&self, readers: Option<Marking>, at: At) -> Outcome<HashSet<WorkstreamId>> {
        Ok(readers.map(|most| self.store.reader().graded_above(most, at)).transpose()?.unwrap_or_default())
    }

    /// What is amiss at a pair of clocks as far as readers may know, in a report's own terms.
    pub(crate) fn findings_at(
        &self,
        at: At,
        form: &Form,
        language: Language,
        readers: Option<Marking>,
    ) -> Outcome<Vec<content::Finding>> {
        let reader = self.store.reader();
        let above = self.above(readers, at)?;
        let names = Names { reader: &reader, at, language, known: RefCell::default() };
        let mut called: HashMap<EntityId, String> = HashMap::new();
        let mut found = Vec::new();
        let within = form.scope(&reader, at, at)?;
        for (rule, about) in reader.found(at, &above)? {
            let is_untold = readers.is_some() && rule.needs_all();
            if is_untold || !within.as_ref().is_none_or(|within| form.is_about(within, &about)) {
                continue;
            }
            let mut named = Vec::with_capacity(about.len());
            for id in &about {
                if !called.contains_key(id) {
                    let known = reader.named(*id, at)?;
                    let name = names.said(&known.name);
                    let whole = match known.code {
                        Some(code) => format!("{code} {name}"),
                        None => name,
                    };
                    called.insert(*id, whole.trim().to_owned());
                }
                named.push(called.get(id).cloned().unwrap_or_default());
            }
            let ids: Vec<String> = about.iter().map(ToString::to_string).collect();
            found.push(content::Finding {
                kind: rule.kind().token().to_owned(),
                key: format!("{}:{}", rule.token(), ids.join(":")),
                about: named,
            });
        }
        Ok(found)
    }

    /// Organisation and post of who works here; the person's name stays on this laptop.
    fn made_by(&self, names: &Names<'_>) -> Outcome<Option<String>> {
        let Some(user) = self.user()? else { return Ok(None) };
        let mut parts = names.path(user.post.organisation.id)?;
        parts.push(names.said(&user.post.title));
        Ok(Some(parts.join(" ")))
    }

    /// A report in each of the forms asked for. `progress` is told how many of them are drawn, and
    /// answers false to stop.
    ///
    /// # Errors
    /// As [`Workspace::report_content`]; [`Code::Cancelled`]; [`Code::ReportFault`] if it cannot be drawn.
    pub fn report(
        &self,
        request: &ReportRequest,
        progress: &mut dyn FnMut(Progress) -> bool,
    ) -> Outcome<Vec<(ReportFormat, Vec<u8>)>> {
        let of = request.formats.len() as u64 + 1;
        if !progress(Progress { step: "read".to_owned(), done: 0, of }) {
            return Err(Failure::of(Code::Cancelled));
        }
        draw(&self.drawer()?, &self.report_content(request)?, &request.formats, progress)
    }
}

/// Content in each of the forms asked for.
pub(crate) fn draw(
    drawer: &Drawer,
    content: &content::Report,
    formats: &[ReportFormat],
    progress: &mut dyn FnMut(Progress) -> bool,
) -> Outcome<Vec<(ReportFormat, Vec<u8>)>> {
    let of = formats.len() as u64 + 1;
    let mut tell = |done: u64| {
        let goes_on = progress(Progress { step: "draw".to_owned(), done, of });
        if goes_on { Ok(()) } else { Err(Failure::of(Code::Cancelled)) }
    };
    let mut drawn = Vec::with_capacity(formats.len());
    for (done, format) in (1..).zip(formats) {
        tell(done)?;
        let bytes = report::render_in(content, form(*format), drawer.style())
            .map_err(|_| Failure::of(Code::ReportFault).traced(form(*format).extension()))?;
        drawn.push((*format, bytes));
    }
    tell(of)?;
    Ok(drawn)
}

pub(crate) const fn form(format: ReportFormat) -> report::Format {
    match format {
        ReportFormat::Pdf => report::Format::Pdf,
        ReportFormat::Docx => report::Format::Docx,
        ReportFormat::Xlsx => report::Format::Xlsx,
        ReportFormat::Html => report::Format::Html,
        ReportFormat::Md => report::Format::Markdown,
        ReportFormat::Txt => report::Format::Text,
    }
}

pub(crate) const fn health(health: Health) -> content::Health {
    match health {
        Health::OnTrack => content::Health::OnTrack,
        Health::AtRisk => content::Health::AtRisk,
        Health::OffTrack => content::Health::OffTrack,
        Health::NotStarted => content::Health::NotStarted,
        Health::Completed => content::Health::Completed,
    }
}

/// What organisations are called at one pair of clocks, in one language.
struct Names<'r> {
    reader: &'r Reader<'r>,
    at: At,
    language: Language,
    known: RefCell<HashMap<OrganisationId, Place>>,
}

impl Names<'_> {
    fn place(&self, id: OrganisationId) -> Outcome<Place> {
        Ok(self.reader.place(id, self.at, &mut self.known.borrow_mut())?)
    }

    /// A bilingual text in the report's language; Japanese where nobody wrote English.
    fn said(&self, text: &Bilingual) -> String {
        match (self.language, &text.en) {
            (Language::En, Some(english)) => english.clone(),
            _ => text.ja.clone(),
        }
    }

    /// From the ministry down.
    fn path(&self, id: OrganisationId) -> Outcome<Vec<String>> {
        let place = self.place(id)?;
        let path: Vec<String> = place.path.iter().map(|name| self.called(&self.said(name))).collect();
        Ok(path)
    }

    fn top(&self, id: OrganisationId) -> Outcome<String> {
        Ok(self.path(id)?.swap_remove(0))
    }

    /// An organisation that nobody named is not called by its id.
    fn called(&self, name: &str) -> String {
        if name.is_empty() { text::say(self.language, "report-nameless") } else { name.to_owned() }
    }

    fn in_protocol_order(&self, held: &mut Vec<&Held>) -> Outcome<()> {
        let mut placed = Vec::with_capacity(held.len());
        for one in held.drain(..) {
            placed.push((self.place(one.organisation)?.protocol, one.from, one.assignment, one));
        }
        placed.sort_by(|a, b| (&a.0, a.1, a.2).cmp(&(&b.0, b.1, b.2)));
        held.extend(placed.into_iter().map(|(.., one)| one));
        Ok(())
    }
}

/// Who holds what, sorted out; each part in protocol order.
struct Parts<'h> {
    standing: Settled,
    leads: Vec<&'h Held>,
    joint: Vec<&'h Held>,
    coordinators: Vec<&'h Held>,
    others: Vec<&'h Held>,
}

/// As lists of workstreams tell it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Settled {
    Agreed,
    Vacant,
    Contested,
}

impl<'h> Parts<'h> {
    fn of(it: &'h Reported, names: &Names<'_>) -> Outcome<Self> {
        let mut parts = Self {
            standing: Settled::Agreed,
            leads: Vec::new(),
            joint: Vec::new(),
            coordinators: Vec::new(),
            others: Vec::new(),
        };
        for held in &it.held {
            match held.role {
                Role::Lead => parts.leads.push(held),
                Role::JointLead => parts.joint.push(held),
                Role::Coordinator => parts.coordinators.push(held),
                Role::Support | Role::Consulted | Role::Informed => parts.others.push(held),
            }
        }
        for part in [&mut parts.leads, &mut parts.joint, &mut parts.coordinators, &mut parts.others] {
            names.in_protocol_order(part)?;
        }
        parts.others.sort_by_key(|held| held.role);
        let agreed = parts.leads.iter().chain(&parts.joint).any(|held| held.state == AssignmentState::Agreed);
        parts.standing = match (parts.leads.len(), agreed) {
            (2.., _) => Settled::Contested,
            (_, true) => Settled::Agreed,
            (_, false) => Settled::Vacant,
        };
        Ok(parts)
    }

    /// Whose section counts the workstream: the agreed lead's, or the first agreed joint lead's. What
    /// nobody leads by agreement, claimed or not, is counted under nobody.
    fn home(&self) -> Option<&'h Held> {
        self.leads.iter().chain(&self.joint).find(|held| held.state == AssignmentState::Agreed).copied()
    }
}

fn milestones(names: &Names<'_>, steps: &[Step]) -> Vec<content::Milestone> {
    let standing = steps.iter().filter(|step| step.dropped.is_none());
    standing
        .map(|step| content::Milestone {
            id: step.id.to_string(),
            name: names.said(&step.title),
            due: step.forecast.date(),
            planned: (step.baseline != step.forecast).then(|| step.baseline.date()),
            reached: step.reached.map(model::time::Day::date),
        })
        .collect()
}

fn item(names: &Names<'_>, it: &Reported, parts: &Parts<'_>, changes: Vec<content::Change>) -> Outcome<content::Item> {
    let holdings = |held: &[&Held]| held.iter().map(|held| holding(names, held)).collect::<Outcome<Vec<_>>>();
    let others = parts.others.iter().filter_map(|held| Some((other_role(held.role)?, held)));
    Ok(content::Item {
        code: it.code.clone().unwrap_or_default(),
        title: names.said(&it.title),
        again: None,
        ownership: content::Ownership {
            standing: standing(names, it, parts)?,
            leads: holdings(&parts.leads)?,
            joint: holdings(&parts.joint)?,
            coordinators: holdings(&parts.coordinators)?,
            others: others
                .map(|(role, held)| Ok(content::OtherRole { role, holding: holding(names, held)? }))
                .collect::<Outcome<Vec<_>>>()?,
        },
        status: it.standing.as_ref().map(|standing| content::Status {
            as_of: standing.as_of.date(),
            health: standing.health.map(health),
            original_rating: standing.original_rating.clone(),
            headline: standing.headline.clone().unwrap_or_default(),
            narrative: standing.narrative.clone(),
            obstacles: standing.obstacles.clone(),
            next_step: standing.next_step.clone(),
            next_on: standing.next_on.map(model::time::Day::date),
        }),
        changes,
        id: None,
        milestones: Vec::new(),
        missing: it.missing_on(names.at.day).map(|(due, late)| content::Missing {
            never: due.silence == Silence::Never,
            due_on: due.on.map(model::time::Day::date),
            working_days: late,
        }),
        planned: None,
        aim: None,
        goals: Vec::new(),
        bases: Vec::new(),
        topics: Vec::new(),
    })
}

const fn other_role(role: Role) -> Option<content::Role> {
    match role {
        Role::Support => Some(content::Role::Support),
        Role::Consulted => Some(content::Role::Consulted),
        Role::Informed => Some(content::Role::Informed),
        Role::Lead | Role::JointLead | Role::Coordinator => None,
    }
}

fn holding(names: &Names<'_>, held: &Held) -> Outcome<content::Holding> {
    let basis = held.basis.as_ref();
    let since = match (held.from, basis) {
        (Some(day), _) => content::Since::On(day.date()),
        // A source that names an owner says that it was so then, and not since when.
        (None, Some(basis)) if basis.kind == Some(BasisKind::Source) => content::Since::SeenIn(basis.reference.clone()),
        (None, _) => content::Since::Unknown,
    };
    Ok(content::Holding {
        path: names.path(held.organisation)?,
        since,
        basis: basis.map(|basis| basis.reference.clone()),
        checked: basis.and_then(|basis| basis.verification).map(checked),
        agreed_by: held.agreed_by.clone(),
        proposed: held.state == AssignmentState::Proposed,
        id: Some(held.organisation.to_string()),
    })
}

const fn checked(mark: Verification) -> content::Checked {
    match mark {
        Verification::Seen => content::Checked::Seen,
        Verification::Secondary => content::Checked::Secondary,
        Verification::General => content::Checked::General,
        Verification::Unchecked => content::Checked::Unchecked,
    }
}

fn standing(names: &Names<'_>, it: &Reported, parts: &Parts<'_>) -> Outcome<content::Standing> {
    Ok(match parts.standing {
        Settled::Agreed => content::Standing::Agreed,
        Settled::Vacant => content::Standing::Vacant,
        Settled::Contested => {
            let mut from: Vec<_> = parts.leads.iter().map(|held| held.from).collect();
            from.sort_unstable();
            // Two stand against each other from the day on which the second one began.
            let noted = it.disputes.iter().filter_map(|dispute| dispute.from).min();
            let since = from.get(1).copied().flatten().or(noted);
            let settles = it.disputes.iter().rev().find_map(|dispute| dispute.settled_by);
            let settled_by = settles.map(|body| names.path(body)).transpose()?.map(|path| path.join(" "));
            content::Standing::Contested { since: since.map(model::time::Day::date), settled_by }
        }
    })
}
