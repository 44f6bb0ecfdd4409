//! Reports that leave the house, by the command line: issued, kept, proven, withdrawn.

use super::{Desk, items};

#[test]
fn a_report_is_issued_shown_verified_and_withdrawn() {
    let desk = Desk::with_t1();
    // The first of a series is set against the day that its template names.
    let first = Desk::with_t1().ask("report issue --template weekly --as-of 2026-11-20 --format md");
    assert_eq!(first["number"], "weekly-2026-001");
    let shown = desk.ask("report issue --template weekly --since 2026-11-01 --as-of 2026-11-20 --dry-run");
    assert_eq!(shown["changes"][0]["kind"], "report.issued");
    assert_eq!(desk.ask("report list")["total"], 0);

    let line = "report issue --template weekly --since 2026-11-01 --as-of 2026-11-20 --format pdf,md --to 連絡会議 --remarks 変更なし";
    let issued = desk.ask(line);
    assert_eq!(issued["schema"], "renkei/report-issued/1");
    let number = issued["number"].as_str().expect("a number").to_owned();
    assert_eq!(number, "weekly-2026-001");

    desk.ok("workstream revise T1 --title 改めた題");
    let then = desk.ask(&format!("workstream list --recorded-by {number}"));
    assert_eq!(items(&then)[0]["title"], "試験");
    assert_eq!(desk.ask("workstream list --recorded-by 2020-01-01")["total"], 0);
    desk.line("workstream list --recorded-by weekly-2026-009").ends(2);
    desk.ok(&format!("report show {number} --format md --output r.md"));
    let text = std::fs::read_to_string(desk.path("r.md")).expect("written");
    assert!(text.contains("試験") && !text.contains("改めた題") && text.contains(&number), "{text}");
    desk.line(&format!("report show {number} --format md --output r.md")).ends(5);
    desk.line(&format!("report show {number} --format html --output r.html")).ends(2);
    desk.ok(&format!("report show {number} --format pdf --output r.pdf"));
    assert!(std::fs::read(desk.path("r.pdf")).expect("written").starts_with(b"%PDF"));

    let verdict = desk.ask(&format!("report verify {number}"));
    assert_eq!(verdict["schema"], "renkei/report-verdict/1");
    assert_eq!(verdict["item"]["redrawn"], true);
    assert_eq!(items_of(&verdict), 0);
    desk.line("report verify weekly-2026-009").ends(4);

    // The next is set against it.
    let next = desk.ask("report issue --template weekly --as-of 2026-11-20 --format md");
    assert_eq!(next["number"], "weekly-2026-002");
    let second = desk.ask("report show weekly-2026-002");
    assert_eq!(second["item"]["previous"], number.as_str());

    desk.ok(&format!("report withdraw {number} --reason 誤り"));
    let list = desk.ask("report list");
    assert_eq!(list["schema"], "renkei/reports/1");
    let numbers: Vec<_> = items(&list).iter().map(|item| item["number"].as_str().expect("a number")).collect();
    assert_eq!(numbers, ["weekly-2026-002", number.as_str()]);
    assert_eq!(items(&list)[1]["withdrawn_reason"], "誤り");
    for (language, word) in [("ja", "撤回"), ("en", "withdrawn")] {
        let told = desk.ok(&format!("--lang {language} report show {number}"));
        assert!(told.out.contains(word), "{}", told.out);
    }
}

fn items_of(verdict: &serde_json::Value) -> usize {
    verdict["item"]["faults"].as_array().expect("faults").len()
}

#[test]
fn an_erasure_is_told_by_the_verdict() {
    let desk = Desk::with_t1();
    let logged = desk.ask("status log T1 --health at-risk --as-of 2026-11-20 --headline 誤って書いた機微な要旨");
    let change = logged["changes"][0].as_str().expect("a change").to_owned();
    desk.ok("report issue --template weekly --since 2026-11-01 --as-of 2026-11-20 --format md");
    desk.ok(&format!("erase {change} --reason 誤記載 --yes"));
    let verdict = desk.line("--json report verify weekly-2026-001").ends(1).value();
    let faults = verdict["item"]["faults"].as_array().expect("faults");
    assert_eq!(faults[0]["fault"], "content-erased");
    assert_eq!(faults[1], serde_json::json!({ "fault": "file-erased", "form": "md" }));
    let said = desk.line("report verify weekly-2026-001").ends(1);
    assert!(said.out.contains("消去"), "{}", said.out);
    desk.line("report show weekly-2026-001 --format md --output r.md").ends(1);
}

