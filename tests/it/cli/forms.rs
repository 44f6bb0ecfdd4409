//! The forms that are promised, in the order of a working day. Their refusals and their files are beside this.

use super::{Desk, items, real_input, texts};

#[test]
fn a_workstream_is_opened_assigned_logged_listed_and_found() {
    let desk = Desk::new();
    let opened = desk.ask("workstream open --title 試験 --code T1");
    assert_eq!(opened["schema"], "renkei/receipt/1");
    assert_eq!(opened["changes"].as_array().map(Vec::len), Some(1));
    assert!(opened["gesture"].is_string());

    // For people, the ids of the changes are the data, and the sentence goes beside it.
    let assigned = desk.run(&["assign", "T1", "METI", "--role", "lead", "--from", "2026-04-01", "--basis", "閣議決定"]);
    let assigned = assigned.ends(0);
    assert_eq!(assigned.out.lines().count(), 1);
    assert_eq!(assigned.out.trim().len(), 43, "a change id: {}", assigned.out);
    assert!(assigned.err.contains("記録しました"), "{}", assigned.err);
    desk.ok("status log T1 --health off-track --as-of 2026-11-01 --note 遅延");

    let list = desk.ask("workstream list --led-by METI --health off-track --stale 14 --as-of 2026-11-20");
    assert_eq!(list["schema"], "renkei/workstreams/1");
    assert_eq!(list["total"], 1);
    let item = &items(&list)[0];
    assert_eq!(item["code"], "T1");
    assert_eq!(item["title"], "試験");
    assert_eq!(item["lead"][0]["abbreviation"], "METI");
    assert_eq!(item["lead"][0]["name"], "経済産業省");
    assert_eq!(item["joint"].as_array().map(Vec::len), Some(0));
    assert_eq!(item["health"], "off-track");
    assert_eq!(item["as_of"], "2026-11-01");
    assert_eq!(item["age_days"], 19);
    assert_eq!(item["headline"], "遅延");

    let found = desk.ask("search 試験 --kind workstream");
    assert_eq!(found["schema"], "renkei/search/1");
    assert_eq!(texts(&found, "code"), ["T1"]);
    assert_eq!(items(&desk.ask("search 試験 --kind topic")).len(), 0);

    let history = desk.ask("history T1");
    assert_eq!(history["schema"], "renkei/history/1");
    assert_eq!(texts(&history, "kind"), ["status.recorded", "assignment.given", "workstream.opened"]);

    let shown = desk.ok("workstream show T1");
    for part in ["試験", "経済産業省", "× 遅延", "令和8年11月1日", "閣議決定"] {
        assert!(shown.out.contains(part), "{part} is not in\n{}", shown.out);
    }
}

#[test]
fn filters_narrow_the_list() {
    let desk = Desk::with_t1();
    desk.ok("workstream open --title 無所属 --code T2");
    desk.ok("assign T1 環境省 --role consulted --from 2026-04-01");
    let codes = |line: &str| texts(&desk.ask(line), "code").join(",");
    assert_eq!(codes("workstream list --as-of 2026-11-21"), "T1,T2");
    assert_eq!(codes("workstream list --led-by METI --exact --as-of 2026-11-21"), "T1");
    assert_eq!(codes("workstream list --led-by METI --role lead --as-of 2026-11-21"), "T1");
    assert_eq!(codes("workstream list --led-by METI --role joint-lead --as-of 2026-11-21"), "");
    assert_eq!(codes("workstream list --involving 環境省 --role consulted --as-of 2026-11-21"), "T1");
    assert_eq!(codes("workstream list --led-by 環境省 --as-of 2026-11-21"), "");
    assert_eq!(codes("workstream list --health none --as-of 2026-11-21"), "T2");
    assert_eq!(codes("workstream list --health on-track,none --as-of 2026-11-21"), "T1,T2");
    assert_eq!(codes("workstream list --ownership vacant --as-of 2026-11-21"), "T2");
    assert_eq!(codes("workstream list --text 無所 --as-of 2026-11-21"), "T2");
    assert_eq!(codes("workstream list --sort code --descending --as-of 2026-11-21"), "T2,T1");
    // Never reported counts as stale; a confirmation is fresh.
    assert_eq!(codes("workstream list --stale 1 --as-of 2026-11-20"), "T2");
    assert_eq!(codes("workstream list --stale 14 --as-of 2026-12-04"), "T1,T2");
    desk.ok("status confirm T1 --as-of 2026-12-01");
    assert_eq!(codes("workstream list --stale 14 --as-of 2026-12-04"), "T2");
    // The list is cut where it was asked, and says how many there are.
    let one = desk.ask("workstream list --limit 1 --as-of 2026-11-21");
    assert_eq!((items(&one).len(), &one["total"]), (1, &2.into()));
}

