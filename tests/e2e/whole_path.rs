//! The main job from end to end, on real data, in the real window: everything done must be there afterwards, on every
//! screen accessibility has nothing to say against, and window and command line must tell the same.

use crate::axe;
use crate::close_button;
use crate::journey::{self, BASIS, HEADLINE, PASSPHRASE, PROJECT};
use crate::person::Person;
use crate::stage::{Home, Window};
use crate::webdriver::wait_until;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;
use text::Args;

#[test]
fn whole_path() {
    let home = Home::new();
    let mut faults = Vec::new();
    let mut looked = 0;
    let reports = {
        let window = Window::open(&home);
        let person = Person::before(&window);
        let mut stop = |person: &Person<'_>, name: &str| {
            looked += 1;
            faults.extend(axe::findings(person).into_iter().map(|fault| format!("{name}: {fault}")));
        };
        journey::first_run(&person, &home, &mut stop);
        journey::import(&person, &home, &mut stop);
        journey::hand_over(&person, &mut stop);
        journey::transfer(&person, &mut stop);
        journey::log_status(&person, &mut stop);
        let reports = journey::report(&person, &home, &mut stop);
        journey::lock(&person, &mut stop);
        reports
    };
    assert!(looked >= 17, "{looked} screens were looked at");
    the_command_line_reports_the_same(&home, &reports);
    everything_is_there_after_reopening(&home);
    assert!(faults.is_empty(), "axe on {looked} screens:\n{}", faults.join("\n"));
}

fn everything_is_there_after_reopening(home: &Home) {
    let window = Window::open_alone(home);
    let person = Person::before(&window);
    person.sees_in_time("経済安保");
    a_wrong_passphrase_has_to_wait(&person);
    journey::unlock(&person);
    person.press("screen-workstreams");
    journey::open_record(&person);
    person.sees(HEADLINE);
    person.press_section("screen-workstreams-section-ownership");
    person.sees(BASIS);
    person.sees("両省の課長");
    person.press_section("screen-workstreams-section-history");
    person.sees(HEADLINE);
    assert!(person.does_see(PROJECT));
    what_others_write_appears_by_itself(&person, home);
    closing_leaves_everything_in_the_one_file(&person, home);
}

fn a_wrong_passphrase_has_to_wait(person: &Person<'_>) {
    person.fill("screen-passphrase", "霞が関の桜は五月に散りはじめる");
    person.press("screen-unlock");
    person.sees(&person.word("failure-wrong-key"));
    // Two seconds after the first; the button can be pressed again once they are over.
    person.sees(&person.sentence("screen-unlock-wait", &Args::new().set("seconds", 1)));
    person.fill("screen-passphrase", PASSPHRASE);
    person.awaits("screen-unlock");
}

/// Nobody touches the window while the command line writes.
fn what_others_write_appears_by_itself(person: &Person<'_>, home: &Home) {
    let elsewhere = "協定校から追加の資料を受領した。";
    let log = ["status", "log", "RS-1918", "--health", "at-risk", "--as-of", "2026-11-23", "--note", elsewhere];
    run(home, &log);
    person.sees(elsewhere);
}

/// Officers copy the one file; what still stood in the log beside it would be missing there.
fn closing_leaves_everything_in_the_one_file(person: &Person<'_>, home: &Home) {
    let mut log = journey::workspace(home).into_os_string();
    log.push("-wal");
    let length = || std::fs::metadata(&log).map_or(0, |file| file.len());
    person.press_section("screen-workstreams-section-statuses");
    person.choose("health-on-track");
    person.press("screen-status-log");
    person.sees(&person.word("screen-status-logged"));
    assert!(length() > 0, "the control: while it is open, there is a log");
    let display = person.window().own_display().expect("this window was opened alone");
    assert_eq!(close_button::press(display).expect("the display takes it"), 1);
    let settled = wait_until("an empty log", Duration::from_secs(20), || Ok((length() == 0).then_some(())));
    settled.unwrap_or_else(|trouble| panic!("{trouble}"));
}

