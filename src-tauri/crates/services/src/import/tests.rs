//! Imports of real tables into real workspaces, and what happens when they come again.
#![allow(clippy::unwrap_used, reason = "a test that cannot make its workspace has failed")]

use std::path::PathBuf;

use model::ids::EntityId;
use model::intent::Intent;
use model::values::{Bilingual, Entry, WorkstreamField};
use sheet::incoming::{NoteCode, ProblemCode};
use sheet::limits::RefusalCode;
use sheet::mapping::MappingErrorCode;
use store::rows::{AsOf, FactRow, HealthFilter, Noun, Window, WorkstreamDetail, WorkstreamFilter, WorkstreamSort};
use tempfile::TempDir;
use text::Language;

use super::*;
use crate::contract::{Answer, DifferenceKind, ImportCount, Query, Submission};
use crate::workspace::{Hardness, Options, unstoppable};

struct Place {
    folder: TempDir,
    workspace: Workspace,
}

fn place(sample: bool) -> Place {
    let folder = tempfile::tempdir().unwrap();
    let options =
        Options { sample, hardness: Hardness::Harness, home: Some(folder.path().join("home")), ..Options::default() };
    let (workspace, _) =
        Workspace::create(&folder.path().join("w.renkei"), "correct horse battery staple", options).unwrap();
    Place { folder, workspace }
}

/// A workspace that has taken in few projects.
fn with_few() -> Place {
    let mut place = place(false);
    let request = place.few();
    place.import(&request);
    place
}

fn data(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../tests/data").join(name)
}

/// The projects that the tests name, and some more.
const FEW: [&str; 8] = ["3620", "20990", "1005", "7091", "437", "228", "5518", "20985"];

fn rs(path: PathBuf) -> ImportRequest {
    ImportRequest { paths: vec![path], profile: Profile::RsSystem, as_of: None }
}

fn progress_sheet(name: &str) -> ImportRequest {
    let mapping = data("mapping/progress.toml");
    ImportRequest { paths: vec![data("mapping").join(name)], profile: Profile::Mapping(mapping), as_of: None }
}

impl Place {
    fn preview(&mut self, request: &ImportRequest) -> ImportPreview {
        self.workspace.preview(request, &mut unstoppable).unwrap()
    }
    fn apply(&mut self, preview: &ImportPreview) -> Outcome<Receipt> {
        self.workspace.submit(Submission::Import { handle: preview.handle }, None)
    }
    fn import(&mut self, request: &ImportRequest) -> Receipt {
        let preview = self.preview(request);
        self.apply(&preview).unwrap()
    }
    fn intent(&mut self, intent: Intent) -> Receipt {
        self.workspace.submit(Submission::Intent { intent }, None).unwrap()
    }
    fn id(&self, noun: Noun, given: &str) -> EntityId {
        let query = Query::Resolve { noun, given: given.to_owned(), clock: AsOf::default() };
        match self.workspace.ask(&query) {
            Ok(Answer::Resolve(found)) => found.id,
            other => panic!("{given}: {other:?}"),
        }
    }
    fn workstream(&self, code: &str) -> WorkstreamDetail {
        let id = self.id(Noun::Workstream, code).into();
        match self.workspace.ask(&Query::Workstream { id, clock: AsOf::default() }) {
            Ok(Answer::Workstream(found)) => *found,
            other => panic!("{code}: {other:?}"),
        }
    }
    fn open(&self, filter: WorkstreamFilter) -> u64 {
        let query = Query::Workstreams {
            filter,
            sort: WorkstreamSort::Code,
            descending: false,
            window: Window { offset: 0, limit: 1 },
            clock: AsOf::default(),
        };
        match self.workspace.ask(&query) {
            Ok(Answer::Workstreams(page)) => page.total,
            other => panic!("{other:?}"),
        }
    }
    /// The seven tables with few projects in a folder of the test's own, one of them edited.
    fn edited(&self, table: &str, edit: impl Fn(String) -> String) -> PathBuf {
        let folder = self.folder.path().join("edited");
        std::fs::create_dir_all(&folder).unwrap();
        for entry in std::fs::read_dir(data("rs-system-2024")).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if name.ends_with(".csv") {
                let text = few(&std::fs::read_to_string(&path).unwrap());
                let text = if name.starts_with(table) { edit(text) } else { text };
                std::fs::write(folder.join(name), text).unwrap();
            }
        }
        folder
    }
    fn few(&self) -> ImportRequest {
        rs(self.edited("none", |text| text))
    }
}

