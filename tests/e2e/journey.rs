//! The way of a desk officer on the first day, through visible controls only: first run, real data, one lead handed
//! over, one status, the report, lock and unlock. `whole_path` checks it, `demo` shows it.
//!
//! Not here: what is compared (`whole_path`), where pictures go (`demo`).

use crate::person::Person;
use crate::stage::Home;
use std::path::{Path, PathBuf};
use text::Args;

/// At least fourteen characters, as the rule wants.
pub const PASSPHRASE: &str = "霞が関の桜は四月に散りはじめる";

/// One of the 224 projects, led by another ministry than the one that takes over.
pub const PROJECT: &str = "次世代X-nics半導体創生拠点形成事業";

/// On what the new lead rests.
pub const BASIS: &str = "半導体戦略推進会議申合せ（令和8年11月20日）";

/// What is logged.
pub const HEADLINE: &str = "拠点三校の公募を終え、採択校と協定を締結した。装置の納期に二か月の遅れが見込まれる。";

/// What a scenario does at each stop: take a picture, look for faults.
pub type Stop<'a> = &'a mut dyn FnMut(&Person<'_>, &str);

/// Where the workspace goes.
pub fn workspace(home: &Home) -> PathBuf {
    home.path().join("documents/経済安保.renkei")
}

/// The real input: 224 projects of the Administrative Project Review, fiscal year 2024.
pub fn real_data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/rs-system-2024")
}

/// From the first start to the person's own name on the record.
pub fn first_run(person: &Person<'_>, home: &Home, stop: Stop<'_>) {
    person.arrives_in_time_at(&person.word("screen-start-language-title"));
    person.sees(&person.word("handling-notice"));
    stop(person, "first-run");
    person.press("screen-start-next");
    person.choose("screen-start-begin-import");
    stop(person, "begin");
    person.press("screen-start-next");
    home.answer("new-workspace", &workspace(home));
    person.press("screen-start-place-choose");
    person.sees("経済安保");
    person.fill("screen-passphrase", PASSPHRASE);
    person.fill("screen-start-repeat", PASSPHRASE);
    stop(person, "passphrase");
    person.press("screen-start-create");
    person.arrives_in_time_at(&person.word("screen-start-key-title"));
    let sheet = home.path().join("documents/回復シート.html");
    home.answer("recovery-sheet", &sheet);
    person.press("screen-start-key-sheet");
    person.sees("回復シート.html");
    person.choose("screen-start-key-kept");
    stop(person, "recovery-key");
    person.press("screen-start-next");
    person.fill("screen-who-name", "佐藤 花子");
    person.pick("noun-organisation", "経産", "経済産業省");
    person.fill("screen-who-title", "経済安全保障政策課 課長補佐");
    stop(person, "who");
    person.press("screen-start-done");
    person.arrives_at(&person.word("screen-import"));
}

/// Takes in the real data.
pub fn import(person: &Person<'_>, home: &Home, stop: Stop<'_>) {
    home.answer("import-folder", &real_data());
    person.press("screen-import-folder");
    person.awaits("screen-import-apply");
    stop(person, "import-preview");
    person.press("screen-import-apply");
    person.sees_in_time(&person.word("screen-import-done"));
    stop(person, "imported");
    person.press("screen-import-to-list");
    person.sees(&person.sentence("count-workstreams", &Args::new().set("count", 224)));
    stop(person, "workstreams");
}

/// Opens the record of [`PROJECT`].
pub fn open_record(person: &Person<'_>) {
    person.fill("screen-workstreams-filter", "X-nics");
    person.point_at(PROJECT);
    person.arrives_at(PROJECT);
}

/// Hands the lead to METI, with date and basis: another ministry leads, so the screen offers what can be done.
pub fn hand_over(person: &Person<'_>, stop: Stop<'_>) {
    open_record(person);
    stop(person, "record");
    person.press_section("screen-workstreams-section-ownership");
    person.press("screen-assign");
    person.pick("noun-organisation", "METI", "経済産業省");
    person.select("screen-field-basis-kind", "basis-agreement");
    person.fill("noun-basis", BASIS);
    stop(person, "assign");
    person.press("screen-record");
    person.sees(&person.word("screen-assign-transfer"));
    stop(person, "another-leads");
    person.press("screen-assign-transfer");
    person.sees(&person.word("screen-assign-done"));
    person.sees(BASIS);
    stop(person, "handed-over");
}

/// Hands the lead on again from a later day, seeing before and after; who leads until then stays in a lesser role.
pub fn transfer(person: &Person<'_>, stop: Stop<'_>) {
    person.press("screen-transfer");
    person.pick("screen-transfer-to", "MEXT", "文部科学省");
    person.fill("field-from", "R9.4.1");
    person.choose("screen-transfer-support");
    person.fill("field-agreed-by", "両省の課長");
    person.sees(&person.word("screen-transfer-after"));
    stop(person, "transfer");
    person.press("screen-record");
    person.sees(&person.word("screen-transfer-done"));
    person.sees(&person.word("screen-leads-through-time"));
    stop(person, "transferred");
}

/// Logs how the project stands, in Japanese.
pub fn log_status(person: &Person<'_>, stop: Stop<'_>) {
    person.press_section("screen-workstreams-section-statuses");
    person.choose("health-off-track");
    person.fill("noun-headline", HEADLINE);
    stop(person, "status");
    person.press("screen-status-log");
    person.sees(HEADLINE);
    stop(person, "logged");
}

/// Writes the report in all its forms; answers the folder.
pub fn report(person: &Person<'_>, home: &Home, stop: Stop<'_>) -> PathBuf {
    let folder = home.path().join("documents/報告");
    std::fs::create_dir(&folder).expect("the home is ours");
    home.answer("report-folder", &folder);
    person.press("screen-reports");
    person.arrives_at(&person.word("screen-report-none"));
    stop(person, "reports");
    person.press("screen-report-compose");
    person.arrives_at(&person.word("screen-report-compose-title"));
    person.choose("screen-report-format-docx");
    person.choose("screen-report-format-html");
    person.choose("screen-report-format-md");
    stop(person, "report");
    person.press("screen-report-render");
    person.sees_in_time(&person.sentence("screen-report-done", &Args::new().set("count", 4)));
    stop(person, "reported");
    folder
}

/// Locks, and unlocks again.
pub fn lock(person: &Person<'_>, stop: Stop<'_>) {
    person.press("screen-top-lock");
    person.sees(&person.word("screen-unlock-locked"));
    stop(person, "locked");
    unlock(person);
}

/// Gives the passphrase.
pub fn unlock(person: &Person<'_>) {
    person.fill("screen-passphrase", PASSPHRASE);
    person.press("screen-unlock");
    // The rail is there only where a workspace is open.
    person.sees_in_time(&person.word("screen-organisations"));
}
