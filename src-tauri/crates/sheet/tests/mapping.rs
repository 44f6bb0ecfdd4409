//! Ministries' own sheets, read by a mapping: the messy example in `tests/data/mapping` as CSV and as Excel, and every
//! mistake that a mapping file can hold.
#![allow(clippy::unwrap_used, reason = "a test that cannot read its own input has failed")]

use std::io::{Cursor, Write};
use std::path::PathBuf;

use chrono::NaiveDate;
use sheet::given::Given;
use sheet::incoming::{Health, Incoming, NoteCode, ProblemCode, Role};
use sheet::limits::{Limits, RefusalCode};
use sheet::mapping::read::{read, read_path};
use sheet::mapping::{Mapping, MappingErrorCode as Mistake};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../tests/data/mapping")
}

fn example() -> String {
    std::fs::read_to_string(folder().join("progress.toml")).unwrap()
}

fn progress(file: &str) -> Incoming {
    let mapping = Mapping::parse(&example()).unwrap();
    read_path(&folder().join(file), &mapping, &Limits::default()).unwrap()
}

fn small(mapping: &str, text: &str) -> Incoming {
    let mapping = Mapping::parse(&format!("name = \"m\"\nlabel = \"表\"\n{mapping}")).unwrap();
    read(&Given { name: "t.csv".to_owned(), bytes: text.as_bytes().to_vec() }, &mapping, &Limits::default()).unwrap()
}

fn counted(incoming: &Incoming, code: NoteCode) -> Vec<(Option<&str>, u32)> {
    incoming.notes.iter().filter(|n| n.code == code).map(|n| (n.value.as_deref(), n.count)).collect()
}

fn day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

#[test]
fn the_messy_sheet_reads_alike_from_csv_and_excel() {
    for file in ["progress.csv", "progress.xlsx"] {
        let incoming = progress(file);
        assert_eq!(incoming.scheme, "mapping/progress");
        let titles: Vec<_> = incoming.workstreams.iter().map(|w| (w.key.as_str(), w.title.as_str())).collect();
        assert_eq!(
            titles,
            [
                ("1-(1)-①", "半導体の供給網強靱化"),
                ("1-(1)-②", "重要鉱物の備蓄"),
                ("2-(1)", "海上輸送の確保\n（港湾を含む）"),
                ("2-(2)", "医療品の確保"),
            ],
            "{file}"
        );
        let first = &incoming.workstreams[0];
        assert_eq!((first.starts_fiscal_year, first.ends_fiscal_year), (Some(2024), Some(2026)));
        assert_eq!(first.earlier_numbers, ["2023-経産-22-0254"]);
        assert_eq!(first.owner, ["経済産業省", "商務情報政策局", "情報産業課"]);
        let second = &incoming.workstreams[1];
        assert_eq!((second.starts_fiscal_year, second.ends_fiscal_year), (Some(2016), None));
        assert_eq!(second.owner, ["経済産業省", "製造産業局鉱物課"], "〃 is the ministry above");
        assert_eq!(incoming.bases.len(), 1);
        let ties: Vec<_> = incoming.dependencies.iter().map(|t| (t.to_key.as_deref(), t.outside)).collect();
        assert_eq!(ties, [(Some("1-(1)-①"), false), (Some("9-(9)"), true)]);
        let goal = &incoming.goals[0];
        assert_eq!(
            (goal.indicator.as_deref(), goal.target.as_deref(), goal.due_on),
            (Some("国内生産比率"), Some("40％"), day(2030, 3, 31))
        );
    }
}

