//! `report`: what the register says on paper, as a draft or issued under a number.

use std::path::Path;

use serde_json::{Value, json};
use services::{HouseFile, ReportFault};
use text::Args;

use super::output::{once, token};
use crate::args::{AskedArgs, DraftArgs, IssueArgs, PreviewArgs, ReportVerb, TemplateVerb};
use crate::desk::Desk;
use crate::files::{Place, Ready, write};
use crate::known::{
    Bilingual, Intent, IssueRequest, Marking, ReportAt, ReportFormat, ReportRequest, Submission, Template, TemplateId,
};
use crate::lines;
use crate::progress::Watched;
use crate::voice::{Ending, Stop};

pub fn report(desk: &mut Desk, verb: &ReportVerb) -> Result<Ending, Stop> {
    match verb {
        ReportVerb::Coordination { since, as_of, readers, both, formats, output, overwrite } => {
            let request = ReportRequest {
                since: desk.day(since)?,
                as_of: desk.day_or_today(as_of.as_deref())?,
                language: desk.voice.language.into(),
                formats: once(formats),
                readers: *readers,
                both: *both,
            };
            let drawn = {
                let watched = Watched::new(desk.voice);
                desk.workspace.report(&request, &mut |progress| watched.step(&progress))?
            };
            let name = format!("{}_{}", desk.voice.say("cli-report-file"), request.as_of);
            files(desk, &name, drawn, &Place { output, overwrite: *overwrite, dry_run: desk.dry_run })
        }
        ReportVerb::Preview(args) => preview(desk, args),
        ReportVerb::Compare { first, second, readers } => compare(desk, first, second.as_deref(), *readers),
        ReportVerb::Draft(args) => draft(desk, args),
        ReportVerb::Issue(args) => issue(desk, args),
        ReportVerb::List => {
            let issued = desk.workspace.issued()?;
            let items = issued.iter().map(|row| serde_json::to_value(row).unwrap_or_default()).collect();
            let total = issued.len() as u64;
            desk.voice.list("renkei/reports/1", items, total, || lines::issued_table(&issued, desk.voice))?;
            Ok(Ending::Good)
        }
        ReportVerb::Show { number, format, output, overwrite } => match (format, output) {
            (Some(format), Some(output)) => show_file(desk, number, *format, output, *overwrite),
            _ => {
                let row = desk.workspace.issued_as(number)?;
                let item = serde_json::to_value(&row).unwrap_or_default();
                desk.voice.item("renkei/report/1", item, || lines::issued_lines(&row, desk.voice))?;
                Ok(Ending::Good)
            }
        },
        ReportVerb::Verify { number } => verify(desk, number),
        ReportVerb::Style { style_file, clear } => style(desk, style_file.as_deref(), *clear),
        ReportVerb::Withdraw { number, reason } => {
            let report = desk.workspace.issued_as(number)?.id;
            let intent = Intent::WithdrawReport { report, reason: reason.clone() };
            desk.submit(Submission::Intent { intent })
        }
        ReportVerb::Template(verb) => template(desk, verb),
    }
}

fn template(desk: &mut Desk, verb: &TemplateVerb) -> Result<Ending, Stop> {
    match verb {
        TemplateVerb::List => {
            let all = desk.workspace.templates()?;
            let items = all.iter().map(|row| serde_json::to_value(row).unwrap_or_default()).collect();
            desk.voice.list("renkei/report-templates/1", items, all.len() as u64, || {
                lines::template_table(&all, desk.voice)
            })?;
            Ok(Ending::Good)
        }
        TemplateVerb::Show { key } => {
            let row = desk.workspace.template(key)?;
            let item = serde_json::to_value(&row).unwrap_or_default();
            desk.voice.item("renkei/report-template-item/1", item, || row.template.to_file())?;
            Ok(Ending::Good)
        }
        TemplateVerb::Copy { key, to, name, en } => {
            let from = desk.workspace.template(key)?.template;
            let name = name.as_ref().map(|ja| Bilingual { ja: ja.clone(), en: en.clone() });
            save(desk, None, from.copied(to, name))
        }
        TemplateVerb::Edit { key, file } => {
            let row = desk.workspace.own_template(key)?;
            let content = desk.workspace.template_of_file(file)?;
            save(desk, row.id, content)
        }
        TemplateVerb::Export { key, output, overwrite } => {
            let (name, bytes) = desk.workspace.template_file(key, desk.voice.language.into())?;
            let ready = [Ready { name, form: "json".to_owned(), bytes }];
            write(&ready, &Place { output, overwrite: *overwrite, dry_run: desk.dry_run }, desk.voice)?;
            Ok(Ending::Good)
        }
        TemplateVerb::Import { file, to } => {
            let content = desk.workspace.template_of_file(file)?;
            save(desk, None, to.as_ref().map_or_else(|| content.clone(), |to| content.copied(to, None)))
        }
        TemplateVerb::Remove { key } => match desk.workspace.own_template(key)?.id {
            Some(template) => desk.submit(Submission::Intent { intent: Intent::RemoveTemplate { template } }),
            None => Ok(Ending::Good),
        },
    }
}

