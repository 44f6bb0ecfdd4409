//! The golden ledger of each release, replayed for ever: the same bytes must give the same views.
//! A new kind of change adds a line: run this test with `RENKEI_PRINT_LEDGER` naming a file to write.

use model::change::{Change, ImportMade, OrganisationDissolved, ReportFile, ReportIssued, StatusRecorded, TopicAdded};
use model::intent::{Part, PlanMeeting, Remain, TakeIn};
use model::template::Template;
use model::values::{
    BasisKind, Budget, Caveat, Citation, Dependency, Dispute, Goal, GoalLevel, Marking, Relation, Rule, SourceKey,
    TemplatePartKind, Tie, TopicKind, Verification,
};
use serde_json::{Value, json};

use super::*;

const LEDGER: &str = include_str!("../../../../../tests/ledgers/v1.jsonl");
const VIEWS: &str = include_str!("../../../../../tests/ledgers/v1.views.txt");

/// A workspace in which every kind of change was recorded once at least.
fn every_kind() -> Bench {
    let mut bench = Bench::new();
    let found = |ja: &str, parent: Option<EntityId>| Intent::FoundOrganisation {
        kind: OrganisationKind::Ministry,
        names: Names { ja: ja.to_owned(), en: Some("Ministry".to_owned()), ..Names::default() },
        parent: parent.map(Into::into),
        from: Some(day(0)),
        order: Some(22),
        corporate_number: None,
    };
    let ministry = bench.submit(found("経済産業省", None)).unwrap().subject;
    let bureau = bench.submit(found("貿易経済協力局", Some(ministry))).unwrap().subject;
    let other = bench.submit(found("国土交通省", None)).unwrap().subject;
    let named = Names { ja: "貿易経済安全保障局".to_owned(), ..Names::default() };
    bench
        .submit(Intent::RenameOrganisation { organisation: bureau.into(), names: named, from: Some(day(90)) })
        .unwrap();
    bench
        .submit(Intent::MoveOrganisation {
            organisation: bureau.into(),
            parent: Some(other.into()),
            from: Some(day(300)),
        })
        .unwrap();
    bench
        .submit(Intent::CreatePost { organisation: ministry.into(), title: Bilingual::ja("総括係長"), from: None })
        .unwrap();
    let topic = Intent::AddTopic {
        topic: None,
        kind: TopicKind::Domain,
        code: Some("SEM".to_owned()),
        name: Bilingual { ja: "半導体".to_owned(), en: Some("Semiconductors".to_owned()) },
        summary: None,
        on: None,
        reference: None,
        aliases: Vec::new(),
        verification: None,
    };
    let topic = bench.submit(topic).unwrap().subject;
    let open = |title: &str, code: &str| Intent::OpenWorkstream {
        workstream: None,
        title: Bilingual::ja(title),
        code: Some(code.to_owned()),
        parent: None,
        aim: Some("自律性の確保".to_owned()),
        outline: None,
        from: None,
        pillar: None,
        cadence: None,
        marking: None,
    };
    let first = bench.submit(open("先端半導体の供給網強靱化", "T1")).unwrap().subject;
    let second = bench.submit(open("水道の基幹インフラ審査", "T2")).unwrap().subject;
    let workstream = first.into();
    bench
        .submit(Intent::ReviseWorkstream {
            workstream,
            set: vec![WorkstreamField::Aim(Some("不可欠性の確保".to_owned()))],
        })
        .unwrap();
    bench.submit(Intent::CloseWorkstream { workstream: second.into(), on: day(400), reason: None }).unwrap();
    bench.submit(Intent::ReopenWorkstream { workstream: second.into() }).unwrap();
    record_ownership(&mut bench, first, ministry, other);
    record_facts(&mut bench, first, second, topic);
    record_statuses(&mut bench, first);
    dissolved_as_it_was_then(&mut bench, other);
    take_in(&mut bench);
    let (rule, about) = (Rule::Vacant, vec![second]);
    let (reason, review_on) = ("年内に調整予定".to_owned(), Some(day(700)));
    bench.submit(Intent::AcknowledgeFinding { rule, about: about.clone(), reason, review_on }).unwrap();
    bench.submit(Intent::ReopenFinding { rule, about: about.clone(), reason: None }).unwrap();
    bench.submit(Intent::AcknowledgeFinding { rule, about, reason: "了解".to_owned(), review_on: None }).unwrap();
    record_people(&mut bench, ministry, bureau);
    record_transfers(&mut bench, first, ministry, bureau);
    relate(&mut bench, topic, ministry);
    issue(&mut bench);
    hand_over(&mut bench, second, ministry);
    super::coordination::record(&mut bench, first, ministry, bureau);
    issue_for_a_meeting(&mut bench);
    report_by_a_post(&mut bench, first, ministry);
    save_templates(&mut bench, ministry);
    bench
}

