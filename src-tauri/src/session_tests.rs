//! The desk without a window: waits, idleness, outside writes, what is left after locking.

use super::*;
use tempfile::TempDir;

const PASSPHRASE: &str = "経済安保の回復力を確かめる十四字";

/// A laptop with a desk whose clocks a test moves.
struct Scene {
    folder: TempDir,
    timer: Arc<AtomicU64>,
    desk: Desk,
}

impl Scene {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let timer = Arc::new(AtomicU64::new(1_000));
        let desk = Desk::new(surroundings(&folder, &timer));
        Self { folder, timer, desk }
    }

    /// With a workspace made and open.
    fn open() -> Self {
        let scene = Self::new();
        assert_eq!(scene.desk.plan(scene.folder.path().join("経済安保")), "経済安保");
        scene.desk.create(PASSPHRASE, Language::Ja, false).unwrap();
        scene
    }

    fn restart(&mut self) {
        self.desk = Desk::new(surroundings(&self.folder, &self.timer));
    }

    fn pass(&self, time: Duration) {
        self.timer.fetch_add(u64::try_from(time.as_millis()).unwrap(), Ordering::SeqCst);
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("経済安保.renkei")
    }

    fn elsewhere(&self) -> Workspace {
        let options = Options { home: Some(self.folder.path().join("home")), ..Options::default() };
        Workspace::open(&self.file(), &Secret::Passphrase(PASSPHRASE.into()), options).unwrap()
    }

    fn try_with(&self, secret: &str) -> Outcome<Session> {
        self.desk.unlock(secret.into(), false)
    }

    fn wait_of(&self) -> u32 {
        match self.desk.session() {
            Session::Locked { wait_seconds, .. } => wait_seconds,
            other => panic!("not locked: {other:?}"),
        }
    }
}

fn surroundings(folder: &TempDir, timer: &Arc<AtomicU64>) -> Surroundings {
    Surroundings {
        home: Some(folder.path().join("home")),
        hardness: Hardness::Harness,
        timer: Timer::Hand(Arc::clone(timer)),
        ..Surroundings::default()
    }
}

fn workstream(title: &str) -> Submission {
    let intent = json!({ "submit": "intent", "intent": "open-workstream", "title": { "ja": title } });
    serde_json::from_value(intent).unwrap_or_else(|error| panic!("the contract's own form: {error}"))
}

fn silent(_: Progress) {}

#[test]
fn a_laptop_that_never_saw_renkei_is_at_its_first_run() {
    let scene = Scene::new();
    assert_eq!(scene.desk.session(), Session::FirstRun);
    assert_eq!(scene.desk.ask(Query::Workspace).unwrap_err().code, Code::NoWorkspace);
    let created = scene.desk.create(PASSPHRASE, Language::Ja, false);
    assert_eq!(created.unwrap_err().code, Code::NoWorkspace, "nobody said where");
}

#[test]
fn a_workspace_is_remembered_by_name_and_opened_by_passphrase_or_recovery_key() {
    let mut scene = Scene::new();
    scene.desk.plan(scene.folder.path().join("経済安保.renkei"));
    let created = scene.desk.create(PASSPHRASE, Language::En, false).unwrap();
    assert_eq!(scene.desk.settings().language, Language::En);
    let name = "経済安保".to_owned();
    assert_eq!(scene.desk.session(), Session::Open { name: name.clone() });
    scene.restart();
    assert_eq!(scene.desk.session(), Session::Locked { name: name.clone(), wait_seconds: 0 });
    assert_eq!(scene.try_with(PASSPHRASE), Ok(Session::Open { name: name.clone() }));
    scene.desk.lock();
    assert_eq!(scene.desk.unlock(created.recovery_key, true), Ok(Session::Open { name }));
}

#[test]
fn each_wrong_try_doubles_the_wait_up_to_a_quarter_of_an_hour() {
    let scene = Scene::open();
    scene.desk.lock();
    let mut waits = Vec::new();
    for _ in 0..12 {
        let failure = scene.try_with("not the passphrase at all").unwrap_err();
        assert_eq!(failure.code, Code::WrongKey);
        waits.push(failure.data["wait_seconds"].as_u64().unwrap());
        scene.pass(Duration::from_secs(*waits.last().unwrap()));
    }
    assert_eq!(waits, [2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]);
    assert!(scene.try_with(PASSPHRASE).is_ok());
    scene.desk.lock();
    assert_eq!(scene.wait_of(), 0, "a try that succeeded clears the slate");
}