#[test]
fn a_workstream_is_revised_closed_and_reopened() {
    let desk = Desk::with_t1();
    desk.ok(
        "workstream revise T1 --title 本番 --title-en Real --aim 安定供給 --cadence weekly --pillar critical-products",
    );
    let item = desk.ask("workstream show T1 --as-of 2026-11-21")["item"].clone();
    assert_eq!(item["title"], "本番");
    assert_eq!(item["title_en"], "Real");
    assert_eq!(item["aim"], "安定供給");
    assert_eq!(item["cadence"], "weekly");
    assert_eq!(desk.ask("--lang en workstream show T1")["item"]["title"], "Real");
    desk.run(&["workstream", "revise", "T1", "--aim", "", "--starts-fiscal-year", "令和6年度"]).ends(0);
    let item = desk.ask("workstream show T1")["item"].clone();
    assert!(item["aim"].is_null(), "an empty value empties the field");
    assert_eq!(item["starts_fiscal_year"], 2024);
    desk.ok("workstream close T1 --on 2026-11-22 --reason 目的達成");
    assert_eq!(items(&desk.ask("workstream list --as-of 2026-11-25")).len(), 0);
    assert_eq!(items(&desk.ask("workstream list --as-of 2026-11-25 --closed")).len(), 1);
    assert_eq!(items(&desk.ask("workstream list --as-of 2026-11-21")).len(), 1, "it was open that day");
    desk.ok("workstream reopen T1");
    assert_eq!(items(&desk.ask("workstream list --as-of 2026-11-25")).len(), 1);
}

#[test]
fn statuses_are_logged_confirmed_and_corrected() {
    let desk = Desk::with_t1();
    let several = "一行目\n二行目";
    let words = ["status", "log", "T1", "--health", "at-risk", "--as-of", "R8.11.21", "--note", several];
    desk.run(&words).ends(0);
    desk.ok("status log T1 --health at-risk --as-of 2026-11-22 --headline 要調整 --progress 40 --obstacles 人員 --next 会議 --next-on 2026-12-01");
    desk.ok("status confirm T1 --as-of 2026-11-23 --note 変更なし");
    desk.ok("status correct T1 --health off-track --note 遅れあり");
    let log = desk.ask("status list T1 --as-of 2026-11-24");
    assert_eq!(log["schema"], "renkei/statuses/1");
    let corrected = items(&log).iter().find(|item| item["headline"] == "遅れあり" && item["confirmation"] == false);
    let corrected = corrected.expect("the correction");
    assert_eq!(corrected["health"], "off-track");
    assert_eq!(corrected["as_of"], "2026-11-22");
    assert_eq!(corrected["progress"], 40, "what was not said anew stays");
    assert_eq!(corrected["next_on"], "2026-12-01");
    let story = items(&log).iter().find(|item| item["as_of"] == "2026-11-21").expect("the story");
    assert_eq!(story["narrative"], several, "several lines are a narrative");
    assert!(story["headline"].is_null());
    assert!(items(&log).iter().any(|item| item["confirmation"] == true));
    // An older entry is corrected by its own id.
    let id = story["id"].as_str().expect("an id");
    desk.run(&["status", "correct", id, "--health", "on-track"]).ends(0);
    let log = desk.ask("status list T1 --as-of 2026-11-24");
    let story = items(&log).iter().find(|item| item["narrative"] == several).expect("the corrected story");
    assert_eq!((&story["health"], &story["corrected"]), (&"on-track".into(), &true.into()));
    // A long text comes from a pipe.
    let words = ["--workspace", "w.renkei", "--passphrase-file", "pw", "status", "log", "T1", "--as-of", "2026-11-24"];
    let words = [&words[..], &["--health", "on-track", "--narrative", "-"]].concat();
    desk.fed(&words, "長い話\n続き\n").ends(0);
    let shown = desk.ok("workstream show T1 --as-of 2026-11-24");
    assert!(shown.out.contains("長い話"), "{}", shown.out);
}

