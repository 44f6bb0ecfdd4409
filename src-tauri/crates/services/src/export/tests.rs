//! What an export holds, of a small workspace and of the sample projects.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use calamine::{Data, Reader as _};
use model::ids::DecisionId;
use model::intent::{AddMilestone, AddSeries, GiveAction, Intent, PlanMeeting, Stance, TakeDecision};
use model::time::Day;
use model::values::{Bilingual, Entry, Health, MeetingLevel, Role};
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use store::query::Export;
use store::rows::{AsOf, WorkstreamFilter};

use super::{LEDGER_SCHEMA, columns, short_enough};
use crate::contract::{Answer, Query, Submission, Tag};
use crate::failure::Code;
use crate::reporting::tests::Desk;
use crate::{CalendarRequest, ExportFormat};
use sheet::out::OutCell;

fn lines(desk: &Desk) -> Vec<Value> {
    let mut files = desk.workspace.export(ExportFormat::JsonLines).expect("exported");
    let (name, bytes) = files.remove(0);
    assert_eq!((name.as_str(), files.len()), ("ledger.jsonl", 0));
    let text = String::from_utf8(bytes).expect("UTF-8");
    text.lines().map(|line| serde_json::from_str(line).expect("each line is JSON")).collect()
}

/// The rows of an exported CSV file, its heading first.
fn csv(desk: &Desk, name: &str) -> Vec<Vec<String>> {
    let files = desk.workspace.export(ExportFormat::Csv).expect("exported");
    let (_, bytes) = files.into_iter().find(|(file, _)| file == name).expect("the file is there");
    rows(&bytes)
}

fn rows(bytes: &[u8]) -> Vec<Vec<String>> {
    assert!(bytes.starts_with("\u{feff}".as_bytes()), "Excel in Japan needs the mark");
    let text = std::str::from_utf8(&bytes[3..]).expect("UTF-8");
    assert!(!text.contains('\u{feff}'), "one mark a file");
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        match (char, quoted) {
            ('"', true) if chars.peek() == Some(&'"') => cell.extend(chars.next()),
            ('"', _) => quoted = !quoted,
            (',', false) => row.push(std::mem::take(&mut cell)),
            ('\r', false) => {}
            ('\n', false) => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            _ => cell.push(char),
        }
    }
    rows
}

fn cell<'r>(rows: &'r [Vec<String>], row: usize, heading: &str) -> &'r str {
    let place = rows[0].iter().position(|name| name == heading).unwrap_or_else(|| panic!("no {heading}"));
    &rows[row][place]
}

#[test]
fn the_lines_of_the_ledger_hash_to_their_ids_and_to_their_envelopes() {
    let mut desk = Desk::new(false);
    let id = desk.open("A", "施策");
    desk.assign(id, "METI", Role::Lead, "2026-04-01", Stance::Plain);
    let receipt = desk.log(id, "2026-10-01", Health::OnTrack, "消す見出し");
    let change = desk.workspace.store.reader();
    let mut logged = None;
    change
        .each_change(|stored| {
            logged = Some(stored.id);
            Ok::<(), store::Error>(())
        })
        .expect("read");
    drop(change);
    let change = logged.expect("a change");
    assert_ne!(receipt.to_string(), change.to_string());
    desk.submit(Intent::Erase { change, reason: "誤記".into() });

    let lines = lines(&desk);
    let (first, changes) = lines.split_first().expect("a first line");
    assert_eq!(first["schema"], LEDGER_SCHEMA);
    assert_eq!(first["changes"], changes.len());
    let (mut erased, mut last) = (0, None);
    for (line, seq) in changes.iter().zip(1_i64..) {
        assert_eq!(line["seq"], seq);
        let text = line["envelope"].as_str().expect("the envelope is text");
        let id = URL_SAFE_NO_PAD.encode(Sha256::digest(text.as_bytes()));
        assert_eq!(line["id"], id.as_str());
        let envelope: Value = serde_json::from_str(text).expect("the envelope is JSON");
        assert_eq!(envelope["prev"].as_str(), last.as_deref(), "the chain is whole");
        last = Some(id);
        match (line["payload"].as_str(), line["salt"].as_str()) {
            (Some(payload), Some(salt)) => {
                let mut hash = Sha256::new();
                hash.update(URL_SAFE_NO_PAD.decode(salt).expect("base64"));
                hash.update(payload.as_bytes());
                assert_eq!(envelope["payload"], URL_SAFE_NO_PAD.encode(hash.finalize()).as_str());
                assert!(!payload.contains("消す見出し"));
            }
            (None, None) => erased += 1,
            other => panic!("half a payload: {other:?}"),
        }
    }
    assert_eq!(erased, 1);
    assert_eq!(first["heads"][0]["id"].as_str(), last.as_deref());
    assert_eq!(first["heads"][0]["n"], changes.len());
}

