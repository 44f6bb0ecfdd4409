//! A report for readers of a lower marking is the same whether what is higher is there or not: in its content, its files,
//! its preview and its comparisons. What is higher is drawn by lot.

use model::ids::{TopicId, WorkstreamId};
use model::intent::{AddMilestone, Intent, SlipMilestone, Stance};
use model::values::{Bilingual, Dependency, Dispute, Health, Marking, Relation, Role, TopicKind, WorkstreamField};
use proptest::prelude::*;
use report::content::What;

use super::{Desk, day, item};
use crate::contract::{IssueRequest, Language, ReportAt, ReportFormat, ReportRequest};

const ALL: [ReportFormat; 6] = [
    ReportFormat::Pdf,
    ReportFormat::Docx,
    ReportFormat::Xlsx,
    ReportFormat::Html,
    ReportFormat::Md,
    ReportFormat::Txt,
];

fn asked(readers: Option<Marking>) -> ReportRequest {
    ReportRequest {
        since: day("2026-10-05"),
        as_of: day("2026-10-20"),
        language: Language::Ja,
        formats: ALL.to_vec(),
        readers,
        both: true,
    }
}

fn to_issue(readers: Option<Marking>, formats: &[ReportFormat]) -> IssueRequest {
    IssueRequest {
        since: Some(day("2026-10-05")),
        formats: formats.to_vec(),
        readers,
        both: true,
        ..IssueRequest::on("open", day("2026-10-20"))
    }
}

fn revise(desk: &mut Desk, workstream: WorkstreamId, field: WorkstreamField) {
    desk.submit(Intent::ReviseWorkstream { workstream, set: vec![field] });
}

fn plan(desk: &mut Desk, workstream: WorkstreamId, title: &str, on: &str) -> model::ids::MilestoneId {
    let add = AddMilestone {
        workstream,
        title: Bilingual::ja(title),
        on: day(on),
        milestone: None,
        critical: true,
        every: None,
        until: None,
    };
    desk.submit(Intent::AddMilestone(add)).subject.into()
}

/// Two workstreams that all may read, in one policy domain of two.
struct Ground {
    desk: Desk,
    open: [WorkstreamId; 2],
    domains: [TopicId; 2],
}

impl Ground {
    fn new() -> Self {
        let mut desk = Desk::new(false);
        let domains = ["領域甲", "領域乙"].map(|name| {
            let add = Intent::AddTopic {
                topic: None,
                kind: TopicKind::Domain,
                code: None,
                name: Bilingual::ja(name),
                summary: None,
                on: None,
                reference: None,
                aliases: Vec::new(),
                verification: None,
            };
            desk.submit(add).subject.into()
        });
        let open = ["P1", "P2"].map(|code| {
            let id = desk.open(code, &format!("公開の施策{code}"));
            revise(&mut desk, id, WorkstreamField::Marking(Marking::One));
            id
        });
        desk.assign(open[0], "外務省", Role::Lead, "2026-04-01", Stance::Plain);
        desk.log(open[0], "2026-10-01", Health::OnTrack, "順調");
        desk.submit(Intent::LinkTopic { workstream: open[0], topic: domains[0] });
        plan(&mut desk, open[0], "第一段階", "2026-12-01");
        desk.turn("2026-10-15T01:00:00Z");
        desk.log(open[0], "2026-10-14", Health::AtRisk, "遅れ気味");
        Self { desk, open, domains }
    }

