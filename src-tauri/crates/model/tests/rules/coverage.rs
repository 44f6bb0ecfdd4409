//! Who covers what: counted on landscapes that are written down by hand.

use model::coverage::{Cell, Column, Matrix, Parts, matrix};
use model::ids::{AssignmentId, Fresh, OrganisationId, TopicId, WorkstreamId};
use model::landscape::{Body, Holder, Landscape, Stream, Subject, Traits};
use model::values::{AssignmentState, Axis, Health, OrganisationKind, Pillar, Role, TopicKind};
use proptest::prelude::*;

use AssignmentState::{Agreed, Proposed};
use Role::{Informed, JointLead, Lead, Support};

/// A trade ministry with two bureaux, one of them with a division; a foreign ministry; a finance ministry without work;
/// a ministry that is gone.
const TRADE: usize = 0;
const SECURITY: usize = 1;
const DESK: usize = 2;
const INDUSTRY: usize = 3;
const FOREIGN: usize = 4;
const FINANCE: usize = 5;
const GONE: usize = 6;
const CHIPS: usize = 0;
const MINERALS: usize = 1;
const ALLIANCE: usize = 2;

fn ground() -> (Landscape, Fresh) {
    let mut fresh = Fresh::from_seed([1; 16]);
    let body =
        |kind, exists, parent, fresh: &mut Fresh| Body { id: OrganisationId::fresh(fresh), kind, exists, parent };
    let bodies = vec![
        body(OrganisationKind::Ministry, true, None, &mut fresh),
        body(OrganisationKind::Bureau, true, Some(TRADE), &mut fresh),
        body(OrganisationKind::Division, true, Some(SECURITY), &mut fresh),
        body(OrganisationKind::Bureau, true, Some(TRADE), &mut fresh),
        body(OrganisationKind::Ministry, true, None, &mut fresh),
        body(OrganisationKind::Ministry, true, None, &mut fresh),
        body(OrganisationKind::Ministry, false, None, &mut fresh),
    ];
    let subject = |kind, fresh: &mut Fresh| Subject { id: TopicId::fresh(fresh), kind, on: None };
    let subjects = vec![
        subject(TopicKind::Domain, &mut fresh),
        subject(TopicKind::Domain, &mut fresh),
        subject(TopicKind::Framework, &mut fresh),
    ];
    (Landscape { bodies, subjects, streams: Vec::new() }, fresh)
}

fn put(
    landscape: &mut Landscape,
    fresh: &mut Fresh,
    subjects: &[usize],
    health: Option<Health>,
    holders: &[(usize, Role, AssignmentState)],
) {
    let holders = holders.iter().map(|(body, role, state)| Holder {
        assignment: AssignmentId::fresh(fresh),
        body: *body,
        post: None,
        role: *role,
        state: *state,
        from: None,
    });
    let holders = holders.collect();
    landscape.streams.push(Stream {
        id: WorkstreamId::fresh(fresh),
        from: None,
        pillar: None,
        health,
        silent: health == Some(Health::OffTrack),
        subjects: subjects.to_vec(),
        holders,
        traits: Traits::default(),
    });
}

fn cell(matrix: &Matrix, body: usize, own: bool, column: Column) -> Option<Cell> {
    let place = matrix.columns.iter().position(|(mine, _)| *mine == column)?;
    matrix.lines.iter().find(|line| line.body == body && line.own == own)?.cells.get(&place).copied()
}

fn parts(lead: u32, joint: u32, claimed: u32, support: u32) -> Parts {
    Parts { lead, joint, claimed, support }
}

#[test]
fn a_ministry_counts_what_its_desks_hold_each_workstream_once() {
    let (mut ground, mut fresh) = ground();
    let off = Some(Health::OffTrack);
    put(&mut ground, &mut fresh, &[CHIPS], off, &[(DESK, Lead, Agreed), (INDUSTRY, Support, Agreed)]);
    put(&mut ground, &mut fresh, &[CHIPS, MINERALS], None, &[(INDUSTRY, JointLead, Agreed), (FOREIGN, Lead, Agreed)]);
    put(&mut ground, &mut fresh, &[], None, &[(TRADE, Informed, Agreed)]);

    let top = matrix(&ground, Axis::Domain, None);
    let trade = cell(&top, TRADE, false, Column::Topic(CHIPS)).unwrap();
    assert_eq!(trade.parts, parts(1, 1, 0, 0), "the support of the one bureau weighs less than the lead of the other");
    assert_eq!((trade.health.off_track, trade.health.none), (1, 1));
    // What is off track is silent in these tests: it is missing from who leads it, and not from who supports it.
    assert_eq!((trade.silent, top.sum.silent, top.columns[CHIPS].1.silent), (1, 1, 1));
    assert_eq!(cell(&top, TRADE, false, Column::Topic(MINERALS)).unwrap().silent, 0);
    assert_eq!(cell(&top, TRADE, false, Column::Topic(MINERALS)).unwrap().parts, parts(0, 1, 0, 0));
    assert_eq!(cell(&top, TRADE, false, Column::None).unwrap().parts, parts(0, 0, 0, 1));
    assert_eq!(cell(&top, TRADE, false, Column::None).unwrap().health, Cell::default().health, "only what it leads");
    let line = top.lines.iter().find(|line| line.body == TRADE).unwrap();
    assert_eq!(line.sum.parts, parts(1, 1, 0, 1), "two columns, and yet one workstream");
    assert!(line.divides);

    let inside = matrix(&ground, Axis::Domain, Some(TRADE));
    assert_eq!(cell(&inside, SECURITY, false, Column::Topic(CHIPS)).unwrap().silent, 1);
    assert_eq!(cell(&inside, INDUSTRY, false, Column::Topic(CHIPS)).unwrap().silent, 0, "a support reports nothing");
    assert_eq!(cell(&inside, SECURITY, false, Column::Topic(CHIPS)).unwrap().parts, parts(1, 0, 0, 0));
    assert_eq!(cell(&inside, INDUSTRY, false, Column::Topic(CHIPS)).unwrap().parts, parts(0, 1, 0, 1));
    assert_eq!(cell(&inside, TRADE, true, Column::None).unwrap().parts, parts(0, 0, 0, 1));
    assert!(cell(&inside, FOREIGN, false, Column::Topic(CHIPS)).is_none(), "another ministry's");
    let divides = |body| inside.lines.iter().find(|line| line.body == body && !line.own).unwrap().divides;
    assert!(divides(SECURITY) && !divides(INDUSTRY));
}

