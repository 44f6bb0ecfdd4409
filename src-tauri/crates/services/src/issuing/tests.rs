//! Reports are issued, kept, withdrawn and proven, in a workspace that goes on meanwhile.

use model::intent::{Intent, PlanMeeting, Stance};
use model::template::Template;
use model::time::Day;
use model::values::{Bilingual, Caveat, FirstSince, Health, Role, WorkstreamField};
use report::content::Report;

use super::{ReportFault, judged};
use crate::{Code, HouseFile};
use store::rows::{AsOf, Window};

use crate::contract::{Answer, IssueRequest, Language, Query, ReportAt, ReportFormat, Submission};
use crate::reporting::tests::Desk;

fn day(text: &str) -> Day {
    text.parse().expect("a day of these tests")
}

fn asked(since: Option<&str>, as_of: &str) -> IssueRequest {
    IssueRequest {
        since: since.map(day),
        formats: vec![ReportFormat::Md, ReportFormat::Xlsx],
        remarks: Some("案件1件に変更あり".to_owned()),
        distribution: vec!["関係省庁連絡会議".to_owned()],
        ..IssueRequest::on("weekly", day(as_of))
    }
}

/// One workstream with a status, and the first report of the series.
fn first() -> (Desk, model::ids::WorkstreamId) {
    let mut desk = Desk::new(false);
    let workstream = desk.open("T1", "試験の施策");
    desk.assign(workstream, "経済産業省", Role::Lead, "2026-04-01", Stance::Plain);
    desk.log(workstream, "2026-10-01", Health::OnTrack, "機微な要旨を誤って書いた");
    desk.workspace.issue_report(&asked(Some("2026-09-01"), "2026-10-01"), &mut |_| true).expect("issued");
    (desk, workstream)
}

fn text(desk: &Desk, number: &str) -> String {
    String::from_utf8(desk.workspace.issued_file(number, ReportFormat::Md).expect("kept")).expect("UTF-8")
}

fn retitle(desk: &mut Desk, workstream: model::ids::WorkstreamId, title: &str) {
    let set = WorkstreamField::Title(Bilingual::ja(title));
    desk.submit(Intent::ReviseWorkstream { workstream, set: vec![set] });
}

#[test]
fn what_was_issued_never_moves() {
    let (mut desk, workstream) = first();
    let before = text(&desk, "weekly-2026-001");
    assert!(before.contains("試験の施策") && before.contains("案件1件に変更あり"), "{before}");
    retitle(&mut desk, workstream, "改めた施策");
    desk.workspace.rebuild().expect("rebuilt");
    assert_eq!(text(&desk, "weekly-2026-001"), before);
    let verdict = desk.workspace.verify_report("weekly-2026-001").expect("there");
    assert_eq!((verdict.faults, verdict.redrawn), (Vec::new(), true));
    let row = desk.workspace.issued_as("weekly-2026-001").expect("there");
    assert!(row.kept && row.files.iter().all(|file| file.kept));
    // Its fingerprint stands in it.
    let hash = &row.content;
    assert!(before.contains(&format!("{}-{}-{}-{}", &hash[..4], &hash[4..8], &hash[8..12], &hash[12..16])));
}

#[test]
fn each_is_set_against_the_last_of_its_series_and_not_against_a_day() {
    let (mut desk, workstream) = first();
    // On the same day, after the issue: a comparison by days would call it known.
    retitle(&mut desk, workstream, "改めた施策");
    let draft: Report = desk.workspace.draft_report(&asked(None, "2026-10-01")).expect("a draft");
    let changes =
        draft.sections.iter().flat_map(|section| &section.items).map(|item| item.changes.len()).sum::<usize>();
    assert_eq!(changes, 1, "{draft:#?}");
    let (number, _) = desk.workspace.issue_report(&asked(None, "2026-10-01"), &mut |_| true).expect("issued");
    assert_eq!(number, "weekly-2026-002");
    let rows = desk.workspace.issued().expect("listed");
    let numbers: Vec<_> = rows.iter().map(|row| (row.number.as_str(), row.previous.as_deref())).collect();
    assert!(numbers.contains(&("weekly-2026-002", Some("weekly-2026-001"))), "{numbers:?}");
    let quiet = desk.workspace.draft_report(&asked(None, "2026-10-01")).expect("a draft");
    assert_eq!(quiet.against, Some(report::content::Against::Report("weekly-2026-002".to_owned())));
    assert!(quiet.sections.iter().flat_map(|section| &section.items).all(|item| item.changes.is_empty()));
}