#[test]
fn owners_are_parted_filled_and_cleaned() {
    for file in ["progress.csv", "progress.xlsx"] {
        let incoming = progress(file);
        let parts: Vec<_> = incoming
            .assignments
            .iter()
            .map(|a| (a.workstream.as_str(), a.role, a.proposed, a.organisation.join("/"), a.from))
            .collect();
        let part = |key, role, path: &str, from| (key, role, role == Role::Support, path.to_owned(), from);
        assert_eq!(
            parts,
            [
                part("1-(1)-①", Role::Lead, "経済産業省/商務情報政策局/情報産業課", day(2024, 4, 1)),
                part("1-(1)-①", Role::Support, "文部科学省", None),
                part("1-(1)-①", Role::Support, "環境省", None),
                part("1-(1)-②", Role::Lead, "経済産業省/製造産業局鉱物課", day(2016, 4, 1)),
                part("1-(1)-②", Role::Support, "外務省", None),
                part("1-(1)-②", Role::Support, "財務省", None),
                part("1-(1)-②", Role::Lead, "国土交通省/観光庁", None),
                part("2-(1)", Role::Lead, "国土交通省/海事局", None),
                part("2-(1)", Role::Lead, "環境省/水・大気環境局", None),
                part("2-(1)", Role::Support, "科学技術・イノベーション推進事務局", None),
                part("2-(2)", Role::Lead, "厚生労働省", None),
            ],
            "{file}"
        );
    }
}

#[test]
fn statuses_keep_the_rating_and_map_only_what_is_listed() {
    let incoming = progress("progress.xlsx");
    let read: Vec<_> = incoming
        .statuses
        .iter()
        .map(|s| (s.original_rating.as_deref(), s.health, s.progress, s.as_of, s.next_on))
        .collect();
    assert_eq!(
        read,
        [
            (Some("順調"), Some(Health::OnTrack), Some(50), day(2026, 11, 20), day(2027, 3, 31)),
            (Some("△"), Some(Health::AtRisk), Some(30), day(2026, 11, 20), None),
            (Some("Exempt under Section 43"), None, None, day(2026, 11, 20), None),
        ]
    );
    assert_eq!(incoming.statuses[0].narrative.as_deref(), Some("計画どおり"), "the second 備考");
    assert_eq!(incoming.statuses[0].reporter.as_deref(), Some("内閣府"));
    // 〃, and the number of the row of 観光庁; in Excel that number is merged.
    for file in ["progress.csv", "progress.xlsx"] {
        assert_eq!(counted(&progress(file), NoteCode::CellsFilled), [(None, 2)]);
    }
    assert_eq!(counted(&incoming, NoteCode::SplitOrganisations), [(None, 2)]);
    assert_eq!(counted(&incoming, NoteCode::RatingsUnmapped), [(Some("Exempt under Section 43"), 1)]);
}

#[test]
fn money_is_yen_and_blank_is_nothing() {
    let incoming = progress("progress.xlsx");
    let read: Vec<_> =
        incoming.budgets.iter().map(|b| (b.workstream.as_str(), b.fiscal_year, b.initial, b.requested)).collect();
    assert_eq!(
        read,
        [
            ("1-(1)-①", 2025, Some(1_234_000_000), Some(-5_000_000)),
            ("1-(1)-②", 2025, None, Some(1_234_500_000)),
            ("2-(2)", 2025, Some(0), None),
        ]
    );
}

#[test]
fn what_is_no_data_is_counted_and_what_cannot_be_read_is_listed() {
    // CP932 has no £: the program that wrote the CSV made it ￡.
    for (file, lines, pounds) in
        [("progress.csv", [11_u32, 16, 18, 19], "￡32,614"), ("progress.xlsx", [10, 12, 13, 14], "£32,614")]
    {
        let incoming = progress(file);
        let problems: Vec<_> =
            incoming.problems.iter().map(|p| (p.at.line, p.code, p.value.as_str(), p.row_skipped)).collect();
        assert_eq!(
            problems,
            [
                (lines[0], ProblemCode::NotADate, "未定", false),
                (lines[0], ProblemCode::OutOfRange, "120%", false),
                (lines[0], ProblemCode::NotADate, "04/05/2026", false),
                (lines[0], ProblemCode::MissingText, "", false),
                (lines[0], ProblemCode::NotANumber, pounds, false),
                (lines[0], ProblemCode::TiedToItself, "2-(1)、9-(9)", false),
                (lines[1], ProblemCode::EndsBeforeStart, "令和9年度～令和8年度", false),
                (lines[1], ProblemCode::UnevenLists, "医政局\n健康局", false),
                (lines[2], ProblemCode::ConflictingRow, "別の名", true),
                (lines[3], ProblemCode::MissingTitle, "", true),
            ],
            "{file}"
        );
        assert_eq!(counted(&incoming, NoteCode::TotalsSkipped), [(None, 1)]);
        assert_eq!(counted(&incoming, NoteCode::RemarksSkipped), [(None, 1)]);
        assert_eq!(counted(&incoming, NoteCode::RelistedSkipped), [(None, 1)]);
        assert_eq!(counted(&incoming, NoteCode::BlankSkipped), [(None, 1)]);
        assert_eq!(counted(&incoming, NoteCode::ColumnUnused), [(Some("備考"), 1), (Some("連絡先"), 1)]);
    }
}

