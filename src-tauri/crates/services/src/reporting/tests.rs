//! What a report says of a small workspace whose weeks are acted out, and of the sample projects.

mod readers;

use model::ids::{EntityId, OrganisationId, WorkstreamId};
use model::intent::{Intent, Stance};
use model::time::{Day, Instant};
use model::values::{
    Basis, BasisKind, Bilingual, Dispute, Entry, Health, Names, OrganisationKind, Role, WorkstreamField,
};
use report::content::{self, Field, Item, Report, Since, Standing, What};
use store::rows::{Noun, Ownership, Window, WorkstreamFilter, WorkstreamSort};
use tempfile::TempDir;

use crate::contract::{Answer, Language, Query, Receipt, ReportFormat, ReportRequest, Submission};
use crate::{Clock, Code, Hardness, Options, Workspace};

fn day(text: &str) -> Day {
    text.parse().expect("a day of these tests")
}

/// A workspace whose clock the test turns.
pub(crate) struct Desk {
    pub workspace: Workspace,
    _home: TempDir,
}

impl Desk {
    pub(crate) fn new(sample: bool) -> Self {
        let home = TempDir::new().expect("a temporary folder");
        let options = Options {
            sample,
            hardness: Hardness::Harness,
            home: Some(home.path().join("home")),
            clock: Clock::Fixed("2026-10-01T01:00:00Z".parse().expect("an instant")),
        };
        let path = home.path().join("w.renkei");
        let (workspace, _) = Workspace::create(&path, "correct horse battery staple", options).expect("a workspace");
        Self { workspace, _home: home }
    }

    /// Turns the clock to an instant of UTC.
    pub(crate) fn turn(&mut self, to: &str) {
        self.workspace.clock = Clock::Fixed(to.parse::<Instant>().expect("an instant of these tests"));
    }

    pub(crate) fn submit(&mut self, intent: Intent) -> Receipt {
        self.workspace.submit(Submission::Intent { intent }, None).expect("allowed")
    }

    pub(crate) fn organisation(&self, given: &str) -> OrganisationId {
        let query = Query::Resolve { noun: Noun::Organisation, given: given.to_owned(), clock: Default::default() };
        match self.workspace.ask(&query) {
            Ok(Answer::Resolve(found)) => found.id.into(),
            other => panic!("{given}: {other:?}"),
        }
    }

    pub(crate) fn found(&mut self, ja: &str, parent: Option<OrganisationId>) -> OrganisationId {
        let names = Names { ja: ja.to_owned(), ..Names::default() };
        let kind = if parent.is_some() { OrganisationKind::Bureau } else { OrganisationKind::Council };
        let intent = Intent::FoundOrganisation { kind, names, parent, from: None, order: None, corporate_number: None };
        self.submit(intent).subject.into()
    }

    pub(crate) fn open(&mut self, code: &str, title: &str) -> WorkstreamId {
        let intent = Intent::open_workstream(Bilingual::ja(title), Some(code.to_owned()));
        self.submit(intent).subject.into()
    }

    pub(crate) fn assign(&mut self, workstream: WorkstreamId, given: &str, role: Role, from: &str, stance: Stance) {
        let organisation = self.organisation(given);
        let basis = Some(Basis {
            kind: Some(BasisKind::CabinetDecision),
            reference: "閣議決定".to_owned(),
            on: None,
            verification: None,
        });
        let from = Some(day(from));
        self.submit(Intent::Assign { workstream, organisation, post: None, role, from, to: None, basis, stance });
    }

    pub(crate) fn log(&mut self, workstream: WorkstreamId, as_of: &str, health: Health, headline: &str) -> EntityId {
        let mut entry = Entry::on(day(as_of));
        entry.health = Some(health);
        entry.headline = Some(headline.to_owned());
        entry.next_step = Some("次の一手".to_owned());
        entry.next_on = Some(day("2026-12-15"));
        self.submit(Intent::LogStatus { workstream, entry }).subject
    }