    /// Does something to what is higher, or makes it.
    fn act(&mut self, which: u8, hidden: &mut Vec<WorkstreamId>) {
        let Self { desk, open, domains } = self;
        let Some(last) = hidden.last().copied().filter(|_| which > 1) else {
            let code = format!("S{}", hidden.len());
            hidden.push(desk.open(&code, &format!("公開の施策に似た秘匿施策{code}")));
            return;
        };
        let allowed = |intent| crate::contract::Submission::Intent { intent };
        let intent = match which {
            2 => Intent::Assign {
                workstream: last,
                organisation: desk.organisation("経済産業省"),
                post: None,
                role: Role::Lead,
                from: Some(day("2026-10-10")),
                to: None,
                basis: None,
                stance: Stance::Plain,
            },
            3 => {
                desk.log(last, "2026-10-12", Health::OffTrack, "秘匿の要旨");
                return;
            }
            4 => {
                let step = plan(desk, last, "秘匿の工程", "2026-11-01");
                Intent::SlipMilestone(SlipMilestone {
                    milestone: step,
                    to: day("2027-02-01"),
                    reason: "秘匿の事情".to_owned(),
                    on: None,
                })
            }
            5 => Intent::LinkTopic { workstream: last, topic: domains[1] },
            6 => {
                let dependency =
                    Dependency { to: Some(last), outside: None, relation: Relation::Blocks, original: None };
                Intent::NoteDependency { workstream: open[1], dependency }
            }
            7 => Intent::NoteDispute {
                workstream: last,
                dispute: Dispute { settled_by: None, note: "秘匿の争い".to_owned(), from: None },
            },
            8 => Intent::ReviseWorkstream {
                workstream: last,
                set: vec![WorkstreamField::Title(Bilingual::ja("秘匿改"))],
            },
            _ => Intent::CloseWorkstream { workstream: last, on: day("2026-10-13"), reason: Some("秘匿".to_owned()) },
        };
        // Some of it is refused, such as what was done before; then there is nothing more to hide.
        let _ = desk.workspace.submit(allowed(intent), None);
    }

