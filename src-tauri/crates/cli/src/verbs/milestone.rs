//! `milestone`: dated steps, their slips with reasons, and what shows that they were reached.

use services::model::intent::{AddMilestone, DropMilestone, FinishMilestone, ReviseMilestone, SlipMilestone};
use services::rows::{MilestoneDetail, MilestoneFilter};

use crate::args::{MilestoneListArgs, MilestoneVerb};
use crate::desk::{Desk, answer};
use crate::known::{AsOf, Bilingual, Intent, Query, Submission};
use crate::lines;
use crate::voice::{Ending, Stop};

pub fn run(desk: &mut Desk, verb: MilestoneVerb) -> Result<Ending, Stop> {
    let intent = match verb {
        MilestoneVerb::List(args) => return list(desk, &args),
        MilestoneVerb::Show { milestone, clocks } => {
            let found = detail(desk, &milestone, desk.clock(&clocks)?)?;
            let item = lines::milestone_detail(&found, desk.voice.language);
            desk.voice.item("renkei/milestone/1", item, || lines::milestone_lines(&found, desk.voice))?;
            return Ok(Ending::Good);
        }
        MilestoneVerb::Add { workstream, milestone_title, on, more } => Intent::AddMilestone(AddMilestone {
            workstream: desk.workstream(&workstream)?,
            title: Bilingual { ja: milestone_title, en: more.en },
            on: desk.day(&on)?,
            milestone: None,
            critical: more.critical,
            every: more.every,
            until: desk.day_if(more.until.as_deref())?,
        }),
        MilestoneVerb::Revise { milestone, title, on, ordinary, more } => {
            let known = detail(desk, &milestone, AsOf::default())?.row;
            Intent::ReviseMilestone(ReviseMilestone {
                milestone: known.id,
                title: Bilingual { ja: title.unwrap_or(known.title.ja), en: more.en.or(known.title.en) },
                on: on.map_or(Ok(known.baseline), |on| desk.day(&on))?,
                critical: more.critical || (known.critical && !ordinary),
                every: more.every.or(known.every),
                until: desk.day_if(more.until.as_deref())?.or(known.until),
            })
        }
        MilestoneVerb::Slip { milestone, to, reason, on } => Intent::SlipMilestone(SlipMilestone {
            milestone: desk.milestone(&milestone)?,
            to: desk.day(&to)?,
            reason,
            on: desk.day_if(on.as_deref())?,
        }),
        MilestoneVerb::Done { milestone, evidence, on } => Intent::FinishMilestone(FinishMilestone {
            milestone: desk.milestone(&milestone)?,
            evidence,
            on: desk.day_if(on.as_deref())?,
        }),
        MilestoneVerb::Drop { milestone, reason, on } => Intent::DropMilestone(DropMilestone {
            milestone: desk.milestone(&milestone)?,
            reason,
            on: desk.day_if(on.as_deref())?,
        }),
    };
    desk.submit(Submission::Intent { intent })
}

fn detail(desk: &Desk, given: &str, clock: AsOf) -> Result<MilestoneDetail, Stop> {
    let query = Query::Milestone { id: desk.milestone(given)?, clock };
    answer!(desk, query, Milestone).map(|found| *found)
}

fn list(desk: &Desk, args: &MilestoneListArgs) -> Result<Ending, Stop> {
    let filter = MilestoneFilter {
        workstream: args.workstream.as_ref().map(|given| desk.workstream(given)).transpose()?,
        led_by: args.led_by.as_ref().map(|given| desk.organisation(given)).transpose()?,
        post: None,
        from: desk.day_if(args.from.as_deref())?,
        to: desk.day_if(args.to.as_deref())?,
        critical: args.critical,
        late: args.late,
        slipped_since: desk.day_if(args.slipped_since.as_deref())?,
        text: args.text.clone(),
        closed: args.closed,
    };
    let clock = desk.clock(&args.clocks)?;
    let page = desk.pages(&args.length, |desk, window| {
        let query = Query::Milestones { filter: filter.clone(), window, clock: clock.clone() };
        answer!(desk, query, Milestones)
    })?;
    let items = page.items.iter().map(|row| lines::milestone_item(row, desk.voice.language)).collect();
    desk.voice.list("renkei/milestones/1", items, page.total, || lines::milestone_table(&page.items, desk.voice))?;
    Ok(Ending::Good)
}
