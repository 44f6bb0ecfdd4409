//! A meeting of a series in the real window, by the keys alone: it is opened, its agenda taken over, attendance ticked, a
//! note, a decision and an action written, and the meeting ended; the action is in the list. The acts are counted, and
//! the time is told.
//!
//! Not here: what a line may say (`text`), Japanese while it is composed (`composing`), what stands in the files (`services`).

use crate::desk::{self, Desk};
use crate::stage::{Home, Window};
use services::Workspace;
use services::contract::{Answer, Query, Submission};
use services::model::ids::{EntityId, OrganisationId, WorkstreamId};
use services::model::intent::{AddSeries, GiveAction, HoldMeeting, Intent, PlanMeeting};
use services::model::values::{Bilingual, MeetingLevel};
use services::rows::{AsOf, Noun, Window as Rows, WorkstreamFilter, WorkstreamSort};

const SERIES: &str = "経済安全保障 関係省庁連絡会議";
/// The English title of the meeting today: letters that every keyboard has.
const TITLE: &str = "third liaison";
/// What an earlier meeting gave to do.
const CARRIED: &str = "前回の宿題";
const NOTE: &str = "suppliers were heard";
const DECISION: &str = "buy from three countries";
const ACTION: &str = "study other suppliers";

/// Opening, agenda, attendance of two, three lines, the end, and the list.
const ACTS: u32 = 18;

#[test]
fn a_meeting_is_held_by_the_keys_alone() {
    let home = Home::new();
    desk::prepare_with(&home, begin);
    let window = Window::open_alone(&home);
    let desk = Desk::before(&window);
    #[expect(clippy::disallowed_methods, reason = "the time that a person would wait is what is told")]
    let begun = std::time::Instant::now();
    open(&desk);
    // What it should speak of, in one key.
    desk.comes(".meeting-agenda", &desk.person.word("agenda-reason-carried-over"));
    desk.press("A");
    desk.comes(".agenda-points", &desk.person.word("agenda-reason-carried-over"));
    // Who is there: the host, and the member after it.
    desk.press("T");
    desk.is_in(".meeting-attendance");
    desk.press("Space");
    desk.press("Down");
    desk.press("Space");
    desk.comes(".meeting-attendance", "2者");
    // The minutes, a line each.
    desk.press("M");
    desk.is_in(".meeting-line");
    desk.types(NOTE);
    desk.press("Enter");
    desk.comes(".meeting-minutes", NOTE);
    desk.holds("");
    desk.types(&format!("decision: {DECISION}"));
    desk.press("Enter");
    desk.comes(".meeting-minutes .rows", DECISION);
    desk.holds("");
    desk.types(&format!("action: {ACTION} @METI due 12/20"));
    desk.press("Enter");
    desk.comes(".meeting-minutes .action-list", ACTION);
    desk.holds("");
    desk.press("Ctrl+Enter");
    desk.comes(".meeting-ended", &desk.person.word("screen-meeting-to-actions"));
    desk.is_in(".meeting-ended");
    // And there it stands.
    desk.press("Tab");
    desk.press("Enter");
    desk.comes(".kit-grid", ACTION);
    println!("a meeting from opening to the list: {} s of the window", begun.elapsed().as_secs());
    desk.has_taken("a meeting", ACTS);
    assert_recorded(&home);
    writes_minutes(&desk, &home);
}

/// Opens the meeting by its name.
fn open(desk: &Desk<'_>) {
    desk.press("Ctrl+K");
    desk.is_in(".app-palette-panel");
    desk.types(TITLE);
    desk.comes(".app-palette-list [role=option]", SERIES);
    desk.press("Enter");
    desk.is_in("#record-title");
}

/// The minutes go to files: the two forms that are chosen already.
fn writes_minutes(desk: &Desk<'_>, home: &Home) {
    let folder = home.path().join("minutes");
    std::fs::create_dir_all(&folder).expect("the home is ours");
    home.answer("report-folder", &folder);
    open(desk);
    desk.person.press("screen-meeting-export");
    desk.is_in(".meeting-head .strip");
    desk.press("Ctrl+Enter");
    desk.comes(".meeting-head .strip", ".docx");
    let written = std::fs::read_dir(&folder).expect("the folder is there").count();
    assert_eq!(written, 2, "the minutes as PDF and for Word");
}

/// What the command line says of the same workspace: the action comes of the decision, and both of the meeting.
fn assert_recorded(home: &Home) {
    let told = desk::told(home, &["action", "list"]);
    let items = told["items"].as_array().expect("a list");
    let action = items.iter().find(|item| item["text"] == ACTION).expect("the action is recorded");
    assert_eq!(action["decision"][1], DECISION);
    assert_eq!(action["meeting"]["title"]["ja"], SERIES);
    assert!(action["due"].as_str().is_some_and(|due| due.ends_with("-12-20")));
    let meeting = action["meeting"]["id"].as_str().expect("an id");
    let shown = desk::told(home, &["meeting", "show", meeting]);
    assert_eq!(shown["item"]["state"], "held");
    assert_eq!(shown["item"]["minutes"], NOTE);
    assert_eq!(shown["item"]["attendance"].as_array().map(Vec::len), Some(2));
}

/// A series with a meeting that was, which gave something to do, and one today.
fn begin(workspace: &mut Workspace) {
    let today = workspace.today();
    let ministry = |given: &str| -> OrganisationId {
        let query = Query::Resolve { noun: Noun::Organisation, given: given.to_owned(), clock: AsOf::default() };
        let Ok(Answer::Resolve(found)) = workspace.ask(&query) else { panic!("every workspace holds the ministries") };
        found.id.into()
    };
    let members = vec![ministry("METI"), ministry("MOFA"), ministry("MOD")];
    let host = ministry("CAS");
    let first = members[0];
    let list = Query::Workstreams {
        filter: WorkstreamFilter { led_by: Some(first), ..WorkstreamFilter::default() },
        sort: WorkstreamSort::Code,
        descending: false,
        window: Rows { offset: 0, limit: 1 },
        clock: AsOf::default(),
    };
    let Ok(Answer::Workstreams(works)) = workspace.ask(&list) else { panic!("a list") };
    let work: WorkstreamId = works.items[0].id;
    let add = AddSeries {
        name: Bilingual::ja(SERIES),
        level: MeetingLevel::Liaison,
        series: None,
        cadence: None,
        host: Some(host),
        members,
    };
    let series = submitted(workspace, Intent::AddSeries(add)).into();
    let mut plan = |days: i32| {
        let plan = PlanMeeting {
            on: today.plus(days),
            meeting: None,
            series: Some(series),
            title: (days == 0).then(|| Bilingual { ja: SERIES.to_owned(), en: Some(TITLE.to_owned()) }),
            starts: Some(840),
            place: None,
            workstreams: vec![work],
        };
        submitted(workspace, Intent::PlanMeeting(plan))
    };
    let before = plan(-28);
    plan(0);
    let give = GiveAction {
        text: CARRIED.to_owned(),
        action: None,
        organisation: Some(first),
        post: None,
        due: Some(today.plus(7)),
        workstream: Some(work),
        meeting: Some(before.into()),
        decision: None,
        on: None,
    };
    submitted(workspace, Intent::GiveAction(give));
    let attendance = Vec::new();
    let hold = HoldMeeting { meeting: before.into(), on: None, attendance, minutes: None };
    submitted(workspace, Intent::HoldMeeting(hold));
}

fn submitted(workspace: &mut Workspace, intent: Intent) -> EntityId {
    workspace.submit(Submission::Intent { intent }, None).expect("allowed").subject
}