/// A table's header and the rows of few projects; line ends within cells are kept.
fn few(table: &str) -> String {
    let mut kept = String::new();
    let mut inside = false;
    let mut keep = true;
    for (at, line) in table.split_inclusive('\n').enumerate() {
        if !inside {
            let key = line.split(',').nth(2).unwrap_or_default().trim_matches('"');
            keep = at == 0 || FEW.contains(&key);
        }
        inside ^= line.matches('"').count() % 2 == 1;
        if keep {
            kept.push_str(line);
        }
    }
    kept
}

fn count<'p>(preview: &'p ImportPreview, noun: &str) -> &'p ImportCount {
    preview.counts.iter().find(|count| count.noun == noun).unwrap()
}

/// New, changed, gone over all sorts.
fn sums(preview: &ImportPreview) -> (u64, u64, u64) {
    let sum = |field: fn(&ImportCount) -> u64| preview.counts.iter().map(field).sum();
    (sum(|count| count.new), sum(|count| count.changed), sum(|count| count.gone))
}

#[test]
fn the_224_projects_come_in_whole_and_coming_again_changes_nothing() {
    let mut place = place(false);
    let request = rs(data("rs-system-2024"));
    let preview = place.preview(&request);
    let read: Vec<(&str, u64, u64)> =
        preview.counts.iter().map(|count| (count.noun.as_str(), count.read, count.new)).collect();
    let organisations = count(&preview, "organisation");
    assert!(organisations.new > 100 && organisations.new < organisations.read, "{organisations:?}");
    assert_eq!(
        read.iter().filter(|(noun, ..)| *noun != "organisation").copied().collect::<Vec<_>>(),
        [
            ("workstream", 224, 224),
            ("assignment", 355, 355),
            ("status", 205, 205),
            ("goal", 2135, 2135),
            ("basis", 1229, 1229),
            ("budget", 1252, 1252),
            ("dependency", 85, 85)
        ]
    );
    assert_eq!((preview.problem_total, preview.differences.len()), (0, 200));
    assert_eq!(preview.as_of, Day::from_ymd(2025, 2, 17));
    assert_eq!(preview.attribution.as_deref(), Some("RSシステム（行政事業レビュー）を加工して作成"));
    let lacking = preview.notes.iter().find(|note| note.code == "not-in-source").unwrap();
    assert_eq!(lacking.count, 3);
    assert_eq!(place.open(WorkstreamFilter::default()), 0, "a preview writes nothing");

    place.apply(&preview).unwrap();
    assert_eq!(place.open(WorkstreamFilter::default()), 224);

    let again = place.preview(&request);
    assert_eq!((sums(&again), again.total, again.warnings.len()), ((0, 0, 0), 0, 0));
    assert_eq!(count(&again, "goal").unchanged, 2135);
    assert_eq!(place.apply(&again).unwrap_err().code, Code::NothingChanges);
}

#[test]
fn a_project_keeps_what_the_source_says_and_no_more() {
    let place = place(true);
    let found = place.workstream("RS-3620");
    let shown = |role: model::values::Role| -> Vec<(String, model::values::AssignmentState)> {
        let mut shown: Vec<_> = found
            .assignments
            .iter()
            .filter(|row| row.role == role)
            .map(|row| (row.organisation.name.ja.clone(), row.state))
            .collect();
        shown.sort();
        shown
    };
    use model::values::{AssignmentState as S, Role as R};
    assert_eq!(
        shown(R::Lead),
        [("経済産業省 貿易経済安全保障局 経済安全保障政策課".to_owned(), S::Agreed)],
        "the bureau is known under its name of today"
    );
    assert_eq!(shown(R::Support), [("経済産業省 経済産業政策局 知的財産政策室".to_owned(), S::Agreed)]);
    assert!(found.assignments.iter().all(|row| row.from.is_none()), "since when is not in the source");
    assert!(found.assignments.iter().all(|row| row.basis.as_ref().is_some_and(|basis| basis.reference == "RS 2024")));

    // The review's ratings name no health, and none is made up.
    let unrated = WorkstreamFilter { health: vec![HealthFilter::None], ..WorkstreamFilter::default() };
    // Of the 45 workstreams of the reference workspace 12 have a made-up one.
    assert_eq!(place.open(unrated), 224 + 45 - 12);
    let status = found.latest.as_ref().expect("it has a status");
    assert_eq!((status.as_of, status.health, &status.headline), (Day::from_ymd(2025, 2, 17).unwrap(), None, &None));
    assert!(
        found.facts.iter().any(|fact| matches!(fact, FactRow::Budget { budget, .. } if budget.fiscal_year == 2024))
    );

    // A unit that moved and was renamed has in the table the name of its time, and today another.
    let moved = place.workstream("RS-1005");
    let lead = moved.assignments.iter().find(|row| row.role == R::Lead).unwrap();
    assert_eq!(lead.organisation.name.ja, "外務省 経済局 経済安全保障課");
}

