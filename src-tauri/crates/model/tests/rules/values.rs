//! Identifiers, days and instants: their forms, their edges, and where they must not be confused.

use std::collections::HashSet;

use model::ids::{ChangeId, DeviceId, EntityId, Fresh, StatusId, WorkstreamId};
use model::time::{Day, Instant};
use model::values::{
    AssignmentState, BasisKind, Cadence, Caveat, GoalLevel, Health, Marking, OrganisationKind, Pillar, Relation, Role,
    TopicKind,
};
use proptest::prelude::*;

use crate::ledger::day;

/// A UUIDv7 of an instant, as `services` draws it.
fn seed(millis: u64, random: [u8; 10]) -> [u8; 16] {
    let mut seed = [0; 16];
    seed[..6].copy_from_slice(&millis.to_be_bytes()[2..]);
    seed[6..].copy_from_slice(&random);
    seed[6] = (seed[6] & 0x0f) | 0x70;
    seed[8] = (seed[8] & 0x3f) | 0x80;
    seed
}

const MILLIS_2000: u64 = 946_684_800_000;
const MILLIS_2100: u64 = 4_102_444_800_000;

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn ids_come_back_from_their_22_characters(bytes: [u8; 16]) {
        let id = WorkstreamId::from_bytes(bytes);
        let text = id.to_string();
        prop_assert_eq!(text.len(), 22);
        prop_assert_eq!(text.parse::<WorkstreamId>(), Ok(id));
        prop_assert_eq!(serde_json::to_string(&id).unwrap(), format!("\"{text}\""));
        prop_assert_eq!(serde_json::from_str::<WorkstreamId>(&format!("\"{text}\"")).unwrap(), id);
        prop_assert_eq!(*id.as_bytes(), bytes);
    }

    #[test]
    fn change_ids_come_back_from_their_43_characters(bytes: [u8; 32]) {
        let id = ChangeId::from_bytes(bytes);
        let text = id.to_string();
        prop_assert_eq!(text.len(), 43);
        prop_assert_eq!(text.parse::<ChangeId>(), Ok(id));
        prop_assert_eq!(serde_json::from_str::<ChangeId>(&serde_json::to_string(&id).unwrap()).unwrap(), id);
    }

    /// On a command line it would be taken for a flag.
    #[test]
    fn no_id_of_this_century_begins_with_a_dash(millis in MILLIS_2000..MILLIS_2100, random: [u8; 10]) {
        let mut fresh = Fresh::from_seed(seed(millis, random));
        for _ in 0..3 {
            prop_assert!(!EntityId::fresh(&mut fresh).to_string().starts_with('-'));
        }
    }

    #[test]
    fn fresh_ids_never_repeat_and_keep_their_order(millis in MILLIS_2000..MILLIS_2100, random: [u8; 10]) {
        let mut fresh = Fresh::from_seed(seed(millis, random));
        let drawn: Vec<EntityId> = (0..500).map(|_| EntityId::fresh(&mut fresh)).collect();
        prop_assert!(drawn.windows(2).all(|pair| pair[0] < pair[1]));
        // Ids of other nouns come from the same count.
        let other = StatusId::fresh(&mut fresh);
        prop_assert!(!drawn.contains(&other.into()));
    }

    #[test]
    fn days_come_back_from_what_is_printed(number in Day::from_ymd(1, 1, 1).unwrap().number()..=Day::from_ymd(9999, 12, 31).unwrap().number()) {
        let one = Day::from_number(number).unwrap();
        let text = one.to_string();
        prop_assert_eq!(text.len(), 10);
        prop_assert_eq!(text.parse::<Day>(), Ok(one));
        prop_assert_eq!(one.number(), number);
    }

    #[test]
    fn texts_sort_as_days_do(a in 1_i32..3_652_059, b in 1_i32..3_652_059) {
        let (a, b) = (Day::from_number(a).unwrap(), Day::from_number(b).unwrap());
        prop_assert_eq!(a.cmp(&b), a.to_string().cmp(&b.to_string()));
    }

    #[test]
    fn instants_come_back_to_the_millisecond(millis in -62_135_596_800_000_i64..253_402_300_800_000) {
        let one = Instant::from_millis(millis);
        prop_assert_eq!(one.to_string().parse::<Instant>(), Ok(one));
    }

    #[test]
    fn no_number_of_milliseconds_is_a_fault(millis: i64, days: i32) {
        let one = Instant::from_millis(millis);
        let _ = one.to_string();
        let _ = one.day_in_japan().plus(days).to_string();
    }

    #[test]
    fn no_text_is_a_fault(text in ".{0,40}") {
        let _ = text.parse::<Day>();
        let _ = text.parse::<Instant>();
        let _ = text.parse::<EntityId>();
        let _ = text.parse::<ChangeId>();
    }
}

#[test]
fn a_first_byte_that_gives_a_dash_is_far_off() {
    // The control: such ids exist, but a UUIDv7 of them is of the year 10000 and later.
    let id = EntityId::from_bytes([0xf8; 16]);
    assert!(id.to_string().starts_with('-'));
}

