//! Properties of the ledger and its views, over generated acts. The acts go through the same rules
//! as everybody's; refused ones are passed over.

mod coordination;
mod golden;
mod plans;

use std::collections::BTreeSet;

use model::change::Verb;
use model::ids::{ChangeId, DeviceId, EntityId, Fresh, GestureId, WorkstreamId};
use model::intent::{Context, Intent, Stance};
use model::refusal::Refusal;
use model::time::{Day, Instant};
use model::values::{
    Basis, Bilingual, Cadence, Entry, Health, Names, OrganisationKind, Role, Tie, TopicKind, Verification,
    WorkstreamField,
};
use proptest::prelude::*;
use rusqlite::{Connection, params};

use super::*;
use crate::query::At;
use crate::rows::{FoundOfKind, Noun, SearchEachFor, SearchFor, Window, WorkstreamFilter, WorkstreamSort};

const DEVICE: [u8; 16] = [7; 16];

/// A store in a folder that goes away, without encryption where a test reads the raw pages.
struct Bench {
    store: Store,
    key: Key,
    acts: u64,
    workstreams: Vec<EntityId>,
    organisations: Vec<EntityId>,
    topics: Vec<EntityId>,
    ties: Vec<EntityId>,
    folder: tempfile::TempDir,
}

#[derive(Debug)]
enum Failed {
    Store(Error),
    Refused(Refusal),
}
impl From<Error> for Failed {
    fn from(error: Error) -> Self {
        Self::Store(error)
    }
}
impl From<Refusal> for Failed {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

fn key() -> Key {
    Key::from_bytes([42; 32])
}

impl Bench {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("w.renkei");
        let key = key();
        let store = Store::create(&path, &key, DeviceId::from_bytes(DEVICE), folder.path()).unwrap();
        Self {
            store,
            key,
            acts: 0,
            workstreams: Vec::new(),
            organisations: Vec::new(),
            topics: Vec::new(),
            ties: Vec::new(),
            folder,
        }
    }

    /// The same without encryption, so that its files can be searched for words.
    fn in_plain_sight() -> Self {
        let mut bench = Self::new();
        let path = bench.folder.path().join("plain.renkei");
        #[expect(clippy::disallowed_methods, reason = "a test reads the raw pages")]
        let connection = Connection::open(&path).unwrap();
        connection
            .execute_batch("PRAGMA journal_mode = WAL; PRAGMA temp_store = MEMORY; PRAGMA recursive_triggers = ON;")
            .unwrap();
        crate::search::install(&connection).unwrap();
        crate::connection::install_names(&connection).unwrap();
        connection.execute_batch(ledger::SCHEMA).unwrap();
        views::create(&connection).unwrap();
        bench.store = Store {
            memory: home::file(bench.folder.path(), &path),
            connection,
            path,
            device: DeviceId::from_bytes(DEVICE),
        };
        bench
    }

    fn next_act(&mut self) -> (Act, Context) {
        self.acts += 1;
        let mut seed = [0; 16];
        seed[8..].copy_from_slice(&(self.acts << 20).to_be_bytes());
        let at = Instant::from_millis(1_760_000_000_000 + i64::try_from(self.acts).unwrap() * 60_000);
        let act = Act { gesture: GestureId::from_bytes(seed), actor: None, at, seed };
        seed[0] = 1;
        let context = Context { today: day(600), gesture: act.gesture, fresh: Fresh::from_seed(seed) };
        (act, context)
    }

    fn submit(&mut self, intent: Intent) -> Result<Appended, Failed> {
        let (act, mut context) = self.next_act();
        self.store.write(&act, |writing| {
            let scope = writing.reader().scope(&intent)?;
            let register = writing.register(scope)?;
            let decision = model::decide(&register, intent, &mut context)?;
            Ok(writing.append(decision.changes, &mut |_| true)?)
        })
    }

    fn undo(&mut self) -> Result<Appended, Failed> {
        let target = self.store.reader().undoable(self.store.device)?;
        self.submit(Intent::Retract { changes: target.ok_or(Refusal::NothingToUndo)?.changes })
    }

    fn redo(&mut self) -> Result<Appended, Failed> {
        let target = self.store.reader().redoable(self.store.device)?;
        self.submit(Intent::Retract { changes: target.ok_or(Refusal::NothingToRedo)?.changes })
    }

    fn dump(&self, with_seq: bool) -> Vec<String> {
        dump(&self.store, with_seq).unwrap()
    }

    fn documents(&self) -> BTreeSet<i64> {
        let mut statement = self.store.connection.prepare("SELECT rowid FROM search").unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    }