/// A status that says which post reported it, by which rating, in more than one line.
fn report_by_a_post(bench: &mut Bench, workstream: EntityId, organisation: EntityId) {
    let create =
        Intent::CreatePost { organisation: organisation.into(), title: Bilingual::ja("総括補佐"), from: None };
    let post = bench.submit(create).unwrap().subject.into();
    let entry = Entry {
        health: Some(Health::AtRisk),
        original_rating: Some("△".to_owned()),
        narrative: Some("- 公募は1件\n- **再公募**の予定".to_owned()),
        reporter: Some(post),
        ..Entry::on(day(30))
    };
    bench.submit(Intent::LogStatus { workstream: workstream.into(), entry }).unwrap();
}

/// A report leaves the house and is withdrawn.
fn issue(bench: &mut Bench) {
    let said = ReportIssued {
        series: "weekly".to_owned(),
        fiscal_year: 2026,
        place: 1,
        language: "ja".to_owned(),
        since: day(1),
        previous: None,
        as_of: day(8),
        upto: None,
        marking: Marking::Two,
        content: "0a".repeat(32),
        files: vec![ReportFile { form: "pdf".to_owned(), hash: "0b".repeat(32), size: 4_096 }],
        renderer: "renkei-report/0".to_owned(),
        remarks: Some("案件1件に変更あり".to_owned()),
        distribution: vec!["関係省庁連絡会議".to_owned()],
        supersedes: None,
        meeting: None,
        template: None,
        about: None,
        readers: None,
        caveats: Vec::new(),
    };
    let report = bench.submit(Intent::IssueReport(Box::new(said))).unwrap().subject.into();
    bench.submit(Intent::WithdrawReport { report, reason: "所管の記載に誤り".to_owned() }).unwrap();
}

/// Another is made for a meeting.
fn issue_for_a_meeting(bench: &mut Bench) {
    let plan = PlanMeeting {
        on: day(600),
        meeting: None,
        series: None,
        title: Some(Bilingual::ja("関係省庁連絡会議")),
        starts: None,
        place: None,
        workstreams: Vec::new(),
    };
    let meeting = bench.submit(Intent::PlanMeeting(plan)).unwrap().subject;
    let said = ReportIssued {
        series: "weekly".to_owned(),
        fiscal_year: 2026,
        place: 2,
        language: "ja".to_owned(),
        since: day(8),
        previous: None,
        as_of: day(15),
        upto: None,
        marking: Marking::Two,
        content: "0c".repeat(32),
        files: Vec::new(),
        renderer: "renkei-report/0".to_owned(),
        remarks: None,
        distribution: Vec::new(),
        supersedes: None,
        meeting: Some(meeting.into()),
        template: None,
        about: None,
        readers: None,
        caveats: Vec::new(),
    };
    bench.submit(Intent::IssueReport(Box::new(said))).unwrap();
}

