//! What is amiss: everything that was planted is found, once, and nothing else; on clean ground nothing is.

use std::collections::BTreeSet;

use model::findings::{Evidence, find};
use model::ids::{AssignmentId, EntityId, FactId, Fresh, OrganisationId, PostId, TopicId, WorkstreamId};
use model::landscape::{Body, Disputed, GoalMade, Holder, Landscape, Stream, Subject, Traits};
use model::time::Day;
use model::values::{AssignmentState, OrganisationKind, Role, Rule, TopicKind};
use proptest::prelude::*;

/// Ground on which everything is as it should be, and what is planted in it.
struct Ground {
    landscape: Landscape,
    fresh: Fresh,
    letters: u64,
    planted: BTreeSet<(Rule, Vec<EntityId>)>,
}

fn day(day: i32) -> Day {
    Day::from_number(20_000 + day).unwrap()
}

impl Ground {
    /// `ministries` with a bureau each; a domain and a framework for each, led by its bureau; one workstream of all.
    fn clean(ministries: usize, seed: u8) -> Self {
        let landscape = Landscape::default();
        let mut ground = Self { landscape, fresh: Fresh::from_seed([seed; 16]), letters: 0, planted: BTreeSet::new() };
        let mut bureaux = Vec::new();
        for _ in 0..ministries {
            bureaux.push(ground.ministry());
        }
        let mut subjects = Vec::new();
        for bureau in &bureaux {
            let (domain, framework) = (ground.subject(TopicKind::Domain), ground.subject(TopicKind::Framework));
            let mine = ground.led(*bureau);
            ground.landscape.streams[mine].subjects = vec![domain, framework];
            subjects.push(domain);
        }
        // All of them work on all domains together: across domains, and not alone.
        let all = ground.led(bureaux[0]);
        for other in &bureaux[1..] {
            ground.hold(all, *other, Role::Support, AssignmentState::Agreed);
        }
        ground.landscape.streams[all].subjects = if ministries > 1 { subjects } else { Vec::new() };
        for kind in [TopicKind::Concept, TopicKind::Country, TopicKind::Document] {
            ground.subject(kind);
        }
        ground
    }
    fn ministry(&mut self) -> usize {
        let top = self.landscape.bodies.len();
        for (kind, parent) in [(OrganisationKind::Ministry, None), (OrganisationKind::Bureau, Some(top))] {
            self.landscape.bodies.push(Body { id: OrganisationId::fresh(&mut self.fresh), kind, exists: true, parent });
        }
        top + 1
    }
    fn subject(&mut self, kind: TopicKind) -> usize {
        self.landscape.subjects.push(Subject { id: TopicId::fresh(&mut self.fresh), kind, on: None });
        self.landscape.subjects.len() - 1
    }
    fn goal(&mut self) -> GoalMade {
        let id = FactId::fresh(&mut self.fresh);
        GoalMade { id, source: None, has_indicator: true, has_target: true, has_due: true }
    }
    /// A workstream as it should be, without a lead.
    fn stream(&mut self) -> usize {
        let goals = vec![self.goal()];
        let letters = (self.letters..self.letters + 9).collect();
        self.letters += 9;
        self.landscape.streams.push(Stream {
            id: WorkstreamId::fresh(&mut self.fresh),
            from: Some(day(0)),
            pillar: None,
            health: None,
            silent: false,
            subjects: Vec::new(),
            holders: Vec::new(),
            traits: Traits { lead_ended: None, goals, dispute: None, letters },
        });
        self.landscape.streams.len() - 1
    }
    fn led(&mut self, body: usize) -> usize {
        let stream = self.stream();
        self.hold(stream, body, Role::Lead, AssignmentState::Agreed);
        stream
    }
    fn hold(&mut self, stream: usize, body: usize, role: Role, state: AssignmentState) {
        let holder = Holder {
            assignment: AssignmentId::fresh(&mut self.fresh),
            body,
            post: Some(PostId::fresh(&mut self.fresh)),
            role,
            state,
            from: Some(day(10)),
        };
        self.landscape.streams[stream].holders.push(holder);
    }
    fn id(&self, stream: usize) -> EntityId {
        self.landscape.streams[stream].id.into()
    }
    /// Plants one thing that a rule must find.
    fn plant(&mut self, rule: Rule) {
        let about = match rule {
            Rule::GapDomain => vec![self.lone_topic(TopicKind::Domain)],
            Rule::GapFramework => vec![self.lone_topic(TopicKind::Framework)],
            Rule::CommitmentUnowned => vec![self.lone_topic(TopicKind::Commitment)],
            Rule::Vacant => {
                let stream = self.stream();
                vec![self.id(stream)]
            }
            Rule::Contested => {
                let stream = self.led(1);
                self.hold(stream, 3, Role::Lead, AssignmentState::Proposed);
                vec![self.id(stream)]
            }
            Rule::OverlapLeads => {
                let stream = self.led(1);
                self.hold(stream, 3, Role::Lead, AssignmentState::Agreed);
                vec![self.id(stream)]
            }
            Rule::OverlapTitles => {
                let (one, other) = (self.led(1), self.led(3));
                let letters = self.landscape.streams[one].traits.letters.clone();
                self.landscape.streams[other].traits.letters = letters;
                vec![self.id(one), self.id(other)]
            }
            Rule::Orphan => {
                let stream = self.led(1);
                self.landscape.streams[stream].holders[0].post = None;
                vec![self.id(stream)]
            }
            Rule::StovepipeWorkstream => {
                let stream = self.led(1);
                let domains = self.landscape.subjects.iter().enumerate();
                let domains = domains.filter(|(_, subject)| subject.kind == TopicKind::Domain);
                let domains = domains.map(|(place, _)| place).take(2).collect();
                self.landscape.streams[stream].subjects = domains;
                vec![self.id(stream)]
            }
            Rule::StovepipeMinistries => {
                let (one, other) = (self.ministry(), self.ministry());
                for domain in [self.subject(TopicKind::Domain), self.subject(TopicKind::Domain)] {
                    for body in [one, other] {
                        let stream = self.led(body);
                        self.landscape.streams[stream].subjects = vec![domain];
                    }
                }
                [one, other].map(|body| self.landscape.bodies[body - 1].id.into()).to_vec()
            }
            Rule::NoGoal => {
                let stream = self.led(1);
                self.landscape.streams[stream].traits.goals.clear();
                vec![self.id(stream)]
            }
            Rule::GoalIncomplete => {
                let stream = self.led(1);
                let goal = &mut self.landscape.streams[stream].traits.goals[0];
                goal.has_due = false;
                let goal = goal.id.into();
                vec![self.id(stream), goal]
            }
            Rule::GoalsNotInSource => {
                let source = EntityId::fresh(&mut self.fresh);
                for _ in 0..3 {
                    let stream = self.led(1);
                    let goal = &mut self.landscape.streams[stream].traits.goals[0];
                    (goal.source, goal.has_indicator) = (Some(source), false);
                    (goal.has_target, goal.has_due) = (false, false);
                }
                vec![source]
            }
        };
        self.planted.insert((rule, about));
    }
    fn lone_topic(&mut self, kind: TopicKind) -> EntityId {
        let place = self.subject(kind);
        self.landscape.subjects[place].id.into()
    }
    fn found(&self) -> Vec<(Rule, Vec<EntityId>)> {
        find(&self.landscape).into_iter().map(|finding| (finding.rule, finding.about)).collect()
    }
}