fn save(desk: &mut Desk, template: Option<TemplateId>, content: Template) -> Result<Ending, Stop> {
    desk.submit(Submission::Intent { intent: Intent::SaveTemplate { template, content: Box::new(content) } })
}

fn asked(desk: &Desk, args: &AskedArgs, formats: &[ReportFormat]) -> Result<IssueRequest, Stop> {
    Ok(IssueRequest {
        series: args.series.clone().unwrap_or_default(),
        template: Some(args.template.clone()),
        body: args.body.as_deref().map(|given| desk.organisation(given)).transpose()?,
        topic: args.topic.as_deref().map(|given| desk.topic(given)).transpose()?,
        post: args.post.as_deref().map(|given| desk.post(given)).transpose()?,
        since: desk.day_if(args.since.as_deref())?,
        as_of: desk.day_or_today(args.as_of.as_deref())?,
        language: desk.voice.language.into(),
        formats: once(formats),
        remarks: args.remarks.clone(),
        distribution: args.distribution.clone(),
        supersedes: args.supersedes.clone(),
        meeting: args.meeting.as_deref().map(|given| desk.meeting(given)).transpose()?,
        order: args.order.iter().map(|given| desk.organisation(given)).collect::<Result<_, _>>()?,
        readers: args.readers,
        both: args.both,
        caveats: args.caveats.clone(),
    })
}

/// What it would say, to be read here; nothing is written.
fn preview(desk: &Desk, args: &PreviewArgs) -> Result<Ending, Stop> {
    let request = asked(desk, &args.report, &[args.format])?;
    if desk.voice.json {
        let found = desk.workspace.preview_report(&request, None)?;
        let item = serde_json::to_value(&found).unwrap_or_default();
        desk.voice.data("renkei/report-preview/1", json!({ "item": item }))?;
        return Ok(Ending::Good);
    }
    for (_, bytes) in desk.workspace.draft_files(&request, &mut |_| true)? {
        desk.voice.print(String::from_utf8_lossy(&bytes).trim_end())?;
    }
    Ok(Ending::Good)
}

/// A number, a series, whose last report it is, or a day.
fn side(desk: &Desk, given: &str) -> Result<ReportAt, Stop> {
    let issued = desk.workspace.issued()?;
    if issued.iter().any(|row| row.number == given) {
        return Ok(ReportAt::Report { number: given.to_owned() });
    }
    if issued.iter().any(|row| row.series == given) {
        return Ok(ReportAt::Last { series: given.to_owned() });
    }
    match desk.day(given) {
        Ok(day) => Ok(ReportAt::Day { day }),
        // What is no day either was meant as a number.
        Err(_) => Ok(ReportAt::Report { number: given.to_owned() }),
    }
}

fn compare(desk: &Desk, first: &str, second: Option<&str>, readers: Option<Marking>) -> Result<Ending, Stop> {
    let from = side(desk, first)?;
    let to = match second {
        Some(given) => side(desk, given)?,
        None => ReportAt::Day { day: desk.workspace.today() },
    };
    let found = desk.workspace.compare_reports(&from, &to, desk.voice.language.into(), readers)?;
    let item = serde_json::to_value(&found).unwrap_or_default();
    desk.voice.item("renkei/report-comparison/1", item, || lines::compared_lines(&found, desk.voice))?;
    Ok(Ending::Good)
}

