//! Passphrase and recovery key, and Ctrl-C.

use super::{Desk, PASSPHRASE, original};

#[test]
fn the_passphrase_comes_from_a_file_or_from_stdin() {
    let desk = Desk::new();
    let info = |file: &str| desk.plain(&["--workspace", "w.renkei", "--passphrase-file", file, "workspace", "info"]);
    for content in [PASSPHRASE.to_owned(), format!("{PASSPHRASE}\n"), format!("{PASSPHRASE}\r\n")] {
        desk.write("other", content);
        info("other").ends(0);
    }
    let words = ["--workspace", "w.renkei", "--passphrase-file", "-", "workspace", "info"];
    desk.fed(&words, &format!("{PASSPHRASE}\n")).ends(0);
    // Nobody is there to be asked.
    let alone = desk.plain(&["--workspace", "w.renkei", "workspace", "info"]).ends(2);
    assert!(alone.err.contains("--passphrase-file"), "{}", alone.err);
    assert!(info("no-such-file").ends(2).err.contains("no-such-file"));
}

#[test]
fn a_wrong_key_is_six_and_tells_nothing() {
    let desk = Desk::new();
    desk.write("wrong", "incorrect horse battery staple\n");
    let words = ["--json", "--workspace", "w.renkei", "--passphrase-file", "wrong", "workspace", "info"];
    let done = desk.plain(&words).ends(6);
    assert!(!done.err.contains("incorrect"), "{}", done.err);
    assert_eq!(done.failure()["code"], "wrong-key");
    std::fs::remove_file(desk.path("w.renkei.key")).expect("removed");
    desk.line("workspace info").ends(6);
}

#[test]
fn the_recovery_key_opens_too() {
    let desk = Desk::new();
    desk.write("recovery", format!("{}\n", original().recovery_key));
    let words = ["--workspace", "w.renkei", "--recovery-key-file", "recovery", "workspace", "info"];
    desk.plain(&words).ends(0);
    desk.write("recovery", "AAAA-BBBB");
    desk.plain(&words).ends(6);
}

#[test]
fn a_workspace_is_made_with_its_recovery_key_on_stdout() {
    let desk = Desk::new();
    let words = ["--workspace", "new.renkei", "--passphrase-file", "pw", "workspace", "create", "--sample"];
    let made = desk.plain(&words).ends(0);
    assert_eq!(made.out.lines().count(), 1, "the key alone is data: {}", made.out);
    for part in ["new.renkei", "回復キー", "特定秘密"] {
        assert!(made.err.contains(part), "{part}: {}", made.err);
    }
    desk.write("recovery", made.out);
    let words = ["--json", "--workspace", "new.renkei", "--recovery-key-file", "recovery", "workstream", "list"];
    let list = desk.plain(&words).ends(0).value();
    assert_eq!(list["total"], 224 + 45, "the projects and the workstreams of the law are in");
    let info = |desk: &Desk| {
        let words = ["--json", "--workspace", "new.renkei", "--recovery-key-file", "recovery", "workspace", "info"];
        desk.plain(&words).ends(0).value()["item"].clone()
    };
    // Statuses, and days of frameworks.
    assert_eq!(info(&desk)["fictional"], 12 + 8);
    // What is made up goes in one step; the lists are those of this version.
    let on = ["--workspace", "new.renkei", "--recovery-key-file", "recovery", "workspace"];
    let run = |desk: &Desk, verb: &str| desk.plain(&[&on[..], &[verb]].concat());
    run(&desk, "clear-samples").ends(0);
    assert_eq!(info(&desk)["fictional"], 0);
    run(&desk, "clear-samples").ends(1);
    run(&desk, "refresh").ends(1);
}

#[test]
fn a_weak_passphrase_makes_no_workspace() {
    let desk = Desk::new();
    desk.write("weak", "short\n");
    desk.plain(&["--workspace", "new.renkei", "--passphrase-file", "weak", "workspace", "create"]).ends(2);
    assert!(!desk.path("new.renkei").exists() && !desk.path("new.renkei.key").exists());
    desk.line("workspace create").ends(5);
}

#[test]
fn the_workspace_may_be_named_by_the_environment() {
    let desk = Desk::new();
    let mut command = desk.bare();
    command.env("RENKEI_WORKSPACE", desk.path("w.renkei")).args(["--passphrase-file", "pw", "workspace", "info"]);
    super::Done::of(&command.output().expect("it runs")).ends(0);
}

/// Interrupted while the key is derived, which takes long enough for every laptop.
#[cfg(target_os = "linux")]
#[test]
fn an_interruption_is_130_and_leaves_nothing_half_done() {
    use std::process::{Command, Stdio};

    let desk = Desk::new();
    let mut child = desk
        .bare()
        .args(["--workspace", "w.renkei", "--passphrase-file", "pw", "workstream", "open", "--title", "中断"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("it runs");
    let status = format!("/proc/{}/status", child.id());
    let catches = || {
        let text = std::fs::read_to_string(&status).unwrap_or_default();
        let mask = text.lines().find_map(|line| line.strip_prefix("SigCgt:")).unwrap_or_default();
        u64::from_str_radix(mask.trim(), 16).is_ok_and(|mask| mask & 0b10 != 0)
    };
    while !catches() {
        assert!(child.try_wait().expect("a child").is_none(), "it ended before it could be interrupted");
        std::thread::yield_now();
    }
    let sent = Command::new("kill").args(["-INT", &child.id().to_string()]).status().expect("kill runs");
    assert!(sent.success());
    assert_eq!(child.wait().expect("it ends").code(), Some(130));
    assert_eq!(desk.ask("workstream list")["total"], 0);
    assert_eq!(desk.ask("workspace verify")["item"]["sound"], true);
}