#[test]
fn ministries_without_work_have_a_line_and_those_that_are_gone_have_none() {
    let (mut ground, mut fresh) = ground();
    let bodies = |ground: &Landscape| -> Vec<usize> {
        matrix(ground, Axis::Domain, None).lines.iter().map(|line| line.body).collect()
    };
    assert_eq!(bodies(&ground), [TRADE, FOREIGN, FINANCE]);
    // What nobody took from it is not hidden.
    put(&mut ground, &mut fresh, &[CHIPS], None, &[(GONE, Lead, Agreed)]);
    assert_eq!(bodies(&ground), [TRADE, FOREIGN, FINANCE, GONE]);
}

#[test]
fn columns_say_what_has_no_lead_and_what_several_claim() {
    let (mut ground, mut fresh) = ground();
    put(&mut ground, &mut fresh, &[CHIPS], None, &[]);
    put(&mut ground, &mut fresh, &[CHIPS], None, &[(TRADE, Lead, Proposed)]);
    put(&mut ground, &mut fresh, &[CHIPS], None, &[(TRADE, Lead, Agreed), (FOREIGN, Lead, Proposed)]);
    put(&mut ground, &mut fresh, &[CHIPS], None, &[(TRADE, JointLead, Agreed), (DESK, JointLead, Agreed)]);
    let top = matrix(&ground, Axis::Domain, None);
    let (_, chips) = top.columns[CHIPS];
    assert_eq!((chips.workstreams, chips.vacant, chips.contested, chips.ministries), (4, 2, 1, 1));
    assert_eq!(cell(&top, FOREIGN, false, Column::Topic(CHIPS)).unwrap().parts, parts(0, 0, 1, 0));
    assert_eq!(top.columns[MINERALS].1.workstreams, 0, "a domain without any workstream is shown: it is a gap");
    assert_eq!(top.columns.len(), 2, "nothing stands outside the domains");
    assert_eq!(matrix(&ground, Axis::Framework, None).columns.len(), 2, "the alliance, and what belongs to none");
    assert_eq!(matrix(&ground, Axis::Framework, None).columns[0].0, Column::Topic(ALLIANCE));
}

#[test]
fn a_ring_of_parents_is_counted_and_does_not_hang() {
    let (mut ground, mut fresh) = ground();
    ground.bodies[TRADE].parent = Some(SECURITY);
    put(&mut ground, &mut fresh, &[CHIPS], None, &[(DESK, Lead, Agreed)]);
    for within in [None, Some(TRADE), Some(FOREIGN)] {
        assert_eq!(matrix(&ground, Axis::Domain, within).sum.workstreams, 1);
    }
}

proptest! {
    /// Every workstream belongs to one pillar or to none, so the columns add up to the whole, line by line.
    #[test]
    fn pillars_add_up(held in proptest::collection::vec((0..5_usize, 0..7_usize, any::<bool>(), any::<bool>()), 0..40)) {
        let (mut ground, mut fresh) = ground();
        for (pillar, body, leads, agreed) in held {
            let role = if leads { Lead } else { Support };
            put(&mut ground, &mut fresh, &[], None, &[(body, role, if agreed { Agreed } else { Proposed })]);
            ground.streams.last_mut().unwrap().pillar = Pillar::ALL.get(pillar).copied();
        }
        let top = matrix(&ground, Axis::Pillar, None);
        prop_assert_eq!(top.columns.iter().map(|(_, sum)| sum.workstreams).sum::<u32>(), top.sum.workstreams);
        prop_assert_eq!(top.columns.iter().map(|(_, sum)| sum.vacant).sum::<u32>(), top.sum.vacant);
        for line in &top.lines {
            let sum = line.cells.values().map(|cell| cell.parts.lead + cell.parts.claimed + cell.parts.support).sum::<u32>();
            prop_assert_eq!(sum, line.sum.parts.lead + line.sum.parts.claimed + line.sum.parts.support);
        }
        let counted: u32 = top.lines.iter().map(|line| line.sum.parts).map(|parts| parts.lead + parts.claimed + parts.support).sum();
        prop_assert_eq!(counted, top.sum.workstreams, "each has one part, in one line");
    }
}