/// A template is saved, said otherwise and removed; another stays, and a report on a body is made by it.
fn save_templates(bench: &mut Bench, ministry: EntityId) {
    // As it was when these lines were written: a shipped template may change, the ledger does not.
    let mut weekly = Template::shipped("weekly").unwrap().clone();
    weekly.parts.retain(|part| part.part != TemplatePartKind::Charts);
    let mut own = weekly.copied("own", Some(Bilingual { ja: "自作の週次".to_owned(), en: Some("Own".to_owned()) }));
    own.scope.bodies = vec![ministry.into()];
    let content = Box::new(own.clone());
    let template = bench.submit(Intent::SaveTemplate { template: None, content }).unwrap().subject.into();
    own.name = Bilingual::ja("改めた週次");
    bench.submit(Intent::SaveTemplate { template: Some(template), content: Box::new(own) }).unwrap();
    bench.submit(Intent::RemoveTemplate { template }).unwrap();
    let content = Box::new(weekly.copied("kept", None));
    bench.submit(Intent::SaveTemplate { template: None, content }).unwrap();
    let said = ReportIssued {
        series: "kept-meti".to_owned(),
        fiscal_year: 2026,
        place: 1,
        language: "ja".to_owned(),
        since: day(15),
        previous: None,
        as_of: day(22),
        upto: None,
        marking: Marking::Two,
        content: "0d".repeat(32),
        files: Vec::new(),
        renderer: "renkei-report/0".to_owned(),
        remarks: None,
        distribution: Vec::new(),
        supersedes: None,
        meeting: None,
        template: Some("kept".to_owned()),
        about: Some(ministry),
        readers: None,
        caveats: Vec::new(),
    };
    bench.submit(Intent::IssueReport(Box::new(said.clone()))).unwrap();
    let readers = Some(Marking::One);
    let caveats = vec![Caveat::Recipients, Caveat::ToBeReturned];
    bench.submit(Intent::IssueReport(Box::new(ReportIssued { place: 2, readers, caveats, ..said }))).unwrap();
}

/// The first Renkei left the ownership of a body that was dissolved as it was.
fn dissolved_as_it_was_then(bench: &mut Bench, organisation: EntityId) {
    let (act, _) = bench.next_act();
    let dissolved = OrganisationDissolved { on: day(500), into: None, beside: Vec::new() };
    let verb = Verb::OrganisationDissolved(dissolved);
    let change = Change { subject: organisation, over: Vec::new(), verb };
    let written: Result<_, Error> = bench.store.write(&act, |writing| writing.append(vec![change], &mut |_| true));
    written.unwrap();
}

fn record_transfers(bench: &mut Bench, workstream: EntityId, ministry: EntityId, bureau: EntityId) {
    bench
        .submit(Intent::TransferLead {
            workstream: workstream.into(),
            organisation: bureau.into(),
            post: None,
            from: day(200),
            others: Remain::Support,
            basis: None,
            agreed_by: Some("両省課長".to_owned()),
            settles: true,
            actions: false,
        })
        .unwrap();
    let part = |ja: &str| Part {
        organisation: None,
        names: Some(Names { ja: ja.to_owned(), ..Names::default() }),
        assignments: Vec::new(),
        posts: Vec::new(),
        children: Vec::new(),
    };
    let into = vec![part("第一局"), part("第二局")];
    bench
        .submit(Intent::SplitOrganisation { organisation: bureau.into(), on: day(700), into, goes_on: false })
        .unwrap();
    let claim = Intent::Assign {
        workstream: workstream.into(),
        organisation: ministry.into(),
        post: None,
        role: Role::Consulted,
        from: Some(day(800)),
        to: None,
        basis: None,
        stance: Stance::Claim,
    };
    let assignment = bench.submit(claim).unwrap().subject.into();
    let (on, stance, agreed_by) = (Some(day(801)), Stance::Plain, Some("関係省庁".to_owned()));
    bench.submit(Intent::AgreeAssignment { assignment, on, stance, agreed_by }).unwrap();
}

fn record_people(bench: &mut Bench, ministry: EntityId, bureau: EntityId) {
    let title = |ja: &str| Bilingual { ja: ja.to_owned(), en: Some("Deputy Director".to_owned()) };
    let post = Intent::CreatePost { organisation: ministry.into(), title: title("課長補佐"), from: Some(day(0)) };
    let post = bench.submit(post).unwrap().subject.into();
    bench.submit(Intent::RenamePost { post, title: title("総括課長補佐"), from: Some(day(100)) }).unwrap();
    bench.submit(Intent::MovePost { post, organisation: bureau.into(), from: Some(day(200)) }).unwrap();
    let name = Bilingual { ja: "山田 太郎".to_owned(), en: Some("YAMADA Taro".to_owned()) };
    let person = Intent::AddPerson { name, reading: Some("やまだ たろう".to_owned()) };
    let person = bench.submit(person).unwrap().subject.into();
    let held = Intent::HoldPost {
        person: Some(person),
        newcomer: None,
        post,
        from: Some(day(10)),
        to: None,
        succeeding: false,
    };
    let holding = bench.submit(held).unwrap().subject.into();
    let reason = Some("異動".to_owned());
    bench.submit(Intent::LeavePost { holding, on: day(300), reason: reason.clone() }).unwrap();
    bench.submit(Intent::EndPost { post, on: day(400), reason }).unwrap();
}