    fn pick(list: &[EntityId], n: u16) -> Option<EntityId> {
        (!list.is_empty()).then(|| list[n as usize % list.len()])
    }

    /// One generated act.
    fn step(&mut self, (sort, a, b): (u8, u16, u16)) {
        let ws = Self::pick(&self.workstreams, a);
        let org = Self::pick(&self.organisations, b);
        let when = day(i32::from(a % 1_000));
        let intent = match (sort % 22, ws, org) {
            (0, ..) => Intent::FoundOrganisation {
                kind: OrganisationKind::Division,
                names: names(a),
                parent: org.map(Into::into),
                from: None,
                order: Some(u32::from(a)),
                corporate_number: None,
            },
            (1, ..) => Intent::OpenWorkstream {
                workstream: None,
                title: Bilingual::ja(format!("半導体の供給網 {a}")),
                code: Some(format!("T{a}")),
                parent: ws.map(Into::into),
                aim: None,
                outline: None,
                from: None,
                pillar: None,
                cadence: None,
                marking: None,
            },
            (2, _, Some(org)) => Intent::RenameOrganisation {
                organisation: org.into(),
                names: names(b),
                from: (a % 2 == 0).then_some(when),
            },
            (3, _, Some(org)) => Intent::MoveOrganisation {
                organisation: org.into(),
                parent: Self::pick(&self.organisations, a).map(Into::into),
                from: Some(when),
            },
            (4, Some(ws), _) => Intent::ReviseWorkstream {
                workstream: ws.into(),
                set: vec![
                    WorkstreamField::Aim(Some(format!("目的 {b}"))),
                    WorkstreamField::Code(Some(format!("C{b}"))),
                ],
            },
            (5, Some(ws), _) => Intent::CloseWorkstream { workstream: ws.into(), on: when, reason: None },
            (6, Some(ws), Some(org)) => Intent::Assign {
                workstream: ws.into(),
                organisation: org.into(),
                post: None,
                role: if b % 3 == 0 { Role::Support } else { Role::Lead },
                from: Some(when),
                to: None,
                basis: Some(Basis { kind: None, reference: format!("申合せ {b}"), on: None, verification: None }),
                stance: [Stance::Plain, Stance::Transfer, Stance::Joint, Stance::Claim][usize::from(b % 4)],
            },
            (7 | 8, Some(ws), _) => Intent::LogStatus {
                workstream: ws.into(),
                entry: Entry {
                    health: Some(Health::ALL[usize::from(b) % 5]),
                    headline: Some(format!("見出し {b}")),
                    ..Entry::on(day(i32::from(b % 40)))
                },
            },
            (9, Some(ws), _) => match self.store.reader().latest_status(ws.into(), day(1_000)).unwrap() {
                Some(status) => Intent::ConfirmStatus {
                    status,
                    as_of: day(40 + i32::from(b % 40)),
                    note: (b % 2 == 0).then(|| "確認".to_owned()),
                },
                None => return,
            },
            (10, Some(ws), _) => match self.store.reader().latest_status(ws.into(), day(1_000)).unwrap() {
                Some(status) => Intent::CorrectStatus {
                    status,
                    entry: Entry { headline: Some(format!("訂正 {b}")), ..Entry::on(day(i32::from(b % 40))) },
                },
                None => return,
            },
            (11, ..) => {
                let _ = self.undo();
                return;
            }
            (12, ..) => {
                let _ = self.redo();
                return;
            }
            (13, ..) if a % 4 == 0 => match self.any_change(b) {
                Some(change) => Intent::Erase { change, reason: "誤記".to_owned() },
                None => return,
            },
            (14, ..) => Intent::AddTopic {
                topic: None,
                kind: TopicKind::ALL[usize::from(a) % TopicKind::ALL.len()],
                code: None,
                name: Bilingual::ja(format!("主題 {a}")),
                summary: None,
                on: None,
                reference: None,
                aliases: vec![format!("別名 {b}")],
                verification: Some(Verification::ALL[usize::from(b) % Verification::ALL.len()]),
            },
            (15, ..) => match (Self::pick(&self.topics, a), Self::pick(&self.topics, b).filter(|_| b % 2 == 0).or(org))
            {
                (Some(topic), Some(other)) => Intent::RelateTopic {
                    topic: topic.into(),
                    tie: Tie::ALL[usize::from(b) % Tie::ALL.len()],
                    other,
                    verification: None,
                },
                _ => return,
            },
            (16, ..) => match Self::pick(&self.ties, a) {
                Some(tie) => Intent::WithdrawFact { fact: tie.into(), reason: None },
                None => return,
            },
            (17..=21, ..) => match self.coordinating(sort % 22, a, b) {
                Some(intent) => intent,
                None => return,
            },
            _ => return,
        };
        let opens =
            (matches!(intent, Intent::FoundOrganisation { .. }), matches!(intent, Intent::OpenWorkstream { .. }));
        let relates = (matches!(intent, Intent::AddTopic { .. }), matches!(intent, Intent::RelateTopic { .. }));
        match self.submit(intent) {
            Ok(done) if opens.0 => self.organisations.push(done.subject),
            Ok(done) if opens.1 => self.workstreams.push(done.subject),
            Ok(done) if relates.0 => self.topics.push(done.subject),
            Ok(done) if relates.1 => self.ties.push(done.subject),
            Ok(_) | Err(Failed::Refused(_)) => {}
            Err(Failed::Store(error)) => panic!("{error:?}"),
        }
    }

