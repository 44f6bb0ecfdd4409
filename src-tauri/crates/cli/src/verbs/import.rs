//! `import FILE…|FOLDER --profile rs-system | --mapping FILE`: preview, then apply what can be read.

use comfy_table::{Cell, CellAlignment};
use serde_json::{Value, json};
use text::Args;

use crate::args::ImportArgs;
use crate::desk::Desk;
use crate::known::{Code, ImportPreview, ImportRequest, Profile, Submission};
use crate::progress::Watched;
use crate::voice::{Ending, Said, Stop, Voice};

pub fn run(desk: &mut Desk, args: ImportArgs) -> Result<Ending, Stop> {
    let profile = match args.mapping {
        Some(mapping) => Profile::Mapping(mapping),
        None => Profile::RsSystem,
    };
    let request = ImportRequest { paths: args.paths, profile, as_of: desk.day_if(args.as_of.as_deref())? };
    let preview = preview(desk, &request)?;
    if !desk.voice.json {
        remarks(&preview, desk.voice);
        desk.warn(&preview.warnings);
    }
    if desk.dry_run {
        let item = serde_json::to_value(&preview).unwrap_or_default();
        desk.voice.item("renkei/import-preview/1", item, || summary(&preview, desk.voice))?;
    } else {
        apply(desk, &preview)?;
    }
    Ok(if preview.problem_total > 0 { Ending::Problems } else { Ending::Good })
}

fn preview(desk: &mut Desk, request: &ImportRequest) -> Result<ImportPreview, Stop> {
    let watched = Watched::new(desk.voice);
    let found = desk.workspace.preview(request, &mut |progress| watched.step(&progress));
    found.map_err(|failure| {
        let more = reasons(&failure.data, desk.voice);
        Stop::Failure(Box::new(Said { failure, message: None, more }))
    })
}

/// Why a file or a mapping is not taken, a line each.
fn reasons(data: &Value, voice: Voice) -> Vec<String> {
    let file = data["file"].as_str().unwrap_or_default();
    let mistakes = data["errors"].as_array();
    if let Some(mistakes) = mistakes.filter(|mistakes| !mistakes.is_empty()) {
        return mistakes.iter().map(|one| reason(file, one, "import-mapping", voice)).collect();
    }
    if data["reason"].is_string() { vec![reason(file, data, "import-refused", voice)] } else { Vec::new() }
}

fn reason(file: &str, one: &Value, words: &str, voice: Voice) -> String {
    let line = one["line"].as_u64().map(|line| format!(":{line}")).unwrap_or_default();
    let why = voice.word(words, one["reason"].as_str().unwrap_or_default());
    let value = one["value"].as_str().filter(|value| !value.is_empty());
    let value = value.map(|value| format!(" ({value})")).unwrap_or_default();
    format!("  {file}{line}: {why}{value}")
}

/// One act. That nothing differs is said and is no failure: importing again changes nothing.
fn apply(desk: &mut Desk, preview: &ImportPreview) -> Result<(), Stop> {
    let more = json!({
        "counts": preview.counts, "total": preview.total, "problems": preview.problems,
        "problem_total": preview.problem_total, "notes": preview.notes, "attribution": preview.attribution,
    });
    let schema = "renkei/import/1";
    match desk.submit_as(schema, more.clone(), Submission::Import { handle: preview.handle }) {
        Err(Stop::Failure(said)) if said.failure.code == Code::NothingChanges => {
            if desk.voice.json {
                let mut fields = json!({
                    "changes": [], "gesture": null, "subject": null, "at": null, "warnings": preview.warnings,
                });
                if let (Value::Object(fields), Value::Object(more)) = (&mut fields, more) {
                    fields.extend(more);
                }
                return desk.voice.data(schema, fields);
            }
            desk.voice.remark(&desk.voice.say("cli-import-nothing-new"));
            Ok(())
        }
        other => other.map(drop),
    }
}

/// What was noticed, and each row that cannot be read: on stderr.
fn remarks(preview: &ImportPreview, voice: Voice) {
    for note in &preview.notes {
        let args = Args::new().set("count", note.count).set("of", note.of.unwrap_or(0));
        voice.remark(&voice.with(&format!("import-note-{}", note.code), &args));
    }
    for problem in &preview.problems {
        let args = Args::new()
            .set("file", problem.file.clone())
            .set("line", problem.line.to_string())
            .set("column", problem.column.clone().unwrap_or_else(|| "-".to_owned()))
            .set("reason", voice.word("import-problem", &problem.reason))
            .set("value", problem.value.clone());
        voice.remark(&voice.with("cli-import-problem", &args));
    }
    let unread = preview.problem_total;
    if unread > 0 {
        let more = unread.saturating_sub(preview.problems.len() as u64);
        voice.remark(&voice.with("cli-import-problems", &Args::new().set("count", unread).set("more", more)));
    }
}

fn summary(preview: &ImportPreview, voice: Voice) -> String {
    let mut counts = voice.table(&[
        "cli-kind",
        "cli-import-read",
        "cli-import-new",
        "cli-import-changed",
        "cli-import-gone",
        "cli-import-unchanged",
    ]);
    for count in &preview.counts {
        let numbers = [count.read, count.new, count.changed, count.gone, count.unchanged];
        let mut row = vec![Cell::new(voice.word("noun", &count.noun))];
        row.extend(numbers.iter().map(|number| Cell::new(number).set_alignment(CellAlignment::Right)));
        counts.add_row(row);
    }
    let mut text = format!("{}\n{counts}\n", preview.label);
    for difference in &preview.differences {
        let what = serde_json::to_value(difference.what).unwrap_or_default();
        let what = voice.word("cli-import", what.as_str().unwrap_or_default());
        text += &format!("{what} {} {} {}\n", voice.word("noun", &difference.noun), difference.key, difference.title);
        for field in &difference.fields {
            let (old, new) = (field.old.as_deref().unwrap_or("-"), field.new.as_deref().unwrap_or("-"));
            text += &format!("    {}: {old} → {new}\n", voice.word("field", &field.field));
        }
    }
    text
}