    fn report(&self, since: &str, as_of: &str) -> Report {
        self.workspace.report_content(&request(since, as_of)).expect("a report")
    }
}

fn request(since: &str, as_of: &str) -> ReportRequest {
    let formats = vec![ReportFormat::Pdf, ReportFormat::Docx, ReportFormat::Xlsx, ReportFormat::Html, ReportFormat::Md];
    ReportRequest { since: day(since), as_of: day(as_of), language: Language::Ja, formats, readers: None, both: false }
}

/// The counted entry of a code.
fn item<'r>(report: &'r Report, code: &str) -> &'r Item {
    let mut items = report.sections.iter().flat_map(|section| &section.items);
    items.find(|item| item.code == code && item.again.is_none()).unwrap_or_else(|| panic!("{code} is not listed"))
}

fn kinds(report: &Report, code: &str) -> Vec<What> {
    item(report, code).changes.iter().map(|change| change.what.clone()).collect()
}

/// The ministry under which a code is counted, and those under which it is listed again.
fn places(report: &Report, code: &str) -> (Option<String>, Vec<Option<String>>) {
    let under = |again: bool| {
        let sections = report
            .sections
            .iter()
            .filter(move |section| section.items.iter().any(|item| item.code == code && item.again.is_some() == again));
        sections.map(|section| section.ministry.clone())
    };
    (under(false).next().flatten(), under(true).collect())
}

fn date(text: &str) -> chrono::NaiveDate {
    day(text).date()
}

#[test]
fn each_change_of_the_period_is_told_once_and_by_its_kind() {
    let mut desk = Desk::new(false);
    let known: Vec<WorkstreamId> =
        ["A", "B", "C", "D", "E", "F", "G"].iter().map(|code| desk.open(code, &format!("施策{code}"))).collect();
    for id in &known {
        desk.assign(*id, "METI", Role::Lead, "2026-04-01", Stance::Plain);
        desk.log(*id, "2026-10-01", Health::OnTrack, "初回");
    }
    desk.turn("2026-11-10T01:00:00Z");
    desk.assign(known[0], "総務省", Role::Lead, "2026-11-05", Stance::Transfer);
    desk.assign(known[1], "総務省", Role::JointLead, "2026-11-06", Stance::Plain);
    desk.log(known[2], "2026-11-09", Health::AtRisk, "遅れ気味");
    desk.submit(Intent::CloseWorkstream { workstream: known[3], on: day("2026-11-08"), reason: Some("統合".into()) });
    let set = vec![WorkstreamField::Title(Bilingual::ja("施策E改"))];
    desk.submit(Intent::ReviseWorkstream { workstream: known[4], set });
    let Ok(Answer::Statuses(log)) = desk.workspace.ask(&Query::Statuses {
        workstream: known[5],
        window: Window::default(),
        clock: Default::default(),
    }) else {
        panic!("a log")
    };
    let status = log.items[0].status;
    desk.submit(Intent::ConfirmStatus { status, as_of: day("2026-11-10"), note: Some("変わらず".into()) });
    desk.open("H", "新しい施策");

    let report = desk.report("2026-11-01", "2026-11-20");
    let leads = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    assert_eq!(
        kinds(&report, "A"),
        [What::LeadChanged {
            from: leads(&["経済産業省"]), to: leads(&["総務省"]), basis: Some("閣議決定".into())
        }]
    );
    assert_eq!(item(&report, "A").changes[0].on, date("2026-11-05"), "the day on which it became true");
    assert_eq!(kinds(&report, "B"), [What::JointChanged { added: leads(&["総務省"]), removed: vec![] }]);
    assert_eq!(
        kinds(&report, "C"),
        [
            What::HealthChanged { from: Some(content::Health::OnTrack), to: Some(content::Health::AtRisk) },
            What::StatusLogged { as_of: date("2026-11-09") },
        ]
    );
    assert_eq!(kinds(&report, "D"), [What::Closed { reason: Some("統合".into()) }]);
    let reworded = What::Reworded { field: Field::Title, from: "施策E".into(), to: "施策E改".into() };
    assert_eq!(kinds(&report, "E"), [reworded]);
    assert_eq!(kinds(&report, "F"), [What::Confirmed { as_of: date("2026-11-10") }]);
    assert_eq!(item(&report, "F").status.as_ref().map(|status| status.as_of), Some(date("2026-11-10")));
    assert_eq!(kinds(&report, "G"), []);
    assert_eq!(kinds(&report, "H"), [What::Opened]);
    let summary = report.summary();
    assert_eq!((summary.workstreams, summary.changed, summary.vacant), (8, 7, 1));
    // A, B, E and G are silent, H never spoke; D is closed and owes nothing.
    assert_eq!(summary.not_reported, 5);
    assert!(!item(&report, "D").is_unreported(report.since));
    // By the month that is assumed: A, B, E and G are late, H never spoke; C and F did, D is closed.
    assert_eq!(summary.missing, 5);
    let late = item(&report, "A").missing.as_ref().expect("A is late");
    assert_eq!((late.never, late.due_on), (false, Some(date("2026-11-02"))), "1 November is a Sunday");
    assert!(late.working_days.is_some_and(|days| days > 10), "{late:?}");
    assert!(item(&report, "H").missing.as_ref().is_some_and(|missing| missing.never));
    for owes_none in ["C", "D", "F"] {
        assert_eq!(item(&report, owes_none).missing, None, "{owes_none}");
    }
    // The next period begins where this one ended: nothing is told twice.
    desk.turn("2026-11-27T01:00:00Z");
    assert_eq!(desk.report("2026-11-20", "2026-11-27").summary().changed, 0);
}