    fn any_change(&self, n: u16) -> Option<ChangeId> {
        let seq = self.store.tip().unwrap().seq;
        if seq == 0 {
            return None;
        }
        let seq = i64::from(n) % seq + 1;
        let id = self.store.connection.query_row("SELECT id FROM change WHERE seq = ?1", [seq], |row| row.get(0));
        id.ok().map(ChangeId::from_bytes)
    }
}

fn set(rows: Vec<String>) -> BTreeSet<String> {
    rows.into_iter().collect()
}

fn day(n: i32) -> Day {
    Day::from_ymd(2025, 4, 1).unwrap().plus(n)
}

fn names(n: u16) -> Names {
    Names {
        ja: format!("第{n}課"),
        en: Some(format!("Division {n}")),
        aliases: vec![format!("{n}課")],
        ..Names::default()
    }
}

fn steps(length: usize) -> impl Strategy<Value = Vec<(u8, u16, u16)>> {
    prop::collection::vec((any::<u8>(), 0..200_u16, 0..200_u16), 1..length)
}

/// A workspace with something in it, whatever the generated acts are.
fn worked(acts: &[(u8, u16, u16)]) -> Bench {
    let mut bench = Bench::new();
    for sort in [0, 0, 1, 1, 1] {
        let n = u16::try_from(bench.acts).unwrap();
        bench.step((sort, n, n));
    }
    for act in acts {
        bench.step(*act);
    }
    bench
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn views_are_what_a_replay_gives(acts in steps(60)) {
        let mut bench = worked(&acts);
        let (rows, documents) = (bench.dump(true), bench.documents());
        bench.store.rebuild().unwrap();
        prop_assert_eq!(&rows, &bench.dump(true));
        prop_assert_eq!(documents, bench.documents());
        prop_assert!(bench.store.verify().unwrap().problems.is_empty());
        // Nothing is taken over from views that are damaged.
        bench.store.connection.execute("UPDATE status SET until_on = nullif(until_on - row % 3, until_on)", []).unwrap();
        bench.store.rebuild().unwrap();
        prop_assert_eq!(&rows, &bench.dump(true));
        bench.store.connection.execute_batch("DROP INDEX status_workstream").unwrap();
        bench.store.rebuild().unwrap();
        prop_assert_eq!(rows, bench.dump(true));
    }

    #[test]
    fn the_order_of_arrival_does_not_matter(acts in steps(40), seed in any::<u64>()) {
        let bench = worked(&acts);
        let other = arrived_in_another_order(&bench, seed);
        let (mine, theirs): (BTreeSet<_>, BTreeSet<_>) = (set(bench.dump(false)), set(other.dump(false)));
        let differences: Vec<&String> = mine.symmetric_difference(&theirs).collect();
        prop_assert!(differences.is_empty(), "{differences:#?}");
    }

    #[test]
    fn what_is_undone_is_as_if_it_had_not_been(acts in steps(30), last in steps(2)) {
        let mut bench = worked(&acts);
        let before = bench.dump(false);
        let seq = bench.store.tip().unwrap().seq;
        bench.step((last[0].0 % 11, last[0].1, last[0].2));
        prop_assume!(bench.store.tip().unwrap().seq > seq);
        let after = without_retractions(bench.dump(false));
        bench.undo().unwrap();
        prop_assert_eq!(without_retractions(before), without_retractions(bench.dump(false)));
        bench.redo().unwrap();
        prop_assert_eq!(after, without_retractions(bench.dump(false)));
    }

    #[test]
    fn the_past_is_asked_by_position(acts in steps(30), more in steps(20)) {
        let mut bench = worked(&acts);
        let seq = bench.store.tip().unwrap().seq;
        let then = list(&bench, At::day(day(500)));
        let reported = [20, 500].map(|n| bench.store.reader().reported(At::day(day(n))).unwrap());
        for act in &more {
            // An erasure is the one thing that reaches into the past.
            if act.0 % 22 != 13 { bench.step(*act); }
        }
        prop_assert_eq!(then, list(&bench, At { day: day(500), seq: Some(seq) }));
        let reader = bench.store.reader();
        let again = [20, 500].map(|n| reader.reported(At { day: day(n), seq: Some(seq) }).unwrap());
        prop_assert_eq!(reported, again);
        // What came since then is the same whether it is asked of the present or of the last position.
        let (before, last) = (At { day: day(20), seq: Some(seq) }, bench.store.tip().unwrap().seq);
        prop_assert_eq!(
            reader.log_changes(before, At::day(day(60))).unwrap(),
            reader.log_changes(before, At { day: day(60), seq: Some(last) }).unwrap()
        );
    }
}

