//! Every schema of `docs/manual/cli-json.md` has an example there, and the command answers with the same fields.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::Value;

use super::{Desk, real_input};

/// The examples of the page, by schema.
fn documented() -> BTreeMap<String, Value> {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/manual/cli-json.md");
    let page = std::fs::read_to_string(page).expect("the page is there");
    let blocks = page.split("```json\n").skip(1).filter_map(|block| block.split("\n```").next());
    blocks
        .map(|block| {
            let value: Value = serde_json::from_str(block).unwrap_or_else(|fault| panic!("{fault} in\n{block}"));
            (value["schema"].as_str().expect("a schema").to_owned(), value)
        })
        .collect()
}

/// The paths of all fields: `items[].lead[].name`. A field that may hold anything (`data`) is not looked into.
fn fields(value: &Value, path: &str, into: &mut BTreeSet<String>) {
    match value {
        Value::Object(all) => {
            for (key, inner) in all {
                let path = format!("{path}.{key}");
                into.insert(path.clone());
                if key != "data" {
                    fields(inner, &path, into);
                }
            }
        }
        Value::Array(all) => all.iter().for_each(|inner| fields(inner, &format!("{path}[]"), into)),
        _ => {}
    }
}

fn all_fields(value: &Value) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    fields(value, "", &mut all);
    all
}

/// A meeting with all that belongs to it, milestones that slipped, and a workstream that waits.
fn coordinated(desk: &Desk) {
    desk.ok("workstream open --title 後続 --title-en Next --code T2 --from 2024-04-01");
    desk.ok("assign T2 MOE --from 2024-04-01");
    desk.ok("assign T2 METI --role joint-lead --from 2024-04-01");
    desk.ok("depend link T1 T2 --how blocks");
    desk.ok("milestone add T1 認定 --en Approval --on 2024-10-31 --critical --every quarter --until 2027-12-31");
    desk.ok("milestone slip 認定 --to 2024-12-15 --reason 審査の遅れ --on 2024-10-20");
    desk.ok("milestone add T2 契約 --on 2024-12-20");
    desk.ok("meeting series add 連絡会議 --en Liaison --level liaison --cadence monthly --host METI --member METI --member MOE");
    desk.ok("meeting plan --series 連絡会議 --on 2024-11-11 --at 10:00");
    desk.ok("action give 前回の宿題 --to 総括 --due 2024-11-15 --workstream T1 --meeting 2024-11-11 --on 2024-11-11");
    desk.ok("meeting plan --series 連絡会議 --on 2024-11-18 --at 14:00 --place 合同庁舎 --workstream T1");
    desk.ok("meeting plan --series 連絡会議 --on 2024-11-19");
    desk.ok("meeting set-agenda 2024-11-18 T1:遅れの扱い");
    desk.ok("meeting hold 2024-11-18 --attended 総括 --minutes 報告");
    desk.ok("decision take 広げる --meeting 2024-11-18 --workstream T1");
    desk.ok("decision take 周知する --meeting 2024-11-18 --workstream T1");
    desk.ok("action give 調査 --to 総括 --due 2024-11-19 --decision 広げる");
    desk.ok("action extend 調査 --to 2024-11-17 --reason 前倒し");
    desk.ok("workstream open --title 無主 --code T5 --from 2024-11-01");
}