#[test]
fn what_is_no_id_is_refused() {
    let good = EntityId::from_bytes([0xff; 16]).to_string();
    assert_eq!(good, "_____________________w");
    for text in [
        "",
        "T1",
        &good[1..],
        &format!("{good}A"),
        &format!("{good}=="),
        &format!(" {good}"),
        // Bits beyond the 128th: the same bytes must not have two names.
        "_____________________x",
        "/////////////////////w",
        "施策施策施策施",
    ] {
        assert!(text.parse::<EntityId>().is_err(), "{text:?}");
    }
    assert!(good.parse::<ChangeId>().is_err());
    assert!(ChangeId::from_bytes([1; 32]).to_string().parse::<DeviceId>().is_err());
}

#[test]
fn two_seeds_of_one_moment_do_not_meet() {
    let mut seen = HashSet::new();
    for random in 0..20 {
        let mut fresh = Fresh::from_seed(seed(MILLIS_2000, [random; 10]));
        assert!((0..50).all(|_| seen.insert(EntityId::fresh(&mut fresh))));
    }
}

#[test]
fn days_have_edges() {
    for good in ["1868-01-01", "1868-10-23", "2000-02-29", "2024-02-29", "9999-12-31"] {
        assert_eq!(day(good).to_string(), good);
    }
    for bad in [
        "2023-02-29",
        "1900-02-29",
        "2026-00-01",
        "2026-13-01",
        "2026-04-31",
        "2026-4-1",
        "26-04-0001",
        "2026/04/01",
        "２０２６-04-01",
        "+2026-04-1",
        "-026-04-01",
        "2026-04-01 ",
        "2026-04-01T00:00:00Z",
        "10000-01-01",
        "令和8年4月1日",
    ] {
        assert!(bad.parse::<Day>().is_err(), "{bad}");
        assert!(serde_json::from_value::<Day>(bad.into()).is_err(), "{bad}");
    }
}

#[test]
fn days_are_counted_across_leap_days_and_to_the_end() {
    assert_eq!(day("2024-03-01").days_since(day("2024-02-28")), 2);
    assert_eq!(day("2023-03-01").days_since(day("2023-02-28")), 1);
    assert_eq!(day("2026-11-20").days_since(day("2026-11-21")), -1);
    assert_eq!(day("2024-02-28").plus(1), day("2024-02-29"));
    assert_eq!(day("2024-03-01").plus(-1), day("2024-02-29"));
    assert_eq!(Day::from_ymd(1, 1, 1).unwrap().number(), 1);
    // At the calendar's ends it stops, in either direction.
    assert_eq!(Day::FIRST.plus(-1), Day::FIRST);
    assert_eq!(day("2026-11-20").plus(i32::MIN), Day::FIRST);
    let last = day("2026-11-20").plus(i32::MAX);
    assert_eq!(last.plus(1), last);
    assert!(last > day("9999-12-31"));
}

#[test]
fn a_day_in_japan_begins_at_three_in_the_afternoon() {
    let japan = |text: &str| text.parse::<Instant>().unwrap().day_in_japan();
    assert_eq!(japan("2026-11-19T14:59:59.999Z"), day("2026-11-19"));
    assert_eq!(japan("2026-11-19T15:00:00.000Z"), day("2026-11-20"));
    assert_eq!(japan("2026-11-20T00:00:00+09:00"), day("2026-11-20"));
    assert_eq!(japan("2026-11-19T23:59:59.999+09:00"), day("2026-11-19"));
    assert_eq!(japan("2026-12-31T15:00:00Z"), day("2027-01-01"));
    assert_eq!(japan("2024-02-28T15:00:00Z"), day("2024-02-29"));
    assert_eq!(japan("1969-12-31T15:00:00Z"), day("1970-01-01"));
}

#[test]
fn at_the_end_of_the_calendar_there_is_no_later_day() {
    // The last millisecond that the calendar holds; in Japan it would be the next day already.
    let last = Instant::from_millis(chrono::DateTime::<chrono::Utc>::MAX_UTC.timestamp_millis());
    assert_eq!(last.day_in_japan().plus(1), last.day_in_japan());
}

#[test]
fn instants_have_one_printed_form() {
    let one: Instant = "2026-11-20T10:02:03.004+09:00".parse().unwrap();
    assert_eq!(one.to_string(), "2026-11-20T01:02:03.004Z");
    assert_eq!(Instant::from_millis(0).to_string(), "1970-01-01T00:00:00.000Z");
    assert_eq!(Instant::from_millis(-1).to_string(), "1969-12-31T23:59:59.999Z");
    for bad in ["", "2026-11-20", "2026-11-20T01:02:03", "2026-11-20T25:00:00Z", "2023-02-29T00:00:00Z"] {
        assert!(bad.parse::<Instant>().is_err(), "{bad}");
    }
}

#[test]
fn every_word_has_one_token_everywhere() {
    macro_rules! tokens {
        ($($words:ty),+) => {$(
            let mut seen = HashSet::new();
            for word in <$words>::ALL.iter().copied() {
                let token = word.token();
                assert!(seen.insert(token), "{token} stands for two");
                assert_eq!(word.to_string(), token);
                assert_eq!(token.parse::<$words>(), Ok(word));
                assert_eq!(serde_json::to_value(word).unwrap(), token);
                assert_eq!(serde_json::from_value::<$words>(token.into()).unwrap(), word);
                assert!(token.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-')), "{token}");
            }
            assert!("".parse::<$words>().is_err());
        )+};
    }
    tokens!(
        OrganisationKind,
        Role,
        AssignmentState,
        Health,
        Cadence,
        Marking,
        Caveat,
        Pillar,
        TopicKind,
        BasisKind,
        Relation,
        GoalLevel
    );
}