proptest! {
    #[test]
    fn clean_ground_is_clean(ministries in 2..9_usize, seed in any::<u8>()) {
        prop_assert_eq!(Ground::clean(ministries, seed).found(), Vec::new());
    }

    /// Any mixture of what can be amiss, each any number of times: found, each once, and no false alarm.
    #[test]
    fn what_was_planted_is_found_once(
        ministries in 2..6_usize,
        seed in any::<u8>(),
        plants in proptest::collection::vec(proptest::sample::select(Rule::ALL), 0..24),
    ) {
        let mut ground = Ground::clean(ministries, seed);
        for rule in plants {
            ground.plant(rule);
        }
        let found = ground.found();
        prop_assert_eq!(found.iter().cloned().collect::<BTreeSet<_>>(), ground.planted);
        let mut once = found.clone();
        once.dedup();
        prop_assert_eq!(once.len(), found.len());
        prop_assert!(found.is_sorted_by_key(|(rule, _)| *rule));
    }
}

/// The control of the two above: each rule can be planted at all, and each that is planted alone is found alone.
#[test]
fn every_rule_finds_something() {
    for rule in Rule::ALL {
        let mut ground = Ground::clean(3, 7);
        ground.plant(*rule);
        assert_eq!(ground.found(), ground.planted.iter().cloned().collect::<Vec<_>>(), "{rule}");
    }
}

#[test]
fn what_is_vacant_says_since_when_and_what_ended() {
    let mut ground = Ground::clean(2, 1);
    ground.plant(Rule::Vacant);
    let stream = ground.landscape.streams.len() - 1;
    assert_eq!(find(&ground.landscape)[0].since, Some(day(0)), "since it exists");
    ground.landscape.streams[stream].traits.lead_ended = Some(day(40));
    let found = find(&ground.landscape);
    assert_eq!((found[0].since, found[0].evidence.last()), (Some(day(40)), Some(&Evidence::LeadEnded { on: day(40) })));
}