#[test]
fn ownership_is_transferred_shared_claimed_agreed_and_ended() {
    let desk = Desk::with_t1();
    desk.ok("assign T1 環境省 --from 2026-10-01 --transfer");
    let led = |organisation: &str, day: &str| {
        desk.ask(&format!("workstream list --led-by {organisation} --as-of {day}"))["total"].clone()
    };
    assert_eq!((led("METI", "2026-09-30"), led("METI", "2026-10-01")), (1.into(), 0.into()));
    assert_eq!((led("MOE", "2026-09-30"), led("MOE", "2026-10-01")), (0.into(), 1.into()));
    desk.ok("assign T1 MLIT --from 2026-11-01 --joint");
    assert_eq!((led("MOE", "2026-11-02"), led("MLIT", "2026-11-02")), (1.into(), 1.into()));
    desk.ok("assign T1 METI --from 2026-11-10 --claim");
    assert_eq!(desk.ask("workstream list --ownership contested --as-of 2026-11-11")["total"], 1);
    desk.ok("unassign T1 MLIT --on 2026-11-15 --reason 整理");
    assert_eq!(led("MLIT", "2026-11-16"), 0);
    desk.ok("assign T1 MOF --role joint-lead --from 2026-11-01 --claim");
    desk.ok("agree T1 MOF --role joint-lead --on 2026-11-12");
    let shown = desk.ask("workstream show T1 --as-of 2026-11-16")["item"].clone();
    let all = shown["assignments"].as_array().expect("assignments");
    let mof = all.iter().find(|row| row["organisation"]["abbreviation"] == "MOF").expect("it was given");
    assert_eq!(mof["state"], "agreed");
}

/// Who leads on a day, by the name and the post of that day.
fn lead_on(desk: &Desk, day: &str) -> (String, String) {
    let item = desk.ask(&format!("workstream show T1 --as-of {day}"))["item"].clone();
    let rows = item["assignments"].as_array().expect("assignments").clone();
    let lead = rows.iter().find(|row| row["holds"] == true && row["role"] == "lead").cloned().unwrap_or_default();
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    (text(&lead["organisation"]["name"]["ja"]), text(&lead["post"]["holders"][0]["person"]["name"]["ja"]))
}

