//! What goes in and out as files: import of the real tables, reports, exports, backups.

use super::{Desk, items, real_input};

#[test]
fn the_real_tables_are_taken_in_once_and_undone_at_once() {
    let desk = Desk::new();
    let input = real_input();
    let input = input.to_str().expect("a path");
    let words = ["import", input, "--profile", "rs-system"];

    let preview = desk.json(&[&words[..], &["--dry-run"]].concat());
    assert_eq!(preview["schema"], "renkei/import-preview/1");
    assert_eq!(desk.ask("workstream list")["total"], 0, "a rehearsal writes nothing");

    let first = desk.json(&words);
    assert_eq!(first["schema"], "renkei/import/1");
    assert!(first["changes"].as_array().is_some_and(|changes| changes.len() > 224));
    let list = desk.ask("workstream list --as-of 2026-11-20");
    assert_eq!((items(&list).len(), &list["total"]), (200, &224.into()), "200 unless asked otherwise");
    assert_eq!(items(&desk.ask("workstream list --as-of 2026-11-20 --limit 0")).len(), 224);
    assert!(desk.ask("search 電池 --kind workstream")["total"].as_u64().is_some_and(|found| found > 0));
    assert_eq!(desk.ask("workstream list --health on-track --as-of 2026-11-20")["total"], 0, "no health is invented");

    let again = desk.json(&words);
    assert_eq!(again["changes"].as_array().map(Vec::len), Some(0), "importing again changes nothing");
    assert!(again["gesture"].is_null());
    let said = desk.run(&words).ends(0);
    assert!(said.err.contains("変わっていません"), "{}", said.err);

    desk.ok("undo");
    assert_eq!(desk.ask("workstream list --as-of 2026-11-20")["total"], 0, "one import is one undo");
}

#[test]
fn an_edited_table_shows_its_differences() {
    let desk = Desk::new();
    std::fs::create_dir(desk.path("in")).expect("made");
    let mut edited = 0;
    for entry in std::fs::read_dir(real_input()).expect("read") {
        let path = entry.expect("read").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&path).expect("read");
        std::fs::write(desk.path("in").join(name), text).expect("written");
    }
    desk.ok("import in --profile rs-system");
    let title = desk.ask("workstream list --limit 1 --as-of 2026-11-20");
    let title = items(&title)[0]["title"].as_str().expect("a title").to_owned();
    for entry in std::fs::read_dir(desk.path("in")).expect("read") {
        let path = entry.expect("read").path();
        let text = std::fs::read_to_string(&path).expect("read");
        if text.contains(&title) && path.to_string_lossy().contains("1-2_") {
            std::fs::write(&path, text.replace(&title, "改題した事業")).expect("written");
            edited += 1;
        }
    }
    assert_eq!(edited, 1, "the title stands in the table of outlines");
    let preview = desk.ask("import in --profile rs-system --dry-run")["item"].clone();
    let changed = preview["differences"].as_array().expect("differences");
    assert!(
        changed.iter().any(|one| one["what"] == "changed" && one.to_string().contains("改題した事業")),
        "{preview}"
    );
    desk.ok("import in --profile rs-system");
    assert!(desk.ask("search 改題した事業 --kind workstream")["total"].as_u64().is_some_and(|found| found > 0));
}

#[test]
fn a_row_that_cannot_be_read_is_listed_and_the_rest_is_taken_in() {
    let desk = Desk::new();
    std::fs::create_dir(desk.path("in")).expect("made");
    for entry in std::fs::read_dir(real_input()).expect("read") {
        let path = entry.expect("read").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        let mut text = std::fs::read_to_string(&path).expect("read");
        if name.starts_with("2-1_") {
            // The first figure of the first row becomes a word.
            let end = text.find('\n').expect("a heading") + 1;
            let row_end = end + text[end..].find('\n').expect("a row");
            let mut row: Vec<String> = text[end..row_end].split(',').map(str::to_owned).collect();
            let figure = row.iter().rposition(|cell| cell.trim_matches('"').parse::<u64>().is_ok()).expect("a figure");
            row[figure] = "不明".to_owned();
            text.replace_range(end..row_end, &row.join(","));
        }
        std::fs::write(desk.path("in").join(name), text).expect("written");
    }
    let done = desk.line("--json import in --profile rs-system").ends(3);
    let value = done.value();
    assert_eq!(value["schema"], "renkei/import/1");
    let problem = &value["problems"][0];
    assert!(problem["file"].as_str().is_some_and(|file| file.starts_with("2-1_")), "{problem}");
    assert_eq!(problem["line"], 2);
    assert_eq!(problem["value"], "不明");
    assert_eq!(desk.ask("workstream list --as-of 2026-11-20 --limit 1")["total"], 224);
    desk.write("empty.csv", "");
    desk.line("import empty.csv --profile rs-system").ends(3);
    desk.line("import no-such-folder --profile rs-system").ends(4);
}

