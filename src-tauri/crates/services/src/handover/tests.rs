//! A desk with two posts and four workstreams is handed over: what the pack holds, what the files say, and the one act.

use std::io::{Cursor, Read as _};

use calamine::{Reader as _, Xlsx, open_workbook_from_rs};
use model::ids::{ActionId, HandoverId, PersonId, PostId, WorkstreamId};
use model::intent::{AddMilestone, FinishAction, GiveAction, Intent, Stance};
use model::time::Day;
use model::values::{Bilingual, FindingKind, Goal, GoalLevel, Health, Marking, Role};
use store::rows::{AsOf, FactRow, HandoverPack, HandoverRow, Hit, Noun, PromiseKind, RecordedBy, SearchEachFor};

use crate::contract::{Answer, HandoverRequest, Language, Query, ReportFormat, Submission};
use crate::failure::Code;
use crate::reporting::tests::Desk;

fn day(text: &str) -> Day {
    text.parse().expect("a day of these tests")
}

struct Office {
    desk: Desk,
    post: PostId,
    goes: PersonId,
    comes: PersonId,
    led: WorkstreamId,
    supported: WorkstreamId,
    handover: HandoverId,
}

fn person(desk: &mut Desk, name: &str, telephone: &str) -> PersonId {
    let person = desk.submit(Intent::AddPerson { name: Bilingual::ja(name), reading: None }).subject;
    let telephone = Some(telephone.to_owned());
    desk.submit(Intent::StateContact { of: person, telephone, mail: None });
    person.into()
}

fn post(desk: &mut Desk, organisation: &str, title: &str, holder: PersonId) -> PostId {
    let organisation = desk.organisation(organisation);
    let title = Bilingual::ja(title);
    let post = desk.submit(Intent::CreatePost { organisation, title, from: None }).subject.into();
    desk.submit(Intent::HoldPost {
        person: Some(holder),
        newcomer: None,
        post,
        from: Some(day("2024-07-01")),
        to: None,
        succeeding: false,
    });
    post
}

fn assign(desk: &mut Desk, work: WorkstreamId, given: &str, post: Option<PostId>, role: Role) {
    desk.submit(Intent::Assign {
        workstream: work,
        organisation: desk.organisation(given),
        post,
        role,
        from: Some(day("2025-04-01")),
        to: None,
        basis: None,
        stance: Stance::Plain,
    });
}

fn office() -> Office {
    let mut desk = Desk::new(false);
    let (goes, comes) = (person(&mut desk, "前田 一", "内線 1111"), person(&mut desk, "後藤 花", "内線 2222"));
    let other = person(&mut desk, "環 次郎", "内線 3333");
    let mine = post(&mut desk, "METI", "経済安全保障係長", goes);
    let theirs = post(&mut desk, "MOE", "資源循環係長", other);
    let works: Vec<WorkstreamId> = [("A", "重要鉱物"), ("B", "蓄電池"), ("C", "他省の施策"), ("D", "終わった施策")]
        .map(|(code, title)| desk.open(code, title))
        .into();
    assign(&mut desk, works[0], "METI", Some(mine), Role::Lead);
    assign(&mut desk, works[0], "MOE", Some(theirs), Role::JointLead);
    assign(&mut desk, works[1], "METI", None, Role::Support);
    assign(&mut desk, works[2], "MOE", Some(theirs), Role::Lead);
    assign(&mut desk, works[3], "METI", Some(mine), Role::Lead);
    desk.submit(Intent::CloseWorkstream { workstream: works[3], on: day("2026-04-01"), reason: None });
    for (as_of, headline) in
        [("2026-06-01", "第一報"), ("2026-07-01", "第二報"), ("2026-08-01", "第三報"), ("2026-09-01", "第四報")]
    {
        desk.log(works[0], as_of, Health::AtRisk, headline);
    }
    let goal = Goal {
        level: GoalLevel::Output,
        text: "備蓄60日".to_owned(),
        indicator: None,
        target: None,
        due: Some(day("2026-09-30")),
        follows: Vec::new(),
        reasoning: None,
        why_not_staged: None,
    };
    desk.submit(Intent::SetGoal { workstream: works[0], goal });
    let begin = Intent::BeginHandover {
        post: Some(mine),
        organisation: None,
        predecessor: None,
        successor: Some(comes),
        newcomer: None,
        on: day("2026-10-15"),
        into: None,
        into_post: None,
    };
    let handover = desk.submit(begin).subject.into();
    Office { desk, post: mine, goes, comes, led: works[0], supported: works[1], handover }
}