#[test]
fn the_first_of_a_series_needs_a_day_and_a_series_a_word() {
    let desk = Desk::new(false);
    let template = Template { first_since: FirstSince::Ask, ..Template::shipped("weekly").expect("shipped").clone() };
    let failure = desk.workspace.preview_report(&asked(None, "2026-10-01"), Some(&template)).unwrap_err();
    assert_eq!(failure.code, Code::NoEarlierReport);
    for wrong in ["Weekly", "週次", "a b", "-a", "../a"] {
        let request = IssueRequest { series: wrong.to_owned(), ..asked(Some("2026-09-01"), "2026-10-01") };
        assert_eq!(desk.workspace.draft_report(&request).unwrap_err().code, Code::BadSeries, "{wrong}");
    }
}

#[test]
fn the_undo_key_passes_over_what_left_the_house() {
    let (mut desk, _) = first();
    let receipt = desk.workspace.submit(Submission::Undo { with_dependents: false }, None).expect("undone");
    assert_eq!(receipt.changes.len(), 1);
    assert_eq!(desk.workspace.issued().expect("listed").len(), 1);
    let query = Query::Activity { window: Window::default() };
    let Ok(Answer::Activity(page)) = desk.workspace.ask(&query) else { panic!("the acts are listed") };
    let issue = page.items.iter().find(|act| act.kind == "report.issued").expect("the issue is an act");
    assert!(!issue.revertible && !issue.retracted);
    let gesture = issue.gesture;
    let failure = desk.workspace.submit(Submission::Revert { gesture, with_dependents: true }, None).unwrap_err();
    assert_eq!(failure.code, Code::NotPossibleFor);
}

#[test]
fn a_withdrawn_one_stays_and_keeps_its_number() {
    let (mut desk, _) = first();
    let before = text(&desk, "weekly-2026-001");
    let report = desk.workspace.issued_as("weekly-2026-001").expect("there").id;
    desk.submit(Intent::WithdrawReport { report, reason: "所管の記載に誤り".to_owned() });
    let again = Submission::Intent { intent: Intent::WithdrawReport { report, reason: "もう一度".to_owned() } };
    assert_eq!(desk.workspace.submit(again, None).unwrap_err().code, Code::NothingChanges);
    let row = desk.workspace.issued_as("weekly-2026-001").expect("there");
    assert_eq!(row.withdrawn_reason.as_deref(), Some("所管の記載に誤り"));
    assert_eq!(text(&desk, "weekly-2026-001"), before);
    // What was withdrawn is no ground to stand on.
    let next = desk.workspace.draft_report(&asked(None, "2026-10-01")).expect("a draft");
    let present = report::content::Against::PresentRecords;
    assert_eq!((next.since.to_string().as_str(), &next.against), ("2026-09-24", &Some(present)));
    let request = IssueRequest { supersedes: Some(row.number), ..asked(Some("2026-09-01"), "2026-10-01") };
    let (number, _) = desk.workspace.issue_report(&request, &mut |_| true).expect("issued");
    assert_eq!(number, "weekly-2026-002");
    let old = desk.workspace.issued_as("weekly-2026-001").expect("there");
    assert_eq!(old.superseded_by.as_deref(), Some("weekly-2026-002"));
}

#[test]
fn an_erasure_takes_the_reports_that_hold_the_text_and_no_other() {
    let (mut desk, workstream) = first();
    let other = desk.open("T2", "別の施策");
    desk.log(other, "2026-10-01", Health::OnTrack, "支障のない要旨");
    desk.log(workstream, "2026-10-02", Health::OnTrack, "改めた要旨");
    let query = Query::History { entity: workstream.into(), window: Window::default() };
    let Ok(Answer::History(page)) = desk.workspace.ask(&query) else { panic!("a history") };
    let wrong = page.items.iter().rev().find(|row| row.kind == "status.recorded").expect("it was logged").change;
    desk.workspace.issue_report(&asked(Some("2026-10-02"), "2026-10-02"), &mut |_| true).expect("issued");
    let erase = Intent::Erase { change: wrong, reason: "誤記載".to_owned() };
    desk.submit(erase);
    assert_eq!(desk.workspace.issued_file("weekly-2026-001", ReportFormat::Md).unwrap_err().code, Code::ReportErased);
    let verdict = desk.workspace.verify_report("weekly-2026-001").expect("there");
    let file = |form: &str| ReportFault::FileErased { form: form.to_owned() };
    assert_eq!(verdict.faults, [ReportFault::ContentErased, file("md"), file("xlsx")]);
    let other = desk.workspace.verify_report("weekly-2026-002").expect("there");
    assert_eq!(other.faults, []);
}