#[test]
fn a_report_is_written_in_each_form_and_never_over_another() {
    let desk = Desk::with_t1();
    let line = "report coordination --since 2026-11-01 --as-of 2026-11-20 --format pdf,xlsx,html,md --output out";
    let written = desk.ask(line);
    assert_eq!(written["schema"], "renkei/files/1");
    for (item, (form, magic)) in
        items(&written).iter().zip([("pdf", "%PDF"), ("xlsx", "PK"), ("html", "<!"), ("md", "#")])
    {
        assert_eq!(item["format"], form);
        let bytes = std::fs::read(desk.path(item["path"].as_str().expect("a path"))).expect("it is there");
        assert_eq!(item["bytes"], bytes.len());
        assert!(bytes.starts_with(magic.as_bytes()) || form == "md", "{form}");
    }
    let taken = desk.line(line).ends(5);
    assert!(taken.err.contains("--overwrite"), "{}", taken.err);
    desk.ok(&format!("{line} --overwrite"));
    let text = desk.ok("report coordination --since R8.11.1 --as-of R8.11.20 --format md --output -");
    for part in ["試験", "経済産業省", "順調"] {
        assert!(text.out.contains(part), "{part} is not in\n{}", text.out);
    }
    desk.line("report coordination --since R8.11.1 --as-of R8.11.20 --format md,pdf --output -").ends(2);
    desk.ok("report coordination --since R8.11.1 --as-of R8.11.20 --format md --output dry --dry-run");
    assert!(!desk.path("dry").exists());
}

#[test]
fn everything_comes_out() {
    let desk = Desk::with_t1();
    let written = desk.ask("export --format jsonl,csv,xlsx --output out");
    assert_eq!(written["schema"], "renkei/files/1");
    let forms: Vec<_> = items(&written).iter().filter_map(|item| item["format"].as_str()).collect();
    for form in ["jsonl", "csv", "xlsx"] {
        assert!(forms.contains(&form), "{form} is not among {forms:?}");
    }
    let lines = items(&written).iter().find(|item| item["format"] == "jsonl").expect("lines");
    let lines = std::fs::read_to_string(desk.path(lines["path"].as_str().expect("a path"))).expect("read");
    let changes = desk.ask("workspace info")["item"]["changes"].as_u64().expect("a count");
    assert!(lines.lines().count() as u64 >= changes, "every change is a line");
    assert!(lines.contains("順調"));
}

#[test]
fn minutes_come_out_and_ended_actions_stand_alone() {
    let desk = Desk::with_t1();
    desk.ok("meeting plan --title 打合せ --on 2026-11-20 --workstream T1");
    desk.run(&["meeting", "minute", "2026-11-20", "決定: 広げる", "対応: 調査 @METI", "報告があった"]).ends(0);
    let written = desk.ask("meeting export 2026-11-20 --format docx,md --output out");
    assert_eq!(written["schema"], "renkei/files/1");
    let minutes = items(&written).iter().find(|item| item["format"] == "md").expect("among them");
    let minutes = std::fs::read_to_string(desk.path(minutes["path"].as_str().expect("a path"))).expect("read");
    for wanted in ["議事録", "打合せ", "広げる", "調査", "報告があった"] {
        assert!(minutes.contains(wanted), "{wanted} is not in {minutes}");
    }
    desk.line("meeting export 2026-11-20 --format docx --output out").ends(5);
    desk.ok("action done 調査");
    assert_eq!(desk.ask("action list")["total"], 0);
    assert_eq!(desk.ask("action list --ended")["total"], 1);
    assert_eq!(desk.ask("action list --closed --due-from 2026-01-01")["total"], 0, "what has no day is due on none");
}

#[test]
fn a_workspace_is_backed_up_restored_verified_and_rebuilt() {
    let desk = Desk::with_t1();
    let made = desk.ask("workspace backup --to copy.renkei-backup");
    assert_eq!(made["schema"], "renkei/backup/1");
    desk.line("workspace backup --to copy.renkei-backup").ends(5);
    let elsewhere = ["--workspace", "new.renkei", "--passphrase-file", "pw"];
    desk.plain(&[&elsewhere[..], &["workspace", "restore", "copy.renkei-backup"]].concat()).ends(0);
    desk.plain(&[&elsewhere[..], &["workspace", "restore", "copy.renkei-backup"]].concat()).ends(5);
    let shown = desk.plain(&[&elsewhere[..], &["workstream", "show", "T1"]].concat()).ends(0);
    assert!(shown.out.contains("順調"), "{}", shown.out);
    let sound = desk.ask("workspace verify")["item"].clone();
    assert_eq!(sound["sound"], true);
    let before = desk.ask("workstream list --as-of 2026-11-21");
    desk.ok("workspace rebuild");
    assert_eq!(desk.ask("workstream list --as-of 2026-11-21"), before);
    // Made without a name, it goes to this laptop's own folder.
    let own = desk.ask("workspace backup")["item"]["file"].as_str().expect("a path").to_owned();
    assert!(std::path::Path::new(&own).exists());
}
