//! Reports that were issued, as this command shows them.

use comfy_table::Table;
use services::fingerprint;
use services::rows::IssuedRow;
use text::Args;

use crate::known::{ReportCompared, TemplateRow};
use crate::voice::Voice;

/// A line for each, the newest first.
pub fn issued_table(issued: &[IssuedRow], voice: Voice) -> Table {
    let mut table =
        voice.table(&["report-number-label", "noun-as-of", "noun-marking", "cli-report-forms", "cli-report-standing"]);
    for row in issued {
        let forms: Vec<&str> = row.files.iter().map(|file| file.form.as_str()).collect();
        table.add_row([
            row.number.clone(),
            voice.day(row.as_of),
            voice.word("marking", row.marking.token()),
            forms.join(" "),
            standing(row, voice),
        ]);
    }
    table
}

/// Withdrawn, replaced, erased, or nothing of that.
fn standing(row: &IssuedRow, voice: Voice) -> String {
    if !row.kept {
        return voice.say("cli-report-erased");
    }
    let withdrawn =
        row.withdrawn_on.map(|on| voice.with("cli-report-withdrawn", &Args::new().set("day", voice.day(on))));
    let replaced =
        row.superseded_by.as_deref().map(|by| voice.with("cli-report-superseded", &Args::new().set("number", by)));
    match (withdrawn, replaced) {
        (None, None) => voice.say("cli-report-holds"),
        (withdrawn, replaced) => withdrawn.into_iter().chain(replaced).collect::<Vec<_>>().join(" / "),
    }
}

/// One with all that is known of it.
pub fn issued_lines(row: &IssuedRow, voice: Voice) -> String {
    let since = row.previous.clone().unwrap_or_else(|| voice.day(row.since));
    let mut lines = vec![
        ("report-number-label", row.number.clone()),
        ("report-fingerprint-label", fingerprint(&row.content)),
        ("noun-as-of", voice.day(row.as_of)),
        ("cli-report-compared", since),
        ("noun-marking", voice.word("marking", row.marking.token())),
        ("cli-report-issued-at", voice.day(row.issued_at.day_in_japan())),
        ("cli-report-standing", standing(row, voice)),
    ];
    lines.extend(row.issued_by.iter().map(|by| ("cli-report-issued-by", by.clone())));
    lines.extend(row.remarks.iter().map(|remarks| ("cli-report-remarks", remarks.clone())));
    if !row.distribution.is_empty() {
        lines.push(("cli-report-distribution", row.distribution.join(" / ")));
    }
    lines.extend(row.meeting.iter().map(|met| {
        let title = super::name(&met.title, voice.language);
        (
            "report-meeting-label",
            voice.with("report-meeting", &Args::new().set("title", title).set("day", voice.day(met.on))),
        )
    }));
    lines.extend(row.supersedes.iter().map(|number| ("cli-report-supersedes", number.clone())));
    lines.extend(row.withdrawn_reason.iter().map(|reason| ("cli-report-reason", reason.clone())));
    for file in &row.files {
        lines.push(("cli-report-file-kept", format!("{}  {}  {}", file.form, file.size, file.hash)));
    }
    lines.into_iter().map(|(id, text)| format!("{}\t{text}", voice.say(id))).collect::<Vec<_>>().join("\n")
}

/// What is otherwise between two reports: a heading for each sort of difference, and a line for each of them.
pub fn compared_lines(found: &ReportCompared, voice: Voice) -> String {
    let mut lines = vec![found.title(voice.language), voice.word("marking", found.marking.token())];
    for (heading, told) in found.told(voice.language) {
        lines.push(String::new());
        lines.push(heading);
        lines.extend(told.into_iter().map(|line| format!("  {line}")));
    }
    lines.join("\n")
}

/// A line for each template: those that come with the program first.
pub fn template_table(rows: &[TemplateRow], voice: Voice) -> Table {
    let mut table = voice.table(&["cli-template-key", "cli-template-name", "cli-template-needs", "cli-template-own"]);
    for row in rows {
        let needs = row.template.needs.map(|needs| voice.word("template-needs", needs.token()));
        let own = if row.id.is_some() { "cli-template-is-own" } else { "cli-template-is-shipped" };
        table.add_row([
            row.template.key.clone(),
            super::name(&row.template.name, voice.language),
            needs.unwrap_or_default(),
            voice.say(own),
        ]);
    }
    table
}
