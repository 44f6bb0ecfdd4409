//! The weekly report in the real window, by the keys alone: composed against the last one, issued, verified, and found in
//! the list and by the command line. The acts are counted, and what the window takes is told.
//!
//! Not here: what a report says (`services`, `report`), and its forms (`report`).

use crate::axe;
use crate::desk::{self, Desk};
use crate::stage::{Home, Window};
use services::Workspace;
use services::contract::{Answer, IssueRequest, Query, ReportFormat, Submission};
use services::model::intent::{Intent, Stance};
use services::model::values::{Bilingual, Entry, Health, Role};
use services::rows::{AsOf, Noun};

/// What stands above the report.
const REMARKS: &str = "one workstream is off track";
/// The workstream that changed since the last report.
const CHANGED: &str = "先端半導体の供給網強靱化";

#[test]
fn the_weekly_report_is_issued_and_verified_in_ten_acts() {
    let home = Home::new();
    desk::prepare_with(&home, begin);
    let number = next(&home);
    let window = Window::open_alone(&home);
    let desk = Desk::before(&window);
    #[expect(clippy::disallowed_methods, reason = "the time that a person would wait is what is told")]
    let begun = std::time::Instant::now();
    desk.press("Ctrl+k");
    desk.is_in(".app-palette-panel");
    desk.types("reports");
    desk.comes(".app-palette-list [role=option]", &desk.person.word("screen-reports"));
    desk.press("Enter");
    desk.comes("section[aria-labelledby=reports-series]", "weekly");
    // The palette gives the keys back as it goes.
    desk.goes(".app-palette-panel", "");
    desk.press("N");
    desk.is_in(".compose-form");
    desk.comes(".compose-facts", &number);
    desk.types(REMARKS);
    desk.comes(".sheet-subtitle", REMARKS);
    let page = axe::findings(&desk.person);
    assert!(page.is_empty(), "axe on the composed report: {page:?}");
    desk.comes(".sheet", CHANGED);
    desk.press("Ctrl+Enter");
    desk.is_in("[role=alertdialog]");
    // The first is to go back: what cannot be undone is not done by one key too many.
    desk.press("Tab");
    desk.press("Tab");
    desk.press("Enter");
    desk.comes("h1", &number);
    desk.is_in("#record-title");
    desk.press("V");
    let sound = desk.person.sentence("cli-report-sound", &text::Args::new().set("number", number.as_str()));
    desk.comes(".issued .kit-banner", &sound);
    println!("a report issued and verified: {} s of the window", begun.elapsed().as_secs());
    desk.has_taken("the weekly report", 10);
    let record = axe::findings(&desk.person);
    assert!(record.is_empty(), "axe on the issued report: {record:?}");
    // It is in the list, and outside of this window it is the same.
    desk.person.press("screen-report-all");
    desk.comes("section[aria-labelledby=reports-issued]", &number);
    let told = desk::told(&home, &["report", "show", &number]);
    assert_eq!(told["item"]["remarks"], REMARKS);
    assert_eq!(told["item"]["previous"], number.replace("-002", "-001"));
    let verdict = desk::told(&home, &["report", "verify", &number]);
    assert_eq!(verdict["item"]["faults"], serde_json::json!([]));
}

/// The number of the report that is next: the fiscal year is that of the day on which this runs.
fn next(home: &Home) -> String {
    let told = desk::told(home, &["report", "list"]);
    let last = told["items"][0]["number"].as_str().expect("one was issued").to_owned();
    last.replace("-001", "-002")
}

/// One report of the series was issued; since then a workstream has gone off track.
fn begin(workspace: &mut Workspace) {
    let today = workspace.today();
    let query = Query::Resolve { noun: Noun::Organisation, given: "経済産業省".into(), clock: AsOf::default() };
    let Ok(Answer::Resolve(ministry)) = workspace.ask(&query) else { panic!("every workspace holds the ministries") };
    let opened = submit(workspace, Intent::open_workstream(Bilingual::ja(CHANGED), Some("T1".to_owned())));
    let workstream = opened.into();
    let assign = Intent::Assign {
        workstream,
        organisation: ministry.id.into(),
        post: None,
        role: Role::Lead,
        from: Some(today.plus(-200)),
        to: None,
        basis: None,
        stance: Stance::Plain,
    };
    submit(workspace, assign);
    let request = IssueRequest {
        since: Some(today.plus(-8)),
        formats: vec![ReportFormat::Md],
        ..IssueRequest::on("weekly", today.plus(-1))
    };
    workspace.issue_report(&request, &mut |_| true).expect("issued");
    let mut entry = Entry::on(today);
    entry.health = Some(Health::OffTrack);
    entry.headline = Some("用地の取得が完了せず、着工が延びる。".to_owned());
    submit(workspace, Intent::LogStatus { workstream, entry });
}

fn submit(workspace: &mut Workspace, intent: Intent) -> services::model::ids::EntityId {
    workspace.submit(Submission::Intent { intent }, None).expect("allowed").subject
}