    /// All that a reader can get hold of.
    fn told(&self, readers: Option<Marking>) -> (String, Vec<(ReportFormat, Vec<u8>)>) {
        let work = &self.desk.workspace;
        let content = work.report_content(&asked(readers)).expect("a report").canonical_json();
        let preview = work.preview_report(&to_issue(readers, &[]), None).expect("a preview");
        let draft = work.draft_report(&to_issue(readers, &[])).expect("a draft").canonical_json();
        let (then, now) = (ReportAt::Day { day: day("2026-10-05") }, ReportAt::Day { day: day("2026-10-20") });
        let compared = work.compare_reports(&then, &now, Language::Ja, readers).expect("compared");
        let said = [
            content,
            draft,
            serde_json::to_string(&preview).expect("JSON"),
            serde_json::to_string(&compared).expect("JSON"),
        ];
        (said.join("\n"), work.draft_files(&to_issue(readers, &ALL), &mut |_| true).expect("drawn"))
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_higher_leaves_no_trace(acts in proptest::collection::vec(0_u8..10, 4..16)) {
        let mut ground = Ground::new();
        let (said, files) = ground.told(Some(Marking::One));
        let whole = ground.told(None).0;
        let mut hidden = Vec::new();
        for which in acts {
            ground.act(which, &mut hidden);
        }
        // The control: whoever may read all is told more.
        prop_assert_ne!(ground.told(None).0, whole);
        let (again, drawn) = ground.told(Some(Marking::One));
        prop_assert_eq!(&again, &said);
        for ((form, before), (_, after)) in files.iter().zip(&drawn) {
            prop_assert!(before == after, "{form:?} differs");
        }
        prop_assert!(again.contains("\"readers\":\"confidentiality-1\"") && !again.contains("秘匿"));
    }
}

#[test]
fn a_report_for_some_readers_says_so_even_where_nothing_is_left_out() {
    let ground = Ground::new();
    let (_, files) = ground.told(Some(Marking::One));
    let said = "機密性1情報までを取り扱う者に向けた報告書。これより高い取扱区分のもの";
    let text = String::from_utf8(files[5].1.clone()).expect("UTF-8");
    assert!(text.contains(said) && text.contains("機密性1情報"), "{text}");
    assert!(!text.contains("機密性2情報") && text.contains("公開の施策P1"), "{text}");
    let whole = ground.desk.workspace.draft_files(&to_issue(None, &ALL), &mut |_| true).expect("drawn");
    assert!(!String::from_utf8(whole[5].1.clone()).expect("UTF-8").contains("取り扱う者"));
}

#[test]
fn that_nobody_leads_in_a_domain_is_not_told_to_who_may_not_see_who_does() {
    let mut ground = Ground::new();
    let mut hidden = Vec::new();
    ground.act(0, &mut hidden);
    ground.act(2, &mut hidden);
    ground.desk.submit(Intent::LinkTopic { workstream: hidden[0], topic: ground.domains[1] });
    ground.desk.submit(Intent::LinkTopic { workstream: ground.open[1], topic: ground.domains[1] });
    let kinds = |readers| {
        let found = ground.desk.workspace.draft_report(&to_issue(readers, &[])).expect("a draft").findings;
        found.expect("looked at").into_iter().map(|finding| finding.kind).collect::<Vec<_>>()
    };
    let (whole, some) = (kinds(None), kinds(Some(Marking::One)));
    assert!(!whole.contains(&"gap".to_owned()) && whole.contains(&"vacant".to_owned()), "{whole:?}");
    assert!(!some.contains(&"gap".to_owned()) && some.contains(&"vacant".to_owned()), "{some:?}");
    // Control: where nobody leads at all, those who may see everything are told.
    let mut ground = Ground::new();
    ground.desk.submit(Intent::LinkTopic { workstream: ground.open[1], topic: ground.domains[1] });
    let told = ground.desk.workspace.draft_report(&to_issue(None, &[])).expect("a draft").findings;
    assert!(told.expect("looked at").iter().any(|finding| finding.kind == "gap"));
}

#[test]
fn what_rose_since_is_not_told_as_closed() {
    let Ground { mut desk, open, .. } = Ground::new();
    let readers = Some(Marking::One);
    desk.workspace.issue_report(&to_issue(readers, &[ReportFormat::Md]), &mut |_| true).expect("issued");
    desk.turn("2026-10-21T01:00:00Z");
    revise(&mut desk, open[1], WorkstreamField::Marking(Marking::Two));
    let last = ReportAt::Last { series: "open".to_owned() };
    let now = ReportAt::Day { day: desk.workspace.today() };
    // It was made for readers of the lower marking, and so is what is set against it.
    for asked in [None, readers] {
        let found = desk.workspace.compare_reports(&last, &now, Language::Ja, asked).expect("compared");
        assert_eq!((found.differences.closed.len(), found.differences.opened.len()), (0, 0), "{found:#?}");
        assert_eq!((found.marking, found.differences.unchanged), (Marking::One, 1));
        assert!(found.differences.found.is_none() && found.differences.settled.is_none());
    }
    let next = IssueRequest { since: None, as_of: desk.workspace.today(), ..to_issue(readers, &[]) };
    let draft = desk.workspace.draft_report(&next).expect("a draft");
    assert!(!draft.canonical_json().contains("公開の施策P2"));
}

#[test]
fn what_sank_is_told_without_what_it_was() {
    let mut ground = Ground::new();
    let mut hidden = Vec::new();
    ground.desk.turn("2026-10-04T01:00:00Z");
    ground.act(0, &mut hidden);
    ground.desk.log(hidden[0], "2026-10-03", Health::OffTrack, "当初の要旨");
    ground.desk.turn("2026-10-16T01:00:00Z");
    revise(&mut ground.desk, hidden[0], WorkstreamField::Title(Bilingual::ja("表に出せる題")));
    revise(&mut ground.desk, hidden[0], WorkstreamField::Marking(Marking::One));
    ground.desk.log(hidden[0], "2026-10-15", Health::OnTrack, "表に出せる要旨");
    let report = ground.desk.workspace.report_content(&asked(Some(Marking::One))).expect("a report");
    let told: Vec<&What> = item(&report, "S0").changes.iter().map(|change| &change.what).collect();
    assert_eq!(told, [&What::StatusLogged { as_of: day("2026-10-15").date() }]);
    assert!(!report.canonical_json().contains("秘匿"));
    // Whoever may read all sees what moved.
    let whole = ground.desk.workspace.report_content(&asked(None)).expect("a report");
    assert!(item(&whole, "S0").changes.iter().any(|change| matches!(change.what, What::Reworded { .. })));
}