#[test]
fn an_edited_file_shows_as_differences_and_is_followed() {
    let mut place = with_few();
    let folder = place.edited("1-2", |text| {
        let text = text.replacen("重要技術管理体制強化事業", "重要技術の管理体制を強化する事業", 1);
        // One project of one row is struck out.
        text.lines().filter(|line| !line.contains(",20990,")).map(|line| format!("{line}\r\n")).collect()
    });
    let preview = place.preview(&rs(folder.clone()));
    let workstreams = count(&preview, "workstream");
    assert_eq!((workstreams.new, workstreams.changed, workstreams.gone), (0, 1, 1));
    let changed = &preview.differences[0];
    assert_eq!(
        (changed.what, changed.noun.as_str(), changed.key.as_str()),
        (DifferenceKind::Changed, "workstream", "3620")
    );
    assert_eq!(changed.fields.len(), 1);
    assert_eq!(changed.fields[0].field, "title");
    assert_eq!(changed.fields[0].old.as_deref(), Some("重要技術管理体制強化事業"));
    assert_eq!(changed.fields[0].new.as_deref(), Some("重要技術の管理体制を強化する事業"));
    assert!(preview.differences.iter().any(|gone| gone.what == DifferenceKind::Gone && gone.key == "20990"));

    place.apply(&preview).unwrap();
    assert_eq!(place.workstream("RS-3620").row.title.ja, "重要技術の管理体制を強化する事業");
    assert_eq!(place.open(WorkstreamFilter::default()), 7);
    assert_eq!(sums(&place.preview(&rs(folder))), (0, 0, 0));

    // With the old files the project is there again.
    let old = place.few();
    place.import(&old);
    assert_eq!(place.open(WorkstreamFilter::default()), 8);
}

#[test]
fn tables_that_are_not_there_say_nothing() {
    let mut place = with_few();
    let folder = place.edited("1-2", |text| text);
    for entry in std::fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        if !path.file_name().unwrap().to_string_lossy().starts_with("1-2") {
            std::fs::remove_file(path).unwrap();
        }
    }
    let preview = place.preview(&rs(folder));
    assert_eq!(sums(&preview), (0, 0, 0));
    assert_eq!(count(&preview, "budget").read, 0);
}

#[test]
fn one_table_by_itself_finds_the_projects_of_an_earlier_import() {
    let mut place = with_few();
    let table = |place: &Place, edit: fn(String) -> String| {
        let folder = place.edited("2-1", edit);
        std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .find(|path| path.file_name().unwrap().to_string_lossy().starts_with("2-1"))
            .unwrap()
    };
    let whole = table(&place, |text| text);
    assert_eq!(sums(&place.preview(&rs(whole))), (0, 0, 0));
    let other = table(&place, |text| text.replacen(",3620,", ",999999,", 1));
    let preview = place.preview(&rs(other));
    assert_eq!(preview.problem_total, 1);
    let problem = &preview.problems[0];
    assert_eq!((problem.reason.as_str(), problem.value.as_str()), ("unknown-workstream", "999999"));
    assert!(problem.file.starts_with("2-1") && problem.line > 1);
}