#[test]
fn during_the_wait_not_even_the_right_passphrase_is_tried() {
    let mut scene = Scene::open();
    scene.desk.lock();
    for _ in 0..3 {
        scene.try_with("wrong wrong wrong").unwrap_err();
        scene.pass(Duration::from_secs(8));
    }
    scene.try_with("wrong wrong wrong").unwrap_err();
    let refused = scene.try_with(PASSPHRASE).unwrap_err();
    assert_eq!((refused.code, &refused.data), (Code::Locked, &json!({ "wait_seconds": 16 })));
    scene.pass(Duration::from_millis(15_001));
    assert_eq!(scene.wait_of(), 1, "a second that has begun is waited for");
    scene.restart();
    assert_eq!(scene.wait_of(), 16, "leaving and coming back does not shorten it");
    scene.pass(Duration::from_secs(16));
    assert!(scene.try_with(PASSPHRASE).is_ok());
    let log = std::fs::read_to_string(scene.folder.path().join("home/window.log")).unwrap();
    assert_eq!(log.lines().filter(|line| line.ends_with(" wrong-key")).count(), 4);
}

#[test]
fn after_ten_minutes_without_an_act_it_locks() {
    let scene = Scene::open();
    scene.pass(IDLE - Duration::from_secs(1));
    assert_eq!(scene.desk.look(), None);
    scene.desk.ask(Query::Workspace).unwrap();
    scene.pass(IDLE - Duration::from_secs(1));
    assert_eq!(scene.desk.look(), None, "a question is an act");
    scene.pass(Duration::from_secs(1));
    assert_eq!(scene.desk.look(), Some(Noticed::Locked));
    assert_eq!(scene.desk.ask(Query::Workspace).unwrap_err().code, Code::Locked);
    assert_eq!(scene.desk.look(), None);
}

#[test]
fn what_the_window_asks_because_of_others_is_no_act_of_the_user() {
    let scene = Scene::open();
    scene.desk.look();
    scene.pass(IDLE - Duration::from_secs(1));
    let mut elsewhere = scene.elsewhere();
    elsewhere.submit(workstream("外からの記録"), None).unwrap();
    assert_eq!(scene.desk.look(), Some(Noticed::OutsideWrite));
    scene.desk.ask(Query::Workspace).unwrap();
    scene.pass(Duration::from_secs(1));
    assert_eq!(scene.desk.look(), Some(Noticed::Locked));
}

#[test]
fn outside_writes_are_noticed_once_and_own_ones_not() {
    let scene = Scene::open();
    assert_eq!(scene.desk.look(), None);
    scene.desk.submit(workstream("ここでの記録"), &silent).unwrap();
    assert_eq!(scene.desk.look(), None);
    let mut elsewhere = scene.elsewhere();
    elsewhere.submit(workstream("外からの記録"), None).unwrap();
    assert_eq!(scene.desk.look(), Some(Noticed::OutsideWrite));
    assert_eq!(scene.desk.look(), None);
}

#[test]
fn sleep_locks() {
    let scene = Scene::open();
    assert_eq!(scene.desk.look(), None);
    scene.desk.looked.fetch_sub(SLEPT + 1_000, Ordering::SeqCst);
    assert_eq!(scene.desk.look(), Some(Noticed::Locked));
}

#[cfg(target_os = "linux")]
#[test]
fn after_locking_one_file_holds_everything_and_none_is_held_open() {
    let held = |file: &Path| {
        std::fs::read_dir("/proc/self/fd").unwrap().any(|entry| {
            std::fs::read_link(entry.unwrap().path())
                .is_ok_and(|target| target.to_string_lossy().starts_with(&*file.to_string_lossy()))
        })
    };
    let scene = Scene::open();
    scene.desk.submit(workstream("閉じる前の記録"), &silent).unwrap();
    assert!(held(&scene.file()), "the control: an open workspace holds its file");
    scene.desk.lock();
    assert!(!held(&scene.file()));
    let mut log = scene.file().into_os_string();
    log.push("-wal");
    assert_eq!(std::fs::metadata(log).map_or(0, |file| file.len()), 0, "officers copy the one file");
}

#[test]
fn the_first_look_after_unlocking_makes_the_backup_of_the_day() {
    let backups = |scene: &Scene| {
        let folders = std::fs::read_dir(scene.folder.path().join("home/backups")).into_iter().flatten();
        folders.flat_map(|folder| std::fs::read_dir(folder.unwrap().path()).unwrap()).count()
    };
    let scene = Scene::open();
    assert_eq!(backups(&scene), 0);
    scene.desk.look();
    scene.desk.look();
    assert_eq!(backups(&scene), 1);
}

