//! Looking at the whole in the real window: coverage, findings, the framework map, organisations over time. Each path
//! asserts what stands on screen, and what the command line then says of the same workspace.

use crate::desk::{self, Desk, told};
use crate::stage::{Home, Window};
use serde_json::Value;
use text::Args;

/// The text of a path into what the command line said.
fn said(value: &Value, path: &str) -> String {
    value.pointer(path).and_then(Value::as_str).unwrap_or_else(|| panic!("no {path} in {value}")).to_owned()
}

/// The item of a list whose field holds this.
fn one<'v>(list: &'v Value, field: &str, wanted: &str) -> &'v Value {
    let items = list["items"].as_array().expect("a list");
    items.iter().find(|item| item[field] == wanted).unwrap_or_else(|| panic!("{wanted} is in no {field}"))
}

/// How many workstreams an organisation has a part in, by the coverage of the command line.
fn parts_of(coverage: &Value, name: &str) -> u64 {
    let lines = coverage["item"]["lines"].as_array().expect("lines");
    let line = lines.iter().find(|line| line["organisation"]["name"]["ja"] == name).expect("its line");
    let parts = line["sum"]["parts"].as_object().expect("parts");
    parts.values().filter_map(Value::as_u64).sum()
}

/// The same where its line and a column meet.
fn parts_in(coverage: &Value, name: &str, column: &str) -> u64 {
    let columns = coverage["item"]["columns"].as_array().expect("columns");
    let place = columns.iter().position(|one| one["name"]["ja"] == column).expect("the column");
    let lines = coverage["item"]["lines"].as_array().expect("lines");
    let line = lines.iter().find(|line| line["organisation"]["name"]["ja"] == name).expect("its line");
    let cell = line["cells"].as_array().expect("cells").iter().find(|cell| cell["column"] == place).expect("a cell");
    cell["parts"].as_object().expect("parts").values().filter_map(Value::as_u64).sum()
}

#[test]
fn coverage_is_opened_on_another_day_and_drilled_down_to_its_list_and_to_excel() {
    let home = Home::new();
    desk::prepare(&home);
    let window = Window::open_alone(&home);
    let desk = Desk::before(&window);
    let person = &desk.person;
    person.press("screen-coverage");
    desk.comes(".matrix thead", "サプライチェーン・重要物資");
    let ministry = "国土交通省";
    let now = told(&home, &["coverage"]);
    // Water came on 1 April 2024: before, the ministry had a part less.
    let day = "2024-03-31";
    let then = told(&home, &["coverage", "--as-of", day]);
    assert!(parts_of(&then, ministry) < parts_of(&now, ministry), "the control: the days differ");
    desk.press("Ctrl+K");
    desk.is_in(".app-palette-field");
    desk.types(">as of");
    desk.comes(".app-palette-list", &person.word("screen-command-as-of"));
    desk.press("Enter");
    desk.is_in(".kit-popover input, [role=dialog] input");
    desk.press("Ctrl+a");
    desk.types(day);
    desk.press("Enter");
    let date = text::era::parse_day(day).expect("a day");
    let shown = text::era::day_text(date, text::era::DateStyle::Wareki, text::Language::Ja);
    let banner = person.sentence("screen-as-of-banner", &Args::new().set("day", shown));
    person.sees(&banner);
    // A cell opens the workstreams that it counts, and those open as a list.
    let (office, domain) = ("内閣府", "サプライチェーン・重要物資");
    let count = parts_in(&then, office, domain);
    assert!(count > 0, "the control: there is something to open");
    person.press_saying(&format!("{office}、{domain}"));
    desk.comes("#cell-title", office);
    person.press("screen-coverage-to-list");
    person.arrives_at(&person.word("screen-workstreams"));
    let part = person.sentence("screen-workstreams-involving", &Args::new().set("name", office));
    desk.comes(".page-chips", &part);
    desk.comes(".page-chips", domain);
    assert_eq!(u64::from(desk.listed()), count, "the list has what the cell counts");
    let listed = told(&home, &["workstream", "list", "--involving", office, "--domain", "SUP", "--as-of", day]);
    assert_eq!(listed["total"].as_u64(), Some(count), "and what the command line lists");
    // The same matrix as a file.
    person.press("screen-as-of-today");
    person.press("screen-coverage");
    desk.comes(".matrix thead", "サプライチェーン・重要物資");
    let file = home.path().join("documents/所管.xlsx");
    home.answer("report-file", &file);
    person.press("screen-workbook");
    person.sees(&person.sentence("screen-workbook-saved", &Args::new().set("name", "所管.xlsx")));
    let folder = home.path().join("documents/命令");
    told(&home, &["coverage", "--output", folder.to_str().expect("UTF-8")]);
    let other = std::fs::read_dir(&folder).expect("written").next().expect("a file").expect("readable").path();
    let bytes = |path: &std::path::Path| std::fs::read(path).expect("written");
    assert!(bytes(&file) == bytes(&other), "the window and the command line write the same workbook");
}