impl Office {
    /// A milestone and actions: of the post, of its ministry, of another, and one that is done.
    fn promise(&mut self) {
        let milestone = AddMilestone {
            workstream: self.led,
            title: Bilingual::ja("中間評価"),
            on: day("2026-11-30"),
            milestone: None,
            critical: false,
            every: None,
            until: None,
        };
        self.desk.submit(Intent::AddMilestone(milestone));
        let mut give = |text: &str, to: &str, post, due: Option<&str>, workstream| -> ActionId {
            let given = GiveAction {
                text: text.to_owned(),
                action: None,
                organisation: Some(self.desk.organisation(to)),
                post,
                due: due.map(day),
                workstream,
                meeting: None,
                decision: None,
                on: None,
            };
            self.desk.submit(Intent::GiveAction(given)).subject.into()
        };
        give("代替調達先の調査", "METI", Some(self.post), Some("2026-10-20"), Some(self.led));
        give("様式の見直し", "METI", None, None, None);
        give("他省の宿題", "MOE", None, Some("2026-10-20"), Some(self.led));
        let done = give("済んだもの", "METI", Some(self.post), Some("2026-10-20"), Some(self.led));
        self.desk.submit(Intent::FinishAction(FinishAction { action: done, on: None, note: None }));
    }
    fn pack_at(&self, clock: AsOf) -> HandoverPack {
        match self.desk.workspace.ask(&Query::Handover { id: self.handover, clock }) {
            Ok(Answer::Handover(pack)) => *pack,
            other => panic!("{other:?}"),
        }
    }
    fn pack(&self) -> HandoverPack {
        self.pack_at(AsOf::default())
    }
    fn list(&self) -> Vec<HandoverRow> {
        match self.desk.workspace.ask(&Query::Handovers { clock: AsOf::default() }) {
            Ok(Answer::Handovers(page)) => page.items,
            other => panic!("{other:?}"),
        }
    }
    fn files(&self, language: Language) -> Vec<(ReportFormat, Vec<u8>)> {
        use ReportFormat::{Docx, Html, Md, Pdf, Xlsx};
        let formats = vec![Pdf, Docx, Xlsx, Html, Md];
        let request = HandoverRequest { handover: self.handover, clock: AsOf::default(), language, formats };
        self.desk.workspace.handover_files(&request, &mut |_| true).expect("drawn")
    }
}

#[test]
fn the_pack_holds_what_a_successor_needs() {
    let mut office = office();
    let handover = office.handover;
    office.promise();
    for (item, text) in [(None, "年度末は前倒しで"), (Some(office.led), "委託先とは毎月連絡")] {
        office.desk.submit(Intent::NoteHandover { handover, item, text: Some(text.to_owned()) });
    }
    let pack = office.pack();
    let codes: Vec<_> = pack.workstreams.iter().map(|item| item.row.code.as_deref().unwrap_or_default()).collect();
    assert_eq!(codes, ["A", "B"], "led first, then supported; neither another's nor what is closed");
    assert_eq!((pack.row.items, pack.row.confirmed, pack.row.questioned), (2, 0, 0));
    assert_eq!(pack.row.predecessor.as_ref().map(|person| person.id), Some(office.goes));
    assert_eq!((pack.as_of, pack.marking), (day("2026-10-01"), Marking::Two));
    assert_eq!(pack.note.as_ref().map(|note| note.text.as_str()), Some("年度末は前倒しで"));

    let led = &pack.workstreams[0];
    assert_eq!(led.note.as_ref().map(|note| note.text.as_str()), Some("委託先とは毎月連絡"));
    let told: Vec<_> = led.reports.iter().map(|status| status.headline.as_deref().unwrap_or_default()).collect();
    assert_eq!(told, ["第四報", "第三報", "第二報"], "the last three");
    assert!(matches!(&led.facts[..], [FactRow::Goal { goal, .. }] if goal.text == "備蓄60日"));
    let found: Vec<FindingKind> = led.findings.iter().map(|finding| finding.kind).collect();
    assert!(found.contains(&FindingKind::GoalIncomplete), "{found:?}");

    let promised: Vec<_> = pack.promises.iter().map(|promise| (promise.kind, promise.on, promise.in_days)).collect();
    assert_eq!(
        promised,
        [
            (PromiseKind::Goal, Some(day("2026-09-30")), Some(-1)),
            (PromiseKind::Action, Some(day("2026-10-20")), Some(19)),
            (PromiseKind::Milestone, Some(day("2026-11-30")), Some(60)),
            (PromiseKind::NextStep, Some(day("2026-12-15")), Some(75)),
            (PromiseKind::Action, None, None),
        ],
        "by day, the one that is overdue first; neither another's action nor one that is done"
    );

    let reached: Vec<_> = pack
        .contacts
        .iter()
        .filter_map(|contact| {
            let person = contact.person.as_ref()?;
            Some((person.name.ja.as_str(), contact.reached.telephone.as_deref()?, contact.roles.clone()))
        })
        .collect();
    assert_eq!(
        reached,
        [("前田 一", "内線 1111", vec![Role::Lead, Role::Support]), ("環 次郎", "内線 3333", vec![Role::JointLead])],
        "each once, with all roles, and nobody of a workstream that is another's"
    );
}