fn asks(desk: &Desk, query: &Query) -> Answer {
    desk.workspace.ask(query).expect("answered")
}

#[test]
fn a_preview_says_what_would_be_issued_and_records_nothing() {
    let (mut desk, _) = first();
    let other = desk.open("T2", "別の施策");
    desk.assign(other, "外務省", Role::Lead, "2026-04-01", Stance::Plain);
    let request = asked(None, "2026-10-02");
    let before = desk.workspace.store.reader().newest_change().expect("read");
    let preview = desk.workspace.preview_report(&request, None).expect("a preview");
    assert_eq!(preview.number, "weekly-2026-002");
    assert_eq!(preview.previous.as_deref(), Some("weekly-2026-001"));
    assert_eq!(desk.workspace.store.reader().newest_change().expect("read"), before);
    let said = serde_json::to_string(&preview.document).expect("a tree");
    assert!(said.contains("別の施策") && said.contains("関係省庁連絡会議") && !said.contains("weekly-2026-002"));
    // What is issued says the same, but for number and fingerprint.
    desk.workspace.issue_report(&request, &mut |_| true).expect("issued");
    let query = Query::Report { number: preview.number.clone(), clock: AsOf::default() };
    let Answer::Report(found) = asks(&desk, &query) else { panic!("a report") };
    let document = found.document.clone().expect("kept");
    assert_eq!(document.parts, preview.document.parts);
    assert_eq!(document.facts.len(), preview.document.facts.len() + 2);
    assert!(found.text.as_ref().is_some_and(|text| text.contains(&found.fingerprint)));
    assert_eq!(found.before.as_deref(), Some("weekly-2026-001"));
}

#[test]
fn ministries_stand_in_the_order_that_was_asked_for() {
    let (mut desk, _) = first();
    let other = desk.open("T2", "別の施策");
    desk.assign(other, "外務省", Role::Lead, "2026-04-01", Stance::Plain);
    let names = |desk: &Desk, request: &IssueRequest| -> Vec<(String, model::ids::OrganisationId)> {
        let preview = desk.workspace.preview_report(request, None).expect("a preview");
        preview.ministries.into_iter().map(|one| (one.name, one.id)).collect()
    };
    let request = asked(None, "2026-10-02");
    let usual = names(&desk, &request);
    assert_eq!(usual.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["外務省", "経済産業省"]);
    let request = IssueRequest { order: vec![usual[1].1], ..request };
    let own = names(&desk, &request);
    assert_eq!(own.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["経済産業省", "外務省"]);
    let (number, _) = desk.workspace.issue_report(&request, &mut |_| true).expect("issued");
    let text = text(&desk, &number);
    assert!(text.find("### 経済産業省") < text.find("### 外務省"), "{text}");
}

#[test]
fn a_list_speaks_of_the_day_that_it_is_asked_of() {
    let (mut desk, _) = first();
    let today = desk.workspace.today();
    let report = desk.workspace.issued_as("weekly-2026-001").expect("there").id;
    desk.submit(Intent::WithdrawReport { report, reason: "誤り".to_owned() });
    let list = |day: Day, series: Option<&str>| {
        let clock = AsOf { day: Some(day), ..AsOf::default() };
        let query = Query::Reports { series: series.map(str::to_owned), window: Window::default(), clock };
        let Answer::Reports(found) = asks(&desk, &query) else { panic!("a list") };
        found
    };
    let now = list(today, None);
    assert_eq!((now.page.total, now.series.len(), now.series[0].reports), (1, 1, 1));
    assert!(now.series[0].last.is_none(), "what was withdrawn is no ground to stand on");
    assert_eq!(list(today.plus(-1), None).page.total, 0);
    assert_eq!(list(today, Some("monthly")).page.total, 0);
    assert_eq!(list(today, Some("monthly")).series.len(), 1, "every series is offered");
}