const SMALL: &str = "[workstream]\nkey = \"番号\"\ntitle = \"名\"\n";

#[test]
fn cells_that_hold_errors_or_nothing_above_are_listed() {
    let mapping = format!(
        "{SMALL}[fill]\ncolumns = \"主管\"\n[[role]]\nrole = \"lead\"\ncolumns = [\"主管\", \"課\"]\n[status]\nprogress = \"率\"\nrating = \"ない列\"\n"
    );
    let incoming = small(&mapping, "番号,名,主管,課,率\n1,甲,同上,,半分\n,乙,内閣府,,\n3,丙\u{fffd},,室,,外\n");
    let problems: Vec<_> = incoming.problems.iter().map(|p| (p.at.line, p.code, p.value.as_str())).collect();
    assert_eq!(
        problems,
        [
            (1, ProblemCode::MissingColumn, "ない列"),
            (2, ProblemCode::NothingAbove, "同上"),
            (2, ProblemCode::NotANumber, "半分"),
            (3, ProblemCode::MissingKey, ""),
            (4, ProblemCode::BadBytes, "丙\u{fffd}"),
            (4, ProblemCode::ExtraCells, "外"),
            (4, ProblemCode::MissingOrganisation, ""),
        ]
    );
    // A fiscal year in a form that is none.
    let incoming = small(&format!("{SMALL}starts = \"開始\"\n"), "番号,名,開始\n1,甲,そのうち\n");
    assert_eq!(incoming.problems[0].code, ProblemCode::NotAYear);
}