fn list(bench: &Bench, at: At) -> Vec<crate::rows::WorkstreamRow> {
    let all = WorkstreamFilter { closed: true, ..WorkstreamFilter::default() };
    let window = Window { offset: 0, limit: 1_000 };
    bench.store.reader().workstreams(&all, WorkstreamSort::Code, false, window, at).unwrap().items
}

fn without_retractions(rows: Vec<String>) -> Vec<String> {
    rows.into_iter().filter(|row| !row.starts_with("retraction")).collect()
}

/// The same changes in another store, in an order that a shuffle gives; erased ones arrive erased.
fn arrived_in_another_order(bench: &Bench, seed: u64) -> Bench {
    let other = Bench::new();
    let mut statement =
        bench.store.connection.prepare("SELECT id, envelope, payload, salt FROM change ORDER BY seq").unwrap();
    type Raw = ([u8; 32], String, Option<String>, Option<Vec<u8>>);
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))).unwrap();
    let mut changes: Vec<Raw> = rows.map(Result::unwrap).collect();
    let mut state = seed | 1;
    for place in (1..changes.len()).rev() {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        changes.swap(place, usize::try_from(state >> 33).unwrap() % (place + 1));
    }
    for (seq, (id, envelope, payload, salt)) in changes.into_iter().enumerate() {
        let seq = i64::try_from(seq).unwrap() + 1;
        other.store.connection.execute(ledger::INSERT, params![seq, id, envelope, payload, salt]).unwrap();
        // Of one that arrives erased, only its erasure tells the subject, which may not be here yet.
        if let Ok(Some(recorded)) = ledger::change(&other.store.connection, ChangeId::from_bytes(id)) {
            views::refill(&other.store.connection, recorded.change.subject).unwrap();
        }
    }
    other
}

#[test]
fn the_ledger_is_append_only() {
    let bench = worked(&[]);
    let connection = &bench.store.connection;
    let before = bench.dump(true);
    let tries = [
        "DELETE FROM change WHERE seq = 1",
        "UPDATE change SET payload = '{}' WHERE seq = 1",
        "UPDATE change SET payload = NULL, salt = NULL WHERE seq = 1",
        "UPDATE change SET envelope = '{}' WHERE seq = 1",
        "UPDATE OR REPLACE change SET seq = 2 WHERE seq = 1",
        "INSERT OR REPLACE INTO change (seq, id, envelope, payload, salt) SELECT seq, id, envelope, '{}', salt FROM change WHERE seq = 1",
        "INSERT OR REPLACE INTO change (seq, id, envelope, payload, salt) SELECT 99, id, envelope, '{}', salt FROM change WHERE seq = 1",
        "INSERT INTO change (seq, id, envelope, payload, salt) SELECT seq, id, envelope, '{}', salt FROM change WHERE seq = 1
         ON CONFLICT (seq) DO UPDATE SET payload = excluded.payload",
        "REPLACE INTO change SELECT seq, id, envelope, payload, salt, signature, received_from FROM change WHERE seq = 1",
    ];
    for sql in tries {
        assert!(connection.execute(sql, []).is_err(), "{sql}");
    }
    assert!(bench.store.verify().unwrap().problems.is_empty());
    assert_eq!(before, bench.dump(true));
    // The control: without the setting that makes REPLACE fire triggers, it walks past them.
    connection.execute_batch("PRAGMA recursive_triggers = OFF; DROP TRIGGER change_is_new;").unwrap();
    connection.execute(tries[5], []).unwrap();
    assert!(!bench.store.verify().unwrap().problems.is_empty());
}

