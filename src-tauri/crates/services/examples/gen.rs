//! Writes the contract as TypeScript: `cargo xtask gen` runs this with the folder of the screens.
//! Types come from the Rust types, and which answers a tag makes stale comes from [`Query::tags`].

use std::any::TypeId;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use model::ids::{
    ActionId, DecisionId, EntityId, HandoverId, MeetingId, MilestoneId, OrganisationId, PersonId, PostId, TopicId,
    WorkstreamId,
};
use model::intent::Intent;
use model::refusal::Warning;
use model::time::Day;
use model::values::Axis;
use services::contract::{
    Answer, Created, HandoverRequest, ImportPreview, Introduction, IssueRequest, Language, MeetingRequest, Progress,
    Query, Receipt, Rehearsal, ReportAt, ReportFormat, ReportGiven, Session, Settings, Submission, Tag, Workbook,
};
use services::failure::Failure;
use store::rows::{
    ActionFilter, AsOf, DecisionFilter, FindingFilter, MeetingFilter, MilestoneFilter, Noun, OrganisationFilter,
    PostFilter, SearchEachFor, SearchFor, TimelineBy, TodayView, Window, WorkstreamFilter, WorkstreamGrouping,
    WorkstreamSort,
};
use ts_rs::{Config, TS, TypeVisitor};

const HEAD: &str = "/**\n * Generated from the Rust contract by `cargo xtask gen`; do not edit.\n */\n";

/// Every declaration that is reachable, by name.
struct Declarations<'c> {
    config: &'c Config,
    seen: HashSet<TypeId>,
    by_name: BTreeMap<String, String>,
}