#[test]
fn a_workstream_tells_whom_to_turn_to() {
    let mut office = office();
    let ask = |office: &Office| match office
        .desk
        .workspace
        .ask(&Query::Workstream { id: office.led, clock: AsOf::default() })
    {
        Ok(Answer::Workstream(found)) => found.contacts,
        other => panic!("{other:?}"),
    };
    let contacts = ask(&office);
    assert_eq!(contacts.len(), 2);
    assert_eq!(contacts[0].reached.telephone.as_deref(), Some("内線 1111"));
    assert!(contacts[0].is_named);
    // A post's own telephone stands where its holder has none; its holder's counts more.
    let mail = Some("keizai-anpo@example.go.jp".to_owned());
    let of = office.post.into();
    office.desk.submit(Intent::StateContact { of, telephone: Some("代表".to_owned()), mail: mail.clone() });
    let contacts = ask(&office);
    assert_eq!((contacts[0].reached.telephone.as_deref(), &contacts[0].reached.mail), (Some("内線 1111"), &mail));
}

#[test]
fn everything_moves_in_one_act_and_comes_back_in_one() {
    let mut office = office();
    let handover = office.handover;
    let complete = || Submission::Intent { intent: Intent::CompleteHandover { handover, anyway: false } };
    let refused = office.desk.workspace.submit(complete(), None).unwrap_err();
    assert_eq!(refused.code, Code::HandoverUnconfirmed);
    assert_eq!((&refused.data["open"], &refused.data["questioned"]), (&2.into(), &0.into()));

    for item in [office.led, office.supported] {
        office.desk.submit(Intent::ConfirmHandover { handover, items: vec![item] });
    }
    let seen = office.desk.workspace.rehearse(complete(), None).expect("a rehearsal");
    let kinds: Vec<&str> = seen.changes.iter().map(|(kind, _)| kind.as_str()).collect();
    assert_eq!(kinds, ["post.left", "post.held", "handover.completed"]);
    assert!(office.pack().row.completed.is_none(), "a rehearsal writes nothing");

    let receipt = office.desk.workspace.submit(complete(), None).expect("completed");
    let before = RecordedBy::Change { change: receipt.changes[0] };
    let holder = |office: &Office, on: &str| match office
        .desk
        .workspace
        .ask(&Query::Post { id: office.post, clock: AsOf { day: Some(day(on)), recorded_by: None } })
    {
        Ok(Answer::Post(found)) => found.row.holders.iter().map(|holder| holder.person.id).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    assert_eq!(holder(&office, "2026-10-14"), [office.goes]);
    assert_eq!(holder(&office, "2026-10-15"), [office.comes]);
    assert_eq!(office.list()[0].completed.as_ref().map(|end| end.on), Some(day("2026-10-15")));
    assert_eq!(office.pack().workstreams.len(), 2, "the pack stays to be read");
    let then = office.pack_at(AsOf { day: None, recorded_by: Some(before) });
    assert!(then.row.completed.is_none(), "as it was recorded by then");

    office.desk.workspace.submit(Submission::Undo { with_dependents: false }, None).expect("undone");
    assert_eq!(holder(&office, "2026-10-15"), [office.goes]);
    assert_eq!(office.pack().row.confirmed, 2, "what was confirmed stays confirmed");
}

#[test]
fn duties_that_pass_to_another_post_take_their_assignments_along() {
    let mut office = office();
    let target = post(&mut office.desk, "内閣府", "経済安全保障担当", office.comes);
    let (handover, predecessor, successor) = (office.handover, Some(office.goes), Some(office.comes));
    office.desk.submit(Intent::ReviseHandover {
        handover,
        predecessor,
        successor,
        newcomer: None,
        on: day("2026-10-15"),
        into: None,
        into_post: Some(target),
    });
    let batch = Submission::Batch { intents: vec![Intent::CompleteHandover { handover, anyway: true }] };
    let seen = office.desk.workspace.rehearse(batch, None).expect("a rehearsal");
    let moves: Vec<_> = seen
        .ownership
        .iter()
        .map(|change| (change.code.as_deref().unwrap_or_default(), change.before.len(), change.after.len()))
        .collect();
    assert_eq!(moves, [("A", 2, 2), ("B", 1, 1)], "before and after, side by side");
    office.desk.submit(Intent::CompleteHandover { handover, anyway: true });
    office.desk.turn("2026-11-01T01:00:00Z");
    let pack = office.pack();
    assert_eq!(pack.as_of, day("2026-10-14"), "the last day on which they were here");
    assert_eq!(pack.workstreams.len(), 2);
}

#[test]
fn every_form_says_the_same() {
    let mut office = office();
    let handover = office.handover;
    let odd = "＝SUM(A1) <b>太字</b> & \"引用\"\n二行目";
    office.desk.submit(Intent::NoteHandover { handover, item: Some(office.led), text: Some(odd.to_owned()) });
    for language in [Language::Ja, Language::En] {
        for (format, bytes) in office.files(language) {
            match format {
                ReportFormat::Pdf => assert!(bytes.starts_with(b"%PDF-1.7")),
                ReportFormat::Docx => {
                    let text = in_docx(&bytes, "word/document.xml");
                    for wanted in ["重要鉱物", "備蓄60日", "内線 3333", "第二報", "&lt;b&gt;太字&lt;/b&gt; &amp;"]
                    {
                        assert!(text.contains(wanted), "the Word file lacks {wanted}");
                    }
                    assert!(text.contains("<w:tblHeader/>") && text.contains("w:val=\"Heading1\""));
                }
                ReportFormat::Xlsx => {
                    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).expect("a workbook");
                    assert_eq!(book.sheet_names().len(), 8, "a cover and seven parts");
                    let name = book.sheet_names()[2].clone();
                    let items = book.worksheet_range(&name).expect("the sheet of items");
                    assert_eq!(items.height(), 3, "a head and two items");
                }
                ReportFormat::Html => assert!(String::from_utf8(bytes).expect("UTF-8").contains("&lt;b&gt;太字")),
                ReportFormat::Md | ReportFormat::Txt => {
                    assert!(String::from_utf8(bytes).expect("UTF-8").contains("重要鉱物"));
                }
            }
        }
    }
}