/// A word that begins like no other, for the index keeps of each term only what differs from the one before.
const SECRET: &str = "qzjxkv トクテイヒミツ漏洩試験";

fn erased(bench: &mut Bench) -> ChangeId {
    for sort in [0, 1] {
        bench.step((sort, 1, 1));
    }
    let workstream = bench.workstreams[0];
    let entry = Entry { headline: Some(SECRET.to_owned()), health: Some(Health::AtRisk), ..Entry::on(day(1)) };
    let told = bench.submit(Intent::LogStatus { workstream: workstream.into(), entry }).unwrap();
    for n in 0..40 {
        bench.step((7, 0, n));
    }
    told.changes[0]
}

/// Whether any file of the folder holds the words or their search tokens.
fn leaked(bench: &Bench) -> bool {
    std::fs::read_dir(bench.folder.path()).unwrap().any(|entry| {
        let entry = entry.unwrap();
        let name = entry.file_name().to_string_lossy().into_owned();
        let bytes = std::fs::read(entry.path()).unwrap_or_default();
        let holds = |word: &str| bytes.windows(word.len()).any(|window| window == word.as_bytes());
        name.starts_with("plain") && (holds(SECRET) || holds("qzjxkv"))
    })
}

#[test]
fn an_erasure_leaves_nothing_behind() {
    let mut bench = Bench::in_plain_sight();
    let change = erased(&mut bench);
    assert!(leaked(&bench), "the words must be there before, or the test proves nothing");
    bench.submit(Intent::Erase { change, reason: "誤記".to_owned() }).unwrap();
    bench.store.scrub().unwrap();
    assert!(!leaked(&bench));
    let verified = bench.store.verify().unwrap();
    assert_eq!((verified.problems.len(), verified.erased), (0, 1));
    let hit = SearchFor { text: SECRET.to_owned(), kinds: Vec::new(), limit: 10, count: true };
    assert_eq!(bench.store.reader().search(&hit, day(600)).unwrap().total, 0);
    let rows =
        bench.store.reader().statuses(bench.workstreams[0].into(), Window::default(), At::day(day(600))).unwrap();
    assert!(
        rows.items
            .iter()
            .any(|row| row.headline.as_deref() == Some(model::change::ERASED) && row.health == Some(Health::AtRisk))
    );
}

#[test]
fn an_erasure_without_the_search_step_is_found_out() {
    let mut bench = Bench::in_plain_sight();
    let change = erased(&mut bench);
    // The control: everything but the refilling of the search index.
    let (act, mut context) = bench.next_act();
    bench
        .store
        .write(&act, |writing| {
            let intent = Intent::Erase { change, reason: "誤記".to_owned() };
            let register = writing.register(writing.reader().scope(&intent)?)?;
            let decision = model::decide(&register, intent, &mut context)?;
            writing.append(decision.changes, &mut |_| true)?;
            writing.erased = false;
            Ok::<_, Failed>(())
        })
        .unwrap();
    bench.store.scrub().unwrap();
    assert!(leaked(&bench));
}

#[test]
fn a_correction_stays_when_it_is_erased() {
    let mut bench = worked(&[]);
    let workstream = bench.workstreams[0].into();
    let entry = Entry { health: Some(Health::OnTrack), headline: Some("順調".to_owned()), ..Entry::on(day(1)) };
    bench.submit(Intent::LogStatus { workstream, entry }).unwrap();
    let status = bench.store.reader().latest_status(workstream, day(9)).unwrap().unwrap();
    let entry = Entry { health: Some(Health::OffTrack), headline: Some("秘".to_owned()), ..Entry::on(day(1)) };
    let corrected = bench.submit(Intent::CorrectStatus { status, entry }).unwrap();
    bench.submit(Intent::Erase { change: corrected.changes[0], reason: "誤記".to_owned() }).unwrap();
    let row = bench.store.reader().workstream_row(workstream, At::day(day(9))).unwrap().unwrap();
    assert_eq!((row.health, row.headline.as_deref()), (Some(Health::OffTrack), Some(model::change::ERASED)));
}