/// Same records, same days, same words: each form of text must be equal to the letter.
fn the_command_line_reports_the_same(home: &Home, by_window: &Path) {
    let by_command = home.path().join("documents/命令");
    let files = files(by_window);
    let day = day_of(&files);
    let since = week_before(&day);
    let to = by_command.to_str().expect("the tests' paths are UTF-8");
    let days = ["--template", "weekly", "--since", &since, "--as-of", &day];
    let place = ["--format", "md,html,pdf,xlsx", "--output", to];
    run(home, &[&["report", "draft"], &days[..], &place[..]].concat());
    let others = self::files(&by_command);
    assert_eq!(files.keys().collect::<Vec<_>>(), others.keys().collect::<Vec<_>>(), "the same names");
    for ending in ["md", "html"] {
        let text = |files: &BTreeMap<String, PathBuf>| {
            let file = files.iter().find(|(name, _)| name.ends_with(ending)).expect("that form was asked for").1;
            std::fs::read_to_string(file).expect("it is text")
        };
        let (window, command) = (text(&files), text(&others));
        for told in [PROJECT, HEADLINE, "経済産業省"] {
            assert!(window.contains(told), "the report by the window lacks {told}");
        }
        let differing = window.lines().zip(command.lines()).find(|(one, other)| one != other);
        assert_eq!(differing, None, "{ending}");
        assert_eq!(window.len(), command.len(), "{ending}");
    }
    for (name, file) in &files {
        let bytes = |file: &Path| std::fs::read(file).expect("it can be read");
        assert!(bytes(file) == bytes(&others[name]), "{name} differs, though its text does not");
    }
}

/// The command line beside the window's program, on this home's workspace.
fn run(home: &Home, words: &[&str]) {
    let passphrase = home.path().join("passphrase");
    std::fs::write(&passphrase, PASSPHRASE).expect("the home is ours");
    let program = Path::new(env!("CARGO_BIN_EXE_renkei-desktop")).with_file_name("renkei");
    assert!(program.exists(), "{} is not built: `cargo xtask test` builds it first", program.display());
    let output = home
        .command(&program)
        .args(["--lang", "ja", "--workspace"])
        .arg(journey::workspace(home))
        .arg("--passphrase-file")
        .arg(&passphrase)
        .args(words)
        .output()
        .expect("it was built");
    assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
}

/// The files of a folder by name.
fn files(folder: &Path) -> BTreeMap<String, PathBuf> {
    let entries = std::fs::read_dir(folder).expect("the report was written there");
    entries
        .map(|entry| entry.expect("it can be read").path())
        .map(|path| (path.file_name().unwrap_or_default().to_string_lossy().into_owned(), path))
        .collect()
}

/// The day stands in the name: 報告書案_weekly_2026-11-24.pdf.
fn day_of(files: &BTreeMap<String, PathBuf>) -> String {
    let name = files.keys().next().expect("a report was written");
    let (_, day) = name.rsplit_once('_').expect("the name ends in the day");
    day.split('.').next().unwrap_or_default().to_owned()
}

/// The window proposes the changes of the last seven days.
fn week_before(day: &str) -> String {
    let day: services::model::time::Day = day.parse().expect("a civil day");
    day.plus(-7).to_string()
}

#[test]
fn axe_reports_what_is_wrong() {
    let home = Home::new();
    let window = Window::open(&home);
    let person = Person::before(&window);
    person.arrives_in_time_at(&person.word("screen-start-language-title"));
    let clean = axe::findings(&person);
    let seeded = axe::findings_when_seeded(&person);
    for rule in ["image-alt", "button-name"] {
        let of_rule = |found: &[String]| found.iter().filter(|one| one.starts_with(rule)).count();
        assert_eq!(of_rule(&seeded), of_rule(&clean) + 1, "{rule}: {seeded:?}");
    }
}