pub(crate) fn in_docx(bytes: &[u8], part: &str) -> String {
    let mut package = zip::ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let mut text = String::new();
    package.by_name(part).expect("the part").read_to_string(&mut text).expect("text");
    text
}

#[test]
fn the_glossary_explains_what_occurs_and_nothing_else() {
    let office = office();
    let request = HandoverRequest {
        handover: office.handover,
        clock: AsOf::default(),
        language: Language::Ja,
        formats: Vec::new(),
    };
    let document = office.desk.workspace.handover_document(&request).expect("a document");
    let text = serde_json::to_string(document.parts.last().expect("the glossary")).expect("text");
    assert!(text.contains("主管") && text.contains("Lead") && text.contains("共管"));
    assert!(!text.contains("情報共有"), "nobody is merely informed here");
    assert!(!text.contains('⟦'), "a message is missing");
}

#[test]
fn what_is_passed_on_and_asked_is_found_and_so_is_who_comes() {
    let mut office = office();
    let handover = office.handover;
    for (item, text) in [(None, "年度末は前倒しで"), (Some(office.led), "委託先とは毎月連絡")] {
        office.desk.submit(Intent::NoteHandover { handover, item, text: Some(text.to_owned()) });
    }
    let question = "備蓄の根拠はどこか".to_owned();
    office.desk.submit(Intent::QuestionHandover { handover, item: office.supported, question });
    let found = |words: &str| -> Vec<Hit> {
        let search = SearchEachFor { text: words.to_owned(), kinds: Vec::new(), limit: 5 };
        match office.desk.workspace.ask(&Query::SearchEach { search }) {
            Ok(Answer::SearchEach(found)) => found.into_iter().flat_map(|of| of.items).collect(),
            other => panic!("{other:?}"),
        }
    };
    for (words, field, of) in [
        ("前倒し", "note", None),
        ("毎月連絡", "note", Some(office.led)),
        ("根拠はどこ", "question", Some(office.supported)),
    ] {
        let hits = found(words);
        let told: Vec<_> = hits.iter().map(|hit| (hit.kind, hit.id, hit.field.as_str(), hit.workstream)).collect();
        assert_eq!(told, [(Noun::Handover, handover.into(), field, of)], "{words}");
        assert!(!hits[0].title.is_empty(), "{words}");
    }
    assert!(found("後藤").iter().any(|hit| (hit.kind, hit.id) == (Noun::Person, office.comes.into())));
    assert!(found("毎週連絡").is_empty(), "the control");
}