/// In each sort the same as when it alone is asked for, however much there is of another.
#[test]
fn each_sort_is_found_and_counted_by_itself() {
    let mut bench = worked(&[(6, 0, 1), (6, 1, 3), (7, 0, 2), (7, 1, 5), (8, 1, 9), (9, 0, 2), (10, 1, 4)]);
    bench.submit(Intent::open_workstream(Bilingual::ja("見出し語の統一"), None)).unwrap();
    for number in 0..12 {
        let entry = Entry { headline: Some(format!("見出し{number}")), ..Entry::on(day(20 + number)) };
        bench.submit(Intent::LogStatus { workstream: bench.workstreams[0].into(), entry }).unwrap();
    }
    let reader = bench.store.reader();
    let alone = |text: &str, kind: Noun, limit: u32| {
        let wanted = SearchFor { text: text.to_owned(), kinds: vec![kind], limit, count: true };
        reader.search(&wanted, day(60)).unwrap()
    };
    let each = |text: &str, kinds: Vec<Noun>, most: u64| {
        let wanted = SearchEachFor { text: text.to_owned(), kinds, limit: 3 };
        reader.search_each_within(&wanted, day(60), most).unwrap()
    };
    for text in ["見", "見出", "見出し", "Division", "無いもの", ""] {
        let found = each(text, Vec::new(), 1_000);
        assert_eq!(found.len(), 14);
        for of in found {
            let page = alone(text, of.kind, 3);
            assert_eq!((of.items, of.count, of.is_least), (page.items, page.total, false), "{text} {:?}", of.kind);
        }
    }
    let of = |found: &[FoundOfKind], kind: Noun| found.iter().find(|of| of.kind == kind).unwrap().clone();
    for text in ["見出", "見出し"] {
        let all = alone(text, Noun::Status, 0).total;
        assert!(all > 12);
        // Counted to the end where the end is the bound, and no further than the bound where it is not.
        for (most, count, is_least) in [(all, all, false), (all - 1, all - 1, true), (5, 5, true), (0, 3, true)] {
            let found = each(text, Vec::new(), most);
            let statuses = of(&found, Noun::Status);
            assert_eq!(
                (statuses.count, statuses.is_least, statuses.items.len()),
                (count, is_least, 3),
                "{text} {most}"
            );
            assert_eq!(of(&found, Noun::Workstream).count, 1, "the oldest of all, behind the statuses");
        }
        let found = each(text, vec![Noun::Workstream], 1_000);
        assert_eq!((of(&found, Noun::Workstream).items.len(), of(&found, Noun::Status).items.len()), (1, 0));
        assert_eq!(of(&found, Noun::Status).count, all);
    }
}

#[test]
fn one_and_two_characters_are_complete() {
    let mut bench = worked(&[]);
    for title in ["半導体", "AI人材の育成", "5G網", "Kプロ", "強靭化", "蓄電池", "経済安保"] {
        let intent = Intent::open_workstream(Bilingual::ja(title), None);
        bench.submit(intent).unwrap();
    }
    let found = |words: &str| {
        let wanted =
            SearchFor { text: words.to_owned(), kinds: vec![crate::rows::Noun::Workstream], limit: 50, count: true };
        let page = bench.store.reader().search(&wanted, day(1)).unwrap();
        page.items.into_iter().map(|hit| hit.title).collect::<Vec<_>>()
    };
    for (words, title) in [
        ("体", "半導体"),
        ("人材", "AI人材の育成"),
        ("ai", "AI人材の育成"),
        ("網", "5G網"),
        ("強靱", "強靭化"),
        ("電池", "蓄電池"),
        ("ﾌﾟﾛ", "Kプロ"),
        ("安保", "経済安保"),
    ] {
        assert!(found(words).contains(&title.to_owned()), "{words}: {:?}", found(words));
    }
    assert!(found("体 半").contains(&"半導体".to_owned()));
    assert!(found("電体").is_empty());
}

#[test]
fn the_newest_is_found_first() {
    let mut bench = worked(&[]);
    let workstream = bench.workstreams[0].into();
    let entry = |n| Entry { health: Some(Health::OnTrack), headline: Some("折衝".to_owned()), ..Entry::on(day(n)) };
    bench.submit(Intent::LogStatus { workstream, entry: entry(1) }).unwrap();
    let status = bench.store.reader().latest_status(workstream, day(9)).unwrap().unwrap();
    bench.submit(Intent::ConfirmStatus { status, as_of: day(5), note: Some("折衝".to_owned()) }).unwrap();
    // One change that writes two rows, so that one of them is not known to search by the change.
    let corrected = Entry { health: Some(Health::AtRisk), ..entry(2) };
    bench.submit(Intent::CorrectStatus { status, entry: corrected }).unwrap();
    bench.submit(Intent::LogStatus { workstream, entry: entry(3) }).unwrap();
    let found = |bench: &Bench| {
        let wanted = SearchFor { text: "折衝".to_owned(), kinds: Vec::new(), limit: 50, count: true };
        let page = bench.store.reader().search(&wanted, day(9)).unwrap();
        page.items.into_iter().map(|hit| hit.as_of).collect::<Vec<_>>()
    };
    assert_eq!(found(&bench), [3, 5, 2].map(|n| Some(day(n))));
    bench.store.rebuild().unwrap();
    assert_eq!(found(&bench), [3, 5, 2].map(|n| Some(day(n))));
}