#[test]
fn a_finding_is_acknowledged_with_a_reason_and_a_day_and_taken_up_again() {
    let home = Home::new();
    desk::prepare(&home);
    let window = Window::open_alone(&home);
    let desk = Desk::before(&window);
    let person = &desk.person;
    let kinds = ["findings", "list", "--kind", "gap,vacant,contested,overlap", "--limit", "1"];
    let first = told(&home, &kinds);
    let (token, name) = (said(&first, "/items/0/finding"), said(&first, "/items/0/about/0/name/ja"));
    person.press("screen-coverage");
    desk.comes(".finding-list", &name);
    person.press("screen-findings-look");
    desk.comes(".record", &name);
    person.press("screen-findings-acknowledge");
    person.fill("screen-findings-reason", "年内に主管を調整する。");
    person.fill("screen-findings-review-on", "R12.3.31");
    desk.press("Ctrl+Enter");
    person.sees(&person.word("screen-findings-said"));
    desk.comes(".record", "年内に主管を調整する。");
    desk.comes(".record", "令和12年3月31日");
    let open = told(&home, &["findings", "list", "--limit", "0"]);
    let is_in = |list: &Value| list["items"].as_array().expect("a list").iter().any(|item| item["finding"] == token);
    assert!(!is_in(&open), "it is put aside");
    let all = told(&home, &["findings", "list", "--acknowledged", "--limit", "0"]);
    let known = &one(&all, "finding", &token)["acknowledged"];
    assert_eq!((&known["reason"], &known["review_on"]), (&"年内に主管を調整する。".into(), &"2030-03-31".into()));
    person.press("screen-findings-reopen");
    person.sees(&person.word("screen-findings-reopened"));
    desk.goes(".record", "年内に主管を調整する。");
    assert!(is_in(&told(&home, &["findings", "list", "--limit", "0"])), "it is there again");
}

#[test]
fn a_framework_shows_who_stands_behind_it_and_takes_its_next_date() {
    let home = Home::new();
    desk::prepare(&home);
    let window = Window::open_alone(&home);
    let desk = Desk::before(&window);
    let person = &desk.person;
    let list = told(&home, &["framework", "list"]);
    let quad = one(&list, "title", "日米豪印（クアッド）");
    let made_up = said(quad, "/next/name/ja");
    assert!(made_up.starts_with("（架空）"), "{made_up}");
    person.press("screen-frameworks");
    desk.comes(".map", "日米豪印（クアッド）");
    desk.comes(".map-list", &made_up);
    person.press_named("日米豪印（クアッド）");
    person.arrives_at("日米豪印（クアッド）");
    desk.comes(".framework .answer", &made_up);
    desk.comes(".framework", "経済安全保障重点公館会議");
    // A nearer date takes the first place.
    let day = said(&told(&home, &["framework", "show", "日米豪印（クアッド）"]), "/item/day");
    person.press("screen-frameworks-date");
    person.fill("framework-day", &day);
    person.fill("framework-what", "日米豪印外相会合");
    person.fill("noun-source", "外務省");
    desk.press("Ctrl+Enter");
    person.sees(&person.word("screen-frameworks-dated"));
    desk.comes(".framework .answer", "日米豪印外相会合");
    desk.comes(".framework .answer", &person.word("screen-frameworks-today"));
    let shown = told(&home, &["framework", "show", "日米豪印（クアッド）"]);
    assert_eq!(said(&shown, "/item/next/name/ja"), "日米豪印外相会合");
    assert_eq!(said(&shown, "/item/next/on"), day);
    assert_eq!(said(&shown, "/item/next/reference"), "外務省");
    assert_eq!(said(&shown, "/item/coming/1/name/ja"), made_up, "the other one follows");
    let file = home.path().join("documents/枠組み.xlsx");
    home.answer("report-file", &file);
    person.press("screen-workbook");
    person.sees(&person.sentence("screen-workbook-saved", &Args::new().set("name", "枠組み.xlsx")));
    assert!(std::fs::read(&file).expect("written").starts_with(b"PK"), "a workbook");
    // One undo takes both back: the event, and that it is about the framework.
    desk.press("Ctrl+z");
    desk.comes(".framework .answer", &made_up);
    assert_eq!(said(&told(&home, &["framework", "show", "日米豪印（クアッド）"]), "/item/next/name/ja"), made_up);
}