/// What the command answers, for every schema.
fn answered() -> Vec<Value> {
    let desk = Desk::new();
    let input = real_input();
    let input = input.to_str().expect("a path");
    let mut all = vec![
        desk.json(&["--workspace", "other.renkei", "workspace", "create"]),
        desk.json(&["import", input, "--profile", "rs-system", "--dry-run"]),
        desk.json(&["import", input, "--profile", "rs-system"]),
    ];
    desk.ok("organisation add 試験課 --kind division --parent METI --en Test --short 試 --abbreviation TST --alias 課 --from 2020-04-01 --corporate-number 4000012090001");
    desk.ok("post add 総括 --organisation 試験課 --en Chief --from 2020-04-01");
    desk.ok("person add 山田太郎 --reading やまだたろう --en Yamada");
    desk.ok("person hold 山田太郎 総括 --from 2024-07-01");
    desk.ok("topic add 供給網 --kind domain --code supply --en Supply --summary 概要 --summary-en Summary --on 2026-01-01 --reference 資料 --alias 物資 --verification seen");
    desk.ok("topic relate supply --tie led-by --organisation 試験課 --verification unchecked");
    desk.ok("topic relate supply --tie involves --person 山田");
    desk.ok("workstream open --title 試験 --title-en Test --code T1 --aim 目的 --outline 概要 --from 2026-04-01 --pillar critical-products --cadence weekly");
    desk.run(&[
        "assign",
        "T1",
        "METI",
        "--from",
        "2026-04-01",
        "--basis",
        "閣議決定",
        "--basis-kind",
        "cabinet-decision",
        "--basis-on",
        "2026-03-31",
    ])
    .ends(0);
    desk.ok("assign T1 MOE --role joint-lead --from 2026-04-01");
    desk.ok("workstream link T1 supply");
    desk.ok("topic add 枠組み --kind framework --code FW --summary 概要 --on 2026-01-01 --reference 資料 --alias 別名 --verification seen");
    desk.ok("topic add 約束 --kind commitment --on 2027-03-31 --verification unchecked");
    desk.ok("topic relate 約束 --tie within --to FW");
    desk.ok("topic relate FW --tie led-by --organisation METI");
    desk.ok("workstream link T1 FW");
    desk.ok("framework date FW 会合 --on 2026-12-10 --en Meeting --reference 資料 --verification unchecked");
    desk.ok("framework date FW 前回会合 --on 2026-10-10 --verification seen");
    let full = "status log T1 --health on-track --as-of 2026-11-20 --headline 順調 --narrative 話 --progress 40 --obstacles 人員 --next 会議 --next-on 2026-12-01 --source 資料";
    all.push(desk.ask(full));
    desk.ok("assign T1 試験課 --role coordinator --post 総括 --from 2026-04-01");
    desk.ok("post contact 総括 --telephone 内線1234 --mail soukatsu@example.go.jp");
    desk.ok("person contact 山田 --telephone 内線5678");
    desk.ok("workstream goal T1 備蓄60日 --due 2027-03-31");
    desk.ok("handover begin --post 総括 --on 2027-04-01 --newcomer 鈴木花子");
    desk.ok("handover note 総括 年度末は早めに");
    desk.ok("handover note 総括 委託先が替わる --on-workstream T1");
    desk.ok("handover question 総括 T1 根拠は？");
    all.push(desk.ask("--dry-run status confirm T1 --as-of 2026-11-21"));
    coordinated(&desk);
    for line in [
        "action list --closed --as-of 2026-11-20",
        "decision list --as-of 2026-11-20",
        "meeting list --as-of 2026-11-20",
        "meeting show 2024-11-18 --as-of 2026-11-20",
        "meeting agenda 2024-11-19 --as-of 2026-11-20",
        "meeting series list --as-of 2026-11-20",
        "milestone list --closed --as-of 2026-11-20",
        "milestone show 認定 --as-of 2026-11-20",
        "status chase --soon --led-by METI --as-of 2026-12-20",
        "status scales",
        "today --view all --since 2024-01-01 --as-of 2026-11-20",
        "timeline --from 2024-04-01 --to 2027-03-31 --led-by METI --as-of 2026-11-20",
        "depend around T1 --as-of 2026-11-20",
        "depend impact 認定 --to 2027-01-31 --as-of 2026-11-20",
        "workspace info",
        "workspace verify",
        "workspace rebuild",
        "workspace backup",
        "workstream list --text 試験 --as-of 2026-11-20",
        "workstream show T1 --as-of 2026-11-20",
        "organisation list --text 試験課",
        "organisation show 試験課",
        "post list --text 総括",
        "post show 総括",
        "person list",
        "person show 山田",
        "topic list",
        "topic show supply",
        "status list T1 --as-of 2026-11-20",
        "handover list",
        "handover show 総括 --as-of 2026-11-20",
        "coverage --as-of 2026-11-20 --before 2026-04-01",
        "framework list --as-of 2026-11-20",
        "framework show FW --as-of 2026-11-20",
        "findings --kind orphan,contested --about T1",
        "search 試験",
        "history T1",
        "history --limit 3",
        "report coordination --since 2026-11-01 --as-of 2026-11-20 --format md --output out",
        "report issue --template weekly --since 2026-11-01 --as-of 2026-11-20 --format md --to 連絡会議 --remarks 要点",
        "report list",
        "report show weekly-2026-001",
        "report preview --template weekly --as-of 2026-11-20 --to 連絡会議 --remarks 要点",
        "report compare 2026-04-02 weekly-2026-001",
        "report template list",
        "report template show weekly",
        "report style",
    ] {
        all.push(desk.ask(line));
    }
    desk.ok(
        "report issue --template weekly --since 2026-11-01 --as-of 2026-11-20 --format md --supersedes weekly-2026-001",
    );
    let change = all[3]["changes"][0].as_str().expect("the status").to_owned();
    desk.ok(&format!("erase {change} --reason 誤記載 --yes"));
    all.push(desk.line("--json report verify weekly-2026-001").ends(1).value());
    desk.ok("workspace backup --to copy.renkei-backup");
    all.push(desk.json(&["--workspace", "new.renkei", "workspace", "restore", "copy.renkei-backup"]));
    let failed = desk.line("--json workstream show T9").ends(4);
    all.push(serde_json::from_str(&failed.err).expect("a failure is JSON"));
    all
}