/// A workbook of one sheet made of these rows.
fn book(rows: &str) -> Given {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let related = |target: &str, kind: &str| {
        format!(
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{office}/{kind}" Target="{target}"/></Relationships>"#
        )
    };
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in [
        ("_rels/.rels", related("xl/workbook.xml", "officeDocument")),
        ("xl/_rels/workbook.xml.rels", related("worksheets/sheet1.xml", "worksheet")),
        (
            "xl/workbook.xml",
            format!(
                r#"<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>"#
            ),
        ),
        ("xl/worksheets/sheet1.xml", format!(r#"<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>"#)),
    ] {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    Given { name: "t.xlsx".to_owned(), bytes: zip.finish().unwrap().into_inner() }
}

#[test]
fn formulas_are_read_by_their_stored_value_and_told_where_it_is_missing_or_foreign() {
    let text = |cell: &str, text: &str| format!(r#"<c r="{cell}" t="inlineStr"><is><t>{text}</t></is></c>"#);
    let rows = format!(
        r#"<row r="1">{}{}{}</row><row r="2"><c r="A2"><f>ROW()-1</f><v>1</v></c><c r="B2" t="str"><f>[1]Sheet1!A1</f><v>甲</v></c><c r="C2"><f>1+1</f></c></row><row r="3"><c r="A3"><v>2</v></c>{}<c r="C3" t="e"><v>#N/A</v></c></row><row r="9"><c r="A9"><v>101</v></c>{}<c r="C9"><v>0.5</v></c></row>"#,
        text("A1", "番号"),
        text("B1", "名"),
        text("C1", "率"),
        text("B3", "乙"),
        text("B9", "丙")
    );
    let mapping = format!("name = \"m\"\nlabel = \"表\"\n{SMALL}[status]\nprogress = \"率\"\n");
    let incoming = read(&book(&rows), &Mapping::parse(&mapping).unwrap(), &Limits::default()).unwrap();
    let problems: Vec<_> = incoming.problems.iter().map(|p| (p.at.line, p.code, p.value.as_str())).collect();
    assert_eq!(
        problems,
        [
            (2, ProblemCode::ExternalLink, "甲"),
            (2, ProblemCode::FormulaWithoutValue, ""),
            (3, ProblemCode::CellError, "#N/A")
        ]
    );
    let titles: Vec<_> = incoming.workstreams.iter().map(|w| (w.key.as_str(), w.title.as_str())).collect();
    assert_eq!(titles, [("1", "甲"), ("2", "乙"), ("101", "丙")]);
    assert_eq!(incoming.statuses.iter().map(|s| s.progress).collect::<Vec<_>>(), [Some(50)]);
    assert_eq!(counted(&incoming, NoteCode::BlankSkipped), [(None, 5)]);
    assert_eq!((incoming.files[0].sheet.as_deref(), incoming.files[0].rows), (Some("表"), 3));
}

#[test]
fn a_sheet_without_the_header_or_key_is_refused() {
    let mapping = Mapping::parse(&example()).unwrap();
    let refused = |text: &str| {
        read(&Given { name: "t.csv".to_owned(), bytes: text.as_bytes().to_vec() }, &mapping, &Limits::default())
            .unwrap_err()
    };
    assert_eq!(refused("a,b\n").code, RefusalCode::HeaderMissing);
    let no_key = refused("a\nb\nc\nd\ne\nf\n");
    assert_eq!((no_key.code, no_key.value.as_deref()), (RefusalCode::HeaderMissing, Some("整理番号")));
}

#[test]
fn every_mistake_in_a_mapping_is_named_with_its_line() {
    let good = "name = \"m\"\nlabel = \"表\"\n[workstream]\nkey = \"番号\"\ntitle = \"名\"\n";
    assert!(Mapping::parse(good).is_ok());
    for (text, expected) in [
        ("name = \"m\"\nlabel = \n", vec![(2, Mistake::Syntax)]),
        ("name = \"m\"\nlabel = \"表\"\n", vec![(1, Mistake::Missing)]),
        (
            "label = 5\n[workstream]\nkey = []\n",
            vec![(1, Mistake::Missing), (1, Mistake::WrongKind), (2, Mistake::Missing), (3, Mistake::Empty)],
        ),
        (&format!("{good}titel = \"x\"\n"), vec![(6, Mistake::UnknownName)]),
        (&format!("as_of = \"いつか\"\n{good}"), vec![(1, Mistake::NotADay)]),
        (
            &format!("{good}[table]\nsheet = 0\nheader_rows = [1, \"2\"]\n"),
            vec![(7, Mistake::Empty), (8, Mistake::WrongKind)],
        ),
        (&format!("{good}[[role]]\nrole = \"boss\"\ncolumns = \"主管\"\n"), vec![(7, Mistake::UnknownWord)]),
        (&format!("{good}[ratings]\n\"順調\" = \"green\"\n"), vec![(7, Mistake::UnknownWord)]),
        (
            &format!(
                "{good}[[budget]]\ncolumn = \"予算\"\nfiscal_year = \"いつか\"\namount = \"all\"\nunit = \"ドル\"\n"
            ),
            vec![(8, Mistake::NotAYear), (9, Mistake::UnknownWord), (10, Mistake::UnknownWord)],
        ),
        (
            &format!("{good}[status]\nreporter = {{ is = \"x\" }}\n"),
            vec![(7, Mistake::Missing), (7, Mistake::UnknownName)],
        ),
        (&format!("{good}[goal]\ntext = \"目標\"\n"), vec![(6, Mistake::Missing)]),
    ] {
        let mut mistakes: Vec<_> = Mapping::parse(text).unwrap_err().iter().map(|e| (e.line, e.code)).collect();
        mistakes.sort_by_key(|(line, code)| (*line, format!("{code:?}")));
        assert_eq!(mistakes, expected, "{text}");
    }
}

#[test]
fn the_example_in_the_documentation_is_a_mapping() {
    let source = include_str!("../src/mapping.rs");
    let example: Vec<&str> = source
        .lines()
        .skip_while(|line| *line != "//! ```toml")
        .skip(1)
        .take_while(|line| *line != "//! ```")
        .map(|line| line.strip_prefix("//!").unwrap())
        .collect();
    assert!(example.len() > 50);
    assert_eq!(
        Mapping::parse(&example.join("\n")).map(|mapping| mapping.label),
        Ok("進捗調査（令和8年度）".to_owned())
    );
}
