//! The RS System's tables, read from the real rows in `tests/data/rs-system-2024`. Every figure here was counted by
//! an independent program over the same files.
#![allow(clippy::unwrap_used, reason = "a test that cannot read its own input has failed")]

use std::collections::BTreeMap;
use std::io::{Cursor, Write};
use std::path::PathBuf;

use chrono::NaiveDate;
use sheet::given::Given;
use sheet::incoming::{Assignment, BasisKind, DependencyKind, GoalLevel, Incoming, NoteCode, ProblemCode, Role, Table};
use sheet::limits::{Limits, RefusalCode};
use sheet::rs_system::{self, ATTRIBUTION, Options};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../tests/data/rs-system-2024")
}

fn subset() -> Incoming {
    rs_system::read_path(&folder(), &Options::default(), &Limits::default()).unwrap()
}

fn counted(incoming: &Incoming, code: NoteCode, table: Table) -> u32 {
    incoming.notes.iter().filter(|note| note.code == code && note.table == Some(table)).map(|note| note.count).sum()
}

fn given(name: &str, text: &str) -> Given {
    Given { name: name.to_owned(), bytes: text.as_bytes().to_vec() }
}

fn read(files: &[Given]) -> Incoming {
    rs_system::read(files, &Options::default(), &Limits::default()).unwrap()
}

fn problems(incoming: &Incoming) -> Vec<(u32, ProblemCode, &str, bool)> {
    incoming.problems.iter().map(|p| (p.at.line, p.code, p.value.as_str(), p.row_skipped)).collect()
}

#[test]
fn the_224_projects_are_read_without_a_problem() {
    let incoming = subset();
    assert_eq!(incoming.problems, []);
    assert_eq!((incoming.scheme.as_str(), incoming.label.as_str()), ("rs-system/2024", "RS 2024"));
    assert_eq!(incoming.attribution.as_deref(), Some(ATTRIBUTION));
    assert_eq!(incoming.as_of, NaiveDate::from_ymd_opt(2025, 2, 17));
    assert_eq!(incoming.tables_read.len(), 7);
    let rows: Vec<u32> = incoming.files.iter().map(|file| file.rows).collect();
    assert_eq!(rows, [334, 235, 771, 271, 1287, 1670, 224]);
    assert!(incoming.files.iter().all(|file| file.sha256.len() == 64));
    assert_eq!(incoming.workstreams.len(), 224);
    assert_eq!(incoming.assignments.len(), 224 + 113 + 18);
    assert_eq!(incoming.bases.len(), 309 + 697 + 223);
    assert_eq!(incoming.dependencies.len(), 85);
    assert_eq!(incoming.goals.len(), 2135);
    assert_eq!(incoming.budgets.len(), 1252);
    assert_eq!(incoming.statuses.len(), 205);
}

#[test]
fn what_the_source_lacks_or_repeats_is_counted_once() {
    let incoming = subset();
    for (code, table, count) in [
        (NoteCode::EmptyRows, Table::Dependencies, 169),
        (NoteCode::OutsideReferences, Table::Dependencies, 68),
        (NoteCode::MirroredTies, Table::Dependencies, 17),
        (NoteCode::EmptyRows, Table::Statuses, 19),
        (NoteCode::RatingsUnmapped, Table::Statuses, 185),
        (NoteCode::RepeatedRows, Table::Assignments, 8),
        (NoteCode::ProposedJointLeads, Table::Assignments, 18),
        (NoteCode::SplitOrganisations, Table::Assignments, 8),
        (NoteCode::ParentsRemoved, Table::Assignments, 8),
        (NoteCode::MergedRows, Table::Workstreams, 11),
        (NoteCode::StartUnknown, Table::Workstreams, 3),
        (NoteCode::EndAndOpenEnded, Table::Workstreams, 75),
        (NoteCode::AddedUp, Table::Budgets, 35),
        (NoteCode::BracketsJoined, Table::Bases, 4),
        (NoteCode::NoneStated, Table::Bases, 6),
        (NoteCode::GoalNumberShared, Table::Goals, 8),
        (NoteCode::SeveralOrigins, Table::Goals, 50),
    ] {
        assert_eq!(counted(&incoming, code, table), count, "{code:?} {table:?}");
    }
    let missing: Vec<_> = incoming
        .notes
        .iter()
        .filter(|note| note.code == NoteCode::NotInSource)
        .map(|note| note.value.as_deref().unwrap())
        .collect();
    assert_eq!(missing, ["indicator", "target", "due"]);
    let of =
        incoming.notes.iter().find(|note| note.table == Some(Table::Dependencies) && note.code == NoteCode::EmptyRows);
    assert_eq!(of.unwrap().of, Some(271));
    // 備考 of table 1-2 names officials; the note says that it was left alone.
    let unused = incoming.notes.iter().find(|n| n.code == NoteCode::ColumnUnused && n.value.as_deref() == Some("備考"));
    assert_eq!((unused.unwrap().table, unused.unwrap().count), (Some(Table::Workstreams), 45));
}