#[test]
fn what_a_person_changed_here_stays() {
    let mut place = with_few();
    let workstream = place.id(Noun::Workstream, "RS-3620").into();
    place.intent(Intent::ReviseWorkstream {
        workstream, set: vec![WorkstreamField::Title(Bilingual::ja("重要技術"))]
    });
    let fact = place
        .workstream("RS-3620")
        .facts
        .into_iter()
        .find_map(|fact| match fact {
            FactRow::Goal { id, .. } => Some(id),
            _ => None,
        })
        .unwrap();
    place.intent(Intent::WithdrawFact { fact, reason: None });
    let metal = place.id(Noun::Organisation, "経済産業省 製造産業局 金属課").into();
    let names = model::values::Names { ja: "金属素材課".to_owned(), ..Default::default() };
    place.intent(Intent::RenameOrganisation { organisation: metal, names, from: None });

    let old = place.few();
    let same = place.preview(&old);
    assert_eq!(sums(&same), (0, 0, 0), "the source says what it said before");

    let folder = place.edited("1-2", |text| text.replacen("重要技術管理体制強化事業", "別の名", 1));
    let preview = place.preview(&rs(folder));
    assert_eq!(sums(&preview), (0, 0, 0));
    assert_eq!(preview.warnings, [model::refusal::Warning::KeptOverSource { entity: workstream.into() }]);
    assert_eq!(place.workstream("RS-3620").row.title.ja, "重要技術");
}

#[test]
fn an_import_is_undone_in_one_act_and_can_come_again() {
    let mut place = place(false);
    let request = place.few();
    place.import(&request);
    let before = place.workstream("RS-3620").row.id;
    place.workspace.submit(Submission::Undo { with_dependents: false }, None).unwrap();
    assert_eq!(place.open(WorkstreamFilter { closed: true, ..WorkstreamFilter::default() }), 0);
    let third = place.preview(&request);
    assert_eq!(count(&third, "workstream").new, 8);
    for count in third.counts.iter().filter(|count| count.noun != "organisation") {
        assert_eq!((count.new, count.unchanged), (count.read, 0), "{}", count.noun);
    }
    place.apply(&third).unwrap();
    assert_eq!(place.open(WorkstreamFilter::default()), 8);
    assert_eq!(place.workstream("RS-3620").row.id, before, "a key names the same record for ever");
    assert_eq!(sums(&place.preview(&request)), (0, 0, 0));
    assert_eq!(place.workspace.verify().unwrap().problems, []);
}

#[test]
fn a_preview_counts_until_the_next_import() {
    let mut place = place(false);
    let request = place.few();
    let first = place.preview(&request);
    let second = place.preview(&request);
    assert_eq!(place.apply(&first).unwrap_err().code, Code::PreviewGone);
    place.apply(&second).unwrap();
    assert_eq!(place.apply(&second).unwrap_err().code, Code::PreviewGone);

    // Another process took the same files in after this preview was made.
    let path = place.workspace.path().to_owned();
    place.workspace.submit(Submission::Undo { with_dependents: false }, None).unwrap();
    let mut fresh = place_beside(&place);
    let preview = fresh.preview(&progress_sheet("progress.csv"), &mut unstoppable).unwrap();
    let request = progress_sheet("progress.xlsx");
    place.import(&request);
    let late = fresh.submit(Submission::Import { handle: preview.handle }, None);
    assert_eq!(late.unwrap_err().code, Code::PreviewGone, "{}", path.display());
}

/// The same workspace, opened once more.
fn place_beside(place: &Place) -> Workspace {
    let options = Options { home: Some(place.folder.path().join("home")), ..Options::default() };
    let secret = crate::workspace::Secret::Passphrase("correct horse battery staple".to_owned());
    Workspace::open(place.workspace.path(), &secret, options).unwrap()
}