#[test]
fn a_draft_has_no_number_and_leaves_nothing() {
    let desk = Desk::with_t1();
    let written =
        desk.ask("report draft --template weekly --since 2026-11-01 --as-of 2026-11-20 --format md --output out");
    let path = items(&written)[0]["path"].as_str().expect("a path").to_owned();
    let text = std::fs::read_to_string(desk.path(&path)).expect("written");
    assert!(text.contains("試験") && !text.contains("weekly-2026"), "{text}");
    assert_eq!(desk.ask("report list")["total"], 0);
}

#[test]
fn a_preview_is_read_where_it_is_asked_for_and_leaves_nothing() {
    let desk = Desk::with_t1();
    let line = "report preview --template weekly --since 2026-11-01 --as-of 2026-11-20 --to 連絡会議 --remarks 案件1件";
    let told = desk.ok(line);
    assert!(told.out.contains("試験") && told.out.contains("# ") && !told.out.contains("weekly-2026"), "{}", told.out);
    let mail = desk.ok(&format!("{line} --format txt"));
    assert!(mail.out.contains("● T1 ◆　試験") && mail.out.contains("配布先：連絡会議"), "{}", mail.out);
    let shown = desk.ask(line);
    assert_eq!(shown["schema"], "renkei/report-preview/1");
    assert_eq!(shown["item"]["number"], "weekly-2026-001");
    assert_eq!(shown["item"]["document"]["subtitle"], "案件1件");
    assert_eq!(desk.ask("report list")["total"], 0);
    let entries = std::fs::read_dir(desk.path(".")).expect("a folder").count();
    desk.ok(line);
    assert_eq!(std::fs::read_dir(desk.path(".")).expect("a folder").count(), entries, "no file was written");
}

#[test]
fn mail_is_a_form_of_an_issued_report() {
    let desk = Desk::with_t1();
    desk.ok("report issue --template weekly --since 2026-11-01 --as-of 2026-11-20 --format txt,md");
    desk.ok("report show weekly-2026-001 --format txt --output r.txt");
    let text = std::fs::read_to_string(desk.path("r.txt")).expect("written");
    assert!(text.contains("報告番号：weekly-2026-001") && !text.contains("##"), "{text}");
    assert_eq!(desk.ask("report verify weekly-2026-001")["item"]["redrawn"], true);
}

#[test]
fn two_reports_or_days_are_compared() {
    let desk = Desk::with_t1();
    desk.ok("status log T1 --health on-track --as-of 2026-11-21 --headline 調査を開始した。");
    desk.ok("report issue --template weekly --since 2026-11-01 --as-of 2026-11-21 --format md");
    desk.ok("status log T1 --health at-risk --as-of 2026-11-22 --headline 調査を中断した。");
    desk.ok("workstream open --title 新しい施策 --code T2");
    desk.ok("report issue --template weekly --as-of 2026-11-22 --format md");
    let found = desk.ask("report compare weekly-2026-001 weekly-2026-002");
    assert_eq!(found["schema"], "renkei/report-comparison/1");
    let item = &found["item"];
    assert_eq!(item["opened"][0]["code"], "T2");
    assert_eq!((&item["health"][0]["from"], &item["health"][0]["to"]), (&"on-track".into(), &"at-risk".into()));
    assert_eq!(item["wording"][0]["field"], "headline");
    let told = desk.ok("report compare weekly-2026-001 weekly-2026-002");
    assert!(told.out.contains("調査を[-開始-]{+中断+}した。") && told.out.contains("新規 1件"), "{}", told.out);
    let english = desk.ok("--lang en report compare weekly-2026-001 weekly-2026-002");
    assert!(english.out.contains("1 new") && !english.out.contains('⟦'), "{}", english.out);
    // The last of the series against today: the same, for nothing came after it.
    let same = desk.ok("report compare weekly");
    assert!(same.out.contains("両者に違いはありません") || same.out.contains("報告のない"), "{}", same.out);
    desk.line("report compare weekly-2026-009").ends(4);
    desk.ok("report compare 2026-11-01 weekly-2026-002");
}