impl TypeVisitor for Declarations<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        // Primitives, lists and what is written as `string` have no file and so no declaration.
        if T::output_path().is_some() {
            let mut text = T::docs().unwrap_or_default();
            let _ = writeln!(text, "export {}", T::decl(self.config));
            let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
            self.by_name.insert(T::ident(self.config), lines.join("\n") + "\n");
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

/// One question of each sort; what it asks for does not matter.
fn questions() -> Vec<Query> {
    let clock = AsOf::default;
    let window = Window::default();
    let workstream = WorkstreamId::from_bytes([0; 16]);
    vec![
        Query::Workspace,
        Query::Workstreams {
            filter: WorkstreamFilter::default(),
            sort: WorkstreamSort::default(),
            descending: false,
            window,
            clock: clock(),
        },
        Query::WorkstreamCounts { filter: WorkstreamFilter::default(), clock: clock() },
        Query::WorkstreamGroups { filter: WorkstreamFilter::default(), by: WorkstreamGrouping::Lead, clock: clock() },
        Query::Coverage { axis: Axis::Domain, within: None, before: None, clock: clock() },
        Query::FrameworkMap { unfold: Vec::new(), clock: clock() },
        Query::Framework { id: TopicId::from_bytes([0; 16]), clock: clock() },
        Query::Findings { filter: FindingFilter::default(), window, clock: clock() },
        Query::Chase { filter: WorkstreamFilter::default(), soon: false, of: None, window, clock: clock() },
        Query::Milestones { filter: MilestoneFilter::default(), window, clock: clock() },
        Query::Milestone { id: MilestoneId::from_bytes([0; 16]), clock: clock() },
        Query::Series { clock: clock() },
        Query::Meetings { filter: MeetingFilter::default(), window, clock: clock() },
        Query::Meeting { id: MeetingId::from_bytes([0; 16]), clock: clock() },
        Query::Agenda { meeting: MeetingId::from_bytes([0; 16]), window, clock: clock() },
        Query::Decisions { filter: DecisionFilter::default(), window, clock: clock() },
        Query::Decision { id: DecisionId::from_bytes([0; 16]), clock: clock() },
        Query::Actions { filter: ActionFilter::default(), window, clock: clock() },
        Query::Action { id: ActionId::from_bytes([0; 16]), clock: clock() },
        Query::Today { view: TodayView::Mine, post: None, ministry: None, since: None, clock: clock() },
        Query::Reminders,
        Query::Timeline {
            filter: WorkstreamFilter::default(),
            by: TimelineBy::Ministry,
            from: Day::FIRST,
            to: Day::FIRST,
            window,
            clock: clock(),
        },
        Query::TimelineFrame {
            filter: WorkstreamFilter::default(),
            by: TimelineBy::Ministry,
            from: Day::FIRST,
            to: Day::FIRST,
            clock: clock(),
        },
        Query::Impact { milestone: MilestoneId::from_bytes([0; 16]), to: None, clock: clock() },
        Query::Neighbourhood { workstreams: Vec::new(), hops: 2, clock: clock() },
        Query::Minute { line: String::new(), from: None },
        Query::Scales,
        Query::Workstream { id: workstream, clock: clock() },
        Query::Statuses { workstream, window, clock: clock() },
        Query::Organisations { filter: OrganisationFilter::default(), window, clock: clock() },
        Query::Organisation { id: OrganisationId::from_bytes([0; 16]), clock: clock() },
        Query::Topics { kind: None, text: None, window, clock: clock() },
        Query::Topic { id: TopicId::from_bytes([0; 16]), clock: clock() },
        Query::Posts { filter: PostFilter::default(), clock: clock() },
        Query::Assignments { organisation: None, post: None, window, clock: clock() },
        Query::Post { id: PostId::from_bytes([0; 16]), clock: clock() },
        Query::People { text: None, window, clock: clock() },
        Query::Person { id: PersonId::from_bytes([0; 16]), clock: clock() },
        Query::Handovers { clock: clock() },
        Query::Handover { id: HandoverId::from_bytes([0; 16]), clock: clock() },
        Query::Reports { series: None, window, clock: clock() },
        Query::Report { number: String::new(), clock: clock() },
        Query::ReportPreview { request: IssueRequest::on("", Day::FIRST), template: None },
        Query::ReportVerdict { number: String::new() },
        Query::Templates,
        Query::HouseStyle,
        Query::ReportComparison {
            from: ReportAt::Day { day: Day::FIRST },
            to: ReportAt::Day { day: Day::FIRST },
            language: Language::Ja,
            readers: None,
        },
        Query::Search { search: SearchFor { text: String::new(), kinds: Vec::new(), limit: 1, count: false } },
        Query::SearchEach { search: SearchEachFor { text: String::new(), kinds: Vec::new(), limit: 1 } },
        Query::History { entity: EntityId::from_bytes([0; 16]), window },
        Query::Activity { window },
        Query::Undoable,
        Query::Local { prefix: String::new() },
        Query::Resolve { noun: Noun::Workstream, given: String::new(), clock: clock() },
        Query::Day { given: String::new() },
    ]
}

/// The words that tell a type's variants apart, as its declaration has them.
fn words(declaration: &str, tag: &str) -> BTreeSet<String> {
    let mark = format!("\"{tag}\": \"");
    declaration.split(&mark).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
}

/// `tagsOf`, from the one home of the rule.
fn tags(declared: &BTreeSet<String>) -> Result<String, String> {
    let mut text = String::from("const tags: { readonly [Q in Query['query']]: readonly Tag[] } = {\n");
    let mut written = BTreeSet::new();
    for question in questions() {
        let wire = serde_json::to_value(&question).map_err(|error| error.to_string())?;
        let word = wire["query"].as_str().ok_or("a question has no word")?.to_owned();
        let own = serde_json::to_string(question.tags()).map_err(|error| error.to_string())?;
        let _ = writeln!(text, "  \"{word}\": {own},");
        written.insert(word);
    }
    if &written != declared {
        return Err(format!("questions() lists {written:?}, the contract has {declared:?}"));
    }
    text.push_str(
        "};\n\n/** What makes the answer to a question stale. */\n\
         export function tagsOf(query: Query): readonly Tag[] {\n  return tags[query.query];\n}\n",
    );
    Ok(text)
}

fn contract() -> Result<String, String> {
    // As in .cargo/config.toml: sums in yen and counts stay far below 2^53.
    let config = Config::new().with_large_int("number");
    let mut all = Declarations { config: &config, seen: HashSet::new(), by_name: BTreeMap::new() };
    all.visit::<Query>();
    all.visit::<Answer>();
    all.visit::<Submission>();
    all.visit::<Intent>();
    all.visit::<Warning>();
    all.visit::<Receipt>();
    all.visit::<Rehearsal>();
    all.visit::<Failure>();
    all.visit::<Tag>();
    all.visit::<Session>();
    all.visit::<Created>();
    all.visit::<Introduction>();
    all.visit::<Settings>();
    all.visit::<ImportPreview>();
    all.visit::<Progress>();
    all.visit::<ReportFormat>();
    all.visit::<ReportGiven>();
    all.visit::<Workbook>();
    all.visit::<HandoverRequest>();
    all.visit::<MeetingRequest>();
    let declared = all.by_name.get("Query").map(|text| words(text, "query")).unwrap_or_default();
    let mut text = String::from(HEAD);
    for declaration in all.by_name.values() {
        text.push('\n');
        text.push_str(declaration);
    }
    text.push_str(
        "\n/** The value that belongs to a question. */\n\
         export type AnswerOf<Q extends Query> = Extract<Answer, { answer: Q['query'] }>['value'];\n\n",
    );
    text.push_str(&tags(&declared)?);
    Ok(text)
}

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("usage: gen FOLDER");
        return ExitCode::from(2);
    };
    let written = contract().and_then(|text| {
        std::fs::create_dir_all(&folder)
            .and_then(|()| std::fs::write(folder.join("contract.ts"), text))
            .map_err(|error| format!("{}: {error}", folder.display()))
    });
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("{reason}");
            ExitCode::FAILURE
        }
    }
}