#[test]
fn each_project_has_one_lead_and_other_ministries_only_claim() {
    let incoming = subset();
    let mut roles = BTreeMap::new();
    for assignment in &incoming.assignments {
        *roles.entry((assignment.role, assignment.proposed)).or_insert(0) += 1;
        assert_eq!(assignment.basis_text.as_deref(), Some("RS 2024"));
        assert_eq!((assignment.from, assignment.to), (None, None));
    }
    let expected = [((Role::Lead, false), 224), ((Role::JointLead, true), 18), ((Role::Support, false), 113)];
    assert_eq!(roles, BTreeMap::from(expected));
    for workstream in &incoming.workstreams {
        let own: Vec<&Assignment> =
            incoming.assignments.iter().filter(|a| a.workstream == workstream.key && a.role == Role::Lead).collect();
        assert_eq!(own.len(), 1);
        assert_eq!(own[0].organisation, workstream.owner);
    }
    // 宇宙開発利用推進費: the Cabinet Office leads; units of other ministries claim a joint lead.
    let space: Vec<String> = incoming
        .assignments
        .iter()
        .filter(|a| a.workstream == "228")
        .map(|a| format!("{:?} {}", a.role, a.organisation.join("/")))
        .collect();
    assert_eq!(space[0], "Lead 内閣府/宇宙開発戦略推進事務局");
    assert!(space.contains(&"JointLead 農林水産省/大臣官房/新事業・食品産業部/食品製造課（課長以外）".to_owned()));
    assert!(space[1..].iter().all(|part| part.starts_with("JointLead ")), "{space:?}");
}

#[test]
fn a_unit_is_named_under_its_parents_once() {
    let incoming = subset();
    let path = |key: &str| incoming.workstreams.iter().find(|w| w.key == key).unwrap().owner.join(" › ");
    assert_eq!(path("3620"), "経済産業省 › 貿易経済安全保障局 › 経済安全保障政策課");
    assert_eq!(path("7157"), "経済産業省 › イノベーション・環境局 › イノベーション政策課 › フロンティア推進室");
    assert_eq!(path("337"), "警察庁 › 長官官房 › 人事課 › （教養）");
    for assignment in &incoming.assignments {
        for (at, name) in assignment.organisation.iter().enumerate() {
            assert!(!name.contains('\u{3000}') && !name.trim().is_empty(), "{name:?}");
            assert!(!assignment.organisation[..at].contains(name), "{:?}", assignment.organisation);
        }
    }
}

#[test]
fn places_are_the_lines_of_the_file() {
    let incoming = subset();
    for workstream in incoming.workstreams.iter().step_by(20) {
        let file = &incoming.files[workstream.at.file as usize];
        let text = std::fs::read_to_string(folder().join(&file.name)).unwrap();
        let line = text.split('\n').nth(workstream.at.line as usize - 1).unwrap();
        assert!(line.starts_with(&format!("レビューシート,2024,{},", workstream.key)), "{}", workstream.at.line);
    }
}