#[test]
fn turning_to_another_workspace_locks_the_one_that_is_open() {
    let scene = Scene::open();
    scene.desk.turn_to(scene.folder.path().join("別の案件.renkei"));
    assert_eq!(scene.desk.session(), Session::Locked { name: "別の案件".into(), wait_seconds: 0 });
    assert_eq!(scene.try_with(PASSPHRASE).unwrap_err().code, Code::NoSuchFile);
    scene.desk.turn_to(scene.file());
    assert!(scene.try_with(PASSPHRASE).is_ok());
}

#[test]
fn progress_is_told_as_often_as_one_sees_and_cancel_is_heard_at_once() {
    let scene = Scene::open();
    let told = std::cell::RefCell::new(Vec::new());
    let tell = |step: Progress| told.borrow_mut().push(step.done);
    let mut steps = scene.desk.steps(&tell);
    let step = |done| Progress { step: "record".into(), done, of: 1000 };
    assert!((0..900).all(|done| steps(step(done))));
    scene.pass(BETWEEN_STEPS);
    assert!(steps(step(900)) && steps(step(1000)));
    scene.desk.cancel();
    assert!(!steps(step(1000)));
    drop(steps);
    assert_eq!(*told.borrow(), [0, 900, 1000, 1000]);
}

#[test]
fn an_act_that_panicked_closes_the_workspace() {
    let scene = Scene::open();
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        scene.desk.with(|_| -> Outcome<()> { panic!("in the middle of an act") })
    }));
    assert!(panicked.is_err());
    assert_eq!(scene.desk.ask(Query::Workspace).unwrap_err().code, Code::Locked);
    assert!(scene.try_with(PASSPHRASE).is_ok());
}

#[test]
fn an_answer_has_no_more_rows_than_the_window_takes() {
    let asked = json!({ "query": "organisations", "window": { "offset": 3, "limit": 5_000 } });
    let Query::Organisations { window, .. } = clamped(serde_json::from_value(asked).unwrap()) else { panic!() };
    assert_eq!((window.offset, window.limit), (3, 200));
    let asked = json!({ "query": "search", "text": "電池", "limit": 4_000_000_000_u32 });
    let Query::Search { search } = clamped(serde_json::from_value(asked).unwrap()) else { panic!() };
    assert_eq!(search.limit, 200);
    for (kinds, most) in [(json!([]), 16), (json!(["status", "fact"]), 16), (json!(["status"]), 200)] {
        let asked = json!({ "query": "search-each", "text": "電池", "kinds": kinds, "limit": 5_000 });
        let Query::SearchEach { search } = clamped(serde_json::from_value(asked).unwrap()) else { panic!() };
        assert_eq!(search.limit, most);
    }
    let few = json!({ "query": "activity", "window": { "limit": 20 } });
    let Query::Activity { window } = clamped(serde_json::from_value(few).unwrap()) else { panic!() };
    assert_eq!(window.limit, 20);
}

#[test]
fn settings_are_words_of_the_contract() {
    let mut scene = Scene::new();
    let dark = Settings { theme: "dark".into(), ..Settings::default() };
    scene.desk.set_settings(dark.clone()).unwrap();
    let odd = Settings { theme: "url(x)".into(), ..Settings::default() };
    assert_eq!(scene.desk.set_settings(odd).unwrap_err().code, Code::NotUnderstood);
    scene.restart();
    assert_eq!(scene.desk.settings(), dark);
}

#[test]
fn the_system_tells_how_much_is_due_only_to_those_who_asked() {
    let scene = Scene::open();
    let told = std::cell::RefCell::new(Vec::new());
    let show = |notice: &Notice| {
        told.borrow_mut().push(notice.body.clone());
        Ok(())
    };
    scene.desk.remind(Some(3), show).unwrap();
    assert_eq!(told.borrow().len(), 0, "nobody asked");
    scene.desk.remind(None, show).unwrap();
    assert_eq!(told.borrow().len(), 1, "a trial is asked for");
    scene.desk.set_settings(Settings { notices: true, ..scene.desk.settings() }).unwrap();
    scene.desk.remind(Some(0), show).unwrap();
    scene.desk.remind(Some(3), show).unwrap();
    assert_eq!(told.borrow().len(), 2);
    assert!(told.borrow()[1].contains('3'), "{told:?}");
    let refused = scene.desk.remind(Some(4), |_| Err(Unavailable)).unwrap_err();
    assert_eq!(refused.code, Code::NoticesUnavailable);
    scene.desk.lock();
    assert_eq!(scene.desk.remind(Some(5), show).unwrap_err().code, Code::Locked);
    assert_eq!(told.borrow().len(), 2, "a locked window says nothing");
}
