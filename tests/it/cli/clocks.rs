//! The two clocks of every question: the day in the world, and what was recorded by then.

use super::{Desk, items};

#[test]
fn days_are_read_in_both_calendars() {
    let desk = Desk::with_t1();
    for day in ["2026-03-31", "令和8年3月31日", "R8.3.31", "２０２６年３月３１日"] {
        assert_eq!(desk.ask(&format!("workstream list --led-by METI --as-of {day}"))["total"], 0, "{day}");
    }
    for day in ["2026-04-01", "令和8年4月1日", "R8.4.1"] {
        assert_eq!(desk.ask(&format!("workstream list --led-by METI --as-of {day}"))["total"], 1, "{day}");
    }
    // Of a day before the status, there is none.
    let item = desk.ask("workstream show T1 --as-of 2026-11-19")["item"].clone();
    assert!(item["health"].is_null() && item["age_days"].is_null(), "{item}");
}

#[test]
fn what_was_recorded_later_can_be_left_out() {
    let desk = Desk::with_t1();
    let history = desk.ask("history T1");
    let newest = &items(&history)[0];
    let (change, at) = (newest["change"].as_str().expect("a change"), newest["at"].as_str().expect("an instant"));
    desk.ok("status log T1 --health off-track --as-of 2026-11-20 --note 後から");
    let health = |by: &str| {
        let line = format!("workstream list --as-of 2026-11-21 --recorded-by {by}");
        items(&desk.ask(&line))[0]["health"].clone()
    };
    assert_eq!(health(change), "on-track");
    assert_eq!(health(at), "on-track");
    assert_eq!(items(&desk.ask("workstream list --as-of 2026-11-21"))[0]["health"], "off-track");
    assert_eq!(desk.ask("workstream list --recorded-by 2000-01-01T00:00:00Z")["total"], 0);
}