#[test]
fn a_lead_is_transferred_with_before_and_after_and_past_days_still_answer() {
    let desk = Desk::with_t1();
    desk.ok("post add 企画官 --organisation 環境省");
    desk.run(&["person", "add", "鈴木花子"]).ends(0);
    desk.ok("person hold 鈴木花子 企画官 --from 2026-01-01");
    let words = "transfer T1 --to 環境省 --post 企画官 --from 2026-10-01 --others support --basis 閣議決定 --agreed-by 両省課長";
    let shown = desk.ask(&format!("--dry-run {words}"));
    let change = &shown["ownership"][0];
    assert_eq!((&change["code"], &change["on"]), (&"T1".into(), &"2026-10-01".into()));
    assert_eq!(change["before"][0]["organisation"]["abbreviation"], "METI");
    let after: Vec<_> = change["after"].as_array().expect("rows").iter().map(|row| row["role"].clone()).collect();
    assert_eq!(after, ["lead", "support"]);
    let said = desk.ok(&format!("--dry-run {words}"));
    assert!(said.out.contains("実行後") && said.out.contains("企画官（鈴木花子）"), "{}", said.out);
    assert_eq!(lead_on(&desk, "2026-10-01").0, "経済産業省", "a rehearsal writes nothing");
    desk.ok(words);
    assert_eq!(lead_on(&desk, "2026-09-30").0, "経済産業省");
    assert_eq!(lead_on(&desk, "2026-10-01"), ("環境省".to_owned(), "鈴木花子".to_owned()));
    // Who took the post over since is told of later days only, and a new name of the ministry, too.
    desk.run(&["person", "add", "佐藤次郎"]).ends(0);
    desk.ok("person leave 鈴木花子 --on 2026-11-01 --successor 佐藤次郎");
    desk.ok("organisation rename 環境省 環境安全省 --from 2026-12-01");
    assert_eq!(lead_on(&desk, "2026-10-31").1, "鈴木花子");
    assert_eq!(lead_on(&desk, "2026-11-01").1, "佐藤次郎");
    assert_eq!(lead_on(&desk, "2026-12-01").0, "環境安全省");
    let leads = desk.ask("workstream show T1")["item"]["leads"].clone();
    let told: Vec<String> = leads
        .as_array()
        .expect("periods")
        .iter()
        .map(|lead| {
            let holder = lead["holders"][0]["name"]["ja"].as_str().unwrap_or("-");
            format!(
                "{} {} {holder}",
                lead["from"].as_str().unwrap_or("-"),
                lead["organisation"]["name"]["ja"].as_str().unwrap()
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            "2026-12-01 環境安全省 佐藤次郎",
            "2026-11-01 環境省 佐藤次郎",
            "2026-10-01 環境省 鈴木花子",
            "2026-04-01 経済産業省 -"
        ]
    );
    let lines = desk.ok("workstream show T1 --as-of 2026-10-15");
    for part in ["環境省 企画官（鈴木花子）", "令和8年10月1日から", "閣議決定", "両省課長", "主管の推移"]
    {
        assert!(lines.out.contains(part), "{part} is not in\n{}", lines.out);
    }
    // One act, one undo.
    desk.ok("undo");
    desk.ok("undo");
    desk.ok("undo");
    desk.ok("undo");
    assert_eq!(lead_on(&desk, "2026-10-01").0, "経済産業省");
}

#[test]
fn all_that_a_body_leads_or_a_post_has_passes_in_one_act() {
    let desk = Desk::with_t1();
    for code in ["T2", "T3"] {
        desk.ok(&format!("workstream open --title 施策{code} --code {code}"));
        desk.ok(&format!("assign {code} METI --from 2026-04-01"));
    }
    desk.ok("transfer --led-by METI --to MOE --from 2026-10-01 --except T3");
    let led = |organisation: &str| {
        texts(&desk.ask(&format!("workstream list --led-by {organisation} --exact --as-of 2026-10-01")), "code")
            .join(",")
    };
    assert_eq!((led("METI"), led("MOE")), ("T3".to_owned(), "T1,T2".to_owned()));
    desk.ok("undo");
    assert_eq!(led("METI"), "T1,T2,T3");
    desk.ok("post add 旧担当 --organisation METI");
    desk.ok("post add 新担当 --organisation MLIT");
    desk.ok("workstream open --title 担当付 --code T4");
    desk.ok("assign T4 METI --post 旧担当 --role support --from 2026-04-01");
    desk.ok("transfer --from-post 旧担当 --post 新担当 --from 2026-07-01");
    let rows = desk.ask("workstream show T4 --as-of 2026-07-01")["item"]["assignments"].clone();
    let now = rows.as_array().expect("rows").iter().find(|row| row["holds"] == true).expect("one holds").clone();
    assert_eq!((&now["organisation"]["abbreviation"], &now["role"]), (&"MLIT".into(), &"support".into()));
    assert_eq!(now["post"]["title"]["ja"], "新担当");
    // With a post named, that one ends.
    desk.ok("unassign T4 MLIT --post 新担当 --on 2026-09-01");
    desk.line("unassign T4 MLIT --post 旧担当 --on 2026-09-01").ends(4);
}

#[test]
fn what_is_vacant_or_contested_says_since_when_and_is_settled() {
    let desk = Desk::with_t1();
    desk.ok("assign T1 環境省 --from 2026-06-01 --claim");
    desk.ok("dispute T1 --note 所管の調整中 --settled-by 内閣府 --from 2026-06-01");
    let item = desk.ask("workstream show T1 --as-of 2026-11-21")["item"].clone();
    assert_eq!((&item["ownership"], &item["ownership_since"]), (&"contested".into(), &"2026-06-01".into()));
    let lines = desk.ok("workstream show T1 --as-of 2026-06-11");
    for part in ["主管競合（令和8年6月1日から10日）", "環境省", "未合意", "所管の調整中（裁定 内閣府）"]
    {
        assert!(lines.out.contains(part), "{part} is not in\n{}", lines.out);
    }
    desk.line("agree T1 環境省 --on 2026-11-01").ends(5);
    desk.ok("transfer T1 --to 環境省 --from 2026-11-01 --others support --settle");
    let item = desk.ask("workstream show T1 --as-of 2026-11-21")["item"].clone();
    assert_eq!((&item["ownership"], &item["ownership_since"]), (&"settled".into(), &"2026-11-01".into()));
    assert_eq!(item["facts"].as_array().map(Vec::len), Some(0), "the dispute is over");
    desk.ok("unassign T1 環境省 --role lead --on 2026-11-11");
    let lines = desk.ok("workstream show T1 --as-of 2026-11-21");
    assert!(lines.out.contains("主管未定（令和8年11月11日から10日）"), "{}", lines.out);
    // What is agreed may take the other's place, or stand beside it.
    desk.ok("workstream open --title 別件 --code T2");
    desk.ok("assign T2 METI --from 2026-04-01");
    desk.ok("assign T2 環境省 --from 2026-05-01 --claim");
    desk.ok("agree T2 環境省 --on 2026-06-01 --joint --agreed-by 両省");
    let item = desk.ask("workstream show T2 --as-of 2026-06-01")["item"].clone();
    assert_eq!((&item["ownership"], item["joint"].as_array().map(Vec::len)), (&"settled".into(), Some(1)));
}

#[test]
fn an_organisation_is_moved_split_and_restored() {
    let desk = Desk::with_t1();
    desk.ok("organisation add 旧課 --kind division --parent METI --from 2020-04-01");
    desk.ok("organisation move 旧課 --under MOE --from 2026-01-01");
    let path = |day: &str| desk.ask(&format!("organisation show 旧課 --as-of {day}"))["item"]["name"].clone();
    assert_eq!((path("2025-12-31"), path("2026-01-01")), ("経済産業省 旧課".into(), "環境省 旧課".into()));
    for code in ["S1", "S2", "S3"] {
        desk.ok(&format!("workstream open --title 施策{code} --code {code}"));
        desk.ok(&format!("assign {code} 旧課 --from 2026-01-01"));
    }
    desk.ok("organisation split 旧課 --into 新一課=S1 --into 新二課=S2 --on 2026-07-01");
    let lead = |code: &str, day: &str| {
        let item = desk.ask(&format!("workstream show {code} --as-of {day}"))["item"].clone();
        item["lead"][0]["name"].as_str().unwrap_or("-").to_owned()
    };
    assert_eq!(lead("S2", "2026-06-30"), "環境省 旧課");
    let after: Vec<String> = ["S1", "S2", "S3"].iter().map(|code| lead(code, "2026-07-01")).collect();
    assert_eq!(after, ["環境省 新一課", "環境省 新二課", "環境省 新一課"]);
    let gone = desk.ask("organisation show 旧課 --as-of 2026-07-01")["item"].clone();
    assert_eq!((&gone["dissolved_on"], gone["beside"].as_array().map(Vec::len)), (&"2026-07-01".into(), Some(1)));
    desk.ok("organisation restore 旧課");
    assert_eq!(lead("S2", "2026-07-01"), "環境省 旧課");
    desk.line("organisation restore 旧課").ends(1);
    // A body that ends without a successor leaves nothing behind unnoticed.
    let said = desk.ok("organisation dissolve 旧課 --on 2026-09-01");
    assert!(said.err.contains("所管3件がその日に終わります"), "{}", said.err);
    assert_eq!(lead("S3", "2026-09-01"), "-");
}

#[test]
fn undo_and_redo_go_back_and_forth() {
    let desk = Desk::with_t1();
    let health = || desk.ask("workstream show T1 --as-of 2026-11-21")["item"]["health"].clone();
    assert_eq!(health(), "on-track");
    let undone = desk.ask("undo");
    assert_eq!(undone["schema"], "renkei/receipt/1");
    assert!(health().is_null());
    desk.ok("undo");
    assert_eq!(desk.ask("workstream list --ownership vacant --as-of 2026-11-21")["total"], 1, "twice goes two back");
    desk.ok("redo");
    desk.ok("redo");
    assert_eq!(health(), "on-track");
    desk.line("redo").ends(1);
    // One act of the list, with what rests on it.
    let acts = desk.ask("history");
    assert_eq!(acts["schema"], "renkei/activity/1");
    let opened = items(&acts).iter().find(|act| act["kind"] == "workstream.opened").expect("it was opened");
    let gesture = opened["gesture"].as_str().expect("an act");
    let refused = desk.run(&["undo", gesture]).ends(5);
    assert!(refused.err.contains("--with-dependents"), "{}", refused.err);
    desk.run(&["undo", gesture, "--with-dependents"]).ends(0);
    desk.line("workstream show T1").ends(4);
}

#[test]
fn organisations_are_added_renamed_merged_and_dissolved() {
    let desk = Desk::new();
    let tops = desk.ask("organisation list --top");
    assert_eq!(tops["schema"], "renkei/organisations/1");
    assert!(items(&tops).len() > 10, "every workspace knows the ministries");
    desk.ok("organisation add 旧課 --kind division --parent METI --from 2020-04-01 --alias 旧");
    desk.ok("organisation add 新課 --kind division --parent METI --en New --from 2020-04-01");
    desk.ok("organisation rename 旧課 改名課 --from 2026-07-01");
    let name = |day: &str| desk.ask(&format!("organisation show 改名課 --as-of {day}"))["item"]["names"]["ja"].clone();
    assert_eq!((name("2026-06-30"), name("2026-07-01")), ("旧課".into(), "改名課".into()));
    desk.ok("workstream open --title 引継 --code H1");
    desk.ok("assign H1 改名課 --from 2026-01-01");
    desk.ok("organisation merge 改名課 --into 新課 --on 2026-11-01");
    let lead = |day: &str| desk.ask(&format!("workstream show H1 --as-of {day}"))["item"]["lead"][0]["name"].clone();
    assert!(lead("2026-10-31").as_str().is_some_and(|name| name.contains("改名課")), "{}", lead("2026-10-31"));
    assert!(lead("2026-11-01").as_str().is_some_and(|name| name.contains("新課")), "{}", lead("2026-11-01"));
    desk.ok("organisation add 準備室 --kind division --parent METI");
    desk.ok("organisation dissolve 準備室 --on 2026-11-01");
    let within = desk.ask("organisation list --parent METI --as-of 2026-11-02");
    assert!(!texts(&within, "name").iter().any(|name| name.contains("準備室")));
}

#[test]
fn posts_are_added_renamed_moved_and_ended() {
    let desk = Desk::new();
    desk.ok("post add 総括課長補佐 --organisation METI --en Deputy --from 2024-04-01");
    desk.ok("post rename 総括課長補佐 企画官 --from 2026-07-01");
    desk.ok("post move 企画官 --to MOE --from 2026-10-01");
    let shown = |day: &str| desk.ask(&format!("post show 企画官 --as-of {day}"))["item"].clone();
    let (before, after) = (shown("2026-06-30"), shown("2026-10-01"));
    assert_eq!((&before["name"], &after["name"]), (&"総括課長補佐".into(), &"企画官".into()));
    assert_eq!(before["organisation"]["abbreviation"], "METI");
    assert_eq!(after["organisation"]["abbreviation"], "MOE");
    desk.ok("post end 企画官 --on 2026-11-01 --reason 組織改編");
    let there = |day: &str| desk.ask(&format!("post list --organisation MOE --as-of {day}"))["total"].clone();
    assert_eq!((there("2026-10-31"), there("2026-11-01")), (1.into(), 0.into()));
    assert_eq!(desk.ask("post list --organisation MOE --ended --as-of 2026-11-01")["total"], 1);
    desk.line("post rename 企画官 別名 --from 2026-12-01").ends(1);
}

#[test]
fn people_hold_posts_and_hand_them_on() {
    let desk = Desk::new();
    desk.ok("post add 総括課長補佐 --organisation METI");
    desk.run(&["person", "add", "山田 太郎", "--reading", "やまだ たろう", "--en", "YAMADA Taro"]).ends(0);
    desk.run(&["person", "add", "鈴木 花子"]).ends(0);
    desk.ok("person hold 山田太郎 総括課長補佐 --from 2024-07-01");
    desk.ok("person revise 鈴木花子 --reading すずき");
    // Who leaves on a day hands on; a name is found by its reading too.
    desk.ok("person leave やまだたろう --on 2026-07-01 --successor すずき --reason 異動");
    let holder = |day: &str| {
        let posts = desk.ask(&format!("post list --text 総括 --as-of {day}"));
        items(&posts)[0]["holders"][0]["person"]["name"]["ja"].clone()
    };
    assert_eq!((holder("2026-06-30"), holder("2026-07-01")), ("山田 太郎".into(), "鈴木 花子".into()));
    let shown = desk.ask("person show 山田太郎 --as-of 2026-07-01")["item"].clone();
    assert_eq!(shown["posts"].as_array().map(Vec::len), Some(0));
    assert_eq!(shown["held"][0]["to"], "2026-07-01");
    assert_eq!(desk.ask("--lang en person show 山田太郎")["item"]["called"], "YAMADA Taro");
    assert_eq!(desk.ask("search 山田 --kind person")["total"], 1);
    // One undo puts both back; and nobody holds a post twice.
    desk.ok("undo");
    assert_eq!(holder("2026-07-01"), "山田 太郎");
    desk.line("person hold 山田太郎 総括課長補佐 --from 2025-01-01").ends(5);
    desk.ok("person hold 鈴木花子 総括課長補佐 --from 2026-08-01 --succeeding");
    assert_eq!(holder("2026-08-01"), "鈴木 花子");
    let lines = desk.ok("post show 総括課長補佐");
    assert!(lines.out.contains("在職") && lines.out.contains("山田 太郎"), "{}", lines.out);
}

#[test]
fn topics_bear_on_one_another_and_say_how_far_they_were_checked() {
    let desk = Desk::new();
    desk.ok("topic add 供給網 --kind domain --code SUP --alias サプライチェーン --verification unchecked");
    desk.ok("topic add 半導体 --kind domain --code SEM");
    desk.ok("topic relate SEM --tie within --to サプライチェーン --verification general");
    desk.ok("topic relate SEM --tie led-by --organisation METI");
    let ties = |desk: &Desk| desk.ask("topic show SEM")["item"]["ties"].as_array().expect("ties").clone();
    assert_eq!(ties(&desk).len(), 2);
    assert_eq!(ties(&desk)[0]["name"]["ja"], "供給網");
    assert!(desk.line("topic show SUP").ends(0).out.contains("含むもの: 半導体 [一般的知識]"));
    assert!(desk.line("organisation show METI").ends(0).out.contains("主に担う主題: 半導体"));
    desk.line("topic relate SEM --tie within --to SUP").ends(1);
    desk.ok("topic revise SUP --verification seen");
    let checked = desk.ask("topic show SUP")["item"].clone();
    assert_eq!((&checked["verification"], &checked["aliases"][0]), (&"seen".into(), &"サプライチェーン".into()));
    let id = ties(&desk)[0]["id"].as_str().expect("an id").to_owned();
    desk.ok(&format!("topic unrelate {id} --reason 誤り"));
    assert_eq!(ties(&desk).len(), 1);
    desk.line(&format!("topic unrelate {id}")).ends(4);
    assert_eq!(desk.ask("topic list --kind framework")["total"], 0);
}

#[test]
fn topics_are_added_listed_and_shown() {
    let desk = Desk::new();
    desk.ok("topic add 供給網 --kind domain --code supply-chain --en Supply-chains --summary 物資の安定供給");
    assert_eq!(desk.ask("topic list --text 供給")["total"], 1);
    let item = desk.ask("topic show supply-chain")["item"].clone();
    assert_eq!((&item["title"], &item["kind"]), (&"供給網".into(), &"domain".into()));
    assert_eq!(desk.ask("--lang en topic show supply-chain")["item"]["title"], "Supply-chains");
    assert_eq!(desk.ask("workstream list --domain supply-chain")["total"], 0);
    desk.ok("topic revise supply-chain --name 供給網の強靱化 --kind aim --on 2026-06-02");
    let item = desk.ask("topic show supply-chain")["item"].clone();
    assert_eq!((&item["title"], &item["kind"]), (&"供給網の強靱化".into(), &"aim".into()));
    assert_eq!(item["summary"]["ja"], "物資の安定供給", "what was not said anew stays");
}

#[test]
fn a_rehearsal_writes_nothing() {
    let desk = Desk::with_t1();
    let before = desk.ask("workspace info")["item"]["changes"].clone();
    let shown = desk.ask("--dry-run status log T1 --health at-risk --as-of 2026-11-21 --note x");
    assert_eq!(shown["schema"], "renkei/rehearsal/1");
    assert_eq!(shown["changes"][0]["kind"], "status.recorded");
    assert!(shown["gesture"].is_null());
    let said = desk.ok("undo --dry-run");
    assert!(said.err.contains("書き込んでいません"), "{}", said.err);
    desk.line("--dry-run assign T1 MOE --from 2026-05-01").ends(5);
    assert_eq!(desk.ask("workspace info")["item"]["changes"], before);
}

#[test]
fn both_languages_speak() {
    let desk = Desk::with_t1();
    let ja = desk.ok("workstream list --as-of 2026-11-21");
    assert!(ja.out.contains("○ 順調") && ja.out.contains("R8.11.20") && ja.out.contains("経産省"), "{}", ja.out);
    let en = desk.ok("--lang en workstream list --as-of 2026-11-21");
    assert!(en.out.contains("○ On track") && en.out.contains("2026-11-20") && en.out.contains("METI"), "{}", en.out);
    let help = desk.plain(&["--lang", "en", "assign", "--help"]).ends(0);
    assert!(help.out.contains("Examples:") && help.err.is_empty(), "{}", help.out);
    let help = desk.plain(&["assign", "--help"]).ends(0);
    assert!(help.out.contains("例:") && !help.out.contains("Options:"), "{}", help.out);
}

#[test]
fn the_command_describes_itself() {
    let desk = Desk::new();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = desk.plain(&["completions", shell]).ends(0);
        assert!(script.out.contains("workstream"), "{shell}: {}", script.out);
    }
    assert!(desk.plain(&["man"]).ends(0).out.contains(".TH renkei"));
    desk.plain(&["man", "--output", "pages"]).ends(0);
    assert!(desk.path("pages/renkei-workstream-list.1").exists());
    assert!(desk.plain(&["--version"]).ends(0).out.starts_with("renkei "));
}

