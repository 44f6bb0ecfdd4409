//! Coordinating over time in the real window, by the keys: a milestone is found, opened on the timeline and moved to another
//! day, with how far that reaches; what bears on what is drawn beside the window, under its rules for scripts.
//!
//! Not here: what a slip means (`model`), how the pictures are laid out (`ui`).

use crate::desk::{self, Desk, told};
use crate::stage::{Home, Window};
use services::Workspace;
use services::contract::{Answer, Query, Submission};
use services::model::ids::WorkstreamId;
use services::model::intent::{AddMilestone, Intent};
use services::model::time::Day;
use services::model::values::{Bilingual, Dependency, Relation};
use services::rows::{AsOf, Noun};

/// What is moved, and what of its name can be typed on every keyboard.
const MILESTONE: &str = "FAT-7 試作ラインの受入れ確認";
const TYPED: &str = "FAT-7";
/// What waits for it, and with what.
const WAITS: &str = "受入れを待つ評価事業";
const THEN: &str = "評価の開始";
const REASON: &str = "late delivery";

#[test]
fn a_milestone_is_moved_by_the_keys_with_how_far_that_reaches() {
    let home = Home::new();
    let today = services::surroundings::Clock::System.today();
    desk::prepare_with(&home, |workspace| begin(workspace, today));
    let window = Window::open_alone(&home);
    let desk = Desk::before(&window);
    let word = |id: &str| desk.person.word(id);
    desk.press("Ctrl+K");
    desk.is_in(".app-palette-field");
    desk.types(TYPED);
    desk.comes(".app-palette-list", MILESTONE);
    desk.press("Enter");
    desk.comes("#record-title", MILESTONE);
    desk.is_in("[data-record]");
    // Past what closes the pane, to the first thing that can be done.
    desk.press("Tab");
    desk.press("Tab");
    desk.press("Enter");
    desk.is_in(".strip");
    let to = today.plus(80).to_string();
    desk.types(&to);
    desk.press("Tab");
    desk.types(REASON);
    desk.comes(".impact", WAITS);
    desk.comes(".impact", THEN);
    desk.comes(".impact", &word("screen-impact-blocked"));
    desk.press("Ctrl+Enter");
    desk.comes("[data-record] .slips", REASON);
    // It is found in the picture, in the period in which it lies now; and the keys go there.
    desk.person.press("screen-timeline-alone");
    desk.waits(
        "the milestone in the picture",
        "return [...document.querySelectorAll('.tl-mark')].some((one) => one.title.includes(arguments[0]))",
        &[MILESTONE],
    );
    desk.press("Esc");
    desk.is_in(".tl");
    let known = told(&home, &["milestone", "show", MILESTONE]);
    let item = &known["item"];
    assert_eq!(item["forecast"], to.as_str(), "{known}");
    assert_eq!(item["baseline"], today.plus(20).to_string().as_str(), "the first day stays: {known}");
    assert_eq!(item["history"][0]["reason"], REASON, "{known}");
}

#[test]
fn what_bears_on_what_is_drawn_beside_the_window() {
    let home = Home::new();
    let today = services::surroundings::Clock::System.today();
    desk::prepare_with(&home, |workspace| begin(workspace, today));
    let window = Window::open_alone(&home);
    let desk = Desk::before(&window);
    desk.person.press("screen-dependencies");
    desk.person.arrives_at(&desk.person.word("screen-dependencies"));
    desk.person.fill("screen-dependencies-add", "受入れを待つ");
    desk.person.press_named(WAITS);
    desk.comes(".dep-node[data-start]", WAITS);
    desk.comes(".map-sheet", desk::PROJECT);
    desk.comes(".map-list", desk::PROJECT);
}

/// A milestone of a sample project for which a workstream waits that has one, too.
fn begin(workspace: &mut Workspace, today: Day) {
    let query = Query::Resolve { noun: Noun::Workstream, given: desk::PROJECT.into(), clock: AsOf::default() };
    let Ok(Answer::Resolve(found)) = workspace.ask(&query) else { panic!("a sample project") };
    let project: WorkstreamId = found.id.into();
    let waits: WorkstreamId = submitted(workspace, Intent::open_workstream(Bilingual::ja(WAITS), None));
    let plan = |workstream, title: &str, on| {
        Intent::AddMilestone(AddMilestone {
            workstream,
            title: Bilingual::ja(title),
            on,
            milestone: None,
            critical: true,
            every: None,
            until: None,
        })
    };
    let _: WorkstreamId = submitted(workspace, plan(project, MILESTONE, today.plus(20)));
    let _: WorkstreamId = submitted(workspace, plan(waits, THEN, today.plus(40)));
    let dependency = Dependency { to: Some(waits), outside: None, relation: Relation::Blocks, original: None };
    let _: WorkstreamId = submitted(workspace, Intent::NoteDependency { workstream: project, dependency });
}

fn submitted<T: From<services::model::ids::EntityId>>(workspace: &mut Workspace, intent: Intent) -> T {
    workspace.submit(Submission::Intent { intent }, None).expect("allowed").subject.into()
}
