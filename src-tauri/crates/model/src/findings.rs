//! What is amiss in the whole: gaps, claims, overlaps, stovepipes, missing goals. Derived, never stored as truth.
//! One rule a function; nothing is found twice. Sentences are in `text`, evidence is data.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::coverage::unsettled;
use crate::ids::{EntityId, OrganisationId, TopicId, WorkstreamId};
use crate::landscape::{Holder, Landscape, Stream};
use crate::time::Day;
use crate::values::{Role, Rule, TopicKind};

/// From how much of their titles on two workstreams are called nearly the same: pairs of letters in both, of all pairs,
/// each weighing less the more titles have it.
pub const ALIKE_PERCENT: f64 = 50.0;
/// Titles with fewer pairs of letters say too little to be compared.
pub const LEAST_LETTERS: usize = 5;
/// Policy domains from which on a workstream is cross-cutting, and two ministries meet often enough to share one.
pub const CROSS_CUTTING: usize = 2;

/// Something that people should settle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// By which rule.
    pub rule: Rule,
    /// Of what: the same finding has the same rule and the same entities, in this order.
    pub about: Vec<EntityId>,
    /// Whom it concerns: places in [`Landscape::bodies`], in 建制順.
    pub bodies: Vec<usize>,
    /// What was seen.
    pub evidence: Vec<Evidence>,
    /// Since when; none where the sources do not say.
    pub since: Option<Day>,
    /// Who settles it, where that is known.
    pub settled_by: Option<OrganisationId>,
}

/// What was seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "evidence", rename_all = "kebab-case")]
pub enum Evidence {
    /// An organisation leads, or claims to.
    Lead {
        /// Who.
        organisation: OrganisationId,
        /// Since when.
        from: Option<Day>,
        /// Whether that is agreed.
        agreed: bool,
    },
    /// The last lead ended.
    LeadEnded {
        /// On this day.
        on: Day,
    },
    /// How many open workstreams belong to it.
    Workstreams {
        /// How many.
        count: u32,
    },
    /// Topics that it belongs to, or that are shared.
    Topics {
        /// Which.
        topics: Vec<TopicId>,
    },
    /// Another workstream is called nearly the same.
    Alike {
        /// Which.
        workstream: WorkstreamId,
        /// How much of the two titles is the same, in percent.
        percent: u32,
    },
    /// What a goal lacks.
    Lacks {
        /// An indicator.
        indicator: bool,
        /// A target.
        target: bool,
        /// A day.
        due: bool,
    },
    /// How many goals are concerned.
    Goals {
        /// How many.
        count: u32,
    },
    /// The day that was promised.
    Due {
        /// Which.
        on: Day,
    },
}

