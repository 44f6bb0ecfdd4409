//! What the command says no to, and with which exit code: 2 usage, 3 input has problems, 4 not found,
//! 5 a person must decide, 6 locked or wrong key.

use super::{Desk, items};

#[test]
fn what_is_mistyped_is_named() {
    let desk = Desk::new();
    for (line, part) in [
        ("assing T1", "assing"),
        ("assign T1 METI --role boss", "joint-lead"),
        ("assign T1", "<ORGANISATION>"),
        ("workstream list --stale many", "many"),
        ("assign T1 METI --joint --claim", "--claim"),
        ("import x --profile rs-system --mapping m.toml", "--mapping"),
    ] {
        let done = desk.line(line).ends(2);
        assert!(done.err.contains(part) && done.out.is_empty(), "{line}: {}", done.err);
        let english = desk.line(&format!("--lang en {line}")).ends(2);
        assert!(english.err.contains(part) && english.err.contains("Usage"), "{line}: {}", english.err);
    }
    desk.line("workstream list --role support").ends(2);
    desk.line("workstream list --led-by METI --role support").ends(2);
    desk.line("workstream list --recorded-by yesterday").ends(2);
    desk.line("workspace backup --dry-run").ends(2);
    let lone = desk.plain(&["workstream", "list"]).ends(2);
    assert!(lone.err.contains("RENKEI_WORKSPACE"), "{}", lone.err);
}

/// One id of a change in 64 begins with a hyphen, and is not there rather than mistyped.
#[test]
fn an_id_may_begin_with_a_hyphen() {
    let desk = Desk::new();
    let id = format!("-{}A", "b".repeat(41));
    desk.line(&format!("workstream list --recorded-by {id}")).ends(4);
    desk.line(&format!("erase {id} --reason 誤記 --yes")).ends(4);
    desk.line(&format!("erase --reason 誤記 --yess {id}")).ends(2);
}

#[test]
fn a_bad_value_says_what_is_wrong_with_it() {
    let desk = Desk::with_t1();
    let day = desk.line("status log T1 --health on-track --as-of 令和元年4月1日 --note x").ends(2);
    assert!(day.err.contains("令和"), "{}", day.err);
    let day = desk.line("--json status confirm T1 --as-of いつか").ends(2).failure();
    assert_eq!(day["code"], "not-a-day");
    assert_eq!(day["class"], "refused");
    let headline = desk.run(&["status", "log", "T1", "--as-of", "2026-11-21", "--headline", "a\nb"]).ends(2);
    assert!(headline.err.contains("要旨"), "the field by its word: {}", headline.err);
    desk.line("status log T1 --as-of 2026-11-21 --health on-track --note x --progress 101").ends(2);
    desk.line("assign T1 MOE --role support --from 2026-04-02 --to 2026-04-01").ends(2);
}

#[test]
fn what_is_not_there_is_not_found() {
    let desk = Desk::new();
    let failure = desk.line("--json workstream show T9").ends(4).failure();
    assert_eq!(failure["code"], "not-found");
    assert_eq!(failure["data"]["given"], "T9");
    assert!(failure["message"].as_str().is_some_and(|message| message.contains("T9")), "{failure}");
    assert!(desk.line("history T9").ends(4).err.contains("T9"));
    desk.line("organisation show 存在しない省").ends(4);
    desk.line("unassign T9 METI --on 2026-11-01").ends(4);
    desk.plain(&["--workspace", "nowhere.renkei", "--passphrase-file", "pw", "workspace", "info"]).ends(4);
    desk.ok("workstream open --title 試験 --code T1");
    desk.line("status confirm T1 --as-of 2026-11-20").ends(4);
    desk.line("unassign T1 METI --on 2026-11-01").ends(4);
}

#[test]
fn an_ambiguous_name_lists_what_it_could_be() {
    let desk = Desk::new();
    desk.ok("workstream open --title 蓄電池の供給 --code B1");
    desk.ok("workstream open --title 蓄電池の回収 --code B2");
    let done = desk.line("workstream show 蓄電池").ends(5);
    for part in ["B1", "B2", "蓄電池の回収"] {
        assert!(done.err.contains(part), "{part}: {}", done.err);
    }
    let failure = desk.line("--json workstream show 蓄電池").ends(5).failure();
    assert_eq!(failure["code"], "ambiguous");
    assert_eq!(failure["data"]["candidates"].as_array().map(Vec::len), Some(2));
    assert_eq!(desk.ask("workstream show 回収")["item"]["code"], "B2", "enough of a name is a name");
}

#[test]
fn a_second_lead_is_for_a_person_to_decide() {
    let desk = Desk::with_t1();
    let before = desk.ask("workspace info")["item"]["changes"].clone();
    let done = desk.line("assign T1 環境省 --from 2026-05-01").ends(5);
    for part in ["経済産業省", "--transfer", "--joint", "--claim"] {
        assert!(done.err.contains(part), "{part}: {}", done.err);
    }
    let failure = desk.line("--json assign T1 環境省 --from 2026-05-01").ends(5).failure();
    assert_eq!(failure["code"], "lead-exists");
    assert_eq!(desk.ask("workspace info")["item"]["changes"], before, "nothing was recorded");
    // Two workstreams with one code, one organisation twice in one role.
    desk.line("workstream open --title 別 --code T1").ends(5);
    desk.ok("assign T1 MOE --role support --from 2026-05-01");
    desk.line("assign T1 MOE --role support --from 2026-06-01").ends(5);
}

#[test]
fn an_erasure_is_meant_and_is_thorough() {
    let desk = Desk::with_t1();
    desk.ok("status log T1 --health at-risk --as-of 2026-11-21 --note 誤記載鵺");
    assert_eq!(desk.ask("search 誤記載鵺")["total"], 1);
    let history = desk.ask("history T1");
    let change = items(&history)[0]["change"].as_str().expect("a change").to_owned();
    // Without a terminal nobody can be asked, so a program has to say that it is meant.
    desk.run(&["erase", &change, "--reason", "誤記載"]).ends(2);
    assert_eq!(desk.ask("search 誤記載鵺")["total"], 1);
    desk.run(&["erase", &change, "--reason", "誤りのため", "--yes"]).ends(0);
    assert_eq!(desk.ask("search 誤記載鵺")["total"], 0);
    let log = desk.ask("status list T1 --as-of 2026-11-22").to_string();
    assert!(!log.contains("鵺") && log.contains("［消去］"), "{log}");
    assert_eq!(items(&desk.ask("history T1")).iter().filter(|row| row["erased"] == true).count(), 1);
    assert_eq!(desk.ask("workspace verify")["item"]["erased"], 1);
    desk.run(&["erase", &change, "--reason", "再", "--yes"]).ends(1);
    desk.run(&["erase", "no-change", "--reason", "x", "--yes"]).ends(4);
}