#[test]
fn cells_say_what_is_meant_and_no_text_becomes_a_formula() {
    let mut desk = Desk::new(false);
    let id = desk.open("=1+1", "施策\"引用\"、改行なし");
    desk.assign(id, "METI", Role::Lead, "2026-04-01", Stance::Plain);
    let mut entry = Entry::on("2026-10-01".parse::<Day>().expect("a day"));
    entry.health = Some(Health::AtRisk);
    entry.progress = Some(40);
    entry.headline = Some("@SUM(A1)".into());
    entry.narrative = Some("一行目\n二行目".into());
    let status = desk.submit(Intent::LogStatus { workstream: id, entry }).subject;
    let as_of = "2026-10-02".parse().expect("a day");
    desk.submit(Intent::ConfirmStatus { status: status.into(), as_of, note: None });

    let rows = csv(&desk, "workstreams.csv");
    assert_eq!(rows.len(), 2);
    assert_eq!(cell(&rows, 1, "整理番号"), "'=1+1");
    assert_eq!(cell(&rows, 1, "施策名"), "施策\"引用\"、改行なし");
    assert_eq!(cell(&rows, 1, "取扱区分"), "機密性2情報");
    let rows = csv(&desk, "assignments.csv");
    assert_eq!(cell(&rows, 1, "役割"), "主管");
    assert_eq!(cell(&rows, 1, "合意の状況"), "合意済み");
    assert_eq!(cell(&rows, 1, "組織"), "経済産業省");
    assert_eq!(cell(&rows, 1, "開始日"), "2026-04-01");
    let rows = csv(&desk, "statuses.csv");
    assert_eq!(rows.len(), 3, "the report and its confirmation");
    assert_eq!(cell(&rows, 1, "記載の別"), "報告");
    assert_eq!(cell(&rows, 1, "評価"), "要注意");
    assert_eq!(cell(&rows, 1, "要旨"), "'@SUM(A1)");
    assert_eq!(cell(&rows, 1, "進捗状況"), "一行目\n二行目");
    assert_eq!(cell(&rows, 2, "記載の別"), "変更なしの確認");
    let about = csv(&desk, "README.csv");
    let said = about.iter().map(|row| row.join("：")).collect::<Vec<_>>().join("\n");
    assert!(said.contains("取扱区分：機密性2情報") && said.contains("特定秘密"), "{said}");
}

#[test]
fn ended_closed_and_retracted_things_are_in_or_out_as_the_note_says() {
    let mut desk = Desk::new(false);
    let closed = desk.open("A", "終わる施策");
    desk.submit(Intent::CloseWorkstream { workstream: closed, on: "2026-10-02".parse().expect("a day"), reason: None });
    desk.open("B", "取り消す施策");
    desk.workspace.submit(crate::contract::Submission::Undo { with_dependents: false }, None).expect("undone");
    let rows = csv(&desk, "workstreams.csv");
    assert_eq!(rows.len(), 2);
    assert_eq!(cell(&rows, 1, "施策名"), "終わる施策");
    assert_eq!(cell(&rows, 1, "終了日（この日から終了）"), "2026-10-02");
    assert!(lines(&desk).iter().any(|line| line.to_string().contains("取り消す施策")), "the ledger forgets nothing");
}