/// After all that came before: a post's ownership is given, and handed over.
fn hand_over(bench: &mut Bench, workstream: EntityId, ministry: EntityId) {
    let title = Bilingual::ja("経済安全保障係長");
    let post = bench.submit(Intent::CreatePost { organisation: ministry.into(), title, from: None }).unwrap().subject;
    let mut person =
        |ja: &str| bench.submit(Intent::AddPerson { name: Bilingual::ja(ja), reading: None }).unwrap().subject;
    let (goes, comes) = (person("佐藤 一"), person("鈴木 花"));
    let (telephone, mail) = (Some("内線 1234".to_owned()), Some("suzuki@example.go.jp".to_owned()));
    bench.submit(Intent::StateContact { of: comes, telephone, mail }).unwrap();
    bench
        .submit(Intent::HoldPost {
            person: Some(goes.into()),
            newcomer: None,
            post: post.into(),
            from: Some(day(10)),
            to: None,
            succeeding: false,
        })
        .unwrap();
    bench
        .submit(Intent::Assign {
            workstream: workstream.into(),
            organisation: ministry.into(),
            post: Some(post.into()),
            role: Role::Coordinator,
            from: Some(day(10)),
            to: None,
            basis: None,
            stance: Stance::Plain,
        })
        .unwrap();
    let begin = Intent::BeginHandover {
        post: Some(post.into()),
        organisation: None,
        predecessor: None,
        successor: Some(comes.into()),
        newcomer: None,
        on: day(600),
        into: None,
        into_post: None,
    };
    let handover = bench.submit(begin).unwrap().subject.into();
    let item = workstream.into();
    for (item, text) in [(None, "年度末は早めに"), (Some(item), "担当者に電話のこと")] {
        bench.submit(Intent::NoteHandover { handover, item, text: Some(text.to_owned()) }).unwrap();
    }
    bench.submit(Intent::QuestionHandover { handover, item, question: "根拠は？".to_owned() }).unwrap();
    bench.submit(Intent::ConfirmHandover { handover, items: vec![item] }).unwrap();
    bench.submit(Intent::CompleteHandover { handover, anyway: true }).unwrap();
}

fn relate(bench: &mut Bench, topic: EntityId, ministry: EntityId) {
    let wider = Intent::AddTopic {
        topic: None,
        kind: TopicKind::Concept,
        code: None,
        name: Bilingual { ja: "経済安全保障".to_owned(), en: Some("Economic security".to_owned()) },
        summary: None,
        on: None,
        reference: Some("会議録".to_owned()),
        aliases: vec!["経済安保".to_owned()],
        verification: Some(Verification::General),
    };
    let wider = bench.submit(wider).unwrap().subject;
    for (tie, other, verification) in [(Tie::Within, wider, None), (Tie::LedBy, ministry, Some(Verification::Seen))] {
        bench.submit(Intent::RelateTopic { topic: topic.into(), tie, other, verification }).unwrap();
    }
}

fn record_ownership(bench: &mut Bench, workstream: EntityId, ministry: EntityId, other: EntityId) {
    let assign = |organisation: EntityId, stance| Intent::Assign {
        workstream: workstream.into(),
        organisation: organisation.into(),
        post: None,
        role: Role::Lead,
        from: Some(day(0)),
        to: None,
        basis: Some(Basis {
            kind: Some(BasisKind::CabinetDecision),
            reference: "閣議決定".to_owned(),
            on: Some(day(0)),
            verification: None,
        }),
        stance,
    };
    let lead = bench.submit(assign(ministry, Stance::Plain)).unwrap().subject;
    let claim = bench.submit(assign(other, Stance::Claim)).unwrap().subject;
    let dispute = Dispute { settled_by: None, note: "主管の調整中".to_owned(), from: Some(day(1)) };
    bench.submit(Intent::NoteDispute { workstream: workstream.into(), dispute }).unwrap();
    bench
        .submit(Intent::EndAssignment { assignment: lead.into(), on: day(60), reason: Some("移管".to_owned()) })
        .unwrap();
    bench.undo().unwrap();
    bench.submit(Intent::EndAssignment { assignment: lead.into(), on: day(0).plus(1), reason: None }).unwrap();
    let _ = bench.submit(Intent::AgreeAssignment {
        assignment: claim.into(),
        on: None,
        stance: Stance::Plain,
        agreed_by: None,
    });
    let mine = Intent::Assign {
        workstream: workstream.into(),
        organisation: ministry.into(),
        post: None,
        role: Role::JointLead,
        from: Some(day(70)),
        to: None,
        basis: None,
        stance: Stance::Claim,
    };
    let joint = bench.submit(mine).unwrap().subject;
    bench
        .submit(Intent::AgreeAssignment {
            assignment: joint.into(),
            on: Some(day(71)),
            stance: Stance::Plain,
            agreed_by: None,
        })
        .unwrap();
}