#[test]
fn a_report_and_its_meeting_know_of_each_other() {
    let (mut desk, _) = first();
    let plan = PlanMeeting {
        on: day("2026-10-05"),
        meeting: None,
        series: None,
        title: Some(Bilingual::ja("第12回連絡会議")),
        starts: None,
        place: None,
        workstreams: Vec::new(),
    };
    let meeting = desk.submit(Intent::PlanMeeting(plan)).subject.into();
    let request = IssueRequest { meeting: Some(meeting), ..asked(None, "2026-10-02") };
    let (number, _) = desk.workspace.issue_report(&request, &mut |_| true).expect("issued");
    assert!(text(&desk, &number).contains("第12回連絡会議（令和8年10月5日）"));
    let row = desk.workspace.issued_as(&number).expect("there");
    assert_eq!(row.meeting.map(|met| met.id), Some(meeting));
    let Answer::Meeting(found) = asks(&desk, &Query::Meeting { id: meeting, clock: AsOf::default() }) else {
        panic!("a meeting")
    };
    assert_eq!(found.reports, [number]);
    let nowhere = IssueRequest { meeting: Some(model::ids::MeetingId::from_bytes([9; 16])), ..request };
    assert_eq!(desk.workspace.draft_report(&nowhere).unwrap_err().code, Code::NotFound);
}

#[test]
fn two_reports_are_compared_by_what_they_say_and_not_by_what_is_so_now() {
    let (mut desk, workstream) = first();
    let other = desk.open("T2", "別の施策");
    desk.assign(other, "外務省", Role::Lead, "2026-04-01", Stance::Plain);
    desk.log(workstream, "2026-10-03", Health::OffTrack, "機微な要旨を改めて書いた");
    let (number, _) = desk.workspace.issue_report(&asked(None, "2026-10-03"), &mut |_| true).expect("issued");
    // What comes afterwards is in neither.
    desk.turn("2026-10-05T01:00:00Z");
    retitle(&mut desk, other, "後から改めた施策");
    let of = |number: &str| ReportAt::Report { number: number.to_owned() };
    let found =
        desk.workspace.compare_reports(&of("weekly-2026-001"), &of(&number), Language::Ja, None).expect("compared");
    let it = &found.differences;
    assert_eq!(it.opened.iter().map(|one| one.title.as_str()).collect::<Vec<_>>(), ["別の施策"]);
    assert_eq!((it.health.len(), it.wording.len(), it.lead.len(), it.closed.len()), (1, 1, 0, 0));
    assert!(it.found.is_some() && it.settled.is_some());
    // Against a day: how it stood then and was known then; and against the last of the series.
    let last = ReportAt::Last { series: "weekly".to_owned() };
    let now = ReportAt::Day { day: desk.workspace.today() };
    let found = desk.workspace.compare_reports(&last, &now, Language::Ja, None).expect("compared");
    assert_eq!(found.from.number.as_deref(), Some("weekly-2026-002"));
    assert_eq!(found.differences.wording.iter().map(|one| one.item.code.as_str()).collect::<Vec<_>>(), ["T2"]);
    // The other way round, what was opened is gone.
    let found =
        desk.workspace.compare_reports(&of(&number), &of("weekly-2026-001"), Language::Ja, None).expect("compared");
    assert_eq!(found.differences.closed.len(), 1);
    let failure = desk.workspace.compare_reports(&of("weekly-2026-009"), &now, Language::Ja, None).unwrap_err();
    assert_eq!(failure.code, Code::NotFound);
}

#[test]
fn reports_in_two_languages_are_not_compared() {
    let (mut desk, _) = first();
    let english = IssueRequest { language: Language::En, ..asked(None, "2026-10-02") };
    desk.workspace.issue_report(&english, &mut |_| true).expect("issued");
    let of = |number: &str| ReportAt::Report { number: number.to_owned() };
    let failure =
        desk.workspace.compare_reports(&of("weekly-2026-001"), &of("weekly-2026-002"), Language::Ja, None).unwrap_err();
    assert_eq!(failure.code, Code::OtherLanguage);
}

#[test]
fn an_erased_report_is_listed_and_says_nothing_any_more() {
    let (mut desk, workstream) = first();
    let query = Query::History { entity: workstream.into(), window: Window::default() };
    let Answer::History(page) = asks(&desk, &query) else { panic!("a history") };
    let wrong = page.items.iter().find(|row| row.kind == "status.recorded").expect("it was logged").change;
    desk.submit(Intent::Erase { change: wrong, reason: "誤記載".to_owned() });
    let query = Query::Report { number: "weekly-2026-001".to_owned(), clock: AsOf::default() };
    let Answer::Report(found) = asks(&desk, &query) else { panic!("a report") };
    assert_eq!((found.document, found.text, found.row.kept), (None, None, false));
    let side = ReportAt::Report { number: "weekly-2026-001".to_owned() };
    let now = ReportAt::Day { day: desk.workspace.today() };
    assert_eq!(desk.workspace.compare_reports(&side, &now, Language::Ja, None).unwrap_err().code, Code::ReportErased);
}

