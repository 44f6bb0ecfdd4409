//! The form of changes in the ledger: there and back, what a newer Renkei wrote, and what an erasure leaves.

use model::change::{Change, ERASED, VERSION, Verb, read_payload, write_payload};
use model::ids::{ChangeId, EntityId, GestureId, PostId};
use proptest::prelude::*;
use serde_json::Value;

use crate::verbs::{Draw, every};

/// Every text its own, and nothing left blank.
struct Canaries(u64);

const CANARY: &str = "カナリア-";

impl Draw for Canaries {
    fn text(&mut self) -> String {
        self.0 += 1;
        format!("{CANARY}{}", self.0)
    }
    fn number(&mut self) -> u64 {
        self.0 += 1;
        self.0
    }
    fn there(&mut self) -> bool {
        true
    }
}

/// Whatever proptest gives, over and over.
#[derive(Debug)]
struct Anything {
    texts: Vec<String>,
    numbers: Vec<u64>,
    at: usize,
}

impl Draw for Anything {
    fn text(&mut self) -> String {
        self.at += 1;
        self.texts[self.at % self.texts.len()].clone()
    }
    fn number(&mut self) -> u64 {
        self.at += 1;
        self.numbers[self.at % self.numbers.len()].rotate_left(u32::try_from(self.at % 64).unwrap())
    }
    fn there(&mut self) -> bool {
        self.number().is_multiple_of(2)
    }
}

fn anything() -> impl Strategy<Value = Anything> {
    (prop::collection::vec(any::<String>(), 1..8), prop::collection::vec(any::<u64>(), 1..8))
        .prop_map(|(texts, numbers)| Anything { texts, numbers, at: 0 })
}

fn there_and_back(verb: Verb, over: Vec<ChangeId>, actor: Option<PostId>) {
    let change = Change { subject: EntityId::from_bytes([3; 16]), over, verb };
    let gesture = GestureId::from_bytes([4; 16]);
    let written = write_payload(gesture, actor, &change).unwrap();
    let read = read_payload(&written).unwrap();
    assert_eq!(read, (gesture, actor, change), "{written}");
    assert_eq!(write_payload(gesture, actor, &read.2).unwrap(), written, "written again, it differs");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_verb_comes_back_as_it_was_written(mut draw in anything(), acted: bool, replaced in 0_usize..3) {
        for verb in every(&mut draw) {
            let over = (0..replaced).map(|n| ChangeId::from_bytes([u8::try_from(n).unwrap(); 32])).collect();
            there_and_back(verb, over, acted.then(|| PostId::from_bytes([5; 16])));
        }
    }

    #[test]
    fn an_erasure_of_anything_can_be_written_and_erases_once(mut draw in anything()) {
        for verb in every(&mut draw) {
            let erased = verb.without_texts().unwrap();
            prop_assert_eq!(erased.kind(), verb.kind());
            prop_assert_eq!(erased.mentions(), verb.mentions());
            prop_assert_eq!(&erased.without_texts().unwrap(), &erased);
            there_and_back(erased, Vec::new(), None);
        }
    }
}

#[test]
fn every_verb_comes_back_with_nothing_left_out() {
    for verb in every(&mut Canaries(0)) {
        there_and_back(verb, Vec::new(), None);
    }
}

#[test]
fn payloads_are_short_and_leave_out_what_says_nothing() {
    let change = Change {
        subject: EntityId::from_bytes([0; 16]),
        over: Vec::new(),
        verb: Verb::WorkstreamClosed(model::change::Closed { on: None, reason: None }),
    };
    let id = "A".repeat(22);
    assert_eq!(
        write_payload(GestureId::from_bytes([0; 16]), None, &change).unwrap(),
        format!(r#"{{"gesture":"{id}","subject":"{id}","change":{{"v":1,"kind":"workstream.closed"}}}}"#)
    );
}

fn payload(change: &str) -> String {
    let id = EntityId::from_bytes([3; 16]);
    format!(r#"{{"gesture":"{id}","subject":"{id}","change":{change}}}"#)
}

#[test]
fn what_a_newer_renkei_wrote_is_unknown_and_no_fault() {
    let newer = VERSION + 1;
    for change in [
        r#"{"v":1,"kind":"satellite.launched","on":"2026-11-20","with":["甲","乙"]}"#.to_owned(),
        r#"{"v":1,"kind":"unknown"}"#.to_owned(),
        r#"{"kind":"satellite.launched"}"#.to_owned(),
        format!(r#"{{"v":{newer},"kind":"workstream.closed","on":"2026-11-20"}}"#),
        // Its fields may be of a form that is not known here.
        format!(r#"{{"v":{newer},"kind":"workstream.closed","on":{{"era":"令和","year":8}}}}"#),
        format!(r#"{{"kind":"workstream.revised","field":"colour","value":1,"v":{newer}}}"#),
    ] {
        let (_, _, read) = read_payload(&payload(&change)).unwrap();
        assert_eq!(read.verb, Verb::Unknown, "{change}");
    }
    // A field that a later Renkei added to a kind of this version is passed over.
    let (_, _, read) = read_payload(&payload(r#"{"v":1,"kind":"workstream.reopened","by":"甲"}"#)).unwrap();
    assert_eq!(read.verb.kind(), "workstream.reopened");
}

#[test]
fn what_is_no_payload_is_an_error() {
    for text in [
        "",
        "{}",
        "null",
        &payload("null"),
        &payload("{}"),
        &payload(r#"{"v":1,"kind":"assignment.ended"}"#),
        &payload(r#"{"v":1,"kind":"assignment.ended","on":"2023-02-29"}"#),
        &payload(r#"{"v":-1,"kind":"workstream.reopened"}"#),
        &format!("{}x", payload(r#"{"v":1,"kind":"workstream.reopened"}"#)),
    ] {
        assert!(read_payload(text).is_err(), "{text}");
    }
}

/// What an erasure must leave: the same, with every canary replaced.
fn replaced(value: &Value) -> Value {
    match value {
        Value::String(text) if text.contains(CANARY) => Value::from(ERASED),
        Value::Array(items) => items.iter().map(replaced).collect(),
        Value::Object(fields) => fields.iter().map(|(key, inner)| (key.clone(), replaced(inner))).collect(),
        other => other.clone(),
    }
}

#[test]
fn an_erasure_leaves_no_text_and_nothing_but_texts_goes() {
    let mut texts = 0;
    for verb in every(&mut Canaries(0)) {
        // An erasure cannot be erased: what it kept is without texts, and its reason must stay.
        if matches!(verb, Verb::ChangeErased(_)) {
            continue;
        }
        let before = serde_json::to_value(&verb).unwrap();
        let after = serde_json::to_value(verb.without_texts().unwrap()).unwrap();
        assert_eq!(after, replaced(&before), "{}", verb.kind());
        assert!(!after.to_string().contains(CANARY), "{}", verb.kind());
        texts += before.to_string().matches(CANARY).count();
    }
    assert!(texts > 70, "the samples hold only {texts} texts");
}
