//! A meeting of a series with a decision and an action: what its minutes say in each form, and what they are before it.

use model::ids::{DecisionId, MeetingId, SeriesId};
use model::intent::{AddSeries, GiveAction, HoldMeeting, Intent, PlanMeeting, SetAgenda, TakeDecision};
use model::values::{AgendaItem, Attendance, Bilingual, MeetingLevel};
use store::rows::AsOf;

use crate::contract::{Language, MeetingRequest, ReportFormat};
use crate::failure::Code;
use crate::handover::tests::in_docx;
use crate::reporting::tests::Desk;

struct Room {
    desk: Desk,
    meeting: MeetingId,
}

fn room() -> Room {
    let mut desk = Desk::new(false);
    let (host, absent) = (desk.organisation("METI"), desk.organisation("MOE"));
    let workstream = desk.open("A", "重要鉱物");
    let series: SeriesId = desk
        .submit(Intent::AddSeries(AddSeries {
            name: Bilingual::ja("関係省庁連絡会議"),
            level: MeetingLevel::Liaison,
            series: None,
            cadence: None,
            host: Some(host),
            members: vec![host, absent],
        }))
        .subject
        .into();
    let mut plan = |on: &str| -> MeetingId {
        let plan = PlanMeeting {
            on: on.parse().expect("a day"),
            meeting: None,
            series: Some(series),
            title: None,
            starts: Some(14 * 60),
            place: Some("中央合同庁舎".to_owned()),
            workstreams: vec![workstream],
        };
        desk.submit(Intent::PlanMeeting(plan)).subject.into()
    };
    let (earlier, meeting) = (plan("2026-09-01"), plan("2026-10-01"));
    let give = |text: &str, meeting, decision| {
        Intent::GiveAction(GiveAction {
            text: text.to_owned(),
            action: None,
            organisation: Some(host),
            post: None,
            due: Some("2026-12-20".parse().expect("a day")),
            workstream: Some(workstream),
            meeting: Some(meeting),
            decision,
            on: None,
        })
    };
    desk.submit(give("前回の宿題", earlier, None));
    let items = vec![AgendaItem { workstream: Some(workstream), text: Some("遅れの扱い".to_owned()) }];
    desk.submit(Intent::SetAgenda(SetAgenda { meeting, items }));
    let mut fresh = crate::surroundings::fresh(desk.workspace.clock.now());
    for text in ["調達先を広げる", "月例とする"] {
        let decision = DecisionId::fresh(&mut fresh);
        let taken = TakeDecision {
            text: text.to_owned(),
            decision: Some(decision),
            meeting: Some(meeting),
            workstream: Some(workstream),
            on: None,
        };
        desk.submit(Intent::TakeDecision(taken));
        desk.submit(give(&format!("{text}ための調査"), meeting, Some(decision)));
    }
    Room { desk, meeting }
}

impl Room {
    fn request(&self, language: Language, formats: Vec<ReportFormat>) -> MeetingRequest {
        MeetingRequest { meeting: self.meeting, clock: AsOf::default(), language, formats }
    }
    fn hold(&mut self) {
        let organisation = self.desk.organisation("METI");
        let attendance = vec![Attendance { organisation, post: None, note: Some("代理出席".to_owned()) }];
        let minutes = Some("出席者から<b>報告</b>があった。\n二行目".to_owned());
        self.desk.submit(Intent::HoldMeeting(HoldMeeting { meeting: self.meeting, on: None, attendance, minutes }));
    }
    fn word(&self, language: Language) -> String {
        let request = self.request(language, vec![ReportFormat::Docx]);
        let drawn = self.desk.workspace.meeting_files(&request, &mut |_| true).expect("drawn");
        in_docx(&drawn[0].1, "word/document.xml")
    }
}

#[test]
fn the_minutes_say_who_was_there_what_was_decided_and_who_does_what() {
    let mut room = room();
    room.hold();
    let text = room.word(Language::Ja);
    for wanted in [
        "議事録",
        "関係省庁連絡会議",
        "14:00",
        "中央合同庁舎",
        "遅れの扱い",
        "代理出席",
        "欠席",
        "&lt;b&gt;報告&lt;/b&gt;",
        "調達先を広げる",
        "月例とするための調査",
        "前回の宿題",
    ] {
        assert!(text.contains(wanted), "the Word file lacks {wanted}");
    }
    assert!(
        text.find("調達先を広げる") < text.find("月例とする"),
        "decisions stand in the order in which they were taken"
    );
    let english = room.word(Language::En);
    assert!(english.contains("Minutes") && english.contains("Absent") && !english.contains('⟦'));
}

#[test]
fn before_it_was_held_it_is_an_agenda() {
    let room = room();
    let text = room.word(Language::Ja);
    assert!(text.contains("遅れの扱い") && text.contains("前回の宿題"));
    assert!(!text.contains("議事録") && !text.contains("月例とする"), "nothing is said of what was not held yet");
}

#[test]
fn every_form_is_drawn_and_who_stops_gets_none() {
    use ReportFormat::{Docx, Html, Md, Pdf, Xlsx};
    let mut room = room();
    room.hold();
    let request = room.request(Language::Ja, vec![Pdf, Docx, Xlsx, Html, Md]);
    let drawn = room.desk.workspace.meeting_files(&request, &mut |_| true).expect("drawn");
    assert_eq!(drawn.iter().map(|(format, _)| *format).collect::<Vec<_>>(), request.formats);
    assert!(drawn[0].1.starts_with(b"%PDF-1.7"));
    let stopped = room.desk.workspace.meeting_files(&request, &mut |_| false).expect_err("stopped");
    assert_eq!(stopped.code, Code::Cancelled);
}
