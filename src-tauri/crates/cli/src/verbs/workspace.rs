//! `workspace create|clear-samples|refresh|info|verify|rebuild|backup|restore`.

use std::path::Path;

use serde_json::{Value, json};
use text::Args;

use crate::args::{Global, WorkspaceVerb};
use crate::desk::Desk;
use crate::known::{Code, Failure, Options, Problem, Submission, Workspace, restore};
use crate::lines::{Lines, name};
use crate::secret;
use crate::voice::{Ending, Stop, Voice};

pub fn run(verb: &WorkspaceVerb, global: &Global, voice: Voice) -> Result<Ending, Stop> {
    let submits = matches!(verb, WorkspaceVerb::ClearSamples | WorkspaceVerb::Refresh { .. });
    let writes = !submits && !matches!(verb, WorkspaceVerb::Info | WorkspaceVerb::Verify);
    if writes && global.dry_run {
        return Err(Stop::Usage(voice.say("cli-usage-no-dry-run")));
    }
    match verb {
        WorkspaceVerb::Create { sample } => create(*sample, global, voice),
        WorkspaceVerb::ClearSamples => Desk::open(global, voice)?.submit(Submission::ClearFiction),
        WorkspaceVerb::Refresh { sample } => Desk::open(global, voice)?.submit(Submission::Refresh { sample: *sample }),
        WorkspaceVerb::Info => info(&Desk::open(global, voice)?),
        WorkspaceVerb::Verify => verify(&Desk::open(global, voice)?),
        WorkspaceVerb::Rebuild => rebuild(&mut Desk::open(global, voice)?),
        WorkspaceVerb::Backup { to } => backup(&Desk::open(global, voice)?, to.as_deref()),
        WorkspaceVerb::Restore { backup } => restore_to(backup, global, voice),
    }
}

fn path(global: &Global, voice: Voice) -> Result<&Path, Stop> {
    global.workspace.as_deref().ok_or_else(|| Stop::Usage(voice.say("cli-usage-no-workspace")))
}

fn create(sample: bool, global: &Global, voice: Voice) -> Result<Ending, Stop> {
    let path = path(global, voice)?;
    // Said before a passphrase is chosen and typed twice.
    if path.symlink_metadata().is_ok() {
        return Err(Failure::of(Code::FileExists).into());
    }
    let passphrase = secret::new(global, voice)?;
    crate::end_at_once_when_interrupted()?;
    let options = Options { sample, ..Options::default() };
    let (workspace, created) = Workspace::create(path, &passphrase, options)?;
    // One file and its key: nothing is left beside them that a copy could miss.
    workspace.settle()?;
    let item = json!({ "file": path, "recovery_key": created.recovery_key });
    voice.item("renkei/workspace-created/1", item, || created.recovery_key.clone())?;
    if !voice.json {
        voice.remark(&voice.with("cli-created", &Args::new().set("file", path.display().to_string())));
        voice.remark(&voice.say("cli-recovery-key-note"));
        voice.remark(&voice.say("handling-notice"));
    }
    Ok(Ending::Good)
}

fn info(desk: &Desk) -> Result<Ending, Stop> {
    let (info, voice) = (desk.info()?, desk.voice);
    let item = serde_json::to_value(&info).unwrap_or_default();
    voice.item("renkei/workspace/1", item, || {
        let mut lines = Lines::new(voice);
        lines.title(&info.name);
        for (id, count) in [
            ("cli-changes", info.changes),
            ("cli-erased-changes", info.erased),
            ("cli-unknown-changes", info.unknown),
            ("cli-workstreams", info.workstreams),
            ("cli-organisations", info.organisations),
            ("cli-statuses", info.statuses),
            ("cli-fictional", info.fictional),
            ("cli-bytes", info.bytes),
        ] {
            lines.field(id, Some(&count.to_string()));
        }
        lines.field("cli-device", Some(&info.device));
        lines.field("cli-head", info.head.map(|(change, n)| format!("{n}  {change}")).as_deref());
        lines.field("cli-today", Some(&voice.day_in_full(info.today)));
        let user = info.user.as_ref().map(|user| format!("{}  {}", name(&user.post.title, voice.language), user.name));
        lines.field("cli-user", user.as_deref());
        for attribution in &info.attributions {
            lines.field("noun-source", Some(attribution));
        }
        lines.done()
    })?;
    Ok(Ending::Good)
}

fn verify(desk: &Desk) -> Result<Ending, Stop> {
    let (found, voice) = (desk.workspace.verify()?, desk.voice);
    let problems: Vec<Value> =
        found.problems.iter().map(|(seq, problem)| json!({ "seq": seq, "problem": token(*problem) })).collect();
    let item = json!({
        "changes": found.changes, "erased": found.erased, "unknown": found.unknown,
        "sound": found.problems.is_empty(), "problems": problems,
    });
    voice.item("renkei/verification/1", item, || {
        let mut lines = Lines::new(voice);
        lines.field("cli-changes", Some(&found.changes.to_string()));
        lines.field("cli-erased-changes", Some(&found.erased.to_string()));
        lines.field("cli-unknown-changes", Some(&found.unknown.to_string()));
        for (seq, problem) in &found.problems {
            let what = voice.word("verify-problem", token(*problem));
            lines.field("cli-problem", Some(&format!("{seq}: {what}")));
        }
        lines.done()
    })?;
    if found.problems.is_empty() {
        if !voice.json {
            voice.remark(&voice.say("cli-verified"));
        }
        return Ok(Ending::Good);
    }
    if !voice.json {
        voice.remark(&voice.with("cli-not-sound", &Args::new().set("count", found.problems.len())));
    }
    Ok(Ending::Bad)
}

const fn token(problem: Problem) -> &'static str {
    match problem {
        Problem::Id => "id",
        Problem::Payload => "payload",
        Problem::Link => "link",
        Problem::Missing => "missing",
        Problem::Unreadable => "unreadable",
    }
}

fn rebuild(desk: &mut Desk) -> Result<Ending, Stop> {
    desk.workspace.rebuild()?;
    desk.settle();
    let changes = desk.info()?.changes;
    let args = Args::new().set("count", changes);
    desk.voice.item("renkei/rebuilt/1", json!({ "changes": changes }), || desk.voice.with("cli-rebuilt", &args))?;
    Ok(Ending::Good)
}

fn backup(desk: &Desk, to: Option<&Path>) -> Result<Ending, Stop> {
    let file = desk.workspace.backup(to)?;
    desk.voice.item("renkei/backup/1", json!({ "file": file }), || file.display().to_string())?;
    if !desk.voice.json {
        desk.voice.remark(&desk.voice.say("cli-backed-up"));
    }
    Ok(Ending::Good)
}

fn restore_to(backup: &Path, global: &Global, voice: Voice) -> Result<Ending, Stop> {
    let path = path(global, voice)?;
    if path.symlink_metadata().is_ok() {
        return Err(Failure::of(Code::FileExists).into());
    }
    if backup.symlink_metadata().is_err() {
        return Err(Failure::of(Code::NoSuchFile).into());
    }
    let secret = secret::of(global, voice)?;
    crate::end_at_once_when_interrupted()?;
    restore(backup, path, &secret, &Options::default())?;
    voice.item("renkei/restored/1", json!({ "file": path }), || path.display().to_string())?;
    if !voice.json {
        voice.remark(&voice.say("cli-restored"));
    }
    Ok(Ending::Good)
}