#[test]
fn every_token_is_one_to_the_index() {
    let bench = Bench::new();
    // The index splits at what it takes for no letter: a token with such a character would be two.
    bench.store.connection.execute_batch("CREATE VIRTUAL TABLE temp.probe USING fts5 (w, tokenize = 'ascii'); CREATE VIRTUAL TABLE temp.seen USING fts5vocab (temp, probe, row);").unwrap();
    let words: String = (0x20..0x3_0000_u32).filter_map(char::from_u32).collect();
    let tokens: BTreeSet<String> = words.chars().flat_map(|c| text::fold::tokens(&c.to_string())).collect();
    for token in &tokens {
        bench.store.connection.execute("INSERT INTO temp.probe (w) VALUES (?1)", [token]).unwrap();
    }
    let mut statement = bench.store.connection.prepare("SELECT term FROM temp.seen").unwrap();
    let seen: BTreeSet<String> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let lost: Vec<&String> = tokens.iter().filter(|token| !seen.contains(*token)).collect();
    assert!(lost.is_empty(), "{} of {}: {:?}", lost.len(), tokens.len(), &lost[..lost.len().min(20)]);
}

#[test]
fn a_rolled_back_file_is_noticed_and_a_copy_begins_its_own_chain() {
    let mut bench = worked(&[]);
    bench.store.checkpoint().unwrap();
    let path = bench.store.path().to_owned();
    let old = std::fs::read(&path).unwrap();
    bench.step((1, 77, 77));
    bench.store.checkpoint().unwrap();
    let now = std::fs::read(&path).unwrap();
    let (home, key) = (bench.folder.path().to_owned(), bench.key.clone());
    let fresh = DeviceId::from_bytes([9; 16]);
    drop(bench.store);
    std::fs::write(&path, old).unwrap();
    let _ = std::fs::remove_file(path.with_extension("renkei-wal"));
    assert!(matches!(Store::open(&path, &key, fresh, &home), Err(Error::RolledBack { .. })));
    std::fs::write(&path, &now).unwrap();
    assert_eq!(Store::open(&path, &key, fresh, &home).unwrap().device, DeviceId::from_bytes(DEVICE));
    let copy = home.join("copy.renkei");
    std::fs::write(&copy, &now).unwrap();
    assert_eq!(Store::open(&copy, &key, fresh, &home).unwrap().device, fresh);
}

#[test]
fn a_second_writer_waits_and_both_are_kept() {
    let bench = worked(&[]);
    let path = bench.store.path().to_owned();
    let (home, key) = (bench.folder.path().to_owned(), bench.key.clone());
    let writers = [1_u8, 2].map(|mark| {
        let (path, home, key) = (path.clone(), home.clone(), key.clone());
        std::thread::spawn(move || {
            let mut store = Store::open(&path, &key, DeviceId::from_bytes([mark; 16]), &home).unwrap();
            for n in 0..25_u8 {
                let mut seed = [mark; 16];
                seed[15] = n;
                let act = Act { gesture: GestureId::from_bytes(seed), actor: None, at: Instant::from_millis(0), seed };
                let intent = Intent::open_workstream(Bilingual::ja(format!("{mark}-{n}")), None);
                let mut context = Context { today: day(1), gesture: act.gesture, fresh: Fresh::from_seed(seed) };
                store
                    .write(&act, |writing| {
                        let register = writing.register(writing.reader().scope(&intent)?)?;
                        let decision = model::decide(&register, intent, &mut context)?;
                        Ok::<_, Failed>(writing.append(decision.changes, &mut |_| true)?)
                    })
                    .unwrap();
            }
        })
    });
    for writer in writers {
        writer.join().unwrap();
    }
    let verified = bench.store.verify().unwrap();
    assert!(verified.problems.is_empty(), "{verified:?}");
    assert_eq!(bench.store.reader().sizes(day(1)).unwrap().workstreams, 3 + 50);
}