fn record_facts(bench: &mut Bench, first: EntityId, second: EntityId, topic: EntityId) {
    let workstream = first.into();
    bench.submit(Intent::LinkTopic { workstream, topic: topic.into() }).unwrap();
    let goal = Goal {
        level: GoalLevel::OutcomeLong,
        text: "国内生産の確保".to_owned(),
        indicator: Some("国内売上高".to_owned()),
        target: Some("15兆円".to_owned()),
        due: Some(day(900)),
        follows: vec!["拠点の整備".to_owned()],
        reasoning: None,
        why_not_staged: None,
    };
    bench.submit(Intent::SetGoal { workstream, goal }).unwrap();
    let citation = Citation {
        basis: BasisKind::Law,
        name: "経済施策を一体的に講ずることによる安全保障の確保の推進に関する法律".to_owned(),
        number: Some("令和4年法律第43号".to_owned()),
        article: Some("第7条".to_owned()),
        url: None,
        verification: None,
    };
    bench.submit(Intent::CiteBasis { workstream, citation }).unwrap();
    let budget = Budget {
        fiscal_year: 2026,
        account: Some("一般会計".to_owned()),
        initial: Some(1_000_000),
        supplementary: None,
        carried_in: None,
        carried_out: None,
        reserve: None,
        total: Some(1_000_000),
        executed: Some(0),
        requested: None,
        remarks: None,
    };
    let budget = bench.submit(Intent::StateBudget { workstream, budget }).unwrap().subject;
    bench.submit(Intent::WithdrawFact { fact: budget.into(), reason: Some("重複".to_owned()) }).unwrap();
    let dependency = Dependency {
        to: Some(second.into()),
        outside: None,
        relation: Relation::Feeds,
        original: Some("統合先".to_owned()),
    };
    bench.submit(Intent::NoteDependency { workstream, dependency }).unwrap();
}

fn record_statuses(bench: &mut Bench, workstream: EntityId) {
    let log = |headline: &str, on: i32| Intent::LogStatus {
        workstream: workstream.into(),
        entry: Entry { health: Some(Health::OnTrack), headline: Some(headline.to_owned()), ..Entry::on(day(on)) },
    };
    let told = bench.submit(log("順調", 10)).unwrap();
    let wrong = bench.submit(log("書いてはならないこと", 20)).unwrap();
    let entry = Entry { health: Some(Health::AtRisk), ..Entry::on(day(10)) };
    bench.submit(Intent::CorrectStatus { status: told.subject.into(), entry }).unwrap();
    bench.submit(Intent::ConfirmStatus { status: told.subject.into(), as_of: day(15), note: None }).unwrap();
    bench.submit(Intent::Erase { change: wrong.changes[0], reason: "誤記".to_owned() }).unwrap();
}

fn take_in(bench: &mut Bench) {
    let key = |key: &str| Some(SourceKey { scheme: "golden".to_owned(), key: key.to_owned() });
    let topic = TopicAdded {
        topic_kind: TopicKind::Country,
        code: None,
        name: Bilingual::ja("豪州"),
        summary: None,
        on: None,
        reference: None,
        aliases: Vec::new(),
        order: None,
        verification: None,
        source: key("au"),
    };
    let status = StatusRecorded {
        workstream: bench.workstreams.first().copied().unwrap_or_else(|| EntityId::from_bytes([3; 16])).into(),
        entry: Entry { original_rating: Some("現状通り".to_owned()), ..Entry::on(day(3)) },
        origin: key("s"),
    };
    let records = vec![
        (EntityId::from_bytes([1; 16]), Verb::TopicAdded(Box::new(topic))),
        (EntityId::from_bytes([2; 16]), Verb::StatusRecorded(Box::new(status))),
    ];
    let import = ImportMade {
        scheme: Some("golden".to_owned()),
        label: Some("金の台帳".to_owned()),
        attribution: None,
        as_of: Some(day(3)),
        files: Vec::new(),
    };
    bench.submit(Intent::TakeIn(Box::new(TakeIn { import, records, gone: Vec::new() }))).unwrap();
}

