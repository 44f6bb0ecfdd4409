//! A post with forty workstreams is handed over in the real window, by the keys alone: confirmed one by one, and completed.
//! The acts are counted, and the time is told.
//!
//! Not here: what the pack holds (`services`), asking and noting (`ui`).

use crate::desk::{self, Desk};
use crate::stage::{Home, Window};
use services::Workspace;
use services::contract::{Answer, Query, Submission};
use services::model::ids::{OrganisationId, PersonId, PostId, WorkstreamId};
use services::model::intent::{Intent, Stance};
use services::model::time::Day;
use services::model::values::{Bilingual, Names, OrganisationKind, Role};
use services::rows::{AsOf, Window as Rows, WorkstreamFilter, WorkstreamSort};

/// As many as the goal speaks of.
const ITEMS: u32 = 40;
/// The post that is handed over.
const POST: &str = "経済安全保障係長";

/// The goal is two minutes, reading included; what the window takes of it is told apart.
const GOAL_SECONDS: u64 = 120;

#[test]
fn forty_workstreams_are_handed_over_in_forty_two_acts() {
    let home = Home::new();
    desk::prepare_with(&home, begin);
    let window = Window::open_alone(&home);
    let desk = Desk::before(&window);
    desk.person.press("screen-handover");
    desk.comes(".plain-table", POST);
    desk.person.press_named(&format!("経済産業省 経済安全保障室 {POST}"));
    desk.is_in(".handover-items li");
    desk.keys.counted();
    #[expect(clippy::disallowed_methods, reason = "the time that a person would wait is what is told")]
    let begun = std::time::Instant::now();
    for done in 1..=ITEMS {
        desk.press("Enter");
        // A person reads before going on; the window must have gone on by then.
        desk.comes(".handover-counted", &format!("{ITEMS}件のうち{done}件を確認"));
    }
    desk.is_in(".doors");
    desk.press("Enter");
    desk.comes(".strip", "後藤 花");
    desk.press("Ctrl+Enter");
    desk.comes(".handover-sides", &desk.person.word("screen-handover-completed"));
    let seconds = begun.elapsed().as_secs();
    println!("forty confirmed and completed: {seconds} s of the window");
    assert!(seconds < GOAL_SECONDS, "the window alone took {seconds} s");
    desk.has_taken("a handover of forty", ITEMS + 2);
}

/// A post that has forty workstreams, held by one who goes; the handover has begun.
fn begin(workspace: &mut Workspace) {
    let person = |ja: &str| Intent::AddPerson { name: Bilingual::ja(ja), reading: None };
    let goes: PersonId = submitted(workspace, person("前田 一"));
    let comes: PersonId = submitted(workspace, person("後藤 花"));
    let today = workspace.today();
    let Some(user) = workspace.user().expect("readable") else { panic!("it is known who works here") };
    // A body of its own, for what its ministry has would be handed over too.
    let names = Names { ja: "経済安全保障室".to_owned(), ..Names::default() };
    let (kind, parent) = (OrganisationKind::Division, Some(user.post.organisation.id));
    let founded = Intent::FoundOrganisation { kind, names, parent, from: None, order: None, corporate_number: None };
    let organisation: OrganisationId = submitted(workspace, founded);
    let list = Query::Workstreams {
        filter: WorkstreamFilter::default(),
        sort: WorkstreamSort::Code,
        descending: false,
        window: Rows { offset: 0, limit: ITEMS },
        clock: AsOf::default(),
    };
    let Ok(Answer::Workstreams(works)) = workspace.ask(&list) else { panic!("a list") };
    let works: Vec<WorkstreamId> = works.items.iter().map(|row| row.id).collect();
    let title = Bilingual::ja(POST);
    let post: PostId = submitted(workspace, Intent::CreatePost { organisation, title, from: None });
    let from = Some(today.plus(-400));
    let hold = Intent::HoldPost { person: Some(goes), newcomer: None, post, from, to: None, succeeding: false };
    let _: PersonId = submitted(workspace, hold);
    for workstream in works {
        let role = Role::Coordinator;
        let (post, stance) = (Some(post), Stance::Plain);
        let assign = Intent::Assign { workstream, organisation, post, role, from, to: None, basis: None, stance };
        let _: WorkstreamId = submitted(workspace, assign);
    }
    let begin = Intent::BeginHandover {
        post: Some(post),
        organisation: None,
        predecessor: None,
        successor: Some(comes),
        newcomer: None,
        on: next_month(today),
        into: None,
        into_post: None,
    };
    let _: WorkstreamId = submitted(workspace, begin);
}

fn next_month(today: Day) -> Day {
    today.plus(30)
}

fn submitted<T: From<services::model::ids::EntityId>>(workspace: &mut Workspace, intent: Intent) -> T {
    workspace.submit(Submission::Intent { intent }, None).expect("allowed").subject.into()
}