#[test]
fn a_messy_sheet_comes_in_by_its_mapping() {
    let mut place = place(false);
    let request = progress_sheet("progress.csv");
    let preview = place.preview(&request);
    assert!(count(&preview, "workstream").new >= 4, "{:?}", preview.counts);
    let listed =
        preview.problems.iter().find(|problem| problem.reason == "conflicting-row").expect("2-(2) stands twice");
    assert_eq!((listed.file.as_str(), listed.line > 6, listed.column.is_some()), ("progress.csv", true, true));
    assert!(preview.problems.iter().any(|problem| problem.reason == "missing-title"), "{:?}", preview.problems);
    assert_eq!(preview.as_of, Day::from_ymd(2026, 11, 20));
    place.apply(&preview).unwrap();

    let chips = place.workstream("progress-1-(1)-①");
    assert_eq!(chips.row.lead[0].name.ja, "経済産業省 商務情報政策局 情報産業課");
    assert_eq!(chips.row.health, Some(model::values::Health::OnTrack));
    assert_eq!(chips.row.original_rating.as_deref(), Some("順調"));
    let supports: Vec<_> = chips.assignments.iter().filter(|row| row.role == model::values::Role::Support).collect();
    assert_eq!(supports.len(), 2);
    let ports = place.workstream("progress-2-(1)");
    assert!(!ports.row.title.ja.contains('\n'), "a title is one line");
    assert!(
        ports.assignments.iter().any(|row| row.organisation.name.ja == "内閣府 科学技術・イノベーション推進事務局"),
        "a body named without its ministry is found"
    );
    let again = place.preview(&request);
    assert_eq!(sums(&again), (0, 0, 0));
    assert_eq!(again.problem_total, preview.problem_total, "what cannot be read is listed each time");
}

#[test]
fn files_that_are_no_source_are_refused_with_their_reason() {
    let mut place = place(false);
    let failure = |place: &mut Place, request: &ImportRequest| {
        let failure = place.workspace.preview(request, &mut unstoppable).unwrap_err();
        (failure.code, failure.data["reason"].as_str().unwrap_or_default().to_owned(), failure.data)
    };
    let folder = place.folder.path().to_owned();
    let write = |name: &str, text: &str| {
        let path = folder.join(name);
        std::fs::write(&path, text).unwrap();
        path
    };
    let other = write("other.csv", "a,b\n1,2\n");
    assert_eq!(failure(&mut place, &rs(other)).0, Code::NothingToImport);
    assert_eq!(failure(&mut place, &rs(folder.join("none.csv"))).0, Code::NoSuchFile);
    let empty_table = write("1-2.csv", "事業年度,予算事業ID,府省庁,事業名,事業の目的\n");
    assert_eq!(failure(&mut place, &rs(empty_table)).0, Code::NothingToImport);
    let zip = write("bad.zip", "PK\u{3}\u{4}nonsense");
    assert_eq!(failure(&mut place, &rs(zip)).1, "damaged");

    let wrong = write(
        "wrong.toml",
        "name = \"x\"\nlabel = \"x\"\nwrongly = 1\n[workstream]\nkey = \"整理番号\"\ntitle = \"施策名\"\n",
    );
    let request = ImportRequest { profile: Profile::Mapping(wrong), ..progress_sheet("progress.csv") };
    let (code, reason, data) = failure(&mut place, &request);
    assert_eq!((code, reason.as_str(), data["line"].as_u64()), (Code::WrongMapping, "unknown-name", Some(3)), "{data}");
    assert_eq!(data["file"], "wrong.toml");
}

#[test]
fn an_import_can_be_stopped_and_leaves_nothing() {
    let mut place = place(false);
    let request = rs(data("rs-system-2024"));
    let failure = place.workspace.preview(&request, &mut |progress| progress.step != "compare").unwrap_err();
    assert_eq!(failure.code, Code::Cancelled);
    let preview = place.preview(&request);
    let submission = Submission::Import { handle: preview.handle };
    let mut steps = Vec::new();
    let stopped = place.workspace.submit_with(submission, None, &mut |progress: Progress| {
        steps.push(progress.step);
        progress.done < 1_000
    });
    assert_eq!(stopped.unwrap_err().code, Code::Cancelled);
    assert!(steps.len() >= 3 && steps.iter().all(|step| step == "record"));
    assert_eq!(place.open(WorkstreamFilter { closed: true, ..WorkstreamFilter::default() }), 0);
}

#[test]
fn a_user_status_stands_beside_the_imported_one() {
    let mut place = with_few();
    let workstream = place.id(Noun::Workstream, "RS-3620").into();
    let day = Day::from_ymd(2026, 11, 20).unwrap();
    let entry = Entry { headline: Some("順調".to_owned()), ..Entry::on(day) };
    place.intent(Intent::LogStatus { workstream, entry });
    let old = place.few();
    assert_eq!(sums(&place.preview(&old)), (0, 0, 0));
    assert_eq!(place.workstream("RS-3620").statuses, 2);
}