#[test]
fn a_template_is_copied_edited_exported_and_taken_in_again() {
    let desk = Desk::with_t1();
    let keys = |desk: &Desk| -> Vec<String> {
        let all = desk.ask("report template list");
        items(&all).iter().map(|row| row["template"]["key"].as_str().expect("a key").to_owned()).collect()
    };
    assert_eq!(keys(&desk).len(), 9);
    // Those of the program stay as they are.
    let refused = desk.line("--json report template remove weekly").ends(5).failure();
    assert_eq!(refused["code"], "template-shipped");
    desk.ok("report template copy weekly --key own --name 自作の週次");
    desk.line("report template copy weekly --key own").ends(5);
    desk.ok("report template export own --output out");
    let path = desk.path("out/様式_own.json");
    let file = std::fs::read_to_string(&path).expect("written");
    assert!(file.contains("\"schema\": \"renkei/report-template/1\"") && file.contains("自作の週次"), "{file}");
    // What is wrong is said with its place; nothing is recorded.
    std::fs::write(&path, file.replace("\"changes\"", "\"chnages\"")).expect("written");
    let wrong = desk.line("report template edit own --file out/様式_own.json").ends(2);
    assert!(wrong.err.contains("parts[2].columns[3]") && wrong.err.contains("chnages"), "{}", wrong.err);
    // Without the column of changes, and with another title.
    std::fs::write(&path, file.replace("\"changes\",", "").replace("経済安全保障関連施策の進捗状況", "週次の要点"))
        .expect("written");
    desk.ok("report template edit own --file out/様式_own.json");
    let told = desk.ok("report preview --template own --since 2026-11-01 --as-of 2026-11-20").out;
    assert!(told.contains("# 週次の要点") && !told.contains("期間中の変化："), "{told}");
    desk.ok("report template import out/様式_own.json --key second");
    assert_eq!(keys(&desk)[9..], ["own", "second"]);
    desk.ok("report template remove second");
    desk.ok("undo");
    assert_eq!(keys(&desk).len(), 11);
    assert_eq!(desk.line("--json report preview --template nothing").ends(4).failure()["code"], "no-such-template");
}

#[test]
fn a_template_speaks_of_the_body_that_is_named_and_makes_up_a_series_of_it() {
    let desk = Desk::with_t1();
    let refused = desk.line("--json report preview --template ministry --as-of 2026-11-20").ends(2).failure();
    assert_eq!((refused["code"].as_str(), refused["data"]["needs"].as_str()), (Some("template-needs"), Some("body")));
    let told = desk.ok("report preview --template ministry --body METI --as-of 2026-11-20").out;
    assert!(
        told.contains("（経済産業省）") && told.contains("経済産業省が主管又は共管（未合意の共管を含む。）する"),
        "{told}"
    );
    let none = desk.ok("report preview --template ministry --body MOFA --as-of 2026-11-20").out;
    assert!(none.contains("報告の対象となる施策はない。"), "{none}");
    let line = "report issue --template ministry --as-of 2026-11-20 --format md,docx,pdf --body";
    assert_eq!(desk.ask(&format!("{line} METI"))["number"], "ministry-meti-2026-001");
    // Another ministry's is no successor of it.
    assert_eq!(desk.ask(&format!("{line} MOFA"))["number"], "ministry-mofa-2026-001");
    assert_eq!(desk.ask("report list")["items"][1]["template"], "ministry");
    assert_eq!(desk.ask("report verify ministry-meti-2026-001")["item"]["redrawn"], true);
}

#[test]
fn each_template_that_needs_nothing_is_issued() {
    let desk = Desk::with_t1();
    for template in ["weekly", "monthly", "minister", "diet", "annual"] {
        let line = format!(
            "report issue --template {template} --since 2026-11-01 --as-of 2026-11-20 --format pdf,docx,html,txt"
        );
        let issued = desk.ask(&line);
        assert_eq!(issued["number"], format!("{template}-2026-001"));
        assert_eq!(desk.ask(&format!("report verify {template}-2026-001"))["item"]["faults"], serde_json::json!([]));
    }
}
