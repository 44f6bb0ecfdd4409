//! Templates in use: which workstreams a report takes in, under what they stand, and what its texts say.

use model::ids::{EntityId, TopicId};
use model::intent::{Intent, Stance};
use model::template::Template;
use model::values::{Bilingual, Health, ItemColumn, Role, TemplatePartKind, TopicKind};
use report::content::Report;

use crate::Code;
use crate::contract::{IssueRequest, ReportFormat};
use crate::reporting::tests::Desk;

fn asked(template: &str) -> IssueRequest {
    IssueRequest {
        template: Some(template.to_owned()),
        since: Some("2026-09-01".parse().expect("a day")),
        formats: vec![ReportFormat::Md],
        ..IssueRequest::on("", "2026-10-01".parse().expect("a day"))
    }
}

fn topic(desk: &mut Desk, kind: TopicKind, ja: &str) -> TopicId {
    let intent = Intent::AddTopic {
        topic: None,
        kind,
        code: None,
        name: Bilingual::ja(ja),
        summary: None,
        on: None,
        reference: None,
        aliases: Vec::new(),
        verification: None,
    };
    TopicId::from(desk.submit(intent).subject)
}

/// Two workstreams of two ministries and two domains; the first is also of the second ministry and domain.
fn desk() -> (Desk, [TopicId; 2]) {
    let mut desk = Desk::new(false);
    let topics = [topic(&mut desk, TopicKind::Domain, "半導体"), topic(&mut desk, TopicKind::Domain, "海洋")];
    let both = desk.open("T1", "共管の施策");
    desk.assign(both, "経済産業省", Role::Lead, "2026-04-01", Stance::Plain);
    desk.assign(both, "国土交通省", Role::JointLead, "2026-04-01", Stance::Plain);
    let one = desk.open("T2", "単独の施策");
    desk.assign(one, "国土交通省", Role::Lead, "2026-04-01", Stance::Plain);
    desk.log(one, "2026-09-30", Health::OffTrack, "工事の遅れ");
    for (workstream, topic) in [(both, topics[0]), (both, topics[1]), (one, topics[1])] {
        desk.submit(Intent::LinkTopic { workstream, topic });
    }
    (desk, topics)
}

/// What stands in each section: its name, the codes counted there, and those listed again.
fn told(report: &Report) -> Vec<(String, Vec<&str>, Vec<&str>)> {
    report
        .sections
        .iter()
        .map(|section| {
            let name = section.name.clone().or_else(|| section.ministry.clone()).unwrap_or_default();
            let (own, again): (Vec<_>, Vec<_>) = section.items.iter().partition(|item| item.again.is_none());
            (name, own.iter().map(|it| it.code.as_str()).collect(), again.iter().map(|it| it.code.as_str()).collect())
        })
        .collect()
}

#[test]
fn by_domain_a_workstream_is_counted_once_and_listed_again_under_the_others() {
    let (desk, _) = desk();
    let report = desk.workspace.draft_report(&asked("monthly")).expect("a draft");
    let told = told(&report);
    let counted: usize = told.iter().map(|(_, own, _)| own.len()).sum();
    assert_eq!((told.len(), counted, report.summary().again), (2, 2, 1), "{told:?}");
    let (_, _, again) = told.iter().find(|(_, _, again)| !again.is_empty()).expect("one is listed again");
    assert_eq!(again, &["T1"]);
}

#[test]
fn a_report_on_one_body_takes_in_what_it_leads_and_says_so() {
    let (desk, _) = desk();
    let body = Some(desk.organisation("経済産業省"));
    let report = desk.workspace.draft_report(&IssueRequest { body, ..asked("ministry") }).expect("a draft");
    assert_eq!(told(&report), [(String::new(), vec!["T1"], vec![])]);
    let layout = report.layout.as_ref().expect("it has one");
    assert_eq!(layout.subject.as_deref(), Some("経済産業省"));
    assert!(
        layout.parts[0]
            .text
            .as_ref()
            .is_some_and(|text| text.contains("経済産業省が主管又は共管（未合意の共管を含む。）する")
                && text.contains("1施策")
                && text.contains("令和8年10月1日")),
        "{layout:?}"
    );
    assert!(report.title.ends_with("（経済産業省）"));
}

#[test]
fn what_a_template_needs_is_asked_for_and_of_the_right_kind() {
    let (mut desk, [domain, _]) = desk();
    let framework = topic(&mut desk, TopicKind::Framework, "クアッド");
    let code = |desk: &Desk, request: IssueRequest| desk.workspace.draft_report(&request).err().map(|it| it.code);
    for template in ["ministry", "domain", "framework", "handover"] {
        assert_eq!(code(&desk, asked(template)), Some(Code::TemplateNeeds), "{template}");
    }
    assert_eq!(code(&desk, IssueRequest { topic: Some(framework), ..asked("domain") }), Some(Code::TemplateNeeds));
    assert_eq!(code(&desk, IssueRequest { topic: Some(domain), ..asked("domain") }), None);
    assert_eq!(code(&desk, IssueRequest { topic: Some(framework), ..asked("framework") }), None);
    assert_eq!(code(&desk, asked("nothing")), Some(Code::NoSuchTemplate));
}