#[test]
fn every_change_is_live_replaced_or_retracted() {
    let bench = worked(&[(4, 0, 1), (4, 0, 2), (7, 0, 1), (9, 0, 1), (11, 0, 0), (10, 0, 5)]);
    let mut fates = 0;
    let whole = |id, changes| (id, model::register::Entity::of(changes));
    ledger::each_entity(&bench.store.connection, whole, |(id, entity)| {
        let live: BTreeSet<ChangeId> = entity.live().iter().map(|recorded| recorded.id).collect();
        for recorded in entity.changes() {
            let retracted = entity.retracted().contains(&recorded.id);
            assert!(live.contains(&recorded.id) != retracted, "{id:?}");
            assert!(!matches!(recorded.change.verb, Verb::Unknown));
            fates += 1;
        }
        Ok(())
    })
    .unwrap();
    assert_eq!(fates, bench.store.verify().unwrap().changes);
}

#[test]
fn a_row_names_its_topics_and_is_opened_under_a_given_id_once() {
    let mut bench = Bench::new();
    let given = WorkstreamId::from_bytes([7; 16]);
    let under = |title: &str| {
        let mut intent = Intent::open_workstream(Bilingual::ja(title), None);
        if let Intent::OpenWorkstream { workstream, cadence, .. } = &mut intent {
            (*workstream, *cadence) = (Some(given), Some(Cadence::Monthly));
        }
        intent
    };
    assert_eq!(bench.submit(under("一")).unwrap().subject, given.into());
    assert!(matches!(bench.submit(under("二")), Err(Failed::Refused(Refusal::IdTaken { .. }))));
    let topics = ["B", "A"].map(|code| {
        let (code, name) = (Some(code.to_owned()), Bilingual::ja(format!("主題{code}")));
        let topic = Intent::AddTopic {
            topic: None,
            kind: TopicKind::Framework,
            code,
            name,
            summary: None,
            on: None,
            reference: None,
            aliases: Vec::new(),
            verification: None,
        };
        bench.submit(topic).unwrap().subject.into()
    });
    let row = |bench: &Bench| bench.store.reader().workstream_row(given, At::day(day(9))).unwrap().unwrap();
    assert!(row(&bench).topics.is_empty());
    for topic in topics {
        bench.submit(Intent::LinkTopic { workstream: given, topic }).unwrap();
    }
    let linked = row(&bench);
    assert_eq!(linked.cadence, Some(Cadence::Monthly));
    // By their codes, and not in the order in which they were linked.
    assert_eq!(linked.topics.iter().map(|topic| topic.id).collect::<Vec<_>>(), [topics[1], topics[0]]);
    bench.submit(Intent::WithdrawFact { fact: linked.topics[0].fact, reason: None }).unwrap();
    assert_eq!(row(&bench).topics.iter().map(|topic| topic.id).collect::<Vec<_>>(), [topics[0]]);
    bench.undo().unwrap();
    assert_eq!(row(&bench).topics, linked.topics);
}

#[test]
fn a_posts_own_is_what_names_it_and_what_names_its_organisation_alone() {
    let mut bench = Bench::new();
    let names = |ja: &str| Names { ja: ja.to_owned(), en: None, short: None, abbreviation: None, aliases: Vec::new() };
    let [ours, theirs] = ["甲課", "乙課"].map(|ja| {
        let (kind, names) = (OrganisationKind::Division, names(ja));
        let (parent, from, order, corporate_number) = (None, None, None, None);
        let found = Intent::FoundOrganisation { kind, names, parent, from, order, corporate_number };
        bench.submit(found).unwrap().subject.into()
    });
    let [mine, another] = ["補佐", "係長"].map(|title| {
        let post = Intent::CreatePost { organisation: ours, title: Bilingual::ja(title), from: None };
        bench.submit(post).unwrap().subject.into()
    });
    let opened = ["一", "二", "三", "四"].map(|title| {
        bench.submit(Intent::open_workstream(Bilingual::ja(title), Some(title.to_owned()))).unwrap().subject.into()
    });
    let held = [(ours, Some(mine)), (ours, None), (ours, Some(another)), (theirs, None)];
    for (workstream, (organisation, post)) in opened.into_iter().zip(held) {
        let (role, from, to, basis, stance) = (Role::Support, None, None, None, Stance::Plain);
        bench.submit(Intent::Assign { workstream, organisation, post, role, from, to, basis, stance }).unwrap();
    }
    let filter = WorkstreamFilter { post: Some(mine), ..WorkstreamFilter::default() };
    let at = At::day(day(9));
    let found =
        bench.store.reader().workstreams(&filter, WorkstreamSort::Code, false, Window::default(), at).unwrap().items;
    assert_eq!(found.iter().map(|row| row.id).collect::<BTreeSet<_>>(), opened[..2].iter().copied().collect());
}
