//! The morning, a timeline and dependencies as this command shows them.

use comfy_table::{Cell, Table};
use serde_json::{Value, json};
use services::rows::{ImpactRow, Neighbourhood, TimelineRow, Today, WorkstreamRef};
use text::{Args, Language};

use super::coordination::{action_table, decision_table, milestone_table};
use super::{Lines, health_cell, joined, name, plain, short, workstream_item, workstream_table};
use crate::known::Day;
use crate::voice::Voice;

fn code_of(of: &WorkstreamRef, voice: Voice) -> String {
    of.code.clone().unwrap_or_else(|| name(&of.title, voice.language))
}

pub fn today_item(found: &Today, language: Language) -> Value {
    let mut item = plain(found, &[]);
    for (place, section) in found.sections.iter().enumerate() {
        let rows: Vec<Value> = section.workstreams.iter().map(|row| workstream_item(row, language)).collect();
        item["sections"][place]["workstreams"] = json!(rows);
    }
    item
}

pub fn today_lines(found: &Today, voice: Voice) -> String {
    let mut lines = Lines::new(voice);
    let view = match found.view {
        services::rows::TodayView::Mine => "today-view-mine",
        services::rows::TodayView::Ministry => "today-view-ministry",
        services::rows::TodayView::All => "today-view-all",
    };
    let args = Args::new()
        .set("day", voice.day_in_full(found.day))
        .set("view", voice.say(view))
        .set("since", voice.day_in_full(found.since));
    lines.title(&voice.with("today-title", &args));
    for section in &found.sections {
        let kind = format!("today-{}", section.kind.token());
        lines.field(&kind, Some(&section.count.to_string()));
        let table = if !section.workstreams.is_empty() {
            workstream_table(&section.workstreams, voice)
        } else if !section.milestones.is_empty() {
            milestone_table(&section.milestones, voice)
        } else if !section.actions.is_empty() {
            action_table(&section.actions, voice)
        } else if !section.decisions.is_empty() {
            decision_table(&section.decisions, voice)
        } else {
            continue;
        };
        lines.title(&table.to_string());
    }
    lines.done()
}

pub fn timeline_table(rows: &[TimelineRow], voice: Voice) -> Table {
    let mut table = voice.table(&[
        "timeline-group",
        "noun-code",
        "noun-workstream",
        "noun-health",
        "field-from",
        "timeline-until",
        "noun-milestone",
    ]);
    for row in rows {
        let day = |day: Option<Day>| day.map(|day| voice.day(day)).unwrap_or_default();
        let milestones: Vec<String> = row
            .milestones
            .iter()
            .map(|one| {
                let mark = if one.critical { voice.say("milestone-critical-mark") } else { String::new() };
                format!("{mark}{} {}", voice.day(one.actual.unwrap_or(one.forecast)), name(&one.title, voice.language))
            })
            .collect();
        let again = if row.again { voice.say("timeline-again") } else { String::new() };
        table.add_row([
            Cell::new(row.group.as_ref().map(|(_, group)| name(group, voice.language)).unwrap_or_default()),
            Cell::new(row.workstream.code.as_deref().unwrap_or_default()),
            Cell::new(format!("{}{again}", name(&row.workstream.title, voice.language))),
            health_cell(row.health, None, voice),
            Cell::new(day(row.from)),
            Cell::new(day(row.to)),
            Cell::new(milestones.join("\n")),
        ]);
    }
    table
}

pub fn impact_table(rows: &[ImpactRow], voice: Voice) -> Table {
    let mut table = voice.table(&[
        "noun-workstream",
        "noun-health",
        "role-lead",
        "impact-hops",
        "field-relation",
        "impact-milestones",
    ]);
    for row in rows {
        let lead: Vec<String> = row.lead.iter().map(|body| short(body, voice.language)).collect();
        let milestones: Vec<String> = row
            .milestones
            .iter()
            .map(|(one, pushed)| {
                let to = pushed.map(|on| format!(" → {}", voice.day(on))).unwrap_or_default();
                format!("{} {}{to}", name(&one.title, voice.language), voice.day(one.forecast))
            })
            .collect();
        table.add_row([
            Cell::new(format!("{} {}", code_of(&row.workstream, voice), name(&row.workstream.title, voice.language))),
            health_cell(row.health, None, voice),
            Cell::new(joined(&lead, voice)),
            Cell::new(row.hops),
            Cell::new(voice.word("dependency", row.relation.token())),
            Cell::new(milestones.join("\n")),
        ]);
    }
    table
}

pub fn neighbourhood_lines(found: &Neighbourhood, voice: Voice) -> String {
    let mut nodes = voice.table(&["noun-code", "noun-workstream", "noun-health", "role-lead", "impact-hops"]);
    for node in &found.nodes {
        let lead: Vec<String> = node.lead.iter().map(|body| short(body, voice.language)).collect();
        nodes.add_row([
            Cell::new(node.workstream.code.as_deref().unwrap_or_default()),
            Cell::new(name(&node.workstream.title, voice.language)),
            health_cell(node.health, None, voice),
            Cell::new(joined(&lead, voice)),
            Cell::new(node.hops),
        ]);
    }
    let named = |id| {
        found
            .nodes
            .iter()
            .find(|node| node.workstream.id == id)
            .map(|node| code_of(&node.workstream, voice))
            .unwrap_or_default()
    };
    let mut lines = vec![nodes.to_string()];
    for edge in &found.edges {
        let how = voice.word("dependency", edge.relation.token());
        lines.push(format!("{} → {}　{how}　{}", named(edge.from), named(edge.to), edge.fact));
    }
    if found.more {
        lines.push(voice.say("neighbourhood-more"));
    }
    lines.join("\n")
}
