//! One framework or partner as a workbook: what it is and what comes next, its workstreams, the ministries behind it,
//! its days and what was promised in it.

#[cfg(test)]
mod tests;

use model::ids::TopicId;
use model::values::Tie;
use sheet::out::{OutCell, OutSheet, write_xlsx};
use store::rows::{AsOf, ComingDate, FrameworkDetail, OrganisationRef, Ownership};
use text::{Args, say_with};

use crate::contract::{Answer, Language, Outcome, Query};
use crate::coverage::{Words, parts_in_words};
use crate::failure::{Code, Failure};
use crate::workspace::Workspace;

impl Workspace {
    /// One framework or partner as an Excel file: its name and its bytes.
    ///
    /// # Errors
    /// If there is no such framework, or the file cannot be read.
    pub fn framework_workbook(&self, id: TopicId, clock: AsOf, language: Language) -> Outcome<(String, Vec<u8>)> {
        let Answer::Framework(found) = self.ask(&Query::Framework { id, clock })? else {
            return Err(Failure::of(Code::Broken).traced("framework"));
        };
        let words = Words(language.into());
        let sheets = [
            outline(&found, words),
            workstreams(&found, words),
            ministries(&found, words),
            days(&found, words),
            promised(&found, words),
        ];
        let bytes = write_xlsx(&sheets).map_err(|_| Failure::of(Code::ReportFault).traced("framework"))?;
        Ok((format!("{}_{}.xlsx", words.say("export-framework-file"), found.day), bytes))
    }
}

fn sheet(words: Words, name: &str, heads: &[(&str, u16)], rows: Vec<Vec<OutCell>>) -> OutSheet {
    OutSheet {
        name: words.say(name),
        header: heads.iter().map(|(id, _)| words.say(id)).collect(),
        widths: heads.iter().map(|(_, width)| *width).collect(),
        rows,
    }
}

fn text(text: impl Into<String>) -> OutCell {
    match text.into() {
        text if text.is_empty() => OutCell::Blank,
        text => OutCell::Text(text),
    }
}

fn called(words: Words, bodies: &[OrganisationRef]) -> String {
    let names = bodies.iter().map(|body| words.name(&body.name)).collect::<Vec<_>>();
    names.join(&words.say("export-list-mark"))
}

/// What it is, line by line, and of which day.
fn outline(found: &FrameworkDetail, words: Words) -> OutSheet {
    let row = &found.framework.row;
    let counted = Args::new().set("count", found.framework.sum.workstreams);
    let next = found.framework.next.as_ref().map(|date| format!("{} {}", words.day(date.on), words.name(&date.name)));
    let mark = row.verification.map(|mark| words.say(&format!("verification-{mark}")));
    let lines = [
        ("field-name", Some(words.name(&row.name))),
        ("noun-code", row.code.clone()),
        ("field-kind", Some(words.say(&format!("topic-kind-{}", row.kind)))),
        ("field-summary", row.summary.as_ref().map(|summary| words.name(summary))),
        ("field-on", row.on.map(|on| words.day(on))),
        ("noun-source", row.reference.clone()),
        ("noun-verification", mark),
        ("framework-next", next),
        ("coverage-workstreams", Some(say_with(words.0, "export-coverage-counted", &counted))),
        ("assignment-vacant", Some(found.framework.sum.vacant.to_string())),
        ("assignment-contested", Some(found.framework.sum.contested.to_string())),
        ("finding-commitment-unowned", Some(found.framework.unowned.to_string())),
        ("noun-as-of", Some(words.day(found.day))),
        ("noun-marking", Some(words.say("report-handling"))),
    ];
    let ties = found.ties.iter().map(|tie| {
        let how = words.say(&format!("tie{}-{}", if tie.inward { "-inward" } else { "" }, tie.tie));
        let mark = tie.verification.map(|mark| format!("［{}］", words.say(&format!("verification-{mark}"))));
        vec![text(how), text(format!("{}{}", words.name(&tie.name), mark.unwrap_or_default()))]
    });
    let said = lines.into_iter().filter_map(|(id, said)| Some(vec![text(words.say(id)), text(said?)]));
    let heads = [("export-coverage-item", 24), ("export-coverage-content", 90)];
    sheet(words, "export-framework-outline", &heads, said.chain(ties).collect())
}

fn workstreams(found: &FrameworkDetail, words: Words) -> OutSheet {
    let heads = [
        ("noun-code", 14),
        ("noun-workstream", 48),
        ("role-lead", 28),
        ("role-joint-lead", 28),
        ("noun-health", 12),
        ("noun-as-of", 14),
        ("framework-age", 10),
        ("noun-headline", 48),
        ("noun-next-step", 36),
        ("framework-next-on", 14),
    ];
    let rows = found.linked.items.iter().map(|row| {
        let lead = match row.lead.as_slice() {
            [] => words.say(if row.ownership == Ownership::Contested {
                "assignment-contested"
            } else {
                "assignment-vacant"
            }),
            lead => called(words, lead),
        };
        let health = row.health.map_or_else(|| "none".to_owned(), |health| health.to_string());
        vec![
            text(row.code.clone().unwrap_or_default()),
            text(words.name(&row.title)),
            text(lead),
            text(called(words, &row.joint)),
            text(words.say(&format!("health-{health}"))),
            row.as_of.map_or(OutCell::Blank, |day| OutCell::Date(day.date())),
            row.age_days.map_or(OutCell::Blank, |days| OutCell::Whole(days.into())),
            text(row.headline.clone().unwrap_or_default()),
            text(row.next_step.clone().unwrap_or_default()),
            row.next_on.map_or(OutCell::Blank, |day| OutCell::Date(day.date())),
        ]
    });
    sheet(words, "noun-workstream", &heads, rows.collect())
}

fn ministries(found: &FrameworkDetail, words: Words) -> OutSheet {
    let heads = [("noun-organisation", 40), ("framework-parts", 24), ("framework-named", 24)];
    let rows = found.bodies.iter().map(|body| {
        let named = body.tie.map(|tie: Tie| words.say(&format!("tie-{tie}"))).unwrap_or_default();
        vec![text(words.name(&body.name)), text(parts_in_words(&body.cell, None, words.0)), text(named)]
    });
    sheet(words, "noun-organisation", &heads, rows.collect())
}

fn days(found: &FrameworkDetail, words: Words) -> OutSheet {
    let heads = [("framework-day", 14), ("framework-what", 60), ("noun-source", 40), ("noun-verification", 16)];
    let row = |date: &ComingDate| {
        let step = date.step.as_ref().map(|step| format!(" {step}")).unwrap_or_default();
        let mark = date.verification.map(|mark| words.say(&format!("verification-{mark}")));
        vec![
            OutCell::Date(date.on.date()),
            text(format!("{}{step}", words.name(&date.name))),
            text(date.reference.clone().unwrap_or_default()),
            text(mark.unwrap_or_default()),
        ]
    };
    sheet(words, "framework-days", &heads, found.coming.iter().chain(&found.past).map(row).collect())
}

fn promised(found: &FrameworkDetail, words: Words) -> OutSheet {
    let heads = [("framework-commitments", 60), ("framework-day", 14), ("role-lead", 20)];
    let rows = found.promised.iter().map(|one| {
        let led = words.say(if one.is_led { "framework-led" } else { "finding-commitment-unowned" });
        vec![text(words.name(&one.name)), one.on.map_or(OutCell::Blank, |day| OutCell::Date(day.date())), text(led)]
    });
    sheet(words, "framework-commitments", &heads, rows.collect())
}