#[test]
fn what_was_recorded_late_or_early_is_a_change_of_the_period_in_which_it_came_to_be_known_and_true() {
    let mut desk = Desk::new(false);
    let late = desk.open("L", "遅れて記録");
    let early = desk.open("E", "先に記録");
    for id in [late, early] {
        desk.assign(id, "METI", Role::Lead, "2026-04-01", Stance::Plain);
    }
    desk.assign(early, "環境省", Role::Lead, "2026-11-15", Stance::Transfer);
    desk.turn("2026-11-12T01:00:00Z");
    desk.log(late, "2026-10-20", Health::OffTrack, "後から分かった");

    let report = desk.report("2026-11-01", "2026-11-20");
    let changes = &item(&report, "L").changes;
    assert!(changes.iter().any(
        |change| change.what == What::StatusLogged { as_of: date("2026-10-20") } && change.on == date("2026-11-12")
    ));
    assert!(!item(&report, "L").is_unreported(report.since), "it was reported, if late");
    assert!(matches!(&kinds(&report, "E")[..], [What::LeadChanged { to, .. }] if to == &["環境省"]));
    assert_eq!(item(&report, "E").changes[0].on, date("2026-11-15"));
    // Before that day the later lead does not show, though it was recorded long ago.
    let before = desk.report("2026-10-15", "2026-11-14");
    assert_eq!(kinds(&before, "E"), []);
    assert_eq!(item(&before, "E").ownership.leads[0].path, ["経済産業省"]);
}

#[test]
fn a_day_ends_in_japan() {
    let mut desk = Desk::new(false);
    let id = desk.open("A", "施策");
    desk.assign(id, "METI", Role::Lead, "2026-04-01", Stance::Plain);
    desk.turn("2026-11-01T14:59:59.999Z");
    desk.log(id, "2026-11-01", Health::OnTrack, "日付の変わる前");
    desk.turn("2026-11-20T01:00:00Z");
    assert_eq!(kinds(&desk.report("2026-11-01", "2026-11-20"), "A"), []);
    desk.turn("2026-11-20T15:00:00Z");
    desk.log(id, "2026-11-20", Health::OnTrack, "日付の変わった後");
    let report = desk.report("2026-11-20", "2026-11-21");
    assert_eq!(kinds(&report, "A"), [What::StatusLogged { as_of: date("2026-11-20") }]);
    assert_eq!(item(&report, "A").changes[0].on, date("2026-11-21"));
}