/// The ledger as lines of JSON: what is stored, to the letter.
fn lines(bench: &Bench) -> Vec<Value> {
    let mut statement = bench
        .store
        .connection
        .prepare("SELECT hex(id), envelope, payload, hex(salt) FROM change ORDER BY seq")
        .unwrap();
    let rows = statement.query_map([], |row| {
        let (id, envelope, payload, salt): (String, String, Option<String>, Option<String>) =
            (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
        Ok(json!({ "id": id, "envelope": envelope, "payload": payload, "salt": salt.filter(|salt| !salt.is_empty()) }))
    });
    rows.unwrap().map(Result::unwrap).collect()
}

fn unhex(text: &str) -> Vec<u8> {
    (0..text.len()).step_by(2).map(|place| u8::from_str_radix(&text[place..place + 2], 16).unwrap()).collect()
}

fn replayed(ledger: &str) -> Bench {
    let mut bench = Bench::new();
    for (seq, line) in (1_i64..).zip(ledger.lines()) {
        let line: Value = serde_json::from_str(line).unwrap();
        let cell = |name: &str| line[name].as_str().map(str::to_owned);
        let (id, salt) = (unhex(&cell("id").unwrap()), cell("salt").map(|salt| unhex(&salt)));
        let insert = bench
            .store
            .connection
            .execute(super::ledger::INSERT, params![seq, id, cell("envelope"), cell("payload"), salt]);
        insert.unwrap();
    }
    bench.store.rebuild().unwrap();
    bench
}

#[test]
fn the_golden_ledger_gives_the_golden_views() {
    if let Some(file) = std::env::var_os("RENKEI_PRINT_LEDGER") {
        let bench = every_kind();
        let text: String = lines(&bench).iter().map(|line| format!("{line}\n")).collect();
        std::fs::write(&file, &text).unwrap();
        let views = replayed(&text).dump(false).join("\n");
        std::fs::write(std::path::Path::new(&file).with_extension("views.txt"), format!("{views}\n")).unwrap();
    }
    let bench = replayed(LEDGER);
    let verified = bench.store.verify().unwrap();
    assert!(verified.problems.is_empty(), "{verified:?}");
    let views: Vec<&str> = VIEWS.lines().collect();
    assert_eq!(bench.dump(false), views);
}

#[test]
fn every_kind_has_a_line_in_the_golden_ledger() {
    let kinds: BTreeSet<String> = LEDGER
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).unwrap()["payload"].as_str().map(str::to_owned))
        .map(|payload| serde_json::from_str::<Value>(&payload).unwrap()["change"]["kind"].as_str().unwrap().to_owned())
        .collect();
    let missing: Vec<&&str> = Verb::KINDS.iter().filter(|kind| !kinds.contains(**kind)).collect();
    assert!(missing.is_empty(), "no line for {missing:?}");
}

#[test]
fn a_kind_of_a_newer_renkei_is_kept_and_counted() {
    let bench = replayed(LEDGER);
    let before = bench.dump(false);
    let tip = bench.store.tip().unwrap();
    let subject = EntityId::from_bytes([5; 16]);
    let payload = format!(
        r#"{{"gesture":"{}","subject":"{subject}","change":{{"kind":"satellite.launched","v":1,"orbit":"低軌道"}}}}"#,
        GestureId::from_bytes([6; 16])
    );
    ledger::append_raw(&bench.store.connection, tip, &payload).unwrap();
    let verified = bench.store.verify().unwrap();
    assert_eq!((verified.problems.len(), verified.unknown), (0, 1));
    assert_eq!(bench.store.reader().sizes(day(1)).unwrap().unknown, 1);
    let mut bench = bench;
    bench.store.rebuild().unwrap();
    assert_eq!(before, bench.dump(false));
}