#[test]
fn the_annual_plan_tells_what_the_report_before_said_would_come() {
    let (mut desk, _) = desk();
    let one = desk.open("T3", "計画のある施策");
    desk.assign(one, "国土交通省", Role::Lead, "2026-04-01", Stance::Plain);
    let mut entry = model::values::Entry::on("2026-10-01".parse().expect("a day"));
    entry.next_step = Some("中間報告".to_owned());
    desk.submit(Intent::LogStatus { workstream: one, entry });
    desk.workspace.issue_report(&asked("annual"), &mut |_| true).expect("issued");
    desk.turn("2026-10-05T01:00:00Z");
    let mut entry = model::values::Entry::on("2026-10-05".parse().expect("a day"));
    entry.next_step = Some("最終報告".to_owned());
    desk.submit(Intent::LogStatus { workstream: one, entry });
    let request = IssueRequest { since: None, as_of: "2026-10-05".parse().expect("a day"), ..asked("annual") };
    let report = desk.workspace.draft_report(&request).expect("a draft");
    let item = report.sections.iter().flat_map(|section| &section.items).find(|item| item.code == "T3").expect("T3");
    assert_eq!(item.planned.as_ref().and_then(|planned| planned.step.as_deref()), Some("中間報告"));
    assert_eq!(item.status.as_ref().and_then(|status| status.next_step.as_deref()), Some("最終報告"));
    // The weekly report does not ask for it, and its content is what it was.
    let weekly = desk.workspace.draft_report(&asked("weekly")).expect("a draft");
    assert!(!weekly.canonical_json().contains("planned"));
}

#[test]
fn where_none_was_issued_before_the_template_says_against_which_day_it_is_set() {
    let (desk, _) = desk();
    let since = |template: &str| {
        let request = IssueRequest { since: None, ..asked(template) };
        desk.workspace.draft_report(&request).map(|report| report.since.to_string()).map_err(|failure| failure.code)
    };
    assert_eq!(since("weekly"), Ok("2026-09-24".to_owned()));
    assert_eq!(since("monthly"), Ok("2026-09-01".to_owned()));
    assert_eq!(since("diet"), Ok("2026-07-01".to_owned()));
    assert_eq!(since("annual"), Ok("2026-03-31".to_owned()));
}

#[test]
fn the_scope_of_a_template_narrows_and_a_finding_beyond_it_is_not_told() {
    let (mut desk, _) = desk();
    let nobody = desk.open("T4", "主管のない施策");
    let mut own = Template::shipped("weekly").expect("it is there").copied("own", None);
    own.scope.bodies = vec![desk.organisation("経済産業省")];
    let content = Box::new(own.clone());
    let id = desk.submit(Intent::SaveTemplate { template: None, content }).subject.into();
    let draft = |desk: &Desk, template: &str| desk.workspace.draft_report(&asked(template)).expect("a draft");
    assert_eq!(draft(&desk, "own").summary().workstreams, 1);
    let names =
        |report: &Report| -> String { report.findings.iter().flatten().map(|finding| finding.key.clone()).collect() };
    let key = EntityId::from(nobody).to_string();
    assert!(names(&draft(&desk, "weekly")).contains(&key) && !names(&draft(&desk, "own")).contains(&key));
    // By how it stands, and by words.
    own.scope.bodies.clear();
    own.scope.health = vec![Health::OffTrack];
    desk.submit(Intent::SaveTemplate { template: Some(id), content: Box::new(own.clone()) });
    let codes: Vec<_> = draft(&desk, "own").sections.iter().flat_map(|it| it.items.clone()).map(|it| it.code).collect();
    assert_eq!(codes, ["T2"]);
    own.scope.health.clear();
    own.scope.text = Some("共管".to_owned());
    desk.submit(Intent::SaveTemplate { template: Some(id), content: Box::new(own) });
    assert_eq!(draft(&desk, "own").summary().workstreams, 1);
}

#[test]
fn a_template_that_is_edited_is_previewed_as_it_would_look() {
    let (desk, _) = desk();
    let mut edited = Template::shipped("weekly").expect("it is there").clone();
    edited.parts.retain(|part| part.part == TemplatePartKind::Items);
    edited.parts[0].columns = vec![ItemColumn::Title, ItemColumn::Health];
    let preview = desk.workspace.preview_report(&asked("weekly"), Some(&edited)).expect("a preview");
    let said = serde_json::to_string(&preview.document).expect("a tree");
    assert_eq!(preview.document.parts.len(), 1);
    assert!(said.contains("評価") && !said.contains("次の予定"), "{said}");
    edited.parts.clear();
    let failure = desk.workspace.preview_report(&asked("weekly"), Some(&edited)).unwrap_err();
    assert_eq!(failure.code, Code::BadTemplate);
}