#[test]
fn what_was_tampered_with_is_named() {
    let (desk, _) = first();
    let row = desk.workspace.issued_as("weekly-2026-001").expect("there");
    let reader = desk.workspace.store.reader();
    let content = reader.kept(&row.content).expect("read").expect("kept");
    let files: Vec<Option<Vec<u8>>> = row.files.iter().map(|file| reader.kept(&file.hash).expect("read")).collect();
    let drawer = desk.workspace.drawer().expect("a drawer");
    assert_eq!(judged(&row, Some(content.clone()), files.clone(), &drawer).expect("judged").faults, []);
    // One sign of the content.
    let other = String::from_utf8(content.clone()).expect("UTF-8").replacen("試験", "私見", 1).into_bytes();
    assert_eq!(
        judged(&row, Some(other), files.clone(), &drawer).expect("judged").faults,
        [ReportFault::ContentDiffers]
    );
    // One bit of a file.
    let mut bad = files.clone();
    if let Some(bytes) = &mut bad[1] {
        bytes[100] ^= 1;
    }
    let faults = judged(&row, Some(content.clone()), bad, &drawer).expect("judged").faults;
    assert_eq!(faults, [ReportFault::FileDiffers { form: "xlsx".to_owned() }]);
    // A file of other words whose hash was written over too: drawn again, it is another one.
    let mut forged = row.clone();
    let words = b"other words".to_vec();
    forged.files[0].hash = report::content::sha256(&words);
    let mut bad = files;
    bad[0] = Some(words);
    let faults = judged(&forged, Some(content), bad, &drawer).expect("judged").faults;
    assert_eq!(faults, [ReportFault::RedrawDiffers { form: "md".to_owned() }]);
}

/// A Word file of a ministry, as Word in Japanese names its styles.
fn house_style(colour: &str) -> Vec<u8> {
    use std::io::Write as _;
    let style = |id: &str, name: &str| {
        format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:rPr><w:color w:val=\"{colour}\"/></w:rPr></w:style>"
        )
    };
    let styles = format!(
        "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">{}{}</w:styles>",
        style("a", "Normal"),
        style("1", "heading 1")
    );
    let mut package = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in [("word/document.xml", "<w:document/>"), ("word/styles.xml", &styles)] {
        package.start_file(name, zip::write::SimpleFileOptions::default()).expect("a part");
        package.write_all(text.as_bytes()).expect("written");
    }
    package.finish().expect("packed").into_inner()
}

#[test]
fn word_files_look_as_the_ministry_s_own_and_are_verified_as_such() {
    let (mut desk, _) = first();
    let request = IssueRequest { formats: vec![ReportFormat::Docx], ..asked(Some("2026-09-01"), "2026-10-02") };
    let plain = desk.workspace.draft_files(&request, &mut |_| true).expect("drawn");
    let (folder, wrong) = (tempfile::tempdir().expect("a folder"), "壊れた体裁.docx");
    let file = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).expect("written");
        HouseFile::open(&path)
    };
    let house = file("省内様式.docx", &house_style("112233")).expect("a style");
    desk.workspace.set_house_style(Some(&house)).expect("kept");
    assert_eq!(desk.workspace.house_style_name().expect("read").as_deref(), Some("省内様式.docx"));
    assert_ne!(desk.workspace.draft_files(&request, &mut |_| true).expect("drawn"), plain);
    let (number, _) = desk.workspace.issue_report(&request, &mut |_| true).expect("issued");
    let verdict = desk.workspace.verify_report(&number).expect("there");
    assert_eq!((verdict.faults, verdict.redrawn), (Vec::new(), true));
    // Under another style it cannot be drawn again: its bytes still prove it.
    let other = file("別.docx", &house_style("445566")).expect("a style");
    desk.workspace.set_house_style(Some(&other)).expect("kept");
    let verdict = desk.workspace.verify_report(&number).expect("there");
    assert_eq!((verdict.faults, verdict.redrawn), (Vec::new(), false));
    desk.workspace.set_house_style(None).expect("none");
    assert_eq!(desk.workspace.draft_files(&request, &mut |_| true).expect("drawn"), plain);
    assert_eq!(file(wrong, b"PK no archive").unwrap_err().code, Code::NotAStyle);
    assert_eq!(file(wrong, &vec![0; (4 << 20) + 1]).unwrap_err().code, Code::TooLarge);
    assert_eq!(HouseFile::open(&folder.path().join("ない.docx")).unwrap_err().code, Code::NoSuchFile);
    assert_eq!(desk.workspace.house_style_name().expect("read"), None);
}