#[test]
fn a_status_of_a_later_day_is_not_the_latest() {
    let mut desk = Desk::new(false);
    let id = desk.open("A", "施策");
    desk.assign(id, "METI", Role::Lead, "2026-04-01", Stance::Plain);
    desk.log(id, "2026-09-30", Health::OnTrack, "今");
    desk.log(id, "2026-12-01", Health::Completed, "先の日付");
    let report = desk.report("2026-10-15", "2026-11-20");
    let status = item(&report, "A").status.as_ref().expect("a status");
    assert_eq!((status.headline.as_str(), status.as_of), ("今", date("2026-09-30")));
    assert_eq!(kinds(&report, "A"), []);
    assert!(!report.canonical_json().contains("先の日付"));
    // From that day on it is, though it was recorded before the period.
    let later = desk.report("2026-11-20", "2026-12-01");
    assert_eq!(
        kinds(&later, "A"),
        [
            What::HealthChanged { from: Some(content::Health::OnTrack), to: Some(content::Health::Completed) },
            What::StatusLogged { as_of: date("2026-12-01") },
        ]
    );
}

#[test]
fn what_is_taken_back_does_not_appear() {
    let mut desk = Desk::new(false);
    let id = desk.open("A", "施策");
    desk.assign(id, "METI", Role::Lead, "2026-04-01", Stance::Plain);
    desk.turn("2026-11-10T01:00:00Z");
    let undo = Submission::Undo { with_dependents: false };
    desk.log(id, "2026-11-10", Health::OffTrack, "取り消す報告");
    desk.workspace.submit(undo.clone(), None).expect("undone");
    desk.assign(id, "総務省", Role::Lead, "2026-11-05", Stance::Transfer);
    desk.workspace.submit(undo.clone(), None).expect("undone");
    desk.open("Z", "取り消す施策");
    desk.workspace.submit(undo, None).expect("undone");
    let report = desk.report("2026-11-01", "2026-11-20");
    assert_eq!(kinds(&report, "A"), []);
    assert!(!report.canonical_json().contains("取り消す"));
    assert!(!report.canonical_json().contains("総務省"));
    // What was undone and done again is told once.
    desk.log(id, "2026-11-10", Health::OnTrack, "報告");
    desk.workspace.submit(Submission::Undo { with_dependents: false }, None).expect("undone");
    desk.workspace.submit(Submission::Redo, None).expect("redone");
    let logged = kinds(&desk.report("2026-11-01", "2026-11-20"), "A");
    assert_eq!(logged.iter().filter(|what| matches!(what, What::StatusLogged { .. })).count(), 1);
}

#[test]
fn a_correction_is_told_as_one_and_only_once_it_says_something_else() {
    let mut desk = Desk::new(false);
    let id = desk.open("A", "施策");
    desk.assign(id, "METI", Role::Lead, "2026-04-01", Stance::Plain);
    let status = desk.log(id, "2026-10-01", Health::OnTrack, "最初の記載");
    desk.turn("2026-11-10T01:00:00Z");
    let mut entry = Entry::on(day("2026-10-01"));
    entry.headline = Some("正しい記載".into());
    entry.health = Some(Health::OnTrack);
    desk.submit(Intent::CorrectStatus { status: status.into(), entry });
    let report = desk.report("2026-11-01", "2026-11-20");
    assert_eq!(kinds(&report, "A"), [What::Corrected { as_of: date("2026-10-01") }]);
    assert_eq!(item(&report, "A").changes[0].on, date("2026-11-10"));
    desk.workspace.submit(Submission::Undo { with_dependents: false }, None).expect("undone");
    assert_eq!(kinds(&desk.report("2026-11-01", "2026-11-20"), "A"), []);
}