#[test]
fn answers_have_the_documented_fields_and_no_others() {
    let documented = documented();
    let mut seen = BTreeSet::new();
    for answer in answered() {
        let schema = answer["schema"].as_str().expect("every answer has a schema").to_owned();
        let example = documented.get(&schema).unwrap_or_else(|| panic!("{schema} is not documented"));
        let (answered, promised) = (all_fields(&answer), all_fields(example));
        let unpromised: Vec<_> = answered.difference(&promised).collect();
        assert!(unpromised.is_empty(), "{schema} answers with fields that the page does not show: {unpromised:?}");
        // At the top, in the item and in the rows nothing is left out; deeper, a field may be absent.
        let shallow = |all: &BTreeSet<String>| -> BTreeSet<String> {
            let near =
                |path: &&String| path.matches('.').count() <= 2 && !path.trim_start_matches(".items[]").contains('[');
            all.iter().filter(near).cloned().collect()
        };
        assert_eq!(shallow(&answered), shallow(&promised), "{schema}");
        seen.insert(schema);
    }
    let unseen: Vec<_> = documented.keys().filter(|schema| !seen.contains(*schema)).collect();
    assert!(unseen.is_empty(), "documented, but nothing answered with it: {unseen:?}");
}

#[test]
fn every_schema_that_the_command_names_is_documented() {
    let documented = documented();
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src-tauri/crates/cli/src/verbs");
    let mut named = BTreeSet::new();
    for file in std::fs::read_dir(sources).expect("the verbs are there") {
        let text = std::fs::read_to_string(file.expect("a file").path()).expect("readable");
        let quoted = text.split('"').filter(|word| word.starts_with("renkei/") && word.ends_with("/1"));
        named.extend(quoted.map(ToOwned::to_owned));
    }
    assert!(named.len() > 30, "only {} schemas were found", named.len());
    let silent: Vec<_> = named.iter().filter(|schema| !documented.contains_key(*schema)).collect();
    assert!(silent.is_empty(), "answered, but not documented: {silent:?}");
}

#[test]
fn a_list_of_workstreams_has_the_fields_that_were_promised() {
    let desk = Desk::with_t1();
    let list = desk.ask("workstream list --as-of 2026-11-21");
    let item = list["items"][0].as_object().expect("an item");
    for field in ["id", "code", "title", "lead", "joint", "health", "as_of", "age_days", "headline"] {
        assert!(item.contains_key(field), "{field}");
    }
    for field in ["id", "name", "short", "abbreviation"] {
        assert!(item["lead"][0].as_object().is_some_and(|lead| lead.contains_key(field)), "lead.{field}");
    }
}