#[test]
fn every_heading_and_word_is_there_and_every_table_has_as_many_rows_as_its_view() {
    let desk = Desk::new(true);
    let dumped = store::dump(&desk.workspace.store, false).expect("dumped");
    let of_view = |start: &str| dumped.iter().filter(|line| line.starts_with(start)).count();
    let facts = |sort: &str| {
        dumped.iter().filter(|line| line.starts_with("fact: ") && line.contains(&format!("Text(\"{sort}\")"))).count()
    };
    let files = desk.workspace.export(ExportFormat::Csv).expect("exported");
    assert_eq!(files.len(), Export::ALL.len() + 1);
    let mut seen = 0;
    for table in Export::ALL {
        let (_, bytes) = files.iter().find(|(name, _)| *name == format!("{}.csv", table.token())).expect("a file");
        let rows = rows(bytes);
        let expected = match table {
            Export::Organisations => of_view("organisation: "),
            Export::Names => of_view("organisation_name: "),
            Export::Parents => of_view("organisation_parent: "),
            Export::Posts => of_view("post: "),
            Export::People => of_view("person: "),
            Export::Holdings => of_view("holding: "),
            Export::Topics => of_view("topic: "),
            Export::Ties => of_view("tie: "),
            Export::Workstreams => of_view("workstream: "),
            Export::Assignments => of_view("assignment: "),
            Export::Statuses => of_view("status: "),
            Export::Goals => facts("goal"),
            Export::Bases => facts("citation"),
            Export::Budgets => facts("budget"),
            Export::Dependencies => facts("dependency"),
            Export::Links => facts("topic"),
            Export::Disputes => facts("dispute"),
            Export::Milestones => of_view("milestone: "),
            Export::Series => of_view("series: "),
            Export::Meetings => of_view("meeting: "),
            Export::Decisions => of_view("decision: "),
            Export::Actions => of_view("action: "),
            Export::Imports => of_view("import: "),
        };
        assert_eq!(rows.len() - 1, expected, "{table:?}");
        seen += expected;
        let width = columns(*table).len();
        assert!(rows.iter().all(|row| row.len() == width), "{table:?}");
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains('⟦'), "a word of {table:?} is missing");
    }
    assert!(seen > 5_000, "the sample is not empty");
}

#[test]
fn the_workbook_has_the_same_tables_with_typed_cells() {
    let desk = Desk::new(true);
    let (_, bytes) = desk.workspace.export(ExportFormat::Xlsx).expect("exported").remove(0);
    let mut book: calamine::Xlsx<_> = calamine::open_workbook_from_rs(std::io::Cursor::new(bytes)).expect("a workbook");
    assert_eq!(book.sheet_names().len(), Export::ALL.len() + 1);
    assert_eq!(book.sheet_names()[0], "はじめに");
    let budgets = book.worksheet_range("予算・執行").expect("the sheet");
    assert_eq!(budgets.height(), csv(&desk, "budgets.csv").len());
    let initial = (0..budgets.width())
        .find(|at| matches!(budgets.get((0, *at)), Some(Data::String(name)) if name == "当初予算（円）"));
    let initial = initial.expect("the column");
    let numbers = (1..budgets.height()).filter(|row| matches!(budgets.get((*row, initial)), Some(Data::Float(_))));
    assert!(numbers.count() > 200, "yen are numbers");
    let statuses = book.worksheet_range("進捗").expect("the sheet");
    assert!(matches!(statuses.get((1, 3)), Some(Data::DateTime(_))), "days are dates");
}

#[test]
fn a_text_that_no_cell_holds_is_cut_and_says_so() {
    let long = "塩".repeat(40_000);
    let OutCell::Text(cut) = short_enough(OutCell::Text(long)) else { panic!("text stays text") };
    assert_eq!(cut.encode_utf16().count(), 32_767);
    assert!(cut.ends_with("以下を省略）"));
    let short = OutCell::Text("塩".repeat(32_767));
    assert_eq!(short_enough(short.clone()), short);
}

#[test]
fn names_of_forms_go_round() {
    for form in ExportFormat::ALL {
        assert_eq!(form.token().parse(), Ok(form));
    }
    assert!("json".parse::<ExportFormat>().is_err());
}

