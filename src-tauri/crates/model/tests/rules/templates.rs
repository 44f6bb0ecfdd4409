//! Templates of reports: those that come with the program are sound, a file says what is wrong with it and where, and
//! what is saved has a key of its own.

use model::ids::{OrganisationId, TemplateId};
use model::intent::Intent;
use model::refusal::Refusal;
use model::register::State;
use model::template::{FaultKind, Template, shipped};
use model::values::{Bilingual, ItemColumn, TemplatePartKind};
use serde_json::{Value, json};

use crate::ledger::Ledger;

fn weekly() -> Template {
    Template::shipped("weekly").expect("it comes with the program").clone()
}

/// The weekly template's file with something written into it.
fn file(write: impl FnOnce(&mut Value)) -> String {
    let mut value: Value = serde_json::from_str(&weekly().to_file()).expect("JSON");
    write(&mut value);
    value.to_string()
}

#[test]
fn nine_templates_come_with_the_program_in_both_languages() {
    let keys: Vec<&str> = shipped().iter().map(|one| one.key.as_str()).collect();
    assert_eq!(
        keys,
        ["weekly", "monthly", "ministry", "domain", "framework", "minister", "diet", "handover", "annual"]
    );
    for one in shipped() {
        let texts = one.parts.iter().flat_map(|part| part.heading.iter().chain(&part.text));
        assert!([&one.name, &one.title].into_iter().chain(texts).all(|text| text.en.is_some()), "{}", one.key);
        assert_eq!(Template::read(&one.to_file()).as_ref(), Ok(one), "{}", one.key);
    }
    let annual = Template::shipped("annual").expect("it is there");
    for column in [ItemColumn::LastPlan, ItemColumn::Results, ItemColumn::Next, ItemColumn::Again] {
        assert!(annual.columns().contains(&column));
    }
    assert!(Template::shipped("minister").is_some_and(|one| one.one_side));
}

#[test]
fn a_file_says_what_is_wrong_with_it_and_where() {
    let wrong: [(String, &str, FaultKind); 16] = [
        ("{\n\"schema\": ,".to_owned(), "2", FaultKind::NotJson),
        ("[]".to_owned(), "{}", FaultKind::WrongKind),
        (file(|it| it["schema"] = json!("renkei/report-template/2")), "schema", FaultKind::OtherSchema),
        (file(|it| it["key"] = json!("週次")), "key", FaultKind::BadKey),
        (file(|it| it["colour"] = json!("red")), "colour", FaultKind::UnknownField),
        (file(|it| it["title"]["ja"] = json!(" ")), "title.ja", FaultKind::Empty),
        (file(|it| it["grouping"] = json!("ministries")), "grouping", FaultKind::UnknownWord),
        (file(|it| it["one_side"] = json!("yes")), "one_side", FaultKind::WrongKind),
        (file(|it| it["parts"] = json!([])), "parts", FaultKind::Empty),
        (file(|it| it["parts"][0] = json!({ "part": "sumary" })), "parts[0].part", FaultKind::UnknownWord),
        (file(|it| it["parts"][1]["part"] = json!("summary")), "parts[1].part", FaultKind::Twice),
        (file(|it| it["parts"][2]["columns"][1] = json!("code")), "parts[2].columns[1]", FaultKind::Twice),
        (file(|it| it["parts"][2]["columns"][0] = json!("colour")), "parts[2].columns[0]", FaultKind::UnknownWord),
        (file(|it| it["parts"][0]["columns"] = json!(["code"])), "parts[0].columns", FaultKind::NotHere),
        (
            file(|it| it["parts"][0] = json!({ "part": "text", "text": { "ja": "{today}現在" } })),
            "parts[0].text.ja",
            FaultKind::UnknownPlaceholder,
        ),
        (file(|it| it["scope"] = json!({ "bodies": ["METI"] })), "scope.bodies[0]", FaultKind::NotAnId),
    ];
    for (text, at, fault) in wrong {
        let found = Template::read(&text).expect_err(&text);
        assert_eq!((found.at.as_str(), found.fault), (at, fault), "{text}");
    }
    // The control: the same file with nothing written into it.
    assert_eq!(Template::read(&file(|_| {})), Ok(weekly()));
}

fn save(template: Option<TemplateId>, content: Template) -> Intent {
    Intent::SaveTemplate { template, content: Box::new(content) }
}

fn held(ledger: &Ledger, id: TemplateId) -> Option<Template> {
    match ledger.entity(id).state() {
        Some(State::Template(template)) => Some(template.as_ref().clone()),
        _ => None,
    }
}

#[test]
fn a_template_is_saved_said_otherwise_and_removed() {
    let mut ledger = Ledger::new();
    let id: TemplateId = ledger.done(save(None, weekly().copied("own", None))).subject();
    let renamed = weekly().copied("own", Some(Bilingual::ja("自作")));
    ledger.done(save(Some(id), renamed.clone()));
    assert_eq!(held(&ledger, id), Some(renamed.clone()));
    assert_eq!(ledger.refuse(save(Some(id), renamed.clone())), Refusal::NothingChanges);
    ledger.done(Intent::RemoveTemplate { template: id });
    assert_eq!(held(&ledger, id), None);
    // The key is free again.
    ledger.done(save(None, renamed));
}

#[test]
fn a_key_calls_one_template_and_those_of_the_program_stay() {
    let mut ledger = Ledger::new();
    let taken = |given: &str| Refusal::TemplateKeyTaken { given: given.to_owned() };
    assert_eq!(ledger.refuse(save(None, weekly())), taken("weekly"));
    ledger.done(save(None, weekly().copied("own", None)));
    let other: TemplateId = ledger.done(save(None, weekly().copied("other", None))).subject();
    assert_eq!(ledger.refuse(save(None, weekly().copied("own", None))), taken("own"));
    assert_eq!(ledger.refuse(save(Some(other), weekly().copied("own", None))), taken("own"));
}

#[test]
fn what_is_saved_is_sound_and_names_what_is_there() {
    let mut ledger = Ledger::new();
    let mut bare = weekly().copied("own", None);
    bare.parts.retain(|part| part.part == TemplatePartKind::Items);
    bare.parts[0].columns.clear();
    let Refusal::BadTemplate { fault } = ledger.refuse(save(None, bare)) else { panic!("it has no columns") };
    assert_eq!((fault.at.as_str(), fault.fault), ("parts[0].columns", FaultKind::Missing));
    let mut foreign = weekly().copied("own", None);
    foreign.scope.bodies = vec![OrganisationId::from_bytes([9; 16])];
    assert!(matches!(ledger.refuse(save(None, foreign.clone())), Refusal::NotFound { .. }));
    foreign.scope.bodies = vec![ledger.organisation("経済産業省")];
    ledger.done(save(None, foreign));
}