#[test]
fn money_is_whole_yen_and_adds_up() {
    let incoming = subset();
    let totals: Vec<_> = incoming.budgets.iter().filter(|budget| budget.account.is_none()).collect();
    assert_eq!(totals.len(), 623);
    assert_eq!(totals.iter().filter_map(|b| b.executed).sum::<i64>(), 5_327_657_056_180);
    assert_eq!(totals.iter().filter_map(|b| b.requested).sum::<i64>(), 2_427_425_519_000);
    let accounts = incoming.budgets.iter().filter(|budget| budget.account.is_some());
    assert_eq!(accounts.filter_map(|b| b.initial).sum::<i64>(), 1_423_645_669_999);
    // The totals row of a year says what its accounts add up to.
    for total in totals {
        let parts = || {
            incoming.budgets.iter().filter(|b| {
                b.workstream == total.workstream && b.fiscal_year == total.fiscal_year && b.account.is_some()
            })
        };
        assert_eq!(
            total.initial,
            parts().map(|b| b.initial).fold(None, |sum, x| Some(sum.unwrap_or(0) + x.unwrap_or(0)))
        );
        assert_eq!(total.supplementary, Some(parts().filter_map(|b| b.supplementary).sum()));
        assert_eq!(total.requested, Some(parts().filter_map(|b| b.requested).sum()));
    }
    let first = &incoming.budgets[0];
    assert_eq!((first.workstream.as_str(), first.fiscal_year, first.account.as_deref()), ("47", 2024, None));
    assert_eq!(
        (first.initial, first.supplementary, first.requested),
        (Some(130_191_000), Some(12_012_000), Some(537_733_000))
    );
}

#[test]
fn goals_hang_together() {
    let incoming = subset();
    let mut levels = BTreeMap::new();
    for goal in &incoming.goals {
        *levels.entry(goal.level).or_insert(0) += 1;
        assert_eq!((&goal.indicator, &goal.target, &goal.due_on), (&None, &None, &None));
        for link in &goal.follows {
            assert!(incoming.goals.iter().any(|from| from.workstream == goal.workstream && from.key == link.goal));
        }
    }
    let expected = [
        (GoalLevel::Activity, 543),
        (GoalLevel::Output, 540),
        (GoalLevel::OutcomeShort, 460),
        (GoalLevel::OutcomeMiddle, 112),
        (GoalLevel::OutcomeLong, 480),
    ];
    assert_eq!(levels, BTreeMap::from(expected));
    assert_eq!(incoming.goals.iter().map(|goal| goal.follows.len()).sum::<usize>(), 1670);
    let reasoned = incoming.goals.iter().flat_map(|goal| &goal.follows).filter(|link| link.reasoning.is_some()).count();
    assert_eq!(reasoned, 1029);
    let mut keys: Vec<_> = incoming.goals.iter().map(|goal| (&goal.workstream, &goal.key)).collect();
    keys.sort();
    keys.dedup();
    assert_eq!(keys.len(), 2135);
}

#[test]
fn ratings_stay_ratings_and_texts_stay_whole() {
    let incoming = subset();
    let mut ratings = BTreeMap::new();
    for status in &incoming.statuses {
        assert_eq!(status.health, None);
        assert_eq!(status.as_of, NaiveDate::from_ymd_opt(2025, 2, 17));
        *ratings.entry(status.original_rating.clone().unwrap_or_default()).or_insert(0) += 1;
    }
    let expected = [
        ("", 20),
        ("現状通り", 91),
        ("終了予定", 50),
        ("事業内容の一部改善", 42),
        ("廃止", 1),
        ("事業全体の抜本的な改善", 1),
    ];
    assert_eq!(ratings, expected.map(|(word, count)| (word.to_owned(), count)).into());
    let checked =
        incoming.statuses.iter().filter(|s| s.narrative.as_ref().is_some_and(|n| n.contains("【点検結果】\n")));
    // 203 cells hold something; two of them hold a dash.
    assert_eq!(checked.count(), 201);
    let later = Options { as_of: NaiveDate::from_ymd_opt(2025, 3, 1) };
    let overridden = rs_system::read_path(&folder(), &later, &Limits::default()).unwrap();
    assert!(overridden.statuses.iter().all(|status| status.as_of == later.as_of));
}