fn files(desk: &Desk, name: &str, drawn: Vec<(ReportFormat, Vec<u8>)>, place: &Place<'_>) -> Result<Ending, Stop> {
    let ready: Vec<Ready> = drawn
        .into_iter()
        .map(|(format, bytes)| {
            let form = token(format).to_owned();
            Ready { name: format!("{name}.{form}"), form, bytes }
        })
        .collect();
    write(&ready, place, desk.voice)?;
    Ok(Ending::Good)
}

fn draft(desk: &Desk, args: &DraftArgs) -> Result<Ending, Stop> {
    let request = asked(desk, &args.report.report, &args.report.formats)?;
    let drawn = {
        let watched = Watched::new(desk.voice);
        desk.workspace.draft_files(&request, &mut |progress| watched.step(&progress))?
    };
    files(
        desk,
        &request.draft_stem(),
        drawn,
        &Place { output: &args.output, overwrite: args.overwrite, dry_run: desk.dry_run },
    )
}

fn issue(desk: &mut Desk, args: &IssueArgs) -> Result<Ending, Stop> {
    let request = asked(desk, &args.report, &args.formats)?;
    if desk.dry_run {
        // All that can be refused is refused here too; nothing is recorded.
        desk.workspace.draft_report(&request)?;
        return desk.would_record("report.issued");
    }
    desk.back_up_daily();
    let (number, receipt) = {
        let watched = Watched::new(desk.voice);
        desk.workspace.issue_report(&request, &mut |progress| watched.step(&progress))?
    };
    desk.acknowledge("renkei/report-issued/1", json!({ "number": number }), &receipt)?;
    if !desk.voice.json {
        desk.voice.remark(&desk.voice.with("cli-report-issued", &Args::new().set("number", number)));
    }
    Ok(Ending::Good)
}

/// Which Word file lends its look, or from now on lends it.
fn style(desk: &mut Desk, file: Option<&Path>, clear: bool) -> Result<Ending, Stop> {
    let file = file.map(HouseFile::open).transpose()?;
    if (file.is_some() || clear) && !desk.dry_run {
        desk.workspace.set_house_style(file.as_ref())?;
    }
    let name = desk.workspace.house_style_name()?;
    if desk.voice.json {
        desk.voice.data("renkei/report-style/1", json!({ "item": { "file": name } }))?;
        return Ok(Ending::Good);
    }
    let said = match name {
        Some(name) => desk.voice.with("cli-report-style", &Args::new().set("name", name)),
        None => desk.voice.say("cli-report-style-none"),
    };
    desk.voice.print(&said)?;
    Ok(Ending::Good)
}

fn show_file(desk: &Desk, number: &str, format: ReportFormat, output: &Path, overwrite: bool) -> Result<Ending, Stop> {
    let bytes = desk.workspace.issued_file(number, format)?;
    let form = token(format).to_owned();
    let name =
        output.file_name().map_or_else(|| format!("{number}.{form}"), |name| name.to_string_lossy().into_owned());
    let folder = match output.parent() {
        _ if output == Path::new("-") => output,
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    };
    write(&[Ready { name, form, bytes }], &Place { output: folder, overwrite, dry_run: desk.dry_run }, desk.voice)?;
    Ok(Ending::Good)
}

fn verify(desk: &Desk, number: &str) -> Result<Ending, Stop> {
    let verdict = desk.workspace.verify_report(number)?;
    let sound = verdict.faults.is_empty();
    if desk.voice.json {
        let item = serde_json::to_value(&verdict).unwrap_or_default();
        desk.voice.data("renkei/report-verdict/1", json!({ "item": item }))?;
    } else if sound {
        let id = if verdict.redrawn { "cli-report-sound" } else { "cli-report-sound-not-redrawn" };
        desk.voice.print(&desk.voice.with(id, &Args::new().set("number", number)))?;
    } else {
        let told: Vec<String> = verdict.faults.iter().map(|fault| said(fault, desk)).collect();
        desk.voice.print(&told.join("\n"))?;
    }
    Ok(if sound { Ending::Good } else { Ending::Bad })
}

fn said(fault: &ReportFault, desk: &Desk) -> String {
    let data = serde_json::to_value(fault).unwrap_or_default();
    let token = data.get("fault").and_then(Value::as_str).unwrap_or_default().to_owned();
    let form = data.get("form").and_then(Value::as_str).unwrap_or_default().to_owned();
    desk.voice.with(&format!("report-fault-{token}"), &Args::new().set("form", form))
}