#[test]
fn names_and_ministries_are_those_of_the_day() {
    let mut desk = Desk::new(false);
    let council = desk.found("旧称会議", None);
    let unit = desk.found("旧称会議事務局", Some(council));
    let id = desk.open("A", "施策");
    desk.assign(id, "旧称会議事務局", Role::Lead, "2026-04-01", Stance::Plain);
    let names = Names { ja: "新称会議".into(), ..Names::default() };
    desk.submit(Intent::RenameOrganisation { organisation: council, names, from: Some(day("2026-11-10")) });
    let intent = Intent::MoveOrganisation {
        organisation: unit,
        parent: Some(desk.organisation("環境省")),
        from: Some(day("2026-12-01")),
    };
    desk.submit(intent);
    for (as_of, top) in [("2026-11-09", "旧称会議"), ("2026-11-10", "新称会議"), ("2026-12-01", "環境省")] {
        let report = desk.report("2026-11-01", as_of);
        assert_eq!(places(&report, "A").0.as_deref(), Some(top), "{as_of}");
        assert_eq!(item(&report, "A").ownership.leads[0].path, [top, "旧称会議事務局"], "{as_of}");
        assert_eq!(kinds(&report, "A"), [], "a new name is not a new lead");
    }
}

#[test]
fn joint_and_claiming_ministries_list_it_again_and_it_counts_once() {
    let mut desk = Desk::new(false);
    let shared = desk.open("S", "共管の施策");
    desk.assign(shared, "METI", Role::Lead, "2026-04-01", Stance::Plain);
    desk.assign(shared, "環境省", Role::JointLead, "2026-04-01", Stance::Plain);
    desk.assign(shared, "総務省", Role::JointLead, "2026-04-01", Stance::Plain);
    desk.assign(shared, "内閣府", Role::Coordinator, "2026-04-01", Stance::Plain);
    desk.assign(shared, "財務省", Role::Consulted, "2026-04-01", Stance::Plain);
    let fought = desk.open("C", "争いの施策");
    desk.assign(fought, "METI", Role::Lead, "2026-04-01", Stance::Plain);
    desk.assign(fought, "総務省", Role::Lead, "2026-10-05", Stance::Claim);
    let settled_by = Some(desk.organisation("内閣官房"));
    let dispute = Dispute { settled_by, note: "所管の確認".into(), from: None };
    desk.submit(Intent::NoteDispute { workstream: fought, dispute });
    let claimed = desk.open("K", "主張だけの施策");
    desk.assign(claimed, "環境省", Role::Lead, "2026-04-01", Stance::Claim);
    desk.open("V", "主管のない施策");

    let report = desk.report("2026-10-10", "2026-11-20");
    let ministries: Vec<_> = report.sections.iter().map(|section| section.ministry.as_deref()).collect();
    assert_eq!(ministries, [Some("総務省"), Some("経済産業省"), Some("環境省"), None], "protocol order, nobody last");
    let some = |name: &str| Some(name.to_owned());
    assert_eq!(places(&report, "S"), (some("経済産業省"), vec![some("総務省"), some("環境省")]));
    assert_eq!(places(&report, "C"), (some("経済産業省"), vec![some("総務省")]));
    assert_eq!(places(&report, "K"), (None, vec![some("環境省")]));
    assert_eq!(places(&report, "V"), (None, vec![]));
    let summary = report.summary();
    assert_eq!((summary.workstreams, summary.again), (4, 4));
    assert_eq!((summary.vacant, summary.contested), (2, 1));
    let owned = &item(&report, "S").ownership;
    let joint: Vec<_> = owned.joint.iter().map(|held| held.path.join(" ")).collect();
    assert_eq!(joint, ["総務省", "環境省"]);
    assert_eq!(owned.coordinators[0].path, ["内閣府"]);
    assert_eq!(owned.others[0].role, content::Role::Consulted);
    assert_eq!(owned.leads[0].since, Since::On(date("2026-04-01")));
    let standing = &item(&report, "C").ownership.standing;
    let contested = Standing::Contested { since: Some(date("2026-10-05")), settled_by: some("内閣官房") };
    assert_eq!(standing, &contested);
}