#[test]
fn an_organisation_is_renamed_moved_and_split_and_its_past_stays() {
    let home = Home::new();
    desk::prepare(&home);
    for words in [
        &["organisation", "add", "連携局", "--kind", "bureau", "--parent", "METI", "--from", "2020-04-01"][..],
        &["organisation", "add", "連携課", "--kind", "division", "--parent", "連携局", "--from", "2020-04-01"],
    ] {
        told(&home, words);
    }
    let window = Window::open_alone(&home);
    let desk = Desk::before(&window);
    let person = &desk.person;
    person.press("screen-organisations");
    person.fill("screen-organisations-filter", "連携局");
    desk.press("Enter");
    person.press_named("経済産業省 連携局");
    person.arrives_at("経済産業省 連携局");
    person.press("screen-organisations-rename");
    person.fill("field-name", "広域連携局");
    person.fill("field-from", "R8.7.1");
    desk.press("Ctrl+Enter");
    person.sees(&person.word("screen-organisations-renamed"));
    person.arrives_at("経済産業省 広域連携局");
    person.press("screen-organisations-move");
    person.pick("field-parent", "CAO", "内閣府");
    person.fill("field-from", "R8.8.1");
    desk.press("Ctrl+Enter");
    person.sees(&person.word("screen-organisations-moved"));
    person.arrives_at("内閣府 広域連携局");
    person.press("screen-organisations-split");
    person.fill("field-from", "R8.9.1");
    person.fill("screen-organisations-split-names", "国内連携局");
    desk.press("Ctrl+Enter");
    person.sees(&person.word("screen-organisations-split-said"));
    // Each day has its own name and place, and what stood below went along.
    for (day, path) in [
        ("2026-06-30", "経済産業省 連携局 連携課"),
        ("2026-07-31", "経済産業省 広域連携局 連携課"),
        ("2026-08-31", "内閣府 広域連携局 連携課"),
        ("2026-09-01", "内閣府 国内連携局 連携課"),
    ] {
        let shown = told(&home, &["organisation", "show", "連携課", "--as-of", day]);
        assert_eq!(said(&shown, "/item/name"), path, "on {day}");
    }
}

#[test]
fn a_person_is_followed_from_post_to_post_and_on_to_a_workstream() {
    let home = Home::new();
    desk::prepare(&home);
    for words in [
        &["organisation", "add", "連携課", "--kind", "division", "--parent", "METI", "--from", "2020-04-01"][..],
        &["workstream", "open", "--title", "試験施策", "--code", "T1"],
        &["person", "add", "連携 太郎"],
        &["post", "add", "調整係長", "--organisation", "連携課"],
        &["post", "add", "企画係長", "--organisation", "連携課"],
        &["person", "hold", "連携 太郎", "調整係長", "--from", "2024-04-01", "--to", "2025-04-01"],
        &["person", "hold", "連携 太郎", "企画係長", "--from", "2025-04-01"],
        &["assign", "T1", "連携課", "--post", "企画係長", "--role", "support", "--from", "2025-04-01"],
    ] {
        told(&home, words);
    }
    let window = Window::open_alone(&home);
    let desk = Desk::before(&window);
    let person = &desk.person;
    person.press("screen-organisations");
    person.fill("screen-organisations-filter", "連携課");
    desk.press("Enter");
    person.press_named("経済産業省 連携課");
    person.arrives_at("経済産業省 連携課");
    // From the post to who holds it, and from there to what follows from the post.
    person.press_named("連携 太郎");
    person.arrives_at("連携 太郎");
    for (title, holds) in [("調整係長", false), ("企画係長", true)] {
        let held = told(&home, &["person", "show", "連携 太郎"]);
        let one = held["item"]["held"].as_array().expect("posts").iter().find(|one| one["title"]["ja"] == title);
        assert_eq!(one.expect("the post")["holds"], holds, "{title}");
        desk.comes(".record", title);
    }
    person.press_named("T1 試験施策");
    person.arrives_at("試験施策");
    // A day before the second post: nothing followed from it yet.
    let then = told(&home, &["person", "show", "連携 太郎", "--as-of", "2024-06-01"]);
    let holds: Vec<&Value> =
        then["item"]["held"].as_array().expect("posts").iter().filter(|one| one["holds"] == true).collect();
    assert_eq!(holds.len(), 1, "{then}");
    assert_eq!(holds[0]["title"]["ja"], "調整係長");
}

#[test]
fn a_topic_is_added_written_anew_and_brought_back() {
    let home = Home::new();
    desk::prepare(&home);
    let window = Window::open_alone(&home);
    let desk = Desk::before(&window);
    let person = &desk.person;
    person.press("screen-topics");
    person.press("screen-topics-add");
    person.fill("field-name", "試験協力枠組み");
    person.fill("noun-source", "会議録");
    desk.press("Ctrl+Enter");
    person.sees(&person.word("screen-topics-added"));
    assert_eq!(said(&told(&home, &["topic", "show", "試験協力枠組み"]), "/item/reference"), "会議録");
    person.fill("screen-topics-filter", "試験協力");
    desk.press("Enter");
    person.point_at("試験協力枠組み");
    person.arrives_at("試験協力枠組み");
    person.press("screen-topics-revise");
    person.fill("field-name", "試験連携枠組み");
    desk.press("Ctrl+Enter");
    person.sees(&person.word("screen-topics-revised"));
    person.arrives_at("試験連携枠組み");
    assert_eq!(said(&told(&home, &["topic", "show", "試験連携枠組み"]), "/item/name/ja"), "試験連携枠組み");
    desk.press("Ctrl+z");
    person.arrives_at("試験協力枠組み");
    assert_eq!(said(&told(&home, &["topic", "show", "試験協力枠組み"]), "/item/name/ja"), "試験協力枠組み");
}