/// The tokens of all variants; a variant that is left out here does not compile.
macro_rules! tokens {
    ($name:ident: $($variant:ident)+) => {{
        let _: fn($name) = |code| match code { $($name::$variant => ()),+ };
        [$($name::$variant),+].iter().map(read::token).collect::<Vec<String>>()
    }};
}

#[test]
fn every_code_and_field_has_its_words() {
    let problems = tokens!(ProblemCode: MissingColumn MissingKey MissingTitle MissingText MissingOrganisation
        ConflictingRow UnknownWorkstream NotANumber NotAYear NotADate NotAFlag OutOfRange EndsBeforeStart
        UnknownWord TiedToItself NothingAbove UnevenLists ExtraCells MissingCells BadBytes CellError
        FormulaWithoutValue ExternalLink OtherYear);
    let notes = tokens!(NoteCode: NotInSource EmptyRows RepeatedRows OutsideReferences MergedRows AddedUp
        MirroredTies BracketsJoined NoneStated ParentsRemoved SplitOrganisations ProposedJointLeads StartUnknown
        EndAndOpenEnded GoalNumberShared SeveralOrigins RatingsUnmapped TotalsSkipped RemarksSkipped BlankSkipped
        RelistedSkipped ColumnUnused FileIgnored TableAbsent CellsFilled Encoding);
    let refusals = tokens!(RefusalCode: NotFound CannotRead TooLarge TooManyEntries UnpacksTooFar PackedTooTightly
        TooManyRows TooManyColumns TooManyCells CellTooLong TooManyMerged UnsafeName Macros Encrypted Entities
        Damaged NotText UnknownKind NoTable TablesBelow TableTwice SheetMissing HeaderMissing);
    let mistakes = tokens!(MappingErrorCode: Syntax UnknownName WrongKind Missing UnknownWord NotADay NotAYear Empty);
    let fields: Vec<String> = compare::FIELDS.iter().map(|field| (*field).to_owned()).collect();
    let nouns: Vec<String> = compare::NOUNS.iter().map(|noun| (*noun).to_owned()).collect();
    let steps = ["read", "compare", "record"].map(str::to_owned).to_vec();
    let mut missing = Vec::new();
    for (prefix, codes) in [
        ("import-problem", problems),
        ("import-note", notes),
        ("import-refused", refusals),
        ("import-mapping", mistakes),
        ("field", fields),
        ("noun", nouns),
        ("progress", steps),
    ] {
        for code in codes {
            for language in [Language::Ja, Language::En] {
                let id = format!("{prefix}-{code}");
                if !text::has(language, &id) {
                    missing.push(format!("{language}: {id}"));
                }
            }
        }
    }
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn the_list_of_organisations_is_sound() {
    let place = place(false);
    let codes =
        ["METI", "経産省", "trade ministry", "Internal Affairs and Telecommunications Ministry", "MOEJ", "公安庁"];
    let expected = ["経済産業省", "経済産業省", "経済産業省", "総務省", "環境省", "公安調査庁"];
    for (given, name) in codes.into_iter().zip(expected) {
        let id = place.id(Noun::Organisation, given);
        assert_eq!(id, place.id(Noun::Organisation, name), "{given}");
    }
    let Answer::Organisations(page) = place
        .workspace
        .ask(&Query::Organisations {
            filter: store::rows::OrganisationFilter { top: true, ..Default::default() },
            window: Window::default(),
            clock: AsOf::default(),
        })
        .unwrap()
    else {
        panic!("not a list")
    };
    let names: Vec<&str> = page.items.iter().map(|row| row.names.ja.as_str()).collect();
    assert_eq!(&names[..4], ["内閣官房", "内閣府", "公正取引委員会", "警察庁"], "建制順");
    let position = |name: &str| names.iter().position(|known| *known == name).unwrap();
    assert!(position("防衛省") < position("国家安全保障会議"));
    assert!(position("経済安全保障推進会議") < position("国際協力銀行"));
}