#[test]
fn who_covers_what_and_what_is_amiss() {
    let desk = Desk::with_t1();
    desk.ok("topic add 半導体 --kind domain --code SEM --en Semiconductors");
    desk.ok("topic add 重要鉱物 --kind domain --code MIN");
    desk.ok("workstream link T1 SEM");
    let covered = desk.ask("coverage --as-of 2026-11-21");
    assert_eq!(covered["schema"], "renkei/coverage/1");
    let lines = covered["item"]["lines"].as_array().expect("lines");
    let meti = lines.iter().find(|line| line["organisation"]["abbreviation"] == "METI").expect("METI has a line");
    assert_eq!((&meti["cells"][0]["column"], &meti["cells"][0]["parts"]["lead"]), (&0.into(), &1.into()));
    let table = desk.ok("coverage --as-of 2026-11-21");
    assert!(table.out.contains("主1") && table.out.contains("SEM"), "{}", table.out);
    assert_eq!(desk.ask("coverage --by pillar")["item"]["columns"].as_array().map(Vec::len), Some(6));
    desk.line("coverage --by moon").ends(2);
    desk.line("coverage --within 月面庁").ends(4);
    let drawn = desk.ask("coverage --output drawn");
    let path = drawn["items"][0]["path"].as_str().expect("a path");
    assert!(std::fs::read(desk.path(path)).expect("a file").starts_with(b"PK"));
    desk.line("coverage --output drawn").ends(5);

    let amiss = desk.ask("findings --as-of 2026-11-21");
    assert_eq!(amiss["schema"], "renkei/findings/1");
    assert_eq!(texts(&amiss, "rule"), ["gap-domain", "orphan", "no-goal"]);
    assert_eq!(texts(&desk.ask("findings list --kind gap"), "kind"), ["gap"]);
    desk.line("findings acknowledge gap-domain:MIN --reason 検討中 --review-on 2020-01-01").ends(2);
    desk.ok("findings acknowledge gap-domain:MIN --reason 検討中 --review-on 2099-12-25");
    assert_eq!(items(&desk.ask("findings --kind gap")).len(), 0);
    let known = desk.ask("findings --kind gap --acknowledged");
    assert_eq!(items(&known)[0]["acknowledged"]["reason"], "検討中");
    desk.ok("findings reopen gap-domain:MIN");
    assert_eq!(items(&desk.ask("findings --kind gap")).len(), 1);
    desk.line("findings acknowledge contested:T1 --reason 無い").ends(4);
    desk.line("findings acknowledge moon:T1 --reason 無い").ends(2);

    desk.ok("workstream goal T1 国内生産能力の倍増 --indicator 年間生産量 --target 150GWh --due 2030-03-31");
    desk.ok("workstream unlink T1 SEM");
    assert_eq!(texts(&desk.ask("findings --as-of 2026-11-21"), "rule"), ["gap-domain", "gap-domain", "orphan"]);
    desk.line("workstream unlink T1 SEM").ends(4);
}