/// Everything that is amiss on the landscape's day, by rule.
#[must_use]
pub fn find(landscape: &Landscape) -> Vec<Finding> {
    let mut found = Vec::new();
    unled_topics(landscape, &mut found);
    for stream in &landscape.streams {
        ownership(landscape, stream, &mut found);
        without_post(stream, &mut found);
        held_alone(landscape, stream, &mut found);
    }
    nearly_the_same(landscape, &mut found);
    strangers(landscape, &mut found);
    goals(landscape, &mut found);
    // The order of the rules, and within one that of the landscape: stable.
    found.sort_by_key(|finding| finding.rule);
    for finding in &mut found {
        finding.bodies.sort_unstable();
        finding.bodies.dedup();
    }
    found
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

fn of_stream(rule: Rule, stream: &Stream) -> Finding {
    Finding {
        rule,
        about: vec![stream.id.into()],
        bodies: stream.holders.iter().map(|holder| holder.body).collect(),
        evidence: Vec::new(),
        since: stream.from,
        settled_by: None,
    }
}

fn lead(landscape: &Landscape, holder: &Holder) -> Evidence {
    Evidence::Lead {
        organisation: landscape.bodies[holder.body].id,
        from: holder.from,
        agreed: holder.state == crate::values::AssignmentState::Agreed,
    }
}

/// Domains, frameworks and commitments in which nobody leads anything.
fn unled_topics(landscape: &Landscape, found: &mut Vec<Finding>) {
    let mut linked = vec![0_usize; landscape.subjects.len()];
    let mut led = vec![false; landscape.subjects.len()];
    for stream in &landscape.streams {
        let is_led = stream.holders.iter().any(Holder::owns);
        for subject in &stream.subjects {
            linked[*subject] += 1;
            led[*subject] |= is_led;
        }
    }
    for (place, subject) in landscape.subjects.iter().enumerate() {
        let rule = match subject.kind {
            TopicKind::Domain => Rule::GapDomain,
            TopicKind::Framework => Rule::GapFramework,
            TopicKind::Commitment => Rule::CommitmentUnowned,
            TopicKind::Pillar
            | TopicKind::Aim
            | TopicKind::Partner
            | TopicKind::Country
            | TopicKind::Grouping
            | TopicKind::Document
            | TopicKind::Event
            | TopicKind::Concept => continue,
        };
        if !led[place] {
            let due = subject.on.filter(|_| rule == Rule::CommitmentUnowned).map(|on| Evidence::Due { on });
            found.push(Finding {
                rule,
                about: vec![subject.id.into()],
                bodies: Vec::new(),
                evidence: [Some(Evidence::Workstreams { count: count(linked[place]) }), due]
                    .into_iter()
                    .flatten()
                    .collect(),
                since: None,
                settled_by: None,
            });
        }
    }
}

/// Nobody leads, several claim to, or several lead and none of it is joint: at most one of the three.
fn ownership(landscape: &Landscape, stream: &Stream, found: &mut Vec<Finding>) {
    let leads: Vec<&Holder> = stream.holders.iter().filter(|holder| holder.role == Role::Lead).collect();
    let evidence = || leads.iter().map(|holder| lead(landscape, holder)).collect();
    let dispute = stream.traits.dispute.as_ref();
    let (vacant, contested) = unsettled(stream.parts());
    if dispute.is_some() || (contested && !leads.iter().all(|holder| holder.leads())) {
        found.push(Finding {
            evidence: evidence(),
            since: dispute.and_then(|dispute| dispute.from).or_else(|| second_claim(&leads)),
            settled_by: dispute.and_then(|dispute| dispute.settled_by),
            ..of_stream(Rule::Contested, stream)
        });
    } else if contested {
        found.push(Finding {
            evidence: evidence(),
            since: second_claim(&leads),
            ..of_stream(Rule::OverlapLeads, stream)
        });
    } else if vacant {
        let ended = stream.traits.lead_ended;
        let mut seen: Vec<Evidence> = evidence();
        seen.extend(ended.map(|on| Evidence::LeadEnded { on }));
        found.push(Finding { evidence: seen, since: ended.or(stream.from), ..of_stream(Rule::Vacant, stream) });
    }
}

/// Two claim it since the second began to.
fn second_claim(leads: &[&Holder]) -> Option<Day> {
    let mut begun: Vec<Option<Day>> = leads.iter().map(|holder| holder.from).collect();
    begun.sort_unstable();
    begun.get(1).copied().flatten()
}

fn without_post(stream: &Stream, found: &mut Vec<Finding>) {
    let mut alone: Vec<&Holder> =
        stream.holders.iter().filter(|holder| holder.leads() && holder.post.is_none()).collect();
    if let Some(first) = alone.pop() {
        found.push(Finding { bodies: vec![first.body], since: first.from, ..of_stream(Rule::Orphan, stream) });
    }
}

fn domains(landscape: &Landscape, stream: &Stream) -> BTreeSet<usize> {
    let is_domain = |subject: &&usize| landscape.subjects[**subject].kind == TopicKind::Domain;
    stream.subjects.iter().filter(is_domain).copied().collect()
}

fn topics(landscape: &Landscape, subjects: &BTreeSet<usize>) -> Evidence {
    Evidence::Topics { topics: subjects.iter().map(|subject| landscape.subjects[*subject].id).collect() }
}

fn ministries(landscape: &Landscape, stream: &Stream, which: impl Fn(&Holder) -> bool) -> BTreeSet<usize> {
    stream.holders.iter().filter(|holder| which(holder)).map(|holder| landscape.top(holder.body)).collect()
}

fn held_alone(landscape: &Landscape, stream: &Stream, found: &mut Vec<Finding>) {
    let mine = domains(landscape, stream);
    if mine.len() < CROSS_CUTTING || !stream.holders.iter().any(Holder::owns) {
        return;
    }
    let tops = ministries(landscape, stream, |_| true);
    if tops.len() == 1 {
        let since = stream.holders.iter().filter(|holder| holder.owns()).filter_map(|holder| holder.from).max();
        found.push(Finding {
            evidence: vec![topics(landscape, &mine)],
            since: since.or(stream.from),
            ..of_stream(Rule::StovepipeWorkstream, stream)
        });
    }
}

/// Ministries that lead in the same domains and have no workstream together.
fn strangers(landscape: &Landscape, found: &mut Vec<Finding>) {
    let mut leads_in: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    let mut together: BTreeSet<(usize, usize)> = BTreeSet::new();
    for stream in &landscape.streams {
        let mine = domains(landscape, stream);
        for top in ministries(landscape, stream, Holder::owns) {
            leads_in.entry(top).or_default().extend(&mine);
        }
        let parts: Vec<usize> = ministries(landscape, stream, |_| true).into_iter().collect();
        for (place, one) in parts.iter().enumerate() {
            together.extend(parts[place + 1..].iter().map(|other| (*one, *other)));
        }
    }
    let all: Vec<_> = leads_in.iter().collect();
    for (place, (one, mine)) in all.iter().enumerate() {
        for (other, theirs) in &all[place + 1..] {
            let shared: BTreeSet<usize> = mine.intersection(theirs).copied().collect();
            if shared.len() >= CROSS_CUTTING && !together.contains(&(**one, **other)) {
                found.push(Finding {
                    rule: Rule::StovepipeMinistries,
                    about: [one, other].map(|body| landscape.bodies[**body].id.into()).to_vec(),
                    bodies: vec![**one, **other],
                    evidence: vec![topics(landscape, &shared)],
                    since: None,
                    settled_by: None,
                });
            }
        }
    }
}

/// Workstreams of different ministries that are called nearly the same. Each title is compared with those alone that
/// have one of its rarest pairs of letters: two titles that are alike enough cannot do without (prefix filtering). A
/// pair that stands in n titles weighs 1/√n: 「…の基幹インフラ審査」 in fifteen of them makes none of them the same.
fn nearly_the_same(landscape: &Landscape, found: &mut Vec<Finding>) {
    let owners: Vec<BTreeSet<usize>> =
        landscape.streams.iter().map(|stream| ministries(landscape, stream, Holder::owns)).collect();
    let mut frequency: HashMap<u64, u32> = HashMap::new();
    for letter in landscape.streams.iter().flat_map(|stream| &stream.traits.letters) {
        *frequency.entry(*letter).or_default() += 1;
    }
    let weight = |letter: &u64| 1.0 / f64::from(frequency[letter]).sqrt();
    let mut index: HashMap<u64, Vec<usize>> = HashMap::new();
    for (place, stream) in landscape.streams.iter().enumerate() {
        let letters = &stream.traits.letters;
        if letters.len() < LEAST_LETTERS {
            continue;
        }
        let rarest = rarest(letters, &frequency, weight);
        let near: BTreeSet<usize> = rarest.iter().filter_map(|letter| index.get(letter)).flatten().copied().collect();
        for other in near {
            if owners[place].is_empty() || owners[other].is_empty() || !owners[place].is_disjoint(&owners[other]) {
                continue;
            }
            let percent = alike(letters, &landscape.streams[other].traits.letters, weight);
            if percent >= ALIKE_PERCENT {
                let first = &landscape.streams[other];
                found.push(Finding {
                    about: vec![first.id.into(), stream.id.into()],
                    bodies: owners[place].union(&owners[other]).copied().collect(),
                    evidence: vec![Evidence::Alike { workstream: stream.id, percent: whole(percent) }],
                    since: first.from.max(stream.from),
                    ..of_stream(Rule::OverlapTitles, first)
                });
            }
        }
        for letter in rarest {
            index.entry(letter).or_default().push(place);
        }
    }
}

/// The rarest pairs of a title, until what is left is too little to make it like another.
fn rarest(letters: &[u64], frequency: &HashMap<u64, u32>, weight: impl Fn(&u64) -> f64) -> Vec<u64> {
    let mut rarest = letters.to_vec();
    rarest.sort_by_key(|letter| (frequency[letter], *letter));
    let whole: f64 = rarest.iter().map(&weight).sum();
    let mut left = whole;
    let needed = whole * ALIKE_PERCENT / 100.0;
    let most = rarest.iter().take_while(|letter| {
        let goes_on = left >= needed;
        left -= weight(letter);
        goes_on
    });
    let most = most.count();
    rarest.truncate(most);
    rarest
}

/// The weight of the pairs of letters in both, in percent of that of all. Both are sorted.
fn alike(one: &[u64], other: &[u64], weight: impl Fn(&u64) -> f64) -> f64 {
    let sum = |letters: &[u64]| letters.iter().map(&weight).sum::<f64>();
    let both: f64 = one.iter().filter(|letter| other.binary_search(letter).is_ok()).map(&weight).sum();
    100.0 * both / (sum(one) + sum(other) - both).max(f64::MIN_POSITIVE)
}

/// A percentage as people read it.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it lies between 0 and 100")]
fn whole(percent: f64) -> u32 {
    percent.round() as u32
}

fn goals(landscape: &Landscape, found: &mut Vec<Finding>) {
    // What a source never says is said once, of the source.
    let mut silent: BTreeMap<EntityId, (bool, u32)> = BTreeMap::new();
    for goal in landscape.streams.iter().flat_map(|stream| &stream.traits.goals) {
        if let Some(source) = goal.source {
            let (is_silent, goals) = silent.entry(source).or_insert((true, 0));
            *is_silent &= !(goal.has_indicator || goal.has_target || goal.has_due);
            *goals += 1;
        }
    }
    silent.retain(|_, (is_silent, _)| *is_silent);
    for stream in &landscape.streams {
        if stream.traits.goals.is_empty() {
            found.push(of_stream(Rule::NoGoal, stream));
        }
        for goal in &stream.traits.goals {
            let lacks =
                Evidence::Lacks { indicator: !goal.has_indicator, target: !goal.has_target, due: !goal.has_due };
            let is_whole = goal.has_indicator && goal.has_target && goal.has_due;
            if is_whole || goal.source.is_some_and(|source| silent.contains_key(&source)) {
                continue;
            }
            found.push(Finding {
                about: vec![stream.id.into(), goal.id.into()],
                evidence: vec![lacks],
                ..of_stream(Rule::GoalIncomplete, stream)
            });
        }
    }
    for (source, (_, goals)) in silent {
        found.push(Finding {
            rule: Rule::GoalsNotInSource,
            about: vec![source],
            bodies: Vec::new(),
            evidence: vec![Evidence::Goals { count: goals }],
            since: None,
            settled_by: None,
        });
    }
}