#[test]
fn a_claim_that_comes_up_is_a_change_and_is_called_one() {
    let mut desk = Desk::new(false);
    let id = desk.open("A", "施策");
    desk.assign(id, "METI", Role::Lead, "2026-04-01", Stance::Plain);
    desk.turn("2026-11-10T01:00:00Z");
    desk.assign(id, "総務省", Role::Lead, "2026-11-08", Stance::Claim);
    let What::LeadChanged { from, to, .. } = &kinds(&desk.report("2026-11-01", "2026-11-20"), "A")[0] else {
        panic!("a change of the lead")
    };
    assert_eq!(from, &["経済産業省"]);
    assert_eq!(to, &["総務省（未合意）", "経済産業省"]);
}

#[test]
fn a_closed_workstream_leaves_after_its_period_and_comes_back_when_reopened() {
    let mut desk = Desk::new(false);
    let id = desk.open("A", "施策");
    desk.turn("2026-11-10T01:00:00Z");
    desk.submit(Intent::CloseWorkstream { workstream: id, on: day("2026-11-08"), reason: None });
    assert_eq!(kinds(&desk.report("2026-11-01", "2026-11-20"), "A"), [What::Closed { reason: None }]);
    desk.turn("2026-11-25T01:00:00Z");
    let next = desk.report("2026-11-20", "2026-11-27");
    assert_eq!(next.summary().workstreams, 0);
    desk.submit(Intent::ReopenWorkstream { workstream: id });
    assert_eq!(kinds(&desk.report("2026-11-20", "2026-11-27"), "A"), [What::Reopened]);
}

#[test]
fn a_period_that_ends_before_it_begins_is_refused_and_a_stop_is_a_stop() {
    let desk = Desk::new(false);
    let refused = desk.workspace.report_content(&request("2026-11-20", "2026-11-01"));
    assert_eq!(refused.map_err(|failure| failure.code), Err(Code::EndsBeforeStart));
    let stopped = desk.workspace.report(&request("2026-11-01", "2026-11-20"), &mut |progress| progress.step != "draw");
    assert_eq!(stopped.map_err(|failure| failure.code), Err(Code::Cancelled));
}

#[test]
fn the_sample_counts_as_queries_count_and_every_form_names_each_ministry() {
    let mut desk = Desk::new(true);
    let newcomer = desk.open("N-1", "新規の施策");
    desk.turn("2026-11-10T01:00:00Z");
    desk.log(newcomer, "2026-11-09", Health::AtRisk, "見出しの文");
    desk.turn("2026-11-20T01:00:00Z");
    let report = desk.report("2026-11-01", "2026-11-20");
    let summary = report.summary();
    let count = |filter: WorkstreamFilter| {
        let clock = store::rows::AsOf { day: Some(day("2026-11-20")), recorded_by: None };
        match desk.workspace.ask(&Query::WorkstreamCounts { filter, clock }) {
            Ok(Answer::WorkstreamCounts(counts)) => counts,
            other => panic!("{other:?}"),
        }
    };
    let all = count(WorkstreamFilter::default());
    assert_eq!(all.total, 224 + 45 + 1);
    assert_eq!(summary.workstreams as u64, all.total);
    assert_eq!((summary.at_risk as u64, summary.unrated as u64), (all.at_risk, all.none));
    let of = |ownership| count(WorkstreamFilter { ownership: vec![ownership], ..Default::default() }).total;
    assert_eq!((summary.vacant as u64, summary.contested as u64), (of(Ownership::Vacant), of(Ownership::Contested)));
    assert_eq!((summary.changed, summary.not_reported), (1, 224 + 45));
    // Each ministry's own count is that of the list, by the lead's top body.
    let Ok(Answer::Workstreams(list)) = desk.workspace.ask(&Query::Workstreams {
        filter: WorkstreamFilter::default(),
        sort: WorkstreamSort::Protocol,
        descending: false,
        window: Window { offset: 0, limit: u32::MAX },
        clock: Default::default(),
    }) else {
        panic!("a list")
    };
    for section in report.sections.iter().filter(|section| section.ministry.is_some()) {
        let name = section.ministry.as_deref().unwrap_or_default();
        let led = list.items.iter().filter(|row| {
            row.lead
                .first()
                .or(row.joint.first())
                .is_some_and(|lead| lead.name.ja == name || lead.name.ja.starts_with(&format!("{name} ")))
        });
        assert_eq!(section.items.iter().filter(|item| item.again.is_none()).count(), led.count(), "{name}");
    }
    assert_eq!(report.provenance.len(), 1);
    assert_eq!(report.marking, "機密性2情報");
    every_form_names_each_ministry_and_no_id(&desk, &report, &list.items.iter().map(|row| row.id).collect::<Vec<_>>());
}