/// What the README lets a newcomer type, line by line, on the data that it names.
#[test]
fn the_tour_of_the_readme_works_as_it_is_written() {
    let readme = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = std::fs::read_to_string(readme).expect("the README is there");
    let tour = readme.split("## Five minutes").nth(1).expect("the README has a tour");
    let lines: Vec<&str> = tour.lines().filter_map(|line| line.strip_prefix("renkei --passphrase-file pw ")).collect();
    assert!(lines.len() >= 10, "the tour is short: {lines:?}");
    let desk = Desk::new();
    let input = real_input();
    for line in lines {
        let line = line.replace("tests/data/rs-system-2024", input.to_str().expect("a path")).replace('"', "");
        let done = desk.line(&line);
        assert_eq!(done.code, Some(0), "{line}: {}", done.err);
    }
    assert!(
        std::fs::read_dir(desk.path(""))
            .expect("a folder")
            .flatten()
            .any(|file| { file.path().extension().is_some_and(|extension| extension == "pdf") })
    );
}

#[test]
fn a_search_finds_first_what_has_the_code_or_the_name_and_what_is_read_so() {
    let desk = Desk::new();
    for (code, title) in
        [("A-1", "半導体の確保"), ("A-10", "経済産業省とMETIの分担"), ("A-2", "宇宙の利用"), ("B-1", "A-1の後続")]
    {
        desk.ok(&format!("workstream open --code {code} --title {title}"));
    }
    let codes = |words: &str| texts(&desk.ask(&format!("search {words}")), "code").join(" ");
    assert_eq!(codes("A-1"), "A-1 A-10 B-1");
    assert_eq!(codes("ａ－１"), "A-1 A-10 B-1");
    for words in ["METI", "meti", "経産省", "経済産業省", "けいざいさんぎょうしょう", "keizaisangyosho"]
    {
        let found = desk.ask(&format!("search {words}"));
        assert!(items(&found).iter().any(|hit| hit["title"] == "経済産業省"), "{words}: {found}");
    }
    assert_eq!(items(&desk.ask("search METI"))[0]["title"], "経済産業省");
    for words in ["はんどうたい", "handotai"] {
        assert_eq!(codes(words), "A-1", "{words}");
    }
    assert_eq!(codes("うちゅう --kind workstream"), "A-2");
    let listed = desk.ask("organisation list --text けいざいさんぎょうしょう --top");
    assert_eq!(items(&listed)[0]["name"], "経済産業省", "{listed}");
}