#[test]
fn both_languages_stand_side_by_side_and_what_one_lacks_is_named() {
    let (mut desk, workstream) = first();
    let both = |ja: &str, en: Option<&str>| Bilingual { ja: ja.to_owned(), en: en.map(str::to_owned) };
    let retitled = |title: Bilingual| Intent::ReviseWorkstream { workstream, set: vec![WorkstreamField::Title(title)] };
    let text = |desk: &Desk| {
        let request = IssueRequest { both: true, formats: vec![ReportFormat::Txt], ..asked(None, "2026-10-02") };
        let files = desk.workspace.draft_files(&request, &mut |_| true).expect("drawn");
        String::from_utf8(files[0].1.clone()).expect("UTF-8")
    };
    assert!(text(&desk).contains("英語の名称がないもの（") && text(&desk).contains("T1 試験の施策"), "{}", text(&desk));
    desk.submit(retitled(both("試験の施策", Some("Trial workstream"))));
    let said = text(&desk);
    assert!(said.contains("試験の施策") && said.contains("Trial workstream"), "{said}");
    assert!(said.contains("時点 / As of") && said.contains("主管 / Lead") || said.contains("Lead: "), "{said}");
    assert!(!said.contains("T1 試験の施策、"), "it has an English name now: {said}");
    desk.submit(retitled(both("試験の施策（改）", Some("Trial workstream"))));
    let said = text(&desk);
    assert!(
        said.contains("日本語の名称を改めた後、英語の名称を改めていないもの（1件）：T1 試験の施策（改）"),
        "{said}"
    );
    assert!(
        said.contains("English name older than the last change of the Japanese (1): T1 Trial workstream"),
        "{said}"
    );
    desk.submit(retitled(both("試験の施策（改）", Some("Trial workstream, revised"))));
    assert!(!text(&desk).contains("改めていないもの"));
    desk.submit(retitled(both("試験の施策（改）", Some("Trial, once more"))));
    assert!(text(&desk).contains("英語の名称を改めた後、日本語の名称を改めていないもの（1件）"));
    // One number, one fingerprint, and the files prove to be what they are.
    let request = IssueRequest {
        both: true,
        formats: vec![ReportFormat::Pdf, ReportFormat::Docx, ReportFormat::Xlsx, ReportFormat::Txt],
        ..asked(None, "2026-10-02")
    };
    let (number, _) = desk.workspace.issue_report(&request, &mut |_| true).expect("issued");
    let verdict = desk.workspace.verify_report(&number).expect("there");
    assert_eq!((verdict.faults, verdict.redrawn), (Vec::new(), true));
    let row = desk.workspace.issued_as(&number).expect("there");
    let file = desk.workspace.issued_file(&number, ReportFormat::Txt).expect("kept");
    let said = String::from_utf8(file).expect("UTF-8");
    let print = report::content::fingerprint(&row.content);
    assert!(said.contains(&format!("照合番号 / Fingerprint：{print}")) && said.matches(&print).count() >= 2, "{said}");
}

#[test]
fn what_must_not_be_done_with_it_stands_beside_the_marking() {
    let (desk, _) = first();
    let caveats = vec![Caveat::NoForwarding, Caveat::Recipients, Caveat::NoForwarding];
    let request = IssueRequest { caveats, formats: vec![ReportFormat::Txt], ..asked(None, "2026-10-02") };
    let files = desk.workspace.draft_files(&request, &mut |_| true).expect("drawn");
    let text = String::from_utf8(files[0].1.clone()).expect("UTF-8");
    assert_eq!(text.matches("機密性2情報（関係者限り、転送禁止）").count(), 2, "{text}");
    let english = IssueRequest { language: Language::En, ..request };
    let files = desk.workspace.draft_files(&english, &mut |_| true).expect("drawn");
    let text = String::from_utf8(files[0].1.clone()).expect("UTF-8");
    assert!(text.contains("Confidentiality 2 (Recipients only, No forwarding)"), "{text}");
}