/// A meeting by way of its lines, as officers write them, in the tables and in the calendar.
#[test]
fn what_a_meeting_decides_is_in_the_tables_and_in_the_calendar() {
    let mut desk = Desk::new(false);
    let submit = |desk: &mut Desk, intent: Intent| {
        desk.workspace.submit(Submission::Intent { intent }, None).expect("accepted").subject
    };
    let open = Intent::open_workstream(Bilingual::ja("先端半導体"), Some("T1".to_owned()));
    let workstream = submit(&mut desk, open).into();
    let today = desk.workspace.today();
    let minute = |desk: &Desk, line: &str| {
        let query = Query::Minute { line: line.to_owned(), from: Some(today) };
        match desk.workspace.ask(&query).expect("read") {
            Answer::Minute(minute) => *minute,
            other => panic!("{other:?}"),
        }
    };
    let said = minute(&desk, "対応: 代替調達先の調査 @METI #T1 期限 年度末");
    let owner = said.organisation.clone().expect("an owner");
    assert_eq!(
        (owner.abbreviation.as_deref(), said.workstream.as_ref().map(|of| of.id)),
        (Some("METI"), Some(workstream))
    );
    let unknown = Query::Minute { line: "対応: 調査 @存在しない省".to_owned(), from: None };
    assert_eq!(desk.workspace.ask(&unknown).expect_err("nobody").code, Code::NotFound);
    let series = AddSeries {
        name: Bilingual::ja("関係省庁連絡会議"),
        level: MeetingLevel::Liaison,
        series: None,
        cadence: None,
        host: None,
        members: vec![owner.id],
    };
    let series = submit(&mut desk, Intent::AddSeries(series)).into();
    let plan = PlanMeeting {
        on: today,
        meeting: None,
        series: Some(series),
        title: None,
        starts: Some(870),
        place: None,
        workstreams: vec![workstream],
    };
    let meeting = submit(&mut desk, Intent::PlanMeeting(plan)).into();
    let decision = DecisionId::from_bytes([9; 16]);
    let taken = TakeDecision {
        text: "調達先を広げる".to_owned(),
        decision: Some(decision),
        meeting: Some(meeting),
        workstream: Some(workstream),
        on: None,
    };
    let given = GiveAction {
        text: said.text.clone(),
        action: None,
        organisation: Some(owner.id),
        post: None,
        due: said.due,
        workstream: None,
        meeting: None,
        decision: Some(decision),
        on: None,
    };
    let intents = vec![Intent::TakeDecision(taken), Intent::GiveAction(given)];
    let act = desk.workspace.submit(Submission::Batch { intents }, None).expect("one act");
    assert_eq!(act.tags, [Tag::Meetings, Tag::Ledger]);
    let milestone = AddMilestone {
        workstream,
        title: Bilingual::ja("供給計画の認定"),
        on: today.plus(5),
        milestone: None,
        critical: true,
        every: None,
        until: None,
    };
    submit(&mut desk, Intent::AddMilestone(milestone));
    let actions = csv(&desk, "actions.csv");
    assert_eq!(cell(&actions, 1, "対応事項"), "代替調達先の調査");
    assert_eq!((cell(&actions, 1, "組織"), cell(&actions, 1, "決定")), ("経済産業省", "調達先を広げる"));
    let meetings = csv(&desk, "meetings.csv");
    assert_eq!((cell(&meetings, 1, "状態"), cell(&meetings, 1, "会議体")), ("開催予定", "関係省庁連絡会議"));
    assert_eq!(cell(&csv(&desk, "series.csv"), 1, "構成員"), "経済産業省");
    assert_eq!(cell(&csv(&desk, "milestones.csv"), 1, "工程"), "供給計画の認定");
    assert_eq!(csv(&desk, "decisions.csv").len(), 2);
    let wanted = CalendarRequest {
        from: today.plus(-1),
        to: today.plus(400),
        filter: WorkstreamFilter::default(),
        clock: AsOf::default(),
        language: text::Language::Ja,
    };
    let written = |wanted: &CalendarRequest| {
        let (name, bytes) = desk.workspace.calendar(wanted).expect("written");
        assert!(std::path::Path::new(&name).extension().is_some_and(|end| end == "ics"));
        String::from_utf8(bytes).expect("UTF-8").replace("\r\n ", "")
    };
    let file = written(&wanted);
    for words in ["【工程】★供給計画の認定", "【会議】関係省庁連絡会議", "【対応事項】代替調達先の調査", "T053000Z"]
    {
        assert!(file.contains(words), "{words}\n{file}");
    }
    // Of a filter that lets no workstream through, only what its organisation has is left.
    let narrowed = |filter| written(&CalendarRequest { filter, ..wanted.clone() });
    let nothing = WorkstreamFilter { text: Some("存在しない".to_owned()), ..WorkstreamFilter::default() };
    let none = narrowed(nothing.clone());
    assert!(!none.contains("BEGIN:VEVENT"), "{none}");
    let theirs = narrowed(WorkstreamFilter { led_by: Some(owner.id), ..nothing });
    assert!(
        theirs.contains("【対応事項】") && !theirs.contains("【工程】") && !theirs.contains("【会議】"),
        "{theirs}"
    );
    // One act, one undo.
    desk.workspace.submit(Submission::Undo { with_dependents: false }, None).expect("the milestone");
    desk.workspace.submit(Submission::Undo { with_dependents: false }, None).expect("decision and action");
    assert_eq!((csv(&desk, "decisions.csv").len(), csv(&desk, "actions.csv").len()), (1, 1));
}