#[test]
fn laws_plans_and_ties_read_as_the_source_means_them() {
    let incoming = subset();
    let of = |key: &str, kind| incoming.bases.iter().find(|b| b.workstream == key && b.kind == kind).unwrap();
    let law = of("47", BasisKind::Law);
    assert_eq!((law.name.as_str(), law.number.as_deref()), ("サイバーセキュリティ基本法", Some("平成26年法律第104号")));
    assert_eq!(of("47", BasisKind::Plan).name, "「サイバーセキュリティ戦略」（令和3年9月28日閣議決定）");
    assert!(incoming.bases.iter().any(|b| b.article.as_deref() == Some("第八十五条第3項第1号イ")));
    let kinds = |kind| incoming.dependencies.iter().filter(|tie| tie.kind == kind).count();
    assert_eq!(
        (kinds(DependencyKind::Feeds), kinds(DependencyKind::Relates), kinds(DependencyKind::Blocks)),
        (42, 43, 0)
    );
    assert_eq!(incoming.dependencies.iter().filter(|tie| tie.outside).count(), 68);
}

#[test]
fn the_same_tables_read_alike_zipped_and_in_cp932() {
    let plain = subset();
    let mut zipped = Vec::new();
    for file in &plain.files {
        let bytes = std::fs::read(folder().join(&file.name)).unwrap();
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file(file.name.as_str(), zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(&bytes).unwrap();
        let bytes = zip.finish().unwrap().into_inner();
        zipped.push(Given { name: file.name.replace(".csv", ".zip"), bytes });
    }
    let again = read(&zipped);
    assert_eq!((&again.workstreams, &again.goals, &again.budgets), (&plain.workstreams, &plain.goals, &plain.budgets));
    assert!(again.files[0].name.ends_with("組織情報.zip/1-1_RS_2024_基本情報_組織情報.csv"));

    let text = std::fs::read_to_string(folder().join(&plain.files[0].name)).unwrap();
    let (bytes, _, lossy) = encoding_rs::SHIFT_JIS.encode(text.trim_start_matches('\u{feff}'));
    assert!(!lossy);
    let sjis = read(&[Given { name: "1-1.csv".to_owned(), bytes: bytes.into_owned() }]);
    assert_eq!(sjis.assignments, plain.assignments);
    assert!(sjis.notes.iter().any(|note| note.code == NoteCode::Encoding && note.value.as_deref() == Some("CP932")));
}

#[test]
fn a_table_alone_says_which_tables_are_absent_and_still_names_leads() {
    let name = "1-2_RS_2024_基本情報_事業概要等.csv";
    let incoming = rs_system::read_path(&folder().join(name), &Options::default(), &Limits::default()).unwrap();
    assert_eq!(incoming.tables_read.iter().copied().collect::<Vec<_>>(), [Table::Workstreams]);
    assert_eq!(incoming.notes.iter().filter(|note| note.code == NoteCode::TableAbsent).count(), 6);
    assert_eq!(incoming.assignments.len(), 224);
    assert!(incoming.assignments.iter().all(|a| a.role == Role::Lead && !a.organisation.is_empty()));
}

const OVERVIEW: &str =
    "事業年度,予算事業ID,事業名,政策所管府省庁,府省庁,課,事業の目的,事業開始年度,事業終了（予定）年度,終了予定なし\r\n";

#[test]
fn rows_that_cannot_be_read_are_listed_with_line_and_column() {
    let rows = "2024,1,甲,内閣府,内閣府,室,目的,2024,2023,FALSE\r\n\
                2024,,乙,内閣府,内閣府,室,,,,\r\n\
                2024,3,,内閣府,内閣府,室,,,,\r\n\
                2024,1,甲の二,内閣府,内閣府,室,,,,\r\n\
                2023,5,\"丙\n二行\",,,,,未定,,たぶん\r\n\
                令和六,6,丁,内閣府,内閣府,室,,,\r\n\
                2024,7,戊,内閣府,内閣府,室,,,,,余り\r\n";
    let incoming = read(&[given("a.csv", &format!("{OVERVIEW}{rows}"))]);
    assert_eq!(
        problems(&incoming),
        [
            (2, ProblemCode::EndsBeforeStart, "2023", false),
            (3, ProblemCode::MissingKey, "", true),
            (4, ProblemCode::MissingTitle, "", true),
            (5, ProblemCode::ConflictingRow, "1", true),
            (6, ProblemCode::OtherYear, "2023", false),
            (6, ProblemCode::MissingOrganisation, "", false),
            (6, ProblemCode::NotAYear, "未定", false),
            (6, ProblemCode::NotAFlag, "たぶん", false),
            (8, ProblemCode::MissingCells, "", false),
            (8, ProblemCode::NotAYear, "令和六", false),
            (9, ProblemCode::ExtraCells, "余り", false),
            (4, ProblemCode::UnknownWorkstream, "3", false),
        ]
    );
    assert_eq!(incoming.problems[7].at.column.as_deref(), Some("終了予定なし"));
    assert_eq!(incoming.workstreams.len(), 4);
}

#[test]
fn each_table_lists_what_it_cannot_read() {
    let related = "事業年度,予算事業ID,府省庁,番号（関連事業）,関連事業の事業ID,関連事業の事業名,関連性\n\
                   2024,1,内閣府,1,1,甲,統合先\n2024,1,内閣府,2,,,統合先\n2024,1,内閣府,3,9,外,遠縁\n2024,8,内閣府,,,,\n";
    let money = "事業年度,予算事業ID,府省庁,予算年度,当初予算（合計）,会計区分,会計,勘定,当初予算\n\
                 2024,1,内閣府,2024,一億,,,,\n2024,1,内閣府,来年,1,,,,\n2024,1,内閣府,2024,,一般会計,一般会計,,5\n";
    let bases = "事業年度,予算事業ID,府省庁,政策,施策,番号（根拠法令）,法令名,法令番号\n2024,1,内閣府,,,1,,令和四年法律第四十三号\n";
    let goals = "事業年度,予算事業ID,府省庁,派生元－アクティビティ・アウトプット・アウトカムの番号,派生元－種別（アクティビティ・アウトプット・アウトカム）,派生元－アウトカムの期間,派生元－アクティビティの内容/活動目標／成果目標,派生先－アクティビティ・アウトプット・アウトカムの番号,派生先－種別（アクティビティ・アウトプット・アウトカム）,派生先－アウトカムの期間,派生先－活動目標／成果目標\n\
                 2024,1,内閣府,1,アクティビティ,,開く,1,アウトプット,,\n2024,1,内閣府,1,アクティビティ,,開く,1,インパクト,,数\n2024,1,内閣府,1,アクティビティ,,開く,1,アクティビティ,,開く\n";
    let parts = "事業年度,予算事業ID,府省庁,府省庁（その他担当組織）,係（その他担当組織）\n2024,1,,,\n2024,1,内閣府,外部有識者,某\n";
    let status =
        "予算事業ID,府省庁,行政事業レビュー推進チームの所見\n1,内閣府,現状通り\n1,内閣府,廃止\n1,内閣府,\u{fffd}\n";
    let overview = format!("{OVERVIEW}2024,1,甲,内閣府,内閣府,室,目的,2024,,TRUE\r\n");
    let files = [&overview, related, money, bases, goals, parts, status].map(|text| given("t.csv", text));
    let incoming = read(&files);
    let of = |file: u16| -> Vec<_> {
        incoming.problems.iter().filter(|p| p.at.file == file).map(|p| (p.at.line, p.code)).collect()
    };
    assert_eq!(of(0), []);
    assert_eq!(
        of(1),
        [
            (2, ProblemCode::TiedToItself),
            (3, ProblemCode::MissingText),
            (4, ProblemCode::UnknownWord),
            (5, ProblemCode::UnknownWorkstream)
        ]
    );
    assert_eq!(of(2), [(2, ProblemCode::NotANumber), (3, ProblemCode::NotAYear)]);
    assert_eq!(of(3), [(2, ProblemCode::MissingText)]);
    assert_eq!(of(4), [(2, ProblemCode::MissingText), (3, ProblemCode::UnknownWord), (4, ProblemCode::TiedToItself)]);
    assert_eq!(of(5), [(2, ProblemCode::MissingOrganisation), (3, ProblemCode::UnknownWord)]);
    assert_eq!(
        of(6),
        [
            (1, ProblemCode::MissingColumn),
            (3, ProblemCode::ConflictingRow),
            (4, ProblemCode::BadBytes),
            (4, ProblemCode::ConflictingRow)
        ]
    );
    // The tie in an unknown word is kept with that word.
    assert_eq!(incoming.dependencies[0].original, "遠縁");
    // An unreadable sum is blank, and no zero.
    assert!(incoming.budgets.iter().all(|budget| budget.account.is_some()));
}

#[test]
fn a_second_own_body_is_kept_as_a_claim() {
    let parts =
        "事業年度,予算事業ID,府省庁,局・庁,府省庁（その他担当組織）\n2024,1,内閣府,甲室,\n2024,1,内閣府,乙室,\n";
    let incoming = read(&[given("a.csv", parts)]);
    let roles: Vec<_> = incoming.assignments.iter().map(|a| (a.organisation.join("/"), a.role, a.proposed)).collect();
    assert_eq!(
        roles,
        [("内閣府/甲室".to_owned(), Role::Lead, false), ("内閣府/乙室".to_owned(), Role::JointLead, true)]
    );
}

#[test]
fn what_is_no_table_of_the_source_is_refused_or_named() {
    let none = rs_system::read(&[given("x.csv", "a,b\n1,2\n")], &Options::default(), &Limits::default());
    assert_eq!(none.unwrap_err().code, RefusalCode::NoTable);
    let twice = [given("x.csv", OVERVIEW), given("y.csv", OVERVIEW)];
    let twice = rs_system::read(&twice, &Options::default(), &Limits::default()).unwrap_err();
    assert_eq!((twice.code, twice.file.as_str()), (RefusalCode::TableTwice, "y.csv"));
    let other = read(&[given("x.csv", OVERVIEW), given("メモ.csv", "a,b\n1,2\n")]);
    assert!(other.notes.iter().any(|n| n.code == NoteCode::FileIgnored && n.value.as_deref() == Some("メモ.csv")));
    let gone = rs_system::read_path(&folder().join("nothing.csv"), &Options::default(), &Limits::default());
    assert_eq!(gone.unwrap_err().code, RefusalCode::NotFound);
    let above = folder().join("..");
    let above = rs_system::read_path(&above, &Options::default(), &Limits::default()).unwrap_err();
    assert_eq!(above.code, RefusalCode::TablesBelow);
    assert!(above.value.is_some_and(|folders| folders.split(", ").any(|name| name == "rs-system-2024")));
}

#[test]
fn files_that_cannot_be_opened_are_refused_by_kind() {
    let limits = Limits::default();
    assert_eq!(Given::open(&folder(), &limits).unwrap_err().code, RefusalCode::UnknownKind);
    let small = Limits { bytes: 1_000, ..Limits::default() };
    let large = rs_system::read_path(&folder(), &Options::default(), &small).unwrap_err();
    assert_eq!((large.code, large.limit), (RefusalCode::TooLarge, Some(1_000)));
    let missing = rs_system::read_path(&folder().join("gone/"), &Options::default(), &limits).unwrap_err();
    assert_eq!(missing.code, RefusalCode::NotFound);
    assert_eq!(sheet::given::files_in(&folder().join("SOURCE.md")).unwrap_err().code, RefusalCode::CannotRead);
    let torn = Given { name: "t.zip".to_owned(), bytes: b"PK\x03\x04torn".to_vec() };
    assert_eq!(torn.unzip(&limits).unwrap_err().code, RefusalCode::Damaged);
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("../1-1.csv", zip::write::SimpleFileOptions::default()).unwrap();
    let outside = Given { name: "t.zip".to_owned(), bytes: zip.finish().unwrap().into_inner() };
    let refused = rs_system::read(&[outside], &Options::default(), &limits).unwrap_err();
    assert_eq!((refused.code, refused.value.as_deref()), (RefusalCode::UnsafeName, Some("../1-1.csv")));
}