#[test]
fn what_is_contested_is_so_since_the_second_claim() {
    let mut ground = Ground::clean(2, 1);
    ground.plant(Rule::Contested);
    let stream = ground.landscape.streams.len() - 1;
    ground.landscape.streams[stream].holders[1].from = Some(day(50));
    let found = find(&ground.landscape);
    assert_eq!((found[0].since, found[0].evidence.len(), found[0].settled_by), (Some(day(50)), 2, None));
    // Who settles it, and since when, is what the record of the dispute says.
    let settles = ground.landscape.bodies[0].id;
    let dispute = Disputed { id: FactId::fresh(&mut ground.fresh), settled_by: Some(settles), from: Some(day(45)) };
    ground.landscape.streams[stream].traits.dispute = Some(dispute);
    let found = find(&ground.landscape);
    assert_eq!((found.len(), found[0].since, found[0].settled_by), (1, Some(day(45)), Some(settles)));
}

#[test]
fn joint_leads_are_no_overlap_and_one_claim_alone_is_no_contest() {
    let mut ground = Ground::clean(2, 1);
    let joint = ground.stream();
    ground.hold(joint, 1, Role::JointLead, AssignmentState::Agreed);
    ground.hold(joint, 3, Role::JointLead, AssignmentState::Agreed);
    assert_eq!(ground.found(), Vec::new());
    let claimed = ground.stream();
    ground.hold(claimed, 1, Role::Lead, AssignmentState::Proposed);
    assert_eq!(ground.found(), [(Rule::Vacant, vec![ground.id(claimed)])]);
}

#[test]
fn titles_of_one_ministry_and_short_ones_are_not_compared() {
    let mut ground = Ground::clean(2, 1);
    let (one, other) = (ground.led(1), ground.led(1));
    let letters = ground.landscape.streams[one].traits.letters.clone();
    ground.landscape.streams[other].traits.letters = letters.clone();
    assert_eq!(ground.found(), Vec::new(), "one ministry may call two things nearly the same");
    let foreign = ground.led(3);
    ground.landscape.streams[foreign].traits.letters = letters[..3].to_vec();
    assert_eq!(ground.found(), Vec::new());
    // Six of nine are shared, each in two titles: 6 / √2 of 6 / √2 + 3 is 59 percent.
    ground.landscape.streams[foreign].traits.letters = letters[..6].iter().copied().chain([99_999]).collect();
    ground.landscape.streams[one].traits.letters = letters[..8].to_vec();
    ground.landscape.streams[other].traits.letters = vec![1_000_001];
    let found = find(&ground.landscape);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].rule, Rule::OverlapTitles);
    assert!(found[0].evidence.iter().any(|seen| matches!(seen, Evidence::Alike { percent: 59, .. })));
}

#[test]
fn a_source_that_names_some_indicators_is_asked_goal_by_goal() {
    let mut ground = Ground::clean(2, 1);
    ground.plant(Rule::GoalsNotInSource);
    let last = ground.landscape.streams.len() - 1;
    ground.landscape.streams[last].traits.goals[0].has_indicator = true;
    let rules: Vec<Rule> = ground.found().into_iter().map(|(rule, _)| rule).collect();
    assert_eq!(rules, [Rule::GoalIncomplete; 3]);
}

#[test]
fn a_ring_of_parents_is_clean_and_does_not_hang() {
    let mut ground = Ground::clean(2, 1);
    ground.landscape.bodies[0].parent = Some(1);
    assert_eq!(ground.found(), Vec::new());
}

/// What many titles have in common makes no two of them the same.
#[test]
fn a_phrase_that_many_titles_share_is_no_overlap() {
    let mut ground = Ground::clean(4, 1);
    let phrase: Vec<u64> = (9_000_000..9_000_012).collect();
    for place in 0..15_u64 {
        let stream = ground.led([1, 3, 5, 7][usize::try_from(place % 4).unwrap()]);
        let own = [1_000 * (place + 1), 1_000 * (place + 1) + 1, 1_000 * (place + 1) + 2];
        ground.landscape.streams[stream].traits.letters = own.into_iter().chain(phrase.iter().copied()).collect();
    }
    assert_eq!(ground.found(), Vec::new());
    // Two of them alone, with the same phrase, are nearly the same: nothing else makes it common.
    let mut ground = Ground::clean(4, 1);
    for place in 0..2_u64 {
        let stream = ground.led([1, 3][usize::try_from(place).unwrap()]);
        let own = [1_000 * (place + 1), 1_000 * (place + 1) + 1, 1_000 * (place + 1) + 2];
        ground.landscape.streams[stream].traits.letters = own.into_iter().chain(phrase.iter().copied()).collect();
    }
    assert_eq!(ground.found().len(), 1);
}