/// Every text of a workbook.
fn workbook(bytes: Vec<u8>) -> String {
    let mut book: calamine::Xlsx<_> = calamine::open_workbook_from_rs(std::io::Cursor::new(bytes)).expect("a workbook");
    let sheets = calamine::Reader::worksheets(&mut book);
    let cells = sheets.iter().flat_map(|(_, range)| range.cells()).map(|(_, _, cell)| cell.to_string());
    cells.collect::<Vec<_>>().join("\n")
}

fn every_form_names_each_ministry_and_no_id(desk: &Desk, report: &Report, ids: &[WorkstreamId]) {
    let drawn = desk.workspace.report(&request("2026-11-01", "2026-11-20"), &mut |_| true).expect("drawn");
    assert_eq!(drawn.len(), 5);
    for (format, bytes) in drawn {
        let text = match format {
            ReportFormat::Html | ReportFormat::Md | ReportFormat::Txt => String::from_utf8(bytes).expect("text"),
            ReportFormat::Xlsx => workbook(bytes),
            ReportFormat::Docx => crate::handover::tests::in_docx(&bytes, "word/document.xml"),
            ReportFormat::Pdf => {
                assert!(bytes.starts_with(b"%PDF-"));
                continue;
            }
        };
        for name in report.sections.iter().filter_map(|section| section.ministry.as_deref()) {
            assert!(text.contains(name), "{name} is not in {format:?}");
        }
        assert!(text.contains("見出しの文") && !text.contains('⟦'), "{format:?}");
        for id in ids {
            assert!(!text.contains(&id.to_string()), "an id is printed in {format:?}");
        }
    }
}

#[test]
fn against_a_day_with_nothing_on_record_it_is_set_against_what_is_known_of_that_day() {
    let mut desk = Desk::new(false);
    let old = desk.open("T1", "以前からの施策");
    desk.assign(old, "外務省", Role::Lead, "2026-04-01", Stance::Plain);
    desk.log(old, "2026-09-01", Health::OnTrack, "順調");
    desk.log(old, "2026-09-25", Health::AtRisk, "遅れ気味");
    let mut new = Intent::open_workstream(Bilingual::ja("期間中に始まった施策"), Some("T2".to_owned()));
    if let Intent::OpenWorkstream { from, .. } = &mut new {
        *from = Some(day("2026-09-20"));
    }
    desk.submit(new);
    let report = desk.report("2026-09-15", "2026-09-28");
    assert_eq!(report.against, Some(content::Against::PresentRecords));
    assert!(kinds(&report, "T1").iter().any(|what| matches!(what, What::HealthChanged { .. })));
    assert!(!kinds(&report, "T1").contains(&What::Opened));
    // What was written down after the report's day is told on the day of which it speaks.
    assert!(item(&report, "T1").changes.iter().all(|change| change.on <= report.as_of));
    assert_eq!(kinds(&report, "T2"), [What::Opened]);
    // Once something was on record on the day, the records of that day count.
    desk.turn("2026-10-15T01:00:00Z");
    desk.open("T3", "後から登録した施策");
    let report = desk.report("2026-10-10", "2026-10-15");
    assert_eq!(report.against, None);
    assert_eq!((kinds(&report, "T1"), kinds(&report, "T3")), (vec![], vec![What::Opened]));
}
